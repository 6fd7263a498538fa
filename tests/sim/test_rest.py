"""Carried things lie on the mesh of what carries them."""

from __future__ import annotations

import numpy as np

from worldloom.assets.registry import build
from worldloom.geometry import apply
from worldloom.sim.rest import CLEAR, rested
from worldloom.sim.settle import drifts, settle
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Entity, Pose, World
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def placed(id: str, category: str, maker: str, at: tuple[float, float, float], support: str = "ground") -> Entity:
    """An entity of a maker's default at a place."""
    return entity_from(
        id,
        category,
        maker,
        {},
        1,
        build(maker, {}, 1),
        Pose(position=at),
        support=support,
        thing=None,
        origin="asked",
        label=category,
    )


def world(*entities: Entity) -> World:
    """A room of nothing but these."""
    return compose(plan("an empty room"), 0, "draft").model_copy(update={"entities": entities})


def lowest(e: Entity) -> float:
    """Lowest point of an entity's mesh."""
    return min(float(apply(e.pose, s.mesh.vertices)[:, 2].min()) for s in build(e.maker, e.params, e.seed).surfaces)


def test_what_hovers_or_sinks_a_little_is_set_on_the_surface() -> None:
    table = placed("table.1", "table", "tables/table", (0, 0, 0))
    top = float(np.max([s.center[2] for s in table.supports]))
    for off in (0.03, -0.03):
        cup = placed("cup.1", "cup", "kitchen/cup", (0, 0, top + off), "table.1")
        after = next(e for e in rested(world(table, cup)).entities if e.id == "cup.1")
        assert abs(lowest(after) - top) < 0.004
        assert not after.dynamic


def test_what_lies_well_stays_and_stays_free() -> None:
    table = placed("table.1", "table", "tables/table", (0, 0, 0))
    top = float(np.max([s.center[2] for s in table.supports]))
    cup = placed("cup.1", "cup", "kitchen/cup", (0, 0, top + CLEAR), "table.1")
    after = next(e for e in rested(world(table, cup)).entities if e.id == "cup.1")
    assert after.dynamic == cup.dynamic
    assert abs(after.pose.position[2] - cup.pose.position[2]) < 0.004


def test_what_stands_on_what_is_lowered_is_lowered_with_it() -> None:
    table = placed("table.1", "table", "tables/table", (0, 0, 0))
    top = float(np.max([s.center[2] for s in table.supports]))
    plate = placed("plate.1", "plate", "kitchen/plate", (0, 0, top + 0.03), "table.1")
    cup = placed("cup.1", "cup", "kitchen/cup", (0, 0, lowest(plate) + plate.extent[2]), "plate.1")
    after = {e.id: e for e in rested(world(table, plate, cup)).entities}
    assert after["plate.1"].pose.position[2] - plate.pose.position[2] < -0.02
    assert after["cup.1"].pose.position[2] - cup.pose.position[2] < -0.02


def test_a_sofa_half_on_a_rug_stands_upright() -> None:
    rug = placed("rug.1", "rug", "decor/rug", (0, 0, 0))
    tilted = placed("sofa.1", "sofa", "seating/sofa", (0, 1.2, 0.003), "rug.1")
    tilted = tilted.model_copy(update={"pose": tilted.pose.model_copy(update={"rotation": (0.99995, 0.01, 0.0, 0.0)})})
    after = next(e for e in rested(world(rug, tilted)).entities if e.id == "sofa.1")
    assert after.pose.rotation[1:3] == (0.0, 0.0)
    assert not after.dynamic


def test_what_holds_something_fast_is_held_too() -> None:
    world, _ = settle(compose(plan("A living room with a sofa and a blanket on the sofa."), 0, "draft"))
    fast = {e.support for e in world.entities if not e.dynamic and e.support.startswith("sofa")}
    assert all(not e.dynamic for e in world.entities if e.id in fast)
    assert max(drifts(world).values()) < 0.01


def test_a_tap_is_screwed_to_its_sink() -> None:
    world, _ = settle(compose(plan("A kitchen with a sink and a faucet on the sink."), 0, "draft"))
    taps = [e for e in world.entities if e.category == "faucet"]
    assert taps and all(e.attributes["joins"] == e.support and not e.dynamic for e in taps)
    assert all("joins" not in e.attributes for e in world.entities if e.category == "cup")


def test_shoes_stand_on_heel_and_ball_on_rugs_as_on_floors() -> None:
    rug = placed("rug.1", "rug", "decor/rug", (0, 0, 0))
    shoe = placed("shoe.1", "shoe", "clothes/shoes", (0, 0, 0.003), "rug.1")
    after = next(e for e in rested(world(rug, shoe)).entities if e.id == "shoe.1")
    top = rug.pose.position[2] + rug.center[2] + rug.extent[2] / 2
    assert 0.02 < np.hypot(*after.pose.rotation[1:3]) < 0.1
    v = np.concatenate([apply(after.pose, s.mesh.vertices) for s in build(after.maker, after.params, after.seed).surfaces])
    near = v[v[:, 2] < top + 0.004]
    assert np.ptp(near[:, 1]) > 0.15 and v[:, 2].min() > top
