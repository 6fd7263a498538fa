"""A baby's changing table: a padded top within a rail, over drawers or open shelves with folded nappies and a basket."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import Moving, carcass, colliders_of, drawers, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, crease_normals, rounded_rect, slab, tube

CARD = Card("storage/changing_table", 1, "changing_table", ("changing table", "baby changing table", "diaper table", "nappy table", "changing station", "diaper changing table", "changing dresser"), ("furniture", "storage"), ("indoor", "nursery", "kids_room", "bathroom"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["shelves", "drawers"] = "drawers"
    width: Annotated[float, metres(0.7, 1.2)] = 0.88
    height: Annotated[float, metres(0.8, 1.0)] = 0.9
    wood: Literal["white", "oak", "birch", "walnut"] = "white"
    color: Color = "#b8d0cd"
    """Of the pad."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the upper drawer."""
    wear: Wear = 0.1


PRESETS = {"shelves": Params(style="shelves", wood="birch", color="cream"), "oak": Params(wood="oak", color="#e6c9b8", width=1.1)}


def build(p: Params, kit: Kit) -> Part:
    """Case on feet, rail round three sides, a pad whose long edges rise, what belongs on and under it."""
    out, w, d, h = Collector(), p.width / 2, 0.25, p.height
    wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.38)
    foot, top = 0.1, h - 0.12
    out.add("leg", wood, four(leg("tapered", foot + 0.01, 0.022, kit.n(12, 8)), w - 0.05, d - 0.05))
    made: list[Moving] = []
    sup = [Support(name="top", center=(0.36 * w, 0, top + 0.1), size=(0.5 * w, 1.2 * d), clearance=0.8)]
    if p.style == "drawers":
        out.add("case", wood, *carcass((-w + 0.006, -d + 0.034, foot), (w - 0.006, d, top), 0.018))
        made = drawers(out, "drawer", (-w + 0.009, foot + 0.004), (w - 0.009, top - 0.004), -d + 0.012, 2 * d - 0.06, (1, 1, 1.1), wood, finish.metal("brass"), "shaker", "knob")
    else:
        levels = [foot + 0.012, foot + 0.36]
        out.add("case", wood, *(slab((s * (w - 0.012) - 0.012, -d + 0.01, 0.04), (s * (w - 0.012) + 0.012, d - 0.01, top), 0.004) for s in (-1, 1)), *(slab((-w + 0.02, -d + 0.012, z - 0.012), (w - 0.02, d - 0.012, z + 0.008), 0.003) for z in levels))
        _stored(out, kit, w, d, levels)
        sup.append(Support(name="shelf.1", center=(0.45 * w, 0, levels[0] + 0.008), size=(0.8 * w, 1.6 * d), clearance=0.3))
    out.add("case", wood, slab((-w, -d, top - 0.02), (w, d, top), 0.004), *(slab((s * (w - 0.009) - 0.009, -d, top), (s * (w - 0.009) + 0.009, d, h), 0.005) for s in (-1, 1)), slab((-w, d - 0.018, top), (w, d, h), 0.005), slab((-w, -d, top), (w, -d + 0.016, top + 0.045), 0.004))
    pad = _pad(0.78 * 2 * w - 0.06, 2 * d - 0.05, kit)
    out.add("pad", finish.fabric(p.color, 0.05), pad.moved((0.18 * w, 0, top + 0.002)))
    out.add("piping", finish.fabric("white", 0.05), tube(np.c_[rounded_rect(1.5 * w - 0.07, 2 * d - 0.06, 0.06, 6) + [0.18 * w, 0], np.full(24, top + 0.03)], 0.004, 6, closed=True))
    x = -w + 0.1
    for k in range(4):
        out.add("nappies", finish.fabric("white", 0.0), soft_box((0.13, 0.2, 0.024), 0.011, 0.04, 0.003, 0.002, kit.seed % 23 + k, (x + 0.002 * (k % 2), 0.08, top + 0.014 + 0.024 * k)))
    out.add("tin", finish.plastic(p.color, 0.3), soft_box((0.12, 0.09, 0.08), 0.014, 0.2, center=(x, -0.12, top + 0.041)))
    solids = (box_collider((-w, -d, 0.04), (w, d, top)), box_collider((-w, d - 0.02, top), (w, d, h)), *(box_collider((s * w, -d, top), (s * (w - 0.018), d, h)) for s in (-1, 1)), box_collider((-0.6 * w, -d + 0.03, top), (0.96 * w, d - 0.03, top + 0.08)), *colliders_of(made))
    part = Part(out.surfaces(), colliders=solids, mass=36.0, joints=joints_of(made), supports=tuple(sup), functional_sides=("front",), affordances=("open",) if made else ("take",), anchors={"pad": (0.18 * w, 0, top + 0.08)})
    return drawn(part, ["drawer.1"], p.open) if made else part


def _pad(long: float, deep: float, kit: Kit) -> Mesh:
    """A foam mat that rises to both long edges."""
    m = soft_box((long, deep, 0.06), 0.026, 0.035, 0.0, 0.002, kit.seed % 29, (0, 0, 0.03), 3)
    v = m.vertices
    rise = 0.045 * np.abs(v[:, 1] / (deep / 2)) ** 7 * (v[:, 2] > 0.035)
    return crease_normals(Mesh(v + np.stack([0 * rise, 0 * rise, rise], 1), m.faces), 1.3)


def _stored(out: Collector, kit: Kit, w: float, d: float, levels: list[float]) -> None:
    """Folded cloths and a basket on the shelves."""
    for k in range(5):
        out.add(f"cloths.{k % 2}", finish.fabric(("#d9c9b0", "#9fb8b2")[k % 2], 0.05, "knit"), soft_box((0.28, 0.3, 0.04), 0.018, 0.05, 0.004, 0.003, kit.seed % 19 + k, (-0.5 * w, 0, levels[1] + 0.03 + 0.039 * k)))
    cane = finish.of("wicker", (0.5, 0.36, 0.2), 0.8)
    for i in range(11):
        ring = rounded_rect(0.32 + 0.003 * i, 0.3 + 0.003 * i, 0.06, 6)
        out.add("basket", cane, tube(np.c_[ring + [0.42 * w, 0], np.full(24, levels[1] + 0.016 + 0.0145 * i)], 0.0085, 6, closed=True).tinted(0.85 + 0.2 * (i % 2)))
    out.add("basket", cane, slab((0.42 * w - 0.15, -0.14, levels[1] + 0.008), (0.42 * w + 0.15, 0.14, levels[1] + 0.02), 0.003))
    for k in range(3):
        out.add("cloths.0", finish.fabric("#d9c9b0"), soft_box((0.26, 0.22, 0.08), 0.035, 0.04, 0.015, 0.012, k, (0.42 * w, 0.03 * (k - 1), levels[1] + 0.08 + 0.03 * k)))
