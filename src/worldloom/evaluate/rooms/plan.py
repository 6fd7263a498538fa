"""What is free in plan: floors and the boxes of objects as polygons."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from worldloom.evaluate.rooms.solid import Solid
from worldloom.geometry import Floats

FLAT = 0.03
"""Metres of height that are stepped over: a rug, a mat."""


def footprints(solids: Sequence[Solid]) -> list[shapely.Polygon]:
    """The boxes in plan."""
    return [shapely.Polygon(_corners(s.center[:2], s.axes[:2, :2], s.half[:2])) for s in solids]


def rectangle(center: Floats, along: Floats, width: float, out: Floats, near: float, far: float) -> Floats:
    """Points (400, 2) spread over a rectangle: `width` across, from `near` to `far` in the direction `out`."""
    s, t = np.meshgrid((np.arange(20) + 0.5) / 20 - 0.5, (np.arange(20) + 0.5) / 20)
    p = center + along * (s[..., None] * width) + out * (near + t[..., None] * (far - near))
    return np.asarray(p.reshape(-1, 2))


def _corners(center: Floats, axes: Floats, half: Floats) -> Floats:
    signs = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    return np.asarray(center + (signs * half) @ axes)


__all__ = ["FLAT", "footprints", "rectangle"]
