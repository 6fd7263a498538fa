"""Finishes for the graphics card: a table of numbers and two arrays of tiling textures, one layer a recipe and wear."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.world import Material

SIZE = 256
DRIFT = {"glass": 0.0, "chrome": 0.0, "water": 0.0, "emissive": 0.0, "screen": 0.0, "neon": 0.0, "ceramic": 0.06, "plastic": 0.08,
         "skin": 0.08}  # fmt: skip
"""Broad drift of tone by recipe; others 0.22."""


class Finishes:
    """Indices of materials; `upload` turns what was collected into textures of a context."""

    def __init__(self) -> None:
        self.rows: list[list[float]] = []
        self.known: dict[str, int] = {}
        self.layers: dict[tuple[str, float], int] = {}
        self.albedo: list[NDArray[np.uint8]] = []
        self.normal: list[NDArray[np.uint8]] = []
        self.metres: list[float] = []

    def index(self, m: Material) -> int:
        """Row of a finish in the table."""
        key = m.model_dump_json()
        if key not in self.known:
            self.known[key] = len(self.rows) // 4
            self.rows += self._rows(m)
        return self.known[key]

    def _rows(self, m: Material) -> list[list[float]]:
        layer = self._layer(m.recipe, round(m.wear * 2) / 2) if m.transmission < 0.5 and max(m.emission) <= 0 else -1
        tiles = m.scale / self.metres[layer] if layer >= 0 else 1.0
        drift = DRIFT.get(m.recipe, 0.22)
        kind = [m.transmission, float(m.thin), m.wear, float(layer)]
        return [[*m.color, m.roughness], [*m.emission, m.metallic], kind, [tiles, 1.0, drift, 0.0]]

    def _layer(self, recipe: str, wear: float) -> int:
        key = (recipe, wear)
        if key not in self.layers:
            self.layers[key] = self._draw(recipe, wear)
        return self.layers[key]

    def _draw(self, recipe: str, wear: float) -> int:
        from worldloom.synth.materials import texture

        t = texture(recipe, wear, SIZE)
        if t is None:
            return -1
        rgb = np.sqrt(np.clip(t.albedo, 0, 4) / 4)
        self.albedo.append(_u8(np.concatenate([rgb, np.clip(t.roughness / 2.2, 0, 1)[..., None]], -1)))
        self.normal.append(_u8(t.normal[..., :2] * 0.5 + 0.5))
        self.metres.append(t.metres)
        return len(self.metres) - 1

    def upload(self, ctx: Any) -> dict[str, Any]:
        """Textures `table`, `maps`, `bumps` and `clouds` (tiling noise)."""
        rows = np.asarray(self.rows or [[0.0] * 4] * 4, "f4").reshape(-1, 4, 4)
        table = ctx.texture((4, len(rows)), 4, rows.tobytes(), dtype="f4")
        table.filter = (ctx.NEAREST, ctx.NEAREST)
        maps = _array(ctx, self.albedo, 4)
        bumps = _array(ctx, self.normal, 2)
        bumps.filter = (ctx.LINEAR_MIPMAP_NEAREST, ctx.LINEAR)
        return {"table": table, "maps": maps, "bumps": bumps, "clouds": _noise(ctx)}


def _array(ctx: Any, layers: list[NDArray[np.uint8]], channels: int) -> Any:
    blank = np.full((1, 4, 4, channels), 128, np.uint8)
    data = np.stack(layers) if layers else blank
    out = ctx.texture_array((data.shape[2], data.shape[1], len(data)), channels, np.ascontiguousarray(data).tobytes(), alignment=1)
    out.build_mipmaps()
    out.filter = (ctx.LINEAR_MIPMAP_LINEAR, ctx.LINEAR)
    out.repeat_x = out.repeat_y = True
    return out


def _noise(ctx: Any, n: int = 32) -> Any:
    out = ctx.texture3d((n, n, n), 1, _u8(_tiling(n)).tobytes(), alignment=1)
    out.filter = (ctx.LINEAR, ctx.LINEAR)
    out.repeat_x = out.repeat_y = out.repeat_z = True
    return out


def _tiling(n: int) -> NDArray[np.float64]:
    """(n, n, n) in 0..1: smooth noise that tiles, by a filter on the torus."""
    r = np.random.Generator(np.random.PCG64(11)).normal(size=(n, n, n))
    k = np.fft.fftfreq(n) * n
    d2 = k[:, None, None] ** 2 + k[None, :, None] ** 2 + k[None, None] ** 2
    f = np.real(np.fft.ifftn(np.fft.fftn(r) * np.exp(-d2 / 40) / (1 + d2) ** 0.5))
    return np.asarray(np.clip(0.5 + 0.2 * f / f.std(), 0, 1))


def _u8(a: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.ascontiguousarray((np.clip(a, 0, 1) * 255 + 0.5).astype(np.uint8))


__all__ = ["Finishes", "SIZE"]
