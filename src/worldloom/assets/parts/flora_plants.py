"""Small plants: tufts of ribbons, pinnate fronds, broad leaves, rings of petals. Counts follow detail, leaf area is kept."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.part import Surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, painted, ribbons
from worldloom.geometry import Floats, Mesh, unit
from worldloom.world import RGB

LEAF = finish.of("leaf", (0.06, 0.09, 0.02), 0.6, 0.1, thin=True)
PETAL = finish.of("leaf", (0.5, 0.5, 0.5), 0.7, 0.05, thin=True)


def share(kit: Kit, count: float, least: int = 3) -> tuple[int, float]:
    """How many leaves to draw of `count` at detail 1, and the factor on their width that keeps their area."""
    d = min(max(kit.detail, 0.06), 2.0)
    n = max(least, int(round(count * (d**0.7 if d <= 1 else 1 + 0.8 * (d - 1)))))
    return n, float(np.clip((count / n) ** 0.75, 0.75, 6.0))


def steps(kit: Kit, most: int = 4) -> int:
    """Points along a ribbon at this detail."""
    return most if kit.detail > 0.6 else 3 if kit.detail > 0.15 else 2


def ring_of(n: int, rng: np.random.Generator, radius: float) -> tuple[Floats, Floats]:
    """n feet in a disc (n, 3) and unit vectors outward from its middle (n, 3)."""
    a = rng.uniform(0, 2 * np.pi, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    return out * (radius * np.sqrt(rng.random(n)))[:, None], out


def tones(color: ArrayLike, n: int, rng: np.random.Generator, spread: float = 0.2) -> Floats:
    """n albedos about one or about rows (n, 3), brighter and darker by `spread` (of the logarithm)."""
    return np.asarray(np.asarray(color, float) * np.exp(rng.normal(0, spread, (n, 1))) * (1 + rng.normal(0, 0.04, (n, 3))))


def mixed(colors: list[RGB], weights: list[float], n: int, rng: np.random.Generator) -> Floats:
    """n albedos (n, 3) drawn from a few."""
    w = np.asarray(weights) / sum(weights)
    return np.asarray(colors)[rng.choice(len(colors), n, p=w)]


def strips(role: str, mesh: Mesh, colors: Floats, foot: float = 0.45, sway: float = 1.0, like: object = None) -> Surface:
    """Ribbons as a surface: one colour a ribbon (m, 3), darker at the foot, swaying at the tip."""
    per = len(mesh.vertices) // len(colors)
    t = np.tile(np.repeat(np.linspace(0, 1, per // 2), 2), len(colors))
    c = np.repeat(colors, per, 0) * (foot + (1.15 - foot) * t)[:, None]
    return painted(role, mesh, c, LEAF if like is None else like, sway * t**1.5)  # type: ignore[arg-type]


def tuft(
    kit: Kit, count: int, height: float, spread: float, colors: Floats | None = None, color: RGB = (0.1, 0.12, 0.035), stiff: float = 0.0,
    width: float = 0.007, dry: float = 0.2, role: str = "blades",
) -> Surface:  # fmt: skip
    """A tuft of grass: curved ribbons from a small disc, some dry; `stiff` 1 stands upright."""
    rng = kit.rng(role)
    n, wide = share(kit, count, 5)
    foot, out = ring_of(n, rng, spread)
    tilt = rng.uniform(0.08, 0.8 - 0.55 * stiff, n)[:, None]
    d = unit(UP + out * tilt + rng.normal(0, 0.1, (n, 3)))
    long = height * rng.uniform(0.45, 1.15, n) * (1.1 - 0.4 * np.linalg.norm(foot, axis=1) / max(spread, 1e-6))
    bend = out * (0.35 - 0.28 * stiff) - UP * (0.35 - 0.3 * stiff) * rng.uniform(0.2, 1.2, (n, 1))
    c = tones(color if colors is None else colors, n, rng)
    old = rng.random(n) < dry
    c[old] = np.array([0.27, 0.2, 0.095]) * rng.uniform(0.6, 1.1, (int(old.sum()), 1))
    mesh = ribbons(foot - UP * 0.02, d, bend, long, width * wide * rng.uniform(0.7, 1.3, n), steps(kit))
    return strips(role, mesh, c)


def pinnate(
    ribs: Limbs, pairs: int, long: float, width: float, kit: Kit, start: float = 0.12, droop: float = 0.25, forward: float = 0.45, lift: float = 0.2,
    profile: tuple[float, float] = (0.12, 0.95), curl: float = 0.35,
) -> tuple[Mesh, np.ndarray, Floats]:  # fmt: skip
    """Leaflets in pairs along ribs: (mesh, rib index of each leaflet, place 0..1 along it). Ribbons near, blades far."""
    rng = kit.rng("leaflets")
    n = 2 * pairs
    i = np.repeat(np.arange(len(ribs)), n)
    s = np.tile(np.repeat(np.linspace(start, 0.99, pairs), 2), len(ribs)) + rng.normal(0, 0.15 / pairs, len(i))
    s = np.clip(s, 0, 1)
    t = ribs.tangent(i, s)
    side = unit(np.cross(t, UP)) * np.tile([1.0, -1.0], pairs * len(ribs))[:, None]
    over = unit(np.cross(side, t))
    over = np.where(over[:, 2:] < 0, -over, over)
    d = unit(side + t * (forward + 0.5 * s[:, None] ** 2) + over * lift + rng.normal(0, 0.07, (len(i), 3)))
    size = long * np.sin(np.pi * np.clip(profile[0] + (profile[1] - profile[0]) * s, 0, 1)) ** 0.75 * rng.uniform(0.88, 1.1, len(i)) + 0.04 * long
    base = ribs.at(i, s)
    if kit.detail < 0.6:
        mesh = blades(base, d - UP * droop * 0.7, size, width * 1.3, rng, None, 0, kit.detail > 0.2, across=over)
        up = np.where(mesh.normals[:, 2:] < 0, -mesh.normals, mesh.normals) if mesh.normals is not None else None
        return Mesh(mesh.vertices, mesh.faces, up, mesh.uv), i, s
    bend = -UP * (curl * (0.6 + 0.8 * rng.random((len(i), 1)))) - UP * droop * 0.4
    k = 5 if kit.detail > 1.5 else 3
    return _flat_ribbons(base, d - UP * droop * 0.4, bend, size, width, over, k), i, s


def _flat_ribbons(base: Floats, direction: Floats, bend: Floats, length: Floats, width: float, over: Floats, k: int) -> Mesh:
    """Ribbons whose faces look along `over` (m, 3); widest a third of the way out."""
    m, t = len(base), np.linspace(0, 1, k)
    d = unit(direction)
    x = base[:, None] + length[:, None, None] * t[None, :, None] * (d[:, None] + t[None, :, None] * bend[:, None])
    tangent = unit(d[:, None] + 2 * t[None, :, None] * bend[:, None])
    side = unit(np.cross(over[:, None], tangent))
    w = np.interp(t, [0, 0.3, 1.0], [0.45, 1.0, 0.04]) * width / 2
    v = np.stack([x - side * w[None, :, None], x + side * w[None, :, None]], 2)
    n = unit(np.cross(tangent, side))
    j = np.arange(m * k * 2).reshape(m, k, 2)
    f = np.concatenate([np.stack([j[:, :-1, 0], j[:, :-1, 1], j[:, 1:, 1]], -1).reshape(-1, 3), np.stack([j[:, :-1, 0], j[:, 1:, 1], j[:, 1:, 0]], -1).reshape(-1, 3)])
    uv = np.stack(np.broadcast_arrays(np.array([0.0, 0.05])[None, None], t[None, :, None] + 0 * length[:, None, None]), -1)
    return Mesh(v.reshape(-1, 3), f, np.repeat(n.reshape(-1, 3), 2, 0), uv.reshape(-1, 2))


def broad(base: Floats, direction: Floats, bend: Floats, length: Floats, width: Floats, k: int = 6, fold: float = 0.25, peak: float = 0.42) -> Mesh:
    """Broad leaves with a folded midrib: rows (m,) of 3 x k points, widest at `peak`. Upper side outward."""
    m, t = len(base), np.linspace(0, 1, k)
    d, bend = unit(np.broadcast_to(direction, base.shape)), np.broadcast_to(bend, base.shape)
    x = base[:, None] + length[:, None, None] * t[None, :, None] * (d[:, None] + t[None, :, None] * bend[:, None])
    tangent = unit(d[:, None] + 2 * t[None, :, None] * bend[:, None])
    side = unit(np.cross(tangent, UP) + [1e-4, 0, 0])
    top = unit(np.cross(side, tangent))
    q = t ** (np.log(0.5) / np.log(peak))
    w = (np.sin(np.pi * np.clip(q, 0, 1)) ** 0.75 + 0.015) * width[:, None] / 2
    left, right = (x + (s * side * w[..., None] + top * fold * w[..., None]) for s in (-1, 1))
    v = np.stack([left, x, right], 2)
    n = np.stack([unit(top + 0.35 * side), top, unit(top - 0.35 * side)], 2)
    j = np.arange(m * k * 3).reshape(m, k, 3)
    f = []
    for a, b in ((0, 1), (1, 2)):
        f += [np.stack([j[:, :-1, a], j[:, :-1, b], j[:, 1:, b]], -1).reshape(-1, 3), np.stack([j[:, :-1, a], j[:, 1:, b], j[:, 1:, a]], -1).reshape(-1, 3)]
    uv = np.stack(np.broadcast_arrays(np.array([0.0, 0.5, 1.0])[None, None] * 0.2, (t[None, :, None] * length[:, None, None])), -1)
    return Mesh(v.reshape(-1, 3), np.concatenate(f), n.reshape(-1, 3), uv.reshape(-1, 2))


def ribbons_wide(base: Floats, direction: Floats, bend: Floats, length: Floats, width: float, k: int) -> Mesh:
    """Strap leaves (maize, banana, iris): folded like `broad`, widest near the foot, tapering to a point."""
    m = len(base)
    return broad(base, direction, bend, length, np.full(m, width), k, 0.3, 0.3)


def petals(center: Floats, axis: Floats, count: int, length: ArrayLike, width: ArrayLike, cup: float, rng: np.random.Generator) -> Mesh:
    """Rings of `count` petals round flower heads at `center` (m, 3) facing `axis` (m, 3); cup 0 flat, 1 upright like a tulip."""
    m = len(center)
    ax = unit(axis)
    u = unit(np.cross(ax, np.where(np.abs(ax[:, :1]) > 0.9, [[0.0, 1, 0]], [[1.0, 0, 0]])))
    w = np.cross(ax, u)
    a = np.arange(count)[None] * 2 * np.pi / count + rng.uniform(0, 6.3, (m, 1))
    out = np.cos(a)[..., None] * u[:, None] + np.sin(a)[..., None] * w[:, None]
    lift = cup + rng.normal(0, 0.08, (m, count, 1))
    d = (out * (1 - 0.75 * lift) + ax[:, None] * lift).reshape(-1, 3)
    base = (center[:, None] + out * 0.1 * np.broadcast_to(np.asarray(length, float), m)[:, None, None]).reshape(-1, 3)
    long = np.repeat(np.broadcast_to(np.asarray(length, float), m), count)
    wide = np.repeat(np.broadcast_to(np.asarray(width, float), m), count)
    mesh = blades(base, d, long, wide, rng, None, 0, True, across=np.repeat(ax, count, 0))
    axes = np.repeat(ax, 4 * count, 0)
    n = mesh.normals
    assert n is not None
    n = np.where((n * axes).sum(1, keepdims=True) < 0, -n, n)
    return Mesh(mesh.vertices, mesh.faces, unit(n + 0.4 * axes), mesh.uv)


__all__ = [
    "LEAF", "PETAL", "share", "steps", "ring_of", "tones", "mixed", "strips", "tuft", "pinnate", "broad", "ribbons_wide", "petals",
]  # fmt: skip
