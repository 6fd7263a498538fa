"""A fitting of ships, aircraft, submarines and stations: a cockpit console with its yokes, a steering wheel on a column, a mast with its sail, a periscope, a torpedo, a galley cart, a baggage carousel, an X-ray tunnel for bags, a grab pole, a life raft in its canister, or a chart table."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.assets.parts.work_pieces import cased, keys, labelled, on_castors, screened, spoken, top
from worldloom.geometry import Floats, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, stamp, tube

Kind = Literal["cockpit_console", "steering_column", "ship_mast", "periscope", "torpedo", "galley_cart", "baggage_carousel", "baggage_scanner", "grab_pole", "life_raft", "chart_table"]
CALLED = {"cockpit panel": "cockpit_console", "cockpit": "cockpit_console", "cockpit dashboard": "cockpit_console", "flight deck": "cockpit_console", "airplane cockpit": "cockpit_console", "cockpit instrument panel": "cockpit_console", "flight yoke": "cockpit_console", "control yoke": "cockpit_console", "control column": "cockpit_console", "throttle": "cockpit_console", "throttle lever": "cockpit_console", "steering wheel": "steering_column", "driving wheel": "steering_column", "racing wheel": "steering_column",
          "ship's mast": "ship_mast", "mast with a sail": "ship_mast", "submarine periscope": "periscope", "drinks cart": "galley_cart", "airline cart": "galley_cart", "airline trolley": "galley_cart", "beverage cart": "galley_cart", "galley trolley": "galley_cart", "meal cart": "galley_cart", "luggage carousel": "baggage_carousel", "baggage belt": "baggage_carousel", "baggage claim": "baggage_carousel", "luggage belt": "baggage_carousel", "luggage scanner": "baggage_scanner", "bag scanner": "baggage_scanner", "x-ray scanner": "baggage_scanner", "baggage x-ray": "baggage_scanner", "security conveyor": "baggage_scanner", "x-ray conveyor": "baggage_scanner",
          "grab rail": "grab_pole", "handrail pole": "grab_pole", "metro pole": "grab_pole", "subway pole": "grab_pole", "bus pole": "grab_pole", "stanchion pole": "grab_pole", "liferaft": "life_raft", "inflatable raft": "life_raft", "life raft canister": "life_raft", "navigation table": "chart_table", "map table": "chart_table", "navigator's table": "chart_table"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("travel/cabin_fitting", 1, "cabin_fitting", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "train_car", "space_station", "airplane", "station", "ship", "submarine"), "floor", (0.3, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "cockpit_console"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


def dial(out: Collector, x: float, z: float, r: float, y: float, hand: float) -> None:
    """A round instrument with ticks and a hand on a front that faces -Y."""
    out.add("dial", finish.plastic("#0c0d0f", 0.3), fronted(cylinder(r, 0.006, 28, 0.001), y).moved((x, 0, z)))
    out.add("bezel", finish.metal("gunmetal"), fronted(lathe([(r, 0), (1.14 * r, 0), (1.12 * r, 0.012), (r, 0.008), (r, 0)], 28, 0.4), y).moved((x, 0, z)))
    tick = slab((-0.04 * r, -0.0005, 0.74 * r), (0.04 * r, 0.0005, 0.93 * r), 0.0)
    out.add("mark", finish.glow((0.9, 0.95, 0.9), 1.0), *(tick.turned(rot_y(a)).moved((x, y - 0.007, z)) for a in np.linspace(-2.3, 2.3, 9)), slab((-0.03 * r, -0.0006, -0.15 * r), (0.03 * r, 0.0006, 0.7 * r), 0.0).turned(rot_y(hand)).moved((x, y - 0.008, z)))


def _cockpit(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("hands")
    shell, black = dyed(finish.paint("#4a5158", p.wear, 0.4), p.color), finish.plastic("#17191c", 0.5)
    out.add("desk", shell, side_prism([(0.1, 0.0), (0.5, 0.0), (0.5, 1.12), (0.12, 1.16), (0.04, 0.98), (0.04, 0.62), (0.1, 0.5)], -0.85, 0.85, 0.012), slab((-0.14, -0.42, 0), (0.14, 0.1, 0.62), 0.02))
    out.add("hood", black, soft_box((1.78, 0.3, 0.06), 0.026, 0.12, center=(0, 0.1, 1.19)))
    for s in (-1, 1):
        x0 = s * 0.5
        screened(out, (x0 + 0.15, 0.037, 0.9), 0.24, 0.18, (0.3, 0.7, 1.0), 2)
        screened(out, (x0 - 0.15, 0.037, 0.9), 0.24, 0.18, (0.25, 1.0, 0.4), 1)
        for k in range(4):
            dial(out, x0 + 0.13 * (k - 1.5), 0.71, 0.048, 0.04, float(g.uniform(-2, 2)))
        out.add("column", black, tube(spline([(x0, 0.1, 0.3), (x0, -0.06, 0.45), (x0, -0.1, 0.66)], 16), 0.026, 10))
        horn = spline([(x0 - 0.17, -0.13, 0.86), (x0 - 0.17, -0.12, 0.74), (x0 - 0.08, -0.1, 0.68), (x0, -0.1, 0.67), (x0 + 0.08, -0.1, 0.68), (x0 + 0.17, -0.12, 0.74), (x0 + 0.17, -0.13, 0.86)], 40)
        out.add("yoke", black, tube(horn, 0.02, 10), slab((x0 - 0.06, -0.125, 0.64), (x0 + 0.06, -0.085, 0.71), 0.012))
        out.add("pedal", finish.metal("brushed"), *(slab((x0 + q - 0.05, 0.02, 0.05), (x0 + q + 0.05, 0.05, 0.2), 0.008) for q in (-0.12, 0.12)))
    out.add("pedestal", black, slab((-0.13, -0.41, 0.61), (0.13, 0.08, 0.635), 0.006))
    for k in range(4):
        x = -0.09 + 0.06 * k
        out.add("throttle", finish.metal("chrome"), beam((x, -0.1, 0.62), (x, -0.16 - 0.01 * (k % 2), 0.78), 0.014, 0.014, 0.003))
        out.add("knob", finish.plastic(("#22252a", "#d8d4c8")[k in (1, 2)], 0.35), soft_box((0.045, 0.04, 0.05), 0.016, 0.03, center=(x, -0.165 - 0.01 * (k % 2), 0.79)))
    out.add("lever", finish.plastic("#c8281c", 0.3), *(sphere(0.016, 12, (x, -0.3, 0.67)) for x in (-0.06, 0.06)))
    keys(out, (-0.1, 0.035, 0.66), 5, 3, 0.05, "#c9ccc8")
    for j, hue in enumerate(((1.0, 0.25, 0.1), (1.0, 0.7, 0.15), (0.3, 1.0, 0.4))):
        out.add(f"lamp.{j}", finish.glow(hue, 2.5), *(box((0.035, 0.006, 0.02), 0.002, (-0.09 + 0.06 * i, 0.036, 0.86 + 0.04 * j)) for i in range(4)))
    out.add("compass", black, soft_box((0.12, 0.1, 0.11), 0.03, 0.05, center=(0, 0.12, 1.27)))
    dial(out, 0.0, 1.275, 0.04, 0.07, 0.4)


def _steering(out: Collector, p: Params, kit: Kit) -> None:
    grip = dyed(finish.leather("#1c1d20", p.wear), p.color)
    tilt = rot_x(0.95)
    at = np.array([0, -0.12, 0.82])
    out.add("rim", grip, ring(0.19, 0.016, (0, 0, 0), 48, 10).turned(tilt).moved(at))
    for a in (-np.pi / 2, 0.1, np.pi - 0.1):
        out.add("spoke", finish.metal("aluminium", p.wear), beam((0, 0, -0.015), (0.185 * np.cos(a), 0.185 * np.sin(a), 0.0), 0.034, 0.012, 0.004).turned(tilt).moved(at))
    out.add("boss", finish.plastic("#22252a", 0.4), cylinder(0.06, 0.05, 28, 0.014, (0, 0, -0.03)).turned(tilt).moved(at))
    out.add("badge", finish.metal("chrome"), cylinder(0.02, 0.005, 22, 0.002, (0, 0, 0.02)).turned(tilt).moved(at))
    out.add("column", finish.metal("gunmetal", p.wear), rod(at, (0, 0.28, 0.5), 0.035, 16), rod((0, 0.28, 0.5), (0, 0.34, 0.03), 0.045, 16))
    out.add("stalk", finish.plastic("#22252a", 0.4), *(rod((s * 0.03, -0.08, 0.79), (s * 0.17, -0.06, 0.82), 0.008, 10, 0.011) for s in (-1, 1)))
    out.add("foot", finish.metal("gunmetal", p.wear), slab((-0.2, -0.06, 0), (0.2, 0.46, 0.03), 0.01))
    out.add("pedal", finish.metal("brushed"), *(slab((x - 0.04, 0.06, 0.1), (x + 0.04, 0.08, 0.2), 0.006) for x in (-0.12, 0.0, 0.12)), *(rod((x, 0.08, 0.15), (x, 0.3, 0.12), 0.009, 8) for x in (-0.12, 0.0, 0.12)))
    out.add("shift", finish.metal("chrome"), rod((0.3, 0.1, 0.02), (0.28, 0.02, 0.5), 0.009, 10))
    out.add("ball", finish.plastic("#101214", 0.2), sphere(0.03, 16, (0.28, 0.015, 0.52)), soft_box((0.1, 0.1, 0.08), 0.03, 0.05, center=(0.3, 0.1, 0.04)))
    out.add("foot", finish.metal("gunmetal", p.wear), slab((0.19, 0.02, 0), (0.36, 0.18, 0.03), 0.008))


def _mast(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("oak", p.wear)
    out.add("mast", wood, rod((0, 0, 0), (0, 0, 2.5), 0.09, 20, 0.065))
    out.add("band", finish.iron(p.wear), *(lathe([(r, z), (r + 0.008, z + 0.004), (r + 0.008, z + 0.04), (r, z + 0.044)], 24, 0.4) for z, r in ((0.3, 0.088), (1.2, 0.079), (2.2, 0.068))), lathe([(0.09, 0), (0.17, 0), (0.15, 0.05), (0.1, 0.09), (0.088, 0.09)], 28, 0.5))
    out.add("yard", wood, rod((-1.1, -0.12, 2.3), (1.1, -0.12, 2.3), 0.04, 14), rod((-1.1, -0.12, 0.75), (1.1, -0.12, 0.75), 0.035, 14))
    u, v = np.meshgrid(np.linspace(-1, 1, 24), np.linspace(0, 1, 18), indexing="ij")
    belly = 0.34 * (1 - u**2) * np.sin(np.pi * (0.1 + 0.85 * (1 - v)))
    grid = np.stack([u * (1.02 - 0.05 * v), -0.14 - belly, 0.8 + 1.47 * v], -1)
    cloth = dyed(finish.fabric("#d8cdb2", p.wear, "canvas"), p.color)
    out.add("sail", cloth, thick(grid, 0.006))
    rope = finish.of("rope", "#a98a58", 0.9)
    out.add("rope", rope, *(tube(spline([(s * 1.1, -0.12, 2.3), (s * 0.9, 0.05, 1.4), (s * 0.35, 0.12, 0.4), (s * 0.1, 0.06, 0.25)], 20), 0.009, 7) for s in (-1, 1)), *(tube(spline([(s * 1.08, -0.12, 2.28), (0, 0, 2.48)], 8), 0.009, 7) for s in (-1, 1)), *(ring((0.05, 0.05), 0.01, (0, 0, 0), 16, 6).turned(rot_y(np.pi / 2)).moved((x, -0.12, 2.3)) for x in np.linspace(-0.95, 0.95, 9)))


def _periscope(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    brass, steel = finish.metal("brass", p.wear), dyed(finish.metal("brushed", p.wear), p.color)
    out.add("well", finish.metal("gunmetal", p.wear), lathe([(0.14, 0), (0.34, 0), (0.36, 0.02), (0.32, 0.07), (0.14, 0.08), (0.14, 0)], n, 0.4))
    out.add("tube", steel, cylinder(0.12, 2.45, n, 0.0), lathe([(0.12, 2.2), (0.2, 2.2), (0.2, 2.45), (0.12, 2.45)], n, 0.4))
    out.add("head", steel, soft_box((0.34, 0.3, 0.44), 0.06, 0.08, center=(0, -0.03, 1.5)))
    out.add("collar", brass, *(lathe([(0.121, z), (0.145, z), (0.145, z + 0.04), (0.121, z + 0.04), (0.121, z)], n, 0.4) for z in (1.22, 1.74)))
    out.add("eyepiece", finish.rubber(), *(fronted(lathe([(0.0, 0.02), (0.026, 0.0), (0.034, 0.0), (0.042, 0.08), (0.03, 0.1), (0.02, 0.07), (0, 0.07)], 22, 0.5), -0.17).moved((s * 0.06, 0, 1.56)) for s in (-1, 1)))
    out.add("handle", brass, *(rod((s * 0.16, -0.03, 1.44), (s * 0.3, -0.03, 1.44), 0.014, 12) for s in (-1, 1)))
    out.add("grip", finish.wood("dark", p.wear), *(rod((s * 0.29, -0.03, 1.44), (s * 0.46, -0.03, 1.4), 0.022, 16) for s in (-1, 1)))
    out.add("scale", brass, fronted(cylinder(0.06, 0.02, 26, 0.004), -0.175).moved((0, 0, 1.38)))
    dial(out, 0.0, 1.38, 0.05, -0.196, 0.7)


def _torpedo(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    paint = dyed(finish.paint("#5c6a4a", p.wear, 0.4), p.color)
    body = lathe([(0, -1.45), (0.03, -1.45), (0.06, -1.35), (0.2, -1.0), (0.22, -0.9), (0.22, 1.1), (0.2, 1.3), (0.13, 1.44), (0, 1.48)], n, 0.6).turned(rot_y(np.pi / 2))
    out.add("body", paint, body.moved((0, 0, 0.48)))
    out.add("nose", finish.paint("#b8281c", p.wear), lathe([(0.222, 1.06), (0.222, 1.1), (0.202, 1.302), (0.132, 1.443), (0, 1.484), (0, 1.2), (0.2, 1.06)], n, 0.6).turned(rot_y(np.pi / 2)).moved((0, 0, 0.48)))
    out.add("band", finish.metal("brass", p.wear), *(lathe([(0.221, x), (0.227, x + 0.005), (0.227, x + 0.035), (0.221, x + 0.04)], n, 0.4).turned(rot_y(np.pi / 2)).moved((0, 0, 0.48)) for x in (-0.6, 0.3, 0.9)))
    out.add("fin", paint, *(side_prism([(0.05, -0.02), (0.24, -0.02), (0.22, 0.2), (0.1, 0.4)], -0.006, 0.006, 0.002).turned(rot_z(np.pi / 2)).moved((-1.05, 0, 0)).turned(rot_x(k * np.pi / 2)).moved((0, 0, 0.48)) for k in range(4)))
    out.add("screw", finish.metal("brass", p.wear), *(sphere((0.012, 0.05, 0.11), 12, (0, 0, 0.11)).turned(rot_z(0.6)).turned(rot_x(k * np.pi / 2 + 0.4)).moved((-1.42, 0, 0.48)) for k in range(4)), drum(0.04, 0.1, (-1.43, 0, 0.48), 18))
    out.add("cradle", finish.wood("oak", p.wear), *(prism(np.r_[[(-0.32, 0), (0.32, 0), (0.3, 0.4)], np.c_[0.235 * np.cos(a := np.linspace(-0.35, -np.pi + 0.35, 16)), 0.48 + 0.235 * np.sin(a)], [(-0.3, 0.4)]], 0.08, 0.006).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x - 0.04, 0, 0)) for x in (-0.7, 0.7)))


def _galley(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.11, 0.32, 0.045)
    shell = dyed(finish.metal("aluminium", p.wear), p.color)
    out.add("body", shell, slab((-0.15, -0.4, z), (0.15, 0.4, 1.0), 0.012))
    out.add("edge", finish.plastic("#5c646c", 0.4), *(slab((-0.155, -0.41, q), (0.155, 0.41, q + 0.03), 0.008) for q in (z, 0.97)), *(slab((x - 0.012, y - 0.012, z), (x + 0.012, y + 0.012, 1.0), 0.004) for x in (-0.148, 0.148) for y in (-0.4, 0.4)))
    out.add("top", finish.plastic("#8d949b", 0.4), slab((-0.15, -0.4, 1.0), (0.15, 0.4, 1.015), 0.004), *(slab((x - 0.006, -0.4, 1.0), (x + 0.006, 0.4, 1.035), 0.003) for x in (-0.147, 0.147)))
    out.add("door", shell, *(slab((-0.13, s * 0.4 - 0.012, z + 0.05), (0.13, s * 0.4 + 0.012, 0.94), 0.006) for s in (-1, 1)))
    out.add("latch", finish.plastic("#c8281c", 0.35), *(box((0.05, 0.02, 0.03), 0.005, (0.06, s * 0.42, 0.86)) for s in (-1, 1)))
    out.add("handle", finish.metal("chrome"), *(tube(spline([(-0.11, s * 0.4, 0.98), (-0.11, s * 0.47, 1.01), (0.11, s * 0.47, 1.01), (0.11, s * 0.4, 0.98)], 18), 0.01, 8) for s in (-1, 1)))
    out.add("pedal", finish.paint("#3a8a3a"), slab((-0.1, -0.45, z + 0.0), (-0.02, -0.4, z + 0.02), 0.004))
    out.add("pedal.stop", finish.paint("#c8281c"), slab((0.02, -0.45, z + 0.0), (0.1, -0.4, z + 0.02), 0.004))


def _carousel(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("brushed", p.wear), p.color)
    x1, r0, r1 = 1.0, 0.42, 1.05

    def loop(r: float, n: int = 22) -> Floats:
        a, b = np.linspace(-np.pi / 2, np.pi / 2, n), np.linspace(np.pi / 2, 1.5 * np.pi, n)
        return np.concatenate([np.stack([x1 + r * np.cos(a), r * np.sin(a)], 1), np.stack([-x1 + r * np.cos(b), r * np.sin(b)], 1)])

    out.add("side", steel, prism(loop(r1), 0.3, 0.01, (loop(r0),)))
    out.add("kick", finish.rubber(), prism(loop(r1 + 0.03), 0.08, 0.006, (loop(r1 - 0.02),)))
    out.add("rim", finish.metal("chrome", p.wear), prism(loop(r1 + 0.015), 0.05, 0.01, (loop(r1 - 0.03),)).moved((0, 0, 0.29)))
    out.add("drum", finish.paint("#d8dcde", p.wear), prism(loop(r0), 0.62, 0.02))
    mid, w = loop(0.73, 40), 0.29
    d = np.roll(mid, -1, 0) - np.roll(mid, 1, 0)
    turns = np.arctan2(d[:, 1], d[:, 0])
    scale = side_prism([(-w, 0.0), (w, 0.0), (w, 0.012), (-w, 0.03)], -0.1, 0.1, 0.003)
    out.add("belt", finish.rubber("#26292d"), stamp(scale, np.c_[mid, np.full(len(mid), 0.3)], turns))
    out.add("sign", finish.plastic("#15181c", 0.3), slab((-0.5, -0.08, 1.0), (0.5, 0.08, 1.34), 0.02), rod((0, 0, 0.6), (0, 0, 1.02), 0.04, 14))
    labelled(out, "BAGGAGE 3", 0.13, (0, -0.082, 1.17), "#f2c21c")


def _xray(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.paint("#d6dadc", p.wear, 0.35), p.color)
    out.add("body", shell, cased((-0.62, -0.42, 0.12), (0.62, 0.42, 0.68), 0.03), cased((-0.62, -0.42, 0.66), (0.62, -0.32, 1.3), 0.02), cased((-0.62, 0.32, 0.66), (0.62, 0.42, 1.3), 0.02), cased((-0.62, -0.42, 1.24), (0.62, 0.42, 1.42), 0.03))
    out.add("bed", finish.metal("brushed", p.wear), slab((-1.5, -0.36, 0.6), (1.5, 0.36, 0.68), 0.01), *(slab((x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 0.6), 0.006) for x in (-1.4, 1.4) for y in (-0.3, 0.3)), *(slab((x - 0.04, y - 0.04, 0), (x + 0.04, y + 0.04, 0.13), 0.01) for x in (-0.52, 0.52) for y in (-0.32, 0.32)))
    out.add("belt", finish.rubber("#22252a"), slab((-1.46, -0.3, 0.68), (1.46, 0.3, 0.692), 0.003), *(rod((x, -0.3, 0.645), (x, 0.3, 0.645), 0.045, 16) for x in (-1.47, 1.47)))
    for x in (-0.6, 0.6):
        out.add("curtain", finish.rubber("#2b3a4a"), *(slab((x - 0.006, -0.31 + 0.09 * k, 0.72), (x + 0.006, -0.235 + 0.09 * k, 1.25), 0.002) for k in range(7)))
    out.add("stripe", finish.paint("#1d5fa8", 0.0), slab((-0.62, -0.424, 1.0), (0.62, -0.42, 1.1), 0.001))
    labelled(out, "SECURITY", 0.075, (0, -0.4255, 1.05), "#f4f4f0")
    screened(out, (0.3, -0.05, 1.62), 0.36, 0.24, (0.3, 0.7, 1.0), 2)
    out.add("post", finish.metal("gunmetal"), rod((0.3, 0.0, 1.42), (0.3, 0.0, 1.5), 0.03, 14))


def _pole(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("pole", paint, rod((0, 0, 0), (0, 0, 2.3), 0.018, 18))
    out.add("flange", finish.metal("steel", p.wear), cylinder(0.06, 0.018, 26, 0.005), cylinder(0.06, 0.018, 26, 0.005, (0, 0, 2.282)))
    out.add("bar", paint, rod((-0.5, 0, 1.95), (0.5, 0, 1.95), 0.015, 14), *(sphere(0.017, 12, (x, 0, 1.95)) for x in (-0.5, 0.5)))
    for x in (-0.4, -0.2, 0.2, 0.4):
        out.add("strap", finish.fabric("#3a3f46"), slab((x - 0.014, -0.003, 1.75), (x + 0.014, 0.003, 1.96), 0.001))
        out.add("handle", finish.plastic("#e0b01c", 0.35), tube([(x - 0.055, 0, 1.66), (x + 0.055, 0, 1.66), (x + 0.0, 0, 1.755)], 0.009, 8, closed=True))
    out.add("button", finish.plastic("#c8281c", 0.3), soft_box((0.06, 0.05, 0.1), 0.02, 0.04, center=(0, -0.03, 1.25)))
    out.add("word", finish.plastic("#f2f0e8"), fronted(cylinder(0.018, 0.006, 18, 0.002), -0.055).moved((0, 0, 1.255)))


def _raft(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    shell = dyed(finish.plastic("#eceeee", 0.3, p.wear), p.color)
    body = lathe([(0, -0.6), (0.2, -0.6), (0.3, -0.5), (0.32, -0.02), (0.335, -0.02), (0.335, 0.02), (0.32, 0.02), (0.3, 0.5), (0.2, 0.6), (0, 0.6)], n, 0.6).turned(rot_y(np.pi / 2))
    out.add("canister", shell, body.moved((0, 0, 0.45)))
    out.add("strap", finish.fabric("#2a2d32"), *(lathe([(0.316, x), (0.324, x + 0.004), (0.324, x + 0.04), (0.316, x + 0.044)], n, 0.4).turned(rot_y(np.pi / 2)).moved((0, 0, 0.45)) for x in (-0.3, 0.26)))
    out.add("cradle", finish.metal("galvanised", p.wear), *(tube(np.c_[np.full(18, x), 0.345 * np.cos(a := np.linspace(-0.15, -np.pi + 0.15, 18)), 0.45 + 0.345 * np.sin(a)], 0.022, 10) for x in (-0.28, 0.28)), *(rod((x, y, 0), (x, y * 1.25, 0.42), 0.022, 10) for x in (-0.28, 0.28) for y in (-0.28, 0.28)), *(rod((-0.4, y, 0.022), (0.4, y, 0.022), 0.022, 10) for y in (-0.28, 0.28)))
    out.add("patch", finish.paint("#c8281c", 0.0), slab((-0.25, -0.343, 0.41), (0.25, -0.32, 0.5), 0.001))
    labelled(out, "LIFE RAFT", 0.066, (0, -0.3445, 0.455), "#f4f4f0")


def _chart(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("mahogany", p.wear, 0.35), p.color)
    out.add("leg", wood, *(lathe([(0, 0), (0.03, 0), (0.035, 0.02), (0.025, 0.06), (0.03, 0.5), (0.04, 0.6), (0.032, 0.68), (0, 0.68)], 18, 0.6).moved((x, y, 0)) for x in (-0.62, 0.62) for y in (-0.34, 0.34)))
    out.add("frame", wood, slab((-0.66, -0.38, 0.66), (0.66, 0.38, 0.8), 0.01), slab((-0.7, -0.42, 0.8), (0.7, 0.42, 0.825), 0.008), *(slab((-0.7, y - 0.01, 0.82), (0.7, y + 0.01, 0.85), 0.005) for y in (-0.41, 0.41)))
    out.add("drawer", wood, *(slab((-0.62 + 0.42 * k, -0.388, 0.685), (-0.23 + 0.42 * k, -0.37, 0.78), 0.005) for k in range(3)))
    out.add("pull", finish.metal("brass", p.wear), *(ring(0.018, 0.003, (0, 0, 0), 16, 6).turned(rot_x(np.pi / 2)).moved((-0.425 + 0.42 * k, -0.395, 0.725)) for k in range(3)))
    paper = finish.of("paper", "#dccfa6", 0.9)
    out.add("chart", paper, slab((-0.5, -0.28, 0.825), (0.3, 0.3, 0.827), 0.0))
    g = kit.rng("coast")
    for q in range(2):
        t = np.linspace(0, 1, 40)
        path = np.c_[-0.45 + 0.7 * t, -0.2 + 0.24 * q + 0.06 * np.cumsum(g.normal(0, 0.25, 40)) * np.sin(np.pi * t), np.full(40, 0.8275)]
        out.add("coast", finish.paint("#4a3a22", 0.0), tube(path, 0.0018, 5))
    out.add("rose", finish.paint("#8a2a1c", 0.0), *(prism([(0.006, 0), (0, 0.07), (-0.006, 0)], 0.0006).turned(rot_z(k * np.pi / 4)).moved((0.16, 0.16, 0.827)) for k in range(8)))
    out.add("divider", finish.metal("brass", p.wear), rod((-0.1, -0.05, 0.83), (0.05, 0.05, 0.83), 0.004, 8, 0.001), rod((-0.1, -0.05, 0.83), (0.07, -0.09, 0.83), 0.004, 8, 0.001), sphere(0.008, 12, (-0.1, -0.05, 0.832)))
    out.add("rule", finish.wood("birch"), slab((-0.3, 0.1, 0.827), (0.0, 0.13, 0.831), 0.001))


KINDS: dict[str, Kin] = {
    "cockpit_console": Kin(_cockpit, 160.0, dynamic=False, sides=("front",)), "steering_column": Kin(_steering, 18.0, dynamic=False, affordances=("drive",), sides=("front",)), "ship_mast": Kin(_mast, 110.0, dynamic=False, cover="roles"), "periscope": Kin(_periscope, 180.0, dynamic=False, cover="roles", sides=("front",)),
    "torpedo": Kin(_torpedo, 900.0, dynamic=False), "galley_cart": Kin(_galley, 28.0, supports=(top(0.26, 0.74, 1.015),), affordances=("push",), sides=("front",)), "baggage_carousel": Kin(_carousel, 700.0, dynamic=False, supports=(top(1.9, 0.5, 0.33, "top", (0.0, -0.73)),), sides=("front", "back")),
    "baggage_scanner": Kin(_xray, 420.0, dynamic=False, supports=(top(0.75, 0.5, 0.692, "top", (-1.08, 0.0)), top(0.75, 0.5, 0.692, "end", (1.08, 0.0))), sides=("front",)), "grab_pole": Kin(_pole, 12.0, dynamic=False, cover="roles"), "life_raft": Kin(_raft, 110.0, dynamic=False),
    "chart_table": Kin(_chart, 45.0, cover="roles", dynamic=False, supports=(top(0.3, 0.7, 0.826, "top", (0.5, 0.0)), top(0.7, 0.5, 0.828, "chart", (-0.1, 0.0))), sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
