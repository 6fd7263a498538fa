"""Hands that have hold of something stay where they hold it: whatever the trunk and the legs do, arms give way at shoulder and elbow.

What is held is a thing of its own, carried by the person as a rider by a horse: it keeps its place in the person's frame, and so do
the hands.
"""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.body_skeleton import FULL
from worldloom.synth.people.acting.stances import Stances, home_of
from worldloom.synth.people.body import Floats
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.motion.turns import basis, unit
from worldloom.synth.people.skeleton import BONES, PARENTS, index


def grips(r: Rigged) -> tuple[int, ...]:
    """The hands (0 the left) that hold something in somebody's posture."""
    return FULL.get(r.posture, ())


def gripped(r: Rigged, s: Stances) -> Stances:
    """The stances with full hands where the posture has them, as far as arms reach."""
    home = home_of(r.pose)
    turn, at = s.turn.copy(), s.at.copy()
    for i in grips(r):
        _held(SIDES[i][0], home, turn, at)
    return Stances(turn, at)


def _held(side: str, home: Stances, turn: Floats, at: Floats) -> None:
    """One arm by inverse kinematics, its elbow to where it points in the posture; hand and fingers as there."""
    upper, lower, hand = (index(f"{side}{n}") for n in ("UpperArm", "LowerArm", "Hand"))
    a, b, c = (home.at[0, k] for k in (upper, lower, hand))
    line = unit(c - a)
    pole = (b - a) - line * ((b - a) @ line)
    long = (float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b)))
    start, n = at[:, upper], len(at)
    now, was = joint(start, np.tile(c, (n, 1)), np.tile(pole, (n, 1)), *long), joint(a[None], c[None], pole[None], *long)
    for bone, new, old in (
        (upper, (now.middle - start, now.upper), (was.middle - a, was.upper)),
        (lower, (now.end - now.middle, now.lower), (was.end - was.middle, was.lower)),
    ):
        turn[:, bone] = basis(new[0], -new[1]) @ np.swapaxes(basis(old[0], -old[1]), -1, -2) @ home.turn[0, bone]
    at[:, lower] = now.middle
    for bone in _below(hand):
        turn[:, bone] = home.turn[0, bone]
        at[:, bone] = now.end + (home.at[0, bone] - c)


def _below(bone: int) -> list[int]:
    """A bone and all that hang on it."""
    out = [bone]
    for k in range(len(BONES)):
        if PARENTS[k] in out:
            out.append(k)
    return out


__all__ = ["gripped", "grips"]
