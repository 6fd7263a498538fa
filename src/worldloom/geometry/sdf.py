"""Soft solids from signed distance functions: a function of points (n, 3) -> distances (n,), negative inside.

Meshed by surface nets (Gibson 1998) with Newton steps onto the surface; normals come from the gradient, so coarse cells look smooth.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry.mesh import Floats, Mesh, unit

Field = Callable[[Floats], Floats]


def sd_box(p: Floats, center: ArrayLike, half: ArrayLike, radius: float = 0.0) -> Floats:
    """Rounded box of half extents `half`."""
    q = np.abs(p - np.asarray(center, float)) - (np.asarray(half, float) - radius)
    return np.asarray(np.linalg.norm(np.maximum(q, 0), axis=-1) + np.minimum(q.max(-1), 0) - radius)


def sd_capsule(p: Floats, a: ArrayLike, b: ArrayLike, r0: float, r1: float | None = None) -> Floats:
    """A capsule from a to b whose radius runs from r0 to r1."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    d = b - a
    h = np.clip(((p - a) @ d) / (d @ d + 1e-12), 0, 1)
    return np.asarray(np.linalg.norm(p - a - h[..., None] * d, axis=-1) - (r0 + ((r0 if r1 is None else r1) - r0) * h))


def sd_ellipsoid(p: Floats, center: ArrayLike, radii: ArrayLike, rotation: Floats | None = None) -> Floats:
    """Ellipsoid, distance approximate; `rotation` (3, 3) turns its axes."""
    q = p - np.asarray(center, float)
    q = q if rotation is None else q @ rotation
    r = np.asarray(radii, float)
    k0 = np.linalg.norm(q / r, axis=-1)
    return np.asarray(k0 * (k0 - 1) / np.maximum(np.linalg.norm(q / r**2, axis=-1), 1e-6))


def smooth_min(a: Floats, b: Floats, k: float) -> Floats:
    """Union with a fillet of about `k` metres."""
    h = np.clip(0.5 + 0.5 * (b - a) / k, 0, 1)
    return np.asarray(b * (1 - h) + a * h - k * h * (1 - h))


def smooth_union(fields: list[Floats], k: float) -> Floats:
    """Union of many distances with fillets."""
    out = fields[0]
    for f in fields[1:]:
        out = smooth_min(out, f, k)
    return out


_CORNERS = np.array([[1.0, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]])


def gradient(f: Field, p: Floats, e: float = 0.0015) -> Floats:
    """Differences (n, 3) over the corners of a tetrahedron: four looks at the field instead of six."""
    n = len(p)
    d = f((p[None] + (e * _CORNERS)[:, None]).reshape(-1, 3)).reshape(4, n)
    return np.asarray(np.einsum("kn,kd->nd", d, _CORNERS) / (4 * e))


def solid(f: Field, lo: ArrayLike, hi: ArrayLike, step: float, newton: int = 3) -> Mesh:
    """Mesh of f < 0 inside the box lo..hi, cells of `step` metres. uv is left to box projection."""
    axes = [np.arange(a, b + step, step) for a, b in zip(np.asarray(lo, float), np.asarray(hi, float), strict=True)]
    n = [len(a) for a in axes]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    d = np.concatenate([f(c) for c in np.array_split(grid, max(1, len(grid) // 200_000))]).reshape(n)
    v, index = _cell_points(d, axes, step)
    faces = _quads(d < 0, index)
    for _ in range(newton):
        g = gradient(f, v)
        v = v - g * np.clip(f(v) / np.maximum((g * g).sum(-1), 0.3), -step, step)[:, None]
    return Mesh(v, faces, unit(gradient(f, v)))


def _cell_points(d: Floats, axes: list[Floats], step: float) -> tuple[Floats, np.ndarray]:
    m = [k - 1 for k in d.shape]
    total, count = np.zeros([*m, 3]), np.zeros(m)
    for a in range(3):
        b, c = (a + 1) % 3, (a + 2) % 3
        for ob in (0, 1):
            for oc in (0, 1):
                s0: list[slice] = [slice(0)] * 3
                s0[a], s0[b], s0[c] = slice(0, m[a]), slice(ob, ob + m[b]), slice(oc, oc + m[c])
                s1 = list(s0)
                s1[a] = slice(1, m[a] + 1)
                d0, d1 = d[tuple(s0)], d[tuple(s1)]
                x = (d0 < 0) != (d1 < 0)
                total[..., a] += np.where(x, d0 / np.where(x, d0 - d1, 1), 0)
                total[..., b] += x * ob
                total[..., c] += x * oc
                count += x
    active = count > 0
    index = -np.ones(m, np.int64)
    index[active] = np.arange(active.sum())
    v = (total[active] / count[active][:, None] + np.argwhere(active)) * step + np.array([a[0] for a in axes])
    return v, index


def _quads(inside: np.ndarray, index: np.ndarray) -> np.ndarray:
    m = index.shape
    out = []
    for a in range(3):
        b, c = (a + 1) % 3, (a + 2) % 3
        s0: list[slice] = [slice(0)] * 3
        s0[a], s0[b], s0[c] = slice(0, m[a]), slice(1, m[b]), slice(1, m[c])
        s1 = list(s0)
        s1[a] = slice(1, m[a] + 1)
        x = inside[tuple(s0)] != inside[tuple(s1)]
        e = np.argwhere(x)
        e[:, b] += 1
        e[:, c] += 1
        corner = []
        for db, dc in ((1, 1), (0, 1), (0, 0), (1, 0)):
            q = e.copy()
            q[:, b] -= db
            q[:, c] -= dc
            corner.append(index[q[:, 0], q[:, 1], q[:, 2]])
        q = np.stack(corner, 1)
        flip = ~inside[tuple(s0)][x]
        q[flip] = q[flip][:, ::-1]
        out += [q[:, [0, 1, 2]], q[:, [0, 2, 3]]]
    f = np.concatenate(out)
    return f[(f >= 0).all(1)]


__all__ = ["Field", "sd_box", "sd_capsule", "sd_ellipsoid", "smooth_min", "smooth_union", "gradient", "solid"]
