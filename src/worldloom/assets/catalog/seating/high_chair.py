"""A baby's high chair: splayed legs, a padded seat with a back, a tray in front, a footrest and a strap."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, box, rot_x, slab
CARD = Card("seating/high_chair", 1, "high_chair", ("highchair", "baby chair", "feeding chair", "baby high chair"), ("chair", "seat", "furniture"), ("indoor", "kitchen", "dining_room", "nursery"), "floor", (0.3, 0, 0, 0))


class Params(Base):
    """Dials."""

    material: Literal["wood", "plastic"] = "wood"
    color: Color = "#e6e2d6"
    """Of the cushion."""
    height: Annotated[float, metres(0.8, 1.15)] = 1.0
    tray: bool = True
    wear: Wear = 0.2


PRESETS = {"plastic": Params(material="plastic", color="#6fb4d8"), "bare": Params(tray=False, color="#b3261e"), "low": Params(height=0.85)}


def build(p: Params, kit: Kit) -> Part:
    """The child looks to -Y."""
    out, h = Collector(), p.height
    frame = finish.wood("birch", p.wear, 0.35) if p.material == "wood" else finish.plastic("#f0efea", 0.3, p.wear)
    z = h - 0.42
    for x in (-1, 1):
        for y in (-1, 1):
            out.add("leg", frame, beam((x * 0.27, y * 0.26, 0.0), (x * 0.18, y * 0.15, z), 0.034, 0.034, 0.01))
        out.add("leg", frame, beam((x * 0.245, -0.23, 0.16), (x * 0.245, 0.23, 0.16), 0.022, 0.03, 0.005), beam((x * 0.18, 0.14, z - 0.02), (x * 0.175, 0.2, h - 0.02), 0.03, 0.034, 0.008), beam((x * 0.2, -0.2, z + 0.2), (x * 0.2, 0.18, z + 0.2), 0.035, 0.028, 0.01), beam((x * 0.195, -0.16, z), (x * 0.2, -0.17, z + 0.2), 0.028, 0.028, 0.008))
    out.add("leg", frame, beam((-0.23, -0.22, 0.3), (0.23, -0.22, 0.3), 0.11, 0.018, 0.006), slab((-0.2, -0.19, z - 0.03), (0.2, 0.17, z), 0.01))
    lean = rot_x(-0.12)
    out.add("back", frame, *(box((0.05, 0.014, 0.36), 0.005, (q, 0, 0.2)).turned(lean).moved((0, 0.165, z)) for q in (-0.11, -0.037, 0.037, 0.11)), box((0.38, 0.03, 0.07), 0.012, (0, 0, 0.4)).turned(lean).moved((0, 0.165, z)))
    out.add("cushion", finish.fabric(p.color, p.wear), soft_box((0.34, 0.32, 0.05), 0.02, 0.06, 0.008, center=(0, -0.01, z + 0.022)), soft_box((0.32, 0.045, 0.32), 0.02, 0.06, center=(0, 0, 0.2)).turned(lean).moved((0, 0.135, z + 0.02)))
    out.add("strap", finish.fabric("#2a2a2e"), beam((0, -0.17, z + 0.05), (0, -0.16, z + 0.2), 0.03, 0.008, 0.002), *(beam((s * 0.09, 0.105, z + 0.3), (s * 0.06, -0.1, z + 0.06), 0.024, 0.006, 0.002) for s in (-1, 1)))
    cols = [box_collider((-0.28, -0.28, 0), (0.28, 0.28, z + 0.05)), box_collider((-0.2, 0.12, z), (0.2, 0.24, h)), *(box_collider((s * 0.2 - 0.02, -0.2, z), (s * 0.2 + 0.02, 0.18, z + 0.22)) for s in (-1, 1))]
    top = []
    if p.tray:
        out.add("tray", finish.plastic("#f4f2ec", 0.2, p.wear), soft_box((0.46, 0.27, 0.02), 0.009, 0.06, center=(0, -0.28, z + 0.226)), *(box((0.46, 0.012, 0.026), 0.005, (0, y, z + 0.236)) for y in (-0.41, -0.15)), *(box((0.012, 0.26, 0.026), 0.005, (x, -0.28, z + 0.236)) for x in (-0.224, 0.224)))
        cols.append(box_collider((-0.23, -0.415, z + 0.21), (0.23, -0.145, z + 0.238)))
        top.append(Support(name="tray", center=(0, -0.28, z + 0.236), size=(0.4, 0.2), clearance=0.5))
    return Part(out.surfaces(), tuple(cols), mass=7.0, supports=tuple(top), anchors={"seat": (0.0, -0.02, z + 0.05)}, functional_sides=("front",), affordances=("sit",))
