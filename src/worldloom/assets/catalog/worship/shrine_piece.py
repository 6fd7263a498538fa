"""A fitting of churches, temples, mosques, synagogues and shrines: a confessional, a tabernacle, a paschal candle, a minbar, a mihrab, a Torah ark, a Torah scroll, a household shrine, a torii gate, a seated Buddha, a dancing Ganesha, a Madonna, an angel, an urn, a fountain for the table or a zen garden."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Light, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.body_form import Form, ball, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_joinery import panelled
from worldloom.assets.parts.room_soft import folds, thick
from worldloom.assets.parts.work_pieces import labelled, spoken
from worldloom.geometry import Mesh, arc, crease_normals, cylinder, fbm, lathe, prism, rock, rod, rot_x, rot_y, rot_z, sheet, slab, smoothstep, sphere, spline, tube

Kind = Literal["confessional", "tabernacle", "paschal_candle", "minbar", "mihrab", "torah_ark", "torah_scroll", "household_shrine", "torii_gate", "buddha_statue", "ganesha_statue", "madonna_statue", "angel_statue", "funeral_urn", "tabletop_fountain", "zen_garden"]
CALLED = {"confessional booth": "confessional", "confession booth": "confessional", "easter candle": "paschal_candle", "large candle": "paschal_candle", "altar candle": "paschal_candle", "mosque pulpit": "minbar", "prayer niche": "mihrab", "ark of the torah": "torah_ark", "holy ark": "torah_ark", "aron kodesh": "torah_ark", "sefer torah": "torah_scroll", "home shrine": "household_shrine", "butsudan": "household_shrine", "kamidana": "household_shrine", "home altar": "household_shrine", "small shrine": "household_shrine", "ancestor shrine": "household_shrine", "buddhist altar": "household_shrine", "family shrine": "household_shrine",
          "torii": "torii_gate", "shinto gate": "torii_gate", "buddha": "buddha_statue", "buddha figure": "buddha_statue", "buddha figurine": "buddha_statue", "statue of buddha": "buddha_statue", "stone buddha": "buddha_statue", "ganesha": "ganesha_statue", "ganesh statue": "ganesha_statue", "hindu statue": "ganesha_statue", "statue of ganesha": "ganesha_statue", "hindu god statue": "ganesha_statue", "statue of mary": "madonna_statue", "virgin mary statue": "madonna_statue", "mary statue": "madonna_statue", "saint statue": "madonna_statue", "statue of the virgin mary": "madonna_statue", "statue of a saint": "madonna_statue", "madonna": "madonna_statue", "stone angel": "angel_statue", "statue of an angel": "angel_statue", "marble angel": "angel_statue", "cherub statue": "angel_statue", "cremation urn": "funeral_urn", "burial urn": "funeral_urn", "memorial urn": "funeral_urn", "table fountain": "tabletop_fountain", "indoor fountain": "tabletop_fountain", "tabletop water fountain": "tabletop_fountain", "desk fountain": "tabletop_fountain", "small fountain": "tabletop_fountain", "zen sand garden": "zen_garden", "sand garden": "zen_garden", "miniature zen garden": "zen_garden", "desktop zen garden": "zen_garden"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("worship/shrine_piece", 1, "shrine_piece", spoken(get_args(Kind), CALLED), ("ornament",), ("indoor", "church", "temple", "mosque", "synagogue"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "confessional"
    size: Annotated[float, number(0.4, 1.8)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]} | {"unlit candle": Params(kind="paschal_candle", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _wood(p: Params, kind: str = "walnut") -> Material:
    return dyed(finish.wood(kind, p.wear), p.color)


def _flame(out: Collector, p: Params, x: float, y: float, z: float, s: float = 1.0) -> None:
    out.add("wick", finish.fabric("#1a1612"), rod((x, y, z), (x, y, z + 0.01 * s), 0.0014 * s, 6))
    if p.lit:
        out.add("flame", finish.glow((1.0, 0.55, 0.16), 9.0), lathe([(0, 0), (0.006 * s, 0.007 * s), (0.007 * s, 0.015 * s), (0.003 * s, 0.03 * s), (0, 0.042 * s)], 10, True).moved((x, y, z + 0.006 * s)))


def _confession(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p)
    out.add("floor", wood, slab((-1.1, -0.5, 0), (1.1, 0.5, 0.12), 0.01), slab((-1.15, -0.56, 2.2), (1.15, 0.52, 2.32), 0.02), slab((-1.1, 0.46, 0.12), (1.1, 0.5, 2.2), 0.006))
    for x in (-1.08, -0.37, 0.37, 1.08):
        out.add("side", wood, slab((x - 0.025, -0.48, 0.12), (x + 0.025, 0.46, 2.2), 0.006))
        out.add("column", wood, lathe([(0, 0.12), (0.06, 0.12), (0.06, 0.2), (0.042, 0.24), (0.036, 1.95), (0.05, 2.0), (0.06, 2.12), (0.06, 2.2), (0, 2.2)], 18, 0.5).moved((x, -0.5, 0)))
    out.add("door", wood, *(m.moved((0, -0.49, 0)) for m in panelled((-0.33, 0.14), (0.33, 1.1), 1, (1, 1), 0.09, 0.035)), slab((-0.33, -0.49, 1.08), (0.33, -0.455, 1.14), 0.006))
    out.add("lattice", wood, *(rod((x, -0.47, 1.14), (x + 0.12, -0.47, 2.18), 0.009, 6) for x in np.linspace(-0.32, 0.2, 7)), *(rod((x, -0.462, 1.14), (x - 0.12, -0.462, 2.18), 0.009, 6) for x in np.linspace(-0.2, 0.32, 7)))
    cloth = finish.fabric("#5a1426", p.wear, "velvet").model_copy(update={"thin": True})
    out.add("curtain", cloth, *(folds(0.62, 2.0, 6, 0.03, k).moved((s * 0.72, -0.46, 2.16)) for k, s in enumerate((-1, 1))))
    out.add("pediment", wood, prism([(-1.12, 0), (1.12, 0), (0.9, 0.16), (0.3, 0.3), (0, 0.52), (-0.3, 0.3), (-0.9, 0.16)], 0.07, 0.01).turned(rot_x(np.pi / 2)).moved((0, -0.46, 2.3)))
    out.add("cross", finish.metal("gold", p.wear), slab((-0.015, -0.56, 2.46), (0.015, -0.53, 2.72), 0.004), slab((-0.07, -0.56, 2.62), (0.07, -0.53, 2.65), 0.004))


def _tabernacle(out: Collector, p: Params, kit: Kit) -> None:
    gold, n = dyed(finish.metal("gold", p.wear), p.color), kit.n(36, 18)
    out.add("body", finish.stone("marble", p.wear), slab((-0.24, -0.2, 0), (0.24, 0.2, 0.05), 0.008), slab((-0.2, -0.17, 0.05), (0.2, 0.17, 0.5), 0.006), slab((-0.23, -0.19, 0.5), (0.23, 0.19, 0.55), 0.01))
    out.add("door", gold, *(slab((s * 0.075 - 0.068, -0.182, 0.09), (s * 0.075 + 0.068, -0.168, 0.46), 0.004) for s in (-1, 1)), *(sphere(0.009, 12, (s * 0.012, -0.188, 0.27)) for s in (-1, 1)))
    out.add("column", gold, *(lathe([(0, 0.05), (0.022, 0.05), (0.022, 0.08), (0.014, 0.1), (0.014, 0.45), (0.022, 0.48), (0.022, 0.5), (0, 0.5)], 16, 0.5).moved((s * 0.185, -0.175, 0)) for s in (-1, 1)))
    out.add("dome", gold, lathe([(0.19, 0.55), (0.19, 0.57), (0.16, 0.66), (0.08, 0.73), (0.02, 0.75), (0.02, 0.77), (0, 0.77)], n, 0.8), slab((-0.008, -0.008, 0.76), (0.008, 0.008, 0.9), 0.002), slab((-0.04, -0.008, 0.84), (0.04, 0.008, 0.856), 0.002))
    rays = [rod((0, -0.186, 0.3), (0.055 * np.cos(a), -0.186, 0.3 + 0.055 * np.sin(a)), 0.0022, 6) for a in np.arange(12) * np.pi / 6]
    out.add("rays", finish.metal("silver"), *rays, sphere((0.02, 0.006, 0.02), 16, (0, -0.186, 0.3)))


def _paschal(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("stand", finish.metal("brass", p.wear), lathe([(0, 0), (0.18, 0), (0.18, 0.02), (0.06, 0.06), (0.03, 0.12), (0.03, 0.32), (0.05, 0.36), (0.03, 0.4), (0.025, 0.75), (0.045, 0.8), (0.09, 0.86), (0.095, 0.88), (0.045, 0.88), (0, 0.87)], n, 0.7))
    out.add("wax", dyed(finish.of("wax", "#f2ecd8", 0.5), p.color), cylinder(0.04, 0.6, n, 0.006, (0, 0, 0.87)))
    red = finish.paint("#a81418", 0.1, 0.4)
    out.add("sign", red, slab((-0.006, -0.0425, 1.05), (0.006, -0.0385, 1.25), 0.001), slab((-0.028, -0.041, 1.165), (0.028, -0.0345, 1.177), 0.001), *(ring(0.0405, 0.002, (0, 0, z), n, 6) for z in (0.93, 1.38)))
    labelled(out, "A", 0.03, (0, -0.043, 1.29), "#a81418")
    _flame(out, p, 0, 0, 1.47, 1.6)


def _minbar(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p, "teak")
    for k in range(7):
        out.add("step", wood, slab((-0.42, -1.0 + 0.25 * k, 0.22 * k), (0.42, 1.1, 0.22 * k + 0.22), 0.006))
    side = [(-1.05, 0), (1.15, 0), (1.15, 2.1), (0.55, 2.1), (-1.05, 0.75)]
    for x in (-0.48, 0.42):
        out.add("side", wood, prism(side, 0.06, 0.008).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x, 0, 0)))
    for s in (-1, 1):
        x = s * 0.485
        stars = [(-0.3 + 0.42 * i, 0.35 + 0.42 * j) for i in range(3) for j in range(3) if 0.35 + 0.42 * j < 0.95 + 0.7 * (i * 0.42)]
        for y, z in stars:
            out.add("star", finish.of("bone", "#e8dcc0", 0.5), *(prism([(0.13, 0.13), (-0.13, 0.13), (-0.13, -0.13), (0.13, -0.13)], 0.012, 0.002).turned(rot_z(a)).turned(rot_y(np.pi / 2)).moved((x - 0.006, y, z)) for a in (0.0, np.pi / 4)))
    out.add("door", wood, slab((-0.48, -1.08, 0), (-0.38, -0.98, 2.1), 0.01), slab((0.38, -1.08, 0), (0.48, -0.98, 2.1), 0.01), slab((-0.48, -1.08, 2.0), (0.48, -0.98, 2.25), 0.012))
    out.add("crown", dyed(finish.paint("#1e6a5a", p.wear), None), lathe([(0, 3.35), (0.4, 3.35), (0.38, 3.4), (0.2, 3.75), (0.03, 4.15), (0, 4.17)], 8, 0.2).turned(rot_z(np.pi / 8)).moved((0, 0.8, 0)))
    out.add("post", wood, *(slab((sx * 0.38 - 0.03, 0.8 + sy * 0.3 - 0.03, 1.5), (sx * 0.38 + 0.03, 0.8 + sy * 0.3 + 0.03, 3.35), 0.006) for sx in (-1, 1) for sy in (-1, 1)), slab((-0.44, 0.44, 3.28), (0.44, 1.16, 3.38), 0.01))
    out.add("moon", finish.metal("gold"), sphere(0.05, 16, (0, 0.8, 4.2)), ring(0.06, 0.012, (0, 0, 0), 24, 8).turned(rot_x(np.pi / 2)).moved((0, 0.8, 4.31)))


def _mihrab(out: Collector, p: Params, kit: Kit) -> None:
    u = np.linspace(0, np.pi, 25)
    point = np.c_[0.55 * np.cos(u), 1.45 + 0.7 * np.sin(u) ** 0.8]
    opening = np.concatenate([[(0.55, 0.0)], point, [(-0.55, 0.0)]])
    frame = np.array([(-1.0, 0), (1.0, 0), (1.0, 2.7), (-1.0, 2.7)])
    out.add("frame", dyed(finish.of("tile", "#2a6a8a", 0.25, p.wear), p.color), prism(frame, 0.22, 0.008, [opening + [0, 0.001]]).turned(rot_x(np.pi / 2)).moved((0, 0.11, 0)))
    a, z = np.meshgrid(np.linspace(0, np.pi, 17), np.linspace(0, 1.45, 6), indexing="ij")
    out.add("niche", finish.of("tile", "#d8cfae", 0.3, p.wear), thick(np.stack([0.55 * np.cos(a), 0.1 + 0.42 * np.sin(a), z], -1).copy(), 0.02))
    t, b = np.meshgrid(np.linspace(0, np.pi / 2, 9), np.linspace(0, np.pi, 17), indexing="ij")
    out.add("vault", finish.of("tile", "#1e4a6a", 0.3, p.wear), thick(np.stack([0.55 * np.cos(b) * np.cos(t), 0.1 + 0.42 * np.sin(b) * np.cos(t), 1.45 + 0.7 * np.sin(t) ** 0.8], -1).transpose(1, 0, 2).copy(), 0.02))
    gold = finish.metal("gold", p.wear)
    out.add("band", gold, tube(np.c_[opening[:, 0] * 1.04, np.full(len(opening), -0.115), opening[:, 1] + 0.015], 0.022, 8), slab((-1.02, -0.13, 2.7), (1.02, 0.12, 2.8), 0.012), *(slab((s * 0.95 - 0.03, -0.125, 0), (s * 0.95 + 0.03, -0.105, 2.7), 0.006) for s in (-1, 1)), slab((-0.95, -0.125, 2.38), (0.95, -0.105, 2.42), 0.004))
    for k in range(9):
        out.add("star", gold, *(prism([(0.055, 0.055), (-0.055, 0.055), (-0.055, -0.055), (0.055, -0.055)], 0.012, 0.002).turned(rot_z(q)).turned(rot_x(np.pi / 2)).moved((-0.8 + 0.2 * k, -0.11, 2.55)) for q in (0.0, np.pi / 4)))


def _ark(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p, "mahogany")
    out.add("case", wood, slab((-0.7, -0.3, 0), (0.7, 0.3, 0.25), 0.012), slab((-0.65, 0.24, 0.25), (0.65, 0.28, 2.0), 0.006), *(slab((s * 0.6 - 0.06, -0.28, 0.25), (s * 0.6 + 0.06, 0.28, 2.0), 0.008) for s in (-1, 1)), slab((-0.72, -0.32, 2.0), (0.72, 0.3, 2.14), 0.015), prism(np.concatenate([[(-0.6, 0), (0.6, 0)], np.c_[0.6 * np.cos(np.linspace(0, np.pi, 20)), 0.34 * np.sin(np.linspace(0, np.pi, 20))]]), 0.1, 0.01).turned(rot_x(np.pi / 2)).moved((0, -0.2, 2.14)))
    cloth = dyed(finish.fabric("#2a1a5a", p.wear, "velvet"), None).model_copy(update={"thin": True})
    out.add("curtain", cloth, *(folds(0.46, 1.72, 5, 0.03, k).moved((s * 0.3, -0.2, 1.98)) for k, s in enumerate((-1, 1))))
    gold = finish.metal("gold", p.wear)
    star = [prism(arc(0.11, np.pi / 2 + r, 2.5 * np.pi + r, 4)[:-1], 0.01, 0.001, [arc(0.085, np.pi / 2 + r, 2.5 * np.pi + r, 4)[:-1]]).turned(rot_x(np.pi / 2)).moved((0, -0.3, 2.3)) for r in (0.0, np.pi)]
    out.add("star", gold, *star, *(lathe([(0, 0.25), (0.05, 0.25), (0.05, 0.32), (0.035, 0.35), (0.035, 1.9), (0.05, 1.95), (0.05, 2.0), (0, 2.0)], 18, 0.5).moved((s * 0.6, -0.3, 0)) for s in (-1, 1)))
    _roll(out, p, 0.0, 0.02, 0.27, 0.85)


def _roll(out: Collector, p: Params, x: float, y: float, z: float, s: float) -> None:
    """A dressed scroll that stands."""
    mantle = finish.fabric("#7a1426", p.wear, "velvet")
    out.add("mantle", mantle, *(cylinder(0.1 * s, 0.68 * s, 24, 0.02, (x + k * 0.095 * s, y, z + 0.12 * s)) for k in (-1, 1)), slab((x - 0.1 * s, y - 0.1 * s, z + 0.13 * s), (x + 0.1 * s, y + 0.1 * s, z + 0.79 * s), 0.01))
    wood, silver = finish.wood("oak", p.wear), finish.metal("silver", p.wear)
    for k in (-1, 1):
        c = x + k * 0.095 * s
        out.add("roller", wood, rod((c, y, z), (c, y, z + 1.0 * s), 0.018 * s, 14), cylinder(0.075 * s, 0.02 * s, 24, 0.004, (c, y, z + 0.1 * s)))
        out.add("silver", silver, lathe([(0, 0.8), (0.05, 0.8), (0.06, 0.84), (0.03, 0.88), (0.045, 0.95), (0.02, 1.0), (0.012, 1.08), (0, 1.1)], 18, 0.7).scaled(s).moved((c, y, z)))
    out.add("silver", silver, slab((x - 0.075 * s, y - 0.122 * s, z + 0.42 * s), (x + 0.075 * s, y - 0.108 * s, z + 0.62 * s), 0.006), tube(spline([(x - 0.09 * s, y - 0.09 * s, z + 0.8 * s), (x, y - 0.12 * s, z + 0.6 * s), (x + 0.09 * s, y - 0.09 * s, z + 0.8 * s)], 16), 0.004 * s, 6))


def _torah(out: Collector, p: Params, kit: Kit) -> None:
    parchment = finish.of("paper", "#ecdfc0", 0.85, p.wear)
    wood = _wood(p, "oak")
    for s in (-1, 1):
        x = s * 0.2
        out.add("roll", parchment, cylinder(0.062, 0.46, kit.n(32, 16), 0.003).turned(rot_x(np.pi / 2)).moved((x, 0.23, 0.085)))
        out.add("roller", wood, rod((x, -0.42, 0.085), (x, 0.42, 0.085), 0.015, 14), *(cylinder(0.08, 0.018, 28, 0.004).turned(rot_x(np.pi / 2)).moved((x, y, 0.085)) for y in (-0.235, 0.253)), *(sphere((0.022, 0.026, 0.022), 14, (x, y, 0.085)) for y in (-0.42, 0.42)))
    out.add("sheet", parchment, slab((-0.2, -0.23, 0.024), (0.2, 0.23, 0.027), 0.001))
    g = kit.rng("letters")
    rows = [slab((-0.15 + 0.1 * c, y, 0.0271), (-0.15 + 0.1 * c + float(g.uniform(0.07, 0.085)), y + 0.006, 0.0276), 0.0) for c in range(3) for y in np.linspace(-0.2, 0.2, 22)]
    out.add("ink", finish.paint("#1c1814", 0.0), *rows)
    out.add("yad", finish.metal("silver"), rod((0.02, -0.12, 0.034), (0.12, 0.05, 0.034), 0.005, 10), sphere(0.009, 12, (0.12, 0.05, 0.036)))


def _household(out: Collector, p: Params, kit: Kit) -> None:
    wood, gold = _wood(p, "ebony"), finish.metal("gold", p.wear)
    out.add("case", wood, slab((-0.28, -0.2, 0), (0.28, 0.22, 0.12), 0.008), slab((-0.24, 0.18, 0.12), (0.24, 0.2, 0.7), 0.004), *(slab((s * 0.23 - 0.012, -0.14, 0.12), (s * 0.23 + 0.012, 0.2, 0.7), 0.004) for s in (-1, 1)), slab((-0.26, -0.16, 0.7), (0.26, 0.22, 0.73), 0.006))
    roof = np.concatenate([[(-0.34, 0.0)], np.c_[np.linspace(-0.34, 0.34, 15), 0.13 * (1 - np.abs(np.linspace(-1, 1, 15)) ** 0.7) + 0.03], [(0.34, 0.0)]])
    out.add("roof", wood, prism(roof, 0.44, 0.006).turned(rot_x(np.pi / 2)).moved((0, 0.25, 0.73)))
    out.add("gold", gold, slab((-0.22, 0.172, 0.14), (0.22, 0.18, 0.68), 0.001), slab((-0.1, 0.02, 0.14), (0.1, 0.14, 0.24), 0.006), *(slab((s * 0.2 - 0.01, -0.135, 0.14), (s * 0.2 + 0.01, -0.115, 0.68), 0.003) for s in (-1, 1)))
    for s in (-1, 1):
        out.add("door", wood, slab((0, -0.012, 0), (0.2, 0.012, 0.55), 0.004).turned(rot_z(-2.0)).moved((0.24, -0.14, 0.13)) if s > 0 else slab((-0.2, -0.012, 0), (0, 0.012, 0.55), 0.004).turned(rot_z(2.0)).moved((-0.24, -0.14, 0.13)))
    m = _buddha_form(0.16)
    body = skin(m, cell(kit.detail, 0.006), 2, 0.3)
    out.add("figure", gold, body.moved((0, 0.08, 0.24)))
    out.add("bowl", finish.metal("bronze"), lathe([(0, 0.12), (0.03, 0.12), (0.045, 0.15), (0.04, 0.165), (0.035, 0.165), (0, 0.15)], 24, 0.7).moved((0, -0.12, 0)))
    out.add("incense", finish.wood("dark"), *(rod((0.004 * k, -0.12, 0.15), (0.01 * k, -0.12, 0.24), 0.0013, 5) for k in (-1, 0, 1)))
    for s in (-1, 1):
        out.add("candle", finish.of("wax", "#f2ecd8", 0.4), cylinder(0.009, 0.08, 14, 0.002, (s * 0.12, -0.13, 0.12)))
        _flame(out, p, s * 0.12, -0.13, 0.2, 0.8)


def _torii(out: Collector, p: Params, kit: Kit) -> None:
    red, n = dyed(finish.paint("#c8341c", p.wear, 0.4), p.color), kit.n(28, 14)
    out.add("post", red, *(rod((s * 0.95, 0, 0.2), (s * 0.86, 0, 2.3), 0.085, n, 0.078) for s in (-1, 1)), slab((-1.12, -0.07, 1.8), (1.12, 0.07, 1.96), 0.012), slab((-0.09, -0.06, 1.96), (0.09, 0.06, 2.26), 0.01))
    u = np.linspace(-1, 1, 21)
    top_ = np.concatenate([np.c_[1.42 * u, 2.26 + 0.1 * u**2], np.c_[1.46 * u[::-1], 2.42 + 0.14 * u[::-1] ** 2]])
    out.add("post", red, prism(top_, 0.2, 0.006).turned(rot_x(np.pi / 2)).moved((0, 0.1, 0)))
    cap = np.concatenate([np.c_[1.46 * u, 2.42 + 0.14 * u**2], np.c_[1.52 * u[::-1], 2.52 + 0.16 * u[::-1] ** 2]])
    out.add("cap", finish.paint("#17181a", p.wear), prism(cap, 0.28, 0.006).turned(rot_x(np.pi / 2)).moved((0, 0.14, 0)), *(cylinder(0.1, 0.22, n, 0.01, (s * 0.955, 0, 0)) for s in (-1, 1)))
    out.add("rope", finish.of("rope", "#d8c48a", 0.9), tube(np.c_[np.linspace(-0.85, 0.85, 30), np.full(30, -0.09), 1.72 - 0.1 * (1 - np.linspace(-1, 1, 30) ** 2)], 0.03, 10))
    out.add("paper", finish.of("paper", "#f6f4ee", 0.9), *(slab((x - 0.03 + 0.02 * j, -0.1, 1.6 - 0.1 * (1 - (x / 0.85) ** 2) - 0.09 * j), (x + 0.03 + 0.02 * j, -0.096, 1.69 - 0.1 * (1 - (x / 0.85) ** 2) - 0.09 * j), 0.001) for x in (-0.5, 0.0, 0.5) for j in range(3)))


def _buddha_form(h: float) -> Form:
    """A seated figure of height h, its legs folded."""
    s = h / 0.8
    parts = [ball(np.array([0, 0.02, 0.24]) * s, np.array([0.19, 0.14, 0.2]) * s), ball(np.array([0, 0.0, 0.42]) * s, np.array([0.19, 0.12, 0.13]) * s), ball(np.array([0, -0.01, 0.62]) * s, np.array([0.085, 0.09, 0.105]) * s), ball(np.array([0, 0.02, 0.73]) * s, np.array([0.05, 0.05, 0.045]) * s), bone(np.array([0, 0, 0.48]) * s, np.array([0, 0, 0.56]) * s, 0.065 * s, 0.055 * s)]
    for k in (-1, 1):
        parts += [chain(np.array([(k * 0.19, 0.0, 0.47), (k * 0.27, -0.02, 0.3), (k * 0.12, -0.16, 0.2), (0, -0.19, 0.19)]) * s, np.array([0.07, 0.06, 0.048, 0.04]) * s, 0.02 * s), chain(np.array([(k * 0.1, 0.02, 0.12), (k * 0.32, -0.08, 0.09), (k * 0.1, -0.24, 0.08), (-k * 0.1, -0.22, 0.09)]) * s, np.array([0.1, 0.085, 0.07, 0.045]) * s, 0.03 * s), ball(np.array([k * 0.088, 0.0, 0.595]) * s, np.array([0.014, 0.02, 0.05]) * s)]
    return blend(parts, 0.035 * s)


def _statue(out: Collector, p: Params, kit: Kit, form: Form, step: float, stuff: Material) -> Mesh:
    m = skin(form, cell(kit.detail, step), 2, 0.5, 4 * step)
    v = m.vertices
    out.add("figure", dyed(stuff, p.color), m.tinted(1 + 0.14 * fbm(v, 0.08, 3, kit.seed % 60)))
    return m


def _buddha(out: Collector, p: Params, kit: Kit) -> None:
    stone = finish.stone("granite", p.wear)
    _statue(out, p, kit, _buddha_form(0.8), 0.016, stone)
    n = kit.n(44, 22)
    out.add("figure", stone, lathe([(0, -0.14), (0.36, -0.14), (0.38, -0.12), (0.36, -0.06), (0.4, -0.02), (0.38, 0.02), (0, 0.02)], n, 0.6).scaled((1, 0.85, 1)), *(sphere((0.06, 0.03, 0.06), 12).turned(rot_x(0.5)).moved((0, -0.36, -0.05)).turned(rot_z(a)) for a in np.arange(16) * np.pi / 8))
    out.add("face", finish.stone("slate"), *(tube(spline([(s * 0.018, -0.0965, 0.632), (s * 0.038, -0.094, 0.627), (s * 0.056, -0.083, 0.632)], 8), 0.0032, 6) for s in (-1, 1)), tube(spline([(-0.022, -0.0965, 0.584), (0, -0.1005, 0.58), (0.022, -0.0965, 0.584)], 8), 0.003, 6))
    out.add("figure", stone, _nose())
    curls = [(0.088 * np.sin(t) * np.cos(a), -0.005 + 0.09 * np.sin(t) * np.sin(a), 0.66 + 0.085 * np.cos(t)) for t in (0.35, 0.7, 1.05, 1.35) for a in np.arange(12) * np.pi / 6 if not (np.sin(a) < -0.3 and t > 1.2)]
    out.add("figure", stone, *(sphere(0.013, 8, q) for q in curls))


def _nose() -> Mesh:
    """The ridge of a carved nose."""
    return tube(spline([(0, -0.094, 0.638), (0, -0.108, 0.612), (0, -0.105, 0.603)], 8), np.linspace(0.006, 0.012, 8), 8)


def _ganesha(out: Collector, p: Params, kit: Kit) -> None:
    bronze = finish.metal("bronze", p.wear, 0.4)
    parts = [ball((0, 0.0, 0.24), (0.17, 0.15, 0.17)), ball((0, 0.01, 0.4), (0.14, 0.1, 0.1)), ball((0, -0.02, 0.56), (0.11, 0.11, 0.11)), chain([(0, -0.11, 0.54), (0, -0.18, 0.45), (0.02, -0.2, 0.34), (0.08, -0.21, 0.27), (0.1, -0.2, 0.31)], (0.055, 0.045, 0.036, 0.028, 0.022), 0.02)]
    for k in (-1, 1):
        parts += [ball((k * 0.17, 0.02, 0.56), (0.095, 0.018, 0.11), rot_z(0.35 * k)), chain([(k * 0.13, 0.0, 0.42), (k * 0.26, -0.02, 0.4), (k * 0.3, -0.04, 0.54)], (0.045, 0.036, 0.03), 0.015), chain([(k * 0.13, -0.02, 0.38), (k * 0.22, -0.06, 0.26), (k * 0.16, -0.2, 0.28)], (0.045, 0.038, 0.03), 0.015), chain([(k * 0.08, 0.0, 0.12), (k * 0.28, -0.06, 0.08), (k * 0.08, -0.2, 0.06)], (0.09, 0.07, 0.045), 0.03)]
    _statue(out, p, kit, blend(parts, 0.028), 0.014, bronze)
    out.add("figure", dyed(bronze, p.color), lathe([(0, 0.63), (0.1, 0.63), (0.105, 0.66), (0.07, 0.74), (0.03, 0.8), (0.015, 0.86), (0, 0.87)], 24, 0.7), lathe([(0, -0.1), (0.34, -0.1), (0.35, -0.06), (0.3, -0.03), (0.32, 0.02), (0, 0.02)], 44, 0.6).scaled((1, 0.85, 1)), ring(0.14, 0.012, (0, -0.02, 0.46), 36, 8), *(tube(spline([(s * 0.06, -0.1, 0.5), (s * 0.085, -0.17, 0.48), (s * 0.08, -0.2, 0.51)], 8), np.linspace(0.016, 0.006, 8), 8) for s in (-1, 1)), sphere((0.05, 0.05, 0.04), 14, (-0.16, -0.22, 0.31)))
    out.add("eye", finish.paint("#15120c", 0.1), *(sphere((0.012, 0.006, 0.007), 10, (s * 0.05, -0.118, 0.585)) for s in (-1, 1)))
    out.add("mark", finish.paint("#b01e1e", 0.1), *(slab((-0.03, -0.131, z), (0.03, -0.124, z + 0.006), 0.001) for z in (0.605, 0.62)))


def _robed(out: Collector, p: Params, kit: Kit, wings: bool) -> None:
    stone = finish.stone("marble", p.wear)
    body = [chain([(0, 0.02, 0.1), (0.01, 0.0, 0.5), (0, 0.01, 0.85)], (0.2, 0.15, 0.12), 0.06), ball((0, 0.0, 1.02), (0.15, 0.09, 0.12)), bone((0, 0, 1.1), (0, -0.005, 1.18), 0.05, 0.045), ball((0, -0.02, 1.27), (0.07, 0.082, 0.095)), ball((0, 0.02, 1.29), (0.085, 0.085, 0.095))]
    body += [chain([(s * 0.14, 0, 1.07), (s * 0.18, -0.05, 0.9), (s * 0.05, -0.16, 0.97), (0, -0.18, 1.02)], (0.055, 0.048, 0.04, 0.032), 0.02) for s in (-1, 1)] + [bone((s * 0.09, 0.03, 1.25), (s * 0.14, 0.06, 0.85), 0.045, 0.05) for s in (-1, 1)]
    form = blend(body, 0.05)
    m = skin(form, cell(kit.detail, 0.02), 2, 0.5, 0.07)
    v = m.vertices.copy()
    a = np.arctan2(v[:, 1], v[:, 0])
    fold = 0.016 * np.sin(11 * a + 4 * v[:, 2] + 1.5 * np.sin(5 * v[:, 2])) * smoothstep(v[:, 2], 0.8, 0.4)
    n = m.normals if m.normals is not None else v
    tinted = Mesh(v + n * fold[:, None], m.faces, None, None, m.color).tinted(1 + 0.1 * fbm(v, 0.1, 3, kit.seed % 60))
    out.add("figure", dyed(stone, p.color), crease_normals(tinted, 1.2))
    out.add("figure", stone, cylinder(0.26, 0.08, kit.n(40, 20), 0.02, (0, 0.02, -0.07)), cylinder(0.3, 0.06, kit.n(40, 20), 0.015, (0, 0.02, -0.13)))
    if wings:
        for s in (-1, 1):
            for k in range(9):
                long = 0.62 - 0.045 * k
                out.add("wing", dyed(stone, p.color), sphere((0.5 * long, 0.018, 0.05), 14).moved((0.5 * long, 0, 0)).turned(rot_y(-1.15 + 0.26 * k)).turned(rot_z(0.3 if s > 0 else np.pi - 0.3)).moved((s * 0.07, 0.11 + 0.008 * k, 1.08)))
    else:
        out.add("halo", finish.metal("gold", p.wear), ring(0.12, 0.006, (0, 0, 0), 36, 8).turned(rot_x(np.pi / 2)).moved((0, 0.08, 1.33)), *(prism([(0.018 * (1 if k % 2 == 0 else 0.42) * np.sin(k * np.pi / 5), 0.018 * (1 if k % 2 == 0 else 0.42) * np.cos(k * np.pi / 5)) for k in range(10)], 0.004).turned(rot_x(np.pi / 2)).moved((0.12 * np.cos(q), 0.085, 1.33 + 0.12 * np.sin(q))) for q in np.linspace(0.2, np.pi - 0.2, 6)))


def _madonna(out: Collector, p: Params, kit: Kit) -> None:
    _robed(out, p, kit, False)


def _angel(out: Collector, p: Params, kit: Kit) -> None:
    _robed(out, p, kit, True)


def _urn(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    out.add("funeral_urn", dyed(finish.metal("bronze", p.wear, 0.35), p.color), lathe([(0, 0), (0.07, 0), (0.075, 0.012), (0.03, 0.035), (0.04, 0.06), (0.1, 0.13), (0.115, 0.2), (0.09, 0.25), (0.05, 0.265), (0.062, 0.272), (0.062, 0.28), (0.04, 0.3), (0.012, 0.312), (0.018, 0.325), (0.008, 0.345), (0, 0.347)], n, 0.8))
    out.add("band", finish.metal("gold", p.wear), *(ring(r, 0.003, (0, 0, z), n, 6) for r, z in ((0.1155, 0.2), (0.091, 0.25), (0.073, 0.012))))
    out.add("band", finish.metal("gold", p.wear), *(tube(spline([(s * 0.112, 0, 0.21), (s * 0.15, 0, 0.24), (s * 0.14, 0, 0.28), (s * 0.085, 0, 0.255)], 16), 0.006, 8) for s in (-1, 1)))


def _fountain(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    slate = dyed(finish.stone("slate", p.wear), p.color)
    out.add("basin", slate, lathe([(0, 0), (0.15, 0), (0.17, 0.02), (0.17, 0.07), (0.155, 0.07), (0.15, 0.03), (0, 0.03)], n, 0.5))
    water = finish.glass((0.7, 0.88, 0.92))
    out.add("water", water, cylinder(0.151, 0.006, n, 0.001, (0, 0, 0.052)))
    for k, (x, y, z, r) in enumerate(((-0.05, 0.05, 0.1, 0.075), (0.05, 0.02, 0.16, 0.07), (-0.02, 0.05, 0.23, 0.06))):
        out.add("tier", slate, lathe([(0, 0), (0.8 * r, 0), (r, 0.012), (r, 0.024), (0.9 * r, 0.024), (0.85 * r, 0.014), (0, 0.012)], n, 0.5).moved((x, y, z)), cylinder(0.4 * r, z - 0.03, 20, 0.004, (x, y, 0.03)))
        out.add("water", water, cylinder(0.86 * r, 0.004, n, 0.001, (x, y, z + 0.018)), tube(spline([(x + 0.9 * r * np.cos(4.2 + k), y + 0.9 * r * np.sin(4.2 + k), z + 0.022), (x + 1.15 * r * np.cos(4.2 + k), y + 1.15 * r * np.sin(4.2 + k), z - 0.01), (x + 1.2 * r * np.cos(4.2 + k), y + 1.2 * r * np.sin(4.2 + k), max(z - 0.07, 0.055))], 12), 0.006, 8))
    g = kit.rng("pebbles")
    for k in range(22):
        a, r = float(g.uniform(0, 6.3)), float(g.uniform(0.09, 0.14))
        out.add("pebble", finish.stone("basalt", 0.1), rock((0.03, 0.025, 0.018), k, 8).moved((r * np.cos(a), r * np.sin(a), 0.052)))
    out.add("bamboo", finish.wood("bamboo", p.wear), rod((0.09, 0.1, 0.05), (0.09, 0.1, 0.34), 0.013, 14), rod((0.11, 0.11, 0.3), (-0.01, 0.055, 0.285), 0.009, 12))


def _zen(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p, "walnut")
    out.add("tray", wood, slab((-0.21, -0.14, 0), (0.21, 0.14, 0.012), 0.003), *(slab((s * 0.205 - 0.007, -0.14, 0), (s * 0.205 + 0.007, 0.14, 0.04), 0.003) for s in (-1, 1)), *(slab((-0.21, s * 0.135 - 0.007, 0), (0.21, s * 0.135 + 0.007, 0.04), 0.003) for s in (-1, 1)))
    x, y = np.meshgrid(np.linspace(-0.198, 0.198, kit.n(130, 60)), np.linspace(-0.128, 0.128, kit.n(90, 44)), indexing="ij")
    d = np.hypot(x - 0.08, y - 0.02)
    wave = np.where(d < 0.085, np.cos(520 * d), np.cos(520 * y + 6 * np.sin(9 * x)))
    out.add("sand", finish.of("sand", "#e8dcc0", 0.95), sheet(np.stack([x, y, 0.024 + 0.0016 * wave], -1)), slab((-0.198, -0.128, 0.011), (0.198, 0.128, 0.02), 0.001))
    out.add("stone", finish.stone("basalt", 0.15), rock((0.06, 0.05, 0.045), 3, 14).moved((0.08, 0.02, 0.034)), rock((0.035, 0.03, 0.026), 5, 12).moved((0.045, 0.045, 0.03)), rock((0.045, 0.035, 0.02), 8, 12).moved((-0.13, -0.06, 0.03)))
    out.add("rake", finish.wood("bamboo", p.wear), rod((-0.15, 0.11, 0.046), (0.06, -0.11, 0.03), 0.003, 8), rod((0.045, -0.125, 0.03), (0.08, -0.092, 0.03), 0.0035, 8), *(rod((0.045 + 0.009 * k, -0.125 + 0.0085 * k, 0.03), (0.05 + 0.009 * k, -0.13 + 0.0085 * k, 0.022), 0.0016, 5) for k in range(5)))


def _candle(z: float, power: float) -> tuple[Light, ...]:
    return (Light(name="flame", color=(1.0, 0.58, 0.24), power=power, position=(0, -0.05, z), radius=0.03),)


KINDS: dict[str, Kin] = {
    "confessional": Kin(_confession, 220.0, cover="roles", dynamic=False, sides=("front",)), "tabernacle": Kin(_tabernacle, 60.0, dynamic=False, sides=("front",)), "paschal_candle": Kin(_paschal, 9.0, lights=_candle(1.5, 5.0)), "minbar": Kin(_minbar, 400.0, cover="roles", dynamic=False, sides=("front",)), "mihrab": Kin(_mihrab, 500.0, dynamic=False, sides=("front",)), "torah_ark": Kin(_ark, 160.0, dynamic=False, sides=("front",)), "torah_scroll": Kin(_torah, 7.0),
    "household_shrine": Kin(_household, 14.0, dynamic=False, sides=("front",), lights=_candle(0.25, 2.0)), "torii_gate": Kin(_torii, 150.0, cover="roles", dynamic=False), "buddha_statue": Kin(_buddha, 90.0, dynamic=False, sides=("front",)), "ganesha_statue": Kin(_ganesha, 40.0, dynamic=False, sides=("front",)), "madonna_statue": Kin(_madonna, 120.0, dynamic=False, sides=("front",)), "angel_statue": Kin(_angel, 130.0, dynamic=False, sides=("front",)), "funeral_urn": Kin(_urn, 2.5), "tabletop_fountain": Kin(_fountain, 4.0), "zen_garden": Kin(_zen, 1.5),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and how it stands."""
