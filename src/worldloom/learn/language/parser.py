"""A tagger with a relation head in training."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.language.labels import RELATIONS, TAGS
from worldloom.learn.language.sentences import LEFT_OUT, parted
from worldloom.learn.learner import Apply, Learner, part
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.tagger import Tagger, TaggerConfig
from worldloom.learn.pictures import Batch
from worldloom.learn.recipe import Recipe

SHEET = 32
"""Words of a text whose pairs a preview shows."""
MUON = 8.0
"""Muon's learning rate for the blocks, over that of the rest."""
EXAMPLES = 16
"""Texts by which a tagger in training is shown."""


@dataclass
class Parser(Learner):
    """One network and one pass: nothing is left to chance but what is dropped in training."""

    recipe: Recipe = field(default_factory=Recipe)
    examples: Batch | None = None
    """Texts to show what it does, where it is in training."""

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the cross-entropy of tags and relations."""
        torch.manual_seed(int(draws.uniform()[0] * 2**31))  # of dropout
        relations, tags = losses(self.parts["tagger"].module, batch)
        apply(self.parts["tagger"], relations + tags)
        return {"loss": (relations + tags).detach(), "relations": relations.detach(), "tags": tags.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """The loss of the averaged weights."""
        relations, tags = losses(self.parts["tagger"].average, batch)
        return relations + tags

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Pictures (n, 1, SHEET, 2 SHEET + 1) in [-1, 1]: which pairs of the examples' names are related, and which it says are."""
        out = torch.full((n, 1, SHEET, 2 * SHEET + 1), -1.0)
        if self.examples is not None:
            batch = self.examples
            labels = parted(batch)
            made = self.parts["tagger"].average(batch.x, labels.heads, labels.named)[1].softmax(-1)
            for place, shown in ((0, (labels.pairs > 0).float()), (SHEET + 1, (1 - made[..., 0]) * (labels.pairs != LEFT_OUT))):
                k = min(shown.shape[1], SHEET)
                rows = min(n, len(shown))
                out[:rows, 0, :k, place : place + k] = 2 * shown[:rows, :k, 1 : k + 1] - 1
        return out


def losses(network: torch.nn.Module, batch: Batch) -> tuple[Tensor, Tensor]:
    """Cross-entropy of the relations, as a share of those there are, and of the tags, as a share of the words."""
    label = parted(batch)
    tags, relations = network(batch.x, label.heads, label.named)
    asked = label.pairs.flatten()
    found = F.cross_entropy(relations.flatten(0, 2), asked, ignore_index=LEFT_OUT, reduction="sum") / (asked > 0).sum().clamp_min(1)
    return found, F.cross_entropy(tags.flatten(0, 1), label.tags.flatten(), ignore_index=LEFT_OUT)


def parser(recipe: Recipe, device: torch.device) -> Parser:
    """A new one, 24 channels a depth. ValueError for a recipe that is not of language."""
    if recipe.language is None:
        raise ValueError("this is no recipe of a tagger")
    config = TaggerConfig(recipe.language.seen, TAGS, RELATIONS, width=24 * recipe.depth)
    return Parser({"tagger": part(Tagger(config).to(device), recipe.learning_rate, (0.9, 0.98), decay=0.01, muon=MUON)}, recipe=recipe)


__all__ = ["EXAMPLES", "Parser", "losses", "parser"]
