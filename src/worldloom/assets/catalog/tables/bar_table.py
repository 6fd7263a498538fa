"""A high bar table to stand or perch at: a round top on a column and foot, or a long one on trestle legs with a foot rail."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_joinery import boards
from worldloom.geometry import beam, cylinder, lathe, rod, slab, torus

CARD = Card("tables/bar_table", 1, "bar_table", ("high table", "high-top table", "pub table", "bistro table", "standing table", "cocktail bar table", "bar height table"), ("table", "furniture"), ("indoor", "bar", "cafe", "kitchen", "restaurant", "pub", "lounge"), "floor", (0.6, 0.5, 0.3, 0.3))


class Params(Base):
    """Dials."""

    style: Literal["round", "long", "square"] = "round"
    width: Annotated[float, metres(0.5, 2.0)] = 0.7
    height: Annotated[float, metres(0.9, 1.15)] = 1.06
    wood: Literal["oak", "walnut", "pine", "dark", "birch"] = "walnut"
    metal: Literal["gunmetal", "chrome", "brass"] = "gunmetal"
    wear: Wear = 0.2


PRESETS = {"long": Params(style="long", width=1.6, wood="oak"), "square": Params(style="square", width=0.6, metal="chrome", wood="birch"), "brass": Params(metal="brass", wood="dark")}
SHOWS = {"long": {"style": "long", "width": 1.6}}


def build(p: Params, kit: Kit) -> Part:
    """Top with an eased edge, what carries it, a rail for the feet."""
    out, w, h, n = Collector(), p.width / 2, p.height, kit.n(44, 18)
    wood, metal = finish.wood(p.wood, p.wear, 0.35), finish.metal(p.metal, p.wear)
    if p.style == "long":
        return _long(out, p, kit, w, h)
    if p.style == "round":
        out.add("top", wood, lathe([(0, h - 0.034), (0.93 * w, h - 0.034), (0.985 * w, h - 0.024), (w, h - 0.01), (0.992 * w, h - 0.002), (0.975 * w, h), (0, h)], n, 0.6))
        out.add("edge", metal, torus(0.998 * w, 0.003, n, 6).moved((0, 0, h - 0.016)))
    else:
        out.add("top", wood, slab((-w, -w, h - 0.034), (w, w, h), 0.006))
    foot = min(0.3, 0.8 * w)
    out.add("column", metal, lathe([(0, 0), (foot, 0), (foot, 0.006), (0.94 * foot, 0.012), (0.35 * foot, 0.03), (0.055, 0.05), (0.034, 0.09), (0.032, h - 0.16), (0.04, h - 0.12), (0.06, h - 0.045), (0.14, h - 0.034), (0, h - 0.034)], n, 0.7))
    out.add("rail", metal, torus(0.19, 0.011, n, 10).moved((0, 0, 0.32)), *(rod((0.03 * np.cos(a), 0.03 * np.sin(a), 0.32), (0.19 * np.cos(a), 0.19 * np.sin(a), 0.32), 0.008, 8) for a in np.arange(4) * np.pi / 2))
    solids = (cylinder_collider(w, 0.036, (0, 0, h - 0.036)) if p.style == "round" else box_collider((-w, -w, h - 0.036), (w, w, h)), cylinder_collider(0.05, h - 0.036), cylinder_collider(foot, 0.02))
    return Part(out.surfaces(), colliders=solids, mass=24.0, dynamic=True, supports=(Support(name="top", center=(0, 0, h), size=(1.4 * w, 1.4 * w) if p.style == "round" else (1.9 * w, 1.9 * w)),), functional_sides=("front", "back", "left", "right"), anchors={"top": (0, 0, h)})


def _long(out: Collector, p: Params, kit: Kit, w: float, h: float) -> Part:
    """Planks on two steel trestles, tied by a rail along either side."""
    d, metal = 0.3, finish.metal(p.metal, p.wear)
    out.add("top", finish.wood(p.wood, p.wear, 0.35), boards(5, (-w, -d, h - 0.04), (w, d, h), 1, 0.0012, kit.rng("planks"), 0.004))
    for s in (-1, 1):
        x = s * (w - 0.14)
        out.add("leg", metal, *(beam((x, y * 0.24, 0), (x, y * 0.16, h - 0.04), 0.04, 0.04, 0.004) for y in (-1, 1)), beam((x, -0.26, h - 0.055), (x, 0.26, h - 0.055), 0.04, 0.03, 0.004), beam((x, -0.225, 0.22), (x, 0.225, 0.22), 0.03, 0.03, 0.003))
        out.add("foot", finish.rubber(), *(cylinder(0.024, 0.008, 12, 0.002, (x, y * 0.24, 0)) for y in (-1, 1)))
    out.add("rail", metal, wires([(-(w - 0.14), 0, 0.22), (-(w - 0.14), 0, h - 0.16)], [(w - 0.14, 0, 0.22), (w - 0.14, 0, h - 0.16)], 0.014, 12))
    solids = (box_collider((-w, -d, h - 0.06), (w, d, h)), *(box_collider((s * (w - 0.14) - 0.03, -0.27, 0), (s * (w - 0.14) + 0.03, 0.27, h - 0.06)) for s in (-1, 1)))
    return Part(out.surfaces(), colliders=solids, mass=38.0, dynamic=True, supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.08, 2 * d - 0.06)),), functional_sides=("front", "back"), anchors={"top": (0, 0, h)})
