"""Places that are named and are not where one is: "a sea of balloons", "Mrs Hill's shop", "a beach themed nursery", "the balcony door"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.resolve import resolve
from worldloom.synth.language.tokens import singular

LOOKS = frozenset(("themed", "theme", "-themed", "style", "styled", "inspired", "flavoured", "patterned", "role-play", "mural", "wallpaper", "backdrop", "print"))
"""Words behind a place that make it a look."""
_TITLES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "professor", "sir", "lady", "lord", "madame", "monsieur", "uncle", "aunt", "captain"))
_HEAPS = frozenset(("mountain", "sea", "ocean", "forest", "jungle", "river", "hill", "wall", "field"))
"""Lands that are much of something ("a forest of floor lamps"), with their number in [plenty]."""
_OF_LAND = ("plant", "rock", "animal", "building")
_COOKS = frozenset(("stool", "stools", "pan", "pans", "pendant", "pendants", "sink", "hob", "counter", "cabinet", "cabinets", "cupboards", "fridge", "stove", "oven", "worktop", "kitchen"))


def heaped(draft: Draft, m: Mention) -> bool:
    """Whether a land is a quantity of what follows, which is of no land itself; taken as read then."""
    head, tokens, words = singular(draft.tokens[m.head].lower), draft.tokens, draft.words
    if head not in _HEAPS or m.phrase != head or m.plural or [t.lower for t in tokens[m.end : m.end + 1]] != ["of"]:
        return False
    of = next((resolve(" ".join(w), words).category for w in _nouns(draft, m.end + 1)), "")
    if not of or any(words.is_a(of, f) for f in _OF_LAND):
        return False
    draft.used |= set(range(m.start, m.end + 1))
    return True


def _nouns(draft: Draft, start: int) -> list[list[str]]:
    """The longest run of nouns behind `start` that is a thing, if there is one: [["floor", "lamps"]]."""
    row = []
    for t in draft.tokens[start : start + 5]:
        if t.pos in ("NOUN", "PROPN"):
            row.append(t.lower)
        elif row or t.pos not in ("ADJ", "DET", "NUM"):
            break
    runs = [row[k:] for k in range(len(row))]
    return [[*r[:-1], singular(r[-1])] for r in runs if " ".join([*r[:-1], singular(r[-1])]) in draft.words.nouns]


def surname(draft: Draft, j: int) -> bool:
    """Whether the word is somebody's name: "Mrs Hill", "Fields & Sons"."""
    before = draft.tokens[j - 1].lower if j else ""
    after = [t.lower for t in draft.tokens[j + 1 : j + 3]]
    return draft.tokens[j].text[:1].isupper() and (before in _TITLES or after[:1] == ["&"] or after in (["and", "sons"], ["and", "daughters"], ["and", "co"]))


def cooked_at(draft: Draft, m: Mention) -> bool:
    """Whether an island is that of a kitchen, by what else is named."""
    return m.phrase == "island" and not m.plural and any(t.lower in _COOKS for t in draft.tokens)


def looks(draft: Draft, j: int) -> bool:
    """Whether the word is how a room looks ("forest themed"), the shape of a thing ("a square table") or where a door leads."""
    tokens = draft.tokens
    after = [t.lower for t in tokens[j + 1 : j + 3]]
    shape = any(kind == "shape" for kind, _ in draft.words.qualities.get(tokens[j].lower, ()))
    return shape or bool(LOOKS & set(after)) or after[:1] in (["door"], ["doors"], ["window"])


__all__ = ["LOOKS", "cooked_at", "heaped", "looks", "surname"]
