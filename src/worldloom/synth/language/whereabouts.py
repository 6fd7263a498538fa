"""Where a prompt plays: in which room, or in the open air. Words say it; where none do, the things do."""

from __future__ import annotations

from collections import Counter

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.vocabulary import Place

_FALLBACK = "meadow"
_GARDEN = frozenset(("bench", "picnic_table", "deck_chair", "hammock", "parasol", "market_stall", "stall", "produce_stand", "food_stall", "lemonade_stand", "swing", "sandbox"))
"""Furniture of the open air."""


def place_of(draft: Draft) -> tuple[Place, bool]:
    """The place with the most weight, and whether the prompt states it; things vote where no words do. A scene headed "EXT." is outside."""
    place, asked = _place_of(draft)
    if place.interior and draft.tokens and draft.tokens[0].lower in ("ext", "ext."):
        farm = any("farm" in t.lower for t in draft.tokens)
        return draft.words.places["farm" if farm else "garden" if place.name in (*_DWELLING, "room") else "street"], False
    return place, asked


def _place_of(draft: Draft) -> tuple[Place, bool]:
    places = draft.words.places
    said = [w for w in draft.wishes if w.place in places and w.weight >= 1]
    if said and _said(draft, ("indoor", "indoors")) and not any(places[w.place].interior or places[w.place].building for w in said):
        return places["room"], False  # "an indoor playground"
    if said:
        rooms = [w for w in said if places[w.place].interior]
        inside = draft.inside or _roofed(draft) or bool(rooms) and _furnished(draft)
        best = max((inside and rooms) or said, key=lambda w: w.weight)
        if not (rooms or places[best.place].interior) and _ceiled(draft):
            return places["hospital_room" if any(draft.words.is_a(t.category, "medical") for t in draft.things) else "room"], False
        if places[best.place].name in _LAND and not draft.near and _walled(draft):
            return places["hospital_room" if any(draft.words.is_a(t.category, "medical") for t in draft.things) else "room"], False
        place = _inside(draft, places[best.place])
        if place.interior and _said(draft, _OPEN_AIR):
            return places["garden" if place.name in _DWELLING else "park"], False  # "an outdoor cinema"
        return _outside(draft, place) if place.building and not place.interior else place, True
    if "sea" in draft.near or "lake" in draft.near or "river" in draft.near:
        return places["coast" if "sea" in draft.near else "lake" if "lake" in draft.near else "river"], True
    votes: Counter[str] = Counter()
    for thing in draft.things:
        if (place := draft.words.trait("place", thing.category)) and thing.count.n > 0:
            votes[place] += 1
    for w in draft.wishes:
        if w.place in places:
            votes[w.place] += 1
    known = [(n, p) for p, n in votes.items() if p in places]
    if _indoors(draft, sum(n for n, p in known if not places[p].interior), sum(n for n, p in known if places[p].interior)):
        dining = any(draft.words.is_a(t.category, "chair") for t in draft.things) and any(
            draft.words.is_a(t.category, "table") for t in draft.things
        )
        known = [(n, p) for n, p in known if places[p].interior] or [(1, "dining_room" if dining else "room")]
    if known:
        best_votes = max(n for n, _ in known)
        return places[next(p for n, p in known if n == best_votes)], False
    landform = next((p for p in ("mountain", "forest", "desert", "hill") if p in draft.near and p in places), _FALLBACK)
    return places[landform], False


_PIECES = ("furniture", "appliance", "fixture", "medical", "instrument", "carpet", "curtain")
_OUTER = ("tree", "vehicle", "building", "boat", "fence", "livestock")
_OPEN_AIR = ("outdoor", "outdoors", "open-air", "alfresco")
_DWELLING = ("kitchen", "dining_room", "living_room", "bedroom", "bathroom", "laundry_room", "playroom")
_LAND = ("coast", "beach", "island", "lake", "river", "valley", "mountain", "hill", "meadow", "forest", "desert", "field")


_WALLS = 3
"""Things at walls and in corners from which on a room that is named is where we are."""


def _roofed(draft: Draft) -> bool:
    """Whether something hangs from a ceiling, or much stands at walls: who packs garden supplies in a hall is in the hall."""
    return _ceiled(draft) or sum(bool({"wall", "ceiling"} & set(r.objects)) or r.kind == "corner" for r in draft.relations) >= _WALLS


def _ceiled(draft: Draft) -> bool:
    return any("ceiling" in r.objects for r in draft.relations)


def _furnished(draft: Draft) -> bool:
    """Whether several pieces of furniture and nothing of the open air make a room that is named the place: a bedroom of a terrace."""
    things = [t.category for t in draft.things if t.count.n > 0]
    outer = any(draft.words.is_a(c, f) for c in things for f in ("tree", "vehicle", "building", "boat", "animal"))
    pieces = sum(c not in _GARDEN and draft.words.is_a(c, "furniture") for c in things)
    return pieces >= _WALLS and not outer


def _walled(draft: Draft) -> bool:
    """Whether things stand at walls, doors or windows and none is of the open: a recovery bay is no bay of the sea."""
    things = [t.category for t in draft.things if t.count.n > 0]
    at_walls = any({"wall", "ceiling"} & set(r.objects) for r in draft.relations)
    outer = any(draft.words.is_a(c, f) for c in things for f in ("tree", "vehicle", "building", "boat", "animal"))
    return at_walls and not outer and any(draft.words.is_a(c, f) for c in things for f in ("furniture", "appliance", "medical"))


def _said(draft: Draft, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands at the prompt's beginning, where it is of the whole."""
    return any(t.lower in words for t in draft.tokens[:6])


def _indoors(draft: Draft, open_air: int, rooms: int) -> bool:
    """Whether furniture, walls, windows and `rooms` votes say more for a room than `open_air` votes, trees, vehicles and buildings
    against one; furniture of the open air alone (a bench, deck chairs) is weak evidence, since it is also carried in."""
    if draft.near or draft.on_hill is not None:
        return False
    things = [t.category for t in draft.things if t.count.n > 0]
    pieces = sum(c not in _GARDEN and any(draft.words.is_a(c, f) for f in _PIECES) for c in things)
    walls = sum(c in ("window", "door") for c in things)
    walls += sum(r.kind == "corner" or bool({"wall", "ceiling", "room"} & set(r.objects)) for r in draft.relations)
    walls += sum(o in ("?fireplace", "?window") for r in draft.relations for o in r.objects)  # "on the mantelpiece"
    outer = open_air + sum(any(draft.words.is_a(c, f) for f in _OUTER) for c in things)
    weak = sum(c in _GARDEN and draft.words.trait("place", c) is not None for c in things)
    weak += sum(w.weight < 1 and w.place in draft.words.places and not draft.words.places[w.place].interior for w in draft.wishes)
    if outer <= weak:
        return pieces + rooms + walls >= max(weak, 1)
    return (pieces + rooms > 0 or walls > 2) and pieces + rooms + 2 * walls >= 2 * outer - weak


def _outside(draft: Draft, place: Place) -> Place:
    """The land a building stands on, where the prompt names one: a temple above the sea is on a coast."""
    lands = [
        draft.words.places[w.place]
        for w in draft.wishes
        if w.place in draft.words.places and w.weight >= 1 and w.place != place.name
    ]
    open_land = [p for p in lands if not p.building and not p.interior]
    by_water = next(
        (draft.words.places[p] for n, p in (("sea", "coast"), ("lake", "lake"), ("river", "river")) if n in draft.near), None
    )
    return by_water or (open_land[0] if open_land else place)


def _inside(draft: Draft, place: Place) -> Place:
    """A building named as the place is entered if indoor things are asked for or the prompt says inside."""
    if not place.building:
        return place
    room = draft.words.places.get(f"{place.name}_hall", place)
    inner = sum(
        any(draft.words.is_a(t.category, f) for f in ("furniture", "fixture", "appliance", "textile")) for t in draft.things
    )
    outer = bool(draft.near) or draft.on_hill is not None
    return room if draft.inside or (inner and not outer) else place


__all__ = ["place_of"]
