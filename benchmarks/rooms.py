"""Annotated prompts to measured rooms: `python benchmarks/rooms.py --bench FILE.csv [--limit N] [--jobs 1] [--failures OUT.tsv]`.

FILE has the columns of SceneEval's annotations (Tam et al. 2025). Each prompt is made once by `worldloom create`, draft, seed 0,
in a process of its own; its world.glb is measured against its row. Prints a Markdown table; what failed goes to OUT.tsv as id,
metric, spec, why.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from installed import compile_all, processor_seconds

from worldloom.evaluate.glb import read
from worldloom.evaluate.rooms import RoomFigures, Specs, read_specs, room_figures
from worldloom.evaluate.rooms.faults import faults
from worldloom.evaluate.rooms.measure import told_by
from worldloom.evaluate.rooms.scene import Room

TIMEOUT = 180


@dataclass(frozen=True)
class Made:
    """One prompt: its specifications, what was measured (None where nothing was made), seconds to make and to measure it."""

    specs: Specs
    figures: RoomFigures | None
    seconds: float
    measuring: float
    error: str = ""

    @property
    def told(self) -> RoomFigures:
        """Verdicts on what was asked; where nothing was made, on an empty room."""
        return self.figures or RoomFigures(objects=0, **told_by(Room(()), self.specs))


def make(specs: Specs, folder: Path) -> Made:
    """Create and measure one room."""
    command = [
        sys.executable,
        "-m",
        "worldloom",
        "create",
        "--quality",
        "draft",
        "--seed",
        "0",
        "-o",
        str(folder),
        "--",
        specs.prompt,
    ]
    start = time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return Made(specs, None, TIMEOUT, 0, "timed out")
    took = time.perf_counter() - start
    if done.returncode not in (0, 1) or not (folder / "world.glb").is_file():
        return Made(specs, None, took, 0, done.stderr.strip()[-200:])
    start = time.perf_counter()
    figures = room_figures(read((folder / "world.glb").read_bytes()), specs)
    return Made(specs, figures, took, time.perf_counter() - start)


def rows(made: Sequence[Made], processor: float) -> Iterator[tuple[str, str, str]]:
    """(measure, value, target) of the table; `processor` seconds made them all."""
    done = [(m, m.figures) for m in made if m.figures is not None]
    figures, told = [f for _, f in done], [m.told for m in made]
    for name, verdicts, target in (
        ("object count", [v for f in told for v in f.counts], ">= 95"),
        ("attribute (colour, material, size, shape, number)", [v for f in told for v in f.attributes if v.exact], ">= 85"),
        ("attribute (style words)", [v for f in told for v in f.attributes if not v.exact], ""),
        ("object-object relations", [v for f in told for v in f.object_relations], ">= 85"),
        ("object-architecture relations", [v for f in told for v in f.architecture_relations], ">= 92"),
    ):
        yield name, share(sum(v.met for v in verdicts), len(verdicts)), target
    met = sum(all(v.met for v in f.verdicts if v.exact) for f in figures)
    yield "scenes with every specification met (style words apart)", share(met, len(made)), ">= 50"
    objects = sum(f.objects for f in figures)
    yield "colliding objects", share(sum(len({n for p in f.colliding for n in p}) for f in figures), objects), "<= 0.5"
    yield "scenes with a collision", share(sum(bool(f.colliding) for f in figures), len(figures)), "<= 4"
    yield "supported", share(objects - sum(len(f.unsupported) for f in figures), objects), ">= 99.5"
    yield "out of bounds", share(sum(len(f.out_of_bounds) for f in figures), objects), "<= 0.3"
    yield "drift over 1 cm", share(sum(len(f.drifting) for f in figures), sum(f.free for f in figures)), "<= 1"
    yield "navigable", mean([f.navigable for f in figures]), ">= 98"
    yield "accessible", mean([v for f in figures for v in f.accessible.values()]), ">= 92"
    yield "openings clear", mean([v for f in figures for v in f.openings.values()]), ">= 96"
    took = sorted(m.seconds for m in made)
    yield (
        "text to room, median / 95th percentile, s",
        f"{statistics.median(took):.1f} / {took[int(0.95 * (len(took) - 1))]:.1f}",
        "<= 4 / <= 9",
    )
    yield "processor time of a room, mean, s", f"{processor / max(len(made), 1):.1f}", ""
    yield "measuring a room, median, s", f"{statistics.median([m.measuring for m, _ in done] or [0]):.1f}", ""
    yield "objects a room, median", f"{statistics.median([f.objects for f in figures] or [0]):.0f}", ""


def share(part: int, whole: int) -> str:
    """Per cent and the counts that it is of."""
    return f"{100 * part / whole:.1f} % ({part}/{whole})" if whole else "-"


def mean(values: Sequence[float]) -> str:
    """Per cent."""
    return f"{100 * statistics.fmean(values):.1f} %" if values else "-"


def failed(made: Sequence[Made]) -> Iterator[tuple[str, str, str, str]]:
    """(id, metric, spec, why) of all that failed."""
    for m in made:
        if m.figures is None:
            yield m.specs.id, "create", "", m.error.replace("\n", " ").replace("\t", " ")
            continue
        told = {"object_count": m.told.counts, "attribute": m.told.attributes, "object_relation": m.told.object_relations,
                "architecture_relation": m.told.architecture_relations}  # fmt: skip
        for metric, verdicts in told.items():
            yield from ((m.specs.id, metric if v.exact else "style", v.spec, v.why) for v in verdicts if not v.met)
        yield from ((m.specs.id, f.metric, "", line) for f in faults(m.figures) if f.metric not in told for line in f.lines)


def main() -> None:
    """The table, and the failures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=0, help="so many rows, spread over the file")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the rooms stay, a folder for each ID")
    parser.add_argument("--failures", type=Path, default=Path("rooms-failed.tsv"))
    options = parser.parse_args()
    specs = read_specs(options.bench)
    specs = specs[:: max(1, len(specs) // options.limit)][: options.limit] if options.limit else specs
    compile_all()
    before = processor_seconds()
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(options.jobs) as pool:
        made = list(pool.map(lambda s: make(s, (options.keep or Path(scratch)) / s.id), specs))
    print(
        f"{len(made)} prompts, {sum(len(m.told.verdicts) for m in made)} specifications, {sum(m.figures is None for m in made)} not made\n"
    )
    print("| measure | measured | target |\n|---|---|---|")
    print("\n".join(f"| {name} | {value} | {target} |" for name, value, target in rows(made, processor_seconds() - before)))
    options.failures.write_text("".join("\t".join(r) + "\n" for r in failed(made)), encoding="utf-8")


if __name__ == "__main__":
    main()
