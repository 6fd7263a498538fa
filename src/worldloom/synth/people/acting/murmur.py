"""Lips of people of worlds who talk among themselves: they go by a sentence that nobody hears, the same in films as in the player.

`viewer/src/talk/voice.ts` (`guessed`, `mouthAt`) is the twin, which a test holds equal.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.acting.frames import Player
from worldloom.synth.people.body import Floats
from worldloom.world import Entity

SENTENCE = "and so we went down to the water, where the old boats are; nobody was there. then it began to rain"
LETTERS = {
    "a": "aa", "e": "E", "i": "ih", "o": "oh", "u": "ou", "y": "ih", "w": "ou", "p": "PP", "b": "PP", "m": "PP",
    "f": "FF", "v": "FF", "s": "SS", "z": "SS", "c": "kk", "k": "kk", "g": "kk", "q": "kk",
    "r": "RR", "l": "nn", "n": "nn", "d": "DD", "t": "DD", "h": "kk", "j": "CH", "x": "SS",
}  # fmt: skip
SHAPES = {
    "sil": (0.0, 0.0), "PP": (0.0, 0.1), "FF": (0.12, 0.0), "TH": (0.25, 0.0), "DD": (0.25, 0.0), "kk": (0.3, 0.0), "CH": (0.22, 0.7),
    "SS": (0.15, 0.0), "nn": (0.25, 0.0),
    "RR": (0.28, 0.5), "aa": (1.0, 0.0), "E": (0.6, 0.0), "ih": (0.4, 0.0), "oh": (0.7, 0.7), "ou": (0.35, 1.0),
}  # fmt: skip
"""Openness and rounding of the fifteen visemes."""
LETTER, STOPS, SOON, SOFT, SHUT = 0.068, ".!?;:,", 0.12, 0.032, 0.15
"""Seconds of a letter; letters that are four long; seconds within which a sound is heard in the mouth, in which it rises and falls, and
in which a mouth shuts at the end."""


def says_of(e: Entity, player: Player) -> list[tuple[float, float]]:
    """From when to when of a round somebody talks, seconds."""
    ends = np.cumsum([t.seconds for t in player.turns])
    talks = [(end - t.seconds, end) for a, t, end in zip(e.acts, player.turns, ends, strict=True) if a.clip == "talk"]
    return [(round(float(a), 3), round(float(b), 3)) for a, b in talks]


def mouth_at(e: Entity, player: Player, t: float) -> tuple[float, float]:
    """How far the mouth is open and round at a time of the world, 0..1."""
    u = max(t, 0.0) % player.seconds
    a, b = next((x for x in says_of(e, player) if x[0] <= u < x[1]), (0.0, 0.0))
    if a == b:
        return 0.0, 0.0
    opened, rounded = murmured((u - a) % _beats()[1])
    share = min((b - u) / SHUT, 1.0)
    return share * opened, share * rounded


def murmured(t: float) -> tuple[float, float]:
    """Openness and rounding t seconds after the sentence began, each sound rising and falling within some hundredths of a second."""
    rows = _beats()[0]
    near = rows[(rows[:, 1] >= t - SOON) & (rows[:, 0] <= t + SOON)]
    away = np.maximum(np.maximum(near[:, 0] - t, t - near[:, 1]), 0)
    w = np.exp(-((away / SOFT) ** 2))
    found = (w[:, None] * near[:, 2:]).sum(0) / (1e-6 + w.sum())
    return float(found[0]), float(found[1])


@cache
def _beats() -> tuple[Floats, float]:
    """Start, end, openness and rounding (letters, 4), and seconds of the sentence."""
    t, rows = 0.1, [(-1.0, 0.1, *SHAPES["sil"])]
    for c in SENTENCE:
        long = 4 * LETTER if c in STOPS else LETTER
        rows.append((t, t + long, *SHAPES[LETTERS.get(c, "sil")]))
        t += long
    rows.append((t, t + 1, *SHAPES["sil"]))
    return np.array(rows), t + 0.1


__all__ = ["LETTERS", "SENTENCE", "SHAPES", "mouth_at", "murmured", "says_of"]
