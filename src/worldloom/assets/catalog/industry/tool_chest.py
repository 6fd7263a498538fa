"""A rolling tool chest: a steel cabinet of shallow and deep drawers on castors with a push handle and a rubber mat on top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawers, joints_of
from worldloom.assets.parts.room_joinery import castor
from worldloom.geometry import cylinder, rod, rot_x, slab

CARD = Card(
    "industry/tool_chest", 1, "tool_chest", ("tool chest", "tool_cabinet", "tool cabinet", "rolling toolbox", "roller cabinet", "tool storage", "mechanic's chest", "workshop cabinet", "drawer cabinet"),
    ("cabinet", "storage", "furniture"), ("indoor", "garage", "workshop", "factory", "laboratory"), "floor", (0.6, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 1.4)] = 0.7
    height: Annotated[float, metres(0.7, 1.15)] = 0.95
    drawers: Annotated[int, Field(ge=3, le=7)] = 6
    color: Color = "#b01f1a"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of an upper drawer."""
    wear: Wear = 0.3


PRESETS = {"open": Params(open=0.85), "blue": Params(color="navy", width=1.1, drawers=5), "black": Params(color="black", height=0.8, drawers=4, wear=0.1)}
DEEP, WHEEL = 0.23, 0.045


def build(p: Params, kit: Kit) -> Part:
    """Case with rolled edges, drawers that get deeper downwards with full-width pulls, lock, handle, castors."""
    out, w, d, h = Collector(), p.width / 2, DEEP, p.height
    paint, steel, dark = finish.paint(p.color, p.wear, 0.28), finish.metal("brushed", p.wear), finish.paint("charcoal", p.wear)
    foot, y, t = 2.6 * WHEEL, -d + 0.014, 0.012
    for x in (-w + 0.06, w - 0.06):
        for q in (-d + 0.06, d - 0.06):
            out.add("castor", finish.rubber(), *(m.moved((x, q, 0)) for m in castor(WHEEL)))
    out.add("case", paint, *carcass((-w, y + 0.02, foot - 0.01), (w, d, h - 0.03), t), slab((-w - 0.006, -d, foot - 0.02), (w + 0.006, d + 0.004, foot + 0.012), 0.006))
    out.add("top", paint, slab((-w - 0.006, -d - 0.004, h - 0.034), (w + 0.006, d + 0.004, h - 0.006), 0.008))
    out.add("mat", finish.rubber((0.03, 0.03, 0.032)), slab((-w + 0.012, -d + 0.012, h - 0.007), (w - 0.012, d - 0.012, h), 0.002))
    rows = [0.7 + 0.22 * k for k in range(p.drawers)]
    lo, hi = (-w + 0.012, foot + 0.016), (w - 0.012, h - 0.04)
    made = drawers(out, "drawer", lo, hi, y, 2 * d - 0.05, rows, paint, steel, "flat", "none", inner=dark)
    for j, c in made:
        top = c.center[2] + c.size[2] / 2
        out.add("pull", steel, slab((lo[0] + 0.03, y - 0.016, top - 0.022), (hi[0] - 0.03, y + 0.001, top - 0.006), 0.004), link=j.name)
    out.add("lock", steel, cylinder(0.009, 0.006, kit.n(16, 8), 0.001).turned(rot_x(1.5707963)).moved((w - 0.04, -d - 0.002, h - 0.02)))
    out.add("handle", steel, rod((w + 0.06, -d + 0.08, h - 0.09), (w + 0.06, d - 0.08, h - 0.09), 0.012, kit.n(14, 8)), *(rod((w, q, h - 0.09), (w + 0.06, q, h - 0.09), 0.009, 8) for q in (-d + 0.1, d - 0.1)))
    part = Part(
        out.surfaces(), colliders=(box_collider((-w, -d + 0.03, 0.02), (w, d, h)), *colliders_of(made)), mass=60 * p.width, friction=0.4, joints=joints_of(made),
        supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.05, 2 * d - 0.05)),), functional_sides=("front",), affordances=("open", "push"), anchors={"top": (0, 0, h)},
    )  # fmt: skip
    return drawn(part, ["drawer.2"], p.open)
