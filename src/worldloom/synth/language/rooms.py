"""Which rooms a prompt asks for and what joins them: named one by one, or the usual ones of a flat, a house, an office floor."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from worldloom.synth.language.amounts import NUMBERS
from worldloom.synth.language.rooms_kinds import DWELLING, KINDS
from worldloom.synth.language.rooms_said import FLOOR, MOST, Named, areas, named, plain
from worldloom.world import Origin, Span
from worldloom.world.plan import LinkKind

_ADJ = r"(?:[a-z'-]+[ -]){0,3}?"
_WHOLE = "|".join(sorted(DWELLING, key=len, reverse=True))
_NUMBER = r"(?P<n>\d{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_BEDS = re.compile(rf"\b{_NUMBER}[ -]bed(?:room)?(?:s|ed|ish)?[ -]{_ADJ}(?P<whole>{_WHOLE})\b")
_ROOMED = re.compile(rf"\b{_NUMBER}[ -]room(?:s|ed)?[ -]{_ADJ}(?P<whole>{_WHOLE})\b")
_OF_ROOMS = re.compile(rf"\b(?P<whole>{_WHOLE}|office|floor)\b[^.;]{{0,60}}?\b(?:with|of|has|having|includes|consists of|contains)\s+(?:about |exactly |all of )?{_NUMBER}\s+{_ADJ}rooms?\b(?! and)")
_LISTS = re.compile(rf"\b{_NUMBER}\s+(?:[a-z]+ )?rooms?\s*(?::|\.(?=\s)|$)")
_HOME = re.compile(rf"\b(?:a|an|the|my|our|this|one)\s+{_ADJ}(?P<whole>{_WHOLE})\b(?![ -](?:plant|interior|style|keeper|music|number|office|gym|theat|cinema|block|building|party|cat|bar|sofa|bathroom|living|kitchen|bedroom))")
_WITHIN = re.compile(rf"\b(?:inside|interior of|floor ?plan of|rooms of|whole|entire|layout of)\s+(?:of\s+)?(?:a|an|the)?\s*{_ADJ}(?P<whole>{_WHOLE})\b|\b(?P<plan>floor ?plan)\b")
_ALONE = ("flat", "apartment", "bungalow", "condo", "condominium", "maisonette", "penthouse", "duplex")
"""Words that mean rooms wherever they are said; a house may be seen from outside."""
_OPENS = re.compile(r"\b(?:open(?:s|ing)?(?:ed)?\s+(?:up\s+)?(?:on)?to|flow(?:s|ing)?\s+into|merges?\s+(?:in)?to|open\s+plan\s+with|is\s+open\s+to)\b")
_DOOR = re.compile(r"\b(?:connect(?:s|ed|ing)?|leads?|leading|link(?:s|ed|ing)?|joins?|joined|doors?\s+(?:in)?to|accessible|reached|off|access|entered)\b")
_BESIDE = re.compile(r"\b(?:next\s+to|beside|adjacent\s+to|adjoin(?:s|ing)?|attached\s+to|neighbou?r(?:s|ing)?|side\s+by\s+side|alongside|shares?\s+a\s+wall|across\s+from|borders?|near)\b")
_PRIVATE = ("en-suite", "ensuite", "attached", "private", "adjoining", "own")


@dataclass
class Wanted:
    """One room: `said` are the mentions that speak of it, `area` 0 for the usual one."""

    id: str
    kind: str
    name: str
    area: float = 0.0
    origin: Origin = "asked"
    span: Span | None = None
    said: list[int] = field(default_factory=list)
    main: bool = False
    size: float = 1.0


@dataclass
class Programme:
    """All rooms of one house; `links` (kind, room, room, span of the words that ask it, if any)."""

    whole: str
    rooms: list[Wanted]
    links: list[tuple[LinkKind, str, str, Span | None]]
    mentions: tuple[Named, ...]
    refs: dict[int, list[str]]
    area: float = 0.0
    total: tuple[int, int, int] | None = None
    """(rooms, first character, last + 1) of the words that say how many rooms there are in all, or name a whole without its rooms."""

    def of(self, kind: str) -> list[Wanted]:
        """Its rooms of a kind."""
        return [r for r in self.rooms if r.kind == kind]

    def add(self, kind: str, name: str = "", origin: Origin = "added", **more: object) -> Wanted:
        """One more room, with an id of its own."""
        n = len(self.of(kind))
        room = Wanted(f"{kind}.{n + 1}" if n else kind, kind, name or kind.replace("_", " "), origin=origin, **more)  # type: ignore[arg-type]
        self.rooms.append(room)
        return room

    def link(self, kind: LinkKind, a: str, b: str, span: Span | None = None) -> None:
        """Say that two rooms are joined, once."""
        if a != b and not any({x, y} == {a, b} for _, x, y, _ in self.links):
            self.links.append((kind, a, b, span))


def programme(prompt: str) -> Programme | None:
    """The rooms of a prompt that asks for several; None where it asks for one room or none."""
    if len(prompt.lower()) != len(prompt):
        return None  # letters whose lower case is longer: places in it would not be those of the prompt
    text, found = plain(prompt), named(prompt)
    kinds = {n.kind for n in found}
    beds, total, whole, where = _numbers(text)
    house = whole or _whole(prompt.lower(), found)
    rooms = sum(n.count for n in found if not n.definite and n.kind != "hall")
    several = len(kinds - {"hall"}) > 1 or rooms > 1 and bool(kinds & _DOMESTIC)
    if not (total or beds > 1 or (house and (several or beds)) or _joined(text, found, kinds) or _bare(text, found)):
        return None
    out = Programme(house, [], [], found, {}, total=(total, *where) if total else None)
    if not found:
        out.total = out.total or _bare_span(prompt.lower(), house)
    _introduce(out, prompt)
    _complete(out, beds, total)
    _everywhere(out, prompt)
    _links(out, text)
    _sizes(out, prompt.lower())
    return out if len(out.rooms) > 1 else None


_DOMESTIC = {"bedroom", "living_room", "kitchen", "bathroom", "dining_room", "study", "office", "meeting_room", "child_bedroom", "toilet", "laundry", "nursery", "closet", "pantry", "playroom", "reception", "break_room", "open_office"}


def _numbers(text: str) -> tuple[int, int, str, tuple[int, int]]:
    """(bedrooms, rooms in all, word of the whole, where) that a prompt says in numbers; 0 where it says none."""
    if m := _BEDS.search(text):
        return min(_int(m["n"]), 8), 0, m["whole"], m.span()
    for pattern in (_ROOMED, _OF_ROOMS, _LISTS):
        if m := pattern.search(text):
            return 0, min(_int(m["n"]), MOST), m.groupdict().get("whole") or "house", m.span()
    return 0, 0, "", (0, 0)


def _bare_span(text: str, house: str) -> tuple[int, int, int] | None:
    """Where a whole is named whose rooms nobody names."""
    m = re.search(rf"\b(?:{_WHOLE})\b", text) if house or text else None
    return (0, *m.span()) if m else None


def _int(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


def _whole(text: str, found: tuple[Named, ...]) -> str:
    """The word for a whole of several rooms; an office floor by its words or by its offices."""
    if FLOOR.search(text) or {"meeting_room", "reception", "open_office"} & {n.kind for n in found}:
        return "office"
    m = _WITHIN.search(text) or _HOME.search(text)
    return (m["whole"] or "house") if m else ""


def _joined(text: str, found: tuple[Named, ...], kinds: set[str]) -> bool:
    """Whether two kinds of room are named that belong into one house, each as something to be there."""
    real = {n.kind for n in found if not n.definite or re.search(r"(?:^|[.,;]\s*|\b(?:in|inside)\s+)$", text[: n.start])}
    return len((real & _DOMESTIC) - {"hall", "closet", "pantry"}) > 1 and len(kinds & _DOMESTIC) > 1


def _bare(text: str, found: tuple[Named, ...]) -> bool:
    """A flat without a word on its rooms, or the inside of a house."""
    if any(n.kind != "hall" for n in found):
        return False
    if _WITHIN.search(text) and not re.search(r"\b(?:bed|chair|sofa|table|desk)s?\b", text):
        return True
    m = re.match(rf"\s*(?:a|an|the|my|our)?\s*{_ADJ}(?P<whole>{'|'.join(_ALONE)})\s*(?:in|at|on|for|near|by|$|,|\.)(?![^.]*\bwith\b)", text)
    return bool(m)


def _introduce(out: Programme, prompt: str) -> None:
    """Make a room of each mention that brings one; the others refer to rooms that are there."""
    for i, n in enumerate(out.mentions):
        have = out.of(n.kind) or ([r for k in _ALSO.get(n.kind, ()) for r in out.of(k)] if n.definite else [])
        if n.every:
            continue
        if n.ordinal and len(have) >= min(n.ordinal, 2) and n.ordinal <= max(len(have), 1):
            out.refs[i] = [have[n.ordinal - 1].id]
        elif n.ordinal == 99 and have:
            last = next((out.refs[j][-1] for j in range(i - 1, -1, -1) if out.mentions[j].kind == n.kind and out.refs.get(j)), "")
            out.refs[i] = [next((r.id for r in have if r.id != last), have[0].id)]
        elif n.definite and have:
            out.refs[i] = [_meant(n, have, out, i).id]
        else:
            out.refs[i] = [_new(out, n, prompt).id for _ in range(n.count) if len(out.rooms) < MOST]
        _speak(out, i)


_ALSO = {"bedroom": ("child_bedroom", "nursery"), "study": ("office",), "office": ("study", "open_office"), "bathroom": ("toilet",), "toilet": ("bathroom",), "pantry": ("closet",)}
"""Kinds that a definite name may mean besides its own: "the bedroom" of a house whose only one is the children's."""


def _everywhere(out: Programme, prompt: str) -> None:
    """ "Each bedroom" is all of them, those included that nobody named."""
    for i, n in enumerate(out.mentions):
        if n.every:
            out.refs[i] = [r.id for r in out.of(n.kind)] or [_new(out, n, prompt).id for _ in range(n.count) if len(out.rooms) < MOST]
            _speak(out, i)


def _speak(out: Programme, i: int) -> None:
    for r in out.rooms:
        if r.id in out.refs[i]:
            r.said.append(i)


def _new(out: Programme, n: Named, prompt: str) -> Wanted:
    name = " ".join((*n.modifiers, prompt[n.head : n.end].lower()))[:80]
    return out.add(n.kind, name, "asked", span=Span(start=n.start, end=n.end), main=n.main, size=n.size)


def _meant(n: Named, have: list[Wanted], out: Programme, i: int) -> Wanted:
    """Which of several rooms "the bedroom" is: the master one, the one whose words fit, the one spoken of last."""
    if n.main:
        room = next((r for r in have if r.main), have[0])
        room.main = True
        return room
    fits = [r for r in have if n.modifiers and set(n.modifiers) & set(r.name.split())]
    last = next((out.refs[j][-1] for j in range(i - 1, -1, -1) if out.mentions[j].kind == n.kind and out.refs.get(j)), "")
    return (fits or [r for r in have if r.id == last] or have)[0]


def _links(out: Programme, text: str) -> None:
    """What the words between two rooms say of them."""
    for i, n in enumerate(out.mentions):
        own = out.refs.get(i, [])
        if n.kind == "bathroom" and own and ({"master", *_PRIVATE} & set(n.modifiers) or text[n.head :].startswith(("en-suite", "ensuite", "en suite"))):
            _private(out, i)
        if i + 1 >= len(out.mentions):
            continue
        after = out.mentions[i + 1]
        gap = text[n.end : after.start]
        if len(gap) > 90 or re.search(r"[.;!?\n]\s", gap):
            continue
        kind = _joint(n, gap, text[: n.start])
        span = Span(start=n.start, end=after.end)
        for a in own if kind else ():
            for b in out.refs.get(i + 1, [])[: 1 if len(own) > 1 else 9]:
                out.link(kind, a, b, span)  # type: ignore[arg-type]
        if n.kind == "hall" and kind == "door":
            _further(out, text, i, span)


def _joint(n: Named, gap: str, before: str) -> LinkKind | None:
    """How a gap between two names joins their rooms."""
    if {"open-plan", "open"} & set(n.modifiers) and re.fullmatch(r"\s*(?:and|with|/|,)\s*(?:an?|the)?\s*", gap) or _OPENS.search(gap):
        return "opens"
    if _BESIDE.search(gap) and len(gap) < 50 or re.search(r"(?:^|[.;!?]\s*)(?:next to|adjacent to|beside|adjoining)\s*$", before) and re.match(r"\s*(?:,|is|there)", gap):
        return "beside"
    return "door" if _DOOR.search(gap) and not re.search(r"\b(?:table|chair|sofa|lamp|wall)\b", gap) else None


def _further(out: Programme, text: str, i: int, span: Span) -> None:
    """A hallway connects all the rooms that its sentence goes on to name."""
    for j in range(i + 2, len(out.mentions)):
        if re.search(r"[.;!?]", text[out.mentions[i].end : out.mentions[j].start]):
            return
        for a in out.refs.get(i, []):
            for b in out.refs.get(j, []):
                out.link("door", a, b, span)


def _private(out: Programme, i: int) -> None:
    """An en-suite bathroom belongs to the bedroom named before it, the master one, or the first."""
    before = next((j for j in range(i - 1, -1, -1) if out.mentions[j].kind in ("bedroom", "child_bedroom")), None)
    hosts = [r for r in out.of("bedroom") if r.main] if "master" in out.mentions[i].modifiers else []
    host = hosts[0].id if hosts else out.refs[before][0] if before is not None and out.refs.get(before) else None
    span = Span(start=out.mentions[i].start, end=out.mentions[i].end)
    if host is not None and out.refs[i]:
        out.link("ensuite", host, out.refs[i][0], span)


CORE = ("living_room", "kitchen", "bathroom")
"""What a home has whether it is said or not."""
FILL = ("hall", "living_room", "kitchen", "bedroom", "bathroom", "bedroom", "dining_room", "study", "bathroom", "child_bedroom", "laundry", "bedroom", "playroom", "toilet", "pantry", "bedroom", "gym", "closet", "bathroom", "conservatory", "bedroom", "game_room", "workshop", "music_room")
"""What a house of so many rooms has, in this order."""
OFFICE = ("hall", "reception", "open_office", "office", "meeting_room", "break_room", "toilet", "office", "office", "meeting_room", "pantry", "toilet", "office", "office", "office", "office", "office", "office", "office", "office", "office", "office", "office", "office")


def _complete(out: Programme, beds: int, total: int) -> None:
    """Add the rooms that nobody named: up to a number that is said, else what the whole needs."""
    office = out.whole in ("office", "floor")
    listed = len({r.kind for r in out.rooms} - {"hall"})
    while len(out.of("bedroom")) + len(out.of("child_bedroom")) < beds:
        out.add("bedroom", origin="asked")
    if total:
        _fill(out, OFFICE if office else FILL, total)
    elif office:
        _fill(out, OFFICE[:7] if listed < 2 else (), MOST)
    elif listed < 3:
        usual: tuple[str, ...] = CORE if beds or listed or out.whole in _ALONE else (*CORE, "bedroom", "bedroom", "bedroom", "dining_room", "toilet")
        usual = (*CORE, "bedroom") if not beds and not listed and out.whole in _ALONE else usual
        several = out.whole in DWELLING and (beds or not listed or any(r.kind == "bedroom" for r in out.rooms) and out.whole != "suite")
        _fill(out, usual if several else (), MOST)
        if beds >= 3:
            out.add("toilet" if beds == 3 else "bathroom")
        if beds >= 4 and len(out.of("bathroom")) > 1:
            out.link("ensuite", "bedroom", out.of("bathroom")[-1].id)
    if not out.of("hall") and len(out.rooms) > 3 and not (total and len(out.rooms) >= total):
        out.add("hall")


def _fill(out: Programme, order: tuple[str, ...], total: int) -> None:
    """Add rooms in an order until there are so many; a kind comes again only as often as the order names it."""
    seen: dict[str, int] = {}
    for kind in order:
        seen[kind] = seen.get(kind, 0) + 1
        if len(out.rooms) < min(total, MOST) and len(out.of(kind)) < seen[kind]:
            out.add(kind)


def _sizes(out: Programme, text: str) -> None:
    """Give sizes in numbers to the room that is named nearest before or after them in their sentence, else to the whole."""
    for start, end, value in areas(text):
        near = [(abs(n.head - end) if n.head >= end else abs(start - n.end), i) for i, n in enumerate(out.mentions) if not re.search(r"[.;!?]\s", text[min(n.end, end) : max(n.start, start)])]
        near = [x for x in near if x[0] < 24]
        whole = re.match(rf"\s*(?:{_WHOLE})\b", text[end:]) or re.search(rf"\b(?:{_WHOLE}|floor)\s+(?:of|with|measuring|covering|on)?\s*(?:about\s+|some\s+)?$", text[:start])
        if near and value < 200 and not whole:
            for id in out.refs.get(min(near)[1], []):
                next(r for r in out.rooms if r.id == id).area = max(value, 1.5)
        elif value >= 15:
            out.area = value
    for r in out.rooms:
        r.area = r.area or round(KINDS[r.kind].area * r.size * (1.15 if r.main else 1.0), 2)


__all__ = ["Programme", "Wanted", "programme"]
