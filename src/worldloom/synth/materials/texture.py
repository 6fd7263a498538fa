"""A recipe drawn at a size: factors with mean one, and normals from its height."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.cache import cached, source_digest
from worldloom.geometry import Floats
from worldloom.synth.materials import own
from worldloom.synth.materials.recipes import RECIPES

ALBEDO, ROUGH, LEVEL = 800, 110, 2047
"""What one and zero are in `texels`."""


@dataclass(frozen=True)
class Texture:
    """albedo (n, n, 3) and roughness (n, n) are factors with mean 1; normal (n, n, 3) in [-1, 1], z out; `metres` the tile's edge.
    Row 0 is v = 0."""

    albedo: Floats
    roughness: Floats
    normal: Floats
    metres: float


def known(recipe: str) -> bool:
    """Whether there is a texture of this name: a recipe's, or a user's that was adopted."""
    return recipe in RECIPES or own.own(recipe) is not None


def layer_names() -> tuple[str, ...]:
    """Every texture by name; what was once in a place stays there."""
    return (*sorted(RECIPES), *own.names())


def texture(recipe: str, wear: float = 0.25, size: int = 512) -> Texture | None:
    """The texture of a recipe at a wear in [0, 1] (drawn in steps of a half); None for recipes without one."""
    return _texture(recipe, wear, size) if known(recipe) else None


@lru_cache(maxsize=24)
def _texture(recipe: str, wear: float, size: int) -> Texture:
    data = cached("texture", _key(recipe, wear, size), lambda: _drawn(recipe, wear, size))
    metres = float(np.frombuffer(data, "<f8", 1)[0])
    maps = np.frombuffer(data, "<f2", offset=8).reshape(7, size, size).astype(float)
    return Texture(np.moveaxis(maps[:3], 0, -1), maps[3], np.moveaxis(maps[4:], 0, -1), metres)


def _key(recipe: str, wear: float, size: int) -> str:
    here = Path(__file__).parent
    code = source_digest((str(here), str(here.parents[1] / "geometry" / "noise.py")))
    return f"{code} {recipe} {wear!r} {size}"


@lru_cache(maxsize=96)
def texels(recipe: str, wear: float, size: int) -> tuple[NDArray[np.uint32], float]:
    """A `texture` for tracers, (size, size, 2), and its tile's edge. First word, from the lowest bit: square roots of red and green
    (11 bits each, ALBEDO is one) and of blue (10 bits, half of ALBEDO is one). Second: roughness (8 bits, ROUGH is one), x and y of
    the normal (12 bits each, LEVEL is zero)."""
    data = cached("texels", _key(recipe, wear, size), lambda: _packed(_texture(recipe, wear, size)))
    return np.frombuffer(data, "<u4", offset=8).reshape(size, size, 2), float(np.frombuffer(data, "<f8", 1)[0])


def _packed(t: Texture) -> bytes:
    root = np.sqrt(t.albedo) * [ALBEDO, ALBEDO, ALBEDO / 2]
    r, g, b = np.moveaxis(np.clip(root + 0.5, 0, [2047, 2047, 1023]).astype(np.uint32), -1, 0)
    rough = np.clip(t.roughness * ROUGH + 0.5, 0, 255).astype(np.uint32)
    x, y = np.moveaxis(np.clip(t.normal[..., :2] * LEVEL + LEVEL + 0.5, 0, 4095).astype(np.uint32), -1, 0)
    return np.float64(t.metres).tobytes() + np.stack([r | g << 11 | b << 22, rough | x << 8 | y << 20], -1).astype("<u4").tobytes()


def _drawn(recipe: str, wear: float, size: int) -> bytes:
    """The tile's edge and seven maps of half floats: albedo, roughness, normal."""
    albedo, rough, height, metres = RECIPES[recipe](size, wear) if recipe in RECIPES else own.layers(recipe, size)
    albedo = np.repeat(albedo[..., None], 3, -1) if albedo.ndim == 2 else albedo
    albedo = np.clip(albedo, 0.02, 6)
    even = np.clip(rough / rough.mean(), 0.3, 2.2)
    albedo = albedo / (albedo.mean() if recipe in RECIPES else 1.0)
    maps = [*np.moveaxis(albedo, -1, 0), even, *np.moveaxis(normals(height, metres), -1, 0)]
    return np.float64(metres).tobytes() + np.stack(maps).astype("<f2").tobytes()


def normals(height: Floats, metres: float) -> Floats:
    """Unit normals of a periodic height field whose tile is `metres` wide; x along u, y along v."""
    px = metres / height.shape[0]
    dx = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / (2 * px)
    dy = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) / (2 * px)
    n = np.stack([-dx, -dy, np.ones_like(height)], -1)
    return np.asarray(n / np.linalg.norm(n, axis=-1, keepdims=True))


__all__ = ["ALBEDO", "LEVEL", "ROUGH", "Texture", "known", "layer_names", "normals", "texels", "texture"]
