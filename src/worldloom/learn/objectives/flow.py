"""Flow matching with x-prediction (Lipman et al. 2023; Li and He 2025, sec. 3.3).

z_t = t x + (1 - t) e (eq. 1) runs from noise at t = 0 to data at t = 1 with velocity v = x - e (eq. 2). The model predicts x; its velocity
is v(z, t) = (x(z, t) - z) / (1 - t) (eq. 5), and the loss is |v(z, t) - v|^2 (eq. 6).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.models.condition import Condition
from worldloom.learn.sampling import GUIDED, NEAR, shift, times

Denoiser = Callable[[Tensor, Tensor, Condition], Tensor]
"""(noisy (b, c, h, w), time (b,), condition) -> clean (b, c, h, w)."""


@dataclass(frozen=True)
class FlowConfig:
    """`mean` and `deviation` of the logit of the training times; `forget` is the share of items trained without their condition."""

    mean: float = -0.8
    deviation: float = 0.8
    forget: float = 0.1
    noise: float = 1.0
    """The noise's standard deviation: 1 up to 256 pixels, in proportion to the side above."""


@dataclass(frozen=True)
class Noise:
    """What chance decides in one step: `time` and `forget` (b,), `noise` (b, c, h, w)."""

    time: Tensor
    noise: Tensor
    forgotten: Tensor


def draw(shape: tuple[int, ...], config: FlowConfig, draws: Draws) -> Noise:
    """Logit-normal times in (0, 1) (Esser et al. 2024, eq. 19), noise, and who is trained without a condition."""
    time = torch.sigmoid(config.mean + config.deviation * draws.normal())
    return Noise(time, draws.normal(*shape[1:]) * config.noise, draws.uniform() < config.forget)


def velocity(clean: Tensor, noisy: Tensor, t: Tensor) -> Tensor:
    """The velocity that a prediction of the clean picture means (eq. 5)."""
    return (clean - noisy) / (1 - t).clamp_min(NEAR)[:, None, None, None]


def loss(model: Denoiser, x: Tensor, condition: Condition, by: Noise, classes: int) -> Tensor:
    """Mean squared error of the velocity (eq. 6) over a batch `x` (b, c, h, w) in [-1, 1]."""
    at = by.time[:, None, None, None]
    z = at * x + (1 - at) * by.noise
    predicted = model(z, by.time, condition.without(by.forgotten, classes))
    return (velocity(predicted, z, by.time) - velocity(x, z, by.time)).square().mean()


def guided(model: Denoiser, scale: float, classes: int, start: float = GUIDED[0], stop: float = GUIDED[1]) -> Denoiser:
    """A model whose answer is pushed from "nothing asked" to what is asked (Ho and Salimans 2022, eq. 6).

    Only between the times `start` and `stop` (Kynkaanniemi et al. 2024).
    """

    def both(z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        if not (scale != 1 and start <= float(t[0]) <= stop):
            return model(z, t, condition)
        image = None if condition.image is None else torch.cat([condition.image] * 2)
        free = condition.without(torch.ones(len(z), dtype=torch.bool, device=z.device), classes)
        label = None if condition.label is None or free.label is None else torch.cat([condition.label, free.label])
        vector = None if condition.vector is None or free.vector is None else torch.cat([condition.vector, free.vector])
        asked, unasked = model(torch.cat([z, z]), torch.cat([t, t]), Condition(label, vector, image)).chunk(2)
        return unasked + scale * (asked - unasked)

    return both


def within(model: Denoiser) -> Denoiser:
    """A model of pictures whose answer stays in [-1, 1], which guidance else leaves (Saharia et al. 2022, sec. 2.3)."""
    return lambda z, t, condition: model(z, t, condition).clamp(-1, 1)


def sample(model: Denoiser, noise: Tensor, condition: Condition, steps: int = 25, tiles: bool = False) -> Tensor:
    """Pictures from `noise` (b, c, h, w) along the flow by Heun's method, the last step by Euler's (Karras et al. 2022, alg. 1).

    With `tiles` the model sees them rolled by another amount at each look.
    """
    z, grid = noise, torch.from_numpy(times(steps)).to(noise)
    for i in range(steps):
        now, then = grid[i].expand(len(z)), grid[i + 1].expand(len(z))
        v = velocity(_look(model, z, now, condition, 2 * i * tiles), z, now)
        if i + 1 == steps:
            return z + (grid[i + 1] - grid[i]) * v
        ahead = z + (grid[i + 1] - grid[i]) * v
        z = z + (grid[i + 1] - grid[i]) * (v + velocity(_look(model, ahead, then, condition, (2 * i + 1) * tiles), ahead, then)) / 2
    return z


def _look(model: Denoiser, z: Tensor, t: Tensor, condition: Condition, look: int) -> Tensor:
    rows, columns = shift(look, z.shape[2])
    return model(z.roll((rows, columns), (2, 3)), t, condition).roll((-rows, -columns), (2, 3))


__all__ = ["Denoiser", "FlowConfig", "Noise", "draw", "velocity", "loss", "guided", "sample", "within"]
