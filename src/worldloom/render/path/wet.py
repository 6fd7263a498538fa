"""Standing water on level ground after rain: faces near the eye are divided until puddles have shores."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, fbm, flat, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import Batch, float4
from worldloom.world import World

REACH = 45.0
LEVELS = 7
MOST = 240_000


def flooded(world: World, b: Batch, view: Frame) -> Batch:
    """A solid batch with puddles on what is level, low and near; unchanged in dry weather and indoors."""
    if world.sky.rain <= 0 or world.rooms or b.finish.kind != "solid":
        return b
    level = _level(b, view)
    if not level.any():
        return b
    corners = [a[b.faces[level]].astype(float) for a in (b.v, b.n, b.uv, b.color, b.kind)]
    v, n, uv, color, kind = (c.reshape(-1, c.shape[-1]) for c in _divided(corners, view))
    wet = _shared(world, v[:, :2])
    color = color * (1 - 0.55 * wet)[:, None]
    kind[:, 1] = kind[:, 1] * (1 - wet) + 0.03 * wet
    under = (wet.reshape(-1, 3).min(1) > 0.6).repeat(3)
    kind[under, 0] = 0
    kind[under, 1] = 0.03
    n = n * (1 - 0.9 * wet)[:, None] + np.array([0, 0, 0.9]) * wet[:, None]
    rest = b.faces[~level]
    faces = np.concatenate([rest, np.arange(len(v), dtype=np.uint32).reshape(-1, 3) + np.uint32(len(b.v))])
    cat = [np.concatenate([x, float4(y)]) for x, y in ((b.v, v), (b.n, n), (b.uv, uv), (b.color, color), (b.kind, kind))]
    return replace(b, v=cat[0], n=cat[1], uv=cat[2], color=cat[3], kind=cat[4], faces=faces.astype(np.uint32))


def puddle(world: World, p: Floats) -> Floats:
    """(k,) in [0, 1]: how deep under water ground points (k, 2) stand."""
    x = flat(p)
    level = fbm(x, (1.1, 1.7, 1.0), 4, world.seed % 97 + 90) + 0.6 * fbm(x, 6.0, 2, world.seed % 97 + 91)
    edge = 0.16 - 0.24 * world.sky.rain
    return smoothstep(-level, edge, edge + 0.05)


def _shared(world: World, p: Floats) -> Floats:
    """`puddle` at the corners of triangles, where most points come several times."""
    grid = np.round(p * 4096).astype(np.int64)
    _, first, inverse = np.unique(grid[:, 0] << 32 ^ grid[:, 1] & 0xFFFFFFFF, return_index=True, return_inverse=True)
    return np.asarray(puddle(world, p[first])[inverse])


def _level(b: Batch, view: Frame) -> NDArray[np.bool_]:
    """Faces that lie flat, well under the eye and near."""
    up = b.n[b.faces, 2].min(1) > 0.97
    c = b.v[b.faces].mean(1)
    a, e, f = (b.v[b.faces[:, k]] for k in range(3))
    wide = np.linalg.norm(np.cross(e - a, f - a), axis=1) > 0.01
    return np.asarray(up & wide & (c[:, 2] < view.eye[2] - 1.0) & (np.linalg.norm(c - view.eye, axis=1) < REACH + 30))


def _divided(corners: list[Floats], view: Frame) -> list[Floats]:
    """Triangles (m, 3, k) split in four until their edges are about 1.2 % of their distance from the eye."""
    done: list[list[Floats]] = []
    for _ in range(LEVELS):
        v = corners[0]
        edge = np.linalg.norm(v - np.roll(v, 1, 1), axis=2).max(1)
        d = np.linalg.norm(v - view.eye, axis=2).min(1)
        split = (edge > np.maximum(0.012 * d, 0.03)) & (d < REACH)
        done.append([c[~split] for c in corners])
        corners = [_split(c[split]) for c in corners]
        if not len(corners[0]) or len(corners[0]) > MOST:
            break
    done.append(corners)
    return [np.concatenate(c) for c in zip(*done, strict=True)]


def _split(c: Floats) -> Floats:
    a, b, d = c[:, 0], c[:, 1], c[:, 2]
    ab, bd, da = (a + b) / 2, (b + d) / 2, (d + a) / 2
    return np.concatenate([np.stack(t, 1) for t in ((a, ab, da), (ab, b, bd), (da, bd, d), (ab, bd, da))])


__all__ = ["flooded", "puddle"]
