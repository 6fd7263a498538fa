"""Those who are told to be before somebody stand there and face them: a couple before a priest, a knight before a king on his throne."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.posted import TRADES, afoot, apart, room_for
from worldloom.synth.layout.seating import posed
from worldloom.synth.layout.talks import facing
from worldloom.world import Entity, Plan, Room

APART, BESIDE, OFF = (1.25, 1.6, 2.1), 0.72, 0.55
"""Metres from who receives to those before them, between those, and from the station of a trade to who has it in the back."""
FARTHEST = 14.0
"""Metres to the farthest station that somebody is brought to."""
WIDEST = 6
"""How many stand side by side."""
STANDING = ("", "auto", "standing", "working", "kneeling", "talking")


def received(entities: tuple[Entity, ...], plan: Plan, rooms: tuple[Room, ...] = ()) -> tuple[Entity, ...]:
    """The entities with people before people: who receives has the station of their trade in the back, where there is one and room."""
    out = {e.id: e for e in entities}
    for r in plan.relations:
        hosts = [e for e in out.values() if e.maker.startswith("people/") and e.thing in r.objects]
        if r.kind != "front" or r.origin != "asked" or len(hosts) != 1:
            continue
        told = {x.subject for x in plan.relations if x.kind == "front" and x.origin == "asked" and set(x.objects) == set(r.objects)}
        guests = [e for e in out.values() if e.maker.startswith("people/") and e.thing in told and e.room == hosts[0].room and _stands(e)]
        if guests and len(guests) <= WIDEST:
            out |= {e.id: e for e in _met(hosts[0], guests, tuple(out.values()), rooms)}
    return tuple(out.values())


def _stands(e: Entity) -> bool:
    return (afoot(e) or str(e.params.get("pose")) in STANDING) and (e.support == "ground" or e.support.startswith("rug"))


def _met(host: Entity, guests: Sequence[Entity], entities: tuple[Entity, ...], rooms: tuple[Room, ...]) -> list[Entity]:
    """Everybody at their place; nobody where no room is."""
    gone = {host.id, *(g.id for g in guests)}
    others = [x for x in entities if x.id not in gone]
    for at, yaw, base in _places(host, others):
        ahead, side = np.array([math.sin(yaw), -math.cos(yaw)]), np.array([math.cos(yaw), math.sin(yaw)])
        if base is not host and not room_for(at, host, base, base, others, rooms):
            continue
        for away in APART:
            spots = [at + away * ahead + BESIDE * (k - (len(guests) - 1) / 2) * side for k in range(len(guests))]
            if all(room_for(p, g, base, base, others, rooms) for p, g in zip(spots, guests, strict=True)):
                first = [] if base is host else [_put(posed(host, "standing") if host.params.get("pose") == "working" else host, at, yaw)]
                return [*first, *(_put(g, p, yaw + math.pi) for p, g in zip(spots, guests, strict=True))]
    return []


def _places(host: Entity, others: Sequence[Entity]) -> list[tuple[Floats, float, Entity]]:
    """Where somebody may receive others: before what their trade is at, back to it, or where they are; each with the heading."""
    here, out = np.array(host.pose.position[:2]), list[tuple[Floats, float, Entity]]()
    kinds = TRADES.get(str(host.attributes.get("role", "")), ())
    stations = [x for x in others if x.category in kinds and x.room == host.room and apart(x, host) < FARTHEST] if _stands(host) else []
    for x in sorted(stations, key=lambda x: (kinds.index(x.category), apart(x, host), x.id)):
        yaw = yaw_of(x.pose.rotation)
        off = x.extent[1] * x.pose.scale / 2 + OFF
        out.append((np.array(x.pose.position[:2]) + off * np.array([math.sin(yaw), -math.cos(yaw)]), yaw, x))
    own = yaw_of(host.pose.rotation)
    turns = (0.0, 0.5, -0.5, 1.0, -1.0, 1.6, -1.6, 2.4, -2.4, math.pi)
    return [*out, *((here, own + (a if _stands(host) else 0.0), host) for a in (turns if _stands(host) else turns[:1]))]


def _put(e: Entity, at: Floats, yaw: float) -> Entity:
    stood = facing(e, (*at, e.pose.position[2]), at + [math.sin(yaw), -math.cos(yaw)])
    return stood.model_copy(update={"support": "ground"}) if e.support.startswith("rug") else stood


__all__ = ["received"]
