"""One relation and its clause into the draft."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.joined import OPENINGS, ROOMS
from worldloom.world import RelationKind, Span

_UNARY = (
    "facing",
    "middle",
    "outside",
    "far",
    "corner",
    "front",
    "behind",
    "left",
    "right",
    "above",
    "beside",
    "near",
    "inside",
    "on",
    "under",
)


def record(draft: Draft, kind: RelationKind, subject: str, objects: tuple[str, ...], span: Span | None) -> None:
    if subject.startswith("?") or subject in ROOMS or (kind == "on" and subject.split(".")[0] in OPENINGS):
        return
    if not objects and (kind not in _UNARY or (kind == "facing" and not _several(draft, subject))):
        return
    before = len(draft.relations)
    draft.relate(kind, subject, objects, span)
    if len(draft.relations) > before:
        draft.clause("relation", span, thing=subject, value=kind, relation=before)


def _several(draft: Draft, id: str) -> bool:
    return any(t.id == id and (t.plural or t.count.n > 1) for t in draft.things)


__all__ = ["record"]
