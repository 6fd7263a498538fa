"""Things that are taken away: what stood on them finds another place, or goes too where nobody asked for it."""

from __future__ import annotations

from collections.abc import Sequence

from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.carrying import relay, settle_at
from worldloom.synth.edit.placing import asked_place, carried, pose_at
from worldloom.synth.edit.planned import clause, counted, fresh, without_things
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.lift import LYING
from worldloom.world import Count, Entity, Thing


def remove(work: Work, op: Operation) -> None:
    """Take things away."""
    ids = [i for i in work.targets(op) if _may(work, op, i)]
    if ids:
        take(work, op, ids)


def _may(work: Work, op: Operation, id: str) -> bool:
    if work.entity(id).kind == "architecture":
        work.refuse(op, f"{id} is a part of the building")
        return False
    return True


def take(work: Work, op: Operation, ids: Sequence[str], keep: bool = False) -> list[str]:
    """Remove entities; returns what stood on them and is still there (with `keep`, all of it, where it stood)."""
    gone = [work.entity(i) for i in ids]
    riders = [i for g in gone for i in carried(work.world, g.id) if i not in ids]
    homeless = [work.entity(i) for i in riders if work.entity(i).support in ids]
    work.drop(ids)
    work.vacated = gone[0]
    for g in gone:
        if g.category in LYING:
            relay(work, g)
    left = list(riders)
    if not keep:
        for e in homeless:
            left = rehome(work, op, e, left)
    _unplan(work, op, [*gone])
    return left


def rehome(work: Work, op: Operation, e: Entity, left: list[str]) -> list[str]:
    """Another place for what stood on something that went; what nobody asked for goes with it."""
    group = [e.id, *carried(work.world, e.id)]
    spot = None
    if e.origin == "asked":
        places = (asked_place(work.world, work.plan, e, wish, group, work.seed) for wish in ((), (("on", (), "floor"),)))
        spot = next((s for s in places if s is not None), None)
    if spot is not None:
        settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, f"stands on {spot.support}")
        where = "the floor" if spot.support == "ground" else spot.support
        work.note(op, "set-down", f"{e.id} stood on what was removed; it stands on {where} now")
        return left
    members = [work.entity(i) for i in group]
    work.drop(group)
    _unplan(work, op, members)
    work.note(op, "removed-with", f"{', '.join(group)} stood on what was removed and went with it")
    return [i for i in left if i not in group]


def _unplan(work: Work, op: Operation, gone: Sequence[Entity]) -> None:
    """The plan asks for so many less; where none of a category is left, for none."""
    for thing in dict.fromkeys(g.thing for g in gone if g.thing):
        n = sum(e.thing == thing for e in work.world.entities)
        work.plan = counted(work.plan, thing, n) if n else without_things(work.plan, {thing})
    here = {e.category for e in work.world.entities}
    for category in dict.fromkeys(g.category for g in gone):
        noun = next(g.label or g.category.replace("_", " ") for g in gone if g.category == category)
        told = any(t.category == category and t.count == Count(n=0) for t in work.plan.things)
        if category not in here and not told and len(work.plan.things) < 200:
            id = fresh(work.plan, category)
            absent = Thing(id=id, category=category[:48], noun=noun[:80], count=Count(n=0))
            work.plan = work.plan.model_copy(update={"things": (*work.plan.things, absent)})
            work.plan = clause(work.plan, "absence", op.text, thing=id, value=category)


__all__ = ["rehome", "remove", "take"]
