"""A relic or rarity: a stone tablet with writing, the skull of a bull, the skull of a tyrant lizard, a cut gem on a cushion, a sceptre, an orb of state, an armillary sphere, a telegraph key, a golden idol, a scarab, a jaw of a shark, a tusk, a moon rock on its stand, an arrowhead, a candlestick telephone, a crystal skull or a doll stuck with pins."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, carve, chain, skin
from worldloom.assets.parts.bones import skull
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, tube

Kind = Literal["stone_tablet", "cow_skull", "dinosaur_skull", "cut_gem", "sceptre", "royal_orb", "armillary_sphere", "telegraph_key", "golden_idol", "scarab", "shark_jaw", "tusk", "moon_rock", "arrowhead", "candlestick_telephone", "crystal_skull", "voodoo_doll"]
CALLED = {"clay tablet": "stone_tablet", "rosetta stone": "stone_tablet", "hieroglyph tablet": "stone_tablet", "inscribed tablet": "stone_tablet", "carved tablet": "stone_tablet", "stone slab": "stone_tablet", "cuneiform tablet": "stone_tablet", "rune tablet": "stone_tablet", "steer skull": "cow_skull", "bull skull": "cow_skull", "longhorn skull": "cow_skull", "ox skull": "cow_skull", "buffalo skull": "cow_skull", "animal skull": "cow_skull", "cattle skull": "cow_skull", "deer skull": "cow_skull", "t-rex skull": "dinosaur_skull", "t rex skull": "dinosaur_skull", "tyrannosaurus skull": "dinosaur_skull", "dragon skull": "dinosaur_skull", "crocodile skull": "dinosaur_skull", "raptor skull": "dinosaur_skull",
          "diamond": "cut_gem", "ruby": "cut_gem", "emerald": "cut_gem", "sapphire": "cut_gem", "jewel": "cut_gem", "gem": "cut_gem", "gemstone": "cut_gem", "precious stone": "cut_gem", "scepter": "sceptre", "royal scepter": "sceptre", "king's scepter": "sceptre", "orb": "royal_orb", "golden orb": "royal_orb", "armillary": "armillary_sphere", "astronomical sphere": "armillary_sphere", "telegraph machine": "telegraph_key", "morse key": "telegraph_key", "morse code key": "telegraph_key", "idol": "golden_idol", "stone idol": "golden_idol", "gold idol": "golden_idol", "tribal idol": "golden_idol", "tribal figurine": "golden_idol", "scarab beetle": "scarab", "golden scarab": "scarab", "shark jaws": "shark_jaw", "mammoth tusk": "tusk", "elephant tusk": "tusk", "ivory tusk": "tusk", "narwhal tusk": "tusk",
          "moon stone": "moon_rock", "lunar rock": "moon_rock", "arrowheads": "arrowhead", "flint arrowhead": "arrowhead", "candlestick phone": "candlestick_telephone", "antique telephone": "candlestick_telephone", "old telephone": "candlestick_telephone", "glass skull": "crystal_skull"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("museum/relic", 1, "relic", spoken(get_args(Kind), CALLED), ("curio",), ("indoor", "museum", "castle_hall", "fantasy", "library", "saloon"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "cut_gem"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "cut_gem"}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _tablet(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("signs")
    stone = dyed(finish.stone("basalt", p.wear), p.color)
    edge = [(-0.2, 0), (0.21, 0), (0.22, 0.3), (0.17, 0.44), (0.1, 0.5), (-0.12, 0.52), (-0.21, 0.46)]
    lean = rot_x(-0.16)
    out.add("stone", stone, front_prism(edge, -0.035, 0.035, 0.012).turned(lean).moved((0, 0, 0.06)))
    signs = []
    for r in range(11):
        z = 0.06 + 0.034 * r
        for k in range(14):
            x = -0.165 + 0.0255 * k
            if g.random() < 0.9:
                kind = int(g.integers(4))
                m = [box((0.004, 0.002, 0.018), 0.0), box((0.014, 0.002, 0.004), 0.0), box((0.012, 0.002, 0.012), 0.0), box((0.016, 0.002, 0.003), 0.0).turned(rot_y(0.8))][kind]
                signs.append(m.moved((x, -0.0355, z)))
    out.add("sign", finish.of("stone", "#b9ad92", 0.85), *(m.turned(lean).moved((0, 0, 0.06)) for m in signs))
    out.add("stand", finish.wood("dark", p.wear), slab((-0.24, -0.1, 0), (0.24, 0.14, 0.03), 0.008), slab((-0.22, -0.075, 0.02), (0.22, -0.05, 0.085), 0.006), *(slab((x - 0.012, 0.07, 0.02), (x + 0.012, 0.1, 0.38), 0.004).turned(lean).moved((0, 0.03, 0.0)) for x in (-0.12, 0.12)))


def _cow(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.of("bone", "#d8cdb4", 0.7, p.wear), p.color)
    step = 0.008 if kit.detail >= 0.7 else 0.016
    body = blend([ball((0, 0.1, 0.09), (0.1, 0.1, 0.065)), chain(np.array([(0, 0.02, 0.085), (0, -0.14, 0.06), (0, -0.25, 0.04)]), [0.078, 0.052, 0.04], 0.03), *(ball((s * 0.075, 0.03, 0.085), (0.04, 0.05, 0.04)) for s in (-1, 1)), chain(np.array([(-0.12, 0.14, 0.11), (0.12, 0.14, 0.11)]), [0.035, 0.035])], 0.02)
    for s in (-1, 1):
        body = carve(body, ball((s * 0.105, 0.015, 0.1), (0.032, 0.04, 0.032)), 0.006)
        body = carve(body, ball((s * 0.022, -0.26, 0.062), (0.014, 0.05, 0.022)), 0.004)
    out.add("skull", white, skin(body, step))
    horn = finish.of("bone", "#5a4a34", 0.45)
    for s in (-1, 1):
        out.add("horn", horn, tube(spline([(s * 0.1, 0.14, 0.115), (s * 0.24, 0.15, 0.12), (s * 0.36, 0.11, 0.15), (s * 0.42, 0.0, 0.21)], 22), np.linspace(0.032, 0.006, 22), 10))
        out.add("socket", finish.paint("#17110b"), sphere((0.014, 0.022, 0.018), 12, (s * 0.098, 0.015, 0.098)))


def _dino(out: Collector, p: Params, kit: Kit) -> None:
    bone, teeth, holes = skull(0.62, 0.016 if kit.detail >= 0.7 else 0.03)
    white = dyed(finish.of("bone", "#8a7350", 0.7, p.wear), p.color)
    z = 0.3
    out.add("skull", white, bone.moved((0, 0.2, z)))
    out.add("tooth", finish.of("bone", "#d8cdb4", 0.5), teeth.moved((0, 0.2, z)))
    out.add("socket", finish.paint("#120e0a"), holes.moved((0, 0.2, z)))
    out.add("stand", finish.metal("gunmetal"), cylinder(0.17, 0.025, 32, 0.006), rod((0, 0.02, 0.02), (0, 0.08, z + 0.02), 0.012, 12), rod((0, -0.02, 0.02), (0, -0.14, z - 0.06), 0.009, 10))


def _gem(out: Collector, p: Params, kit: Kit) -> None:
    hue = dyed(finish.of("glass", "#cfe6f2", 0.02, 0.0, transmission=0.35), p.color)
    z = 0.052
    n = 8
    rows = [(0, 0.0), (0.034, 0.03), (0.035, 0.033), (0.02, 0.045), (0, 0.0451)]
    out.add("gem", hue, lathe(rows, n, False).moved((0, 0, z - 0.016)))
    out.add("cushion", finish.fabric("#5a1030", recipe="velvet"), soft_box((0.16, 0.16, 0.055), 0.025, 0.02, 0.004, center=(0, 0, 0.028)))
    out.add("cord", finish.metal("gold", 0.2), *(sphere(0.008, 10, (x, y, 0.02)) for x in (-0.078, 0.078) for y in (-0.078, 0.078)))


def _sceptre(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear), p.color)
    shape = [(0, 0), (0.018, 0.004), (0.02, 0.02), (0.01, 0.03), (0.009, 0.2), (0.014, 0.21), (0.014, 0.23), (0.008, 0.24), (0.008, 0.48), (0.016, 0.5), (0.03, 0.53), (0.02, 0.56), (0, 0.56)]
    out.add("shaft", gold, lathe(shape, 26, 0.6).turned(rot_y(np.pi / 2)).moved((-0.3, 0, 0.034)))
    out.add("gem", finish.of("glass", "#a01830", 0.03), sphere((0.03, 0.026, 0.026), 10, (0.28, 0, 0.034)))
    out.add("claw", gold, *(tube(spline([(0.24, 0.024 * np.cos(a), 0.034 + 0.024 * np.sin(a)), (0.28, 0.03 * np.cos(a), 0.034 + 0.03 * np.sin(a)), (0.31, 0.012 * np.cos(a), 0.034 + 0.012 * np.sin(a))], 12), 0.003, 6) for a in np.arange(4) * np.pi / 2 + 0.4), slab((0.318, -0.004, 0.03), (0.36, 0.004, 0.038), 0.002), slab((0.332, -0.014, 0.03), (0.342, 0.014, 0.038), 0.002))
    out.add("jewel", finish.of("glass", "#1c4aa0", 0.03), *(sphere(0.006, 8, (-0.08, 0.0135 * np.cos(a), 0.034 + 0.0135 * np.sin(a))) for a in np.arange(6) * np.pi / 3))


def _orb(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear), p.color)
    out.add("orb", gold, sphere(0.06, 34, (0, 0, 0.075)), lathe([(0, 0), (0.035, 0), (0.038, 0.008), (0.022, 0.016), (0.025, 0.024), (0, 0.026)], 28, 0.6))
    out.add("band", finish.metal("silver", 0.1), ring(0.0605, 0.004, (0, 0, 0.075), 44, 8), tube(np.c_[0.0605 * np.cos(a := np.linspace(0, np.pi, 30)), np.zeros(30), 0.075 + 0.0605 * np.sin(a)], 0.004, 8))
    out.add("jewel", finish.of("glass", "#a01830", 0.03), *(sphere(0.006, 8, (0.063 * np.cos(a), 0.063 * np.sin(a), 0.075)) for a in np.arange(8) * np.pi / 4))
    out.add("cross", gold, slab((-0.006, -0.004, 0.132), (0.006, 0.004, 0.185), 0.002), slab((-0.02, -0.004, 0.158), (0.02, 0.004, 0.17), 0.002))


def _armillary(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear), p.color)
    z, r = 0.32, 0.17
    out.add("foot", finish.wood("mahogany", p.wear), lathe([(0, 0), (0.1, 0), (0.105, 0.012), (0.06, 0.03), (0.02, 0.05), (0.026, 0.07), (0.014, 0.1), (0, 0.1)], 32, 0.6))
    out.add("arm", brass, tube(np.c_[(r + 0.03) * np.cos(a := np.linspace(np.pi, 2 * np.pi, 34)), np.zeros(34), z + (r + 0.03) * np.sin(a)], 0.007, 8), rod((0, 0, 0.09), (0, 0, z - r - 0.02), 0.01, 12))

    def hoop(rr: float, wide: float) -> Mesh:
        return lathe([(rr, -wide), (rr + 0.003, -wide), (rr + 0.003, wide), (rr, wide), (rr, -wide)], 56, 0.4)

    out.add("ring", brass, hoop(r + 0.026, 0.01).moved((0, 0, z)), hoop(r, 0.008).turned(rot_x(np.pi / 2)).moved((0, 0, z)), hoop(r - 0.006, 0.008).turned(rot_x(0.41)).moved((0, 0, z)), hoop(r - 0.012, 0.012).turned(rot_x(-0.3)).turned(rot_y(0.35)).moved((0, 0, z)), hoop(r - 0.02, 0.005).turned(rot_y(np.pi / 2)).turned(rot_z(0.6)).moved((0, 0, z)))
    axis = np.array([0, 0.4, 0.92])
    out.add("axis", brass, rod(np.array([0, 0, z]) - r * axis, np.array([0, 0, z]) + r * axis, 0.003, 8))
    out.add("earth", finish.of("ceramic", "#2a5a86", 0.3), sphere(0.034, 24, (0, 0, z)))
    out.add("moon", finish.metal("silver", 0.1), sphere(0.011, 14, (0.1, -0.03, z + 0.05)))
    out.add("sun", finish.metal("gold", 0.1), sphere(0.016, 14, (-0.12, 0.04, z - 0.03)))


def _telegraph(out: Collector, p: Params, kit: Kit) -> None:
    brass = finish.metal("brass", p.wear)
    out.add("base", dyed(finish.wood("mahogany", p.wear, 0.35), p.color), slab((-0.13, -0.07, 0), (0.13, 0.07, 0.022), 0.006))
    out.add("bed", brass, slab((-0.1, -0.02, 0.022), (0.08, 0.02, 0.028), 0.003), *(cylinder(0.008, 0.02, 16, 0.002, (x, y, 0.026)) for x, y in ((0.0, -0.026), (0.0, 0.026))), rod((0, -0.03, 0.045), (0, 0.03, 0.045), 0.004, 10))
    out.add("lever", brass, tube(spline([(-0.11, 0, 0.058), (-0.04, 0, 0.052), (0.03, 0, 0.05), (0.09, 0, 0.055)], 20), 0.005, 8), cylinder(0.005, 0.03, 12, 0.001, (0.06, 0, 0.028)))
    out.add("knob", finish.plastic("#101113", 0.2), lathe([(0, 0), (0.02, 0), (0.022, 0.006), (0.014, 0.012), (0.006, 0.016), (0, 0.016)], 24, 0.5).moved((-0.105, 0, 0.062)))
    out.add("coil", finish.metal("copper"), *(lathe([(0.004, 0), (0.013, 0), *((0.013 + 0.0012 * (k % 2), 0.003 * k) for k in range(1, 12)), (0.013, 0.036), (0.004, 0.036)], 20, 0.4).moved((0.1, y, 0.022)) for y in (-0.03, 0.03)))
    out.add("post", brass, *(lathe([(0, 0), (0.006, 0), (0.006, 0.016), (0.009, 0.018), (0.009, 0.026), (0, 0.027)], 14, 0.4).moved((x, 0.055, 0.022)) for x in (-0.1, -0.06)))


def _idol(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear, 0.3), p.color)
    step = 0.0045 if kit.detail >= 0.7 else 0.01
    body = blend([
        ball((0, 0, 0.055), (0.055, 0.045, 0.04)), ball((0, 0, 0.1), (0.05, 0.036, 0.045)), ball((0, -0.004, 0.175), (0.05, 0.044, 0.052)),
        *(chain(np.array([(s * 0.045, 0, 0.12), (s * 0.068, -0.01, 0.09), (s * 0.03, -0.045, 0.085)]), [0.017, 0.015, 0.014], 0.006) for s in (-1, 1)),
        *(chain(np.array([(s * 0.03, 0, 0.045), (s * 0.07, -0.03, 0.04), (s * 0.02, -0.055, 0.028)]), [0.024, 0.02, 0.016], 0.008) for s in (-1, 1)),
    ], 0.01)  # fmt: skip
    out.add("body", gold, skin(body, step), lathe([(0, 0), (0.075, 0), (0.078, 0.008), (0.07, 0.02), (0, 0.022)], 32, 0.5), *(sphere((0.012, 0.012, 0.02), 12, (s * 0.052, 0, 0.175)) for s in (-1, 1)), box((0.014, 0.02, 0.026), 0.004, (0, -0.048, 0.178)))
    out.add("crown", gold, *(lathe([(0, 0), (0.009, 0), (0.006, 0.03), (0, 0.04)], 8, 0.4).moved((0.04 * np.cos(a), 0.035 * np.sin(a), 0.212)) for a in np.linspace(0, 2 * np.pi, 9)[:-1]), lathe([(0.034, 0), (0.046, 0.0), (0.044, 0.014), (0.034, 0.014), (0.034, 0)], 28, 0.4).scaled((1, 0.88, 1)).moved((0, -0.002, 0.205)))
    out.add("eye", finish.of("glass", "#0f7a4a", 0.04), *(sphere((0.009, 0.006, 0.007), 10, (s * 0.02, -0.044, 0.19)) for s in (-1, 1)))
    out.add("mouth", finish.paint("#1a1208"), box((0.034, 0.006, 0.008), 0.002, (0, -0.0455, 0.15)))


def _scarab(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.of("ceramic", "#1c5a7a", 0.2), p.color)
    gold = finish.metal("gold", p.wear)
    out.add("base", gold, sphere((0.042, 0.056, 0.008), 24, (0, 0, 0.008)))
    out.add("shell", shell, *(sphere((0.021, 0.036, 0.02), 22, (s * 0.0135, 0.013, 0.013)) for s in (-1, 1)), sphere((0.032, 0.02, 0.018), 20, (0, -0.02, 0.013)), sphere((0.022, 0.014, 0.012), 16, (0, -0.039, 0.011)))
    out.add("rim", gold, slab((-0.0012, -0.012, 0.02), (0.0012, 0.048, 0.031), 0.0005), tube(spline([(-0.035, -0.012, 0.012), (0, -0.012, 0.033), (0.035, -0.012, 0.012)], 20), 0.0015, 6))
    for s in (-1, 1):
        out.add("leg", gold, *(tube(spline([(s * 0.03, y, 0.01), (s * 0.046, y + d * 0.5, 0.012), (s * 0.055, y + d, 0.003)], 12), 0.0024, 6) for y, d in ((-0.03, -0.02), (0.0, 0.006), (0.025, 0.02))))


def _shark(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.of("bone", "#d8cdb4", 0.7, p.wear), p.color)
    z = 0.3
    t = np.linspace(0, np.pi, 30)
    up = np.c_[0.26 * np.cos(t), 0.04 - 0.06 * np.sin(t), z + 0.02 + 0.24 * np.sin(t) ** 0.8]
    low = np.c_[0.25 * np.cos(t), -0.02 - 0.08 * np.sin(t), z - 0.02 - 0.2 * np.sin(t) ** 0.8]
    out.add("jaw", white, tube(up, 0.018 + 0.012 * np.sin(t), 10), tube(low, 0.018 + 0.01 * np.sin(t), 10), *(sphere((0.03, 0.03, 0.04), 14, (s * 0.262, 0.02, z)) for s in (-1, 1)))
    tooth = prism([(-0.011, 0), (0.011, 0), (0, 0.042)], 0.004, 0.0).turned(rot_x(np.pi / 2)).moved((0, 0.002, 0))
    for path in (up, low):
        for row in range(2):
            for k in range(3, 27, 1 if row == 0 else 2):
                c = path[k]
                a = np.arctan2(c[2] - z, c[0])
                m = tooth.scaled(0.62 + 0.4 * float(np.sin(t[k]))).turned(rot_y(-(a - np.pi / 2) + np.pi))
                out.add("tooth", finish.of("bone", "#f0ead8", 0.3), m.moved((c[0] * 0.93, c[1] - 0.012 - 0.006 * row, z + (c[2] - z) * 0.93)))
    out.add("stand", finish.wood("dark", p.wear), slab((-0.16, -0.08, 0), (0.16, 0.08, 0.025), 0.008), rod((0, 0.0, 0.02), (0, -0.06, 0.09), 0.01, 10), rod((0, 0.05, 0.02), (0, 0.0, 0.5), 0.008, 10))


def _tusk(out: Collector, p: Params, kit: Kit) -> None:
    ivory = dyed(finish.of("bone", "#d9cba4", 0.35, p.wear), p.color)
    t = np.linspace(0, 1, 40)
    a = 0.4 + 2.0 * t
    path = np.c_[-0.42 * np.cos(a), 0.1 * np.sin(2.2 * t), 0.14 + 0.3 * np.sin(a)]
    out.add("tusk", ivory, tube(path, 0.048 * (1 - t) ** 0.55 + 0.003, 16))
    out.add("cap", finish.metal("bronze", p.wear), sphere((0.05, 0.05, 0.05), 18, path[0]))
    out.add("stand", finish.wood("dark", p.wear), slab((-0.3, -0.09, 0), (0.3, 0.11, 0.03), 0.008))
    out.add("post", finish.metal("brass", p.wear), *(rod((path[k, 0] * 0.7, path[k, 1] * 0.5, 0.025), path[k] - [0, 0, 0.02], 0.008, 10) for k in (6, 27)))


def _moon(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere(1.0, 40)
    v = m.vertices * [0.1, 0.075, 0.08] * (1 + 0.28 * fbm(m.vertices * 1.5, 0.55, 4, kit.seed % 41)[:, None])
    out.add("rock", dyed(finish.of("regolith", "#55534f", 0.95), p.color), Mesh(v + [0, 0, 0.19], m.faces, None, m.uv))
    out.add("base", finish.wood("dark", p.wear), cylinder(0.09, 0.03, 36, 0.008))
    out.add("claw", finish.metal("chrome"), rod((0, 0, 0.03), (0, 0, 0.1), 0.008, 12), *(tube(spline([(0, 0, 0.09), (0.05 * np.cos(a), 0.04 * np.sin(a), 0.11), (0.07 * np.cos(a), 0.055 * np.sin(a), 0.15)], 12), 0.004, 8) for a in np.arange(4) * np.pi / 2 + 0.5))
    out.add("plate", finish.metal("brass", p.wear), fronted(box((0.07, 0.018, 0.002), 0.0005), -0.0895).moved((0, 0, 0.016)))


def _arrowhead(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("flint")
    shape = np.array([(0, 0.05), (0.012, 0.02), (0.02, -0.012), (0.009, -0.014), (0.011, -0.03), (-0.011, -0.03), (-0.009, -0.014), (-0.02, -0.012), (-0.012, 0.02)])
    fine = np.concatenate([np.linspace(a, b, 6)[:-1] for a, b in zip(shape, np.roll(shape, -1, 0), strict=True)])
    fine = fine * (1 + 0.05 * g.normal(size=(len(fine), 1)))
    rings = [(1.0, 0.0028), (0.7, 0.0062), (0.3, 0.0078)]
    grid = np.stack([np.c_[fine * q, np.full(len(fine), z + 0.0005 * g.normal())] for q, z in rings] + [np.c_[0 * fine, np.full(len(fine), 0.0082)]])
    grid = np.concatenate([grid, grid[:, :1]], 1)
    upper = sheet(grid[:, ::-1], False)
    lower = sheet((grid * [1, 1, -0.35] + [0, 0, 0.0038])[:, :, :], False)
    out.add("flint", dyed(finish.of("rock", "#4a423a", 0.35), p.color), upper.moved((0, 0, 0.001)), lower.moved((0, 0, 0.0)))


def _candlestick(out: Collector, p: Params, kit: Kit) -> None:
    black, brass = dyed(finish.paint("#141416", p.wear, 0.25), p.color), finish.metal("brass", p.wear)
    out.add("base", black, lathe([(0, 0), (0.065, 0), (0.067, 0.01), (0.05, 0.022), (0.02, 0.03), (0.014, 0.05), (0.013, 0.22), (0.02, 0.235), (0, 0.24)], 36, 0.6))
    out.add("band", brass, lathe([(0.0135, 0.07), (0.0175, 0.074), (0.0175, 0.084), (0.0135, 0.088)], 24, 0.4), lathe([(0.051, 0.0225), (0.053, 0.019), (0.0505, 0.0165)], 36, 0.4))
    out.add("dial", finish.ceramic("#e8e4d8"), cylinder(0.028, 0.006, 30, 0.001).turned(rot_x(0.9)).moved((0, -0.04, 0.04)))
    hole = cylinder(0.004, 0.002, 10, 0.0)
    out.add("hole", finish.paint("#17130a"), *(hole.moved((0.02 * np.cos(a), 0.02 * np.sin(a), 0.006)).turned(rot_x(0.9)).moved((0, -0.04, 0.04)) for a in np.linspace(0.4, 5.6, 10)))
    out.add("mouth", black, fronted(lathe([(0, -0.01), (0.02, -0.01), (0.022, 0.01), (0.014, 0.02), (0.016, 0.03), (0.036, 0.062), (0.033, 0.06), (0.012, 0.03), (0, 0.028)], 28, 0.5), 0.0).moved((0, -0.01, 0.255)))
    out.add("hook", brass, tube(spline([(0.012, 0, 0.19), (0.04, 0, 0.19), (0.055, 0.01, 0.2), (0.055, 0.028, 0.205)], 16), 0.004, 8), tube(spline([(0.055, -0.02, 0.205), (0.052, 0.0, 0.195)], 6), 0.004, 8))
    out.add("ear", black, lathe([(0, -0.09), (0.012, -0.088), (0.011, -0.02), (0.013, 0.02), (0.026, 0.045), (0.028, 0.05), (0, 0.052)], 24, 0.6).moved((0.07, 0.0, 0.17)))
    out.add("cord", finish.rubber("#2a1c14"), tube(spline([(0.07, 0, 0.08), (0.09, 0.02, 0.03), (0.075, 0.05, 0.006), (0.03, 0.06, 0.006)], 26), 0.0028, 6))


def _crystal(out: Collector, p: Params, kit: Kit) -> None:
    glass = dyed(finish.of("glass", "#bfe4ee", 0.04, 0.0, transmission=0.5), p.color)
    step = 0.005 if kit.detail >= 0.7 else 0.011
    head = blend([ball((0, 0.02, 0.125), (0.07, 0.085, 0.075)), ball((0, -0.03, 0.07), (0.048, 0.05, 0.045)), *(ball((s * 0.045, -0.035, 0.085), (0.02, 0.025, 0.018)) for s in (-1, 1)), ball((0, -0.045, 0.03), (0.034, 0.036, 0.026))], 0.02)
    for s in (-1, 1):
        head = carve(head, ball((s * 0.028, -0.07, 0.105), (0.02, 0.03, 0.018)), 0.004)
    head = carve(head, ball((0, -0.082, 0.072), (0.01, 0.02, 0.016)), 0.003)
    out.add("skull", glass, skin(head, step))
    out.add("tooth", glass, *(box((0.0075, 0.008, 0.014), 0.002, (0.0085 * (k - 3), -0.083 + 0.0012 * (k - 3) ** 2, z)) for k in range(7) for z in (0.044, 0.03)))


def _voodoo(out: Collector, p: Params, kit: Kit) -> None:
    cloth = dyed(finish.fabric("#a98a58", p.wear, "canvas"), p.color)
    body = blend([ball((0, 0, 0.2), (0.045, 0.035, 0.048)), ball((0, 0, 0.11), (0.042, 0.03, 0.055)), *(chain(np.array([(s * 0.035, 0, 0.14), (s * 0.075, -0.01, 0.1), (s * 0.09, -0.012, 0.085)]), [0.018, 0.017, 0.014], 0.008) for s in (-1, 1)), *(chain(np.array([(s * 0.02, 0, 0.07), (s * 0.028, -0.03, 0.022), (s * 0.03, -0.075, 0.019)]), [0.022, 0.019, 0.017], 0.008) for s in (-1, 1)), ball((0, 0.01, 0.05), (0.035, 0.035, 0.045))], 0.01)
    out.add("body", cloth, skin(body, 0.0055 if kit.detail >= 0.7 else 0.012))
    out.add("cord", finish.of("rope", "#6a4a2a", 0.9), ring((0.03, 0.024), 0.004, (0, 0, 0.158), 24, 6))
    out.add("button", finish.plastic("#17130f", 0.3), *(fronted(cylinder(0.009, 0.004, 16, 0.001), -0.031).moved((s * 0.016, 0, 0.212)) for s in (-1, 1)))
    out.add("stitch", finish.paint("#2a1c12", 0.0), *(rod((x, -0.0345, 0.18), (x + 0.004, -0.0335, 0.19), 0.0012, 5) for x in np.linspace(-0.018, 0.014, 6)), rod((-0.02, -0.034, 0.185), (0.02, -0.034, 0.185), 0.001, 5))
    for k, (a, b, hue) in enumerate((((0.01, -0.03, 0.12), (0.05, -0.11, 0.17), "#c8281c"), ((-0.012, -0.028, 0.1), (-0.06, -0.1, 0.12), "#e8e2d0"), ((0.02, 0, 0.235), (0.05, -0.03, 0.3), "#2a4ac0"))):
        out.add("pin", finish.metal("steel"), rod(a, b, 0.0012, 6))
        out.add(f"head.{k}", finish.plastic(hue, 0.25), sphere(0.006, 10, b))
    out.add("hair", finish.of("rope", "#3a2a1c", 0.95), *(tube(spline([(0.03 * np.cos(a), 0.02 * np.sin(a), 0.235), (0.045 * np.cos(a), 0.035 * np.sin(a), 0.262), (0.07 * np.cos(a), 0.05 * np.sin(a), 0.245)], 8), 0.0025, 5) for a in np.linspace(0, 2 * np.pi, 13)[:-1]))


KINDS: dict[str, Kin] = {
    "stone_tablet": Kin(_tablet, 22.0), "cow_skull": Kin(_cow, 4.0), "dinosaur_skull": Kin(_dino, 18.0), "cut_gem": Kin(_gem, 0.3), "sceptre": Kin(_sceptre, 1.6), "royal_orb": Kin(_orb, 1.3), "armillary_sphere": Kin(_armillary, 3.0), "telegraph_key": Kin(_telegraph, 0.9), "golden_idol": Kin(_idol, 4.0), "scarab": Kin(_scarab, 0.2),
    "shark_jaw": Kin(_shark, 4.0), "tusk": Kin(_tusk, 9.0), "moon_rock": Kin(_moon, 2.5), "arrowhead": Kin(_arrowhead, 0.03), "candlestick_telephone": Kin(_candlestick, 2.2), "crystal_skull": Kin(_crystal, 3.0), "voodoo_doll": Kin(_voodoo, 0.2),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
