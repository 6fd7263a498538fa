"""A wooden utility pole with crossarms, glass insulators, a transformer and guy wire, and wires that hang to its neighbours on both sides."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, bolts, copies, wires
from worldloom.geometry import box, cylinder, hang, lathe, rod, rot_y, stamp, tube

CARD = Card("street/power_pole", 1, "power_pole", ("utility pole", "telephone pole", "telegraph pole", "power line", "electric pole", "pylon", "utility_pole"), ("pole", "post"),
            ("street", "suburb", "farm", "field", "desert", "alley", "tokyo", "outdoor"), "ground")


class Params(Base):
    """Dials. `span` is the distance to the neighbouring poles along X; 0 carries no wires."""

    height: Annotated[float, metres(5.0, 13.0)] = 8.5
    arms: Annotated[int, Field(ge=1, le=3)] = 2
    span: Annotated[float, metres(0.0, 60.0)] = 0.0
    transformer: bool = True
    color: Color | Literal[""] = ""
    wear: Wear = 0.6


PRESETS = {"line": Params(span=24.0), "telegraph": Params(arms=3, transformer=False, height=7.0), "plain": Params(arms=1, transformer=False)}


def build(p: Params, kit: Kit) -> Part:
    """Crossarms lie along Y, across the line of wires; each wire sags to half way between poles."""
    out, h, n = Collector(), p.height, kit.n(14, 7)
    wood = finish.paint(p.color, p.wear) if p.color else finish.wood("weathered", p.wear)
    out.add("pole", wood, tube([(0, 0, -0.2), (0, 0, 0.5 * h), (0, 0, h)], [0.155, 0.13, 0.1], n), lathe([(0.1, 0), (0.06, 0.05), (0, 0.07)], n, 0.3).moved((0, 0, h)))
    steel = finish.metal("galvanised", p.wear)
    spots: list[tuple[float, float]] = []
    for k in range(p.arms):
        z, half = h - 0.3 - 0.62 * k, 1.15 - 0.12 * k
        out.add("arms", wood, box((0.1, 2 * half, 0.12), 0.01, (0.14, 0, z)))
        out.add("steel", steel, *(wires([(0.2, s * 0.7 * half, z - 0.05)], [(0.13, 0, z - 0.5)], 0.014, 5) for s in (-1, 1)), bolts([(0.2, 0.0, z)], 0.02, 0.02))
        spots += [(s * half * f, z + 0.06) for s in (-1, 1) for f in (0.42, 0.92)]
    glassy = finish.of("ceramic", (0.1, 0.26, 0.24), 0.12, 0.1)
    cup = lathe([(0, 0), (0.03, 0.0), (0.055, 0.03), (0.05, 0.055), (0.035, 0.06), (0.048, 0.09), (0.04, 0.12), (0, 0.135)], kit.n(12, 6), 0.5)
    at = np.array([(0.14, y, z + 0.07) for y, z in spots])
    out.add("insulators", glassy, stamp(cup, at))
    out.add("steel", steel, stamp(cylinder(0.012, 0.09, 6, 0.002), at - [0, 0, 0.08]))
    if p.transformer:
        z = h - 0.62 * p.arms - 1.3
        body = lathe([(0, 0), (0.27, 0), (0.28, 0.03), (0.28, 0.78), (0.3, 0.8), (0.3, 0.85), (0.2, 0.92), (0, 0.94)], kit.n(24, 12), 0.4)
        fins = boards((0.03, 0.1, 0.6), [(0.47 + 0.31 * np.cos(a), 0.31 * np.sin(a), z + 0.42) for a in np.linspace(-1.2, 1.2, 7)], 0.004)
        out.add("transformer", finish.paint("grey", p.wear), body.moved((0.47, 0, z)), fins, box((0.2, 0.2, 0.08), 0.01, (0.17, 0, z + 0.7)), box((0.2, 0.2, 0.08), 0.01, (0.17, 0, z + 0.2)))
        out.add("insulators", glassy, copies(cup.scaled((0.9, 0.9, 2.0)), [(0.47, s * 0.13, z + 0.92) for s in (-1, 1)]))
        out.add("wires", finish.rubber(), *(tube(hang((0.47, s * 0.13, z + 1.18), (0.14, s * 0.5, h - 0.3 - 0.62 * (p.arms - 1)), 0.15, 8), 0.009, 5) for s in (-1, 1)))
    steps = [(-0.0, 0.0, z) for z in np.arange(2.6, h - 1.4, 0.4)]
    out.add("steel", steel, *(rod((0, s * 0.08, z), (0, s * 0.28, z), 0.009, 5) for i, (_, _, z) in enumerate(steps) for s in ((-1) ** i,)), box((0.02, 0.16, 0.24), 0.004, (-0.135, 0, 1.8)))
    out.add("steel", steel, cylinder(0.03, 2.4, 8, 0.004, (-0.15, 0.02, 0)), wires([(0.12, 0, 0)], [(0.1, 0, h - 0.4)], 0.006, 4).turned(rot_y(0.0)))
    if p.span > 0.5:
        half, sag = p.span / 2, 0.0011 * p.span**2 + 0.1
        t = np.linspace(0, 1, kit.n(14, 6))
        for y, z in spots:
            for s in (-1, 1):
                out.add("wires", finish.rubber(), tube(np.c_[0.14 + s * t * half - 0.14 * t, np.full(len(t), y), z + 0.17 - sag * (1 - (1 - t) ** 2)], 0.008, 4))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.17, h),), mass=420.0, anchors={"top": (0, 0, h), "perch": (0.14, 0.6, h - 0.24), "wire": (0.14, 0, h - 0.1)})
