"""Known scenes on both sides of every threshold: collision, support, bounds, relations, rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from worldloom.evaluate.glb import Node
from worldloom.evaluate.plausible import accessible, collisions, floor_figures, outside, plausibility, supported
from worldloom.evaluate.relations import holds, in_rows
from worldloom.geometry import box, rot_x


def node(name: str, size: Any, at: Any, **extras: Any) -> Node:
    """A box whose foot is at `at`, as the reader of GLB files would give it."""
    m = box(size, 0.0005, (0, 0, size[2] / 2)).moved(at)
    frame = np.eye(4)
    frame[:3, :3] = rot_x(-np.pi / 2)
    frame[:3, :3] = np.eye(3)
    return Node(name, {"category": name.split(".")[0], "kind": "object", "support": "ground", **extras}, m.vertices, m.faces, (), frame)


FLOOR = node("floor", (8, 8, 0.1), (0, 0, -0.1), kind="architecture")


@pytest.mark.parametrize(("gap", "hit"), [(-0.05, True), (-0.02, True), (0.001, False), (0.2, False)])
def test_two_boxes_collide_only_when_they_overlap(gap: float, hit: bool) -> None:
    a, b = node("a", (1, 1, 1), (0, 0, 0)), node("b", (1, 0.8, 0.9), (1 + gap, 0.05, 0.02))
    assert bool(collisions([a, b])) is hit


def test_what_stands_on_another_does_not_collide_with_it() -> None:
    table, cup = node("table", (1, 1, 0.7), (0, 0, 0)), node("cup", (0.1, 0.1, 0.1), (0.1, 0, 0.699), support="table")
    assert collisions([table, cup]) == []


@pytest.mark.parametrize(("lift", "stands"), [(0.0, True), (0.02, True), (0.1, False), (1.0, False)])
def test_a_floating_thing_is_unsupported(lift: float, stands: bool) -> None:
    thing = node("chair", (0.5, 0.5, 0.9), (1, 1, lift))
    assert supported(thing, [FLOOR, thing]) is stands


@pytest.mark.parametrize(("x", "out"), [(3.4, False), (3.6, True), (9.0, True)])
def test_a_thing_through_the_wall_is_out_of_bounds(x: float, out: bool) -> None:
    assert outside(node("chair", (1, 1, 1), (x, 0, 0)), [FLOOR]) is out


def test_a_wall_of_things_halves_the_walkable_floor() -> None:
    free, _ = floor_figures([], [FLOOR])
    parted, _ = floor_figures([node("hedge", (8, 0.5, 1), (0, 0, 0))], [FLOOR])
    assert free > 0.99 and parted == pytest.approx(0.5, abs=0.05)


def test_the_figures_of_a_sound_room() -> None:
    things = [node(f"chair.{k}", (0.5, 0.5, 0.9), (k, 0, 0)) for k in range(-2, 3)]
    p = plausibility([FLOOR, *things], 0.0)
    assert (p.colliding_objects, p.unsupported_objects, p.out_of_bounds) == (0, 0, 0) and p.navigable > 0.9


EXTENT = (np.array([-4.0, -4.0]), np.array([4.0, 4.0]))
SHELF = node("shelf", (1, 0.3, 0.6), (0, 3.85, 1.4), functional_sides=["front"], support="wall.n")

RADIO = node("radio", (0.2, 0.1, 0.1), (0, 0.2, 0.7), functional_sides=["front"], support="table")


@pytest.mark.parametrize(
    ("thing", "others", "share"),
    [
        (node("cupboard", (1, 0.5, 2), (0, 0, 0), functional_sides=["front"]), [], 1.0),
        (node("cupboard", (1, 0.5, 2), (0, 0, 0), functional_sides=["front"]), [node("box", (1, 0.5, 0.5), (0, -0.6, 0))], 0.0),
        (node("cupboard", (1, 0.5, 2), (0, 0, 0), functional_sides=["front", "back"]), [node("box", (1, 0.5, 0.5), (0, -0.6, 0))], 1.0),
        (node("cupboard", (1, 0.5, 2), (0, 0, 0), functional_sides=["front"]), [node("rug", (3, 3, 0.02), (0, 0, 0))], 1.0),
        (node("cupboard", (1, 0.5, 2), (0, -3.7, 0), functional_sides=["front"]), [], 0.0),
        (SHELF, [node("counter", (1, 0.8, 0.9), (0, 3.5, 0))], 1.0),
        (SHELF, [node("wardrobe", (1, 0.8, 1.9), (0, 3.2, 0))], 0.0),
        (node("map", (1, 0.04, 0.6), (0, 3.98, 1.4), functional_sides=["front"], support="wall.n"), [], 1.0),
        (RADIO, [node("table", (1, 1, 0.7), (0, 0, 0))], 1.0),
    ],
)  # fmt: skip
def test_a_thing_is_reached_where_its_side_is_free_at_its_height(thing: Node, others: list[Node], share: float) -> None:
    assert accessible([thing, *others], EXTENT) == share


def test_a_thing_far_out_in_the_open_can_be_reached() -> None:
    assert accessible([node("bench", (1, 0.5, 0.8), (60, 0, 0), functional_sides=["front"])], None) == 1.0


REFERENCE = node("bed", (1.0, 2.0, 0.5), (0, 0, 0))
CASES = [
    ("left", (-1.2, 0, 0), True), ("left", (1.2, 0, 0), False), ("right", (1.2, 0, 0), True), ("right", (0, -2.5, 0), False),
    ("front", (0, -2.0, 0), True), ("front", (0, 2.0, 0), False), ("behind", (0, 2.0, 0), True),
    ("on", (0.1, 0, 0.5), True), ("on", (0.1, 0, 0.9), False), ("on", (2, 0, 0.5), False),
    ("beside", (1.2, 0, 0), True), ("beside", (3.0, 0, 0), False),
    ("near", (2.5, 0, 0), True), ("near", (6, 0, 0), False), ("far", (8, 0, 0), True), ("far", (2, 0, 0), False),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "at", "expected"), CASES)
def test_relations_hold_on_one_side_of_their_threshold_only(kind: str, at: Any, expected: bool) -> None:
    thing = node("cart", (0.4, 0.4, 0.4), at)
    assert holds(kind, thing, [REFERENCE], [thing]) is expected


def test_between_and_around() -> None:
    trees = [node("tree.1", (0.3, 0.3, 4), (-2, 0, 0)), node("tree.2", (0.3, 0.3, 4), (2, 0, 0))]
    assert holds("between", node("hammock", (2, 0.8, 0.3), (0, 0.1, 0)), trees, []) and not holds(
        "between", node("hammock", (2, 0.8, 0.3), (0, 4, 0)), trees, []
    )
    ring = [node(f"stall.{k}", (1, 1, 2), (4 * np.cos(a), 4 * np.sin(a), 0)) for k, a in enumerate((0.3, 2.4, 4.5))]
    well = node("well", (1, 1, 1), (0, 0, 0))
    assert holds("around", ring[0], [well], ring) and not holds("around", ring[0], [well], ring[:2])


def test_rows_are_counted() -> None:
    desks = [node(f"desk.{k}", (0.7, 0.5, 0.7), (1.6 * (k % 4), 1.5 * (k // 4), 0)) for k in range(12)]
    assert in_rows(desks, 3) and in_rows(desks, 4) and not in_rows(desks, 5)
