"""A wardrobe with two or three doors over drawers, clothes hanging inside; Victorian with a cornice, or plain modern, mirrored."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawer, joints_of
from worldloom.assets.parts.room_joinery import cornice, moulding
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import rod, rot_z, slab
CARD = Card("storage/wardrobe", 1, "wardrobe", ("armoire", "closet cabinet", "closet", "clothes cupboard"), ("cabinet", "furniture", "storage"), ("indoor", "bedroom", "victorian"), "floor", (0.7, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["victorian", "modern", "painted"] = "victorian"
    width: Annotated[float, metres(0.7, 2.6)] = 1.25
    height: Annotated[float, metres(1.6, 2.5)] = 2.05
    wood: Literal["walnut", "oak", "mahogany", "birch", "pine", "white"] = "walnut"
    color: Color = "sky"
    """Of the painted one."""
    drawers: Annotated[int, number(0, 4)] | None = None
    """Below the doors; two, and none in a modern one, unless set."""
    mirror: bool = False
    contents: Literal["clothes", "empty"] = "clothes"
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.25


PRESETS = {"painted": Params(style="painted"), "modern": Params(style="modern", wood="white", mirror=True, width=1.6), "open": Params(open=0.7, wood="oak")}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "victorian"}}


def build(p: Params, kit: Kit) -> Part:
    """Case, cornice and plinth, doors on hinges, two drawers below, a rail with clothes."""
    out, w, d, h = Collector(), p.width / 2, 0.29, p.height
    face = finish.paint(p.color, p.wear) if p.style == "painted" else finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    metal = finish.metal("brass" if p.style != "modern" else "brushed", p.wear)
    kind, pull = ("flat", "bar") if p.style == "modern" else ("panel", "knob")
    y, foot = -d + 0.01, 0.09
    count = p.drawers if p.drawers is not None else 0 if p.style == "modern" else 2
    low = foot + (0.26 if count else 0.0)
    out.add("case", face, *carcass((-w, y + 0.022, foot), (w, d, h - 0.02), 0.022, [low - 0.012] if count else [], True), slab((-w - 0.008, -d, 0), (w + 0.008, d, foot), 0.006))
    made = []
    n = max(2, round(p.width / 0.6))
    if p.style != "modern":
        out.add("case", face, moulding(tuple(cornice(0.11)), (-w, -d + 0.02, h + 0.05), (w, -d + 0.02, h + 0.05)), slab((-w - 0.02, -d + 0.01, h - 0.02), (w + 0.02, d, h + 0.05), 0.004))
    xs = np.linspace(-w + 0.004, w - 0.004, count + 1)
    made += [drawer(out, f"drawer.{k + 1}", (float(xs[k]) + 0.002, foot + 0.01), (float(xs[k + 1]) - 0.002, low - 0.02), y, 0.5, face, metal, kind, pull) for k in range(count)]
    shut = Collector()
    leaves = doors(shut, "door", (-w + 0.003, low), (w - 0.003, h - 0.024), y, n, face, metal, kind, pull)
    xs = np.linspace(-w + 0.003, w - 0.003, n + 1)
    if p.mirror:
        k = n // 2
        shut.add("mirror", finish.metal("chrome").model_copy(update={"roughness": 0.02}), plate((float(xs[k - 1]) + 0.07, y - 0.001, low + 0.1), (float(xs[k]) - 0.07, y + 0.002, h - 0.12)), link=f"door.{k}")
    turns = {f"door.{k + 1}": (0.0 if p.open <= 0 else 1.75 * p.open * (1 if k % 2 == 0 else 0.7)) for k in range(n)}
    for s in shut.surfaces():
        j = next(q for q, _ in leaves if q.name == s.link)
        a, at = turns[s.link] * j.axis[2], np.array(j.origin)
        out.add(s.role, s.material, s.mesh.moved(-at).turned(rot_z(a)).moved(at), link=s.link)
    joints = tuple(q.model_copy(update={"limits": (-turns[q.name], 1.9 - turns[q.name])}) for q, _ in leaves)
    cols = [box_collider((-w - 0.02, -d, 0), (w + 0.02, d, low - 0.012)), box_collider((-w - 0.02, -d, h - 0.03), (w + 0.02, d, h + 0.05)), *shell((-w, y + 0.022, low - 0.0235), (w, d, h - 0.02), 0.022)]
    floor = low - 0.001 if count else foot + 0.022
    inside = boarded((-w + 0.03, y + 0.03, floor), (w - 0.03, d - 0.01, h - 0.2 if p.contents == "empty" else min(0.62, h - 1.42) + 0.3), [])
    for q, _ in leaves:
        b = np.stack([s.mesh.bounds for s in out.surfaces() if s.link == q.name])
        cols.append(box_collider(b[:, 0].min(0), b[:, 1].max(0), q.name))
    out.add("rail", metal, rod((-w + 0.03, 0.02, h - 0.16), (w - 0.03, 0.02, h - 0.16), 0.012, 10))
    if p.open > 0.05 and p.contents == "clothes":
        g = kit.rng("clothes")
        for k, x in enumerate(np.linspace(-w + 0.12, w - 0.12, int(p.width / 0.11))):
            long = float(g.uniform(0.75, 1.15))
            out.add(f"cloth.{k % 4}", finish.fabric(("navy", "dark_red", "beige", "charcoal")[k % 4], 0.2), soft_box((0.06, 0.42, long), 0.025, 0.25, center=(float(x), 0.02, h - 0.24 - long / 2)))
    return Part(out.surfaces(), colliders=(*cols, *colliders_of(made)), mass=75 * p.width, joints=(*joints_of(made), *joints), supports=inside, functional_sides=("front",), affordances=("open",))
