"""Places on and in what carries a thing, and how small it must be to find room there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.carrying import BARS, load, space
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.indoors.meaning import turned
from worldloom.synth.layout.indoors.railed import cradled, on_rail
from worldloom.synth.layout.indoors.tops import FLATTEST, OVER, grid, reachable
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.wishes import AT_TABLE, HELD, Wish
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import IN, SKY, STEPS, fits, held, sharing, shelved, stems_in, vessel
from worldloom.world import Entity, Thing

SMALL = 0.9
"""Metres: what is wider does not lie on the surface that its neighbour lies on."""
SEVERAL, TURN = 3, 0.4
"""How many things go round the surfaces of what carries them, and what it costs to leave the turn."""
ABREAST = 0.75
"""Share of half a surface's width between its middle and the outer ones of two or three things on it."""
PILE, FOLDED = 10, 0.12
"""How many things make a pile, and metres up to which two or three lie on one another where they have no room side by side: folded towels."""
LONG = 0.5
"""Metres of length from which flat things lie on one another only where they find no room beside one another."""
SPREAD = ("placemat", "coaster", "doily", "tablecloth", "table_runner", "rug", "yoga_mat")
"""What never lies on another of its kind."""
NARROW = 0.8
"""Metres across, up to which a surface is parted among all that shall lie on it."""
WIDER = 1.2
"""How much wider a thing is that carries what is told to be at its side."""
ROW, HALF = 0.88, 0.5
"""Share of the width of what they hang above that several pictures or mirrors take together, and how small they are made for that at most."""
OVER_IT = 0.2
"""Metres that are left over and under what hangs between something and the ceiling."""
RUNNER = 0.5
"""Share of the depth of a table that a rug on it takes."""
CLOSE = 0.02
"""Metres between things that lie side by side where there is no more room."""
APART_FROM = ("beside", "near", "left", "right", "front", "behind", "under", "against")
"""Relations of what does not lie on a thing to it: a ball in front of the chest in which there is what it is near."""
SMALLEST = 0.3
"""Of its usual size that a thing has at least."""


def company(stage: Stage, t: Thing) -> list[Thing]:
    """Things that the words put on the same carrier as this one, and it; only itself where it is related to more than its carrier."""
    on = {o for r in stage.plan.relations if r.subject == t.id and r.kind == "on" for o in r.objects}
    ids = [r.subject for r in stage.plan.relations if r.kind == "on" and on & set(r.objects)]
    return [x for x in stage.plan.things if x.id in ids and x.count.n]


def stacked(stage: Stage, t: Thing, host: Entity, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """The k-th of n flat things on a surface that has no room for all side by side: in piles of PILE, each on the one before."""
    ext, mid = bounds[1] - bounds[0], (bounds[0, :2] + bounds[1, :2]) / 2
    tops = [u for u in reachable(host) if u.name != "lying"]
    few = n <= SEVERAL
    if not tops or ext[2] > (FOLDED if few else FLATTEST) or max(ext[:2]) > 0.5 or t.category in SPREAD:
        return
    u = max(tops, key=lambda u: u.size[0] * u.size[1])
    size = np.array(u.size) * host.pose.scale
    if (1.4 if few else 2.5) * n * ext[0] * ext[1] < size[0] * size[1] or ((1 + 2 * OVER * few) * size < ext[:2]).any():
        return
    free = frozenset({host.id, host.support})
    if k % PILE:
        last = next((e for e in reversed(stage.by_thing.get(t.id, ())) if e.id in held(stage, host)), None)
        if last is not None:
            x, y, _ = last.pose.position
            yield Spot(x, y, round(stage.boxes[last.id].z1 - float(bounds[0, 2]) + 0.001, 4), yaw_of(last.pose.rotation), last.id, "", free | {last.id})
        return
    yaw = yaw_of(host.pose.rotation)
    c, s = math.cos(yaw), math.sin(yaw)
    for gx, gy, cost in grid((size - ext[:2]) / 2, own_slot(stage, t, [host], k // PILE, -(-n // PILE))):
        q = np.array(u.center[:2]) * host.pose.scale + [gx - mid[0], gy - mid[1] - max(ext[1] - size[1], 0.0) / 2]  # to the front, away from a back
        x, y = host.pose.position[0] + c * q[0] - s * q[1], host.pose.position[1] + s * q[0] + c * q[1]
        z = host.pose.position[2] + u.center[2] * host.pose.scale + 0.0005
        yield Spot(round(float(x), 4), round(float(y), 4), round(float(z), 4), round(yaw, 4), host.id, u.name, free, 0.1 * cost)


def atop(stage: Stage, t: Thing, on: Sequence[Entity], bounds: Floats) -> Iterator[Spot]:
    """On the flat and long ones of a kind that lie on some carriers already, planks on planks, where none lies on them yet."""
    ext = bounds[1] - bounds[0]
    if ext[2] > FLATTEST or max(ext[:2]) <= LONG or t.category in SPREAD:
        return
    mine = stage.by_thing.get(t.id, ())
    under = {e.support for e in mine}
    for e in (e for e in mine if e.id not in under for host in on if e.id in held(stage, host)):
        x, y, _ = e.pose.position
        yield Spot(x, y, round(stage.boxes[e.id].z1 - float(bounds[0, 2]) + 0.001, 4), yaw_of(e.pose.rotation), e.id, "", frozenset({e.id, e.support, *(h.id for h in on)}), 1.0)


def encircling(stage: Stage, t: Thing, on: Sequence[Entity], bounds: Floats, wanted: Sequence[Wish], k: int, n: int) -> Iterator[Spot]:
    """Evenly round what lies on the same surface, as candles round a bowl: the k-th of n, the first where all find room."""
    size, first = float(np.max(np.ptp(bounds, axis=0)[:2])) / 2, stage.by_thing.get(t.id, [])[:1]
    for e in (e for w in wanted if w.kind == "around" and w.forward for e in w.hosts):
        host = next((x for x in on if x.id == e.support), None)
        if host is None:
            return
        q = row(stage, e)[0]
        free, yaw = frozenset({host.id, host.support}), yaw_of(host.pose.rotation)
        for away in (0.04, 0.1, 0.18, 0.26):
            reach = float(np.hypot(q[2], q[3])) + away + size
            for start in [math.atan2(x.pose.position[1] - q[1], x.pose.position[0] - q[0]) for x in first] or np.arange(0, 2 * math.pi / n, 0.15):
                ring = [(q[0] + reach * math.cos(start + a), q[1] + reach * math.sin(start + a)) for a in 2 * math.pi * np.arange(n) / n]
                if all(_lies(stage, host, x, y, size, q[5], free) for x, y in (ring if not k else ring[k : k + 1])):
                    yield Spot(round(float(ring[k][0]), 4), round(float(ring[k][1]), 4), round(float(q[5] - bounds[0, 2]), 4), round(yaw, 4), host.id, e.support_surface or "", free, away)


def _lies(stage: Stage, host: Entity, x: float, y: float, half: float, z: float, free: frozenset[str]) -> bool:
    """Whether something so wide finds room at a point on a host."""
    box = Box(x, y, half, half, 0.0, z + 0.01, z + 0.1)
    u, v = (q[0, 0] for q in turned(row(stage, host), np.array([[x]]), np.array([[y]])))
    return not stage.occupied.hits(box, free) and bool((np.abs([u, v]) + half < row(stage, host)[0, 2:4]).all())


def own_slot(stage: Stage, t: Thing, on: Sequence[Entity], j: int, m: int) -> float:
    """Where along the surface of one carrier the j-th of m has its place among all that are told to be there: from left to right."""
    others = [x for x in company(stage, t) if not _told(stage, x)]
    if len(on) != 1 or _told(stage, t) or t not in others:
        return 0.0
    many = [m if x is t else 1 if x.count.n > SEVERAL else x.count.n for x in others]
    at = others.index(t)
    total, own = sum(many), sum(many[:at]) + j
    return (2 * own / (total - 1) - 1) * ABREAST if 1 < total <= 2 * SEVERAL else 0.0


def _told(stage: Stage, t: Thing) -> bool:
    """Whether the words say more of where a thing is than what carries it."""
    return any(r.subject == t.id and r.kind != "on" for r in stage.plan.relations)


def carriers(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish]) -> list[Entity]:
    """What is to carry a thing: what it is on or in; for small things also what they are in the middle of, or to the left of where that lies on furniture itself."""
    held = [
        e
        for w in wanted
        if w.kind in HELD and w.forward
        for e in w.hosts
        if e.category not in ("rug", "floor", "tatami_mat", "mat") or e.support in stage.boxes
    ]
    if held:
        below = {e.support for e in held}
        return [e for e in held if e.id not in below]  # a dish on a shelf, not the shelf
    if h.pattern != "surface" and max(bounds[1, :2] - bounds[0, :2]) > 0.35:
        return []
    return [
        e
        for w in wanted
        if w.forward and w.kind in ("left", "right", "middle", "front", "behind", "corner", *AT_TABLE)
        for e in w.hosts
        if e.supports and w.lies and (w.kind not in AT_TABLE or e.category.endswith(("table", *BARS))) and min(e.extent[:2]) * e.pose.scale > WIDER * max(bounds[1, :2] - bounds[0, :2])
    ]


def beneath(stage: Stage, bounds: Floats, wanted: Sequence[Wish]) -> tuple[Entity, ...]:
    """What carries the neighbour of a small thing: a mouse lies on the desk of its keyboard."""
    if max(bounds[1, :2] - bounds[0, :2]) > SMALL:
        return ()
    under = {
        w_host.support
        for w in wanted
        if w.kind in ("beside", "left", "right", "front", "behind", "near", "middle", "around")
        for w_host in w.hosts
    } - {e.id for w in wanted if w.forward and w.kind in (*APART_FROM, *HELD) for e in w.hosts}
    return tuple(e for e in stage.entities if e.id in under and e.supports)


def shrunk(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish], n: int = 1, beside: int = 0, spread: bool = False) -> float:
    """By how much a thing must be smaller than usual to find room on what carries it, or n of it in that: a plant on a nightstand is a small one.

    `spread`: it never lies on another of its kind.
    """
    if on_rail(on := carriers(stage, h, bounds, wanted), bounds) or next(cradled(on, 0), None) is not None:
        return 1.0
    below = [e for w in wanted if w.kind == "above" and w.forward and n > 1 and h.pattern == "mount" for e in w.hosts]
    high = [float(row(stage, e)[0, 6]) for w in wanted if w.kind == "above" and w.forward and h.pattern == "mount" for e in w.hosts]
    if high and (room := stage.site.rooms[0].height - max(high) - OVER_IT) < bounds[1, 2] - bounds[0, 2]:
        return round(min(max(room / float(bounds[1, 2] - bounds[0, 2]), SMALLEST), 1.0), 2)
    over = [float(min(row(stage, e)[0, 2:4])) for w in wanted if w.kind == "above" and w.forward and h.pattern == "hang" for e in w.hosts]
    if over and 2 * max(over) < (wide := float(max(np.ptp(bounds, axis=0)[:2]))) < 4 * max(over):
        return round(2 * max(over) / wide, 2)
    if len(below) == 1:
        return round(min(max(ROW * below[0].extent[0] * below[0].pose.scale / (n * float(bounds[1, 0] - bounds[0, 0])), HALF), 1.0), 2)
    ext, within = np.maximum(bounds[1] - bounds[0], 1e-4), any(w.kind in IN for w in wanted) or bool(on) and all(vessel(e.supports) for e in on)
    if within and on:
        many = max(-(-n // len(on)), *(sharing(stage, e) for e in on))
        if (many > 1 or any(stems_in(e, ext.tolist()) for e in on)) and (best := max(fits(e, ext, many, squat=many > n) for e in on)):
            return best
    best = 0.0
    for host, u, s, places in ((e, u, e.pose.scale, len(tops)) for e in on for tops in [reachable(e, within)] for u in tops if u.name != "lying"):
        size = np.array(u.size) * s * (1.0 if within or shelved(host) and u.clearance < SKY else 1 + OVER)
        if beside >= places and size.max() < NARROW:  # on a stove each has a burner
            size = size / math.ceil(math.sqrt(beside + 1))
        flat = max(min(size[0] / ext[0], size[1] / ext[1]), min(size[1] / ext[0], size[0] / ext[1]))
        best = max(best, min(flat, u.clearance * s / ext[2]))
    piles = ext[2] * best < (FOLDED if n <= SEVERAL else FLATTEST) and not spread
    best = min(best, _all_on(stage, on, ext, n)) if best and not within and n > 1 and not piles else best
    best *= RUNNER if h.pattern == "underfoot" else 1.0
    return round(min(max(best * 0.98, RUNNER * SMALLEST if h.pattern == "underfoot" else SMALLEST), 1.0), 2) if best else 1.0


def _all_on(stage: Stage, on: Sequence[Entity], ext: Floats, n: int) -> float:
    """The largest scale up to 1, in steps, at which n things of a size (3,) have room side by side on what carries them, beside what else the words put there."""
    each, loaded = -(-n // len(on)), load(stage.plan, on[0].thing or "") / max(len(stage.by_thing.get(on[0].thing or "", ())), 1)
    own = each * (ext[0] + 2 * CLOSE) * (ext[1] + 2 * CLOSE)
    free = 1 - max(loaded - own, 0.0) / max(space(on[0].supports, on[0].pose.scale), 1e-6)
    tops = [np.array(u.size) * on[0].pose.scale * [max(free, 0.3), 1 + OVER] for u in reachable(on[0]) if u.name != "lying"]

    def room(f: float) -> int:
        sizes = f * ext[:2] + CLOSE, f * ext[1::-1] + CLOSE
        return sum(max(int(s[0] // e[0]) * int(s[1] // e[1]) for e in sizes) for s in tops)

    return next((f for f in STEPS if room(f) >= each), STEPS[-1])


__all__ = ["SEVERAL", "SPREAD", "TURN", "atop", "beneath", "carriers", "company", "encircling", "own_slot", "shrunk", "stacked"]
