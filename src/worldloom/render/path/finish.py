"""Finishing: mixes the light groups, paints the sky, lays fog, airlight, effects and weather over, then grades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.path.effects import veils
from worldloom.render.path.fog import FAR, glow, transmittance
from worldloom.render.path.gather import F4, float4
from worldloom.render.path.grade import Look, blur, exposed, graded, look, shine
from worldloom.render.path.lamps import Lamp
from worldloom.render.path.panes import windows
from worldloom.render.path.scene import Stage
from worldloom.render.path.sky import radiance
from worldloom.render.path.trace import Layers, denoise
from worldloom.render.path.weather import weathered
from worldloom.world import World


def finished(world: World, s: Stage, traced: Callable[[], Layers], seed: int) -> NDArray[np.uint8]:
    """The picture (h, w, 3) of layers that are still being traced: what does not need them comes first."""
    d = s.view.rays()
    air, sky = (glow(s.fog, d), open_sky(world, s, d)) if not world.rooms else (0.0, 0.0)
    layers = traced()
    depth = layers.depth.astype(float)
    mix = lamp_gain(world, layers)
    light = denoise(layers.day + np.float32(mix) * layers.lamp, layers.albedo, layers.normal).astype(float)
    seen = layers.seen * max(mix, 0.5)
    if not world.rooms:
        light = light + (1 - layers.through)[..., None] * air
        light = light + layers.sky[..., None] * sky
        light = light + airlight(s, d, depth) * mix
    v = veils(world, s.view, depth)
    around = blur(light + np.minimum(seen, 4.0), 26 * s.view.width / 960) * 1.2 + 0.25 * s.dome.ambient * (not world.rooms)
    light = light * (1 - v.cover)[..., None] + around * v.tint * v.cover[..., None]
    seen = seen * (1 - 0.8 * v.cover)[..., None] + v.light * max(mix, 0.75)
    light = weathered(world, s.view, light, light + np.minimum(seen, 4.0), depth)
    k = metered(look(world), layers.albedo) if world.rooms else look(world)
    return graded(exposed(shine(light, seen, k), k), k, seed)


def metered(k: Look, albedo: F4) -> Look:
    """A look exposed by what falls on things rather than by what they send back, half way: white rooms are bright, panelled ones dark."""
    return replace(k, key=k.key * float(np.clip((albedo.mean() / 0.25) ** 0.55, 0.62, 1.45)))


def lamp_gain(world: World, layers: Layers) -> float:
    """Factor on the lamps' light: indoors by day they warm the picture without drowning the daylight, and without a window they are
    the light; elsewhere as they are."""
    if not world.rooms:
        return 1.0
    day, lamp = (float(np.exp(np.log(_coarse(a.mean(2)) + 1e-4).mean())) for a in (layers.day, layers.lamp))
    if lamp < 2e-4:
        return 1.0
    wanted = {"night": 2.4, "dusk": 1.6, "dawn": 1.1, "sunset": 1.1}.get(world.sky.time, 0.5) if windows(world) else 4.0
    if world.mood == "cosy":
        wanted *= 1.5
    return float(np.clip(wanted * (day / lamp) ** 0.7, 0.01, 4.0))  # the eye adapts, but strong lamps stay strong


def _coarse(a: F4) -> F4:
    """(h, w) at an eighth of its size, so that noise does not pull the mean of logarithms down."""
    h, w = a.shape[0] // 8 * 8, a.shape[1] // 8 * 8
    return np.asarray(a[:h, :w].reshape(h // 8, 8, w // 8, 8).mean((1, 3)))


def open_sky(world: World, s: Stage, d: Floats) -> Floats:
    """(h, w, 3) sky as seen through the air: sharp, with the fog of its path."""
    t = transmittance(s.fog, np.broadcast_to(s.view.eye, d.shape), d, np.full(d.shape[:2], FAR))[..., None]
    return np.asarray(radiance(world.sky, d, s.dome, world.seed) * t + (1 - t) * glow(s.fog, d))


def airlight(s: Stage, d: Floats, depth: Floats) -> Floats:
    """Light that fog scatters round lamps, in closed form along each ray (equi-angular)."""
    out = np.zeros((*depth.shape, 3), np.float32)
    sigma = s.fog.sigma + s.fog.base
    if sigma < 5e-4:
        return out
    ray, far = float4(d), np.minimum(depth, 400.0).astype(np.float32)
    for l in s.lamps[:16]:
        out += _airlight(l, s, ray, far, sigma)
    return out


def _airlight(l: Lamp, s: Stage, d: F4, depth: F4, sigma: float) -> F4:
    v = l.position - s.view.eye
    b = d @ float4(v)
    h = np.sqrt(np.maximum(np.float32(v @ v) - b * b, np.float32(max(l.radius, 0.12) ** 2)))
    angle = np.arctan((depth - b) / h) + np.arctan(b / h)
    fade = float(np.exp(-sigma * 0.7 * np.sqrt(v @ v)))
    return np.asarray((angle / h)[..., None] * float4(l.flux * (min(sigma, 0.01) * fade / (4 * np.pi) ** 2)))


__all__ = ["airlight", "finished", "lamp_gain", "metered", "open_sky"]
