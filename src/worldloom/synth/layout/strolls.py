"""Closed paths on free ground for those who walk or run: two straights with round ends, past nothing that stands there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.spawn import _dry
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity, Vec3, World

APART, NEAR_EYE = 0.42, 1.3
"""Metres from the line that somebody walks to what stands beside it, and to where visitors begin and pictures are taken."""
SPACING = 0.5
"""Metres between points, about."""
STEEP = 0.07
"""Rise over run that a body may be tipped by without anyone seeing it."""
STRAIGHTS = (5.0, 3.5, 2.2, 1.2, 0.4)
TURNS = (0.0, math.pi, math.pi / 2, -math.pi / 2, math.pi / 4, -math.pi / 4, 3 * math.pi / 4, -3 * math.pi / 4)
WHEELS = ("street", "runway", "track", "railway", "lane")
"""Ground for wheels, which nobody steps on who does not stand there."""


@dataclass
class Ground:
    """Where one can walk in a world: boxes (n, 7: x, y, half extents, heading, z) by id, and points to stay away from."""

    world: World
    site: Site
    boxes: Floats
    ids: np.ndarray
    taken: list[tuple[Floats, float]] = field(default_factory=list)

    @classmethod
    def of(cls, world: World, site: Site, stage: Stage) -> Ground:
        """Of a finished arrangement."""
        rows = [(r[0], r[1], r[2], r[3], math.atan2(r[5], r[4]), r[6], r[7]) for r in stage.occupied.rows]
        eyes = [world.spawn[:2], *(c.position[:2] for c in world.cameras), *(k.position[:2] for s in world.shots for k in s.keys)]
        return cls(world, site, np.array(rows).reshape(-1, 7), np.array(stage.occupied.ids), [(np.array(eyes), NEAR_EYE)])

    def free(self, e: Entity, loop: Floats) -> bool:
        """Whether the person can go along points (n, 3) without touching, climbing or getting wet."""
        rise = np.abs(np.diff(loop[:, 2], append=loop[:1, 2])) / np.linalg.norm(np.diff(loop[:, :2], axis=0, append=loop[:1, :2]), axis=1)
        if (rise > STEEP).any() or not _dry(self.world, self.site, loop[:, :2]).all() or not self._paved(loop[:, :2]):
            return False
        for points, away in self.taken:
            if len(points) and np.hypot(*(loop[:, None, :2] - points[None]).transpose(2, 0, 1)).min() < away:
                return False
        return not self._hit(e, loop)

    def _hit(self, e: Entity, loop: Floats) -> bool:
        """Whether a box comes too near to the line, between ankles and crown."""
        b = self.boxes[self.ids != e.id]
        low, high = float(loop[:, 2].min()), float(loop[:, 2].max())
        b = b[(b[:, 5] < high + 1.9) & (b[:, 6] > low + 0.12)]
        d = loop[:, None, :2] - b[None, :, :2]
        c, s = np.cos(b[:, 4]), np.sin(b[:, 4])
        x, y = np.abs(d[..., 0] * c + d[..., 1] * s) - b[:, 2], np.abs(d[..., 1] * c - d[..., 0] * s) - b[:, 3]
        return bool(((x < APART) & (y < APART)).any())

    def _paved(self, p: Floats) -> bool:
        """Within the room, and off roads unless that is where the person stands."""
        if self.site.rooms:
            polygon = np.asarray(self.site.rooms[0].polygon)
            around = [p + 0.45 * np.array([math.cos(a), math.sin(a)]) for a in np.arange(8) * math.pi / 4]
            if not all(inside(polygon, q).all() for q in around):
                return False
        for z in self.site.zones:
            if not z.walkable or z.kind in WHEELS:
                within = inside(np.asarray(z.polygon), p)
                if within.any() and not (z.walkable and within[0]):
                    return False
        return True


def loop_for(ground: Ground, e: Entity, radius: float, longer: float = 1.0) -> tuple[Vec3, ...]:
    """The path that suits a person best, as points that close; empty where there is no room. `radius` of its ends, in metres."""
    best, found = -math.inf, np.zeros((0, 3))
    for loop in _loops(ground, e, radius, longer):
        score = _liking(ground, loop)
        if score > best and ground.free(e, loop):
            best, found = score, loop
    if not len(found):
        return ()
    ground.taken.append((found[:, :2], 0.9))
    points = [(round(float(x), 3), round(float(y), 3), round(float(z), 4)) for x, y, z in found]
    return (*points, points[0])


def _loops(ground: Ground, e: Entity, radius: float, longer: float) -> Iterator[Floats]:
    """Paths (n, 3) through where the person stands, ahead first, the longest first."""
    here, yaw = np.array(e.pose.position[:2]), yaw_of(e.pose.rotation)
    over = e.pose.position[2] - float(ground.site.ground(here[None])[0])
    for long in STRAIGHTS:
        for turn in TURNS:
            for side in (1.0, -1.0):
                for back in (0.15, 0.5):
                    flat = _stadium(long * longer, radius, side, back)
                    a = yaw + turn
                    xy = here + flat @ np.array([[math.cos(a), math.sin(a)], [-math.sin(a), math.cos(a)]])
                    yield np.column_stack([xy, ground.site.ground(xy) + over])


def _stadium(long: float, r: float, side: float, back: float) -> Floats:
    """Points (n, 2), evenly spaced, from the origin along -Y, round and back; the origin lies `back` of the way along the first straight."""
    lap = 2 * long + 2 * math.pi * r
    s = np.arange(max(round(lap / SPACING), 12)) / max(round(lap / SPACING), 12) * lap + back * long
    s = np.mod(s, lap)
    half = math.pi * r
    a1, a2 = np.clip((s - long) / r, 0, math.pi), np.clip((s - 2 * long - half) / r, 0, math.pi)
    x = r * (1 - np.cos(a1)) - np.where(s > 2 * long + half, r * (1 - np.cos(a2)), 0.0)
    y = np.minimum(s, long) + r * np.sin(a1) - np.clip(s - long - half, 0, long) - r * np.sin(a2)
    return np.column_stack([side * x, -(y - back * long)])


def _liking(ground: Ground, loop: Floats) -> float:
    """Metres of the lap, up to a dozen, and more for what of it the picture shows."""
    v = ground.site.view
    ahead = np.array(v.look[:2]) - np.array(v.eye[:2])
    off = loop[:, :2] - np.array(v.eye[:2])
    far = np.hypot(off[:, 0], off[:, 1])
    cosine = off @ ahead / np.maximum(far * np.hypot(*ahead), 1e-6)
    seen = ((cosine > math.cos(0.42 * v.fov)) & (far > 2.5)).mean()
    return float(min(len(loop) * SPACING, 12.0) + 8.0 * seen)


__all__ = ["Ground", "loop_for"]
