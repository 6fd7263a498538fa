"""Fire irons: a stand with poker, shovel, brush and tongs; or a pair of leather bellows lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import cylinder, lathe, rod, rot_x, sphere, spline, tube
CARD = Card("decor/fire_irons", 1, "hearth_tool", ("fire irons", "fireplace tools", "fireplace set", "fire poker", "poker", "fire tools", "fireplace tool set", "bellows", "fireplace bellows"), ("tool",), ("indoor", "cabin", "living_room", "victorian"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["irons", "tools", "poker", "bellows"] = "irons"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    wear: Wear = 0.3


PRESETS = {"bellows": Params(kind="bellows"), "poker": Params(kind="poker"), "brass": Params(color="#b98a3a")}


def build(p: Params, kit: Kit) -> Part:
    """Stands by a hearth."""
    out, iron = Collector(), dyed(finish.iron(p.wear), p.color)
    if p.kind == "bellows":
        _bellows(out, p, kit)
        return gathered(out, 1.2, p.size)
    brass = finish.metal("brass", p.wear)
    out.add("stand", iron, lathe([(0, 0), (0.12, 0), (0.13, 0.012), (0.1, 0.025), (0.02, 0.035), (0, 0.036)], kit.n(36, 16), 0.5), rod((0, 0, 0.03), (0, 0, 0.68), 0.01, 10))
    out.add("knob", brass, sphere(0.022, 16, (0, 0, 0.7)))
    one = p.kind == "poker"
    for k, tool in enumerate(("poker",) if one else ("poker", "shovel", "brush", "tongs")):
        a = k * np.pi / 2 - np.pi / 2
        d = np.array([np.cos(a), np.sin(a), 0])
        c = 0.075 * d
        out.add("stand", iron, rod([0, 0, 0.6], c * 0.9 + [0, 0, 0.6], 0.006, 8))
        out.add("tool", iron, rod(c + [0, 0, 0.2], c + [0, 0, 0.62], 0.006, 8))
        out.add("knob", brass, lathe([(0, 0), (0.009, 0), (0.013, 0.02), (0.009, 0.06), (0.013, 0.075), (0.009, 0.09), (0, 0.092)], 16, 0.8).moved(c + [0, 0, 0.61]))
        if tool == "poker":
            out.add("tool", iron, rod(c + [0, 0, 0.2], c + [0, 0, 0.06], 0.006, 8, 0.003), tube(spline([c + [0, 0, 0.13], c + 0.03 * d + [0, 0, 0.115], c + 0.035 * d + [0, 0, 0.15]], 10), 0.005, 8))
        elif tool == "shovel":
            out.add("tool", iron, soft_prism([(-0.045, 0.0), (0.045, 0.0), (0.045, 0.1), (0.015, 0.14), (-0.015, 0.14), (-0.045, 0.1)], 0.008, 0.003).turned(rot_x(np.pi / 2)).moved(c + [0, 0.004, 0.06]))
        elif tool == "brush":
            out.add("bristle", finish.of("straw", (0.12, 0.08, 0.04), 0.95), lathe([(0, 0), (0.04, 0.0), (0.028, 0.08), (0.014, 0.11), (0, 0.11)], 18, 0.5).moved(c + [0, 0, 0.06]))
            out.add("knob", brass, lathe([(0.014, 0.1), (0.022, 0.105), (0.02, 0.12), (0.008, 0.14), (0, 0.141)], 18, 0.5).moved(c + [0, 0, 0.06]))
        else:
            side = np.array([-d[1], d[0], 0])
            out.add("tool", iron, *(tube(spline([c + [0, 0, 0.45], c + s * 0.02 * side + [0, 0, 0.3], c + s * 0.014 * side + [0, 0, 0.12], c + s * 0.002 * side + [0, 0, 0.06]], 16), 0.005, 8) for s in (-1, 1)), sphere(0.012, 10, c + [0, 0, 0.45]))
    return gathered(out, 5.0, p.size)


def _bellows(out: Collector, p: Params, kit: Kit) -> None:
    half = [(0.0, -0.19), (0.05, -0.18), (0.1, -0.1), (0.105, 0.0), (0.07, 0.12), (0.02, 0.2)]
    line = np.concatenate([spline(half, 30), (spline(half, 30) * [-1, 1])[::-1]])
    grip = [(-0.016, -0.3), (0.016, -0.3), (0.02, -0.24), (0.016, -0.17), (-0.016, -0.17), (-0.02, -0.24)]
    wood = dyed(finish.wood("mahogany", p.wear, 0.3), p.color)
    for z in (0.0, 0.055):
        out.add("board", wood, soft_prism(line, 0.014, 0.005).moved((0, 0, z)), soft_prism(grip, 0.016, 0.006).moved((0, 0, z - 0.001)))
    out.add("leather", finish.leather("#4a2410", p.wear), *(soft_prism(line * (0.985 - 0.05 * (k % 2)), 0.0115, 0.005).moved((0, 0, 0.013 + 0.0105 * k)) for k in range(4)))
    out.add("nozzle", finish.metal("brass", p.wear), rod((0, 0.18, 0.034), (0, 0.4, 0.034), 0.02, 16, 0.009), ring(0.018, 0.004, (0, 0, 0), 20).turned(rot_x(np.pi / 2)).moved((0, 0.22, 0.034)))
    out.add("nail", finish.metal("brass"), *(sphere((0.004, 0.004, 0.003), 8, (x * 0.92, y * 0.95, 0.0695)) for x, y in line[::4]), cylinder(0.02, 0.003, 20, 0.001, (0, -0.03, 0.068)))
