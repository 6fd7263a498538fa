"""A kitchen wall cupboard with two or three doors, glazed or solid, with crockery behind the glass."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, joints_of
from worldloom.assets.parts.room_joinery import moulding
from worldloom.assets.parts.room_ware import bowl_of, cup_of, plate_of
from worldloom.geometry import Mesh, rot_z, slab
CARD = Card(
    "kitchen/kitchen_cabinet", 1, "kitchen_cabinet", ("wall cabinet", "wall unit", "kitchen cupboard", "wall cupboard", "plate rack"),
    ("cabinet", "furniture"), ("fitted", "indoor", "kitchen", "home"), "wall", (0.5, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.3, 2.4)] = 1.0
    height: Annotated[float, metres(0.4, 1.1)] = 0.72
    style: Literal["shaker", "modern", "victorian", "glass", "open"] = "shaker"
    color: Color = "#5d6b62"
    contents: Literal["auto", "crockery", "empty"] = "auto"
    """By itself there is crockery where it can be seen."""
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.2


PRESETS = {"glass": Params(style="glass", color="cream"), "open": Params(style="open", color="white"), "modern": Params(style="modern", color="white", width=0.6), "filled": Params(open=0.9, contents="crockery")}


def build(p: Params, kit: Kit) -> Part:
    """Case hung with its back at y = 0, two shelves, doors, plates and cups behind glass or in the open."""
    out, w, d, h = Collector(), p.width / 2, 0.34, p.height
    paint, metal = finish.paint(p.color, p.wear, 0.38), finish.metal("brushed" if p.style == "modern" else "brass", p.wear)
    levels = [h / 3, 2 * h / 3]
    out.add("case", paint, *carcass((-w, -d + 0.022, 0), (w, 0, h), 0.018, levels))
    if p.style != "modern":
        out.add("case", paint, moulding(((0, 0), (0.012, 0), (0.03, 0.03), (0.03, 0.04), (0, 0.04)), (-w, -d + 0.02, h), (w, -d + 0.02, h)), slab((-w, -d + 0.02, h), (w, 0, h + 0.02), 0.002))
    made = []
    if p.style != "open":
        face = {"shaker": "shaker", "modern": "flat", "victorian": "panel", "glass": "shaker"}[p.style]
        glass = finish.glass() if p.style == "glass" else None
        made = doors(out, "door", (-w + 0.001, 0.001), (w - 0.001, h - 0.001), -d, max(1, round(p.width / 0.45)), paint, metal, face, "bar" if p.style == "modern" else "knob", glass)
    stocked = p.contents == "crockery" or p.contents == "auto" and p.style in ("glass", "open")
    if stocked and kit.detail > 0.2:
        rng = kit.rng("crockery")
        for z in (0.018, *(q + 0.009 for q in levels)):
            out.add("crockery", finish.ceramic("white"), *_row(w - 0.05, z, d, rng))
    boards = [q + 0.009 for q in levels]
    solid = (box_collider((-w, -d + 0.02, 0), (w, 0, h)),) if stocked else shell((-w, -d + 0.022, 0), (w, 0, h), 0.018, "front", boards)
    part = Part(
        out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=22 * p.width, joints=joints_of(made), functional_sides=("front",), affordances=("open",),
        supports=() if stocked else boarded((-w + 0.018, -d + 0.026, 0.018), (w - 0.018, -0.01, h - 0.018), boards, 0.018, "shelf" if p.style == "open" else "inside"),
    )  # fmt: skip
    return opened(part, {j.name: p.open for j in part.joints})


def _row(w: float, z: float, d: float, rng: np.random.Generator) -> list[Mesh]:
    out, x = [], -w
    while x < w - 0.14:
        kind = int(rng.integers(3))
        if kind == 0:
            out += [plate_of(0.085, 0.014, 18).moved((x + 0.09, -d / 2, z + 0.009 * k)) for k in range(int(rng.integers(3, 7)))]
            x += 0.2
        elif kind == 1:
            out += [bowl_of(0.065, 0.06, 0.004, 16).moved((x + 0.07, -d / 2, z + 0.022 * k)) for k in range(int(rng.integers(2, 4)))]
            x += 0.16
        else:
            out.append(cup_of(0.04, 0.09, 0.003, 10).turned(rot_z(float(rng.uniform(-2.2, -0.9)))).moved((x + 0.05, -d / 2, z)))
            x += 0.12
    return out
