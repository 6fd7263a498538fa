"""What lies under each pixel of the last frame: the deferred buffers that the rasteriser lights from, as ground truth."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.render.raster.stage import FAR, NEAR, Stage

DOME = 0.5 * FAR
"""Metres from which what has no surface is the sky's dome."""


def gbuffer(stage: Stage) -> dict[str, NDArray[Any]]:
    """What surfaces are: depth (h, w) float32 metres along the view axis, normal (h, w, 3) float32 in world space, albedo (h, w, 3) sRGB.

    All are 0 where there is sky. Under water, depth is the water's, normal and albedo are the ground's.
    """
    width, height = stage.size
    z = np.frombuffer(stage.post.depth.read(alignment=1), np.float32).reshape(height, width)[::-1]
    depth = 2 * NEAR * FAR / (FAR + NEAR - (z.astype(np.float64) * 2 - 1) * (FAR - NEAR))
    colour, facing = stage.skins[:2]
    root = np.frombuffer(colour.read(alignment=1), np.uint8).reshape(height, width, 4)[::-1, :, :3] / 255.0  # square roots of linear albedo
    linear = root**2
    albedo = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)
    n = np.frombuffer(facing.read(alignment=1), np.float16).reshape(height, width, 4)[::-1, :, :3].astype(np.float32)
    length = np.linalg.norm(n, axis=-1, keepdims=True)
    surface = length > 0.5
    sky = (z >= 1) | (~surface[..., 0] & (depth > DOME))
    return {
        "depth": np.where(sky, 0.0, depth).astype(np.float32),
        "normal": np.where(surface, n / np.maximum(length, 1e-6), 0.0).astype(np.float32),
        "albedo": np.where(surface, np.rint(albedo * 255), 0).astype(np.uint8),
    }


__all__ = ["gbuffer"]
