"""The shape of a volcanic cone, shared by the volcano and the lava that runs down it."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, fbm


def cone_height(xy: Floats, radius: float, height: float, crater: float, seed: int) -> Floats:
    """Height (n,) of the cone's surface at points (n, 2): concave flanks, gullies, a breached crater."""
    d, a = np.hypot(xy[:, 0], xy[:, 1]), np.arctan2(xy[:, 1], xy[:, 0])
    ring = np.stack([np.cos(a) * 4, np.sin(a) * 4, d / radius * 1.5], 1)
    t = np.clip(d / radius * (1 + 0.12 * fbm(ring, 1.6, 3, seed % 61)), 0, 1)
    flank = height * (1 - t) ** 1.75
    gully = height * 0.1 * fbm(ring * [2.4, 2.4, 0.5], 0.8, 5, seed % 53) * np.clip(t * 6, 0, 1) * (1 - t) ** 0.6
    rim = height * (1 - crater) ** 1.75
    breach = np.clip(np.cos(a + np.pi / 2) - 0.75, 0, 1) * 4
    bowl = rim - height * (0.05 + 0.1 * np.clip(breach, 0, 1)) * np.clip(1.6 - t / crater, 0, 1)
    lip = height * 0.03 * fbm(ring * [2, 2, 0], 0.7, 3, seed % 47)
    return np.asarray(np.where(t < crater * 1.25, np.minimum(bowl + lip, flank + lip), flank) + gully - 1.5 * t**6)


def lava_path(bearing: float, radius: float, height: float, crater: float, seed: int, reach: float) -> Floats:
    """Centre line (n, 3) of a flow that leaves the crater at `bearing` and follows the steepest way down."""
    p = np.array([np.cos(bearing), np.sin(bearing)]) * radius * crater * 0.55
    out = []
    step = radius / 70
    heading = np.array([np.cos(bearing), np.sin(bearing)])
    for _ in range(160):
        e = step * 0.7
        q = np.array([p, p + [e, 0], p - [e, 0], p + [0, e], p - [0, e]])
        h = cone_height(q, radius, height, crater, seed)
        out.append([*p, h[0]])
        g = np.array([h[2] - h[1], h[4] - h[3]])
        g = g / (np.linalg.norm(g) + 1e-9)
        outward = p / (np.linalg.norm(p) + 1e-9)
        heading = 0.55 * heading + 0.35 * g + 0.35 * outward
        heading = heading / np.linalg.norm(heading)
        p = p + heading * step
        if np.hypot(*p) > radius * reach:
            break
    return np.array(out)


__all__ = ["cone_height", "lava_path"]
