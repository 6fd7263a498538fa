"""The error that is seen: between two renders as a film shows them, by its tone curve.

What noise is left in the references moves the mean of the error and hardly where it is least (Lehtinen et al. 2018, sec. 2).
"""

from __future__ import annotations

import torch
from torch import Tensor

from worldloom.learn.shading import GUIDES, PALE, SEEN

TINTED = SEEN - 4 * GUIDES
"""Where the guides begin among what is seen."""
SOFT = 0.03
"""Differences above this count by their size, below it by their square (Charbonnier et al. 1994)."""


def curve(light: Tensor) -> Tensor:
    """AgX's base curve of exposed light (render/path/grade.py: agx), without its matrices, which mix colours a little."""
    x = (torch.log2(light.clamp_min(1e-6)).clamp(-12.47393, 4.026069) + 12.47393) / 16.5
    return ((((15.5 * x - 40.14) * x + 31.96) * x - 6.868) * x + 0.4298) * x * x + 0.1191 * x - 0.00232


def coloured(free: Tensor, seen: Tensor) -> Tensor:
    """Light (b, 12, h, w) of demodulated light, by the albedo among what was seen (learn/shading.py)."""
    parts = []
    for part in range(4):
        at = TINTED + part * GUIDES
        tint = seen[:, at : at + 3] + PALE * seen[:, at + GUIDES - 1 : at + GUIDES]
        parts.append(free[:, 3 * part : 3 * part + 3] * tint)
    return torch.cat(parts, 1)


def error(made: Tensor, clean: Tensor) -> Tensor:
    """Of light (b, 12, h, w), both exposed."""
    off = curve(made) - curve(clean)
    return ((off / SOFT).square() + 1).sqrt().sub(1).mean() * SOFT


def noise_ratio(made: Tensor, clean: Tensor) -> Tensor:
    """Decibels of signal to noise on the curve, whose white is 1."""
    return -10 * torch.log10((curve(made).clamp(0, 1) - curve(clean).clamp(0, 1)).square().mean() + 1e-12)


__all__ = ["SOFT", "coloured", "curve", "error", "noise_ratio"]
