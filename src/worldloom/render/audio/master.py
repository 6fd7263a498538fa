"""The last step of a mix: to a loudness, under a true peak, without clipping."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import filters
from worldloom.geometry import Floats
from worldloom.synth.sound.loudness import integrated


def limited(x: Floats, ceiling: float, loop: bool = False) -> Floats:
    """x (n, 2) with peaks between the samples held under `ceiling` (linear): gain goes down 4 ms ahead and comes back in 60 ms."""
    peaks = between(x, 0.5 * ceiling)
    if float(peaks.max()) <= ceiling:
        return x
    need = _over(filters.lowest, np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)), 385, loop)
    slow = _over(filters.lowest, need, 2881, loop)
    smooth = _over(filters.mean, _over(filters.mean, slow, 1441, loop), 1441, loop)
    gain = np.minimum(_over(filters.mean, need, 193, loop), smooth)
    return np.asarray(x * gain[:, None])


def between(x: Floats, floor: float, block: int = 4096, edge: int = 64) -> Floats:
    """Peak (n,) at each sample of what lies between the samples, by fourfold oversampling of the blocks that rise above `floor`."""
    peaks = _louder(np.abs(x))
    for a in range(0, len(x), block):
        if float(peaks[a : a + block].max()) > floor:
            lo, hi = max(0, a - edge), min(len(x), a + block + edge)
            b = min(a + block, len(x))
            for channel in np.ascontiguousarray(x[lo:hi].T):
                for later in filters.between(channel):
                    np.maximum(peaks[a:b], np.abs(later[a - lo : b - lo]), out=peaks[a:b])
    return np.asarray(peaks)


def _louder(a: Floats) -> Floats:
    """The larger of two along the last axis: what `max` says, ten times faster for so few."""
    return np.asarray(np.maximum(a[..., 0], a[..., 1]))


def _over(filtered: Callable[[Floats, int], Floats], x: Floats, width: int, loop: bool) -> Floats:
    """x (n,) through a filter over `width` samples, round the end where it loops, else as if its ends went on."""
    return filtered(np.pad(x, width // 2, mode="wrap" if loop else "edge"), width)


def mastered(x: Floats, lufs: float, peak: float = -1.0, loop: bool = False) -> NDArray[np.float32]:
    """x (n, 2) at an integrated loudness and a true peak of at most `peak` dBTP; silence stays silence."""
    ceiling = 10 ** ((peak - 0.15) / 20)
    now = integrated(x)
    if not np.isfinite(now):
        return np.zeros(x.shape, np.float32)
    y = x
    for _ in range(3):
        louder = y * 10 ** ((lufs - now) / 20)
        y = limited(louder, ceiling, loop)
        now = lufs if y is louder else integrated(y)
        if abs(now - lufs) < 0.1:
            break
    over = 20 * np.log10(max(float(between(y, 0.5 * ceiling).max()), 1e-12)) - peak
    return np.asarray(y * (10 ** (-max(0.0, over + 0.02) / 20) if over > -0.02 else 1.0), np.float32)


__all__ = ["limited", "between", "mastered"]
