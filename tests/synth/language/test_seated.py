"""Who does something at a table sits at it, on a seat each."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.world import Plan


def related(made: Plan) -> set[tuple[str, str, str]]:
    kinds = {t.id: t.category for t in made.things}
    return {(r.kind, kinds[r.subject], kinds.get(r.objects[0], r.objects[0])) for r in made.relations if r.objects}


@pytest.mark.parametrize(
    ("prompt", "seat", "how", "table", "people"),
    [
        ("a medieval tavern where a bard plays the lute and four people drink at a long table", "chair", "around", "table", 4),
        ("a small ramen shop in Tokyo at night with three customers at the counter", "stool", "front", "counter", 3),
        ("an office with four people working at desks", "chair", "front", "desk", 4),
        ("two old men play chess at a table in the park", "chair", "around", "table", 2),
        ("three friends who eat around a round table in a kitchen", "chair", "around", "table", 3),
    ],
)
def test_each_has_a_seat_at_it(prompt: str, seat: str, how: str, table: str, people: int) -> None:
    made = plan(prompt)
    (seats,) = [t for t in made.things if t.category == seat and t.origin == "added" and t.why.startswith("who is at")]
    assert seats.count.n == people
    assert {(how, seat, table), ("on", "person", seat)} <= related(made)


def test_asked_seats_are_taken() -> None:
    made = plan("a table with four chairs, and four kids sitting at it")
    assert sum(t.count.n for t in made.things if t.category == "chair") == 4
    assert ("on", "child", "chair") in related(made)


def test_a_desk_each() -> None:
    made = plan("a school classroom, the teacher points at the blackboard and six children sit at their desks")
    assert {t.category: t.count.n for t in made.things if t.origin == "asked"}["desk"] == 6


def test_what_they_eat_or_play_is_on_it() -> None:
    assert ("on", "board_game", "table") in related(plan("two old men play chess at a table in the park"))


STANDING = [
    "two men at a pool table", "a nurse standing at an operating table", "a lamp at the desk", "a man behind the counter",
    "a bar with a bartender at the counter",
]  # fmt: skip


@pytest.mark.parametrize("prompt", STANDING)
def test_others_stand(prompt: str) -> None:
    assert not any(kind == "on" and what == "person" for kind, what, _ in related(plan(prompt)))


@pytest.mark.parametrize(("prompt", "sit"), [
    ("a classroom with a teacher and eight pupils at their desks", 1), ("a cafe with a waiter and three guests at a table", 1),
    ("a hall with a king and a queen at a table", 2), ("a kitchen with a man and three children at a table", 2),
])  # fmt: skip
def test_who_leads_or_serves_several_does_not_sit_with_them(prompt: str, sit: int) -> None:
    made = plan(prompt)
    people = {t.id for t in made.things if t.category == "person" or t.category == "child"}
    assert len({r.subject for r in made.relations if r.kind == "on" and r.subject in people}) == sit


@pytest.mark.parametrize(("prompt", "sit"), [
    ("a lecture hall with a professor lecturing to ten students", 10), ("a classroom with a teacher and eight pupils", 8),
    ("a classroom with four students dancing", 0), ("a classroom with eight pupils in front of the blackboard", 0),
])  # fmt: skip
def test_pupils_sit_at_desks_of_their_own(prompt: str, sit: int) -> None:
    made = plan(prompt)
    things = {t.id: t for t in made.things}
    assert sum(things[r.subject].count.n for r in made.relations if r.kind == "on" and r.subject.startswith("person")) == sit
    assert not sit or sum(t.count.n for t in made.things if t.category == "desk") == sit
