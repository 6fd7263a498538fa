"""From connecting words to relations between things: who stands where to what."""

from __future__ import annotations

from worldloom.synth.language.adjectives import placing
from worldloom.synth.language.amounts import denied
from worldloom.synth.language.amid import amid
from worldloom.synth.language.anchors import (
    abreast,
    beside_last,
    had_by,
    lit_through,
    mutual,
    opposite_wall,
    pair,
    pile,
    placed_by_words,
    top_before,
    topic_before,
)
from worldloom.synth.language.apiece import apiece_of
from worldloom.synth.language.bodies import borne, of_somebody
from worldloom.synth.language.busy import SEATS, aimed
from worldloom.synth.language.companions import along, chained
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.elided import gapped, of_the_other_side, other_side
from worldloom.synth.language.fragments import fragments
from worldloom.synth.language.having import own_each, per, potted, share
from worldloom.synth.language.heads import headed
from worldloom.synth.language.implied import across, fastened, implied
from worldloom.synth.language.joined import filled
from worldloom.synth.language.lists import other_object
from worldloom.synth.language.owning import having
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read, antecedent
from worldloom.synth.language.reversing import turned
from worldloom.synth.language.sides import doubles
from worldloom.synth.language.spreading import in_order
from worldloom.synth.language.subjects import subjects_of
from worldloom.synth.language.targets import (
    at_corner,
    in_room,
    is_scene,
    of_a_part,
    other_corner,
    says_nothing,
    span_of,
    target_of,
)
from worldloom.synth.language.wielded import wielded
from worldloom.world import Count, RelationKind

_WHOLE = ("to its left", "to its right", "on its left", "on its right", "to the left", "to the right", "on the left", "on the right")
"""Phrases that need no thing behind them."""
_SIDES = ("to the left", "to the right", "on the left", "on the right")
_WORN = ("shackles", "eyeglasses", "goggles", "sunglasses", "mask", "crown", "headphones", "ear_muffs")
"""What people are "in" beside clothes."""
_MUTUAL = ("each other", "one another", "face to face")
_LEANING = ("on", "above", "under", "beside", "near", "left", "right", "front", "behind", "inside")


def relate(draft: Draft, read: Read) -> None:
    """Turn every connecting phrase and every "X with Y" into relations and clauses."""
    for link in read.links:
        _link(draft, read, link)
    for n in range(1, len(read.mentions)):
        having(draft, read, n)
    per(draft, read)
    apiece_of(draft, read)
    gapped(draft, read)
    along(draft, read)
    fragments(draft, read)
    placing(draft)
    in_order(draft, read)


def _link(draft: Draft, read: Read, link: Link) -> None:
    """Everything that one connecting phrase says."""
    target = target_of(draft, read, link)
    which_wall = target < 0 and link.kind in ("left", "right") and chained(read, link) is not None
    if denied(draft.tokens, link.start) or of_somebody(draft, read, link) or of_a_part(read, link, target) or which_wall:
        draft.used |= set(range(link.start, link.end))
        return
    if target >= 0 and (link.text in _WHOLE or in_room(link)) and read.mentions[target].article in ("a", "an"):
        target = -1  # "to its right a sink", "in the corner a robot arm"
    if target >= 0 and not read.refs.get(target) and link.text == "in" and (rows := _in_rows(draft, read, target)) >= 0:
        target = rows
    if target >= 0 and says_nothing(draft, read, link, target):
        if is_scene(draft, read, target):
            draft.used |= set(range(link.start, link.end))
        return
    if other_side(draft, read, link, target):
        return
    if target >= 0 and read.mentions[target].pronoun == "that":
        target = -1  # "a shelf on one side that holds a lamp"
    if target >= 0 and link.text == "in" and read.mentions[target].pronoun == "other":
        target = -1  # "in one corner a stool; in the other a lamp"
    subjects, objects = _ends(draft, read, link, target)
    if link.text == "onto" and objects and (window := lit_through(draft, read, link)) and not placed_by_words(draft, read, target):
        record(draft, "under", objects[0], window, draft.span(link.start, read.mentions[target].end))
        return
    if subjects or objects:
        draft.used |= set(range(link.start, link.end))
    if not subjects or (link.kind == "along" and target < 0 and _narrowed(draft, read, link)):
        return
    if link.reverse or (link.kind == "holding" and _carrier(draft, subjects)):
        turned(draft, read, link, subjects, target, span_of(draft, read, link, target))
        return
    if not borne(draft, read, link, target, subjects, objects):
        _tell(draft, read, link, target, subjects, objects)


def _in_rows(draft: Draft, read: Read, target: int) -> int:
    """ "Guests sit in four rows of chairs": the chairs; -1 where no rows of seats are said."""
    of = filled(draft, read, target)
    seats = any(t.id in read.refs.get(of, ()) and draft.words.is_a(t.category, "seat") for t in draft.things)
    return of if of > target and seats else -1


def _ends(draft: Draft, read: Read, link: Link, target: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands in the relation, and to what, where a phrase names it or where it goes without saying."""
    objects = read.refs.get(target, ()) if target >= 0 else ()
    subjects = subjects_of(draft, read, link, target)
    leaning = link.kind in _LEANING or (link.kind == "along" and "side" in link.text)
    if " its " in f" {link.text} " or (target < 0 and subjects and leaning and not _outdoors(draft)):
        own = (*subjects, *_had(draft, read, link, subjects))
        objects = beside_last(draft, link) or headed(draft, read, link, link.start, subjects, had_by(draft, read, link, target) or antecedent(draft, read, own, link, plural=" their " in f" {link.text} "))
    if link.text.endswith("the wall") or (link.kind == "against" and link.text.startswith(("along", "down", "all along", "at the back", "at the rear", "in the back")) and target < 0):
        objects = ("wall",)
    if link.text in ("at her feet", "at his feet"):
        objects = antecedent(draft, read, subjects, link, plural=False, person=True)
    if link.text in ("nearby", "close by") and target < 0 and subjects:
        objects = had_by(draft, read, link, target) or topic_before(draft, read, link, subjects) or objects
    if link.text in _SIDES and target < 0 and subjects and not objects:
        objects = of_the_other_side(draft, link, subjects)
    if link.text == "opposite" and target < 0 and (over := across(draft, subjects)):
        objects = (over,)  # "two bunks against the wall opposite"
    if link.kind == "between" and target < 0 and subjects:
        objects = amid(draft, read, link.start, subjects) or antecedent(draft, read, subjects, link, plural=True)
    if link.text == "side by side":
        subjects, objects = abreast(draft, read, link)
    if link.text == "stacked on top":
        objects = pile(draft, read, link, subjects) or objects
    if doubles(link.text):
        if target < 0 and len(subjects) > 1:
            subjects, objects = subjects[-1:], subjects[-2:-1]  # "a bed and a nightstand on either side"
        subjects = tuple(s for s in subjects if s not in objects) or subjects  # "... on each side of it": of the bed, which is one
        _double(draft, subjects)
    if link.kind == "between" and target >= 0:
        objects = pair(draft, read, target, objects)
    return mutual(draft, read, link, subjects) if link.text.endswith(_MUTUAL) else (subjects, objects)


def _had(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "A table with a jar and a palette is to its right": what is named with the subject before its verb is not what "its" means."""
    before = draft.tokens[link.start - 1] if link.start else None
    if before is None or not subjects or not (before.finite or before.pos == "AUX") or " its " not in f" {link.text} ":
        return ()
    first = max((n for n, m in enumerate(read.mentions) if m.end <= link.start and subjects[0] in read.refs.get(n, ())), default=-1)
    return tuple(i for n, m in enumerate(read.mentions) if n > first >= 0 and m.end <= link.start for i in read.refs.get(n, ()))


def _tell(draft: Draft, read: Read, link: Link, target: int, subjects: tuple[str, ...], objects: tuple[str, ...]) -> None:
    """Record that subjects stand to objects as the phrase says, with what that says besides."""
    if link.kind in ("in", "inside", "on", "through", "above", "under") and objects[:1] == ("scene",):
        return
    corner = at_corner(draft, read, target) or other_corner(draft, link)
    if link.kind == "middle" and not objects:
        objects = top_before(draft, read, link, subjects)
    kind, objects = ("corner", ("room",)) if corner and not objects else _kind(draft, link, subjects, objects)
    if (kind in ("in", "inside") and objects[:1] in (("room",), ("scene",))) or (kind in ("holding", "wearing") and not objects):
        return
    kind = wielded(draft, read, link, target, kind, (subjects, objects))
    if kind != "holding":
        aimed(draft, link.text, subjects)
    if kind == "wearing":
        _dress(draft, subjects[0], objects)
    share(draft, read, subjects, objects, read.mentions[target].end if target >= 0 else link.start)
    own_each(draft, read, target, subjects, objects)
    if link.kind in ("in", "on", "left", "right", "beside", "front", "behind"):
        potted(draft, read, target, subjects, objects)
    span = span_of(draft, read, link, target)
    for subject in [s for s in subjects if s not in objects] or subjects:
        for said in implied(draft, kind, subject, tuple(o for o in objects if o != subject), link.text):
            record(draft, *said, span)
    _besides(draft, read, link, target, kind, subjects, objects)


def _besides(draft: Draft, read: Read, link: Link, target: int, kind: RelationKind, subjects: tuple[str, ...], objects: tuple[str, ...]) -> None:
    """One corner is one place; what is mounted is on a wall; a second object; what the opposite wall is across from."""
    span = span_of(draft, read, link, target)
    if kind == "corner" and len(subjects) == 2 and "corners" not in link.text:
        record(draft, "near", subjects[1], subjects[:1], span)
    if fastened(draft, kind, subjects[0], objects, draft.tokens[link.start - 1].lower if link.start else ""):
        record(draft, "attached", subjects[0], ("wall",), span)
    if kind in ("beside", "near", "facing") and objects and (other := other_object(draft, read, link, target)):
        for subject in subjects:
            record(draft, kind, subject, other, span)
    if objects == ("wall",) and target >= 0 and (over := opposite_wall(draft, read, target, subjects)):
        record(draft, "opposite", subjects[0], (over,), span)


def _narrowed(draft: Draft, read: Read, link: Link) -> bool:
    """ "(surrounded by chairs) along the long sides": what was said to be around stands along; whether it was said right before."""
    last, n = next(reversed(draft.relations), None), max((k for k, m in enumerate(read.mentions) if m.end <= link.start), default=-1)
    if last is None or last.kind != "around" or n < 0 or not set(read.refs.get(n, ())) & {last.subject, *last.objects}:
        return False
    if " its " in link.text:
        return True  # "stools surround the table along its long sides"
    draft.relations[-1] = last.model_copy(update={"kind": "along"})
    draft.clauses[:] = [c.model_copy(update={"value": "along"}) if c.relation == len(draft.relations) - 1 else c for c in draft.clauses]
    return True


def _dress(draft: Draft, wearer: str, worn: tuple[str, ...]) -> None:
    """One piece of clothing for each wearer."""
    things = {t.id: t for t in draft.things}
    for thing in (things[i] for i in worn if i in things):
        if thing.plural and wearer in things:
            thing.count = things[wearer].count


def _outdoors(draft: Draft) -> bool:
    best = max(draft.wishes, key=lambda w: w.weight, default=None)
    place = draft.words.places.get(best.place) if best else None
    return place is not None and not place.interior


def _double(draft: Draft, subjects: tuple[str, ...]) -> None:
    """ "a nightstand on each side": two of them."""
    for thing in draft.things:
        if subjects and thing.id == subjects[0] and thing.count == Count() and not thing.plural:
            thing.count, thing.plural = Count(n=2), True


def _carrier(draft: Draft, subjects: tuple[str, ...]) -> bool:
    """ "a table holding a tray": no person holds it, so it lies there."""
    return not any(t.person or draft.words.is_a(t.category, "animal") for t in draft.things if t.id in subjects)


def _kind(draft: Draft, link: Link, subjects: tuple[str, ...], objects: tuple[str, ...]) -> tuple[RelationKind, tuple[str, ...]]:
    """Adjust a relation to what it relates: clothes are worn, walls are leaned on, rooms have middles."""
    kind, things = link.kind, {t.id: t for t in draft.things}
    subject, first = things.get(subjects[0]), things.get(objects[0]) if objects else None
    if kind == "in" and subject and subject.person and first and (draft.words.is_a(first.category, "textile") or first.category in _WORN):
        kind = "wearing"
    if kind == "on" and link.text.endswith(" from") and first and first.category not in SEATS and not first.category.endswith("chair") and not any(draft.words.is_a(first.category, f) for f in ("seat", "bed", "platform", "stage")):
        kind = "near"  # "watches from the window"
    if kind == "above" and subject and subject.person and link.text == "over" and first:
        kind = "front"  # who bends over a wheel is at it
    if kind == "holding" and subject and not subject.person:
        kind = "on"
    if kind == "along" and objects[:1] == ("wall",):
        kind = "against"
    if kind == "beside" and objects[:1] == ("wall",):
        kind = "against"
    if kind == "in" and objects[:1] == ("wall",):
        kind = "attached"
    indoors = not _outdoors(draft)
    if kind in ("middle", "corner", "front", "behind", "far", "left", "right") and not objects:
        objects = ("room",) if kind == "corner" or (kind == "middle" and indoors) else ("scene",)
    if kind == "middle" and indoors and objects[0] in ("ground", "scene"):
        objects = ("room",)
    return kind, objects  # type: ignore[return-value]


__all__ = ["relate"]
