"""People of worlds in drawn films: their meshes go where their joints are, and only theirs."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.render.raster.posed_crowd import acting, hung
from worldloom.render.raster.renderer import Renderer
from worldloom.render.raster.scene import arrived, carried, scene_of
from worldloom.synth.people.acting import blended, frames_of, home_of, moved, rigged_of
from worldloom.world import Act, Camera, Entity, MissingError, Pose, World

EYE = Camera(name="eye", position=(0.4, -3.4, 1.3), target=(0, 0, 0.95), fov=0.8)
DETAIL = 0.3


@pytest.fixture(scope="module")
def world() -> World:
    who = Entity(id="person.1", category="person", kind="person", maker="people/person@2", pose=Pose(position=(0, 0, 0)),
                 acts=(Act(clip="wave", seconds=6),))  # fmt: skip
    chair = Entity(id="armchair.1", category="armchair", maker="seating/armchair@1", pose=Pose(position=(1.6, 0.4, 0)))
    return World(version="0", prompt="somebody", seed=1, entities=(who, chair), cameras=(EYE,), quality="draft")


def test_vertices_hang_on_joints_as_the_makers_do(world: World) -> None:
    scene = scene_of(world, DETAIL)
    assert acting(world) == {"person.1"} == set(scene.hung) and "person.1" in scene.moving
    again = arrived(carried(scene)).hung["person.1"]
    assert np.array_equal(again.bones, hung(world, scene.pieces, DETAIL)["person.1"].bones)
    assert len(again.weights) == sum(len(p.vertices) for p in scene.pieces if p.key == ("person.1", ""))


def test_a_waving_person_is_drawn_waving(world: World) -> None:
    try:
        r = Renderer(world, 200, 200, detail=DETAIL)
    except MissingError as e:
        pytest.skip(str(e))
    e = world.entities[0]
    first, later = r.frame(EYE, 0.0).astype(int), r.frame(EYE, 1.2).astype(int)
    one = r.crowd.people[0]
    rigged, stance = rigged_of(e, DETAIL), frames_of(e, [1.2])
    assert rigged is not None and stance is not None
    blend = [blended(stance.since(home_of(rigged.pose))[0], *b) for b in rigged.bonds]
    slow = np.concatenate([moved(s.mesh.vertices, b) for s, b in zip(rigged.part.surfaces, blend, strict=True)])
    now = one.now["pos"]
    assert np.allclose(now.min(0), slow.min(0), atol=0.03) and np.allclose(now.max(0), slow.max(0), atol=0.03)
    assert one.now["pos"][:, 2].max() > one.rest["pos"][:, 2].max() - 0.05
    change = np.abs(first - later).mean(2)
    assert change[:, 40:130].max() > 25 and change[:, 150:].mean() < 1.0, "the person moves, the chair does not"
    assert np.array_equal(first, r.frame(EYE, 0.0).astype(int)), "any order, the same frames"
