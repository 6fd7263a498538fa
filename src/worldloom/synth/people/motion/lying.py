"""Lying on the back, and asleep on the side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Leg
from worldloom.synth.people.motion.clip import Clip, Frames, Prop
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.gestures import blend
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import breath, hang, row, upright
from worldloom.synth.people.motion.turns import about_x, about_y, about_z, carried
from worldloom.synth.people.skeleton import BONES

GIVE = 0.02
"""Metres that a bed yields."""


LIMBS = ("Foot", "Toes", "LowerLeg", "Hand", "LowerArm", "Thumb", "Index", "Middle", "Ring", "Little")


def lowest(rig: Rig, made: Aims, head: bool) -> float:
    """Height of the lowest point of the head, or of the trunk with thighs and shoulders."""
    f = solve(rig, made)
    bones = [
        k
        for k, n in enumerate(BONES)
        if (n in ("head", "neck") if head else n not in ("head", "neck") and not any(w in n for w in LIMBS))
    ]
    mine = rig.weights[:, bones].sum(1) > 0.9
    return float(np.percentile(f.skinned(rig.points[mine], rig.weights[mine], rig.heads)[0][:, 2], 0.5))


def down(rig: Rig, m: Manner, t: Floats, seconds: float, turn: Floats) -> Aims:
    """Any lying body: hips at the origin, the head toward +Y."""
    a = upright(rig, m, t, seconds)
    a.at = np.zeros((len(t), 3))
    a.hips = np.tile(turn, (len(t), 1, 1))
    a.spine[:] = 0
    return a


def lie(rig: Rig, m: Manner) -> Clip:
    """On the back, awake."""
    seconds = 8.0
    high = -lowest(rig, _supine(rig, m, np.zeros(1), seconds, 0.0), False) - GIVE

    def made(t: Floats) -> Frames:
        return solve(rig, _supine(rig, m, t, seconds, high))

    return Clip("lie", seconds, True, made, props=(_pillow(rig, _supine(rig, m, np.zeros(1), seconds, high)),))


def _supine(rig: Rig, m: Manner, t: Floats, seconds: float, high: float) -> Aims:
    a = down(rig, m, t, seconds, np.asarray(about_x(np.array(-np.pi / 2))))
    air = breath(t, seconds, m, 4.0)
    a.at[:, 2] = high
    a.spine[:, 0] = 0.03 + 0.012 * air
    a.head = about_x(row(t, -np.pi / 2 + 0.20)) @ about_z(row(t, 0.12))
    for i, (side, s) in enumerate(SIDES):
        hip = rig.at(f"{side}UpperLeg") - rig.at("hips")
        heel = -float(rig.feet[i].heel[1]) * -1.0
        ankle = np.array([hip[0] + 0.08 * s * rig.scale, -0.998 * sum(rig.leg) + 0.02 * i, max(abs(heel), 0.03)])
        foot = about_z(row(t, 0.35 * s)) @ about_x(row(t, -np.pi / 2 + 0.55))
        a.legs[i] = Leg(np.tile(ankle, (len(t), 1)), foot, row(t, 0.0), np.tile([0.35 * s, 0.0, 1.0], (len(t), 1)), row(t, 0.0))
        blend(
            a.arms[i],
            row(t, 1.0),
            flex=-0.02 + 0.01 * air,
            out=rig.out + 0.18,
            twist=0.15,
            bend=0.30,
            roll=0.75,
            wrist=0.0,
            grip=0.3,
        )
    a.shrug[:] = 0.02
    return a


def _pillow(rig: Rig, a: Aims) -> Prop:
    """As thick as the head of somebody who lies asks for, into which it sinks a little."""
    x, y, _ = solve(rig, a).placed(rig.heads)[1][0, BONES.index("head")]
    k, thick = rig.scale, max(lowest(rig, a, True) + GIVE + 0.025, 0.02)
    return Prop.still("pillow", (0.55 * k, 0.34 * k, thick), (float(x), float(y) + 0.09 * k, thick / 2 - GIVE))


def sleep(rig: Rig, m: Manner) -> Clip:
    """On the left side, knees drawn up, breathing slowly."""
    seconds = 10.0
    high = -lowest(rig, _curled(rig, m, np.zeros(1), seconds, 0.0), False) - 1.5 * GIVE

    def made(t: Floats) -> Frames:
        return replace(solve(rig, _curled(rig, m, t, seconds, high)), face=living(t, seconds, m, asleep=True))

    return Clip("sleep", seconds, True, made, props=(_pillow(rig, _curled(rig, m, np.zeros(1), seconds, high)),))


def _curled(rig: Rig, m: Manner, t: Floats, seconds: float, high: float) -> Aims:
    turn = np.asarray(about_y(np.array(1.42)) @ about_x(np.array(-np.pi / 2)))
    a = down(rig, m, t, seconds, turn)
    air = breath(t, seconds, m, 5.0)
    a.at[:, 2] = high
    a.spine[:, 0] = 0.42 + 0.02 * air
    a.head = turn @ about_x(0.62 + 0.01 * air)
    front, long = turn @ [0, -1, 0], np.array([0.0, -1.0, 0.0])
    for i, (side, _) in enumerate(SIDES):
        hip = a.at + carried(a.hips, rig.at(f"{side}UpperLeg") - rig.at("hips"))
        flex, bend = ((0.75, 1.25), (1.05, 1.55))[i]
        thigh = long * np.cos(flex) + front * np.sin(flex) + [0, 0, -0.12 * i + 0.02]
        shin = long * np.cos(bend - flex) - front * np.sin(bend - flex) + [0, 0, -0.08 * i]
        ankle = hip + thigh / np.linalg.norm(thigh) * rig.leg[0] + shin / np.linalg.norm(shin) * rig.leg[1]
        ankle[:, 2] = np.maximum(ankle[:, 2], (0.045 if i == 0 else 0.16) * rig.scale)
        foot = turn @ about_x(row(t, bend - flex + 0.5))
        a.legs[i] = Leg(ankle, foot, row(t, 0.0), np.tile(front + 0.2 * long, (len(t), 1)), row(t, 0.0))
    a.arms = hang(rig, m, t)
    wide = float(np.clip(rig.thick - 0.06 * rig.scale, 0.0, 0.05))
    blend(a.arms[0], row(t, 1.0), flex=1.25, out=-0.05, twist=0.1, bend=1.9, roll=0.2, wrist=0.1, grip=0.3)
    fore = 1.05 - 4.0 * wide - 0.015 * air
    blend(a.arms[1], row(t, 1.0), flex=fore, out=-0.55, twist=0.1, bend=0.95 - 10.0 * wide, roll=0.7, wrist=0.1, grip=0.35)
    a.shrug[:] = 0.05
    return a


__all__ = ["lie", "sleep"]
