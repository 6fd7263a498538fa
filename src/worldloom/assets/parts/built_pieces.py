"""Pieces that built things share: many boards at once, wires, laid rope, shading by height, and a collector of surfaces."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.part import Part, Surface, moved, surface
from worldloom.geometry import Floats, Ints, Mesh, box, cylinder, join, rot_z, smoothstep, stamp, tube, unit
from worldloom.world import RGB, Material

WARM: RGB = (1.0, 0.6, 0.26)
"""Linear colour of lamplight through a window."""


@dataclass
class Collector:
    """Gathers meshes under roles, so that a maker ends with one surface a role and link."""

    _found: dict[tuple[str, str], tuple[Material, list[Mesh]]] = field(default_factory=dict)

    def add(self, role: str, material: Material, *meshes: Mesh, link: str = "") -> None:
        """More meshes for a role; the first material given for it stays."""
        self._found.setdefault((role, link), (material, []))[1].extend(m for m in meshes if len(m.faces))

    def surfaces(self) -> tuple[Surface, ...]:
        """One surface a role and link, in order of first mention."""
        return tuple(surface(r, ms, mat, k) for (r, k), (mat, ms) in self._found.items() if ms)

    def points(self, *roles: str) -> Floats:
        """(n, 3) vertices of some roles, for hull colliders."""
        return np.concatenate([m.vertices for (r, _), (_, ms) in self._found.items() if r in roles for m in ms])


def boards(sizes: ArrayLike, centers: ArrayLike, bevel: float = 0.006, tint: ArrayLike | None = None, turns: ArrayLike | None = None,
           lid: bool = False) -> Mesh:  # fmt: skip
    """Many bevelled boxes in one mesh: extents (n, 3) or (3,), centres (n, 3), tints (n,) or (n, 3), rotations (n, 3, 3) or (3, 3).

    `lid` leaves out their undersides: stones and setts that lie bedded.
    """
    c = np.asarray(centers, float).reshape(-1, 3)
    h = np.broadcast_to(np.asarray(sizes, float), c.shape) / 2
    sign, own, other, faces = _board(lid)
    n, k = len(c), len(sign)
    b = np.minimum(bevel, 0.45 * h.min(1))[:, None, None]
    v = sign * (h[:, None] - b * ~own)
    o = np.broadcast_to(other, (n, k, 2)).copy()
    swap = o[..., 1] == h.argmax(1)[:, None]
    o[swap] = o[swap][:, ::-1]
    uv = np.take_along_axis(v + h[:, None], o, 2) + (np.arange(n) % 17 * 0.173)[:, None, None]
    normals = np.broadcast_to(np.where(own, sign, 0.0), v.shape)
    if turns is not None:
        r = np.broadcast_to(np.asarray(turns, float), (n, 3, 3))
        v, normals = v @ r.swapaxes(1, 2), normals @ r.swapaxes(1, 2)
    f = (faces[None] + (np.arange(n) * k)[:, None, None]).reshape(-1, 3)
    return Mesh((v + c[:, None]).reshape(-1, 3), f, normals.reshape(-1, 3).copy(), uv.reshape(-1, 2), _spread(tint, n, k))


@lru_cache(maxsize=2)
def _board(lid: bool) -> tuple[Floats, np.ndarray, Ints, Ints]:
    """Of a bevelled box's 24 vertices: signs (24, 3), the coordinate that is the face's own, the texture's two axes; and the faces."""
    ref = box((2, 2, 2), 0.2)
    own = np.isclose(np.abs(ref.vertices), 1.0)
    faces = ref.faces[ref.vertices[ref.faces][..., 2].mean(1) > -0.6] if lid else ref.faces
    return np.sign(ref.vertices), own, np.array([[1, 2], [2, 0], [0, 1]])[own.argmax(1)], faces


def _spread(tint: ArrayLike | None, n: int, k: int) -> Floats | None:
    if tint is None:
        return None
    t = np.asarray(tint, float)
    t = np.broadcast_to(t[..., None] if t.ndim < 2 else t, (n, 3))
    return np.repeat(t, k, 0)


def copies(
    mesh: Mesh, positions: ArrayLike, yaws: ArrayLike | None = None, scales: ArrayLike = 1.0, tint: ArrayLike | None = None
) -> Mesh:
    """Like `stamp`, with a tint (n,) or (n, 3) for each copy."""
    out = stamp(mesh, positions, yaws, scales)
    n = len(np.asarray(positions, float).reshape(-1, 3))
    spread = _spread(tint, n, len(mesh.vertices))
    return out if spread is None else out.tinted(spread)


def wires(starts: ArrayLike, ends: ArrayLike, radius: ArrayLike, sides: int = 5) -> Mesh:
    """Straight round bars between points (n, 3) and (n, 3), open at the ends: rods, stays, spokes, bars, rails."""
    a, b = np.broadcast_arrays(np.asarray(starts, float).reshape(-1, 3), np.asarray(ends, float).reshape(-1, 3))
    n = max(len(a), len(b))
    d = unit(b - a)
    ref = np.where(np.abs(d[:, 2:]) < 0.9, [[0.0, 0, 1]], [[1.0, 0, 0]])
    u = unit(np.cross(d, ref))
    w = np.cross(d, u)
    t = np.linspace(0, 2 * np.pi, sides + 1)
    ring = np.cos(t)[None, :, None] * u[:, None] + np.sin(t)[None, :, None] * w[:, None]
    r = np.broadcast_to(np.asarray(radius, float), n)[:, None, None]
    v = np.stack([a[:, None] + r * ring, b[:, None] + r * ring], 2)
    length = np.linalg.norm(b - a, axis=1)
    uv = np.stack(np.broadcast_arrays((np.array([0.0, 1]) * length[:, None])[:, None], (t[None] * r[:, 0])[..., None]), -1)
    j = np.arange(sides) * 2
    quad = np.concatenate([np.stack([j, j + 2, j + 3], 1), np.stack([j, j + 3, j + 1], 1)])
    f = (quad[None] + (np.arange(n) * 2 * (sides + 1))[:, None, None]).reshape(-1, 3)
    return Mesh(v.reshape(-1, 3), f, np.repeat(ring, 2, 1).reshape(-1, 3), uv.reshape(-1, 2))


def laps(x0: ArrayLike, x1: ArrayLike, z: ArrayLike, pitch: float, proud: float, tint: ArrayLike | None = None) -> Mesh:
    """Lapped boards or louvres facing -Y: strips from x0 to x1 (n,) at heights z (n,), lower edges `proud` metres before y = 0."""
    a, b, low = (np.asarray(q, float) for q in (x0, x1, z))
    o, n = np.zeros(len(low)), len(low)
    quad = [(a, o, low), (b, o, low), (b, o - proud, low), (a, o - proud, low), (a, o - proud, low), (b, o - proud, low), (b, o, low + pitch), (a, o, low + pitch)]
    v = np.stack([np.stack(q, 1) for q in quad], 1)
    slant = np.array([0.0, -pitch, proud]) / np.hypot(pitch, proud)
    normals = np.concatenate([np.tile([0.0, 0, -1.0], (4, 1)), np.tile(slant, (4, 1))])
    f = np.array([[0, 2, 1], [0, 3, 2], [4, 5, 6], [4, 6, 7]])
    faces = (f[None] + (np.arange(n) * 8)[:, None, None]).reshape(-1, 3)
    uv = np.stack([v[..., 0], v[..., 2]], -1).reshape(-1, 2)
    return Mesh(v.reshape(-1, 3), faces, np.tile(normals, (n, 1)), uv, _spread(tint, n, 8))


def chain_of(points: ArrayLike, radius: float, sides: int = 6) -> Mesh:
    """A bent bar along corners (k, 3): straight wires with a knuckle at every corner."""
    p = np.asarray(points, float)
    return join([tube(p[i : i + 2], radius, sides) for i in range(len(p) - 1)])


def laid_rope(path: ArrayLike, radius: float = 0.018, step: float = 0.02) -> Mesh:
    """Three strands twisted round a path (k, 3); `radius` is the whole rope's."""
    from worldloom.geometry import resample

    q = resample(path, step)
    d = unit(np.gradient(q, axis=0))
    u = unit(np.cross(d, [0, 0, 1.0] if np.abs(d[:, 2]).mean() < 0.8 else [1.0, 0, 0]))
    w, a = np.cross(d, u), np.arange(len(q)) * step * 0.5 / max(radius, 0.006)
    turns = (a[:, None] + k * 2.094 for k in range(3))
    strands = (q + 0.5 * radius * (np.cos(t) * u + np.sin(t) * w) for t in turns)
    return join([tube(s, 0.56 * radius, 4, caps=False) for s in strands])


def tints(rng: np.random.Generator, count: int, spread: float = 0.18) -> Floats:
    """Brightness factors (n,) about 1 for boards, stones, tiles."""
    return np.asarray(1 + rng.uniform(-spread, spread, count))


def dirty_low(mesh: Mesh, low: float, high: float, dark: ArrayLike = (0.62, 0.58, 0.5)) -> Mesh:
    """Darkened towards height `low`, clean from `high` up."""
    t = smoothstep(mesh.vertices[:, 2], low, high)[:, None]
    return mesh.tinted(np.asarray(dark, float) * (1 - t) + t)


def drips(mesh: Mesh, top: float, reach: float, rng: np.random.Generator, color: ArrayLike = (0.75, 0.6, 0.45)) -> Mesh:
    """Streaks running down from height `top`, `reach` metres long, where the mesh has vertices to carry them."""
    v = mesh.vertices
    phase = rng.uniform(0, 9, 3)
    streak = np.clip(
        np.sin(v[:, 0] * 9 + phase[0]) * np.sin(v[:, 1] * 7 + phase[1]) + 0.3 * np.sin(v[:, 0] * 31 + phase[2]), 0, 1
    )
    k = (streak * smoothstep(v[:, 2], top - reach, top))[:, None]
    return mesh.tinted(1 - k * (1 - np.asarray(color, float)))


def bolts(positions: ArrayLike, radius: float = 0.012, height: float = 0.01) -> Mesh:
    """Hexagonal heads standing on points (n, 3), pointing up."""
    return stamp(cylinder(radius, height, 6, 0.15 * radius), positions)


def bow_front(part: Part) -> Part:
    """A part modelled with its front along +X turned so that its front is -Y."""
    out = moved(part, rotation=rot_z(-np.pi / 2))
    swapped = tuple(s.model_copy(update={"size": (s.size[1], s.size[0])}) for s in out.supports)
    return replace(out, supports=swapped)


def shifted(meshes: list[Mesh], offset: ArrayLike) -> list[Mesh]:
    """All meshes moved together."""
    return [m.moved(offset) for m in meshes]


__all__ = [
    "WARM", "Collector", "boards", "copies", "wires", "laps", "chain_of", "laid_rope", "tints", "dirty_low", "drips", "bolts", "bow_front", "shifted",
]  # fmt: skip
