"""Phrases behind which the subject stands: "racks full of boxes", "a well surrounded by stalls"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.having import apiece, company, share
from worldloom.synth.language.implied import carried
from worldloom.synth.language.joined import ROOMS, filled
from worldloom.synth.language.lists import listed, placed_apart
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.synth.language.wielded import as_many
from worldloom.world import Count, Span

_BORNE = ("baby", "infant", "newborn", "toddler")
_LAID = ("covered", "topped", "draped", "crowned")


def _with_each(draft: Draft, read: Read, link: Link, members: tuple[str, ...], owners: tuple[str, ...]) -> None:
    """ "(Five chairs,) each with a small table to its right holding a lamp": as many lamps as tables."""
    things = {t.id: t for t in draft.things}
    owner = things.get(owners[0]) if len(owners) == 1 else None
    named = next((m for n, m in enumerate(read.mentions) if owner is not None and owner.id in read.refs.get(n, ())), None)
    here = named is not None and draft.tokens[named.start].sentence == draft.tokens[link.start].sentence
    if owner is None or owner.id not in read.shared or owner.count.n < 2 or named is None or named.plural or not here:
        return
    for thing in (things[i] for i in members if i in things and i not in read.shared):
        if thing.count.op == "==" and thing.count.n and not any(m.article == "the" for n, m in enumerate(read.mentions) if thing.id in read.refs.get(n, ())):
            thing.count, thing.plural = Count(n=min(thing.count.n * owner.count.n, 500)), True
            read.shared.add(thing.id)


def turned(draft: Draft, read: Read, link: Link, owners: tuple[str, ...], target: int, span: Span | None) -> None:
    """ "racks full of boxes", "a well surrounded by stalls": what follows stands in the relation to what comes before."""
    target = filled(draft, read, target) if target >= 0 else -1
    if target < 0:
        return
    kind = "on" if link.kind == "holding" else link.kind
    if read.refs.get(target, ())[:1] == ("wall",):
        for owner in owners if kind == "behind" else ():
            record(draft, "against", owner, ("wall",), span)  # "a desk backed by a wall"
        return
    members = listed(draft, read, target, over=kind in ("on", "in"))
    if kind in ("around", "beside", "attached"):
        members = members[:1] + tuple(i for i in members[1:] if not placed_apart(draft, read, i, link.end))
    things = {t.id: t for t in draft.things}
    if kind in ("on", "in"):  # "a rack holding bottles, and a table": the table is not held
        members = members[:1] + tuple(i for i in members[1:] if i not in things or not (_large(draft, things[i]) and _begins_anew(draft, read, i, link.end)))
    apiece(draft, read, members, owners)
    share(draft, read, members, owners, link.start)
    if kind in ("on", "in"):
        _with_each(draft, read, link, members, owners)
    for owner in owners:
        if owner == "room" and kind == "middle":
            record(draft, "middle", members[0] if members else "?", ("room",), span)
        if owner in ROOMS and kind not in ("along", "around"):
            continue
        for member in members:
            if member not in things or owner == member:
                continue
            if link.text.startswith(("accompanied", "complemented", "paired", "coupled")) and owner in things:
                record(draft, company(draft, things[owner], things[member]), member, (owner,), span)
                continue
            if kind == "along" and owner in things and draft.words.is_a(things[owner].category, "storage"):
                record(draft, "on", member, (owner,), span)  # "shelves lined with jars"
                continue
            if kind == "in" and owner in things and _flat(draft, things[owner]):
                record(draft, "on", member, (owner,), span)
                continue
            if kind == "in" and owner in things:
                things[owner].contains = things[member].category
                _enough(things[member], things[owner])
            if link.text.split()[0] in _LAID and owner in things:
                _one_each(things[member], things[owner])
            if kind == "above" and not things[member].category.endswith(("lamp", "light", "lights", "chandelier", "tree")):
                continue
            if kind == "on" and owner in things and things[owner].person and (not things[member].person or things[member].category in _BORNE):
                record(draft, "holding", owner, (member,), span)  # nobody has a tray on the head
                as_many(things[member], things[owner])
                continue
            record(draft, kind, member, (owner,) if owner in things else _area(owner), span)  # type: ignore[arg-type]


def _begins_anew(draft: Draft, read: Read, id: str, start: int) -> bool:
    """Whether a comma stands before a thing that is named behind token `start` ("..., and a table"; not "a centrifuge and a rack")."""
    m = next((m for n, m in enumerate(read.mentions) if m.start >= start and id in read.refs.get(n, ())), None)
    acts = m is not None and any(t.finite for t in draft.tokens[m.end : m.end + 1])  # "holds two books and a chair faces it"
    return m is not None and (acts or "," in (t.lower for t in draft.tokens[max(start, m.start - 2) : m.start]))


def _large(draft: Draft, thing: Entry) -> bool:
    """Whether a thing is furniture that stands on the floor."""
    return draft.words.is_a(thing.category, "furniture") and not carried(draft, thing)


def _flat(draft: Draft, thing: Entry) -> bool:
    """Whether what a thing is full of lies on it."""
    return thing.category == "bench" or any(draft.words.is_a(thing.category, flat) for flat in ("table", "seat", "surface"))


def _area(owner: str) -> tuple[str, ...]:
    return (owner,) if owner in ROOMS else ()


def _one_each(member: Entry, owner: Entry) -> None:
    """ "five tables covered with tablecloths": as many, where no number is said."""
    if member.count.op == ">=" and member.plural and owner.count.n > 1:
        member.count = Count(op=owner.count.op, n=owner.count.n)


def _enough(member: Entry, owner: Entry) -> None:
    """Many things fill many containers: at least three each."""
    if member.count.op == ">=" and member.plural:
        member.count = Count(op=">=", n=max(member.count.n, 3 * max(owner.count.n, 1)))


__all__ = ["turned"]
