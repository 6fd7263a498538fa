"""World knowledge for a Plan that somebody else wrote: what the place needs and what is heard there is added and marked."""

from __future__ import annotations

from worldloom.synth.language import knowledge
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world import Plan


def added(plan: Plan, seed: int = 0, known: frozenset[str] = frozenset()) -> Plan:
    """The plan with added things, relations and sounds of its place; what it asks for stays as it is."""
    words = vocabulary()
    place = (plan.setting.interior and words.places.get(f"{plan.setting.place}_hall")) or words.places.get(plan.setting.place)
    if place is None:
        return plan
    draft = Draft(plan.prompt, (), words)
    for t in plan.things:
        entry = Entry(
            t.id,
            t.category,
            t.noun,
            t.count,
            t.count.n > 1,
            t.span,
            t.category == "person",
            list(t.attributes),
            t.activity,
            t.contains,
        )
        draft.things.append(entry)
    draft.relations = list(plan.relations)
    draft.sounds = {s.name: s for s in plan.sounds}
    knowledge.work(draft, seed)
    knowledge.furnish(draft, place, plan.setting, seed, known)
    knowledge.sounds(draft, place, plan.setting)
    extra = draft.frozen()[len(plan.things) :]
    things = (*plan.things, *extra)[:200]
    sounds = tuple(draft.sounds.values())[:40]
    return plan.model_copy(update={"things": things, "relations": tuple(draft.relations[:400]), "sounds": sounds})


__all__ = ["added"]
