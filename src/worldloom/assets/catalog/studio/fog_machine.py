"""A fog machine: a squat steel case with a nozzle, a hanging bracket, a tank and vents, breathing fog when it is on."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted, gathered
from worldloom.geometry import cylinder, lathe, slab, spline, tube
CARD = Card("studio/fog_machine", 1, "fog_machine", ("smoke machine", "fogger", "haze machine"), ("machine",), ("indoor", "studio", "nightclub", "theater"), "floor")


class Params(Base):
    """Dials."""

    color: Color = "#1c1d20"
    size: Annotated[float, number(0.8, 1.5)] = 1.0
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"large": Params(size=1.4, color="#33363c"), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """It blows to -Y."""
    out, shell = Collector(), finish.paint(p.color, p.wear, 0.45)
    out.add("body", shell, slab((-0.12, -0.17, 0.03), (0.12, 0.17, 0.17), 0.008))
    nozzle = lathe([(0, 0), (0.045, 0), (0.045, 0.01), (0.024, 0.016), (0.022, 0.05), (0.012, 0.055), (0.01, 0.02), (0, 0.02)], kit.n(28, 14), 0.4)
    out.add("nozzle", finish.metal("brass", p.wear), fronted(nozzle, -0.168).moved((0, 0, 0.1)))
    steel = finish.paint("#0f0f11", p.wear)
    bow = spline([(-0.128, 0, 0.1), (-0.128, 0.03, 0.2), (-0.1, 0.045, 0.255), (0.1, 0.045, 0.255), (0.128, 0.03, 0.2), (0.128, 0, 0.1)], 40)
    out.add("bracket", steel, tube(bow, 0.009, 8), *(cylinder(0.02, 0.02, 18, 0.004).turned([[0, 0, s], [0, 1, 0], [-s, 0, 0]]).moved((s * 0.12, 0, 0.1)) for s in (-1, 1)))
    out.add("vent", finish.plastic("#08080a", 0.6), boards((0.002, 0.15, 0.006), [(s * 0.1205, 0.06, z) for s in (-1, 1) for z in np.linspace(0.06, 0.14, 6)], 0.0005), boards((0.16, 0.006, 0.002), [(0, y, 0.1705) for y in np.linspace(-0.12, -0.04, 5)], 0.0005))
    out.add("tank", finish.plastic("#d8dde0", 0.2), slab((-0.08, 0.06, 0.165), (0.08, 0.16, 0.2), 0.01), cylinder(0.02, 0.018, 18, 0.004, (0.04, 0.11, 0.198)))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 5.0) if p.lit else steel, cylinder(0.006, 0.005, 12, 0.001).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((0.085, -0.169, 0.14)))
    out.add("foot", finish.rubber(), *(cylinder(0.018, 0.032, 12, 0.004, (x, y, 0)) for x in (-0.09, 0.09) for y in (-0.13, 0.13)))
    return gathered(out, 5.0, p.size, affordances=("switch", "pick up"), functional_sides=("front",))
