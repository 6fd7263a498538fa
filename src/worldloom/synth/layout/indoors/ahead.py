"""Room that is left for what will stand beside: a sofa that two tables shall flank does not fill its corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.registry import index
from worldloom.geometry import Floats
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.indoors.meaning import gap, turned
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.reach import BEDSIDE, pillows
from worldloom.synth.layout.indoors.wishes import SEATS
from worldloom.synth.layout.score import roomed
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Thing

BLOCKED = 5.0
"""What it costs to leave no room for something."""
CROWDED, GANGWAY = 9.0, 0.7
"""What it costs to touch another of a kind by which something will stand, and metres that are left beside that."""
RESERVED, KEPT, KEPT_FROM, AT_SIDE = 4.0, ("left", "right", "front", "behind"), 0.15, 0.1
"""What it costs to stand where something else is wanted, the relations of what is, metres across it at least, and to its host."""
TABLE = 0.6
"""Metres of height of a table by a bed."""
HUNG_BY = 0.06
"""Metres between what hangs side by side."""
EDGE = 0.04
"""Metres at the ends of a thing on which nothing lies."""
ROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))
SIDES = {
    "around": ROUND,
    "left": ((-1, 0),),
    "right": ((1, 0),),
    "front": ((0, -1),),
    "behind": ((0, 1),),
    "facing": ((0, -1),),
    "opposite": ((0, -1),),
    "along": ((0, -1), (0, 1)),
}
FAR = {"around": 0.3, "opposite": 1.6, "facing": 0.6, "front": 0.3}
"""Metres to what comes, where it does not stand close."""


def reserved(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place costs for standing where the words want something else, at a side of what stands already."""
    total = np.zeros(len(boxes))
    for r in stage.plan.relations:
        other = next((x for x in stage.plan.things if x.id == r.subject), None)
        hosts = [e for o in r.objects for e in stage.by_thing.get(o, ()) if e.kind != "architecture" and e.support == "ground"]
        if other is None or r.kind not in KEPT or other.id in stage.by_thing or t.id in (other.id, *r.objects) or not other.count.n or not hosts:
            continue
        made = choose(other, stage.plan.setting)
        size = (made.entry.extent[0] * made.scale, made.entry.extent[1] * made.scale)
        if min(size) > KEPT_FROM and len(hosts) <= max(other.count.n, 1):
            zones = [_probe(row(stage, e), SIDES[r.kind][0], size, AT_SIDE) for e in hosts]
            total += RESERVED * np.max([gap(boxes, z) <= 0 for z in zones], 0)
    return total + _by_beds(stage, t, boxes)


def _by_beds(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) as `reserved`, where the bedside tables of a bed will stand: on both sides of its head, or on the one that is left."""
    total = np.zeros(len(boxes))
    coming = [x for x in stage.plan.things if x.category in BEDSIDE and x.count.n and x.id not in stage.by_thing and x.id != t.id]
    for bed in (e for e in stage.entities if coming and e.category == "bed" and e.id in stage.boxes):
        made = choose(coming[0], stage.plan.setting)
        half = [v * made.scale / 2 for v in made.entry.extent[:2]]
        q = row(stage, bed)[0]
        zones = [np.array([[x, y, *half, q[4], q[5], q[5] + TABLE]]) for x, y in pillows(q, half[0], half[1])]
        hit = [gap(boxes, z) <= 0 for z in zones if roomed(stage, z)[0]]
        if hit:
            total += RESERVED * (np.any(hit, 0) if coming[0].count.n > 1 else np.all(hit, 0))
    return total


def room_left(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place costs for the things to come that find no room where the words want them."""
    total = np.zeros(len(boxes))
    for sides, size, away in pending(stage, t):
        lost = [~roomed(stage, _probe(boxes, s, size, away)) for s in sides]
        total += BLOCKED * np.mean(lost, 0)
    return total


def spread_out(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place costs for being too near to others of its kind, each of which something will stand by."""
    need = max((max(size) + GANGWAY for _, size, _ in pending(stage, t)), default=0.0)
    others = stage.by_thing.get(t.id, []) if need else []
    return CROWDED * np.max([np.clip(1 - gap(boxes, row(stage, e)) / need, 0.0, 1.0) for e in others], 0) if others else np.zeros(len(boxes))


def surface_left(stage: Stage, t: Thing, boxes: Floats, found: Sequence[Spot]) -> Floats:
    """(n,) what each place on furniture costs for the things to come that find no room there at the side that the words want."""
    total, coming = np.zeros(len(boxes)), list(pending(stage, t))
    for e in (e for e in stage.entities if coming and e.supports and any(s.support == e.id for s in found)):
        mine = np.array([s.support == e.id for s in found])
        host, near = row(stage, e), [row(stage, x) for x in stage.entities if x.support == e.id]
        for sides, size, away in coming:
            lost = [_lost(_probe(boxes[mine], s, size, min(away, 0.05)), host, near) for s in sides]
            total[mine] += BLOCKED * np.mean(lost, 0)
    return total


def _lost(probe: Floats, host: Floats, near: Sequence[Floats]) -> NDArray[np.bool_]:
    """(n,) whether boxes stand out over a surface or meet what lies there."""
    x, y = (q[:, 0] for q in turned(host, probe[:, 0:1], probe[:, 1:2]))
    c, s = np.abs(np.cos(probe[:, 4] - host[0, 4])), np.abs(np.sin(probe[:, 4] - host[0, 4]))
    reach = c * probe[:, 2] + s * probe[:, 3], s * probe[:, 2] + c * probe[:, 3]
    out = (np.abs(x) + reach[0] > host[0, 2] - EDGE) | (np.abs(y) + reach[1] > host[0, 3] + 0.02)
    return np.asarray(out | np.any([gap(probe, q) <= 0 for q in near], 0) if near else out)


def pending(stage: Stage, t: Thing) -> Iterator[tuple[tuple[tuple[int, int], ...], tuple[float, float], float]]:
    """Sides, sizes (across, along the side) and distances of what will stand by a thing."""
    entry = index()[choose(t, stage.plan.setting).maker]
    own, own_extent = entry.card.clearance, entry.extent
    yield from _bedside(stage, t)
    for rel in stage.plan.relations:
        other = next((x for x in stage.plan.things if x.id == rel.subject), None)
        if t.id not in rel.objects or other is None or other.id in stage.by_thing or other.id == t.id:
            continue
        both = rel.kind in ("beside", "near") and other.count.n == 2
        at_table = rel.kind in ("beside", "near") and other.category in SEATS and t.category.endswith("table") and other.count.n > t.count.n
        both = both and not at_table
        sides = ROUND if at_table else ((-1, 0), (1, 0)) if both else SIDES.get(rel.kind, ())
        if rel.kind == "facing" and own[1] > own[0]:
            sides = ((0, 1),)  # used from behind
        made = choose(other, stage.plan.setting)
        extent = [v * made.scale for v in made.entry.extent]
        extent = [min(extent[:2]), max(extent[:2]), extent[2]] if both and other.category not in BEDSIDE else extent  # turned along the side
        if rel.kind == "along" and own_extent[1] > own_extent[0]:
            sides = ((-1, 0), (1, 0))
        if sides and min(extent[:2]) > 0.05:
            each = max(round(other.count.n / max(t.count.n, 1)), 1)
            abreast = max(other.count.n, 1) if rel.kind in ("left", "right") else each if t.count.n > 1 and rel.kind in ("front", "behind") else 1
            size = (float(extent[0]) * abreast, float(extent[1]))
            yield from ((part, size, FAR.get("around" if at_table else rel.kind, 0.05)) for part in ([(s,) for s in sides] if both else [sides]))  # none of both may be lost


def _bedside(stage: Stage, t: Thing) -> Iterator[tuple[tuple[tuple[int, int], ...], tuple[float, float], float]]:
    """As `pending`, the tables that nothing else tells where to stand and that belong on both sides of a bed, or one on either."""
    told = {r.subject for r in stage.plan.relations}
    for x in stage.plan.things if t.category == "bed" and t.count.n == 1 else ():
        if x.category in BEDSIDE and x.count.n and x.id not in told and x.id not in stage.by_thing:
            made = choose(x, stage.plan.setting)
            size = (made.entry.extent[0] * made.scale, made.entry.extent[1] * made.scale)
            yield from ((part, size, 0.05) for part in ([((-1, 0),), ((1, 0),)] if x.count.n > 1 else [((-1, 0), (1, 0))]))


def wall_left(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place on a wall costs for what will hang beside it and finds no room there."""
    total = np.zeros(len(boxes))
    for r in stage.plan.relations:
        other = next((x for x in stage.plan.things if x.id == r.subject), None)
        sides = SIDES[r.kind] if r.kind in ("left", "right") else ROUND[:2] if r.kind in ("beside", "near") else ()
        if other is None or not sides or t.id not in r.objects or other.id in stage.by_thing or other.id == t.id:
            continue
        made = choose(other, stage.plan.setting)
        wide, _, tall = (v * made.scale for v in made.entry.extent)
        deep = float(boxes[0, 3])
        probes = [_probe(boxes, s, (wide, 2 * deep), HUNG_BY) for s in sides]
        for p in probes:
            p[:, 6] = p[:, 5] + tall
        near = [row(stage, e) for e in stage.entities if e.category in ("window", "door") or e.id in stage.boxes and e.support not in stage.boxes]
        lost = [~roomed(stage, p, deep) | np.any([gap(p, q) <= 0 for q in near], 0) if near else ~roomed(stage, p, deep) for p in probes]
        total += BLOCKED * np.min(lost, 0)
    return total


def flanked(stage: Stage, t: Thing) -> bool:
    """Whether things will stand on both sides of a thing."""
    sides = {s for some, _, _ in pending(stage, t) if len(some) == 1 for s in some}
    return {(-1, 0), (1, 0)} <= sides


def _probe(boxes: Floats, side: tuple[int, int], size: tuple[float, float], away: float) -> Floats:
    """Boxes of what stands at a side of each box."""
    out = boxes.copy()
    hx, hy = size[0] / 2, size[1] / 2
    dx, dy = side[0] * (boxes[:, 2] + hx + away), side[1] * (boxes[:, 3] + hy + away)
    c, s = np.cos(boxes[:, 4]), np.sin(boxes[:, 4])
    out[:, 0] += c * dx - s * dy
    out[:, 1] += s * dx + c * dy
    out[:, 2], out[:, 3] = hx, hy
    out[:, 6] = out[:, 5] + 0.3
    return out


__all__ = ["ROUND", "flanked", "pending", "reserved", "room_left", "spread_out", "surface_left", "wall_left"]
