"""Things that are named only to say where another is, or are too large or small for a phrase to be said of them."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.joined import OPENINGS, ROOMS
from worldloom.synth.language.reference import Read


def known_there(read: Read, n: int) -> bool:
    """ "(a stool near) the TV (against the wall)": what was named before is not said to stand there now."""
    m = read.mentions[n]
    again = any(read.refs.get(k) == read.refs.get(n) for k in range(n))
    return m.article == "the" and again and any(k.end == m.start for k in read.links)


def said_of_more(draft: Draft, read: Read, n: int) -> bool:
    """Whether something else is named before mention n in its sentence, of which what follows may be said."""
    sentence = draft.tokens[read.mentions[n].start].sentence
    return any(
        draft.tokens[read.mentions[k].start].sentence == sentence and set(read.refs.get(k, ())) - {*read.refs[n], *ROOMS} for k in range(n)
    )  # fmt: skip


def stands_there(draft: Draft, id: str) -> bool:
    """Whether a thing stands on the floor or is in a wall, so that nothing small is beside it but what stands or hangs there too."""
    thing = next((t for t in draft.things if t.id == id), None)
    families = ("furniture", "fixture", "appliance")
    large = thing is not None and draft.words.sizes.get(thing.category, 0.0) > 0.6
    return id.lstrip("?").split(".")[0] in OPENINGS or (large and any(draft.words.is_a(thing.category, f) for f in families))  # type: ignore[union-attr]


def covers_floor(draft: Draft, id: str) -> bool:
    return any(t.id == id and t.category in ("rug", "carpet") for t in draft.things)


def in_passing(draft: Draft, read: Read, n: int) -> bool:
    """Whether a mention is a window or door that only says where something else stands ("a table by the window with six chairs")."""
    m = read.mentions[n]
    refs = read.refs.get(n, ())
    opening = m.category in OPENINGS or (bool(refs) and refs[0].lstrip("?").split(".")[0] in OPENINGS)
    return opening and not m.plural and any(k.end == m.start and not k.reverse for k in read.links)


def is_small(draft: Draft, id: str) -> bool:
    return any(t.id == id and draft.words.sizes.get(t.category, 1.0) < 0.42 for t in draft.things)


__all__ = ["covers_floor", "in_passing", "is_small", "known_there", "said_of_more", "stands_there"]
