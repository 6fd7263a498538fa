"""Where rain and snow do not fall: beneath the ceilings of what is built."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.world import World


def sheltered(world: World, points: Floats) -> NDArray[np.bool_]:
    """Which of points (n, 3) lie under a ceiling: within its outline's box and below its underside."""
    out = np.zeros(len(points), bool)
    for e in world.entities:
        if e.category == "ceiling":
            mid = np.add(e.pose.position, e.center)[:2]
            inside = (np.abs(points[:, :2] - mid) < np.asarray(e.extent)[:2] / 2 + 0.02).all(1)
            out |= inside & (points[:, 2] < e.pose.position[2] + 0.05)
    return out


__all__ = ["sheltered"]
