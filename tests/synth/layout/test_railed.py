"""Clothes told to hang on a clothes rail hang there: side by side, by their hooks.

They touch neither the rail's frame nor each other's middle.
"""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.sim.shape import triangles
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def test_clothes_hang_on_a_rail_side_by_side() -> None:
    world = compose(plan("A dressing room with a clothes rail against the wall. Five dresses hang on the clothes rail."), 0, "draft")
    rail = next(e for e in world.entities if e.category == "clothes_rack")
    dresses = [e for e in world.entities if e.category == "dress"]
    assert rail.params["clothes"] == 0
    assert len(dresses) == 5 and all((e.support, e.support_surface, e.pose.scale) == (rail.id, "rail", 1.0) for e in dresses)
    top = next(u for u in rail.supports if u.name == "rail").center[2] + rail.pose.position[2]
    for e in dresses:
        high = float(triangles(e)[..., 2].max())
        assert 0 < high - top < 0.01, "its hook lies over the rail"
        assert float(triangles(e)[..., 2].min()) > 0.2, "it hangs clear of the floor"
    at = np.array([e.pose.position[:2] for e in dresses])
    gaps = np.linalg.norm(at[:, None] - at[None], axis=-1)[np.triu_indices(5, 1)]
    assert gaps.min() > 0.08


def test_instruments_lean_in_their_stands_and_microphones_are_on_theirs() -> None:
    w = compose(plan("A studio with two electric guitars on guitar stands, a microphone on a stand and an acoustic guitar on a table."), 0)
    by_id = {e.id: e for e in w.entities}
    guitars = [e for e in w.entities if e.category == "guitar"]
    assert len(guitars) == 3 and sum(e.category == "guitar_stand" for e in w.entities) == 2
    for e in guitars:
        host = by_id[e.support]
        top, foot = host.extent[2] * host.pose.scale, e.pose.position[2] + e.center[2] - e.extent[2] / 2
        assert e.pose.scale == 1.0 and not e.params["stand"]
        if host.category == "guitar_stand":
            assert e.extent[2] > 1.0 and 0.25 < foot < 0.4 < top and abs(foot + 0.6 - top) < 0.15, "its neck in the yoke"
        else:
            assert e.extent[2] < 0.15 and abs(foot - top) < 0.03, "on its back"
    mic = next(e for e in w.entities if e.category == "microphone")
    assert by_id[mic.support].category == "microphone_stand" and max(mic.extent) < 0.25 and mic.pose.position[2] > 1.2


def test_an_anvil_on_a_block_has_none_of_its_own() -> None:
    w = compose(plan("A smithy with an anvil on a tree stump and a hammer on the anvil."), 0)
    anvil = next(e for e in w.entities if e.category == "anvil")
    assert anvil.params["stump"] is False and anvil.params["hammer"] is False and anvil.extent[0] > 1.4 * anvil.extent[2]


@pytest.mark.parametrize(("prompt", "category", "most"), [
    ("A ship's cabin with a desk with a spyglass on it.", "telescope", 0.7),
    ("A laundromat with a table and a basket of clothes on the table.", "laundry_basket", 0.6),
])  # fmt: skip
def test_what_is_set_on_a_table_is_of_a_size_for_it(prompt: str, category: str, most: float) -> None:
    e = next(e for e in compose(plan(prompt), 0).entities if e.category == category)
    assert e.support.startswith(("desk", "table")) and e.pose.scale == 1.0 and max(e.extent) < most and e.extent[2] < 0.35


def test_planks_lie_on_planks_where_a_rack_has_no_room_beside_them() -> None:
    w = compose(plan("A workshop with a lumber rack with fourteen planks on it."), 0)
    planks = {e.id: e for e in w.entities if e.category == "plank"}
    rack = next(e for e in w.entities if e.category == "lumber_rack")
    assert len(planks) == 14 and all(e.support == rack.id or planks[e.support].extent[2] < 0.06 for e in planks.values())
