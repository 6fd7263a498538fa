"""A cast-iron fire hydrant with a domed bonnet, two hose outlets, a pumper cap on chains and flange bolts."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.geometry import Mesh, cylinder, hang, lathe, rot_x, rot_z, tube

CARD = Card("street/fire_hydrant", 1, "fire_hydrant", ("hydrant", "fire plug"), ("street furniture",), ("street", "city", "suburb", "new york", "outdoor"), "ground", (0.4, 0.1, 0.2, 0.2))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.5, 1.1)] = 0.78
    color: Color = "red"
    cap_color: Color = "silver"
    wear: Wear = 0.5


PRESETS = {"yellow": Params(color="yellow", cap_color="blue"), "old": Params(wear=1.0, color="rust", cap_color="rust")}


def build(p: Params, kit: Kit) -> Part:
    """The large outlet is at the front."""
    out, k, n = Collector(), p.height / 0.78, kit.n(32, 14)
    skin, caps = finish.paint(p.color, p.wear, 0.35), finish.metal("galvanised", p.wear) if p.cap_color == "silver" else finish.paint(p.cap_color, p.wear, 0.4)
    prof = [(0, 0), (0.165, 0), (0.165, 0.03), (0.115, 0.04), (0.105, 0.06), (0.105, 0.09), (0.15, 0.1), (0.15, 0.13), (0.105, 0.14), (0.098, 0.2), (0.098, 0.52), (0.12, 0.54), (0.135, 0.55), (0.135, 0.575), (0.122, 0.585), (0.115, 0.63), (0.085, 0.69), (0.04, 0.72), (0.035, 0.73), (0.035, 0.745)]
    out.add("body", skin, lathe([*prof, (0, 0.75)], n, 0.45).scaled(k))
    ribs = [tube(np.c_[(0.122 - 0.09 * t**2) * np.cos(a), (0.122 - 0.09 * t**2) * np.sin(a), 0.59 + 0.125 * t], 0.008, 5, caps=False) for a in np.arange(8) * np.pi / 4 for t in (np.linspace(0, 1, 6),)]
    out.add("body", skin, *(m.scaled(k) for m in ribs))
    out.add("caps", caps, cylinder(0.026, 0.04, 5, 0.004, (0, 0, 0.74)).scaled(k))
    for angle, r, z in ((0.0, 0.075, 0.4), (np.pi / 2, 0.055, 0.44), (-np.pi / 2, 0.055, 0.44)):
        turn = rot_z(angle) @ rot_x(np.pi / 2)
        stub = lathe([(0.8 * r, 0.07), (0.85 * r, 0.12), (1.1 * r, 0.125), (1.1 * r, 0.145), (0.85 * r, 0.15), (0, 0.15)], n, 0.4)
        out.add("body", skin, stub.turned(turn).moved((0, 0, z)).scaled(k))
        cap = _cap(r, kit)
        out.add("caps", caps, cap.turned(turn).moved((0, 0, z)).scaled(k))
        d = turn @ np.array([0, 0, 1.0])
        a, b = d * 0.17 + [0, 0, z - r], np.array([0.1 * np.cos(angle - 1.1), 0.1 * np.sin(angle - 1.1), 0.3])
        out.add("chain", finish.iron(p.wear), tube(hang(a, b, 0.05, 8), 0.005, 5).scaled(k))
    ring = [(r * np.cos(a), r * np.sin(a), z) for r, z in ((0.132, 0.13), (0.146, 0.03)) for a in np.arange(8) * np.pi / 4]
    out.add("bolts", finish.iron(p.wear), bolts(np.array(ring) * k, 0.013 * k, 0.014 * k))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.16 * k, p.height),), mass=110 * k**3, functional_sides=("front",), affordances=("use",), anchors={"outlet": (0, -0.2 * k, 0.4 * k), "top": (0, 0, p.height)})


def _cap(r: float, kit: Kit) -> Mesh:
    """A ribbed screw cap with a five-sided nut."""
    from worldloom.geometry import join

    return join([lathe([(1.05 * r, 0.147), (1.08 * r, 0.155), (1.05 * r, 0.185), (0.7 * r, 0.2), (0, 0.205)], kit.n(20, 10), 0.4), cylinder(0.3 * r, 0.035, 5, 0.004, (0, 0, 0.2))])
