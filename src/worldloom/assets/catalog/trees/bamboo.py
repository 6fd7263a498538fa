"""A clump of tall green or golden bamboo canes with ringed nodes and drooping narrow leaves."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, branchlets, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, ring_of, share, tones

CARD = Card("trees/bamboo", 1, "bamboo", ("bamboo grove", "bamboo stalk", "bamboo cane", "sugar cane"), ("tree", "plant"), ("forest", "garden", "temple", "japanese", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.0, 14.0)] = 5.5
    canes: Annotated[int, number(2, 24)] = 9
    kind: Literal["green", "golden", "black"] = "green"


PRESETS = {"golden": Params(kind="golden"), "tall": Params(height=10, canes=12), "black": Params(kind="black", height=4)}
TONES = {"green": (0.16, 0.24, 0.06), "golden": (0.45, 0.33, 0.1), "black": (0.035, 0.032, 0.026)}


def build(p: Params, kit: Kit) -> Part:
    """Canes that arch at the top, twigs from the upper nodes, leaves in sprays."""
    rng = kit.rng("canes")
    n = p.canes
    foot, out = ring_of(n, rng, 0.07 * p.height + 0.08)
    long = p.height * rng.uniform(0.75, 1.08, n)
    bend = out * rng.uniform(0.08, 0.28, (n, 1)) - UP * 0.05
    canes = limbs(foot - UP * 0.02, UP + out * 0.03, bend, long, 0.006 * p.height**0.75 + 0.011 * rng.uniform(0.8, 1.1, n))
    d = kit.detail
    rings = 44 if d > 0.6 else 9 if d > 0.2 else 4
    mesh = tubes(canes, rings, 9 if d > 0.6 else 4 if d > 0.2 else 3, 0.35)
    per = len(mesh.vertices) // n
    s = np.tile(np.repeat(np.linspace(0, 1, rings), per // rings), n)
    node = np.abs((s * long.repeat(per) / 0.32) % 1.0 - 0.5) > 0.44
    assert mesh.normals is not None
    fat = mesh.vertices + mesh.normals * (node * 0.0035)[:, None]
    tone = np.repeat(rng.uniform(0.75, 1.1, n), per) * np.where(node, 0.6, 1.0)
    cane = type(mesh)(fat, mesh.faces, mesh.normals, mesh.uv, np.repeat(tone[:, None], 3, 1), 0.5 * s**2)
    upper = _upper(canes)
    twigs, _ = branchlets(upper, 9 if d > 0.2 else 4, kit.rng("twigs"), 0.0, 0.75, 0.26, 0.18, 0.2)
    m, wide = share(kit, 150 * n, 40)
    i = rng.integers(0, len(twigs), m)
    t = rng.uniform(0.25, 1.05, m)
    scale = 0.6 + 0.08 * p.height
    leaf = blades(twigs.at(i, t), twigs.tangent(i, t) + rng.normal(0, 0.5, (m, 3)) - UP * 0.65, 0.19 * scale * rng.uniform(0.7, 1.2, m), 0.03 * wide * scale, rng, np.array([0, 0, 0.5 * p.height]), 0.3, True)
    c = tones((0.1, 0.15, 0.034), m, rng)
    res = [surface("canes", cane, finish.of("plastic", TONES[p.kind], 0.38, 0.3)), painted("leaves", leaf, np.repeat(c, 4, 0), LEAF, np.repeat(0.4 + 0.6 * t.clip(0, 1), 4))]
    if d > 0.2:
        res.append(surface("twigs", tubes(twigs, 3, 3).swaying(0.5), finish.of("bark", TONES["golden"], 0.8, 0.2)))
    return Part(tuple(res), colliders=tuple(cylinder_collider(0.05, 0.7 * p.height, (round(float(x), 3), round(float(y), 3), 0)) for x, y, _ in foot[:6]), mass=6.0 * n)


def _upper(b: Limbs) -> Limbs:
    """The upper three fifths of every cane, as limbs of their own."""
    i = np.arange(len(b))
    s = np.full(len(b), 0.4)
    d = b.direction + 2 * s[:, None] * b.bend
    return Limbs(b.at(i, s), d, b.bend * 0.6, b.length * 0.6, b.radius * 0.7)
