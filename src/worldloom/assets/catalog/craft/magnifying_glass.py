"""A magnifying glass: a thick lens in a brass, steel or black ring on a turned wooden or plastic handle, lying on a table."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import lathe, rot_x, rot_z
CARD = Card("craft/magnifying_glass", 1, "magnifying_glass", ("magnifier", "magnifying lens", "hand lens", "loupe", "reading glass"), ("tool",), ("indoor", "office", "study", "library", "detective"), "table")


class Params(Base):
    """Dials."""

    diameter: Annotated[float, metres(0.04, 0.15)] = 0.085
    metal: Literal["brass", "chrome", "gunmetal"] = "brass"
    handle: Literal["wood", "plastic"] = "wood"
    color: Color = "#5a2a14"
    """Of the handle."""
    wear: Wear = 0.25


PRESETS = {"black": Params(metal="gunmetal", handle="plastic", color="#17181a"), "large": Params(diameter=0.12, metal="chrome", color="#2a1a12"), "red": Params(handle="plastic", color="red", metal="chrome")}


def build(p: Params, kit: Kit) -> Part:
    """Lies nearly flat: on the ring and the end of its handle."""
    out, r, n = Collector(), p.diameter / 2, kit.n(48, 20)
    turn = rot_z(0.6)
    thick = 0.16 * r
    grip_r, long = 0.24 * r + 0.002, 2.3 * r
    z = max(thick, grip_r)
    metal = finish.metal(p.metal, p.wear)
    ring = lathe([(r, -thick), (1.09 * r, -0.9 * thick), (1.12 * r, 0), (1.09 * r, 0.9 * thick), (r, thick), (0.96 * r, 0.7 * thick), (0.96 * r, -0.7 * thick), (r, -thick)], n, 0.7)
    out.add("ring", metal, ring.moved((0, 0, z)).turned(turn))
    dome = np.linspace(0, 1, 8)
    lens = lathe([(0.97 * r * q, -0.85 * thick * (1 - q * q) - 0.05 * thick) for q in dome] + [(0.97 * r * q, 0.85 * thick * (1 - q * q) + 0.05 * thick) for q in dome[::-1]], n, True)
    out.add("lens", finish.glass((0.93, 0.96, 0.96), 0.01), lens.moved((0, 0, z)).turned(turn))
    neck = lathe([(0, 0), (0.13 * r, 0), (0.16 * r, 0.1 * r), (0.1 * r, 0.2 * r), (0.12 * r, 0.34 * r), (0.2 * r, 0.4 * r), (grip_r, 0.46 * r), (grip_r * 0.92, 0.56 * r), (0, 0.56 * r)], 20, 0.6)
    skin = finish.wood(p.color, p.wear, 0.3) if p.handle == "wood" else finish.plastic(p.color, 0.3, p.wear)
    hold = lathe([(0, 0.54 * r), (0.84 * grip_r, 0.54 * r), (0.96 * grip_r, 0.8 * r), (0.8 * grip_r, 0.54 * r + 0.45 * long), (grip_r, 0.54 * r + 0.8 * long), (0.9 * grip_r, 0.54 * r + 0.96 * long), (0, 0.54 * r + long)], 20, 0.9)
    lay = rot_x(np.pi / 2)
    out.add("neck", metal, neck.turned(lay).moved((0, -1.08 * r, z)).turned(turn))
    out.add("handle", skin, hold.turned(lay).moved((0, -1.08 * r, z)).turned(turn))
    out.add("neck", metal, lathe([(0, 0), (0.9 * grip_r, 0), (0.6 * grip_r, 0.1 * r), (0, 0.12 * r)], 16, 0.6).turned(lay).moved((0, -1.08 * r - 0.54 * r - 0.97 * long, z)).turned(turn))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.12, dynamic=True, affordances=("pick up", "look"))
