"""Smooth noise in two and three dimensions, the same on every machine. Cost: about 60 ns a point and octave."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from worldloom.compute import rng
from worldloom.geometry.mesh import Floats


@lru_cache(maxsize=64)
def _table(seed: int) -> Floats:
    return rng(seed, "noise").uniform(-1, 1, (32, 32, 32))


def noise(points: ArrayLike, scale: ArrayLike = 1.0, seed: int = 0) -> Floats:
    """Value noise in [-1, 1] at points (n, 3); `scale` is the size of a feature in metres, a number or (3,)."""
    p = np.asarray(points, float)
    shape = p.shape[:-1]
    q = p.reshape(-1, 3) / np.asarray(scale, float) + (seed % 1000) * 7.31
    i = np.floor(q)
    f = q - i
    f = f * f * f * (f * (f * 6 - 15) + 10)
    i = i.astype(np.int64)
    t = _table(seed % 64).ravel()
    lo, hi = i & 31, (i + 1) & 31
    x0, x1, y0, y1, z0, z1 = lo[:, 0] << 10, hi[:, 0] << 10, lo[:, 1] << 5, hi[:, 1] << 5, lo[:, 2], hi[:, 2]
    fx, fy, fz = f.T
    a = t[x0 + y0 + z0] * (1 - fz) + t[x0 + y0 + z1] * fz
    b = t[x0 + y1 + z0] * (1 - fz) + t[x0 + y1 + z1] * fz
    c = t[x1 + y0 + z0] * (1 - fz) + t[x1 + y0 + z1] * fz
    d = t[x1 + y1 + z0] * (1 - fz) + t[x1 + y1 + z1] * fz
    e = a * (1 - fy) + b * fy
    return np.asarray(e * (1 - fx) + (c * (1 - fy) + d * fy) * fx).reshape(shape)


def fbm(points: ArrayLike, scale: ArrayLike = 1.0, octaves: int = 4, seed: int = 0, gain: float = 0.5) -> Floats:
    """Sum of octaves in about [-1, 1]; the coarsest feature has size `scale`."""
    s = np.asarray(scale, float)
    total, weight, amplitude = np.zeros(np.shape(points)[:-1]), 0.0, 1.0
    for k in range(octaves):
        total = total + amplitude * noise(points, s / 2.03**k, seed + k)
        weight += amplitude
        amplitude *= gain
    return np.asarray(total / weight)


def flat(xy: ArrayLike) -> Floats:
    """Points (n, 2) lifted to (n, 3) at z = 0, for noise over the ground."""
    p = np.asarray(xy, float)
    return np.concatenate([p, np.zeros((*p.shape[:-1], 1))], -1)


def smoothstep(x: ArrayLike, lo: float, hi: float) -> Floats:
    """0 below lo, 1 above hi, smooth between; lo may exceed hi."""
    t = np.clip((np.asarray(x, float) - lo) / (hi - lo), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


__all__ = ["noise", "fbm", "flat", "smoothstep"]
