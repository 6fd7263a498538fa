"""Rooms of which words say how much is in them: `python benchmarks/dense.py [NUMBER ...] [--again] [--keep DIR]`.

Prompts of our own, each made by `worldloom create`, draft, seed 0, in a process of its own. What stands in the room is measured on the
exported world.glb alone, by the metrics of rooms. `--again` makes each twice and compares bytes. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installed import compile_all

from worldloom.evaluate.glb import read
from worldloom.evaluate.rooms import RoomFigures, room_figures

TIMEOUT = 300
LEAST = 70
"""Objects that a room of one of the first prompts has, of which words say that much is in it."""
FULL = (
    "a cluttered workshop", "a richly furnished library", "a kitchen crammed with jars and pans", "an attic packed with trunks and old boxes", "a garage full of tools",
    "a messy living room", "a cluttered study", "a messy children's bedroom", "a potting shed stuffed with pots", "a well-stocked laboratory", "a cluttered classroom",
    "an overflowing toy shop", "a lavishly furnished drawing room", "a jam-packed storage room", "a cluttered art studio",
)  # fmt: skip
LITTLE = ("a minimalist living room", "a sparsely furnished bedroom", "a nearly empty garage", "a bare room with a wooden chair", "a tidy, uncluttered office")
PROMPTS = (*FULL, *LITTLE)


@dataclass(frozen=True)
class Made:
    """One prompt: its figures, seconds, and whether it came out the same twice."""

    prompt: str
    figures: RoomFigures
    seconds: float
    same: bool | None


def create(prompt: str, folder: Path) -> float:
    """Make a world; seconds."""
    command = [sys.executable, "-m", "worldloom", "create", "--quality", "draft", "--seed", "0", "-o", str(folder), "--", prompt]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{prompt!r}: {done.stderr.strip()[-300:]}")
    return time.perf_counter() - start


def make(prompt: str, folder: Path, again: bool) -> Made:
    """Create and measure one room."""
    seconds, same = create(prompt, folder), None
    if again:
        other = folder.with_name(folder.name + "-again")
        create(prompt, other)
        same = all((folder / f).read_bytes() == (other / f).read_bytes() for f in ("world.json", "world.glb"))
    return Made(prompt, room_figures(read((folder / "world.glb").read_bytes())), seconds, same)


def row(m: Made) -> str:
    """A line of the table."""
    f = m.figures
    hit = len({n for pair in f.colliding for n in pair})
    access = 100 * statistics.fmean(f.accessible.values()) if f.accessible else 100.0
    cells = (m.prompt, f.objects, hit, len(f.unsupported), len(f.out_of_bounds), len(f.drifting), f"{100 * f.navigable:.1f} %", f"{access:.1f} %", f"{m.seconds:.1f}")
    return "| " + " | ".join(map(str, cells)) + (f" | {'yes' if m.same else 'NO'} |" if m.same is not None else " |")


def table(made: Sequence[Made]) -> str:
    """All prompts, and what they have together."""
    again = any(m.same is not None for m in made)
    head = ["prompt", "objects", "colliding", "unsupported", "out of bounds", "drift", "navigable", "accessible", "s", *(["same bytes"] if again else [])]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *map(row, made)]
    total, full = sum(m.figures.objects for m in made), [m for m in made if m.prompt in FULL]
    bad = sum(len(m.figures.unsupported) for m in made)
    enough = sum(m.figures.objects >= LEAST for m in full)
    return "\n".join([*lines, "", f"{enough} of {len(full)} full rooms hold {LEAST} objects or more; supported {100 * (total - bad) / max(total, 1):.1f} % of {total}."])


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--keep", type=Path, help="where the rooms stay, a folder for each number")
    options = parser.parse_args()
    compile_all()
    with tempfile.TemporaryDirectory() as scratch:
        made = []
        for n in options.numbers or range(len(PROMPTS)):
            made.append(make(PROMPTS[n], (options.keep or Path(scratch)) / f"{n:02d}", options.again))
            print(row(made[-1]), file=sys.stderr)
        print(table(made))


if __name__ == "__main__":
    main()
