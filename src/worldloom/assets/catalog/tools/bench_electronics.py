"""A thing of an electronics bench: a bench power supply, a spool of filament, a reel of solder, a heat gun, a parts organizer with small drawers, a magnifying lamp, a wire stripper, a label printer, a barcode scanner, an LED strip, a handful of resistors, an incubator, a water bath, a spectrometer or an analytical balance."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import BLUE, cased, keys, knob, labelled, screened, spoken
from worldloom.geometry import beam, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, spline, tube

Kind = Literal["power_supply", "filament_spool", "solder_spool", "heat_gun", "parts_organizer", "magnifying_lamp", "wire_stripper", "label_printer", "barcode_scanner", "led_strip", "resistor", "incubator", "water_bath", "spectrometer", "analytical_balance"]
CALLED = {"bench power supply": "power_supply", "lab power supply": "power_supply", "function generator": "power_supply", "signal generator": "power_supply", "logic analyzer": "power_supply", "spool of filament": "filament_spool", "filament": "filament_spool", "filament roll": "filament_spool", "roll of filament": "filament_spool", "3d printer filament": "filament_spool", "printer filament": "filament_spool", "spool of solder": "solder_spool", "solder": "solder_spool", "roll of solder": "solder_spool", "hot air gun": "heat_gun", "component drawer": "parts_organizer", "component drawers": "parts_organizer",
          "parts drawer": "parts_organizer", "small parts organizer": "parts_organizer", "component cabinet": "parts_organizer", "parts bin": "parts_organizer", "magnifier lamp": "magnifying_lamp", "wire strippers": "wire_stripper", "wire cutter": "wire_stripper", "side cutters": "wire_stripper", "label maker": "label_printer", "receipt printer": "label_printer", "hand scanner": "barcode_scanner", "barcode reader": "barcode_scanner", "bar code scanner": "barcode_scanner", "strip of leds": "led_strip", "led light strip": "led_strip", "resistors": "resistor", "electronic components": "resistor", "electronic component": "resistor",
          "lab incubator": "incubator", "laboratory incubator": "incubator", "spectrophotometer": "spectrometer", "analyzer": "spectrometer", "lab balance": "analytical_balance", "precision balance": "analytical_balance", "digital scale": "analytical_balance", "precision scale": "analytical_balance"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("tools/bench_electronics", 1, "bench_device", spoken(get_args(Kind), CALLED), ("electronics", "instrument"), ("indoor", "workshop", "lab", "laboratory", "office"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "power_supply"
    size: Annotated[float, number(0.7, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    lights = (light((0, -0.2, 0.32), 10.0, color=(1.0, 0.95, 0.88), radius=0.08),) if p.kind == "magnifying_lamp" else ()
    return drawn(KINDS, p, kit, lights=lights, functional_sides=("front",))


def _feet(out: Collector, x: float, y: float, h: float = 0.012) -> None:
    out.add("foot", finish.rubber(), *(cylinder(0.011, h + 0.004, 12, 0.002, (a, b, 0)) for a in (-x, x) for b in (-y, y)))


def _digits(out: Collector, digits: str, x: float, y: float, z: float, color: tuple[float, float, float]) -> None:
    out.add("window", finish.plastic("#0a0c0e", 0.1), slab((x - 0.045, y, z - 0.017), (x + 0.045, y + 0.004, z + 0.017), 0.001))
    out.add(f"digits.{color[0]:.1f}", finish.glow(color, 3.0), text(digits, 0.022, (x, z), y - 0.0006))


def _supply(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.1, 0.11)
    out.add("case", dyed(finish.paint("#dcdedb", p.wear, 0.35), p.color), cased((-0.125, -0.14, 0.012), (0.125, 0.14, 0.17), 0.006))
    out.add("panel", finish.plastic("#2a2e33", 0.4), slab((-0.12, -0.144, 0.018), (0.12, -0.138, 0.164), 0.002))
    _digits(out, "12:0", -0.06, -0.147, 0.13, (1.0, 0.2, 0.1))
    _digits(out, "1:50", 0.06, -0.147, 0.13, (0.2, 1.0, 0.3))
    out.add("knob", finish.plastic("#c9ccca", 0.3), *(knob(0.014, (x, -0.144, 0.08)) for x in (-0.09, -0.045, 0.045, 0.09)))
    for x, c in ((-0.06, "#15161a"), (0.0, "#2a8a3a"), (0.06, "#c2201c")):
        out.add(f"post.{c[1:]}", finish.plastic(c, 0.3), fronted(cylinder(0.009, 0.026, 16, 0.003), -0.144).moved((x, 0, 0.042)))
    out.add("switch", finish.plastic("#c2201c", 0.3), box((0.014, 0.008, 0.02), 0.002, (-0.1, -0.146, 0.042)))


def _filament(out: Collector, p: Params, kit: Kit) -> None:
    n, turn = kit.n(44, 18), rot_y(np.pi / 2)
    body = finish.plastic("#1c1e22", 0.35, p.wear)
    for x in (-0.032, 0.028):
        out.add("flange", body, lathe([(0.028, 0), (0.1, 0), (0.1, 0.004), (0.028, 0.004), (0.028, 0)], n, 0.3).turned(turn).moved((x, 0, 0.1)))
    out.add("hub", body, lathe([(0.028, -0.03), (0.05, -0.03), (0.05, 0.03), (0.028, 0.03), (0.028, -0.03)], n, 0.3).turned(turn).moved((0, 0, 0.1)))
    wound = [(0.05, -0.0275), *((0.086 + 0.0016 * (k % 2), -0.027 + 0.0018 * k) for k in range(31)), (0.05, 0.0275)]
    out.add("filament", dyed(finish.plastic("#e0521c", 0.3), p.color), lathe(wound, n, 0.5).turned(turn).moved((0, 0, 0.1)), tube(spline([(0, -0.086, 0.11), (0.004, -0.1, 0.06), (0.01, -0.14, 0.02), (0.02, -0.18, 0.03)], 16), 0.001, 6))
    out.add("foot", body, slab((-0.03, -0.03, 0.0), (0.03, 0.03, 0.003), 0.001))


def _solder(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 14)
    out.add("reel", dyed(finish.plastic("#2a5aa8", 0.35, p.wear), p.color), *(lathe([(0.009, z), (0.03, z), (0.03, z + 0.003), (0.009, z + 0.003), (0.009, z)], n, 0.3) for z in (0, 0.04)))
    out.add("solder", finish.metal("silver", p.wear), lathe([(0.009, 0.003), *((0.0235 + 0.0006 * (k % 2), 0.003 + 0.0013 * k) for k in range(29)), (0.009, 0.04)], n, 0.5), tube(spline([(0.024, 0, 0.02), (0.028, 0.014, 0.016), (0.04, 0.03, 0.002), (0.056, 0.02, 0.002)], 16), 0.0006, 5))


def _heat(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#c8281c", 0.4, p.wear), p.color)
    out.add("body", shell, rod((-0.06, 0, 0.038), (0.07, 0, 0.038), 0.036, 26))
    out.add("nozzle", finish.metal("steel", p.wear), rod((0.07, 0, 0.038), (0.16, 0, 0.038), 0.021, 22, 0.018))
    out.add("collar", finish.plastic("#1c1e22"), rod((0.062, 0, 0.038), (0.08, 0, 0.038), 0.03, 24), rod((-0.066, 0, 0.038), (-0.056, 0, 0.038), 0.032, 24))
    out.add("grip", shell, soft_box((0.045, 0.13, 0.034), 0.014, 0.03, center=(-0.02, 0.09, 0.036)))
    out.add("pad", finish.rubber("#1c1e22"), soft_box((0.04, 0.08, 0.036), 0.013, 0.03, center=(-0.018, 0.1, 0.036)))
    out.add("trigger", finish.plastic("#15161a"), box((0.012, 0.028, 0.014), 0.003, (0.006, 0.05, 0.036)))
    out.add("cord", finish.rubber(), tube(spline([(-0.02, 0.15, 0.036), (-0.02, 0.19, 0.03), (-0.07, 0.23, 0.006), (-0.15, 0.2, 0.005)], 20), 0.0045, 8))


def _organizer(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#2d3f66", 0.4, p.wear), p.color)
    out.add("case", shell, slab((-0.2, -0.07, 0), (0.2, 0.085, 0.01), 0.002), slab((-0.2, -0.07, 0.345), (0.2, 0.085, 0.355), 0.002), *(slab((x - 0.004, -0.07, 0), (x + 0.004, 0.085, 0.355), 0.001) for x in (-0.196, 0.196)), slab((-0.2, 0.08, 0), (0.2, 0.085, 0.355), 0.001))
    rows = [(4, 0.05)] * 5 + [(3, 0.084)]
    z, g = 0.012, kit.rng("parts")
    for n, h in rows:
        w = 0.388 / n
        for i in range(n):
            x = -0.194 + w * (i + 0.5)
            out.add("drawer", finish.of("plastic", "#cfdbe4", 0.15), slab((x - w / 2 + 0.003, -0.072, z), (x + w / 2 - 0.003, -0.068, z + h - 0.004), 0.001), slab((x - w / 2 + 0.003, -0.068, z), (x + w / 2 - 0.003, 0.07, z + 0.003), 0.001))
            out.add("pull", shell, box((0.024, 0.012, 0.006), 0.002, (x, -0.078, z + 0.36 * h)))
            tint = ("#a8482a", "#8a8d92", "#3a6a3a", "#c8a83a", "#2a2c30")[int(g.integers(5))]
            out.add(f"part.{tint[1:]}", finish.plastic(tint, 0.4), slab((x - w / 2 + 0.006, -0.064, z + 0.003), (x + w / 2 - 0.006, 0.06, z + float(g.uniform(0.3, 0.7)) * h), 0.003))
        z += h


def _lamp(out: Collector, p: Params, kit: Kit) -> None:
    n, white = kit.n(44, 18), dyed(finish.plastic("#e8e9e6", 0.35, p.wear), p.color)
    out.add("base", white, cylinder(0.125, 0.03, n, 0.008, (0, 0.06, 0)))
    out.add("arm", finish.metal("aluminium", p.wear), *(rod((x, 0.12, 0.03), (x, 0.26, 0.26), 0.005, 10) for x in (-0.012, 0.012)), *(rod((x, 0.26, 0.26), (x, -0.02, 0.4), 0.005, 10) for x in (-0.012, 0.012)), rod((-0.02, 0.26, 0.26), (0.02, 0.26, 0.26), 0.01, 12))
    tilt, at = rot_x(0.35), (0, -0.12, 0.36)
    out.add("head", white, lathe([(0.06, -0.012), (0.095, -0.016), (0.105, -0.004), (0.105, 0.012), (0.09, 0.02), (0.06, 0.014), (0.06, -0.012)], n, 0.6).turned(tilt).moved(at), beam((0, -0.03, 0.395), (0, 0.0, 0.405), 0.05, 0.03, 0.008))
    out.add("ring", finish.glow((1.0, 0.95, 0.88), 4.0), ring(0.08, 0.006, (0, 0, -0.016), n).turned(tilt).moved(at))
    out.add("lens", finish.glass(), lathe([(0, -0.008), (0.06, 0.0), (0, 0.008)], n, True).turned(tilt).moved(at))


def _stripper(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        out.add("grip", dyed(finish.rubber("#d8a81c"), p.color), tube(spline([(0.02, s * 0.004, 0.008), (-0.03, s * 0.024, 0.008), (-0.08, s * 0.034, 0.008), (-0.13, s * 0.022, 0.008)], 20), np.linspace(0.006, 0.008, 20), 10))
        out.add("jaw", finish.metal("gunmetal", p.wear), beam((0.0, s * 0.003, 0.008), (0.085, -s * 0.004, 0.008), 0.01, 0.012, 0.002))
    out.add("pin", finish.metal("steel"), cylinder(0.007, 0.014, 16, 0.002, (0.022, 0, 0.001)))
    out.add("spring", finish.metal("steel"), tube(spline([(-0.01, 0.012, 0.008), (-0.025, 0, 0.008), (-0.01, -0.012, 0.008)], 12), 0.001, 5))


def _labels(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.07, 0.07, 0.008)
    out.add("case", dyed(finish.plastic("#2b2f35", 0.4, p.wear), p.color), cased((-0.09, -0.1, 0.008), (0.09, 0.1, 0.1), 0.022), soft_box((0.17, 0.14, 0.06), 0.028, 0.05, 0.01, center=(0, 0.02, 0.115)))
    out.add("slot", finish.plastic("#0b0c0e"), slab((-0.062, -0.103, 0.058), (0.062, -0.099, 0.066), 0.001))
    t = np.linspace(0, 1, 12)
    strip = np.c_[-0.1 - 0.075 * t, 0.062 + 0.012 * np.sin(3 * t) - 0.05 * t**2]
    grid = np.stack([np.stack([np.full(12, x), strip[:, 0], strip[:, 1]], 1) for x in (-0.05, 0.05)], 1)
    out.add("label", finish.of("paper", "#f6f6f2", 0.6), thick(grid, 0.0008))
    out.add("bar", finish.paint("#15161a", 0.0), *(box((0.0012 + 0.0012 * (k % 3), 0.02, 0.0006), 0.0).turned(rot_x(0.3)).moved((-0.032 + 0.005 * k, -0.12, 0.0685)) for k in range(13)))
    out.add("lamp", finish.glow((0.25, 1.0, 0.4), 4.0), box((0.006, 0.002, 0.004), 0.001, (0.065, -0.1005, 0.084)))
    out.add("key", finish.plastic("#8a9098", 0.35), box((0.016, 0.004, 0.01), 0.002, (0.04, -0.1005, 0.084)))


def _scanner(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#2a2e34", 0.4, p.wear), p.color)
    tilt = rot_x(-0.3)
    out.add("base", shell, lathe([(0, 0), (0.055, 0), (0.052, 0.01), (0.02, 0.022), (0, 0.024)], kit.n(32, 14), 0.6))
    out.add("grip", shell, soft_box((0.034, 0.04, 0.13), 0.014, 0.03, center=(0, 0.0, 0.08)).turned(rot_x(0.25)))
    out.add("head", shell, soft_box((0.066, 0.1, 0.04), 0.014, 0.03).turned(tilt).moved((0, -0.055, 0.165)))
    out.add("window", finish.plastic("#5a0a0c", 0.05), slab((-0.026, -0.0515, -0.013), (0.026, -0.049, 0.013), 0.001).turned(tilt).moved((0, -0.055, 0.165)))
    out.add("beam", finish.glow((1.0, 0.1, 0.08), 5.0), box((0.04, 0.001, 0.0016), 0.0, (0, -0.0522, 0)).turned(tilt).moved((0, -0.055, 0.165)))
    out.add("trigger", finish.plastic("#d8a01c", 0.35), box((0.014, 0.012, 0.03), 0.004, (0, -0.045, 0.115)).turned(rot_x(0.1)))
    out.add("cord", finish.rubber(), tube(spline([(0, 0.045, 0.02), (0, 0.07, 0.008), (0.05, 0.12, 0.005), (0.12, 0.1, 0.005)], 20), 0.0035, 8))


def _strip(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 5 * np.pi, 90)
    r = 0.03 + 0.0035 * t
    path = np.c_[r * np.cos(t), r * np.sin(t)]
    grid = np.stack([np.c_[path, np.full(90, z)] for z in (0.0, 0.01)], 1)
    out.add("strip", finish.plastic("#f0efe9", 0.35, p.wear), thick(grid, 0.0008))
    glow = finish.glow(dyed(finish.paint("#40b0ff"), p.color).color, 4.0)
    out.add("led", glow, *(box((0.003, 0.0026, 0.004), 0.0006, (r[i] * np.cos(t[i]) * 1.012, r[i] * np.sin(t[i]) * 1.012, 0.005)) for i in range(0, 90, 3)))


def _resistors(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("lie")
    for _ in range(14):
        turn, at = rot_z(float(g.uniform(0, 6.28))), (float(g.uniform(-0.035, 0.035)), float(g.uniform(-0.03, 0.03)), 0.0032)
        out.add("wire", finish.metal("silver", p.wear), rod((-0.025, 0, 0), (0.025, 0, 0), 0.0005, 6).turned(turn).moved(at))
        out.add("body", dyed(finish.paint("#cdb07a", p.wear), p.color), lathe([(0, -0.005), (0.0018, -0.005), (0.0026, -0.004), (0.002, -0.002), (0.002, 0.002), (0.0026, 0.004), (0.0018, 0.005), (0, 0.005)], 12, 0.9).turned(rot_y(np.pi / 2)).turned(turn).moved(at))
        for k, c in enumerate(("#7a2a12", "#c8201c", "#d8a01c")):
            out.add(f"band.{k}", finish.paint(c, 0.0), rod((-0.0015 + 0.0012 * k, 0, 0), (-0.0009 + 0.0012 * k, 0, 0), 0.0022, 12).turned(turn).moved(at))


def _incubator(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.2, 0.18, 0.02)
    shell = dyed(finish.paint("#e4e7e6", p.wear, 0.3), p.color)
    out.add("case", shell, cased((-0.25, -0.2, 0.02), (0.25, 0.24, 0.14), 0.012), *(slab(lo, hi, 0.006) for lo, hi in (((-0.25, -0.2, 0.14), (-0.22, 0.24, 0.6)), ((0.22, -0.2, 0.14), (0.25, 0.24, 0.6)), ((-0.25, -0.2, 0.57), (0.25, 0.24, 0.6)), ((-0.22, 0.21, 0.14), (0.22, 0.24, 0.57)))))
    out.add("shelf", finish.metal("chrome"), *(rod((-0.22, y, z), (0.22, y, z), 0.0025, 6) for z in (0.27, 0.42) for y in np.linspace(-0.16, 0.19, 9)))
    out.add("door", shell, *(slab(lo, hi, 0.006) for lo, hi in (((-0.25, -0.235, 0.145), (-0.205, -0.202, 0.6)), ((0.205, -0.235, 0.145), (0.25, -0.202, 0.6)), ((-0.205, -0.235, 0.145), (0.205, -0.202, 0.19)), ((-0.205, -0.235, 0.555), (0.205, -0.202, 0.6)))))
    out.add("pane", finish.glass((0.93, 0.96, 0.95)), slab((-0.206, -0.224, 0.188), (0.206, -0.214, 0.557), 0.001))
    out.add("glow", finish.glow((1.0, 0.75, 0.45), 1.6), slab((-0.18, -0.1, 0.562), (0.18, 0.1, 0.569), 0.001))
    out.add("dish", finish.glass(), *(cylinder(0.045, 0.014, 26, 0.002, (x, -0.05, z + 0.016 * k)) for x in (-0.12, 0.0, 0.12) for z in (0.274, 0.424) for k in range(2)))
    out.add("agar", finish.of("food", "#c9922a", 0.15), *(cylinder(0.042, 0.006, 26, 0.001, (x, -0.05, z + 0.018)) for x in (-0.12, 0.0, 0.12) for z in (0.274, 0.424)))
    out.add("handle", finish.metal("chrome"), rod((0.225, -0.262, 0.3), (0.225, -0.262, 0.45), 0.008, 12), *(rod((0.225, -0.262, z), (0.225, -0.23, z), 0.006, 10) for z in (0.31, 0.44)))
    _digits(out, "37:0", -0.12, -0.206, 0.08, (1.0, 0.2, 0.1))
    keys(out, (0.04, -0.203, 0.08), 5, 1, 0.035, "#5a7a9a")


def _bath(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.15, 0.11)
    shell = dyed(finish.metal("brushed", p.wear), p.color)
    out.add("case", shell, slab((-0.19, -0.15, 0.012), (0.19, 0.15, 0.05), 0.006), *(slab(lo, hi, 0.004) for lo, hi in (((-0.19, -0.15, 0.05), (0.19, -0.125, 0.2)), ((-0.19, 0.125, 0.05), (0.19, 0.15, 0.2)), ((-0.19, -0.125, 0.05), (-0.165, 0.125, 0.2)), ((0.165, -0.125, 0.05), (0.19, 0.125, 0.2)))))
    out.add("water", finish.of("water", "#9fc4d4", 0.02), slab((-0.165, -0.125, 0.05), (0.165, 0.125, 0.16), 0.001))
    out.add("rack", finish.plastic("#e8e9e4", 0.4), slab((-0.08, -0.06, 0.165), (0.08, 0.06, 0.175), 0.002))
    out.add("tube", finish.glass(), *(cylinder(0.009, 0.09, 12, 0.002, (-0.06 + 0.04 * i, -0.04 + 0.04 * j, 0.12)) for i in range(4) for j in range(3)))
    _digits(out, "42:0", -0.09, -0.154, 0.11, (0.2, 1.0, 0.4))
    out.add("knob", finish.plastic("#15161a", 0.35), knob(0.02, (0.08, -0.15, 0.11)))


def _spectro(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.2, 0.15)
    out.add("case", dyed(finish.plastic("#e6e8e8", 0.35, p.wear), p.color), cased((-0.25, -0.2, 0.012), (0.25, 0.2, 0.14), 0.02), cased((-0.25, -0.02, 0.12), (0.06, 0.2, 0.24), 0.025))
    out.add("lid", finish.plastic("#4a5058", 0.4), cased((0.085, -0.06, 0.13), (0.23, 0.17, 0.17), 0.012), box((0.06, 0.014, 0.012), 0.004, (0.157, -0.066, 0.15)))
    screened(out, (-0.09, -0.024, 0.185), 0.2, 0.075, BLUE, 1)
    keys(out, (-0.2, -0.203, 0.055), 10, 2, 0.032, "#7f9ab4")
    labelled(out, "UV-VIS", 0.02, (0.17, -0.2015, 0.075), "#2b5a8a")


def _balance(out: Collector, p: Params, kit: Kit) -> None:
    _feet(out, 0.09, 0.13)
    out.add("case", dyed(finish.plastic("#dfe2e2", 0.35, p.wear), p.color), cased((-0.11, -0.2, 0.012), (0.11, 0.16, 0.07), 0.014), cased((-0.11, 0.12, 0.06), (0.11, 0.17, 0.3), 0.012))
    _digits(out, "0:000", 0, -0.203, 0.045, (0.3, 0.8, 1.0))
    out.add("pan", finish.metal("chrome", p.wear), cylinder(0.045, 0.006, 32, 0.002, (0, 0.0, 0.085)), cylinder(0.008, 0.02, 14, 0.001, (0, 0, 0.068)))
    glass = finish.glass((0.93, 0.97, 0.97))
    out.add("pane", glass, slab((-0.104, -0.106, 0.07), (-0.1, 0.12, 0.3), 0.001), slab((0.1, -0.106, 0.07), (0.104, 0.12, 0.3), 0.001), slab((-0.1, -0.106, 0.07), (0.1, -0.102, 0.3), 0.001))
    out.add("frame", finish.metal("aluminium", p.wear), slab((-0.11, -0.11, 0.3), (0.11, 0.17, 0.31), 0.003), *(slab((x - 0.004, -0.11, 0.07), (x + 0.004, -0.102, 0.3), 0.001) for x in (-0.105, 0.105)))
    out.add("sample", finish.of("sand", "#e9e4d6", 0.9), lathe([(0, 0.091), (0.02, 0.091), (0.008, 0.1), (0, 0.103)], 18, True))
    keys(out, (-0.08, -0.202, 0.024), 2, 1, 0.026, "#3a7ab0")


KINDS: dict[str, Kin] = {
    "power_supply": Kin(_supply, 5.0), "filament_spool": Kin(_filament, 1.2), "solder_spool": Kin(_solder, 0.3), "heat_gun": Kin(_heat, 0.9), "parts_organizer": Kin(_organizer, 3.0), "magnifying_lamp": Kin(_lamp, 3.5), "wire_stripper": Kin(_stripper, 0.2), "label_printer": Kin(_labels, 1.6),
    "barcode_scanner": Kin(_scanner, 0.4), "led_strip": Kin(_strip, 0.1), "resistor": Kin(_resistors, 0.02), "incubator": Kin(_incubator, 28.0), "water_bath": Kin(_bath, 7.0), "spectrometer": Kin(_spectro, 9.0), "analytical_balance": Kin(_balance, 5.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
