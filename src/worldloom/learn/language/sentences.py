"""Sentences to train on, behind each other in a few arrays, and the batch of a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from worldloom.learn.language.labels import Labels
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch, places

Ints = NDArray[np.int64]
LEFT_OUT = -100
"""The label of what no loss is of."""


class Sentence(NamedTuple):
    """Of n words: what a network sees (n, seen) of each, the word each hangs on (n,), the k ends that relations may have, and labels."""

    seen: NDArray[np.float16]
    heads: Ints
    named: Ints
    labels: Labels


@dataclass(frozen=True)
class Sentences:
    """Items of a dataset; they have no classes."""

    items: tuple[Sentence, ...]
    labels: None = None

    def __len__(self) -> int:
        return len(self.items)

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool = False, wraps: bool = False) -> Batch:
        """The rows of a step's batch; see `packed`."""
        return packed([self.items[i] for i in places(len(self), base, step, size, rows)])


def candidates(item: Sentence) -> Ints:
    """Words that may be ends of a relation: those that were found, and those that are."""
    triples = item.labels.triples
    ends = np.concatenate([triples[:, 0], triples[:, 2] - 1])
    return np.unique(np.concatenate([item.named, ends[ends >= 0]]))


def packed(items: list[Sentence]) -> Batch:
    """`x` (b, n, seen), zero behind a text's end; `condition.label` (b, 2 n + k + k (k + 1)): heads, tags, candidates, relations."""
    named = [candidates(item) for item in items]
    b, n, k = len(items), max(len(item.heads) for item in items), max(1, *map(len, named))
    x, heads = np.zeros((b, n, items[0].seen.shape[1]), np.float32), np.zeros((b, n), np.int64)
    tags, at, pairs = np.full((b, n), LEFT_OUT), np.zeros((b, k), np.int64), np.full((b, k, k + 1), LEFT_OUT)
    for row, (item, words) in enumerate(zip(items, named, strict=True)):
        m, q = len(item.heads), len(words)
        x[row, :m], heads[row, :m], tags[row, :m], at[row, :q] = item.seen, item.heads, item.labels.tags, words
        pairs[row, :q, : q + 1] = 0
        pairs[row, np.arange(q), np.arange(q) + 1] = LEFT_OUT
        place = {-1: -1, **{int(word): i for i, word in enumerate(words)}}
        for subject, kind, anchor in item.labels.triples.tolist():
            pairs[row, place[subject], place[anchor - 1] + 1] = kind
    label = np.concatenate([heads, tags, at, pairs.reshape(b, -1)], 1)
    return Batch(torch.from_numpy(x), Condition(torch.from_numpy(label)))


class Parts(NamedTuple):
    """A batch's labels taken apart: heads and tags (b, n), named (b, k), pairs (b, k, k + 1)."""

    heads: torch.Tensor
    tags: torch.Tensor
    named: torch.Tensor
    pairs: torch.Tensor


def parted(batch: Batch) -> Parts:
    """The labels of a batch that `packed` made."""
    label, n = batch.condition.label, batch.x.shape[1]
    if label is None or label.ndim != 2:
        raise ValueError("these are no sentences")
    rest = label.shape[1] - 2 * n
    k = round((1 + rest) ** 0.5) - 1  # k + k (k + 1) = (k + 1) ** 2 - 1
    heads, tags, named, pairs = label[:, :n], label[:, n : 2 * n], label[:, 2 * n : 2 * n + k], label[:, 2 * n + k :]
    return Parts(heads, tags, named, pairs.reshape(len(label), k, k + 1))


__all__ = ["LEFT_OUT", "Parts", "Sentence", "Sentences", "candidates", "packed", "parted"]
