"""Light of a World for the rasteriser: sun, the sky's spherical harmonics, fog, rooms and lamps."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.path.sky import Dome, directions
from worldloom.world import Sky

GROUND = np.array([0.26, 0.23, 0.19])
"""Mean albedo of the ground that throws light back up."""


@dataclass(frozen=True)
class Lamp:
    """A light in world space; `intensity` rgb per steradian; `cosine` of the half angle, -1 all round."""

    position: Floats
    intensity: Floats
    radius: float = 0.05
    direction: Floats = field(default_factory=lambda: np.array([0.0, 0.0, -1.0]))
    cosine: float = -1.0
    flicker: float = 0.0
    seed: int = 0
    key: str = ""


@dataclass(frozen=True)
class Rig:
    """All light of a moment. `sh` (9, 3) gives irradiance / pi; `env` (h, w, 3) float16 is the dome with the ground in its lower half."""

    sun: Floats
    sun_light: Floats
    sh: Floats
    env: NDArray[np.float16]
    fog: tuple[float, float, float, float] = (0.0, 20.0, 0.0, 0.0)
    fog_amb: Floats = field(default_factory=lambda: np.zeros(3))
    fog_sun: Floats = field(default_factory=lambda: np.zeros(3))
    lamps: tuple[Lamp, ...] = ()
    room: tuple[Floats, Floats] | None = None
    room_ambient: Floats = field(default_factory=lambda: np.zeros(3))
    room_sky: float = 0.15
    disc: Floats = field(default_factory=lambda: np.zeros(3))
    """Radiance (3,) of the sun or moon as the eye sees it."""
    wind: tuple[float, float] = (1.5, 0.5)
    wet: float = 0.0


def rig(dome: Dome, sky: Sky, ground: Floats = GROUND) -> Rig:
    """Sun and sky of a dome, with light thrown back by the ground."""
    radiance = np.minimum(dome.radiance, 40.0)
    h, w, _ = radiance.shape
    d = directions(h, w)
    up = max(float(dome.sun[2]), 0.0)
    bounce = ground * (dome.irradiance * up / np.pi + dome.ambient)
    lit = float(np.max(dome.irradiance)) > 0
    c = d @ dome.sun
    disc, round_ = (c > 0.9995) & lit, (c > 0.9985) & (c <= 0.9995)
    full = np.where(d[..., 2:] < 0, bounce, np.where(disc[..., None], dome.ambient, radiance))
    clear = np.where(disc[..., None], radiance[round_].mean(0), radiance)  # the shaders draw the disc, and its light on things
    env = np.where(d[..., 2:] < 0, bounce, clear).reshape(h // 2, 2, w // 2, 2, 3).mean((1, 3))
    return Rig(dome.sun, dome.irradiance, harmonics(full, d), env.astype(np.float16), disc=seen_disc(sky, dome.irradiance), wind=sky.wind)


def seen_disc(sky: Sky, irradiance: Floats) -> Floats:
    """Radiance of the disc, as stills have it: no brighter than film can hold."""
    most = float(irradiance.max())
    if most <= 0:
        return np.zeros(3)
    if sky.sun_elevation < -0.1:
        return np.array([0.95, 0.97, 1.0]) * 0.9 * sky.moon
    return np.asarray(irradiance / most * min(60.0, 400 * most))


def harmonics(radiance: Floats, d: Floats) -> Floats:
    """(9, 3) coefficients of irradiance / pi over the normal, in the order of the shader (Ramamoorthi and Hanrahan 2001)."""
    h, w, _ = radiance.shape
    area = np.sin((np.arange(h) + 0.5) / h * np.pi)[:, None] * (np.pi / h) * (2 * np.pi / w)
    x, y, z = d[..., 0], d[..., 1], d[..., 2]
    basis = [np.ones_like(x), y, z, x, x * y, y * z, 3 * z * z - 1, x * z, x * x - y * y]
    k = [0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274]
    band = [np.pi, *[2.094395] * 3, *[0.785398] * 5]
    out = [(radiance * (b * area)[..., None]).sum((0, 1)) * q * q * a / np.pi for b, q, a in zip(basis, k, band, strict=True)]
    return np.asarray(out)


__all__ = ["GROUND", "Lamp", "Rig", "harmonics", "rig", "seen_disc"]
