"""Lights as tables to draw from: triangles, spheres and spots by their importance, the sky by its radiance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.path.gather import F4, Batch
from worldloom.render.path.lamps import Lamp

STEPS = 18
"""The table of choice has 2^STEPS entries in every world, so that one kernel serves all."""
DRAWS = 1 << 20
"""Equal shares into which the sky's radiance is cut."""


@dataclass(frozen=True)
class Choice:
    """`steps` cumulative probability (2^STEPS,), `lights` (n, 5, 4), `spheres` (k, 2, 4), `share` probability of the sky."""

    steps: F4
    lights: F4
    spheres: F4
    share: float


def triangles(b: Batch, weight: float, lamp: bool, met: bool = True) -> tuple[Floats, F4]:
    """(probability (m,), rows (m, 5, 4)) of a shining batch: kind 0, probability, lamp, met | corner, density | edge | edge | radiance."""
    corners, normal = b.v[b.faces].astype(float), b.n[b.faces].mean(1)
    e1, e2 = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    cross = np.cross(e1, e2)
    flip = (cross * normal).sum(1) < 0
    e1[flip], e2[flip] = e2[flip], e1[flip].copy()
    area = np.linalg.norm(cross, axis=1) / 2
    p = weight * area / max(float(area.sum()), 1e-12)
    out = np.zeros((len(p), 5, 4), np.float32)
    out[:, 0] = np.stack([np.zeros_like(p), p, np.full_like(p, lamp), np.full_like(p, met)], 1)
    out[:, 1, :3], out[:, 1, 3] = corners[:, 0], weight / max(float(area.sum()), 1e-12)
    out[:, 2, :3], out[:, 3, :3], out[:, 4, :3] = e1, e2, b.color[b.faces].mean(1)
    return p, out


def bulb(l: Lamp, weight: float) -> F4:
    """(1, 5, 4): a spot, or a sphere of light."""
    out = np.zeros((1, 5, 4), np.float32)
    if l.angle < 0.9:
        spread = 2 * np.pi * (1 - np.cos(l.angle))
        out[0, 0], out[0, 1, :3], out[0, 2, :3] = (2, weight, 1, 0), l.position, l.direction
        out[0, 3, :2], out[0, 4, :3] = (l.angle, 1 / (0.4 * l.angle)), l.flux / spread
    else:
        out[0, 0], out[0, 1] = (1, weight, 1, 1), (*l.position, l.radius)
        out[0, 4, :3] = l.flux / (4 * np.pi**2 * l.radius**2)
    return out


def chosen(parts: list[tuple[Floats, F4]], share: float) -> Choice:
    """Tables of lights whose probabilities add up to 1 - `share`."""
    p, rows = (np.concatenate([x[k] for x in parts]) for k in (0, 1)) if parts else (np.ones(1), np.zeros((1, 5, 4), np.float32))
    steps = np.full(1 << STEPS, 2.0, np.float32)
    assert len(p) < len(steps), f"{len(p)} shining triangles are more than the table holds"
    steps[: len(p) - 1] = np.cumsum(p / max(float(p.sum()), 1e-12))[:-1]
    return Choice(steps, np.ascontiguousarray(rows), balls(rows), share)


def balls(rows: F4) -> F4:
    """(k, 2, 4) of the spheres among rows (n, 5, 4): centre, radius | radiance, probability."""
    b = rows[rows[:, 0, 0] == 1]
    return np.ascontiguousarray(np.concatenate([b[:, 1:2], np.concatenate([b[:, 4:5, :3], b[:, :1, 1:2]], 2)], 1))


def drawn(radiance: Floats, share: float) -> tuple[F4, NDArray[np.uint32]]:
    """((h, w, 4) radiance of the sky and density a steradian of drawing it, pixels of half the size, one a draw)."""
    h, w = radiance.shape[:2]
    small = radiance.mean(2).reshape(h // 2, 2, w // 2, 2).mean((1, 3))
    sine = np.sin((np.arange(h // 2) + 0.5) / (h // 2) * np.pi)[:, None]
    worth = ((small + 0.02 * small.mean()) * sine).ravel()
    edges = np.cumsum(worth)
    pick = np.searchsorted(edges / edges[-1], (np.arange(DRAWS) + 0.5) / DRAWS).astype(np.uint32)
    count = np.bincount(pick, minlength=len(worth)).reshape(h // 2, w // 2)
    density = count / DRAWS * share * count.size / (2 * np.pi**2 * sine)
    return np.concatenate([radiance, density.repeat(2, 0).repeat(2, 1)[..., None]], 2).astype(np.float32), pick


__all__ = ["DRAWS", "STEPS", "Choice", "balls", "bulb", "chosen", "drawn", "triangles"]
