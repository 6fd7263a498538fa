"""Who queues stands one behind the other, from the front of what they queue for outward, each looking at the back of the next."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.posted import COUNTERS
from worldloom.synth.layout.strolls import Ground
from worldloom.synth.layout.talks import facing
from worldloom.world import Entity, Plan

QUEUEING = ("queu", "lining", "line")
"""Beginnings of activities."""
SERVED = (*COUNTERS, "bus_stop", "ticket_machine", "vending_machine", "atm", "food_truck", "cash_register", "kiosk", "phone_booth", "turnstile", "gate", "desk", "door")
"""What is queued for, the surest first."""
FIRST, APART = 0.55, 0.78
"""Metres from the station to the first, and from one to the next."""
BENDS, TRIES = (0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9), 300
"""Radians by which a queue bends from one to the next, the best first; places that are tried."""
FAR = 25.0
"""Metres to the farthest station."""


def queued(everyone: Sequence[Entity], plan: Plan, ground: Ground) -> dict[str, Entity]:
    """Entities by id of those who queue, by things of the plan, placed and turned; nobody of a queue that finds no room."""
    told, out = {t.id: t for t in plan.things}, dict[str, Entity]()
    for t in told.values():
        line = [e for e in everyone if e.thing == t.id and e.maker.startswith("people/") and (t.activity or "").split(" ")[-1].startswith(QUEUEING)]
        named = {o for r in plan.relations if r.subject == t.id for o in r.objects}
        stations = sorted((x for x in everyone if x.category in SERVED and x.room == line[0].room and _far(x, line[0]) < FAR),
                          key=lambda x: (x.thing not in named, x.origin != "asked", SERVED.index(x.category), _far(x, line[0]))) if line else []  # fmt: skip
        free = ground.only(~np.isin(ground.ids, [e.id for e in line]))
        found = next((row for x in stations[:4] for row in _rows(x, len(line), free)), None)
        if found is None:
            continue
        ground.take(found[1:], APART)
        for k, e in enumerate(line):
            z = e.pose.position[2] + float(np.diff(ground.site.ground(np.array([e.pose.position[:2], found[k + 1]])))[0])
            placed = facing(e, (*found[k + 1], z), found[k])
            out[e.id] = placed.model_copy(update={"attributes": {**e.attributes, "does": "queueing"}})
    return out


def _far(a: Entity, b: Entity) -> float:
    return math.dist(a.pose.position[:2], b.pose.position[:2])


def _rows(station: Entity, n: int, ground: Ground) -> Iterator[Floats]:
    """Free lines (n + 1, 2) from the station's front, or else along it from its ends: what is queued for, and where each stands."""
    yaw, home = yaw_of(station.pose.rotation), np.array(station.pose.position[:2])
    front, side = np.array([math.sin(yaw), -math.cos(yaw)]), np.array([math.cos(yaw), math.sin(yaw)])
    wide, deep = (station.extent[k] * station.pose.scale / 2 for k in range(2))
    ends = [(home + front * deep, home + front * (deep + FIRST), yaw)]
    ends += [(home + s * side * wide, home + s * side * (wide + FIRST) + front * out, yaw + s * math.pi / 2) for s in (1.0, -1.0) for out in (0.0, 0.5 * deep, deep)]
    for at, first, heading in ends:
        if ground.free(first[None], home) and (row := _longer([first], heading, n, ground, home, [TRIES])) is not None:
            yield np.array([at, *row])


def _longer(row: list[Floats], heading: float, n: int, ground: Ground, home: Floats, left: list[int]) -> list[Floats] | None:
    """The row made n long, bending as little as it can; None where nothing is free, or `left` tries are spent."""
    if len(row) == n:
        return row
    for bend in BENDS if len(row) > 1 else (*BENDS, math.pi / 2, -math.pi / 2):
        left[0] -= 1
        if left[0] < 0:
            return None
        at = row[-1] + APART * np.array([math.sin(heading + bend), -math.cos(heading + bend)])
        apart = all(float(np.hypot(*(at - p))) > 0.9 * APART for p in row)
        found = _longer([*row, at], heading + bend, n, ground, home, left) if apart and ground.free(at[None], home) else None
        if found is not None:
            return found
    return None


__all__ = ["queued"]
