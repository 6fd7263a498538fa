"""How long, how high and how loud: what the network proposed, changed by the script's styles and the speaker's mood."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.engine import Floats
from worldloom.synth.voice.ipa import VOWELS
from worldloom.synth.voice.mood import Mood
from worldloom.synth.voice.script import Style

LEAD = 4
"""Frames of 12.5 ms by which a sound comes before the units that the network gives its phoneme."""
STRETCH, LIFT, FORCE = 0.13, 1.5, 0.45
"""Per level of emphasis: share that a stressed vowel lengthens, semitones, energy."""
VOICED = 40.0
Array = NDArray[np.float64]


def units_of(raw: Floats, text: str, styles: Sequence[Style], mood: Mood) -> Floats:
    """Units that each phoneme lasts, whole numbers. At the voice's own pace they are the network's own, rounded as it rounds."""
    rate = np.array([s.rate for s in styles]) * mood.rate
    stretch = 1 + STRETCH * _weight(text, [s.emphasis for s in styles])
    pauses = np.array([mood.pause if c in ",.;:!?—…" else 1.0 for c in text])
    factor = np.concatenate([[1.0], stretch * pauses / rate, [1.0]])
    if np.all(factor == 1):
        return np.maximum(np.round(raw), 1).astype(np.float32)
    ends = np.round(np.cumsum(np.maximum(raw, 0.2) * factor))
    units = np.diff(ends, prepend=0)
    for k in np.flatnonzero(units < 1):  # what is too short takes from the longer neighbour
        other = max((j for j in (k - 1, k + 1) if 0 <= j < len(units)), key=lambda j: units[j])
        units[other] -= units[other] > 1
        units[k] = 1
    return units.astype(np.float32)


def pitch_of(pitch: Floats, units: Floats, text: str, styles: Sequence[Style], mood: Mood) -> Floats:
    """The pitch contour (frames,) in Hz: range about its mean, shift, accents on emphasised syllables, tremor, the end."""
    voiced = pitch > VOICED
    if not voiced.any():
        return pitch
    owner = _owners(units)
    accents = LIFT * _weight(text, [s.emphasis for s in styles], low=0.5)
    shift = _frames([s.pitch for s in styles], owner) + _frames(accents, owner) + mood.pitch
    span = _frames([s.span for s in styles], owner, outside=1.0) * mood.span
    t = np.arange(len(pitch)) * 0.0125
    if mood.final:
        end = t[np.flatnonzero(voiced)[-1]]
        shift = shift + mood.final * np.clip(1 - (end - t) / 0.35, 0, 1) ** 1.5
    if mood.tremor:
        shift = shift + mood.tremor * np.sin(2 * np.pi * 6.5 * t)
    if not shift.any() and np.all(span == 1):
        return pitch
    mean = np.exp(np.mean(np.log(pitch[voiced])))
    safe = np.where(voiced, pitch, mean)
    changed = mean * (safe / mean) ** span * 2 ** (shift / 12)
    return np.where(voiced, np.clip(changed, 55, 700), pitch).astype(np.float32)


def energy_of(energy: Floats, units: Floats, styles: Sequence[Style], mood: Mood) -> Floats:
    """The energy contour (frames,)."""
    change = _frames([FORCE * s.emphasis for s in styles], _owners(units)) + mood.energy
    return (energy + change).astype(np.float32) if change.any() else energy


def gain_of(units: Floats, styles: Sequence[Style]) -> Array | None:
    """Loudness in dB a frame, or None where it is even at 0."""
    gain = _frames([s.gain for s in styles], _owners(units))
    return gain if gain.any() else None


def _weight(text: str, emphasis: Sequence[float], low: float = 1.0) -> Array:
    """Emphasis a phoneme: whole on the stressed vowel, half elsewhere in the word; `low` scales what is reduced."""
    out = np.zeros(len(text))
    for k, (c, level) in enumerate(zip(text, emphasis, strict=True)):
        stressed = c == "ˈ" or (c in VOWELS and k > 0 and text[k - 1] == "ˈ")
        out[k] = level * (low if level < 0 else 1.0) * (1.0 if stressed or level < 0 else 0.4)
    return out


def _owners(units: Floats) -> NDArray[np.int64]:
    """The phoneme of each frame, by when it is heard; -1 before the first and after the last."""
    index = np.repeat(np.arange(len(units)), (2 * units).astype(int)) - 1
    index[index == len(units) - 2] = -1
    return np.concatenate([index[LEAD:], np.full(min(LEAD, len(index)), -1)])


def _frames(values: Sequence[float] | Array, owner: NDArray[np.int64], outside: float = 0.0) -> Array:
    """A value a phoneme as a smooth curve over frames; before and after it stays."""
    v = np.asarray(values, float)
    if not len(v) or np.all(v == outside):
        return np.full(len(owner), outside)
    known = np.flatnonzero(owner >= 0)
    held = np.interp(np.arange(len(owner)), known, v[owner[known]]) if len(known) else np.full(len(owner), outside)
    window = np.hanning(13)[1:-1]
    return np.convolve(np.pad(held, 5, mode="edge"), window / window.sum(), "valid")


__all__ = ["LEAD", "VOICED", "energy_of", "gain_of", "pitch_of", "units_of"]
