"""What one run of `ingest` is asked, what it hands its files to, and what it says in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.limits import Limits
from worldloom.world.base import Field, Frozen

Progress = Callable[[str, float], None]


class Options(Frozen):
    """Everything that shapes a dataset. The same source and options give the same bytes."""

    licence: str | None = None
    """SPDX identifier for items that state none; `unknown` takes in what nobody states a licence for."""
    consent: str = Field(default="", max_length=500)
    """Who agreed to what, for items that state nothing; needed where credentials constrain training."""
    size: int | None = Field(default=None, ge=4, le=4096)
    """Pictures and heightmaps become squares of this many pixels a side."""
    cell: float | None = Field(default=None, gt=0, le=10_000)
    """Metres of a cell of the heightmaps as they come."""
    range: float | None = Field(default=None, gt=0, le=20_000)
    """Metres from 0 to 1, that is from black to white, of the heightmaps."""
    shares: tuple[float, float, float] = (0.8, 0.1, 0.1)
    """Of train, val, test."""
    key: str = Field(default="worldloom", max_length=200)
    """Another key, other splits."""
    limits: Limits = Limits()


class Sink(Protocol):
    """Where finished files go: `worldloom.trust.Folder`."""

    @property
    def scratch(self) -> Path:
        """A folder on the disk of the output, for unnamed scratch."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """A whole file."""
        ...

    def stream(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A file that is too large for memory."""
        ...


class Shot(NamedTuple):
    """One picture of one of worldloom's own worlds."""

    name: str
    picture: NDArray[np.uint8]
    """(h, w, 3) sRGB."""
    buffers: dict[str, NDArray[Any]]
    """G-buffers: depth (h, w) metres, normal (h, w, 3), albedo (h, w, 3) sRGB."""
    caption: str
    group: str
    """The world it shows."""
    facts: dict[str, Any]


Worlds = Callable[[str, int, int, int], Iterator[Shot]]
"""(prompt, views, seed, size) -> pictures. Comes from outside: `worldloom.pipeline_data`."""


class Summary(Frozen):
    """dataset.json."""

    format: str
    version: str
    source: str
    options: dict[str, Any]
    items: int
    kinds: dict[str, int]
    splits: dict[str, dict[str, int]]
    """Kind -> split -> items; a split's items follow each other in the tensors, in the order train, val, test."""
    licences: dict[str, int]
    credentials: dict[str, int]
    consented: int
    labels: list[str]
    groups: int
    near_duplicates: int
    """Items that look or sound like an earlier one; they are in the same split."""
    refused: dict[str, int]
    """Reason -> items."""
    findings: list[str]
    data_sha256: str
    bytes: int


__all__ = ["Options", "Progress", "Shot", "Sink", "Summary", "Worlds"]
