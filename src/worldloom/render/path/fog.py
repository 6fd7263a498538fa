"""Height fog in closed form: extinction sigma exp(-z / height) + base, and the colour that it scatters to the eye."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats
from worldloom.render.path.sky import Dome, lobe
from worldloom.world import Sky, World

FAR = 20000.0


@dataclass(frozen=True)
class Fog:
    """Extinction per metre `sigma` at z = 0 with scale height `height`, uniform `base`, clear for the first `skip` metres from the
    eye; `ambient` (3,) and `sun` (3,) are the radiance scattered from everywhere and by the forward lobe of the light at `direction`."""

    sigma: float
    height: float
    base: float
    skip: float
    ambient: Floats
    sun: Floats
    direction: Floats
    g: float = 0.74


def depth_of(fog: Fog, origin: ArrayLike, direction: ArrayLike, length: ArrayLike) -> Floats:
    """Optical depth of segments: origin (..., 3), unit direction (..., 3), length (...) in metres."""
    o, d = np.asarray(origin, float), np.asarray(direction, float)
    t = np.minimum(np.asarray(length, float), FAR)
    k = d[..., 2] / fog.height
    k = np.where(np.abs(k) < 1e-8, 1e-8, k)
    tau = fog.sigma * np.exp(-np.maximum(o[..., 2], 0) / fog.height) * -np.expm1(-np.clip(k * t, -8, 80)) / k
    return np.asarray(np.maximum(tau + fog.base * np.minimum(t, 6000.0), 0))


def transmittance(fog: Fog, origin: ArrayLike, direction: ArrayLike, length: ArrayLike) -> Floats:
    """Share of light that crosses the segment, the first `skip` metres clear."""
    o, d = np.asarray(origin, float), np.asarray(direction, float)
    return np.asarray(np.exp(-depth_of(fog, o + d * fog.skip, d, np.maximum(np.asarray(length, float) - fog.skip, 0))))


def glow(fog: Fog, directions: Floats) -> Floats:
    """Radiance (..., 3) of fog seen along unit directions: ambient plus two forward lobes."""
    c = np.clip(directions @ fog.direction, -1, 1)
    return fog.ambient + fog.sun * (0.82 * lobe(c, fog.g) + 0.18 * lobe(c, 0.93))[..., None]


def fog_of(world: World, dome: Dome) -> Fog:
    """The fog of a world's sky; indoors a breath of haze."""
    sky = world.sky
    if world.rooms:
        return Fog(1e-7, 20.0, 1e-7, 1.0, dome.ambient * 0.0, dome.irradiance * 0.0, dome.sun)
    low = max(float(dome.sun[2]), 0.05)
    through = np.exp(-sky.fog_density * sky.fog_height / low * 0.6)
    sun = dome.irradiance * through
    lit = dome.ambient + dome.irradiance * (1 - through) / (4 * np.pi) * 0.9
    level = float(lit.mean())
    tint = np.asarray(sky.fog_color) / max(np.mean(sky.fog_color), 1e-3)
    ambient = level * (0.55 * tint + 0.45 * lit / max(level, 1e-6)) * _cool(sky)
    base = min(0.04 * sky.fog_density, 0.00032)
    return Fog(sky.fog_density, sky.fog_height, base, 8.0 if sky.fog_density > 0.002 else 2.0, ambient, sun, dome.sun)


def _cool(sky: Sky) -> Floats:
    """Scattered light is bluer than what lit it, except in dust."""
    return np.array([1.0, 1.0, 1.0]) if sky.weather == "dust" or sky.planet == "mars" else np.array([0.88, 1.0, 1.13])


__all__ = ["FAR", "Fog", "depth_of", "fog_of", "glow", "transmittance"]
