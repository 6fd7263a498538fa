"""How many "five rows of four desks", "forty pairs of shoes", "a set of scales" and "chairs x 8" are."""

from __future__ import annotations

from worldloom.synth.language.amounts import NUMBERS
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.numerals import counted_words
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular
from worldloom.world import Count

_TWO = ("pair", "couple")
_ROWS = ("row", "column", "line", "group", "cluster", "set", "stack", "pile", "bank", "block", "tier")
_SETS = ("set", "suite", "kit")


def multiplied(draft: Draft, m: Mention, category: str) -> Count | None:
    """The count of a mention behind "rows of", "pairs of", "a set of" or before "x 8"; None where nothing of the kind is said."""
    tokens = draft.tokens
    if (times := _times(draft, m.end)) is not None:
        return times
    before = [tokens[j].lower for j in m.before]
    if {"pair", "pairs"} & set(before) and draft.words.trait("plural", category) == 1:
        return Count(n=max((NUMBERS[w] for w in before if w in NUMBERS), default=1))  # "a pair of scales"
    if m.start < 2 or tokens[m.start - 1].lower != "of":
        return None
    noun, number = singular(tokens[m.start - 2].lower), _number(draft, m.start - 3)
    alone = draft.words.trait("plural", category) == 1
    if not m.plural and draft.words.traits["plenty"].get(noun) != 1:
        return None
    if noun in _TWO and (number > 1 or alone):
        return Count(n=min(max(number, 1) * (1 if alone else 2), 500))
    if noun in _ROWS and number > 1 and m.count is not None and m.count.op == "==":
        return Count(n=min(number * m.count.n, 500))
    if draft.words.traits["plenty"].get(noun) == 1 and number > 1:
        return Count(n=number)  # "two slices of cake"
    one = alone or (category.endswith("s") and not category.endswith("ss"))
    return Count(n=max(number, 1)) if noun in _SETS and m.count is None and one else None


def rows(draft: Draft, m: Mention) -> int:
    """How many rows a mention stands in ("five rows of four desks"): 0 where none are said."""
    tokens = draft.tokens
    led = m.start > 2 and tokens[m.start - 1].lower == "of" and singular(tokens[m.start - 2].lower) in ("row", "column")
    return _number(draft, m.start - 3) if led and m.count is not None else 0


def _number(draft: Draft, i: int) -> int:
    """The number at token i or before adjectives there; 0 for none."""
    while i >= 0 and draft.tokens[i].pos in ("ADJ", "VERB") and draft.tokens[i].lower not in NUMBERS:
        i -= 1
    word = draft.tokens[i].lower if i >= 0 else ""
    return NUMBERS.get(word, int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0)


def _times(draft: Draft, end: int) -> Count | None:
    """ "(chairs) x 8", "(chairs) x8"."""
    said = [t.lower for t in draft.tokens[end : end + 2]]
    if said[:1] in (["x"], ["\u00d7"]) and len(said) > 1 and said[1].isascii() and said[1].isdigit():
        draft.used |= {end, end + 1}
        return Count(n=min(int(said[1][:4]), 500))
    found = counted_words(said[0]) if said and said[0].startswith(("x", "\u00d7")) else None
    draft.used |= {end} if found is not None else set()
    return found


__all__ = ["multiplied", "rows"]
