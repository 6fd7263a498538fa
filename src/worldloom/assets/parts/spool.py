"""A spool of thread as meshes standing on z = 0. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.geometry import Mesh, lathe
from worldloom.world import Material


def spool_parts(radius: float, height: float, color: str, segments: int = 24, wood: bool = True) -> list[tuple[str, Material, Mesh]]:
    """Role, finish and mesh of a flanged spool and of the thread wound on it, its turns drawn as ridges; roles end in the colour."""
    r, h, n = radius, height, segments
    core = finish.wood("birch", 0.15, 0.4) if wood else finish.plastic("white", 0.3)
    reel = [(0.3 * r, 0), (0.95 * r, 0), (r, 0.03 * h), (0.96 * r, 0.09 * h), (0.55 * r, 0.16 * h), (0.55 * r, 0.84 * h), (0.96 * r, 0.91 * h), (r, 0.97 * h), (0.95 * r, h), (0.3 * r, h), (0.3 * r, 0)]
    t = np.linspace(0, 1, 34)
    wound = [(0.5 * r, 0.13 * h), *((0.84 * r + 0.05 * r * np.sin(np.pi * q) + 0.014 * r * (k % 2), (0.14 + 0.72 * q) * h) for k, q in enumerate(t)), (0.5 * r, 0.87 * h)]
    return [("spool", core, lathe(reel, n, 0.5)), (f"thread.{color.strip('#')}", finish.of("rope", color, 0.7, 0.1), lathe(wound, n, 0.4))]


__all__ = ["spool_parts"]
