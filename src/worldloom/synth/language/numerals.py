"""Numbers of several words that are one: "six or more", "three or four", "ten or so", and how they are understood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from worldloom.world import Count

WORDS = {w: n for n, w in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"))}  # fmt: skip
"""The words for small numbers."""
_MORE = ("more", "fewer", "less", "so")
_TIMES = re.compile(r"^(?:(\d{1,3})[x\u00d7]|[x\u00d7](\d{1,3}))$")


def goes_on(before: Sequence[str], word: str) -> bool:
    """Whether `word` ends a number that the last two words begin ("six", "or", "more"; "three", "to", "four")."""
    if len(before) < 2 or before[-1] not in ("or", "to") or not _is_number(before[-2]):
        return False
    return before[-1] == "or" and word in _MORE or _is_number(word) and _value(before[-2]) < _value(word)


def counted_words(word: str) -> Count | None:
    """The count that such a number, joined by hyphens, or "2x" says; None for other words."""
    if m := _TIMES.match(word):
        return Count(n=min(int(m[1] or m[2]), 500))
    parts = word.split("-")
    if len(parts) != 3 or parts[1] not in ("or", "to") or not _is_number(parts[0]):
        return None
    n = _value(parts[0])
    if parts[2] in ("fewer", "less"):
        return Count(op="<=", n=n)
    return Count(op="==" if parts[2] == "so" else ">=", n=n) if parts[2] in _MORE or _is_number(parts[2]) else None


def _is_number(word: str) -> bool:
    return word in WORDS or (word.isascii() and word.isdigit() and len(word) < 4)


def _value(word: str) -> int:
    return WORDS[word] if word in WORDS else int(word)


__all__ = ["WORDS", "counted_words", "goes_on"]
