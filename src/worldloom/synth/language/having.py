"""What "with" means between two things: on it, in it, around it, beside it, worn, held or a part of it; and how many each has."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.mentions import Mention
from worldloom.synth.language.reference import Read
from worldloom.world import Count, RelationKind

GROUNDLIKE = frozenset(
    ("runway", "road", "street", "square", "plaza", "platform", "path", "field", "beach", "meadow", "lawn", "apron", "quay", "pier", "deck", "car_park")
)
"""Things whose parts stand on them."""
CONTAINERS = frozenset(("toy_box", "chest", "trunk", "crate", "box", "bin", "basket", "suitcase", "toolbox", "storage_bin", "umbrella_stand", "pen_holder",
                        "ice_bucket", "mug"))  # fmt: skip
"""What things with a lid or rim are said to be "with" is in them."""

STEMS = ("branch", "twig", "feather", "reed")
"""What is in a vase beside flowers."""


def distribute(owner_mention: Mention, owner: Entry, part: Entry, m: Mention) -> None:
    """At least one for each owner, where no number is said."""
    if m.plural and m.count is None and owner.count.n > 1:
        part.count = Count(op=">=", n=max(part.count.n, owner.count.n))


def share(draft: Draft, read: Read, sharing: tuple[str, ...], owners: tuple[str, ...], at: int) -> None:
    """ "a stool behind each wheel", "each bed has a lamp on it and a bench at its foot": as many for each, once."""
    things = {t.id: t for t in draft.things}
    owner = things.get(owners[0]) if owners else None
    if owner is None or owner.count.n < 2 or not _each(draft, read, owner.id, at):
        return
    for thing in (things[i] for i in sharing if i in things and i not in read.shared and i not in owners and _new(draft, read, i, at)):
        if thing.count.op == "==" and thing.count.n:
            thing.count, thing.plural = Count(n=min(thing.count.n * owner.count.n, 500)), True
            read.shared.add(thing.id)


def apiece(draft: Draft, read: Read, parts: tuple[str, ...], owners: tuple[str, ...]) -> None:
    """ "Six racks hold three pallets each": as many for each, once."""
    things = {t.id: t for t in draft.things}
    owner = things.get(owners[0]) if owners else None
    for n, m in enumerate(read.mentions):
        said = owner is not None and owner.count.n > 1 and draft.tokens[m.end : m.end + 1] and draft.tokens[m.end].lower in ("each", "apiece")
        for thing in (things[i] for i in read.refs.get(n, ()) if said and i in parts and i not in read.shared):
            thing.count, thing.plural = Count(op=thing.count.op, n=min(thing.count.n * owner.count.n, 500)), True  # type: ignore[union-attr]
            read.shared.add(thing.id)


def _new(draft: Draft, read: Read, id: str, at: int) -> bool:
    """Whether a thing is named first in the sentence of the word before token `at`."""
    first = next((m.start for n, m in enumerate(read.mentions) if id in read.refs.get(n, ())), 0)
    return draft.tokens[first].sentence == draft.tokens[max(at - 1, 0)].sentence


def _each(draft: Draft, read: Read, id: str, at: int) -> bool:
    """Whether the last mention of a thing before token `at`, in its sentence, is of each one of them; "it" is what it speaks of."""
    for n in range(len(read.mentions) - 1, -1, -1):
        m = read.mentions[n]
        if m.start < at and id in read.refs.get(n, ()) and draft.tokens[m.start].sentence == draft.tokens[max(at - 1, 0)].sentence:
            of_each = [t.lower for t in draft.tokens[max(m.start - 2, 0) : m.start]] == ["each", "of"]
            if m.pronoun not in ("it", "its") or m.each or of_each:
                return m.each or of_each or m.pronoun == "each"
    return False


def company(draft: Draft, owner: Entry, part: Entry) -> RelationKind:
    """How stands what accompanies a thing: several seats around their table, the rest beside."""
    seats = draft.words.is_a(part.category, "seat") and part.count.n > 2
    return "around" if seats and any(draft.words.is_a(owner.category, t) for t in ("table", "surface")) else "beside"


def holds(draft: Draft, owner: Entry, part: Entry) -> bool:
    """Whether what a thing is "with" is in it: in any vessel, and flowers in a vase."""
    words, stem = draft.words, part.category in STEMS or draft.words.is_a(part.category, "plant")
    return words.is_a(owner.category, "vessel") or owner.category in CONTAINERS or owner.category == "vase" and stem


def belongs(draft: Draft, owner: Entry, part: Entry) -> RelationKind:
    words = draft.words
    if owner.category in GROUNDLIKE:
        return "on"
    if owner.person:
        return "wearing" if words.is_a(part.category, "textile") else "holding"
    if part.category in ("fence", "hedge", "chair", "stool", "dining_chair"):
        return "around"
    if holds(draft, owner, part):
        return "in"
    if words.is_a(part.category, "textile") and words.sizes.get(part.category, 1) < words.sizes.get(owner.category, 1):
        return "on"
    if part.category == "mirror" and words.is_a(owner.category, "furniture"):
        return "on"
    if words.is_a(part.category, "furniture"):
        return "beside"
    if words.is_a(owner.category, "furniture") and words.sizes.get(part.category, 0) < 0.8:
        return "on"
    return "beside" if words.sizes.get(part.category, 1) > 0.6 * words.sizes.get(owner.category, 1) else "attached"


__all__ = ["GROUNDLIKE", "apiece", "belongs", "company", "distribute", "holds", "share"]
