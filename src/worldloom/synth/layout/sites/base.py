"""What every site offers to placement: zones, lines, walls, and where the picture is taken from."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import Box
from worldloom.world import Entity, Room, Terrain, Water, Zone

Polygon = tuple[tuple[float, float], ...]
Cover = tuple[tuple[str, dict[str, Any], float, str], ...]
"""Ground cover: maker, dials, pieces per are, kind of zone."""


@dataclass(frozen=True)
class Line:
    """A path that things stand along: a quay's edge, a kerb, a shore. `inward` is +1 if things stand to its left."""

    kind: str
    points: Polygon
    inward: float = 1.0
    height: float = 0.0


@dataclass(frozen=True)
class Wall:
    """A room's wall: from `start` to `end` seen from inside left to right, with its inner face on the line."""

    id: str
    start: tuple[float, float]
    end: tuple[float, float]
    height: float
    openings: tuple[tuple[float, float, float, float], ...] = ()
    """(along, sill, width, height) of doors and windows; along is the centre's distance from `start`."""

    @property
    def length(self) -> float:
        """Metres."""
        return math.dist(self.start, self.end)

    @property
    def yaw(self) -> float:
        """Heading of a thing that stands against this wall, facing the room."""
        dx, dy = self.end[0] - self.start[0], self.end[1] - self.start[1]
        return math.atan2(dy, dx)

    def point(self, along: float, out: float) -> tuple[float, float]:
        """World (x, y) at a distance along the wall and `out` metres into the room."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        return self.start[0] + c * along + s * out, self.start[1] + s * along - c * out


@dataclass(frozen=True)
class View:
    """Where the first picture is taken from, looking at `look`; fov horizontal in radians."""

    eye: tuple[float, float, float]
    look: tuple[float, float, float]
    fov: float = 0.98


@dataclass
class Site:
    """A place without its things. Zones of one kind may be several."""

    view: View
    terrain: Terrain | None = None
    waters: list[Water] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    walls: list[Wall] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    fixed: list[Entity] = field(default_factory=list)
    clear: list[Box] = field(default_factory=list)
    """What stays free of things: the floor before doors."""
    ceiling: float = 0.0
    """Height of a ceiling that things hang from; 0 for none."""
    sun_side: float = 1.0
    """-1 or 1: from which side the key light comes; beyond 1 it falls from behind the eye, onto fronts that face it."""
    backlit: bool = False
    """The view looks towards the sun when it is low."""
    open: float = 0.0
    """Half width in metres, at the eye, of a view through the woods that widens with distance; 0 for none."""
    outdoors: bool = False
    """Its rooms are seen from the street: they order the layout, and the World has none."""
    provides: dict[str, int] = field(default_factory=dict)
    """Categories the site itself makes ("quay": 1), so that a plan's request is met by it."""
    scatter: Cover = ()
    """Ground cover: (maker, params, number per 100 square metres near the view, zone kind or "ground")."""
    _grid: tuple[Terrain, Floats] | None = None

    def _lookup(self, p: Floats) -> Floats:
        """Heights from a half-metre grid over the near field, made once a terrain; exact beyond it."""
        from worldloom.synth.terrain import height

        assert self.terrain is not None
        near = (np.abs(p[:, 0]) < 63.5) & (p[:, 1] > -23.5) & (p[:, 1] < 103.5)
        if not near.all():
            z = np.empty(len(p))
            z[~near] = height(self.terrain, p[~near])
            z[near] = self._lookup(p[near]) if near.any() else 0.0
            return z
        if self._grid is None or self._grid[0] is not self.terrain:
            axis = np.stack(np.meshgrid(np.arange(-64, 64.5, 0.5), np.arange(-24, 104.5, 0.5), indexing="ij"), -1)
            self._grid = (self.terrain, height(self.terrain, axis.reshape(-1, 2)).reshape(axis.shape[:2]))
        g = self._grid[1]
        q = (p - [-64.0, -24.0]) * 2
        i = q.astype(int)
        f = q - i
        x, y = i[:, 0], i[:, 1]
        low = g[x, y] * (1 - f[:, 0]) + g[x + 1, y] * f[:, 0]
        high = g[x, y + 1] * (1 - f[:, 0]) + g[x + 1, y + 1] * f[:, 0]
        return np.asarray(low * (1 - f[:, 1]) + high * f[:, 1])

    def zone(self, *kinds: str) -> list[Zone]:
        """Zones of the first kind that exists."""
        for k in kinds:
            found = [z for z in self.zones if z.kind == k]
            if found:
                return found
        return []

    def ground(self, xy: Floats) -> Floats:
        """Standing height at points (n, 2): a zone's own height where it is made, else the terrain."""
        from worldloom.synth.layout.footprint import inside

        p = np.asarray(xy, float).reshape(-1, 2)
        z = np.zeros(len(p)) if self.terrain is None else self._lookup(p)
        for zone in self.zones:
            if zone.kind in MADE:
                z = np.where(inside(np.asarray(zone.polygon), p), zone.height, z)
        return z


MADE = {"quay", "sidewalk", "street", "plaza", "floor", "platform", "deck", "apron"}
"""Zone kinds whose surface is an entity, not the terrain."""


def rect(x0: float, y0: float, x1: float, y1: float) -> Polygon:
    """Counter-clockwise rectangle."""
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


__all__ = ["Line", "Wall", "View", "Site", "MADE", "rect", "Cover", "Polygon"]
