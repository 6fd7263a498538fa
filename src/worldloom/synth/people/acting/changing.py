"""From one act into the next: bodies blend, feet that have to be elsewhere step there one after the other, and nothing slides or is thrown.

Turns of the bones go the shorter way between both acts, which go on meanwhile; hips go along a straight line. Legs do not blend: each foot
stays where the first act has it until it is lifted, and is set down where the second one has it; knees follow by inverse kinematics.
"""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.acting.stances import Stances, between
from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.motion.timing import ease
from worldloom.synth.people.motion.turns import back, basis, carried, mixed
from worldloom.synth.people.skeleton import BONES, index

BLEND, SWUNG, TREAD = 0.6, 0.8, 1.1
"""Seconds in which one act goes over into the next: where feet stay, where they do and a hand has far to go, and where feet step."""
HANDS, FAR = tuple(index(f"{side}Hand") for side, _ in SIDES), 0.2
"""Metres that are far for a hand."""
APART = 0.008
"""Metres that a foot has to go before it is lifted for that."""
LIFT, LEAN = 0.05, 0.018
"""Metres that a foot is lifted for a whole step, and that the hips go over the foot that bears, of a grown person."""
FIRST, SECOND, ONLY = (0.06, 0.48), (0.52, 0.94), (0.2, 0.8)
"""Shares of a change in which feet are in the air, one after the other or one alone."""
LOW = 0.25
"""Share of their length that hips are over the feet at least of somebody who steps; who lies does not."""
STRETCHED = 0.9985
"""Share of its length to which a leg that bears is stretched at most."""

Span = tuple[float, float]
"""From which share of a change to which."""
Foot = tuple[Floats, Floats, Floats]
"""Ankles (n, 3), turns of the foot and of the toes (n, 3, 3)."""


def seconds_of(now: Stances, after: Stances) -> float:
    """How long a change takes from one stance to another."""
    if _upright(now, after) and _gaps(now, after).max() > APART:
        return TREAD
    return SWUNG if max(float(np.linalg.norm(now.at[:, k] - after.at[:, k], axis=1).max()) for k in HANDS) > FAR else BLEND


def changed(now: Stances, after: Stances, u: Floats, heads: Floats) -> Stances:
    """Stances at shares u (n,) of the change, from those of either act at the same times; `heads` (54, 3) of the body."""
    out = between(now, after, ease(u), heads)
    if not _upright(now, after):
        return out
    far = _gaps(now, after).max(0)
    spans = _windows(far)
    long = sum(_bones("left", heads))
    lifts = [long * min(float(d) / 0.12, 1.0) for d in far]
    feet = [_foot(now, after, side, u, span, lift) for (side, _), span, lift in zip(SIDES, spans, lifts, strict=True)]
    was = Stances(out.turn.copy(), out.at.copy())
    _move(out, _over(out, feet, far, u, spans, long))
    _move(out, np.stack([0 * u, 0 * u, -_short(out, feet, long)], 1))
    for (side, _), (ankle, turn, toes) in zip(SIDES, feet, strict=True):
        _leg(out, was, side, ankle, turn, toes, heads)
    return out


def rested(s: Stances, home: Stances, heads: Floats) -> Stances:
    """Stances of somebody who sits with the feet where one stance has them; knees follow."""
    out = Stances(s.turn.copy(), s.at.copy())
    for side, _ in SIDES:
        foot, toes = index(f"{side}Foot"), index(f"{side}Toes")
        ankle, turn, tip = (np.repeat(x, len(s), 0) for x in (home.at[:, foot], home.turn[:, foot], home.turn[:, toes]))
        _leg(out, s, side, ankle, turn, tip, heads)
    return out


def _bones(side: str, heads: Floats) -> tuple[float, float]:
    """Metres of thigh and shin."""
    hip, knee, ankle = (heads[index(f"{side}{n}")] for n in ("UpperLeg", "LowerLeg", "Foot"))
    return float(np.linalg.norm(knee - hip)), float(np.linalg.norm(ankle - knee))


def _ankles(s: Stances) -> Floats:
    """(n, 2, 3)"""
    return np.asarray(s.at[:, [index(f"{side}Foot") for side, _ in SIDES]])


def _gaps(a: Stances, b: Stances) -> Floats:
    """Metres (n, 2) from where the feet of one are to those of the other."""
    return np.asarray(np.linalg.norm(_ankles(a) - _ankles(b), axis=2))


def _upright(*stances: Stances) -> bool:
    """Whether nobody of them lies: hips are over feet."""
    return all(float((s.at[:, 0, 2] - _ankles(s)[:, :, 2].max(1)).min()) > LOW for s in stances)


def _windows(far: Floats) -> list[Span]:
    """When each foot is in the air: who has farther to go is first, and a foot that stays does so at any time."""
    if (far > APART).all():
        return [FIRST, SECOND] if far[0] >= far[1] else [SECOND, FIRST]
    return [ONLY, ONLY]


def _foot(a: Stances, b: Stances, side: str, u: Floats, span: Span, lift: float) -> Foot:
    """Where it is over the change."""
    foot, toes, v = index(f"{side}Foot"), index(f"{side}Toes"), (u - span[0]) / (span[1] - span[0])
    share = ease(v)
    at = a.at[:, foot] + (b.at[:, foot] - a.at[:, foot]) * share[:, None]
    at[:, 2] += LIFT * lift * 16 * (np.clip(v, 0, 1) * (1 - np.clip(v, 0, 1))) ** 2
    return at, mixed(a.turn[:, foot], b.turn[:, foot], share), mixed(a.turn[:, toes], b.turn[:, toes], share)


def _over(s: Stances, feet: list[Foot], far: Floats, u: Floats, spans: list[Span], long: float) -> Floats:
    """Metres (n, 3) that hips go over the foot that bears while the other is in the air."""
    out = np.zeros((len(u), 3))
    for i, (low, high) in enumerate(spans):
        v = np.clip((u - low + 0.06) / (high - low + 0.12), 0, 1)
        way = (feet[1 - i][0] - s.at[:, 0]) * [1, 1, 0]
        near = np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 0.1)
        out += way / near * (LEAN * long * min(float(far[i]) / 0.1, 1.0) * 16 * (v * (1 - v)) ** 2)[:, None]
    return out


def _short(s: Stances, feet: list[Foot], long: float) -> Floats:
    """Metres (n,) that the hips come down for both feet to be reached."""
    out = np.zeros(len(s))
    for (side, _), (ankle, _, _) in zip(SIDES, feet, strict=True):
        off = s.at[:, index(f"{side}UpperLeg")] - ankle
        most = np.sqrt(np.maximum((STRETCHED * long) ** 2 - (off[:, :2] ** 2).sum(1), 0.01))
        out = np.maximum(out, off[:, 2] - most)
    return out


def _move(s: Stances, by: Floats) -> None:
    s.at[:, : len(BONES)] += by[:, None]
    s.at[:, len(BONES) : -1] += by[:, None]


def _leg(s: Stances, was: Stances, side: str, ankle: Floats, foot: Floats, toes: Floats, heads: Floats) -> None:
    """Brings an ankle to its place: thigh and shin turn from where they were as their line does, the knee stays on its side."""
    up, low, end, tip = (index(f"{side}{n}") for n in ("UpperLeg", "LowerLeg", "Foot", "Toes"))
    long = _bones(side, heads)
    a, b, c = was.at[:, up], was.at[:, low], was.at[:, end]
    pole = (b - a) + carried(was.turn[:, up], np.array([0.0, -0.02, 0.0]))
    old, new = joint(a, c, pole, *long), joint(s.at[:, up], ankle, pole, *long)
    s.turn[:, up] = basis(new.middle - s.at[:, up], -new.upper) @ back(basis(old.middle - a, -old.upper)) @ was.turn[:, up]
    s.turn[:, low] = basis(new.end - new.middle, -new.lower) @ back(basis(old.end - old.middle, -old.lower)) @ was.turn[:, low]
    s.turn[:, end], s.turn[:, tip] = foot, toes
    for bone, parent in ((low, up), (end, low), (tip, end)):
        s.at[:, bone] = s.at[:, parent] + carried(s.turn[:, parent], heads[bone] - heads[parent])


__all__ = ["BLEND", "TREAD", "changed", "rested", "seconds_of"]
