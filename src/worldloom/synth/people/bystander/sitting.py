"""Legs of those who sit: soles on the floor or on the rung of a stool, however high the seat is; who is too short lets them hang."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from worldloom.assets.kit import Surface
from worldloom.assets.parts.body_skeleton import Limb, Posture
from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.lids import JOINTS
from worldloom.synth.people.bystander.part import Made
from worldloom.synth.people.bystander.shape import bind
from worldloom.synth.people.person import Person
from worldloom.synth.people.skeleton import index

HIP = {"male": 0.0515, "female": 0.07, "child": 0.075}
"""Height of the hips' joints over a seat, as a share of that of the head's joint over the ground."""
SHOD = 0.017
"""Metres of a shoe's sole."""
STEEP, LOW = math.radians(63), math.radians(42)
"""How far thighs come down from level at most where the seat is high, and shins lean back from their feet where it is low."""
EASY, RAISED = math.radians(16), math.radians(94)
"""How far shins lean where knees need not come up for it, and flexion up to which these come up rather."""
UNDER = math.radians(80)
"""Flexion of hips at most where a desk is over the knees."""
SHALLOW = math.radians(72)
"""The same of children, who let their legs hang rather than sit on the edge."""
TIPTOE = math.radians(36)
"""How far heels are lifted at most."""
PERCHED, LEVEL = 0.1, math.radians(80)
"""Metres that somebody sits farther ahead whose thighs slope most, and flexion from which they do."""
HANGING = (84.0, 78.0, 16.0)
"""Degrees of hip, knee and toes of legs that do not reach down."""
SETTLED = 0.035
"""Metres that a body is set down by at most for its soles to be on the floor."""
FREE = 45.0
"""Degrees that thighs are apart of who sits cross-legged."""


class _Leg(NamedTuple):
    """Metres: thigh, shin, from ankle to ball, and from the hips' height down to the ankles'."""

    thigh: float
    shin: float
    foot: float
    down: float


def legged(posture: Posture, who: Person, seat: float, tuck: float, desk: bool = False) -> tuple[Posture, float]:
    """The posture with legs for feet that rest `seat` metres under the seat, `tuck` metres ahead of the hips (0: where they like), and how
    far ahead on the seat one sits with them; the posture itself where it is no sitting on a seat. At a `desk` feet are drawn
    back."""
    if posture.rest != "seat" or posture.leg_l.out > FREE or not seat:
        return posture, 0.0
    heads = bind(who)[2]
    leg = _leg(heads, who, seat)
    if who.age < 13 and not tuck and leg.down > leg.shin + leg.thigh * math.cos(SHALLOW):
        return replace(posture, leg_l=_hung(posture.leg_l), leg_r=_hung(posture.leg_r)), 0.0
    legs = enumerate((posture.leg_l, posture.leg_r))
    made = [_tucked(q, leg, tuck) if tuck else _set(q, leg, bool(side) or desk, desk) for side, q in legs]
    flex = math.radians(min(q.flex for q in made))
    ahead = 0.0 if tuck else PERCHED * float(np.clip((LEVEL - flex) / (LEVEL - STEEP), 0, 1))
    return replace(posture, leg_l=made[0], leg_r=made[1]), ahead


def _leg(heads: Floats, who: Person, seat: float) -> _Leg:
    hip, knee, ankle, ball = (heads[index(f"left{n}")] for n in ("UpperLeg", "LowerLeg", "Foot", "Toes"))
    high = HIP["child" if who.age < 13 else who.sex] * float(heads[index("head"), 2])
    down = seat + high - float(ankle[2]) - SHOD
    return _Leg(float(np.linalg.norm(knee - hip)), float(np.linalg.norm(ankle - knee)), float(np.linalg.norm((ball - ankle)[:2])), down)


def _set(q: Limb, leg: _Leg, back: bool, far: bool) -> Limb:
    """A leg with the sole on the floor, the thigh as in the posture if the shin can be so; a little ahead, or drawn `back`, also `far`."""
    flex = min(math.radians(q.flex), UNDER) if far else math.radians(q.flex)
    share = (leg.down - leg.thigh * math.cos(flex)) / leg.shin
    if share > 1:
        flex = math.acos(float(np.clip((leg.down - leg.shin) / leg.thigh, -1, 1)))
        if flex < STEEP:
            return _tiptoe(q, leg)
        return q._replace(flex=math.degrees(flex), bend=math.degrees(flex), end=0.0)
    lean = math.acos(max(share, -1.0))
    if lean > (LOW if far else EASY):  # knees come up a little, then feet go ahead, then knees come up
        flex, lean = _flexed(leg, EASY), EASY
        if flex > RAISED:
            flex, lean = RAISED, math.acos(float(np.clip((leg.down - leg.thigh * math.cos(RAISED)) / leg.shin, math.cos(LOW), 1)))
            flex = max(flex, _flexed(leg, lean))
    ahead = -1.0 if back and (far or lean < math.radians(14)) else 1.0
    return q._replace(flex=math.degrees(flex), bend=math.degrees(flex - ahead * lean), end=0.0)


def _flexed(leg: _Leg, lean: float) -> float:
    """Radians of the hip for a shin that leans by radians."""
    return math.acos(float(np.clip((leg.down - leg.shin * math.cos(lean)) / leg.thigh, -0.6, 1)))


def _tiptoe(q: Limb, leg: _Leg) -> Limb:
    """On the balls of the feet, or hanging."""
    more = leg.down - leg.shin - leg.thigh * math.cos(STEEP)
    if more > leg.foot * math.sin(TIPTOE):
        return _hung(q)
    return q._replace(flex=math.degrees(STEEP), bend=math.degrees(STEEP), end=math.degrees(math.asin(more / leg.foot)))


def _hung(q: Limb) -> Limb:
    return q._replace(flex=HANGING[0], bend=HANGING[1], end=HANGING[2])


def _tucked(q: Limb, leg: _Leg, tuck: float) -> Limb:
    """A leg with the foot on a rung (the law of cosines)."""
    far = math.hypot(tuck, leg.down)
    if far > 0.995 * (leg.thigh + leg.shin):
        return _hung(q)
    hip = math.atan2(tuck, leg.down) + _corner(leg.thigh, far, leg.shin)
    if hip < STEEP:
        return _hung(q)
    return q._replace(flex=math.degrees(hip), bend=math.degrees(math.pi - _corner(leg.thigh, leg.shin, far)), end=0.0)


def _corner(a: float, b: float, c: float) -> float:
    """The angle between two sides of a triangle, against the third."""
    return math.acos(float(np.clip((a * a + b * b - c * c) / (2 * a * b), -1, 1)))


def floored(made: Made, seat: float, ahead: float) -> None:
    """Somebody who was made with such legs with the soles where they rest; where they hang, as made."""
    feet = [JOINTS.index(f"{side}{n}") for side in ("left", "right") for n in ("Foot", "Toes")]
    low = min(float(s.mesh.vertices[np.isin(b[0][:, 0], feet), 2].min(initial=9.0)) for s, b in zip(made.surfaces, made.bonds, strict=True))
    up = -seat - low
    by = np.array([0.0, -ahead, up if abs(up) < SETTLED else 0.0])
    made.surfaces = [Surface(s.role, s.mesh.moved(by), s.material) for s in made.surfaces]
    made.pose = made.pose.shifted(by)


__all__ = ["floored", "legged"]
