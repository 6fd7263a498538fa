"""A piece as words: its beat, bars that count down to the end, and in each bar where, how high, how long and how loud notes are.

After REMI (Huang and Yang 2020, sec. 3), with two differences: a bar says how many are left, which is what makes a piece end when it
should, and length and loudness are one word. A piece is

    BEAT  BAR(n) [ POSITION (PITCH NOTE)+ ]*  BAR(n - 1) [...]*  ...  BAR(1) [...]*  END

with rising positions in a bar and, at a position, rising pitches; of equal pitches rising NOTEs. Every piece has one spelling, and `decode`
gives back what `encode` was given.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

STEPS = 12
"""Steps of a beat: sixteenths and triplets both fall on one."""
BAR_STEPS = 4 * STEPS
BARS = 64
"""Bars of the longest piece."""
PITCHES = 128
LENGTHS: Ints = np.array([*range(1, 10), *range(10, 21, 2), 24, 30, 36, 42, 48, 60, 72, 96, 120, 144, 192, 240, 288, 384, 480, 576, 768])
"""Lengths of notes, steps."""
LOUDNESS = 8
"""Classes of velocity, 16 each."""
SLOWEST, FASTEST = 2000.0, 200.0
"""Milliseconds of a beat."""
BEATS = 32
"""Classes of beats between them, each 7.7 % longer than the one before."""

END = 0
BAR = 1
"""The word of one bar that is left; the next words are those of two and more."""
BEAT = BAR + BARS
POSITION = BEAT + BEATS
PITCH = POSITION + BAR_STEPS
NOTE = PITCH + PITCHES
SIZE = NOTE + len(LENGTHS) * LOUDNESS
"""Words in all."""
NONE = -1
"""Fills rows of a batch; no word."""


@dataclass(frozen=True)
class Piece:
    """A piece on its grid. `notes` (m, 4): start in steps, pitch, class of length, class of loudness; sorted, no row twice."""

    beat: int
    """Class of its beat."""
    bars: int
    notes: Ints


def encode(piece: Piece) -> Ints:
    """The words of a piece, END last."""
    start, pitch, length, loud = piece.notes.T
    bar, at = np.divmod(start, BAR_STEPS)
    m, every = len(start), np.arange(len(start))
    first = np.flatnonzero(np.diff(start, prepend=-1))  # of the notes that sound together
    bars = np.arange(piece.bars)
    words = np.concatenate([BAR + piece.bars - 1 - bars, POSITION + at[first], PITCH + pitch, NOTE + length * LOUDNESS + loud])
    places = np.concatenate([4 * np.searchsorted(bar, bars), 4 * first + 1, 4 * every + 2, 4 * every + 3])
    order = np.argsort(places, kind="stable")
    assert m == 0 or int(bar[-1]) < piece.bars, "a note after the last bar"
    return np.concatenate([[BEAT + piece.beat], words[order], [END]]).astype(np.int64)


def decode(words: Ints) -> Piece:
    """The piece of whole words, as `encode` writes them. ValueError for what is none."""
    words = np.asarray(words, np.int64)
    if len(words) < 3 or words[-1] != END or not BEAT <= words[0] < POSITION or not BAR <= words[1] < BEAT:
        raise ValueError("a piece begins with its beat and its bars, and ends with END")
    every, is_place = np.arange(len(words)), (words >= POSITION) & (words < PITCH)
    bar = np.cumsum((words >= BAR) & (words < BEAT)) - 1
    at = words[np.maximum.accumulate(np.where(is_place, every, 0))] - POSITION
    pitched = np.flatnonzero((words >= PITCH) & (words < NOTE))
    length, loud = np.divmod(words[np.minimum(pitched + 1, len(words) - 1)] - NOTE, LOUDNESS)
    found = Piece(int(words[0] - BEAT), int(words[1] - BAR + 1),
                  np.stack([bar[pitched] * BAR_STEPS + at[pitched], words[pitched] - PITCH, length, loud], 1))  # fmt: skip
    if bool((found.notes < 0).any()) or int(bar[-1]) + 1 != found.bars or not np.array_equal(encode(found), words):
        raise ValueError("these words are no piece: something is where it may not be")
    return found


def beat_class(milliseconds: float) -> int:
    """The class of a beat; one that is too slow or too fast is counted in halves or doubles."""
    while milliseconds > SLOWEST:
        milliseconds /= 2
    while milliseconds < FASTEST:
        milliseconds *= 2
    return round(float(np.log(milliseconds / FASTEST) / np.log(SLOWEST / FASTEST) * (BEATS - 1)))


def beat_of(kind: int) -> float:
    """Milliseconds of a beat of this class."""
    return float(FASTEST * (SLOWEST / FASTEST) ** (kind / (BEATS - 1)))


def length_class(steps: NDArray[np.float64]) -> Ints:
    """The nearest of LENGTHS by ratio."""
    edges = np.sqrt(LENGTHS[:-1] * LENGTHS[1:].astype(np.float64))
    return np.searchsorted(edges, steps).astype(np.int64)


__all__ = [
    "BAR", "BARS", "BAR_STEPS", "BEAT", "BEATS", "END", "FASTEST", "LENGTHS", "LOUDNESS", "NONE", "NOTE", "PITCH", "PITCHES", "POSITION",
    "SIZE", "SLOWEST", "STEPS", "Ints", "Piece", "beat_class", "beat_of", "decode", "encode", "length_class",
]  # fmt: skip
