"""How much is said to be in a room: "a cluttered workshop", "an attic crammed with trunks", "the room is nearly empty"."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from worldloom.compute.cache import cached
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.runs import longest
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import DATA, Place, Vocabulary
from worldloom.world import Density, DensityLevel

GENERIC = frozenset(("room", "place", "space", "interior", "house", "home", "flat", "apartment", "cottage", "cabin", "shed", "barn", "hut", "bungalow"))
"""What is a room for this, though it names no kind of place, or is a building seen from within."""
BEFORE = ("ADJ", "ADV", "VERB", "NOUN", "PROPN", "CCONJ", "PUNCT", "PART")
"""What may stand between an article and the name of a place."""
SAID_OF = frozenset(("is", "are", "was", "were", "looks", "look", "feels", "feel", "seems", "be", "being", "stays"))
BETWEEN = frozenset((",", "that", "which", "is", "was", "so", "very", "quite", "absolutely", "completely", "rather", "really", "nicely", "mostly", "all", "also", "should", "must", "be", "pretty", "utterly", "totally", "extremely", "a", "bit", "overall"))
"""Words that may come between the name of a place and how full it is."""
FILLERS = ("with", "of", "by")
NOT = ("not", "n't", "never", "hardly", "far", "isn't", "nothing")
STUFFS = ("brick", "concrete", "wood", "wooden", "stone", "plaster", "earth", "rock")
"""What is bare without a room being empty: a bare brick room."""
REACH = 8
"""Tokens looked at before a name, and behind it for what fills it."""


@cache
def tables() -> dict[str, Any]:
    """The words, by level; and `phrases`: every one of them with its level."""
    text = (files(DATA) / "density.toml").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(cached("table", text, lambda: json.dumps(tomllib.loads(text)).encode()))
    said = {w: level for level, words in read["words"].items() for w in words}
    said |= {f"{m} {p}": level for level, manners in read["manners"].items() for m in manners for p in read["participles"]["words"]}
    behind = {w: level for level, words in read["behind"].items() for w in words}
    return {**read, "phrases": said, "behind": behind}


def noticed(draft: Draft) -> None:
    """Before anything is read: adjectives of places, which would be taken for a style."""
    for at, n in _named(draft):
        level, start, end = _ahead(draft, at, n)
        if level:
            _note(draft, level, start, end)
            for i in range(max(0, start - 4), start):
                draft.used |= {i} if draft.tokens[i].lower in tables()["phrases"] else set()
            return


def said(draft: Draft, j: int) -> bool:
    """Whether a token is of the words that say how much is in the room."""
    span = draft.density.span if draft.density else None
    return span is not None and span.start <= draft.tokens[j].start < span.end


def settled(draft: Draft, place: Place) -> None:
    """Once the place is known: only rooms are furnished, and an empty classroom is one without pupils."""
    found = draft.density
    if found is None:
        return
    if not place.interior:
        draft.density = None
        draft.clauses[:] = [c for c in draft.clauses if c.kind != "density"]
        return
    told = draft.text(found.span).lower().split()
    people = not found.of and told in (["packed"], ["jam-packed"], ["overcrowded"], ["bursting"])
    if people and place.name in tables()["public"]["places"]:  # with people
        draft.density = None
        draft.clauses[:] = [c for c in draft.clauses if c.kind != "density"]
        return
    if found.level == "bare" and {"empty", "vacant", "near-empty", "half-empty"} & set(told) and place.name in tables()["public"]["places"]:
        draft.density = found.model_copy(update={"level": "tidy"})
        draft.clauses[:] = [c.model_copy(update={"value": "tidy"}) if c.kind == "density" else c for c in draft.clauses]


def told(draft: Draft) -> None:
    """After all has been read: what is said behind the name of a place, or in a sentence of its own; and what the room is full of."""
    for at, n in _named(draft):
        i = _past(draft.tokens, at + n)
        if draft.density is None and i > at + n and (size := longest(draft.tokens, i, tables()["phrases"], 3)) and _closes(draft, i + size) and _predicated(draft.tokens, at + n, i):
            _note(draft, _turned(draft, tables()["phrases"][_text(draft, i, i + size)], at + n, i), i, i + size)
        if (size := longest(draft.tokens, i, tables()["behind"], 2)) and _filler(draft, i + size):
            _full_of(draft, i, size, tables()["behind"][_text(draft, i, i + size)])
    if draft.density is None:
        _lone(draft)


def _named(draft: Draft) -> list[tuple[int, int]]:
    """(first token, number of tokens) of every name of a room, none that is part of a thing's name ("kitchen counter")."""
    tokens, out, i = draft.tokens, [], 0
    while i < len(tokens):
        n = _name(tokens, i, draft.words)
        if n and not _compound(draft, i + n):
            out.append((i, n))
        i += max(n, 1)
    return out


def _compound(draft: Draft, i: int) -> bool:
    """Whether a noun that follows takes the name into a thing's."""
    if i >= len(draft.tokens) or draft.tokens[i].pos not in ("NOUN", "PROPN"):
        return False
    return draft.tokens[i].lower not in tables()["behind"] and draft.tokens[i].lower not in tables()["phrases"]


def _name(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> int:
    """Tokens of the name of a room that begins here; 0 where none does."""
    n = longest(tokens, i, words.place_words, 4)
    text = " ".join(t.lower for t in tokens[i : i + n])
    if n and (place := words.places[words.place_words[text]]) and not (place.interior or f"{place.name}_hall" in words.places):
        return 0
    return n or int(tokens[i].lower in GENERIC and tokens[i].pos in ("NOUN", "PROPN"))


def _ahead(draft: Draft, at: int, n: int) -> tuple[DensityLevel | None, int, int]:
    """The level that words before a name say, with their tokens; the last of them, the longest there."""
    tokens, first = draft.tokens, at
    while first > max(0, at - REACH) and tokens[first - 1].sentence == tokens[at].sentence and _modifies(tokens[first - 1]):
        first -= 1
    for i in range(at + n - 1, first - 1, -1):
        for j in range(max(first, i - 2), i + 1):
            text = _text(draft, j, i + 1)
            if text in tables()["phrases"] and i < at + n - (n == 1) and not (tokens[i + 1].lower in STUFFS and text in ("bare", "stripped bare")):
                return _turned(draft, tables()["phrases"][text], max(j - 2, 0), j), j, i + 1
    return None, 0, 0


def _modifies(t: Token) -> bool:
    return t.pos in BEFORE and t.lower not in (".", ";", ":", "(", ")", "with") or t.lower in ("not", "half")


def _past(tokens: tuple[Token, ...], i: int) -> int:
    """Past words that may come between a name and how full it is."""
    end = min(i + 6, len(tokens))
    while i < end and (tokens[i].lower in BETWEEN or tokens[i].lower in SAID_OF or tokens[i].lower in NOT):
        i += 1
    return i


def _predicated(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a verb says it of the place, or a comma sets it off."""
    return any(t.lower in SAID_OF for t in tokens[start:end])


def _closes(draft: Draft, i: int) -> bool:
    """Whether a phrase ends the clause: "the room is bare" and not "is bare wood"."""
    return i >= len(draft.tokens) or draft.tokens[i].pos not in ("NOUN", "PROPN", "ADJ") and draft.tokens[i].lower not in FILLERS


def _filler(draft: Draft, i: int) -> bool:
    return i < len(draft.tokens) and (draft.tokens[i].lower in FILLERS or draft.tokens[i].lower == "to")


def _turned(draft: Draft, level: DensityLevel, start: int, end: int) -> DensityLevel:
    """What a level becomes behind a "not"."""
    denied = any(t.lower in NOT for t in draft.tokens[start:end])
    return {"cluttered": "tidy", "full": "sparse", "bare": "full", "sparse": "full", "tidy": "cluttered"}[level] if denied else level  # type: ignore[return-value]


def _full_of(draft: Draft, i: int, size: int, level: DensityLevel) -> None:
    """ "crammed with trunks and old boxes": the level, where what follows are things, and which."""
    start = next((k + 1 for k in range(i + size, min(i + size + 6, len(draft.tokens))) if draft.tokens[k].lower in FILLERS), i + size)
    if start >= len(draft.tokens):
        return
    begin, stop = draft.tokens[start].start, next((t.start for t in draft.tokens[start:] if t.lower in (".", ";", ":", "where", "but")), len(draft.prompt))
    listed = [t for t in draft.things if t.span and begin <= t.span.start < stop and not t.person and (t.plural or t.count.n > 2)]
    first = min((t.span.start for t in listed if t.span), default=stop)
    near = sum(begin <= t.start < first for t in draft.tokens) <= 4
    of = tuple(t.id for t in listed if t.count.op == ">=" and not draft.words.is_a(t.category, "animal")) if near else ()
    if not of and not _anything(draft, start):
        return
    found, messy = draft.density, draft.prompt[begin : begin + 40].lower().startswith(tuple(tables()["mess"]["words"]))
    _note(draft, found.level if found else "cluttered" if messy else level, i, i + size, of)


def _anything(draft: Draft, start: int) -> bool:
    """Whether what follows is a word for things of any kind."""
    for k in range(start, min(start + 4, len(draft.tokens))):
        for n in (3, 2, 1):
            words = [t.lower for t in draft.tokens[k : k + n]]
            if words and " ".join([*words[:-1], singular(words[-1])]) in tables()["all"]["words"]:
                draft.used |= set(range(start, k + n))
                draft.things[:] = [t for t in draft.things if not (t.span and draft.tokens[start].start <= t.span.start < draft.tokens[min(k + n, len(draft.tokens)) - 1].end)]
                return True
    return False


def _lone(draft: Draft) -> None:
    """ "clutter everywhere", "there is no clutter", "it is messy" of a prompt that has named nothing but the place."""
    tokens = draft.tokens
    for i, t in enumerate(tokens):
        if t.lower in ("clutter", "mess", "disorder", "chaos") and t.pos in ("NOUN", "PROPN"):
            none = any(x.lower in ("no", "without", "free", "any", "not") for x in tokens[max(i - 2, 0) : i])
            _note(draft, "tidy" if none else "cluttered", i, i + 1)
            return
        if t.lower in ("it", "everything") and i + 1 < len(tokens) and not any(x.span and x.span.start < t.start for x in draft.things):
            j = _past(tokens, i + 1)
            size = longest(tokens, j, tables()["phrases"], 3)
            if size and _predicated(tokens, i + 1, j) and _closes(draft, j + size):
                _note(draft, _turned(draft, tables()["phrases"][_text(draft, j, j + size)], i + 1, j), j, j + size)
                return


def _note(draft: Draft, level: DensityLevel, start: int, end: int, of: tuple[str, ...] = ()) -> None:
    draft.used |= set(range(start, end))
    span = draft.span(start, end)
    if draft.density is None:
        draft.clause("density", span, value=level)
        draft.density = Density(level=level, of=of, span=span)
    elif of:
        draft.density = draft.density.model_copy(update={"of": tuple(dict.fromkeys((*draft.density.of, *of)))})


def _text(draft: Draft, start: int, end: int) -> str:
    return " ".join(t.lower for t in draft.tokens[start:end])


__all__ = ["noticed", "said", "settled", "tables", "told"]
