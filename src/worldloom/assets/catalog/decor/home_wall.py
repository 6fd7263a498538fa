"""A thing that hangs on a wall of homes, kitchens, chapels and hobby rooms: a hymn board, an icon, a crucifix, a star of David, a macrame hanging, a strip of kitchen knives, a rail of pans, a key holder, a toilet roll holder, a shower caddy, a cuckoo clock, a mounted fish, a case of butterflies, an open sign, a letter rack, a row of lit mirror bulbs, a shelf for a corner, a wind chime or a rack of nail polish."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Light, Literal, Part, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_glyphs import advance
from worldloom.assets.parts.built_glyphs import strokes as lines
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.work_pieces import bottle, cased, labelled, spoken, top
from worldloom.geometry import Mesh, arc, beam, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, slab, smoothstep, sphere, spline, stamp, tube

Kind = Literal["hymn_board", "icon", "wall_crucifix", "star_of_david", "macrame", "knife_strip", "pot_rack", "key_holder", "toilet_roll_holder", "shower_caddy", "cuckoo_clock", "mounted_fish", "butterfly_display", "open_sign", "letter_rack", "vanity_light", "corner_shelf", "wind_chime", "nail_polish_rack"]
CALLED = {"hymn number board": "hymn_board", "religious icon": "icon", "orthodox icon": "icon", "holy icon": "icon", "icon painting": "icon", "crucifix": "wall_crucifix", "wooden crucifix": "wall_crucifix", "wall cross": "wall_crucifix", "jewish star": "star_of_david", "magen david": "star_of_david", "macrame wall hanging": "macrame", "macrame hanging": "macrame", "woven wall hanging": "macrame", "wall hanging": "macrame", "knotted wall hanging": "macrame", "magnetic knife strip": "knife_strip", "knife rack": "knife_strip", "knife holder": "knife_strip", "magnetic knife rack": "knife_strip", "knife rail": "knife_strip", "magnetic knife holder": "knife_strip",
          "pan rack": "pot_rack", "hanging pot rack": "pot_rack", "pot rail": "pot_rack", "hanging pan": "pot_rack", "hanging pot": "pot_rack", "hanging pots and pans": "pot_rack", "key hook": "key_holder", "key hanger": "key_holder", "key rail": "key_holder", "toilet paper holder": "toilet_roll_holder", "loo roll holder": "toilet_roll_holder", "toilet paper dispenser": "toilet_roll_holder", "shower basket": "shower_caddy", "shower shelf": "shower_caddy", "shower rack": "shower_caddy", "bath caddy": "shower_caddy", "coo-coo clock": "cuckoo_clock", "black forest clock": "cuckoo_clock",
          "fish trophy": "mounted_fish", "stuffed fish": "mounted_fish", "taxidermy fish": "mounted_fish", "mounted trout": "mounted_fish", "mounted bass": "mounted_fish", "fish mount": "mounted_fish", "butterfly case": "butterfly_display", "butterfly frame": "butterfly_display", "insect case": "butterfly_display", "insect display": "butterfly_display", "insect collection": "butterfly_display", "butterfly collection": "butterfly_display", "framed butterfly": "butterfly_display", "pinned butterfly": "butterfly_display", "beetle collection": "butterfly_display", "neon open sign": "open_sign", "lit open sign": "open_sign", "letter holder": "letter_rack", "mail holder": "letter_rack", "mail organizer": "letter_rack", "letter sorter": "letter_rack", "mail sorter box": "letter_rack",
          "makeup light": "vanity_light", "mirror light": "vanity_light", "bathroom light bar": "vanity_light", "dressing room light": "vanity_light", "corner shelves": "corner_shelf", "corner shelving": "corner_shelf", "wind chimes": "wind_chime", "windchime": "wind_chime", "bamboo chime": "wind_chime", "door chime": "wind_chime", "nail polish shelf": "nail_polish_rack", "nail polish display": "nail_polish_rack", "polish rack": "nail_polish_rack", }  # fmt: skip
"""Other names of its kinds."""
CARD = Card("decor/home_wall", 1, "wall_piece", spoken(get_args(Kind), CALLED), ("ornament",), ("indoor", "home", "kitchen", "bathroom", "church"), "wall")


class Params(Kindred):
    """Dials."""

    kind: Kind = "cuckoo_clock"
    size: Annotated[float, number(0.5, 1.8)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "cuckoo_clock"} | {"unlit": Params(kind="open_sign", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    return drawn(KINDS, p, kit)


def _hymns(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("board", wood, slab((-0.22, -0.025, -0.35), (0.22, 0, 0.35), 0.006), prism([(-0.25, 0), (0.25, 0), (0, 0.16)], 0.04, 0.006).turned(rot_x(np.pi / 2)).moved((0, 0, 0.35)), *(slab((-0.2, -0.034, z), (0.2, -0.02, z + 0.016), 0.003) for z in (-0.33, -0.17, -0.01, 0.15)))
    labelled(out, "HYMNS", 0.045, (0, -0.0425, 0.39), "#e8d8a8")
    for k, number_ in enumerate(("124", "67", "310", "88")):
        z = 0.2 - 0.16 * k
        out.add("card", finish.of("paper", "#f4efe2", 0.8), *(slab((-0.11 + 0.075 * i, -0.03, z - 0.035), (-0.04 + 0.075 * i, -0.026, z + 0.075), 0.001) for i in range(len(number_))))
        for i, c in enumerate(number_):
            labelled(out, c, 0.075, (-0.075 + 0.075 * i, -0.031, z + 0.02), "#1a1a1c")


def _icon(out: Collector, p: Params, kit: Kit) -> None:
    out.add("panel", dyed(finish.wood("oak", p.wear), p.color), slab((-0.16, -0.03, -0.21), (0.16, 0, 0.21), 0.006))
    out.add("gold", finish.metal("gold", 0.4, 0.35), slab((-0.14, -0.032, -0.19), (0.14, -0.029, 0.19), 0.001))
    out.add("halo", finish.metal("brass", p.wear), ring(0.075, 0.004, (0, 0, 0), 40, 6).turned(rot_x(np.pi / 2)).moved((0, -0.033, 0.08)))
    robe = np.array([(-0.125, -0.188), (0.125, -0.188), (0.11, -0.06), (0.062, 0.01), (0.055, 0.09), (0.04, 0.135), (0, 0.148), (-0.04, 0.135), (-0.055, 0.09), (-0.062, 0.01), (-0.11, -0.06)])
    out.add("robe", finish.paint("#5a1420", 0.4, 0.5), prism(robe, 0.003, 0.0005).turned(rot_x(np.pi / 2)).moved((0, -0.031, 0)))
    out.add("face", finish.paint("#c8986a", 0.3, 0.5), sphere((0.033, 0.004, 0.046), 20, (0, -0.0345, 0.085)), sphere((0.016, 0.004, 0.022), 12, (0.05, -0.0345, -0.07)))
    out.add("line", finish.paint("#3a2416", 0.2), *(sphere((0.006, 0.002, 0.003), 8, (s * 0.013, -0.0385, 0.092)) for s in (-1, 1)), slab((-0.0018, -0.0392, 0.07), (0.0018, -0.037, 0.094), 0.0), slab((-0.009, -0.0385, 0.058), (0.009, -0.037, 0.0605), 0.0))
    out.add("fold", finish.metal("gold"), *(tube(spline([(0.05 * s, -0.035, 0.03), (0.07 * s, -0.035, -0.06), (0.05 * s + 0.02 * k, -0.035, -0.18)], 10), 0.0018, 5) for s in (-1, 1) for k in (0, 1)))


def _crucifix(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("cross", wood, slab((-0.03, -0.028, -0.32), (0.03, 0, 0.24), 0.006), slab((-0.17, -0.028, 0.06), (0.17, 0, 0.12), 0.006))
    parts = [ball((0, -0.045, 0.02), (0.026, 0.016, 0.05)), bone((0, -0.045, -0.02), (0.006, -0.048, -0.06), 0.02, 0.018), ball((0.008, -0.052, 0.1), (0.015, 0.017, 0.019))] + [chain([(s * 0.02, -0.042, 0.06), (s * 0.075, -0.036, 0.075), (s * 0.14, -0.033, 0.088)], (0.011, 0.008, 0.007), 0.004) for s in (-1, 1)] + [chain([(s * 0.01, -0.048, -0.06), (s * 0.013, -0.058, -0.13), (s * 0.004, -0.042, -0.2), (s * 0.003, -0.045, -0.225)], (0.014, 0.011, 0.008, 0.009), 0.005) for s in (-1, 1)]
    out.add("figure", finish.metal("bronze", p.wear), skin(blend(parts, 0.01), cell(kit.detail, 0.0045), 2, 0.4))
    out.add("scroll", finish.metal("brass"), slab((-0.025, -0.032, 0.165), (0.025, -0.027, 0.19), 0.001))


def _david(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear), p.color)
    for k, r in enumerate((0.0, np.pi)):
        rim, hole = arc(0.24, np.pi / 2 + r, 2.5 * np.pi + r, 4)[:-1], arc(0.185, np.pi / 2 + r, 2.5 * np.pi + r, 4)[:-1]
        out.add("star", gold, prism(rim, 0.012, 0.002, [hole]).turned(rot_x(np.pi / 2)).moved((0, -0.004 * k, 0)))


def _macrame(out: Collector, p: Params, kit: Kit) -> None:
    out.add("stick", finish.wood("driftwood", p.wear), tube(spline([(-0.36, -0.03, 0.3), (-0.1, -0.03, 0.31), (0.15, -0.03, 0.295), (0.36, -0.03, 0.305)], 24), np.r_[np.linspace(0.012, 0.016, 12), np.linspace(0.016, 0.011, 12)], 12))
    cord = dyed(finish.of("rope", "#e8dcc4", 0.95, p.wear), p.color)
    out.add("cord", cord, tube([(-0.3, -0.03, 0.31), (0, -0.004, 0.5), (0.3, -0.03, 0.31)], 0.004, 7))
    g = kit.rng("ends")
    n = 25
    xs = np.linspace(-0.3, 0.3, n)
    for k, x in enumerate(xs):
        low = -0.5 + 0.42 * abs(x / 0.3) + 0.02 * float(g.random())
        turn = 0.012 if k % 2 else -0.012
        path = spline([(x, -0.035, 0.3), (x + turn, -0.038, 0.2), (x - turn, -0.034, 0.1), (x + turn, -0.038, 0.0), (x, -0.034, low)], 34)
        out.add("cord", cord, tube(path, 0.0062, 6), *(tube([path[-1], path[-1] + [dx, 0, -0.05]], (0.0045, 0.0015), 5) for dx in (-0.005, 0.005)))
    for row in range(5):
        z = 0.24 - 0.075 * row
        for k in range(row % 2, n - 1, 2):
            if abs(xs[k]) < 0.3 - 0.03 * row:
                out.add("knot", cord, sphere((0.0135, 0.009, 0.012), 10, (xs[k] + 0.0125, -0.04, z)))
    out.add("loop", cord, *(ring(0.016, 0.0055, (0, 0, 0), 14, 6).turned(rot_y(np.pi / 2)).moved((x, -0.03, 0.303)) for x in xs))


def _knives(out: Collector, p: Params, kit: Kit) -> None:
    out.add("strip", dyed(finish.wood("walnut", p.wear), p.color), slab((-0.25, -0.02, -0.025), (0.25, 0, 0.025), 0.005))
    steel, grip = finish.metal("chrome", p.wear), finish.wood("ebony")
    for k, (long, wide) in enumerate(((0.22, 0.045), (0.2, 0.03), (0.18, 0.085), (0.15, 0.028), (0.11, 0.022))):
        x = -0.19 + 0.095 * k
        shape = [(-wide / 2, -0.03), (wide / 2, -0.03), (wide / 2, long - 0.06), (0.0 if wide < 0.06 else wide / 2, long - 0.03), (-wide / 2, long - 0.03)]
        out.add("blade", steel, prism(shape, 0.002, 0.0004).turned(rot_x(np.pi / 2)).moved((x, -0.02, 0)))
        out.add("grip", grip, slab((x - 0.012, -0.031, -0.15), (x + 0.012, -0.012, -0.03), 0.005))
        out.add("rivet", steel, *(fronted(cylinder(0.003, 0.001, 10, 0.0), -0.031).moved((x, 0, z)) for z in (-0.06, -0.09, -0.12)))


def _pots(out: Collector, p: Params, kit: Kit) -> None:
    iron, n = finish.iron(p.wear), kit.n(30, 16)
    out.add("rail", iron, rod((-0.6, -0.11, 0.2), (0.6, -0.11, 0.2), 0.009, 12), *(tube([(s * 0.52, -0.004, 0.26), (s * 0.52, -0.06, 0.25), (s * 0.52, -0.11, 0.2)], 0.007, 8) for s in (-1, 1)), *(slab((s * 0.52 - 0.02, -0.008, 0.2), (s * 0.52 + 0.02, 0, 0.32), 0.003) for s in (-1, 1)))
    stuffs = (dyed(finish.metal("copper", p.wear), p.color), finish.iron(0.2), finish.metal("brushed", p.wear))
    for k, r in enumerate((0.15, 0.12, 0.1, 0.13, 0.085)):
        x, m = -0.46 + 0.235 * k, stuffs[(0, 1, 2, 0, 0)[k]]
        z = -0.14 - r
        deep = 0.045 if k % 2 == 0 else 0.09
        pan = lathe([(0, 0), (0.86 * r, 0), (r, deep), (r + 0.003, deep), (0.87 * r, 0.004), (0, 0.004)], n, 0.5)
        out.add(f"pan.{(0, 1, 2, 0, 0)[k]}", m, pan.turned(rot_x(np.pi / 2)).moved((x, -0.055, z)))
        out.add("handle", finish.iron(p.wear), beam((x, -0.06 - 0.4 * deep, z + r - 0.005), (x, -0.1, 0.12), 0.018, 0.007), ring(0.014, 0.004, (0, 0, 0), 18, 6).turned(rot_x(np.pi / 2)).moved((x, -0.1, 0.13)), tube(spline([(x, -0.1, 0.14), (x, -0.1, 0.175), (x, -0.118, 0.2), (x, -0.11, 0.212), (x, -0.1, 0.2)], 14), 0.0035, 6))


def _keys(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", dyed(finish.wood("oak", p.wear), p.color), slab((-0.16, -0.018, -0.03), (0.16, 0, 0.06), 0.005), slab((-0.16, -0.075, 0.05), (0.16, 0, 0.062), 0.003), slab((-0.16, -0.075, 0.05), (0.16, -0.07, 0.08), 0.002))
    brass = finish.metal("brass", p.wear)
    for k in range(5):
        x = -0.125 + 0.0625 * k
        out.add("hook", brass, tube(spline([(x, -0.018, 0.01), (x, -0.04, 0.0), (x, -0.042, -0.02), (x, -0.05, -0.006)], 14), 0.003, 7))
        if k in (0, 2, 3):
            out.add("key", finish.metal("steel" if k % 2 else "brass"), ring(0.012, 0.0013, (0, 0, 0), 18, 6).turned(rot_y(np.pi / 2)).moved((x, -0.042, -0.032)), *(m.turned(rot_y(t)).moved((x, -0.042 + 0.003 * j, -0.044)) for j, t in enumerate((0.15, -0.2)) for m in (lathe([(0.005, -0.0012), (0.011, -0.0012), (0.011, 0.0012), (0.005, 0.0012), (0.005, -0.0012)], 18, 0.3).turned(rot_x(np.pi / 2)).moved((0, 0, -0.01)), slab((-0.0022, -0.001, -0.06), (0.0022, 0.001, -0.02), 0.0004), slab((0.0, -0.001, -0.058), (0.008, 0.001, -0.048), 0.0004))))


def _loo(out: Collector, p: Params, kit: Kit) -> None:
    chrome, n = dyed(finish.metal("chrome", p.wear), p.color), kit.n(40, 20)
    out.add("arm", chrome, slab((-0.09, -0.008, 0.01), (-0.04, 0, 0.06), 0.003), tube([(-0.065, -0.005, 0.035), (-0.065, -0.075, 0.035), (-0.065, -0.075, 0.0)], 0.006, 10), rod((-0.07, -0.075, 0.0), (0.08, -0.075, 0.0), 0.006, 12), sphere(0.009, 12, (0.082, -0.075, 0.0)))
    paper = finish.of("paper", "#f6f6f2", 0.95)
    roll = lathe([(0.02, -0.05), (0.055, -0.05), (0.055, 0.05), (0.02, 0.05), (0.02, -0.05)], n, 0.3).turned(rot_y(np.pi / 2)).moved((0.005, -0.075, -0.013))
    out.add("paper", paper, roll, slab((-0.045, -0.1315, -0.13), (0.055, -0.1302, -0.013), 0.0004))
    out.add("core", finish.of("cardboard", "#a88a60", 0.9), lathe([(0.018, -0.0505), (0.021, -0.0505), (0.021, 0.0505), (0.018, 0.0505), (0.018, -0.0505)], 24, 0.3).turned(rot_y(np.pi / 2)).moved((0.005, -0.075, -0.013)))


def _caddy(out: Collector, p: Params, kit: Kit) -> None:
    chrome = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("wire", chrome, *(rod((x, -0.01, -0.32), (x, -0.01, 0.32), 0.004, 8) for x in (-0.1, 0.1)), tube(spline([(-0.1, -0.01, 0.3), (-0.04, -0.01, 0.36), (0, -0.02, 0.4), (0.04, -0.01, 0.36), (0.1, -0.01, 0.3)], 20), 0.004, 8))
    for z in (0.05, -0.28):
        for h in (0.0, 0.05):
            out.add("wire", chrome, tube(np.array([(-0.13, -0.008, z + h), (-0.13, -0.12, z + h), (0.13, -0.12, z + h), (0.13, -0.008, z + h)]), 0.0032, 8, closed=True))
        out.add("wire", chrome, *(rod((x, -0.008, z), (x, -0.12, z), 0.0018, 6) for x in np.linspace(-0.12, 0.12, 13)))
    for x, z, c, r, h in ((-0.08, 0.05, "#2a7a9c", 0.028, 0.2), (0.0, 0.05, "#e8e2d2", 0.03, 0.17), (0.08, 0.05, "#c85a7a", 0.026, 0.21), (-0.06, -0.28, "#e8b81c", 0.03, 0.14)):
        out.add(f"bottle.{c[1:]}", finish.plastic(c, 0.2), bottle(r, h, 0.4 * r, 20).moved((x, -0.065, z + 0.003)))
        out.add("cap", finish.plastic("#f4f4f0", 0.25), cylinder(0.45 * r, 0.02, 16, 0.003, (x, -0.065, z + h)))
    out.add("soap", finish.of("wax", "#e8c8d0", 0.4), sphere((0.04, 0.026, 0.014), 18, (0.05, -0.065, -0.262)))


def _cuckoo(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("case", wood, slab((-0.11, -0.13, -0.15), (0.11, 0, 0.1), 0.006), prism([(-0.11, 0.1), (0.11, 0.1), (0.0, 0.2)], 0.13, 0.003).turned(rot_x(np.pi / 2)), *(slab((0, -0.16, -0.008), (0.21, 0.0, 0.012), 0.004).turned(rot_y(0.72 if s > 0 else np.pi - 0.72)).moved((0, 0, 0.225)) for s in (-1, 1)))
    leaf = np.array([(0, 0), (0.02, 0.022), (0.055, 0.026), (0.095, 0.008), (0.06, -0.01), (0.03, -0.016)])
    green = finish.wood("dark", p.wear)
    for s in (-1, 1):
        for a, at in ((0.9, (0.06, 0.09)), (0.2, (0.1, 0.0)), (-0.5, (0.1, -0.1)), (-1.2, (0.05, -0.16))):
            m = prism(leaf, 0.012, 0.003).turned(rot_z(a)).turned(rot_x(np.pi / 2)).moved((at[0], -0.13, at[1]))
            out.add("leaf", green, m if s > 0 else prism(leaf * [-1, 1], 0.012, 0.003).turned(rot_z(-a)).turned(rot_x(np.pi / 2)).moved((-at[0], -0.13, at[1])))
    n = kit.n(40, 20)
    out.add("dial", finish.wood("dark"), fronted(cylinder(0.07, 0.008, n, 0.002), -0.13).moved((0, 0, -0.05)))
    out.add("white", finish.of("bone", "#f0e8d4", 0.4), fronted(lathe([(0.045, 0), (0.064, 0), (0.064, 0.002), (0.045, 0.002), (0.045, 0)], n, 0.3), -0.138).moved((0, 0, -0.05)), *(slab((-0.003, -0.1425, 0), (0.003, -0.1405, long), 0.0005).turned(rot_y(a)).moved((0, 0, -0.05)) for a, long in ((0.6, 0.055), (-1.0, 0.038))))
    out.add("mark", finish.paint("#2a1c10"), *(slab((-0.0015, -0.1408, 0.05), (0.0015, -0.14, 0.06), 0.0).turned(rot_y(a)).moved((0, 0, -0.05)) for a in np.arange(12) * np.pi / 6))
    out.add("door", finish.paint("#0f0c0a", 0.0), slab((-0.025, -0.1315, 0.055), (0.025, -0.129, 0.115), 0.001))
    bird = blend([ball((0, -0.165, 0.085), (0.012, 0.022, 0.013)), ball((0, -0.185, 0.1), 0.01), bone((0, -0.145, 0.085), (0, -0.125, 0.08), 0.006, 0.004)], 0.006)
    out.add("bird", finish.paint("#c8642a", 0.2), skin(bird, cell(kit.detail, 0.0035), 2, 0.2))
    out.add("beak", finish.paint("#e8b81c"), rod((0, -0.193, 0.1), (0, -0.203, 0.098), 0.003, 8, 0.0008))
    brass = finish.metal("brass", p.wear)
    out.add("chain", brass, *(rod((x, -0.07, -0.15), (x, -0.07, z), 0.0014, 6) for x, z in ((-0.05, -0.42), (0.05, -0.5))), rod((0, -0.09, -0.15), (0.02, -0.09, -0.34), 0.002, 6), fronted(cylinder(0.03, 0.006, 24, 0.002), -0.087).moved((0.02, 0, -0.35)))
    cone = lathe([(0, 0), (0.008, 0.008), (0.016, 0.03), (0.017, 0.06), (0.01, 0.085), (0, 0.09)], 14, 0.9)
    out.add("cone", finish.of("bark", "#4a2e18", 0.8), *(cone.moved((x, -0.07, z - 0.085)) for x, z in ((-0.05, -0.42), (0.05, -0.5))))


def _fish(out: Collector, p: Params, kit: Kit) -> None:
    plate = np.c_[0.42 * np.cos(np.linspace(0, 6.283, 48)[:-1]), 0.2 * np.sin(np.linspace(0, 6.283, 48)[:-1])]
    out.add("plaque", finish.wood("walnut", p.wear), prism(plate, 0.022, 0.006).turned(rot_x(np.pi / 2)))
    body = blend([chain([(-0.3, -0.09, 0.03), (-0.16, -0.1, 0.02), (0.02, -0.1, 0.0), (0.2, -0.085, 0.02), (0.29, -0.07, 0.05)], (0.035, 0.085, 0.095, 0.05, 0.025), 0.03)], 0.01)
    m = skin(body, cell(kit.detail, 0.01), 2, 0.0)
    v = m.vertices
    flat = v * np.array([1, 0.62, 1]) + np.array([0, -0.03, 0])
    back = smoothstep(v[:, 2], -0.03, 0.07)[:, None]
    spots = smoothstep(fbm(v, 0.022, 2, 7), 0.12, 0.25)[:, None] * back
    base = np.array((0.72, 0.66, 0.5)) * (1 - back) + np.array((0.14, 0.2, 0.09)) * back
    out.add("fish", dyed(finish.of("skin", (1.0, 1.0, 1.0), 0.25, p.wear), p.color), Mesh(flat, m.faces).tinted(base * (1 - 0.7 * spots)))
    fin = finish.of("skin", "#5a6a3a", 0.4)
    out.add("fin", fin, *(prism(s, 0.006, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.088, 0)) for s in ([(0.28, 0.05), (0.4, 0.16), (0.37, 0.05), (0.4, -0.06)], [(-0.1, 0.1), (-0.04, 0.17), (0.1, 0.15), (0.14, 0.07)], [(0.06, -0.075), (0.12, -0.14), (0.17, -0.04)])), prism([(-0.14, 0.0), (-0.06, -0.06), (-0.04, -0.03), (-0.1, 0.02)], 0.004, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.148, 0)))
    out.add("eye", finish.plastic("#101010", 0.04), sphere((0.011, 0.006, 0.011), 14, (-0.25, -0.122, 0.055)))
    out.add("iris", finish.paint("#e8c01c", 0.1, 0.2), sphere((0.015, 0.004, 0.015), 14, (-0.25, -0.118, 0.055)))
    out.add("mouth", finish.paint("#3a1a14"), sphere((0.02, 0.018, 0.012), 12, (-0.325, -0.086, 0.025)))
    out.add("plate", finish.metal("brass", p.wear), slab((-0.06, -0.026, -0.175), (0.06, -0.021, -0.145), 0.002))


def _moths(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("frame", wood, *(slab((-0.28, -0.045, s * 0.205 - 0.015), (0.28, 0, s * 0.205 + 0.015), 0.004) for s in (-1, 1)), *(slab((s * 0.265 - 0.015, -0.045, -0.22), (s * 0.265 + 0.015, 0, 0.22), 0.004) for s in (-1, 1)))
    out.add("ground", finish.of("paper", "#f4efe2", 0.9), slab((-0.26, -0.012, -0.2), (0.26, -0.004, 0.2), 0.001))
    tones = (("#2a6ac8", "#15171a"), ("#e8861c", "#1a1410"), ("#e8d84a", "#3a2a10"), ("#3a9a6a", "#101a14"), ("#c83a2c", "#20100c"), ("#8a5ac0", "#18101e"))
    fore = np.array([(0, 0.004), (0.02, 0.03), (0.062, 0.04), (0.07, 0.028), (0.05, 0.0), (0.01, -0.004)])
    hind = np.array([(0.0, 0.0), (0.048, -0.004), (0.05, -0.022), (0.03, -0.042), (0.012, -0.03)])
    for k, (a, b) in enumerate(tones):
        x, z = -0.155 + 0.155 * (k % 3), 0.085 - 0.175 * (k // 3)
        for s in (-1, 1):
            for shape, q in ((fore, 0.0), (hind, 0.002)):
                out.add(f"edge.{k}", finish.of("velvet", b, 0.7), prism(shape * [s * 1.05, 1.05], 0.0012).turned(rot_x(np.pi / 2)).turned(rot_z(0.28 * s)).moved((x, -0.018 + q, z)))
                out.add(f"wing.{k}", finish.of("velvet", a, 0.5), prism(shape * [s * 0.82, 0.82] + [s * 0.006, 0.0015], 0.001).turned(rot_x(np.pi / 2)).turned(rot_z(0.28 * s)).moved((x, -0.0196 + q, z)))
        out.add("body", finish.of("fur", "#17120e", 0.8), sphere((0.004, 0.004, 0.026), 12, (x, -0.02, z - 0.002)), *(tube([(x, -0.021, z + 0.022), (x + s * 0.012, -0.024, z + 0.045)], 0.0006, 4) for s in (-1, 1)))
        out.add("label", finish.of("paper", "#fdfaf2", 0.8), slab((x - 0.025, -0.0135, z - 0.075), (x + 0.025, -0.012, z - 0.063), 0.0004))
    out.add("glass", finish.glass(), slab((-0.252, -0.04, -0.192), (0.252, -0.037, 0.192), 0.0005))


def _open(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", finish.plastic("#131518", 0.3, p.wear), cased((-0.3, -0.02, -0.14), (0.3, 0, 0.14), 0.02))
    red = finish.glow((1.0, 0.12, 0.08), 5.0 if p.lit else 0.06)
    x, s = -0.19, 0.13
    for c in "OPEN":
        for q in lines(c):
            path = np.asarray(q, float) * s + [x, -0.5 * s]
            if len(path) > 1:
                out.add("tube", red, tube(np.c_[path[:, 0], np.full(len(path), -0.032), path[:, 1]], 0.0065, 8))
        x += advance(c) * s * 1.02
    a = np.linspace(0, 2 * np.pi, 60)
    out.add("ring", finish.glow(dyed(finish.paint((0.15, 0.4, 1.0)), p.color).color, 4.0 if p.lit else 0.06), tube(np.c_[0.275 * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.45, np.full(60, -0.03), 0.12 * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.45], 0.006, 8))


def _letters(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("back", wood, slab((-0.14, -0.014, -0.2), (0.14, 0, 0.2), 0.004))
    for k in range(3):
        z = -0.18 + 0.12 * k
        out.add("pocket", wood, slab((-0.14, -0.055, z), (0.14, -0.047, z + 0.085), 0.003), slab((-0.14, -0.055, z), (0.14, -0.01, z + 0.008), 0.002), *(slab((s * 0.136 - 0.004, -0.055, z), (s * 0.136 + 0.004, -0.01, z + 0.085), 0.002) for s in (-1, 1)))
        for j, c in enumerate(("#f4efe2", "#e8d8b8", "#f8f8f4")):
            out.add(f"letter.{j}", finish.of("paper", c, 0.8), slab((-0.11 + 0.02 * j, -0.02 - 0.01 * j, z + 0.01), (0.09 + 0.015 * j, -0.017 - 0.01 * j, z + 0.13 - 0.012 * j), 0.0006).turned(rot_y(0.04 * (j - 1))))


def _bulbs(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bar", dyed(finish.metal("chrome", p.wear), p.color), cased((-0.4, -0.04, -0.055), (0.4, 0, 0.055), 0.012))
    out.add("socket", finish.metal("brass"), *(fronted(cylinder(0.02, 0.02, 20, 0.003), -0.04).moved((x, 0, 0)) for x in np.linspace(-0.32, 0.32, 5)))
    out.add("bulb", finish.glow((1.0, 0.82, 0.58), 6.0 if p.lit else 0.08), *(sphere(0.042, 20, (x, -0.098, 0)) for x in np.linspace(-0.32, 0.32, 5)))


def _corner(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    quarter = np.concatenate([[(-0.25, 0)], np.c_[-0.25 + 0.3 * np.cos(np.linspace(-np.pi / 2, 0, 14)), 0.3 * np.sin(np.linspace(-np.pi / 2, 0, 14))]])
    for z in (-0.5, -0.16, 0.18, 0.5):
        out.add("shelf", wood, prism(quarter, 0.022, 0.004).moved((0.1, 0, z - 0.022)))
    out.add("back", wood, slab((-0.15, -0.016, -0.52), (0.14, 0, 0.5), 0.004), slab((-0.166, -0.3, -0.52), (-0.15, 0, 0.5), 0.004))


def _chime(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("aluminium", p.wear), p.color)
    out.add("hook", finish.iron(p.wear), slab((-0.012, -0.008, 0.3), (0.012, 0, 0.42), 0.003), tube(spline([(0, -0.004, 0.4), (0, -0.06, 0.42), (0, -0.12, 0.4), (0, -0.13, 0.375)], 16), 0.005, 8))
    out.add("disc", finish.wood("walnut", p.wear), cylinder(0.065, 0.016, 32, 0.004, (0, -0.13, 0.2)), cylinder(0.032, 0.012, 24, 0.003, (0, -0.13, -0.06)), prism([(-0.03, 0), (0.03, 0), (0.02, -0.08), (-0.02, -0.08)], 0.005, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.128, -0.34)))
    cord = finish.of("rope", "#d8cdb4", 0.9)
    out.add("cord", cord, rod((0, -0.13, 0.375), (0, -0.13, -0.34), 0.0014, 5), *(rod((0, -0.13, 0.37), (0.055 * np.cos(a), -0.13 + 0.055 * np.sin(a), 0.214), 0.0012, 5) for a in np.arange(3) * 2.094))
    for k in range(6):
        a, long = k * np.pi / 3, 0.3 - 0.028 * k
        x, y = 0.05 * np.cos(a), -0.13 + 0.05 * np.sin(a)
        out.add("cord", cord, rod((x, y, 0.2), (x, y, 0.13), 0.001, 5))
        out.add("tube", steel, lathe([(0.0085, 0), (0.0105, 0), (0.0105, long), (0.0085, long), (0.0085, 0)], 18, 0.3).moved((x, y, 0.14 - long)))


def _polish(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.paint("#f2f0ec", p.wear, 0.25), p.color)
    out.add("rack", wood, slab((-0.42, -0.012, -0.42), (0.42, 0, 0.42), 0.003), *(slab((s * 0.415 - 0.008, -0.07, -0.42), (s * 0.415 + 0.008, 0, 0.42), 0.003) for s in (-1, 1)))
    tones = ("#c8284c", "#e8889c", "#7a1a3c", "#f0d0c8", "#a83a8a", "#d8641c", "#2a3a6a", "#e8e0dc", "#1e6a5a", "#e8b81c", "#48a0d8", "#15171a")
    glass, hat = lathe([(0, 0), (0.013, 0), (0.0145, 0.004), (0.0145, 0.03), (0.007, 0.037), (0, 0.037)], 12, 0.5), lathe([(0, 0.037), (0.0075, 0.037), (0.0055, 0.078), (0, 0.078)], 10, 0.5)
    for r in range(6):
        z = -0.4 + 0.135 * r
        out.add("rack", wood, slab((-0.41, -0.068, z - 0.008), (0.41, -0.01, z), 0.002), slab((-0.41, -0.07, z), (0.41, -0.067, z + 0.012), 0.001))
        for k in range(12):
            out.add(f"polish.{k}", finish.of("food", tones[k], 0.08), stamp(glass, [(-0.375 + 0.0325 * ((k + 5 * r) % 12 * 2 + j), -0.04, z) for j in (0, 1)]))
        out.add("cap", finish.plastic("#141416", 0.2), stamp(hat, [(-0.375 + 0.0325 * k, -0.04, z) for k in range(24)]))


KINDS: dict[str, Kin] = {k: Kin(draw, mass, "wall", dynamic=False, sides=("front",)) for k, (draw, mass) in {
    "hymn_board": (_hymns, 4.0), "icon": (_icon, 1.5), "wall_crucifix": (_crucifix, 0.8), "star_of_david": (_david, 1.0), "macrame": (_macrame, 0.8), "knife_strip": (_knives, 1.8), "pot_rack": (_pots, 7.0), "key_holder": (_keys, 0.5), "toilet_roll_holder": (_loo, 0.6), "shower_caddy": (_caddy, 1.8), "cuckoo_clock": (_cuckoo, 2.5), "mounted_fish": (_fish, 2.5), "butterfly_display": (_moths, 1.5), "open_sign": (_open, 1.5), "letter_rack": (_letters, 1.0), "wind_chime": (_chime, 0.8), "nail_polish_rack": (_polish, 6.0),
}.items()} | {
    "vanity_light": Kin(_bulbs, 1.5, "wall", dynamic=False, lights=(Light(name="bulbs", color=(1.0, 0.82, 0.58), power=16.0, position=(0, -0.16, 0), radius=0.1),)),
    "corner_shelf": Kin(_corner, 5.0, "wall", dynamic=False, supports=tuple(top(0.16, 0.16, z, f"shelf.{k}", (-0.04, -0.12), 0.3) for k, z in enumerate((-0.5, -0.16, 0.18, 0.5)))),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and what stands on it."""
