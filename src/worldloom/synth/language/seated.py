"""Who eats, drinks, talks or works "at a table" sits at it, on a seat each; where none are named there are some."""

from __future__ import annotations

from worldloom.synth.language.busy import SEATS
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.world import Count, Relation, RelationKind

_AT = ("at", "around", "round")
_DOES = frozenset(
    ("sit", "seat", "eat", "dine", "drink", "sip", "feast", "lunch", "work", "study", "read", "write", "type", "draw", "play", "chat", "talk",
     "gather", "gossip", "meet", "argue", "toast", "celebrate", "sew", "paint", "count")
)  # fmt: skip
"""Verbs of what one does sitting, where one is at a table."""
_SEATS: tuple[tuple[tuple[str, ...], str, RelationKind], ...] = (
    (("counter", "bar", "bar_counter", "kitchen_island", "bar_table"), "stool", "front"),
    (("desk", "workbench", "sewing_table"), "chair", "front"),
    (("table",), "chair", "around"),
)
"""(What one sits at, the seat there where none is named, how that stands to it)."""
_NOT = ("bedside_table", "pool_table", "ping_pong_table", "air_hockey_table", "foosball_table", "changing_table", "operating_table", "examination_table", "massage_table", "console_table")
_ASKED = ("chair", "stool", "armchair", "bench", "sofa", "throne")
_WAITING = ("waiter", "waiters", "waitress", "waitresses", "croupier", "croupiers", "butler", "footman", "footmen", "maid", "maids", "maitre d", "sommelier")
"""Who stands at tables of others."""
_LEADING = ("teacher", "lecturer", "professor", "instructor", "conductor", "coach", "guide", "trainer", "nurse", "invigilator")
"""Who stands before several others that sit: "a teacher and eight pupils at their desks"."""
SMALL = 0.5
"""Metres of what lies on a table at which somebody has it."""
MOST = 12
"""Seats that are brought to one table."""


def seat(draft: Draft, read: Read) -> None:
    """Seat everybody who is said to do something at a table or is just at it."""
    for n, m in enumerate(read.mentions):
        table = _one(draft, read, n)
        row = _row(draft, table) if table is not None else None
        if table is None or row is None or m.start == 0 or draft.tokens[m.start - 1].lower not in _AT:
            continue
        who = _who(draft, read, m)
        for one in _with_him(draft, read, who):
            if one.count.n <= MOST and not _placed(draft, one):
                _seated(draft, m, one, table, row)
    _from_seats(draft, read)


def _with_him(draft: Draft, read: Read, who: Entry | None) -> list[Entry]:
    """ "The king and queen (at a table)": both; who was named by one word are together too."""
    if who is None:
        return []
    n = next((k for k in range(len(read.mentions)) if who.id in read.refs.get(k, ())), -1)
    before = _one(draft, read, n - 1) if n > 0 and [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] in (["and"], ["and", "the"]) else None
    led = n > 1 and any(k.end == read.mentions[n - 1].start for k in read.links)
    stands = before is not None and before.count.n == 1 < who.count.n and before.noun.lower() in (*_WAITING, *_LEADING)
    same = [t for t in draft.things if t is not who and t.person and t.span is not None and t.span == who.span]
    return [*([before] if before is not None and _lives(draft, before) and not led and not stands else []), who, *same]


def _from_seats(draft: Draft, read: Read) -> None:
    """ "A couple feeds pigeons from a bench": who does something from a seat is on it."""
    for n, m in enumerate(read.mentions):
        seat = _one(draft, read, n)
        led = m.start > 0 and draft.tokens[m.start - 1].lower == "from" and not any(k.end == m.start for k in read.links)
        if seat is None or not led or seat.category not in SEATS and not any(draft.words.is_a(seat.category, f) for f in ("seat", "bed")):
            continue
        verb = next((t for t in reversed(draft.tokens[: m.start - 1]) if t.sentence == draft.tokens[m.start].sentence and t.finite and t.subject >= 0), None)
        for id in read.refs.get(read.at(verb.subject), ()) if verb is not None else ():
            who = next((t for t in draft.things if t.id == id and t.person), None)
            if who is not None and not _placed(draft, who):
                draft.relate("on", who.id, (seat.id,), draft.span(m.start - 1, m.end))


def _one(draft: Draft, read: Read, n: int) -> Entry | None:
    ids = read.refs.get(n, ()) if n >= 0 else ()
    return next((t for t in draft.things if ids and t.id == ids[0]), None)


def _row(draft: Draft, table: Entry) -> tuple[str, RelationKind] | None:
    if any(draft.words.is_a(table.category, c) for c in _NOT):
        return None
    return next(((s, how) for kinds, s, how in _SEATS if any(draft.words.is_a(table.category, k) for k in kinds)), None)


def _who(draft: Draft, read: Read, m: Mention) -> Entry | None:
    """The people before "at": right before it, or before a verb of what one does sitting that no other verb or clause parts from it."""
    at, stands = m.start - 1, True
    verb = next((t for t in reversed(draft.tokens[max(0, at - 6) : at]) if t.pos in ("VERB", "PUNCT") or t.lower in ("and", "while")), None)
    if verb is not None and verb.pos == "VERB" and verb.lemma in _DOES:
        at, stands = verb.i, False
        while at > 0 and draft.tokens[at - 1].pos in ("AUX", "ADV"):
            at -= 1
        if at > 1 and draft.tokens[at - 1].lower in ("who", "that"):
            at -= 1
    who = next((e for k, o in enumerate(read.mentions) if o.end == at and (e := _one(draft, read, k)) is not None and _lives(draft, e)), None)
    return None if who is not None and stands and _serves(draft, read, who, m) else who


def _serves(draft: Draft, read: Read, who: Entry, m: Mention) -> bool:
    """Whether somebody works at a counter: "a barista at the counter" stands."""
    table = _one(draft, read, read.mentions.index(m))
    if who.noun.lower() in _WAITING:
        return True  # "three tables, a waiter at each"
    return who.noun.lower() in draft.words.trades and table is not None and draft.words.is_a(table.category, "counter")


def _lives(draft: Draft, e: Entry) -> bool:
    return e.person or draft.words.is_a(e.category, "person")


def _placed(draft: Draft, who: Entry) -> bool:
    return any(r.subject == who.id and r.kind in ("on", "in", "inside", "behind") for r in draft.relations)


def _seated(draft: Draft, m: Mention, who: Entry, table: Entry, row: tuple[str, RelationKind]) -> None:
    """A seat for each, at the table; "at their desks" is one each, "couples at tables" one a couple."""
    n, span = who.count.n, draft.span(m.start, m.end)
    if m.article in ("their", "") and m.plural and m.count is None and n > 1 and not m.pronoun:
        table.count = Count(n=who.groups if who.groups > 1 else n)
    kind, how = row
    asked = next((t for t in draft.things if t.origin == "asked" and t.count.n >= n and any(draft.words.is_a(t.category, s) for s in _ASKED)), None)
    if asked is None and any(t.origin == "asked" and t.category == kind for t in draft.things):
        return
    seats = asked or draft.new(kind, kind, Count(op=">=", n=n), None, n > 1, "added", f"who is at a {table.noun} sits")
    _moved(draft, who, table, seats)
    if not any(r.subject == seats.id for r in draft.relations):
        draft.relations.append(Relation(kind=how, subject=seats.id, objects=(table.id,), origin="added", span=span))
    draft.relations.append(Relation(kind="on", subject=who.id, objects=(seats.id,), origin="added", span=span))
    if who.activity is None:
        who.activity = "sitting"


def _moved(draft: Draft, who: Entry, table: Entry, seats: Entry) -> None:
    """What "at" was read of instead: people are at the table by their seats, and what they eat or play is on it."""
    things = {t.id: t for t in draft.things}
    for r in [r for r in draft.relations if r.objects == (table.id,) and r.kind in ("beside", "near", "front") and r.subject != seats.id]:
        thing = things.get(r.subject)
        held = thing is not None and not thing.person and draft.text(r.span).lower().split(" ")[0] in _AT
        if r.subject == who.id or held and thing is not None and draft.words.sizes.get(thing.category, 1.0) >= SMALL:
            draft.relations.remove(r)
        elif thing is not None and draft.words.sizes.get(thing.category, 1.0) < SMALL and r.kind == "beside":
            draft.relations[draft.relations.index(r)] = r.model_copy(update={"kind": "on"})


__all__ = ["MOST", "seat"]
