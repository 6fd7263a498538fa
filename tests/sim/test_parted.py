"""What cuts something at rest is parted from it; the metric of rooms, which shares no code with it, sees the same cuts."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.sim.test_rest import placed, world
from worldloom.assets.registry import build
from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.collision import collisions
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.geometry import yaw_quat
from worldloom.sim import drifts, settle
from worldloom.sim.crossing import body, crossing
from worldloom.sim.parted import parted, reach
from worldloom.sim.rest import rested, resting
from worldloom.sim.shape import triangles
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import Entity, Pose, World

TOP = 0.7506
"""Metres of the upper face of a table, and what is left between."""


def seen(w: World) -> tuple[tuple[str, str], ...]:
    """The pairs that the metric finds."""
    nodes = []
    for e in w.entities:
        t = triangles(e)
        nodes.append(Node(e.id, {"category": e.category, "kind": e.kind}, t.reshape(-1, 3), np.arange(3 * len(t)).reshape(-1, 3)))
    return collisions(Room(tuple(Solid(n) for n in nodes)))


def of(w: World, id: str) -> Entity:
    """The entity of this name."""
    return next(e for e in w.entities if e.id == id)


def table_with(*on: Entity) -> World:
    """A table with things on it."""
    return world(placed("table.1", "table", "tables/table", (0, 0, 0)), *on)


def glass(id: str, x: float, y: float = 0.0) -> Entity:
    """A glass on the table."""
    return placed(id, "glass", "kitchen/glass", (x, y, TOP), "table.1")


def test_what_was_pushed_into_a_neighbour_goes_back_to_where_it_was_laid() -> None:
    laid = table_with(glass("glass.1", -0.2), glass("glass.2", 0.1))
    pushed = table_with(glass("glass.1", 0.06), glass("glass.2", 0.1))
    after, moved = parted(pushed, laid)
    assert moved == ("glass.1",) and seen(pushed) and not seen(after)
    assert of(after, "glass.1").pose.position == pytest.approx((-0.2, 0, TOP), abs=0.002)
    assert not of(after, "glass.1").dynamic and of(after, "glass.2") == of(pushed, "glass.2")


def test_what_cannot_go_back_moves_aside_on_its_carrier_as_little_as_can_be() -> None:
    there = table_with(glass("glass.1", 0.06), glass("glass.2", 0.1))
    after, moved = parted(there, there)
    (id,) = moved
    assert not seen(after) and math.dist(of(after, id).pose.position, of(there, id).pose.position) < 0.07
    assert of(after, id).pose.position[2] == pytest.approx(TOP, abs=0.002)


def test_what_leant_on_its_neighbour_stands_upright_where_it_is_moved() -> None:
    first, second = glass("glass.1", 0.06), glass("glass.2", 0.1)
    half = math.radians(3) / 2
    leant = first.model_copy(update={"pose": first.pose.model_copy(update={"rotation": (math.cos(half), math.sin(half), 0.0, 0.0)})})
    after, moved = parted(table_with(leant, second), table_with(first, second))
    assert moved and not seen(after)
    assert of(after, "glass.1").pose.rotation == (first.pose.rotation if "glass.1" in moved else leant.pose.rotation)


def test_at_the_edge_of_a_table_it_does_not_move_over_the_edge() -> None:
    half = placed("table.1", "table", "tables/table", (0, 0, 0)).extent[0] / 2
    there = table_with(glass("glass.1", half - 0.05), glass("glass.2", half - 0.08))
    after, _ = parted(there, there)
    assert not seen(after)
    assert all(abs(of(after, g).pose.position[0]) < half - 0.01 for g in ("glass.1", "glass.2"))


def test_flat_things_lie_on_one_another() -> None:
    first, second = (placed(f"placemat.{k}", "placemat", "kitchen/placemat", (0.2 * k, 0, TOP), "table.1") for k in (1, 2))
    pose = second.pose.model_copy(update={"position": (0.4, 0.02, TOP + 0.002), "rotation": yaw_quat(0.4)})
    sunk = second.model_copy(update={"pose": pose})
    there = table_with(first, sunk)
    assert seen(there)
    after, moved = parted(there, there)
    assert len(moved) == 1 and not seen(after)
    assert of(after, moved[0]).pose.position[:2] == of(there, moved[0]).pose.position[:2]


def test_what_carries_something_takes_it_with_it_and_the_lighter_gives_way() -> None:
    plates = [placed(f"plate.{k}", "plate", "kitchen/plate", (0.1 * k, 0, TOP), "table.1") for k in (1, 2)]
    apple = placed("apple.1", "apple", "food/apple", (0.1, 0, TOP + plates[0].extent[2]), "plate.1")
    there = table_with(*plates, apple)
    after, moved = parted(there, there)
    assert moved == ("plate.2",) and not seen(after)
    both = table_with(*plates, apple, placed("pear.1", "pear", "food/apple", (0.2, 0, TOP + plates[0].extent[2]), "plate.2"))
    after, moved = parted(both, both)
    assert len(moved) == 2 and not seen(after)
    a, b = (np.subtract(of(after, m).pose.position, of(both, m).pose.position) for m in moved)
    assert np.allclose(a, b, atol=1e-9)


def test_people_stay_where_they_are() -> None:
    person = placed("person.1", "person", "people/person", (0, 0, 0))
    stool = placed("stool.1", "stool", "seating/stool", (0.05, 0, 0))
    there = compose(plan("an empty room"), 0, "draft")
    there = there.model_copy(update={"entities": (*there.entities, person, stool)})
    after, moved = parted(there, there)
    assert moved == ("stool.1",) and of(after, "person.1") == person
    assert not crossing({e.id: body(e) for e in after.entities if e.kind in ("object", "person")})


def test_where_nothing_cuts_the_world_is_the_same_object() -> None:
    there = table_with(glass("glass.1", -0.1), glass("glass.2", 0.1))
    assert parted(there, there) == (there, ()) and parted(there, there)[0] is there


@pytest.mark.parametrize("seed", range(6))
def test_it_finds_what_the_metric_finds(seed: int) -> None:
    r = np.random.default_rng(seed)
    kinds = [("glass", "kitchen/glass"), ("plate", "kitchen/plate"), ("stool", "seating/stool"), ("cup", "kitchen/cup")]
    things = []
    for k in range(12):
        name, maker = kinds[k % len(kinds)]
        e = placed(f"{name}.{k}", name, maker, (*(float(v) for v in r.uniform(-0.35, 0.35, 2)), float(r.uniform(0, 0.3))))
        things.append(e.model_copy(update={"pose": e.pose.model_copy(update={"rotation": yaw_quat(float(r.uniform(0, 6)))})}))
    there = world(*things)
    ours = {frozenset(p) for p in crossing({e.id: body(e) for e in things})}
    assert {frozenset(p) for p in seen(there)} <= ours and len(ours) < 40


def test_boxes_hold_what_is_seen() -> None:
    e = placed("stool.1", "stool", "seating/stool", (1, 2, 0.5))
    turned = e.model_copy(update={"pose": e.pose.model_copy(update={"rotation": (0.9, 0.1, 0.3, math.sqrt(1 - 0.91)), "scale": 0.7})})
    p = triangles(turned).reshape(-1, 3)
    low, high = reach(turned)
    assert (low < p.min(0)).all() and (high > p.max(0)).all()


def test_what_reaches_over_the_square_of_a_round_top_stays_there() -> None:
    params = {"style": "round", "width": 1.1, "depth": 1.1}
    part = build("tables/table", params, 1)
    table = entity_from("table.1", "table", "tables/table", params, 1, part, Pose(), support="ground", thing=None, label="table")
    top, (wide, _) = table.supports[0].center[2], table.supports[0].size
    at = ((1, wide / 2 + 0.02), (2, -0.54))
    plates = (placed(f"plate.{k}", "plate", "kitchen/plate", (0, y, top + 0.0006), "table.1") for k, y in at)
    on, over = (e.model_copy(update={"support_surface": "top"}) for e in plates)
    after = rested(world(table, on, over))
    assert wide < 0.8 and table.extent[1] == 1.1
    assert of(after, "plate.1").pose.position[:2] == on.pose.position[:2]
    assert of(after, "plate.2").pose.position[1] > -0.4


def test_rooms_with_much_on_tables_come_to_rest_with_nothing_cut() -> None:
    told = "A dining room with a round table, five chairs around it, five placemats on the table and a plate on each."
    w, found = settle(compose(plan(told), 0, "draft"))
    assert not crossing({e.id: body(e) for e in w.entities if e.kind == "object"})
    assert found.share == 0 and max(drifts(w).values(), default=0.0) < 0.01


def test_what_it_carries_is_no_reason_to_move_what_carries() -> None:
    glass_in = placed("glass.1", "glass", "kitchen/glass", (0.1, 0, TOP - 0.02), "table.1")
    there, laid = table_with(glass_in), table_with(glass_in.model_copy(update={"pose": Pose(position=(0.3, 0.2, TOP - 0.02))}))
    laid = laid.model_copy(update={"entities": tuple(_off(e, 0.4) if e.id == "table.1" else e for e in laid.entities)})
    after, moved = parted(there, laid)
    assert seen(there) and moved in ((), ("glass.1",)) and of(after, "table.1") == of(there, "table.1")


def _off(e: Entity, x: float) -> Entity:
    return e.model_copy(update={"pose": Pose(position=(x, 0, 0))})


def test_what_would_tip_moves_to_where_it_is_borne() -> None:
    half = placed("table.1", "table", "tables/table", (0, 0, 0)).extent[0] / 2
    there = table_with(glass("glass.1", half + 0.03))
    after, moved = parted(there, there, ("glass.1",))
    assert moved == ("glass.1",) and half - 0.13 < of(after, "glass.1").pose.position[0] < half - 0.01


def test_what_hovers_falls_to_what_is_below_it() -> None:
    high = placed("glass.1", "glass", "kitchen/glass", (0, 0, TOP + 0.4), "table.1")
    there = table_with(high)
    loose = resting(there)[1]
    assert loose == ("glass.1",)
    after, moved = parted(there, there, loose)
    assert moved == loose and of(after, "glass.1").pose.position == pytest.approx((0, 0, TOP), abs=0.002)


def test_what_lies_on_no_furniture_and_would_tip_lies_beside_it() -> None:
    apple = placed("apple.1", "apple", "food/apple", (0, 0, TOP), "table.1")
    plate = placed("plate.1", "plate", "kitchen/plate", (0.02, 0, TOP + apple.extent[2]), "apple.1")
    there = table_with(apple, plate)
    after, moved = parted(there, there, resting(there)[1])
    assert moved == ("plate.1",) and of(after, "plate.1").support == "table.1" and not seen(after)
    assert of(after, "plate.1").pose.position[2] == pytest.approx(TOP, abs=0.002)


def test_a_camera_is_held_by_its_tripod() -> None:
    tripod = placed("tripod.1", "tripod", "seating/stool", (0, 0, 0))
    camera = placed("camera.1", "camera", "electronics/camera", (0, 0, tripod.extent[2]), "tripod.1")
    after, loose = resting(world(tripod, camera))
    assert not loose and of(after, "camera.1").attributes["joins"] == "tripod.1"
