"""Fallen leaves and twigs lying on the ground in a loose drift; scattered by the hundred in woods and streets."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Surface, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import blades, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, mixed, share
from worldloom.geometry import unit

CARD = Card("plants/leaf_litter", 1, "leaf_litter", ("fallen leaves", "autumn leaves", "leaves", "leaf pile", "dry leaves"), ("plant",), ("forest", "park", "suburb", "street", "autumn", "outdoor"))


class Params(Base):
    """Dials."""

    kind: Literal["autumn", "brown", "needles"] = "autumn"
    spread: Annotated[float, metres(0.2, 2.0)] = 0.65
    leaves: Annotated[int, number(5, 200)] = 46
    twigs: Annotated[int, number(0, 8)] = 2


PRESETS = {"brown": Params(kind="brown"), "needles": Params(kind="needles", leaves=120), "drift": Params(leaves=140, spread=0.8)}
TONES = {"autumn": [(0.42, 0.14, 0.03), (0.5, 0.29, 0.04), (0.24, 0.11, 0.035), (0.36, 0.05, 0.02)], "brown": [(0.2, 0.115, 0.05), (0.15, 0.085, 0.04), (0.27, 0.17, 0.075)], "needles": [(0.23, 0.12, 0.045), (0.17, 0.09, 0.035)]}


def build(p: Params, kit: Kit) -> Part:
    """Leaves at rest: nearly level, curled, few on edge; denser in the middle."""
    rng = kit.rng("leaves")
    n, wide = share(kit, p.leaves, 6)
    a, r = rng.uniform(0, 6.3, n), p.spread * rng.random(n) ** 0.7
    at = np.stack([r * np.cos(a), r * np.sin(a), 0.012 + 0.018 * rng.random(n)], 1)
    d = rng.normal(size=(n, 3)) * [1, 1, 0.16]
    up = unit(np.array([0, 0, 1.0]) + rng.normal(0, 0.28, (n, 3)))
    long, broad = (0.085, 0.055) if p.kind != "needles" else (0.09, 0.008)
    m = blades(at, d, long * wide * rng.uniform(0.6, 1.15, n), broad * wide, rng, None, 0, True, across=up)
    assert m.normals is not None
    normals = np.where(m.normals[:, 2:] < 0, -m.normals, m.normals)
    c = mixed(TONES[p.kind], [1.0] * len(TONES[p.kind]), n, rng) * np.exp(rng.normal(0, 0.25, (n, 1)))
    out = [painted("leaves", type(m)(m.vertices, m.faces, normals, m.uv), np.repeat(c, 4, 0), LEAF)]
    if p.twigs and kit.detail > 0.2:
        out.append(_twigs(p, kit))
    return Part(tuple(out), mass=0.05)


def _twigs(p: Params, kit: Kit) -> Surface:
    rng = kit.rng("twigs")
    n = p.twigs
    base = np.c_[rng.normal(0, 0.4 * p.spread, (n, 2)), np.full(n, 0.008)]
    d = rng.normal(size=(n, 3)) * [1, 1, 0.04]
    b = limbs(base, d, rng.normal(0, 0.15, (n, 3)) * [1, 1, 0.1], rng.uniform(0.15, 0.4, n), np.full(n, 0.005))
    return surface("twigs", tubes(b, 4, 4), finish.of("bark", (0.1, 0.075, 0.055), 0.9, 0.3))
