"""What goes without saying of deeds and lights: laptops of typists, pianos of pianists, torches of torchlight."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


def things(prompt: str) -> dict[str, int]:
    return {t.category: t.count.n for t in plan(prompt).things}


def test_who_types_at_a_desk_has_a_laptop_on_it_unless_the_words_name_something() -> None:
    made = plan("an office, four people typing at their desks")
    assert next(t for t in made.things if t.category == "laptop").count.n == 4
    assert any((r.kind, r.subject, r.objects) == ("on", "laptop", ("desk",)) for r in made.relations)
    assert "laptop" not in things("a man types on a typewriter at a desk") and "laptop" not in things("an office with four desks")


BROUGHT = [("a pianist in a bar", "piano"), ("a drummer on a stage", "drum_kit"), ("a bard in a tavern", "lute")]


@pytest.mark.parametrize(("words", "brought"), BROUGHT)
def test_musicians_have_their_instruments(words: str, brought: str) -> None:
    assert things(words)[brought] == 1
    assert brought not in things(f"{words.split(' ')[0]} {words.split(' ')[1]} sleeps on a bench")


LIT = [
    ("a village by torchlight", "cresset", "night"),
    ("a cellar by candlelight", "candle", "dusk"),
    ("a village by torchlight at dawn", "cresset", "dawn"),
]


@pytest.mark.parametrize(("words", "lamp", "time"), LIT)
def test_a_light_that_is_named_is_of_lamps_and_of_an_hour(words: str, lamp: str, time: str) -> None:
    made = plan(words)
    assert any(t.category == lamp and t.count.n >= 3 for t in made.things) and made.setting.time == time


def test_who_is_in_a_bar_is_there_whatever_their_trade() -> None:
    assert plan("a pianist in a bar").setting.place == "bar" and plan("a man walks past a bakery").setting.place == "street"


EVENTS = [
    ("a boxing match, two boxers fight in a ring while a crowd cheers", "gym", {"person": 12, "boxing_ring": 1}),
    ("a rock concert: a singer and a guitarist on a stage", "theater", {"person": 2, "guitar": 1}),
    ("a wedding in a church with a bride and a priest", "church", {"person": 2}),
    ("a box of matches on a table", "room", {"box": 1, "match": 3}),
]


@pytest.mark.parametrize(("words", "place", "counts"), EVENTS)
def test_events_are_no_things_and_say_where_one_is(words: str, place: str, counts: dict[str, int]) -> None:
    made = plan(words)
    asked = [t for t in made.things if t.origin == "asked"]
    assert made.setting.place == place and not any(t.category in ("wedding", "concert", "boxing_match") for t in asked)
    assert {c: sum(t.count.n for t in asked if t.category == c) for c in counts} == counts


def test_a_line_is_a_queue_where_one_waits_in_it_and_a_rank_where_one_stands() -> None:
    words = ("a bank with five people waiting in line", "five soldiers stand in a line")
    deeds = [[t.activity for t in plan(p).things if t.category == "person"] for p in words]
    assert deeds[0] == ["queueing"] and deeds[1] != ["queueing"]
