"""A paper shredder: a cutter head with a slot over a bin with a window, strips of paper showing."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, rot_x, slab
CARD = Card("electronics/shredder", 1, "shredder", ("paper shredder", "document shredder"), ("machine", "appliance"), ("indoor", "office"), "floor", (0.3, 0, 0, 0))


class Params(Base):
    """Dials."""

    color: Color = "#1c1d20"
    size: Annotated[float, number(0.8, 1.4)] = 1.0
    lit: bool = True
    paper: bool = True
    """A sheet half-way through."""
    wear: Wear = 0.2


PRESETS = {"grey": Params(color="#a9abad", size=1.3), "idle": Params(paper=False, lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """The window of its bin looks to -Y."""
    out, g = Collector(), kit.rng("strips")
    shell = finish.plastic(p.color, 0.4, p.wear)
    out.add("bin", shell, slab((-0.16, -0.115, 0.01), (0.16, 0.115, 0.3), 0.012))
    out.add("window", finish.glass((0.5, 0.53, 0.55), 0.05), slab((-0.1, -0.119, 0.06), (0.1, -0.114, 0.24), 0.006))
    out.add("head", finish.plastic("#101113", 0.3, p.wear), soft_box((0.35, 0.25, 0.1), 0.022, 0.08, center=(0, 0, 0.345)))
    out.add("slot", finish.plastic("#040405", 0.6), slab((-0.12, -0.012, 0.393), (0.12, 0.012, 0.3965), 0.001))
    n = 26
    at = np.c_[g.uniform(-0.09, 0.09, n), np.full(n, -0.1165), g.uniform(0.07, 0.16, n)]
    turns = np.array([[[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]] for a in g.uniform(-1.5, 1.5, n)])
    out.add("strips", finish.of("paper", (0.78, 0.77, 0.74), 0.9), boards((0.004, 0.001, 0.09), at, 0.0, None, turns))
    if p.paper:
        out.add("strips", finish.of("paper", (0.78, 0.77, 0.74), 0.9), box((0.2, 0.0012, 0.2), 0.0002, (0, 0, 0.1)).turned(rot_x(-0.12)).moved((0, 0.0, 0.38)))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 5.0) if p.lit else shell, box((0.008, 0.004, 0.004), 0.001, (0.12, -0.105, 0.39)))
    out.add("button", finish.metal("steel"), box((0.05, 0.016, 0.008), 0.003, (0.12, -0.06, 0.395)))
    out.add("foot", finish.rubber(), *(slab((x - 0.02, y - 0.02, 0), (x + 0.02, y + 0.02, 0.014), 0.003) for x in (-0.12, 0.12) for y in (-0.08, 0.08)))
    return gathered(out, 6.0, p.size, affordances=("switch",), functional_sides=("front",))
