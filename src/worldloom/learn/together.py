"""Many processes as one: gradients and losses averaged, so that the result is that of one process with the whole batch."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor, nn

from worldloom.world import InputError


@dataclass(frozen=True)
class Together:
    """This process's place among `count`."""

    rank: int = 0
    count: int = 1

    def rows(self, batch: int) -> slice:
        """This process's rows of a batch. InputError where it does not divide."""
        if batch % self.count:
            raise InputError(f"a batch of {batch} does not divide among {self.count} workers; take a multiple of {self.count}.")
        share = batch // self.count
        return slice(self.rank * share, (self.rank + 1) * share)

    def average_gradients(self, module: nn.Module) -> None:
        """Replace each gradient by its mean over all processes, in one message."""
        gradients = [p.grad for p in module.parameters() if p.grad is not None]
        if self.count == 1 or not gradients:
            return
        flat = torch.cat([g.flatten() for g in gradients])
        dist.all_reduce(flat)
        flat /= self.count
        for gradient, part in zip(gradients, torch.split(flat, [g.numel() for g in gradients]), strict=True):
            gradient.copy_(part.view_as(gradient))

    def average(self, values: Tensor) -> Tensor:
        """The mean over all processes."""
        if self.count == 1:
            return values
        values = values.clone()
        dist.all_reduce(values)
        return values / self.count


def join() -> Together:
    """The group that torchrun's (or Ray Train's) environment describes, or this process alone."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        return Together()
    if not dist.is_initialized():
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return Together(dist.get_rank(), dist.get_world_size())


__all__ = ["Together", "join"]
