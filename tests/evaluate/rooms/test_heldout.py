"""The sixty held-out prompts are sound, and the relations and counts that they ask for are those that are tallied."""

from __future__ import annotations

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from worldloom.evaluate.rooms import read_specs
from worldloom.synth.language import plan

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
HELD_OUT = BENCHMARKS / "rooms_heldout.csv"
NEGATIVE = {"ID": "1", "ObjCount": "eq,1,stool; eq,0,desk", "OORel": "", "OARel": "eq,1,against,stool,wall"}


@pytest.fixture(scope="module")
def relations() -> ModuleType:
    """The benchmark, as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_relations", BENCHMARKS / "relations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_annotations_name_what_the_prompts_name() -> None:
    found = read_specs(HELD_OUT)
    assert [s.id for s in found] == [str(10_000 + k) for k in range(60)]
    for specs in found:
        counted = {c.category for c in specs.counts}
        assert set(specs.categories) <= counted, specs.id
        assert len(specs.counts) + len(specs.object_relations) + len(specs.architecture_relations) > 2


def test_every_relation_word_has_a_kind(relations: ModuleType) -> None:
    with HELD_OUT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    asked = [relations.asked_of(row) for row in rows]
    assert sum(map(len, asked)) == 543 and sum(relations.narrative(row["Description"]) for row in rows) == 47
    first = {(a.kinds[0], a.subject, a.anchor) for a in asked[0]}
    assert first == {("left", "bed", "nightstand"), ("right", "bed", "nightstand"), ("attached", "mirror", "wall")}


def test_what_must_not_be_there_is_no_excuse_for_it(relations: ModuleType) -> None:
    tally = relations.Tally()
    relations.told(plan("A room with a stool and a desk against the wall."), NEGATIVE, tally)
    assert (tally.asked["count"], tally.met["count"]) == (2, 1)
    assert (tally.said["count"], tally.right["count"]) == (2, 1)
