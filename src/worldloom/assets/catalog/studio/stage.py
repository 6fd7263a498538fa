"""A stage: a raised platform of boards with a dark skirt, steps, and optional footlights."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import boards
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import lathe, slab, sphere
CARD = Card("studio/stage", 1, "stage", ("platform", "stage platform", "raised platform", "wooden platform", "performance stage", "small stage", "dais", "stage riser", "wooden stage"), ("platform",), ("indoor", "theater", "nightclub", "school"), "floor", (0.6, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 6.0)] = 2.8
    depth: Annotated[float, metres(0.8, 4.0)] = 1.8
    height: Annotated[float, metres(0.15, 1.0)] = 0.4
    color: Color | None = None
    """Of the boards."""
    footlights: bool = False
    wear: Wear = 0.3


PRESETS = {"lit": Params(footlights=True, color="#3a2416"), "low": Params(width=1.8, depth=1.2, height=0.2, color="#1c1c1f"), "red": Params(color="#8a1a1c", height=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """The audience is at -Y, steps at the left of the front."""
    out, w, d, h, g = Collector(), p.width / 2, p.depth / 2, p.height, kit.rng("boards")
    wood = finish.wood(p.color or "oak", p.wear, 0.4)
    out.add("floor", wood, boards(max(6, int(p.depth / 0.13)), (-w, -d, h - 0.035), (w, d, h), 1, 0.003, g), slab((-w - 0.015, -d - 0.02, h - 0.05), (w + 0.015, -d, h + 0.002), 0.006))
    out.add("skirt", finish.fabric("#141416", p.wear), slab((-w + 0.02, -d + 0.02, 0), (w - 0.02, d - 0.02, h - 0.03), 0.004))
    steps = max(1, int(round(h / 0.19)) - 1)
    x0 = -w + 0.15
    cols = [box_collider((-w, -d, 0), (w, d, h))]
    for k in range(steps):
        z = h * (steps - k) / (steps + 1)
        y = -d - 0.26 * (k + 1)
        out.add("floor", wood, slab((x0, y, z - 0.03), (x0 + 0.6, y + 0.27, z), 0.005))
        out.add("skirt", finish.fabric("#141416", p.wear), slab((x0 + 0.02, y + 0.015, 0), (x0 + 0.58, y + 0.26, z - 0.028), 0.003))
        cols.append(box_collider((x0, y, 0), (x0 + 0.6, y + 0.26, z)))
    lamps = []
    if p.footlights:
        cup = lathe([(0.0, 0), (0.05, 0), (0.06, 0.05), (0.055, 0.05), (0.045, 0.008), (0, 0.006)], kit.n(20, 10), 0.5)
        for x in np.linspace(-w + 0.3, w - 0.3, max(3, int(p.width / 0.5))):
            out.add("cup", finish.metal("brass", p.wear), cup.moved((x, -d + 0.07, h)))
            out.add("bulb", finish.glow((1.0, 0.75, 0.4), 10.0), sphere(0.03, 14, (x, -d + 0.07, h + 0.04)))
        lamps = [light((x, -d + 0.1, h + 0.15), 5.0, True) for x in (-0.5 * w, 0.5 * w)]
    return Part(out.surfaces(), tuple(cols), mass=60 * p.width * p.depth, lights=tuple(lamps), supports=(Support(center=(0, 0.05, h), size=(p.width - 0.1, p.depth - 0.2)),), functional_sides=("front",), affordances=("stand",))
