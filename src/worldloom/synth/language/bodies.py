"""Parts of people that others speak of: "a mug in his hand" is held, "a cap on her head" is worn, "a dog at his feet" is near."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.acted import person
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular

_HELD = frozenset(("hand", "arm", "lap", "grip", "grasp", "fist", "palm", "finger"))
_WORN = frozenset(("head", "shoulder", "neck", "face", "back", "waist", "ear", "nose", "chest", "hair", "wrist"))
_BELOW = frozenset(("foot", "knee", "leg", "side", "ankle"))
_PARTS = _HELD | _WORN | _BELOW
_OWNED = frozenset(("temperature", "pulse", "heartbeat", "attention", "measurement", "order"))
"""What somebody has that is no thing: who takes a boy's temperature is with a boy."""
_OWNERS = ("his", "her", "their", "its", "my", "your")


def somebodys(draft: Draft, m: Mention) -> Mention | None:
    """Who has a part of a body, or what is no thing, by name ("her mother's hand", "a boy's temperature"), as a mention; None for other nouns."""
    word = singular(draft.tokens[m.head].lower)
    at = next((j for j in m.before if draft.tokens[j].lower in ("'s", "'")), 0)
    if at <= m.start or word not in _PARTS | _OWNED or m.phrase != word or not person(draft.tokens[at - 1].lower, draft.words):
        return None
    one = singular(draft.tokens[at - 1].lower)
    draft.used |= set(range(m.start, m.end))
    return replace(m, end=at, head=at - 1, phrase=one, category=draft.words.nouns.get(one, ""), before=tuple(range(m.start, at - 1)), inside=(), count=None, plural=False)


def bodily(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...] | None:
    """Whose part a mention names: that person or animal stands for it; () for a part of nobody that is named; None for other nouns."""
    word = singular(draft.tokens[m.head].lower)
    owned = any(draft.tokens[j].lower == "'s" for j in m.before)
    if word not in _PARTS or m.phrase != word or not (m.article in _OWNERS or owned):
        return None
    whose = _whose(draft, read, n)
    if whose is None and (m.article not in ("his", "her") or word in ("side", "back", "foot", "leg")):
        return None
    draft.used |= set(range(m.start, m.end))
    return (whose.id,) if whose is not None else ()


def _whose(draft: Draft, read: Read, n: int) -> Entry | None:
    """The last person, else animal, named before mention n in its sentence or the one before."""
    here = draft.tokens[read.mentions[n].start].sentence
    near = [i for k in range(n - 1, -1, -1) if here - draft.tokens[read.mentions[k].start].sentence < 2 for i in read.refs.get(k, ())]
    living = [t for i in near for t in draft.things if t.id == i and (t.person or draft.words.is_a(t.category, "animal"))]
    return next((t for t in living if t.person), next(iter(living), None))


def of_somebody(draft: Draft, read: Read, link: Link) -> bool:
    """Whether a phrase says where a part of somebody is ("a man, his hand on the table")."""
    n = next((k for k, m in enumerate(read.mentions) if m.end == link.start), -1)
    whose = read.refs.get(n, ()) if n >= 0 and singular(draft.tokens[read.mentions[n].head].lower) in _PARTS else ()
    return any(t.id in whose and (t.person or draft.words.is_a(t.category, "animal")) for t in draft.things)


def borne(draft: Draft, read: Read, link: Link, target: int, subjects: tuple[str, ...], objects: tuple[str, ...]) -> bool:
    """Whether a phrase led to a part of somebody; what it says of them is recorded then."""
    m = read.mentions[target] if target >= 0 else None
    word = singular(draft.tokens[m.head].lower) if m is not None else ""
    who = next((t for t in draft.things if objects and t.id == objects[0]), None)
    if m is None or word not in _PARTS or m.phrase != word or who is None or not (who.person or draft.words.is_a(who.category, "animal")) or link.kind not in ("in", "inside", "on", "under", "beside", "near", "around"):
        return False
    span = draft.span(link.start, m.end)
    for thing in (t for t in draft.things if t.id in subjects and t.id != who.id and not t.person):
        cloth = draft.words.is_a(thing.category, "textile")
        if word in _BELOW:
            record(draft, "near", thing.id, (who.id,), span)
        elif word in _HELD or not cloth and word in ("shoulder", "back"):
            record(draft, "holding", who.id, (thing.id,), span)
        else:
            record(draft, "wearing", who.id, (thing.id,), span)
    return True


__all__ = ["bodily", "borne", "of_somebody", "somebodys"]
