"""What is in the way: places before the sides from which things that stand already are used, and before windows."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.assets.registry import index
from worldloom.geometry import Floats
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.score import roomed
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity, Thing

BEFORE, LIGHT = 0.15, 0.25
"""Metres before a side that somebody stands at, and before a window, that stay free."""
WORKED, STAND, MOST = 0.7, 0.6, 0.45
"""Metres of clearance from which on somebody stands or sits at a side, share of it that stays free before the middle, and metres of that at most."""
ALONG = (-0.7, 0.0, 0.7)
"""Where along a side it is looked whether it is free, in halves of its width."""
BLOCKED = 2.0
"""What it costs to stand before the only free side of something."""
ROOM = (0.15, 0.3)
"""Metres of clearance from which on a side is used, and of it that are looked at."""
HONOUR, HEAD = ("throne", "altar", "judge_bench", "judges_bench", "stage"), 1.0
"""What is at the head of a room, and what it costs it, a metre, to be elsewhere."""
BEDSIDE, PILLOW = ("nightstand", "bedside_table"), 2.5
"""What stands by the pillows of a bed, and what it costs it, a metre, to be elsewhere."""
BESIDE_IT = 0.03
"""Metres between a bed and the table at its head."""
KNEE = 0.35
"""Metres of height up to which something is in nobody's way."""
NOBODY = (0.0, 0.0, math.inf)
"""A place that nothing takes."""
SIDES = {"front": (0, -1), "back": (0, 1), "left": (-1, 0), "right": (1, 0)}


def in_the_way(stage: Stage, boxes: Floats, seat: bool = False) -> Floats:
    """(n,) what it costs upright boxes (n, 7) to stand before what is used from one side only, or tall before a window.

    A `seat` may stand before the middle of a side."""
    points = [p for e in stage.entities for p in _points(stage, e)]
    if not points or float((boxes[:, 6] - boxes[:, 5]).max()) < KNEE:
        return np.zeros(len(boxes))
    x, y, low = np.array(points).T
    c, s = np.cos(boxes[:, 4:5]), np.sin(boxes[:, 4:5])
    dx, dy = x - boxes[:, 0:1], y - boxes[:, 1:2]
    over = (np.abs(c * dx + s * dy) < boxes[:, 2:3]) & (np.abs(c * dy - s * dx) < boxes[:, 3:4]) & (boxes[:, 6:7] > low)
    over = over.reshape(len(boxes), -1, len(ALONG) + 2)
    shut = over[:, :, : len(ALONG)].sum(2) > 1
    return np.asarray(BLOCKED * (shut if seat else shut | over[:, :, len(ALONG) :].any(2)).sum(1))


def by_the_pillow(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what it costs a bedside table not to stand at the head of a bed, beside it, where the words give it no other place."""
    beds = [e for e in stage.entities if e.category == "bed" and e.id in stage.boxes]
    told = any(r.subject == t.id and not {"bed", "wall"} & {_called(stage, o) for o in r.objects} for r in stage.plan.relations)
    if t.category not in BEDSIDE or told or not beds:
        return np.zeros(len(boxes))
    there = [e.pose.position[:2] for e in stage.entities if e.category in BEDSIDE]
    half = float(boxes[:, 2:4].max(initial=0.0))
    sides = [p for e in beds for p in pillows(row(stage, e)[0], half, half) if all(math.dist(p, q) > half for q in there)]
    away = [np.hypot(boxes[:, 0] - x, boxes[:, 1] - y) for x, y in sides]
    return np.asarray(PILLOW * np.min(away, 0)) if away else np.zeros(len(boxes))


def _called(stage: Stage, thing: str) -> str:
    return next((e.category for e in stage.by_thing.get(thing, ())), thing)


def pillows(q: Floats, half: float, deep: float) -> list[tuple[float, float]]:
    """The middles (x, y) of what is so half wide and deep and stands on either side of a bed (7,), in line with its head."""
    c, s = math.cos(q[4]), math.sin(q[4])
    u, v = q[2] + half + BESIDE_IT, q[3] - deep
    return [(float(q[0] + c * a - s * v), float(q[1] + s * a + c * v)) for a in (u, -u)]


def at_the_head(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what it costs a thing of honour not to have the middle of the far wall behind it, where the words give it no other place."""
    told = any(r.subject == t.id and (r.kind not in ("against", "attached", "on") or set(r.objects) & set(stage.by_thing)) for r in stage.plan.relations)
    if t.category not in HONOUR or told:
        return np.zeros(len(boxes))
    p = np.asarray(stage.site.rooms[0].polygon)
    aside = np.abs(boxes[:, 0] - (p[:, 0].min() + p[:, 0].max()) / 2)
    away = np.maximum(p[:, 1].max() - boxes[:, 1] - boxes[:, 3], 0.0)
    return np.asarray(HEAD * (aside + away) + 2 * HEAD * (1 - np.cos(boxes[:, 4])))


def faces_wall(stage: Stage, boxes: Floats, clear: tuple[float, float, float, float]) -> Floats:
    """(n,) what it costs a thing with so much clearance (before, behind, left, right) to have a wall where somebody stands to use it."""
    total = np.zeros(len(boxes))
    for way, ahead in zip(clear[:2], (-1.0, 1.0), strict=True):
        if way > ROOM[0]:
            moved, away = boxes.copy(), ahead * min(way, ROOM[1])
            moved[:, 0] -= np.sin(boxes[:, 4]) * away
            moved[:, 1] += np.cos(boxes[:, 4]) * away
            total += BLOCKED * ~roomed(stage, moved)
    return total


def _points(stage: Stage, e: Entity) -> list[tuple[float, float, float]]:
    """Points (x, y, height from which they are taken) before a window, or before the one side from which something on the floor is used, the
    last two of five where somebody stands at its middle; else none."""
    q = row(stage, e)[0]
    if e.category == "window":
        return [*_before(q, (0, -1), LIGHT, float(q[5])), NOBODY, NOBODY]
    used = [s for s in e.functional_sides if s in SIDES]
    if len(used) != 1 or e.id not in stage.boxes or e.support != "ground":
        return []
    side, entry = SIDES[used[0]], index().get(e.maker.split("@")[0])
    clear = entry.card.clearance[list(SIDES).index(used[0])] if entry is not None else 0.0
    stood = [p for away in (BEFORE, min(STAND * clear, MOST)) for p in _before(q, side, away, KNEE, ALONG[1:2])] if clear >= WORKED else [NOBODY, NOBODY]
    return [*_before(q, side, BEFORE, KNEE), *stood]


def _before(q: Floats, side: tuple[int, int], away: float, low: float, along: Sequence[float] = ALONG) -> list[tuple[float, float, float]]:
    """Points along a side of a box, so far before it."""
    c, s = math.cos(q[4]), math.sin(q[4])
    out = []
    for a in along:
        u, v = (a * q[2], side[1] * (q[3] + away)) if side[1] else (side[0] * (q[2] + away), a * q[3])
        out.append((float(q[0] + c * u - s * v), float(q[1] + s * u + c * v), low))
    return out


__all__ = ["BEDSIDE", "HONOUR", "at_the_head", "by_the_pillow", "faces_wall", "in_the_way", "pillows"]
