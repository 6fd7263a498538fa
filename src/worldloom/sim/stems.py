"""What stands in a narrow vessel, flowers in a vase, brushes in a jar, leans outward against its rim, each clear of the others.

The vessel is taken as round: at each height, as wide as the nearest point of its mesh is to the axis through its floor.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, product
from typing import Any

import numpy as np

from worldloom.assets.parts.opened import STEMS
from worldloom.geometry import Floats, apply, axis_angle, matrix_quat, rot_z, spread
from worldloom.sim.shape import triangles
from worldloom.world import Entity, Pose, World

SPARE = 0.0025
"""Metres that stay free between what stands in a vessel and its wall."""
FREE = 0.006
"""Metres between things that stand in one vessel; less only where all places are taken."""
LEVEL, BINS = 0.006, 200
"""Metres of height, and how many of them, for which a vessel's width is known."""
ABOVE = 0.004
"""Metres over the floor of a vessel from which on what is there is its wall."""
SHARES, TWISTS, WAYS = (1.0, 0.75, 1.2, 0.4), (1.9, 2.5, 1.1, 0.0), 6
"""Shares of the way out that is due; radians by which a stem's foot is turned on from where it leaves the neck; and ways it leaves by."""
FINER, FINEST = ((0.9, 0.5), (3.0, 0.5, -1.9), (1.6, 3.1)), 8
"""Shares and twists that are tried where those leave no room, and radians by which a thing is turned
about itself: heads and hooks are not round; and how many things are looked at so closely."""
CUTS = 0.002
"""Metres between two of them that are too few to be sure that they do not cut each other."""
NECK = 1.2
"""How much wider than the narrowest of it a neck still is."""
UPRIGHT = 0.86
"""Cosine of the most that anything leans: 31 degrees."""
THIN, MOST = 0.008, 6000
"""Metres between the points of a thing that are compared with others, and how many are compared with the wall."""
GOLDEN, FEW = 2.399963, 4
"""Radians from one of many to the next; and how many stand in one ring."""


@dataclass
class Vessel:
    """The axis through its floor (3,), how far its wall is from that at each height over it, and what stands there."""

    foot: Floats
    wall: Floats
    taken: Any = None
    points: Floats = field(default_factory=lambda: np.zeros((0, 3)))

    @property
    def rim(self) -> float:
        """Metres from the floor to the uppermost of its wall."""
        return LEVEL * float(np.flatnonzero(np.isfinite(self.wall)).max(initial=1) + 1)

    def clear(self, p: Floats) -> float:
        """Metres between the wall and those of points (n, 3), counted from the foot, that are below the rim; less than none outside."""
        k = np.floor(p[:, 2] / LEVEL).astype(int)
        low = (k >= 0) & (k < BINS)
        return float((self.wall[k[low]] - SPARE - np.hypot(*p[low, :2].T)).min(initial=math.inf))

    def take(self, p: Floats) -> None:
        """Points (n, 3) stand there from now on."""
        from scipy.spatial import cKDTree

        self.points = np.concatenate([self.points, p])
        self.taken = cKDTree(self.points)

    def narrows(self, tall: float) -> tuple[float, float, float]:
        """Radius at the floor, at the narrowest place of its upper half, and that place's height; for a thing that is `tall` metres."""
        known = np.flatnonzero(np.isfinite(self.wall))
        top = int(min(known.max(initial=2) - 1, tall / LEVEL))
        half = max(1, top // 2)
        k = half + int(np.flatnonzero(self.wall[half : top + 1] < NECK * self.wall[half : top + 1].min())[-1])
        return float(self.wall[1:3].min()) - SPARE, float(self.wall[k]) - SPARE, LEVEL * (k + 0.5)

    def apart(self, p: Floats) -> float:
        """Metres between points (n, 3) and all that stands there."""
        return float(self.taken.query(p)[0].min()) if self.taken is not None else math.inf


def fanned(world: World) -> World:
    """The World with what stands in each vessel leaning outward, evenly all round, from where the vessel is now."""
    inside: dict[str, list[Entity]] = {}
    for e in world.entities:
        if e.support_surface == STEMS:
            inside.setdefault(e.support, []).append(e)
    by_id = {e.id: e for e in world.entities}
    new = {e.id: e for host, held in inside.items() if host in by_id for e in _fan(by_id[host], held)}
    return world.model_copy(update={"entities": tuple(new.get(e.id, e) for e in world.entities)}) if new else world


def _fan(host: Entity, held: Sequence[Entity]) -> Iterator[Entity]:
    vessel = _vessel(host)
    for k, e in enumerate(held):
        pose = _standing(vessel, e, k, len(held))
        yield e.model_copy(update={"pose": pose})


def _vessel(host: Entity) -> Vessel:
    """Of an entity that has a surface inside; upright, as it stands."""
    inner = min((u for u in host.supports if u.name.startswith("inside")), key=lambda u: u.center[2])
    foot = apply(host.pose, np.array([inner.center]))[0]
    t = triangles(host)
    p = np.concatenate([t.reshape(-1, 3), spread(t, LEVEL, 60_000)]) - foot
    wall = np.full(BINS, np.inf)
    k = np.floor(p[:, 2] / LEVEL).astype(int)
    side = (k >= 0) & (k < BINS) & (p[:, 2] > ABOVE)
    np.minimum.at(wall, k[side], np.hypot(*p[side, :2].T))
    wall = np.minimum(np.minimum(wall, np.r_[wall[1:], np.inf]), np.r_[wall[1], wall[:-1]])
    return Vessel(foot, wall)


def _standing(vessel: Vessel, e: Entity, k: int, n: int) -> Pose:
    """The k-th of n, at the first of its places that is clear of wall and others, or where it is clearest of them."""
    own = _own(e)
    low = own[own[:, 2] < own[:, 2].min() + 1.25 * vessel.rim]
    few = own[np.unique(np.round(own / THIN), axis=0, return_index=True)[1]]
    best, found, tight = -1.0, (np.eye(3), np.zeros(3)), -math.inf
    for finer, turn, at in chain(_tries(vessel, own, k, n), _tries(vessel, own, k, n, True) if n <= FINEST else ()):
        if finer and best >= CUTS:
            break
        p = low @ turn.T + at
        down = np.array([0.0, 0.0, p[:, 2].min()])
        at, spare = at - down, vessel.clear(p - down)
        if spare < 0:  # the least of what cuts the wall, where all do
            found, tight = (turn, at) if best < 0 and spare > tight else found, max(spare, tight)
            continue
        free = vessel.apart(few @ turn.T + at)
        if free > best:
            best, found = free, (turn, at)
        if best >= FREE:
            break
    turn, at = found
    vessel.take(own @ turn.T + at)
    x, y, z = (round(float(v), 4) for v in vessel.foot + at + [0, 0, SPARE / 2])
    return Pose(position=(x, y, z), rotation=matrix_quat(turn), scale=e.pose.scale)


def _own(e: Entity) -> Floats:
    """Points of a thing at the origin, upright (n, 3)."""
    t = triangles(e.model_copy(update={"pose": Pose(scale=e.pose.scale)}))
    along = np.linspace(0, 1, 9)[1:-1, None, None, None]
    edges = (t * (1 - along) + np.roll(t, 1, axis=1) * along).reshape(-1, 3)  # stems are long thin triangles
    p = np.concatenate([t.reshape(-1, 3), edges, spread(t, THIN / 2, MOST)])
    return np.asarray(p[np.linspace(0, len(p) - 1, min(len(p), MOST)).astype(int)])


def _tries(vessel: Vessel, own: Floats, k: int, n: int, finer: bool = False) -> Iterator[tuple[bool, Floats, Floats]]:
    """`finer`, turns (3, 3) and places of the origin: from a place on the floor through one at the neck, as in a bunch."""
    shares, twists, spins = FINER if finer else (SHARES, TWISTS, (0.0,))
    low = own[own[:, 2] < own[:, 2].min() + 0.01]
    mid, half = low.mean(0) * [1, 1, 0], float(np.hypot(*np.ptp(low, axis=0)[:2])) / 2
    floor, neck, z = vessel.narrows(float(np.ptp(own[:, 2])))
    due, own_way = (math.sqrt((k + 0.5) / n), GOLDEN * k) if n > FEW else (0.85 if n > 1 else 0.5, math.tau * k / n)
    for j in range(2 * WAYS):
        a = own_way + (-1) ** j * ((j + 1) // 2) * math.tau / 2 / WAYS
        for share, twist, spin in product(shares, twists, spins):
            out = min(due * share, 1.0)
            b, r = a + twist, max(floor - half, 0.0) * out
            foot = np.array([r * math.cos(b), r * math.sin(b), 0.0])
            rim = np.array([math.cos(a), math.sin(a), 0.0]) * max(neck - half, 0.0) * out + [0, 0, z]
            turn = _upon((rim - foot) / np.linalg.norm(rim - foot)) @ rot_z(a + spin)
            if turn[2, 2] > UPRIGHT:
                yield finer, turn, foot - turn @ mid


def _upon(d: Floats) -> Floats:
    """The turn (3, 3) that takes the vertical to a unit vector (3,)."""
    aside = math.hypot(d[0], d[1])
    return axis_angle((-d[1], d[0], 0.0), math.atan2(aside, d[2])) if aside > 1e-9 else np.eye(3)


__all__ = ["fanned"]
