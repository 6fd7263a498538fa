"""Smooth noise in two and three dimensions, the same on every machine. Cost: about 60 ns a point and octave."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from worldloom.compute import rng
from worldloom.geometry.mesh import Floats, Ints

CHUNK = 4096
"""Points looked up at a time: what fits the processor's cache."""


@lru_cache(maxsize=64)
def _table(seed: int) -> Floats:
    return rng(seed, "noise").uniform(-1, 1, (32, 32, 32))


def noise(points: ArrayLike, scale: ArrayLike = 1.0, seed: int = 0) -> Floats:
    """Value noise in [-1, 1] at points (n, 3); `scale` is the size of a feature in metres, a number or (3,)."""
    p = np.asarray(points, float)
    rows = p.reshape(-1, 3)
    size = np.asarray(scale, float).reshape(-1, 1)
    shift = (seed % 1000) * 7.31
    table = _table(seed % 64)
    level = len(rows) > 500 and bool((rows[:, 2] == rows[0, 2]).all())
    if level:
        table, size, rows = _layer(table, float(rows[0, 2] / size[-1, 0]) + shift), size[:2], rows[:, :2]
    look, t, out = _plane if level else _space, table.ravel(), np.empty(len(rows))
    for a in range(0, len(rows), CHUNK):
        q = np.ascontiguousarray(rows[a : a + CHUNK].T)
        q = q / size
        q += shift
        low = np.floor(q)
        q -= low
        i = low.astype(np.int64)
        out[a : a + CHUNK] = look(t, i & 31, (i + 1) & 31, _ease(q))
    return out.reshape(p.shape[:-1])


def _layer(table: Floats, z: float) -> Floats:
    """The (32, 32) slice at height z: for a plane of points the layers about it are mixed once instead of at every point."""
    k = math.floor(z)
    w = _ease(np.array(z - k))
    return np.asarray(table[:, :, k & 31] * (1 - w) + table[:, :, (k + 1) & 31] * w)


def _ease(f: Floats) -> Floats:
    """Perlin's quintic fade."""
    g = f * 6
    g -= 15
    g *= f
    g += 10
    g *= f * f * f
    return g


def _plane(t: Floats, lo: Ints, hi: Ints, w: Floats) -> Floats:
    """Bilinear look-up in a (32 * 32,) table at cells lo, hi (2, n) with weights w (2, n) of the upper."""
    x0, x1, rest = lo[0] << 5, hi[0] << 5, 1 - w
    low = _mix(t.take(x0 + lo[1]), t.take(x0 + hi[1]), rest[1], w[1])
    return _mix(low, _mix(t.take(x1 + lo[1]), t.take(x1 + hi[1]), rest[1], w[1]), rest[0], w[0])


def _space(t: Floats, lo: Ints, hi: Ints, w: Floats) -> Floats:
    """Trilinear look-up in a (32 * 32 * 32,) table at cells lo, hi (3, n) with weights w (3, n) of the upper."""
    y0, y1, rest = lo[1] << 5, hi[1] << 5, 1 - w

    def side(x0: Ints) -> Floats:
        low, high = (_mix(t.take(b + lo[2]), t.take(b + hi[2]), rest[2], w[2]) for b in (x0 + y0, x0 + y1))
        return _mix(low, high, rest[1], w[1])

    return _mix(side(lo[0] << 10), side(hi[0] << 10), rest[0], w[0])


def _mix(a: Floats, b: Floats, wa: Floats, wb: Floats) -> Floats:
    """a wa + b wb, written over a and b."""
    a *= wa
    b *= wb
    a += b
    return a


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
