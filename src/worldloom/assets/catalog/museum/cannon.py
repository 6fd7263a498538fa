"""A cannon: a ringed bronze or iron barrel on a wooden carriage with spoked or truck wheels, and a pile of balls."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import beam, cylinder, lathe, prism, rod, rot_x, rot_y, sphere, stamp, torus
CARD = Card("museum/cannon", 1, "cannon", ("old cannon", "ship cannon", "field cannon", "artillery gun"), ("weapon",), ("indoor", "outdoor", "museum", "castle", "harbour"), "floor", (0.5, 0, 0, 0))


class Params(Base):
    """Dials."""

    style: Literal["field", "naval"] = "field"
    metal: Literal["bronze", "iron"] = "bronze"
    length: Annotated[float, metres(0.8, 2.6)] = 1.7
    """Of the barrel."""
    color: Color | None = None
    balls: bool = True
    wear: Wear = 0.4


PRESETS = {"naval": Params(style="naval", metal="iron"), "small": Params(length=0.9, balls=False), "red": Params(color="#7a1f1a", metal="iron")}


def build(p: Params, kit: Kit) -> Part:
    """Its muzzle points to -Y. Drawn 1.7 m long."""
    out, n = Collector(), kit.n(36, 16)
    gun = finish.metal("bronze", p.wear, 0.38) if p.metal == "bronze" else finish.iron(p.wear)
    wood = dyed(finish.wood("oak", p.wear), p.color)
    z = 0.72 if p.style == "field" else 0.5
    prof = [(0, -0.58), (0.03, -0.58), (0.045, -0.55), (0.03, -0.52), (0.05, -0.5), (0.14, -0.47), (0.165, -0.45), (0.165, -0.4), (0.15, -0.39), (0.145, -0.1), (0.155, -0.09), (0.155, -0.05), (0.135, -0.04), (0.115, 0.75), (0.125, 0.76), (0.14, 0.86), (0.15, 0.92), (0.13, 0.95), (0.065, 0.95), (0.06, 0.6), (0, 0.6)]
    tilt = rot_x(np.pi / 2 - 0.1)
    out.add("barrel", gun, lathe(prof, n, 0.5).turned(tilt).moved((0, 0.1, z)), rod((-0.26, 0.06, z), (0.26, 0.06, z), 0.045, 14))
    cheek = [(-0.45, 0.0), (-0.3, -0.02), (0.2, -0.08), (1.3, -0.56), (1.34, -0.48), (1.3, -0.42), (0.3, 0.05), (0.1, 0.1), (-0.4, 0.1)] if p.style == "field" else [(-0.5, -0.28), (0.75, -0.28), (0.75, -0.14), (0.45, -0.12), (0.45, -0.02), (0.15, 0.0), (0.15, 0.08), (-0.45, 0.08)]
    for s in (-1, 1):
        out.add("carriage", wood, sideways(prism(cheek, 0.07, 0.008)).moved((s * 0.2 - 0.035, 0, z - 0.03)))
    iron = finish.iron(p.wear)
    if p.style == "field":
        r = 0.52
        a = np.arange(12) * np.pi / 6
        d = np.stack([0 * a, np.cos(a), np.sin(a)], 1)
        for s in (-1, 1):
            c = np.array([s * 0.42, 0.06, r])
            turn = rot_y(np.pi / 2)
            out.add("wheel", wood, lathe([(r - 0.07, -0.03), (r - 0.01, -0.035), (r - 0.01, 0.035), (r - 0.07, 0.03), (r - 0.07, -0.03)], n, 0.4).turned(turn).moved(c), cylinder(0.085, 0.18, n, 0.02, (0, 0, -0.09)).turned(turn).moved(c), wires(np.tile(c, (12, 1)), c + (r - 0.06) * d, 0.022, 8))
            out.add("tire", iron, lathe([(r - 0.012, -0.036), (r, -0.036), (r, 0.036), (r - 0.012, 0.036)], n, 0.4).turned(turn).moved(c), cylinder(0.045, 0.2, 18, 0.01, (0, 0, -0.1)).turned(turn).moved(c))
        out.add("carriage", wood, beam((-0.4, 0.06, 0.52), (0.4, 0.06, 0.52), 0.11, 0.12, 0.012), *(beam((-0.18, y, q), (0.18, y, q), 0.08, 0.06, 0.01) for y, q in ((-0.25, z - 0.04), (0.7, z - 0.3))))
        out.add("tire", iron, torus(0.07, 0.014, 24, 8).moved((0, 1.36, z - 0.51)))
    else:
        for s in (-1, 1):
            for y in (-0.3, 0.55):
                out.add("wheel", wood, cylinder(0.15, 0.09, n, 0.012, (0, 0, -0.045)).turned(rot_y(np.pi / 2)).moved((s * 0.3, y, 0.15)))
                out.add("tire", iron, cylinder(0.04, 0.11, 16, 0.008, (0, 0, -0.055)).turned(rot_y(np.pi / 2)).moved((s * 0.3, y, 0.15)))
        out.add("carriage", wood, *(beam((-0.28, y, 0.15), (0.28, y, 0.15), 0.1, 0.1, 0.01) for y in (-0.3, 0.55)), beam((-0.2, 0.25, 0.3), (0.2, 0.25, 0.3), 0.3, 0.06, 0.01))
    if p.balls:
        q = 0.06
        at = [(0.75 + 2 * q * (i - 1) + q * k, -0.2 + 2 * q * (j - 1) + q * k, q + 1.42 * q * k) for k in range(3) for i in range(3 - k) for j in range(3 - k)]
        out.add("ball", iron, stamp(sphere(q, 16), at))
    return gathered(out, 320.0, p.length / 1.7, cover="roles", dynamic=False, functional_sides=("back",))
