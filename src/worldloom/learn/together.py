"""Many processes as one: gradients and losses averaged, so that the result is that of one process with the whole batch."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
            near = max(batch // self.count, 1) * self.count
            wrong = f"a batch of {batch} does not divide among {self.count} workers"
            raise InputError(f"{wrong}; take a multiple of {self.count}, such as --batch {near}.")
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

    def agreed(self, value: float) -> float:
        """The first process's value, where each has its own clock or its own look at the disk."""
        if self.count == 1:
            return value
        said = torch.tensor([value], dtype=torch.float64)
        dist.broadcast(said, 0)
        return float(said)


def _join() -> Together:
    """The group that torchrun's, our own launcher's or Ray Train's environment describes, or this process alone."""
    if not grouped():
        return Together()
    if torch.cuda.is_available():
        torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")) % torch.cuda.device_count())
    if not dist.is_initialized():
        dist.init_process_group(backend())
    return Together(dist.get_rank(), dist.get_world_size())


@contextmanager
def joined() -> Iterator[Together]:
    """A place in the group, left at the end, all at once, if it was joined here: who leaves while another still speaks aborts that one."""
    before = dist.is_initialized()
    try:
        yield _join()
        if dist.is_initialized() and not before:
            with suppress(RuntimeError):  # another is gone already
                dist.barrier()
    finally:
        if dist.is_initialized() and not before:
            dist.destroy_process_group()


def backend() -> str:
    """What carries tensors: NCCL on GPUs, one a process; gloo on CPUs, and where processes share a GPU."""
    alone = int(os.environ.get("LOCAL_WORLD_SIZE", "1")) <= torch.cuda.device_count()
    return "cpu:gloo,cuda:nccl" if torch.cuda.is_available() and alone else "gloo"


def grouped() -> bool:
    """Whether this process is already one of a group."""
    return dist.is_initialized() or int(os.environ.get("WORLD_SIZE", "1")) > 1


__all__ = ["Together", "backend", "grouped", "joined"]
