"""The words that say something of a person, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Trade:
    """What goes with a role: garments as (kind, colour name or ""), and muscle where the work makes it."""

    role: str
    wears: tuple[tuple[str, str], ...]
    muscle: float | None
    hat: Any = None
    """What is on the head with its colour's name, or None."""


@dataclass(frozen=True)
class Words:
    """Tables by phrase."""

    tables: Mapping[str, Mapping[str, Any]]
    trades: Mapping[str, Trade]
    longest: int

    def get(self, table: str, phrase: str) -> Any:
        """What a phrase means in a table; None where nothing."""
        return self.tables[table].get(phrase)


@cache
def words() -> Words:
    """All tables."""
    read = tomllib.loads(files("worldloom.synth.people").joinpath("words.toml").read_text("utf-8"))
    planner = tomllib.loads(files("worldloom.synth.language.data").joinpath("trades.toml").read_text("utf-8"))
    rows, trades = read.pop("trade"), dict[str, Trade]()
    for people in read.pop("people"):
        read["skin"] |= dict.fromkeys(" ".join(people["words"].split()).split(", "), people["skin"])
    for role, known in planner.items():
        if role == "old_person":  # no trade: an age and a noun
            continue
        row = rows.get(role, {"wears": []})
        trade = Trade(role, tuple(_piece(w) for w in row["wears"]), row.get("muscle"), _piece(row["hat"]) if "hat" in row else None)
        trades |= dict.fromkeys((role.replace("_", " "), *known.get("also", ())), trade)
    return Words(read, trades, max(len(k.split()) for t in read.values() for k in t))


def _piece(text: str) -> tuple[str, str]:
    kind, _, color = text.partition(":")
    return kind, color


__all__ = ["Trade", "Words", "words"]
