"""A weeping willow whose long pale twigs hang like curtains almost to the ground."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Surface, finish, metres, np, number
from worldloom.assets.parts.flora_broadleaf import LEAF, Habit, tree
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, limbs, painted, tubes
from worldloom.assets.parts.flora_seasons import Foliage, Season, fullness, leaf_colors
from worldloom.geometry import unit

CARD = Card("trees/willow", 1, "willow_tree", ("willow", "weeping willow"), ("tree", "plant"), ("lake", "river", "park", "garden", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(3.0, 16.0)] = 9.0
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"autumn": Params(season="autumn"), "winter": Params(season="winter", snow=0.4)}
FOLIAGE = Foliage(summer=(0.1, 0.135, 0.035), spring=(0.17, 0.21, 0.05), autumn=((0.45, 0.33, 0.06), (0.34, 0.3, 0.07)))
HABIT = Habit(
    trunk=0.5, girth=0.035, bare=0.22, crown=(0.36, 0.36), boughs=20, rise=1.1, lobed=0.15, twig_droop=0.6, leaf=(0.13, 0.03), leaf_area=1.3, leaf_droop=0.9, wobble=0.03, knots=0.12,
    bark=(0.1, 0.085, 0.065), twig=(0.13, 0.11, 0.05), foliage=FOLIAGE,
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A broadleaf crown with hanging strands added."""
    part = tree(HABIT, p.height, p.season, p.snow, kit.child("crown") if kit.detail < 0.2 else Kit(kit.seed, kit.detail * 0.7))
    strands = _strands(p.height, kit)
    extra = (Surface("strands", tubes(strands, 4 if kit.detail > 0.2 else 2, 3), finish.of("bark", HABIT.twig, 0.9, 0.3)), *_leaves(strands, p, kit))
    from dataclasses import replace

    return replace(part, surfaces=(*part.surfaces, *extra))


def _strands(height: float, kit: Kit) -> Limbs:
    """Long twigs that leave the crown's shell outward and fall."""
    rng = kit.rng("strands")
    n = kit.n(230, 60) if kit.detail > 0.2 else 40
    az, r = rng.uniform(0, 6.283, n), 0.38 * height * np.sqrt(rng.uniform(0.1, 1.0, n))
    top = height * (0.6 + 0.36 * np.sqrt(np.maximum(1 - (r / (0.41 * height)) ** 2, 0.02)))
    base = np.stack([r * np.cos(az), r * np.sin(az), top * rng.uniform(0.88, 1.0, n)], 1)
    out = np.stack([np.cos(az), np.sin(az), 0 * az], 1)
    length = np.maximum(base[:, 2] - 0.05 * height - 0.25 * height * rng.uniform(0, 1, n) ** 1.5, 0.3)
    first = unit(out * 0.55 + UP * 0.1)
    return limbs(base, first, -UP * 1.05 - first * 0.75, length, np.full(n, 0.005))


def _leaves(strands: Limbs, p: Params, kit: Kit) -> tuple[Surface, ...]:
    full = fullness(p.season)
    if full == 0:
        return ()
    rng = kit.rng("strand leaves")
    n = int((kit.n(5200, 500) if kit.detail > 0.2 else 160) * full)
    i = rng.integers(0, len(strands), n)
    s = rng.uniform(0.1, 1, n)
    d = strands.tangent(i, s) + rng.normal(size=(n, 3)) * 0.35 - UP * 0.3
    scale = min(np.sqrt(5200 / max(n, 1)), 3.6) * p.height / 9
    base = strands.at(i, s)
    m = blades(base, d, rng.uniform(0.2, 0.34, n) * scale, 0.055 * scale, rng, np.array([0, 0, p.height * 0.5]), 0.5, kit.detail > 0.6)
    k = len(m.vertices) // n
    c = leaf_colors(FOLIAGE, p.season, i, rng) * (0.6 + 0.5 * rng.random((n, 1)))
    return (painted("strand_leaves", m, np.repeat(c, k, 0), LEAF, np.repeat(0.25 + 0.75 * s, k)),)
