"""What lies beside something on a table lies on the table too."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import Relation, RelationKind

LARGEST = 0.6
"""Metres of what lies about; a word that the lexicon does not know counts as small."""
_BESIDE: tuple[RelationKind, ...] = ("beside", "near", "left", "right", "front", "behind", "around", "between")
_PLACED: tuple[RelationKind, ...] = (
    "on",
    "in",
    "inside",
    "under",
    "above",
    "attached",
    "against",
    "corner",
    "holding",
    "wearing",
)
_STANDING = ("furniture", "person", "animal", "fixture", "street", "vehicle", "building", "tree")


def carry(draft: Draft) -> None:
    """Give small things that stand beside a carried one, and whose place is not said, the same carrier. Such relations count as added."""
    things = {t.id: t for t in draft.things if _loose(draft, t)}
    for r in _pairs(draft):
        carriers = [
            next((k.objects for k in draft.relations if k.kind == "on" and k.subject == end), ())
            for end in (r.subject, *r.objects)
        ]
        for end, other, carrier in ((r.subject, r.objects[0], carriers[1]), (r.objects[0], r.subject, carriers[0])):
            placed = any(k.subject == end and k.kind in _PLACED for k in draft.relations)
            if carrier and not placed and end in things and other in things and end not in carrier:
                draft.relations.append(Relation(kind="on", subject=end, objects=carrier, origin="added", span=r.span))


def _pairs(draft: Draft) -> list[Relation]:
    """Twice, since a chain may be told from its far end."""
    return 2 * [r for r in draft.relations if r.kind in _BESIDE and len(r.objects) == 1]


def _loose(draft: Draft, thing: Entry) -> bool:
    words = draft.words
    little = any(draft.text(a.span).lower() in ("small", "tiny", "little", "mini", "folded", "rolled") for a in thing.attributes if a.span is not None)
    return words.sizes.get(thing.category, 0.0) * (0.7 if little else 1.0) <= LARGEST and not any(words.is_a(thing.category, family) for family in _STANDING)


__all__ = ["LARGEST", "carry"]
