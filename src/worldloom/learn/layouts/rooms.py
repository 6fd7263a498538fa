"""Rooms to train on, and the batch of a step: of each some things are seen, and those that could come next are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch

from worldloom.compute.seeds import rng
from worldloom.ingest.layout import Layout
from worldloom.learn.layouts.codes import Ints, mirrored
from worldloom.learn.layouts.tables import ABSENT, ASKED, SEEN_NOW, WIDTH, Table, parted, tabled
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch, places


@dataclass(frozen=True)
class Furniture:
    """`rooms` as they are; `names` the categories that are known; `labels` (n,) the kind of each room in [0, classes)."""

    rooms: tuple[Layout, ...]
    names: tuple[str, ...]
    labels: Ints | None = None

    def __len__(self) -> int:
        return len(self.rooms)

    @cached_property
    def index(self) -> dict[str, int]:
        """Name -> its number."""
        return {name: k for k, name in enumerate(self.names)}

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool = False, wraps: bool = False) -> Batch:
        """The rows of a step's batch: (b, most things, WIDTH), rooms (b, 3) as the condition's vector. `flips` mirrors every other room."""
        which = places(len(self), base, step, size, rows)
        made = [self._one(int(i), rng(base, "room", step, row), flips) for row, i in zip(range(size)[rows], which, strict=True)]
        x = np.zeros((len(made), max(max(len(table) for table, _ in made), 1), WIDTH), np.float32)
        for out, (table, _) in zip(x, made, strict=True):
            out[: len(table)] = table
        vector = torch.from_numpy(np.array([size for _, size in made], np.float32))
        label = None if self.labels is None else torch.from_numpy(self.labels[which])
        return Batch(torch.from_numpy(x), Condition(label, vector))

    def _one(self, at: int, draw: np.random.Generator, flips: bool) -> tuple[Table, tuple[float, float, float]]:
        found = self.rooms[at]
        if flips and draw.random() < 0.5:
            found = mirrored(found)
        table = tabled(found, self.index)
        seen, asked = parted(found, draw)
        table[:, -1] = ABSENT
        table[seen, -1], table[asked, -1] = SEEN_NOW, ASKED
        return table, found.size


__all__ = ["Furniture"]
