"""A rounded maple tree with broad leaves that turn scarlet and gold in autumn."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, metres, number
from worldloom.assets.parts.flora_broadleaf import Habit, tree
from worldloom.assets.parts.flora_seasons import Foliage, Season

CARD = Card("trees/maple", 1, "maple_tree", ("maple", "sycamore", "chestnut tree", "plane tree", "linden tree", "lime tree", "ash tree", "elm tree", "street tree"), ("tree", "plant"), ("suburb", "street", "park", "garden", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(3.0, 22.0)] = 9.0
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"autumn": Params(season="autumn"), "spring": Params(season="spring"), "winter": Params(season="winter", snow=0.5)}
HABIT = Habit(
    trunk=0.66, girth=0.022, bare=0.24, crown=(0.34, 0.38), boughs=24, rise=0.9, lobed=0.2, leaf=(0.14, 0.12), bark=(0.12, 0.1, 0.085),
    foliage=Foliage(summer=(0.06, 0.1, 0.022), autumn=((0.5, 0.075, 0.02), (0.6, 0.2, 0.025), (0.62, 0.36, 0.04), (0.36, 0.05, 0.02))),
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A neat crown on a straight trunk."""
    return tree(HABIT, p.height, p.season, p.snow, kit)
