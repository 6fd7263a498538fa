"""An industrial robot arm: a turning base, shoulder, elbow and wrist with a two-jaw gripper, cables along it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import Floats, Mesh, align, box, cylinder, lathe, rod, slab, spline, tube
CARD = Card("electronics/robot_arm", 1, "robot_arm", ("robotic arm", "industrial robot", "mechanical arm", "welding robot"), ("robot", "machine"), ("indoor", "factory", "laboratory", "workshop"), "floor", (0.6, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.5, 2.6)] = 1.7
    color: Color = "#e0701a"
    lift: Annotated[float, number(20, 80, "deg")] = 62.0
    """Of the upper arm over level."""
    wear: Wear = 0.25


PRESETS = {"white": Params(color="#dedfde", height=0.8, lift=70.0), "low": Params(color="#e0b81c", lift=40.0)}
_SIDE = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
"""From +Z to +X."""


def build(p: Params, kit: Kit) -> Part:
    """It reaches to -Y. Drawn about 1.7 m tall."""
    out, n = Collector(), kit.n(36, 16)
    skin, dark, steel = finish.paint(p.color, p.wear, 0.32), finish.plastic("#1b1c1f", 0.45), finish.metal("steel", p.wear)
    out.add("plate", finish.paint("#2a2c30", p.wear), slab((-0.34, -0.34, 0), (0.34, 0.34, 0.03), 0.006), lathe([(0, 0.03), (0.27, 0.03), (0.27, 0.08), (0.22, 0.12), (0.22, 0.2), (0, 0.2)], n, 0.4))
    out.add("bolt", steel, bolts([(x, y, 0.03) for x in (-0.29, 0.29) for y in (-0.29, 0.29)], 0.02, 0.018))
    out.add("body", skin, lathe([(0, 0.2), (0.23, 0.2), (0.235, 0.24), (0.2, 0.36), (0, 0.36)], n, 0.5), slab((-0.17, -0.16, 0.3), (0.17, 0.18, 0.44), 0.05))
    t = np.radians(p.lift)
    a = np.array([0, 0.05, 0.5])
    b = a + 0.72 * np.array([0, np.cos(t) * 0.6, np.sin(t)])
    c = b + 0.62 * np.array([0, -np.cos(0.35), -np.sin(0.35) + 0.25])
    for at, r, w in ((a, 0.15, 0.4), (b, 0.12, 0.34), (c, 0.075, 0.2)):
        out.add("joint", dark, cylinder(r, w, n, 0.012).turned(_SIDE).moved(at - [w / 2, 0, 0]))
        out.add("cap", steel, *(cylinder(0.6 * r, 0.012, n, 0.004).turned(_SIDE).moved(at + [s * (w / 2 + 0.004) - 0.006, 0, 0]) for s in (-1, 1)))
    out.add("body", skin, _limb(a, b, 0.19, 0.2, 0.15), _limb(b, c, 0.15, 0.16, 0.1), cylinder(0.135, 0.2, n, 0.02).turned(_SIDE).moved(b - [0.1, 0, 0]), cylinder(0.17, 0.22, n, 0.03).turned(_SIDE).moved(a - [0.11, 0, 0]))
    d = np.array([0, -0.35, -0.94])
    e = c + 0.2 * d
    out.add("wrist", steel, rod(c, e, 0.055, 20), cylinder(0.075, 0.03, n, 0.006).turned(align(d)).moved(e))
    f = e + 0.03 * d
    out.add("gripper", dark, box((0.16, 0.07, 0.05), 0.008, (0, 0, 0.02)).turned(align(d)).moved(f), *(box((0.022, 0.045, 0.13), 0.005, (s * 0.055, 0, 0.1)).turned(align(d)).moved(f) for s in (-1, 1)), *(box((0.03, 0.04, 0.03), 0.004, (s * 0.045, 0, 0.155)).turned(align(d)).moved(f) for s in (-1, 1)))
    hose = spline([np.array([0.12, 0.16, 0.4]), a + [0.12, 0.16, 0.1], (a + b) / 2 + [0.11, 0.14, 0.05], b + [0.1, 0.1, 0.16], (b + c) / 2 + [0.08, 0.0, 0.16], c + [0.05, 0.0, 0.1], e + [0.04, 0.02, 0.02]], 60)
    out.add("hose", dark, tube(hose, 0.018, 8), *(cylinder(0.024, 0.02, 10, 0.004, h) for h in hose[6::9]))
    out.add("stripe", finish.paint("#121214"), *(box((0.2, 0.004, 0.03), 0.001, (0, -0.164, z)) for z in (0.34, 0.39)))
    top = max(float(s.mesh.bounds[1, 2]) for s in out.surfaces())
    return gathered(out, 240.0, p.height / top, cover="roles", dynamic=False, functional_sides=("front",), affordances=("switch",))


def _limb(start: Floats, end: Floats, wide: float, thick: float, tip: float) -> Mesh:
    """A tapering cast arm between two joints."""
    long = float(np.linalg.norm(end - start))
    m = box((1, 1, long), 0.05 * long, (0, 0, long / 2))
    k = m.vertices[:, 2] / long
    w = (wide + (tip - wide) * k)[:, None]
    return Mesh(np.c_[m.vertices[:, :2] * w * [1, thick / wide], m.vertices[:, 2]], m.faces, None, m.uv).turned(align(end - start, (1, 0, 0)) @ np.array([[0, -1.0, 0], [1, 0, 0], [0, 0, 1]])).moved(start)
