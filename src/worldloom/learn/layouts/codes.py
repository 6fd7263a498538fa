"""Poses as codes in the frame of what carries a thing: two places in [0, 1] and a turn, each in bins.

On the floor and under the ceiling the frame is the room, on a wall it is the wall (along it, and how high), on a thing that thing's box.
So a pose has an exact likelihood (cross-entropy of bins), and a nightstand's lamp stands on the nightstand wherever that is.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.layout import CEILING, FLOOR, THINGS, TURNS, WALLS, Layout, Rows

PLACES = 32
"""Bins of a place."""
TURNINGS = 24
"""Bins of a turn, 15 degrees each."""
CARRIERS = THINGS
"""What may carry besides things: floor, ceiling and four walls."""
SEEN = 9
"""Numbers of a thing that a network sees: category, logarithm of its size (3), place (3), heading, carrier (CARRIERS for a thing)."""
LEAST = 0.01
"""Metres that a thing has at least, for a network."""
Ints = NDArray[np.int64]


class Frame(NamedTuple):
    """A rectangle: its middle, its sides, and the heading of its first side."""

    x: float
    y: float
    width: float
    depth: float
    yaw: float


class Pose(NamedTuple):
    """Where a thing stands: the middle of its underside and its heading. `height` is known on walls only, else 0."""

    x: float
    y: float
    height: float
    yaw: float


def frame_of(found: Layout, support: int) -> Frame:
    """The frame of a carrier of a room; a wall's has its height as the second side."""
    w, d, h = found.size
    if support in (FLOOR, CEILING):
        return Frame(0.0, 0.0, w, d, 0.0)
    if support in WALLS:
        k = WALLS.index(support)
        x, y = ((0.0, d / 2), (w / 2, 0.0), (0.0, -d / 2), (-w / 2, 0.0))[k]
        return Frame(x, y, (w, d, w, d)[k], h, TURNS[k])
    row = found.rows[support - THINGS]
    return Frame(float(row[0]), float(row[1]), max(float(row[3]), 0.02), max(float(row[4]), 0.02), float(row[6]))


def encode(found: Layout) -> Ints:
    """(n, 4): carrier, place along and across (or up), turn of each thing."""
    out = np.zeros((len(found), 4), np.int64)
    for k, row in enumerate(found.rows):
        support = int(row[7])
        f = frame_of(found, support)
        c, s = math.cos(f.yaw), math.sin(f.yaw)
        dx, dy = float(row[0]) - f.x, float(row[1]) - f.y
        u = (c * dx + s * dy) / f.width + 0.5
        v = float(row[2]) / f.depth if support in WALLS else (c * dy - s * dx) / f.depth + 0.5
        out[k] = (support, _place(u), _place(v), turn_of(float(row[6]) - f.yaw))
    return out


def decode(found: Layout, code: Ints, within: tuple[float, float] = (0.5, 0.5)) -> Pose:
    """The pose of a code (4,) in a room; `within` says where in its bins, 0 to 1."""
    support, u, v, turn = (int(x) for x in code)
    f = frame_of(found, support)
    along, across = ((u + within[0]) / PLACES - 0.5) * f.width, (v + within[1]) / PLACES
    out = 0.0 if support in WALLS else (across - 0.5) * f.depth
    c, s = math.cos(f.yaw), math.sin(f.yaw)
    yaw = f.yaw + 2 * math.pi * turn / TURNINGS
    height = across * f.depth if support in WALLS else 0.0
    return Pose(f.x + c * along - s * out, f.y + s * along + c * out, height, (yaw + math.pi) % (2 * math.pi) - math.pi)


def mirrored(found: Layout) -> Layout:
    """The room as a mirror shows it: left is right."""
    rows = found.rows.copy()
    rows[:, 0] *= -1
    rows[:, 6] = -rows[:, 6]
    east, west = rows[:, 7] == WALLS[1], rows[:, 7] == WALLS[3]
    rows[east, 7], rows[west, 7] = WALLS[3], WALLS[1]
    return Layout(found.kind, found.size, found.names, rows)


def turn_of(angle: float) -> int:
    """The bin of a turn in radians."""
    return round(angle / (2 * math.pi) * TURNINGS) % TURNINGS


def parts_of(rows: Rows) -> Ints:
    """(n,) what carries each thing: the place of a thing of the room, or -1."""
    return np.where(rows[:, 7] >= THINGS, rows[:, 7] - THINGS, -1).astype(np.int64)


def _place(share: float) -> int:
    return min(max(int(share * PLACES), 0), PLACES - 1)


__all__ = [
    "CARRIERS", "LEAST", "PLACES", "SEEN", "TURNINGS", "Frame", "Ints", "Pose", "decode", "encode", "frame_of", "mirrored", "parts_of",
]  # fmt: skip
