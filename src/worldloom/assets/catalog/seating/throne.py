"""A throne: a high carved back with finials, arms ending in scrolls or lion heads, a padded velvet seat, gilded or of dark wood or stone, on a step."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import finial
from worldloom.assets.parts.room_soft import nails, soft_box, upright
from worldloom.geometry import arc, cylinder, prism, rod, slab, sphere, spline
CARD = Card("seating/throne", 1, "throne", ("king's throne", "royal throne", "royal chair", "golden throne"), ("armchair", "chair", "seat"), ("indoor", "castle_hall", "castle", "medieval", "church"), "floor", (0.6, 0, 0.1, 0.1))  # fmt: skip


class Params(Base):
    """Dials."""

    material: Literal["gold", "wood", "stone", "iron"] = "gold"
    color: Color = "#8a1220"
    """Of the velvet."""
    height: Annotated[float, metres(1.3, 2.4)] = 1.8
    step: bool = True
    wear: Wear = 0.2


PRESETS = {"wood": Params(material="wood", color="#1f3a6b"), "stone": Params(material="stone", step=False, height=1.6), "iron": Params(material="iron", color="#2a1016", height=2.1)}


def build(p: Params, kit: Kit) -> Part:
    """Whoever sits looks to -Y."""
    out, h, s = Collector(), p.height, 0.14 if p.step else 0.0
    frame = {"gold": finish.metal("gold", p.wear), "wood": finish.wood("dark", p.wear, 0.35), "stone": finish.stone("granite", p.wear), "iron": finish.iron(p.wear)}[p.material]
    if p.step:
        out.add("step", finish.fabric(p.color, p.wear, "carpet"), slab((-0.55, -0.62, 0), (0.55, 0.42, s), 0.012))
    posts = [(x, y) for x in (-0.33, 0.33) for y in (-0.3, 0.27)]
    out.add("frame", frame, *(slab((x - 0.04, y - 0.04, s), (x + 0.04, y + 0.04, s + (0.7 if y < 0 else h - 0.12)), 0.012) for x, y in posts), slab((-0.36, -0.33, s + 0.3), (0.36, 0.3, s + 0.42), 0.012))
    out.add("frame", frame, *(finial(0.2, 0.055, kit.n(18, 10)).moved((x, 0.27, s + h - 0.13)) for x in (-0.33, 0.33)))
    for x in (-0.33, 0.33):
        out.add("arm", frame, slab((x - 0.05, -0.36, s + 0.68), (x + 0.05, 0.27, s + 0.74), 0.018), cylinder(0.062, 0.1, kit.n(24, 12), 0.012).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).moved((x - 0.05, -0.35, s + 0.69)), slab((x - 0.015, -0.26, s + 0.42), (x + 0.015, 0.23, s + 0.68), 0.004), sphere(0.05, kit.n(16, 8), (x, -0.3, s + 0.05)))
        out.add("arm", finish.fabric(p.color, p.wear, "velvet"), soft_box((0.08, 0.36, 0.035), 0.015, 0.08, center=(x, -0.02, s + 0.752)))
    crown = np.concatenate([[(-0.3, 0.42)], [(0.3, 0.42)], [(0.3, h - 0.22)], spline([(0.3, h - 0.22), (0.2, h - 0.16), (0.12, h - 0.02), (0.0, h + 0.1), (-0.12, h - 0.02), (-0.2, h - 0.16), (-0.3, h - 0.22)], 30)])
    out.add("back", frame, upright(prism(crown, 0.06, 0.012)).moved((0, 0.24, s)))
    pad = np.concatenate([[(-0.22, 0.5), (0.22, 0.5)], arc(0.22, 0, np.pi, 18, (0, h - 0.42))])
    from worldloom.assets.parts.room_soft import soft_prism

    out.add("cushion", finish.fabric(p.color, p.wear, "velvet"), upright(soft_prism(pad, 0.06, 0.025)).moved((0, 0.19, s)), soft_box((0.56, 0.54, 0.13), 0.05, 0.07, 0.02, center=(0, -0.03, s + 0.475)))
    out.add("nail", finish.metal("gold"), nails([(1.05 * x, 0.236, 1.01 * z + s - 0.004) for x, z in spline(pad, 40, True)], 0.009))
    out.add("jewel", finish.plastic("#7a0d1a", 0.05), *(sphere((r, 0.4 * r, r), 14, (x, 0.235, s + z)) for x, z, r in ((0, h - 0.02, 0.045), (-0.16, h - 0.17, 0.022), (0.16, h - 0.17, 0.022))))
    out.add("frame", frame, rod((0, 0.26, s + h + 0.06), (0, 0.26, s + h + 0.2), 0.014, 8), rod((-0.05, 0.26, s + h + 0.15), (0.05, 0.26, s + h + 0.15), 0.012, 8), sphere(0.03, 12, (0, 0.26, s + h + 0.1)))
    z = s + 0.55
    cols = (*((box_collider((-0.55, -0.62, 0), (0.55, 0.42, s)),) if p.step else ()), box_collider((-0.37, -0.34, s), (0.37, 0.31, z)), box_collider((-0.35, 0.19, z), (0.35, 0.31, s + h + 0.1)), *(box_collider((x - 0.05, -0.4, z), (x + 0.05, 0.2, s + 0.76)) for x in (-0.33, 0.33)))
    return Part(out.surfaces(), cols, mass=120.0, supports=(Support(name="seat", center=(0, -0.05, z), size=(0.5, 0.45), clearance=1.0),), anchors={"seat": (0.0, -0.03, z)}, functional_sides=("front",), affordances=("sit",))
