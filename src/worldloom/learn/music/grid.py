"""Notes in milliseconds, as a MIDI file has them, on a grid of beats, and back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.music.tokens import BAR_STEPS, BARS, LENGTHS, LOUDNESS, STEPS, Ints, Piece, beat_class, beat_of, length_class

LEAST = 8
"""Notes of the shortest piece that is learnt from."""
TAIL = 0.25
"""Bars in which the last one may ring out."""
QUARTER = 500.0
"""Milliseconds of a beat where a file does not say one for all of it (the MIDI standard's own)."""
Reals = NDArray[np.float64]


def windows(events: NDArray[np.int32], beat: float, most: int) -> tuple[list[Piece], int]:
    """A recording (m, 4) of start ms, note, velocity and duration ms as pieces of at most `most` words; and how many notes found no place.

    What is longer is cut at bars; bars that are too full for any piece are left out, and pieces of fewer than LEAST notes too.
    """
    kind = beat_class(beat)
    beat *= 2.0 ** round(np.log2(beat_of(kind) / beat))
    step = beat / STEPS
    start = np.rint(events[:, 0] / step).astype(np.int64)
    rows = np.stack([start, events[:, 1], length_class(np.maximum(events[:, 3] / step, 1)), events[:, 2] * LOUDNESS // 128], 1)
    rows = np.unique(rows.astype(np.int64), axis=0)
    bar = rows[:, 0] // BAR_STEPS
    out = [_piece(kind, rows[(bar >= a) & (bar < b)]) for a, b in _cuts(bar, rows[:, 0], most)]
    out = [piece for piece in out if len(piece.notes) >= LEAST]
    return out, len(rows) - sum(len(piece.notes) for piece in out)


def _piece(kind: int, rows: Ints) -> Piece:
    """Rows from the bar of the first one on."""
    rows = rows.copy()
    rows[:, 0] -= rows[0, 0] // BAR_STEPS * BAR_STEPS
    return Piece(kind, int(rows[-1, 0] // BAR_STEPS) + 1, rows)


def _cuts(bar: Ints, start: Ints, most: int) -> list[tuple[int, int]]:
    """Spans of bars [a, b) with notes, none longer than `most` words and BARS bars."""
    numbers, notes = np.unique(bar, return_counts=True)
    places = np.unique(np.unique(start) // BAR_STEPS, return_counts=True)[1]
    cuts, first, last, words = list[tuple[int, int]](), -1, -1, 0
    for number, cost in zip(numbers.tolist(), (2 * notes + places).tolist(), strict=True):
        gap = number - last
        if first >= 0 and (words + cost + gap > most or number - first >= BARS):
            cuts.append((first, last + 1))
            first = -1
        if cost + 3 > most:
            if first >= 0:
                cuts.append((first, last + 1))
            first = -1
            continue
        if first < 0:
            first, words, gap = number, 2, 1
        words, last = words + cost + gap, number
    return [*cuts, *([(first, last + 1)] if first >= 0 else [])]


def bars_of(seconds: float, kind: int) -> int:
    """How many bars of this beat a piece of this length has."""
    return int(np.clip(round(seconds * 1000 / (4 * beat_of(kind)) - TAIL), 1, BARS))


def seconds_of(piece: Piece) -> float:
    """How long a piece is at its beat."""
    return (piece.bars + TAIL) * 4 * beat_of(piece.beat) / 1000


def timed(piece: Piece, seconds: float) -> tuple[Reals, float]:
    """(m, 4) start and length in seconds, pitch, velocity 0..1, at the beat with which the piece lasts `seconds`; and that beat."""
    beat = seconds / ((piece.bars + TAIL) * 4)
    start, pitch, length, loud = piece.notes.T
    scale = beat / STEPS
    return np.stack([start * scale, LENGTHS[length] * scale, pitch.astype(float), (loud + 0.5) / LOUDNESS], 1), beat


__all__ = ["LEAST", "QUARTER", "TAIL", "bars_of", "seconds_of", "timed", "windows"]
