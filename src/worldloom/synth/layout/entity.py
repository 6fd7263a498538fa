"""A Part becomes an Entity: the resolved facts that physics, sound and people need."""

from __future__ import annotations

from typing import Any

import numpy as np

from worldloom.assets.part import Part
from worldloom.assets.registry import index
from worldloom.world import Entity, Pose

PEOPLE = ("person", "child", "baby", "cast_member")
"""Categories of those who are never made smaller to fit."""


def entity_from(id: str, category: str, maker: str, params: dict[str, Any], seed: int, part: Part, pose: Pose, **more: Any) -> Entity:
    """An entity with extent, mass, colliders, joints, lights, sounds and the rest copied from its Part."""
    lo, hi = part.bounds
    version = index()[maker].card.version
    c, s = (lo + hi) / 2, hi - lo
    more["attributes"] = {**part.attributes, **more.get("attributes", {})}
    return Entity(
        id=id, category=category, maker=f"{maker}@{version}", params=params, seed=seed, pose=pose, kind="person" if maker.startswith("people/") else "object",
        extent=_v(s), center=_v(c), mass=part.mass * pose.scale**3, friction=part.friction, dynamic=part.dynamic, colliders=part.colliders,
        joints=part.joints, supports=part.supports, functional_sides=part.functional_sides, affordances=part.affordances, lights=part.lights,
        sounds=part.sounds, effects=part.effects, motions=part.motions, **more,
    )  # fmt: skip


def _v(a: Any) -> tuple[float, float, float]:
    x = np.round(np.asarray(a, float), 4)
    return (float(x[0]), float(x[1]), float(x[2]))


__all__ = ["PEOPLE", "entity_from"]
