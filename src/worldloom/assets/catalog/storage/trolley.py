"""A trolley of two to four open tiers on castors: a utility cart of plastic, a steel medical cart, a wooden tea trolley or a brass and glass bar cart."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import castor
from worldloom.geometry import cylinder, rod, rounded_rect, slab, tube

CARD = Card(
    "storage/trolley", 1, "trolley",
    ("cart", "utility_cart", "utility cart", "bar_cart", "bar cart", "drinks trolley", "tea_trolley", "tea trolley", "serving_cart", "serving cart", "service cart", "medical_cart", "medical cart",
     "instrument cart", "surgical cart", "kitchen_cart", "kitchen cart", "rolling cart", "storage cart", "tool_cart", "tool cart", "book cart", "hostess trolley", "tea cart"),
    ("furniture", "storage"), ("indoor", "hospital_room", "operating_room", "laboratory", "office", "kitchen", "living_room", "dining_room", "hotel", "workshop"), "floor", (0.4, 0.0, 0.1, 0.1),
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["utility", "medical", "tea", "bar", "tool"] = "utility"
    width: Annotated[float, metres(0.5, 1.1)] = 0.74
    height: Annotated[float, metres(0.6, 1.05)] = 0.86
    tiers: Annotated[int, Field(ge=2, le=4)] = 3
    color: Color | None = None
    """Of the tiers; by itself each kind has its own."""
    wear: Wear = 0.15


PRESETS = {
    "medical": Params(kind="medical"), "tea": Params(kind="tea", tiers=2, height=0.76), "bar": Params(kind="bar", tiers=2, height=0.8, width=0.8),
    "tool": Params(kind="tool", color="red"), "white": Params(color="white", tiers=4, width=0.5),
}  # fmt: skip
DEEP, WHEEL = 0.23, 0.034


def build(p: Params, kit: Kit) -> Part:
    """Posts, trays or shelves with a rim each, a handle to push it by, castors."""
    out, w, d, h = Collector(), p.width / 2, DEEP, p.height
    frame, tray = _finishes(p)
    foot = 2.6 * WHEEL
    rim = 0.06 if p.kind in ("utility", "tool") else 0.025
    levels = [foot + 0.03 + (h - foot - 0.03 - rim) * k / (p.tiers - 1) for k in range(p.tiers)]
    for x in (-w + 0.02, w - 0.02):
        for y in (-d + 0.02, d - 0.02):
            out.add("castor", finish.rubber(), *(m.moved((x, y, 0)) for m in castor(WHEEL)))
            out.add("frame", frame, slab((x - 0.016, y - 0.016, foot - 0.01), (x + 0.016, y + 0.016, h), 0.003) if p.kind == "tea" else rod((x, y, foot - 0.01), (x, y, h), 0.0125, kit.n(14, 8)))
    for z in levels:
        _tier(out, p, kit, frame, tray, w, d, z, rim)
    _handle(out, p, kit, frame, w, d, h)
    size = (round(2 * w - 0.09, 3), round(2 * d - 0.07, 3))
    tops = [z + 0.006 for z in levels]
    room = [round(b - a - 0.035, 3) for a, b in zip(tops[:-1], tops[1:], strict=True)] + [10.0]
    sup = tuple(Support(name=f"tier.{k + 1}", center=(0, 0, round(z, 4)), size=size, clearance=c) for k, (z, c) in enumerate(zip(tops, room, strict=True)))
    return Part(out.surfaces(), colliders=_solid(w, d, h, levels, rim), mass=9.0 + 6.0 * p.width * p.tiers, dynamic=True, friction=0.4, supports=sup, functional_sides=("front",),
                affordances=("push", "take"), anchors={"top": (0, 0, tops[-1]), "handle": (w + 0.08, 0, h)})  # fmt: skip


def _finishes(p: Params) -> tuple[Material, Material]:
    """Of frame and tiers."""
    own = {"utility": "#8f979c", "medical": "silver", "tea": "#7a4a26", "bar": "brass", "tool": "#b3241c"}[p.kind]
    if p.kind == "tea":
        wood = finish.paint(p.color, p.wear) if p.color else finish.wood("walnut", p.wear, 0.35)
        return wood, wood
    if p.kind == "bar":
        return finish.metal("brass", p.wear) if p.color is None else finish.paint(p.color, p.wear, 0.3), finish.glass((0.86, 0.9, 0.9))
    if p.kind == "utility":
        return finish.metal("brushed", p.wear), finish.plastic(p.color or own, 0.4, p.wear)
    steel = finish.metal("brushed", p.wear)
    return (steel, finish.paint(p.color, p.wear, 0.3) if p.color else finish.metal("steel", p.wear, 0.25)) if p.kind == "medical" else (finish.paint("charcoal", p.wear), finish.paint(p.color or own, p.wear, 0.35))


def _tier(out: Collector, p: Params, kit: Kit, frame: Material, tray: Material, w: float, d: float, z: float, rim: float) -> None:
    """A shelf at height z with its rim: moulded sides, a gallery of wood, or a rail of brass."""
    out.add("tier", tray, slab((-w + 0.008, -d + 0.008, z), (w - 0.008, d - 0.008, z + 0.006), 0.002))
    if p.kind == "bar":
        ring = rounded_rect(2 * w - 0.04, 2 * d - 0.04, 0.02, 5)
        for q in (z - 0.004, z + 0.055):
            out.add("frame", frame, tube([(x, y, q) for x, y in ring], 0.006, kit.n(8, 5), closed=True))
        return
    low = z - 0.028 if p.kind == "tea" else z - 0.012
    for s in (-1, 1):
        out.add("rim", tray, slab((-w + 0.004, s * (d - 0.008) - 0.006, low), (w - 0.004, s * (d - 0.008) + 0.006, z + rim), 0.004), slab((s * (w - 0.008) - 0.006, -d + 0.004, low), (s * (w - 0.008) + 0.006, d - 0.004, z + rim), 0.004))


def _handle(out: Collector, p: Params, kit: Kit, frame: Material, w: float, d: float, h: float) -> None:
    """A bow at the right end; a turned bar on a tea trolley."""
    if p.kind == "tea":
        out.add("frame", frame, *(slab((w - 0.04, y - 0.012, h - 0.03), (w + 0.075, y + 0.012, h), 0.004) for y in (-d + 0.03, d - 0.03)), cylinder(0.013, 2 * d - 0.04, kit.n(16, 8), 0.003).turned([[1, 0, 0], [0, 0, 1], [0, -1, 0]]).moved((w + 0.06, -d + 0.02, h - 0.015)))
        return
    out.add("frame", frame, tube([(w - 0.02, -d + 0.02, h - 0.02), (w - 0.02, -d + 0.02, h), (w + 0.05, -d + 0.03, h + 0.02), (w + 0.075, -d + 0.07, h + 0.025), (w + 0.075, d - 0.07, h + 0.025), (w + 0.05, d - 0.03, h + 0.02), (w - 0.02, d - 0.02, h), (w - 0.02, d - 0.02, h - 0.02)], 0.011, kit.n(12, 6)))
    if p.kind in ("utility", "tool"):
        out.add("grip", finish.rubber(), rod((w + 0.075, -d + 0.09, h + 0.025), (w + 0.075, d - 0.09, h + 0.025), 0.0155, kit.n(14, 8)))


def _solid(w: float, d: float, h: float, levels: list[float], rim: float) -> tuple[Collider, ...]:
    """Tiers with their rims, posts and castors."""
    out = [box_collider((-w, -d, z - 0.012), (w, d, z + 0.006)) for z in levels]
    out += [box_collider((-w, s * d, z), (w, s * (d - 0.014), z + rim)) for z in levels for s in (-1, 1)]
    out += [box_collider((x - 0.016, y - 0.016, 0), (x + 0.016, y + 0.016, h)) for x in (-w + 0.02, w - 0.02) for y in (-d + 0.02, d - 0.02)]
    return (*out, box_collider((w, -d + 0.02, h - 0.02), (w + 0.085, d - 0.02, h + 0.035)))
