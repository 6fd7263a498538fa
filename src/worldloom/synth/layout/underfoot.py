"""Who has been moved stands on what is below now: on the rug that they were sent onto, no longer on the one that they left."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, quat_matrix
from worldloom.world import Entity, Motion

STEP, WIDE = 0.06, 0.4
"""Metres of height up to which a cover is stood on, and from which side on: what is smaller is stepped over."""


def underfoot(before: Sequence[Entity], now: Sequence[Entity]) -> tuple[Entity, ...]:
    """All entities as they are `now`; of the people, those who stand elsewhere than `before`, or who go about, at the height of what is below."""
    covers = [e for e in now if e.kind == "object" and e.support == "ground" and e.extent[2] * e.pose.scale <= STEP and min(e.extent[:2]) * e.pose.scale >= WIDE]
    if not covers:
        return tuple(now)
    there = {e.id: e.pose.position[:2] for e in before}
    by_id = {e.id: e for e in covers}
    return tuple(_on_cover(e, covers, by_id.get(e.support)) if _stands(e, by_id) and (_goes(e) or there.get(e.id) != e.pose.position[:2]) else e for e in now)


def _stands(e: Entity, covers: dict[str, Entity]) -> bool:
    return e.maker.startswith("people/") and (e.support == "ground" or e.support in covers)


def _goes(e: Entity) -> bool:
    return any(m.kind == "path" for m in e.motions)


def _on_cover(e: Entity, covers: Sequence[Entity], left: Entity | None) -> Entity:
    """Somebody, and each point of their path, on the highest cover there; `left` is the one whose height they had until now."""
    off = _thick(left) if left is not None else 0.0
    x, y, z = e.pose.position
    at = np.array([(x, y)])
    tops = np.array([_thick(c) for c in covers]) * np.array([_over(c, at)[0] for c in covers])
    best = int(tops.argmax())
    motions = tuple(_risen(m, covers, off) if m.kind == "path" else m for m in e.motions)
    pose = e.pose.model_copy(update={"position": (x, y, round(z - off + float(tops[best]), 4))})
    return e.model_copy(update={"pose": pose, "motions": motions, "support": covers[best].id if tops[best] > 0 else "ground"})


def _risen(m: Motion, covers: Sequence[Entity], off: float) -> Motion:
    """A path whose points are on the covers that it crosses."""
    p = np.array(m.points)
    high = np.max([_thick(c) * _over(c, p[:, :2]) for c in covers], axis=0) - off
    return m.model_copy(update={"points": tuple((x, y, round(z + float(h), 4)) for (x, y, z), h in zip(m.points, high, strict=True))}) if high.any() else m


def _thick(c: Entity) -> float:
    return float(c.extent[2] * c.pose.scale)


def _over(c: Entity, at: Floats) -> NDArray[np.bool_]:
    """(n,) whether points (n, 2) are over a cover, round where it is."""
    turn, s = quat_matrix(c.pose.rotation)[:2, :2], c.pose.scale
    q = np.abs((at - np.array(c.pose.position[:2])) @ turn - np.array(c.center[:2]) * s) / (np.array(c.extent[:2]) * s / 2)
    return np.asarray(np.hypot(q[:, 0], q[:, 1]) < 1 if "round" in (c.params.get("pattern"), c.params.get("shape")) else (q < 1).all(1))


__all__ = ["underfoot"]
