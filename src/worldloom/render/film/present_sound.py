"""The soundtrack of a talk: the voice as recorded near, in a little of a room, over music that gives way to it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.render.audio.master import mastered
from worldloom.render.audio.mix import ducking
from worldloom.synth.music import compose_score, play
from worldloom.synth.sound.loudness import integrated

RATE = 48000
LEVEL, MUSIC = -16.0, -29.0
"""LUFS of the whole, and of the music where nobody speaks."""
ROOM = ((0.0091, 0.10, 0.5), (0.0137, 0.08, -0.6), (0.0213, 0.055, 0.2), (0.0312, 0.035, -0.3))
"""Echoes of a furnished room: seconds, gain, and how far to the right."""


def soundtrack(voice: NDArray[np.float32], lead: float, seconds: float, mood: str, seed: int, music: bool = True) -> NDArray[np.float32]:
    """(n, 2) at 48 kHz, of `seconds`; the voice (m,) begins after `lead`."""
    n, at = round(seconds * RATE), round(lead * RATE)
    dry = np.zeros(n)
    part = voice[: max(n - at, 0)].astype(float)
    dry[at : at + len(part)] = part
    out = np.stack([dry, dry], 1)
    for delay, gain, right in ROOM:
        k = round(delay * RATE)
        soft = np.convolve(dry, np.full(12, 1 / 12), "same") * gain
        out[k:, 0] += soft[: n - k] * (1 - right) / 2
        out[k:, 1] += soft[: n - k] * (1 + right) / 2
    if music:
        bed = np.asarray(play(compose_score(mood, seconds, seed), seed), float)[:n]
        bed = np.pad(bed, ((0, n - len(bed)), (0, 0)))
        loud = integrated(bed)
        if np.isfinite(loud):
            out += bed * 10 ** ((MUSIC - loud) / 20) * ducking(dry)[:, None]
    edge = np.minimum(1, np.minimum(np.arange(n) / (0.1 * RATE), np.arange(n)[::-1] / (0.7 * RATE)))
    return mastered(out * edge[:, None], LEVEL)


__all__ = ["soundtrack"]
