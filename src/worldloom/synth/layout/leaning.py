"""Who leans on something has the back against it: they come nearer until they touch it, whatever was left between."""

from __future__ import annotations

import math

import numpy as np

from worldloom.assets.registry import build
from worldloom.geometry import Floats, quat_matrix
from worldloom.world import Entity, Plan

AGAINST = ("against", "on", "beside", "near")
FARTHEST = 0.6
"""Metres that somebody comes nearer at most."""
LOW, HIGH = 0.55, 1.45
"""Metres over the feet between which a back touches something."""
INTO = 0.015
"""Metres that clothes and flesh give way."""


def leant(entities: tuple[Entity, ...], plan: Plan) -> tuple[Entity, ...]:
    """The entities with everybody who leans at what they lean on."""
    hosts = {r.subject: set(r.objects) for r in plan.relations if r.kind in AGAINST}
    return tuple(_touching(e, [x for x in entities if x.thing in hosts.get(e.thing or "", ())]) if _leans(e) else e for e in entities)


def _leans(e: Entity) -> bool:
    return e.maker.startswith("people/") and e.params.get("pose") == "leaning"


def _touching(e: Entity, hosts: list[Entity]) -> Entity:
    """Turned away from the nearest face of the nearest host, the back at it."""
    found = [f for x in hosts if (f := _face(e, x)) is not None]
    if not found:
        return e
    far, out = min(found, key=lambda f: f[0])
    yaw = math.atan2(out[0], -out[1])
    part = build(e.maker, e.params, e.seed)
    back = max(float(s.mesh.vertices[_band(s.mesh.vertices), 1].max(initial=0.0)) for s in part.surfaces if s.role != "hair")
    by = min(far - back * e.pose.scale + INTO, FARTHEST)
    x, y, z = (float(v) for v in np.round(np.array(e.pose.position) - by * np.array([*out, 0.0]), 4))
    turn = (round(math.cos(yaw / 2), 7), 0.0, 0.0, round(math.sin(yaw / 2), 7))
    return e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, z), "rotation": turn})})


def _band(p: Floats) -> np.ndarray:
    return np.asarray((p[:, 2] > LOW) & (p[:, 2] < HIGH) & (np.abs(p[:, 0]) < 0.16))


def _face(e: Entity, x: Entity) -> tuple[float, Floats] | None:
    """Metres from the middle of somebody to the nearest side of a thing, and the way (2,) out of it; None where they are in it or far."""
    turn, box = quat_matrix(x.pose.rotation), _girth(x)
    if box is None:
        return None
    p = turn.T @ (np.array(e.pose.position) - x.pose.position) / x.pose.scale - [*box.mean(0), 0.0]
    over = np.abs(p[:2]) - np.ptp(box, axis=0) / 2
    k = int(over.argmax())
    if not 0 < over[k] * x.pose.scale < 2 * FARTHEST or over[1 - k] > 0.15:
        return None
    out = turn[:2, k] * np.sign(p[k])
    return float(over[k] * x.pose.scale), np.asarray(out / np.linalg.norm(out))


def _girth(x: Entity) -> Floats | None:
    """(2, 2) bounds of a thing between the heights at which a back touches it, in its frame; None of what is lower."""
    corners = [s.mesh.vertices[s.mesh.faces] * x.pose.scale for s in build(x.maker, x.params, x.seed).surfaces if len(s.mesh.faces)]
    near = [c[(c[..., 2].min(1) < HIGH) & (c[..., 2].max(1) > LOW)].reshape(-1, 3) for c in corners]
    p = np.concatenate([np.zeros((0, 3)), *near])[:, :2] / x.pose.scale
    return np.stack([p.min(0), p.max(0)]) if len(p) else None


__all__ = ["leant"]
