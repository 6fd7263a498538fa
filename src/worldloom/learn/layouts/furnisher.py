"""An arranger in training: what a room has in, what it lacks out."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.layouts.codes import SEEN
from worldloom.learn.layouts.tables import ASKED, SEEN_NOW
from worldloom.learn.learner import Apply, Learner, part
from worldloom.learn.models.arranger import Arranger, ArrangerConfig
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch
from worldloom.learn.recipe import Recipe

MUON = 8.0
"""Muon's learning rate for the matrices of its layers, over that of the rest."""
SHOWN = 6
"""Rooms of a preview."""


@dataclass
class Furnisher(Learner):
    """The next thing of a room: what it is, what carries it, where on it and how it is turned."""

    recipe: Recipe = field(default_factory=Recipe)

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the cross-entropy of what may come next."""
        forgotten = draws.uniform() < self.recipe.forget
        asked = batch.condition
        if asked.label is not None:
            asked = Condition(
                torch.where(forgotten, torch.full_like(asked.label, self.recipe.classes), asked.label), asked.vector
            )
        what, where = losses(self.parts["arranger"].module, batch.x, asked)
        loss = (what + where).mean()
        apply(self.parts["arranger"], loss)
        return {"loss": loss.detach(), "what": what.mean().detach(), "where": where.mean().detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """Cross-entropy in nats a thing of the averaged weights."""
        what, where = losses(self.parts["arranger"].average, batch.x, batch.condition)
        return (what + where).mean()

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Rooms (SHOWN at most, most things + 1, 11) by the averaged weights (proposing.tables), of the size of their kind."""
        from worldloom.learn.layouts.players import by_torch
        from worldloom.learn.layouts.proposing import tables

        known = self.recipe.layout
        assert known is not None
        labels = None if condition.label is None else condition.label.cpu().numpy()
        network = by_torch(self.parts["arranger"].average)
        return torch.from_numpy(tables(network, known, labels, min(n, SHOWN), self.recipe.seed))


def losses(model: Arranger, x: Tensor, condition: Condition) -> tuple[Tensor, Tensor]:
    """(b,) nats of what comes next, and of where it stands, each a mean over what may come next in a room."""
    assert condition.vector is not None
    label = condition.label if condition.label is not None else x.new_full((len(x),), model.config.classes, dtype=torch.long)
    seen, asked = x[..., -1] == SEEN_NOW, (x[..., -1] == ASKED).float()
    memory = model.memory(x[..., :SEEN], condition.vector, label, seen)
    logits, name = model.next(memory, seen).log_softmax(-1), x[..., 0].long()
    count = asked.sum(1)
    named = (-logits[:, :-1].gather(1, name) * asked).sum(1) / count.clamp_min(1)
    what = torch.where(count > 0, named, -logits[:, -1])
    where = (_where(model, x, memory, seen) * asked).sum(1) / count.clamp_min(1)
    return what, where


def _where(model: Arranger, x: Tensor, memory: Tensor, seen: Tensor) -> Tensor:
    """(b, n) nats of the pose of each thing, were it to come next."""
    on, u, v, turn = (x[..., k].long() for k in range(SEEN, SEEN + 4))
    ask = model.asks(memory, x[..., 0].long(), x[..., 1:4], seen)
    there = torch.cat([seen.new_ones(len(x), model.on.out_features), seen], 1)[:, None]
    carried = model.carriers(memory, ask).masked_fill(~there, -1e4)
    carrier = torch.gather(model.table(memory), 1, on[..., None].expand(-1, -1, memory.shape[2]))
    parts = [(carried, on), *zip(model.poses(ask, on, x[..., 0].long(), carrier, u, v), (u, v, turn), strict=True)]
    nats = [F.cross_entropy(logits.flatten(0, 1), target.flatten(), reduction="none").view(on.shape) for logits, target in parts]
    return nats[0] + nats[1] + nats[2] + nats[3]


def furnisher(recipe: Recipe, device: torch.device) -> Furnisher:
    """A new one; ValueError for a recipe that is not of rooms."""
    if recipe.layout is None:
        raise ValueError("this is no recipe of rooms")
    model = Arranger(ArrangerConfig(len(recipe.layout.names), recipe.classes, recipe.width, recipe.depth, recipe.depth))
    return Furnisher({"arranger": part(model.to(device), recipe.learning_rate, (0.9, 0.95), 0.02, muon=MUON)}, recipe=recipe)


__all__ = ["Furnisher", "furnisher", "losses"]
