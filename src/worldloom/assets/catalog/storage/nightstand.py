"""A bedside table with a drawer above an open shelf or a second drawer, on short legs."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import slab
CARD = Card("storage/nightstand", 1, "nightstand", ("night stand", "night table", "bedside_table", "bedside table", "bedside cabinet"), ("side_table", "furniture", "storage"), ("indoor", "bedroom", "hotel", "hospital_room"), "floor", (0.3, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.35, 0.7)] = 0.46
    height: Annotated[float, metres(0.4, 0.75)] = 0.58
    style: Literal["victorian", "modern", "shaker"] = "shaker"
    wood: Literal["walnut", "oak", "birch", "mahogany", "white"] = "oak"
    color: Color | None = None
    shelf: bool = True
    """An open shelf instead of the lower drawer."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the upper drawer."""
    wear: Wear = 0.2


PRESETS = {"modern": Params(style="modern", wood="white", shelf=False), "victorian": Params(style="victorian", wood="mahogany", shelf=False), "painted": Params(color="mint"), "open": Params(open=0.8, wood="walnut")}
COUNTS = {"drawer": {1: {"shelf": True}, 2: {"shelf": False}}}
"""Noun -> number of it -> dials that make so many."""


def build(p: Params, kit: Kit) -> Part:
    """Case on legs, sliding drawers, top with an eased edge; a book on the shelf."""
    out, w, d, h = Collector(), p.width / 2, 0.19, p.height
    face = finish.paint(p.color, p.wear) if p.color else finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    metal = finish.metal("brass" if p.style != "modern" else "brushed", p.wear)
    foot, y, top = 0.14, -d + 0.012, h - 0.022
    cut = top - (top - foot) * 0.42
    kind, pull = {"victorian": ("panel", "knob"), "modern": ("flat", "bar"), "shaker": ("shaker", "knob")}[p.style]
    out.add("leg", face, four(leg("turned" if p.style == "victorian" else "tapered", foot + 0.01, 0.02, kit.n(12, 8)), w - 0.04, d - 0.04))
    out.add("case", face, *carcass((-w + 0.008, y + 0.022, foot), (w - 0.008, d, top), 0.016, [cut - 0.008]), slab((-w, -d, top), (w, d, h), 0.006))
    made = [drawer(out, "drawer.1", (-w + 0.011, cut + 0.002), (w - 0.011, top - 0.004), y, 0.33, face, metal, kind, pull)]
    sup = [Support(name="top", center=(0, 0, h), size=(2 * w - 0.05, 2 * d - 0.05))]
    if p.shelf:
        out.add("book", finish.of("plain", (1.0, 1.0, 1.0), 0.6), plate((-0.09, -0.1, foot + 0.017), (0.07, 0.12, foot + 0.05)).tinted((0.2, 0.06, 0.05)), plate((-0.08, -0.11, foot + 0.05), (0.06, 0.1, foot + 0.075)).tinted((0.06, 0.1, 0.16)))
    else:
        made.append(drawer(out, "drawer.2", (-w + 0.011, foot + 0.004), (w - 0.011, cut - 0.002), y, 0.33, face, metal, kind, pull))
    part = Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h)), *colliders_of(made)), mass=14.0, dynamic=True, joints=joints_of(made), supports=tuple(sup), functional_sides=("front",), affordances=("open",), anchors={"top": (0, 0, h)})
    return drawn(part, ["drawer.1"], p.open)
