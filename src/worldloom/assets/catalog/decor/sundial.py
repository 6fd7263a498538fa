"""A sundial: a bronze or stone plate with hour lines and a slanting gnomon on a baluster pedestal."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered, laid, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import box, cylinder, lathe, prism, rot_z, slab
CARD = Card("decor/sundial", 1, "sundial", ("sun dial", "garden sundial"), ("instrument", "ornament"), ("outdoor", "indoor", "garden", "museum"), "floor")


class Params(Base):
    """Dials."""

    material: Literal["stone", "marble", "bronze"] = "stone"
    height: Annotated[float, metres(0.15, 1.3)] = 0.95
    diameter: Annotated[float, metres(0.2, 0.7)] = 0.42
    color: Color | None = None
    """Of the pedestal."""
    wear: Wear = 0.4


PRESETS = {"marble": Params(material="marble"), "bronze": Params(material="bronze", height=0.6), "low": Params(height=0.2, diameter=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Noon is at +Y."""
    out, h, r, n = Collector(), p.height, p.diameter / 2, kit.n(48, 20)
    skin = dyed({"stone": finish.stone("limestone", p.wear), "marble": finish.stone("marble", p.wear), "bronze": finish.metal("bronze", p.wear)}[p.material], p.color)
    if h > 0.4:
        k = h - 0.03
        out.add("pedestal", skin, slab((-0.9 * r, -0.9 * r, 0), (0.9 * r, 0.9 * r, 0.08), 0.01), lathe([(0, 0.08), (0.7 * r, 0.08), (0.7 * r, 0.11), (0.5 * r, 0.14), (0.42 * r, 0.2), (0.62 * r, 0.32 * k + 0.1), (0.6 * r, 0.45 * k), (0.34 * r, 0.75 * k), (0.32 * r, 0.84 * k), (0.5 * r, 0.88 * k), (0.5 * r, 0.91 * k), (0.95 * r, 0.95 * k), (1.05 * r, 0.97 * k), (1.05 * r, k), (0, k)], n, 0.5))
    else:
        out.add("pedestal", skin, cylinder(1.05 * r, h - 0.03, n, 0.015))
    brass = finish.metal("brass", p.wear, 0.35)
    out.add("plate", brass, cylinder(r, 0.012, n, 0.003, (0, 0, h - 0.03)))
    z = h - 0.018
    out.add("line", finish.metal("bronze", 0.6, 0.6), ring(0.94 * r, 0.002, (0, 0, z), n, 4), ring(0.7 * r, 0.0015, (0, 0, z), n, 4), *(box((0.003, 0.62 * r, 0.001), 0.0, (0, 0.38 * r, z + 0.0005)).turned(rot_z(a)) for a in np.linspace(-1.75, 1.75, 13)), *(laid(text(str((5 + k) % 12 + 1), 0.13 * r, (0, 0))).moved((0.82 * r * np.sin(a), 0.82 * r * np.cos(a), z + 0.0008)) for k, a in enumerate(np.linspace(-1.75, 1.75, 13))))
    out.add("gnomon", brass, sideways(prism([(-0.45 * r, 0), (0.5 * r, 0), (0.5 * r, 0.62 * r), (0.36 * r, 0.42 * r), (0.1 * r, 0.28 * r)], 0.009, 0.002)).moved((-0.0045, 0, z)))
    return gathered(out, 70.0 if h > 0.4 else 20.0, dynamic=False)
