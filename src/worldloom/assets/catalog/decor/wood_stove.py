"""A wood stove of cast iron on legs with a glass door, a fire inside and a stove pipe; with fire irons beside it if asked."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import flame, light
from worldloom.geometry import cylinder, lathe, rod, slab, sphere
CARD = Card("decor/wood_stove", 1, "wood_stove", ("wood burner", "wood-burning stove", "log burner", "potbelly stove", "pot-bellied stove", "cast iron stove", "iron stove", "coal stove"), ("fireplace", "stove", "heater"), ("indoor", "cabin", "living_room"), "floor", (0.6, 0.1, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["box", "potbelly"] = "box"
    color: Color = "#17181a"
    pipe: Annotated[float, metres(0.3, 2.2)] = 1.4
    lit: bool = True
    wear: Wear = 0.3


PRESETS = {"potbelly": Params(style="potbelly"), "green": Params(color="#2f4a3a", pipe=0.8), "cold": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its door faces -Y."""
    out, n = Collector(), kit.n(40, 16)
    iron, brass = finish.of("iron", p.color, 0.5, p.wear), finish.metal("brass", p.wear)
    fire = finish.glow((1.0, 0.34, 0.06), 2.2) if p.lit else finish.plastic((0.02, 0.018, 0.016), 0.7)
    if p.style == "box":
        top = 0.78
        out.add("body", iron, slab((-0.3, -0.22, 0.16), (0.3, 0.22, 0.74), 0.02), slab((-0.34, -0.26, 0.73), (0.34, 0.26, top), 0.012), slab((-0.33, -0.26, 0.13), (0.33, 0.24, 0.17), 0.012), slab((-0.3, -0.34, 0.13), (0.3, -0.22, 0.155), 0.01))
        out.add("leg", iron, *(lathe([(0, 0), (0.035, 0), (0.03, 0.03), (0.018, 0.06), (0.028, 0.13), (0, 0.14)], 14, 0.7).moved((x, y, 0)) for x in (-0.26, 0.26) for y in (-0.18, 0.18)))
        out.add("door", iron, *(slab(a, b, 0.006) for a, b in (((-0.24, -0.245, 0.25), (0.24, -0.215, 0.3)), ((-0.24, -0.245, 0.62), (0.24, -0.215, 0.67)), ((-0.24, -0.245, 0.25), (-0.19, -0.215, 0.67)), ((0.19, -0.245, 0.25), (0.24, -0.215, 0.67)))))
        out.add("fire", fire, slab((-0.19, -0.222, 0.3), (0.19, -0.218, 0.62), 0.001))
        if p.lit:
            out.add("flame", finish.glow((1.0, 0.6, 0.15), 5.0), *(flame((x, -0.226, 0.34), k) for x, k in ((-0.1, 0.16), (-0.03, 0.22), (0.05, 0.19), (0.12, 0.13))))
        out.add("log", finish.of("bark", (0.05, 0.03, 0.02), 0.9), rod((-0.15, -0.228, 0.325), (0.15, -0.224, 0.34), 0.02, 10), rod((-0.12, -0.228, 0.35), (0.1, -0.224, 0.365), 0.016, 10))
        out.add("handle", brass, rod((0.215, -0.25, 0.46), (0.215, -0.29, 0.46), 0.007, 8), rod((0.215, -0.29, 0.41), (0.215, -0.29, 0.5), 0.011, 10))
        out.add("vent", brass, *(cylinder(0.022, 0.012, 16, 0.003).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((x, -0.22, 0.21)) for x in (-0.14, 0.14)))
        at, cols = (0.0, 0.1), [box_collider((-0.34, -0.3, 0), (0.34, 0.26, top))]
    else:
        top = 0.95
        out.add("body", iron, lathe([(0, 0.16), (0.22, 0.16), (0.24, 0.19), (0.17, 0.24), (0.2, 0.32), (0.27, 0.46), (0.27, 0.54), (0.2, 0.68), (0.16, 0.76), (0.2, 0.8), (0.2, 0.83), (0, top - 0.08)], n, 0.7), lathe([(0, 0.86), (0.19, 0.84), (0.2, 0.86), (0.1, 0.92), (0, top)], n, 0.7), *(lathe([(r, z), (r + 0.012, z + 0.004), (r + 0.012, z + 0.02), (r, z + 0.024)], n, 0.5) for r, z in ((0.268, 0.49), (0.185, 0.7))))
        out.add("leg", iron, *(rod((0.2 * np.cos(a), 0.2 * np.sin(a), 0.17), (0.27 * np.cos(a), 0.27 * np.sin(a), 0.0), 0.026, 10, 0.018) for a in np.arange(4) * np.pi / 2 + 0.785))
        out.add("door", iron, slab((-0.1, -0.29, 0.42), (0.1, -0.24, 0.58), 0.012))
        out.add("fire", fire, *(slab((-0.075, -0.294, z), (0.075, -0.288, z + 0.018), 0.002) for z in (0.45, 0.485, 0.52)))
        out.add("handle", brass, sphere(0.016, 12, (0.085, -0.305, 0.5)), sphere(0.018, 12, (0, 0, top + 0.012)))
        out.add("flame", fire, sphere((0.06, 0.01, 0.02), 10, (0, -0.283, 0.47)))
        at, cols = (0.0, 0.13), [box_collider((-0.27, -0.29, 0), (0.27, 0.27, top))]
    out.add("pipe", iron, cylinder(0.07, p.pipe + 0.1, n, 0.003, (at[0], at[1], top - 0.1)), *(lathe([(0.07, 0), (0.082, 0.003), (0.082, 0.027), (0.07, 0.03)], n, 0.5).moved((at[0], at[1], z)) for z in np.linspace(top, top + p.pipe - 0.03, 3)))
    cols.append(box_collider((at[0] - 0.08, at[1] - 0.08, top), (at[0] + 0.08, at[1] + 0.08, top + p.pipe)))
    lamp = light((0, -0.5, 0.45), 14.0, p.lit, (1.0, 0.45, 0.15), 0.15, flicker=0.5)
    return Part(out.surfaces(), tuple(cols), mass=110.0, lights=(lamp,), supports=(Support(center=(0, -0.1, top), size=(0.5, 0.22)),) if p.style == "box" else (), functional_sides=("front",), affordances=("warm",))
