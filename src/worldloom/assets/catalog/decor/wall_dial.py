"""A barometer or thermometer on the wall, or a calendar with its picture and the days of a month."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted, gathered
from worldloom.assets.parts.room_marks import painted, quad, text
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_y, spline, sphere, tube
CARD = Card("decor/wall_dial", 1, "wall_dial", ("barometer", "weather glass", "aneroid barometer", "wall barometer", "wall thermometer", "thermometer on the wall", "room thermometer", "calendar", "wall calendar"), ("instrument",), ("indoor", "study", "kitchen", "office"), "wall")


class Params(Base):
    """Dials."""

    kind: Literal["barometer", "weather", "aneroid", "thermometer", "calendar"] = "barometer"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.6)] = 1.0
    wear: Wear = 0.2


PRESETS = {"thermometer": Params(kind="thermometer"), "calendar": Params(kind="calendar"), "black": Params(color="#1b1412")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    out = Collector()
    {"thermometer": _thermometer, "calendar": _calendar}.get(p.kind, _barometer)(out, p, kit)
    return gathered(out, 1.0, p.size, "wall", dynamic=False, functional_sides=("front",), affordances=("read",))


def _barometer(out: Collector, p: Params, kit: Kit) -> None:
    wood, brass, n = dyed(finish.wood("mahogany", p.wear, 0.25), p.color), finish.metal("brass", p.wear), kit.n(40, 18)
    half = [(0.0, -0.4), (0.03, -0.39), (0.05, -0.34), (0.035, -0.31), (0.1, -0.27), (0.135, -0.18), (0.1, -0.09), (0.05, -0.04), (0.055, 0.1), (0.045, 0.25), (0.07, 0.32), (0.05, 0.37), (0.0, 0.42)]
    line = np.concatenate([spline(half, 50), (spline(half, 50)[-2:0:-1]) * [-1, 1]])
    out.add("case", wood, upright(prism(line, 0.03, 0.006)).moved((0, -0.03, 0)))
    for z, r in ((-0.18, 0.105), (0.31, 0.035)):
        out.add("rim", brass, fronted(lathe([(0.9 * r, 0.0), (1.05 * r, 0), (1.05 * r, 0.008), (0.95 * r, 0.014), (0.9 * r, 0.006)], n, 0.5), -0.03).moved((0, 0, z)))
        out.add("face", finish.paint("#ece6d2"), fronted(cylinder(0.92 * r, 0.003, n, 0.0005), -0.03).moved((0, 0, z)))
    a = np.linspace(-2.4, 2.4, 41)
    out.add("ink", finish.paint("#1a1a1c"), *(box((0.0014, 0.0008, 0.012 if k % 5 == 0 else 0.007), 0.0, (0, 0, 0.087)).turned(rot_y(t)).moved((0, -0.0336, -0.18)) for k, t in enumerate(a)), *(text(w, 0.011, at, -0.0338) for w, at in (("FAIR", (0.03, -0.125)), ("RAIN", (-0.035, -0.125)), ("DRY", (0.055, -0.16)), ("STORM", (-0.05, -0.165)))))
    out.add("needle", finish.paint("#16224a"), box((0.004, 0.001, 0.1), 0.0, (0, 0, 0.03)).turned(rot_y(0.5)).moved((0, -0.035, -0.18)))
    out.add("rim", brass, fronted(cylinder(0.008, 0.006, 14, 0.002), -0.033).moved((0, 0, -0.18)), sphere(0.012, 12, (0, -0.02, -0.395)), sphere(0.014, 12, (0, -0.02, 0.42)))
    out.add("face", finish.paint("#ece6d2"), box((0.042, 0.004, 0.24), 0.001, (0, -0.031, 0.11)))
    out.add("mercury", finish.paint("#b3261e"), rod((0, -0.034, 0.0), (0, -0.034, 0.13), 0.0024, 8), sphere(0.006, 10, (0, -0.034, 0.0)))
    out.add("ink", finish.paint("#1a1a1c"), boards((0.008, 0.0008, 0.0012), [(s * 0.01, -0.0335, z) for s in (-1, 1) for z in np.linspace(0.02, 0.21, 20)], 0.0))


def _thermometer(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.wood("oak", p.wear, 0.35), p.color), upright(prism(np.concatenate([[(-0.035, -0.16), (0.035, -0.16)], spline([(0.035, 0.13), (0.03, 0.16), (0.0, 0.18), (-0.03, 0.16), (-0.035, 0.13)], 20)]), 0.016, 0.004)).moved((0, -0.016, 0)))
    out.add("face", finish.paint("#f1eee2"), box((0.05, 0.003, 0.25), 0.001, (0, -0.017, -0.01)))
    out.add("glass", finish.glass(), rod((0, -0.021, -0.13), (0, -0.021, 0.11), 0.004, 12))
    out.add("mercury", finish.paint("#c2201a", 0.0, 0.2), rod((0, -0.0222, -0.12), (0, -0.0222, 0.03), 0.0032, 10), sphere(0.0075, 14, (0, -0.0215, -0.127)))
    z = np.linspace(-0.105, 0.105, 36)
    out.add("ink", finish.paint("#1a1a1c"), boards(np.c_[np.where(np.arange(36) % 5 == 0, 0.011, 0.006), np.full(36, 0.0006), np.full(36, 0.0011)], np.c_[np.full(36, 0.012), np.full(36, -0.0188), z], 0.0), *(text(str(10 * k - 20), 0.009, (-0.014, -0.105 + 0.03 * k), -0.0188) for k in range(8)))
    out.add("hook", finish.metal("brass"), sphere((0.006, 0.004, 0.006), 12, (0, -0.017, 0.15)))


def _calendar(out: Collector, p: Params, kit: Kit) -> None:
    out.add("sheet", finish.of("paper", (0.8, 0.79, 0.76), 0.9, p.wear), box((0.3, 0.004, 0.21), 0.0008, (0, -0.004, -0.107)), box((0.3, 0.004, 0.22), 0.0008, (0, -0.004, 0.112)), *(box((0.298, 0.001, 0.2), 0.0002, (0.001 * k, -0.001, -0.112 - 0.002 * k)) for k in range(3)))
    out.add("picture", finish.of("paper", (1.0, 1.0, 1.0), 0.6), painted(0.28, 0.195, -0.0066, "landscape", kit.seed % 50, 60).moved((0, 0, 0.014)))
    head = dyed(finish.paint("#b3261e"), p.color)
    out.add("head", head, quad(-0.145, 0.145, -0.042, -0.012, -0.0064))
    out.add("title", finish.paint("#f4f0e4"), text("JUNE", 0.02, (0, -0.027), -0.007, 0.13))
    ink = finish.paint("#1a1a1c")
    cells = [(i, j) for j in range(5) for i in range(7)]
    out.add("ink", ink, *(text(str(k - 1), 0.0105, (-0.123 + 0.041 * i, -0.066 - 0.029 * j), -0.0066) for k, (i, j) in enumerate(cells) if 2 <= k < 32), *(quad(-0.144, 0.144, -0.05 - 0.029 * j - 0.0003, -0.05 - 0.029 * j + 0.0003, -0.0063) for j in range(6)), *(quad(-0.1435 + 0.041 * i - 0.0003, -0.1435 + 0.041 * i + 0.0003, -0.195, -0.05, -0.0063) for i in range(8)))
    out.add("ring", finish.metal("gunmetal"), *(tube(np.c_[np.full(12, x), -0.004 + 0.007 * np.cos(a := np.linspace(0, 2 * np.pi, 12, endpoint=False)), 0.0 + 0.009 * np.sin(a)], 0.0009, 5, closed=True) for x in np.linspace(-0.13, 0.13, 22)))
    out.add("ring", finish.metal("steel"), cylinder(0.004, 0.008, 10, 0.001).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((0, 0, 0.216)))
