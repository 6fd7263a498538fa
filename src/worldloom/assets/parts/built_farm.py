"""Pieces of farms and crafts: heaps of hay, loose straws, stuffed sacks, and round vessels from staves."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import boards, tints, wires
from worldloom.geometry import Floats, Mesh, fbm, join, lathe, sheet, unit


def mound(size: tuple[float, float, float], kit: Kit, label: str = "mound", rough: float = 0.06) -> Mesh:
    """A heap on z = 0 over a rounded rectangle of extents (x, y), `size[2]` high, lumpy by `rough` metres."""
    lx, ly, h = size
    a, t = np.linspace(0, 2 * np.pi, kit.n(36, 12) + 1), np.linspace(0, 1, kit.n(12, 6))
    c, s = np.cos(a), np.sin(a)
    edge = np.stack([0.5 * lx * np.sign(c) * np.abs(c) ** 0.55, 0.5 * ly * np.sign(s) * np.abs(s) ** 0.55], 1)
    r, z = np.cos(t * np.pi / 2) ** 0.7, h * np.sin(t * np.pi / 2) ** 1.1
    p = np.concatenate([edge[None] * r[:, None, None], np.broadcast_to(z[:, None, None], (len(t), len(a), 1))], 2)
    bump = rough * fbm(p.reshape(-1, 3), 3.5 * rough + 0.05, 3, _number(kit, label)).reshape(p.shape[:2])
    p = p + bump[..., None] * unit(p / np.array([lx, ly, 2 * h]) + [0, 0, 0.15]) * np.minimum(1, 6 * t)[:, None, None]
    p[:, -1] = p[:, 0]
    p[-1] = p[-1].mean(0)
    return sheet(p[:, ::-1])


def _number(kit: Kit, label: str) -> int:
    return int(kit.rng(label).integers(997))


def straws(mesh: Mesh, kit: Kit, count: int, length: float = 0.16, label: str = "straws") -> Mesh:
    """Loose stalks that stick out of a surface, of different gold."""
    rng = kit.rng(label)
    n = kit.n(count, 8)
    v, normals = mesh.vertices, mesh.normals
    if normals is None:
        normals = unit(v - v.mean(0))
    k = rng.integers(0, len(v), n)
    start = v[k] - 0.02 * normals[k] + rng.normal(0, 0.02, (n, 3))
    way = unit(0.55 * normals[k] + rng.normal(0, 0.6, (n, 3)))
    m = wires(start, start + way * length * rng.uniform(0.4, 1.2, (n, 1)), 0.0028, 3)
    return m.tinted(np.repeat(tints(rng, n, 0.35), len(m.vertices) // n)[:, None] * np.ones(3))


_BODY = [(0.0, 0.0), (0.86, 0.0), (0.97, 0.03), (1.03, 0.12), (1.05, 0.28), (1.0, 0.46), (0.9, 0.62)]
_NECK = [(0.66, 0.75), (0.34, 0.84), (0.2, 0.87), (0.27, 0.91), (0.46, 0.97), (0.5, 1.0), (0.42, 0.98), (0.0, 0.9)]
_MOUTH = [(0.85, 0.78), (0.84, 0.9), (0.9, 0.96), (0.95, 0.93), (0.96, 0.86), (0.97, 0.93), (0.93, 1.0), (0.83, 0.97), (0.78, 0.82), (0.0, 0.8)]


def sack_of(height: float, radius: float, kit: Kit, tied: bool = True, flat: float = 0.72, band: tuple[float, float] | None = None) -> Mesh:
    """A stuffed sack on z = 0: slumped belly, pleats that gather in a tied neck, or an open rolled mouth.

    With `band` only a printed stripe between two shares of the height, a hair proud of the cloth.
    """
    rng = kit.rng("sack")
    a = np.linspace(0, 2 * np.pi, kit.n(40, 16) + 1)
    prof = np.array(_BODY + (_NECK if tied else _MOUTH))
    if band is not None:
        z = np.linspace(*band, 4)
        prof = np.c_[np.interp(z, [q[1] for q in _BODY[1:]], [q[0] for q in _BODY[1:]]), z]
    pleat = np.interp(prof[:, 1], [0.3, 0.78, 1.0], [0.01, 0.1, 0.2 if tied else 0.03])[:, None] * np.sin(9 * a + float(rng.uniform(0, 6)))
    lump = 1 + 0.06 * np.sin(2 * a + float(rng.uniform(0, 6))) + 0.035 * np.sin(3 * a + 4 * prof[:, 1:])
    rr = (prof[:, 0] * radius)[:, None] * (lump + pleat) + (0.0025 if band else 0.0)
    lean = 0.1 * radius * prof[:, 1:] ** 2
    z3 = (prof[:, 1] * height)[:, None] + 0.02 * height * np.sin(3 * a) * (prof[:, 1:] > 0.9)
    p = np.stack([rr * np.cos(a) + lean, flat * rr * np.sin(a), np.broadcast_to(z3, rr.shape)], -1)
    p[:, -1] = p[:, 0]
    return sheet(p[:, ::-1]).tinted(np.repeat(1 - 0.12 * np.abs(np.sin(5 * prof[:, 1])), len(a))[:, None] * np.ones(3))


def staves(low: float, high: float, height: float, kit: Kit, count: int = 14, thick: float = 0.018) -> Mesh:
    """Upright boards round a tapering vessel of outer radius `low` at z = 0 and `high` at its rim."""
    rng = kit.rng("staves")
    a = (np.arange(count) + 0.5) / count * 2 * np.pi
    tilt = np.arctan2(high - low, height)
    c, s, o = np.cos(a), np.sin(a), np.zeros(count)
    out_ = np.stack([c * np.cos(tilt), s * np.cos(tilt), o - np.sin(tilt)], 1)
    up = np.stack([c * np.sin(tilt), s * np.sin(tilt), o + np.cos(tilt)], 1)
    side = np.stack([-s, c, o], 1)
    mid = (low + high) / 2 - thick / 2
    wide = 2 * np.pi * (mid + thick / 2) / count * 0.985
    at = np.stack([mid * c, mid * s, o + height / 2], 1)
    return boards((thick, wide, height / np.cos(tilt)), at, 0.003, tints(rng, count, 0.16), np.stack([out_, side, up], 2))


def hoop(radius: float, z: float, width: float = 0.024, segments: int = 32, taper: float = 0.0) -> Mesh:
    """A flat iron band round a vessel."""
    return lathe([(radius - 0.004, z - width / 2), (radius + 0.003, z - width / 2), (radius + 0.003 + taper * width, z + width / 2), (radius - 0.004, z + width / 2)], segments, 0.3)


def planks(width: float, length: float, z: float, kit: Kit, thick: float = 0.03, pitch: float = 0.15, label: str = "planks") -> Mesh:
    """A level floor of boards that run along Y, its top at `z`, centred on the origin."""
    n = max(2, int(round(width / pitch)))
    x = (np.arange(n) + 0.5) / n * width - width / 2
    return boards((width / n - 0.006, length, thick), np.c_[x, 0 * x, np.full(n, z - thick / 2)], 0.004, tints(kit.rng(label), n, 0.22))


def ring_of(points: Floats, radius: float, sides: int = 6) -> Mesh:
    """A closed round cord along points (k, 3)."""
    p = np.asarray(points, float)
    return join([wires(p, np.roll(p, -1, 0), radius, sides)])


__all__ = ["mound", "straws", "sack_of", "staves", "hoop", "planks", "ring_of"]
