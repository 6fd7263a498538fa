"""Several of a kind stand in order: rows before what they face, a line along one wall."""

from __future__ import annotations

import math

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.indoors.between import lies_between
from worldloom.synth.layout.indoors.meaning import SCORES
from worldloom.synth.layout.indoors.ranks import _aside, _columns
from worldloom.world import Entity, World


def made(prompt: str) -> World:
    """The room of a prompt."""
    return compose(plan(prompt), 0, "draft")


def all_of(world: World, category: str) -> list[Entity]:
    """Entities of a category."""
    return [e for e in world.entities if e.category == category]


def box(e: Entity) -> Floats:
    """(1, 7) upright box of an entity."""
    x, y, z = e.pose.position
    return np.array([[x, y, e.extent[0] / 2, e.extent[1] / 2, yaw_of(e.pose.rotation), z, z + e.extent[2]]])


def test_machines_in_a_row_against_the_wall_stand_side_by_side() -> None:
    machines = all_of(made("A games room with four arcade machines in a row against the wall."), "arcade_machine")
    assert len(machines) == 4
    assert len({round(yaw_of(e.pose.rotation), 2) for e in machines}) == 1
    x, y = np.array([e.pose.position[:2] for e in machines]).T
    assert min(np.ptp(x), np.ptp(y)) < 0.01
    assert max(np.ptp(x), np.ptp(y)) < 3 * 0.9


def test_desks_that_face_a_board_stand_in_rows_with_a_chair_behind_each() -> None:
    world = made("A classroom with nine desks that face a whiteboard on the wall. A chair stands behind each desk.")
    desks, chairs = all_of(world, "desk"), all_of(world, "chair")
    board = all_of(world, "whiteboard")[0]
    assert len(desks) == len(chairs) == 9
    boxes = {e.id: box(e) for e in (*desks, *chairs, board)}
    assert sum(SCORES["facing"](boxes[e.id], boxes[board.id])[0] > 0.5 for e in desks) >= 8
    behind = [max(SCORES["behind"](boxes[c.id], boxes[d.id])[0] for d in desks) for c in chairs]
    assert sum(b > 0.5 for b in behind) >= 8


def test_what_is_seen_straight_ahead_lies_aside_by_what_of_it_is_in_sight() -> None:
    assert _aside(0.0, 1.0, 0.5) == 0
    assert math.isclose(_aside(0.8, 1.0, 0.5), -0.15)
    assert abs(_aside(3.0, 1.0, 0.5)) == 3.0


def test_more_stand_side_by_side_where_there_is_no_room_behind() -> None:
    assert _columns(8.0, 8.0, 1.2, 1.2, 9) == 3
    assert _columns(8.0, 2.6, 1.2, 1.2, 9) == 5


def test_eight_chairs_along_a_table_stand_four_a_side_and_stools_on_the_side_of_the_guests() -> None:
    world = made("A dining room with a long table in the middle of the room and eight chairs along the long sides of the table.")
    table = all_of(world, "dining_table") or all_of(world, "table")
    assert yaw_of(table[0].pose.rotation) % (math.pi / 2) < 0.01
    scores = [SCORES["along"](box(e), box(table[0]))[0] for e in all_of(world, "chair")]
    assert len(scores) == 8 and min(scores) > 0.5
    world = made("A cafe with a counter. Four stools line the long side of the counter.")
    counter = all_of(world, "counter")[0]
    assert all(SCORES["front"](box(e), box(counter))[0] > 0.5 for e in all_of(world, "stool"))


def test_a_bench_that_is_told_to_be_beside_a_bed_stands_at_its_foot() -> None:
    world = made("A bedroom with a bed against the wall and a bench beside the bed.")
    assert SCORES["front"](box(all_of(world, "bench")[0]), box(all_of(world, "bed")[0]))[0] > 0.5


def test_what_stands_between_two_beds_or_facing_sofas_finds_room_there() -> None:
    world = made("A bedroom with two beds against the wall and a nightstand between them.")
    beds, stand = all_of(world, "bed"), all_of(world, "nightstand")[0]
    assert lies_between(box(stand), [box(e) for e in beds])[0] > 0.5
    world = made("A living room with two sofas facing each other and a coffee table between the sofas.")
    sofas, table = all_of(world, "sofa"), all_of(world, "coffee_table")[0]
    assert lies_between(box(table), [box(e) for e in sofas])[0] > 0.5
    assert min(SCORES["facing"](box(a), box(b))[0] for a, b in (sofas, sofas[::-1])) > 0.5


def test_what_something_lies_between_lies_on_the_same_table() -> None:
    world = made("A study with a desk. On the desk is a laptop between two speakers.")
    desk = all_of(world, "desk")[0]
    assert {e.support for c in ("laptop", "speaker") for e in all_of(world, c)} == {desk.id}


def test_half_way_is_between_and_beside_is_not() -> None:
    hosts = [np.array([[x, 0, 0.5, 0.5, 0, 0, 1]]) for x in (-2.0, 2.0)]
    assert lies_between(np.array([[0.2, 0.1, 0.3, 0.3, 0, 0, 1]]), hosts)[0] > 0.9
    assert lies_between(np.array([[0.0, 2.0, 0.3, 0.3, 0, 0, 1], [3.0, 0, 0.3, 0.3, 0, 0, 1]]), hosts).max() < 0.1
