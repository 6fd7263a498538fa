"""What a denoiser of renders sees and makes. Needs no torch.

Light is divided by the colour of what it falls on (demodulated: Bako et al. 2017, sec. 4.2), so that textures need not be learnt, and seen
at half the size beside guides at full size, four pixels side by side ("pixel shuffle", Shi et al. 2016, sec. 3.2). What is made is light
free of colour at full size. A pixel's four parts come in the order of reading, all channels of one part behind each other.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.chance import Reals

GUIDES = 8
"""Albedo 3, normal 3 in the camera's axes, depth, share of the pixel that shows a surface."""
SEEN = 6 + 4 * GUIDES
"""Channels that a network sees: the logarithm of demodulated light 3, its tint 3, and the guides of four pixels."""
MADE = 12
"""Channels that it makes: demodulated light of four pixels."""
PALE = 0.05
"""Added to the albedo that light is divided by, so that black things keep their shine."""
KEY = 0.17
"""Where the middle tones of a picture lie once it is exposed."""
BRIGHT = 5000.0
"""The most demodulated light that is seen."""
COARSE = 8
"""Side of the blocks whose means are the tones of a picture, so that noise does not darken its middle."""


def tint(albedo: Reals, cover: Reals) -> Reals:
    """(..., 3) what demodulated light is multiplied by, of albedo (..., 3) and the share (...) that shows a surface."""
    return np.asarray(albedo + np.float32(PALE) * cover[..., None], np.float32)


def exposure(light: Reals, cover: Reals) -> float:
    """The factor that brings the middle tones of light (h, w, 3), of what shows a surface, to KEY; 1 where nothing is lit."""
    h, w = (n // COARSE * COARSE for n in cover.shape)
    tone, shown = (_blocks(a[:h, :w]) for a in (light.mean(2), cover))
    tones = tone[shown > 0.5] / shown[shown > 0.5]
    if not tones.size or float(tones.max()) <= 0:
        return 1.0
    return float(KEY / np.exp(np.log(tones + 1e-3 * float(tones.mean())).mean()))


def _blocks(a: Reals) -> Reals:
    h, w = a.shape
    return np.asarray(a.reshape(h // COARSE, COARSE, w // COARSE, COARSE).mean((1, 3)))


def guides(albedo: Reals, normal: Reals, depth: Reals, cover: Reals, axes: NDArray[np.float64]) -> Reals:
    """(h, w, GUIDES) of albedo and normal (h, w, 3), metres of depth and share of a surface (h, w); rows of `axes` are the camera's right,
    up and forward."""
    seen = normal @ axes.T.astype(np.float32)
    far = np.log2(1 + np.maximum(depth, 0)) * np.float32(0.1)
    return np.concatenate([np.clip(albedo, 0, 1), seen, far[..., None], cover[..., None]], 2).astype(np.float32)


def seen(light: Reals, own: Reals, beside: Reals, which: NDArray[np.bool_] | None = None) -> Reals:
    """(SEEN, h / 2, w / 2) of exposed noisy light (h, w, 3), of the tint (h, w, 3) of its samples, and of guides (h, w, GUIDES).

    `which` (h, w) of the pixels were traced, or all. Four pixels' light is their sum over the sum of their tints: a mean of
    quotients would let what is dark and shines, such as water, light up what is pale beside it.
    """
    taken = np.ones((*light.shape[:2], 1), np.float32) if which is None else which[..., None].astype(np.float32)
    total = quartered(np.concatenate([light * taken, own * taken, taken], 2)).reshape(4, 7, *(n // 2 for n in light.shape[:2])).sum(0)
    mean = np.clip(total[:3] / np.maximum(total[3:6], 1e-6), 0, BRIGHT)
    return np.concatenate([np.log1p(mean), total[3:6] / np.maximum(total[6:], 1), quartered(beside)]).astype(np.float32)


def quartered(a: Reals) -> Reals:
    """(4 c, h / 2, w / 2) of (h, w, c)."""
    h, w, c = a.shape
    return np.ascontiguousarray(a.reshape(h // 2, 2, w // 2, 2, c).transpose(1, 3, 4, 0, 2).reshape(4 * c, h // 2, w // 2))


def whole(a: Reals) -> Reals:
    """(h, w, c) of (4 c, h / 2, w / 2)."""
    n, h, w = a.shape
    return np.ascontiguousarray(a.reshape(2, 2, n // 4, h, w).transpose(3, 0, 4, 1, 2).reshape(2 * h, 2 * w, n // 4))


__all__ = ["BRIGHT", "GUIDES", "KEY", "MADE", "PALE", "SEEN", "exposure", "guides", "quartered", "seen", "tint", "whole"]
