"""A ship's wheel on a wall: turned spokes with handles, a wooden rim and a brass hub."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, gathered
from worldloom.geometry import cylinder, lathe, rot_y
CARD = Card("harbour/ship_wheel", 1, "ship_wheel", ("ship's wheel", "ships wheel", "helm", "boat wheel", "nautical wheel"), ("ornament", "wheel"), ("indoor", "harbour", "bar", "museum"), "wall")


class Params(Base):
    """Dials."""

    diameter: Annotated[float, metres(0.3, 1.4)] = 0.8
    spokes: Annotated[int, number(6, 10)] = 8
    color: Color | None = None
    wear: Wear = 0.3


PRESETS = {"small": Params(diameter=0.45, spokes=6), "white": Params(color="#e9e6dc"), "dark": Params(color="#3a1c10", spokes=10)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall; drawn 0.8 m wide over its handles."""
    out, n = Collector(), kit.n(56, 24)
    wood, brass = dyed(finish.wood("mahogany", p.wear, 0.3), p.color), finish.metal("brass", p.wear)
    ring = [(0.24, -0.022), (0.25, -0.026), (0.285, -0.026), (0.295, -0.02), (0.295, 0.02), (0.285, 0.026), (0.25, 0.026), (0.24, 0.022), (0.24, -0.022)]
    out.add("rim", wood, fronted(lathe(ring, n, 0.6)))
    out.add("band", brass, *(fronted(lathe([(0.262, z), (0.276, z), (0.276, z + 0.003 * s), (0.262, z + 0.003 * s), (0.262, z)][:: s], n, 0.4)) for s, z in ((1, 0.0255),)))
    out.add("hub", wood, fronted(lathe([(0, -0.03), (0.085, -0.03), (0.09, -0.02), (0.09, 0.028), (0.08, 0.036), (0, 0.038)], n, 0.5)))
    out.add("band", brass, fronted(lathe([(0, 0.036), (0.05, 0.036), (0.048, 0.046), (0.02, 0.05), (0.018, 0.07), (0, 0.072)], n, 0.5)))
    spoke = [(0, 0.08), (0.012, 0.08), (0.019, 0.1), (0.012, 0.12), (0.02, 0.16), (0.013, 0.215), (0.017, 0.24), (0.017, 0.295), (0.011, 0.31), (0.018, 0.345), (0.02, 0.37), (0.013, 0.395), (0, 0.4)]
    one = lathe(spoke, kit.n(14, 8), 0.8)
    out.add("spoke", wood, *(one.turned(rot_y(a)) for a in np.arange(p.spokes) * 2 * np.pi / p.spokes))
    out.add("band", brass, *(fronted(cylinder(0.007, 0.003, 10, 0.001), -0.026).moved((0.267 * np.sin(a), 0, 0.267 * np.cos(a))) for a in (np.arange(p.spokes) + 0.5) * 2 * np.pi / p.spokes))
    return gathered(out, 5.0, p.diameter / 0.8, "wall", dynamic=False, functional_sides=("front",))
