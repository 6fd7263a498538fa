"""What people of worlds do: nothing jumps, feet stay where they stand, whoever sits stays in the seat, eyes blink."""

from __future__ import annotations

import numpy as np
import pytest

from tests.synth.people.acting.crowd import CAST, person, walker
from worldloom.geometry import Floats, quat_matrix
from worldloom.synth.people.acting import JOINTS, blended, frames_of, home_of, moved, player_of, rigged_of
from worldloom.synth.people.acting.rigs import rig_of, unposed
from worldloom.synth.people.bystander.lids import LIDS
from worldloom.synth.people.skeleton import BONES, PARENTS
from worldloom.world import Entity, InputError
from worldloom.world.motion import pose_at

FEET = [JOINTS.index(f"{side}{n}") for side in ("left", "right") for n in ("Foot", "Toes")]


def seconds(e: Entity) -> float:
    player = player_of(e)
    assert player is not None
    return player.seconds


def joints(e: Entity, t: Floats) -> Floats:
    """(n, 57, 3) in the world."""
    found = frames_of(e, t)
    assert found is not None
    poses = [pose_at(e, float(x)) for x in t]
    return np.stack([p @ quat_matrix(q.rotation).T * q.scale + q.position for p, q in zip(found.at, poses, strict=True)])


@pytest.mark.parametrize("name", CAST)
def test_all_move_without_a_jump_and_come_round(name: str) -> None:
    e = CAST[name]()
    long = seconds(e)
    t = np.arange(0, long + 0.5, 1 / 60)
    p = joints(e, t)
    gone = np.linalg.norm(np.diff(p, axis=0), axis=2) * 60
    assert 0.005 < gone.max() < 14, "metres a second"
    assert np.linalg.norm(np.diff(p, 2, axis=0), axis=2).max() < 0.09, "no joint is thrown from one sixtieth to the next"
    again = joints(e, t[:5] + long)
    assert np.abs(again - p[:5]).max() < 1e-6


@pytest.mark.parametrize("name", CAST)
def test_bones_keep_their_lengths(name: str) -> None:
    e = CAST[name]()
    r, found = rigged_of(e), frames_of(e, np.linspace(0, seconds(e), 23))
    assert r is not None and found is not None
    for k, parent in enumerate(PARENTS):
        if parent >= 0:
            long = np.linalg.norm(found.at[:, k] - found.at[:, parent], axis=1)
            assert long == pytest.approx(np.linalg.norm(r.pose.heads[k] - r.pose.heads[parent]), abs=1e-6), JOINTS[k]
    assert np.allclose(found.turn @ np.swapaxes(found.turn, -1, -2), np.eye(3), atol=1e-6)


@pytest.mark.parametrize("name", ["walker", "uphill", "runner", "old", "small"])
def test_feet_on_a_curved_path_stand_still(name: str) -> None:
    e = CAST[name]()
    t = np.arange(0, seconds(e), 1 / 120)
    toes = joints(e, t)[:, FEET[1::2]]
    speed = np.linalg.norm(np.diff(toes, axis=0), axis=2) * 120
    still = speed < 0.02
    assert 0.25 < still.mean() < 0.75, "each foot bears for its share of the time"
    for k in range(2):
        runs = np.split(np.flatnonzero(still[:, k]), np.flatnonzero(np.diff(np.flatnonzero(still[:, k])) > 1) + 1)
        held = [run for run in runs if len(run) > 12]
        assert len(held) > 3
        assert max(float(np.ptp(toes[run, k], axis=0).max()) for run in held) < 0.002


def test_an_upright_trunk_on_a_slope() -> None:
    e = walker("uphill", slope=0.1)
    p = joints(e, np.arange(0, seconds(e), 0.05))
    trunk = p[:, JOINTS.index("neck")] - p[:, 0]
    assert (trunk[:, 2] / np.linalg.norm(trunk, axis=1)).min() > 0.97
    assert np.ptp(p[:, FEET, 2].min(1)) > 0.25, "it does go up and down"


BEARS = {"standing": FEET, "doctor": FEET, "child": FEET, "smith": FEET, "sitter": [0, *FEET], "typist": [0, *FEET], "sleeper": [0]}


@pytest.mark.parametrize(("name", "bones"), BEARS.items())
def test_what_bears_stays(name: str, bones: list[int]) -> None:
    e = CAST[name]()
    p = joints(e, np.arange(0, seconds(e), 0.1))
    assert np.ptp(p[:, bones], axis=0).max() < 0.002
    assert np.ptp(p[:, JOINTS.index("head")], axis=0).max() > 0.002, "but they breathe"


def test_the_smith_strikes() -> None:
    e = CAST["smith"]()
    hand = joints(e, np.arange(0, 1.25, 1 / 60))[:, JOINTS.index("rightHand"), 2]
    assert np.ptp(hand) > 0.3 and np.argmin(hand) / 75 == pytest.approx(0.6, abs=0.08)


def test_eyes_blink_and_sleepers_keep_them_shut() -> None:
    def shut(e: Entity) -> Floats:
        found = frames_of(e, np.arange(0, seconds(e), 1 / 30))
        assert found is not None
        lid = np.swapaxes(found.turn[:, JOINTS.index("head")], -1, -2) @ found.turn[:, LIDS[0]]
        return np.arctan2(lid[:, 2, 1], lid[:, 1, 1])

    awake, asleep = shut(CAST["standing"]()), shut(CAST["sleeper"]())
    assert awake.max() > 0.5 and np.median(awake) < 0.2 and asleep.min() > 0.6


def test_two_people_do_not_move_as_one() -> None:
    a, b = person("anna.1", "keep"), person("bertha.22", "keep")
    t = np.arange(0, 12, 0.1)
    left, right = joints(a, t)[:, 0, 0], joints(b, t)[:, 0, 0]
    assert abs(np.corrcoef(left, right)[0, 1]) < 0.98


def test_surfaces_hang_on_joints() -> None:
    e = CAST["doctor"]()
    r = rigged_of(e)
    assert r is not None
    home = home_of(r.pose)
    for s, bond in zip(r.part.surfaces, r.bonds, strict=True):
        assert (bond[1].astype(int).sum(1) == 255).all() and bond[0].max() < len(JOINTS)
        assert np.abs(moved(s.mesh.vertices, blended(home.since(home)[0], *bond)) - s.mesh.vertices).max() < 1e-9
    rig = rig_of(r)
    bind = unposed(r, r.part.surfaces[0].mesh.vertices, *r.bonds[0])
    assert np.ptp(bind[:, 0]) > 1.2 * np.ptp(r.part.surfaces[0].mesh.vertices[:, 0]), "arms are half lowered in the bind pose"
    assert rig.floor == pytest.approx(0.0, abs=0.06) and rig.points[:, 2].min() == pytest.approx(0.0, abs=1e-9)


def test_who_has_no_acts_or_no_body_stands_as_made() -> None:
    assert frames_of(person("still"), [0.0]) is None
    assert frames_of(person("spaceman", "keep", role="astronaut"), [0.0]) is None
    assert frames_of(Entity(id="c", category="chair", maker="seating/chair@1"), [0.0]) is None


def test_an_unknown_motion_or_mood_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"^odd: there is no motion 'fly'; known are keep, stand, walk"):
        frames_of(person("odd", "fly"), [0.0])
    far = walker("far")
    path = far.motions[0].model_copy(update={"points": tuple((1000 * x, y, z) for x, y, z in far.motions[0].points)})
    with pytest.raises(InputError, match=r"^far cannot go .* m at .* m/s; paths of people have 1 to 1000 m"):
        frames_of(far.model_copy(update={"motions": (path,)}), [0.0])
    e = person("odd", "stand")
    with pytest.raises(InputError, match="there is no mood 'green'"):
        frames_of(e.model_copy(update={"acts": (e.acts[0].model_copy(update={"mood": "green"}),)}), [0.0])


def test_some_of_those_who_stand_look_at_their_hand_now_and_then() -> None:
    def rise(seed: int) -> float:
        e = person("idle", "keep").model_copy(update={"seed": seed})
        return float(np.ptp(joints(e, np.arange(0, seconds(e), 0.2))[:, JOINTS.index("leftHand"), 2]))

    rises = np.array([rise(seed) for seed in range(12)])
    assert 1 <= (rises > 0.25).sum() <= 9 and (rises < 0.1).sum() >= 3


def test_who_just_stands_is_at_ease_in_the_pose_that_they_are_made_in() -> None:
    """Of twelve bystanders no two in three have the same habit, one hip is higher, both feet bear, and talking starts from there."""
    habits = list[str]()
    for seed in range(12):
        e = person("idle", "keep").model_copy(update={"seed": seed})
        r = rigged_of(e)
        assert r is not None
        habits.append(r.pose.habit)
        hip = [float(r.pose.at[BONES.index(f"{side}UpperLeg"), 2]) for side in ("left", "right")]
        assert abs(hip[0] - hip[1]) > 0.003
        assert abs(float(np.diff([r.pose.at[BONES.index(f"{side}Foot"), 2] for side in ("left", "right")])[0])) < 0.004
    assert "" not in habits and len(set(habits)) >= 4 and max(habits.count(h) for h in habits) <= 7
    feet = [JOINTS.index("leftFoot"), JOINTS.index("rightFoot")]
    kept, talking = (joints(person("idle", c), np.zeros(1))[0, feet] for c in ("keep", "talk"))
    assert np.abs(kept - talking).max() < 0.012
