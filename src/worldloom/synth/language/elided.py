"""One of several without its noun: "the first holds a lamp, the second two vases", "a bear sits on one chair and a doll on the other"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.joined import ROOMS, following
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.synth.language.singled import SINGLE
from worldloom.synth.language.subjects import subjects_of

_BOTH = ("left", "right", "along", "beside")


def group_of(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """The several things of which mention n is one: those of which one was singled out before, else the last that are several, large ones first."""
    things = {t.id: t for t in draft.things}
    here = draft.tokens[read.mentions[n].start].sentence
    for k in range(n - 1, -1, -1):
        m, refs = read.mentions[k], read.refs.get(k, ())
        if refs and here - draft.tokens[m.start].sentence < 2 and _one(draft.tokens, m) and refs[0] in things:
            return refs[:1]
    m = read.mentions[n]
    bears = any((k.start == m.end and k.reverse) or (k.end == m.start and k.kind in ("on", "in", "inside")) for k in read.links)
    near = next((i for k in range(n - 1, -1, -1) for i in read.refs.get(k, ()) if i in things and things[i].count.n > 1 and things[i].count.op == "==" and draft.tokens[read.mentions[k].start].sentence == here), "")
    if near and not bears:
        return (near,)  # "three laptops, the middle one open"
    ids = dict.fromkeys(i for k in range(n - 1, -1, -1) for i in read.refs.get(k, ()) if i in things and things[i].count.n > 1)
    ids = {i: None for i in ids if things[i].count.op == "=="} or ids
    large = [i for i in ids if draft.words.sizes.get(things[i].category, 0.0) > 0.6]
    return tuple(large[:1] or list(ids)[:1])


def _one(tokens: tuple[Token, ...], m: Mention) -> bool:
    """Whether a mention singles one out: "one table", "the first bench", "one of the chairs", "the left one"."""
    words = {t.lower for t in tokens[m.start : m.end]}
    return m.pronoun in SINGLE or bool(words & {"first", "second"}) or ("one" in words and not m.plural) or [t.lower for t in tokens[max(0, m.start - 2) : m.start]] == ["one", "of"]


def gapped(draft: Draft, read: Read) -> None:
    """Say again of what is named beside such a mention what the verb before said: "the second (holds) two vases", "and a doll (sits on) the other"."""
    for n, m in enumerate(read.mentions):
        refs = read.refs.get(n, ())
        one = m.phrase == "one" and m.article == "the"
        if not (m.pronoun in SINGLE or one) or not refs:
            continue
        span = draft.span(m.start, m.end)
        worn = next((r for r in reversed(draft.relations) if r.kind in ("wearing", "holding") and r.subject == refs[0] and r.span is not None and r.span.start < span.start), None)
        if worn is not None and n + 1 < len(read.mentions) and read.mentions[n + 1].start == m.end and read.refs.get(n + 1):
            record(draft, worn.kind, refs[0], read.refs[n + 1][:1], span)  # "the left one wearing a suit, the right one a gown"
            continue
        before = [r for r in draft.relations if r.span is not None and r.span.start < span.start and refs[0] in r.objects and r.subject not in ROOMS]
        other = _beside(draft, read, n)
        if not before or other < 0 or any(r.subject in read.refs[other] and refs[0] in r.objects for r in draft.relations):
            continue
        for id in following(draft, read, other) if other > n else read.refs[other]:
            if id in refs:
                break  # the next of the several
            record(draft, before[-1].kind, id, before[-1].objects, span)
        draft.used |= set(range(m.start, m.end))


def _beside(draft: Draft, read: Read, n: int) -> int:
    """The mention that stands right behind or before mention n, without a verb or phrase of place in between; -1 for none."""
    m = read.mentions[n]
    led = any(k.end == m.start for k in read.links)
    if n + 1 < len(read.mentions) and read.mentions[n + 1].start == m.end and read.refs.get(n + 1) and not led:
        return n + 1
    ends = m.end == len(draft.tokens) or draft.tokens[m.end].pos == "PUNCT"
    return n - 1 if ends and not led and n > 0 and read.mentions[n - 1].end == m.start and read.refs.get(n - 1) else -1


def other_side(draft: Draft, read: Read, link: Link, target: int) -> bool:
    """ "(a bench on one long side and) three chairs on the other": the other side of the same table; whether that is what is said."""
    if target < 0 or read.mentions[target].pronoun not in ("other", "others") or link.text not in ("on", "at", "along"):
        return False
    sentence = draft.tokens[link.start].sentence
    before = next((k for k in reversed(read.links) if k.end <= link.start and draft.tokens[k.start].sentence == sentence and k.kind in _BOTH and ("side" in k.text or "end" in k.text)), None)
    span = draft.span(before.start, before.end) if before else None
    told = next((r for r in draft.relations if span is not None and r.span is not None and r.span.start <= span.start < r.span.end and r.kind in (*_BOTH, "on")), None)
    last = max((n for n, m in enumerate(read.mentions) if before is not None and m.end <= before.start and read.refs.get(n)), default=-1)
    if told is None and last >= 0:  # "holding a lamp on one side and books on the other": it was said before
        told = next((r for r in draft.relations if r.kind == "on" and r.subject in read.refs[last]), None)
    if told is None:
        return False
    kind = {"left": "right", "right": "left"}.get(told.kind, told.kind)
    for id in subjects_of(draft, read, link, target):
        record(draft, kind, id, told.objects, draft.span(link.start, read.mentions[target].end))  # type: ignore[arg-type]
    draft.used |= set(range(link.start, read.mentions[target].end))
    return True


def of_the_other_side(draft: Draft, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "(A monitor to the left of the bed,) a drip stand to the right": what has something at its other side in the sentence; () for nothing."""
    opposite = {"left": "right", "right": "left"}[link.kind]
    sentence, start = draft.tokens[link.start].sentence, draft.tokens[link.start].start
    here = next(t.start for t in draft.tokens if t.sentence == sentence)
    things = {t.id for t in draft.things}
    told = (r for r in reversed(draft.relations) if r.kind == opposite and r.span is not None and here <= r.span.start < start)
    return next((r.objects for r in told if set(r.objects) <= things and not set(subjects) & {r.subject, *r.objects}), ())


__all__ = ["gapped", "group_of", "of_the_other_side", "other_side"]
