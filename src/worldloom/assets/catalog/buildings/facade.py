"""A street-front building of 2 to 6 storeys: brick, plaster, tokyo, victorian, modern or medieval, with shop or lattice front, lit signs, windows, pipes and roof."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Params as Base, Part, Wear, box_collider, metres, number
from worldloom.assets.parts.built_facade import balconies, crown, ground_floor, trimmings, upper_walls
from worldloom.assets.parts.built_front import STYLES, Plan
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.built_signs import light_boxes

CARD = Card(
    "buildings/facade",
    1,
    "facade",
    (
        "building",
        "townhouse",
        "town house",
        "apartment building",
        "shop",
        "storefront",
        "row house",
        "terrace house",
        "alley wall",
        "shophouse",
        "tenement",
        "cafe",
    ),
    ("building", "house", "structure"),
    ("street", "alley", "city", "tokyo", "victorian", "medieval", "modern"),
    "ground",
    (1.0, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials. `color` "" keeps the style's own wall colour."""

    style: Literal["brick", "plaster", "tokyo", "victorian", "modern", "medieval"] = "brick"
    width: Annotated[float, metres(3.5, 16.0)] = 6.0
    storeys: Annotated[int, Field(ge=1, le=6)] = 3
    depth: Annotated[float, metres(3.0, 14.0)] = 7.0
    ground: Literal["shop", "shutter", "lattice", "door", "wall"] = "shop"
    color: Color | Literal[""] = ""
    lit: Annotated[float, number(0, 1)] = 0.35
    balconies: bool = False
    signs: Annotated[int, Field(ge=0, le=4)] = 0
    """Light boxes; the second lies flat over the ground floor."""
    wear: Wear = 0.45


PRESETS = {
    "tokyo": Params(style="tokyo", width=5.0, ground="shutter", balconies=True),
    "victorian": Params(style="victorian", ground="shop", width=6.5),
    "plaster": Params(style="plaster", color="mustard", ground="door"),
    "modern": Params(style="modern", storeys=5, width=10.0, balconies=True),
    "medieval": Params(style="medieval", width=5.5, ground="door"),
    "dark": Params(lit=0.0),
    "bar": Params(style="tokyo", width=5.0, storeys=2, ground="lattice", color="dark_brown", signs=3),
}


def build(p: Params, kit: Kit) -> Part:
    """Front face at y = -depth/2; the box behind is closed, the front has real openings 14 cm deep."""
    out, style = Collector(), STYLES[p.style]
    plan = Plan.of(p.width, p.storeys, p.depth, style, p.color, p.wear, p.lit)
    signs = ground_floor(out, plan, p.ground, kit)
    upper_walls(out, plan, kit)
    if p.balconies:
        balconies(out, plan, kit)
    boxes = light_boxes(out, plan, p.signs, kit)
    top = crown(out, plan, kit)
    trimmings(out, plan, kit)
    hw, hd = p.width / 2, p.depth / 2
    lights = tuple(
        Light(name=f"shop{k}", position=(x, -hd - 0.5, 2.2), power=12 * (p.lit > 0), radius=0.3, on=p.lit > 0)
        for k, x in enumerate(signs)
    )
    return Part(
        out.surfaces(),
        colliders=(box_collider((-hw, -hd, 0), (hw, hd, plan.height)),),
        mass=9.0e4,
        anchors={"door": (plan.door_x, -hd, 0), "sign": (0, -hd - 0.05, plan.ground - 0.3), "roof": (0, 0, top)},
        lights=(*lights, *boxes),
        functional_sides=("front",),
        affordances=("enter",),
    )
