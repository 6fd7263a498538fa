"""A thing of metalwork and garages: a file, a hacksaw, a caliper, an angle grinder, a welding torch, an oil can, a spool of wire, a stack of sheet metal, a bundle of steel rods, a spark plug, a drain pan, jumper cables, a battery charger, a cable reel, a spray gun or a can of spray paint."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import cased, keys, labelled, spoken, tin, wrapped
from worldloom.geometry import beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["metal_file", "hacksaw", "caliper", "angle_grinder", "welding_torch", "oil_can", "wire_spool", "metal_sheet", "steel_rod", "spark_plug", "drain_pan", "jumper_cables", "battery_charger", "cable_reel", "spray_gun", "spray_can"]
CALLED = {"rasp": "metal_file", "wood rasp": "metal_file", "hack saw": "hacksaw", "calipers": "caliper", "vernier caliper": "caliper", "callipers": "caliper", "micrometer": "caliper", "grinder machine": "angle_grinder", "cutting torch": "welding_torch", "blowtorch": "welding_torch", "blow torch": "welding_torch", "gas torch": "welding_torch", "oilcan": "oil_can", "oiler": "oil_can", "can of oil": "oil_can", "spool of wire": "wire_spool", "reel of wire": "wire_spool", "wire reel": "wire_spool",
          "sheet metal": "metal_sheet", "steel sheet": "metal_sheet", "metal sheets": "metal_sheet", "sheet of metal": "metal_sheet", "stack of sheet metal": "metal_sheet", "steel rods": "steel_rod", "metal rod": "steel_rod", "iron rod": "steel_rod", "iron bar": "steel_rod", "metal bar": "steel_rod", "rebar": "steel_rod", "sparkplug": "spark_plug", "oil pan": "drain_pan", "oil drain pan": "drain_pan", "jumper cable": "jumper_cables", "jump leads": "jumper_cables", "car battery charger": "battery_charger",
          "cable drum": "cable_reel", "extension reel": "cable_reel", "paint gun": "spray_gun", "airbrush": "spray_gun", "spray paint": "spray_can", "can of spray paint": "spray_can", "aerosol": "spray_can", "aerosol can": "spray_can"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("tools/metal_ware", 1, "metal_ware", spoken(get_args(Kind), CALLED), ("tool",), ("indoor", "workshop", "garage", "factory", "forge"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "angle_grinder"
    size: Annotated[float, number(0.6, 1.5)] = 1.0
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "angle_grinder"}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X; its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _file(out: Collector, p: Params, kit: Kit) -> None:
    out.add("blade", finish.metal("gunmetal", p.wear), prism([(-0.06, -0.011), (0.1, -0.013), (0.165, -0.008), (0.165, 0.008), (0.1, 0.013), (-0.06, 0.011)], 0.005, 0.001).moved((0, 0, 0.01)))
    out.add("cut", finish.metal("steel"), *(box((0.0008, 0.021, 0.0006), 0.0).turned(np.array([[0.87, -0.5, 0], [0.5, 0.87, 0], [0, 0, 1]])).moved((-0.045 + 0.006 * k, 0, 0.0153)) for k in range(31)))
    out.add("handle", dyed(finish.wood("birch", p.wear), p.color), lathe([(0, 0), (0.009, 0.002), (0.0135, 0.03), (0.0125, 0.07), (0.009, 0.1), (0, 0.102)], 18, 0.9).turned(rot_y(-np.pi / 2)).moved((-0.055, 0, 0.0135)))


def _hacksaw(out: Collector, p: Params, kit: Kit) -> None:
    lie = rot_x(-np.pi / 2)
    frame = dyed(finish.paint("#2f62a8", p.wear, 0.35), p.color)
    out.add("frame", frame, tube(np.array([(0.16, 0, 0.02), (0.16, 0, 0.1), (-0.13, 0, 0.1), (-0.15, 0, 0.07)]) @ lie.T + [0, 0, 0.015], 0.0065, 10))
    out.add("blade", finish.metal("steel", p.wear), box((0.3, 0.012, 0.0012), 0.0003, (0.0, 0.02, 0.015)))
    out.add("grip", finish.rubber("#1c1e22"), soft_box((0.05, 0.11, 0.028), 0.012, 0.03, center=(-0.165, 0.05, 0.0155)))
    out.add("nut", finish.metal("chrome"), *(rod((x, 0.02, 0.015), (x + 0.02, 0.02, 0.015), 0.007, 12) for x in (-0.155, 0.15)))


def _caliper(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("brushed", p.wear), p.color)
    out.add("beam", steel, slab((-0.1, -0.008, 0.002), (0.14, 0.008, 0.006), 0.0008))
    for x, s in ((-0.1, 1), (-0.03, -1)):
        out.add("jaw", steel, prism([(x, -0.008), (x + s * 0.016, -0.008), (x + s * 0.002, -0.052), (x, -0.052)], 0.0042, 0.0006).moved((0, 0, 0.0018)), prism([(x, 0.008), (x + s * 0.012, 0.008), (x, 0.03)], 0.0042, 0.0006).moved((0, 0, 0.0018)))
    out.add("slider", finish.plastic("#22262b", 0.4), cased((-0.036, -0.016, 0.0), (0.03, 0.016, 0.013), 0.003))
    out.add("screen", finish.plastic("#a8b49c", 0.15), slab((-0.028, -0.007, 0.013), (0.012, 0.01, 0.0136), 0.0003))
    out.add("mark", finish.paint("#15171a", 0.0), *(slab((0.036 + 0.004 * k, 0.002 - 0.003 * (k % 5 == 0), 0.006), (0.0365 + 0.004 * k, 0.008, 0.0063), 0.0) for k in range(25)))


def _grinder(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    shell = dyed(finish.plastic("#1f6f5a", 0.35, p.wear), p.color)
    out.add("body", shell, rod((-0.16, 0, 0.04), (0.02, 0, 0.04), 0.028, 24, 0.033))
    out.add("grip", finish.rubber("#1b1d20"), rod((-0.17, 0, 0.04), (-0.08, 0, 0.04), 0.0295, 24))
    out.add("head", finish.metal("aluminium", p.wear), soft_box((0.075, 0.06, 0.058), 0.018, 0.03, center=(0.06, 0, 0.042)), rod((0.07, 0.03, 0.04), (0.07, 0.06, 0.04), 0.009, 14))
    out.add("handle", finish.rubber("#1b1d20"), rod((0.07, 0.055, 0.04), (0.07, 0.16, 0.04), 0.013, 16, 0.016))
    out.add("disc", finish.of("stone", "#4a3428", 0.9, p.wear), cylinder(0.06, 0.004, n, 0.001, (0.07, 0, 0.004)))
    out.add("guard", finish.metal("steel", p.wear), lathe([(0.05, 0.012), (0.066, 0.012), (0.066, 0.0), (0.063, 0.0), (0.063, 0.009), (0.05, 0.009), (0.05, 0.012)], n, 0.4).moved((0.07, 0, 0.002)), cylinder(0.012, 0.006, 18, 0.001, (0.07, 0, 0.0)))
    out.add("cord", finish.rubber(), tube(spline([(-0.165, 0, 0.04), (-0.22, 0, 0.03), (-0.26, -0.06, 0.006), (-0.18, -0.13, 0.005)], 24), 0.0045, 8))


def _torch(out: Collector, p: Params, kit: Kit) -> None:
    brass = finish.metal("brass", p.wear)
    out.add("handle", dyed(finish.metal("gunmetal", p.wear), p.color), rod((-0.12, 0, 0.03), (0.03, 0, 0.03), 0.014, 18))
    out.add("neck", brass, tube(spline([(0.03, 0, 0.03), (0.12, 0, 0.034), (0.19, 0, 0.044), (0.215, 0, 0.02)], 20), np.linspace(0.007, 0.005, 20), 10), rod((0.212, 0, 0.024), (0.222, 0, 0.002), 0.008, 14, 0.005))
    for k, (s, c) in enumerate(((-1, "#b8201c"), (1, "#1d5aa8"))):
        out.add("valve", brass, rod((-0.1, s * 0.014, 0.03), (-0.1, s * 0.04, 0.03), 0.006, 12), drum(0.012, 0.01, (-0.1, s * 0.042, 0.03), 16, 0.002, rot_x(np.pi / 2)))
        path = spline([(-0.12, s * 0.007, 0.03), (-0.18, s * 0.012, 0.02), (-0.26, 0.05 + s * 0.012, 0.006), (-0.18, 0.15 + s * 0.012, 0.006), (-0.02, 0.17 + s * 0.014, 0.006), (0.05, 0.1 + s * 0.014, 0.006)], 50)
        out.add(f"hose.{k}", finish.rubber(c), tube(path, 0.006, 9))


def _oil(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    body = dyed(finish.metal("copper", p.wear) if p.color is None else finish.paint("red", p.wear), p.color)
    out.add("body", body, lathe([(0, 0), (0.06, 0), (0.063, 0.004), (0.063, 0.03), (0.058, 0.05), (0.03, 0.075), (0.016, 0.082), (0.016, 0.095), (0, 0.097)], n, 0.6))
    out.add("spout", finish.metal("brass", p.wear), rod((0, 0, 0.09), (0.05, 0, 0.2), 0.0085, 14, 0.0022), cylinder(0.0185, 0.012, 20, 0.002, (0, 0, 0.084)))
    out.add("handle", body, tube(spline([(-0.045, 0, 0.062), (-0.085, 0, 0.085), (-0.095, 0, 0.05), (-0.06, 0, 0.02)], 20), 0.0045, 10), tube([(-0.015, 0, 0.09), (-0.05, 0, 0.1), (-0.075, 0, 0.092)], 0.004, 8))


def _wire(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    out.add("flange", finish.wood("pine", p.wear), *(lathe([(0.02, z), (0.1, z), (0.1, z + 0.012), (0.02, z + 0.012), (0.02, z)], n, 0.4) for z in (0, 0.108)))
    turns = [(0.019, 0.01), *((0.076 + 0.003 * (k % 2), 0.012 + 0.0024 * k) for k in range(41)), (0.019, 0.11)]
    out.add("wire", dyed(finish.metal("copper", p.wear), p.color), lathe(turns, n, 0.4), tube(spline([(0.078, 0, 0.06), (0.08, 0.05, 0.05), (0.12, 0.09, 0.01), (0.16, 0.05, 0.003)], 20), 0.0014, 6))


def _sheets(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("sheets")
    out.add("sheet", dyed(finish.metal("galvanised", p.wear), p.color), *(slab((-0.5 + dx, -0.3 + dy, 0.004 * k), (0.5 + dx, 0.3 + dy, 0.004 * k + 0.003), 0.0005) for k in range(7) for dx, dy in (g.normal(0, 0.008, 2),)))


def _rods(out: Collector, p: Params, kit: Kit) -> None:
    g, metal = kit.rng("rods"), dyed(finish.metal("steel", p.wear), p.color)
    for row in range(4):
        for k in range(5 - row):
            dx = float(g.normal(0, 0.02))
            out.add("rod", metal, rod((-0.75 + dx, 0.024 * (k - (4 - row) / 2), 0.012 + 0.0208 * row), (0.75 + dx, 0.024 * (k - (4 - row) / 2), 0.012 + 0.0208 * row), 0.012, 14))
    out.add("tie", finish.iron(p.wear), *(tube([(x, -0.064, 0.003), (x, -0.066, 0.02), (x, 0, 0.094), (x, 0.066, 0.02), (x, 0.064, 0.003)], 0.0025, 6) for x in (-0.4, 0.4)))


def _plug(out: Collector, p: Params, kit: Kit) -> None:
    m = lathe([(0, 0), (0.006, 0), (0.006, 0.006), (0.0035, 0.008), (0.0035, 0.012), (0, 0.012)], 18, 0.5)
    out.add("metal", finish.metal("steel", p.wear), m.moved((0, 0, 0.07)), lathe([(0, 0), (0.007, 0), *((0.007 - 0.0008 * (k % 2), 0.002 + 0.0016 * k) for k in range(10)), (0.0075, 0.02), (0.0125, 0.021), (0.0125, 0.031), (0.009, 0.034), (0, 0.034)], 18, 0.3), tube([(0.005, 0, 0.001), (0.005, 0, -0.005), (0, 0, -0.0055)], 0.0011, 6))
    out.add("insulator", dyed(finish.ceramic("#f2f1ec", 0.12), p.color), lathe([(0, 0.032), (0.0075, 0.033), *((0.0068 - 0.001 * (k % 2), 0.04 + 0.005 * k) for k in range(6)), (0.0045, 0.072), (0, 0.072)], 20, 0.6))


def _pan(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    out.add("pan", dyed(finish.plastic("#1f2226", 0.5, p.wear), p.color), hollow([(0, 0), (0.18, 0), (0.2, 0.02), (0.215, 0.1), (0.225, 0.102)], 0.005, n, 0.6), *(tube([(s * 0.21, -0.05, 0.09), (s * 0.26, -0.04, 0.095), (s * 0.26, 0.04, 0.095), (s * 0.21, 0.05, 0.09)], 0.008, 8) for s in (-1, 1)))
    out.add("oil", finish.of("food", "#120c06", 0.05), cylinder(0.198, 0.02, n, 0.001, (0, 0, 0.006), 0.203))


def _jumper(out: Collector, p: Params, kit: Kit) -> None:
    for k, c in enumerate(("#1b1c1f", "#c2201c")):
        t = np.linspace(0, 6.5 * np.pi, 110)
        coil = np.c_[(0.12 + 0.006 * k) * np.cos(t + 0.3 * k), (0.12 + 0.006 * k) * np.sin(t + 0.3 * k), 0.008 + 0.013 * (t / (2 * np.pi)) + 0.006 * k]
        out.add(f"cable.{k}", dyed(finish.rubber(c), p.color) if k else finish.rubber(c), tube(coil, 0.006, 8))
        for e, s in ((coil[0], -1), (coil[-1], 1)):
            q = e + np.array([0.06, s * 0.05, 0]) * [1, 1, 0] + [0, 0, 0.018 - e[2]]
            out.add(f"grip.{k}", finish.plastic(c, 0.35), beam(q, q + [0.07, 0.012 * s, 0.012], 0.014, 0.01, 0.004), beam(q, q + [0.07, 0.012 * s, -0.008], 0.014, 0.01, 0.004))
            out.add("jaw", finish.metal("copper", p.wear), beam(q, q + [-0.035, 0, 0.006], 0.012, 0.005, 0.001), beam(q, q + [-0.035, 0, -0.004], 0.012, 0.005, 0.001))
            out.add(f"cable.{k}", finish.rubber(c), tube(spline([e, (e + q) / 2 + [0.03, 0, 0], q + [0.07, 0, 0]], 12), 0.006, 8))


def _charger(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.paint("#c83a1c", p.wear, 0.35), p.color), cased((-0.11, -0.09, 0.012), (0.11, 0.09, 0.17), 0.012))
    out.add("panel", finish.plastic("#1a1c1f", 0.4), slab((-0.095, -0.093, 0.03), (0.095, -0.088, 0.155), 0.003))
    out.add("dial", finish.paint("#f2f0e6"), slab((-0.08, -0.0945, 0.085), (0.0, -0.0925, 0.145), 0.002))
    out.add("needle", finish.paint("#c8201c"), rod((-0.04, -0.0955, 0.09), (-0.022, -0.0955, 0.135), 0.0012, 6))
    keys(out, (0.03, -0.094, 0.1), 2, 2, 0.028, "#c8a01c")
    labelled(out, "12V", 0.022, (0.045, -0.0938, 0.055), "#f2f0e6")
    out.add("handle", finish.plastic("#1a1c1f"), tube([(-0.07, 0, 0.168), (-0.065, 0, 0.2), (0.065, 0, 0.2), (0.07, 0, 0.168)], 0.008, 10))
    out.add("foot", finish.rubber(), *(cylinder(0.01, 0.014, 12, 0.002, (x, y, 0)) for x in (-0.08, 0.08) for y in (-0.06, 0.06)))


def _reel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    out.add("frame", finish.iron(p.wear), *(tube([(s * 0.11, -0.12, 0.008), (s * 0.11, 0, 0.3), (s * 0.11, 0.12, 0.008)], 0.008, 10) for s in (-1, 1)), *(rod((-0.11, y, 0.008), (0.11, y, 0.008), 0.008, 10) for y in (-0.12, 0.12)), rod((-0.11, 0, 0.3), (0.11, 0, 0.3), 0.011, 12))
    out.add("reel", dyed(finish.plastic("#d8701a", 0.4, p.wear), p.color), *(drum(0.135, 0.008, (x, 0, 0.155), n, 0.003) for x in (-0.07, 0.07)))
    out.add("cable", finish.rubber("#15161a"), *(ring(0.1 + 0.011 * (k % 2), 0.0065, (0, 0, 0), n, 8).turned(rot_y(np.pi / 2)).moved((-0.058 + 0.0116 * k, 0, 0.155)) for k in range(11)), drum(0.098, 0.13, (0, 0, 0.155), n, 0.002))
    out.add("socket", finish.plastic("#22252a"), *(fronted(cylinder(0.02, 0.006, 18, 0.002)).turned(np.array([[0, 1, 0], [-1, 0, 0], [0, 0, 1.0]])).moved((-0.074, y, z)) for y, z in ((-0.04, 0.155), (0.04, 0.155), (0, 0.195))))


def _gun(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    out.add("cup", dyed(finish.metal("aluminium", p.wear), p.color), lathe([(0, 0), (0.04, 0), (0.043, 0.004), (0.043, 0.09), (0.036, 0.1), (0.012, 0.106), (0, 0.106)], kit.n(30, 14), 0.5))
    out.add("body", steel, rod((0, 0, 0.1), (0, 0, 0.135), 0.01, 14), rod((-0.05, 0, 0.14), (0.07, 0, 0.14), 0.015, 18), rod((0.07, 0, 0.14), (0.09, 0, 0.14), 0.018, 18, 0.01))
    out.add("grip", steel, beam((-0.035, 0, 0.14), (-0.09, 0, 0.03), 0.02, 0.026, 0.008), rod((-0.09, 0, 0.035), (-0.097, 0, 0.012), 0.008, 12))
    out.add("trigger", finish.metal("brass", p.wear), tube([(0.02, 0, 0.128), (-0.01, 0, 0.1), (-0.02, 0, 0.065)], 0.004, 8))
    out.add("knob", finish.metal("brass", p.wear), rod((-0.05, 0, 0.14), (-0.075, 0, 0.14), 0.008, 12))


def _aerosol(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("can", finish.metal("aluminium", p.wear), tin(0.032, 0.012, n, 0.001), lathe([(0, 0.15), (0.032, 0.15), (0.026, 0.165), (0.018, 0.17), (0, 0.172)], n, 0.6))
    out.add("paint", dyed(finish.paint("#d0281c", p.wear, 0.25), p.color), cylinder(0.032, 0.142, n, 0.001, (0, 0, 0.01)))
    out.add("label", finish.paint("#f2f0ea", p.wear), cylinder(0.0323, 0.03, n, 0.0003, (0, 0, 0.055)))
    out.add("words", finish.paint("#1a1a1c", 0.0), wrapped("SPRAY", 0.011, 0.0327, 0.07))
    out.add("nozzle", finish.plastic("#f2f0ea", 0.3), cylinder(0.007, 0.018, 14, 0.002, (0, 0, 0.17)))
    out.add("hole", finish.plastic("#c8201c"), sphere(0.0018, 8, (0, -0.0068, 0.18)))


KINDS: dict[str, Kin] = {
    "metal_file": Kin(_file, 0.3), "hacksaw": Kin(_hacksaw, 0.6), "caliper": Kin(_caliper, 0.2), "angle_grinder": Kin(_grinder, 2.2), "welding_torch": Kin(_torch, 1.6), "oil_can": Kin(_oil, 0.5), "wire_spool": Kin(_wire, 2.5), "metal_sheet": Kin(_sheets, 40.0),
    "steel_rod": Kin(_rods, 60.0), "spark_plug": Kin(_plug, 0.05), "drain_pan": Kin(_pan, 2.0), "jumper_cables": Kin(_jumper, 1.2), "battery_charger": Kin(_charger, 4.0), "cable_reel": Kin(_reel, 6.0), "spray_gun": Kin(_gun, 0.7), "spray_can": Kin(_aerosol, 0.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
