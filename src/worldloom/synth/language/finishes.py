"""Materials and colours told behind a thing: "a table, dark walnut, in the middle", "a counter of dark oak", "upholstered in red", "all chairs are black leather"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.qualities import say
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular

_MADE = ("upholstered", "covered", "clad", "finished", "painted", "lacquered", "done", "made", "built", "carved", "bound", "dressed", "decked", "wrapped", "tiled", "stained", "lined", "trimmed", "picked")
"""Verbs behind which "in", "with" or "from" leads to what a surface is of."""
_AREAS = (("wall",), ("ground",), ("ceiling",))
_BEING = ("is", "are", "was", "were", "be")


def finish(draft: Draft, read: Read, n: int, m: Mention, before: Link | None) -> tuple[str, ...] | None:
    """The things that mention n, a material or colour, is said of, which get it; None where it is something else."""
    found = _material(draft, m)
    if found is None or m.article in ("a", "an", "the") or m.count is not None or m.plural:
        return None
    owners = _owners(draft, read, n)
    if n and read.refs.get(n - 1, ())[:1] in _AREAS and _said_of_it(draft, read, n, m):
        for _, value, at in found:  # "the walls are exposed brick"
            draft.clause("attribute", draft.span(*at), value=value)
        draft.used |= set(range(m.start - 1, m.end))
        return read.refs[n - 1]
    if not owners or not _said_of_it(draft, read, n, m):
        return None
    span = draft.span(m.start, m.end)
    for owner in owners:
        for kind, value, at in found:
            if not any(a.kind == kind for a in owner.attributes):
                say(draft, owner, kind, value, draft.span(*at))  # type: ignore[arg-type]
    draft.used |= {i for t in draft.tokens if t.start >= span.start and t.end <= span.end for i in (t.i,)}
    return tuple(o.id for o in owners)


def _material(draft: Draft, m: Mention) -> list[tuple[str, str, tuple[int, int]]] | None:
    """(kind, value, tokens) of a material or colour and what is told of it ("dark walnut", "black leather", "bottle green"); None for other nouns."""
    words, tokens = draft.words, draft.tokens
    head = singular(tokens[m.head].lower)
    rows = words.qualities.get(head, ())
    kind = next((k for k, _ in rows if k in ("material", "color")), None)
    if kind is None or (m.inside and m.phrase in words.nouns and m.phrase.split(" ")[-1] == head and kind != "color"):
        return None
    found = []
    for j in (*m.before, *m.inside):
        said, value = words.quality(tokens[j].lower)
        shade = tokens[j].lower in words.shades
        if shade and kind == "material":
            found.append(("other", tokens[j].lower, (j, j + 1)))
        if said in ("color", "pattern", "age", "material") and said != kind:
            found.append((said, value, (j, j + 1)))
        if kind == "color" and shade and j == m.head - 1:
            return [*found, ("color", f"{tokens[j].lower}_{rows[0][1]}", (j, m.end))]
    return [*found, (kind, next(v for k, v in rows if k == kind), (m.head, m.end))]


def _said_of_it(draft: Draft, read: Read, n: int, m: Mention) -> bool:
    """Whether the words before a mention lead from a thing to what it is of."""
    tokens = draft.tokens
    lead = [t.lower for t in tokens[max(0, m.start - 2) : m.start]]
    after = tokens[m.end].lower if m.end < len(tokens) else "."
    last = read.mentions[n - 1] if n else None
    if lead[-1:] == ["of"]:
        return last is not None and (last.end == m.start - 1 or lead[0] in _MADE)
    if lead[-1:] in (["in"], ["with"], ["from"]) and len(lead) > 1:
        made_in = lead[1] == "in" and last is not None and last.end == m.start - 1 and any(k == "material" for k, _ in draft.words.qualities[singular(tokens[m.head].lower)])
        return lead[0] in _MADE or made_in  # "a stool in beech"
    if lead[-1:] in ([","], ["("], [":"]):
        return after in (",", ".", ";", ")", "and") and last is not None and last.end == m.start - 1
    described = len(lead) == 2 and lead[0] in _BEING and (lead[1] == "all" or tokens[m.start - 1].tag in ("VBN", "JJ"))
    return described or lead[-1:] != [] and lead[-1] in _BEING


def _owners(draft: Draft, read: Read, n: int) -> list[Entry]:
    """The things of the last mention that stands for any, in the same sentence."""
    here = draft.tokens[read.mentions[n].start].sentence
    for k in range(n - 1, -1, -1):
        if draft.tokens[read.mentions[k].start].sentence != here:
            break
        found = [t for i in read.refs.get(k, ()) for t in draft.things if t.id == i and not t.person]
        if found:
            return found
    return []


__all__ = ["finish"]
