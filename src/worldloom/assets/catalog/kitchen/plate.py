"""A dinner plate, or a pile of plates, of white or coloured china with a painted rim."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.built_wares import loaf
from worldloom.assets.parts.room_ware import leaf_blade, plate_of, tabletop
from worldloom.geometry import prism, rot_z, sphere, stamp, torus, tube
CARD = Card("kitchen/plate", 1, "plate", ("dish", "saucer", "platter", "dinner plate"), ("crockery",), ("indoor", "kitchen", "dining_room", "restaurant"), "table")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.06, 0.18)] = 0.13
    count: Annotated[int, number(1, 8)] = 1
    color: Color = "white"
    rim: Color = "navy"
    contents: Literal["empty", "cake", "bread", "pasta"] = "empty"


PRESETS = {"pile": Params(count=6, rim="white"), "cake": Params(contents="cake", radius=0.1), "meal": Params(contents="pasta")}


def build(p: Params, kit: Kit) -> Part:
    """Foot ring, well, raised lip with a line of colour; what lies on it."""
    out, r, d = Collector(), p.radius, 0.02
    one, line = plate_of(r, d, kit.n(40, 16)), torus(0.955 * r, 0.0016, kit.n(40, 16), 4).scaled((1, 1, 0.6)).moved((0, 0, 0.93 * d + 0.0025))
    at = [(0, 0, 0.009 * k) for k in range(p.count)]
    out.add("plate", finish.ceramic(p.color), stamp(one, at))
    out.add("rim", finish.ceramic(p.rim), stamp(line, at))
    z = at[-1][2] + 0.007
    if p.contents == "cake":
        wedge = prism([(0, 0), (0.085, -0.03), (0.085, 0.03)], 0.022, 0.002).moved((-0.04, 0, z))
        out.add("food", finish.of("food", (0.3, 0.15, 0.05), 0.8), wedge, wedge.moved((0, 0, 0.028)))
        out.add("cream", finish.of("food", (0.7, 0.62, 0.5), 0.5), wedge.scaled((1, 1, 0.3)).moved((0, 0, 0.7 * z + 0.022)), wedge.scaled((1.02, 1.04, 0.3)).moved((0.001, 0, 0.7 * z + 0.05)), sphere(0.011, 10, (0.03, 0, z + 0.062)))
    elif p.contents == "bread":
        out.add("food", finish.of("food", (0.42, 0.22, 0.08), 0.8), loaf(0.11, True).moved((0, 0, z)))
    elif p.contents == "pasta":
        g = kit.rng("pasta")
        t = np.linspace(0, 1, 22)
        for _ in range(kit.n(26, 8)):
            a, b, c = g.uniform(0, 6.3), g.uniform(0.2, 0.55), g.uniform(1.5, 4)
            q = b * r * (1 - 0.35 * np.sin(3.3 * t + a))
            out.add("food", finish.of("food", (0.62, 0.44, 0.16), 0.45), tube(np.stack([q * np.cos(a + c * t), q * np.sin(a + c * t), z + 0.004 + 0.05 * (0.6 - b) * (0.4 + np.abs(np.sin(5 * t + a)))], 1), 0.0022, 5))
        out.add("sauce", finish.of("food", (0.34, 0.05, 0.02), 0.35), sphere((0.3 * r, 0.28 * r, 0.014), 14, (0, 0, z + 0.022)), *(leaf_blade(0.03, 0.018).moved((0.005 * k, 0, z + 0.035)).turned(rot_z(2.0 * k)) for k in range(2)))
    return tabletop(out.surfaces(), 0.6 * p.count)
