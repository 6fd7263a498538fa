"""An altar: a stone or wooden table with a moulded top, carved front arches, a cloth and candles; or a baptismal font, an eight-sided stone basin of water."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_lamp import flame
from worldloom.assets.parts.room_soft import folds
from worldloom.geometry import arc, cylinder, lathe, prism, rot_x, rot_z, slab
CARD = Card("worship/altar", 1, "church_fixture", ("altar", "church altar", "altar table", "communion table", "baptismal font", "baptism font", "font", "holy water font"), ("furniture",), ("indoor", "church"), "floor", (0.6, 0.3, 0, 0))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["altar", "communion", "font"] = "altar"
    material: Literal["stone", "marble", "wood"] = "stone"
    color: Color | None = None
    """Of the cloth, or of the font's stone."""
    candles: bool = True
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.3


PRESETS = {"font": Params(kind="font"), "marble": Params(material="marble", color="#7a1624"), "wood": Params(material="wood", color="#2d5a3a", candles=False)}


def build(p: Params, kit: Kit) -> Part:
    """The people stand before it at -Y."""
    out = Collector()
    skin = {"stone": finish.stone("limestone", p.wear), "marble": finish.stone("marble", p.wear), "wood": finish.wood("oak", p.wear)}[p.material]
    if p.kind == "font":
        return _font(out, p, kit, dyed(skin, p.color))
    out.add("body", skin, slab((-0.95, -0.4, 0), (0.95, 0.4, 0.1), 0.015), slab((-0.85, -0.32, 0.1), (0.85, 0.32, 0.92), 0.01), slab((-0.98, -0.44, 0.98), (0.98, 0.44, 1.06), 0.015), slab((-0.91, -0.38, 0.92), (0.91, 0.38, 0.98), 0.02))
    gothic = np.concatenate([[(-0.17, 0)], [(0.17, 0)], arc(0.34, 0, 1.047, 8, (-0.17, 0.34)), arc(0.34, np.pi - 1.047, np.pi, 8, (0.17, 0.34))])
    frame = prism(gothic, 0.05, 0.012, [gothic * 0.78 + [0, 0.06]]).turned(rot_x(np.pi / 2))
    out.add("arch", skin, *(frame.moved((x, -0.31, 0.17)) for x in (-0.58, 0.0, 0.58)), *(cylinder(0.04, 0.8, 16, 0.01, (x, -0.33, 0.1)) for x in (-0.86, -0.29, 0.29, 0.86)))
    out.add("cloth", dyed(finish.fabric("#e8e4d8", p.wear), p.color), slab((-0.7, -0.445, 1.06), (0.7, 0.445, 1.066), 0.002))
    out.add("drape", dyed(finish.of("fabric", "#e8e4d8", 0.9, p.wear, thin=True), p.color), folds(1.4, 0.34, 5, 0.006, 3, (48, 8)).moved((0, -0.452, 1.064)))
    out.add("gold", finish.metal("gold"), slab((-0.022, -0.462, 0.78), (0.022, -0.458, 0.98), 0.001), slab((-0.07, -0.462, 0.9), (0.07, -0.458, 0.935), 0.001))
    if p.candles:
        foot = lathe([(0, 0), (0.06, 0), (0.055, 0.015), (0.02, 0.03), (0.016, 0.06), (0.026, 0.08), (0.014, 0.1), (0.014, 0.2), (0.045, 0.22), (0.045, 0.228), (0, 0.228)], kit.n(24, 12), 0.6)
        for x in (-0.82, 0.82):
            out.add("gold", finish.metal("gold"), foot.moved((x, 0.1, 1.06)))
            out.add("wax", finish.of("wax", (0.75, 0.7, 0.56), 0.5), cylinder(0.02, 0.24, 16, 0.004, (x, 0.1, 1.285)))
            out.add("flame", finish.glow((1.0, 0.62, 0.25), 8.0), flame((x, 0.1, 1.53), 0.04))
    return gathered(out, 420.0, p.size, cover="roles" if not p.candles else "whole", dynamic=False, functional_sides=("front", "back"), supports=(Support(center=(0, 0, 1.066), size=(1.4, 0.7)),))


def _font(out: Collector, p: Params, kit: Kit, skin: Material) -> Part:
    turn = rot_z(np.pi / 8)
    prof = [(0, 0), (0.42, 0), (0.42, 0.08), (0.36, 0.1), (0.34, 0.16), (0.2, 0.24), (0.18, 0.5), (0.24, 0.58), (0.4, 0.68), (0.44, 0.74), (0.44, 0.98), (0.46, 1.0), (0.46, 1.04), (0.37, 1.04), (0.34, 0.94), (0.2, 0.84), (0, 0.82)]
    out.add("body", skin, lathe(prof, 8, 0.2).turned(turn))
    out.add("water", finish.of("water", (0.05, 0.09, 0.1), 0.03), lathe([(0, 0.965), (0.345, 0.965), (0, 0.97)], 8, 0.2).turned(turn))
    quatre = np.concatenate([arc(0.062, k * np.pi / 2 - 2.2, k * np.pi / 2 + 2.2, 12, (0.06 * np.cos(k * np.pi / 2), 0.06 * np.sin(k * np.pi / 2))) for k in range(4)])
    from shapely.geometry import Polygon
    from shapely.ops import unary_union

    lobes = unary_union([Polygon(c) for c in np.split(quatre, 4)])
    line = np.asarray(lobes.exterior.coords)[:-1]
    rose = prism(line, 0.02, 0.006, [line * 0.72]).turned(rot_x(np.pi / 2))
    out.add("rose", skin, *(rose.moved((0, -0.4, 0.86)).turned(rot_z(k * np.pi / 4)) for k in range(8)))
    return gathered(out, 300.0, p.size, dynamic=False, functional_sides=("front", "back"))
