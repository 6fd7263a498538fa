"""Draft worlds for the development prompts, each in a process of its own: what is met, what collides, how long, how much memory.

    python benchmarks/worlds.py [d01 d02 ...] [--quality draft] [--again] [--json]

What a prompt wants (benchmarks/worlds.jsonl) is checked here on the exported world.glb and world.json alone, apart from the report that the
program writes about itself. `--again` makes each world twice, the second time with one thread, and compares bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from installed import compile_all

from worldloom.assets.registry import index
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.relations import holds
from worldloom.world.color import rgb

PROMPTS = Path(__file__).with_name("worlds.jsonl")
MANY = {"left": "left", "right": "right", "on": "on", "front": "front", "surround": "around"}


def named(node: Node, category: str) -> bool:
    """Whether a node is a thing of this category, by its own word or its maker's wider ones."""
    if node.category == category or category == "person" and node.extras.get("kind") == "person":
        return True
    card = getattr(index().get(str(node.extras.get("maker", "")).split("@")[0]), "card", None)
    return (
        card is not None
        and node.category == card.category
        and category in {w.replace(" ", "_") for w in (*card.synonyms, *card.hypernyms)}
    )


def wishes(want: dict[str, Any], nodes: list[Node], world: dict[str, Any]) -> dict[str, bool]:
    """Every wish of a prompt and whether it is met."""
    of = {w: [n for n in nodes if named(n, w)] for w in _words(want)}
    out = {}
    for category, op, n in want["want"]:
        k = len(of[category])
        out[f"{category} {op} {n}"] = {"==": k == n, ">=": k >= n, "<=": k <= n}[op]
    for a, kind, b in want.get("relations", []):
        out[f"{a} {kind} {b}"] = bool(of[a] and of[b]) and any(holds(MANY[kind], s, of[b], of[a]) for s in of[a])
    for category, kind, value in want.get("attributes", []):
        out[f"{value} {category}"] = bool(of[category]) and all(_has(n, kind, value) for n in of[category])
    sky, heard = world["sky"], {s["sound"] for s in world["ambience"]} | {s["sound"] for e in world["entities"] for s in e["sounds"]}
    if "setting" in want:
        out[f"in {want['setting']}"] = want["setting"] in (
            world["place"],
            "interior" if world["interior"] else "outdoors",
        ) or want["setting"] in str(world["zones"]) + str(world["waters"])
    for field in ("time", "weather"):
        if field in want:
            out[want[field]] = sky[field] == want[field]
    for sound in want.get("sound", []):
        out[f"heard: {sound}"] = any(sound in h for h in heard)
    return out


def _words(want: dict[str, Any]) -> set[str]:
    return (
        {w[0] for w in want["want"]}
        | {w for r in want.get("relations", []) for w in (r[0], r[2])}
        | {a[0] for a in want.get("attributes", [])}
    )


def _has(node: Node, kind: str, value: str) -> bool:
    said = {str(v).lower() for v in node.extras.get("attributes", {}).values()}
    if kind == "material":
        recipes = {str(m.get("extras", {}).get("recipe", "")) for m in node.materials}
        return (
            value in said
            or value in recipes
            or any(
                value in r or r in {"stone": ("rock", "ashlar", "cobble"), "wood": ("planks", "bark")}.get(value, ())
                for r in recipes
            )
        )
    shown = [m.get("pbrMetallicRoughness", {}).get("baseColorFactor", (1, 1, 1, 1))[:3] for m in node.materials]
    target = rgb(value)
    return any(max(c) > 0 and sum(abs(x / max(c) - y / max(target)) for x, y in zip(c, target, strict=True)) < 0.9 for c in shown)


def create(prompt: str, out: Path, quality: str, threads: int | None = None) -> tuple[float, float, float]:
    """(seconds, CPU seconds, peak MB) of `worldloom create` in a new process, both summed over it and its second process."""
    env = dict(os.environ)
    if threads:
        env |= {k: str(threads) for k in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    code = (
        "import resource, sys; from worldloom.cli import main; r = main(); "
        "both = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]; "
        "print(sum(u.ru_utime + u.ru_stime for u in both), sum(u.ru_maxrss for u in both), file=sys.stderr); sys.exit(r)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, "create", "--json", "--quality", quality, "-o", str(out), "--", prompt],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{prompt}: {done.stderr[-2000:]}")
    cpu, peak = done.stderr.split()[-2:]
    return took, float(cpu), int(peak) / (1024 if sys.platform != "darwin" else 2**20)


FIGURES = ("colliding_objects", "unsupported_objects", "settle_drift_over_1cm", "navigable", "accessible")


def measure(want: dict[str, Any], folder: Path, quality: str, again: bool) -> dict[str, Any]:
    """One row of the table."""
    took, cpu, peak = create(want["prompt"], folder / want["id"], quality)
    made = folder / want["id"]
    world, report = (json.loads((made / n).read_text()) for n in ("world.json", "report.json"))
    met = wishes(want, read((made / "world.glb").read_bytes()), world)
    row = {
        "id": want["id"], "met": sum(met.values()), "of": len(met), "unmet": [k for k, v in met.items() if not v],
        "own": report["met"], "seconds": round(took, 2), "cpu": round(cpu, 2), "peak_mb": round(peak),
        "html_mb": round((made / "world.html").stat().st_size / 1e6, 2),
        "entities": report["entities"], "triangles": report["triangles"],
        **{k: report["plausibility"][k] for k in FIGURES}, "timings": report["timings"],
    }  # fmt: skip
    if again:
        create(want["prompt"], folder / "again", quality, threads=1)
        row["same_bytes"] = all((made / n).read_bytes() == (folder / "again" / n).read_bytes() for n in ("world.json", "world.glb"))
        subprocess.run(["rm", "-rf", str(folder / "again")], check=True)
    return row


def table(rows: list[dict[str, Any]]) -> str:
    """Markdown: a line a prompt and the totals."""
    head = "| prompt | met | collide | unsupported | drift | s | CPU-s | MB | html MB | things | k tris | unmet |\n" + "|---" * 12 + "|\n"
    body = "".join(
        f"| {r['id']} | {r['met']}/{r['of']} | {r['colliding_objects']:.1%} | {r['unsupported_objects']:.1%} | "
        f"{r['settle_drift_over_1cm']:.1%} | {r['seconds']:.1f} | {r['cpu']:.1f} | {r['peak_mb']} | {r['html_mb']} | "
        f"{r['entities']} | {r['triangles'] // 1000} | {'; '.join(r['unmet'])} |\n" for r in rows)  # fmt: skip
    n = sum(r["entities"] for r in rows)
    share = lambda key: sum(r[key] * r["entities"] for r in rows) / max(n, 1)  # noqa: E731
    times = sorted(r["seconds"] for r in rows)
    met, asked, html = sum(r["met"] for r in rows), sum(r["of"] for r in rows), [r["html_mb"] for r in rows]
    total = (
        f"\nmet {met}/{asked} = {met / asked:.1%}; colliding {share('colliding_objects'):.2%}; "
        f"unsupported {share('unsupported_objects'):.2%}; drifting {share('settle_drift_over_1cm'):.2%}; "
        f"seconds median {statistics.median(times):.1f}, 95th percentile {times[min(len(times) - 1, int(0.95 * len(times)))]:.1f}; "
        f"CPU seconds median {statistics.median(r['cpu'] for r in rows):.1f}; "
        f"peak {max(r['peak_mb'] for r in rows)} MB; html median {statistics.median(html):.1f}, largest {max(html):.1f} MB"
    )
    if any("same_bytes" in r for r in rows):
        total += f"; same bytes {sum(r.get('same_bytes', False) for r in rows)}/{len(rows)}"
    return head + body + total


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--quality", default="draft")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--json", action="store_true")
    a = parser.parse_args()
    wants = [json.loads(line) for line in PROMPTS.read_text().splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        compile_all()
        rows = []
        for want in wants:
            if not a.ids or want["id"] in a.ids:
                rows.append(measure(want, Path(folder), a.quality, a.again))
                r = rows[-1]
                print(r["id"], f"{r['met']}/{r['of']}", f"{r['seconds']} s", "; ".join(r["unmet"]), file=sys.stderr, flush=True)
    print(json.dumps(rows, indent=1) if a.json else table(rows))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, children peak {peak} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
