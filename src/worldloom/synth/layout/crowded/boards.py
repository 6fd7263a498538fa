"""Small things on boards and tops: side by side in rows, each kind together, as somebody puts them away or leaves them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from worldloom.assets.parts.opened import RAIL, STEMS
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.habits import CARRIERS, Habit
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import INSIDE, SKY
from worldloom.world import Entity, Support, Thing

ALSO = frozenset(("shelving_unit", "tool_chest", "hutch", "cubby", "lumber_rack", "trolley", "drawer_unit", "filing_cabinet", "locker", "wardrobe", "medical_cabinet", "sideboard", "play_table", "conference_table",
                  "dressing_table", "pedestal", "nightstand", "bookcase", "book_cabinet", "credenza", "buffet", "drafting_table", "kitchen_cabinet", "storage_bench"))  # fmt: skip
"""What carries things beside the usual carriers, where a room is full of them."""
NEVER = ("bed", "seat", "piano", "market_stall", "food_stall")
"""What carries no things that were put away."""
OWN = {"lumber_rack": ("plank", "pipe", "dowel"), "dumbbell_rack": ("dumbbell", "kettlebell"), "wine_rack": ("bottle",), "shoe_rack": ("shoe", "boot")}
"""What is made for some things carries no others."""
GAP, APART = (0.018, 0.036), 0.05
"""Metres between things of a kind, and more between kinds where there is order."""
HIGH, LOFTY = 1.62, ("box", "basket", "suitcase", "crate", "storage_bin", "globe", "potted_plant", "vase", "flower_pot", "hat", "gift_box", "bust")
"""Metres above which only these are put up."""
UPRIGHT = 0.62
"""How high to how wide a thing is at least that one puts on a shelf rather than on a table."""
MOVED = 0.5
"""What it costs to put things away on what is pushed about."""
BULKY = 1.6
"""What it costs to take a sixth of a top on which one works."""
FACING = 0.6
"""Radians that a thing is turned at most which keeps the board free before the side from which it is used."""
LENGTH = 0.24
"""Metres from which on a thing is long: it lies on a table as it was let go."""
MOST = {"full": 0.5, "cluttered": 0.78}
"""Share of a top that is covered at most; boards between boards take all that they can."""
EDGE = 0.02
"""Metres that stay free at the ends of a board, where there is room."""
FRONT = 0.02
"""Metres behind the edge of a board where the first row stands."""
PILED = frozenset(("book", "cookbook", "magazine", "notebook", "paper", "plate", "folded_clothes", "towel", "plank", "vinyl_record"))
FLAT, PILE = 0.1, {"full": 3, "cluttered": 5}
"""What lies on its like, metres of height up to which it does, and how many at most."""
TRIES, ENOUGH = 28, 10
"""Places that are tried, and that are found before boards that cost more are not looked at."""


@dataclass(frozen=True)
class Board:
    """A surface of a host and what lies on it: rectangles (m, 4) of x0, x1, y0, y1 in its own frame, metres, and what kind each is."""

    host: Entity
    support: Support
    size: tuple[float, float]
    taken: Floats
    kinds: tuple[str, ...]

    @property
    def z(self) -> float:
        """Metres above the floor."""
        return self.host.pose.position[2] + self.support.center[2] * self.host.pose.scale

    @property
    def shelf(self) -> bool:
        """Whether there is something over it."""
        return self.support.clearance < SKY

    @property
    def used(self) -> float:
        """Share of it that is covered."""
        return float(((self.taken[:, 1] - self.taken[:, 0]) * (self.taken[:, 3] - self.taken[:, 2])).sum()) / max(self.size[0] * self.size[1], 1e-6)


def on_boards(stage: Stage, t: Thing, h: Habit, bounds: Floats, r: np.random.Generator, level: str) -> list[Spot]:
    """Places for one more of a thing, best first: beside its kind, else on the emptiest board that suits it."""
    ext = bounds[1] - bounds[0]
    boards = list(boards_of(stage, h, t.category))
    if t.category in PILED and ext[2] <= FLAT and (piled := list(_piles(stage, t, bounds, r, level))):
        return piled
    met = {b.host.id for b in boards if t.category in b.kinds}
    found: list[Spot] = []
    rated = []
    for b in boards:
        if b.support.clearance * b.host.pose.scale < ext[2] + 0.01 or b.z > HIGH and not b.shelf and t.category not in LOFTY:
            continue
        if b.used > (1.0 if b.shelf else MOST[level] * (0.5 if max(b.size) < 0.6 else 1.0)):
            continue
        rated.append((_suits(b, t, h, ext, met), b))
    for cost, b in sorted(rated, key=lambda a: a[0]):
        if len(found) >= ENOUGH and cost > sorted(s.cost for s in found)[ENOUGH - 1]:
            break
        found += _on(b, t, bounds, r, level, cost)
    return sorted(found, key=lambda s: s.cost)[:TRIES]


def _piles(stage: Stage, t: Thing, bounds: Floats, r: np.random.Generator, level: str) -> Iterator[Spot]:
    """On the topmost of a pile of its like that is no higher than it may be; every pile begins with the one before it full."""
    ext, bearing = bounds[1] - bounds[0], {e.support for e in stage.entities}
    by_id = {e.id: e for e in stage.entities if e.category == t.category}
    for e in by_id.values():
        b, below, n = stage.boxes.get(e.id), e, 1
        while below.support in by_id:
            below, n = by_id[below.support], n + 1
        if b is None or e.id in bearing or n >= PILE[level] or b.z1 + ext[2] > min(HIGH, _under(stage, below)) or (b.z1 - b.z0) > FLAT:
            continue
        inner = _under(stage, below) < SKY / 2
        if ext[0] > (2.0 if inner else 2.1) * b.hx + 0.003 or ext[1] > (2.0 if inner else 2.1) * b.hy + 0.003:
            continue
        yaw = b.yaw + float(r.uniform(-1, 1)) * (0.0 if inner else 0.05 if level == "full" else 0.25) * min(1.0, 0.3 / float(max(ext[:2])))
        mid, c, s = (bounds[0, :2] + bounds[1, :2]) / 2, math.cos(yaw), math.sin(yaw)
        yield Spot(round(b.x - c * mid[0] + s * mid[1], 4), round(b.y - s * mid[0] - c * mid[1], 4), round(b.z1 + 0.001 - float(bounds[0, 2]), 4), round(yaw, 4), e.id, "", frozenset({e.id, below.support}), 0.1)


def _under(stage: Stage, e: Entity) -> float:
    """Height of what is over the board on which something stands."""
    host = next((h for h in stage.entities if h.id == e.support), None)
    u = next((u for u in host.supports if u.name == e.support_surface), None) if host else None
    return math.inf if host is None or u is None else host.pose.position[2] + (u.center[2] + u.clearance) * host.pose.scale - 0.01


def _suits(b: Board, t: Thing, h: Habit, ext: Floats, met: set[str]) -> float:
    """What a board costs for a thing: other kinds, the wrong sort of surface, how full it is, how far up or down."""
    upright = ext[2] > UPRIGHT * max(ext[:2]) or t.category in LOFTY
    cost = 1.1 * (upright != b.shelf) * (not h.near) + 1.6 * b.used
    alone = t.category in ("table_lamp", "desk_lamp", "lamp")  # one lights a table
    together = (0.0, 0.5, 1.5) if not alone else (3.0, 3.0, 0.0)
    cost += together[0] if t.category in b.kinds else together[1] if b.host.id in met else together[2] if met else 0.0
    area, cost = b.size[0] * b.size[1], cost + MOVED * b.host.dynamic
    cost += 0.7 * max(1.0 - area / 0.5, 0.0) + BULKY * (not b.shelf and not h.near and float(ext[0] * ext[1]) > 0.16 * area)
    cost += 0.35 * len(set(b.kinds) - {t.category}) * b.shelf
    return cost + 0.3 * abs(b.z - 1.0) + (0.9 if b.shelf and b.z < 0.25 and ext[2] < 0.15 else 0.0)


def boards_of(stage: Stage, h: Habit, category: str = "") -> Iterator[Board]:
    """All surfaces of the room that carry things, or of what this thing likes to stand on, where any of these is there."""
    words = vocabulary()
    likes = {e.category for e in stage.entities if e.supports} & set(h.near)
    if h.near and not likes:
        return
    carried: dict[str, list[Entity]] = {}
    for e in stage.entities:
        carried.setdefault(e.support, []).append(e)
    for e in stage.entities:
        fit = e.category in likes if h.near else (e.category in CARRIERS or e.category in ALSO) and not any(words.is_a(e.category, n) for n in NEVER)
        if not fit or e.id not in stage.boxes or category not in OWN.get(e.category, (category,)):
            continue
        for u in e.supports:
            if not u.name.startswith(INSIDE) and u.name not in (RAIL, STEMS, "lying"):
                yield _board(stage, e, u, carried.get(e.id, []))


def _board(stage: Stage, host: Entity, u: Support, carried: list[Entity]) -> Board:
    s, yaw = host.pose.scale, yaw_of(host.pose.rotation)
    c, si = math.cos(yaw), math.sin(yaw)
    low = host.pose.position[2] + u.center[2] * s
    rows, kinds = [], []
    for e in carried:
        b = stage.boxes.get(e.id)
        if b is None or not low - 0.03 < b.z0 < low + min(u.clearance * s, 0.25):
            continue
        dx, dy, turn = b.x - host.pose.position[0], b.y - host.pose.position[1], b.yaw - yaw
        x, y = c * dx + si * dy - u.center[0] * s, c * dy - si * dx - u.center[1] * s
        hx, hy = b.hx * abs(math.cos(turn)) + b.hy * abs(math.sin(turn)), b.hx * abs(math.sin(turn)) + b.hy * abs(math.cos(turn))
        free = -u.size[1] * s / 2 if e.functional_sides == ("front",) and abs(turn) < FACING else y - hy
        rows.append((x - hx, x + hx, min(y - hy, free), y + hy))
        kinds.append(e.category)
    return Board(host, u, (u.size[0] * s, u.size[1] * s), np.array(rows).reshape(-1, 4), tuple(kinds))


def _on(b: Board, t: Thing, bounds: Floats, r: np.random.Generator, level: str, cost: float) -> Iterator[Spot]:
    """Corners that the board's edges and what lies there make, where the thing fits."""
    ext = bounds[1] - bounds[0]
    turn = _turn(b, ext, r, level)
    wide, deep = (abs(math.cos(turn)) * ext[0] + abs(math.sin(turn)) * ext[1], abs(math.sin(turn)) * ext[0] + abs(math.cos(turn)) * ext[1])
    room = np.array(b.size) / 2 - np.array([wide, deep]) / 2
    room = np.where(room < EDGE, np.minimum(room, 0.002), room - EDGE)
    if (room < 0).any():
        return
    gap = float(r.uniform(*GAP))
    kin = np.array([k == t.category for k in b.kinds], bool)
    xs, ys = _corners(b, room, wide, deep, gap + (APART if level == "full" else 0.0) * ~kin)
    p = np.stack(np.meshgrid(xs, ys, indexing="ij"), -1).reshape(-1, 2)
    p = p[(np.abs(p) <= room + 1e-6).all(1)]
    q = b.taken
    apart = (p[:, :1] + wide / 2 + gap * 0.9 <= q[:, 0]) | (p[:, :1] - wide / 2 - gap * 0.9 >= q[:, 1]) | (p[:, 1:] + deep / 2 + gap * 0.9 <= q[:, 2]) | (p[:, 1:] - deep / 2 - gap * 0.9 >= q[:, 3])
    p = p[apart.all(1)]
    near = np.abs(p[:, :1] - q[kin, :2].mean(1)).min(1) if kin.any() else np.abs(np.abs(p[:, 0]) - room[0])
    row = np.abs(p[:, 1] - ys[0])
    yield from _spots(b, bounds, p, turn, cost + 0.8 * near + 1.2 * row)


def _turn(b: Board, ext: Floats, r: np.random.Generator, level: str) -> float:
    """How a thing is turned on a board: with its front to the edge, across where it is too long, and as it was let go where there is no order."""
    loose = {"full": 0.05, "cluttered": 0.22}[level] * (0.35 if b.shelf else 1.0)
    turn = float(r.uniform(-loose, loose))
    if ext[0] > LENGTH and ext[2] < 0.1 and not b.shelf:
        turn *= 1.0 if level == "full" else 2.2
    if ext[1] > b.size[1] or ext[0] > b.size[0] and ext[0] <= b.size[1]:
        turn += math.pi / 2
    fits = ext[0] * abs(math.cos(turn)) + ext[1] * abs(math.sin(turn)) < b.size[0] and ext[0] * abs(math.sin(turn)) + ext[1] * abs(math.cos(turn)) < b.size[1]
    return turn if fits else round(turn / (math.pi / 2)) * math.pi / 2


def _corners(b: Board, room: Floats, wide: float, deep: float, gaps: Floats) -> tuple[Floats, Floats]:
    """Where along a board, and how deep in it, a thing may stand; the first row of a shelf is at its front, of a top at its back."""
    q = b.taken
    xs = np.concatenate([[-room[0], room[0]], q[:, 1] + gaps + wide / 2, q[:, 0] - gaps - wide / 2])
    first = -room[1] + min(FRONT, room[1]) if b.shelf else room[1]
    ys = np.concatenate([[first, -first], q[:, 2] - gaps - deep / 2, q[:, 3] + gaps + deep / 2])
    return xs, ys


def _spots(b: Board, bounds: Floats, p: Floats, turn: float, costs: Floats) -> Iterator[Spot]:
    s, yaw = b.host.pose.scale, yaw_of(b.host.pose.rotation)
    c, si = math.cos(yaw), math.sin(yaw)
    mid = (bounds[0, :2] + bounds[1, :2]) / 2
    ct, st = math.cos(turn), math.sin(turn)
    off = np.array([ct * mid[0] - st * mid[1], st * mid[0] + ct * mid[1]])
    for (x, y), cost in sorted(zip(p.tolist(), costs.tolist(), strict=True), key=lambda a: a[1])[:6]:
        px, py = x + b.support.center[0] * s - off[0], y + b.support.center[1] * s - off[1]
        wx, wy = b.host.pose.position[0] + c * px - si * py, b.host.pose.position[1] + si * px + c * py
        yield Spot(round(wx, 4), round(wy, 4), round(b.z + 0.0005 - float(bounds[0, 2]), 4), round(yaw + turn, 4), b.host.id, b.support.name, frozenset({b.host.id}), round(cost, 4))


__all__ = ["OWN", "PILED", "Board", "boards_of", "on_boards"]
