"""JiT: a plain transformer on pixels that predicts the clean picture.

Li and He 2025, "Back to Basics: Let Denoising Generative Models Denoise".
Patches go through a narrow linear bottleneck (sec. 4.3), then blocks modulated by time and condition (adaLN-Zero, Peebles and Xie 2023,
sec. 3.2), with RMSNorm, SwiGLU, rotated positions and normalised queries and keys (JiT, table 4).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.models.condition import Condition, Embedding
from worldloom.learn.models.parts import Attention, SwiGLU, Time, cyclic, modulate, turns


@dataclass(frozen=True)
class JiTConfig:
    """Sizes of a JiT. `size` is the picture's side, `beside` the channels of a picture that is given with each noisy one."""

    size: int = 32
    channels: int = 3
    patch: int = 4
    width: int = 192
    depth: int = 6
    heads: int = 6
    bottleneck: int = 64
    classes: int = 0
    vector: int = 0
    beside: int = 0
    wraps: bool = False
    """Whether the left edge meets the right and the top the bottom."""


class Block(nn.Module):
    """Attention and a gated layer, each shifted, scaled and gated by the condition; starts as the identity."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(width, eps=1e-6, elementwise_affine=False)
        self.attend, self.feed = Attention(width, heads), SwiGLU(width, width * 8 // 3)
        self.adapt = nn.Linear(width, 6 * width)
        nn.init.zeros_(self.adapt.weight)
        nn.init.zeros_(self.adapt.bias)

    def forward(self, x: Tensor, c: Tensor, turn: Tensor) -> Tensor:
        """Tokens (b, n, width) and condition (b, width)."""
        shift1, scale1, gate1, shift2, scale2, gate2 = self.adapt(F.silu(c)).chunk(6, -1)
        x = x + gate1[:, None] * self.attend(modulate(self.norm(x), shift1, scale1), turn)
        out: Tensor = x + gate2[:, None] * self.feed(modulate(self.norm(x), shift2, scale2))
        return out


class JiT(nn.Module):
    """Noisy pictures and times -> clean pictures."""

    def __init__(self, config: JiTConfig) -> None:
        super().__init__()
        if config.size % config.patch:
            raise ValueError(f"a picture of {config.size} pixels does not divide into patches of {config.patch}")
        self.config, c = config, config
        inside = (c.channels + c.beside) * c.patch**2
        self.enter = nn.Sequential(nn.Linear(inside, c.bottleneck, bias=False), nn.Linear(c.bottleneck, c.width))
        self.time, self.ask = Time(c.width), Embedding(c.width, c.classes, c.vector)
        self.blocks = nn.ModuleList(Block(c.width, c.heads) for _ in range(c.depth))
        self.norm = nn.RMSNorm(c.width, eps=1e-6, elementwise_affine=False)
        self.adapt, self.leave = nn.Linear(c.width, 2 * c.width), nn.Linear(c.width, c.channels * c.patch**2)
        for layer in (self.adapt, self.leave):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        side = torch.arange(c.size // c.patch)
        places = torch.stack(torch.meshgrid(side, side, indexing="ij"), -1).reshape(-1, 2)
        dim = c.width // c.heads
        turn = cyclic(places, dim, len(side)) if c.wraps else turns(places, dim)
        self.register_buffer("turn", turn, persistent=False)
        self.turn: Tensor

    def forward(self, z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        """Clean pictures (b, c, h, w) from noisy ones of that shape at times `t` (b,), 0 noise and 1 data."""
        if self.config.beside:
            z = torch.cat([z, _given(condition.image)], 1)
        x = self.enter(F.pixel_unshuffle(z, self.config.patch).flatten(2).transpose(1, 2))
        c = self.time(t) + self.ask(condition, len(z))
        for block in self.blocks:
            x = block(x, c, self.turn)
        shift, scale = self.adapt(F.silu(c)).chunk(2, -1)
        tokens: Tensor = self.leave(modulate(self.norm(x), shift, scale))
        side = self.config.size // self.config.patch
        return F.pixel_shuffle(tokens.transpose(1, 2).reshape(z.shape[0], -1, side, side), self.config.patch)


def _given(image: Tensor | None) -> Tensor:
    if image is None:
        raise ValueError("this model draws beside a given picture, and none was given")
    return image


__all__ = ["JiT", "JiTConfig"]
