"""Wavefront OBJ: vertices and polygons, fanned into triangles. Everything else is passed over; no other file is opened."""

from __future__ import annotations

import io

import numpy as np

from worldloom.ingest.limits import Limits
from worldloom.ingest.model3d import Triangles
from worldloom.ingest.refusal import Refused, require

LINE = 64 * 1024
CORNERS = 1000
"""Most corners of one polygon."""


def read(data: bytes, limits: Limits) -> Triangles:
    """All polygons of the file."""
    vertices: list[tuple[float, float, float]] = []
    faces: list[tuple[int, int, int]] = []
    lines = io.BytesIO(data)
    number = 0
    try:
        while line := lines.readline(LINE + 1):
            number += 1
            require(len(line) <= LINE, f"line {number} is longer than {LINE} bytes")
            if line[:2] in (b"v ", b"v\t"):
                x, y, z = line.split(None, 4)[1:4]
                vertices.append((float(x), float(y), float(z)))
                require(len(vertices) <= limits.vertices, f"it has more than {limits.vertices} vertices", "too-large")
            elif line[:2] in (b"f ", b"f\t"):
                corners = [_index(word, len(vertices)) for word in line.split()[1:]]
                require(3 <= len(corners) <= CORNERS, f"line {number} has {len(corners)} corners")
                faces += [(corners[0], b, c) for b, c in zip(corners[1:], corners[2:])]
                require(len(faces) <= limits.faces, f"it has more than {limits.faces} faces", "too-large")
    except (ValueError, IndexError) as error:
        raise Refused("damaged", f"line {number} is no sound OBJ ({str(error)[:60]})") from None
    return Triangles(np.array(vertices, float).reshape(-1, 3), np.array(faces, np.int64).reshape(-1, 3), "")


def _index(word: bytes, count: int) -> int:
    """`7/1/2` or `-1`, counted from 1 or from the end."""
    found = int(word.split(b"/")[0])
    require(found != 0 and -count <= found < 2**31, f"a face names vertex {found}")
    return found - 1 if found > 0 else count + found


__all__ = ["read"]
