"""What lies outside the windows of rooms: a garden before trees and hills, or the fronts of a town, by the hour and the season."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.geometry import Floats, fbm, smoothstep
from worldloom.render.path.sky import Dome
from worldloom.world import World

OUTSIDE = 1.45
"""How much brighter than the sky's mean what lies outside is by day: who exposes for a room overexposes its windows."""
TOWN = frozenset(("office", "cafe", "restaurant", "shop", "bakery", "hospital", "hospital_room", "laboratory", "gym", "museum", "bar"))
"""Rooms that are in a town; of the others one in three is."""
N = 160


def garden(world: World, sky: Dome) -> NDArray[np.float32]:
    """(N, N, 3) radiance of what lies outside, from below upwards: lawn or snow, a hedge, trees of several crowns or fronts of houses, far
    hills, sky with clouds. By night the same under street light. Another one for another description."""
    v, u = np.mgrid[0:N, 0:N] / N
    seed = key(world.seed, "garden", world.prompt)
    r, few = rng(seed, "lie"), seed % 31 + 3
    at = np.stack([u * 6, v * 6, 0 * u], -1)
    crown, leaf = fbm(at * [1, 0.5, 1], 0.8, 2, few), fbm(at, 0.22, 3, few + 1)
    white = world.sky.snow > 0 or world.sky.season == "winter"
    night = world.sky.sun_elevation < -0.1
    light = sky.ambient * 0.12 * np.array([0.7, 0.85, 1.3]) + 0.0015 if night else sky.ambient * OUTSIDE
    out = light * _sky(at, v, few) + 0 * u[..., None]
    rise, line, far = float(r.uniform(0.02, 0.07)), float(r.uniform(-0.1, 0.03)), float(r.uniform(-0.02, 0.05))
    hills = 0.47 + far + rise * fbm(at * [1, 0, 1], 2.2, 2, few + 3)
    out = _over(out, light * np.array([0.95, 1.12, 1.2]), smoothstep(hills - v, 0.0, 0.012))
    if (seed // 31) % 3 == 0 or world.place in TOWN:
        tone, mask, lit = _town(u, v, r)
        out = _over(out, light * tone + (0.05 * np.array([1.0, 0.62, 0.26]) * lit[..., None] if night else 0.0), mask)
        line -= 0.14
    shade = (0.55 + 0.6 * smoothstep(v, 0.25, 0.6) + 0.55 * leaf)[..., None]
    out = _over(out, light * np.array(_crowns(world, white)) * shade, smoothstep(0.47 + line + 0.17 * crown + 0.035 * leaf - v, 0.0, 0.03))
    bushes = [1.05, 1.1, 1.16] if white else [0.26, 0.38, 0.16]
    out = _over(out, light * np.array(bushes) * (0.7 + 0.5 * leaf[..., None]), smoothstep(0.3 + 0.3 * line + 0.02 * leaf - v, 0.0, 0.012))
    green = np.array([1.7, 1.75, 1.8]) if white else np.array([0.72, 0.9, 0.42])
    out = np.maximum(_over(out, light * green * (0.85 + 0.25 * leaf[..., None]), smoothstep(0.2 + 0.008 * leaf - v, 0.0, 0.012)), 0.0)
    if world.sky.snow > 0:
        out = np.maximum(out, light * (2.6 * flakes(few, world.sky.snow))[..., None])
    return np.asarray(out, np.float32)


def _over(under: Floats, color: Floats, share: Floats) -> Floats:
    return np.asarray(under * (1 - share[..., None]) + color * share[..., None])


def _sky(at: Floats, v: Floats, few: int) -> Floats:
    """Clouds over blue, brighter towards the horizon, as factors."""
    cloud = smoothstep(fbm(at * [0.6, 1.4, 1], 1.1, 3, few + 2), -0.05, 0.5)[..., None]
    return np.asarray(np.array([0.86, 1.0, 1.16]) ** (1.0 - cloud) * (2.0 + 0.5 * (1 - v[..., None])) * (1 + 0.35 * cloud))


def _crowns(world: World, white: bool) -> list[float]:
    """Tint of trees by season."""
    if white:
        return [0.34, 0.37, 0.4]
    return {"autumn": [0.7, 0.4, 0.14], "spring": [0.5, 0.64, 0.28]}.get(world.sky.season, [0.42, 0.56, 0.24])


WALLS = np.array([(1.6, 1.26, 0.9), (1.4, 0.9, 0.62), (1.75, 1.55, 1.3), (1.35, 1.16, 0.95), (1.2, 1.2, 1.15)])
PANE, ROOF = np.array([0.42, 0.5, 0.58]), np.array([0.6, 0.42, 0.34])
"""Tints of fronts, their windows and their roofs."""


def _town(u: Floats, v: Floats, r: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """((N, N, 3) tint of a row of fronts with windows and roofs, (N, N) share that they cover, (N, N) lit windows)."""
    edges = np.concatenate([[0.0], np.cumsum(r.uniform(0.12, 0.26, 9))])
    house = np.searchsorted(edges, u, side="right") - 1
    top, walls = r.uniform(0.5, 0.74, 10)[house], WALLS[r.integers(0, len(WALLS), 10)][house]
    across, up = (u - edges[house]) / 0.065, (v - 0.1) / 0.105
    pane = (np.abs(across % 1.0 - 0.51) < 0.21) & (np.abs(up % 1.0 - 0.52) < 0.28) & (v < top - 0.05)
    seam = np.where(u - edges[house] < 0.006, 0.7, 1.0)[..., None]
    tone = np.where(pane[..., None], PANE, np.where((v > top - 0.03)[..., None], ROOF, walls * seam))
    on = pane & (np.sin(61.0 * house + 17.0 * np.floor(across) + 31.0 * np.floor(up)) > 0.2)
    return tone, smoothstep(top - v, 0.0, 0.008), on.astype(float)


def flakes(seed: int, rate: float) -> Floats:
    """(N, N) in [0, 1]: falling snow, single flakes of one to three pixels."""
    r = rng(seed, "flakes")
    out = np.zeros((N, N))
    y, x = r.integers(1, N - 2, (2, int(420 * rate)))
    for dy, dx in ((0, 0), (0, 1), (1, 0)):
        out[y + dy, x + dx] = np.maximum(out[y + dy, x + dx], r.uniform(0.3, 1.0, len(x)))
    return out


__all__ = ["garden"]
