"""A stretched canvas as meshes, painted or blank, standing on z = 0 and facing -Y. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.room_marks import painted
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, slab
from worldloom.world import Material

DEEP = 0.02


def stretched(width: float, height: float, subject: str, seed: int, cells: int = 64) -> list[tuple[str, Material, Mesh]]:
    """Role, finish and mesh of cloth over its frame, of the bars behind, and of the picture on it (none for an empty `subject`)."""
    cloth = finish.of("canvas", (0.7, 0.67, 0.6), 0.85, 0.1)
    out = [("canvas", cloth, soft_box((width, DEEP, height), 0.004, 0.2, center=(0, 0, height / 2)))]
    bars = [slab((s * width / 2 - (0.03 if s > 0 else 0), DEEP / 2, 0.0), (s * width / 2 + (0 if s > 0 else 0.03), DEEP / 2 + 0.006, height), 0.001) for s in (-1, 1)]
    bars += [slab((-width / 2, DEEP / 2, z), (width / 2, DEEP / 2 + 0.006, z + 0.03), 0.001) for z in (0.0, height - 0.03)]
    out += [("stretcher", finish.wood("pine"), m) for m in bars]
    if subject:
        out.append(("picture", finish.of("plain", (1.0, 1.0, 1.0), 0.55, 0.1), painted(width - 0.004, height - 0.004, -DEEP / 2 - 0.0006, subject, seed, cells).moved((0, 0, 0.002))))
    return out


def leaned(m: Mesh, angle: float) -> Mesh:
    """A standing mesh tipped back about the X axis through its foot so that it stays on z = 0."""
    c, s = np.cos(angle), np.sin(angle)
    t = m.turned(np.array([[1.0, 0, 0], [0, c, s], [0, -s, c]]))
    return t.moved((0, 0, DEEP / 2 * s))


__all__ = ["DEEP", "leaned", "stretched"]
