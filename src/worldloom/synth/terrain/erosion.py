"""Mountains as height maps: ridged noise, then droplet erosion (after Mei 2007 and Beyer 2015), all droplets at once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, fbm, noise

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
        pos, vel = r.uniform(2, n - 3, (count // 2, 2)), np.zeros((count // 2, 2))
        soil, water = np.zeros(count // 2), np.ones(count // 2)
        for _ in range(steps):
            i = pos.astype(int)
            ix, iy = i[:, 0], i[:, 1]
            grad = np.stack([h[ix + 1, iy] - h[ix - 1, iy], h[ix, iy + 1] - h[ix, iy - 1]], 1) / 2
            vel = vel * 0.75 - grad * 0.5
            speed = np.linalg.norm(vel, axis=1)
            step = vel / np.maximum(speed, 1e-6)[:, None]
            new = np.clip(pos + step, 2, n - 3)
            j = new.astype(int)
            drop = h[ix, iy] - h[j[:, 0], j[:, 1]]
            room = np.maximum(drop, 0.01) * np.minimum(speed, 3) * water * 0.9
            take = np.where((soil > room) | (drop < 0), -(soil - room) * 0.18, np.minimum((room - soil) * 0.12, np.maximum(drop, 0) * 0.5))
            np.add.at(h, (ix, iy), -take * 0.6)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                np.add.at(h, (ix + dx, iy + dy), -take * 0.1)
            soil, water, pos = soil + take, water * 0.97, new
    return np.asarray((h - h.min()) / np.ptp(h))


__all__ = ["SIZE", "eroded", "massif"]
