"""A small rack on the floor: a magazine rack full of magazines, or a folding luggage rack with straps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, finish, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_marks import painted
from worldloom.geometry import beam, box, rod, rot_x, slab
CARD = Card("shop/rack", 1, "small_rack", ("magazine rack", "magazine holder", "magazine stand", "newspaper rack", "brochure rack", "luggage rack", "luggage stand", "suitcase rack", "suitcase stand"), ("rack", "furniture"), ("indoor", "hotel", "living_room", "waiting_room", "shop"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["magazine", "newspaper", "brochure", "luggage", "suitcase"] = "magazine"
    material: Literal["wood", "metal"] = "wood"
    color: Color | None = None
    full: Annotated[float, number(0, 1)] = 0.8
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.2


PRESETS = {"luggage": Params(kind="luggage"), "brochure": Params(kind="brochure", material="metal", color="#2a2c30"), "empty": Params(full=0.0, color="#3a2416")}


def build(p: Params, kit: Kit) -> Part:
    """Used from -Y."""
    out = Collector()
    skin = dyed(finish.wood("walnut", p.wear, 0.35) if p.material == "wood" else finish.metal("brushed", p.wear), p.color)
    if p.kind in ("luggage", "suitcase"):
        for s in (-1, 1):
            out.add("frame", skin, *(beam((s * 0.3, 0.22 * q, 0.0), (s * 0.3, -0.22 * q, 0.52), 0.024, 0.034, 0.006) for q in (-1, 1)))
        out.add("frame", skin, *(beam((-0.31, 0.215 * q, 0.51), (0.31, 0.215 * q, 0.51), 0.034, 0.03, 0.008) for q in (-1, 1)), *(beam((-0.3, 0.17 * q, 0.08), (0.3, 0.17 * q, 0.08), 0.022, 0.03, 0.005) for q in (-1, 1)))
        out.add("strap", finish.leather("#2a1a12", p.wear), *(slab((x - 0.035, -0.235, 0.522), (x + 0.035, 0.235, 0.528), 0.002) for x in (-0.2, 0.0, 0.2)))
        return gathered(out, 3.5, p.size, supports=(Support(center=(0, 0, 0.528), size=(0.56, 0.4)),), dynamic=False)
    tall = p.kind == "brochure"
    tiers = 4 if tall else 1
    g = kit.rng("covers")
    for k in range(tiers):
        z, y = (0.28 + 0.3 * k, 0.1 * k) if tall else (0.1, 0.0)
        for i in range(max(0, int(round((3 if tall else 5) * p.full)))):
            x = (-0.23 + 0.23 * i) if tall else -0.02 + 0.01 * i
            tone = (float(g.uniform(0.1, 0.7)), float(g.uniform(0.1, 0.7)), float(g.uniform(0.1, 0.7)))
            m = box((0.2, 0.006, 0.27), 0.002, (0, 0, 0.135)).turned(rot_x(-0.28))
            at = (x, y + 0.012, z + 0.01) if tall else (x, -0.055 + 0.02 * i, z)
            out.add(f"magazine.{k}.{i}", finish.of("paper", tone, 0.35), m.moved(at))
            out.add(f"cover.{k}.{i}", finish.of("paper", (1.0, 1.0, 1.0), 0.35), painted(0.17, 0.19, 0.0, ("landscape", "portrait", "abstract", "still_life")[(i + k) % 4], 7 * i + k, 24).moved((0, -0.0036, 0.02)).turned(rot_x(-0.28)).moved(at))
    if tall:
        out.add("frame", skin, *(beam((s * 0.36, -0.12, 0.0), (s * 0.36, 0.36, 1.5), 0.03, 0.035, 0.006) for s in (-1, 1)), *(beam((s * 0.36, 0.4, 0.0), (s * 0.36, 0.3, 1.3), 0.03, 0.03, 0.006) for s in (-1, 1)))
        for k in range(4):
            z, y = 0.28 + 0.3 * k, 0.1 * k
            out.add("frame", skin, slab((-0.36, y - 0.03, z), (0.36, y + 0.03, z + 0.012), 0.002), slab((-0.36, y - 0.034, z), (0.36, y - 0.026, z + 0.06), 0.002), box((0.7, 0.008, 0.26), 0.002, (0, 0, 0.13)).turned(rot_x(-0.28)).moved((0, y + 0.03, z)))
        return gathered(out, 9.0, p.size, dynamic=False, functional_sides=("front",))
    for s in (-1, 1):
        out.add("frame", skin, box((0.44, 0.014, 0.3), 0.004, (0, 0, 0.15)).turned(rot_x(-0.3 * s)).moved((0, s * 0.075, 0.07)), *(beam((x, s * 0.06, 0.1), (x, s * 0.17, 0.0), 0.026, 0.026, 0.006) for x in (-0.21, 0.21)), *(beam((x, s * 0.075, 0.07), (x, s * 0.175, 0.385), 0.024, 0.024, 0.005) for x in (-0.225, 0.225)))
    out.add("frame", skin, slab((-0.22, -0.08, 0.06), (0.22, 0.08, 0.075), 0.003), rod((-0.225, 0.0, 0.42), (0.225, 0.0, 0.42), 0.014, 12), *(beam((x, 0.0, 0.07), (x, 0.0, 0.43), 0.024, 0.02, 0.005) for x in (-0.225, 0.225)))
    return gathered(out, 3.0, p.size)
