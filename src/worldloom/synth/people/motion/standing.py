"""Standing: the aims that every upright motion starts from."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Arm, Leg
from worldloom.synth.people.motion.clip import Contact
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.limbs import reach
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.turns import about_x, about_y, about_z, carried

TAU = 2 * np.pi
TOES_OUT = 0.10
"""Radians that feet turn out more than in the bind pose."""


def row(t: Floats, value: ArrayLike) -> Floats:
    """One number for all times."""
    return np.broadcast_to(np.asarray(value, float), t.shape).astype(float)


def stance(rig: Rig, m: Manner) -> float:
    """Half the distance of the ankles when somebody stands (metres): thick thighs push them apart."""
    hip = abs(float(rig.at("leftUpperLeg")[0]))
    return max(0.82 * hip * (0.5 + 0.5 * m.width), rig.thigh * 0.8)


def hang(rig: Rig, m: Manner, t: Floats) -> list[Arm]:
    """Arms that hang beside the body, fingers a little curled."""
    flex, out, twist, bend = rig.rest
    one = Arm(
        row(t, flex + 0.02 + 0.85 * (m.lean + m.slump)),
        row(t, out + 0.6 * m.out),
        row(t, twist),
        row(t, bend + m.elbow),
        row(t, 0.22),
        row(t, 0.05),
        row(t, 0.34 + 0.8 * m.grip),
        row(t, 0.0),
    )
    return [one, Arm(*(np.copy(getattr(one, k)) for k in ("flex", "out", "twist", "bend", "roll", "wrist", "grip", "point")))]


def breath(t: Floats, seconds: float, m: Manner, each: float = 3.8) -> Floats:
    """-1 out to 1 in, a whole number of times in a clip; breathing in is the shorter part."""
    count = max(round(seconds * m.pace / each), 1)
    p = np.mod(t * count / seconds, 1.0)
    q = np.where(p < 0.42, 0.5 * p / 0.42, 0.5 + 0.5 * (p - 0.42) / 0.58)
    return np.asarray(-np.cos(TAU * q))


def facing(yaw: ArrayLike, nod: ArrayLike = 0.0, tilt: ArrayLike = 0.0) -> Floats:
    """A head (n, 3, 3) that looks to the left by `yaw` and down by `nod`."""
    return np.asarray(about_z(yaw) @ about_y(tilt) @ about_x(nod))


def upright(rig: Rig, m: Manner, t: Floats, seconds: float) -> Aims:
    """Standing still on both feet, breathing."""
    n, air = len(t), breath(t, seconds, m)
    knee = 0.10 + m.knee
    drop = sum(rig.leg) - float(reach(np.array(knee), *rig.leg))
    half = stance(rig, m)
    at = np.tile(rig.at("hips") * [0, 1, 1], (n, 1))
    at[:, 1] -= float(rig.at("leftUpperLeg")[1])
    legs, top = [], np.inf
    for i, (_, s) in enumerate(SIDES):
        turn = about_z(row(t, s * TOES_OUT))
        ankle = np.tile([s * half, 0.02 * rig.scale, rig.feet[i].height], (n, 1))
        legs.append(Leg(ankle, turn, row(t, 0.0), carried(turn, np.array([0.05 * s, -1.0, 0.0])), row(t, 1.0)))
        side = abs(s * half - rig.at(f"{SIDES[i][0]}UpperLeg")[0])
        top = min(
            top, float(np.sqrt(max((sum(rig.leg) - drop) ** 2 - side**2 - (0.02 * rig.scale) ** 2, 1e-4))) + rig.feet[i].height
        )
    at[:, 2] += top - rig.hip
    spine = np.zeros((n, 3))
    spine[:, 0] = m.lean * 0.5 + m.slump - 0.016 * air
    hips = about_x(row(t, 0.5 * m.lean))
    shrug = np.stack([row(t, m.shrug + 0.012 * air)] * 2, 1)
    head = facing(row(t, 0.0), row(t, m.nod + 0.006 * air))
    return Aims(at, hips, spine, head, legs, hang(rig, m, t), shrug, face=living(t, seconds, m))


def planted(seconds: float) -> tuple[Contact, Contact]:
    """Both feet on the ground throughout."""
    return Contact(0, 0.0, seconds), Contact(1, 0.0, seconds)


__all__ = ["TAU", "breath", "facing", "hang", "planted", "row", "stance", "upright"]
