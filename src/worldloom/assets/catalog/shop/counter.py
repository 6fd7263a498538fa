"""A shop or bar counter: panelled front, worn top, shelves and drawers on the keeper's side; a glazed one shows goods."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, moved, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_joinery import moulding, panelled
from worldloom.geometry import rod, rot_z, slab
CARD = Card("shop/counter", 1, "counter", ("shop counter", "shop_counter", "service counter", "bar counter", "checkout counter", "bar", "wet bar", "reception desk"), ("shop_counter", "furniture"), ("indoor", "shop", "bakery", "cafe", "bar", "restaurant", "hotel", "victorian"), "floor", (0.7, 0.8, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 5.0)] = 2.0
    style: Literal["victorian", "glass", "modern"] = "victorian"
    height: Annotated[float, metres(0.8, 1.2)] = 0.98
    wood: Literal["oak", "walnut", "mahogany", "pine", "dark"] = "oak"
    color: Color = "#33473c"
    """Of the painted body; the modern one's front."""
    material: Literal["wood", "marble"] = "wood"
    """Of the top."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of a drawer behind it."""
    wear: Wear = 0.35


PRESETS = {"glass": Params(style="glass", color="cream"), "bar": Params(height=1.1, width=3.0, wood="dark", color="#2a1610"), "cafe": Params(style="modern", material="marble", color="teal")}


def build(p: Params, kit: Kit) -> Part:
    """Front towards the customer (-Y); behind it open shelves and drawers that slide to +Y."""
    from worldloom.assets.catalog.kitchen.kitchen_counter import worktop

    out, w, d, h, t = Collector(), p.width / 2, 0.33, p.height, 0.038
    paint, wood = finish.paint(p.color, p.wear, 0.38), finish.wood(p.wood, p.wear, 0.34)
    case = Collector()
    z1 = h - t
    deep = d - 0.03 if p.style != "glass" else 0.03
    case.add("case", wood, *carcass((-w + 0.02, -d + 0.06, 0.06), (w - 0.02, deep, z1), 0.02, [0.45 * h]))
    made = [drawer(case, f"drawer.{k + 1}", (float(a) + 0.004, z1 - 0.16), (float(b) - 0.004, z1 - 0.01), -d + 0.045, min(0.5, deep + d - 0.06), wood, finish.metal("brass", p.wear), "flat", "cup") for k, (a, b) in enumerate(zip(*(lambda q: (q[:-1], q[1:]))(np.linspace(-w + 0.04, w - 0.04, max(2, round(p.width / 0.6)) + 1)), strict=True))]
    rear = moved(drawn(Part(case.surfaces(), colliders_of(made), joints=joints_of(made)), ["drawer.1"], p.open), rotation=rot_z(np.pi))
    y = -d + 0.02
    if p.style == "glass":
        out.add("case", paint, slab((-w, y, 0), (w, y + 0.03, 0.38), 0.004), slab((-w, y, z1 - 0.05), (w, y + 0.03, z1), 0.003), *(slab((x - 0.02, y, 0.38), (x + 0.02, y + 0.03, z1 - 0.05), 0.003) for x in np.linspace(-w + 0.02, w - 0.02, max(2, round(p.width / 0.9)) + 1)))
        out.add("pane", finish.glass(), plate((-w + 0.03, y + 0.01, 0.38), (w - 0.03, y + 0.016, z1 - 0.05)))
        out.add("floor", paint, plate((-w + 0.02, y + 0.02, 0.37), (w - 0.02, 0.0, 0.4)))
        out.add("shelf", finish.glass(), plate((-w + 0.03, y + 0.04, 0.64), (w - 0.03, y + 0.24, 0.648)))
        low = Kit(kit.seed, min(kit.detail, 0.45))
        goods = [low.make("food/cake", f"g{k}", style=s, radius=0.1, layers=1 if s != "chocolate" else 2) for k, s in enumerate(("cream", "pie", "chocolate"))]
        for k, x in enumerate(np.arange(-w + 0.2, w - 0.15, 0.3)):
            for s in goods[k % 3].surfaces:
                out.add(f"goods.{k % 3}.{s.role}", s.material, s.mesh.moved((float(x), y + 0.16, 0.4)))
    else:
        bays = max(2, round(p.width / 0.62))
        xs = np.linspace(-w, w, bays + 1)
        for a, b in zip(xs[:-1], xs[1:], strict=True):
            if p.style == "victorian":
                out.add("front", paint, *(m.moved((0, y, 0)) for m in panelled((float(a), 0.12), (float(b), z1 - 0.02), 1, (1,), 0.1, 0.035)))
            else:
                n = max(3, round((b - a) / 0.035))
                out.add("front", paint, boards(((b - a) / n * 0.72, 0.018, z1 - 0.14), [(a + (b - a) * (i + 0.5) / n, y + 0.009, (z1 + 0.1) / 2) for i in range(n)], 0.003))
        out.add("front", paint, slab((-w, y + 0.015, 0.0), (w, y + 0.035, z1), 0.003), slab((-w - 0.004, y - 0.012, 0), (w + 0.004, y + 0.02, 0.13), 0.008))
        if p.style == "victorian":
            out.add("rail", finish.metal("brass", p.wear), rod((-w + 0.05, y - 0.09, 0.19), (w - 0.05, y - 0.09, 0.19), 0.018, 12), *(rod((x, y, 0.17), (x, y - 0.09, 0.19), 0.01, 8) for x in np.linspace(-w + 0.15, w - 0.15, max(2, round(p.width / 0.9)))))
            out.add("front", paint, moulding(((0, 0), (0.02, 0), (0.035, 0.025), (0.035, 0.035), (0, 0.035)), (-w, y, z1 - 0.036), (w, y, z1 - 0.036)))
    for side in (-1, 1):
        out.add("front", paint, slab((side * w - 0.02 * (side > 0), y, 0), (side * w + 0.02 * (side < 0), d - 0.03, z1), 0.004))
    tops = Collector()
    worktop(tops, p.material, p.wear, (-w - 0.03, -d - 0.02, z1), (w + 0.03, d, h), kit)
    for s in tops.surfaces():
        out.add("top", wood if p.material == "wood" else s.material, s.mesh)
    return Part((*out.surfaces(), *rear.surfaces), colliders=(box_collider((-w - 0.03, -d - 0.02, z1), (w + 0.03, d, h)), box_collider((-w, -d, 0), (w, d - 0.03, z1)), *rear.colliders), joints=rear.joints, mass=70 * p.width, supports=(Support(name="top", center=(0, 0, h), size=(2 * w, 2 * d - 0.06)), *rear.supports), functional_sides=("front", "back"), affordances=("serve", "open"), anchors={"top": (0, 0, h)})
