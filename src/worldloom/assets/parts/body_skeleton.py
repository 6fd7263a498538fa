"""A person's joints for any pose: angles in degrees in, frames of every joint out. Front -Y, the person's left is +X."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from worldloom.assets.parts.body_form import Frame
from worldloom.geometry import Floats, rot_x, rot_y, rot_z


class Limb(NamedTuple):
    """flex forward, out sideways, twist inward, bend of elbow or knee, end: wrist bend or toes down (degrees)."""

    flex: float = 0.0
    out: float = 0.0
    twist: float = 0.0
    bend: float = 0.0
    end: float = 0.0


_ARMS, _LEGS = (Limb(4, 9, 12, 14), Limb(1, 9, 12, 10)), (Limb(0, 4, -8, 2), Limb(7, 6, -14, 11))


@dataclass(frozen=True)
class Posture:
    """Angles of the whole body in degrees; r is the person's right (-X)."""

    arm_l: Limb = _ARMS[0]
    arm_r: Limb = _ARMS[1]
    leg_l: Limb = _LEGS[0]
    leg_r: Limb = _LEGS[1]
    lean: float = 0.0
    """Of the trunk, forward."""
    turn: float = 0.0
    """Of the chest, to its left."""
    nod: float = 0.0
    look: float = 0.0
    rest: str = "feet"
    """What carries it: feet, seat, knees, back."""
    grip_l: float = 0.3
    """0 flat hand, 1 fist, -1 pointing finger."""
    grip_r: float = 0.3
    span: float = 0.0
    """Metres from palm to palm, which the forearms turn in or out for; 0 leaves them."""


POSTURES: dict[str, Posture] = {
    "standing": Posture(),
    "walking": Posture(Limb(-24, 7, 8, 16), Limb(26, 7, 10, 30), Limb(24, 3, -4, 8), Limb(-18, 3, -4, 30, 22), lean=4),
    "running": Posture(Limb(-48, 12, 5, 85), Limb(42, 8, 22, 95), Limb(48, 3, 0, 66), Limb(-24, 3, 0, 58, 34), lean=13, grip_l=0.9, grip_r=0.9),
    "working": Posture(Limb(42, 12, 32, 58), Limb(52, 12, 26, 52), Limb(8, 7, -8, 8), Limb(16, 8, -12, 20), lean=17, nod=22, grip_l=0.5, grip_r=0.85),
    "hammering": Posture(Limb(44, 12, 30, 52), Limb(122, 22, -8, 74), Limb(26, 8, -8, 30), Limb(-14, 8, -20, 10, 12), lean=9, turn=-14, nod=20, grip_l=0.9, grip_r=1.0),
    "pointing": Posture(Limb(8, 10, 16, 30), Limb(82, 28, 0, 8), turn=-8, look=-24, grip_r=-1.0),
    "waving": Posture(Limb(4, 9, 12, 14), Limb(40, 108, -60, 76), look=-4, grip_r=0.0),
    "reading": Posture(Limb(36, 8, 26, 92), Limb(36, 8, 26, 92), nod=26, grip_l=0.6, grip_r=0.6),
    "carrying": Posture(Limb(4, 10, 14, 66), Limb(4, 10, 14, 66), lean=-5, grip_l=0.35, grip_r=0.35, span=0.36),
    "holding": Posture(Limb(6, 10, 12, 20), Limb(14, 9, 12, 84), grip_r=0.85),
    "lugging": Posture(Limb(6, 12, 12, 18), Limb(0, 16, 6, 25), lean=-1, grip_r=0.95),
    "propping": Posture(Limb(6, 10, 12, 18), Limb(26, 22, 0, 62), grip_r=1.0),
    "cradling": Posture(Limb(26, 9, 40, 92), Limb(22, 9, 46, 84), lean=-3, nod=14, look=6, grip_l=0.25, grip_r=0.25),
    "pushing": Posture(Limb(34, 7, 8, 34), Limb(34, 7, 8, 34), Limb(16, 5, -6, 12), Limb(-6, 5, -10, 10, 10), lean=7, nod=-2, grip_l=0.85, grip_r=0.85, span=0.42),
    "strumming": Posture(Limb(6, 40, 4, 78), Limb(4, 22, 46, 82), nod=10, look=10, grip_l=0.6, grip_r=0.3),
    "fiddling": Posture(Limb(52, 6, -6, 108), Limb(44, 38, 30, 74), nod=8, look=26, grip_l=0.55, grip_r=0.4),
    "fluting": Posture(Limb(58, 4, 44, 92), Limb(30, 42, -18, 112), nod=2, look=8, grip_l=0.4, grip_r=0.35),
    "blowing": Posture(Limb(40, 16, 30, 92), Limb(38, 18, 30, 96), nod=4, grip_l=0.55, grip_r=0.4),
    "bowing": Posture(Limb(78, 34, 10, 98), Limb(32, 24, 40, 40), Limb(0, 8, -10, 4), Limb(4, 10, -14, 8), lean=14, nod=4, look=10, grip_l=0.5, grip_r=0.4),
    "fighting": Posture(Limb(20, 34, 10, 58), Limb(58, 14, 16, 58), Limb(30, 9, -10, 30), Limb(-18, 10, -22, 14, 10), lean=8, turn=14, nod=4, grip_l=0.7, grip_r=1.0),
    "boxing": Posture(Limb(56, 12, 26, 92), Limb(40, 8, 30, 112), Limb(26, 8, -10, 26), Limb(-12, 9, -20, 16, 10), lean=9, turn=-18, nod=8, look=14, grip_l=1.0, grip_r=1.0),
    "leaning": Posture(Limb(-26, 15, 6, 24), Limb(-24, 16, 8, 26), Limb(17, 4, -6, 3), Limb(24, 5, -12, 17), lean=-7, nod=5, grip_l=0.2, grip_r=0.2),
    "fishing": Posture(Limb(44, 6, 36, 70), Limb(32, 10, 26, 74), lean=-2, nod=6, grip_l=0.9, grip_r=0.9),
    "sitting": Posture(Limb(30, 10, 20, 52), Limb(28, 11, 22, 56), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=-5, nod=6, rest="seat"),
    "sitting_holding": Posture(Limb(30, 10, 20, 52), Limb(20, 10, 14, 84), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=-4, nod=6, rest="seat", grip_r=0.85),
    "sitting_strumming": Posture(Limb(6, 40, 4, 78), Limb(4, 22, 46, 82), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), nod=12, look=10, rest="seat", grip_l=0.6, grip_r=0.3),
    "sitting_fiddling": Posture(Limb(52, 6, -6, 108), Limb(44, 38, 30, 74), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), nod=8, look=26, rest="seat", grip_l=0.55, grip_r=0.4),
    "sitting_fluting": Posture(Limb(58, 4, 44, 92), Limb(30, 42, -18, 112), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), nod=2, look=8, rest="seat", grip_l=0.4, grip_r=0.35),
    "sitting_blowing": Posture(Limb(40, 16, 30, 92), Limb(38, 18, 30, 96), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), nod=4, rest="seat", grip_l=0.55, grip_r=0.4),
    "sitting_bowing": Posture(Limb(62, 34, 10, 92), Limb(36, 26, 36, 42), Limb(82, 30, 6, 82), Limb(82, 30, 6, 80), lean=12, nod=2, look=-14, rest="seat", grip_l=0.5, grip_r=0.4),
    "sitting_cradling": Posture(Limb(26, 9, 40, 90), Limb(22, 9, 46, 80), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=-4, nod=16, look=6, rest="seat", grip_l=0.25, grip_r=0.25),
    "sitting_reading": Posture(Limb(34, 9, 17, 80), Limb(34, 9, 17, 80), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=-4, nod=30, rest="seat", grip_l=0.45, grip_r=0.45),
    "sitting_typing": Posture(Limb(42, 11, 14, 56), Limb(42, 11, 14, 56), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=4, nod=14, rest="seat", grip_l=0.25, grip_r=0.25),
    "sitting_playing": Posture(Limb(20, 12, 2, 67), Limb(20, 12, 2, 67), Limb(84, 9, 0, 78), Limb(86, 11, 0, 72), lean=5, nod=18, rest="seat", grip_l=0.22, grip_r=0.22),
    "sitting_writing": Posture(Limb(64, 18, 34, 50), Limb(64, 14, 24, 52), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=13, nod=26, rest="seat", grip_l=0.15, grip_r=0.7),
    "sitting_eating": Posture(Limb(58, 16, 28, 54), Limb(60, 16, 28, 55), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=9, nod=14, rest="seat", grip_l=0.3, grip_r=0.6),
    "sitting_drinking": Posture(Limb(31, 12, 42, 94), Limb(31, 12, 42, 94), Limb(84, 9, 0, 82), Limb(86, 11, 0, 76), lean=-3, nod=5, rest="seat", grip_l=0.5, grip_r=0.5),
    "cross_legged": Posture(Limb(26, 16, 34, 58), Limb(26, 16, 34, 58), Limb(91, 52, -86, 124), Limb(88, 50, -84, 128), lean=7, nod=8, rest="seat"),
    "cross_legged_reading": Posture(Limb(34, 9, 17, 78), Limb(34, 9, 17, 78), Limb(91, 52, -86, 124), Limb(88, 50, -84, 128), lean=7, nod=30, rest="seat", grip_l=0.45, grip_r=0.45),
    "kneeling": Posture(Limb(30, 8, 24, 60), Limb(34, 8, 24, 56), Limb(84, 6, 0, 92), Limb(-4, 4, 0, 88, 40), lean=8, nod=16, rest="knees"),
    "lying": Posture(Limb(4, 16, 8, 10), Limb(5, 15, 20, 18), Limb(2, 5, -16, 3, 30), Limb(4, 6, -18, 7, 32), nod=4, rest="back"),
    "reclining": Posture(Limb(10, 16, 8, 14), Limb(5, 15, 20, 18), Limb(2, 5, -16, 3, 30), Limb(4, 6, -18, 7, 32), lean=26, nod=6, rest="back"),
    "lying_reading": Posture(Limb(52, 9, 17, 80), Limb(52, 9, 17, 80), Limb(2, 5, -16, 3, 30), Limb(4, 6, -18, 7, 32), nod=16, rest="back", grip_l=0.45, grip_r=0.45),
    "reclining_reading": Posture(Limb(40, 9, 17, 74), Limb(40, 9, 17, 74), Limb(2, 5, -16, 3, 30), Limb(4, 6, -18, 7, 32), lean=26, nod=24, rest="back", grip_l=0.45, grip_r=0.45),
    "sleeping": Posture(Limb(24, 14, 60, 88), Limb(5, 15, 20, 14), Limb(2, 5, -16, 3, 30), Limb(9, 9, -18, 18, 30), nod=6, look=22, rest="back"),
}  # fmt: skip

FULL: dict[str, tuple[int, ...]] = {
    "carrying": (0, 1), "cradling": (0, 1), "sitting_cradling": (0, 1), "holding": (1,), "lugging": (1,), "propping": (1,), "pushing": (0, 1), "fighting": (1,), "sitting_holding": (1,), "strumming": (0,), "sitting_strumming": (0,),
    "fiddling": (0, 1), "fluting": (0, 1), "blowing": (0, 1), "bowing": (0, 1), "sitting_fiddling": (0, 1), "sitting_fluting": (0, 1), "sitting_blowing": (0, 1), "sitting_bowing": (0, 1),
    "reading": (0, 1), "sitting_reading": (0, 1), "sitting_drinking": (0, 1), "cross_legged_reading": (0, 1), "lying_reading": (0, 1), "reclining_reading": (0, 1),
}  # fmt: skip
"""Postures in which hands (0 the left) have something in them that is a thing of its own."""


@dataclass(frozen=True)
class Build:
    """Measures in metres of a standing body of `height`."""

    height: float
    shoulder: float
    """Half the distance of the shoulder joints."""
    hip: float
    torso: float
    """From hip joints to shoulder joints."""
    thigh: float
    shin: float
    upper: float
    fore: float
    neck: float
    head: float
    """Chin to crown."""
    girth: float = 1.0
    bust: float = 0.0


def build_of(height: float, male: bool, child: bool, girth: float) -> Build:
    """Proportions: 7.5 heads for adults, about 5.5 for a child of six to eight."""
    s = height / 1.75
    wide = 1.0 if male else 0.9
    b = Build(height, 0.172 * s * wide, 0.092 * s, 0.5 * s, 0.435 * s, 0.425 * s, 0.295 * s, 0.255 * s, 0.065 * s, 0.236 * s, girth, 0.0 if male else 1.0)
    if not child:
        return b
    return replace(b, head=0.2 * (height / 1.2) ** 0.35, shoulder=0.158 * s, torso=0.475 * s, thigh=0.405 * s, shin=0.4 * s, upper=0.272 * s, fore=0.235 * s, bust=0.0)


@dataclass(frozen=True)
class Skeleton:
    """Frames of the joints; pairs are (left, right). A limb's frame has -Z along it; a hand's thumb and a foot's toes look to -Y."""

    pelvis: Frame
    chest: Frame
    """Origin at the hips' height as the pelvis, turned by the spine."""
    head: Frame
    """Origin where the skull meets the neck."""
    shoulder: tuple[Frame, Frame]
    elbow: tuple[Frame, Frame]
    hand: tuple[Frame, Frame]
    hip: tuple[Frame, Frame]
    knee: tuple[Frame, Frame]
    foot: tuple[Frame, Frame]
    size: Build
    posture: Posture


def _limb(root: Frame, offset: tuple[float, float, float], pose: Limb, lengths: tuple[float, float], side: int, knee: bool) -> tuple[Frame, Frame, Frame]:
    f, o, t, b, e = (math.radians(a) for a in pose)
    spread = rot_z(side * o) if knee and f > 0.8 else rot_y(-side * o)
    top = root.sub(*offset, spread @ rot_x(-f) @ rot_z(-side * t))
    mid = top.sub(0, 0, -lengths[0], rot_x(b if knee else -b))
    end = mid.sub(0, 0, -lengths[1], rot_x(e if knee else 0.0) if knee else rot_y(-side * e))
    return top, mid, end


def skeleton(size: Build, posture: Posture) -> Skeleton:
    """All joints, set down so that what carries the body lies at z = 0 and the body is centred on the origin."""
    p = posture
    pelvis = Frame(np.zeros(3), rot_x(math.radians(0.4 * p.lean)))
    chest = Frame(pelvis.o, rot_x(math.radians(p.lean)) @ rot_z(math.radians(p.turn)))
    base = chest.sub(0, 0.012 * size.height / 1.75, size.torso + 0.02)
    head = base.sub(0, -0.012 * size.height / 1.75, size.neck + 0.02, rot_z(math.radians(p.look)) @ rot_x(math.radians(p.nod - 0.5 * p.lean)))
    arms = [_arm(chest, size, s, q, p.span / 2) for s, q in ((1, p.arm_l), (-1, p.arm_r))]
    level = Frame(pelvis.o, np.eye(3))
    legs = [_limb(level, (s * size.hip, 0, 0), q, (size.thigh, size.shin), s, True) for s, q in ((1, p.leg_l), (-1, p.leg_r))]
    feet = [_planted(x[2], q) if p.rest == "feet" or (p.rest == "seat" and (p.leg_l.out < 20 or DOWN < p.leg_l.bend < 122)) else x[2] for x, q in zip(legs, (p.leg_l, p.leg_r), strict=True)]
    ends = [(x[0], x[1], f) for x, f in zip(legs, feet, strict=True)]
    (s0, e0, h0), (s1, e1, h1) = arms
    (p0, k0, f0), (p1, k1, f1) = ends
    joints = Skeleton(pelvis, chest, head, (s0, s1), (e0, e1), (h0, h1), (p0, p1), (k0, k1), (f0, f1), size, p)
    return _set_down(joints)


def _arm(chest: Frame, size: Build, side: int, pose: Limb, aside: float) -> tuple[Frame, Frame, Frame]:
    """Shoulder, elbow and hand; with the palm `aside` metres from the middle of the chest, or as far to there as the forearm turns."""
    offset = (side * size.shoulder, 0.01, size.torso - 0.042 * size.height / 1.75)

    def made(twist: float) -> tuple[Frame, Frame, Frame]:
        return _limb(chest, offset, pose._replace(twist=twist), (size.upper, size.fore), side, False)

    if not aside:
        return made(pose.twist)
    low, high = INWARD
    for _ in range(10):
        middle = (low + high) / 2
        out = side * float(chest.local(made(middle)[2].at(-side * THICK, 0.0, -PALM)[None])[0, 0])
        low, high = (middle, high) if out > aside else (low, middle)
    return made((low + high) / 2)


def _planted(foot: Frame, pose: Limb) -> Frame:
    """Sole level unless the toes are asked to point down."""
    front = -foot.r[:, 1].copy()
    front[2] = 0
    yaw = math.atan2(front[0], -front[1])
    return Frame(foot.o, rot_z(yaw) @ rot_x(math.radians(pose.end)))


def _set_down(k: Skeleton) -> Skeleton:
    rest, s = k.posture.rest, k.size.height / 1.75
    if rest == "back":
        return moved(k, rot_x(-math.pi / 2), np.array([0.0, 0.06 * s, 0.125 * s]))
    if rest == "seat":
        drop = 0.125 * s
    elif rest == "knees":
        drop = -min(float(x.o[2]) for x in k.knee) + 0.06 * s
        drop = max(drop, -min(float(x.o[2]) for x in k.foot) + SOLE * s)
    else:
        drop = -min(float(x.at(0, y, -SOLE * s)[2]) for x in k.foot for y in (0.05 * s, -0.17 * s))
    return moved(k, np.eye(3), np.array([0.0, 0.0, drop]))


PALM, THICK, INWARD = 0.08, 0.022, (-40.0, 62.0)
"""Metres from the wrist to the middle of the palm, and from the hand's axis to its skin; degrees that an upper arm twists at most."""
DOWN = 60
"""Degrees of a knee from which the shin of who sits with legs apart goes down to the floor, and does not lie on it."""
SOLE = 0.078
"""Height of the ankle joint above the sole's underside."""


def moved(k: Skeleton, turn: Floats, shift: Floats) -> Skeleton:
    """The whole body turned about the origin, then shifted."""

    def go(f: Frame) -> Frame:
        return Frame(turn @ f.o + shift, turn @ f.r)

    def two(x: tuple[Frame, Frame]) -> tuple[Frame, Frame]:
        return (go(x[0]), go(x[1]))

    return Skeleton(go(k.pelvis), go(k.chest), go(k.head), two(k.shoulder), two(k.elbow), two(k.hand), two(k.hip), two(k.knee), two(k.foot), k.size, k.posture)


def eased(posture: Posture, rng: np.random.Generator) -> Posture:
    """The posture with a few degrees of chance, so that no two people stand alike."""

    def j(limb: Limb, a: float) -> Limb:
        d = rng.normal(size=4) * a
        return Limb(limb.flex + d[0], limb.out + 0.4 * abs(d[1]), limb.twist + d[2], max(0.0, limb.bend + d[3]), limb.end)

    legs = (posture.leg_l, posture.leg_r)
    if posture.rest == "feet" and posture.leg_l.flex < 2 and rng.random() < 0.5:
        legs = (legs[1], legs[0])
    return replace(posture, arm_l=j(posture.arm_l, 3.5), arm_r=j(posture.arm_r, 3.5), leg_l=legs[0], leg_r=legs[1], look=posture.look + 9 * rng.normal(), turn=posture.turn + 3 * rng.normal())


__all__ = ["Limb", "Posture", "POSTURES", "FULL", "Build", "build_of", "Skeleton", "skeleton", "moved", "eased", "SOLE"]
