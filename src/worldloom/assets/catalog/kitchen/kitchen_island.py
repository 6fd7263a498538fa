"""A kitchen island: a wide worktop overhanging a run of drawers and doors, with room for stools behind it."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.opened import boarded, drawn, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, front, joints_of
from worldloom.geometry import beam, rod, rot_z, slab
CARD = Card(
    "kitchen/kitchen_island", 1, "kitchen_island", ("island counter", "cooking island", "breakfast bar", "island bench"),
    ("counter", "furniture"), ("fitted", "indoor", "kitchen", "home", "modern"), "floor", (0.9, 0.7, 0.4, 0.4),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.0, 3.2)] = 1.8
    depth: Annotated[float, metres(0.7, 1.3)] = 0.95
    height: Annotated[float, metres(0.85, 1.05)] = 0.92
    style: Literal["shaker", "modern", "victorian"] = "shaker"
    color: Color = "#31424c"
    material: Literal["marble", "wood", "granite", "concrete"] = "marble"
    """Of the worktop."""
    overhang: Annotated[float, metres(0.02, 0.4)] = 0.26
    """Behind, where stools stand."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of an upper drawer and the doors beside it."""
    wear: Wear = 0.2


PRESETS = {
    "butcher": Params(material="wood", color="cream", width=1.4, depth=0.8),
    "modern": Params(style="modern", color="white", material="granite", width=2.4),
    "old": Params(style="victorian", color="sand", material="wood", wear=0.6),
    "open": Params(open=0.85, color="cream"),
}


def build(p: Params, kit: Kit) -> Part:
    """Plinth, carcass, panelled ends and back, drawers above doors in front, worktop with eased edge, towel rail at the side."""
    out, w, h, top = Collector(), p.width / 2, p.height, 0.036
    y0, y1 = -p.depth / 2 + 0.02, p.depth / 2 - p.overhang
    paint = finish.paint(p.color, p.wear, 0.38)
    metal = finish.metal("brass" if p.style != "modern" else "brushed", p.wear)
    face = {"shaker": "shaker", "modern": "flat", "victorian": "panel"}[p.style]
    pull = {"shaker": "cup", "modern": "bar", "victorian": "knob"}[p.style]
    x0, x1, z0, z1 = -w + 0.03, w - 0.03, 0.1, h - top
    out.add("plinth", finish.paint("charcoal", p.wear), slab((x0 + 0.03, y0 + 0.05, 0), (x1 - 0.03, y1 - 0.03, z0), 0.003))
    out.add("case", paint, *carcass((x0 + 0.02, y0 + 0.022, z0), (x1 - 0.02, y1 - 0.02, z1), 0.018))
    for side in (-1, 1):
        end = [m.turned(rot_z(side * np.pi / 2)).moved((side * (w - 0.03), (y0 + y1) / 2, 0)) for m in front((-(y1 - y0) / 2, z0 - 0.1), ((y1 - y0) / 2, z1), face)]
        out.add("case", paint, *end)
    n = max(2, round(p.width / 0.62))
    xs = np.linspace(x0 + 0.02, x1 - 0.02, n + 1)
    back = [m.turned(rot_z(np.pi)).moved((0, y1, 0)) for a, b in zip(xs[:-1], xs[1:], strict=True) for m in front((a, z0 - 0.1), (b, z1), face)]
    out.add("case", paint, *back)
    made, under, board = [], z1 - 0.2, z0 + 0.5 * (z1 - 0.2 - z0)
    out.add("case", paint, *(slab((float(x) - 0.009, y0 + 0.024, z0), (float(x) + 0.009, y1 - 0.03, z1), 0.001) for x in xs[1:-1]))
    for k, (a, b) in enumerate(zip(xs[:-1], xs[1:], strict=True)):
        lo, hi = (float(a) + 0.003, z0), (float(b) - 0.003, z1 - 0.006)
        if k % 2 == 0:
            made += drawers(out, f"drawer.{k}", lo, hi, y0, y1 - y0 - 0.06, (0.7, 1.0, 1.2), paint, metal, face, pull)
        else:
            out.add("case", paint, *(slab((lo[0] + 0.008, y0 + 0.026, z - 0.018), (hi[0] - 0.008, y1 - 0.03, z), 0.001) for z in (board, under)))
            made += drawers(out, f"drawer.{k}", (lo[0], z1 - 0.19), hi, y0, y1 - y0 - 0.06, (1.0,), paint, metal, face, pull)
            made += doors(out, f"door.{k}", lo, (hi[0], z1 - 0.194), y0, 2 if b - a > 0.5 else 1, paint, metal, face, pull, low=True)
    _worktop(out, p, w, h, top, kit)
    if p.overhang > 0.12 and p.style != "modern":
        brackets = [slab((x - 0.02, y1, z1 - 0.18), (x + 0.02, y1 + 0.02, z1), 0.004) for x in np.linspace(x0 + 0.12, x1 - 0.12, n)]
        brackets += [beam((x, y1 + 0.01, z1 - 0.16), (x, y1 + 0.75 * p.overhang, z1 - 0.015), 0.034, 0.03) for x in np.linspace(x0 + 0.12, x1 - 0.12, n)]
        out.add("case", paint, *brackets)
    rail = [rod((x1 + 0.045, y0 + 0.16, z1 - 0.1), (x1 + 0.045, y1 - 0.16, z1 - 0.1), 0.008, 10)] + [rod((x1, y, z1 - 0.1), (x1 + 0.045, y, z1 - 0.1), 0.007, 8) for y in (y0 + 0.18, y1 - 0.18)]
    out.add("rail", metal, *rail)
    a, b = float(xs[1]), float(xs[2])
    solid = [box_collider((-w, -p.depth / 2, h - top), (w, p.depth / 2, h)), box_collider((x0, y0 + 0.02, 0), (a, y1, z1)), box_collider((a, y0 + 0.02, under - 0.02), (b, y1, z1)), *shell((a - 0.009, y0 + 0.022, z0), (b + 0.009, y1, under), 0.018, "front", [board])]
    solid += [box_collider((b, y0 + 0.02, 0), (x1, y1, z1))] if n > 2 else []
    part = Part(
        out.surfaces(), colliders=(*solid, *colliders_of(made)),
        mass=95 * p.width, supports=(Support(name="top", center=(0, 0, h), size=(p.width - 0.06, p.depth - 0.06)), *boarded((a + 0.012, y0 + 0.03, z0 + 0.018), (b - 0.012, y1 - 0.04, under - 0.018), [board])), joints=joints_of(made),
        functional_sides=("front", "back"), affordances=("work", "open"), anchors={"top": (0, 0, h)},
    )  # fmt: skip
    return drawn(opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door.1.")}), ["drawer.0.1"], p.open)


def _worktop(out: Collector, p: Params, w: float, h: float, t: float, kit: Kit) -> None:
    d = p.depth / 2
    if p.material == "wood":
        n = max(5, round(p.depth / 0.09))
        ys = np.linspace(-d, d, n + 1)
        tone = tints(kit.rng("staves"), n, 0.2)
        out.add("top", finish.wood("oak", p.wear, 0.42), boards(np.c_[np.full(n, 2 * w), np.diff(ys), np.full(n, t)], np.c_[0 * tone, (ys[1:] + ys[:-1]) / 2, np.full(n, h - t / 2)], 0.002, tone))
        return
    mat = {"marble": finish.stone("marble", p.wear), "granite": finish.stone("basalt", p.wear).model_copy(update={"roughness": 0.22}), "concrete": finish.of("concrete", (0.4, 0.39, 0.37), 0.5, p.wear)}[p.material]
    out.add("top", mat, slab((-w, -d, h - t), (w, d, h), 0.006))
