"""From a thing's words to a maker and its dials."""

from __future__ import annotations

import typing
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from worldloom.assets import finish
from worldloom.assets.registry import Entry, by_category, index, module_of
from worldloom.compute import rng
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.coats import Coat
from worldloom.synth.layout.compound import Wish, allowed, numbered, slug, wishes
from worldloom.synth.layout.sites.room import kind_of
from worldloom.world import Attribute, Material, Setting, Thing
from worldloom.world.color import known

FALLBACK = "fallback/thing"
CAST = "people/cast"
RESTING = {"parked", "standing", "stationary", "moored", "docked", "stuck", "leaning", "resting", "still", "empty", "closed"}
"""States that a thing is in by standing where it stands."""
SEXES = {w: s for s, words in (("female", ["woman", "lady", "girl", "waitress", "actress", "queen", "princess", "nun", "grandmother", "mother", "aunt", "fisherwoman", "bride", "mum", "mom", "wife", "sister", "daughter", "granddaughter", "girlfriend", "hostess", "housewife", "ballerina", "widow", "maid", "witch"]),
                                  ("male", ["man", "gentleman", "boy", "king", "prince", "monk", "grandfather", "father", "uncle", "fisherman", "groom", "dad", "husband", "brother", "son", "grandson", "boyfriend", "townsman", "widower", "butler", "wizard"])) for w in (*words, words[0].replace("man", "men"))}
"""Nouns that tell a person's sex."""
AGES = dict.fromkeys(("pupil", "schoolboy", "schoolgirl", "schoolchild", "schoolchildren"), "child")
"""Nouns that tell a person's age."""
SUITED = ("style", "subject", "frame", "pattern")
"""Dials that follow the kind of room where no words set them."""
SHAPES = ("round", "square")
"""Those of them that are shapes."""
AKIN = {
    "restroom": ("bathroom",), "locker_room": ("gym", "bathroom"), "police_station": ("office",), "nurses_station": ("hospital_room", "hospital"), "control_room": ("office",),
    "radio_station": ("recording_studio",), "submarine": ("ship",), "ship_cabin": ("ship",), "stable": ("farm", "barn"), "caravan": ("kitchen", "living_room"),
    "fire_station": ("garage",), "polling_station": ("classroom", "school"), "dungeon": ("castle_hall", "castle"), "armoury": ("castle_hall", "castle"),
    "treehouse": ("cabin", "playroom"), "tent": ("camp",), "igloo": ("cabin",), "sauna": ("bathroom",), "lighthouse_room": ("harbour", "cabin"), "courtroom": ("office", "library"), "bank": ("office",),
    "ballroom": ("restaurant", "living_room"), "lobby": ("office", "restaurant", "living_room"), "terminal": ("station", "office"),
}  # fmt: skip
"""Places that have the makers of others: the basins of bathrooms, the chairs of offices."""
STRETCHED = {"long": ("length", "width"), "wide": ("width", "length"), "deep": ("depth",), "high": ("height",), "low": ("height",),
             "narrow": ("width", "depth", "length", "radius", "diameter"), "thick": ("thickness", "depth")}
"""Dials that a word lengthens by up to a half, or makes lower."""
SHORTENED = {"low": (0.48, 0.6, 0.75, 0.85), "narrow": (0.7, 0.78, 0.86)}
FINISHES = ("color", "material")
ACCENTS = ("accent", "second_color", "stripe_color", "trim_color", "throw")
SAID = ("style", "state", "shape", "pattern", "other")
"""Kinds of words that are looked for among all of a maker's choices."""
OPENED = {"open": 0.9, "opened": 0.9, "half-open": 0.45, "ajar": 0.25, "closed": 0.0, "shut": 0.0}
"""How far doors and drawers stand open by a word."""
SIZES = {"tiny": 0.6, "small": 0.8, "little": 0.8, "big": 1.25, "large": 1.25, "huge": 1.5, "giant": 1.7, "tall": 1.2, "short": 0.85, "narrow": 0.85, "low": 0.85, "wide": 1.15,
         "queen": 1.0, "king": 1.15, "single": 0.95}


HAUNTS = {"beach", "island", "mars", "space", "airfield", "harbour", "hospital", "school"}
"""Tags of makers that look out of place anywhere else: a bathing hut on a mountain, a hospital bed in a bedroom."""
ANYWHERE = {"outdoor", "indoor", "modern"}
"""Tags that make nothing at home."""
STANDS = 2.5
"""What it counts that a thing stands as the words say: a clock on a desk is none that hangs on a wall."""


@dataclass(frozen=True)
class Choice:
    """A maker with dials set from words; `honoured` attributes, `missed` ones with the reason."""

    maker: str
    params: dict[str, Any]
    coats: tuple[Coat, ...] = ()
    """Colours and materials that no dial takes."""
    scale: float = 1.0
    honoured: dict[str, str] = field(default_factory=dict)
    missed: dict[str, str] = field(default_factory=dict)
    fallback: bool = False

    @property
    def entry(self) -> Entry:
        """The catalogue entry."""
        return index()[self.maker]


def choose(thing: Thing, setting: Setting, stands: str = "") -> Choice:
    """The best maker for a thing in this setting, of several for one that `stands` so; the fallback maker (and says so) when none fits."""
    if thing.cast is not None:
        return played(thing, setting)
    c = _chosen(thing, setting, stands)  # each is asked for twenty times a room, by all that leaves room for it
    return replace(c, params=dict(c.params), honoured=dict(c.honoured), missed=dict(c.missed))


@lru_cache(maxsize=512)
def _chosen(thing: Thing, setting: Setting, stands: str) -> Choice:
    ids = by_category().get(thing.category, ())
    if not ids:
        for word in (thing.noun.lower().replace(" ", "_"), thing.category.split("_")[-1]):
            ids = ids or by_category().get(word, ())
    if not ids:
        return dials(thing, setting, Choice(FALLBACK, {"noun": thing.noun or thing.category}, fallback=True))
    wanted = {setting.place, *AKIN.get(setting.place, ()), setting.style, setting.time, "indoor" if setting.interior else "outdoor", *(a.value for a in thing.attributes)}
    best = sorted(ids, key=lambda i: (-_fit(index()[i], thing, wanted) - STANDS * (index()[i].card.stands == stands), ids.index(i)))[0] if ids else FALLBACK
    loose = thing.origin == "added" and thing.category != index()[best].card.category
    if loose and not {setting.place, setting.style, "indoor" if setting.interior else "outdoor"} & set(index()[best].card.tags):
        return Choice(FALLBACK, {}, fallback=True)
    return dials(thing, setting, Choice(best, {}))


def played(thing: Thing, setting: Setting) -> Choice:
    """A character of the user's: their own body and clothes, in the posture of the words."""
    assert thing.cast is not None
    made = dials(thing, setting, Choice(CAST, thing.cast.model_dump(mode="json", exclude={"voice"})))
    trade = thing.cast.person.get("trade")
    missed = {k: f"{thing.cast.name} stays as they are: no {v.value!r}" for v in thing.attributes if (k := v.kind) not in made.honoured or k == "size"}
    acted: dict[str, str] = {a.kind: a.value for a in thing.attributes if a.kind == "role" and a.value == trade}
    return replace(made, coats=(), scale=1.0, missed={k: v for k, v in missed.items() if k not in acted}, honoured={**made.honoured, **acted})


def _fit(entry: Entry, thing: Thing, wanted: set[str]) -> float:
    card = entry.card
    exact = 4.0 if card.category == thing.category else 2.0 if thing.category in {s.replace(" ", "_") for s in card.synonyms} else 0.0
    elsewhere = -0.5 if HAUNTS & set(card.tags) and not set(card.tags) & (wanted - ANYWHERE) else 0.0
    return exact + elsewhere + sum(1.0 for t in card.tags if t in wanted)


def dials(thing: Thing, setting: Setting, choice: Choice) -> Choice:
    """Set parameters from attributes, activity, contents, season and style."""
    model = module_of(choice.maker).Params
    params, honoured, missed = dict(choice.params), dict(choice.honoured), dict(choice.missed)
    coats, scale = list(choice.coats), choice.scale
    if choice.maker.startswith("buildings/"):
        named = getattr(module_of(choice.maker), "PRESETS", {}).get(thing.noun.lower().split(" ")[-1].removesuffix("s") or thing.category)
        params = {**(named.model_dump(exclude_defaults=True) if named else {}), **params}
    shows = shown_by(choice.maker)
    for word in (w for w in shows if f" {w.replace('_', ' ')} " in f" {thing.noun.lower().replace('-', ' ')} "):
        params, honoured["style"] = shows[word] | params, word
    for a in wishes(thing.attributes, shows):
        again = a.kind in FINISHES and a.kind in honoured
        name = a.kind if a.kind not in honoured else a.value
        if (turned := shows.get(slug(a.value))) is not None:
            params, honoured[name] = turned | params, a.value
        elif not a.part and not again and told(model, params, a):
            honoured[name] = a.value
            coats += [Coat(a.kind, a.value)] if a.kind in FINISHES and Coat(a.kind, a.value).sound else []
        elif again and a.kind == "color" and _accent(model, params, a.value):
            honoured["accent"] = a.value
        elif a.kind == "number" and numbered(model, params, a.value, thing.category, getattr(module_of(choice.maker), "COUNTS", {})):
            honoured["number"] = a.value
        elif a.kind == "shape" and a.value == "square" and _squared(model, params):
            honoured["shape"] = a.value
        elif a.kind == "size" and _stretch(model, params, a.value):
            honoured[name] = a.value
        elif a.kind == "size" and a.value in SIZES:
            scale, honoured[name] = SIZES[a.value], a.value
        elif a.kind in FINISHES and (coat := Coat(a.kind, a.value, a.part)).sound:
            coats.append(coat)
        elif a.value in RESTING or says(choice.entry, a.value):
            honoured[name] = a.value
        elif a.kind not in ("number", "other"):
            missed[a.kind] = f"{choice.maker} has no dial for {a.value!r}"
    _say(model, params, ("state", "pose"), thing.activity, honoured)
    _say(model, params, ("contents", "goods", "load"), thing.contains, honoured)
    _say(model, params, ("season",), setting.season, {})
    for word in _names(thing, getattr(module_of(choice.maker), "CALLED", {})):
        _say(model, params, ("species", "kind"), word, {})
    if choice.entry.card.category == "bed" and "kind" in params:
        honoured["size"] = str(params["kind"])
    _born(model, params, thing.noun.lower().split(" ")[-1].removesuffix("s"))
    _say(model, params, ("style", "era"), setting.style, {})
    if not setting.interior and "style" in model.model_fields and "style" not in params and setting.place in choices(model, "style"):
        params["style"] = setting.place
    for word in (*thing.category.split("_"), *_suits(thing, setting, choice.maker)):
        for name in SUITED:
            if name in model.model_fields and name not in params and word in choices(model, name):
                params[name] = word
    if "snow" in model.model_fields and "snow" not in params and (setting.weather == "snow" or setting.season == "winter" and not setting.interior):
        params["snow"] = 0.75 if setting.weather == "snow" else 0.3
    if setting.weather == "snow" and "species" in model.model_fields and "species" not in params and "snowy" in choices(model, "species"):
        params = {**module_of(choice.maker).PRESETS["snowy"].model_dump(exclude_defaults=True), **params}
    if "potted" in model.model_fields and "potted" not in params and setting.interior and setting.place != "greenhouse":
        params["potted"] = True
    if "lit" in model.model_fields and "lit" not in params:
        dark = setting.time in ("dawn", "sunset", "dusk", "night") or setting.interior
        params["lit"] = dark if model.model_fields["lit"].annotation is bool else 0.5 if dark else 0.0
    return Choice(choice.maker, params, tuple(coats), scale, honoured, missed, choice.fallback)


def _born(model: type[BaseModel], params: dict[str, Any], noun: str) -> None:
    """What a noun for a person says of sex and age."""
    _say(model, params, ("sex",), SEXES.get(noun), {})
    _say(model, params, ("age",), AGES.get(noun), {})


def _suits(thing: Thing, setting: Setting, maker: str) -> tuple[str, ...]:
    """Words of the kind of room that its furniture follows, but nobody who is in it; no shape, where the words say one."""
    if not setting.interior or maker.startswith("people/"):
        return ()
    shaped = any(a.kind == "shape" for a in thing.attributes)
    return tuple(w for w in kind_of(setting.place, setting.style).suits if not (shaped and w in SHAPES))


def shown_by(maker: str) -> dict[str, dict[str, Any]]:
    """Words of style that a maker shows, each with the dials that show it: its SHOWS."""
    found: dict[str, dict[str, Any]] = getattr(module_of(maker), "SHOWS", {})
    return found


def _squared(model: type[BaseModel], params: dict[str, Any]) -> bool:
    """Make a thing as wide as deep, of the area that it has; False where it has no such dials."""
    fields = model.model_fields
    if not {"width", "depth"} <= set(fields) or not all(isinstance(fields[f].default, float) for f in ("width", "depth")):
        return False
    side = round((fields["width"].default * fields["depth"].default) ** 0.5, 2)
    try:
        model(**{**params, "width": side, "depth": side})
    except ValueError:
        return False
    params |= {"width": side, "depth": side}
    return True


def _names(thing: Thing, called: dict[str, str]) -> list[str]:
    """What says which of a maker's kinds is meant, surest first: its name, the words of it, its category; `called` gives a kind's other names."""
    noun, category = thing.noun.lower().replace("-", " "), thing.category.replace("_", " ")
    whole = [called[w] for w in (noun, noun.removesuffix("s"), category) if w in called]
    return [*whole[:1], noun.removesuffix("s").replace(" ", "_"), *(w.removesuffix("s") for w in noun.split()), thing.category]


def varied(maker: str, params: dict[str, Any], seed: int, k: int) -> dict[str, Any]:
    """The dials of the k-th of several: those that its maker's VARIETY names and nobody set go round from a start that the seed draws."""
    table: dict[str, tuple[Any, ...]] = getattr(module_of(maker), "VARIETY", {})
    drawn = {name: v[(int(rng(seed, "variety", name).integers(len(v))) + k) % len(v)] for name, v in table.items() if name not in params}
    return {**params, **drawn}


def says(entry: Entry, words: str) -> bool:
    """Whether a maker's own sentence, synonyms or tags already say these words: a light aircraft is what it makes."""
    text = " ".join((entry.sentence, *entry.card.synonyms, *entry.card.tags)).lower()
    known = {w.strip(".,;:()") for w in text.replace("_", " ").replace("-", " ").split()}
    return set(words.lower().replace("_", " ").replace("-", " ").split()) <= known | RESTING | {"showing", "with", "style"}


def told(model: type[BaseModel], params: dict[str, Any], a: Attribute | Wish) -> bool:
    """Sets the dial that an attribute means; False where the maker has none for it."""
    names = {"color": ("color", "body_color", "cover_color", "paint", "clothing"), "material": ("material",), "style": ("style", "era", "role"),
             "state": ("state", "pose", "role"), "age": ("age", "wear"), "size": ("size",), "shape": ("shape",), "pattern": ("pattern",),
             "role": ("role", "style", "kind"), "other": ("role", "style", "state", "kind", "species")}.get(a.kind, ())  # fmt: skip
    for name in names:
        if name not in model.model_fields:
            continue
        if a.kind == "color":
            if known(a.value) and not choices(model, name):
                params[name] = a.value
                return True
        elif (value := match(a.value, choices(model, name))) is not None:
            params[name] = value
            return True
    if a.kind == "material" and (wood := match(a.value, choices(model, "wood") if "wood" in model.model_fields else ())) is not None:
        params["wood"] = wood
        return True
    if a.kind in SAID and _said(model, params, a.value):
        return True
    if a.value in OPENED and "open" in model.model_fields:
        params["open"] = OPENED[a.value] if model.model_fields["open"].annotation is float else OPENED[a.value] > 0
        return True
    if a.value in ("old", "rusty", "weathered", "ancient", "worn", "abandoned", "shabby") and "wear" in model.model_fields:
        params["wear"] = 0.85
        return True
    if a.value in ("new", "clean", "modern") and "wear" in model.model_fields:
        params["wear"] = 0.08
        return True
    return False


def _said(model: type[BaseModel], params: dict[str, Any], word: str) -> bool:
    """Sets a dial whose choice, or whose own name, is the word: a "floating" vanity, a "four-poster" bed, a "tufted" back."""
    w = word.lower().replace("-", "_").replace(" ", "_").removeprefix("with_")
    for name in model.model_fields:
        options = choices(model, name)
        value = next((o for o in options if o == w or (len(o) > 3 and o in w.split("_"))), None) if name not in ("color", "material", "wood") else None
        if value is not None and name not in params:
            params[name] = value
            return True
        if name == w and model.model_fields[name].annotation is bool:
            params[name] = True
            return True
    return False


def _accent(model: type[BaseModel], params: dict[str, Any], color: str) -> bool:
    """Sets the dial of a thing's second colour; False where it has none."""
    name = next((n for n in ACCENTS if n in model.model_fields), "")
    if name and known(color):
        params[name] = color
    return bool(name) and known(color)


def _stretch(model: type[BaseModel], params: dict[str, Any], word: str) -> bool:
    """Lengthens the first dial that the word means, or makes it less, as far as its range allows; False where there is none."""
    names = [n for n in STRETCHED.get(word, ()) if n in model.model_fields and isinstance(model.model_fields[n].default, float)]
    if word == "narrow":
        names.sort(key=lambda n: float(model.model_fields[n].default))
    for name in names:
        usual = model.model_fields[name].default
        for by in SHORTENED.get(word, (1.5, 1.35, 1.2)):
            if allowed(model, {name: usual * by}):
                params[name] = round(usual * by, 3)
                return True
    return False


def _say(model: type[BaseModel], params: dict[str, Any], names: tuple[str, ...], word: str | None, honoured: dict[str, str]) -> None:
    for name in names:
        if word and name in model.model_fields and name not in params and (v := match(word, choices(model, name))) is not None:
            params[name] = v
            honoured[name] = word


@lru_cache(maxsize=4096)
def choices(model: type[BaseModel], name: str) -> tuple[str, ...]:
    """The strings a Literal dial may take; empty for other dials."""
    annotation = model.model_fields[name].annotation
    return tuple(a for a in typing.get_args(annotation) if isinstance(a, str))


def match(word: str, options: tuple[str, ...]) -> str | None:
    """The option a word means: equal, or equal up to endings ("boil" for "boiling"), or a word of a phrase."""
    w = word.lower().replace("-", "_").replace(" ", "_").replace("_and_", "_")
    trade = vocabulary().trades.get(w.replace("_", " "))
    w = trade.looks if trade is not None and trade.looks in options else w  # "attorney": dressed like a lawyer
    joined = w.replace("_", "")  # a "claw-footed" tub has the style "clawfoot"
    tests: tuple[Callable[[str], bool], ...] = (
        lambda o: o == w, lambda o: o in w.split("_"), lambda o: len(o) > 3 and (w.startswith(o[:-1]) or o.startswith(w[:5]) and len(w) > 4),
        lambda o: len(o) > 6 and joined.startswith(o.replace("_", "")),
    )  # fmt: skip
    for test in tests:
        for o in options:
            if test(o.lower()):
                return o
    return None


def material_of(a: Attribute) -> Material | None:
    """A finish for a colour or material word; None when it is neither."""
    word = a.value.lower()
    if a.kind == "material":
        return finish.STUFFS.get(word)
    return finish.paint(word) if known(word) else None


__all__ = ["FALLBACK", "SIZES", "Choice", "choose", "dials", "choices", "match", "material_of", "told"]
