"""What a voice is like in numbers: how high it is and how far its pitch moves, its average spectrum, and where its formants lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.signals import signal

RATE = 16_000
LOW, HIGH = 60.0, 420.0
"""Hz between which a voice's pitch is looked for."""
HOP, WINDOW = 160, 640
"""Samples from one look at the pitch to the next, and of each: 10 and 40 ms."""
VOICED = 0.5
"""Correlation with itself a period later from which on a moment is voiced."""
BANDS = 28
"""Bands of the average spectrum, even in mels from 80 Hz to 7.6 kHz."""
FRAME = 512

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Traits:
    """Pitch: its median in Hz and its spread in semitones (half of what lies between the 16th and 84th percentile). Spectra in dB."""

    pitch: float
    spread: float
    spectrum: Array
    """Long-term average (BANDS,), its mean 0: all sounds."""
    vowels: Array
    """Average of the smoothed log spectrum over voiced moments (FRAME // 2 + 1,), its mean 0."""


def traits(x: NDArray[np.float32]) -> Traits:
    """The traits of speech (n,) at RATE; a few seconds are enough. About 0.02 CPU-s a second."""
    pitch = pitches(np.asarray(x, float))
    voiced = pitch > 0
    middle = float(np.median(pitch[voiced])) if voiced.any() else 0.0
    semis = 12 * np.log2(pitch[voiced] / middle) if voiced.any() else np.zeros(1)
    near = semis[np.abs(semis) < 9]
    spread = float(np.subtract(*np.percentile(near, [84, 16]))) / 2 if len(near) else 0.0
    return Traits(middle, spread, average(x), _vowels(np.asarray(x, float), voiced))


def pitches(x: Array) -> Array:
    """The pitch in Hz every HOP samples, 0 where unvoiced: the normalised autocorrelation of what lies under 1 kHz, its path kept smooth."""
    low = signal.sosfiltfilt(signal.butter(4, [50, 1000], "bandpass", fs=RATE, output="sos"), x) if len(x) > 2 * WINDOW else x
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(low, (WINDOW, WINDOW)), 2 * WINDOW)[::HOP]
    first, last = int(RATE / HIGH), int(RATE / LOW)
    size = 1 << (3 * WINDOW - 1).bit_length()
    head = np.fft.rfft(frames[:, :WINDOW], size)
    both = np.fft.irfft(np.conj(head) * np.fft.rfft(frames[:, : WINDOW + last + 1], size), size)[:, first : last + 1]
    power = np.concatenate([np.zeros((len(frames), 1)), np.cumsum(frames[:, : WINDOW + last + 1] ** 2, axis=1)], axis=1)
    lags = np.arange(first, last + 1)
    energy = power[:, lags + WINDOW] - power[:, lags]
    strength = both / np.sqrt(np.maximum(power[:, WINDOW : WINDOW + 1] * energy, 1e-12))
    level = 10 * np.log10(power[:, WINDOW] + 1e-12)
    loud = level > np.percentile(level, 95) - 35
    return _path(strength * loud[:, None], first)


def _path(strength: Array, first: int) -> Array:
    """The smoothest good path through the correlations (frames, lags), by dynamic programming over the best four lags of each frame."""
    peaks = np.pad(strength, ((0, 0), (1, 1)))
    before, after = peaks[:, :-2], peaks[:, 2:]
    bend = np.minimum(before - 2 * strength + after, -1e-9)
    top = np.where((strength >= before) & (strength > after), strength - np.minimum((before - after) ** 2 / (8 * bend), 0), 0.0)
    top = np.minimum(top, 1.0)
    best = np.argsort(-top, axis=1)[:, :4]
    value = np.take_along_axis(top, best, 1)
    octave = np.log2((first + best).astype(float))
    cost = 1 - value + 0.04 * (octave - np.log2(first))
    total, back = cost[0], np.zeros(best.shape, int)
    for t in range(1, len(best)):
        step = total[None, :] + 0.7 * np.minimum(np.abs(octave[t][:, None] - octave[t - 1][None, :]), 1.0)
        back[t] = step.argmin(1)
        total = cost[t] + step.min(1)
    state, out = int(total.argmin()), np.zeros(len(best))
    for t in range(len(best) - 1, -1, -1):
        lag, good = int(best[t, state]), value[t, state]
        out[t] = RATE / (first + lag + _between(strength[t], lag)) if good >= VOICED else 0.0
        state = int(back[t, state])
    return out


def _between(row: Array, k: int) -> float:
    """How far the top of a parabola through three values lies from the middle one."""
    if not 0 < k < len(row) - 1:
        return 0.0
    a, b, c = row[k - 1 : k + 2]
    bend = a - 2 * b + c
    return float(np.clip((a - c) / (2 * bend), -0.5, 0.5)) if bend < 0 else 0.0


def average(x: NDArray[np.float32]) -> Array:
    """The long-term average spectrum in BANDS of what is loud, in dB about its mean."""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(np.asarray(x, float), FRAME), FRAME)[:: FRAME // 2]
    power = np.abs(np.fft.rfft(frames * np.hanning(FRAME), axis=1)) ** 2
    level = power.sum(1)
    mean = power[level >= np.percentile(level, 95) * 1e-3].mean(0) if len(power) else np.ones(FRAME // 2 + 1)
    bands = 10 * np.log10(filters() @ mean + 1e-12)
    return np.asarray(bands - bands.mean())


def centres() -> Array:
    """The middle of each band in Hz."""
    return _edges()[1:-1]


def _edges() -> Array:
    mels = np.linspace(1127 * np.log1p(80 / 700), 1127 * np.log1p(7600 / 700), BANDS + 2)
    return np.asarray(700 * np.expm1(mels / 1127))


def filters() -> Array:
    """Triangles (BANDS, FRAME // 2 + 1), each of sum 1."""
    hertz, edges = np.fft.rfftfreq(FRAME, 1 / RATE), _edges()
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    shape = np.maximum(0, np.minimum((hertz - low) / (middle - low), (high - hertz) / (high - middle)))
    return np.asarray(shape / shape.sum(1, keepdims=True))


def envelope(power: Array, rate: int) -> Array:
    """The smooth part of log spectra (frames, bins) of real signals at a rate: cepstrum under 1.4 ms, which no pitch up to 420 Hz reaches."""
    size = 2 * (power.shape[1] - 1)
    cepstrum = np.fft.irfft(np.log(power + 1e-9), size, axis=1)
    keep = int(0.0014 * rate)
    window = np.zeros(size)
    window[:keep] = np.cos(np.linspace(0, np.pi / 2, keep)) ** 0.5
    window[-keep + 1 :] = window[1:keep][::-1]
    return np.asarray(np.fft.rfft(cepstrum * window, axis=1).real)


def _vowels(x: Array, voiced: NDArray[np.bool_]) -> Array:
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(x, FRAME // 2), FRAME)[::HOP]
    n = min(len(frames), len(voiced))
    chosen = frames[:n][voiced[:n]]
    if not len(chosen):
        return np.zeros(FRAME // 2 + 1)
    smooth = envelope(np.abs(np.fft.rfft(chosen * np.hanning(FRAME), axis=1)) ** 2, RATE)
    mean = smooth.mean(0) * (10 / np.log(10))
    return np.asarray(mean - mean.mean())


__all__ = ["BANDS", "RATE", "Traits", "average", "centres", "envelope", "filters", "pitches", "traits"]
