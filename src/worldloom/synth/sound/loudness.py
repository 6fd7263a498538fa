"""Loudness and true peak by ITU-R BS.1770-4: K-weighting, 400 ms blocks, absolute and relative gates."""

from __future__ import annotations

import numpy as np

from worldloom.compute import filters
from worldloom.geometry import Floats

SHELF = ([1.53512485958697, -2.69169618940638, 1.19839281085285], [1.0, -1.69065929318241, 0.73248077421585])
HIGHPASS = ([1.0, -2.0, 1.0], [1.0, -1.99004745483398, 0.99007225036621])
"""Annex 1, tables 1 and 2: the two stages at 48 kHz."""


def k_weighted(x: Floats) -> Floats:
    """(n,) or (n, 2) at 48 kHz through the head shelf and the RLB high-pass."""
    return filters.sections(np.array([[*SHELF[0], *SHELF[1]], [*HIGHPASS[0], *HIGHPASS[1]]]), np.asarray(x, float))


def blocks(x: Floats, window: float = 0.4, step: float = 0.1) -> Floats:
    """Mean square of K-weighted blocks summed over channels (weight 1 each); a shorter signal gives one block."""
    y = k_weighted(x) ** 2
    y = y if y.ndim == 1 else y.sum(1)
    m, h = round(window * 48000), round(step * 48000)
    if len(y) <= m:
        return np.array([float(y.sum()) / m])
    total = np.concatenate([[0.0], np.cumsum(y)])
    i = np.arange(0, len(y) - m + 1, h)
    return np.asarray((total[i + m] - total[i]) / m)


def integrated(x: Floats) -> float:
    """Integrated loudness in LUFS of (n,) or (n, 2) at 48 kHz; -inf for silence (equations 2 to 7)."""
    z = blocks(x)
    z = z[z > 10 ** ((-70 + 0.691) / 10)]
    if not len(z):
        return float("-inf")
    gate = float(z.mean()) * 0.1
    return float(-0.691 + 10 * np.log10(z[z > gate].mean()))


def momentary(x: Floats) -> float:
    """Loudest 400 ms in LUFS; -inf for silence."""
    top = float(blocks(x).max())
    return -0.691 + 10 * float(np.log10(top)) if top > 0 else float("-inf")


def true_peak(x: Floats) -> float:
    """Peak between the samples in dBTP by fourfold oversampling (Annex 2)."""
    channels = np.asarray(x, float).T.reshape(-1, len(x))
    top = max(float(np.abs(y).max()) for c in channels for y in (c, *filters.between(c)))
    return 20 * float(np.log10(max(top, 1e-12)))


__all__ = ["k_weighted", "blocks", "integrated", "momentary", "true_peak"]
