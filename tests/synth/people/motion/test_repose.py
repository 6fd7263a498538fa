"""Standing at ease: the weight on one leg, arms near the body, hands that have a habit and are in nothing; no two people alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from tests.synth.people.motion.bodies import WORDS, body, clip
from worldloom.evaluate.motion import footing, meetings
from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.habits import HABITS, habits_of
from worldloom.synth.people.motion.limbs import bend
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.repose import repose
from worldloom.synth.people.skeleton import index

PLACES = {"hip": (1, 0.06, 0.45), "belt": (1, 0.0, 0.35), "front": (0, 0.0, 0.12), "back": (0, 0.0, 0.12), "fold": (0, 0.0, 0.2)}
"""Whether a palm is on its own side, and how far from the middle it is, least and most (metres)."""


@pytest.mark.parametrize("habit", HABITS)
def test_hands_are_where_the_habit_says_and_in_nothing(habit: str) -> None:
    """On every body that has room for it, and most have; feet stand."""
    able = 0
    for name in WORDS:
        made, rig = body(name)
        m = replace(manner(describe(WORDS[name])), habits=(habit,))
        if repose(rig, m).habit.name != habit:
            continue
        able += 1
        c = MOTIONS["stand"].made(rig, m)
        assert meetings(made, rig, c, 0.3).max() < 0.01 and footing(rig, c).slide < 0.005, name
        at = c.at(np.array([1.0])).placed(rig.heads)[1][0]
        for side, s, what in zip(("left", "right"), (1, -1), HABITS[habit].hands, strict=True):
            palm = at[index(f"{side}MiddleProximal")] - at[0]
            if what:
                own, least, most = PLACES[what]
                assert least < (s * palm[0] if own else abs(palm[0])) < most, (name, what)
                assert (palm[1] > 0.05) if what == "back" else (palm[1] < 0.05), (name, what)
    assert able >= 2


@pytest.mark.parametrize("name", WORDS)
def test_the_weight_is_on_one_leg(name: str) -> None:
    """The hip that bears is higher and nearer to its foot, its knee straighter, and the shoulders tip the other way."""
    rig = body(name)[1]
    m = replace(manner(describe(WORDS[name])), habits=("hanging",))
    side = repose(rig, m).side
    at = MOTIONS["stand"].made(rig, m).at(np.array([0.0, 3.0])).placed(rig.heads)[1]

    def p(bone: str, mine: bool) -> np.ndarray:
        return np.asarray(at[:, index(("left" if (side > 0) == mine else "right") + bone)])

    def knee(mine: bool) -> np.ndarray:
        return bend(p("UpperLeg", mine), p("LowerLeg", mine), p("Foot", mine))

    assert (p("UpperLeg", True)[:, 2] - p("UpperLeg", False)[:, 2] > 0.004).all()
    assert (p("UpperArm", True)[:, 2] < p("UpperArm", False)[:, 2] - 0.004).all()
    assert (side * at[:, 0, 0] > 0.015).all() and (knee(False) > knee(True) + 0.08).all()
    assert (p("Foot", False)[:, 1] < p("Foot", True)[:, 1] - 0.02).all()


def test_arms_hang_as_near_as_flesh_allows() -> None:
    """Less far from the body than walking arms, straight down beside a slim one, and in nothing."""
    for name in WORDS:
        made, rig = body(name)
        m = replace(manner(describe(WORDS[name])), habits=("hanging",))
        assert rig.rest[1] < rig.out and meetings(made, rig, MOTIONS["stand"].made(rig, m), 0.2).max() < 0.01
    assert body("adult")[1].rest[1] < 0.10


def test_no_two_stand_alike() -> None:
    """Of thirty people no habit has two in five; soldiers are drilled, gowns have no belts, and the angry do not clasp hands."""
    first = Counter(habits_of(describe("a man in a shirt and trousers", k))[0] for k in range(30))
    assert len(first) >= 6 and max(first.values()) < 12
    assert {habits_of(describe("a soldier", k))[0] for k in range(9)} == {"attention", "parade rest"}
    gowned = {h for k in range(20) for h in habits_of(describe("a woman in an evening gown", k))}
    assert "clasped" in gowned and not any("belt" in h for h in gowned)
    angry = Counter(habits_of(describe("a man in a shirt and trousers", k), "anger", 1.0)[0] for k in range(30))
    assert angry["akimbo"] + angry["folded"] > 15 > 3 > angry["clasped"]
    sides = {repose(body("adult")[1], replace(manner(describe("a man", k)), habits=("hanging",))).side for k in range(8)}
    assert sides == {-1.0, 1.0}


def test_who_listens_stands_as_who_waits() -> None:
    """The same feet in both, so that nobody steps between them."""
    rig = body("adult")[1]
    feet = [index("leftFoot"), index("rightFoot")]
    places = [clip("adult", n).at(np.array([0.0])).placed(rig.heads)[1][0, feet] for n in ("stand", "listen", "talk", "wave", "point")]
    assert max(float(np.abs(p - places[0]).max()) for p in places) < 1e-6
