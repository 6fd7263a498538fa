"""Things in rooms stand where all their relations want them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import Floats
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.indoors import meaning
from worldloom.world import Entity, World


def box(x: float, y: float, hx: float = 0.5, hy: float = 0.25, yaw: float = 0.0, z0: float = 0.0, z1: float = 0.8) -> Floats:
    """(1, 7) upright box."""
    return np.array([[x, y, hx, hy, yaw, z0, z1]])


def test_gap_between_boxes_is_that_of_their_nearest_faces() -> None:
    assert meaning.gap(box(0, 0), box(2, 0))[0] == pytest.approx(1.0)
    assert meaning.gap(box(0, 0), box(2, 0, yaw=math.pi / 2))[0] == pytest.approx(1.25)
    assert meaning.gap(box(0, 0), box(0.2, 0))[0] == 0
    assert meaning.gap(box(0, 0), box(0, 0, z0=1.0, z1=1.2))[0] == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("kind", "near", "off"), [("beside", 0.3, 1.2), ("near", 1.0, 2.4), ("opposite", 2.5, 0.5), ("far", 5.0, 1.0)]
)
def test_bands_of_distance(kind: str, near: float, off: float) -> None:
    score = meaning.SCORES[kind]
    assert score(box(1.0 + near, 0), box(0, 0))[0] > 0.9
    assert score(box(1.0 + off, 0), box(0, 0))[0] < 0.5


def test_sides_are_those_of_the_reference_and_not_of_the_room() -> None:
    host = box(0, 0, yaw=math.pi)  # looks to +y
    assert meaning.SCORES["left"](box(1.3, 0), host)[0] > 0.9
    assert meaning.SCORES["left"](box(-1.3, 0), host)[0] == 0
    assert meaning.SCORES["front"](box(0, 0.8), host)[0] > 0.9
    assert meaning.SCORES["behind"](box(0, -0.8), host)[0] > 0.9


def test_facing_needs_the_other_before_the_front() -> None:
    assert meaning.facing(box(0, 0), box(0, -2))[0] > 0.9
    assert meaning.facing(box(0, 0), box(0, 2))[0] == 0
    assert meaning.facing(box(0, 0), box(2, -2))[0] < 0.5


def made(prompt: str) -> World:
    """The room of a prompt."""
    return compose(plan(prompt), 0, "draft")


def the(world: World, category: str, k: int = 0) -> Entity:
    """The k-th entity of a category."""
    return [e for e in world.entities if e.category == category][k]


def row(e: Entity) -> Floats:
    """(1, 7) box of an entity."""
    half, yaw = np.array(e.extent) / 2 * e.pose.scale, 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
    c, s = math.cos(yaw), math.sin(yaw)
    x, y, z = np.array(e.center) * e.pose.scale
    return box(
        e.pose.position[0] + c * x - s * y,
        e.pose.position[1] + s * x + c * y,
        half[0],
        half[1],
        yaw,
        e.pose.position[2] + z - half[2],
        e.pose.position[2] + z + half[2],
    )


def test_a_desk_under_a_window_stands_on_the_floor_at_the_wall() -> None:
    world = made("A bedroom with a bed and a desk under the window.")
    desk, window = the(world, "desk"), the(world, "window")
    assert desk.pose.position[2] == 0
    assert meaning.gap(row(desk), row(window))[0] < 0.5


def test_the_words_say_how_many_windows_a_room_has() -> None:
    for words, n in (("one window", 1), ("three windows", 3)):
        assert sum(e.category == "window" for e in made(f"A living room with {words} and a sofa.").entities) == n


def test_small_things_lie_where_their_neighbour_lies() -> None:
    world = made("An office with a desk. A keyboard is on the desk, and a mouse is to the right of the keyboard.")
    keyboard, mouse = the(world, "keyboard"), the(world, "computer_mouse")
    assert keyboard.support == mouse.support == the(world, "desk").id
    assert meaning.SCORES["right"](row(mouse), row(keyboard))[0] > 0.5


def test_what_a_nightstand_cannot_hold_at_its_usual_size_is_smaller() -> None:
    world = made("A bedroom with a bed and a nightstand. A potted plant is on the nightstand.")
    plant = the(world, "potted_plant")
    assert plant.support.startswith("nightstand")
    assert max(plant.extent[:2]) * plant.pose.scale < 0.6


def test_chairs_stand_evenly_round_a_table() -> None:
    world = made("A dining room with a dining table surrounded by four chairs.")
    x, y, _ = the(world, "dining_table").pose.position
    asked = [e for e in world.entities if e.category == "chair" and e.origin == "asked"]
    angles = np.sort([math.atan2(e.pose.position[1] - y, e.pose.position[0] - x) for e in asked])
    gaps = np.diff(angles, append=angles[0] + 2 * math.pi)
    assert len(asked) == 4
    assert gaps.min() > math.radians(50) and gaps.max() < math.radians(130)


def test_a_television_and_its_sofa_look_at_each_other() -> None:
    world = made("A living room with a sofa and a TV on a TV stand facing the sofa.")
    screen, sofa = row(the(world, "television")), row(the(world, "sofa"))
    assert meaning.facing(screen, sofa)[0] > 0.5
    assert meaning.facing(sofa, screen)[0] > 0.5


def test_each_place_is_the_same_again() -> None:
    prompt = "A study with a desk in the corner, a chair facing the desk and a lamp on the desk."
    assert made(prompt).model_dump_json() == made(prompt).model_dump_json()


def test_small_things_lie_heaped_in_a_bowl_and_stand_in_a_cup() -> None:
    apples = [e for e in made("A modern kitchen where a bowl of apples stands on the island.").entities if e.category == "apple"]
    assert len(apples) >= 3 and {e.support for e in apples} == {"bowl.1"}
    bathroom = made("A bathroom with a vanity and two toothbrushes in a cup on the vanity.")
    brushes = [e for e in bathroom.entities if e.category == "toothbrush"]
    assert [e.support for e in brushes] == ["cup.1", "cup.1"]


def test_a_large_bookshelf_is_no_higher_than_its_room() -> None:
    world = made("A bedroom with a bed and a large oak bookshelf next to the bed.")
    shelf = the(world, "bookshelf")
    assert shelf.extent[2] * shelf.pose.scale <= world.rooms[0].height


def boxed(e: Entity) -> Floats:
    """(1, 7) upright box of an entity."""
    x, y, z = e.pose.position
    w, d, h = (v * e.pose.scale for v in e.extent)
    return np.array([[x, y, w / 2, d / 2, 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0]), z, z + h]])


def test_what_is_far_behind_is_behind_all_the_same() -> None:
    assert 0.5 < meaning.SCORES["behind"](box(0, 4.0), box(0, 0))[0] < meaning.SCORES["behind"](box(0, 0.8), box(0, 0))[0]


def test_a_unit_of_shelves_stands_on_the_floor_and_holds_what_it_shall() -> None:
    world = made("A storeroom with a metal shelving unit behind a counter. Eight cardboard boxes are on the shelving unit.")
    unit = the(world, "shelf")
    assert unit.support == "ground" and unit.extent[2] > 1.2
    assert sum(e.category == "box" and e.support == unit.id for e in world.entities) == 8


def test_a_bicycle_hangs_flat_on_the_wall_above_the_sofa() -> None:
    world = made("A living room. A bicycle hangs on the wall above the sofa.")
    bicycle = the(world, "bicycle")
    assert bicycle.support.startswith("wall")
    assert meaning.above(boxed(bicycle), boxed(the(world, "sofa")))[0] > 0.5


def test_what_will_hang_above_a_shelf_on_the_wall_finds_room_there() -> None:
    world = made("A bathroom with a shelf on the wall and a mirror on the wall above the shelf.")
    mirror, shelf = the(world, "mirror"), the(world, "shelf")
    assert meaning.above(boxed(mirror), boxed(shelf))[0] > 0.5


def test_small_things_at_the_side_of_furniture_stand_on_the_floor_unless_told_to_lie_on_it() -> None:
    world = made("A living room with a fireplace against the wall. A vase stands to the right of the fireplace.")
    assert meaning.SCORES["right"](boxed(the(world, "vase")), boxed(the(world, "fireplace")))[0] > 0.5


def test_blocks_are_spread_over_their_mat_and_two_towels_lie_on_one_another_on_a_stool() -> None:
    world = made("A playroom with a foam mat in the middle of the room. Six toy blocks are on the mat.")
    mat = the(world, "mat")
    assert sum(e.support == mat.id for e in world.entities if e.category == "toy_block") == 6
    world = made("A bathroom with a wooden stool. Two folded towels are on the stool.")
    lower, upper = the(world, "towel"), the(world, "towel", 1)
    assert lower.support == the(world, "stool").id and upper.support == lower.id


def test_there_is_no_wind_in_rooms() -> None:
    inside, outside = (compose(plan(told), 0, "draft") for told in ("A courtroom with a flag in the corner.", "A castle with a flag."))
    winds = [[e.params.get("wind") for e in w.entities if e.maker.startswith("village/flag")] for w in (inside, outside)]
    assert winds[0] == [0.0] and 0.0 not in winds[1]
