"""Batches laid out for the kernel: one record a vertex, what kind of surface it is in the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.render.path.gather import F4, Batch

SOLID, LEVEL, WATER, THIN, GLASS, GLOW, PANEL = range(7)
"""What a surface does with light: LEVEL is SOLID where rain can stand; from GLOW on it gives light: as a lamp, or as daylight."""
KINDS = {"solid": SOLID, "water": WATER, "thin": THIN, "glass": GLASS, "glow": GLOW, "panel": PANEL}


@dataclass(frozen=True)
class Mesh:
    """positions (n, 3), records (n, 16), faces (m, 4): three vertices and nothing."""

    positions: F4
    records: F4
    faces: NDArray[np.uint32]


def records(b: Batch, density: float = 0.0) -> F4:
    """(n, 16): position, roughness | normal, metallic | colour, kind | u, v, texture, `density` of sampling its light by area."""
    kind = KINDS[b.finish.kind]
    out = np.empty((len(b.v), 16), np.float32)
    out[:, 0:3], out[:, 4:7], out[:, 8:11], out[:, 12:14] = b.v, b.n, b.color, b.uv
    out[:, 3], out[:, 7], out[:, 11], out[:, 15] = b.kind[:, 1], b.kind[:, 2], kind, density
    if b.level is not None:
        out[b.level, 11] = LEVEL
    out[:, 14] = b.kind[:, 0] if kind == SOLID else 0
    return out


def laid_out(batches: Sequence[Batch], densities: Sequence[float]) -> Mesh:
    """One mesh of all batches; a triangle far below where there are none."""
    if not batches:
        low = np.zeros((3, 16), np.float32)
        low[:, :3] = np.array([[0, 0, -900], [0.1, 0, -900], [0, 0.1, -900]])
        low[:, 6] = 1
        return Mesh(low[:, :3].copy(), low, np.array([[0, 1, 2, 0]], np.uint32))
    rows = np.concatenate([records(b, d) for b, d in zip(batches, densities, strict=True)])
    offset = np.cumsum([0, *(len(b.v) for b in batches[:-1])])
    faces = np.zeros((sum(len(b.faces) for b in batches), 4), np.uint32)
    faces[:, :3] = np.concatenate([b.faces + np.uint32(o) for b, o in zip(batches, offset, strict=True)])
    return Mesh(np.ascontiguousarray(rows[:, :3]), rows, faces)


__all__ = ["GLASS", "GLOW", "KINDS", "LEVEL", "PANEL", "SOLID", "THIN", "WATER", "Mesh", "laid_out", "records"]
