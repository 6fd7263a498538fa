"""A chest of drawers on turned feet or legs, with a top for lamps and mirrors; also a bedside table of one or two drawers."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawer, drawers, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import slab
CARD = Card("storage/dresser", 1, "dresser", ("chest of drawers", "drawer chest", "bureau", "commode"), ("cabinet", "furniture", "storage"), ("indoor", "bedroom", "victorian", "living_room"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.35, 1.8)] = 1.05
    height: Annotated[float, metres(0.45, 1.4)] = 0.9
    depth: Annotated[float, metres(0.32, 0.6)] = 0.48
    rows: Annotated[int, number(1, 6)] = 4
    style: Literal["victorian", "modern", "shaker"] = "victorian"
    wood: Literal["walnut", "oak", "mahogany", "birch", "pine", "white"] = "walnut"
    color: Color | None = None
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the upper wide drawer."""
    wear: Wear = 0.25


PRESETS = {"modern": Params(style="modern", wood="birch", rows=3, height=0.78), "painted": Params(style="shaker", color="mint"), "bedside": Params(width=0.45, height=0.58, depth=0.38, rows=2), "open": Params(open=0.8)}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "victorian", "wear": 0.5}, "mid_century": {"style": "modern", "wood": "walnut"}}
COUNTS = {"drawer": {1: {"rows": 1}, 2: {"rows": 2, "width": 0.78}, **{n: {"rows": n - 1} for n in range(3, 8)}}}
"""Noun -> number of it -> dials that make so many: a wide one has two small drawers over the others."""


def build(p: Params, kit: Kit) -> Part:
    """Case on feet, top with an eased edge, two small drawers over the wide ones when there is room."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    face = finish.paint(p.color, p.wear) if p.color else finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    metal = finish.metal("brass" if p.style != "modern" else "brushed", p.wear)
    foot, t, y = 0.12, 0.024, -d + 0.012
    one = leg({"victorian": "bun", "modern": "tapered", "shaker": "tapered"}[p.style], foot, 0.035 if p.style == "victorian" else 0.022, kit.n(14, 8))
    out.add("leg", face, four(one, w - 0.06, d - 0.06))
    out.add("case", face, *carcass((-w + 0.01, y + 0.022, foot), (w - 0.01, d, h - t), 0.02), slab((-w, -d, h - t), (w, d, h), 0.008))
    if p.style == "victorian":
        out.add("case", face, slab((-w - 0.002, -d + 0.004, foot - 0.004), (w + 0.002, d, foot + 0.03), 0.008))
    lo, hi = (-w + 0.014, foot + 0.032), (w - 0.014, h - t - 0.006)
    kind = {"victorian": "panel", "modern": "flat", "shaker": "shaker"}[p.style]
    pull, rows, made = ("bar" if p.style == "modern" else "knob"), p.rows, []
    share = np.linspace(0.8, 1.25, rows)
    if p.width > 0.8 and rows > 1:
        first = (hi[1] - lo[1]) * share[0] / share.sum()
        made += [drawer(out, f"small.{k + 1}", (a + 0.002, hi[1] - first + 0.002), (b - 0.002, hi[1]), y, p.depth - 0.06, face, metal, kind, pull) for k, (a, b) in enumerate(((lo[0], 0.0), (0.0, hi[0])))]
        hi, share = (hi[0], hi[1] - first), share[1:]
    made += drawers(out, "drawer", lo, hi, y, p.depth - 0.06, tuple(float(q) for q in share), face, metal, kind, pull)
    part = Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h)), *colliders_of(made)), mass=55 * p.width * h, joints=joints_of(made), supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.06)),), functional_sides=("front",), affordances=("open",), anchors={"top": (0, 0, h)})
    return drawn(part, ["drawer.1"], p.open)
