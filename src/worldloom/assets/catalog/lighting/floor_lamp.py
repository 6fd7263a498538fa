"""A standing lamp: brass column with a pleated shade, wooden tripod with a drum, or an arching reading lamp."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_lamp import WARM, bulb, cloth, cord, dome, lamp_glass, light, pleated, shade
from worldloom.geometry import box, cylinder, lathe, rod, sphere, spline, stamp, torus, tube
CARD = Card("lighting/floor_lamp", 1, "floor_lamp", ("standing lamp", "tripod lamp", "standard lamp", "reading lamp"), ("lamp", "light"), ("indoor", "living_room", "library", "victorian", "bedroom", "office"), "floor", (0.1, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["victorian", "tripod", "modern"] = "victorian"
    height: Annotated[float, metres(1.2, 2.0)] = 1.62
    color: Color = "#c9a877"
    """Of the shade."""
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"tripod": Params(style="tripod", color="ivory"), "arc": Params(style="modern", color="charcoal"), "green": Params(color="dark_green"), "off": Params(lit=False)}
FOOT = 0.29
"""Metres: radius of an arching lamp's foot, which reaches from the stem to under the middle, so that it does not tip."""


def build(p: Params, kit: Kit) -> Part:
    """Foot, stem, shade that glows with a warm light inside it, pull chain."""
    out, h, n = Collector(), p.height, kit.n(36, 14)
    brass = finish.metal("brass", p.wear)
    if p.style == "modern":
        return _arc(out, p, kit)
    r = 0.24
    low = h - 0.3
    if p.style == "victorian":
        stem = [(0, 0), (0.15, 0), (0.155, 0.012), (0.14, 0.025), (0.06, 0.045), (0.03, 0.07), (0.022, 0.1), (0.028, 0.13), (0.014, 0.16), (0.013, 0.48 * h), (0.024, 0.5 * h), (0.026, 0.52 * h), (0.013, 0.54 * h), (0.012, low - 0.03), (0.02, low - 0.02), (0.014, low), (0.01, low + 0.06), (0, low + 0.06)]
        out.add("stem", brass, lathe(stem, n, 0.5))
        skin = pleated(r, 0.12, 0.26, kit.n(36, 10)).moved((0, 0, low))
        fringe = [(r * 0.985 * np.cos(a), r * 0.985 * np.sin(a), low - 0.02) for a in np.linspace(0, 2 * np.pi, kit.n(90, 20), endpoint=False)]
        out.add("fringe", finish.fabric(p.color), stamp(box((0.004, 0.004, 0.05), 0.001), fringe))
    else:
        wood = finish.wood("oak", p.wear)
        a = np.arange(3) * 2.0944 + 0.5236
        out.add("leg", wood, *(rod((0.3 * np.cos(t), 0.3 * np.sin(t), 0), (0.03 * np.cos(t), 0.03 * np.sin(t), low - 0.04), 0.014, 10, 0.018) for t in a))
        out.add("stem", brass, cylinder(0.05, 0.05, n, 0.008, (0, 0, low - 0.08)), cylinder(0.012, 0.12, 10, 0.003, (0, 0, low - 0.03)), *(cylinder(0.015, 0.012, 10, 0.003, (0.3 * np.cos(t), 0.3 * np.sin(t), 0)) for t in a))
        skin = shade(r, 0.21, 0.27, n).moved((0, 0, low))
    out.add("shade", cloth(p.color, p.lit), skin)
    top = 0.12 if p.style == "victorian" else 0.21
    out.add("frame", brass, torus(r, 0.003, n, 5).moved((0, 0, low)), torus(top, 0.003, n, 5).moved((0, 0, low + 0.26)), wires([(-top, 0, low + 0.255)], [(top, 0, low + 0.255)], 0.002), wires([(0, 0, low + 0.05)], [(0, 0, low + 0.275)], 0.003), sphere(0.013, 10, (0, 0, low + 0.285)))
    out.add("bulb", lamp_glass(p.lit), bulb((0, 0, low + 0.13), 0.03).turned(np.eye(3)))
    out.add("chain", brass, cord((0.05, -0.02, low - 0.09), (0.05, -0.02, low + 0.08), 0.0012), sphere(0.007, 8, (0.05, -0.02, low - 0.095)))
    out.add("cable", finish.rubber(), tube(spline([(0, 0.1, 0.01), (0.05, 0.2, 0.005), (0.02, 0.34, 0.005)], 10), 0.003, 5))
    foot = 0.16 if p.style == "victorian" else 0.31
    return Part(out.surfaces(), colliders=(cylinder_collider(foot, 0.04), cylinder_collider(0.06 if p.style == "victorian" else 0.16, low), cylinder_collider(r, 0.3, (0, 0, low - 0.02))), mass=7.0, dynamic=True, affordances=("switch",), functional_sides=("front",),
                lights=(light((0, 0, low + 0.14), 9.0, p.lit, WARM, 0.04),), anchors={"lamp": (0, 0, low + 0.14)})  # fmt: skip


def _arc(out: Collector, p: Params, kit: Kit) -> Part:
    h, n = p.height, kit.n(32, 12)
    steel, skin = finish.metal("chrome"), finish.paint(p.color, p.wear, 0.25)
    out.add("foot", finish.stone("marble", p.wear), cylinder(FOOT, 0.035, n, 0.006, (0.0, 0.44 - FOOT, 0)))
    path = spline([(0, 0.42, 0.03), (0, 0.42, 0.6 * h), (0, 0.3, 0.9 * h), (0, 0.0, h), (0, -0.3, 0.93 * h), (0, -0.42, 0.82 * h)], 36)
    out.add("stem", steel, tube(path, 0.011, 10))
    bell = dome(0.17, 0.14, n, 0.02).moved((0, -0.42, 0.82 * h - 0.14))
    out.add("shade", skin, bell)
    t = np.linspace(0, 1, 9)
    q = np.maximum(0.02 + 0.15 * np.sqrt(np.maximum(1 - t**1.8, 0)) - 0.005, 0.002)
    out.add("lining", finish.paint("white", 0.05), lathe(np.c_[q, t * 0.134][::-1], n, 0.8).moved((0, -0.42, 0.82 * h - 0.14)))
    out.add("bulb", lamp_glass(p.lit), bulb((0, -0.42, 0.82 * h - 0.09), 0.032))
    at = (0.0, -0.42, 0.82 * h - 0.12)
    return Part(out.surfaces(), colliders=(cylinder_collider(FOOT, 0.035, (0, 0.44 - FOOT, 0)), box_collider((-0.03, 0.3, 0.035), (0.03, 0.45, 0.92 * h)), box_collider((-0.03, -0.45, 0.82 * h), (0.03, 0.35, h)), cylinder_collider(0.17, 0.14, (0, -0.42, 0.82 * h - 0.14))), mass=14.0, dynamic=True, affordances=("switch",), functional_sides=("front",),
                lights=(light(at, 9.0, p.lit, WARM, 0.04, "lamp", "spot", 1.1),), anchors={"lamp": at})  # fmt: skip
