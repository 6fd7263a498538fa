"""Mountains as height maps: ridged noise, then droplet erosion (after Mei 2007 and Beyer 2015), all droplets at once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, Ints, fbm, noise

SIZE = 256


def eroded(seed: int, style: str, u: Floats, v: Floats) -> Floats:
    """Height (n,) in [0, 1] at places u, v in the unit square (clamped outside), bilinear."""
    m = massif(seed, style).ravel()
    (i, f), (j, g) = _between(u), _between(v)
    at = i * SIZE + j
    near, far = 1 - f, 1 - g
    return np.asarray((m.take(at) * near + m.take(at + SIZE) * f) * far + (m.take(at + 1) * near + m.take(at + SIZE + 1) * f) * g)


def _between(u: Floats) -> tuple[Ints, Floats]:
    """The sample below each place in [0, 1], and the smooth weight of the one above."""
    q = np.clip(u, 0, 1) * (SIZE - 1)
    i = np.minimum(q.astype(np.int64), SIZE - 2)
    f = q - i
    return i, f * f * (3 - 2 * f)


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
            x, y = (np.minimum(np.maximum(c + v * stride, 2), n - 3) for c, v in ((x, vx), (y, vy)))
            to = _cell(x, y, n)
            drop = flat.take(at) - flat.take(to)
            room = np.maximum(drop, 0.01) * np.minimum(speed, 3) * (water * 0.9)
            spare = room - soil
            take = np.where((spare < 0) | (drop < 0), spare * 0.18, np.minimum(spare * 0.12, np.maximum(drop, 0) * 0.5))
            _dig(flat, np.asarray(np.bincount(at, take, n * n), np.float64), n)
            soil, water, at = soil + take, water * 0.97, to
    return np.asarray((h - h.min()) / np.ptp(h))


def _cell(x: Floats, y: Floats, n: int) -> Ints:
    """Index of the cell of a map of n a side, row after row."""
    return np.asarray(x.astype(np.int64) * n + y.astype(np.int64))


def _dig(flat: Floats, soil: Floats, n: int) -> None:
    """Take `soil` from a map of n a side, row after row: six tenths from each cell and a tenth from each of its four neighbours.

    The rim has none, so what would cross from one row's end to the next's beginning is nothing.
    """
    flat -= 0.6 * soil
    soil *= 0.1
    for k in (n, 1):
        flat[k:] -= soil[:-k]
        flat[:-k] -= soil[k:]


__all__ = ["SIZE", "eroded", "massif"]
