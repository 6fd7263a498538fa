"""Nothing stands before what is used from one side only, and what is used from its front does not look at a wall."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import yaw_of
from worldloom.synth.compose import compose, roomy
from worldloom.synth.language import plan
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.indoors.reach import BLOCKED, faces_wall, in_the_way
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.stage import Stage


@pytest.fixture(scope="module")
def stage() -> Stage:
    """A room with a wardrobe at a wall."""
    made = plan("A bedroom with a wardrobe against the wall.")
    return arrange(made, site_for(made, 0), 0)


def moved(q: np.ndarray, ahead: float, z1: float) -> np.ndarray:
    """A box half as wide as another, so far before it, and so high."""
    out = q.copy()
    out[:, 0] += math.sin(q[0, 4]) * ahead
    out[:, 1] -= math.cos(q[0, 4]) * ahead
    out[:, 3], out[:, 5], out[:, 6] = 0.2, 0.0, z1
    return out


def test_a_place_before_the_doors_of_a_wardrobe_costs_and_one_further_off_or_low_does_not(stage: Stage) -> None:
    q = row(stage, stage.by_thing["wardrobe"][0])
    near, far = q[0, 3] + 0.25, q[0, 3] + 1.6
    assert in_the_way(stage, moved(q, near, 1.0))[0] >= BLOCKED
    assert in_the_way(stage, moved(q, far, 1.0))[0] < BLOCKED
    assert in_the_way(stage, moved(q, near, 0.1))[0] == 0


def test_a_front_that_looks_at_a_wall_costs_where_it_is_used(stage: Stage) -> None:
    q = row(stage, stage.by_thing["wardrobe"][0])
    turned = q + np.array([[0, 0, 0, 0, math.pi, 0, 0]])
    assert faces_wall(stage, q, (0.6, 0.0, 0.0, 0.0))[0] == 0
    assert faces_wall(stage, turned, (0.6, 0.0, 0.0, 0.0))[0] == BLOCKED
    assert faces_wall(stage, turned, (0.0, 0.0, 0.0, 0.0))[0] == 0


def furnished(prompt: str) -> Stage:
    """The arrangement of what a prompt says."""
    made = plan(prompt)
    return roomy(made, site_for(made, 0), 0)[1]


def test_the_middle_of_where_one_works_stays_free_but_for_a_seat() -> None:
    """A mini fridge "beside the desk" stood where the chair belongs: it was narrow enough to pass for free."""
    there = furnished("An office with a desk against the wall.")
    q = row(there, there.by_thing["desk"][0])
    narrow = moved(q, -q[0, 3] - 0.3, 0.8)  # a desk is used from its back
    narrow[:, 2] = 0.24
    assert in_the_way(there, narrow)[0] == BLOCKED and in_the_way(there, narrow, seat=True)[0] == 0
    aside = narrow.copy()
    aside[:, 0] += math.cos(q[0, 4]) * 0.6
    aside[:, 1] += math.sin(q[0, 4]) * 0.6
    assert in_the_way(there, aside)[0] == 0


@pytest.mark.parametrize(
    "prompt",
    [
        "A bedroom with a bed and a nightstand.",
        "A hotel room with a bed, two nightstands and a desk.",
        "A bedroom with a single bed, a nightstand and a wardrobe.",
        "A hotel room with a bed, two nightstands, two wardrobes and a desk.",
    ],
)
def test_bedside_tables_stand_by_the_pillows(prompt: str) -> None:
    there = furnished(prompt)
    bed, tables = row(there, there.by_thing["bed"][0])[0], [row(there, e)[0] for e in there.by_thing["nightstand"]]
    c, s = math.cos(bed[4]), math.sin(bed[4])
    assert len({c * (q[0] - bed[0]) + s * (q[1] - bed[1]) > 0 for q in tables}) == len(tables), "one on each side"
    for q in tables:
        x, y = c * (q[0] - bed[0]) + s * (q[1] - bed[1]), c * (q[1] - bed[1]) - s * (q[0] - bed[0])
        assert abs(x) > bed[2] and y > 0.25 * bed[3], "beside it, nearer to its head"


@pytest.mark.parametrize(
    "prompt",
    [
        "A bedroom with a single bed, a nightstand and a wardrobe.",
        "A small bedroom with a double bed, a desk with a chair, and a bookshelf.",
    ],
)
def test_what_belongs_at_a_wall_gets_a_room_with_a_wall_for_it(prompt: str) -> None:
    """A bookshelf stood askew in the middle of a small room."""
    w = compose(plan(prompt), 0)
    for e in (e for e in w.entities if e.category in ("wardrobe", "bookshelf")):
        turns = yaw_of(e.pose.rotation) / (math.pi / 2)
        assert abs(turns - round(turns)) < 0.01, (e.id, "square to the walls")


def test_a_classroom_of_which_nothing_is_said_has_its_desks_in_rows() -> None:
    """They lined the walls, chairs before them, so that pupils looked at plaster."""
    there = furnished("A classroom.")
    desks = [row(there, e)[0] for e in there.by_thing["desk"]]
    rows = {round(float(q[1]) / 0.4) for q in desks}
    assert len(desks) >= 9 and 2 <= len(rows) <= 4
    assert all(abs(math.sin(q[4])) < 0.1 for q in desks), "all look the same way"
    assert len(there.by_thing["chair"]) == len(desks)


def test_seats_that_find_no_table_do_not_line_the_walls_of_a_restaurant() -> None:
    there = furnished("A restaurant.")
    tables = [row(there, e)[0] for e in there.by_thing["dining_table"]]
    assert len(there.by_thing["chair"]) >= 2 * len(tables)
    for e in there.by_thing["chair"]:
        assert min(math.dist(e.pose.position[:2], q[:2]) for q in tables) < 1.6


def test_eight_chairs_stand_round_the_one_table_that_was_asked_for() -> None:
    there = furnished("A meeting room with a table, eight chairs and a projector screen.")
    q = row(there, there.by_thing["table"][0])[0]
    assert all(math.dist(e.pose.position[:2], q[:2]) < q[2] + 0.9 for e in there.by_thing["chair"])
    assert len(there.by_thing["chair"]) == 8


@pytest.mark.parametrize("prompt", [
    "An office with a desk against the wall and a chair in front of the desk.",
    "A study. A desk with a map, a printer and a lamp on it is against the wall, a stool in front of the desk.",
])  # fmt: skip
def test_who_sits_in_front_of_a_desk_at_a_wall_sits_where_its_drawers_are(prompt: str) -> None:
    w = compose(plan(prompt), 0)
    desk, seat = (next(e for e in w.entities if e.origin == "asked" and e.category in kinds) for kinds in (("desk",), ("chair", "stool")))
    assert desk.functional_sides == ("front",)
    ahead = np.array([math.sin(yaw_of(desk.pose.rotation)), -math.cos(yaw_of(desk.pose.rotation))])
    to = np.subtract(seat.pose.position[:2], desk.pose.position[:2])
    assert desk.extent[1] / 2 < to @ ahead < desk.extent[1] / 2 + 1.0, "in front of it"
    nearest = min(abs(float((q - desk.pose.position[:2]) @ -ahead)) for q in np.array(w.rooms[0].polygon))
    assert nearest < desk.extent[1] / 2 + 0.2, "its back to a wall"


def test_a_visitor_in_front_of_a_desk_leaves_its_drawers_to_who_sits_behind() -> None:
    w = compose(plan("An office with a desk, a chair behind the desk and two chairs in front of it."), 0)
    assert next(e for e in w.entities if e.category == "desk").functional_sides == ("back",)


def test_a_map_on_a_desk_lies_there_and_one_on_a_wall_hangs() -> None:
    said = ("An office with a map on the desk.", "An office with a map on the wall.")
    lying, hanging = (next(e for e in compose(plan(p), 0).entities if e.category == "map") for p in said)
    assert lying.extent[2] < 0.06 and lying.support.startswith("desk") and max(lying.extent) < 0.8
    assert hanging.extent[2] > 0.5 and hanging.support.startswith("wall")
