"""Where the player stands at first: below the poster's eye, or on the nearest shore ahead where that is open water."""

from __future__ import annotations

import math

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import holds
from worldloom.synth.layout.sites.base import Site
from worldloom.world import Camera, Vec3, World

STEP, DRY = 1.5, 0.25
"""Metres between looks for land; height above the water that is land."""
INLAND = 4.0
"""Metres up the beach from the water's edge."""


def spawn_of(world: World, site: Site, poster: Camera) -> tuple[Vec3, float]:
    """Feet and heading, in radians from +Y towards -X."""
    eye, target = np.array(poster.position[:2]), np.array(poster.target[:2])
    at = eye
    if not _dry(world, site, eye[None])[0]:
        way = max(float(np.linalg.norm(target - eye)), STEP)
        line = eye + np.arange(0.0, way, STEP)[:, None] * (target - eye) / way
        land = np.flatnonzero(_dry(world, site, line))
        if len(land):
            at = line[min(land[0] + round(INLAND / STEP), land[-1])]
    yaw = math.atan2(-(target[0] - at[0]), target[1] - at[1])
    return (round(float(at[0]), 3), round(float(at[1]), 3), round(float(_ground(site, at[None])[0]), 3)), round(yaw, 4)


def _ground(site: Site, p: Floats) -> Floats:
    return np.asarray(site.ground(p), float) if site.zones else np.zeros(len(p))


def _dry(world: World, site: Site, p: Floats) -> np.ndarray:
    """Whether one can stand at points (n, 2) without getting wet."""
    ground, out = _ground(site, p), np.ones(len(p), bool)
    for w in world.waters:
        over = np.array([not w.polygon or holds(w.polygon, *q) for q in p.tolist()])
        out &= ~(over & (ground < w.level + DRY))
    return out


__all__ = ["spawn_of"]
