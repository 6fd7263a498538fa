"""Several of a kind in order: rows of desks that look at a board, a line of machines along one wall."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import extent_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.ahead import ROUND, pending
from worldloom.synth.layout.indoors.borne import carriers
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.hung import _foot, hangs, height_of
from worldloom.synth.layout.indoors.opposed import opposed
from worldloom.synth.layout.indoors.rowed import rowed
from worldloom.synth.layout.indoors.wishes import SEATS, WATCHED, Wish
from worldloom.synth.layout.spots import blocked
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Thing

HUNG_APART = 0.18
"""Metres between things that hang in one line."""
ABREAST = 5
"""How many seats are side by side before what is watched."""
RANK = "rank"
"""Stands among what a place may touch where it is one of several in rows."""
FEW, AUDIENCE = 4, 2
"""From how many on things that face one other stand in rows before it, and seats before what is watched."""
FIRST, LAST = 1.3, 0.5
"""Metres from what is faced to the first row, and behind the last."""
AIM = 0.2
"""Tangent of the angle up to which something straight ahead is looked at."""
LANE, SIDE_BY_SIDE, WAY = 0.3, 0.14, 0.45
"""Metres between neighbours in a row, between seats before what is watched, and between rows."""
WANTED, OTHERS = 4.0, 4.0
"""What is gained by standing in the rows, and what it costs to take a later place there."""
STEP = 0.14
"""Metres between the places where a line along a wall may begin."""
SOUTH, MIDDLE = 0.5, 0.03
"""What it costs to line the wall of the view, and a metre from the middle of a wall."""


def in_order(stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int, n: int, rows: int) -> list[Spot]:
    """Places for the k-th of n things that the words put in a row, or in so many rows: before what they face, or along a wall; none where neither is said."""
    if on := carriers(stage, h, bounds, wanted):
        return list(rowed(stage, t, on, bounds, k, n, any(w.kind in ("front", "behind") for w in wanted))) if rows < 2 else []
    if rows == 2 and any(r.kind == "facing" and r.subject == t.id and not r.objects for r in stage.plan.relations):
        return list(opposed(stage, t, bounds, k, n))
    if h.pattern == "mount" or hangs(h, bounds, wanted):
        return list(hung_in_line(stage, height_of(stage, t, h, bounds), bounds, stage.by_thing.get(t.id, []), n)) if rows < 2 else []
    if found := list(ranked(stage, t, bounds, wanted, k, n, math.ceil(n / (rows or 1)))):
        return found
    walled = any(w.word == "wall" and w.kind in ("against", "along") for w in wanted) and h.pattern not in ("mount", "hang", "window", "surface")
    return list(aligned(stage, t, h, bounds, k, n)) if walled and rows < 2 else []


def ranked(stage: Stage, t: Thing, bounds: Floats, wanted: Sequence[Wish], k: int, n: int, columns: int = 0) -> Iterator[Spot]:
    """Places for the k-th of n things in rows before the one thing that they face, each turned to it; its own place is the cheapest.

    What faces nothing, but has something at each, is turned so that who sits at it looks at the far wall.
    """
    host = next((w.hosts[0] for w in wanted if w.kind == "facing" and w.forward and len(w.hosts) == 1 and w.hosts[0].support != "ceiling"), None)
    few = AUDIENCE if columns or host is not None and t.category in SEATS and host.category in WATCHED else FEW
    if n < few or host is None and (wanted or not _served(stage, t)):
        return
    q, own = row(stage, host)[0] if host else _far_wall(stage), (bounds[1, :2] - bounds[0, :2]) / 2
    c, s = math.cos(q[4]), math.sin(q[4])
    wide, deep = _reach(stage, q)
    across, along = _pitch(stage, t, own, SIDE_BY_SIDE if few == AUDIENCE and not columns else LANE)
    abreast = columns or (n if few == AUDIENCE and n <= ABREAST else 0)
    cols = abreast if abreast and abreast * across < sum(wide) - 0.2 else _columns(sum(wide) - 0.8, deep - FIRST - LAST, across, along, n)
    middle = float(np.clip(0.0, -wide[0] + 0.4 + cols * across / 2, max(wide[1] - 0.4 - cols * across / 2, -wide[0] + 0.4 + cols * across / 2)))
    back = host is None and any((0, -1) in sides for sides, _, _ in pending(stage, t))
    spare = deep - LAST - math.ceil(n / cols) * along
    first = float(np.clip(abs(_aside(middle + (cols - 1) / 2 * across, q[2], own[0])) / AIM, FIRST, max(spare, FIRST)))
    for i in range(k, n + cols):
        j, m = i // cols, min(cols, max(n - i // cols * cols, 1))
        u, v = middle + (i % cols - (m - 1) / 2) * across, -(q[3] + first + own[1] + j * along)
        turn = -math.atan2(u, -v) if abs(_aside(u, q[2], own[0])) > AIM * (-v - q[3]) else 0.0
        x, y = q[0] + c * u - s * v, q[1] + s * u + c * v
        yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(float(q[4]) + (0.0 if back else math.pi) - turn, 4), free=frozenset({host.id if host else RANK}), cost=OTHERS * (i - k) - WANTED)


def _aside(u: float, half: float, own: float) -> float:
    """How far to the side lies what a thing sees, `own` half its width, that looks straight ahead and stands `u` beside the middle of something `half` as wide."""
    left, right = max(-half - u, -own), min(half - u, own)
    return (left + right) / 2 if right > left else -u


def _served(stage: Stage, t: Thing) -> bool:
    """Whether something will stand before, behind or round each of several."""
    return any(y for sides, _, _ in pending(stage, t) for _, y in sides)


def _far_wall(stage: Stage) -> Floats:
    """The box of a board on the middle of the far wall."""
    p = np.asarray(stage.site.rooms[0].polygon)
    return np.array([0.5 * (p[:, 0].min() + p[:, 0].max()), p[:, 1].max(), 0.5 * float(np.ptp(p[:, 0])), 0.02, 0.0, 0.8, 2.0])


def _reach(stage: Stage, q: Floats) -> tuple[tuple[float, float], float]:
    """Metres from a box to the walls on its left and right, and from its front to the wall before it."""
    p = np.asarray(stage.site.rooms[0].polygon)
    c, s = math.cos(q[4]), math.sin(q[4])
    u, v = c * (p[:, 0] - q[0]) + s * (p[:, 1] - q[1]), c * (p[:, 1] - q[1]) - s * (p[:, 0] - q[0])
    return (float(-u.min()), float(u.max())), float(-v.min() - q[3])


def _pitch(stage: Stage, t: Thing, own: Floats, lane: float) -> tuple[float, float]:
    """Metres from one thing to the next in its row and to the next row, with room for what will stand at each."""
    wide, deep = float(2 * own[0]) + lane, float(2 * own[1]) + WAY
    for sides, size, away in pending(stage, t):
        wide += sum(abs(x) for x, _ in sides) * (size[0] + min(away, 0.1) if len(sides) < len(ROUND) else max(size) + away)
        wide = max(wide, size[0] + lane) if any(y for _, y in sides) else wide
        deep += sum(abs(y) for _, y in sides) * (size[1] + min(away, 0.3))
    part = next((x for r in stage.plan.relations if r.kind == "between" and set(r.objects) == {t.id} for x in stage.plan.things if x.id == r.subject and x.count.n), None)
    return max(wide, float(2 * own[0]) + min(extent_of(stage.plan, part)[:2]) + LANE) if part is not None else wide, deep


def _columns(wide: float, deep: float, across: float, along: float, n: int) -> int:
    """How many stand side by side: as many as rows where there is room, more where there is none behind."""
    most, rows = max(int(wide // across), 1), max(int(deep // along), 1)
    return min(most, max(math.ceil(n / rows), round(math.sqrt(n))))


def aligned(stage: Stage, t: Thing, h: Habit, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """Places for the k-th of n things in one line along a wall: where all find room, and each beside the one before."""
    pitch = float(bounds[1, 0] - bounds[0, 0]) + max(0.04, 0.5 * h.gap + 0.01)
    placed = stage.by_thing.get(t.id, [])
    if k and len(placed) >= k:
        yield from _next(placed, pitch)
        return
    half, tall, back = n * pitch / 2, float(bounds[1, 2]), float(bounds[1, 1])
    for wall in stage.site.walls:
        for mid in np.arange(half + 0.05, wall.length - half - 0.05, STEP):
            x, y = wall.point(float(mid), back + 0.015)
            depth = float(bounds[1, 1] - bounds[0, 1]) / 2
            run = Box(*wall.point(float(mid), depth + 0.02), half, depth, wall.yaw, 0.02, tall)
            if blocked(wall, float(mid), half, 0.0, tall, 0.04) or stage.occupied.hits(run):
                continue
            x, y = wall.point(float(mid) - half + pitch / 2, back + 0.015)
            yield Spot(round(x, 4), round(y, 4), 0.0, round(wall.yaw, 5), cost=MIDDLE * abs(float(mid) - wall.length / 2) + SOUTH * (wall.id == "wall.s") - WANTED)


def hung_in_line(stage: Stage, height: float, bounds: Floats, placed: Sequence[Entity], n: int) -> Iterator[Spot]:
    """Places on walls for one of n things in one line, middles at one height: the first where all find room, the next beside it."""
    half, tall = float(bounds[1, 0] - bounds[0, 0]) / 2, float(bounds[1, 2] - bounds[0, 2])
    for wall in stage.site.walls:
        run = n * (2 * half + HUNG_APART) - HUNG_APART
        if placed and placed[-1].support != wall.id:
            continue
        ends = [(_foot(wall, row(stage, e)[0]), float(row(stage, e)[0, 2])) for e in placed]
        starts = ([max(a + b for a, b in ends) + HUNG_APART + half, min(a - b for a, b in ends) - HUNG_APART - half] if ends
                  else [float(m) - run / 2 + half for m in np.arange(run / 2 + 0.1, wall.length - run / 2 - 0.1, STEP)])  # fmt: skip
        z = height if not placed else float(row(stage, placed[0])[0, 5:7].mean()) - tall / 2
        for rank, along in enumerate(starts):
            mid, reach = (along, half) if placed else (along - half + run / 2, run / 2)
            if not 0.05 <= along - half <= wall.length - 2 * half or blocked(wall, mid, reach, z, z + tall):
                continue
            if stage.occupied.hits(Box(*wall.point(mid, 0.05), reach, 0.04, wall.yaw, z, z + tall)):
                continue
            x, y = wall.point(along, float(bounds[1, 1]) + 0.004)
            cost = OTHERS * rank if placed else MIDDLE * abs(mid - wall.length / 2) + SOUTH * (wall.id == "wall.s")
            yield Spot(round(x, 4), round(y, 4), round(z - float(bounds[0, 2]), 4), round(wall.yaw, 5), wall.id, cost=cost - WANTED)


def _next(placed: Sequence[Entity], pitch: float) -> Iterator[Spot]:
    """Beside the last or, on the other side, the first of a line."""
    for e, side, cost in ((placed[-1], 1.0, 0.0), (placed[0], -1.0, OTHERS)):
        yaw = yaw_of(e.pose.rotation)
        x, y, z = e.pose.position
        yield Spot(round(x + side * pitch * math.cos(yaw), 4), round(y + side * pitch * math.sin(yaw), 4), z, round(yaw, 5), free=frozenset({e.id}), cost=cost - WANTED)


__all__ = ["FEW", "RANK", "in_order", "ranked"]
