"""Where the rooms of a house lie: slicing trees about a hall, bettered step by step and judged by what people want of a floor plan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

import numpy as np

from worldloom.compute import rng
from worldloom.synth.layout.floors.facts import fact, way
from worldloom.synth.layout.floors.rects import GRID, HALF, Rect, cut, longest_outer, touching
from worldloom.world import PlanLink

DOOR, ARCH = 1.2, 1.7
"""Metres of shared wall that a door and an archway need."""
STEPS, STARTS = 420, 9
"""Changes tried from each start, and starts."""
LONGEST = 2.2
"""Times its width that a room may be long."""


@dataclass(frozen=True)
class Need:
    """A room that is wanted: square metres between its walls."""

    id: str
    kind: str
    area: float


@dataclass(frozen=True)
class Genome:
    """A floor plan to be: rooms (indices) in three blocks (beside the hall, north and south of it), genes of their slicing trees, how
    long the whole is for its width, and how wide the hall is. `hall` is its index, -1 where the hall is a room like others."""

    blocks: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
    genes: tuple[float, ...]
    ratio: float
    hall: int


def arranged(needs: Sequence[Need], links: Sequence[PlanLink], seed: int) -> dict[str, Rect]:
    """A rectangle on wall centre lines for each room; always the same for the same needs, links and seed. At most half a second for ten."""
    r = rng(seed, "floor plan")
    judge = Judge(needs, links)
    best: tuple[float, Genome] | None = None
    for k in range(STARTS if len(needs) > 2 else 3):
        g = _start(needs, links, r, k)
        cost = judge.cost(g)
        for step in range(STEPS if len(needs) > 2 else 60):
            trial = _changed(g, r)
            c = judge.cost(trial)
            if c < cost or r.random() < math.exp((cost - c) / max(4.0 * (1 - step / STEPS) ** 2, 1e-3)):
                g, cost = trial, c
            if best is None or cost < best[0]:
                best = cost, g
    assert best is not None
    return dict(zip((n.id for n in needs), judge.rects(best[1]), strict=True))


def _start(needs: Sequence[Need], links: Sequence[PlanLink], r: np.random.Generator, k: int) -> Genome:
    """A random beginning: by turns with a hall between rooms, with living rooms beside it, and as one tree."""
    hall = next((i for i, n in enumerate(needs) if n.kind == "hall"), -1)
    rooms = [i for i in range(len(needs)) if i != hall]
    if hall < 0 or len(needs) < 5 and k % 2:
        order = tuple(int(i) for i in r.permutation(len(needs)))
        return Genome((order, (), ()), tuple(r.random(4 * len(needs)).tolist()), float(r.uniform(1.0, 1.5)), -1)
    open_ = [i for i in rooms if fact(needs[i].kind).role in ("living", "kitchen")] if k % 3 else []
    rest = [i for i in rooms if i not in open_]
    rest = [rest[int(j)] for j in r.permutation(len(rest))]
    half = int(r.integers(0, len(rest) + 1)) if len(rest) < 4 else len(rest) // 2
    return Genome((tuple(open_), tuple(rest[:half]), tuple(rest[half:])), tuple(r.random(4 * len(needs) + 4).tolist()), float(r.uniform(1.0, 1.7)), hall)


def _changed(g: Genome, r: np.random.Generator) -> Genome:
    """One small change: two rooms swapped, one moved, a gene drawn anew, another shape."""
    what, blocks = r.random(), [list(b) for b in g.blocks]
    flat = [(b, i) for b in range(3) for i in range(len(blocks[b]))]
    if what < 0.4 and len(flat) > 1:
        (a, i), (b, j) = (flat[int(k)] for k in r.choice(len(flat), 2, replace=False))
        blocks[a][i], blocks[b][j] = blocks[b][j], blocks[a][i]
    elif what < 0.55 and g.hall >= 0:
        a, i = flat[int(r.integers(len(flat)))]
        room, to = blocks[a].pop(i), int(r.integers(3))
        blocks[to].insert(int(r.integers(len(blocks[to]) + 1)), room)
    elif what < 0.9:
        genes = list(g.genes)
        genes[int(r.integers(len(genes)))] = float(r.random())
        return replace(g, genes=tuple(genes))
    else:
        return replace(g, ratio=min(max(g.ratio * float(r.uniform(0.85, 1.18)), 0.7), 2.1))
    return replace(g, blocks=(tuple(blocks[0]), tuple(blocks[1]), tuple(blocks[2])))


class Judge:
    """Needs and links as numbers, and what a floor plan costs by them."""

    def __init__(self, needs: Sequence[Need], links: Sequence[PlanLink]) -> None:
        at = {n.id: i for i, n in enumerate(needs)}
        self.needs, self.facts = needs, [fact(n.kind) for n in needs]
        self.gross = [(math.sqrt(n.area) + 2 * HALF) ** 2 for n in needs]
        self.links = [(at[k.rooms[0]], at[k.rooms[1]], k.kind) for k in links if k.rooms[0] in at and k.rooms[1] in at]
        self.hosts = {b: a for a, b, kind in self.links if kind == "ensuite"}
        self.asked = {frozenset((a, b)) for a, b, kind in self.links if kind != "beside"}
        hubs = [i for i, f in enumerate(self.facts) if f.role == "hall"] or [i for i, f in enumerate(self.facts) if f.role == "living"]
        self.hub = max(hubs or range(len(needs)), key=lambda i: needs[i].area)
        self.doors = [[self._door(i, j) for j in range(len(needs))] for i in range(len(needs))]
        self.wide = 1.7 if any(n.kind in ("office", "open_office", "meeting_room") for n in needs) else 1.45

    def rects(self, g: Genome) -> list[Rect]:
        """The rectangles of all rooms."""
        out: dict[int, Rect] = {}
        total = sum(self.gross)
        high = math.sqrt(total / g.ratio)
        if g.hall < 0:
            width = round(total / high / GRID) * GRID
            return self._block(out, g, 0, (0.0, 0.0, width, round(high / GRID) * GRID), 0)
        side, north, south = (sum(self.gross[i] for i in b) for b in g.blocks)
        strip = self.wide
        high = max(high, strip + 1.6 * bool(north) + 1.6 * bool(south) + 0.4)
        along = (north + south) / max(high - strip, 0.5) if north + south else 2.0
        left = side / high
        y0, y1 = south / max(along, 0.1), south / max(along, 0.1) + strip
        x0, x1, y0, y1, high = (round(v / GRID) * GRID for v in (left, left + along, y0, y1, high))
        y1 = high if not g.blocks[1] else y1
        y0 = 0.0 if not g.blocks[2] else y0
        out[g.hall] = (x0, y0, x1, y1)
        self._block(out, g, 0, (0.0, 0.0, x0, high), 0)
        self._block(out, g, 1, (x0, y1, x1, high), 2 * len(g.blocks[0]))
        return self._block(out, g, 2, (x0, 0.0, x1, y0), 2 * (len(g.blocks[0]) + len(g.blocks[1])))

    def _block(self, out: dict[int, Rect], g: Genome, b: int, rect: Rect, at: int) -> list[Rect]:
        rooms = g.blocks[b]
        whole = (round(rect[0], 4), round(rect[1], 4), round(rect[2], 4), round(rect[3], 4))
        out.update(zip(rooms, cut(whole, [self.gross[i] for i in rooms], g.genes[at:]), strict=True))
        return [out[i] for i in range(len(self.needs))] if len(out) == len(self.needs) else []

    def cost(self, g: Genome) -> float:
        """What is wrong with a floor plan, in all."""
        rects = self.rects(g)
        whole = (min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects))
        long = (whole[2] - whole[0]) / max(whole[3] - whole[1], 0.1)
        cost = 6.0 * max(0.0, max(long, 1 / long) - 1.8)
        cost += sum(self._shape(i, r, g) + self._light(i, r, whole) for i, r in enumerate(rects))
        walls = {}
        for i in range(len(rects)):
            for j in range(i):
                if (length := touching(rects[j], rects[i])) > 0.6:
                    walls[j, i] = length
        return cost + self._joined(walls) + self._ways(walls)

    def _shape(self, i: int, r: Rect, g: Genome) -> float:
        """Too long for its width, too narrow, too small or large."""
        a, b = r[2] - r[0] - 2 * HALF, r[3] - r[1] - 2 * HALF
        short, long = max(min(a, b), 0.1), max(a, b)
        f = self.facts[i]
        cost = 14.0 * max(0.0, f.least - short)
        if i == g.hall:
            return cost + 0.25 * max(0.0, a * b - 1.6 * self.needs[i].area)
        k = long / short
        cost += 2.0 * max(0.0, k - 1.45) ** 2 + (4.0 + 14.0 * (k - LONGEST) if k > LONGEST and f.role != "hall" else 0.0)
        return cost + 8.0 * max(0.0, abs(math.log(max(a * b, 0.1) / self.needs[i].area)) - 0.12)

    def _light(self, i: int, r: Rect, whole: Rect) -> float:
        f = self.facts[i]
        free = longest_outer(r, whole)
        if i == self.hub:
            return 12.0 * (free < 1.3) + f.daylight * (free < 3.0 and f.daylight > 0)
        return f.daylight if free < 1.7 else 0.0

    def _joined(self, walls: dict[tuple[int, int], float]) -> float:
        """Links that are asked and not there; wet rooms that lie apart."""
        cost = 0.0
        for a, b, kind in self.links:
            have = walls.get((min(a, b), max(a, b)), 0.0)
            need = ARCH if kind == "opens" else 0.9 if kind == "beside" else DOOR
            cost += 0.0 if have >= need else 26.0 + 2.0 * (need - have)
        wet = [i for i, f in enumerate(self.facts) if f.role == "wet" or f.role == "kitchen"]
        cost += sum(0.7 for i in wet if not any((min(i, j), max(i, j)) in walls for j in wet if j != i)) if len(wet) > 1 else 0.0
        dine = [i for i, n in enumerate(self.needs) if n.kind in ("living_room", "dining_room", "kitchen")]
        return cost + sum(1.2 for i in dine if not any(walls.get((min(i, j), max(i, j)), 0.0) > ARCH for j in dine if j != i)) * (len(dine) > 1)

    def _ways(self, walls: dict[tuple[int, int], float]) -> float:
        """What it takes to reach each room from the entrance."""
        near: list[list[tuple[int, float]]] = [[] for _ in self.needs]
        for (j, i), length in walls.items():  # by i, then by j: so those of each room are in order
            if length >= DOOR and self.doors[j][i] < math.inf:
                near[i].append((j, self.doors[i][j]))
                near[j].append((i, self.doors[j][i]))
        far = _nearest(near, self.hub)
        return sum(60.0 if math.isinf(d) else 2.5 * max(0.0, d - 1.0) for i, (d, _) in enumerate(far) if i != self.hub)

    def door(self, i: int, j: int, walls: dict[tuple[int, int], float]) -> float:
        """What a door between rooms costs; infinite where there can be none."""
        return math.inf if walls.get((min(i, j), max(i, j)), 0.0) < DOOR else self.doors[i][j]

    def _door(self, i: int, j: int) -> float:
        """The same where they share wall enough."""
        for a, b in ((i, j), (j, i)):
            if a in self.hosts and self.hosts[a] != b:
                return math.inf
        if frozenset((i, j)) in self.asked:
            return 0.9
        return way(self.facts[i].role, self.facts[j].role)


def reach(n: int, start: int, door) -> list[tuple[float, int]]:  # type: ignore[no-untyped-def]
    """(least cost from the start, room before it) of each of n rooms; infinite where no way leads."""
    return _nearest([[(j, c) for j in range(n) if j != i and (c := door(i, j)) < math.inf] for i in range(n)], start)


def _nearest(near: Sequence[Sequence[tuple[int, float]]], start: int) -> list[tuple[float, int]]:
    """The same, from the rooms to which each has a way and what that costs (Dijkstra 1959)."""
    best: list[tuple[float, int]] = [(math.inf, -1)] * len(near)
    best[start] = (0.0, -1)
    queue: list[tuple[float, int]] = [(0.0, start)]
    while queue:
        d, i = heappop(queue)
        if d > best[i][0]:
            continue
        for j, step in near[i]:
            if d + step < best[j][0] - 1e-9:
                best[j] = (d + step, i)
                heappush(queue, (d + step, j))
    return best


__all__ = ["ARCH", "DOOR", "Judge", "Need", "arranged", "reach"]
