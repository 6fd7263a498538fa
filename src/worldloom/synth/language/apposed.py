"""Several things that are named one by one behind: "four animals: a lion, a tiger and two bears", "five toys, including a kite"."""

from __future__ import annotations

from dataclasses import dataclass

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.world import Count

_MARKS = ([":"], ["-"], ["\u2013"], ["\u2014"], ["--"], ["("], [",", "namely"])
_AMONG = ([",", "including"], ["including"], [",", "among", "them"], [",", "such", "as"], ["such", "as"], [",", "like"], ["like"], ["(", "including"], [":", "including"])
_ANY = frozenset(("animal", "sculpture", "statue", "instrument", "piece", "item", "object", "thing", "toy", "appliance", "plant", "seat", "vehicle", "tool", "weapon", "guest", "pet", "ornament",
                  "antique", "treasure", "exhibit", "artifact", "machine", "utensil", "dish", "drink", "bottle", "book", "game", "figure", "figurine", "person", "visitor", "customer", "friend"))  # fmt: skip
"""Nouns for many kinds of thing."""


@dataclass(frozen=True)
class Named:
    """What is named behind a group: mentions, how many things they are, and whether the group may have more."""

    items: tuple[int, ...]
    count: int
    more: bool


def spell_out(draft: Draft, read: Read) -> None:
    """Put what is named one by one in place of the several that it was said to be; of "including", take it off their number."""
    for n in range(len(read.mentions)):
        lead, first = _lead(draft, read, n)
        k = _group_at(draft, read, n, lead) if lead else -1
        group = _group(draft, read, k) if k >= 0 else None
        named = _named(draft, read, (k, first), group, lead) if group is not None else None
        if group is None or named is None or named.count > group.count.n:
            continue
        items = tuple(dict.fromkeys(i for one in named.items for i in read.refs[one]))
        if named.more and (named.count < group.count.n or group.count.op != "=="):
            group.count = Count(op=group.count.op, n=group.count.n - named.count) if named.count < group.count.n else group.count
            read.members[group.id] = items
        elif named.count == group.count.n and group.count.op == "==":
            _replace(draft, read, group, items)


def include(draft: Draft, read: Read) -> None:
    """What stands among others ("six toys are on the rug, including a ball") stands where they do."""
    for group, items in read.members.items():
        for told in [r for r in draft.relations if r.subject == group]:
            for id in items:
                record(draft, told.kind, id, told.objects, told.span)


def _lead(draft: Draft, read: Read, n: int) -> tuple[list[str], int]:
    """The words between mention n and the list behind it, and the list's first mention."""
    gap = _gap(draft, read, n)
    if gap == [",", "among"] and read.mentions[n + 1].pronoun in ("them", "which", "these"):
        end = read.mentions[n + 1].end
        read.links = tuple(k for k in read.links if k.end != read.mentions[n + 1].start)
        return ([*gap, "them"], n + 2) if n + 2 < len(read.mentions) and read.mentions[n + 2].start - end < 2 else ([], n)
    return (gap, n + 1) if gap in _MARKS or gap in _AMONG or gap == [","] else ([], n)


def _group_at(draft: Draft, read: Read, n: int, lead: list[str]) -> int:
    """The mention of the several: n, or, before "including", the last one in its sentence that could have such members."""
    if lead not in _AMONG:
        return n
    sentence = draft.tokens[read.mentions[n].start].sentence
    for k in range(n, -1, -1):
        if draft.tokens[read.mentions[k].start].sentence == sentence and (thing := _group(draft, read, k)) is not None:
            if k == n or read.mentions[k].phrase.split(" ")[-1] in _ANY or thing.category == "toy":
                return k
    return -1


def _group(draft: Draft, read: Read, n: int) -> Entry | None:
    """The things of mention n where they are several and named here first."""
    m, refs = read.mentions[n], read.refs.get(n, ())
    thing = next((t for t in draft.things if refs and t.id == refs[0]), None)
    first = thing is not None and not any(thing.id in read.refs.get(k, ()) for k in range(n))
    return thing if first and thing is not None and thing.count.op in ("==", ">=") and thing.count.n > 1 and (m.plural or thing.person) and not m.pronoun else None


def _named(draft: Draft, read: Read, at: tuple[int, int], group: Entry, lead: list[str]) -> Named | None:
    """The list from mention at[1] that tells which things mention at[0] is of; None where what follows are others."""
    marked, among = lead in _MARKS, lead in _AMONG
    items, k = [], at[1]
    while k < len(read.mentions) and _is_item(draft, read, k, group):
        items.append(k)
        k = _behind(draft, read, k) + 1
        if k >= len(read.mentions) or not _joins(draft.tokens[read.mentions[k - 1].end : read.mentions[k].start]):
            break
    count = sum(next(t.count.n for t in draft.things if t.id == read.refs[k][0]) for k in items)
    alike = marked or among or all(_of_kind(draft, read, k, group, read.mentions[at[0]]) for k in items)
    joined = len(items) > 1 and any(t.lower == "and" for t in draft.tokens[read.mentions[items[-2]].end : read.mentions[items[-1]].start])
    return Named(tuple(items), count, among) if items and alike and (joined or among or marked) else None


def _gap(draft: Draft, read: Read, n: int) -> list[str]:
    end = read.mentions[n + 1].start if n + 1 < len(read.mentions) else read.mentions[n].end
    return [t.lower for t in draft.tokens[read.mentions[n].end : end]]


def _is_item(draft: Draft, read: Read, k: int, group: Entry) -> bool:
    m, refs = read.mentions[k], read.refs.get(k, ())
    new = m.article in ("a", "an", "another") or m.count is not None
    return new and not m.pronoun and bool(refs) and refs[0] != group.id and any(t.id == refs[0] for t in draft.things)


def _behind(draft: Draft, read: Read, k: int) -> int:
    """ "a bowl of fruit": the mention that ends the item."""
    while k + 1 < len(read.mentions) and [t.lower for t in draft.tokens[read.mentions[k].end : read.mentions[k + 1].start]] == ["of"]:
        k += 1
    return k


def _joins(gap: tuple[Token, ...]) -> bool:
    words = [t.lower for t in gap]
    return bool(words) and all(w in (",", "and", "&") for w in words)


def _of_kind(draft: Draft, read: Read, k: int, group: Entry, m: Mention) -> bool:
    """Whether an item is one of the group's kind, or the group's noun is said of anything."""
    thing = next(t for t in draft.things if t.id == read.refs[k][0])
    return m.phrase.split(" ")[-1] in _ANY or draft.words.is_a(thing.category, group.category)


def _replace(draft: Draft, read: Read, group: Entry, items: tuple[str, ...]) -> None:
    """Let the items be what the group was, with its qualities, and drop it."""
    for thing in (t for t in draft.things if t.id in items):
        if draft.words.is_a(group.category, "toy") and draft.words.is_a(thing.category, "animal"):
            thing.category = group.category
        for quality in group.attributes:
            if not any(a.kind == quality.kind for a in thing.attributes):
                thing.attributes.append(quality)
    for k, refs in list(read.refs.items()):
        if group.id in refs:
            read.refs[k] = tuple(dict.fromkeys(i for r in refs for i in (items if r == group.id else (r,))))
    draft.things.remove(group)
    draft.clauses[:] = [c for c in draft.clauses if c.thing != group.id]


__all__ = ["include", "spell_out"]
