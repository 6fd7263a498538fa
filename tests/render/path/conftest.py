"""A tiny world that renders in seconds: a street lamp and a crate on level ground."""

from __future__ import annotations

import pytest

from worldloom.world import Camera, Entity, Light, Pose, Sky, Terrain, World

CAMERA = Camera(name="poster", position=(0.0, -6.0, 1.8), target=(0.0, 2.0, 0.9), fov=1.0)


def make(**changes: object) -> World:
    """The tiny world with changes."""
    crate = Entity(id="crate.1", category="crate", maker="harbour/crate", pose=Pose(position=(-1.2, 1.0, 0.0)))
    plain = Terrain(biome="paved", size=60.0)
    sky = Sky(cloud_cover=0.2, fog_density=0.001)
    world = World(version="0", prompt="a crate", seed=5, terrain=plain, entities=(crate,), cameras=(CAMERA,), sky=sky)
    return world.model_copy(update=changes)


def at_night(on: bool = True) -> World:
    """The tiny world under one lamp, which stands in the middle at a height of 2.5 m."""
    lamp = Light(position=(0.0, 0.0, 2.5), power=30.0, on=on)
    crate = make().entities[0]
    post = crate.model_copy(update={"id": "crate.2", "lights": (lamp,), "pose": Pose(position=(0.0, 0.0, 0.0), scale=0.05)})
    lamp = lamp.model_copy(update={"position": (0.0, 0.0, 50.0)})
    post = post.model_copy(update={"lights": (lamp,)})
    return make(entities=(post,), sky=Sky(time="night", sun_elevation=-0.45, cloud_cover=0.9, fog_density=0.0001))


@pytest.fixture(scope="session")
def day() -> World:
    """By day."""
    return make()
