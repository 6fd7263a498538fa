"""Rectangles on the centre lines of walls: how slicing trees cut them, and where two of them, or one and the outside, share a wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GRID = 0.05
"""Metres to which walls are set."""
HALF = 0.06
"""Metres from a wall's centre line to its face: inner walls are twice as thick."""
Rect = tuple[float, float, float, float]
"""Lowest and highest x and y: x0, y0, x1, y1."""


@dataclass(frozen=True)
class Shared:
    """A stretch of wall: `axis` 0 runs along x at y = `at`, axis 1 along y at x = `at`, from `lo` to `hi`."""

    axis: int
    at: float
    lo: float
    hi: float

    @property
    def length(self) -> float:
        """Metres."""
        return self.hi - self.lo


def shared(a: Rect, b: Rect) -> Shared | None:
    """The wall between two rectangles that touch; None where they touch in no more than a point."""
    for axis in (0, 1):
        lo, hi = max(a[axis], b[axis]), min(a[axis + 2], b[axis + 2])
        if hi - lo > 1e-6:
            if abs(a[3 - axis] - b[1 - axis]) < 1e-6:
                return Shared(axis, a[3 - axis], lo, hi)
            if abs(b[3 - axis] - a[1 - axis]) < 1e-6:
                return Shared(axis, a[1 - axis], lo, hi)
    return None


def touching(a: Rect, b: Rect) -> float:
    """Metres of the wall that `shared` gives, 0 for none; without making it, for a search that asks a third of a million times."""
    for axis in (0, 1):
        lo, hi = max(a[axis], b[axis]), min(a[axis + 2], b[axis + 2])
        if hi - lo > 1e-6 and (abs(a[3 - axis] - b[1 - axis]) < 1e-6 or abs(b[3 - axis] - a[1 - axis]) < 1e-6):
            return hi - lo
    return 0.0


def longest_outer(r: Rect, whole: Rect) -> float:
    """Metres of the longest side that `outer` gives, 0 for none."""
    across, along = r[2] - r[0], r[3] - r[1]
    level = abs(r[1] - whole[1]) < 1e-6 or abs(r[3] - whole[3]) < 1e-6
    upright = abs(r[2] - whole[2]) < 1e-6 or abs(r[0] - whole[0]) < 1e-6
    return max(across if level else 0.0, along if upright else 0.0)


def outer(r: Rect, whole: Rect) -> dict[str, Shared]:
    """The sides of a rectangle on the outline of the whole, by their letters."""
    out = {}
    for side, axis, k in (("s", 0, 1), ("e", 1, 2), ("n", 0, 3), ("w", 1, 0)):
        if abs(r[k] - whole[k]) < 1e-6:
            out[side] = Shared(axis, r[k], r[axis], r[axis + 2])
    return out


def cut(rect: Rect, areas: Sequence[float], genes: Sequence[float]) -> list[Rect]:
    """Rectangles in proportion to areas, in their order, by a slicing tree: two genes in [0, 1) a cut say where the row is parted and
    which way the cut runs."""
    if len(areas) <= 1:
        return [rect] * len(areas)
    k = 1 + int(genes[0] * (len(areas) - 1))
    share = sum(areas[:k]) / sum(areas)
    wide = rect[2] - rect[0] >= rect[3] - rect[1]
    axis = 0 if wide == (genes[1] < 0.78) else 1
    at = round((rect[axis] + share * (rect[axis + 2] - rect[axis])) / GRID) * GRID
    at = round(min(max(at, rect[axis] + 0.5), rect[axis + 2] - 0.5), 4)
    low, high = list(rect), list(rect)
    low[axis + 2] = high[axis] = at
    rest = genes[2:]
    return cut((low[0], low[1], low[2], low[3]), areas[:k], rest[: 2 * k]) + cut((high[0], high[1], high[2], high[3]), areas[k:], rest[2 * (k - 1) :])


__all__ = ["GRID", "HALF", "Rect", "Shared", "cut", "longest_outer", "outer", "shared", "touching"]
