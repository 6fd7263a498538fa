"""A bidet: a low porcelain basin on a foot with a mixer tap and a drain."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import crease_normals, cylinder, rod, sheet, spline, tube
CARD = Card("bathroom/bidet", 1, "bidet", ("bathroom bidet",), ("fixture",), ("indoor", "bathroom"), "floor", (0.4, 0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    color: Color = "#f1f2f1"
    size: Annotated[float, number(0.85, 1.15)] = 1.0
    water: bool = True
    wear: Wear = 0.1


PRESETS = {"dry": Params(water=False), "green": Params(color="#a9c4b4", wear=0.3)}


def build(p: Params, kit: Kit) -> Part:
    """Used facing the wall; its round end is at -Y."""
    out, n = Collector(), kit.n(56, 24)
    a = np.linspace(0, 2 * np.pi, n + 1)
    x, y = 0.18 * np.cos(a), np.where(np.sin(a) < 0, 0.32, 0.24) * np.sin(a)
    rows = [(0.62, 0.0, 0.03), (0.64, 0.02, 0.03), (0.6, 0.08, 0.03), (0.66, 0.2, 0.02), (0.86, 0.32, 0.0), (1.0, 0.385, 0.0), (1.0, 0.4, 0.0), (0.96, 0.408, 0.0), (0.84, 0.4, 0.0), (0.76, 0.34, 0.0), (0.55, 0.285, 0.0), (0.0, 0.275, 0.0)]
    grid = np.stack([np.stack([k * x, k * y + dy, np.full(n + 1, z)], 1) for k, z, dy in rows])
    out.add("basin", finish.ceramic(p.color, 0.12).model_copy(update={"wear": p.wear}), crease_normals(sheet(grid[:, ::-1]), 0.9))
    steel = finish.metal("chrome", p.wear)
    tap = spline([(0, 0.2, 0.405), (0, 0.2, 0.49), (0, 0.16, 0.52), (0, 0.1, 0.5), (0, 0.085, 0.475)], 22)
    out.add("tap", steel, tube(tap, 0.013, 12), cylinder(0.026, 0.015, 22, 0.004, (0, 0.2, 0.4)), rod((0, 0.2, 0.5), (0.07, 0.2, 0.53), 0.008, 10), cylinder(0.02, 0.005, 20, 0.002, (0, 0.0, 0.274)))
    if p.water:
        out.add("water", finish.of("water", (0.07, 0.1, 0.11), 0.03), cylinder(0.12, 0.002, n, 0.0005, (0, 0, 0.295)).scaled((1.0, 1.35, 1)))
    return gathered(out, 22.0, p.size, dynamic=False, functional_sides=("front",), affordances=("use",))
