"""A stage spotlight hanging from a pipe by its yoke: finned can, lens, four barn doors, a safety cable, its beam falling steeply."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Params as Base, Part, Wear, box_collider, finish, metres, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, box, cylinder, lathe, rot_x, rot_z, slab, torus, tube

CARD = Card("lighting/spotlight", 1, "spotlight", ("stage light", "floodlight", "flood light", "track light", "theatre light", "theater light"), ("lamp", "light"), ("indoor", "theater", "museum", "concert_hall", "recording_studio"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling; the beam falls towards -Y by `tilt`."""

    drop: Annotated[float, metres(0.2, 2.5)] = 0.6
    """Of the pipe below the ceiling."""
    tilt: Annotated[float, number(0.0, 1.2)] = 0.35
    """Radians from straight down."""
    color: Color = "#fff0d8"
    """Of the beam."""
    power: Annotated[float, number(5, 200)] = 70.0
    lit: bool = True
    wear: Wear = 0.3


PRESETS = {"cold": Params(color="#d6e6ff"), "steep": Params(tilt=0.0, drop=0.3), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Rod, clamp, yoke; the can turned about the yoke's bolts."""
    out, n = Collector(), kit.n(32, 12)
    black, iron = finish.paint("#101012", p.wear, 0.45), finish.metal("galvanised", p.wear)
    z = -p.drop
    out.add("rod", iron, cylinder(0.017, p.drop - 0.02, 14, 0.002, (0, 0, z + 0.02)), lathe([(0, -0.03), (0.05, -0.02), (0.055, 0), (0, 0)], n, 0.5))
    out.add("clamp", black, box((0.05, 0.06, 0.07), 0.01, (0, 0, z)))
    yoke = [(-0.125, 0, z - 0.22), (-0.125, 0, z - 0.06), (-0.09, 0, z - 0.03), (0.09, 0, z - 0.03), (0.125, 0, z - 0.06), (0.125, 0, z - 0.22)]
    out.add("yoke", black, tube(yoke, 0.011, 8), *(cylinder(0.022, 0.03, 12, 0.004).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])).moved((s * 0.122 - 0.015, 0, z - 0.22)) for s in (-1, 1)))
    turn: Floats = rot_x(-p.tilt)
    hub = np.array([0.0, 0.0, z - 0.22])
    can = lathe([(0, 0.17), (0.06, 0.165), (0.085, 0.13), (0.09, 0.02), (0.1, 0.0), (0.1, -0.15), (0.112, -0.16), (0.112, -0.18), (0.094, -0.18), (0.09, -0.02), (0, -0.02)], n, 0.4)
    fins = [torus(0.093, 0.006, n, 6).moved((0, 0, q)) for q in (0.03, 0.055, 0.08, 0.105)]
    doors = [slab((-0.1, 0, 0), (0.1, 0.004, 0.13), 0.001).turned(rot_x(np.pi - 0.55)).moved((0, -0.112, -0.178)).turned(rot_z(k * np.pi / 2)) for k in range(4)]
    out.add("can", black, *(m.turned(turn).moved(hub) for m in (can, *fins, *doors)))
    out.add("lens", finish.glow(rgb(p.color), 26.0 if p.lit else 0.03), lathe([(0, -0.172), (0.05, -0.168), (0.09, -0.155), (0.09, -0.15), (0, -0.15)], n, 0.9).turned(turn).moved(hub))
    out.add("cable", finish.rubber(), tube([(0, 0.01, z - 0.03), (0.04, 0.06, z - 0.12), (0.0, 0.09, z - 0.1), tuple(turn @ [0, 0.05, 0.16] + hub)], 0.004, 6))
    aim = turn @ np.array([0.0, 0.0, -1.0])
    at = hub + aim * 0.24
    light = Light(name="beam", kind="spot", position=_t(at), direction=_t(aim), color=rgb(p.color), power=p.power, radius=0.09, angle=0.62, on=p.lit)
    return Part(out.surfaces(), colliders=(box_collider((-0.15, -0.25, z - 0.45), (0.15, 0.2, z + 0.03)), box_collider((-0.03, -0.03, z), (0.03, 0.03, 0))), mass=8.0, lights=(light,), affordances=("switch",), anchors={"lamp": _t(hub)})


def _t(v: Floats) -> tuple[float, float, float]:
    return (float(v[0]), float(v[1]), float(v[2]))
