"""What words ask of a thing in the terms that makers have: the material in "marble-topped", the number in "four-shelf"."""

from __future__ import annotations

import re
import typing
from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.coats import PARTS
from worldloom.world import Attribute, AttributeKind
from worldloom.world.color import known

LOOSE = ("other", "style", "state", "number")
"""Kinds of attributes whose words may hold an exact one."""
EXACT = ("color", "material", "shape")
NUMBERS = {"one": 1, "two": 2, "double": 2, "dual": 2, "twin": 2, "three": 3, "triple": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "multiple": 2}
DIALS = {"sink": ("basins",), "basin": ("basins",), "light": ("arms", "bulbs"), "seater": ("seats",), "seat": ("seats",), "tier": ("shelves", "tiers"),
         "shelf": ("shelves",), "level": ("shelves", "tiers"), "arm": ("arms",), "burner": ("burners",), "step": ("steps",)}  # fmt: skip
"""Noun that is counted -> dials that make so many, beside the dials of its own name."""


@dataclass(frozen=True)
class Wish:
    """One quality, and the part of the thing that it is said of ("" is the thing)."""

    kind: AttributeKind
    value: str
    part: str = ""


def wishes(attributes: tuple[Attribute, ...], shown: Container[str] = ()) -> list[Wish]:
    """Each attribute as a wish, those hidden in compound words spelt out, but for words that are `shown` as they are ("four-poster")."""
    return [w for a in attributes for w in ([Wish(a.kind, a.value)] if slug(a.value) in shown else _spelt_out(a))]


def slug(words: str) -> str:
    """An attribute's words as makers spell them: "with fresh flowers" -> "fresh_flowers"."""
    return words.lower().removeprefix("with ").replace("-", "_").replace(" ", "_")


def _spelt_out(a: Attribute) -> list[Wish]:
    words = re.split(r"[\s_-]+", a.value.lower().removeprefix("with ").removeprefix("has "))
    if a.kind not in LOOSE or len(words) < 2:
        return [Wish(a.kind, a.value)]
    counted = next((f"{NUMBERS[n]} {singular(noun)}" for n, noun in pairwise(words) if n in NUMBERS), "")
    if counted:
        return [Wish("number", counted)]
    part = next((w for w in reversed(words) if w in PARTS), "")
    rest = words if not part else [w for w in words if w != part]
    whole = _exact(" ".join(rest))
    found = [(k, v) for k, v in ([whole] if whole[0] else map(_exact, rest)) if k]
    return [Wish(k, v, part) for k, v in dict.fromkeys(found)] or [Wish(a.kind, a.value)]


def _exact(word: str) -> tuple[typing.Any, str]:
    kind, value = vocabulary().quality(word)
    if kind in EXACT:
        return kind, value
    return ("color", word.replace(" ", "_")) if known(word) else ("", "")


Counts = Mapping[str, Mapping[int, Mapping[str, Any]]]
"""A maker's COUNTS: "drawer", or "filing_cabinet drawer" for one of its categories -> number -> the dials that make so many."""


def numbered(model: type[BaseModel], params: dict[str, Any], value: str, category: str = "", counts: Counts = MappingProxyType({})) -> bool:
    """Sets the dials that make so many of what is counted ("4 shelf"); False where there are none that go so far."""
    n, _, noun = value.partition(" ")
    made = (counts.get(f"{category} {noun}") or counts.get(noun) or {}).get(int(n))
    if made is not None:
        params.update(made)
        return True
    for name in (noun, noun + "s", *DIALS.get(noun, ())):
        if name not in model.model_fields:
            continue
        words = [a for a in typing.get_args(model.model_fields[name].annotation) if isinstance(a, str)]
        told = next((w for w in words if NUMBERS.get(w) == int(n)), None) if words else int(n)
        if told is not None and allowed(model, {name: told}):
            params[name] = told
            return True
    return False


def allowed(model: type[BaseModel], dials: dict[str, Any]) -> bool:
    """Whether dials may be set so."""
    try:
        model.model_validate(dials)
    except ValueError:
        return False
    return True


__all__ = ["Wish", "allowed", "numbered", "slug", "wishes"]
