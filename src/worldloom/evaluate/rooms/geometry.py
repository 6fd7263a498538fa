"""Scores in [0, 1] of how far an object stands in a relation to another: the predefined relations of SceneEval (Tam et al. 2025).

A score is a share of the points of the object's box, or falls off as a Gaussian outside a band of distances between surfaces.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.evaluate.rooms.solid import SIDES, Solid

Band = tuple[float, float]
NEXT_TO: Band = (0.0, 0.5)
NEAR: Band = (0.5, 1.5)
ACROSS: Band = (1.5, 4.0)
FAR: Band = (4.0, math.inf)
FALL_OFF = 0.25
"""Standard deviation of the fall-off outside a band, metres."""
MIDDLE = 0.25
"""Standard deviation of `middle_of`, metres: it holds within 0.294 m."""
FACING = 30.0
"""Degrees at which `face_to` is zero: it holds within half of them."""
WIDER = 0.25
"""How much wider a face of `side_of` is."""
RESTS = 0.15
"""Metres that a foot may be above what it is on, over what lies between: a lamp on books on a table is on the table."""
FLOOR, TOUCH, HALF = 0.004, 0.03, 0.5
"""Metres of the floor of a tray at least, and between points of surfaces that touch (SPACING apart); share of a foot over it."""
LOOKS = 16
"""Strips that a front is divided in to see what is before it."""
RING = 3
"""Objects that it takes to surround one."""


def fall_off(gap: float, band: Band, spread: float = FALL_OFF) -> float:
    """1 in the band, a Gaussian outside."""
    off = max(band[0] - gap, gap - band[1], 0.0)
    return math.exp(-(off**2) / (2 * spread**2))


def within(a: Solid, b: Solid, band: Band) -> float:
    """Distance between surfaces."""
    return fall_off(a.gap(b), band)


def inside_of(a: Solid, b: Solid) -> float:
    """Share of a's box in b's."""
    return float(b.contains(a.cells).mean())


def on_top(a: Solid, b: Solid) -> float:
    """Share of a's foot over b's top face, where the foot is in the upper half of b or a little above it."""
    foot, low, high = a.node.bounds[0, 2], *b.node.bounds[:, 2]
    if not (low + high) / 2 - 1e-6 <= foot <= high + RESTS:
        return 0.0
    off = np.abs(b.local(a.cells)[:, :2])
    return float((off <= b.half[:2] + 1e-9).all(1).mean())


def on(a: Solid, b: Solid) -> float:
    """On top, or on a shelf or a seat inside the box, off the ground that b stands on, or within its rim."""
    lifted = a.node.bounds[0, 2] > b.node.bounds[0, 2] + 0.01
    return max(on_top(a, b), inside_of(a, b) if lifted else 0.0, rimmed(a, b))


def rimmed(a: Solid, b: Solid) -> float:
    """Share of a's foot over b, where it stands on something of b below b's highest edge: a jug on a tray, an apple on a plate."""
    foot, low, high = a.node.bounds[0, 2], *b.node.bounds[:, 2]
    over = float((np.abs(b.local(a.cells)[:, :2]) <= b.half[:2] + 1e-9).all(1).mean())
    if not low + FLOOR <= foot <= high or over <= HALF:
        return 0.0
    lowest = a.surface[a.surface[:, 2] < foot + FLOOR]
    return over if float(b.tree.query(lowest)[0].min()) < TOUCH else 0.0


def side_of(a: Solid, b: Solid, side: str) -> float:
    """Share of a's box past a face of b's that is a quarter wider."""
    return float(b.beside(a.cells, side, wider=WIDER).mean())


def side_region(a: Solid, b: Solid, side: str) -> float:
    """Share of a's box in that half of b's."""
    return float((b.contains(a.cells) & b.beside(a.cells, side, beyond=False)).mean())


def under(a: Solid, b: Solid) -> float:
    """Below b, in its lower half, or b on a: a rug that is larger than what stands on it is under it."""
    return max(side_of(a, b, "bottom"), side_region(a, b, "bottom"), on_top(b, a))


def long_short_side(a: Solid, b: Solid, which: str) -> float:
    """Share of a's box at one of the two long (or short) sides of b, chairs that are pushed under it included."""
    x, y = b.half[:2]
    if np.isclose(x, y):
        return 0.0
    across = (x < y) == (which == "long")
    return max(float(b.beside(a.cells, s, beyond=False).mean()) for s in (("left", "right") if across else ("front", "back")))


def face_to(a: Solid, b: Solid) -> float:
    """How straight a looks at what of b is before it: 0 at FACING degrees off, or where nothing of b is before it. Heights do not count."""
    rel = b.surface[:, :2] - a.center[:2]
    ahead, lateral = rel @ a.front, rel @ np.array([-a.front[1], a.front[0]])
    width = a.half[0]
    seen = (ahead > 0) & (np.abs(lateral) <= width)
    if not seen.any():
        return 0.0
    strip = np.clip(((lateral[seen] / width + 1) / 2 * LOOKS).astype(int), 0, LOOKS - 1)
    nearest = np.full(LOOKS, np.inf)
    np.minimum.at(nearest, strip, ahead[seen])
    hit = np.isfinite(nearest)
    x = float((((np.arange(LOOKS) + 0.5) / LOOKS * 2 - 1) * width)[hit].mean())
    return max(0.0, 1 - math.degrees(math.atan2(abs(x), float(nearest[hit].mean()))) / FACING)


def middle_of(a: Solid, b: Solid) -> float:
    """How near the middles are in plan."""
    return fall_off(math.dist(a.center[:2], b.center[:2]), (0.0, 0.0), MIDDLE)


def surround(ring: Sequence[Solid], b: Solid) -> float:
    """Half for distances that are alike, half for angles that are even; 0 for fewer than three."""
    if len(ring) < RING:
        return 0.0
    d = np.array([s.center[:2] - b.center[:2] for s in ring])
    away = np.linalg.norm(d, axis=1)
    usual = max(float(np.median(away)), 1e-9)
    angles = np.sort(np.arctan2(d[:, 1], d[:, 0]))
    gaps, even = np.diff(angles, append=angles[0] + 2 * np.pi), 2 * np.pi / len(ring)
    uneven = [np.minimum(np.abs(away - usual) / usual, 1), np.minimum(np.abs(gaps - even) / even, 1)]
    return float(np.mean([(1 - u) ** 2 for u in uneven]))


__all__ = ["ACROSS", "FACING", "FALL_OFF", "FAR", "MIDDLE", "NEAR", "NEXT_TO", "SIDES", "Band", "face_to", "fall_off", "inside_of",
           "long_short_side", "middle_of", "on", "on_top", "side_of", "side_region", "surround", "under", "within"]  # fmt: skip
