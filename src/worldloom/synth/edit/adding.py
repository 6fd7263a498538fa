"""New things among those that stand: read by the planner of prompts, placed by the layout of worlds, with all else held fast."""

from __future__ import annotations

import re
from collections.abc import Sequence

from worldloom.assets.registry import by_category, index
from worldloom.synth.compose import voiced
from worldloom.synth.edit.document import Operation, Where
from worldloom.synth.edit.finding import OPENINGS, called
from worldloom.synth.edit.related import granted
from worldloom.synth.edit.carrying import backed, relay, settle_at
from worldloom.synth.edit.moving import answering
from worldloom.synth.edit.seeking import full, hosts_of, otherwise, wanted_of
from worldloom.synth.edit.placing import asked_place, lifted, near_place, pose_at
from worldloom.synth.edit.planned import clause, fresh
from worldloom.synth.edit.removing import rehome, take
from worldloom.synth.edit.standing import stage_of
from worldloom.synth.edit.work import Work
from worldloom.synth.language.embedded import embedded
from worldloom.synth.layout.arrange import place_thing
from worldloom.synth.layout.order import order
from worldloom.synth.layout.lift import LYING
from worldloom.world import Count, Entity, InputError, Plan, Pose, Relation, Thing

MOST = 40
"""New things of one operation."""
MORE = ("another", "more", "extra", "additional")


def asked(work: Work, text: str, whole: str = "") -> tuple[list[Thing], list[Relation], Plan | None]:
    """The things that words ask for, with ids new to the plan, their relations among each other, and the plan of the words alone.

    `whole` is all that was said: what is to stand on each side of something is two.
    """
    plain = " ".join(w for w in text.split() if w.lower() not in ("extra", "additional", "more", "new")) or text
    try:
        said = embedded(plain, work.seed, frozenset(by_category()))
    except InputError:
        return [], [], None
    sides = len(said.things) and bool(re.search(r"\b(each|both|either) sides?\b", whole))
    plan, names, things = work.plan, dict[str, str](), list[Thing]()
    for t in [t for t in said.things if t.origin == "asked" and t.count.n][:8]:
        id = fresh(plan, t.category)
        names[t.id] = id
        n = Count(op="==", n=min(max(t.count.n, 2 if sides else 1), MOST))
        spoken = tuple(a.model_copy(update={"span": None}) for a in t.attributes)
        made = t.model_copy(update={"id": id, "count": n, "span": None, "why": text[:120], "attributes": spoken})
        plan = plan.model_copy(update={"things": (*plan.things, made)})
        things.append(made)
    relations = [
        Relation(kind=r.kind, subject=names[r.subject], objects=tuple(names.get(o, o) for o in r.objects))
        for r in said.relations if r.subject in names and all(o in names or o in ("wall", "room", "ceiling", "floor") for o in r.objects)
    ]  # fmt: skip
    return things, relations, said


def add(work: Work, op: Operation) -> None:
    """Put new things into the world."""
    things, relations, said = asked(work, op.new, op.text)
    if not things:
        _by_scene(work, op, said)
        return
    if any(t.category in OPENINGS for t in things):
        work.refuse(op, "doors, windows and walls are parts of the building, which is not rebuilt")
        return
    hosts = hosts_of(work, op, op.where)
    if hosts is None:
        return
    if re.search(r"\b(each|every|both)\b", " ".join(o.text for w in op.where for o in w.objects)) and things[0].count.n == 1:
        things[0] = things[0].model_copy(update={"count": Count(n=min(max(len(hosts[0]), 1), MOST))})
    like = any(w in op.new.lower().split() for w in MORE)
    new = place(work, op, things, relations, op.where, hosts, like)
    if new and op.toward == "instead" and work.vacated is not None and not work.has(work.vacated.id):
        _stead(work, op, work.vacated, new[0])
    if new:
        work.last = tuple(new)


def _by_scene(work: Work, op: Operation, said: Plan | None) -> None:
    what = f"'{op.new[:80]}' names nothing that can be made"
    work.refuse(op, what if said is None or not said.findings else f"{what} ({said.findings[0].message})")


def place(work: Work, op: Operation, things: Sequence[Thing], relations: Sequence[Relation], where: Sequence[Where],
          hosts: Sequence[Sequence[str]], like: bool = False, within: str = "") -> list[str]:  # fmt: skip
    """Find places for things; returns the ids of what was made. The plan and the findings tell what was and what was not."""
    held = {r.subject for r in relations}
    led = [t for t in things if t.id not in held] or list(things[:1])
    outer: list[Relation] = []
    for t in led:
        e = _guess(t)
        for kind, ids, word in wanted_of(work.world, e, where, hosts):
            outer.append(Relation(kind=kind, subject=t.id, objects=tuple(f"@{i}" for i in ids) or (word,)))
    inner = work.plan.model_copy(update={"things": tuple(things), "relations": (*relations, *outer)})
    inner = _matched(work, inner) if like else inner
    named = next((w.room for w in where if w.room), "") or next((work.entity(i).room for ids in hosts for i in ids), "")
    room = named or within or (work.world.rooms[0].id if len(work.world.rooms) > 1 else "")
    stage = stage_of(work.world, inner, room=room)
    before = {e.id for e in stage.entities}
    for t in order(inner):
        place_thing(stage, t)
    made = [voiced(e).model_copy(update={"room": room} if room else {}) for e in stage.entities if e.id not in before]
    work.join(lifted(work.world, e) for e in made)
    for e in made:
        if e.category in LYING:
            relay(work, e)
    work.loose |= {e.id for e in made}
    for f in stage.findings:
        work.note(op, f.code, f.message)
    for e in made:
        first = e.thing in {t.id for t in led}
        told = [(w, ids) for w, ids in zip(where, hosts, strict=False) if first and (w.word or not w.room)]
        missed = [w for w, ids in told if not _granted(work, e, w, ids)]
        if missed and (again := _again(work, op, e, where, hosts)):
            made[made.index(e)] = again
            continue
        for w in missed:
            lack = full(work.world, wanted_of(work.world, e, where, hosts), e.id)
            work.refuse(op, f"{e.id} found no room {w.kind} {' '.join(o.text for o in w.objects) or w.word}{lack}")
    _tell(work, op, inner, inner.things, relations, where, hosts, led, made)
    return [e.id for e in made]


def _again(work: Work, op: Operation, e: Entity, where: Sequence[Where], hosts: Sequence[Sequence[str]]) -> Entity | None:
    """What found no place where it was asked to be, squeezed in there; None where that fails too."""
    wanted = wanted_of(work.world, e, where, hosts)
    if not wanted:
        return None
    spot = otherwise(work, e, wanted, {e.id}) if len(wanted) == 1 else None
    if spot is None:
        return None
    settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "placed")
    return work.entity(e.id)


def _granted(work: Work, e: Entity, w: Where, ids: Sequence[str]) -> bool:
    kind, hosts, word = wanted_of(work.world, e, [w], [ids])[0]
    return granted(work.world, work.entity(e.id), kind, [work.entity(i) for i in hosts], word)


def _guess(t: Thing) -> Entity:
    """An entity of the size that a thing will have, before it is made."""
    ids = by_category().get(t.category, ())
    size = index()[ids[0]].extent if ids else (0.5, 0.5, 0.5)
    return Entity(id="new", category=t.category, maker="", kind="person" if t.category == "person" else "object", extent=size)


def _matched(work: Work, plan: Plan) -> Plan:
    """ "Another chair" looks like those that are there."""
    things = []
    for t in plan.things:
        found = called(work.world, t.noun) or called(work.world, t.noun.split(" ")[-1])
        twin = found[0][0] if found else None
        own = next((x for x in work.plan.things if twin is not None and x.id == twin.thing), None)
        other = own is None or t.attributes or own.category != t.category
        things.append(t if other or own is None else t.model_copy(update={"attributes": own.attributes}))
    return plan.model_copy(update={"things": tuple(things)})


def _tell(work: Work, op: Operation, inner: Plan, things: Sequence[Thing], relations: Sequence[Relation], where: Sequence[Where],
          hosts: Sequence[Sequence[str]], led: Sequence[Thing], made: Sequence[Entity]) -> None:  # fmt: skip
    """The plan asks for what was added from now on."""
    plan = work.plan
    for t in things:
        n = sum(e.thing == t.id for e in made)
        if n < t.count.n:
            work.refuse(op, f"only {n} of {t.count.n} {t.noun} found a place" if n else f"no {t.noun} found a place")
        if len(plan.things) >= 200:
            break
        absent = {x.id for x in plan.things if x.category == t.category and x.count == Count(n=0)}
        clauses = tuple(c for c in plan.clauses if c.thing not in absent)
        plan = plan.model_copy(update={"things": (*(x for x in plan.things if x.id not in absent), t), "clauses": clauses})
        plan = clause(plan, "thing", op.new, thing=t.id, value=t.category)
        if t.count.n > 1:
            plan = clause(plan, "count", op.new, thing=t.id, value=str(t.count.n))
        for a in t.attributes:
            plan = clause(plan, "attribute", a.value.replace("_", " "), thing=t.id, value=a.value)
    work.plan = plan
    _tell_relations(work, op, [*relations, *_outer(work, where, hosts, led)])


def _outer(work: Work, where: Sequence[Where], hosts: Sequence[Sequence[str]], led: Sequence[Thing]) -> list[Relation]:
    out = []
    for t in led:
        for kind, ids, word in wanted_of(work.world, _guess(t), where, hosts):
            objects = [word] if word else answering(work, ids)
            out += [Relation(kind=kind, subject=t.id, objects=tuple(objects))] if objects and word not in ("floor", "ceiling") else []
    return out


def _tell_relations(work: Work, op: Operation, relations: Sequence[Relation]) -> None:
    for r in relations:
        if len(work.plan.relations) < 400:
            work.plan = work.plan.model_copy(update={"relations": (*work.plan.relations, r)})
            work.plan = clause(work.plan, "relation", op.text, thing=r.subject, value=r.kind, relation=len(work.plan.relations) - 1)


def replace_things(work: Work, op: Operation) -> None:
    """Each in the place of one that goes, turned as that was; what stood on the old stands on the new, where it can."""
    ids = work.targets(op)
    if not ids:
        return
    things, relations, said = asked(work, op.new)
    if not things:
        _by_scene(work, op, said)
        return
    old = [work.entity(i) for i in ids]
    if any(e.kind == "architecture" for e in old):
        work.refuse(op, "a part of the building cannot be replaced")
        return
    n = things[0].count.n
    vague = next((t.count.op for t in said.things if t.category == things[0].category), "==") if said else "=="
    n = len(old) if vague != "==" else n
    one = n == 1 and op.targets[0].noun == "thing"
    count = 1 if one else len(old) if n in (1, 2) and len(things) == 1 and (n == 1 and len(old) > 1 or n == 2 and len(old) != 2) else n
    things[0] = things[0].model_copy(update={"count": Count(n=min(max(count, 1), MOST))})
    riders = take(work, op, ids, keep=True)
    host = [old[0].support] if work.has(old[0].support) and work.entity(old[0].support).category not in LYING else []
    on = [Where(kind="on")] if host and not relations else []
    new = place(work, op, things, relations, on, [tuple(host)] if on else (), within=old[0].room)
    first = [i for i in new if work.entity(i).thing == things[0].id]
    for e, id in zip(old, first, strict=False):
        _stead(work, op, e, id)
    _carry_on(work, op, riders, ids, first)
    work.last = tuple(first) or work.last


def _stead(work: Work, op: Operation, old: Entity, id: str) -> None:
    """A new entity where an old one stood, if there is room."""
    e = work.entity(id)
    at_wall, on_wall = e.support.startswith("wall"), old.support.startswith("wall")
    if at_wall != on_wall or (e.support == "ceiling") != (old.support == "ceiling"):
        return
    like = e.model_copy(update={"support": old.support, "support_surface": old.support_surface})
    start = like.model_copy(update={"pose": Pose(position=old.pose.position, rotation=old.pose.rotation, scale=e.pose.scale)})
    pose = backed(work.world, old, start)
    spot = near_place(work.world, work.plan, like, pose, {id}, most=1.0)
    if spot is not None:
        settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "placed")
    else:
        work.note(op, "no-room", f"{id} has no room where {old.id} stood; it stands as near as the room lets it")


def _carry_on(work: Work, op: Operation, riders: Sequence[str], gone: Sequence[str], new: Sequence[str]) -> None:
    """What stood on the old: on the new where that carries things, else elsewhere."""
    for id in riders:
        if not work.has(id) or work.entity(id).support not in gone:
            continue
        e = work.entity(id)
        to = [i for i in new if work.entity(i).supports]
        spot = asked_place(work.world, work.plan, e, (("on", to, ""),), {id}, work.seed) if to else None
        if spot is not None and spot.support in to:
            settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, f"stands on {spot.support}")
        else:
            rehome(work, op, e, [])


__all__ = ["add", "replace_things"]
