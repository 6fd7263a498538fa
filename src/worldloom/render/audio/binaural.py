"""Places sources round a head in time: one short-time spectrum for all of them, filtered by direction and distance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import fourier
from worldloom.compute.filters import convolved
from worldloom.geometry import Floats
from worldloom.render.audio.head import Spectrum, air, ears, fade
from worldloom.render.audio.space import Path

HOP = 1024
WINDOW = 2 * HOP
SIZE = 4096
FREQS = fourier.frequencies(SIZE, 1 / 48000)
ZONE = 0.035
"""Directions closer than this (about 2 degrees) share a response."""


class Ears:
    """Collects sources; `heard()` gives what both ears hear. Sums spectra, so that a source costs one forward transform."""

    def __init__(self, n: int, path: Path) -> None:
        self.n, self.path = n, path
        self.frames = -(-n // HOP) + 1
        self.left = np.zeros((self.frames, SIZE // 2 + 1), np.complex64)
        self.right = np.zeros_like(self.left)
        self.send = np.zeros(n)

    def put(self, x: NDArray[np.float32], places: Floats, gain: float, reach: float = 1.0, muffled: bool = False) -> None:
        """A mono source (n,) with its places (k, 3) in the world along the path's moments."""
        k = self.frames
        where = _rows(places, k) - _rows(self.path.position, k)
        local = np.einsum("kij,kj->ki", _rows(self.path.axes, k), where)
        d = np.maximum(np.linalg.norm(local, axis=1), 1e-3)
        level = gain * fade(d, reach)
        spectra = _spectra(x, self.n, k)
        near, which = np.unique(
            np.round(np.concatenate([local / d[:, None] / ZONE, np.log(d)[:, None] / 0.15], 1)), axis=0, return_inverse=True
        )
        response = ears(FREQS, _unit(near[:, :3])) * air(FREQS, np.exp(near[:, 3] * 0.15))[:, None]
        if muffled:
            response = response * (0.5 / np.sqrt(1 + (FREQS / 500) ** 4)).astype(np.float32)
        spectra *= level[:, None].astype(np.float32)
        picked: Spectrum = response.astype(np.complex64)[which.ravel()] if len(near) > 1 else response.astype(np.complex64)
        self.left += spectra * picked[:, 0]
        self.right += spectra * picked[:, 1]
        far = gain * np.sqrt(fade(d, reach)) * 0.6
        self.send += x[: self.n] * np.interp(np.arange(self.n), np.arange(k) * HOP, far)

    def heard(self) -> Floats:
        """(n, 2)."""
        return np.stack([_joined(self.left, self.n), _joined(self.right, self.n)], 1)


def _rows(a: Floats, k: int) -> Floats:
    """The first k rows, the last one repeated when there are fewer."""
    return a[np.minimum(np.arange(k), len(a) - 1)]


def _unit(v: Floats) -> Floats:
    return np.asarray(v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-9))


def _spectra(x: NDArray[np.float32], n: int, k: int) -> Spectrum:
    """Short-time spectra (k, SIZE / 2 + 1) of overlapping Hann windows centred on multiples of HOP."""
    y = np.zeros((k + 1) * HOP, np.float32)
    y[HOP : HOP + n] = x[:n]
    rows = np.lib.stride_tricks.sliding_window_view(y, WINDOW)[::HOP][:k]
    window = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)
    return np.asarray(fourier.rfft(rows * window, SIZE), np.complex64)


def _joined(spectra: Spectrum, n: int) -> Floats:
    rows = fourier.irfft(spectra, SIZE)
    k = len(rows)
    out = np.zeros((k + SIZE // HOP) * HOP)
    for j in range(SIZE // HOP):
        out[j * HOP : (j + k) * HOP] += rows[:, j * HOP : (j + 1) * HOP].ravel()
    return out[HOP : HOP + n]


def still(x: NDArray[np.float32], direction: Floats, metres: float, muffled: bool = False) -> Floats:
    """A looping mono source (n,) that keeps its place: (n, 2), seamless like x. `direction` is right, forward, up."""
    f = fourier.frequencies(1024, 1 / 48000)
    h = ears(f, _unit(np.asarray(direction, float)[None]))[0] * air(f, np.array([metres]))
    if muffled:
        h = h * (0.5 / np.sqrt(1 + (f / 500) ** 4))
    taps = fourier.irfft(h, 1024)[:, :512]
    both = convolved(np.concatenate([x[-511:], x])[None], taps.astype(np.float32))
    return np.asarray(both[:, 511 : 511 + len(x)].T)


__all__ = ["HOP", "Ears", "still"]
