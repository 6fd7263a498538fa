"""What stands behind a connecting phrase, and whether it is a thing."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.joined import filled
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular
from worldloom.world import Span

_REGIONS = (
    "foot",
    "side",
    "end",
    "edge",
    "corner",
    "front",
    "back",
    "head",
    "top",
    "middle",
    "center",
    "rest",
    "base",
    "bottom",
    "left",
    "right",
)


def in_room(link: Link) -> bool:
    return link.kind in ("corner", "middle") and link.text.startswith(("in the", "in a", "in one", "at the")) and link.text.endswith(("corner", "middle", "center", "centre"))


def of_a_part(read: Read, link: Link, target: int) -> bool:
    """Whether a word only says which part is meant ("the shelf below")."""
    return target < 0 and link.text in ("below", "above", "beneath") and any(read.mentions[n].end == link.start for n in read.parts)


def at_corner(draft: Draft, read: Read, target: int) -> bool:
    return target >= 0 and draft.tokens[read.mentions[target].head].lower == "corner" and read.mentions[target].article not in ("its", "their")


def says_nothing(draft: Draft, read: Read, link: Link, target: int) -> bool:
    """Whether what is behind a phrase is no thing, so that nothing stands on, in, above or under it."""
    known = read.refs.get(filled(draft, read, target) if link.reverse else target, ()) or at_corner(draft, read, target) or read.mentions[target].pronoun
    return not known and link.kind in ("on", "in", "above", "under", "through")


def span_of(draft: Draft, read: Read, link: Link, target: int) -> Span:
    return draft.span(link.start, read.mentions[target].end if target >= 0 else link.end)


def other_corner(draft: Draft, link: Link) -> bool:
    """ "in one corner a jukebox; in the other, a cabinet"."""
    follow = [t.lower for t in draft.tokens[link.end : link.end + 3]]
    last = draft.relations[-1].kind if draft.relations else ""
    return link.text == "in" and last == "corner" and follow[:2] in (["the", "other"], ["the", "opposite"], ["another", ","])


def is_scene(draft: Draft, read: Read, target: int) -> bool:
    m = read.mentions[target]
    return set(range(m.start, m.end)) <= draft.used


def target_of(draft: Draft, read: Read, link: Link) -> int:
    """The mention right after a connecting phrase; -1 if something else follows."""
    for n, m in enumerate(read.mentions):
        if m.start >= link.end:
            between = [t.lower for t in draft.tokens[link.end : m.start]]
            if (
                not read.refs.get(n)
                and all(w in ("of", "the") for w in between)
                and (singular(draft.tokens[m.head].lower) in _REGIONS or m.article in ("a", "an"))
                and [t.lower for t in draft.tokens[m.end : m.end + 1]] in (["of"], ["featuring"], ["including"], ["with"])
            ):
                return n + 1 if n + 1 < len(read.mentions) else -1
            follows = all(w in ("of", "the", "both", "each", "just", "in", "total", "all", "at", "least", "most", "no", "fewer", "less", "more", "than", "exactly", "only") for w in between)
            return (
                n
                if follows and not (m.subset and not read.refs.get(n))
                else (n + 1 if follows and m.subset and n + 1 < len(read.mentions) else -1)
            )
    return -1


__all__ = ["at_corner", "in_room", "is_scene", "of_a_part", "other_corner", "says_nothing", "span_of", "target_of"]
