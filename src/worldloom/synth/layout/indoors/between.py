"""What stands between two others: places in the gap, how far a place lies there, and the room that these leave for it and for each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.carrying import extent_of
from worldloom.synth.layout.indoors.meaning import fall_off, gap
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.wishes import sharers
from worldloom.synth.layout.score import roomed
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Thing

OBLONG, TALL = 1.3, 1.4
"""How many times longer than wide a thing is that lies across a gap, and metres from which on a wide one parts what it stands between."""
BLOCKED = 8.0
"""What it costs the first of two to leave no room for the second."""
LOOK = 1.0
"""Metres between two that face each other, beside what stands between them."""
AT_WINDOW = 0.05
"""Metres to a window within which nothing tall stands."""


def between(stage: Stage, a: Entity, b: Entity, bounds: Floats) -> Iterator[Spot]:
    """Places in the gap of two, on the floor or on what carries both: sides to them, or across where a thing is long and they face each other, or it parts them."""
    p, q = row(stage, a)[0], row(stage, b)[0]
    theta, apart = math.atan2(q[1] - p[1], q[0] - p[0]), math.dist(p[:2], q[:2])
    start = _reach(p[2], p[3], p[4] - theta)
    room = apart - start - _reach(q[2], q[3], q[4] - theta)
    own, mid = (bounds[1, :2] - bounds[0, :2]) / 2, (bounds[0, :2] + bounds[1, :2]) / 2
    parts = bounds[1, 2] - bounds[0, 2] > TALL and own[0] > 2 * own[1]
    carried = a.support == b.support and a.support in stage.boxes
    z, support = (float(p[5] - bounds[0, 2]), a.support) if carried else (0.0, "ground")
    facing = math.cos(p[4] - q[4]) < -0.9 and abs(math.cos(p[4] - theta)) < 0.3
    for turn in (0.0, math.pi / 2, math.pi, -math.pi / 2):
        yaw = float(p[4]) + turn
        across = abs(math.sin(yaw - theta)) > 0.7
        usual = across == (parts or facing and max(own) > OBLONG * min(own))
        wide, c, s = _reach(own[0], own[1], yaw - theta), math.cos(yaw), math.sin(yaw)
        for shift in (0.0, 0.3, -0.3) if 2 * wide <= room + 1e-3 else ():
            u = start + room / 2 + shift * (room - 2 * wide)
            x, y = p[0] + u * math.cos(theta), p[1] + u * math.sin(theta)
            yield Spot(round(float(x - c * mid[0] + s * mid[1]), 4), round(float(y - s * mid[0] - c * mid[1]), 4), round(z, 4), round(yaw, 4), support,
                       free=frozenset({a.id, b.id, support}), cost=0.5 * (not usual) + 0.3 * abs(shift) + 0.1 * (turn not in (0.0, math.pi / 2)))  # fmt: skip


def _reach(hx: float, hy: float, turn: float) -> float:
    """Half the width of a box along a line that it is turned from."""
    return float(hx * abs(math.cos(turn)) + hy * abs(math.sin(turn)))


def lies_between(boxes: Floats, hosts: Sequence[Floats]) -> Floats:
    """(n,) how far boxes lie in the middle part of the line of any two of some others, each (1, 7)."""
    best = np.zeros(len(boxes))
    for p, q in combinations([h[0] for h in hosts[:6]], 2):
        d = q[:2] - p[:2]
        size = max(float(d @ d), 1e-6)
        t = (boxes[:, :2] - p[:2]) @ d / size
        off = np.linalg.norm(boxes[:, :2] - p[:2] - t[:, None] * d, axis=1)
        best = np.maximum(best, fall_off(t, (0.25, 0.75), 0.15) * fall_off(off, (0.0, 0.7 * max(p[2], p[3], q[2], q[3]) + 0.1), 0.3))
    return best


def kin_left(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place of the first of several costs where the next finds no room before it, or at one of its sides with what comes between."""
    total = np.zeros(len(boxes))
    rels = [r for r in stage.plan.relations if r.kind == "facing" and r.subject == t.id and not r.objects and sharers(stage, t) == 1]
    part = next((x for r in stage.plan.relations if r.kind == "between" and set(r.objects) == {t.id} for x in stage.plan.things if x.id == r.subject), None)
    if not rels and part is None:
        return total
    extra = min(extent_of(stage.plan, part)[: 2 if rels else 1]) if part is not None else 0.0
    if rels:
        return BLOCKED * _lost(stage, _moved(boxes, 0.0, -(2 * boxes[:, 3] + LOOK + extra)))
    away = 2 * boxes[:, 2] + extra + 0.1
    return BLOCKED * np.minimum(_lost(stage, _moved(boxes, away, 0.0)), _lost(stage, _moved(boxes, -away, 0.0)))


def _moved(boxes: Floats, u: Floats | float, v: Floats | float) -> Floats:
    """Boxes moved in their own frames."""
    out, c, s = boxes.copy(), np.cos(boxes[:, 4]), np.sin(boxes[:, 4])
    out[:, 0] += c * u - s * v
    out[:, 1] += s * u + c * v
    return out


def _lost(stage: Stage, boxes: Floats) -> Floats:
    """(n,) 1 where a box stands out of the room, in something, or tall before a window, else 0."""
    out = ~roomed(stage, boxes)
    for e in stage.entities:
        if e.category in ("window", "door") or e.id in stage.boxes and e.support == "ground":
            out |= gap(boxes, row(stage, e)) <= (AT_WINDOW if e.category in ("window", "door") else 0.0)
    return np.asarray(out, float)


__all__ = ["between", "kin_left", "lies_between"]
