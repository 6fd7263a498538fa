"""Two rows of a kind that face each other, as seats of a waiting room or a choir, with what stands between them."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import extent_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.indoors.wishes import sharers
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Thing

APART, WAY = 0.1, 1.1
"""Metres between neighbours, and between the fronts of two rows beside what stands there."""
OPPOSED = "opposed"
"""Stands among what a place may touch where it is one in two rows, so that no more way to it is needed."""
STEP, WANTED = 0.5, 4.0
"""Metres between places where the block of both rows may stand, and what is gained by standing in it."""


def opposed(stage: Stage, t: Thing, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """The place of the k-th of n in two rows that face each other; the first where both find room, near the middle of the room."""
    m, own, mid = sharers(stage, t), bounds[1, :2] - bounds[0, :2], (bounds[0, :2] + bounds[1, :2]) / 2
    part = next((x for r in stage.plan.relations if r.kind == "between" and set(r.objects) == {t.id} for x in stage.plan.things if x.id == r.subject), None)
    across = WAY + (min(extent_of(stage.plan, part)[:2]) if part is not None else 0.0) + own[1]
    placed = stage.by_thing.get(t.id, [])
    for x, y, yaw in [(*placed[0].pose.position[:2], yaw_of(placed[0].pose.rotation))] if k and placed else _firsts(stage, own, m, across):
        c, s = math.cos(yaw), math.sin(yaw)
        j, turn = k % m, math.pi if k >= m else 0.0
        u, v = j * (own[0] + APART), -across if k >= m else 0.0
        if k >= m:  # the middle of a part that is turned round lies on its other side
            u, v = u + 2 * mid[0], v + 2 * mid[1]
        yield Spot(round(float(x + c * u - s * v), 4), round(float(y + s * u + c * v), 4), 0.0, round(yaw + turn, 4), free=frozenset({OPPOSED}), cost=-WANTED)


def _firsts(stage: Stage, own: Floats, m: int, across: float) -> Iterator[tuple[float, float, float]]:
    """Where the first of both rows may stand so that all find room, those near the middle of the room first."""
    p = np.asarray(stage.site.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    long, deep = m * own[0] + (m - 1) * APART, across + own[1]
    grid = [(x, y) for x in np.arange(lo[0] + STEP, hi[0], STEP) for y in np.arange(lo[1] + STEP, hi[1], STEP)]
    for x, y in sorted(grid, key=lambda q: math.dist(q, (lo + hi) / 2)):
        for yaw in (math.pi / 2, 0.0):
            box = Box(float(x), float(y), long / 2, deep / 2, yaw, 0.02, 1.0)
            corners = box.corners()
            if (corners.min(0) < lo).any() or (corners.max(0) > hi).any() or stage.occupied.hits(box):
                continue
            c, s = math.cos(yaw), math.sin(yaw)
            u, v = -long / 2 + own[0] / 2, deep / 2 - own[1] / 2
            yield float(x + c * u - s * v), float(y + s * u + c * v), yaw
            return


__all__ = ["opposed"]
