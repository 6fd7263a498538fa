"""The whole table of training on one machine, with a GPU or without: `python benchmarks/gpu.py OUT [--minutes 25] [--data DIR]`.

For a machine that is lent for half an hour. Says what the machine is, then runs training.py (flow, GAN and transformer of Fashion-MNIST),
textures.py, against_diffusers.py and scale.py one after another, each with its share of the minutes. What each prints goes into
OUT/table.md as it comes, so that what is done is not lost; what each says beside goes into OUT/NAME.log. A part that fails, or takes twice
its share, is named and the next begins.
DATA holds the four files of Fashion-MNIST.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import subprocess
import sys
import time
from pathlib import Path

import torch

HERE = Path(__file__).parent
SHARES = {"training": 0.56, "against_diffusers": 0.2, "textures": 0.16, "scale": 0.08}
"""Of the minutes; what remains of a share goes to sampling and judging."""
MODELS = 3


def machine() -> str:
    """What it runs on."""
    gpu = "no GPU"
    if torch.cuda.is_available():
        p = torch.cuda.get_device_properties(0)
        gpu = f"{torch.cuda.device_count()} x {p.name} with {p.total_memory >> 30} GiB"
    return f"{platform.machine()}, {os.cpu_count()} cores, {gpu}, torch {torch.__version__}"


def parts(out: Path, minutes: float, data: Path | None) -> dict[str, list[str]]:
    """The commands; training takes seven tenths of a share, the rest is for what comes before and after."""
    share = {name: 0.7 * part * minutes for name, part in SHARES.items()}
    fashion = out / "fashion"
    return {
        "training": ["flow", "gan", "transformer", "--minutes", f"{share['training'] / MODELS:.3f}", "--keep", str(fashion),
                     *(["--data", str(data)] if data else [])],
        "against_diffusers": [str(fashion / "dataset"), "--minutes", f"{share['against_diffusers'] * 0.8:.3f}"],
        "textures": ["--minutes", f"{share['textures']:.3f}", "--keep", str(out / "textures")],
        "scale": ["--steps", "60"],
    }  # fmt: skip


def main() -> None:
    """Run them and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=25.0)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--only", nargs="*", default=tuple(SHARES), choices=tuple(SHARES))
    a = parser.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    (a.out / "textures").mkdir(exist_ok=True)
    table = a.out / "table.md"
    table.write_text(f"# Training on {machine()}\n\n{time.strftime('%Y-%m-%d %H:%M')}, {a.minutes:g} minutes for all.\n")
    for name, arguments in parts(a.out, a.minutes, a.data).items():
        if name not in a.only:
            continue
        begun, most = time.perf_counter(), 2 * SHARES[name] * a.minutes * 60 + 60
        with (a.out / f"{name}.log").open("w") as log, table.open("a") as to:
            to.write(f"\n## {name}.py {' '.join(arguments)}\n\n")
            to.flush()
            command = [sys.executable, str(HERE / f"{name}.py"), *arguments]
            part = subprocess.Popen(command, stdout=to, stderr=log, start_new_session=True)
            try:
                status = part.wait(most)
                end = f", ended with {status}; see {name}.log" if status else ""
            except subprocess.TimeoutExpired:
                os.killpg(part.pid, signal.SIGKILL)  # with the commands that it has started
                part.wait()
                end = ", stopped: it took too long"
            to.write(f"\n{time.perf_counter() - begun:.0f} s{end}\n")
    print(table.read_text())


if __name__ == "__main__":
    main()
