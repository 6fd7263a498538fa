"""What is laid where a carrier's colliders are stays there; what lies on top of them is free."""

from __future__ import annotations

import pytest

from tests.sim.test_rest import lowest, placed, world
from worldloom.sim import settle
from worldloom.sim.buried import unburied
from worldloom.world import Collider, Entity, Support


def bench(shape: str, height: float) -> Entity:
    """A table whose lower board is at 0.2 m, with one collider up to a height."""
    table = placed("bench.1", "bench", "tables/table", (0, 0, 0))
    size = (1.0, 0.8, height) if shape == "box" else (0.5, 0.5, height)
    body = Collider(shape=shape, center=(0, 0, height / 2), size=size)  # type: ignore[arg-type]
    board = Support(name="shelf", center=(0, 0, 0.2), size=(0.8, 0.5), clearance=0.5)
    return table.model_copy(update={"colliders": (body,), "supports": (*table.supports, board), "dynamic": False})


@pytest.mark.parametrize("shape", ["box", "cylinder"])
@pytest.mark.parametrize(("height", "free"), [(0.2, True), (0.24, True), (0.26, False), (0.75, False)])
def test_what_is_deep_in_a_collider_is_held(shape: str, height: float, free: bool) -> None:
    cup = placed("cup.1", "cup", "kitchen/cup", (0.1, 0, 0.2006), "bench.1").model_copy(update={"support_surface": "shelf"})
    after = unburied(world(bench(shape, height), cup))
    assert next(e for e in after.entities if e.id == "cup.1").dynamic is free


def test_a_cup_on_the_lower_board_of_a_solid_bench_stays_on_it() -> None:
    cup = placed("cup.1", "cup", "kitchen/cup", (0.1, 0, 0.2006), "bench.1").model_copy(update={"support_surface": "shelf"})
    after, _ = settle(world(bench("box", 0.75), cup))
    assert lowest(next(e for e in after.entities if e.id == "cup.1")) == pytest.approx(0.2006, abs=1e-3)


def test_a_world_in_which_nothing_is_buried_is_the_same_object() -> None:
    there = world(bench("box", 0.2))
    assert unburied(there) is there
