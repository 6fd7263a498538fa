"""An entity's triangles, as its maker builds them."""

from __future__ import annotations

import numpy as np

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply
from worldloom.world import Entity


def triangles(e: Entity) -> Floats:
    """(m, 3, 3) corners of an entity's triangles in the world."""
    part = build(e.maker, e.params, e.seed)
    return np.concatenate([apply(e.pose, s.mesh.vertices)[s.mesh.faces] for s in part.surfaces])


__all__ = ["triangles"]
