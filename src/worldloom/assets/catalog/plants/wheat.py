"""A tuft of ripe golden wheat with bearded ears on straw stalks, or green in spring; sown over a field by the thousand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, metres, np, number
from worldloom.assets.parts.flora_limbs import UP, blades, painted
from worldloom.assets.parts.flora_plants import LEAF, ring_of, share, strips, tones
from worldloom.assets.parts.flora_limbs import ribbons
from worldloom.geometry import join, unit

CARD = Card("plants/wheat", 1, "wheat", ("barley", "rye", "oats", "wheat crop", "grain crop", "wheat field", "golden wheat"), ("plant", "crop"), ("field", "farm", "outdoor"))


class Params(Base):
    """Dials. `ripe` 0 green, 1 gold."""

    height: Annotated[float, metres(0.3, 1.3)] = 0.82
    stalks: Annotated[int, number(5, 80)] = 44
    ripe: Annotated[float, number(0, 1)] = 1.0


PRESETS = {"green": Params(ripe=0.1, height=0.6), "dense": Params(stalks=70)}


def build(p: Params, kit: Kit) -> Part:
    """Stalks as ribbons that nod, two leaves here and there, an ear of overlapping grains with beards at each tip."""
    rng = kit.rng("stalks")
    n, wide = share(kit, p.stalks, 4)
    foot, out = ring_of(n, rng, 0.4)
    d = unit(UP + out * rng.uniform(0, 0.14, (n, 1)) + rng.normal(0, 0.04, (n, 3)))
    wind = np.array([0.12, 0.05, -0.03]) + rng.normal(0, 0.03, (n, 3))
    long = p.height * rng.uniform(0.82, 1.08, n)
    gold = np.array([0.4, 0.265, 0.085]) * p.ripe + np.array([0.13, 0.17, 0.05]) * (1 - p.ripe)
    c = tones(gold, n, rng, 0.14)
    stems = strips("stalks", ribbons(foot, d, wind, long, 0.007 * wide, 4 if kit.detail > 0.5 else 2, 6), c * [0.9, 0.92, 0.85], 0.4)
    tip = foot + long[:, None] * (d + wind)
    ax = unit(d + 2 * wind + [0.25, 0.1, -0.12])
    return Part((stems, _ears(tip, ax, c * 1.12, wide, p, kit), _leaves(foot, d, long, c, wide, kit)), mass=0.1)


def _ears(tip, ax, c, wide: float, p: Params, kit: Kit):  # type: ignore[no-untyped-def]
    rng = kit.rng("ears")
    n, near = len(tip), kit.detail > 0.5
    long = 0.1 * rng.uniform(0.85, 1.15, n)
    rows = 3 if near else 1
    k = np.repeat(np.arange(n), rows * 2 if near else 2)
    t = np.tile(np.repeat(np.linspace(0, 0.8, rows), 2), n)
    side = rng.normal(size=(n, 3))
    side = unit(side - (side * ax).sum(1, keepdims=True) * ax)[k] * np.tile([1.0, -1.0], len(k) // 2)[:, None]
    base = tip[k] + ax[k] * (t * long[k])[:, None]
    size = long[k] * (0.5 if near else 1.15)
    grain = blades(base, ax[k] + side * (0.45 if near else 0.05), size, (0.014 if near else 0.022) * wide, rng, None, 0, True)
    parts, cols = [grain], [np.repeat(c[k], 4, 0)]
    if near:
        m = np.repeat(np.arange(n), 4)
        beard = blades(tip[m] + ax[m] * (long[m] * rng.uniform(0.2, 0.9, len(m)))[:, None], ax[m] + rng.normal(0, 0.22, (len(m), 3)), 0.11, 0.0035, rng)
        parts.append(beard)
        cols.append(np.repeat(c[m] * 1.15, 3, 0))
    mesh = join(parts)
    return painted("ears", mesh, np.concatenate(cols), LEAF, 1.0)


def _leaves(foot, d, long, c, wide: float, kit: Kit):  # type: ignore[no-untyped-def]
    rng = kit.rng("leaves")
    n = len(foot)
    base = foot + d * (long * rng.uniform(0.25, 0.65, n))[:, None]
    out = unit(rng.normal(size=(n, 3)) * [1, 1, 0.1])
    return strips("leaves", ribbons(base, UP * 0.8 + out, out * 0.3 - UP * 0.9, 0.26, 0.011 * wide, 4 if kit.detail > 0.5 else 2), c * 0.85, 0.8, 0.7)
