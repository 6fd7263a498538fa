"""A cupboard: sideboard with drawers and doors, tall larder, plain office cupboard or filing cabinet with drawers."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, drawn, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawer, drawers, joints_of
from worldloom.assets.parts.room_joinery import moulding
from worldloom.geometry import cylinder, rod, rot_x, slab
CARD = Card("storage/cabinet", 1, "cabinet", ("cupboard", "storage cabinet", "sideboard", "buffet", "credenza", "storage unit", "larder", "filing_cabinet", "filing cabinet", "file cabinet", "tv_stand"), ("furniture", "storage"), ("indoor", "dining_room", "living_room", "office", "laboratory", "kitchen", "bathroom"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["sideboard", "larder", "modern", "filing"] = "sideboard"
    width: Annotated[float, metres(0.35, 2.4)] = 1.3
    depth: Annotated[float, metres(0.3, 0.7)] = 0.45
    height: Annotated[float, metres(0.5, 2.2)] = 0.88
    wood: Literal["oak", "walnut", "mahogany", "birch", "pine", "white", "dark"] = "oak"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Doors, or the upper drawer where there are no doors."""
    wear: Wear = 0.25


PRESETS = {"larder": Params(style="larder", height=2.05, width=0.95, color="#5d6b62"), "modern": Params(style="modern", wood="white", height=0.75, width=1.6), "filing": Params(style="filing", width=0.46, depth=0.62, height=1.32, color="grey"), "dark": Params(wood="mahogany"), "open": Params(open=0.8)}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "sideboard", "wear": 0.5}, "mid_century": {"style": "modern", "wood": "walnut"}, "natural": {}}

COUNTS = {"filing_cabinet drawer": {2: {"height": 0.7}, 3: {"height": 1.03}, 4: {"height": 1.35}, 5: {"height": 1.68}}}
"""Category and noun -> number of it -> dials that make so many."""


def build(p: Params, kit: Kit) -> Part:
    """Carcass on a plinth or legs, moulded top, doors that turn and drawers that slide, shelves inside."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    face = finish.paint(p.color, p.wear, 0.38) if p.color else finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.38)
    metal = finish.metal("brass" if p.style in ("sideboard", "larder") else "brushed", p.wear)
    kind = {"sideboard": "panel", "larder": "panel", "modern": "flat", "filing": "flat"}[p.style]
    pull = {"sideboard": "knob", "larder": "knob", "modern": "none", "filing": "cup"}[p.style]
    foot, t = {"sideboard": 0.1, "larder": 0.1, "modern": 0.16, "filing": 0.03}[p.style], 0.026 if p.style != "filing" else 0.012
    top, y, made = h - t, -d + 0.012, []
    split = top - 0.17 if p.style == "sideboard" and h - foot > 0.5 else None
    cut = foot + 0.36 * (top - foot)
    zones = {"filing": [], "larder": [(foot, cut - 0.075), (cut + 0.075, top)]}.get(p.style, [(foot, split or top)])
    boards = {z: _boards(*z) for z in zones}
    levels = sorted({*(q for b in boards.values() for q in b), *(q for z in zones for q in z if foot < q < top)})
    out.add("case", face, *carcass((-w + 0.01, y + 0.022, foot), (w - 0.01, d, top), 0.02, levels))
    out.add("top", face, slab((-w, -d, top), (w, d, h), 0.006 if p.style != "filing" else 0.003))
    if p.style == "modern":
        out.add("foot", finish.iron(0.2), *(rod((x, yy, foot), (x * 1.03, yy * 1.08, 0), 0.012, 10, 0.008) for x in (-w + 0.12, w - 0.12) for yy in (-d + 0.1, d - 0.08)))
    elif p.style == "filing":
        out.add("foot", finish.plastic("black"), slab((-w + 0.015, y + 0.03, 0), (w - 0.015, d - 0.01, foot + 0.01), 0.002))
    else:
        out.add("foot", face, slab((-w - 0.006, -d, 0), (w + 0.006, d, foot), 0.008))
    lo, hi = (-w + 0.012, foot + 0.004), (w - 0.012, top - 0.004)
    if p.style == "filing":
        made += drawers(out, "drawer", lo, hi, y, p.depth - 0.04, (1,) * max(2, round((h - foot) / 0.33)), face, metal, kind, pull, inner=finish.paint("grey", p.wear))
        n = len(made)
        zs = np.linspace(hi[1], lo[1], n + 1)
        for k in range(n):
            out.add("label", finish.of("paper", "ivory"), slab((-0.05, y - 0.002, zs[k] - 0.075), (0.05, y, zs[k] - 0.04), 0.0005), link=f"drawer.{k + 1}")
            out.add("lock", metal, cylinder(0.008, 0.004, 10, 0.001).turned(rot_x(np.pi / 2)).moved((w - 0.05, y, zs[k] - 0.05)), link=f"drawer.{k + 1}")
    elif p.style == "larder":
        made += doors(out, "door.low", lo, (hi[0], cut - 0.075), y, 2, face, metal, kind, pull, low=True)
        xs = np.linspace(lo[0], hi[0], 3)
        made += [drawer(out, f"drawer.{k + 1}", (float(xs[k]) + 0.001, cut - 0.072), (float(xs[k + 1]) - 0.001, cut + 0.072), y, p.depth - 0.08, face, metal, "flat", pull) for k in range(2)]
        made += doors(out, "door.high", (lo[0], cut + 0.075), hi, y, 2, face, metal, kind, pull)
        out.add("top", face, moulding(((0, 0), (0.015, 0), (0.045, 0.045), (0.045, 0.06), (0, 0.06)), (-w, -d, h - 0.01), (w, -d, h - 0.01)))
    else:
        n = max(2, round(p.width / 0.48))
        if split is not None:
            xs = np.linspace(lo[0], hi[0], n + 1)
            made += [drawer(out, f"drawer.{k + 1}", (float(xs[k]) + 0.0015, split + 0.002), (float(xs[k + 1]) - 0.0015, hi[1]), y, p.depth - 0.08, face, metal, "flat", pull) for k in range(n)]
        made += doors(out, "door", lo, (hi[0], split - 0.002 if split is not None else hi[1]), y, n, face, metal, kind, pull, low=True)
    inside = [u for k, z in enumerate(zones) for u in boarded((-w + 0.03, y + 0.026, z[0] + (0.01 if k else 0.02)), (w - 0.03, d - 0.008, z[1] - 0.01), [q + 0.01 for q in boards[z]], name=f"inside.{k}")]
    part = Part(
        out.surfaces(), colliders=(*_solid(p, w, d, h, foot, zones, levels), *colliders_of(made)), mass=60 * p.width * h, joints=joints_of(made),
        supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.06)), *inside), functional_sides=("front",), affordances=("open",),
        anchors={"top": (0, 0, h)},
    )  # fmt: skip
    return drawn(part, ["drawer.1"], p.open) if p.style == "filing" else opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door")})


def _boards(low: float, high: float) -> list[float]:
    """Heights of the shelves between two heights."""
    return [float(q) for q in np.linspace(low, high, max(1, round((high - low) / 0.36)) + 1)[1:-1]]


def _solid(p: Params, w: float, d: float, h: float, foot: float, zones: list[tuple[float, float]], levels: list[float]) -> list[Collider]:
    """Hollow behind doors, solid elsewhere."""
    if not zones:
        return [box_collider((-w, -d, 0), (w, d, h))]
    out = [box_collider((-w, -d, 0), (w, d, foot + 0.01)), box_collider((-w, -d, h - 0.03), (w, d, h))]
    for low, high in zones:
        out += shell((-w, -d + 0.034, low - (0.01 if low > foot else 0.0)), (w, d, high + 0.01), 0.02, "front", [q + 0.01 for q in levels if low < q < high])
    ends = [q for z in zones for q in z][1:] + [h]
    return out + [box_collider((-w, -d + 0.034, a), (w, d, b)) for a, b in zip(ends[::2], ends[1::2], strict=True) if b - a > 0.05]
