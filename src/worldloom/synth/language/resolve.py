"""A noun to its canonical category: synonym, head noun, hypernym by WordNet, else the noun itself with a finding."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from worldloom.synth.language.vocabulary import DATA, Vocabulary


DEVICES = frozenset(
    ("atlas", "calculator", "carrier", "cutter", "clipper", "cooker", "charger", "dispenser", "feeder", "fossil", "gnome", "grinder", "hanger",
     "holder", "hood", "mixer", "mummy", "opener", "organizer", "organiser", "pacifier", "peeler", "player", "pointer", "polisher", "reader",
     "receiver", "recorder", "roller", "router", "ruler", "sander", "scraper", "shaker", "sharpener", "shredder", "slicer", "smoker",
     "sprinkler", "stapler", "steamer", "stroller", "sweeper", "transmitter", "trimmer", "tuner", "viewer", "walker", "warmer", "washer",
     "wiper", "wrapper", "joystick", "spinner", "squeezer", "kneeler", "plotter", "monitor", "strainer", "stretcher", "stepper", "plunger",
     "burner", "diffuser", "humidifier", "dehumidifier", "purifier", "conditioner", "freezer", "dryer", "boiler", "heater", "cooler", "bouncer", "puck")
)  # fmt: skip
"""Words that name a person or a device: here the device, unless the lexicon has them as a trade."""


_PARTS = {"drawer": "drawer_unit"}
"""Parts that are things where nothing has them: in the lexicon they would be no features any more."""


_OBJECTS = frozenset(("stamp", "ticket", "note", "invoice", "case", "pass", "form", "receipt", "certificate", "program"))
"""Things that one can hold, though their first meaning is none."""


@dataclass(frozen=True)
class Resolution:
    """`category` for a noun and how it was found; `abstract` nouns are no things."""

    category: str
    how: str
    abstract: bool = False


@cache
def hypernyms() -> dict[str, str]:
    """Noun -> category of the lexicon or "~" for abstract nouns ("?" if a later sense is a thing), baked from WordNet 3.0."""
    source = files(DATA) / "wordnet.txt.gz"
    if not source.is_file():
        return {}
    found: dict[str, str] = {}
    for line in gzip.decompress(source.read_bytes()).decode().splitlines():
        category, _, nouns = line.partition("\t")
        found.update((n, category) for n in nouns.split("|"))
    return found


def slug(phrase: str) -> str:
    """A phrase as a category name: lower-case ASCII words joined by underscores; "thing" if nothing is left."""
    return re.sub(r"[^a-z0-9]+", "_", phrase.lower()).strip("_")[:48].strip("_") or "thing"


def resolve(phrase: str, words: Vocabulary, known: frozenset[str] = frozenset()) -> Resolution:
    """The category of a singular noun phrase. `known` are the categories that have makers; empty means all are."""
    if phrase in words.nouns:
        return Resolution(_supported(words.nouns[phrase], words, known), "synonym")
    if "-" in phrase and phrase.replace("-", " ") in words.nouns:
        return Resolution(_supported(words.nouns[phrase.replace("-", " ")], words, known), "synonym")
    if phrase in known or slug(phrase) in known:
        return Resolution(slug(phrase), "maker")
    last = phrase.split(" ")[-1].split("-")[-1]
    if last != phrase and last in words.nouns:
        return Resolution(_supported(words.nouns[last], words, known), "head")
    category = _PARTS.get(last, "") or hypernyms().get(phrase) or hypernyms().get(last, "")
    if category == "person" and last in DEVICES:
        return Resolution(slug(phrase), "unknown")
    if category == "~" and last in _OBJECTS:
        category = "?"
    if category == "~":
        return Resolution(slug(phrase), "abstract", abstract=True)
    if category == "?":
        return Resolution(slug(phrase), "doubtful", abstract=True)
    if category:
        return Resolution(_supported(category, words, known), "hypernym")
    return Resolution(slug(phrase), "unknown")


def _supported(category: str, words: Vocabulary, known: frozenset[str]) -> str:
    if not known or category in known:
        return category
    return next((c for c in words.chain(category) if c in known), category)


__all__ = ["DEVICES", "Resolution", "hypernyms", "resolve", "slug"]
