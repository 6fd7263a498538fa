"""What pictures and films cost: `python benchmarks/render.py [d01 d02 ...] [--film] [--traced] [--keep DIR]`.

For each prompt of benchmarks/worlds.jsonl a draft world is made once; then `worldloom still` at 960x540 and, with --film,
`worldloom film` of 8 seconds at 640x360 (rasterised, quality "draft"), with --traced path traced (quality "standard"), each in a
process of its own. Prints seconds on the clock and of the processor.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROMPTS = Path(__file__).with_name("worlds.jsonl")
USUAL = ("d01", "d02", "d05", "d06")


def timed(*arguments: str) -> tuple[float, float]:
    """(wall, processor) seconds of `worldloom ...`."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "worldloom", *arguments], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise SystemExit(done.stderr[-1500:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run and print a line a prompt."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ids", nargs="*", default=USUAL)
    parser.add_argument("--film", action="store_true")
    parser.add_argument("--traced", action="store_true")
    parser.add_argument("--keep", type=Path, help="a folder for the worlds, with their pictures and films")
    a = parser.parse_args()
    prompts = {row["id"]: row["prompt"] for row in map(json.loads, PROMPTS.read_text(encoding="utf-8").splitlines())}
    columns = ["prompt", "create draft", "poster 960x540", *["film 8 s rasterised"] * a.film, *["film 8 s traced"] * a.traced]
    print("| " + " | ".join(c if c == "prompt" else f"{c}, s (CPU-s)" for c in columns) + " |\n" + "|---" * len(columns) + "|")
    with tempfile.TemporaryDirectory() as home:
        for id in a.ids:
            folder = str(Path(a.keep or home, id))
            cells = [timed("create", "--quality", "draft", "-o", folder, "--", prompts[id]), timed("still", "--width", "960", folder)]
            cells += [timed("film", "--quality", q, folder) for q, wanted in (("draft", a.film), ("standard", a.traced)) if wanted]
            print(f"| {id} | " + " | ".join(f"{wall:.1f} ({cpu:.0f})" for wall, cpu in cells) + " |", flush=True)
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
