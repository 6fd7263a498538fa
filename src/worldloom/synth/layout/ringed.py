"""Who is told to be in a circle is in one, the face to its middle: children on the floor, dancers, a group that talks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.posted import room_for
from worldloom.synth.layout.talks import facing
from worldloom.world import Entity, Plan, Room

RING = "ring"
"""The attribute of those who are told so."""
APART, LEAST, OFF, MOST = 0.85, 0.7, 0.7, 12
"""Metres between neighbours, of the radius at least, from what they are around to them, and how many are in one circle."""
FLOOR = ("standing", "auto", "cross_legged", "kneeling", "talking", "dancing", "clapping", "waving", "None", "")
TRIED = 3.0
"""Metres from the middle of where they are to where a circle is tried."""


def ringed(entities: tuple[Entity, ...], plan: Plan, rooms: tuple[Room, ...] = ()) -> tuple[Entity, ...]:
    """The entities with those in circles that were told so, where there is room for all of them."""
    out = {e.id: e for e in entities}
    for t in plan.things:
        if not any(a.value == RING for a in t.attributes):
            continue
        group = [e for e in out.values() if e.thing == t.id and e.maker.startswith("people/") and _afoot(e, out)]
        if 2 < len(group) <= MOST and len({e.room for e in group}) == 1:
            about = {o for r in plan.relations if r.kind == "around" and r.subject == t.id for o in r.objects}
            hosts = [x for x in out.values() if x.thing in about]
            out |= {e.id: e for e in _circle(group, [x for x in out.values() if x not in group], rooms, hosts[0] if len(hosts) == 1 else None)}
    return tuple(out.values())


def _afoot(e: Entity, entities: dict[str, Entity]) -> bool:
    under = entities.get(e.support)
    return (e.support == "ground" or under is not None and under.extent[2] * under.pose.scale < 0.1) and str(e.params.get("pose")) in FLOOR


def _circle(group: Sequence[Entity], others: Sequence[Entity], rooms: tuple[Room, ...], host: Entity | None) -> list[Entity]:
    """The group round what they are told to be around, or the free middle that is nearest to theirs; nobody where no room is."""
    n, here = len(group), np.mean([e.pose.position[:2] for e in group], axis=0)
    standing, offsets, least = [x for x in others if x.extent[2] * x.pose.scale > 0.1 and x is not host], _offsets(), LEAST
    if host is not None:
        here, offsets, least = np.array(host.pose.position[:2]), [(0.0, 0.0)], max(host.extent[:2]) * host.pose.scale / 2 + OFF
    for shrink in (1.0, 0.85):
        radius = max(shrink * APART / 2 / math.sin(math.pi / n), least)
        for off in sorted(offsets, key=lambda o: (round(math.hypot(*o), 3), o)):
            spots = _ring(here + np.array(off), n, radius)
            if all(room_for(p, e, e, e, standing, rooms) for p, e in zip(spots, group, strict=True)):
                return [facing(e, (*p, e.pose.position[2]), here + np.array(off)) for e, p in zip(group, spots, strict=True)]
    return []


def _offsets() -> list[tuple[float, float]]:
    steps = np.arange(-TRIED, TRIED + 0.1, 0.5)
    return [(float(x), float(y)) for x in steps for y in steps if math.hypot(x, y) <= TRIED]


def _ring(middle: Floats, n: int, radius: float) -> Floats:
    """(n, 2), open to who looks from -Y by half a step."""
    a = -math.pi / 2 + 2 * math.pi * (np.arange(n) + 0.5) / n
    return np.asarray(middle + radius * np.stack([np.cos(a), np.sin(a)], 1))


__all__ = ["RING", "ringed"]
