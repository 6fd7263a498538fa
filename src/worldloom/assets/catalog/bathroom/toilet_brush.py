"""A toilet brush standing in its holder of steel, china or plastic, beside the toilet."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import cylinder, lathe, rod, sphere, torus

CARD = Card("bathroom/toilet_brush", 1, "toilet_brush", ("toilet brush holder", "lavatory brush", "loo brush", "plunger"), ("toiletry",), ("indoor", "bathroom"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["brush", "plunger"] = "brush"
    material: Literal["steel", "china", "plastic"] = "steel"
    """Of the holder."""
    color: Color = "white"
    height: Annotated[float, metres(0.32, 0.6)] = 0.4


PRESETS = {"china": Params(material="china", color="#cfd8d6"), "black": Params(material="plastic", color="black"), "plunger": Params(kind="plunger", height=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Holder with a rim, a stem through its collar, bristles that show below; or a rubber cup on a wooden stick."""
    out, h, n = Collector(), p.height, kit.n(36, 14)
    if p.kind == "plunger":
        out.add("cup", finish.rubber((0.25, 0.035, 0.025)), lathe([(0.062, 0.001), (0.068, 0.0), (0.07, 0.004), (0.066, 0.024), (0.05, 0.052), (0.028, 0.072), (0.019, 0.082), (0.018, 0.105), (0, 0.105), (0, 0.07), (0.04, 0.05), (0.06, 0.02), (0.062, 0.001)], n, 0.7))
        out.add("stick", finish.paint(p.color, 0.2) if p.color != "white" else finish.wood("birch", 0.2), rod((0, 0, 0.08), (0, 0, h), 0.0115, 14, 0.0105), sphere(0.0112, 14, (0, 0, h)))
        return Part(out.surfaces(), colliders=(cylinder_collider(0.07, 0.1), cylinder_collider(0.012, h - 0.1, (0, 0, 0.1))), mass=0.6, dynamic=True, friction=0.9, affordances=("pick up",))
    skin = {"steel": finish.metal("brushed", 0.05), "china": finish.ceramic(p.color, 0.12), "plastic": finish.plastic(p.color, 0.3)}[p.material]
    r, cup = 0.048, 0.36 * h
    prof = [(0, 0), (0.96 * r, 0), (1.06 * r, 0.004), (1.06 * r, 0.012), (r, 0.02), (r, cup)] if p.material == "steel" else [(0, 0), (0.8 * r, 0), (1.0 * r, 0.01), (1.12 * r, 0.35 * cup), (1.0 * r, 0.8 * cup), (0.86 * r, cup)]
    out.add("holder", skin, hollow(prof, 0.002 if p.material == "steel" else 0.004, n, 0.7))
    rim = r if p.material == "steel" else 0.86 * r
    out.add("rim", skin, torus(rim, 0.0025, n, 8).moved((0, 0, cup)))
    metal = finish.metal("chrome", 0.05) if p.material != "plastic" else finish.plastic(p.color, 0.3)
    out.add("collar", metal, lathe([(0, cup + 0.004), (0.9 * rim, cup + 0.004), (0.94 * rim, cup + 0.008), (0.5 * rim, cup + 0.02), (0.012, cup + 0.03), (0, cup + 0.03)], n, 0.7))
    out.add("stem", metal, rod((0, 0, 0.06), (0, 0, h - 0.14), 0.0055, 12), lathe([(0, h - 0.15), (0.006, h - 0.15), (0.011, h - 0.13), (0.0115, h - 0.03), (0.008, h - 0.004), (0, h)], n, 0.8))
    g = kit.rng("bristle")
    a, z = g.uniform(0, 6.28, kit.n(150, 50)), g.uniform(0.03, cup - 0.02, kit.n(150, 50))
    tip = 0.033 + 0.003 * g.random(len(a))
    out.add("bristles", finish.plastic("white", 0.7), wires(np.c_[0.004 * np.cos(a), 0.004 * np.sin(a), z], np.c_[tip * np.cos(a), tip * np.sin(a), z + 0.004], 0.0009, 4), cylinder(0.006, cup - 0.03, 10, 0.002, (0, 0, 0.025)))
    return Part(out.surfaces(), colliders=(cylinder_collider(1.08 * r, cup + 0.02), cylinder_collider(0.012, h - cup - 0.02, (0, 0, cup + 0.02))), mass=0.8, dynamic=True, friction=0.9, affordances=("pick up",))
