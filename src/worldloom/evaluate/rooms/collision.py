"""Collision: pairs of objects whose meshes cut each other, and still do when moved 5 mm apart."""

from __future__ import annotations

import numpy as np

from worldloom.evaluate.plausible import cuts
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.geometry import Floats

APART = 0.005
"""Metres by which the second of a pair is moved before it is checked again."""


def collisions(room: Room) -> tuple[tuple[str, str], ...]:
    """Pairs of names. What carries a thing is no exception: a cup may not be sunk in its table."""
    things = room.objects
    if len(things) < 2:
        return ()
    bounds = np.array([s.node.bounds for s in things])
    meet = (bounds[:, None, 0] <= bounds[None, :, 1]).all(-1) & (bounds[:, None, 1] >= bounds[None, :, 0]).all(-1)
    pairs = np.argwhere(np.triu(meet, 1))
    return tuple((things[i].name, things[j].name) for i, j in pairs if _collide(things[i], things[j]))


def _collide(a: Solid, b: Solid) -> bool:
    return cuts(a.node, b.node, _away(a, b) * APART) and cuts(a.node, b.node, np.zeros(3))


def _away(a: Solid, b: Solid) -> Floats:
    """Unit vector from the middle of what their boxes share to the middle of b; up where that is nothing (3,)."""
    low, high = np.maximum(a.node.bounds[0], b.node.bounds[0]), np.minimum(a.node.bounds[1], b.node.bounds[1])
    d = b.node.bounds.mean(0) - (low + high) / 2
    size = float(np.linalg.norm(d))
    return np.asarray(d / size) if size > 1e-6 else np.array([0.0, 0.0, 1.0])


__all__ = ["APART", "collisions"]
