"""A small framed photograph standing on a table, its strut behind it."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, box_collider, finish, metres, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_marks import painted
from worldloom.geometry import beam, rot_x, slab
CARD = Card("decor/picture_frame", 1, "picture_frame", ("photo frame", "photo_frame", "framed photo", "photograph", "photo", "family photo", "picture", "framed picture"), ("picture",), ("indoor", "living_room", "office", "bedroom"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.08, 0.4)] = 0.16
    height: Annotated[float, metres(0.1, 0.45)] = 0.21
    material: Literal["wood", "silver", "gold"] = "wood"
    subject: Literal["portrait", "landscape", "seascape"] = "portrait"
    color: Color = "ivory"
    """Of the mount."""
    motif: Annotated[int, Field(ge=0, le=999)] = 0
    """Which of many pictures of its subject."""


PRESETS = {"silver": Params(material="silver", color="white"), "wide": Params(width=0.24, height=0.18, subject="landscape")}


def build(p: Params, kit: Kit) -> Part:
    """Frame tilted back, mount, picture, glass, strut."""
    out, w, h, b = Collector(), p.width / 2, p.height, 0.018
    mat = finish.wood("walnut") if p.material == "wood" else finish.metal(p.material, 0.2)
    bars = [slab((-w, -0.012, 0), (-w + b, 0, h), 0.003), slab((w - b, -0.012, 0), (w, 0, h), 0.003), slab((-w + b - 0.001, -0.012, 0), (w - b + 0.001, 0, b), 0.003), slab((-w + b - 0.001, -0.012, h - b), (w - b + 0.001, 0, h), 0.003)]
    tilt = rot_x(-0.22)
    go: Any = lambda m: m.turned(tilt).moved((0, -0.02, 0.002))  # noqa: E731
    out.add("frame", mat, *(go(m) for m in bars))
    out.add("mount", finish.of("paper", rgb(p.color)), go(plate((-w + b - 0.002, -0.006, b - 0.002), (w - b + 0.002, -0.001, h - b + 0.002))))
    m = 0.014
    pic = painted(2 * (w - b - m), h - 2 * (b + m), -0.0066, p.subject, (kit.seed + 389 * p.motif) % 997, kit.n(40, 16)).moved((0, 0, b + m))
    out.add("picture", finish.of("paper", (1.0, 1.0, 1.0), 0.3), go(pic))
    out.add("strut", finish.of("cardboard", (0.06, 0.05, 0.045)), beam((0, 0.14 * h, 0.62 * h), (0, 0.42 * h, 0.003), 0.035, 0.003, 0.001))
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.035, 0), (w, 0.42 * h, h)),), mass=0.35, dynamic=True, affordances=("pick up", "look"))
