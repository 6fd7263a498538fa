"""Steps that are planned one by one: turning on the spot, dancing, standing wider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Leg
from worldloom.synth.people.motion.clip import Contact
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.steps import Print, Roll, Swing, stepped
from worldloom.synth.people.motion.timing import during
from worldloom.synth.people.motion.turns import carried

SOFT = Roll(strike=0.06, flat=0.2, rise=0.7, push=0.5, power=2.0)
LOAD = 0.22
"""Seconds that weight needs to leave a foot and come back."""
LEAST = 0.12
"""Of a whole one, the load that a foot never loses: where both are light, hips do not jump from over one to over the other."""


class Move(NamedTuple):
    """A foot leaves the ground at `up` and is down again at `down` (seconds), the flat ankle over (x, y), turned left by `yaw`."""

    side: int
    up: float
    down: float
    x: float
    y: float
    yaw: float


def danced(
    rig: Rig, start: Sequence[tuple[float, float, float]], moves: Sequence[Move], seconds: float, loops: bool
) -> tuple[list[Print], list[Print]]:
    """Contacts of both feet that begin at `start` (x, y, yaw); where it loops, the moves must lead back there."""
    out: list[list[Print]] = [[], []]
    for i in range(2):
        mine = [m for m in moves if m.side == i]
        rounds = (-1, 0, 1) if loops and mine else (0,)
        place, on = start[i], -seconds * (2 if loops else 1)
        for k in rounds:
            for m in mine:
                out[i].append(_print(rig, i, on, m.up + k * seconds, place))
                place, on = (m.x, m.y, m.yaw), m.down + k * seconds
        out[i].append(_print(rig, i, on, 3 * seconds, place))
    return out[0], out[1]


def _print(rig: Rig, i: int, on: float, off: float, place: tuple[float, float, float]) -> Print:
    long = off - on
    roll = Roll(SOFT.strike, min(0.10 / long, 0.3), max(1 - 0.22 / long, 0.4), SOFT.push, SOFT.power)
    return Print(on, off, (place[0], place[1], rig.feet[i].height), place[2], roll)


def follow(rig: Rig, aims: Aims, t: Floats, prints: tuple[list[Print], list[Print]], swing: Swing, lean: float = 0.62) -> Aims:
    """Legs of the aims by planned contacts, and the hips over the feet that bear (`lean` of the way there)."""
    at, load = [], []
    for i, (_, s) in enumerate(SIDES):
        step = stepped(rig.feet[i], prints[i], swing, t, s)
        ahead = carried(step.turn, np.array([0.05 * s, -1.0, 0.0])) * [1, 1, 0] + carried(
            aims.hips, np.array([0.05 * s, -1.0, 0.0])
        ) * [1, 1, 0]
        aims.legs[i] = Leg(step.ankle, step.turn, step.toes, ahead, step.down)
        off = np.ones(len(t))
        for a, b in zip(prints[i], prints[i][1:], strict=False):
            off = off * (1 - during(t, a.off - LOAD, a.off, b.on, b.on + LOAD))
        at.append(step.ankle[:, :2])
        load.append(off + LEAST)
    middle = (at[0] + at[1]) / 2
    bearing = (at[0] * load[0][:, None] + at[1] * load[1][:, None]) / (load[0] + load[1])[:, None]
    aims.at[:, :2] += middle + lean * (bearing - middle) - [0.0, 0.02 * rig.scale]
    return aims


def contacts(prints: tuple[list[Print], list[Print]], seconds: float) -> tuple[Contact, ...]:
    """Those within the clip."""
    out = []
    for i in range(2):
        out += [Contact(i, max(p.on, 0.0), min(p.off, seconds)) for p in prints[i] if p.off > 0 and p.on < seconds]
    return tuple(out)


__all__ = ["Move", "contacts", "danced", "follow"]
