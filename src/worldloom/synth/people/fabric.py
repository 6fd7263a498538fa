"""Cloth close up: small pictures that repeat, a normal map of threads and their roughness."""

from __future__ import annotations

from functools import cache

import numpy as np
from worldloom.synth.people.figure import Finish, Picture
from worldloom.synth.people.person import Color

TILE = 0.032
"""Metres of a picture's side."""
WEAVES = {
    "plain": (40, 0.25, 0.85),
    "stripe": (40, 0.25, 0.85),
    "twill": (32, 0.28, 0.8),
    "knit": (12, 0.75, 0.92),
    "mail": (7, 0.9, 0.45),
    "rubber": (3, 0.010, 0.36),
    "leather": (9, 0.22, 0.42),
    "calf": (30, 0.025, 0.36),
    "plastic": (2, 0.006, 0.3),
    "steel": (2, 0.010, 0.24),
}
"""Threads a tile, slope of the relief, roughness."""


def fabric(name: str, color: Color, weave: str) -> Finish:
    """The finish of a garment."""
    relief, shade = _tile(weave)
    return Finish(
        name,
        "cloth" if weave in ("plain", "stripe", "twill", "knit") else "plain",
        color,
        WEAVES[weave][2],
        albedo=shade,
        relief=relief,
        tiled=True,
        two_sided=True,
    )


@cache
def _tile(weave: str, size: int = 128) -> tuple[Picture, Picture]:
    """Normal map, and a shade that multiplies the colour."""
    from scipy.ndimage import gaussian_filter

    count, slope, _ = WEAVES[weave]
    y, x = np.mgrid[0:size, 0:size] / size
    draw = np.random.Generator(np.random.PCG64(count))
    grain = [gaussian_filter(draw.normal(size=(size, size)), s, mode="wrap") for s in ((1, 7), (7, 1), (5, 5))]
    grain = [g / g.std() for g in grain]
    if weave in ("plain", "stripe"):
        h = (
            np.sin(2 * np.pi * count * x) * np.sign(np.sin(np.pi * count * y)) * 0.5
            + np.sin(2 * np.pi * count * y) * 0.5
            + 0.35 * (grain[0] + grain[1])
        )
    elif weave == "twill":
        h = np.sin(2 * np.pi * count * (x + y)) + 0.3 * grain[0]
    elif weave in ("knit", "mail"):
        v = np.abs(((x * count) % 1) - 0.5)
        h = (
            np.abs(np.sin(np.pi * count * x)) ** 0.6
            + 0.55 * np.abs(np.sin(np.pi * (count * 1.5 * y + 1.2 * v)))
            + 0.06 * grain[2]
        )
    else:
        h = grain[2] + (np.abs(gaussian_filter(draw.normal(size=(size, size)), 2, mode="wrap")) * 3 if weave == "leather" else 0)
    dx, dy = (np.roll(h, -1, a) - np.roll(h, 1, a) for a in (1, 0))
    k = slope / max(float(np.abs(dx).std()), 1e-9)
    n = np.stack([-dx * k, dy * k, np.ones_like(h)], -1)
    n /= np.linalg.norm(n, axis=2, keepdims=True)
    shade = 0.94 + 0.05 * (h - h.mean()) / h.std()
    if weave == "stripe":
        shade = shade * np.where(np.abs(x - 0.5) < 0.14, 0.5, 1.0)
    return np.round((n * 0.5 + 0.5) * 255).astype(np.uint8), np.round(
        np.clip(np.repeat(shade[..., None], 3, 2), 0, 1) * 255
    ).astype(np.uint8)


__all__ = ["TILE", "fabric"]
