"""An architect's model: white card buildings on a stepped base with contours, streets and wire trees, or one villa with its roof lifted off, on a table."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Floats, Mesh, box, cylinder, fbm, prism, rot_x, slab, sphere, stamp
CARD = Card("craft/architectural_model", 1, "architectural_model", ("architect's model", "architecture model", "architect model", "building model", "scale model", "property model", "station model", "miniature model", "model station", "model house", "house model", "city model", "maquette", "model building"), ("ornament",),
            ("indoor", "office", "studio", "museum"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["city", "house"] = "city"
    width: Annotated[float, metres(0.25, 1.2)] = 0.6
    color: Color = "white"
    """Of card."""
    base: Literal["birch", "walnut", "oak"] = "birch"
    accent: Color = "#c9402a"
    """Of the one building that matters, or the people."""
    wear: Wear = 0.1


PRESETS = {"house": Params(kind="house", width=0.5), "walnut": Params(base="walnut", color="#d8cdb4", width=0.8, accent="#2a6a8a"), "small": Params(kind="house", width=0.36, base="oak", color="#c9c2b0")}


def build(p: Params, kit: Kit) -> Part:
    """Lies on a table, north to +Y."""
    out, w, d = Collector(), p.width / 2, 0.35 * p.width
    wood, card = finish.wood(p.base, p.wear, 0.5), finish.of("paper", p.color, 0.8, p.wear)
    out.add("base", wood, slab((-w, -d, 0), (w, d, 0.018), 0.002))
    out.add("plate", finish.metal("brushed"), slab((-w + 0.02, -d - 0.001, 0.004), (-w + 0.1, -d + 0.0005, 0.014), 0.0003))
    out.add("ink", finish.paint("black"), text("1:200", 0.007, (-w + 0.06, 0.009), -d - 0.0016))
    (_city if p.kind == "city" else _house)(out, p, kit, w, d, card)
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=4 * p.width, dynamic=True, friction=0.9, functional_sides=("front",), affordances=("look",))


def _trees(out: Collector, kit: Kit, at: Floats, size: float) -> None:
    """Pale balls on pins."""
    rng = kit.rng("trees")
    n = len(at)
    scale = rng.uniform(0.7, 1.3, n)
    out.add("pin", finish.metal("steel"), stamp(cylinder(0.0008, size, 5, 0.0001), at))
    out.add("tree", finish.of("leaf", (0.3, 0.36, 0.18), 0.95), stamp(sphere(0.42 * size, 8), at + [0, 0, size], rng.uniform(0, 6, n), scale))


def _city(out: Collector, p: Params, kit: Kit, w: float, d: float, card: Material) -> None:
    """Blocks on a street grid, a river cut, layered ground, and the tower in colour."""
    rng = kit.rng("city")
    z = 0.018
    pitch = p.width / 9
    out.add("ground", finish.of("cardboard", (0.42, 0.4, 0.36), 0.9), slab((-w + 0.012, -d + 0.012, z), (w - 0.012, d - 0.012, z + 0.004), 0.0005))
    x = np.linspace(-w + 0.012, w - 0.012, 40)
    bank = 0.55 * d + 0.12 * d * np.sin(x / w * 2.6)
    water = np.concatenate([np.c_[x, bank], np.c_[x[::-1], bank[::-1] + 0.16 * d]])
    out.add("water", finish.plastic("#7aa0b4", 0.1), prism(water, 0.001).moved((0, 0, z + 0.004)))
    sizes, at, trees = [], [], []
    for i in range(8):
        for j in range(6):
            c = np.array([(i - 3.5) * pitch, (j - 2.5) * pitch * 0.9])
            if abs(c[1]) > d - 0.5 * pitch or abs(c[1] - np.interp(c[0], x, bank) - 0.08 * d) < 0.42 * pitch or (i, j) == (5, 2):
                continue
            if rng.random() < 0.12:
                trees += [(*c + rng.uniform(-0.25, 0.25, 2) * pitch, z + 0.004) for _ in range(6)]
                continue
            for q in ((-0.19, -0.17), (0.19, -0.17), (-0.19, 0.17), (0.19, 0.17)):
                if rng.random() < 0.85:
                    h = pitch * float(rng.choice([0.3, 0.4, 0.5, 0.8, 1.1]))
                    sizes.append((0.32 * pitch, 0.28 * pitch, h))
                    at.append((c[0] + q[0] * pitch, c[1] + q[1] * pitch, z + 0.004 + h / 2))
    out.add("block", card, boards(np.array(sizes), at, 0.0006, 0.9 + 0.1 * rng.random(len(at))))
    roofs = [(a[0], a[1], a[2] + s[2] / 2 + 0.0008) for a, s in zip(at, sizes, strict=True)]
    out.add("block", card, boards((0.2 * pitch, 0.16 * pitch, 0.0016), roofs, 0.0003))
    t = np.array([1.5 * pitch, -0.45 * pitch])
    hero = [box((0.5 * pitch * (1 - 0.16 * k), 0.42 * pitch * (1 - 0.16 * k), 0.62 * pitch), 0.0008, (t[0], t[1], z + 0.004 + 0.62 * pitch * (k + 0.5))) for k in range(4)]
    out.add("hero", finish.of("paper", p.accent, 0.6), *hero)
    trees += [(float(q), float(np.interp(q, x, bank)) - 0.02, z + 0.004) for q in np.linspace(-0.9, 0.9, 22) * w]
    _trees(out, kit, np.array(trees), 0.022 * p.width / 0.6)


def _house(out: Collector, p: Params, kit: Kit, w: float, d: float, card: Material) -> None:
    """A villa of flat slabs and walls with window cuts, its roof beside it, on layered contours."""
    z = 0.018
    k = p.width / 0.5
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    for i in range(4):
        r = 1.0 - 0.17 * i
        ring = np.stack([(w - 0.015) * r * np.cos(t) * (1 + 0.1 * fbm(np.c_[np.cos(t), np.sin(t), 0 * t], 0.8, 2, 3 + kit.seed % 9)), (d - 0.012) * r * np.sin(t)], 1)
        ring = np.clip(ring, [-w + 0.008, -d + 0.008], [w - 0.008, d - 0.008])
        out.add("contour", finish.of("cardboard", (0.55, 0.5, 0.42), 0.9), prism(ring, 0.004).moved((0, 0, z + 0.004 * i)).tinted(0.85 + 0.06 * i))
    z += 0.016
    wall = 0.0025 * k

    def b(x0: float, x1: float, y0: float, y1: float, z0: float, z1: float) -> Mesh:
        return slab(np.array((x0, y0, z0)) * k + [0, 0, z], np.array((x1, y1, z1)) * k + [0, 0, z], 0.0004)

    rooms = [b(-0.13, 0.1, -0.07, 0.07, 0, 0.003), b(-0.13, -0.13 + wall, -0.07, 0.07, 0, 0.05), b(0.1 - wall, 0.1, -0.07, 0.07, 0, 0.05), b(-0.13, 0.1, 0.07 - wall, 0.07, 0, 0.05), b(-0.13, -0.1, -0.07, -0.07 + wall, 0, 0.05), b(-0.02, 0.02, -0.07, -0.07 + wall, 0, 0.05), b(0.08, 0.1, -0.07, -0.07 + wall, 0, 0.05),
             b(-0.1, -0.02, -0.07, -0.07 + wall, 0.04, 0.05), b(0.02, 0.08, -0.07, -0.07 + wall, 0, 0.016), b(0.02, 0.08, -0.07, -0.07 + wall, 0.04, 0.05), b(-0.03, -0.03 + wall, -0.02, 0.07, 0, 0.05), b(-0.13, -0.07, 0.0, wall, 0, 0.05), b(0.0, 0.1, 0.01, 0.01 + wall, 0, 0.05)]  # fmt: skip
    out.add("wall", card, *rooms, b(0.04, 0.16, -0.09, 0.03, 0.052, 0.056), b(0.05, 0.15, -0.08, 0.02, 0.056, 0.09), b(0.04, 0.16, -0.09, 0.03, 0.09, 0.094), *(b(x, x + 0.004, -0.085, -0.081, 0, 0.052) for x in (0.11, 0.15)), b(-0.16, 0.18, -0.13, -0.1, 0, 0.004))
    out.add("glass", finish.glass((0.8, 0.9, 0.92)), b(-0.1, -0.02, -0.0695, -0.0685, 0.003, 0.04), b(0.056, 0.145, -0.0805, -0.0795, 0.06, 0.088))
    out.add("pool", finish.plastic("#6aa6c0", 0.08), b(-0.14, -0.04, -0.125, -0.104, 0.0035, 0.0045))
    out.add("roof", card, box((0.25 * k, 0.16 * k, 0.004), 0.0008).turned(rot_x(0.28)).moved((-0.02 * k, 0.125 * k, z + 0.025 * k)))
    people = np.array([(0.0, -0.115, 0.004), (0.03, -0.11, 0.004), (-0.09, -0.085, 0.0), (0.14, -0.118, 0.004)]) * k + [0, 0, z]
    out.add("person", finish.plastic(p.accent, 0.5), stamp(cylinder(0.0016 * k, 0.011 * k, 6, 0.0003, top=0.0012 * k), people), stamp(sphere(0.0016 * k, 6), people + [0, 0, 0.0125 * k]))
    rng = kit.rng("garden")
    a = rng.uniform(0, 6.3, 14)
    _trees(out, kit, np.c_[0.86 * w * np.cos(a), 0.84 * d * np.sin(a), np.full(14, 0.022)], 0.045 * k)
