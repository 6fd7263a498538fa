"""What lies on a board that a carrier's colliders fill, a pot under a bench, a witness's papers, is none of physics' business: it would be
pushed out through the nearest side. It is held where it was laid, and set on the surface that is seen."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, quat_matrix
from worldloom.world import Collider, Entity, World

OVER = 0.05
"""Metres over a foot, colliders may be that far off what is seen; half of what is free over a board at most."""


def unburied(world: World) -> World:
    """The World in which what begins deep in a collider of its carrier is not free."""
    by_id = {e.id: e for e in world.entities}
    now = tuple(_held(e, by_id.get(e.support)) for e in world.entities)
    return world if all(a is b for a, b in zip(now, world.entities, strict=True)) else world.model_copy(update={"entities": now})


def _held(e: Entity, host: Entity | None) -> Entity:
    if not e.dynamic or host is None or host.kind == "architecture":
        return e
    u = next((u for u in host.supports if u.name == e.support_surface), None)
    if u is None:
        return e
    foot = np.array([*e.center[:2], e.center[2] - e.extent[2] / 2]) * e.pose.scale
    at = quat_matrix(e.pose.rotation) @ foot + e.pose.position + [0, 0, min(OVER, u.clearance * host.pose.scale / 2)]
    local = quat_matrix(host.pose.rotation).T @ (at - host.pose.position) / host.pose.scale
    return e.model_copy(update={"dynamic": False}) if any(_in(c, local) for c in host.colliders) else e


def _in(c: Collider, p: Floats) -> bool:
    """Whether a point (3,) is in a box, cylinder or sphere; hulls follow what is seen."""
    q = np.abs(quat_matrix(c.rotation).T @ (p - np.array(c.center)))
    if c.shape == "box":
        return bool((q < np.array(c.size) / 2).all())
    if c.shape == "cylinder":
        return bool(np.hypot(q[0], q[1]) < c.size[0] and q[2] < c.size[2] / 2)
    return c.shape == "sphere" and float(np.linalg.norm(q)) < c.size[0]


__all__ = ["unburied"]
