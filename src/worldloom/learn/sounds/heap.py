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

OFTEN = 4
GAIN = 3.0
"""dB by which a clip may be louder or softer than it is."""


@dataclass(frozen=True)
class Heap:
    """`pictures` (n, BANDS, frames); `labels` (n,) in [0, classes); `steady` (n,) says which may begin anywhere."""

    pictures: Pictures
    labels: NDArray[np.int64] | None
    steady: NDArray[np.bool_]
    rows: NDArray[np.int64]
    """The clips of an epoch."""

    def __len__(self) -> int:
        return len(self.rows)

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
        """The rows of a step's batch; with `flips` as loud, and steady ones from where, as a draw says."""
        which = self.rows[places(len(self), base, step, size, rows)]
        draw = rng(base, "augment", step)
        gain = draw.uniform(-GAIN, GAIN, size)[rows] * (255 / RANGE) * flips
        shift = draw.integers(0, self.pictures.shape[2], size)[rows] * self.steady[which] * flips
        some = np.stack([np.roll(self.pictures[i], s, 1) for i, s in zip(which, shift)]).astype(np.float32)
        some = np.where(some > 0, np.clip(some + gain[:, None, None], 0, 255), 0).astype(np.float32)
        label = None if self.labels is None else torch.from_numpy(self.labels[which])
        return Batch(torch.from_numpy(folded(some / np.float32(127.5) - 1)), Condition(label))


def evened(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Clips so that no class is seen less than half as often as the largest, but none of its clips more than OFTEN times."""
    most = int(np.bincount(labels).max(initial=0))
    parts = [np.flatnonzero(labels == k) for k in np.unique(labels)]
    return np.concatenate(
        [np.tile(p, int(np.clip(round(most / 2 / len(p)), 1, OFTEN))) for p in parts] or [np.zeros(0, np.int64)]
    )


__all__ = ["GAIN", "Heap", "evened"]
