"""People in the player: they walk with feet that stand still, breathe, look at who comes near, and cost one draw each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser

from tests.browser.conftest import Opened
from tests.synth.people.acting.crowd import CAST, person, walker
from worldloom.render.gltf import to_glb
from worldloom.render.player import pack
from worldloom.render.player.info import player_info
from worldloom.synth.people.acting import JOINTS, frames_of
from worldloom.geometry import quat_matrix
from worldloom.world import Plan, Setting, Terrain, World
from worldloom.world.motion import pose_at

pytestmark = pytest.mark.browser
WALKER, STANDER, SITTER = walker("walker"), person("standing", "keep", at=(4.0, 4.0, 0.0)), CAST["sitter"]()
BONES = """(id) => { const b = worldloom.player.people.bodies.find((x) => x.mesh.userData.entity === id), v = b.rig.position.clone(); b.rig.updateWorldMatrix(true, true);
  return b.mesh.skeleton.bones.map((o) => { v.setFromMatrixPosition(o.matrixWorld); return [v.x, -v.z, v.y]; }); }"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    w = World(version="0", prompt="people", seed=1, entities=(WALKER, STANDER, SITTER), terrain=Terrain(size=60), spawn=(20.0, 20.0, 0.0))
    plan = Plan(prompt="people", setting=Setting(place="plain"))
    path = tmp_path_factory.mktemp("people") / "world.html"
    path.write_bytes(pack(to_glb(w, detail=0.3, textures=0), player_info(plan, w), {}))
    o = Opened(browser, path, "&q=low")
    yield o
    o.context.close()


def bones(o: Opened, id: str, seconds: float) -> NDArray[np.float64]:
    """(57, 3) where the joints are after so many more seconds."""
    o(f"worldloom.advance({seconds}); worldloom.player.people.update(worldloom.player.time, worldloom.player.stage.camera.position)")
    return np.array(o(BONES, id))


def test_joints_are_where_python_says(page: Opened) -> None:
    assert page("worldloom.errors") == []
    for e in (WALKER, SITTER):
        at = bones(page, e.id, 0.75)
        t = page("worldloom.state().time")
        found, pose = frames_of(e, [t]), pose_at(e, t)
        assert found is not None
        assert np.abs(at - (found.at[0] @ quat_matrix(pose.rotation).T + pose.position))[: len(JOINTS) - 1].max() < 0.02


def test_a_foot_that_bears_stands_still(page: Opened) -> None:
    page("worldloom.teleport([0, -4, 0])")
    feet = [JOINTS.index("leftToes"), JOINTS.index("rightToes")]
    p = np.array([bones(page, "walker", 1 / 60)[feet] for _ in range(70)])
    speed = np.linalg.norm(np.diff(p[..., :2], axis=0), axis=2) * 60
    assert (speed < 0.12).mean() > 0.35, "each bears for more than half of the time"
    assert speed.max() > 2.0, "and swings in between"
    assert p[..., 2].min() > 0.0


def test_who_is_stopped_stands_and_breathes_on_feet_that_stay(page: Opened) -> None:
    def stopped(halt: float) -> NDArray[np.float64]:
        """(57, 57) metres between joints two seconds into the walk, 0.4 s later by the world's time."""
        page("worldloom.advance(0.4)")
        page("(h) => { const e = worldloom.player.entities.get('walker'); e.lag = e.body.lag = worldloom.player.time - 2; e.body.halt = h; }", halt)
        page("worldloom.player.people.update(worldloom.player.time, worldloom.player.stage.camera.position)")
        p = np.array(page(BONES, "walker"))
        return np.asarray(np.linalg.norm(p[:, None] - p[None], axis=2))

    left, right = ([JOINTS.index(f"{s}{n}") for n in ("UpperLeg", "LowerLeg", "Foot", "Toes")] for s in ("left", "right"))
    hands, chest = [JOINTS.index(f"{s}Hand") for s in ("left", "right")], JOINTS.index("upperChest")
    body = JOINTS.index("neck")
    walks, again = stopped(0.0), stopped(0.0)
    assert np.abs(walks - again)[:body, :body].max() < 1e-4, "without it somebody who is stopped is a statue"
    stands = np.array([stopped(1.0) for _ in range(8)])
    legs = np.ix_([0, *left, *right], [0, *left, *right])
    assert max(np.abs(x[legs] - walks[legs]).max() for x in stands) < 1e-4
    assert np.abs(stands[:, 0, hands[0]] - stands[:, 0, hands[1]]).max() < 0.08, "hands hang on both sides alike"
    assert 0.0002 < np.ptp(stands[:, chest, left[2]]) < 0.08, "and the chest breathes"
    assert np.abs(stopped(0.0) - walks)[:body, :body].max() < 1e-4
    page("(() => { const e = worldloom.player.entities.get('walker'); e.lag = e.body.lag = 0; })()")


def test_who_comes_near_is_looked_at(page: Opened) -> None:
    front = np.array(pose_at(STANDER, 0).position) + quat_matrix(STANDER.pose.rotation) @ [1.2, -1.2, 0.0]
    page("(at) => worldloom.teleport(at)", front.tolist())
    before = page("worldloom.player.people.bodies.map((b) => b.gaze.share)")
    for _ in range(40):
        bones(page, "standing", 0.1)
    shares = dict(zip([e.id for e in (WALKER, STANDER, SITTER)], page("worldloom.player.people.bodies.map((b) => b.gaze.share)"), strict=True))
    assert before[1] < 0.9 < shares["standing"]
    look = page("""() => { const b = worldloom.player.people.bodies[1], h = b.mesh.skeleton.bones.find((o) => o.userData.name === 'head');
      const e = h.matrixWorld.elements, c = worldloom.player.stage.camera.position, d = c.clone().sub(c.clone().setFromMatrixPosition(h.matrixWorld)).normalize();
      return (e[8] * d.x + e[9] * d.y + e[10] * d.z); }""")
    assert look > 0.9, "the face is turned to the visitor"


def test_one_draw_a_person_and_a_picture_of_them(page: Opened) -> None:
    assert page("worldloom.player.people.bodies.length") == 3
    page.stand((4.0, -1.0, 0.0), (4.0, 4.0, 1.0))
    with_people = page.picture()
    calls = page("worldloom.player.drawn.calls")
    page("worldloom.player.people.bodies.forEach((b) => { b.mesh.visible = false; })")
    without = page.picture()
    fewer = page("worldloom.player.drawn.calls")
    page("worldloom.player.people.bodies.forEach((b) => { b.mesh.visible = true; })")
    assert np.abs(with_people - without).max() > 0.2, "somebody is seen"
    assert calls - fewer <= 6, "one draw each, and one for its shadow"
