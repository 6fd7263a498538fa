"""A denoiser that weighs neighbours instead of painting pixels: a small U-Net says, at each scale, how much each of them counts.

Kernels at several scales, each mixed with what the coarser one found: Vogels et al. 2018, sec. 4.3; Thomas et al. 2022, sec. 3. The last
scale has four kernels a pixel, which place light at twice the size by the guides there. Light and the tint of what it fell on are filtered
alike and divided at the end (Knutsson and Westin 1993, normalised convolution), so that sky counts for nothing and dark things for little.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.shading import GUIDES, MADE, SEEN

LEAK = 0.05
WIDE, NEAR = 5, 3
"""Side of the kernels at the coarser scales, and of those that place light at full size."""
SWING = 3.0
"""The most, as a natural logarithm, by which the answer may differ from a mean of what was seen."""
UNLIKE = (12.0, 12.0, 12.0, 6.0, 6.0, 6.0, 60.0, 4.0)
"""How much the squared difference of each guide counts as the training begins: a cross-bilateral filter (Eisemann and Durand 2004)."""
SAME, SUM = {n: torch.ones(n, 1, 1, 1) for n in (6, GUIDES)}, torch.ones(1, GUIDES, 1, 1)
"""Convolutions that change nothing, by the count of channels, and one that adds the guides up."""
LEAST = 1e-4
"""What the least of the neighbours counts where light is placed, lest there be none."""


@dataclass(frozen=True)
class DenoiserConfig:
    """Channels at each scale, the finest first. Pictures' sides must divide by 2 ** (len(widths) - 1)."""

    widths: tuple[int, ...] = (32, 48, 80, 128)


class Denoiser(nn.Module):
    """(b, SEEN, h, w) -> (b, MADE, h, w) demodulated light of four pixels (learn/shading.py)."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.config, w = config, config.widths
        self.enter = nn.ModuleList([_conv(SEEN if k == 0 else w[k - 1], w[k]) for k in range(len(w))])
        self.more = nn.ModuleList([_conv(n, n) for n in w])
        self.lift = nn.ModuleList([nn.Conv2d(w[k + 1], w[k], 1) for k in range(len(w) - 1)])
        self.join = nn.ModuleList([_conv(n, n) for n in w[:-1]])
        self.weigh = nn.ModuleList([nn.Conv2d(n, 1 + WIDE * WIDE, 1) for n in w[1:]])
        self.place = nn.Conv2d(w[0], 1 + 4 * NEAR * NEAR + MADE, 1)
        self.unlike = nn.Parameter(torch.tensor([UNLIKE] * len(w)).sqrt())
        for leave in (*self.weigh, self.place):
            assert isinstance(leave, nn.Conv2d) and leave.bias is not None
            nn.init.normal_(leave.weight, std=0.01)
            nn.init.zeros_(leave.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Light is not exposed here; log(1 + it) is what comes in, and it itself what goes out."""
        tint = x[:, 3:6]
        light = [torch.cat([(x[:, :3].exp() - 1) * tint, tint], 1)]
        fine = [x[:, at : at + GUIDES] for at in range(SEEN - 4 * GUIDES, SEEN, GUIDES)]
        known = [(fine[0] + fine[1] + fine[2] + fine[3]) * 0.25]
        for _ in self.weigh:
            light.append(F.avg_pool2d(light[-1], 2))
            known.append(F.avg_pool2d(known[-1], 2))
        features, below = self._features(x), None
        for k in range(len(self.weigh), 0, -1):
            asked = self.weigh[k - 1](features[k])
            scaled = known[k] * self._scale(k)
            here = light[k] if below is None else mixed(light[k], below, asked[:, :1])
            below = filtered(here, asked[:, 1:], apart([scaled], neighbours(scaled, WIDE))[0], WIDE)
        assert below is not None
        asked, scale = self.place(features[0]), self._scale(0)
        off = apart([part * scale for part in fine], neighbours(known[0] * scale, NEAR))
        return placed(mixed(light[0], below, asked[:, :1]), asked[:, 1:], off)

    def _scale(self, k: int) -> Tensor:
        """(1, GUIDES, 1, 1) how much a difference of each guide counts at a scale."""
        return self.unlike[k].view(1, GUIDES, 1, 1)

    def _features(self, x: Tensor) -> list[Tensor]:
        """At each scale, the finest first: down, then up again with what was there."""
        down: list[Tensor] = []
        for k, (enter, more) in enumerate(zip(self.enter, self.more, strict=True)):
            x = F.leaky_relu(enter(x if k == 0 else F.avg_pool2d(x, 2)), LEAK)
            x = F.leaky_relu(more(x), LEAK)
            down.append(x)
        for k in range(len(self.lift) - 1, -1, -1):
            lifted = F.interpolate(self.lift[k](down[k + 1]), scale_factor=2.0, mode="nearest")
            down[k] = F.leaky_relu(self.join[k](down[k] + lifted), LEAK)
        return down


def mixed(fine: Tensor, coarse: Tensor, how: Tensor) -> Tensor:
    """What this scale saw and what the coarser one found (b, 6, h / 2, w / 2), `how` (b, 1, h, w) the logit of the coarser one's share."""
    share = how.sigmoid()
    return fine * (1 - share) + F.interpolate(coarse, scale_factor=2.0, mode="bilinear", align_corners=False) * share


def filtered(light: Tensor, weights: Tensor, off: Tensor, side: int) -> Tensor:
    """Each pixel's mean of `side` x `side` neighbours (b, 6, h, w) by weights' logits less how `apart` they are (b, side * side, h, w)."""
    return weighed((weights - off).softmax(1), neighbours(light, side))


def placed(light: Tensor, asked: Tensor, off: list[Tensor]) -> Tensor:
    """(b, MADE, h, w): four means of NEAR x NEAR neighbours each, free of colour, times what the rest of `asked` says as a logarithm."""
    n, around = NEAR * NEAR, neighbours(light, NEAR)
    weights = [(asked[:, part * n : part * n + n] - off[part]).softmax(1) + LEAST for part in range(4)]
    sums = [weighed(one, around) for one in weights]
    means = [total[:, :3] / (total[:, 3:] + 1e-6) for total in sums]
    return torch.cat(means, 1) * asked[:, 4 * n :].clamp(-SWING, SWING).exp()


def apart(ours: list[Tensor], theirs: list[Tensor]) -> list[Tensor]:
    """(b, taps, h, w) squared distances of guides (b, GUIDES, h, w), scaled, to each of their neighbours', for each of `ours`."""
    return [torch.cat([F.conv2d((one - other) * (one - other), SUM.to(one)) for other in theirs], 1) for one in ours]


def weighed(weights: Tensor, around: list[Tensor]) -> Tensor:
    """The sum of pictures (b, c, h, w), each times its channel of the weights."""
    total = weights[:, :1] * around[0]
    for k in range(1, len(around)):
        total = total + weights[:, k : k + 1] * around[k]
    return total


def neighbours(light: Tensor, side: int) -> list[Tensor]:
    """The picture moved by every step of a kernel, nothing beyond its edges."""
    edge, ends = side // 2, [k - side + 1 or None for k in range(side)]
    same = SAME[int(light.shape[1])]
    padded = F.conv2d(light, same.to(light), padding=edge, groups=len(same))  # F.pad exports as operators that no other model needs
    return [padded[:, :, i : ends[i], j : ends[j]] for i in range(side) for j in range(side)]


def _conv(enter: int, leave: int) -> nn.Conv2d:
    conv = nn.Conv2d(enter, leave, 3, padding=1)
    nn.init.kaiming_normal_(conv.weight, a=LEAK, nonlinearity="leaky_relu")
    assert conv.bias is not None
    nn.init.zeros_(conv.bias)
    return conv


__all__ = ["Denoiser", "DenoiserConfig", "apart", "filtered", "mixed", "neighbours", "placed", "weighed"]
