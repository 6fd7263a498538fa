"""Sitting: down, still, up again; at a keyboard; at a wheel. The body's origin stays where the feet stood; the seat is behind it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Leg, Reach, hand_frame
from worldloom.synth.people.motion.clip import Clip, Frames, Hold, Prop
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import lowered, solve
from worldloom.synth.people.motion.standing import TAU, TOES_OUT, facing, planted, row, stance, upright
from worldloom.synth.people.motion.timing import between, chance, during, ease
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.motion.turns import about_x, about_z, carried, unit

SEAT = 0.45
"""Metres: of a chair; lower where legs are short."""


SLENDER = 0.196
"""Metres from the joint of the upper chest to its front, of a person of 1.59 m to the head's joint, within which there is room to bow."""


@dataclass(frozen=True)
class Chair:
    """Height of the seat, and how far behind the feet the hips are on it (metres)."""

    height: float
    back: float


def chair(rig: Rig) -> Chair:
    """One that fits: thighs about level, shins upright."""
    height = min(SEAT, float(rig.at("leftLowerLeg")[2]) - 0.45 * rig.seat)
    return Chair(height, 0.94 * rig.leg[0])


def sitting(rig: Rig, m: Manner, t: Floats, seconds: float, share: Floats | float = 1.0) -> Aims:
    """Aims of somebody who sits (share 1), stands (0), or is between."""
    c, u = chair(rig), row(t, share)
    a = upright(rig, m, t, seconds)
    hip = c.height + rig.seat
    stood = a.at.copy()
    stood[:, 2] = lowered(rig, a)[:, 2]
    down, rear = ease((u - 0.04) / 0.96), ease(u / 0.94)
    a.at[:, 1] = stood[:, 1] + rear * c.back
    a.at[:, 2] = stood[:, 2] + down * (hip + rig.at("hips")[2] - rig.hip - stood[:, 2])
    half, wide = stance(rig, m), max(1.15 * abs(float(rig.at("leftUpperLeg")[0])), 0.9 * rig.thigh)
    for i, (_, s) in enumerate(SIDES):
        yaw = about_z(row(t, s * TOES_OUT))
        pole = unit(np.stack([s * (0.06 + 0.25 * max(wide - half, 0) / rig.scale) + 0 * u, -1 + 0 * u, 0.35 * u], 1))
        a.legs[i] = Leg(a.legs[i].ankle, yaw, row(t, 0.0), pole, row(t, 1.0))
    return a


def knees(rig: Rig, a: Aims) -> list[tuple[Floats, Floats]]:
    """Joints (n, 3) of hip and knee on either side."""
    out = []
    for i, (side, _) in enumerate(SIDES):
        hip = a.at + carried(a.hips, rig.at(f"{side}UpperLeg") - rig.at("hips"))
        out.append((hip, joint(hip, a.legs[i].ankle, a.legs[i].pole, *rig.leg).middle))
    return out


def along(rig: Rig) -> float:
    """Where on a thigh a palm lies: nearer to the knee where a belly is in the way."""
    return 0.62 + 2.2 * max(rig.belly / rig.scale - 0.15, 0.0)


def lap(rig: Rig, m: Manner) -> tuple[float, float]:
    """Metres from the axis of either thigh up to what a hand lies on when somebody sits, clothes and all."""
    a = sitting(rig, m, np.zeros(1), 1.0)
    rested(a, m, 1.0)
    places = knees(rig, a)
    mine = rig.weights[:, [k for k, n in enumerate(BONES) if "Leg" in n or n in ("hips", "spine")]].sum(1) > 0.5
    p = solve(rig, a).skinned(rig.points[mine], rig.weights[mine], rig.heads)[0]
    out = []
    for (hip, knee), (_, s) in zip(places, SIDES, strict=True):
        way = unit(knee - hip)[0]
        q = p - (hip[0] + way * along(rig) * rig.leg[0])
        up = np.array([0.0, 0.0, 1.0]) - way * way[2]
        near = (np.abs(q[:, 0] + 0.045 * s * rig.scale) < 0.13 * rig.scale) & (np.abs(q @ way) < 0.15 * rig.scale)
        out.append(float((q[near] @ (up / np.linalg.norm(up))).max(initial=0.5 * rig.thigh)))
    return out[0], out[1]


def flare(rig: Rig) -> float:
    """How far elbows stand out where hands are busy before the body: the broader, the farther."""
    return 0.55 + 2.4 * rig.out


def on_thighs(rig: Rig, a: Aims, high: tuple[float, float], share: Floats, ahead: Floats | float = 0.0) -> None:
    """Palms on the thighs, `high` over their axes, `ahead` nearer to the knees (a share of the thigh)."""
    for i, (hip, knee) in enumerate(knees(rig, a)):
        s = SIDES[i][1]
        way = unit(knee - hip)
        up = unit(np.array([0.0, 0.0, 1.0]) - way * way[:, 2:])
        at = (
            hip
            + way * ((along(rig) + row(share, ahead)) * rig.leg[0])[:, None]
            + up * (high[i] + 0.017 + 0.16 * row(share, ahead))[:, None]
            + np.array([0.016 * s, 0, 0])
        )
        hand = hand_frame(-up, unit(way + 0.10 * up + np.array([-0.14 * s, 0, 0])), i)
        pole = np.tile([flare(rig) * s, 0.85, -0.35], (len(a), 1))
        a.reach[i] = Reach(at, hand, pole, share)
        a.arms[i].grip = a.arms[i].grip * (1 - share) + 0.06 * share


def rested(a: Aims, m: Manner, share: Floats | float) -> None:
    """The trunk of somebody who sits: the pelvis tips back, the loins round."""
    a.hips = about_x(-0.10 * np.asarray(share) * np.ones(len(a))) @ a.hips
    a.spine[:, 0] += 0.10 * np.asarray(share)


def sit(rig: Rig, m: Manner) -> Clip:
    """Sits and breathes, hands on the thighs, looks about."""
    seconds, high = 9.0 / m.pace, lap(rig, m)

    def made(t: Floats) -> Frames:
        a = sitting(rig, m, t, seconds)
        p = TAU * t / seconds
        rested(a, m, 1.0)
        a.spine[:, 0] += 0.012 * np.sin(p)
        a.spine[:, 1] += 0.02 * np.sin(p + 1)
        a.head = facing(0.20 * np.sin(p + 0.5) + 0.08 * np.sin(3 * p), m.nod + 0.04 + 0.03 * np.sin(2 * p), 0.02 * np.sin(p))
        on_thighs(rig, a, high, row(t, 1.0), 0.4 * min(m.slump, 0.4))
        return solve(rig, a)

    return Clip("sit", seconds, True, made, contacts=planted(seconds), props=(seat(rig),))


def seat(rig: Rig) -> Prop:
    """What is sat on, as pictures show it."""
    c = chair(rig)
    k = min(rig.scale, 1.0)
    return Prop.still("seat", (0.46 * k, 0.42 * k, 0.05), (0.0, c.back - 0.02, c.height - 0.028))


def lowering(rig: Rig, m: Manner, t: Floats, seconds: float, high: tuple[float, float]) -> Aims:
    """From standing to sitting: the trunk goes forward to keep its weight over the feet, the hips back and down."""
    u = t / seconds
    share = np.clip(between(u, 0.0, 0.84), 0, 1)
    a = sitting(rig, m, t, seconds, share)
    deep = during(u, 0.04, 0.52, 0.54, 0.98)
    bow = stooping(rig) * deep
    a.hips = about_x((0.42 - 0.8 * min(m.slump, 0.4)) * bow) @ a.hips
    a.spine[:, 0] += (0.12 - 0.3 * min(m.slump, 0.4)) * bow
    rested(a, m, between(u, 0.75, 1.0))
    a.head = facing(row(t, 0.0), m.nod + 0.34 * bow + 0.04 * between(u, 0.75, 1.0))
    ahead = 0.4 * min(m.slump, 0.4)
    for arm in a.arms:
        arm.flex = arm.flex + 0.20 * bow
        arm.out = arm.out + 0.22 * deep
        arm.bend = arm.bend + 0.2 * bow
    on_thighs(rig, a, high, between(u, 0.14, 0.58), ahead + (0.90 - along(rig) - ahead) * deep)
    for goal, (_, s) in zip(a.reach, SIDES, strict=True):
        if goal is not None:
            goal.pole[:, 0] += 1.8 * s * deep
    return a


def stooping(rig: Rig) -> float:
    """How far somebody bows over their thighs when they sit down or rise, 1 for a lean person in a shirt: as far as the chest leaves the
    forearms room over the knees."""
    return float(np.clip(1 - 22 * (rig.bust / rig.scale - SLENDER), 0.3, 1))


def sit_down(rig: Rig, m: Manner) -> Clip:
    """From standing onto a seat behind."""
    seconds, high = 2.1 / m.pace, lap(rig, m)
    return Clip(
        "sit_down",
        seconds,
        False,
        lambda t: solve(rig, lowering(rig, m, t, seconds, high)),
        contacts=planted(seconds),
        props=(seat(rig),),
        view="side",
    )


def stand_up(rig: Rig, m: Manner) -> Clip:
    """The way back."""
    seconds, high = 1.9 / m.pace, lap(rig, m)
    return Clip(
        "stand_up",
        seconds,
        False,
        lambda t: solve(rig, lowering(rig, m, seconds - t, seconds, high)),
        contacts=planted(seconds),
        props=(seat(rig),),
        view="side",
    )


def elbow_height(rig: Rig) -> float:
    """Of somebody who sits upright, metres over the ground."""
    c = chair(rig)
    return c.height + rig.seat + float(rig.at("leftUpperArm")[2]) - rig.hip - 0.97 * rig.arm[0]


def type_(rig: Rig, m: Manner) -> Clip:
    """At a keyboard: ten fingers, the hands drifting over the keys, the eyes on the screen and at times on the hands."""
    seconds = 6.0
    top = elbow_height(rig) + 0.03
    y = chair(rig).back - max(rig.belly + 0.18 * rig.scale, 0.80 * rig.arm[1] + 0.06)
    keys = [(k * seconds / 34, int(chance(m.seed, 200 + k) * 2), min(int(chance(m.seed, 300 + k) * 4), 3)) for k in range(34)]

    def where(i: int, t: Floats) -> Floats:
        s, p = SIDES[i][1], TAU * t / seconds
        x = s * (0.085 * rig.scale + 0.012 * np.sin(2 * p + s) + 0.008 * np.sin(5 * p))
        return np.stack([x, y + 0.010 * np.sin(3 * p + 2 * s), top + 0.042 + 0.003 * np.sin(7 * p + s)], 1)

    def made(t: Floats) -> Frames:
        a = sitting(rig, m, t, seconds)
        p = TAU * t / seconds
        rested(a, m, 0.6)
        a.spine[:, 0] += 0.08 + 0.008 * np.sin(p)
        glance = during(np.mod(t + 1, seconds), 1.0, 1.3, 2.0, 2.3)
        a.head = facing(0.05 * np.sin(p), m.nod + 0.12 + 0.16 * glance)
        a.face = living(t, seconds, m, gaze=(0.0, -0.10 - 0.16 * glance), still=0.8)
        for i, (_, s) in enumerate(SIDES):
            hand = hand_frame(np.tile([0.12 * -s, 0.12, -1.0], (len(t), 1)), np.tile([-0.20 * s, -1.0, -0.06], (len(t), 1)), i)
            a.reach[i] = Reach(where(i, t), hand, np.tile([flare(rig) * s, 0.6, -0.6], (len(t), 1)), row(t, 1.0))
            taps = np.zeros((len(t), 4))
            a.arms[i].grip, a.arms[i].taps = row(t, 0.26), taps
            for at, side, finger in keys:
                if side == i:
                    d = np.mod(t - at + seconds / 2, seconds) - seconds / 2
                    taps[:, finger] += 0.22 * np.exp(-((d / 0.045) ** 2)) - 0.10 * np.exp(-(((d + 0.11) / 0.06) ** 2))
        return solve(rig, a)

    props = (
        seat(rig),
        Prop.still("desk", (1.1, 0.55, 0.03), (0.0, y - 0.16, top - 0.017)),
        Prop.still("keys", (0.40 * rig.scale, 0.14, 0.016), (0.0, y - 0.05, top + 0.008)),
    )
    holds = tuple(Hold(i, 0.0, seconds, lambda t, i=i: where(i, t)) for i in range(2))  # type: ignore[misc]
    return Clip("type", seconds, True, made, contacts=planted(seconds), holds=holds, props=props)


def steer(rig: Rig, m: Manner) -> Clip:
    """At a wheel, a bend to either side."""
    seconds = 5.0 / m.pace
    k = rig.scale
    radius = 0.19 * min(k, 1.0) ** 0.5
    c = chair(rig)
    middle = np.array([0.0, c.back - max(rig.belly + 0.19 * k, 0.62 * sum(rig.arm)), elbow_height(rig) + 0.08 * k])
    lay = np.asarray(about_x(np.array(0.45 - np.pi / 2)))

    def angle(t: Floats) -> Floats:
        p = TAU * t / seconds
        return np.asarray(0.55 * np.sin(p) + 0.05 * np.sin(5 * p))

    def grip(i: int, t: Floats) -> tuple[Floats, Floats, Floats]:
        """Palm, hand and the way out from the middle: at a quarter to three."""
        turn = lay @ about_z(angle(t))
        out = carried(turn, np.array([SIDES[i][1] * np.cos(0.12), -np.sin(0.12), 0.0]))
        away = carried(turn, np.array([0.0, 0.0, -1.0]))
        away = away * np.where(away[:, 1:2] > 0, -1.0, 1.0)
        return middle + out * (radius + 0.014), hand_frame(-out, unit(away + 0.25 * np.array([0, 0, 1.0])), i), out

    def made(t: Floats) -> Frames:
        a = sitting(rig, m, t, seconds)
        rested(a, m, 1.2)
        g = angle(t)
        a.spine[:, 1] += 0.06 * g
        a.spine[:, 2] += 0.05 * g
        a.head = facing(0.22 * g, m.nod + 0.02, 0.03 * g)
        a.face = living(t, seconds, m, gaze=(0.22 * angle(t + 0.35), -0.02), still=0.6)
        for i, (_, s) in enumerate(SIDES):
            at, hand, _ = grip(i, t)
            a.reach[i] = Reach(at, hand, np.tile([flare(rig) * s, 0.4, -0.9], (len(t), 1)), row(t, 1.0))
            a.arms[i].grip = row(t, 0.72)
        return solve(rig, a)

    def wheel(t: Floats) -> tuple[Floats, Floats]:
        return np.tile(middle, (len(t), 1)), np.asarray(lay @ about_z(angle(t)))

    holds = tuple(Hold(i, 0.0, seconds, lambda t, i=i: grip(i, t)[0]) for i in range(2))  # type: ignore[misc]
    return Clip(
        "steer",
        seconds,
        True,
        made,
        contacts=planted(seconds),
        holds=holds,
        props=(seat(rig), Prop("wheel", (radius, 0.014, 0.0), wheel, (0.02, 0.02, 0.022))),
    )


__all__ = ["Chair", "chair", "knees", "sit", "sit_down", "sitting", "stand_up", "steer", "type_"]
