"""One phrase of place for a whole sentence: "on the desk, a laptop sits behind a book, and a mug ...", "a desk, where a lamp stands and ..."."""

from __future__ import annotations

from collections.abc import Iterator

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.implied import carried, carries
from worldloom.synth.language.reference import Read
from worldloom.synth.language.joined import list_start
from worldloom.world import Relation, RelationKind, Span

_PLACED = ("on", "in", "inside", "under", "above", "attached", "against", "corner", "holding", "wearing", "outside", "opposite", "facing", "through")
_COMPANY = (("accompanied", "by"), ("along", "with"), ("together", "with"), ("alongside", "of"), ("top", "with"))
_ENDS = ("while", "whereas", ";")
"""Words behind which somebody speaks of something else."""
_WAYS: dict[tuple[str, ...], RelationKind] = {("from", "left", "to", "right"): "right", ("from", "right", "to", "left"): "left"}


def spread(draft: Draft, read: Read) -> None:
    """Put small things that are named behind "on the desk" at a sentence's head, or behind "a desk, where", on it too, unless they are elsewhere."""
    things = {t.id: t for t in draft.things}
    with_it = list(_accompanied(draft))
    for top, start, span in (*_tops(draft, read), *with_it):
        if top not in things or not carries(draft, things[top]):
            continue
        for id in _named(draft, read, start):
            if (top, start, span) in with_it and any(t.lower in _ENDS for t in draft.tokens[start : _first(read, id)]):
                continue
            placed = any(r.subject == id and r.kind in _PLACED for r in draft.relations) or any(r.kind == "above" and id in r.objects for r in draft.relations)
            if id in things and id != top and things[id].count.n and (carried(draft, things[id]) or _case(draft, id)) and not placed and _first(read, id) >= start:
                draft.relations.append(Relation(kind="on", subject=id, objects=(top,), origin="added", span=span))


def _tops(draft: Draft, read: Read) -> Iterator[tuple[str, int, Span]]:
    """(what a sentence tells of, token from which, span of the phrase)."""
    for n, m in enumerate(read.mentions):
        refs = read.refs.get(n, ())
        link = next((k for k in read.links if k.end == m.start), None)
        first = link is not None and (link.start == 0 or draft.tokens[link.start - 1].sentence != draft.tokens[link.start].sentence)
        if refs and link is not None and link.kind == "on" and first:
            yield refs[0], m.end, draft.span(link.start, m.end)
        after = next((t.i for t in draft.tokens[m.end : m.end + 2] if t.lower == "where"), -1)
        if refs and after >= 0 and (top := _table(draft, read, n)):
            yield top, after, draft.span(after, after + 1)


def _accompanied(draft: Draft) -> Iterator[tuple[str, int, Span]]:
    """ "(Two books lie on the table,) accompanied by a cup": (what carries those that are accompanied, token from which, span)."""
    for i, t in enumerate(draft.tokens[:-1]):
        then = draft.tokens[i + 1].lower
        if (t.lower, then) not in _COMPANY:
            continue
        begins = next(k.start for k in draft.tokens if k.sentence == t.sentence)
        on = [r for r in draft.relations if r.kind == "on" and r.span is not None and begins <= r.span.start < t.start]
        if on:
            yield on[-1].objects[0], i + 2, draft.span(i, i + 2)


def _case(draft: Draft, id: str) -> bool:
    """Whether a thing holds what lies on tables: "a set of crayons in a box"."""
    things = {t.id: t for t in draft.things}
    inside = [things[r.subject] for r in draft.relations if r.kind in ("in", "inside") and id in r.objects and r.subject in things]
    return bool(inside) and things[id].category == "box" and all(carried(draft, t) for t in inside)


def _table(draft: Draft, read: Read, n: int) -> str:
    """What "where" speaks of: the last thing with a top at or before mention n in its sentence."""
    sentence = draft.tokens[read.mentions[n].start].sentence
    things = {t.id: t for t in draft.things}
    for k in range(n, -1, -1):
        ids = read.refs.get(k, ()) if draft.tokens[read.mentions[k].start].sentence == sentence else ()
        if ids and ids[0] in things and carries(draft, things[ids[0]]):
            return ids[0]
    return ""


def _named(draft: Draft, read: Read, start: int) -> tuple[str, ...]:
    """Things named from token `start` to the end of its sentence."""
    sentence = draft.tokens[start - 1].sentence
    return tuple(dict.fromkeys(i for n, m in enumerate(read.mentions) if m.start >= start and draft.tokens[m.start].sentence == sentence for i in read.refs.get(n, ())))


def _first(read: Read, id: str) -> int:
    return next((m.start for n, m in enumerate(read.mentions) if id in read.refs.get(n, ())), -1)


def in_order(draft: Draft, read: Read) -> None:
    """ "A, B and C from left to right": each stands right of the one before."""
    words = [t.lower for t in draft.tokens]
    for i in range(len(words) - 3):
        kind = _WAYS.get(tuple(words[i : i + 4]))
        last = max((n for n, m in enumerate(read.mentions) if m.end <= i and read.refs.get(n)), default=-1)
        if kind is None or last < 0 or draft.tokens[read.mentions[last].start].sentence != draft.tokens[i].sentence:
            continue
        row = [read.refs[k][0] for k in range(list_start(draft, read, last), last + 1) if read.refs.get(k)]
        for before, after in zip(row, row[1:], strict=False):
            draft.relate(kind, after, (before,), draft.span(i, i + 4))
            draft.clause("relation", draft.span(i, i + 4), thing=after, value=kind, relation=len(draft.relations) - 1)
        draft.used |= set(range(i, i + 4))


__all__ = ["in_order", "spread"]
