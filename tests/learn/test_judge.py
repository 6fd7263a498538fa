"""A model and a dataset: what is asked of the model, what is said of its samples, and what cannot be compared."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from tests.learn.metrics.grey import Bytes, grey, noise
from worldloom import pipeline_data, pipeline_judge, pipeline_pictures
from worldloom.ingest import Dataset
from worldloom.learn import families
from worldloom.learn.metrics import features
from worldloom.learn.model_file import packed
from worldloom.learn.onnx_file import exported
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Recipe
from worldloom.world import InputError


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network that needs no time instead of the packaged one."""
    monkeypatch.setattr(features, "packaged", lambda threads: grey()[0])


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three dark pictures to each light one."""
    place = tmp_path_factory.mktemp("judge")
    for k in range(96):
        kind = "light" if k % 4 == 0 else "dark"
        (place / "source" / kind).mkdir(parents=True, exist_ok=True)
        data = io.BytesIO()
        Image.fromarray(noise(1, k, middle=180 if kind == "light" else 70)[0]).save(data, "PNG")
        (place / "source" / kind / f"{k}.png").write_bytes(data.getvalue())
    pipeline_data.ingest(place / "source", place / "noise", licence="CC0-1.0", workers=0)
    return place / "noise"


def model(path: Path, labels: tuple[str, ...] = ("light", "dark"), **more: Any) -> Path:
    """An untrained model, as a file."""
    wanted: dict[str, Any] = {"model": "gan", "size": 8, "depth": 1, "classes": len(labels)} | more
    recipe = Recipe(**wanted)
    made = families.learner(recipe, Pictures(np.zeros((1, 8, 8, 3), np.uint8)), torch.device("cpu"))
    path.write_bytes(packed(made, recipe, labels))
    return path


def test_a_model_is_judged_against_a_dataset(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    seeds: set[int] = set()
    made = pipeline_pictures.made

    def watched(learner: Any, count: int, which: NDArray[np.int64], seed: int, *rest: Any) -> Bytes:
        asked.extend(which)
        seeds.add(seed)
        return made(learner, count, which, seed, *rest)

    monkeypatch.setattr(pipeline_judge, "made", watched)
    found = pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=24, seed=3)
    sheet = Image.open(io.BytesIO(found.pop("sheet")))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["network"] == "efficientnet-lite0" and found["count"] == 24 and found["cut"] == [] and not found["trained_on_it"]
    assert found["figures"]["frechet"]["value"] > 1.5 * found["figures"]["frechet"]["floor"], "an untrained model is far from the data"
    assert found["classes"] == ["dark", "light"] and found["classes_left_out"] == []
    assert len(seeds) == 2, "each block is drawn anew"
    assert len(asked) == 24 and 14 <= asked.count(1) <= 22, "the model's second class is the dataset's first and the commonest"
    assert sheet.size == (4 * (130 + 4) + 4, 4 * (64 + 4) + 4)
    names = [r["name"] for r in Dataset.open(dataset).of("image", "train")]
    assert all(names[p["train"]] == p["name"] for p in found["memorisation"]["pairs"])


@pytest.mark.usefixtures("fast")
def test_only_the_classes_that_the_model_knows_are_judged(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Dataset.open(dataset)
    light = np.flatnonzero(found.classes("train") == 1)
    known = np.asarray(found.images("train"))

    def copied(learner: Any, count: int, which: NDArray[np.int64], *rest: Any) -> Bytes:
        assert set(which) == {0}
        return known[light[:count]]

    monkeypatch.setattr(pipeline_judge, "made", copied)
    said = pipeline_judge.judge(model(tmp_path / "m.safetensors", ("light", "red")), dataset, count=12)
    assert said["classes"] == ["light"] and said["classes_left_out"] == ["dark"] and said["given"]["train"] == len(light)
    assert said["memorisation"]["share"] == 1 and said["memorisation"]["nearer"] == 1
    assert sorted(p["train"] for p in said["memorisation"]["pairs"]) == list(light[:12])


@pytest.mark.parametrize(("budget", "samples"), [(100, 32), (44, 16)])
def test_sampling_keeps_to_its_half_of_the_budget(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, budget: float,
                                                  samples: int) -> None:  # fmt: skip
    network, session = grey()
    monkeypatch.setattr(features, "packaged", lambda threads: network)

    def slow(learner: Any, count: int, *rest: Any) -> Bytes:
        session.now += 30
        return noise(count, 5)

    monkeypatch.setattr(pipeline_judge, "made", slow)
    said = pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=200, budget=budget, clock=session.clock)
    assert said["given"]["samples"] == samples and said["sampling_seconds"] == 30 * samples / 16
    assert said["cut"][0] == f"{samples} of 200 samples were made" and budget / 2 < said["seconds"] <= budget
    assert any("training pictures" in what for what in said["cut"]) == (budget == 44)


@pytest.mark.parametrize(("made", "count", "why"), [
    ({"labels": ("red", "blue")}, 8, "no classes match: the model knows red, blue; .* has dark, light"),
    ({"size": 16}, 8, "pictures of 8 pixels, the model makes 16"),
    ({"model": "flow", "beside": 3}, 8, "beside a given picture"),
    ({}, 7, "7 samples cannot be judged"), ({}, 5000, "5000 samples cannot be judged"),
])  # fmt: skip
def test_what_cannot_be_compared_is_said(dataset: Path, tmp_path: Path, made: dict[str, Any], count: int, why: str) -> None:
    with pytest.raises(InputError, match=why):
        pipeline_judge.judge(model(tmp_path / "m.safetensors", **made), dataset, count=count)


@pytest.mark.parametrize("change", [lambda x: x[:-1], lambda x: x + 5, lambda x: x - 3], ids=["few", "high", "low"])
def test_labels_that_do_not_fit_are_refused(dataset: Path, tmp_path: Path, change: Callable[[Any], Any],
                                            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(Dataset, "classes", lambda self, split, kind="image": change(np.zeros(len(self.images(split)), np.int32)))
    with pytest.raises(InputError, match="do not fit"):
        pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=8)


def test_without_torch_an_exported_model_is_judged_alike(dataset: Path, tmp_path: Path) -> None:
    recipe, labels = Recipe(model="gan", size=8, depth=1, classes=2), ("light", "dark")
    made = families.learner(recipe, Pictures(np.zeros((1, 8, 8, 3), np.uint8)), torch.device("cpu"))
    (tmp_path / "model.onnx").write_bytes(exported(made, recipe, labels))
    code = "import json, sys; sys.modules['torch'] = None\nfrom pathlib import Path\nfrom worldloom import pipeline_judge as p\n" \
           "found = p.judge(Path(sys.argv[1]), Path(sys.argv[2]), count=16)\nfound.pop('sheet')\nprint(json.dumps(found))"  # fmt: skip
    wanted = [sys.executable, "-c", code, str(tmp_path / "model.onnx"), str(dataset)]
    done = subprocess.run(wanted, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    ours = pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=16)
    assert json.loads(done.stdout)["figures"]["frechet"]["value"] == pytest.approx(ours["figures"]["frechet"]["value"], rel=1e-2)
