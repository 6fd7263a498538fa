"""An oxygen cylinder with a valve, gauge and mask hose on a two-wheeled trolley, or free-standing."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import disc, ribbon
from worldloom.geometry import cylinder, lathe, rod, rot_x, rot_y, slab, spline, torus, tube
CARD = Card("medical/oxygen_tank", 1, "oxygen_tank", ("oxygen cylinder", "gas cylinder", "gas bottle", "oxygen bottle"), ("medical equipment", "container"), ("indoor", "hospital_room", "operating_room", "workshop", "space_station"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 1.6)] = 1.15
    color: Color = "#2f6b4a"
    trolley: bool = True
    wear: Wear = 0.3


PRESETS = {"bare": Params(trolley=False, color="grey"), "white": Params(color="white", height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Forged bottle with a painted shoulder, valve, gauges; frame, wheels, strap."""
    out, h, n = Collector(), p.height, kit.n(32, 12)
    r, z = 0.085 * (0.6 + 0.4 * h), 0.06 if p.trolley else 0.0
    top = h - 0.16
    out.add("bottle", finish.paint(p.color, p.wear, 0.3), lathe([(0, z), (0.85 * r, z), (r, z + 0.02), (r, top - 0.12), (0.94 * r, top - 0.06), (0.7 * r, top - 0.02), (0.35 * r, top), (0, top)], n, True))
    out.add("shoulder", finish.paint("white", p.wear, 0.3), lathe([(1.006 * r, top - 0.2), (1.006 * r, top - 0.119), (0.946 * r, top - 0.059)], n, True))
    brass = finish.metal("brass", p.wear)
    out.add("valve", brass, cylinder(0.024, 0.09, 14, 0.004, (0, 0, top)), rod((0, -0.02, top + 0.05), (0, -0.1, top + 0.05), 0.014, 10), rod((-0.055, -0.075, top + 0.05), (0.055, -0.075, top + 0.05), 0.011, 10))
    out.add("wheel", finish.paint("black", p.wear), torus(0.034, 0.007, 22, 7).moved((0, 0, top + 0.115)), rod((-0.03, 0, top + 0.115), (0.03, 0, top + 0.115), 0.005, 6), rod((0, 0, top + 0.085), (0, 0, top + 0.12), 0.006, 8))
    for s in (-1, 1):
        out.add("gauge", finish.metal("chrome"), lathe([(0, 0), (0.03, 0), (0.032, 0.004), (0.032, 0.02), (0, 0.02)], 22, 0.5).turned(rot_x(np.pi / 2)).moved((s * 0.06, -0.075, top + 0.075)))
        out.add("face", finish.paint("white", 0.0), disc(0.027, -0.0962, 22, (s * 0.06, top + 0.075)))
        out.add("hand", finish.paint("black", 0.0), ribbon(np.array([[s * 0.06, top + 0.075], [s * 0.06 + 0.016, top + 0.089]]), 0.003, -0.0968))
    out.add("hose", finish.rubber((0.1, 0.3, 0.2)), tube(spline([(0, -0.1, top + 0.05), (0.05, -0.17, top - 0.05), (0.13, -0.12, 0.55 * h), (0.1, -0.12, 0.4 * h), (0.02, -r - 0.02, 0.5 * h), (0.08, -r, 0.7 * h)], 34), 0.006, 7))
    cols = [cylinder_collider(r + 0.01, top - z, (0, 0, z)), box_collider((-0.1, -0.12, top), (0.1, 0.05, h))]
    if p.trolley:
        steel = finish.metal("galvanised", p.wear)
        out.add("frame", steel, *(tube(spline([(s * 0.08, r + 0.05, 0.08), (s * 0.08, r + 0.06, 0.7 * h), (s * 0.07, r + 0.12, h - 0.05), (s * 0.03, r + 0.15, h)], 18), 0.011, 8) for s in (-1, 1)), rod((-0.035, r + 0.15, h), (0.035, r + 0.15, h), 0.014, 10), slab((-r - 0.01, -r, 0.045), (r + 0.01, r + 0.07, 0.06), 0.003), rod((-0.17, r + 0.05, 0.075), (0.17, r + 0.05, 0.075), 0.01, 8), *(rod((-0.08, r + 0.058, q), (0.08, r + 0.058, q), 0.008, 8) for q in (0.3 * h, 0.62 * h)))
        out.add("tyre", finish.rubber(), *(torus(0.058, 0.018, 28, 8).turned(rot_y(np.pi / 2)).moved((s * 0.16, r + 0.05, 0.0755)) for s in (-1, 1)))
        out.add("hub", steel, *(cylinder(0.045, 0.02, 20, 0.004).turned(rot_y(np.pi / 2)).moved((s * 0.16 - 0.01, r + 0.05, 0.0755)) for s in (-1, 1)), *(cylinder(0.012, 0.05, 10, 0.003, (s * 0.06, -r + 0.03, 0)) for s in (-1, 1)))
        out.add("strap", finish.fabric("charcoal"), *(lathe([(r + 0.002, q), (r + 0.006, q), (r + 0.006, q + 0.03), (r + 0.002, q + 0.03)], n, 0.3) for q in (0.3 * h, 0.6 * h)))
        cols += [box_collider((-0.19, r - 0.03, 0), (0.19, r + 0.13, 0.16)), box_collider((-0.1, r, 0.1), (0.1, r + 0.17, h + 0.02)), box_collider((-r, -r, 0), (r, r, 0.07))]
    return Part(out.surfaces(), colliders=tuple(cols), mass=25 * h, dynamic=True, affordances=("push", "use"))
