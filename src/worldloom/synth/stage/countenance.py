"""The face of somebody who speaks: the mouth of the sounds, the mood of each phrase, brows on stress, blinks where a thought ends.

Lips that a sound closes stay closed whatever the mood: what opens them is taken away for as long. A closure shorter than a frame is
given to the frame nearest to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.expressions import emotion
from worldloom.synth.people.motion.face import look
from worldloom.synth.people.motion.timing import chance, ease
from worldloom.synth.stage.emphasis import Stress
from worldloom.synth.voice import visemes as v
from worldloom.synth.voice.say import Said

OPENING = ("jawOpen", "mouthLowerDownLeft", "mouthLowerDownRight", "mouthUpperUpLeft", "mouthUpperUpRight", "mouthFunnel",
           "mouthStretchLeft", "mouthStretchRight", "mouthShrugLower", "tongueOut")  # fmt: skip
REST = {"mouthSmileLeft": 0.22, "mouthSmileRight": 0.22, "cheekSquintLeft": 0.12, "cheekSquintRight": 0.12, "eyeSquintLeft": 0.06,
        "eyeSquintRight": 0.06}  # fmt: skip
"""At rest a face looks sad; people who speak to others do not."""
GRAVE = {"sadness", "anger", "fear", "disgust"}
"""Moods without the smile of rest."""
BLINK, LEAST, MOST = 0.15, 1.1, 4.6
"""Seconds that a blink takes, and least and most between two."""


class Mooded(NamedTuple):
    """A stretch of time in a mood."""

    start: float
    end: float
    mood: str
    intensity: float


def closures(said: Said) -> list[v.Viseme]:
    """When lips are closed by p, b or m."""
    return [e for e in v.events(said.heard) if e.viseme == "PP" and e.end > e.start]


def mouth(said: Said, t: Floats, own: Sequence[tuple[float, float]]) -> tuple[dict[str, Floats], Floats]:
    """Weights (n,) of the mouth's shapes at times (n,) of the speech, silent but in the spans `own`; and how far lips are closed (n,)."""
    events = [e for e in v.events(said.heard) if any(a - 0.02 <= e.start and e.end <= b + 0.02 for a, b in own)]
    made = v.mouth(events, said.seconds)
    at = np.array(t, float)
    for e in events:
        if e.viseme == "PP" and e.end > e.start and len(at):
            k = int(np.argmin(np.abs(t - (e.start + e.end) / 2)))
            if not ((t >= e.start) & (t <= e.end)).any() and abs(t[k] - (e.start + e.end) / 2) < 0.05:
                at[k] = (e.start + e.end) / 2
    grid = np.arange(len(made.shapes)) / v.RATE
    shapes = {name: np.interp(at, grid, made.shapes[:, k]) for k, name in enumerate(v.SHAPES)}
    return shapes, np.interp(at, grid, made.visemes[:, 1])


def moods(t: Floats, spans: Sequence[Mooded], rest: tuple[str, float], speaking: Floats) -> dict[str, Floats]:
    """Weights of the moods' shapes: each eased in ahead of its phrase and out after it; mouths of moods give way to speech."""
    out, left = dict[str, Floats](), np.ones(len(t))
    for span in spans:
        share = ease((t - span.start + 0.35) / 0.5) * (1 - ease((t - span.end) / 0.7))
        share = np.minimum(share, left)
        left = left - share
        _add(out, span.mood, share * span.intensity)
        if span.mood not in GRAVE:
            _rest(out, share * (1 - 0.5 * span.intensity))
    _add(out, rest[0], left * rest[1])
    _rest(out, left * (0.0 if rest[0] in GRAVE else 1.0))
    return {name: w * (1 - 0.55 * speaking) if name.startswith(("mouth", "jaw")) else w for name, w in out.items()}


def _add(out: dict[str, Floats], mood: str, amount: Floats) -> None:
    for name, weight in emotion(mood).items():
        out[name] = out.get(name, np.zeros(len(amount))) + weight * amount * 0.8


def _rest(out: dict[str, Floats], amount: Floats) -> None:
    for name, weight in REST.items():
        out[name] = out.get(name, np.zeros(len(amount))) + weight * amount


def brows(t: Floats, stressed: Sequence[Stress]) -> dict[str, Floats]:
    """Brows that rise on what is stressed, and at the end of a question."""
    up = np.zeros(len(t))
    for s in stressed:
        if s.asks and s.last:
            up = np.maximum(up, 0.55 * ease((t - s.at + 0.3) / 0.25) * (1 - ease((t - s.at - 0.5) / 0.5)))
        elif s.strength > 0.6:
            up = np.maximum(up, 0.36 * s.strength * ease((t - s.at + 0.22) / 0.2) * (1 - ease((t - s.at - 0.08) / 0.35)))
    return {"browInnerUp": 0.55 * up, "browOuterUpLeft": up, "browOuterUpRight": up, "eyeWideLeft": 0.2 * up, "eyeWideRight": 0.2 * up}


def blinks(t: Floats, ends: Sequence[float], seconds: float, seed: int) -> Floats:
    """How far lids are closed (n,): at the ends of sentences, and between where it has been long."""
    times, last, k = list[float](), -1.5, 0
    for end in [*sorted(ends), seconds]:
        while end - last > MOST:
            last += chance(seed, 40 + k, 2.2, MOST)
            times.append(last)
            k += 1
        if end - last > LEAST and end < seconds and chance(seed, 240 + k) < 0.75:
            last = end + chance(seed, 440 + k, -0.05, 0.15)
            times.append(last)
            k += 1
    out = np.zeros(len(t))
    for at in times:
        out = np.maximum(out, ease((t - at) / (0.38 * BLINK)) * (1 - ease((t - at - 0.5 * BLINK) / (1.1 * BLINK))))
    return out


def saccades(t: Floats, away: Sequence[tuple[float, float]], seconds: float, seed: int) -> tuple[Floats, Floats]:
    """Radians left and up (n,) by which eyes leave what they look at: small jumps always, and glances aside in the spans `away`."""
    yaw, pitch, at, k, here = np.zeros(len(t)), np.zeros(len(t)), 0.0, 0, (0.0, 0.0)
    jumps = list[tuple[float, float, float]]()
    while at < seconds:
        jumps.append((at, chance(seed, 700 + k, -0.016, 0.016), chance(seed, 1700 + k, -0.010, 0.010)))
        at += chance(seed, 2700 + k, 0.35, 1.6)
        k += 1
    for n, (a, b) in enumerate(away):
        jumps = [j for j in jumps if not a <= j[0] <= b]
        side = 1.0 if chance(seed, 3700 + n) < 0.5 else -1.0
        jumps += [(a, side * chance(seed, 3800 + n, 0.13, 0.24), chance(seed, 3900 + n, -0.14, 0.02)), (b, 0.0, 0.0)]
    for at, x, y in sorted(jumps):
        share = ease((t - at) / (0.021 + 0.12 * float(np.hypot(x - here[0], y - here[1]))))
        yaw, pitch, here = yaw + (x - here[0]) * share, pitch + (y - here[1]) * share, (x, y)
    return yaw, pitch


def face(
    shapes: dict[str, Floats], closed: Floats, *others: dict[str, Floats], lid: Floats, gaze: tuple[Floats, Floats]
) -> dict[str, Floats]:
    """All of it in one, no weight beyond 0..1."""
    out = {name: w.copy() for name, w in shapes.items()}
    for other in others:
        for name, w in other.items():
            out[name] = out.get(name, np.zeros(len(lid))) + (w * (1 - closed) if name in OPENING else w)
    look(out, *gaze)
    for side in ("Left", "Right"):
        down = 0.35 * out.get(f"eyeLookDown{side}", np.zeros(len(lid)))  # lids go down with the eyes
        out[f"eyeBlink{side}"] = np.maximum(lid, down)
        out[f"eyeWide{side}"] = out.get(f"eyeWide{side}", np.zeros(len(lid))) * (1 - lid)
    return {name: np.clip(w, 0, 1) for name, w in out.items()}


__all__ = ["Mooded", "blinks", "brows", "closures", "face", "moods", "mouth", "saccades"]
