"""What a place has, by how much the words say is in it: a cluttered workshop more than a workshop, a bare one nothing."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from worldloom.compute.cache import cached
from worldloom.synth.language.density import tables
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.vocabulary import DATA, Place
from worldloom.world import DensityLevel, Setting

Row = tuple[str, str, tuple[int, int]]
"""Of what kind of place, what, and how many at least and at most."""
LEAST = 4
"""How many kinds of things, the first that a place's data name, a sparse room is not without."""
LAMP = "ceiling_lamp"
PEOPLE = ("person", "child")


@cache
def stock() -> Mapping[str, Any]:
    """What fills rooms, by entry."""
    text = (files(DATA) / "stock.toml").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(cached("table", text, lambda: json.dumps(tomllib.loads(text)).encode()))
    return read


def furnished(draft: Draft, place: Place, setting: Setting, rows: list[Row]) -> list[Row]:
    """The rows of a place as the density of its setting has them."""
    level = setting.density.level if setting.density else None
    if level is None:
        return rows
    if level in ("bare", "sparse"):
        asked = any(t.origin == "asked" and t.count.n > 0 and not t.person for t in draft.things)
        return _lit(place, setting, rows) + ([] if asked or level == "bare" else _essential(rows))
    if level == "tidy":
        return [(of, c, (least, least)) for of, c, (least, _) in rows if c not in PEOPLE]
    return _filled(draft, place, level, rows)


def fills(draft: Draft, place: Place, setting: Setting) -> dict[str, str]:
    """What stands in carriers that a full room has."""
    full = setting.density is not None and setting.density.level in ("full", "cluttered")
    return dict(entry_of(draft, place).get("fills", {})) if full else {}


def _lit(place: Place, setting: Setting, rows: list[Row]) -> list[Row]:
    """The lamp under the ceiling, where no daylight comes in: without it nothing would be seen."""
    dark = place.name in tables()["dark"]["places"] or setting.time == "night"
    return [(place.name, LAMP, (1, 1))] if dark and not any(c == LAMP and n[0] > 0 and of != place.name for of, c, n in rows) else []


def _essential(rows: list[Row]) -> list[Row]:
    """What the place is not without: the first kinds that it names, of each the least."""
    return [(of, c, (least, least)) for of, c, (least, _) in rows if least and c not in PEOPLE][:LEAST]


def _filled(draft: Draft, place: Place, level: DensityLevel, rows: list[Row]) -> list[Row]:
    """The place's own things at their most and what fills it, of each the larger number."""
    entry, how = entry_of(draft, place), "richly furnished" if level == "full" else level
    name = next((k for k, v in stock().items() if v is entry), place.name)
    of = f"{how} {place.name if name == 'anywhere' or place.name in entry.get('places', ()) else name}".replace("childs_room", "child's room")
    found: dict[str, Row] = {} if entry.get("instead") else {c: (o, c, (most, most)) for o, c, (_, most) in rows}
    for table in ("adds", level):
        for c, (least, most) in entry.get(table, {}).items():
            had = found[c][2] if c in found else (0, 0)
            found[c] = (of, c, (max(least, had[0]), max(most, had[1])))
    return list(found.values())


def entry_of(draft: Draft, place: Place) -> Mapping[str, Any]:
    """The entry that the prompt's words name, else its place's, else that of any room."""
    text = draft.prompt.lower().replace("’", "'")
    said = next((e for e in stock().values() if any(re.search(rf"\b{re.escape(w)}(?!\w)", text) for w in e.get("words", ()))), None)
    here = next((e for e in stock().values() if place.name in e.get("places", ())), None)
    found: Mapping[str, Any] = said or here or stock()["anywhere"]
    return found


__all__ = ["entry_of", "fills", "furnished", "stock"]
