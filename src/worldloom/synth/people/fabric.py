"""Cloth close up: small pictures that repeat, a normal map of threads and their roughness; and pictures of whole garments, with folds and
seams."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, marks
from worldloom.synth.people.canvas import Canvas
from worldloom.synth.people.charts import Box, box_of
from worldloom.synth.people.cloths import CLOTHS, ORDER, Cloth
from worldloom.synth.people.figure import Finish, Picture
from worldloom.synth.people.person import Color

TILE = 0.032
"""Metres of a picture's side."""
WEAVES = {
    "plain": (40, 0.10, 0.85),
    "stripe": (40, 0.10, 0.85),
    "twill": (32, 0.14, 0.8),
    "knit": (12, 0.32, 0.92),
    "mail": (7, 0.9, 0.45),
    "rubber": (3, 0.010, 0.36),
    "leather": (9, 0.12, 0.42),
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


FINE, MOST = (850.0, 420.0, 210.0), 1.5e6
"""Pixels for a metre of a garment's picture at each level, and the most of all."""
ROUGH = 300.0
"""Pixels a metre at which folds are shaped into cloth."""
CREASED = 0.0015
"""Metres of folds from which on a garment has a picture of its own."""
GRAIN = {"plain": (0.6, 0.00002, 0.012), "stripe": (0.6, 0.00002, 0.012), "twill": (0.7, 0.00003, 0.022), "knit": (0.9, 0.00012, 0.022),
         "leather": (0.9, 0.00005, 0.012), "rubber": (4.0, 0.00003, 0.0)}  # fmt: skip
"""Millimetres of what is uneven in each weave, metres of its height, and its share of the light."""


def pictured(kind: str, c: Cloth) -> bool:
    """Whether a garment that is cut as `c` has a picture of its own, for it folds."""
    return kind in CLOTHS and c.fold >= CREASED and c.weave in GRAIN


def drawn(kind: str, color: Color, level: int) -> tuple[Finish, Box]:
    """The finish of a garment's main piece with its folds and seams, and what of its charts the picture shows."""
    relief, shade, box = _drawn(kind, level)
    c = CLOTHS[kind]
    return Finish(kind, "cloth" if c.weave in ("plain", "stripe", "twill", "knit") else "plain", color, WEAVES[c.weave][2], albedo=shade,
                  relief=relief, two_sided=True), box  # fmt: skip


def shaped(kind: str, metres: Floats) -> Array:
    """(n,) metres by which folds lift the cloth of a garment at places (n, 2) of its charts."""
    from scipy.ndimage import map_coordinates

    on = _folded(kind)
    at = (on.box.uv(metres) * on.height.shape[::-1] - 0.5)[:, ::-1].T
    return np.asarray(map_coordinates(on.height, at, order=1, mode="nearest").astype(float))


@cache
def _folded(kind: str) -> Canvas:
    """Folds alone."""
    from worldloom.synth.people.folds import fluted, folded_cloth

    c, m = CLOTHS[kind], marks()
    pants, legs = c.legs is not None and c.sleeve is None, c.legs is not None
    low = m.joint("leftFoot")[1] - 0.03 if legs else m.joint("leftUpperLeg")[1] + (c.hem if c.fall is None else -c.fall)
    on = Canvas(box_of(pants, c.sleeve is not None, legs, float(low)), ROUGH)
    folded_cloth(on, c, ORDER.index(kind))
    if not legs and c.fall is None and c.weave not in ("knit", "leather"):
        fluted(on, c)
    return on


@cache
def _drawn(kind: str, level: int) -> tuple[Picture, Picture, Box]:
    """Normal map, shade and box."""
    from scipy.ndimage import zoom

    from worldloom.synth.people.stitches import sewn_up

    rough, c = _folded(kind), CLOTHS[kind]
    fine = min(FINE[level], float(np.sqrt(MOST / (rough.box.wide * rough.box.high))))
    on = Canvas(rough.box, fine)
    (h, w), (a, b) = on.height.shape, rough.height.shape
    big = zoom(rough.height, (h / a, w / b), order=1 if level else 3, grid_mode=True, mode="nearest")[:h, :w]
    on.height[: big.shape[0], : big.shape[1]] = big
    sewn_up(on, kind, c)
    _grained(on, c)
    return *on.pictures(0.007), on.box


def _grained(on: Canvas, c: Cloth) -> None:
    from scipy.ndimage import gaussian_filter

    size, high, share = GRAIN[c.weave]
    chance = np.random.Generator(np.random.PCG64(3))
    g = gaussian_filter(chance.standard_normal(on.height.shape, np.float32), max(size * on.fine / 1000, 0.3))
    g /= g.std()
    on.height += np.float32(high) * g
    on.light *= 1 + np.float32(share) * g
    u = on.box.left + np.arange(on.height.shape[1]) / on.fine
    if c.weave == "stripe":
        on.light *= np.where(np.abs(np.mod(u / TILE, 1.0) - 0.5) < 0.14, 0.55, 1.0)[None].astype(np.float32)


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


__all__ = ["TILE", "drawn", "fabric", "pictured", "shaped"]
