"""Object attributes: how many objects of a category have one, as they declare it or as their geometry and materials show it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from worldloom.evaluate.rooms.measured import looks
from worldloom.evaluate.rooms.matching import words_of
from worldloom.evaluate.rooms.solid import Solid
from worldloom.evaluate.rooms.specs import Specs
from worldloom.evaluate.rooms.verdict import Verdict, judged
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world.color import known

EXACT = ("color", "material", "size", "shape", "number")
NUMBERS = {
    "one": 1,
    "single": 1,
    "two": 2,
    "double": 2,
    "dual": 2,
    "three": 3,
    "triple": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "multiple": 2,
}
Kind = Literal["color", "material", "size", "shape", "number", "style"]
Quality = tuple[Kind, str]


def attributes(specs: Specs, objects: dict[str, list[Solid]]) -> tuple[Verdict, ...]:
    """One verdict a specification; those of style are not `exact`."""
    out = []
    for a in specs.attributes:
        asked = qualities(a.attribute)
        found = sum(all(has(s, q) for q in asked) for s in objects[a.category])
        exact = any(kind in EXACT for kind, _ in asked)
        out.append(judged(a, found, f"of {len(objects[a.category])} {a.category}", exact))
    return tuple(out)


@cache
def qualities(attribute: str) -> tuple[Quality, ...]:
    """What an attribute's words ask for: the whole if the lexicon knows it, else each of its words that is exact, else a style."""
    words = re.split(r"[\s_-]+", attribute.lower())
    for phrase in (" ".join(words), "-".join(words)):
        if (found := _quality(phrase)) is not None:
            return (found,)
    if known(attribute):
        return (("color", attribute.lower()),)
    counted: list[Quality] = [("number", f"{NUMBERS[a]} {b}") for a, b in pairwise(words) if a in NUMBERS]
    parts = [q for q in map(_quality, words) if q is not None and q[0] in EXACT]
    if "and" not in words and parts and parts[-1][0] == "color":
        parts = parts[-1:]  # slate gray is a gray
    return tuple(dict.fromkeys(counted or parts)) or (("style", "_".join(words)),)


def _quality(phrase: str) -> Quality | None:
    kind, value = vocabulary().quality(phrase)
    if kind is None:
        return ("color", phrase) if known(phrase) else None
    return (kind if kind in ("color", "material", "size", "shape") else "style", value)


def has(s: Solid, quality: Quality) -> bool:
    """Declared in the extras, or seen on the object."""
    kind, value = quality
    declared = {_key(v) for v in s.node.extras.get("attributes", {}).values()}
    if _key(value) in declared:
        return True
    if kind == "style":
        own, wider = words_of(s.node)
        said = declared | {_key(str(a)) for a in s.node.extras.get("affordances", ())}
        parts = {p for word in (*own, *said) for p in word.split("_")}
        mounted = value == "mounted" and str(s.node.extras.get("support", "")).startswith("wall")
        return mounted or value in said or value in parts or _key(value) in own | wider
    return looks(s, kind, value)


def _key(value: object) -> str:
    return str(value).lower().replace(" ", "_").replace("-", "_")


__all__ = ["EXACT", "attributes", "has", "qualities"]
