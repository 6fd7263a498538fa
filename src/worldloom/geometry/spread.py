"""Points spread over surfaces."""

from __future__ import annotations

import numpy as np

from worldloom.geometry.mesh import Floats


def spread(triangles: Floats, spacing: float, most: int) -> Floats:
    """Points on triangles (m, 3, 3), as many on each as its area needs; the same for the same triangles."""
    a, b = triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    areas = np.linalg.norm(np.cross(a, b), axis=1) / 2
    spacing = max(spacing, float(np.sqrt(areas.sum() / most)))
    times = np.floor(areas / spacing**2).astype(int)
    owner = np.repeat(np.arange(len(triangles)), times)
    k = np.arange(len(owner)) - np.repeat(np.cumsum(times) - times, times)
    u, v = (0.5 + 0.7548776662 * k) % 1, (0.5 + 0.5698402910 * k) % 1  # the R2 sequence
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    return np.asarray(triangles[owner, 0] + u[:, None] * a[owner] + v[:, None] * b[owner])


__all__ = ["spread"]
