"""Things in the hands: a box that is picked up and carried, a hammer that strikes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Reach, hand_frame
from worldloom.synth.people.motion.clip import Clip, Frames, Hold, Prop
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.gait import clip, gone
from worldloom.synth.people.motion.gaits import walking
from worldloom.synth.people.motion.manner import Manner, mixed
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.seated import flare
from worldloom.synth.people.motion.solve import lowered, solve
from worldloom.synth.people.motion.standing import facing, planted, row, stance, upright
from worldloom.synth.people.motion.timing import between, during, keyed
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.motion.turns import about_x, about_z

LADEN = Manner(speed=0.88, stride=0.94, bounce=0.7, sway=0.9, swing=0.0, width=1.1, lean=-0.07)


def crate(rig: Rig) -> tuple[float, float, float]:
    """The box that somebody of this size takes up: width, depth, height (metres)."""
    k = rig.scale
    return 0.36 * k, 0.26 * k, 0.26 * k


def held(rig: Rig, a: Aims, middle: Floats, turn: Floats, share: Floats) -> None:
    """Both palms on the sides of a box, low and a little to the front."""
    w, d, h = crate(rig)
    for i, (_, s) in enumerate(SIDES):
        at = middle + np.einsum("tij,j->ti", turn, np.array([s * w / 2, -0.05 * d, -0.12 * h]))
        hand = hand_frame(
            np.einsum("tij,j->ti", turn, np.array([-s, 0.0, 0.12])), np.einsum("tij,j->ti", turn, np.array([0.0, -0.86, -0.5])), i
        )
        a.reach[i] = Reach(at, hand, np.tile([(flare(rig) - 0.1) * s, 0.9, -0.55], (len(a), 1)), share)
        a.arms[i].grip = a.arms[i].grip * (1 - share) + 0.16 * share


def before(rig: Rig) -> Floats:
    """Where a carried box is against the hips (3,)."""
    _, d, h = crate(rig)
    high = float(rig.at("leftUpperArm")[2]) - 0.95 * rig.arm[0] - 0.26 * rig.arm[1] - float(rig.at("hips")[2])
    return np.array([0.0, -(rig.belly + d / 2 + 0.012), max(high, 0.0) + 0.22 * h])


def _side(rig: Rig, i: int) -> Floats:
    w, d, h = crate(rig)
    return np.array([SIDES[i][1] * w / 2, -0.05 * d, -0.12 * h])


def carry(rig: Rig, m: Manner) -> Clip:
    """Walks with a box before the body."""
    laden = mixed(m, LADEN, 1.0)
    g = walking(rig, laden)
    aims, seconds = gone(rig, laden, g)
    offset = before(rig)

    def box(t: Floats) -> tuple[Floats, Floats]:
        a = aims(t)
        at = lowered(rig, a) * [0.5, 0.6, 1.0] + offset
        sway = np.arctan2(a.hips[:, 1, 0], a.hips[:, 0, 0])
        return at, np.asarray(about_z(0.25 * sway))

    def made(t: Floats) -> Frames:
        a = aims(t)
        middle, turn = box(t)
        a.spine[:, 2] *= 0.45
        held(rig, a, middle, turn, row(t, 1.0))
        return solve(rig, a)

    def palm(i: int, t: Floats) -> Floats:
        middle, turn = box(t)
        return np.asarray(middle + np.einsum("tij,j->ti", turn, _side(rig, i)))

    holds = tuple(Hold(i, 0.0, seconds, lambda t, i=i: palm(i, t)) for i in range(2))  # type: ignore[misc]
    things = (Prop("box", crate(rig), box),)
    return replace(clip(rig, laden, g), name="carry", made=made, holds=holds, props=things)


def pick_up(rig: Rig, m: Manner) -> Clip:
    """Squats with a straight back, takes a box from the ground, rises with it close to the body. In a skirt the knees stay together, and
    the box is before them."""
    pace = m.pace
    down, grip, rise, seconds = 1.1 / pace, 1.4 / pace, 2.5 / pace, 2.9 / pace
    _, d, h = crate(rig)
    k, half = rig.scale, stance(rig, m) * 1.35
    ground = np.array([0.0, -((0.16 + 0.15 * rig.skirt) * k + 0.07 + d / 2), h / 2])

    def body(t: Floats) -> Aims:
        a = upright(rig, m, t, seconds)
        e = between(t, 0.0, down) * (1 - between(t, grip, rise))
        low = 0.44 * rig.hip
        a.at[:, 2] = lowered(rig, a)[:, 2] - e * (rig.hip - low)
        a.at[:, 1] += e * 0.20 * rig.hip
        for i, (_, s) in enumerate(SIDES):
            leg = a.legs[i]
            leg.ankle[:, 0] = s * half
            leg.pole = leg.pole + np.stack([(1.2 - 0.9 * rig.skirt) * s * e, 0 * e, 0 * e], 1)
        a.hips = about_x(0.72 * e) @ a.hips
        a.spine[:, 0] += 0.50 * e
        laden = between(t, grip, rise)
        a.spine[:, 0] += -0.05 * laden
        a.head = facing(row(t, 0.0), m.nod + 0.55 * during(t, 0.0, 0.6 * down, grip, rise) + 0.08 * laden)
        look = during(t, 0.0, 0.35, grip, rise)
        a.face = living(t, seconds, m, gaze=(0.0, -0.30 * look - 0.10 * laden), still=0.5)
        for arm in a.arms:
            arm.flex = arm.flex + 0.70 * during(t, 0.0, 0.45 * down, grip, rise)
            arm.bend = arm.bend + 0.75 * during(t, 0.0, 0.4 * down, 0.6 * down, down)
            arm.out = arm.out + 0.22 * during(t, 0.0, 0.2 * down, 0.6 * down, down)
        return a

    def shoulders(t: Floats) -> Floats:
        at = solve(rig, body(t)).placed(rig.heads)[1]
        return np.asarray((at[:, index("leftUpperArm")] + at[:, index("rightUpperArm")]) / 2)

    ends = np.array([grip, seconds])
    first, last = shoulders(ends)
    hung = ground - first, lowered(rig, body(ends))[1] + before(rig) - last

    def box(t: Floats) -> tuple[Floats, Floats]:
        """On the ground, then hanging from the shoulders, at last drawn to the belly."""
        drawn = between(t, grip + 0.15 * (rise - grip), rise)[:, None]
        at = shoulders(np.maximum(t, grip)) + hung[0] + (hung[1] - hung[0]) * drawn
        at[:, 1] -= 0.05 * k * during(t, grip, grip + 0.4 * (rise - grip), grip + 0.6 * (rise - grip), rise)
        return at, np.tile(np.eye(3), (len(t), 1, 1))

    def made(t: Floats) -> Frames:
        a = body(t)
        middle, turn = box(t)
        held(rig, a, middle, turn, between(t, 0.40 * down, 0.5 * (down + grip)))
        return solve(rig, a)

    holds = tuple(Hold(i, 0.5 * (down + grip), seconds, lambda t, i=i: box(t)[0] + _side(rig, i)) for i in range(2))  # type: ignore[misc]
    return Clip(
        "pick_up",
        seconds,
        False,
        made,
        contacts=planted(seconds),
        holds=holds,
        props=(Prop("box", crate(rig), box),),
        view="side",
    )


def hammer(rig: Rig, m: Manner) -> Clip:
    """At a bench: the right hand strikes, the left steadies the work."""
    seconds = 0.95 / m.pace
    k, shaft = rig.scale, 0.25 * rig.scale
    bench = 0.535 * rig.at("head")[2]
    nail = np.array([-(0.17 * k + 0.5 * max(rig.out - 0.1, 0)), -(rig.belly + 0.25 * k), bench + 0.05])
    rest = np.array([0.17 * k, -(rig.belly + 0.11 * k), bench + 0.004])

    def raised(t: Floats) -> Floats:
        """0 on the nail, 1 highest: lifted slowly, thrown down."""
        return keyed(np.mod(t / seconds, 1.0), (0.0, 0.10, 0.58, 0.66, 0.86, 1.0), (0.0, 0.03, 1.0, 0.97, 0.0, 0.0), last=0.0)

    def way(t: Floats) -> Floats:
        a = 1.65 * raised(t) - 0.04
        return np.stack([0 * a, -np.cos(a), np.sin(a)], 1)

    def palm(t: Floats) -> Floats:
        u = raised(t)
        lift = np.stack([-0.10 * k * u, -0.01 * k * u, 0.36 * k * min(m.size, 1.15) * u], 1)
        strike = nail + [0.0, shaft, 0.0]
        return np.asarray(strike + lift)

    def made(t: Floats) -> Frames:
        a, u = upright(rig, m, t, seconds), raised(t)
        a.at[:, 1] += 0.015 * k * u
        a.hips = about_z(-0.05 * u) @ about_x(0.10 - 0.04 * u) @ a.hips
        a.spine[:, 0] += 0.28 - 0.14 * u
        a.spine[:, 2] += 0.10 - 0.24 * u
        a.spine[:, 1] += 0.05 * u
        a.head = facing(-0.06 - 0.02 * u, m.nod + 0.40 - 0.06 * u)
        a.face = living(t, seconds, m, gaze=(-0.05, -0.22), still=0.15)
        h = way(t)
        fingers = np.einsum("ij,tj->ti", np.asarray(about_x(np.array(1.05))), h)
        a.reach[1] = Reach(
            palm(t),
            hand_frame(np.tile([1.0, 0.0, 0.0], (len(t), 1)), fingers, 1),
            np.tile([-flare(rig), 0.75, -0.5], (len(t), 1)),
            row(t, 1.0),
        )
        a.arms[1].grip = row(t, 0.92)
        flat = hand_frame(np.tile([0.0, 0.0, -1.0], (len(t), 1)), np.tile([-0.55, -0.85, 0.0], (len(t), 1)), 0)
        a.reach[0] = Reach(np.tile(rest, (len(t), 1)), flat, np.tile([0.85, 0.6, 0.1], (len(t), 1)), row(t, 1.0))
        a.arms[0].grip = row(t, 0.10)
        return solve(rig, a)

    def tool(shift: float, across: bool) -> Prop:
        def where(t: Floats) -> tuple[Floats, Floats]:
            h = way(t)
            turn = np.asarray(about_x(-np.arctan2(h[:, 2], -h[:, 1])))
            return palm(t) + h * shift + np.array([0.016 * k, 0, 0]), turn

        return Prop(
            "hammer",
            (0.028 * k, 0.032 * k, 0.11 * k) if across else (0.024 * k, shaft + 0.12 * k, 0.028 * k),
            where,
            (0.08, 0.08, 0.09) if across else (0.32, 0.2, 0.1),
        )

    x, y = float(nail[0]) + 0.016 * k, float(nail[1])
    props = (
        Prop.still("bench", (1.2, 0.5, 0.06), (0.0, y - 0.02, bench - 0.032)), tool(shaft, True), tool(0.5 * shaft - 0.04 * k, False),
        Prop.still("nail", (0.012, 0.012, 0.045), (x, y, bench + 0.01)),
    )  # fmt: skip
    holds = (Hold(1, 0.0, seconds, palm), Hold(0, 0.0, seconds, lambda t: np.tile(rest, (len(t), 1))))
    return Clip("hammer", seconds, True, made, contacts=planted(seconds), holds=holds, props=props)


__all__ = ["carry", "hammer", "pick_up"]
