"""How far upright boxes stand in a relation to others: the geometry of the room metrics, for many boxes at once.

Boxes are rows of x, y, half width, half depth, heading, lowest and highest z (metres, radians); fronts are -Y. Arrays of (n, 7) and
(1, 7) broadcast. Scores lie in [0, 1]; a relation holds above one half.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from worldloom.geometry import Floats

Band = tuple[float, float]
NEXT, NEAR, ACROSS, FAR = (0.0, 0.4), (0.52, 1.3), (1.55, 3.8), (4.05, math.inf)
"""Distances between surfaces, inside the bands that the metrics have: what slopes or has legs is further away than its box."""
FALL, SOON = 0.25, 0.15
"""Fall-offs of distances that are far, and of those that are small."""
WIDER = 0.25
"""How much wider a face is that something stands before."""
FACING = 30.0
"""Degrees off at which nothing is faced any more."""
CELLS = np.stack(np.meshgrid(*[np.linspace(-5 / 6, 5 / 6, 6)] * 2, np.linspace(0.1, 0.9, 5), indexing="ij"), -1).reshape(
    -1, 3
)
SIDES = {"left": (0, -1), "right": (0, 1), "front": (1, -1), "behind": (1, 1)}


def fall_off(gap: Floats, band: Band, spread: float = FALL) -> Floats:
    """1 within the band, a Gaussian outside."""
    off = np.maximum(np.maximum(band[0] - gap, gap - band[1]), 0.0)
    return np.asarray(np.exp(-(off**2) / (2 * spread**2)))


def turned(b: Floats, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Points of the world in the frames of boxes."""
    c, s = np.cos(b[:, 4:5]), np.sin(b[:, 4:5])
    dx, dy = x - b[:, 0:1], y - b[:, 1:2]
    return c * dx + s * dy, c * dy - s * dx


def cells(a: Floats) -> tuple[Floats, Floats, Floats]:
    """Points spread evenly in boxes: x, y, z, each (n, m)."""
    c, s = np.cos(a[:, 4:5]), np.sin(a[:, 4:5])
    u, v = CELLS[:, 0] * a[:, 2:3], CELLS[:, 1] * a[:, 3:4]
    z = a[:, 5:6] + CELLS[:, 2] * (a[:, 6:7] - a[:, 5:6])
    return a[:, 0:1] + c * u - s * v, a[:, 1:2] + s * u + c * v, z


def gap(a: Floats, b: Floats) -> Floats:
    """Metres between boxes, from one to the upright box round the other in its frame, the larger of both ways; 0 where they meet."""
    a, b = np.broadcast_arrays(a, b)
    dx, dy = b[:, 0] - a[:, 0], b[:, 1] - a[:, 1]
    apart = np.zeros(len(a))
    for yaw in (a[:, 4], b[:, 4]):
        square = np.zeros(len(a))
        for turn in (0.0, math.pi / 2):
            ux, uy = np.cos(yaw + turn), np.sin(yaw + turn)
            reach = sum(
                q[:, 2] * np.abs(np.cos(q[:, 4]) * ux + np.sin(q[:, 4]) * uy)
                + q[:, 3] * np.abs(np.cos(q[:, 4]) * uy - np.sin(q[:, 4]) * ux)
                for q in (a, b)
            )
            square += np.maximum(np.abs(dx * ux + dy * uy) - reach, 0.0) ** 2
        apart = np.maximum(apart, np.sqrt(square))
    over = np.maximum(np.maximum(b[:, 5] - a[:, 6], a[:, 5] - b[:, 6]), 0.0)
    return np.hypot(apart, over)


def beside(a: Floats, b: Floats, side: str) -> Floats:
    """Share of `a` past a face of `b`, which counts as a quarter wider and higher."""
    a, b = np.broadcast_arrays(a, b)
    x, y, z = cells(a)
    p = turned(b, x, y)
    axis, sign = SIDES[side]
    half, middle = b[:, 2:4], (b[:, 5:6] + b[:, 6:7]) / 2
    past = p[axis] * sign >= half[:, axis : axis + 1]
    across = np.abs(p[1 - axis]) <= half[:, 1 - axis : 2 - axis] * (1 + WIDER)
    return np.asarray((past & across & (np.abs(z - middle) <= (b[:, 6:7] - b[:, 5:6]) / 2 * (1 + WIDER))).mean(1))


def above(a: Floats, b: Floats) -> Floats:
    """Share of `a` over the top of `b`, which counts as a quarter wider."""
    a, b = np.broadcast_arrays(a, b)
    x, y, z = cells(a)
    px, py = turned(b, x, y)
    return np.asarray(
        ((np.abs(px) <= b[:, 2:3] * (1 + WIDER)) & (np.abs(py) <= b[:, 3:4] * (1 + WIDER)) & (z >= b[:, 6:7])).mean(1)
    )


def under(a: Floats, b: Floats) -> Floats:
    """Share of `a` in the lower half of `b`, or below it, where it counts as a quarter wider."""
    a, b = np.broadcast_arrays(a, b)
    x, y, z = cells(a)
    px, py = (np.abs(q) for q in turned(b, x, y))
    within = (px <= b[:, 2:3]) & (py <= b[:, 3:4]) & (z <= (b[:, 5:6] + b[:, 6:7]) / 2)
    below = (px <= b[:, 2:3] * (1 + WIDER)) & (py <= b[:, 3:4] * (1 + WIDER)) & (z <= b[:, 5:6])
    return np.asarray(np.maximum(np.maximum(within.mean(1), below.mean(1)), _borne(b, a)))


def _borne(a: Floats, b: Floats) -> Floats:
    """Share of `a` over the top of `b`, where its foot is not much above that."""
    x, y, _ = cells(a)
    px, py = (np.abs(q) for q in turned(b, x, y))
    low = (a[:, 5] <= b[:, 6] + RESTS) & (a[:, 5] >= (b[:, 5] + b[:, 6]) / 2)
    return np.asarray(((px <= b[:, 2:3]) & (py <= b[:, 3:4])).mean(1) * low)


def facing(a: Floats, b: Floats) -> Floats:
    """How straight `a` looks at what of `b` lies before it."""
    a, b = np.broadcast_arrays(a, b)
    c, s = np.cos(a[:, 4]), np.sin(a[:, 4])
    dx, dy = b[:, 0] - a[:, 0], b[:, 1] - a[:, 1]
    lateral, ahead = c * dx + s * dy, s * dx - c * dy
    turn = b[:, 4] - a[:, 4]
    wide = b[:, 2] * np.abs(np.cos(turn)) + b[:, 3] * np.abs(np.sin(turn))
    deep = b[:, 2] * np.abs(np.sin(turn)) + b[:, 3] * np.abs(np.cos(turn))
    left, right = np.maximum(lateral - wide, -a[:, 2]), np.minimum(lateral + wide, a[:, 2])
    off = np.degrees(np.arctan2(np.abs((left + right) / 2), np.maximum(ahead - deep, 0.05)))
    return np.where((ahead > 0) & (right > left), np.maximum(0.0, 1 - off / FACING), 0.0)


def middle(a: Floats, b: Floats) -> Floats:
    """How near the middles are in plan."""
    return fall_off(np.hypot(a[:, 0] - b[:, 0], a[:, 1] - b[:, 1]), (0.0, 0.0))


def along(a: Floats, b: Floats) -> Floats:
    """Share of `a` past one of the long faces of `b`, close to it."""
    a, b = np.broadcast_arrays(a, b)
    front, side = (np.maximum(beside(a, b, s), beside(a, b, t)) for s, t in (("front", "behind"), ("left", "right")))
    return np.asarray(np.where(b[:, 2] >= b[:, 3], front, side) * fall_off(gap(a, b), (0.0, 0.4)))


def _band(band: Band) -> Callable[[Floats, Floats], Floats]:
    spread = SOON if band in (NEXT, NEAR) else FALL
    return lambda a, b: fall_off(gap(a, b), band, spread)


DISTANT = 0.6
"""What it counts at least to be at a side however far away: a sofa at the wall behind a chair."""
RESTS = 0.13
"""Metres above the top of something up to which what is over it has it under itself."""
LEVEL = 0.75
"""What it counts to be at a side of something much lower, or of what hangs higher: a sofa before a television on its wall."""


def _side(side: str, band: Band = (0.0, 1.2)) -> Callable[[Floats, Floats], Floats]:
    def score(a: Floats, b: Floats) -> Floats:
        near = np.maximum(fall_off(gap(levelled(a, b), b), band, 0.6), DISTANT)
        return np.maximum(beside(a, b, side), LEVEL * beside(levelled(a, b), b, side)) * near

    return score


def levelled(a: Floats, b: Floats) -> Floats:
    """Boxes at the heights of others."""
    a, b = np.broadcast_arrays(a, b)
    return np.concatenate([a[:, :5], b[:, 5:7]], 1)


SCORES: dict[str, Callable[[Floats, Floats], Floats]] = {
    "beside": _band(NEXT), "near": _band(NEAR), "far": _band(FAR), "opposite": _band(ACROSS), "attached": _band((0.0, 0.05)), "against": _band((0.0, 0.2)),
    "left": _side("left"), "right": _side("right"), "front": _side("front"), "behind": _side("behind"), "above": above, "under": under,
    "facing": facing, "middle": middle, "along": along, "around": lambda a, b: _band((0.0, 0.6))(a, b) * (0.5 + 0.5 * facing(a, b)),
}  # fmt: skip
"""Relation of a plan -> score of what stands in it (n, 7) to what it refers to (n, 7)."""

__all__ = ["DISTANT", "FALL", "SCORES", "above", "along", "beside", "facing", "fall_off", "gap", "levelled", "middle", "turned", "under"]
