"""Which samples of a curve an animation needs: those between which straight lines stray too far (Douglas and Peucker, 1973)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BUSY = 0.4
"""Share of every second sample beyond which nothing is left out: it would be little."""


def needed(values: NDArray[np.float32], stray: float) -> NDArray[np.int64]:
    """Indices of evenly spaced samples (n, k) between which lines are nowhere farther than `stray` from the rest.

    None where all are alike, all where most are needed.
    """
    if len(values) < 2 or float(np.abs(values - values[0]).max()) <= stray:
        return np.zeros(0, np.int64)
    middle = np.abs(values[1:-1:2] - (values[:-2:2] + values[2::2]) / 2)
    if len(middle) and float((middle.max(1) > stray).mean()) > BUSY:
        return np.arange(len(values))
    keep = np.zeros(len(values), bool)
    keep[[0, -1]] = True
    spans = [(0, len(values) - 1)]
    while spans:
        a, b = spans.pop()
        if b - a < 2:
            continue
        u = (np.arange(a + 1, b) - a)[:, None] / (b - a)
        off = np.abs(values[a + 1 : b] - values[a] - (values[b] - values[a]) * u).max(1)
        far = int(off.argmax())
        if off[far] > stray:
            keep[a + 1 + far] = True
            spans += [(a, a + 1 + far), (a + 1 + far, b)]
    return np.flatnonzero(keep)


__all__ = ["needed"]
