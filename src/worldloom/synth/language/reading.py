"""From mentions to things: what each noun phrase of a prompt stands for."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language import scenery
from worldloom.synth.language.bodies import bodily, somebodys
from worldloom.synth.language.bound import as_quality, as_quantity, of_another, of_here
from worldloom.synth.language.counting import counted
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.drinks import drink
from worldloom.synth.language.events import event
from worldloom.synth.language.figurative import cooked_at
from worldloom.synth.language.finishes import finish
from worldloom.synth.language.gathered import gathered
from worldloom.synth.language.kinds import by_company, compound, device, named_by, sense_here, toy
from worldloom.synth.language.labels import label
from worldloom.synth.language.likened import likened
from worldloom.synth.language.measured import whole_name
from worldloom.synth.language.multiplied import rows
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.premises import again, fire, premises
from worldloom.synth.language.pronouns import meant, stand_in
from worldloom.synth.language.qualities import made_of, material, qualities, say, surface
from worldloom.synth.language.reference import Read, all_of, earlier
from worldloom.synth.language.resolve import resolve
from worldloom.synth.language.served import served
from worldloom.synth.language.settling import placed_at
from worldloom.synth.language.tokens import singular

_VAGUE_HEADS = (
    "side", "end", "front", "back", "top", "bottom", "middle", "left", "right", "edge", "corner", "foot", "head",
    "part", "area", "kind", "type", "charm", "elegance", "touch", "style", "look", "feel", "atmosphere", "mood",
    "ambience", "vibe", "color", "colour", "detail", "light", "rest", "view", "way", "thing", "decor", "seating", "nook", "lighting", "ambience", "item", "object",
    "piece", "half", "set", "world", "scene", "setting", "place", "time", "day", "addition", "arrangement",
    "configuration", "height", "layout", "design", "use", "reach", "order", "other", "surface", "face", "length",
    "width", "distance", "alcove", "niche", "recess", "size", "shoulder", "semicircle", "background", "foreground", "horizon",
)  # fmt: skip
_DESCRIBERS = (
    "charm",
    "elegance",
    "atmosphere",
    "mood",
    "ambience",
    "vibe",
    "feel",
    "style",
    "setting",
    "scene",
    "look",
    "weather",
    "sky",
    "light",
    "day",
)


def read(draft: Draft, found: tuple[Mention, ...], links: tuple[Link, ...], known: frozenset[str]) -> Read:
    """Go through the mentions in order, adding things, places, times and sounds to the draft."""
    said = scenery.speech(draft)
    result = Read(found, links)
    skip = scenery.camera(draft, found)
    first = True
    for n, m in enumerate(found):
        if n in skip or draft.tokens[m.start].start >= said:
            continue
        before = next((k for k in reversed(links) if k.end <= m.start and m.start - k.end <= 1), None)
        if label(draft, m):
            continue
        if n in result.named:
            result.refs[n] = result.named[n]
            continue
        result.refs[n] = _meaning(draft, result, n, m, before, 0 if first else n, known)
        first = False
    return result


def _meaning(
    draft: Draft, read: Read, n: int, m: Mention, before: Link | None, rank: int, known: frozenset[str]
) -> tuple[str, ...]:
    if m.pronoun:
        draft.used |= set(range(m.start, m.end))
        return meant(draft, read, n, m)
    if (other := likened(draft, read, n, m)) is not None:
        return other
    if m.start and draft.tokens[m.start - 1].lower == "for" and any(t.lower.endswith("ing") for t in draft.tokens[m.end : m.end + 1]):
        return ()  # "a chair for PC gaming"
    if m.phrase == "one":
        return stand_in(draft, read, n, m)
    if scenery.scene_words(draft, m):
        return ()
    if (one := somebodys(draft, m)) is not None:
        return _meaning(draft, read, n, one, before, rank, known)
    if (whose := bodily(draft, read, n, m)) is not None:
        return whose
    if event(draft, m, rank):
        return ()
    if (people := gathered(draft, read, n, m, _enter)) is not None:
        return people
    if (kind := by_company(draft, m)) == "person":
        person = earlier(draft, m, kind, m.phrase) or _enter(draft, m, kind)
        say(draft, person, "role", m.phrase, draft.span(m.head, m.end))
        return (person.id,)
    if kind:
        return ((earlier(draft, m, kind) or _enter(draft, m, kind)).id,)
    named = " " in m.phrase and m.phrase in draft.words.nouns  # a weight bench is none of a workshop's
    if not named and not named_by(draft, m) and not _enters(draft, m, before) and (sense := sense_here(draft, singular(draft.tokens[m.head].lower))) and not m.inside and rank != 0:
        return ((earlier(draft, m, sense) or _enter(draft, m, sense)).id,)
    if fire(draft, m):
        return (next((t.id for t in draft.things if t.category == "fireplace"), None) or _enter(draft, m, "fireplace").id,)
    if cooked_at(draft, m):
        return (_enter(draft, m, "kitchen_island").id,)
    if premises(draft, m, rank) or again(draft, m, rank):
        return ("room",)
    if (place := placed_at(draft, m, rank, before)) is not None:
        return place
    if together := whole_name(draft, read, n, m, _enter):
        return together
    if m.phrase in draft.words.trades and m.phrase not in draft.words.nouns and not device(draft, m):
        return (_person(draft, m),)
    return _thing(draft, read, n, m, before, known)


def _enters(draft: Draft, m: Mention, before: Link | None) -> bool:
    """ "(A pianist) in a bar": whether a word says where somebody is of whose place only a trade has spoken."""
    led = before is not None and before.end == m.start and before.kind in ("in", "inside") and m.article in ("a", "an")
    return led and singular(draft.tokens[m.head].lower) in draft.words.place_words and all(w.weight < 1 for w in draft.wishes)


def _person(draft: Draft, m: Mention) -> str:
    trade = draft.words.trades[m.phrase]
    if same := earlier(draft, m, "person", trade.role):
        return same.id
    entry = _enter(draft, m, "person")
    entry.person = True
    draft.attribute(entry, "role", trade.role, draft.span(m.head, m.end))
    draft.clause("attribute", draft.span(m.head, m.end), thing=entry.id, value=trade.role)
    place = draft.words.places.get(trade.place)
    if not any(w.place == trade.place for w in draft.wishes) or (place is not None and place.interior):  # a doctor and two nurses say more than a bed
        scenery.wish(draft, trade.place, 0.8, None)
    return entry.id


def _thing(draft: Draft, read: Read, n: int, m: Mention, before: Link | None, known: frozenset[str]) -> tuple[str, ...]:
    """What a noun stands for: a part, a picture or a quality of what was named, a word of quantity, or a thing, new or named before."""
    head = singular(draft.tokens[m.head].lower)
    previous = draft.tokens[m.start - 1].lower if m.start else ""
    for told in (of_another(draft, read, n, m, before), of_here(draft, read, n, m), as_quality(draft, read, n, m), as_quantity(draft, m)):
        if told is not None:
            return told
    words = draft.words
    if head in words.traits["ground"] and (before or m.phrase not in words.nouns) and m.phrase == head:
        draft.used |= set(range(m.start, m.end))
        surface(draft, m)
        return (words.traits["ground"][head],)
    columns = head == "column" and m.plural and before is not None and before.text == "in" and bool(read.refs.get(n - 1))
    if m.phrase in _VAGUE_HEADS or head == "row" or columns:
        return _vague(draft, read, n, m)
    if (meal := served(draft, m, _enter)) is not None:
        return meal
    if (vessels := drink(draft, read, n, m, _enter)) is not None:
        return vessels
    if (owners := finish(draft, read, n, m, before)) is not None:
        return owners
    kind, value = material(draft, m, previous)
    if words.quality(head)[0] in ("color", "material") and m.phrase == head and m.count is not None and n and read.mentions[n - 1].plural and any(draft.tokens[j].lower == "one" for j in m.before):
        return read.refs.get(n - 1, ())  # "two balls, one silver and one green": `part` tells them apart
    if kind and (m.phrase not in words.nouns or kind == "color"):
        return made_of(draft, read, n, m, kind, value)
    if m.phrase == head and head not in words.nouns and scenery.describe(draft, m.head):
        return ()
    return _found(draft, m, known)


def _found(draft: Draft, m: Mention, known: frozenset[str]) -> tuple[str, ...]:
    """A thing by the lexicon, new or named before; () for what is no thing."""
    found = resolve(m.phrase, draft.words, known)
    if found.abstract and m.article == "the" and (same := earlier(draft, m, found.category)):
        return (same.id,)  # "the case" behind "a display case"
    thinglike = m.article in ("a", "an") or m.count is not None
    done = found.how == "unknown" and m.phrase.endswith("ing") and not thinglike and not m.plural and m.start + 1 == m.end
    if done and draft.tokens[m.end - 1].tag in ("VBG", "NN") and (m.start == 0 or draft.tokens[m.start - 1].lower in ("for", ",", "and", "or", "of")):
        draft.used.add(m.head)
        return ()  # "a room for working and gaming"
    if (found.abstract and not (found.how == "doubtful" and thinglike)) or (
        found.how == "unknown" and not m.article and not m.count and draft.tokens[m.head].pos not in ("NOUN", "PROPN")
    ):
        return ()
    found = replace(found, category=compound(draft, m) if found.how == "unknown" else toy(draft, m, found.category))
    if same := earlier(draft, m, found.category):
        qualities(draft, m, same)
        return (same.id,)
    if several := all_of(draft, m, found.category):
        for one in several:
            qualities(draft, m, one)
        return tuple(one.id for one in several)
    entry = _enter(draft, m, found.category)
    if found.how == "hypernym" and found.category == "person":
        say(draft, entry, "role", m.phrase.replace(" ", "_"), draft.span(m.head, m.end))
    if found.how == "unknown":
        draft.note(
            "unknown-noun",
            f"'{m.phrase}' is not in the lexicon: it keeps its own name as category '{entry.category}'",
            entry.span,
        )
    elif found.how in ("hypernym", "head") and m.phrase != found.category.replace("_", " "):
        draft.note("hypernym", f"'{m.phrase}' is taken as a kind of {found.category.replace('_', ' ')}", entry.span)
    return (entry.id,)


def _vague(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """Nouns that name no thing; their adjectives may describe the scene ("a warm light", "in three rows")."""
    head = singular(draft.tokens[m.head].lower)
    in_rows = [t.id for t in draft.things if any(a.kind == "number" and "row" in a.value for a in t.attributes)] if m.article == "the" else []
    if head in ("row", "column") and in_rows:
        return (in_rows[-1],)
    if head in ("row", "column") and read.refs.get(n - 1):
        owner = read.refs[n - 1][0]
        here = [k for k in range(n - 1, -1, -1) if draft.tokens[read.mentions[k].start].sentence == draft.tokens[m.start].sentence]
        owner = next((read.refs[k][0] for k in here if read.mentions[k].plural and read.refs.get(k)), owner)
        entry = next((t for t in draft.things if t.id == owner), None)
        rows = m.count.n if m.count else 1
        rows = max(1, round(entry.count.n / max(rows, 1))) if entry and head == "column" else rows
        if entry:
            span = draft.span(m.start, m.end)
            draft.attribute(entry, "number", f"{rows} rows" if rows > 1 else "1 row", span)
            draft.relate("row", owner, (), span)
            draft.clause("relation", span, thing=owner, value="row", relation=len(draft.relations) - 1)
            draft.used |= set(range(m.start, m.end))
        return (owner,) if entry and m.article == "the" else ()
    if head in _DESCRIBERS:
        hits = [scenery.describe(draft, j) for j in m.before]
        if any(hits):
            draft.used |= set(range(m.start, m.end))
    elif head in ("background", "foreground", "horizon", "distance", "corner", "middle", "side", "end", "edge"):
        draft.used |= set(range(m.start, m.end))
    return ()


def _whose(draft: Draft, m: Mention) -> list[str]:
    """Whose a thing is, where several are told apart by it: "the teacher's desk", "student desks"."""
    before = [draft.tokens[j].lower for j in m.before if draft.tokens[j].lower not in ("'s", "'")][-1:]
    return [w for w in map(singular, before) if w in draft.words.trades or draft.words.nouns.get(w) == "person"]


def _enter(draft: Draft, m: Mention, category: str) -> Entry:
    """Add a thing with its count and qualities, and the clauses about them."""
    span = draft.span(m.start, m.end)
    count = counted(draft, m, category)
    name = draft.text(draft.span(m.head - len(m.inside), m.end))
    entry = draft.new(category, " ".join([*_whose(draft, m), name]), count, span, plural=m.plural or count.n > 1)
    entry.person = draft.words.is_a(category, "person")
    draft.used |= {m.head, *m.inside}
    if count.n == 0:
        draft.clause("absence", span, thing=entry.id, value=category)
    else:
        draft.clause("thing", span, thing=entry.id, value=category)
    if m.count is not None and count.n > 0:
        draft.clause("count", span, thing=entry.id, value=f"{count.op}{count.n}")
    qualities(draft, m, entry)
    if (lines := rows(draft, m)) > 1:
        draft.attribute(entry, "number", f"{lines} rows", span)
        draft.relate("row", entry.id, (), span)
    return entry


__all__ = ["read"]
