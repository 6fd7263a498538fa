"""A bowling pin with red stripes, a bowling ball with finger holes, or a set of ten pins."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import align, cylinder, fbm, lathe, sphere, stamp
CARD = Card("sport/bowling", 1, "bowling_set", ("bowling pin", "bowling ball", "bowling pins", "set of bowling pins", "skittle", "ninepin", "tenpin"), ("sports equipment",), ("indoor", "sports", "bowling_alley"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["pin", "ball", "pins", "skittle"] = "pin"
    color: Color | None = None
    """Of the ball or the stripes."""
    size: Annotated[float, number(0.6, 1.1)] = 1.0
    wear: Wear = 0.15


PRESETS = {"ball": Params(kind="ball"), "blue ball": Params(kind="ball", color="#1f3f9c"), "pins": Params(kind="pins")}


def build(p: Params, kit: Kit) -> Part:
    """Stands upright."""
    out, n = Collector(), kit.n(36, 16)
    if p.kind == "ball":
        m = sphere(0.108, kit.n(40, 18))
        out.add("ball", finish.plastic(p.color or "#5a1030", 0.05, p.wear), m.tinted(1 + 0.5 * fbm(m.vertices, 0.06, 3, 4)))
        out.add("hole", finish.plastic((0.004, 0.004, 0.005), 0.6), *(cylinder(0.013, 0.002, 18, 0.0).turned(align(d)).moved(0.1073 * np.array(d) / np.linalg.norm(d)) for d in ((-0.15, -0.62, 0.75), (0.15, -0.62, 0.75), (0.0, -0.86, 0.5))))
        return gathered(out, 6.0, p.size)
    prof = [(0, 0), (0.026, 0), (0.03, 0.006), (0.045, 0.06), (0.0605, 0.115), (0.057, 0.165), (0.04, 0.215), (0.025, 0.255), (0.0228, 0.285), (0.0295, 0.325), (0.0325, 0.345), (0.028, 0.37), (0.013, 0.38), (0, 0.381)]
    pin = lathe(prof, n, True)
    bands = [lathe([(r, z), (r + 0.0009, z + 0.003), (q + 0.0009, z + 0.01), (q, z + 0.013)], n, 0.8) for r, q, z in ((0.0262, 0.0238, 0.252), (0.0229, 0.0238, 0.281))]
    at = [(0.0, 0.0, 0.0)] if p.kind != "pins" else [(0.15 * (i - j / 2), 0.13 * j, 0.0) for j in range(4) for i in range(j + 1)]
    out.add("pin", finish.plastic("#f4f1e8", 0.12, p.wear), stamp(pin, at))
    out.add("band", finish.paint(p.color or "#c2201a", 0.05, 0.2), *(stamp(b, at) for b in bands))
    return gathered(out, 1.6 * len(at), p.size)
