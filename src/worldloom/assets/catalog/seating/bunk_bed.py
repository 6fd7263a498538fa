"""A bunk bed: two made-up beds above each other with a guard rail and a ladder, of wood or steel, with drawers below if wanted."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import Moving, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_soft import level, pillow, piping, seam, soft_box
from worldloom.geometry import Mesh, beam, crease_normals, fbm, rod, rot_x, rot_z, slab, smoothstep

CARD = Card("seating/bunk_bed", 1, "bunk_bed", ("bunk", "bunk beds", "bunkbed", "double-decker bed"), ("bed", "furniture"), ("indoor", "bedroom", "kids_room", "dormitory", "hostel", "cabin"), "floor", (0.7, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials. It lies along X with its back at the wall."""

    material: Literal["wood", "steel"] = "wood"
    wood: Literal["pine", "oak", "white", "walnut"] = "pine"
    color: Color = "#5d83a6"
    """Of the lower duvet."""
    upper: Color = "#c9a24a"
    """Of the upper duvet."""
    height: Annotated[float, metres(1.5, 1.9)] = 1.7
    drawers: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the left drawer below."""
    wear: Wear = 0.2


PRESETS = {"white": Params(wood="white", color="pink", upper="lavender"), "steel": Params(material="steel", drawers=False, color="grey", upper="navy"), "low": Params(height=1.52, wood="oak", drawers=False, color="dark_green", upper="cream")}
LONG, DEEP = 2.0, 0.96


def build(p: Params, kit: Kit) -> Part:
    """Four posts, side rails and slats, bedding on both, guard and ladder in front, drawers that slide out."""
    out, w, d, h = Collector(), LONG / 2 + 0.05, DEEP / 2, p.height
    steel = p.material == "steel"
    frame = finish.paint("charcoal", p.wear, 0.35) if steel else finish.paint("white", p.wear, 0.4) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    floors = (0.34, h - 0.48)
    t = 0.022 if steel else 0.034
    for x in (-1, 1):
        for y in (-1, 1):
            at = (x * (w - t), y * (d - t))
            out.add("frame", frame, rod((*at, 0), (*at, h), t, kit.n(16, 8)) if steel else slab((at[0] - t, at[1] - t, 0), (at[0] + t, at[1] + t, h), 0.007))
    for k, z in enumerate(floors):
        side = (0.022, 0.05) if steel else (0.025, 0.13)
        out.add("frame", frame, *(slab((-w + t, y * (d - 0.02) - side[0] / 2, z - 0.07), (w - t, y * (d - 0.02) + side[0] / 2, z - 0.07 + side[1]), 0.004) for y in (-1, 1)))
        out.add("slats", finish.wood("birch", p.wear), *(slab((x - 0.035, -d + 0.03, z - 0.018), (x + 0.035, d - 0.03, z), 0.003) for x in np.linspace(-0.92, 0.92, 13)))
        _ends(out, frame, steel, kit, w - t, d, z, t)
        _bedding(out, kit, p.color if k == 0 else p.upper, d, z, k)
    _guard(out, frame, steel, w - t, d, floors[1], t)
    _ladder(out, frame, steel, kit, w, d, floors[1] + 0.28)
    made: list[Moving] = []
    if p.drawers:
        metal = finish.metal("brushed")
        for k in range(2):
            x0 = -w + 2 * t + 0.006 + k * (w - 2 * t)
            made.append(drawer(out, f"drawer.{k + 1}", (x0, 0.035), (x0 + w - 2 * t - 0.012, 0.25), -d + 0.012, 2 * d - 0.1, frame, metal, "flat", "cup"))
    low, high = floors
    solids = [box_collider((-w, -d, high - 0.08), (w, d, high + 0.24)), box_collider((-w, -d, low - 0.1), (w, d, low + 0.24)), *(box_collider((s * w, -d, 0), (s * (w - 0.08), d, h)) for s in (-1, 1)), box_collider((-w, -d, high + 0.2), (0.45 * w, -d + 0.04, high + 0.44)), *colliders_of(made)]
    part = Part(out.surfaces(), colliders=tuple(solids), mass=95.0, joints=joints_of(made), functional_sides=("front",), affordances=("lie", "sit", "climb"), anchors={"pillow": (-w + 0.35, 0, low + 0.3), "pillow.upper": (-w + 0.35, 0, high + 0.3), "edge.front": (0, -d, low + 0.22)},
                supports=(Support(name="top", center=(0.15, 0, low + 0.24), size=(1.2, 0.6), clearance=high - low - 0.4),))  # fmt: skip
    return drawn(part, ["drawer.1"], p.open) if made else part


def _ends(out: Collector, frame: Material, steel: bool, kit: Kit, w: float, d: float, z: float, t: float) -> None:
    """Head and foot boards of bars between the posts."""
    for s in (-1, 1):
        x = s * w
        for q in (z - 0.05, z + 0.16, z + 0.36):
            out.add("frame", frame, rod((x, -d + t, q), (x, d - t, q), 0.012, kit.n(12, 6)) if steel else beam((x, -d + 2 * t, q), (x, d - 2 * t, q), 0.024, 0.085 if q > z else 0.11, 0.005))
        if steel:
            out.add("frame", frame, *(rod((x, y, z + 0.16), (x, y, z + 0.36), 0.008, 8) for y in np.linspace(-0.6, 0.6, 4) * d))


def _guard(out: Collector, frame: Material, steel: bool, w: float, d: float, z: float, t: float) -> None:
    """Rails that keep the upper sleeper in: whole behind, with a gap for the ladder in front."""
    for y, x1 in ((d - 0.03, w - t), (-d + 0.03, 0.45 * w)):
        for q in (z + 0.25, z + 0.41):
            out.add("guard", frame, rod((-w + t, y, q), (x1, y, q), 0.011, 10) if steel else slab((-w + t, y - 0.011, q - 0.035), (x1, y + 0.011, q + 0.035), 0.005))
        if y < 0:
            out.add("guard", frame, *(rod((x, y + 0.0, z - 0.02), (x, y, z + 0.41), 0.01, 8) if steel else slab((x - 0.03, y + 0.011, z - 0.05), (x + 0.03, y + 0.03, z + 0.44), 0.004) for x in (-0.3 * w, 0.42 * w)))


def _ladder(out: Collector, frame: Material, steel: bool, kit: Kit, w: float, d: float, top: float) -> None:
    """Two stiles that lean against the upper rail, and their rungs."""
    x0, x1 = 0.5 * w, 0.5 * w + 0.36
    foot, head = (-d - 0.14, 0.0), (-d - 0.012, top)

    def y(z: float) -> float:
        return foot[0] + (head[0] - foot[0]) * z / top

    for x in (x0, x1):
        out.add("ladder", frame, rod((x, foot[0], 0), (x, head[0], top), 0.014, 10) if steel else beam((x, foot[0], 0), (x, head[0], top), 0.03, 0.05, 0.006))
    for z in np.arange(0.26, top - 0.1, 0.25):
        out.add("ladder", frame, rod((x0, y(z), z), (x1, y(z), z), 0.012, 10) if steel else slab((x0, y(z) - 0.025, z - 0.013), (x1, y(z) + 0.035, z + 0.013), 0.004))


def _bedding(out: Collector, kit: Kit, color: str, d: float, z: float, k: int) -> None:
    """Mattress with its welt, a duvet that falls over the front, a pillow at the left."""
    out.add("mattress", finish.fabric("cream", 0.15), soft_box((LONG - 0.06, DEEP - 0.09, 0.17), 0.05, 0.2, 0.006, center=(0, 0, z + 0.085)), piping(level(seam(LONG - 0.08, DEEP - 0.1), z + 0.15), 0.005))
    duvet = soft_box((1.38, DEEP - 0.02, 0.1), 0.045, 0.055, 0.025, 0.014, kit.seed % 79 + k, (0.26, 0, z + 0.19))
    v = duvet.vertices
    front = smoothstep(v[:, 1], -d + 0.12, -d + 0.02)
    v = v - np.stack([0 * front, 0.004 * front, 0.07 * front], 1) + 0.012 * np.stack([0 * front, 0 * front, fbm(v, 0.25, 2, kit.seed % 53 + k)], 1)
    out.add(f"duvet.{k}", finish.fabric(color, 0.12), crease_normals(Mesh(v, duvet.faces), 1.3))
    out.add(f"fold.{k}", finish.fabric("white", 0.1), soft_box((0.2, DEEP - 0.015, 0.035), 0.016, 0.06, 0.008, 0.006, kit.seed % 31 + k, (-0.4, 0, z + 0.245)))
    out.add("pillow", finish.fabric("white", 0.1), pillow(0.6, 0.4, 0.15, kit.n(16, 8), kit.seed + k).turned(rot_x(-1.3)).turned(rot_z(np.pi / 2)).moved((-0.72, 0, z + 0.245)))
