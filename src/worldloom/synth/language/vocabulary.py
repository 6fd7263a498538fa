"""Words the planner knows, read once from the data files: nouns, qualities, connecting words, places, trades."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from worldloom.compute.cache import cached
from worldloom.world import AttributeKind

DATA = "worldloom.synth.language.data"
Row = tuple[str, int, str]
"""Some of several people: category, number, role or ""."""
QUALITIES: tuple[AttributeKind, ...] = ("color", "material", "size", "shape", "pattern", "age", "state", "style")


@dataclass(frozen=True)
class Place:
    """World knowledge of one place. `adds` maps category -> (least, most)."""

    name: str
    interior: bool = False
    building: bool = False
    near: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    adds: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    time: str = ""
    weather: str = ""
    mood: str = ""


@dataclass(frozen=True)
class Occasion:
    """What some words bring beyond the place: category -> (least, most), and what fills added carriers."""

    name: str
    words: tuple[str, ...]
    adds: Mapping[str, tuple[int, int]]
    fills: Mapping[str, str]


@dataclass(frozen=True)
class Trade:
    """A role of a person: what its work needs (category -> least number) and where it is done."""

    role: str
    needs: Mapping[str, int]
    place: str
    looks: str = ""
    """The outfit of people in worlds."""


@dataclass(frozen=True)
class Vocabulary:
    """All tables. Phrases are lower case, words separated by one space, hyphens kept, nouns singular."""

    nouns: Mapping[str, str]
    families: Mapping[str, tuple[str, ...]]
    sizes: Mapping[str, float]
    qualities: Mapping[str, tuple[tuple[AttributeKind, str], ...]]
    scene: Mapping[str, tuple[tuple[str, str], ...]]
    relations: Mapping[str, tuple[str, bool]]
    places: Mapping[str, Place]
    place_words: Mapping[str, str]
    trades: Mapping[str, Trade]
    occasions: tuple[Occasion, ...]
    traits: Mapping[str, Mapping[str, Any]]
    scene_things: Mapping[str, tuple[str, int]]
    shades: frozenset[str]
    mass: frozenset[str]
    lit: frozenset[str]
    company: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Words that mean another thing among some words: word -> category -> those words."""
    gathered: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """Words for several people ("family", "string quartet")."""
    gathered_of: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """Words that mean people only before "of" and a number ("a party of six")."""
    always: frozenset[str] = frozenset()
    """Such words whose plural is the word itself: "twins" are two, "couples" are several."""
    names: Mapping[str, str] = field(default_factory=dict)
    """People who are known by name (`named.naming`): lower-case names, and the marks that stand for them -> "woman"."""

    def quality(self, text: str) -> tuple[AttributeKind | None, str]:
        """Kind and canonical value of a describing word; (None, "") if it is none."""
        rows = self.qualities.get(text)
        return rows[0] if rows else (None, "")

    def chain(self, category: str) -> tuple[str, ...]:
        """The category and its hypernyms, nearest first."""
        return (category, *self.families.get(category, ()))

    def trait(self, table: str, category: str) -> Any:
        """The entry of a trait table for the category or its nearest hypernym; None if there is none."""
        rows = self.traits[table]
        return next((rows[c] for c in self.chain(category) if c in rows), None)

    def is_a(self, category: str, family: str) -> bool:
        """Whether the category is the family or falls under it."""
        return family in self.chain(category)


def _read(name: str) -> dict[str, Any]:
    """A table; kept as JSON, which is read twenty times faster than TOML."""
    text = (files(DATA) / f"{name}.toml").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(cached("table", text, lambda: json.dumps(tomllib.loads(text)).encode()))
    return table


def _walk(table: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], list[Any]]]:
    """(category, hypernyms nearest first, entry) of a nested noun table."""
    for key, row in table.items():
        if isinstance(row, list):
            yield (above[0], above[1:], row) if key == "_" else (key, above, row)
        else:
            yield from _walk(row, (key, *above))


def _noun_tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]], dict[str, float]]:
    nouns: dict[str, str] = {}
    families: dict[str, tuple[str, ...]] = {}
    sizes: dict[str, float] = {}
    for table in ("nouns_leisure", "nouns_trades", "nouns_outdoor", "nouns_indoor"):
        for category, above, (size, *words) in _walk(_read(table), ()):
            families[category], sizes[category] = above, float(size)
            for word in (category.replace("_", " "), *words):
                nouns.setdefault(word, category)
    for category, words in _read("also").items():
        nouns.update((word, category) for word in words if category in families and word not in nouns)
    return nouns, families, sizes


def _quality_table(scene: Mapping[str, Any]) -> dict[str, tuple[tuple[AttributeKind, str], ...]]:
    found: dict[str, list[tuple[AttributeKind, str]]] = {}
    names = scene["color"]["names"]
    for word in (*scene["color"]["words"], *names):
        found.setdefault(word, []).append(("color", names.get(word, word)))
    for kind in QUALITIES[1:]:
        for value, words in scene[kind].items():
            for word in words:
                found.setdefault(word, []).append((kind, word if value in ("made", "playing") else value))
    return {w: tuple(v) for w, v in found.items()}


def _scene_table(scene: Mapping[str, Any]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in ("time", "season", "weather", "mood", "sound", "style"):
        for value, words in scene[kind].items():
            for word in words:
                found.setdefault(word, []).append((kind, value))
    return {w: tuple(v) for w, v in found.items()}


def _relation_table(rows: Mapping[str, Any]) -> dict[str, tuple[str, bool]]:
    forward = {p: (kind, False) for kind, phrases in rows["forward"].items() for p in phrases}
    short = {p.replace(" the ", " ", 1): said for p, said in forward.items() if " the " in p}  # "in middle of", as lists have it
    return {**short, **forward, **{p: (kind, True) for kind, phrases in rows["reverse"].items() for p in phrases}}


def _places() -> tuple[dict[str, Place], dict[str, str]]:
    places: dict[str, Place] = {}
    words: dict[str, str] = {}
    for name, row in _read("places").items():
        adds = {c: (int(a), int(b)) for c, (a, b) in row.get("adds", {}).items()}
        places[name] = Place(
            name, bool(row.get("interior", False)), bool(row.get("building", False)), tuple(row.get("near", ())), tuple(row.get("sounds", ())),
            adds, row.get("time", ""), row.get("weather", ""), row.get("mood", ""),
        )  # fmt: skip
        for word in (name.replace("_", " "), *row.get("words", ())):
            words.setdefault(word, name)
            if word.endswith(" room") and word.count(" ") == 1:
                words.setdefault(word.replace(" ", ""), name)  # "livingroom"
    return places, words


def _trades() -> dict[str, Trade]:
    found: dict[str, Trade] = {}
    for role, row in _read("trades").items():
        for word in (role.replace("_", " "), *row.get("also", ())):
            found[word] = Trade(word.replace(" ", "_"), dict(row["needs"]), row["place"], row.get("looks", role))
    return found


def _occasions() -> tuple[Occasion, ...]:
    return tuple(
        Occasion(name, tuple(row["words"]), {c: (int(a), int(b)) for c, (a, b) in row["adds"].items()}, dict(row.get("fills", {})))
        for name, row in _read("occasions").items()
    )


def _gathered(table: Mapping[str, Any]) -> dict[str, tuple[Row, ...]]:
    return {word: tuple((str(c), int(n), str(role)) for c, n, role in rows) for word, rows in table.items()}


@cache
def vocabulary() -> Vocabulary:
    """The tables, read on first use (about 15 ms)."""
    scene, traits, people = _read("scene"), _read("traits"), _read("gathered")
    nouns, families, sizes = _noun_tables()
    places, place_words = _places()
    return Vocabulary(
        nouns=nouns, families=families, sizes=sizes, qualities=_quality_table(scene), scene=_scene_table(scene),
        relations=_relation_table(_read("relations")), places=places, place_words=place_words, trades=_trades(), occasions=_occasions(), traits=traits,
        scene_things={w: (str(c), int(n)) for w, (c, n) in scene["scene_adjectives"].items()},
        shades=frozenset(scene["color"]["shades"]), mass=frozenset(traits["mass"]["words"]),
        lit=frozenset(scene["lit_at_night"]["words"]),
        company={word: {c: tuple(others) for c, others in row.items()} for word, row in _read("company").items()},
        gathered=_gathered(people["words"]), gathered_of=_gathered(people["only_of"]), always=frozenset(people["always"]),
    )  # fmt: skip


__all__ = ["Occasion", "Place", "Row", "Trade", "Vocabulary", "vocabulary"]
