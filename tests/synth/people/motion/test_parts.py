"""The parts that motions are made of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.synth.people.motion.bodies import body
from worldloom.evaluate.motion import winding
from worldloom.geometry import box
from worldloom.synth.people.body import body as data
from worldloom.synth.people.motion.expressions import EMOTIONS, UNITS, blended, emotion
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.limbs import bend, joint, reach
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.steps import Print, Roll, Swing, grounded, stepped
from worldloom.synth.people.motion.timing import keyed
from worldloom.synth.people.motion.turns import about, about_x, about_y, about_z, matrices, mixed, quats

NUMBERS = st.floats(-3, 3)


@given(NUMBERS, NUMBERS, NUMBERS, st.floats(0, 1))
def test_turns(a: float, b: float, c: float, share: float) -> None:
    m = about_z(np.array([a])) @ about_y(np.array([b])) @ about_x(np.array([c]))
    assert np.abs(matrices(quats(m)) - m).max() < 1e-9
    half = mixed(np.eye(3)[None], about(np.array([1.0, 0, 0]), np.array([a]))[:], share)
    assert np.abs(half - about_x(np.array([a * share]))).max() < 1e-6 or abs(a) > np.pi - 1e-3


@given(st.floats(0.1, 0.95), st.floats(-1, 1), st.floats(-1, 1))
def test_limbs_reach(far: float, x: float, y: float) -> None:
    """The bones keep their lengths, the end is reached, the joint is on the pole's side."""
    end = np.array([[x, y, -1.0]])
    end = end / np.linalg.norm(end) * far * 0.9
    if far * 0.9 < 0.06:
        return
    pole = np.array([[0.0, -1.0, 0.3]])
    k = joint(np.zeros((1, 3)), end, pole, 0.5, 0.4)
    assert np.linalg.norm(k.middle) == pytest.approx(0.5) and np.linalg.norm(k.end - k.middle) == pytest.approx(0.4)
    if 0.12 < far * 0.9 < 0.899:
        assert np.abs(k.end - end).max() < 1e-9
    way = k.end / np.linalg.norm(k.end)
    assert float(((k.middle - (k.middle * way).sum() * way) * pole).sum()) > 0
    assert reach(bend(np.zeros((1, 3)), k.middle, k.end), 0.5, 0.4) == pytest.approx(float(np.linalg.norm(k.end)))


def test_a_foot_rolls_without_slipping() -> None:
    """The heel stays while the toes are up, the toes' joint while the heel is."""
    foot = body("adult")[1].feet[0]
    p = Print(0.0, 1.0, (0.1, 0.2, foot.height), 0.3, Roll(0.35, 0.15, 0.5, 1.0))
    t = np.linspace(0, 1, 200)
    step = stepped(foot, [p], Swing(), t, 1.0)
    heel, ball = (step.ankle + np.einsum("tij,j->ti", step.turn, v) for v in (foot.heel, foot.ball))
    assert np.ptp(heel[t < 0.5], axis=0).max() < 1e-9 and np.ptp(ball[t > 0.16], axis=0).max() < 1e-9
    assert grounded(foot, p, np.array([0.3]))[0][0] == pytest.approx([0.1, 0.2, foot.height])


def test_a_swing_clears_the_ground() -> None:
    foot = body("adult")[1].feet[0]
    a, b = (Print(on, on + 0.6, (0.1, y, foot.height), 0.0, Roll(0.3, 0.15, 0.5, 0.9)) for on, y in ((0.0, 0.0), (1.0, -1.3)))
    t = np.linspace(0.7, 0.95, 60)
    step = stepped(foot, [a, b], Swing(clear=0.03), t, 1.0)
    tip = step.ankle + np.einsum("tij,j->ti", step.turn, foot.tip)
    assert tip[:, 2].min() > 0.0 and (np.diff(step.ankle[:, 1]) < 0).all()


def test_keys() -> None:
    x = np.linspace(0, 1, 101)
    y = keyed(x, (0, 0.4, 1), (0, 1, 0.2))
    assert y[0] == 0 and y[40] == pytest.approx(1) and y[-1] == pytest.approx(0.2) and y.max() <= 1 + 1e-12 and y.min() >= 0


def test_emotions_are_of_shapes_that_there_are() -> None:
    names = set(data().face.names)
    for name in EMOTIONS:
        full, half = emotion(name), emotion(name, 0.5)
        assert set(full) <= names and all(0 < w <= 1 for w in full.values())
        assert all(half[k] <= full[k] for k in full) and (bool(full) or name == "neutral")
    assert {"browInnerUp", "mouthFrownLeft"} <= set(emotion("sadness")) and "mouthDimpleRight" not in emotion("contempt")
    both = blended({"joy": 0.6, "surprise": 0.7})
    assert both["mouthSmileLeft"] > 0.4 and both["browOuterUpRight"] > 0.5 and max(both.values()) <= 1
    assert {s for u in UNITS.values() for s in u} >= {"noseSneer", "mouthPress"}


def test_faces_live() -> None:
    """About a blink every four seconds, closed for a moment; fear blinks more; eyes rest and jump; nothing jumps at the seam."""
    t = np.linspace(0, 40, 40 * 120)
    calm, afraid = (living(t, 40.0, Manner(mood=m, intensity=1.0, seed=5))["eyeBlinkLeft"] for m in ("neutral", "fear"))
    blinks = [int(((w[1:] > 0.9) & (w[:-1] <= 0.9)).sum()) for w in (calm, afraid)]
    assert 8 <= blinks[0] <= 14 < blinks[1] and calm[0] == pytest.approx(calm[-1], abs=0.01)
    look = living(t, 40.0, Manner(seed=5))["eyeLookOutLeft"]
    moved = np.abs(np.diff(look)) > 1e-4
    assert 0.002 < moved.mean() < 0.2 and look.max() > 0.1


def test_winding() -> None:
    m = box((1, 1, 1))
    inside = winding(np.array([[0.0, 0.0, m.bounds[:, 0].mean()], [0.0, 0.0, 5.0]]) + 0.0, m.vertices, m.faces)
    middle = m.vertices.mean(0)
    assert winding(middle[None], m.vertices, m.faces)[0] == pytest.approx(1.0, abs=1e-6) and abs(inside[1]) < 1e-6
