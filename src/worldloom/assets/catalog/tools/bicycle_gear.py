"""A thing of bicycle workshops: a repair stand, a wheel, a tyre, a floor pump, a frame, a parking rack, a truing stand, an inner tube, a bicycle saddle, a handlebar, a lock, a chain or a pedal."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import cased, spoken
from worldloom.geometry import arc, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, spline, tube

Kind = Literal["repair_stand", "bicycle_wheel", "bicycle_tire", "bicycle_pump", "bicycle_frame", "bike_rack", "truing_stand", "inner_tube", "bicycle_saddle", "handlebar", "bike_lock", "bicycle_chain", "bicycle_pedal"]
CALLED = {"bike repair stand": "repair_stand", "bicycle repair stand": "repair_stand", "bike stand": "repair_stand", "bicycle stand": "repair_stand", "work stand": "repair_stand", "bike work stand": "repair_stand", "bike wheel": "bicycle_wheel", "bicycle tyre": "bicycle_tire", "bike tire": "bicycle_tire", "bike tyre": "bicycle_tire", "bike pump": "bicycle_pump", "floor pump": "bicycle_pump", "tire pump": "bicycle_pump", "tyre pump": "bicycle_pump", "air pump": "bicycle_pump", "track pump": "bicycle_pump",
          "bike frame": "bicycle_frame", "bicycle rack": "bike_rack", "cycle rack": "bike_rack", "bicycle tube": "inner_tube", "bike tube": "inner_tube", "bike saddle": "bicycle_saddle", "bike seat": "bicycle_saddle", "bicycle seat": "bicycle_saddle", "handlebars": "handlebar", "bicycle handlebar": "handlebar", "bicycle lock": "bike_lock", "u-lock": "bike_lock", "bike chain": "bicycle_chain", "pedal": "bicycle_pedal", "bike pedal": "bicycle_pedal"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("tools/bicycle_gear", 1, "bicycle_gear", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "workshop", "garage", "bicycle shop"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "repair_stand"
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Wheels lean a little from upright; flat things lie."""
    return drawn(KINDS, p, kit)


def _stand(out: Collector, p: Params, kit: Kit) -> None:
    paint, steel = dyed(finish.paint("#1f62b0", p.wear, 0.3), p.color), finish.metal("chrome", p.wear)
    out.add("base", finish.iron(p.wear), cylinder(0.24, 0.02, kit.n(40, 16), 0.005), cylinder(0.035, 0.06, 24, 0.004, (0, 0, 0.015)))
    out.add("post", paint, rod((0, 0, 0.02), (0, 0, 0.85), 0.024, 20))
    out.add("inner", steel, rod((0, 0, 0.8), (0, 0, 1.34), 0.018, 18))
    out.add("collar", finish.plastic("#1b1d20"), cylinder(0.032, 0.05, 22, 0.006, (0, 0, 0.83)), box((0.07, 0.016, 0.016), 0.004, (0.05, 0, 0.855)), cylinder(0.03, 0.07, 22, 0.008, (0, 0, 1.3)))
    out.add("arm", paint, rod((0, 0.02, 1.335), (0, -0.2, 1.335), 0.018, 18))
    out.add("clamp", finish.rubber("#22252a"), *(soft_box((0.03, 0.07, 0.1), 0.012, 0.03, center=(x, -0.24, 1.335)) for x in (-0.026, 0.026)), cased((-0.045, -0.215, 1.29), (0.045, -0.185, 1.38), 0.01))
    out.add("screw", steel, rod((0.04, -0.24, 1.335), (0.1, -0.24, 1.335), 0.008, 12), beam((0.1, -0.24, 1.29), (0.1, -0.24, 1.38), 0.014, 0.014, 0.004))
    out.add("tray", finish.plastic("#1b1d20", 0.45), slab((-0.16, -0.13, 0.95), (0.16, 0.07, 0.96), 0.004), *(slab(lo, hi, 0.003) for lo, hi in (((-0.16, -0.13, 0.95), (0.16, -0.122, 0.985)), ((-0.16, 0.062, 0.95), (0.16, 0.07, 0.985)), ((-0.16, -0.13, 0.95), (-0.152, 0.07, 0.985)), ((0.152, -0.13, 0.95), (0.16, 0.07, 0.985)))))


def _spoked(out: Collector, p: Params, kit: Kit, lean: float, at: tuple[float, float, float]) -> None:
    n = kit.n(64, 24)
    turn = rot_x(np.pi / 2 + lean)
    out.add("tire", finish.rubber("#17181a"), ring(0.325, 0.016, (0, 0, 0), n, 10).turned(turn).moved(at))
    out.add("rim", dyed(finish.metal("aluminium", p.wear), p.color), lathe([(0.295, -0.011), (0.314, -0.012), (0.314, 0.012), (0.295, 0.011), (0.295, -0.011)], n, 0.4).turned(turn).moved(at))
    a = np.arange(28) * 2 * np.pi / 28
    out.add("spoke", finish.metal("steel", p.wear), *(rod((0.018 * np.cos(q + (0.9 if k % 2 else -0.9)), 0.018 * np.sin(q + (0.9 if k % 2 else -0.9)), 0.03 if k % 4 < 2 else -0.03), (0.297 * np.cos(q), 0.297 * np.sin(q), 0), 0.0011, 5).turned(turn).moved(at) for k, q in enumerate(a)))
    out.add("hub", finish.metal("chrome", p.wear), lathe([(0, -0.05), (0.005, -0.05), (0.006, -0.036), (0.022, -0.034), (0.022, -0.028), (0.011, -0.024), (0.011, 0.024), (0.022, 0.028), (0.022, 0.034), (0.006, 0.036), (0.005, 0.05), (0, 0.05)], 22, 0.4).turned(turn).moved(at))


def _wheel(out: Collector, p: Params, kit: Kit) -> None:
    _spoked(out, p, kit, 0.0, (0, 0, 0.341))


def _tire(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(64, 24)
    out.add("tire", dyed(finish.rubber("#17181a"), p.color), lathe([(0.297, 0.004), (0.31, 0.0), (0.33, 0.005), (0.342, 0.02), (0.33, 0.036), (0.31, 0.041), (0.297, 0.037), (0.305, 0.035), (0.326, 0.03), (0.335, 0.02), (0.326, 0.011), (0.305, 0.007), (0.297, 0.004)], n, 0.6))
    out.add("tread", finish.rubber("#0e0f10"), *(box((0.012, 0.0025, 0.028), 0.001, (0.341, 0, 0.02)).turned(rot_z(q)) for q in np.arange(60) * 2 * np.pi / 60))


def _pump(out: Collector, p: Params, kit: Kit) -> None:
    out.add("foot", finish.iron(p.wear), box((0.26, 0.05, 0.018), 0.006, (0, 0, 0.009)), box((0.07, 0.15, 0.018), 0.006, (0, 0, 0.009)), cylinder(0.032, 0.03, 20, 0.006, (0, 0, 0.015)))
    out.add("barrel", dyed(finish.paint("#c8201c", p.wear, 0.28), p.color), cylinder(0.019, 0.46, 22, 0.003, (0, 0, 0.03)))
    out.add("cap", finish.plastic("#1b1d20"), cylinder(0.024, 0.035, 22, 0.005, (0, 0, 0.475)))
    out.add("rod", finish.metal("chrome", p.wear), rod((0, 0, 0.5), (0, 0, 0.63), 0.006, 12))
    out.add("handle", finish.wood("birch", p.wear), lathe([(0, -0.13), (0.013, -0.128), (0.016, -0.08), (0.013, -0.02), (0.013, 0.02), (0.016, 0.08), (0.013, 0.128), (0, 0.13)], 18, 0.9).turned(rot_y(np.pi / 2)).moved((0, 0, 0.635)))
    out.add("gauge", finish.metal("chrome"), lathe([(0, 0), (0.032, 0), (0.032, 0.02), (0, 0.016)], 28, 0.5).turned(rot_x(np.pi / 2)).moved((0, -0.02, 0.075)))
    out.add("face", finish.paint("#f4f3ec"), lathe([(0, 0), (0.027, 0), (0.027, 0.0015), (0, 0.0015)], 28, 0.5).turned(rot_x(np.pi / 2)).moved((0, -0.0395, 0.075)))
    out.add("hose", finish.rubber(), tube(spline([(0.02, 0, 0.05), (0.09, 0.02, 0.12), (0.11, 0.01, 0.4), (0.05, 0, 0.52), (0.03, 0, 0.45)], 40), 0.006, 8))


def _frame(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#1d8a6a", p.wear, 0.22), p.color)
    bb, seat, head, low, drop = np.array([(0.0, 0, 0.05), (-0.17, 0, 0.56), (0.4, 0, 0.56), (0.42, 0, 0.44), (-0.42, 0, 0.11)])
    out.add("tube", paint, rod(bb, seat, 0.016, 16), rod(seat + [0.005, 0, -0.01], head, 0.016, 16), rod(bb, low, 0.02, 16), rod(head + [-0.012, 0, 0.05], low + [0.012, 0, -0.05], 0.021, 18))
    for s in (-1, 1):
        out.add("stay", paint, tube([bb + [-0.02, 0.02 * s, 0], drop + [0.1, 0.05 * s, 0], drop + [0, 0.06 * s, 0]], 0.009, 10), tube([seat + [0.004, 0.016 * s, -0.03], drop + [0.06, 0.05 * s, 0.12], drop + [0, 0.06 * s, 0]], 0.0075, 10))
        out.add("drop", finish.metal("aluminium"), box((0.05, 0.006, 0.05), 0.008, drop + [0, 0.06 * s, 0]))
        out.add("fork", paint, tube(spline([low + [0.015, 0.03 * s, -0.06], low + [0.05, 0.05 * s, -0.26], low + [0.12, 0.05 * s, -0.43]], 14), np.linspace(0.012, 0.008, 14), 10))
    out.add("shell", finish.metal("aluminium"), rod(bb + [0, -0.036, 0], bb + [0, 0.036, 0], 0.024, 20), rod(low + [0.012, -0.034, -0.055], low + [0.012, 0.034, -0.055], 0.016, 14))
    out.add("foot", finish.rubber(), *(slab((x - 0.03, -0.12, 0), (x + 0.03, 0.12, z), 0.006) for x, z in ((-0.02, 0.03), (0.54, 0.015))))


def _rack(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("galvanised", p.wear), p.color)
    out.add("rail", steel, *(tube([(-0.75, y, 0.018), (0.75, y, 0.018)], 0.018, 12) for y in (-0.2, 0.2)))
    t = np.linspace(0, np.pi, 16)
    for x in np.linspace(-0.66, 0.66, 4):
        for s in (-0.035, 0.035):
            out.add("hoop", steel, tube(np.concatenate([[(x + s, -0.2, 0.018)], np.c_[np.full(16, x + s), -0.2 * np.cos(t), 0.3 + 0.12 * np.sin(t)], [(x + s, 0.2, 0.018)]]), 0.009, 8))


def _truing(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#2a5ea8", p.wear, 0.3), p.color)
    out.add("base", paint, slab((-0.2, -0.12, 0), (0.2, 0.12, 0.02), 0.006))
    out.add("arm", paint, *(beam((s * 0.1, 0.05, 0.02), (s * 0.07, 0.0, 0.42), 0.03, 0.012, 0.003) for s in (-1, 1)))
    out.add("gauge", finish.metal("steel", p.wear), beam((0, 0.05, 0.02), (0, 0.0, 0.1), 0.02, 0.01, 0.002), *(rod((s * 0.03, 0, 0.1), (s * 0.012, 0, 0.1), 0.005, 10) for s in (-1, 1)))
    _spoked(out, p, kit, 0.0, (0, 0, 0.44))


def _tube(out: Collector, p: Params, kit: Kit) -> None:
    n = 120
    t = np.linspace(0, 4 * np.pi, n + 1)[:-1]
    path = np.c_[(0.1 + 0.012 * np.cos(t / 2)) * np.cos(t), (0.1 + 0.012 * np.cos(t / 2)) * np.sin(t), 0.016 + 0.012 * (1 + np.sin(t / 2))]
    out.add("tube", dyed(finish.rubber("#1d1e20"), p.color), tube(path, 0.0115, 10, closed=True))
    out.add("valve", finish.metal("brass", p.wear), rod((0.088, 0, 0.028), (0.045, 0, 0.03), 0.003, 10))
    out.add("band", finish.plastic("#d8c01c"), ring((0.03, 0.026), 0.003, (0, 0, 0), 24, 8).turned(rot_x(np.pi / 2)).moved((-0.1, 0.0, 0.03)))


def _saddle(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 1, 24)
    half = np.interp(t, [0, 0.25, 0.5, 0.75, 0.92, 1], [0.018, 0.024, 0.04, 0.07, 0.066, 0.03])
    x, z = -0.13 + 0.26 * t, 0.075 + 0.012 * np.sin(np.pi * t) + 0.012 * t**3
    u = np.linspace(-1, 1, 15)
    grid = np.stack([np.stack([np.full(24, 0.0) + x, half * q, z - 0.03 * abs(q) ** 2.4], 1) for q in u], 1)


    out.add("saddle", dyed(finish.leather("#4a2410", p.wear), p.color), thick(grid[::-1].copy(), 0.008))
    out.add("rail", finish.metal("chrome", p.wear), *(tube(spline([(-0.11, 0.006 * s, 0.064), (-0.06, 0.02 * s, 0.042), (0.04, 0.022 * s, 0.04), (0.11, 0.04 * s, 0.07)], 20), 0.0035, 8) for s in (-1, 1)))
    out.add("clamp", finish.iron(p.wear), box((0.05, 0.05, 0.024), 0.006, (0.0, 0, 0.04)), rod((0, 0, 0.0), (0, 0, 0.04), 0.0135, 16), slab((-0.05, -0.04, 0), (0.05, 0.04, 0.006), 0.002))


def _bar(out: Collector, p: Params, kit: Kit) -> None:
    pts = [(-0.21, -0.1, 0.115), (-0.21, 0.0, 0.12), (-0.21, 0.08, 0.1), (-0.21, 0.1, 0.06), (-0.21, 0.06, 0.016), (-0.21, -0.03, 0.014)]
    out.add("bar", finish.metal("aluminium", p.wear), rod((-0.21, -0.1, 0.115), (0.21, -0.1, 0.115), 0.0125, 14))
    for s in (-1, 1):
        out.add("tape", dyed(finish.leather("#1c1d20", p.wear), p.color), tube(spline(np.array(pts) * [s, 1, 1], 40), 0.0145 + 0.0007 * (np.arange(40) % 3 == 0), 10))
        out.add("lever", finish.metal("gunmetal"), tube(spline([(s * 0.21, 0.08, 0.115), (s * 0.205, 0.13, 0.1), (s * 0.2, 0.12, 0.04)], 12), 0.006, 8))
    out.add("stem", finish.metal("gunmetal"), rod((0, -0.1, 0.115), (0, -0.2, 0.1), 0.015, 14), rod((0, -0.2, 0.14), (0, -0.2, 0.0), 0.0135, 14))


def _lock(out: Collector, p: Params, kit: Kit) -> None:
    a = np.c_[arc(0.055, 0, np.pi, 16), np.full(16, 0.012)]
    out.add("shackle", finish.rubber("#1b1d20"), tube(np.concatenate([[(0.055, -0.14, 0.012)], a, [(-0.055, -0.14, 0.012)]]), 0.009, 12))
    out.add("bar", dyed(finish.plastic("#d8781c", 0.4, p.wear), p.color), rod((-0.09, -0.14, 0.018), (0.09, -0.14, 0.018), 0.018, 18))
    out.add("key", finish.metal("chrome", p.wear), box((0.03, 0.008, 0.003), 0.001, (0.105, -0.14, 0.018)), ring(0.011, 0.002, (0.13, -0.14, 0.018), 18, 6))


def _chain(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 7.2 * np.pi, 150)
    r = 0.04 + 0.0028 * t
    x, y = r * np.cos(t), r * np.sin(t)
    plate = prism(np.concatenate([arc(0.0045, np.pi / 2, 1.5 * np.pi, 8) - [0.0055, 0], arc(0.0045, -np.pi / 2, np.pi / 2, 8) + [0.0055, 0]]), 0.001, 0.0)
    metal = dyed(finish.metal("steel", p.wear), p.color)
    d = np.arctan2(np.gradient(y), np.gradient(x))
    lie = rot_x(np.pi / 2)
    for k in range(150):
        w = 0.0042 if k % 2 else 0.0028
        out.add("link", metal, *(plate.turned(lie).turned(rot_z(float(d[k]))).moved((x[k] - s * w * np.sin(d[k]), y[k] + s * w * np.cos(d[k]), 0.0046)) for s in (-1, 1)))


def _pedal(out: Collector, p: Params, kit: Kit) -> None:
    out.add("cage", dyed(finish.metal("aluminium", p.wear), p.color), *(slab(lo, hi, 0.002) for lo, hi in (((-0.05, -0.04, 0), (0.05, -0.032, 0.022)), ((-0.05, 0.032, 0), (0.05, 0.04, 0.022)), ((0.044, -0.04, 0), (0.05, 0.04, 0.022)), ((-0.05, -0.04, 0), (-0.044, 0.04, 0.022)))))
    out.add("body", finish.rubber("#1b1d20"), rod((-0.045, 0, 0.011), (0.045, 0, 0.011), 0.011, 16), *(slab((x - 0.006, -0.034, 0.002), (x + 0.006, 0.034, 0.02), 0.002) for x in (-0.025, 0.025)))
    out.add("axle", finish.metal("chrome"), rod((-0.045, 0, 0.011), (-0.09, 0, 0.011), 0.006, 14))


KINDS: dict[str, Kin] = {
    "repair_stand": Kin(_stand, 14.0), "bicycle_wheel": Kin(_wheel, 1.4), "bicycle_tire": Kin(_tire, 0.5), "bicycle_pump": Kin(_pump, 1.6), "bicycle_frame": Kin(_frame, 3.0), "bike_rack": Kin(_rack, 22.0), "truing_stand": Kin(_truing, 6.0), "inner_tube": Kin(_tube, 0.2), "bicycle_saddle": Kin(_saddle, 0.5),
    "handlebar": Kin(_bar, 0.7), "bike_lock": Kin(_lock, 1.2), "bicycle_chain": Kin(_chain, 0.3), "bicycle_pedal": Kin(_pedal, 0.2),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
