"""Acts on a stage: who goes where and does what when, by the marks of the set; and what cannot be done, in a sentence each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from worldloom.synth.people.motion.seated import chair
from worldloom.synth.stage.acts import BODILY, Act
from worldloom.synth.stage.marks import Mark, named, past
from worldloom.synth.stage.paths import Place, Track

NEAR, BESIDE, OFF = 0.95, 0.55, 3.3
"""Metres between two after one came to the other; between somebody and what they went to; from the mark to beyond the picture."""
ASIDE, CLOSER = 0.9, 0.7
"""Metres of a walk without an aim, and of coming closer or stepping back."""
WAYS = {"closer": CLOSER, "forward": CLOSER, "camera": CLOSER, "front": CLOSER, "ahead": CLOSER, "back": -CLOSER, "backwards": -CLOSER}
REACH = 4.5
"""Metres within which people go to things."""
TAKE, BOW, WAIT, GLANCE, GESTURE = 1.5, 1.5, 1.2, 1.7, 1.0
"""Seconds of acts that have no length of their own."""
Point = tuple[float, float, float]


class Glance(NamedTuple):
    """Somebody looks at a place (3,) from one time to another."""

    start: float
    end: float
    at: Point


class Deed(NamedTuple):
    """A gesture: when, which (an act's kind), and a place that it is aimed at, if any."""

    at: float
    kind: str
    aim: Point | None = None


@dataclass
class Cue:
    """Acts between two words: the character before which they are, in order, with who does them."""

    at: int
    acts: list[tuple[str, Act]] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        """Whether the words wait for them."""
        return any(a.kind in BODILY for _, a in self.acts)


def cues(actions: Sequence[tuple[int, str, Act]]) -> list[Cue]:
    """Actions by where they are."""
    out = list[Cue]()
    for at, who, act in actions:
        if not out or out[-1].at != at:
            out.append(Cue(at))
        out[-1].acts.append((who, act))
    return out


@dataclass
class Player:
    """One person's part in the blocking."""

    name: str
    track: Track
    eyes: float
    home: Place
    thing: tuple[str, Point] | None = None
    """What can be taken at home: the word, and where it stands."""
    glances: list[Glance] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    held: list[tuple[float, float]] = field(default_factory=list)
    """From when to when the thing is in the hand."""


@dataclass(frozen=True)
class Ground:
    """The set: the heading that it faces, what stands on it, its ground's height, and half of its width, its near and its far edge
    (metres from the middle), if it has any."""

    front: float
    there: tuple[Mark, ...] = ()
    level: float = 0.0
    edge: tuple[float, float, float] | None = None

    @property
    def camera(self) -> tuple[float, float]:
        """Toward the camera."""
        return math.sin(self.front), -math.cos(self.front)


def off(ground: Ground, home: Place, left: bool) -> Place:
    """Beyond the picture, to the left of who looks at the camera or to the right, turned to where they stood."""
    cx, cy = ground.camera
    side = OFF if left else -OFF
    there = Place(home.x - side * cy, home.y + side * cx, 0.0)
    return there._replace(yaw=there.toward(home.x, home.y))


class Blocking:
    """The parts of all players, as cues come at their times."""

    def __init__(self, ground: Ground, players: Mapping[str, Player]) -> None:
        self.ground, self.players, self.missed = ground, players, list[str]()

    def play(self, cue: Cue, start: float, word: float) -> float:
        """Do a cue's acts from `start` on, those that need no time when the next word begins; the time at which words may go on."""
        t, before, at = start, "", start
        for k, (who, act) in enumerate(cue.acts):
            p = self.players.get(who)
            if p is None:
                self._miss(act, f"{who} is not on the stage")
                continue
            together = k > 0 and act.words == before and cue.acts[k - 1][0] != who
            begin = at if together else t
            before, at = act.words, begin
            if act.kind in BODILY:
                t = max(t, self._move(p, act, begin) + 0.1)
            else:
                self._gesture(p, act, begin + 0.5 if cue.waits else max(word - 0.25, 0.2))
                t = max(t, begin + GESTURE) if cue.waits else t
        return t

    def _move(self, p: Player, act: Act, t: float) -> float:
        if act.kind in ("walk", "run", "turn", "enter", "leave") and p.track.seated:
            t = p.track.sit(t, False)
        if act.kind in ("sit", "rise"):
            return self._seat(p, act, t)
        if act.kind in ("take", "put"):
            return self._hold(p, act, t)
        if act.kind == "bow":
            p.deeds.append(Deed(t + 0.6, "bow"))
            return t + BOW
        if act.kind == "wait":
            return t + WAIT
        *via, to = [self._turned(p, act)] if act.kind == "turn" else self._goal(p, act)
        end = p.track.go(t, to, 1.35 if act.kind == "run" else 1.0, via)
        if end > t + 0.9 and act.kind != "turn":
            ahead = (to.x + 2 * math.sin(to.yaw), to.y - 2 * math.cos(to.yaw), 0.9 * p.eyes)
            p.glances.append(Glance(t - 0.1, end - 0.45, ahead))
        return end

    def _seat(self, p: Player, act: Act, t: float) -> float:
        if p.track.seated == (act.kind == "sit"):
            return t
        if act.kind == "rise":
            return p.track.sit(t, False)
        here = p.track.here
        seats = [m for m in self.ground.there if m.seat and math.hypot(m.at[0] - here.x, m.at[1] - here.y) < REACH]
        seats.sort(key=lambda m: math.hypot(m.at[0] - here.x, m.at[1] - here.y))
        seat = named(act.aim or "seat", seats, here) or next(iter(seats), None)
        if seat is None:
            self._miss(act, "there is nothing to sit on near by on this set")
            return t
        back = chair(p.track.rig).back
        to = Place(seat.at[0] + back * math.sin(seat.yaw), seat.at[1] - back * math.cos(seat.yaw), seat.yaw)
        return p.track.sit(p.track.go(t, to) + 0.15, True)

    def _hold(self, p: Player, act: Act, t: float) -> float:
        holds = bool(p.held) and p.held[-1][1] == math.inf
        if act.kind == "take" and (p.thing is None or holds):
            self._miss(act, "both hands are not free" if holds else f"there is no {act.aim or 'such thing'} within reach on this set")
            return t
        if act.kind == "put" and not holds:
            self._miss(act, "there is nothing in the hand")
            return t
        assert p.thing is not None
        t = p.track.go(t, p.home._replace(yaw=p.track.here.yaw if p.track.here.far(p.home) < 0.1 else p.home.yaw))
        p.glances.append(Glance(t, t + 0.62 * TAKE, (*p.thing[1][:2], p.thing[1][2] - self.ground.level)))
        if holds:
            p.held[-1] = (p.held[-1][0], t + 0.6)
        else:
            p.held.append((t + 0.6, math.inf))
        return t + TAKE

    def _gesture(self, p: Player, act: Act, t: float) -> None:
        aim = self._aim(p, act) if act.kind in ("look", "point") and act.aim else None
        if act.kind in ("look", "point") and act.aim and aim is None:
            self._miss(act, f"there is no {act.aim} on this set" + ("; the hand points ahead" if act.kind == "point" else ""))
        if aim is not None:
            p.glances.append(Glance(t - 0.45, t - 0.45 + GLANCE, aim))
        if act.kind != "look":
            p.deeds.append(Deed(t, act.kind, aim))

    def _aim(self, p: Player, act: Act) -> Point | None:
        """The place (3,) that is looked or pointed at, its height over the ground."""
        here, (cx, cy), up = p.track.here, self.ground.camera, p.eyes
        if act.aim in ("camera", "audience", "us", "viewer", "you"):
            return here.x + 2.3 * cx, here.y + 2.3 * cy, up
        for words, (left, ahead, high) in {"up ceiling sky above": (0.3, 1.0, 1.4), "down floor ground feet below": (0.1, 0.7, -1.1),
                                           "around aside side left away": (1.5, 1.0, 0.0), "right": (-1.5, 1.0, 0.0)}.items():  # fmt: skip
            if act.aim in words.split():
                c, s = math.cos(here.yaw), math.sin(here.yaw)
                return here.x + c * left + s * ahead, here.y + s * left - c * ahead, up + high
        other = self._other(act.aim, p)
        if other is not None:
            return other.track.here.x, other.track.here.y, other.eyes
        mark = named(act.aim, self.ground.there, here)
        return (mark.at[0], mark.at[1], mark.at[2] - self.ground.level) if mark else None

    def _turned(self, p: Player, act: Act) -> Place:
        here, front = p.track.here, self.ground.front
        if act.aim in ("", "around", "round", "back"):
            return here._replace(yaw=here.yaw + (math.pi if act.aim else 0.6))
        if act.aim == "away":
            return here._replace(yaw=front + math.pi)
        if act.aim in ("camera", "audience", "front", "us", "forward", "viewer"):
            return here._replace(yaw=front)
        aim = self._aim(p, act)
        if aim is None:
            self._miss(act, f"there is no {act.aim} on this set")
            return here
        return here._replace(yaw=here.toward(aim[0], aim[1]))

    def _goal(self, p: Player, act: Act) -> list[Place]:
        """Where a walk leads, as far as the way is free, and past what."""
        here, (cx, cy) = p.track.here, self.ground.camera
        sx, sy = -cy, cx  # to the left of who looks at the camera
        side = 1.0 if (here.x - p.home.x) * sx + (here.y - p.home.y) * sy <= 0 else -1.0
        if act.kind in ("enter", "leave"):
            return [p.home if act.kind == "enter" else off(self.ground, p.home, side > 0)]
        other, mark = self._other(act.aim, p), named(act.aim, self.ground.there, here) if act.aim else None
        if other is not None:
            o = other.track.here
            share = max(1 - NEAR / max(here.far(o), 1e-6), 0.0)
            return self._kept(here, Place(here.x + (o.x - here.x) * share, here.y + (o.y - here.y) * share, here.toward(o.x, o.y)))
        if mark is not None and math.hypot(mark.at[0] - here.x, mark.at[1] - here.y) < REACH:
            return self._kept(here, self._beside(p, mark), mark)
        if act.aim in WAYS:
            return self._kept(here, Place(here.x + WAYS[act.aim] * cx, here.y + WAYS[act.aim] * cy, here.yaw))
        if act.aim in ("mark", "place", "seat", "middle", "centre", "center"):
            return self._kept(here, p.home)
        if act.aim not in ("", "side", "aside", "left", "right", "away", "around", "about"):
            self._miss(act, f"there is no {act.aim} near by on this set; {p.name or 'the speaker'} walks aside")
        side = 1.0 if act.aim == "left" else -1.0 if act.aim == "right" else side
        return self._kept(here, Place(here.x + ASIDE * sx * side, here.y + ASIDE * sy * side, self._facing(p)))

    def _beside(self, p: Player, mark: Mark) -> Place:
        """Near a thing, on the side from which one comes, turned to whom one talks to."""
        here = p.track.here
        dx, dy = here.x - mark.at[0], here.y - mark.at[1]
        far = max(math.hypot(dx, dy), 1e-6)
        edge = min(mark.half[0] / max(abs(dx) / far, 1e-6), mark.half[1] / max(abs(dy) / far, 1e-6)) + BESIDE
        share = min(edge / far, 1.0)
        return Place(mark.at[0] + dx * share, mark.at[1] + dy * share, self._facing(p))

    def _kept(self, here: Place, to: Place, but: Mark | None = None) -> list[Place]:
        """On the set, and round what stands in the way."""
        if self.ground.edge is not None:
            wide, near, far = self.ground.edge
            to = Place(min(max(to.x, -wide), wide), min(max(to.y, near), far), to.yaw)
        return past(here, to, [m for m in self.ground.there if m is not but], self.ground.level)

    def _facing(self, p: Player) -> float:
        """The camera, or of two the other."""
        others = [o for o in self.players.values() if o is not p]
        return p.track.here.toward(others[0].track.here.x, others[0].track.here.y) if others else self.ground.front + 0.10

    def _other(self, aim: str, p: Player) -> Player | None:
        words = set(aim.lower().split())
        others = (o for o in self.players.values() if o is not p)
        return next((o for o in others if o.name.lower() in words or words & {"him", "them", "other"}), None)

    def _miss(self, act: Act, why: str) -> None:
        said = f"{(act.words or act.kind)[:80]!r} is not played as written: {why}"
        if said not in self.missed:
            self.missed.append(said)


__all__ = ["Blocking", "Cue", "Deed", "Glance", "Ground", "Player", "cues", "off"]
