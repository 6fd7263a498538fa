"""The safetensors format: a bounded reader that maps the file into memory, and a writer that streams.

A file is an 8-byte little-endian length, a JSON header {name: {dtype, shape, data_offsets}}, and the tensors without gaps.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.refusal import DatasetError

HEADER = 16 * 2**20
ALIGN = 64
DTYPES = {"BOOL": "?", "U8": "u1", "I8": "i1", "U16": "<u2", "I16": "<i2", "F16": "<f2", "U32": "<u4", "I32": "<i4", "F32": "<f4",
          "U64": "<u8", "I64": "<i8", "F64": "<f8"}  # fmt: skip
_NAMES = {np.dtype(code): name for name, code in DTYPES.items()}
_META = "__metadata__"


def header(tensors: Mapping[str, tuple[str, tuple[int, ...]]], metadata: Mapping[str, str]) -> tuple[bytes, list[str]]:
    """The beginning of a file with these tensors {name: (numpy dtype, shape)}, and the order in which their values follow.

    Wide types come first and the header is padded, so that every tensor lies at a multiple of its item size.
    """
    order = sorted(tensors, key=lambda name: (-np.dtype(tensors[name][0]).itemsize, name))
    entries: dict[str, Any] = {_META: dict(sorted(metadata.items()))}
    at = 0
    for name in order:
        dtype, shape = np.dtype(tensors[name][0]), tensors[name][1]
        end = at + dtype.itemsize * math.prod(shape)
        entries[name] = {"dtype": _NAMES[dtype], "shape": list(shape), "data_offsets": [at, end]}
        at = end
    text = json.dumps(entries, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % ALIGN)
    return struct.pack("<Q", len(text)) + text, order


def mapped(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """All tensors of a file as read-only views of one memory map, and its metadata. DatasetError for anything that is not sound."""
    try:
        with path.open("rb") as file:
            entries, start, size = _entries(file)
        data = np.memmap(path, np.uint8, "r") if size else np.zeros(0, np.uint8)
        meta = entries.pop(_META, {})
        _whole(entries, len(data) - start)
        return {name: _view(data, start, said) for name, said in entries.items()}, {str(k): str(v) for k, v in meta.items()}
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError, struct.error) as error:
        raise DatasetError(f"{path} is no sound safetensors file ({type(error).__name__}: {str(error)[:80]}).") from None
    except OSError as error:
        raise DatasetError(f"{path} cannot be read ({error.strerror}).") from None


def _entries(file: BinaryIO) -> tuple[dict[str, Any], int, int]:
    size = file.seek(0, 2)
    file.seek(0)
    (length,) = struct.unpack("<Q", file.read(8))
    if length > min(HEADER, size - 8):
        raise ValueError(f"a header of {length} bytes in a file of {size}")
    entries = json.loads(file.read(length), object_pairs_hook=_unique)
    if not isinstance(entries, dict):
        raise ValueError("the header is no object")
    return entries, 8 + length, size


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("the header names something twice")
    return found


def _whole(entries: Mapping[str, Any], size: int) -> None:
    """The tensors must fill the file without gaps or overlaps."""
    at = 0
    for begin, end in sorted((int(said["data_offsets"][0]), int(said["data_offsets"][1])) for said in entries.values()):
        if begin != at or end < begin:
            raise ValueError(f"tensors do not follow each other at byte {at}")
        at = end
    if at != size:
        raise ValueError(f"tensors end at byte {at} of {size}")


def _view(data: NDArray[np.uint8], start: int, said: Mapping[str, Any]) -> NDArray[Any]:
    dtype, shape = np.dtype(DTYPES[said["dtype"]]), tuple(said["shape"])
    begin, end = said["data_offsets"]
    if len(shape) > 8 or not all(isinstance(n, int) and 0 <= n < 2**48 for n in shape) or math.prod(shape) * dtype.itemsize != end - begin:
        raise ValueError(f"{end - begin} bytes for {said['dtype']} {list(shape)[:9]}")
    return np.frombuffer(data, dtype, math.prod(shape), start + begin).reshape(shape) if math.prod(shape) else np.zeros(shape, dtype)


__all__ = ["DTYPES", "header", "mapped"]
