"""Places on the floor: along walls, on each side of what stands already, round it, under it, on rugs, anywhere."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import BARS
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.hung import GRID, MOST, STEP, _foot
from worldloom.synth.layout.indoors.meaning import gap
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.wishes import HELD, Wish
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.score import boxes_at, roomed
from worldloom.synth.layout.spots import behind, blocked
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity

TOUCHING = 0.004
"""Metres between what leans on something and that."""
GAPS = (0.03, 0.15, 0.32, 0.6, 0.9, 1.3, 1.8, 2.6)
"""Metres between a thing and what it stands beside."""
ABREAST = 0.02
"""Metres from the middle of something to two that stand before or behind it side by side."""
APART = 0.3
"""Metres that are left for somebody to stand between what lines a wall and what it stands behind."""
EVEN, UNEVEN = 2.0, 3.0
"""What is gained by standing evenly round something, and what it costs to stand where a single thing would."""
UNDER, UNDER_IT = 0.02, 1.0
"""Metres that are left over what is stowed under furniture, and what is gained by standing there."""
SPREAD = 0.12
"""Metres between things that are spread on a rug."""
STAFF = 1.5
"""What it costs to sit on the side of who serves over a bar."""
ROUND = {"round", "pedestal"}
"""Styles and shapes of what is round."""
SEATS, DRAWN = 0.24, 3.0
"""Metres between a seat and its table, and what it costs, a metre, to be further away."""


def lined(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int = 0, n: int = 1) -> Iterator[Spot]:
    """Along every wall, back to it, the corners too, and where the k-th of n has its place behind another."""
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2])
    away = h.facing == "away"
    for wall in stage.site.walls:
        lo, hi = width / 2 + 0.02, wall.length - width / 2 - 0.02
        row_of = [(_foot(wall, row(stage, e)[0]), (2 * k - n + 1) * (width / 2 + 0.02)) for w in wanted if w.kind in ("behind", "front") for e in w.hosts]
        own = [a for foot, aside in row_of for a in (foot - aside, foot + aside) if lo <= a <= hi]
        for along in (*np.arange(lo, hi, STEP), hi, *own) if hi > lo else ():
            if blocked(wall, float(along), width / 2, 0.0, tall, 0.04):
                continue
            x, y = wall.point(float(along), (-float(bounds[0, 1]) if away else float(bounds[1, 1])) + behind(bounds) + h.off)
            cost = (0.0 if h.pattern == "wall" else 0.5) + 0.5 * (wall.id == "wall.s")
            yield Spot(round(x, 4), round(y, 4), 0.0, round(wall.yaw + (math.pi if away else 0.0), 5), cost=cost)


def near_hosts(stage: Stage, bounds: Floats, wanted: Sequence[Wish], found: list[Spot]) -> list[Spot]:
    """Places that may take the clearance of what they are told to be by, where they do not touch it."""
    hosts = [e for w in wanted if w.kind in ("behind", "front", "left", "right", "beside") for e in w.hosts]
    if not hosts or not found:
        return found
    boxes = boxes_at(bounds, 1.0, found)
    clear = {e.id: gap(boxes, row(stage, e)) > APART for e in hosts}
    return [s.freed(frozenset(i for i, ok in clear.items() if ok[j])) for j, s in enumerate(found)]


def surrounding(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """On each side of what it is related to, at several distances, looking the same way, at it, or aside."""
    seen = set()
    for w in wanted:
        for e in w.hosts:
            if e.id not in seen and e.support not in ("ceiling",) and e.category not in ("window", "door"):
                seen.add(e.id)
                yield from _sides(row(stage, e)[0], bounds, frozenset({e.id}), (TOUCHING, *GAPS) if w.kind == "against" else GAPS)


def _sides(q: Floats, bounds: Floats, free: frozenset[str], gaps: Sequence[float]) -> Iterator[Spot]:
    own, mid = ((bounds[1, :2] - bounds[0, :2]) / 2).tolist(), ((bounds[0, :2] + bounds[1, :2]) / 2).tolist()
    q = q.tolist()  # plain numbers: arrays' take three times as long
    c, s = math.cos(q[4]), math.sin(q[4])
    for sx, sy, look in ((-1, 0, math.pi / 2), (1, 0, -math.pi / 2), (0, -1, math.pi), (0, 1, 0.0)):
        for turn in dict.fromkeys((0.0, look, -math.pi / 2 if look == math.pi / 2 else math.pi / 2)):
            hx, hy = (own[0], own[1]) if abs(math.sin(turn)) < 0.5 else (own[1], own[0])
            ct, st = math.cos(turn), math.sin(turn)
            mx, my = ct * mid[0] - st * mid[1], st * mid[0] + ct * mid[1]
            side = q[3] - hy if sx else q[2] - hx
            for away in gaps:
                for aside in (0.0, 0.5 * side, -0.5 * side, side, -side, *(() if sx else (hx + ABREAST, -hx - ABREAST))):
                    lx, ly = (sx * (q[2] + hx + away), aside) if sx else (aside, sy * (q[3] + hy + away))
                    x, y = q[0] + c * (lx - mx) - s * (ly - my), q[1] + s * (lx - mx) + c * (ly - my)
                    cost = 0.4 + 0.5 * away + 0.1 * min(abs(aside) / max(abs(side), 1e-6), 1.0) + 0.1 * (turn != 0)
                    yield Spot(round(x, 4), round(y, 4), 0.0, round(q[4] + turn, 4), free=free, cost=cost)


def ringed(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int, n: int) -> Iterator[Spot]:
    """Evenly round a host, as chairs stand at a table of any shape, also where they are told to be beside it."""
    own = bounds[1, :2] - bounds[0, :2]
    drawn = h.pattern == "seat"
    for w, e in ((x, e) for x in wanted if x.kind == "around" or drawn and x.kind == "beside" for e in x.hosts):
        if w.kind == "beside" and not e.category.endswith("table"):
            continue
        if w.among > 1:
            k, n = k // w.among, -(-n // w.among)
        q = row(stage, e)[0]
        if n > 2 and circular(e):
            yield from _radial(q, e, own, k, n)
            continue
        c, s = math.cos(q[4]), math.sin(q[4])
        start = math.pi / 2 if n == 2 or q[3] > q[2] else 0.0
        for j in range(2 * n if n == 2 else n):
            a = start + 2 * math.pi * ((k + j) % n) / n + math.pi / 2 * (j >= n)
            u, v = math.cos(a), math.sin(a)
            end = abs(u) * q[3] > abs(v) * q[2]
            for away in (SEATS, SEATS + 0.2, SEATS + 0.5):
                reach = (away + own[1] / 2) / max(abs(u) if end else abs(v), 0.5)
                out = min(q[2] / max(abs(u), 1e-6), q[3] / max(abs(v), 1e-6)) + reach
                x, y = q[0] + c * u * out - s * v * out, q[1] + s * u * out + c * v * out
                look = float(q[4]) + ((math.pi / 2 if u < 0 else -math.pi / 2) if end else (math.pi if v < 0 else 0.0))
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(look, 4), free=frozenset({e.id}), cost=0.5 * (j > 0) + DRAWN * (away - SEATS) - EVEN)


def circular(e: Entity) -> bool:
    """Whether a thing is round seen from above."""
    return bool(ROUND & {e.params.get("style"), e.params.get("shape")}) and max(e.extent[:2]) < 1.05 * min(e.extent[:2])


def _radial(q: Floats, e: Entity, own: Floats, k: int, n: int) -> Iterator[Spot]:
    """Evenly round something round, looking at its middle: places for the k-th of n, its own first."""
    for j in range(n):
        a = float(q[4]) - math.pi / 2 + 2 * math.pi * ((k + j) % n) / n
        for away in (SEATS, SEATS + 0.2, SEATS + 0.5):
            out = max(q[2] + away + own[1] / 2, own[0] / 2 / math.tan(math.pi / n) + own[1] / 2)  # next to one another at the least
            x, y = q[0] + math.cos(a) * out, q[1] + math.sin(a) * out
            yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(a - math.pi / 2, 4), free=frozenset({e.id}), cost=0.5 * (j > 0) + DRAWN * (away - SEATS) - EVEN)


def alongside(stage: Stage, bounds: Floats, wanted: Sequence[Wish], k: int, n: int) -> Iterator[Spot]:
    """Evenly along the long sides of a host, looking at it, as stools stand at a bar."""
    own, mid = bounds[1, :2] - bounds[0, :2], (bounds[0, :2] + bounds[1, :2]) / 2
    for w, e in ((x, e) for x in wanted if x.kind == "along" for e in x.hosts):
        j, m = (k // w.among, -(-n // w.among)) if w.among > 1 else (k, n)
        q = row(stage, e)[0]
        turn = 0.0 if q[2] >= q[3] else math.pi / 2
        half, deep, yaw = max(q[2], q[3]), min(q[2], q[3]), float(q[4]) + turn
        c, s = math.cos(yaw), math.sin(yaw)
        bar = e.category.endswith(BARS)
        both = m > 2 and not bar and bool(roomed(stage, np.array([[q[0], q[1], half, deep + own[1] + SEATS, yaw, q[5], q[6]]]))[0])
        u = (2 * ((j // 2 + 0.5) / -(-m // 2) if both else (j + 0.5) / m) - 1) * max(half - 0.1 * (not both), 0.1)
        for side in ((-1, 1)[j % 2],) if both else (-1, 1):
            for away in (0.05, SEATS, SEATS + 0.15):
                look = yaw + (math.pi if side < 0 else 0.0)
                cl, sl = math.cos(look), math.sin(look)
                v = side * (deep + away + own[1] / 2)
                x, y = q[0] + c * u - s * v - (cl * mid[0] - sl * mid[1]), q[1] + s * u + c * v - (sl * mid[0] + cl * mid[1])
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(look, 4), free=frozenset({e.id}), cost=away - EVEN + STAFF * (bar and side > 0))


def stowed(stage: Stage, bounds: Floats, wanted: Sequence[Wish], k: int = 0, n: int = 1) -> Iterator[Spot]:
    """On the floor under furniture that leaves room between its legs, backs in line: the k-th of n from left to right."""
    hosts = [e for w in wanted if w.kind == "under" and w.forward for e in w.hosts if e.support == "ground" and e.kind != "architecture"]
    own, mid, tall = (bounds[1, :2] - bounds[0, :2]) / 2, (bounds[0, :2] + bounds[1, :2]) / 2, float(bounds[1, 2] - bounds[0, 2])
    for e in hosts:
        own_place = (2 * (k // len(hosts) + 0.5) / -(-n // len(hosts)) - 1) * e.extent[0] * e.pose.scale / 2
        yaw, scale = yaw_of(e.pose.rotation), e.pose.scale
        c, s, half = math.cos(yaw), math.sin(yaw), np.array(e.extent[:2]) * scale / 2
        solid = [(np.array(q.center) * scale, np.array(q.size) * scale / 2) for q in e.colliders if q.shape == "box"]
        solid = [(m, h) for m, h in solid if m[2] - h[2] < tall + UNDER]
        for u in np.linspace(-1, 1, 9) * max(half[0] - own[0], 0.0):
            for v in np.linspace(-1, 1, 5) * max(half[1] - own[1], 0.0):
                at = np.array([u, v]) + np.array(e.center[:2]) * scale
                if any((np.abs(at - m[:2]) < own + h[:2] + UNDER / 2).all() for m, h in solid):
                    continue
                x, y = e.pose.position[0] + c * (at[0] - mid[0]) - s * (at[1] - mid[1]), e.pose.position[1] + s * (at[0] - mid[0]) + c * (at[1] - mid[1])
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(yaw, 4), free=frozenset({e.id}), cost=0.3 * abs(float(u) - own_place) + 0.2 * abs(float(v)) - UNDER_IT)


def over_rugs(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """Side by side on a rug or mat on the floor, from its middle outward, turned as it is."""
    own, mid = (bounds[1, :2] - bounds[0, :2]) / 2, (bounds[0, :2] + bounds[1, :2]) / 2
    for e in (e for w in wanted if w.kind in HELD and w.forward for e in w.hosts if e.category in LYING and e.support not in stage.boxes):
        q = row(stage, e)[0]
        c, s, room = math.cos(q[4]), math.sin(q[4]), np.maximum(q[2:4] - own, 0.0)
        nx, ny = (min(2 * int(v / (2 * o + SPREAD)) + 1, 9) for v, o in zip(room, own, strict=True))
        for u in np.linspace(-1, 1, nx) * (nx > 1) * room[0]:
            for v in np.linspace(-1, 1, ny) * (ny > 1) * room[1]:
                x, y = q[0] + c * (u - mid[0]) - s * (v - mid[1]), q[1] + s * (u - mid[0]) + c * (v - mid[1])
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(float(q[4]), 4), free=frozenset({e.id}), cost=0.3 * math.hypot(float(u), float(v)))


def laid_under(stage: Stage, h: Habit, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """What lies under something on the floor lies in the middle below it, along it or across."""
    for e in (e for w in wanted if h.pattern == "underfoot" and w.kind == "under" and w.forward for e in w.hosts if e.kind != "architecture"):
        q = row(stage, e)[0]
        for turn in (0.0, math.pi / 2):
            yield Spot(round(float(q[0]), 4), round(float(q[1]), 4), 0.0, round(float(q[4]) + turn, 4), free=frozenset({e.id}), cost=turn - 1.0)


def strewn(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], most: int = MOST) -> Iterator[Spot]:
    """All over the floor in at most so many rows and columns, square to the room, looking at what it is to face."""
    p = np.asarray(stage.site.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    faced = [row(stage, e)[0].tolist() for w in wanted if w.kind in ("facing", "opposite", "front", "around") for e in w.hosts]
    cost = 1.2
    mid = ((bounds[0, :2] + bounds[1, :2]) / 2).tolist()
    xs, ys = (
        (a + (b - a) * np.linspace(0.04, 0.96, min(max(3, int((b - a) / GRID)), most))).tolist() for a, b in zip(lo, hi, strict=True)
    )
    for x in xs:
        for y in ys:
            for yaw in (0.0, math.pi / 2, math.pi, -math.pi / 2, *(math.atan2(q[0] - x, -(q[1] - y)) for q in faced)):
                c, s = math.cos(yaw), math.sin(yaw)
                yield Spot(
                    round(x - c * mid[0] + s * mid[1], 4),
                    round(y - s * mid[0] - c * mid[1], 4),
                    0.0,
                    round(yaw, 4),
                    cost=cost,
                )


__all__ = ["UNEVEN", "near_hosts", "alongside", "circular", "laid_under", "lined", "over_rugs", "ringed", "stowed", "strewn", "surrounding"]
