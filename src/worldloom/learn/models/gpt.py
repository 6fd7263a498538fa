"""A GPT over tokens of any kind (patches of a codebook, notes, words): pre-norm blocks, rotated positions, key-value cache.

Radford et al. 2019 with RMSNorm, SwiGLU, RoPE and normalised queries and keys. The condition is the first position of the sequence.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.models.condition import Condition, Embedding
from worldloom.learn.models.parts import Attention, SwiGLU, turns


@dataclass(frozen=True)
class GPTConfig:
    """Sizes of a GPT: `vocabulary` tokens, sequences of up to `length` of them."""

    vocabulary: int = 512
    length: int = 256
    width: int = 192
    depth: int = 6
    heads: int = 6
    classes: int = 0
    vector: int = 0


Cache = list[tuple[Tensor, Tensor]]
"""Keys and values (b, heads, n, d) of the positions seen so far, a pair a block."""


class Block(nn.Module):
    """Attention to what came before, then a gated layer."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.RMSNorm(width, eps=1e-6), nn.RMSNorm(width, eps=1e-6)
        self.attend, self.feed = Attention(width, heads), SwiGLU(width, width * 8 // 3)

    def forward(self, x: Tensor, turn: Tensor) -> Tensor:
        """All positions at once: (b, n, width)."""
        x = x + self.attend(self.norm1(x), turn, causal=True)
        out: Tensor = x + self.feed(self.norm2(x))
        return out

    def step(self, x: Tensor, turn: Tensor, seen: tuple[Tensor, Tensor] | None) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """One more position (b, 1, width), which sees those in the cache."""
        q, k, v = self.attend.parts(self.norm1(x), turn)
        if seen is not None:
            k, v = torch.cat([seen[0], k], 2), torch.cat([seen[1], v], 2)
        x = x + self.attend.join(F.scaled_dot_product_attention(q, k, v))
        return x + self.feed(self.norm2(x)), (k, v)


class GPT(nn.Module):
    """Tokens -> what comes next."""

    def __init__(self, config: GPTConfig) -> None:
        super().__init__()
        self.config, c = config, config
        self.table, self.ask = nn.Embedding(c.vocabulary, c.width), Embedding(c.width, c.classes, c.vector)
        nn.init.normal_(self.table.weight, std=0.02)
        self.blocks = nn.ModuleList(Block(c.width, c.heads) for _ in range(c.depth))
        self.norm, self.leave = nn.RMSNorm(c.width, eps=1e-6), nn.Linear(c.width, c.vocabulary, bias=False)
        nn.init.normal_(self.leave.weight, std=0.02)
        self.register_buffer("turn", turns(torch.arange(c.length)[:, None], c.width // c.heads, base=10_000.0), persistent=False)
        self.turn: Tensor

    def forward(self, tokens: Tensor, condition: Condition) -> Tensor:
        """Logits (b, n, vocabulary) of every token of `tokens` (b, n) int64, each from the condition and those before it."""
        n = tokens.shape[1]
        if n > self.config.length:
            raise ValueError(f"{n} tokens; this model was made for {self.config.length}")
        x = torch.cat([self.ask(condition, len(tokens))[:, None], self.table(tokens[:, :-1])], 1)
        for block in self.blocks:
            x = block(x, self.turn[:n])
        logits: Tensor = self.leave(self.norm(x))
        return logits

    def step(self, token: Tensor | None, condition: Condition, cache: Cache, batch: int) -> tuple[Tensor, Cache]:
        """Logits (b, vocabulary) of the next token after `token` (b,), or of the first where it is None; and the longer cache."""
        x = (self.ask(condition, batch) if token is None else self.table(token))[:, None]
        at = cache[0][0].shape[2] if cache else 0
        longer: Cache = []
        for i, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            x, seen = block.step(x, self.turn[at : at + 1], cache[i] if cache else None)
            longer.append(seen)
        return self.leave(self.norm(x))[:, 0], longer


__all__ = ["GPT", "GPTConfig", "Cache"]
