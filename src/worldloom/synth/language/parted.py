"""Qualities told behind a thing: "a beanbag, orange", "six racks, all blue", "two chests, one red and one yellow"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.amounts import NUMBERS
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.qualities import say
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular
from worldloom.world import Count

_SHOWN = ("color", "material", "size", "shape", "pattern")
_STOPS = (",", ";", ".", ")", "and", "(", "\u2014", "-")
_BETWEEN = ("of", "them", "which", "is", "are", "is", "the", "being")

Part = tuple[int, int, int]
"""How many (0: all), the first token of the quality and the token behind it."""


def part(draft: Draft, read: Read) -> None:
    """Give qualities that stand behind a comma or bracket to the thing before; of some of several, make those a thing of their own."""
    for n, m in enumerate(read.mentions):
        refs = read.refs.get(n, ())
        thing = next((t for t in draft.things if len(refs) == 1 and t.id == refs[0]), None)
        if thing is None or m.pronoun or thing.person:
            continue
        parts = _parts(draft, m)
        if parts and all(count == 0 for count, _, _ in parts):
            _give(draft, thing, parts[0])
        elif parts and thing.count.op == "==" and sum(count for count, _, _ in parts) <= thing.count.n and thing.count.n > 1:
            _split(draft, read, thing, parts)


def _parts(draft: Draft, m: Mention) -> list[Part]:
    """The qualities right behind a mention: with "all" or nothing before them, or with numbers, joined by commas and "and"."""
    i, found = _start(draft, m), list[Part]()
    while 0 <= i < len(draft.tokens):
        word = draft.tokens[i].lower
        count = 0 if word in ("all", "both") else NUMBERS.get(word, -1)
        begin = i + (count >= 0)
        while begin < len(draft.tokens) and count >= 0 and draft.tokens[begin].lower in _BETWEEN:
            begin += 1
        size = _quality(draft, begin)
        after = draft.tokens[begin + size].lower if begin + size < len(draft.tokens) else "."
        if not size or after not in _STOPS or (count < 0 and found):
            break
        found.append((max(count, 0), begin, begin + size))
        if count <= 0:
            break
        i = begin + size
        while i < len(draft.tokens) and draft.tokens[i].lower in (",", "and"):
            i += 1
    return found


def _start(draft: Draft, m: Mention) -> int:
    """The token behind the comma or bracket that follows a mention, or follows where it stands; -1 for none."""
    tokens = draft.tokens
    for j in range(m.end, min(m.end + 6, len(tokens) - 1)):
        if tokens[j].lower in (",", "(") or (tokens[j].lower == ":" and j == m.end):
            numbered = tokens[j + 1].lower in ("one", "all", "both", "two", "three")
            return j + 1 if j == m.end or numbered else -1
        if tokens[j].lower in (";", ".", ":", "and") or tokens[j].finite:
            return -1
    return -1


def _quality(draft: Draft, i: int) -> int:
    """How many tokens of a visible quality begin at token i."""
    for n in (k for k in (2, 1) if i + k <= len(draft.tokens)):
        text = " ".join(t.lower for t in draft.tokens[i : i + n])
        kind = draft.words.quality(text)[0]
        if kind in _SHOWN and (n == 2 or draft.tokens[i].pos in ("ADJ", "NOUN", "PROPN", "VERB")):
            return n
        shade = n == 2 and i + 1 < len(draft.tokens) and draft.tokens[i].lower in draft.words.shades
        if shade and draft.words.quality(draft.tokens[i + 1].lower)[0] == "color":
            return 2
    return 0


def _give(draft: Draft, thing: Entry, told: Part) -> None:
    span = draft.span(told[1], told[2])
    kind, value = draft.words.quality(draft.text(span).lower())
    if kind is None:
        kind, value = "color", draft.text(span).lower()
    if any(a.kind == kind for a in thing.attributes):
        return
    say(draft, thing, kind, value, span)
    draft.used |= set(range(told[1], told[2]))


def _split(draft: Draft, read: Read, thing: Entry, parts: list[Part]) -> None:
    """The first part stays the thing, unless some of it are left over; the others are things like it."""
    rest = thing.count.n - sum(count for count, _, _ in parts)
    ids, noun = [thing.id], thing.noun
    said = [draft.span(begin, end) for _, begin, end in parts]
    thing.attributes = [a for a in thing.attributes if a.span is None or not any(a.span.start < s.end and s.start < a.span.end for s in said)]
    qualities = list(thing.attributes)
    for k, told in enumerate(parts):
        one = thing
        if k or rest:
            one = draft.new(thing.category, noun, Count(), thing.span)
            one.attributes, one.person, one.contains = list(qualities), thing.person, thing.contains
            draft.clause("thing", thing.span, thing=one.id, value=one.category)
            ids.append(one.id)
        one.count, one.plural = Count(n=told[0]), told[0] > 1
        if told[0] == 1:
            *before, last = one.noun.split(" ")
            one.noun = " ".join([*before, singular(last)])
    if rest:
        thing.count, thing.plural = Count(n=rest), rest > 1
    for one, told in zip([t for t in draft.things if t.id in ids][bool(rest) :], parts, strict=True):
        _give(draft, one, told)
        draft.used |= set(range(told[1] - 1, told[2]))
    draft.clauses[:] = [c for c in draft.clauses if not (c.kind == "count" and c.thing == thing.id)]
    end = parts[-1][2]
    for k, refs in list(read.refs.items()):
        inside = thing.span is not None and read.mentions[k].start < end and draft.tokens[read.mentions[k].start].start > thing.span.end
        if thing.id in refs:
            read.refs[k] = () if inside and read.mentions[k].pronoun else tuple(i for r in refs for i in (ids if r == thing.id else (r,)))
    read.mentions = tuple(replace(m, plural=True) if thing.id in read.refs.get(k, ()) else m for k, m in enumerate(read.mentions))


__all__ = ["part"]
