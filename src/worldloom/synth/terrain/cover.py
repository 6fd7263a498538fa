"""What the ground is made of: colour, roughness and texture recipe at any point of a Terrain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, Ints, fbm, flat, smoothstep
from worldloom.synth.terrain.height import box_distance, inland, lake_distance, path_distance
from worldloom.world import RGB, Terrain
from worldloom.world.color import rgb


@dataclass(frozen=True)
class Layer:
    """A kind of ground: recipe, linear albedo, roughness."""

    recipe: str
    color: RGB
    roughness: float = 0.92


@dataclass(frozen=True)
class Cover:
    """Per point: layer index (n,), albedo (n, 3), roughness (n,); `layers` explains the index."""

    layers: tuple[Layer, ...]
    index: Ints
    color: Floats
    roughness: Floats


LAYERS: dict[str, Layer] = {
    "grass": Layer("grass", (0.06, 0.07, 0.027)), "dry_grass": Layer("grass", (0.21, 0.17, 0.07)), "soil": Layer("soil", (0.11, 0.075, 0.045)),
    "forest_floor": Layer("soil", (0.075, 0.055, 0.032)), "sand": Layer("sand", (0.46, 0.37, 0.24)), "desert": Layer("sand", (0.47, 0.31, 0.16)),
    "mars": Layer("regolith", (0.32, 0.125, 0.052)), "moon": Layer("regolith", (0.13, 0.127, 0.122)), "snow": Layer("snow", (0.8, 0.83, 0.87), 0.7),
    "rock": Layer("rock", (0.2, 0.185, 0.17)), "dark_rock": Layer("rock", (0.055, 0.05, 0.048)), "lava": Layer("lava", (0.03, 0.025, 0.022)),
    "asphalt": Layer("asphalt", (0.06, 0.06, 0.062), 0.85), "concrete": Layer("concrete", (0.32, 0.31, 0.29), 0.85),
    "gravel": Layer("gravel", (0.26, 0.24, 0.21)), "cobble": Layer("cobble", (0.2, 0.185, 0.17), 0.7), "mud": Layer("soil", (0.06, 0.045, 0.03), 0.6),
    "wheat": Layer("straw", (0.36, 0.25, 0.09)), "seabed": Layer("sand", (0.2, 0.19, 0.14)), "leaves": Layer("soil", (0.2, 0.085, 0.025)),
}  # fmt: skip
BIOME_LAYER = {
    "plain": "grass", "meadow": "grass", "field": "wheat", "forest": "forest_floor", "hills": "grass", "mountain": "grass", "coast": "dry_grass",
    "beach": "sand", "desert": "desert", "snow": "snow", "mars": "mars", "paved": "asphalt", "village": "soil", "island": "grass",
    "volcanic": "dark_rock", "moon": "moon", "seabed": "seabed",
}  # fmt: skip


WARM = np.array([1.0, 0.1, -0.6])
"""How the ground's hue drifts: dry and warm here, fresh and cool there."""


def cover(terrain: Terrain, xy: Floats, z: Floats, n: Floats) -> Cover:
    """The cover at points (m, 2) with heights (m,) and normals (m, 3)."""
    names = sorted(LAYERS)
    layers = tuple(LAYERS[k] for k in names)
    paint = _Paint(names, layers, len(xy), BIOME_LAYER.get(terrain.biome, "grass"))
    p3 = flat(xy)
    patch = fbm(p3, 9.0, 4, terrain.seed + 71)
    _ground_variation(terrain, paint, patch)
    _slopes(terrain, paint, z, n, patch)
    for f in terrain.features:
        _feature(terrain, f, paint, xy, z, patch)
    snow = terrain.snow * smoothstep(n[:, 2] + 0.25 * patch, 0.55, 0.85)
    paint.over("snow", snow * (1.0 if terrain.snow > 0.6 else 0.85))
    broad, fine = fbm(p3, 3.1, 3, terrain.seed + 72), fbm(p3, 0.8, 2, terrain.seed + 73)
    color = paint.color * (1 + 0.2 * broad + 0.16 * fine + 0.16 * patch)[:, None] * (1 + 0.16 * broad[:, None] * WARM)
    wet = terrain.wetness * smoothstep(patch, 0.25, -0.15)
    return Cover(layers, paint.index, np.clip(color * (1 - 0.45 * wet)[:, None], 0.004, 0.9), np.clip(paint.rough - 0.45 * wet, 0.1, 1))


class _Paint:
    """Accumulates layers over points."""

    def __init__(self, names: list[str], layers: tuple[Layer, ...], count: int, base: str) -> None:
        self.names, self.layers = names, layers
        k = names.index(base)
        self.index = np.full(count, k)
        self.color = np.tile(np.array(layers[k].color), (count, 1))
        self.rough = np.full(count, layers[k].roughness)

    def over(self, name: str, weight: Floats, color: RGB | None = None) -> None:
        """Lay `name` over what is there with weights (n,) in [0, 1]."""
        k = self.names.index(name)
        w = np.clip(weight, 0, 1)
        self.index = np.where(w > 0.5, k, self.index)
        self.color = self.color * (1 - w[:, None]) + np.array(color or self.layers[k].color) * w[:, None]
        self.rough = self.rough * (1 - w) + self.layers[k].roughness * w


def _ground_variation(t: Terrain, paint: _Paint, patch: Floats) -> None:
    other = {"grass": "dry_grass", "forest_floor": "leaves", "dry_grass": "grass", "soil": "grass", "wheat": "soil"}
    base = BIOME_LAYER.get(t.biome, "grass")
    if base in other:
        lo, hi = (-0.15, 0.5) if base == "dry_grass" else (0.15, 0.7) if base == "grass" else (0.3, 0.75)
        paint.over(other[base], 0.7 * smoothstep(patch, lo, hi))


def _slopes(t: Terrain, paint: _Paint, z: Floats, n: Floats, patch: Floats) -> None:
    if t.biome in ("desert", "beach", "paved", "seabed"):
        return
    rock = {"mars": "mars", "moon": "moon", "volcanic": "dark_rock"}.get(t.biome, "rock")
    paint.over(rock, smoothstep(n[:, 2] + 0.1 * patch, 0.86, 0.72))
    line = 130.0
    if any(f["kind"] == "ridge" and f["h"] > line for f in t.features) and t.biome not in ("mars", "moon", "desert"):
        paint.over("rock", smoothstep(z + 40 * patch, 70, 150))
        paint.over("snow", smoothstep(z + 45 * patch, line, line + 90) * smoothstep(n[:, 2], 0.5, 0.75))


def _half(c: RGB) -> RGB:
    return (0.5 * c[0], 0.5 * c[1], 0.5 * c[2])


def _feature(t: Terrain, f: dict, paint: _Paint, xy: Floats, z: Floats, patch: Floats) -> None:  # type: ignore[type-arg]
    kind = f["kind"]
    if kind in ("sea", "island"):
        s = inland(f, xy, t.seed) + 1.2 * patch
        shore = f.get("shore", "sand")
        paint.over(shore, smoothstep(s, f.get("beach", 9.0) + 3, f.get("beach", 9.0)))
        paint.over("mud" if shore == "soil" else shore, smoothstep(s, 1.6, 0.2), _half(LAYERS[shore].color))  # wet band
        paint.over("seabed", smoothstep(s, -1.0, -6.0))
    elif kind == "lake":
        s = lake_distance(f, xy, t.seed) + 0.9 * patch
        paint.over("gravel", smoothstep(s, 2.6, 1.0))
        paint.over("mud", smoothstep(s, 0.7, -0.2))
    elif kind == "river":
        s = path_distance(f["points"], xy) - f["w"] + 0.6 * patch
        paint.over("gravel", smoothstep(s, 2.2, 0.8))
        paint.over("mud", smoothstep(s, 0.3, -0.3))
    elif kind == "volcano":
        d = np.hypot(xy[:, 0] - f["x"], xy[:, 1] - f["y"]) / f["r"]
        paint.over("dark_rock", smoothstep(d + 0.12 * patch, 1.05, 0.55))
    elif "cover" in f:
        d = path_distance(f["points"], xy) - f["w"] if "points" in f else box_distance(f, xy)
        paint.over(f["cover"], smoothstep(d + f.get("ragged", 0.35) * patch, f.get("fade", 0.35), -f.get("fade", 0.35)),
                   rgb(f["color"]) if "color" in f else None)  # fmt: skip


__all__ = ["BIOME_LAYER", "LAYERS", "Cover", "Layer", "cover"]
