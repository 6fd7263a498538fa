"""A word of two meanings means what the other words of the prompt say."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.vocabulary import vocabulary


@pytest.mark.parametrize(("prompt", "category"), [
    ("A stage with a steel drum and two microphones.", "steelpan"), ("A garage with a steel drum beside a workbench.", "fuel_drum"),
    ("A music room with a triangle and two drums.", "triangle_instrument"),
    ("A pub with a pool table, a triangle and two cues.", "triangle_rack"),
    ("A classroom with a triangle and a ruler on the desk.", "set_square"),
    ("A concert hall. On the podium lies a baton.", "conductors_baton"),
    ("A police station with a baton on the desk.", "truncheon"), ("A locker room with three bats and a ball.", "baseball_bat"),
    ("A cave with three bats.", "bat_animal"), ("A barn with a mouse in the hay.", "rat"),
    ("A desk with a computer and a mouse.", "computer_mouse"),
    ("A stage with a keyboard and two guitars.", "midi_keyboard"), ("An office with a keyboard on the desk.", "keyboard"),
    ("A boxing gym with a ring in the middle.", "boxing_ring"), ("A jewellery shop with a ring on a cushion.", "ring"),
    ("A shed with a rake, a fork and a spade.", "pitchfork"), ("A dinner table with a knife, a fork and a spoon.", "fork"),
    ("A den with a tank full of fish.", "aquarium"), ("A museum with a tank and a cannon.", "tank"),
    ("A den with a microphone on a stand and a guitar on a stand.", "guitar_stand"),
    ("A bar with a guitar on a stool and a mic on a stand.", "microphone_stand"),
    ("A music room with a violin and a drum.", "snare_drum"), ("A parlour with two scoops and a stack of cones.", "ice_cream"),
    ("A dojo with dumbbells and a rack of swords.", "rack"), ("A shop with a bench and a shoebox.", "box"),
    ("A den with two toy houses on a table.", "dollhouse"),
    ("A den with a vase of tulips and an orchid on the windowsill.", "potted_orchid"),
    ("A cocktail bar with a shaker on the counter.", "cocktail_shaker"), ("A laundry room with an iron on the board.", "ironing_board"),
])  # fmt: skip
def test_what_is_said_with_a_word_says_what_it_means(prompt: str, category: str) -> None:
    assert category in {t.category for t in plan(prompt).things if t.origin == "asked"}


def test_categories_of_the_table_are_the_lexicons() -> None:
    words = vocabulary()
    assert {c for rows in words.company.values() for c in rows} <= set(words.families)


def test_a_fitting_room_may_be_the_room() -> None:
    p = plan("A fitting room with a mirror, a stool and two hooks.")
    assert p.setting.interior and "fitting_room" not in {t.category for t in p.things}
    assert "fitting_room" in {t.category for t in plan("A shop with three fitting rooms along the wall.").things}
