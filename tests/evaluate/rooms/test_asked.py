"""Counts, attributes and relations: hand-made scenes on both sides of every threshold."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluate.rooms.made import Part, met, shell, specs, thing, told
from worldloom.evaluate.rooms.attribute import qualities
from worldloom.evaluate.rooms.object_relations import AROUND, TESTS

TABLE = thing("table", (1.0, 1.0, 0.75), (0, 0, 0))


def pair(word: str, other: Part, anchor: Part = TABLE) -> bool:
    """Whether one specification of a relation between a table and a box holds."""
    return met(specs(pairs=f"eq,1,{word},0,table,box"), anchor, other)


def box(at: Any, size: Any = (0.4, 0.4, 0.4), turn: float = 0.0, **extras: Any) -> Part:
    return thing("box.1", size, at, turn, **extras)


@pytest.mark.parametrize(
    ("word", "gap", "holds"),
    [("next", 0.0, True), ("next", 0.49, True), ("beside", 0.78, True), ("next_to", 0.81, False), ("near", 0.19, False),
     ("near", 0.22, True),
     ("nearby", 1.5, True), ("near", 1.78, True), ("near", 1.81, False), ("across", 1.19, False), ("opposite", 1.22, True),
     ("across", 4.28, True),
     ("across", 4.31, False), ("far", 3.69, False), ("away", 3.72, True), ("far", 9.0, True)],
)  # fmt: skip
def test_bands_of_distance_between_surfaces(word: str, gap: float, holds: bool) -> None:
    assert pair(word, box((0.7 + gap, 0, 0))) is holds


@pytest.mark.parametrize(
    ("x", "z", "holds"),
    [(0.48, 0.75, True), (0.53, 0.75, False), (0, 0.0, False), (0, 0.40, True), (0, 0.89, True), (0, 0.91, False)],
)
def test_on_top_is_a_foot_over_the_top_face(x: float, z: float, holds: bool) -> None:
    assert pair("on", box((x, 0, z), (0.4, 0.4, 0.2))) is holds


def test_on_a_shelf_inside_is_on_and_on_the_ground_inside_is_not() -> None:
    assert pair("on", box((0, 0, 0.1), (0.2, 0.2, 0.1))) and not pair("on", box((0, 0, 0), (0.2, 0.2, 0.1)))


@pytest.mark.parametrize(("foot", "x", "holds"), [(0.012, 0, True), (0.002, 0, False), (0.05, 0, False), (0.012, 0.21, False)])
def test_what_stands_within_a_rim_is_on_it_where_it_touches_its_floor(foot: float, x: float, holds: bool) -> None:
    assert pair("on", box((x, 0, foot), (0.1, 0.1, 0.3)), thing("table", (0.4, 0.3, 0.12), (0, 0, 0))) is holds


@pytest.mark.parametrize(("x", "holds"), [(0.45, True), (0.55, False)])
def test_inside_is_more_than_half_inside(x: float, holds: bool) -> None:
    small = box((x, 0, 0.2), (0.4, 0.4, 0.2))
    assert pair("inside", small) is holds and pair("within", small) is holds and pair("outside", small) is not holds


@pytest.mark.parametrize(
    ("word", "at", "turn", "holds"),
    [("left", (-1, 0, 0), 0, True), ("right", (-1, 0, 0), 0, False), ("right", (1, 0, 0), 0, True), ("front", (0, -1, 0), 0, True),
     ("behind", (0, 1, 0), 0, True), ("front", (0, 1, 0), 180, True), ("left", (0, -1, 0), 90, True), ("right", (1, 0.61, 0), 0, True),
     ("right", (1, 0.67, 0), 0, False), ("above", (0, 0, 1.5), 0, True), ("above", (0, 0, 0.5), 0, False), ("above",
     (0.64, 0, 1.5), 0, False),
     ("under", (0, 0, 0), 0, True), ("below", (0.55, 0, 0), 0, False)],
)  # fmt: skip
def test_sides_turn_with_the_anchor_and_are_a_quarter_wider(word: str, at: Any, turn: float, holds: bool) -> None:
    assert pair(word, box(at, (0.4, 0.4, 0.3)), thing("table", (1.0, 1.0, 0.75), (0, 0, 0), turn)) is holds


def test_a_rug_is_under_the_table_that_stands_on_it() -> None:
    rug = box((0.2, 0, 0), (3, 2, 0.01))
    assert pair("under", rug, thing("table", (1, 1, 0.75), (0, 0, 0.01))) and not pair(
        "under", rug, thing("table", (1, 1, 0.75), (2.3, 0, 0.01))
    )


@pytest.mark.parametrize(("turn", "holds"), [(0, True), (13, True), (17, False), (90, False), (180, False)])
def test_facing_is_within_fifteen_degrees(turn: float, holds: bool) -> None:
    wall = thing("table", (12.0, 0.1, 1.0), (0, -2, 0))
    pole = thing("table", (0.02, 0.02, 1.0), (0, -2, 0))
    assert pair("facing", box((0, 0, 0), (2, 0.4, 0.4), turn), pole) is holds
    assert pair("face", box((0, 0, 0), turn=0), wall) and not pair("face", box((0, 0, 0), turn=180), wall)


@pytest.mark.parametrize(("x", "holds"), [(0.28, True), (0.31, False)])
def test_middle_is_within_29_cm(x: float, holds: bool) -> None:
    assert pair("middle_of", box((x, 0, 0.75))) is holds and pair("center", box((x, 0, 0.75), (0.2, 0.2, 0.2))) is holds


@pytest.mark.parametrize(("word", "at", "holds"), [("long_side", (0, 0.6, 0), True), ("long_side", (1.2, 0, 0), False), ("short_side",
     (1.2, 0, 0), True),
                                                   ("short_side", (0, 0.6, 0), False)])  # fmt: skip
def test_long_and_short_sides(word: str, at: Any, holds: bool) -> None:
    assert pair(word, box(at), thing("table", (2.0, 0.8, 0.75), (0, 0, 0))) is holds
    assert not pair(word, box(at))  # a square table has neither


@pytest.mark.parametrize(("at", "holds"), [((0, -1.0, 0), True), ((0, -1.6, 0), False), ((0, 1.0, 0), False)])
def test_the_foot_is_in_front_and_next_to(at: Any, holds: bool) -> None:
    assert pair("at_the_foot", box(at)) is holds


@pytest.mark.parametrize(
    ("word", "z", "holds"), [("top_region", 0.5, True), ("top_region", 0.1, False), ("bottom_region", 0.1, True)]
)
def test_regions_are_halves_of_the_inside(word: str, z: float, holds: bool) -> None:
    assert pair(word, box((0, 0, z), (0.2, 0.2, 0.2))) is holds


def ring(*places: Any) -> list[Part]:
    return [TABLE, *(thing(f"chair.{k}", (0.4, 0.4, 0.9), (*p, 0)) for k, p in enumerate(places))]


def test_three_surround_where_their_angles_are_even() -> None:
    asked = specs(pairs="eq,1,surround,0,table,chair:0,chair:1,chair:2")
    assert met(asked, *ring((1, -0.6), (-1, -0.6), (0, 1.15)))
    assert not met(asked, *ring((1, 0.3), (1.1, 0), (1, -0.3)))
    assert not met(specs(pairs="eq,1,surround,0,table,chair:0,chair:1"), *ring((1, 0), (-1, 0)))


def test_the_number_of_groups_must_obey_the_quantifier() -> None:
    chairs = ring((0.9, 0), (-0.9, 0), (0, 0.9))
    assert not met(specs(pairs="eq,2,next,0,table,chair"), *chairs) and met(
        specs(pairs="eq,3,next,0,table,chair; ge,2,next,0,table,chair"), *chairs
    )
    assert met(specs(pairs="eq,2,next,0,table,chair"), *chairs[:3])


def test_a_word_that_has_no_test_is_not_met() -> None:
    assert [v.met for v in told(specs(pairs="eq,0,juggles,0,table,box"), TABLE, box((3, 0, 0)))] == [False]


@pytest.mark.parametrize(
    ("word", "place", "at", "holds"),
    [("against", "wall", (0, 2.6, 0), True), ("against", "wall", (0, 2.40, 0), True), ("against", "wall", (0, 2.36, 0), False),
     ("on", "wall", (0, 2.79, 1), True), ("on", "wall", (0, 2.775, 1), False), ("hang", "ceiling", (0, 0, 2.16), True),
     ("hang", "ceiling", (0, 0, 2.15), False), ("corner", "room", (2.5, 2.5, 0), True), ("corner", "room", (2.0, 2.0, 0), True),
     ("corner", "room", (2.5, 0, 0), False), ("corner", "room", (1.7, 1.7, 0), False), ("middle", "room", (1.2, 0, 0), True),
     ("center", "room", (1.5, 0, 0), False), ("next", "door", (2.05, 0, 0), True), ("next_to", "door", (1.98, 0, 0), False),
     ("near", "door", (2.05, 0, 0), True), ("near", "door", (2.7, 0, 0), False), ("across", "door", (-1.0, 0, 0), True),
     ("far", "door", (-1.0, 0, 0), True), ("far", "door", (0, 0, 0), False), ("under", "window", (0.5, 2.6, 0), True),
     ("under", "window", (1.2, 2.6, 0), False), ("below", "window", (0, 2.6, 1.0), False), ("front", "door", (1.2, 0, 0), True),
     ("front", "door", (1.2, 1.5, 0), False), ("in", "bedroom", (0, 0, 0), True), ("in", "bedroom", (3.05, 0, 0), False)],
)  # fmt: skip
def test_architecture(word: str, place: str, at: Any, holds: bool) -> None:
    assert met(specs(places=f"eq,1,{word},box,{place}"), *shell(), box(at)) is holds


def test_against_is_not_beyond_the_end_of_a_wall() -> None:
    wall = thing("wall.a", (2, 0.2, 2.6), (0, 0, 0), kind="architecture")
    inside, beyond = box((0, 0.35, 0)), box((1.25, 0.15, 0))
    assert met(specs(places="eq,1,against,box,wall"), wall, inside) and not met(
        specs(places="eq,1,against,box,wall"), wall, beyond
    )


def test_each_object_goes_to_the_category_that_fits_best() -> None:
    parts = [
        thing("a", (0.5, 0.5, 1), (0, 0, 0), maker="seating/office_chair@1"),
        thing("b", (0.5, 0.5, 1), (1, 0, 0), maker="seating/chair@1"),
    ]
    assert met(specs("eq,1,chair; eq,1,office_chair"), *parts) and met(specs("eq,2,chair"), *parts)
    assert met(specs("eq,0,table; eq,0,stool"), *parts)


def test_a_maker_of_many_things_made_the_one_that_the_node_says() -> None:
    def cabinet(name: str) -> Part:
        return thing(name, (0.5, 0.5, 1), (0, 0, 0), maker="storage/cabinet@1")

    filing, plain, odd = cabinet("filing_cabinet.1"), cabinet("cabinet.1"), cabinet("rocket.1")
    assert met(specs("eq,1,filing_cabinet; eq,1,cabinet; eq,0,sideboard"), filing, plain)
    assert met(specs("eq,2,cabinet; eq,0,rocket"), filing, odd)


def test_of_what_one_maker_makes_the_label_tells_which() -> None:
    animals = [
        thing(f"toy_animal.{k}", (0.2, 0.2, 0.3), (k, 0, 0), maker="toys/toy_animal@1", label=label)
        for k, label in enumerate(("lion", "rabbit"))
    ]
    assert met(specs("eq,1,toy_lion; eq,1,toy_rabbit"), *animals)
    assert not met(specs("eq,1,toy_lion; eq,1,toy_elephant"), *animals)


def test_a_stand_in_is_not_what_it_is_called() -> None:
    stand_in = thing("telescope.1", (0.5, 0.5, 1), (0, 0, 0), maker="fallback/thing@1", label="telescope")
    assert met(specs("eq,0,telescope"), stand_in) and met(specs("eq,1,telescope"), thing("telescope.1", (0.5, 0.5, 1), (0, 0, 0)))


def test_synonyms_and_compounds_of_the_lexicon() -> None:
    parts = [
        thing("x", (2, 1, 0.8), (0, 0, 0), maker="seating/sofa@1"),
        thing("y", (1, 0.6, 0.7), (3, 0, 0), maker="tables/desk@1"),
    ]
    assert met(specs("eq,1,couch; eq,1,art_desk"), *parts)


@pytest.mark.parametrize(
    ("attribute", "part", "holds"),
    [("red", {"color": (0.42, 0.035, 0.028)}, True), ("red", {"color": (0.035, 0.1, 0.36)}, False),
     ("red", {"attributes": {"color": "red"}}, True),
     ("wooden", {"recipe": "wood"}, True), ("wooden", {"recipe": "metal"}, False), ("leather", {"recipe": "leather"}, True),
     ("oak", {"recipe": "wood", "color": (0.05, 0.03, 0.02)}, False), ("tall", {"size": (0.4, 0.4, 1.62)}, True),
     ("tall", {"size": (0.4, 0.4, 1.58)}, False),
     ("low", {"size": (0.4, 0.4, 0.48)}, True), ("low", {"size": (0.4, 0.4, 0.52)}, False), ("square", {"size": (1, 1, 1)}, True),
     ("square", {"size": (1, 1.2, 1)}, False), ("round", {"size": (1, 1, 1)}, False), ("rectangular", {"size": (1, 2, 1)}, True),
     ("wall_mounted", {"support": "wall.n"}, True), ("wall_mounted", {}, False), ("rustic", {"attributes": {"style": "rustic"}}, True),
     ("two_drawers", {"joints": [{"name": "drawer.1"}, {"name": "drawer.2"}]}, True),
     ("two_drawers", {"joints": [{"name": "drawer.1"}]}, False)],
)  # fmt: skip
def test_attributes(attribute: str, part: dict[str, Any], holds: bool) -> None:
    part = {"size": (1, 1, 1), "at": (0, 0, 0), **part}
    assert met(specs(attributes=f"eq,1,box,{attribute}"), thing("box.1", **part)) is holds


def test_words_of_style_count_apart() -> None:
    kinds = [
        v.exact
        for v in told(specs(attributes="eq,1,box,red; eq,1,box,cozy; eq,1,box,dark_brown; eq,1,box,matte_black"), box((0, 0, 0)))
    ]
    assert kinds == [True, False, True, True] and qualities("dark_brown") == (("color", "dark brown"),)
    assert qualities("slate_gray") == (("color", "slate gray"),) and qualities("emerald_felt")[-1] == ("material", "wool")


def test_words_with_a_test_are_those_of_the_benchmark() -> None:
    assert {"on", "next", "face", "surround", "long_side", "at_the_foot", "left_region", "away"} <= {*TESTS, *AROUND}
