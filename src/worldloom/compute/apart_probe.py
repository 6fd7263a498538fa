"""The smallest task for `apart`: what the tests use to see that a second process works."""

from __future__ import annotations


def halves(data: bytes) -> dict[str, bytes]:
    """The two halves of the input. ValueError for less than two bytes."""
    if len(data) < 2:
        raise ValueError("halves needs two bytes or more")
    middle = len(data) // 2
    return {"first": data[:middle], "second": data[middle:]}


__all__ = ["halves"]
