"""A children's indoor slide of plastic or wood: steps with side rails, a platform and a curved chute that runs out flat."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, hull_collider, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import box, prism, rod, slab, spline, tube
CARD = Card("play/slide", 1, "slide", ("indoor slide", "toddler slide", "children's slide", "kids slide", "play slide", "plastic slide", "playground slide"), ("toy", "plaything"), ("indoor", "playroom", "park"), "floor", (0.6, 0.4, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.5, 1.6)] = 0.85
    """Of the platform."""
    material: Literal["plastic", "wood"] = "plastic"
    color: Color = "#d8361f"
    """Of the chute."""
    accent: Color = "#2470b8"
    """Of the sides; wood ignores it except for the rail."""
    wear: Wear = 0.2


PRESETS = {"wood": Params(material="wood", color="#d8d2c4", accent="#7a9a6a"), "pastel": Params(color="#8ab8c8", accent="#e0b8a8", height=0.7), "tall": Params(height=1.3, color="#e6b81f", accent="#3d9a3a")}


def build(p: Params, kit: Kit) -> Part:
    """One climbs at the back (+Y) and slides to the front (-Y)."""
    out, h = Collector(), p.height
    w, run = 0.24, 1.55 * h
    chute = finish.plastic(p.color, 0.2, p.wear)
    side = finish.plastic(p.accent, 0.35, p.wear) if p.material == "plastic" else finish.wood("birch", p.wear)
    y0 = -run + 0.25 * h
    path = spline([(0.24 * h, h), (0.08 * h, h - 0.02), (-0.2 * h, 0.78 * h), (-0.72 * h, 0.36 * h), (-1.0 * h, 0.17 * h), (y0 - 0.02, 0.12 * h + 0.01), (y0 - 0.14, 0.11 * h)], kit.n(34, 14))
    u = np.array([-1.0, -0.96, -0.86, -0.6, 0.0, 0.6, 0.86, 0.96, 1.0])
    rise = np.array([0.15, 0.135, 0.03, 0.004, 0.0, 0.004, 0.03, 0.135, 0.15])
    g = np.stack(np.broadcast_arrays(u[None] * w, path[:, :1], path[:, 1:] + rise[None]), -1)
    out.add("chute", chute, thick(g.transpose(1, 0, 2)[::-1], 0.018))
    out.add("lip", chute, *(tube(np.c_[np.full(len(path), s * w), path[:, 0], path[:, 1] + 0.15], 0.019, 10) for s in (-1, 1)))
    back = 0.24 * h
    _steps(out, p, kit, h, back, side)
    prop = rounded([(-0.75 * h, 0.0), (-0.6 * h, 0.0), (-0.42 * h, 0.55 * h), (-0.56 * h, 0.45 * h)], 0.02)
    out.add("prop", side, *(side_prism(prop, s * (w + 0.012) - 0.014, s * (w + 0.012) + 0.014, 0.006) for s in (-1, 1)), rod((-w, -0.64 * h, 0.08), (w, -0.64 * h, 0.08), 0.02, 12))
    low = path[:, 1].min() - 0.02
    out.add("foot", chute, slab((-w, y0 - 0.14, 0), (w, y0 + 0.02, low + 0.02), 0.012))
    solids = [hull_collider([(x, y, z) for x in (-w, w) for y, z in ((0.1 * h, h), (-0.72 * h, 0.38 * h), (-0.72 * h, 0.3 * h), (0.1 * h, h - 0.06))]), hull_collider([(x, y, z) for x in (-w, w) for y, z in ((-0.72 * h, 0.38 * h), (y0 - 0.14, 0.12 * h), (y0 - 0.14, 0.0), (-0.72 * h, 0.3 * h))]),
              box_collider((-w - 0.03, back - 0.2 * h, 0), (w + 0.03, back + 0.3 * h, h)), box_collider((-w - 0.03, back, 0), (w + 0.03, back + 0.62 * h, 0.3 * h)), box_collider((-w, y0 - 0.14, 0), (w, y0, 0.1))]  # fmt: skip
    return Part(out.surfaces(), tuple(solids), mass=14 + 20 * (h - 0.5), functional_sides=("front", "back"), affordances=("slide", "climb"), supports=(Support(name="platform", center=(0, back + 0.05 * h, h + 0.015), size=(0.36, 0.2 * h), clearance=1.0),))


def _steps(out: Collector, p: Params, kit: Kit, h: float, back: float, side: Material) -> None:
    """Two cut-out cheeks with treads between them, and rails to hold."""
    w, count = 0.24, max(3, int(round(h / 0.24)))
    cheek = rounded(np.array([(back - 0.2 * h, 0.0), (back + 0.7 * h, 0.0), (back + 0.62 * h, 0.12 * h), (back + 0.22 * h, h + 0.34 * h), (back - 0.02, h + 0.38 * h), (back - 0.2 * h, h + 0.16), (back - 0.24 * h, h - 0.05)]), 0.06 * h)
    hole = rounded(np.array([(back, 0.18 * h), (back + 0.42 * h, 0.18 * h), (back + 0.12 * h, 0.8 * h), (back, 0.8 * h)]), 0.05 * h)
    grip = rounded(np.array([(back - 0.04 * h, h + 0.14 * h), (back + 0.16 * h, h + 0.12 * h), (back + 0.14 * h, h + 0.25 * h), (back, h + 0.27 * h)]), 0.03 * h)
    turn = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
    for s in (-1, 1):
        out.add("side", side, prism(cheek, 0.034, 0.01, [hole, grip]).turned(turn).moved((s * (w + 0.03) - 0.017, 0, 0)))
    tread = finish.plastic(p.color, 0.3, p.wear) if p.material == "plastic" else finish.wood("birch", p.wear)
    for k in range(count):
        z = h * (k + 1) / (count + 0.35)
        y = back + 0.62 * h - 0.44 * h * (k + 1) / (count + 0.35)
        out.add("tread", tread, box((2 * w + 0.03, 0.13, 0.035), 0.01, (0, y, z)))
        out.add("grip", finish.rubber((0.08, 0.08, 0.085)), *(box((2 * w - 0.08, 0.008, 0.003), 0.001, (0, y + q, z + 0.018)) for q in (-0.03, 0.0, 0.03)))
    out.add("platform", tread, slab((-w, back - 0.06 * h, h - 0.03), (w, back + 0.16 * h, h + 0.012), 0.008))
    out.add("rail", finish.paint(p.accent, p.wear), *(rod((s * (w - 0.02), back + 0.2 * h, h + 0.3 * h), (s * (w - 0.02), back + 0.02 * h, h + 0.33 * h), 0.013, 10) for s in (-1, 1)))
