"""Ways of going, planned by the size of the body: walking, running, climbing.

Dynamic similarity (Alexander and Jayes 1983; Alexander 1989): bodies of any size move alike at equal Froude numbers Fr = v^2 / (g h), h the
height of the hip; the length of a stride is 2.3 h Fr^0.3. So a child takes short quick steps and a tall man long slow ones. The
bends of the knee in contact, the foot's angles against the ground and the turns of pelvis and trunk follow the normal curves of Perry
(1992) and Winter (1991).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.motion.steps import Roll, Swing

GRAVITY = 9.81


@dataclass(frozen=True)
class Gait:
    """A way of going. Lengths in metres, times in seconds, angles in radians."""

    name: str
    stride: float
    seconds: float
    """Of a stride."""
    duty: float
    """Share of the stride that a foot is on the ground."""
    ahead: float
    """How far before the hips a foot comes down."""
    half: float
    """Half the distance of the ankles to the side."""
    roll: Roll
    swing: Swing
    knee: tuple[tuple[float, float], ...]
    """Bend of the knee at phases of the contact that bears."""
    yaw: float
    drop: float
    shift: float
    """Of the pelvis: forward with the leading leg, down on the swinging side, toward the bearing one (metres)."""
    chest: float
    lean: float
    arm: float
    """Half the swing of an arm."""
    elbow: tuple[float, float]
    """Bend behind and before."""
    out: float = 0.045
    """How much farther than hanging arms they stand off."""
    climb: float = 0.0
    """Metres up a stride."""
    bob: float = 1.0

    @property
    def speed(self) -> float:
        """Metres a second along the ground."""
        return self.stride / self.seconds


def froude(rig: Rig, number: float, m: Manner) -> tuple[float, float]:
    """Stride and its seconds at a Froude number, slowed and shortened by the manner."""
    fr = number * m.speed**2
    speed = float(np.sqrt(fr * GRAVITY * rig.hip))
    stride = 2.3 * rig.hip * fr**0.3 * m.stride
    return stride, stride / speed


def base(rig: Rig, m: Manner) -> float:
    """Half the distance of the ankles in walking: the feet almost in one line, further apart where thighs are thick."""
    return max(0.40 * abs(float(rig.at("leftUpperLeg")[0])) * m.width, rig.thigh * 0.62)


def walking(rig: Rig, m: Manner) -> Gait:
    """Fr 0.18 (1.25 m/s for a grown person)."""
    stride, seconds = froude(rig, 0.18, m)
    k, foot = rig.scale, rig.feet[0].height
    strike = 0.36 * min(m.push, 1.05) * min(1.0, stride / (1.3 * rig.hip))
    push = 1.02 * m.push * min(1.0, stride / (1.35 * rig.hip))
    swing = Swing(
        pitch=((0.14, 1.08 * push), (0.42, 0.42 * push), (0.68, -0.05), (0.88, -1.02 * strike)), clear=0.022 * k * m.lift, out=0.008 * k,
        high=((0.17, k * (0.135 + 0.125 * push)), (0.64, foot + (0.020 + 0.015 * m.lift) * k)),
    )  # fmt: skip
    bends = ((0.0, 0.09), (0.16, 0.26 * min(m.speed, 1.1)), (0.40, 0.15), (0.52, 0.28))
    return Gait(
        name="walk", stride=stride, seconds=seconds, duty=0.62 + 0.03 * (m.speed < 0.9), ahead=0.25 * stride + 0.012 * k, half=base(rig, m),
        roll=Roll(strike, 0.15, 0.47, push), swing=swing, knee=tuple((p, b + m.knee) for p, b in bends),
        yaw=0.085 * m.sway, drop=0.075 * m.sway, shift=0.020 * k * m.sway, chest=0.085, lean=0.035 + m.lean,
        arm=0.36 * m.swing, elbow=(0.16 + m.elbow, 0.46 + m.elbow), bob=m.bounce,
    )  # fmt: skip


def running(rig: Rig, m: Manner) -> Gait:
    """Fr 0.95 (2.9 m/s): the foot down on its whole sole, a flight between."""
    stride, seconds = froude(rig, 0.95, m)
    k, leg, push = rig.scale, sum(rig.leg), 1.05 * min(m.push, 1.1)
    swing = Swing(
        pitch=((0.16, 1.45 * push), (0.42, 1.35 * push), (0.70, 0.25), (0.90, -0.10)), clear=0.03 * k, out=0.006 * k,
        high=((0.16, 0.27 * leg), (0.40, 0.50 * leg), (0.74, 0.25 * leg), (0.90, 0.145 * leg)),
    )  # fmt: skip
    return Gait(
        name="run", stride=stride, seconds=seconds, duty=0.36, ahead=0.13 * stride, half=0.62 * base(rig, m),
        roll=Roll(0.10, 0.16, 0.42, push, 1.7), swing=swing, knee=((0.0, 0.30 + m.knee), (0.17, 0.68 + m.knee), (0.36, 0.34 + m.knee)),
        yaw=0.13, drop=0.06 * m.sway, shift=0.008 * k, chest=0.17, lean=0.23 + m.lean,
        arm=0.62 * min(m.swing, 1.2), elbow=(1.35, 1.65), out=0.12, bob=m.bounce,
    )  # fmt: skip


def climbing(rig: Rig, m: Manner) -> Gait:
    """Up stairs of 17 by 28 cm, lower and shorter for short legs."""
    k, rise, run, seconds = _flight(rig, m)
    foot = rig.feet[0].height
    swing = Swing(((0.15, 0.45), (0.5, 0.10), (0.8, -0.05)), 0.035, 0.01, ((0.28, foot + 0.09), (0.62, foot + 0.075)))
    return Gait(
        name="stairs", stride=2 * run, seconds=seconds, duty=0.64, ahead=0.20 * k, half=base(rig, m), roll=Roll(0.0, 0.1, 0.66, 0.55),
        swing=swing, knee=((0.0, 1.05), (0.2, 0.85), (0.36, 0.42), (0.50, 0.16)), yaw=0.05, drop=0.05 * m.sway, shift=0.030 * k, chest=0.05,
        lean=0.20 + m.lean, arm=0.24 * m.swing, elbow=(0.35 + m.elbow, 0.6 + m.elbow), out=0.13, climb=2 * rise, bob=m.bounce,
    )  # fmt: skip


def descending(rig: Rig, m: Manner) -> Gait:
    """Down the same stairs, the ball of the foot first."""
    k, rise, run, seconds = _flight(rig, m)
    foot = rig.feet[0].height
    swing = Swing(((0.2, 0.30), (0.6, 0.28), (0.85, 0.16)), 0.03, 0.01, ((0.3, foot + 0.10), (0.6, foot + 0.10)))
    return Gait(
        name="downstairs", stride=2 * run, seconds=seconds, duty=0.64, ahead=0.155 * k, half=base(rig, m),
        roll=Roll(-0.13, 0.16, 0.64, 0.30), swing=swing, knee=((0.0, 0.16), (0.14, 0.30), (0.34, 0.50), (0.50, 0.90)),
        yaw=0.04, drop=0.05 * m.sway, shift=0.030 * k, chest=0.04,
        lean=0.04 + m.lean, arm=0.20 * m.swing, elbow=(0.3 + m.elbow, 0.5 + m.elbow), out=0.13, climb=-2 * rise, bob=m.bounce,
    )  # fmt: skip


def _flight(rig: Rig, m: Manner) -> tuple[float, float, float, float]:
    """Size of the legs against a grown person's, rise and run of a step, seconds of two."""
    k = min(rig.hip / 0.92, 1.05)
    fits = min(k * 1.1, 1.0)
    return k, 0.17 * fits, 0.28 * fits, 1.35 * float(np.sqrt(k)) / min(m.speed, 1.15)


__all__ = ["Gait", "base", "climbing", "descending", "froude", "running", "walking"]
