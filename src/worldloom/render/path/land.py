"""Ground and water as the eye needs them: fans of cells that grow with distance, so that a pixel meets about one cell."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats, fbm, flat, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import Batch, Finish, dressed, float4
from worldloom.synth.terrain import cover, ground, height
from worldloom.world import Material, Terrain, Water, World


def fan(
    view: Frame, near: float, far: float, rows: int, columns: int, margin: float = 0.1
) -> tuple[Floats, NDArray[np.int64], Floats]:
    """(points (k, 2), faces facing up, cell size (k,)): a sector under the view, geometric in range, even in angle."""
    half = min(math.atan(view.tangent) + margin, 2.6)
    yaw = math.atan2(view.forward[0], view.forward[1])
    r = _ranges(near, far, rows)
    a = yaw + np.linspace(-half, half, columns)
    p = np.stack([view.eye[0] + r[:, None] * np.sin(a), view.eye[1] + r[:, None] * np.cos(a)], -1).reshape(-1, 2)
    i = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    faces = np.concatenate([np.stack([i, i + 1, i + columns + 1], 1), np.stack([i, i + columns + 1, i + columns], 1)])
    cell = np.maximum(np.gradient(r), r * 2 * half / columns)
    return p, faces, np.repeat(cell, columns)


def _ranges(near: float, far: float, rows: int) -> Floats:
    """Distances of the rows: geometric up to 220 m, beyond it nearer to even, for slopes that stand up to the eye."""
    if far < 600:
        return np.geomspace(near, far, rows)
    close = int(0.62 * rows)
    u = np.linspace(0, 1, rows - close + 1)[1:]
    return np.concatenate([np.geomspace(near, 220.0, close), 220.0 + (far - 220.0) * u**1.5])


def land(world: World, view: Frame, rows: int, columns: int) -> list[Batch]:
    """The terrain: a fine fan in the view, the plain mesh elsewhere."""
    t = world.terrain
    if t is None:
        return []
    low = max(view.eye[2] - float(height(t, view.eye[None, :2])[0]), 0.6)
    p, faces, _ = fan(view, max(0.55 * low, 0.4), 1.4 * t.size, rows, columns)
    p = p[:, :2]
    z = height(t, p)
    v = np.c_[p, z]
    n = _normals(v, faces)
    c = cover(t, p, z, n)
    color = _calmed(c.color, p - view.eye[:2], rows, columns)
    votes = c.index[faces]
    which = np.where(votes[:, 1] == votes[:, 2], votes[:, 1], votes[:, 0])
    out = []
    for k in np.unique(which):
        f = faces[which == k]
        used, inverse = np.unique(f, return_inverse=True)
        layer = c.layers[k]
        m = Material(
            recipe=layer.recipe, color=layer.color, roughness=float(np.clip(c.roughness[used].mean(), 0.05, 1)), wear=0.3
        )
        out.append(_piece(world, m, v[used], n[used], np.clip(color[used] / np.array(layer.color), 0, 6), inverse))
    return out + _rest(world, t, view)


def _calmed(color: Floats, q: Floats, rows: int, columns: int) -> Floats:
    """Far cover averaged over a few cells: its patches are smaller than the cells there and would show as streaks."""
    from scipy.ndimage import gaussian_filter

    far = smoothstep(np.linalg.norm(q, axis=1), 120.0, 500.0)[:, None]
    soft = gaussian_filter(color.reshape(rows, columns, 3), (1.2, 2.5, 0)).reshape(-1, 3)
    return np.asarray(color * (1 - far) + soft * far)


def _piece(world: World, m: Material, v: Floats, n: Floats, tint: Floats, inverse: NDArray[np.int64]) -> Batch:
    return dressed(world, m, "terrain", "terrain", v, n, v[:, :2], tint, inverse.reshape(-1, 3))


def _rest(world: World, t: Terrain, view: Frame) -> list[Batch]:
    """What lies outside the fan: it is mirrored, casts shadows and sends light back."""
    out = []
    for s in ground(t, 0.3):
        mesh = s.mesh
        q = mesh.vertices - view.eye
        z, x = q @ (view.forward * [1, 1, 0]), np.abs(q @ view.right)
        inside = (z > 0.5) & (x < view.tangent * z)
        f = mesh.faces[~inside[mesh.faces].any(1)]
        if len(f) and mesh.normals is not None and mesh.color is not None:
            low = mesh.vertices - [0, 0, 0.02]
            out.append(dressed(world, s.material, "terrain", "terrain", low, mesh.normals, mesh.vertices[:, :2], mesh.color, f))
    return out


def _normals(v: Floats, faces: NDArray[np.int64]) -> Floats:
    fn = np.cross(v[faces[:, 1]] - v[faces[:, 0]], v[faces[:, 2]] - v[faces[:, 0]])
    n = np.stack([sum(np.bincount(faces[:, k], fn[:, a], len(v)) for k in range(3)) for a in range(3)], 1)
    return np.asarray(n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12))


@dataclass(frozen=True)
class Sheet:
    """Water in a view before waves: points (k, 2), faces facing up, cell size (k,) and depth of the water (k,) in metres."""

    p: Floats
    faces: NDArray[np.uint32]
    cell: Floats
    depth: Floats


def sheet(world: World, water: Water, view: Frame, rows: int, columns: int) -> Sheet | None:
    """Where water lies in the view."""
    reach = 4000.0 if water.kind == "sea" else 2.2 * (world.terrain.size if world.terrain else 100.0)
    drop = max(abs(view.eye[2] - water.level), 0.3)
    p, faces, cell = fan(view, max(0.6 * drop, 0.5), reach, rows, columns)
    depth = np.full(len(p), 9.0) if world.terrain is None else water.level - height(world.terrain, p)
    keep = (depth > -0.3)[faces].any(1)
    if water.polygon:
        from worldloom.synth.layout.footprint import inside

        keep &= inside(np.asarray(water.polygon), p)[faces].any(1)
    if not keep.any():
        return None
    used, inverse = np.unique(faces[keep], return_inverse=True)
    return Sheet(p[used], inverse.reshape(-1, 3).astype(np.uint32), cell[used], depth[used])


def sea(world: World, water: Water, view: Frame, rows: int, columns: int, time: float = 3.0) -> Batch | None:
    """Water in the view at a moment. Waves that cells cannot hold become roughness (as in LEADR: Dupuy et al. 2013)."""
    s = sheet(world, water, view, rows, columns)
    if s is None:
        return None
    h, gx, gy, rough = waves(world, water, s.p, s.cell, time)
    shore = smoothstep(s.depth, 0.0, 0.5)
    h, gx, gy = h * shore, gx * (0.3 + 0.7 * shore), gy * (0.3 + 0.7 * shore)
    n = np.stack([-gx, -gy, np.ones(len(h))], 1)
    n = n / np.linalg.norm(n, axis=1, keepdims=True)
    bed = np.array([0.055, 0.045, 0.028]) * np.exp(-np.maximum(s.depth, 0) / 0.35)[:, None]
    v, kind = np.c_[s.p, water.level + h], np.stack([0 * rough, rough, 0 * rough], 1)
    color = np.asarray(water.color) + bed
    return Batch(Finish("water", water.id), float4(v), float4(n), float4(s.p), float4(color), float4(kind), s.faces)


@dataclass(frozen=True)
class Spectrum:
    """The sines of a water: wave number, heading, phase at time 0, angular speed and slope, each (count,); `calm` (k,) of points
    dampens waves shorter than 3 m."""

    k: Floats
    angle: Floats
    phase: Floats
    speed: Floats
    slope: Floats
    calm: NDArray[np.float32]


def spectrum(world: World, water: Water, p: Floats) -> Spectrum:
    """Lengths run from 0.15 m to the largest wave of the water."""
    still = water.kind in ("puddle", "pond")
    top = {"sea": 9.0 + 30 * water.waves, "lake": 6.0, "river": 4.0}.get(water.kind, 1.2)
    slope = 0.008 if still else 0.014 + (0.7 if water.kind == "sea" else 0.5) * water.waves * (1 - 0.45 * water.waves)
    count = 48
    r = rng(world.seed, "waves", water.id)
    length = np.geomspace(0.15, top, count)
    wind = math.atan2(world.sky.wind[1], world.sky.wind[0]) + 0.4
    angle, phase = wind + r.normal(0, 0.75, count), r.uniform(0, 2 * np.pi, count)
    calm = (0.3 + 1.0 * smoothstep(fbm(flat(p), (24.0, 46.0, 1.0), 3, world.seed % 61 + 5), -0.3, 0.35)).astype(np.float32)
    steep = slope / math.sqrt(count / 2) * np.where(length < 1.5, (length / 0.6) ** -0.2, 0.83 * (1.5 / length) ** 0.4)
    return Spectrum(2 * np.pi / length, angle, phase, np.sqrt(9.81 * 2 * np.pi / length), steep, calm)


def fits(k: float, cell: NDArray[np.float32]) -> NDArray[np.float32]:
    """Share (n,) of a wave of wave number k that cells can hold."""
    return np.asarray(np.clip((2 * np.pi / k / cell - 2.2) / 2.8, 0, 1), np.float32)


def waves(world: World, water: Water, p: Floats, cell: Floats, time: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Height, slopes (k,) and roughness of the sum of sines."""
    c = spectrum(world, water, p)
    x, y, cell4 = p[:, 0].astype(np.float32), p[:, 1].astype(np.float32), cell.astype(np.float32)
    h, gx, gy, lost = (np.zeros(len(p), np.float32) for _ in range(4))
    for k, a, f, w, s in zip(c.k, c.angle, c.phase, c.speed, c.slope.astype(np.float32), strict=True):
        held = fits(k, cell4)
        near = held > 0
        amp = held[near] * (c.calm[near] if 2 * np.pi / k < 3 else np.float32(1))
        turn = x[near] * np.float32(k * math.cos(a)) + y[near] * np.float32(k * math.sin(a)) + np.float32((f + time * w) % (2 * np.pi))
        slope = amp * s * np.cos(turn)
        h[near] += amp * np.float32(s / k) * np.sin(turn)
        gx[near] += slope * np.float32(math.cos(a))
        gy[near] += slope * np.float32(math.sin(a))
        lost += (1 - held) * (s * c.calm) ** 2 / 2
    rough = np.clip(np.sqrt(np.sqrt(lost * 0.35)) * 0.55, 0.03, 0.24)
    return h.astype(float), gx.astype(float), gy.astype(float), rough.astype(float)


__all__ = ["Sheet", "Spectrum", "fan", "fits", "land", "sea", "sheet", "spectrum", "waves"]
