"""Places told by a bare noun, as scripts and lists do: "reception desk, back wall", "sofa, left wall; bed, far corner"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.implied import stands
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read

_SIDES = frozenset(("back", "left", "right", "far", "near", "rear", "front", "side", "end", "north", "south", "east", "west", "opposite", "long", "short", "left-hand", "right-hand"))


def fragments(draft: Draft, read: Read) -> None:
    """Put what stands right before such a noun and a comma there."""
    for n, m in enumerate(read.mentions[1:], 1):
        adverb = m.start > 0 and draft.tokens[m.start - 1].lower in _SIDES  # "far corner"
        words = {draft.tokens[j].lower for j in (*m.before, *((m.start - 1,) if adverb else ()))}
        head = draft.tokens[m.head].lower
        if head not in ("wall", "corner", "walls") or m.article or not words & _SIDES:
            continue
        gap = [t.lower for t in draft.tokens[read.mentions[n - 1].end : m.start - adverb]]
        things = {t.id: t for t in draft.things}
        thing = next((things[i] for i in read.refs.get(n - 1, ()) if i in things), None)
        if gap not in ([","], ["-"], ["\u2014"], ["("]) or thing is None:
            continue
        span = draft.span(m.start, m.end)
        kind, where = ("corner", "room") if head == "corner" else ("against" if stands(draft, thing) else "attached", "wall")
        record(draft, kind, thing.id, (where,), span)  # type: ignore[arg-type]
        draft.used |= set(range(m.start, m.end))


__all__ = ["fragments"]
