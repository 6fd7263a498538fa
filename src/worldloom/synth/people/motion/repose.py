"""Standing at ease: the weight on one leg, the other knee loose, the trunk curved against the hips, and hands that have a habit.

Contrapposto: the hip over the leg that bears is pushed out and up, the shoulders tip the other way (Gray's Anatomy, "asymmetrical
standing"). Hands are brought along a ray toward the body, clothes and all, until fingers, palm or forearm would touch it; a habit
for which an arm is too short, or that would press a forearm into flesh, gives way to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.aims import Aims, Leg, Reach, hand_frame
from worldloom.synth.people.motion.habits import HABITS, Habit
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import ROOM, SIDES, TRUNK, Rig
from worldloom.synth.people.motion.solve import lowered, solve
from worldloom.synth.people.motion.standing import TAU, TOES_OUT, facing, planted, row, stance, upright
from worldloom.synth.people.motion.timing import chance
from worldloom.synth.people.motion.turns import about_y, about_z, carried, unit
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.skeleton import BONES, index

STEPS, FARTHEST = 40, 0.40
"""Places of a hand that are tried, and from how far out of the body's middle (of a grown person, metres)."""
ARM = ("LowerArm", "Hand", "Thumb", "Index", "Middle", "Ring", "Little")
Truths = NDArray[np.bool_]
HIGHER = (0.0, 0.05, 0.10, 0.15)
"""Metres above their usual place at which hands are tried."""
FINGERS = (("Proximal", 0.9), ("Intermediate", 0.75), ("Distal", 0.75))
"""Joints of fingers, and what each has of the hand's half thickness."""
GIVES = 0.002
"""Metres by which flesh and cloth give way."""
TOGETHER = ("front", "back", "fold")
"""Of these the right hand lies over the left arm."""
COARSE, WIDEST = 0.3, 0.03
"""Of the distance between points, by which the flesh between them may be nearer than they are, and that distance at most (metres)."""
OFF = np.arange(0.0, 0.5, 0.025)
"""Radians that are tried for arms that hang."""
FEW = 5000
"""Points of the body that are looked at."""
GRIPS = {"hip": 0.14, "belt": 0.06, "front": 0.22, "back": 0.26, "fold": 0.16}
"""How far fingers curl."""


@dataclass(frozen=True)
class Repose:
    """How one body stands: its habit, the side (1 left, -1 right, 0 both) that bears, and where its palms are against the hips (3,), with
    the hands' turns (3, 3) and the elbows' ways (3,); None for an arm that hangs."""

    habit: Habit
    side: float
    palms: tuple[tuple[Floats, Floats, Floats] | None, tuple[Floats, Floats, Floats] | None] = (None, None)
    off: tuple[float, float] = (0.0, 0.0)
    """Radians by which arms that hang stand farther off than beside even hips: the loose thigh comes toward one of them."""


def repose(rig: Rig, m: Manner) -> Repose:
    """The first of somebody's habits that their body and clothes allow."""
    if m not in rig.kept:
        rig.kept[m] = _found(rig, m)
    return cast("Repose", rig.kept[m])


def _found(rig: Rig, m: Manner) -> Repose:
    side = 1.0 if chance(m.seed, 320) < 0.5 else -1.0
    for name in (*m.habits, "hanging"):
        h = HABITS[name]
        r = Repose(h, 0.0 if h.even else side)
        fitting = _Fitting(rig, m, r)
        found = next((p for up in HIGHER if (p := fitting.palms(up * rig.scale)) is not None), None)
        if found is not None:
            return replace(r, palms=found, off=(fitting.hung(0), fitting.hung(1)))
    raise AssertionError("arms can always hang")


def freed(r: Repose, *sides: int) -> Repose:
    """The same with hands that hang for what else they have to do; those of the `sides` (0 left) stay at hip or belt."""
    left, right = (p if i in sides and r.habit.hands[i] in ("hip", "belt") else None for i, p in enumerate(r.palms))
    return replace(r, palms=(left, right))


def at_ease(rig: Rig, a: Aims, m: Manner, r: Repose, share: Floats, hands: Floats | None = None) -> Aims:
    """Aims of `upright` with the weight on the side that bears (`share` (n,) of it) and the hands at their habit (`hands` (n,) of it)."""
    _weight(rig, a, m, r, share)
    if r.habit.straight:
        _straight(rig, a)
    at = lowered(rig, a)
    held = np.ones(len(a)) if hands is None else hands
    for i, palm in enumerate(r.palms):
        if palm is None and r.off[i]:
            a.arms[i].out = a.arms[i].out + r.off[i] * share
        if palm is not None:
            where, turn, pole = palm
            a.reach[i] = Reach(
                at + carried(a.hips, where), np.asarray(a.hips @ turn), carried(a.hips, np.tile(pole, (len(a), 1))), held
            )
            a.arms[i].grip = a.arms[i].grip * (1 - held) + GRIPS[r.habit.hands[i]] * held
    return a


def _weight(rig: Rig, a: Aims, m: Manner, r: Repose, share: Floats) -> None:
    """Hips over the leg that bears, high on its side; the other foot a little ahead and aside, its knee loose."""
    s, k, loose = r.side, rig.scale, 1 - 0.75 * rig.skirt
    if not s:
        return
    size = min(m.sway, 1.3) * (1 - 0.5 * min(max(m.knee, 0.0) / 0.13, 1.0))
    w = share * size
    tilt = 0.095 * w
    a.at[:, 0] += s * (0.62 * stance(rig, m)) * np.minimum(w, 1.1)
    a.at[:, 1] += 0.012 * k * w
    a.hips = about_y(-s * tilt) @ about_z(s * 0.10 * w) @ a.hips
    a.spine[:, 1] += s * 1.75 * tilt
    a.spine[:, 2] -= s * 0.15 * w
    a.spine[:, 0] -= 0.02 * w
    for arm, q in zip(a.arms, (1.0, -1.0), strict=True):
        arm.out = arm.out + s * q * 0.75 * tilt
    i = 0 if s < 0 else 1
    out = SIDES[i][1]
    yaw = about_z(row(share, out * (TOES_OUT + 0.20 * loose)))
    ankle = a.legs[i].ankle + np.array([out * 0.012 * k * loose, -(0.030 + 0.055 * loose) * k, 0.0])
    a.legs[i] = Leg(ankle, yaw, a.legs[i].toes, carried(yaw, np.array([-0.16 * out * loose, -1.0, 0.0])), a.legs[i].down)


def _straight(rig: Rig, a: Aims) -> None:
    """At attention: arms along the seams, hands flat, the chest out."""
    for arm in a.arms:
        arm.flex, arm.bend, arm.twist = arm.flex * 0 - 0.02, arm.bend * 0 + 0.10, arm.twist * 0 + 0.05
        arm.grip, arm.roll, arm.out = arm.grip * 0 + 0.06, arm.roll * 0 + 0.05, arm.out * 0 + rig.rest[1] + 0.03
    a.spine[:, 0] -= 0.05


def resting_head(m: Manner, r: Repose, phase: Floats) -> Floats:
    """The head of somebody who stands about (n, 3, 3): a little aside by habit, and here and there."""
    aside = 0.0 if r.habit.straight else chance(m.seed, 321, -0.20, 0.20)
    size = 0.25 if r.habit.straight else 1.0
    look = aside + size * (0.13 * np.sin(phase + 0.9) + 0.06 * np.sin(3 * phase))
    return facing(look, m.nod + size * 0.02 * np.sin(2 * phase + 0.4), -0.05 * r.side + 0.02 * size * np.sin(phase))


def shifted(m: Manner, r: Repose, phase: Floats) -> Floats:
    """(n,) how much of the weight is over the leg that bears: most of it, now and then a little less."""
    p = phase + TAU * chance(m.seed, 322)
    return 1 - (0.10 + 0.16 * chance(m.seed, 323)) * (0.5 - 0.5 * np.cos(p)) ** 2


class _Fitting:
    """Hands brought to a body that stands."""

    def __init__(self, rig: Rig, m: Manner, r: Repose) -> None:
        self.rig, self.m, self.r = rig, m, r
        one = self.aims(1)
        self.hips, self.turn = lowered(rig, one)[0], one.hips[0].copy()
        frames = solve(rig, one)
        points, weights = rig.surface
        mine = weights[:, [k for k, n in enumerate(BONES) if n in TRUNK or "Leg" in n]].sum(1) > 0.5
        rows = np.flatnonzero(mine)[:: max(int(mine.sum() / FEW), 1)]
        skin = frames.skinned(points[rows], weights[rows], rig.heads)[0]
        self.flesh = self.local(skin)
        self.seen(self.flesh)
        self.high = self.local(frames.placed(rig.heads)[1][0])
        self.thick = 2 * abs(float(rig.palms[0][0]))

    def seen(self, points: Floats) -> None:
        """What hands may not be in: points (n, 3) against the hips, and how far each is from those beside it."""
        self.near: Any = tree(points)
        self.apart = np.minimum(self.near.query(points, k=4)[0][:, 1:].mean(1), WIDEST)

    def aims(self, n: int, palms: Any = (None, None)) -> Aims:
        """The body at ease, arms free but for these, `n` times over."""
        t = np.zeros(n)
        return at_ease(self.rig, upright(self.rig, self.m, t, 11.0), self.m, Repose(self.r.habit, self.r.side, palms), np.ones(n))

    def local(self, p: Floats) -> Floats:
        """Points (n, 3) against the hips."""
        return np.asarray((p - self.hips) @ self.turn)

    def palms(self, up: float) -> Any:
        """As `Repose` has them, `up` metres higher than usual; None where one of them has no place."""
        out = list[Any]()
        for i, what in enumerate(self.r.habit.hands):
            found = self.placed(i, what, up) if what else None
            if what and found is None:
                return None
            out.append(found)
            if not i:
                self.seen(self.flesh)
            if i == 0 and what in TOGETHER:
                self.seen(np.concatenate([self.flesh, self.laid(found)]))
        self.seen(self.flesh)
        return out[0], out[1]

    def laid(self, palm: Any) -> Floats:
        """Points (n, 3) of the left forearm and hand, which the right one lies over."""
        frames = solve(self.rig, self.aims(1, (palm, None)))
        mine = self.rig.weights[:, [k for k, n in enumerate(BONES) if n.startswith("left") and any(w in n for w in ARM)]].sum(1) > 0.5
        rows = np.flatnonzero(mine)[:: max(int(mine.sum() / FEW), 1)]
        return self.local(frames.skinned(self.rig.points[rows], self.rig.weights[rows], self.rig.heads)[0])

    def placed(self, i: int, what: str, up: float) -> tuple[Floats, Floats, Floats] | None:
        """The palm of one hand, as near to the body as it goes."""
        s, k = SIDES[i][1], self.rig.scale
        ray, start, palm, fingers, pole = _goal(what, s, k, self.high, self.r.habit.hands[0] == what and i == 1, self.rig.arm[0])
        d = np.linspace(FARTHEST * k, 0.0, STEPS)
        at = start + [0.0, 0.0, up] + d[:, None] * ray
        turn = hand_frame(np.tile(palm, (STEPS, 1)), np.tile(fingers, (STEPS, 1)), i)
        a = self.aims(STEPS)
        elbows = np.tile(self.turn @ pole, (STEPS, 1))
        a.reach[i] = Reach(self.hips + at @ self.turn.T, np.asarray(self.turn @ turn), elbows, np.ones(STEPS))
        a.arms[i].grip = row(d, GRIPS[what])
        reached, inside = self.tried(a, i)
        inside |= d < self.skin(start + [0.0, 0.0, up], ray) - 0.01
        free = np.flatnonzero(reached & ~inside)
        if not len(free):
            return None
        last = int(free[-1])
        return at[last], turn[last], pole

    def skin(self, start: Floats, ray: Floats) -> float:
        """How far out on a ray the body goes, metres."""
        off = self.flesh - start
        along = off @ ray
        beside = np.linalg.norm(off - along[:, None] * ray, axis=1) < 0.04 * self.rig.scale
        return float(along[beside].max(initial=0.0))

    def touched(self, p: Floats, radius: float) -> Truths:
        """Whether (n,) the body, or an arm that is there already, is nearer than that to places (n, 3); between its points, too."""
        off, k = self.near.query(self.local(p), distance_upper_bound=radius + COARSE * WIDEST)
        near = np.isfinite(off)
        near[near] = off[near] < radius + COARSE * self.apart[k[near]]
        return np.asarray(near)

    def tried(self, a: Aims, i: int) -> tuple[Truths, Truths]:
        """Whether (n,) the arm reaches its place without bending the trunk for it, and whether forearm or hand touch the body."""
        before, goal, rig = a.spine.copy(), a.reach[i], self.rig
        assert goal is not None
        turn, at = solve(rig, a).placed(rig.heads)
        near = (a.spine[:, 0] - before[:, 0]) < 0.02
        k = index(f"{SIDES[i][0]}Hand")
        palm = at[:, k] + carried(turn[:, k] @ rig.hands[i], rig.palms[i])
        give = -GIVES if i and self.r.habit.hands[i] in TOGETHER else GIVES
        return np.asarray(near & (np.linalg.norm(palm - goal.at, axis=1) < 0.006)), self.inside(turn, at, i, give)

    def hung(self, i: int) -> float:
        """Radians by which an arm that hangs must stand farther off for neither forearm nor hand to be in the body."""
        a = self.aims(len(OFF))
        a.arms[i].out = a.arms[i].out + OFF
        free = np.flatnonzero(~self.inside(*solve(self.rig, a).placed(self.rig.heads), i, -ROOM))
        return float(OFF[free[0]]) if len(free) else 0.0

    def inside(self, turn: Floats, at: Floats, i: int, give: float) -> Truths:
        """Whether (n,) a forearm or hand touches the body, by turns (n, k, 3, 3) and places (n, k, 3) of bones."""
        side, rig = SIDES[i][0], self.rig
        k, e = index(f"{side}Hand"), index(f"{side}LowerArm")
        hand, wrist, elbow = turn[:, k] @ rig.hands[i], at[:, k], at[:, e]
        long = rig.long(f"{side}Hand", f"{side}MiddleProximal")
        thick = self.thick / 2
        spots = [(wrist + carried(hand, np.array([0.0, 0.0, -0.1 * long])), thick)]
        spots += [(at[:, index(f"{side}{f}{joint}")], share * thick) for f in ("Thumb", "Index", "Middle", "Little")
                  for joint, share in FINGERS if (f, joint) != ("Thumb", "Intermediate")]  # fmt: skip
        spots += [(elbow + u * (wrist - elbow), rig.thick) for u in (0.25, 0.5, 0.75, 0.95)]
        inside = np.zeros(len(at), bool)
        for p, radius in spots:
            inside |= self.touched(p, radius - give)
        return inside


def _goal(what: str, s: float, k: float, at: Floats, second: bool, arm: float) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Of a habit's hand, against the hips: the ray outward and where it starts, where palm and fingers look, and the elbow's way."""
    waist = float(0.35 * at[index("spine"), 2] + 0.65 * at[index("chest"), 2]) * 0.8
    groin = float(at[index("leftUpperLeg"), 2])
    if what == "hip":
        ray = unit(np.array([s * 0.96, -0.28, 0.0]))
        return ray, np.array([0.0, 0.0, waist]), -ray, np.array([-s * 0.25, -0.85, -0.55]), np.array([s * 0.80, 0.62, 0.1])
    if what == "belt":
        ray = unit(np.array([s * 0.87, -0.50, 0.0]))
        return ray, np.array([0.0, 0.0, 0.30 * waist]), -ray, np.array([-s * 0.12, -0.16, -1.0]), np.array([s * 0.80, 0.75, 0.1])
    if what == "fold":
        ray = np.array([0.0, -1.0, 0.0])
        elbow = float(at[index("leftUpperArm"), 2]) - 0.90 * arm
        x = -s * (0.10 if second else 0.03) * k
        return ray, np.array([x, 0.0, elbow + 0.035 * k * second]), -ray, np.array([-s, 0.0, 0.22]), np.array([s * 0.9, 0.30, -0.7])
    if what == "front":
        ray = np.array([0.0, -1.0, 0.0])
        low = groin + 0.035 * k
        x = s * (0.012 if second else 0.018) * k
        return ray, np.array([x, 0.0, low]), -ray, np.array([-s * 0.72, 0.0, -0.70]), np.array([s * 0.9, 0.45, 0.0])
    ray = np.array([0.0, 1.0, 0.0])
    return ray, np.array([s * 0.012 * k, 0.0, groin + 0.075 * k]), ray, np.array([-s * 0.72, 0.0, -0.70]), np.array([s * 0.80, 0.55, 0.2])


def stand(rig: Rig, m: Manner) -> Clip:
    """Waits at ease: breathes, gives a little of the weight to the other leg, looks about."""
    seconds, r = 11.0 / m.pace, repose(rig, m)

    def made(t: Floats) -> Frames:
        a = upright(rig, m, t, seconds)
        phase = TAU * t / seconds
        at_ease(rig, a, m, r, shifted(m, r, phase))
        a.head = resting_head(m, r, phase)
        for arm, s in zip(a.arms, (1.0, -1.0), strict=True):
            arm.flex = arm.flex + 0.012 * np.sin(phase + s)
            arm.bend = arm.bend + 0.02 * np.sin(2 * phase + s)
        return solve(rig, a)

    return Clip("stand", seconds, True, made, contacts=planted(seconds))


__all__ = ["Repose", "at_ease", "freed", "resting_head", "repose", "shifted", "stand"]
