"""A drawer unit on castors for beside or under a desk: a steel or wooden case with three or more drawers that slide."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawers, joints_of
from worldloom.assets.parts.room_joinery import castor
CARD = Card("storage/drawer_unit", 1, "drawer_unit", ("drawer cabinet", "drawer pedestal", "rolling drawers", "mobile drawers", "under-desk drawers", "drawer tower", "office drawers"), ("cabinet", "furniture"), ("indoor", "office", "study", "workshop"), "floor", (0.4, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.3, 0.8)] = 0.42
    height: Annotated[float, metres(0.45, 1.3)] = 0.62
    rows: Annotated[int, number(2, 6)] = 3
    material: Literal["metal", "wood"] = "metal"
    color: Color = "#dcdcd8"
    wear: Wear = 0.15


PRESETS = {"red": Params(color="#a8261e", rows=5, height=1.1, width=0.6), "wood": Params(material="wood", color="#8a5a30", rows=4, height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """The drawers open to -Y."""
    out, w, d, h = Collector(), p.width / 2, 0.24, p.height
    skin = finish.paint(p.color, p.wear, 0.35) if p.material == "metal" else finish.wood(p.color, p.wear, 0.4)
    low = 0.075
    out.add("case", skin, *carcass((-w, -d, low), (w, d, h), 0.016))
    made = drawers(out, "drawer", (-w + 0.006, low + 0.006), (w - 0.006, h - 0.012), -d - 0.012, 2 * d - 0.04, [1.0] * (p.rows - 1) + [1.5], skin, finish.metal("steel", p.wear))
    wheel = castor(0.026)
    out.add("castor", finish.plastic("#141416", 0.4), *(m.moved((x, y, 0)) for m in wheel for x in (-w + 0.05, w - 0.05) for y in (-d + 0.05, d - 0.05)))
    top = box_collider((-w, -d, 0), (w, d, h))
    return Part(out.surfaces(), (top, *colliders_of(made)), mass=60 * p.width * h + 4, joints=joints_of(made), supports=(Support(center=(0, 0, h), size=(2 * w - 0.04, 2 * d - 0.04)),), functional_sides=("front",), affordances=("open",), dynamic=False)
