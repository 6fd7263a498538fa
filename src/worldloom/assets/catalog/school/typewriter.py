"""A mechanical typewriter: four banks of round keys, a basket of type bars, a roller with a sheet of paper, a carriage lever."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_marks import scribble, strokes
from worldloom.assets.parts.room_soft import sideways, thick
from worldloom.geometry import Mesh, cylinder, lathe, prism, rod, rot_y, slab, spline, tube
CARD = Card("school/typewriter", 1, "typewriter", ("manual typewriter", "vintage typewriter"), ("machine", "office supply"), ("indoor", "office", "study", "victorian", "antique"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#1c1d1f"
    keys: Literal["round", "square"] = "round"
    paper: bool = True
    """A written sheet in the roller."""
    wear: Wear = 0.3


PRESETS = {"mint": Params(color="#7fb5a4", keys="square"), "red": Params(color="#a8261e", paper=False)}


def build(p: Params, kit: Kit) -> Part:
    """The keys face -Y."""
    out, shell = Collector(), finish.paint(p.color, p.wear, 0.28)
    side = spline([(-0.17, 0.0), (0.15, 0.0), (0.155, 0.07), (0.13, 0.115), (0.05, 0.12), (0.0, 0.1), (-0.03, 0.06), (-0.165, 0.03)], 60, True)
    for x in (-0.16, 0.135):
        out.add("body", shell, sideways(prism(side, 0.025, 0.006)).moved((x, 0, 0)))
    out.add("body", shell, slab((-0.14, 0.06, 0.0), (0.14, 0.15, 0.075), 0.01), slab((-0.15, -0.165, 0.0), (0.15, 0.1, 0.014), 0.005), slab((-0.14, 0.005, 0.07), (0.14, 0.06, 0.105), 0.012))
    _keys(out, p, kit)
    bars = np.linspace(-1.1, 1.1, 24)
    tip = np.c_[0.075 * np.sin(bars), -0.015 - 0.03 * np.cos(bars), np.full(24, 0.073)]
    out.add("bar", finish.metal("steel", p.wear), wires(tip, np.c_[0.03 * np.sin(bars), 0.02 - 0.0 * bars, np.full(24, 0.1)], 0.0016))
    roll = lathe([(0, -0.17), (0.024, -0.17), (0.024, 0.17), (0, 0.17)], kit.n(28, 14), 0.5).turned(rot_y(np.pi / 2))
    out.add("roller", finish.rubber(), roll.moved((0, 0.09, 0.14)))
    knob = lathe([(0, 0), (0.006, 0), (0.006, 0.01), (0.019, 0.012), (0.02, 0.028), (0.016, 0.031), (0, 0.031)], kit.n(24, 12), 0.5).turned(rot_y(np.pi / 2))
    out.add("knob", finish.plastic("#101012", 0.3), knob.moved((0.17, 0.09, 0.14)), knob.turned(np.diag([-1.0, -1, 1])).moved((-0.17, 0.09, 0.14)))
    out.add("steel", finish.metal("chrome", p.wear), slab((-0.165, 0.115, 0.11), (0.165, 0.122, 0.17), 0.002), slab((-0.165, 0.062, 0.112), (0.165, 0.118, 0.12), 0.002), rod((-0.15, 0.067, 0.148), (0.15, 0.067, 0.148), 0.003, 8), tube(spline([(-0.17, 0.07, 0.13), (-0.185, 0.03, 0.135), (-0.19, -0.015, 0.15)], 10), 0.004, 8))
    out.add("spool", finish.metal("gunmetal"), *(cylinder(0.026, 0.012, kit.n(24, 12), 0.003, (s * 0.09, 0.035, 0.102)) for s in (-1, 1)))
    if p.paper:
        out.add("paper", finish.of("paper", (0.78, 0.76, 0.7), 0.9, thin=True), _sheet())
        g = kit.rng("words")
        out.add("ink", finish.paint("#15161a", 0, 0.8), *(strokes([q + [-0.085, 0.29 - 0.014 * k] for q in scribble(0.17, 0.007, g)], 0.0008, 0.1085) for k in range(7)))
    return gathered(out, 6.0, functional_sides=("front",), affordances=("pick up", "write"))


def _keys(out: Collector, p: Params, kit: Kit) -> None:
    at = np.array([(x, -0.135 + 0.03 * j, 0.036 + 0.013 * j) for j in range(4) for x in (np.arange(10) - 4.5) * 0.0255 + 0.006 * (j % 2)])
    cap = lathe([(0, 0), (0.0088, 0), (0.0095, 0.002), (0.009, 0.004), (0, 0.0035)], kit.n(16, 8), 0.6) if p.keys == "round" else slab((-0.009, -0.009, 0), (0.009, 0.009, 0.006), 0.002)
    out.add("key", finish.plastic("#e6dfca" if p.keys == "square" else "#141416", 0.3), copies(cap, at))
    if p.keys == "round":
        hoop = lathe([(0.0088, 0.0), (0.0102, 0.0), (0.0102, 0.0042), (0.0088, 0.0042)], kit.n(16, 8), 0.5)
        out.add("rim", finish.metal("chrome"), copies(hoop, at))
    out.add("bar", finish.metal("steel", p.wear), wires(at, at * [1, 1, 0] + [0, 0.012, 0.02], 0.0016))
    out.add("space", finish.plastic("#141416", 0.3), slab((-0.085, -0.168, 0.028), (0.085, -0.153, 0.036), 0.003))


def _sheet() -> Mesh:
    """Paper that comes up behind the roller and bends back."""
    v = spline([(0.105, 0.118), (0.112, 0.16), (0.112, 0.24), (0.118, 0.31), (0.14, 0.35)], 14)
    x, k = np.meshgrid(np.linspace(-0.105, 0.105, 5), np.arange(len(v)), indexing="ij")
    return thick(np.stack([x, v[k, 0], v[k, 1]], -1), 0.0004)


