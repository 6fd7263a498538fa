"""World knowledge: where a prompt plays, what stands there, what is heard, and what people need for their work."""

from __future__ import annotations

import re

from worldloom.compute import rng
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.furnishing import fills as stocked
from worldloom.synth.language.furnishing import furnished
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Place
from worldloom.world import Attribute, Count, Relation, Setting

_WORK = ("working", "at work", "hammering", "forging", "painting", "cooking", "operating")
_IN_ROWS, _ROWS_FROM, _THREE = {"classroom": ("desk",)}, 6, 12
"""What stands in rows where nothing is said of it, from how many on, and from how many on in three."""
_STORM = {"rain": ("rain",), "storm": ("rain", "thunder", "wind"), "dust": ("wind",), "snow": ("wind",)}


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
        "style": said.get("style", ""), "on_hill": draft.on_hill is not None, "near": near, "asked": asked, "density": draft.density,
    }  # fmt: skip
    return Setting.model_validate(row)


def furnish(draft: Draft, place: Place, setting: Setting, seed: int, known: frozenset[str]) -> None:
    """Add what the place needs and does not have: never what is refused, never more of what has an exact number."""
    cold = (setting.weather == "snow" or setting.season == "winter") and not setting.interior
    gone = draft.words.traits["winter"]["none"] if cold else ()
    special = [o for o in draft.words.occasions if any(re.search(rf"\b{re.escape(w)}\b", draft.prompt.lower()) for w in o.words)]
    rows = [(o.name.replace("_", " "), c, n) for o in special for c, n in o.adds.items()] + [(place.name, c, n) for c, n in place.adds.items()]
    for of, category, (least, most) in furnished(draft, place, setting, rows):
        if category not in gone and (not known or set(draft.words.chain(category)) & known):
            _add(draft, category, least, most, seed, f"{_a(of)} has {plural(category)}")
    fills = {k: v for o in special for k, v in o.fills.items()} | stocked(draft, place, setting)
    for thing in draft.things:
        if thing.origin == "added" and thing.contains is None and thing.category in fills:
            thing.contains = fills[thing.category]
        if thing.category in _IN_ROWS.get(place.name, ()) and thing.count.n >= _ROWS_FROM and _free(draft, thing):
            rowed(draft, thing)


def rowed(draft: Draft, thing: Entry) -> None:
    """Several things in two or three rows."""
    thing.attributes.append(Attribute(kind="number", value=f"{2 if thing.count.n % 2 == 0 and thing.count.n < _THREE else 3} rows"))
    draft.relations.append(Relation(kind="row", subject=thing.id, objects=(), origin="added"))


def _free(draft: Draft, thing: Entry) -> bool:
    """Whether nothing is said of where several things stand."""
    return not any(thing.id in (r.subject, *r.objects) and r.origin == "asked" for r in draft.relations) and not any(a.kind == "number" for a in thing.attributes)


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


_FREE = {"sofa": ("against", "near"), "television": ("on", "attached", "against", "above"), "chair": ("near",), "table": ("middle", "on", "near"), "coffee_table": ("on", "near")}
"""Relations that a thing may be told without being told where among the others it stands."""
_UPRIGHT = ("mirror", "painting", "picture", "door", "window", "blackboard", "whiteboard", "sink", "headboard")
"""What has its lamp on the wall over it."""
_TABLES, _MOST_SEATS = ("table", "dining_table", "kitchen_table", "round_table"), 12


def usual(draft: Draft) -> None:
    """What goes without saying: a coffee table stands before the room's one sofa, that faces its one television, chairs stand round its one table."""
    table, sofa = _alone(draft, "coffee_table"), _alone(draft, "sofa")
    if table and sofa and _unplaced(draft, table) and not any(r.subject == sofa.id and table.id in r.objects for r in draft.relations):
        draft.relations += [Relation(kind=kind, subject=table.id, objects=(sofa.id,), origin="added") for kind in ("front", "facing")]
    _watched(draft, sofa)
    _drawn_up(draft)
    _overhead(draft)


def _overhead(draft: Draft) -> None:
    """A lamp above something hangs from the ceiling; above what is at a wall itself, on that wall: it is none for tables that floats."""
    for k, r in enumerate(list(draft.relations)):
        lamp, under = (next((t for t in draft.things if t.id == i), None) for i in (r.subject, *r.objects[:1])) if r.objects else (None, None)
        if r.kind == "under" and under is not None and lamp is not None and under.category == "lamp" and draft.words.is_a(lamp.category, "furniture"):
            r, lamp, under = r.model_copy(update={"kind": "above", "subject": under.id, "objects": (lamp.id,)}), under, lamp
            draft.relations[k] = r  # "four desks, each under a lamp"
        if r.kind != "above" or lamp is None or under is None or lamp.category != "lamp" or any(x.subject == lamp.id and x.kind in ("on", "attached", "in") for x in draft.relations):
            continue
        upright = any(draft.words.is_a(under.category, k) for k in _UPRIGHT) or any(x.subject == under.id and x.kind in ("on", "attached") and "wall" in x.objects for x in draft.relations)
        draft.relations.append(Relation(kind="attached", subject=lamp.id, objects=("wall" if upright else "ceiling",), origin="added"))


def _watched(draft: Draft, sofa: Entry | None) -> None:
    screen, stand = _alone(draft, "television"), _alone(draft, "tv_stand")
    if screen and stand and stand.origin == "added" and not any(r.subject == screen.id for r in draft.relations):
        draft.relations.append(Relation(kind="on", subject=screen.id, objects=(stand.id,), origin="added"))
    if sofa and screen and _unplaced(draft, sofa) and _unplaced(draft, screen):
        draft.relations.append(Relation(kind="facing", subject=sofa.id, objects=(screen.id,), origin="added"))


def _drawn_up(draft: Draft) -> None:
    chairs = [t for t in draft.things if t.category == "chair" and t.count.n > 0]
    if len(chairs) != 1 or not 1 < chairs[0].count.n <= _MOST_SEATS or not _unplaced(draft, chairs[0]):
        return
    known = ("asked",) if chairs[0].origin == "asked" else ("asked", "added")  # a room's own desk is not what eight chairs are for
    tables = [t for t in draft.things if t.count.n > 0 and t.category in (*_TABLES, "desk") and t.origin in known]
    if len(tables) == 1 and tables[0].category in _TABLES and tables[0].count.n == 1 and _unplaced(draft, tables[0], "table"):
        draft.relations.append(Relation(kind="around", subject=chairs[0].id, objects=(tables[0].id,), origin="added"))


def _alone(draft: Draft, category: str) -> Entry | None:
    """The one thing of a category that is there once."""
    found = [t for t in draft.things if t.category == category and t.count.n > 0]
    return found[0] if len(found) == 1 and found[0].count.n == 1 else None


def _unplaced(draft: Draft, t: Entry, like: str = "") -> bool:
    """Whether nothing tells where among the others a thing stands."""
    return all(r.kind in _FREE[like or t.category] or t.category == "coffee_table" and r.kind == "facing" for r in draft.relations if r.subject == t.id)


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


__all__ = ["furnish", "parts", "rowed", "setting_of", "sounds", "usual", "work"]
