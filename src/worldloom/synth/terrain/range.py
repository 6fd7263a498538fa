"""Where the ridges of a Terrain lie, their coarse shape, and the Terrain with other heights in their place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.terrain.height import FEATURES
from worldloom.synth.terrain.own import DEEP, adopt, name_of
from worldloom.world import OwnHeights, Terrain, Zone

CELLS = 48_000
"""Of a raster of own heights."""
BEYOND = 1.4
"""How far land is drawn, as a share of the terrain's size."""
RISE = 15.0
"""Metres of coarse shape at which half of the detail shows: where the plan has no relief, there is none."""
MARGIN, BLEND = 10.0, 90.0
"""Metres round what stands that keep their height, and over which that ends."""


class Range(NamedTuple):
    """A raster over ridges: the place of its north-western cell in cells from the origin, its shape, and the metres of a cell."""

    row: int
    column: int
    rows: int
    columns: int
    cell: float

    @property
    def half(self) -> tuple[float, float]:
        """Half of its width and length in metres, from the middle of the first cell to that of the last."""
        return round((self.columns - 1) * self.cell / 2, 4), round((self.rows - 1) * self.cell / 2, 4)

    @property
    def center(self) -> tuple[float, float]:
        """Its middle in metres."""
        return round(self.column * self.cell + self.half[0], 4), round(-self.row * self.cell - self.half[1], 4)


def found(t: Terrain, cells: int = CELLS) -> Range | None:
    """The raster that covers all ridges that are drawn; None where there are none."""
    boxes = [(f["x"] - f["rx"], f["y"] - f["ry"], f["x"] + f["rx"], f["y"] + f["ry"]) for f in t.features if f["kind"] == "ridge"]
    if not boxes:
        return None
    far = BEYOND * t.size
    low, high = np.clip(np.min(boxes, 0)[:2], -far, far), np.clip(np.max(boxes, 0)[2:], -far, far)
    wide, long = (float(a) for a in np.maximum(high - low, 1.0))
    cell = math.ceil(10 * max(math.sqrt(wide * long / cells), min(wide, long) / 1024)) / 10
    return Range(math.floor(-high[1] / cell), math.floor(low[0] / cell), max(int(long / cell) + 2, 16), max(int(wide / cell) + 2, 16), cell)


def ridges(t: Terrain, row: int, column: int, rows: int, columns: int, cell: float) -> Floats:
    """The ridges' own height (rows, columns) in metres over any cells."""
    x, y = (column + np.arange(columns)) * cell, -(row + np.arange(rows)) * cell
    p = np.stack(np.meshgrid(x, y), -1).reshape(-1, 2)
    z = np.zeros(len(p))
    for f in t.features:
        if f["kind"] == "ridge":
            z = FEATURES["ridge"](f, p, z, t.seed)
    return z.reshape(rows, columns)


def shaped(coarse: Floats, detail: Floats) -> Floats:
    """Heights in metres: detail on a coarse shape where that rises, and nowhere below the plain that it rises from."""
    z = coarse + detail * coarse / (coarse + RISE)
    return np.asarray((z + np.sqrt(z * z + 1) - 1) / 2)


def near(zones: Sequence[Zone]) -> tuple[float, float, float, float]:
    """West, south, east, north of all that a place is for, but not of its air."""
    p = np.array([xy for z in zones if z.kind != "air" for xy in z.polygon] or [(0.0, 0.0)], float)
    low, high = p.min(0) - MARGIN, p.max(0) + MARGIN
    return float(low[0].round(2)), float(low[1].round(2)), float(high[0].round(2)), float(high[1].round(2))


def raster(t: Terrain, zones: Sequence[Zone], where: Range, z: Floats, source: str,
           model_sha256: str) -> tuple[Terrain, NDArray[np.uint16]]:  # fmt: skip
    """The terrain with heights z (rows, columns) in place of its ridges, known from now on, and what its file holds."""
    low, high = float(math.floor(z.min())), float(math.ceil(z.max() + 1e-6))
    values = np.rint((z - low) / (high - low) * DEEP).astype(np.uint16)
    own = OwnHeights(name=name_of(values, where.center, where.half, low, high), center=where.center, half=where.half, low=low, high=high,
                     near=near(zones), blend=BLEND, source=source[:200], model_sha256=model_sha256)  # fmt: skip
    adopt(values, own)
    return t.model_copy(update={"features": (own.model_dump(mode="json"), *t.features)}), values


__all__ = ["Range", "found", "raster", "ridges", "shaped"]
