"""Filters of sound without importing `scipy.signal`, which takes longer than the filtering; it is the twin in the tests."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.compiled import compiled
from worldloom.compute.fourier import fast_length, irfft, rfft

Samples = NDArray[np.float64]


def convolved(x: NDArray[Any], h: NDArray[Any]) -> NDArray[Any]:
    """x (..., n) with responses h (..., m), whole: (..., n + m - 1); overlapping blocks of about eight times the response."""
    if x.shape[-1] < h.shape[-1]:
        x, h = h, x
    n, m = x.shape[-1], h.shape[-1]
    size = fast_length(min(n + m - 1, 8 * m))
    step = size - m + 1
    k = -(-n // step)
    blocks = np.zeros((*x.shape[:-1], k * step), x.dtype)
    blocks[..., :n] = x
    y = irfft(rfft(blocks.reshape(*x.shape[:-1], k, step), size) * rfft(h, size)[..., None, :], size)
    out = np.zeros((*y.shape[:-2], k + 1, step), y.dtype)
    out[..., :k, :] = y[..., :step]
    out[..., 1:, : m - 1] += y[..., step:]
    return np.asarray(out.reshape(*y.shape[:-2], -1)[..., : n + m - 1])


def sections(coefficients: NDArray[Any], x: Samples) -> Samples:
    """x (n,) or (n, channels) through second-order sections (k, 6), from rest."""
    try:
        loop = compiled("scipy.signal._sosfilt")._sosfilt
    except (ImportError, AttributeError):
        from worldloom.compute.signals import signal

        return np.asarray(signal.sosfilt(coefficients, x, axis=0))
    rows = np.array(x.T.reshape(-1, len(x)), float, order="C")
    loop(np.ascontiguousarray(coefficients, float), rows, np.zeros((len(rows), len(coefficients), 2)))
    return np.asarray(rows.reshape(x.shape[::-1]).T)


REACH = 10
"""Samples on each side from which those between are computed."""


def between(x: Samples) -> tuple[Samples, ...]:
    """What x (n,) is a quarter, a half and three quarters of a sample on, (n,) each."""
    return tuple(np.convolve(x, taps)[REACH : REACH + len(x)] for taps in _quarters())


@cache
def _quarters() -> tuple[Samples, ...]:
    """An ideal low-pass at a quarter of four times the rate under a Kaiser window, by phases."""
    at = np.arange(-4 * REACH, 4 * REACH + 1) / 4
    taps = np.sinc(at) * np.kaiser(len(at), 5.0)
    return tuple(4 * taps[k::4] / taps.sum() for k in (1, 2, 3))


def lowest(x: Samples, width: int) -> Samples:
    """The least of the `width` (odd) values about each of x (n + width - 1,): (n,) (van Herk 1992)."""
    n = len(x) - width + 1
    rows = np.concatenate([x, np.full(-len(x) % width, np.inf)]).reshape(-1, width)
    ahead = np.minimum.accumulate(rows, axis=1).ravel()
    back = np.minimum.accumulate(rows[:, ::-1], axis=1)[:, ::-1].ravel()
    return np.asarray(np.minimum(back[:n], ahead[width - 1 : width - 1 + n]))


def mean(x: Samples, width: int) -> Samples:
    """The mean of the `width` (odd) values about each of x (n + width - 1,): (n,)."""
    total = np.concatenate([[0.0], np.cumsum(x)])
    return np.asarray((total[width:] - total[:-width]) / width)


__all__ = ["between", "convolved", "lowest", "mean", "sections"]
