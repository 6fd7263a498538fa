"""Who sits on a seat is in its middle, with the feet on the floor before it or on its rung: how high it is goes into their dials."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.assets.registry import build, module_of
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.world import Entity

HEIGHTS = (0.2, 0.59)
"""Metres of seats over the floor on which feet may rest."""
RUNG = (0.3, 0.59)
"""Metres under a seat of rungs on which feet are put."""
ANKLE, NEAR = 0.06, 0.14
"""Metres that ankles are behind a rung, and ahead of the hips at least."""
FLOORS = ("vehicles/", "boats/", "rail/", "aircraft/", "travel/")
"""Families of makers whose seats are not over the ground."""
USED = {"sit", "play", "work"}
"""What is done on or at things that have seats."""
NUDGE = (0.02, 0.5, 0.1)
"""Metres from which, and up to which, and of height up to which somebody is moved to the middle of a seat."""
FREE = 0.59
"""Metres of a seat from which feet go on a rung."""


def middled(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with those who sit on seats in the middle of these."""
    hosts, taken, out = {e.id: e for e in entities}, set[tuple[str, str]](), list[Entity]()
    for e in entities:
        host = hosts.get(e.support)
        if host is not None and _sits(e, host):
            name, e = _middle(e, host, taken)
            taken.add((host.id, name))
        out.append(e)
    return tuple(out)


def footed(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with those who sit on seats with their feet on the floor."""
    hosts = {e.id: e for e in entities}
    return tuple(_footed(e, hosts[e.support]) if e.support in hosts and _sits(e, hosts[e.support]) else e for e in entities)


def _middle(e: Entity, host: Entity, taken: set[tuple[str, str]]) -> tuple[str, Entity]:
    """Somebody on the nearest place of a seat that nobody has, where one is near; and its name."""
    anchors = build(host.maker, host.params, host.seed).anchors
    at = {k: apply(host.pose, [v])[0] for k, v in sorted(anchors.items()) if k.partition(".")[0] == "seat" and (host.id, k) not in taken}
    far = {k: float(np.linalg.norm(v - e.pose.position)) for k, v in at.items()}
    name = min(far, key=lambda k: far[k], default="")
    if not name or not NUDGE[0] < far[name] < NUDGE[1] or abs(at[name][2] - e.pose.position[2]) > NUDGE[2]:
        return name, e
    x, y, z = (round(float(v), 4) for v in at[name])
    return name, e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, z)})})


def _sits(e: Entity, host: Entity) -> bool:
    return bool(USED & set(host.affordances)) and not host.maker.startswith(FLOORS) and e.maker.startswith("people/") \
        and str(e.params.get("pose")).startswith("sitting") and "seat" in module_of(e.maker).Params.model_fields  # fmt: skip


def _footed(e: Entity, host: Entity) -> Entity:
    """With the dials of a seat of this height."""
    seat, tuck = (e.pose.position[2] - host.pose.position[2]) / e.pose.scale, 0.0
    rung = _rung(e, host)
    if rung is not None and seat > FREE:
        seat, tuck = -float(rung[2]), max(-float(rung[1]) - ANKLE, NEAR)
    if not HEIGHTS[0] < seat < HEIGHTS[1]:
        return e
    return _dialled(e, {"seat": round(seat, 3), **({"tuck": round(tuck, 3)} if tuck else {})})


def _dialled(e: Entity, dials: dict[str, float]) -> Entity:
    """Somebody with some dials anew, as large as they then are."""
    new = e.model_copy(update={"params": {**e.params, **dials}})
    r = rigged_of(new)
    if r is None:
        return e
    made = entity_from(e.id, e.category, e.maker.partition("@")[0], new.params, e.seed, r.part, e.pose)
    return new.model_copy(update={k: getattr(made, k) for k in ("extent", "center", "colliders", "motions")})


def _rung(e: Entity, host: Entity) -> Floats | None:
    """The rung (3,) of a seat that is most ahead of who sits on it, in their frame."""
    found = [v for k, v in sorted(build(host.maker, host.params, host.seed).anchors.items()) if k.partition(".")[0] == "rung"]
    if not found:
        return None
    own = (apply(host.pose, found) - e.pose.position) @ quat_matrix(e.pose.rotation) / e.pose.scale
    near = own[int(np.argmin([math.atan2(abs(float(x)), -float(y)) for x, y, _ in own]))]
    return near if RUNG[0] < -float(near[2]) < RUNG[1] else None


__all__ = ["footed", "middled"]
