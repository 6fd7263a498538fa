"""Closed paths on free ground for those who walk or run: two straights with round ends, past nothing that stands there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.sites.base import MADE, Site
from worldloom.synth.layout.spawn import _dry
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity, World

APART, NEAR_EYE = 0.42, 1.3
"""Metres from the line that somebody walks to what stands beside it, and to where visitors begin and pictures are taken."""
BESIDE = 0.9
"""Metres between two paths."""
SPACING = 0.5
"""Metres between points, about."""
STEEP = 0.13
"""Rise over run up to which feet that lie level look right."""
LEVEL = 0.06
"""Metres over or under the ground of those who stand on it: more is the edge of something, and left there."""
STRAIGHTS = (7.0, 5.0, 3.5, 2.2, 1.2, 0.4)
TURNS = (0.0, math.pi, math.pi / 2, -math.pi / 2, math.pi / 4, -math.pi / 4, 3 * math.pi / 4, -3 * math.pi / 4)
AWAY = (1.5, 3.0, 5.0, 7.5)
"""Metres to which those may be moved whose place nobody has said."""
OFF = ("street", "runway", "track", "railway", "water", "open_water", "mooring", "piles", "crop")
"""Ground for wheels, water and crops, which nobody steps on who does not stand there."""


@dataclass
class Ground:
    """Where one can walk in a world: boxes (n, 7: x, y, half extents, heading, z) by id, and points to stay away from."""

    world: World
    site: Site
    boxes: Floats
    ids: np.ndarray
    taken: list[tuple[Floats, float]] = field(default_factory=list)

    @classmethod
    def of(cls, world: World, site: Site, stage: Stage, going: frozenset[str]) -> Ground:
        """Of a finished arrangement, without those who will go from where they stand."""
        rows = [(r[0], r[1], r[2], r[3], math.atan2(r[5], r[4]), r[6], r[7]) for r in stage.occupied.rows]
        keep = np.array([id not in going for id in stage.occupied.ids], bool)
        eyes = [world.spawn[:2], *(c.position[:2] for c in world.cameras), *(k.position[:2] for s in world.shots for k in s.keys)]
        return cls(world, site, np.array(rows).reshape(-1, 7)[keep], np.array(stage.occupied.ids)[keep], [(np.array(eyes), NEAR_EYE)])

    def only(self, which: NDArray[np.bool_]) -> Ground:
        """The same ground on which only these of its things stand."""
        return replace(self, boxes=self.boxes[which], ids=self.ids[which])

    def meets(self, xy: Floats, deck: float | None = None) -> bool:
        """Whether a path (n, 2) comes too near to something that is no lower than a step and no higher than a head; `deck`: the height of
        what it goes along, where that is not the ground."""
        return bool(self._met(xy, xy[:1], deck).any())

    def _met(self, xy: Floats, home: Floats, deck: float | None = None) -> NDArray[np.bool_]:
        """The same of each point (n,), seen from the ground at `home` (1, 2)."""
        if deck is not None:
            return self._hit(xy, deck + 0.05, deck + 2.0)
        near = float(self.site.ground(home)[0])
        return self._hit(xy, near - 0.6, near + 2.0)

    def shown(self, xy: Floats) -> NDArray[np.bool_]:
        """Which points (n, 2) the picture shows."""
        v = self.site.view
        ahead, off = np.array(v.look[:2]) - np.array(v.eye[:2]), xy - np.array(v.eye[:2])
        far = np.hypot(off[:, 0], off[:, 1])
        return np.asarray((off @ ahead / np.maximum(far * np.hypot(*ahead), 1e-6) > math.cos(0.42 * v.fov)) & (far > 2.5))

    def take(self, xy: Floats, away: float = BESIDE) -> None:
        """Nobody else is to come nearer to these points (n, 2)."""
        self.taken.append((xy, away))

    def lifted(self, xy: Floats) -> Floats:
        """Points (n, 3) on the ground."""
        return np.column_stack([xy, self.site.ground(xy)])

    def free(self, xy: Floats, home: Floats) -> bool:
        """Whether somebody from a place (2,) can go along points (n, 2) without touching, climbing or getting wet."""
        if self._taken(xy).any() or self.meets(xy) or not self._paved(xy, home).all():
            return False
        z = self.lifted(xy)[:, 2]
        run = np.linalg.norm(np.diff(xy, axis=0, append=xy[:1]), axis=1)
        steep = (np.abs(np.diff(z, append=z[:1])) > STEEP * run + 1e-6).any()
        return not steep and bool(_dry(self.world, self.site, xy).all())

    def open(self, xy: Floats, home: Floats) -> NDArray[np.bool_]:
        """At which points (n, 2) somebody from a place (2,) can be, whatever the slope is."""
        ok = self._paved(xy, home) & ~self._taken(xy)
        for test in (lambda p: ~self._met(p, home[None]), lambda p: np.asarray(_dry(self.world, self.site, p))):
            ok[ok] = test(xy[ok])
        return ok

    def _taken(self, xy: Floats) -> NDArray[np.bool_]:
        out = np.zeros(len(xy), bool)
        for points, away in self.taken:
            if len(points):
                out |= ((xy[:, None] - points[None]) ** 2).sum(2).min(1) < away**2
        return out

    def _hit(self, xy: Floats, low: float, high: float) -> NDArray[np.bool_]:
        """Whether a box between these heights comes too near to each point (n,); what is no higher than an ankle is stepped over."""
        b = self.boxes
        b = b[(b[:, 5] < high) & (b[:, 6] > low) & (b[:, 6] - b[:, 5] > 0.05)]
        d = xy[:, None] - b[None, :, :2]
        c, s = np.cos(b[:, 4]), np.sin(b[:, 4])
        x, y = np.abs(d[..., 0] * c + d[..., 1] * s) - b[:, 2], np.abs(d[..., 1] * c - d[..., 0] * s) - b[:, 3]
        return np.asarray(((x < APART) & (y < APART)).any(1))

    def _paved(self, p: Floats, home: Floats) -> NDArray[np.bool_]:
        """(n,) within the room, on what is built where they stand on that, and off roads and rails unless they stand there."""
        rooms = [np.asarray(r.polygon) for r in self.site.rooms]
        polygon = next((r for r in rooms if inside(r, home[None])[0]), None)
        ok = np.full(len(p), polygon is not None or not rooms or self.site.outdoors)
        if polygon is not None:
            for a in np.arange(8) * math.pi / 4:
                ok &= inside(polygon, p + 0.45 * np.array([math.cos(a), math.sin(a)]))
        built, mine = np.zeros(len(p), bool), False
        for z in self.site.zones:
            polygon = np.asarray(z.polygon)
            within, here = inside(polygon, p), bool(inside(polygon, home[None])[0])
            if z.kind in MADE:
                built, mine = built | within, mine or here
            if (not z.walkable or z.kind in OFF) and not (z.walkable and here):
                ok &= ~within
        return ok & built if mine else ok


def loop_for(ground: Ground, e: Entity, radius: float, longer: float, bound: bool) -> Floats:
    """The path that suits a person best, as points (n, 2); none where there is no room. `radius` of its ends, in metres.

    Who is `bound` to a place goes from there.
    """
    best, found, here = -math.inf, np.zeros((0, 2)), np.array(e.pose.position[:2])
    for loop, away in _loops(e, radius, longer, bound):
        score = _liking(ground, loop) - 0.6 * away
        if score > best and ground.free(loop, here):
            best, found = score, loop
    return found


def trodden(ground: Ground, e: Entity, loop: Floats) -> Floats:
    """The path (n, 2) of a person as points (n, 3), at the height of where they are over the ground; nobody else comes near it."""
    if len(loop):
        ground.take(loop)
    points, here = ground.lifted(loop), np.array(e.pose.position[:2])
    over = e.pose.position[2] - float(ground.site.ground(here[None])[0])
    points[:, 2] += over if e.support != "ground" or abs(over) < LEVEL else 0.0
    return points


def stand_for(ground: Ground, e: Entity) -> tuple[float, float]:
    """The free place that is nearest to where somebody is; that one itself where nothing is free."""
    here = np.array(e.pose.position[:2])
    for r in (0.0, 0.7, 1.2, 1.8, 2.6, 3.6, 5.0):
        for k in range(12 if r else 1):
            at = here + r * np.array([math.cos(k * math.pi / 6), math.sin(k * math.pi / 6)])
            if ground.free(at[None], here):
                ground.take(at[None], 0.8)
                return round(float(at[0]), 3), round(float(at[1]), 3)
    return e.pose.position[0], e.pose.position[1]


def _loops(e: Entity, radius: float, longer: float, bound: bool) -> Iterator[tuple[Floats, float]]:
    """Paths (n, 2) through where the person stands, ahead first, and through places some metres away."""
    here, yaw = np.array(e.pose.position[:2]), yaw_of(e.pose.rotation)
    for long in STRAIGHTS:
        for turn in TURNS:
            for side, back in ((1.0, 0.15), (-1.0, 0.15), (1.0, 0.5), (-1.0, 0.5)):
                yield _at(_stadium(long * longer, radius, side, back), here, yaw + turn), 0.0
    for away in () if bound else AWAY:
        for k in range(8):
            there = here + away * np.array([math.cos(k * math.pi / 4), math.sin(k * math.pi / 4)])
            for long in STRAIGHTS[:4]:
                for turn in (0.0, math.pi / 2):
                    yield _at(_stadium(long * longer, radius, 1.0, 0.5), there, yaw + turn), away


def _at(flat: Floats, here: Floats, yaw: float) -> Floats:
    c, s = math.cos(yaw), math.sin(yaw)
    return np.asarray(here + flat @ np.array([[c, s], [-s, c]]))


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
    """Metres of the lap, up to fourteen, and more for what of it the picture shows."""
    return float(min(len(loop) * SPACING, 14.0) + 8.0 * ground.shown(loop).mean())


__all__ = ["BESIDE", "SPACING", "Ground", "loop_for", "stand_for", "trodden"]
