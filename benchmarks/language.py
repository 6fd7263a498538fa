"""How much of a set of annotated prompts the planner understands: `python benchmarks/language.py --bench FILE [--planner P]`.

FILE holds one JSON object a line: prompt, want ([category, operator, number]...), relations, attributes, setting, time, season,
weather, mood, sound, camera, speech. Prints one row a kind of question and the questions that were missed.
"""

from __future__ import annotations

import argparse
import json
import operator
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from worldloom.synth.language import plan
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world import Plan, Thing

_COMPARE = {"==": operator.eq, ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
_SAME = {"surround": ("around",), "middle": ("middle",), "on": ("on", "above"), "beside": ("beside", "near")}
_WOODS = ("oak", "pine", "walnut", "mahogany", "teak")


def things(made: Plan, category: str) -> list[Thing]:
    """Things of a category or of a kind of it."""
    return [t for t in made.things if category in vocabulary().chain(t.category)]


def related(made: Plan, subject: str, kind: str, anchor: str) -> bool:
    """Whether some thing of category `subject` stands in the relation to one of `anchor`."""
    ids = {t.id for t in things(made, subject)}
    anchors = {t.id for t in things(made, anchor)} | {anchor, *(("scene", "room") if anchor in ("room", "") else ())}
    kinds = _SAME.get(kind, (kind,))
    return any(r.kind in kinds and r.subject in ids and (set(r.objects) & anchors or not anchor) for r in made.relations)


def has(made: Plan, category: str, kind: str, value: str) -> bool:
    """Whether a thing of the category carries the quality."""
    found = {(a.kind, a.value) for t in things(made, category) for a in t.attributes}
    return (kind, value) in found or (value == "wood" and any((kind, w) in found for w in _WOODS))


def questions(made: Plan, row: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """(kind, question, answered) for everything the row asks."""
    for category, op, n in row.get("want", ()):
        k = sum(t.count.n for t in things(made, category))
        yield "count" if op == "==" else "thing", f"{category} {op} {n} (got {k})", _COMPARE[op](k, n)
    for category, kind, value in row.get("attributes", ()):
        yield "attribute", f"{category} {kind} {value}", has(made, category, kind, value)
    for subject, kind, anchor in row.get("relations", ()):
        yield "relation", f"{subject} {kind} {anchor}", related(made, subject, kind, anchor)
    if place := row.get("setting"):
        yield (
            "setting",
            f"{place} (got {made.setting.place})",
            place == made.setting.place or (place == "interior" and made.setting.interior),
        )
    for field in ("time", "season", "weather", "mood"):
        if field in row:
            got = getattr(made.setting, field)
            yield field, f"{field} {row[field]} (got {got})", got == row[field]
    for sound in row.get("sound", ()):
        yield "sound", f"sound {sound}", sound in {s.name for s in made.sounds}
    if "camera" in row:
        yield "camera", f"camera {row['camera']}", made.camera == row["camera"]
    if "speech" in row:
        yield "speech", f"speech {row['speech']}", made.speech == row["speech"]


def measure(rows: list[dict[str, Any]], planner: str = "embedded") -> tuple[Counter[str], Counter[str], list[str]]:
    """Answered and asked questions by kind, and what was missed."""
    met: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    missed: list[str] = []
    for row in rows:
        for kind, question, answered in questions(plan(row["prompt"], planner=planner), row):
            asked[kind] += 1
            met[kind] += answered
            missed += [] if answered else [f"{row['id']}: {question}"]
    return met, asked, missed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="annotated prompts, one JSON object a line")
    parser.add_argument("--planner", default="embedded")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.bench.read_text(encoding="utf-8").splitlines() if line.strip()]
    plan(rows[0]["prompt"])
    began = time.perf_counter()
    met, asked, missed = measure(rows, given.planner)
    each = (time.perf_counter() - began) / len(rows)
    for kind in sorted(asked):
        print(f"{kind:<10} {met[kind]:4d} / {asked[kind]:<4d} {met[kind] / asked[kind]:7.1%}")
    print(
        f"{'all':<10} {met.total():4d} / {asked.total():<4d} {met.total() / asked.total():7.1%}   {each * 1000:.1f} ms a prompt"
    )
    print(*missed, sep="\n")


if __name__ == "__main__":
    main()
