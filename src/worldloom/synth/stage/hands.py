"""What the hands of a speaker do: held together at rest, and lifted in strokes that fall on stressed words (McNeill's beats, 1992).

A stroke has a preparation, the stroke itself, which ends on the vowel, a hold, and a way back, unless another follows soon.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Reach, hand_frame
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.timing import chance, keyed
from worldloom.synth.people.motion.turns import unit
from worldloom.synth.stage.emphasis import Stress

PREPARE, STROKE, HOLD, HOME, SOON = 0.42, 0.17, 0.34, 0.75, 1.7
"""Seconds; within SOON another stroke follows without a way home."""
GAP = 1.0
"""Seconds between strokes at least."""


class Place(NamedTuple):
    """Of a left hand, mirrored for a right one: where its palm is (metres to the left, before the belly, above the elbow, of a grown
    person), where the palm looks, where fingers point, and their grip."""

    at: tuple[float, float, float]
    palm: tuple[float, float, float]
    fingers: tuple[float, float, float]
    grip: float
    point: float = 0.0
    """How straight the forefinger stays."""


REST = (Place((0.045, 0.13, -0.02), (-0.25, 0.15, 0.95), (-0.72, -0.66, 0.05), 0.34),
        Place((0.030, 0.155, 0.045), (-0.10, 0.30, -0.93), (-0.74, -0.64, -0.12), 0.30))  # fmt: skip
"""The right hand lies in the left."""
SHAPES: dict[str, Place] = {
    "beat": Place((0.17, 0.27, 0.17), (-0.80, -0.10, 0.45), (-0.22, -0.85, 0.45), 0.40),
    "open": Place((0.25, 0.24, 0.11), (-0.15, -0.35, 0.90), (0.30, -0.92, 0.10), 0.20),
    "frame": Place((0.145, 0.28, 0.16), (-0.95, 0.0, 0.10), (-0.10, -0.86, 0.48), 0.36),
    "offer": Place((0.15, 0.32, 0.12), (-0.30, -0.10, 0.93), (-0.10, -0.98, 0.10), 0.27),
    "wide": Place((0.28, 0.24, 0.13), (-0.35, -0.55, 0.72), (0.45, -0.84, 0.22), 0.20),
}
DONE: dict[str, Place] = {
    "wave": Place((0.30, 0.20, 0.44), (0.05, -0.98, 0.15), (0.12, -0.05, 0.99), 0.10),
    "point": Place((0.22, 0.50, 0.30), (-0.75, 0.05, -0.60), (0.12, -0.97, 0.18), 0.92, 1.0),
}
"""Actions of a script that hands do, on top of a stroke's shapes."""
WAVES, EACH, ASIDE = 3, 0.34, 0.10
"""How often a hand waves, the seconds of a wave, and metres to either side."""
ONE, BOTH = ("beat", "offer", "beat"), ("frame", "open", "beat", "wide")


class Stroke(NamedTuple):
    """A gesture: when its stroke ends, its shape, the hands (0 left, 1 right), and how strong it is."""

    at: float
    shape: str
    hands: tuple[int, ...]
    strength: float


def strokes(stressed: Sequence[Stress], seed: int, first: float = 0.4) -> list[Stroke]:
    """Strokes on the strongest stresses, not too many; sentences' ends draw both hands."""
    out = list[Stroke]()
    for k, s in enumerate(stressed):
        if s.at < first or (out and s.at - out[-1].at < GAP) or (s.strength < 0.55 and chance(seed, 5000 + k) < 0.6):
            continue
        both = chance(seed, 5100 + k) < (0.62 if s.last or s.strength > 0.85 else 0.35)
        names = BOTH if both else ONE
        shape = names[int(chance(seed, 5200 + k) * len(names))]
        if out and s.at - out[-1].at < SOON and chance(seed, 5300 + k) < 0.7:
            shape, hands = out[-1].shape, out[-1].hands  # a train of beats of one kind
        else:
            hands = (0, 1) if both else (1,) if chance(seed, 5400 + k) < 0.65 else (0,)
        out.append(Stroke(s.at, shape, hands, s.strength))
    return out


def done(actions: Sequence[tuple[float, str]], others: Sequence[Stroke]) -> list[Stroke]:
    """Strokes with actions (when, which), which push aside what is too near them."""
    own = [Stroke(at, name, (1,), 1.0) for at, name in actions if name in DONE]
    rest = [s for s in others if all(not -1.6 < s.at - a.at < 2 * WAVES * EACH / 2 + 1.4 for a in own)]
    return sorted([*own, *rest])


class _Keys:
    """Times and places of one hand."""

    def __init__(self, home: Place) -> None:
        self.home, self.t, self.rows = home, [-10.0], [_row(home)]

    def put(self, t: float, row: Floats) -> None:
        if t > self.t[-1] + 1e-3:
            self.t.append(t)
            self.rows.append(row)

    def at(self, t: Floats) -> Floats:
        """(n, 11)"""
        rows, times = np.stack([*self.rows, self.rows[-1]]), np.array([*self.t, self.t[-1] + 1e3])
        return np.stack([keyed(t, times, rows[:, k]) for k in range(rows.shape[1])], 1)


def _row(p: Place) -> Floats:
    return np.array([*p.at, *p.palm, *p.fingers, p.grip, p.point])


def gestured(rig: Rig, aims: Aims, t: Floats, made: Sequence[Stroke], size: float = 1.0, calm: Floats | None = None) -> None:
    """Give the arms of `aims` their way through rest and strokes at times (n,); `size` scales them."""
    for i in (0, 1):
        keys = _Keys(REST[i])
        mine = [s for s in made if i in s.hands]
        for k, s in enumerate(mine):
            _stroke(keys, s, mine[k + 1].at if k + 1 < len(mine) else np.inf, mine[k - 1].at if k else -np.inf, size)
        _reach(rig, aims, i, keys.at(t), calm)


def _done(keys: _Keys, s: Stroke) -> None:
    """An action: up, held or waved, and home."""
    place, home = _row(DONE[s.shape]), _row(keys.home)
    keys.put(s.at - 0.55, home)
    keys.put(s.at, place)
    end = s.at + 2 * WAVES * EACH / 2
    for k in range(2 * WAVES if s.shape == "wave" else 0):
        swung = place.copy()
        swung[0] += ASIDE * (1 if k % 2 else -1)
        swung[6] += 0.35 * (1 if k % 2 else -1)
        keys.put(s.at + (k + 1) * EACH / 2, swung)
    keys.put(end + 0.1, place)
    keys.put(end + 0.1 + HOME, home)


def _stroke(keys: _Keys, s: Stroke, following: float, before: float, size: float) -> None:
    if s.shape in DONE:
        _done(keys, s)
        return
    place, home = _row(SHAPES[s.shape]), _row(keys.home)
    place[:3] = home[:3] + (place[:3] - home[:3]) * size * (0.75 + 0.35 * s.strength)
    lifted, struck = place.copy(), place.copy()
    lifted[2] += 0.035 * (0.5 + s.strength)
    struck[2] -= 0.045 * (0.5 + s.strength)
    struck[1] += 0.015
    start = s.at - STROKE - PREPARE
    if s.at - before > SOON:
        keys.put(start, home)
    keys.put(s.at - STROKE, lifted)
    keys.put(s.at, struck)
    keys.put(s.at + 0.12, struck + (place - struck) * 0.35)
    if following - s.at > SOON:
        keys.put(s.at + HOLD, place)
        keys.put(s.at + HOLD + HOME, home)
    elif following - s.at > PREPARE + STROKE + 0.3:
        keys.put(following - PREPARE - STROKE, place)


def _reach(rig: Rig, aims: Aims, i: int, rows: Floats, calm: Floats | None) -> None:
    """Palms at places of the trunk: they go with it."""
    side, k, n = SIDES[i][1], rig.scale, len(rows)
    flip = np.array([side, 1.0, 1.0])
    elbow = rig.at("leftUpperArm")[2] - rig.arm[0]
    at = rows[:, :3] * [k, -k, k] * flip + [0.0, -rig.belly, elbow]
    at = at + (aims.at - rig.at("hips")) * [1.0, 1.0, 0.6]
    if calm is not None:
        at = at + calm
    palm, fingers = unit(rows[:, 3:6] * flip), unit(rows[:, 6:9] * flip)
    pole = np.tile(np.array([0.55 * side, 0.55, -0.65]), (n, 1))
    aims.reach[i] = Reach(at, hand_frame(palm, fingers, i), pole, np.ones(n))
    aims.arms[i].grip = rows[:, 9]
    aims.arms[i].point = rows[:, 10]


__all__ = ["DONE", "Place", "REST", "SHAPES", "Stroke", "done", "gestured", "strokes"]
