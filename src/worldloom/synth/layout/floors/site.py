"""A room of a house as a Site of its own, for the layout of single rooms."""

from __future__ import annotations

from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.synth.layout.floors.facts import fact
from worldloom.synth.layout.floors.frame import SIDES, Frame
from worldloom.synth.layout.floors.openings import Door, Floor, Pane
from worldloom.synth.layout.floors.rects import HALF, Rect
from worldloom.synth.layout.floors.shell import Finish, shell_of, walls_of
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.sites.base import Site, View, Wall, rect
from worldloom.synth.layout.sites.room import TRIMS, Kind, kind_of
from worldloom.world import PlanRoom, Room, Zone

TINTS = {"bedroom": ("#a9bac4", "#c4b3a4", "#a8b5a0", "#c9c0b2", "#b7a9b5"), "office": ("#dcdfe0", "#d6dcd6", "#e0dbd2"), "child_bedroom": ("#8fb0c4", "#c7b27f", "#a3bf9c"), "bathroom": ("#8ba3a3", "#b3b9ae", "#9fb0bd")}
"""Walls of rooms of one kind, one after the other."""
WIDE = 1.1
"""Metres from which on an opening is an archway."""
HEADROOM = 1.8
"""Metres up to which the way through a door is kept free."""


LONG = 1.2
"""Times its width from which on a room is looked into along it."""


def frame_of(floor: Floor, id: str) -> Frame:
    """The frame that has the room's main door to the south, the one towards the entrance; of a long room the short side nearest to it."""
    cell = floor.cells[id]
    doors = floor.of(id)
    main = next((d for d in doors if "" in d.rooms), None) if id == floor.hub else _towards(floor, id)
    letter = "s" if main is None else _letter(cell, main.wall.axis, main.wall.at)
    wide, high = cell[2] - cell[0], cell[3] - cell[1]
    if max(wide, high) > LONG * min(wide, high) and (letter in "ns") == (wide > high) and main is not None:
        letter = min("ew" if wide > high else "sn", key=lambda side: _unfit(floor, cell, side, main))
    return Frame(SIDES.index(letter), (cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2)


def _unfit(floor: Floor, cell: Rect, side: str, main: Door) -> tuple[bool, float]:
    """How little a short side is one to look in from: with windows in it, far from the main door."""
    k = "sewn".index(side)
    at = (cell[1], cell[2], cell[0], cell[3])[k]
    axis = 0 if side in "sn" else 1
    panes = any(p.wall.axis == axis and abs(p.wall.at - at) < 1e-6 and _within(p, cell) for p in floor.panes)
    return panes, abs((main.lo + main.hi) / 2 - at)


def _within(p: Pane, cell: Rect) -> bool:
    return cell[p.wall.axis] - 1e-6 <= p.lo and p.hi <= cell[p.wall.axis + 2] + 1e-6


def _letter(cell: Rect, axis: int, at: float) -> str:
    low = abs(cell[1 - axis] - at) < 1e-6
    return {(0, True): "s", (0, False): "n", (1, True): "w", (1, False): "e"}[axis, low]


def _towards(floor: Floor, id: str) -> Door | None:
    """The opening on the shortest way from the entrance."""
    steps, queue = {floor.hub: 0}, [floor.hub]
    for here in queue:
        for d in floor.of(here):
            there = d.rooms[1] if d.rooms[0] == here else d.rooms[0]
            if there and there not in steps:
                steps[there] = steps[here] + 1
                queue.append(there)
    doors = floor.of(id)
    return min(doors, key=lambda d: (min(steps.get(r, 99) for r in d.rooms if r != id), d.into == ""), default=None)


def look_of(room: PlanRoom, number: int, height: float) -> tuple[Kind, Finish]:
    """The kind of the one-room layout that a room is furnished like, and its finishes: its kind's, or those that its style gives."""
    f = fact(room.kind)
    k = kind_of(f.like or room.kind, room.setting.style)
    tints = TINTS.get(room.kind, ())
    color = f.color or (tints[number % len(tints)] if tints and k.wall_color not in ("#c2ad86",) else k.wall_color)
    trim, tone = (room.setting.style, TRIMS[room.setting.style]) if room.setting.style in TRIMS else (k.trim, k.trim_color)
    wall = "tile" if room.kind in ("bathroom", "toilet") and k.wall == "plaster" else f.wall or k.wall
    return k, Finish(wall, color, f.floor if f.floor and k.floor != "tatami" else k.floor, k.ceiling if height > 2.75 or k.ceiling != "coffered" else "plain", trim, tone)


BACK = 2.4
"""Metres outside a room from where it is composed, so that nothing in it is too near to be seen whole."""


def site_of(floor: Floor, room: PlanRoom, look: Finish, height: float, seed: int) -> tuple[Site, Frame]:
    """The room in its own frame, with what must stay free before its doors, and where that frame lies."""
    frame, cell = frame_of(floor, room.id), floor.cells[room.id]
    across, deep = cell[2] - cell[0] - 2 * HALF, cell[3] - cell[1] - 2 * HALF
    w, d = (across, deep) if frame.turns % 2 == 0 else (deep, across)
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    walls = walls_of(floor, room.id, frame, (w, d), height)
    site = Site(View((0.03 * w * side, -d / 2 - BACK, 1.5), (0.0, d / 2, 0.95), 1.12), None, sun_side=-1.0)
    site.walls = walls
    site.fixed = shell_of(floor, room.id, frame, site.walls, look, key(seed, "shell"))
    site.rooms.append(Room(id=room.id, kind=room.kind, polygon=rect(-w / 2, -d / 2, w / 2, d / 2), height=height, style=room.setting.style))
    site.zones = _zones(w, d, height)
    site.ceiling = height
    site.clear = [_free(wall, o) for wall in site.walls for o in wall.openings if o[1] == 0.0]
    if fact(room.kind).role == "hall":
        site.clear += _lane(site.walls, w, d)
    panes = sum(o[1] > 0 for wall in site.walls for o in wall.openings)
    doors = sum(e.category == "door" for e in site.fixed)
    site.provides = {"room": 1, "window": panes, "door": doors, "wall": 4, "floor": 1, "ceiling": 1}
    return site, frame


def _zones(w: float, d: float, h: float) -> list[Zone]:
    """The zones of a single room, for a room as small as a pantry or as long as a hall."""
    return [
        Zone(id="floor", kind="floor", polygon=rect(-w / 2, -d / 2, w / 2, d / 2)), Zone(id="stage", kind="stage", polygon=rect(-w * 0.42, -d * 0.3, w * 0.42, d * 0.42)),
        Zone(id="front", kind="front", polygon=rect(-w * 0.42, -d * 0.36, w * 0.42, -d * 0.1)), Zone(id="air", kind="air", polygon=rect(-w * 0.3, -d * 0.1, w * 0.3, d * 0.3), height=h * 0.7),
        Zone(id="center", kind="center", polygon=rect(-w * 0.2, -d * 0.12, w * 0.2, d * 0.12)),
    ]  # fmt: skip


ASIDE = 0.72
"""Metres of a hall's width that are left beside its lane for what stands at its wall."""


def _lane(walls: list[Wall], w: float, d: float) -> list[Box]:
    """The way along a hall, at the wall with more doors; none where it is too narrow for anything but walking."""
    long = [x for x in walls if (x.id[-1] in "we") == (d >= w)]
    width = min(w, d) - ASIDE
    side = max(long, key=lambda x: sum(o[2] for o in x.openings if o[1] == 0.0))
    x, y = side.point(side.length / 2, width / 2)
    return [Box(x, y, side.length / 2, width / 2, side.yaw, 0.03, HEADROOM, "free.lane")] if width > 0.3 else []


def _free(wall: Wall, opening: tuple[float, float, float, float]) -> Box:
    """The floor before a door: as deep as it is wide, and so that one can step aside; before an archway a step."""
    along, _, width, _ = opening
    deep = 0.6 if width > WIDE else max(width, 0.85)
    x, y = wall.point(along, deep / 2)
    return Box(x, y, width / 2 + 0.02, deep / 2, wall.yaw, 0.03, HEADROOM, f"free.{wall.id}")


__all__ = ["frame_of", "look_of", "site_of"]
