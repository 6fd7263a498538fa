"""A slender dark Mediterranean cypress, a narrow flame-shaped column of dense sprays; also poplar-like columns."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades, budget, painted, trunk
from worldloom.assets.parts.flora_plants import LEAF
from worldloom.assets.parts.flora_seasons import dusted
from worldloom.geometry import Mesh, fbm

CARD = Card("trees/cypress", 1, "cypress_tree", ("cypress", "italian cypress", "juniper", "poplar_tree", "poplar", "thuja", "columnar tree"), ("tree", "plant"), ("coast", "village", "temple", "mediterranean", "cemetery", "garden", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.5, 22.0)] = 9.0
    slim: Annotated[float, number(0.6, 2.2)] = 1.0
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"young": Params(height=3.5), "broad": Params(slim=1.8), "snowy": Params(snow=0.7)}


def build(p: Params, kit: Kit) -> Part:
    """A short trunk; sprays that rise along a furrowed flame, darker in its furrows."""
    h, d = p.height, kit.detail
    stem, _ = trunk(0.5 * h, 0.016 * h + 0.04, kit.rng("trunk"), 8, 8 if d > 0.5 else 4, 0.01, 0.003)
    rng = kit.rng("sprays")
    n = int(max(budget(d) * (0.45 if d > 0.2 else 0.7), 60))
    u, a = rng.random(n) ** 0.85, rng.uniform(0, 6.283, n)
    z = h * (0.03 + (0.93 - 0.06 * (d < 0.2)) * u)
    flame = np.sin(np.pi * np.clip(0.12 + 0.88 * u, 0, 1)) ** 0.62 * (1 - 0.35 * u)
    on = np.stack([np.cos(a) * 0.4, np.sin(a) * 0.4, z / h * 2.4], 1)
    lobes = fbm(on, 0.34, 3, kit.seed % 60)
    r = 0.105 * h * p.slim * flame * (1 + 0.42 * lobes) * (1 - 0.3 * rng.random(n) ** 2)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    at = out * r[:, None] + UP * z[:, None]
    scale = h / 9 * np.sqrt(5500 / n) * np.sqrt(p.slim)
    long = 0.3 * min(scale, 2.6 * h / 9) * rng.uniform(0.7, 1.3, n)
    mesh = blades(at, UP * 1.2 + out * 0.35 + rng.normal(0, 0.28, (n, 3)), long, 0.11 * scale, rng, UP * z[:, None] - UP * 0.2 * h, 0.65, d > 0.2)
    k = 4 if d > 0.2 else 3
    tone = (0.62 + 1.1 * np.clip(lobes + 0.25, 0, 0.6))[:, None] * np.exp(rng.normal(0, 0.16, (n, 1)))
    c = np.repeat(np.array([0.032, 0.054, 0.024]) * tone, k, 0)
    rest, white = dusted("snow", mesh.tinted(c).swaying(np.repeat(0.35 * u, k)), p.snow, kit.rng("snow"), 0.02, 0.4)
    assert rest.color is not None
    leaves = painted("leaves", Mesh(rest.vertices, rest.faces, rest.normals, rest.uv, None, rest.sway), rest.color, LEAF)
    bark = surface("trunk", stem, finish.of("bark", (0.13, 0.1, 0.08), 0.9, 0.4))
    return Part((bark, leaves, *([white] if white else [])), colliders=(cylinder_collider(0.09 * h * p.slim, h * 0.9),), mass=30 * h * h * p.slim, friction=0.9)
