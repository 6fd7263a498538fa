"""Rain, splashes, snow and dust between the eye and the things, lit by the blurred picture, hidden by depth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats
from worldloom.render.path.camera import Frame
from worldloom.render.path.grade import blur
from worldloom.render.shelter import sheltered
from worldloom.world import World

SHUTTER = 1 / 70


def weathered(world: World, view: Frame, light: Floats, lit: Floats, depth: Floats, time: float | None = None) -> Floats:
    """The picture with what falls; `lit` is the radiance that lights it. In films `time` in seconds, through which it falls."""
    s = world.sky
    if world.rooms:
        return light
    if s.rain > 0:
        around = blur(lit, 14 * view.width / 960) * 0.35 + blur(lit, 40 * view.width / 960) * 0.5
        light = light + around * (0.42 * _rain(world, view, depth, time) + 0.6 * _splashes(world, view, depth, time))[..., None]
    if s.snow > 0:
        around = blur(lit, 30 * view.width / 960) * 0.9 + 0.3 * float(np.percentile(lit.mean(2), 90))
        a = np.clip(_flakes(world, view, depth, time), 0, 0.9)[..., None]
        light = light * (1 - a) + around * 1.5 * a
    return light


def _volume(world: World, view: Frame, label: str, count: int, near: float, far: float, fall: Floats | None) -> tuple[Floats, Floats]:
    """Points in the view volume under the open sky, nearer ones fewer: positions (n, 3), distance along the axis."""
    r = rng(world.seed, label)
    if fall is None:
        z = near + (far - near) * r.random(count) ** 0.8
        x = (r.random(count) * 2 - 1) * z * view.tangent * 1.08
        y = (r.random(count) * 2 - 1) * z * view.tangent * 1.1 * view.height / view.width
        p = np.asarray(view.eye + view.forward * z[:, None] + view.right * x[:, None] + view.up * y[:, None])
    else:
        p, z = _box(r, view, count, near, far, fall)
    open_sky = ~sheltered(world, p)
    return p[open_sky], z[open_sky]


def _box(r: np.random.Generator, view: Frame, count: int, near: float, far: float, fall: Floats) -> tuple[Floats, Floats]:
    """In a box before the eye, evenly, so twice as many, for fewer are near it; what falls by `fall` (3,) metres, and comes in above
    where it leaves below, stays in its place in the world as the eye moves."""
    volume = 4 / 3 * view.tangent**2 * view.height / view.width * 1.19 * far**3
    p = r.random((int(2 * count * far**3 / volume), 3)) * far + fall
    corner = view.eye + view.forward * far / 2 - far / 2
    p = corner + np.mod(p - corner, far)
    z = (p - view.eye) @ view.forward
    keep = (z > near) & (z < far)
    return p[keep], z[keep]


def _visible(depth: Floats, x: Floats, y: Floats, z: Floats) -> NDArray[np.bool_]:
    h, w = depth.shape
    i, j = np.clip(y.astype(int), 0, h - 1), np.clip(x.astype(int), 0, w - 1)
    return np.asarray((depth[i, j] > z) & (x > -40) & (x < w + 40) & (y > -40) & (y < h + 40))


def _lines(shape: tuple[int, int], a: Floats, b: Floats, power: Floats, width: float) -> Floats:
    """Anti-aliased strokes between pixel points (n, 2): sums of gaussian dots along them."""
    h, w = shape
    n = 14
    t = (np.arange(n) + 0.5) / n
    p = a[:, None] + (b - a)[:, None] * t[:, None]
    length = np.linalg.norm(b - a, axis=1)
    dots = np.repeat(power * np.maximum(length, 1) / n * width, n)
    x, y = p[..., 0].ravel(), p[..., 1].ravel()
    out = np.zeros(h * w)
    i, j = np.floor(y - 0.5).astype(int), np.floor(x - 0.5).astype(int)
    fy, fx = y - 0.5 - i, x - 0.5 - j
    for di, wy in ((0, 1 - fy), (1, fy)):
        for dj, wx in ((0, 1 - fx), (1, fx)):
            ok = (i + di >= 0) & (i + di < h) & (j + dj >= 0) & (j + dj < w)
            out += np.bincount(((i + di) * w + j + dj)[ok], (dots * wy * wx)[ok], h * w)
    return np.asarray(out.reshape(h, w))


def _rain(world: World, view: Frame, depth: Floats, time: float | None) -> Floats:
    wind = np.asarray(world.sky.wind)
    fall = np.array([wind[0] * 0.6, wind[1] * 0.6, -8.2])
    p, z = _volume(world, view, "rain", int(5200 * world.sky.rain), 1.6, 22.0, None if time is None else fall * time)
    v = fall * SHUTTER
    xa, ya, _ = view.project(p)
    xb, yb, _ = view.project(p + v)
    k = view.width / 960
    power = rng(world.seed, "drops").uniform(0.35, 1.0, len(z)) * np.minimum(1, 5 / z)
    out = np.zeros(depth.shape)
    for lo, hi, soft in ((0.0, 4.0, 1.1), (4.0, 9.0, 0.55), (9.0, 99.0, 0.4)):
        m = (z >= lo) & (z < hi) & _visible(depth, (xa + xb) / 2, (ya + yb) / 2, z)
        out += blur(
            _lines((view.height, view.width), np.c_[xa, ya][m], np.c_[xb, yb][m], power[m], 1.5 * k if lo == 0 else 1.0), soft * k
        )
    return out


def _splashes(world: World, view: Frame, depth: Floats, time: float | None) -> Floats:
    """Crowns of four short strokes where drops meet what lies below the eye; others every twelfth of a second."""
    r = rng(world.seed, "splashes") if time is None else rng(world.seed, "splashes", str(int(time * 12 + 1e-6)))
    count = int(900 * world.sky.rain)
    h, w = depth.shape
    x, y = r.uniform(0, w, count), h * (0.45 + 0.55 * r.random(count) ** 0.7)
    d = depth[np.clip(y.astype(int), 0, h - 1), np.clip(x.astype(int), 0, w - 1)]
    ok = (d > 1.0) & (d < 16)
    x, y, d = x[ok], y[ok], d[ok]
    focal = w / 2 / view.tangent
    a = r.uniform(-1.1, 1.1, (len(x), 4))
    l = r.uniform(0.01, 0.04, (len(x), 4)) * (focal / d)[:, None]
    start = np.stack([x[:, None] + np.sin(a) * l * 0.4, y[:, None] - np.cos(a) * l * 0.5], -1).reshape(-1, 2)
    end = np.stack([x[:, None] + np.sin(a) * l, y[:, None] - np.cos(a) * l], -1).reshape(-1, 2)
    return blur(_lines((h, w), start, end, r.uniform(0.4, 1.0, len(start)), 0.8), 0.4 * w / 960)


def _flakes(world: World, view: Frame, depth: Floats, time: float | None) -> Floats:
    """Opacity of snow: soft discs, large and blurred near the eye."""
    fall = None if time is None else np.array([world.sky.wind[0] * 0.5, world.sky.wind[1] * 0.5, -1.1]) * time
    p, z = _volume(world, view, "snow", int(6000 * world.sky.snow), 0.9, 30.0, fall)
    x, y, _ = view.project(p)
    focal = view.width / 2 / view.tangent
    out = np.zeros(depth.shape)
    k = view.width / 960
    for lo, hi in ((0.0, 2.2), (2.2, 5.0), (5.0, 11.0), (11.0, 99.0)):
        m = (z >= lo) & (z < hi) & _visible(depth, x, y, z)
        if m.any():
            size = max(0.0045 * focal / float(np.median(z[m])), 0.5 * k)
            drift = np.c_[x, y][m]
            dots = _lines(depth.shape, drift, drift + [0.0, 0.6], np.full(int(m.sum()), 1.0), 1.0)
            out += blur(dots, size) * (size * size * 2 * np.pi) * (0.5 if lo < 2 else 0.85)
    return out


__all__ = ["weathered"]
