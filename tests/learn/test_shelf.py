"""Models are found by their cards, and a card is read as hostile data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from worldloom.cli.shelf import listed, shown
from worldloom.learn.recipe import Recipe
from worldloom.learn.shelf import card_of, models
from worldloom.world import InputError


def model(folder: Path, **other: Any) -> Path:
    """A model's folder with a card as `train` writes it."""
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"weights")
    card = {"kind": "image", "worldloom": "0.1.0", "sha256": "a" * 64, "bytes": 7, "parameters": 2_500_000,
            "recipe": Recipe(classes=2).model_dump(), "classes": ["cat", "dog"],
            "data": {"sha256": "b", "source": "pets", "licences": {"MIT": 12}},
            "training": {"steps": 90, "seconds": 61.0}, "findings": ["only 12 pictures: a model of so few repeats them."]}  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card | other))
    return folder


def test_all_models_under_a_folder(tmp_path: Path) -> None:
    model(tmp_path / "b" / "model")
    model(tmp_path / "a" / "model", kind="material")
    model(tmp_path / ".hidden" / "model")
    model(tmp_path / "1" / "2" / "3" / "4" / "5" / "model")
    assert [(p.parent.name, c.kind) for p, c in models(tmp_path)] == [("a", "material"), ("b", "image")]
    data, lines = listed(tmp_path)
    assert len(data) == len(lines) == 2 and "2.50 M parameters, 2 classes" in lines[0]
    assert listed(model(tmp_path / "c" / "model").parent / "model" / "..")[0]


def test_a_folder_without_models_says_so(tmp_path: Path) -> None:
    assert listed(tmp_path) == ([], [f"no models under {tmp_path}; worldloom train makes one"])
    with pytest.raises(InputError, match="no folder"):
        models(tmp_path / "none")


def test_one_model(tmp_path: Path) -> None:
    folder = model(tmp_path / "run" / "model")
    for path in (tmp_path / "run", folder, folder / "model.safetensors"):
        assert card_of(path)[0] == folder
    data, lines = shown(tmp_path / "run")
    assert data["recipe"]["classes"] == 2 and any("licences: MIT 12" in x for x in lines) and any("repeats them" in x for x in lines)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": 3}', "[" * 100_000, '{"a": "' + "x" * (1 << 20) + '"}', "\udcff"], ids=lambda t: t[:8]
)
def test_cards_that_are_none(tmp_path: Path, text: str) -> None:
    folder = model(tmp_path / "run" / "model")
    (folder / "card.json").write_bytes(text.encode(errors="surrogateescape"))
    assert models(tmp_path) == []
    with pytest.raises(InputError, match="is no model"):
        card_of(tmp_path / "run")


def test_a_recipe_beyond_its_bounds_is_none(tmp_path: Path) -> None:
    model(tmp_path / "run" / "model", recipe={**Recipe().model_dump(), "size": 10**9})
    assert models(tmp_path) == []
