"""Hands that have hold of something stay where they hold it: whatever the trunk and the legs do, arms give way at shoulder and elbow.

What is held is a thing of its own, carried by the person as a rider by a horse: it keeps its place in the person's frame, and so do
the hands. Where the thing moves in that frame (a cup to the mouth, a box down to the ground), the person's link `hands` does as it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.assets.parts.body_skeleton import FULL
from worldloom.geometry import quat_matrix
from worldloom.synth.people.acting.stances import Stances, home_of
from worldloom.synth.people.body import Floats
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.motion.turns import about_x, basis, carried, unit
from worldloom.synth.people.skeleton import BONES, PARENTS, index
from worldloom.world import Entity, Pose
from worldloom.world.motion import link_pose

HANDS = "hands"
"""The link of a person that moves what they hold."""
HAND = ("hand.left", "hand.right")
"""Links that move one hand, where each has a way of its own."""


@dataclass(frozen=True)
class Moves:
    """What takes the posture's hands to where they are: turns (n, 3, 3), shifts (n, 3), radians (n,) that fingers point down."""

    turn: Floats
    shift: Floats
    pitch: Floats

    @classmethod
    def of_pose(cls, poses: Sequence[Pose]) -> Moves:
        """From a link's poses."""
        turn = np.stack([quat_matrix(p.rotation) for p in poses])
        return cls(turn, np.array([p.position for p in poses], float), np.zeros(len(poses)))

    def pitched(self, by: Floats) -> Moves:
        """With fingers that point down."""
        return Moves(self.turn, self.shift, by)

    def of(self, r: Rigged, i: int) -> tuple[Floats, Floats]:
        """Where a hand's joint is (n, 3), and what turns it from the posture (n, 3, 3); fingers turn about the palm."""
        palm, at = hand_of(r, i)[0], home_of(r.pose).at[0, index(f"{SIDES[i][0]}Hand")]
        delta = self.turn @ about_x(self.pitch)
        return carried(self.turn, palm) + self.shift + carried(delta, at - palm), np.asarray(delta)


def grips(r: Rigged) -> tuple[int, ...]:
    """The hands (0 the left) that hold something in somebody's posture."""
    return FULL.get(r.posture, ())


def hand_of(r: Rigged, i: int) -> tuple[Floats, Floats]:
    """The palm (3,) and the catalogue's axes (3, 3) of a hand in somebody's posture."""
    frame = r.pose.frame.hand[i]
    return np.asarray(frame.at((0.03, -0.03)[i == 0], -0.005, -0.088)), np.asarray(frame.r)


def each_of(e: Entity, t: Floats) -> tuple[Moves, Moves] | None:
    """Of either hand of somebody whose hands have ways of their own at times (n,) of the world; None for others."""
    if not any(m.link in HAND for m in e.motions):
        return None
    left, right = (Moves.of_pose([link_pose(e, link, float(x)) for x in t]) for link in HAND)
    return left, right


def moves_of(e: Entity, t: Floats) -> Moves:
    """Of the hands of somebody at times (n,) of the world."""
    return Moves.of_pose([link_pose(e, HANDS, float(x)) for x in t])


def gripped(r: Rigged, s: Stances, moves: Moves | tuple[Moves, Moves] | None = None) -> Stances:
    """The stances with full hands where the posture has them, or where `moves`, of both or of each, takes them, as far as arms reach."""
    turn, at = s.turn.copy(), s.at.copy()
    for i in (0, 1) if isinstance(moves, tuple) else grips(r):
        _held(r, i, turn, at, moves[i] if isinstance(moves, tuple) else moves)
    return Stances(turn, at)


def _held(r: Rigged, i: int, turn: Floats, at: Floats, moves: Moves | None) -> None:
    """One arm by inverse kinematics, its elbow to where it points in the posture; hand and fingers as there."""
    home, side = home_of(r.pose), SIDES[i][0]
    upper, lower, hand = (index(f"{side}{n}") for n in ("UpperArm", "LowerArm", "Hand"))
    a, b, c = (home.at[0, k] for k in (upper, lower, hand))
    line = unit(c - a)
    pole = (b - a) - line * ((b - a) @ line)
    long = (float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b)))
    start, n = at[:, upper], len(at)
    goal, delta = moves.of(r, i) if moves else (np.tile(c, (n, 1)), np.tile(np.eye(3), (n, 1, 1)))
    now, was = joint(start, goal, np.tile(pole, (n, 1)), *long), joint(a[None], c[None], pole[None], *long)
    for bone, new, old in (
        (upper, (now.middle - start, now.upper), (was.middle - a, was.upper)),
        (lower, (now.end - now.middle, now.lower), (was.end - was.middle, was.lower)),
    ):
        turn[:, bone] = basis(new[0], -new[1]) @ np.swapaxes(basis(old[0], -old[1]), -1, -2) @ home.turn[0, bone]
    at[:, lower] = now.middle
    for bone in _below(hand):
        turn[:, bone] = delta @ home.turn[0, bone]
        at[:, bone] = now.end + carried(delta, home.at[0, bone] - c)


def _below(bone: int) -> list[int]:
    """A bone and all that hang on it."""
    out = [bone]
    for k in range(len(BONES)):
        if PARENTS[k] in out:
            out.append(k)
    return out


__all__ = ["HAND", "HANDS", "Moves", "each_of", "gripped", "grips", "hand_of", "moves_of"]
