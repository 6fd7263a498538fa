"""Talking on one's feet: strokes of one hand or both while somebody speaks, nods and a shift of the weight while they listen.

Two who talk take turns by acts; the strokes are McNeill's beats (1992): up, a short stroke, a hold, and home.
"""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.face import living
from worldloom.synth.people.motion.gestures import blend, leaned
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.repose import at_ease, freed, repose, shifted
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import TAU, facing, planted, upright
from worldloom.synth.people.motion.timing import chance, during

SHAPES: tuple[dict[str, float], ...] = (
    {"flex": 0.34, "out": 0.30, "twist": 0.10, "bend": 1.45, "roll": -0.55, "wrist": -0.10, "grip": 0.18},
    {"flex": 0.30, "out": 0.42, "twist": -0.25, "bend": 1.25, "roll": -0.95, "wrist": -0.15, "grip": 0.10},
    {"flex": 0.46, "out": 0.22, "twist": 0.30, "bend": 1.60, "roll": 0.10, "wrist": 0.0, "grip": 0.40},
)
"""Arms in a stroke: the hand before the body, opened to the side, and upright."""
EACH, UP, STROKE, HOME = 1.9, 0.45, 0.16, 0.6
"""Seconds from stroke to stroke, and of its parts."""
SYLLABLES = 4.6
"""A second, of the jaw."""


def talk(rig: Rig, m: Manner) -> Clip:
    """Speaks with the hands, looks at who listens and now and then aside."""
    count = 4
    seconds = count * EACH / m.pace
    ease = freed(repose(rig, m))

    def made(t: Floats) -> Frames:
        slow = TAU * t / seconds
        a = at_ease(rig, upright(rig, m, t, seconds), m, ease, shifted(m, ease, slow))
        for k in range(count):
            _stroke(a, m, t, k)
        leaned(rig, a, np.sin(slow + TAU * chance(m.seed, 700)) * 0.3, 1.0)
        a.spine[:, 0] += 0.03
        beat = np.sin(count * slow - 0.6)
        a.head = facing(0.10 * np.sin(slow + 1.0) * chance(m.seed, 701, 0.4, 1.0), m.nod + 0.035 * beat, 0.05 * np.sin(slow + 2.0))
        a.face = living(t, seconds, m, still=0.7)
        open_ = np.clip(np.sin(np.round(SYLLABLES * seconds) * slow) * (0.6 + 0.4 * np.sin(3 * slow)), 0, 1)
        a.face["jawOpen"] = np.maximum(a.face.get("jawOpen", 0.0), 0.16 * open_)
        return solve(rig, a)

    return Clip("talk", seconds, True, made, contacts=planted(seconds), view="front")


def _stroke(a: Aims, m: Manner, t: Floats, k: int) -> None:
    """The k-th stroke, of the right hand, the left or both."""
    at = (k + chance(m.seed, 710 + k, 0.36, 0.44)) * EACH / m.pace
    up = during(t, at - (UP + STROKE) / m.pace, at - STROKE / m.pace, at + 0.35 / m.pace, at + (0.35 + HOME) / m.pace)
    struck = during(t, at - STROKE / m.pace, at, at + 0.4 / m.pace, at + (0.4 + HOME) / m.pace)
    shape, which = SHAPES[int(chance(m.seed, 720 + k) * len(SHAPES))], chance(m.seed, 730 + k)
    size = min(m.size, 1.2) * chance(m.seed, 740 + k, 0.7, 1.0)
    for i, arm in enumerate(a.arms):
        if which > 0.7 or (which < 0.25) == (i == 0):
            blend(arm, up * size, **shape)
            arm.bend = arm.bend - 0.16 * struck * size
    a.shrug += 0.02 * up[:, None]


def listen(rig: Rig, m: Manner) -> Clip:
    """Listens at ease: nods twice, the head a little aside."""
    seconds, ease = 6.4 / m.pace, repose(rig, m)

    def made(t: Floats) -> Frames:
        slow = TAU * t / seconds
        a = at_ease(rig, upright(rig, m, t, seconds), m, ease, shifted(m, ease, slow))
        nods = sum(_nodded(t, seconds * chance(m.seed, 760 + k, *span)) for k, span in enumerate(((0.15, 0.35), (0.6, 0.8))))
        a.head = facing(0.05 * np.sin(slow), m.nod + 0.11 * nods, 0.09 * np.sin(slow + 1.3))
        a.face = living(t, seconds, m, still=0.5)
        for arm, s in zip(a.arms, (1.0, -1.0), strict=True):
            arm.flex = arm.flex + 0.02 * np.sin(slow + s)
        return solve(rig, a)

    return Clip("listen", seconds, True, made, contacts=planted(seconds), view="front")


def _nodded(t: Floats, at: float) -> Floats:
    """Two nods, the second smaller."""
    return during(t, at - 0.2, at, at, at + 0.22) + 0.6 * during(t, at + 0.2, at + 0.4, at + 0.4, at + 0.65)


__all__ = ["listen", "talk"]
