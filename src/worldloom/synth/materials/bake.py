"""Texture sets as eight-bit pictures for glTF: sRGB albedo, occlusion-roughness-metallic, normal (+Y up)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.materials.own import own
from worldloom.synth.materials.texture import texture
from worldloom.world import RGB, Material

Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class Baked:
    """Pictures (n, n, 3); multiply a colour by `albedo_gain` and a roughness factor by `roughness_gain` to undo their scaling."""

    albedo: Bytes
    orm: Bytes
    normal: Bytes
    metres: float
    albedo_gain: RGB
    roughness_gain: float


def baked(material: Material, size: int = 512) -> Baked | None:
    """The pictures of a material's recipe, colour-free, so that every colour shares them; None without a texture."""
    t = texture(material.recipe, material.wear, size)
    if t is None:
        return None
    gain = _gain(material.recipe, t.albedo)
    rough_gain = float(t.roughness.max())
    linear = np.clip(t.albedo / gain, 0, 1)
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)
    rough = np.clip(t.roughness / rough_gain, 0, 1)
    orm = np.stack([np.ones_like(rough), rough, np.ones_like(rough)], -1)
    return Baked(_u8(srgb), _u8(orm), _u8(t.normal * 0.5 + 0.5), t.metres, gain, rough_gain)


def _gain(recipe: str, albedo: Floats) -> RGB:
    """What the picture's channels are divided by: the brightest of a recipe, whose colour is free; a user's own shows as it is."""
    if (mine := own(recipe)) is not None:
        r, g, b = (1 / c for c in mine.color)
        return r, g, b
    top = float(np.percentile(albedo, 99.5))
    return top, top, top


def _u8(a: NDArray[np.float64]) -> Bytes:
    """Rows flipped: glTF's v runs down."""
    return np.ascontiguousarray((np.clip(a, 0, 1) * 255 + 0.5).astype(np.uint8)[::-1])


__all__ = ["Baked", "baked"]
