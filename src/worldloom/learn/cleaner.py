"""A denoiser in training: renders of few samples beside their guides in, the same with many samples out."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.learner import Apply, Learner, part
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.denoiser import Denoiser, DenoiserConfig
from worldloom.learn.objectives import shown
from worldloom.learn.pictures import Batch
from worldloom.learn.recipe import Recipe

EXAMPLES = 16
"""Renders by which a denoiser in training is shown."""


@dataclass
class Cleaner(Learner):
    """One network and one pass: nothing is left to chance."""

    recipe: Recipe = field(default_factory=Recipe)
    examples: Condition | None = None
    """Renders to show what it does, where it is in training."""

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the error that is seen."""
        loss = shown.error(self._made(self.parts["denoiser"].module, batch.condition), batch.x)
        apply(self.parts["denoiser"], loss)
        return {"loss": loss.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """The error of the averaged weights."""
        return shown.error(self._made(self.parts["denoiser"].average, batch.condition), batch.x)

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Pictures (n, 3, 2 h, 4 w) of the renders that are asked, or of the examples: as they are seen, and beside it cleaned."""
        asked = condition if condition.image is not None or self.examples is None else self.examples
        made = self._made(self.parts["denoiser"].average, asked)
        assert asked.image is not None
        noisy = shown.coloured((asked.image[:, :3].exp() - 1).repeat(1, 4, 1, 1), asked.image)
        return torch.cat([_picture(noisy), _picture(made)], 3)

    def _made(self, network: torch.nn.Module, condition: Condition) -> Tensor:
        if condition.image is None:
            raise ValueError("a denoiser cleans renders, and none was given")
        return shown.coloured(network(condition.image), condition.image)


def _picture(light: Tensor) -> Tensor:
    """(b, 12, h, w) exposed light as pictures (b, 3, 2 h, 2 w) in [-1, 1]."""
    b, _, h, w = light.shape
    tone = shown.curve(light).clamp(0, 1).view(b, 2, 2, 3, h, w)
    return tone.permute(0, 3, 4, 1, 5, 2).reshape(b, 3, 2 * h, 2 * w) * 2 - 1


def cleaner(recipe: Recipe, device: torch.device) -> Cleaner:
    """A new one; its widths are those of DenoiserConfig at depth 4, and in proportion. ValueError for a recipe that is not of renders."""
    if recipe.render is None:
        raise ValueError("this is no recipe of a denoiser")
    widths = tuple(max(8, n * recipe.depth // 32 * 8) for n in DenoiserConfig().widths)
    return Cleaner({"denoiser": part(Denoiser(DenoiserConfig(widths)).to(device), recipe.learning_rate, (0.9, 0.99))}, recipe=recipe)


__all__ = ["EXAMPLES", "Cleaner", "cleaner"]
