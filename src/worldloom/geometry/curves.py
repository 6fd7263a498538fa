"""Paths as arrays of points: splines, arcs, helices, hanging cables, outlines."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry.mesh import Floats


def spline(points: ArrayLike, samples: int = 24, closed: bool = False) -> Floats:
    """Centripetal-free Catmull-Rom curve through points (k, d) -> (samples, d)."""
    p = np.asarray(points, float)
    k = len(p)
    q = np.concatenate([p[-1:], p, p[:2]]) if closed else np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    spans = k if closed else k - 1
    s = np.linspace(0, spans, samples, endpoint=not closed)
    i = np.minimum(s.astype(int), spans - 1)
    t = (s - i)[:, None]
    a, b, c, d = (q[i + j] for j in range(4))
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))


def arc(radius: float, start: float, end: float, samples: int = 12, center: ArrayLike = (0, 0)) -> Floats:
    """Circular arc (samples, 2) from angle `start` to `end`."""
    a = np.linspace(start, end, samples)
    return np.asarray(center, float) + radius * np.stack([np.cos(a), np.sin(a)], 1)


def helix(radius: float, height: float, turns: float, samples: int = 64) -> Floats:
    """(samples, 3) about +Z from z = 0."""
    a = np.linspace(0, turns * 2 * np.pi, samples)
    return np.stack([radius * np.cos(a), radius * np.sin(a), np.linspace(0, height, samples)], 1)


def hang(start: ArrayLike, end: ArrayLike, sag: float, samples: int = 16) -> Floats:
    """A cable between two points that hangs `sag` metres at its middle (parabola) -> (samples, 3)."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    s = np.linspace(0, 1, samples)[:, None]
    return np.asarray(a * (1 - s) + b * s - np.array([0, 0, 1.0]) * sag * 4 * s * (1 - s))


def rounded_rect(width: float, depth: float, radius: float, samples: int = 5) -> Floats:
    """Counter-clockwise outline (4 * samples, 2) about the origin."""
    r = min(radius, width / 2 - 1e-4, depth / 2 - 1e-4)
    corners = [(1, 1, 0), (-1, 1, 1), (-1, -1, 2), (1, -1, 3)]
    parts = [arc(r, k * np.pi / 2, (k + 1) * np.pi / 2, samples, (x * (width / 2 - r), y * (depth / 2 - r))) for x, y, k in corners]
    return np.concatenate(parts)


def resample(points: ArrayLike, step: float) -> Floats:
    """Points (k, d) redistributed evenly, about `step` metres apart."""
    p = np.asarray(points, float)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))])
    n = max(2, int(round(s[-1] / step)) + 1)
    t = np.linspace(0, s[-1], n)
    return np.stack([np.interp(t, s, p[:, k]) for k in range(p.shape[1])], 1)


def monotone(x: ArrayLike, y: ArrayLike, at: ArrayLike) -> Floats:
    """Cubic through y (k, ...) at rising x (k,), k > 2, read at `at` (n,) -> (n, ...); overshoots nowhere (Fritsch-Butland 1984)."""
    xs, v, t = np.asarray(x, float), np.asarray(y, float), np.asarray(at, float)
    h = np.diff(xs).reshape(-1, *[1] * (v.ndim - 1))
    d = np.diff(v, axis=0) / h
    w1, w2 = 2 * h[1:] + h[:-1], h[1:] + 2 * h[:-1]
    live = d[:-1] * d[1:] > 0
    inner = (w1 + w2) / np.where(live, w1 / np.where(live, d[:-1], 1) + w2 / np.where(live, d[1:], 1), 1)
    m = np.concatenate([_end(h[0], h[1], d[0], d[1])[None], np.where(live, inner, 0), _end(h[-1], h[-2], d[-1], d[-2])[None]])
    i = np.clip(np.searchsorted(xs, t, side="right") - 1, 0, len(xs) - 2)
    u, g = ((t - xs[i]) / np.diff(xs)[i]).reshape(-1, *[1] * (v.ndim - 1)), h[i]
    rise = (3 - 2 * u) * u * u
    return np.asarray(v[i] * (1 - rise) + v[i + 1] * rise + g * u * (1 - u) * ((1 - u) * m[i] - u * m[i + 1]))


def _end(h0: Floats, h1: Floats, d0: Floats, d1: Floats) -> Floats:
    """Slope at an end from its two spans, kept from turning back."""
    s = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)
    s = np.where(np.sign(s) != np.sign(d0), 0, s)
    return np.where((np.sign(d0) != np.sign(d1)) & (np.abs(s) > 3 * np.abs(d0)), 3 * d0, s)


__all__ = ["spline", "arc", "helix", "hang", "monotone", "rounded_rect", "resample"]
