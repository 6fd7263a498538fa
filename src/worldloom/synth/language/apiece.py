"""As many for each: "three tables (four chairs each)", "four benches with two stools each", "two lamps, one each"; and on every wall."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.having import belongs
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.world import Count

_EACH = ("each", "apiece")


def apiece_of(draft: Draft, read: Read) -> None:
    """Multiply what "each" ends by the several things before it, once relations are read, and put it to them where nothing else is said."""
    things = {t.id: t for t in draft.things}
    for n, m in enumerate(read.mentions):
        after = [t.lower for t in draft.tokens[m.end : m.end + 2]]
        part = things.get(read.refs[n][0]) if read.refs.get(n) else None
        if after[:1] == [] or after[0] not in _EACH or part is None or part.id in read.shared or m.each or m.pronoun or not _ends(draft, m.end + 1):
            continue
        owner = _several(draft, read, n, part)
        if owner is None:
            continue
        part.count, part.plural = Count(op=part.count.op, n=min(part.count.n * owner.count.n, 500)), True
        read.shared.add(part.id)
        draft.used.add(m.end)
        if not any({owner.id, part.id} <= {r.subject, *r.objects} for r in draft.relations):
            record(draft, belongs(draft, owner, part), part.id, (owner.id,), draft.span(m.start, m.end + 1))


def _ends(draft: Draft, i: int) -> bool:
    """Whether a clause ends at a token, so that "each" belongs to what is before it."""
    return i >= len(draft.tokens) or draft.tokens[i].pos == "PUNCT" or draft.tokens[i].lower in ("and", "in", "by", "along", "against", "near", ")")


def _several(draft: Draft, read: Read, n: int, part: Entry) -> Entry | None:
    """The nearest things before mention n, in its sentence, of which there are several that large things of its kind may have."""
    things, sentence = {t.id: t for t in draft.things}, draft.tokens[read.mentions[n].start].sentence
    for k in range(n - 1, -1, -1):
        if draft.tokens[read.mentions[k].start].sentence != sentence:
            return None
        owner = things.get(read.refs[k][0]) if read.refs.get(k) else None
        if owner is not None and owner is not part and owner.count.n > 1 and owner.count.op == "==":
            return owner
    return None


__all__ = ["apiece_of"]
