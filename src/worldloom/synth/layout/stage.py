"""The state of a layout in progress and the tests a pose must pass."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np

from worldloom.assets.part import Part
from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import Box, Occupied
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.sites.base import Site
from worldloom.world import Entity, Finding, Plan

if TYPE_CHECKING:
    from worldloom.synth.layout.crowded.lanes import Lanes


@dataclass(frozen=True)
class Spot:
    """A proposed pose: position, heading, what carries it; `free` boxes it may touch; dials it sets."""

    x: float
    y: float
    z: float
    yaw: float
    support: str = "ground"
    surface: str = ""
    free: frozenset[str] = frozenset()
    cost: float = 0.0
    params: tuple[tuple[str, float | str], ...] = ()

    def dearer(self, by: float) -> Spot:
        """The same place at a higher cost; `dataclasses.replace` takes six times as long, and places come by the thousand."""
        return Spot(self.x, self.y, self.z, self.yaw, self.support, self.surface, self.free, self.cost + by, self.params)

    def freed(self, of: frozenset[str]) -> Spot:
        """The same place where these boxes may be touched too."""
        return Spot(self.x, self.y, self.z, self.yaw, self.support, self.surface, self.free | of, self.cost, self.params) if of else self


class Company(Protocol):
    """Who furnishes the rest of a room: what comes next, and where it might stand."""

    def next(self, stage: Stage) -> str:
        """The category of one more thing; "" when the room is full."""
        ...

    def spots(self, stage: Stage, category: str, habit: Habit, bounds: Floats, r: np.random.Generator) -> list[Spot]:
        """Places for it, the best first; `bounds` (2, 3) of its scaled part."""
        ...


@dataclass
class Stage:
    """What has been placed so far, and the picture it is composed for."""

    plan: Plan
    site: Site
    seed: int
    occupied: Occupied = field(default_factory=Occupied)
    entities: list[Entity] = field(default_factory=list)
    by_thing: dict[str, list[Entity]] = field(default_factory=dict)
    boxes: dict[str, Box] = field(default_factory=dict)
    seen: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    """Projected rectangles (left, right, low, high, distance) of asked things already placed."""
    findings: list[Finding] = field(default_factory=list)
    company: Company | None = None
    """Who proposes places for what was added, in place of its habits."""
    strayed: int = 0
    """Things that stand elsewhere than the words say, for want of room."""
    unmet: int = 0
    """Relations that do not hold where things stand."""
    unheld: int = 0
    """How many of those that strayed or are unmet found no room on or in what shall carry them: no larger room helps."""
    lanes: Lanes | None = None
    """The ways through a crowded room, once something was added to it."""
    seated: bool = False
    """The view is from inside something that stands already."""

    @property
    def indoors(self) -> bool:
        """A room is arranged by the words, not proposed by somebody else."""
        return bool(self.site.rooms) and not self.site.outdoors and self.company is None

    def plan_contains(self, thing: str, category: str) -> bool:
        """Whether a plan thing is said to be full of a category."""
        return any(t.id == thing and t.contains == category for t in self.plan.things)

    def box_of(self, bounds: Floats, scale: float, x: float, y: float, z: float, yaw: float, id: str = "") -> Box:
        """The upright box of a part with these bounds at a pose."""
        lo, hi = bounds * scale
        cx, cy = (lo[0] + hi[0]) / 2, (lo[1] + hi[1]) / 2
        c, s = math.cos(yaw), math.sin(yaw)
        return Box(x + c * cx - s * cy, y + s * cx + c * cy, (hi[0] - lo[0]) / 2, (hi[1] - lo[1]) / 2, yaw, z + lo[2], z + hi[2], id)

    def view(self, b: Box) -> tuple[float, float, float, float, float]:
        """Projected rectangle of a box in units of half the picture's width, and its distance; behind the eye: distance < 0."""
        left, right, low, high, distance = self.views(np.array([(b.x, b.y, b.hx, b.hy, b.yaw, b.z0, b.z1)]))[0].tolist()
        return (left, right, low, high, distance)

    def views(self, q: Floats) -> Floats:
        """(n, 5): left, right, low, high in the picture and distance, as `view` gives them, of boxes (n, 7): x, y, half extents, heading, z."""
        v = self.site.view
        eye, look = np.array(v.eye), np.array(v.look)
        f = (look - eye) / np.linalg.norm(look - eye)
        right = np.cross(f, [0, 0, 1.0])
        right /= np.linalg.norm(right)
        c, s = np.cos(q[:, 4])[:, None], np.sin(q[:, 4])[:, None]
        dx, dy = q[:, 2:3] * [1, -1, -1, 1], q[:, 3:4] * [1, 1, -1, -1]
        xy = np.stack([q[:, :1] + c * dx - s * dy, q[:, 1:2] + s * dx + c * dy], -1)
        z = np.repeat(q[:, 5:7], 4, 1)
        p = np.concatenate([np.tile(xy, (1, 2, 1)), z[..., None]], -1) - eye
        depth = p @ f
        k = 1 / (np.maximum(depth, 0.3) * math.tan(v.fov / 2))
        sx, sy = p @ right * k, p @ np.cross(right, f) * k
        d = np.hypot(q[:, 0] - eye[0], q[:, 1] - eye[1])
        out = np.stack([sx.min(1), sx.max(1), sy.min(1), sy.max(1), d], 1)
        behind = depth.max(1) < 0.3
        out[behind, :4] = 9.0
        out[behind, 4] *= -1
        return out


BANDS = (2.2, 5.0)
"""Heights in metres at which tall things are cut, so that others may stand under crowns, eaves and arms."""


def slices(part: Part, bounds: Floats, scale: float = 1.0) -> list[Floats]:
    """Bounds (2, 3) of the part between the heights of BANDS, lowest first; one for low things. They cover every triangle."""
    edges = [e / scale for e in BANDS if bounds[0, 2] + 0.3 < e / scale < bounds[1, 2] - 0.2]
    if not edges:
        return [bounds]
    lo, hi = _spans(part)
    out = []
    for a, b in zip([bounds[0, 2], *edges], [*edges, bounds[1, 2]], strict=True):
        pick = (hi[2] > a) & (lo[2] < b)
        if pick.any():
            out.append(np.array([[lo[0, pick].min(), lo[1, pick].min(), a], [hi[0, pick].max(), hi[1, pick].max(), b]]))
    return out


def _spans(part: Part) -> tuple[Floats, Floats]:
    """Lowest and highest coordinates (3, m) of every triangle of a part."""
    corners = [np.ascontiguousarray(s.mesh.vertices.T).take(s.mesh.faces.T, 1) for s in part.surfaces]  # (3, 3, m): axis, corner
    a, b, c = (np.concatenate([q[:, k] for q in corners], 1) for k in range(3))
    return np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)


def relief(part: Part, cell: float = 0.8, thin: float = 0.15) -> list[Floats]:
    """Bounds (2, 3) of what a front shows in each cell of a grid over it, less `thin` metres of mouldings: where signs find room."""
    lo, hi = _spans(part)
    b = part.bounds
    out = []
    for x in np.arange(b[0, 0], b[1, 0], cell):
        column = (hi[0] > x) & (lo[0] < x + cell)
        (y0, z0), (y1, z1) = lo[1:, column], hi[1:, column]
        for z in np.arange(b[0, 2], b[1, 2], cell):
            pick = (z1 > z) & (z0 < z + cell)
            if pick.any():
                front, back = float(y0[pick].min()) + thin, float(y1[pick].max())
                out.append(np.array([[x, min(front, back - 0.01), z], [x + cell, back, z + cell]]))
    return out


def bounds_of(part: Part, sink: float = 0.0) -> Floats:
    """(2, 3) bounds of a part; what lies below its origin counts only for things that may sink."""
    b = part.bounds.copy()
    b[0, 2] = max(b[0, 2], -sink)
    return b


__all__ = ["BANDS", "Company", "Spot", "Stage", "slices", "relief", "bounds_of"]
