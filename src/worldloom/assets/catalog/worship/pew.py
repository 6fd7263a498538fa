"""A church pew: a long wooden bench with a raked back, shaped ends, a book ledge behind and a kneeler."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_soft import sideways, soft_box
from worldloom.geometry import box, prism, rot_x, slab, spline
CARD = Card("worship/pew", 1, "pew", ("church pew", "church bench"), ("bench", "seat", "furniture"), ("indoor", "church"), "floor", (0.35, 0.1, 0, 0))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.0, 4.0)] = 2.2
    color: Color | None = None
    cushion: bool = False
    kneeler: bool = True
    wear: Wear = 0.35


PRESETS = {"cushioned": Params(cushion=True, color="#4a2412"), "short": Params(length=1.3, kneeler=False)}


def build(p: Params, kit: Kit) -> Part:
    """Sitters look to -Y."""
    out, h, wood = Collector(), p.length / 2, dyed(finish.wood("oak", p.wear, 0.36), p.color)
    end = [(-0.24, 0.0), (0.26, 0.0), (0.27, 0.35), (0.3, 0.7), (0.31, 0.95), (0.26, 1.0), (0.2, 0.94), (0.16, 0.7), (0.02, 0.6), (-0.14, 0.6), (-0.24, 0.54), (-0.2, 0.44), (-0.22, 0.2)]
    for x in (-h, h - 0.045):
        out.add("end", wood, sideways(prism(np.maximum(spline(end, 80, True), (-9.0, 0.0)), 0.045, 0.008)).moved((x, 0, 0)))
    out.add("seat", wood, slab((-h + 0.04, -0.2, 0.42), (h - 0.04, 0.2, 0.45), 0.006), slab((-h + 0.04, -0.18, 0.34), (h - 0.04, -0.155, 0.42), 0.003))
    lean = rot_x(-0.17)
    out.add("back", wood, box((2 * h - 0.08, 0.022, 0.52), 0.004, (0, 0, 0.26)).turned(lean).moved((0, 0.17, 0.42)), box((2 * h - 0.06, 0.05, 0.045), 0.01, (0, 0, 0.53)).turned(lean).moved((0, 0.17, 0.42)), *(box((0.06, 0.014, 0.36), 0.004, (x, -0.013, 0.28)).turned(lean).moved((0, 0.17, 0.42)) for x in np.linspace(-h + 0.25, h - 0.25, max(2, int(p.length / 0.55)))))
    out.add("ledge", wood, slab((-h + 0.04, 0.29, 0.74), (h - 0.04, 0.41, 0.758), 0.004), slab((-h + 0.04, 0.4, 0.74), (h - 0.04, 0.412, 0.79), 0.003))
    if p.kneeler:
        out.add("kneeler", finish.leather("#5a1414", p.wear), soft_box((2 * h - 0.3, 0.14, 0.06), 0.02, 0.2, center=(0, 0.42, 0.17)))
        out.add("end", wood, *(slab((x - 0.02, 0.27, 0.1), (x + 0.02, 0.48, 0.14), 0.004) for x in (-h + 0.3, h - 0.3)), *(slab((x - 0.02, 0.38, 0), (x + 0.02, 0.46, 0.14), 0.004) for x in (-h + 0.3, h - 0.3)))
    if p.cushion:
        out.add("cushion", finish.fabric("#6b1620", p.wear, "velvet"), soft_box((2 * h - 0.12, 0.38, 0.05), 0.022, 0.16, 0.008, center=(0, -0.005, 0.472)))
    z = 0.45 + 0.05 * p.cushion
    cols = (box_collider((-h, -0.24, 0), (h, 0.22, z)), box_collider((-h, 0.18, z), (h, 0.31, 1.0)), *((box_collider((-h + 0.1, 0.22, 0), (h - 0.1, 0.49, 0.2)),) if p.kneeler else ()))
    seats = tuple((f"seat.{k}", (float(x), -0.02, z)) for k, x in enumerate(np.linspace(-h + 0.35, h - 0.35, max(1, int(p.length / 0.6)))))
    return Part(out.surfaces(), cols, mass=22 * p.length, supports=(Support(name="seat", center=(0, -0.02, z), size=(2 * h - 0.15, 0.34), clearance=0.6),), functional_sides=("front",), affordances=("sit",), anchors={"seat": (0.0, -0.02, z), **dict(seats)})
