"""A paperweight: a clear glass dome with a flower or swirl inside, a polished stone, or a small brass figure of a pyramid or sphere on its foot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, rot_y, rot_z, sphere, spline, tube
CARD = Card("craft/paperweight", 1, "paperweight", ("paper weight", "glass paperweight", "desk ornament", "crystal paperweight"), ("ornament", "stationery"), ("indoor", "office", "study"), "table")


class Params(Base):
    """Dials."""

    style: Literal["dome", "stone", "pyramid", "globe"] = "dome"
    diameter: Annotated[float, metres(0.04, 0.13)] = 0.075
    color: Color = "#2a6ab0"
    """Of what is in the glass, or of the stone."""
    metal: Literal["brass", "chrome", "gunmetal"] = "brass"
    wear: Wear = 0.1


PRESETS = {"stone": Params(style="stone", color="#3a4a44"), "pyramid": Params(style="pyramid"), "globe": Params(style="globe", color="#8a2a4a", metal="chrome"), "red": Params(color="#b02a3a", diameter=0.09)}


def build(p: Params, kit: Kit) -> Part:
    """Stands on its foot."""
    out, r, n = Collector(), p.diameter / 2, kit.n(44, 18)
    metal = finish.metal(p.metal, p.wear)
    if p.style == "dome":
        t = np.linspace(0, np.pi / 2, 16)
        out.add("glass", finish.glass((0.94, 0.97, 0.97), 0.01), lathe([(0, 0), (0.9 * r, 0), (0.97 * r, 0.06 * r), *((1.0 * r * np.cos(a) ** 0.75, 0.15 * r + 1.15 * r * np.sin(a)) for a in t[:-1]), (0, 1.3 * r)], n, True))
        for k in range(6):
            a = k * np.pi / 3
            petal = sphere((0.3 * r, 0.12 * r, 0.05 * r), 12).turned(rot_y(-0.5)).moved((0.33 * r, 0, 0.48 * r)).turned(rot_z(a))
            out.add("petal", finish.plastic(p.color, 0.25), petal.tinted(0.85 + 0.3 * (k % 2)))
        out.add("heart", finish.plastic("#e0b030", 0.3), sphere((0.13 * r, 0.13 * r, 0.1 * r), 12, (0, 0, 0.48 * r)))
        out.add("stem", finish.plastic("#2f7a3a", 0.3), tube(spline([(0, 0, 0.42 * r), (0.06 * r, 0, 0.25 * r), (0, 0, 0.06 * r)], 8), 0.035 * r, 6), lathe([(0, 0.01), (0.8 * r, 0.01), (0.7 * r, 0.014), (0, 0.016)], 28, 0.6).tinted(0.5))
        high = 1.3 * r
    elif p.style == "stone":
        m = sphere((r, 0.82 * r, 0.55 * r), n, (0, 0, 0.53 * r))
        v = m.vertices
        vein = 1 + 0.5 * fbm(v, 0.4 * r, 4, kit.seed % 60) + 1.4 * (np.abs(fbm(v + 3.1, 0.9 * r, 3, kit.seed % 50)) < 0.035)
        out.add("stone", finish.of("marble", p.color, 0.12, p.wear), Mesh(np.c_[v[:, :2], np.maximum(v[:, 2], 0)], m.faces, m.normals, m.uv).tinted(vein))
        high = 1.08 * r
    elif p.style == "pyramid":
        out.add("base", finish.wood("walnut", 0.1, 0.3), box((2 * r, 2 * r, 0.3 * r), 0.003, (0, 0, 0.15 * r)))
        out.add("metal", metal, lathe([(0, 0.3 * r), (1.15 * r, 0.3 * r), (0, 1.6 * r)], 4, 0.2).turned(rot_z(np.pi / 4)))
        out.add("inlay", finish.ceramic(p.color), box((2.01 * r, 2.01 * r, 0.05 * r), 0.001, (0, 0, 0.2 * r)))
        high = 1.6 * r
    else:
        out.add("base", metal, lathe([(0, 0), (0.75 * r, 0), (0.8 * r, 0.05 * r), (0.5 * r, 0.18 * r), (0.42 * r, 0.3 * r), (0.55 * r, 0.42 * r), (0, 0.36 * r)], n, 0.6))
        out.add("ball", finish.of("marble", p.color, 0.08), sphere(0.9 * r, n, (0, 0, 1.2 * r)))
        out.add("ring", metal, cylinder(0.915 * r, 0.05 * r, n, 0.001, (0, 0, 1.18 * r)))
        high = 2.1 * r
    return Part(out.surfaces(), (cylinder_collider(0.9 * r, high, (0, 0, 0)),), mass=2400 * r**3 * 3, dynamic=True, affordances=("pick up",))
