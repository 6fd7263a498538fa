"""A kitchen scale: a flat digital one, or a dial scale with a bowl on its pan, or an old balance with two brass pans."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, box_collider, cylinder_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_ware import bowl_of, hollow
from worldloom.geometry import Floats, cylinder, lathe, prism, rod, rot_x, rot_y, rounded_rect, slab, sphere, spline, tube

CARD = Card("kitchen/kitchen_scale", 1, "kitchen_scale", ("kitchen scale", "food scale", "kitchen scales", "cooking scale", "balance scale", "counter scale"), ("kitchenware", "appliance"), ("indoor", "kitchen", "bakery", "shop"), "table")


class Params(Base):
    """Dials."""

    style: Literal["digital", "dial", "balance"] = "dial"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    color: Color = "#8fa59a"
    state: Literal["off", "on"] = "on"
    """On: the display glows, the needle or the beam leans."""


LONG = {"digital": 0.22, "dial": 0.24, "balance": 0.38}
"""Metres of the longest side."""
PRESETS = {"digital": Params(style="digital", color="black"), "balance": Params(style="balance", color="black"), "red": Params(color="red", state="off")}


def build(p: Params, kit: Kit) -> Part:
    """What weighs, what is laid on, and the reading."""
    return {"digital": _digital, "dial": _dial, "balance": _balance}[p.style](Collector(), p, kit, LONG[p.style] * p.size)


def _digital(out: Collector, p: Params, kit: Kit, s: float) -> Part:
    w, d, h = 0.4 * s, 0.5 * s, 0.022
    out.add("body", finish.paint(p.color, 0.02, 0.08), prism(rounded_rect(2 * w, 2 * d, 0.014, 5), h - 0.006, 0.003).moved((0, 0, 0.006)))
    out.add("pan", finish.metal("brushed", 0.05), cylinder(0.36 * s, 0.004, kit.n(48, 20), 0.001, (0, 0.09 * s, h - 0.001)))
    out.add("foot", finish.rubber(), *(cylinder(0.008, 0.007, 10, 0.001, (x * 0.8 * w, y * 0.85 * d, 0)) for x in (-1, 1) for y in (-1, 1)))
    if p.state == "on":
        out.add("display", finish.glow((0.55, 0.85, 1.0), 1.6), slab((-0.16 * s, -0.46 * s, h - 0.0004), (0.06 * s, -0.36 * s, h + 0.0006), 0.0002))
    out.add("button", finish.metal("chrome"), *(cylinder(0.007, 0.0014, 14, 0.0004, (x * s, -0.41 * s, h)) for x in (0.14, 0.24)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h + 0.003)),), mass=0.6, dynamic=True, affordances=("switch", "pick up"), supports=(Support(name="pan", center=(0, 0.09 * s, h + 0.003), size=(0.5 * s, 0.5 * s)),), functional_sides=("front",))


def _dial(out: Collector, p: Params, kit: Kit, s: float) -> Part:
    """A case with a round face, a column and a deep bowl."""
    skin, n, h = finish.paint(p.color, 0.08, 0.2), kit.n(44, 18), 0.78 * s
    w, d = 0.4 * s, 0.3 * s
    t = np.linspace(0, 1, 12)
    side: Floats = np.concatenate([np.stack([-w * (1 - 0.3 * t**1.5), h * t], 1), np.stack([w * (1 - 0.3 * t[::-1] ** 1.5), h * t[::-1]], 1)])
    out.add("case", skin, prism(side, 2 * d * 0.75, 0.012).turned(rot_x(np.pi / 2)).moved((0, 0.75 * d, 0.006)))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.008, 12, 0.002, (x * 0.75 * w, y * 0.5 * d, 0)) for x in (-1, 1) for y in (-1, 1)))
    c, r = np.array([0, -0.75 * d - 0.002, 0.44 * h]), 0.27 * s
    face = cylinder(r, 0.004, n, 0.001).turned(rot_x(np.pi / 2)).moved(c)
    out.add("face", finish.paint("ivory", 0.02, 0.4), face)
    out.add("ring", finish.metal("chrome", 0.05), lathe([(0.98 * r, 0), (1.06 * r, 0.001), (1.07 * r, 0.008), (1.01 * r, 0.011), (0.98 * r, 0.008), (0.98 * r, 0)], n, 0.6).turned(rot_x(np.pi / 2)).moved(c))
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    long = np.where(np.arange(40) % 5 == 0, 0.16, 0.08) * r
    spots = np.c_[0.86 * r * np.sin(a), np.full(40, c[1] - 0.0045), c[2] + 0.86 * r * np.cos(a)]
    out.add("marks", finish.paint("black", 0.0), boards(np.c_[np.full(40, 0.0016), np.full(40, 0.0006), long], spots, 0.0002, turns=np.stack([rot_y(float(q)) for q in a])))
    lean = 0.0 if p.state == "off" else 1.3
    needle = prism(np.array([(-0.0022, -0.2 * r), (0.0022, -0.2 * r), (0.0008, 0.8 * r), (-0.0008, 0.8 * r)]), 0.0012).turned(rot_x(np.pi / 2)).turned(rot_y(lean)).moved(c - [0, 0.0055, 0])
    out.add("needle", finish.paint("red", 0.0), needle, cylinder(0.006, 0.003, 12, 0.001).turned(rot_x(np.pi / 2)).moved(c - [0, 0.0055, 0]))
    top = h + 0.012
    out.add("column", finish.metal("chrome"), cylinder(0.05 * s, 0.055 * s, n, 0.002, (0, 0, top - 0.01)), cylinder(0.2 * s, 0.006, n, 0.002, (0, 0, top + 0.04 * s)))
    z = top + 0.04 * s + 0.006
    out.add("bowl", finish.metal("steel", 0.05, 0.18), bowl_of(0.5 * s, 0.24 * s, 0.002, n).moved((0, 0, z)))
    solids = (box_collider((-w, -0.78 * d, 0), (w, 0.78 * d, h)), cylinder_collider(0.36 * s, z + 0.24 * s - h, (0, 0, h)))
    return Part(out.surfaces(), colliders=solids, mass=1.6, dynamic=True, affordances=("pick up",), supports=(Support(name="bowl", center=(0, 0, z + 0.03 * s), size=(0.5 * s, 0.5 * s)),), functional_sides=("front",))


def _balance(out: Collector, p: Params, kit: Kit, s: float) -> Part:
    """A pillar with a beam on its edge and two pans on chains, and a row of weights."""
    brass, n, h = finish.metal("brass", 0.12), kit.n(36, 14), 0.92 * s
    out.add("base", finish.wood("dark", 0.2), prism(rounded_rect(0.95 * s, 0.42 * s, 0.03, 5), 0.02, 0.005))
    out.add("pillar", brass, lathe([(0, 0.02), (0.1 * s, 0.02), (0.1 * s, 0.03), (0.04 * s, 0.05), (0.022 * s, 0.1 * s + 0.02), (0.02 * s, 0.8 * h), (0.035 * s, 0.84 * h), (0.02 * s, 0.88 * h), (0.012 * s, 0.97 * h), (0.02 * s, 0.985 * h), (0, h)], n, 0.7))
    tip = 0.14 if p.state == "on" else 0.0
    half = 0.44 * s
    ends = [np.array([q * half * np.cos(tip), 0, 0.86 * h + q * half * np.sin(tip)]) for q in (-1, 1)]
    beam = spline([tuple(ends[0]), (-0.2 * s, 0, 0.875 * h - 0.2 * s * np.tan(tip)), (0, 0, 0.9 * h), (0.2 * s, 0, 0.875 * h + 0.2 * s * np.tan(tip)), tuple(ends[1])], 26)
    out.add("beam", brass, tube(beam, np.interp(np.linspace(0, 1, 26), [0, 0.5, 1], [0.0035, 0.0085, 0.0035]), 8), sphere(0.011, 12, (0, 0, 0.9 * h)))
    for e in ends:
        pan = np.array([e[0], 0, e[2] - 0.52 * h])
        r = 0.17 * s
        out.add("pan", brass, hollow([(0, 0), (0.4 * r, 0.002), (0.8 * r, 0.012), (r, 0.028)], 0.0015, n, 0.9).moved(pan))
        out.add("chain", brass, *(rod(e, pan + [r * np.cos(q), r * np.sin(q), 0.028], 0.0011, 5) for q in np.arange(3) * 2.0944 + 0.5), sphere(0.005, 8, e))
    for k in range(4):
        q = 0.03 * s * (1.0 - 0.16 * k)
        out.add("weight", brass, lathe([(0, 0), (q, 0), (q, 1.5 * q), (0.45 * q, 1.65 * q), (0.3 * q, 1.9 * q), (0.5 * q, 2.3 * q), (0, 2.5 * q)], 18, 0.6).moved((-0.17 * s + 0.09 * s * k, -0.14 * s, 0.02)))
    solids = (box_collider((-0.475 * s, -0.21 * s, 0), (0.475 * s, 0.21 * s, 0.022)), cylinder_collider(0.05 * s, h), *(cylinder_collider(0.17 * s, 0.03, (float(e[0]), 0, float(e[2]) - 0.52 * h)) for e in ends))
    if p.color != "black":
        out.add("felt", finish.fabric(p.color), prism(rounded_rect(0.7 * s, 0.22 * s, 0.02, 4), 0.001).moved((0, 0.06 * s, 0.0202)))
    return Part(out.surfaces(), colliders=solids, mass=2.8, dynamic=True, affordances=("pick up",), functional_sides=("front",))
