"""Curves over time: eases, keys, and numbers by chance that need no state."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.synth.people.body import Floats
from worldloom.world.motion import share


def ease(u: ArrayLike) -> Floats:
    """0 to 1 with still ends (quintic: position, speed and acceleration are continuous)."""
    x = np.clip(np.asarray(u, float), 0, 1)
    return np.asarray(x * x * x * (x * (6 * x - 15) + 10))


def between(t: Floats, start: float, end: float) -> Floats:
    """Eased share of the way from one time to another."""
    return ease((t - start) / max(end - start, 1e-9))


def during(t: Floats, rise: float, on: float, off: float, fall: float) -> Floats:
    """0, eased up from `rise` to `on`, 1 until `off`, eased down until `fall`."""
    return between(t, rise, on) * (1 - between(t, off, fall))


def hermite(u: Floats, p0: Floats | float, p1: Floats | float, m0: Floats | float, m1: Floats | float) -> Floats:
    """Cubic between two values with slopes a unit of u."""
    u2, u3 = u * u, u * u * u
    return np.asarray((2 * u3 - 3 * u2 + 1) * p0 + (u3 - 2 * u2 + u) * m0 + (3 * u2 - 2 * u3) * p1 + (u3 - u2) * m1)


def keyed(u: Floats, at: ArrayLike, value: ArrayLike, first: float | None = None, last: float | None = None) -> Floats:
    """A smooth curve through keys that never overshoots (Fritsch and Carlson's slopes, 1980); `first` and `last` are end slopes."""
    x, y = np.asarray(at, float), np.asarray(value, float)
    h, d = np.diff(x), np.diff(y) / np.diff(x)
    m = np.zeros(len(x))
    same = d[:-1] * d[1:] > 0
    w1, w2 = 2 * h[1:] + h[:-1], h[1:] + 2 * h[:-1]
    m[1:-1][same] = ((w1 + w2)[same]) / (w1[same] / d[:-1][same] + w2[same] / d[1:][same])
    m[0], m[-1] = 0.0 if first is None else first, 0.0 if last is None else last
    k = np.clip(np.searchsorted(x, u, side="right") - 1, 0, len(h) - 1)
    v = np.clip((u - x[k]) / h[k], 0, 1)
    return hermite(v, y[k], y[k + 1], m[k] * h[k], m[k + 1] * h[k])


def chance(seed: int, k: int, low: float = 0.0, high: float = 1.0) -> float:
    """The k-th number of a seed in [low, high); the player's `share` gives the same."""
    return low + (high - low) * share(seed, k)


__all__ = ["between", "chance", "during", "ease", "hermite", "keyed"]
