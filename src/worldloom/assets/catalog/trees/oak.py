"""A spreading oak tree with a stout trunk and lobed crown, in any season; also the general broadleaf tree."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, metres, number
from worldloom.assets.parts.flora_broadleaf import Habit, tree
from worldloom.assets.parts.flora_seasons import Foliage, Season

CARD = Card("trees/oak", 1, "oak_tree", ("tree", "oak", "deciduous tree", "broadleaf tree", "beech tree", "shade tree", "old tree"), ("tree", "plant"), ("forest", "meadow", "field", "village", "park", "suburb", "garden", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(3.0, 24.0)] = 11.0
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0
    spread: Annotated[float, number(0.6, 1.4)] = 1.0


PRESETS = {"autumn": Params(season="autumn"), "winter": Params(season="winter", snow=0.6), "young": Params(height=5.5, spread=0.75)}
HABIT = Habit(
    trunk=0.62, girth=0.034, bare=0.2, crown=(0.42, 0.38), boughs=24, rise=0.45, lobed=0.32, leaf=(0.13, 0.085), bark=(0.1, 0.078, 0.06),
    foliage=Foliage(summer=(0.05, 0.085, 0.02), autumn=((0.3, 0.12, 0.025), (0.38, 0.2, 0.035), (0.17, 0.08, 0.025), (0.16, 0.15, 0.035))),
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A heavy trunk that forks low."""
    from dataclasses import replace

    h = replace(HABIT, crown=(HABIT.crown[0] * p.spread, HABIT.crown[1]))
    return tree(h, p.height, p.season, p.snow, kit)
