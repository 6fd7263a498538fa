"""A glass show case with lit shelves: tall cabinet with doors or low counter case, holding china, jewels, toys or cakes."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import opened, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, joints_of
from worldloom.assets.parts.room_joinery import moulding
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light
from worldloom.geometry import cylinder, slab
CARD = Card("shop/display_cabinet", 1, "display_cabinet", ("display case", "vitrine", "glass case", "glass display case", "showcase", "china cabinet", "trophy cabinet", "museum case", "display shelf"), ("cabinet", "furniture", "storage"), ("indoor", "shop", "museum", "bakery", "dining_room"), "floor", (0.7, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 2.4)] = 1.1
    height: Annotated[float, metres(0.9, 2.4)] = 1.95
    depth: Annotated[float, metres(0.3, 0.7)] = 0.42
    contents: Literal["china", "toys", "cakes", "empty"] = "china"
    wood: Literal["oak", "walnut", "mahogany", "dark", "white"] = "walnut"
    lit: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of its doors."""
    wear: Wear = 0.2


PRESETS = {"toys": Params(contents="toys", wood="oak"), "cakes": Params(contents="cakes", height=1.25, width=1.5, depth=0.6, wood="white"), "museum": Params(contents="empty", wood="dark")}
SHOWS: dict[str, dict[str, object]] = {"glass_front": {}, "glass_fronted": {}}


def build(p: Params, kit: Kit) -> Part:
    """Plinth with drawers, glazed doors and sides, glass shelves, lamps in the head; goods stand in rows."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.35)
    brass, glass = finish.metal("brass", p.wear), finish.glass()
    base, y = 0.3 if h > 1.4 else 0.2, -d + 0.012
    out.add("case", wood, slab((-w - 0.008, -d, 0), (w + 0.008, d, 0.07), 0.006), *carcass((-w, y + 0.022, 0.07), (w, d, base), 0.02), slab((-w, -d, h - 0.06), (w, d, h), 0.008), *(slab((sx * (w - 0.018) - 0.018, sy * (d - 0.018) - 0.018, base), (sx * (w - 0.018) + 0.018, sy * (d - 0.018) + 0.018, h - 0.06), 0.003) for sx in (-1, 1) for sy in (-1, 1)))
    if h > 1.4:
        out.add("case", wood, moulding(((0, 0), (0.015, 0), (0.045, 0.05), (0.045, 0.06), (0, 0.06)), (-w, -d, h - 0.01), (w, -d, h - 0.01)))
    out.add("back", finish.fabric("dark_green", 0.2, "velvet") if p.wood != "white" else finish.paint("white"), plate((-w + 0.03, d - 0.012, base), (w - 0.03, d - 0.006, h - 0.06)))
    out.add("pane", glass, *(plate((s * (w - 0.016) - 0.002, -d + 0.036, base), (s * (w - 0.016) + 0.002, d - 0.036, h - 0.06)) for s in (-1, 1)))
    made = drawers(out, "drawer", (-w + 0.004, 0.075), (w - 0.004, base - 0.004), y, p.depth - 0.08, (1,), wood, brass, "flat", "knob") if h > 1.4 else []
    made += doors(out, "door", (-w + 0.003, base + 0.004), (w - 0.003, h - 0.064), y, max(1, round(p.width / 0.6)), wood, brass, "flat", "knob", glass)
    count = max(1, round((h - base - 0.1) / 0.38))
    levels = np.linspace(base + 0.004, h - 0.06, count + 1)[:-1]
    sup, gap = [], float((h - 0.06 - base) / count)
    for k, z in enumerate(levels):
        if k:
            out.add("shelf", glass, plate((-w + 0.03, -d + 0.05, z - 0.008), (w - 0.03, d - 0.02, z)))
        sup.append(Support(name=f"shelf.{k}", center=(0, 0.01, float(z)), size=(2 * w - 0.1, 2 * d - 0.12), clearance=gap - 0.03))
        if p.contents != "empty" and kit.detail > 0.2:
            _fill(out, p, kit.child(f"row.{k}"), w - 0.07, float(z), gap - 0.04, d)
    lamps = tuple(light((x, -d + 0.1, h - 0.075), 2.0, p.lit, WARM, 0.04, f"lamp.{k}", "spot", 1.0) for k, x in enumerate(np.linspace(-0.5, 0.5, 2) * w))
    out.add("lamp", lamp_glass(p.lit, 9.0), *(cylinder(0.025, 0.008, 16, 0.002, (x, -d + 0.1, h - 0.068)) for x in np.linspace(-0.5, 0.5, 2) * w))
    room = p.contents == "empty"
    solid = (box_collider((-w - 0.02, -d, 0), (w + 0.02, d, base)), *shell((-w, -d + 0.036, base - 0.02), (w, d, h), 0.024, "front", [float(z) for z in levels[1:]])) if room else (box_collider((-w - 0.02, -d, 0), (w + 0.02, d, h)),)
    part = Part(out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=55 * p.width, joints=joints_of(made), supports=(*sup, Support(name="top", center=(0, 0, h), size=(2 * w - 0.1, 2 * d - 0.1))) if p.contents == "empty" else (Support(name="top", center=(0, 0, h), size=(2 * w - 0.1, 2 * d - 0.1)),), lights=lamps, functional_sides=("front",), affordances=("open", "look"))
    return opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door")})


_GOODS: dict[str, tuple[tuple[str, dict[str, Any]], ...]] = {
    "china": (("kitchen/plate", {"count": 4, "radius": 0.1}), ("kitchen/cup", {"style": "teacup", "contents": "empty", "color": "white"}), ("decor/vase", {"contents": "empty", "height": 0.24}), ("food/bowl", {"radius": 0.09, "height": 0.06}), ("kitchen/cup", {"style": "teacup", "contents": "empty", "color": "sky"}), ("kitchen/pot", {"material": "copper", "radius": 0.08, "height": 0.09})),
    "toys": (("toys/doll", {"height": 0.28}), ("toys/toy_car", {"length": 0.18}), ("toys/teddy_bear", {"height": 0.26}), ("toys/doll", {"style": "soldier", "height": 0.28, "color": "red"}), ("toys/ball", {"radius": 0.07}), ("toys/drum_toy", {"radius": 0.08})),
    "cakes": (("food/cake", {"stand": False, "radius": 0.1}), ("food/bread", {"style": "rolls", "length": 0.2}), ("food/cake", {"style": "pie", "stand": False, "radius": 0.1}), ("food/cake", {"style": "chocolate", "stand": False, "radius": 0.1}), ("food/bread", {"length": 0.2})),
}  # fmt: skip


def _fill(out: Collector, p: Params, kit: Kit, w: float, z: float, free: float, d: float) -> None:
    g, low, rows = kit.rng("goods"), Kit(kit.seed, min(kit.detail, 0.3)), _GOODS[p.contents]
    x, k = -w, int(g.integers(len(rows)))
    while True:
        name, dials = rows[k % len(rows)]
        part = low.make(name, f"thing.{k % len(rows)}", **dials)
        b = part.bounds
        wide = float(b[1, 0] - b[0, 0])
        if x + wide > w:
            return
        if b[1, 2] < free:
            for s in part.surfaces:
                out.add(f"{p.contents}.{k % len(rows)}.{s.role}", s.material, s.mesh.moved((x - b[0, 0], -0.5 * (b[0, 1] + b[1, 1]) + 0.02, z)))
        x += wide + float(g.uniform(0.02, 0.08))
        k += 1
