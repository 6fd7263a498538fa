"""Dancing: side to side with a touch, a bounce on every beat, the arms free; eight beats that come round."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.footwork import Move, contacts, danced, follow
from worldloom.synth.people.motion.gestures import blend
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import TAU, TOES_OUT, facing, stance, upright
from worldloom.synth.people.motion.steps import Swing
from worldloom.synth.people.motion.timing import during
from worldloom.synth.people.motion.turns import about_x, about_y, about_z

BEATS = 8


def dance(rig: Rig, m: Manner) -> Clip:
    """112 beats a minute for a calm grown person."""
    beat = 60 / (112 * m.pace**0.5)
    seconds = BEATS * beat
    half, y, aside = stance(rig, m), 0.02 * rig.scale, 0.26 * rig.scale * min(m.size, 1.15)
    start = tuple((s * half, y, s * (TOES_OUT + 0.08)) for _, s in SIDES)
    moves = []
    for bar in (0, 4):
        for k, (i, x) in enumerate(((0, half + aside), (1, -half + aside), (1, -half), (0, half))):
            moves.append(Move(i, (bar + k) * beat, (bar + k + 0.62) * beat, x, y, start[i][2]))
    prints = danced(rig, start, moves, seconds, True)
    swing = Swing(((0.45, 0.35),), 0.05 * rig.scale * m.lift)

    def made(t: Floats) -> Frames:
        a = upright(rig, m, t, seconds)
        b = t / beat
        a.at[:, :2] = 0
        bounce = 0.5 - 0.5 * np.cos(TAU * b)
        side = np.sin(TAU * b / 4)
        high = during(b, 3.6, 4.5, 7.0, 8.0)
        a.hips = (
            about_z(0.16 * m.size * np.sin(TAU * b / 2)) @ about_y(-0.10 * m.sway * side) @ about_x(0.06 + 0.03 * bounce) @ a.hips
        )
        follow(rig, a, t, prints, swing, 0.75)
        a.at[:, 2] -= (0.020 + 0.034 * min(m.bounce, 1.4) * bounce) * rig.scale
        a.spine[:, 2] -= 0.24 * m.size * np.sin(TAU * b / 2)
        a.spine[:, 1] += 0.17 * m.sway * side
        a.spine[:, 0] += 0.02 + 0.04 * bounce
        a.shrug += 0.05 * bounce[:, None]
        a.head = facing(0.12 * np.sin(TAU * b / 4 + 0.6), m.nod + 0.07 * np.cos(TAU * b + 0.5), 0.10 * np.sin(TAU * b / 4 - 0.5))
        for arm, s in zip(a.arms, (1.0, -1.0), strict=True):
            pump = s * np.sin(TAU * b / 2)
            blend(arm, np.ones(len(t)), flex=0.30 + 0.34 * m.swing * pump, out=rig.out + 0.26 + 0.10 * bounce, twist=0.30 + 0.12 * pump,
                  bend=1.42 + 0.30 * pump, roll=0.20, wrist=0.12 * np.sin(TAU * b / 2 - 0.9), grip=0.45)  # fmt: skip
            up = 1.15 + 0.20 * m.size * np.sin(TAU * b / 2 + (0.0 if s > 0 else 1.2))
            blend(
                arm,
                high,
                flex=0.55,
                out=up + 0.15,
                twist=-1.15,
                bend=1.15 + 0.35 * np.sin(TAU * b / 2 + 1.0),
                roll=0.1,
                grip=0.15,
            )
        return solve(rig, a)

    return Clip("dance", seconds, True, made, contacts=contacts(prints, seconds), view="front")


__all__ = ["dance"]
