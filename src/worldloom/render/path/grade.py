"""From radiance to a picture: glow, exposure by the middle tones, graduated filter, AgX, contrast and colour by mood, vignette, grain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats
from worldloom.world import World

INSET = np.array([[0.842479, 0.0784336, 0.0792237], [0.0423283, 0.878469, 0.0791661], [0.0423757, 0.0784336, 0.879143]])
OUTSET = np.array([[1.19688, -0.0980209, -0.0990297], [-0.0528969, 1.15190, -0.0989612], [-0.0529716, -0.0980434, 1.15107]])


@dataclass(frozen=True)
class Look:
    """How a picture is finished. `key` mean luminance aimed at; `key_mix` 1 exposes fully for it; `balance` grey-world exponent;
    `contrast`, `saturation`; `graduated` exponent of the graduated filter and `reach` its radius in widths; `bloom` share of wide glow;
    `halo` weights of four glows round lamps; `vignette`; `grain`; `shadow` and `light` tints (3,)."""

    key: float = 0.17
    balance: float = 0.3
    contrast: float = 1.18
    saturation: float = 1.16
    graduated: float = 0.35
    reach: float = 0.1
    bloom: float = 0.08
    halo: tuple[float, float, float, float] = (0.03, 0.02, 0.01, 0.004)
    vignette: float = 0.15
    grain: float = 0.0025
    shadow: tuple[float, float, float] = (-0.006, 0.001, 0.004)
    light: tuple[float, float, float] = (0.01, 0.002, -0.01)


MOODS: dict[str, dict[str, float]] = {
    # factors on key, contrast, saturation, and warmth of the lights
    "cosy": {"key": 1.0, "contrast": 1.0, "saturation": 1.06, "warm": 0.012}, "calm": {},
    "cheerful": {"key": 1.12, "saturation": 1.1, "warm": 0.006},
    "gloomy": {"key": 0.8, "saturation": 0.78, "warm": -0.01},
    "eerie": {"key": 0.72, "contrast": 1.06, "saturation": 0.75, "warm": -0.014},
    "dramatic": {"key": 0.88, "contrast": 1.1, "saturation": 1.02},
    "tense": {"key": 0.85, "contrast": 1.08, "saturation": 0.85, "warm": -0.008},
    "romantic": {"saturation": 1.08, "warm": 0.014},
    "lonely": {"key": 0.88, "saturation": 0.8, "warm": -0.006},
    "busy": {"saturation": 1.06},
    "magical": {"saturation": 1.14},
    "festive": {"key": 1.05, "saturation": 1.14, "warm": 0.01},
}  # fmt: skip


def look(world: World) -> Look:
    """The finish that suits a world's place, hour, weather and mood."""
    s = world.sky
    if world.rooms:
        base = {
            "key": 0.16 if world.mood == "cosy" else 0.185,
            "balance": 0.48,
            "graduated": 0.3,
            "reach": 0.1,
            "contrast": 1.27,
            "saturation": 1.14,
            "bloom": 0.08,
        }
    elif s.time == "night":
        base = {
            "key": 0.062 if s.snow == 0 else 0.085,
            "balance": 0.05,
            "graduated": 0.12,
            "contrast": 1.12,
            "saturation": 1.14,
            "bloom": 0.04,
        }
    elif s.time in ("dawn", "sunset", "dusk") and s.weather in ("fog", "mist"):
        base = {"key": 0.2, "balance": 0.3, "graduated": 0.42, "contrast": 1.2, "saturation": 1.3}
    elif s.time in ("dawn", "sunset", "dusk"):
        base = {"key": 0.135, "balance": 0.07, "graduated": 0.54, "contrast": 1.3, "saturation": 1.5}
    elif s.weather in ("storm", "rain", "overcast", "snow"):
        base = {
            "key": 0.13 if s.weather == "storm" else 0.17,
            "balance": 0.2,
            "graduated": 0.4,
            "contrast": 1.24,
            "saturation": 1.06,
        }
    else:
        base = {"key": 0.235, "balance": 0.16, "graduated": 0.3, "contrast": 1.2, "saturation": 1.2, "bloom": 0.06}
    mood = MOODS.get(world.mood, {})
    for k in ("key", "contrast", "saturation"):
        base[k] = base[k] * mood.get(k, 1.0) ** (0.4 if k == "key" and world.rooms else 1.0)  # lamps are lit whatever the mood
    w = mood.get("warm", 0.0)
    halo = (0.045, 0.035, 0.02, 0.008) if s.time in ("night", "dusk") and not world.rooms else (0.03, 0.02, 0.008, 0.003)
    return Look(**base, halo=halo, light=(0.01 + w, 0.002 + 0.3 * w, -0.01 - w))  # type: ignore[arg-type]


def blur(a: Floats, sigma: float) -> Floats:
    """Gaussian blur of (h, w, 3) or (h, w); wide ones at a quarter of the size."""
    from scipy.ndimage import gaussian_filter

    s = (sigma, sigma, 0)[: a.ndim]
    q = 4 if sigma > 6 and a.shape[0] % 4 == 0 and a.shape[1] % 4 == 0 else 1
    if q == 1:
        return np.asarray(gaussian_filter(a, s))
    small = a.reshape(a.shape[0] // q, q, a.shape[1] // q, q, *a.shape[2:]).mean((1, 3))
    small = gaussian_filter(small, tuple(x / q for x in s))
    return _up(_up(small, 0), 1)


def _up(a: Floats, axis: int) -> Floats:
    """Four times as many samples along an axis, linear."""
    a = np.moveaxis(a, axis, 0)
    p = np.concatenate([a[:1], a, a[-1:]])
    t = np.array([0.625, 0.875, 0.125, 0.375]).reshape(4, *(1,) * (a.ndim - 1))
    lo = np.stack([p[:-2], p[:-2], p[1:-1], p[1:-1]], 1)
    hi = np.stack([p[1:-1], p[1:-1], p[2:], p[2:]], 1)
    out = (lo * (1 - t) + hi * t).reshape(-1, *a.shape[1:])
    return np.asarray(np.moveaxis(out, 0, axis))


def shine(light: Floats, seen: Floats, k: Look) -> Floats:
    """Adds what a lens adds: halos round lamps that keep their hue, and a veil from everything bright."""
    s = light.shape[1] / 960
    total = light + seen
    sources = np.minimum(seen, 30.0) + np.clip(light - 6 * max(float(np.median(light)), 0.02), 0, 6)
    out = light + np.minimum(seen, 60.0)
    for weight, sigma in zip(k.halo, (2.2, 9.0, 34.0, 110.0), strict=True):
        out = out + weight * blur(sources, sigma * s)
    capped = np.minimum(total, 8 * max(float(np.median(total)), 1e-4))
    veil = 0.5 * blur(capped, 4 * s) + 0.3 * blur(capped, 16 * s) + 0.2 * blur(capped, 60 * s)
    return np.asarray(out * (1 - k.bloom) + veil * k.bloom)


def exposed(light: Floats, k: Look) -> Floats:
    """Grey balance, graduated filter, exposure: radiance in units where the middle tone is `key`."""
    mean = np.exp(np.log(light.mean((0, 1)) + 1e-6))
    light = light * (mean.mean() / mean) ** k.balance
    lum = light.mean(2)
    floor = 0.02 * float(lum.mean()) + 1e-5
    log = np.log(lum + floor)
    local = blur(log, light.shape[1] * k.reach)
    light = light * np.exp(-k.graduated * (local - local.mean()))[..., None]
    middle = np.exp(np.log(light.mean(2) + floor).mean())
    return np.asarray(light * (k.key / middle))


def agx(x: Floats) -> Floats:
    """Troy Sobotka's AgX, polynomial fit of its curve (log encoded, before the outset matrix)."""
    x = np.maximum(x, 1e-10) @ INSET.T
    x = (np.clip(np.log2(x), -12.47393, 4.026069) + 12.47393) / 16.5
    return np.asarray(((((15.5 * x - 40.14) * x + 31.96) * x - 6.868) * x + 0.4298) * x * x + 0.1191 * x - 0.00232)


def graded(light: Floats, k: Look, seed: int) -> NDArray[np.uint8]:
    """The picture (h, w, 3), sRGB."""
    x = agx(light)
    lo = float(np.percentile(x.mean(2), 0.3))
    x = (x - lo * 0.7) / (1 - lo * 0.7)
    x = 0.5 + (x - 0.475) * k.contrast
    lum = x.mean(2, keepdims=True)
    x = lum + (x - lum) * k.saturation
    shade = np.clip(1 - lum * 2, 0, 1)
    x = np.clip((x + shade * np.array(k.shadow) + (1 - shade) * np.array(k.light)) @ OUTSET.T, 0, 1)
    h, w = x.shape[:2]
    yy, xx = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j]
    x = x * (1 - k.vignette * (xx**2 + yy**2) ** 1.2 / 2)[..., None]
    x = x + rng(seed, "grain").normal(0, k.grain, (h, w, 1))
    return np.asarray(np.clip(x, 0, 1) * 255 + 0.5, np.uint8)


__all__ = ["Look", "agx", "blur", "exposed", "graded", "look", "shine"]
