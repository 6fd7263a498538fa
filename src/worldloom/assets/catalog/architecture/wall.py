"""An interior wall with real openings for doors and windows, and its finish; what is proud of it is architecture/trim."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Literal,
    Material,
    Params as Base,
    Part,
    Wear,
    box_collider,
    finish,
    metres,
    number,
    surface,
)
from worldloom.assets.parts.room_shell import Opening, solid_boxes, wall_meshes

CARD = Card("architecture/wall", 1, "wall", ("partition", "interior wall"), ("architecture",), ("indoor", "interior", "room"))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.05, 80)] = 5.0
    height: Annotated[float, metres(0.3, 20)] = 2.7
    thickness: Annotated[float, metres(0.03, 1.0)] = 0.2
    openings: Annotated[tuple[Opening, ...], Field(max_length=24)] = ()
    material: Literal["plaster", "wallpaper", "brick", "tile", "concrete", "panelling", "metal"] = "plaster"
    color: Color = "cream"
    trim_color: Color = "white"
    wear: Wear = 0.2
    pattern_scale: Annotated[float, number(0.3, 4)] = 1.0


PRESETS = {
    "victorian": Params(material="wallpaper", color="dark_green", trim_color="#3a2113", height=3.0),
    "clinical": Params(color="#c9d6d2", openings=(Opening(x=1.2),)),
    "loft": Params(material="brick", color="#7d4330", openings=(Opening(z=0.9, width=1.6, height=1.4),)),
    "school": Params(color="cream", trim_color="#4d6b58"),
}

def build(p: Params, kit: Kit) -> Part:
    """Faces with holes cut."""
    holes = [(o.x, o.z, o.width, min(o.height, p.height - o.z)) for o in p.openings if o.z < p.height - 0.05]
    front, back, reveal = wall_meshes(p.length, p.height, p.thickness, holes, 0.5 / min(max(kit.detail, 0.3), 1.5))
    face = _face(p)
    plain = finish.plaster(p.trim_color if p.material != "brick" else "grey", p.wear)
    faces = [surface("wall", front, face), surface("back", back, face if p.material in ("brick", "concrete", "metal") else plain)]
    faces.append(surface("reveal", reveal, face if p.material in ("brick", "concrete") else plain))
    boxes = solid_boxes(p.length, p.height, holes)
    walls = tuple(box_collider((a, 0, c), (b, p.thickness, d)) for a, b, c, d in boxes)
    mass = sum((b - a) * (d - c) for a, b, c, d in boxes) * p.thickness * 1400
    return Part(tuple(faces), colliders=walls, mass=mass, anchors={"face": (0, 0, p.height / 2)})


def _face(p: Params) -> Material:
    tone, w = finish.paint(p.color).color, p.wear
    known = {
        "plaster": finish.plaster(tone, w),
        "wallpaper": finish.of("wallpaper", tone, 0.8, w),
        "brick": finish.brick(tone, w),
        "tile": finish.of("tile", tone, 0.2, w),
        "concrete": finish.of("concrete", tone, 0.85, w),
        "panelling": finish.wood(p.color, w),
        "metal": finish.of("corrugated", tone, 0.5, w, metallic=0.6),
    }
    return known[p.material].model_copy(update={"scale": p.pattern_scale})
