"""Chance without torch: rows of random numbers that follow from seed, step and item alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng

Reals = NDArray[np.float32]


class Chance:
    """Random rows for the items of one process's share of a batch.

    Every process draws the rows of the whole batch (`batch`) and keeps its own (`rows`), on the CPU; so the numbers are the same for one
    process and many, and for torch and onnxruntime.
    """

    def __init__(self, base: int, step: int, batch: int, rows: slice | None = None) -> None:
        self.step, self._generator = step, rng(base, "draws", step)
        self._batch, self._rows = batch, rows or slice(0, batch)

    @property
    def items(self) -> int:
        """Items of this share."""
        return len(range(self._batch)[self._rows])

    def normal(self, *shape: int) -> Reals:
        """Standard normal numbers (b, *shape)."""
        return self._generator.standard_normal((self._batch, *shape), np.float32)[self._rows]

    def uniform(self, *shape: int) -> Reals:
        """Numbers in [0, 1) (b, *shape)."""
        return self._generator.random((self._batch, *shape), np.float32)[self._rows]


__all__ = ["Chance"]
