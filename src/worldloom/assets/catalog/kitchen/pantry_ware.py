"""Ware of kitchens, cafes and buffets: a bread box, a spice rack, a cooling rack, a mug tree, an egg cup, a cutlery tray, a bamboo steamer, a condiment caddy, a straw dispenser, a tea urn, a samovar, a drink dispenser with a tap, a meat slicer, a milkshake mixer, a juicer, a soft-serve machine, a roasting pan, a pie dish, a punch bowl, a tea set, a coffee pot, a bread basket, a fruit basket, a beer tap, a pizza box, a paper towel holder, a soda fountain or a water filter jug."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import apple, cup_of, ear, hollow, lemon, orange, plate_of
from worldloom.assets.parts.work_pieces import bottle, cap, cased, keys, knob, labelled, printed, spoken, top
from worldloom.geometry import Floats, Mesh, arc, box, cylinder, fbm, join, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, tube

Kind = Literal["bread_box", "spice_rack", "cooling_rack", "mug_tree", "egg_cup", "cutlery_tray", "bamboo_steamer", "condiment_caddy", "straw_dispenser", "tea_urn", "samovar", "drink_dispenser", "meat_slicer", "milkshake_mixer", "citrus_juicer", "soft_serve_machine", "roasting_pan", "pie_dish", "punch_bowl", "tea_set", "coffee_pot", "bread_basket", "fruit_basket", "beer_tap", "pizza_box", "paper_towel_holder", "soda_fountain", "filter_jug"]
CALLED = {"bread bin": "bread_box", "breadbin": "bread_box", "bread crock": "bread_box", "spice shelf": "spice_rack", "spice carousel": "spice_rack", "wire rack": "cooling_rack", "cake rack": "cooling_rack", "baking rack": "cooling_rack", "mug rack": "mug_tree", "mug stand": "mug_tree", "cup tree": "mug_tree", "mug holder": "mug_tree", "egg holder": "egg_cup", "boiled egg": "egg_cup", "cutlery organizer": "cutlery_tray", "silverware tray": "cutlery_tray", "flatware tray": "cutlery_tray", "cutlery box": "cutlery_tray",
          "steamer basket": "bamboo_steamer", "dim sum steamer": "bamboo_steamer", "dim sum basket": "bamboo_steamer", "dumpling steamer": "bamboo_steamer", "condiment holder": "condiment_caddy", "condiment tray": "condiment_caddy", "sauce caddy": "condiment_caddy", "condiment set": "condiment_caddy", "cruet set": "condiment_caddy", "condiment": "condiment_caddy", "straw holder": "straw_dispenser", "drinking straw": "straw_dispenser", "straws": "straw_dispenser", "hot water urn": "tea_urn", "coffee urn": "tea_urn", "hot water dispenser": "tea_urn",
          "beverage dispenser": "drink_dispenser", "lemonade dispenser": "drink_dispenser", "juice dispenser": "drink_dispenser", "glass drink dispenser": "drink_dispenser", "iced tea dispenser": "drink_dispenser", "ham slicer": "meat_slicer", "deli slicer": "meat_slicer", "food slicer": "meat_slicer", "slicing machine": "meat_slicer", "bread slicer": "meat_slicer", "milkshake machine": "milkshake_mixer", "milk shake mixer": "milkshake_mixer", "milkshake maker": "milkshake_mixer", "malt mixer": "milkshake_mixer", "shake machine": "milkshake_mixer", "juice extractor": "citrus_juicer", "juicer": "citrus_juicer", "juice machine": "citrus_juicer", "orange juicer": "citrus_juicer", "lemon squeezer": "citrus_juicer", "citrus press": "citrus_juicer",
          "soft serve machine": "soft_serve_machine", "ice cream machine": "soft_serve_machine", "ice cream maker": "soft_serve_machine", "frozen yogurt machine": "soft_serve_machine", "gelato machine": "soft_serve_machine", "roasting tin": "roasting_pan", "roasting tray": "roasting_pan", "roaster pan": "roasting_pan", "pie tin": "pie_dish", "pie plate": "pie_dish", "quiche dish": "pie_dish", "flan dish": "pie_dish", "tea service": "tea_set", "china tea set": "tea_set", "coffee set": "tea_set", "toy tea set": "tea_set", "coffee jug": "coffee_pot", "turkish coffee pot": "coffee_pot", "cezve": "coffee_pot",
          "beer pump": "beer_tap", "beer tower": "beer_tap", "draft tower": "beer_tap", "draught beer tap": "beer_tap", "tap handle": "beer_tap", "beer faucet": "beer_tap", "beer tap tower": "beer_tap", "takeaway box": "pizza_box", "paper towel": "paper_towel_holder", "paper towel roll": "paper_towel_holder", "kitchen roll": "paper_towel_holder", "roll of paper towels": "paper_towel_holder", "kitchen towel roll": "paper_towel_holder", "paper towel dispenser": "paper_towel_holder", "soft drink dispenser": "soda_fountain", "soda dispenser": "soda_fountain", "water filter": "filter_jug", "water filter jug": "filter_jug", "filter pitcher": "filter_jug"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("kitchen/pantry_ware", 1, "pantry_ware", spoken(get_args(Kind), CALLED), ("kitchenware",), ("indoor", "kitchen", "cafe", "restaurant", "bar"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "bread_box"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Stands on a counter, its front to -Y."""
    return drawn(KINDS, p, kit, functional_sides=("front",))


def _steel(p: Params) -> Material:
    return finish.metal("brushed", p.wear)


def _spigot(out: Collector, at: tuple[float, float, float], black: bool = True) -> None:
    """A tap that stands out to -Y from a wall at a point."""
    x, y, z = at
    out.add("tap", finish.metal("chrome"), rod((x, y + 0.01, z), (x, y - 0.045, z), 0.009, 14), rod((x, y - 0.04, z + 0.012), (x, y - 0.04, z - 0.03), 0.0085, 14))
    out.add("lever", finish.plastic("#17181a", 0.35) if black else finish.wood("walnut"), rod((x, y - 0.04, z + 0.01), (x, y - 0.044, z + 0.045), 0.0055, 12), sphere(0.008, 12, (x, y - 0.044, z + 0.046)))


def _bread_box(out: Collector, p: Params, kit: Kit) -> None:
    side = np.concatenate([[(-0.115, 0), (0.115, 0), (0.115, 0.19)], arc(0.19, np.pi / 2, np.pi, 14, (0.075, 0.0))])
    turn = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
    wood = finish.wood("oak", p.wear)
    out.add("side", wood, *(prism(side, 0.014, 0.003).turned(turn).moved((x, 0, 0)) for x in (-0.205, 0.191)))
    out.add("back", wood, slab((-0.192, 0.1, 0), (0.192, 0.112, 0.19), 0.003), slab((-0.192, -0.11, 0), (0.192, 0.11, 0.014), 0.003))
    rows = arc(0.186, 0.52 * np.pi, 0.985 * np.pi, 17, (0.075, 0.0))
    out.add("slat", dyed(finish.wood("oak", p.wear), p.color), *(box((0.384, 0.021, 0.009), 0.003).turned(rot_x(float(np.arctan2((rows[k + 1] - rows[k])[1], (rows[k + 1] - rows[k])[0])))).moved((0, *(rows[k] + rows[k + 1]) / 2)) for k in range(16)))
    out.add("knob", finish.metal("brass", p.wear), knob(0.012, (0, -0.112, 0.05)))


def _jar(out: Collector, at: tuple[float, float, float], r: float, h: float, tone: str, n: int, lid: Material) -> None:
    out.add("glass", finish.glass(), bottle(r, 0.86 * h, 0.8 * r, n).moved(at))
    out.add(f"spice.{tone[1:]}", finish.of("food", tone, 0.9), cylinder(0.9 * r, 0.5 * h, n, 0.002, (at[0], at[1], at[2] + 0.003)))
    out.add("lid", lid, cap(0.85 * r, 0.18 * h, at[2] + 0.82 * h, n).moved((at[0], at[1], 0)))


def _spices(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = dyed(finish.wood("oak", p.wear), p.color), kit.n(18, 10)
    for x in (-0.18, 0.168):
        out.add("side", wood, prism([(-0.04, 0), (0.04, 0), (0.04, 0.3), (0.01, 0.3), (-0.04, 0.24)], 0.012, 0.003).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x, 0, 0)))
    out.add("shelf", wood, *(slab((-0.17, -0.036, z), (0.17, 0.036, z + 0.01), 0.002) for z in (0.01, 0.15)), slab((-0.17, 0.034, 0), (0.17, 0.04, 0.3), 0.002))
    out.add("rail", finish.metal("brass", p.wear), *(rod((-0.17, -0.036, z), (0.17, -0.036, z), 0.003, 8) for z in (0.055, 0.195)))
    tones = ("#a83a14", "#c8901c", "#4a5a24", "#7a3a1c", "#d8c090", "#5a1a14", "#8a7a3a", "#2a241c", "#b8641c", "#6a7a3a", "#c8a06a", "#8a1c14")
    for k, t in enumerate(tones):
        _jar(out, (-0.14 + 0.056 * (k % 6), 0.0, 0.02 if k < 6 else 0.16), 0.021, 0.095, t, n, finish.metal("steel"))


def _cooling(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    xs, ys = np.linspace(-0.2, 0.2, 17), np.linspace(-0.13, 0.13, 6)
    z = 0.028
    out.add("wire", steel, wires(np.c_[xs, np.full(17, -0.14), np.full(17, z)], np.c_[xs, np.full(17, 0.14), np.full(17, z)], 0.0014, 6), wires(np.c_[np.full(6, -0.21), ys, np.full(6, z - 0.003)], np.c_[np.full(6, 0.21), ys, np.full(6, z - 0.003)], 0.0014, 6))
    out.add("frame", steel, tube(np.array([(-0.21, -0.14, z), (0.21, -0.14, z), (0.21, 0.14, z), (-0.21, 0.14, z)]), 0.0028, 8, closed=True), *(tube([(sx * 0.19, sy * 0.14, z), (sx * 0.19, sy * 0.142, 0.003), (sx * 0.165, sy * 0.142, 0.003), (sx * 0.165, sy * 0.14, z)], 0.0026, 8) for sx in (-1, 1) for sy in (-1, 1)))


def _mugs(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = finish.wood("birch", p.wear), kit.n(22, 12)
    out.add("tree", wood, cylinder(0.075, 0.018, 36, 0.005), rod((0, 0, 0.01), (0, 0, 0.36), 0.012, 16), sphere(0.016, 14, (0, 0, 0.365)))
    mug = cup_of(0.036, 0.085, 0.003, n).moved((-0.057, 0, -0.0445))
    tones = ("#b04a3a", "#3a6a7a", "#d8b04a", "#5a7a4a", "#e8e2d4", "#2a3a5a")
    for k in range(6):
        a, z = k * np.pi / 3 + (0.5 if k % 2 else 0), 0.31 if k % 2 else 0.18
        d = np.array([np.cos(a), np.sin(a), 0.28])
        foot = np.array([0, 0, z])
        out.add("tree", wood, rod(foot, foot + 0.1 * d, 0.006, 10))
        at = foot + 0.07 * d + np.array([0, 0, -0.012])
        m = mug.turned(rot_z(np.pi)).turned(rot_y(0.35))
        out.add(f"mug.{k}", finish.ceramic((p.color or tones[k]) if k % 2 == 0 else tones[k]), m.turned(rot_z(a)).moved(at + np.array([0.012 * np.cos(a), 0.012 * np.sin(a), -0.01])))


def _egg(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("cup", dyed(finish.ceramic("#f2efe8"), p.color), lathe([(0, 0), (0.021, 0), (0.022, 0.003), (0.008, 0.012), (0.008, 0.024), (0.02, 0.036), (0.0245, 0.056), (0.0225, 0.057), (0.018, 0.04), (0, 0.034)], n, 0.7))
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    prof = np.c_[np.cos(t) * 0.022 * (1 - 0.12 * np.sin(t)), 0.028 * np.sin(t)]
    prof[[0, -1], 0] = 0
    m = lathe(prof, n, True)
    out.add("egg", finish.of("ceramic", "#d8a878", 0.5, p.wear), m.moved((0, 0, 0.062)).tinted(1 + 0.06 * fbm(m.vertices, 0.008, 2, 4)))


def _tray(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("bamboo", p.wear), p.color)
    out.add("tray", wood, slab((-0.17, -0.13, 0), (0.17, 0.13, 0.008), 0.002), *(slab((x - 0.004, -0.13, 0.006), (x + 0.004, 0.13, 0.055), 0.002) for x in (-0.166, -0.083, 0.0, 0.083, 0.166)), *(slab((-0.17, y - 0.004, 0.006), (0.17, y + 0.004, 0.055), 0.002) for y in (-0.126, 0.126)))
    steel = finish.metal("chrome", p.wear)
    for c in range(4):
        x0 = -0.125 + 0.083 * c
        for k in range(4):
            x, z = x0 - 0.012 + 0.008 * k, 0.013 + 0.006 * (k % 2) + 0.003 * k
            out.add("cutlery", steel, box((0.006, 0.13, 0.0025), 0.001, (x, -0.035, z)))
            if c == 0:
                out.add("cutlery", steel, *(rod((x + dx, 0.03, z), (x + dx, 0.1, z), 0.0013, 6) for dx in (-0.006, -0.002, 0.002, 0.006)), box((0.017, 0.02, 0.002), 0.001, (x, 0.035, z)))
            elif c == 1:
                out.add("cutlery", steel, box((0.016, 0.1, 0.0018), 0.0008, (x, 0.065, z)))
            else:
                out.add("cutlery", steel, sphere((0.017 if c == 2 else 0.012, 0.028 if c == 2 else 0.02, 0.004), 14, (x, 0.055, z)))


def _steamer(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 24)
    wood, dark = dyed(finish.wood("bamboo", p.wear), p.color), finish.wood("oak", p.wear)
    for k in range(2):
        z = 0.068 * k
        out.add("wall", wood, lathe([(0.108, z), (0.118, z), (0.118, z + 0.06), (0.108, z + 0.06), (0.108, z)], n, 0.3))
        out.add("hoop", dark, *(lathe([(0.117, z + h), (0.1215, z + h), (0.1215, z + h + 0.016), (0.117, z + h + 0.016), (0.117, z + h)], n, 0.3) for h in (0.004, 0.04)))
        out.add("slat", wood, *(slab((-(0.108**2 - y * y) ** 0.5, y - 0.006, z + 0.018), ((0.108**2 - y * y) ** 0.5, y + 0.006, z + 0.022), 0.001) for y in np.linspace(-0.09, 0.09, 11)))
    lift = rot_y(0.3)
    lid = [lathe([(0, 0.02), (0.06, 0.016), (0.11, 0.0), (0.118, -0.004), (0.118, -0.022), (0.112, -0.022), (0.11, -0.006), (0.06, 0.01), (0, 0.013)][::-1], n, 0.5)]
    out.add("lid", wood, *(m.turned(lift).moved((0.16, 0.02, 0.062)) for m in lid))
    out.add("weave", dark, *(tube([(0.11 * np.cos(a), 0.11 * np.sin(a), 0.003), (0.04 * np.cos(a), 0.04 * np.sin(a), 0.0195), (-0.04 * np.cos(a), -0.04 * np.sin(a), 0.0195), (-0.11 * np.cos(a), -0.11 * np.sin(a), 0.003)], 0.0016, 5).turned(lift).moved((0.16, 0.02, 0.062)) for a in np.arange(8) * np.pi / 8), ring(0.014, 0.004, (0, 0, 0), 18, 8).turned(rot_x(np.pi / 2)).moved((0, 0, 0.03)).turned(lift).moved((0.16, 0.02, 0.062)))
    bun = lathe([(0, 0), (0.024, 0.001), (0.03, 0.012), (0.022, 0.027), (0.008, 0.034), (0, 0.031)], 20, True)
    v = bun.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    bun = Mesh(v * (1 + 0.07 * np.sin(11 * a)[:, None] * (v[:, 2:3] / 0.03) * [1, 1, 0]), bun.faces)
    spots = [(0.0, 0.0), *((0.068 * np.cos(b), 0.068 * np.sin(b)) for b in np.arange(6) * np.pi / 3)]
    out.add("dumpling", finish.of("food", "#f0e8d6", 0.5), *(bun.moved((x, y, 0.091)) for x, y in spots))


def _caddy(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(24, 12), dyed(finish.metal("chrome", p.wear), p.color)
    out.add("caddy", steel, slab((-0.085, -0.05, 0), (0.085, 0.05, 0.005), 0.002), *(tube(np.array([(-0.085, -0.05, z), (0.085, -0.05, z), (0.085, 0.05, z), (-0.085, 0.05, z)]), 0.0028, 8, closed=True) for z in (0.045, 0.075)), *(rod((sx * 0.085, sy * 0.05, 0), (sx * 0.085, sy * 0.05, 0.075), 0.0028, 8) for sx in (-1, 1) for sy in (-1, 1)), tube(spline([(0, 0.0, 0.005), (0, 0, 0.2), (0.0, 0.0, 0.2)], 8), 0.0035, 8), ring(0.02, 0.0035, (0, 0, 0), 24, 8).turned(rot_x(np.pi / 2)).moved((0, 0, 0.222)))
    for x, y, c, t in ((-0.055, -0.02, "#b01a14", "#f4f4f0"), (0.055, -0.02, "#d8a81c", "#d8281e")):
        out.add(f"sauce.{c[1:]}", finish.plastic(c, 0.3), bottle(0.026, 0.15, 0.011, n).moved((x, y, 0.005)))
        out.add(f"tip.{t[1:]}", finish.plastic(t, 0.3), lathe([(0, 0), (0.011, 0), (0.004, 0.028), (0, 0.03)], 16, 0.4).moved((x, y, 0.155)))
    for x, c in ((-0.03, "#f4f2ec"), (0.03, "#2a241c")):
        out.add("glass", finish.glass(), lathe([(0, 0.005), (0.016, 0.005), (0.019, 0.06), (0, 0.06)], 10, 0.2).moved((x, 0.027, 0)))
        out.add(f"grain.{c[1:]}", finish.of("food", c, 0.9), cylinder(0.0155, 0.036, 14, 0.001, (x, 0.027, 0.007)))
        out.add("cap", finish.metal("chrome"), lathe([(0, 0.06), (0.0195, 0.06), (0.017, 0.076), (0.006, 0.082), (0, 0.082)], 18, 0.6).moved((x, 0.027, 0)))


def _straws(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(30, 16), kit.rng("straws")
    out.add("glass", finish.glass(), hollow([(0, 0), (0.045, 0), (0.047, 0.006), (0.045, 0.17), (0.049, 0.178)], 0.003, n, 0.5, 0.006))
    out.add("base", finish.metal("chrome", p.wear), lathe([(0, 0), (0.052, 0), (0.053, 0.008), (0.047, 0.016), (0, 0.016)], n, 0.5))
    tones = (p.color or "#d8281e", "#2a7ac8", "#f4f4f0", "#e8a01c", "#2f9a5a")
    for k in range(26):
        r, a = 0.03 * np.sqrt(float(g.random())), float(g.uniform(0, 6.3))
        foot, tip = np.array([0.8 * r * np.cos(a), 0.8 * r * np.sin(a), 0.017]), np.array([1.15 * r * np.cos(a + 0.3), 1.15 * r * np.sin(a + 0.3), 0.215 + 0.01 * float(g.random())])
        out.add(f"straw.{k % 5}", finish.of("paper", tones[k % 5], 0.5), tube([foot, tip], 0.003, 8, caps=False), tube([tip, foot], 0.0024, 8, caps=False))


def _urn(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(48, 24), dyed(_steel(p), p.color)
    out.add("body", steel, lathe([(0, 0.05), (0.125, 0.05), (0.13, 0.06), (0.13, 0.36), (0.12, 0.375), (0, 0.376)], n, 0.5), lathe([(0.1, 0.0), (0.135, 0.0), (0.13, 0.05), (0.1, 0.05), (0.1, 0)], n, 0.4), lathe([(0, 0.37), (0.128, 0.37), (0.12, 0.39), (0.05, 0.41), (0, 0.412)], n, 0.6))
    black = finish.plastic("#17181a", 0.35)
    out.add("handle", black, lathe([(0, 0.41), (0.01, 0.41), (0.022, 0.43), (0.016, 0.445), (0, 0.447)], 20, 0.7), *(tube(spline([(s * 0.128, 0, 0.31), (s * 0.165, 0, 0.305), (s * 0.165, 0, 0.25), (s * 0.128, 0, 0.245)], 14), 0.009, 10) for s in (-1, 1)), cased((-0.05, -0.14, 0.008), (0.05, -0.11, 0.046), 0.006))
    _spigot(out, (0, -0.13, 0.09))
    out.add("gauge", finish.glass(), rod((0.045, -0.128, 0.1), (0.045, -0.128, 0.32), 0.006, 12))
    out.add("lamp", finish.glow((1.0, 0.3, 0.1), 2.0), fronted(cylinder(0.006, 0.004, 14, 0.001), -0.1395).moved((0.03, 0, 0.027)))
    out.add("drip", steel, slab((-0.06, -0.2, 0), (0.06, -0.13, 0.008), 0.003))


def _samovar(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(48, 24), dyed(finish.metal("brass", p.wear), p.color)
    out.add("body", brass, lathe([(0, 0.02), (0.05, 0.02), (0.045, 0.05), (0.035, 0.07), (0.06, 0.09), (0.11, 0.14), (0.125, 0.22), (0.115, 0.3), (0.13, 0.312), (0.13, 0.322), (0.08, 0.33), (0.06, 0.345), (0.035, 0.36), (0.035, 0.4), (0.05, 0.405), (0.05, 0.415), (0, 0.415)], n, 0.7), slab((-0.07, -0.07, 0), (0.07, 0.07, 0.022), 0.006), *(sphere(0.014, 12, (sx * 0.065, sy * 0.065, 0.008)) for sx in (-1, 1) for sy in (-1, 1)))
    out.add("band", brass, *(ring(r, 0.003, (0, 0, z), n, 6) for r, z in ((0.117, 0.16), (0.1265, 0.22), (0.118, 0.29))))
    wood = finish.wood("walnut", p.wear)
    for s in (-1, 1):
        out.add("arm", brass, tube(spline([(s * 0.12, 0, 0.27), (s * 0.165, 0, 0.285), (s * 0.165, 0, 0.21), (s * 0.124, 0, 0.19)], 16), 0.006, 8))
        out.add("grip", wood, rod((s * 0.166, 0, 0.215), (s * 0.166, 0, 0.272), 0.01, 14))
    _spigot(out, (0, -0.115, 0.15), False)
    out.add("pot", finish.ceramic("#f2ead8"), lathe([(0, 0.415), (0.045, 0.415), (0.065, 0.45), (0.055, 0.495), (0.03, 0.505), (0.01, 0.51), (0.013, 0.522), (0, 0.53)], n, 0.7), tube(spline([(-0.058, 0, 0.45), (-0.085, 0, 0.462), (-0.1, 0, 0.495)], 12), np.linspace(0.012, 0.006, 12), 10), ear(0.06, 0.445, 0.49, 0.03, 0.005))
    out.add("rose", finish.paint("#a83048", 0.05, 0.2), *(sphere((0.012, 0.005, 0.012), 12, (0.018 * k, -0.0605, 0.455 + 0.008 * (k % 2))) for k in (-1, 0, 1)))


def _dispenser(out: Collector, p: Params, kit: Kit) -> None:
    n, wire = kit.n(44, 22), finish.iron(p.wear)
    out.add("glass", finish.glass(), hollow([(0, 0.17), (0.085, 0.17), (0.095, 0.185), (0.095, 0.4), (0.085, 0.425), (0.08, 0.44)], 0.004, n, 0.6, 0.177))
    out.add("drink", dyed(finish.of("food", "#e8c84a", 0.08), p.color), cylinder(0.089, 0.17, n, 0.004, (0, 0, 0.179)))
    out.add("slice", finish.of("food", "#f0c01c", 0.4), *(cylinder(0.028, 0.005, 22, 0.001).turned(rot_x(1.2 + 0.3 * k)).turned(rot_z(1.7 * k)).moved((0.045 * np.cos(1.7 * k), 0.045 * np.sin(1.7 * k), 0.3 + 0.022 * k)) for k in range(3)))
    out.add("leaf", finish.of("leaf", "#3a8a3a", 0.5), *(sphere((0.016, 0.004, 0.009), 10, (0.03 * np.cos(b), 0.03 * np.sin(b), 0.345)) for b in (0.4, 2.0, 4.0)))
    out.add("lid", finish.metal("chrome", p.wear), lathe([(0, 0.436), (0.088, 0.436), (0.088, 0.452), (0.03, 0.46), (0, 0.461)], n, 0.5), sphere(0.014, 16, (0, 0, 0.47)))
    _spigot(out, (0, -0.093, 0.2))
    out.add("stand", wire, *(ring(0.1, 0.004, (0, 0, z), 36, 8) for z in (0.006, 0.166)), *(rod((0.1 * np.cos(b), 0.1 * np.sin(b), 0), (0.1 * np.cos(b), 0.1 * np.sin(b), 0.2), 0.004, 8) for b in (0.6, 2.54, 3.75, 5.67)), *(rod((-0.1 * np.cos(b), -0.1 * np.sin(b), 0.166), (0.1 * np.cos(b), 0.1 * np.sin(b), 0.166), 0.003, 8) for b in (0.6, 2.54)))


def _slicer(out: Collector, p: Params, kit: Kit) -> None:
    n, red = kit.n(56, 28), dyed(finish.paint("#b01a1e", p.wear, 0.2), p.color)
    out.add("base", red, cased((-0.24, -0.17, 0.02), (0.24, 0.17, 0.1), 0.03), cased((0.02, 0.04, 0.09), (0.2, 0.15, 0.24), 0.03))
    steel = finish.metal("chrome", p.wear)
    out.add("blade", steel, drum(0.145, 0.006, (-0.03, 0.03, 0.225), n, 0.002, AHEAD), drum(0.04, 0.02, (-0.03, 0.022, 0.225), 28, 0.004, AHEAD))
    out.add("guard", steel, ring(0.15, 0.008, (0, 0, 0), n, 8).turned(rot_x(np.pi / 2)).moved((-0.03, 0.04, 0.225)))
    out.add("table", steel, cased((-0.12, -0.15, 0.115), (0.12, 0.005, 0.13), 0.005), cased((0.13, -0.14, 0.12), (0.142, 0.0, 0.26), 0.004))
    out.add("foot", finish.rubber(), *(cylinder(0.022, 0.024, 18, 0.005, (sx * 0.2, sy * 0.13, 0)) for sx in (-1, 1) for sy in (-1, 1)))
    out.add("knob", finish.plastic("#17181a", 0.3), knob(0.028, (-0.17, -0.17, 0.06)), rod((0.15, -0.07, 0.26), (0.15, -0.07, 0.32), 0.014, 16))
    ham = lathe([(0, -0.1), (0.03, -0.1), (0.055, -0.08), (0.06, 0.0), (0.05, 0.1), (0, 0.1)], 24, 0.8).turned(rot_x(np.pi / 2)).moved((0.02, -0.08, 0.19))
    out.add("meat", finish.of("food", "#b8584a", 0.5), ham.tinted(1 + 0.2 * fbm(ham.vertices, 0.02, 2, 5)))
    out.add("slice", finish.of("food", "#d8847a", 0.5), *(lathe([(0, 0), (0.055, 0), (0.056, 0.002), (0, 0.002)], 24, 0.4).moved((-0.15 + 0.012 * k, -0.02 * k - 0.04, 0.1 + 0.0025 * k)) for k in range(3)))


def _shake(out: Collector, p: Params, kit: Kit) -> None:
    n, mint = kit.n(30, 16), dyed(finish.paint("#8ac0a8", p.wear, 0.15), p.color)
    steel = finish.metal("chrome", p.wear)
    out.add("base", mint, cased((-0.085, -0.1, 0), (0.085, 0.1, 0.035), 0.015), cased((-0.04, 0.03, 0.03), (0.04, 0.09, 0.36), 0.018), cased((-0.062, -0.08, 0.35), (0.062, 0.1, 0.45), 0.03))
    out.add("trim", steel, cased((-0.0635, -0.082, 0.388), (0.0635, 0.102, 0.402), 0.004), cylinder(0.02, 0.012, 24, 0.004, (0, 0.01, 0.448)))
    out.add("spindle", steel, rod((0, -0.03, 0.36), (0, -0.03, 0.16), 0.005, 10), *(cylinder(0.016, 0.004, 16, 0.001, (0, -0.03, z)) for z in (0.16, 0.2)))
    out.add("cup", steel, hollow([(0, 0.1), (0.035, 0.1), (0.037, 0.105), (0.048, 0.27), (0.05, 0.273)], 0.0018, n, 0.5).moved((0, -0.03, 0)))
    out.add("shake", finish.of("food", "#f0c0c8", 0.4), cylinder(0.045, 0.004, n, 0.001, (0, -0.03, 0.245)))
    out.add("rest", steel, tube([(-0.03, 0.03, 0.115), (-0.03, -0.02, 0.1), (0.03, -0.02, 0.1), (0.03, 0.03, 0.115)], 0.004, 8))


def _juicer(out: Collector, p: Params, kit: Kit) -> None:
    n, tone = kit.n(36, 18), dyed(finish.paint("#3a3d40", p.wear, 0.25), p.color)
    steel = finish.metal("chrome", p.wear)
    out.add("base", tone, cased((-0.08, -0.11, 0), (0.08, 0.1, 0.03), 0.014), cased((-0.03, 0.05, 0.025), (0.03, 0.095, 0.37), 0.014))
    out.add("cone", steel, lathe([(0, 0.15), (0.02, 0.15), (0.062, 0.185), (0.07, 0.2), (0.066, 0.2), (0.045, 0.183), (0.035, 0.185), (0.012, 0.215), (0, 0.22)], n, 0.6).moved((0, -0.01, 0)), rod((0, -0.01, 0.15), (0, -0.03, 0.12), 0.012, 14))
    out.add("press", steel, lathe([(0, 0.31), (0.02, 0.31), (0.05, 0.29), (0.056, 0.272), (0.05, 0.272), (0.035, 0.285), (0, 0.29)][::-1], n, 0.6).moved((0, -0.01, 0)), rod((0, -0.01, 0.3), (0, -0.01, 0.36), 0.012, 14), slab((-0.012, -0.02, 0.345), (0.012, 0.06, 0.37), 0.005), rod((0, 0.05, 0.36), (0, -0.13, 0.47), 0.008, 12))
    out.add("grip", finish.wood("walnut"), rod((0, -0.09, 0.445), (0, -0.145, 0.48), 0.014, 14))
    out.add("glass", finish.glass(), hollow([(0, 0.03), (0.028, 0.03), (0.034, 0.115)], 0.002, n, 0.5).moved((0, -0.03, 0)))
    out.add("juice", finish.of("food", "#e8901c", 0.12), cylinder(0.029, 0.05, 24, 0.002, (0, -0.03, 0.034)))
    out.add("fruit", finish.of("food", (1.0, 1.0, 1.0), 0.45), orange(0.036, 18, 3).moved((0.14, -0.03, 0)), orange(0.034, 18, 5).moved((0.13, 0.05, 0)))


def _serve(out: Collector, p: Params, kit: Kit) -> None:
    steel = _steel(p)
    out.add("body", steel, cased((-0.23, -0.25, 0.03), (0.23, 0.3, 0.78), 0.02))
    out.add("front", dyed(finish.paint("#d85a8a", p.wear, 0.2), p.color), slab((-0.215, -0.258, 0.46), (0.215, -0.248, 0.76), 0.004))
    labelled(out, "SOFT ICE", 0.05, (0, -0.259, 0.68), "#fdfaf2")
    out.add("nozzle", finish.metal("chrome"), *(cylinder(0.024, 0.06, 22, 0.004, (x, -0.275, 0.42)) for x in (-0.12, 0.0, 0.12)), *(slab((x - 0.03, -0.3, 0.475), (x + 0.03, -0.25, 0.5), 0.006) for x in (-0.12, 0.0, 0.12)))
    out.add("lever", finish.plastic("#17181a", 0.3), *(rod((x, -0.28, 0.49), (x, -0.34, 0.57), 0.007, 10) for x in (-0.12, 0.0, 0.12)), *(sphere(0.015, 14, (x, -0.343, 0.575)) for x in (-0.12, 0.0, 0.12)))
    out.add("tray", steel, slab((-0.2, -0.36, 0.06), (0.2, -0.24, 0.075), 0.004))
    out.add("foot", finish.rubber(), *(cylinder(0.028, 0.034, 18, 0.004, (sx * 0.19, sy * 0.22, 0)) for sx in (-1, 1) for sy in (-1, 1)))
    keys(out, (-0.08, -0.262, 0.53), 5, 1, 0.04, "#f4f4f0")
    cone = lathe([(0, 0), (0.004, 0), (0.026, 0.11), (0, 0.11)], 18, 0.4)
    out.add("cone", finish.of("food", "#c88a48", 0.7), *(cone.moved((0.16, -0.3, 0.075 + 0.02 * k)) for k in range(6)))


def _roaster(out: Collector, p: Params, kit: Kit) -> None:
    w, d, h = 0.19, 0.13, 0.075
    tone = dyed(finish.metal("steel", p.wear), p.color)
    out.add("pan", tone, slab((-w, -d, 0), (w, d, 0.004), 0.003), *(slab((s * w - 0.002, -d, 0), (s * w + 0.002, d, h), 0.0015) for s in (-1, 1)), *(slab((-w, s * d - 0.002, 0), (w, s * d + 0.002, h), 0.0015) for s in (-1, 1)), tube(np.array([(-w, -d, h), (w, -d, h), (w, d, h), (-w, d, h)]), 0.004, 8, closed=True))
    out.add("handle", tone, *(tube(spline([(s * w, -0.05, h - 0.01), (s * (w + 0.04), -0.045, h + 0.012), (s * (w + 0.04), 0.045, h + 0.012), (s * w, 0.05, h - 0.01)], 16), 0.005, 8) for s in (-1, 1)))
    xs = np.linspace(-w + 0.02, w - 0.02, 12)
    out.add("rack", finish.metal("chrome"), wires(np.c_[xs, np.full(12, -d + 0.012), np.full(12, 0.022)], np.c_[xs, np.full(12, d - 0.012), np.full(12, 0.022)], 0.0018, 6), *(rod((-w + 0.015, y, 0.019), (w - 0.015, y, 0.019), 0.0022, 6) for y in (-0.08, 0, 0.08)))


def _pie(out: Collector, p: Params, kit: Kit) -> None:
    a = np.linspace(0, 2 * np.pi, kit.n(96, 48) + 1)
    flute = 1 + 0.018 * np.cos(28 * a)
    rows = [(0.0, 0.0, 0), (0.105, 0.0, 0), (0.112, 0.004, 0), (0.13, 0.034, 1), (0.141, 0.037, 1), (0.139, 0.04, 1), (0.127, 0.039, 1), (0.108, 0.008, 0), (0.0, 0.007, 0)]
    q = np.stack([np.stack([r * (flute if f else 1.0) * np.cos(a), r * (flute if f else 1.0) * np.sin(a), np.full(len(a), z)], 1) for r, z, f in rows])
    out.add("dish", dyed(finish.ceramic("#f0e8da", 0.25), p.color).model_copy(update={"wear": p.wear}), sheet(q.transpose(1, 0, 2), smooth=False))


def _punch(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(52, 26)
    out.add("bowl", finish.glass(), hollow([(0, 0), (0.07, 0), (0.07, 0.006), (0.03, 0.02), (0.09, 0.05), (0.15, 0.11), (0.162, 0.165)], 0.005, n, 0.8, 0.03))
    out.add("punch", dyed(finish.of("food", "#b81e34", 0.06), p.color), lathe([(0, 0.031), (0.08, 0.052), (0.138, 0.105), (0.146, 0.128), (0, 0.128)], n, 0.8))
    out.add("slice", finish.of("food", "#e8941c", 0.4), *(cylinder(0.027, 0.005, 22, 0.001, (0.07 * np.cos(b), 0.07 * np.sin(b), 0.126)) for b in (0.3, 2.2, 4.4)))
    out.add("berry", finish.of("food", "#a8141c", 0.3), *(sphere(0.0085, 10, (0.11 * np.cos(b), 0.11 * np.sin(b), 0.129)) for b in (1.2, 3.0, 3.6, 5.2)))
    out.add("ladle", finish.metal("silver", p.wear), tube(spline([(0.05, -0.06, 0.12), (0.1, -0.1, 0.19), (0.16, -0.13, 0.26), (0.185, -0.135, 0.245)], 20), 0.0035, 8), hollow([(0, 0), (0.02, 0.002), (0.03, 0.018), (0.031, 0.026)], 0.0015, 22, 0.8).moved((0.045, -0.055, 0.11)))
    cup = join([hollow([(0, 0), (0.018, 0), (0.03, 0.02), (0.036, 0.05)], 0.002, 20, 0.7), ear(0.034, 0.016, 0.042, 0.02, 0.003)])
    out.add("bowl", finish.glass(), *(cup.turned(rot_z(b)).moved((0.225 * np.cos(b), 0.225 * np.sin(b), 0)) for b in (3.5, 4.1, 4.75, 5.4)))


def _teaset(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    china, band = dyed(finish.ceramic("#f2eee6", 0.12), p.color), finish.metal("gold", p.wear)
    wood = finish.wood("mahogany", p.wear)
    out.add("tray", wood, slab((-0.24, -0.16, 0), (0.24, 0.16, 0.01), 0.004), *(slab((s * 0.24 - 0.008, -0.16, 0), (s * 0.24 + 0.008, 0.16, 0.03), 0.004) for s in (-1, 1)), *(slab((-0.24, s * 0.16 - 0.008, 0), (0.24, s * 0.16 + 0.008, 0.03), 0.004) for s in (-1, 1)))
    z = 0.01
    out.add("china", china, lathe([(0, z), (0.045, z), (0.04, z + 0.008), (0.072, z + 0.05), (0.065, z + 0.095), (0.035, z + 0.115), (0.03, z + 0.12), (0.01, z + 0.128), (0.013, z + 0.14), (0, z + 0.148)], n, 0.7).moved((-0.07, 0.06, 0)), tube(spline([(-0.135, 0.06, z + 0.045), (-0.175, 0.06, z + 0.06), (-0.19, 0.06, z + 0.11)], 14), np.linspace(0.014, 0.006, 14), 12), ear(0.066, z + 0.03, z + 0.1, 0.04, 0.0055).moved((-0.07, 0.06, 0)))
    out.add("china", china, hollow([(0, z), (0.022, z), (0.035, z + 0.03), (0.034, z + 0.06), (0.037, z + 0.07)], 0.0025, n, 0.7).moved((0.09, 0.09, 0)), lathe([(0, z), (0.026, z), (0.04, z + 0.03), (0.036, z + 0.055), (0.01, z + 0.066), (0.011, z + 0.076), (0, z + 0.08)], n, 0.7).moved((0.18, 0.08, 0)))
    cup = cup_of(0.036, 0.05, 0.0024, n, "teacup")
    for k, (x, y) in enumerate(((-0.16, -0.085), (-0.02, -0.09), (0.12, -0.07))):
        out.add("china", china, plate_of(0.062, 0.012, n).moved((x, y, z)), cup.turned(rot_z(0.5 * k - 0.3)).moved((x, y, z + 0.008)))
        out.add("tea", finish.of("food", "#8a4a14", 0.08), cylinder(0.032, 0.002, 24, 0.0005, (x, y, z + 0.046)))
        out.add("gold", band, ring(0.036, 0.0009, (x, y, z + 0.058), n, 6), ring(0.0615, 0.0009, (x, y, z + 0.0145), n, 6))
    out.add("gold", band, ring(0.0725, 0.0012, (-0.07, 0.06, z + 0.055), n, 6))


def _coffee(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    tone = dyed(finish.ceramic("#2f5a7a", 0.2), p.color).model_copy(update={"wear": p.wear})
    out.add("pot", tone, lathe([(0, 0), (0.062, 0), (0.066, 0.006), (0.05, 0.16), (0.052, 0.17), (0.048, 0.176), (0.02, 0.2), (0.008, 0.204), (0.012, 0.218), (0, 0.226)], n, 0.6), tube(spline([(-0.052, 0, 0.05), (-0.085, 0, 0.085), (-0.095, 0, 0.15), (-0.108, 0, 0.17)], 18), np.linspace(0.017, 0.008, 18), 12), ear(0.052, 0.03, 0.155, 0.05, 0.007))
    out.add("rim", finish.paint("#16181c", 0.05, 0.2), ring(0.052, 0.002, (0, 0, 0.17), n, 6), ring(0.0655, 0.002, (0, 0, 0.004), n, 6))
    g = kit.rng("specks")
    spots = [(float(g.uniform(0.012, 0.15)), float(g.uniform(0, 6.3))) for _ in range(60)]
    out.add("speck", finish.paint("#e8e4da", 0.05, 0.3), *(sphere(0.0012, 6, ((0.0662 - 0.1 * (h - 0.006)) * np.cos(b), (0.0662 - 0.1 * (h - 0.006)) * np.sin(b), h)) for h, b in spots))


def _woven(out: Collector, p: Params, w: float, d: float, h: float, n: int = 44) -> None:
    a = np.linspace(0, 2 * np.pi, n + 1)[:-1]
    rim = np.c_[w * np.cos(a), d * np.sin(a)]
    wicker = dyed(finish.of("wicker", (0.42, 0.27, 0.12), 0.8, p.wear), p.color)
    for k, z in enumerate(np.linspace(0.006, h, 9)):
        q = 0.78 + 0.22 * z / h
        zig = np.where((np.arange(n) + k) % 2 == 0, 0.003, -0.003)
        out.add("weave", wicker, tube(np.c_[rim * q * (1 + zig / w)[:, None], np.full(n, z)], 0.0068, 6, closed=True))
    out.add("weave", wicker, *(rod((0.78 * rim[k, 0], 0.78 * rim[k, 1], 0.004), (rim[k, 0], rim[k, 1], h), 0.0035, 6) for k in range(0, n, 2)), tube(np.c_[rim, np.full(n, h + 0.004)], 0.0095, 8, closed=True), lathe([(0, 0), (0.78 * w, 0), (0.78 * w, 0.006), (0, 0.006)], 36, 0.3).scaled((1, d / w, 1)))


def _breads(out: Collector, p: Params, kit: Kit) -> None:
    _woven(out, p, 0.16, 0.11, 0.08)
    cloth = finish.fabric("#e8e2d4", p.wear)
    out.add("cloth", cloth, soft_box((0.2, 0.13, 0.03), 0.012, 0.03, 0.004, 0.01, 3, center=(0, 0, 0.05)))
    crust = finish.of("food", (1.0, 1.0, 1.0), 0.7)
    for k, (x, y, z, s) in enumerate(((-0.08, -0.025, 0.075, 1.0), (0.0, 0.03, 0.078, 1.1), (0.075, -0.02, 0.075, 1.0), (-0.02, -0.04, 0.08, 0.95), (-0.075, 0.045, 0.078, 0.9), (0.02, -0.005, 0.105, 1.0), (0.085, 0.045, 0.08, 0.9))):
        m = sphere((0.042 * s, 0.034 * s, 0.026 * s), 22).turned(rot_z(1.3 * k))
        tone = np.array((0.46, 0.22, 0.06)) * (1 + 0.35 * fbm(m.vertices, 0.02, 3, k))[:, None] + np.array((0.22, 0.18, 0.1)) * np.clip(m.vertices[:, 2:3] / -0.02, 0, 1)
        out.add("bread", crust, m.tinted(tone).moved((x, y, z)))
        out.add("slash", finish.of("food", "#e8c890", 0.85), *(sphere((0.003, 0.016 * s, 0.003), 8).turned(rot_z(1.3 * k + 0.4)).moved((x + 0.013 * j, y, z + 0.0245 * s)) for j in (-1, 0, 1)))


def _fruits(out: Collector, p: Params, kit: Kit) -> None:
    _woven(out, p, 0.15, 0.15, 0.1)
    wicker = dyed(finish.of("wicker", (0.42, 0.27, 0.12), 0.8, p.wear), p.color)
    b = np.linspace(0, np.pi, 30)
    out.add("weave", wicker, tube(np.c_[0.15 * np.cos(b), 0 * b, 0.1 + 0.17 * np.sin(b)], 0.0085, 8))
    skin_ = finish.of("food", (1.0, 1.0, 1.0), 0.35)
    spots: list[tuple[Mesh, Floats]] = [(apple(0.037, 18, k, 0.8).moved((0, 0, -0.03)), np.array([0.09 * np.cos(k * 1.26), 0.09 * np.sin(k * 1.26), 0.1])) for k in range(3)]
    spots += [(orange(0.038, 18, k).moved((0, 0, -0.036)), np.array([0.088 * np.cos(k * 1.26), 0.088 * np.sin(k * 1.26), 0.1])) for k in (3, 4)]
    spots += [(apple(0.035, 18, 9, 0.1).moved((0, 0, -0.03)), np.array([0.0, 0.01, 0.15])), (lemon(0.028, 16).moved((0, 0, -0.028)), np.array([-0.055, -0.04, 0.152])), (orange(0.036, 18, 7).moved((0, 0, -0.034)), np.array([0.06, 0.045, 0.148]))]
    out.add("fruit", skin_, *(m.moved(at) for m, at in spots))
    out.add("banana", finish.of("food", "#e0b82c", 0.5), *(tube(spline([(0.09, -0.07 + 0.012 * k, 0.135), (0.03, -0.1 + 0.014 * k, 0.168), (-0.05, -0.1 + 0.014 * k, 0.16), (-0.09, -0.075 + 0.01 * k, 0.128)], 18), np.r_[0.005, 0.011, np.full(13, 0.0155), 0.012, 0.008, 0.004], 9) for k in range(3)))
    grape = sphere(0.0105, 12)
    g = kit.rng("grapes")
    out.add("grape", finish.of("food", "#4a1a54", 0.25), *(grape.moved((0.075 + 0.019 * (k % 3 - 1) + 0.004 * float(g.normal()), -0.075 - 0.016 * (k // 3 % 3) , 0.125 - 0.003 * (k // 3) + 0.014 * (k % 2))) for k in range(18)))


def _beer(out: Collector, p: Params, kit: Kit) -> None:
    chrome = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("column", chrome, cylinder(0.045, 0.02, 32, 0.004), cylinder(0.03, 0.27, 30, 0.003, (0, 0, 0.015)), rod((-0.19, 0, 0.31), (0.19, 0, 0.31), 0.036, 28), *(sphere((0.036, 0.036, 0.036), 24, (s * 0.19, 0, 0.31)) for s in (-1, 1)))
    for x, c in ((-0.13, "#8a1418"), (0.0, "#1e4a2a"), (0.13, "#c8901c")):
        out.add("faucet", chrome, rod((x, -0.03, 0.31), (x, -0.085, 0.31), 0.011, 14), tube(spline([(x, -0.08, 0.31), (x, -0.105, 0.3), (x, -0.112, 0.25)], 12), 0.0085, 12))
        out.add(f"handle.{c[1:]}", finish.paint(c, 0.1, 0.2), lathe([(0, 0), (0.009, 0), (0.011, 0.03), (0.02, 0.11), (0.019, 0.15), (0.008, 0.165), (0, 0.166)], 18, 0.7).scaled((1, 0.55, 1)).turned(rot_x(0.12)).moved((x, -0.082, 0.325)))
    out.add("tray", finish.metal("brushed"), slab((-0.2, -0.18, 0), (0.2, -0.05, 0.018), 0.004), *(slab((-0.185, y, 0.018), (0.185, y + 0.004, 0.021), 0.001) for y in np.linspace(-0.17, -0.064, 11)))


def _pizzabox(out: Collector, p: Params, kit: Kit) -> None:
    board = dyed(finish.of("cardboard", "#d8c8a8", 0.85, p.wear), p.color)
    w = 0.165
    out.add("box", board, slab((-w, -w, 0), (w, w, 0.002), 0.0006), *(slab((s * w - 0.001, -w, 0), (s * w + 0.001, w, 0.04), 0.0005) for s in (-1, 1)), *(slab((-w, s * w - 0.001, 0), (w, s * w + 0.001, 0.04), 0.0005) for s in (-1, 1)))
    out.add("lid", board, slab((-w - 0.002, -w - 0.002, 0.04), (w + 0.002, w + 0.002, 0.0425), 0.0006))
    out.add("print", finish.paint("#b01e1e", 0.1, 0.6), *(slab((x - 0.0005, -0.001 + y0, 0.0425), (x + 0.02, y0 + 0.02, 0.0428), 0.0) for x, y0 in ((-0.15, -0.15), (0.13, -0.15), (-0.15, 0.13), (0.13, 0.13))), lathe([(0.1, 0.0425), (0.106, 0.0425), (0.106, 0.0429), (0.1, 0.0429), (0.1, 0.0425)], 48, 0.3))
    out.add("print", finish.paint("#b01e1e"), printed("PIZZA", 0.036, 0, 0, 0.0429))


def _roll(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    out.add("stand", dyed(finish.wood("birch", p.wear), p.color), cylinder(0.085, 0.014, n, 0.004), rod((0, 0, 0.01), (0, 0, 0.31), 0.009, 14), sphere(0.016, 16, (0, 0, 0.315)))
    paper = finish.of("paper", "#f4f4f0", 0.9)
    out.add("roll", paper, lathe([(0.02, 0.016), (0.06, 0.016), (0.06, 0.262), (0.02, 0.262), (0.02, 0.016)], n, 0.3), slab((0.056, -0.055, 0.016), (0.0575, 0.0, 0.262), 0.0004))
    out.add("core", finish.of("cardboard", "#a88a60", 0.9), lathe([(0.018, 0.015), (0.021, 0.015), (0.021, 0.263), (0.018, 0.263), (0.018, 0.015)], 24, 0.3))


def _soda(out: Collector, p: Params, kit: Kit) -> None:
    steel = _steel(p)
    out.add("body", steel, cased((-0.33, -0.06, 0), (0.33, 0.3, 0.72), 0.02), cased((-0.33, -0.28, 0), (0.33, -0.05, 0.09), 0.012), cased((-0.33, -0.22, 0.5), (0.33, -0.04, 0.72), 0.02))
    out.add("front", dyed(finish.paint("#b01a1e", p.wear, 0.2), p.color), slab((-0.315, -0.226, 0.6), (0.315, -0.216, 0.7), 0.003))
    labelled(out, "SODA", 0.06, (0, -0.227, 0.65), "#fdfaf2")
    for k in range(6):
        x = -0.26 + 0.104 * k
        out.add(f"badge.{k}", finish.glow(((0.8, 0.1, 0.1), (0.2, 0.5, 1.0), (1.0, 0.5, 0.1), (0.2, 0.8, 0.3), (0.6, 0.3, 0.9), (1.0, 0.85, 0.2))[k], 0.7), cased((x - 0.04, -0.228, 0.515), (x + 0.04, -0.218, 0.59), 0.004))
        out.add("nozzle", finish.plastic("#17181a", 0.3), cylinder(0.018, 0.05, 18, 0.004, (x, -0.16, 0.45)), cased((x - 0.016, -0.135, 0.33), (x + 0.016, -0.125, 0.44), 0.004))
    out.add("grid", finish.metal("chrome"), *(slab((-0.31, y, 0.09), (0.31, y + 0.005, 0.095), 0.001) for y in np.linspace(-0.27, -0.07, 15)))


def _filter(out: Collector, p: Params, kit: Kit) -> None:
    out.add("jug", finish.glass(), soft_box((0.1, 0.2, 0.22), 0.03, 0.04, center=(0, 0, 0.11)))
    out.add("water", finish.glass((0.75, 0.88, 0.95)), soft_box((0.094, 0.194, 0.1), 0.028, 0.04, center=(0, 0, 0.054)))
    white = dyed(finish.plastic("#f2f4f4", 0.3, p.wear), p.color)
    out.add("lid", white, soft_box((0.104, 0.205, 0.03), 0.012, 0.04, center=(0, 0, 0.228)), cased((-0.032, -0.06, 0.09), (0.032, 0.05, 0.215), 0.01))
    out.add("handle", white, tube(spline([(0, 0.098, 0.21), (0, 0.15, 0.2), (0, 0.152, 0.08), (0, 0.1, 0.05)], 20), 0.011, 12))


KINDS: dict[str, Kin] = {
    "bread_box": Kin(_bread_box, 2.5, supports=(top(0.36, 0.1, 0.19, at=(0.0, 0.06)),)), "spice_rack": Kin(_spices, 2.0), "cooling_rack": Kin(_cooling, 0.4, supports=(top(0.4, 0.26, 0.0295),)), "mug_tree": Kin(_mugs, 2.2), "egg_cup": Kin(_egg, 0.12), "cutlery_tray": Kin(_tray, 1.4), "bamboo_steamer": Kin(_steamer, 0.7), "condiment_caddy": Kin(_caddy, 1.2), "straw_dispenser": Kin(_straws, 0.5), "tea_urn": Kin(_urn, 5.0), "samovar": Kin(_samovar, 5.0), "drink_dispenser": Kin(_dispenser, 5.5),
    "meat_slicer": Kin(_slicer, 18.0, affordances=("switch",)), "milkshake_mixer": Kin(_shake, 4.0), "citrus_juicer": Kin(_juicer, 4.0), "soft_serve_machine": Kin(_serve, 60.0, dynamic=False, affordances=("switch",)), "roasting_pan": Kin(_roaster, 1.5, supports=(top(0.33, 0.22, 0.025),)), "pie_dish": Kin(_pie, 0.8, supports=(top(0.15, 0.15, 0.008),)), "punch_bowl": Kin(_punch, 4.0), "tea_set": Kin(_teaset, 3.0), "coffee_pot": Kin(_coffee, 0.9),
    "bread_basket": Kin(_breads, 0.9), "fruit_basket": Kin(_fruits, 2.2), "beer_tap": Kin(_beer, 9.0), "pizza_box": Kin(_pizzabox, 0.3, supports=(top(0.3, 0.3, 0.043),)), "paper_towel_holder": Kin(_roll, 0.8), "soda_fountain": Kin(_soda, 50.0, dynamic=False, affordances=("switch",)), "filter_jug": Kin(_filter, 2.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
