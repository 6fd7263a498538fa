"""A whole performance of one person: bones and face at any times, from what is said, by whom, in which mood, to whom, and what is done."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.manner import MOODS, Manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import facing, upright
from worldloom.synth.people.motion.timing import chance, ease
from worldloom.synth.people.motion.turns import about_y, about_z, back, carried, unit
from worldloom.synth.stage import countenance as c
from worldloom.synth.stage.blocking import Deed, Glance
from worldloom.synth.stage.carriage import Carriage
from worldloom.synth.stage.emphasis import Stress, stresses
from worldloom.synth.stage.hands import Bearing, Held, Stroke, aimed, done, gestured, strokes
from worldloom.synth.stage.spoken import Lines
from worldloom.synth.voice.say import Said

TAU = 2 * np.pi
CHUNK = 240
"""Frames that are solved at once."""
BORNE = 0.7
"""How far a mood of some phrases changes the bearing, against a mood that lasts: who speaks keeps up."""
NECK, BEHIND = 1.15, 2.6
"""Radians that a head turns at most, and beyond which it does not follow what is behind."""
HEADS = {"nod": (2, 0.46, 0.16), "shake": (3, 0.40, 0.24), "bow": (1, 1.3, 0.30)}
"""Acts of the head: how often, seconds of each, radians."""


@dataclass(frozen=True)
class Looks:
    """Where somebody looks: (time, place (3,) on the set), in order."""

    times: tuple[float, ...]
    places: tuple[tuple[float, float, float], ...]

    def at(self, t: Floats) -> Floats:
        """(n, 3): heads turn in about a third of a second."""
        out = np.tile(np.array(self.places[0]), (len(t), 1))
        for k in range(1, len(self.times)):
            step = np.array(self.places[k]) - np.array(self.places[k - 1])
            out += step * ease((t - self.times[k]) / 0.38)[:, None]
        return out

    def glancing(self, glances: tuple[Glance, ...]) -> Looks:
        """With looks aside, each from its start to its end."""
        out = self
        for g in sorted(glances):
            at = [k for k, t in enumerate(out.times) if t <= g.end]
            after = out.places[at[-1]] if at else out.places[0]
            kept = [(t, p) for t, p in zip(out.times, out.places, strict=True) if not g.start <= t <= g.end or t == out.times[0]]
            rows = sorted([*kept, (g.start, g.at), (g.end, after)], key=lambda r: r[0])
            out = Looks(tuple(r[0] for r in rows), tuple(r[1] for r in rows))
        return out


@dataclass(frozen=True)
class Part:
    """What one person has in it, in seconds of the speech: spans in which they speak, moods, stresses, strokes, ends of sentences; and
    acts of the head (when, which)."""

    spans: tuple[tuple[float, float], ...]
    moods: tuple[c.Mooded, ...]
    stressed: tuple[Stress, ...]
    strokes: tuple[Stroke, ...]
    ends: tuple[float, ...]
    heads: tuple[tuple[float, str], ...] = ()
    held: tuple[Held, ...] = ()


def part(said: Said, lines: Lines, who: str, seed: int) -> Part:
    """Of the speaker `who`."""
    own = [(w, lines.of(w.source[0])) for w in said.words]
    spans, moods, ends, last = list[list[float]](), list[c.Mooded](), list[float](), -1
    for w, s in own:
        if s.who != who:
            last = -1
            continue
        if s.beat == last and w.start - spans[-1][1] < 1.5:
            spans[-1][1] = w.end
        else:
            spans.append([w.start, w.end])
        last = s.beat
        if moods and (moods[-1].mood, moods[-1].intensity) == (s.mood, s.intensity) and w.start - moods[-1].end < 1.5:
            moods[-1] = moods[-1]._replace(end=w.end)
        else:
            moods.append(c.Mooded(w.start, w.end, s.mood, s.intensity))
    for k, (w, s) in enumerate(own):
        if s.who == who and (k + 1 == len(own) or own[k + 1][0].sentence != w.sentence):
            ends.append(w.end)
    found = tuple(x for x in stresses(said, lines.script.text) if own[x.word][1].who == who)
    felt = tuple(m for m in moods if m.intensity > 0)
    made = tuple(s._replace(size=_size(felt, s.at)) for s in strokes(found, seed))
    return Part(tuple((a, b) for a, b in spans), felt, found, made, tuple(ends))


def _size(felt: tuple[c.Mooded, ...], at: float) -> float:
    """How far a gesture goes at a time, against a plain one."""
    return next((1 + m.intensity * (MOODS[m.mood].size - 1) for m in felt if m.start - 0.3 <= at <= m.end + 0.3), 1.0)


def doing(p: Part, deeds: tuple[Deed, ...], carriage: Carriage, lead: float, held: tuple[Held, ...] = ()) -> Part:
    """A part with gestures (in seconds of the film) and things in the hand."""
    own, heads = list[Stroke](), list[tuple[float, str]]()
    for d in deeds:
        at, busy = d.at - lead, any(h.take - 1.5 < d.at < h.put + 1.5 for h in held)
        if d.kind == "point" and d.aim is not None:
            place = carriage.local(np.array([d.at]), np.array([d.aim]))[0]
            own.append(aimed(carriage.rig, at, place, busy))
        elif d.kind in ("wave", "point"):
            own.append(Stroke(at, d.kind, (0 if busy else 1,), 1.0))
        elif d.kind == "shrug":
            own.append(Stroke(at, d.kind, (0, 1), 1.0))
        else:
            heads.append((at, d.kind))
    moved = tuple(h._replace(take=h.take - lead, put=h.put - lead) for h in held)
    calm = [s for s in p.strokes if not any(a - 0.5 < s.at + lead < b + 0.3 for a, b in carriage.track.moving())]
    return replace(p, strokes=tuple(done(own, calm)), heads=tuple(heads), held=moved)


@dataclass(frozen=True)
class Performer:
    """A body with its way of moving, its part, where it is and where it looks. `lead` seconds pass before the speech begins."""

    rig: Rig
    manner: Manner
    said: Said
    part: Part
    looks: Looks
    lead: float
    seconds: float
    mood: tuple[str, float] = ("neutral", 0.0)
    carriage: Carriage | None = None
    """Where it goes and sits; None for who stays where they are, at (0, 0), turned to -Y."""

    def frames(self, times: Floats) -> Frames:
        """Bones and face at times (n,) of the film, in the frame that goes with the body."""
        parts = [self._some(np.asarray(times[k : k + CHUNK], float)) for k in range(0, len(times), CHUNK)]
        face = {name: np.concatenate([p.face[name] for p in parts]) for name in parts[0].face}
        return Frames(np.concatenate([p.turn for p in parts]), np.concatenate([p.at for p in parts]), face)

    def _some(self, t: Floats) -> Frames:
        s, go = self.manner.seed, self.carriage
        a = upright(self.rig, self.manner, t, self.seconds) if go is None else go.aims(t, self.seconds)
        calm = 1.0 if go is None else go.calm(t)
        way = np.tanh(2.0 * _wander(t, s, 1, 9.0)) * 0.9 * calm
        a.at[:, 0] += 0.022 * self.rig.scale * way
        a.at[:, 1] += 0.006 * _wander(t, s, 2, 5.0) * calm
        a.hips = about_y(-0.028 * way) @ about_z(0.03 * _wander(t, s, 3, 7.0) * calm) @ a.hips
        a.spine[:, 1] += 0.035 * way + 0.012 * _wander(t, s, 4, 3.5)
        a.spine[:, 2] += 0.035 * _wander(t, s, 5, 6.0)
        a.spine[:, 0] += 0.03 * self._nods(t, 0.45) + 0.01 * _wander(t, s, 6, 4.5) + 1.6 * self._acts(t, "bow")
        a.shrug = a.shrug + 0.16 * self._shrugs(t)[:, None]
        bowed = self._borne(a, t)
        to, yaw, pitch = self._to(t, a.at)
        a.head = self._head(t, yaw, pitch, bowed)
        small = np.stack([0.004 * _wander(t, s, 20 + k, 2.4) for k in range(3)], 1)
        bearing = Bearing(held=self.part.held) if go is None else Bearing(go.sits(t), go.walks(t), self.part.held)
        thighs = list(a.reach)
        gestured(self.rig, a, t - self.lead, self.part.strokes, float(np.clip(self.manner.size, 0.8, 1.15)), small, bearing)
        if go is not None:
            go.lowered(a, t, thighs)
        a.face = self._face(t, a.head, to)
        return solve(self.rig, a)

    def _borne(self, a: Aims, t: Floats) -> Floats:
        """Trunk and shoulders as the moods of phrases have them (the mood of rest is in the manner); radians (n,) that heads bow."""
        bowed = np.zeros(len(t))
        for mood, share in c.felt(t - self.lead, self.part.moods, ("neutral", 0.0)).items():
            m = MOODS[mood]
            a.spine[:, 0] += BORNE * (0.5 * m.lean + m.slump) * share
            a.shrug = a.shrug + (m.shrug * share)[:, None]
            bowed += BORNE * m.nod * share
        return bowed

    def _to(self, t: Floats, hips: Floats) -> tuple[Floats, Floats, Floats]:
        """The way (n, 3) from the eyes to what is looked at, with its heading to the left and its rise, radians."""
        eyes = self.rig.at("head") + [0, -0.08 * self.rig.scale, 0.07 * self.rig.scale] + (hips - self.rig.at("hips")) * [1, 1, 1]
        place = self.looks.at(t)
        to = unit((place if self.carriage is None else self.carriage.local(t, place)) - eyes)
        yaw = np.arctan2(to[:, 0], -to[:, 1])
        kept = np.clip(yaw, -NECK, NECK) * (1 - ease((np.abs(yaw) - BEHIND) / (np.pi - BEHIND)))
        flat = np.sqrt(np.maximum(1 - to[:, 2] ** 2, 0.0))
        to = np.where((np.abs(yaw) > NECK)[:, None], np.stack([flat * np.sin(kept), -flat * np.cos(kept), to[:, 2]], 1), to)
        return to, kept, np.arcsin(np.clip(to[:, 2], -1, 1))

    def _head(self, t: Floats, yaw: Floats, pitch: Floats, bowed: Floats) -> Floats:
        """Toward what is looked at, but not quite; posture that changes from sentence to sentence, nods on what is stressed."""
        s = self.manner.seed
        turn, tilt, nod = self._posture(t)
        nod = nod + 0.075 * self._nods(t, 0.30) + 0.012 * _wander(t, s, 7, 2.6) + self._acts(t, "nod") + self._acts(t, "bow")
        tilt = tilt + 0.012 * _wander(t, s, 8, 3.1) + 0.10 * self._shrugs(t)
        turn = turn + self._acts(t, "shake")
        return facing(0.88 * yaw + turn + 0.014 * _wander(t, s, 9, 2.9), self.manner.nod - 0.02 - 0.85 * pitch + nod + bowed, tilt)

    def _acts(self, t: Floats, kind: str) -> Floats:
        """Radians (n,) of nods, shakes and bows of the script."""
        out, (often, each, size) = np.zeros(len(t)), HEADS[kind]
        for at, name in self.part.heads:
            if name == kind:
                u = np.clip((t - self.lead - at + 0.1) / (often * each), 0, 1)
                wave = np.sin(TAU * often * u) if kind == "shake" else 0.5 * (1 - np.cos(TAU * often * u))
                out += size * wave * np.sin(np.pi * u) ** 0.5 * (u < 1)
        return out

    def _shrugs(self, t: Floats) -> Floats:
        out = np.zeros(len(t))
        for x in self.part.strokes:
            if x.shape == "shrug":
                out = np.maximum(out, ease((t - self.lead - x.at + 0.3) / 0.35) * (1 - ease((t - self.lead - x.at - 0.5) / 0.6)))
        return out

    def _posture(self, t: Floats) -> tuple[Floats, Floats, Floats]:
        out = [np.zeros(len(t)) for _ in range(3)]
        here, s = (0.0, 0.0, 0.0), self.manner.seed
        for k, at in enumerate(self.part.ends):
            new = (chance(s, 6000 + k, -0.075, 0.075), chance(s, 6200 + k, -0.055, 0.055), chance(s, 6400 + k, -0.02, 0.03))
            share = ease((t - self.lead - at) / 0.8)
            out = [o + (b - a) * share for o, a, b in zip(out, here, new, strict=True)]
            here = new
        return out[0], out[1], out[2]

    def _nods(self, t: Floats, long: float) -> Floats:
        """Down onto each stressed vowel and back up."""
        out = np.zeros(len(t))
        for x in self.part.stressed:
            d = t - self.lead - x.at
            out += x.strength * ease((d + 0.55 * long) / (0.55 * long)) * (1 - ease((d - 0.05) / long))
            out -= 0.3 * x.strength * ease((d + 1.0 * long) / (0.5 * long)) * (1 - ease((d + 0.5 * long) / (0.5 * long)))
        return out

    def _face(self, t: Floats, head: Floats, to: Floats) -> dict[str, Floats]:
        u, s = t - self.lead, self.manner.seed
        shapes, closed = c.mouth(self.said, u, self.part.spans)
        talking = np.zeros(len(t))
        for a, b in self.part.spans:
            talking = np.maximum(talking, ease((u - a + 0.15) / 0.2) * (1 - ease((u - b) / 0.3)))
        local = carried(back(head), to)
        away = [(a - 0.32, a + 0.12) for a, _ in self.part.spans[1:]]
        dx, dy = c.saccades(u, away, self.seconds, s)
        gaze = (np.arctan2(local[:, 0], -local[:, 1]) + dx, np.arcsin(np.clip(local[:, 2], -1, 1)) + dy)
        lid = c.blinks(u, [e + 0.08 for e in self.part.ends], self.seconds, s)
        felt = c.felt(u, self.part.moods, self.mood)
        return c.face(shapes, closed, c.moods(felt, talking), c.brows(u, self.part.stressed, felt), lid=lid, gaze=gaze)


def _wander(t: Floats, seed: int, k: int, each: float) -> Floats:
    """Smooth noise (n,) in about [-1, 1] that turns back about every `each` seconds."""
    p = [chance(seed, 8000 + 10 * k + j, 0, TAU) for j in range(3)]
    x = TAU * t / each
    return np.asarray((np.sin(0.5 * x + p[0]) + 0.7 * np.sin(0.83 * x + p[1]) + 0.4 * np.sin(1.37 * x + p[2])) / 1.7)


__all__ = ["Looks", "Part", "Performer", "doing", "part"]
