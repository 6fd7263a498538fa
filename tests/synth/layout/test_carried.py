"""What the words put on, under, above and at the side of things finds its place there; what carries it is large enough."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.carrying import widened, without
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.indoors import meaning
from worldloom.world import Entity, World


def made(prompt: str) -> World:
    """The room of a prompt."""
    return compose(plan(prompt), 0, "draft")


def all_of(world: World, category: str) -> list[Entity]:
    """Entities of a category that are there, at least one."""
    found = [e for e in world.entities if e.category == category]
    assert found, category
    return found


def row(e: Entity) -> Floats:
    """(1, 7) box of an entity."""
    half, yaw, (x, y, z) = np.array(e.extent) / 2 * e.pose.scale, yaw_of(e.pose.rotation), np.array(e.center) * e.pose.scale
    c, s, p = math.cos(yaw), math.sin(yaw), e.pose.position
    return np.array([[p[0] + c * x - s * y, p[1] + s * x + c * y, half[0], half[1], yaw, p[2] + z - half[2], p[2] + z + half[2]]])


def scored(kind: str, a: Entity, b: Entity) -> float:
    """How far one thing stands in a relation to another."""
    return float(meaning.SCORES[kind](row(a), row(b))[0])


def test_gaps_are_measured_across_corners() -> None:
    a, b = np.array([[0, 0, 0.5, 0.5, 0, 0, 1.0]]), np.array([[4.0, 5.0, 0.5, 0.5, 0, 0, 1.0]])
    assert meaning.gap(a, b)[0] == pytest.approx(5.0)
    assert meaning.gap(a, np.array([[2.0, 0.2, 0.5, 0.5, 0, 0, 1.0]]))[0] == pytest.approx(1.0)


def test_before_a_thing_on_its_wall_is_before_it_on_the_floor() -> None:
    hung, low = np.array([[0, 3.0, 0.6, 0.05, 0, 1.2, 1.9]]), np.array([[0, 2.0, 0.7, 0.4, 0, 0, 0.9]])
    assert meaning.beside(low, hung, "front")[0] == 0
    assert meaning.SCORES["front"](low, hung)[0] > 0.5
    assert meaning.SCORES["behind"](low, hung)[0] == 0


def test_mirrors_that_were_asked_for_hang_over_a_vanity_without_its_own() -> None:
    world = made("A bathroom with a vanity and two mirrors above the vanity.")
    vanity, mirrors = all_of(world, "vanity")[0], all_of(world, "mirror")
    assert vanity.params["mirror"] is False and vanity.extent[2] < 1.2
    assert len(mirrors) == 2 and all(scored("above", m, vanity) > 0.9 for m in mirrors)
    assert len({(m.support, m.pose.position[2]) for m in mirrors}) == 1  # side by side on one wall


def test_a_vanity_that_floats_is_as_high_as_others() -> None:
    vanity = all_of(made("A bathroom with a wall-mounted vanity and a mirror above the vanity."), "vanity")[0]
    assert vanity.support.startswith("wall") and 0.8 < row(vanity)[0, 6] < 1.2


def test_a_set_on_furniture_or_the_wall_has_no_stand() -> None:
    asked = plan("A living room with a television on a cabinet.")
    t = next(t for t in asked.things if t.category == "television")
    assert without(asked, t, choose(t, asked.setting)).params["stand"] is False
    alone = plan("A workshop with a television.")
    assert "stand" not in without(alone, alone.things[0], choose(alone.things[0], alone.setting)).params
    usual = plan("A living room with a television.")  # which has a stand for it
    assert without(usual, usual.things[0], choose(usual.things[0], usual.setting)).params["stand"] is False


def test_what_carries_much_is_wider_than_usual_and_what_carries_little_is_not() -> None:
    much = plan("An office with a desk, and on the desk a laptop, a printer, a globe, a desk lamp, a telephone and a radio.")
    desk = next(t for t in much.things if t.category == "desk")
    usual = choose(desk, much.setting)
    assert widened(much, desk, usual).params["width"] > 1.7
    little = plan("An office with a desk and a pen on the desk.")
    assert "width" not in widened(little, next(t for t in little.things if t.category == "desk"), usual).params
    desk_there = all_of(world := compose(much, 0, "draft"), "desk")[0]
    for category in ("laptop", "printer", "globe", "desk_lamp", "telephone", "radio"):
        assert all_of(world, category)[0].support == desk_there.id, category


def test_tables_are_as_long_as_those_who_sit_round_them() -> None:
    asked = plan("A dining room with a table surrounded by ten chairs.")
    table = next(t for t in asked.things if t.category == "table")
    assert widened(asked, table, choose(table, asked.setting)).params["width"] >= 1.9


def test_a_rug_on_a_table_carries_what_is_on_it_and_lifts_no_table() -> None:
    world = made("A dining room with a table, a rug on the table, a candlestick on the rug and four plates on the table.")
    table, rug = all_of(world, "table")[0], all_of(world, "rug")
    runner = next(e for e in rug if e.support == table.id)
    assert table.pose.position[2] < 0.1 and scored("middle", runner, table) > 0.9
    assert all_of(world, "candlestick")[0].support == runner.id
    plates = all_of(world, "plate")
    assert len(plates) == 4 and {e.support for e in plates} <= {table.id, runner.id}
    for e in plates:  # what lies over the runner lies on it
        apart = meaning.gap(meaning.levelled(row(e), row(table)), meaning.levelled(row(runner), row(table)))[0] > 0
        assert apart or e.support == runner.id and row(e)[0, 5] >= row(runner)[0, 6] - 1e-3


def test_room_is_left_on_a_desk_for_what_comes_to_the_side() -> None:
    world = made("An office: a desk, a laptop on the desk, a printer to the left of the laptop, a telephone to the right of the laptop.")
    laptop = all_of(world, "laptop")[0]
    assert scored("left", all_of(world, "printer")[0], laptop) > 0.5
    assert scored("right", all_of(world, "telephone")[0], laptop) > 0.5


def test_boxes_are_stowed_between_the_legs_of_a_desk() -> None:
    world = made("A bedroom with a desk and a small box under the desk.")
    box, desk = all_of(world, "box")[0], all_of(world, "desk")[0]
    assert scored("under", box, desk) > 0.9 and row(box)[0, 6] < row(desk)[0, 6]


def test_shelves_by_which_things_stand_hang_low_and_hold_what_is_on_them() -> None:
    world = made("A living room with a shelf against the wall, a bean bag next to the shelf and five board games on the shelf.")
    shelf = all_of(world, "shelf")[0]
    assert scored("beside", all_of(world, "bean_bag")[0], shelf) > 0.6
    assert sum(e.support == shelf.id for e in all_of(world, "board_game")) == 5


def test_what_a_chair_in_the_corner_stands_by_is_near_the_corner() -> None:
    world = made("A living room with a bookshelf and an armchair in the corner next to the bookshelf.")
    chair, shelf, room = all_of(world, "armchair")[0], all_of(world, "bookshelf")[0], np.array(world.rooms[0].polygon)
    x, y, hx, hy, yaw = row(chair)[0, :5]
    c, s = abs(math.cos(yaw)), abs(math.sin(yaw))
    away = np.array([np.ptp(room[:, 0]) / 2 - abs(x) - c * hx - s * hy, np.ptp(room[:, 1]) / 2 - abs(y) - s * hx - c * hy])
    assert (away < 0.8).all() and scored("beside", chair, shelf) > 0.6


def test_lamps_hang_side_by_side_over_one_table() -> None:
    world = made("A dining room with a dining table and three pendant lamps above the dining table.")
    table = all_of(world, "dining_table")[0]
    lamps = [e for e in world.entities if e.support == "ceiling" and e.origin == "asked"]
    assert len(lamps) == 3 and all(scored("above", e, table) > 0.5 for e in lamps)


def test_soap_lies_on_its_dish() -> None:
    world = made("A bathroom with a shelf, a plate on the shelf and a soap on the plate.")
    assert all_of(world, "soap")[0].support == all_of(world, "plate")[0].id


def test_a_table_that_is_surrounded_stands_free_with_chairs_on_every_side() -> None:
    world = made("A dining room with a table surrounded by six chairs.")
    table, chairs = row(all_of(world, "table")[0])[0], [row(e)[0] for e in all_of(world, "chair")]
    turn = [math.atan2(q[1] - table[1], q[0] - table[0]) for q in chairs]
    gaps = np.diff(sorted(turn), append=min(turn) + 2 * math.pi)
    assert len(chairs) == 6 and gaps.max() < 1.6


def test_piles_are_as_high_as_what_lies_in_them() -> None:
    world = made("A bedroom with a nightstand and nine books on the nightstand.")
    books, ids = all_of(world, "book"), {e.id: e for e in world.entities}
    lying = [e for e in books if e.support in ids and ids[e.support].category == "book"]
    assert lying and all(abs(row(e)[0, 5] - row(ids[e.support])[0, 6]) < 0.01 for e in lying)


def test_of_two_chairs_near_the_window_and_the_door_each_has_its_own() -> None:
    world = made("A living room with two armchairs near the window and near the door.")
    chairs = all_of(world, "armchair")
    for opening in ("window", "door"):
        assert sum(scored("near", c, all_of(world, opening)[0]) > 0.5 for c in chairs) == 1


def test_a_sofa_before_a_set_on_the_wall_looks_at_it() -> None:
    world = made("A living room with a television on the wall and a sofa in front of the television.")
    sofa, screen = all_of(world, "sofa")[0], all_of(world, "television")[0]
    assert screen.support.startswith("wall") and scored("facing", sofa, screen) > 0.5 and scored("front", sofa, screen) > 0.4
