"""The wire format of protocol buffers (developers' guide "Encoding"), as far as ONNX files need it: a message taken apart, and written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

SIZES = {1: 8, 5: 4}
"""Bytes of values of fixed size by their wire type."""


class DamagedError(ValueError):
    """A message that is cut off or no message."""

    def __init__(self) -> None:
        super().__init__("it is cut off or damaged")


class Piece(NamedTuple):
    """One field of a message: its number, its value (an integer, or the bytes that it holds), and its bytes with the tag."""

    number: int
    value: int | memoryview
    raw: memoryview

    @property
    def content(self) -> memoryview:
        """The bytes that it holds. DamagedError for an integer."""
        if isinstance(self.value, int):
            raise DamagedError
        return self.value


def pieces(data: memoryview) -> Iterator[Piece]:
    """The fields of a message. DamagedError where it is cut off."""
    at = 0
    while at < len(data):
        start = at
        key, at = varint(data, at)
        number, kind = key >> 3, key & 7
        value: int | memoryview
        if kind == 0:
            value, at = varint(data, at)
        else:
            size, at = varint(data, at) if kind == 2 else (SIZES.get(kind, -1), at)
            if size < 0 or at + size > len(data):
                raise DamagedError
            value, at = data[at : at + size], at + size
        yield Piece(number, value, data[start:at])


def field(number: int, data: bytes) -> bytes:
    """A field of bytes: tag, length, content."""
    return _written(number << 3 | 2) + _written(len(data)) + data


def varint(data: memoryview, at: int) -> tuple[int, int]:
    """The integer of 64 bits at `at`, and where it ends. DamagedError where it does not."""
    value = 0
    for k, byte in enumerate(data[at : at + 10]):
        value |= (byte & 127) << 7 * k
        if byte < 128:
            return value & (1 << 64) - 1, at + k + 1
    raise DamagedError


def _written(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


__all__ = ["DamagedError", "Piece", "field", "pieces", "varint"]
