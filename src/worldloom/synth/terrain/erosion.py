"""Mountains as height maps: ridged noise, then droplet erosion (after Mei 2007 and Beyer 2015), all droplets at once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, Ints, fbm, noise

SIZE = 256


def eroded(seed: int, style: str, uv: Floats) -> Floats:
    """Height in [0, 1] at uv (n, 2) in the unit square (clamped outside), bilinear."""
    m = massif(seed, style)
    q = np.clip(uv, 0, 1) * (SIZE - 1)
    i = np.minimum(q.astype(int), SIZE - 2)
    f = q - i
    f = f * f * (3 - 2 * f)
    a, b = m[i[:, 0], i[:, 1]], m[i[:, 0] + 1, i[:, 1]]
    c, d = m[i[:, 0], i[:, 1] + 1], m[i[:, 0] + 1, i[:, 1] + 1]
    return np.asarray((a * (1 - f[:, 0]) + b * f[:, 0]) * (1 - f[:, 1]) + (c * (1 - f[:, 0]) + d * f[:, 0]) * f[:, 1])


@lru_cache(maxsize=16)
def massif(seed: int, style: str) -> Floats:
    """(SIZE, SIZE) heights in [0, 1]. Styles: alpine (sharp), rolling (round hills), mesa (stepped)."""
    g = np.stack([*np.meshgrid(np.linspace(0, 6, SIZE), np.linspace(0, 6, SIZE), indexing="ij"), np.zeros((SIZE, SIZE))], -1)
    g = g + 0.35 * np.stack([fbm(g + 9, 1.2, 3, seed + 1), fbm(g + 17, 1.2, 3, seed + 2), np.zeros((SIZE, SIZE))], -1)
    if style == "rolling":
        h = 0.5 + 0.5 * fbm(g, 2.2, 4, seed, 0.42)
    else:
        h, w, s, keep = np.zeros((SIZE, SIZE)), 0.0, 2.6, np.ones((SIZE, SIZE))
        for k in range(6):
            r = (1 - np.abs(noise(g, s, seed + k))) ** 2 * keep
            h, w, s, keep = h + r * 0.5**k, w + 0.5**k, s / 2.05, np.clip(r * 1.6, 0, 1)
        h = h / w
    if style == "mesa":
        steps = h * 5
        h = (np.floor(steps) + np.clip((steps - np.floor(steps)) * 3, 0, 1)) / 5
    h = (h - h.min()) / np.ptp(h)
    return _droplets(h * 40, rng(seed, "erosion"), 24_000 if style == "alpine" else 12_000)


def _droplets(h: Floats, r: np.random.Generator, count: int, steps: int = 40) -> Floats:
    """Rain `count` droplets that pick up, carry and drop soil; returns the map scaled to [0, 1]."""
    n = len(h)
    for _batch in range(2):
        x, y = np.ascontiguousarray(r.uniform(2, n - 3, (count // 2, 2)).T)
        vx, vy, soil, water = np.zeros(count // 2), np.zeros(count // 2), np.zeros(count // 2), 1.0
        at, flat = _cell(x, y, n), h.ravel()
        for _ in range(steps):
            vx = vx * 0.75 - (flat.take(at + n) - flat.take(at - n)) * 0.25
            vy = vy * 0.75 - (flat.take(at + 1) - flat.take(at - 1)) * 0.25
            speed = np.sqrt(vx * vx + vy * vy)
            stride = 1 / np.maximum(speed, 1e-6)
            x, y = np.clip(x + vx * stride, 2, n - 3), np.clip(y + vy * stride, 2, n - 3)
            to = _cell(x, y, n)
            drop = flat.take(at) - flat.take(to)
            room = np.maximum(drop, 0.01) * np.minimum(speed, 3) * (water * 0.9)
            spare = room - soil
            take = np.where((spare < 0) | (drop < 0), spare * 0.18, np.minimum(spare * 0.12, np.maximum(drop, 0) * 0.5))
            flat = _dug(h, np.bincount(at, take, n * n).reshape(n, n).astype(np.float64)).ravel()
            soil, water, at = soil + take, water * 0.97, to
    return np.asarray((h - h.min()) / np.ptp(h))


def _cell(x: Floats, y: Floats, n: int) -> Ints:
    """Index of the cell of a map of n a side, row after row."""
    return np.asarray(x.astype(np.int64) * n + y.astype(np.int64))


def _dug(h: Floats, soil: Floats) -> Floats:
    """The map less `soil`, six tenths from each cell and a tenth from each of its four neighbours; in place. The rim has none."""
    h -= 0.6 * soil
    soil *= 0.1
    h[1:] -= soil[:-1]
    h[:-1] -= soil[1:]
    h[:, 1:] -= soil[:, :-1]
    h[:, :-1] -= soil[:, 1:]
    return h


__all__ = ["SIZE", "eroded", "massif"]
