"""Every motion on every body: feet stand still, joints bend the right way, loops close, hands are where they should be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.synth.people.motion.bodies import WORDS, body, clip
from worldloom.cli.motions import MOODS as WORDS_OF_MOODS
from worldloom.cli.motions import MOTIONS as NAMES
from worldloom.evaluate.motion import footing, meetings, missed, straightest
from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.expressions import EMOTIONS
from worldloom.synth.people.motion.manner import MOODS, manner
from worldloom.synth.people.skeleton import index

BODIES = tuple(WORDS)
GOING = ("walk", "run", "turn", "stairs", "downstairs", "carry", "dance")


def test_the_command_line_knows_them_all() -> None:
    assert tuple(MOTIONS) == NAMES and set(WORDS_OF_MOODS) == set(EMOTIONS) == set(MOODS)


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("motion", MOTIONS)
def test_a_motion(name: str, motion: str) -> None:
    """Turns are turns, no knee or elbow stretches beyond straight, expressions are in bounds, hips above the ground."""
    c, (_, rig) = clip(name, motion), body(name)
    _, f = c.sampled(30)
    turned = np.einsum("tbij,tbkj->tbik", f.turn, f.turn)
    assert np.abs(turned - np.eye(3)).max() < 1e-9 and np.linalg.det(f.turn).min() > 0.999
    least, wrong = straightest(rig, c)
    assert least > 0.05 and wrong < 1e-6
    assert all((w >= 0).all() and (w <= 1).all() for w in f.face.values())
    assert (f.at[:, 2] > 0.05).all()


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("motion", GOING)
def test_feet_stand(name: str, motion: str) -> None:
    """At most a centimetre in a contact, and never more than a centimetre off the ground."""
    found = footing(body(name)[1], clip(name, motion))
    assert found.slide < 0.010 and found.hover < 0.010


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("motion", ("carry", "pick_up", "type", "hammer", "steer"))
def test_hands_hold(name: str, motion: str) -> None:
    assert clip(name, motion).holds and missed(body(name)[1], clip(name, motion)) < 0.01


@pytest.mark.parametrize("motion", [n for n in MOTIONS if n not in ("turn", "sit_down", "stand_up", "pick_up")])
def test_loops_close(motion: str) -> None:
    """The last frame is the first, and the step over the seam is no larger than those beside it."""
    c, rig = clip("adult", motion), body("adult")[1]
    assert c.loops
    end = c.made(np.array([0.0, c.seconds * (1 - 1e-9)])).placed(rig.heads)[1]
    assert np.abs(end[1] - end[0]).max() < 1e-4
    t = np.arange(-4, 5) / 120
    steps = np.linalg.norm(np.diff(c.at(t).placed(rig.heads)[1], axis=0), axis=2).max(1)
    assert steps[3:5].max() < 2 * np.delete(steps, [3, 4]).max() + 1e-3


@pytest.mark.parametrize("motion", ("turn", "sit_down", "stand_up", "pick_up", "wave", "point", "walk"))
def test_nothing_jumps(motion: str) -> None:
    """No joint is faster than a thrown ball, and none stops dead: at 240 Hz speed changes by less than 2 m/s a frame."""
    c, rig = clip("child", motion), body("child")[1]
    t = np.linspace(0, c.seconds, int(240 * c.seconds))
    v = np.diff(c.at(t).placed(rig.heads)[1], axis=0) * 240
    assert np.linalg.norm(v, axis=2).max() < 8 and np.linalg.norm(np.diff(v, axis=0), axis=2).max() < 2


def test_parts_fit() -> None:
    """Sitting down ends as sitting begins, and rising begins there."""
    rig = body("adult")[1]
    down, sit, up = (clip("adult", n) for n in ("sit_down", "sit", "stand_up"))
    a, b, c = (x.at(np.array([t])).placed(rig.heads)[1][0] for x, t in ((down, down.seconds), (sit, 0.0), (up, 0.0)))
    legs = [index(n) for n in ("hips", "leftLowerLeg", "rightFoot", "leftHand", "rightHand")]
    assert np.abs(a[legs] - b[legs]).max() < 0.03 and np.abs(a - c).max() < 1e-9


def test_size_and_age_set_the_pace() -> None:
    """Short legs take quicker, shorter steps; age slows; the speed follows the Froude number."""
    adult, child, old = (clip(n, "walk") for n in ("adult", "child", "old"))
    rate = {n: len(clip(n, "walk").contacts) / clip(n, "walk").seconds for n in ("adult", "child", "old")}
    assert -adult.travel[1] > -child.travel[1] > -old.travel[1] > 0.5 and rate["child"] > 1.15 * rate["adult"]
    fr = [c.travel[1] ** 2 / (9.81 * body(n)[1].hip) for n, c in (("adult", adult), ("child", child))]
    assert fr[0] == pytest.approx(0.18, abs=0.02) and fr[1] == pytest.approx(fr[0], rel=0.2)


def test_moods_show() -> None:
    """Roether et al. 2009: joy and anger are faster than calm, sadness slower with a bowed head; fear lifts the forearms."""
    rig = body("adult")[1]
    speed = {m: -clip("adult", "walk", m).travel[1] for m in ("neutral", "joy", "anger", "sadness")}
    assert speed["anger"] > speed["joy"] > speed["neutral"] > 1.2 * speed["sadness"]

    def mean(mood: str, bone: str, k: int) -> float:
        m = replace(manner(describe(WORDS["adult"]), mood, 1.0), habits=("hanging",))
        f = MOTIONS["stand"].made(rig, m).sampled(10)[1].placed(rig.heads)
        return float(f[1][:, index(bone), k].mean()) if k < 3 else float(f[0][:, index(bone), 1, 2].mean())

    assert mean("sadness", "head", 3) < mean("neutral", "head", 3) - 0.2
    assert mean("fear", "leftHand", 2) > mean("neutral", "leftHand", 2) + 0.08
    face = clip("adult", "stand", "joy").at(np.array([1.0])).face
    assert face["mouthSmileLeft"][0] > 0.6 and face["cheekSquintRight"][0] > 0.5


def test_a_walk_is_a_walk() -> None:
    """What an animator looks for: heel first and toe last, the knee bent in swing, arms against legs, hips highest in passing, pelvis level
    dropping to the swinging side, and counter-turning shoulders."""
    c, rig = clip("adult", "walk"), body("adult")[1]
    on, off = c.contacts[0].on, c.contacts[0].off
    stride = off / 0.62
    t = np.linspace(0, stride, 101)
    turn, at = c.at(t).placed(rig.heads)
    foot = turn[:, index("leftFoot"), 2, 1]
    assert on == 0 and foot[0] < -0.2 and abs(foot[25]) < 0.01 and foot[61] > 0.5
    thigh = at[:, index("leftLowerLeg"), 1] - at[:, index("leftUpperLeg"), 1]
    arm = at[:, index("leftHand"), 1] - at[:, index("leftUpperArm"), 1]
    assert np.corrcoef(thigh, arm)[0, 1] < -0.7
    assert at[25:38, 0, 2].mean() > at[0:8, 0, 2].mean() + 0.015
    hips = at[:, index("leftUpperLeg"), 2] - at[:, index("rightUpperLeg"), 2]
    assert hips[15:30].mean() > 0.005 and hips[65:80].mean() < -0.005
    assert np.corrcoef(turn[:, 0, 1, 0], turn[:, index("upperChest"), 1, 0])[0, 1] < -0.9


def test_limbs_keep_out_of_the_body() -> None:
    """Of the frames of all gaits and gestures on all bodies."""
    depth = np.concatenate(
        [meetings(*body(n), clip(n, m), 5.0) for n in BODIES for m in ("walk", "run", "stand", "wave", "carry", "dance")]
    )
    assert (depth > 0.01).mean() <= 0.01


def test_frames_at_any_time() -> None:
    """A player may ask for one frame or many: the answers are the same."""
    c = clip("adult", "dance")
    t = np.array([0.3, 1.7, 2.9])
    many = c.at(t)
    for k, one in enumerate(t):
        single: Frames = c.at(np.array([one]))
        assert np.abs(single.turn[0] - many.turn[k]).max() < 1e-12 and np.abs(single.at[0] - many.at[k]).max() < 1e-12
