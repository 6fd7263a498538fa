"""A clothes rail on its stand: steel on castors, a wooden A-frame or copper pipe, with shirts, coats and dresses on hangers and shoes below."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_clothes import garment, hanger
from worldloom.assets.parts.room_joinery import castor
from worldloom.geometry import rod, rot_z, slab, tube

CARD = Card(
    "storage/clothes_rack", 1, "clothes_rack", ("clothes rail", "clothing rack", "garment rack", "clothing rail", "rack of clothes", "wardrobe rail", "dress rack"), ("storage", "furniture"),
    ("indoor", "bedroom", "shop", "dressing_room", "studio", "laundry_room"), "floor", (0.5, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["steel", "wooden", "pipe"] = "steel"
    width: Annotated[float, metres(0.7, 1.8)] = 1.2
    height: Annotated[float, metres(1.3, 1.9)] = 1.62
    clothes: Annotated[int, Field(ge=0, le=24)] = 12
    color: Color = "#4f6a80"
    """Of the first garment."""
    shelf: bool = True
    wear: Wear = 0.15


PRESETS = {"wooden": Params(style="wooden", clothes=7, color="#a8664a"), "pipe": Params(style="pipe", width=1.0, color="#2f2f33", clothes=9), "bare": Params(clothes=0), "full": Params(clothes=24, width=1.7, color="burgundy")}
CARRYING = {"clothes": 0}
"""Where the words put clothes on it, it has none of its own."""
TONES = ("#e0d9cb", "#2b2f36", "#9a5148", "#6f7f6a", "#c8a25a", "#7b8ea6", "#d4b7ae", "#3d4f45")


def build(p: Params, kit: Kit) -> Part:
    """Stand, rail, hangers at uneven distances, each with its garment turned a little."""
    out, w, h = Collector(), p.width / 2, p.height
    metal = {"steel": finish.metal("chrome", p.wear), "pipe": finish.metal("copper", p.wear), "wooden": finish.wood("birch", p.wear)}[p.style]
    rail = _stand(out, p, kit, metal, w, h)
    g = kit.rng("clothes")
    reach = w - 0.12
    xs = np.sort(np.linspace(-reach, reach, p.clothes) + g.normal(0, 0.012, p.clothes)) if p.clothes > 1 else np.zeros(p.clothes)
    wire = finish.wood("oak") if p.style == "wooden" else finish.metal("gunmetal")
    room = rail - 0.34
    for k, x in enumerate(xs):
        turn = rot_z(np.pi / 2 + float(g.normal(0, 0.07)))
        at = (float(x), 0.0, rail)
        out.add("hanger", wire, *(m.turned(turn).moved(at) for m in hanger(0.21)))
        kind = ("shirt", "coat", "dress", "shirt", "blouse")[int(g.integers(5))]
        tone = p.color if k == 0 else TONES[int(g.integers(len(TONES)))]
        cloth = finish.of("fabric", rgb(tone), 0.92, 0.1)
        out.add(f"garment.{tone}", cloth, *(m.turned(turn).moved(at) for m in garment(kind, min(room, {"shirt": 0.72, "blouse": 0.62, "coat": 1.05, "dress": 1.15}[kind]), int(g.integers(90)), kit.n(22, 11))))
    solids = [box_collider((-w, -0.27, 0), (w, 0.27, 0.1)), box_collider((-w, -0.03, rail - 0.02), (w, 0.03, rail + 0.03)), *(box_collider((s * w - 0.03, -0.05, 0), (s * w + 0.03, 0.05, h)) for s in (-1, 1))]
    if p.clothes:
        solids.append(box_collider((-reach - 0.04, -0.23, rail - room), (reach + 0.04, 0.23, rail - 0.08)))
    sup = (Support(name="shelf", center=(0, 0, 0.19 if p.style != "steel" else 0.2), size=(2 * w - 0.1, 0.3), clearance=0.2),) if p.shelf else ()
    sup = (*sup, Support(name="rail", center=(0, 0, round(rail + (0.0145 if p.style == "steel" else 0.014), 4)), size=(2 * reach, 0.03), clearance=0.05))
    return Part(out.surfaces(), colliders=tuple(solids), mass=9 + 0.7 * p.clothes, supports=sup, functional_sides=("front",), affordances=("hang", "take"))


def _stand(out: Collector, p: Params, kit: Kit, metal: Material, w: float, h: float) -> float:
    """The frame; returns the height of the rail's axis."""
    n, d = kit.n(14, 8), 0.26
    if p.style == "wooden":
        top = h - 0.05
        for s in (-1, 1):
            for y in (-1, 1):
                out.add("frame", metal, rod((s * w, y * d, 0), (s * (w - 0.02), -y * 0.035, h), 0.016, n))
            out.add("frame", metal, rod((s * (w - 0.01), -d * 0.78, 0.18), (s * (w - 0.01), d * 0.78, 0.18), 0.011, n))
        out.add("rail", metal, rod((-w, 0, top), (w, 0, top), 0.014, n))
        if p.shelf:
            out.add("shelf", metal, *(slab((-w + 0.01, y - 0.035, 0.175), (w - 0.01, y + 0.035, 0.19), 0.003) for y in (-0.11, -0.035, 0.04, 0.115)))
        return top
    r = 0.0145 if p.style == "steel" else 0.0135
    foot = 0.078 if p.style == "steel" else r
    arch = np.array([(-w, 0, foot), (-w, 0, h - 0.09), (-w + 0.012, 0, h - 0.04), (-w + 0.05, 0, h - 0.008), (-w + 0.09, 0, h), (w - 0.09, 0, h), (w - 0.05, 0, h - 0.008), (w - 0.012, 0, h - 0.04), (w, 0, h - 0.09), (w, 0, foot)])
    out.add("frame", metal, tube(arch, r, n), *(rod((s * w, -d, foot), (s * w, d, foot), r, n) for s in (-1, 1)))
    if p.style == "steel":
        out.add("castor", finish.rubber(), *(m.moved((s * w, y * (d - 0.02), 0)) for s in (-1, 1) for y in (-1, 1) for m in castor(0.026)))
    else:
        out.add("joint", finish.metal("brass", p.wear), *(rod((s * w, 0, z - 0.02), (s * w, 0, z + 0.02), r * 1.35, n) for s in (-1, 1) for z in (foot + 0.02, 0.9 * h - 0.1)), *(rod((s * w, y * d - 0.012 * y, foot), (s * w, y * d + 0.006 * y, foot), r * 1.3, n) for s in (-1, 1) for y in (-1, 1)))
    if p.shelf:
        z = 0.19
        out.add("shelf", metal, *(rod((-w, y, z), (w, y, z), 0.006, 8) for y in np.linspace(-0.15, 0.15, 6)), *(rod((s * w, -0.16, z), (s * w, 0.16, z), 0.009, 8) for s in (-1, 1)))
    return h
