"""Parts of speech and dictionary forms by the model's rules: a list that maps tags, and the endings and exceptions of WordNet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from worldloom.synth.language.english.data import words


@dataclass
class Marks:
    """What is known of a piece."""

    text: str
    tag: str
    dep: str
    pos: str = ""
    morph: str = ""
    lemma: str = ""


def settle(pieces: Sequence[Marks]) -> None:
    """Fill in part of speech, morphology and dictionary form; later rules of the list win over earlier ones."""
    found: list[tuple[int, int]] = []
    for start, piece in enumerate(pieces):
        for number in _candidates(piece):
            if _fits(words()["rules"][number]["patterns"], pieces, start):
                found.append((number, start))
    before = [Marks(**vars(p)) for p in pieces]
    for number, start in sorted(found):
        rule = words()["rules"][number]
        for name, value in rule["attrs"].items():
            setattr(pieces[start + rule["index"]], name.lower(), value)
    for piece, earlier in zip(pieces, before, strict=True):
        piece.dep = "dep" if piece.text.isspace() else earlier.dep
        piece.lemma = piece.lemma or lemma(piece.text, piece.pos, piece.morph)


def _candidates(piece: Marks) -> list[int]:
    by_tag, by_word, rest = _index()
    return [*by_tag.get(piece.tag, ()), *by_word.get(piece.text.lower(), ()), *rest]


@cache
def _index() -> tuple[dict[str, list[int]], dict[str, list[int]], list[int]]:
    """Numbers of the rules by the tag, or else the word, that their first pattern names, and all others."""
    by_tag: dict[str, list[int]] = {}
    by_word: dict[str, list[int]] = {}
    rest: list[int] = []
    for number, rule in enumerate(words()["rules"]):
        first = [p[0] for p in rule["patterns"]]
        tags, names = ([f.get(name) for f in first] for name in ("TAG", "LOWER"))
        place, keys = (by_tag, tags) if all(isinstance(t, str) for t in tags) else (by_word, names)
        if all(isinstance(k, str) for k in keys):
            for k in dict.fromkeys(keys):
                place.setdefault(k, []).append(number)
        else:
            rest.append(number)
    return by_tag, by_word, rest


def _fits(patterns: list[list[dict[str, Any]]], pieces: Sequence[Marks], start: int) -> bool:
    """Whether one of the patterns matches the pieces from `start` on."""
    return any(
        start + len(pattern) <= len(pieces) and all(_one(p, pieces[start + k]) for k, p in enumerate(pattern)) for pattern in patterns
    )


def _one(wanted: dict[str, Any], piece: Marks) -> bool:
    has = {"TAG": piece.tag, "DEP": piece.dep, "LOWER": piece.text.lower(), "IS_SPACE": piece.text.isspace()}
    return all(_is(value, has[name]) for name, value in wanted.items())


def _is(wanted: Any, value: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(wanted == value)
    return all(
        value in given if how == "IN" else value not in given if how == "NOT_IN" else re.search(given, value) is not None
        for how, given in wanted.items()
    )


@lru_cache(maxsize=4096)
def lemma(text: str, pos: str, morph: str) -> str:
    """The dictionary form of a word; `morph`: its features, "Number=Plur|..."."""
    kind, lower, known = pos.lower(), text.lower(), words()["lemma"]
    if kind in ("", "space") or _base(kind, dict(f.split("=", 1) for f in morph.split("|") if "=" in f)):
        return lower
    if not any(kind in known[name] for name in ("rules", "exceptions", "index")):
        return text if kind == "propn" else lower
    listed, found, guessed = known["index"].get(kind, ""), list[str](), list[str]()
    for old, new in known["rules"].get(kind, ()):
        form = lower[: len(lower) - len(old)] + new if lower.endswith(old) else ""
        if form and f"\n{form}\n" in listed:
            found.insert(0, form)
        elif form:
            (guessed if form.isalpha() else found).append(form)
    found = list(dict.fromkeys(found))
    for form in known["exceptions"].get(kind, {}).get(lower, ()):
        if form not in found:
            found.insert(0, form)
    return (found or guessed or [text])[0]


def _base(kind: str, features: dict[str, str]) -> bool:
    """Whether a word is its own dictionary form."""
    form, degree = features.get("VerbForm"), features.get("Degree")
    if kind == "noun" and features.get("Number") == "Sing":
        return True
    if kind == "verb" and form == "Fin" and features.get("Tense") == "Pres" and "Number" not in features:
        return True
    return form in ("Inf", "None") or degree == "Pos"


__all__ = ["Marks", "lemma", "settle"]
