"""The models that lie under a folder, by their cards; nothing of a model itself is opened. Needs no torch."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from worldloom.learn.diffusers_folder import WEIGHTS as DIFFUSERS
from worldloom.learn.recipe import Recipe
from worldloom.world import InputError

CARD = "card.json"
WEIGHTS = frozenset({"model.safetensors", "model.onnx", DIFFUSERS})
MOST = 1 << 20
"""Bytes of a card."""
DEEP = 4
"""Folders below the one that is searched."""
MANY = 1000
"""Models that are listed."""
Text = Annotated[str, Field(max_length=400)]


class Data(BaseModel):
    """What a model has seen."""

    sha256: Text = ""
    source: Text = ""
    licences: dict[Text, int] = {}


class Card(BaseModel):
    """What `train` writes beside a model, as far as people ask."""

    kind: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    bytes: int
    parameters: int
    recipe: Recipe
    classes: tuple[Text, ...] = ()
    data: Data
    training: dict[str, Any] = {}
    findings: tuple[Text, ...] = ()


def models(folder: Path) -> list[tuple[Path, Card]]:
    """Every model under a folder, sorted by path; folders deeper than four, links and cards that are none are passed over."""
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder.")
    found: list[tuple[Path, Card]] = []
    for here, inside, names in os.walk(folder):
        if len(Path(here).relative_to(folder).parts) >= DEEP:
            inside.clear()
        inside[:] = sorted(n for n in inside if not n.startswith("."))
        if CARD in names and WEIGHTS & set(names) and len(found) < MANY and (card := _card(Path(here, CARD))) is not None:
            found.append((Path(here), card))
    return sorted(found, key=lambda pair: pair[0])


def card_of(model: Path) -> tuple[Path, Card]:
    """The folder and the card of a run or a model. InputError where there is none."""
    for folder in (model / "model", model, model.parent):
        if (folder / CARD).is_file() and (card := _card(folder / CARD)) is not None:
            return folder, card
    raise InputError(f"{model} is no model: no {CARD} that worldloom train wrote lies there.")


def _card(path: Path) -> Card | None:
    try:
        if path.is_symlink() or path.stat().st_size > MOST:
            return None
        return Card.model_validate(json.loads(path.read_bytes()))
    except (OSError, ValueError, RecursionError, ValidationError):
        return None


__all__ = ["Card", "card_of", "models"]
