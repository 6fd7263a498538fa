"""A coat hanger on a peg of the wall: wooden with a trouser bar, or bent wire, or padded."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import cylinder, rod, sphere, spline, tube
CARD = Card("clothes/hanger", 1, "hanger", ("coat hanger", "clothes hanger", "wooden hanger", "wire hanger", "empty hanger"), ("furniture",), ("indoor", "hallway", "bedroom", "shop"), "wall")


class Params(Base):
    """Dials."""

    style: Literal["wood", "wire", "padded"] = "wood"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.2)] = 1.0
    wear: Wear = 0.15


PRESETS = {"wire": Params(style="wire"), "padded": Params(style="padded", color="#e0b0c0")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, hung flat on a peg."""
    out = Collector()
    steel = finish.metal("chrome", p.wear)
    hook = spline([(0, -0.05, 0.0), (0, -0.05, 0.05), (0.016, -0.05, 0.085), (0.03, -0.05, 0.07), (0.022, -0.05, 0.045)], 26)
    out.add("hook", steel, tube(hook, 0.0022, 7))
    arm = spline([(-0.21, -0.062, -0.1), (-0.15, -0.055, -0.055), (-0.05, -0.05, -0.015), (0, -0.05, 0.0), (0.05, -0.05, -0.015), (0.15, -0.055, -0.055), (0.21, -0.062, -0.1)], 40)
    base = {"wood": finish.wood("oak", p.wear, 0.3), "wire": steel, "padded": finish.fabric("#d8c8b8", p.wear, "velvet")}[p.style]
    thick = {"wood": 0.0105, "wire": 0.0022, "padded": 0.021}[p.style]
    out.add("arm", dyed(base, p.color), tube(arm, thick * np.interp(np.abs(np.linspace(-1, 1, 40)), [0, 0.85, 1], [1, 1.15, 0.8]), kit.n(14, 8)), *(sphere(0.8 * thick, 12, e) for e in (arm[0], arm[-1])))
    if p.style != "padded":
        out.add("bar", dyed(base, p.color), rod((-0.19, -0.058, -0.1), (0.19, -0.058, -0.1), 0.0055 if p.style == "wood" else 0.0022, 10))
    out.add("peg", finish.wood("walnut"), rod((0.012, 0, 0.092), (0.012, -0.07, 0.096), 0.009, 12), sphere(0.014, 14, (0.012, -0.072, 0.097)), cylinder(0.022, 0.008, 20, 0.002).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((0.012, 0, 0.092)))
    return gathered(out, 0.15, p.size, "wall", dynamic=False)
