"""A spruce or fir: a tall narrow cone of drooping dark green boughs; can be laden with snow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, metres, number
from worldloom.assets.parts.flora_conifer import Look, spruce

CARD = Card("trees/spruce", 1, "fir_tree", ("spruce tree", "spruce", "fir", "norway spruce", "douglas fir", "larch"), ("tree", "conifer", "plant"), ("mountain", "forest", "snow", "lake", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.2, 40.0)] = 14.0
    slim: Annotated[float, number(0.5, 1.5)] = 1.0
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"slender": Params(height=20, slim=0.65), "young": Params(height=4, slim=1.25), "snowy": Params(snow=0.85)}


def build(p: Params, kit: Kit) -> Part:
    """Trunk, whorls, combs of shoots, needles."""
    return spruce(Look(slim=p.slim), p.height, p.snow, kit)
