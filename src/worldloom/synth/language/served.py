"""Meals told by one word: refreshments are food, glasses and a jug on a table; breakfast is bread, a plate and a cup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular
from worldloom.world import Count, Relation

_WHEN = ("at", "before", "after", "during", "for", "until", "since", "over", "to")
"""Words behind which a meal is a time or a purpose."""
_SERVING = ("serve", "have", "offer", "lay", "eat", "share", "set", "prepare", "spread", "be", "bring", "take", "enjoy", "put", "add", "place")
_TOPS = ("dining_table", "table", "counter", "sideboard", "picnic_blanket", "desk", "bar", "tray")
"""What meals are served on, the likeliest first."""


def served(draft: Draft, m: Mention, enter: Callable[[Draft, Mention, str], Entry]) -> tuple[str, ...] | None:
    """The things of a meal; () where it is a time; None for other nouns."""
    names = [draft.tokens[j].lower for j in (*m.before, *m.inside)][-1:]
    word = singular(draft.tokens[m.head].lower)
    rows = draft.words.traits["served"].get(" ".join([*names, word]), draft.words.traits["served"].get(word))
    if rows is None or m.negated or " " in m.phrase and m.phrase in draft.words.nouns:
        return None
    before = draft.tokens[m.start - 1].lower if m.start else ""
    verb = draft.tokens[m.start - 1] if m.start and draft.tokens[m.start - 1].pos == "VERB" else None
    if verb is not None and verb.lemma not in _SERVING:
        return None  # "a fridge keeps refreshments cool"
    after = draft.tokens[m.end].lower if m.end < len(draft.tokens) else "."
    if not m.article and (before in _WHEN or m.start == len(m.before) == 0 and after not in ("on", "in", ",") or m.start == 0 and after == "at"):
        draft.used |= set(range(m.start, m.end))
        return ()
    ids = []
    for category, n in rows.items():
        entry = enter(draft, replace(m, count=Count(op=">=", n=n), plural=n > 1), category)
        entry.count, entry.plural = Count(op=">=", n=n), n > 1
        entry.attributes = []
        ids.append(entry.id)
    draft.used |= set(range(m.start, m.end))
    return tuple(ids)


def laid(draft: Draft) -> None:
    """Put every meal of which no words say where it is on what it is served on, on a table that is brought where there is nothing."""
    placed = {r.subject for r in draft.relations if r.kind in ("on", "in", "inside", "holding")} | {o for r in draft.relations if r.kind == "holding" for o in r.objects}
    loose = [t for t in draft.things if t.origin == "asked" and t.span is not None and t.id not in placed and _meal(draft, t)]
    if not loose:
        return
    tops = (t for c in _TOPS for t in draft.things if t.count.n > 0 and draft.words.is_a(t.category, c))
    top = next(tops, None) or draft.new("table", "table", Count(), None, origin="added", why=f"{draft.text(loose[0].span)} are served on a table")
    ids = {t.id for t in loose}
    for k, r in enumerate(draft.relations):
        if r.objects and set(r.objects) <= ids and r.kind in ("around", "beside", "near", "front"):
            draft.relations[k] = r.model_copy(update={"objects": (top.id,)})  # "they sit around a dinner"
    moved = [r for r in draft.relations if r.subject in ids and not set(r.objects) & ids]
    if top.origin == "added" and moved:  # "refreshments at the back": the table is there
        draft.forget([k for k, r in enumerate(draft.relations) if r in moved])
        draft.relations.append(moved[0].model_copy(update={"subject": top.id}))
    for t in loose:
        draft.relations.append(Relation(kind="on", subject=t.id, objects=(top.id,), origin="added", span=t.span))


def _meal(draft: Draft, t: Entry) -> bool:
    words = draft.text(t.span).lower().split(" ")
    word = singular(words[-1])
    rows = draft.words.traits["served"].get(" ".join([*words[-2:-1], word]), draft.words.traits["served"].get(word))
    return rows is not None and t.category in rows


__all__ = ["laid", "served"]
