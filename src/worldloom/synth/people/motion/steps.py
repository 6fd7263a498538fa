"""Feet that step: they strike, stand flat, roll over the ball and leave; in between they swing clear of the ground. While a foot is in
contact it turns about a point that stays where it is: the heel, then the joint of the toes, so nothing slides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.rig import Foot
from worldloom.synth.people.motion.timing import ease, hermite, keyed
from worldloom.synth.people.motion.turns import about_z, carried

STILL = 0.02
"""Seconds over which speeds at the ends of a swing are measured."""


@dataclass(frozen=True)
class Roll:
    """How a foot treats the ground: radians that the toes are up when it strikes (less than zero: it lands on the ball), the shares of
    the contact at which it is flat and at which the heel rises, and the radians that the heel is up when the toes leave."""

    strike: float = 0.0
    flat: float = 0.14
    rise: float = 0.5
    push: float = 0.0
    power: float = 2.2


@dataclass(frozen=True)
class Print:
    """One contact: from `on` to `off` (seconds), the ankle of the flat foot over `at` (3,), turned left by `yaw`."""

    on: float
    off: float
    at: tuple[float, float, float]
    yaw: float
    roll: Roll = Roll()


@dataclass(frozen=True)
class Swing:
    """Between two contacts: pitches (radians, heel up) at shares of the swing, metres that the sole clears the ground, metres outward,
    and keys of the ankle's height over the ground."""

    pitch: Sequence[tuple[float, float]] = ()
    clear: float = 0.03
    out: float = 0.0
    high: Sequence[tuple[float, float]] = ()


@dataclass
class Stepped:
    """Ankles (n, 3), turns (n, 3, 3) and bends of the toes (n,) of one foot."""

    ankle: Floats
    turn: Floats
    toes: Floats
    down: Floats
    """(n,) 1 in contact, less just after it and just before the next."""


def pitch_of(roll: Roll, u: Floats) -> Floats:
    """Radians that the heel is up (less than zero: the toes are) at shares of a contact."""
    landing = -roll.strike * (1 - ease(u / max(roll.flat, 1e-6))) if roll.flat > 0 else np.zeros_like(u)
    rising = np.clip((u - roll.rise) / max(1 - roll.rise, 1e-6), 0, 1)
    return np.asarray(landing + roll.push * rising**roll.power)


def grounded(foot: Foot, p: Print, t: Floats) -> tuple[Floats, Floats, Floats]:
    """Ankle (n, 3), pitch (n,) and toes' bend (n,) in a contact, also a little outside of its time."""
    u = (t - p.on) / (p.off - p.on)
    pitch = pitch_of(p.roll, np.clip(u, 0, 1))
    at, yaw = np.asarray(p.at), about_z(p.yaw)
    pivot = np.where((pitch > 0)[:, None], foot.ball, foot.heel)
    ankle = at + carried(yaw, pivot - carried(foot.tipped(pitch), pivot))
    return ankle, pitch, np.maximum(pitch, 0)


def stepped(foot: Foot, prints: Sequence[Print], swing: Swing, t: Floats, side: float) -> Stepped:
    """A foot at times (n,) between its first contact and its last; `side` is 1 for the left one."""
    n = len(t)
    ankle, pitch, toes, yaw = np.zeros((n, 3)), np.zeros(n), np.zeros(n), np.zeros(n)
    down = np.zeros(n)
    for k, p in enumerate(prints):
        mine = (t >= p.on) & (t <= p.off) if k else t <= p.off
        mine |= (t > p.off) if k + 1 == len(prints) else False
        if mine.any():
            ankle[mine], pitch[mine], toes[mine] = grounded(foot, p, t[mine])
            yaw[mine], down[mine] = p.yaw, 1.0
        if k + 1 < len(prints):
            air = (t > p.off) & (t < prints[k + 1].on)
            if air.any():
                ankle[air], pitch[air], toes[air], yaw[air] = _swung(foot, p, prints[k + 1], swing, t[air], side)
                s = (t[air] - p.off) / (prints[k + 1].on - p.off)
                down[air] = np.maximum(1 - ease(s / 0.2), ease((s - 0.66) / 0.34))
    return Stepped(ankle, np.asarray(about_z(yaw) @ foot.tipped(pitch)), toes, down)


def _swung(foot: Foot, a: Print, b: Print, swing: Swing, t: Floats, side: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Ankle, pitch, toes and yaw between two contacts, going on from one into the other without a jerk."""
    long = b.on - a.off
    s = (t - a.off) / long
    p0, p1, v0, v1 = _ends(foot, a, b)
    ankle = np.stack([hermite(s, p0[k], p1[k], v0[k] * long, v1[k] * long) for k in range(3)], 1)
    yaw = a.yaw + (b.yaw - a.yaw) * ease(s)
    ankle[:, :2] += (swing.out * side * np.sin(np.pi * s) ** 2)[:, None] * np.stack([np.cos(yaw), np.sin(yaw)], 1)
    ground = a.at[2] - foot.height + (b.at[2] - a.at[2]) * (ease(s / 0.62) if b.at[2] > a.at[2] else ease((s - 0.38) / 0.62))
    pitch = _pitched(a, b, swing, s, long)
    over = [(0.0, p0[2] - a.at[2] + foot.height), *swing.high, (1.0, p1[2] - b.at[2] + foot.height)]
    ankle[:, 2] = ground + keyed(s, [k for k, _ in over], [v for _, v in over], first=v0[2] * long, last=v1[2] * long)
    ankle[:, 2] += _lift(foot, ankle[:, 2] - ground, pitch, swing.clear, s)
    return ankle, pitch, max(a.roll.push, 0.0) * (1 - ease(s / 0.5)), yaw


def _pitched(a: Print, b: Print, swing: Swing, s: Floats, long: float) -> Floats:
    keys = [(0.0, a.roll.push), *swing.pitch, (1.0, -b.roll.strike)]
    speed = a.roll.push * a.roll.power / max((1 - a.roll.rise) * (a.off - a.on), 1e-6) * long
    most = 3 * (keys[1][1] - keys[0][1]) / keys[1][0]
    return keyed(s, [k for k, _ in keys], [v for _, v in keys], first=min(speed, most) if most > 0 else 0.0)


def _ends(foot: Foot, a: Print, b: Print) -> tuple[Floats, Floats, Floats, Floats]:
    """Places and speeds where a swing begins and ends, so that it goes on smoothly."""
    p, q = grounded(foot, a, np.array([a.off - STILL, a.off]))[0], grounded(foot, b, np.array([b.on, b.on + STILL]))[0]
    return p[1], q[0], (p[1] - p[0]) / STILL, (q[1] - q[0]) / STILL


def _lift(foot: Foot, over: Floats, pitch: Floats, clear: float, s: Floats) -> Floats:
    """How much higher the ankle, `over` the ground (n,), must go for heel and tip to clear it, softly."""
    turn = foot.tipped(pitch)
    low = over + np.minimum(carried(turn, foot.heel)[:, 2], carried(turn, foot.tip)[:, 2])
    edge = ease(np.minimum(s, 1 - s) / 0.25)
    return np.asarray(0.006 * np.logaddexp(0, (clear * np.sin(np.pi * np.clip(s, 0, 1)) - low) / 0.006) * edge)


__all__ = ["Print", "Roll", "Stepped", "Swing", "grounded", "pitch_of", "stepped"]
