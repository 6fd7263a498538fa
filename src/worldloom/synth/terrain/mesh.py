"""Meshes of the ground and of still water for export and display: fine near the middle, coarse towards the horizon."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from worldloom.assets.part import Surface
from worldloom.geometry import Floats, Ints, Mesh
from worldloom.synth.terrain.cover import cover
from worldloom.synth.terrain.height import height
from worldloom.world import Material, Terrain, Water, World


def _axis(half: float, near: float, cells: int) -> Floats:
    """(cells + 1,) coordinates from -half to half whose spacing grows from `near` at the middle (sinh spacing)."""
    if 2 * half / cells <= near:
        return np.linspace(-half, half, cells + 1)
    lo, hi = 1e-3, 12.0
    for _ in range(60):
        k = (lo + hi) / 2
        lo, hi = (k, hi) if half * math.sinh(2 * k / cells) / math.sinh(k) > near else (lo, k)
    u = np.linspace(-1, 1, cells + 1)
    return half * np.sinh(k * u) / math.sinh(k)


def _lattice(xs: Floats, ys: Floats) -> tuple[Floats, Ints]:
    xy = np.stack(np.meshgrid(xs, ys, indexing="ij"), -1).reshape(-1, 2)
    n = len(ys)
    i, j = np.meshgrid(np.arange(len(xs) - 1), np.arange(n - 1), indexing="ij")
    a = (i * n + j).ravel()
    flip = ((i + j) % 2).ravel().astype(bool)
    b, c, d = a + n, a + n + 1, a + 1
    first = np.where(flip[:, None], np.stack([a, b, d], 1), np.stack([a, b, c], 1))
    second = np.where(flip[:, None], np.stack([b, c, d], 1), np.stack([a, c, d], 1))
    return xy, np.concatenate([first, second])


def ground(terrain: Terrain, detail: float = 1.0) -> tuple[Surface, ...]:
    """The terrain's surfaces, one a kind of ground; vertex colours carry smooth transitions. About 0.4 s at detail 1."""
    return _ground(terrain.model_dump_json(), round(float(detail), 2))


def _middle(t: Terrain) -> tuple[float, float]:
    """Where things stand and the mesh is finest: the stage before the eye, or an island's near shore."""
    isle = next((f for f in t.features if f["kind"] == "island"), None)
    return (0.0, 14.0) if isle is None else (float(isle.get("x", 0.0)), float(isle.get("y", 0.0) - 0.75 * isle["r"]))


@lru_cache(maxsize=8)
def _ground(terrain_json: str, detail: float) -> tuple[Surface, ...]:
    t = Terrain.model_validate_json(terrain_json)
    cells = int(np.clip(190 * detail**0.6, 90, 420))
    axis = _axis(t.size, 0.75 / max(detail, 0.3) ** 0.6, cells)
    x, y = _middle(t)
    xy, faces = _lattice(axis + x, axis + y)
    z = height(t, xy)
    v = np.c_[xy, z]
    fn = np.cross(v[faces[:, 1]] - v[faces[:, 0]], v[faces[:, 2]] - v[faces[:, 0]])
    n = np.stack([sum(np.bincount(faces[:, k], fn[:, a], len(v)) for k in range(3)) for a in range(3)], 1)
    n = n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)
    c = cover(t, xy, z, n)
    votes = c.index[faces]
    which = np.where(votes[:, 1] == votes[:, 2], votes[:, 1], votes[:, 0])
    out = []
    for k in np.unique(which):
        f = faces[which == k]
        used, inverse = np.unique(f, return_inverse=True)
        layer = c.layers[k]
        tint = c.color[used] / np.array(layer.color)
        mesh = Mesh(v[used], inverse.reshape(-1, 3), n[used], xy[used], np.clip(tint, 0, 6))
        rough = float(np.clip(c.roughness[used].mean(), 0.05, 1))
        out.append(Surface(f"ground.{layer.recipe}.{k}", mesh, Material(recipe=layer.recipe, color=layer.color, roughness=rough, wear=0.3)))
    return tuple(out)


def water_mesh(world: World, water: Water, spacing: float = 2.0) -> Mesh:
    """A flat sheet (z = level) where the ground lies below the level or inside the polygon; vertex colour = depth tint, and
    color[:, 0] holds min(depth / 4 m, 1) for soft shores."""
    half = world.terrain.size if world.terrain else 60.0
    cells = 150
    axis = _axis(half * 0.98, spacing, cells)
    if water.polygon:
        p = np.asarray(water.polygon, float)
        lo, hi = p.min(0), p.max(0)
        n = np.clip(((hi - lo) / spacing).astype(int) + 1, 2, 160)
        xy, faces = _lattice(np.linspace(lo[0], hi[0], n[0]), np.linspace(lo[1], hi[1], n[1]))
    else:
        xy, faces = _lattice(axis, axis)
    depth = np.full(len(xy), 3.0) if world.terrain is None else water.level - height(world.terrain, xy)
    keep = (depth[faces] > -0.25).any(1)
    used, inverse = np.unique(faces[keep], return_inverse=True)
    v = np.c_[xy[used], np.full(len(used), water.level)]
    d = np.clip(depth[used] / 4.0, 0, 1)
    up = np.broadcast_to([0.0, 0, 1], v.shape).copy()
    return Mesh(v, inverse.reshape(-1, 3), up, xy[used], np.stack([d, d, d], 1))


__all__ = ["ground", "water_mesh"]
