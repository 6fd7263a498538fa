"""Upright boxes turned about z: what placement tests against instead of meshes. Vectorised separating-axis test."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from worldloom.geometry import Floats


@dataclass(frozen=True)
class Box:
    """Centre (x, y), half extents, heading, height range; metres and radians."""

    x: float
    y: float
    hx: float
    hy: float
    yaw: float
    z0: float
    z1: float
    id: str = ""

    def grown(self, by: float) -> Box:
        """Wider on every side by `by` metres."""
        return Box(self.x, self.y, self.hx + by, self.hy + by, self.yaw, self.z0, self.z1, self.id)

    def corners(self) -> Floats:
        """(4, 2) counter-clockwise."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        p = np.array([[self.hx, self.hy], [-self.hx, self.hy], [-self.hx, -self.hy], [self.hx, -self.hy]])
        return np.asarray(p @ np.array([[c, s], [-s, c]]) + [self.x, self.y])

    def local(self, dx: float, dy: float) -> tuple[float, float]:
        """World (x, y) of a point in the box's frame."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        return self.x + c * dx - s * dy, self.y + s * dx + c * dy


@dataclass
class Occupied:
    """The boxes that stand already; answers whether another fits."""

    rows: list[tuple[float, ...]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    _array: Floats | None = None

    def add(self, b: Box) -> None:
        """Remember a box."""
        self.rows.append((*_row(b), b.z0, b.z1, math.hypot(b.hx, b.hy)))
        self.ids.append(b.id)
        self._array = None

    def hits(self, b: Box, ignore: frozenset[str] = frozenset()) -> list[str]:
        """Ids of the boxes that overlap `b`."""
        if not self.rows:
            return []
        if self._array is None:
            self._array = np.array(self.rows)
        a = self._array
        dx, dy = a[:, 0] - b.x, a[:, 1] - b.y
        reach = a[:, 8] + math.hypot(b.hx, b.hy)
        near = np.flatnonzero((dx * dx + dy * dy < reach * reach) & (a[:, 6] < b.z1 - 1e-4) & (a[:, 7] > b.z0 + 1e-4))
        if ignore:
            near = near[[self.ids[i] not in ignore for i in near.tolist()]] if len(near) else near
        if not len(near):
            return []
        return [self.ids[i] for i in near[_overlaps(a[near], b)].tolist()]


def _row(b: Box) -> tuple[float, float, float, float, float, float]:
    """x, y, half extents, cosine and sine of the heading."""
    return b.x, b.y, b.hx, b.hy, math.cos(b.yaw), math.sin(b.yaw)


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes overlap in plan."""
    return bool(_overlaps(np.array([_row(a)]), b)[0])


def _overlaps(rows: Floats, b: Box) -> np.ndarray:
    """Which of boxes (n, >= 6) as `_row` gives them overlap `b` in plan: no axis of either parts them."""
    x, y, hx, hy, c, s = rows[:, :6].T
    bx, by, bc, bs = b.hx, b.hy, math.cos(b.yaw), math.sin(b.yaw)
    dx, dy = x - b.x, y - b.y
    along, across = np.abs(c * bc + s * bs), np.abs(s * bc - c * bs)
    apart = np.abs(dx * c + dy * s) - hx - bx * along - by * across
    apart = np.maximum(apart, np.abs(dy * c - dx * s) - hy - bx * across - by * along)
    apart = np.maximum(apart, np.abs(dx * bc + dy * bs) - bx - hx * along - hy * across)
    apart = np.maximum(apart, np.abs(dy * bc - dx * bs) - by - hx * across - hy * along)
    return np.asarray(apart <= -1e-4)


def inside(polygon: Floats, points: Floats) -> np.ndarray:
    """Which of points (n, 2) lie in a polygon (k, 2) (even-odd rule)."""
    if len(points) == 1:
        return np.array([holds(polygon.tolist(), float(points[0, 0]), float(points[0, 1]))])
    x, y = points[:, 0][:, None], points[:, 1][:, None]
    x0, y0 = polygon[:, 0], polygon[:, 1]
    after = [*range(1, len(polygon)), 0]
    x1, y1 = x0[after], y0[after]
    cross = ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / np.where(y1 == y0, 1e-12, y1 - y0) + x0)
    return np.asarray(cross.sum(1) % 2 == 1)


def holds(polygon: Sequence[Sequence[float]], x: float, y: float) -> bool:
    """Whether a polygon (k, 2) holds one point, in plain numbers: for a point, forty times faster than arrays."""
    odd = False
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        if (y0 > y) != (y1 > y) and x < (x0 - x1) * (y - y1) / (y0 - y1) + x1:
            odd = not odd
        x0, y0 = x1, y1
    return odd


def gap(a: Box, b: Box) -> float:
    """Approximate distance between two boxes' outlines in plan, metres; 0 when they overlap."""
    from shapely.geometry import Polygon

    return float(Polygon(a.corners()).distance(Polygon(b.corners())))


__all__ = ["Box", "Occupied", "holds", "inside", "overlap", "gap"]
