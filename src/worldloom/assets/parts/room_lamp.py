"""Lamps' shared pieces: shades that glow, bulbs, cords and the lights themselves. Plain functions, no maker."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets import finish
from worldloom.geometry import Mesh, lathe, sphere, tube
from worldloom.world import RGB, Light, Material
from worldloom.world.color import rgb

WARM: RGB = (1.0, 0.62, 0.32)
"""About 2700 K."""
NEUTRAL: RGB = (1.0, 0.88, 0.74)
"""About 4000 K."""
FLAME: RGB = (1.0, 0.5, 0.16)


def shade(bottom: float, top: float, height: float, segments: int = 32, bend: float = 0.0, wall: float = 0.003) -> Mesh:
    """An open shade from z = 0 (radius `bottom`) to `height` (radius `top`), double walled; `bend` > 0 draws its side inwards."""
    t = np.linspace(0, 1, 7)
    r = bottom + (top - bottom) * t - bend * np.sin(np.pi * t)
    outer = np.c_[r, t * height]
    inner = np.c_[r - wall, t * height][::-1]
    return lathe(np.concatenate([outer, inner, outer[:1]]), segments, 0.8)


def pleated(bottom: float, top: float, height: float, pleats: int = 40) -> Mesh:
    """A pleated cloth shade, one wall thick to the eye, closed below by its thickness."""
    m = shade(bottom, top, height, 2 * pleats, 0.0)
    a = np.round(np.arctan2(m.vertices[:, 1], m.vertices[:, 0]) / (np.pi / pleats)).astype(int)
    k = np.where(a % 2 == 0, 1.0, 0.95)[:, None]
    return Mesh(m.vertices * np.concatenate([k, k, np.ones_like(k)], 1), m.faces, None, m.uv)


def dome(radius: float, height: float, segments: int = 32, neck: float = 0.03, wall: float = 0.003) -> Mesh:
    """A metal or glass bell from its rim at z = 0 up to its neck, double walled."""
    t = np.linspace(0, 1, 9)
    r = neck + (radius - neck) * np.sqrt(np.maximum(1 - t**1.8, 0))
    outer = np.c_[r, t * height]
    inner = np.c_[np.maximum(r - wall, 0.001), t * (height - wall)][::-1]
    return lathe(np.concatenate([outer, [[0, height]], [[0, height - wall]], inner, outer[:1]]), segments, 0.8)


def cloth(color: str | RGB, lit: bool, radiance: float = 1.4, warm: RGB = WARM) -> Material:
    """A cloth or paper shade; glows softly when lit."""
    tone = rgb(color) if isinstance(color, str) else color
    top = max(*tone, 1e-3)
    level = radiance * (0.35 + 0.75 * top**0.5) if lit else 0.0
    glow = tuple((0.22 + 0.78 * t / top) * w * level for t, w in zip(tone, warm, strict=True))
    return Material(recipe="fabric", color=tone, roughness=0.9, wear=0.15, thin=True, emission=(glow[0], glow[1], glow[2]))


def opal(lit: bool, radiance: float = 2.2, warm: RGB = WARM) -> Material:
    """Milk glass."""
    if lit:
        return finish.glow(warm, radiance)
    return Material(recipe="ceramic", color=(0.72, 0.7, 0.66), roughness=0.15, wear=0.05)


def lamp_glass(lit: bool, radiance: float = 16.0, warm: RGB = WARM) -> Material:
    """A bulb or tube: bright when lit."""
    return finish.glow(warm, radiance) if lit else Material(recipe="ceramic", color=(0.7, 0.68, 0.62), roughness=0.2, wear=0.05)


def bulb(at: ArrayLike, radius: float = 0.03, segments: int = 14) -> Mesh:
    """A pear-shaped bulb about a point, neck up (+Z)."""
    r = radius
    prof = [(0, -r), (0.6 * r, -0.8 * r), (r, -0.1 * r), (0.85 * r, 0.5 * r), (0.5 * r, 1.1 * r), (0.42 * r, 1.7 * r), (0, 1.7 * r)]
    return lathe(prof, segments, True).moved(at)


def tip_bulb(at: ArrayLike, height: float = 0.09, radius: float = 0.017) -> Mesh:
    """A candle-shaped bulb standing on a point."""
    prof = [(0, 0), (0.6 * radius, 0), (radius, 0.35 * height), (0.55 * radius, 0.7 * height), (0, height)]
    return lathe(prof, 10, True).moved(at)


def flame(at: ArrayLike, height: float = 0.028) -> Mesh:
    """A candle flame standing on a point."""
    k = height
    return lathe([(0, 0), (0.16 * k, 0.06 * k), (0.24 * k, 0.26 * k), (0.15 * k, 0.6 * k), (0.05 * k, 0.88 * k), (0, k)], 8, True).moved(at)


def light(at: ArrayLike, power: float, lit: bool = True, color: RGB = WARM, radius: float = 0.04, name: str = "lamp", kind: str = "point",
          angle: float = 1.2, flicker: float = 0.0) -> Light:  # fmt: skip
    """A lamp that shines down when it is a spot or an area."""
    p = [round(float(x), 4) for x in np.asarray(at, float)]
    return Light.model_validate({
        "name": name, "kind": kind, "position": (p[0], p[1], p[2]), "color": color, "power": power, "radius": radius, "angle": angle, "flicker": flicker, "on": lit,
    })  # fmt: skip


def cord(start: ArrayLike, end: ArrayLike, radius: float = 0.003) -> Mesh:
    """A straight cable or rod."""
    return tube(np.stack([np.asarray(start, float), np.asarray(end, float)]), radius, 6)


def ball(at: ArrayLike, radius: float, segments: int = 12) -> Mesh:
    """A sphere at a point."""
    return sphere(radius, segments, at)


__all__ = [
    "WARM", "NEUTRAL", "FLAME", "shade", "pleated", "dome", "cloth", "opal", "lamp_glass", "bulb", "tip_bulb", "flame", "light", "cord", "ball",
]  # fmt: skip
