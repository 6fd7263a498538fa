"""A printer with a paper tray, a lid that opens, and printed sheets coming out; or a floor-standing photocopier."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawers, joints_of
from worldloom.assets.parts.room_marks import quad
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, rot_x, rot_z, slab, sphere
CARD = Card("electronics/printer", 1, "printer", ("photocopier", "copier", "scanner"), ("electronics", "appliance"), ("indoor", "office", "classroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["desk", "copier"] = "desk"
    width: Annotated[float, metres(0.35, 0.75)] = 0.44
    color: Color = "#c9c9c4"
    paper: bool = True
    wear: Wear = 0.1


PRESETS = {"copier": Params(style="copier", width=0.62), "black": Params(color="charcoal", paper=False)}


def build(p: Params, kit: Kit) -> Part:
    """Body with rounded edges, panel with keys and a display, out-tray with sheets, drawers of paper in the copier."""
    out, w, d = Collector(), p.width / 2, 0.19 if p.style == "desk" else 0.3
    shell, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic((0.03, 0.03, 0.033), 0.3)
    base, h, made = 0.0, 0.22, []
    if p.style == "copier":
        base, h = 0.62, 0.3
        out.add("body", shell, *carcass((-w, -d + 0.02, 0.04), (w, d, base), 0.02))
        made += drawers(out, "tray", (-w + 0.004, 0.05), (w - 0.004, base - 0.01), -d, 0.5, (1, 1, 1.2), shell, dark, "flat", "bar")
        out.add("castor", finish.rubber(), *(sphere(0.03, 10, (x * (w - 0.06), y * (d - 0.06), 0.03)) for x in (-1, 1) for y in (-1, 1)))
    out.add("body", shell, soft_box((2 * w, 2 * d, h - 0.03), 0.018, 0.3, center=(0, 0, base + (h - 0.03) / 2 + 0.002)))
    out.add("lid", shell, soft_box((2 * w - 0.02, 2 * d - 0.03, 0.03), 0.012, 0.3, center=(0, 0.01, base + h - 0.014)), link="lid")
    out.add("slot", dark, slab((-0.72 * w, -d - 0.002, base + 0.35 * h), (0.72 * w, -d + 0.02, base + 0.62 * h), 0.006), slab((-0.66 * w, -d - 0.1, base + 0.3 * h), (0.66 * w, -d + 0.01, base + 0.34 * h), 0.004))
    if p.paper:
        g = kit.rng("sheets")
        out.add("sheet", finish.of("paper", "white"), *(box((0.21, 0.2, 0.0012), 0.0003).turned(rot_z(float(g.normal() * 0.04))).moved((0, -d - 0.02, base + 0.35 * h + 0.0014 * k + 0.003)) for k in range(5)))
        out.add("print", finish.paint("grey", 0.0), *(box((0.15 - 0.03 * (k % 3), 0.004, 0.0003), 0.0001, (-0.01 * (k % 3), -d - 0.1 + 0.012 * k, base + 0.35 * h + 0.0109)) for k in range(6)))
    out.add("panel", dark, slab((w - 0.17, -d - 0.004, base + 0.68 * h), (w - 0.02, -d + 0.01, base + 0.84 * h), 0.003))
    out.add("display", finish.glow((0.25, 0.5, 0.8), 1.2), quad(w - 0.16, w - 0.1, base + 0.7 * h, base + 0.82 * h, -d - 0.0046))
    out.add("key", finish.plastic("dark_green"), *(cylinder(0.007, 0.004, 10, 0.001).turned(rot_x(np.pi / 2)).moved((w - 0.08 + 0.02 * k, -d - 0.004, base + 0.76 * h)) for k in range(3)))
    top = base + h
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, base + h - 0.03)), box_collider((-w, -d, base + h - 0.03), (w, d, top), "lid"), box_collider((-0.7 * w, -d - 0.12, base + 0.28 * h), (0.7 * w, -d, base + 0.4 * h)), *colliders_of(made)), mass=9.0 + 80 * base, dynamic=True, joints=(Joint(name="lid", origin=(0, d - 0.02, base + h - 0.03), axis=(-1, 0, 0), limits=(0, 1.3)), *joints_of(made)), functional_sides=("front",), affordances=("use", "open"))
