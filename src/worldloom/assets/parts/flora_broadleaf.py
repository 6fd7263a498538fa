"""A deciduous tree from a species' habit: trunk, boughs that fill a crown, twigs, leaves by season, blossom, fruit, snow."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.part import Part, Surface, cylinder_collider, surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, branchlets, budget, painted, towards, trunk, tubes
from worldloom.assets.parts.flora_seasons import Foliage, dusted, fullness, leaf_colors
from worldloom.geometry import Floats, fbm, join, sphere, stamp, unit
from worldloom.world import RGB


@dataclass(frozen=True)
class Habit:
    """How a species grows. Lengths are shares of the tree's height unless they say metres."""

    trunk: float = 0.6
    """Share of the height that the trunk reaches."""
    girth: float = 0.028
    """Trunk radius."""
    bare: float = 0.2
    """Height of the lowest bough."""
    crown: tuple[float, float] = (0.36, 0.4)
    """Horizontal and vertical radius of the crown."""
    boughs: int = 22
    rise: float = 0.7
    """Upward share of a bough's first direction; below 0 it starts level or hangs."""
    lobed: float = 0.3
    """Unevenness of the crown's outline."""
    twig_droop: float = 0.05
    twig_reach: float = 0.5
    leaf: tuple[float, float] = (0.14, 0.085)
    """Metres, at the finest detail; smaller counts take larger leaves of equal area."""
    leaf_area: float = 4.3
    """Square metres of leaf for a square metre of crown shadow."""
    leaf_droop: float = 0.2
    lean: float = 0.03
    wobble: float = 0.012
    knots: float = 0.06
    bark: RGB = (0.085, 0.065, 0.05)
    twig: RGB = (0.07, 0.05, 0.038)
    foliage: Foliage = field(default_factory=Foliage)


@dataclass(frozen=True)
class Extra:
    """What hangs among the leaves: blossom or fruit. `share` of the leaf places."""

    role: str
    color: RGB
    share: float
    size: float = 0.06
    ball: bool = False


def tree(h: Habit, height: float, season: str, snow: float, kit: Kit, extra: Extra | None = None, scale_leaf: float = 1.0) -> Part:
    """The tree as a Part: roles trunk, branches, leaves, twigs (winter), snow and the extra's."""
    tris = budget(kit.detail)
    stem, line = _stem(h, height, kit)
    boughs = _boughs(h, height, line, kit)
    near = kit.detail > 0.2
    shoots, of = branchlets(boughs, 6 if near else 3, kit.rng("shoots"), 0.28, 0.75, 0.5, 0.02)
    twigs, of2 = branchlets(shoots, 4 if near else 2, kit.rng("twigs"), 0.3, 0.7, h.twig_reach, h.twig_droop)
    group = of[of2]
    wood = _wood(h, boughs, shoots, twigs, season, tris)
    room = max(tris - sum(len(m) for m in wood) - len(stem), 120)
    out = [surface("trunk", stem.tinted(_bark_tint(stem.vertices, height)), finish.of("bark", h.bark, 0.9, 0.4))]
    out += _snowy("branches", join(wood), h.twig, snow, kit) if wood else []
    out += _crown(h, height, season, snow, twigs, group, room, kit, extra)
    return Part(
        tuple(out), colliders=(cylinder_collider(h.girth * height * 1.1, height * max(h.bare, 0.12) + 1.2),), mass=900 * (h.girth * height) ** 2 * 3 * height,
        friction=0.9, anchors=perches(boughs), affordances=("climb",),
    )  # fmt: skip


def perches(boughs: Limbs, count: int = 4) -> dict[str, tuple[float, float, float]]:
    """Named places branch.1, .. on top of the lowest boughs, a third of the way out."""
    order = np.argsort(boughs.base[:, 2])[:count]
    s = np.full(len(order), 0.38)
    p = boughs.at(order, s) + UP * (boughs.radius[order] * 0.7)[:, None]
    return {f"branch.{k + 1}": (round(float(x), 3), round(float(y), 3), round(float(z), 3)) for k, (x, y, z) in enumerate(p)}


def _stem(h: Habit, height: float, kit: Kit) -> tuple:  # type: ignore[type-arg]
    d = kit.detail
    rings, sides = (60, 22) if d > 1.5 else (18, 11) if d > 0.5 else (9, 7) if d > 0.2 else (7, 4)
    return trunk(h.trunk * height, h.girth * height, kit.rng("trunk"), rings, sides, h.lean, h.wobble, knots=h.knots)


def _boughs(h: Habit, height: float, line: Limbs, kit: Kit) -> Limbs:
    """Boughs that end on an uneven ellipsoid."""
    rng = kit.rng("boughs")
    n = h.boughs if kit.detail > 0.2 else max(6, h.boughs * 2 // 3)
    u = (np.arange(n) + 0.5) / n
    az = np.arange(n) * 2.39996 + rng.normal(0, 0.35, n)
    low = -0.5
    zc = low + (1 - low) * u
    flat = np.sqrt(np.maximum(1 - zc**2, 0.03))
    reach = 1 + h.lobed * rng.uniform(-1, 0.55, n) + 0.12 * np.cos(az - rng.uniform(0, 6))
    a, b = 0.86 * h.crown[0] * height, 0.9 * h.crown[1] * height
    middle = height * (1 - h.crown[1])
    s0 = np.clip((h.bare + (0.96 * h.trunk - h.bare) * u ** 0.8) / h.trunk, 0.05, 0.98)
    base = line.at(np.zeros(n, int), s0)
    ends = np.stack([a * flat * np.cos(az) * reach, a * flat * np.sin(az) * reach, middle + b * zc * np.minimum(reach, 1.05)], 1)
    ends[:, :2] += line.tips()[0, :2]
    out = unit(ends - base)
    first = unit(out * [1, 1, 0.25] + UP * h.rise * (0.6 + 0.8 * u[:, None]) + rng.normal(0, 0.14, (n, 3)))
    length = np.linalg.norm(ends - base, axis=1)
    radius = h.girth * height * (0.16 + 0.3 * (1 - s0)) * (0.55 + 0.45 * length / length.max())
    return towards(base, ends, first, radius)


def _wood(h: Habit, boughs: Limbs, shoots: Limbs, twigs: Limbs, season: str, tris: float) -> list:  # type: ignore[type-arg]
    bare = season == "winter"
    if tris < 1000:
        return [tubes(boughs, 3, 3)] + ([tubes(shoots, 2, 3)] if bare else [])
    if tris < 6000:
        return [tubes(boughs, 4, 4), tubes(shoots, 2, 3)] + ([tubes(twigs, 2, 3)] if bare else [])
    fine = tris > 20000
    out = [tubes(boughs, 9 if fine else 5, 9 if fine else 6), tubes(shoots, 4 if fine else 3, 4 if fine else 3)]
    return [*out, tubes(twigs, 3, 3)] if fine or bare else out


def _bark_tint(v: Floats, height: float) -> Floats:
    f = 0.78 + 0.4 * fbm(v, (0.25, 0.25, 0.9), 3, 5) + 0.12 * np.clip(v[:, 2] / height, 0, 1)
    return np.clip(f * (0.6 + 0.4 * np.clip(v[:, 2] / 0.5, 0, 1)), 0.25, 1.2)


def _snowy(role: str, mesh, color: RGB, snow: float, kit: Kit) -> list[Surface]:  # type: ignore[no-untyped-def]
    rest, white = dusted("snow", mesh, snow, kit.rng("snow." + role), 0.01, 0.2)
    return [surface(role, rest, finish.of("bark", color, 0.9, 0.4))] + ([white] if white else [])


def _crown(h: Habit, height: float, season: str, snow: float, twigs: Limbs, group: np.ndarray, room: float, kit: Kit, extra: Extra | None) -> list[Surface]:
    rng = kit.rng("leaves")
    full = fullness(season)
    blossom = extra is not None and not extra.ball
    if full <= 0 and not blossom:
        return _bare_tips(h, twigs, snow, kit)
    diamond = kit.detail > 0.6
    n = int(room / (2 if diamond else 1))
    shade = np.pi * (h.crown[0] * height) ** 2
    each = shade * h.leaf_area / n
    ratio = h.leaf[0] / h.leaf[1]
    reach = min(float(np.sqrt(each * 2 / ratio)) * ratio, 0.12 * height)
    width = min(2 * each / reach, 0.8 * reach)
    ratio = reach / width
    n = max(int(n * max(full, 0.6 if blossom else 0)), 40)
    i = rng.integers(0, len(twigs), n)
    s = rng.uniform(0.05, 1.08, n)
    p = twigs.at(i, s) + rng.normal(0, min(0.6 * width, 0.03 * height) + 0.012 * height, (n, 3))
    d = twigs.tangent(i, s) * 0.5 + rng.normal(size=(n, 3)) * 0.75 - UP * h.leaf_droop
    long = width * ratio * rng.uniform(0.75, 1.25, n)
    middle = np.array([0, 0, height * (1 - h.crown[1]) - 0.1 * height])
    rel = (p - middle) / [h.crown[0] * height, h.crown[0] * height, h.crown[1] * height]
    depth = np.clip(np.linalg.norm(rel, axis=1), 0, 1.15)
    dark = (0.45 + 0.5 * depth**1.5) * (0.82 + 0.2 * np.clip(rel[:, 2], -1, 1))
    colors = leaf_colors(h.foliage, season if full > 0 else "spring", group[i], rng) * dark[:, None]
    sway = np.clip(0.12 + 0.6 * depth * (p[:, 2] / height), 0, 1)
    flower = rng.random(n) < (extra.share if blossom and extra else 0.0)
    keep = ~flower if full > 0 else np.zeros(n, bool)
    out: list[Surface] = []
    if keep.any():
        out += _leaf_surfaces(p[keep], d[keep], long[keep], width, middle, colors[keep], sway[keep], diamond, snow, kit)
    if blossom and extra is not None and flower.any():
        out.append(_blossom(extra, p[flower], width, middle, sway[flower], dark[flower], diamond, kit))
    if extra is not None and extra.ball:
        out.append(_fruit(extra, twigs, kit))
    return out


def _leaf_surfaces(p: Floats, d: Floats, long: Floats, width: float, middle: Floats, colors: Floats, sway: Floats, diamond: bool, snow: float, kit: Kit) -> list[Surface]:
    mesh = blades(p, d, long, width, kit.rng("blades"), middle, 0.45, diamond)
    k = 4 if diamond else 3
    mesh = mesh.tinted(np.repeat(colors, k, 0)).swaying(np.repeat(sway, k))
    rest, white = dusted("snow", mesh, snow, kit.rng("snow.leaves"), 0.02, 0.25)
    c = rest.color
    assert c is not None
    plain = type(rest)(rest.vertices, rest.faces, rest.normals, rest.uv, None, rest.sway)
    return [painted("leaves", plain, c, LEAF)] + ([white] if white else [])


def _blossom(e: Extra, p: Floats, width: float, middle: Floats, sway: Floats, dark: Floats, diamond: bool, kit: Kit) -> Surface:
    rng = kit.rng("blossom")
    mesh = blades(p, rng.normal(size=p.shape), 1.1 * width, 1.1 * width, rng, middle, 0.5, diamond)
    k = 4 if diamond else 3
    tone = np.asarray(e.color) * (0.6 + 0.4 * dark[:, None]) * (1 + rng.normal(0, 0.08, (len(p), 3)))
    return painted(e.role, mesh, np.repeat(tone, k, 0), LEAF, np.repeat(sway, k))


def _fruit(e: Extra, twigs: Limbs, kit: Kit) -> Surface:
    rng = kit.rng("fruit")
    n = max(8, int(e.share * 260 * min(kit.detail, 1)))
    i = rng.integers(0, len(twigs), n)
    p = twigs.at(i, rng.uniform(0.5, 1, n)) - UP * e.size
    k = 1.0 if kit.detail > 0.5 else 1.7
    ball = sphere(e.size * k, 8 if kit.detail > 0.5 else 4)
    mesh = stamp(ball, p, None, rng.uniform(0.8, 1.15, n))
    tint = np.repeat(rng.uniform(0.7, 1.0, (n, 1)) * np.array([1.0, 1.0, 1.0]), len(ball.vertices), 0)
    return surface(e.role, mesh.tinted(tint), finish.of("food", e.color, 0.35, 0.1))


def _bare_tips(h: Habit, twigs: Limbs, snow: float, kit: Kit) -> list[Surface]:
    """Fine winter twigs: one sliver each, so that the crown keeps its haze against the sky."""
    rng = kit.rng("tips")
    n = int(min(budget(kit.detail) * 0.45, 6000))
    i = rng.integers(0, len(twigs), n)
    s = rng.uniform(0.2, 1, n)
    d = twigs.tangent(i, s) + rng.normal(size=(n, 3)) * 0.55
    long = np.clip(twigs.length[i] * rng.uniform(0.35, 0.8, n), 0.1, 0.8)
    mesh = blades(twigs.at(i, s), d, long, 0.012 * np.sqrt(3000 / n) + 0.004, rng).swaying(0.3)
    return [surface("twigs", mesh, finish.of("bark", h.twig, 0.9, 0.4))]


LEAF = finish.of("leaf", (0.05, 0.09, 0.02), 0.55, 0.1, thin=True)

__all__ = ["Habit", "Extra", "tree", "perches", "LEAF"]
