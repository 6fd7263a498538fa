"""Round timber with bark and cut ends: logs, branches, stumps, firewood."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.flora_limbs import painted
from worldloom.assets.parts.rock_shapes import snowed
from worldloom.geometry import Floats, Mesh, fbm, join, tube, unit
from worldloom.world import RGB

BARK: RGB = (0.13, 0.095, 0.068)
CUT: RGB = (0.46, 0.32, 0.17)


def log_body(length: float, radius: float, kit: Kit, sides: int = 18, rings: int = 14, taper: float = 0.1, bend: float = 0.03, knots: float = 0.08) -> Mesh:
    """Bark of a log along X, centred on the origin, without its ends."""
    rng = kit.rng("log")
    x = np.linspace(-0.5, 0.5, rings) * length
    ph = rng.uniform(0, 6, 2)
    path = np.stack([x, bend * length * np.sin(2.2 * x / length + ph[0]), bend * length * np.cos(1.9 * x / length + ph[1])], 1)
    path[:, 1:] -= path[:, 1:].mean(0)
    m = tube(path, radius * (1 - taper * (x / length + 0.5)), sides, caps=False)
    n = m.normals
    assert n is not None
    seed = int(rng.integers(60))
    bump = knots * fbm(m.vertices * [0.35, 1, 1], 0.8 * radius, 3, seed) + 0.4 * knots * fbm(m.vertices * [0.25, 1, 1], 0.25 * radius, 2, seed + 1)
    v = m.vertices + n * (bump * radius * 1.6)[:, None]
    v = v.reshape(rings, sides + 1, 3)
    v[:, -1] = v[:, 0]
    out = Mesh(v.reshape(-1, 3), m.faces, n, m.uv)
    return out.tinted(np.clip(0.95 + 2.4 * bump, 0.35, 1.35))


def log_ends(body: Mesh, sides: int) -> Mesh:
    """Cut faces that close a log_body, ringed by vertex colour."""
    v = body.vertices.reshape(-1, sides + 1, 3)
    parts = []
    for ring, flip in ((v[0, :-1], False), (v[-1, :-1], True)):
        mid = ring.mean(0)
        rows = [mid + (ring - mid) * k for k in (1.0, 0.8, 0.5, 0.22, 0.0)]
        p = np.stack([np.concatenate([r, r[:1]]) for r in rows])
        k = np.arange(p.shape[0] * (sides + 1)).reshape(p.shape[0], -1)
        a, b, c, d = k[:-1, :-1], k[:-1, 1:], k[1:, 1:], k[1:, :-1]
        f = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
        axis = unit(v[0].mean(0) - v[-1].mean(0)) * (-1 if flip else 1)
        f = f[:, ::-1]
        mesh = Mesh(p.reshape(-1, 3), f)
        fn = np.cross(mesh.vertices[f[0, 1]] - mesh.vertices[f[0, 0]], mesh.vertices[f[0, 2]] - mesh.vertices[f[0, 0]])
        if fn @ axis < 0:
            f = f[:, ::-1]
        ringed = np.repeat([0.62, 1.0, 0.86, 1.0, 0.7], sides + 1)
        q = p.reshape(-1, 3)
        uv = np.stack([q[:, 1], q[:, 2]], 1)
        parts.append(Mesh(q, f, np.broadcast_to(axis, q.shape).copy(), uv, np.repeat(ringed[:, None], 3, 1)))
    return join(parts)


def log_surfaces(length: float, radius: float, kit: Kit, snow: float = 0.0, moss: float = 0.0, bark: RGB = BARK, cut: RGB = CUT, lift: float = 0.0) -> list[Surface]:
    """A log lying along X on z = 0: bark (mossy on top), cut ends, snow."""
    sides = 26 if kit.detail > 1.5 else 16 if kit.detail > 0.6 else 8 if kit.detail > 0.2 else 5
    rings = 40 if kit.detail > 1.5 else 16 if kit.detail > 0.6 else 6 if kit.detail > 0.2 else 2
    body = log_body(length, radius, kit, sides, rings).moved((0, 0, 0.9 * radius + lift))
    ends = log_ends(body, sides)
    return [*barked("bark", body, kit, snow, moss, bark, 0.035), surface("ends", ends, finish.of("wood", cut, 0.8, 0.4))]


def barked(role: str, body: Mesh, kit: Kit, snow: float, moss: float, bark: RGB, depth: float) -> list[Surface]:
    """Bark with moss where it faces up and shade, snow lying on the topmost faces."""
    n, v, c = body.normals, body.vertices, body.color
    assert n is not None and c is not None
    green = np.clip((n[:, 2] + 0.8 * fbm(v, 0.4, 3, kit.seed % 60) - 1.2 + 1.3 * moss) * 4, 0, 1)[:, None] * (moss > 0) * (1 - snow)
    colors = np.asarray(bark) * c * (1 - green) + np.array([0.06, 0.085, 0.022]) * (0.6 + 0.5 * c) * green
    stuff = finish.of("bark", bark, 0.92, 0.5, scale=0.45)
    white = snowed(role, Mesh(v, body.faces, n, body.uv), stuff, snow, kit, depth)[1:]
    return [painted(role, Mesh(v, body.faces, n, body.uv), colors, stuff), *(Surface(f"snow_{role}", s.mesh, s.material) for s in white)]


def billet(length: float, radius: float, kit: Kit, quarter: bool = True) -> tuple[Mesh, Mesh]:
    """A split piece of firewood along X: (bark and split faces' wood) as (bark, wood) meshes about the origin."""
    a = np.linspace(-0.8, 0.8, 6) if quarter else np.linspace(-1.57, 1.57, 8)
    arc = radius * np.stack([np.cos(a), np.sin(a)], 1)
    rng = kit.rng("billet")
    arc *= 1 + rng.normal(0, 0.04, (len(a), 1))
    mid = radius * (0.35 if quarter else 0.2)
    arc = arc - [mid, 0]
    core = np.array([[-mid, 0.0]])
    loop = np.concatenate([core, arc])
    x = np.array([-0.5, 0.5]) * length
    outer = np.stack([np.stack([np.full(len(arc), q), arc[:, 1], arc[:, 0]], 1) for q in x])
    from worldloom.geometry import sheet

    bark = sheet(outer[::-1], smooth=True)
    sides = [sheet(np.stack([np.stack([np.full(2, q), pair[:, 1], pair[:, 0]], 1) for q in x])[::-1]) for pair in (np.stack([loop[0], arc[0]]), np.stack([arc[-1], loop[0]]))]
    caps = []
    for q, s in ((x[0], -1), (x[1], 1)):
        p = np.stack([np.full(len(loop), q), loop[:, 1], loop[:, 0]], 1)
        k = np.arange(1, len(loop) - 1)
        f = np.stack([0 * k, k, k + 1], 1)
        if np.cross(p[f[0, 1]] - p[f[0, 0]], p[f[0, 2]] - p[f[0, 0]])[0] * s < 0:
            f = f[:, ::-1]
        caps.append(Mesh(p, f, np.tile([float(s), 0, 0], (len(p), 1)), p[:, 1:]))
    return bark, join([*sides, *caps])


def pole(start: ArrayLike, end: ArrayLike, radius: float, kit: Kit, sides: int = 8) -> Mesh:
    """A slightly crooked branch between two points, thinner at its end."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    t = np.linspace(0, 1, 7)[:, None]
    rng = kit.rng("pole")
    p: Floats = a * (1 - t) + b * t + rng.normal(0, 0.25 * radius, (7, 3)) * np.sin(np.pi * t)
    return tube(p, radius * (1 - 0.35 * t[:, 0]), sides)


__all__ = ["BARK", "CUT", "log_body", "log_ends", "log_surfaces", "barked", "billet", "pole"]
