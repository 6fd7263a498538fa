"""Strings as the 64-bit keys of the model, and keys as rows of its tables (MurmurHash, Appleby 2008; hash embeddings, Miranda et al. 2022)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.language.english.data import words

_ALL, _M = (1 << 64) - 1, 0xC6A4A7935BD1E995
Keys = NDArray[np.uint64]


@lru_cache(maxsize=4096)
def key(text: str) -> int:
    """The key of a string: 0 of none, a small number of a name that the model's own grammar uses, else its hash."""
    if not text:
        return 0
    known: int | None = words()["symbols"].get(text)
    return murmur(text.encode(), 1) if known is None else known


def murmur(data: bytes, seed: int) -> int:
    """MurmurHash64A."""
    value, whole = seed ^ (len(data) * _M & _ALL), len(data) // 8 * 8
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at : at + 8], "little") * _M & _ALL
        value = (value ^ ((k ^ k >> 47) * _M & _ALL)) * _M & _ALL
    if whole < len(data):
        value = (value ^ int.from_bytes(data[whole:], "little")) * _M & _ALL
    value = (value ^ value >> 47) * _M & _ALL
    return value ^ value >> 47


def rows(keys: Keys, seed: int, count: int) -> NDArray[np.intp]:
    """(n, 4) rows of a table of `count` for keys (n,): the four words of MurmurHash3_x64_128 of each key."""
    first, second = keys * np.uint64(0x87C37B91114253D5), np.full_like(keys, seed ^ 8)
    first = (first << np.uint64(31) | first >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F) ^ np.uint64(seed) ^ np.uint64(8)
    first = first + second
    second = second + first
    first, second = _mixed(first), _mixed(second)
    first = first + second
    second = second + first
    low, high = np.uint64(0xFFFFFFFF), np.uint64(32)
    return np.stack([first & low, first >> high, second & low, second >> high], 1).astype(np.intp) % count


def _mixed(h: Keys) -> Keys:
    h = (h ^ h >> np.uint64(33)) * np.uint64(0xFF51AFD7ED558CCD)
    h = (h ^ h >> np.uint64(33)) * np.uint64(0xC4CEB9FE1A85EC53)
    return h ^ h >> np.uint64(33)


__all__ = ["Keys", "key", "murmur", "rows"]
