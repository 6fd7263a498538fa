"""The face of somebody who speaks: the mouth of the sounds, the mood of each phrase, brows on stress, blinks where a thought ends.

Lips that a sound closes stay closed whatever the mood: what opens them is taken away for as long. A closure shorter than a frame is
given to the frame nearest to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
           "mouthShrugLower", "tongueOut")  # fmt: skip
"""Shapes that part closed lips. Corners do not, wherever they go: smiles, frowns and stretched mouths are measured to stay shut."""
GIVES = {"jawOpen": 0.75, "mouthLowerDown": 0.6, "mouthUpperUp": 0.4, "mouthRollUpper": 0.6, "mouthRollLower": 0.6, "mouthPress": 0.6,
         "mouthShrugLower": 0.35, "mouthStretch": 0.1, "eyeLookDown": 0.75, "mouthSmile": 0.1, "mouthFrown": 0.1}  # fmt: skip
"""What a mood leaves to speech: sounds need the jaw and the lips' rims, not their corners, by which moods are known; and eyes are on whom
one speaks to."""
PLAIN = 1.7
"""How much more of a mood is shown than is felt: a speaker is seen from some metres, and between other movements of the face."""
HELD = 0.9
"""How far a full mood keeps brows from marking what is stressed."""
ROUND = 0.55
"""How far lips that a sound rounds bring the corners in."""
TOGETHER = 0.5
"""Seconds between words within which somebody goes on speaking."""
REST = {"mouthSmileLeft": 0.26, "mouthSmileRight": 0.26, "cheekSquintLeft": 0.14, "cheekSquintRight": 0.14, "eyeSquintLeft": 0.07,
        "eyeSquintRight": 0.07}  # fmt: skip
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


def felt(t: Floats, spans: Sequence[Mooded], rest: tuple[str, float]) -> dict[str, Floats]:
    """How strong (n,) each mood is: each eased in ahead of its phrase and out after it, with that of rest between."""
    out, left = dict[str, Floats](), np.ones(len(t))
    for span in [*spans, None]:
        share = left
        if span is not None:
            share = np.minimum(ease((t - span.start + 0.35) / 0.5) * (1 - ease((t - span.end) / 0.7)), left)
            left = left - share
        name, intensity = (span.mood, span.intensity) if span is not None else rest
        out[name] = out.get(name, np.zeros(len(t))) + share * intensity
    return out


def moods(strengths: dict[str, Floats], speaking: Floats) -> dict[str, Floats]:
    """Weights (n,) of the shapes of moods, of which some give way to speech; where there is little mood, the smile of rest."""
    out, grave, much = dict[str, Floats](), np.zeros(len(speaking)), np.zeros(len(speaking))
    for mood, strength in strengths.items():
        shown = 1 - (1 - np.clip(strength, 0, 1)) ** PLAIN
        _add(out, emotion(mood), shown)
        much = np.maximum(much, shown)
        grave = np.maximum(grave, ease(strength / 0.3)) if mood in GRAVE else grave
    _add(out, REST, (1 - grave) * (1 - 0.8 * much))
    return {name: w * (1 - GIVES.get(name.removesuffix("Left").removesuffix("Right"), 0.0) * speaking) for name, w in out.items()}


def _add(out: dict[str, Floats], weights: Mapping[str, float], amount: Floats) -> None:
    for name, weight in weights.items():
        out[name] = out.get(name, np.zeros(len(amount))) + weight * amount


def brows(t: Floats, stressed: Sequence[Stress], strengths: Mapping[str, Floats]) -> dict[str, Floats]:
    """Brows that rise on what is stressed, and at the end of a question; less while a mood has them, as they tell moods apart."""
    up = np.zeros(len(t))
    for s in stressed:
        if s.asks and s.last:
            up = np.maximum(up, 0.55 * ease((t - s.at + 0.3) / 0.25) * (1 - ease((t - s.at - 0.5) / 0.5)))
        elif s.strength > 0.6:
            up = np.maximum(up, 0.36 * s.strength * ease((t - s.at + 0.22) / 0.2) * (1 - ease((t - s.at - 0.08) / 0.35)))
    up = up * (1 - HELD * np.clip(sum((w for m, w in strengths.items() if m != "neutral"), np.zeros(len(t))), 0, 1))
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
    out = _joined(shapes, closed, *others)
    look(out, *gaze)
    for side in ("Left", "Right"):
        down = 0.35 * out.get(f"eyeLookDown{side}", np.zeros(len(lid)))  # lids go down with the eyes
        out[f"eyeBlink{side}"] = np.maximum(lid, down)
        out[f"eyeWide{side}"] = out.get(f"eyeWide{side}", np.zeros(len(lid))) * (1 - lid)
    return {name: np.clip(w, 0, 1) for name, w in out.items()}


def _joined(shapes: dict[str, Floats], closed: Floats, *others: dict[str, Floats]) -> dict[str, Floats]:
    """The shapes of sounds with others on them, which neither part closed lips nor widen rounded ones."""
    out = {name: w.copy() for name, w in shapes.items()}
    corners = 1 - ROUND * shapes.get("mouthPucker", np.zeros(len(closed)))
    for other in others:
        for name, w in other.items():
            w = w * corners if name.startswith("mouthSmile") else w * (1 - closed) if name in OPENING else w
            out[name] = out.get(name, np.zeros(len(closed))) + w
    return out


def spoken_in(said: Said, mood: str, intensity: float) -> dict[str, Floats]:
    """Weights (frames,) of the shapes of a whole speech in one mood, at the rate of visemes: mouth, brows, lids and cheeks."""
    t = np.arange(int(np.ceil(said.seconds * v.RATE)) + 1) / v.RATE
    shapes, closed = mouth(said, t, [(-1.0, said.seconds + 1.0)])
    spans, talking = list[list[float]](), np.zeros(len(t))
    for w in said.words:
        if spans and w.start - spans[-1][1] < TOGETHER:
            spans[-1][1] = w.end
        else:
            spans.append([w.start, w.end])
    for a, b in spans:
        talking = np.maximum(talking, ease((t - a + 0.15) / 0.2) * (1 - ease((t - b) / 0.3)))
    felt = moods({mood: np.full(len(t), intensity)}, talking)
    return {name: np.clip(w, 0, 1) for name, w in _joined(shapes, closed, felt).items()}


__all__ = ["Mooded", "blinks", "brows", "closures", "face", "felt", "moods", "mouth", "saccades", "spoken_in"]
