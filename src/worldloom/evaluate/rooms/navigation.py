"""Navigability: the largest region of the floor that a walker can be in, over all of it that is free."""

from __future__ import annotations

import numpy as np
import shapely

from worldloom.evaluate.rooms.plan import FLAT, footprints
from worldloom.evaluate.rooms.scene import Room

PIXELS = 256
WALKER = 0.2
"""Width of the walker, metres: the floor shrinks by it, and the boxes' outlines are drawn as wide."""
MARGIN = 0.2
BELOW = 2.0
"""Objects whose middle is above this are walked under."""


def navigable(room: Room) -> float:
    """Share in [0, 1]; 1 where there is no free floor at all to be parted."""
    if not room.floors:
        return 1.0
    ground = float(max(f.node.bounds[1, 2] for f in room.floors))
    solid = [s for s in room.objects if s.center[2] - ground <= BELOW and s.node.bounds[1, 2] - ground > FLAT]
    walk = shapely.buffer(room.shape, -WALKER / 2, join_style="mitre")
    walk = walk.difference(
        shapely.union_all(shapely.buffer(footprints(solid), WALKER / 2, join_style="mitre")) if solid else shapely.Polygon()
    )
    return largest_share(walk, room.extent)


def largest_share(walk: shapely.Geometry, extent: np.ndarray) -> float:
    """Of the pixels that are in the region, the share in its largest connected part."""
    from scipy.ndimage import label

    center, half = extent.mean(0), float((extent[1] - extent[0]).max() / 2) + MARGIN
    t = ((np.arange(PIXELS) + 0.5) / PIXELS * 2 - 1) * half
    x, y = np.meshgrid(center[0] + t, center[1] + t)
    shapely.prepare(walk)
    free = shapely.intersects_xy(walk, x.ravel(), y.ravel()).reshape(x.shape)
    parts = np.bincount(label(free, np.ones((3, 3)))[0].ravel())[1:]
    return float(parts.max() / parts.sum()) if len(parts) else 1.0


__all__ = ["WALKER", "largest_share", "navigable"]
