"""`worldloom train --workers` and `--ray`: real processes that learn what one does, lose a worker, are stopped, and refuse."""

from __future__ import annotations

import importlib.util
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from worldloom.cli import main
from worldloom.learn import launch, member
from worldloom.learn.curve import read
from worldloom.learn.follow import Follower, last
from worldloom.learn.launch import threads, worded
from worldloom.learn.ray_train import share, wanted
from worldloom.learn.refusal import WorkersError
from worldloom.trust import verify
from worldloom.world import InputError, WorldloomError

TRAIN = ["--steps", "60", "--depth", "1", "--batch", "16"]
OFTEN = "import worldloom.learn.forecast as f\nf.EVERY = 0.2\n"
"""What makes workers keep five checkpoints a second."""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Dark and light noise."""
    folder, chance = tmp_path_factory.mktemp("data"), np.random.default_rng(0)
    for k in range(60):
        source = folder / "source" / ("dark", "light")[k % 2]
        source.mkdir(parents=True, exist_ok=True)
        Image.fromarray(chance.integers(0, 120, (8, 8, 3), np.uint8) + np.uint8(120 * (k % 2))).save(source / f"{k}.png")
    assert main(["ingest", str(folder / "source"), "-o", str(folder / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    return folder / "data"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Of processes with one thread and five checkpoints a second."""
    early = tmp_path_factory.mktemp("early")
    (early / "sitecustomize.py").write_text(OFTEN)
    path = os.pathsep.join(filter(None, [str(early), os.environ.get("PYTHONPATH")]))
    return {"PYTHONPATH": path, "OMP_NUM_THREADS": "1", "WORLDLOOM_HOME": str(tmp_path_factory.getbasetemp() / "worldloom-home")}


@pytest.fixture(scope="module")
def pair(dataset: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run by two workers that nobody disturbed."""
    run = tmp_path_factory.mktemp("pair") / "run"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        assert main(["train", str(dataset), "-o", str(run), *TRAIN, "--workers", "2"]) == 0
    return run


def curve(run: Path) -> list[dict[str, float]]:
    return read(run / "run" / "curve.jsonl")


def alike(one: Path, other: Path) -> float:
    """The largest difference of the losses of two runs."""
    rows = list(zip(curve(one), curve(other), strict=True))  # held-out pictures too
    assert len(rows) == 60 and all(a["step"] == b["step"] for a, b in rows)
    assert all(a.keys() == b.keys() for a, b in rows) and any("held" in a for a, _ in rows)
    return max(abs(a[name] - b[name]) for a, b in rows for name in a)


@pytest.mark.slow
def test_two_workers_learn_what_one_does(dataset: Path, pair: Path, tmp_path: Path) -> None:
    assert main(["train", str(dataset), "-o", str(tmp_path / "one"), *TRAIN]) == 0
    assert 0 < alike(tmp_path / "one", pair) < 1e-4, "the same but for the order of sums"
    assert verify(pair / "model").state == "trusted" and verify(pair / "preview.png").state == "trusted"
    card = json.loads((pair / "model" / "card.json").read_text())
    assert card["training"]["steps"] == 60 and card["training"]["losses"] == {k: v for k, v in curve(pair)[-1].items() if k != "step"}
    assert sorted(p.name for p in (pair / "run").iterdir()) == ["curve.jsonl", "forecast.json", "state"]


@pytest.mark.slow
def test_a_killed_worker_makes_all_go_on(dataset: Path, pair: Path, environment: dict[str, str], tmp_path: Path,
                                         monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    run, killed = tmp_path / "run", []
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def kill() -> None:
        begun = time.monotonic()
        while time.monotonic() - begun < 120 and not killed:
            time.sleep(0.02)
            kept = [int(p.stem) for p in (run / "run" / "state").glob("*.safetensors")]
            if max(kept, default=0) and last(run / "run" / "curve.jsonl")["step"] > max(kept):
                killed.append(min(child.pid or 0 for child in multiprocessing.active_children()))  # the one that writes
                os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    assert main(["train", str(dataset), "-o", str(run), *TRAIN, "--workers", "2"]) == 0
    killer.join()
    told = capsys.readouterr().err
    assert told.count("\n") == 2 and "all go on from the last checkpoint (3 tries left)" in told
    assert curve(run) == curve(pair), "to the last bit"
    assert (run / "model" / "model.safetensors").read_bytes() == (pair / "model" / "model.safetensors").read_bytes()


def waits(condition: object, seconds: float = 60) -> bool:
    begun = time.monotonic()
    while not condition() and time.monotonic() - begun < seconds:  # type: ignore[operator]
        time.sleep(0.05)
    return bool(condition())  # type: ignore[operator]


@pytest.mark.slow
def test_ctrl_c_stops_all(dataset: Path, environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "worldloom", "train", str(dataset), "-o", str(tmp_path / "run"), "--workers", "2", "--depth", "1"]
    process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        assert waits(lambda: len(curve(tmp_path / "run")) > 3)
        os.killpg(process.pid, signal.SIGINT)  # what a terminal does
        _, told = process.communicate(timeout=30)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130 and told.splitlines()[-1] == "worldloom: Stopped; nothing half-made was left behind."
    assert waits(lambda: not _alive(process.pid), 10), "no worker is left"
    assert not (tmp_path / "run" / "model").exists()


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_what_a_worker_refuses_is_one_sentence(dataset: Path, pair: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (pair / "model" / "card.json").read_bytes()
    capsys.readouterr()
    assert main(["train", str(dataset), "-o", str(pair), *TRAIN, "--seed", "1", "--workers", "2", "--json"]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and "another recipe or dataset" in told.err
    assert json.loads(told.out)["error"]["code"] == "checkpoint"
    assert (pair / "model" / "card.json").read_bytes() == before and not (pair / "run" / "refused.json").exists()


@pytest.mark.parametrize(("arguments", "hint"), [
    (["--workers", "0"], "from 1 to 64"), (["--workers", "65"], "from 1 to 64"), (["--workers", "two"], "not a whole number"),
    (["--batch", "9", "--workers", "2"], "9 does not divide among 2 workers; take a multiple of 2, such as --batch 8"),
    (["--ray", "here"], "HOST:PORT, auto or local"), (["--ray", "ray://there:1"], "HOST:PORT, auto or local"),
])  # fmt: skip
def test_one_sentence_and_exit_code_2(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str],
                                      hint: str) -> None:  # fmt: skip
    capsys.readouterr()
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), *arguments]) == 2
    told = capsys.readouterr().err
    assert hint in told and told.count("\n") == 1 and not (tmp_path / "run").exists()


def test_workers_do_not_start_workers(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                      capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.setenv("WORLD_SIZE", "2")
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), "--workers", "2"]) == 2
    assert "leave out --workers" in capsys.readouterr().err


def test_without_ray_the_extra_is_named(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                        capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *more: None if name == "ray" else real(name, *more))
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), "--ray", "local", "--json"]) == 2
    said = json.loads(capsys.readouterr().out)["error"]
    assert said["code"] == "missing" and "pip install 'worldloom[cluster]'" in said["message"]


def test_the_default_batch_divides_among_2_4_and_8(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["train", str(dataset), "-o", str(tmp_path / "run"), "--steps", "1", "--depth", "1", "--json"]) == 0
    card = json.loads(capsys.readouterr().out)["card"]
    assert card["recipe"]["batch"] == 8 and card["data"]["splits"]["train"] // 4 % 8, "a quarter of the pictures, in eights"


def test_a_group_is_started_so_many_times_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    ends = ["worker 1 was killed (SIGKILL)", "worker 0 lost another", ""]
    monkeypatch.setattr(launch, "_tried", lambda *what: ends.pop(0))
    launch.launch(print, 2, tmp_path, told.append)
    assert len(told) == 2 and "worker 0 lost another" in told[1] and "(2 tries left)" in told[1]
    ends += ["worker 1 was killed (SIGKILL)"] * 9
    with pytest.raises(WorkersError, match=r"stopped 4 times, at last because worker 1 was killed \(SIGKILL\)") as raised:
        launch.launch(print, 2, tmp_path, told.append)
    assert raised.value.exit_code == 3 and len(ends) == 5 and "(1 try left)" in told[-1]


def test_cores_are_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(8)), raising=False)
    assert [threads(n) for n in (1, 2, 3, 16)] == [8, 4, 2, 1]
    monkeypatch.setenv("OMP_NUM_THREADS", "5")
    assert threads(2) == 5


def test_a_refusal_reaches_whoever_started_the_worker(tmp_path: Path) -> None:
    def gives_up() -> None:
        raise InputError("this cannot be")

    with pytest.raises(InputError):
        member.member(gives_up, tmp_path, 1)
    member.member(gives_up, tmp_path, 1)  # again, by a launcher that does not know: nothing is done
    with pytest.raises(InputError, match="this cannot be") as raised:
        member.refused(tmp_path)
    assert (raised.value.code, raised.value.exit_code) == ("bad-input", 2) and list(tmp_path.iterdir()) == []
    member.refused(tmp_path)

    def broken() -> None:
        raise WorldloomError("ours")

    with pytest.raises(WorldloomError):
        member.member(broken, tmp_path, 1)
    with pytest.raises(WorldloomError) as raised_too:
        member.refused(tmp_path)
    assert raised_too.value.exit_code == 3 and not isinstance(raised_too.value, InputError)


def test_why_a_worker_stopped_is_worded() -> None:
    assert worded(1, "RuntimeError: [gloo] Connection closed by peer [127.0.0.1]:1") == "worker 1 lost another"
    assert worded(0, "OSError: disk full\nmore") == "worker 0 stopped with OSError: disk full"


def test_a_run_elsewhere_is_followed(tmp_path: Path) -> None:
    seen, promised = [], []
    follower = Follower(tmp_path, lambda *a: seen.append(a), lambda f: promised.append(f.steps))
    follower.look()
    (tmp_path / "forecast.json").write_text('{"steps": 9, "seconds_per_step": 1, "seconds_per_pause": 1, "batch": 8, "items": 8}')
    (tmp_path / "curve.jsonl").write_text('{"step": 1, "loss": 0.5}\n{"step": 2, "loss": 0.25}\n{"step": 3, "lo')
    follower.look()
    follower.look()
    assert promised == [9] and seen == [(2, 9, {"loss": 0.25})]
    (tmp_path / "curve.jsonl").write_text("[1]\n")
    assert last(tmp_path / "curve.jsonl") == last(tmp_path / "none") == {}


def test_workers_find_room_in_a_cluster() -> None:
    one, big = {"CPU": 8.0}, {"CPU": 16.0, "GPU": 4.0}
    assert wanted([one], 0) == (1, False) and wanted([one, one], 0) == (2, False) and wanted([big, one], 0) == (4, True)
    assert wanted([big], 8) == (8, False) and wanted([big], 2) == (2, True)
    assert share([one], 2) == 4 and share([one, big], 2) == 8 and share([one, one], 3) == 4 and share([{"CPU": 1.0}], 4) == 1


if importlib.util.find_spec("ray") is not None:  # the extra `cluster`, which the tests do not need

    @pytest.mark.slow
    def test_ray_loses_a_worker_and_learns_the_same(dataset: Path, pair: Path, environment: dict[str, str], tmp_path: Path) -> None:
        run = tmp_path / "run"
        command = [sys.executable, "-m", "worldloom", "train", str(dataset), "-o", str(run), *TRAIN, "--workers", "2", "--json"]
        process = subprocess.Popen([*command, "--ray", "local"], env={**os.environ, **environment}, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)  # fmt: skip
        assert waits(lambda: len(curve(run)) > 3 or process.poll() is not None, 300)
        os.kill(next(pid for pid in _family(process.pid) if b"RayTrainWorker" in Path(f"/proc/{pid}/cmdline").read_bytes()), signal.SIGKILL)
        out, told = process.communicate(timeout=300)
        assert process.returncode == 0 and told == "" and json.loads(out)["card"]["training"]["steps"] == 60
        assert curve(run) == curve(pair)

    def _family(pid: int) -> list[int]:
        found = [pid]
        for one in found:
            found += [int(child) for task in Path(f"/proc/{one}/task").glob("*/children") for child in task.read_text().split()]
        return found
