"""A wheel of cheese with a wedge cut out, in wax or natural rind."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import prism, slab, sphere
CARD = Card("food/cheese", 1, "cheese", ("wheel of cheese", "cheese wheel", "wedge of cheese", "butter"), ("food",), ("indoor", "kitchen", "market", "shop"), "table")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.06, 0.25)] = 0.14
    height: Annotated[float, metres(0.03, 0.14)] = 0.08
    color: Color = "mustard"
    """Of the rind."""
    holes: bool = True


PRESETS = {"edam": Params(color="red", radius=0.09, holes=False), "brie": Params(color="ivory", height=0.035, holes=False)}


def build(p: Params, kit: Kit) -> Part:
    """A wheel of which a quarter stands apart; the cut faces are pale, with holes."""
    r, h, out, n = p.radius, p.height, Collector(), kit.n(30, 10)
    a = np.linspace(0.0, 2 * np.pi - 0.9, n)
    big = np.concatenate([[[0, 0]], r * np.stack([np.cos(a), np.sin(a)], 1)])
    b = np.linspace(-0.8, -0.1, 8)
    wedge = np.concatenate([[[0, 0]], r * np.stack([np.cos(b), np.sin(b)], 1)]) + [0.45 * r, -0.2 * r]
    for outline in (big, wedge):
        out.add("rind", finish.of("wax", rgb(p.color), 0.45), prism(outline, h, 0.006))
    c, s = np.cos(-0.9), np.sin(-0.9)
    pale = finish.of("food", (0.68, 0.5, 0.18), 0.55)
    face: Any = lambda: slab((0.01, -0.0012, 0.006), (r - 0.007, 0, h - 0.006), 0.0004)  # noqa: E731
    out.add("paste", pale, face().moved((0, -0.0002, 0)), face().turned(np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])).moved((-0.001 * s, 0.001 * c, 0)))
    if p.holes:
        g = kit.rng("holes")
        spots = [(float(g.uniform(0.15, 0.85)) * r, -0.0016, float(g.uniform(0.2, 0.8)) * h) for _ in range(9)]
        out.add("hole", finish.of("food", (0.34, 0.22, 0.06), 0.7), *(sphere((q, 0.0015, q), 8, at) for at, q in zip(spots, g.uniform(0.004, 0.011, 9), strict=True)))
    return tabletop(out.surfaces(), 900 * 3 * r * r * h, affordances=("pick up", "eat"))
