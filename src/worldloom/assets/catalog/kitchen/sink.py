"""A kitchen sink: a base cabinet with doors, a worktop, a basin with drainer sunk into it and a tall mixer tap."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, merged, metres, moved,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import around
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, joints_of
from worldloom.geometry import Mesh, cylinder, slab, torus
CARD = Card(
    "kitchen/sink", 1, "sink", ("kitchen sink", "butler sink", "belfast sink"), ("fixture", "counter"),
    ("fitted", "indoor", "kitchen", "laboratory", "laundry_room", "home"), "floor", (0.7, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.6, 1.8)] = 1.0
    height: Annotated[float, metres(0.84, 0.96)] = 0.91
    style: Literal["modern", "shaker", "victorian"] = "shaker"
    """The victorian one has a white fireclay basin with a bare front."""
    color: Color = "#5d6b62"
    material: Literal["wood", "marble", "granite", "steel"] = "wood"
    """Of the worktop."""
    state: Literal["dry", "running"] = "dry"
    wear: Wear = 0.2


PRESETS = {
    "modern": Params(style="modern", color="white", material="granite"),
    "belfast": Params(style="victorian", color="cream"),
    "running": Params(state="running", material="steel", style="modern", color="grey"),
}


def build(p: Params, kit: Kit) -> Part:
    """Cabinet, worktop with a hole, basin with a drain, mixer tap whose spout turns, running water."""
    from worldloom.assets.catalog.kitchen.kitchen_counter import worktop

    out, w, d, h, t = Collector(), p.width / 2, 0.31, p.height, 0.038
    paint, metal = finish.paint(p.color, p.wear, 0.38), finish.metal("brushed" if p.style == "modern" else "brass", p.wear)
    face = {"shaker": "shaker", "modern": "flat", "victorian": "panel"}[p.style]
    farm = p.style == "victorian"
    bw, bd, deep = min(0.28, w - 0.08), 0.19, 0.2
    out.add("plinth", finish.paint("charcoal", p.wear), slab((-w + 0.01, -d + 0.07, 0), (w - 0.01, d - 0.02, 0.1), 0.002))
    out.add("case", paint, *carcass((-w, -d + 0.022, 0.1), (w, d, h - t), 0.018, top=False))
    z1 = h - t - 0.006 if not farm else h - 0.27
    made = doors(out, "door", (-w + 0.002, 0.1), (w - 0.002, z1), -d, max(2, round(p.width / 0.5)), paint, metal, face, "bar" if p.style == "modern" else "knob", low=True)
    if farm:
        out.add("case", paint, *(slab((s * (w + bw) / 2 - (w - bw) / 2 + 0.01, -d, z1 + 0.004), (s * (w + bw) / 2 + (w - bw) / 2 - 0.01, -d + 0.02, h - t - 0.004), 0.002) for s in (-1, 1)))
    y0 = -d - 0.03 if farm else -bd - 0.02
    worktop(out, p.material, p.wear, (-w, -d - 0.015, h - t), (w, d, h), kit, hole=(-bw, y0, bw, bd - 0.02))
    clay = finish.ceramic("white", 0.12) if farm else finish.metal("steel", p.wear, 0.2)
    out.add("basin", clay, *_basin(bw, y0, bd - 0.02, h, deep, 0.022 if farm else 0.004, farm))
    out.add("drain", finish.metal("chrome"), cylinder(0.04, 0.003, 20, 0.001, (0, (y0 + bd) / 2, h - deep - 0.001)), torus(0.03, 0.003, 16, 6).moved((0, (y0 + bd) / 2, h - deep)))
    tap = kit.make("kitchen/faucet", "tap", state=p.state, style="modern" if p.style == "modern" else "bridge", reach=0.2)
    joints = joints_of(made)
    thick = 0.022 if farm else 0.004
    basin = Support(name="inside", center=(0, (y0 + bd - 0.02) / 2, h - deep + 0.001), size=(2 * bw - 2 * thick - 0.02, bd - 0.02 - y0 - 2 * thick - 0.02), clearance=0.3)
    part = Part(
        out.surfaces(), colliders=(*around((-w, min(-d - 0.015, y0), h - deep - 0.03), (w, d, h), (-bw + thick, y0 + thick), (bw - thick, bd - 0.02 - thick), h - deep), box_collider((-w, -d + 0.02, 0), (w, d, h - deep - 0.03)), *colliders_of(made)),
        mass=38 * p.width, joints=joints, functional_sides=("front",), affordances=("wash", "open"), anchors={"drain": (0, 0, h - deep)},
        supports=(basin, *(Support(name=n, center=(s * (w + bw) / 2, 0, h), size=(max(w - bw - 0.04, 0.03), 2 * d - 0.08)) for n, s in (("left", -1), ("right", 1)) if w - bw > 0.14)),
    )  # fmt: skip
    return merged(part, moved(tap, (0, bd + 0.03, h)))


def _basin(w: float, y0: float, y1: float, h: float, deep: float, t: float, apron: bool) -> list[Mesh]:
    """Walls and floor of a basin whose rim is level with the worktop."""
    top, low = h + (0.004 if not apron else 0.006), h - deep
    wall = [slab((-w, y0, low - t), (-w + t, y1, top), 0.003), slab((w - t, y0, low - t), (w, y1, top), 0.003), slab((-w + t, y1 - t, low - t), (w - t, y1, top), 0.003), slab((-w + t, y0, low - t), (w - t, y0 + t, top), 0.003)]
    floor = [slab((-w + t, y0 + t, low - t), (w - t, y1 - t, low), 0.001)]
    rim = [] if apron else [slab((-w - 0.02, y0 - 0.02, h), (-w + 0.002, y1 + 0.02, top), 0.002), slab((w - 0.002, y0 - 0.02, h), (w + 0.02, y1 + 0.02, top), 0.002), slab((-w, y0 - 0.02, h), (w, y0 + 0.002, top), 0.002), slab((-w, y1 - 0.002, h), (w, y1 + 0.02, top), 0.002)]
    front_ = [slab((-w, y0, h - 0.25), (w, y0 + t, top), 0.012)] if apron else []
    return [*wall, *floor, *rim, *front_]
