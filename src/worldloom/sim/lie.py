"""How one thing lies on another: raised, lowered and, where it would tip, leaned until what it touches is on all sides of its middle.

Both meshes become heights on a grid. A plane over the middle that stays above every gap between them, and is as low there as can be,
touches the gaps at three places round the middle: that is how it comes to rest, and a linear program finds it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, axis_angle, matrix_quat, quat_matrix, spread
from worldloom.sim.plane import lowest_over
from worldloom.world import Pose

CELL = 0.012
"""Metres of the grid in which heights are compared."""
RAISED, LOWERED = 0.08, 0.06
"""Metres by which a thing is moved at most."""
CLEAR = 0.0006
"""Metres that are left between the surfaces."""
TOUCH = 0.006
"""Metres within which level things are said to touch."""
STEEP, ASKEW = 0.2, 0.32
"""Slope to which a thing leans at most: 11 degrees; and on a soft cover, a pillow half on a folded throw: 18."""
SMALL, LOLLING, WHOLE = 0.35, 0.6, 0.95
"""Metres of height up to which a thing that cannot stand on an even surface, a skull without its neck, lolls over; that slope, 31 degrees;
and the share of it that is over the surface."""
FOOT = 0.1
"""Metres above its lowest point in which a thing may touch what carries it."""
SOLE, NEXT = 0.01, 0.02
"""Metres of its lowest that are a thing's foot, and by which the foot is above what it is over at most."""
LEVEL = 0.6
"""Cosine to the vertical of the normal of what carries."""
MOST = 60_000


@dataclass(frozen=True)
class Lie:
    """Metres to raise a thing by, the slopes to lean by, and where its middle is in plan."""

    by: float = 0.0
    slope: tuple[float, float] = (0.0, 0.0)
    middle: tuple[float, float] = (0.0, 0.0)
    steady: bool = True
    """Whether what it touches is on all sides of its middle."""

    @property
    def leans(self) -> bool:
        """Whether it does not stay as upright as it was."""
        return self.slope != (0.0, 0.0)


def lie(own: Floats, under: Floats, soft: bool = False, deep: float = LOWERED) -> Lie | None:
    """How the triangles (m, 3, 3) of a thing come to rest on those of what carries it; None where that is too far away, `deep` below it.

    What reaches over its middle is beside it, a shelf's next board or an arm of a chair; not on a soft cover, in which a book sinks whole.
    """
    low, high = own.min((0, 1)), own.max((0, 1))
    center = (low[2] + high[2]) / 2
    most = max(center, low[2] + RAISED) if soft else center
    near = _near(under, low, high, most, deep)
    if not near.any():
        return None
    shape = np.maximum(((high - low)[:2] / CELL).astype(int) + 1, 1)
    top = _heights(level(under[near]), low, shape, most, np.maximum, -np.inf)
    foot = own[own.min(1)[:, 2] < min(low[2] + FOOT, center + 1e-6)]
    under_it = _heights(foot, low, shape, np.inf, np.minimum, np.inf)
    gap = top - under_it
    cells = np.argwhere(np.isfinite(gap))
    if not len(cells):
        return None
    middle = _middle(own)
    bears = _heights(_down(foot), low, shape, np.inf, np.minimum, np.inf) < under_it + TOUCH / 2
    at, there = (cells + 0.5) * CELL + low[:2] - middle, tuple(cells.T)
    even = len(cells) > WHOLE * np.isfinite(under_it).sum() and np.ptp(top[there]) < TOUCH
    most = ASKEW if soft else LOLLING if even and high[2] - low[2] < SMALL else STEEP
    return _resting(at, gap[there], bears[there], middle, most, deep)


def borne(own: Floats, under: Floats) -> float:
    """Share of the foot of a thing, its triangles (m, 3, 3), that is over what carries it and hardly above that."""
    low, high = own.min((0, 1)), own.max((0, 1))
    shape = np.maximum(((high - low)[:2] / CELL).astype(int) + 1, 1)
    foot = _heights(own[own.min(1)[:, 2] < low[2] + SOLE], low, shape, low[2] + SOLE, np.minimum, np.inf)
    near = _near(under, low, high, low[2] + RAISED)
    top = _heights(level(under[near]), low, shape, low[2] + RAISED, np.maximum, -np.inf)
    stands = np.isfinite(foot)
    return float((top > low[2] - NEXT)[stands].mean()) if stands.any() else 0.0


def _near(under: Floats, low: Floats, high: Floats, most: float, deep: float = LOWERED) -> np.ndarray:
    """Which triangles are over or under the box, and begin below `most`."""
    lo, hi = under.min(1), under.max(1)
    aside = (hi[:, :2] > low[:2]).all(1) & (lo[:, :2] < high[:2]).all(1)
    return np.asarray(aside & (hi[:, 2] > low[2] - deep) & (lo[:, 2] < most))


def _resting(at: Floats, gap: Floats, bears: np.ndarray, middle: Floats, most: float, deep: float) -> Lie | None:
    """From the gaps (n,) at places (n, 2) counted from the middle; it is borne where its underside touches, not where its side does."""
    by = float(gap.max())
    if not -deep < by < RAISED:
        return None
    if _round_middle(at[(gap > by - TOUCH) & bears]):
        return Lie(by)
    leant = _leant(at, gap, most)
    return Lie(by, steady=False) if leant is None else Lie(leant[0], (leant[1], leant[2]), (float(middle[0]), float(middle[1])))


def _round_middle(at: Floats) -> bool:
    """Whether places (n, 2) lie on all sides of zero."""
    turn = np.sort(np.arctan2(at[:, 1], at[:, 0]))
    return len(at) > 2 and float(np.diff(turn, append=turn[0] + 2 * math.pi).max()) < math.pi


def _leant(at: Floats, gap: Floats, most: float) -> tuple[float, float, float] | None:
    """(rise at the middle, slope along x, along y) of the lowest plane over all gaps; None where that is too steep."""
    found = lowest_over(at, gap, most)
    if found is None or max(abs(found[1]), abs(found[2])) > most * 0.999 or not -LOWERED < found[0] < RAISED:
        return None
    rise, x, y = (round(v, 6) for v in found)
    return rise, x, y


def leant(pose: Pose, lie: Lie, foot: float) -> Pose:
    """The pose leaned about the middle at height `foot`, and raised."""
    along, across = lie.slope
    turn = axis_angle((across, -along, 0.0), math.atan(math.hypot(along, across))) if lie.leans else np.eye(3)
    pivot = np.array([*lie.middle, foot])
    x, y, z = (round(float(v), 4) for v in pivot + turn @ (np.array(pose.position) - pivot) + [0, 0, lie.by])
    if not lie.leans:
        return pose.model_copy(update={"position": (x, y, z)})
    rotation = matrix_quat(turn @ quat_matrix(pose.rotation))
    return Pose(position=(x, y, z), rotation=rotation, scale=pose.scale)


def _middle(t: Floats) -> Floats:
    """Centroid of a surface in plan (2,)."""
    area = np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1)
    return np.asarray((t.mean(1)[:, :2] * area[:, None]).sum(0) / max(float(area.sum()), 1e-12))


def _down(t: Floats) -> Floats:
    """Those of triangles (m, 3, 3) that look down."""
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    return np.asarray(t[n[:, 2] < -LEVEL * np.maximum(np.linalg.norm(n, axis=1), 1e-12)])


def level(t: Floats) -> Floats:
    """Those of triangles (m, 3, 3) that something can lie on: no sides of backs and arms."""
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    return np.asarray(t[np.abs(n[:, 2]) > LEVEL * np.maximum(np.linalg.norm(n, axis=1), 1e-12)])


def _heights(t: Floats, low: Floats, shape: Floats, most: float, best: np.ufunc, empty: float) -> Floats:
    """Highest or lowest point of triangles in each cell of a grid."""
    out = np.full(shape, empty)
    if not len(t):
        return out
    p = np.concatenate([t.reshape(-1, 3), spread(t, CELL * 0.7, MOST)])
    ij = np.floor((p[:, :2] - low[:2]) / CELL).astype(int)
    ok = (ij >= 0).all(1) & (ij < shape).all(1) & (p[:, 2] < most)
    best.at(out, (ij[ok, 0], ij[ok, 1]), p[ok, 2])
    return out


__all__ = ["CLEAR", "LOWERED", "Lie", "borne", "leant", "level", "lie"]
