"""A GPT that learns to write music: the words of music/tokens.py in place of a codebook's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.learner import Apply, Learner, part
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gpt import GPT, Cache, GPTConfig
from worldloom.learn.music.grammar import Next, written
from worldloom.learn.music.tokens import NONE, SIZE, Ints
from worldloom.learn.pictures import Batch
from worldloom.learn.recipe import Recipe

NUCLEUS = 0.98
"""Share of the likeliest words that are chosen from."""
GROUPS = 4
"""Into which a batch is parted by length."""


@dataclass
class Composer(Learner):
    """Music word by word, in a mood where the data has any, as long as is asked."""

    recipe: Recipe = field(default_factory=Recipe)
    nucleus: float = NUCLEUS

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the cross-entropy of the words."""
        forgotten = draws.uniform() < self.recipe.forget
        loss = each(self.parts["gpt"].module, batch.x, batch.condition.without(forgotten, self.recipe.classes))
        apply(self.parts["gpt"], loss)
        return {"loss": loss.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """Cross-entropy in nats a word."""
        return each(self.parts["gpt"].average, batch.x, batch.condition)

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Words (n, longest) int64, NONE behind the end, of pieces of the data's usual length."""
        assert self.recipe.tune is not None
        seconds, most = [self.recipe.tune.seconds] * n, self.recipe.tune.length
        pieces = written(self.following(condition, n), lambda: draws.chance.uniform(SIZE), seconds, most, self.nucleus)
        return torch.from_numpy(rows(pieces))

    def following(self, condition: Condition, n: int) -> Next:
        """What comes next in `n` pieces, by the averaged weights."""
        model, cache = self.parts["gpt"].average, Cache()
        device = model.table.weight.device
        asked = condition.to(device)

        def follow(words: Ints | None) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
            nonlocal cache
            with torch.no_grad():
                logits, cache = model.step(None if words is None else torch.from_numpy(words).to(device), asked, cache, n)
            return np.asarray(logits.float().cpu().numpy(), np.float32)

        return follow


def each(model: GPT, words: Tensor, condition: Condition) -> Tensor:
    """Mean cross-entropy in nats of the words (b, n) of each piece, every piece counting alike, so that workers may share a batch.

    Pieces of like length go through the network together, so that little of it is spent on what fills their rows.
    """
    long, order = (words >= 0).sum(1), torch.argsort((words >= 0).sum(1), stable=True)
    lost = [_lost(model, words[some, : int(long[some].max())], condition, some) for some in order.chunk(GROUPS)]
    return torch.cat(lost).sum() / len(words)


def _lost(model: GPT, words: Tensor, condition: Condition, some: Tensor) -> Tensor:
    """Cross-entropy (g,) of the pieces `some` of a batch."""
    label, vector = (None if x is None else x[some] for x in (condition.label, condition.vector))
    logits = model(words.clamp_min(0), Condition(label, vector))
    lost = F.cross_entropy(logits.flatten(0, 1), words.flatten(), ignore_index=NONE, reduction="none").view(words.shape)
    return lost.sum(1) / (words >= 0).sum(1)


def rows(pieces: Sequence[Ints]) -> Ints:
    """Pieces as one array, NONE behind their ends."""
    out = np.full((len(pieces), max(map(len, pieces))), NONE, np.int64)
    for row, piece in zip(out, pieces, strict=True):
        row[: len(piece)] = piece
    return out


def composer(recipe: Recipe, device: torch.device) -> Composer:
    """A new one; ValueError for a recipe that is not of music."""
    if recipe.tune is None or recipe.model != "transformer":
        raise ValueError("this is no recipe of music")
    gpt = GPT(GPTConfig(SIZE, recipe.tune.length, recipe.width, recipe.depth, recipe.depth, recipe.classes, recipe.vector))
    return Composer({"gpt": part(gpt.to(device), recipe.learning_rate, (0.9, 0.95), 0.05)}, recipe=recipe)


__all__ = ["Composer", "composer", "each", "rows"]
