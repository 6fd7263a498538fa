"""A runway edge light: a glowing lens on a short stem that snaps off its base plate, with cable."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.geometry import cylinder, lathe, rod, spline, torus, tube

CARD = Card("aviation/runway_light", 1, "runway_light", ("runway lamp", "edge light", "landing light", "taxiway light", "airfield light"), ("light", "lamp"), ("airfield", "runway", "outdoor"))


class Params(Base):
    """Dials; blue marks taxiways, green thresholds, red ends."""

    height: Annotated[float, metres(0.2, 0.8)] = 0.4
    color: Color = "white"
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"taxiway": Params(color="blue"), "threshold": Params(color="green"), "end": Params(color="red"), "off": Params(lit=False, height=0.6, wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Base plate, frangible stem with a groove, cast housing, fluted lens."""
    out, h, n = Collector(), p.height, kit.n(26, 12)
    cast = finish.paint("yellow", p.wear, 0.45)
    out.add("base", finish.iron(0.5), cylinder(0.15, 0.02, n, 0.005), bolts([(0.12 * np.cos(a), 0.12 * np.sin(a), 0.02) for a in np.arange(6) * np.pi / 3], 0.009, 0.008))
    s = h - 0.19
    out.add("stem", cast, lathe([(0.06, 0.02), (0.05, 0.035), (0.024, 0.05), (0.024, 0.07), (0.018, 0.075), (0.018, 0.085), (0.024, 0.09), (0.024, s), (0.055, s + 0.02), (0.075, s + 0.05), (0.075, s + 0.075), (0.06, s + 0.08), (0, s + 0.08)], n, 0.5))
    z = s + 0.08
    a = np.linspace(0, 2 * np.pi, n + 1)
    lens = lathe([(0.058, z), (0.062, z + 0.03), (0.06, z + 0.06), (0.048, z + 0.09), (0.025, z + 0.106), (0, z + 0.11)], n, True)
    c = np.asarray(rgb(p.color))
    c = c / c.max()
    _ = a
    out.add("lens", finish.glow((float(c[0]), float(c[1]), float(c[2])), 9.0) if p.lit else finish.plastic(p.color, 0.08), lens.tinted(1 - 0.25 * (np.sin(lens.vertices[:, 2] * 300) > 0)))
    out.add("ring", finish.metal("aluminium", p.wear), torus(0.064, 0.006, n, 6).moved((0, 0, z + 0.004)), *(rod((0.062 * np.cos(k), 0.062 * np.sin(k), z), (0.05 * np.cos(k), 0.05 * np.sin(k), z + 0.088), 0.003, 5) for k in np.arange(4) * np.pi / 2))
    cable = spline([(0.03, 0, 0.1), (0.09, 0.02, 0.06), (0.16, 0.06, 0.014), (0.3, 0.04, 0.008), (0.42, 0.12, 0.006)], 18)
    out.add("cable", finish.rubber(), tube(cable, 0.008, 6))
    light = (Light(name="edge", position=(0, 0, z + 0.06), color=(float(c[0]), float(c[1]), float(c[2])), power=4.0, radius=0.05, on=p.lit),)
    return Part(out.surfaces(), colliders=(cylinder_collider(0.15, 0.02), cylinder_collider(0.075, h - 0.02)), mass=6, anchors={"lamp": (0, 0, z + 0.06), "top": (0, 0, h)}, lights=light, affordances=("switch",))
