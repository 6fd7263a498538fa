"""Sound as a picture of bands and back: mel power in dB, and phases by the fast Griffin-Lim algorithm. Needs no torch.

Bands are triangles on the mel scale (Stevens et al. 1937, in the form of O'Shaughnessy 1987). They are turned back into the power of single
frequencies by a few steps of Richardson (1972, eq. 3), which sharpens tones. The phases are those of Perraudin, Balazs and Sondergaard
(2013, alg. 2), from random ones.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from worldloom.compute.fourier import frequencies, irfft, rfft

Reals = NDArray[np.float32]
RATE = 48_000
HOP = 384
"""Samples from one frame to the next: 8 ms."""
OVERLAP = 4
WINDOW = OVERLAP * HOP
BANDS = 128
LOW, HIGH = 30.0, 20_000.0
"""Hz between which the bands lie."""
FAINT = -140.0
"""dB that stand for nothing at all."""
SHARPER = 4
"""Richardson's steps."""
ROUNDS, ALPHA = 32, 0.99
"""Of the fast Griffin-Lim algorithm."""
AT_ONCE = 4096
"""Frames that are transformed together."""


def analysed(x: Reals) -> Reals:
    """(BANDS, frames) dB of samples (frames * HOP,) at RATE; a sine of amplitude 1 gives at most 0, silence FAINT."""
    blocks = np.pad(x, (WINDOW - HOP) // 2).reshape(-1, HOP)
    frames, (up, _) = len(blocks) - OVERLAP + 1, _bank()
    out = np.empty((frames, BANDS), np.float32)
    for a in range(0, frames, AT_ONCE):
        b = min(a + AT_ONCE, frames)
        out[a:b] = np.square(np.abs(_spectra(blocks[a : b + OVERLAP - 1]))) @ up.T
    return np.ascontiguousarray(10 * np.log10(np.maximum(out, 10 ** (FAINT / 10))).T)


def sounded(levels: Reals, chance: Generator, rounds: int = ROUNDS) -> Reals:
    """Samples (frames * HOP,) at RATE whose bands have these levels (BANDS, frames) in dB, as nearly as there are any.

    About 0.07 s of processor time a second of sound. The same levels and chance give the same samples.
    """
    size = np.sqrt(_sharp(np.asarray(10 ** (levels.T / 10), np.float32)))
    phase = chance.random(size.shape, np.float32) * np.float32(2 * np.pi)
    now = (size * np.exp(1j * phase)).astype(np.complex64)
    last = np.zeros((), np.complex64)
    for k in range(rounds):
        true = _spectra(_joined(now))
        ahead = true + np.float32(ALPHA if k else 0) * (true - last)
        now = size * (ahead / np.maximum(np.abs(ahead), np.float32(1e-12)))
        last = true
    return _joined(now).reshape(-1)[(WINDOW - HOP) // 2 :][: levels.shape[1] * HOP]


def _spectra(blocks: Reals) -> NDArray[np.complex64]:
    """(frames, WINDOW // 2 + 1) of blocks (frames + OVERLAP - 1, HOP); a sine of amplitude 1 has 1 at its frequency."""
    frames = len(blocks) - OVERLAP + 1
    rows = np.concatenate([blocks[k : k + frames] for k in range(OVERLAP)], 1) * (_window() * np.float32(4 / WINDOW))
    return np.asarray(rfft(rows), np.complex64)


def _joined(spectra: NDArray[np.complex64]) -> Reals:
    """Blocks whose spectra come nearest to these (Griffin and Lim 1984, eq. 6)."""
    window, n = _window(), len(spectra)
    rows = (irfft(spectra, WINDOW) * (window * np.float32(WINDOW / 4))).reshape(n, OVERLAP, HOP)
    weight = np.square(window).reshape(OVERLAP, HOP)
    out, over = np.zeros((n + OVERLAP - 1, HOP), np.float32), np.full((n + OVERLAP - 1, HOP), 1e-3, np.float32)
    for k in range(OVERLAP):
        out[k : k + n] += rows[:, k]
        over[k : k + n] += weight[k]
    return out / over


def _sharp(power: Reals) -> Reals:
    """(frames, WINDOW // 2 + 1) of the power of bands (frames, BANDS)."""
    up, down = _bank()
    found, share = power @ down, up.sum(0) + np.float32(1e-12)
    for _ in range(SHARPER):
        found = found * ((power / np.maximum(found @ up.T, np.float32(1e-16))) @ up) / share
    return np.asarray(found, np.float32)


@cache
def _window() -> Reals:
    """Hann's."""
    return np.square(np.sin(np.pi * (np.arange(WINDOW) + 0.5) / WINDOW)).astype(np.float32)


@cache
def _bank() -> tuple[Reals, Reals]:
    """Bands as means of frequencies, and frequencies as means of bands: (BANDS, WINDOW // 2 + 1) each."""
    step = RATE / WINDOW
    edges = _hertz(np.linspace(_mel(LOW), _mel(HIGH), BANDS + 2))
    at, low, middle, high = frequencies(WINDOW, 1 / RATE), edges[:-2, None], edges[1:-1, None], edges[2:, None]
    near = np.maximum(0, 1 - np.abs(at - middle) / step)  # for bands that are narrower than the distance of two frequencies
    up = np.maximum(0, np.minimum((at - low) / (middle - low), (high - at) / (high - middle)))
    up = np.where(up.sum(1, keepdims=True) < 1, near, up)
    down = up / up.max(1, keepdims=True)
    down /= np.maximum(down.sum(0), 1e-9)
    return (up / up.sum(1, keepdims=True)).astype(np.float32), down.astype(np.float32)


def _mel(hertz: float) -> float:
    return float(1127 * np.log1p(hertz / 700))


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return 700 * np.expm1(mel / 1127)


__all__ = ["BANDS", "FAINT", "HIGH", "HOP", "LOW", "RATE", "Reals", "analysed", "sounded"]
