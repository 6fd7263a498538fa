"""A generator and a discriminator after R3GAN (Huang et al. 2024, "The GAN is dead; long live the GAN!", sec. 4).

Residual blocks without normalisation (1 x 1, grouped 3 x 3, 1 x 1, the last starting at zero), leaky ReLU, bilinear resampling, and
weights scaled by depth (Fixup, Zhang et al. 2019) so that activations keep their size. Squares of `patch` pixels are channels inside
(Shi et al. 2016, sec. 3.2), since a stage at full size would cost more than all others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.models.condition import Condition, Embedding

SLOPE = 0.2
GAIN = math.sqrt(2 / (1 + SLOPE**2))
"""Of a leaky ReLU (He et al. 2015, eq. 15)."""


@dataclass(frozen=True)
class GANConfig:
    """Sizes of the pair: `widths` from the coarsest stage (side `size` / `patch` / 2 ** (stages - 1)) to that of the patches."""

    size: int = 32
    channels: int = 3
    patch: int = 2
    widths: tuple[int, ...] = (128, 64, 32)
    blocks: int = 1
    expand: int = 1
    group: int = 16
    latent: int = 64
    classes: int = 0
    vector: int = 0
    wraps: bool = False

    @property
    def base(self) -> int:
        """The side of the coarsest stage, pixels."""
        whole = self.patch << (len(self.widths) - 1)
        if self.size % whole or self.size // whole < 2:
            raise ValueError(f"a picture of {self.size} pixels has no patches of {self.patch} that halve {len(self.widths) - 1} times")
        return self.size // whole


def _weigh(conv: nn.Conv2d | nn.Linear, gain: float) -> None:
    """Normal weights that keep the variance of what enters, times `gain`; no bias."""
    fan = conv.weight[0].numel()
    nn.init.zeros_(conv.weight) if gain == 0 else nn.init.normal_(conv.weight, std=gain / math.sqrt(fan))
    if conv.bias is not None:
        nn.init.zeros_(conv.bias)


def _edge(c: GANConfig) -> Literal["circular", "zeros"]:
    return "circular" if c.wraps else "zeros"


class Block(nn.Module):
    """A residual block; `deep` is how many stand in a row in the whole model."""

    def __init__(self, width: int, c: GANConfig, deep: int) -> None:
        super().__init__()
        inner, gain = width * c.expand, GAIN * deep ** (-1 / 4)
        self.enter = nn.Conv2d(width, inner, 1)
        self.mix = nn.Conv2d(inner, inner, 3, padding=1, groups=max(inner // c.group, 1), padding_mode=_edge(c))
        self.leave = nn.Conv2d(inner, width, 1, bias=False)
        for conv, size in ((self.enter, gain), (self.mix, gain), (self.leave, 0.0)):
            _weigh(conv, size)

    def forward(self, x: Tensor) -> Tensor:
        """(b, width, h, w) -> the same shape."""
        y = F.leaky_relu(self.enter(x), SLOPE)
        out: Tensor = x + self.leave(F.leaky_relu(self.mix(y), SLOPE))
        return out


def _stage(width: int, c: GANConfig) -> list[nn.Module]:
    return [Block(width, c, c.blocks * len(c.widths)) for _ in range(c.blocks)]


class Resize(nn.Module):
    """Bilinear by a factor of two, after or before the 1 x 1 convolution that changes the width."""

    def __init__(self, enter: int, leave: int, up: bool) -> None:
        super().__init__()
        self.up, self.conv = up, nn.Conv2d(enter, leave, 1, bias=False) if enter != leave else nn.Identity()
        if isinstance(self.conv, nn.Conv2d):
            _weigh(self.conv, 1.0)

    def forward(self, x: Tensor) -> Tensor:
        """(b, enter, h, w) -> (b, leave, 2 h, 2 w), or half."""
        if self.up:
            return F.interpolate(self.conv(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        out: Tensor = self.conv(F.avg_pool2d(x, 2))
        return out


class Generator(nn.Module):
    """Noise (b, latent) and a condition -> pictures (b, c, h, w)."""

    def __init__(self, config: GANConfig) -> None:
        super().__init__()
        self.config, c, first = config, config, config.widths[0]
        asked = bool(c.classes or c.vector)
        self.ask = Embedding(c.latent, c.classes, c.vector) if asked else None
        self.base = nn.Parameter(torch.randn(first, c.base, c.base))
        self.enter = nn.Linear(c.latent * (2 if asked else 1), first, bias=False)
        _weigh(self.enter, 1.0)
        layers = _stage(first, c)
        for before, width in zip(c.widths, c.widths[1:], strict=False):
            layers += [Resize(before, width, up=True), *_stage(width, c)]
        self.layers = nn.Sequential(*layers)
        self.leave = nn.Conv2d(c.widths[-1], c.channels * c.patch**2, 3, padding=1, bias=False, padding_mode=_edge(c))
        _weigh(self.leave, 1.0)

    def forward(self, noise: Tensor, condition: Condition) -> Tensor:
        """Standard normal `noise`."""
        z = noise if self.ask is None else torch.cat([noise, self.ask(condition, len(noise)) * math.sqrt(self.config.latent)], 1)
        x = self.base * self.enter(z)[:, :, None, None]
        return F.pixel_shuffle(self.leave(self.layers(x)), self.config.patch)


class Discriminator(nn.Module):
    """Pictures and a condition -> one score each, higher for real: (b,)."""

    def __init__(self, config: GANConfig) -> None:
        super().__init__()
        self.config, c = config, config
        widths = c.widths[::-1]
        asked = bool(c.classes or c.vector)
        self.enter = nn.Conv2d(c.channels * c.patch**2, widths[0], 3, padding=1, padding_mode=_edge(c))
        _weigh(self.enter, 1.0)
        layers: list[nn.Module] = _stage(widths[0], c)
        for before, width in zip(widths, widths[1:], strict=False):
            layers += [Resize(before, width, up=False), *_stage(width, c)]
        self.layers = nn.Sequential(*layers)
        self.sum = nn.Conv2d(widths[-1], widths[-1], c.base, groups=widths[-1], bias=False)
        self.leave = nn.Linear(widths[-1], c.latent if asked else 1, bias=False)
        for layer in (self.sum, self.leave):
            _weigh(layer, 1.0)
        self.ask = Embedding(c.latent, c.classes, c.vector) if asked else None
        if self.ask is not None:
            nn.init.normal_(self.ask.table.weight)

    def forward(self, x: Tensor, condition: Condition) -> Tensor:
        """Pictures (b, c, h, w); the score is projected on the condition (Miyato and Koyama 2018, eq. 4)."""
        y: Tensor = self.leave(self.sum(self.layers(self.enter(F.pixel_unshuffle(x, self.config.patch)))).flatten(1))
        if self.ask is None:
            return y[:, 0]
        asked: Tensor = self.ask(condition, len(x))
        return (y * asked).sum(1) / math.sqrt(y.shape[1])


__all__ = ["GANConfig", "Generator", "Discriminator"]
