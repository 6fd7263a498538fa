"""Chance in training: a function of seed, step and item alone, so that resuming and sharing a batch among processes change nothing."""

from __future__ import annotations

import torch
from torch import Tensor

from worldloom.learn.chance import Chance


class Draws:
    """The numbers of a `Chance` as tensors on a device; the same for CPU and GPU."""

    def __init__(self, base: int, step: int, batch: int, rows: slice | None = None, device: torch.device | None = None) -> None:
        self.chance, self._device = Chance(base, step, batch, rows), device or torch.device("cpu")

    def normal(self, *shape: int) -> Tensor:
        """Standard normal numbers (b, *shape)."""
        return torch.from_numpy(self.chance.normal(*shape)).to(self._device)

    def uniform(self, *shape: int) -> Tensor:
        """Numbers in [0, 1) (b, *shape)."""
        return torch.from_numpy(self.chance.uniform(*shape)).to(self._device)


__all__ = ["Draws"]
