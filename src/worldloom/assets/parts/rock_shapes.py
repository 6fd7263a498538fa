"""Boulders that read as stone: convex blocks cut by joint planes, layered strata, cracks, moss and snow on what faces the sky."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.kit import Kit
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.flora_limbs import pick
from worldloom.assets.parts.flora_seasons import SNOW
from worldloom.geometry import Floats, Mesh, crease_normals, fbm, rot_x, rot_y, rot_z, smoothstep, solid, unit
from worldloom.world import RGB, Material


@dataclass(frozen=True)
class Stone:
    """How a kind of stone breaks. Lengths are shares of the block's half width."""

    facets: int = 9
    """Cuts beyond the six joint planes."""
    round_: float = 0.1
    """0 sharp edges, 1 water-worn."""
    strata: float = 0.0
    layer: float = 0.2
    rough: float = 0.03
    wide: float = 0.05
    cracks: float = 0.6
    blocks: int = 2
    """Main block and the fragments leaning on it."""
    sink: float = 0.45
    """How far below the middle the ground cuts it."""


def boulder(size: ArrayLike, kit: Kit, stone: Stone, cells: int = 0) -> Mesh:
    """A stone of extents near `size` rising from z = 0; the colour holds crevice shade and layers. About 4 k triangles at detail 1."""
    d = kit.detail
    n = cells or (46 if d > 1.5 else 27 if d > 0.6 else 15 if d > 0.2 else 8)
    shape = _Body(stone, kit)
    m = solid(shape, (-1.25, -1.25, -stone.sink - 0.25), (1.25, 1.25, 1.2), 2.5 / n, 1)
    p, normal = m.vertices, m.normals
    assert normal is not None
    keep = (p[m.faces][..., 2] > -stone.sink - 0.16).any(1)
    lo, hi = p[:, :2].min(0), p[:, :2].max(0)
    mid = np.array([*(lo + hi) / 2, -stone.sink])
    scale = np.asarray(size, float) / np.array([*(hi - lo), p[:, 2].max() + stone.sink])
    v = (p - mid) * scale
    shade = shape.shade(p) * (0.6 + 0.4 * smoothstep(v[:, 2], -0.02, 0.22 * float(v[:, 2].max())))
    body = Mesh(v, m.faces, unit(normal / scale), None, np.repeat(np.clip(shade, 0.25, 1.4)[:, None], 3, 1))
    return pick(body, np.asarray(keep))


class _Body:
    """The signed distance of a stone in its own unit frame."""

    def __init__(self, stone: Stone, kit: Kit) -> None:
        rng = kit.rng("blocks")
        self.stone, self.seed = stone, int(rng.integers(0, 960))
        self.blocks = [_block(stone, rng, k) for k in range(max(1, stone.blocks))]
        self.tilt = unit(np.array([rng.normal(0, 0.22), rng.normal(0, 0.22), 1.0]))
        self.steps = rng.uniform(-1, 1, 64)

    def __call__(self, p: Floats) -> Floats:
        s = self.stone
        sharp = 42.0 * (1 - s.round_) ** 2 + 5.0
        d = np.full(len(p), 9.0)
        for center, n, reach, _ in self.blocks:
            e = n @ (p - center).T
            e -= reach[:, None]
            e *= sharp
            top = e.max(0)
            e -= top
            d = np.minimum(d, (top + np.log(np.exp(e, out=e).sum(0))) / sharp)
        near = np.flatnonzero(np.abs(d) < 0.2)
        d[near] += self.relief(p.T.take(near, 1).T)
        return d

    def relief(self, p: Floats) -> Floats:
        """What is worn off (positive) the bare blocks."""
        s, k = self.stone, self.seed
        out = -s.wide * fbm(p + k, 0.8, 2, k) - s.rough * fbm(p + k, 0.2, 3, k + 5) + 0.06 * s.cracks * self.crack(p)
        if s.strata:
            off, joint = self.layers(p)
            out = out + s.strata * (0.07 * off + 0.035 * joint)
        return np.asarray(out)

    def crack(self, p: Floats) -> Floats:
        """1 in a crack, 0 away from it."""
        cut = np.abs(fbm(p * [1, 1, 0.6] + 3.1 * self.seed, 0.85, 2, self.seed + 9))
        return np.asarray(np.exp(-((cut / 0.03) ** 2)))

    def layers(self, p: Floats) -> tuple[Floats, Floats]:
        """How far each layer stands back (-1..1) and the joint between layers (0..1)."""
        h = (p @ self.tilt + 0.05 * fbm(p, 0.9, 2, self.seed)) / self.stone.layer
        i = np.floor(h)
        f = h - i
        off = self.steps[i.astype(int) & 63] * (1 - smoothstep(f, 0.75, 1)) + self.steps[(i.astype(int) + 1) & 63] * smoothstep(f, 0.75, 1)
        return off, np.exp(-((np.minimum(f, 1 - f) / 0.13) ** 2))

    def shade(self, p: Floats) -> Floats:
        """Brightness factors: broad drift, grain, dark cracks, banded layers."""
        k = self.seed
        out = (1 + 0.2 * fbm(p + k, 0.6, 3, k) + 0.28 * fbm(p + k, 0.13, 3, k + 5)) * (1 - 0.5 * self.stone.cracks * self.crack(p))
        if self.stone.strata:
            off, joint = self.layers(p)
            out = out * (1 + self.stone.strata * (0.2 * off - 0.3 * joint))
        return np.asarray(out)


def _block(stone: Stone, rng: np.random.Generator, k: int) -> tuple[Floats, Floats, Floats, int]:
    """Centre (3,), unit normals (n, 3), distances (n,) of a convex block; fragments are smaller and lie beside the first."""
    turn = rot_z(rng.uniform(0, 6.3)) @ rot_x(rng.normal(0, 0.3)) @ rot_y(rng.normal(0, 0.3))
    joints = unit(np.concatenate([np.eye(3), -np.eye(3)]) @ turn.T + rng.normal(0, 0.12, (6, 3)))
    more = unit(rng.normal(size=(stone.facets, 3)) * [1, 1, 0.8])
    size = 1.0 if k == 0 else rng.uniform(0.38, 0.62)
    a = rng.uniform(0, 6.3)
    center = np.zeros(3) if k == 0 else np.array([0.72 * np.cos(a), 0.72 * np.sin(a), -0.28])
    reach = np.concatenate([rng.uniform(0.58, 0.85, 6), rng.uniform(0.6, 0.84, stone.facets)]) * size
    return center, np.concatenate([joints, more]), reach * (1 + 0.12 * stone.round_), k


def grown(mesh: Mesh, moss: float, kit: Kit, color: RGB = (0.075, 0.095, 0.025)) -> Mesh:
    """Green on shady and level places, blended into the vertex colour relative to a stone of albedo `base` about 0.2."""
    if moss <= 0 or mesh.normals is None:
        return mesh
    v, n = mesh.vertices, mesh.normals
    size = float(np.ptp(v, axis=0).max())
    k = smoothstep(n[:, 2] + 0.9 * fbm(v, 0.3 * size, 4, kit.seed % 60) - 0.35 * (v[:, 2] / size), 1.05 - 1.1 * moss, 1.3 - 1.1 * moss)[:, None]
    base = np.ones((len(v), 3)) if mesh.color is None else mesh.color
    tint = np.asarray(color) / 0.22 * (0.8 + 0.5 * np.abs(fbm(v, 0.08 * size, 2, 4)))[:, None]
    return replace(mesh, color=base * (1 - k) + tint * k)


def snowed(role: str, mesh: Mesh, material: Material, snow: float, kit: Kit, depth: float = 0.03) -> list[Surface]:
    """The body, and a cap of snow lifted off it where it faces upward; its rim tapers to nothing."""
    body = surface(role, mesh, material)
    if snow <= 0 or body.mesh.normals is None:
        return [body]
    m = body.mesh
    n = m.normals
    assert n is not None
    v = m.vertices
    size = float(np.ptp(v, axis=0).max())
    want = n[:, 2] + 0.25 * fbm(v, 0.35 * size, 3, kit.seed % 60)
    k = smoothstep(want, 0.85 - 0.75 * snow, 1.15 - 0.65 * snow) * smoothstep(v[:, 2], -0.02, 0.1 * size)
    lift = np.stack([0.25 * n[:, 0], 0.25 * n[:, 1], np.ones(len(v))], 1) * (k * depth - 0.004)[:, None]
    cap = Mesh(v + lift, m.faces, None, m.uv)
    cap = pick(cap, np.asarray((k[m.faces] > 0.02).any(1)))
    if not len(cap):
        return [body]
    key, inverse = np.unique(np.round(cap.vertices, 4), axis=0, return_inverse=True)
    welded = Mesh(key, inverse.ravel()[cap.faces])
    smooth = crease_normals(welded, 1.2)
    return [body, surface("snow", smooth, SNOW)]


__all__ = ["Stone", "boulder", "grown", "snowed"]
