"""What `worldloom models` prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from worldloom.learn.shelf import Card, card_of, models


def listed(folder: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Data and lines of all models under a folder."""
    found = models(folder)
    data = [{"folder": str(path), **card.model_dump(mode="json")} for path, card in found]
    rows = [f"{path}  {_words(card)}" for path, card in found]
    return data, rows or [f"no models under {folder}; worldloom train makes one"]


def shown(model: Path) -> tuple[dict[str, Any], list[str]]:
    """Data and lines of one model."""
    folder, card = card_of(model)
    t, d = card.training, card.data
    lines = [f"{folder}", f"  {_words(card)}", f"  sha256 {card.sha256}, {card.bytes / 1e6:.1f} MB"]
    lines += [f"  classes: {', '.join(card.classes[:40])}"] if card.classes else []
    lines += [f"  {int(t.get('steps', 0)):,} steps in {float(t.get('seconds', 0)):.0f} s"] if t else []
    lines += [f"  data: {d.source or 'unknown'}; licences: {', '.join(f'{k} {v}' for k, v in d.licences.items()) or 'none stated'}"]
    return {"folder": str(folder), **card.model_dump(mode="json")}, [*lines, *(f"  note: {x}" for x in card.findings)]


def _words(card: Card) -> str:
    r = card.recipe
    size = f"pieces of up to {r.tune.length} words" if r.tune else f"{r.size} pixels"
    return f"{card.kind}, {r.model}, {size}, {card.parameters / 1e6:.2f} M parameters, {len(card.classes)} classes"


__all__ = ["listed", "shown"]
