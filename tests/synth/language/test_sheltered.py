"""A building with people or their light in it is seen from within; one that stands among other things from without."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


@pytest.mark.parametrize(("prompt", "inside"), [
    ("A church with a bride and groom before a priest and guests in the pews.", True), ("A priest prays in a church.", True),
    ("A church by candlelight.", True), ("A castle by torchlight with two guards.", True), ("Monks walking in a temple.", True),
    ("A church on a hill with a priest.", False), ("A castle with two knights and a horse.", False),
    ("A square with a church and a priest.", False), ("A church with a graveyard and a nun.", False),
    ("A village church with people walking to it.", False), ("A church.", False), ("A castle with a flag.", False),
    ("A priest in front of a church.", False),
])  # fmt: skip
def test_where_people_are_in_a_building(prompt: str, inside: bool) -> None:
    p = plan(prompt, planner="embedded", seed=1)
    assert p.setting.interior == inside
    shells = [t.id for t in p.things if t.category in ("church", "castle", "temple") and t.origin == "asked"]
    assert bool(shells) != inside, "nothing is inside of itself"
    assert not inside or not [r for r in p.relations if {"church", "castle", "temple"} & {r.subject, *r.objects}]


def test_torches_of_a_hall_are_on_its_walls() -> None:
    p = plan("A castle by torchlight with two guards.", planner="embedded", seed=1)
    assert {t.category for t in p.things if t.origin == "asked"} == {"torch", "person"}
