"""A cooker hood on the wall over a stove: steel chimney hood or a plastered mantel hood, with lamps and a fan."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light
from worldloom.geometry import cylinder, rot_x, sheet, slab
CARD = Card(
    "kitchen/range_hood", 1, "range_hood", ("extractor hood", "cooker hood", "extractor", "chimney hood"), ("appliance",), ("indoor", "kitchen", "restaurant"), "wall",
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 1.4)] = 0.8
    height: Annotated[float, metres(0.5, 1.4)] = 0.85
    style: Literal["modern", "rustic"] = "modern"
    color: Color = "silver"
    """Silver is brushed steel; the rustic hood is plastered and trimmed with oak."""
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"rustic": Params(style="rustic", color="cream", width=1.1), "black": Params(color="black", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Canopy tapering to the chimney, rim with buttons, filter mesh and two lamps beneath."""
    out, w, d, h = Collector(), p.width / 2, 0.48, p.height
    steel = finish.metal("brushed", p.wear, 0.34) if p.color == "silver" else finish.paint(p.color, p.wear, 0.3)
    skin = finish.plaster(rgb(p.color), p.wear) if p.style == "rustic" else steel
    rim, cw, cd, slope = 0.06, (0.13, 0.24)[p.style == "rustic"], (0.13, 0.2)[p.style == "rustic"], 0.26 if p.style == "modern" else 0.55 * h
    low = np.array([(-w, -d), (w, -d), (w, 0), (-w, 0)], float)
    high = np.array([(-cw, -2 * cd), (cw, -2 * cd), (cw, 0), (-cw, 0)], float)
    rings = np.stack([np.c_[q, np.full(4, z)] for q, z in ((low, rim), (high, rim + slope))])
    rings = np.concatenate([rings, rings[:, :1]], 1)
    out.add("canopy", skin, sheet(rings.transpose(1, 0, 2), smooth=False), slab((-cw, -2 * cd, rim + slope - 0.002), (cw, 0, h), 0.003))
    band = finish.wood("oak", p.wear) if p.style == "rustic" else steel
    out.add("rim", band, slab((-w, -d, 0.004), (w, -d + 0.02, rim), 0.004), slab((-w, -d + 0.02, 0.004), (-w + 0.02, 0, rim), 0.004), slab((w - 0.02, -d + 0.02, 0.004), (w, 0, rim), 0.004), plate((-w + 0.02, -d + 0.02, rim - 0.02), (w - 0.02, -0.002, rim + 0.002)))
    n = 26
    xs = np.linspace(-w + 0.04, w - 0.04, n)
    out.add("filter", finish.metal("steel", p.wear), boards((0.006, d - 0.1, 0.01), np.c_[xs, np.full(n, -d / 2), np.full(n, rim - 0.024)], 0.002))
    lamps = [(s * 0.6 * w, -d + 0.08, rim - 0.026) for s in (-1, 1)]
    out.add("lamp", lamp_glass(p.lit, 9.0), *(cylinder(0.028, 0.006, 18, 0.002, q) for q in lamps))
    out.add("button", finish.plastic("black"), *(cylinder(0.009, 0.006, 12, 0.002).turned(rot_x(np.pi / 2)).moved((0.05 * k - 0.1, -d, 0.032)) for k in range(5)))
    return Part(
        out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, 0, rim)), box_collider((-w * 0.7, -d * 0.75, rim), (w * 0.7, 0, rim + slope)), box_collider((-cw, -2 * cd, rim), (cw, 0, h))), mass=18.0, affordances=("switch",), functional_sides=("front",),
        lights=tuple(light((x, y, -0.01), 2.5, p.lit, WARM, 0.03, f"lamp.{k}", "spot", 0.9) for k, (x, y, _) in enumerate(lamps)),
    )  # fmt: skip
