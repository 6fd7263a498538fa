"""A totem pole: stacked carved and painted faces with beaks and spread wings."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_prism, upright
from worldloom.geometry import cylinder, lathe, rod, sphere, spline, tube
CARD = Card("museum/totem", 1, "totem_pole", ("totem", "carved pole", "carved totem pole"), ("statue",), ("indoor", "outdoor", "museum"), "floor", (0.5, 0, 0, 0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.2, 6.0)] = 2.4
    faces: Annotated[int, number(2, 5)] = 3
    color: Color = "#7a4a28"
    wings: bool = True
    wear: Wear = 0.45


PRESETS = {"tall": Params(height=3.6, faces=5), "dark": Params(color="#3a2416", wings=False, height=1.6, faces=2)}


def build(p: Params, kit: Kit) -> Part:
    """Its faces look to -Y."""
    out, h = Collector(), p.height
    r, k = 0.085 * h + 0.03, p.height / p.faces
    wood = finish.wood(p.color, p.wear, 0.6)
    paints = {t: finish.paint(c, p.wear, 0.6) for t, c in (("red", "#a8261c"), ("white", "#e6ddc6"), ("black", "#161412"), ("teal", "#1f7a74"))}
    out.add("pole", wood, lathe([(0, 0), (1.08 * r, 0), (1.08 * r, 0.03), (r, 0.05), (0.95 * r, h - 0.02), (0.8 * r, h), (0, h)], kit.n(36, 16), 0.5))
    for i in range(p.faces):
        z, s = k * (i + 0.52), min(k, 3.2 * r)
        out.add("pole", wood, sphere((1.06 * r, 1.02 * r, 0.44 * s), kit.n(28, 14), (0, -0.06 * r, z)))
        out.add("black", paints["black"], lathe([(1.0 * r, 0), (1.03 * r, 0.004), (1.03 * r, 0.03 * s), (1.0 * r, 0.034 * s)], kit.n(36, 16), 0.5).moved((0, 0, k * i + 0.01)))
        for q in (-1, 1):
            x, y = 0.42 * r * q, -0.86 * r
            out.add("white", paints["white"], sphere((0.3 * r, 0.16 * r, 0.13 * s), 16, (x, y - 0.04 * r, z + 0.14 * s)))
            out.add("black", paints["black"], sphere((0.13 * r, 0.1 * r, 0.065 * s), 14, (x, y - 0.14 * r, z + 0.13 * s)))
            out.add("teal", paints["teal"], tube(spline([(x - 0.36 * r, y + 0.08 * r, z + 0.26 * s), (x, y - 0.12 * r, z + 0.33 * s), (x + 0.36 * r, y + 0.08 * r, z + 0.26 * s)], 14), 0.075 * r, 8))
            out.add("red", paints["red"], sphere((0.12 * r, 0.3 * r, 0.14 * s), 12, (1.02 * r * q, -0.1 * r, z + 0.2 * s)))
        if i % 2 == 0:
            out.add("red", paints["red"], rod((0, -0.85 * r, z + 0.03 * s), (0, -1.75 * r, z - 0.1 * s), 0.24 * r, 12, 0.07 * r))
        else:
            out.add("red", paints["red"], sphere((0.17 * r, 0.2 * r, 0.1 * s), 14, (0, -1.0 * r, z + 0.0 * s)))
        mouth = spline([(-0.5 * r, -0.8 * r, z - 0.2 * s), (-0.25 * r, -1.0 * r, z - 0.26 * s), (0.25 * r, -1.0 * r, z - 0.26 * s), (0.5 * r, -0.8 * r, z - 0.2 * s)], 18)
        out.add("red", paints["red"], tube(mouth, 0.11 * r, 8))
        out.add("white", paints["white"], *(cylinder(0.06 * r, 0.07 * s, 6, 0.004, (x * r, -1.03 * r, z - 0.28 * s)) for x in (-0.24, -0.08, 0.08, 0.24)))
    if p.wings:
        z = h - 0.42 * k
        half = [(0.7 * r, -0.2 * k), (1.6 * r, -0.26 * k), (2.9 * r, -0.12 * k), (3.6 * r, 0.22 * k), (3.1 * r, 0.2 * k), (2.6 * r, 0.3 * k), (2.1 * r, 0.24 * k), (1.5 * r, 0.3 * k), (0.7 * r, 0.22 * k)]
        for q in (-1, 1):
            line = np.array(half) * [q, 1]
            wing = upright(soft_prism(line if q > 0 else line[::-1], 0.07, 0.02)).moved((0, -0.035, z))
            out.add("pole", wood, wing)
            out.add("teal", paints["teal"], *(tube(np.array([((1.2 + 0.55 * j) * r * q, -0.04, z - 0.15 * k + 0.05 * k * j), ((1.5 + 0.6 * j) * r * q, -0.04, z + 0.16 * k)]), 0.055 * r, 6) for j in range(3)))
    cols = [cylinder_collider(1.05 * r, h)]
    if p.wings:
        cols.append(box_collider((-3.5 * r, -0.05, h - 0.7 * k), (3.5 * r, 0.05, h - 0.1 * k)))
    return Part(out.surfaces(), tuple(cols), mass=120 * h, functional_sides=("front",))
