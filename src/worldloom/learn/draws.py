"""Chance in training: a function of seed, step and item alone, so that resuming and sharing a batch among processes change nothing."""

from __future__ import annotations

import torch
from torch import Tensor

from worldloom.compute.seeds import seed


class Draws:
    """Random rows for the items of one process's share of a batch.

    Every process draws the rows of the whole batch (`batch`) and keeps its own (`rows`), on the CPU; so the numbers are the same for one
    process and many, CPU and GPU.
    """

    def __init__(self, base: int, step: int, batch: int, rows: slice | None = None, device: torch.device | None = None) -> None:
        self._generator = torch.Generator().manual_seed(seed(base, "draws", step))
        self._batch, self._rows, self._device = batch, rows or slice(0, batch), device or torch.device("cpu")

    def normal(self, *shape: int) -> Tensor:
        """Standard normal numbers (b, *shape)."""
        return torch.randn((self._batch, *shape), generator=self._generator)[self._rows].to(self._device)

    def uniform(self, *shape: int) -> Tensor:
        """Numbers in [0, 1) (b, *shape)."""
        return torch.rand((self._batch, *shape), generator=self._generator)[self._rows].to(self._device)


__all__ = ["Draws"]
