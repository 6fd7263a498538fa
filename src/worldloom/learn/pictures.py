"""Pictures to train on, held in a memory-mapped array, and the batch of a step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.models.condition import Condition


LEVEL = 1.0
"""By how many levels of 255 a step may be the greater one for nothing."""
Values = NDArray[np.uint8] | NDArray[np.float32]


@dataclass(frozen=True)
class Pictures:
    """`values` (n, h, w, c); `labels` (n,) in [0, classes); `vectors` (n, d) float32; `beside` (n, h, w, k).

    Values and what lies beside them are uint8, or float32 that is taken as it is.
    """

    values: Values
    labels: NDArray[np.int64] | None = None
    vectors: NDArray[np.float32] | None = None
    beside: Values | None = None

    def __len__(self) -> int:
        return len(self.values)

    @property
    def classes(self) -> int:
        """How many classes the labels name."""
        return int(self.labels.max()) + 1 if self.labels is not None and len(self.labels) else 0

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
        """The rows of a step's batch."""
        return batch(self, base, step, size, rows, flips, wraps)


class Data(Protocol):
    """What the loop trains on: items, and the batch of a step, which follows from its arguments alone."""

    @property
    def labels(self) -> NDArray[np.int64] | None:
        """The class (n,) of each, where there are classes."""
        ...

    def __len__(self) -> int:
        """How many items."""
        ...

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
        """The rows of a step's batch, on the CPU; with `flips` and `wraps` varied by a draw of their own."""
        ...


@dataclass(frozen=True)
class Batch:
    """Pictures (b, c, h, w) in [-1, 1], or words (b, n), and what was asked for."""

    x: torch.Tensor
    condition: Condition


def places(count: int, base: int, step: int, batch: int, rows: slice) -> NDArray[np.int64]:
    """Which items the rows of a step's batch hold: every item once an epoch, each epoch in an order of its own."""
    at = np.arange(step * batch, (step + 1) * batch)[rows]
    return np.array([_order(count, base, int(i // count))[i % count] for i in at], np.int64)


@lru_cache(maxsize=4)
def _order(count: int, base: int, epoch: int) -> NDArray[np.int64]:
    return rng(base, "order", epoch).permutation(count)


def batch(data: Pictures, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
    """The rows of a step's batch, on the CPU; mirrored, and rolled where edges meet, by a draw of their own."""
    which = places(len(data), base, step, size, rows)
    draw = rng(base, "augment", step)
    mirrored = (draw.random(size) < 0.5)[rows] & flips
    rolled = draw.integers(0, data.values.shape[1], (size, 2))[rows] * wraps
    x = _take(data.values, which, mirrored, rolled)
    beside = None if data.beside is None else _take(data.beside, which, mirrored, rolled)
    label = None if data.labels is None else torch.from_numpy(data.labels[which])
    vector = None if data.vectors is None else torch.from_numpy(data.vectors[which])
    return Batch(x, Condition(label, vector, beside))


def _take(values: Values, which: NDArray[np.int64], mirrored: NDArray[np.bool_], rolled: NDArray[np.int64]) -> torch.Tensor:
    picked = values[which]
    picked[mirrored] = picked[mirrored][:, :, ::-1]
    for i in np.flatnonzero(rolled.any(1)):
        picked[i] = np.roll(picked[i], tuple(rolled[i]), (0, 1))
    planes = picked.transpose(0, 3, 1, 2)
    return torch.from_numpy(planes.astype(np.float32) / 127.5 - 1 if planes.dtype == np.uint8 else np.ascontiguousarray(planes))


def meet(values: Values, most: int = 256) -> bool:
    """Whether the edges of pictures (n, h, w, c) meet: in most, across them lies no greater step than between two lines inside."""
    some = values[:: -(-max(len(values), 1) // most)].astype(np.float32)
    across = [(np.abs(x[:, 0] - x[:, -1]).mean((1, 2)), np.abs(np.diff(x, axis=1)).mean((2, 3))) for x in (some, some.swapaxes(1, 2))]
    beyond = [edge > LEVEL + inside.max(1) for edge, inside in across]
    return len(some) > 0 and bool((beyond[0] | beyond[1]).mean() < 0.5)


def grey(values: Values, at_once: int = 1024) -> bool:
    """Whether pictures (n, h, w, c) are all shades of grey."""
    parts = (values[k : k + at_once] for k in range(0, len(values), at_once))
    return all(bool((part[..., :1] == part[..., 1:]).all()) for part in parts)


__all__ = ["Data", "Pictures", "Batch", "places", "batch", "meet", "grey"]
