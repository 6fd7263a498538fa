"""What "it" is where the nearest thing only says where another stands: "a box at the foot of the bed with five toys inside"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.implied import carried, carries, stands
from worldloom.synth.language.joined import OPENINGS, ROOMS, list_start, with_siblings
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read, can_bear
from worldloom.synth.language.subjects import subjects_of
from worldloom.world import Count

_ABOUT = ("beside", "near", "left", "right", "front", "behind")


def headed(draft: Draft, read: Read, link: Link | None, limit: int, own: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """`found`, what a pronoun or a phrase without an object before token `limit` seems to mean, or what it means rather.

    `own` stands in the relation. A thing named before that only says where another is ("beside the desk") gives way to that other, and a small
    one to the last that stands on the floor, where what is placed does so too ("a desk with a lamp on top and a chair behind it").
    """
    things = {t.id: t for t in draft.things}
    if len(found) != 1 or found[0] not in things or link is None:
        return found
    if " its " in f" {link.text} ":
        return found
    best = _told_of(draft, read, link, own) or _having(draft, read, link, own) or _standing(draft, read, link, limit, own, things[found[0]]) or _over(draft, read, link, limit, own, found[0]) or _under_it(draft, read, link, limit, own, things[found[0]])
    if best:
        read.topics[draft.tokens[max(0, limit - 1)].sentence] = best
    return (best,) if best else found


def _told_of(draft: Draft, read: Read, link: Link, own: tuple[str, ...]) -> str:
    """ "The table has a bench on one side; on it, a loaf": behind a stop, what the last verb was said of, where it can bear; else ""."""
    tokens = draft.tokens
    if link.start == 0 or tokens[link.start - 1].lower not in (";", ".", ":", "!") or link.kind not in ("on", "in", "inside"):
        return ""
    here = tokens[link.start].sentence
    verb = next((t for t in reversed(tokens[: link.start - 1]) if t.finite and t.subject >= 0 and here - t.sentence < 2), None)
    refs = read.refs.get(read.at(verb.subject), ()) if verb is not None else ()
    thing = next((t for t in draft.things if refs and t.id == refs[0] and t.id not in own), None)
    return thing.id if thing is not None and not thing.plural and (carries(draft, thing) if link.kind == "on" else _holds(draft, thing)) else ""


def each_of(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """ "Four tables among the plants, each (with a vase)": the several that stand there, not what they stand by; () where there are none."""
    m, last = read.mentions[n], read.mentions[n - 1] if n else None
    if any(k.end == m.start for k in read.links) and last is not None and not last.plural and (again := _every(draft, read, n)):
        return again
    led = next((k for k in read.links if last is not None and k.end == last.start and not k.reverse), None)
    if last is None or led is None or [t.lower for t in draft.tokens[last.end : m.start]] != [","]:
        return ()
    things = {t.id: t for t in draft.things}
    several = tuple(i for i in subjects_of(draft, read, led, n - 1) if i in things and things[i].count.n > 1)
    return several[:1]


def _every(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """ "(two chairs beside every table and a candle) on each": the last of which each one was spoken of in the sentence."""
    sentence = draft.tokens[read.mentions[n].start].sentence
    before = (k for k in range(n - 1, -1, -1) if read.mentions[k].each and read.refs.get(k) and draft.tokens[read.mentions[k].start].sentence == sentence)
    return next((read.refs[k] for k in before), ())


def both_of(draft: Draft, read: Read, n: int, link: Link | None, own: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """ "A washer and a dryer under a shelf of towels; in front of them (a stool)": the two that stand on the floor, not the small things; else ()."""
    things = {t.id: t for t in draft.things}
    subject = things.get(own[0]) if own else None
    small = not found or (found[0] in things and (carried(draft, things[found[0]]) or (things[found[0]].count == Count() and not things[found[0]].plural)))
    if link is None or link.kind not in (*_ABOUT, "facing", "under", "above", "opposite") or not small or (subject is not None and not _floor(draft, subject)):
        return ()
    sentence = draft.tokens[read.mentions[n].start].sentence
    for k in range(n):
        row = with_siblings(draft, read, k) if read.refs.get(k) and draft.tokens[read.mentions[k].start].sentence in (sentence, sentence - 1) else ()
        if len(row) > 1 and all(i in things and _floor(draft, things[i]) for i in row):
            return row
    named = [i for k in range(n) if draft.tokens[read.mentions[k].start].sentence == sentence for i in read.refs.get(k, ())]
    several = [i for i in named if i in things and i not in own and things[i].count.n > 1 and _floor(draft, things[i])]
    return tuple(several[-1:])


def which_holds(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """ "A table beside the chair, which holds (a vase)": the last thing of the sentence that can hold, where the nearest cannot; else ()."""
    m, things = read.mentions[n], {t.id: t for t in draft.things}
    link = next((k for k in read.links if k.start == m.end and k.reverse and k.kind in ("on", "in")), None)
    sentence = draft.tokens[m.start].sentence
    before = [i for k in range(n - 1, -1, -1) if draft.tokens[read.mentions[k].start].sentence == sentence for i in read.refs.get(k, ())]
    if link is None or not before or before[0] not in things or _holds(draft, things[before[0]]):
        return ()
    return next(((i,) for i in before if i in things and _holds(draft, things[i])), ())


def _holds(draft: Draft, thing: Entry) -> bool:
    return carries(draft, thing) or any(draft.words.is_a(thing.category, f) for f in ("storage", "vessel", "basket", "tray")) or carried(draft, thing)


def _having(draft: Draft, read: Read, link: Link, own: tuple[str, ...]) -> str:
    """ "A stool with two towels (on it)": what is named anew right before "with", where it can bear what it has; else ""."""
    ends = (link.start, link.start - 1) if draft.tokens[link.start - 1].tag == "VBN" else (link.start,)
    last = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end in ends and read.refs.get(k)), -1)
    first = _begin(draft, read, last) if last > 0 else 0
    at = _owner_at(draft, read, _carried_by(draft, read, first), link.kind in ("on", "in", "inside")) if first > 0 else -1
    owner = read.mentions[at] if at >= 0 else None
    if owner is None or owner.article in ("the", "its", "their") or owner.pronoun == "it" or (owner.plural and not owner.pronoun):
        return ""
    things = {t.id: t for t in draft.things}
    thing, part = (things.get(refs[0]) if refs else None for refs in (read.refs.get(at, ()), own))
    return thing.id if thing is not None and part is not None and thing is not part and can_bear(draft, thing, part, "beside") and thing.category not in OPENINGS else ""


def _carried_by(draft: Draft, read: Read, n: int) -> int:
    """ "With a lamp on a side table (beside it)": the first of what is on mention n, where that is told right before it; else n."""
    m = read.mentions[n]
    link = next((k for k in read.links if k.end == m.start and k.kind in ("on", "in", "inside") and not k.reverse), None)
    on = next((k for k in range(n - 1, -1, -1) if link is not None and read.mentions[k].end == link.start and read.refs.get(k)), -1)
    new = m.article in ("a", "an") and draft.tokens[m.start - 1].lower != "with"
    return list_start(draft, read, on) if on > 0 and new else n


def _begin(draft: Draft, read: Read, n: int) -> int:
    """The first of a list, over phrases without an object: "(with) a stool in front and a table (next to it)"."""
    k = list_start(draft, read, n)
    link = next((one for one in read.links if k > 0 and one.start == read.mentions[k - 1].end and not one.reverse), None)
    gap = [t.lower for t in draft.tokens[link.end : read.mentions[k].start]] if link is not None else []
    return list_start(draft, read, k - 1) if gap and all(word in (",", "and") for word in gap) else k


def _owner_at(draft: Draft, read: Read, first: int, on: bool) -> int:
    """The mention right before "with" and mention `first`, or before the corner, wall or, unless something lies `on` it, "the X" where it stands; -1 for none."""
    start = read.mentions[first].start
    if first > 0 and draft.tokens[start - 1].lower == "of" and read.mentions[first - 1].end == start - 1 and not read.refs.get(first - 1):
        first, start = first - 1, read.mentions[first - 1].start  # "with a crust of bread (on it)"
    if start < 2 or draft.tokens[start - 1].lower != "with":
        return -1
    end = start - 1
    for _ in range(2):
        n = next((k for k in range(first - 1, -1, -1) if read.mentions[k].end == end), -1)
        led = next((k.start for k in read.links if k.end == (read.mentions[n].start if n >= 0 else end) and not k.reverse), -1)
        pronoun = n >= 0 and led >= 0 and read.mentions[n].pronoun in ("it", "them")
        where = n >= 0 and led >= 0 and read.mentions[n].article == "the" and not on
        area = n < 0 or pronoun or where or read.refs.get(n, ())[:1] in (("wall",), ("ceiling",), ("room",))
        if n >= 0 and not area:
            return n
        if led < 0:
            return -1
        end = led
    return next((k for k in range(first - 1, -1, -1) if read.mentions[k].end == end and read.refs.get(k)), -1)


def _over(draft: Draft, read: Read, link: Link, limit: int, own: tuple[str, ...], found: str) -> str:
    """What stands where `found`, a thing that is known already, only says where; "" if nothing that could bear `own` does."""
    k = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= limit and found in read.refs.get(k, ())), -1)
    m = read.mentions[k]
    led = next((one for one in read.links if k > 0 and one.end == m.start and not one.reverse), None)
    known = m.article == "the" and any(found in read.refs.get(j, ()) for j in range(k))
    bare = link.kind == "on" and next((not carries(draft, t) and not draft.words.is_a(t.category, "bed") for t in draft.things if t.id == found), False)
    raised = led is not None and link.kind == "on" and (led.kind == "on" or bare)  # "a desk on a platform, a mug on it"
    if led is None or not (known or raised) or draft.tokens[m.start].sentence != draft.tokens[link.start].sentence:
        return ""
    things = {t.id: t for t in draft.things}
    subject = things.get(own[0]) if own else None
    for id in subjects_of(draft, read, led, k):
        thing = things.get(id)
        if thing is None or (not known and not carries(draft, thing)) or id in (*own, *ROOMS) or thing.plural or (subject is not None and not _bears(draft, thing, subject, link)):
            continue
        return id
    return ""


def _under_it(draft: Draft, read: Read, link: Link, limit: int, own: tuple[str, ...], found: Entry) -> str:
    """ "The table stands on a rug. A chandelier hangs over it.": the table, not the rug that only says where; "" for others."""
    if found.category not in ("rug", "carpet", "mat", "floor", "dais", "platform") or link.kind not in ("above", "around", *_ABOUT):
        return ""
    on = next((k for n, m in enumerate(read.mentions) if found.id in read.refs.get(n, ()) and m.end <= limit for k in read.links if k.end == m.start and k.kind == "on" and not k.reverse), None)
    n = next((k for k, m in enumerate(read.mentions) if on is not None and m.start == on.end), -1)
    return next((i for i in (subjects_of(draft, read, on, n) if on is not None and n >= 0 else ()) if i not in (*own, *ROOMS) and not i.startswith("?")), "")


def _bears(draft: Draft, thing: Entry, subject: Entry, link: Link) -> bool:
    """Whether one may stand in the relation to the other: large by large, and on what has a top."""
    if link.kind in _ABOUT and _floor(draft, subject) and not stands(draft, thing):
        return False
    return can_bear(draft, thing, subject, link.kind) and (link.kind != "on" or not carried(draft, thing) or thing.category == "tray")


def _standing(draft: Draft, read: Read, link: Link, limit: int, own: tuple[str, ...], found: Entry) -> str:
    """The last thing of the sentence that stands on the floor, for one that does so too and seems to be about something small; else ""."""
    things = {t.id: t for t in draft.things}
    subject = things.get(own[0]) if own else None
    if subject is None or link.kind not in (*_ABOUT, "around") or not (carried(draft, found) or _hangs(draft, read, found)) or not (link.kind == "around" or _floor(draft, subject)):
        return ""
    sentence = draft.tokens[link.start].sentence
    before = [i for n, m in enumerate(read.mentions) if m.end <= limit and draft.tokens[m.start].sentence == sentence for i in read.refs.get(n, ())]
    if not any(i not in own and i != found.id and i in things for i in before):
        before = [i for n, m in enumerate(read.mentions) if m.end <= limit and sentence - draft.tokens[m.start].sentence < 2 for i in read.refs.get(n, ())]
    return next((i for i in reversed(before) if i in things and i not in own and (stands(draft, things[i]) or carries(draft, things[i]) or _big(draft, things[i]))), "")


def _hangs(draft: Draft, read: Read, thing: Entry) -> bool:
    """Whether something is said to hang above another or on a wall ("a cot, a mobile above, a chair beside it")."""
    ends = {m.end for n, m in enumerate(read.mentions) if thing.id in read.refs.get(n, ())}
    mounted = any(r.subject == thing.id and r.kind in ("above", "attached") for r in draft.relations)
    return not stands(draft, thing) and (mounted or any(k.start in ends and k.kind in ("above", "attached") and not k.reverse for k in read.links))


def _big(draft: Draft, thing: Entry) -> bool:
    """A piano, a harp, a statue: what stands on the floor without being furniture."""
    return thing.category == "mattress" or draft.words.sizes.get(thing.category, 0.0) >= 1.0 and draft.words.is_a(thing.category, "instrument")


def _floor(draft: Draft, thing: Entry) -> bool:
    return thing.person or stands(draft, thing) or draft.words.is_a(thing.category, "seat")


__all__ = ["both_of", "each_of", "headed", "which_holds"]
