"""What a generator is asked for: a class, a text embedding, a picture beside the output, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class Condition:
    """One row an item; every part may be absent.

    `label` (b,) int64 in [0, classes), or `classes` for "none"; `vector` (b, d) float, such as a sentence embedding; `image`
    (b, c, h, w) at the size of the output, such as a G-buffer or a sketch.
    """

    label: Tensor | None = None
    vector: Tensor | None = None
    image: Tensor | None = None

    def to(self, device: torch.device) -> Condition:
        """The same on another device."""
        return Condition(*(None if x is None else x.to(device) for x in (self.label, self.vector, self.image)))

    def without(self, dropped: Tensor, classes: int) -> Condition:
        """Label and vector forgotten where `dropped` (b,) is true; the image stays, since it is what the output must agree with."""
        label = None if self.label is None else torch.where(dropped, torch.full_like(self.label, classes), self.label)
        vector = None if self.vector is None else self.vector * (~dropped)[:, None]
        return replace(self, label=label, vector=vector)


class Embedding(nn.Module):
    """Label and vector as one vector of `width`: (b, width). The last row of the table stands for no label."""

    def __init__(self, width: int, classes: int = 0, vector: int = 0) -> None:
        super().__init__()
        self.table = nn.Embedding(classes + 1, width)
        nn.init.normal_(self.table.weight, std=0.02)
        self.vector = nn.Linear(vector, width, bias=False) if vector else None
        self.classes = classes

    def forward(self, condition: Condition, batch: int) -> Tensor:
        """One row an item; `batch` says how many where nothing is asked."""
        label = condition.label
        if label is None:
            label = torch.full((batch,), self.classes, dtype=torch.int64, device=self.table.weight.device)
        out: Tensor = self.table(label)
        return out + self.vector(condition.vector) if self.vector is not None and condition.vector is not None else out


__all__ = ["Condition", "Embedding"]
