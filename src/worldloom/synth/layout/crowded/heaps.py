"""What stands on the floor of a crowded room: furniture in line along all walls, boxes and crates stacked and heaped before them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.wishes import LEANING
from worldloom.synth.layout.put import LEANS
from worldloom.synth.layout.spots import blocked
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Thing

STACKED = ("box", "crate", "storage_bin", "suitcase", "gift_box")
"""What stands on its like."""
TALL = 1.35
"""Metres that a stack is high at most."""
OFF, LEANT = 0.015, 0.006
"""Metres between a wall and what stands at it, and what leans on it."""
STEP, CORNER = 0.1, 0.7
"""Metres between places along a wall, and from a corner in which it is the first to be filled."""
NORTH, SIDES, SOUTH = 0.0, 0.35, 1.6
"""What the far wall, the side walls and the wall behind the eye cost: a room is full where it is seen."""
BY, LOW, AMID = 0.05, 0.25, 0.1
"""Metres between a thing and what is set down beside it, of height from which on it has sides, and what it costs to stand there."""
THIN = 0.04
"""Metres of height up to which a thing is a rug."""
SEEN = 0.35
"""Metres before what hangs that nothing tall stands in."""
ASIDE = 0.25
"""Metres between things that hang."""
ROWS = (0.02, 0.38)
"""Metres from the wall of a heap's first row and of one before it."""


def lined(stage: Stage, h: Habit, bounds: Floats, category: str = "") -> Iterator[Spot]:
    """Places along every wall, best where a thing stands side by side with what is there."""
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2])
    for wall in stage.site.walls:
        held = (wall.id, LEANS) if category in LEANING else ("ground", "")
        lo, hi = width / 2 + 0.02, wall.length - width / 2 - 0.02
        taken = _along(stage, wall.id)
        ends = [v for a, b in taken for v in (b + 0.012 + h.gap + width / 2, a - 0.012 - h.gap - width / 2)]
        for along in sorted({round(v, 3) for v in (*np.arange(lo, hi, STEP).tolist(), *ends, lo, hi) if lo <= v <= hi}):
            if blocked(wall, along, width / 2, 0.0, tall, 0.3 if _curtained(stage) else 0.04):
                continue
            off = (-float(bounds[0, 1]) if h.facing == "away" else float(bounds[1, 1])) + (LEANT if category in LEANING else OFF) + h.off
            x, y = wall.point(along, off)
            away = min([abs(along - v) for v in (*ends, lo, hi)], default=0.0)
            yield Spot(round(x, 4), round(y, 4), 0.0, round(wall.yaw + (math.pi if h.facing == "away" else 0.0), 5), held[0], held[1], cost=round(_wall(wall.id) + 0.5 * min(away, 1.0) + _first(stage, h, x, y), 4))


def hung(stage: Stage, h: Habit, bounds: Floats) -> Iterator[Spot]:
    """Places on every wall at the height of a thing, in the middle of what is free first."""
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2] - bounds[0, 2])
    for wall in stage.site.walls:
        lo, hi = width / 2 + 0.1, wall.length - width / 2 - 0.1
        z = min(h.height, wall.height - tall - 0.1)
        there = [(a - ASIDE, b + ASIDE) for a, b in _along(stage, wall.id, hung=True)]
        for along in np.arange(lo, hi, 2 * STEP).tolist() if z >= 0 else ():
            if not blocked(wall, along, width / 2, z, z + tall, 0.3 if _curtained(stage) else 0.04):
                x, y = wall.point(along, float(bounds[1, 1]) + 0.004)
                yield Spot(round(x, 4), round(y, 4), round(z - float(bounds[0, 2]), 4), round(wall.yaw, 5), wall.id, cost=round(_wall(wall.id) + 1.5 * any(a < along + width / 2 and b > along - width / 2 for a, b in there) + 2.0 * _hidden(stage, x, y, z, width, wall.yaw) + 0.1 * abs(along - wall.length / 2) + _first(stage, h, x, y), 4))


def heaped(stage: Stage, t: Thing, bounds: Floats, k: int, level: str, behind: bool = False) -> list[Spot]:
    """Places for one of what stands about: on its like, in corners and along walls and furniture, near what is heaped already.

    What is used from `behind` has its back to the room.
    """
    r = rng(stage.seed, "heap", t.id, k)
    ext = bounds[1] - bounds[0]
    loose = 0.04 if level == "full" else 0.3
    kin = [e.pose.position for e in stage.entities if e.support == "ground" and e.category == t.category]
    others = [e.pose.position for e in stage.entities if e.support == "ground" and e.category in STACKED]
    found = list(_on_like(stage, t, bounds, r, loose)) if t.category in STACKED else []
    for wall in stage.site.walls:
        half = float(ext[0]) / 2 * math.cos(loose) + float(ext[1]) / 2 * math.sin(loose)
        for along in np.arange(half + 0.03, wall.length - half - 0.03, STEP).tolist():
            for row, out in enumerate(ROWS if level == "cluttered" else ROWS[:1]):
                if blocked(wall, along, half, 0.0, float(ext[2]), 0.04):
                    continue
                turn = float(r.uniform(-loose, loose)) if max(ext[:2]) < 0.8 else 0.0
                deep = float(ext[1]) / 2 * math.cos(turn) + float(ext[0]) / 2 * abs(math.sin(turn))
                x, y = wall.point(along, out + deep)
                corner = min(along, wall.length - along)
                cost = _wall(wall.id) + 0.25 * min(corner, 2.0) + 0.8 * row + 0.5 * _nearest(kin, x, y) + 0.25 * _nearest(others, x, y) + 0.15 * float(r.random())
                yaw = wall.yaw + turn + (math.pi if behind else 0.0)
                mid = (bounds[0, :2] + bounds[1, :2]) / 2
                c, s = math.cos(yaw), math.sin(yaw)
                found.append(Spot(round(x - c * mid[0] + s * mid[1], 4), round(y - s * mid[0] - c * mid[1], 4), 0.0, round(yaw, 4), cost=round(cost, 4)))
    found += _beside(stage, t, bounds, r, loose, kin)
    return [s for s in sorted(found, key=lambda s: s.cost) if not _on_rug(stage, s, ext)]


def _on_rug(stage: Stage, s: Spot, ext: Floats) -> bool:
    """Whether a thing on the floor would lie on the edge of a rug."""
    if s.support != "ground":
        return False
    half, rugs = float(max(ext[:2])) / 2, [e for e in stage.entities if e.id not in stage.boxes and e.kind == "object" and e.extent[2] < THIN]
    return any(math.dist((s.x, s.y), e.pose.position[:2]) < half + math.hypot(*e.extent[:2]) / 2 for e in rugs)


def _beside(stage: Stage, t: Thing, bounds: Floats, r: np.random.Generator, loose: float, kin: list[tuple[float, float, float]]) -> Iterator[Spot]:
    """At the sides of what stands on the floor: a bucket by the barrel, a crate by the bench."""
    ext = bounds[1] - bounds[0]
    mid = (bounds[0, :2] + bounds[1, :2]) / 2
    y0, y1 = (float(f(np.asarray(stage.site.rooms[0].polygon)[:, 1])) for f in (np.min, np.max))
    for e in stage.entities:
        b = stage.boxes.get(e.id)
        if b is None or e.kind != "object" or e.support != "ground" or b.z1 < LOW or b.z0 > LOW:
            continue
        for sx, sy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            for shift in (-0.6, 0.0, 0.6):
                turn = float(r.uniform(-loose, loose))
                reach = BY + 0.5 * float(max(ext[:2]) if loose > 0.1 else ext[0] if sx else ext[1])
                u = sx * (b.hx + reach) + (0.0 if sx else shift * b.hx)
                v = sy * (b.hy + reach) + (0.0 if sy else shift * b.hy)
                x, y = b.local(u, v)
                yaw = b.yaw + turn
                c, s = math.cos(yaw), math.sin(yaw)
                cost = AMID + SIDES * (y1 - y) / (y1 - y0) + 0.5 * _nearest(kin, x, y) + 0.3 * float(r.random())
                yield Spot(round(x - c * mid[0] + s * mid[1], 4), round(y - s * mid[0] - c * mid[1], 4), 0.0, round(yaw, 4), cost=round(cost, 4))


def _on_like(stage: Stage, t: Thing, bounds: Floats, r: np.random.Generator, loose: float) -> Iterator[Spot]:
    """On top of what is as large and not too high."""
    ext = bounds[1] - bounds[0]
    bearing = {e.support for e in stage.entities}
    for e in stage.entities:
        b = stage.boxes.get(e.id)
        top = next((u for u in e.supports if u.name == "top"), None)
        if b is None or top is None or e.category not in STACKED or e.id in bearing or e.support in ("ceiling", "air") or b.z1 + ext[2] > TALL:
            continue
        if max(ext[:2]) > 2.04 * max(b.hx, b.hy) or min(ext[:2]) > 2.04 * min(b.hx, b.hy):
            continue
        yaw = yaw_of(e.pose.rotation) + float(r.uniform(-loose, loose)) / 2
        if (ext[0] > ext[1]) != (b.hx > b.hy):
            yaw += math.pi / 2
        mid = (bounds[0, :2] + bounds[1, :2]) / 2
        c, s = math.cos(yaw), math.sin(yaw)
        yield Spot(round(b.x - c * mid[0] + s * mid[1], 4), round(b.y - s * mid[0] - c * mid[1], 4), round(e.pose.position[2] + top.center[2] * e.pose.scale + 0.0005, 4), round(yaw, 4), e.id, "top",
                   frozenset({e.id}), round(0.25 + 0.3 * b.z0 + 0.6 * (t.category != e.category), 4))  # fmt: skip


def _hidden(stage: Stage, x: float, y: float, z: float, width: float, yaw: float) -> bool:
    """Whether something tall stands before a place on a wall."""
    before = Box(*(x + SEEN / 2 * math.sin(yaw), y - SEEN / 2 * math.cos(yaw)), width / 2, SEEN / 2, yaw, z, z + 1.0)
    return bool(stage.occupied.hits(replace(before, z0=z + 0.03)))


def _wall(id: str) -> float:
    return {"wall.n": NORTH, "wall.s": SOUTH}.get(id, SIDES)


def _along(stage: Stage, wall: str, hung: bool = False) -> list[tuple[float, float]]:
    """Stretches (from, to) of a wall, metres, at which things stand, or on which they are `hung`."""
    w = next(x for x in stage.site.walls if x.id == wall)
    c, s = math.cos(w.yaw), math.sin(w.yaw)
    out = []
    for e in stage.entities:
        b = stage.boxes.get(e.id)
        if b is None or e.kind == "architecture" or (e.support != wall if hung else b.z0 > 1.0):
            continue
        dx, dy, turn = b.x - w.start[0], b.y - w.start[1], b.yaw - w.yaw
        at, away = dx * c + dy * s, abs(dy * c - dx * s)
        hx, hy = b.hx * abs(math.cos(turn)) + b.hy * abs(math.sin(turn)), b.hx * abs(math.sin(turn)) + b.hy * abs(math.cos(turn))
        if away - hy < 0.3:
            out.append((at - hx, at + hx))
    return out


def _first(stage: Stage, h: Habit, x: float, y: float) -> float:
    """What it costs to stand away from what a thing belongs to."""
    near = [e for e in stage.entities if e.category in h.near]
    return 0.7 * min((math.dist((x, y), e.pose.position[:2]) for e in near), default=0.0)


def _nearest(points: list[tuple[float, float, float]], x: float, y: float) -> float:
    return min(min((math.dist((x, y), p[:2]) for p in points), default=0.0), 2.5)


def _curtained(stage: Stage) -> bool:
    return any(t.category == "curtain" and t.count.n for t in stage.plan.things)


__all__ = ["heaped", "hung", "lined"]
