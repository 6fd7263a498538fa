"""A pot of kitchen herbs: basil, rosemary, chives or mint in terracotta."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_ware import hollow, tabletop, tuft
from worldloom.geometry import lathe, spline, tube
CARD = Card("food/herb", 1, "herb", ("basil", "herb garden", "herb planter", "herb pot", "rosemary", "mint plant", "parsley"), ("potted_plant", "plant"), ("indoor", "kitchen", "garden"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["basil", "rosemary", "chives"] = "basil"
    color: Color = "terracotta"
    height: Annotated[float, metres(0.12, 0.4)] = 0.24


PRESETS = {"rosemary": Params(kind="rosemary", color="white"), "chives": Params(kind="chives", color="grey")}


def build(p: Params, kit: Kit) -> Part:
    """Pot with a rim on a saucer, soil, leaves."""
    out, g, n = Collector(), kit.rng("leaves"), kit.n(26, 10)
    out.add("pot", finish.of("ceramic", rgb(p.color), 0.7, 0.3), hollow([(0, 0.008), (0.042, 0.008), (0.056, 0.075), (0.062, 0.078), (0.063, 0.1)], 0.005, n, 0.5), lathe([(0, 0), (0.058, 0), (0.068, 0.014), (0.064, 0.014), (0.05, 0.008), (0, 0.007)], n, 0.5))
    out.add("soil", finish.of("soil", (0.05, 0.033, 0.02), 0.95), lathe([(0, 0.07), (0.055, 0.085), (0, 0.092)], n))
    leaf = finish.of("leaf", (0.07, 0.2, 0.03) if p.kind != "rosemary" else (0.09, 0.14, 0.07), 0.55, thin=True)
    tall, k = p.height - 0.09, kit.n(13, 5)
    at = np.c_[g.normal(0, 0.018, (k, 2)), np.full(k, 0.085)]
    tips = at + np.c_[at[:, :2] * 1.6 + g.normal(0, 0.01, (k, 2)), tall * g.uniform(0.6, 1.0, k)]
    if p.kind == "chives":
        out.add("leaf", leaf, *(tube(spline([a, (a + b) / 2 + [0, 0, 0.02], b + q], 6), np.array([0.0016, 0.0016, 0.0015, 0.0012, 0.0009, 0.0003]), 4) for a, b in zip(at, tips, strict=True) for q in g.normal(0, 0.018, (4, 3))))
        return tabletop(out.surfaces(), 0.7)
    out.add("stem", finish.of("leaf", (0.1, 0.12, 0.04)), wires(at, tips, 0.0018, 5))
    size = (0.05, 0.034, 6) if p.kind == "basil" else (0.028, 0.0035, 14)
    whorls = [tuft(6, size[0], size[1], g, 0.35, 4).moved(a + (b - a) * f) for a, b in zip(at, tips, strict=True) for f in np.linspace(0.35, 1, 3 if p.kind == "basil" else 7)]
    out.add("leaf", leaf, *(m.swaying(0.1) for m in whorls))
    return tabletop(out.surfaces(), 0.8)
