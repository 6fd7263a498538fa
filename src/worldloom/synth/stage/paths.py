"""The way of one person over the stage: steps that turn, go and close, sitting down and up, and where the body is meanwhile."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.footwork import Move, danced
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.standing import TOES_OUT, stance
from worldloom.synth.people.motion.steps import Print
from worldloom.synth.people.motion.timing import between, during, keyed

STRIDE, SHORT, PIVOT = 0.58, 0.30, 0.85
"""Metres of a step, of one aside or back, and radians of one on the spot, of a grown person."""
STEP, TURN, AIR = 0.52, 0.42, 0.84
"""Seconds of a step going and turning, and the share of it that the foot is in the air."""
ASIDE = 0.85
"""Metres up to which somebody steps aside without turning to where they go."""
SIT, RISE = 2.1, 1.9
"""Seconds to sit down and to stand up, as in `motion.seated`."""
FIRST = 0.12
"""Seconds before the first step."""


class Place(NamedTuple):
    """Where somebody stands: metres, and the heading that they face, turned to the left from -Y."""

    x: float
    y: float
    yaw: float

    def toward(self, x: float, y: float) -> float:
        """The heading of another place."""
        return math.atan2(x - self.x, self.y - y)

    def far(self, other: Place) -> float:
        """Metres to another."""
        return math.hypot(other.x - self.x, other.y - self.y)


def turned(a: float, b: float) -> float:
    """The shorter way from a heading to another."""
    return (b - a + math.pi) % (2 * math.pi) - math.pi


class Step(NamedTuple):
    """A foot (0 left) leaves the ground at `up` and bears again at `end`, beside `middle`; `long` is 1 for a stride, 0 on the spot."""

    side: int
    up: float
    end: float
    middle: Place
    long: float


@dataclass
class Track:
    """Of one person: grows by `go` and `sit`, then says where everything is at any time. `start` is where they are at first."""

    rig: Rig
    manner: Manner
    start: Place
    steps: list[Step] = field(default_factory=list)
    seats: list[tuple[float, float, bool]] = field(default_factory=list)
    """From when to when somebody sits down (True) or stands up."""
    _closed: Place | None = None
    """Where both feet stand side by side, if they do."""

    @property
    def here(self) -> Place:
        """Where the last step leads."""
        return self.steps[-1].middle if self.steps else self.start

    @property
    def seated(self) -> bool:
        """Whether they end up sitting."""
        return bool(self.seats) and self.seats[-1][2]

    def go(self, at: float, to: Place, hurry: float = 1.0, via: Sequence[Place] = ()) -> float:
        """Walk to a place from a time on, past others; the time at which they are there."""
        for k, past in enumerate(via):
            ahead = [*via, to][k + 1]
            at = self._walk(at, past._replace(yaw=past.toward(ahead.x, ahead.y)), hurry, False)
        return self._walk(at, to, hurry, True)

    def _walk(self, at: float, to: Place, hurry: float, closes: bool) -> float:
        way, k = _way(self.here, to, self.rig.scale), self.manner.pace ** 0.5
        way = way if closes else way[:-1]
        passing = bool(self.steps) and self.steps[-1].middle != self._closed
        t = at + (0.0 if passing else FIRST)
        side = 1 - self.steps[-1].side if passing else 0 if way and turned(self.here.yaw, way[0][0].yaw) > 0.05 else 1
        for middle, long in way:
            each = (STEP / hurry if long else TURN) / k
            self.steps.append(Step(side, t, t + each, middle, long))
            t, side = t + each, 1 - side
        self._closed = self.here if closes else None
        return t if way else at

    def sit(self, at: float, down: bool) -> float:
        """Sit down, or stand up; the time at which it is done."""
        end = at + (SIT if down else RISE) / self.manner.pace
        self.seats.append((at, end, down))
        return end

    def prints(self) -> tuple[list[Print], list[Print]]:
        """All contacts of both feet, on the stage."""
        half, back = stance(self.rig, self.manner), 0.02 * self.rig.scale
        yaws = np.unwrap([self.start.yaw, *(s.middle.yaw for s in self.steps)])[1:]  # no foot spins round where headings pass a half turn
        steps = [s._replace(middle=s.middle._replace(yaw=float(yaw))) for s, yaw in zip(self.steps, yaws, strict=True)]
        moves = [Move(s.side, s.up, s.up + AIR * (s.end - s.up), *_foot(s.middle, s.side, half, back)) for s in steps]
        first = tuple(_foot(self.start, i, half, back) for i in (0, 1))
        last = max((s.end for s in self.steps), default=0.0)
        return danced(self.rig, first, moves, max(1.0, last), False)

    def root(self, t: Floats) -> Floats:
        """(n, 3) x, y and heading of the body: between its feet, smoothly."""
        places = [self.start, *(s.middle for s in self.steps)]
        yaws = np.unwrap([p.yaw for p in places])
        rows = [(-1e3, places[0].x, places[0].y, yaws[0])]
        for k, s in enumerate(self.steps):
            a, b = places[k], places[k + 1]
            if s.up > rows[-1][0] + 0.05:
                rows.append((s.up, rows[-1][1], rows[-1][2], rows[-1][3]))
            rows.append((s.end, (a.x + b.x) / 2, (a.y + b.y) / 2, (yaws[k] + yaws[k + 1]) / 2))
        keys = np.array([*rows, (rows[-1][0] + 1e3, *rows[-1][1:])])
        return np.stack([keyed(t, keys[:, 0], keys[:, j]) for j in (1, 2, 3)], 1)

    def sitting(self, t: Floats) -> Floats:
        """(n,) 0 standing to 1 sitting, as the clock of `motion.seated.lowering` has it."""
        out = np.zeros(len(t))
        for start, end, down in self.seats:
            share = np.clip((t - start) / (end - start), 0, 1)
            out = np.where(t >= start, share if down else 1 - share, out)
        return out

    def walking(self, t: Floats) -> Floats:
        """(n,) how much they are on their way: arms hang and swing meanwhile."""
        out = np.zeros(len(t))
        for first, last in spans([(s.up, s.end) for s in self.steps if s.long]):
            out = np.maximum(out, during(t, first - 0.35, first + 0.1, last - 0.1, last + 0.4))
        return out

    def swing(self, t: Floats) -> Floats:
        """(n,) -1..1: how far the left leg is ahead of the right one."""
        rows = [(-1e3, 0.0)]
        for s in self.steps:
            if s.up > rows[-1][0] + 0.05:
                rows.append((s.up, 0.0))
            rows.append((s.end, (1.0 if s.side == 0 else -1.0) * s.long))
        keys = np.array([*rows, (rows[-1][0] + 1e3, 0.0)])
        return keyed(t, keys[:, 0], keys[:, 1])

    def aside(self, t: Floats) -> Floats:
        """(n,) -1..1 to the left: toward the foot that bears."""
        out = np.zeros(len(t))
        for s in self.steps:
            out += (-SIDES[s.side][1]) * between(t, s.up - 0.1, s.up + 0.15) * (1 - between(t, s.end - 0.2, s.end + 0.1))
        return np.clip(out, -1, 1)

    def moving(self) -> list[tuple[float, float]]:
        """Times in which the whole body is on its way, or on its way down or up."""
        return spans([*((s.up, s.end) for s in self.steps), *((a, b) for a, b, _ in self.seats)])


def spans(rows: Sequence[tuple[float, float]], gap: float = 0.6) -> list[tuple[float, float]]:
    """Spans joined where less than `gap` seconds lie between."""
    out = list[tuple[float, float]]()
    for a, b in sorted(rows):
        if out and a - out[-1][1] < gap:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _foot(p: Place, i: int, half: float, back: float) -> tuple[float, float, float]:
    c, s, x = math.cos(p.yaw), math.sin(p.yaw), SIDES[i][1] * half
    return p.x + c * x - s * back, p.y + s * x + c * back, p.yaw + SIDES[i][1] * TOES_OUT


def _way(a: Place, b: Place, scale: float) -> list[tuple[Place, float]]:
    """Where the body is over each step from a place to another: turning there, going, turning as wanted, closing."""
    far, bend = a.far(b), turned(a.yaw, b.yaw)
    if far < 0.06 and abs(bend) < 0.12:
        return []
    if far <= ASIDE * scale and not (far > 0.45 * scale and abs(turned(a.yaw, a.toward(b.x, b.y))) < 0.5):
        n = max(math.ceil(far / (SHORT * scale)), math.ceil(abs(bend) / PIVOT), 1)
        mids = [(Place(a.x + (b.x - a.x) * k / n, a.y + (b.y - a.y) * k / n, a.yaw + bend * k / n), min(far / 0.6, 0.4))
                for k in range(1, n + 1)]  # fmt: skip
        return [*mids, (mids[-1][0], 0.0)]
    head = a.toward(b.x, b.y)
    first, last = turned(a.yaw, head), turned(head, b.yaw)
    out = [(Place(a.x, a.y, a.yaw + first * k / n), 0.0) for n in [math.ceil(max(abs(first) - 0.4, 0) / PIVOT)] for k in range(1, n + 1)]
    n = max(round(far / (STRIDE * scale)), 2)
    out += [(Place(a.x + (b.x - a.x) * k / n, a.y + (b.y - a.y) * k / n, head), 1.0) for k in range(1, n + 1)]
    n = math.ceil(abs(last) / PIVOT - 0.15)
    out += [(Place(b.x, b.y, head + last * k / n), 0.0) for k in range(1, n + 1)]
    return [*out, (b, 0.0)]


__all__ = ["Place", "Track", "spans", "turned"]
