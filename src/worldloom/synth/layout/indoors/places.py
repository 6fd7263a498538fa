"""Places in a room for a thing that the words relate to others: on what carries it, on walls, from the ceiling, on the floor."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import COVERS
from worldloom.synth.layout.habits import SURFACES, TABLE, Habit
from worldloom.synth.layout.indoors.meaning import gap
from worldloom.synth.layout.indoors.tops import FLATTEST, OVER, grid, reachable, tops
from worldloom.synth.layout.indoors.wishes import HELD, Wish, row
from worldloom.synth.layout.relations import heaped
from worldloom.synth.layout.score import boxes_at
from worldloom.synth.layout.sites.base import Wall
from worldloom.synth.layout.spots import blocked, spots
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import IN, fits, held, piled, round_in, sharing, stems_in, vessel
from worldloom.world import Entity, Thing

GAPS = (0.03, 0.15, 0.32, 0.6, 0.9, 1.3, 1.8, 2.6)
"""Metres between a thing and what it stands beside."""
APART = 0.3
"""Metres that are left for somebody to stand between what lines a wall and what it stands behind."""
STEP, GRID = 0.14, 0.45
"""Metres between places along walls and on the floor."""
ON_WALL = ("attached", "on")
SMALL = 0.9
"""Metres: what is wider does not lie on the surface that its neighbour lies on."""
OFF_WALL = 2.5
"""What it costs what usually lines a wall to stand free."""
EVEN, UNEVEN = 2.0, 3.0
"""What is gained by standing evenly round something, and what it costs to stand where a single thing would."""
SEVERAL, TURN = 3, 0.4
"""How many things go round the surfaces of what carries them, and what it costs to leave the turn."""
ABREAST = 0.75
"""Share of half a surface's width between its middle and the outer ones of two or three things on it."""
PILE = 10
"""How many things make a pile."""
NARROW = 0.8
"""Metres across, up to which a surface is parted among all that shall lie on it."""
WIDER = 1.2
"""How much wider a thing is that carries what is told to be at its side."""
HUNG = 1.4
"""Metres across, up to which anything is hung on a wall where the words say so."""
FLOATING, DEEP = 0.12, 0.4
"""Metres above the floor at which furniture hangs on a wall, and how deep it is at least."""
LOW, HEAD = 0.35, 2.4
"""Metres at which shelves hang that things stand by, where they are no higher than so."""
ASKEW, RAISED = 2.0, 0.5
"""What it costs to hang above something on a wall at its side, or higher over it than needed."""
ROW, HALF = 0.88, 0.5
"""Share of the width of what they hang above that several pictures or mirrors take together, and how small they are made for that at most."""
RUNNER = 0.5
"""Share of the depth of a table that a rug on it takes."""
UNDER, UNDER_IT = 0.02, 1.0
"""Metres that are left over what is stowed under furniture, and what is gained by standing there."""
DRAWN_UP = 2.0
"""What is gained by a seat that is drawn up to where one works or eats."""
SMALLEST = 0.3
"""Of its usual size that a thing has at least."""
SEATS = 0.24
"""Metres between a seat and its table."""


def places(
    stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], r: np.random.Generator, k: int, n: int
) -> list[Spot]:
    """Places for the k-th of n of a thing with scaled part bounds (2, 3)."""
    on = carriers(stage, h, bounds, wanted) or beneath(stage, bounds, wanted)
    small = max(bounds[1, :2] - bounds[0, :2]) < 0.2
    within = any(w.kind in IN for w in wanted) or bool(on) and all(vessel(e.supports) for e in on)
    if within and on:
        mine, many = on[k % len(on)], -(-n // len(on))
        upright = stems_in(mine, tuple(float(v) for v in bounds[1] - bounds[0]))
        if n > 1 and small and not upright and round_in(mine, float(max(bounds[1, :2] - bounds[0, :2])), many):
            others = frozenset(held(stage, mine))  # round things touch where their boxes overlap
            return [replace(s, free=s.free | others) for s in islice(heaped(mine, bounds, k // len(on), many), 1)]
        if found := list(piled(stage, mine, bounds, max(many, sharing(stage, mine)), k // len(on))):
            return found
    if on and n > SEVERAL and (heap := list(stacked(stage, t, on[k % len(on)], bounds, k // len(on), -(-n // len(on))))):
        return heap
    if on:
        turn = k if n > 1 else 0
        among = max((w.among for w in wanted if w.kind in HELD), default=1)
        j, m = k // among, -(-n // among)
        cover = t.category in COVERS and m == 1
        slot = _own_slot(stage, t, on, j, m) if m <= SEVERAL and not cover else 0.0
        each = [tops(stage, e, bounds, turn // len(on) if n > SEVERAL else 0, slot, within, cover) for e in on]
        return [replace(s, cost=s.cost + TURN * ((i - turn) % len(on))) for i, found in enumerate(each) for s in found]
    if h.pattern == "hang" or any(w.word == "ceiling" for w in wanted):
        return [*hung(stage, bounds, wanted, k, n), *spots(stage, replace(h, pattern="hang"), bounds, r, k, n)]
    if (
        h.pattern == "mount"
        or any(w.word == "wall" and w.kind in ON_WALL or w.kind == "above" and w.forward for w in wanted)
        and (h.pattern in ("mount", "wall", "surface") or max(bounds[1] - bounds[0]) < HUNG)
    ):
        return list(mounted(stage, t, h, bounds, wanted, k, n))
    if h.pattern == "window":
        return spots(stage, h, bounds, r, k, n)
    below = list(stowed(stage, bounds, wanted))
    free = [*below, *surrounding(stage, bounds, wanted), *strewn(stage, h, bounds, wanted)]
    if h.pattern in ("wall", "corner"):
        free = [replace(s, cost=s.cost + OFF_WALL) for s in free]
    out = [*ringed(stage, h, bounds, wanted, k, n), *alongside(stage, bounds, wanted, k, n), *_near_hosts(stage, bounds, wanted, list(lined(stage, h, bounds, wanted, k, n))), *free]
    usual = [] if h.pattern == "underfoot" else spots(stage, h, bounds, r, k, n)
    if any(w.kind == "around" for w in wanted):
        usual = [replace(s, cost=s.cost + UNEVEN) for s in usual]
    elif h.pattern == "seat":
        usual = [replace(s, cost=s.cost - DRAWN_UP * bool(s.free)) for s in usual]
    return [*out, *usual]


def company(stage: Stage, t: Thing) -> list[Thing]:
    """Things that the words put on the same carrier as this one, and it; only itself where it is related to more than its carrier."""
    on = {o for r in stage.plan.relations if r.subject == t.id and r.kind == "on" for o in r.objects}
    ids = [r.subject for r in stage.plan.relations if r.kind == "on" and on & set(r.objects)]
    return [x for x in stage.plan.things if x.id in ids and x.count.n]


def stacked(stage: Stage, t: Thing, host: Entity, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """The k-th of n flat things on a surface that has no room for all side by side: in piles of PILE, each on the one before."""
    ext, mid = bounds[1] - bounds[0], (bounds[0, :2] + bounds[1, :2]) / 2
    tops = [u for u in reachable(host) if u.name != "lying"]
    if not tops or ext[2] > FLATTEST or max(ext[:2]) > 0.5:
        return
    u = max(tops, key=lambda u: u.size[0] * u.size[1])
    size = np.array(u.size) * host.pose.scale
    if 2.5 * n * ext[0] * ext[1] < size[0] * size[1] or (size < ext[:2]).any():
        return
    free = frozenset({host.id, host.support})
    if k % PILE:
        last = next((e for e in reversed(stage.by_thing.get(t.id, ())) if e.id in held(stage, host)), None)
        if last is not None:
            x, y, _ = last.pose.position
            yield Spot(x, y, round(stage.boxes[last.id].z1 - float(bounds[0, 2]) + 0.001, 4), yaw_of(last.pose.rotation), last.id, "", free | {last.id})
        return
    yaw = yaw_of(host.pose.rotation)
    c, s = math.cos(yaw), math.sin(yaw)
    for gx, gy, cost in grid((size - ext[:2]) / 2, _own_slot(stage, t, [host], k // PILE, -(-n // PILE))):
        q = np.array(u.center[:2]) * host.pose.scale + [gx - mid[0], gy - mid[1]]
        x, y = host.pose.position[0] + c * q[0] - s * q[1], host.pose.position[1] + s * q[0] + c * q[1]
        z = host.pose.position[2] + u.center[2] * host.pose.scale + 0.0005
        yield Spot(round(float(x), 4), round(float(y), 4), round(float(z), 4), round(yaw, 4), host.id, u.name, free, 0.1 * cost)


def _own_slot(stage: Stage, t: Thing, on: Sequence[Entity], j: int, m: int) -> float:
    """Where along the surface of one carrier the j-th of m has its place among all that are told to be there: from left to right."""
    others = [x for x in company(stage, t) if not _told(stage, x)]
    if len(on) != 1 or _told(stage, t) or t not in others:
        return 0.0
    many = [m if x is t else 1 if x.count.n > SEVERAL else x.count.n for x in others]
    at = others.index(t)
    total, own = sum(many), sum(many[:at]) + j
    return (2 * own / (total - 1) - 1) * ABREAST if 1 < total <= 2 * SEVERAL else 0.0


def _told(stage: Stage, t: Thing) -> bool:
    """Whether the words say more of where a thing is than what carries it."""
    return any(r.subject == t.id and r.kind != "on" for r in stage.plan.relations)


def carriers(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish]) -> list[Entity]:
    """What is to carry a thing: what it is on or in; for small things also what they are to the left or in the middle of."""
    held = [
        e
        for w in wanted
        if w.kind in HELD and w.forward
        for e in w.hosts
        if e.category not in ("rug", "floor", "tatami_mat", "mat") or e.support in stage.boxes
    ]
    if held:
        below = {e.support for e in held}
        return [e for e in held if e.id not in below]  # a dish on a shelf, not the shelf
    if h.pattern != "surface" and max(bounds[1, :2] - bounds[0, :2]) > 0.35:
        return []
    return [
        e
        for w in wanted
        if w.forward and w.kind in ("left", "right", "middle", "front", "behind", "corner")
        for e in w.hosts
        if e.supports and min(e.extent[:2]) * e.pose.scale > WIDER * max(bounds[1, :2] - bounds[0, :2])
    ]


def beneath(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> tuple[Entity, ...]:
    """What carries the neighbour of a small thing: a mouse lies on the desk of its keyboard."""
    if max(bounds[1, :2] - bounds[0, :2]) > SMALL:
        return ()
    under = {
        w_host.support
        for w in wanted
        if w.kind in ("beside", "left", "right", "front", "behind", "near", "middle", "around")
        for w_host in w.hosts
    }
    return tuple(e for e in stage.entities if e.id in under and e.supports)


def shrunk(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], n: int = 1, beside: int = 0) -> float:
    """By how much a thing must be smaller than usual to find room on what carries it, or n of it in that: a plant on a nightstand is a small one."""
    on = carriers(stage, h, bounds, wanted)
    below = [e for w in wanted if w.kind == "above" and w.forward and n > 1 and h.pattern == "mount" for e in w.hosts]
    if len(below) == 1:
        return round(min(max(ROW * below[0].extent[0] * below[0].pose.scale / (n * float(bounds[1, 0] - bounds[0, 0])), HALF), 1.0), 2)
    ext, within = np.maximum(bounds[1] - bounds[0], 1e-4), any(w.kind in IN for w in wanted) or bool(on) and all(vessel(e.supports) for e in on)
    if within and on:
        many = max(-(-n // len(on)), *(sharing(stage, e) for e in on))
        if (many > 1 or any(stems_in(e, ext.tolist()) for e in on)) and (best := max(fits(e, ext, many, squat=many > n) for e in on)):
            return best
    best = 0.0
    for u, s in ((u, e.pose.scale) for e in on for u in reachable(e, within) if u.name != "lying"):
        size = np.array(u.size) * s * (1.0 if within else 1 + OVER)
        if beside > 0 and size.max() < NARROW:
            size = size / math.ceil(math.sqrt(beside + 1))
        flat = max(min(size[0] / ext[0], size[1] / ext[1]), min(size[1] / ext[0], size[0] / ext[1]))
        best = max(best, min(flat, u.clearance * s / ext[2]))
    best *= RUNNER if h.pattern == "underfoot" else 1.0
    return round(min(max(best * 0.98, RUNNER * SMALLEST if h.pattern == "underfoot" else SMALLEST), 1.0), 2) if best else 1.0


def height_of(stage: Stage, t: Thing, h: Habit, bounds: Floats) -> float:
    """Metres above the floor at which a thing hangs: furniture near the floor, and shelves low by which something stands."""
    if h.pattern != "mount":
        deep, tall = float(bounds[1, 1] - bounds[0, 1]), float(bounds[1, 2] - bounds[0, 2])
        return FLOATING if deep > DEEP and tall < HUNG else 1.2
    by = {r.subject for r in stage.plan.relations if t.id in r.objects and r.kind in ("beside", "near", "left", "right")}
    stands = any(x.id in by and habit_of(x.category).pattern not in ("mount", "hang", "window", "surface") for x in stage.plan.things)
    low = stands or any(a.kind == "size" and a.value == "low" for a in t.attributes)
    return min(h.height, LOW) if low and h.height + float(bounds[1, 2]) < HEAD else h.height


def habit_of(category: str) -> Habit:
    """What is usual of a category; to stand anywhere on the floor where nothing is known."""
    return TABLE.get(category, Habit((), "surface" if category in SURFACES else "spread", "view"))


def mounted(stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int = 0, n: int = 1) -> Iterator[Spot]:
    """Along every wall, at the usual height and over what it is to hang above."""
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2] - bounds[0, 2])
    low = [float(row(stage, e)[0, 6]) + 0.12 for w in wanted if w.kind == "above" for e in w.hosts]
    usual = height_of(stage, t, h, bounds)
    for wall in stage.site.walls:
        lo, hi = width / 2 + 0.05, wall.length - width / 2 - 0.05
        if hi < lo:
            continue
        at = [_foot(wall, row(stage, e)[0]) for w in wanted for e in w.hosts]
        below = [row(stage, e)[0] for w in wanted if w.kind == "above" and w.forward for e in w.hosts]
        over = [(_foot(wall, q), ASKEW * abs(math.sin(wall.yaw - float(q[4])))) for q in below]
        beside = [a + (2 * k - n + 1) * (width / 2 + 0.02) for a, _ in over]
        for along in (*np.arange(lo, hi, STEP), wall.length / 2, *(a for a in (*at, *beside) if lo <= a <= hi)):
            for z in (heights := list(dict.fromkeys(min(v, wall.height - tall - 0.06) for v in (*low, usual)))):
                if z < 0 or blocked(wall, float(along), width / 2, z, z + tall):
                    continue
                x, y = wall.point(float(along), float(bounds[1, 1]) + 0.004)
                off = min(0.25 * abs(float(along) - a) + turned for a, turned in over) if over else 0.03 * abs(float(along) - wall.length / 2)
                cost = off + 0.4 * (wall.id == "wall.s") + 0.3 * (z != usual and not low) + RAISED * (z != heights[0])
                yield Spot(round(x, 4), round(y, 4), round(z - float(bounds[0, 2]), 4), round(wall.yaw, 5), wall.id, cost=cost)


def _foot(wall: Wall, q: Floats) -> float:
    """Metres along a wall nearest to a point."""
    c, s = math.cos(wall.yaw), math.sin(wall.yaw)
    return float((q[0] - wall.start[0]) * c + (q[1] - wall.start[1]) * s)


def hung(stage: Stage, bounds: Floats, wanted: Sequence[Wish], k: int = 0, n: int = 1) -> Iterator[Spot]:
    """From the ceiling over what it is to hang above, the k-th of n along its long side, else over the middle of the room or near what the words say."""
    top = stage.site.ceiling or 2.7
    for w in wanted:
        for e in w.hosts if w.kind in ("above", "beside", "near", "middle") else ():
            q = row(stage, e)[0]
            room = top - float(q[6]) - 0.5
            cord = () if bounds[1, 2] - bounds[0, 2] <= room else (("drop", round(max(room, 0.2), 3)),)
            u = (2 * (k + 0.5) / n - 1) * float(max(q[2], q[3]))
            turn = float(q[4]) + (0.0 if q[2] >= q[3] else math.pi / 2)
            x, y = float(q[0]) + u * math.cos(turn), float(q[1]) + u * math.sin(turn)
            yield Spot(round(x, 4), round(y, 4), round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", params=cord)
    yield Spot(0.0, 0.0, round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", cost=0.5)
    p = np.asarray(stage.site.rooms[0].polygon)
    nx, ny = (max(3, int(v / GRID)) for v in np.ptp(p, axis=0))
    for x, y in ((x, y) for x in np.linspace(p[:, 0].min(), p[:, 0].max(), nx + 2)[1:-1] for y in np.linspace(p[:, 1].min(), p[:, 1].max(), ny + 2)[1:-1]):
        yield Spot(round(float(x), 4), round(float(y), 4), round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", cost=0.8)


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
            x, y = wall.point(float(along), (-float(bounds[0, 1]) if away else float(bounds[1, 1])) + 0.015 + h.off)
            cost = (0.0 if h.pattern == "wall" else 0.5) + 0.5 * (wall.id == "wall.s")
            yield Spot(round(x, 4), round(y, 4), 0.0, round(wall.yaw + (math.pi if away else 0.0), 5), cost=cost)


def _near_hosts(stage: Stage, bounds: Floats, wanted: Sequence[Wish], found: list[Spot]) -> list[Spot]:
    """Places that may take the clearance of what they are told to be by, where they do not touch it."""
    hosts = [e for w in wanted if w.kind in ("behind", "front", "left", "right", "beside") for e in w.hosts]
    if not hosts or not found:
        return found
    boxes = boxes_at(bounds, 1.0, found)
    clear = {e.id: gap(boxes, row(stage, e)) > APART for e in hosts}
    return [replace(s, free=s.free | {i for i, ok in clear.items() if ok[j]}) for j, s in enumerate(found)]


def surrounding(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """On each side of what it is related to, at several distances, looking the same way, at it, or aside."""
    seen = set()
    for w in wanted:
        for e in w.hosts:
            if e.id not in seen and e.support not in ("ceiling",) and e.category not in ("window", "door"):
                seen.add(e.id)
                yield from _sides(row(stage, e)[0], bounds, frozenset({e.id}))


def _sides(q: Floats, bounds: Floats, free: frozenset[str]) -> Iterator[Spot]:
    own, mid = (bounds[1, :2] - bounds[0, :2]) / 2, (bounds[0, :2] + bounds[1, :2]) / 2
    c, s = math.cos(q[4]), math.sin(q[4])
    for sx, sy, look in ((-1, 0, math.pi / 2), (1, 0, -math.pi / 2), (0, -1, math.pi), (0, 1, 0.0)):
        for turn in dict.fromkeys((0.0, look, -math.pi / 2 if look == math.pi / 2 else math.pi / 2)):
            hx, hy = (own[0], own[1]) if abs(math.sin(turn)) < 0.5 else (own[1], own[0])
            ct, st = math.cos(turn), math.sin(turn)
            mx, my = ct * mid[0] - st * mid[1], st * mid[0] + ct * mid[1]
            side = q[3] - hy if sx else q[2] - hx
            for away in GAPS:
                for f in (0.0, 0.5, -0.5, 1.0, -1.0):
                    lx, ly = (sx * (q[2] + hx + away), f * side) if sx else (f * side, sy * (q[3] + hy + away))
                    x, y = q[0] + c * (lx - mx) - s * (ly - my), q[1] + s * (lx - mx) + c * (ly - my)
                    yield Spot(
                        round(float(x), 4),
                        round(float(y), 4),
                        0.0,
                        round(float(q[4]) + turn, 4),
                        free=free,
                        cost=0.4 + 0.5 * away + 0.1 * abs(f) + 0.1 * (turn != 0),
                    )


def ringed(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int, n: int) -> Iterator[Spot]:
    """Evenly round a host, as chairs stand at a table of any shape."""
    own = bounds[1, :2] - bounds[0, :2]
    for w, e in ((x, e) for x in wanted if x.kind == "around" for e in x.hosts):
        if w.among > 1:
            k, n = k // w.among, -(-n // w.among)
        q = row(stage, e)[0]
        c, s = math.cos(q[4]), math.sin(q[4])
        start = math.pi / 2 if n == 2 or q[3] > q[2] else 0.0
        for j in range(n):
            a = start + 2 * math.pi * ((k + j) % n) / n
            u, v = math.cos(a), math.sin(a)
            end = abs(u) * q[3] > abs(v) * q[2]
            for away in (SEATS, SEATS + 0.2, SEATS + 0.5):
                out = min(q[2] / max(abs(u), 1e-6), q[3] / max(abs(v), 1e-6)) + (away + own[1] / 2) / max(
                    abs(u) if end else abs(v), 0.5
                )
                x, y = q[0] + c * u * out - s * v * out, q[1] + s * u * out + c * v * out
                look = float(q[4]) + ((math.pi / 2 if u < 0 else -math.pi / 2) if end else (math.pi if v < 0 else 0.0))
                yield Spot(
                    round(float(x), 4),
                    round(float(y), 4),
                    0.0,
                    round(look, 4),
                    free=frozenset({e.id}),
                    cost=0.5 * (j > 0) + away - EVEN,
                )


def alongside(stage: Stage, bounds: Floats, wanted: Sequence[Wish], k: int, n: int) -> Iterator[Spot]:
    """Evenly along the long sides of a host, looking at it, as stools stand at a bar."""
    own, mid = bounds[1, :2] - bounds[0, :2], (bounds[0, :2] + bounds[1, :2]) / 2
    for w, e in ((x, e) for x in wanted if x.kind == "along" for e in x.hosts):
        j, m = (k // w.among, -(-n // w.among)) if w.among > 1 else (k, n)
        q = row(stage, e)[0]
        turn = 0.0 if q[2] >= q[3] else math.pi / 2
        half, deep, yaw = max(q[2], q[3]), min(q[2], q[3]), float(q[4]) + turn
        c, s = math.cos(yaw), math.sin(yaw)
        u = (2 * (j + 0.5) / m - 1) * max(half - 0.1, 0.1)
        for side in (-1, 1):
            for away in (0.05, SEATS, SEATS + 0.15):
                look = yaw + (math.pi if side < 0 else 0.0)
                cl, sl = math.cos(look), math.sin(look)
                v = side * (deep + away + own[1] / 2)
                x, y = q[0] + c * u - s * v - (cl * mid[0] - sl * mid[1]), q[1] + s * u + c * v - (sl * mid[0] + cl * mid[1])
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(look, 4), free=frozenset({e.id}), cost=away - EVEN)


def stowed(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """On the floor under furniture that leaves room between its legs, backs in line."""
    hosts = [e for w in wanted if w.kind == "under" and w.forward for e in w.hosts if e.support == "ground" and e.kind != "architecture"]
    own, mid, tall = (bounds[1, :2] - bounds[0, :2]) / 2, (bounds[0, :2] + bounds[1, :2]) / 2, float(bounds[1, 2] - bounds[0, 2])
    for e in hosts:
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
                yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(yaw, 4), free=frozenset({e.id}), cost=0.1 * abs(float(u)) + 0.2 * abs(float(v)) - UNDER_IT)


def strewn(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish]) -> Iterator[Spot]:
    """All over the floor, square to the room, looking at what it is to face."""
    p = np.asarray(stage.site.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    faced = [row(stage, e)[0] for w in wanted if w.kind in ("facing", "opposite", "front", "around") for e in w.hosts]
    cost = 1.2
    mid = (bounds[0, :2] + bounds[1, :2]) / 2
    nx, ny = (max(3, int(v / GRID)) for v in hi - lo)
    for fx in np.linspace(0.04, 0.96, nx):
        for fy in np.linspace(0.04, 0.96, ny):
            x, y = lo + (hi - lo) * [fx, fy]
            for yaw in (0.0, math.pi / 2, math.pi, -math.pi / 2, *(math.atan2(q[0] - x, -(q[1] - y)) for q in faced)):
                c, s = math.cos(yaw), math.sin(yaw)
                yield Spot(
                    round(float(x - c * mid[0] + s * mid[1]), 4),
                    round(float(y - s * mid[0] - c * mid[1]), 4),
                    0.0,
                    round(yaw, 4),
                    cost=cost,
                )


__all__ = ["OFF_WALL", "beneath", "carriers", "company", "places", "shrunk", "strewn"]
