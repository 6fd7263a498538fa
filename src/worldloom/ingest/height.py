"""Heightmaps: .npy without pickles, raw .r16, SRTM .hgt, and 16-bit pictures (from `image`); float32, row 0 is north."""

from __future__ import annotations

import math
import struct
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from worldloom.ingest.decoded import Bytes, Decoded, Reals, Wanted
from worldloom.ingest.image import LOOK, bounded
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refused, require

VOID = -32768
"""SRTM's word for "not measured"."""
_SRTM = {1201, 3601}


def read_npy(file: BinaryIO, size: int, limits: Limits, wanted: Wanted) -> list[Decoded]:
    """A two-dimensional array of numbers. Its header is read by numpy's own bounded parser, its data never by pickle."""
    try:
        version = np.lib.format.read_magic(file)
        require(version in ((1, 0), (2, 0)), f"it is .npy version {version}; 1.0 and 2.0 are read")
        reader = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, fortran, dtype = reader(file, max_header_size=10_000)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError, EOFError, struct.error) as error:
        raise Refused("damaged", f"its .npy header is damaged ({str(error)[:80]})") from None
    require(not dtype.hasobject, "it holds pickled Python objects, which are never loaded")
    require(len(shape) == 2 and dtype.kind in "iuf" and dtype.names is None, f"it holds {dtype} {shape}; a heightmap is a table of numbers")
    bounded(int(shape[1]), int(shape[0]), limits)
    require(size - file.tell() == math.prod(shape) * dtype.itemsize, "it does not have the number of bytes that its header states")
    values = np.frombuffer(file.read(math.prod(shape) * dtype.itemsize), dtype).reshape(shape[::-1] if fortran else shape)
    return [heights(np.asarray(values.T if fortran else values, np.float32), wanted, {"format": "npy"})]


def read_raw(file: BinaryIO, size: int, suffix: str, limits: Limits, wanted: Wanted) -> list[Decoded]:
    """A square of 16-bit numbers: .r16 little-endian 0..1, .hgt big-endian metres."""
    side = math.isqrt(size // 2)
    require(side * side * 2 == size and side > 1, f"{size} bytes are no square of 16-bit heights")
    bounded(side, side, limits)
    if suffix == ".r16":
        values = np.frombuffer(file.read(size), "<u2").reshape(side, side)
        return [heights((values / 65535).astype(np.float32), wanted, {"format": "r16"})]
    require(side in _SRTM, f"an SRTM tile has 1201 or 3601 points a side, this has {side}")
    metres = np.frombuffer(file.read(size), ">i2").reshape(side, side)
    void = metres == VOID
    require(not bool(void.all()), "it holds no height that was measured")
    filled = np.where(void, metres[~void].min(), metres).astype(np.float32)
    return [heights(filled, wanted, {"format": "hgt", "unit": "m", "void_share": round(float(void.mean()), 6)})]


def heights(values: Reals, wanted: Wanted, facts: dict[str, Any]) -> Decoded:
    """(rows, columns) float32, as an item."""
    require(bool(np.isfinite(values).all()), "it has heights that are not finite numbers")
    rows, columns = values.shape
    facts = {"width": columns, "height": rows, **facts, "lowest": round(float(values.min()), 4), "highest": round(float(values.max()), 4)}
    if wanted.size:
        facts["upscaled"] = min(rows, columns) < wanted.size
        values = _resized(values, wanted.size)
    return Decoded("height", {"height": np.ascontiguousarray(values)}, facts, look=_grey(values))


def _resized(values: Reals, size: int) -> Reals:
    """As `image.square`, in floating point."""
    rows, columns = values.shape
    side = min(rows, columns)
    top, left = (rows - side) // 2, (columns - side) // 2
    how = Image.Resampling.BOX if side >= size else Image.Resampling.BILINEAR
    crop = np.ascontiguousarray(values[top : top + side, left : left + side])
    return np.asarray(Image.fromarray(crop).resize((size, size), how), np.float32)


def _grey(values: Reals) -> Bytes:
    low, high = float(values.min()), float(values.max())
    small = np.asarray(Image.fromarray(np.ascontiguousarray(values)).resize((LOOK, LOOK), Image.Resampling.BILINEAR))
    grey = np.clip((small - low) / max(high - low, 1e-12) * 255, 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, 2)


__all__ = ["heights", "read_npy", "read_raw"]
