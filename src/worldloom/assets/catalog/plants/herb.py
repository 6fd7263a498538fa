"""A small pot of kitchen herbs: bushy basil, rosemary or mint for a window sill or counter."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres
from worldloom.assets.parts.flora_pots import foliage, pot

CARD = Card("plants/herb", 1, "herb", ("basil", "herbs", "herb pot", "herb garden", "herb planter", "rosemary", "mint", "parsley", "thyme"), ("plant",), ("kitchen", "indoor", "garden"), stands="table")


class Params(Base):
    """Dials."""

    species: Literal["basil", "rosemary", "mint"] = "basil"
    height: Annotated[float, metres(0.06, 0.5)] = 0.17
    color: Color = "terracotta"


PRESETS = {"rosemary": Params(species="rosemary", color="white"), "mint": Params(species="mint", color="grey")}
TONES = {"basil": (0.09, 0.19, 0.03), "rosemary": (0.09, 0.12, 0.075), "mint": (0.07, 0.17, 0.06)}


def build(p: Params, kit: Kit) -> Part:
    """Pot and a dome of leaves."""
    r = 0.055
    green = foliage("herb", 0.085, p.height, 0.12, kit, TONES[p.species])
    return Part((*pot(r, 0.1, finish.of("ceramic", finish.paint(p.color).color, 0.8, 0.3), kit), *green), colliders=(cylinder_collider(0.06, 0.1 + 0.6 * p.height),), mass=0.7, dynamic=True, anchors={"top": (0, 0, round(0.09 + p.height, 3))}, affordances=("pick up",))
