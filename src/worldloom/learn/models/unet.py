"""A U-Net for pictures of any size: residual blocks at each scale, attention at the coarsest.

Ho et al. 2020, app. B; Dhariwal and Nichol 2021, sec. 3.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.models.condition import Condition, Embedding
from worldloom.learn.models.parts import Time

PLACES = 8
"""Channels that say where a pixel is."""


@dataclass(frozen=True)
class UNetConfig:
    """Sizes of a U-Net. Pictures' sides must divide by 2 ** (len(widths) - 1)."""

    channels: int = 3
    widths: tuple[int, ...] = (48, 96, 192)
    blocks: int = 2
    heads: int = 4
    classes: int = 0
    vector: int = 0
    beside: int = 0
    wraps: bool = False
    """Whether the left edge meets the right and the top the bottom: tiles without a seam."""
    placed: int = 0
    """The side of pictures in which it matters where something is (CoordConv: Liu et al. 2018); 0 for others."""


class Conv(nn.Conv2d):
    """A 3 x 3 convolution that keeps the size, and wraps round the edges of a tile."""

    def __init__(self, enter: int, leave: int, wraps: bool) -> None:
        super().__init__(enter, leave, 3, padding=1, padding_mode="circular" if wraps else "zeros")


class Residual(nn.Module):
    """Two convolutions whose normalisation is scaled and shifted by the condition."""

    def __init__(self, enter: int, leave: int, asked: int, wraps: bool) -> None:
        super().__init__()
        self.norm1, self.conv1 = nn.GroupNorm(_groups(enter), enter), Conv(enter, leave, wraps)
        self.norm2, self.conv2 = nn.GroupNorm(_groups(leave), leave), Conv(leave, leave, wraps)
        self.adapt = nn.Linear(asked, 2 * leave)
        self.skip = nn.Conv2d(enter, leave, 1) if enter != leave else nn.Identity()
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x: Tensor, c: Tensor) -> Tensor:
        """(b, enter, h, w) and condition (b, asked) -> (b, leave, h, w)."""
        scale, shift = self.adapt(F.silu(c))[:, :, None, None].chunk(2, 1)
        y = self.conv1(F.silu(self.norm1(x)))
        y = self.conv2(F.silu(self.norm2(y) * (1 + scale) + shift))
        out: Tensor = self.skip(x) + y
        return out


class Look(nn.Module):
    """Self-attention among the places of a feature map."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads, self.norm = heads, nn.GroupNorm(_groups(width), width)
        self.qkv, self.leave = nn.Conv2d(width, 3 * width, 1), nn.Conv2d(width, width, 1)
        nn.init.zeros_(self.leave.weight)

    def forward(self, x: Tensor) -> Tensor:
        """(b, width, h, w) -> the same shape."""
        b, width, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).view(b, 3, self.heads, width // self.heads, h * w).transpose(3, 4).unbind(1)
        y = F.scaled_dot_product_attention(q, k, v).transpose(2, 3).reshape(b, width, h, w)
        out: Tensor = x + self.leave(y)
        return out


class UNet(nn.Module):
    """Noisy pictures and times -> clean pictures."""

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config, widths, asked = config, config.widths, 4 * config.widths[0]
        wraps, n = config.wraps, config.blocks
        self.time, self.ask = Time(asked), Embedding(asked, config.classes, config.vector)
        self.enter = Conv(config.channels + config.beside, widths[0], wraps)
        if config.placed:
            self.register_buffer("places", _places(config.placed), persistent=False)
            self.place = Conv(PLACES, widths[0], wraps)
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        kept: list[int] = []
        width = widths[0]
        for wide in widths:
            for _ in range(n):
                self.down.append(Residual(width, wide, asked, wraps))
                width = wide
                kept.append(width)
        self.middle = nn.ModuleList([Residual(width, width, asked, wraps), Residual(width, width, asked, wraps)])
        self.look = Look(width, config.heads)
        for wide in reversed(widths):
            for _ in range(n):
                self.up.append(Residual(width + kept.pop(), wide, asked, wraps))
                width = wide
        self.norm, self.leave = nn.GroupNorm(_groups(width), width), Conv(width, config.channels, wraps)
        for zero in self.leave.parameters():
            nn.init.zeros_(zero)

    def forward(self, z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        """Clean pictures (b, c, h, w) from noisy ones of that shape at times `t` (b,), 0 noise and 1 data."""
        if self.config.beside:
            if condition.image is None:
                raise ValueError("this model draws beside a given picture, and none was given")
            z = torch.cat([z, condition.image], 1)
        c, n = self.time(t) + self.ask(condition, len(z)), self.config.blocks
        x, kept = self.enter(z), []
        x = x + self.place(self.places) if self.config.placed else x
        for i, block in enumerate(self.down):
            x = F.avg_pool2d(x, 2) if i and i % n == 0 else x
            x = block(x, c)
            kept.append(x)
        x = self.middle[1](self.look(self.middle[0](x, c)), c)
        for i, block in enumerate(self.up):
            x = F.interpolate(x, scale_factor=2.0, mode="nearest") if i and i % n == 0 else x
            x = block(torch.cat([x, kept.pop()], 1), c)
        out: Tensor = self.leave(F.silu(self.norm(x)))
        return out


def _places(side: int) -> Tensor:
    """(1, PLACES, side, side): cosines of row and of column, each twice as fast as the one before."""
    waves = torch.pi * 2.0 ** torch.arange(PLACES // 2)[:, None, None]
    at = torch.cos(waves * (torch.arange(side) + 0.5) / side).expand(-1, side, side)
    return torch.cat([at.transpose(1, 2), at])[None]


def _groups(width: int) -> int:
    """The most groups up to 8 that divide a width."""
    return next(g for g in (8, 4, 2, 1) if width % g == 0)


__all__ = ["UNet", "UNetConfig"]
