"""A paint brush, lying down or upright: a round artist's brush or a flat decorator's brush, clean or with paint on its tip."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, metres
from worldloom.assets.parts.artist_brush import brush_parts
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import rot_x, rot_z
CARD = Card("craft/paintbrush", 1, "paintbrush", ("paint brush", "artist's brush", "painter's brush", "brush"), ("tool", "stationery"), ("indoor", "studio", "art_studio", "classroom"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["round", "flat"] = "round"
    length: Annotated[float, metres(0.12, 0.35)] = 0.24
    color: Color = "#a01c1c"
    """Of the handle."""
    tip: Color = "#2470b8"
    """Paint on the bristles."""
    clean: bool = False
    wear: Wear = 0.3
    standing: bool = False
    """On the end of its handle, bristles up, as it is kept in a jar."""


WITHIN = {"standing": True, "kind": "round"}
"""Its dials where it stands in something."""
VARIETY = {"kind": ("round", "flat"), "color": ("#a01c1c", "#b0742f", "#1f4a7a", "#1a1a1c"), "tip": ("#2470b8", "#c9261f", "#e6b81f", "#3d9a3a", "#e8e4dc")}
"""What several of them take in turn."""
PRESETS = {"flat": Params(kind="flat", length=0.26, color="#b0742f", tip="#c9261f"), "clean": Params(clean=True, color="#1f4a7a"), "long": Params(length=0.33, tip="#e6b81f")}


def build(p: Params, kit: Kit) -> Part:
    """Lies on ferrule and handle, turned as one lays it down."""
    out, turn = Collector(), rot_z(0.9)
    wide = 0.045 * p.length if p.kind == "round" else 0.2 * p.length
    for role, material, m in brush_parts(p.length, wide, p.kind, "" if p.clean else p.tip, p.color):
        out.add(role, material.model_copy(update={"wear": p.wear}), m if p.standing else m.turned(rot_x(3.14159265 / 2)).turned(turn))
    parts = out.surfaces()
    low = min(float(s.mesh.bounds[0, 2]) for s in parts)
    parts = tuple(replace(s, mesh=s.mesh.moved((0, 0, -low))) for s in parts)
    return Part(parts, bounding_colliders(parts), mass=0.04, dynamic=not p.standing, friction=1.0, affordances=("pick up", "paint"))
