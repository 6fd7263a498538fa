"""A toy drum with zigzag cords, rims and two sticks lying on it, or a spinning top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import cylinder, join, lathe, rod, rot_x, rot_z, sphere, torus
CARD = Card("toys/drum_toy", 1, "drum_toy", ("toy drum", "spinning top", "toy"), ("toy", "plaything", "instrument"), ("indoor", "shop", "playroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["drum", "top"] = "drum"
    radius: Annotated[float, metres(0.05, 0.25)] = 0.13
    color: Color = "red"
    trim: Color = "mustard"


PRESETS = {"blue": Params(color="navy"), "top": Params(style="top", radius=0.09)}


def build(p: Params, kit: Kit) -> Part:
    """Shell, hoops, skin, cords; or a turned top leaning on its point."""
    out, r, n = Collector(), p.radius, kit.n(40, 14)
    body, trim = finish.paint(p.color, 0.2, 0.3), finish.paint(p.trim, 0.2, 0.3)
    if p.style == "top":
        lean = rot_x(0.5)
        prof = [(0, -0.95), (0.06, -0.85), (0.5, -0.35), (0.95, 0.05), (1, 0.16), (0.9, 0.26), (0.4, 0.42), (0.12, 0.5), (0.1, 1.0), (0.16, 1.08), (0, 1.14)]
        m = lathe(np.asarray(prof) * r, n, 0.8).turned(lean)
        ring = join([torus(q * r, 0.03 * r, n, 6).moved((0, 0, z * r)) for q, z in ((0.99, 0.12), (0.72, 0.33), (0.72, -0.14))]).turned(lean)
        low = float(m.bounds[0, 2])
        out.add("body", body, m.moved((0, 0, -low)))
        out.add("ring", trim, ring.moved((0, 0, -low)))
        return tabletop(out.surfaces(), 0.3, affordances=("spin",))
    h = 1.15 * r
    out.add("body", body, cylinder(0.95 * r, h, n, 0.002))
    out.add("hoop", trim, *(lathe([(0.95 * r, z), (1.03 * r, z), (1.03 * r, z + 0.14 * h), (0.95 * r, z + 0.14 * h)], n, 0.3) for z in (0.0, 0.86 * h)))
    out.add("skin", finish.of("paper", (0.66, 0.58, 0.44), 0.7), cylinder(0.97 * r, 0.01, n, 0.002, (0, 0, h - 0.006)))
    k = 10
    a = np.arange(2 * k + 1) * np.pi / k
    z = np.where(np.arange(2 * k + 1) % 2 == 0, 0.12 * h, 0.88 * h)
    cords = np.stack([1.0 * r * np.cos(a), 1.0 * r * np.sin(a), z], 1)
    out.add("cord", finish.of("rope", (0.62, 0.55, 0.42)), wires(cords[:-1], cords[1:], 0.006 * r / 0.13, 5))
    stick = rod((-0.11, 0, 0), (0.12, 0, 0.004), 0.0055, 8, 0.0045)
    tip = sphere(0.011, 10, (0.125, 0, 0.003))
    sticks = [join([stick, tip]).scaled(r / 0.13).turned(rot_z(q)).moved((0, y, h + 0.012)) for q, y in ((0.5, 0.02), (-0.35, -0.03))]
    out.add("stick", finish.wood("birch"), *sticks)
    return tabletop(out.surfaces(), 0.8, affordances=("pick up", "play"))
