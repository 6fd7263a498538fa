"""Several of a kind in order: rows of desks that look at a board, a line of machines along one wall."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.ahead import ROUND, pending
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.wishes import SEATS, WATCHED, Wish
from worldloom.synth.layout.spots import blocked
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Thing

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
LANE, WAY = 0.3, 0.45
"""Metres between neighbours in a row, and between rows."""
WANTED, OTHERS = 4.0, 2.5
"""What is gained by standing in the rows, and what it costs to take a later place there."""
STEP = 0.14
"""Metres between the places where a line along a wall may begin."""
SOUTH, MIDDLE = 0.5, 0.03
"""What it costs to line the wall of the view, and a metre from the middle of a wall."""


def in_order(stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int, n: int, rows: int) -> list[Spot]:
    """Places for the k-th of n things that the words put in a row, or in so many rows: before what they face, or along a wall; none where neither is said."""
    if found := list(ranked(stage, t, bounds, wanted, k, n, math.ceil(n / rows) if rows else 0)):
        return found
    walled = any(w.word == "wall" and w.kind in ("against", "along") for w in wanted) and h.pattern not in ("mount", "hang", "window", "surface")
    return list(aligned(stage, t, h, bounds, k, n)) if walled and rows < 2 else []


def ranked(stage: Stage, t: Thing, bounds: Floats, wanted: Sequence[Wish], k: int, n: int, columns: int = 0) -> Iterator[Spot]:
    """Places for the k-th of n things in rows before the one thing that they face, each turned to it; its own place is the cheapest.

    What faces nothing, but has something at each, looks at the far wall.
    """
    host = next((w.hosts[0] for w in wanted if w.kind == "facing" and w.forward and len(w.hosts) == 1 and w.hosts[0].support != "ceiling"), None)
    few = AUDIENCE if host is not None and t.category in SEATS and host.category in WATCHED else FEW
    if n < few or host is None and (wanted or not _served(stage, t)):
        return
    q, own = row(stage, host)[0] if host else _far_wall(stage), (bounds[1, :2] - bounds[0, :2]) / 2
    c, s = math.cos(q[4]), math.sin(q[4])
    wide, deep = _reach(stage, q)
    across, along = _pitch(stage, t, own)
    abreast = n if few == AUDIENCE and n <= ABREAST and n * across < sum(wide) - 0.8 else 0
    cols = columns or abreast or _columns(sum(wide) - 0.8, deep - FIRST - LAST, across, along, n)
    middle = float(np.clip(0.0, -wide[0] + 0.4 + cols * across / 2, max(wide[1] - 0.4 - cols * across / 2, -wide[0] + 0.4 + cols * across / 2)))
    spare = deep - LAST - math.ceil(n / cols) * along
    first = float(np.clip(abs(_aside(middle + (cols - 1) / 2 * across, q[2], own[0])) / AIM, FIRST, max(spare, FIRST)))
    for i in range(k, n + cols):
        j, m = i // cols, min(cols, max(n - i // cols * cols, 1))
        u, v = middle + (i % cols - (m - 1) / 2) * across, -(q[3] + first + own[1] + j * along)
        turn = -math.atan2(u, -v) if abs(_aside(u, q[2], own[0])) > AIM * (-v - q[3]) else 0.0
        x, y = q[0] + c * u - s * v, q[1] + s * u + c * v
        yield Spot(round(float(x), 4), round(float(y), 4), 0.0, round(float(q[4]) + math.pi - turn, 4), free=frozenset({host.id if host else RANK}), cost=OTHERS * (i - k) - WANTED)


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


def _pitch(stage: Stage, t: Thing, own: Floats) -> tuple[float, float]:
    """Metres from one thing to the next in its row and to the next row, with room for what will stand at each."""
    wide, deep = float(2 * own[0]) + LANE, float(2 * own[1]) + WAY
    for sides, size, away in pending(stage, t):
        wide += sum(abs(x) for x, _ in sides) * (size[0] + min(away, 0.1) if len(sides) < len(ROUND) else max(size) + away)
        wide = max(wide, size[0] + LANE) if any(y for _, y in sides) else wide
        deep += sum(abs(y) for _, y in sides) * (size[1] + min(away, 0.3))
    return wide, deep


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


def _next(placed: Sequence[Entity], pitch: float) -> Iterator[Spot]:
    """Beside the last or, on the other side, the first of a line."""
    for e, side, cost in ((placed[-1], 1.0, 0.0), (placed[0], -1.0, OTHERS)):
        yaw = yaw_of(e.pose.rotation)
        x, y, z = e.pose.position
        yield Spot(round(x + side * pitch * math.cos(yaw), 4), round(y + side * pitch * math.sin(yaw), 4), z, round(yaw, 5), free=frozenset({e.id}), cost=cost - WANTED)


__all__ = ["FEW", "RANK", "in_order", "ranked"]
