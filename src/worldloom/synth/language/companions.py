"""What else a phrase of place is said of: all of "a rake, a spade and a hoe leaning against", all that hangs "on the wall above the bed"."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.implied import carried
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.reference import Read

AREAS = ("room", "scene", "ground", "sea", "wall", "ceiling")


def chained(read: Read, link: Link) -> tuple[Link, int] | None:
    """The phrase that ends in a wall, ceiling or floor right before this one, with its target: "(hang) on the wall | above the bed"."""
    n = next((k for k, m in enumerate(read.mentions) if m.end == link.start), -1)
    before = next((k for k in read.links if n >= 0 and k.end == read.mentions[n].start and not k.reverse), None)
    area = read.refs.get(n, ())[:1] in (("wall",), ("ceiling",), ("ground",))
    return (before, n) if before is not None and area and not link.reverse else None


def together(draft: Draft, read: Read, link: Link, n: int) -> tuple[str, ...]:
    """What mention n, the last before a phrase of place, shares it with: things of the same short list; n alone where nothing is shared."""
    ends = n > 0 and any(t.lower == "and" for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start])
    first, alike = n, _alike(draft, read, link, n) if ends else None
    while alike and first > 0 and _joined(draft, read, first) and alike(first - 1) and not _with_and(draft, read, first):
        first = _head_of(draft, read, first - 1)
    found = tuple(dict.fromkeys(i for k in range(first, n + 1) for i in read.refs.get(k, ()) if not _of(draft, read.mentions[k])))
    return found or read.refs.get(n, ())


def _alike(draft: Draft, read: Read, link: Link, n: int) -> Callable[[int], bool] | None:
    """The test of an earlier item of the list that mention n ends; None where such a phrase is said of one thing."""
    m, token = read.mentions[n], draft.tokens[link.start]
    things = {t.id: t for t in draft.things}

    def free(k: int) -> bool:
        refs = read.refs.get(k, ())
        led = any(one.end == read.mentions[k].start and not one.reverse for one in read.links)
        return bool(refs) and not led and refs[0] in things and not read.mentions[k].pronoun

    def small(k: int) -> bool:
        ids = read.refs.get(_head_of(draft, read, k), ())
        return free(_head_of(draft, read, k)) and all(carried(draft, things[i]) or draft.words.is_a(things[i].category, "textile") for i in ids if i in things)

    def somebody(k: int) -> bool:
        return free(k) and all(things[i].person for i in read.refs[k] if i in things) and [t.lower for t in draft.tokens[read.mentions[k].end : read.mentions[k + 1].start]] == ["and"]

    own = draft.tokens[link.end].lower in ("his", "her") if link.end < len(draft.tokens) else False
    listed = n > 1 and [t.lower for t in draft.tokens[read.mentions[n - 2].end : read.mentions[n - 1].start]] == [","]
    if n > 0 and m.article in ("their", "his", "her") and not own and not listed and somebody(n - 1) and all(things[i].person for i in read.refs.get(n, ()) if i in things) and not link.reverse and link.kind not in ("holding", "wearing"):
        return somebody  # "a couple and their two children on a blanket"
    if _bare(m) and not link.reverse:
        return lambda k: free(k) and _bare(read.mentions[k])
    if link.kind in ("on", "in", "inside") and draft.tokens[link.start].pos == "ADP" and small(n):
        return small
    if token.tag == "VBG" and link.kind in ("against", "attached") and m.article in ("a", "an"):
        return lambda k: free(k) and read.mentions[k].article in ("a", "an") and not any(draft.words.is_a(things[i].category, "animal") for i in read.refs[k] if i in things)
    return None


def along(draft: Draft, read: Read) -> None:
    """ "A printer is on the cart, together with two books": the books are where the printer is; "the centerpiece is a table": it is in the middle."""
    for n, m in enumerate(read.mentions[1:], 1):
        before = [t.lower for t in draft.tokens[max(0, m.start - 2) : m.start]]
        sentence = draft.tokens[m.start].sentence
        first = next((k for k in range(n) if draft.tokens[read.mentions[k].start].sentence == sentence and read.refs.get(k) and read.refs[k][0] not in AREAS), -1)
        if before in (["together", "with"], ["along", "with"]) and first >= 0 and read.refs.get(n) and not m.pronoun:
            for told in [r for r in draft.relations if r.subject == read.refs[first][0] and r.kind in ("on", "in", "inside") and r.objects]:
                for id in read.refs[n]:
                    draft.relate(told.kind, id, told.objects, draft.span(m.start, m.end))
        last = read.mentions[n - 1]
        if draft.tokens[last.head].lower in ("centerpiece", "centrepiece") and [t.lower for t in draft.tokens[last.end : m.start]] in (["is"], [","]) and read.refs.get(n):
            draft.relate("middle", read.refs[n][0], ("room",), draft.span(last.start, m.end))


def _bare(m: Mention) -> bool:
    return not m.article and m.count is None and not m.plural and not m.pronoun


def _joined(draft: Draft, read: Read, n: int) -> bool:
    gap = [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]]
    return bool(gap) and all(g in (",", "and", "plus") for g in gap)


def _with_and(draft: Draft, read: Read, n: int) -> bool:
    """ "A shelf with one book, and a lamp (on a stool)": the book is the shelf's, and mention n begins anew."""
    before = read.mentions[_head_of(draft, read, n - 1)]
    led = before.start > 0 and draft.tokens[before.start - 1].lower in ("with", "has", "have")
    return led and [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] == [",", "and"]


def _of(draft: Draft, m: Mention) -> bool:
    return m.start > 0 and draft.tokens[m.start - 1].lower == "of"


def _head_of(draft: Draft, read: Read, n: int) -> int:
    """ "a deck of cards": the deck, where it is a thing."""
    return n - 1 if n > 0 and _of(draft, read.mentions[n]) and read.refs.get(n - 1) else n


__all__ = ["AREAS", "along", "chained", "together"]
