"""What people use is in their hands, though the words say it otherwise: one leans on a pitchfork, plays the lute, fights with swords.

The plan as the layout reads it: such things are held, and where a thing is that somebody holds, the holder is.
"""

from __future__ import annotations

from collections.abc import Iterator

from worldloom.assets.registry import build, index
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.entity import PEOPLE, entity_from
from worldloom.synth.layout.grips import grip_of
from worldloom.synth.layout.instruments import FAMILIES
from worldloom.world import Plan, Pose, Relation, Thing

USING = {"instrument": ("play", "strum"), "weapon": ("fight", "duel", "fenc", "spar", "attack", "guard", "hunt", "aim", "shoot")}
"""Beginnings of deeds that are done with things of a kind in the hands."""
WEAPONS = ("sword", "spear", "axe", "dagger", "rifle", "bow", "shield", "katana", "sabre", "lance", "halberd", "musket", "pistol", "club", "mace", "old_weapon", "battle_axe")
GRIPS = tuple(sorted({f.grip for f in FAMILIES.values()}))
"""Postures of those who stand and play what they hold."""
PLACES = ("beside", "near", "front", "behind", "left", "right", "between", "against", "middle", "corner", "facing", "on", "in")
"""Relations that say where something is."""


def handed(plan: Plan) -> Plan:
    """The plan with all that people have in their hands in the relation "holding", and with holders where the words put what they hold."""
    people = {t.id: t for t in plan.things if t.category in PEOPLE and t.count.n}
    if not people or not any(_small(plan, t) for t in plan.things if t.id not in people):
        return plan
    kept = [_propped(plan, people, r) for r in plan.relations]
    held = {o for r in kept if r.kind == "holding" and r.subject in people for o in r.objects}
    new = [*kept, *_used(plan, people, held)]
    holder = {o: r.subject for r in new if r.kind == "holding" and r.subject in people for o in r.objects}
    placed = {r.subject for r in new if r.kind in PLACES}
    out = tuple(r.model_copy(update={"subject": holder[r.subject]}) if r.kind in PLACES and r.subject in holder and holder[r.subject] not in (*placed, *r.objects) else r
                for r in new)  # fmt: skip
    return plan if out == plan.relations else plan.model_copy(update={"relations": out})


def _small(plan: Plan, t: Thing) -> bool:
    """Whether it may be in somebody's hands by the words alone."""
    return any(t.id in r.objects or t.id == r.subject for r in plan.relations) or bool(_kind(t))


def _propped(plan: Plan, people: dict[str, Thing], r: Relation) -> Relation:
    """Nobody is on what one holds: "leans on a pitchfork"."""
    things = {t.id: t for t in plan.things}
    if r.kind not in ("on", "against") or r.subject not in people or len(r.objects) != 1:
        return r
    t = things.get(r.objects[0])
    return r.model_copy(update={"kind": "holding"}) if t is not None and _grip(plan, t) in ("propping", "holding", "lugging") else r


def _used(plan: Plan, people: dict[str, Thing], held: set[str]) -> Iterator[Relation]:
    """What those who play or fight do it with, of whom no more is said: "fight with swords"."""
    for p in people.values():
        if any(r.kind == "holding" and r.subject == p.id for r in plan.relations):
            continue
        for kind, deeds in USING.items():
            if not (p.activity or "").startswith(deeds):
                continue
            free = (t for t in plan.things if t.id not in held and t.origin == "asked" and _kind(t) == kind)
            found = next((t for t in free if _grip(plan, t) in ("strumming", "holding", "propping", *GRIPS)), None)
            if found is not None:
                held.add(found.id)
                yield Relation(kind="holding", subject=p.id, objects=(found.id,))


def _kind(t: Thing) -> str:
    """ "instrument", "weapon" or ""."""
    if t.category in WEAPONS:
        return "weapon"
    return "instrument" if any(t.category in (e.card.category, *(s.replace(" ", "_") for s in e.card.synonyms)) for e in index().values() if "instrument" in e.card.hypernyms or e.card.id.startswith("music/")) else ""


def _grip(plan: Plan, t: Thing) -> str:
    """How one of these would be held; "" for what is not."""
    c = choose(t, plan.setting)
    part = build(c.maker, c.params, 1, 0.3)
    return "" if {"sit", "lie"} & set(part.affordances) else grip_of(entity_from(t.id, t.category, c.maker, c.params, 1, part, Pose(scale=c.scale)))


__all__ = ["handed"]
