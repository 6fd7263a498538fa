"""Going: one engine of steps for every gait. All is a closed form of the phase: 0 is the left foot's strike, one half the right one's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Leg
from worldloom.synth.people.motion.clip import Clip, Contact, Prop
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.gaits import Gait, climbing, descending, running, walking
from worldloom.synth.people.motion.limbs import reach
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import TAU, facing, hang, row
from worldloom.synth.people.motion.steps import Print, Stepped, stepped
from worldloom.synth.people.motion.turns import about_x, about_y, about_z, carried, unit

SLACK = 0.09
"""Radians that a knee stays bent when the leg is longest."""
LONG = 3.5
"""Seconds of a clip, about."""
FINE = 96
"""Phases at which the height of the hips is found before it is smoothed."""


def prints(rig: Rig, g: Gait, i: int) -> list[Print]:
    """A foot's contacts from a stride before the cycle to a stride after it, in the world, where the hips pass y = 0 at time 0."""
    s, start = SIDES[i][1], (0.0 if i == 0 else 0.5)
    out = []
    for k in range(-2, 3):
        on = (k + start) * g.seconds
        y = -g.speed * on - g.ahead
        z = g.climb * (k + start) + (0.25 * g.climb if g.climb else 0.0)
        out.append(Print(on, on + g.duty * g.seconds, (s * g.half, y, z + rig.feet[i].height), s * 0.06, g.roll))
    return out


def feet(rig: Rig, g: Gait, t: Floats) -> tuple[Stepped, Stepped]:
    """Both feet in the frame that travels with the body."""
    drift = np.stack([np.zeros_like(t), -g.speed * t, g.climb / g.seconds * t], 1)
    out = []
    for i in range(2):
        step = stepped(rig.feet[i], prints(rig, g, i), g.swing, t, SIDES[i][1])
        step.ankle = step.ankle - drift
        out.append(step)
    return out[0], out[1]


def pelvis(rig: Rig, g: Gait, phase: Floats) -> tuple[Floats, Floats]:
    """Turns (n, 3, 3) and the way (n,) to the left."""
    a = TAU * phase
    yaw = -g.yaw * np.cos(a + 0.12)
    drop = -g.drop * (np.sin(a + 0.25) + 0.18 * np.sin(3 * a))
    tip = 0.45 * g.lean + 0.018 * g.bob * np.cos(2 * a + 0.6)
    return about_z(yaw) @ about_y(drop) @ about_x(tip), g.shift * np.sin(a - 0.12)


def level(rig: Rig, g: Gait) -> Callable[[Floats], Floats]:
    """The hips' height (metres) by phase: a wave of two crests a stride, as near as can be to where the bearing knee has its normal bend,
    and nowhere higher than both legs reach."""
    phase = np.arange(FINE) / FINE
    hips, aside = pelvis(rig, g, phase)
    steps = feet(rig, g, phase * g.seconds)
    want, most = np.full(FINE, np.nan), np.full(FINE, np.inf)
    at, bent = zip(*g.knee, strict=True)
    for i, (side, _) in enumerate(SIDES):
        mine = np.mod(phase - 0.5 * i, 1.0)
        off = carried(hips, rig.at(f"{side}UpperLeg") - rig.at("hips"))
        flat = (((off - steps[i].ankle)[:, :2] + np.stack([aside, np.zeros(FINE)], 1)) ** 2).sum(1)
        low = steps[i].ankle[:, 2] - off[:, 2]
        want = np.where(mine < min(0.5, g.duty), low + _over(rig, np.interp(mine, at, bent), flat), want)
        most = np.where(steps[i].down > 0.4, np.minimum(most, low + _over(rig, np.array(SLACK), flat)), most)
    return _wave(np.fmin(want, most), most, g)


def _over(rig: Rig, knee: Floats, flat: Floats) -> Floats:
    """How high the hip is over the ankle when the knee has a bend, `flat` being the square of their distance along the ground."""
    return np.asarray(np.sqrt(np.maximum(reach(knee, *rig.leg) ** 2 - flat, 0.01)))


def _wave(want: Floats, most: Floats, g: Gait) -> Callable[[Floats], Floats]:
    """c + a cos + b sin of twice the phase by least squares, lowered to `most`."""
    phase = np.arange(FINE) / FINE
    known = np.isfinite(want)
    a = 2 * TAU * phase
    rows = np.stack([np.ones(FINE), np.cos(a), np.sin(a)], 1)
    weight = np.where(want >= most - 1e-6, 3.0, 1.0)
    for _ in range(24):
        w = weight[known, None]
        c = np.linalg.lstsq(rows[known] * w, want[known] * w[:, 0], rcond=None)[0] * [1, g.bob, g.bob]
        weight = np.where(rows @ c > most, weight * 1.3, weight)
    c[0] -= max(float((rows @ c - most).max()), 0.0)
    return lambda p: np.asarray(c[0] + c[1] * np.cos(2 * TAU * np.asarray(p)) + c[2] * np.sin(2 * TAU * np.asarray(p)))


def gone(rig: Rig, m: Manner, g: Gait) -> tuple[Callable[[Floats], Aims], float]:
    """Aims of a gait at seconds, and after how many they repeat: some strides, for a face is slower than legs."""
    height = level(rig, g)
    whole = g.seconds * strides(g)

    def aims(t: Floats) -> Aims:
        phase = np.mod(t / g.seconds, 1.0)
        a = TAU * phase
        hips, aside = pelvis(rig, g, phase)
        at = np.stack([aside, row(t, 0.0) + 0.008 * rig.scale * np.sin(2 * a), height(phase)], 1)
        legs = [_leg(step, hips, s) for step, (_, s) in zip(feet(rig, g, phase * g.seconds), SIDES, strict=True)]
        spine = np.stack(
            [
                0.55 * g.lean + m.slump - 0.018 * np.cos(2 * a + 0.6),
                0.9 * g.drop * np.sin(a + 0.25),
                (g.chest + g.yaw) * np.cos(a + 0.12),
            ],
            1,
        )
        shrug = np.stack([m.shrug + 0.02 * np.cos(a * 2)] * 2, 1)
        head = facing(0.02 * np.cos(a), m.nod + 0.25 * m.slump * (m.nod > 0.2) + 0.02 * np.cos(2 * a + 1.2), -0.01 * np.sin(a))
        out = Aims(at, hips, spine, head, legs, hang(rig, m, t), shrug, face=living(t, whole, m))
        _swing_arms(rig, m, g, out, a)
        return out

    return aims, whole


def _leg(step: Stepped, hips: Floats, s: float) -> Leg:
    ahead = carried(step.turn, np.array([0.0, -1.0, 0.0]))
    pole = unit(ahead * [1, 1, 0] + carried(hips, np.array([0.06 * s, -1.0, 0.0])))
    return Leg(step.ankle, step.turn, step.toes, pole, step.down)


def _swing_arms(rig: Rig, m: Manner, g: Gait, out: Aims, a: Floats) -> None:
    """Each arm with the other side's leg, the elbow a little later than the shoulder."""
    for arm, s in zip(out.arms, (1.0, -1.0), strict=True):
        fore, late = -s * np.cos(a - 0.10), -s * np.cos(a - 0.55)
        lean = g.lean + m.slump
        arm.flex = g.arm * (fore - 0.12) + (0.85 if g.name != "run" else 0.4) * lean
        low, high = g.elbow
        arm.bend = low + (high - low) * (0.5 + 0.5 * late)
        arm.twist = 0.16 + (0.12 if g.name != "run" else 0.34) * fore
        arm.wrist = arm.wrist + 0.08 * late
        arm.roll = arm.roll + 0.10 * late
        arm.out = row(a, rig.out + m.out + g.out)
        if g.name == "run":
            arm.grip = np.maximum(arm.grip, 0.6)


def strides(g: Gait) -> int:
    """How many a clip has."""
    return max(round(LONG / g.seconds), 1)


def contacts(g: Gait) -> tuple[Contact, ...]:
    """When each foot bears; the last ones go on into the next round."""
    return tuple(
        Contact(i, (k + 0.5 * i) * g.seconds, (k + 0.5 * i + g.duty) * g.seconds) for k in range(strides(g)) for i in range(2)
    )


def clip(rig: Rig, m: Manner, g: Gait) -> Clip:
    """A gait as a clip."""
    aims, whole = gone(rig, m, g)
    travel = (0.0, -g.speed, g.climb / g.seconds)
    return Clip(g.name, whole, True, lambda t: solve(rig, aims(t)), travel, contacts(g), view="side", shown=1 / strides(g))


def walk(rig: Rig, m: Manner) -> Clip:
    """A walk."""
    return clip(rig, m, walking(rig, m))


def run(rig: Rig, m: Manner) -> Clip:
    """A run."""
    return clip(rig, m, running(rig, m))


def upstairs(rig: Rig, m: Manner) -> Clip:
    """Up a flight, shown with the steps that pass under the body."""
    return _flight(rig, m, climbing(rig, m))


def downstairs(rig: Rig, m: Manner) -> Clip:
    """Down the same flight."""
    return _flight(rig, m, descending(rig, m))


def _flight(rig: Rig, m: Manner, g: Gait) -> Clip:
    return replace(clip(rig, m, g), props=tuple(_tread(rig, g, k) for k in range(-3, 6)))


def _tread(rig: Rig, g: Gait, k: int) -> Prop:
    """The k-th step of the flight, in the frame that travels with the body."""
    run, rise = g.stride / 2, g.climb / 2
    foot = rig.feet[0]
    y = -run * k - g.ahead + float(foot.heel[1] + foot.tip[1]) / 2
    top = rise * k + 0.25 * g.climb

    def where(t: Floats) -> tuple[Floats, Floats]:
        t = np.mod(t, g.seconds)
        at = np.stack([0 * t, y + g.speed * t, top - 0.5 * abs(rise) - g.climb / g.seconds * t], 1)
        return at, np.tile(np.eye(3), (len(t), 1, 1))

    return Prop("step", (0.9, run, abs(rise)), where, (0.30, 0.29, 0.28))


__all__ = ["clip", "contacts", "downstairs", "feet", "gone", "level", "run", "strides", "upstairs", "walk"]
