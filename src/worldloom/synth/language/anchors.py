"""What a phrase of place is about where it names nothing, or more than one thing."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.implied import across, carried, carries
from worldloom.synth.language.joined import OPENINGS, ROOMS, list_start, with_siblings
from worldloom.synth.language.owning import owner_of
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read
from worldloom.synth.language.subjects import keeper_of


def topic_before(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """What "nearby" is near: the first thing of the sentence, or of the sentence before."""
    here = draft.tokens[link.start].sentence
    for sentence in (here, here - 1):
        for n, m in enumerate(read.mentions):
            refs = tuple(i for i in read.refs.get(n, ()) if i not in ROOMS and not i.startswith("?") and i.split(".")[0] not in OPENINGS)
            if m.end <= link.start and draft.tokens[m.start].sentence == sentence and refs:
                if not set(refs) & set(subjects):
                    return refs[:1]
                break
    return ()


def opposite_wall(draft: Draft, read: Read, target: int, subjects: tuple[str, ...]) -> str:
    """ "(a sideboard along) the opposite wall": what it is across from; "" where the wall is another."""
    words = {draft.tokens[j].lower for j in read.mentions[target].before}
    return across(draft, subjects) if words & {"opposite", "opposing", "facing"} else ""


_SMALL = 0.5
"""Metres beyond which nothing is in the middle of a table unless the words say so."""


def top_before(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "a round table ..., a jug placed in the middle": what small things are in the middle of, the first table of the sentence."""
    things = {t.id: t for t in draft.things}
    if any(i not in things or not carried(draft, things[i]) or draft.words.sizes.get(things[i].category, 0.0) > _SMALL for i in subjects):
        return ()
    sentence = draft.tokens[link.start].sentence
    before = [i for n, m in enumerate(read.mentions) if m.end <= link.start and draft.tokens[m.start].sentence == sentence for i in read.refs.get(n, ())]
    return next(((i,) for i in before if i in things and i not in subjects and not things[i].plural and carries(draft, things[i])), ())


def lit_through(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """ "Sunlight streams through a window onto a table": the window that the table stands under; () for none."""
    n = max((k for k, m in enumerate(read.mentions) if m.end <= link.start), default=-1)
    refs = read.refs.get(n, ())
    through = any(k.kind == "through" and k.end == read.mentions[n].start for k in read.links) if n >= 0 else False
    return refs[:1] if through and refs and refs[0].split(".")[0] == "window" else ()


def placed_by_words(draft: Draft, read: Read, n: int) -> bool:
    """Whether a phrase of place or a participle before one stands right behind mention n."""
    return any(0 <= k.start - read.mentions[n].end <= 1 and not k.reverse for k in read.links)


def pile(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "two puzzles on it and a game stacked on top": what is named before the game and is small enough to be under it."""
    things = {t.id: t for t in draft.things}
    before = [i for m, ids in ((m, read.refs.get(n, ())) for n, m in enumerate(read.mentions)) if m.end <= link.start for i in ids if i not in subjects]
    return next(((i,) for i in reversed(before) if i in things and carried(draft, things[i])), ())


def beside_last(draft: Draft, link: Link) -> tuple[str, ...]:
    """ "a lamp to its left and a mug to the right": the same anchor as just before."""
    pairs = {"left": "right", "right": "left", "front": "behind", "behind": "front"}
    sentence = draft.tokens[link.start].sentence
    begin = next((t.start for t in draft.tokens if t.sentence == sentence), 0)
    told = [r for r in draft.relations if r.span is not None and r.span.start >= begin and r.kind not in ("attached", "on")]
    last = told[-1] if told else next(reversed(draft.relations), None)
    return last.objects if last and pairs.get(link.kind) == last.kind and last.objects[:1] != ("scene",) else ()


def mutual(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "a sofa and a chair facing each other": the first to the others; of several of a kind no other is said."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    both = tuple(i for i in (with_siblings(draft, read, n) if n >= 0 and not read.mentions[n].plural else ()) if i not in ROOMS)
    return (both[:1], both[1:]) if len(both) > 1 else (subjects, ())


def abreast(draft: Draft, read: Read, link: Link) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "a sofa and a bookshelf side by side": the first beside the second."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    if n < 0 or read.mentions[n].plural:
        return read.refs.get(n, ()), ()
    first = list_start(draft, read, n)
    both = tuple(dict.fromkeys(i for k in range(first, n + 1) for i in read.refs.get(k, ()) if i not in ROOMS))
    return both[:1], both[1:]


def had_by(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "a desk with two monitors and a lamp (on top)": what has the list right before a phrase that names nothing."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    if (target >= 0 and " its " not in f" {link.text} ") or n < 1 or not _leads(draft, read.mentions[n].end, link.start):
        return ()
    first = list_start(draft, read, n, over=True)
    led = first > 0 and draft.tokens[read.mentions[first].start - 1].lower in ("with", "has", "have")
    owner = owner_of(draft, read, first) if led else -1
    refs = read.refs.get(owner, ())
    if led and link.kind in ("front", "behind", "beside", "near") and (keeper := keeper_of(draft, read, owner, ("in",))):
        refs = keeper  # "a chest full of toys with a ball resting in front"
    return () if not refs or refs[0] in ROOMS or refs[0].startswith("?") else refs


def _leads(draft: Draft, start: int, end: int) -> bool:
    """Whether at most a participle and adverbs stand between ("a keyboard (placed directly) in front")."""
    between = draft.tokens[start:end]
    return len(between) < 3 and all(t.pos == "ADV" or (t.pos == "VERB" and not t.finite) for t in between)


def pair(draft: Draft, read: Read, target: int, objects: tuple[str, ...]) -> tuple[str, ...]:
    """ "between the bed and the window": both."""
    m = read.mentions[target]
    follows = draft.tokens[m.end].lower if m.end < len(draft.tokens) else ""
    if follows == "and" and target + 1 < len(read.mentions) and read.mentions[target + 1].start == m.end + 1 and not m.plural:
        return (*objects, *read.refs.get(target + 1, ()))
    return objects


__all__ = ["abreast", "beside_last", "had_by", "lit_through", "mutual", "opposite_wall", "pair", "pile", "placed_by_words", "top_before", "topic_before"]
