"""Nouns that are no thing of their own: what a picture shows, parts, qualities of what was named, words of quantity."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Wish
from worldloom.synth.language.kinds import cabinet_door, headboard
from worldloom.synth.language.parts import part
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.qualities import FEATURES, feature
from worldloom.synth.language.reference import Read
from worldloom.synth.language.shown import of_picture, pictures, shown
from worldloom.synth.language.tokens import singular

_FORMED = ("heap", "pile", "stack", "circle", "ring", "cluster", "group", "bunch", "line", "queue", "square", "semicircle", "pair", "pyramid")
"""What several things are in that are no thing."""
_SHOW = (
    "showing",
    "shows",
    "depicting",
    "displaying",
    "displays",
    "depicts",
    "labeled",
    "labelled",
    "reading",
    "saying",
    "advertising",
)


def of_another(draft: Draft, read: Read, n: int, m: Mention, before: Link | None) -> tuple[str, ...] | None:
    """What a picture shows, and parts that stand for their whole."""
    words, head = draft.words, singular(draft.tokens[m.head].lower)
    previous = draft.tokens[m.start - 1].lower if m.start else ""
    if previous in _SHOW and read.refs.get(n - 1) and pictures(draft, read.refs[n - 1][0], m):
        return shown(draft, m, read.refs[n - 1][0], previous)
    if previous == "of" and not (before and before.end == m.start) and read.refs.get(n - 1) and of_picture(draft, read.refs[n - 1][0]):
        return shown(draft, m, read.refs[n - 1][0], previous)  # "a painting of a ship"
    if head in words.traits["whole"] and (m.phrase not in words.nouns or before):
        read.parts[n] = words.traits["whole"][head]
        draft.used |= set(range(m.start, m.end))
        return _whole(draft, read.parts[n])
    return None


def of_here(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...] | None:
    """The room that one is in, the fire of its hearth, and parts of what was named."""
    head = singular(draft.tokens[m.head].lower)
    if head.endswith("room") and len(head) > 4 and head not in draft.words.nouns:
        draft.used |= set(range(m.start, m.end))
        if not draft.wishes:
            draft.wishes.append(Wish("room", 3, draft.span(m.start, m.end)))
        return ("room",)  # "the showroom"
    hearth = next((t for t in draft.things if t.category in ("fireplace", "campfire", "stove")), None)
    if m.phrase == "fire" and m.article == "the" and hearth is not None:
        return (hearth.id,)  # "two armchairs facing the fire"
    if m.phrase == "fire" and m.article == "the" and any(k.end == m.start for k in read.links) and _indoors(draft):
        return _whole(draft, "fireplace")
    if head == "home" and not m.article and m.start and draft.tokens[m.start - 1].lower in ("at", "from"):
        return ()
    if whole := part(draft, read, n, m, head):
        read.parts[n] = head
        draft.used |= set(range(m.start, m.end))
        return whole
    return None


def _indoors(draft: Draft) -> bool:
    best = max(draft.wishes, key=lambda w: w.weight, default=None)
    place = draft.words.places.get(best.place) if best else None
    return place is not None and place.interior


def as_quality(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...] | None:
    """ "A stool on wheels", "a wardrobe with three drawers": what is a quality of the thing before."""
    head, previous = singular(draft.tokens[m.head].lower), draft.tokens[m.start - 1].lower if m.start else ""
    acts = previous in ("and", ",") and any(t.finite for t in draft.tokens[m.end : m.end + 1])  # "and two prints hang"
    own = head in FEATURES and m.phrase not in draft.words.nouns and not acts
    own = own or headboard(draft, read, n, head) or (previous == "with" and cabinet_door(draft, read, n, head))
    rolls = head in ("wheel", "castor", "caster") and m.plural and m.phrase == head and previous == "on"
    if rolls or (own and previous == "in" and head == "frame" and bool(read.refs.get(n - 1))) or (own and previous in ("with", "by", "and", "of", "its", "has", "have", ",")):
        return feature(draft, read, n, m)
    return None


def as_quantity(draft: Draft, m: Mention) -> tuple[str, ...] | None:
    """ "A stack of", "a tea set of", "an assortment featuring": words that only say how many."""
    head, after = singular(draft.tokens[m.head].lower), [t.lower for t in draft.tokens[m.end : m.end + 1]]
    holding = head in ("setup", "ensemble", "assortment") and after in (["featuring"], ["including"], ["with"], ["of"])
    sets = (holding or (head in ("set", "group", "collection") and after == ["of"])) and not draft.words.is_a(m.category, "furniture")
    before = [t.lower for t in draft.tokens[max(0, m.start - 1) : m.start]]
    if before == ["in"] and m.article in ("a", "") and m.phrase == head and head in _FORMED and after != ["of"]:
        draft.used |= set(range(m.start, m.end))
        return ()  # "rucksacks in a heap", "easels in a circle"
    if sets or (head in draft.words.traits["plenty"] and after == ["of"]):
        draft.used |= set(range(m.start, m.end + 1))
        return ()
    return None


def _whole(draft: Draft, category: str) -> tuple[str, ...]:
    """The thing a part belongs to: one named before, else one that the place will add (resolved later by its category)."""
    for entry in reversed(draft.things):
        if draft.words.is_a(entry.category, category):
            return (entry.id,)
    return (f"?{category}",)


__all__ = ["as_quality", "as_quantity", "of_another", "of_here"]
