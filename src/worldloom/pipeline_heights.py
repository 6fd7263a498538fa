"""What the path of learning does for terrain alone: heightmaps of a dataset -> crops; a model -> heights to look at and to keep."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.learn.chance import Reals
from worldloom.learn.denoisers import denoiser
from worldloom.learn.recipe import Recipe, Relief
from worldloom.learn.relief import Crops, Map, cut, joined, shaded, side, sketches
from worldloom.learn.tiled import TOGETHER, alone, walked

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.pictures import Pictures
    from worldloom.learn.played import Played

CELL, RANGE = 10.0, 500.0
"""Metres of a cell, and from 0 to 1, where a dataset says nothing."""
DEEP = 65535
LIMIT = 1.75
"""The most detail that is kept, as a network sees it: five of its standard deviations."""


class Taken(NamedTuple):
    """A dataset's heightmaps as a network sees them."""

    data: Pictures
    held: Pictures
    relief: Relief


def taken(found: Dataset, seed: int) -> Taken:
    """Crops to train on and held-out ones, and how they are scaled. InputError where there are no heightmaps that can be used."""
    maps, held = _maps(found, "train"), _maps(found, "val")
    if not maps:
        raise DatasetError(f"{found.path} has no heightmaps to train on; they are grey pictures of 16 bits, .npy, .r16 or .hgt.")
    size = side([*maps, *held])
    crops, relief = cut(maps, size, seed)
    return Taken(_pictures(crops), _pictures(cut(held, size, seed, relief)[0]) if held else _pictures(crops, 0), relief)


def _pictures(crops: Crops, most: int | None = None) -> Pictures:
    from worldloom.learn.pictures import Pictures

    labels = crops.labels[:most]
    return Pictures(crops.detail[:most], labels if len(labels) and bool((labels >= 0).all()) else None, None, crops.sketch[:most])


def _maps(found: Dataset, split: str) -> list[Map]:
    """The heightmaps of a split in metres: values from 0 to 1 span the dataset's range, others are metres as they are."""
    cell = float(found.summary.options.get("cell") or CELL)
    span = float(found.summary.options.get("range") or RANGE)
    out = []
    rows = zip(found.heights(split), found.of("height", split), found.classes(split, "height"), strict=True)
    for values, said, label in rows:
        heights = np.asarray(values, np.float32)
        if said.get("unit") != "m" and float(heights.min()) >= 0 and float(heights.max()) <= 1:
            heights = heights * np.float32(span)
        whole = min(int(said.get("width", 0)), int(said.get("height", 0))) or min(heights.shape)
        out.append(Map(heights, cell * whole / min(heights.shape) if found.summary.options.get("size") else cell, int(label)))
    return out


def made(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None, seed: int) -> Reals:
    """(count, s, s) metres: what a model makes of smooth shapes that follow from the seed; each is the same however many are made."""
    parts = [range(at, min(at + TOGETHER, count)) for at in range(0, count, TOGETHER)]
    return np.concatenate([_made(model, recipe, part, which, seed) for part in parts])


def _made(model: Learner | Played, recipe: Recipe, some: range, which: NDArray[np.int64] | None, seed: int) -> Reals:
    assert recipe.relief is not None
    label = None if which is None else which[some.start : some.stop]
    sketch = sketches(recipe.relief, recipe.size, seed, some.start, len(some))
    noise = np.stack([rng(seed, "heights", k).standard_normal(sketch.shape[1:], np.float32) for k in some])
    detail = walked(alone(denoiser(model, recipe, label), sketch), noise)
    return joined(np.clip(detail, -LIMIT, LIMIT), sketch, recipe.relief)[:, 0]


def drawn(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None,
          seed: int) -> tuple[NDArray[np.uint8], list[bytes]]:  # fmt: skip
    """Samples as pictures (count, s, s, 3) in slanting light, and each as a PNG of 16 bits, its lowest point black, its highest white."""
    assert recipe.relief is not None
    heights = made(model, recipe, count, which, seed)
    return shaded(heights, recipe.relief.cell), [deep_png(_spread(h)) for h in heights]


def shown_detail(detail: Reals, relief: Relief) -> NDArray[np.uint8]:
    """What a network made (n, 1, h, w), without the sketch beside which it made it, in slanting light."""
    return shaded(detail[:, 0] * np.float32(relief.detail * relief.cell), relief.cell)


def _spread(heights: Reals) -> NDArray[np.uint16]:
    low, high = float(heights.min()), float(heights.max())
    return np.rint((heights.astype(np.float64) - low) / max(high - low, 1e-9) * DEEP).astype(np.uint16)


def deep_png(values: NDArray[np.uint16]) -> bytes:
    """A grey PNG of 16 bits."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(values).save(out, "PNG", compress_level=6)
    return out.getvalue()


__all__ = ["LIMIT", "Taken", "deep_png", "drawn", "made", "shown_detail", "taken"]
