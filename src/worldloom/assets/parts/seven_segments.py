"""Digits of seven strokes, as scales and clocks show them. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats

SEGMENTS = {"0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc", "8": "abcdefg",
            "9": "abfgcd", ".": "p", ":": "uv"}  # fmt: skip
WIDE, HALF, STROKE = 0.011, 0.011, 0.0022
"""Metres of a digit's width, of half its height, of a stroke."""
_AT = {"a": (0, HALF, 1), "g": (0, 0, 1), "d": (0, -HALF, 1), "f": (-WIDE / 2, HALF / 2, 0), "b": (WIDE / 2, HALF / 2, 0),
       "e": (-WIDE / 2, -HALF / 2, 0), "c": (WIDE / 2, -HALF / 2, 0), "p": (0, -HALF, 2), "u": (0, HALF / 2, 2), "v": (0, -HALF / 2, 2)}  # fmt: skip
"""Stroke -> its place, and whether it stands (0), lies (1) or is a dot (2)."""


def seven_segments(text: str, x: float, y: float, z: float) -> tuple[Floats, Floats]:
    """Extents and centres (n, 3) of the strokes of digits, points and colons in the plane z; the first digit is about (x, y)."""
    sizes, spots = [], []
    for c in text:
        for s in SEGMENTS[c]:
            dx, dy, kind = _AT[s]
            sizes.append(((STROKE, HALF - STROKE), (WIDE - STROKE, STROKE), (STROKE, STROKE))[kind] + (0.0004,))
            spots.append((x + dx, y + dy, z))
        x += 0.009 if c in ".:" else 0.021
    return np.array(sizes), np.array(spots)


__all__ = ["SEGMENTS", "seven_segments"]
