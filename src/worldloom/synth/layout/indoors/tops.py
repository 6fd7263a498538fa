"""Places on what carries others: grids over its surfaces, from the middle on or, where much shall lie there, from one end on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import COVERS, crowding
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import meant, shelved, touches
from worldloom.world import Entity, Support

OVER = 0.16
"""Share of its width by which a thing may stand out over each edge of what carries it."""
FLATTEST = 0.06
"""Metres up to which a thing is flat."""
FINE = 0.035
"""Metres between places on a surface, where there are not too many."""
SOME, CROWDED, ASIDE = 0.15, 0.45, 4.0
"""Shares of a surface from which on things may be, and are, set down one next to the other, and what the first costs."""
REACH, HIGH = 1.8, 0.8
"""Metres up to which things are put down where there are lower surfaces, and what it costs to lie higher."""
UPPERMOST = 3.0
"""What it costs to stand on top of shelves instead of in them."""
EDGE = 0.85
"""Share of the width of something flat on which other things lie."""


def tops(stage: Stage, host: Entity, bounds: Floats, start: int = 0, slot: float = 0.0, within: bool = False, cover: bool = False, kind: str = "") -> Iterator[Spot]:
    """A grid over the surfaces of a host, the widest first but for those before `start`; turned where it fits only so; a little over the edge if it must.

    What lies on mats and runners there lies on them, but for another of the same `kind`.
    """
    yaw, s = yaw_of(host.pose.rotation), host.pose.scale
    c, si = math.cos(yaw), math.sin(yaw)
    ext, mid = bounds[1] - bounds[0], (bounds[0, :2] + bounds[1, :2]) / 2
    front = math.pi if host.functional_sides == ("back",) else 0.0
    fit = [u for u in meant(host, within) or faces(host) if u.clearance * s >= ext[2] - 1e-3]
    surfaces = [u for u in fit if u.name != "lying"] or fit
    covers, on_shelves, free = spread_on(stage, host, kind), shelved(host), frozenset({host.id, host.support})
    mid, (px, py, pz) = mid.tolist(), host.pose.position
    low, taken = reachable(host, within), 0.0 if within or cover else crowding(stage.plan, host, len(stage.by_thing.get(host.thing or "", ())))
    for rank, u in enumerate(sorted(surfaces, key=lambda u: ((u.clearance < 5) != on_shelves, -u.size[0] * u.size[1]))):
        size = np.array(u.size) * s
        for turn in (0.0, math.pi / 2):
            own = ext[:2] if not turn else ext[1::-1]
            over = np.maximum(own - size, 0.0)
            if (over > (1e-3 if within else 2 * OVER * own)).any() or turn and not (ext[:2] > size).any():
                continue
            mx, my = mid if not turn else (-mid[1], mid[0])
            mx, my = (-mx, -my) if front else (mx, my)
            forward, out = float(over[1] / 2), 2 * float(over.sum())
            high, up = HIGH * (u not in low), UPPERMOST * (on_shelves and u.clearance > 5)
            z, heading = round(pz + u.center[2] * s + 0.0005, 4), round(yaw + front + turn, 4)
            for gx, gy, cost in _set_out((size - own) / 2, slot, taken, -1 if front else 1):
                qx, qy = u.center[0] * s + gx - mx, u.center[1] * s + (gy - forward) - my  # to the front, away from a wall or back
                spot = Spot(round(px + c * qx - si * qy, 4), round(py + si * qx + c * qy, 4), z, heading, host.id, u.name, free,
                            0.3 * ((rank - start) % len(surfaces)) + 0.2 * cost + out + high + up)  # fmt: skip
                yield covered(stage, spot, bounds, covers) if covers else spot


def spread_on(stage: Stage, host: Entity, kind: str) -> list[Box]:
    """The boxes of runners and mats on a host, but for those of a kind."""
    return [b for e in stage.entities if e.support == host.id and e.category in COVERS and e.category != kind and (b := stage.boxes.get(e.id)) is not None]


def covered(stage: Stage, spot: Spot, bounds: Floats, covers: Sequence[Box]) -> Spot:
    """A place on furniture, on the runner or mat that lies there already."""
    own = stage.box_of(bounds, 1.0, spot.x, spot.y, spot.z, spot.yaw)
    under = next((b for b in covers if b.z0 - 0.01 < spot.z < b.z1 + 0.01 and touches(own, b)), None)
    return spot if under is None else replace(spot, z=round(under.z1 + 0.0005, 4), support=under.id, surface="", free=spot.free | {under.id})


def faces(host: Entity) -> tuple[Support, ...]:
    """The upper face of a flat thing whose maker names no surface: soap lies on a plate, glasses on a runner."""
    flat = host.extent[2] < FLATTEST and host.support not in ("ground", "ceiling") and host.support[:4] != "wall"
    top = (host.center[0], host.center[1], round(host.center[2] + host.extent[2] / 2, 4))
    return (Support(center=top, size=(round(EDGE * host.extent[0], 4), round(EDGE * host.extent[1], 4))),) if flat else ()


def reachable(host: Entity, within: bool = False) -> tuple[Support, ...]:
    """The surfaces of a host, those in it or those on it, that a hand reaches; all where none is so low."""
    found = meant(host, within)
    return tuple(u for u in found if host.pose.position[2] + u.center[2] * host.pose.scale < REACH) or found


def _set_out(room: Floats, slot: float, taken: float, back: int) -> Iterator[tuple[float, float, float]]:
    """Offsets over a surface of which a share will be taken: from the middle outward, or where that finds no room from one end on, or only so."""
    if taken < CROWDED:
        yield from grid(room, slot)
    if taken > SOME:
        yield from ((x, y, c + ASIDE * (taken < CROWDED)) for x, y, c in _packed(room, back))


def _packed(room: Floats, back: int) -> Iterator[tuple[float, float, float]]:
    """Offsets over a surface that much shall lie on: from the left end on, the back first."""
    room = np.maximum(room, 0.0)
    nx, ny = (min(28, int(2 * v / FINE) + 1) for v in room)
    for a in np.linspace(-1, 1, nx) if nx > 1 else (0.0,):
        for b in np.linspace(-1, 1, min(ny, 9)) if ny > 1 else (0.0,):
            yield float(a * room[0]), float(b * room[1]), 1.2 * (a + 1) + 0.4 * (1 - back * b)


def grid(room: Floats, slot: float) -> Iterator[tuple[float, float, float]]:
    """Offsets over a surface from the middle (or from `slot`, a share of its width) outward, side by side before one behind the other."""
    nx, ny = (min(9, 2 * int(max(v, 0.0) / FINE) + 1) for v in room)
    found = [
        (float(a * max(room[0], 0)), float(b * max(room[1], 0)), math.hypot(0.5 * (a - slot), b))
        for a in np.linspace(-1, 1, nx) * (nx > 1)
        for b in np.linspace(-1, 1, ny) * (ny > 1)
    ]
    yield from sorted(found, key=lambda p: p[2])


__all__ = ["FLATTEST", "OVER", "covered", "faces", "grid", "reachable", "spread_on", "tops"]
