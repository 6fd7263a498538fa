"""Framed and fielded panels that stand round a place: fronts, flanks, rails on turned posts. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.room_joinery import panelled
from worldloom.geometry import Mesh, join, lathe, rot_z, slab, stamp


def front(x0: float, x1: float, z0: float, z1: float, y: float, columns: int = 3, thick: float = 0.04) -> Mesh:
    """Panels facing -Y whose face is at y."""
    return join(panelled((x0, z0), (x1, z1), columns, (1.0,), 0.09, thick)).moved((0, y, 0))


def flank(y0: float, y1: float, z0: float, z1: float, x: float, side: int, columns: int = 2, thick: float = 0.04) -> Mesh:
    """Panels facing +X (side 1) or -X (side -1) whose face is at x."""
    a, b = (y0, y1) if side > 0 else (-y1, -y0)
    return join(panelled((a, z0), (b, z1), columns, (1.0,), 0.09, thick)).turned(rot_z(side * np.pi / 2)).moved((x, 0, 0))


def cap_rail(x0: float, x1: float, y: float, z: float, wide: float = 0.12) -> Mesh:
    """A moulded rail along X on top of panels, its middle at y."""
    w = wide / 2
    return join([slab((x0 - 0.02, y - w, z), (x1 + 0.02, y + w, z + 0.03), 0.01), slab((x0, y - 0.7 * w, z - 0.025), (x1, y + 0.7 * w, z + 0.002), 0.006)])


def plinth(x0: float, x1: float, y0: float, y1: float, high: float = 0.1) -> Mesh:
    """A skirting that stands a little before what it carries."""
    return slab((x0 - 0.02, y0 - 0.02, 0), (x1 + 0.02, y1 + 0.02, high), 0.008)


def baluster(height: float, radius: float = 0.032, segments: int = 16) -> Mesh:
    """A turned post on a square foot, standing on the origin."""
    r, h = radius, height
    turned = lathe([(0, 0.12 * h), (0.9 * r, 0.12 * h), (r, 0.15 * h), (0.6 * r, 0.2 * h), (r, 0.34 * h), (0.9 * r, 0.42 * h), (0.5 * r, 0.62 * h), (0.45 * r, 0.74 * h), (0.9 * r, 0.78 * h), (0.55 * r, 0.82 * h), (0.7 * r, 0.88 * h), (0, 0.88 * h)], segments, 0.6)
    return join([turned, slab((-r, -r, 0), (r, r, 0.125 * h), 0.003), slab((-0.8 * r, -0.8 * r, 0.87 * h), (0.8 * r, 0.8 * r, h), 0.003)])


def balusters(x0: float, x1: float, y: float, z0: float, z1: float, pitch: float = 0.14) -> Mesh:
    """A row of turned posts along X between two heights."""
    n = max(2, round((x1 - x0) / pitch))
    xs = x0 + (np.arange(n) + 0.5) * (x1 - x0) / n
    return stamp(baluster(z1 - z0), np.c_[xs, np.full(n, y), np.full(n, z0)])


__all__ = ["baluster", "balusters", "cap_rail", "flank", "front", "plinth"]
