"""Collision, support, bounds, walking, reaching, openings, drift: hand-made scenes on both sides of every threshold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests.evaluate.rooms.made import Part, nodes, room, shell, thing
from worldloom.evaluate.rooms.access import accessibility
from worldloom.evaluate.rooms.bounds import inside, out_of_bounds
from worldloom.evaluate.rooms.collision import collisions
from worldloom.evaluate.rooms.drift import drifting
from worldloom.evaluate.rooms.navigation import navigable
from worldloom.evaluate.rooms.openings import clearance
from worldloom.evaluate.rooms.scene import room_of
from worldloom.evaluate.rooms.support import unsupported

CHEST = (1.0, 0.6, 0.8)


@pytest.mark.parametrize(("gap", "hit"), [(-0.05, True), (-0.007, True), (-0.003, False), (0.0, False), (0.01, False)])
def test_a_collision_is_still_one_5_mm_apart(gap: float, hit: bool) -> None:
    assert bool(collisions(room(thing("a", CHEST, (0, 0, 0)), thing("b", (1, 0.5, 0.7), (1 + gap, 0.02, 0.03))))) is hit


@pytest.mark.parametrize(("sunk", "hit"), [(0.0, False), (0.003, False), (0.008, True)])
def test_what_is_carried_may_not_be_sunk_in_its_carrier(sunk: float, hit: bool) -> None:
    assert bool(collisions(room(thing("a", CHEST, (0, 0, 0)), thing("cup", (0.1, 0.1, 0.1), (0.3, 0.1, 0.8 - sunk), 10)))) is hit


@pytest.mark.parametrize(
    ("at", "support", "held"),
    [((0, 0, 0), "ground", True), ((0, 0, 0.009), "ground", True), ((0, 0, 0.011), "ground", False), ((0, 0, -0.011), "ground", False),
     ((0, 2.69, 1), "wall.n", True), ((0, 2.68, 1), "wall.n", False), ((0, 0, 1.795), "ceiling", True), ((0, 0, 1.785), "ceiling", False),
     ((0, 0, 1.2), "air", True)],
)  # fmt: skip
def test_contact_is_under_a_centimetre(at: Any, support: str, held: bool) -> None:
    assert (unsupported(room(*shell(), thing("box", CHEST, at, support=support))) == ()) is held


@pytest.mark.parametrize("kind", ["architecture", "terrain"])
@pytest.mark.parametrize(("gap", "held"), [(0.0, True), (0.009, True), (0.011, False)])
def test_a_stage_and_the_ground_carry_what_stands_on_them(kind: str, gap: float, held: bool) -> None:
    stage = thing("stage", (3, 2, 0.9), (0, 1, 0), kind=kind)
    chair = thing("chair", (0.5, 0.5, 0.9), (0, 1, 0.9 + gap), support="ground")
    assert (unsupported(room(*shell(), stage, chair)) == ()) is held


@pytest.mark.parametrize("turn", [0, 90, -90, 180])
@pytest.mark.parametrize(("gap", "held"), [(0.009, True), (0.011, False)])
def test_what_hangs_on_a_wall_may_have_any_side_to_it(turn: float, gap: float, held: bool) -> None:
    bicycle = thing("bicycle", (0.6, 0.6, 0.9), (0, 2.7 - gap, 1), turn, support="wall.n")
    assert (unsupported(room(*shell(), bicycle)) == ()) is held


@pytest.mark.parametrize(("x", "held"), [(0.45, True), (0.55, False)])
def test_the_centroid_is_over_the_contacts(x: float, held: bool) -> None:
    table, plank = thing("table", (1, 1, 0.7), (0, 0, 0)), thing("plank", (0.8, 0.2, 0.05), (x, 0, 0.7), support="table")
    assert ("plank" not in unsupported(room(*shell(), table, plank))) is held


@pytest.mark.parametrize(("gap", "joins", "held"), [(0.0, "table", True), (0.02, "table", False), (0.0, "", False), (0.0, "rug", False)])
def test_what_is_screwed_to_what_it_touches_is_held(gap: float, joins: str, held: bool) -> None:
    table = thing("table", (1, 1, 0.7), (0, 0, 0))
    tap = thing("tap", (0.8, 0.2, 0.05), (0.55, 0, 0.7 + gap), support="table", attributes={"joins": joins})
    assert ("tap" not in unsupported(room(*shell(), table, tap))) is held


@pytest.mark.parametrize(("under", "carried", "held"), [(0.705, "ground", True), (0.68, "ground", False), (0.705, "bridge", False)])
def test_what_touches_higher_up_is_held_unless_it_carries_that(under: float, carried: str, held: bool) -> None:
    posts = [thing(f"post.{k}", (0.2, 0.2, under), (0.5 * k, 0, 0), support=carried) for k in (-1, 1)]
    parts = thing("bridge", (1.4, 0.3, 0.1), (0, 0, 0.71)), thing("keel", (0.1, 0.1, 0.1), (0, 0, 0.6))
    *others, deck, keel = nodes(*shell(), *posts, *parts)
    bridge = replace(deck, vertices=np.concatenate([deck.vertices, keel.vertices]),
                     faces=np.concatenate([deck.faces, keel.faces + len(deck.vertices)]))  # fmt: skip
    assert ("bridge" not in unsupported(room_of([*others, bridge]))) is held


@pytest.mark.parametrize(
    ("rim", "walls", "gap", "held"),
    [(0.11, 4, 0.0, True), (0.09, 4, 0.0, False), (0.3, 3, 0.0, False), (0.3, 0, 0.0, False), (0.11, 4, 0.015, False)],
)
def test_what_is_in_a_vessel_is_held_by_its_walls(rim: float, walls: int, gap: float, held: bool) -> None:
    sides = [((0.02, 0.3, rim), (0.15, 0)), ((0.02, 0.3, rim), (-0.15, 0)), ((0.3, 0.02, rim), (0, 0.15)), ((0.3, 0.02, rim), (0, -0.15))]
    ledge = thing("tub", (0.1, 0.3, 0.02), (-0.1, 0, 0))  # under one side of the rod only
    parts = [thing(f"wall.{k}", size, (x, y, 0.02)) for k, (size, (x, y)) in enumerate(sides[:walls])]
    rod = thing("rod", (0.15, 0.1, 0.4), (0.01, 0, 0.02 + gap), support="tub")
    *others, tub, stick = nodes(*shell(), *parts, ledge, rod)
    own = others[len(others) - walls :]
    faces = [n.faces + sum(len(m.vertices) for m in (tub, *own)[:k]) for k, n in enumerate((tub, *own))]
    whole = replace(tub, vertices=np.concatenate([n.vertices for n in (tub, *own)]), faces=np.concatenate(faces))
    assert ("rod" not in unsupported(room_of([*others[: len(others) - walls], whole, stick]))) is held


@pytest.mark.parametrize(("gap", "tall", "held"), [(0.004, 1.4, True), (0.03, 1.4, False), (0.004, 0.3, False)])
def test_what_leans_on_a_wall_is_held_by_it_near_its_top(gap: float, tall: float, held: bool) -> None:
    block = thing("block", (0.06, 0.2, 0.1), (0, 2.6, 0))  # carries the side of the foot that is away from the wall
    pole = thing("pole", (0.2, 0.2, tall), (0, 2.9 - gap, 0.1), support="block")
    block["at"], block["size"] = (0, 2.82 - gap, 0), (0.2, 0.04, 0.1)
    assert ("pole" not in unsupported(room(*shell(), block, pole))) is held


def test_half_on_a_rug_is_not_supported() -> None:
    rug, chest = thing("rug", (2, 2, 0.012), (0, 0, 0)), thing("chest", CHEST, (1.1, 0, 0.012), support="rug")
    assert unsupported(room(*shell(), rug, chest)) == ("chest",)


@pytest.mark.parametrize(("x", "out"), [(2.5, False), (2.507, False), (2.514, True), (4.0, True)])
def test_out_of_bounds_is_under_99_per_cent_over_the_floor(x: float, out: bool) -> None:
    seen = room(*shell(), thing("box", (1, 1, 1), (x, 0, 0)))
    assert (out_of_bounds(seen) == ("box",)) is out
    assert inside(seen.objects[0], seen) == pytest.approx(min(1.0, 3.5 - x) if x < 3 else 0.0, abs=0.003)


def fence(gap: float, height: float = 1.0, lift: float = 0.0) -> list[Part]:
    long = (6 - gap) / 2
    return [thing(f"fence.{k}", (0.1, long, height), (0, k * (gap + long) / 2, lift)) for k in (-1, 1)]


@pytest.mark.parametrize(("parts", "share"), [(fence(0.0), 0.5), (fence(0.12), 0.5), (fence(0.35), 1.0), (fence(0.0, 0.4, 2.0), 1.0),
                                              (fence(0.0, 0.4, 1.7), 0.5), (fence(0.0, 0.02), 1.0), ([], 1.0)])  # fmt: skip
def test_a_walker_of_20_cm_needs_a_gap(parts: list[Part], share: float) -> None:
    assert navigable(room(*shell(), *parts)) == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize(
    ("at", "size", "sides", "share"),
    [((0, -0.60, 0), CHEST, ["front"], 0.75), ((0, -0.90, 0), CHEST, ["front"], 1.0), ((0, -0.60, 0), CHEST, ["front", "left"], 1.0),
     ((0.5, -0.35, 0), CHEST, ["front"], 0.5), ((0, -0.60, 0), (1, 0.6, 0.02), ["front"], 1.0)],
)  # fmt: skip
def test_the_best_functional_side_counts(at: Any, size: Any, sides: list[str], share: float) -> None:
    seen = room(
        *shell(), thing("desk", (1.0, 0.6, 0.7), (0, 0, 0), functional_sides=sides), thing("box", size, (at[0], at[1] - 0.2, 0))
    )
    assert accessibility(seen) == {"desk": pytest.approx(share, abs=0.03)}


def test_what_faces_a_wall_cannot_be_reached_and_a_carrier_is_reached_over() -> None:
    seen = room(*shell(), thing("desk", (1, 0.6, 0.7), (0, -2.7, 0), functional_sides=["front"]),
                thing("lamp", (0.2, 0.2, 0.4), (0, -2.6, 0.7), support="desk", functional_sides=["back"]))  # fmt: skip
    assert accessibility(seen) == {"desk": 0.0, "lamp": 1.0}


@pytest.mark.parametrize(("x", "z", "share"), [(1.4, 0, 1.0), (2.0, 0, 0.75), (2.5, 0, 0.5), (2.5, 2.0, 1.0)])
def test_a_door_needs_room_as_deep_as_it_is_wide(x: float, z: float, share: float) -> None:
    seen = room(*shell(), thing("box", (1.0, 1.0, 1.0), (x, 0, z)))
    assert clearance(seen)["door.e"] == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize(("y", "z", "share"), [(2.24, 0.9, 1.0), (2.5, 0.9, 0.5), (2.75, 0.9, 0.0), (2.75, -0.4, 1.0)])
def test_a_window_needs_half_a_metre(y: float, z: float, share: float) -> None:
    seen = room(*shell(), thing("box", (1.4, 0.5, 1.3), (0, y, z)))
    assert clearance(seen)["window.n"] == pytest.approx(share, abs=0.06)


def test_a_curtain_is_part_of_its_window() -> None:
    assert clearance(room(*shell(), thing("curtain.1", (1.4, 0.2, 2.0), (0, 2.9, 0.3))))["window.n"] == 1.0


@pytest.mark.parametrize(("lift", "moved"), [(0.002, ()), (0.005, ()), (0.03, ("ball",))])
def test_what_falls_over_a_centimetre_drifts(lift: float, moved: tuple[str, ...]) -> None:
    floor = thing(
        "floor", (4, 4, 0.1), (0, 0, -0.1), kind="architecture", colliders=[{"center": (0, 0, 0.05), "size": (4, 4, 0.1)}]
    )
    cube = {"center": (0, 0, 0.15), "size": (0.3, 0.3, 0.3)}
    ball = thing("ball", (0.3, 0.3, 0.3), (0.4, 0.2, lift), 30, dynamic=True, mass=2.0, extent=(0.3, 0.3, 0.3), colliders=[cube])
    assert drifting(nodes(floor, ball)) == (moved, 1)
