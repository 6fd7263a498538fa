"""Pictures and a film of a house: one of each room from its door, and a walk through doors from room to room."""

from __future__ import annotations

import math

import numpy as np

from worldloom.synth.layout.floors.facts import fact
from worldloom.synth.layout.floors.openings import Door, Floor
from worldloom.synth.layout.floors.views import seen_best
from worldloom.synth.layout.sites.house import Furnished, House, telling
from worldloom.world import Camera, Shot, Vec3, World

EYE, PUSH = 1.55, 0.4
"""Metres of the eye of who walks, and of a step."""
ROOMS = 4
"""Rooms that the film walks into after its first picture."""
ORDER = ("living", "kitchen", "private", "wet", "hall", "store")


def pictured(world: World, h: House) -> World:
    """The world with the poster of its most telling room first, a camera for each other room, shots that walk, and where one begins."""
    first = telling(h)
    poster = first.frame.camera(seen_best(first.site.rooms[0], first.stage.entities, "poster"))
    others = [f.frame.camera(seen_best(f.site.rooms[0], f.stage.entities, f.room.id)) for f in h.furnished if f is not first]
    walk = tuple(s for f in _visited(h, first) if (s := _walk(h.floor, f)) is not None)
    (x, y, _), (tx, ty, _) = poster.position, poster.target
    yaw = math.atan2(-(tx - x), ty - y)
    return world.model_copy(update={"cameras": (poster, *others), "shots": (_push(poster), *walk), "spawn": (x, y, 0.0), "spawn_yaw": round(yaw, 4)})


def _push(c: Camera) -> Shot:
    """A slow step forward."""
    (x, y, z), (tx, ty, _) = c.position, c.target
    u = np.array([tx - x, ty - y]) / max(math.hypot(tx - x, ty - y), 0.1) * PUSH
    end = c.model_copy(update={"name": "push.2", "position": (round(x + float(u[0]), 4), round(y + float(u[1]), 4), z), "aperture": 0.0})
    return Shot(name="push", seconds=4.0, keys=(c.model_copy(update={"name": "push.1", "aperture": 0.0}), end))


def _visited(h: House, first: Furnished) -> list[Furnished]:
    """The rooms that the film enters: one of each role first, the larger before the smaller."""
    rest = sorted((f for f in h.furnished if f is not first and f.room.kind != "hall"), key=lambda f: (ORDER.index(fact(f.room.kind).role), -f.room.area))
    seen: set[str] = set()
    fresh = [f for f in rest if not (f.room.kind in seen or seen.add(f.room.kind))]  # type: ignore[func-returns-value]
    return (fresh + [f for f in rest if f not in fresh])[:ROOMS]


def _walk(floor: Floor, f: Furnished) -> Shot | None:
    """From before a room's main door to inside, looking at its middle; None where it has no door."""
    doors = [d for d in floor.of(f.room.id) if "" not in d.rooms]
    if not doors:
        return None
    door = min(doors, key=lambda d: (abs(f.frame.local(*_through(d, 0.0))[1] + _deep(f) / 2) > 0.2, doors.index(d)))
    x0, y0, x1, y1 = floor.cells[f.room.id]
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    inward = 1.0 if ((middle[1] if door.wall.axis == 0 else middle[0]) > door.wall.at) else -1.0
    depth = (y1 - y0 if door.wall.axis == 0 else x1 - x0) / 2
    straight = _through(door, inward * min(2.5, 2 * depth))
    between = ((straight[0] + middle[0]) / 2, (straight[1] + middle[1]) / 2)
    steps = ((-0.55, straight), (0.15, between), (min(0.9, depth - 0.2), middle))
    keys = tuple(_key(f"{f.room.id}.{k + 1}", _through(door, inward * at), to) for k, (at, to) in enumerate(steps))
    return Shot(name=f"walk.{f.room.id}", seconds=3.0, keys=keys)


def _deep(f: Furnished) -> float:
    p = f.site.rooms[0].polygon
    return max(y for _, y in p) - min(y for _, y in p)


def _through(d: Door, at: float) -> tuple[float, float]:
    """A point in the middle of a door, or so far beyond it."""
    m = (d.lo + d.hi) / 2
    return (m, d.wall.at + at) if d.wall.axis == 0 else (d.wall.at + at, m)


def _key(name: str, eye: tuple[float, float], middle: tuple[float, float]) -> Camera:
    position: Vec3 = (round(eye[0], 4), round(eye[1], 4), EYE)
    away = max(math.dist(eye, middle), 0.4)
    target: Vec3 = (round(eye[0] + (middle[0] - eye[0]) / away * 3.0, 4), round(eye[1] + (middle[1] - eye[1]) / away * 3.0, 4), 1.05)
    return Camera(name=name, position=position, target=target, fov=1.2, focus=3.0)


__all__ = ["pictured"]
