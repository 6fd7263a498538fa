"""A white steel medicine cupboard with glazed doors above and drawers below, bottles, boxes and bandages inside."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, joints_of
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import box, cylinder, lathe, prism
CARD = Card("medical/medical_cabinet", 1, "cabinet", ("medicine_cabinet", "medicine cabinet", "medical_cabinet", "medical cabinet", "first aid cabinet", "instrument cabinet"), ("medical_cabinet", "furniture", "storage"), ("indoor", "hospital_room", "operating_room", "hospital", "clinic", "medical", "laboratory"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 1.4)] = 0.8
    height: Annotated[float, metres(1.0, 2.1)] = 1.75
    color: Color = "white"
    fill: Annotated[float, number(0, 1)] = 0.8
    open: Annotated[float, number(0, 1)] = 0.0
    """Of its glazed doors."""
    wear: Wear = 0.12


HOLDING = {"fill": 0.0}
"""Its dials where something lies in it."""
PRESETS = {"mint": Params(color="mint"), "empty": Params(fill=0.0, height=1.4), "open": Params(open=0.85)}


def build(p: Params, kit: Kit) -> Part:
    """Steel case on feet, glass shelves, a red cross, rows of bottles and packets."""
    out, w, d, h = Collector(), p.width / 2, 0.2, p.height
    steel, metal = finish.paint(p.color, p.wear, 0.3), finish.metal("chrome")
    y, cut = -d + 0.01, 0.1 + 0.34 * (h - 0.1)
    out.add("foot", metal, *(cylinder(0.014, 0.11, 10, 0.003, (a, b, 0)) for a in (-w + 0.05, w - 0.05) for b in (-d + 0.06, d - 0.05)))
    levels = np.linspace(cut + 0.01, h - 0.02, max(2, round((h - cut) / 0.32)) + 1)[:-1]
    out.add("case", steel, *carcass((-w, y + 0.022, 0.1), (w, d, h), 0.016, [cut]))
    made = drawers(out, "drawer", (-w + 0.002, 0.105), (w - 0.002, cut - 0.004), y, 0.36, (1, 1.2), steel, metal, "flat", "bar")
    made += doors(out, "door", (-w + 0.002, cut), (w - 0.002, h - 0.004), y, 2, steel, metal, "flat", "bar", finish.glass())
    cross = [(-0.5, -1.5), (0.5, -1.5), (0.5, -0.5), (1.5, -0.5), (1.5, 0.5), (0.5, 0.5), (0.5, 1.5), (-0.5, 1.5), (-0.5, 0.5), (-1.5, 0.5), (-1.5, -0.5), (-0.5, -0.5)]
    out.add("cross", finish.paint("red", 0.05), upright(prism(np.array(cross) * 0.022, 0.002)).moved((0, y - 0.0022, 0.1 + 0.62 * (cut - 0.1))), link="drawer.1")
    g = kit.rng("stock")
    for k, z in enumerate(levels):
        if k:
            out.add("shelf", finish.glass(), plate((-w + 0.018, y + 0.04, z - 0.006), (w - 0.018, d - 0.012, z)))
        x = -w + 0.05
        while p.fill > 0.02 and x < w - 0.09 and kit.detail > 0.2:
            if g.random() > p.fill:
                x += 0.07
                continue
            kind = int(g.integers(3))
            yy = float(g.uniform(-0.06, 0.08))
            if kind == 0:
                r, t = float(g.uniform(0.022, 0.03)), float(g.uniform(0.09, 0.14))
                tone = int(g.integers(3))
                out.add(f"bottle.{tone}", finish.plastic(("white", "#6b3a12", "sky")[tone], 0.2), lathe([(0, 0), (r, 0), (r, 0.72 * t), (0.5 * r, 0.84 * t), (0.5 * r, 0.86 * t), (0, 0.86 * t)], 14, 0.5).moved((x + r, yy, z)))
                out.add("cap", finish.plastic("white"), cylinder(0.62 * r, 0.16 * t, 14, 0.002, (x + r, yy, z + 0.85 * t)))
                out.add("label", finish.of("paper", "ivory"), lathe([(r + 0.0006, 0.2 * t), (r + 0.0006, 0.55 * t)], 14).moved((x + r, yy, z)))
                x += 2 * r + 0.012
            elif kind == 1:
                s = (float(g.uniform(0.05, 0.1)), 0.09, float(g.uniform(0.04, 0.12)))
                tone = int(g.integers(3))
                out.add(f"packet.{tone}", finish.of("cardboard", rgb(("white", "light_blue", "mint")[tone]), 0.6), box(s, 0.002, (x + s[0] / 2, yy, z + s[2] / 2)))
                out.add("band", finish.paint(("blue", "red", "teal")[tone], 0.0), box((s[0] + 0.0008, 0.0916, 0.012), 0.0004, (x + s[0] / 2, yy, z + 0.6 * s[2])))
                x += s[0] + 0.012
            else:
                out.add("roll", finish.fabric("white"), *(cylinder(0.03, 0.045, 16, 0.006, (x + 0.03, yy, z + 0.046 * i)) for i in range(int(g.integers(1, 3)))))
                x += 0.075
    room, tops = p.fill < 0.02, [float(z) for z in levels[1:]]
    solid = (box_collider((-w, -d, 0), (w, d, cut)), *shell((-w, y + 0.022, cut - 0.016), (w, d, h), 0.016, "front", tops)) if room else (box_collider((-w, -d, 0), (w, d, h)),)
    inside = boarded((-w + 0.02, y + 0.045, float(levels[0])), (w - 0.02, d - 0.012, h - 0.02), tops, 0.008, "shelf") if room else ()
    part = Part(out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=55.0, joints=joints_of(made), supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.06)), *inside), functional_sides=("front",), affordances=("open",))
    return opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door")})
