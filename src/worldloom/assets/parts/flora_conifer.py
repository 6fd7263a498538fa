"""Conifers: whorled spruces and crooked Scots pines, with needles as bundles and snow on their boughs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.part import Part, Surface, cylinder_collider, surface
from worldloom.assets.parts.flora_broadleaf import perches
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, branchlets, budget, limbs, painted, pick, trunk, tubes
from worldloom.assets.parts.flora_seasons import SNOW, dusted
from worldloom.geometry import Floats, Mesh, fbm, join, unit
from worldloom.world import RGB

NEEDLE = finish.of("needle", (0.04, 0.06, 0.025), 0.6, 0.1, thin=True)


@dataclass(frozen=True)
class Look:
    """A conifer's measures: slenderness, bare share of the trunk, needle and bark tones."""

    slim: float = 1.0
    bare: float = 0.06
    needle: RGB = (0.034, 0.056, 0.024)
    tip: RGB = (0.02, 0.02, 0.004)
    bark: RGB = (0.085, 0.062, 0.048)


def spruce(look: Look, height: float, snow: float, kit: Kit) -> Part:
    """Whorls of boughs that droop below and rise above, shorter upward, ragged and gapped."""
    tris = budget(kit.detail)
    d = kit.detail
    stem, line = trunk(height, 0.0135 * height + 0.015, kit.rng("trunk"), 14 if d > 0.5 else 6, 9 if d > 0.5 else 4, 0.012, 0.004, 0.4)
    boughs, u = _whorls(look, height, line, kit)
    shoots, of = _combs(boughs, height, kit)
    wood = [tubes(boughs, 4 if d > 1.5 else 3, 4 if d > 1.5 else 3)] if d > 0.2 else []
    room = max(int(tris - len(stem) - sum(len(m) for m in wood)), 200) // (2 if d > 1.5 else 1)
    out = [surface("trunk", _bark(stem, height), finish.of("bark", look.bark, 0.9, 0.4))]
    if wood:
        out.append(surface("branches", join(wood), finish.of("bark", (0.055, 0.045, 0.036), 0.9, 0.4)))
    out += _needles(look, height, shoots, u[of], line, room, snow, kit)
    thick = np.argsort(boughs.base[:, 2] + 100 * (boughs.length < 0.4))[: max(len(boughs) // 5, 4)]
    return Part(
        tuple(out), colliders=(cylinder_collider(0.016 * height + 0.05, 0.6 * height),), mass=500 * (0.0135 * height) ** 2 * 3 * height, friction=0.9,
        anchors=perches(boughs.take(thick)),
    )  # fmt: skip


def _whorls(look: Look, height: float, line: Limbs, kit: Kit) -> tuple[Limbs, Floats]:
    rng = kit.rng("whorls")
    gap = 0.029 * height * (1.0 if kit.detail > 0.2 else 2.2)
    levels = np.cumsum(gap * (1.25 - 0.6 * np.linspace(0, 1, 60)) * rng.uniform(0.75, 1.3, 60)) + look.bare * height
    levels = levels[levels < 0.985 * height]
    each = rng.integers(4, 8, len(levels)) if kit.detail > 0.2 else rng.integers(4, 6, len(levels))
    z = np.clip(np.repeat(levels, each) + rng.normal(0, 0.3 * gap, each.sum()), 0.03 * height, 0.985 * height)
    az = np.concatenate([rng.uniform(0, 6.28) + np.arange(k) * 6.283 / k for k in each]) + rng.normal(0, 0.25, len(z))
    keep = rng.random(len(z)) > 0.08
    z, az = z[keep], az[keep]
    u = np.clip((z / height - look.bare) / (1 - look.bare), 0, 1)
    weather, hole = rng.uniform(0, 6.3), rng.uniform(0.2, 0.8)
    shape = (1 - u) ** 0.85 * (0.45 + 0.55 * np.clip((u + 0.1) / 0.2, 0, 1))
    length = 0.21 * height * look.slim * shape * rng.uniform(0.6, 1.15, len(z)) * (1 + 0.16 * np.cos(az - weather))
    length *= 1 - 0.4 * np.exp(-(((u - hole) / 0.05) ** 2)) * (np.cos(az - 2 * weather) > 0.2)
    length += 0.014 * height
    e = np.radians(-16 + 62 * u**1.6 + rng.normal(0, 7, len(z)))
    dirn = np.stack([np.cos(az) * np.cos(e), np.sin(az) * np.cos(e), np.sin(e)], 1)
    bend = np.stack([rng.normal(0, 0.06, len(z)), rng.normal(0, 0.06, len(z)), -0.16 * (1 - u) + 0.1 + 0.1 * (u < 0.35)], 1)
    base = line.at(np.zeros(len(z), int), z / height)
    return limbs(base, dirn, bend, length, 0.004 + 0.011 * length), u


def _combs(boughs: Limbs, height: float, kit: Kit) -> tuple[Limbs, np.ndarray]:
    """Side shoots left and right of every bough, flat like a comb, and its own tip."""
    rng = kit.rng("combs")
    step = 0.011 * height * (1 if kit.detail > 1.5 else 1.5 if kit.detail > 0.5 else 2.6 if kit.detail > 0.2 else 6)
    n = np.clip((boughs.length / step).astype(int), 3, 40)
    i = np.repeat(np.arange(len(boughs)), n)
    s = rng.uniform(0.04, 1.0, len(i)) ** 0.9
    t = boughs.tangent(i, s)
    side = unit(np.cross(t, UP)) * np.where(rng.random(len(i)) < 0.5, 1, -1)[:, None]
    d = unit(t * 0.8 + side * rng.uniform(0.35, 1.0, (len(i), 1)) + UP * rng.normal(-0.12, 0.15, (len(i), 1)))
    length = (0.42 * boughs.length[i] * (1.08 - s) + 0.017 * height) * rng.uniform(0.7, 1.25, len(i))
    return limbs(boughs.at(i, s), d, np.array([0, 0, -0.14]), length, np.full(len(i), 0.004)), i


def _needles(look: Look, height: float, shoots: Limbs, u: Floats, line: Limbs, n: int, snow: float, kit: Kit) -> list[Surface]:
    rng = kit.rng("needles")
    i = rng.choice(len(shoots), n, p=(shoots.length + 0.05) / (shoots.length + 0.05).sum())
    s = rng.uniform(0, 1.0, n)
    p = shoots.at(i, s)
    d = shoots.tangent(i, s) * 0.95 + rng.normal(size=(n, 3)) * 0.5 + UP * 0.04
    scale = np.sqrt(9000 / n) * (height / 16) * np.sqrt(look.slim)
    long, wide = np.minimum(rng.uniform(0.24, 0.42, n) * scale, 0.085 * height), 0.105 * scale * (1.3 if kit.detail < 0.2 else 1.0)
    radial = np.linalg.norm(p[:, :2] - line.base[0, :2], axis=1) / (0.2 * height * look.slim * (1.06 - p[:, 2] / height) + 0.02 * height)
    dark = 0.5 + 0.55 * np.clip(radial, 0, 1.1)
    tone = np.exp(rng.normal(0, 0.15, (len(shoots), 1)))[i] * (1 + rng.normal(0, 0.06, (n, 3)))
    colors = (np.asarray(look.needle) * tone + np.asarray(look.tip) * np.clip(s * 1.6 - 0.7, 0, 1)[:, None]) * dark[:, None]
    axis = line.at(np.zeros(n, int), np.clip((p[:, 2] - 0.05 * height) / height, 0, 1))
    mesh = blades(p, d, long, wide, rng, axis, 0.5, kit.detail > 1.5)
    mesh.vertices[:, 2] = np.maximum(mesh.vertices[:, 2], 0.02)
    k = 4 if kit.detail > 1.5 else 3
    sway = np.clip(0.06 + 0.5 * radial * p[:, 2] / height, 0, 1)
    loaded = (rng.random(n) < snow * (0.12 + 0.5 * np.clip(radial, 0, 1))) if snow > 0 else np.zeros(n, bool)
    face = np.tile(loaded, 2) if k == 4 else loaded
    green = pick(mesh.tinted(np.repeat(colors, k, 0)).swaying(np.repeat(sway, k)), ~face)
    out = [_plain("needles", green)]
    if loaded.any():
        out.append(_pillows(p[loaded], d[loaded], long[loaded], wide, sway[loaded], kit))
    return out


def _plain(role: str, mesh: Mesh) -> Surface:
    c = mesh.color
    assert c is not None
    return painted(role, Mesh(mesh.vertices, mesh.faces, mesh.normals, mesh.uv, None, mesh.sway), c, NEEDLE)


def _pillows(p: Floats, d: Floats, long: Floats, wide: float, sway: Floats, kit: Kit) -> Surface:
    """Snow that lies flat on the shoots."""
    rng = kit.rng("pillows")
    flat = unit(d * [1, 1, 0.35])
    m = blades(p + UP * 0.25 * wide, flat, long * 1.05, wide * 1.7, rng, None, 0, True, across=np.broadcast_to(UP, p.shape))
    n = unit(m.normals * 0.2 + UP + rng.normal(0, 0.2, m.normals.shape)) if m.normals is not None else None
    return surface("snow", Mesh(m.vertices, m.faces, n, m.uv).swaying(np.repeat(sway, 4)), SNOW)


def _bark(stem: Mesh, height: float) -> Mesh:
    v = stem.vertices
    return stem.tinted(np.clip(0.8 + 0.45 * fbm(v, (0.12, 0.12, 0.5), 3, 3), 0.3, 1.15))


def pine(height: float, bare: float, snow: float, needle: RGB, kit: Kit) -> Part:
    """A Scots pine: bare lower trunk with dead stubs, bark that turns orange upward, few crooked limbs carrying flat pads."""
    d, tris = kit.detail, budget(kit.detail)
    rings, sides = (120, 28) if d > 1.5 else (18, 10) if d > 0.5 else (8, 5) if d > 0.2 else (6, 4)
    stem, line = trunk(height * 0.97, 0.0165 * height + 0.02, kit.rng("trunk"), rings, sides, 0.03, 0.012, 0.4)
    arms = _arms(height, bare, line, kit)
    shoots, of = branchlets(arms, 7 if d > 0.5 else 5 if d > 0.2 else 3, kit.rng("shoots"), 0.35, 0.75, 0.48, -0.1, 0.5)
    twigs, of2 = branchlets(shoots, 6 if d > 0.5 else 3, kit.rng("twigs"), 0.2, 0.8, 0.55, -0.12, 0.55)
    upper = [tubes(arms, 5 if d > 0.5 else 3, 5 if d > 0.5 else 3)] + ([tubes(shoots, 3, 3)] if d > 0.2 else []) + ([tubes(twigs, 2, 3)] if d > 1.5 else [])
    stubs = tubes(_stubs(height, bare, line, kit), 3, 4)
    room = max(int(tris - len(stem) - sum(len(m) for m in upper) - (len(stubs) if d > 0.2 else 0)), 150) // (2 if d > 1.5 else 1)
    out = [_orange("trunk", stem, height, kit)]
    out += _limb_wood(join(upper), stubs if d > 0.2 else None, snow, kit)
    out += _pads(height, bare, needle, twigs, of[of2], line, room, snow, kit)
    anchors = perches(arms)
    return Part(tuple(out), colliders=(cylinder_collider(0.02 * height + 0.03, 0.8 * height),), mass=520 * (0.016 * height) ** 2 * 3 * height, friction=0.9, anchors=anchors)


def _arms(height: float, bare: float, line: Limbs, kit: Kit) -> Limbs:
    rng = kit.rng("arms")
    m = 40 if kit.detail > 0.2 else 20
    u = np.sort(rng.uniform(0, 1, m)) ** 0.9
    s = bare + (0.97 - bare) * u
    az = np.arange(m) * 2.4 + rng.normal(0, 0.5, m)
    length = height * 0.21 * np.sin(np.pi * np.clip(0.22 + 0.68 * u, 0, 1)) ** 0.8 * rng.uniform(0.5, 1.2, m) * (1 + 0.3 * np.cos(az - rng.uniform(0, 6.3)))
    e = np.radians(-5 + 58 * u + rng.normal(0, 11, m))
    d = np.stack([np.cos(az) * np.cos(e), np.sin(az) * np.cos(e), np.sin(e)], 1)
    bend = np.stack([rng.normal(0, 0.14, m), rng.normal(0, 0.14, m), rng.uniform(-0.05, 0.28, m)], 1)
    return limbs(line.at(np.zeros(m, int), np.minimum(s, 1)), d, bend, length, 0.01 + 0.017 * length)


def _stubs(height: float, bare: float, line: Limbs, kit: Kit) -> Limbs:
    rng = kit.rng("stubs")
    n = 12
    s, a = rng.uniform(0.16, bare + 0.1, n), rng.uniform(0, 6.3, n)
    d = np.stack([np.cos(a), np.sin(a), rng.normal(0.05, 0.25, n)], 1)
    return limbs(line.at(np.zeros(n, int), s), d, rng.normal(0, 0.12, (n, 3)), height * rng.uniform(0.012, 0.08, n), np.full(n, 0.0011 * height))


def _orange(role: str, stem: Mesh, height: float, kit: Kit) -> Surface:
    rng = kit.rng("bark")
    v = stem.vertices
    q = np.clip((v[:, 2] / height - 0.22) / 0.3, 0, 1)[:, None]
    c = np.array([0.115, 0.088, 0.07]) * (1 - q) + np.array([0.25, 0.115, 0.052]) * q * rng.uniform(0.75, 1.2, (len(v), 1))
    plates = fbm(v, (0.06, 0.06, 0.22), 4, 40)[:, None]
    return painted(role, stem, np.clip(c * (0.75 + 0.6 * plates), 0.01, 1), finish.of("bark", (0.1, 0.08, 0.06), 0.9, 0.4))


def _limb_wood(upper: Mesh, stubs: Mesh | None, snow: float, kit: Kit) -> list[Surface]:
    rest, white = dusted("snow", upper, snow, kit.rng("snow.limbs"), 0.012, 0.2)
    out = [surface("branches", rest, finish.of("bark", (0.17, 0.09, 0.052), 0.9, 0.4))]
    if stubs is not None:
        out.append(surface("stubs", stubs, finish.of("bark", (0.1, 0.08, 0.065), 0.9, 0.5)))
    return out + ([white] if white else [])


def _pads(height: float, bare: float, needle: RGB, twigs: Limbs, bough: np.ndarray, line: Limbs, n: int, snow: float, kit: Kit) -> list[Surface]:
    rng = kit.rng("needles")
    i = rng.integers(0, len(twigs), n)
    s = rng.uniform(0.3, 1.08, n)
    p = twigs.at(i, s) + rng.normal(size=(n, 3)) * [0.008 * height, 0.008 * height, 0.004 * height]
    d = twigs.tangent(i, s) * 0.7 + rng.normal(size=p.shape) * 0.75 + UP * 0.35
    scale = np.sqrt(15000 / n) * (height / 17) ** 0.8
    long, wide = np.minimum(rng.uniform(0.24, 0.4, n) * scale, 0.1 * height), 0.095 * scale * (1.35 if kit.detail < 0.2 else 0.78 if kit.detail > 0.5 else 1.0)
    tone = np.exp(rng.normal(0, 0.2, (int(bough.max()) + 1, 1)))[bough[i]] * (0.62 + 0.5 * s)[:, None] * (1 + rng.normal(0, 0.06, (n, 3)))
    center = line.at(np.zeros(n, int), np.full(n, bare * 0.45 + 0.4))
    mesh = blades(p, d, long, wide, rng, center, 0.5, kit.detail > 1.5)
    k = 4 if kit.detail > 1.5 else 3
    sway = np.clip(0.1 + 0.5 * p[:, 2] / height * np.clip(np.linalg.norm((p - center)[:, :2], axis=1) / (0.2 * height), 0, 1), 0, 1)
    loaded = (rng.random(n) < 0.42 * snow) if snow > 0 else np.zeros(n, bool)
    face = np.tile(loaded, 2) if k == 4 else loaded
    out = [_plain("needles", pick(mesh.tinted(np.repeat(np.asarray(needle) * tone, k, 0)).swaying(np.repeat(sway, k)), ~face))]
    if loaded.any():
        out.append(_pillows(p[loaded], d[loaded], long[loaded], wide, sway[loaded], kit))
    return out


__all__ = ["Look", "spruce", "pine"]
