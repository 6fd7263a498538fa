"""A small electric cooker or kitchen machine: a rice cooker, slow cooker, pressure cooker, air fryer, waffle iron, sandwich press, toaster oven, hand mixer, bread maker, hot plate, pasta machine or meat grinder."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube
CARD = Card("kitchen/cooker", 1, "cooker_small", ("rice cooker", "slow cooker", "crock pot", "crockpot", "pressure cooker", "instant pot", "multicooker", "air fryer", "waffle iron", "waffle maker", "sandwich press", "panini press", "sandwich maker", "panini grill", "toaster oven", "mini oven", "hand mixer", "electric mixer", "bread maker", "bread machine", "hot plate", "hotplate", "electric hob", "camping stove", "pasta machine", "pasta maker", "meat grinder", "mincer"),
            ("appliance", "kitchenware"), ("indoor", "kitchen"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["rice_cooker", "slow_cooker", "pressure_cooker", "air_fryer", "waffle_iron", "sandwich_press", "toaster_oven", "hand_mixer", "bread_maker", "hot_plate", "pasta_machine", "meat_grinder"] = "rice_cooker"
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.1


CALLED = {"rice cooker": "rice_cooker", "slow cooker": "slow_cooker", "crock pot": "slow_cooker", "crockpot": "slow_cooker", "pressure cooker": "pressure_cooker", "instant pot": "pressure_cooker", "multicooker": "pressure_cooker", "air fryer": "air_fryer", "waffle iron": "waffle_iron", "waffle maker": "waffle_iron", "sandwich press": "sandwich_press", "panini press": "sandwich_press", "sandwich maker": "sandwich_press", "panini grill": "sandwich_press", "toaster oven": "toaster_oven", "mini oven": "toaster_oven",
          "hand mixer": "hand_mixer", "electric mixer": "hand_mixer", "bread maker": "bread_maker", "bread machine": "bread_maker", "hot plate": "hot_plate", "hotplate": "hot_plate", "electric hob": "hot_plate", "camping stove": "hot_plate", "pasta machine": "pasta_machine", "pasta maker": "pasta_machine", "meat grinder": "meat_grinder", "mincer": "meat_grinder"}  # fmt: skip
"""Other names of its kinds."""
BLACK = finish.plastic("#141416", 0.35)


def build(p: Params, kit: Kit) -> Part:
    """Stands on a counter, its front to -Y."""
    return drawn(KINDS, p, kit, functional_sides=("front",))


def _feet(out: Collector, x: float, y: float) -> None:
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.01, 12, 0.002, (a * x, b * y, 0)) for a in (-1, 1) for b in (-1, 1)))


def _rice(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(44, 18), dyed(finish.plastic("#f0f0ec", 0.25, p.wear), p.color)
    out.add("body", shell, lathe([(0, 0.01), (0.11, 0.01), (0.13, 0.025), (0.135, 0.15), (0.125, 0.175), (0, 0.175)], n, 0.7))
    out.add("lid", finish.glass(), lathe([(0.118, 0.176), (0.1, 0.196), (0.05, 0.21), (0, 0.213)], n, True))
    out.add("rim", finish.metal("chrome", p.wear), ring(0.121, 0.005, (0, 0, 0.176), n, 8))
    out.add("knob", BLACK, lathe([(0, 0.21), (0.01, 0.211), (0.008, 0.222), (0.02, 0.228), (0.018, 0.236), (0, 0.238)], 20, 0.6), *(soft_box((0.02, 0.07, 0.02), 0.008, 0.02, center=(s * 0.142, 0, 0.135)) for s in (-1, 1)))
    out.add("panel", BLACK, soft_box((0.06, 0.012, 0.075), 0.005, 0.02, center=(0, -0.133, 0.07)))
    out.add("lamp", finish.glow((1.0, 0.3, 0.1), 1.0), sphere((0.004, 0.003, 0.004), 10, (0, -0.139, 0.09)))
    out.add("knob", finish.plastic("#c22a1e", 0.3), box((0.022, 0.014, 0.01), 0.003, (0, -0.143, 0.052)))
    _feet(out, 0.07, 0.07)


def _slow(out: Collector, p: Params, kit: Kit) -> None:
    n, oval = kit.n(48, 18), (1.3, 0.95, 1.0)
    out.add("body", dyed(finish.metal("brushed", p.wear), p.color), lathe([(0, 0.012), (0.115, 0.012), (0.125, 0.02), (0.13, 0.16), (0, 0.16)], n, 0.5).scaled(oval))
    out.add("crock", finish.ceramic("#17181a"), lathe([(0.1, 0.155), (0.135, 0.16), (0.137, 0.17), (0.12, 0.172)], n, 0.6).scaled(oval), *(soft_box((0.035, 0.09, 0.018), 0.007, 0.02, center=(s * 0.185, 0, 0.16)) for s in (-1, 1)))
    out.add("lid", finish.glass(), lathe([(0.126, 0.172), (0.11, 0.188), (0.05, 0.204), (0, 0.207)], n, True).scaled(oval))
    out.add("knob", BLACK, lathe([(0, 0.204), (0.01, 0.205), (0.008, 0.216), (0.02, 0.223), (0.018, 0.231), (0, 0.233)], 20, 0.6), cylinder(0.025, 0.02, 20, 0.004).turned(rot_x(np.pi / 2)).moved((0, -0.118, 0.07)))
    _feet(out, 0.1, 0.07)


def _pressure(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(48, 18), dyed(finish.metal("brushed", p.wear), p.color)
    out.add("body", steel, lathe([(0, 0.012), (0.13, 0.012), (0.138, 0.02), (0.138, 0.2), (0, 0.2)], n, 0.5))
    out.add("base", BLACK, lathe([(0.1, 0.006), (0.14, 0.006), (0.142, 0.02), (0.139, 0.04)], n, 0.4), lathe([(0.138, 0.195), (0.15, 0.2), (0.15, 0.222), (0.138, 0.23)], n, 0.5))
    out.add("lid", finish.plastic("#1b1c1f", 0.25), lathe([(0, 0.22), (0.142, 0.222), (0.138, 0.25), (0.1, 0.275), (0, 0.285)], n, 0.7), soft_box((0.05, 0.16, 0.035), 0.015, 0.02, center=(0, 0, 0.3)), *(soft_box((0.025, 0.08, 0.03), 0.01, 0.02, center=(s * 0.158, 0, 0.205)) for s in (-1, 1)))
    out.add("valve", steel, cylinder(0.012, 0.025, 16, 0.003, (0.07, 0.06, 0.268)))
    out.add("panel", finish.plastic("#0d0e10", 0.15), soft_box((0.16, 0.016, 0.12), 0.006, 0.03, center=(0, -0.137, 0.11)))
    out.add("display", finish.glow((0.3, 0.75, 1.0), 0.7), box((0.06, 0.002, 0.028), 0.0, (0, -0.1455, 0.135)))
    out.add("button", finish.plastic("#8d9298", 0.4), *(box((0.022, 0.002, 0.009), 0.001, (x, -0.1455, z)) for x in (-0.05, 0, 0.05) for z in (0.075, 0.095)))
    _feet(out, 0.08, 0.08)


def _air(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#17181b", 0.28, p.wear), p.color)
    n = kit.n(44, 18)
    out.add("body", shell, lathe([(0, 0.008), (0.115, 0.008), (0.135, 0.03), (0.14, 0.16), (0.125, 0.27), (0.08, 0.305), (0, 0.31)], n, True))
    out.add("drawer", finish.plastic("#0f1012", 0.4), soft_box((0.2, 0.03, 0.13), 0.012, 0.04, center=(0, -0.128, 0.095)))
    out.add("handle", finish.plastic("#22242a", 0.3), soft_box((0.035, 0.085, 0.04), 0.012, 0.02, center=(0, -0.175, 0.115)))
    out.add("window", finish.plastic("#050506", 0.05), soft_box((0.1, 0.006, 0.04), 0.0025, 0.03, center=(0, -0.141, 0.065)))
    out.add("trim", finish.metal("chrome", p.wear), ring(0.136, 0.003, (0, 0, 0.185), n, 6), cylinder(0.034, 0.014, n, 0.004).turned(rot_x(np.pi / 2 - 0.2)).moved((0, -0.125, 0.225)))
    out.add("display", finish.glow((0.4, 0.8, 1.0), 0.6), cylinder(0.022, 0.002, n, 0.0).turned(rot_x(np.pi / 2 - 0.2)).moved((0, -0.1385, 0.2278)))
    _feet(out, 0.075, 0.075)


def _waffle(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(44, 18), dyed(finish.metal("chrome", p.wear), p.color)
    iron = finish.metal("gunmetal", p.wear)
    x = np.linspace(-0.075, 0.075, 6)
    out.add("body", shell, lathe([(0, 0.015), (0.11, 0.015), (0.125, 0.03), (0.125, 0.055), (0.115, 0.06), (0, 0.06)], n, 0.6))
    out.add("plate", iron, cylinder(0.112, 0.006, n, 0.001, (0, 0, 0.058)), *(box((0.006, 2 * float(np.sqrt(0.105**2 - a * a)), 0.008), 0.001, (a, 0, 0.066)) for a in x), *(box((2 * float(np.sqrt(0.105**2 - a * a)), 0.006, 0.008), 0.001, (0, a, 0.066)) for a in x))
    turn, at = rot_x(-1.75), (0, 0.125, 0.075)
    out.add("lid", shell, lathe([(0, 0.0), (0.115, 0.0), (0.125, 0.01), (0.12, 0.035), (0.08, 0.05), (0, 0.052)], n, 0.6).moved((0, -0.13, 0)).turned(turn).moved(at))
    out.add("plate", iron, *(box((0.006, 2 * float(np.sqrt(0.105**2 - a * a)), 0.008), 0.001, (a, -0.13, -0.003)).turned(turn).moved(at) for a in x), *(box((2 * float(np.sqrt(0.105**2 - a * a)), 0.006, 0.008), 0.001, (0, a - 0.13, -0.003)).turned(turn).moved(at) for a in x))
    out.add("handle", BLACK, soft_box((0.05, 0.08, 0.022), 0.009, 0.02, center=(0, -0.16, 0.04)), soft_box((0.05, 0.07, 0.022), 0.009, 0.02, center=(0, -0.285, 0.02)).turned(turn).moved(at), rod((-0.05, 0.125, 0.065), (0.05, 0.125, 0.065), 0.014, 14))
    _feet(out, 0.07, 0.07)


def _sandwich(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.metal("brushed", p.wear), p.color)
    turn, at = rot_x(-0.75), (0, 0.13, 0.085)
    out.add("body", BLACK, soft_box((0.31, 0.27, 0.06), 0.018, 0.05, center=(0, 0, 0.042)))
    x = np.linspace(-0.125, 0.125, 14)
    out.add("plate", finish.iron(0.1), *(box((0.007, 0.22, 0.006), 0.002, (a, -0.005, 0.075)) for a in x), *(box((0.007, 0.22, 0.006), 0.002, (a, -0.135, -0.004)).turned(turn).moved(at) for a in x))
    out.add("lid", shell, soft_box((0.31, 0.27, 0.05), 0.02, 0.05, center=(0, -0.132, 0.026)).turned(turn).moved(at))
    out.add("handle", BLACK, tube(spline([(-0.11, -0.26, 0.02), (-0.1, -0.31, 0.02), (0.1, -0.31, 0.02), (0.11, -0.26, 0.02)], 20), 0.013, 10).turned(turn).moved(at), *(box((0.03, 0.03, 0.075), 0.006, (s * 0.135, 0.13, 0.07)) for s in (-1, 1)))
    out.add("lamp", finish.glow((1.0, 0.3, 0.1), 1.0), sphere((0.004, 0.003, 0.004), 10, (0.1, -0.135, 0.045)))
    _feet(out, 0.11, 0.09)


def _toaster_oven(out: Collector, p: Params, kit: Kit) -> None:
    shell, w, d, h = dyed(finish.metal("brushed", p.wear), p.color), 0.46, 0.33, 0.27
    out.add("body", shell, *(slab(a, b, 0.006) for a, b in (((-w / 2, -d / 2, 0.01), (w / 2, d / 2, 0.035)), ((-w / 2, -d / 2, h - 0.02), (w / 2, d / 2, h)), ((-w / 2, d / 2 - 0.02, 0.01), (w / 2, d / 2, h)), ((-w / 2, -d / 2, 0.01), (-w / 2 + 0.02, d / 2, h)), ((w / 2 - 0.13, -d / 2, 0.01), (w / 2, d / 2, h)))))
    out.add("inside", finish.metal("gunmetal"), slab((-w / 2 + 0.02, d / 2 - 0.03, 0.035), (w / 2 - 0.13, d / 2 - 0.02, h - 0.02), 0.0))
    out.add("rack", finish.metal("chrome"), wires([(x, -d / 2 + 0.03, 0.12) for x in np.linspace(-0.19, 0.08, 12)], [(x, d / 2 - 0.03, 0.12) for x in np.linspace(-0.19, 0.08, 12)], 0.0025))
    out.add("heat", finish.glow((1.0, 0.25, 0.05), 0.6), *(rod((-0.2, y, h - 0.04), (0.09, y, h - 0.04), 0.005, 8) for y in (-0.06, 0.06)))
    out.add("door", finish.glass((0.75, 0.75, 0.75)), slab((-w / 2 + 0.015, -d / 2 - 0.01, 0.04), (w / 2 - 0.135, -d / 2 - 0.004, h - 0.03), 0.001))
    out.add("handle", finish.metal("chrome", p.wear), rod((-0.18, -d / 2 - 0.045, h - 0.055), (0.06, -d / 2 - 0.045, h - 0.055), 0.009, 12), *(rod((x, -d / 2 - 0.045, h - 0.055), (x, -d / 2, h - 0.055), 0.006, 8) for x in (-0.16, 0.04)))
    out.add("knob", BLACK, *(cylinder(0.024, 0.022, 20, 0.004).turned(rot_x(np.pi / 2)).moved((w / 2 - 0.065, -d / 2, z)) for z in (0.075, 0.14, 0.205)))
    _feet(out, 0.19, 0.13)


def _mixer(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#f2efe6", 0.25, p.wear), p.color)
    out.add("body", shell, soft_box((0.19, 0.075, 0.07), 0.032, 0.03, center=(0, 0, 0.2)), tube(spline([(-0.075, 0, 0.225), (-0.07, 0, 0.275), (0.06, 0, 0.275), (0.08, 0, 0.225)], 22), np.linspace(0.017, 0.015, 22), 12))
    out.add("grip", finish.plastic("#8d9298", 0.4), soft_box((0.035, 0.02, 0.012), 0.005, 0.01, center=(0.045, 0, 0.29)))
    steel = finish.metal("chrome", p.wear)
    for s in (-1, 1):
        out.add("beater", steel, rod((-0.055, s * 0.024, 0.17), (-0.055, s * 0.024, 0.012), 0.003, 8), sphere(0.005, 10, (-0.055, s * 0.024, 0.008)))
        a = np.linspace(0, np.pi, 14)
        for t in (0.0, np.pi / 2):
            loop = np.c_[0.02 * np.sin(a), 0 * a, 0.01 + 0.085 * (1 - np.cos(a)) / 2]
            out.add("beater", steel, *(tube(q @ rot_z(t + k).T + [-0.055, s * 0.024, 0], 0.0024, 6) for k in (0.0, np.pi) for q in (loop,)))
    out.add("foot", BLACK, soft_box((0.05, 0.09, 0.012), 0.005, 0.03, center=(0.07, 0, 0.006)), rod((0.075, 0, 0.01), (0.075, 0, 0.17), 0.014, 12))


def _bread(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e9e9e6", 0.3, p.wear), p.color)
    out.add("body", shell, soft_box((0.26, 0.34, 0.24), 0.03, 0.06, center=(0, 0, 0.13)))
    out.add("lid", shell, soft_box((0.24, 0.24, 0.05), 0.022, 0.05, 0.01, center=(0, 0.04, 0.265)))
    out.add("window", finish.plastic("#16100a", 0.05), soft_box((0.11, 0.09, 0.008), 0.0035, 0.03, center=(0, 0.04, 0.301)))
    out.add("panel", finish.plastic("#1b1c1f", 0.2), soft_box((0.2, 0.075, 0.012), 0.005, 0.03, center=(0, -0.12, 0.25)))
    out.add("display", finish.glow((0.35, 0.8, 0.45), 0.5), box((0.06, 0.028, 0.002), 0.0, (-0.04, -0.115, 0.2565)))
    out.add("button", finish.plastic("#b8bcc0", 0.4), *(box((0.018, 0.012, 0.004), 0.002, (x, y, 0.256)) for x in (0.03, 0.055, 0.08) for y in (-0.13, -0.105)))
    _feet(out, 0.09, 0.12)


def _plate(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(40, 16), dyed(finish.ceramic("#eceae4", 0.25), p.color)
    out.add("body", shell, soft_box((0.5, 0.26, 0.06), 0.014, 0.06, center=(0, 0, 0.042)))
    for s, r in ((-1, 0.09), (1, 0.075)):
        c = (s * 0.12, 0.015, 0.0)
        out.add("plate", finish.iron(p.wear), lathe([(0, 0.074), (r, 0.074), (r, 0.084), (0.6 * r, 0.086), (0.58 * r, 0.0845), (0, 0.0845)], n, 0.4).moved(c))
        out.add("rim", finish.metal("chrome", p.wear), ring(r + 0.004, 0.004, (c[0], c[1], 0.074), n, 6))
        out.add("knob", BLACK, cylinder(0.02, 0.02, 18, 0.003).turned(rot_x(np.pi / 2)).moved((s * 0.12, -0.128, 0.042)))
    _feet(out, 0.2, 0.1)


def _pasta(out: Collector, p: Params, kit: Kit) -> None:
    steel, n = dyed(finish.metal("chrome", p.wear), p.color), kit.n(24, 12)
    out.add("body", steel, box((0.21, 0.13, 0.012), 0.003, (0, 0, 0.006)), *(box((0.014, 0.12, 0.14), 0.004, (s * 0.1, 0, 0.08)) for s in (-1, 1)), box((0.19, 0.012, 0.04), 0.003, (0, 0.05, 0.13)), box((0.19, 0.1, 0.004), 0.001).turned(rot_x(0.7)).moved((0, -0.055, 0.135)))
    out.add("roller", finish.metal("steel", p.wear), *(rod((-0.095, y, z), (0.095, y, z), 0.019, n) for y, z in ((-0.002, 0.115), (0.03, 0.1), (-0.022, 0.06), (0.018, 0.06))), *(ring(0.02, 0.0018, (0, 0, 0), n, 4).turned(rot_y(np.pi / 2)).moved((x, y, 0.06)) for x in np.linspace(-0.085, 0.085, 14) for y in (-0.022, 0.018)))
    out.add("crank", steel, rod((0.1, 0.0, 0.1), (0.145, 0, 0.1), 0.005, 10), rod((0.145, 0, 0.1), (0.16, -0.03, 0.19), 0.005, 10))
    out.add("grip", finish.wood("oak", p.wear), rod((0.155, -0.03, 0.19), (0.215, -0.03, 0.19), 0.013, 14))
    out.add("dough", finish.of("food", "#ecd9a4", 0.7), box((0.15, 0.12, 0.003), 0.001).turned(rot_x(0.7)).moved((0, -0.05, 0.142)))


def _grinder(out: Collector, p: Params, kit: Kit) -> None:
    n, iron = kit.n(32, 14), dyed(finish.metal("aluminium", p.wear, 0.4), p.color)
    out.add("body", iron, lathe([(0, 0), (0.085, 0), (0.088, 0.008), (0.05, 0.02), (0.032, 0.05), (0.03, 0.11), (0, 0.115)], n, 0.6), rod((0, -0.09, 0.15), (0, 0.07, 0.15), 0.042, n, 0.036), hollow([(0, 0.17), (0.03, 0.17), (0.033, 0.21), (0.075, 0.25), (0.078, 0.262)], 0.003, n, 0.6, 0.175))
    out.add("plate", finish.metal("steel", p.wear), rod((0, -0.105, 0.15), (0, -0.088, 0.15), 0.052, n))
    a = np.arange(24)
    out.add("hole", finish.plastic("#0c0c0e", 0.7), *(cylinder(0.0042, 0.001, 10, 0.0).turned(rot_x(np.pi / 2)).moved((0.0085 * np.sqrt(k) * np.cos(2.4 * k), -0.1052, 0.15 + 0.0085 * np.sqrt(k) * np.sin(2.4 * k))) for k in a))
    out.add("crank", iron, rod((0, 0.07, 0.15), (0, 0.11, 0.15), 0.008, 12), rod((0, 0.108, 0.15), (0.1, 0.118, 0.05), 0.008, 12))
    out.add("grip", finish.wood("oak", p.wear), rod((0.1, 0.115, 0.05), (0.1, 0.19, 0.05), 0.015, 14))


KINDS: dict[str, Kin] = {
    "rice_cooker": Kin(_rice, 2.5), "slow_cooker": Kin(_slow, 4.5), "pressure_cooker": Kin(_pressure, 5.0), "air_fryer": Kin(_air, 4.5), "waffle_iron": Kin(_waffle, 2.2), "sandwich_press": Kin(_sandwich, 3.0), "toaster_oven": Kin(_toaster_oven, 6.0), "hand_mixer": Kin(_mixer, 1.2), "bread_maker": Kin(_bread, 6.0),
    "hot_plate": Kin(_plate, 3.0), "pasta_machine": Kin(_pasta, 2.5), "meat_grinder": Kin(_grinder, 2.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "rice_cooker"}
