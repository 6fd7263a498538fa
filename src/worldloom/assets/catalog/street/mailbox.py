"""A letterbox: a rural mailbox with a flag on a post, a cast pillar box, or a boxy street collection box."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rot_x, torus

CARD = Card("street/mailbox", 1, "mailbox", ("letterbox", "letter box", "post box", "postbox", "mail box", "pillar box"), ("box",), ("suburb", "street", "village", "city", "outdoor"), "ground", (0.5, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["post", "pillar", "collection"] = "post"
    height: Annotated[float, metres(0.9, 1.9)] = 1.15
    color: Color = "silver"
    flag: bool = True
    wear: Wear = 0.3


PRESETS = {"red": Params(color="red"), "pillar": Params(style="pillar", color="red", height=1.6), "collection": Params(style="collection", color="navy", height=1.3), "no_flag": Params(flag=False)}


def build(p: Params, kit: Kit) -> Part:
    """`height` is the top's."""
    out = Collector()
    joints = {"post": _post, "pillar": _pillar, "collection": _street}[p.style](out, p, kit)
    r = {"post": 0.1, "pillar": 0.24, "collection": 0.28}[p.style]
    body = (cylinder_collider(r, p.height),) if p.style != "post" else (cylinder_collider(0.06, p.height - 0.24), box_collider((-0.1, -0.28, p.height - 0.24), (0.1, 0.26, p.height)))
    return Part(out.surfaces(), colliders=body, mass={"post": 22.0, "pillar": 350.0, "collection": 90.0}[p.style], joints=joints, affordances=("open", "use"), functional_sides=("front",), anchors={"top": (0, 0, p.height)})


def _arch(w: float, wall: float, n: int) -> list[tuple[float, float]]:
    a = np.linspace(0, np.pi, n)
    return [(-w, 0.0), (w, 0.0), *((float(w * np.cos(t)), float(wall + w * np.sin(t))) for t in a)]


def _post(out: Collector, p: Params, kit: Kit) -> tuple[Joint, ...]:
    """A rounded tin box on a square post with a brace and a planted foot."""
    skin, z, n = finish.paint(p.color, p.wear, 0.35), p.height - 0.235, kit.n(14, 7)
    tin = prism(_arch(0.087, 0.13, n), 0.48, 0.004).turned(rot_x(np.pi / 2)).moved((0, 0.24, z))
    out.add("box", skin, tin)
    lid = prism(_arch(0.092, 0.13, n), 0.025, 0.004).turned(rot_x(np.pi / 2)).moved((0, -0.238, z))
    out.add("door", skin, lid, box((0.03, 0.02, 0.03), 0.004, (0, -0.272, z + 0.19)), link="door")
    wood = finish.wood("weathered", p.wear)
    out.add("post", wood, boards((0.095, 0.095, z + 0.25), [(0, 0.02, z / 2 - 0.125)], 0.008), boards((0.13, 0.4, 0.03), [(0, 0, z - 0.016)], 0.005))
    turn = np.array([[1, 0, 0], [0, 0.7071, -0.7071], [0, 0.7071, 0.7071]])
    out.add("post", wood, boards((0.06, 0.3, 0.05), [(0, -0.13, z - 0.16)], 0.006, None, turn.T))
    if p.flag:
        out.add("flag", finish.paint("red" if p.color != "red" else "white", p.wear), box((0.006, 0.03, 0.2), 0.002, (0.095, -0.05, z + 0.17)), box((0.006, 0.09, 0.06), 0.002, (0.095, -0.02, z + 0.25)), link="flag")
    out.add("numbers", finish.paint("white"), *_digits(kit, z + 0.1))
    flag = (Joint(name="flag", origin=(0.095, -0.05, z + 0.08), axis=(1, 0, 0), limits=(-1.57, 0.0)),) if p.flag else ()
    return (Joint(name="door", origin=(0, -0.245, z), axis=(1, 0, 0), limits=(0.0, 1.5)), *flag)


def _digits(kit: Kit, z: float) -> list[Mesh]:
    """House number as raised bars on the left side."""
    y = -0.12 + np.arange(3) * 0.09
    rng = kit.rng("number")
    return [box((0.004, 0.016, 0.07), 0.001, (-0.089, float(q) + float(rng.uniform(-0.01, 0.01)), z)) for q in y]


def _pillar(out: Collector, p: Params, kit: Kit) -> tuple[Joint, ...]:
    """Cast cylinder with a domed cap, base and slot."""
    h, n = p.height, kit.n(36, 12)
    skin = finish.paint(p.color, p.wear, 0.3)
    out.add("base", finish.paint("black", p.wear), lathe([(0, 0), (0.25, 0), (0.25, 0.18), (0.235, 0.2)], n, 0.4))
    out.add("body", skin, lathe([(0.235, 0.2), (0.225, 0.22), (0.225, h - 0.24), (0.235, h - 0.22), (0.26, h - 0.2), (0.265, h - 0.14), (0.24, h - 0.12), (0.17, h - 0.04), (0.07, h - 0.005), (0, h)], n, 0.5), torus(0.228, 0.012, n, 6).moved((0, 0, 0.4)))
    out.add("slot", finish.paint("black"), box((0.17, 0.02, 0.03), 0.006, (0, -0.222, h - 0.36)))
    out.add("plate", finish.paint("white"), box((0.12, 0.012, 0.16), 0.004, (0, -0.224, h - 0.55)))
    out.add("door", skin, box((0.22, 0.03, 0.42), 0.01, (0, -0.215, h - 0.92)), link="door")
    return (Joint(name="door", origin=(-0.11, -0.215, 0), axis=(0, 0, 1), limits=(-1.6, 0.0)),)


def _street(out: Collector, p: Params, kit: Kit) -> tuple[Joint, ...]:
    """A steel box with a rounded top on four feet and a pull-down hatch."""
    skin, h = finish.paint(p.color, p.wear, 0.35), p.height
    out.add("body", skin, prism(_arch(0.25, h - 0.4, kit.n(16, 7)), 0.5, 0.01).turned(rot_x(np.pi / 2)).moved((0, 0.25, 0.15)))
    out.add("feet", finish.iron(p.wear), *(cylinder(0.025, 0.16, 10, 0.004, (x, y, 0)) for x in (-0.2, 0.2) for y in (-0.2, 0.2)))
    out.add("door", skin, box((0.36, 0.03, 0.2), 0.012, (0, -0.262, h - 0.36)), link="door")
    out.add("handle", finish.metal("steel", p.wear), cylinder(0.01, 0.2, 8, 0.003).turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]])).moved((-0.1, -0.3, h - 0.31)), link="door")
    out.add("plate", finish.paint("white"), box((0.26, 0.01, 0.2), 0.003, (0, -0.256, h - 0.72)))
    return (Joint(name="door", origin=(0, -0.25, h - 0.46), axis=(1, 0, 0), limits=(0.0, 1.1)),)
