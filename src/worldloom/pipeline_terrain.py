"""THE PATH OF A USER'S TERRAIN: a trained model, or a heightmap, becomes the hills and mountains of one world."""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import seed as keyed
from worldloom.learn.chance import Reals
from worldloom.trust.facts import ModelUse, Source
from worldloom.world import Finding, InputError, OwnHeights, Terrain, World, Zone, heights_of

if TYPE_CHECKING:
    from worldloom.synth.terrain.range import Range

MAPS = (".png", ".tif", ".tiff", ".npy", ".r16", ".hgt")
SHOWN = ("world.glb", "world.html", "world.usdz", "world.xml", "poster.png", "film.mp4")
"""Files in which a World's ground is seen."""
BYTES = 256 * 2**20
SIDE = 8192
FULL = 0.5
"""The share of its greatest height from which on the plan's coarse shape shows a heightmap whole; its feet fade."""
LEAST = 16
"""Cells of the smallest heightmap."""
Make = Callable[[Terrain, "Range"], Reals]
"""Heights (rows, columns) in metres for the ridges of a terrain."""


class Ground:
    """A user's heights for the terrain of a world (`synth.compose.Ground`); `files` are what its folder then needs."""

    def __init__(self, path: Path, seed: int, progress: Callable[[int, int], None] | None = None) -> None:
        """InputError where `path` is neither a model of terrain nor a heightmap."""
        self._source, self._sha256 = path.name[:200], ""
        self.files: dict[str, bytes] = {}
        if path.suffix.lower() in MAPS or (path.is_file() and path.suffix.lower() not in (".safetensors", ".onnx")):
            self._make = _drawn(heightmap(path))
            return
        from worldloom.pipeline_model import name_of, sha256_of, weights_of

        found = weights_of(path)
        self._make = _learnt(found, seed, progress)
        self._source, self._sha256 = name_of(found)[:200], sha256_of(found)

    def __call__(self, terrain: Terrain, zones: Sequence[Zone]) -> Terrain:
        """The terrain with these heights in place of its ridges; as it is, where it has none."""
        from worldloom.pipeline_heights import deep_png
        from worldloom.synth.terrain.range import found, raster

        where = found(terrain)
        if where is None:
            return terrain
        made, values = raster(terrain, zones, where, np.asarray(self._make(terrain, where), float), self._source, self._sha256)
        self.files = {OwnHeights.model_fields["file"].default: deep_png(values)}
        return made


def noted(world: World) -> World:
    """The world, with a finding where it has no ridges for own heights to stand for."""
    if heights_of(world) is not None:
        return world
    said = Finding(code="terrain-unused", message="nothing in this world rises far enough for a terrain of your own to show")
    return world.model_copy(update={"findings": (*world.findings, said)})


def known_again(folder: Path, world: World) -> None:
    """Make the heights of a World on disk known. InputError where they are missing or others than the World was made with."""
    from worldloom.pipeline_model import beside
    from worldloom.synth.terrain.own import adopt

    own = _own(folder, world)
    if own is not None:
        path = beside(folder, own.file, BYTES)
        try:
            adopt(_deep(heightmap(path)), own)
        except InputError as error:
            raise InputError(f"{path} is not the terrain that the world in {folder} was made with ({error}).") from None


def models_of(world: World) -> tuple[ModelUse, ...]:
    """The model whose heights a World shows."""
    own = heights_of(world)
    if own is None or not own.model_sha256:
        return ()
    return (ModelUse(name=own.source or "model", role="terrain", sha256=own.model_sha256, files=SHOWN),)


def source_of(world: World, file: str) -> Source | None:
    """The digital source type of a file of a World by its heights; None where other facts decide."""
    own = heights_of(world)
    if own is None:
        return None
    if file == own.file:
        return "trainedAlgorithmicMedia" if own.model_sha256 else "composite"
    return "composite" if file in SHOWN and not own.model_sha256 else None


def heightmap(path: Path) -> Reals:
    """(rows, columns) of a file that `worldloom ingest` takes for a heightmap. InputError, one sentence, for anything else."""
    from worldloom.ingest.refusal import Refused

    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise InputError(f"{path} is a link or no file; name a heightmap itself.")
        if path.stat().st_size > BYTES:
            raise InputError(f"{path} has over {BYTES >> 20} MiB; a heightmap has at most {SIDE} cells a side.")
        with path.open("rb") as file:
            values = _read(file, path)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; name a heightmap, a training run or a model of terrain.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).") from None
    except Refused as error:
        raise InputError(f"{path} is no heightmap: {error.why}.") from None
    if min(values.shape) < LEAST:
        raise InputError(f"{path} has {values.shape[1]} x {values.shape[0]} cells; a heightmap needs at least {LEAST} a side.")
    return values


def _read(file: BinaryIO, path: Path) -> Reals:
    from worldloom.ingest.decoded import Wanted
    from worldloom.ingest.height import read_npy, read_raw
    from worldloom.ingest.image import read_image
    from worldloom.ingest.limits import Limits

    limits, suffix, size = Limits(side=SIDE, pixels=SIDE * SIDE), path.suffix.lower(), path.stat().st_size
    if suffix == ".npy":
        found = read_npy(file, size, limits, Wanted())
    elif suffix in (".r16", ".hgt"):
        found = read_raw(file, size, suffix, limits, Wanted())
    else:
        found = read_image(file, limits, Wanted())
    if "height" not in found[0].arrays:
        raise InputError(f"{path} is a picture of 8 bits or of colours, in which slopes would be steps; give a grey one of 16 bits.")
    return np.asarray(found[0].arrays["height"], np.float32)


def _drawn(values: Reals) -> Make:
    """A heightmap over all ridges: its middle, as high as the plan's highest ridge and where the plan has ridges."""
    from worldloom.geometry import smoothstep
    from worldloom.synth.terrain.range import ridges

    low, high = float(values.min()), float(values.max())
    if not high > low:
        raise InputError("the heightmap is level: all its heights are the same.")
    one = (values - np.float32(low)) / np.float32(high - low)

    def make(terrain: Terrain, where: Range) -> Reals:
        from worldloom.learn.relief import blurred

        plan = ridges(terrain, *where)
        soft = blurred(plan.astype(np.float32), min(where.rows, where.columns) / 20)
        shown = smoothstep(soft / max(float(soft.max()), 1e-6), 0.0, FULL)
        return np.asarray(_fitted(one, where.rows, where.columns) * plan.max() * shown, np.float32)

    return make


def _fitted(values: Reals, rows: int, columns: int) -> Reals:
    """The middle of a map in the proportions of a raster, at its size."""
    from PIL import Image

    h, w = values.shape
    width, height = min(w, h * columns / rows), min(h, w * rows / columns)
    box = ((w - width) / 2, (h - height) / 2, (w + width) / 2, (h + height) / 2)
    return np.asarray(Image.fromarray(np.ascontiguousarray(values)).resize((columns, rows), Image.Resampling.BICUBIC, box), np.float32)


def _learnt(path: Path, seed: int, progress: Callable[[int, int], None] | None) -> Make:
    """What a model makes beside the ridges' coarse shape; of the class that is called like the biome, where it has one."""
    from worldloom.learn.denoisers import denoiser
    from worldloom.learn.relief import blurred
    from worldloom.learn.tiled import Box, covering, tiled
    from worldloom.pipeline_heights import LIMIT
    from worldloom.pipeline_model import opened
    from worldloom.synth.terrain.range import ridges, shaped

    model, recipe, labels = opened(path)
    denoiser(model, recipe)  # refuses what is no model of terrain
    relief = recipe.relief
    assert relief is not None

    def make(terrain: Terrain, where: Range) -> Reals:
        box = Box(*where[:4])
        wide = covering(box, recipe.size)
        pad = int(np.ceil(3 * relief.blur))
        own = ridges(terrain, wide.row - pad, wide.column - pad, wide.rows + 2 * pad, wide.columns + 2 * pad, where.cell)
        coarse = blurred(own.astype(np.float32), relief.blur)[pad:-pad, pad:-pad]
        known = denoiser(model, recipe, labels.index(terrain.biome) if recipe.classes and terrain.biome in labels else None)
        sketch = coarse / np.float32(where.cell * relief.sketch)
        detail = tiled(known, sketch, box, recipe.size, keyed(seed, "terrain"), told=progress)
        top, left = box.row - wide.row, box.column - wide.column
        metres = np.clip(detail, -LIMIT, LIMIT) * np.float32(relief.detail * where.cell)
        here = coarse[top : top + box.rows, left : left + box.columns]
        return np.asarray(shaped(here.astype(float), metres.astype(float)), np.float32)

    return make


def _own(folder: Path, world: World) -> OwnHeights | None:
    from pydantic import ValidationError

    try:
        return heights_of(world)
    except ValidationError:
        raise InputError(f"the world in {folder} names heights of its own in a way that worldloom does not write.") from None


def _deep(values: Reals) -> NDArray[np.uint16]:
    return np.rint(values.astype(np.float64) * 65535).astype(np.uint16)


__all__ = ["Ground", "heightmap", "known_again", "models_of", "noted", "source_of"]
