"""Motions: golden values shared with the player, smoothness, loops, and what each must look like."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from worldloom.geometry import apply, quat_matrix
from worldloom.world import Entity, Light, Motion, Pose, World
from worldloom.world.motion import catmull, drift, light_factor, link_angle, link_pose, pose_at, poses_at, rotate, seed_of, share

GOLDEN = Path(__file__).parents[1] / "golden" / "motion.json"


def entity(*motions: Motion, **more: Any) -> Entity:
    return Entity(id="thing.1", category="thing", maker="test/thing@1", motions=motions, **more)


def cases() -> list[dict[str, Any]]:
    return list(json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"])


@pytest.mark.parametrize("case", cases(), ids=lambda c: c["name"])
def test_golden(case: dict[str, Any]) -> None:
    e = Entity(category="thing", maker="test/thing@1", **case["entity"])
    if case["of"] == "light":
        assert light_factor(e, 0, case["t"]) == pytest.approx(case["factor"], abs=1e-9)
        return
    pose = pose_at(e, case["t"]) if case["of"] == "pose" else link_pose(e, case["link"], case["t"])
    assert pose.position == pytest.approx(case["position"], abs=1e-6)
    assert pose.rotation == pytest.approx(case["rotation"], abs=1e-6)
    assert pose.scale == pytest.approx(case["scale"], abs=1e-9)


def test_golden_covers_every_kind() -> None:
    kinds = {m["kind"] for c in cases() for m in c["entity"]["motions"]}
    assert kinds == set(Motion.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]
    assert len(cases()) >= 40


def test_share_is_even_and_keyed() -> None:
    draws = np.array([share(s, k) for s in range(60) for k in range(60)])
    assert share(0, 0) == 0 and (draws >= 0).all() and (draws < 1).all()
    assert abs(draws.mean() - 0.5) < 0.02 and abs(draws.var() - 1 / 12) < 0.005
    assert share(2**32 + 5, 3) == share(5, 3) and seed_of("a") == 0xE40C292C


@pytest.mark.parametrize("kind", ["bob", "circle", "sway", "swing", "spin", "turn", "breathe"])
def test_smooth_and_unit(kind: Any) -> None:
    home = Pose(position=(1, 2, 3), rotation=(0.8, 0, 0, 0.6))
    e = entity(Motion(kind=kind, amplitude=0.4, period=3, seed=9, center=(0.2, 0, 1)), pose=home)
    steps = [pose_at(e, t) for t in np.linspace(0, 9, 2001)]
    p, q = np.array([s.position for s in steps]), np.array([s.rotation for s in steps])
    assert np.allclose(np.linalg.norm(q, axis=1), 1, atol=1e-9)
    assert np.abs(np.diff(p, axis=0)).max() < 0.02, "no jump"
    turn = np.minimum(np.linalg.norm(np.diff(q, axis=0), axis=1), np.linalg.norm(q[1:] + q[:-1], axis=1))
    assert turn.max() < 0.02


LOOPS = {"bob": 5, "circle": 1, "sway": 5, "swing": 1, "spin": 1, "turn": 64, "breathe": 1}


@pytest.mark.parametrize(("kind", "loops"), LOOPS.items())
def test_loops_close(kind: Any, loops: int) -> None:
    e = entity(Motion(kind=kind, amplitude=0.4, period=3, seed=9))
    for t in (0.0, 0.7, 2.2):
        a, b = pose_at(e, t), pose_at(e, t + 3 * loops)
        assert a.position == pytest.approx(b.position, abs=1e-6)
        assert np.allclose(quat_matrix(a.rotation), quat_matrix(b.rotation), atol=1e-6)


def test_gulls_fly_nose_first_and_bank_to_the_middle() -> None:
    for seed in range(6):
        e = entity(Motion(kind="circle", amplitude=8, period=9, seed=seed, center=(0, 0, 12)))
        for t in np.linspace(0, 9, 20):
            now, soon = pose_at(e, t), pose_at(e, t + 1e-4)
            v = np.subtract(soon.position, now.position)
            nose = np.array(rotate(now.rotation, (0, -1, 0)))
            assert nose @ v / np.linalg.norm(v) > 0.999
            inward = -np.array([*now.position[:2], 0])
            up = np.array(rotate(now.rotation, (0, 0, 1)))
            assert up @ inward > 0, "the belly shows outward"
            assert 10 < now.position[2] < 14


def test_boats_heave_within_amplitude_and_stay_upright() -> None:
    e = entity(Motion(kind="bob", amplitude=0.1, period=4, seed=3), extent=(2.5, 8, 3))
    up = [rotate(pose_at(e, t).rotation, (0, 0, 1))[2] for t in np.linspace(0, 20, 400)]
    z = [pose_at(e, t).position[2] for t in np.linspace(0, 20, 400)]
    assert max(map(abs, z)) <= 0.1 and max(z) - min(z) > 0.1 and min(up) > math.cos(0.14)


def test_turns_about_a_centre_leave_it_in_place() -> None:
    centre = (0.3, -0.2, 1.5)
    for kind in ("sway", "swing", "spin", "turn"):
        motion = Motion(kind=kind, amplitude=0.6, period=2, seed=4, center=centre, axis=(0.3, 1, 0))  # type: ignore[arg-type]
        e = entity(motion, pose=Pose(position=(4, 0, 0), scale=2))
        home = apply(e.pose, [centre])
        assert np.allclose(apply(pose_at(e, 0.77), [centre]), home, atol=1e-9)


def test_links_move_alone() -> None:
    e = entity(Motion(kind="spin", period=4, link="fan", axis=(0, -1, 0)), pose=Pose(position=(1, 1, 1)))
    assert pose_at(e, 1.0) == e.pose
    assert link_angle(e, "fan", 1.0) == pytest.approx(math.pi / 2)
    assert rotate(link_pose(e, "fan", 1.0).rotation, (1, 0, 0)) == pytest.approx((0, 0, 1), abs=1e-9)
    assert link_pose(e, "", 1.0) == Pose() and link_pose(e, "door", 1.0) == Pose()


def test_riders_keep_their_place_on_a_boat() -> None:
    boat = entity(Motion(kind="bob", amplitude=0.2, period=4, seed=1), pose=Pose(position=(3, 4, 0), rotation=(0.6, 0, 0, 0.8)))
    crate = Entity(id="crate.1", category="crate", maker="test/crate@1", support="thing.1", pose=Pose(position=(3.5, 4, 1)))
    lid = Entity(id="lid.1", category="lid", maker="test/lid@1", support="crate.1", pose=Pose(position=(3.5, 4, 1.4)))
    poses = poses_at(World(version="0", prompt="", seed=0, entities=(boat, lid, crate)), 1.3)
    assert set(poses) == {"thing.1", "crate.1", "lid.1"}
    for rider in (crate, lid):
        before = math.dist(rider.pose.position, boat.pose.position)
        assert math.dist(poses[rider.id].position, poses["thing.1"].position) == pytest.approx(before)
    still = World(version="0", prompt="", seed=0, entities=(crate, lid))
    assert poses_at(still, 1.3) == {}


def test_paths_loop_or_arrive() -> None:
    square = ((0, 0, 0), (10, 0, 0), (10, 10, 0), (0, 10, 0), (0, 0, 0))
    e = entity(Motion(kind="path", points=square, speed=2, seed=0))
    assert pose_at(e, 0).position == pytest.approx((0, 0, 0)) and pose_at(e, 20).position == pytest.approx((0, 0, 0), abs=1e-9)
    train = entity(Motion(kind="path", points=((0, 0, 0), (0, -30, 0)), speed=5))
    assert pose_at(train, 30).position == pytest.approx((0, -30, 0)) == pose_at(train, 12).position
    assert rotate(pose_at(train, 3).rotation, (0, -1, 0)) == pytest.approx((0, -1, 0), abs=1e-9)
    assert pose_at(train, 0.01).position[1] == pytest.approx(-0.05, rel=0.01), "starts at its speed"
    assert catmull((0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0), 0.25) == (pytest.approx((1.25, 0, 0)), pytest.approx((1, 0, 0)))


def test_tracks_pass_through_their_keys_rest_between_equal_ones_and_close() -> None:
    points, turns = ((0, 0, 0), (1, 0, 0), (1, 0, 0)), ((1, 0, 0, 0), (0.8, 0, 0, 0.6), (0.8, 0, 0, 0.6))
    m = Motion(kind="track", period=5, times=(1.0, 2.0, 4.0), points=points, turns=turns)
    e = entity(m, pose=Pose(position=(3, 2, 1), rotation=(0, 0, 0, 1)))
    assert pose_at(e, 1.0) == pose_at(e, 6.0) and pose_at(e, 1.0).position == pytest.approx((3, 2, 1))
    assert pose_at(e, 2.0).position == pytest.approx((2, 2, 1)), "offsets are in the entity's own frame"
    assert all(pose_at(e, t).position == pytest.approx((2, 2, 1), abs=1e-12) for t in (2.0, 2.7, 3.3, 4.0))
    assert pose_at(e, 1.5).position == pytest.approx((2.5, 2, 1)) and pose_at(e, 0.0).position == pytest.approx((2.5, 2, 1))
    half = Motion(kind="track", link="hands", center=(0, -1, 0), period=5, times=(0.0,), points=((0, 0, 0.5),), turns=((0, 0, 0, 1),))
    link = link_pose(entity(half), "hands", 3.0)
    assert np.allclose(apply(link, [(0, -1, 0), (0, 0, 0)]), [(0, -1, 0.5), (0, -2, 0.5)])
    assert pose_at(entity(Motion(kind="track")), 1.0).position == (0, 0, 0), "without keys nothing moves"


def test_lights_flicker_between_dim_and_full() -> None:
    e = entity(Motion(kind="flicker", amplitude=0.3, period=0.2), lights=(Light(flicker=0.4), Light()))
    f = np.array([light_factor(e, 0, t) for t in np.linspace(0, 10, 500)])
    steady = np.array([light_factor(e.model_copy(update={"motions": ()}), 1, t) for t in (0, 1, 2)])
    assert (f > 0.4 * 0.7).all() and (f <= 1).all() and f.std() > 0.03 and (steady == 1).all()
    assert min(drift(5, 0, x) for x in np.linspace(0, 64, 999)) >= 0 and drift(5, 0, 0.5) == drift(5, 0, 64.5)
