"""Whether one can walk from door to door of a furnished room, and whether who sits on the sofa can look at the screen."""

from __future__ import annotations

import math

import numpy as np

from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.stage import Stage

CELL, LANE = 0.1, 0.64
"""Metres of a cell, and of the way that must be free: a little more than what is asked, for what cells round away."""
UNDER, FLAT = 1.9, 0.04
"""Metres above which things are walked under, and up to which they are stepped over."""
PART = 0.3
"""Share of a room's free floor that its door must open to."""
LOOK = 1.1
"""Metres between a sofa and the screen that it faces, at least."""


def faults(site: Site, stage: Stage) -> int:
    """Doors from which one cannot walk to the others or into the room, and sofas too near to their screens."""
    low, high = np.asarray(site.rooms[0].polygon, float).min(0), np.asarray(site.rooms[0].polygon, float).max(0)
    shape = np.maximum(np.round((high - low) / CELL).astype(int), 1)
    p = low + (np.stack(np.meshgrid(*(np.arange(n) + 0.5 for n in shape), indexing="ij"), -1)) * CELL
    free = (np.minimum(p - low, high - p) > LANE / 2).all(-1)
    doors = [b for b in site.clear if b.id != "free.lane"]
    for b in doors:
        free |= _near(p, b, 0.0)
    for e in stage.entities:
        if e.kind != "architecture" and e.id in stage.boxes and (b := stage.boxes[e.id]).z0 < UNDER and b.z1 > FLAT and e.support not in ("air", "ceiling"):
            free &= ~_near(p, b, LANE / 2)
    return _cut_off(free, p, doors) + _too_near(stage)


def _near(p: np.ndarray, b: Box, by: float) -> np.ndarray:
    """Which of points (..., 2) lie in a box grown by so many metres, with round corners."""
    c, s = math.cos(b.yaw), math.sin(b.yaw)
    dx, dy = p[..., 0] - b.x, p[..., 1] - b.y
    return np.asarray(np.hypot(np.maximum(np.abs(c * dx + s * dy) - b.hx, 0.0), np.maximum(np.abs(c * dy - s * dx) - b.hy, 0.0)) <= by)


def _cut_off(free: np.ndarray, p: np.ndarray, doors: list[Box]) -> int:
    """How many doors lead to no large part of the free floor, or to another than the first."""
    from scipy.ndimage import label

    regions = label(free)[0]
    sizes = np.bincount(regions.ravel())
    if len(sizes) < 2:
        return len(doors)
    main = 1 + int(sizes[1:].argmax())
    if sizes[main] < PART * sizes[1:].sum():
        return len(doors)
    return sum(not (regions[_near(p, b, 0.0)] == main).any() for b in doors)


def _too_near(stage: Stage) -> int:
    sofas = [stage.boxes[e.id] for e in stage.entities if e.category == "sofa" and e.id in stage.boxes]
    screens = [stage.boxes[e.id] for e in stage.entities if e.category in ("tv_stand", "television") and e.id in stage.boxes and e.support == "ground"]
    return sum(any(math.hypot(a.x - b.x, a.y - b.y) - a.hy - b.hy < LOOK for b in screens) for a in sofas)


__all__ = ["faults"]
