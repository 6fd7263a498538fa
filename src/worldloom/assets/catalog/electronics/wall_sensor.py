"""A wall-mounted sensor: a tracking base station with dark glass, a round motion detector, a thermostat with its figure, or a small camera dome."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rot_x, slab, sphere
CARD = Card("electronics/wall_sensor", 1, "wall_sensor", ("wall-mounted sensor", "wall mounted sensor", "sensor", "motion sensor", "motion sensor unit", "sensor unit", "base station", "vr sensor", "vr base station", "tracking sensor", "thermostat", "smoke detector", "motion detector", "motion tracking sensor"), ("electronics",), ("indoor",), "wall")


class Params(Base):
    """Dials."""

    kind: Literal["tracking", "motion", "thermostat"] = "tracking"
    color: Color = "#17181a"
    size: Annotated[float, number(0.7, 1.6)] = 1.0
    lit: bool = True
    wear: Wear = 0.1


PRESETS = {"motion": Params(kind="motion", color="white"), "thermostat": Params(kind="thermostat", color="#c9cacc"), "off": Params(lit=False, size=1.3)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    out, s, n = Collector(), p.size, kit.n(36, 14)
    shell, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic((0.012, 0.012, 0.014), 0.05)
    face = rot_x(np.pi / 2)
    if p.kind == "tracking":
        out.add("plate", finish.metal("gunmetal"), slab((-0.025, -0.008, -0.035), (0.025, 0, 0.035), 0.003).scaled(s))
        out.add("arm", shell, cylinder(0.011, 0.035, 18, 0.002).turned(face).moved((0, -0.005, 0)).scaled(s), sphere(0.016, 18, (0, -0.042, 0)).scaled(s))
        tilt = rot_x(0.35)
        out.add("body", shell, soft_box((0.085, 0.07, 0.085), 0.02, 0.03).turned(tilt).moved((0, -0.082, -0.008)).scaled(s))
        out.add("glass", dark, soft_box((0.076, 0.02, 0.076), 0.009, 0.03, center=(0, -0.0285, 0)).turned(tilt).moved((0, -0.082, -0.008)).scaled(s))
        out.add("lamp", finish.glow((0.2, 1.0, 0.35), 5.0) if p.lit else dark, box((0.006, 0.002, 0.006), 0.001, (0, -0.0392, -0.022)).turned(tilt).moved((0, -0.082, -0.008)).scaled(s))
        deep = 0.125
    elif p.kind == "motion":
        out.add("body", shell, lathe([(0, 0), (0.052, 0), (0.054, 0.006), (0.05, 0.022), (0.034, 0.032), (0, 0.034)], n, 0.7).turned(face).scaled(s))
        out.add("lens", finish.plastic((0.6, 0.6, 0.58), 0.2), sphere((0.026, 0.018, 0.026), n, (0, -0.03, 0)).scaled(s), *(lathe([(r, 0.033), (r + 0.001, 0.036), (r + 0.002, 0.033)], n, 0.6).turned(face).scaled(s) for r in (0.03, 0.036)))
        out.add("lamp", finish.glow((1.0, 0.15, 0.08), 4.0) if p.lit else dark, sphere(0.0025, 8, (0, -0.031, -0.034)).scaled(s))
        deep = 0.05
    else:
        out.add("body", finish.metal("brushed", p.wear) if p.color == "#c9cacc" else shell, lathe([(0.034, 0.0), (0.042, 0), (0.043, 0.02), (0.04, 0.027), (0.034, 0.028), (0.034, 0)], n, 0.5).turned(face).scaled(s))
        out.add("screen", finish.glow((0.9, 0.4, 0.08), 0.5) if p.lit else dark, lathe([(0, 0), (0.0345, 0), (0.0345, 0.026), (0, 0.027)], n, 0.4).turned(face).scaled(s))
        out.add("figure", finish.glow((1.0, 0.95, 0.9), 3.0) if p.lit else finish.paint("grey"), text("21", 0.024, (0, 0.003), -0.0275, 0.13).scaled(s), *(box((0.001, 0.001, 0.005), 0.0002, (0, 0, 0.029)).turned(np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])).moved((0, -0.0272, 0)).scaled(s) for a in np.linspace(-2.3, 2.3, 25)))
        deep = 0.03
    r = 0.055 * s
    return Part(out.surfaces(), (box_collider((-r, -deep * s, -r), (r, 0, r)),), mass=0.2, functional_sides=("front",), affordances=("switch",))
