"""The loop's promises: it learns, it resumes exactly, it survives kills and bad numbers, it is the same in two processes."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from worldloom.learn import families, state
from worldloom.learn.curve import Curve, read
from worldloom.learn.forecast import forecast
from worldloom.learn.loop import DivergedError, exponent, rate, train
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Model, Recipe
from worldloom.learn.together import Together
from worldloom.world import InputError

MODELS: tuple[Model, ...] = ("flow", "gan", "transformer")
WORKER = """
import sys, pathlib
import numpy as np
import torch
torch.set_num_threads(1)
sys.path.insert(0, {tests!r})
from test_loop import corners, recipe
from worldloom.learn.loop import train
from worldloom.learn.together import joined
with joined() as together:
    train(recipe({model!r}), corners(), pathlib.Path({run!r}), 60.0, steps={steps}, together=together)
"""


def corners(n: int = 60) -> Pictures:
    """Pictures with one bright corner, which the label names."""
    values, labels = np.zeros((n, 8, 8, 1), np.uint8), np.arange(n) % 4
    bright = np.random.default_rng(0).integers(180, 256, n)
    for i, k in enumerate(labels):
        values[i, (k // 2) * 4 : (k // 2) * 4 + 4, (k % 2) * 4 : (k % 2) * 4 + 4] = bright[i]
    return Pictures(values, labels)


def recipe(model: Model, **more: object) -> Recipe:
    return Recipe(model=model, size=8, channels=1, classes=4, depth=1, batch=16, patch=2, codes=16, warm=5, **more)  # type: ignore[arg-type]


def losses(run: Path) -> list[dict[str, float]]:
    return read(run / "curve.jsonl")


class Stop(Exception):
    """Somebody pulled the plug."""


def stop_at(step: int) -> Callable[[int, int, dict[str, float]], None]:
    def watch(now: int, steps: int, values: dict[str, float]) -> None:
        if now == step:
            raise Stop

    return watch


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS)
def test_it_learns_what_the_label_means(model: Model, tmp_path: Path) -> None:
    steps, shown = {"flow": 300, "gan": 60, "transformer": 300}[model], dict[int, torch.Tensor]()
    sizes = {"flow": {"rate": 4e-3, "depth": 2}, "gan": {"rate": 4e-3}, "transformer": {"rate": 1e-2, "patch": 4}}[model]
    r = recipe(model).model_copy(update=sizes)
    train(r, corners(), tmp_path, 60, steps=steps, show=lambda step, x: shown.update({step: x}))
    x = shown[steps].reshape(16, 2, 4, 2, 4).mean((2, 4)).flatten(1)
    right = (x.argmax(1) == torch.arange(16) % 4).float().mean()
    assert float(right) >= 0.75 and float(x.max(1).values.mean()) > 0 > float(x.min(1).values.mean())


@pytest.mark.parametrize("model", MODELS)
def test_a_run_that_stopped_goes_on_as_if_it_had_not(model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worldloom.learn.forecast.EVERY", 1e-9)  # a checkpoint each step
    held = corners(12)
    train(recipe(model), corners(), tmp_path / "whole", 60, steps=4, held=held)
    with pytest.raises(Stop):
        train(recipe(model), corners(), tmp_path / "parts", 60, steps=4, held=held, watch=stop_at(3))
    train(recipe(model), corners(), tmp_path / "parts", 60, steps=4, held=held)
    assert losses(tmp_path / "parts") == losses(tmp_path / "whole") and len(losses(tmp_path / "whole")) == 4
    one, two = (load_file(tmp_path / run / "state" / "000000004.safetensors") for run in ("whole", "parts"))
    assert one.keys() == two.keys() and all(torch.equal(one[k], two[k]) for k in one)


@pytest.mark.slow
def test_killed_at_random_moments_the_curve_is_the_same(tmp_path: Path) -> None:
    steps, chance = 60, random.Random(4)
    code = WORKER.format(tests=str(Path(__file__).parent), model="flow", run=str(tmp_path / "killed"), steps=steps)
    code = "import worldloom.learn.forecast as f; f.EVERY = 0.05\n" + code
    for _ in range(4):
        process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
        begun = time.monotonic()
        while not losses(tmp_path / "killed") and process.poll() is None and time.monotonic() - begun < 60:
            time.sleep(0.05)
        time.sleep(chance.random() * 0.3)
        process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
    train(recipe("flow"), corners(), tmp_path / "whole", 60, steps=steps)
    assert losses(tmp_path / "killed") == losses(tmp_path / "whole")


def test_two_processes_are_one(tmp_path: Path) -> None:
    steps, found = 8, {}
    for model in ("flow", "gan"):
        code = WORKER.format(tests=str(Path(__file__).parent), model=model, run=str(tmp_path / f"two-{model}"), steps=steps)
        with socket.create_server(("127.0.0.1", 0)) as free:
            group = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(free.getsockname()[1])}
        pair = [subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **group, "RANK": str(i)}) for i in range(2)]
        assert [p.wait(timeout=120) for p in pair] == [0, 0]
        train(recipe(model), corners(), tmp_path / model, 60, steps=steps)  # type: ignore[arg-type]
        found[model] = [(a["loss"], b["loss"]) for a, b in zip(losses(tmp_path / model), losses(tmp_path / f"two-{model}"), strict=True)]
    for pairs in found.values():
        assert len(pairs) == steps
        assert all(abs(a - b) < 1e-4 for a, b in pairs)


def test_numbers_that_are_not_finite_lead_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = {"n": 0}
    real = families.Flow.step

    def step(self: families.Flow, batch: object, draws: object, apply: Callable[..., None]) -> dict[str, torch.Tensor]:
        calls["n"] += 1
        bad = calls["n"] == 12
        return real(self, batch, draws, lambda part, loss: apply(part, loss * float("nan") if bad else loss))  # type: ignore[arg-type]

    monkeypatch.setattr(families.Flow, "step", step)
    out = train(recipe("flow"), corners(), tmp_path, 60, steps=10)
    assert len(out.findings) == 1 and "back to step 0" in out.findings[0]
    rows = losses(tmp_path)
    assert [r["step"] for r in rows] == list(range(1, 11)) and all(np.isfinite(r["loss"]) for r in rows)
    monkeypatch.setattr(families.Flow, "step", lambda self, b, d, apply: real(self, b, d, lambda p, x: apply(p, x * float("nan"))))
    with pytest.raises(DivergedError, match="3 new tries"):
        train(recipe("flow"), corners(), tmp_path / "never", 60, steps=10)


def test_what_cannot_be_trained_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no pictures"):
        train(recipe("flow"), Pictures(np.zeros((0, 8, 8, 1), np.uint8)), tmp_path / "a", 1)
    with pytest.raises(InputError, match="16 does not divide among 3"):
        Together(0, 3).rows(16)
    train(recipe("flow"), corners(), tmp_path / "b", 60, steps=1)
    with pytest.raises(InputError, match="another recipe"):
        train(recipe("flow", seed=1), corners(), tmp_path / "b", 60, steps=1)


@pytest.mark.parametrize("fault", ["cut", "empty", "text", "nan", "keys", "shape", "pickle"])
def test_a_damaged_checkpoint_is_named(fault: str, tmp_path: Path) -> None:
    train(recipe("flow"), corners(), tmp_path, 60, steps=2)
    path = tmp_path / "state" / "000000002.safetensors"
    data, held = path.read_bytes(), load_file(path)
    facts = {"facts": json.dumps({"recipe": recipe("flow").model_dump()})}
    name = next(k for k in held if k.endswith("leave.weight"))
    if fault in ("cut", "empty", "text", "pickle"):
        path.write_bytes({"cut": data[: len(data) // 2], "empty": b"", "text": b"hello" * 9, "pickle": b"\x80\x04\x95" + data}[fault])
    else:
        changed = {"nan": held | {name: held[name] * float("nan")}, "keys": {k: v for k, v in held.items() if k != name},
                   "shape": held | {name: held[name][:1].clone()}}[fault]  # fmt: skip
        save_file(changed, path, metadata=facts)
    with pytest.raises(state.CheckpointError, match=r"damaged|not finite|does not fit"):
        train(recipe("flow"), corners(), tmp_path, 60, steps=2)


def test_only_the_newest_checkpoints_stay_and_half_ones_go(tmp_path: Path) -> None:
    made = families.learner(recipe("flow"), corners(), torch.device("cpu"))
    (tmp_path / ".000000001.part").write_bytes(b"half")
    for step in (1, 2, 30):
        state.keep(tmp_path, made, step, {})
    assert sorted(p.name for p in tmp_path.iterdir()) == ["000000002.safetensors", "000000030.safetensors"]


def test_a_curve_drops_what_is_done_anew_and_what_was_cut(tmp_path: Path) -> None:
    path = tmp_path / "curve.jsonl"
    path.write_text('{"step": 1, "loss": 0.1}\n{"step": 2, "loss": 0.2}\n{"step": 3, "lo')
    with Curve(path, after=1) as curve:
        curve.add(2, {"loss": 1 / 3})
        curve.add(3, {"loss": 2 / 3})
        curve.back(2)
    assert read(path) == [{"step": 1, "loss": 0.1}, {"step": 2, "loss": 1 / 3}]


def test_a_forecast_fills_the_budget() -> None:
    found = forecast(600, 0.5, 3.0, 64, 1000)
    assert found.seconds <= 600 and found.seconds > 0.9 * 600
    assert "epochs of 1,000" in found.sentence() and found.epochs == found.steps * 64 / 1000
    assert forecast(0.1, 5.0, 3.0, 64, 1000).steps == 1


def test_the_rate_rises_stays_and_falls() -> None:
    shares = [rate(Recipe(warm=10), i, 100) for i in range(100)]
    assert shares[0] == pytest.approx(0.1) and shares[10:75] == [1.0] * 65 and shares[99] == pytest.approx(1 / 25)
    assert all(0 < s <= 1 for s in shares) and shares[75:] == sorted(shares[75:], reverse=True)


@pytest.mark.parametrize("memory", [0.05, 0.1, 0.2])
def test_the_average_is_as_wide_as_it_says(memory: float) -> None:
    g = exponent(memory)
    t = np.linspace(0, 1, 200_001)[1:]
    weight = t**g / (t**g).sum()
    centre = (weight * t).sum()
    assert np.sqrt((weight * (t - centre) ** 2).sum()) == pytest.approx(memory, abs=1e-3)
