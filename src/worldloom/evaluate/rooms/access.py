"""Accessibility: how free the strip before the best functional side of each object is."""

from __future__ import annotations

import numpy as np
import shapely

from worldloom.evaluate.rooms.plan import FLAT, footprints, rectangle
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import SIDES, Solid

OFFSET, WIDTH = 0.05, 0.2
"""Metres from the side to the strip, and across the strip."""
BELOW = 2.0
"""Things above this are in nobody's way."""


def accessibility(room: Room) -> dict[str, float]:
    """Free share of the best strip of each object that says which of its sides are used.

    What carries the object and what is lower than its foot is no obstacle: one reaches over a table to the lamp on it.
    """
    shapes = dict(zip((s.name for s in room.objects), footprints(room.objects), strict=True))
    by_name = {s.name: s for s in room.objects}
    out = {}
    for s in room.objects:
        sides = [x for x in s.node.extras.get("functional_sides") or () if x in SIDES]
        if sides:
            tall = [o for o in room.objects if _blocks(o, s, _carriers(s, by_name))]
            solid = shapely.union_all([shapes[o.name] for o in tall])
            out[s.name] = max(_free(s, side, solid, room) for side in sides)
    return out


def _free(s: Solid, side: str, solid: shapely.Geometry, room: Room) -> float:
    axis, sign = SIDES[side]
    out, along = s.axes[axis, :2] * sign, s.axes[1 - axis, :2]
    reach = s.half[axis]
    p = rectangle(s.center[:2], along, 2 * s.half[1 - axis], out, reach + OFFSET, reach + OFFSET + WIDTH)
    free = ~shapely.intersects_xy(solid, p[:, 0], p[:, 1])
    return float(np.mean(free & room.over_floor(p) if room.floors else free))


def _blocks(o: Solid, s: Solid, carriers: set[str]) -> bool:
    low, high = o.node.bounds[:, 2]
    return (
        o is not s
        and o.name not in carriers
        and low < min(BELOW, s.node.bounds[1, 2])
        and high - max(low, s.node.bounds[0, 2]) > FLAT
    )


def _carriers(s: Solid, by_name: dict[str, Solid]) -> set[str]:
    """Names of what carries an object, and what carries that."""
    out: set[str] = set()
    below = str(s.node.extras.get("support", ""))
    while below in by_name and below not in out:
        out.add(below)
        below = str(by_name[below].node.extras.get("support", ""))
    return out


__all__ = ["OFFSET", "WIDTH", "accessibility"]
