"""What a building, a hut or a cell is furnished with makes it the room; what stands beside it or around it does not."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


SHELLS = ("log cabin", "prison cell", "launderette", "igloo", "greenhouse", "captain's cabin", "nail salon", "makerspace", "bowling alley")


@pytest.mark.parametrize("shell", SHELLS)
def test_furnished_shells_are_rooms(shell: str) -> None:
    p = plan(f"A {shell} with a bed, a stove, a table and two chairs.")
    assert p.setting.interior
    assert sorted(t.category for t in p.things if t.origin == "asked") == ["bed", "chair", "stove", "table"]
    ids = {t.id for t in p.things} | {"wall", "room", "ceiling", "ground", "window", "scene"}
    assert all({r.subject, *r.objects} <= ids for r in p.relations) and all(c.thing is None or c.thing in ids for c in p.clauses)


@pytest.mark.parametrize(("prompt", "shell"), [
    ("a cabin with a canoe and two pine trees", "cabin"), ("a log cabin beside a lake with a bench", "cabin"),
    ("a village with a church, a table and two chairs", "church"), ("a tent with a table", "tent"),
])  # fmt: skip
def test_shells_in_the_open_stay_things(prompt: str, shell: str) -> None:
    p = plan(prompt)
    assert not p.setting.interior and any(t.category == shell for t in p.things)


def test_what_is_too_large_is_not_held() -> None:
    p = plan("a cellar with a rack holding twelve bottles, and a long table with three glasses")
    said = {(r.subject, r.kind, *r.objects) for r in p.relations}
    assert ("bottle", "on", "wine_rack") in said and ("glass", "on", "table") in said
    assert not any(r.subject == "table" and r.kind == "on" for r in p.relations)


@pytest.mark.parametrize(("place", "word", "category"), [
    ("gym", "bench", "weight_bench"), ("workshop", "bench", "workbench"), ("kitchen", "hood", "range_hood"),
    ("laboratory", "hood", "fume_hood"),
    ("diner", "booth", "diner_booth"), ("pottery studio", "wheel", "pottery_wheel"), ("playroom", "horse", "rocking_horse"),
    ("workshop", "weight bench", "weight_bench"),
    ("office", "cork board", "bulletin_board"), ("bathroom", "rail", "towel_rack"), ("recording studio", "monitor", "studio_monitor"),
])  # fmt: skip
def test_words_mean_what_they_mean_in_a_place(place: str, word: str, category: str) -> None:
    assert [t.category for t in plan(f"A {place} with a {word}.").things if t.origin == "asked"] == [category]


def test_what_accompanies_things_on_a_table_is_on_it_too() -> None:
    p = plan("A study. Two notebooks lie on the desk, accompanied by crayons in a box and a cup, while a guitar leans on the wall.")
    on = {r.subject for r in p.relations if r.kind == "on" and r.objects == ("desk",)}
    assert {"notebook", "box", "cup"} <= on and "guitar" not in on
