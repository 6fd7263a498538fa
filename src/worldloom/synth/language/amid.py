"""What "between them" and "in between" are between: the last two that stand on the floor, or the last that are several."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.implied import carried
from worldloom.synth.language.joined import OPENINGS
from worldloom.synth.language.reference import Read

_FLAT = ("textile", "decor", "light")


def amid(draft: Draft, read: Read, limit: int, own: tuple[str, ...]) -> tuple[str, ...]:
    """Two singular things named before token `limit`, or several of a kind, in its sentence or the one before; () for none."""
    things = {t.id: t for t in draft.things}
    here = draft.tokens[max(0, limit - 1)].sentence
    pair: list[str] = []
    for k in range(len(read.mentions) - 1, -1, -1):
        m = read.mentions[k]
        if m.end > limit or here - draft.tokens[m.start].sentence > 1 or m.pronoun:
            continue
        for id in read.refs.get(k, ()):
            thing = things.get(id)
            if thing is None or id in own or id in pair or not _stands(draft, thing):
                continue
            if thing.count.n > 1 or thing.plural:
                return (id,) if not pair else tuple(pair) if len(pair) > 1 else (id,)
            pair.append(id)
            if len(pair) == 2:
                return (pair[1], pair[0])
    return ()


def _stands(draft: Draft, thing: Entry) -> bool:
    """Whether something can be between a thing and another: what is large, or people."""
    if thing.person:
        return thing.plural or thing.count.n > 1
    tall = draft.words.sizes.get(thing.category, 0.0) > 1.5 and not draft.words.is_a(thing.category, "textile")
    flat = any(draft.words.is_a(thing.category, f) for f in _FLAT) and not draft.words.is_a(thing.category, "lamp") and not tall
    return not carried(draft, thing) and not flat and thing.category not in OPENINGS and thing.count.n > 0


__all__ = ["amid"]
