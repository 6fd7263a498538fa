"""A heap of fishing net with loose twine and cork floats, lying on a quay."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, cylinder_collider, finish, metres, surface
from worldloom.assets.parts.built_sea import net_heap

CARD = Card(
    "harbour/fishing_net",
    1,
    "fishing_net",
    ("net", "nets", "fishing nets", "trawl net", "heap of nets"),
    ("fishing gear",),
    ("harbour", "beach", "outdoor"),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.6, 4.0)] = 1.9
    height: Annotated[float, metres(0.15, 1.2)] = 0.5
    color: Color = "teal"
    float_color: Color = "orange"


PRESETS = {
    "green": Params(color="dark_green"),
    "large": Params(length=3.2, height=0.8, color="navy"),
    "old": Params(color="brown", float_color="cream"),
}


def build(p: Params, kit: Kit) -> Part:
    """A crumpled heap, darker in its folds."""
    r = (p.length / 2, 0.4 * p.length, 0.78 * p.height)
    net, floats = net_heap(kit, r, int(12 + 14 * p.length))
    return Part(
        (surface("net", net, finish.of("rope", p.color, 0.85)), surface("float", floats, finish.paint(p.float_color, 0.4))),
        colliders=(cylinder_collider(0.38 * p.length, 0.7 * p.height),),
        mass=25.0 * p.length,
        anchors={"top": (0, 0, p.height)},
    )
