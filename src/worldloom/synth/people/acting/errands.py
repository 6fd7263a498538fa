"""Taking a thing somewhere: hands go to where it rests, it is lifted, walked along free ground, set down, and after a while taken back.

A round has four parts: pick up, carry there and set down, wait; the same back. Steps are those of the stage (`synth.stage.paths`); where
the hands are while they have hold of the thing is the motion of the person's link `hands`, which the thing itself follows too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from worldloom.assets.parts.body_skeleton import FULL
from worldloom.synth.people.acting.gripping import Moves, gripped, grips, moves_of
from worldloom.synth.people.acting.stances import Stances, between, home_of, of_frames
from worldloom.synth.people.body import Floats
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.aims import Aims, Reach
from worldloom.synth.people.motion.handling import LADEN
from worldloom.synth.people.motion.manner import Manner, mixed
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import lowered, solve
from worldloom.synth.people.motion.timing import during
from worldloom.synth.people.motion.turns import about_x, carried, unit
from worldloom.synth.people.skeleton import index
from worldloom.synth.stage.carriage import Carriage
from worldloom.synth.stage.paths import Place, Track
from worldloom.world import Entity, Errand

REACH, GRIP, LIFT = 1.3, 0.25, 1.4
"""Seconds in which hands go to a thing, close about it, and bring it before the body."""
WAIT, HOLD = 2.5, 3.0
"""Seconds that somebody rests when the thing is down, and that they hold up what goes nowhere."""
BACK = 0.6
"""Metres up to which the first piece of a way is a step back."""
STRIDE = 0.45
"""Metres before and behind somebody who goes over which the ground's height is that of their feet."""
HIGH, LOW = 0.50, 0.10
"""Heights of the palms, as shares of that of the head, down from which knees bend, and at which somebody squats."""
ROUND, DOWN = 0.72, 0.85
"""Radians that the hips tip forward, and that fingers point down, of who squats."""


class Span(NamedTuple):
    """A thing is picked up or set down: `start` to `end` seconds, at which of the two places."""

    start: float
    end: float
    down: bool
    place: int


@dataclass(frozen=True)
class Course:
    """A round: the steps, in the frame in which the person stands at time 0, and when hands are busy."""

    track: Track
    spans: tuple[Span, ...]
    walks: tuple[tuple[float, float], ...]
    """From when to when the thing is carried."""
    seconds: float
    pace: float

    def lowered(self, t: Floats, place: int) -> Floats:
        """(n,) 0 the thing is carried, 1 it rests at one of the two places."""
        out = np.zeros(len(t))
        mine = [s for s in self.spans if s.place == place]
        for down, up in _pairs(mine, self.seconds):
            for k in (-1.0, 0.0, 1.0):
                a, b = down.start + k * self.seconds, up.end + k * self.seconds
                out = np.maximum(out, during(t, a, a + self._lift, b - self._lift, b))
        return out

    def bent(self, t: Floats, place: int) -> Floats:
        """(n,) how far the body is down to a place: with the thing, and after it."""
        out = np.zeros(len(t))
        for s in (s for s in self.spans if s.place == place):
            on, off = (self._lift, self._reach) if s.down else (self._reach, self._lift)
            out = np.maximum(out, during(t, s.start, s.start + on, s.end - off, s.end))
        return out

    def held(self, t: Floats) -> Floats:
        """(n,) 1 where hands have hold of the thing, on the way there less."""
        out = np.ones(len(t))
        for down, up in _pairs(list(self.spans), self.seconds):
            for k in (-1.0, 0.0, 1.0):
                off, on = down.end + k * self.seconds, up.start + k * self.seconds
                out = np.minimum(out, 1 - during(t, off - self._reach, off, on, on + self._reach))
        return out

    @property
    def _reach(self) -> float:
        return REACH / self.pace

    @property
    def _lift(self) -> float:
        return LIFT / self.pace


def _pairs(spans: list[Span], seconds: float) -> list[tuple[Span, Span]]:
    """Each setting down with the picking up that follows it, of the next round where there is none in this one."""
    out = []
    for s in (s for s in spans if s.down):
        later = [u for u in spans if not u.down and u.place == s.place]
        after = next((u for u in later if u.start >= s.end), None)
        first = later[0]
        out.append((s, after or first._replace(start=first.start + seconds, end=first.end + seconds)))
    return out


def course_of(rig: Rig, m: Manner, errand: Errand) -> Course:
    """Steps and times of an errand."""
    pace = float(m.pace)
    long = (REACH + GRIP + LIFT) / pace
    ends = [Place(x, y, yaw) for (x, y, _), yaw in zip((errand.way[0], errand.way[-1]), errand.faces, strict=True)]
    track = Track(rig, mixed(m, LADEN, 0.6), ends[0])
    spans, walks, t = list[Span](), list[tuple[float, float]](), 0.0
    middle = [Place(x, y, 0.0) for x, y, _ in errand.way[1:-1]]
    goes = len(errand.way) > 1

    def off_to(k: int, t: float) -> float:
        """Away from a place to the other one: a step back first, where the way begins with one."""
        via = middle if k == 0 else middle[::-1]
        if via and ends[k].far(via[0]) < BACK:
            t, via = track.go(t, via[0]._replace(yaw=ends[k].yaw)), via[1:]
        return track.go(t, ends[1 - k], via=via)

    for k in (0, 1) if goes else (0,):
        spans.append(Span(t, t + long, False, k))
        off = t + long
        t = off_to(k, off) if goes else off + HOLD / pace
        walks.append((off, t))
        spans.append(Span(t, t + long, True, 1 - k if goes else 0))
        t += long + WAIT / pace
    return Course(track, tuple(spans), tuple(walks), round(t, 3), pace)


class _Ground:
    """Heights along a way, in the frame of time 0."""

    def __init__(self, errand: Errand) -> None:
        self.p = np.asarray(errand.ground or errand.way, float)
        self.level = len(self.p) == 1 or float(np.ptp(self.p[:, 2])) < 1e-4

    def at(self, xy: Floats) -> Floats:
        """(n,) of the nearest point of the way."""
        if self.level:
            return np.full(len(xy), self.p[0, 2])
        a, d = self.p[:-1], np.diff(self.p, axis=0)
        u = np.clip(((xy[:, None] - a[None, :, :2]) * d[None, :, :2]).sum(2) / np.maximum((d[:, :2] ** 2).sum(1), 1e-9), 0, 1)
        near = a[None] + u[..., None] * d[None]
        k = ((near[..., :2] - xy[:, None]) ** 2).sum(2).argmin(1)
        return np.asarray(near[np.arange(len(xy)), k, 2])

    def under(self, xy: Floats, yaw: Floats) -> Floats:
        """(n,) between both feet of somebody who goes: kerbs are not jumped up."""
        if self.level:
            return self.at(xy)
        ahead = np.stack([np.sin(yaw), -np.cos(yaw)], 1)
        return np.asarray(np.mean([self.at(xy + d * ahead) for d in np.linspace(-STRIDE, STRIDE, 7)], 0))


@dataclass(frozen=True)
class Fetching:
    """An errand as bones need it; all times are those of the round."""

    r: Rigged
    rig: Rig
    m: Manner
    course: Course
    errand: Errand
    hands: Callable[[Floats], Moves]
    """Where full hands are against the posture."""

    @cached_property
    def carriage(self) -> Carriage:
        """Steps on the ground's heights."""
        made, ground = Carriage(self.course.track), _Ground(self.errand)
        for prints in made.prints:
            prints[:] = [replace(p, at=(p.at[0], p.at[1], p.at[2] + float(ground.at(np.array([p.at[:2]]))[0]))) for p in prints]
        return made

    def root(self, t: Floats) -> Floats:
        """(n, 4): x, y, z and heading in the frame of time 0."""
        r = self.course.track.root(np.mod(t, self.course.seconds))
        return np.column_stack([r[:, :2], _Ground(self.errand).under(r[:, :2], r[:, 2]), r[:, 2]])

    def at(self, t: Floats) -> Stances:
        """Stances at times (n,) of the round."""
        t = np.mod(t, self.course.seconds)
        a = self.carriage.aims(t, self.course.seconds)
        if self.course.track.steps:
            high = self.root(t)[:, 2]
            for leg, (_, s) in zip(a.legs, SIDES, strict=True):
                leg.ankle[:, 2] -= high
                leg.pole = unit(unit(leg.pole) + carried(a.hips, np.array([0.06 * s, -1.0, 0.0])))
        moves, share = self.hands(t), self.course.held(t)
        for place in (0, 1):
            bent = self.course.bent(t, place)
            if bent.any():
                self._bend(a, bent, place)
        self._reach(a, moves, share)
        free = of_frames(solve(self.rig, a), self.rig.heads)
        return between(free, gripped(self.r, free, moves), share, self.r.pose.heads)

    @cached_property
    def depths(self) -> tuple[float, float]:
        """How far somebody squats at either place, 0..1, by where the palms have to be."""
        out = []
        for place in (0, 1):
            s = next((s for s in self.course.spans if s.place == place), None)
            t = np.array([(s.end if s.down else s.start) + (-REACH if s.down else REACH) / self.course.pace]) if s else np.zeros(1)
            low = min(float(self._palms(self.hands(t))[i][0, 2]) for i in grips(self.r))
            out.append(float(np.clip((HIGH - low / self._tall) / (HIGH - LOW), 0, 1)))
        return out[0], out[1]

    @property
    def _tall(self) -> float:
        return float(self.rig.at("head")[2])

    def _palms(self, moves: Moves) -> list[Floats]:
        """(n, 3) of both palms, where hands have hold."""
        out = []
        for i in range(2):
            at, turn = moves.of(self.r, i)
            out.append(at + carried(turn @ self._hand(i), self.rig.palms[i]))
        return out

    def _hand(self, i: int) -> Floats:
        """The hand's frame (3, 3) in the posture."""
        return np.asarray(self.r.pose.turn[index(f"{SIDES[i][0]}Hand")] @ self.rig.hands[i])

    def _bend(self, a: Aims, bent: Floats, place: int) -> None:
        """Down to a thing: a squat for what is low, a bow for what is far, as `stretched` finds."""
        rig, e = self.rig, bent * self.depths[place]
        one = 0.6 if len(grips(self.r)) == 1 else 1.0
        a.at[:, 2] = lowered(rig, a)[:, 2] - e * 0.56 * rig.hip * one
        a.at[:, 1] += e * 0.20 * rig.hip * one
        for i, (_, s) in enumerate(SIDES):
            leg = a.legs[i]
            leg.pole = leg.pole + np.stack([(1.2 - 0.9 * rig.skirt) * s * e, 0 * e, 0 * e], 1)
        a.hips = about_x(ROUND * e * one) @ a.hips
        a.spine[:, 0] += 0.50 * e * one
        a.head = a.head @ about_x(0.30 * bent + 0.15 * e)

    def _reach(self, a: Aims, moves: Moves, share: Floats) -> None:
        """Full hands go where the thing is; the trunk bends as far as they need."""
        home, palms = home_of(self.r.pose), self._palms(moves)
        grip = (self.r.pose.frame.posture.grip_l, self.r.pose.frame.posture.grip_r)
        for i in FULL[self.r.posture]:
            side = SIDES[i][0]
            upper, lower, hand = (home.at[0, index(f"{side}{n}")] for n in ("UpperArm", "LowerArm", "Hand"))
            line = unit(hand - upper)
            pole = (lower - upper) - line * ((lower - upper) @ line)
            turn = moves.of(self.r, i)[1] @ self._hand(i)
            a.reach[i] = Reach(palms[i], turn, np.tile(pole, (len(a), 1)), share)
            a.arms[i].grip = a.arms[i].grip * (1 - share) + grip[i] * share


def fetching(e: Entity, r: Rigged, rig: Rig, m: Manner, errand: Errand, start: float) -> Fetching:
    """Of an entity whose round has gone on for `start` seconds at time 0 of the world."""
    course = course_of(rig, m, errand)
    made = Fetching(r, rig, m, course, errand, lambda t: moves_of(e, t - start))
    pitch = len(grips(r)) == 2

    def hands(t: Floats) -> Moves:
        """As the thing goes; on the sides of what is low, fingers point down."""
        low = course.lowered(t, 0) * made.depths[0] + course.lowered(t, 1) * made.depths[1]
        return moves_of(e, t - start).pitched(DOWN * low) if pitch else moves_of(e, t - start)

    return replace(made, hands=hands)


__all__ = ["Course", "Fetching", "Span", "course_of", "fetching"]
