"""Opening clearance: the free share of the space before each door and window, on the sides where there is floor."""

from __future__ import annotations

import numpy as np

from worldloom.evaluate.rooms.plan import FLAT
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import CELLS, Solid
from worldloom.geometry import Floats

WINDOW = 0.5
"""Metres before a window; before a door it is as deep as the door is wide."""
DRESSING = ("curtain", "blind", "shutter")
"""What belongs to a window and moves aside does not stand before it."""


def clearance(room: Room) -> dict[str, float]:
    """Free share before each opening: of its worse side, where both sides have floor."""
    solid = [s for s in room.objects if 2 * s.half[2] > FLAT and s.node.category not in DRESSING]
    found = {}
    for o in (*room.doors, *room.windows):
        boxes = [b for b in _boxes(o, door=o in room.doors) if not room.floors or room.over_floor(b[:, :2]).mean() > 0.5]
        if boxes:
            found[o.name] = min(_free(b, solid) for b in boxes)
    return found


def _boxes(o: Solid, door: bool) -> list[Floats]:
    """Points spread in the box on either side of an opening, each (CELLS ** 3, 3)."""
    thin = int(np.argmin(o.half[:2]))
    half = o.half.copy()
    depth = 2 * half[1 - thin] if door else WINDOW
    shifts = [sign * (half[thin] + depth / 2) * o.axes[thin] for sign in (-1, 1)]
    half[thin] = depth / 2
    t = (np.arange(CELLS) + 0.5) / CELLS * 2 - 1
    grid = np.stack(np.meshgrid(t, t, t, indexing="ij"), -1).reshape(-1, 3)
    return [(grid * half) @ o.axes + o.center + shift for shift in shifts]


def _free(points: Floats, solid: list[Solid]) -> float:
    taken = np.zeros(len(points), bool)
    for s in solid:
        taken |= s.contains(points)
    return float(1 - taken.mean())


__all__ = ["WINDOW", "clearance"]
