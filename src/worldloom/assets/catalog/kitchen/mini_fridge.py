"""A mini fridge as in hotel rooms, offices and dens: one door, knee high to waist high."""

from __future__ import annotations

from worldloom.assets.catalog.kitchen import refrigerator
from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, metres, number

CARD = Card(
    "kitchen/mini_fridge", 1, "mini fridge", ("minifridge", "mini refrigerator", "minibar", "mini bar fridge", "bar fridge", "undercounter fridge"),
    ("appliance", "kitchen appliance", "refrigerator"), ("indoor", "hotel", "office", "home", "shop"), "floor", (0.8, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.42, 0.6)] = 0.48
    height: Annotated[float, metres(0.5, 0.95)] = 0.84
    color: Color = "silver"
    """Silver is brushed steel; anything else is lacquer."""
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.15


PRESETS = {"white": Params(color="white"), "cube": Params(height=0.52, width=0.46, color="black"), "open": Params(color="red", open=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """A small refrigerator with a single door and two shelves."""
    same = p.model_dump(include={"width", "height", "color", "open", "wear"})
    return refrigerator.build(refrigerator.Params(style="mini", notes=False).model_copy(update=same), kit)


__all__ = ["CARD", "PRESETS", "Params", "build"]
