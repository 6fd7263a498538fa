"""Layers that several models share."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Time(nn.Module):
    """Time in [0, 1] as a vector: sinusoids, then two layers. (b,) -> (b, width)."""

    def __init__(self, width: int, waves: int = 128) -> None:
        super().__init__()
        self.register_buffer("rate", 1000.0 * torch.exp(torch.arange(waves) * (-math.log(10_000.0) / waves)), persistent=False)
        self.rate: Tensor
        self.layers = nn.Sequential(nn.Linear(2 * waves, width), nn.SiLU(), nn.Linear(width, width))

    def forward(self, t: Tensor) -> Tensor:
        """`t` (b,) in [0, 1]."""
        angle = t[:, None] * self.rate
        out: Tensor = self.layers(torch.cat([angle.cos(), angle.sin()], 1))
        return out


class SwiGLU(nn.Module):
    """A gated feed-forward layer (Shazeer 2020, eq. 6)."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.enter, self.leave = nn.Linear(width, 2 * hidden), nn.Linear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        """(..., width) -> (..., width)."""
        gate, value = self.enter(x).chunk(2, -1)
        out: Tensor = self.leave(F.silu(gate) * value)
        return out


class Attention(nn.Module):
    """Multi-head self-attention with rotated, normalised queries and keys."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        if width % heads:
            raise ValueError(f"width {width} does not divide into {heads} heads")
        self.heads, self.qkv, self.leave = heads, nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm_q, self.norm_k = nn.RMSNorm(width // heads, eps=1e-6), nn.RMSNorm(width // heads, eps=1e-6)

    def parts(self, x: Tensor, turn: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys, values, each (b, heads, n, d), for tokens (b, n, width) at the angles `turn` (n, d / 2)."""
        b, n, width = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        return rotate(self.norm_q(q), turn), rotate(self.norm_k(k), turn), v

    def forward(self, x: Tensor, turn: Tensor, causal: bool = False) -> Tensor:
        """(b, n, width) -> (b, n, width)."""
        q, k, v = self.parts(x, turn)
        return self.join(F.scaled_dot_product_attention(q, k, v, is_causal=causal))

    def join(self, heads: Tensor) -> Tensor:
        """(b, heads, n, d) -> (b, n, width)."""
        out: Tensor = self.leave(heads.transpose(1, 2).flatten(2))
        return out


def rotate(x: Tensor, turn: Tensor) -> Tensor:
    """Pairs of `x` (..., n, d) turned by `turn` (n, d / 2) radians (RoPE, Su et al. 2021, eq. 34)."""
    a, b = x.chunk(2, -1)
    cos, sin = turn.cos().to(x.dtype), turn.sin().to(x.dtype)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def turns(positions: Tensor, dim: int, base: float = 100.0) -> Tensor:
    """Angles (n, dim / 2) for positions (n, axes): each axis has its share of the frequencies."""
    n, axes = positions.shape
    share = dim // 2 // axes
    if share * axes * 2 != dim:
        raise ValueError(f"{dim} channels do not divide into pairs for {axes} axes")
    rate = base ** (-torch.arange(share, dtype=torch.float32) / share)
    return (positions[:, :, None].float() * rate).reshape(n, -1)


def cyclic(positions: Tensor, dim: int, period: int) -> Tensor:
    """Angles (n, dim / 2) for positions (n, axes) of which those that differ by `period` are one: whole waves round it."""
    n, axes = positions.shape
    share = dim // 2 // axes
    waves = 1 + torch.arange(share) % max(period // 2, 1)
    return (positions[:, :, None].float() * waves * (2 * math.pi / period)).reshape(n, -1)


def modulate(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """`x` (b, n, w) scaled and shifted by (b, w) each."""
    return x * (1 + scale[:, None]) + shift[:, None]


__all__ = ["Time", "SwiGLU", "Attention", "rotate", "turns", "cyclic", "modulate"]
