"""What one does a deed with, where the words name nothing: who types at a desk has a laptop there, who writes has a notebook."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import Count, Relation

_WITH = {"typing": "laptop", "writing": "notebook"}
_SAME = {
    "laptop": ("laptop", "computer", "typewriter", "keyboard", "tablet", "monitor", "cash_register", "telephone", "smartphone", "console", "control_panel"),
    "notebook": ("notebook", "book", "paper", "letter", "scroll", "document", "ledger", "diary", "parchment", "form", "clipboard", "open_book"),
}
"""What serves as well."""
_TOPS = ("desk", "table", "counter", "workbench")
_MOST = 12


def handy(draft: Draft) -> None:
    """Put it on what such people sit at."""
    for who in [t for t in draft.things if t.person and t.count.n > 0]:
        kind = _WITH.get((who.activity or "").split(" ")[-1])
        if kind is None or any(any(draft.words.is_a(t.category, s) for s in _SAME[kind]) for t in draft.things if t.origin == "asked"):
            continue
        top = _top(draft, who)
        if top is not None:
            n = min(who.count.n, _MOST)
            it = draft.new(kind, kind, Count(n=n), None, n > 1, "added", f"who is {(who.activity or '').split(' ')[-1]} does it with a {kind}")
            draft.relations.append(Relation(kind="on", subject=it.id, objects=(top.id,), origin="added"))


def _top(draft: Draft, who: Entry) -> Entry | None:
    """What the seats of somebody are at, or what they are at themselves."""
    seats = {o for r in draft.relations if r.subject == who.id and r.kind == "on" for o in r.objects} | {who.id}
    at = {o for r in draft.relations if r.subject in seats and r.kind in ("front", "around", "beside", "near", "against") for o in r.objects}
    return next((t for t in draft.things if t.id in at and any(draft.words.is_a(t.category, k) for k in _TOPS)), None)


__all__ = ["handy"]
