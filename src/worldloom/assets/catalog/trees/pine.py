"""A Scots pine with a tall bare trunk, orange upper bark and flat pads of needles; can carry snow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, metres, number
from worldloom.assets.parts.flora_conifer import pine

CARD = Card("trees/pine", 1, "pine_tree", ("pine", "scots pine", "conifer", "evergreen", "stone pine", "redwood_tree", "redwood", "sequoia"), ("tree", "plant"), ("mountain", "forest", "lake", "snow", "outdoor"))


class Params(Base):
    """Dials. A low `bare` gives a bushy young pine, a high one a tall forest pine."""

    height: Annotated[float, metres(3.0, 40.0)] = 14.0
    bare: Annotated[float, number(0.1, 0.65)] = 0.42
    snow: Annotated[float, number(0, 1)] = 0.0
    tone: Literal["blue_green", "green", "dark"] = "green"


PRESETS = {"forest": Params(height=19, bare=0.6), "young": Params(height=6, bare=0.15), "snowy": Params(snow=0.8)}
TONES = {"blue_green": (0.034, 0.062, 0.046), "green": (0.044, 0.068, 0.03), "dark": (0.026, 0.044, 0.022)}


def build(p: Params, kit: Kit) -> Part:
    """Trunk, crooked limbs, needle pads."""
    return pine(p.height, p.bare, p.snow, TONES[p.tone], kit)
