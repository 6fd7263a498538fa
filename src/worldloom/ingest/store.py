"""Gathers arrays of items on disk while they come, and writes them as one file when it is known where each belongs.

Layout of a group G with n items: `G.values`, all values behind each other; `G.offsets` int64 (n + 1), where each begins, counted along the
first axis of the values; and for groups of pictures `G.shapes` int32 (n, d). Items are in the order of their splits, so a split is a slice.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.refusal import IngestError
from worldloom.ingest.tensors import header

PIECE = 8 * 2**20
FORMAT = "worldloom-dataset-1"


class Group(NamedTuple):
    """How one kind of array is laid out."""

    dtype: str
    axes: int
    """Dimensions of one item that are recorded in shapes; 0: items are rows of a table or a flat list."""
    width: int = 1
    """Columns of a table."""


GROUPS = {
    "image": Group("u1", 3), "height": Group("<f4", 2), "audio": Group("<i2", 2), "text": Group("u1", 0), "midi": Group("<i4", 0, 4),
    "layout": Group("<f4", 0, 10),
    "mesh.vertices": Group("<f4", 0, 3), "mesh.faces": Group("<i4", 0, 3),
    "depth": Group("<f4", 2), "normal": Group("<f4", 3), "albedo": Group("u1", 3),
    "noisy": Group("<f2", 3), "clean": Group("<f2", 3), "sharp": Group("<f2", 3), "calm": Group("<f2", 3),
}  # fmt: skip
"""The last rows lie item for item beside `image`: G-buffers of worldloom's own worlds (metres, unit vectors, sRGB), and renders of
one and of many samples with the guides of each (own_render.py)."""


class Store:
    """A context manager. Scratch lies in files that the system removes by itself."""

    def __init__(self, scratch: Path | None, most: int) -> None:
        self._scratch, self._most, self._bytes = scratch, most, 0
        self._spools: dict[str, Any] = {}
        self._places: dict[str, list[tuple[int, tuple[int, ...]]]] = {}

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        for spool in self._spools.values():
            spool.close()

    def add(self, group: str, array: NDArray[Any]) -> int:
        """Keep one item's array; its number within the group."""
        kind = GROUPS[group]
        values = np.ascontiguousarray(array, np.dtype(kind.dtype))
        self._bytes += values.nbytes
        if self._bytes > self._most:
            raise IngestError(f"the dataset would be larger than {self._most} bytes; take the source in parts.")
        if group not in self._spools:
            self._spools[group] = tempfile.TemporaryFile(dir=self._scratch)  # noqa: SIM115 - closed by __exit__
            self._places[group] = []
        spool, places = self._spools[group], self._places[group]
        places.append((spool.tell(), values.shape))
        try:
            spool.write(values.data)
        except OSError as error:
            raise IngestError(f"there is no room for the values ({error.strerror}); free some and run it again.") from None
        return len(places) - 1

    def write(self, out: BinaryIO, orders: Mapping[str, Sequence[int]], extra: dict[str, NDArray[Any]]) -> str:
        """Stream the safetensors file: each group in its order, and `extra` tensors. Its SHA-256."""
        tensors: dict[str, tuple[str, tuple[int, ...]]] = {name: (array.dtype.str, array.shape) for name, array in extra.items()}
        sources: dict[str, Iterator[bytes]] = {name: iter([np.ascontiguousarray(array).tobytes()]) for name, array in extra.items()}
        for group in sorted(self._spools):
            kind, order = GROUPS[group], orders[group]
            shapes = [self._places[group][i][1] for i in order]
            lengths = np.array([int(np.prod(s)) if kind.axes else s[0] for s in shapes], np.int64)
            offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
            rows = (int(offsets[-1]),) if kind.width == 1 else (int(offsets[-1]), kind.width)
            tensors[f"{group}.values"], sources[f"{group}.values"] = (kind.dtype, rows), self._values(group, order)
            tensors[f"{group}.offsets"], sources[f"{group}.offsets"] = ("<i8", offsets.shape), iter([offsets.tobytes()])
            if kind.axes:
                table = np.array(shapes, np.int32).reshape(len(shapes), kind.axes)
                tensors[f"{group}.shapes"], sources[f"{group}.shapes"] = ("<i4", table.shape), iter([table.tobytes()])
        head, names = header(tensors, {"format": FORMAT})
        digest = hashlib.sha256(head)
        out.write(head)
        for name in names:
            for piece in sources[name]:
                digest.update(piece)
                out.write(piece)
        return digest.hexdigest()

    def _values(self, group: str, order: Sequence[int]) -> Iterator[bytes]:
        spool, places, size = self._spools[group], self._places[group], np.dtype(GROUPS[group].dtype).itemsize
        for i in order:
            at, shape = places[i]
            left = int(np.prod(shape)) * size
            spool.seek(at)
            while left:
                piece = spool.read(min(left, PIECE))
                left -= len(piece)
                yield piece


__all__ = ["FORMAT", "GROUPS", "Group", "Store"]
