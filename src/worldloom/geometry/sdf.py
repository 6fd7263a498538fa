"""Soft solids from signed distance functions: a function of points (n, 3) -> distances (n,), negative inside.

Meshed by surface nets (Gibson 1998) with Newton steps onto the surface; normals come from the gradient, so coarse cells look smooth.
Points are handed to a field as (n, 3) that lie in columns in memory: arithmetic along n is several times faster than along three.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from worldloom.geometry.mesh import Floats, Ints, Mesh, lengths, unit

Field = Callable[[Floats], Floats]


def sd_box(p: Floats, center: ArrayLike, half: ArrayLike, radius: float = 0.0) -> Floats:
    """Rounded box of half extents `half`."""
    q = np.abs(p - np.asarray(center, float)) - (np.asarray(half, float) - radius)
    most = np.maximum(np.maximum(q[..., 0], q[..., 1]), q[..., 2])
    return np.asarray(lengths(np.maximum(q, 0)) + np.minimum(most, 0) - radius)


def sd_capsule(p: Floats, a: ArrayLike, b: ArrayLike, r0: float, r1: float | None = None) -> Floats:
    """A capsule from a to b whose radius runs from r0 to r1."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    d = b - a
    q = p - a
    h = np.minimum(np.maximum((q @ d) / (d @ d + 1e-12), 0), 1)
    return np.asarray(lengths(q - h[..., None] * d) - (r0 + ((r0 if r1 is None else r1) - r0) * h))


def sd_ellipsoid(p: Floats, center: ArrayLike, radii: ArrayLike, rotation: Floats | None = None) -> Floats:
    """Ellipsoid, distance approximate; `rotation` (3, 3) turns its axes."""
    q = p - np.asarray(center, float)
    q = q if rotation is None else q @ rotation
    r = np.asarray(radii, float)
    q = q / r
    k0 = lengths(q)
    return np.asarray(k0 * (k0 - 1) / np.maximum(lengths(q / r), 1e-6))


def smooth_min(a: Floats, b: Floats, k: float) -> Floats:
    """Union with a fillet of about `k` metres."""
    h = np.maximum(k - np.abs(a - b), 0.0)
    return np.asarray(np.minimum(a, b) - h * h * (0.25 / k))


def smooth_union(fields: list[Floats], k: float) -> Floats:
    """Union of many distances with fillets."""
    out = fields[0]
    for f in fields[1:]:
        out = smooth_min(out, f, k)
    return out


_CORNERS = np.array([[1.0, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]])


def slope(f: Field, p: Floats, e: float = 0.0015) -> tuple[Floats, Floats]:
    """Values (n,) and gradients (n, 3) from the corners of a tetrahedron: four looks at the field instead of seven."""
    around = (p.T[:, None] + (e * _CORNERS.T)[:, :, None]).reshape(3, -1).T
    d = f(around).reshape(4, -1)
    return d.sum(0) / 4, np.asarray((_CORNERS.T @ d / (4 * e)).T)


def gradient(f: Field, p: Floats, e: float = 0.0015) -> Floats:
    """Gradients (n, 3)."""
    return slope(f, p, e)[1]


def solid(f: Field, lo: ArrayLike, hi: ArrayLike, step: float, newton: int = 3) -> Mesh:
    """Mesh of f < 0 inside the box lo..hi, cells of `step` metres. uv is left to box projection."""
    v, faces = net(f, lo, hi, step)
    for _ in range(newton):
        g = gradient(f, v)
        v = v - g * np.clip(f(v) / np.maximum((g * g).sum(-1), 0.3), -step, step)[:, None]
    return Mesh(np.ascontiguousarray(v), faces, np.ascontiguousarray(unit(gradient(f, v))))


def net(f: Field, lo: ArrayLike, hi: ArrayLike, step: float, narrow: bool = False) -> tuple[Floats, Ints]:
    """Vertices (n, 3), in columns, and faces (m, 3) of the surface net of f = 0, before any step onto the surface.

    `narrow`: f is a distance, wrong by less than half, so that only a band about the surface needs looking at.
    """
    low = np.asarray(lo, float)
    size = np.array([len(np.arange(a, b + step, step)) for a, b in zip(low, np.asarray(hi, float), strict=True)])
    d = _band(f, low, size, step) if narrow else _look(f, _cells(size), low, step).reshape(size)
    v, faces = _surface_net(d)
    return (v * step + low[:, None]).T, faces


def _cells(size: Ints) -> Ints:
    """Indices (3, n) of every cell of a grid, row after row."""
    return np.asarray(np.indices(tuple(size.tolist())).reshape(3, -1), np.int64)


def _look(f: Field, at: NDArray[Any], low: Floats, step: float) -> Floats:
    """f at grid coordinates (3, n)."""
    p = (at * step + low[:, None]).T
    if not len(p):
        return np.zeros(0)
    return np.concatenate([f(c) for c in np.array_split(p, max(1, len(p) // 100_000))])


def _band(f: Field, low: Floats, size: Ints, step: float) -> Floats:
    """f on the grid, exact only where the surface may pass: first by blocks of four cells, then of two."""
    blocks = -(-size // 4)
    at = _cells(blocks)
    far = _look(f, 4 * at + 1.5, low, step)
    d = np.broadcast_to(far.reshape(blocks)[:, None, :, None, :, None], [n for b in blocks for n in (b, 4)]).reshape(4 * blocks)
    eight = _cells(np.array([2, 2, 2]))[:, :, None]
    at = at[:, np.abs(far) < 5.2 * step]
    for width, reach in ((2, 2.7), (1, np.inf)):
        at = (2 * at[:, None] + eight).reshape(3, -1)
        near = (at * width < size[:, None]).all(0)
        at = at[:, near]
        value = _look(f, width * at + (width - 1) / 2, low, step)
        inner = _cells(np.full(3, width))
        for shift in inner.T:
            d[tuple(width * at + shift[:, None])] = value
        at = at[:, np.abs(value) < reach * step]
    return np.asarray(d[: size[0], : size[1], : size[2]])


def _surface_net(d: Floats) -> tuple[Floats, Ints]:
    """Vertices (3, n) in cells, each the mean of where its cell's edges are crossed, and two triangles for each crossed edge."""
    m = np.array(d.shape) - 1
    inside = d < 0
    where, points, loops = [], [], []
    for a in range(3):
        cells, point, up = _crossed(d, inside, m, a)
        where.append(cells.ravel())
        points.append(point.reshape(3, -1))
        loops.append(np.where(up, cells, cells[::-1])[:, (cells >= 0).all(0)])
    cell, point = np.concatenate(where), np.concatenate(points, 1)
    real = cell >= 0
    cell, point = cell[real], point[:, real]
    active = np.zeros(int(m.prod()), bool)
    active[cell] = True
    used = np.flatnonzero(active)
    number = np.full(len(active), -1)
    number[used] = np.arange(len(used))
    n = number.take(cell)
    v = np.stack([np.bincount(n, x, len(used)) for x in point]) / np.bincount(n, minlength=len(used))
    faces = [number.take(q)[list(k)].T for q in loops for k in ((0, 1, 2), (0, 2, 3))]
    return v + np.stack(np.unravel_index(used, m)), np.concatenate(faces)


_RING = ((1, 1), (0, 1), (0, 0), (1, 0))
"""The four cells about an edge, by how far each lies below it along the other two axes."""


def _crossed(d: Floats, inside: np.ndarray, m: Ints, a: int) -> tuple[Ints, Floats, np.ndarray]:
    """Edges along axis a that the surface crosses: cells about each (4, k) or -1 outside the grid, the crossing in each cell
    (3, 4, k), and whether the edge leads out of the solid (k,)."""
    b, c = (a + 1) % 3, (a + 2) % 3
    lower = tuple(slice(0, -1) if k == a else slice(None) for k in range(3))
    upper = tuple(slice(1, None) if k == a else slice(None) for k in range(3))
    e = np.nonzero(inside[lower] != inside[upper])
    d0, d1 = d[lower][e], d[upper][e]
    cells, point = np.empty((4, len(d0)), np.int64), np.empty((3, 4, len(d0)))
    point[a] = d0 / (d0 - d1)
    for k, (db, dc) in enumerate(_RING):
        at = list(e)
        at[b], at[c] = e[b] - db, e[c] - dc
        real = (at[b] >= 0) & (at[b] < m[b]) & (at[c] >= 0) & (at[c] < m[c])
        cells[k] = np.where(real, (at[0] * m[1] + at[1]) * m[2] + at[2], -1)
        point[b, k], point[c, k] = db, dc
    return cells, point, d0 < 0


__all__ = ["Field", "sd_box", "sd_capsule", "sd_ellipsoid", "smooth_min", "smooth_union", "slope", "gradient", "net", "solid"]
