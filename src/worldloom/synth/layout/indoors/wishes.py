"""What the words ask of where a thing stands, as far as it can be judged by what stands already, and what it costs not to do it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.assets.registry import index
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.carrying import extent_of
from worldloom.synth.layout.habits import SURFACES, TABLE
from worldloom.synth.layout.indoors.meaning import DISTANT, SCORES, beside, cells, facing, fall_off, gap, levelled, middle, turned
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import held
from worldloom.world import Entity, Plan, Relation, Thing

UNMET, ENOUGH = 18.0, 0.72
"""What a relation costs that does not hold at all, and the score from which on nothing is gained."""
ROW, ABREAST = 4.0, 4
"""What it costs, a metre, to leave the row of what stands behind something, and how many make one."""
NOT_THERE, NEIGHBOURS, BESIDE = 1.0, 2, ("beside", "near", "front", "behind", "left", "right")
"""What it costs to stand by another of a kind as well as by one's own, how many others are looked at, and in which relations."""
WAY = 0.3
"""Metres before and behind what stands between two that face each other."""
SAME_SIDE = 4.0
"""What it costs the second of two to stand on the same side of something as the first."""
MUTUAL = 2.5
"""What it costs to face something, or to stand opposite, where that looks elsewhere."""
LOOKING, SEAT = (0.7, 4.0), 0.35
"""Metres over which things face each other; chairs, up to half as wide, may stand close."""
HELD = ("on", "in", "inside", "holding")
"""Relations of what is carried to what carries it."""
FLAT = 0.06
"""Metres up to which a thing lies under others."""
THROUGH = ("facing", "under", "opposite", "behind", "front", "left", "right", "beside", "near", "far", "corner")
"""Relations of what is carried that its carrier must grant: a television faces what its stand faces."""
BY, OPENING = ("beside", "near", "left", "right"), ("beside", "near", "under")
"""Relations of what stands close to something, and those to windows and doors that both must come near for."""
HOLDS, LATER = 0.5, 0.5
"""The score from which on a relation holds, and how much a wish counts of what is to come."""
SEATS = ("sofa", "armchair", "chair", "bench", "stool", "bean_bag", "recliner", "ottoman", "loveseat", "rocking_chair", "deck_chair")
WATCHED = ("television", "monitor", "projector_screen", "fireplace", "whiteboard", "blackboard", "stage", "aquarium")
"""Seats, and what they look at that stand before it."""
AT_WATER = ("sink", "washbasin", "vanity", "bathtub")
"""What small things lie on that the words put at its side."""
AT_FOOT, BEDS = ("bench", "chest", "toy_box", "suitcase", "ottoman", "blanket_box", "trunk", "pouf"), ("bed", "bunk_bed", "hospital_bed", "canopy_bed")
"""What stands at the foot of a bed where it is told to be beside it."""
ROOM = ("room", "scene", "floor")
SURFACE = {"left": (-1, 0), "right": (1, 0), "front": (0, -1), "behind": (0, 1), "middle": (0, 0), "corner": (0, 0)}


@dataclass(frozen=True)
class Wish:
    """A relation of the thing that is being placed: to `hosts` (`held` false) or of `hosts` to it."""

    kind: str
    hosts: tuple[Entity, ...] = ()
    word: str = ""
    """Instead of hosts: "wall", or the room."""
    forward: bool = True
    every: bool = False
    """It is meant of all hosts, not of one of them."""
    among: int = 1
    """Hosts that share the things, each as many."""
    room: float = 0.0
    """Metres across of what shall stand between."""
    others: tuple[Entity, ...] = ()
    """Others of the hosts' kind, which have their own: a chair beside one table is not beside the next."""
    soft: bool = False
    """It is usual, not said: what is told to be beside a bed stands at its foot."""
    lies: bool = False
    """The thing lies on what the words put it at the side of, so that this is a part of its surface."""
    reach: float = 0.0
    """Metres further than usual that it may be: something is to stand between that has this wish itself."""


def wishes(stage: Stage, t: Thing, k: int = 0, n: int = 1) -> tuple[Wish, ...]:
    """What can be judged now of the k-th of n of a thing."""
    return tuple(_wishes(stage, t, k, n))


def _wishes(stage: Stage, t: Thing, k: int, n: int) -> Iterator[Wish]:
    for rel in stage.plan.relations:
        yield from _among(stage, rel, t, k)
        yield from _ahead(stage, rel, t)
        if rel.kind == "above" and t.id in rel.objects and t.id not in stage.by_thing and _on_wall(stage, rel.subject):
            yield Wish("against", word="wall")
            yield Wish("blank", tuple(e for e in stage.entities if e.category in ("window", "door")))
        words = [o for o in rel.objects if o not in stage.by_thing]
        hosts = [e for o in rel.objects if o != t.id for e in stage.by_thing.get(o, ())]
        if rel.subject == t.id and rel.kind != "between" and (apart := _taken_apart(stage, rel, t, n)):
            yield from [Wish(rel.kind, tuple(hosts))] if apart[k % n] == rel else []
        elif rel.subject == t.id and rel.kind != "between":
            if hosts:
                shared = n > 1 and 1 < len(hosts) <= n
                mine = (hosts[k % len(hosts)],) if shared else tuple(hosts)
                yield Wish(rel.kind, mine, every=len(rel.objects) > 1 and n == 1, among=len(hosts) if shared else 1, lies=_lies(stage, rel, hosts),
                           others=_nearest(mine[0], [e for e in hosts if e not in mine]) if shared else ())
                if rel.kind == "beside" and t.category in AT_FOOT and (beds := tuple(e for e in mine if e.category in BEDS)):
                    yield Wish("front", beds, soft=True)
                if rel.kind in ("front", "opposite") and t.category in SEATS and (seen := tuple(e for e in mine if e.category in WATCHED)):
                    yield Wish("facing", seen)
            elif "wall" in words or any(w in ROOM or w == stage.plan.setting.place for w in words):
                yield Wish(rel.kind, word="wall" if "wall" in words else "room")
            elif "ceiling" in words and rel.kind in ("attached", "on", "in"):
                yield Wish(rel.kind, word="ceiling")
        elif carried := [x for x in stage.plan.relations if x.kind in HELD[:3] and t.id in x.objects and x.subject == rel.subject]:
            if rel.kind in THROUGH and hosts and rel is not carried[0]:
                yield Wish(rel.kind, tuple(hosts))
        elif t.id in rel.objects and n == 1 and rel.kind in SCORES and rel.subject in stage.by_thing:
            yield Wish(rel.kind, tuple(stage.by_thing[rel.subject]), forward=False, every=True)


def _nearest(e: Entity, others: Sequence[Entity]) -> tuple[Entity, ...]:
    """The few of some entities that are nearest to one."""
    return tuple(sorted(others, key=lambda o: math.dist(o.pose.position, e.pose.position))[:NEIGHBOURS])


def _lies(stage: Stage, rel: Relation, hosts: Sequence[Entity]) -> bool:
    """Whether what is at a side, in the middle or at a corner of something lies on it: because the words say so, or that lies on furniture itself, or has water."""
    on = any(r.subject == rel.subject and r.kind in HELD and set(r.objects) & set(rel.objects) for r in stage.plan.relations)
    return on or rel.kind in ("middle", "corner") or any(e.support in stage.boxes or e.category in AT_WATER for e in hosts)


def _ahead(stage: Stage, rel: Relation, t: Thing) -> Iterator[Wish]:
    """Wishes of what will stand at a thing, which it has to come near to: a shelf by which a chair stands in the corner."""
    other = next((x for x in stage.plan.things if x.id == rel.subject and x.id not in stage.by_thing), None)
    if other is not None and rel.kind == "between" and t.id in rel.objects and any(r.subject == other.id and r.kind == "against" and "wall" in r.objects for r in stage.plan.relations):
        yield Wish("against", word="wall")  # they stand at the wall with what comes between them
    if other is None or t.id not in rel.objects or other.id == t.id:
        return
    if t.id in shared(stage.plan, rel):
        hosts = tuple(e for r in stage.plan.relations if r.kind == "on" and r.subject == rel.subject for o in r.objects for e in stage.by_thing.get(o, ()))
        yield from [Wish("on", hosts)] if hosts else []
    if rel.kind not in BY:
        return
    size = max(index()[choose(other, stage.plan.setting).maker].extent[:2]) + (1.0 if rel.kind == "near" else 0.4)
    for r in stage.plan.relations:
        if r.subject == other.id and r.kind == "corner" and not any(o in stage.by_thing for o in r.objects):
            yield Wish("corner", word="room", reach=size)
        elif r.subject == other.id and r.kind == "middle" and set(r.objects) & {*ROOM, stage.plan.setting.place}:
            yield Wish("middle", word="room", reach=size / 2 + (1.0 if rel.kind == "near" else 0.3))
        elif r.subject == other.id and r.kind in OPENING:
            hosts = tuple(e for o in r.objects for e in stage.by_thing.get(o, ()) if e.category in ("window", "door"))
            yield from [Wish(r.kind, hosts, reach=size)] if hosts else []


def _taken_apart(stage: Stage, rel: Relation, t: Thing, n: int) -> list[Relation]:
    """The relations of n things to as many windows and doors, one for each of them: two chairs near the window and the door; none where they are not so."""
    def at_opening(r: Relation) -> bool:
        return r.subject == t.id and r.kind == rel.kind and any(e.category in ("window", "door") for o in r.objects for e in stage.by_thing.get(o, ()))

    found = [r for r in stage.plan.relations if n > 1 and at_opening(r)]
    return found if len(found) == n and at_opening(rel) else []


def shared(plan: Plan, rel: Relation) -> set[str]:
    """Small things, of which the words say no more, by which something lies on furniture: they lie there too."""
    told = {r.subject for r in plan.relations}
    lies = rel.kind in (*BY, "between") and any(r.kind == "on" and r.subject == rel.subject for r in plan.relations)
    return {t.id for t in plan.things if lies and t.id in rel.objects and t.id not in told and t.category in SURFACES and t.category not in TABLE}


def missed(stage: Stage, wanted: Sequence[Wish], box: Floats, spot: Sequence[Spot]) -> int:
    """How many wishes do not hold where a thing stands, in a box (1, 7) on one spot."""
    scores = [score(stage, w, box, spot) for w in wanted if w.forward and not (w.reach or w.soft)]
    return sum(s is not None and float(s[0]) < HOLDS for s in scores)


def _on_wall(stage: Stage, id: str) -> bool:
    """Whether a thing shall hang on a wall: what it hangs above then stands at one."""
    told = any(r.subject == id and r.kind in ("on", "attached") and "wall" in r.objects for r in stage.plan.relations)
    if any(r.subject == id and r.kind in ("on", "attached") and "ceiling" in r.objects for r in stage.plan.relations):
        return False
    return told or any(x.id == id and x.category in TABLE and TABLE[x.category].pattern == "mount" for x in stage.plan.things)


def _among(stage: Stage, rel: Relation, t: Thing, k: int) -> Iterator[Wish]:
    """Of things among themselves: the second faces the first, stands beside it, or leaves room for what shall stand between."""
    placed = stage.by_thing.get(t.id, [])
    if rel.kind == "between" and t.id in rel.objects:
        ends = [e for o in rel.objects for e in stage.by_thing.get(o, ())]
        facing = any(r.kind == "facing" and r.subject == t.id for r in stage.plan.relations)
        part = next((x for x in stage.plan.things if x.id == rel.subject and x.count.n), None)
        if len(ends) == 1 and part is not None and rel.subject not in stage.by_thing:
            size = extent_of(stage.plan, part)
            yield Wish("clear" if facing else "apart", (ends[0],), room=float(min(size[:2]) + 2 * WAY if facing else size[0]))
    if rel.subject == t.id and not rel.objects and k and len(placed) >= k:
        if rel.kind == "beside" or (rel.kind == "facing" and k % 2):
            yield Wish(rel.kind, (placed[k - 1],))
        if rel.kind == "facing" and k % 2:
            yield Wish(rel.kind, (placed[k - 1],), forward=False)


def row(stage: Stage, e: Entity) -> Floats:
    """(1, 7): the upright box of an entity."""
    half = np.array(e.extent) / 2
    b = stage.box_of(
        np.array([np.array(e.center) - half, np.array(e.center) + half]), e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation)
    )
    return np.array([[b.x, b.y, b.hx, b.hy, b.yaw, b.z0, b.z1]])


def costs(stage: Stage, wanted: Sequence[Wish], boxes: Floats, found: Sequence[Spot]) -> Floats:
    """(n,) what each place costs for the wishes that it does not grant."""
    total = np.zeros(len(boxes))
    for w in wanted:
        s = score(stage, w, boxes, found)
        if s is not None:
            total += (LATER if w.reach or w.soft else 1.0) * UNMET * (1 - np.minimum(s / ENOUGH, 1.0))
        if w.others and w.kind in BESIDE:
            total += NOT_THERE * np.max([SCORES[w.kind](boxes, row(stage, e)) for e in w.others], 0)
        if w.kind in ("facing", "opposite") and w.hosts:
            total += MUTUAL * (1 - np.max([facing(row(stage, e), boxes) for e in w.hosts], 0))
    return total


def score(stage: Stage, w: Wish, boxes: Floats, found: Sequence[Spot]) -> Floats | None:
    """(n,) in [0, 1]: how far each place grants a wish; None for one that is not judged by places."""
    if w.word:
        return in_room(stage, w.kind, w.word, boxes, w.reach)
    if w.reach:
        band = (0.0, w.reach + (1.4 if w.kind == "near" else 0.4))
        return np.asarray(np.max([fall_off(gap(boxes, row(stage, e)), band) for e in w.hosts], 0))
    if w.kind in HELD:
        ids = {id for e in w.hosts for id in (e.id, *held(stage, e))}  # a soap on a dish on a shelf, a book on books
        flat = [e for e in w.hosts if e.category in LYING and e.support not in stage.boxes]
        return (
            np.max([covered(boxes, row(stage, e)) for e in flat], 0)
            if flat
            else np.array([float(s.support in ids) for s in found])
        )
    if w.kind == "blank":
        return 1 - np.max([at_opening("at", boxes, row(stage, e)) for e in w.hosts], 0) if w.hosts else np.ones(len(boxes))
    if w.kind == "clear":
        return fall_off(gap(boxes, row(stage, w.hosts[0])), (w.room, w.room + 1.2), 0.2)
    if w.kind == "apart":
        return spaced(boxes, row(stage, w.hosts[0]), w.room)
    if w.kind not in SCORES:
        return None
    each = [
        at_opening(w.kind, boxes, row(stage, e)) if e.category in ("window", "door") else _one(stage, w, boxes, e, found)
        for e in w.hosts
    ]
    return np.asarray(np.min(each, 0) if w.every else np.max(each, 0))


def _one(stage: Stage, w: Wish, boxes: Floats, e: Entity, found: Sequence[Spot]) -> Floats:
    host = row(stage, e)
    if w.kind == "under" and w.forward and host[0, 6] - host[0, 5] > 0.1 and float((boxes[:, 6] - boxes[:, 5]).max()) < FLAT:
        return covered(np.broadcast_to(host, boxes.shape), boxes)
    s = SCORES[w.kind](boxes, host) if w.forward else SCORES[w.kind](host, boxes)
    if w.kind == "facing" and e.support != "ceiling":
        near = np.where(boxes[:, 2:4].max(1) > SEAT, LOOKING[0], 0.0)
        s = s * np.maximum(fall_off(gap(boxes, host), (0.0, LOOKING[1]), 0.8), DISTANT) * fall_off(np.maximum(near - gap(boxes, host), 0.0), (0.0, 0.0), 0.35)
    if w.kind in SURFACE and w.forward and w.lies:
        on = np.array([f.support == e.id for f in found])
        s = np.where(on, region(w.kind, boxes, host), s) if on.any() else s
    return np.asarray(s)


def spaced(boxes: Floats, host: Floats, room: float) -> Floats:
    """Side by side with a host, turned as it is, with room for something of a width between, and not much more."""
    side = np.maximum(*(beside(boxes, host, s) for s in ("left", "right")))
    turn = boxes[:, 4] - host[0, 4]
    same = np.clip(1 - 4 * np.abs(np.sin(turn)), 0.0, 1.0) * (np.cos(turn) > 0)
    return np.asarray(side * same * fall_off(gap(boxes, host), (room + 0.06, room + 0.9), 0.08))


def covered(a: Floats, flat: Floats) -> Floats:
    """Share of the footprints of boxes that lies on a flat one: on a rug, or of what has a rug under it."""
    a, flat = np.broadcast_arrays(a, flat)
    x, y, _ = cells(a)
    px, py = turned(flat, x, y)
    return np.asarray(((np.abs(px) <= flat[:, 2:3]) & (np.abs(py) <= flat[:, 3:4])).mean(1))


def over_flat(stage: Stage, boxes: Floats) -> Floats:
    """(n,) 1 where a box meets a rug or mat that lies there, else 0."""
    flat = [e for e in stage.entities if e.category in LYING and e.kind != "architecture"]
    if not flat:
        return np.zeros(len(boxes))
    return np.asarray(np.max([gap(boxes, row(stage, e)) < 0.02 for e in flat], 0), float)


def region(kind: str, boxes: Floats, host: Floats) -> Floats:
    """How far what lies on a host lies on its left, right, front or far half, in its middle or at a corner."""
    x, y = (q[:, 0] for q in turned(host, boxes[:, 0:1], boxes[:, 1:2]))
    u, v = x / host[0, 2], y / host[0, 3]
    if kind == "middle":
        return np.asarray(np.maximum(middle(boxes, host), 1 - np.hypot(u, v)))
    if kind == "corner":
        return np.asarray(np.minimum(np.abs(u), np.abs(v)) / 0.5)
    sx, sy = SURFACE[kind]
    return np.asarray(np.clip((sx * u + sy * v) / 0.4, 0.0, 1.0))


def at_opening(kind: str, boxes: Floats, host: Floats) -> Floats:
    """Relations to a window or door in its wall: under, before and "at" it (before its wall at any height) count along the wall only."""
    if kind not in ("under", "front", "above", "at"):
        return np.asarray(SCORES[kind](boxes, host)) if kind in SCORES else np.zeros(len(boxes))
    x, _ = turned(host, boxes[:, 0:1], boxes[:, 1:2])
    turn = boxes[:, 4] - host[0, 4]
    half = boxes[:, 2] * np.abs(np.cos(turn)) + boxes[:, 3] * np.abs(np.sin(turn))
    wide = host[0, 2] * 1.25
    shared = np.minimum(x[:, 0] + half, wide) - np.maximum(x[:, 0] - half, -wide)
    along = np.clip(shared / np.minimum(2 * half, 2 * wide), 0.0, 1.0)
    apart = gap(levelled(boxes, host) if kind == "at" else boxes, host)
    near = fall_off(apart, (0.0, 0.4), 0.1) if kind in ("under", "at") else fall_off(apart, (0.0, 1.4))
    low = boxes[:, 5] < host[0, 5] - 0.05 if kind == "under" else np.ones(len(boxes), bool)
    return np.asarray(along * near * low)


def in_room(stage: Stage, kind: str, word: str, boxes: Floats, slack: float = 0.0) -> Floats | None:
    """Against a wall, in a corner or within `slack` more metres along the wall of one, in the middle of the room."""
    p = np.asarray(stage.site.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    c, s = np.abs(np.cos(boxes[:, 4])), np.abs(np.sin(boxes[:, 4]))
    reach = np.stack([c * boxes[:, 2] + s * boxes[:, 3], s * boxes[:, 2] + c * boxes[:, 3]], 1)
    away = np.stack([boxes[:, :2] - reach - lo, hi - boxes[:, :2] - reach], 1)  # (n, 2 ends, 2 axes)
    if word == "ceiling":
        return None
    if word == "wall" or kind == "against":
        return (
            fall_off(np.maximum(away.min((1, 2)), 0.0), (0.0, 0.15), 0.1)
            if kind in ("against", "along", "beside", "attached", "on")
            else None
        )
    if kind == "corner":
        nearest = np.sort(np.maximum(away.min(1), 0.0), 1)
        return np.asarray(fall_off(nearest[:, 0], (0.0, 0.6)) * fall_off(nearest[:, 1], (0.0, 0.6 + slack)))
    if kind == "middle" and slack:
        return fall_off(np.linalg.norm(np.maximum(np.abs(boxes[:, :2] - (lo + hi) / 2) - reach, 0.0), axis=1), (0.0, slack))
    if kind == "middle":
        m, size = (lo + hi) / 2, float(np.mean(hi - lo))
        own = 2 * np.maximum(boxes[:, 2], boxes[:, 3])
        spread = 0.5 * own + np.maximum(1 - own / size, 0.1)
        return np.asarray(np.exp(-((boxes[:, 0] - m[0]) ** 2 + (boxes[:, 1] - m[1]) ** 2) / (2 * spread**2)))
    return None


def parted(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """(n,) what it costs not to stand where several of a kind usually stand to one other: one on each side, or in a row."""
    return _abreast(stage, t, boxes, k, n) if n > 1 else np.zeros(len(boxes))


def _abreast(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """What stands behind, before or above one thing stands side by side, so that all find room."""
    hosts = [e for r in stage.plan.relations if r.subject == t.id and r.kind in ("behind", "front", "above") for o in r.objects for e in stage.by_thing.get(o, ())]
    if not hosts or hosts[0].category in ("window", "door"):
        return _either_side(stage, t, boxes, k, n)
    host, k, n = hosts[k % len(hosts)], k // len(hosts), -(-n // len(hosts))
    if not 1 < n <= ABREAST:
        return np.zeros(len(boxes))
    q = row(stage, host)
    x, _ = turned(q, boxes[:, 0:1], boxes[:, 1:2])
    wide = (n - 1) * (boxes[:, 2] + 0.02)
    return np.asarray(ROW * np.abs(x[:, 0] - (2 * k / (n - 1) - 1) * wide))


def _either_side(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """What it costs two that stand by something not to be on its left and right, and the second to be on the side of the first."""
    by = [o for r in stage.plan.relations if r.subject == t.id and r.kind in ("beside", "near") for o in r.objects]
    hosts = [e for o in by for e in stage.by_thing.get(o, ())]
    placed = stage.by_thing.get(t.id, [])
    if n != 2 or not hosts or len(placed) != k or k == 0 and (len(hosts) > 1 or hosts[0].category in ("window", "door")):
        return np.zeros(len(boxes))
    q = row(stage, hosts[0])
    left, right = beside(boxes, q, "left"), beside(boxes, q, "right")
    if k == 0:
        return np.asarray(0.5 * SAME_SIDE * (1 - np.minimum(np.maximum(left, right) / ENOUGH, 1.0)))
    first = row(stage, placed[-1])
    x, _ = turned(q, boxes[:, 0:1], boxes[:, 1:2])
    fx, _ = turned(q, first[:, 0:1], first[:, 1:2])
    other = right if fx[0, 0] < 0 else left
    same = (np.sign(x[:, 0]) == np.sign(fx[0, 0])) & (np.abs(x[:, 0]) > q[0, 2] * 0.5)
    return np.asarray(SAME_SIDE * same + 0.5 * SAME_SIDE * (1 - np.minimum(other / ENOUGH, 1.0)))


__all__ = ["HELD", "Wish", "costs", "missed", "over_flat", "parted", "row", "score", "shared", "wishes"]
