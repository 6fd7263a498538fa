"""Ivy or another climber spreading over a wall: branching stems and overlapping lobed leaves, red in autumn."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades, branchlets, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, PETAL, petals, share
from worldloom.assets.parts.flora_seasons import Foliage, Season, leaf_colors

CARD = Card("plants/ivy", 1, "vine", ("ivy", "creeper", "grapevine", "climber", "climbing plant", "wisteria", "climbing roses", "bougainvillea"), ("plant",), ("garden", "ruins", "village", "outdoor"), stands="wall")


class Params(Base):
    """Dials. It covers width x height of the wall plane y = 0 from its foot up."""

    width: Annotated[float, metres(0.4, 8.0)] = 1.8
    height: Annotated[float, metres(0.4, 8.0)] = 2.2
    density: Annotated[float, number(0.2, 1)] = 0.7
    kind: Literal["ivy", "bougainvillea", "wisteria"] = "ivy"
    season: Season = "summer"


PRESETS = {"autumn": Params(season="autumn"), "bougainvillea": Params(kind="bougainvillea"), "wisteria": Params(kind="wisteria", width=3), "sparse": Params(density=0.25)}
LEAVES = Foliage(summer=(0.045, 0.085, 0.025), spring=(0.1, 0.15, 0.035), autumn=((0.38, 0.05, 0.03), (0.45, 0.13, 0.03), (0.2, 0.1, 0.03)))


def build(p: Params, kit: Kit) -> Part:
    """Stems fan out from the foot in the wall plane; leaves hang outward."""
    rng = kit.rng("stems")
    n = 12
    x = np.linspace(-0.5, 0.5, n) * p.width
    base = np.stack([0.25 * x, np.full(n, -0.015), 0 * x], 1)
    ends = np.stack([x + rng.normal(0, 0.06 * p.width, n), np.full(n, -0.02), p.height * rng.uniform(0.6, 1.0, n)], 1)
    span = ends - base
    long = np.linalg.norm(span, axis=1)
    sway = rng.normal(0, 0.25, n)
    d = span / long[:, None] + np.c_[sway, 0 * sway, 0 * sway]
    stems = limbs(base, d, np.c_[-sway, 0 * sway, 0 * sway] * 1.0, long, np.full(n, 0.009))
    shoots, of = branchlets(stems, 7, kit.rng("shoots"), 0.1, 0.9, 0.2, 0.0)
    flat = shoots.direction * [1, 0.1, 1]
    shoots = limbs(shoots.base, flat, shoots.bend * [1, 0, 1], shoots.length, shoots.radius)
    m, wide = share(kit, 850 * p.density * p.width * p.height, 60)
    i = rng.integers(0, len(shoots), m)
    s = rng.uniform(0, 1.1, m)
    at = shoots.at(i, s) + np.stack([rng.normal(0, 0.07, m), -np.abs(rng.normal(0, 0.035, m)) - 0.01, rng.normal(0, 0.07, m)], 1)
    at[:, 2] = np.clip(at[:, 2], 0.02, p.height)
    at[:, 0] = np.clip(at[:, 0], -p.width / 2, p.width / 2)
    face = np.array([0, -1.0, 0.45]) + rng.normal(0, 0.35, (m, 3))
    drop = -UP + rng.normal(0, 0.45, (m, 3)) * [1, 0.3, 0.4]
    w = 0.075 * wide
    leaf = blades(at, drop, w * rng.uniform(0.8, 1.3, m), w, rng, None, 0, True, across=face)
    assert leaf.normals is not None
    normals = np.where((leaf.normals * np.repeat(face, 4, 0)).sum(1, keepdims=True) < 0, -leaf.normals, leaf.normals)
    c = leaf_colors(LEAVES, "summer" if p.season == "winter" else p.season, of[i], rng) * (0.65 + 0.4 * rng.random((m, 1)))
    res = [painted("leaves", type(leaf)(leaf.vertices, leaf.faces, normals, leaf.uv), np.repeat(c, 4, 0), LEAF, 0.25), surface("stems", [tubes(stems, 6, 4), tubes(shoots, 3, 3)], finish.of("bark", (0.13, 0.095, 0.07), 0.9, 0.3))]
    if p.kind != "ivy" and p.season in ("spring", "summer"):
        k, w2 = share(kit, 190 * p.density * p.width * p.height, 20)
        j = rng.integers(0, m, k)
        spot = at[j] - [0, 0.04, 0]
        tone = (0.55, 0.04, 0.3) if p.kind == "bougainvillea" else (0.34, 0.25, 0.6)
        if p.kind == "wisteria":
            spot = spot - UP * rng.uniform(0, 0.3, (k, 1))
        bloom = petals(spot, np.array([0, -1, 0.2]) + rng.normal(0, 0.4, (k, 3)), 4, 0.04 * w2, 0.04 * w2, 0.3, rng)
        res.append(painted("blossom", bloom, np.repeat(np.asarray(tone) * np.exp(rng.normal(0, 0.15, (k, 1))), 16, 0), PETAL, 0.3))
    return Part(tuple(res), colliders=(box_collider((-p.width / 2, -0.06, 0), (p.width / 2, 0, p.height)),), mass=5 * p.width * p.height)
