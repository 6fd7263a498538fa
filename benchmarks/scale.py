"""One process, torchrun x2 and Ray x2 on the same run, and a run that is killed again and again: `python benchmarks/scale.py [--kills 20]`.

A set of tiles that is drawn here is trained on by `worldloom train`, `--workers 2`, and `--workers 2 --ray local`, each process with
one thread. Prints a Markdown row each: the last loss, the largest difference of any step's loss from one process, pictures a second
(the batch over the median time of a step, so that starting and stopping count for nothing; it needs two free cores), how many times
one process that is, and the processor time of a step, which says what the sharing costs even where the cores are not free. Without Ray
its row says so.

With --kills N a run with a checkpoint every half second is killed by SIGKILL at N random moments and begun again each time; every
checkpoint that a kill leaves is read, and at the end the curve is compared, digit by digit, with that of a run that nobody disturbed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from worldloom.learn import state
from worldloom.learn.curve import read

WAYS = {"one process": [], "torchrun x2": ["--workers", "2"], "Ray x2": ["--workers", "2", "--ray", "local"]}
COMPARED = ("run/curve.jsonl", "model/model.safetensors")
OFTEN = "import worldloom.learn.forecast as f\nf.EVERY = 0.5\n"
"""Read by every Python that finds it as `sitecustomize`: a checkpoint each half second."""


def tiles(work: Path, size: int, count: int = 320) -> Path:
    """A dataset of checks and stripes in two colours."""
    chance = np.random.default_rng(0)
    for k in range(count):
        source = work / "tiles" / ("checks", "stripes")[k % 2]
        source.mkdir(parents=True, exist_ok=True)
        wide, (y, x), colours = 2 ** chance.integers(1, 4), np.indices((size, size)), chance.integers(0, 256, (2, 3), np.uint8)
        which = (x // wide + (y // wide if k % 2 == 0 else 0)) % 2
        Image.fromarray(colours[which]).save(source / f"{k}.png")
    options = ["-o", str(work / "data"), "--licence", "LicenseRef-own-work"]
    subprocess.run([sys.executable, "-m", "worldloom", "ingest", str(work / "tiles"), *options], check=True, stdout=subprocess.DEVNULL)
    return work / "data"


def command(data: Path, run: Path, options: list[str]) -> list[str]:
    """`worldloom train` of this very Python."""
    return [sys.executable, "-m", "worldloom", "train", str(data), "-o", str(run), *options]


def spent(pid: int) -> float:
    """The processor seconds of a process and all its living descendants so far (Linux)."""
    family, ticks = [pid], 0
    for one in family:
        try:
            ticks += sum(map(int, Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))
            family += [int(child) for task in Path(f"/proc/{one}/task").glob("*/children") for child in task.read_text().split()]
        except OSError:
            continue
    return ticks / os.sysconf("SC_CLK_TCK")


def timed(data: Path, run: Path, options: list[str]) -> tuple[float, float]:
    """Train; the median seconds of a step and its median processor seconds, seen as the curve grows, without the first tenth."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    process = subprocess.Popen(command(data, run, options), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    curve, marks, work = run / "run" / "curve.jsonl", [], []
    while process.poll() is None:
        time.sleep(0.01)
        now = curve.read_bytes().count(b"\n") if curve.is_file() else 0
        if now > len(marks):
            work += [spent(process.pid)] * (now - len(marks))
            marks += [time.perf_counter()] * (now - len(marks))
    if process.returncode:
        raise SystemExit(f"worldloom train {' '.join(options)} ended with {process.returncode}")
    first = len(marks) // 10
    return statistics.median(np.diff(marks[first:])), statistics.median(np.diff(work[first:]))


def compared(data: Path, work: Path, options: list[str], batch: int) -> None:
    """The table."""
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    print(f"torch {torch.__version__}, {os.cpu_count()} cores (load {load}), a thread a process, batch {batch}, {' '.join(options)}\n")
    print("| | last loss | largest difference | pictures/s | times one process | processor-s a step |\n|---|---|---|---|---|---|")
    first: list[dict[str, float]] = []
    alone = 0.0
    for name, more in WAYS.items():
        if "--ray" in more and importlib.util.find_spec("ray") is None:
            print(f"| {name} | not measured: Ray is not installed | | | | |")
            continue
        run = work / name.replace(" ", "-")
        step, cost = timed(data, run, [*options, "--batch", str(batch), *more])
        found, rate = read(run / "run" / "curve.jsonl"), batch / step
        first, alone = first or found, alone or rate
        apart = max(abs(a["loss"] - b["loss"]) for a, b in zip(found, first, strict=True))
        print(f"| {name} | {found[-1]['loss']:.6f} | {apart:.1e} | {rate:.1f} | {rate / alone:.2f} | {cost:.3f} |", flush=True)


def killed(data: Path, work: Path, kills: int, each: int, seed: int) -> None:
    """Kill, look at every checkpoint, go on; then compare the curves."""
    (work / "early").mkdir()
    (work / "early" / "sitecustomize.py").write_text(OFTEN)
    path = os.pathsep.join(filter(None, [str(work / "early"), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": path}
    options, chance = ["--steps", str(each * kills), "--depth", "1", "--batch", "16"], random.Random(seed)
    moments, looked = [], 0
    for k in range(kills):
        moments.append(one_kill(command(data, work / "killed", options), environment, work / "killed" / "run", chance, early=k % 5 == 4))
        looked += whole(work / "killed" / "run" / "state")
    for run in ("killed", "whole"):
        subprocess.run(command(data, work / run, options), check=True, env=environment, stdout=subprocess.DEVNULL)
    same = {name: (work / "killed" / name).read_bytes() == (work / "whole" / name).read_bytes() for name in COMPARED}
    print(f"\nkilled at steps {', '.join(map(str, moments))} (seed {seed}); {looked} checkpoints read after {kills} kills, none broken")
    print(", ".join(f"{name} {'identical' if equal else 'DIFFERENT'}" for name, equal in same.items()))
    if not all(same.values()):
        raise SystemExit(1)


def one_kill(command: list[str], environment: dict[str, str], run: Path, chance: random.Random, early: bool) -> int:
    """Start and kill: within five seconds of the start, or within two of its first step; the step that it had reached."""
    before = len(read(run / "curve.jsonl"))
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not early and process.poll() is None and len(read(run / "curve.jsonl")) in (0, before):
        time.sleep(0.02)
    time.sleep(chance.random() * (5.0 if early else 2.0))
    process.send_signal(signal.SIGKILL)
    if process.wait() != -signal.SIGKILL:
        raise SystemExit(f"the run ended with {process.returncode} before it could be killed: more steps are needed (--each)")
    return len(read(run / "curve.jsonl"))


def whole(folder: Path) -> int:
    """How many checkpoints there are; each is read, and CheckpointError raised for a damaged one."""
    found = state.steps(folder)
    for step in found:
        tensors, facts = state.load(folder, step)
        assert tensors and "recipe" in facts and all(bool(torch.isfinite(t).all()) for t in tensors.values())
    return len(found)


def main() -> None:
    """Draw, compare, kill."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--steps", type=int, default=200, help="of the table; 0 leaves it out (default: 200)")
    parser.add_argument("--size", type=int, default=16, help="side of the pictures (default: 16)")
    parser.add_argument("--depth", type=int, default=3, help="of the model (default: 3)")
    parser.add_argument("--batch", type=int, default=32, help="pictures a step (default: 32)")
    parser.add_argument("--kills", type=int, default=0, help="how often a run is killed (default: 0)")
    parser.add_argument("--each", type=int, default=40, help="steps of that run for each kill: more on a fast machine (default: 40)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments of the kills (default: 0)")
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        data = tiles(Path(scratch), a.size)
        if a.steps:
            compared(data, Path(scratch), ["--steps", str(a.steps), "--depth", str(a.depth)], a.batch)
        if a.kills:
            killed(data, Path(scratch), a.kills, a.each, a.seed)


if __name__ == "__main__":
    main()
