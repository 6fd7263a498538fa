"""What people do with their hands while they sit or lie: "sitting and reading a book", "lying on the bed and reading", "playing the piano".

A posture and a deed of one person become one activity, whichever is said first and whatever stands between them; where somebody is
whose things are said to be on a seat ("reading a book in an armchair") is on it too.
"""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.reference import Read
from worldloom.world import Attribute

POSTURES = {
    "sitting": ("sitting", "sits", "sit", "seated"), "lying": ("lying", "lies", "lie"), "reclining": ("reclining", "reclines"), "leaning": ("leaning", "leans"),
}  # fmt: skip
DEEDS = {
    "reading": ("reading", "reads"), "typing": ("typing", "types"), "writing": ("writing", "writes"), "eating": ("eating", "eats", "dining"),
    "drinking": ("drinking", "drinks", "sipping", "sips"), "playing": ("playing", "plays"),
}  # fmt: skip
AIMED = {"pointing": ("point", "gestur"), "waving": ("wave", "waving"), "looking": ("look", "peer", "gaz"), "watching": ("watch",), "listening": ("listen",), "running": ("running through",), "leaning": ("lean",)}
"""What one does towards something or somewhere, by how its phrase begins."""
KEYED = ("piano", "organ", "synthesizer", "harpsichord", "keyboard_instrument")
"""What one plays sitting at it."""
POURED = {
    "cup": ("coffee", "tea", "cocoa", "hot chocolate", "milk", "espresso", "cappuccino"), "glass": ("juice", "water", "wine", "beer", "lemonade"),
}  # fmt: skip
"""What one drinks, by what it is in."""
READ = ("book", "magazine", "newspaper", "paper", "letter", "map", "menu", "tablet")
"""Categories of what one reads."""
PLACED = ("in", "on", "inside")
SEATS = ("armchair", "chair", "sofa", "bench", "stool", "couch", "swing", "rocking_chair", "beanbag", "throne", "office_chair", "window_seat", "bar_stool", "pew")
BEDS = ("bed", "hammock", "daybed", "bunk", "mattress", "chaise_longue", "hospital_bed")


def busied(draft: Draft, read: Read) -> None:
    """Gives everybody the deed of their hands; once activities and relations are read."""
    _placed(draft)
    for n, m in enumerate(read.mentions):
        entry = _one(draft, read, n)
        if entry is not None and entry.person and not m.pronoun:
            _does(draft, read, entry, m.end, _until(draft, read, n))
            _circles(draft, entry, m.end, _until(draft, read, n))
            _in_rows(draft, entry, m.end)


def _circles(draft: Draft, entry: Entry, start: int, end: int) -> None:
    """ "Six children sit in a circle": those who are in one."""
    words = [t.lower for t in draft.tokens[start:end]]
    at = next((k for k in range(len(words) - 2) if words[k] in ("in", "form", "forming") and words[k + 1] in ("a", "one") and words[k + 2] in ("circle", "ring")), -1)
    if at >= 0 and entry.count.n > 2:
        entry.attributes.append(Attribute(kind="other", value="ring"))
        draft.used |= set(range(start + at, start + at + 3))


def _in_rows(draft: Draft, entry: Entry, start: int) -> None:
    """ "An audience of twenty sitting in rows": seats are in rows, and those who sit are on them."""
    start += 2 * ([t.lower for t in draft.tokens[start : start + 1]] == ["of"])  # "of twenty"
    words = [t.lower for t in draft.tokens[start : start + 3]]
    if words[:1] and words[0] in POSTURES["sitting"] and words[1:] in (["in", "rows"], ["in", "ranks"]):
        entry.activity = "sitting"
        entry.attributes = [a for a in entry.attributes if a.kind != "number"]
        draft.forget([k for k, r in enumerate(draft.relations) if r.kind == "row" and r.subject == entry.id])
        draft.used |= set(range(start, start + 3))


def aimed(draft: Draft, text: str, subjects: tuple[str, ...]) -> None:
    """Who "points at" something points; who "waves to" somebody waves."""
    deed = next((doing for doing, verbs in AIMED.items() if text.startswith(verbs)), "")
    for t in draft.things:
        if deed and t.person and t.id in subjects and t.activity is None:
            t.activity = deed


def _one(draft: Draft, read: Read, n: int) -> Entry | None:
    ids = read.refs.get(n, ())
    return next((t for t in draft.things if ids and t.id == ids[0]), None)


def _until(draft: Draft, read: Read, n: int) -> int:
    """The token before which what is said is of a person: that of the next living thing, or of the next sentence."""
    start = read.mentions[n].end
    for k, m in enumerate(read.mentions):
        other = _one(draft, read, k)
        if m.start >= start and other is not None and other is not _one(draft, read, n) and _lives(draft, other):
            return m.start
    sentence = draft.tokens[start - 1].sentence
    return next((t.i for t in draft.tokens[start:] if t.sentence != sentence), len(draft.tokens))


def _lives(draft: Draft, t: Entry) -> bool:
    return t.person or draft.words.is_a(t.category, "animal")


def _does(draft: Draft, read: Read, entry: Entry, start: int, end: int) -> None:
    """Of the words between two tokens."""
    posture = _first(draft, POSTURES, start, end)
    deed = _first(draft, DEEDS, start, end)
    if deed is None:
        if posture and entry.activity is None and (posture[0] == "leaning" or entry.category != "person"):  # others are posed by what they are on
            entry.activity = posture[0]
        return
    what, at = deed
    named = [(m.end, t) for k, m in enumerate(read.mentions) if start <= m.start < end and (t := _one(draft, read, k)) is not None]
    after = next((t for last, t in named if last > at + 1), None)
    if what == "playing":
        instrument = after or next((t for _, t in named if t.category in KEYED), None)
        if instrument is None or instrument.category not in KEYED or entry.count.n > 1:
            return
        entry.attributes.append(Attribute(kind="other", value="pianist"))
        draft.forget([k for k, r in enumerate(draft.relations) if (r.kind, r.subject) == ("holding", entry.id) and instrument.id in r.objects])
    if what == "drinking" and after is not None:
        _poured(draft, entry, after)
        held = any(r.kind == "holding" and r.subject == entry.id and after.id in r.objects for r in draft.relations)
        draft.forget([k for k, r in enumerate(draft.relations) if held and r.subject == after.id and r.kind in ("beside", "near", "front", "on") and not _sat_on(draft, r.objects)])
    if what == "reading" and after is not None and after.category in READ:
        draft.relate("holding", entry.id, (after.id,), after.span)
    _placed(draft)
    seated = posture[0] if posture and posture[0] != "leaning" else "sitting" if what == "playing" else _rests(draft, entry)
    entry.activity = f"{seated} and {what}" if seated else what
    draft.used |= {at, *((posture[1],) if posture else ())}
    if not any(c.kind == "activity" and c.thing == entry.id and c.value == what for c in draft.clauses):
        draft.clause("activity", draft.span(at, at + 1), thing=entry.id, value=what)


def _sat_on(draft: Draft, ids: tuple[str, ...]) -> bool:
    return any(t.id in ids and t.category in (*SEATS, *BEDS) for t in draft.things)


def _rests(draft: Draft, entry: Entry) -> str:
    """The posture of somebody who is on something: on a bed one lies, on a seat one sits."""
    kinds = {t.id: t.category for t in draft.things}
    hosts = [kinds.get(o) for r in draft.relations if r.subject == entry.id and r.kind in PLACED for o in r.objects]
    return "lying" if any(k in BEDS for k in hosts) else "sitting" if any(k in SEATS for k in hosts) else ""


def _first(draft: Draft, words: dict[str, tuple[str, ...]], start: int, end: int) -> tuple[str, int] | None:
    """The first of the kinds that a word between two tokens names, and the word's token; what is a noun's own is none ("a reading lamp")."""
    for t in draft.tokens[start:end]:
        known = next((kind for kind, forms in words.items() if t.lower in forms or t.finite and f"{t.lemma}s" in forms), None)
        tail = draft.tokens[t.i + 1] if t.i + 1 < len(draft.tokens) else None
        own = t.i > 0 and draft.tokens[t.i - 1].lower in ("a", "an", "the") and tail is not None and tail.pos == "NOUN"
        named = t.pos in ("NOUN", "PROPN") and not t.lower.endswith("ing")  # "a tray of drinks"
        if known is not None and not own and not named:
            return known, t.i
    return None


def _poured(draft: Draft, entry: Entry, drink: Entry) -> None:
    """A drink is in the vessel that one drinks it from, and that in the hands."""
    known = drink.category if drink.category in draft.words.traits["drinks"].values() else None
    vessel = known or next((v for v, names in POURED.items() if drink.noun.lower() in names), None)
    if vessel is None:
        if draft.words.is_a(drink.category, "vessel") or drink.category.endswith(("glass", "cup", "mug")):
            draft.relate("holding", entry.id, (drink.id,), drink.span)
        return
    drink.category, drink.activity = vessel, None
    drink.attributes = [a for a in drink.attributes if a.value not in DEEDS["drinking"]]
    draft.clauses = [c for c in draft.clauses if c.thing != drink.id or c.value not in DEEDS["drinking"]]
    draft.relate("holding", entry.id, (drink.id,), drink.span)


def _placed(draft: Draft) -> None:
    """Where the book of somebody is who is nowhere else, they are: nobody reads what lies on a chair beside them."""
    people = {t.id for t in draft.things if t.person}
    kinds = {t.id: t.category for t in draft.things}
    holders = {o: r.subject for r in draft.relations if r.kind == "holding" and r.subject in people for o in r.objects}
    settled = {r.subject for r in draft.relations if r.kind in PLACED}
    for k, r in enumerate(draft.relations):
        who = holders.get(r.subject, "")
        if r.kind in PLACED and who and who not in settled and any(kinds.get(o) in (*SEATS, *BEDS) for o in r.objects):
            draft.relations[k] = r.model_copy(update={"subject": who, "kind": "on"})


__all__ = ["SEATS", "aimed", "busied"]
