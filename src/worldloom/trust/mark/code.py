"""The 32 bits of a mark, and the byte that says that they were read aright."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

BYTES = 5
POLYNOMIAL = 0x07
"""Of the check byte (CRC-8)."""


def code_of(what: str) -> int:
    """The code of what was asked for: the first 32 bits of a SHA-256."""
    return int.from_bytes(hashlib.sha256(what.encode("utf-8", "surrogatepass")).digest()[:4])


def spelt(code: int) -> list[int]:
    """Four bytes and their check."""
    data = (code & 0xFFFFFFFF).to_bytes(4)
    return [*data, _check(data)]


def checked(said: Sequence[int]) -> int | None:
    """The code of five bytes; None where the check is wrong."""
    data = bytes(said[:4])
    return int.from_bytes(data) if _check(data) == said[4] else None


def _check(data: bytes) -> int:
    value = 0xA5  # so that five zeros are no code
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value << 1 ^ POLYNOMIAL) & 0xFF if value & 0x80 else value << 1
    return value


__all__ = ["BYTES", "checked", "code_of", "spelt"]
