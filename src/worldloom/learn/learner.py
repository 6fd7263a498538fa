"""What the loop trains: named modules with optimisers and running average, a step, and a sampler."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor, nn

from worldloom.learn.draws import Draws
from worldloom.learn.models.condition import Condition
from worldloom.learn.muon import Muon, hidden
from worldloom.learn.pictures import Batch


M = TypeVar("M", bound=nn.Module)


@dataclass
class Part(Generic[M]):
    """A module that is trained, its optimisers, and the average of its weights that is used."""

    module: M
    optimisers: tuple[torch.optim.Optimizer, ...]
    average: M
    share: float = 1.0
    """Its learning rate as a share of the recipe's."""


def part(module: M, rate: float, betas: tuple[float, float], decay: float = 0.0, share: float = 1.0, muon: float = 0.0) -> Part[M]:
    """A part with AdamW (Loshchilov and Hutter 2019); with Muon at `muon` times the rate for the matrices of its blocks."""
    average = copy.deepcopy(module).requires_grad_(False).eval()
    inner = hidden(module) if muon else []
    known = {id(p) for p in inner}
    rest = [p for p in module.parameters() if id(p) not in known]
    found: list[torch.optim.Optimizer] = [torch.optim.AdamW(rest, lr=rate, betas=betas, weight_decay=decay)] if rest else []
    if inner:
        found.append(Muon(inner, rate * muon, decay=decay))
        found[-1].param_groups[0]["share"] = muon
    return Part(module, tuple(found), average, share)


Apply = Callable[[Part[Any], Tensor], None]
"""Lower a loss by one step of a part's optimisers; the loop's, since it averages gradients over processes."""


@dataclass
class Learner(ABC):
    """A model family in training."""

    parts: dict[str, Part[Any]] = field(default_factory=dict)
    constants: dict[str, Tensor] = field(default_factory=dict)
    """Tensors that the model needs and training does not change, such as a codebook."""

    @property
    def used(self) -> tuple[str, ...]:
        """The parts that sampling needs."""
        return tuple(self.parts)

    @abstractmethod
    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """One step on one batch; the losses by name, the main one first."""

    @abstractmethod
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """The main loss of the averaged weights on held-out pictures."""

    @abstractmethod
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Pictures (n, c, h, w) in [-1, 1] by the averaged weights."""


__all__ = ["Part", "part", "Apply", "Learner"]
