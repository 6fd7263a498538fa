"""What can be counted in a piece of music: its key, how much of it is in it, how often bars come back, how dense it is.

Notes are rows (m, 4): start and length in seconds, pitch, velocity 0..1.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng

Reals = NDArray[np.float64]
Words = NDArray[np.int64]

MAJOR = np.array([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88])
MINOR = np.array([6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17])
"""How well each pitch class fits a key on 0, as listeners judge (Krumhansl and Kessler 1982, table 2; Krumhansl 1990, table 2.1)."""
SCALES = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10)}
SLOTS = 16
"""Parts of a bar in which bars are compared."""
BASE = 0x9E3779B97F4A7C15
"""Odd, so that it can be divided by modulo 2 ** 64."""


class Key(NamedTuple):
    """Pitch class 0..11, "major" or "minor", and the correlation with its profile."""

    tonic: int
    mode: str
    fit: float


def key_of(notes: Reals) -> Key:
    """The key whose profile goes best with how long each pitch class sounds (Krumhansl 1990, ch. 4); C major for no notes."""
    heard = np.bincount(notes[:, 2].astype(int) % 12, notes[:, 1], 12)
    if heard.std() < 1e-12:
        return Key(0, "major", 0.0)
    fits = [(float(np.corrcoef(np.roll(profile, tonic), heard)[0, 1]), -tonic, mode)
            for mode, profile in (("major", MAJOR), ("minor", MINOR)) for tonic in range(12)]  # fmt: skip
    fit, tonic, mode = max(fits)
    return Key(-tonic, mode, fit)


def in_key(notes: Reals) -> float:
    """Share of the notes in the scale of the key that is found, the natural one in minor; 1 for no notes."""
    tonic, mode, _ = key_of(notes)
    scale = np.isin(np.arange(12), SCALES[mode])
    return float(scale[(notes[:, 2].astype(int) - tonic) % 12].mean()) if len(notes) else 1.0


def bars_of(notes: Reals, bar: float, seconds: float) -> NDArray[np.bool_]:
    """(bars, SLOTS * 128): which pitches begin in which sixteenth of each whole bar."""
    count = max(int(seconds / bar + 1e-6), 1)
    out = np.zeros((count, SLOTS, 128), np.bool_)
    slot = np.rint(notes[:, 0] / bar * SLOTS).astype(int)
    inside = slot < count * SLOTS
    out.reshape(-1, 128)[slot[inside], notes[inside, 2].astype(int)] = True
    return out.reshape(count, -1)


def repeated(grid: NDArray[np.bool_]) -> float:
    """Share of the bars that sound that another bar repeats, note for note."""
    bars = grid[grid.any(1)]
    if not len(bars):
        return 0.0
    _, which, counts = np.unique(bars, axis=0, return_inverse=True, return_counts=True)
    return float((counts[which] > 1).mean())


def similar(grid: NDArray[np.bool_]) -> float:
    """How alike bars are that are not the same bar: the mean over pairs of shared notes over all notes of both (Jaccard index)."""
    bars = grid[grid.any(1)].astype(np.float64)
    if len(bars) < 2:
        return 0.0
    both = bars @ bars.T
    alone = bars.sum(1)
    index = both / (alone[:, None] + alone - both)
    return float(index[~np.eye(len(bars), dtype=bool)].mean())


class Runs:
    """Where runs of words stand in a corpus: hashes of all windows of a length, by a polynomial modulo 2 ** 64 (Karp and Rabin 1987)."""

    def __init__(self, corpus: Words, width: int) -> None:
        """Words are from 0 to `width` - 1."""
        g = rng(0, "runs")
        self._values = g.integers(0, 1 << 63, width, np.uint64) * np.uint64(2) + np.uint64(1)
        self._corpus, self._known = corpus, dict[int, NDArray[np.uint64]]()

    def longest(self, words: Words) -> int:
        """Length of the longest run of `words` that the corpus has too, found by halving."""
        low, high = 0, min(len(words), len(self._corpus))
        while low < high:
            middle = (low + high + 1) // 2
            if middle not in self._known:
                self._known[middle] = np.sort(self._hashes(self._corpus, middle))
            known, mine = self._known[middle], self._hashes(words, middle)
            found = bool((known[np.minimum(np.searchsorted(known, mine), len(known) - 1)] == mine).any())
            low, high = (middle, high) if found else (low, middle - 1)
        return low

    def _hashes(self, words: Words, run: int) -> NDArray[np.uint64]:
        """(n - run + 1,): windows as sums of value * BASE ** place, divided by BASE ** start."""
        n = len(words)
        up, down = _powers(BASE, n), _powers(pow(BASE, -1, 1 << 64), n)
        sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(self._values[words] * up[:n], dtype=np.uint64)])
        found: NDArray[np.uint64] = (sums[run:] - sums[: n + 1 - run]) * down[: n + 1 - run]
        return found


def _powers(base: int, n: int) -> NDArray[np.uint64]:
    """(n + 1,) modulo 2 ** 64."""
    each = np.full(n + 1, base, np.uint64)
    each[0] = 1
    return np.cumprod(each, dtype=np.uint64)


__all__ = ["Key", "Runs", "bars_of", "in_key", "key_of", "repeated", "similar"]
