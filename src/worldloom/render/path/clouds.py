"""Clouds of a Sky: heaps marched through a slab of air, thin veils and flocks on high layers, a torn ceiling under bad weather."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from worldloom.compute import rng
from worldloom.geometry import Floats, smoothstep
from worldloom.world import Sky

Reals = NDArray[Any]
"""Mostly single precision: twice as fast, and a sky needs no more."""
GRID = 512
"""Texels of the tiling noise; a texel of heaps is 40 m wide."""
EARTH = 6.371e6
STEPS = 26
BASE, DEEP = 1000.0, 720.0
"""Height of the heaps' flat base over the ground and their greatest thickness, metres."""
LOW = 0.012
"""Sine of the lowest elevation that clouds are drawn at."""


@dataclass(frozen=True)
class Weather:
    """How much of each kind hangs in the sky, each in [0, 1]: `heaps` (cumulus), `flocks` (altocumulus), `veils` (cirrus),
    `ceiling` (stratus; 1 closes the sky) of darkness `gloom`."""

    heaps: float
    flocks: float
    veils: float
    ceiling: float = 0.0
    gloom: float = 0.0


@dataclass(frozen=True)
class Lit:
    """What clouds scatter: the key light's unit vector `sun` and `irradiance` (3,), mean radiance `sky` (3,) of the open sky."""

    sun: Floats
    irradiance: Floats
    sky: Floats


def kinds(sky: Sky) -> Weather:
    """The clouds that suit a weather and an hour: low light favours thin high layers that it can fire from below."""
    c = sky.cloud_cover
    if sky.planet == "mars":
        return Weather(0.0, 0.0, 0.22)
    if sky.weather in ("overcast", "rain", "storm") or c > 0.8:
        return Weather(0.0, 0.0, 0.0, float(np.clip(c, 0, 1)), {"storm": 1.0, "rain": 0.55}.get(sky.weather, 0.2))
    if sky.sun_elevation < -0.1:
        return Weather(max(0.7 * c - 0.2, 0.0), 0.2 * c, 0.5 * c)
    low = float(1 - np.clip((sky.sun_elevation - 0.12) / 0.25, 0, 1))
    return Weather(min(0.12 + 0.9 * c, 0.8) * (1 - low), (0.25 + 0.5 * c) * low, 0.3 + 0.35 * low)


def clouded(base: Floats, d: Floats, sky: Sky, lit: Lit, seed: int) -> Floats:
    """`base` (h, w, 3) behind the clouds in unit directions `d` (h, w, 3). About 0.4 s a million pixels."""
    k = kinds(sky)
    if sky.cloud_cover < 0.03 or not (d[..., 2] > LOW).any():
        return base
    p = d.astype(np.float32)
    out = base
    if k.veils > 0:
        out = _over(out, *_veils(p, k.veils, sky, lit, seed))
    if k.flocks > 0:
        out = _over(out, *_flocks(p, k.flocks, sky, lit, seed))
    if k.ceiling > 0:
        out = _over(out, *_ceiling(p, k, sky, lit, seed))
    if k.heaps > 0:
        out = _over(out, *_coarse(p, lambda q: _heaps(q, k.heaps, lit, seed)))
    return out


def _over(base: Floats, color: Reals, alpha: Reals) -> Floats:
    return np.asarray(base * (1 - alpha[..., None]) + color * alpha[..., None])


@lru_cache(maxsize=8)
def noise(seed: int, low: int, high: int, fall: float, lumpy: bool) -> Reals:
    """(GRID, GRID) tiling noise of unit deviation: waves from `low` to `high` a tile, amplitude falling with octaves by `fall`;
    lumpy takes the size of each octave, which makes round heads and sharp valleys."""
    r = rng(seed, "clouds", low, high)
    f = np.hypot(np.fft.fftfreq(GRID)[:, None], np.fft.rfftfreq(GRID)[None]) * GRID
    out, wave, amp = np.zeros((GRID, GRID)), float(low), 1.0
    while wave <= high:
        band = np.exp(-((np.log2(np.maximum(f, 0.5) / wave)) ** 2) * 1.6)
        n = np.fft.irfft2(np.fft.rfft2(r.standard_normal((GRID, GRID))) * band, s=(GRID, GRID))
        n = n / n.std()
        out, wave, amp = out + amp * (np.abs(n) - 0.8 if lumpy else n), wave * 2, amp * fall
    return np.asarray(out / out.std(), np.float32)


def look(field: Reals, x: Reals, y: Reals) -> Reals:
    """Bilinear values of a tiling field at texel coordinates of any shape."""
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i, y - j
    i, j = i.astype(np.int32) & (GRID - 1), j.astype(np.int32) & (GRID - 1)
    k, l = (i + 1) & (GRID - 1), (j + 1) & (GRID - 1)
    flat = field.ravel()
    i, k = i * GRID, k * GRID
    a, b = flat[i + j], flat[k + j]
    c, e = flat[i + l], flat[k + l]
    a = a + (b - a) * fx
    return np.asarray(a + (c + (e - c) * fx - a) * fy)


def _reach(z: Reals, height: float) -> Reals:
    """Distance to a layer at `height` metres over a round Earth, for sines of elevation `z`."""
    s = EARTH * np.maximum(z, 1e-3)
    return np.asarray(np.sqrt(s * s + 2 * EARTH * height) - s, np.float32)


def _phase(c: Reals, g: float) -> Reals:
    return np.asarray((1 - g * g) / (4 * np.pi * (1 + g * g - 2 * g * c) ** 1.5))


def _coarse(d: Reals, draw: Callable[[Reals], tuple[Reals, Reals]]) -> tuple[Reals, Reals]:
    """Draw at half the size and enlarge."""
    h, w = d.shape[:2]
    if h % 2 or w % 2:
        return draw(d)
    q = d.reshape(h // 2, 2, w // 2, 2, 3).mean((1, 3))
    color, alpha = draw(q / np.linalg.norm(q, axis=-1, keepdims=True))
    return _double(color), _double(alpha)


def _double(a: Reals) -> Reals:
    for axis in (0, 1):
        a = np.moveaxis(a, axis, 0)
        p = np.concatenate([a[:1], a, a[-1:]])
        a = np.stack([0.25 * p[:-2] + 0.75 * a, 0.75 * a + 0.25 * p[2:]], 1).reshape(-1, *a.shape[1:])
        a = np.moveaxis(a, 0, axis)
    return a


def _heaps(d: Reals, amount: float, lit: Lit, seed: int) -> tuple[Reals, Reals]:
    """Fair-weather heaps: thickness over a flat base, marched front to back, shaded by what lies towards the light."""
    color: Reals = np.zeros(d.shape, np.float32)
    alpha: Reals = np.zeros(d.shape[:2], np.float32)
    m = d[..., 2] > LOW
    q = d[m]
    h = _Heaps(amount, lit, seed)
    t0 = _reach(q[:, 2], BASE)
    step = np.minimum(_reach(q[:, 2], BASE + DEEP) - t0, 9000.0) / STEPS
    rise = DEEP / STEPS
    jitter = rng(seed, "jitter").random(len(q), np.float32)
    through: Reals = np.ones(len(q), np.float32)
    glow, shade, where = np.zeros((3, len(q)), np.float32)
    a: Reals
    for k in range(STEPS):
        t, z = t0 + step * (k + jitter), rise * (k + jitter)
        dense, lively, ambient = h.at(q[:, 0] * t, q[:, 1] * t, z)
        a = 1 - np.exp(-np.minimum(dense * step * 0.012, 8))
        w = through * a
        glow, shade, where, through = glow + w * lively, shade + w * ambient, where + w * t, through * (1 - a)
    solid = np.maximum(1 - through, 1e-4)
    glow, shade, where = glow / solid, shade / solid, where / solid
    c = q @ lit.sun.astype(np.float32)
    scattered = 0.1 + 0.5 * _phase(c, 0.5) + 0.3 * _phase(c, 0.88) * through
    cover = (1 - through) * np.exp(-where / 20000) * smoothstep(q[:, 2], LOW, 0.07)
    alpha[m] = cover
    color[m] = (lit.irradiance * (2.5 * glow * scattered)[:, None] + lit.sky * (1.15 * shade)[:, None]) * cover[:, None]
    color, alpha = gaussian_filter(color, (0.8, 0.8, 0)), gaussian_filter(alpha, 0.8)
    return color / np.maximum(alpha, 1e-4)[..., None], alpha


class _Heaps:
    """Density and light of heaps at points (n,) each: x, y metres from the eye, z above the base."""

    def __init__(self, amount: float, lit: Lit, seed: int) -> None:
        r = rng(seed, "heaps")
        self.field, self.fine = _heap_field(seed % 89), noise(seed % 97, 9, 150, 0.6, True)
        self.cut = float(np.quantile(self.field[::4, ::4], 1 - 0.6 * amount))
        self.span = float(np.quantile(self.field[::4, ::4], 0.998)) - self.cut
        self.deep = DEEP * min(1.0, amount / 0.25) ** 0.5  # few heaps are young ones
        self.at0 = r.uniform(0, GRID, 2).astype(np.float32)
        flat = max(float(np.hypot(lit.sun[0], lit.sun[1])), 0.05)
        self.away, self.rise = lit.sun[:2].astype(np.float32) / flat, float(lit.sun[2] / flat)
        self.soak = max(0.4, float(lit.sun[2]))

    def top(self, x: Reals, y: Reals) -> Reals:
        """Metres of cloud over the base, negative outside."""
        n = (look(self.field, x / 40 + self.at0[0], y / 40 + self.at0[1]) - self.cut) / self.span
        return np.asarray(np.where(n > 0, self.deep * np.clip(n, 0, 1) ** 0.5, 300 * n))

    def at(self, x: Reals, y: Reals, z: Reals) -> tuple[Reals, Reals, Reals]:
        """(density, share of the key light that arrives, share of the sky's)."""
        detail = look(self.fine, x / 19 + z / 40, y / 19 - z / 55)
        top = self.top(x + 75 * detail, y - 60 * detail)
        top = top * (1 + 0.13 * detail) + 60 * detail - 25
        dense = np.clip((top - z) / 45, 0, 1) * smoothstep(z, 0, 30)
        blocked = np.zeros(len(x), np.float32)
        for s in (160.0, 480.0):
            blocked += np.clip((self.top(x + self.away[0] * s, y + self.away[1] * s) - z - s * self.rise) / 300, 0, 1.3)
        inner = np.clip((top - z) / 350, 0, 1)
        return dense, np.exp(-0.8 * blocked - 1.3 * inner * self.soak), 0.34 + 0.66 * np.clip(z / (0.5 * DEEP), 0, 1)


@lru_cache(maxsize=4)
def _heap_field(seed: int) -> Reals:
    """Where heaps stand: mounds of two kilometres gathered in fields, with lumps on them."""
    return np.asarray(noise(seed, 3, 6, 0.9, False) + 0.95 * noise(seed + 1, 9, 40, 0.42, True), np.float32)


def _plane(d: Reals, height: float, wide: float, turn: float, stretch: float) -> tuple[Reals, Reals, Reals]:
    """Texel coordinates on a layer, `wide` metres a texel along the wind and stretch times less across, and the distance."""
    t = _reach(d[..., 2], height)
    c, s = math.cos(turn), math.sin(turn)
    x, y = d[..., 0] * t / wide, d[..., 1] * t / wide
    return c * x + s * y, (c * y - s * x) * stretch, t


def _veils(d: Reals, amount: float, sky: Sky, lit: Lit, seed: int) -> tuple[Reals, Reals]:
    """Combed ice, thin and high: streaks along the wind, bent by a slow swirl."""
    r = rng(seed, "veils")
    x, y, t = _plane(d, 8500.0, 95.0, float(r.uniform(0, 2 * np.pi)), 3.2)
    o = r.uniform(0, GRID, 4)
    swirl = look(noise(seed % 83, 3, 24, 0.55, False), x * 0.55 + o[0], y * 0.16 + o[1])
    n = look(noise(seed % 79, 6, 190, 0.62, False), x * 0.5 + o[2] + 9 * swirl, y * 0.5 + o[3] + 16 * swirl)
    big = look(noise(seed % 83, 3, 24, 0.55, False), x * 0.3 + o[3], y * 0.1 + o[0])
    a = smoothstep(n * 0.55 + big, 1.3 - 2.2 * amount, 3.1 - 1.6 * amount) * smoothstep(d[..., 2], LOW, 0.14)
    alpha = (0.75 * a * np.exp(-t / 90000)).astype(np.float32)
    return _thin(d, sky, lit, 0.62), alpha


def _flocks(d: Reals, amount: float, sky: Sky, lit: Lit, seed: int) -> tuple[Reals, Reals]:
    """Rows of small heads on a middle layer, their lower sides lit when the light is low."""
    r = rng(seed, "flocks")
    x, y, t = _plane(d, 3600.0, 34.0, float(r.uniform(-0.5, 0.5)) + sky.sun_azimuth, 1.8)
    o = r.uniform(0, GRID, 4)
    fine, wide = noise(seed % 73, 14, 220, 0.55, True), noise(seed % 71, 2, 16, 0.55, False)
    big = look(wide, x * 0.5 + o[0], y * 0.5 + o[1])
    n = look(fine, x * 0.6 + o[2] + 3 * big, y * 0.6 + o[3])
    edge = 1.05 - 1.9 * amount
    body = big + 0.55 * n * np.exp(-t / 30000)
    a = smoothstep(body, edge, edge + 0.9)
    thick = smoothstep(body, edge + 0.5, edge + 2.2)
    color = _thin(d, sky, lit, 0.5) * (1 - 0.62 * thick)[..., None] + lit.sky * (0.35 * thick)[..., None]
    alpha = 0.93 * a * smoothstep(d[..., 2], LOW, 0.07) * np.exp(-t / 60000)
    return color.astype(np.float32), alpha.astype(np.float32)


def _thin(d: Reals, sky: Sky, lit: Lit, g: float) -> Reals:
    """Radiance of thin cloud: it scatters forward, and under low light it turns from gold near the sun to rose away from it."""
    c = np.clip(d @ lit.sun.astype(np.float32), -1, 1)
    low = float(1 - np.clip(sky.sun_elevation / 0.45, 0, 1)) if sky.sun_elevation > -0.1 else 0.0
    near = smoothstep(c, 0.2, 1.0)[..., None]
    tint = 1 + low * (near * np.array([0.25, 0.02, -0.2]) + (1 - near) * np.array([0.3, -0.12, 0.35]))
    power = (0.11 + 0.75 * _phase(c, g))[..., None] * lit.irradiance
    return np.asarray(power * tint + 0.75 * lit.sky, np.float32)


def _ceiling(d: Reals, k: Weather, sky: Sky, lit: Lit, seed: int) -> tuple[Reals, Reals]:
    """A closed layer whose belly hangs in folds: dark cores, torn edges, a paler gap above the horizon."""
    r = rng(seed, "ceiling")
    x, y, t = _plane(d, 700.0, 16.0, math.atan2(*sky.wind), 1.0)
    o = r.uniform(0, GRID, 4)
    wide, fine = noise(seed % 67, 2, 20, 0.6, False), noise(seed % 61, 9, 220, 0.6, True)
    big = look(wide, x * 0.42 + o[0], y * 0.25 + o[1])
    n = look(fine, x * 0.34 + o[2] + 7 * big, y * 0.34 + o[3] + 4 * big)
    belly = np.tanh(0.7 * big + 0.7 * n * np.exp(-t / 6000)) * np.exp(-t / 14000)
    contrast = 0.25 + 0.65 * k.gloom
    gap = 1 + (0.25 + 1.1 * k.gloom) * np.exp(-((d[..., 2] / (0.1 + 0.05 * big)) ** 2))
    c = np.clip(d @ lit.sun.astype(np.float32), -1, 1)
    glow = lit.irradiance.mean() * 1.6 * _phase(c, 0.6)
    level = (1 - contrast * belly) * gap * (1 - 0.36 * k.gloom)
    tint = 1 + k.gloom * (np.array([0.02, 0.0, -0.03]) * gap[..., None] - np.array([0.06, 0.0, -0.05]))
    color = lit.sky * level[..., None] * tint + glow[..., None]
    hole = smoothstep(belly, 1.4 - 2.2 * k.ceiling, 1.0 - 2.2 * k.ceiling)
    alpha = (0.97 - 0.85 * hole) * smoothstep(d[..., 2], 0.0, 0.03)
    return color.astype(np.float32), alpha.astype(np.float32)


__all__ = ["GRID", "Lit", "Weather", "clouded", "kinds", "look", "noise"]
