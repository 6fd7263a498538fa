"""A water dispenser: a cabinet with hot and cold taps and a big blue bottle upside down on top, and a stack of cups."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, slab, torus
from worldloom.world import Material

CARD = Card("appliance/water_dispenser", 1, "water_dispenser", ("water cooler", "drinking water dispenser", "water machine"), ("appliance",), ("indoor", "office", "gym", "waiting_room", "hospital"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.85, 1.15)] = 1.0
    """Without its bottle."""
    color: Color = "#e9e8e4"
    level: Annotated[float, metres(0.0, 1.0)] = 0.7
    """Share of the bottle that is full."""
    cups: bool = True
    style: Literal["office", "modern"] = "office"
    wear: Wear = 0.12


PRESETS = {"modern": Params(style="modern", color="#202226", level=0.4), "empty": Params(level=0.0, cups=False)}


def build(p: Params, kit: Kit) -> Part:
    """Taps to -Y."""
    out, n, h = Collector(), kit.n(36, 16), p.height
    shell, dark = finish.plastic(p.color, 0.3, p.wear), finish.plastic("#24262a", 0.4)
    out.add("body", shell, soft_box((0.31, 0.32, h - 0.02), 0.03, 0.08, center=(0, 0.01, h / 2 + 0.01)))
    out.add("foot", dark, slab((-0.14, -0.12, 0), (0.14, 0.15, 0.03), 0.004))
    out.add("niche", dark, soft_box((0.24, 0.02, 0.26), 0.008, 0.05, center=(0, -0.147, h - 0.24)))
    out.add("tray", dark, slab((-0.11, -0.215, h - 0.38), (0.11, -0.14, h - 0.355), 0.004))
    out.add("grid", finish.metal("steel"), *(box((0.2, 0.004, 0.003), 0.001, (0, y, h - 0.353)) for y in np.linspace(-0.205, -0.155, 6)))
    for x, c in ((-0.055, "#c22a22"), (0.055, "#2358b0")):
        out.add("spout", finish.plastic("#f0efea"), cylinder(0.014, 0.05, n, 0.003, (x, -0.178, h - 0.215)), drum(0.012, 0.05, (x, -0.165, h - 0.185), n, turn=np.array([[1, 0, 0], [0, 0, -1], [0, 1.0, 0]])))
        out.add(f"lever.{c}", finish.plastic(c, 0.3), box((0.026, 0.03, 0.012), 0.004, (x, -0.19, h - 0.155)))
    if p.style == "modern":
        out.add("screen", finish.glow((0.3, 0.7, 1.0), 1.5), slab((-0.05, -0.152, h - 0.07), (0.05, -0.149, h - 0.04), 0.001))
    else:
        out.add("vent", dark, *(box((0.16, 0.003, 0.005), 0.001, (0, -0.151, 0.16 + 0.022 * k)) for k in range(8)))
    out.add("collar", dark, lathe([(0.0, h - 0.004), (0.105, h - 0.004), (0.1, h + 0.02), (0.06, h + 0.03), (0, h + 0.03)], n, 0.5))
    _bottle(out, p, h, n)
    if p.cups:
        out.add("cups", finish.plastic("#f4f4f0", 0.3), *(lathe([(0.028, 0.0), (0.036, 0.085), (0.037, 0.087), (0.034, 0.087)], n, 0.5).moved((0.19, -0.05, h - 0.5 + 0.022 * k)) for k in range(9)))
        out.add("holder", finish.plastic("#8a8d90", 0.2), lathe([(0.02, 0.0), (0.04, 0.004), (0.041, 0.07), (0.039, 0.07)], n, 0.5).moved((0.19, -0.05, h - 0.53)), box((0.03, 0.02, 0.05), 0.004, (0.155, -0.04, h - 0.5)))
    solids = (box_collider((-0.155, -0.215, 0), (0.155, 0.17, h)), cylinder_collider(0.135, 0.42, (0, 0, h)))
    return Part(out.surfaces(), colliders=solids, mass=32.0, functional_sides=("front",), affordances=("drink", "switch"))


def _bottle(out: Collector, p: Params, h: float, n: int) -> None:
    prof = [(0.04, 0.0), (0.05, 0.03), (0.1, 0.075), (0.132, 0.11), (0.135, 0.16), (0.129, 0.175), (0.135, 0.19), (0.135, 0.26), (0.129, 0.275), (0.135, 0.29), (0.135, 0.36), (0.12, 0.39), (0.0, 0.385)]
    out.add("bottle", Material(recipe="glass", color=rgb("#6fb4e6"), roughness=0.05, transmission=0.75, wear=0.0), lathe(prof, n, 0.7).moved((0, 0, h + 0.005)))
    if p.level > 0.03:
        top = 0.02 + 0.34 * p.level
        rows = [(r * 0.965, z) for r, z in prof if z < top and r > 0]
        edge = float(np.interp(top, [z for _, z in prof[:-1]], [r for r, _ in prof[:-1]])) * 0.965
        out.add("water", Material(recipe="glass", color=rgb("#8fc8f0"), roughness=0.02, transmission=0.85, wear=0.0), lathe([(0, 0.002), *rows, (edge, top), (0, top)], n, 0.7).moved((0, 0, h + 0.005)))
    out.add("cap", finish.plastic("#2358b0"), torus(0.05, 0.008, n, 8).moved((0, 0, h + 0.034)))
