"""A tagger with a relation head: words -> which of them name things, and which relation each pair of them stands in.

A small pre-norm transformer whose words also see the word they hang on in the sentence; relations are scored by a deep biaffine classifier
(Dozat and Manning 2017, eq. 6 to 9).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.models.parts import Attention, SwiGLU, turns


@dataclass(frozen=True)
class TaggerConfig:
    """Sizes: `seen` numbers a word, `tags` and `relations` to choose among."""

    seen: int
    tags: int
    relations: int
    width: int = 96
    depth: int = 2
    heads: int = 4
    pair: int = 32
    """Width of the vectors that pairs are scored by."""
    longest: int = 1024
    """Words of a text."""
    apart: int = 8
    """Names from one to another beyond which no more is counted."""
    drop: float = 0.1


class Layer(nn.Module):
    """Attention among the words that there are, then a gated layer."""

    def __init__(self, width: int, heads: int, drop: float) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.RMSNorm(width, eps=1e-6), nn.RMSNorm(width, eps=1e-6)
        self.attend, self.feed, self.drop = Attention(width, heads), SwiGLU(width, 2 * width), nn.Dropout(drop)

    def forward(self, x: Tensor, turn: Tensor, present: Tensor | None) -> Tensor:
        """(b, n, width), `present` (b, n) or all -> (b, n, width)."""
        q, k, v = self.attend.parts(self.norm1(x), turn)
        mask = None if present is None else present[:, None, None]
        x = x + self.drop(self.attend.join(F.scaled_dot_product_attention(q, k, v, attn_mask=mask)))
        out: Tensor = x + self.drop(self.feed(self.norm2(x)))
        return out


class Tagger(nn.Module):
    """Words -> tags and relations."""

    def __init__(self, config: TaggerConfig) -> None:
        super().__init__()
        self.config, c = config, config
        self.enter, self.hung = nn.Linear(c.seen, c.width), nn.Linear(c.width, c.width)
        self.room = nn.Parameter(torch.randn(c.width) * 0.02)
        self.blocks = nn.ModuleList(Layer(c.width, c.heads, c.drop) for _ in range(c.depth))
        self.norm, self.drop = nn.RMSNorm(c.width, eps=1e-6), nn.Dropout(c.drop)
        self.tag = nn.Linear(c.width, c.tags)
        self.subject, self.anchor = nn.Linear(c.width, c.pair), nn.Linear(c.width, c.pair)
        self.both = nn.Linear(c.pair, c.relations * c.pair)
        self.one = nn.Linear(c.pair, c.relations)
        self.other = nn.Linear(c.pair, c.relations, bias=False)
        assert self.one.bias is not None
        nn.init.constant_(self.one.bias[:1], 4.0)  # most pairs stand in no relation
        self.distance = nn.Embedding(2 * c.apart + 2, c.relations)
        nn.init.zeros_(self.distance.weight)
        self.register_buffer("order", torch.arange(c.longest + 1), persistent=False)
        self.order: Tensor
        self.register_buffer("turn", turns(torch.arange(c.longest + 1)[:, None], c.width // c.heads, base=10_000.0), persistent=False)
        self.turn: Tensor

    def forward(self, seen: Tensor, heads: Tensor, named: Tensor) -> tuple[Tensor, Tensor]:
        """`seen` (b, n, seen), all zero behind a text's end; `heads` (b, n) int64, the word each hangs on; `named` (b, k) int64, words.

        Returns tags (b, n, tags) and relations (b, k, k + 1, relations) of subject and anchor, whose first is the room.
        """
        x = self.enter(seen)
        x = x + self.hung(F.silu(_picked(x, heads)))
        present = torch.cat([torch.ones_like(seen[:, :1, 0]), seen.abs().sum(2)], 1) > 0
        x = self._seen(torch.cat([self.room.expand(len(x), 1, -1), x], 1), present)
        return self.tag(x[:, 1:]), self._pairs(torch.cat([x[:, :1], _picked(x[:, 1:], named)], 1))

    def read(self, seen: Tensor, heads: Tensor, named: Tensor) -> tuple[Tensor, Tensor]:
        """The same of one text: (n, seen), (n,), (k,) -> (n, tags), (k, k + 1, relations). In operators that every exported model has."""
        x = self.enter(seen)
        x = x + self.hung(F.silu(x.index_select(0, heads)))
        x = self._seen(torch.cat([self.room[None], x])[None], None)[0]
        return self.tag(x[1:]), self._pairs(torch.cat([x[:1], x[1:].index_select(0, named)])[None])[0]

    def _seen(self, x: Tensor, present: Tensor | None) -> Tensor:
        for block in self.blocks:
            x = block(x, self.turn[: x.shape[1]], present)
        out: Tensor = self.drop(self.norm(x))
        return out

    def _pairs(self, x: Tensor) -> Tensor:
        """(b, k + 1, width), the room first."""
        b, n, c = x.shape[0], x.shape[1] - 1, self.config
        subject, anchor = self.drop(F.silu(self.subject(x[:, 1:]))), self.drop(F.silu(self.anchor(x)))
        left = self.both(subject).view(b, n * c.relations, c.pair)
        scores = torch.matmul(left, anchor.transpose(1, 2)).view(b, n, c.relations, n + 1).permute(0, 1, 3, 2)
        known: Tensor = scores * c.pair**-0.5 + self.one(subject)[:, :, None] + self.other(anchor)[:, None]
        at = self.order[: n + 1]
        steps = (at[None] - 1 - at[:n, None]).clamp(-c.apart, c.apart) + c.apart
        out: Tensor = known + self.distance(torch.where(at[None] < 1, 2 * c.apart + 1, steps))  # the room is at no distance
        return out


def _picked(x: Tensor, at: Tensor) -> Tensor:
    """Rows `at` (b, k) of x (b, n, width)."""
    return torch.gather(x, 1, at[:, :, None].expand(-1, -1, x.shape[2]))


__all__ = ["Layer", "Tagger", "TaggerConfig"]
