"""A water heater or boiler: an upright insulated tank with copper pipes, valves, gauge and label, on legs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.room_marks import quad, text
from worldloom.geometry import box, cylinder, lathe, rod, slab, spline, torus, tube

CARD = Card("appliance/water_heater", 1, "water_heater", ("boiler", "hot water tank", "hot water heater", "geyser", "water boiler", "furnace boiler"), ("appliance", "fixture"), ("indoor", "laundry", "basement", "garage", "bathroom"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.9, 1.8)] = 1.45
    radius: Annotated[float, metres(0.18, 0.36)] = 0.26
    color: Color = "#dcdad2"
    material: Literal["enamel", "copper", "steel"] = "enamel"
    wear: Wear = 0.3


PRESETS = {"copper": Params(material="copper", height=1.3, wear=0.5), "small": Params(height=0.95, radius=0.22, color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Panel to -Y."""
    out, n, h, r = Collector(), kit.n(44, 18), p.height, p.radius
    shell = {"enamel": finish.paint(p.color, p.wear, 0.25), "copper": finish.metal("copper", p.wear), "steel": finish.metal("brushed", p.wear)}[p.material]
    out.add("tank", shell, lathe([(0, 0.1), (0.92 * r, 0.1), (r, 0.13), (r, h - 0.08), (0.94 * r, h - 0.035), (0.5 * r, h), (0, h + 0.006)], n, 0.5))
    out.add("seam", finish.metal("steel", p.wear), *(torus(r, 0.006, n, 6).moved((0, 0, z)) for z in (0.2, h - 0.13)))
    out.add("leg", finish.iron(p.wear), *(rod((0.75 * r * np.cos(a), 0.75 * r * np.sin(a), 0), (0.72 * r * np.cos(a), 0.72 * r * np.sin(a), 0.12), 0.022, 10) for a in np.arange(3) * 2.094 + 0.5))
    copper, brass = finish.metal("copper", p.wear), finish.metal("brass", p.wear)
    for s in (-1, 1):
        pipe = spline([(s * 0.45 * r, 0.1, h - 0.03), (s * 0.45 * r, 0.1, h + 0.1), (s * 0.45 * r, 0.13, h + 0.16), (s * 0.45 * r, 0.2, h + 0.18), (s * 0.45 * r, r + 0.02, h + 0.18)], 20)
        out.add("pipe", copper, tube(pipe, 0.013, 10))
        out.add("fitting", brass, cylinder(0.021, 0.035, 6, 0.003, (s * 0.45 * r, 0.1, h + 0.005)))
    out.add("valve", brass, rod((0.45 * r, 0.1, h + 0.09), (0.45 * r, 0.04, h + 0.09), 0.012, 10))
    out.add("wheel", finish.paint("#b3261c", p.wear), torus(0.032, 0.006, 24, 8).turned(AHEAD).moved((0.45 * r, 0.03, h + 0.09)), box((0.06, 0.006, 0.008), 0.002, (0.45 * r, 0.03, h + 0.09)), box((0.008, 0.006, 0.06), 0.002, (0.45 * r, 0.03, h + 0.09)))
    out.add("relief", copper, tube(spline([(r - 0.01, 0, h - 0.25), (r + 0.05, 0, h - 0.25), (r + 0.06, 0, h - 0.3), (r + 0.06, 0, 0.25)], 22), 0.01, 8))
    f = -r
    out.add("panel", finish.plastic("#3a3e44", 0.4), slab((-0.1, f - 0.035, 0.24), (0.1, f + 0.06, 0.46), 0.01))
    out.add("gauge", finish.paint("#f4f2ea", 0.0), drum(0.045, 0.014, (0, f - 0.004, h - 0.35), n, 0.003, AHEAD))
    out.add("needle", finish.paint("#b3261c", 0.0), box((0.004, 0.002, 0.03), 0.0005, (0.006, f - 0.0125, h - 0.34)))
    out.add("bezel", brass, torus(0.045, 0.005, n, 8).turned(AHEAD).moved((0, f - 0.008, h - 0.35)))
    out.add("dial", finish.plastic("#c9362a"), drum(0.026, 0.03, (0, f - 0.045, 0.35), n, 0.004, AHEAD))
    out.add("label", finish.of("paper", "#f0d23a", 0.6), quad(-0.075, 0.075, 0.62, 0.8, f - 0.003))
    out.add("print", finish.paint("black", 0.0), text("HOT", 0.05, (0, 0.74), f - 0.004), *(quad(-0.06, 0.06, 0.65 + 0.018 * k, 0.656 + 0.018 * k, f - 0.004) for k in range(2)))
    return Part(out.surfaces(), colliders=(cylinder_collider(r, h),), mass=70.0, functional_sides=("front",), affordances=("switch",))
