"""The walls, floor, ceiling, windows and doors of one room in its own frame, and the outer walls of the whole house."""

from __future__ import annotations

import math
from dataclasses import dataclass

from worldloom.assets.registry import by_category
from worldloom.compute import seed as key
from worldloom.synth.layout.floors.frame import Frame
from worldloom.synth.layout.floors.openings import Door, Floor, Pane
from worldloom.synth.layout.floors.rects import HALF, Rect
from worldloom.synth.layout.sites.base import Wall, rect
from worldloom.synth.layout.sites.ground import made
from worldloom.synth.layout.sites.room import SPACING, _fit, _pane, trims
from worldloom.world import Entity, Pose

OUTER = 0.2
"""Metres of an outer wall beyond the inner leaf that every room has."""
SILL = 0.02
"""Metres of window sill at least that is told from a door's."""


@dataclass(frozen=True)
class Finish:
    """What one room is made of, in the words of the makers."""

    wall: str
    color: str
    floor: str
    ceiling: str
    trim: str
    trim_color: str
    floor_color: str = ""


NAMES = {"n": "n", "e": "e", "s": "d", "w": "w"}
"""The wall that one looks in by is called by its door: single rooms leave their southern wall bare."""
Hole = tuple[float, float, float, float]
"""Along the wall from its start, sill, width, height."""


def sides_of(w: float, d: float) -> dict[str, tuple[tuple[float, float], tuple[float, float]]]:
    """Start and end of the four walls of a room about the origin, seen from inside left to right."""
    x, y = w / 2, d / 2
    return {"n": ((-x, y), (x, y)), "e": ((x, y), (x, -y)), "s": ((x, -y), (-x, -y)), "w": ((-x, -y), (-x, y))}


def walls_of(floor: Floor, id: str, frame: Frame, size: tuple[float, float], height: float) -> list[Wall]:
    """The four walls with the openings of the floor plan in them."""
    holes: dict[str, list[Hole]] = {s: [] for s in "nesw"}
    ends = sides_of(*size)
    found: list[Door | Pane] = [*floor.of(id), *(p for p in floor.panes if p.room == id)]
    for o in found:
        side = _side(floor.cells[id], o, frame)
        x, y = frame.local(*_middle(o))
        start = math.dist(ends[side][0], _on(ends[side], x, y))
        sill = o.sill if isinstance(o, Pane) else 0.0
        holes[side].append((round(start, 4), sill, round(o.hi - o.lo, 4), o.height))
    return [Wall(f"wall.{NAMES[s]}", *ends[s], height, tuple(sorted(holes[s]))) for s in "nesw"]


def _middle(o: Door | Pane) -> tuple[float, float]:
    m = (o.lo + o.hi) / 2
    return (m, o.wall.at) if o.wall.axis == 0 else (o.wall.at, m)


def _side(cell: Rect, o: Door | Pane, frame: Frame) -> str:
    """Which of the room's walls an opening is in, by its name in the room's frame."""
    k = o.wall.axis
    low = abs(cell[1 - k] - o.wall.at) < 1e-6
    return frame.side({(0, True): "s", (0, False): "n", (1, True): "w", (1, False): "e"}[k, low])


def _on(ends: tuple[tuple[float, float], tuple[float, float]], x: float, y: float) -> tuple[float, float]:
    """The point of an upright or level line nearest to (x, y)."""
    (ax, ay), (bx, _) = ends
    return (ax, y) if abs(ax - bx) < 1e-9 else (x, ay)


def shell_of(floor: Floor, id: str, frame: Frame, walls: list[Wall], look: Finish, seed: int) -> list[Entity]:
    """The entities of a room's shell: walls half as thick as what parts two rooms, floor and ceiling to the walls' middles, windows, and
    the doors whose leaves turn into this room."""
    out = [_wall(w, look, key(seed, w.id)) for w in walls]
    out += trims(out, look.trim, look.trim_color)
    w, d = abs(walls[0].end[0] - walls[0].start[0]) / 2 + HALF, abs(walls[1].end[1] - walls[1].start[1]) / 2 + HALF
    outline = [list(p) for p in rect(-w, -d, w, d)]
    for category, z, word in (("floor", 0.0, look.floor), ("ceiling", walls[0].height, look.ceiling)):
        params = _fit(by_category()[category][0], {"polygon": outline, "material": word, "style": word, "spacing": SPACING.get(word, 1.2)})
        if category == "floor" and look.floor_color:
            params["color"] = look.floor_color
        out.append(made(category, category, by_category()[category][0], params, key(seed, category), Pose(position=(0.0, 0.0, z))))
    for n, p in enumerate(p for p in floor.panes if p.room == id):
        out.append(_leaf(floor, id, frame, walls, p, f"window.{n + 1}", HALF + OUTER, seed))
    for n, door in enumerate(x for x in floor.of(id) if x.into == id):
        out.append(_leaf(floor, id, frame, walls, door, f"door.{n + 1}", HALF + OUTER if "" in door.rooms else 2 * HALF, seed))
    return out


def _turn(yaw: float) -> tuple[float, float, float, float]:
    return (round(math.cos(yaw / 2), 7), 0.0, 0.0, round(math.sin(yaw / 2), 7))


def _wall(wall: Wall, look: Finish, seed: int) -> Entity:
    maker = by_category()["wall"][0]
    openings = [{"x": round(a - wall.length / 2, 4), "z": s, "width": w, "height": t} for a, s, w, t in wall.openings]
    params = _fit(maker, {"length": round(wall.length, 4), "height": wall.height, "thickness": HALF, "openings": openings, "material": look.wall,
                          "color": look.color, "style": look.trim, "trim_color": look.trim_color})  # fmt: skip
    return made(wall.id, "wall", maker, params, seed, Pose(position=(*wall.point(wall.length / 2, 0.0), 0.0), rotation=_turn(wall.yaw)))


def _leaf(floor: Floor, id: str, frame: Frame, walls: list[Wall], o: Door | Pane, name: str, thickness: float, seed: int) -> Entity:
    """A window or a door in the opening of its wall."""
    wall = next(w for w in walls if w.id[-1] == NAMES[_side(floor.cells[id], o, frame)])
    x, y = _on((wall.start, wall.end), *frame.local(*_middle(o)))
    size = {"width": round(o.hi - o.lo, 4), "height": o.height, "thickness": thickness}
    if isinstance(o, Pane):
        maker, category, sill = by_category()["window"][0], "window", o.sill
        params = _fit(maker, {**size, **_pane(o.style)})
    else:
        maker, category, sill = by_category()["door"][0], "door", 0.0
        front = "" in o.rooms
        params = _fit(maker, {**size, "style": "panelled", "state": "closed" if front else "open", "color": "#2f3d36" if front else "white"})
    e = made(name, category, maker, params, key(seed, name), Pose(position=(x, y, sill), rotation=_turn(wall.yaw)))
    if isinstance(o, Door):
        e = e.model_copy(update={"attributes": {**e.attributes, "between": " ".join(r or "outside" for r in o.rooms)}})
    return e


FACADES = (("brick", "#8a5a44"), ("plaster", "#d9d2c3"), ("plaster", "#c8cdc9"), ("brick", "#a4876b"))
"""What the house is made of outside."""


def outside(floor: Floor, height: float, seed: int) -> list[Entity]:
    """Four walls round the whole with its windows and front door, their faces outward."""
    x0, y0, x1, y1 = floor.whole
    look = FACADES[key(seed, "facade") % len(FACADES)]
    maker = by_category()["wall"][0]
    ends = {"s": ((x0, y0), (x1, y0), 0.0), "e": ((x1, y0), (x1, y1), math.pi / 2), "n": ((x1, y1), (x0, y1), math.pi), "w": ((x0, y1), (x0, y0), -math.pi / 2)}
    out = []
    for side, (a, b, yaw) in ends.items():
        level = side in "sn"
        at, length = (a[1] if level else a[0]), math.dist(a, b) + (2 * OUTER if level else 0.0)
        mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        every: list[Door | Pane] = [*floor.panes, *(d for d in floor.doors if "" in d.rooms)]
        holes = [o for o in every if o.wall.axis == (0 if level else 1) and abs(o.wall.at - at) < 1e-6]
        along = 1 if side in "se" else -1
        openings = [{"x": round(along * ((o.lo + o.hi) / 2 - (mid[0] if level else mid[1])), 4), "z": o.sill if isinstance(o, Pane) else 0.0,
                     "width": round(o.hi - o.lo, 4), "height": o.height} for o in holes]  # fmt: skip
        params = _fit(maker, {"length": round(length, 4), "height": height + 0.1, "thickness": OUTER, "openings": openings, "material": look[0], "color": look[1], "style": "plain"})
        pose = Pose(position=(round(mid[0] + math.sin(yaw) * OUTER, 4), round(mid[1] - math.cos(yaw) * OUTER, 4), 0.0), rotation=_turn(yaw))
        out.append(made(f"wall.outside.{side}", "wall", maker, params, key(seed, "outside", side), pose))
    return out


__all__ = ["Finish", "OUTER", "outside", "shell_of", "walls_of"]
