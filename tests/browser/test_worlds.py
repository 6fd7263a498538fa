"""Real worlds in the player: within budget from every camera, no errors, and pictures that hold something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opened, luma
from worldloom.render.gltf import to_glb
from worldloom.render.player import pack
from worldloom.render.player.info import player_info
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import World

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PROMPTS = {
    "harbour": "a foggy harbour at dawn with a lighthouse, three fishing boats and gulls",
    "library": "a cosy Victorian library with a fireplace, two leather armchairs and a sleeping cat",
}


@pytest.fixture(scope="module", params=list(PROMPTS))
def real(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Opened, int]]:
    """A world, its page, and the page's size in bytes."""
    understood = plan(PROMPTS[request.param], planner="embedded", seed=0)
    world = compose(understood, 0, "draft")
    page = pack(to_glb(world, textures=128), player_info(understood, world), {})
    path = tmp_path_factory.mktemp(request.param) / "world.html"
    path.write_bytes(page)
    o = Opened(browser, path)
    yield world, o, len(page)
    o.context.close()


def test_boots_clean_and_small(real: tuple[World, Opened, int]) -> None:
    world, o, size = real
    assert o("worldloom.errors") == [] and [c for c in o.console if c.startswith("error")] == []
    assert size < 12_000_000, "without sounds and at small textures"
    ids = set(o("worldloom.entities()"))
    assert {e.id for e in world.entities} <= ids
    assert o.state()["programs"] <= 60


def test_every_camera_is_within_budget(real: tuple[World, Opened, int]) -> None:
    world, o, _ = real
    views = [*world.cameras, *(k for s in world.shots for k in s.keys)][:4]
    for c in views:
        drawn = draw(o, c)
        assert 0 < drawn["calls"] <= 400 and 1000 < drawn["triangles"] <= 1_500_000, c.name


def test_the_first_camera_sees_something(real: tuple[World, Opened, int]) -> None:
    world, o, _ = real
    draw(o, world.cameras[0])
    picture = luma(o.picture())
    assert 0.08 < picture.mean() < 0.85 and picture.std() > 0.04
    assert (picture < 0.01).mean() < 0.2 and (picture > 0.995).mean() < 0.2


def test_the_visitor_stands_on_firm_ground(real: tuple[World, Opened, int]) -> None:
    world, o, _ = real
    o("worldloom.teleport(arguments[0])".replace("arguments[0]", str(list(world.spawn))))
    o("worldloom.advance(2)")
    s = o.state()
    assert s["grounded"] and np.abs(s["player"][2] - world.spawn[2]) < 1.0
    o("worldloom.walk(1); worldloom.advance(1.5); worldloom.walk(0); worldloom.advance(0.3)")
    moved = o.state()["player"]
    assert np.hypot(moved[0] - s["player"][0], moved[1] - s["player"][1]) > 0.5, "not walled in"
    assert moved[2] > world.spawn[2] - 2, "did not fall out of the world"


def draw(o: Opened, camera: Any) -> dict[str, int]:
    """Flies to a camera of the document, draws once and counts."""
    eye = [camera.position[0], camera.position[1], camera.position[2] - 1.62]
    o("([at, to]) => { worldloom.player.setMode('fly'); worldloom.teleport(at); worldloom.lookAt(to); }", [eye, list(camera.target)])
    o("worldloom.measure()")
    drawn = o.state()["drawn"]
    o("worldloom.player.setMode('walk')")
    return dict(drawn)
