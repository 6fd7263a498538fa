"""What hangs or leans in its own place: clothes on a rail, side by side from its middle out, and instruments in the arms of their stands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from worldloom.assets.parts.opened import CRADLE, RAIL
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.stage import Spot
from worldloom.world import Entity

BELOW = 0.2
"""Metres below its origin that what hangs on a rail reaches at least."""
APART, FREE = 0.005, 0.09
"""Metres between two garments, and from middle to middle where they have room."""


def on_rail(hosts: Sequence[Entity], bounds: Floats) -> bool:
    """Whether what has these bounds hangs on a rail of one of the hosts."""
    return bool(bounds[0, 2] < -BELOW) and any(u.name == RAIL for e in hosts for u in e.supports)


def cradled(hosts: Sequence[Entity], k: int) -> Iterator[Spot]:
    """The arms of the k-th of some stands, then those of the others, for an instrument whose foot is at its origin; nothing for other hosts."""
    arms = [(e, u) for e in hosts for u in e.supports if u.name == CRADLE]
    for rank in range(len(arms)):
        e, u = arms[(k + rank) % len(arms)]
        s, yaw = e.pose.scale, yaw_of(e.pose.rotation)
        x, y = u.center[0] * s, u.center[1] * s
        yield Spot(
            round(e.pose.position[0] + math.cos(yaw) * x - math.sin(yaw) * y, 4), round(e.pose.position[1] + math.sin(yaw) * x + math.cos(yaw) * y, 4),
            round(e.pose.position[2] + u.center[2] * s, 4), round(yaw, 4), e.id, u.name, frozenset({e.id, e.support}), 0.5 * rank,
        )  # fmt: skip


def railed(hosts: Sequence[Entity], bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """Where the k-th of n garments with part bounds (2, 3) may hang on the rails of some hosts; nothing for what does not hang."""
    rails = [(e, u) for e in hosts for u in e.supports if u.name == RAIL]
    if not on_rail(hosts, bounds):
        return
    e, u = rails[k % len(rails)]
    s, yaw = e.pose.scale, yaw_of(e.pose.rotation)
    wide, mid = float(bounds[1, 0] - bounds[0, 0]), float(bounds[0, 0] + bounds[1, 0]) / 2
    room, step = max(u.size[0] * s - wide, 0.0), max(wide + APART, FREE)
    slots = max(int(room / step) + 1, 1)
    order = sorted(range(slots), key=lambda i: abs(i - (slots - 1) / 2))
    for rank, i in enumerate(order):
        x = u.center[0] * s + (i - (slots - 1) / 2) * step - mid
        y = u.center[1] * s
        yield Spot(
            round(e.pose.position[0] + math.cos(yaw) * x - math.sin(yaw) * y, 4), round(e.pose.position[1] + math.sin(yaw) * x + math.cos(yaw) * y, 4),
            round(e.pose.position[2] + u.center[2] * s, 4), round(yaw, 4), e.id, u.name, frozenset({e.id, e.support}), 0.05 * rank,
        )  # fmt: skip


__all__ = ["cradled", "on_rail", "railed"]
