"""Standing water on level ground after rain, with the rings of drops: a table in polar coordinates round the eye that the kernel reads."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats, fbm, flat, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import F4, Batch
from worldloom.world import World

REACH = 45.0
NEAR = 0.7
SIZE = (640, 800)
"""Ranges, geometric from NEAR to REACH, and angles, even: finer than a pixel of the poster everywhere."""
RING = 0.024
"""Metres between the crests of a ring."""


@dataclass(frozen=True)
class Pools:
    """`texels` (rows, columns, 4): how deep under water in [0, 1], slopes along x and y, nothing; columns run from -`half` to `half`
    radians clockwise of `yaw`, rows from NEAR to REACH metres from `eye` (2,). One dry texel where it does not rain."""

    texels: F4
    eye: Floats
    yaw: float
    half: float


def pools(world: World, view: Frame) -> Pools:
    """The standing water in a view."""
    yaw = math.atan2(view.forward[0], view.forward[1])
    half = min(math.atan(view.tangent) + 0.1, 2.6)
    if world.sky.rain <= 0 or world.rooms:
        return Pools(np.zeros((2, 2, 4), np.float32), view.eye[:2], yaw, half)
    rows, columns = SIZE
    r, a = np.geomspace(NEAR, REACH, rows)[:, None], yaw + np.linspace(-half, half, columns)
    p = np.stack([view.eye[0] + r * np.sin(a), view.eye[1] + r * np.cos(a)], -1)
    out = np.zeros((rows, columns, 4), np.float32)
    out[..., 0] = puddle(world, p.reshape(-1, 2)).reshape(rows, columns) * smoothstep(r, REACH, 0.6 * REACH)
    _rings(out, world, view, p, yaw, half)
    return Pools(out, view.eye[:2], yaw, half)


def puddle(world: World, p: Floats) -> Floats:
    """(k,) in [0, 1]: how deep under water ground points (k, 2) stand."""
    x = flat(p)
    level = fbm(x, (1.1, 1.7, 1.0), 4, world.seed % 97 + 90) + 0.6 * fbm(x, 6.0, 2, world.seed % 97 + 91)
    edge = 0.16 - 0.24 * world.sky.rain
    return smoothstep(-level, edge, edge + 0.05)


def _rings(out: F4, world: World, view: Frame, p: Floats, yaw: float, half: float) -> None:
    """Adds the slopes of circles that drops have left, as many a square metre everywhere, as far as they can be told apart."""
    r, far = rng(world.seed, "rings"), 11.0
    count = int(26 * world.sky.rain * half * far * far)
    at, angle = np.maximum(far * np.sqrt(r.random(count)), NEAR), r.uniform(-half, half, count)
    radius, power = r.uniform(0.01, 0.13, count), r.uniform(0.5, 1.0, count)
    rows, columns = out.shape[:2]
    k = (rows - 1) / math.log(REACH / NEAR)
    for d, a, wide, s in zip(at, angle, radius, power, strict=True):
        edge = wide + RING
        i0, i1 = int(k * math.log(max(d - edge, NEAR) / NEAR)), int(k * math.log((d + edge) / NEAR)) + 2
        span = edge / d * (columns - 1) / (2 * half)
        j = (a / half + 1) / 2 * (columns - 1)
        box = (slice(i0, i1), slice(max(int(j - span), 0), int(j + span) + 2))
        q = p[box] - (view.eye[:2] + d * np.array([math.sin(yaw + a), math.cos(yaw + a)]))
        away = np.sqrt((q * q).sum(-1)) + 1e-6
        x = (away - wide) / RING
        slope = s * 0.2 * (1 - wide / 0.16) * np.cos(2 * np.pi * x) * np.exp(-2 * x * x)
        out[box][..., 1:3] += (slope / away)[..., None] * q


def flooded(world: World, b: Batch, view: Frame) -> Batch:
    """A solid batch that knows where water can stand on it: on what is level and low; unchanged in dry weather and indoors."""
    if world.sky.rain <= 0 or world.rooms or b.finish.kind != "solid":
        return b
    level = np.zeros(len(b.v), bool)
    level[b.faces[_level(b, view)]] = True
    return replace(b, level=level) if level.any() else b


def _level(b: Batch, view: Frame) -> NDArray[np.bool_]:
    """Faces that lie flat, well under the eye and are no pebbles."""
    out = (b.n[b.faces[:, 0], 2] > 0.97) & (b.v[b.faces[:, 0], 2] < view.eye[2] - 1.0)
    a, e, f = (b.v[b.faces[out, k]] for k in range(3))
    out[out] = np.linalg.norm(np.cross(e - a, f - a), axis=1) > 0.01
    return np.asarray(out)


__all__ = ["NEAR", "REACH", "Pools", "flooded", "pools", "puddle"]
