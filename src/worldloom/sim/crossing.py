"""Which things cut each other, on the triangles that are seen: physics knows only the convex boxes round them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, Ints, cross
from worldloom.sim.shape import triangles
from worldloom.world import Entity

APART = 0.004
"""Metres by which two things are moved apart to see whether they more than touch."""
MOST = 12_000
"""Triangles of a thing that are looked at where another is; of more, as many, evenly chosen."""
ALL, MANY = 250_000, 200_000
"""Pairs of triangles from which on a tree finds those that meet, and how many are cut at a time."""
EDGE = 1e-6


@dataclass(frozen=True)
class Body:
    """The triangles (m, 3, 3) of a thing in the world, and the corners (3,) of the box round them."""

    triangles: Floats
    low: Floats
    high: Floats

    def moved(self, by: Floats) -> Body:
        """The same, elsewhere."""
        return Body(self.triangles + by, self.low + by, self.high + by)


def body(e: Entity) -> Body:
    """An entity's, where it stands."""
    t = triangles(e)
    return Body(t, t.min((0, 1)), t.max((0, 1))) if len(t) else Body(t, np.zeros(3), np.zeros(3))


def crossing(bodies: Mapping[str, Body]) -> tuple[tuple[str, str], ...]:
    """Pairs of names of what cuts each other, in the order of the bodies."""
    names = [n for n, b in bodies.items() if len(b.triangles)]
    if len(names) < 2:
        return ()
    low, high = np.array([bodies[n].low for n in names]), np.array([bodies[n].high for n in names])
    meet = (low[:, None] <= high[None]).all(-1)
    pairs = np.argwhere(np.triu(meet & meet.T, 1))
    return tuple((names[i], names[j]) for i, j in pairs if crosses(bodies[names[i]], bodies[names[j]]))


def crossed_by(b: Body, others: Iterable[tuple[str, Body]]) -> Iterator[str]:
    """Names of those of the others that a body cuts."""
    return (n for n, o in others if (b.low <= o.high).all() and (b.high >= o.low).all() and len(o.triangles) and crosses(b, o))


def crosses(a: Body, b: Body) -> bool:
    """Whether two cut each other, and still do when they are APART farther from each other."""
    if not _cut(a, b):
        return False
    low, high = np.maximum(a.low, b.low), np.minimum(a.high, b.high)
    d = (b.low + b.high - low - high) / 2
    size = float(np.linalg.norm(d))
    return _cut(a, b.moved(d / size * APART if size > EDGE else np.array([0.0, 0.0, APART])))


def _cut(a: Body, b: Body) -> bool:
    low, high = np.maximum(a.low, b.low), np.minimum(a.high, b.high)
    if (low > high).any():
        return False
    s, t = _within(a.triangles, low, high), _within(b.triangles, low, high)
    for i, j in _meeting(s, t):
        p, q = s[i], t[j]
        if any(bool(_pierced(p[:, k], p[:, (k + 1) % 3], q).any() or _pierced(q[:, k], q[:, (k + 1) % 3], p).any()) for k in range(3)):
            return True
    return False


def _within(t: Floats, low: Floats, high: Floats) -> Floats:
    """Those of the triangles whose box touches another box."""
    near: Floats = t[(t.max(1) >= low - EDGE).all(1) & (t.min(1) <= high + EDGE).all(1)]
    return near[np.linspace(0, len(near) - 1, MOST).astype(int)] if len(near) > MOST else near


def _meeting(s: Floats, t: Floats) -> Iterator[tuple[Ints, Ints]]:
    """Indices of the triangles of two sets whose boxes meet, some at a time."""
    if not len(s) or not len(t):
        return
    (a, b), (c, d) = (s.min(1), s.max(1)), (t.min(1), t.max(1))
    if len(s) * len(t) <= ALL:
        i, j = np.nonzero((a[:, None] <= d).all(-1) & (b[:, None] >= c).all(-1))
    else:
        from shapely import STRtree, box

        i, j = STRtree(box(*c[:, :2].T, *d[:, :2].T)).query(box(*a[:, :2].T, *b[:, :2].T))
        over = (a[i, 2] <= d[j, 2]) & (b[i, 2] >= c[j, 2])
        i, j = i[over], j[over]
    for k in range(0, len(i), MANY):
        yield i[k : k + MANY], j[k : k + MANY]


def _pierced(o: Floats, e: Floats, t: Floats) -> NDArray[np.bool_]:
    """Which of the edges from o to e (n, 3) go through their triangle (n, 3, 3) (Moeller and Trumbore 1997)."""
    d, a, b, s = e - o, t[:, 1] - t[:, 0], t[:, 2] - t[:, 0], o - t[:, 0]
    p, q = cross(d, b), cross(s, a)
    det = (a * p).sum(1)
    flat = np.abs(det) < 1e-14
    inverse = 1 / np.where(flat, 1.0, det)
    u, v, x = (s * p).sum(1) * inverse, (d * q).sum(1) * inverse, (b * q).sum(1) * inverse
    return np.asarray(~flat & (u > EDGE) & (v > EDGE) & (u + v < 1 - EDGE) & (x > EDGE) & (x < 1 - EDGE))


__all__ = ["APART", "Body", "body", "crossed_by", "crosses", "crossing"]
