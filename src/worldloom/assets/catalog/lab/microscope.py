"""A laboratory microscope: arm, binocular or single tube, turret of objectives, stage with a slide, focus knobs, heavy foot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, lathe, rot_x, rot_z, slab, spline, tube

CARD = Card("lab/microscope", 1, "microscope", ("lab microscope", "light microscope", "optical microscope"), ("instrument", "lab equipment"), ("indoor", "lab", "laboratory", "classroom", "hospital"), "table")


class Params(Base):
    """Dials."""

    eyes: Literal["binocular", "single"] = "binocular"
    color: Color = "#e4e4e0"
    material: Literal["painted", "brass"] = "painted"
    state: Literal["on", "off"] = "on"
    size: Annotated[float, number(0.8, 1.25)] = 1.0
    wear: Wear = 0.15


PRESETS = {"brass": Params(material="brass", eyes="single", color="#17181b", wear=0.5), "black": Params(color="#1c1e22")}


def build(p: Params, kit: Kit) -> Part:
    """Its user sits at -Y."""
    n = kit.n(30, 14)
    shell, dark = finish.paint(p.color, p.wear, 0.3), finish.plastic("#15171a", 0.4)
    steel = finish.metal("brass", p.wear) if p.material == "brass" else finish.metal("chrome", p.wear)
    tubes = steel if p.material == "brass" else shell
    out: list[Piece] = [("foot", shell, soft_box((0.17, 0.24, 0.04), 0.018, 0.04, 0.004, center=(0, 0.02, 0.021))), ("arm", shell, _arm())]
    out += [("stage", dark, slab((-0.075, -0.075, 0.148), (0.075, 0.065, 0.162), 0.004)), ("slide", finish.glass((0.85, 0.95, 0.97)), slab((-0.038, -0.03, 0.1625), (0.038, -0.006, 0.164), 0.0003)), ("clip", steel, box((0.07, 0.006, 0.002), 0.0006, (0.03, -0.002, 0.166))), ("sample", finish.paint("#b8407a", 0.0), cylinder(0.007, 0.0006, 16, 0.0002, (0, -0.018, 0.1638)))]
    lamp = finish.glow((1.0, 0.92, 0.75), 7.0) if p.state == "on" else finish.glass()
    out += [("lampring", dark, lathe([(0, 0.036), (0.034, 0.036), (0.032, 0.06), (0.024, 0.064), (0, 0.064)], n, 0.5).moved((0, -0.018, 0))), ("lamp", lamp, cylinder(0.021, 0.004, n, 0.001, (0, -0.018, 0.062))), ("condenser", dark, lathe([(0, 0.104), (0.02, 0.106), (0.026, 0.118), (0.026, 0.146), (0, 0.148)], n, 0.5).moved((0, -0.018, 0)))]
    nose = np.array([0, -0.018, 0.262])
    out.append(("turret", steel, lathe([(0, -0.012), (0.03, -0.008), (0.034, 0.006), (0.024, 0.016), (0, 0.02)], n, 0.6).turned(rot_x(-0.22)).moved(nose)))
    for k, long in enumerate((0.068, 0.05, 0.04, 0.046)):
        lens = lathe([(0, -long), (0.0065, -long), (0.0095, -0.75 * long), (0.0115, -0.5 * long), (0.0115, -0.01), (0.009, 0.0), (0, 0.0)], 16, 0.5)
        turn = rot_x(-0.22) @ rot_z(k * np.pi / 2) @ rot_x(0.24)
        out += [("objective", steel, lens.turned(turn).moved(nose + [0, 0, -0.006])), (f"band.{k}", finish.paint(("#c2281c", "#e0b81c", "#2f7fc4", "#f0f0ea")[k], 0.0), lathe([(0.0118, -0.032), (0.0124, -0.031), (0.0124, -0.026), (0.0118, -0.025)], 16, 0.4).turned(turn).moved(nose + [0, 0, -0.006]))]
    tilt = rot_x(0.62)
    head = np.array([0, 0.0, 0.3])
    out.append(("head", tubes, soft_box((0.085, 0.09, 0.05), 0.02, 0.03).moved(head)))
    for x in (-0.028, 0.028) if p.eyes == "binocular" else (0.0,):
        out += [("tube", tubes, lathe([(0, 0), (0.0155, 0.0), (0.0155, 0.095), (0, 0.095)], n, 0.4).turned(tilt).moved(head + [x, -0.02, 0.012])), ("eyepiece", dark, lathe([(0, 0.09), (0.0185, 0.09), (0.0185, 0.112), (0.015, 0.12), (0.0095, 0.121), (0.009, 0.116), (0, 0.116)], n, 0.5).turned(tilt).moved(head + [x, -0.02, 0.012]))]
    for s in (-1, 1):
        out += [("knob", dark, drum(0.027, 0.022, (s * 0.055, 0.085, 0.1), n, 0.003)), ("fine", steel, drum(0.015, 0.02, (s * 0.074, 0.085, 0.1), n, 0.002))]
    return small(gathered(out, scale=p.size, middle=False), 4.2, friction=1.0, functional_sides=("front",), affordances=("look", "switch"))


def _arm() -> Mesh:
    """The curved limb from the foot to the head, as a rounded bar."""
    line = spline([(0, 0.105, 0.03), (0, 0.115, 0.1), (0, 0.11, 0.2), (0, 0.085, 0.27), (0, 0.03, 0.3)], 24)
    return tube(line, np.linspace(0.03, 0.026, 24), 16).scaled((1.25, 1, 1))
