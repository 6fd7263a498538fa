"""A posture kept alive: whoever stands, sits, lies or works as a maker posed them breathes, looks about, shifts the weight, strikes.

Feet, seat and back stay where they are. The legs of those who stand follow their hips by inverse kinematics; all else is small turns of
the trunk, the head and the arms about the posture, so that what the hands hold stays in them and nobody leaves a chair.
"""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.acting.stances import Stances, stances
from worldloom.synth.people.acting.toil import Toil, glance, lifted, toil_of
from worldloom.synth.people.body import Floats
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.face import FULL, living
from worldloom.synth.people.motion.habits import HABITS
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.motion.standing import TAU, breath
from worldloom.synth.people.motion.timing import chance
from worldloom.synth.people.motion.turns import about, about_x, about_y, about_z, basis, carried, mixed, unit
from worldloom.synth.people.skeleton import BONES, PARENTS, index

SECONDS = 12.0
"""Of one round, about."""
LONGEST = 0.9985
"""Share of its length that a leg may be stretched to."""
UPRIGHT = ("staff", "spear", "pitchfork")
"""What stands on the ground in a hand: then hips hardly move."""
GLANCING = 0.7
"""Share of those who stand with a free left hand that have a second idle."""
BUSY = ("reading", "hammering", "working", "fishing", "writing", "eating", "typing", "playing", "fiddling", "fluting", "blowing", "bowing")
"""Postures, and what hands do in them, in which somebody looks at what they do."""
FULL_HANDS = ("reading", "drinking")
"""In which both hands hold something that rests there: arms do not go with the breath."""
SPEECH = {"talk": (0.95, 0.07), "listen": (2.6, 0.10)}
"""Seconds from nod to nod of who talks and who listens, and radians of them."""
SHARES = (("spine", 0.34), ("chest", 0.66), ("upperChest", 1.0))


def length(r: Rigged, m: Manner) -> float:
    """Seconds of a round: a whole number of strokes where there is work."""
    toil = toil_of(r.posture)
    whole = SECONDS / m.pace
    return max(round(whole / toil.seconds), 1) * toil.seconds if toil else whole


def keep(r: Rigged, m: Manner, t: Floats, aside: float = 0.0, speech: str = "") -> Stances:
    """Stances at times (n,) of the round, the head turned to the left by `aside` radians; who talks or listens nods to that."""
    seconds = length(r, m)
    t = np.mod(t, seconds)
    body = _Body(r, len(t))
    air = breath(t, seconds, m) * (0.6 if r.rest == "back" else 1.0) * (0.3 if r.rest != "feet" and _does(r) in FULL_HANDS else 1.0)
    work = toil_of(r.posture)
    stroke = work.at(t) if work else glance(t, seconds) if _glances(r, m) else None
    way, sway = _weight(r, m, t, seconds)
    chest = body.of("chest")
    body.hips(way, sway)
    bend = -0.014 * air + 0.012 * sway[:, 1] + (stroke.bow if stroke else 0.0)
    for name, share in SHARES:
        q = about_x(share * bend) @ about_y(share * 0.07 * way[:, 0] / 0.04) @ about_z(share * -0.03 * way[:, 0] / 0.04)
        body.put(name, body.delta[:, 0] @ _about(chest, q))
    _head(r, m, body, t, seconds, aside, speech)
    for i, (side, s) in enumerate(SIDES):
        _arm(body, side, s, air, work, stroke.arms[i] if stroke else None, r, t, seconds)
    body.legs()
    return body.done(*_eyes(r, m, t, seconds))


def _does(r: Rigged) -> str:
    """What the hands do in a posture: the last of its words."""
    return r.posture.rpartition("_")[2]


def _glances(r: Rigged, m: Manner) -> bool:
    """Whether somebody who just stands looks at what they have in the hand, or would have, now and then."""
    return r.posture == "standing" and r.rest == "feet" and not r.hold and not _rests(r, 0) and chance(m.seed, 44) < GLANCING


def _rests(r: Rigged, i: int) -> bool:
    """Whether a hand (0 the left) of somebody at ease lies on hip, belt or the other hand."""
    return r.pose.habit in HABITS and HABITS[r.pose.habit].hands[i] != ""


class _Body:
    """A posture's bones, and turns (n, 3, 3) by which each is turned in the person's frame."""

    def __init__(self, r: Rigged, n: int) -> None:
        self.r, self.turn0, self.at0 = r, r.pose.turn, r.pose.at
        self.delta = np.tile(np.eye(3), (n, len(BONES), 1, 1))
        self.at = np.tile(self.at0, (n, 1, 1))
        self.set = np.zeros(len(BONES), bool)

    def of(self, name: str) -> Floats:
        """(3, 3) of a bone in the posture."""
        return np.asarray(self.turn0[index(name)])

    def hips(self, way: Floats, sway: Floats) -> None:
        """Shifted by `way` (n, 3), no farther from the feet than legs reach, and turned a little."""
        self.at[:, 0] = self.at0[0] + way
        self.put("hips", about_y(-0.045 * way[:, 0] / 0.04) @ about_z(0.5 * sway[:, 0]))
        if self.r.rest == "feet":
            self.at[:, 0, 2] -= self._over()

    def _over(self) -> Floats:
        """Metres (n,) that the hips must come down for both feet to stay."""
        out = np.zeros(len(self.at))
        for side, _ in SIDES:
            hip, knee, ankle = (index(f"{side}{n}") for n in ("UpperLeg", "LowerLeg", "Foot"))
            long = LONGEST * sum(float(np.linalg.norm(self.at0[b] - self.at0[a])) for a, b in ((hip, knee), (knee, ankle)))
            off = self.at[:, 0] + carried(self.delta[:, 0], self.at0[hip] - self.at0[0]) - self.at0[ankle]
            most = np.sqrt(np.maximum(long**2 - (off[:, :2] ** 2).sum(1), 0.01))
            out = np.maximum(out, off[:, 2] - most)
        return out

    def put(self, name: str, delta: Floats) -> None:
        """Turn a bone of the posture; those that hang on it and are not put follow."""
        self.delta[:, index(name)], self.set[index(name)] = delta, True

    def legs(self) -> None:
        """Those who stand keep their feet."""
        if self.r.rest != "feet":
            for side, _ in SIDES:
                self.put(f"{side}UpperLeg", np.tile(np.eye(3), (len(self.at), 1, 1)))
            return
        for side, _ in SIDES:
            hip, knee, ankle = (index(f"{side}{n}") for n in ("UpperLeg", "LowerLeg", "Foot"))
            a, b, c = (self.at0[k] for k in (hip, knee, ankle))
            line = unit(c - a)
            pole = (b - a) - line * ((b - a) @ line) + 0.002 * (self.turn0[hip] @ [0.0, -1.0, 0.0])
            long = (float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b)))
            start = self.at[:, 0] + carried(self.delta[:, 0], a - self.at0[0])
            n = len(start)
            now, was = joint(start, np.tile(c, (n, 1)), np.tile(pole, (n, 1)), *long), joint(a[None], c[None], pole[None], *long)
            for name, new, old in (
                ("UpperLeg", (now.middle - start, now.upper), (was.middle - a, was.upper)),
                ("LowerLeg", (now.end - now.middle, now.lower), (was.end - was.middle, was.lower)),
            ):
                self.put(side + name, basis(new[0], -new[1]) @ np.swapaxes(basis(old[0], -old[1]), -1, -2))
            self.put(f"{side}Foot", np.tile(np.eye(3), (n, 1, 1)))

    def done(self, blink: Floats, yaw: Floats, pitch: Floats) -> Stances:
        """Bones that hang together."""
        for k, parent in enumerate(PARENTS):
            if parent >= 0:
                if not self.set[k]:
                    self.delta[:, k] = self.delta[:, parent]
                self.at[:, k] = self.at[:, parent] + carried(self.delta[:, parent], self.at0[k] - self.at0[parent])
        return stances(self.delta @ self.turn0, self.at, blink, yaw, pitch)


def _about(frame: Floats, turn: Floats) -> Floats:
    """A turn (n, 3, 3) in a bone's own axes as one in the person's."""
    return np.asarray(frame @ turn @ frame.T)


def _weight(r: Rigged, m: Manner, t: Floats, seconds: float) -> tuple[Floats, Floats]:
    """Metres (n, 3) that the hips go, and (n, 2) slow waves."""
    p = TAU * t / seconds + TAU * chance(m.seed, 40)
    slow = np.stack([0.03 * np.sin(p + 1.0), np.sin(2 * p + 0.4)], 1)
    still = r.rest != "feet" or r.posture in ("hammering", "working", "leaning")
    size = 0.0 if still else 0.25 if r.hold in UPRIGHT or r.pose.habit else chance(m.seed, 41, 0.6, 1.0)
    lean = np.tanh(2.0 * np.sin(p)) / np.tanh(2.0)
    scale = float(r.pose.heads[index("head")][2] / 1.59)
    way = np.stack([0.036 * m.sway * lean, 0.006 * np.sin(2 * p + 1), -0.006 * np.abs(lean)], 1) * size * scale
    return way, slow * (size if not still else 0.0)


def _head(r: Rigged, m: Manner, body: _Body, t: Floats, seconds: float, aside: float, speech: str) -> None:
    """Looks about, unless asleep; those who read or work look at what they do, those in a talk at who is with them."""
    p = TAU * t / seconds + TAU * chance(m.seed, 42)
    busy = _does(r) in BUSY
    size = 0.0 if r.posture == "sleeping" else 0.25 if busy or speech else 0.45 if r.rest == "back" else chance(m.seed, 43, 0.7, 1.25)
    look = size * (0.17 * np.sin(p) + 0.08 * np.sin(3 * p + 0.7) + 0.05 * np.sin(2 * p))
    nod = size * (0.035 * np.sin(2 * p + 0.4) + 0.02 * np.sin(5 * p))
    if speech:
        every, deep = SPEECH[speech]
        beat = TAU * t * max(round(seconds / every), 1) / seconds
        nod = nod + deep * np.maximum(np.sin(beat), 0.0) ** 2 * (0.6 + 0.4 * np.sin(3 * p + 1.0))
    look = look + (aside - heading(body.of("head")) if speech or aside else 0.0)
    if _glances(r, m):
        down = lifted(t, seconds)
        look, nod = look * (1 - down) + 0.16 * down, nod * (1 - down) + 0.42 * down
    frame = body.of("head")
    turn = _about(frame, about_z(look) @ about_x(nod) @ about_y(0.12 * look))
    body.put("head", turn)
    body.put("neck", mixed(body.delta[:, index("upperChest")], turn, 0.45))


def heading(turn: Floats) -> float:
    """Radians to the left that a bone (3, 3) of somebody looks whose head is upright."""
    return float(np.arctan2(-turn[0, 1], turn[1, 1]))


def _arm(body: _Body, side: str, s: float, air: Floats, work: Toil | None, stroke: Floats | None, r: Rigged, t: Floats,
         seconds: float) -> None:  # fmt: skip
    """The shoulder rises with the breath; what hangs swings a little, what works strikes: `stroke` (n, 2) of shoulder and elbow."""
    chest, trunk = body.of("upperChest"), body.delta[:, index("upperChest")]
    rests = _rests(r, 0 if s > 0 else 1)
    shoulder = trunk @ _about(chest, about_y(-s * 0.012 * air * (not rests)))
    body.put(f"{side}Shoulder", shoulder)
    free = r.rest == "feet" and not work and not r.hold and r.posture in ("standing", "pointing") and not rests
    swing = 0.018 * np.sin(TAU * t / seconds + s) * free
    upper = shoulder @ _about(chest, about_x(-swing + (stroke[:, 0] if stroke is not None else 0.0)))
    body.put(f"{side}UpperArm", upper)
    a, b, c = (body.at0[index(f"{side}{n}")] for n in ("UpperArm", "LowerArm", "Hand"))
    hinge = np.cross(b - a, c - b)
    aside = chest @ [0.0, 1.0, 0.0] if work and work.aside else hinge if np.linalg.norm(hinge) > 1e-4 else chest @ [-1.0, 0.0, 0.0]
    elbow = 1.2 * swing + (stroke[:, 1] if stroke is not None else 0.0)
    body.put(f"{side}LowerArm", upper @ about(np.asarray(aside, float), elbow))


def _eyes(r: Rigged, m: Manner, t: Floats, seconds: float) -> tuple[Floats, Floats, Floats]:
    """Shares that the lids are shut, and radians that the eyes look aside and up."""
    if r.posture == "sleeping":
        return np.ones(len(t)), np.zeros(len(t)), np.zeros(len(t))
    f = living(t, seconds, m, still=0.5 if _does(r) == "reading" else 1.0)
    yaw = FULL * (f["eyeLookOutLeft"] - f["eyeLookInLeft"])
    return f["eyeBlinkLeft"], yaw, 0.42 * f["eyeLookUpLeft"] - 0.52 * f["eyeLookDownLeft"]


__all__ = ["keep", "length"]
