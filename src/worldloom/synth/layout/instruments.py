"""Families of instruments that are held and played: where each meets the body, how it is turned there, and how hands lie on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from worldloom.assets.registry import module_of
from worldloom.world import Entity, Vec3

Ways = tuple[Vec3, Vec3]
"""Two directions: of fingers and out of the palm, or of two axes."""


@dataclass(frozen=True)
class Family:
    """How instruments of one kind are held; axes are theirs as a maker draws one that is played."""

    grip: str
    """The posture of who stands."""
    rest: str
    """What "play.rest" is at: chin, lips, belly or ground."""
    axes: Ways
    """Along it and its front, as drawn."""
    turned: Ways
    """Where these look, in the frame of the person."""
    left: Ways
    right: Ways
    link: str = ""
    """What the right hand moves."""
    beside: float = 0.0
    """Metres to the left of the body that one on the ground stands, its edge and not its back to the body."""
    strums: bool = False
    rests: tuple[str, ...] = ("feet", "seat")
    """How those who play it are."""

    @property
    def postures(self) -> tuple[str, ...]:
        """Of those who play it, the usual one first."""
        return tuple(f"sitting_{self.grip}" if r == "seat" else self.grip for r in self.rests)


_BOWED: Ways = (0.0, 0.0, 1.0), (0.0, -1.0, 0.0)
_FORWARD: Ways = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def _plucked(along: Vec3, front: Vec3) -> Family:
    """Across the body, the neck to the left and up, both hands on the strings."""
    a, f = np.array(along), np.array(front)
    low = np.cross(a, f)

    def way(down: float, ahead: float, up: float) -> Vec3:
        x, y, z = (float(v) for v in low * down + f * ahead + a * up)
        return x, y, z

    return Family("strumming", "belly", (along, front), ((0.93, -0.24, 0.3), (0.12, -1.0, 0.14)),
                  (way(-0.75, 0.6, 0.25), way(-0.6, -0.8, 0.0)), (way(0.7, 0.0, 0.6), way(-0.1, -1.0, 0.0)), strums=True)  # fmt: skip


FAMILIES: Mapping[str, Family] = {
    "violin": Family("fiddling", "chin", _BOWED, ((0.62, -0.78, 0.06), (-0.36, -0.2, 1.0)),
                     ((0.0, -0.95, 0.2), (-0.75, 0.1, -0.6)), ((-0.4, 0.3, 0.8), (-0.1, 0.9, -0.3)), "bow"),
    "cello": Family("bowing", "ground", _BOWED, ((0.13, 0.3, 1.0), (-0.32, -1.0, 0.3)),
                    ((-0.75, -0.6, 0.25), (-0.6, 0.8, 0.0)), ((0.3, -0.1, -0.9), (0.0, 1.0, 0.1)), "bow", rests=("seat",)),
    "bass": Family("bowing", "ground", _BOWED, ((-0.1, 0.14, 1.0), (-0.55, -0.85, 0.0)),
                   ((-0.75, -0.6, 0.25), (-0.6, 0.8, 0.0)), ((0.3, -0.1, -0.9), (0.0, 1.0, 0.1)), "bow", 0.3, rests=("feet",)),
    "lute": _plucked((0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "banjo": _plucked(*_BOWED),
    "guitar": _plucked((0.0, 0.159, 0.987), (0.0, -0.987, 0.159)),
    "flute": Family("fluting", "lips", ((1.0, 0.0, 0.0), (0.0, -1.0, 0.0)), ((-0.96, -0.24, -0.1), (0.0, 0.35, 1.0)),
                    ((0.25, -1.0, -0.1), (0.0, 0.0, -1.0)), ((-0.25, -1.0, 0.1), (0.0, 0.0, 1.0))),
    "reed": Family("blowing", "lips", ((1.0, 0.0, 0.0), (0.0, -1.0, 0.0)), ((0.0, -0.62, -0.78), (0.0, -0.78, 0.62)),
                   ((-0.2, -0.6, -0.8), (0.0, 0.8, -0.6)), ((-0.2, -0.6, 0.8), (0.0, 0.8, 0.6))),
    "horn": Family("blowing", "lips", _FORWARD, ((0.0, -1.0, -0.12), (0.0, -0.12, 1.0)),
                   ((0.7, -0.25, 0.55), (0.0, -1.0, 0.0)), ((0.75, 0.35, 0.3), (-0.2, 0.9, -0.45))),
    "trombone": Family("blowing", "lips", _FORWARD, ((-0.06, -1.0, -0.16), (0.88, -0.1, 0.46)),
                       ((0.45, -0.3, -0.8), (0.2, -1.0, 0.0)), ((0.75, -0.1, 0.6), (-0.3, -0.2, 1.0)), "slide"),
    "saxophone": Family("blowing", "lips", _FORWARD, ((0.0, -1.0, 0.12), (0.16, 0.12, 1.0)),
                        ((0.9, -0.3, 0.2), (0.0, -1.0, 0.0)), ((0.9, 0.25, -0.25), (0.0, 1.0, 0.0))),
}  # fmt: skip
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("violin", "fiddle", "viola"), "violin"), **dict.fromkeys(("cello", "violoncello"), "cello"), **dict.fromkeys(("bass", "contrabass"), "bass"), "flute": "flute",
    **dict.fromkeys(("clarinet", "oboe", "recorder"), "reed"), **dict.fromkeys(("trumpet", "cornet", "bugle"), "horn"), "trombone": "trombone",
    **dict.fromkeys(("saxophone", "sax"), "saxophone"), **dict.fromkeys(("ukulele", "mandolin", "lute", "balalaika"), "lute"), "banjo": "banjo",
}  # fmt: skip
"""Families of what makers call their kinds."""
PLAYED = frozenset(p for f in FAMILIES.values() for p in f.postures)
"""Postures of those who play."""
MAKERS = ("music/violin", "music/cello", "music/wind", "music/plucked", "decor/guitar")


def family_of(x: Entity) -> Family | None:
    """How a thing is played; None for what is no instrument that is held and played."""
    maker = x.maker.partition("@")[0]
    if maker not in MAKERS:
        return None
    kind = str(x.params.get("kind", module_of(x.maker).Params.model_fields["kind"].default))
    if maker == "decor/guitar":
        return FAMILIES["guitar"]
    return FAMILIES.get(KINDS.get(kind, ""))


def plays(x: Entity, posture: str) -> bool:
    """Whether somebody in a posture plays a thing."""
    family = family_of(x)
    return family is not None and posture in family.postures


__all__ = ["FAMILIES", "KINDS", "MAKERS", "PLAYED", "Family", "Ways", "family_of", "plays"]
