"""`worldloom train` and `worldloom sample`: from a dataset to a sealed model and sealed pictures, and back to work after a stop."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from worldloom.cli import main
from worldloom.cli.learn import duration
from worldloom.trust import verify

TRAIN = ["--steps", "6", "--depth", "1", "--batch", "8"]


def _ingested(out: Path, size: int, labelled: bool = True, n: int = 40) -> Path:
    """A dataset of dark and light noise."""
    chance, source = np.random.default_rng(size), out.with_name(out.name + "-source")
    for k in range(n):
        kind = ("dark", "light")[k % 2] if labelled else "all"
        (source / kind).mkdir(parents=True, exist_ok=True)
        picture = chance.integers(0, 120, (size, size, 3), np.uint8) + np.uint8(120 * (k % 2))
        data = io.BytesIO()
        Image.fromarray(picture).save(data, "PNG")
        (source / kind / f"{k}.png").write_bytes(data.getvalue())
    assert main(["ingest", str(source), "-o", str(out), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    return out


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _ingested(tmp_path_factory.mktemp("data") / "noise", 8)


@pytest.mark.parametrize("model", ["flow", "gan", "transformer"])
def test_a_dataset_becomes_a_sealed_model_and_pictures(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                       model: str) -> None:  # fmt: skip
    run = tmp_path / "run"
    capsys.readouterr()
    assert main(["train", str(dataset), "-o", str(run), "--model", model, *TRAIN, "--json"]) == 0
    card = json.loads(capsys.readouterr().out)["card"]
    assert card["classes"] == ["dark", "light"] and card["training"]["steps"] == 6 and card["recipe"]["model"] == model
    assert card["data"]["licences"] == {"CC0-1.0": 40} and card["parameters"] > 1000 and card["training"]["losses"]["loss"] > 0
    assert any("pictures: a model of so few" in finding for finding in card["findings"])
    assert verify(run / "model").state == "trusted" and verify(run / "preview.png").state == "trusted"
    assert main(["sample", str(run), "-o", str(tmp_path / "a"), "-n", "3", "--class", "light"]) == 0
    assert main(["sample", str(run / "model"), "-o", str(tmp_path / "b"), "-n", "20", "--seed", "4"]) == 0
    assert verify(tmp_path / "a").state == "trusted"
    assert np.asarray(Image.open(tmp_path / "a" / "0002.png")).shape == (8, 8, 3)
    told = json.loads((tmp_path / "b" / "samples.json").read_text())
    assert [x["class"] for x in told["samples"][:3]] == ["dark", "light", "dark"] and told["model"]["sha256"] == card["sha256"]


def test_a_run_that_stopped_goes_on_and_ends_the_same(dataset: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert main(["train", str(dataset), "-o", str(whole), *TRAIN]) == 0
    code = "import sys, worldloom.learn.curve as c; from worldloom.cli import main\n" \
           "add = c.Curve.add\n" \
           "def stop(self, step, values):\n    add(self, step, values)\n    if step == 4: __import__('os')._exit(9)\n" \
           "c.Curve.add = stop\nimport torch; torch.set_num_threads(1)\nmain(sys.argv[1:])"  # fmt: skip
    killed = subprocess.run([sys.executable, "-c", code, "train", str(dataset), "-o", str(parts), *TRAIN], check=False, capture_output=True)
    assert killed.returncode == 9, killed.stderr[-500:]
    assert not (parts / "model").exists(), "nothing half-made looks finished"
    assert main(["train", str(dataset), "-o", str(parts), *TRAIN]) == 0
    assert (whole / "run" / "curve.jsonl").read_text() == (parts / "run" / "curve.jsonl").read_text()
    assert (whole / "model" / "model.safetensors").read_bytes() == (parts / "model" / "model.safetensors").read_bytes()


def test_the_same_seed_gives_the_same_pictures_however_many(dataset: Path, tmp_path: Path) -> None:
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), *TRAIN]) == 0
    for name, n in (("few", "2"), ("many", "18")):
        assert main(["sample", str(tmp_path / "run"), "-o", str(tmp_path / name), "-n", n, "--seed", "7"]) == 0
    for k in range(2):
        pair = [np.asarray(Image.open(tmp_path / name / f"{k:04d}.png")) for name in ("few", "many")]
        assert (pair[0] == pair[1]).all()


def test_materials_are_tiles(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), "--kind", "material", *TRAIN, "--json"]) == 0
    card = json.loads(capsys.readouterr().out)["card"]
    assert card["recipe"]["tiles"] and card["recipe"]["network"] == "jit" and card["kind"] == "material"


@pytest.mark.parametrize(("arguments", "hint"), [
    (["train", "nowhere", "-o", "r"], "no dataset"), (["train", "DATA", "-o", "r", "--budget", "soon"], "not a time"),
    (["train", "DATA", "-o", "r", "--model", "flaw"], "did you mean 'flow'"),
    (["train", "DATA", "-o", "r", "--depth", "99"], "from 1 to 64"),
    (["train", "DATA", "-o", "r", "--kind", "smell"], "not one of"), (["train", "DATA"], "-o/--output"),
    (["sample", "nowhere", "-o", "s"], "no model"), (["sample", "DATA", "-o", "s"], "no model"),
    (["sample", "nowhere", "-o", "s", "-n", "0"], "from 1 to"),
])  # fmt: skip
def test_one_sentence_and_exit_code_2(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
                                      arguments: list[str], hint: str) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main([str(dataset) if a == "DATA" else a for a in arguments]) == 2
    told = capsys.readouterr().err
    assert hint in told and told.count("\n") == 1 and not (tmp_path / "r" / "model").exists() and not (tmp_path / "s").exists()


def test_pictures_of_several_sizes_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for k, size in enumerate((8, 9, 10, 11, 12, 13)):
        Image.fromarray(np.random.default_rng(k).integers(0, 256, (size, size, 3), np.uint8)).save(source / f"{k}.png")
    assert main(["ingest", str(source), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    capsys.readouterr()
    assert main(["train", str(tmp_path / "data"), "-o", str(tmp_path / "run")]) == 2
    assert "several sizes" in capsys.readouterr().err


def test_a_run_does_not_go_on_with_other_pictures(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = _ingested(tmp_path / "other", 8, n=44)
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), *TRAIN]) == 0
    before = (tmp_path / "run" / "model" / "card.json").read_bytes()
    capsys.readouterr()
    assert main(["train", str(other), "-o", str(tmp_path / "run"), *TRAIN]) == 2
    assert "another recipe or dataset" in capsys.readouterr().err
    assert (tmp_path / "run" / "model" / "card.json").read_bytes() == before


def test_an_unknown_class_is_named_with_those_that_are(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), *TRAIN]) == 0
    capsys.readouterr()
    assert main(["sample", str(tmp_path / "run"), "-o", str(tmp_path / "s"), "--class", "grey"]) == 2
    assert "dark, light" in capsys.readouterr().err


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("20m", 1200), ("20", 1200), ("1.5h", 5400), ("3min", 180)])
def test_times(text: str, seconds: float) -> None:
    assert duration(text) == seconds


def test_help_does_not_load_torch() -> None:
    code = "import sys\nfrom worldloom.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\nassert 'torch' not in sys.modules"
    assert b"--budget" in subprocess.run([sys.executable, "-c", code, "train", "--help"], check=True, capture_output=True).stdout
