"""What people have in their hands, and all of it: "holding a sword and a shield", "pushing a pram", "walking a dog", "boys with fishing rods"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.having import BORNE, within_reach
from worldloom.synth.language.lists import listed
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.world import Count, RelationKind

_DEEDS = {"push": "pushing", "wheel": "pushing", "pull": "pulling", "walk": "walking", "feed": "feeding", "steer": "steering"}
"""What somebody does by the beginning of a phrase of holding."""
_TOGETHER = ("holding", "wearing")


def wielded(draft: Draft, read: Read, link: Link, target: int, kind: RelationKind, ends: tuple[tuple[str, ...], tuple[str, ...]]) -> RelationKind:
    """How somebody is to what is held or worn: living things that nobody carries are beside, or before, who leads or pushes them.

    What goes on with the list of what is held is recorded, and as many of it as there are people.
    """
    (subjects, objects), things = ends, {t.id: t for t in draft.things}
    who = things.get(subjects[0])
    if kind not in _TOGETHER or who is None or not who.person or target < 0:
        return kind
    deed = next((doing for verb, doing in _DEEDS.items() if link.text.startswith(verb)), "")
    for one in (things[i] for i in subjects if i in things):
        if deed and one.person and one.activity is None:
            one.activity = deed
    first = things.get(objects[0]) if objects else None
    if first is None:
        return kind
    led = deed in ("feeding", "walking") and first.category != "baby" and any(draft.words.is_a(first.category, f) for f in ("animal", "person"))
    if kind == "holding" and (led or living(draft, first)):
        return "behind" if deed == "pushing" else "beside"
    more = [things[i] for i in listed(draft, read, target) if i in things and i not in objects]
    span = draft.span(link.start, read.mentions[target].end)
    for other in more:
        if not other.person and not living(draft, other) and within_reach(draft, other) and not any(k.start == m.end for m in _of(read, other.id) for k in read.links):
            record(draft, kind, who.id, (other.id,), span)
    for thing in (first, *more):
        as_many(thing, who)
    return kind


def living(draft: Draft, thing: Entry) -> bool:
    """Whether a thing is somebody or an animal that is not carried in the arms."""
    small = thing.category == "baby" or draft.words.sizes.get(thing.category, 1.0) <= BORNE
    return not small and (draft.words.is_a(thing.category, "person") or draft.words.is_a(thing.category, "animal"))


def _of(read: Read, id: str) -> list[Mention]:
    return [m for n, m in enumerate(read.mentions) if id in read.refs.get(n, ())]


def as_many(thing: Entry, who: Entry) -> None:
    """ "Two surfers carry their boards": one each, where no number is said."""
    if thing.plural and thing.count.op == ">=" and who.count.n > 1:
        thing.count = Count(op=who.count.op, n=who.count.n)


__all__ = ["as_many", "living", "wielded"]
