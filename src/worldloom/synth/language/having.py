"""What "with" means between two things: on it, in it, around it, beside it, worn, held or a part of it; and how many each has."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.world import Count, RelationKind

GROUNDLIKE = frozenset(
    ("runway", "road", "street", "square", "plaza", "platform", "path", "field", "beach", "meadow", "lawn", "apron", "quay", "pier", "deck", "car_park")
)
"""Things whose parts stand on them."""
CONTAINERS = frozenset(("toy_box", "chest", "trunk", "crate", "box", "bin", "basket", "suitcase", "toolbox", "storage_bin", "umbrella_stand", "pen_holder",
                        "ice_bucket", "mug"))  # fmt: skip
"""What things with a lid or rim are said to be "with" is in them."""

_CARRIED = frozenset(("suitcase", "handbag", "sports_bag", "bag", "blanket", "towel", "umbrella", "pillow", "cushion", "flag"))
"""Textiles that people carry rather than wear."""
SEEN_BY_MANY = ("window", "door", "television", "screen", "projector_screen", "blackboard", "whiteboard", "stage", "fireplace", "altar", "piano")
"""What each of several may face, or be by, together."""
BORNE = 0.5
"""Metres of the largest animal that somebody is said to be "with" in the arms."""
PUSHED = ("wheelchair", "stroller", "pram", "cart", "shopping_cart", "trolley", "wheelbarrow", "pallet_jack", "handcart", "hand_truck", "bicycle", "lawn_mower", "scooter")
"""Large things that somebody is said to be "with", by their handles."""
HELD, LONGEST, TALLEST = 0.6, 0.9, 2.2
"""Metres of furniture, of things, and of slender ones (rods, rifles, spears) that somebody has in the hands at most."""
STEMS = ("branch", "twig", "feather", "reed")
"""What is in a vase beside flowers."""


def distribute(draft: Draft, owner: Entry, part: Entry, m: Mention) -> None:
    """One for each of several owners or more, where no number is said: the two bedside tables "with lamps" have two."""
    lone = any(draft.words.is_a(part.category, f) for f in ("lamp", "seat", "electronics", "mirror", "curtain"))
    if m.plural and m.count is None and owner.count.n > 1:
        usual = 0 if lone else part.count.n
        part.count = Count(op=owner.count.op, n=owner.count.n) if owner.person else Count(op=">=", n=max(usual, owner.count.n))


def share(draft: Draft, read: Read, sharing: tuple[str, ...], owners: tuple[str, ...], at: int) -> None:
    """ "a stool behind each wheel", "each bed has a lamp on it and a bench at its foot": as many for each, once."""
    things = {t.id: t for t in draft.things}
    owner = things.get(owners[0]) if owners else None
    if owner is None or owner.count.n < 2 or not _each(draft, read, owner.id, at):
        return
    owners_of = _pairs(draft, read, owner, at)
    for thing in (things[i] for i in sharing if i in things and i not in read.shared and i not in owners and _new(draft, read, i, at)):
        if thing.plural and thing.count.n >= owners_of and _one_of(draft, read, thing.id, at):
            read.shared.add(thing.id)
            continue  # "two lamps, one on each nightstand"
        if thing.count.op == "==" and thing.count.n:
            thing.count, thing.plural = Count(n=min(thing.count.n * owners_of, 500)), True
            read.shared.add(thing.id)


def _pairs(draft: Draft, read: Read, owner: Entry, at: int) -> int:
    """How many there are to have as many each: half of them "between each pair"."""
    m = next((m for n, m in reversed(list(enumerate(read.mentions))) if m.start < at and owner.id in read.refs.get(n, ())), None)
    paired = m is not None and m.each and any(draft.tokens[j].lower in ("pair", "two") for j in m.before)
    return owner.count.n // 2 if paired else owner.count.n


def _one_of(draft: Draft, read: Read, id: str, at: int) -> bool:
    """Whether "one" of several was said to be with each, in the sentence of token `at`."""
    here = draft.tokens[max(at - 1, 0)].sentence
    return any(m.subset and m.start < at and draft.tokens[m.start].lower == "one" and draft.tokens[m.start].sentence == here and id in read.refs.get(n, ()) for n, m in enumerate(read.mentions))


def own_each(draft: Draft, read: Read, target: int, subjects: tuple[str, ...], objects: tuple[str, ...]) -> None:
    """ "Three guitars, each on its own stand", "two sofas, each beside a lamp", "four cups, one in front of each chair": as many stands, lamps, chairs."""
    things = {t.id: t for t in draft.things}
    thing = things.get(objects[0]) if target >= 0 and len(objects) == 1 else None
    m = read.mentions[target]
    count = sum(things[i].count.n for i in subjects if i in things)
    if thing is None or thing.id in read.shared or thing.count != Count() or thing.plural or count < 2:
        return
    own = any(draft.tokens[j].lower == "own" for j in m.before)
    last = max((k for k in range(target) if read.refs.get(k) == subjects), default=-1)
    one = m.each and last >= 0 and read.mentions[last].subset and draft.tokens[read.mentions[last].start].lower == "one"
    said = read.mentions[target - 1]
    apart = m.article in ("a", "an") and said.pronoun == "each" and read.refs.get(target - 1) == subjects and thing.category not in SEEN_BY_MANY
    if own or one or apart:
        thing.count, thing.plural = Count(n=min(count, 500)), True
        read.shared.add(thing.id)


def potted(draft: Draft, read: Read, target: int, subjects: tuple[str, ...], objects: tuple[str, ...]) -> None:
    """ "Two trees in ceramic pots", "three guitars on stands": as many pots as trees; "each desk has a lamp and, beside the lamp, a phone": as many phones as lamps."""
    things = {t.id: t for t in draft.things}
    subject, thing = things.get(subjects[0]), things.get(objects[0]) if target >= 0 and len(objects) == 1 else None
    if subject is None or thing is None:
        return
    m = read.mentions[target]
    own = draft.words.is_a(thing.category, "pot") or thing.category.endswith("_stand") and not draft.words.is_a(subject.category, "plant")
    if m.plural and m.count is None and not m.article and subject.count.op == "==" and subject.count.n > 1 and own:
        thing.count = subject.count
    beside = thing.id in read.shared and subject.id not in read.shared and subject.count == Count() and not subject.plural
    if beside and thing.count.n > 1 and _new(draft, read, thing.id, m.end) and _new(draft, read, subject.id, m.end):
        subject.count, subject.plural = thing.count, True
        read.shared.add(subject.id)


def per(draft: Draft, read: Read) -> None:
    """ "Ten desks, two chairs per desk": as many for each."""
    things = {t.id: t for t in draft.things}
    for n, m in enumerate(read.mentions[:-1]):
        said = [t.lower for t in draft.tokens[m.end : read.mentions[n + 1].start]]
        each = said == ["per"] or (said in (["for"], ["to"]) and read.mentions[n + 1].each)
        owner, thing = (things.get(read.refs[k][0]) if read.refs.get(k) else None for k in (n + 1, n))
        if each and m.subset and owner is not None and thing is not None and owner.count == Count() and not owner.plural and m.count == Count(n=1):
            owner.count, owner.plural = Count(n=thing.count.n), thing.count.n > 1  # "four computers, one per desk"
            continue
        if each and not m.subset and owner is not None and thing is not None and owner is not thing and owner.count.n > 1 and thing.id not in read.shared:
            thing.count, thing.plural = Count(op=thing.count.op, n=min(thing.count.n * owner.count.n, 500)), True
            read.shared.add(thing.id)
            if not owner.person and not any({owner.id, thing.id} <= {r.subject, *r.objects} for r in draft.relations):
                record(draft, belongs(draft, owner, thing), thing.id, (owner.id,), draft.span(m.start, read.mentions[n + 1].end))


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
    m = next((m for n, m in enumerate(read.mentions) if id in read.refs.get(n, ())), None)
    first = m.start if m is not None and m.article != "the" else 0
    return (m is None or m.article != "the") and draft.tokens[first].sentence == draft.tokens[max(at - 1, 0)].sentence


def _each(draft: Draft, read: Read, id: str, at: int) -> bool:
    """Whether the last mention of a thing before token `at`, in its sentence, is of each one of them; "it" is what it speaks of."""
    for n in range(len(read.mentions) - 1, -1, -1):
        m = read.mentions[n]
        if m.start < at and id in read.refs.get(n, ()) and draft.tokens[m.start].sentence == draft.tokens[max(at - 1, 0)].sentence:
            led = [t.lower for t in draft.tokens[max(m.start - 3, 0) : m.start]]
            of_each = led[-2:] == ["each", "of"] or led in (["every", "one", "of"], ["each", "one", "of"])
            if m.article == "both" and m.plural:
                return True  # "both nightstands carrying a lamp"
            if m.pronoun not in ("it", "its") or m.each or of_each:
                return m.each or of_each or m.pronoun == "each"
    return False


def within_reach(draft: Draft, part: Entry) -> bool:
    """Whether somebody who is "with" a thing has it in or on the hands: all but furniture and what is too large to be carried."""
    words, size = draft.words, draft.words.sizes.get(part.category, 0.0)
    if part.category in PUSHED or words.is_a(part.category, "textile") or words.is_a(part.category, "animal") or words.is_a(part.category, "person"):
        return True
    slender = any(words.is_a(part.category, f) for f in ("tool", "weapon", "instrument", "toy", "decor", "medical", "camp", "street")) and part.category not in GROUNDLIKE
    return size <= HELD if words.is_a(part.category, "furniture") else size <= LONGEST or slender and size <= TALLEST


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
    if owner.person and (words.is_a(part.category, "person") or words.is_a(part.category, "animal")) and words.sizes.get(part.category, 1.0) > BORNE and part.category not in ("baby",):
        return "beside"
    if owner.person:
        return "wearing" if words.is_a(part.category, "textile") and not words.is_a(part.category, "bag") and part.category not in _CARRIED else "holding"
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


__all__ = ["GROUNDLIKE", "apiece", "belongs", "company", "distribute", "holds", "own_each", "per", "potted", "share", "within_reach"]
