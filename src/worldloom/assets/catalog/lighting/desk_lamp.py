"""A desk lamp: jointed spring-arm work lamp or a brass banker's lamp with a green glass shade."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, box_collider, cylinder_collider, finish, hull_collider, np, number,
    rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import WARM, cord, lamp_glass, light
from worldloom.geometry import Mesh, align, cylinder, helix, lathe, prism, rod, rot_x, sphere, spline, tube
CARD = Card("lighting/desk_lamp", 2, "desk_lamp", ("task lamp", "banker's lamp", "bankers lamp", "study lamp", "work lamp", "architect lamp"), ("table_lamp", "lamp", "light"), ("indoor", "office", "library", "workshop", "classroom"), "table")

CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)


class Params(Base):
    """Dials."""

    style: Literal["spring", "banker"] = "spring"
    color: Color = "#8a1f16"
    """Of the work lamp's arms and head, or of the glass shade."""
    reach: Annotated[float, number(0, 1)] = 0.5
    """How far the arms stretch out."""
    lit: bool = True


PRESETS = {"banker": Params(style="banker", color="dark_green"), "black": Params(color="black", reach=0.2), "off": Params(lit=False, color="white")}


FOOT, MOUNT = 0.11, 0.08
"""Radius of the foot, and how far behind its middle the arm stands: head and arms balance over it."""


def build(p: Params, kit: Kit) -> Part:
    """Heavy foot, arms with springs, head with a switch; or a column with a tilting trough of glass."""
    out, n = Collector(), kit.n(28, 12)
    brass = finish.metal("brass", 0.2)
    if p.style == "banker":
        out.add("foot", brass, lathe([(0, 0), (0.085, 0), (0.088, 0.01), (0.06, 0.022), (0.018, 0.032), (0.012, 0.06), (0.012, 0.27), (0.018, 0.28), (0, 0.285)], n, 0.5).scaled((1.1, 0.9, 1)), tube(spline([(0, 0, 0.27), (0, 0.0, 0.33), (0, -0.04, 0.36), (0, -0.06, 0.345)], 12), 0.007, 8))
        a = np.linspace(-0.25, np.pi + 0.25, 15)
        rad = 0.062
        prof = np.stack([rad * np.cos(a), 0.8 * rad * np.sin(a)], 1)
        tilt = 0.18 + 0.3 * p.reach
        both = np.concatenate([prof, (prof * 0.95)[::-1]])
        tube_ = prism(both, 0.27, 0.0)
        shell = Mesh(np.stack([tube_.vertices[:, 2] - 0.135, tube_.vertices[:, 0], tube_.vertices[:, 1]], 1), tube_.faces).turned(rot_x(-tilt)).moved((0, -0.06, 0.3))
        glow = tuple(0.9 * c * 2 + 0.02 for c in rgb(p.color))
        out.add("shade", Material(recipe="glass", color=rgb(p.color), roughness=0.08, transmission=0.3, emission=(glow[0], glow[1], glow[2]) if p.lit else (0, 0, 0)), shell)
        out.add("tube", lamp_glass(p.lit, 12.0), rod((-0.1, -0.06, 0.315), (0.1, -0.06, 0.315), 0.012, 12))
        out.add("end", brass, *(sphere((0.012, 0.014, 0.014), 10, (s * 0.137, -0.06, 0.325)) for s in (-1, 1)))
        out.add("chain", brass, cord((0.05, -0.09, 0.2), (0.05, -0.09, 0.31), 0.001), sphere(0.006, 8, (0.05, -0.09, 0.196)))
        return Part(out.surfaces(), colliders=(cylinder_collider(0.095, 0.03), box_collider((-0.02, -0.06, 0), (0.02, 0.02, 0.36)), box_collider((-0.145, -0.13, 0.27), (0.145, 0.01, 0.37))), mass=2.5, dynamic=True, affordances=("switch",), lights=(light((0, -0.06, 0.285), 4.5, p.lit, WARM, 0.06, "lamp", "area"),))
    paint, steel = finish.paint(p.color, 0.15, 0.3), finish.metal("steel", 0.1)
    lean, fold = 0.3 - 0.55 * p.reach, 0.75 + 0.6 * p.reach
    elbow = np.array([0, 0.34 * np.sin(lean) + MOUNT, 0.34 * np.cos(lean) + 0.05])
    head = elbow + np.array([0, -0.34 * np.sin(fold), 0.34 * np.cos(fold)])
    out.add("foot", paint, cylinder(FOOT, 0.022, n, 0.006), cylinder(0.016, 0.05, 14, 0.004, (0, MOUNT, 0.015)))
    foot = np.array([0, MOUNT, 0.055])
    for s in (-1, 1):
        off = np.array([s * 0.014, 0, 0])
        out.add("arm", paint, rod(foot + off, elbow + off, 0.0045, 8), rod(elbow + off, head + off, 0.0045, 8))
        for a0, b0 in ((foot, elbow), (elbow, head)):
            d = (b0 - a0) / np.linalg.norm(b0 - a0)
            coil = helix(0.006, 0.09, 16, kit.n(130, 40)).dot(align(d).T) + a0 + off * 1.9 + d * 0.03
            out.add("spring", steel, tube(coil, 0.0011, 4))
    out.add("joint", steel, *(rod(q - [0.022, 0, 0], q + [0.022, 0, 0], 0.008, 10) for q in (foot, elbow, head)))
    aim = np.array([0, -0.55, -0.83])
    turn = align(-aim)
    bell = lathe([(0.075, -0.1), (0.077, -0.098), (0.062, -0.04), (0.034, 0.0), (0.03, 0.05), (0.02, 0.06), (0, 0.062)], n, 0.6)
    out.add("head", paint, bell.turned(turn).moved(head))
    out.add("lining", finish.paint("white", 0.05), lathe([(0, -0.004), (0.031, -0.006), (0.059, -0.044), (0.0735, -0.0995)], n, 0.6).turned(turn).moved(head))
    out.add("bulb", lamp_glass(p.lit), sphere(0.027, 14).moved((0, 0, -0.05)).turned(turn).moved(head))
    at = head + aim / np.linalg.norm(aim) * 0.09
    lamp = light(at, 6.0, p.lit, WARM, 0.03, "lamp", "spot", 0.95).model_copy(update={"direction": (0.0, -0.552, -0.834)})
    reach = hull_collider(np.concatenate([elbow + CORNERS * 0.03, head + CORNERS * 0.08]))
    low = hull_collider(np.concatenate([foot + CORNERS * 0.03, elbow + CORNERS * 0.01]))
    weight = tuple(cylinder_collider(FOOT - 0.01 * k, 0.022 + 0.01 * k) for k in range(3))  # pieces weigh the same: most of it is the foot
    return Part(out.surfaces(), colliders=(*weight, low, reach), mass=2.2, dynamic=True, affordances=("switch",), lights=(lamp,))
