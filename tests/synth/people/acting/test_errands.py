"""Taking a thing somewhere: hands have hold of it while it moves, it rests where it was put, feet stand still, and the round closes."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.grips import grip_of, in_grip, span_of
from worldloom.synth.layout.seating import posed
from worldloom.synth.layout.tracks import hands_track, root_track, thing_track
from worldloom.synth.people.acting.errands import Fetching, fetching
from worldloom.synth.people.acting.frames import player_of
from worldloom.synth.people.acting.gripping import grips
from worldloom.synth.people.acting.rigs import rig_of, rigged_of
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.skeleton import index
from worldloom.world import Act, Entity, Errand, InputError, Pose, Vec3, World
from worldloom.world.motion import poses_at

BOX, SUITCASE, JUG = ("industry/box", "box"), ("storage/suitcase", "suitcase"), ("kitchen/pot", "pot")
FAR = ((0.0, 0.0, 0.0), (1.5, -1.5, 0.05), (1.5, -4.0, 0.1))
CASES = {
    "box": (BOX, FAR, -0.15, {}),
    "suitcase": (SUITCASE, FAR, 0.0, {"sex": "male"}), "spot": (BOX, ((0.0, 0.0, 0.0),), -0.15, {"age": "old"}),
}  # fmt: skip


def person_with(maker: str, category: str, params: dict[str, str]) -> tuple[Entity, Entity]:
    """Somebody who holds a thing as one holds such a thing."""
    e = entity_from("p", "person", "people/person", params, 5, build("people/person@2", params, 5), Pose())
    x = entity_from("x", category, maker, {}, 3, build(maker, {}, 3), Pose())
    grip = grip_of(x)
    e = posed(e, grip, {"span": span_of(x)} if grip == "carrying" else {}).model_copy(update={"motions": ()})
    return e, x.model_copy(update={"pose": in_grip(x, e), "support": "p", "support_surface": "hands"})


@cache
def made(name: str) -> tuple[World, Fetching, float]:
    """The world of a case, its errand, and the seconds of the round at time 0."""
    kind, way, ahead, params = CASES[name]
    e, x = person_with(*kind, params)
    low = x.pose.position[2] + x.center[2] - x.extent[2] / 2
    down: Vec3 = (0.0, ahead, -low)
    start, errand = 0.0, Errand(way=way, faces=(0.0, 2.2) if len(way) > 1 else (0.0, 0.0))
    r = rigged_of(e)
    assert r is not None
    f = fetching(e, r, rig_of(r), manner(r.who, "neutral", 0.7), errand, start)
    start = round(f.course.walks[0][0], 3)
    errand = errand if len(way) == 1 else errand.model_copy(update={"way": way})
    hands = hands_track(f.course, start, (down, down), x.pose.position)
    e = e.model_copy(update={"motions": (root_track(f, start), hands), "acts": (Act(clip="fetch", start=start, errand=errand),)})
    x = x.model_copy(update={"motions": (thing_track(hands, x.pose, e.pose),)})
    return World(version="0", prompt="", seed=1, entities=(e, x)), fetching(e, r, rig_of(r), f.m, errand, start), start


def moments(name: str, t: Floats) -> tuple[Floats, Floats, Floats]:
    """Joints (n, 57, 3) of the person and turns of the hands, in the world, and the thing's places (n, 3)."""
    w, _, _ = made(name)
    player = player_of(w.entities[0])
    assert player is not None
    s, poses = player.at(t), [poses_at(w, float(x)) for x in t]
    joints = np.stack([apply(p["p"], at) for p, at in zip(poses, s.at, strict=True)])
    turns = np.stack([quat_matrix(p["p"].rotation) @ turn for p, turn in zip(poses, s.turn, strict=True)])
    return joints, turns, np.array([p["x"].position for p in poses])


@pytest.mark.parametrize("name", CASES)
def test_hands_have_hold_of_what_moves_and_what_is_put_down_rests(name: str) -> None:
    w, f, start = made(name)
    t = np.arange(0, f.course.seconds, 1 / 12)
    joints, _, thing = moments(name, t)
    r = rigged_of(w.entities[0])
    assert r is not None
    hands = joints[:, [index(("leftHand", "rightHand")[i]) for i in grips(r)]]
    held = f.course.held(np.mod(t + start, f.course.seconds)) > 0.999
    gap = np.linalg.norm(hands - thing[:, None], axis=2)
    moving = np.linalg.norm(np.roll(thing, -1, 0) - thing, axis=1) > 2e-4
    assert (held | ~moving).all(), "nothing goes by itself"
    assert moving.sum() > 0.2 * len(t) and (~moving).sum() > 0.1 * len(t)
    home = np.linalg.norm(joints[0, [index(("leftHand", "rightHand")[i]) for i in grips(r)]] - thing[0], axis=1)
    assert np.abs(gap[held] - home).max() < 0.09, "palms turn about where they touch"
    assert np.ptp(thing[:, 2]) > (0.1 if name == "suitcase" else 0.5), "from the ground up"


@pytest.mark.parametrize("name", CASES)
def test_nothing_jumps_and_the_round_closes(name: str) -> None:
    _, f, _ = made(name)
    t = np.arange(0, f.course.seconds + 1, 1 / 60)
    joints, _, thing = moments(name, t)
    assert np.linalg.norm(np.diff(joints[:, :54], axis=0), axis=2).max() < 0.085
    assert np.linalg.norm(np.diff(thing, axis=0), axis=1).max() < 0.04
    again = moments(name, np.array([0.0, f.course.seconds]))
    assert np.abs(again[0][0] - again[0][1]).max() < 1e-6 and np.abs(again[2][0] - again[2][1]).max() < 1e-6


@pytest.mark.parametrize("name", CASES)
def test_feet_that_are_down_stand_still(name: str) -> None:
    _, f, start = made(name)
    t = np.arange(0, f.course.seconds, 1 / 30)
    joints, _, _ = moments(name, t)
    for i, side in enumerate(("left", "right")):
        toes = joints[:, index(f"{side}Toes")]
        for p in f.carriage.prints[i]:
            mine = (np.mod(t + start, f.course.seconds) > p.on + 0.15) & (np.mod(t + start, f.course.seconds) < p.off - 0.3)
            if mine.sum() > 2:
                assert np.ptp(toes[mine], axis=0).max() < 0.02, f"the {side} foot slides"


def test_who_holds_nothing_has_no_errand() -> None:
    e, _ = person_with(*BOX, {})
    e = posed(e, "standing").model_copy(update={"acts": (Act(clip="fetch", errand=Errand(way=((0.0, 0.0, 0.0),))),)})
    with pytest.raises(InputError, match="nothing is in the hands"):
        player_of(e)
