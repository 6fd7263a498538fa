"""Out of bounds: an object is out if less than 99 % of what its mesh encloses lies over the floor.

Instead of points spread inside the mesh, upright lines through it are taken, each with the length of it that is inside.
"""

from __future__ import annotations

import numpy as np

from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.geometry import Floats

LINES = 1_000
"""Upright lines through the box of an object."""
INSIDE = 0.99


def out_of_bounds(room: Room) -> tuple[str, ...]:
    """Names of the objects that reach out of the rooms."""
    return tuple(s.name for s in room.objects if room.floors and inside(s, room) < INSIDE)


def inside(s: Solid, room: Room) -> float:
    """Share of the volume that is over a floor; of the vertices where the mesh encloses nothing."""
    over = room.over_floor(s.node.vertices[:, :2])
    if over.all():
        return 1.0
    k = np.arange(LINES)
    at = np.stack([(0.5 + 0.7548776662 * k) % 1, (0.5 + 0.5698402910 * k) % 1], 1) * 2 - 1  # the R2 sequence
    lines = (at * s.half[:2]) @ s.axes[:2, :2] + s.center[:2]
    length = enclosed(s.node.vertices[s.node.faces], lines)
    if length.sum() < 1e-6 * LINES:
        return float(over.mean())
    return float(length[room.over_floor(lines)].sum() / length.sum())


def enclosed(t: Floats, lines: Floats) -> Floats:
    """Metres of upright lines at (n, 2) inside closed triangles (m, 3, 3): heights of faces that look up less those that look down."""
    a, b, c = t[:, 0], t[:, 1], t[:, 2]
    den = (b[:, 1] - c[:, 1]) * (a[:, 0] - c[:, 0]) + (c[:, 0] - b[:, 0]) * (a[:, 1] - c[:, 1])
    a, b, c, den = (x[np.abs(den) > 1e-12] for x in (a, b, c, den))
    out = np.zeros(len(lines))
    for part in np.array_split(np.arange(len(lines)), max(1, len(lines) * len(a) // 1_000_000)):
        x, y = lines[part, :1] - c[:, 0], lines[part, 1:] - c[:, 1]
        u = ((b[:, 1] - c[:, 1]) * x + (c[:, 0] - b[:, 0]) * y) / den
        w = ((c[:, 1] - a[:, 1]) * x + (a[:, 0] - c[:, 0]) * y) / den
        hit = (u >= 0) & (w >= 0) & (u + w < 1)
        z = u * a[:, 2] + w * b[:, 2] + (1 - u - w) * c[:, 2]
        out[part] = (np.where(hit, z, 0) * np.sign(den)).sum(1)
    return np.maximum(out, 0)


__all__ = ["INSIDE", "enclosed", "inside", "out_of_bounds"]
