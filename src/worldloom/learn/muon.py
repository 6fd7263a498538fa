"""An optimiser for the weights of hidden layers: momentum whose singular values are made equal (Jordan et al. 2024, "Muon").

Each update is a matrix near the orthogonal one nearest to the momentum, by five Newton-Schulz steps; its length is set so that the mean
square of its elements is that of Adam's (Liu et al. 2025, "Muon is Scalable for LLM Training", eq. 4). In single precision: where half
precision has no unit of its own, it is slower.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import torch
from torch import Tensor, nn

STEP = (3.4445, -4.7750, 2.0315)
"""Coefficients of the quintic that draws singular values in (0, 1] towards 1 (Jordan et al. 2024)."""
LIKE_ADAM = 0.2
"""The root mean square of an update of Adam's."""


class Muon(torch.optim.Optimizer):
    """Muon with Nesterov's momentum, for matrices alone."""

    def __init__(self, params: Iterable[nn.Parameter], lr: float, momentum: float = 0.95, decay: float = 0.0) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One update; matrices of one shape are treated together."""
        for group in self.param_groups:
            for shape, some in _alike(group["params"]).items():
                ahead = torch.stack([self._ahead(p, group["momentum"]) for p in some])
                moves = orthogonal(ahead) * (-group["lr"] * LIKE_ADAM * math.sqrt(max(shape)))
                for p, move in zip(some, moves, strict=True):
                    p.mul_(1 - group["lr"] * group["decay"]).add_(move)

    def _ahead(self, p: nn.Parameter, momentum: float) -> Tensor:
        """The momentum after this gradient, looked at one step ahead."""
        assert p.grad is not None
        state = self.state[p]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(p)
        state["momentum"].lerp_(p.grad, 1 - momentum)
        return p.grad.lerp(state["momentum"], momentum)


def _alike(params: Iterable[nn.Parameter]) -> dict[tuple[int, ...], list[nn.Parameter]]:
    out: dict[tuple[int, ...], list[nn.Parameter]] = defaultdict(list)
    for p in params:
        if p.grad is not None:
            out[tuple(p.shape)].append(p)
    return out


def orthogonal(g: Tensor, steps: int = 5) -> Tensor:
    """Matrices (n, rows, columns) with singular values near 1, and the singular vectors of `g`."""
    x = g.mT if g.shape[-2] > g.shape[-1] else g
    x = x / x.norm(dim=(-2, -1), keepdim=True).clamp_min(1e-7)
    a, b, c = STEP
    for _ in range(steps):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    out: Tensor = x.mT if g.shape[-2] > g.shape[-1] else x
    return out


def hidden(module: nn.Module) -> list[nn.Parameter]:
    """The matrices inside a module's `blocks`: neither what it enters and leaves by nor its embeddings, which Adam suits better."""
    return [p for name, p in module.named_parameters() if p.ndim == 2 and "blocks" in name.split(".")]


__all__ = ["Muon", "orthogonal", "hidden"]
