"""A lumber rack: steel posts with rows of arms that boards lie on, stocked or empty."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.work_pieces import top
from worldloom.geometry import beam, slab
CARD = Card("industry/lumber_rack", 1, "lumber_rack", ("timber rack", "wood rack", "plank rack", "board rack", "lumber storage rack", "cantilever rack", "bar rack"), ("rack", "storage", "furniture"), ("indoor", "workshop", "carpentry", "factory"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 3.0)] = 2.0
    height: Annotated[float, metres(1.2, 2.4)] = 1.8
    levels: Annotated[int, number(2, 5)] = 3
    stock: Annotated[int, number(0, 6)] = 5
    """Boards on each level."""
    color: Color | None = None
    wear: Wear = 0.25


PRESETS = {"empty": Params(stock=0), "tall": Params(height=2.3, levels=5, stock=4)}
CARRYING = {"stock": 0}
"""Its dials where something else lies on it."""


def build(p: Params, kit: Kit) -> Part:
    """Its back to +Y; boards lie along X."""
    out = Collector()
    steel = dyed(finish.paint("#2f5f8a", p.wear, 0.35), p.color)
    xs = np.linspace(-0.36 * p.width, 0.36 * p.width, 3 if p.width > 1.8 else 2)
    heights = [round(float(z), 3) for z in 0.3 + (p.height - 0.55) * np.arange(p.levels) / max(p.levels - 1, 1)]
    for x in xs:
        out.add("post", steel, slab((x - 0.03, 0.16, 0), (x + 0.03, 0.25, p.height), 0.006), slab((x - 0.035, -0.36, 0), (x + 0.035, 0.25, 0.06), 0.008))
        out.add("arm", steel, *(slab((x - 0.025, -0.35, z - 0.05), (x + 0.025, 0.17, z), 0.006) for z in heights), *(beam((x, 0.17, z - 0.16), (x, 0.0, z - 0.05), 0.02, 0.02, 0.003) for z in heights))
        out.add("stop", steel, *(slab((x - 0.02, -0.365, z - 0.05), (x + 0.02, -0.35, z + 0.03), 0.003) for z in heights))
    out.add("tie", steel, *(slab((-0.36 * p.width, 0.2, z - 0.03), (0.36 * p.width, 0.23, z + 0.03), 0.004) for z in (0.15, p.height - 0.08)))
    _boards(out, p, kit, heights)
    solids = [box_collider((x - 0.035, -0.36 if z else 0.16, z), (x + 0.035, 0.25, t)) for x in xs for z, t in ((0.0, p.height), *((h - 0.05, h) for h in heights))]
    size, gap = round(1.02 * p.width, 3), heights[1] - heights[0] - 0.08
    places = tuple(top(size, 0.49, z, f"shelf.{k}", (0.0, -0.1), gap if k + 1 < len(heights) else 0.5) for k, z in enumerate(heights))
    return Part(out.surfaces(), colliders=tuple(solids), mass=22.0 * p.width, supports=places, functional_sides=("front",))


def _boards(out: Collector, p: Params, kit: Kit, heights: list[float]) -> None:
    g = kit.rng("stock")
    kinds = ("pine", "oak", "walnut", "birch", "cherry")
    for k, z in enumerate(heights):
        rows = [(float(g.normal(0, 0.03)), -0.25 + 0.14 * (i % 3), z + 0.017 + 0.034 * (i // 3)) for i in range(p.stock)]
        if rows:
            out.add(f"board.{k % 5}", finish.wood(kinds[k % 5], p.wear), boards((p.width, 0.11, 0.032), rows, 0.003, g.uniform(0.88, 1.06, len(rows))))
