"""A kitchen counter: base units with drawers and doors under one worktop, along the wall."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, joints_of
from worldloom.geometry import slab
CARD = Card(
    "kitchen/kitchen_counter", 1, "counter", ("kitchen_counter", "countertop", "worktop", "kitchen counter", "kitchen unit", "base cabinet"),
    ("kitchen_counter", "furniture"), ("fitted", "indoor", "kitchen", "home", "laboratory"), "floor", (0.7, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 3.6)] = 1.2
    depth: Annotated[float, metres(0.5, 0.8)] = 0.62
    height: Annotated[float, metres(0.84, 0.96)] = 0.91
    style: Literal["shaker", "modern", "victorian"] = "shaker"
    color: Color = "#5d6b62"
    material: Literal["wood", "marble", "granite", "steel"] = "wood"
    """Of the worktop."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the leftmost doors."""
    wear: Wear = 0.2


PRESETS = {
    "modern": Params(style="modern", color="white", material="granite", width=1.8),
    "marble": Params(color="navy", material="marble"),
    "old": Params(style="victorian", color="cream", wear=0.6),
    "open": Params(open=0.8, color="cream"),
}


def build(p: Params, kit: Kit) -> Part:
    """Recessed plinth, carcass, a drawer over each door or a stack of three drawers, worktop, low splashback."""
    out, w, d, h, t = Collector(), p.width / 2, p.depth / 2, p.height, 0.038
    paint, metal = finish.paint(p.color, p.wear, 0.38), finish.metal("brushed" if p.style == "modern" else "brass", p.wear)
    face = {"shaker": "shaker", "modern": "flat", "victorian": "panel"}[p.style]
    pull = {"shaker": "cup", "modern": "bar", "victorian": "knob"}[p.style]
    y = -d + 0.015
    out.add("plinth", finish.paint("charcoal", p.wear), slab((-w + 0.005, y + 0.06, 0), (w - 0.005, d - 0.02, 0.1), 0.002))
    out.add("case", paint, *carcass((-w, y + 0.022, 0.1), (w, d, h - t), 0.018))
    n = max(1, round(p.width / 0.55))
    xs, z1, made = np.linspace(-w + 0.001, w - 0.001, n + 1), h - t - 0.006, []
    under, board = z1 - 0.17, 0.1 + 0.5 * (z1 - 0.27)
    out.add("case", paint, *(slab((float(x) - 0.009, y + 0.024, 0.11), (float(x) + 0.009, d - 0.004, h - t), 0.001) for x in xs[1:-1]))
    for k, (a, b) in enumerate(zip(xs[:-1], xs[1:], strict=True)):
        lo, hi = (float(a) + 0.0015, 0.1), (float(b) - 0.0015, z1)
        if k % 3 == 1:
            made += drawers(out, f"drawer.{k}", lo, hi, y, p.depth - 0.1, (0.7, 1.0, 1.2), paint, metal, face, pull)
        else:
            out.add("case", paint, *(slab((lo[0] + 0.008, y + 0.026, z - 0.018), (hi[0] - 0.008, d - 0.006, z), 0.001) for z in (board, under)))
            made += drawers(out, f"drawer.{k}", (lo[0], z1 - 0.165), hi, y, p.depth - 0.1, (1.0,), paint, metal, face, pull)
            made += doors(out, f"door.{k}", lo, (hi[0], z1 - 0.169), y, 2 if b - a > 0.62 else 1, paint, metal, face, pull, low=True)
    worktop(out, p.material, p.wear, (-w, -d, h - t), (w, d, h), kit)
    x1 = float(xs[1])
    solid = [box_collider((-w, -d, h - t), (w, d, h)), box_collider((-w, y + 0.06, 0), (w, d, 0.1)), box_collider((-w, y + 0.02, under - 0.018), (x1, d, h - t))]
    solid += [*shell((-w, y + 0.022, 0.1), (x1, d, under), 0.018, "front", [board]), *([box_collider((x1, y + 0.02, 0.1), (w, d, h - t))] if n > 1 else [])]
    part = Part(
        out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=55 * p.width,
        joints=joints_of(made), supports=(Support(name="top", center=(0, 0, h), size=(p.width - 0.05, p.depth - 0.08), clearance=0.55),
                                             *boarded((-w + 0.02, y + 0.03, 0.118), (x1 - 0.012, d - 0.01, under - 0.018), [board])),
        functional_sides=("front",), affordances=("work", "open"), anchors={"top": (0, 0, h)},
    )  # fmt: skip
    return opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door.0.")})


def worktop(out: Collector, material: str, wear: float, lo: tuple[float, float, float], hi: tuple[float, float, float], kit: Kit,
            hole: tuple[float, float, float, float] | None = None) -> None:  # fmt: skip
    """A worktop between two corners, round an optional hole (x0, y0, x1, y1): oak staves, polished stone or steel."""
    (x0, y0, z0), (x1, y1, z1) = lo, hi
    spans = [(x0, y0, x1, y1)]
    if hole is not None:
        a, b, c, e = hole
        spans = [(x0, y0, a, y1), (c, y0, x1, y1), (a, e, c, y1), *([(a, y0, c, b)] if b > y0 + 0.01 else [])]
    mats = {"wood": finish.wood("oak", wear, 0.42), "marble": finish.stone("marble", wear), "granite": finish.stone("basalt", wear).model_copy(update={"roughness": 0.22}), "steel": finish.metal("brushed", wear, 0.3)}
    rng = kit.rng("staves")
    for a, b, c, e in spans:
        if c - a < 0.004 or e - b < 0.004:
            continue
        if material != "wood":
            out.add("top", mats[material], slab((a, b, z0), (c, e, z1), 0.004))
            continue
        n = max(1, round((e - b) / 0.085))
        ys = np.linspace(b, e, n + 1)
        tone = tints(rng, n, 0.18)
        out.add("top", mats["wood"], boards(np.c_[np.full(n, c - a), np.diff(ys), np.full(n, z1 - z0)], np.c_[np.full(n, (a + c) / 2), (ys[1:] + ys[:-1]) / 2, np.full(n, (z0 + z1) / 2)], 0.0015, tone))
