"""Marks in pictures: a pattern of one or two grey levels that the eye does not find and that copies keep."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.trust.mark.tiles import Reading, Tile

Picture = NDArray[np.uint8]
TILE = Tile((128, 128), 6.0, 28.0)
LEAST = 192
"""Pixels of the shorter side below which a picture holds no mark."""
CALM, BUSY, MOST = 0.8, 0.35, 4.0
"""Grey levels of the mark where all is smooth, what is added for each level of local deviation, and at most."""
CELL = 4
"""Pixels over which the deviation is taken."""
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
CENTRE = 768
"""Pixels of the middle in which a size is looked for."""
SIZES, STEP = (0.34, 2.3), 0.006
"""How much smaller or larger a copy may be, and how close sizes are tried."""
SMOOTH, SHARP = 12, 3.0
"""Pixels round each in which brightness is evened out, and deviations that one pixel may count."""


def marked(picture: Picture, code: int) -> Picture:
    """The picture (h, w, 3) with a mark of 32 bits; small ones as they are. 4 ms for 640 x 360."""
    h, w = picture.shape[:2]
    if min(h, w) < LEAST:
        return picture
    grey = picture[..., 0] * LUMA[0] + picture[..., 1] * LUMA[1] + picture[..., 2] * LUMA[2]
    out = picture + np.rint(_laid(code, h, w) * _room(grey)).astype(np.int16)[..., None]
    return np.asarray(np.clip(out, 0, 255, out=out), np.uint8)


@lru_cache(maxsize=4)
def _laid(code: int, h: int, w: int) -> NDArray[np.float32]:
    tile = TILE.mark(code)
    return np.tile(tile, (-(-h // tile.shape[0]), -(-w // tile.shape[1])))[:h, :w]


def _room(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """(h, w) grey levels that the mark may have: more where the picture is busy all round, so that no edge has a fringe of it."""
    from scipy.ndimage import minimum_filter

    h, w = grey.shape
    level = np.pad(grey - 128, ((0, -h % CELL), (0, -w % CELL)), mode="edge")
    deviation = np.sqrt(np.maximum(_cells(level * level) - _cells(level) ** 2, 0))
    each = np.minimum(CALM + BUSY * minimum_filter(deviation, 3), MOST).astype(np.float32)
    return np.repeat(np.repeat(each, CELL, 1), CELL, 0)[:h, :w]


def _cells(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of each cell: sums of slices, which take a third of the time of sums over axes."""
    rows = sum(values[k::CELL] for k in range(1, CELL)) + values[::CELL]
    return np.asarray((sum(rows[:, k::CELL] for k in range(1, CELL)) + rows[:, ::CELL]) / CELL**2, np.float32)


def read(pictures: Sequence[Picture], resized: bool = True) -> Reading | None:
    """The mark in pictures (h, w, 3) of one size, which are copies of it; `resized`: also where they were made smaller or larger."""
    if not pictures or min(pictures[0].shape[:2]) < TILE.shape[0] // 2:
        return None
    flat = np.asarray(np.mean([_flat(p @ LUMA) for p in pictures], 0), np.float32)
    found = TILE.find(folded(flat))
    return found or (_at_other_sizes(flat) if resized else None)


def _at_other_sizes(flat: NDArray[np.float32]) -> Reading | None:
    h, w = (max((n - CENTRE) // 2, 0) for n in flat.shape)
    middle = flat[h : h + CENTRE, w : w + CENTRE]
    tried = sorted(_sizes(), key=lambda s: -TILE.strength(folded(_scaled(middle, 1 / s))))[:3]
    close = (s * (1 + d) for s in tried for d in np.linspace(-STEP, STEP, 9))
    return max((r for s in close if (r := TILE.find(folded(_scaled(flat, 1 / s))))), key=lambda r: r.strength, default=None)


def _sizes() -> Iterator[float]:
    count = math.ceil(math.log(SIZES[1] / SIZES[0]) / STEP)
    yield from (SIZES[0] * math.exp(k * STEP) for k in range(count + 1))


def _scaled(grey: NDArray[np.float32], by: float) -> NDArray[np.float32]:
    from PIL import Image

    h, w = grey.shape
    size = max(round(w * by), 1), max(round(h * by), 1)
    box = (0.0, 0.0, size[0] / by, size[1] / by)  # so that the scale is exact
    padded = np.pad(grey, ((0, max(math.ceil(box[3]) - h, 0)), (0, max(math.ceil(box[2]) - w, 0))))
    return np.asarray(Image.fromarray(padded).resize(size, Image.Resampling.BILINEAR, box=box, reducing_gap=None), np.float32)


def _flat(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """What a mark may be of a picture: without its slow changes, and every place as strong as the others."""
    from scipy.ndimage import uniform_filter

    fine = grey - uniform_filter(grey, SMOOTH)
    size = np.sqrt(np.maximum(uniform_filter(fine**2, 2 * SMOOTH), 0)) + 1
    return np.asarray(np.clip(fine / size, -SHARP, SHARP), np.float32)


def folded(flat: NDArray[np.float32]) -> Floats:
    """(h, w) of a tile: the sum of all of them in a picture, each of its places by how often it was there."""
    h, w = TILE.shape
    padded = np.pad(flat, ((0, -flat.shape[0] % h), (0, -flat.shape[1] % w)))
    return np.asarray(padded.reshape(-1, h, padded.shape[1] // w, w).sum((0, 2)), np.float64)


__all__ = ["LEAST", "TILE", "marked", "read"]
