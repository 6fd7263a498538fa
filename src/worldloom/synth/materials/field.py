"""Tileable scalar fields for textures. All are (n, n) float64, periodic in both directions."""

from __future__ import annotations

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats


def grain(n: int, fy: int, fx: int, seed: int) -> Floats:
    """Smooth noise in [0, 1] with fy x fx cells a tile (interpolating cubic B-spline, wrapped). About 8 ms at n = 512."""
    from scipy.ndimage import spline_filter

    fy, fx = max(1, min(fy, n)), max(1, min(fx, n))
    g = rng(seed, "grain", fy, fx).random((fy, fx))
    g = spline_filter(g, order=3, mode="grid-wrap") if min(fy, fx) > 3 else g
    return np.clip(_spread(_spread(g, n).T, n).T, 0, 1)


def _spread(g: Floats, n: int) -> Floats:
    """(f, k) cells to (n, k) samples along the first axis with cubic B-spline weights."""
    f = len(g)
    x = (np.arange(n) + 0.5) * f / n - 0.5
    i = np.floor(x).astype(int)
    t = (x - i)[:, None]
    w = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    out = w[0] * g[(i - 1) % f]
    for k in (1, 2, 3):
        out += w[k] * g[(i - 1 + k) % f]
    return np.asarray(out / 6)


def fbm2(n: int, f: int, octaves: int, seed: int, stretch: float = 1.0, gain: float = 0.5) -> Floats:
    """Octaves of `grain` in [0, 1]; `stretch` < 1 makes features longer along x."""
    total, weight = np.zeros((n, n)), 0.0
    for k in range(octaves):
        total += grain(n, f * 2**k, max(1, int(f * stretch * 2**k)), seed * 31 + k) * gain**k
        weight += gain**k
    return total / weight


def cells(n: int, count: int, seed: int) -> tuple[Floats, Floats, Floats]:
    """Worley noise: distance to the nearest and second nearest of `count` points in units of their mean spacing, and a
    random number of the nearest cell."""
    from scipy.spatial import cKDTree

    r = rng(seed, "cells", count)
    p = r.random((count, 2))
    y, x = np.mgrid[0:n, 0:n] / n
    d, i = cKDTree(p, boxsize=1).query(np.stack([y.ravel(), x.ravel()], 1), k=2)
    d = d * count**0.5
    return d[:, 0].reshape(n, n), d[:, 1].reshape(n, n), r.random(count)[i[:, 0]].reshape(n, n)


def bricks(n: int, rows: int, columns: int, offset: float, joint: float, seed: int) -> tuple[Floats, Floats]:
    """Courses: (distance into the brick from its edge as a share of a course's height, random number of each brick)."""
    y, x = np.mgrid[0:n, 0:n] / n
    v = y * rows
    row = np.floor(v).astype(int)
    u = x * columns + offset * (row % 2)
    col = np.floor(u).astype(int) % columns
    aspect = rows / columns
    du = np.minimum(u - np.floor(u), np.ceil(u + 1e-9) - u) * aspect
    dv = np.minimum(v - np.floor(v), np.ceil(v + 1e-9) - v)
    tone = rng(seed, "bricks").random((rows, columns))[row % rows, col]
    return np.minimum(du, dv) - joint, tone


def step(x: Floats, lo: float, hi: float) -> Floats:
    """Smooth step."""
    t = np.clip((x - lo) / (hi - lo), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


__all__ = ["grain", "fbm2", "cells", "bricks", "step"]
