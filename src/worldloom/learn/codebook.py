"""Pictures as tokens: each patch is named by its nearest entry of a codebook that k-means finds (Lloyd 1982).

A second codebook names what the first leaves over (residual quantisation, Juang and Gray 1982), so that a patch is two tokens.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from worldloom.compute.seeds import rng

ROUNDS = 12
SEEN = 65_536
"""The most patches that the codebooks are fitted to."""


@dataclass(frozen=True)
class Codebook:
    """`books` (levels, codes, channels * patch * patch) in [-1, 1]; token = level * codes + entry."""

    books: Tensor
    patch: int
    channels: int

    @property
    def vocabulary(self) -> int:
        """Tokens of all levels."""
        return self.books.shape[0] * self.books.shape[1]

    def encode(self, x: Tensor) -> Tensor:
        """Pictures (b, c, h, w) as tokens (b, patches * levels), the levels of a patch side by side."""
        left = F.pixel_unshuffle(x, self.patch).flatten(2).transpose(1, 2)
        tokens = []
        for level, book in enumerate(self.books.to(x)):
            entry = torch.cdist(left, book[None]).argmin(-1)
            left = left - book[entry]
            tokens.append(entry + level * len(book))
        return torch.stack(tokens, -1).flatten(1)

    def decode(self, tokens: Tensor, side: int) -> Tensor:
        """Tokens as pictures (b, c, side, side) in [-1, 1]."""
        levels, _, width = self.books.shape
        rows = self.books.reshape(-1, width)[tokens.clamp(0, self.vocabulary - 1).cpu()].view(len(tokens), -1, levels, width).sum(2)
        grid = rows.transpose(1, 2).reshape(len(tokens), width, side // self.patch, side // self.patch)
        return F.pixel_shuffle(grid, self.patch).clamp(-1, 1)


def fit(values: NDArray[np.uint8], patch: int, codes: int, base: int, levels: int = 2) -> Codebook:
    """Codebooks for pictures (n, h, w, c) uint8. Deterministic by `base`."""
    draw = rng(base, "codebook")
    each = (values.shape[1] // patch) ** 2
    some = draw.permutation(len(values))[: max(SEEN // each, 1)]
    x = torch.from_numpy(values[np.sort(some)].transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1)
    left = F.pixel_unshuffle(x, patch).permute(0, 2, 3, 1).reshape(-1, values.shape[3] * patch**2)
    books = []
    for _ in range(levels):
        book = _means(left, codes, draw)
        left = left - book[torch.cdist(left, book).argmin(-1)]
        books.append(book)
    return Codebook(torch.stack(books), patch, values.shape[3])


def _means(points: Tensor, k: int, draw: np.random.Generator) -> Tensor:
    """`k` means of points (n, d); an entry that nobody is nearest to moves to a point that is far from its own."""
    centres = points[torch.from_numpy(draw.choice(len(points), k, replace=len(points) < k))].clone()
    for _ in range(ROUNDS):
        near = torch.cdist(points, centres)
        distance, mine = near.min(-1)
        count = torch.bincount(mine, minlength=k)
        sums = torch.zeros_like(centres).index_add_(0, mine, points)
        centres = torch.where(count[:, None] > 0, sums / count.clamp_min(1)[:, None], centres)
        empty = torch.nonzero(count == 0)[:, 0]
        if len(empty):
            far = distance.topk(min(len(empty), len(points))).indices
            centres[empty[: len(far)]] = points[far]
    return centres


__all__ = ["Codebook", "fit"]
