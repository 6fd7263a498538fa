"""Drinks are what they are in: "my tea on a table" is a cup, "two pints of beer" are two mugs, "a bottle of whiskey" one bottle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.synth.language.resolve import slug
from worldloom.synth.language.tokens import singular

_VESSELS = ("vessel", "kitchenware", "bottle", "jar")
_MEASURES = frozenset(("pint", "half", "shot", "tot", "dram", "round", "measure", "drop", "litre", "liter", "gallon", "swig"))


def drink(draft: Draft, read: Read, n: int, m: Mention, enter: Callable[[Draft, Mention, str], Entry]) -> tuple[str, ...] | None:
    """What a drink is in; None where mention n is no drink or the lexicon has its name ("coffee machine", "water bottle")."""
    word = singular(draft.tokens[m.head].lower)
    vessel = draft.words.traits["drinks"].get(word)
    if vessel is None or m.phrase in draft.words.nouns and " " in m.phrase or m.negated:
        return None
    led = n > 0 and m.start > 0 and draft.tokens[m.start - 1].lower == "of" and read.mentions[n - 1].end == m.start - 1
    if not led:
        return None if m.phrase in draft.words.nouns else (enter(draft, m, vessel).id,)
    before = read.mentions[n - 1]
    owner = next((t for t in draft.things if read.refs.get(n - 1) == (t.id,)), None)
    if owner is not None and any(draft.words.is_a(owner.category, f) for f in _VESSELS):
        owner.contains = slug(word)
        draft.used |= set(range(m.start - 1, m.end))
        return (owner.id,)
    if owner is None and singular(draft.tokens[before.head].lower) in _MEASURES:
        draft.used |= set(range(before.start, m.end))
        return (enter(draft, replace(m, count=before.count, plural=before.plural), vessel).id,)
    return None


__all__ = ["drink"]
