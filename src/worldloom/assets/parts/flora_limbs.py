"""Branches as bundles of quadratic curves and leaves as small blades: the shared geometry of every tree and bush."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.part import Surface, surface
from worldloom.geometry import Floats, Mesh, fbm, unit
from worldloom.world import Material

UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True)
class Limbs:
    """n branches base + length * s * (direction + s * bend), s in [0, 1]; arrays (n, 3), (n, 3), (n, 3), (n,), (n,)."""

    base: Floats
    direction: Floats
    bend: Floats
    length: Floats
    radius: Floats

    def __len__(self) -> int:
        return len(self.length)

    def at(self, i: np.ndarray, s: Floats) -> Floats:
        """Points (k, 3) on branches i (k,) at s (k,)."""
        q = s[:, None]
        return np.asarray(self.base[i] + self.length[i][:, None] * q * (self.direction[i] + q * self.bend[i]))

    def tangent(self, i: np.ndarray, s: Floats) -> Floats:
        """Unit directions (k, 3) at the same places."""
        return unit(self.direction[i] + 2 * s[:, None] * self.bend[i])

    def tips(self) -> Floats:
        """End points (n, 3)."""
        return self.at(np.arange(len(self)), np.ones(len(self)))

    def take(self, i: ArrayLike) -> Limbs:
        """Those branches only."""
        k = np.asarray(i)
        return Limbs(self.base[k], self.direction[k], self.bend[k], self.length[k], self.radius[k])


def limbs(base: Floats, direction: Floats, bend: Floats, length: Floats, radius: Floats) -> Limbs:
    """Branches with unit directions; numbers broadcast over the rows of `base`."""
    n = len(base)
    d = unit(np.broadcast_to(direction, (n, 3)))
    return Limbs(base, d, np.broadcast_to(bend, (n, 3)), np.broadcast_to(length, n).astype(float), np.broadcast_to(radius, n).astype(float))


def towards(base: Floats, ends: Floats, direction: Floats, radius: Floats) -> Limbs:
    """Branches that leave along `direction` and arrive at `ends`."""
    length = np.linalg.norm(ends - base, axis=1)
    d = unit(direction)
    return Limbs(base, d, (ends - base) / length[:, None] - d, length, np.broadcast_to(radius, len(base)).astype(float))


def branchlets(
    of: Limbs, each: int, rng: np.random.Generator, start: float = 0.3, angle: float = 0.8, ratio: float = 0.55, droop: float = 0.1, thin: float = 0.5,
) -> tuple[Limbs, np.ndarray]:  # fmt: skip
    """`each` children per branch, at uneven angles off the parent; also the parents' indices."""
    i = np.repeat(np.arange(len(of)), each)
    s = rng.uniform(start, 1, len(i)) ** 0.8
    t = of.tangent(i, s)
    side = unit(np.cross(t, rng.normal(size=t.shape)))
    a = angle * rng.uniform(0.5, 1.3, (len(i), 1))
    length = of.length[i] * ratio * (1.25 - 0.6 * s) * rng.uniform(0.6, 1.25, len(i))
    bend = np.stack([rng.normal(0, 0.1, len(i)), rng.normal(0, 0.1, len(i)), -droop + rng.normal(0, 0.05, len(i))], 1)
    return Limbs(of.at(i, s), unit(t * np.cos(a) + side * np.sin(a)), bend, length, of.radius[i] * thin), i


def tubes(b: Limbs, rings: int = 4, sides: int = 4, tip: float = 0.25) -> Mesh:
    """Open tapering tubes along all branches."""
    n = len(b)
    i, s = np.repeat(np.arange(n), rings), np.tile(np.linspace(0, 1, rings), n)
    p, t = b.at(i, s), b.tangent(i, s)
    u = unit(np.cross(t, np.where(np.abs(t[:, 2:]) > 0.9, [[1.0, 0, 0]], [[0, 0, 1.0]])))
    w = np.cross(t, u)
    a = np.linspace(0, 2 * np.pi, sides + 1)
    normal = np.cos(a)[None, :, None] * u[:, None] + np.sin(a)[None, :, None] * w[:, None]
    r = b.radius[i] * (1 - s * (1 - tip))
    v = p[:, None] + r[:, None, None] * normal
    k = np.arange(n * rings * (sides + 1)).reshape(n, rings, sides + 1)
    a0, b0, a1, b1 = k[:, :-1, :-1], k[:, 1:, :-1], k[:, :-1, 1:], k[:, 1:, 1:]
    f = np.concatenate([np.stack([a0, a1, b1], -1).reshape(-1, 3), np.stack([a0, b1, b0], -1).reshape(-1, 3)])
    uv = np.stack(np.broadcast_arrays((s * b.length[i])[:, None], a[None] * np.maximum(r, 0.02)[:, None]), -1)
    return Mesh(v.reshape(-1, 3), f, normal.reshape(-1, 3), uv.reshape(-1, 2))


def blades(
    base: Floats, direction: Floats, length: ArrayLike, width: ArrayLike, rng: np.random.Generator, center: Floats | None = None, mix: float = 0.5,
    diamond: bool = False, across: Floats | None = None,
) -> Mesh:  # fmt: skip
    """One thin leaf a row: a pointed triangle, or a diamond of two. Normals lean away from `center` (n, 3) or (3,) by `mix`."""
    m = len(base)
    d = unit(direction)
    side = unit(np.cross(d, rng.normal(size=d.shape) if across is None else across))
    w = np.broadcast_to(np.asarray(width, float), m)[:, None] / 2
    length_ = np.broadcast_to(np.asarray(length, float), m)[:, None]
    n = unit(np.cross(side, d))
    if center is not None:
        out = unit(base + d * length_ / 2 - center)
        n = np.where((n * out).sum(1, keepdims=True) < 0, -n, n)
        n = unit(n * (1 - mix) + out * mix)
    i = np.arange(m)
    if diamond:
        mid = base + d * length_ * 0.42
        v = np.stack([base, mid + side * w, base + d * length_, mid - side * w], 1)
        f = np.concatenate([np.stack([4 * i, 4 * i + 1, 4 * i + 2], 1), np.stack([4 * i, 4 * i + 2, 4 * i + 3], 1)])
    else:
        v = np.stack([base - side * w, base + side * w, base + d * length_], 1)
        f = np.arange(3 * m).reshape(m, 3)
    k = v.shape[1]
    uv = np.tile(np.array([[0.5, 0], [1, 0.45], [0.5, 1], [0, 0.45]] if diamond else [[0, 0], [1, 0], [0.5, 1.0]]) * 0.1, (m, 1))
    return Mesh(v.reshape(-1, 3), f, np.repeat(n, k, 0), uv)


def ribbons(base: Floats, direction: Floats, bend: Floats, length: ArrayLike, width: ArrayLike, steps: int = 4, taper: float = 1.5) -> Mesh:
    """Curved tapering strips: grass, reeds, fronds. Normals lean upward; uv.v runs 0..1 along each."""
    m = len(base)
    t = np.linspace(0, 1, steps)
    d = unit(direction)
    side = unit(np.cross(d, UP) + [1e-4, 0, 0])
    ln = np.broadcast_to(np.asarray(length, float), m)[:, None, None]
    x = base[:, None] + ln * t[None, :, None] * (d[:, None] + t[None, :, None] * bend[:, None])
    w = (np.broadcast_to(np.asarray(width, float), m)[:, None] * (1 - t**taper) / 2 + 0.0004)[..., None] * side[:, None]
    v = np.stack([x - w, x + w], 2)
    k = np.arange(m * steps * 2).reshape(m, steps, 2)
    f = np.concatenate([np.stack([k[:, :-1, 0], k[:, :-1, 1], k[:, 1:, 1]], -1).reshape(-1, 3), np.stack([k[:, :-1, 0], k[:, 1:, 1], k[:, 1:, 0]], -1).reshape(-1, 3)])
    n = unit(unit(np.cross(side, d)) * 0.55 + UP * 0.65)
    uv = np.stack(np.broadcast_arrays(np.array([0.0, 0.02])[None, None], t[None, :, None] + 0 * np.arange(m)[:, None, None]), -1)
    return Mesh(v.reshape(-1, 3), f, np.repeat(n, 2 * steps, 0), uv.reshape(-1, 2))


def trunk(height: float, radius: float, rng: np.random.Generator, rings: int, sides: int, lean: float = 0.03, wobble: float = 0.012, flare: float = 0.55, knots: float = 0.06) -> tuple[Mesh, Limbs]:
    """A swept trunk with a root flare standing on z = 0, and its centre line as one Limb (height is along z)."""
    a0, b0 = rng.normal(0, lean, 2), rng.normal(0, lean, 2)
    line = Limbs(np.zeros((1, 3)), np.array([[a0[0], a0[1], 1.0]]), np.array([[b0[0], b0[1], 0.0]]), np.array([height]), np.array([radius]))
    z = np.concatenate([[-0.06, 0, 0.25 * radius, radius, 2.5 * radius], np.linspace(5 * radius, height, max(rings - 5, 2))]) / height
    p = line.base + height * z[:, None] * (line.direction + np.maximum(z, 0)[:, None] * line.bend)
    ph = rng.uniform(0, 6, 2)
    zz = np.clip(z, 0, 1)
    p[:, :2] += wobble * height * (np.sin(zz[:, None] * 7 + ph) - np.sin(ph)) * (1 - zz[:, None])
    a = np.linspace(0, 2 * np.pi, sides + 1)
    ring = radius * (1 - 0.92 * np.clip(z, 0, 1) ** 1.1) * (1 + flare * np.exp(-np.maximum(z * height, 0) / (1.1 * radius)))
    around = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    v = p[:, None] + ring[:, None, None] * around
    lobes = 1 + knots * fbm(v.reshape(-1, 3) * [1, 1, 0.4], 2.2 * radius, 3, int(rng.integers(60))).reshape(len(z), -1) * 1.6
    lobes *= 1 + flare * 0.5 * np.exp(-np.maximum(z * height, 0) / (1.3 * radius))[:, None] * np.cos(5 * a + ph[0])
    lobes[:, -1] = lobes[:, 0]
    v = p[:, None] + (ring[:, None] * lobes)[..., None] * around
    k = np.arange(len(z) * (sides + 1)).reshape(len(z), sides + 1)
    q, r, s, t = k[:-1, :-1], k[:-1, 1:], k[1:, 1:], k[1:, :-1]
    f = np.concatenate([np.stack([q, r, s], -1).reshape(-1, 3), np.stack([q, s, t], -1).reshape(-1, 3)])
    uv = np.stack(np.broadcast_arrays((z * height)[:, None], a[None] * radius), -1).reshape(-1, 2)
    return Mesh(v.reshape(-1, 3), f, np.broadcast_to(around, v.shape).reshape(-1, 3).copy(), uv), line


def painted(role: str, mesh: Mesh, colors: Floats, like: Material, sway: ArrayLike | None = None) -> Surface:
    """A surface whose vertices have these linear albedos (n, 3): the material takes the strongest, tints stay within 0..1."""
    top = np.maximum(np.percentile(colors, 98, axis=0), 1e-3) if len(colors) else np.ones(3)
    mesh = mesh.tinted(np.clip(colors / top, 0.0, 1.0))
    if sway is not None:
        mesh = mesh.swaying(np.clip(sway, 0, 1))
    r, g, b = (min(round(float(c), 4), 1.0) for c in top)
    return surface(role, mesh, like.model_copy(update={"color": (r, g, b)}))


def pick(mesh: Mesh, faces: np.ndarray) -> Mesh:
    """The triangles selected by a mask or indices, with only the vertices they use."""
    f = mesh.faces[faces]
    used, inverse = np.unique(f, return_inverse=True)

    def get(x: Floats | None) -> Floats | None:
        return None if x is None else x[used]

    return Mesh(mesh.vertices[used], inverse.reshape(-1, 3), get(mesh.normals), get(mesh.uv), get(mesh.color), get(mesh.sway))


def budget(detail: float) -> float:
    """Triangles a tree may take at this detail: about 300 far (0.08), 3.5 k at 0.3, 20 k at 1, 52 k at 2."""
    d = min(max(float(detail), 0.05), 2.0)
    if d < 0.3:
        return float(3500 * (d / 0.3) ** 1.86)
    return float(20000 * d ** (1.45 if d <= 1 else 1.38))


__all__ = ["UP", "Limbs", "limbs", "towards", "branchlets", "tubes", "blades", "ribbons", "trunk", "painted", "pick", "budget"]
