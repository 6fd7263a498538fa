"""Peak memory of `worldloom create`, all its processes together: `python benchmarks/memory.py [d01 ...] [--quality draft standard]`.

Every tenth of a second the proportional set sizes (PSS: shared pages are counted once) of the command and all its descendants are added
up; Linux only. The largest single resident set stands beside it, which is what other tools print.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROMPTS = Path(__file__).with_name("worlds.jsonl")


def family(pid: int) -> list[int]:
    """A process and all its living descendants."""
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def sizes(pid: int) -> tuple[float, float]:
    """(PSS, RSS) of a process in MB; zero for one that has ended."""
    try:
        lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    except (OSError, ValueError):
        return 0.0, 0.0
    return int(lines["Pss"].split()[0]) / 1024, int(lines["Rss"].split()[0]) / 1024


def create(prompt: str, quality: str) -> tuple[float, float, float]:
    """(seconds, peak MB of all processes together, peak MB of the largest)."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "worldloom", "create", "--quality", quality, "-o", str(Path(out, "world")), "--", prompt]
        start, whole, largest = time.perf_counter(), 0.0, 0.0
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            now = [sizes(pid) for pid in family(process.pid)]
            whole, largest = max(whole, sum(pss for pss, _ in now)), max(largest, *(rss for _, rss in now))
            time.sleep(0.1)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{prompt}: exit code {process.returncode}")
        return time.perf_counter() - start, whole, largest


def main() -> None:
    """Print a line a prompt and quality."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ids", nargs="*", default=("d01", "d07"))
    parser.add_argument("--quality", nargs="+", default=("draft", "standard"))
    a = parser.parse_args()
    prompts = {row["id"]: row["prompt"] for row in map(json.loads, PROMPTS.read_text(encoding="utf-8").splitlines())}
    print("| prompt | quality | s | all processes, MB | largest, MB |\n|---|---|---|---|---|")
    for id in a.ids:
        for quality in a.quality:
            took, whole, largest = create(prompts[id], quality)
            print(f"| {id} | {quality} | {took:.1f} | {whole:.0f} | {largest:.0f} |", flush=True)
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
