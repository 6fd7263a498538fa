"""Pieces to train on, as words behind each other, and the batch of a step; each time a piece is seen it is in another key."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.models.condition import Condition
from worldloom.learn.music.tokens import NONE, NOTE, PITCH, PITCHES, Ints
from worldloom.learn.pictures import Batch, places

KEYS = (-5, 6)
"""Semitones by which a piece is moved at most, down and up."""


@dataclass(frozen=True)
class Pieces:
    """`words` of all pieces behind each other; piece i is words[offsets[i] : offsets[i + 1]]; `labels` (n,) in [0, classes)."""

    words: NDArray[np.int16]
    offsets: Ints
    labels: Ints | None = None

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, at: int) -> Ints:
        """The words of one piece."""
        return self.words[self.offsets[at] : self.offsets[at + 1]].astype(np.int64)

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool = False, wraps: bool = False) -> Batch:
        """The rows of a step's batch: words (b, longest) int64, NONE behind the end. `flips` moves each to a key of the draw's."""
        which = places(len(self), base, step, size, rows)
        by = rng(base, "keys", step).integers(KEYS[0], KEYS[1] + 1, size)[rows] * flips
        pieces = [moved(self[i], int(k)) for i, k in zip(which, by, strict=True)]
        x = np.full((len(pieces), max(map(len, pieces))), NONE, np.int64)
        for row, piece in zip(x, pieces, strict=True):
            row[: len(piece)] = piece
        label = None if self.labels is None else torch.from_numpy(self.labels[which])
        return Batch(torch.from_numpy(x), Condition(label))


def gathered(pieces: list[Ints], labels: list[int]) -> Pieces:
    """Encoded pieces and the class of each; without classes where one has none."""
    offsets = np.concatenate([[0], np.cumsum([len(p) for p in pieces], dtype=np.int64)]).astype(np.int64)
    words = np.concatenate([*pieces, np.zeros(0, np.int64)]).astype(np.int16)
    known = np.array(labels, np.int64)
    return Pieces(words, offsets, known if len(known) and int(known.min()) >= 0 else None)


def moved(words: Ints, by: int) -> Ints:
    """A piece `by` semitones higher, as far as its highest and lowest pitch let it."""
    pitched = (words >= PITCH) & (words < NOTE)
    if not pitched.any():
        return words
    low, high = int(words[pitched].min()) - PITCH, int(words[pitched].max()) - PITCH
    return words + pitched * int(np.clip(by, -low, PITCHES - 1 - high))


__all__ = ["KEYS", "Pieces", "gathered", "moved"]
