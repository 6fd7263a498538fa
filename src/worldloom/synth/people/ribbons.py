"""Strands as ribbons for renderers without fibres: single hairs for brows and lashes, cards with a painted tuft for heads of
hair and beards."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter1d

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.figure import Picture
from worldloom.synth.people.strands import Strands


def ribbons(
    s: Strands, count: int, segments: int, width: float, middle: Floats, draw: np.random.Generator
) -> tuple[Floats, Floats, Floats, Ints, Ints]:
    """Points, normals (away from `middle`), uv (v down, from root to tip), faces, and the strand of each point, of `count`
    strands `width` wide."""
    chosen = np.sort(draw.permutation(len(s))[: min(count, len(s))])
    at = np.linspace(0, s.points.shape[1] - 1, segments + 1)
    low = np.minimum(at.astype(int), s.points.shape[1] - 2)
    p = s.points[chosen]
    p = p[:, low] + (at - low)[None, :, None] * (p[:, low + 1] - p[:, low])
    along = np.gradient(p, axis=1)
    out = p - middle
    out /= np.linalg.norm(out, axis=2, keepdims=True) + 1e-12
    side = np.cross(along, out)
    side /= np.linalg.norm(side, axis=2, keepdims=True) + 1e-12
    lean = draw.normal(0, 0.35, (len(p), 1, 1))
    side = side + lean * out
    taper = np.interp(np.linspace(0, 1, segments + 1), [0, 0.15, 0.75, 1], [0.75, 1, 0.9, 0.35])[None, :, None]
    left, right = p - side * width / 2 * taper, p + side * width / 2 * taper
    k, n = segments + 1, len(p)
    points = np.stack([left, right], 2).reshape(-1, 3)
    normal = np.repeat(out[:, :, None], 2, 2).reshape(-1, 3)
    column = (draw.integers(0, 4, n) / 4)[:, None, None]
    u = np.stack([np.zeros((n, k)), np.full((n, k), 0.25)], 2) + column
    v = np.repeat(np.tile(np.linspace(0, 1, k), (n, 1))[:, :, None], 2, 2)
    base = (np.arange(n)[:, None] * k + np.arange(segments)).ravel() * 2
    faces = np.concatenate([np.stack([base, base + 2, base + 1], 1), np.stack([base + 1, base + 2, base + 3], 1)])
    return points, normal, np.stack([u, v], 3).reshape(-1, 2), faces, np.repeat(chosen, 2 * k)


@cache
def tuft(size: int = 256, seed: int = 0) -> tuple[Picture, Picture]:
    """Shade (2 size, size, 3) and cover (2 size, size) of four tufts side by side: hairs from root to tip that part and end unevenly."""
    draw = np.random.Generator(np.random.PCG64(seed + 5))
    h, cover, shade = 2 * size, np.zeros((2 * size, size)), np.full((2 * size, size), 0.5)
    rows = np.linspace(0, 1, h)
    for _ in range(size * 2):
        tile = draw.integers(4) * size / 4
        x0, bend = draw.uniform(0.06, 0.94), draw.normal(0, 0.10)
        x = (
            tile
            + (
                0.5
                + (x0 - 0.5) * (1 - 0.25 * rows)
                + bend * rows**2
                + 0.02 * np.sin(rows * draw.uniform(3, 9) + draw.uniform(0, 6))
            )
            * size
            / 4
        )
        end, light = draw.uniform(0.55, 1.0), draw.uniform(0.55, 1.1)
        inside = np.flatnonzero((rows < end) & (x > tile + 1) & (x < tile + size / 4 - 2))
        for wide in (0, 1):
            cover[inside, x[inside].astype(int) + wide] = 1.0
            shade[inside, x[inside].astype(int) + wide] = light
    shade = gaussian_filter1d(shade, 1.5, axis=0)
    color = np.round(np.clip(shade * (0.75 + 0.35 * rows[:, None]), 0, 1) * 255).astype(np.uint8)
    return np.repeat(color[..., None], 3, 2), np.round(gaussian_filter1d(cover, 0.6, axis=1) * 255).astype(np.uint8)


__all__ = ["ribbons", "tuft"]
