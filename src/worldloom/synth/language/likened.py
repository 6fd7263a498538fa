"""What is named only to say what something is like, how big it is or what it is for: "a bed like a race car", "bigger than a cupboard"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.qualities import say
from worldloom.synth.language.reference import Read

_SHAPED = (("shaped", "like"), ("looks", "like"), ("look", "like"), ("looking", "like"), ("built", "like"), ("made", "like"), ("dressed", "like"), ("styled", "like"), ("painted", "like"), ("designed", "like"),
           ("feels", "like"), ("feel", "like"), ("done", "like"), ("themed", "like"), ("shape", "of"), ("form", "of"), ("style", "of"), ("size", "of"), ("height", "of"), ("colour", "of"), ("color", "of"))  # fmt: skip
_USED = (("used", "as"), ("serves", "as"), ("serving", "as"), ("doubles", "as"), ("acts", "as"), ("acting", "as"), ("works", "as"), ("disguised", "as"), ("reminiscent", "of"), ("instead", "of"), ("rather", "than"))
_PARTS_PLAYED = frozenset(("hero", "star", "centrepiece", "centerpiece", "focus", "focal point", "highlight", "backdrop", "background", "statement piece", "main attraction", "showpiece"))


def likened(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...] | None:
    """What mention n stands for where another is compared with it: that other, which is told so, or nothing; None where it is a thing."""
    like, compared = _like(draft, read, n, m), _measured(draft, m)
    if not (like or compared):
        return None
    draft.used |= set(range(max(0, m.start - 2), m.end))
    here = draft.tokens[m.start].sentence
    near = (read.refs.get(k, ()) for k in range(n - 1, -1, -1) if draft.tokens[read.mentions[k].start].sentence == here)
    owner = next((t for ids in near for i in ids for t in draft.things if t.id == i), None)
    if not like or owner is None:
        return ()
    span = draft.span(m.start, m.end)
    say(draft, owner, "style", "like " + draft.text(span).lower()[:70], span)
    return (owner.id,)


def _like(draft: Draft, read: Read, n: int, m: Mention) -> bool:
    """ "A bed like a race car", "a lamp shaped like a mushroom", "a rug in the shape of a star"; of several things it may name some ("toys like a ball")."""
    before = [t.lower for t in draft.tokens[max(0, m.start - 2) : m.start]]
    one = n == 0 or not read.mentions[n - 1].plural
    bare = before[-1:] == ["like"] and m.article in ("a", "an", "the") and one and _noun_before(draft, m.start - 2)
    return bare or tuple(before) in _SHAPED


def _measured(draft: Draft, m: Mention) -> bool:
    """ "Bigger than a cupboard", "as tall as a door", "big enough for three bears", "a crate used as a table"."""
    tokens = draft.tokens
    before = [t.lower for t in tokens[max(0, m.start - 3) : m.start]]
    if before[-1:] == ["for"] and m.plural and not m.article and m.count is None and not m.before and tokens[m.start - 2].pos in ("NOUN", "PROPN") and not _people(draft, m):
        return True  # "hooks for coats", "two stumps for seats"
    if before[-1:] == ["as"] and m.article in ("the", "a") and m.phrase in _PARTS_PLAYED:
        return True  # "the toaster as the hero"
    than = before[-1:] == ["than"] and m.count is None and any(t.tag in ("JJR", "RBR") for t in tokens[max(0, m.start - 3) : m.start])
    as_big = before[-1:] == ["as"] and m.count is None and any(t.lower == "as" for t in tokens[max(0, m.start - 4) : m.start - 1])
    return than or as_big or (before[-1:] == ["for"] and "enough" in before) or tuple(before[-2:]) in _USED


def _people(draft: Draft, m: Mention) -> bool:
    return m.phrase in draft.words.trades or draft.words.is_a(draft.words.nouns.get(m.phrase, ""), "person")


def _noun_before(draft: Draft, i: int) -> bool:
    return i >= 0 and draft.tokens[i].pos in ("NOUN", "PROPN", "VERB", "PART", "ADV")


__all__ = ["likened"]
