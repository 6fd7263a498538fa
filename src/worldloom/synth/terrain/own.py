"""A user's own heights in place of the ridges of a Terrain: where they hold, and how high the ground then is.

Names say what is in them (`terrain:` and a hash), so that one process may hold the heights of several worlds.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, smoothstep
from worldloom.world import InputError, OwnHeights

DEEP = 65535
RIM = 4
"""Cells over which the raster begins at its edge."""
_KNOWN: dict[str, Floats] = {}


def name_of(values: NDArray[np.uint16], center: tuple[float, float], half: tuple[float, float], low: float, high: float) -> str:
    """The name of a raster that lies there: it follows from its values, not from how they are packed."""
    where = json.dumps([values.shape, center, half, low, high])
    return f"terrain:{hashlib.sha256(values.astype('<u2').tobytes() + where.encode()).hexdigest()[:24]}"


def adopt(values: NDArray[np.uint16], h: OwnHeights) -> None:
    """Make heights (rows, columns), row 0 north, known by their name. InputError where they are others than the name says."""
    if min(values.shape) < 4 or name_of(values, h.center, h.half, h.low, h.high) != h.name:
        raise InputError(f"{h.file} does not hold the heights that {h.name} names.")
    _KNOWN[h.name] = np.ascontiguousarray(h.low + values[::-1].T.astype(float) / DEEP * (h.high - h.low))


def share(f: dict[str, Any], p: Floats) -> Floats:
    """How much of the ridges' height at points (n, 2) comes from own heights: 0 near what the place is for, 1 farther away."""
    (cx, cy), (hx, hy), (west, south, east, north) = f["center"], f["half"], f["near"]
    away = np.hypot(np.maximum(np.maximum(west - p[:, 0], p[:, 0] - east), 0), np.maximum(np.maximum(south - p[:, 1], p[:, 1] - north), 0))
    rim = RIM * cell_of(f)
    inside = np.minimum(hx - np.abs(p[:, 0] - cx), hy - np.abs(p[:, 1] - cy))
    return np.asarray(smoothstep(away, 0.0, f["blend"]) * smoothstep(inside, 0.0, rim))


def raised(f: dict[str, Any], p: Floats) -> Floats:
    """Metres (n,) at points (n, 2) by Catmull-Rom splines through the raster; its edge goes on outside."""
    grid, (cx, cy), (hx, hy) = _grid(f), f["center"], f["half"]
    out = np.zeros(len(p))
    size = np.array(grid.shape)
    q = np.clip((p - [cx - hx, cy - hy]) / [2 * hx, 2 * hy], 0, 1) * (size - 1)
    i = np.minimum(q.astype(int), size - 2)
    wx, wy = (_spline(q[:, a] - i[:, a]) for a in (0, 1))
    for a in range(4):
        x = np.clip(i[:, 0] + a - 1, 0, size[0] - 1)
        row = sum(wy[b] * grid[x, np.clip(i[:, 1] + b - 1, 0, size[1] - 1)] for b in range(4))
        out += wx[a] * row
    return out


def cell_of(f: dict[str, Any]) -> float:
    """Metres of a cell."""
    return float(2 * f["half"][0] / (_grid(f).shape[0] - 1))


def _spline(t: Floats) -> tuple[Floats, ...]:
    """Weights of four neighbours (Catmull and Rom 1974)."""
    t2, t3 = t * t, t * t * t
    return (t2 - (t3 + t) / 2, 1 + (3 * t3 - 5 * t2) / 2, 2 * t2 + (t - 3 * t3) / 2, (t3 - t2) / 2)


def _grid(f: dict[str, Any]) -> Floats:
    found = _KNOWN.get(f["name"])
    if found is None:
        raise InputError(f"the heights {f['name']} are not known; open the world's folder, which holds them as {f['file']}.")
    return found


__all__ = ["DEEP", "adopt", "cell_of", "name_of", "raised", "share"]
