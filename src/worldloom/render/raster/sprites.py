"""What is not solid, as sprites by closed formula of time: fire, smoke, steam, spray, sparks, dust, halos, rain and snow."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats, apply
from worldloom.render.shelter import sheltered
from worldloom.world import Camera, Effect, World

SPRITE = np.dtype([("at", "<f4", 3), ("along", "<f4", 3), ("width", "<f4"), ("light", "<f4", 4), ("kind", "<f4", 2)])
FORMAT = "3f4 3f4 1f4 4f4 2f4/i"
NAMES = ("in_at", "in_along", "in_width", "in_light", "in_kind")
PUFF, FLAME, STREAK, HALO = 0.0, 1.0, 2.0, 3.0
Sprites = NDArray[np.void]


@dataclass(frozen=True)
class Air:
    """What sprites need of the world's light: radiance (3,) that a white puff scatters, wind (2,) m/s."""

    light: Floats
    wind: Floats


@dataclass(frozen=True)
class _Kind:
    """Count at rate 1, seconds of life, rise in m/s, growth of radius over life, start radius and wind share, cover, form."""

    count: int
    life: float
    rise: float
    start: float
    grow: float
    blown: float
    cover: float
    form: float = PUFF


KINDS = {
    "smoke": _Kind(34, 5.5, 1.0, 0.35, 2.6, 0.8, 0.34), "steam": _Kind(22, 2.4, 0.8, 0.3, 1.8, 0.5, 0.2),
    "dust": _Kind(20, 4.0, 0.12, 0.5, 2.0, 0.9, 0.12), "spray": _Kind(30, 1.2, 1.6, 0.2, 1.2, 0.5, 0.3),
    "splash": _Kind(26, 0.9, 1.8, 0.15, 0.8, 0.1, 0.35), "fire": _Kind(22, 0.75, 0.9, 0.5, -0.45, 0.05, 0.0, FLAME),
    "sparks": _Kind(16, 1.6, 1.5, 0.012, 0.0, 0.6, 0.0, STREAK),
}  # fmt: skip


def effect_sprites(effect: Effect, world_at: Floats, size: Floats, seed: int, t: float, air: Air) -> Sprites:
    """Sprites of one effect whose origin is at `world_at` (3,) with box `size` (3,) in world axes."""
    if effect.kind == "halo":
        out = np.zeros(1, SPRITE)
        out["at"], out["along"], out["width"] = world_at, [0, 0, size.max() / 2], size.max() / 2
        out["light"][:, :3], out["kind"] = np.asarray(effect.color) * 0.6, (HALO, 0)
        return out
    k = KINDS[effect.kind]
    n = max(3, int(k.count * min(max(effect.rate, 0.2), 3.0)))
    r = rng(seed, "sprites", effect.kind)
    phase, lot = np.arange(n) / n + r.uniform(0, 1 / n, n), r.random((n, 4))
    life = k.life * (0.7 + 0.6 * lot[:, 3]) * (max(size[2], 0.2) ** 0.35)
    turn = t / life + phase
    age = turn - np.floor(turn)
    lot = np.modf(lot + 0.61803 * np.floor(turn)[:, None] * np.array([1.0, 1.3, 0.7, 0.0]))[0]
    out = np.zeros(n, SPRITE)
    out["at"] = _places(k, world_at, size, age, lot, life, air)
    if k.form == FLAME:
        _flames(out, size, age, lot, effect)
    elif k.form == STREAK:
        out["along"], out["width"] = [0, 0, 0.03], k.start
        out["light"][:, :3] = np.asarray(effect.color) * np.array([14.0, 5.0, 1.2]) * ((1 - age) ** 1.5)[:, None]
    else:
        radius = size[:2].max() * (k.start + k.grow * age * 0.5)
        out["along"], out["width"] = np.c_[np.zeros((n, 2)), radius], radius
        cover = k.cover * np.clip(age * 6, 0, 1) * (1 - age) ** 1.4
        out["light"][:, :3] = np.asarray(effect.color) * air.light * cover[:, None]
        out["light"][:, 3] = cover
    out["kind"][:, 0], out["kind"][:, 1] = k.form, lot[:, 2]
    return out


def _places(k: _Kind, at: Floats, size: Floats, age: Floats, lot: Floats, life: Floats, air: Air) -> Floats:
    seconds = age * life
    spread = (lot[:, :2] - 0.5) * size[:2] * (0.7 if k.form == FLAME else 0.5)
    if k.form == FLAME:
        return np.asarray(at + np.c_[spread * (1 - 0.6 * age)[:, None], size[2] * (0.18 + 0.6 * age * (0.6 + 0.4 * lot[:, 2]))])
    wide = size[:2].max() * (0.3 + age)
    swirl = 0.25 * np.stack([np.sin(5 * age + 6.3 * lot[:, 0]), np.cos(4 * age + 6.3 * lot[:, 1])], 1) * wide[:, None]
    drop = 4.9 * seconds**2 if k is KINDS["splash"] or k is KINDS["spray"] else 0 * seconds
    up = k.rise * seconds * (1.6 if k.form == STREAK else 1.0) - 0.6 * drop
    return np.asarray(at + np.c_[spread + swirl + air.wind * k.blown * (seconds * age)[:, None], np.maximum(up, 0) + 0.05 * size[2]])


def _flames(out: Sprites, size: Floats, age: Floats, lot: Floats, effect: Effect) -> None:
    tall = size[2] * (0.30 + 0.25 * lot[:, 2]) * (1 - 0.55 * age)
    out["along"] = np.c_[0.1 * tall * (lot[:, 0] - 0.5), 0.1 * tall * (lot[:, 1] - 0.5), tall]
    out["width"] = size[:2].max() * 0.36 * (1 - 0.5 * age) * (0.7 + 0.6 * lot[:, 1])
    out["light"][:, :3] = np.asarray(effect.color) * 3.2 * (np.clip(age * 8, 0, 1) * (1 - age) ** 0.8)[:, None]


def world_sprites(world: World, camera: Camera, t: float, air: Air) -> Sprites:
    """All sprites of a moment, farthest first."""
    eye = np.asarray(camera.position)
    parts = [_weather(world, camera, t, air)]
    for e in world.entities:
        for i, effect in enumerate(e.effects):
            at = apply(e.pose, [effect.position])[0]
            if math.dist(at, eye) < 400:
                parts.append(effect_sprites(effect, at, np.asarray(effect.size) * e.pose.scale, e.seed + i, t, air))
    out = np.concatenate(parts)
    return out[np.argsort(-((out["at"] - eye) ** 2).sum(1), kind="stable")]


def _weather(world: World, camera: Camera, t: float, air: Air) -> Sprites:
    """Rain and snow in a box that travels with the eye; the same drop stays in its place in the world."""
    rain, snow = world.sky.rain, world.sky.snow if world.sky.weather == "snow" else 0.0
    n = int(1500 * rain) + int(1900 * snow)
    if n == 0 or world.interior:
        return np.zeros(0, SPRITE)
    r = rng(world.seed, "weather")
    box = np.array([22.0, 22.0, 12.0])
    lot, own = r.random((n, 3)), r.random(n)
    fall = np.r_[air.wind * 0.6, -8.5] if rain else np.r_[air.wind * 0.5, -1.1]
    eye = np.asarray(camera.position)
    p = lot * box + fall * t * (0.85 + 0.3 * own)[:, None]
    if snow:
        p[:, :2] += 0.25 * np.stack([np.sin(1.3 * t + 20 * own), np.cos(1.1 * t + 31 * own)], 1)
    out = np.zeros(n, SPRITE)
    at = eye + np.mod(p - eye, box) - box / 2
    out["at"] = at
    if rain:
        out["along"], out["width"] = fall * 0.026, 0.006
        out["light"][:, :3], out["light"][:, 3] = air.light * 0.5 + 0.03, 0.22
        out["kind"][:, 0] = STREAK
    else:
        size = 0.008 + 0.010 * own
        out["along"], out["width"] = np.c_[np.zeros((n, 2)), size], size
        out["light"][:, :3], out["light"][:, 3] = air.light * 0.9, 0.9
        out["kind"][:, 0] = STREAK
    return out[~sheltered(world, at)]


__all__ = ["Air", "FORMAT", "KINDS", "NAMES", "SPRITE", "Sprites", "effect_sprites", "world_sprites"]
