"""What people do on their feet with a free hand, and turning on the spot."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Arm
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.footwork import Move, contacts, danced, follow
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.repose import at_ease, freed, repose
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import TAU, TOES_OUT, facing, planted, row, stance, upright
from worldloom.synth.people.motion.steps import Swing
from worldloom.synth.people.motion.timing import between, during
from worldloom.synth.people.motion.turns import about_y, about_z

QUARTER = np.pi / 2


def blend(arm: Arm, share: Floats, **to: Floats | float) -> None:
    """Bring some angles of an arm toward others."""
    for name, value in to.items():
        setattr(arm, name, getattr(arm, name) * (1 - share) + np.asarray(value, float) * share)


def leaned(rig: Rig, a: Aims, share: Floats, way: float) -> None:
    """Weight to the left (way 1) or right (-1)."""
    a.at[:, 0] += 0.026 * rig.scale * way * share
    a.hips = about_y(-0.03 * way * share) @ a.hips
    a.spine[:, 1] += 0.03 * way * share


def wave(rig: Rig, m: Manner) -> Clip:
    """Lifts the right hand, waves three times, lets it sink."""
    each = 0.46 / m.pace
    up, long = 0.88 / m.pace, 3 * each
    seconds = 0.15 + up + long + up + 0.25
    ease = freed(repose(rig, m), 0)

    def made(t: Floats) -> Frames:
        a = at_ease(rig, upright(rig, m, t, seconds), m, ease, row(t, 1.0))
        e = during(t, 0.1, 0.1 + up, 0.15 + up + long, 0.15 + 2 * up + long)
        late = during(t, 0.2, 0.2 + up, 0.15 + up + long, 0.05 + 2 * up + long)
        beat = TAU * (t - 0.1 - 0.8 * up) / each
        high = 0.25 + 0.75 * min(m.size, 1.25)
        swing = 0.34 * m.size * np.sin(beat)
        leaned(rig, a, 0.5 * e, 1.0)
        blend(
            a.arms[1],
            e,
            flex=0.40,
            out=1.30 * high + 0.06 * np.sin(beat),
            twist=-1.20,
            wrist=0.22 * m.size * np.sin(beat - 0.9),
            roll=0.0,
            grip=0.06,
        )
        blend(a.arms[1], late, bend=1.62 + swing)
        a.shrug[:, 1] += 0.04 * e
        a.spine[:, 2] -= 0.05 * e
        a.spine[:, 1] += 0.03 * e
        a.head = facing(-0.06 * e, m.nod - 0.03 * e, 0.06 * e)
        return solve(rig, a)

    return Clip("wave", seconds, True, made, contacts=planted(seconds), view="front")


def point(rig: Rig, m: Manner) -> Clip:
    """Looks, then points ahead and to the right, then lets the arm sink."""
    up = 0.55 / m.pace
    seconds = 0.3 + up + 1.3 + up + 0.35
    ease = freed(repose(rig, m), 0)

    def made(t: Floats) -> Frames:
        a = at_ease(rig, upright(rig, m, t, seconds), m, ease, row(t, 1.0))
        off = 0.3 + up + 1.3
        e, look = during(t, 0.2, 0.2 + up, off, off + up), during(t, 0.0, 0.4, off + 0.15, off + 0.15 + up)
        settle = 0.05 * np.sin(TAU * (t - 0.2 - up) / 0.7) * np.exp(-2.5 * np.maximum(t - 0.2 - up, 0)) * e
        leaned(rig, a, 0.5 * e, -0.8)
        blend(a.arms[1], e, flex=1.42 + settle, out=0.28, twist=0.0, bend=0.10, roll=0.55, wrist=0.0, grip=0.95, point=1.0)
        a.spine[:, 2] += 0.10 * e - 0.12 * look
        a.spine[:, 0] += 0.03 * e
        a.head = facing(-0.38 * look, m.nod - 0.02 * look, 0.0)
        lead = during(t, -0.16, 0.05, off + 0.02, off + up)
        a.face = living(t, seconds, m, gaze=(-0.30 * (lead - look) - 0.05 * look, 0.0), still=0.4)
        return solve(rig, a)

    return Clip("point", seconds, True, made, contacts=planted(seconds))


def turn(rig: Rig, m: Manner) -> Clip:
    """A quarter to the left in three steps; the head goes first."""
    each = 0.40 / m.pace
    half, y = stance(rig, m), 0.02 * rig.scale
    seconds = 0.25 + 3 * each + 0.45

    def place(i: int, yaw: float) -> tuple[float, float, float]:
        x = SIDES[i][1] * half
        return (
            x * float(np.cos(yaw)) - y * float(np.sin(yaw)),
            x * float(np.sin(yaw)) + y * float(np.cos(yaw)),
            yaw + SIDES[i][1] * TOES_OUT,
        )

    moves = [
        Move(i, 0.25 + k * each, 0.25 + (k + 0.82) * each, *place(i, yaw))
        for k, (i, yaw) in enumerate(((0, 0.95), (1, QUARTER), (0, QUARTER)))
    ]
    prints = danced(rig, (place(0, 0.0), place(1, 0.0)), moves, seconds, False)

    def made(t: Floats) -> Frames:
        a = upright(rig, m, t, seconds)
        end = 0.25 + 2.8 * each
        hips = QUARTER * between(t, 0.15, end + 0.05)
        chest, head = QUARTER * between(t, 0.05, end - 0.1), QUARTER * between(t, -0.05, 0.3 + 1.5 * each)
        moving = during(t, 0.15, 0.4, end - 0.2, end + 0.3)
        a.at[:, :2] = 0
        a.hips = about_z(hips) @ a.hips
        follow(rig, a, t, prints, Swing(((0.4, 0.25),), 0.035 * rig.scale * m.lift))
        a.at[:, 2] -= 0.008 * rig.scale * moving
        a.spine[:, 2] += chest - hips
        a.head = facing(head, m.nod + 0.05 * moving)
        ahead = QUARTER * between(t, -0.2, 0.25)
        a.face = living(t, seconds, m, gaze=(np.clip(ahead - head, 0, 0.5), -0.06 * moving), still=0.4)
        for arm, s in zip(a.arms, (1.0, -1.0), strict=True):
            arm.out = arm.out + 0.20 * moving
            arm.flex = arm.flex + 0.10 * m.swing * s * moving * np.sin(TAU * (t - 0.25) / (2 * each))
            arm.bend = arm.bend + 0.15 * moving
        return solve(rig, a)

    return Clip("turn", seconds, False, made, contacts=contacts(prints, seconds))


__all__ = ["blend", "leaned", "point", "turn", "wave"]
