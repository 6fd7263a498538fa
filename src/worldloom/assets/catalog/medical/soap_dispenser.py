"""A bottle of soap or disinfectant with a pump, for a basin or bedside."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, box_collider, cylinder_collider, finish,
    metres, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import cylinder, lathe, spline, tube
CARD = Card("medical/soap_dispenser", 1, "soap_dispenser", ("lotion bottle", "lotion", "shampoo bottle", "shampoo", "soap bottle", "liquid soap", "hand sanitizer", "disinfectant"), ("bottle",), ("indoor", "bathroom", "hospital_room", "kitchen"), "table")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.12, 0.28)] = 0.19
    color: Color = "#7fa9a3"
    material: Literal["plastic", "glass", "ceramic"] = "plastic"


PRESETS = {"amber": Params(material="glass", color="amber"), "china": Params(material="ceramic", color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Bottle with round shoulders, label, pump head that presses down."""
    out, h, n = Collector(), p.height, kit.n(30, 12)
    mat = {"plastic": finish.plastic(p.color, 0.25), "glass": Material(recipe="glass", color=rgb(p.color), roughness=0.04, transmission=0.7, wear=0.05), "ceramic": finish.ceramic(p.color)}[p.material]
    r, t = 0.19 * h, 0.68 * h
    out.add("body", mat, lathe([(0, 0), (0.94 * r, 0), (r, 0.02 * h), (r, 0.54 * h), (0.85 * r, 0.62 * h), (0.36 * r, t), (0, t)], n, True))
    out.add("label", finish.of("paper", "white"), lathe([(1.008 * r, 0.16 * h), (1.008 * r, 0.44 * h)], n))
    out.add("ink", finish.paint("teal", 0.0), *(lathe([(1.014 * r, z * h), (1.014 * r, (z + w_) * h)], n) for z, w_ in ((0.36, 0.035), (0.29, 0.012), (0.25, 0.012))))
    pump = finish.plastic("white", 0.3) if p.material == "plastic" else finish.metal("chrome")
    out.add("collar", pump, cylinder(0.42 * r, 0.09 * h, n, 0.002, (0, 0, t - 0.004)))
    out.add("pump", pump, cylinder(0.13 * r, 0.16 * h, 12, 0.001, (0, 0, t + 0.07 * h)), lathe([(0, t + 0.2 * h), (0.3 * r, t + 0.2 * h), (0.34 * r, t + 0.23 * h), (0.3 * r, t + 0.27 * h), (0, t + 0.28 * h)], n, 0.7), tube(spline([(0, -0.05 * r, t + 0.24 * h), (0, -0.8 * r, t + 0.245 * h), (0, -1.15 * r, t + 0.22 * h), (0, -1.2 * r, t + 0.17 * h)], 14), 0.11 * r, 8), link="pump")
    return Part(out.surfaces(), colliders=(cylinder_collider(r, t), box_collider((-0.4 * r, -1.35 * r, t), (0.4 * r, 0.4 * r, h), "pump")), mass=0.4, dynamic=True, joints=(Joint(name="pump", kind="slide", origin=(0, 0, t), axis=(0, 0, -1), limits=(0, 0.07 * h)),), affordances=("press", "pick up"))
