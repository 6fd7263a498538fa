"""Loose straw and chaff trodden into the ground, with a few clods of dirt: scattered round stalls, carts and stables."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, copies, tints
from worldloom.geometry import Mesh, rock

CARD = Card("village/straw_litter", 1, "straw_litter", ("loose straw", "straw on the ground", "scattered hay", "chaff"), ("litter",), ("village", "medieval", "farm", "stable", "market", "outdoor"), "ground")


class Params(Base):
    """Dials. `wear` darkens it: fresh yellow to trodden brown."""

    spread: Annotated[float, metres(0.2, 2.5)] = 0.8
    count: Annotated[int, Field(ge=10, le=400)] = 220
    wear: Wear = 0.4


PRESETS = {"fresh": Params(wear=0.0, count=300), "trodden": Params(wear=1.0, count=40)}


def build(p: Params, kit: Kit) -> Part:
    """Flat stalks in wisps that lie across one another, thickest in the middle."""
    out, rng = Collector(), kit.rng("straw")
    n = kit.n(p.count, 10)
    a, r = rng.uniform(0, 2 * np.pi, n), p.spread * rng.random(n) ** 0.8
    a[:4], r[:4] = np.arange(4) * np.pi / 2, p.spread  # so that its size is the same at every detail
    mid = np.c_[r * np.cos(a), r * np.sin(a), rng.uniform(0.006, 0.022, n)]
    way = rng.normal(0.4, 1.1, n)
    half = np.c_[np.cos(way), np.sin(way), rng.normal(0, 0.05, n)] * (rng.uniform(0.06, 0.26, n) / 2)[:, None]
    side = np.c_[-np.sin(way), np.cos(way), np.zeros(n)] * 0.008 * max(1.0, 0.5 / max(kit.detail, 0.1))
    v = np.stack([mid - half - side, mid + half - side, mid + half + side, mid - half + side], 1).reshape(-1, 3)
    f = (np.array([[0, 1, 2], [0, 2, 3]])[None] + 4 * np.arange(n)[:, None, None]).reshape(-1, 3)
    tone = np.repeat(tints(rng, n, 0.4), 4)[:, None] * np.ones(3)
    straw = Mesh(v, f, np.tile([0.0, 0.0, 1.0], (len(v), 1)), v[:, :2]).tinted(tone)
    gold, mud = np.array([0.5, 0.37, 0.15]), np.array([0.17, 0.12, 0.06])
    out.add("straw", finish.of("straw", tuple((gold + (mud - gold) * p.wear).round(4).tolist()), 0.9, p.wear), straw)
    m = max(3, n // 12)
    at = np.c_[np.clip(rng.normal(0, 0.5, (m, 2)), -1, 1) * p.spread, np.full(m, 0.002)]
    out.add("clods", finish.of("soil", (0.07, 0.05, 0.032), 0.95), copies(rock((0.03, 0.026, 0.014), 4, 6, 0.4), at, rng.uniform(0, 6, m), rng.uniform(0.4, 1.3, m)))
    return Part(out.surfaces(), mass=0.1, friction=0.8)
