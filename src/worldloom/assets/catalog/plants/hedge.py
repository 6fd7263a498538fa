"""A clipped or loose garden hedge of dense small leaves, green the year round, rusty in autumn or under snow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import blades, painted
from worldloom.assets.parts.flora_plants import LEAF, share
from worldloom.assets.parts.flora_seasons import Foliage, Season, dusted, leaf_colors
from worldloom.geometry import Mesh, box, fbm

CARD = Card("plants/hedge", 1, "hedge", ("hedgerow", "privet", "box hedge", "topiary", "hedges"), ("bush", "plant"), ("garden", "suburb", "park", "outdoor"))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.6, 12.0)] = 3.0
    height: Annotated[float, metres(0.3, 3.0)] = 1.1
    depth: Annotated[float, metres(0.3, 1.5)] = 0.6
    style: Literal["clipped", "loose"] = "clipped"
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"loose": Params(style="loose"), "tall": Params(height=2.2, depth=0.8), "autumn": Params(season="autumn"), "snowy": Params(snow=0.8, season="winter")}
LEAVES = Foliage(summer=(0.045, 0.08, 0.02), spring=(0.09, 0.14, 0.03), autumn=((0.2, 0.12, 0.035), (0.12, 0.11, 0.03), (0.26, 0.14, 0.04)))


def build(p: Params, kit: Kit) -> Part:
    """A dark core and leaves all over its faces, standing out a little."""
    rng = kit.rng("leaves")
    size = np.array([p.length, p.depth, p.height])
    area = 2 * (size[0] * size[2] + size[1] * size[2]) + size[0] * size[1]
    n, wide = share(kit, min(560 * area, 5600), 120)
    weights = np.array([size[1] * size[2]] * 2 + [size[0] * size[2]] * 2 + [size[0] * size[1]])
    face = rng.choice(5, n, p=weights / weights.sum())
    q = rng.uniform(-0.5, 0.5, (n, 3))
    axis, sign = np.array([0, 0, 1, 1, 2])[face], np.array([1, -1, 1, -1, 1])[face]
    q[np.arange(n), axis] = 0.5 * sign
    v = q * size + [0, 0, p.height / 2]
    out = np.zeros((n, 3))
    out[np.arange(n), axis] = sign
    bulge = (0.16 if p.style == "loose" else 0.03) * fbm(v, 0.5, 3, kit.seed % 60) + rng.normal(0, 0.05 if p.style == "loose" else 0.022, n)
    v = v + out * bulge[:, None]
    v[:, 2] = np.maximum(v[:, 2], 0.02)
    w = 0.045 * wide * np.sqrt(max(1.0, 560 * area / 5600))
    d = out * 0.5 + rng.normal(size=(n, 3)) * 0.8 + [0, 0, 0.2]
    mesh = blades(v, d, 1.7 * w, w, rng, np.array([0, 0, 0.3 * p.height]), 0.3, kit.detail > 0.2)
    k = 4 if kit.detail > 0.2 else 3
    c = leaf_colors(LEAVES, "summer" if p.season == "winter" else p.season, np.floor(v[:, 0] * 2 + 50).astype(int), rng)
    c = c * (0.62 + 0.38 * np.clip(v[:, 2] / p.height, 0, 1) + 1.5 * bulge)[:, None].clip(0.3, 1.3)
    rest, white = dusted("snow", mesh.tinted(np.repeat(c, k, 0)).swaying(0.08), p.snow, kit.rng("snow"), 0.03, 0.0)
    assert rest.color is not None
    core = box(size * [0.97, 0.9, 0.97], 0.06, (0, 0, p.height * 0.49))
    leaves = painted("leaves", Mesh(rest.vertices, rest.faces, rest.normals, rest.uv, None, rest.sway), rest.color, LEAF)
    return Part((leaves, surface("core", core, finish.of("leaf", (0.014, 0.022, 0.008), 0.9, 0.2)), *([white] if white else [])), colliders=(box_collider((-p.length / 2, -p.depth / 2, 0), (p.length / 2, p.depth / 2, p.height)),), mass=40 * p.length)
