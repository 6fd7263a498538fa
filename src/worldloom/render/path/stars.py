"""The night's own lights: stars, the Milky Way, the moon."""

from __future__ import annotations

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, fbm, smoothstep
from worldloom.render.path.clouds import GRID, look, noise
from worldloom.world import Sky

COUNT = 5200
"""Stars over the horizon: about what a dark country sky shows."""


def stars(d: Floats, sky: Sky, seed: int) -> Floats:
    """Points of light (h, w, 3), each about a pixel wide in a picture of the directions (h, w, 3), bright ones with a little glow."""
    h, w = d.shape[:2]
    r = rng(seed, "stars")
    z, a = r.random(COUNT), r.uniform(0, 2 * np.pi, COUNT)
    p = np.stack([np.sqrt(1 - z * z) * np.cos(a), np.sqrt(1 - z * z) * np.sin(a), z], 1)
    power = 0.013 * r.pareto(1.5, COUNT).clip(0.2, 18) * sky.stars * np.minimum(1.0, z / 0.15)
    tone = 1 + 0.3 * r.normal(size=(COUNT, 1)) * np.array([-1.0, 0, 1.0])
    out = np.zeros((h, w, 3))
    middle = d[h // 2, w // 2]
    wide = float(np.min(d.reshape(-1, 3) @ middle))
    for q, e, t in zip(p, power, tone, strict=True):
        if q @ middle > wide and q[2] > 0.02:
            i, j = np.unravel_index(int((d @ q).argmax()), (h, w))
            if 0 < i < h - 1 and 0 < j < w - 1:
                out[i, j] += e * t
                if e > 0.06:
                    out[[i - 1, i + 1, i, i], [j, j, j - 1, j + 1]] += 0.22 * e * t
    return np.clip(out, 0, 0.5) + milky_way(d, seed) * max(sky.stars - 0.4, 0.0)


def milky_way(d: Floats, seed: int) -> Floats:
    """A pale band (h, w, 3) across the sky, torn by dark lanes."""
    r = rng(seed, "galaxy")
    tilt, turn = float(r.uniform(0.5, 1.0)), float(r.uniform(-0.5, 0.5))
    pole = np.array([np.cos(tilt) * np.cos(turn), np.cos(tilt) * np.sin(turn), np.sin(tilt)])
    along = np.cross(pole, [0.0, 1.0, 0.0])
    along /= np.linalg.norm(along)
    v, u = d @ pole, np.arctan2(d @ along, d @ np.cross(pole, along))
    x, y = u * GRID / np.pi, v * GRID / np.pi
    cloud, lane = (
        look(noise(seed % 59, 4, 120, 0.62, False), x, y),
        look(noise(seed % 53, 3, 60, 0.6, True), x * 0.7 + 90, y * 0.7),
    )
    band = np.exp(-((v / 0.17) ** 2)) * np.clip(0.75 + 0.3 * cloud, 0.1, 2.0)
    dust = np.exp(-(((v - 0.02) / 0.07) ** 2)) * smoothstep(lane, -0.3, 1.0)
    shown = 0.0022 * band * (1 - 0.75 * dust) * smoothstep(d[..., 2], 0.0, 0.35)
    return np.asarray(shown[..., None] * np.array([1.0, 0.96, 1.02]))


def moon(d: Floats, at: Floats) -> Floats:
    """A disc of half a degree (drawn twice as large, as the eye remembers it) with its seas."""
    c = d @ at
    face = smoothstep(c, np.cos(0.0102), np.cos(0.0092))
    if face.max() <= 0:
        return np.zeros_like(d)
    seas = 1 - 0.45 * smoothstep(fbm(d * 160.0, 1.0, 3, 12), -0.05, 0.3)
    glow = 0.02 * np.exp(-np.maximum(1 - c, 0) / 0.0012)
    return np.asarray((1.1 * face * seas + glow)[..., None] * np.array([0.95, 0.97, 1.0]))


__all__ = ["milky_way", "moon", "stars"]
