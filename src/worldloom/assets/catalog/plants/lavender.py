"""A rounded lavender bush of grey-green stems topped with violet flower spikes; planted in rows."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, metres, number
from worldloom.assets.parts.flora_plants import tuft

CARD = Card("plants/lavender", 1, "lavender", ("lavender bush", "lavender field", "lavenders"), ("flower", "plant"), ("garden", "field", "mediterranean", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.2, 1.0)] = 0.55
    spikes: Annotated[int, number(8, 40)] = 34
    color: str = "lavender"


PRESETS = {"white": Params(color="white"), "sparse": Params(spikes=14)}


def build(p: Params, kit: Kit) -> Part:
    """The flower maker's spikes over a stiff grey tuft."""
    flowers = kit.make("plants/flower", "spikes", species="lavender", height=p.height, count=p.spikes, color=p.color if p.color != "lavender" else "")
    green = tuft(kit, 90, 0.62 * p.height, 0.16, color=(0.12, 0.14, 0.085), stiff=0.35, width=0.008, dry=0.05)
    return Part((green, *flowers.surfaces), mass=1.0)
