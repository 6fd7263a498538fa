"""A large thing of trades and workshops: a treadle grindstone, a millstone, a stack of tyres, a tyre changer, a concrete mixer, a scaffold, a work lamp on its tripod, a hydraulic press, a watchmaker's bench, a cobbler's bench, a butcher's block, a copper still, a fermenting tank, a steam engine, a mine cart of coal, a saddle rack, a heap of coal, a stack of bricks, a shop vacuum, a jet engine on its stand or a theodolite."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.vehicle_solid import front_prism, side_prism
from worldloom.assets.parts.work_pieces import cased, knob, labelled, on_castors, spoken, steel, top
from worldloom.geometry import Floats, Mesh, beam, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, stamp, tube

Kind = Literal["grindstone", "millstone", "tire_stack", "tire_changer", "cement_mixer", "scaffold_tower", "work_light", "hydraulic_press", "watchmakers_bench", "cobblers_bench", "butcher_block", "copper_still", "fermenter", "steam_engine", "mine_cart", "saddle_rack", "coal_pile", "brick_stack", "shop_vacuum", "jet_engine", "theodolite"]
CALLED = {"grinding stone": "grindstone", "grinding wheel": "grindstone", "sharpening wheel": "grindstone", "whetstone wheel": "grindstone", "mill stone": "millstone", "grain mill": "millstone", "flour mill": "millstone", "stone mill": "millstone", "stack of tires": "tire_stack", "stack of tyres": "tire_stack", "pile of tires": "tire_stack", "pile of tyres": "tire_stack", "tyre stack": "tire_stack", "tire rack": "tire_stack", "tyre changer": "tire_changer", "wheel balancer": "tire_changer", "tire machine": "tire_changer", "tire balancer": "tire_changer", "concrete mixer": "cement_mixer",
          "scaffold": "scaffold_tower", "scaffolding": "scaffold_tower", "scaffolding tower": "scaffold_tower", "work lamp": "work_light", "tripod work light": "work_light", "construction light": "work_light", "halogen work light": "work_light", "shop light": "work_light", "shop press": "hydraulic_press", "arbor press": "hydraulic_press", "press machine": "hydraulic_press", "stamping press": "hydraulic_press", "watchmaker's bench": "watchmakers_bench", "watchmaker bench": "watchmakers_bench", "jeweler's bench": "watchmakers_bench", "jeweller's bench": "watchmakers_bench", "jeweler bench": "watchmakers_bench", "jewelers bench": "watchmakers_bench", "goldsmith's bench": "watchmakers_bench", "cobbler's bench": "cobblers_bench", "cobbler bench": "cobblers_bench", "shoemaker's bench": "cobblers_bench", "shoemaker bench": "cobblers_bench",
          "butcher's block": "butcher_block", "butchers block": "butcher_block", "butcher table": "butcher_block", "chopping table": "butcher_block", "still": "copper_still", "distillery still": "copper_still", "whiskey still": "copper_still", "pot still": "copper_still", "moonshine still": "copper_still", "brewing kettle": "copper_still", "brew kettle": "copper_still", "copper kettle": "copper_still", "copper boiler": "copper_still", "fermentation tank": "fermenter", "fermenting tank": "fermenter", "brewing tank": "fermenter", "brew tank": "fermenter", "beer tank": "fermenter", "steel tank": "fermenter", "mixing vat": "fermenter", "storage tank": "fermenter", "stationary steam engine": "steam_engine", "steam machine": "steam_engine", "beam engine": "steam_engine",
          "minecart": "mine_cart", "coal cart": "mine_cart", "ore cart": "mine_cart", "coal wagon": "mine_cart", "mining cart": "mine_cart", "saddle stand": "saddle_rack", "saddle horse": "saddle_rack", "pile of coal": "coal_pile", "coal": "coal_pile", "heap of coal": "coal_pile", "coal heap": "coal_pile", "stack of bricks": "brick_stack", "pile of bricks": "brick_stack", "brick pile": "brick_stack", "bricks": "brick_stack", "pallet of bricks": "brick_stack", "shop vac": "shop_vacuum", "wet vac": "shop_vacuum", "industrial vacuum": "shop_vacuum", "workshop vacuum": "shop_vacuum", "turbine": "jet_engine", "airplane engine": "jet_engine", "aircraft engine": "jet_engine", "turbofan": "jet_engine", "surveyor's level": "theodolite", "surveying tripod": "theodolite", "survey tripod": "theodolite", "total station": "theodolite"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("industry/trade_fitting", 1, "trade_fitting", spoken(get_args(Kind), CALLED), ("equipment", "machine"), ("indoor", "workshop", "garage", "factory", "construction_site", "farm"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "grindstone"
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


def _grind(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    for x in (-0.13, 0.13):
        out.add("frame", wood, slab((x - 0.03, -0.45, 0.56), (x + 0.03, 0.45, 0.64), 0.008), *(beam((x, y * 0.8, 0.58), (x * 1.9, y, 0.0), 0.055, 0.055, 0.006) for y in (-0.42, 0.42)))
    out.add("frame", wood, *(slab((-0.16, y - 0.03, 0.57), (0.16, y + 0.03, 0.63), 0.006) for y in (-0.42, 0.42)), slab((-0.11, 0.2, 0.3), (0.11, 0.4, 0.33), 0.006), *(slab((s * 0.2 - 0.02, -0.4, 0.16), (s * 0.2 + 0.02, 0.4, 0.2), 0.004) for s in (-1, 1)))
    out.add("stone", finish.stone("sandstone", p.wear), drum(0.3, 0.09, (0, 0, 0.68), kit.n(44, 20), 0.008))
    out.add("axle", finish.iron(p.wear), rod((-0.24, 0, 0.68), (0.24, 0, 0.68), 0.016, 12), rod((0.24, 0, 0.68), (0.24, -0.1, 0.6), 0.013, 10), rod((0.24, -0.1, 0.6), (0.34, -0.1, 0.6), 0.012, 10), rod((-0.24, 0, 0.68), (-0.24, 0.06, 0.64), 0.013, 10), rod((-0.25, 0.06, 0.64), (-0.25, -0.1, 0.14), 0.01, 8))
    out.add("treadle", wood, beam((-0.25, 0.3, 0.06), (-0.25, -0.4, 0.13), 0.08, 0.025, 0.005))
    out.add("trough", finish.metal("galvanised", p.wear), *(slab((-0.1, s * 0.3 - 0.006, 0.36), (0.1, s * 0.3 + 0.006, 0.56), 0.002) for s in (-1, 1)), slab((-0.1, -0.3, 0.355), (0.1, 0.3, 0.365), 0.002))


def _mill(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    stone = dyed(finish.stone("granite", p.wear), p.color)
    out.add("lower", stone, cylinder(0.5, 0.18, n, 0.012, (0, 0, 0.42)))
    out.add("upper", stone, lathe([(0, 0.6), (0.48, 0.61), (0.48, 0.78), (0.44, 0.8), (0.12, 0.8), (0.08, 0.77), (0, 0.77)], n, 0.4))
    out.add("groove", finish.paint("#3a3833"), *(beam((0.1 * np.cos(a), 0.1 * np.sin(a), 0.801), (0.42 * np.cos(a + 0.35), 0.42 * np.sin(a + 0.35), 0.801), 0.012, 0.003, 0.0) for a in np.arange(12) * np.pi / 6))
    out.add("base", finish.wood("oak", p.wear), *(slab((x - 0.06, y - 0.06, 0), (x + 0.06, y + 0.06, 0.42), 0.01) for x in (-0.34, 0.34) for y in (-0.34, 0.34)), slab((-0.5, -0.5, 0.36), (0.5, 0.5, 0.42), 0.01), lathe([(0.5, 0.42), (0.62, 0.42), (0.62, 0.54), (0.6, 0.54), (0.59, 0.45), (0.5, 0.45), (0.5, 0.42)], n, 0.4), slab((-0.08, -0.72, 0.4), (0.08, -0.55, 0.44), 0.004))
    out.add("handle", finish.wood("oak", p.wear), rod((0.36, 0, 0.78), (0.36, 0, 1.06), 0.026, 14, 0.02))
    out.add("hopper", finish.wood("pine", p.wear), lathe([(0.07, 0.86), (0.24, 1.16), (0.25, 1.16), (0.255, 1.14), (0.09, 0.85), (0.07, 0.86)], 4, 0.2).turned(rot_z(np.pi / 4)), *(rod((x, y, 0.8), (x * 0.95, y * 0.95, 1.06), 0.014, 8) for x in (-0.17, 0.17) for y in (-0.17, 0.17)))
    out.add("flour", finish.of("snow", "#efe9da", 0.95), lathe([(0.52, 0.45), (0.56, 0.48), (0.585, 0.46), (0.585, 0.45)], n, 0.9), sphere((0.16, 0.11, 0.06), 16, (0, -0.68, 0.44)))


def tyre(r: float, w: float, n: int) -> Mesh:
    """A tyre lying on z = 0."""
    prof = [(0.62 * r, 0.1 * w), (0.72 * r, 0.0), (0.9 * r, 0.02 * w), (0.98 * r, 0.14 * w), (r, 0.3 * w), (r, 0.7 * w), (0.98 * r, 0.86 * w), (0.9 * r, 0.98 * w), (0.72 * r, w), (0.62 * r, 0.9 * w), (0.66 * r, 0.5 * w), (0.62 * r, 0.1 * w)]
    return lathe(prof, n, 0.5)


def _tyres(out: Collector, p: Params, kit: Kit) -> None:
    g, n = kit.rng("stack"), kit.n(44, 20)
    rubber = dyed(finish.rubber("#17181a"), p.color)
    tread = box((0.012, 0.06, 0.17), 0.003)
    for k in range(5):
        at = np.array([g.uniform(-0.025, 0.025), g.uniform(-0.025, 0.025), 0.215 * k])
        out.add("tyre", rubber, tyre(0.33, 0.215, n).moved(at))
        a = np.linspace(0, 2 * np.pi, 37)[:-1]
        out.add("tread", rubber, stamp(tread.turned(rot_x(0.35)), np.c_[0.329 * np.cos(a), 0.329 * np.sin(a), np.full(36, 0.1075)] + at, a))


def _changer(out: Collector, p: Params, kit: Kit) -> None:
    paint, n = dyed(finish.paint("#c8281c", p.wear, 0.35), p.color), kit.n(36, 18)
    out.add("case", paint, cased((-0.38, -0.34, 0.04), (0.38, 0.42, 0.72), 0.03), cased((-0.12, 0.42, 0.04), (0.12, 0.62, 1.5), 0.03))
    out.add("base", finish.metal("gunmetal", p.wear), slab((-0.42, -0.4, 0), (0.42, 0.64, 0.05), 0.01), *(slab((-0.3 + 0.2 * k, -0.46, 0.06), (-0.2 + 0.2 * k, -0.34, 0.09), 0.006) for k in range(3)))
    out.add("table", finish.metal("steel", p.wear), cylinder(0.27, 0.04, n, 0.008, (0, 0.02, 0.76)), cylinder(0.12, 0.06, n, 0.006, (0, 0.02, 0.71)))
    out.add("jaw", finish.metal("steel", p.wear), *(box((0.07, 0.05, 0.07), 0.01, (0.2 * np.cos(a), 0.02 + 0.2 * np.sin(a), 0.82)) for a in np.arange(4) * np.pi / 2 + 0.78))
    out.add("arm", paint, slab((-0.06, -0.02, 1.4), (0.06, 0.56, 1.5), 0.015))
    out.add("mast", finish.metal("chrome", p.wear), slab((-0.03, 0.0, 0.98), (0.03, 0.06, 1.72), 0.006))
    out.add("head", finish.metal("gunmetal", p.wear), sphere((0.06, 0.09, 0.05), 16, (0, 0.0, 0.96)))
    out.add("wheel", finish.rubber("#17181a"), tyre(0.31, 0.2, n).moved((0, 0.02, 0.86)))
    out.add("rim", finish.metal("aluminium", p.wear), lathe([(0.19, 0.87), (0.205, 0.87), (0.2, 0.96), (0.205, 1.05), (0.19, 1.05), (0.185, 0.96), (0.19, 0.87)], n, 0.4).moved((0, 0.02, 0)))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.05, 0.02, 22, 0.004), 0.41).moved((0.0, 0, 1.3)))


def _mixer(out: Collector, p: Params, kit: Kit) -> None:
    n, paint = kit.n(44, 20), dyed(finish.paint("#d8761c", p.wear, 0.4), p.color)
    tilt = rot_x(0.62)
    body = [(0, -0.3), (0.2, -0.3), (0.34, -0.2), (0.38, -0.02), (0.37, 0.08), (0.22, 0.36), (0.235, 0.37), (0.21, 0.36), (0.35, 0.08), (0.36, 0), (0.32, -0.18), (0.18, -0.27), (0, -0.27)]
    at = np.array([0, 0, 0.86])
    out.add("drum", paint, lathe(body, n, 0.5).turned(tilt).moved(at))
    out.add("gear", finish.iron(p.wear), lathe([(0.38, -0.03), (0.41, -0.03), (0.41, 0.03), (0.38, 0.03), (0.38, -0.03)], n, 0.3).turned(tilt).moved(at), *(box((0.03, 0.03, 0.055), 0.004).moved((0.418, 0, 0)).turned(rot_z(a)).turned(tilt).moved(at) for a in np.arange(36) * np.pi / 18))
    out.add("cement", finish.of("concrete", "#8a8880", 0.95), cylinder(0.26, 0.02, n, 0.0, (0, 0, 0.16)).turned(tilt).moved(at))
    frame = finish.paint("#3a3f45", p.wear)
    for s in (-1, 1):
        out.add("frame", frame, beam((s * 0.46, 0, 0.86), (s * 0.4, -0.42, 0.06), 0.05, 0.05, 0.006), beam((s * 0.46, 0, 0.86), (s * 0.4, 0.4, 0.24), 0.05, 0.05, 0.006), beam((s * 0.4, -0.42, 0.08), (s * 0.4, 0.42, 0.22), 0.04, 0.04, 0.005))
        out.add("wheel", finish.rubber(), drum(0.2, 0.08, (s * 0.46, 0.42, 0.2), 30, 0.02))
        out.add("hub", finish.paint("#d8761c"), drum(0.09, 0.09, (s * 0.46, 0.42, 0.2), 22, 0.008))
    out.add("axle", finish.iron(p.wear), rod((-0.5, 0, 0.86), (0.5, 0, 0.86), 0.024, 12), rod((-0.46, 0.42, 0.2), (0.46, 0.42, 0.2), 0.02, 12), rod((-0.42, -0.42, 0.06), (0.42, -0.42, 0.06), 0.022, 12))
    out.add("motor", frame, cased((0.44, -0.12, 0.52), (0.66, 0.16, 0.84), 0.03))
    out.add("tilt", finish.iron(p.wear), ring(0.2, 0.014, (0, 0, 0), 36, 8).turned(rot_y(np.pi / 2)).moved((-0.56, 0, 0.86)), *(rod((-0.56, -0.2 * np.cos(a), 0.86 - 0.2 * np.sin(a)), (-0.56, 0.2 * np.cos(a), 0.86 + 0.2 * np.sin(a)), 0.01, 8) for a in (0.3, 1.87)))


def _scaffold(out: Collector, p: Params, kit: Kit) -> None:
    pipe = dyed(finish.metal("galvanised", p.wear), p.color)
    w, d = 0.9, 0.4
    out.add("pipe", pipe, *(rod((x, y, 0.1), (x, y, 2.35), 0.024, 12) for x in (-w, w) for y in (-d, d)), *(rod((x, -d, 0.3 + 0.35 * k), (x, d, 0.3 + 0.35 * k), 0.018, 10) for x in (-w, w) for k in range(6)), *(rod((-w, y, z), (w, y, z), 0.02, 10) for y in (-d, d) for z in (0.35, 1.35, 1.82, 2.3)))
    out.add("brace", pipe, *(rod((-w, y, 0.35), (w, y, 1.35), 0.015, 10) for y in (-d, d)), *(rod((w, y, 0.35), (-w, y, 1.35), 0.015, 10) for y in (-d,)))
    out.add("deck", finish.wood("pine", p.wear), *(slab((-w + 0.02, -d + 0.03 + 0.25 * k, 1.37), (w - 0.02, -d + 0.26 + 0.25 * k, 1.41), 0.005) for k in range(3)), slab((-w, -d - 0.005, 1.41), (w, -d + 0.015, 1.53), 0.003))
    out.add("foot", finish.metal("steel", p.wear), *(m for x in (-w, w) for y in (-d, d) for m in (cylinder(0.07, 0.06, 22, 0.012, (0, 0, -0.03)).turned(rot_y(np.pi / 2)).moved((x, y, 0.07)), rod((x, y, 0.07), (x, y, 0.14), 0.03, 12))))
    out.add("coupler", finish.metal("steel", p.wear), *(box((0.07, 0.07, 0.06), 0.012, (x, y, z)) for x in (-w, w) for y in (-d, d) for z in (0.35, 1.35, 1.82, 2.3)))


def _light(out: Collector, p: Params, kit: Kit) -> None:
    yellow, dark = dyed(finish.paint("#e0a81c", p.wear, 0.35), p.color), finish.metal("gunmetal", p.wear)
    out.add("post", yellow, rod((0, 0, 0.35), (0, 0, 1.55), 0.018, 14), *(rod((0, 0, 0.75), (0.48 * np.cos(a), 0.48 * np.sin(a), 0.02), 0.014, 10) for a in (np.pi / 2, np.pi / 2 + 2.09, np.pi / 2 - 2.09)), *(rod((0, 0, 0.4), (0.24 * np.cos(a), 0.24 * np.sin(a), 0.37), 0.01, 8) for a in (np.pi / 2, np.pi / 2 + 2.09, np.pi / 2 - 2.09)))
    out.add("foot", finish.rubber(), *(sphere(0.022, 10, (0.48 * np.cos(a), 0.48 * np.sin(a), 0.022)) for a in (np.pi / 2, np.pi / 2 + 2.09, np.pi / 2 - 2.09)))
    out.add("bar", yellow, slab((-0.34, -0.015, 1.53), (0.34, 0.015, 1.56), 0.006))
    tilt = rot_x(-0.25)
    for x in (-0.22, 0.22):
        at = (x, -0.02, 1.7)
        out.add("case", dark, *(m.turned(tilt).moved(at) for m in (cased((-0.15, -0.05, -0.11), (0.15, 0.06, 0.11), 0.012), *(slab((-0.13, 0.055, -0.1 + 0.035 * k), (0.13, 0.085, -0.09 + 0.035 * k), 0.002) for k in range(6)))))
        out.add("glow", finish.glow((1.0, 0.93, 0.8), 14.0), slab((-0.125, -0.054, -0.085), (0.125, -0.049, 0.085), 0.0).turned(tilt).moved(at))
        out.add("guard", finish.metal("chrome"), *(rod((-0.14, -0.075, z), (0.14, -0.075, z), 0.003, 6).turned(tilt).moved(at) for z in (-0.06, 0.0, 0.06)))
        out.add("yoke", yellow, tube([(x - 0.17, -0.02, 1.7), (x - 0.17, 0.0, 1.55), (x + 0.17, 0.0, 1.55), (x + 0.17, -0.02, 1.7)], 0.009, 8))
    out.add("cord", finish.rubber(), tube(spline([(0, 0.02, 1.5), (0.05, 0.04, 1.0), (0.1, 0.1, 0.3), (0.22, 0.2, 0.01), (0.4, 0.12, 0.01)], 30), 0.006, 6))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    n, blue = kit.n(32, 16), dyed(finish.paint("#1d4a8a", p.wear, 0.35), p.color)
    for s in (-1, 1):
        out.add("frame", blue, slab((s * 0.36 - 0.05, -0.07, 0.05), (s * 0.36 + 0.05, 0.07, 1.72), 0.008), slab((s * 0.36 - 0.07, -0.38, 0), (s * 0.36 + 0.07, 0.38, 0.06), 0.008))
        out.add("hole", finish.paint("#0c0d10"), *(drum(0.02, 0.108, (s * 0.36, 0, 0.5 + 0.13 * k), 16, 0.0) for k in range(7)))
    out.add("head", blue, slab((-0.42, -0.09, 1.62), (0.42, 0.09, 1.8), 0.01))
    out.add("bed", blue, slab((-0.44, -0.12, 0.68), (0.44, -0.06, 0.84), 0.008), slab((-0.44, 0.06, 0.68), (0.44, 0.12, 0.84), 0.008))
    out.add("plate", finish.metal("steel", p.wear), *(slab((x - 0.09, -0.13, 0.84), (x + 0.09, 0.13, 0.89), 0.006) for x in (-0.12, 0.12)))
    out.add("ram", finish.metal("chrome", p.wear), cylinder(0.045, 0.42, n, 0.006, (0, 0, 1.1)), cylinder(0.07, 0.05, n, 0.008, (0, 0, 1.06)))
    out.add("cylinder", finish.metal("gunmetal", p.wear), cylinder(0.1, 0.34, n, 0.012, (0, 0, 1.4)))
    out.add("spring", finish.metal("steel"), *(tube(np.c_[s * 0.16 + 0.02 * np.cos(t := np.linspace(0, 22 * np.pi, 160)), 0.02 * np.sin(t), np.linspace(1.1, 1.6, 160)], 0.004, 6) for s in (-1, 1)))
    out.add("pump", finish.paint("#c8281c", p.wear), cased((0.42, -0.08, 1.0), (0.58, 0.08, 1.3), 0.02), rod((0.5, -0.06, 1.26), (0.54, -0.42, 1.4), 0.014, 10))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.06, 0.03, 24, 0.005), -0.09).moved((0, 0, 1.71)))
    out.add("hand", finish.paint("#c8281c"), slab((-0.003, -0.1225, 1.71), (0.003, -0.121, 1.755), 0.0))
    out.add("hose", finish.rubber(), tube(spline([(0.5, 0, 1.3), (0.48, 0, 1.5), (0.3, -0.06, 1.55), (0.1, 0, 1.5)], 24), 0.012, 8))


def _watch(out: Collector, p: Params, kit: Kit) -> None:
    wood, brass = dyed(finish.wood("walnut", p.wear, 0.4), p.color), finish.metal("brass", p.wear)
    w, d, h = 0.6, 0.32, 0.96
    a = np.linspace(0.0, np.pi, 24)
    shape = np.r_[[(-w, d), (-w, -d)], np.c_[-0.24 * np.cos(a), -d + 0.16 * np.sin(a)], [(w, -d), (w, d)]]
    out.add("top", wood, prism(shape, 0.035, 0.006).moved((0, 0, h)))
    out.add("rim", wood, slab((-w, d - 0.02, h + 0.03), (w, d, h + 0.1), 0.005), *(slab((s * w - 0.012, -d, h + 0.03), (s * w + 0.012, d, h + 0.08), 0.005) for s in (-1, 1)))
    for s in (-1, 1):
        x0, x1 = sorted((s * 0.3, s * (w - 0.01)))
        out.add("case", wood, slab((x0, -d + 0.02, 0.12), (x1, d - 0.02, h), 0.006))
        for k in range(6):
            z = 0.16 + 0.132 * k
            out.add("drawer", wood, slab((x0 + 0.015, -d + 0.008, z), (x1 - 0.015, -d + 0.024, z + 0.118), 0.005))
            out.add("pull", brass, sphere((0.012, 0.014, 0.012), 12, ((x0 + x1) / 2, -d, z + 0.06)))
    out.add("leg", wood, *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, 0.13), 0.005) for x in (-w + 0.04, w - 0.04, -0.33, 0.33) for y in (-d + 0.05, d - 0.05)), slab((-0.3, d - 0.06, 0.3), (0.3, d - 0.04, 0.9), 0.003))
    out.add("apron", finish.leather("#6a4a2a", p.wear), thick(np.stack([np.c_[np.linspace(-0.24, 0.24, 12), np.full(12, y), 0.84 - z - 0.05 * np.cos(np.linspace(-1.5, 1.5, 12))] for y, z in ((-0.3, 0.0), (-0.12, 0.03), (0.02, 0.0))], 0)[::-1], 0.004))
    out.add("lamp", brass, cylinder(0.06, 0.02, 24, 0.005, (-0.44, 0.2, h + 0.035)), tube(spline([(-0.44, 0.2, h + 0.05), (-0.44, 0.2, h + 0.36), (-0.34, 0.1, h + 0.5), (-0.2, 0.02, h + 0.46)], 24), 0.008, 8))
    out.add("shade", finish.paint("#1f5a3a", 0.1, 0.25), lathe([(0.018, 0.07), (0.03, 0.065), (0.085, 0.0), (0.08, 0.0), (0.026, 0.058), (0.018, 0.06)], 26, 0.7).turned(rot_x(0.2)).moved((-0.18, 0.0, h + 0.4)))
    out.add("bulb", finish.glow((1.0, 0.85, 0.6), 8.0), sphere(0.024, 14, (-0.18, 0.0, h + 0.42)))
    g = kit.rng("parts")
    for _ in range(14):
        x, y, r = g.uniform(-0.1, 0.35), g.uniform(-0.05, 0.24), g.uniform(0.006, 0.02)
        out.add("gear", brass, lathe([(0.3 * r, 0), (r, 0), (r, 0.003), (0.3 * r, 0.003), (0.3 * r, 0)], 18, 0.3).moved((x, y, h + 0.035)))
    out.add("vise", finish.metal("steel", p.wear), cased((0.36, -0.2, h + 0.035), (0.46, -0.12, h + 0.1), 0.008), rod((0.34, -0.16, h + 0.07), (0.5, -0.16, h + 0.07), 0.01, 12))
    out.add("dome", finish.glass(), lathe([(0.05, 0.0), (0.05, 0.05), (0.03, 0.08), (0, 0.085), (0, 0.083), (0.028, 0.078), (0.048, 0.049), (0.048, 0.0), (0.05, 0)], 24, 0.7).moved((0.18, 0.2, h + 0.035)))


def _cobbler(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    out.add("plank", wood, slab((-0.75, -0.2, 0.4), (0.75, 0.2, 0.45), 0.01))
    out.add("leg", wood, *(beam((x, y, 0.41), (x * 1.08, y * 1.3, 0.0), 0.055, 0.055, 0.006) for x in (-0.62, 0.62) for y in (-0.15, 0.15)))
    out.add("seat", finish.leather("#5a2f16", p.wear), soft_box((0.4, 0.38, 0.05), 0.022, 0.06, -0.012, center=(-0.48, 0, 0.47)))
    out.add("box", wood, *(slab((0.0, y - 0.008, 0.45), (0.74, y + 0.008, 0.53), 0.003) for y in (-0.19, 0.19)), *(slab((x - 0.008, -0.19, 0.45), (x + 0.008, 0.19, 0.53), 0.003) for x in (0.0, 0.25, 0.5, 0.74)), slab((0.1, 0.12, 0.62), (0.7, 0.2, 0.64), 0.004), *(slab((x - 0.01, 0.12, 0.45), (x + 0.01, 0.2, 0.63), 0.003) for x in (0.12, 0.68)))
    iron = finish.iron(p.wear)
    out.add("last", iron, rod((0.12, -0.02, 0.45), (0.12, -0.02, 0.72), 0.02, 12), soft_box((0.09, 0.24, 0.05), 0.022, 0.04, center=(0.12, -0.03, 0.735)), cylinder(0.05, 0.02, 18, 0.004, (0.12, -0.02, 0.45)))
    hide = finish.leather("#6a3a1c", p.wear)
    out.add("shoe", hide, sphere((0.05, 0.09, 0.045), 18, (0.38, -0.06, 0.5)), lathe([(0, 0), (0.042, 0.0), (0.045, 0.1), (0.04, 0.1), (0.036, 0.02), (0, 0.02)], 20, 0.7).moved((0.38, 0.04, 0.46)))
    out.add("tool", finish.metal("steel", p.wear), *(rod((0.56 + 0.03 * k, 0.05, 0.46), (0.56 + 0.03 * k, -0.06, 0.47), 0.004, 8, 0.001) for k in range(4)))
    out.add("grip", finish.wood("cherry", p.wear), *(rod((0.56 + 0.03 * k, 0.05, 0.465), (0.56 + 0.03 * k, 0.13, 0.465), 0.011, 10) for k in range(4)))
    out.add("hammer", finish.wood("birch"), rod((0.2, 0.16, 0.65), (0.48, 0.16, 0.65), 0.01, 10))
    out.add("head", iron, cylinder(0.02, 0.08, 16, 0.004, (0, 0, -0.04)).turned(rot_x(np.pi / 2)).moved((0.48, 0.16, 0.655)))


def _butcher(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("blocks")
    base = np.array(dyed(finish.wood("birch"), p.color).color)
    tone = finish.wood("birch", p.wear)
    n = 10
    tiles = [slab((-0.4 + 0.08 * i, -0.3 + 0.075 * j, 0.55), (-0.4 + 0.08 * (i + 1), -0.3 + 0.075 * (j + 1), 0.88), 0.003).tinted(float(g.uniform(0.8, 1.05))) for i in range(n) for j in range(8)]
    out.add("block", tone.model_copy(update={"color": tuple(float(c) for c in base)}), *tiles)
    out.add("frame", finish.wood("oak", p.wear), *(slab((x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, 0.56), 0.008) for x in (-0.33, 0.33) for y in (-0.23, 0.23)), slab((-0.36, -0.26, 0.16), (0.36, 0.26, 0.19), 0.006))
    out.add("rail", finish.iron(p.wear), rod((-0.3, 0.35, 0.8), (0.3, 0.35, 0.8), 0.009, 10), *(rod((x, 0.29, 0.8), (x, 0.35, 0.8), 0.008, 8) for x in (-0.3, 0.3)))
    out.add("cleaver", finish.metal("steel", p.wear, 0.2), front_prism([(-0.09, 0.0), (0.09, 0.0), (0.09, 0.085), (-0.09, 0.095)], -0.003, 0.003, 0.001).turned(rot_x(0.12)).moved((0.12, -0.1, 0.868)))
    out.add("grip", finish.wood("dark", p.wear), rod((0.21, -0.11, 0.93), (0.34, -0.11, 0.93), 0.014, 12))


def _still(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    copper = dyed(finish.metal("copper", p.wear), p.color)
    out.add("base", finish.brick(), lathe([(0, 0), (0.56, 0), (0.56, 0.34), (0.5, 0.38), (0, 0.38)], n, 0.3))
    out.add("door", finish.iron(p.wear), slab((-0.14, -0.58, 0.06), (0.14, -0.5, 0.28), 0.01))
    out.add("fire", finish.glow((1.0, 0.4, 0.08), 4.0), slab((-0.1, -0.584, 0.1), (0.1, -0.579, 0.13), 0.0))
    out.add("pot", copper, lathe([(0, 0.36), (0.4, 0.38), (0.52, 0.5), (0.54, 0.78), (0.46, 0.98), (0.24, 1.1), (0.16, 1.14), (0.15, 1.2), (0.26, 1.28), (0.28, 1.4), (0.2, 1.52), (0.09, 1.64), (0.06, 1.76), (0, 1.76)], n, 0.7))
    out.add("band", finish.metal("brass", p.wear), *(lathe([(r, z), (r + 0.012, z + 0.006), (r + 0.012, z + 0.034), (r, z + 0.04)], n, 0.4) for r, z in ((0.535, 0.6), (0.155, 1.13))))
    out.add("rivet", finish.metal("brass", p.wear), *(sphere(0.012, 8, (0.549 * np.cos(t), 0.549 * np.sin(t), 0.62)) for t in np.arange(22) * np.pi / 11))
    neck = spline([(0, 0, 1.72), (0.03, 0, 1.86), (0.25, 0, 1.92), (0.75, 0, 1.72), (1.06, 0, 1.5), (1.12, 0, 1.3)], 50)
    out.add("neck", copper, tube(neck, np.linspace(0.07, 0.035, 50), 16))
    out.add("condenser", finish.wood("oak", p.wear), *(box((0.105, 0.026, 1.0), 0.006).moved((0, -0.37, 0.62)).turned(rot_z(k * 2 * np.pi / 22)).moved((1.12, 0, 0)) for k in range(22)), cylinder(0.36, 0.04, 40, 0.004, (1.12, 0, 0.12)))
    out.add("base", finish.brick(), slab((0.8, -0.32, 0), (1.44, 0.32, 0.121), 0.01))
    out.add("hoop", finish.iron(p.wear), *(lathe([(0.383, z), (0.391, z), (0.391, z + 0.04), (0.383, z + 0.04), (0.383, z)], 44, 0.4).moved((1.12, 0, 0)) for z in (0.25, 0.6, 0.98)))
    out.add("water", finish.of("water", "#3a5a5e", 0.05), cylinder(0.35, 0.01, 40, 0.0, (1.12, 0, 1.06)))
    out.add("coil", copper, tube(np.c_[1.12 + 0.22 * np.cos(t := np.linspace(0, 4 * np.pi, 70)), 0.22 * np.sin(t), np.linspace(1.16, 1.0, 70)], 0.02, 8), rod((1.12, -0.3, 0.3), (1.12, -0.52, 0.26), 0.018, 10))


def _ferment(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(48, 22), dyed(steel(p.wear), p.color)
    out.add("tank", shell, lathe([(0, 0.42), (0.05, 0.42), (0.42, 0.74), (0.46, 0.8), (0.46, 1.72), (0.42, 1.82), (0.16, 1.92), (0.14, 1.98), (0, 1.98)], n, 0.5))
    out.add("band", finish.metal("chrome"), *(lathe([(0.46, z), (0.468, z + 0.004), (0.468, z + 0.03), (0.46, z + 0.034)], n, 0.4) for z in (0.84, 1.68)))
    out.add("leg", shell, *(rod((0.4 * np.cos(a), 0.4 * np.sin(a), 0.8), (0.46 * np.cos(a), 0.46 * np.sin(a), 0.03), 0.028, 12) for a in np.arange(4) * np.pi / 2 + np.pi / 4), *(cylinder(0.055, 0.03, 20, 0.008, (0.46 * np.cos(a), 0.46 * np.sin(a), 0)) for a in np.arange(4) * np.pi / 2 + np.pi / 4))
    out.add("hatch", finish.metal("chrome"), fronted(lathe([(0, 0), (0.17, 0), (0.18, 0.02), (0.15, 0.04), (0, 0.05)], 36, 0.5), -0.44).scaled((1, 1, 1.2)).moved((0, 0, 1.15)), rod((-0.08, -0.5, 1.15), (0.08, -0.5, 1.15), 0.014, 10))
    out.add("valve", finish.metal("chrome"), rod((0, 0, 0.43), (0, 0, 0.3), 0.03, 14), rod((0, 0, 0.32), (0, -0.22, 0.32), 0.024, 12), slab((-0.008, -0.16, 0.34), (0.008, -0.06, 0.37), 0.004), rod((0, 0, 1.96), (0, 0, 2.08), 0.03, 12), tube(spline([(0, 0, 2.06), (0.1, 0, 2.1), (0.44, 0, 1.98), (0.5, 0, 1.7), (0.5, 0, 0.6)], 40), 0.018, 8))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.06, 0.03, 26, 0.005), -0.44).moved((-0.22, 0.06, 1.5)))
    labelled(out, "B-2", 0.14, (0.02, -0.472, 1.54), "#2a3a4a")


def _steam(out: Collector, p: Params, kit: Kit) -> None:
    n, paint = kit.n(44, 20), dyed(finish.paint("#1f4a34", p.wear, 0.35), p.color)
    brass, iron = finish.metal("brass", p.wear), finish.iron(p.wear)
    out.add("bed", iron, slab((-0.95, -0.4, 0.06), (0.95, 0.4, 0.2), 0.012), *(slab((x - 0.08, -0.36, 0), (x + 0.08, 0.36, 0.07), 0.01) for x in (-0.8, 0.0, 0.8)))
    out.add("boiler", paint, drum(0.3, 1.0, (-0.35, 0.06, 0.62), n, 0.02))
    out.add("band", brass, *(lathe([(0.3, -0.015), (0.31, -0.012), (0.31, 0.012), (0.3, 0.015)], n, 0.4).turned(rot_y(np.pi / 2)).moved((x, 0.06, 0.62)) for x in (-0.75, -0.35, 0.05)))
    out.add("stack", iron, lathe([(0, 0.9), (0.1, 0.9), (0.09, 0.96), (0.08, 1.55), (0.12, 1.62), (0.13, 1.68), (0.1, 1.68), (0.07, 1.6), (0, 1.6)], 26, 0.5).moved((-0.72, 0.06, 0)))
    out.add("dome", brass, lathe([(0, 0.9), (0.1, 0.9), (0.1, 1.02), (0.06, 1.1), (0, 1.12)], 26, 0.7).moved((-0.25, 0.06, 0)), rod((0.02, 0.06, 0.9), (0.02, 0.06, 1.06), 0.014, 10), sphere(0.03, 12, (0.02, 0.06, 1.08)))
    out.add("door", iron, drum(0.26, 0.04, (-0.87, 0.06, 0.62), n, 0.01))
    out.add("cradle", iron, *(side_prism([(-0.2, 0.18), (0.32, 0.18), (0.26, 0.45), (-0.14, 0.45)], x - 0.05, x + 0.05, 0.01) for x in (-0.7, 0.0)))
    out.add("wheel", finish.paint("#8a1a1c", p.wear), ring(0.46, 0.035, (0, 0, 0), 56, 10).turned(rot_x(np.pi / 2)).moved((0.58, -0.24, 0.58)), *(rod((0.58, -0.24, 0.58), (0.58 + 0.46 * np.cos(a), -0.24, 0.58 + 0.46 * np.sin(a)), 0.018, 8) for a in np.arange(6) * np.pi / 3), fronted(cylinder(0.07, 0.12, 22, 0.01), -0.18).moved((0.58, 0, 0.58)))
    out.add("axle", finish.metal("steel", p.wear), rod((0.58, -0.32, 0.58), (0.58, 0.32, 0.58), 0.03, 14), drum(0.12, 0.3, (-0.2, -0.3, 0.4), 26, 0.01), rod((-0.05, -0.3, 0.4), (0.22, -0.32, 0.4), 0.016, 12), rod((0.22, -0.33, 0.4), (0.58 + 0.16, -0.33, 0.66), 0.02, 10))
    out.add("pillar", iron, *(slab((0.52, y - 0.05, 0.18), (0.64, y + 0.05, 0.6), 0.012) for y in (-0.1, 0.28)))
    out.add("governor", brass, rod((0.28, 0.14, 0.2), (0.28, 0.14, 1.12), 0.014, 10), *(rod((0.28, 0.14, 1.1), (0.28 + s * 0.12, 0.14, 0.96), 0.008, 8) for s in (-1, 1)), *(sphere(0.04, 16, (0.28 + s * 0.13, 0.14, 0.94)) for s in (-1, 1)), sphere(0.024, 12, (0.28, 0.14, 1.13)))
    out.add("pipe", finish.metal("copper", p.wear), tube(spline([(-0.25, 0.0, 1.05), (-0.22, -0.2, 1.0), (-0.2, -0.36, 0.8), (-0.2, -0.32, 0.5)], 26), 0.024, 10))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.06, 0.03, 26, 0.005), -0.24).moved((-0.5, 0, 0.74)))


def _rocks(kit: Kit, n: int, w: float, d: float, h: float, z: float, size: float) -> list[Mesh]:
    """Lumps heaped over an oval of half extents w and d, h high, on height z."""
    g = kit.rng("lumps")
    out = []
    for _ in range(n):
        a, r = g.uniform(0, 2 * np.pi), np.sqrt(g.random())
        x, y = w * r * np.cos(a), d * r * np.sin(a)
        q = size * g.uniform(0.6, 1.25)
        m = sphere((1, 1, 1), 8)
        v = m.vertices * (1 + 0.35 * fbm(m.vertices * 1.3 + g.uniform(0, 50), 0.6, 2, 3)[:, None]) * q * g.uniform(0.7, 1.2, 3)
        out.append(Mesh(v, m.faces, None, m.uv).turned(rot_z(a * 3)).moved((x, y, z + max(h * (1 - r**1.6) * g.uniform(0.6, 1.0), 0.6 * q))))
    return out


def _cart(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    c = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])

    def tub(q: float, z: float) -> Floats:
        return np.column_stack([c * (q * np.array([0.62, 0.4])), np.full(4, z)])

    grid = np.stack([np.concatenate([r, r[:1]]) for r in (tub(0.72, 0.32), tub(1.0, 0.92))])
    out.add("tub", iron, thick(grid.transpose(1, 0, 2), 0.015), slab((-0.44, -0.28, 0.3), (0.44, 0.28, 0.33), 0.004), slab((-0.42, -0.27, 0.315), (0.42, 0.27, 0.335), 0.002))
    out.add("rim", iron, tube(np.r_[tub(1.0, 0.925)], 0.022, 8, closed=True))
    out.add("band", finish.metal("gunmetal", p.wear), *(side_prism([(-0.29, 0.33), (-0.41, 0.91), (-0.425, 0.91), (-0.305, 0.33)], x - 0.025, x + 0.025, 0.002) for x in (-0.3, 0.3)))
    out.add("rivet", finish.metal("steel", p.wear), *(sphere(0.012, 8, (x, -0.305 - 0.12 * t, 0.36 + 0.52 * t)) for x in (-0.3, 0.3) for t in (0.05, 0.35, 0.65, 0.95)))
    out.add("axle", iron, *(rod((x, -0.32, 0.17), (x, 0.32, 0.17), 0.026, 12) for x in (-0.3, 0.3)), *(slab((-0.5, y - 0.03, 0.22), (0.5, y + 0.03, 0.3), 0.006) for y in (-0.2, 0.2)))
    out.add("wheel", finish.metal("steel", p.wear), *(m for x in (-0.3, 0.3) for s in (-1, 1) for m in (fronted(lathe([(0, -0.03), (0.17, -0.03), (0.17, 0.02), (0.19, 0.02), (0.19, 0.035), (0.05, 0.035), (0.04, 0.05), (0, 0.05)], 28, 0.4).scaled((1, 1, -s)) if s > 0 else lathe([(0, -0.03), (0.17, -0.03), (0.17, 0.02), (0.19, 0.02), (0.19, 0.035), (0.05, 0.035), (0.04, 0.05), (0, 0.05)], 28, 0.4)).moved((x, s * 0.3, 0.19)),)))
    out.add("coal", finish.of("rock", "#0c0c0d", 0.5), *_rocks(kit, 90, 0.52, 0.32, 0.16, 0.82, 0.075))
    out.add("hook", iron, ring(0.05, 0.012, (0.68, 0, 0.26), 22, 8), rod((0.5, 0, 0.26), (0.63, 0, 0.26), 0.014, 10))


def _saddle(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    for x in (-0.32, 0.32):
        out.add("leg", wood, *(beam((x, s * 0.04, 0.86), (x, s * 0.3, 0.0), 0.06, 0.04, 0.005) for s in (-1, 1)), slab((x - 0.02, -0.2, 0.3), (x + 0.02, 0.2, 0.35), 0.004))
    out.add("rail", wood, *(slab((-0.4, -0.02, -0.012), (0.4, 0.1, 0.012), 0.004).turned(rot_x(s * 0.75)).moved((0, s * 0.03, 0.9)) if s < 0 else slab((-0.4, -0.1, -0.012), (0.4, 0.02, 0.012), 0.004).turned(rot_x(0.75)).moved((0, -0.03, 0.9)) for s in (-1, 1)), slab((-0.34, -0.02, 0.3), (0.34, 0.02, 0.35), 0.004))
    hide = finish.leather("#5a2c12", p.wear)
    u, v = np.meshgrid(np.linspace(-1, 1, 22), np.linspace(-1, 1, 26), indexing="ij")
    z = 0.94 + 0.1 * np.clip(np.abs(u) - 0.35, 0, 1) ** 1.3 * 1.6 * (u < 0) + 0.13 * np.clip(np.abs(u) - 0.5, 0, 1) ** 1.5 * 1.5 * (u > 0) - 0.3 * np.abs(v) ** 1.7
    grid = np.stack([u * 0.26 * (1 - 0.1 * v**2), v * 0.24, z], -1)
    out.add("seat", hide, thick(grid, 0.025))
    out.add("flap", finish.leather("#4a2410", p.wear), *(soft_box((0.34, 0.03, 0.42), 0.012, 0.06, center=(0.02, s * 0.255, 0.52)) for s in (-1, 1)))
    out.add("horn", hide, rod((-0.24, 0, 0.98), (-0.27, 0, 1.1), 0.022, 14), sphere((0.04, 0.04, 0.02), 16, (-0.272, 0, 1.11)))
    out.add("blanket", finish.fabric("#8a2a1c", p.wear, "carpet"), thick(np.stack([u * 0.33, v * 0.25, 0.925 - 0.42 * np.abs(v) ** 1.6], -1), 0.012))
    out.add("stirrup", finish.metal("steel", p.wear), *(tube(np.c_[0.02 + 0.055 * np.cos(a := np.linspace(-0.3, np.pi + 0.3, 20)), np.full(20, s * 0.29), 0.2 + 0.06 * np.sin(a)], 0.007, 8) for s in (-1, 1)), *(slab((-0.035, s * 0.29 - 0.03, 0.175), (0.075, s * 0.29 + 0.03, 0.19), 0.004) for s in (-1, 1)))


def _coal(out: Collector, p: Params, kit: Kit) -> None:
    out.add("coal", dyed(finish.of("rock", "#0c0c0d", 0.45), p.color), *_rocks(kit, 340, 0.52, 0.44, 0.34, 0.0, 0.06))
    out.add("dust", finish.of("soil", "#121212", 0.95), lathe([(0, 0), (0.46, 0), (0.36, 0.12), (0.2, 0.25), (0, 0.31)], 26, 0.9).scaled((1, 0.85, 1)))


def _bricks(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("bricks")
    tone = dyed(finish.of("ceramic", "#8a3420", 0.9, p.wear), p.color)
    out.add("pallet", finish.wood("pine", p.wear), *(slab((-0.5, -0.4 + 0.2 * k, 0.1), (0.5, -0.4 + 0.2 * k + 0.12, 0.12), 0.003) for k in range(4)), *(slab((x - 0.05, -0.4, 0), (x + 0.05, 0.33, 0.1), 0.004) for x in (-0.42, 0.0, 0.42)))
    unit = slab((-0.1055, -0.05, 0), (0.1055, 0.05, 0.063), 0.004)
    for j in range(8):
        for r in range(7):
            for k in range(4):
                if j == 7 and (r > 4 or k > 2):
                    continue
                turn = rot_z(g.uniform(-0.02, 0.02))
                m = unit.turned(turn).moved((-0.33 + 0.22 * k + g.uniform(-0.003, 0.003), -0.35 + 0.105 * r, 0.12 + 0.065 * j))
                out.add("brick", tone, m.tinted(float(g.uniform(0.75, 1.1))))


def _vac(out: Collector, p: Params, kit: Kit) -> None:
    n, red = kit.n(40, 20), dyed(finish.plastic("#b8281c", 0.4, p.wear), p.color)
    z = on_castors(out, 0.18, 0.18, 0.035)
    out.add("tank", finish.plastic("#2b2f35", 0.4, p.wear), lathe([(0, z), (0.2, z), (0.23, z + 0.03), (0.24, z + 0.34), (0.25, z + 0.36), (0, z + 0.36)], n, 0.5))
    out.add("head", red, lathe([(0, z + 0.36), (0.25, z + 0.36), (0.255, z + 0.39), (0.22, z + 0.46), (0.16, z + 0.56), (0, z + 0.58)], n, 0.6), tube(spline([(-0.1, 0, z + 0.55), (-0.09, 0, z + 0.66), (0.09, 0, z + 0.66), (0.1, 0, z + 0.55)], 20), 0.018, 10))
    out.add("latch", finish.metal("chrome"), *(box((0.02, 0.05, 0.09), 0.006, (s * 0.25, 0, z + 0.36)) for s in (-1, 1)))
    out.add("switch", finish.plastic("#e8e6de"), knob(0.022, (0, -0.2, z + 0.49)))
    hose = spline([(0, -0.24, z + 0.26), (0.0, -0.42, z + 0.2), (0.3, -0.5, 0.06), (0.55, -0.2, 0.05), (0.5, 0.2, 0.05), (0.42, 0.3, 0.4), (0.3, 0.22, 0.72)], 120)
    out.add("hose", finish.plastic("#1b1d20", 0.5), tube(hose, 0.03 + 0.003 * (np.arange(120) % 2), 12))
    out.add("wand", finish.plastic("#1b1d20", 0.4), rod((0.3, 0.22, 0.7), (0.3, 0.26, 0.08), 0.022, 14), slab((0.18, 0.22, 0.0), (0.42, 0.3, 0.07), 0.012))


def _jet(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(52, 24), dyed(finish.metal("aluminium", p.wear), p.color)
    z = 0.95
    cowl = [(0.42, -0.9), (0.5, -0.93), (0.56, -0.86), (0.58, -0.5), (0.56, 0.2), (0.5, 0.4), (0.48, 0.4), (0.53, 0.18), (0.54, -0.5), (0.5, -0.84), (0.42, -0.86), (0.42, -0.9)]
    out.add("cowl", shell, lathe(cowl, n, 0.5).turned(rot_y(np.pi / 2)).moved((0, 0, z)))
    out.add("core", finish.metal("steel", p.wear), lathe([(0, -0.6), (0.26, -0.6), (0.34, -0.3), (0.32, 0.3), (0.36, 0.5), (0.3, 0.95), (0.24, 1.0), (0.22, 0.96), (0.14, 1.1), (0, 1.28)], n, 0.5).turned(rot_y(np.pi / 2)).moved((0, 0, z)))
    out.add("spinner", finish.metal("gunmetal", p.wear), lathe([(0, -0.98), (0.06, -0.93), (0.14, -0.76), (0.16, -0.66), (0, -0.66)], 32, 0.8).turned(rot_y(np.pi / 2)).moved((0, 0, z)))
    blade = np.stack([[(-0.66 - 0.05 * np.cos(q) * (1 - 0.3 * t), -0.07 * np.cos(q + 0.5 * t), r) for q in (0.0, np.pi)] for t, r in zip(np.linspace(0, 1, 6), np.linspace(0.15, 0.49, 6), strict=True)])
    out.add("fan", finish.metal("gunmetal", p.wear), *(thick(blade, 0.006).turned(rot_x(k * 2 * np.pi / 20)).moved((0, 0, z)) for k in range(20)))
    out.add("pipe", finish.metal("copper", p.wear), *(tube(spline([(0.45, 0.34 * np.cos(a), z + 0.34 * np.sin(a)), (0.6, 0.4 * np.cos(a + 0.2), z + 0.4 * np.sin(a + 0.2)), (0.85, 0.33 * np.cos(a + 0.3), z + 0.33 * np.sin(a + 0.3))], 16), 0.018, 8) for a in np.arange(7) * 0.9))
    paint = finish.paint("#d8a81c", p.wear)
    out.add("stand", paint, *(beam((x, s * 0.42, 0.08), (x, s * 0.2, z - 0.42), 0.06, 0.06, 0.006) for x in (-0.4, 0.3) for s in (-1, 1)), *(slab((-0.8, s * 0.42 - 0.04, 0.06), (0.8, s * 0.42 + 0.04, 0.14), 0.008) for s in (-1, 1)), *(slab((x - 0.04, -0.42, 0.06), (x + 0.04, 0.42, 0.14), 0.008) for x in (-0.7, 0.7)), *(slab((x - 0.05, -0.24, z - 0.58), (x + 0.05, 0.24, z - 0.48), 0.01) for x in (-0.4, 0.3)))
    out.add("wheel", finish.rubber(), *(drum(0.06, 0.05, (x, y, 0.06), 18) for x in (-0.7, 0.7) for y in (-0.42, 0.42)))


def _theodolite(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = finish.wood("birch", p.wear), kit.n(30, 16)
    for k in range(3):
        a = np.pi / 2 + k * 2 * np.pi / 3
        out.add("leg", wood, *(beam((0.06 * np.cos(a) - d * np.sin(a), 0.06 * np.sin(a) + d * np.cos(a), 1.12), (0.36 * np.cos(a) - d * 0.4 * np.sin(a), 0.36 * np.sin(a) + d * 0.4 * np.cos(a), 0.3), 0.022, 0.016, 0.003) for d in (-0.03, 0.03)), beam((0.3 * np.cos(a), 0.3 * np.sin(a), 0.46), (0.47 * np.cos(a), 0.47 * np.sin(a), 0.03), 0.024, 0.022, 0.004))
        out.add("tip", finish.metal("steel", p.wear), rod((0.465 * np.cos(a), 0.465 * np.sin(a), 0.05), (0.485 * np.cos(a), 0.485 * np.sin(a), 0.0), 0.012, 10, 0.002))
        out.add("clamp", finish.metal("brass", p.wear), box((0.05, 0.05, 0.03), 0.006, (0.33 * np.cos(a), 0.33 * np.sin(a), 0.38)))
    out.add("head", finish.metal("brass", p.wear), cylinder(0.09, 0.03, n, 0.006, (0, 0, 1.11)), cylinder(0.07, 0.05, n, 0.006, (0, 0, 1.16)), *(cylinder(0.012, 0.03, 14, 0.002, (0.06 * np.cos(a), 0.06 * np.sin(a), 1.135)) for a in np.arange(3) * 2.09))
    body = dyed(finish.paint("#d8a81c", p.wear, 0.35), p.color)
    out.add("yoke", body, cased((-0.09, -0.06, 1.2), (0.09, 0.06, 1.26), 0.015), *(cased((s * 0.075 - 0.018, -0.05, 1.24), (s * 0.075 + 0.018, 0.05, 1.44), 0.012) for s in (-1, 1)))
    out.add("scope", finish.metal("gunmetal", p.wear), fronted(lathe([(0, -0.12), (0.02, -0.12), (0.022, -0.06), (0.034, -0.02), (0.034, 0.1), (0.042, 0.11), (0.042, 0.15), (0.036, 0.15), (0.03, 0.13), (0, 0.13)], n, 0.5)).moved((0, 0, 1.38)))
    out.add("lens", finish.glass((0.5, 0.6, 0.8)), fronted(cylinder(0.034, 0.004, n, 0.0), -0.13).moved((0, 0, 1.38)))
    out.add("circle", finish.metal("brass", p.wear), drum(0.06, 0.01, (0.1, 0, 1.38), n, 0.002))
    out.add("vial", finish.of("glass", "#b8e84a", 0.05), rod((-0.04, -0.062, 1.23), (0.04, -0.062, 1.23), 0.008, 12))


KINDS: dict[str, Kin] = {
    "grindstone": Kin(_grind, 70.0, dynamic=False, sides=("front",)), "millstone": Kin(_mill, 420.0, dynamic=False, sides=("front",)), "tire_stack": Kin(_tyres, 45.0, dynamic=False, supports=(top(0.4, 0.4, 1.07),)), "tire_changer": Kin(_changer, 220.0, dynamic=False, sides=("front",)),
    "cement_mixer": Kin(_mixer, 65.0, dynamic=False, sides=("front",)), "scaffold_tower": Kin(_scaffold, 90.0, dynamic=False, cover="roles", supports=(top(1.7, 0.7, 1.41, "deck"),)), "work_light": Kin(_light, 7.0, dynamic=False, lights=(light((0, -0.25, 1.68), 40.0, True, (1.0, 0.93, 0.82), 0.1),)),
    "hydraulic_press": Kin(_press, 130.0, dynamic=False, cover="roles", supports=(top(0.4, 0.2, 0.89, "bed", (0.0, 0.0), 0.16),), sides=("front",)), "watchmakers_bench": Kin(_watch, 48.0, dynamic=False, cover="roles", supports=(top(0.3, 0.4, 0.995, "top", (-0.35, -0.05), 0.3), top(0.3, 0.2, 0.995, "right", (0.42, 0.12), 0.6)), sides=("front",)),
    "cobblers_bench": Kin(_cobbler, 22.0, dynamic=False, supports=(top(0.36, 0.34, 0.495, "seat", (-0.48, 0.0), 1.0),), affordances=("sit",), sides=("front",), places={"seat": (-0.48, 0.0, 0.5)}), "butcher_block": Kin(_butcher, 90.0, dynamic=False, supports=(top(0.5, 0.5, 0.88, "top", (-0.14, 0.0)),), sides=("front", "back", "left", "right")),
    "copper_still": Kin(_still, 220.0, dynamic=False, cover="roles", sides=("front",)), "fermenter": Kin(_ferment, 160.0, dynamic=False, sides=("front",)), "steam_engine": Kin(_steam, 700.0, dynamic=False, sides=("front",)), "mine_cart": Kin(_cart, 260.0, dynamic=False, affordances=("push",)), "saddle_rack": Kin(_saddle, 24.0, dynamic=False),
    "coal_pile": Kin(_coal, 180.0, dynamic=False), "brick_stack": Kin(_bricks, 560.0, dynamic=False, supports=(top(0.6, 0.5, 0.575, "top", (-0.1, -0.1)),)), "shop_vacuum": Kin(_vac, 9.0, affordances=("push",)), "jet_engine": Kin(_jet, 900.0, dynamic=False, cover="roles"), "theodolite": Kin(_theodolite, 11.0, dynamic=False, sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
