"""Fifteen visemes (the set of the Oculus lip-sync documentation) and the shapes of the mouth that they are, by ARKit's names.

A weight of a viseme runs smoothly: it rises before its sound and falls after, further where lips round, for rounding is prepared early
(coarticulation after Cohen and Massaro, 1993: each sound has a dominance over time and over each part of the mouth). Lips are closed for
all of the closure of p, b and m, whatever stands beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.align import Heard

RATE = 60
"""Frames a second."""
VISEMES = ("sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou")
OF = {
    **dict.fromkeys("pbm", "PP"), **dict.fromkeys("fv", "FF"), **dict.fromkeys("θð", "TH"), **dict.fromkeys("tdTɾ", "DD"),
    **dict.fromkeys("kɡghŋxʔ", "kk"), **dict.fromkeys("ʧʤʃʒ", "CH"), **dict.fromkeys("sz", "SS"), **dict.fromkeys("nl", "nn"),
    **dict.fromkeys("ɹr", "RR"), **dict.fromkeys("aɑæʌɐ", "aa"), **dict.fromkeys("eɛəɜᵊ", "E"), **dict.fromkeys("iɪᵻj", "ih"),
    **dict.fromkeys("oɔɒ", "oh"), **dict.fromkeys("uʊw", "ou"),
}  # fmt: skip
"""Viseme of a phoneme of the voices' alphabet."""
GLIDES = {"A": ("E", "ih"), "I": ("aa", "ih"), "O": ("oh", "ou"), "Q": ("E", "ou"), "W": ("aa", "ou"), "Y": ("oh", "ih")}
"""Diphthongs: from one viseme to another."""
SHAPES = ("jawOpen", "mouthClose", "mouthFunnel", "mouthPucker", "mouthPressLeft", "mouthPressRight", "mouthRollLower", "mouthRollUpper",
          "mouthLowerDownLeft", "mouthLowerDownRight", "mouthUpperUpLeft", "mouthUpperUpRight", "mouthStretchLeft", "mouthStretchRight",
          "mouthSmileLeft", "mouthSmileRight", "mouthShrugLower", "tongueOut")  # fmt: skip
POSES: dict[str, dict[str, float]] = {
    "sil": {}, "PP": {"mouthPress": 0.35, "mouthRollLower": 0.25, "mouthRollUpper": 0.15},
    "FF": {"jawOpen": 0.08, "mouthRollLower": 0.55, "mouthUpperUp": 0.3, "mouthShrugLower": 0.25},
    "TH": {"jawOpen": 0.16, "tongueOut": 0.35, "mouthUpperUp": 0.1, "mouthLowerDown": 0.2},
    "DD": {"jawOpen": 0.14, "mouthLowerDown": 0.25, "mouthUpperUp": 0.1, "mouthStretch": 0.1},
    "kk": {"jawOpen": 0.2, "mouthLowerDown": 0.2, "mouthUpperUp": 0.08},
    "CH": {"jawOpen": 0.14, "mouthFunnel": 0.5, "mouthPucker": 0.25, "mouthUpperUp": 0.15, "mouthLowerDown": 0.15},
    "SS": {"jawOpen": 0.06, "mouthStretch": 0.25, "mouthLowerDown": 0.3, "mouthUpperUp": 0.15, "mouthSmile": 0.1},
    "nn": {"jawOpen": 0.16, "mouthLowerDown": 0.22, "mouthUpperUp": 0.08},
    "RR": {"jawOpen": 0.18, "mouthFunnel": 0.35, "mouthPucker": 0.3, "mouthLowerDown": 0.1},
    "aa": {"jawOpen": 0.55, "mouthLowerDown": 0.3, "mouthUpperUp": 0.15, "mouthStretch": 0.08},
    "E": {"jawOpen": 0.32, "mouthLowerDown": 0.3, "mouthUpperUp": 0.15, "mouthStretch": 0.2, "mouthSmile": 0.1},
    "ih": {"jawOpen": 0.2, "mouthStretch": 0.3, "mouthSmile": 0.2, "mouthLowerDown": 0.25, "mouthUpperUp": 0.12},
    "oh": {"jawOpen": 0.4, "mouthFunnel": 0.55, "mouthPucker": 0.2},
    "ou": {"jawOpen": 0.2, "mouthFunnel": 0.35, "mouthPucker": 0.75},
}  # fmt: skip
"""Both sides are alike: mouthPress is its left and right."""
LIPS = {"sil": 0.6, "PP": 0.8, "FF": 1.0, "TH": 0.5, "DD": 0.3, "kk": 0.15, "CH": 1.0, "SS": 0.6, "nn": 0.25, "RR": 0.8, "aa": 0.8, "E": 0.7, "ih": 0.8,
        "oh": 1.0, "ou": 1.2}  # fmt: skip
"""How much a sound rules the lips; what is made with the tongue leaves them to its neighbours."""
JAW = {"sil": 0.6, "PP": 0.5, "FF": 0.8, "TH": 0.7, "DD": 0.6, "kk": 0.4, "CH": 0.9, "SS": 1.0, "nn": 0.5, "RR": 0.6, "aa": 1.1, "E": 0.9, "ih": 0.8,
       "oh": 1.0, "ou": 0.8}  # fmt: skip
ROUNDED = frozenset(("ou", "oh", "CH", "RR"))
LEADS = {True: 0.13, False: 0.065}
"""Seconds before its sound in which a rounded viseme, and any other, gains dominance over the lips."""
FALL = 0.055
RAMP = 0.05
"""Seconds in which lips close and open."""
HELD = 0.06
"""Seconds that lips are closed at least, before p, b or m is released."""
SLACK = 0.012
"""Seconds by which lips close before and open after: heard closures are off by about as much."""
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Viseme:
    """A viseme from `start` to `end`, in seconds."""

    viseme: str
    start: float
    end: float


@dataclass(frozen=True)
class Mouth:
    """Weights at RATE frames a second: of visemes (frames, 15), which add to 1, and of shapes (frames, 18), in [0, 1]."""

    visemes: Array
    shapes: Array


def events(heard: Sequence[Heard]) -> list[Viseme]:
    """The visemes of phonemes, in order; diphthongs are two; of a stop, its closure."""
    out = list[Viseme]()
    for h in heard:
        if h.phone in GLIDES:
            middle = h.start + 0.55 * (h.end - h.start)
            out += [Viseme(GLIDES[h.phone][0], h.start, middle), Viseme(GLIDES[h.phone][1], middle, h.end)]
        elif OF.get(h.phone) == "PP":
            start = max(min(h.start, h.opens - HELD), out[-1].start + 0.02 if out else 0.0)
            if out:
                out[-1] = Viseme(out[-1].viseme, out[-1].start, min(out[-1].end, start))
            out.append(Viseme("PP", start, h.opens))
            if h.end > h.opens:
                out.append(Viseme("E", h.opens, h.end))
        else:
            out.append(Viseme(OF.get(h.phone, "sil"), h.start, h.end))
    return out


def mouth(visemes: Sequence[Viseme], seconds: float) -> Mouth:
    """The mouth over time. Cost: frames times the visemes near each."""
    count = int(np.ceil(seconds * RATE)) + 1
    closed = _closed(visemes, count)
    lips, total = np.zeros((count, len(VISEMES))), np.full((count, 1), 1e-6)
    jaw, jaws = np.zeros((count, len(VISEMES))), np.full((count, 1), 1e-6)
    for v in visemes:
        k = VISEMES.index(v.viseme)
        rounded = v.viseme in ROUNDED
        first, last = max(0, int((v.start - 0.4) * RATE)), min(count, int((v.end + 0.3) * RATE) + 2)
        t = np.arange(first, last) / RATE
        for sums, norm, power, lead in ((lips, total, LIPS[v.viseme], LEADS[rounded]), (jaw, jaws, JAW[v.viseme], LEADS[False])):
            middle, half = (v.start + v.end) / 2, max(0.01, (v.end - v.start) / 2)
            away = np.where(t < middle, (middle - half - t) / lead, (t - middle - half) / FALL)
            dominance = power * np.exp(-(np.maximum(away + 0.35, 0) ** 1.6) * 1.6)
            sums[first:last, k] += dominance
            norm[first:last, 0] += dominance
    lips, jaw = lips / total, jaw / jaws
    weights = lips * (1 - closed[:, None]) / np.maximum(1 - lips[:, 1:2], 1e-6)
    weights[:, 1] = closed
    weights[:, 0] += np.maximum(0, 1 - weights.sum(1))
    return Mouth(weights / weights.sum(1, keepdims=True), _shapes(lips, jaw, closed))


def _closed(visemes: Sequence[Viseme], count: int) -> Array:
    """How far lips are closed (frames,): 1 from the frame before a closure begins to the frame after it ends, with smooth flanks."""
    t = np.arange(count) / RATE
    closed = np.zeros(count)
    for v in visemes:
        if v.viseme == "PP":
            first, last = max(0, int((v.start - RAMP) * RATE) - 1), min(count, int((v.end + RAMP) * RATE) + 3)
            near = t[first:last]
            away = np.maximum(np.maximum(v.start - near, near - v.end) - SLACK, 0) / RAMP
            x = np.clip(1 - away, 0, 1)
            closed[first:last] = np.maximum(closed[first:last], x * x * (3 - 2 * x))
    return closed


def _shapes(lips: Array, jaw: Array, closed: Array) -> Array:
    """Shapes from what rules lips and jaw; while lips are closed the jaw may be a little open, and mouthClose undoes it."""
    table = np.array([[_pose(viseme, shape) for shape in SHAPES] for viseme in VISEMES])
    out = lips @ table
    out[:, 0] = (jaw @ table)[:, 0]
    opened = 1 - closed[:, None]
    pressed = closed[:, None] * table[1]
    out = np.where(np.isin(SHAPES, ("mouthFunnel", "mouthPucker"))[None], out * (0.4 + 0.6 * opened), out * opened + pressed)
    out[:, 0] = (jaw @ table)[:, 0] * (1 - 0.75 * closed)
    out[:, 1] = closed * out[:, 0]
    return np.asarray(np.clip(out, 0, 1))


def _pose(viseme: str, shape: str) -> float:
    pose = POSES[viseme]
    return pose.get(shape, pose.get(shape.removesuffix("Left").removesuffix("Right"), 0.0))


def aperture(shapes: Array) -> Array:
    """How far the lips are apart (frames,), from 0: the jaw less what closes the lips over it, and what lifts and lowers them."""
    at = {name: shapes[:, k] for k, name in enumerate(SHAPES)}
    return np.asarray(
        np.maximum(0, at["jawOpen"] - at["mouthClose"]) + 0.35 * (at["mouthLowerDownLeft"] + at["mouthUpperUpLeft"])
    )


__all__ = ["RATE", "SHAPES", "VISEMES", "Mouth", "Viseme", "aperture", "events", "mouth"]
