"""A kitchen utensil lying ready: tongs, slotted spatula, whisk, ladle, wooden spoon, scraper or rolling pin."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_utensils import UTENSILS
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import rot_y, rot_z

CARD = Card("kitchen/utensil", 1, "utensil", ("kitchen utensil", "cooking utensil", "tongs", "spatula", "whisk", "rolling_pin", "rolling pin", "ladle", "wooden spoon", "turner", "kitchen tongs"), ("kitchenware",), ("indoor", "kitchen", "bakery", "restaurant"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["tongs", "spatula", "whisk", "ladle", "spoon", "scraper", "rolling"] = "spatula"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    material: Literal["plastic", "wood", "steel"] = "wood"
    """Of the handle."""
    color: Color = "black"
    """Of plastic."""
    state: Literal["lying", "standing"] = "lying"


LONG = {"rolling": 0.4, "ladle": 0.32, "whisk": 0.28, "scraper": 0.26}
"""Metres of those that are not 0.3 long."""
WITHIN = {"state": "standing"}
"""Its dials where it is in something."""
VARIETY = {"kind": ("spatula", "whisk", "spoon", "ladle", "tongs")}
"""What several of them take in turn."""
PRESETS = {
    "tongs": Params(kind="tongs", material="steel"), "whisk": Params(kind="whisk", material="steel"), "ladle": Params(kind="ladle", material="plastic"),
    "spoon": Params(kind="spoon"), "scraper": Params(kind="scraper", material="plastic", color="red"), "rolling_pin": Params(kind="rolling", size=1.1), "standing": Params(state="standing"),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """The utensil on its side, lifted so that its lowest point rests."""
    out, long = Collector(), LONG.get(p.kind, 0.3) * p.size
    grip = {"plastic": finish.plastic(p.color, 0.35), "wood": finish.wood("oak", 0.2), "steel": finish.metal("steel", 0.05, 0.22)}[p.material]
    turn = rot_z(0.05) @ rot_y(np.pi / 2) @ rot_z(np.pi / 2) if p.state == "lying" else rot_y(0.06)
    pieces = [(mat, mesh.turned(turn)) for mat, mesh in UTENSILS[p.kind](long, grip, kit.n(18, 8))]
    low = min(float(m.vertices[:, 2].min()) for _, m in pieces)
    for k, (mat, mesh) in enumerate(pieces):
        out.add(("handle", "head")[k], mat, mesh.moved((-long / 2 if p.state == "lying" else 0, 0, -low + 0.0005)))
    return tabletop(out.surfaces(), 0.12 if p.kind != "rolling" else 0.7, False)
