"""Leaf colours of deciduous trees by season, and snow on what faces the sky."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.geometry import Floats, Mesh, face_normals, fbm, smooth_normals, unit
from worldloom.assets.parts.flora_limbs import pick
from worldloom.world import RGB, Material

Season = Literal["spring", "summer", "autumn", "winter"]


@dataclass(frozen=True)
class Foliage:
    """Linear albedos of a species' leaves through the year."""

    summer: RGB = (0.052, 0.088, 0.02)
    spring: RGB = (0.11, 0.16, 0.032)
    autumn: tuple[RGB, ...] = ((0.36, 0.12, 0.02), (0.42, 0.22, 0.03), (0.2, 0.1, 0.025))
    spread: float = 0.2
    """Standard deviation of ln brightness from leaf to leaf."""


def fullness(season: str) -> float:
    """Share of the summer's leaves that hang."""
    return {"spring": 0.75, "summer": 1.0, "autumn": 0.72, "winter": 0.0}[season]


def leaf_colors(kind: Foliage, season: str, group: np.ndarray, rng: np.random.Generator) -> Floats:
    """Albedos (n, 3): by season, drifting from bough to bough (`group` (n,) index) and leaf to leaf."""
    n, k = len(group), int(group.max(initial=0)) + 1
    if season == "autumn":
        hues = np.asarray(kind.autumn)
        mixed = np.clip(rng.normal(0.45, 0.3, k)[group] + rng.normal(0, 0.22, n), 0, 0.999) * len(hues)
        base = hues[mixed.astype(int)]
    else:
        base = np.broadcast_to(np.asarray(kind.spring if season == "spring" else kind.summer), (n, 3))
    bough = np.exp(rng.normal(0, 0.14, (k, 1)))[group] * (1 + rng.normal(0, 0.05, (k, 3)))[group]
    return np.asarray(base * bough * np.exp(rng.normal(0, kind.spread, (n, 1))) * (1 + rng.normal(0, 0.05, (n, 3))))


def dusted(role: str, mesh: Mesh, snow: float, rng: np.random.Generator, lift: float = 0.012, steep: float = 0.35) -> tuple[Mesh, Surface | None]:
    """The mesh less its snowy triangles, and those as snow: the more the dial says, the more of what faces upward."""
    if snow <= 0 or not len(mesh):
        return mesh, None
    n = mesh.normals[mesh.faces].mean(1) if mesh.normals is not None else unit(face_normals(mesh))
    up = n[:, 2] > steep + 0.5 * (1 - snow) + rng.normal(0, 0.12, len(n))
    if not up.any():
        return mesh, None
    white = pick(mesh, up)
    white = Mesh(white.vertices + [0, 0, lift], white.faces, white.normals, white.uv, None, white.sway)
    return pick(mesh, ~up), surface(role, white, SNOW)


def blanket(role: str, mesh: Mesh, snow: float, seed: int, thick: float = 0.07, steep: float = 0.4) -> Surface | None:
    """Snow that lies on a smooth surface as one cover with a wavy edge, thickest where the surface is level."""
    if snow <= 0 or not len(mesh) or mesh.normals is None:
        return None
    spare = mesh.normals[:, 2] - (steep + 0.5 * (1 - snow)) + 0.12 * fbm(mesh.vertices, 0.45, 3, seed % 61)
    level = np.clip(spare / 0.35, 0.0, 1.0)
    top = mesh.vertices + mesh.normals * (thick * level**0.6 - 0.006 * (level <= 0))[:, None]
    lies = np.asarray((spare[mesh.faces] > -0.06).any(1))
    if not lies.any():
        return None
    return surface(role, pick(smooth_normals(Mesh(top, mesh.faces, None, mesh.uv)), lies), SNOW)


SNOW: Material = finish.of("snow", (0.78, 0.8, 0.84), 0.7, 0.0)

__all__ = ["Season", "Foliage", "fullness", "leaf_colors", "dusted", "blanket", "SNOW"]
