"""In a room or in the open air: where nothing names the place, what stands there says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from worldloom.synth.language import plan

CASES = [line.split("\t") for line in (Path(__file__).parent / "whereabouts.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("where", "prompt"), CASES)
def test_in_a_room_or_in_the_open_air(where: str, prompt: str) -> None:
    setting = plan(prompt).setting
    assert setting.interior == (where == "in"), setting.place


def test_a_heap_says_how_many() -> None:
    (cushions,) = [t for t in plan("A mountain of cushions in the middle, four beanbags around it.").things if t.category == "cushion"]
    assert (cushions.count.op, cushions.count.n) == (">=", 8)


def test_names_and_looks_are_no_places() -> None:
    assert plan("Mrs Hill's sewing nook: a sewing machine on a small table, a chair in front").setting.near == ()
    assert plan("a beach themed nursery with a crib, a surfboard on the wall and a blue rug").setting.place != "beach"
    assert plan("a hut on a hill with a bench").setting.near == ("hill",)


def test_an_island_among_stools_and_pans_is_that_of_a_kitchen() -> None:
    made = plan("Island in the middle with four stools; pans hang above it.")
    assert "kitchen_island" in {t.category for t in made.things}
    assert plan("An island in the middle of a lake with four palm trees").setting.interior is False


@pytest.mark.parametrize(("prompt", "place"), [
    ("A hotel porter by the door of a hotel lobby.", "lobby"), ("an airport hall with eight travellers walking", "terminal"),
])  # fmt: skip
def test_halls_of_guests_and_travellers_are_no_offices(prompt: str, place: str) -> None:
    assert plan(prompt).setting.place == place
