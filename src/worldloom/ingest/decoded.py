"""What a reader makes of one file: arrays by tensor group, facts about them, and what duplicates are found by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.kinds import Kind

Bytes = NDArray[np.uint8]
Reals = NDArray[np.float32]


@dataclass
class Decoded:
    """One item of the dataset."""

    kind: Kind
    arrays: dict[str, NDArray[Any]]
    """Tensor group -> array; which groups there are says `store.GROUPS`."""
    facts: dict[str, Any] = field(default_factory=dict)
    """width, height, seconds, ... for its record."""
    look: Bytes | None = None
    """(h, w, 3): a small picture of it, from which near duplicates of pictures, heights and sounds are found."""
    alike: str = ""
    """Items of one kind with the same text here are taken for the same thing."""
    part: str = ""
    """Which part of its file, e.g. a time in a film."""


@dataclass(frozen=True)
class Wanted:
    """How items are to be made."""

    size: int | None = None
    """Pictures and heightmaps are cropped to the middle square and resized to this many pixels a side."""
    preview: bool = False


def digest_of(*arrays: NDArray[Any]) -> str:
    """SHA-256 over the values, types and shapes of arrays."""
    import hashlib

    found = hashlib.sha256()
    for array in arrays:
        found.update(f"{array.dtype.str}{array.shape}".encode())
        found.update(np.ascontiguousarray(array).data)
    return found.hexdigest()


__all__ = ["Bytes", "Decoded", "Reals", "Wanted", "digest_of"]
