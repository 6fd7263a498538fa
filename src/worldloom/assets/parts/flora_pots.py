"""Plant pots and what grows in them."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.flora_limbs import UP, blades, branchlets, limbs, painted, ribbons, tubes
from worldloom.assets.parts.flora_plants import LEAF, broad, pinnate, share, strips, tones
from worldloom.geometry import Mesh, fbm, lathe
from worldloom.world import RGB, Material

SOIL = finish.of("soil", (0.06, 0.045, 0.035), 0.95, 0.2)


def pot(radius: float, height: float, material: Material, kit: Kit, style: str = "flared") -> list[Surface]:
    """A pot standing on z = 0 with a rim, its saucer and soil 12 % below the rim."""
    r, h, n = radius, height, kit.n(32, 10)
    foot = {"flared": 0.68, "round": 0.6, "straight": 0.95}[style]
    belly = {"flared": 0.86, "round": 1.08, "straight": 0.98}[style]
    body = [(0, 0.02 * h), (foot * r, 0.02 * h), (0.5 * (foot + belly) * r, 0.3 * h), (belly * r, 0.6 * h), (0.96 * r, 0.84 * h)]
    rim = [(1.07 * r, 0.845 * h), (1.08 * r, 0.98 * h), (1.03 * r, h), (0.95 * r, 0.99 * h), (0.93 * r, 0.86 * h)] if style == "flared" else [(r, 0.97 * h), (0.97 * r, h), (0.92 * r, 0.98 * h), (0.9 * r, 0.86 * h)]
    m = lathe([*body, *rim], n, 0.5)
    dirt = np.clip(0.85 + 0.2 * fbm(m.vertices, 0.3 * r, 3, 4) + 0.15 * m.vertices[:, 2] / h, 0.4, 1.1)
    soil = lathe([(0.95 * r, 0.86 * h), (0.5 * r, 0.885 * h), (0, 0.89 * h)], n, True)
    tray = lathe([(0, 0), (0.8 * r, 0), (0.98 * r, 0.1 * h), (0.94 * r, 0.1 * h), (0.76 * r, 0.03 * h), (0, 0.03 * h)], n, 0.5)
    return [surface("pot", m.tinted(dirt), material), surface("saucer", tray, material), surface("soil", soil, SOIL)]


def _out(n: int, rng: np.random.Generator) -> np.ndarray:
    a = np.arange(n) * 2.39996 + rng.normal(0, 0.2, n)
    return np.stack([np.cos(a), np.sin(a), 0 * a], 1)


def foliage(kind: str, z: float, height: float, spread: float, kit: Kit, color: RGB | None = None) -> list[Surface]:
    """What rises `height` metres from soil at height z: monstera, fern, snake, rubber, palm, succulent, herb or bonsai."""
    rng = kit.rng("foliage")
    foot = np.array([0, 0, z])
    if kind in ("monstera", "rubber"):
        return _stalked(kind, foot, height, kit, rng, color)
    if kind == "snake":
        n = 13
        out = _out(n, rng)
        base = foot + out * (0.05 * spread + 0.07 * spread * rng.random((n, 1)))
        leaf = broad(base, UP + out * rng.uniform(0.02, 0.16, (n, 1)), out * 0.05 + 0 * out, height * rng.uniform(0.55, 1.05, n), np.full(n, 0.085 * height**0.5 * 0.9), 8 if kit.detail > 0.6 else 4, 0.35, 0.4)
        t = np.tile(np.repeat(np.linspace(0, 1, 8 if kit.detail > 0.6 else 4), 3), n)
        side = np.tile([1.0, 0.0, 1.0], len(t) // 3)
        band = 0.85 + 0.35 * (np.sin(55 * t) > 0.2)
        c = np.array([0.055, 0.085, 0.04]) * band[:, None] * (1 - 0.75 * side[:, None]) + np.array([0.32, 0.3, 0.09]) * 0.75 * side[:, None]
        return [painted("leaves", leaf, c, LEAF, 0.05 * t)]
    if kind in ("fern", "palm"):
        n = 16 if kind == "fern" else 9
        u = (np.arange(n) + 0.5) / n
        out = _out(n, rng)
        ribs = limbs(foot + out * 0.02, out * ((0.25 + 0.9 * u[:, None]) * (1.0 if kind == "fern" else 0.6)) + UP * 1.3, out * 0.2 - UP * ((0.5 if kind == "fern" else 0.28) + 0.3 * u[:, None]), height * (1.35 if kind == "fern" else 1.25) * rng.uniform(0.8, 1.1, n), np.full(n, 0.004))
        pairs = (22 if kind == "fern" else 15) if kit.detail > 0.6 else 7
        m, i, s = pinnate(ribs, pairs, (0.24 if kind == "fern" else 0.42) * height, (0.045 if kind == "fern" else 0.05) * height * (22 if kind == "fern" else 15) / pairs, kit, 0.15, 0.15, 0.35, 0.1, (0.3, 0.98), 0.25)
        c = tones(color or (0.07, 0.12, 0.03), n, rng, 0.12)[i] * (0.7 + 0.4 * s[:, None])
        per = len(m.vertices) // len(i)
        return [painted("leaves", m, np.repeat(c, per, 0), LEAF, np.repeat(0.15 * s, per)), surface("ribs", tubes(ribs, 5, 3, 0.3), finish.of("leaf", (0.13, 0.13, 0.04), 0.6, 0.1))]
    if kind == "succulent":
        rows = [(0.15, 7), (0.5, 8), (0.85, 9)]
        mesh, cols = [], []
        for e, k in rows:
            a = np.arange(k) * 2 * np.pi / k + 3 * e
            out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
            size = 0.75 * height * (0.55 + 0.6 * e)
            mesh.append(broad(foot + out * 0.02 + UP * 0.02, out * e * 1.5 + UP * (1.25 - e), UP * 0.5 - out * 0.1, np.full(k, size), np.full(k, 0.45 * size), 6 if kit.detail > 0.6 else 4, 0.4, 0.6))
            cols.append(tones(color or (0.16, 0.24, 0.15), k, rng, 0.1).repeat(len(mesh[-1].vertices) // k, 0))
        from worldloom.geometry import join

        return [painted("leaves", join(mesh), np.concatenate(cols), LEAF.model_copy(update={"thin": False, "roughness": 0.5}))]
    return _bushy(kind, foot, height, spread, kit, rng, color)


def _stalked(kind: str, foot: np.ndarray, height: float, kit: Kit, rng: np.random.Generator, color: RGB | None) -> list[Surface]:
    """Big glossy leaves on arching stalks."""
    n = 13 if kind == "monstera" else 18
    u = (np.arange(n) + 0.5) / n
    out = _out(n, rng)
    if kind == "monstera":
        stalks = limbs(foot + out * 0.02, out * (0.15 + 0.75 * (1 - u[:, None])) + UP, out * 0.25 - UP * 0.1, height * (0.45 + 0.5 * u), np.full(n, 0.006))
    else:
        stalks = limbs(foot + UP * (0.08 + 0.85 * height * u[:, None]) , out + UP * 0.9, 0 * out, np.full(n, 0.07 * height), np.full(n, 0.004))
    tip, t = stalks.tips(), stalks.tangent(np.arange(n), np.ones(n))
    size = height * (0.34 if kind == "monstera" else 0.27) * rng.uniform(0.8, 1.15, n)
    k = 8 if kit.detail > 0.6 else 4
    leaf = broad(tip, out + t * 0.4 - UP * 0.05, -UP * 0.45, size, size * (0.85 if kind == "monstera" else 0.5), k, 0.18, 0.36)
    c = tones(color or ((0.045, 0.09, 0.03) if kind == "monstera" else (0.035, 0.07, 0.03)), n, rng, 0.14).repeat(3 * k, 0) * np.tile([0.9, 1.25, 0.9], n * k)[:, None]
    res = [painted("leaves", leaf, c, LEAF.model_copy(update={"roughness": 0.35}), 0.08)]
    if kind == "rubber":
        stem = limbs(foot[None] - UP * 0.02, UP[None], np.array([[0.04, 0.02, 0]]), np.array([0.98 * height]), np.array([0.014]))
        res.append(surface("stem", tubes(stem, 8, 7, 0.5), finish.of("bark", (0.16, 0.12, 0.09), 0.85, 0.2)))
    return [*res, surface("stalks", tubes(stalks, 6, 4, 0.7), finish.of("leaf", (0.09, 0.13, 0.04), 0.5, 0.1))]


def _bushy(kind: str, foot: np.ndarray, height: float, spread: float, kit: Kit, rng: np.random.Generator, color: RGB | None) -> list[Surface]:
    """Many small leaves: herbs, or a bonsai on a twisted trunk."""
    tree = kind == "bonsai"
    n = 9 if tree else 14
    out = _out(n, rng)
    u = rng.uniform(0.3, 1, n)
    if tree:
        trunk = limbs(foot[None], np.array([[0.45, 0.1, 1.0]]), np.array([[-0.55, -0.1, 0.0]]), np.array([0.72 * height]), np.array([0.05 * height]))
        stems = limbs(trunk.at(np.zeros(n, int), 0.45 + 0.55 * u), out + UP * 0.25, UP * 0.1 + 0 * out, height * rng.uniform(0.25, 0.45, n), np.full(n, 0.012 * height))
        wood = [tubes(trunk, 9, 8, 0.45), tubes(stems, 4, 5, 0.4)]
    else:
        stems = limbs(foot + out * 0.3 * spread * rng.random((n, 1)), UP + out * rng.uniform(0.1, 0.6, (n, 1)), 0 * out, height * rng.uniform(0.6, 1.0, n), np.full(n, 0.0022))
        wood = [tubes(stems, 3, 3)]
    shoots, of = branchlets(stems, 5, rng, 0.3 if not tree else 0.5, 0.8, 0.45, 0.0)
    m, wide = share(kit, 420 if not tree else 900, 30)
    i = rng.integers(0, len(shoots), m)
    s = rng.uniform(0.1, 1.05, m)
    w = (0.085 if not tree else 0.045) * height**0.8 * 0.9 * wide
    leaf = blades(shoots.at(i, s) + rng.normal(0, 0.02 * height, (m, 3)), rng.normal(size=(m, 3)) + UP * 0.3, w * rng.uniform(1.2, 1.8, m), w, rng, foot + UP * 0.3 * height, 0.4, True)
    c = tones(color or (0.085, 0.15, 0.03), len(stems), rng, 0.15)[of[i]] * np.exp(rng.normal(0, 0.15, (m, 1)))
    return [painted("leaves", leaf, np.repeat(c, 4, 0), LEAF, 0.1), surface("stems", wood, finish.of("bark" if tree else "leaf", (0.13, 0.09, 0.06) if tree else (0.1, 0.14, 0.04), 0.8, 0.2))]


def grasses(z: float, height: float, kit: Kit) -> Surface:
    """Arching strap leaves (spider plant)."""
    rng = kit.rng("straps")
    n, wide = share(kit, 42, 8)
    out = _out(n, rng)
    m: Mesh = ribbons(np.array([0, 0, z]) + out * 0.02, UP * rng.uniform(0.5, 1.4, (n, 1)) + out, -UP * 0.75 + out * 0.2, height * rng.uniform(0.7, 1.3, n), 0.022 * wide, 6 if kit.detail > 0.6 else 3, 3.0)
    return strips("leaves", m, tones((0.14, 0.2, 0.06), n, rng, 0.15), 0.6, 0.2)


__all__ = ["SOIL", "pot", "foliage", "grasses"]
