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
from worldloom.synth.people.motion.timing import chance, during, keyed
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
    thumb: float = 0.0
    """Radians by which the thumb stands against the fingers."""


REST = (Place((0.038, 0.050, -0.041), (-0.12, 0.96, -0.15), (-0.97, -0.12, -0.15), 0.35),
        Place((0.026, 0.099, -0.023), (0.07, 0.97, -0.20), (-0.97, 0.07, -0.25), 0.545))  # fmt: skip
"""Clasped before the belly, the right hand on the left; one that is alone there lies before the belly."""
SHAPES: dict[str, Place] = {
    "beat": Place((0.17, 0.25, 0.15), (-0.80, 0.30, 0.30), (-0.48, -0.62, 0.62), 0.46),
    "open": Place((0.25, 0.23, 0.10), (-0.20, -0.25, 0.92), (0.15, -0.94, 0.20), 0.24),
    "frame": Place((0.145, 0.26, 0.14), (-0.92, 0.25, 0.10), (-0.30, -0.62, 0.72), 0.34),
    "offer": Place((0.15, 0.31, 0.10), (-0.35, -0.10, 0.90), (-0.30, -0.92, 0.20), 0.30),
    "wide": Place((0.28, 0.23, 0.11), (-0.40, -0.40, 0.80), (0.30, -0.86, 0.36), 0.24),
}
DONE: dict[str, Place] = {
    "wave": Place((0.30, 0.20, 0.44), (0.05, -0.98, 0.15), (0.12, -0.05, 0.99), 0.10),
    "point": Place((0.22, 0.50, 0.30), (-0.75, 0.05, -0.60), (0.12, -0.97, 0.18), 0.92, 1.0),
    "shrug": Place((0.30, 0.20, 0.08), (-0.10, -0.30, 0.95), (0.55, -0.80, 0.15), 0.16),
}
"""Actions of a script that hands do, on top of a stroke's shapes."""
HELD = Place((0.09, 0.25, 0.23), (-0.95, -0.05, -0.16), (-0.28, -0.95, -0.02), 0.60, thumb=0.8)
"""With a cup or the like in it."""
SKIN = 0.004
"""Metres between the bones of a palm and a thing, over half its breadth."""
LOW = 0.018
"""Metres by which a palm comes to a thing below its middle: forefinger and thumb are above the palm, and shall not be over the rim."""
GRASP, AGAIN = 0.6, 0.8
"""Seconds for a hand to get to a thing, and back."""
EASE = (-0.18, 0.0, 0.08, 0.17)
"""Radians by which knuckles, from that of the forefinger on, bend more than all: no hand at ease holds its fingers alike."""
ROUND = (0.0, -0.2, -0.5, -0.65)
"""The same round a thing: the outer fingers are the more bent ones by nature, and would be in it."""
LAP = (0.0, 0.05, -0.075)
"""Metres by which hands rest further ahead and lower when somebody sits."""
WAVES, EACH, ASIDE = 3, 0.34, 0.10
"""How often a hand waves, the seconds of a wave, and metres to either side."""
ONE, BOTH = ("beat", "offer", "beat"), ("frame", "open", "beat", "wide")


class Stroke(NamedTuple):
    """A gesture: when its stroke ends, its shape, the hands (0 left, 1 right), and how strong it is."""

    at: float
    shape: str
    hands: tuple[int, ...]
    strength: float
    place: Place | None = None
    """Of an action that is aimed at something."""
    size: float = 1.0
    """How far it goes; moods widen and narrow it."""


class Held(NamedTuple):
    """A thing at `at` (metres, in the body's own frame), `wide` across, in the right hand from `take` to `put` (seconds)."""

    take: float
    put: float
    at: tuple[float, float, float]
    wide: float


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


def aimed(rig: Rig, at: float, place: Floats, left: bool = False) -> Stroke:
    """Pointing at a place (3,) of the body's own frame, with the hand of that side, or the left one; never through the body."""
    side = 0 if place[0] > 0.1 or left else 1
    shoulder = rig.at("leftUpperArm") * [1, 0, 1]
    d = unit(np.array([abs(place[0]), place[1], place[2]]) - shoulder)
    d = unit(np.array([max(d[0], 0.8) if d[1] > 0 else d[0], min(d[1], 0.35), np.clip(d[2], -0.7, 0.8)]))
    palm = shoulder + 0.93 * sum(rig.arm) * d
    facing = unit(np.cross(d, [0.0, 0.0, 1.0]) - [0.0, 0.0, 0.5])
    k = rig.scale
    row = (float(palm[0]) / k, float(-palm[1] - rig.belly) / k, float(palm[2] - shoulder[2] + rig.arm[0]) / k)
    return Stroke(at, "point", (side,), 1.0, Place(row, _three(facing), _three(d), 0.92, 1.0))


def _three(v: Floats) -> tuple[float, float, float]:
    x, y, z = (float(c) for c in v)
    return x, y, z


def done(own: Sequence[Stroke], others: Sequence[Stroke]) -> list[Stroke]:
    """Strokes with actions, which push aside what is too near them."""
    rest = [s for s in others if all(not -1.6 < s.at - a.at < 2 * WAVES * EACH / 2 + 1.4 for a in own)]
    return sorted([*own, *rest], key=lambda s: (s.at, s.shape))


class _Keys:
    """Times and places of one hand."""

    def __init__(self, home: Place) -> None:
        self.home, self.t, self.rows = home, [-10.0], [_row(home)]

    def put(self, t: float, row: Floats) -> None:
        if t > self.t[-1] + 1e-3:
            self.t.append(t)
            self.rows.append(row)

    def at(self, t: Floats) -> Floats:
        """(n, 13): the place, palm, fingers, grip, forefinger, how far it is a place of the set and no longer of the trunk, thumb."""
        rows, times = np.stack([*self.rows, self.rows[-1]]), np.array([*self.t, self.t[-1] + 1e3])
        return np.stack([keyed(t, times, rows[:, k]) for k in range(rows.shape[1])], 1)


def _row(p: Place) -> Floats:
    return np.array([*p.at, *p.palm, *p.fingers, p.grip, p.point, 0.0, p.thumb])


class Bearing(NamedTuple):
    """What hands have to heed, at the times (n,) of `gestured`: how far somebody sits (n,), how far they walk (n,), what they hold."""

    sits: Floats | None = None
    walks: Floats | None = None
    held: tuple[Held, ...] = ()

    def hangs(self, t: Floats, i: int) -> Floats:
        """(n,) how far a hand (0 left, 1 right) hangs: of who walks, unless there is something in it."""
        out = np.zeros(len(t)) if self.walks is None else self.walks
        for h in self.held if i else ():
            put = min(h.put, 1e6)
            out = out * (1 - during(t, h.take - 1.2, h.take - GRASP, put + AGAIN, put + AGAIN + 0.6))
        return out


def gestured(rig: Rig, aims: Aims, t: Floats, made: Sequence[Stroke], size: float = 1.0, calm: Floats | None = None,
             bearing: Bearing = Bearing()) -> None:  # noqa: B008  (a tuple)
    """Give the arms of `aims` their way through rest and strokes at times (n,); `size` scales them."""
    for i in (0, 1):
        keys, held = _Keys(REST[i]), bearing.held if i else ()
        mine = [s for s in made if i in s.hands and all(not h.take - GRASP - 0.6 < s.at < h.put + AGAIN + 0.6 for h in held)]
        events: list[tuple[float, Stroke | Held]] = [*((s.at, s) for s in mine), *((h.take, h) for h in held)]
        for _, event in sorted(events, key=lambda e: e[0]):
            if isinstance(event, Held):
                _held(keys, rig, event)
                continue
            k = mine.index(event)
            _stroke(keys, event, mine[k + 1].at if k + 1 < len(mine) else np.inf, mine[k - 1].at if k else -np.inf, size * event.size)
        _reach(rig, aims, i, keys.at(t), calm, bearing.sits, 1 - bearing.hangs(t, i))


def _held(keys: _Keys, rig: Rig, h: Held) -> None:
    """The hand goes to a thing, brings it before the body, and at last puts it back."""
    k = rig.scale
    elbow = rig.at("leftUpperArm")[2] - rig.arm[0]
    x, y, z = h.at
    there, home, held = _row(HELD), _row(keys.home), _row(HELD)
    there[:3] = [(-x + h.wide / 2 + SKIN) / k, (-y - rig.belly) / k, (z - elbow) / k - LOW]
    there[11] = 1.0
    for at, first, last in ((h.take, home, held), (h.put, held, home)):
        if np.isfinite(at):
            for when, row in ((at - GRASP, first), (at - 0.06, there), (at + 0.1, there), (at + 0.1 + AGAIN, last)):
                keys.put(when, row)
            keys.home = HELD if at == h.take else REST[1]


def _done(keys: _Keys, s: Stroke) -> None:
    """An action: up, held or waved, and home."""
    place, home = _row(s.place or DONE[s.shape]), _row(keys.home)
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


def _reach(rig: Rig, aims: Aims, i: int, rows: Floats, calm: Floats | None, sat: Floats | None, share: Floats) -> None:
    """Palms at places of the trunk: they go with it. `share` is left of it where an arm hangs."""
    side, k, n = SIDES[i][1], rig.scale, len(rows)
    flip = np.array([side, 1.0, 1.0])
    elbow = rig.at("leftUpperArm")[2] - rig.arm[0]
    sits = np.zeros(n) if sat is None else sat
    own = (1 - rows[:, 11:12])
    moved = rows[:, :3] + sits[:, None] * own * np.array(LAP)
    at = moved * [k, -k, k] * flip + [0.0, -rig.belly, elbow]
    at = at + own * (aims.at - rig.at("hips")) * np.stack([np.ones(n), np.ones(n), 0.6 + 0.4 * sits], 1)
    if calm is not None:
        at = at + calm
    palm, fingers = unit(rows[:, 3:6] * flip), unit(rows[:, 6:9] * flip)
    pole = np.tile(np.array([0.32 * side, 0.50, -0.80]), (n, 1))
    free = aims.arms[i].grip
    aims.reach[i] = Reach(at, hand_frame(palm, fingers, i), pole, share)
    aims.arms[i].grip = rows[:, 9] * share + free * (1 - share)
    aims.arms[i].point = rows[:, 10] * share
    aims.arms[i].thumb = rows[:, 12] * share
    grip = rows[:, 9:10]
    loose, round_ = np.clip(4 * grip, 0, 1) * np.clip((0.60 - grip) / 0.1, 0, 1), np.clip(rows[:, 12:] / HELD.thumb, 0, 1)
    aims.arms[i].taps = (np.array(EASE) * loose * (1 - rows[:, 10:11]) + np.array(ROUND) * round_) * share[:, None]


__all__ = ["Bearing", "DONE", "Held", "Place", "REST", "SHAPES", "Stroke", "aimed", "done", "gestured", "strokes"]
