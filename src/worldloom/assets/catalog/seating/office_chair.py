"""An office swivel chair: five-star base on castors, gas lift, padded or mesh back, arms; the seat turns."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres,
    np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, beam, box, crease_normals, cylinder, rod, rot_x, smoothstep, sphere, spline, stamp, tube
CARD = Card("seating/office_chair", 1, "office_chair", ("swivel chair", "desk chair", "ergonomic chair", "task chair", "computer chair", "executive chair", "gaming chair"), ("chair", "seat", "furniture"), ("indoor", "office", "library", "space_station", "modern"), "floor", (0.4, 0.2, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["task", "executive", "wood"] = "task"
    color: Color = "charcoal"
    height: Annotated[float, metres(0.4, 0.56)] = 0.47
    """Of the seat."""
    arms: bool = True
    wear: Wear = 0.15


PRESETS = {"executive": Params(style="executive", color="#3a1a10"), "captain": Params(style="wood", color="#4a2413"), "blue": Params(color="blue", arms=False)}
SHOWS: dict[str, dict[str, Any]] = {"high_back": {"style": "executive"}, "high_backed": {"style": "executive"}, "racing": {"style": "executive", "color": "crimson"}, "gaming": {"style": "executive"}, "rolling": {}, "swivel": {}, "adjustable": {}, "armless": {"arms": False}}


def build(p: Params, kit: Kit) -> Part:
    """Base stays; seat, back and arms turn as one link."""
    out, h, turn = Collector(), p.height, "seat"
    metal = finish.metal("chrome") if p.style == "executive" else finish.plastic("black", 0.4) if p.style == "task" else finish.iron(p.wear)
    ends = np.array([(0.31 * np.cos(a), 0.31 * np.sin(a), 0) for a in np.arange(5) * 1.2566 + 0.31])
    out.add("star", metal, *(beam((0, 0, 0.115), q + [0, 0, 0.085], 0.04, 0.028, 0.006) for q in ends), cylinder(0.045, 0.06, 18, 0.006, (0, 0, 0.085)))
    out.add("castor", finish.rubber(), *(stamp(m, ends) for m in castor(0.03)))
    out.add("lift", finish.metal("steel"), cylinder(0.025, h - 0.24, 14, 0.002, (0, 0, 0.14)))
    skin = finish.leather(rgb(p.color), p.wear) if p.style == "executive" else finish.fabric(p.color, p.wear) if p.style == "task" else finish.wood("oak", p.wear)
    out.add("mechanism", metal, box((0.16, 0.24, 0.05), 0.01, (0, 0, h - 0.095)), rod((0.08, -0.05, h - 0.1), (0.2, -0.05, h - 0.11), 0.006, 8), link=turn)
    if p.style == "wood":
        out.add("seat", skin, soft_box((0.48, 0.46, 0.045), 0.02, 0.1, 0.0, 0.0, 0, (0, 0, h - 0.03)), link=turn)
        out.add("pad", finish.leather(rgb(p.color), p.wear), soft_box((0.4, 0.38, 0.03), 0.014, 0.08, 0.012, 0.0, 0, (0, -0.01, h)), link=turn)
        bow_ = spline([(-0.25, -0.12, h + 0.22), (-0.26, 0.08, h + 0.225), (-0.17, 0.22, h + 0.24), (0, 0.26, h + 0.25), (0.17, 0.22, h + 0.24), (0.26, 0.08, h + 0.225), (0.25, -0.12, h + 0.22)], 40)
        out.add("back", skin, tube(bow_, 0.022, 10), soft_box((0.36, 0.03, 0.13), 0.014, 0.1).turned(rot_x(-0.15)).moved((0, 0.265, h + 0.32)), *(rod((x * 0.85, y * 0.82, h - 0.01), (x, y, h + 0.22), 0.009, 8) for x, y in bow_[4:-4:4, :2]), link=turn)
        if p.arms:
            out.add("arm", skin, *(sphere((0.035, 0.06, 0.02), 12, (s * 0.25, -0.12, h + 0.235)) for s in (-1, 1)), link=turn)
    else:
        tall, lean = (0.62, -0.14) if p.style == "executive" else (0.5, -0.1)
        out.add("seat", skin, soft_box((0.5, 0.49, 0.1), 0.045, 0.06, 0.02, 0.004, kit.seed, (0, -0.02, h - 0.045)), link=turn)
        m = soft_box((0.46, 0.085, tall), 0.04, 0.06, 0.0, 0.0, kit.seed)
        v = m.vertices
        bend = 0.06 * (np.abs(v[:, 0]) / 0.23) ** 2 + 0.03 * np.sin(np.pi * (v[:, 2] / tall + 0.5))
        rib = 0.012 * np.abs(np.sin(v[:, 2] * np.pi / 0.11)) ** 0.5 * (v[:, 1] < 0) * (p.style == "executive")
        narrow = 1 - 0.16 * smoothstep(v[:, 2], 0.0, tall / 2)
        m = crease_normals(Mesh(np.stack([v[:, 0] * narrow, v[:, 1] - bend - rib, v[:, 2]], 1), m.faces), 1.2)
        out.add("back", skin, m.turned(rot_x(lean)).moved((0, 0.25, h + 0.09 + tall / 2)), link=turn)
        out.add("spine", metal, tube(spline([(0, 0.1, h - 0.09), (0, 0.3, h - 0.06), (0, 0.31, h + 0.1), (0, 0.3, h + 0.32)], 14), 0.022, 8), link=turn)
        if p.arms:
            for s in (-1, 1):
                out.add("arm", metal, tube(spline([(s * 0.2, 0.02, h - 0.08), (s * 0.29, 0.02, h - 0.05), (s * 0.295, 0.02, h + 0.1), (s * 0.29, 0.01, h + 0.19)], 14), 0.016, 8), link=turn)
                out.add("pad", finish.plastic("black", 0.5), soft_box((0.07, 0.26, 0.035), 0.015, 0.1, center=(s * 0.285, 0.0, h + 0.205)), link=turn)
    cols = [cylinder_collider(0.35, 0.13), cylinder_collider(0.05, h - 0.1), box_collider((-0.25, -0.26, h - 0.13), (0.25, 0.24, h + 0.03), turn), box_collider((-0.25, 0.14, h), (0.25, 0.37, h + (0.72 if p.style == "executive" else 0.6 if p.style == "task" else 0.4)), turn)]
    if p.arms or p.style == "wood":
        cols.append(box_collider((-0.34, -0.19, h - 0.1), (0.34, 0.2, h + 0.26), turn))
    return Part(out.surfaces(), colliders=tuple(cols), mass=14.0, dynamic=True, friction=0.3, affordances=("sit", "turn"), functional_sides=("front",), anchors={"seat": (0, -0.03, h + 0.02)}, joints=(Joint(name=turn, origin=(0, 0, h - 0.1), axis=(0, 0, 1), limits=(-1e3, 1e3)),))
