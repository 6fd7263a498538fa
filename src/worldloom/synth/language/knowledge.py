"""World knowledge: where a prompt plays, what stands there, what is heard, and what people need for their work."""

from __future__ import annotations

import re
from collections import Counter

from worldloom.compute import rng
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Place
from worldloom.world import Count, Relation, Setting

_FALLBACK = "meadow"
_GARDEN = frozenset(("bench", "picnic_table", "deck_chair", "hammock", "parasol", "market_stall", "stall", "swing", "sandbox"))
"""Furniture of the open air."""
_WORK = ("working", "at work", "hammering", "forging", "painting", "cooking", "operating")
_STORM = {"rain": ("rain",), "storm": ("rain", "thunder", "wind"), "dust": ("wind",), "snow": ("wind",)}


def place_of(draft: Draft) -> tuple[Place, bool]:
    """The place with the most weight, and whether the prompt states it; things vote where no words do."""
    places = draft.words.places
    said = [w for w in draft.wishes if w.place in places and w.weight >= 1]
    if said:
        rooms = [w for w in said if places[w.place].interior]
        inside = draft.inside or _roofed(draft) or bool(rooms) and _furnished(draft)
        best = max((inside and rooms) or said, key=lambda w: w.weight)
        if not (rooms or places[best.place].interior) and _ceiled(draft):
            return places["hospital_room" if any(draft.words.is_a(t.category, "medical") for t in draft.things) else "room"], False
        if places[best.place].name in _LAND and not draft.near and _walled(draft):
            return places["hospital_room" if any(draft.words.is_a(t.category, "medical") for t in draft.things) else "room"], False
        place = _inside(draft, places[best.place])
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
    if _indoors(draft, sum(n for n, p in known if not places[p].interior)):
        dining = any(draft.words.is_a(t.category, "chair") for t in draft.things) and any(
            draft.words.is_a(t.category, "table") for t in draft.things
        )
        known = [(n, p) for n, p in known if places[p].interior] or [(1, "dining_room" if dining else "room")]
    if known:
        best_votes = max(n for n, _ in known)
        return places[next(p for n, p in known if n == best_votes)], False
    landform = next((p for p in ("mountain", "forest", "desert", "hill") if p in draft.near and p in places), _FALLBACK)
    return places[landform], False


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


def _indoors(draft: Draft, open_air: int) -> bool:
    """Whether furniture, walls and windows say more for a room than `open_air` votes, trees, vehicles and buildings say against one."""
    if draft.near or draft.on_hill is not None:
        return False
    things = [t.category for t in draft.things if t.count.n > 0]
    pieces = sum(c not in _GARDEN and any(draft.words.is_a(c, f) for f in ("furniture", "appliance")) for c in things)
    walls = sum(c in ("window", "door") for c in things)
    walls += sum(r.kind == "corner" or bool({"wall", "ceiling", "room"} & set(r.objects)) for r in draft.relations)
    outer = open_air + sum(any(draft.words.is_a(c, f) for f in ("tree", "vehicle", "building")) for c in things)
    return (pieces > 0 or walls > 2) and pieces + 2 * walls > 2 * outer


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


def setting_of(draft: Draft, place: Place, asked_place: bool) -> Setting:
    """The Setting: what the prompt says, else what is usual there."""
    said = {k: v for k, (v, _) in draft.scene.items()}
    weather = said.get("weather") or place.weather or "clear"
    season = said.get("season") or ("winter" if weather == "snow" else "summer")
    asked = tuple(
        k for k in ("place", "time", "season", "weather", "mood", "style") if k in said or (k == "place" and asked_place)
    )
    near = tuple(dict.fromkeys([*place.near, *draft.near]))
    row = {
        "place": place.name.removesuffix("_hall"), "interior": place.interior, "time": said.get("time") or place.time or "afternoon", "season": season,
        "weather": weather, "mood": said.get("mood") or place.mood or ("tense" if weather == "storm" else "calm"),
        "style": said.get("style", ""), "on_hill": draft.on_hill is not None, "near": near, "asked": asked,
    }  # fmt: skip
    return Setting.model_validate(row)


def furnish(draft: Draft, place: Place, setting: Setting, seed: int, known: frozenset[str]) -> None:
    """Add what the place needs and does not have: never what is refused, never more of what has an exact number."""
    cold = (setting.weather == "snow" or setting.season == "winter") and not setting.interior
    gone = draft.words.traits["winter"]["none"] if cold else ()
    special = [o for o in draft.words.occasions if any(re.search(rf"\b{re.escape(w)}\b", draft.prompt.lower()) for w in o.words)]
    rows = [(o.name.replace("_", " "), c, n) for o in special for c, n in o.adds.items()] + [(place.name, c, n) for c, n in place.adds.items()]
    for of, category, (least, most) in rows:
        if category not in gone and (not known or set(draft.words.chain(category)) & known):
            _add(draft, category, least, most, seed, f"{_a(of)} has {plural(category)}")
    fills = {k: v for o in special for k, v in o.fills.items()}
    for thing in draft.things:
        if thing.origin == "added" and thing.contains is None and thing.category in fills:
            thing.contains = fills[thing.category]


def plural(category: str) -> str:
    """ "lobster_pot" -> "lobster pots", "bush" -> "bushes", "bookshelf" -> "bookshelves"."""
    name = category.replace("_", " ")
    if name.endswith("ghts"):
        return name
    if name.endswith(("lf", "af")):
        return name[:-1] + "ves"
    if name.endswith("y") and name[-2] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _a(place: str) -> str:
    name = place.replace("_", " ")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _crowded(draft: Draft, category: str, least: int) -> bool:
    """Whether a busy place (three people or more) keeps its people beside those the words name by trade: a blacksmith on a village square."""
    named = [t for t in draft.things if t.person and t.origin == "asked"]
    return category == "person" and least >= 3 and bool(named) and all(t.count.n > 0 and any(a.kind == "role" for a in t.attributes) for t in named)


def _counts_as(category: str, thing: Entry) -> bool:
    """Whether one more of a category would be one more of what was counted: an office chair is a chair, a floor lamp a lamp."""
    nouns = {thing.category, thing.noun.replace(" ", "_"), singular(thing.noun.replace(" ", "_"))}
    return any(len(noun) > 3 and category.endswith(noun) for noun in nouns)


def _add(draft: Draft, category: str, least: int, most: int, seed: int, why: str) -> str:
    """Add a thing unless it clashes with what was asked; returns its id, or "" if nothing was added."""
    for thing in draft.things if not _crowded(draft, category, least) else ():
        related = draft.words.is_a(category, thing.category) or draft.words.is_a(thing.category, category) or _counts_as(category, thing)
        if (
            related
            and thing.origin == "asked"
            and (thing.count.n == 0 or thing.count.op in ("==", "<", "<=") or thing.category == category)
        ):
            return ""
        if thing.category == category:
            return ""
    if category == "chair" and any(t.origin == "asked" and t.count.n > 1 and (draft.words.is_a(t.category, "seat") or t.category == "floor_cushion") for t in draft.things):
        return ""  # who told of four cushions round the table told of all seats
    n = int(rng(seed, "plan", "add", category).integers(least, most + 1))
    if n <= 0:
        return ""
    return draft.new(category, category.replace("_", " "), Count(n=n), None, plural=n > 1, origin="added", why=why).id


def work(draft: Draft, seed: int) -> None:
    """People at work get the things their work needs."""
    for thing in [t for t in draft.things if t.person]:
        roles = [a.value for a in thing.attributes if a.kind == "role"]
        trade = draft.words.trades.get(roles[0].replace("_", " ")) if roles else None
        busy = thing.activity is not None and any(w in thing.activity for w in _WORK)
        for category, n in trade.needs.items() if trade and busy else ():
            made = _add(draft, category, n, n, seed, f"a {roles[0].replace('_', ' ')} works with {category.replace('_', ' ')}")
            if made:
                draft.relations.append(Relation(kind="near", subject=made, objects=(thing.id,), origin="added"))


def usual(draft: Draft) -> None:
    """A coffee table of which nothing else is told stands before the room's one sofa and faces it."""
    one = {c: [t for t in draft.things if t.category == c and t.count.n > 0] for c in ("coffee_table", "sofa")}
    if any(len(x) != 1 or x[0].count.n != 1 for x in one.values()):
        return
    table, sofa = one["coffee_table"][0], one["sofa"][0]
    if any(r.subject == table.id and r.kind not in ("on", "facing", "near") or r.subject == sofa.id and table.id in r.objects for r in draft.relations):
        return
    draft.relations += [Relation(kind=kind, subject=table.id, objects=(sofa.id,), origin="added") for kind in ("front", "facing")]


def parts(draft: Draft, seed: int) -> None:
    """Settle relations to parts ("on a branch") on a thing that has them, adding one where none is."""
    for i, relation in enumerate(draft.relations):
        if not any(o.startswith("?") for o in relation.objects):
            continue
        objects = tuple(_owner(draft, o[1:], seed) if o.startswith("?") else o for o in relation.objects)
        draft.relations[i] = relation.model_copy(update={"objects": objects})


def _owner(draft: Draft, category: str, seed: int) -> str:
    for thing in draft.things:
        if draft.words.is_a(thing.category, category) and thing.count.n > 0:
            return thing.id
    return _add(draft, category, 1, 1, seed, f"something asked for rests on a {category}") or "scene"


def sounds(draft: Draft, place: Place, setting: Setting) -> None:
    """Add what is heard from the weather, the things and the place."""
    for name in _STORM.get(setting.weather, ()):
        if not (place.interior and name == "wind"):
            draft.hear(name, "added")
    for thing in draft.things:
        if thing.count.n and (name := draft.words.trait("sound", thing.category)):
            draft.hear(name, "added")
    for name in place.sounds:
        draft.hear(name, "added")
    if "sea" in setting.near and not place.interior:
        draft.hear("sea", "added")
    if setting.time == "night" and not place.interior and setting.weather in ("clear", "mist") and setting.season != "winter":
        draft.hear("insects", "added")


__all__ = ["furnish", "parts", "place_of", "setting_of", "sounds", "usual", "work"]
