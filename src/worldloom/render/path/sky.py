"""The dome of the sky as one picture of radiance: gradient, halo, sun disc, clouds, stars, moon. Radiance 1 = sunlit white wall."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, smoothstep
from worldloom.render.path.clouds import Lit, clouded
from worldloom.render.path.lightning import bolt
from worldloom.render.path.stars import moon, stars
from worldloom.world import Sky

SIZE = (512, 1024)


@dataclass(frozen=True)
class Dome:
    """radiance (h, w, 3), row 0 the zenith, column 0 at +Y going clockwise seen from above; `sun` unit vector to the key light;
    `irradiance` of it (3,); `ambient` mean sky radiance (3,); `plain` that of the cloudless sky (3,)."""

    radiance: Floats
    sun: Floats
    irradiance: Floats
    ambient: Floats
    plain: Floats


def direction(azimuth: float, elevation: float) -> Floats:
    """Unit vector: azimuth from +Y clockwise, elevation upward."""
    c = math.cos(elevation)
    return np.array([math.sin(azimuth) * c, math.cos(azimuth) * c, math.sin(elevation)])


def directions(h: int, w: int) -> Floats:
    """(h, w, 3) directions of the dome's pixels."""
    theta = (np.arange(h) + 0.5) / h * np.pi
    phi = (np.arange(w) + 0.5) / w * 2 * np.pi
    s = np.sin(theta)[:, None]
    return np.stack([s * np.sin(phi)[None], s * np.cos(phi)[None], np.repeat(np.cos(theta)[:, None], w, 1)], -1)


def lobe(cosine: Floats, g: float) -> Floats:
    """Henyey-Greenstein phase function (1941), 1 / steradian."""
    return np.asarray((1 - g * g) / (4 * np.pi * (1 + g * g - 2 * g * cosine) ** 1.5))


def key_light(sky: Sky) -> tuple[Floats, Floats]:
    """Direction and irradiance of the sun, or of the moon by night."""
    el = sky.sun_elevation
    veil = {
        "clear": 1.0,
        "cloudy": 0.75,
        "overcast": 0.06,
        "fog": 0.5,
        "mist": 0.7,
        "rain": 0.04,
        "storm": 0.03,
        "snow": 0.08,
        "dust": 0.45,
    }[sky.weather]
    if el < -0.1:
        at = direction(sky.sun_azimuth, 0.62)
        through = 1 - 0.6 * sky.cloud_cover
        return at, np.array([0.55, 0.72, 1.0]) * 0.08 * through * (1.0 if sky.moon else 0.2)
    height = max(math.sin(max(el, 0.02)), 0.03)
    path = 1 / (height + 0.08)
    tint = np.exp(-np.array([0.05, 0.13, 0.30]) * path * (0.75 if sky.planet == "earth" else 0.5))
    if sky.planet == "mars":
        tint = tint * [1.0, 0.86, 0.72]
    power = 3.3 * veil * (1.0 if el > 0 else math.exp(el * 40))
    return direction(sky.sun_azimuth, max(el, 0.03)), np.asarray(tint * power)


def dome(sky: Sky, seed: int = 0) -> Dome:
    """The dome of a Sky. About 0.5 s."""
    h, w = SIZE
    d = directions(h, w)
    sun, irradiance = key_light(sky)
    plain = _gradient(sky, d, sun, irradiance)
    mean = plain.mean((0, 1))
    round_ = np.arange(-8, w + 8) % w  # clouds are softened, also over the seam
    upper = clouded(plain[: h // 2, round_], d[: h // 2, round_], sky, Lit(sun, irradiance, mean), seed)
    base = np.concatenate([upper[:, 8:-8], plain[h // 2 :]])
    weight = np.sin((np.arange(h // 2) + 0.5) / h * np.pi)
    ambient = (base[: h // 2] * weight[:, None, None]).sum((0, 1)) / (weight.sum() * w)
    base = base + _disc(sky, d @ sun, irradiance)
    ground = 0.5 * ambient * np.array([0.5, 0.45, 0.4])
    base = np.where((d[..., 2] < -0.01)[..., None], ground, base)
    return Dome(base, sun, irradiance * _open(sky), ambient, mean)


def radiance(sky: Sky, d: Floats, dome: Dome, seed: int = 0) -> Floats:
    """The sky (..., 3) in unit directions (h, w, 3), with stars, sharper than the dome. About 0.4 s a million pixels."""
    _, irradiance = key_light(sky)
    up = np.concatenate([d[..., :2], np.maximum(d[..., 2:], 0.0)], -1)
    base = _gradient(sky, up, dome.sun, irradiance)
    if sky.stars > 0:
        base = base + stars(d, sky, seed)
    if sky.moon and sky.sun_elevation < -0.1:
        base = base + moon(d, dome.sun)
    base = clouded(base, d, sky, Lit(dome.sun, irradiance, dome.plain), seed)
    if sky.lightning:
        base = base + bolt(d, seed)
    if sky.sun_elevation >= -0.1:
        base = base + _seen_disc(sky, d @ dome.sun, irradiance)
    return np.asarray(base)


def looked_up(dome: Dome, d: Floats) -> Floats:
    """The dome's radiance (..., 3) in unit directions, nearest pixel."""
    h, w = dome.radiance.shape[:2]
    i = np.clip(np.arccos(np.clip(d[..., 2], -1, 1)) / np.pi * h, 0, h - 1).astype(int)
    j = np.floor(np.arctan2(d[..., 0], d[..., 1]) / (2 * np.pi) * w).astype(int) % w
    return np.asarray(dome.radiance[i, j])


def _open(sky: Sky) -> float:
    return 1.0 if sky.cloud_cover < 0.9 else 0.0


def _gradient(sky: Sky, d: Floats, sun: Floats, irradiance: Floats) -> Floats:
    """The cloudless sky with the halo of its light."""
    night = sky.sun_elevation < -0.1
    up, c = np.clip(d[..., 2], 0, 1), np.clip(d @ sun, -1, 1)
    base = _night(up, sky) if night else _mars(up, c, sky) if sky.planet == "mars" else _day(up, c, sky)
    halo = irradiance * (0.5 * lobe(c, 0.62) + 0.16 * lobe(c, 0.88))[..., None] * (0.32 if not night else 0.09)
    return np.asarray(base + halo * (1 - 0.6 * sky.cloud_cover))


def _disc(sky: Sky, c: Floats, irradiance: Floats) -> Floats:
    """The sun or moon as a bright disc, or the brighter part of an overcast sky."""
    if not _open(sky):
        return np.asarray(irradiance * (0.6 * lobe(np.clip(c, -1, 1), 0.7))[..., None])
    solid = 2 * np.pi * (1 - math.cos(0.0165))
    return np.asarray(smoothstep(c, math.cos(0.021), math.cos(0.013))[..., None] * irradiance / solid)


def _seen_disc(sky: Sky, c: Floats, irradiance: Floats) -> Floats:
    """The disc as the eye sees it, 0.75 degrees wide, no brighter than film can hold."""
    if not _open(sky):
        return _disc(sky, c, irradiance)
    tone = irradiance / max(float(irradiance.max()), 1e-6)
    return np.asarray(
        smoothstep(c, math.cos(0.0072), math.cos(0.0058))[..., None] * tone * min(60.0, 400 * float(irradiance.max()))
    )


BANDS = np.array([[[0.11, 0.22, 0.5], [0.45, 0.58, 0.77], [0.4, 0.53, 0.74]],
                  [[0.066, 0.125, 0.3], [0.66, 0.46, 0.30], [0.36, 0.32, 0.43]],
                  [[0.048, 0.088, 0.235], [0.86, 0.36, 0.115], [0.30, 0.20, 0.33]],
                  [[0.026, 0.05, 0.16], [0.62, 0.19, 0.06], [0.12, 0.105, 0.215]]])  # fmt: skip
"""Radiance of the clear sky at the zenith, the horizon under the sun and the horizon opposite, for the sun at HEIGHTS."""
HEIGHTS = (35.0, 12.0, 4.0, -1.0)
"""Elevations of the sun in degrees: the lower, the longer the path, and the redder the light that is left (Rayleigh 1871)."""


def _bands(el: float) -> tuple[Floats, Floats, Floats]:
    """Zenith, sunward and opposite horizon for the sun at `el` degrees."""
    x = np.interp(-el, [-h for h in HEIGHTS], range(len(HEIGHTS)))
    low = min(int(x), len(HEIGHTS) - 2)
    zenith, sunward, away = BANDS[low] + (x - low) * (BANDS[low + 1] - BANDS[low])
    k = math.exp(min(el + 1.0, 0.0) * 0.35)
    return zenith * k, sunward * k, away * k


def _day(up: Floats, c: Floats, sky: Sky) -> Floats:
    el = max(math.degrees(sky.sun_elevation), -6.0)
    t = float(np.clip(el / 35, 0, 1))
    zenith, sunward, away = _bands(el)
    side = (0.5 + 0.5 * c) ** 2.2
    rim = away + (sunward - away) * side[..., None]
    f = np.clip(1 - up, 0, 1) ** (3.4 + 1.6 * t)
    low = np.array([1.0, 1.06, 1.22]) ** (1 - t)  # blue goes first: red is left near the ground, higher up gold, then rose
    out = zenith + (rim - zenith) * f[..., None] ** low
    grey = sky.cloud_cover * {"overcast": 1.0, "rain": 1.0, "storm": 1.0, "snow": 1.0}.get(sky.weather, 0.25)
    level = {"storm": 0.1, "rain": 0.2, "snow": 0.42}.get(sky.weather, 0.42) * (0.35 + 0.65 * t if el > 0 else 0.2)
    flat = level * np.array([0.92, 0.98, 1.06]) * (0.75 + 0.45 * (1 - up))[..., None]
    return np.asarray(out * (1 - grey) + flat * grey)


def _night(up: Floats, sky: Sky) -> Floats:
    f = (1 - up) ** 3
    glow = 0.0016 + 0.0006 * sky.cloud_cover  # clouds carry the light of towns
    return np.asarray(glow * (np.array([0.42, 0.66, 1.3]) + f[..., None] * np.array([0.55, 0.68, 0.85])))


def _mars(up: Floats, c: Floats, sky: Sky) -> Floats:
    f = (1 - up) ** 2.2
    base = np.array([0.28, 0.17, 0.1]) + f[..., None] * np.array([0.36, 0.24, 0.14])
    blue = np.exp(-(((1 - c) / 0.05) ** 1)) * 0.5
    return np.asarray(base + blue[..., None] * np.array([0.45, 0.55, 0.75]))


__all__ = ["Dome", "SIZE", "direction", "directions", "dome", "key_light", "lobe", "looked_up", "radiance"]
