"""A pyramid metronome: a wooden case, a swinging pendulum with its weight before a scale, a winding key."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_marks import quad
from worldloom.geometry import box, cylinder, lathe, rod, rot_y, rot_z, slab, sphere
CARD = Card("music/metronome", 1, "metronome", ("wooden metronome",), ("instrument",), ("indoor", "music", "studio"), "table")


class Params(Base):
    """Dials."""

    color: Color | None = None
    swing: Annotated[float, number(-30, 30, "deg")] = 18.0
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.2


PRESETS = {"black": Params(color="#17181a"), "still": Params(swing=0.0, color="#8a5a2a")}


def build(p: Params, kit: Kit) -> Part:
    """The scale faces -Y."""
    out, wood = Collector(), dyed(finish.wood("mahogany", p.wear, 0.25), p.color)
    shell = lathe([(0, 0.012), (0.082, 0.012), (0.04, 0.2), (0.034, 0.207), (0.0, 0.225)], 4, 0.2).turned(rot_z(np.pi / 4))
    v = shell.vertices.copy()
    out.add("case", wood, type(shell)(np.c_[v[:, 0], np.maximum(v[:, 1], -0.05 + 0.16 * v[:, 2]), v[:, 2]], shell.faces, None, None), slab((-0.065, -0.06, 0), (0.065, 0.065, 0.014), 0.005), *(sphere((0.01, 0.01, 0.006), 10, (x, y, 0.0)) for x in (-0.05, 0.05) for y in (-0.045, 0.05)))
    face = [(-0.03, 0.03), (0.03, 0.03), (0.017, 0.19), (-0.017, 0.19)]
    from worldloom.assets.parts.room_soft import upright
    from worldloom.geometry import prism, rot_x

    lean = rot_x(-0.16)
    out.add("scale", finish.paint("#e9e2cc", p.wear), upright(prism(face, 0.002, 0.0005)).turned(lean).moved((0, -0.054, 0)))
    out.add("mark", finish.paint("#151515"), *(quad(-0.012, -0.003, 0.06 + 0.012 * k, 0.0612 + 0.012 * k, 0).moved((0, -0.0006, 0)).turned(lean).moved((0, -0.054, 0)) for k in range(10)), *(quad(0.003, 0.012, 0.066 + 0.012 * k, 0.0672 + 0.012 * k, 0).moved((0, -0.0006, 0)).turned(lean).moved((0, -0.054, 0)) for k in range(9)))
    turn = lean @ rot_y(np.radians(p.swing))
    steel = finish.metal("chrome", p.wear)
    out.add("pendulum", steel, box((0.003, 0.0012, 0.185), 0.0003, (0, -0.008, 0.0925)).turned(turn).moved((0, -0.052, 0.035)), cylinder(0.006, 0.008, 14, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.052, 0.037)))
    out.add("weight", finish.metal("brass", p.wear), prism([(-0.011, 0), (0.011, 0), (0.008, 0.02), (-0.008, 0.02)], 0.007, 0.0015).turned(rot_x(np.pi / 2)).moved((0, -0.006, 0.12)).turned(turn).moved((0, -0.052, 0.035)))
    out.add("key", finish.metal("brass", p.wear), rod((0.05, 0, 0.05), (0.09, 0, 0.05), 0.003, 8), sphere((0.003, 0.011, 0.008), 12, (0.092, 0, 0.05)))
    return gathered(out, 0.6, p.size, functional_sides=("front",))
