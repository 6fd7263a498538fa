"""Furnished rooms as sets of boxes: what each thing is, how big, where it stands, which way it turns, and what carries it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from worldloom.ingest.decoded import Decoded, digest_of
from worldloom.ingest.refusal import Refused, require
from worldloom.world import Entity, Room, World

Rows = NDArray[np.float32]
COLUMNS = ("x", "y", "z", "width", "depth", "height", "yaw", "support", "fixed", "asked")
"""Of a thing: the middle of its underside, its size in its own frame (metres), heading (radians), and codes."""
FLOOR, CEILING, WALLS = 0, 1, (2, 3, 4, 5)
"""What carries it; the walls are north, east, south and west. THINGS + k is the k-th thing of the room."""
THINGS = 6
TURNS = (0.0, -math.pi / 2, math.pi, math.pi / 2)
"""Heading of what hangs on each wall, its front to the room."""
MOST = 256
"""Things of a room."""
THIN = 0.06
"""Metres of height below which what lies on the floor is a rug."""
SHELL = ("wall", "floor", "ceiling")
FIXED = ("door", "window")
WIDEST = 200.0
"""Metres of a room."""


@dataclass(frozen=True)
class Layout:
    """A room of `size` (width along x, depth along y, height), its middle at 0, and its things: names and rows (n, len(COLUMNS))."""

    kind: str
    size: tuple[float, float, float]
    names: tuple[str, ...]
    rows: Rows

    def __len__(self) -> int:
        return len(self.names)


class Furnished(NamedTuple):
    """A room as a World has it."""

    prompt: str
    place: str
    room: Room
    entities: tuple[Entity, ...]


def layout_of(one: Furnished) -> Layout:
    """The things that stand in a room, doors and windows among them; its shell and people are left out. Refused for no room at all."""
    p = np.asarray(one.room.polygon, float)
    low, high = p.min(0), p.max(0)
    size = float(high[0] - low[0]), float(high[1] - low[1]), float(one.room.height)
    require(min(size) >= 0.5 and max(size) <= WIDEST, "its room has a size that no room has", "damaged")
    inside = standing(one)
    require(len(inside) <= MOST, f"its room holds {len(inside)} things; at most {MOST} are read", "too-large")
    place = {e.id: k for k, e in enumerate(inside)}
    rows = np.array([_row(e, (low + high) / 2, place) for e in inside], np.float32).reshape(-1, len(COLUMNS))
    return Layout(one.place, size, tuple(e.category for e in inside), _on_rugs(rows))


def standing(one: Furnished) -> list[Entity]:
    """The entities that a layout tells of, in its order."""
    p = np.asarray(one.room.polygon, float)
    low, high = p.min(0), p.max(0)
    return [e for e in one.entities if e.category not in SHELL and e.kind != "person" and _within(e, low, high)]


def read_world(data: bytes) -> list[Decoded]:
    """The first room of a `world.json`. Refused for anything else."""
    try:
        world = World.model_validate_json(data)
    except (ValidationError, ValueError, RecursionError):
        raise Refused("damaged", "it is no world of worldloom's") from None
    require(world.interior and bool(world.rooms), "it is no world with a room inside", "empty")
    return [decoded(layout_of(Furnished(world.prompt, world.place, world.rooms[0], world.entities)), world.prompt)]


def decoded(found: Layout, prompt: str) -> Decoded:
    """As an item of a dataset; rooms with the same things in the same places are the same. Refused for a room without any things."""
    require(any(name not in FIXED for name in found.names), "its room is empty", "empty")
    facts = {"room": found.kind, "size": [round(x, 3) for x in found.size], "things": list(found.names), "prompt": prompt}
    return Decoded("layout", {"layout": found.rows}, facts, alike=digest_of(np.round(found.rows[:, :7], 2)))


def restored(rows: Rows, facts: dict[str, object]) -> Layout:
    """The layout of a record. ValueError where it does not agree with its rows."""
    names, size, kind = facts.get("things"), facts.get("size"), facts.get("room")
    if not isinstance(names, list) or len(names) != len(rows) or not all(isinstance(n, str) and 0 < len(n) <= 64 for n in names):
        raise ValueError("its things have no names")
    good = isinstance(size, list) and len(size) == 3 and all(isinstance(x, int | float) and 0 < x <= WIDEST for x in size)
    if not good or not isinstance(size, list) or not bool(np.isfinite(rows).all()):
        raise ValueError("its room has no size")
    supports = rows[:, COLUMNS.index("support")]
    if bool(((supports < 0) | (supports >= THINGS + len(rows))).any()):
        raise ValueError("something stands on nothing")
    return Layout(str(kind), (float(size[0]), float(size[1]), float(size[2])), tuple(names), np.asarray(rows, np.float32))


def carrier(support: str, yaw: float, place: dict[str, int]) -> int:
    """The code of what carries a thing with this heading."""
    if support in place:
        return THINGS + place[support]
    if support == "ceiling":
        return CEILING
    return wall_of(yaw) if support.startswith("wall") else FLOOR


def wall_of(yaw: float) -> int:
    """The wall on which something with this heading hangs."""
    return WALLS[max(range(4), key=lambda k: math.cos(yaw - TURNS[k]))]


def _row(e: Entity, middle: NDArray[np.float64], place: dict[str, int]) -> Sequence[float]:
    w, _, _, z = e.pose.rotation
    yaw, s = 2 * math.atan2(z, w), e.pose.scale
    c, n = math.cos(yaw), math.sin(yaw)
    x = e.pose.position[0] + s * (c * e.center[0] - n * e.center[1]) - middle[0]
    y = e.pose.position[1] + s * (n * e.center[0] + c * e.center[1]) - middle[1]
    bottom = e.pose.position[2] + s * (e.center[2] - e.extent[2] / 2)
    turned = (yaw + math.pi) % (2 * math.pi) - math.pi
    fixed = e.category in FIXED
    support = wall_of(yaw) if fixed else carrier(e.support, yaw, place)
    return (x, y, bottom, *(v * s for v in e.extent), turned, support, fixed, e.origin == "asked")


def _on_rugs(rows: Rows) -> Rows:
    """What stands on a rug stands on the floor."""
    flat = (rows[:, 7] == FLOOR) & (rows[:, 5] < THIN)
    host = np.clip(rows[:, 7].astype(int) - THINGS, 0, len(rows) - 1)
    rows[(rows[:, 7] >= THINGS) & flat[host], 7] = FLOOR
    return rows


def _within(e: Entity, low: NDArray[np.float64], high: NDArray[np.float64]) -> bool:
    x, y, _ = e.pose.position
    return bool(low[0] - 0.3 <= x <= high[0] + 0.3 and low[1] - 0.3 <= y <= high[1] + 0.3)


__all__ = [
    "CEILING", "COLUMNS", "FIXED", "FLOOR", "MOST", "SHELL", "THIN", "THINGS", "TURNS", "WALLS", "Furnished", "Layout", "Rows", "carrier",
    "decoded", "layout_of", "read_world", "restored", "standing", "wall_of",
]  # fmt: skip
