"""A model as a file: it comes back the same, and no file that is not one gets further than a sentence."""

from __future__ import annotations

import json
import pickle
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from worldloom.learn.draws import Draws
from worldloom.learn.families import learner
from worldloom.learn.header import FORMAT
from worldloom.learn.model_file import opened, packed
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Model, Recipe
from worldloom.learn.state import CheckpointError

MODELS: tuple[Model, ...] = ("flow", "gan", "transformer")
CPU = torch.device("cpu")


def recipe(model: Model, **more: object) -> Recipe:
    return Recipe.model_validate({"model": model, "depth": 1, "size": 8, "channels": 3, "classes": 2, "codes": 4, **more})


def pictures() -> Pictures:
    values = np.random.default_rng(0).integers(0, 256, (12, 8, 8, 3), np.uint8)
    return Pictures(values, np.arange(12) % 2)


@pytest.fixture(params=MODELS)
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    r = recipe(request.param)
    path = tmp_path / "model.safetensors"
    path.write_bytes(packed(learner(r, pictures(), CPU), r, ("dark", "light")))
    return path


@pytest.mark.parametrize("model", MODELS)
def test_a_model_comes_back_and_samples_the_same(model: Model, tmp_path: Path) -> None:
    r = recipe(model)
    ours, path = learner(r, pictures(), CPU), tmp_path / "model.safetensors"
    for part in ours.parts.values():
        for p in part.average.parameters():
            p.data += 0.01
    path.write_bytes(packed(ours, r, ("dark", "light")))
    back, told, labels = opened(path)
    assert told == r and labels == ("dark", "light")
    asked = Condition(torch.tensor([0, 1, 0, 1]))
    assert torch.equal(ours.sample(asked, 4, Draws(3, 0, 4)), back.sample(asked, 4, Draws(3, 0, 4)))
    assert packed(back, r, labels) == path.read_bytes(), "the same bytes"


def test_a_generator_leaves_its_discriminator_behind(tmp_path: Path) -> None:
    r = recipe("gan")
    path = tmp_path / "model.safetensors"
    path.write_bytes(packed(learner(r, pictures(), CPU), r))
    assert {k.split("/")[0] for k in load_file(path)} == {"generator"}


def _facts(path: Path, change: Callable[[dict[str, object]], object]) -> None:
    with path.open("rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        facts = json.loads(json.loads(file.read(length))["__metadata__"]["facts"])
    change(facts)
    save_file(load_file(path), path, {"facts": json.dumps(facts)})


def _tensor(path: Path, change: Callable[[dict[str, torch.Tensor]], object]) -> None:
    with path.open("rb") as file:
        facts = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))["__metadata__"]
    found = load_file(path)
    change(found)
    save_file(found, path, facts)


def _first(found: dict[str, torch.Tensor]) -> str:
    return next(k for k, v in sorted(found.items()) if v.is_floating_point() and not k.startswith("constant/"))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda p: p.write_bytes(b""),
    "seven bytes": lambda p: p.write_bytes(b"\x01" * 7),
    "cut in the header": lambda p: p.write_bytes(p.read_bytes()[:40]),
    "cut in the tensors": lambda p: p.write_bytes(p.read_bytes()[:-100]),
    "a lying length": lambda p: p.write_bytes(struct.pack("<Q", 2**60) + p.read_bytes()[8:]),
    "a header of zeros": lambda p: p.write_bytes(struct.pack("<Q", 64) + bytes(200)),
    "a pickle": lambda p: p.write_bytes(pickle.dumps({"weights": [1, 2, 3]})),
    "text": lambda p: p.write_bytes(b"not a model at all, but a long enough text to read a length from"),
    "a link": lambda p: (p.rename(p.with_name("real")), p.symlink_to(p.with_name("real"))),
    "another format": lambda p: _facts(p, lambda f: f.update(format="else")),
    "no recipe": lambda p: _facts(p, lambda f: f.pop("recipe")),
    "facts that are a list": lambda p: save_file(load_file(p), p, {"facts": "[1]"}),
    "no facts": lambda p: save_file(load_file(p), p),
    "deep facts": lambda p: save_file(load_file(p), p, {"facts": "[" * 100_000}),
    "an unknown option": lambda p: _facts(p, lambda f: f["recipe"].update(code="import os")),  # type: ignore[attr-defined]
    "a giant": lambda p: _facts(p, lambda f: f["recipe"].update(depth=64, size=512)),  # type: ignore[attr-defined]
    "a recipe without end": lambda p: _facts(p, lambda f: f["recipe"].update(depth=10**9)),  # type: ignore[attr-defined]
    "a patch that does not divide": lambda p: _facts(p, lambda f: f["recipe"].update(patch=3, size=16)),  # type: ignore[attr-defined]
    "another size": lambda p: _facts(p, lambda f: f["recipe"].update(depth=2)),  # type: ignore[attr-defined]
    "not a number": lambda p: _tensor(p, lambda f: f[_first(f)].fill_(float("nan"))),
    "endless": lambda p: _tensor(p, lambda f: f[_first(f)].fill_(float("inf"))),
    "a tensor too few": lambda p: _tensor(p, lambda f: f.pop(_first(f))),
    "a tensor too many": lambda p: _tensor(p, lambda f: f.update(more=torch.zeros(3))),
    "another shape": lambda p: _tensor(p, lambda f: f.update({_first(f): torch.zeros(1, 2, 3)})),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_no_model_is_refused_with_one_sentence(saved: Path, name: str) -> None:
    DAMAGE[name](saved)
    with pytest.raises(CheckpointError) as told:
        opened(saved)
    assert str(saved) in str(told.value) and "\n" not in str(told.value) and len(str(told.value)) < 400


def test_the_format_is_named() -> None:
    assert FORMAT == "worldloom-model-1"
