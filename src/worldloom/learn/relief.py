"""Heightmaps as a flow sees them: detail to be made, beside the coarse shape that it follows. Needs no torch.

Heights are counted in cells, so that a slope is the same number for every map and every world. What a Gaussian takes away of a map is its
detail; what it leaves is the sketch, and the two give the map again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.chance import Reals
from worldloom.learn.recipe import Relief
from worldloom.world import InputError

SIZE = 64
"""Side of a crop, cells; smaller where the maps are."""
LEAST = 16
"""Side of the smallest map, cells."""
MANY = 8192
"""Crops that are kept in memory, turned ones counted."""
BLUR = 0.1
"""Width of the Gaussian as a share of a crop's side."""
SPREAD = 0.35
"""Standard deviation of the detail that a network sees."""
SKETCH = 0.5
"""Standard deviation of the sketch that it sees."""


class Map(NamedTuple):
    """Heights in metres (rows, columns), the metres of a cell, and the map's class (-1 for none)."""

    heights: Reals
    cell: float
    label: int = -1


class Crops(NamedTuple):
    """Detail and sketch, each (n, s, s, 1), and the class of each."""

    detail: Reals
    sketch: Reals
    labels: NDArray[np.int64]


def side(maps: Sequence[Map], most: int = SIZE) -> int:
    """The side of crops that fit all maps: `most`, or a smaller power of two. InputError for maps under 16 cells."""
    least = int(min(min(m.heights.shape) for m in maps))
    if least < LEAST:
        raise InputError(f"a heightmap of {least} cells a side is too small to learn from; give at least {LEAST}, better {4 * SIZE}.")
    return min(most, 1 << (least.bit_length() - 1))


def cut(maps: Sequence[Map], size: int, seed: int, like: Relief | None = None) -> tuple[Crops, Relief]:
    """Overlapping crops of all maps, each also turned by quarters; at most MANY, by chance, where there are more.

    The scales are measured, or those of `like`. InputError where no map has any height.
    """
    blur = like.blur if like else BLUR * size
    detail, sketch, labels = [], [], []
    for m in maps:
        low = blurred(m.heights / np.float32(m.cell), blur)
        for r in range(0, low.shape[0] - size + 1, size // 2):
            for c in range(0, low.shape[1] - size + 1, size // 2):
                here = slice(r, r + size), slice(c, c + size)
                detail.append(m.heights[here] / np.float32(m.cell) - low[here])
                sketch.append(low[here] - low[here].mean())
                labels.append(m.label)
    keep = rng(seed, "crops").permutation(len(detail))[: MANY // 4]
    d, s = (np.stack([np.rot90(a[k], q) for k in keep for q in range(4)])[..., None] for a in (detail, sketch))
    relief = like or _scales(d, s, blur, float(np.median([m.cell for m in maps])))
    return Crops(_over(d, relief.detail), _over(s, relief.sketch), np.repeat(np.asarray(labels, np.int64)[keep], 4)), relief


def _over(field: Reals, scale: float) -> Reals:
    return np.asarray(field / np.float32(scale), np.float32)


def _scales(detail: Reals, sketch: Reals, blur: float, cell: float) -> Relief:
    spread = float(detail.std(dtype=np.float64))
    if not 1e-6 < spread < 1e6:
        raise InputError(f"the heightmaps have no relief to learn: their detail is {spread:.3g} cells high; are --cell and --range right?")
    return Relief(blur=blur, cell=cell, detail=spread / SPREAD, sketch=max(float(sketch.std(dtype=np.float64)) / SKETCH, spread / 10))


def blurred(field: Reals, width: float) -> Reals:
    """A field under a Gaussian of this standard deviation in cells, mirrored beyond its edges."""
    from scipy.ndimage import gaussian_filter

    return np.asarray(gaussian_filter(np.asarray(field, np.float32), width, mode="reflect", truncate=3.0), np.float32)


def sketches(relief: Relief, size: int, seed: int, first: int, count: int) -> Reals:
    """Smooth shapes (count, 1, size, size) as a network sees them, for samples that no world asks for."""
    out = []
    for k in range(first, first + count):
        wide = rng(seed, "sketch", k).standard_normal((2 * size, 2 * size), np.float32)
        low = blurred(wide, 2 * relief.blur)[size // 2 : size // 2 + size, size // 2 : size // 2 + size]
        out.append((low - low.mean()) * np.float32(SKETCH / max(float(low.std()), 1e-9)))
    return np.stack(out)[:, None].astype(np.float32)


def joined(detail: Reals, sketch: Reals, relief: Relief) -> Reals:
    """Heights in metres of what a network saw and made, at the cell of its maps."""
    return np.asarray((detail * relief.detail + sketch * relief.sketch) * relief.cell, np.float32)


def shaded(heights: Reals, cell: float) -> NDArray[np.uint8]:
    """(n, h, w) metres as pictures (n, h, w, 3): lit from the north-west, low dark and high light."""
    dy, dx = np.gradient(heights, cell, axis=(1, 2))
    light = (dx * 0.5 + dy * 0.5 + 0.7) / np.sqrt(1 + dx * dx + dy * dy)
    low, high = heights.min(axis=(1, 2), keepdims=True), heights.max(axis=(1, 2), keepdims=True)
    tone = 0.55 + 0.45 * (heights - low) / np.maximum(high - low, 1e-6)
    grey = np.clip(255 * np.clip(light, 0.05, 1) * tone, 0, 255).astype(np.uint8)
    return np.repeat(grey[..., None], 3, -1)


__all__ = ["LEAST", "SIZE", "Crops", "Map", "blurred", "cut", "joined", "shaded", "side", "sketches"]
