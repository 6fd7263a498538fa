"""Paint brushes as meshes along +Z with bristles up, for pots, rims and boxes. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, lathe, sphere
from worldloom.world import Material
from worldloom.world.color import rgb

Piece = tuple[str, Material, Mesh]


def brush_parts(length: float, width: float, kind: str = "round", dipped: str = "", handle: str = "#b0742f") -> list[Piece]:
    """Role, finish and mesh of handle, ferrule and bristles from z = -length / 2 to length / 2; `kind` round or flat, tip `dipped` in a colour."""
    n, w = length, width
    z0 = -n / 2
    wood = finish.paint(handle, 0.2, 0.25)
    hair = np.array(rgb("#8a6a42"))
    tip = np.array(rgb(dipped)) if dipped else hair
    steel = finish.metal("steel", 0.2)
    if kind == "flat":
        grip = soft_box((0.55 * w, 0.012, 0.5 * n), 0.0055, 0.02, center=(0, 0, z0 + 0.25 * n))
        v = grip.vertices
        waist = 1 - 0.45 * np.exp(-(((v[:, 2] - z0 - 0.33 * n) / (0.12 * n)) ** 2))
        grip = Mesh(v * np.c_[waist, np.ones(len(v)), np.ones(len(v))], grip.faces, grip.normals, grip.uv)
        bristle = box((0.95 * w, 0.014, 0.3 * n), 0.004, (0, 0, n / 2 - 0.15 * n))
        shade = np.where((bristle.vertices[:, 2] > n / 2 - 0.12 * n)[:, None], tip, hair)
        return [("brush.handle", wood, grip), ("brush.ferrule", steel, box((1.0 * w, 0.017, 0.2 * n), 0.003, (0, 0, z0 + 0.59 * n))), ("brush.hair", finish.of("fur", (1.0, 1.0, 1.0), 0.8), bristle.tinted(shade))]
    r = w / 2
    grip = lathe([(0, z0), (0.25 * r, z0), (0.45 * r, z0 + 0.2 * n), (0.9 * r, z0 + 0.6 * n), (0.6 * r, z0 + 0.72 * n), (0, z0 + 0.72 * n)], 10, 0.9)
    ferrule = lathe([(0, z0 + 0.7 * n), (0.62 * r, z0 + 0.7 * n), (0.78 * r, z0 + 0.84 * n), (0, z0 + 0.84 * n)], 10, 0.5)
    bristle = lathe([(0, z0 + 0.83 * n), (0.76 * r, z0 + 0.83 * n), (0.95 * r, z0 + 0.9 * n), (0.5 * r, z0 + 0.97 * n), (0, n / 2)], 10, 0.9)
    shade = np.where((bristle.vertices[:, 2] > z0 + 0.9 * n)[:, None], tip, hair)
    end = sphere((0.28 * r, 0.28 * r, 0.28 * r), 8, (0, 0, z0))
    return [("brush.handle", wood, grip), ("brush.handle", wood, end), ("brush.ferrule", steel, ferrule), ("brush.hair", finish.of("fur", (1.0, 1.0, 1.0), 0.8), bristle.tinted(shade))]


__all__ = ["Piece", "brush_parts"]
