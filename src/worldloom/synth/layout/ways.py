"""Ways over free ground from one place to another, round what stands there: a search over a grid, and as few corners as can be."""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.spawn import _dry
from worldloom.synth.layout.sites.base import MADE
from worldloom.synth.layout.strolls import OFF, Ground

CELL, AROUND, FARTHEST = 0.2, 3.0, 28.0
"""Metres of a cell, of ground beside the straight way that is looked at, and between both ends at most."""
CLEAR, EASY = 0.36, 0.6
"""Metres from the middle of somebody who goes to what stands there at least, and from which on there is room enough."""
NEAR, TOUCHING = 0.75, 0.17
"""Metres about an end within which one comes nearer, and how near."""
STEPS = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]


@dataclass(frozen=True)
class Floor:
    """Where somebody whose place is `home` can go in a world; `height` is that of their feet."""

    ground: Ground
    home: Floats
    open: tuple[str, ...] = ()
    """Kinds of ground that are walked on though they are for wheels: an end is on them."""

    @cached_property
    def _boxes(self) -> Floats:
        """(n, 7) of what is in the way."""
        b, low = self.ground.boxes, float(self.ground.site.ground(self.home[None])[0])
        return b[(b[:, 5] < low + 1.9) & (b[:, 6] > low - 0.4) & (b[:, 6] - b[:, 5] > 0.05)] if len(b) else b

    def clear(self, xy: Floats) -> Floats:
        """(n,) metres to the nearest thing; less than zero within it."""
        if not len(self._boxes):
            return np.full(len(xy), 9.0)
        b = self._boxes
        d = xy[:, None] - b[None, :, :2]
        c, s = np.cos(b[:, 4]), np.sin(b[:, 4])
        x, y = np.abs(d[..., 0] * c + d[..., 1] * s) - b[:, 2], np.abs(d[..., 1] * c - d[..., 0] * s) - b[:, 3]
        out = np.hypot(np.maximum(x, 0), np.maximum(y, 0)) + np.minimum(np.maximum(x, y), 0)
        return np.asarray(out.min(1))

    def walked(self, p: Floats) -> NDArray[np.bool_]:
        """(n,) whether the ground is for people: in the room, not water, no street unless an end is on it."""
        site, ok = self.ground.site, np.ones(len(p), bool)
        rooms = [np.asarray(r.polygon) for r in site.rooms]
        room = next((r for r in rooms if inside(r, self.home[None])[0]), None)
        if room is not None:
            for a in np.arange(4) * math.pi / 2:
                ok &= inside(room, p + 0.22 * np.array([math.cos(a), math.sin(a)]))
        elif rooms and not site.outdoors:
            return np.zeros(len(p), bool)
        built, mine = np.zeros(len(p), bool), False
        for z in site.zones:
            polygon = np.asarray(z.polygon)
            within = inside(polygon, p)
            if z.kind in MADE:
                built, mine = built | within, mine or bool(inside(polygon, self.home[None])[0])
            if not z.walkable and z.kind not in self.open or z.kind in OFF and z.kind not in self.open:
                ok &= ~within
        ok = ok & built if mine and not self.open else ok
        ok &= np.asarray(_dry(self.ground.world, site, p))
        for points, away in self.ground.taken:
            if len(points) and ok.any():
                ok &= (((p[:, None] - points[None]) ** 2).sum(2) > min(away, 0.7) ** 2).all(1)
        return np.asarray(ok)

    def free(self, p: Floats, ends: Floats) -> NDArray[np.bool_]:
        """(n,) whether somebody can be at points; near the ends (m, 2) they may be close to what stands there."""
        near = (((p[:, None] - ends[None]) ** 2).sum(2) < NEAR**2).any(1)
        return np.asarray((self.clear(p) > np.where(near, TOUCHING, CLEAR)) & self.walked(p))


def way(floor: Floor, a: Floats, b: Floats) -> Floats | None:
    """Corners (n, 2) of a way from a to b, both included; None where there is none."""
    if float(np.linalg.norm(b - a)) > FARTHEST:
        return None
    ends, straight = np.stack([a, b]), _line(a, b)
    if floor.free(straight, ends).all() and float(floor.clear(straight).min()) > TOUCHING:
        return ends
    low = np.minimum(a, b) - AROUND
    shape = np.ceil((np.maximum(a, b) + AROUND - low) / CELL).astype(int) + 1
    xy = np.stack(np.meshgrid(*(low[k] + CELL * np.arange(shape[k]) for k in range(2)), indexing="ij"), -1).reshape(-1, 2)
    free = floor.free(xy, ends)
    cost = np.where(floor.clear(xy) < EASY, 2.0, 1.0)
    found = _search(free.reshape(shape), cost.reshape(shape), _cell(a, low), _cell(b, low))
    if found is None:
        return None
    corners = np.array([a, *(low + CELL * np.array(c) for c in found[1:-1]), b])
    return _pulled(floor, corners, ends)


def _cell(p: Floats, low: Floats) -> tuple[int, int]:
    i, j = np.round((p - low) / CELL).astype(int)
    return int(i), int(j)


def _line(a: Floats, b: Floats) -> Floats:
    n = max(math.ceil(float(np.linalg.norm(b - a)) / 0.1), 1)
    return np.asarray(a + (b - a) * (np.arange(n + 1) / n)[:, None])


def _search(free: NDArray[np.bool_], cost: Floats, a: tuple[int, int], b: tuple[int, int]) -> list[tuple[int, int]] | None:
    """Cells from a to b by A*; the ends are free whatever the grid says of their cells."""
    w, h = free.shape
    best, came, queue = {a: 0.0}, dict[tuple[int, int], tuple[int, int]](), [(0.0, a)]
    while queue:
        _, at = heapq.heappop(queue)
        if at == b:
            out = [at]
            while out[-1] != a:
                out.append(came[out[-1]])
            return out[::-1]
        for i, j in STEPS:
            to = (at[0] + i, at[1] + j)
            if not (0 <= to[0] < w and 0 <= to[1] < h) or not (free[to] or to == b):
                continue
            total = best[at] + math.hypot(i, j) * float(cost[to])
            if total < best.get(to, math.inf) - 1e-9:
                best[to], came[to] = total, at
                heapq.heappush(queue, (total + math.hypot(to[0] - b[0], to[1] - b[1]), to))
    return None


def _pulled(floor: Floor, corners: Floats, ends: Floats) -> Floats:
    """Without the corners that a straight line does without."""
    out, at = [corners[0]], 0
    while at < len(corners) - 1:
        to = at + 1
        for k in range(len(corners) - 1, at + 1, -1):
            if floor.free(_line(corners[at], corners[k]), ends).all():
                to = k
                break
        out.append(corners[to])
        at = to
    return np.array(out)


__all__ = ["Floor", "way"]
