"""A high-bay lamp for warehouses, factories and stations: a deep aluminium bell with a caged bulb hanging on a chain."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_lamp import bulb, lamp_glass, light
from worldloom.geometry import box, cylinder, lathe, rot_x, spline, stamp, torus, tube
CARD = Card("lighting/high_bay", 1, "ceiling_lamp", ("industrial lamp", "warehouse lamp", "high bay light", "workshop lamp", "factory lamp"), ("lamp", "light"), ("indoor", "warehouse", "factory", "workshop", "garage", "station", "industrial", "swimming_hall"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    width: Annotated[float, metres(0.25, 0.7)] = 0.46
    drop: Annotated[float, metres(0.5, 4.0)] = 1.2
    color: Color = "#3d4a45"
    cage: bool = True
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {"aluminium": Params(color="silver", cage=False), "off": Params(lit=False, wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Gear box with fins, bell, glass and wire guard; a wide spot looking down."""
    out, r, n = Collector(), p.width / 2, kit.n(36, 14)
    z = -p.drop
    steel = finish.metal("galvanised", p.wear)
    skin = finish.metal("aluminium", p.wear) if p.color == "silver" else finish.of("ceramic", rgb(p.color), 0.3, p.wear)
    bell = [(r, 0), (r + 0.004, 0.006), (0.92 * r, 0.09), (0.62 * r, 0.19), (0.3 * r, 0.24), (0.27 * r, 0.25)]
    out.add("shade", skin, lathe(bell, n, 0.7).moved((0, 0, z)), torus(r, 0.005, n, 6).moved((0, 0, z)))
    out.add("lining", finish.paint("white", 0.1, 0.3), lathe([(max(q - 0.004, 0), h - 0.002) for q, h in bell][::-1], n, 0.7).moved((0, 0, z)))
    out.add("gear", steel, cylinder(0.27 * r, 0.2, n, 0.01, (0, 0, z + 0.25)), stamp(box((0.02, 0.012, 0.17), 0.003), [(0.29 * r * np.cos(a), 0.29 * r * np.sin(a), z + 0.35) for a in np.arange(12) * np.pi / 6], np.arange(12) * np.pi / 6))
    out.add("bulb", lamp_glass(p.lit, 22.0, (1.0, 0.83, 0.62)), bulb((0, 0, z + 0.07), 0.055))
    k = max(3, int((p.drop - 0.48) / 0.036))
    link = torus(0.013, 0.0028, 12, 5).scaled((1, 1.5, 1)).turned(rot_x(np.pi / 2))
    zz = np.linspace(z + 0.47, -0.02, k)
    out.add("chain", steel, stamp(link, np.c_[np.zeros((k, 2)), zz], np.arange(k) * np.pi / 2), cylinder(0.04, 0.02, 14, 0.004, (0, 0, -0.02)))
    out.add("cable", finish.rubber(), tube(spline([(0.1 * r, 0, z + 0.45), (0.05, 0.01, z + 0.55), (0.02, 0.015, -0.3 * p.drop), (0.02, 0, 0)], 14), 0.004, 5))
    if p.cage:
        rings = [torus(q * r, 0.0025, n, 5).moved((0, 0, z + h)) for q, h in ((0.98, 0.0), (0.66, -0.03), (0.3, -0.045))]
        a = np.arange(8) * np.pi / 4
        rim, mid = np.c_[r * np.cos(a), r * np.sin(a), np.full(8, z)], np.c_[0.66 * r * np.cos(a), 0.66 * r * np.sin(a), np.full(8, z - 0.03)]
        out.add("cage", steel, *rings, wires(rim, mid, 0.0025), wires(mid, np.c_[0 * a, 0 * a, np.full(8, z - 0.05)], 0.0025))
    return Part(out.surfaces(), colliders=(cylinder_collider(r, 0.47, (0, 0, z)), cylinder_collider(0.03, max(-z - 0.47, 0.01), (0, 0, z + 0.47))), mass=7.0, lights=(light((0, 0, z - 0.02), 60.0, p.lit, (1.0, 0.83, 0.62), 0.08, "lamp", "spot", 1.15),), affordances=("switch",), anchors={"lamp": (0, 0, z)})
