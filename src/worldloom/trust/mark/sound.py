"""Marks in sounds: bands of the spectrum a little louder and softer, in a pattern that repeats every 2.7 seconds."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.trust.mark.tiles import Reading, Tile

Samples = NDArray[np.float32]
TILE = Tile((128, 64), 4.0, 24.0)
"""Frames and bands."""
WINDOW = 2048 / 48000
"""Seconds of a frame; frames begin every half of it."""
LOW, HIGH = 300.0, 7500.0
"""Hertz between which the bands lie."""
DECIBELS, MOST = 1.2, 1.7
"""Deviation of the mark, and how many deviations it has at most."""
EVEN, SHARP = (5, 5), 3.0
"""Frames and bands over which loudness is evened out, and deviations that one of them may count."""
ENDS, BLOCK = 2, 256
"""Frames at both ends that stay as they are, and frames that are worked on at once."""
LONGEST = 600
"""Seconds that are read."""


def marked(samples: Samples, rate: int, code: int) -> Samples:
    """Samples (n,) or (n, channels) with a mark of 32 bits; the ends as they are, so that loops stay without a seam."""
    size, n = _size(rate), len(samples)
    values = np.asarray(samples, np.float32)
    if n < 4 * size:
        return values
    gains = _gains(code, -(-n // (size // 2)) + 1, size, rate)
    gains[:ENDS] = gains[-ENDS - 1 :] = 1
    out = np.stack([_shaped(channel, gains, size) for channel in values.reshape(n, -1).T], 1)
    return np.asarray(np.clip(out, -1, 1), np.float32).reshape(values.shape)


def _shaped(x: Samples, gains: Samples, size: int) -> Samples:
    """One channel with each frame's spectrum times its gains: weighted overlap-add (Crochiere 1980), a block of frames at a time."""
    hop, n, count = size // 2, len(x), len(gains)
    window = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)).astype(np.float32)
    long = np.pad(x, (hop, (count + 1) * hop - n - hop))
    out = np.zeros_like(long)
    for first in range(0, count, BLOCK):
        starts = np.arange(first, min(first + BLOCK, count)) * hop
        frames = np.fft.rfft(long[starts[:, None] + np.arange(size)] * window) * gains[first : first + BLOCK]
        pieces = np.fft.irfft(frames, size).astype(np.float32) * window
        for half in range(2):
            part = pieces[:, half * hop : (half + 1) * hop].reshape(-1)
            at = starts[0] + half * hop
            out[at : at + len(part)] += part
    return out[hop : hop + n]


def _gains(code: int, frames: int, size: int, rate: int) -> Samples:
    """(frames, size // 2 + 1) factors."""
    tile = np.clip(TILE.mark(code), -MOST, MOST)
    bands = _bands(size, rate)
    level = np.where(bands >= 0, tile[:, np.maximum(bands, 0)], 0)[np.arange(frames) % TILE.shape[0]]
    return np.asarray(10 ** (DECIBELS * level / 20), np.float32)


def _bands(size: int, rate: int) -> NDArray[np.int64]:
    """(size // 2 + 1,) which band each frequency is in; -1: none."""
    hertz = np.arange(size // 2 + 1) * rate / size
    band = np.floor((hertz - LOW) / (HIGH - LOW) * TILE.shape[1]).astype(np.int64)
    return np.where((band >= 0) & (band < TILE.shape[1]), band, -1)


def _size(rate: int) -> int:
    return round(rate * WINDOW / 2) * 2


def read(samples: Samples, rate: int) -> Reading | None:
    """The mark in samples (n,) or (n, channels) of at least 16 kHz, wherever they begin."""
    if rate < 2 * HIGH or len(samples) < rate:
        return None
    mono = np.asarray(samples[: LONGEST * rate], np.float32).reshape(min(len(samples), LONGEST * rate), -1).mean(1)
    found = (TILE.find(f, still=True) for f in _folded(mono, rate))
    return max((r for r in found if r), key=lambda r: r.strength, default=None)


def _folded(mono: Samples, rate: int) -> Iterator[Floats]:
    """(frames, bands) summed over tiles, from each of four beginnings."""
    size = _size(rate)
    for start in range(0, size // 2, -(-size // 8)):
        flat = _flat(_loudness(mono[start:], size, rate))
        padded = np.pad(flat, ((0, -len(flat) % TILE.shape[0]), (0, 0)))
        yield padded.reshape(-1, *TILE.shape).sum(0).astype(np.float64)


def _loudness(mono: Samples, size: int, rate: int) -> Samples:
    """(frames, bands) decibels."""
    frames = np.lib.stride_tricks.sliding_window_view(mono, size)[:: size // 2]
    window = np.hanning(size).astype(np.float32)
    bands = _bands(size, rate)
    edges = np.searchsorted(bands[bands >= 0], np.arange(TILE.shape[1]))
    blocks = [frames[k : k + BLOCK] for k in range(0, len(frames), BLOCK)]
    power = np.concatenate([np.add.reduceat(np.abs(np.fft.rfft(b * window)[:, bands >= 0]) ** 2, edges, axis=1) for b in blocks])
    return np.asarray(10 * np.log10(power + 1e-9), np.float32)


def _flat(level: Samples) -> Samples:
    """What a mark may be of loudness: without slow changes, every place as strong as the others, nothing in silence."""
    from scipy.ndimage import uniform_filter

    fine = level - uniform_filter(level, EVEN)
    size = np.sqrt(np.maximum(uniform_filter(fine**2, (2 * EVEN[0], 2 * EVEN[1])), 0)) + 0.5
    return np.asarray(np.clip(fine / size, -SHARP, SHARP) * (level > -55), np.float32)


__all__ = ["TILE", "marked", "read"]
