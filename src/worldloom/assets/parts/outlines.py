"""Outlines of table tops, seats and mats by name: ovals, polygons, half discs, kidneys, slabs with the bark's edge. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, fbm, rounded_rect

SIDES = {"triangular": 3, "square": 4, "hexagonal": 6}


def outline(name: str, w: float, d: float, n: int = 48, seed: int = 0) -> Floats:
    """(k, 2) counter-clockwise, of half extents w and d: round, triangular, square, hexagonal, semicircular, kidney or live_edge."""
    if name in SIDES:
        return _polygon(SIDES[name], w, d, n)
    if name == "live_edge":
        return _live(w, d, n, seed)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    if name == "semicircular":
        b = np.linspace(0, np.pi, n)
        return np.stack([w * np.cos(b), -d + 2 * d * np.sin(b)], 1)
    if name == "kidney":
        r = 1 - 0.3 * np.exp(-(((a - 1.6) / 0.62) ** 2)) + 0.06 * np.cos(2 * a + 0.5)
        p = np.stack([r * np.cos(a), r * np.sin(a)], 1)
        lo, hi = p.min(0), p.max(0)
        return np.asarray((2 * (p - lo) / (hi - lo) - 1) * [w, d])
    return np.stack([w * np.cos(a), d * np.sin(a)], 1)


def _polygon(sides: int, w: float, d: float, n: int) -> Floats:
    """A regular one with rounded corners, stretched to the extents."""
    if sides == 4:
        return rounded_rect(2 * w, 2 * d, 0.12 * min(w, d), max(n // 8, 3))
    turn = np.pi / 2 if sides == 3 else 0.0
    k = np.arange(sides) * 2 * np.pi / sides + turn
    bend = np.linspace(-np.pi / sides, np.pi / sides, max(n // (2 * sides), 3))
    p = np.concatenate([0.86 * np.array([np.cos(a), np.sin(a)]) + 0.14 * np.stack([np.cos(a + bend), np.sin(a + bend)], 1) for a in k])
    lo, hi = p.min(0), p.max(0)
    return np.asarray((2 * (p - lo) / (hi - lo) - 1) * [w, d])


def _live(w: float, d: float, n: int, seed: int) -> Floats:
    """A plank sawn through the trunk: straight ends, long sides as they grew."""
    x = np.linspace(-w, w, max(n, 24))
    side = [1 - 0.16 * (1 + 1.2 * fbm(np.stack([x, 0 * x + s, 0 * x], 1), 0.55, 3, seed % 97)).clip(0, 2) for s in (1.0, 5.0)]
    return np.concatenate([np.stack([x, -d * side[0]], 1), np.stack([x[::-1], d * side[1][::-1]], 1)])


__all__ = ["SIDES", "outline"]
