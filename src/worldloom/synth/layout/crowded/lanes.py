"""What was added to a crowded room never closes a way of 0.6 m, nor the side from which something is used, nor a door."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import Box, inside
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity

CELL, LANE, THIN = 0.06, 0.6, 0.27
"""Metres of a cell, of a way that stays open, and of the narrowest gap that still counts as floor."""
UNDER, FLAT = 1.95, 0.03
"""Metres above which things are walked under, and up to which they are stepped over."""
STRIP = (0.04, 0.3)
"""Metres before a side from which something is used, between which its floor stays free."""
SLACK, PARTED = 0.004, 0.02
"""Share of the free floor that may be cut off for who needs but a thin gap, by all things together, and for a walker."""
SIDES = {"front": (0, -1), "back": (0, 1), "left": (-1, 0), "right": (1, 0)}
Mask = NDArray[np.bool_]


@dataclass
class Lanes:
    """The floor of a room as cells: where a walker's middle may be, wide and thin, as things are set down."""

    points: Floats
    """(nx, ny, 2) metres."""
    wide: Mask
    thin: Mask
    doors: list[Box]
    sides: list[tuple[str, float, float, list[Floats]]] = field(default_factory=list)
    """Of each thing its id, the heights between which others are in the way, and (n, 2) points before each side that is free."""
    seen: int = 0
    lost: tuple[int, int] = (0, 0)
    """Cells of the wide and of the thin mask that are cut off now."""

    def take(self, b: Box) -> None:
        """A thing that stands now."""
        self.wide &= ~near(self.points, b, LANE / 2)
        self.thin &= ~near(self.points, b, THIN / 2)


def kept(stage: Stage, b: Box) -> bool:
    """Whether a thing with this box leaves every way, door and used side of the room open."""
    if b.z1 <= FLAT or b.z0 > UNDER:
        return True
    lanes = lanes_of(stage)
    if any(b.z0 < high and b.z1 > low + FLAT and all(near(p, b, 0.0).any() for p in sides) for _, low, high, sides in lanes.sides if _close(sides[0], b)):
        return False
    for mask, by, had, share, doors in ((lanes.wide, LANE, lanes.lost[0], PARTED, lanes.doors), (lanes.thin, THIN, lanes.lost[1], SLACK, [])):
        lost, shut = _cut(mask & ~near(lanes.points, b, by / 2), lanes.points, doors)
        if lost > max(had, share * mask.sum()) or shut:
            return False
    return True


def _close(p: Floats, b: Box) -> bool:
    return math.dist((float(p[0, 0]), float(p[0, 1])), (b.x, b.y)) < 2.5 + b.hx + b.hy


def lanes_of(stage: Stage) -> Lanes:
    """The floor as it is now."""
    if stage.lanes is None:
        p = np.asarray(stage.site.rooms[0].polygon, float)
        axes = [np.arange(lo + CELL / 2, hi, CELL) for lo, hi in zip(p.min(0), p.max(0), strict=True)]
        points = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
        inner = [inside(p, points.reshape(-1, 2)).reshape(points.shape[:2]) & (np.minimum(points - p.min(0), p.max(0) - points).min(-1) > by / 2) for by in (LANE, THIN)]
        stage.lanes = Lanes(points, inner[0], inner[1], [_before(b) for b in _doors(stage)])
    lanes = stage.lanes
    for e in stage.entities[lanes.seen :]:
        _enter(stage, lanes, e)
    if lanes.seen < len(stage.entities):
        lanes.seen = len(stage.entities)
        lanes.lost = (_cut(lanes.wide, lanes.points, [])[0], _cut(lanes.thin, lanes.points, [])[0])
    return lanes


def _enter(stage: Stage, lanes: Lanes, e: Entity) -> None:
    b = stage.boxes.get(e.id)
    if b is None or e.kind == "architecture":
        return
    if e.support in stage.boxes and stage.boxes[e.support].z1 > FLAT:
        return  # within what carries it
    if b.z1 > FLAT and b.z0 < UNDER:
        lanes.take(b)
    for k, (id, low, high, sides) in enumerate(lanes.sides):
        if b.z0 < high and b.z1 > low + FLAT and e.support != id:
            lanes.sides[k] = (id, low, high, [p for p in sides if not near(p, b, 0.0).any()] or sides)
    used = [_strip(b, SIDES[s]) for s in e.functional_sides if s in SIDES]
    if used and b.z0 < UNDER and e.support not in stage.boxes:
        floor = np.asarray(stage.site.rooms[0].polygon)
        free = [s for s in used if inside(floor, s).all() and not any(near(s, o, 0.0).any() for i, o in stage.boxes.items() if i != e.id and o.z0 < min(b.z1, UNDER) and o.z1 > b.z0 + FLAT)]
        if free:
            lanes.sides.append((e.id, b.z0, min(b.z1, UNDER), free))


def _doors(stage: Stage) -> list[Box]:
    return [stage.boxes[e.id] for e in stage.entities if e.category == "door" and e.id in stage.boxes]


def _before(door: Box) -> Box:
    """The floor before a door, on both its sides, as deep as it is wide."""
    return Box(door.x, door.y, door.hx * 0.5, door.hy + 2 * door.hx, door.yaw, 0.0, 2.0, door.id)


def _cut(free: Mask, points: Floats, doors: list[Box]) -> tuple[int, bool]:
    """Cells from which the large part of the floor is not reached, and whether a door leads elsewhere."""
    from scipy.ndimage import label

    regions = label(free)[0]
    sizes = np.bincount(regions.ravel())
    if len(sizes) < 2:
        return free.size, True
    main = 1 + int(sizes[1:].argmax())
    return int(sizes[1:].sum() - sizes[main]), any(not (regions[near(points, d, 0.0)] == main).any() for d in doors)


def near(p: Floats, b: Box, by: float) -> Mask:
    """Which of points (..., 2) lie in a box grown by so many metres on every side."""
    c, s = math.cos(b.yaw), math.sin(b.yaw)
    dx, dy = p[..., 0] - b.x, p[..., 1] - b.y
    return np.asarray((np.abs(c * dx + s * dy) <= b.hx + by) & (np.abs(c * dy - s * dx) <= b.hy + by))


def _strip(b: Box, side: tuple[int, int]) -> Floats:
    """(21, 2) points before a side of a box."""
    half, reach = (b.hx, b.hy) if side[1] else (b.hy, b.hx)
    along, away = np.meshgrid(np.linspace(-0.96, 0.96, 7) * half, np.array([STRIP[0], sum(STRIP) / 2, STRIP[1]]) + reach)
    u, v = (along, side[1] * away) if side[1] else (side[0] * away, along)
    c, s = math.cos(b.yaw), math.sin(b.yaw)
    return np.stack([b.x + c * u - s * v, b.y + s * u + c * v], -1).reshape(-1, 2)


__all__ = ["Lanes", "kept", "lanes_of", "near"]
