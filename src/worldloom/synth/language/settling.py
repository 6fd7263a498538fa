"""Mentions that say where one is: places, landforms, and the nouns before them."""

from __future__ import annotations

from worldloom.synth.language import scenery
from worldloom.synth.language.density import said
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.figurative import LOOKS, heaped, looks, surname
from worldloom.synth.language.gauged import GAUGE
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.whose import aboard, carries_us, owned_style, owner
from worldloom.world import Count

SHORES = ("shore", "shoreline", "waterfront", "bank", "water", "dock", "docks", "wharf", "quayside")
_OWNED = 0.5
"""Weight of a place in the name of an owner ("the harbour master's desk")."""
FACED = ("shop", "bakery", "cafe", "restaurant", "diner", "bar", "bank", "museum", "theater", "church", "hotel", "library", "school", "station", "police_station", "fire_station", "bookstore", "supermarket", "pharmacy")
"""Places that face a street, on which one is outside them."""
_STRONG = ("mars", "moon", "desert", "village")
"""Places that win over the head noun they stand before ("desert airstrip", "Mars base")."""


def placed_at(draft: Draft, m: Mention, rank: int, before: Link | None) -> tuple[str, ...] | None:
    """Take the mention as the place or a landform; None if it is a thing."""
    words, tokens = draft.words, draft.tokens
    span = draft.span(m.start, m.end)
    if heaped(draft, m):
        return ()
    if surname(draft, m.head):
        return None
    if carries_us(draft, m):
        return ("room",)
    place, size = scenery.place_in(draft, m)
    if size and size < len(m.inside) + 1 and m.category:
        place, size = "", 0
    landform = words.traits["landform"].get(singular(tokens[m.head].lower), "") or words.traits["landform"].get(
        tokens[m.head].lower, ""
    )
    weight = scenery.place_weight(draft, m, rank, before)
    is_thing = bool(m.category)
    if m.negated or (m.article == "the" and any(" " in t.noun and t.noun.lower().split(" ")[-1] == m.phrase for t in draft.things)):
        return None  # "the platform" behind "a round platform"
    if (place or landform) and any(t.lower in LOOKS for t in tokens[m.end : m.end + 1]):
        draft.used |= set(range(m.start, m.end))
        return ("scene",)  # "forest themed"
    indoors = bool(place) and words.places[place].interior
    last_owner = max((j for j in m.before if tokens[j].lower == "'s" and (indoors or tokens[j - 1].lower not in words.place_words)), default=0)
    for j in m.before:
        _modifier_place(draft, j, _OWNED if j < last_owner else weight, bool(place), indoors)
    if tokens[m.head].lower in SHORES and (draft.wishes or before):
        return None
    known = words.places.get(place)
    if known and place in FACED and before and (before.kind == "outside" or before.text.endswith("past")) and before.end == m.start and not draft.inside:
        scenery.wish(draft, "street", weight, span)
        draft.used |= set(range(m.start, m.end))
        return ("scene",)  # "a man outside the bakery"
    if known and is_thing and (not known.interior or known.building):
        scenery.wish(draft, place, weight - (2 if known.building and not _enters(before) else 0.6), span)
        return None
    if known and is_thing and (weight < 3.5 or known.interior and rank and not words.is_a(m.category, "building") and any(w.weight >= weight and words.places[w.place].interior for w in draft.wishes if w.place in words.places)):
        return None  # "(a ward; at) the nurses' station"
    if place == "room" and size == 1 and rank == 0 and [t.lower for t in tokens[m.end : m.end + 1]] == ["of"]:
        weight = 2.0  # "the back room of a butcher's"
    if rank and size > 1 and 0 < weight < 3 and m.article in ("a", "an") and singular(tokens[m.head].lower) in words.nouns and _roomed(draft):
        return None  # "(a gym with) a juice bar"
    if place and weight >= 2:
        if landform and rank and weight < 4 and draft.wishes:
            return _near(draft, landform, m, before)
        return _settle(draft, m, place, size, weight)
    if landform and not is_thing:
        if place:
            scenery.wish(draft, place, 1.2, span)
        return _near(draft, landform, m, before)
    if place and not is_thing:
        return _settle(draft, m, place, size, weight)
    return None


def _roomed(draft: Draft) -> bool:
    """Whether a room was named as the place already."""
    return any(w.weight >= 4 and draft.words.places[w.place].interior for w in draft.wishes if w.place in draft.words.places)


def _enters(before: Link | None) -> bool:
    return before is not None and before.kind in ("in", "inside")


def _modifier_place(draft: Draft, j: int, weight: float, under_place: bool, indoors: bool) -> None:
    word = draft.tokens[j].lower
    if word == "wood" or looks(draft, j) or surname(draft, j):  # "wood": what the noun is made of
        return
    if word in draft.words.place_words:
        place = draft.words.place_words[word]
        shift = 0.7 if place in _STRONG and not (indoors and place == "village") else -1.5 if under_place else -0.5
        scenery.wish(draft, place, weight + shift, draft.span(j, j + 1))
        draft.used.add(j)
    if word in draft.words.traits["landform"]:
        draft.near.setdefault(draft.words.traits["landform"][word], draft.span(j, j + 1))
        draft.used.add(j)


def _settle(draft: Draft, m: Mention, place: str, size: int, weight: float) -> tuple[str, ...]:
    span = draft.span(m.head - size + 1, m.end)
    bonus = 0.6 if place not in ("airfield", "outpost") else -0.6
    place = aboard(draft, m, place)
    scenery.wish(draft, place, weight + bonus, span)
    draft.used |= set(range(m.head - size + 1, m.end))
    style, whose = owned_style(draft, m, place)
    if style:
        scenery.state(draft, "style", style, draft.span(whose, whose + 1))
    for j in range(m.start, m.head):
        token = draft.tokens[j]
        if j > m.head - size:
            scenery.describe(draft, j)
        elif scenery.describe(draft, j) or token.pos in ("DET", "NUM", "PRON") or token.lower in draft.words.place_words:
            draft.used.add(j)
        elif said(draft, j):
            continue
        elif token.lower in draft.words.qualities:
            draft.used.add(j)
            draft.clause("attribute", draft.span(j, j + 1), value=draft.words.qualities[token.lower][0][1])
        elif (word := singular(token.lower)) in draft.words.nouns and _crop(draft, word, j):
            continue
        elif GAUGE.match(token.lower) or owner(draft, j) or token.lower in draft.words.traits["aboard"]:
            draft.used.add(j)
        elif token.pos in ("NOUN", "PROPN", "ADJ") and j <= m.head - size and j not in draft.used:
            scenery.state(draft, "style", token.lower, draft.span(j, j + 1))
            draft.used.add(j)
    return ("room",) if draft.words.places[place].interior else ("scene",)


def _crop(draft: Draft, word: str, j: int) -> bool:
    """ "wheat field", "palm beach": the noun before a place names what grows or stands there."""
    category = draft.words.nouns[word]
    if not (draft.words.is_a(category, "plant") or draft.words.is_a(category, "rock")):
        return False
    span = draft.span(j, j + 1)
    entry = draft.new(category, word, Count(op=">=", n=draft.words.trait("plural", category) or 6), span, plural=True)
    draft.clause("thing", span, thing=entry.id, value=category)
    draft.used.add(j)
    return True


def _near(draft: Draft, landform: str, m: Mention, before: Link | None) -> tuple[str, ...]:
    span = draft.span(m.start, m.end)
    draft.used |= set(range(m.start, m.end))
    for j in m.before:
        scenery.describe(draft, j)
    if landform == "hill" and before and before.kind == "on":
        draft.on_hill = span
    if landform not in draft.near:
        draft.near[landform] = span
        draft.clause("setting", span, value=landform)
    return ("sea",) if landform in ("sea", "lake", "river") else ("ground",) if draft.on_hill == span else ("scene",)


__all__ = ["FACED", "placed_at", "SHORES"]
