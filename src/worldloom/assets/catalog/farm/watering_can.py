"""A garden watering can with a long spout, a brass or tin rose and two handles, galvanised, copper or painted."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import align, lathe, rod, spline, torus, tube

CARD = Card("farm/watering_can", 1, "watering_can", ("garden can", "watering pot"), ("vessel", "tool"), ("garden", "farm", "greenhouse", "yard", "balcony", "indoor", "outdoor"), "floor", (0.1, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials. `color` paints a metal can."""

    material: Literal["galvanised", "copper", "painted", "plastic"] = "galvanised"
    height: Annotated[float, metres(0.18, 0.5)] = 0.32
    color: Color = "dark_green"
    rose: bool = True
    wear: Wear = 0.4


PRESETS = {"copper": Params(material="copper", height=0.25, rose=False), "painted": Params(material="painted"), "red": Params(material="plastic", color="red", wear=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """The spout points to +X; the carrying handle arches over the top."""
    out, h, n = Collector(), p.height, kit.n(32, 14)
    r = 0.38 * h
    skin = {"galvanised": finish.metal("galvanised", p.wear), "copper": finish.metal("copper", p.wear), "painted": finish.paint(p.color, p.wear, 0.35), "plastic": finish.plastic(p.color, 0.4, p.wear)}[p.material]
    z = 0.72 * h
    body = [(0, 0), (0.97 * r, 0), (r, 0.01), (r, 0.06), (1.02 * r, 0.07), (r, 0.08), (0.96 * r, z - 0.01), (0.98 * r, z), (0.94 * r, z + 0.012), (0.55 * r, z + 0.05 * h), (0.5 * r, z + 0.05 * h), (0.48 * r, z + 0.02), (0, z + 0.015)]
    out.add("body", skin, lathe(body, n, 0.5))
    half = np.array([[(0.97 * r * np.cos(a), 0.97 * r * np.sin(a), z + q) for a in np.linspace(-np.pi / 2, np.pi / 2, kit.n(14, 7))] for q in (0.0, 0.06 * h)])
    from worldloom.geometry import join, sheet

    out.add("body", skin, join([sheet(half[:, ::-1]), sheet(half)]))
    path = spline([(0.9 * r, 0, 0.1 * h), (1.5 * r, 0, 0.28 * h), (2.2 * r, 0, 0.7 * h), (2.65 * r, 0, 0.98 * h)], kit.n(16, 8))
    out.add("spout", skin, tube(path, np.linspace(0.19 * r, 0.085 * r, len(path)), kit.n(12, 8)), rod((0.7 * r, 0, z), (1.98 * r, 0, 0.56 * h), 0.008 * h + 0.002, 6))
    if p.rose:
        way = path[-1] - path[-2]
        head = lathe([(0.09 * r, -0.02), (0.11 * r, 0.0), (0.3 * r, 0.16 * r), (0.33 * r, 0.2 * r), (0.3 * r, 0.24 * r), (0, 0.3 * r)], n, 0.5).turned(align(way)).moved(path[-1])
        out.add("rose", finish.metal("brass", p.wear), head)
    t = 0.028 * h
    over = spline([(0.55 * r, 0, z + 0.03 * h), (0.5 * r, 0, 0.95 * h), (0, 0, h), (-0.6 * r, 0, 0.93 * h), (-0.95 * r, 0, z)], kit.n(20, 10))
    back = spline([(-0.97 * r, 0, z - 0.04 * h), (-1.6 * r, 0, 0.62 * h), (-1.55 * r, 0, 0.3 * h), (-0.98 * r, 0, 0.14 * h)], kit.n(18, 10))
    out.add("handle", skin, tube(over, 0.7 * t, 8), tube(back, 0.7 * t, 8))
    out.add("bands", finish.metal("brass", p.wear) if p.material in ("copper", "painted") else skin, torus(1.0 * r, 0.007 * h + 0.001, n, 6).moved((0, 0, 0.36 * h)), wires([(0, -0.96 * r, z)], [(0, 0.96 * r, z)], 0.004))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.95 * r, 0.9 * h),), mass=1.1 * (h / 0.32) ** 2 + 2.0, dynamic=True, affordances=("pick up",), anchors={"spout": (2.7 * r, 0, h), "top": (0, 0, h)})
