"""A machine or large fixture of workshops and print rooms: a plotter, a printing press, a laser cutter, a milling machine, a planer, a dust collector, an engine hoist, a slab roller, a scroll saw, a pressure washer or a gas pump."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.work_pieces import BLUE, cased, keys, knob, labelled, on_castors, screened, spoken
from worldloom.geometry import beam, cylinder, lathe, rod, rot_x, slab, sphere, spline, tube

Kind = Literal["plotter", "printing_press", "laser_cutter", "milling_machine", "planer", "dust_collector", "engine_hoist", "slab_roller", "scroll_saw", "pressure_washer", "gas_pump"]
CALLED = {"large format printer": "plotter", "wide format printer": "plotter", "plan printer": "plotter", "drum press": "printing_press", "etching press": "printing_press", "offset press": "printing_press", "laser engraver": "laser_cutter", "cnc machine": "milling_machine", "cnc mill": "milling_machine", "cnc router": "milling_machine", "mill machine": "milling_machine", "thickness planer": "planer", "jointer": "planer", "wood planer": "planer", "dust extractor": "dust_collector", "chip extractor": "dust_collector",
          "engine crane": "engine_hoist", "shop crane": "engine_hoist", "cherry picker": "engine_hoist", "chain hoist": "engine_hoist", "clay roller": "slab_roller", "fret saw": "scroll_saw", "jigsaw machine": "scroll_saw", "jet washer": "pressure_washer", "power washer": "pressure_washer", "petrol pump": "gas_pump", "fuel pump": "gas_pump", "fuel dispenser": "gas_pump"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("industry/shop_machine", 1, "shop_machine", spoken(get_args(Kind), CALLED), ("machine", "equipment"), ("indoor", "workshop", "factory", "studio", "garage"), "floor", (0.6, 0.0, 0.1, 0.1))


class Params(Kindred):
    """Dials."""

    kind: Kind = "plotter"
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit, dynamic=False, affordances=("switch",), functional_sides=("front",))


def _plotter(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        out.add("leg", finish.metal("gunmetal", p.wear), slab((s * 0.52 - 0.03, -0.04, 0.08), (s * 0.52 + 0.03, 0.04, 0.82), 0.008), slab((s * 0.52 - 0.035, -0.33, 0.05), (s * 0.52 + 0.035, 0.33, 0.1), 0.012))
        out.add("wheel", finish.rubber(), *(drum(0.03, 0.03, (s * 0.52, y, 0.03), 18) for y in (-0.3, 0.3)))
    shell = dyed(finish.plastic("#d9dcde", 0.35, p.wear), p.color)
    out.add("case", shell, cased((-0.72, -0.2, 0.8), (0.72, 0.2, 0.96), 0.03), cased((-0.72, -0.1, 0.93), (0.72, 0.2, 1.06), 0.03), cased((0.5, -0.24, 0.78), (0.74, 0.22, 1.08), 0.04), cased((-0.74, -0.24, 0.78), (-0.58, 0.22, 1.08), 0.04))
    out.add("window", finish.of("plastic", "#2a3038", 0.08), slab((-0.56, -0.115, 0.96), (0.48, -0.098, 1.03), 0.004))
    screened(out, (0.62, -0.245, 0.98), 0.12, 0.07, BLUE, 1)
    keys(out, (0.59, -0.242, 0.88), 3, 2, 0.03)
    t = np.linspace(0, 1, 24)
    line = np.c_[-0.2 - 0.13 * np.sin(1.6 * t), 0.86 - 0.6 * t**1.1]
    grid = np.stack([np.c_[np.full(24, x), line] for x in (-0.46, 0.46)], 1)
    out.add("paper", finish.of("paper", "#f2f0e8", 0.85), thick(grid, 0.002))
    for k in range(7):
        i = 3 + 2 * k
        y, z = line[i]
        out.add("ink", finish.paint("#2a4a8a", 0.0), slab((-0.4 + 0.05 * (k % 3), y - 0.0035, z - 0.004), (0.3 + 0.02 * k, y - 0.0005, z + 0.002), 0.0))
    out.add("roll", finish.of("paper", "#e8e5da", 0.85), drum(0.06, 1.0, (0, 0.24, 0.95), kit.n(32, 14)))
    out.add("bin", finish.fabric("#3a4048"), thick(np.stack([np.c_[np.full(16, x), np.linspace(-0.32, 0.3, 16), 0.3 - 0.14 * np.sin(np.linspace(0, np.pi, 16))] for x in (-0.49, 0.49)], 1), 0.004))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    paint = dyed(finish.paint("#2f5a4a", p.wear, 0.35), p.color)
    for s in (-1, 1):
        out.add("side", paint, slab((s * 0.42 - 0.03, -0.3, 0.0), (s * 0.42 + 0.03, -0.2, 0.8), 0.01), slab((s * 0.42 - 0.03, 0.2, 0.0), (s * 0.42 + 0.03, 0.3, 0.8), 0.01), slab((s * 0.42 - 0.035, -0.32, 0.72), (s * 0.42 + 0.035, 0.32, 0.84), 0.012), slab((s * 0.42 - 0.035, -0.13, 0.84), (s * 0.42 + 0.035, 0.13, 1.2), 0.012))
        out.add("screw", finish.metal("steel", p.wear), cylinder(0.018, 0.14, 16, 0.003, (s * 0.42, 0, 1.2)), rod((s * 0.42 - 0.08, 0, 1.32), (s * 0.42 + 0.08, 0, 1.32), 0.009, 10))
    out.add("rail", paint, slab((-0.42, -0.3, 0.2), (0.42, -0.24, 0.26), 0.008), slab((-0.42, 0.24, 0.2), (0.42, 0.3, 0.26), 0.008))
    out.add("bed", finish.metal("steel", p.wear), slab((-0.36, -0.7, 0.86), (0.36, 0.7, 0.885), 0.003))
    out.add("roller", finish.metal("brushed", p.wear), drum(0.095, 0.74, (0, 0, 1.0), n, 0.005), drum(0.06, 0.74, (0, 0, 0.79), n, 0.005))
    out.add("felt", finish.fabric("#e2dccb"), slab((-0.33, -0.5, 0.885), (0.33, 0.42, 0.897), 0.003))
    out.add("print", finish.of("paper", "#f2efe4", 0.85), slab((-0.24, -0.66, 0.885), (0.24, -0.38, 0.8985), 0.0005))
    out.add("ink", finish.paint("#22252a", 0.0), slab((-0.18, -0.62, 0.8985), (0.18, -0.42, 0.899), 0.0))
    out.add("wheel", finish.iron(p.wear), *(rod((0.52, -0.42 * np.cos(a), 1.0 - 0.42 * np.sin(a)), (0.52, 0.42 * np.cos(a), 1.0 + 0.42 * np.sin(a)), 0.015, 10) for a in (0.4, 1.45, 2.5)), drum(0.06, 0.06, (0.5, 0, 1.0), 24))
    out.add("knob", finish.wood("cherry", p.wear), *(sphere(0.03, 14, (0.52, s * 0.42 * np.cos(a), 1.0 + s * 0.42 * np.sin(a))) for a in (0.4, 1.45, 2.5) for s in (-1, 1)))


def _laser(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.5, 0.28, 0.045)
    shell = dyed(finish.paint("#c83a24", p.wear, 0.3), p.color)
    out.add("cabinet", finish.paint("#2b2f35", p.wear, 0.4), cased((-0.56, -0.34, z - 0.01), (0.56, 0.34, 0.72), 0.015), slab((-0.5, -0.346, 0.2), (-0.01, -0.338, 0.68), 0.004), slab((0.01, -0.346, 0.2), (0.5, -0.338, 0.68), 0.004))
    out.add("case", shell, cased((-0.62, -0.4, 0.72), (0.62, 0.4, 0.9), 0.02), slab((-0.62, 0.12, 0.9), (0.62, 0.4, 1.08), 0.02))
    tilt = rot_x(0.35)
    out.add("lid", shell, *(slab(lo, hi, 0.006).turned(tilt).moved((0, -0.14, 0.985)) for lo, hi in (((-0.6, -0.28, -0.01), (0.6, -0.22, 0.02)), ((-0.6, 0.2, -0.01), (0.6, 0.28, 0.02)), ((-0.6, -0.22, -0.01), (-0.5, 0.2, 0.02)), ((0.5, -0.22, -0.01), (0.6, 0.2, 0.02)))))
    out.add("window", finish.of("plastic", "#4a2a18", 0.06, transmission=0.0), slab((-0.5, -0.22, 0.0), (0.5, 0.2, 0.008), 0.0).turned(tilt).moved((0, -0.14, 0.985)))
    out.add("handle", finish.metal("chrome"), rod((-0.15, -0.44, 0.9), (0.15, -0.44, 0.9), 0.01, 12), *(rod((x, -0.44, 0.9), (x, -0.39, 0.89), 0.008, 10) for x in (-0.13, 0.13)))
    screened(out, (0.47, -0.404, 0.82), 0.16, 0.09, BLUE, 1)
    out.add("stop", finish.plastic("#d8201c", 0.3), fronted(cylinder(0.028, 0.02, 22, 0.006), -0.4).moved((0.28, 0, 0.82)))
    labelled(out, "LASER", 0.06, (-0.3, -0.4015, 0.82), "#f2efe6")


def _mill(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#3a6a8a", p.wear, 0.35), p.color)
    steel = finish.metal("steel", p.wear)
    out.add("base", paint, cased((-0.32, -0.4, 0), (0.32, 0.45, 0.16), 0.03), cased((-0.2, 0.05, 0.14), (0.2, 0.42, 1.6), 0.04))
    out.add("knee", paint, cased((-0.17, -0.34, 0.5), (0.17, 0.08, 0.82), 0.02), slab((-0.12, -0.3, 0.16), (0.12, -0.2, 0.5), 0.02))
    out.add("table", steel, slab((-0.6, -0.34, 0.86), (0.6, -0.06, 0.94), 0.006), slab((-0.2, -0.36, 0.82), (0.2, -0.02, 0.87), 0.006))
    out.add("slot", finish.metal("gunmetal"), *(slab((-0.595, y - 0.009, 0.938), (0.595, y + 0.009, 0.9415), 0.0) for y in (-0.28, -0.2, -0.12)))
    out.add("vise", finish.iron(p.wear), slab((-0.1, -0.26, 0.94), (0.1, -0.14, 0.99), 0.006), slab((-0.1, -0.26, 0.98), (-0.06, -0.14, 1.03), 0.004), slab((0.02, -0.26, 0.98), (0.06, -0.14, 1.03), 0.004))
    out.add("part", finish.metal("aluminium"), slab((-0.06, -0.24, 0.99), (0.02, -0.16, 1.05), 0.003))
    out.add("ram", paint, cased((-0.15, -0.34, 1.58), (0.15, 0.48, 1.76), 0.03))
    out.add("head", paint, cased((-0.14, -0.34, 1.26), (0.14, -0.06, 1.76), 0.04), cylinder(0.11, 0.24, kit.n(32, 14), 0.02, (0, -0.2, 1.76)))
    out.add("spindle", steel, cylinder(0.05, 0.1, 24, 0.006, (0, -0.2, 1.17)), cylinder(0.026, 0.06, 20, 0.004, (0, -0.2, 1.11)), cylinder(0.009, 0.06, 14, 0.001, (0, -0.2, 1.055)))
    for at, turn in (((-0.63, -0.2, 0.9), "x"), ((0.63, -0.2, 0.9), "x"), ((0, -0.44, 0.74), "y")):
        wheel = ring(0.07, 0.009, (0, 0, 0), 30, 8)
        m = np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]]) if turn == "x" else rot_x(np.pi / 2)
        out.add("wheel", steel, wheel.turned(m).moved(at), rod(np.add(at, np.array([0, -0.06, 0]) if turn == "x" else np.array([-0.06, 0, 0])), np.add(at, np.array([0, 0.06, 0]) if turn == "x" else np.array([0.06, 0, 0])), 0.006, 8), rod(at, np.add(at, (-np.sign(at[0]) * 0.1, 0, 0) if turn == "x" else (0, 0.12, 0)), 0.014, 12))
    out.add("lever", steel, *(rod((0.14, -0.2, 1.5), (0.14 + 0.16 * np.cos(a), -0.2 - 0.0, 1.5 + 0.16 * np.sin(a)), 0.007, 8) for a in (0.3, -0.8)))
    screened(out, (0.42, -0.12, 1.5), 0.26, 0.16, BLUE)
    out.add("arm", finish.metal("gunmetal"), rod((0.2, 0.2, 1.5), (0.42, -0.1, 1.5), 0.016, 12), slab((0.28, -0.112, 1.41), (0.56, -0.07, 1.59), 0.008))


def _planer(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#3f7a56", p.wear, 0.35), p.color)
    out.add("stand", paint, cased((-0.32, -0.25, 0), (0.32, 0.25, 0.66), 0.02))
    steel = finish.metal("steel", p.wear)
    out.add("table", steel, slab((-0.28, -0.72, 0.74), (0.28, 0.72, 0.78), 0.006), slab((-0.3, -0.3, 0.66), (0.3, 0.3, 0.75), 0.01))
    out.add("post", steel, *(cylinder(0.022, 0.4, 16, 0.003, (x, y, 0.74)) for x in (-0.31, 0.31) for y in (-0.16, 0.16)))
    out.add("head", paint, cased((-0.4, -0.2, 0.9), (0.4, 0.2, 1.14), 0.04))
    out.add("board", finish.wood("pine", 0.1), slab((-0.12, -1.0, 0.78), (0.12, 0.6, 0.83), 0.003))
    out.add("roller", finish.rubber(), drum(0.04, 0.56, (0, -0.12, 0.875), 24), drum(0.04, 0.56, (0, 0.12, 0.875), 24))
    out.add("wheel", steel, ring(0.09, 0.01, (0.0, 0, 1.2), 32, 8), rod((-0.09, 0, 1.2), (0.09, 0, 1.2), 0.007, 8), rod((0, 0, 1.12), (0, 0, 1.2), 0.014, 12), rod((0.085, 0, 1.2), (0.085, 0, 1.26), 0.01, 12))
    out.add("switch", finish.plastic("#d8201c", 0.3), fronted(cylinder(0.02, 0.016, 18, 0.004), -0.2).moved((0.32, 0, 1.04)))
    out.add("go", finish.plastic("#2f9a3a", 0.3), fronted(cylinder(0.016, 0.014, 18, 0.004), -0.2).moved((0.32, 0, 0.98)))


def _dust(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    z = on_castors(out, 0.36, 0.22, 0.04)
    paint = dyed(finish.paint("#2a5a9a", p.wear, 0.35), p.color)
    out.add("base", paint, slab((-0.44, -0.28, z - 0.02), (0.44, 0.28, z + 0.04), 0.012))
    out.add("post", paint, *(rod((0.18 + 0.22 * np.cos(a), 0.22 * np.sin(a), z), (0.18 + 0.22 * np.cos(a), 0.22 * np.sin(a), 0.92), 0.012, 10) for a in (0.6, 2.5, 4.4)))
    out.add("ring", paint, lathe([(0.24, 0.86), (0.27, 0.86), (0.27, 1.02), (0.24, 1.02), (0.24, 0.86)], n, 0.4).moved((0.18, 0, 0)))
    out.add("filter", finish.fabric("#e8e2d0", p.wear, "canvas"), lathe([(0.26, 1.02), (0.28, 1.1), (0.285, 1.4), (0.25, 1.7), (0.12, 1.84), (0, 1.87), (0, 1.02)], n, 0.9).moved((0.18, 0, 0)))
    out.add("bag", finish.of("plastic", "#c9d6da", 0.15), lathe([(0, z + 0.05), (0.18, z + 0.05), (0.265, 0.3), (0.275, 0.7), (0.25, 0.86), (0, 0.86)], n, 0.9).moved((0.18, 0, 0)))
    out.add("blower", paint, fronted(cylinder(0.2, 0.2, n, 0.02), 0.1).moved((-0.26, 0, 0.45)))
    out.add("motor", finish.metal("gunmetal", p.wear), fronted(cylinder(0.11, 0.22, 28, 0.015), 0.32).moved((-0.26, 0, 0.45)))
    out.add("pipe", finish.metal("galvanised", p.wear), tube(spline([(-0.12, 0, 0.62), (-0.02, 0, 0.8), (0.04, 0, 0.92)], 16), 0.07, 16), fronted(cylinder(0.09, 0.1, 26, 0.006), -0.1).moved((-0.26, 0, 0.45)))
    path = spline([(-0.26, -0.18, 0.45), (-0.3, -0.42, 0.4), (-0.5, -0.56, 0.09), (-0.2, -0.62, 0.075), (0.1, -0.5, 0.075)], 90)
    out.add("hose", finish.plastic("#3a3f46", 0.5), tube(path, 0.062 + 0.006 * (np.arange(90) % 2), 14))


def _hoist(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#c8321c", p.wear, 0.3), p.color)
    for s in (-1, 1):
        out.add("leg", paint, beam((s * 0.18, 0.5, 0.13), (s * 0.44, -0.9, 0.13), 0.07, 0.07, 0.008))
        out.add("wheel", finish.iron(p.wear), *(drum(0.055, 0.04, (s * x, y, 0.055), 20) for x, y in ((0.19, 0.48), (0.43, -0.84))))
    out.add("base", paint, slab((-0.25, 0.4, 0.1), (0.25, 0.55, 0.18), 0.01))
    out.add("mast", paint, slab((-0.05, 0.42, 0.14), (0.05, 0.52, 1.45), 0.008), *(beam((s * 0.2, 0.5, 0.16), (s * 0.04, 0.47, 1.1), 0.03, 0.03, 0.004) for s in (-1, 1)))
    out.add("boom", paint, beam((0, 0.56, 1.42), (0, -0.62, 1.72), 0.085, 0.085, 0.008), beam((0, -0.5, 1.69), (0, -0.82, 1.77), 0.06, 0.06, 0.006))
    out.add("ram", finish.metal("chrome", p.wear), rod((0, 0.44, 0.75), (0, 0.12, 1.2), 0.035, 20), rod((0, 0.12, 1.2), (0, -0.08, 1.55), 0.02, 18))
    out.add("pump", finish.plastic("#1b1d20"), rod((0, 0.4, 0.7), (0, 0.2, 0.55), 0.016, 12))
    out.add("chain", finish.metal("gunmetal", p.wear), *(ring((0.012, 0.02), 0.0045, (0, 0, 0), 14, 6).turned(rot_x(np.pi / 2) if k % 2 else np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0.0]])).moved((0, -0.8, 1.72 - 0.031 * k)) for k in range(12)))
    out.add("hook", finish.metal("steel", p.wear), tube(spline([(0, -0.8, 1.35), (0, -0.8, 1.29), (0, -0.84, 1.25), (0, -0.8, 1.21), (0, -0.75, 1.235), (0, -0.75, 1.26)], 24), 0.012, 10))


def _slab(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("birch", p.wear)
    out.add("leg", dyed(finish.paint("#4a5058", p.wear), p.color), *(slab((x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 0.8), 0.006) for x in (-0.32, 0.32) for y in (-0.55, 0.55)), *(slab((-0.32, y - 0.02, 0.2), (0.32, y + 0.02, 0.26), 0.004) for y in (-0.55, 0.55)))
    out.add("bed", wood, slab((-0.38, -0.7, 0.8), (0.38, 0.7, 0.84), 0.006))
    out.add("canvas", finish.fabric("#d9d2be", recipe="canvas"), slab((-0.31, -0.68, 0.84), (0.31, 0.66, 0.846), 0.002))
    out.add("clay", finish.of("soil", "#a2664a", 0.75), slab((-0.22, -0.6, 0.846), (0.22, -0.1, 0.858), 0.004), slab((-0.19, 0.1, 0.846), (0.19, 0.4, 0.9), 0.02))
    steel = finish.metal("brushed", p.wear)
    out.add("roller", steel, drum(0.055, 0.7, (0, 0, 0.91), kit.n(32, 14)))
    out.add("side", dyed(finish.paint("#4a5058", p.wear), p.color), *(slab((s * 0.38 - 0.03, -0.08, 0.8), (s * 0.38 + 0.03, 0.08, 1.02), 0.01) for s in (-1, 1)))
    out.add("wheel", finish.iron(p.wear), ring(0.24, 0.013, (0, 0, 0), 40, 8).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]])).moved((0.47, 0, 0.91)), *(rod((0.47, -0.24 * np.cos(a), 0.91 - 0.24 * np.sin(a)), (0.47, 0.24 * np.cos(a), 0.91 + 0.24 * np.sin(a)), 0.01, 8) for a in (0.2, 1.25, 2.3)), rod((0.36, 0, 0.91), (0.48, 0, 0.91), 0.025, 14))


def _scroll(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#2f6a9a", p.wear, 0.35), p.color)
    out.add("stand", finish.paint("#2b2f35", p.wear), *(beam((s * 0.14, t * 0.2, 0.72), (s * 0.24, t * 0.3, 0.0), 0.04, 0.04, 0.005) for s in (-1, 1) for t in (-1, 1)), slab((-0.2, -0.26, 0.3), (0.2, 0.26, 0.32), 0.004), slab((-0.2, -0.26, 0.7), (0.2, 0.26, 0.74), 0.006))
    out.add("base", paint, cased((-0.13, -0.2, 0.74), (0.13, 0.34, 0.84), 0.02))
    out.add("table", finish.metal("aluminium", p.wear), cylinder(0.19, 0.016, kit.n(36, 16), 0.003, (0, -0.16, 0.9)), rod((0, -0.12, 0.82), (0, -0.12, 0.9), 0.03, 16))
    out.add("arm", paint, slab((-0.03, 0.24, 0.82), (0.03, 0.34, 1.16), 0.01), beam((0, 0.3, 1.14), (0, -0.2, 1.08), 0.05, 0.05, 0.01), beam((0, 0.3, 0.84), (0, -0.1, 0.82), 0.04, 0.04, 0.008))
    out.add("blade", finish.metal("steel"), slab((-0.001, -0.172, 0.84), (0.001, -0.168, 1.09), 0.0), slab((-0.012, -0.19, 1.05), (0.012, -0.15, 1.08), 0.003))
    out.add("work", finish.wood("birch"), slab((-0.1, -0.26, 0.916), (0.08, -0.1, 0.926), 0.001))
    out.add("knob", finish.plastic("#d8201c"), knob(0.02, (0.09, -0.2, 0.79)))


def _washer(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.plastic("#e0b01c", 0.35, p.wear), p.color)
    out.add("body", paint, cased((-0.16, -0.14, 0.08), (0.16, 0.12, 0.56), 0.05))
    out.add("panel", finish.plastic("#22252a", 0.4), cased((-0.13, -0.155, 0.3), (0.13, -0.12, 0.52), 0.02), cased((-0.17, -0.15, 0.02), (0.17, 0.14, 0.12), 0.03))
    out.add("wheel", finish.rubber(), *(drum(0.09, 0.04, (x, 0.1, 0.09), 28) for x in (-0.19, 0.19)))
    out.add("handle", finish.metal("gunmetal"), tube([(-0.13, 0.1, 0.45), (-0.13, 0.16, 0.88), (0.13, 0.16, 0.88), (0.13, 0.1, 0.45)], 0.013, 10))
    out.add("dial", finish.plastic("#c8281c", 0.3), knob(0.03, (0, -0.155, 0.42)))
    t = np.linspace(0, 8 * np.pi, 120)
    out.add("hose", finish.rubber(), tube(np.c_[0.1 * np.cos(t), -0.2 - 0.012 * t / np.pi * 0.25, 0.62 + 0.1 * np.sin(t)], 0.008, 8).moved((0, 0.33, 0.02)))
    out.add("lance", finish.metal("steel", p.wear), rod((0.2, -0.1, 0.06), (0.26, -0.02, 0.95), 0.009, 12))
    out.add("grip", finish.plastic("#22252a", 0.4), rod((0.255, -0.03, 0.86), (0.265, -0.01, 1.02), 0.018, 14), beam((0.26, -0.02, 0.98), (0.26, 0.1, 1.0), 0.024, 0.03, 0.006))
    out.add("foot", finish.rubber(), slab((-0.12, -0.14, 0), (0.12, -0.1, 0.04), 0.006))


def _gas(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#b8241c", p.wear, 0.28), p.color)
    out.add("base", finish.of("concrete", "#8a8880", 0.9), slab((-0.42, -0.32, 0), (0.42, 0.32, 0.06), 0.01))
    out.add("body", paint, cased((-0.32, -0.22, 0.06), (0.32, 0.22, 1.5), 0.03))
    out.add("panel", finish.paint("#ece8dc", p.wear), slab((-0.26, -0.228, 0.86), (0.26, -0.214, 1.4), 0.006))
    out.add("window", finish.plastic("#101214", 0.1), *(slab((-0.2, -0.233, z), (0.12, -0.226, z + 0.09), 0.002) for z in (1.06, 1.2)))
    labelled(out, "24:60", 0.06, (-0.04, -0.2345, 1.245), "#e8e6d8")
    labelled(out, "18:05", 0.06, (-0.04, -0.2345, 1.105), "#e8e6d8")
    labelled(out, "FUEL", 0.09, (0, -0.2285, 0.94), "#b8241c")
    out.add("globe", finish.glow((1.0, 0.95, 0.85), 1.2), fronted(cylinder(0.2, 0.12, kit.n(40, 18), 0.03), 0.06).moved((0, 0, 1.74)))
    out.add("neck", finish.metal("chrome"), cylinder(0.1, 0.06, 28, 0.008, (0, 0, 1.5)))
    out.add("nozzle", finish.metal("gunmetal", p.wear), slab((0.325, -0.06, 0.95), (0.37, 0.06, 1.12), 0.008), rod((0.37, 0.0, 1.08), (0.42, 0, 0.94), 0.02, 14), rod((0.42, 0, 0.94), (0.4, -0.02, 0.86), 0.012, 12))
    out.add("hose", finish.rubber(), tube(spline([(0.32, 0.02, 0.72), (0.44, 0.0, 0.42), (0.5, 0.02, 0.3), (0.54, 0.02, 0.55), (0.42, 0.01, 1.08)], 40), 0.018, 10))


KINDS: dict[str, Kin] = {
    "plotter": Kin(_plotter, 60.0), "printing_press": Kin(_press, 220.0), "laser_cutter": Kin(_laser, 150.0), "milling_machine": Kin(_mill, 900.0), "planer": Kin(_planer, 180.0), "dust_collector": Kin(_dust, 45.0), "engine_hoist": Kin(_hoist, 75.0),
    "slab_roller": Kin(_slab, 90.0), "scroll_saw": Kin(_scroll, 35.0), "pressure_washer": Kin(_washer, 14.0), "gas_pump": Kin(_gas, 180.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
