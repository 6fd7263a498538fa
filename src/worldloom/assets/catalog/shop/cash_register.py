"""A cash register: ornate brass till with keys and flags, or a modern till with a screen; its drawer slides."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import carcass, drawer
from worldloom.assets.parts.room_joinery import moulding
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Mesh, box, cylinder, prism, rod, rot_x, slab, sphere, tube
CARD = Card("shop/cash_register", 1, "cash_register", ("till", "checkout till", "register"), ("electronics",), ("indoor", "shop", "bakery", "cafe", "bar"), "table")


class Params(Base):
    """Dials."""

    style: Literal["victorian", "modern"] = "victorian"
    width: Annotated[float, metres(0.3, 0.55)] = 0.42
    color: Color = "brass"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the drawer."""
    wear: Wear = 0.3


PRESETS = {"modern": Params(style="modern", color="charcoal", width=0.36), "silver": Params(color="silver")}


def build(p: Params, kit: Kit) -> Part:
    """Case on a wooden drawer base, rows of keys, crest and window with numbers, crank; or keys and screens."""
    out, w, d = Collector(), p.width / 2, 0.2
    old = p.style == "victorian"
    metal = finish.metal(p.color, p.wear, 0.35) if p.color in ("brass", "silver", "bronze", "copper") else finish.plastic(p.color, 0.35, p.wear)
    base = finish.wood("mahogany", p.wear) if old else metal
    out.add("base", base, *carcass((-w, -d + 0.02, 0), (w, d, 0.11), 0.012), slab((-w - 0.008, -d + 0.01, 0.105), (w + 0.008, d + 0.005, 0.12), 0.004))
    joint, col = drawer(out, "drawer", (-w + 0.006, 0.008), (w - 0.006, 0.1), -d, 0.36, base, finish.metal("brass"), "flat", "cup")
    if old:
        side = [(-d + 0.02, 0.0), (d - 0.02, 0.0), (d - 0.02, 0.3), (d - 0.11, 0.33), (0.02, 0.3), (-0.03, 0.17), (-d + 0.04, 0.07)]
        m = prism(side, 2 * w - 0.03, 0.012)
        out.add("case", metal, Mesh(m.vertices[:, [2, 0, 1]] - [w - 0.015, 0, -0.12], m.faces))
        slope = np.arctan2(0.1, 0.13)
        for j in range(4):
            n = 7
            for i in range(n):
                at = ((i - (n - 1) / 2) * (2 * w - 0.1) / n, -d + 0.065 + 0.032 * j, 0.215 + 0.0248 * j)
                out.add("stem", metal, rod((at[0], at[1] + 0.008, at[2] - 0.03), at, 0.004, 6))
                out.add("key", finish.ceramic("white" if j else "dark_red"), cylinder(0.012, 0.006, 12, 0.002).turned(rot_x(slope)).moved(at))
        out.add("window", finish.plastic((0.02, 0.02, 0.02), 0.1), slab((-w + 0.06, 0.0, 0.445), (w - 0.06, 0.012, 0.52), 0.003))
        out.add("crest", metal, slab((-w + 0.04, 0.012, 0.43), (w - 0.04, 0.09, 0.53), 0.01), *(m2.moved((0, 0.05, 0.53)) for m2 in (sphere((0.12, 0.02, 0.05), 18), sphere((0.04, 0.024, 0.075), 14))), *(sphere((0.03, 0.02, 0.03), 10, (s * (w - 0.07), 0.05, 0.535)) for s in (-1, 1)))
        out.add("number", finish.paint("cream"), text("4.50", 0.05, (0, 0.483), -0.0012))
        scroll = [tube(np.stack([s * (0.05 + (0.05 - 0.03 * t) * np.cos(t * 5)), np.full_like(t, y0), 0.2 + (0.045 - 0.03 * t) * np.sin(t * 5)], 1), 0.004, 5) for t in [np.linspace(0, 1, 22)] for s in (-1, 1) for y0 in (d - 0.018,)]
        out.add("scroll", metal, *scroll, *(moulding(((0, 0), (0.008, 0), (0.012, 0.008), (0, 0.012)), (-w + 0.015, -d + 0.02, z), (w - 0.015, -d + 0.02, z)) for z in (0.124, 0.165)))
        out.add("crank", metal, rod((w - 0.02, 0.05, 0.3), (w + 0.03, 0.05, 0.3), 0.009, 10), rod((w + 0.03, 0.05, 0.3), (w + 0.03, -0.03, 0.24), 0.007, 8))
        out.add("grip", finish.wood("ebony"), rod((w + 0.025, -0.03, 0.24), (w + 0.085, -0.03, 0.24), 0.012, 12))
        top = 0.6
    else:
        m = prism([(-d + 0.03, 0), (d - 0.03, 0), (d - 0.03, 0.1), (-d + 0.03, 0.03)], 2 * w - 0.02, 0.008)
        out.add("case", metal, Mesh(m.vertices[:, [2, 0, 1]] - [w - 0.01, 0, -0.12], m.faces))
        slope = np.arctan2(0.07, 0.34)
        out.add("key", finish.plastic("grey"), boards((0.026, 0.024, 0.008), [(-w + 0.06 + 0.034 * i, -0.11 + 0.034 * j, 0.172 + 0.007 * j) for i in range(6) for j in range(5)], 0.002, turns=rot_x(slope)))
        out.add("arm", metal, rod((0.06, 0.1, 0.2), (0.06, 0.12, 0.32), 0.014, 10))
        out.add("case", metal, box((0.24, 0.02, 0.16), 0.006).turned(rot_x(-0.25)).moved((0.06, 0.1, 0.38)))
        out.add("screen", finish.glow((0.3, 0.55, 0.75), 1.1), box((0.22, 0.002, 0.14), 0.001).turned(rot_x(-0.25)).moved((0.06, 0.0885, 0.378)))
        top = 0.47
    part = Part(out.surfaces(), colliders=(box_collider((-w - 0.008, -d, 0), (w + 0.008, d + 0.005, 0.14)), box_collider((-w, -d + 0.02, 0.12), (w + (0.09 if old else 0), d, 0.3)), box_collider((-w + 0.03, -0.05, 0.3), (w - 0.03, d, top)), col), mass=22.0 if old else 9.0, dynamic=True, joints=(joint,), functional_sides=("front",), affordances=("use", "open"), sounds=(SoundSource(sound="till_bell", position=(0, 0, 0.4), gain=-16.0, loop=False, every=90.0),))
    return drawn(part, ["drawer"], p.open)
