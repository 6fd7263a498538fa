"""The packaged English model: weights of spaCy's en_core_web_sm and its word lists, as `bake` took them out."""

from __future__ import annotations

import gzip
import io
import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.world.errors import MissingError

NAME, VERSION, LICENCE = "en_core_web_sm", "3.8.0", "MIT"
WEIGHTS, WORDS = Path(__file__).with_name("weights.npz"), Path(__file__).with_name("words.json.gz")
SHA256 = {
    "weights.npz": "5832c0cd7cd24dd185917fdc8487aa65947eb7a35529ff251910accdac3f3af7",
    "words.json.gz": "b1afaf7fc86a8544e5c1d8186c620e1a83de689e4a375ddfeac8d67c82e8db95",
}
"""Of the packaged files; where they come from and their licences stand beside them."""

Floats = NDArray[np.float32]


@cache
def weights() -> dict[str, Floats]:
    """The arrays of the network by name. MissingError where the file is not the one that was released."""
    with np.load(io.BytesIO(_released(WEIGHTS)), allow_pickle=False) as found:
        return {name: np.asarray(found[name], np.float32) for name in found.files}


@cache
def words() -> dict[str, Any]:
    """Rules and word lists by name. MissingError where the file is not the one that was released."""
    read: dict[str, Any] = json.loads(gzip.decompress(_released(WORDS)))
    return read


def _released(path: Path) -> bytes:
    data = path.read_bytes() if path.is_file() else b""
    found = sha256(data).hexdigest()
    if found != SHA256[path.name]:
        how = f"damaged (its sha256 is {found[:12]}, not {SHA256[path.name][:12]})" if data else "missing"
        raise MissingError(f"the English model's {path.name} is {how}: install worldloom again.")
    return data


__all__ = ["LICENCE", "NAME", "SHA256", "VERSION", "Floats", "weights", "words"]
