"""A low dry desert shrub: grey-green sagebrush, bare thorny twigs or a round tumbleweed."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades, branchlets, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, share, tones

CARD = Card("plants/shrub_desert", 1, "desert_shrub", ("sagebrush", "tumbleweed", "creosote bush", "thorn bush", "desert bush", "dry bush"), ("bush", "plant"), ("desert", "badlands", "outdoor"))


class Params(Base):
    """Dials."""

    kind: Literal["sage", "bare", "tumbleweed"] = "sage"
    height: Annotated[float, metres(0.2, 1.6)] = 0.55
    leaves: Annotated[float, number(0, 1)] = 0.7


PRESETS = {"bare": Params(kind="bare"), "tumbleweed": Params(kind="tumbleweed", height=0.6), "tall": Params(height=1.1)}


def build(p: Params, kit: Kit) -> Part:
    """Wiry stems from one foot, forking twice; small pale leaves at the tips."""
    rng = kit.rng("stems")
    n = 16
    a, u = np.arange(n) * 2.39996, (np.arange(n) + 0.5) / n
    ball = p.kind == "tumbleweed"
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    d = out * (0.2 + 1.1 * u[:, None]) + UP * (0.9 if not ball else rng.uniform(-0.3, 1.0, (n, 1)))
    if ball:
        z = 1 - 2 * u
        d = np.stack([np.sqrt(1 - z * z) * np.cos(a), np.sqrt(1 - z * z) * np.sin(a), z], 1)
    foot = np.array([0, 0, 0.48 * p.height if ball else -0.02]) + out * 0.02
    bend = d * 0.0 if ball else UP * 0.15 - out * 0.1
    stems = limbs(foot, d, bend, p.height * (0.34 if ball else 0.8) * rng.uniform(0.7, 1.15, n), np.full(n, 0.006 + 0.006 * p.height))
    shoots, _ = branchlets(stems, 5 if kit.detail > 0.2 else 2, kit.rng("shoots"), 0.25, 0.8, 0.55, 0.0 if ball else -0.05)
    twigs, _ = branchlets(shoots, 3, kit.rng("twigs"), 0.2, 0.9, 0.55, 0.0)
    wood = [tubes(stems, 3, 3), tubes(shoots, 3, 3)] if kit.detail > 0.2 else [tubes(shoots, 2, 3)]
    fine = blades(twigs.base, twigs.direction + 0.5 * twigs.bend, twigs.length, 0.005 + 0.003 * (kit.detail < 0.5), rng)
    straw = (0.3, 0.21, 0.12) if ball else (0.17, 0.135, 0.1)
    res = [surface("stems", [*wood, fine], finish.of("bark", straw, 0.95, 0.4))]
    if p.leaves > 0 and p.kind == "sage":
        m, wide = share(kit, 900 * p.leaves, 30)
        i = rng.integers(0, len(twigs), m)
        s = rng.uniform(0.2, 1.05, m)
        leaf = blades(twigs.at(i, s), twigs.tangent(i, s) + rng.normal(0, 0.6, (m, 3)), 0.04 * wide, 0.014 * wide, rng, np.array([0, 0, 0.2 * p.height]), 0.4, True)
        res.append(painted("leaves", leaf, np.repeat(tones((0.17, 0.185, 0.12), m, rng), 4, 0), LEAF, 0.2))
    elif p.leaves > 0:
        m, wide = share(kit, 260 * p.leaves, 20)
        i = rng.integers(0, len(twigs), m)
        thorn = blades(twigs.at(i, rng.random(m)), rng.normal(size=(m, 3)), 0.03, 0.004 * wide, rng)
        res.append(surface("thorns", thorn, finish.of("straw", (0.36, 0.27, 0.16), 0.9, 0.2)))
    return Part(tuple(res), colliders=(cylinder_collider(0.35 * p.height, 0.7 * p.height),), mass=2.0, dynamic=ball)
