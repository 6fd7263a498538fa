"""From mentions to things: what each noun phrase of a prompt stands for."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language import scenery
from worldloom.synth.language.counting import counted
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.kinds import cabinet_door, compound, device, headboard, named_by, sense_here, toy
from worldloom.synth.language.parts import part
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.pronouns import meant, stand_in
from worldloom.synth.language.qualities import FEATURES, feature, made_of, material, qualities, say, surface
from worldloom.synth.language.reference import Read, earlier
from worldloom.synth.language.resolve import resolve
from worldloom.synth.language.settling import placed_at
from worldloom.synth.language.shown import of_picture, pictures, shown
from worldloom.synth.language.tokens import singular

_VAGUE_HEADS = (
    "side", "end", "front", "back", "top", "bottom", "middle", "left", "right", "edge", "corner", "foot", "head",
    "part", "area", "kind", "type", "charm", "elegance", "touch", "style", "look", "feel", "atmosphere", "mood",
    "ambience", "vibe", "color", "colour", "detail", "light", "rest", "view", "way", "thing", "decor", "seating", "nook", "lighting", "ambience", "item", "object",
    "piece", "half", "set", "world", "scene", "setting", "place", "time", "day", "addition", "arrangement",
    "configuration", "height", "layout", "design", "use", "reach", "order", "other", "surface", "face", "length",
    "width", "distance", "background", "foreground", "horizon",
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
_SHOW = (
    "showing",
    "shows",
    "depicting",
    "displaying",
    "displays",
    "depicts",
    "labeled",
    "labelled",
    "reading",
    "saying",
    "advertising",
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
        result.refs[n] = _meaning(draft, result, n, m, before, 0 if first else n, known)
        first = False
    return result


def _meaning(
    draft: Draft, read: Read, n: int, m: Mention, before: Link | None, rank: int, known: frozenset[str]
) -> tuple[str, ...]:
    if m.pronoun:
        draft.used |= set(range(m.start, m.end))
        return meant(draft, read, n, m)
    if m.start and draft.tokens[m.start - 1].lower == "for" and any(t.lower.endswith("ing") for t in draft.tokens[m.end : m.end + 1]):
        return ()  # "a chair for PC gaming"
    if m.phrase == "one":
        return stand_in(draft, read, n, m)
    if scenery.scene_words(draft, m):
        return ()
    named = " " in m.phrase and m.phrase in draft.words.nouns  # a weight bench is none of a workshop's
    if not named and not named_by(draft, m) and (sense := sense_here(draft, singular(draft.tokens[m.head].lower))) and not m.inside and rank != 0:
        return ((earlier(draft, m, sense) or _enter(draft, m, sense)).id,)
    if place := placed_at(draft, m, rank, before):
        return place
    if m.phrase in draft.words.trades and m.phrase not in draft.words.nouns and not device(draft, m):
        return (_person(draft, m),)
    return _thing(draft, read, n, m, before, known)


def _person(draft: Draft, m: Mention) -> str:
    trade = draft.words.trades[m.phrase]
    if same := earlier(draft, m, "person", trade.role):
        return same.id
    entry = _enter(draft, m, "person")
    entry.person = True
    draft.attribute(entry, "role", trade.role, draft.span(m.head, m.end))
    draft.clause("attribute", draft.span(m.head, m.end), thing=entry.id, value=trade.role)
    if not any(w.place == trade.place for w in draft.wishes):
        scenery.wish(draft, trade.place, 0.8, None)
    return entry.id


def _thing(draft: Draft, read: Read, n: int, m: Mention, before: Link | None, known: frozenset[str]) -> tuple[str, ...]:
    tokens, words = draft.tokens, draft.words
    head = singular(tokens[m.head].lower)
    previous = tokens[m.start - 1].lower if m.start else ""
    if previous in _SHOW and read.refs.get(n - 1) and pictures(draft, read.refs[n - 1][0], m):
        return shown(draft, m, read.refs[n - 1][0], previous)
    if previous == "of" and not (before and before.end == m.start) and read.refs.get(n - 1) and of_picture(draft, read.refs[n - 1][0]):
        return shown(draft, m, read.refs[n - 1][0], previous)  # "a painting of a ship"
    if head in words.traits["whole"] and (m.phrase not in words.nouns or before):
        read.parts[n] = words.traits["whole"][head]
        draft.used |= set(range(m.start, m.end))
        return _whole(draft, read.parts[n])
    if head.endswith("room") and len(head) > 4 and head not in words.nouns:
        draft.used |= set(range(m.start, m.end))
        return ("room",)  # "the showroom"
    if head in ("wheel", "castor", "caster") and m.plural and m.phrase == head and previous == "on":
        return feature(draft, read, n, m)  # "a stool on wheels"
    if m.phrase == "fire" and m.article == "the" and (hearth := next((t for t in draft.things if t.category in ("fireplace", "campfire", "stove")), None)):
        return (hearth.id,)  # "two armchairs facing the fire"
    if head == "home" and not m.article and previous in ("at", "from"):
        return ()
    if whole := part(draft, read, n, m, head):
        read.parts[n] = head
        draft.used |= set(range(m.start, m.end))
        return whole
    acts = previous in ("and", ",") and any(t.finite for t in tokens[m.end : m.end + 1])  # "and two prints hang"
    if (head in FEATURES and m.phrase not in words.nouns and not acts or headboard(draft, read, n, head) or (previous == "with" and cabinet_door(draft, read, n, head))) and previous in ("with", "by", "and", "of", "its", "has", "have", ","):
        return feature(draft, read, n, m)
    if head in words.traits["ground"] and (before or m.phrase not in words.nouns) and m.phrase == head:
        draft.used |= set(range(m.start, m.end))
        surface(draft, m)
        return (words.traits["ground"][head],)
    if head in words.traits["plenty"] and m.end < len(tokens) and tokens[m.end].lower == "of":
        draft.used |= set(range(m.start, m.end + 1))
        return ()
    holding = head in ("setup", "ensemble", "assortment") and [t.lower for t in tokens[m.end : m.end + 1]] in (["featuring"], ["including"], ["with"], ["of"])
    if (holding or (head in ("set", "group", "collection") and [t.lower for t in tokens[m.end : m.end + 1]] == ["of"])) and not draft.words.is_a(m.category, "furniture"):
        draft.used |= set(range(m.start, m.end + 1))  # "a tea set of six cups"
        return ()
    columns = head == "column" and m.plural and before is not None and before.text == "in" and bool(read.refs.get(n - 1))
    if m.phrase in _VAGUE_HEADS or head == "row" or columns:
        return _vague(draft, read, n, m)
    kind, value = material(draft, m, previous)
    if kind and (m.phrase not in words.nouns or kind == "color"):
        return made_of(draft, read, n, m, kind, value)
    if m.phrase == head and head not in words.nouns and scenery.describe(draft, m.head):
        return ()
    found = resolve(m.phrase, words, known)
    if found.abstract and m.article == "the" and (same := earlier(draft, m, found.category)):
        return (same.id,)  # "the case" behind "a display case"
    thinglike = m.article in ("a", "an") or m.count is not None
    if (found.abstract and not (found.how == "doubtful" and thinglike)) or (
        found.how == "unknown" and not m.article and not m.count and tokens[m.head].pos not in ("NOUN", "PROPN")
    ):
        return ()
    found = replace(found, category=compound(draft, m) if found.how == "unknown" else toy(draft, m, found.category))
    if same := earlier(draft, m, found.category):
        qualities(draft, m, same)
        return (same.id,)
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


def _whole(draft: Draft, category: str) -> tuple[str, ...]:
    """The thing a part belongs to: one named before, else one that the place will add (resolved later by its category)."""
    for entry in reversed(draft.things):
        if draft.words.is_a(entry.category, category):
            return (entry.id,)
    return (f"?{category}",)


def _vague(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """Nouns that name no thing; their adjectives may describe the scene ("a warm light", "in three rows")."""
    head = singular(draft.tokens[m.head].lower)
    in_rows = [t.id for t in draft.things if any(a.kind == "number" and "row" in a.value for a in t.attributes)] if m.article == "the" else []
    if head in ("row", "column") and in_rows:
        return (in_rows[-1],)
    if head in ("row", "column") and read.refs.get(n - 1):
        owner = read.refs[n - 1][0]
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


def _enter(draft: Draft, m: Mention, category: str) -> Entry:
    """Add a thing with its count and qualities, and the clauses about them."""
    span = draft.span(m.start, m.end)
    count = counted(draft, m, category)
    entry = draft.new(
        category, draft.text(draft.span(m.head - len(m.inside), m.end)), count, span, plural=m.plural or count.n > 1
    )
    entry.person = draft.words.is_a(category, "person")
    draft.used |= {m.head, *m.inside}
    if count.n == 0:
        draft.clause("absence", span, thing=entry.id, value=category)
    else:
        draft.clause("thing", span, thing=entry.id, value=category)
    if m.count is not None and count.n > 0:
        draft.clause("count", span, thing=entry.id, value=f"{count.op}{count.n}")
    qualities(draft, m, entry)
    return entry


__all__ = ["read"]
