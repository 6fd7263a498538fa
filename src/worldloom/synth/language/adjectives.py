"""What an adjective says of where a thing stands: a floating shelf is on the wall, a bedside lamp beside the bed."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import RelationKind

_ON_WALLS = ("floating", "wall-hung", "wall-mount", "wall-hanging")
_INDOORS = ("furniture", "fixture")


def placing(draft: Draft) -> None:
    """Record where adjectives put things, unless the text says so in other words."""
    for thing in draft.things:
        for quality in thing.attributes:
            word = draft.text(quality.span).lower()
            if (said := _said(draft, thing, word)) and not _told(draft, thing, said[0]):
                draft.relate(said[0], thing.id, (said[1],), quality.span)
                draft.clause("relation", quality.span, thing=thing.id, value=said[0], relation=len(draft.relations) - 1)


def _said(draft: Draft, thing: Entry, word: str) -> tuple[RelationKind, str] | None:
    if word in _ON_WALLS and any(draft.words.is_a(thing.category, f) for f in _INDOORS):
        return "attached", "wall"
    if word == "central" and draft.words.is_a(thing.category, "furniture"):
        return "middle", "room"
    bed = next((t.id for t in draft.things if draft.words.is_a(t.category, "bed")), "") if word == "bedside" else ""
    return ("beside", bed) if bed else None


def _told(draft: Draft, thing: Entry, kind: RelationKind) -> bool:
    return any(r.subject == thing.id and r.kind == kind for r in draft.relations)


__all__ = ["placing"]
