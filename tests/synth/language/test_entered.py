"""What a building, a hut or a cell is furnished with makes it the room; what stands beside it or around it does not."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


@pytest.mark.parametrize("shell", ["log cabin", "prison cell", "launderette", "igloo", "greenhouse", "captain's cabin", "nail salon", "makerspace", "bowling alley"])
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
