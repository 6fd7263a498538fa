"""What the words ask of where a thing stands, as far as it can be judged by what stands already."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worldloom.assets.registry import index
from worldloom.synth.layout.carrying import BARS, extent_of
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.habits import SURFACES, TABLE
from worldloom.synth.layout.indoors.meaning import SCORES
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity, Plan, Relation, Thing

NOT_THERE, NEIGHBOURS, BESIDE = 1.0, 2, ("beside", "near", "front", "behind", "left", "right")
"""What it costs to stand by another of a kind as well as by one's own, how many others are looked at, and in which relations."""
WAY = 0.3
"""Metres before and behind what stands between two that face each other."""
HELD = ("on", "in", "inside", "holding")
"""Relations of what is carried to what carries it."""
THROUGH = ("facing", "under", "opposite", "behind", "front", "left", "right", "beside", "near", "far", "corner")
"""Relations of what is carried that its carrier must grant: a television faces what its stand faces."""
OF_ROOM = ("against", "corner", "middle", "along")
"""Relations to the room that what carries something has for it: a fig in a pot is against the wall where its pot is."""
BY, OPENING = ("beside", "near", "left", "right"), ("beside", "near", "under")
"""Relations of what stands close to something, and those to windows and doors that both must come near for."""
LEANING = ("broom", "mop", "squeegee", "garden_tool", "rake", "shovel", "spade", "hoe", "pitchfork", "scythe", "ironing_board", "surfboard", "ski")
"""What leans on a wall wherever it is told to be."""
SEATS = ("sofa", "armchair", "chair", "bench", "stool", "bean_bag", "recliner", "ottoman", "loveseat", "rocking_chair", "deck_chair")
WATCHED = ("television", "monitor", "projector_screen", "fireplace", "whiteboard", "blackboard", "stage", "aquarium")
"""Seats, and what they look at that stand before it."""
WORKED_AT = ("table", "desk", "workbench", "piano", *BARS)
"""What seats before it are turned to."""
AT_WATER = ("sink", "washbasin", "vanity", "bathtub")
"""What small things lie on that the words put at its side."""
TABLEWARE, AT_TABLE = ("plate", "glass", "cup", "mug", "bowl", "fork", "knife", "spoon", "cutlery", "napkin", "placemat", "saucer", "goblet", "menu"), ("beside", "along", "around", "near")
"""What lies on the table that it is told to be at, and in which relations."""
SHARED = ("around", "along", "beside", "near", "front", "behind")
"""Relations in which several are shared out among several."""
AT_FOOT, BEDS = ("bench", "chest", "toy_box", "suitcase", "ottoman", "blanket_box", "trunk", "pouf"), ("bed", "bunk_bed", "hospital_bed", "canopy_bed")
"""What stands at the foot of a bed where it is told to be beside it."""
ROOM = ("room", "scene", "floor")


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
    if t.category in LEANING and any(r.subject == t.id for r in stage.plan.relations) and not any(r.subject == t.id and r.kind in ("against", *HELD, "attached") for r in stage.plan.relations):
        yield Wish("against", word="wall", soft=True)
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
                if rel.kind in ("front", "opposite") and t.category in SEATS:
                    yield from _looking(mine, rel.kind)
            elif "wall" in words or any(w in ROOM or w == stage.plan.setting.place for w in words):
                yield Wish(rel.kind, word="wall" if "wall" in words else "room")
            elif "ceiling" in words and rel.kind in ("attached", "on", "in"):
                yield Wish(rel.kind, word="ceiling")
        elif carried := [x for x in stage.plan.relations if x.kind in HELD[:3] and t.id in x.objects and x.subject == rel.subject]:
            if rel.kind in THROUGH and hosts and rel is not carried[0]:
                yield Wish(rel.kind, tuple(hosts))
            elif rel.kind in OF_ROOM and ("wall" in words or any(w in ROOM or w == stage.plan.setting.place for w in words)):
                yield Wish(rel.kind, word="wall" if "wall" in words else "room")
        elif t.id in rel.objects and n == 1 and rel.kind in SCORES and rel.subject in stage.by_thing:
            yield Wish(rel.kind, tuple(stage.by_thing[rel.subject]), forward=False, every=True)


def _looking(hosts: tuple[Entity, ...], kind: str) -> Iterator[Wish]:
    """Wishes of a seat that is before something: it looks at what is watched and, usually, at a table; it is drawn up to a bar."""
    if seen := tuple(e for e in hosts if e.category in WATCHED):
        yield Wish("facing", seen)
    elif tables := tuple(e for e in hosts if e.category.endswith(WORKED_AT)):
        yield Wish("facing", tables, soft=True)
        if kind == "front" and tables[0].category.endswith(BARS):
            yield Wish("along", tables, soft=True)


def _lies(stage: Stage, rel: Relation, hosts: Sequence[Entity]) -> bool:
    """Whether what is at a side, in the middle or at a corner of something lies on it: because the words say so, or that lies on furniture itself, or has water."""
    on = any(r.subject == rel.subject and r.kind in HELD and set(r.objects) & set(rel.objects) for r in stage.plan.relations)
    if served(stage, rel):
        return True
    return on or rel.kind in ("middle", "corner") or any(e.support in stage.boxes or e.category in AT_WATER for e in hosts)


def served(stage: Stage, rel: Relation) -> bool:
    """Whether what one eats from is told to be at a table: it lies there, not on the floor beside it."""
    def one_of(id: str, kinds: tuple[str, ...]) -> bool:
        return any(x.id == id and x.category.endswith(kinds) for x in stage.plan.things)

    return rel.kind in AT_TABLE and one_of(rel.subject, TABLEWARE) and bool(rel.objects) and all(one_of(o, ("table", *BARS)) for o in rel.objects)


def _nearest(e: Entity, others: Sequence[Entity]) -> tuple[Entity, ...]:
    """The few of some entities that are nearest to one."""
    return tuple(sorted(others, key=lambda o: math.dist(o.pose.position, e.pose.position))[:NEIGHBOURS])


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


def _on_wall(stage: Stage, id: str) -> bool:
    """Whether a thing shall hang on a wall: what it hangs above then stands at one."""
    told = any(r.subject == id and r.kind in ("on", "attached") and "wall" in r.objects for r in stage.plan.relations)
    if any(r.subject == id and r.kind in ("on", "attached") and "ceiling" in r.objects for r in stage.plan.relations):
        return False
    x = next((x for x in stage.plan.things if x.id == id), None)
    if told or x is None:
        return told
    return TABLE[x.category].pattern == "mount" if x.category in TABLE else index()[choose(x, stage.plan.setting).maker].card.stands == "wall"


def _among(stage: Stage, rel: Relation, t: Thing, k: int) -> Iterator[Wish]:
    """Of things among themselves: the second faces the first, stands beside it, or leaves room for what shall stand between."""
    placed = stage.by_thing.get(t.id, [])
    if rel.kind == "between" and t.id in rel.objects:
        ends = [e for o in rel.objects for e in stage.by_thing.get(o, ())]
        facing = any(r.subject == t.id and (r.kind == "facing" or r.kind in ("front", "behind", "opposite") and set(r.objects) & set(rel.objects)) for r in stage.plan.relations)
        part = next((x for x in stage.plan.things if x.id == rel.subject and x.count.n), None)
        if len(ends) == 1 and part is not None and rel.subject not in stage.by_thing:
            size = extent_of(stage.plan, part)
            yield Wish("clear" if facing else "apart", (ends[0],), room=float(min(size[:2]) + 2 * WAY if facing else size[0]))
    if rel.subject == t.id and not rel.objects and k >= (m := sharers(stage, t)) and len(placed) >= k:
        second = rel.kind == "facing" and k // m % 2 == 1
        if rel.kind == "beside" or second:
            yield Wish(rel.kind, (placed[k - m],))
        if second:
            yield Wish(rel.kind, (placed[k - m],), forward=False)


def sharers(stage: Stage, t: Thing) -> int:
    """Among how many others things of a kind are shared out, so that the next at the same one is so many later: chairs at tables."""
    if any(r.kind == "facing" and r.subject == t.id and not r.objects for r in stage.plan.relations) and any(a.kind == "number" and a.value.startswith("2 row") for a in t.attributes):
        return max(-(-t.count.n // 2), 1)
    hosts = [len([e for o in r.objects for e in stage.by_thing.get(o, ())]) for r in stage.plan.relations if r.subject == t.id and r.kind in SHARED]
    return max((m for m in hosts if 1 < m <= t.count.n), default=1)


__all__ = ["AT_TABLE", "BESIDE", "HELD", "NOT_THERE", "SEATS", "THROUGH", "WATCHED", "WORKED_AT", "Wish", "sharers", "shared", "wishes"]
