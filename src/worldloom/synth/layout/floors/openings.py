"""Doors, archways and windows of a floor plan: where there are any, where in the wall they sit, and what must stay free before them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from worldloom.synth.layout.floors.facts import fact
from worldloom.synth.layout.floors.rects import HALF, Rect, Shared, outer, shared
from worldloom.synth.layout.floors.search import ARCH, DOOR, Judge, Need, reach
from worldloom.world import PlanLink

WIDTHS = {"wet": 0.8, "store": 0.8, "hall": 0.9, "living": 0.9, "kitchen": 0.9, "private": 0.88}
"""Metres of a door's opening by what lies behind it: 0.07 less between the linings."""
FRONT, TALL, ARCHED = 1.0, 2.0, 2.2
MARGIN = 0.14
"""Metres from a corner to an opening: room for the architrave."""
WIDEST = 2.4
"""Metres of an archway."""


@dataclass(frozen=True)
class Door:
    """An opening one walks through in the wall `wall`, from `lo` to `hi` along it. `rooms` on either side ("" is outside); its leaf
    turns `into` one of them; an archway has none and turns into ""."""

    wall: Shared
    lo: float
    hi: float
    rooms: tuple[str, str]
    into: str = ""
    height: float = TALL

    @property
    def zones(self) -> list[Rect]:
        """What stays free on both sides: as deep as the opening is wide, of an archway less."""
        deep = (self.hi - self.lo if self.into else 0.9) + HALF
        w = self.wall
        flat = [(self.lo, w.at - deep, self.hi, w.at), (self.lo, w.at, self.hi, w.at + deep)]
        return flat if w.axis == 0 else [(y0, x0, y1, x1) for x0, y0, x1, y1 in flat]


@dataclass(frozen=True)
class Pane:
    """A window of a room in an outer wall, `style` as rooms call it."""

    room: str
    side: str
    wall: Shared
    lo: float
    hi: float
    sill: float
    height: float
    style: str


@dataclass
class Floor:
    """A floor plan with its openings."""

    needs: tuple[Need, ...]
    cells: Mapping[str, Rect]
    hub: str
    doors: list[Door] = field(default_factory=list)
    panes: list[Pane] = field(default_factory=list)

    @property
    def whole(self) -> Rect:
        """The outline on wall centre lines."""
        r = np.array(list(self.cells.values()))
        return float(r[:, 0].min()), float(r[:, 1].min()), float(r[:, 2].max()), float(r[:, 3].max())

    def kind(self, id: str) -> str:
        """Of the room with this id."""
        return next(n.kind for n in self.needs if n.id == id)

    def of(self, id: str) -> list[Door]:
        """The doors and archways of a room, those towards the hub first."""
        mine = [d for d in self.doors if id in d.rooms]
        return sorted(mine, key=lambda d: d.rooms[1] != id and d.rooms[0] != id)


Opening = tuple[float, float, float, str, int]
"""Width, sill, height and style of a room's windows, and their number at most."""


def opened(needs: Sequence[Need], cells: Mapping[str, Rect], links: Sequence[PlanLink], windows: Mapping[str, Opening]) -> Floor:
    """The floor plan with archways where rooms open to each other, doors that reach all of them, a front door, and windows by kind of
    room (`windows`, by room's id)."""
    judge = Judge(needs, links)
    floor = Floor(tuple(needs), cells, needs[judge.hub].id)
    for a, b, arch in _passages(judge, needs, cells):
        wall = shared(cells[a], cells[b])
        if wall is not None:
            floor.doors.append(_placed(floor, wall, (a, b), arch))
    floor.doors.append(_front(floor))
    for n in needs:
        floor.panes += _panes(floor, n, windows[n.id])
    return floor


def _passages(judge: Judge, needs: Sequence[Need], cells: Mapping[str, Rect]) -> list[tuple[str, str, bool]]:
    """(room, room, whether an archway): what is asked, the shortest ways from the entrance, and living rooms that touch."""
    rects = [cells[n.id] for n in needs]
    walls = {(j, i): s.length for i in range(len(rects)) for j in range(i) if (s := shared(rects[j], rects[i])) is not None}
    out: dict[frozenset[int], bool] = {}
    for a, b, kind in judge.links:
        length = walls.get((min(a, b), max(a, b)), 0.0)
        if kind != "beside" and length >= DOOR - 0.1:
            out[frozenset((a, b))] = kind == "opens"
    for i, (d, before) in enumerate(reach(len(needs), judge.hub, lambda i, j: judge.door(i, j, walls))):
        if before >= 0 and not math.isinf(d):
            out.setdefault(frozenset((i, before)), _flows(needs[i].kind, needs[before].kind) and walls[min(i, before), max(i, before)] >= ARCH)
    for (j, i), length in walls.items():
        if _flows(needs[i].kind, needs[j].kind) and length >= ARCH and not {i, j} & judge.hosts.keys():
            out.setdefault(frozenset((i, j)), True)
    return [(needs[min(p)].id, needs[max(p)].id, arch) for p, arch in sorted(out.items(), key=lambda x: (not x[1], sorted(x[0])))]


def _flows(a: str, b: str) -> bool:
    """Whether rooms of these kinds open to each other even where nobody asks."""
    return {a, b} in ({"living_room", "dining_room"}, {"kitchen", "dining_room"}, {"living_room", "conservatory"}, {"hall", "living_room"}, {"hall", "reception"}, {"hall", "open_office"}, {"reception", "open_office"})


def _placed(floor: Floor, wall: Shared, rooms: tuple[str, str], arch: bool) -> Door:
    """A door or archway in a shared wall, where it is least in the way of other doors."""
    free = wall.length - 2 * (HALF + MARGIN)
    roles = [fact(floor.kind(r)).role for r in rooms]
    if arch and free > 0.95:
        width, into, tall = min(WIDEST, max(0.95, 0.72 * free)), "", ARCHED
    else:
        width, tall = min(WIDTHS[roles[0]], WIDTHS[roles[1]], free), TALL
        into = rooms[0] if roles[1] == "hall" else rooms[1] if roles[0] == "hall" else max(rooms, key=lambda r: _area(floor.cells[r]))
    width = round(width, 3)
    middles = np.linspace(wall.lo + HALF + MARGIN + width / 2, wall.hi - HALF - MARGIN - width / 2, 9)
    tries = [Door(wall, round(float(m) - width / 2, 3), round(float(m) + width / 2, 3), rooms, into, tall) for m in middles]
    mid = (wall.lo + wall.hi) / 2
    end = 0.0 if arch else _hinged(floor.cells[into], wall)

    def worth(d: Door) -> float:
        off = ((d.lo + d.hi) / 2 - mid) / max(wall.length, 0.1)
        return _in_the_way(floor, d) + (0.9 * abs(off) if arch else -0.5 * end * off)

    return min(tries, key=worth)


def _hinged(cell: Rect, wall: Shared) -> float:
    """Towards which end of a wall, -1 or 1 along it, a door lies whose open leaf, hinged to the left, stands along the next wall."""
    low = abs(cell[1 - wall.axis] - wall.at) < 1e-6
    return {(0, False): -1.0, (1, False): 1.0, (0, True): 1.0, (1, True): -1.0}[wall.axis, low]


def _area(r: Rect) -> float:
    return (r[2] - r[0]) * (r[3] - r[1])


def _in_the_way(floor: Floor, door: Door) -> float:
    """Square metres that a door's free space shares with that of the others."""
    return sum(_common(a, b) for other in floor.doors for a in door.zones for b in other.zones)


def _common(a: Rect, b: Rect) -> float:
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)


def _front(floor: Floor) -> Door:
    """The door from outside, in an outer wall of the hub: of a hall's at its shortest, so that the way in looks along it."""
    sides = outer(floor.cells[floor.hub], floor.whole)
    fit = [s for s in sides.values() if s.length > FRONT + 2 * (HALF + MARGIN) - 0.02]
    if not fit:  # the hub lies inside: the outer room nearest to it has the front door
        rooms = sorted((n for n in floor.needs if outer(floor.cells[n.id], floor.whole)), key=lambda n: (fact(n.kind).role not in ("living", "kitchen", "hall"), n.id))
        return _front(replace(floor, hub=rooms[0].id))
    narrow = fact(floor.kind(floor.hub)).role == "hall"
    wall = min(fit, key=lambda s: (s.length if narrow else -s.length, s.axis, s.at))
    middles = np.linspace(wall.lo + HALF + MARGIN + FRONT / 2, wall.hi - HALF - MARGIN - FRONT / 2, 7)
    tries = [Door(wall, round(float(m) - FRONT / 2, 3), round(float(m) + FRONT / 2, 3), (floor.hub, ""), floor.hub) for m in middles]
    return min(tries, key=lambda d: _in_the_way(floor, d) - 0.02 * abs((d.lo + d.hi) / 2 - (wall.lo + wall.hi) / 2))


def _panes(floor: Floor, need: Need, opening: Opening) -> Iterable[Pane]:
    """Windows in the outer walls of a room, the longest first; none where the front door is."""
    width, sill, tall, style, left = opening
    sides = sorted(outer(floor.cells[need.id], floor.whole).items(), key=lambda x: (-x[1].length, x[0]))
    for side, wall in sides:
        for lo, hi in _stretches(floor, wall):
            w = round(min(width, (hi - lo) - 0.5), 3)
            n = min(left, max(1, int((hi - lo + 0.7) // (w + 1.15))))
            if w < 0.55 or left <= 0:
                continue
            left -= n
            for k in range(n):
                m = lo + (k + 0.5) * (hi - lo) / n
                yield Pane(need.id, side, wall, round(m - w / 2, 3), round(m + w / 2, 3), sill, tall, style)


def _stretches(floor: Floor, wall: Shared) -> list[tuple[float, float]]:
    """What of an outer wall has no door: between faces, with a hand's breadth beside doors."""
    lo, hi = wall.lo + HALF, wall.hi - HALF
    doors = sorted((d for d in floor.doors if d.wall.axis == wall.axis and abs(d.wall.at - wall.at) < 1e-6 and d.hi > lo and d.lo < hi and "" in d.rooms), key=lambda d: d.lo)
    out = []
    for d in doors:
        out.append((lo, d.lo - 0.2))
        lo = d.hi + 0.2
    return [(a, b) for a, b in [*out, (lo, hi)] if b - a > 1.0]


__all__ = ["Door", "Floor", "Opening", "Pane", "opened"]
