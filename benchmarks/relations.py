"""How many relations and counts of annotated room prompts are read: `python benchmarks/relations.py --bench FILE.csv [--language RUN]`.

FILE has the columns Description, ObjCount, OORel and OARel of SceneEval (Tam et al. 2025): specifications apart by ";", each
"quantifier,n,category", "quantifier,n,relation,anchor,object..." or "quantifier,n,relation,object,architecture". A relation is right where
its kind and the categories of both its ends are; that a thing is in a room ("in,bed,bedroom") is not asked. Prompts of two sentences or
more are narrative.
"""

from __future__ import annotations

import argparse
import csv
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from worldloom.pipeline_language import tagger_of
from worldloom.synth.language import plan
from worldloom.synth.language.resolve import resolve
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world import Count, Plan, Thing

_OPERATORS = {"eq": "==", "ge": ">=", "le": "<=", "gt": ">", "lt": "<"}
_BESIDE, _ON = ("beside", "near"), ("on", "in", "inside", "attached")
_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("next", "next_to", "beside", "adjacent", "side_by_side", "near", "nearby", "close_to", "by"), _BESIDE),
    **dict.fromkeys(("long_side", "short_side"), (*_BESIDE, "along")),
    **dict.fromkeys(("on", "within", "inside", "in", "top_region", "hang", "hang_from", "mount"), _ON),
    **dict.fromkeys(("facing", "face"), ("facing",)),
    **dict.fromkeys(("opposite", "across"), ("opposite",)),
    **dict.fromkeys(("surround", "around"), ("around",)),
    **dict.fromkeys(("center", "middle", "middle_of", "center_of", "at_the_center"), ("middle",)),
    **dict.fromkeys(("under", "below", "beneath", "under_region", "bottom_region"), ("under",)),
    **dict.fromkeys(("above", "over"), ("above",)),
    **dict.fromkeys(("front", "in_front"), ("front",)),
    **dict.fromkeys(("at_the_foot", "foot"), ("front", *_BESIDE)),
    **dict.fromkeys(("left", "left_region"), ("left",)),
    **dict.fromkeys(("right", "right_region"), ("right",)),
    **dict.fromkeys(("far", "away"), ("far",)),
    **dict.fromkeys(("against", "leaning", "lean_against"), ("against", *_BESIDE)),
    "behind": ("behind",), "outside": ("outside",), "corner": ("corner",), "along": ("along", "against"),
}  # fmt: skip
"""Word of the annotation -> kinds of a Plan that say it."""
_ARCHITECTURE = {"on": ("attached", "on", "against"), "against": ("against", "along"), "hang": ("attached", "on", "in", "above")}
_TURNED = {"under": "on", "on": "under", "left": "right", "right": "left"}
"""A rug under a sofa is a sofa on a rug."""
_ROOMS = ("room", "scene", "ground")


@dataclass(frozen=True)
class Asked:
    """One annotated relation: any of `kinds` between things of two categories; `both` where either may be the subject."""

    kinds: tuple[str, ...]
    subject: str
    anchor: str


@dataclass
class Tally:
    """Right, asked and said, of relations and of counts."""

    asked: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    prompts: int = 0


def _rows(text: str) -> Iterator[list[str]]:
    for row in (text or "").split(";"):
        parts = [p.strip().lower() for p in row.split(",")]
        if len(parts) > 2:
            yield parts


def asked_of(row: dict[str, str]) -> list[Asked]:
    """The relations of a prompt, each once; two things left and right of one anchor stand beside it as well, or it between them."""
    found = []
    for _, _, word, at, *things in _rows(row["OORel"]):
        names = [t.split(":")[0] for t in things]
        place = int(at) if int(at) < len(names) else 0  # some count the whole prompt's things
        others = names[:place] + names[place + 1 :]
        found += [Asked(_KINDS[word], subject, names[place]) for subject in dict.fromkeys(others)]
    pairs = {(a.kinds[0], a.subject, a.anchor) for a in found}
    sides = [a for a in found if a.kinds[0] in ("left", "right") and (_OTHER[a.kinds[0]], a.subject, a.anchor) in pairs]
    found = [Asked((*a.kinds, "beside", "between"), a.subject, a.anchor) if a in sides else a for a in found]
    for _, _, word, subject, where in _rows(row["OARel"]):
        if word != "in":
            found.append(Asked((*_ARCHITECTURE.get(word, ()), *_KINDS[word]), subject, where))
    return list(dict.fromkeys(found))


_OTHER = {"left": "right", "right": "left"}


@cache
def _category(name: str) -> str:
    phrase = name.replace("_", " ").lower()
    return resolve(" ".join([*phrase.split()[:-1], singular(phrase.split()[-1])]), vocabulary(), frozenset()).category


def same(thing: Thing, name: str) -> bool:
    """Whether a thing of a plan is one of an annotated category: by category, or by the last word of its name."""
    chain, own, last = vocabulary().chain, _category(name), singular(name.split("_")[-1])
    return own in chain(thing.category) or thing.category in chain(own) or singular(thing.noun.lower().split(" ")[-1]) == last


def _ends(made: Plan, id: str) -> Callable[[str], bool]:
    """Whether an end of a relation is of a category."""
    thing = next((t for t in made.things if t.id == id), None)
    if thing is not None:
        return lambda name: same(thing, name)
    return lambda name: id.lstrip("?") == name or (id in _ROOMS and name not in ("wall", "ceiling", "door", "window"))


def said_by(made: Plan) -> list[tuple[str, str, str]]:
    """Relations that the prompt was taken to say, an end each; of things among themselves where no other is named."""
    many = {t.id for t in made.things if t.count.n > 1}
    among = [r.kind in ("facing", "beside", "on") and r.subject in many for r in made.relations]
    return [(r.kind, r.subject, o) for r, own in zip(made.relations, among, strict=True) if r.span is not None
            for o in (r.objects or ((r.subject,) if own else ()))]  # fmt: skip


def holds(made: Plan, said: tuple[str, str, str], asked: Asked) -> bool:
    """Whether what was said is what was asked; beside, near and opposite hold both ways."""
    kind, subject, anchor = said
    a, b = _ends(made, subject), _ends(made, anchor)
    turned = kind in asked.kinds if kind in ("beside", "near", "opposite", "between") else _TURNED.get(kind) in asked.kinds
    return (kind in asked.kinds and a(asked.subject) and b(asked.anchor)) or (turned and a(asked.anchor) and b(asked.subject))


def told(made: Plan, row: dict[str, str], tally: Tally) -> list[str]:
    """Add one prompt to a tally; what was missed and what was said wrongly."""
    asked, said = asked_of(row), said_by(made)
    met = [any(holds(made, s, a) for s in said) for a in asked]
    right = [any(holds(made, s, a) for a in asked) for s in said]
    tally.prompts += 1
    tally.asked["relation"] += len(asked)
    tally.met["relation"] += sum(met)
    tally.said["relation"] += len(said)
    tally.right["relation"] += sum(right)
    _counts(made, row, tally)
    return [f"missed {a.subject} {a.kinds[0]} {a.anchor}" for a, ok in zip(asked, met, strict=True) if not ok] + [
        f"wrong {s} {k} {o}" for (k, s, o), ok in zip(said, right, strict=True) if not ok
    ]


def _counts(made: Plan, row: dict[str, str], tally: Tally) -> None:
    things = [t for t in made.things if t.origin == "asked" and t.count.n]
    rows = [(op, int(n), name) for op, n, name in _rows(row["ObjCount"])]
    for op, n, name in rows:
        admitted = Count(op=_OPERATORS[op], n=n).admits(sum(t.count.n for t in things if same(t, name)))  # type: ignore[arg-type]
        tally.asked["count"] += 1
        tally.met["count"] += admitted
    tally.said["count"] += len(things)
    tally.right["count"] += sum(any(same(t, name) for op, n, name in rows if (op, n) != ("eq", 0)) for t in things)


def narrative(text: str) -> bool:
    """Whether a prompt tells in sentences rather than lists in one."""
    return len(re.findall(r"[.!?](?:\s|$)", text)) > 1


def measure(rows: Sequence[dict[str, str]], planner: Callable[[str], Plan], missed: list[str]) -> tuple[dict[str, Tally], float]:
    """Tallies of the plain and of the narrative prompts, and seconds a prompt."""
    tallies, spent = {"plain": Tally(), "narrative": Tally()}, 0.0
    for row in rows:
        began = time.perf_counter()
        made = planner(row["Description"])
        spent += time.perf_counter() - began
        kind = "narrative" if narrative(row["Description"]) else "plain"
        missed += [f"{row['ID']}: {line}" for line in told(made, row, tallies[kind])]
    return tallies, spent / len(rows)


def table(found: dict[str, tuple[dict[str, Tally], float]]) -> str:
    """All as a Markdown table."""
    lines = ["| prompts | read by | relations found | said that are right | counts that hold | things that are listed | ms a prompt |",
             "|---|---|---|---|---|---|---|"]  # fmt: skip
    for part in ("plain", "narrative"):
        for name, (tallies, seconds) in found.items():
            t = tallies[part]
            parts = [(a[k], b[k]) for k in ("relation", "count") for a, b in ((t.met, t.asked), (t.right, t.said))]
            cells = [f"{a} of {b} ({a / max(b, 1):.1%})" for a, b in parts]
            lines.append(f"| {part} ({t.prompts}) | {name} | {' | '.join(cells)} | {1000 * seconds:.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="annotated prompts, CSV")
    parser.add_argument(
        "--language", type=Path, help="an exported run of worldloom train --kind language, measured beside the rules"
    )
    parser.add_argument("--missed", action="store_true", help="print what was missed and what was said wrongly as well")
    given = parser.parse_args()
    with given.bench.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    missed: list[str] = []
    plan(rows[0]["Description"])
    found = {"rules": measure(rows, plan, missed)}
    if given.language:
        tagger, _ = tagger_of(given.language)
        found["rules and tagger"] = measure(rows, partial(plan, tagger=tagger), missed)
    print(table(found))
    if given.missed:
        print(*missed, sep="\n")


if __name__ == "__main__":
    main()
