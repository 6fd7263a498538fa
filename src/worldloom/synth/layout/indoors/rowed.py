"""Several of a kind in a row on what carries them: beakers along a bench, cups before a machine."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.meaning import turned
from worldloom.synth.layout.indoors.tops import reachable
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Thing

DEEP = (0.0, -0.4, 0.4, -0.8, 0.8)
"""Where a row may lie on a surface, in halves of its free depth: in the middle, before it, behind it."""
LOOSE, CLOSE = 0.35, 0.015
"""Share of its width that lies between a thing and the next where there is room, and metres where there is none."""
OTHER, WANTED = 1.5, 2.0
"""What it costs to take another's place in the row, and what is gained by lying in it."""


def rowed(stage: Stage, t: Thing, on: Sequence[Entity], bounds: Floats, k: int, n: int, close: bool = False) -> Iterator[Spot]:
    """Places for the k-th of n things in one row on each of some hosts, as many on each; the first where all find room. `close`: before something."""
    host, j, m = on[k % len(on)], k // len(on), -(-n // len(on))
    placed = [e for e in stage.by_thing.get(t.id, []) if e.support == host.id]
    own, s = bounds[1, :2] - bounds[0, :2], host.pose.scale
    for u in sorted((u for u in reachable(host) if u.name != "lying"), key=lambda u: -u.size[0]):
        size = np.array(u.size) * s
        if (m - 1) * CLOSE + m * own[0] > size[0] or own[1] > size[1] or u.clearance * s < bounds[1, 2] - bounds[0, 2]:
            continue
        pitch = min(own[0] + CLOSE if close else own[0] * (1 + LOOSE), (size[0] - own[0]) / max(m - 1, 1))
        middle, depths = _line(stage, host, placed, u.center, s, pitch, m, (size - [(m - 1) * pitch, 0.0] - own) / 2)
        for rank, (x0, y0) in enumerate((x, y) for y in depths for x in middle):
            slots = [(x0 + (i - (m - 1) / 2) * pitch, y0) for i in range(m)]
            found = [_spot(host, bounds, x, y, u.center[2] * s, u.name) for x, y in slots]
            if placed or all(_free(stage, bounds, spot) for spot in found):
                yield from (_at(spot, 0.3 * rank + OTHER * abs(i - j) - WANTED) for i, spot in enumerate(found) if placed or i == j)


def _line(stage: Stage, host: Entity, placed: Sequence[Entity], center: Sequence[float], s: float, pitch: float, m: int, free: Floats) -> tuple[list[float], list[float]]:
    """Where the middle of a row may be along a surface and across it, in the host's frame: where its first thing is, or anywhere."""
    if placed:
        q, first = np.array([[*host.pose.position[:2], 0, 0, yaw_of(host.pose.rotation), 0, 0]]), row(stage, placed[0])
        x, y = (float(v[0, 0]) for v in turned(q, first[:, 0:1], first[:, 1:2]))
        return [x + (m - 1) / 2 * pitch], [y]
    room = np.maximum(free, 0.0)
    return [float(center[0] * s + a * room[0]) for a in (0.0, -0.5, 0.5, -1.0, 1.0)], [float(center[1] * s + d * room[1]) for d in DEEP]


def _spot(host: Entity, bounds: Floats, x: float, y: float, z: float, name: str) -> Spot:
    """A place at a point of the host's frame."""
    yaw, mid = yaw_of(host.pose.rotation), (bounds[0, :2] + bounds[1, :2]) / 2
    c, s = math.cos(yaw), math.sin(yaw)
    px, py = x - mid[0], y - mid[1]
    return Spot(round(float(host.pose.position[0] + c * px - s * py), 4), round(float(host.pose.position[1] + s * px + c * py), 4),
                round(float(host.pose.position[2] + z) + 0.0005, 4), round(yaw, 4), host.id, name, frozenset({host.id, host.support}))  # fmt: skip


def _at(spot: Spot, cost: float) -> Spot:
    return Spot(spot.x, spot.y, spot.z, spot.yaw, spot.support, spot.surface, spot.free, cost)


def _free(stage: Stage, bounds: Floats, spot: Spot) -> bool:
    box: Box = stage.box_of(bounds, 1.0, spot.x, spot.y, spot.z + 0.003, spot.yaw)
    return not stage.occupied.hits(box, spot.free)


__all__ = ["rowed"]
