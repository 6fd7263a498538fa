"""The height of the ground at any point, as a function of a Terrain document. Pure; about 2 microseconds a point."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, fbm, flat, smoothstep
from worldloom.synth.terrain.erosion import eroded
from worldloom.synth.terrain.own import cell_of, raised, share
from worldloom.world import InputError, Terrain

Feature = dict[str, Any]
BASE: dict[str, tuple[float, float]] = {
    # biome: (relief in metres, size of its waves in metres)
    "plain": (0.25, 18.0), "meadow": (0.5, 24.0), "field": (0.18, 30.0), "forest": (0.8, 16.0), "hills": (5.0, 90.0), "mountain": (1.2, 30.0),
    "coast": (0.5, 22.0), "beach": (0.25, 14.0), "desert": (1.6, 60.0), "snow": (0.6, 22.0), "mars": (0.7, 26.0), "paved": (0.0, 10.0),
    "village": (0.2, 20.0), "island": (0.8, 20.0), "volcanic": (0.8, 12.0), "moon": (0.9, 24.0), "seabed": (0.6, 20.0),
}  # fmt: skip


def height(terrain: Terrain, xy: ArrayLike) -> Floats:
    """Ground height in metres at points (n, 2)."""
    p = np.asarray(xy, float).reshape(-1, 2)
    relief, wave = BASE.get(terrain.biome, BASE["plain"])
    z = terrain.relief * relief * fbm(flat(p), wave, 4, terrain.seed)
    own = next((share(f, p) for f in terrain.features if f.get("kind") == "own"), None)
    for f in terrain.features:
        apply = FEATURES.get(f.get("kind", ""))
        if apply is None:
            raise InputError(f"terrain feature {f.get('kind')!r} is unknown; known: {', '.join(sorted(FEATURES))}")
        before, z = z, apply(f, p, z, terrain.seed)
        if own is not None and f["kind"] in ("own", "ridge"):
            z = before + (z - before) * (own if f["kind"] == "own" else 1 - own)
    return z


def normal(terrain: Terrain, xy: ArrayLike, step: float = 0.4) -> Floats:
    """Unit normals (n, 3) by central differences."""
    p = np.asarray(xy, float).reshape(-1, 2)
    q = np.concatenate([p + d for d in ([step, 0], [-step, 0], [0, step], [0, -step])])
    h = height(terrain, q).reshape(4, -1)
    n = np.stack([h[1] - h[0], h[3] - h[2], np.full(len(p), 2 * step)], 1)
    return np.asarray(n / np.linalg.norm(n, axis=1, keepdims=True))


def box_distance(f: Feature, p: Floats) -> Floats:
    """Signed distance to the feature's turned rectangle (x, y, half extents rx, ry, yaw); negative inside."""
    c, s = math.cos(-f.get("yaw", 0.0)), math.sin(-f.get("yaw", 0.0))
    dx, dy = p[:, 0] - f["x"], p[:, 1] - f["y"]
    x, y = np.abs(c * dx - s * dy) - f["rx"], np.abs(s * dx + c * dy) - f["ry"]
    out, up = np.maximum(x, 0), np.maximum(y, 0)
    return np.asarray(np.sqrt(out * out + up * up) + np.minimum(np.maximum(x, y), 0))


def _flat(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """Levels a rectangle to height z, blending over `blend` metres."""
    blend, level = f.get("blend", 3.0), f.get("z", 0.0)
    near = np.flatnonzero(np.hypot(p[:, 0] - f["x"], p[:, 1] - f["y"]) < math.hypot(f["rx"], f["ry"]) + blend + 0.01)
    w = smoothstep(box_distance(f, p[near]), blend, 0.0)
    out = np.asarray(z + level * 0.0)
    out[near] = z[near] * (1 - w) + level * w
    return out


def inland(f: Feature, p: Floats, seed: int) -> Floats:
    """Metres inland from a shore: half plane with outward direction `angle`, or an island of radius r; wavy by `wobble`."""
    wob = f.get("wobble", 4.0)
    n = wob * fbm(flat(p), f.get("wave", 38.0), 3, seed + 11) + 0.12 * wob * fbm(flat(p), 7.0, 2, seed + 12)
    if f["kind"] == "island":
        return np.asarray(f["r"] - np.hypot(p[:, 0] - f.get("x", 0.0), (p[:, 1] - f.get("y", 0.0)) / f.get("aspect", 1.0)) + n * 1.5)
    a = f["angle"]
    return np.asarray(f["offset"] - p @ [math.sin(a), math.cos(a)] + n)


def _sea(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """Land sinks into water beyond a shore line; `slope` of the beach, `depth` of the bed, optional `cliff` height."""
    s = inland(f, p, seed)
    slope, depth, cliff = f.get("slope", 0.09), f.get("depth", 5.0), f.get("cliff", 0.0)
    beach = np.where(s < 0, np.maximum(s * slope * 1.4, -depth), np.minimum(s * slope, f.get("rise", 2.2)))
    beach = beach + cliff * smoothstep(s, 0.5, 0.5 + max(cliff * 0.55, 0.1))
    land = smoothstep(s, 0, 14.0)
    return np.asarray(beach + z * land + np.where(s < 0, 0, 0.0))


def _lake(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A basin with a soft wavy shore at height `level`; ground outside is lifted above it."""
    s = lake_distance(f, p, seed)
    lvl = f.get("level", 0.0)
    bank = np.where(s > 0, lvl + np.minimum(s * 0.085, 1.6) + np.maximum(s - 18, 0) * 0.02, lvl + np.maximum(s * 0.16, -f.get("depth", 6.0)))
    keep = smoothstep(s, 1.0, 14.0)
    return np.asarray(bank + z * keep)


def lake_distance(f: Feature, p: Floats, seed: int) -> Floats:
    """Metres outside a lake's shore, negative on the water."""
    c, s = math.cos(-f.get("yaw", 0.0)), math.sin(-f.get("yaw", 0.0))
    d = p - [f["x"], f["y"]]
    q = np.stack([c * d[:, 0] - s * d[:, 1], s * d[:, 0] + c * d[:, 1]], 1) / [f["rx"], f["ry"]]
    r = np.linalg.norm(q, axis=1)
    mean = min(f["rx"], f["ry"])
    wob = 0.09 * fbm(flat(q), 0.55, 3, seed + 21)
    return np.asarray((r - 1 - wob) * mean * np.maximum(1, np.linalg.norm(d, axis=1) / np.maximum(r, 0.2) / mean * 0.6))


def _hill(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A rounded hill of height h and radius r with a flat top of radius `top`."""
    d = np.hypot(p[:, 0] - f["x"], p[:, 1] - f["y"])
    d = d * (1 + 0.16 * fbm(flat(p), f["r"] * 0.5, 3, seed + 31))
    w = smoothstep(d, f["r"], f.get("top", 0.0))
    rough = f["h"] * 0.05 * fbm(flat(p), f["r"] * 0.18, 4, seed + 32) * smoothstep(d, f.get("top", 0.0), f.get("top", 0.0) + 0.3 * f["r"])
    return np.asarray(z + f["h"] * w + rough * w)


def _ridge(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A distant mountain range: an eroded massif of peak height h centred at (x, y), half sizes rx, ry."""
    x, y = (p[:, 0] - f["x"]) / f["rx"], (p[:, 1] - f["y"]) / f["ry"]
    away = np.maximum(np.abs(x), np.abs(y))
    near = np.flatnonzero(away < 1)
    out = np.asarray(z + 0.0)
    if len(near):
        m = eroded(int(f.get("seed", seed)), f.get("style", "alpine"), (x[near] + 1) / 2, (y[near] + 1) / 2)
        out[near] = z[near] + f["h"] * m * smoothstep(away[near], 1.0, 0.55)
    return out


def _volcano(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A steep cone with a crater and gullies."""
    dx, dy = p[:, 0] - f["x"], p[:, 1] - f["y"]
    d, a = np.hypot(dx, dy), np.arctan2(dy, dx)
    ring = np.stack([np.cos(a) * 4, np.sin(a) * 4, d / f["r"] * 1.5], 1)
    t = np.clip(d / f["r"] * (1 + 0.1 * fbm(ring, 1.6, 3, seed + 41)), 0, 1)
    cone = f["h"] * (1 - t) ** 1.65
    gully = f["h"] * 0.055 * fbm(ring * [1.6, 1.6, 0.6], 0.9, 4, seed + 42) * np.clip(t * 5, 0, 1) * (1 - t)
    c = f.get("crater", 0.13)
    rim = f["h"] * (1 - c) ** 1.65
    bowl = np.where(t < c, rim - f["h"] * 0.1 * (1 - (t / c) ** 2), cone)
    return np.asarray(z + np.where(t < 1, np.minimum(bowl, rim * 1.02) + gully, 0))


def _own(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A user's own heights (synth.terrain.own), with rock finer than their cells; `height` lets them stand for the ridges."""
    lift, cell = raised(f, p), cell_of(f)
    return np.asarray(z + lift + 0.7 * cell * fbm(flat(p), 4 * cell, 5, seed + 81) * smoothstep(lift, 5.0, 60.0))


def path_distance(points: ArrayLike, p: Floats) -> Floats:
    """Distance of points (n, 2) to a polyline (k, 2)."""
    q = np.asarray(points, float)
    best = np.full(len(p), np.inf)
    for a, b in zip(q[:-1], q[1:], strict=True):
        d = b - a
        t = np.clip(((p - a) @ d) / max(float(d @ d), 1e-9), 0, 1)
        best = np.minimum(best, np.linalg.norm(p - a - t[:, None] * d, axis=1))
    return best


def _river(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A channel along `points` of half width `w`, bed `depth` below `level`."""
    s = path_distance(f["points"], p) - f["w"] * (1 + 0.25 * fbm(flat(p), 18.0, 2, seed + 51))
    lvl = f.get("level", 0.0)
    bank = np.where(s > 0, lvl + np.minimum(s * 0.2, 0.9), lvl + np.maximum(s * 0.4, -f.get("depth", 1.4)))
    w = smoothstep(s, 9.0, 1.0)
    return np.asarray(z * (1 - w) + bank * w)


def _road(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """A level strip along `points` of half width `w` at height z (kept where absent: smoothed only)."""
    d = path_distance(f["points"], p)
    w = smoothstep(d, f["w"] + f.get("blend", 2.5), f["w"])
    return np.asarray(z * (1 - w) + f.get("z", 0.0) * w)


def _dunes(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """Crescent dunes with sharp crests, `h` high, `wave` apart, wind along `angle`; flat within `clear` of the origin."""
    a = f.get("angle", 0.5)
    along = p @ [math.sin(a), math.cos(a)] / f.get("wave", 55.0) + 0.7 * fbm(flat(p), 120.0, 2, seed + 61)
    t = along - np.floor(along)
    shape = np.where(t < 0.72, (t / 0.72) ** 1.6, ((1 - t) / 0.28) ** 1.1)
    big = 0.35 + 0.65 * smoothstep(fbm(flat(p), 190.0, 2, seed + 62), -0.5, 0.5)
    d = np.hypot(p[:, 0], p[:, 1])
    return np.asarray(z + f.get("h", 6.0) * shape * big * smoothstep(d, f.get("clear", 30.0), f.get("clear", 30.0) + 90))


def _crater(f: Feature, p: Floats, z: Floats, seed: int) -> Floats:
    """An impact crater of radius r with a raised rim."""
    d = np.hypot(p[:, 0] - f["x"], p[:, 1] - f["y"]) / f["r"]
    bowl = np.where(d < 1, (d**2 - 1) * f["r"] * 0.22, 0)
    rim = f["r"] * 0.07 * np.exp(-(((d - 1) / 0.22) ** 2))
    return np.asarray(z + bowl + rim)


FEATURES: dict[str, Callable[[Feature, Floats, Floats, int], Floats]] = {
    "flat": _flat, "sea": _sea, "island": _sea, "lake": _lake, "hill": _hill, "ridge": _ridge, "volcano": _volcano, "river": _river,
    "road": _road, "dunes": _dunes, "crater": _crater, "own": _own, "paint": lambda f, p, z, s: z,
}  # fmt: skip

__all__ = ["BASE", "FEATURES", "height", "normal", "box_distance", "inland", "lake_distance", "path_distance"]
