"""A detached family house with gable roof, porch, chimney, curtained windows, door and optional garage: suburban, cottage, medieval, mediterranean or modern."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Effect, Field, Kit, Light, Params as Base, Part, Surface, Wear, box_collider, metres, np, number
from worldloom.assets.parts.built_house import MANNERS, House, doorway, garage, roof, walls
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.flora_seasons import blanket
from worldloom.geometry import fbm, join, sheet

CARD = Card("buildings/house", 1, "house", ("family house", "suburban house", "cottage", "home", "bungalow", "villa", "farmhouse", "cabin", "hut"), ("building", "structure", "dwelling"),
            ("suburb", "village", "yard", "street", "garden", "medieval", "outdoor"), "ground", (3.0, 1.5, 1.0, 1.0))


class Params(Base):
    """Dials. `color` "" keeps the style's own wall colour."""

    style: Literal["suburban", "cottage", "medieval", "mediterranean", "modern"] = "suburban"
    width: Annotated[float, metres(4.5, 18.0)] = 10.0
    depth: Annotated[float, metres(4.0, 12.0)] = 7.5
    storeys: Annotated[int, Field(ge=1, le=3)] = 2
    color: Color | Literal[""] = ""
    roof_color: Color | Literal[""] = ""
    garage: bool = False
    lit: Annotated[float, number(0, 1)] = 0.3
    smoke: bool = False
    wear: Wear = 0.3
    snow: Annotated[float, number(0, 1)] = 0.0
    """On the roof."""


VARIETY = {"color": ("", "#b9ad8c", "#8fa3ab", "#a9ae8e", "#a8705a"), "roof_color": ("", "#3b2f2a", "#4a4a48")}
"""Dials that differ from one to the next where words do not set them."""
PRESETS = {
    "cottage": Params(style="cottage", width=8.0, depth=6.0, storeys=1, smoke=True), "medieval": Params(style="medieval", width=7.0, depth=6.0), "villa": Params(style="mediterranean", width=11.0),
    "modern": Params(style="modern", width=12.0, garage=True), "with_garage": Params(garage=True, color="light_blue"), "cabin": Params(style="cottage", width=6.0, depth=5.0, storeys=1, color="brown"), "hut": Params(style="cottage", width=5.0, depth=4.5, storeys=1),
    "chalet": Params(style="cottage", width=9.0, depth=8.0, storeys=2, color="brown", smoke=True),
}


def build(p: Params, kit: Kit) -> Part:
    """Walls carry real openings on the front and the two sides; the garage stands at the right (+X)."""
    out, manner = Collector(), MANNERS[p.style]
    h = House(p.width, p.depth, p.storeys, manner, p.color, p.roof_color, p.wear, p.lit)
    walls(out, h, kit)
    stack = roof(out, h, kit)
    lamp = doorway(out, h, kit)
    reach = garage(out, h, kit) if p.garage else 0.0
    hw, hd, top = p.width / 2, p.depth / 2, h.eaves
    boxes = [box_collider((-hw, -hd, 0), (hw, hd, top)), box_collider((-hw, -0.5 * hd, top), (hw, 0.5 * hd, top + 0.5 * h.rise))]
    if p.garage:
        boxes.append(box_collider((hw, -hd + 0.6, 0), (hw + reach, hd - 0.6, 2.9)))
    return Part(
        (*out.surfaces(), *_snow(h, p.snow, kit)), colliders=tuple(boxes), mass=6.0e4, anchors={"door": (h.door_x, -hd - 0.4, 0), "chimney": stack, "roof": (0, 0, top + h.rise)}, functional_sides=("front",),
        lights=(Light(name="porch", position=lamp, power=7, radius=0.08, on=p.lit > 0),), affordances=("enter", "open"),
        effects=(Effect(kind="smoke", position=stack, size=(0.5, 0.5, 3.0), color=(0.6, 0.6, 0.62), rate=0.6),) if p.smoke else (),
    )


def _snow(h: House, depth: float, kit: Kit) -> tuple[Surface, ...]:
    """A cover on the roof's slopes, thick and wavy, that leaves the eaves bare in places where it has slid off."""
    if depth <= 0:
        return ()
    over, hw, hd = h.manner.over, h.width / 2 + 0.26, h.depth / 2
    x, t = np.linspace(-hw, hw, kit.n(30, 8)), np.linspace(0.0, 1.0, kit.n(12, 4))
    flat_roof = h.manner.tile == "flat"
    slopes = []
    for s in (-1.0, 1.0):
        y = s * (hd + over) * (1 - t)
        z = h.eaves + (0.32 + 0 * t if flat_roof else 0.12 + h.rise * (1 - (1 - t) * (hd + over) / hd))
        v = np.stack([np.broadcast_to(x[:, None], (len(x), len(t))), np.broadcast_to(y, (len(x), len(t))), np.broadcast_to(z, (len(x), len(t)))], -1)
        v = v + [0, 0, 1] * (0.1 + 0.05 * fbm(v, 0.9, 3, kit.seed % 67))[..., None]
        slopes.append(sheet(v if s < 0 else v[::-1]))
    cover = blanket("snow", join(slopes), depth, kit.seed, 0.12)
    return () if cover is None else (cover,)
