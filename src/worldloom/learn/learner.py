"""What the loop trains: named modules with optimiser and running average, a step, and a sampler."""

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
from worldloom.learn.pictures import Batch


M = TypeVar("M", bound=nn.Module)


@dataclass
class Part(Generic[M]):
    """A module that is trained, its optimiser, and the average of its weights that is used."""

    module: M
    optimiser: torch.optim.Optimizer
    average: M
    share: float = 1.0
    """Its learning rate as a share of the recipe's."""


def part(module: M, rate: float, betas: tuple[float, float], decay: float = 0.0, share: float = 1.0) -> Part[M]:
    """A part with AdamW (Loshchilov and Hutter 2019)."""
    average = copy.deepcopy(module).requires_grad_(False).eval()
    return Part(module, torch.optim.AdamW(module.parameters(), lr=rate, betas=betas, weight_decay=decay), average, share)


Apply = Callable[[Part[Any], Tensor], None]
"""Lower a loss by one step of a part's optimiser; the loop's, since it averages gradients over processes."""


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
