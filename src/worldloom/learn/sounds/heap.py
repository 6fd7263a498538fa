"""Clips of sound to train on, and the batch of a step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch, places
from worldloom.learn.sounds.clips import RANGE, Pictures, folded

GAIN = 3.0
"""dB by which a clip may be louder or softer than it is."""


@dataclass(frozen=True)
class Heap:
    """`pictures` (n, BANDS, frames); `labels` (n,) in [0, classes); `steady` (n,) says which may begin anywhere."""

    pictures: Pictures
    labels: NDArray[np.int64] | None
    steady: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.pictures)

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
        """The rows of a step's batch; with `flips` as loud, and steady ones from where, as a draw says."""
        which = places(len(self), base, step, size, rows)
        draw = rng(base, "augment", step)
        gain = draw.uniform(-GAIN, GAIN, size)[rows] * (255 / RANGE) * flips
        shift = draw.integers(0, self.pictures.shape[2], size)[rows] * self.steady[which] * flips
        some = np.stack([np.roll(self.pictures[i], s, 1) for i, s in zip(which, shift)]).astype(np.float32)
        some = np.where(some > 0, np.clip(some + gain[:, None, None], 0, 255), 0).astype(np.float32)
        label = None if self.labels is None else torch.from_numpy(self.labels[which])
        return Batch(torch.from_numpy(folded(some / np.float32(127.5) - 1)), Condition(label))


__all__ = ["GAIN", "Heap"]
