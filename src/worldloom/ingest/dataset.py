"""Reads a dataset folder: nothing is loaded but records; pictures, sounds and the rest are views of one memory-mapped file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.layout import Layout, restored
from worldloom.ingest.limits import GIB, MIB
from worldloom.ingest.options import Summary
from worldloom.ingest.refusal import DatasetError
from worldloom.ingest.splits import SPLITS
from worldloom.ingest.store import FORMAT, GROUPS, Group
from worldloom.ingest.tensors import mapped

Values = NDArray[Any]


class Ragged(Sequence[Values]):
    """Arrays of different shapes behind each other; indexing gives a view, nothing is copied."""

    def __init__(self, values: Values, offsets: NDArray[np.int64], shapes: NDArray[np.int32] | None = None) -> None:
        self._values, self._offsets, self._shapes = values, offsets, shapes

    def __len__(self) -> int:
        return len(self._offsets) - 1

    @overload
    def __getitem__(self, at: int) -> Values: ...
    @overload
    def __getitem__(self, at: slice) -> Ragged: ...
    def __getitem__(self, at: int | slice) -> Values | Ragged:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step != 1:
                raise ValueError("ragged arrays are sliced in steps of one")
            stop = max(start, stop)
            return Ragged(self._values, self._offsets[start : stop + 1], None if self._shapes is None else self._shapes[start:stop])
        i = range(len(self))[at]
        found: Values = self._values[self._offsets[i] : self._offsets[i + 1]]
        return found if self._shapes is None else found.reshape(self._shapes[i])

    def __iter__(self) -> Iterator[Values]:
        return (self[i] for i in range(len(self)))

    def stacked(self) -> Values | None:
        """(n, *shape) without copying, when all have one shape; else None."""
        if self._shapes is None or not len(self) or not bool((self._shapes == self._shapes[0]).all()):
            return None
        return self._values[self._offsets[0] : self._offsets[-1]].reshape(len(self), *self._shapes[0])


@dataclass(frozen=True)
class Dataset:
    """A dataset that `ingest` wrote. `Dataset.open(path)`."""

    path: Path
    summary: Summary
    tensors: dict[str, Values]

    @classmethod
    def open(cls, path: Path) -> Dataset:
        """Map the tensors. DatasetError, one sentence, when the folder is not a sound dataset."""
        path = Path(path)
        try:
            summary = Summary.model_validate_json(_read(path / "dataset.json", MIB))
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is damaged"
            raise DatasetError(f"{path} is no dataset: dataset.json cannot be read ({why}); make one with worldloom ingest.") from None
        if summary.format != FORMAT:
            raise DatasetError(f"{path} is of format {summary.format[:40]!r}; this version reads {FORMAT}.")
        tensors, _ = mapped(path / "data.safetensors")
        found = cls(path, summary, tensors)
        found._check()
        return found

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """One a item, in the order of the tensors: by kind, then split, then name."""
        try:
            rows = [json.loads(line) for line in _read(self.path / "items.jsonl", 4 * GIB).splitlines()]
        except (OSError, ValueError, RecursionError) as error:
            raise DatasetError(f"{self.path / 'items.jsonl'} cannot be read ({str(error)[:80]}).") from None
        if len(rows) != self.summary.items or not all(isinstance(row, dict) for row in rows):
            raise DatasetError(f"{self.path / 'items.jsonl'} has {len(rows)} records for {self.summary.items} items.")
        return rows

    @property
    def labels(self) -> list[str]:
        """Names of the classes; `classes(kind)` are indices into it."""
        return self.summary.labels

    def images(self, split: str | None = None) -> Values | Ragged:
        """(n, S, S, 3) uint8 where all pictures have one size, else a sequence of (h, w, 3)."""
        return self._stacked("image", "image", split)

    def heights(self, split: str | None = None) -> Values | Ragged:
        """(n, S, S) float32 where all have one size, else a sequence of (rows, columns)."""
        return self._stacked("height", "height", split)

    def buffers(self, name: str, split: str | None = None) -> Values | Ragged:
        """What lies item for item beside `images` of worldloom's own worlds: depth, normal, albedo; noisy, sharp, clean, calm."""
        return self._stacked(name, "image", split)

    def audio(self, item: int) -> NDArray[np.int16]:
        """(n, channels) at 48 kHz: the recording with this index."""
        return self.group("audio")[item]

    def midi(self, item: int) -> NDArray[np.int32]:
        """(m, 4): start ms, note, velocity, duration ms."""
        return self.group("midi")[item]

    def layouts(self, split: str | None = None) -> list[Layout]:
        """Furnished rooms. DatasetError where a record does not agree with its rows."""
        rows = self.group("layout")[self.span("layout", split)]
        try:
            return [restored(one, said) for one, said in zip(rows, self.of("layout", split), strict=True)]
        except ValueError as error:
            raise DatasetError(f"{self.path} has a room that cannot be read ({error}).") from None

    def mesh(self, item: int) -> tuple[Values, Values]:
        """Vertices (n, 3) float32, faces (m, 3) int32."""
        return self.group("mesh.vertices")[item], self.group("mesh.faces")[item]

    def texts(self, split: str | None = None) -> list[str]:
        """The texts."""
        return [values.tobytes().decode() for values in self.group("text")[self.span("text", split)]]

    def captions(self, split: str | None = None, kind: str = "image") -> list[str]:
        """What is said about each item, '' where nobody said anything."""
        return [r["caption"] for r in self.of(kind, split)]

    def classes(self, split: str | None = None, kind: str = "image") -> NDArray[np.int32]:
        """(n,) index into `labels`, -1 without one."""
        found = self.tensors.get(f"{kind}.labels")
        where = self.span(kind, split)
        return np.full(where.stop - where.start, -1, np.int32) if found is None else found[where]

    def of(self, kind: str, split: str | None = None) -> list[dict[str, Any]]:
        """Records of one kind, as they lie in its tensors."""
        return [r for r in self.records if r["kind"] == kind][self.span(kind, split)]

    def span(self, kind: str, split: str | None = None) -> slice:
        """Where a split's items lie among those of a kind."""
        counts = self.summary.splits.get(kind, dict.fromkeys(SPLITS, 0))
        if split is None:
            return slice(0, sum(counts.values()))
        if split not in SPLITS:
            raise DatasetError(f"{split!r} is no split; there are {', '.join(SPLITS)}.")
        start = sum(counts[s] for s in SPLITS[: SPLITS.index(split)])
        return slice(start, start + counts[split])

    def group(self, name: str) -> Ragged:
        """All items of a tensor group; empty when there is none."""
        if f"{name}.values" not in self.tensors:
            width = GROUPS[name].width
            return Ragged(np.zeros((0, width) if width > 1 else 0, GROUPS[name].dtype), np.zeros(1, np.int64))
        return Ragged(self.tensors[f"{name}.values"], self.tensors[f"{name}.offsets"], self.tensors.get(f"{name}.shapes"))

    def _stacked(self, group: str, kind: str, split: str | None) -> Values | Ragged:
        found = self.group(group)[self.span(kind, split)]
        stacked = found.stacked()
        return found if stacked is None else stacked

    def _check(self) -> None:
        """Offsets must rise, end with the values and agree with shapes and counts."""
        for name, kind in GROUPS.items():
            parts = [self.tensors.get(f"{name}.{part}") for part in ("values", "offsets", "shapes")]
            if parts[0] is not None and not _sound(kind, *parts):
                raise DatasetError(f"{self.path / 'data.safetensors'}: the tensors of {name} do not fit each other.")
        for kind_name in self.summary.splits:
            first = "mesh.vertices" if kind_name == "mesh" else kind_name
            if first not in GROUPS or len(self.group(first)) != self.span(kind_name).stop:
                raise DatasetError(f"{self.path}: dataset.json and data.safetensors do not agree on the number of {kind_name[:20]} items.")


def _sound(kind: Group, values: Values | None, offsets: Values | None, shapes: Values | None) -> bool:
    if values is None or offsets is None or offsets.dtype != np.int64 or offsets.ndim != 1 or len(offsets) < 2:
        return False
    if values.dtype != np.dtype(kind.dtype) or values.shape[1:] != ((kind.width,) if kind.width > 1 else ()):
        return False
    steps = np.diff(offsets)
    if offsets[0] != 0 or offsets[-1] != len(values) or bool((steps < 0).any()):
        return False
    if not kind.axes:
        return shapes is None
    fits = shapes is not None and shapes.shape == (len(steps), kind.axes) and not bool((shapes < 0).any())
    return fits and shapes is not None and bool((shapes.prod(1, dtype=np.int64) == steps).all())


def _read(path: Path, most: int) -> bytes:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > most:
        raise OSError(0, "it is missing, a link or too large")
    return path.read_bytes()


__all__ = ["Dataset", "Ragged"]
