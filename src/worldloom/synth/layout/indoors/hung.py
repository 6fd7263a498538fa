"""Places on walls and from the ceiling: at which height, over what and beside what."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.habits import SURFACES, TABLE, Habit
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.wishes import Wish
from worldloom.synth.layout.sites.base import Wall
from worldloom.synth.layout.spots import blocked
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Thing

STEP, GRID, MOST = 0.14, 0.45, 22
"""Metres between places along walls and on the floor, and how many of these there are at most each way."""
ON_WALL = ("attached", "on")
HUNG = 1.4
"""Metres across, up to which anything is hung on a wall where the words say so."""
SHALLOW, LARGE = 0.7, 2.2
"""Metres from front to back, and across, up to which what the words put on a wall hangs there: a bicycle."""
BENEATH, THIN = 0.08, 0.15
"""Metres between what hangs one below the other, and from front to back of what hangs low over what stands below it."""
FLOATING, LEANING, DEEP = 0.12, 0.02, 0.4
"""Metres above the floor at which furniture hangs on a wall and a mirror stands at one, and how deep furniture is at least."""
EYES, LOWEST = 0.98, 0.4
"""Metres above the floor of the middle of a television that hangs, where who sits looks at it, and of its foot at least."""
LOW, HEAD = 0.35, 2.4
"""Metres at which shelves hang that things stand by, where they are no higher than so."""
OBLONG = 1.3
"""How many times longer than wide a thing is that hangs along another."""
ASKEW, RAISED = 2.0, 0.5
"""What it costs to hang above something on a wall at its side, or higher over it than needed."""


def walled(wanted: Sequence[Wish]) -> bool:
    """Whether the words put a thing on a wall."""
    return any(w.word == "wall" and w.kind in ON_WALL for w in wanted)


def hangs(h: Habit, bounds: Floats, wanted: Sequence[Wish]) -> bool:
    """Whether what stands elsewhere hangs on a wall here, because the words say so or put it above something; large things only where they are flat."""
    size, told = bounds[1] - bounds[0], walled(wanted)
    above = told or any(w.kind == "above" and w.forward for w in wanted)
    return above and (h.pattern in ("wall", "surface") or float(max(size)) < HUNG) or told and float(min(size[:2])) < SHALLOW and float(max(size)) < LARGE


def height_of(stage: Stage, t: Thing, h: Habit, bounds: Floats) -> float:
    """Metres above the floor at which a thing hangs: furniture near the floor, and shelves low by which something stands."""
    if any(r.subject == t.id and r.kind == "on" and {"ground", "floor"} & set(r.objects) for r in stage.plan.relations):
        return LEANING
    if t.category == "mirror" and any(r.kind == "front" and t.id in r.objects for r in stage.plan.relations):
        return LEANING  # whatever is before it is seen in it
    if h.pattern != "mount":
        deep, tall = float(bounds[1, 1] - bounds[0, 1]), float(bounds[1, 2] - bounds[0, 2])
        return FLOATING if deep > DEEP and tall < HUNG else max(EYES - tall / 2, LOWEST) if t.category == "television" else 1.2
    if (fitted := _between(stage, t, h, bounds)) is not None:
        return fitted
    by = {r.subject for r in stage.plan.relations if t.id in r.objects and r.kind in ("beside", "near", "left", "right")}
    stands = any(x.id in by and habit_of(x.category).pattern not in ("mount", "hang", "window", "surface") for x in stage.plan.things)
    low = stands or any(a.kind == "size" and a.value == "low" for a in t.attributes)
    return min(h.height, LOW) if low and h.height + float(bounds[1, 2]) < HEAD else h.height


def _between(stage: Stage, t: Thing, h: Habit, bounds: Floats) -> float | None:
    """Height of what hangs on a wall so that what comes above it finds room, or so low that it is over what will stand under it; None where neither comes."""
    coming = {x.id: choose(x, stage.plan.setting) for x in stage.plan.things if x.id not in stage.by_thing and x.id != t.id}
    tall = {i: float(c.entry.extent[2] * c.scale) for i, c in coming.items()}
    above = [tall[r.subject] for r in stage.plan.relations if r.kind == "above" and t.id in r.objects and r.subject in tall and tall[r.subject] < HUNG]
    under = [tall[r.subject] for r in stage.plan.relations if r.kind == "under" and t.id in r.objects and r.subject in tall and coming[r.subject].entry.card.stands == "floor"]
    if under and float(bounds[1, 1] - bounds[0, 1]) < THIN:
        return max(under) + BENEATH if max(under) + BENEATH < h.height + RAISED else None
    top = stage.site.rooms[0].height - 3 * BENEATH - float(bounds[1, 2] - bounds[0, 2])
    return max(min(h.height, top - max(above)), 0.3) if above else None


def habit_of(category: str) -> Habit:
    """What is usual of a category; to stand anywhere on the floor where nothing is known."""
    return TABLE.get(category, Habit((), "surface" if category in SURFACES else "spread", "view"))


def mounted(stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], k: int = 0, n: int = 1) -> Iterator[Spot]:
    """Along every wall, at the usual height and over what it is to hang above."""
    if h.pattern not in ("mount", "wall", "surface") and bounds[1, 1] - bounds[0, 1] > 1.5 * (bounds[1, 0] - bounds[0, 0]):
        yield from _sideways(mounted(stage, t, replace(h, pattern="mount", height=1.2), _turned(bounds), wanted, k, n))  # a bicycle
        return
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2] - bounds[0, 2])
    low = [float(row(stage, e)[0, 6]) + 0.12 for w in wanted if w.kind == "above" for e in w.hosts]
    low += [float(row(stage, e)[0, 5]) - tall - BENEATH for w in wanted if w.kind == "under" and w.forward for e in w.hosts if e.support.startswith("wall")]
    usual = height_of(stage, t, h, bounds)
    for wall in stage.site.walls:
        lo, hi = width / 2 + 0.05, wall.length - width / 2 - 0.05
        if hi < lo:
            continue
        at = [_foot(wall, row(stage, e)[0]) for w in wanted for e in w.hosts]
        below = [row(stage, e)[0] for w in wanted if w.kind in ("above", "under") and w.forward for e in w.hosts]
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


def _turned(bounds: Floats) -> Floats:
    """Bounds (2, 3) of a part turned left by a right angle."""
    (x0, y0, z0), (x1, y1, z1) = bounds
    return np.array([[-y1, x0, z0], [-y0, x1, z1]])


def _sideways(found: Iterator[Spot]) -> Iterator[Spot]:
    """Places for a part turned left by a right angle."""
    yield from (replace(s, yaw=round(s.yaw + math.pi / 2, 5)) for s in found)


def _foot(wall: Wall, q: Floats) -> float:
    """Metres along a wall nearest to a point."""
    c, s = math.cos(wall.yaw), math.sin(wall.yaw)
    return float((q[0] - wall.start[0]) * c + (q[1] - wall.start[1]) * s)


def _in_line(bounds: Floats, turn: float) -> float:
    """Heading of what hangs over the long side of something that lies at an angle: long things along it, others square to the room."""
    wide, deep = (float(v) for v in (bounds[1] - bounds[0])[:2])
    return 0.0 if max(wide, deep) < OBLONG * min(wide, deep) else round(turn + (math.pi / 2 if deep > wide else 0.0), 5)


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
            yield Spot(round(x, 4), round(y, 4), round(top - float(bounds[1, 2]), 4), _in_line(bounds, turn), "ceiling", params=cord)
    yield Spot(0.0, 0.0, round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", cost=0.5)
    p = np.asarray(stage.site.rooms[0].polygon)
    nx, ny = (max(3, int(v / GRID)) for v in np.ptp(p, axis=0))
    for x, y in ((x, y) for x in np.linspace(p[:, 0].min(), p[:, 0].max(), nx + 2)[1:-1] for y in np.linspace(p[:, 1].min(), p[:, 1].max(), ny + 2)[1:-1]):
        yield Spot(round(float(x), 4), round(float(y), 4), round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", cost=0.8)


__all__ = ["GRID", "MOST", "STEP", "_foot", "hangs", "height_of", "hung", "mounted", "walled"]
