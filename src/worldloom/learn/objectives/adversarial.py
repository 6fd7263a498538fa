"""The regularised relativistic game of R3GAN (Huang et al. 2024, eq. 2 to 5).

The discriminator compares each real picture with a made one (RpGAN, eq. 2) and its gradient is held down on real (R1, eq. 3) and on made
pictures (R2, eq. 4), which together give local convergence.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from worldloom.learn.models.condition import Condition

Scorer = Callable[[Tensor, Condition], Tensor]
"""(pictures (b, c, h, w), condition) -> scores (b,)."""


def generator_loss(score: Scorer, made: Tensor, real: Tensor, condition: Condition) -> Tensor:
    """What the generator lowers (eq. 2 with f(t) = -log(1 + e^-t), signs changed)."""
    return F.softplus(score(real, condition) - score(made, condition)).mean()


def discriminator_loss(score: Scorer, made: Tensor, real: Tensor, condition: Condition, gamma: float) -> Tensor:
    """What the discriminator lowers: the game, and gamma / 2 times both squared gradients (eq. 3 and 4), which 0 leaves out."""
    if gamma == 0:
        return F.softplus(score(made, condition) - score(real, condition)).mean()
    real, made = real.detach().requires_grad_(), made.detach().requires_grad_()
    of_real, of_made = score(real, condition), score(made, condition)
    penalty = squared_gradient(of_real, real) + squared_gradient(of_made, made)
    return (F.softplus(of_made - of_real) + gamma / 2 * penalty).mean()


def squared_gradient(scores: Tensor, pictures: Tensor) -> Tensor:
    """|d score / d picture|^2 of each item: (b,)."""
    (gradient,) = torch.autograd.grad(scores.sum(), pictures, create_graph=True)
    return gradient.square().sum((1, 2, 3))


__all__ = ["Scorer", "generator_loss", "discriminator_loss", "squared_gradient"]
