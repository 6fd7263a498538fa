"""Made ground as entities: pavements, roads, runways."""

from __future__ import annotations

from typing import Any

import numpy as np

from worldloom.assets.registry import build
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Entity, Pose


def strip(id: str, corners: tuple[tuple[float, float], tuple[float, float]], material: str, seed: int, *, z: float = 0.0, kerb: bool = False,
          thickness: float = 0.3, category: str = "pavement") -> Entity:  # fmt: skip
    """A rectangle of made ground between two corners with its top at z."""
    (x0, y0), (x1, y1) = corners
    cx, cy, hx, hy = (x0 + x1) / 2, (y0 + y1) / 2, abs(x1 - x0) / 2, abs(y1 - y0) / 2
    outline = [[-hx, -hy], [hx, -hy], [hx, hy], [-hx, hy]]
    params = {"outline": np.round(outline, 3).tolist(), "material": material, "kerb": kerb, "thickness": thickness}
    return made(id, category, "ground/pavement", params, seed, Pose(position=(cx, cy, z)))


def runway(id: str, center: tuple[float, float], width: float, length: float) -> Entity:
    """A runway along Y, a finger's breadth above its ground."""
    e = made(id, "runway", "ground/runway", {"width": width, "length": length}, 1, Pose(position=(*center, 0.0)))
    return e.model_copy(update={"kind": "object"})


def made(id: str, category: str, maker: str, params: dict[str, Any], seed: int, pose: Pose) -> Entity:
    """A fixed entity of the site, kind architecture."""
    part = build(maker, params, seed)
    e = entity_from(id, category, maker, params, seed, part, pose)
    return e.model_copy(update={"kind": "architecture", "dynamic": False})


__all__ = ["strip", "runway", "made"]
