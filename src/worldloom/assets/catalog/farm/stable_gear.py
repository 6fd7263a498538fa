"""A thing of stables and farmyards: a bridle, a horseshoe, a manger of hay, a cider press, a salt lick, an ox yoke, a pair of stirrups, a milking machine, a stack of beehive frames or a lasso."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import arc, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["bridle", "horseshoe", "manger", "cider_press", "salt_lick", "ox_yoke", "stirrup", "milking_machine", "hive_frame", "lasso"]
CALLED = {"halter": "bridle", "horse bridle": "bridle", "reins": "bridle", "horse shoe": "horseshoe", "hay rack": "manger", "hay manger": "manger", "feeding rack": "manger", "wine press": "cider_press", "fruit press": "cider_press", "cheese press": "cider_press", "grape press": "cider_press", "salt block": "salt_lick", "mineral lick": "salt_lick", "yoke": "ox_yoke", "stirrups": "stirrup", "pair of stirrups": "stirrup", "milker": "milking_machine", "honeycomb frame": "hive_frame", "beehive frame": "hive_frame", "lariat": "lasso"}
"""Other names of its kinds."""
CARD = Card("farm/stable_gear", 1, "stable_gear", spoken(get_args(Kind), CALLED), ("equipment", "tool"), ("indoor", "stable", "barn", "farm", "village"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "manger"
    wear: Wear = 0.3


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "manger"}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X."""
    return drawn(KINDS, p, kit)


def _bridle(out: Collector, p: Params, kit: Kit) -> None:
    strap = dyed(finish.leather("#4a2410", p.wear), p.color)
    for rx, ry, x, z in ((0.13, 0.1, 0.0, 0.008), (0.1, 0.08, 0.17, 0.008)):
        out.add("strap", strap, ring((rx, ry), 0.008, (x, 0, z), 40, 6))
    out.add("strap", strap, *(tube(spline([(-0.05, s * 0.09, 0.009), (0.06, s * 0.1, 0.012), (0.17, s * 0.08, 0.009)], 18), 0.0075, 6) for s in (-1, 1)), tube(spline([(0.26, 0.05, 0.008), (0.36, 0.12, 0.006), (0.3, 0.24, 0.006), (0.05, 0.26, 0.006), (-0.1, 0.22, 0.006)], 40), 0.007, 6), tube(spline([(0.26, -0.05, 0.008), (0.4, 0.0, 0.007), (0.38, 0.2, 0.012), (0.1, 0.31, 0.006), (-0.12, 0.26, 0.006)], 40), 0.007, 6))
    out.add("ring", finish.metal("brass", p.wear), *(ring(0.026, 0.004, (0.255, s * 0.05, 0.01), 22, 6) for s in (-1, 1)), *(box((0.02, 0.018, 0.006), 0.002, (-0.02, s * 0.095, 0.016)) for s in (-1, 1)))
    out.add("bit", finish.metal("steel", p.wear), rod((0.255, -0.05, 0.01), (0.255, 0.05, 0.01), 0.006, 10))


def _shoe(out: Collector, p: Params, kit: Kit) -> None:
    a = np.linspace(-0.32 * np.pi, 1.32 * np.pi, 40)
    outer = np.c_[0.058 * np.cos(a), 0.068 * np.sin(a)]
    inner = np.c_[0.036 * np.cos(a[::-1]), 0.045 * np.sin(a[::-1])]
    out.add("shoe", dyed(finish.iron(p.wear) if p.color is None else finish.paint("grey", p.wear), p.color), prism(np.concatenate([outer, inner]), 0.01, 0.002))
    out.add("hole", finish.paint("#0a0a0b"), *(slab((-0.0022, -0.0022, 0.01), (0.0022, 0.0022, 0.0104), 0.0).moved((0.047 * np.cos(t), 0.0565 * np.sin(t), 0)) for t in (-0.3, 0.15, 0.6, np.pi - 0.6, np.pi - 0.15, np.pi + 0.3)))


def _manger(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    for x in (-0.62, 0.62):
        out.add("leg", wood, beam((x, -0.32, 0), (x, 0.28, 0.85), 0.06, 0.06, 0.008), beam((x, 0.32, 0), (x, -0.28, 0.85), 0.06, 0.06, 0.008))
    for s in (-1, 1):
        for k in range(3):
            z = 0.5 + 0.12 * k
            y = s * (0.07 + 0.14 * (z - 0.42) / 0.43 * 1.5)
            out.add("board", wood, box((1.36, 0.022, 0.1), 0.004).turned(rot_x(-s * 0.6)).moved((0, y, z)))
    out.add("board", wood, slab((-0.66, -0.1, 0.42), (0.66, 0.1, 0.45), 0.004))
    g = kit.rng("hay")
    straw = finish.of("straw", "#c0a04a", 0.95)
    out.add("hay", straw, soft_box((1.2, 0.36, 0.2), 0.09, 0.06, 0.05, 0.03, 5, (0, 0, 0.74)))
    for _ in range(150):
        at = np.array([g.uniform(-0.6, 0.6), g.uniform(-0.17, 0.17), 0.82 + 0.03 * g.uniform(-1, 1)])
        d = g.normal(0, 1, 3) * [0.1, 0.07, 0.05]
        out.add("hay", straw, rod(at - d, at + d, 0.003, 4))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("base", wood, slab((-0.36, -0.36, 0.32), (0.36, 0.36, 0.4), 0.01), *(slab((x - 0.045, y - 0.045, 0), (x + 0.045, y + 0.045, 0.33), 0.008) for x in (-0.3, 0.3) for y in (-0.3, 0.3)))
    out.add("tray", finish.metal("steel", p.wear), hollow([(0, 0.4), (0.31, 0.4), (0.33, 0.46), (0.335, 0.465)], 0.006, n, 0.5, 0.405), beam((0, -0.3, 0.43), (0, -0.46, 0.4), 0.06, 0.02, 0.004))
    out.add("slat", wood, *(box((0.05, 0.018, 0.42), 0.004).moved((0, -0.25, 0.64)).turned(rot_z(k * 2 * np.pi / 24)) for k in range(24)))
    out.add("band", finish.iron(p.wear), *(lathe([(0.258, z), (0.265, z), (0.265, z + 0.035), (0.258, z + 0.035), (0.258, z)], n, 0.4) for z in (0.48, 0.77)))
    out.add("fruit", finish.of("food", "#8a5a2a", 0.6), cylinder(0.238, 0.36, n, 0.02, (0, 0, 0.42)))
    out.add("plate", wood, cylinder(0.23, 0.05, n, 0.008, (0, 0, 0.78)), slab((-0.2, -0.05, 0.83), (0.2, 0.05, 0.9), 0.01))
    out.add("screw", finish.iron(p.wear), cylinder(0.026, 0.75, 20, 0.004, (0, 0, 0.4)), *(ring(0.0265, 0.004, (0, 0, 0.92 + 0.018 * k), 20, 6) for k in range(12)), cylinder(0.06, 0.07, 22, 0.01, (0, 0, 0.96)), rod((-0.4, 0, 1.0), (0.4, 0, 1.0), 0.016, 12))


def _salt(out: Collector, p: Params, kit: Kit) -> None:
    out.add("salt", dyed(finish.of("marble", "#d8a898", 0.6, p.wear), p.color), soft_box((0.2, 0.2, 0.2), 0.03, 0.02, -0.035, 0.008, 4, (0, 0, 0.12)))
    out.add("dish", finish.rubber("#22252a"), hollow([(0, 0), (0.14, 0), (0.16, 0.01), (0.175, 0.05), (0.18, 0.052)], 0.006, kit.n(32, 14), 0.5))


def _yoke(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    x = np.linspace(-0.7, 0.7, 60)
    z = 0.1 + 0.07 * np.cos(x * 2 * np.pi / 0.72)
    out.add("beam", wood, tube(np.c_[x, np.zeros(60), z + 0.32], 0.05 + 0.012 * np.cos(x * 2 * np.pi / 0.72), 14))
    t = np.linspace(np.pi, 2 * np.pi, 22)
    for c in (-0.36, 0.36):
        out.add("bow", finish.wood("birch", p.wear), tube(np.concatenate([[(c - 0.14, 0, 0.48)], np.c_[c + 0.14 * np.cos(t), np.zeros(22), 0.165 + 0.15 * np.sin(t)], [(c + 0.14, 0, 0.48)]]), 0.015, 10))
        out.add("foot", finish.wood("birch", p.wear), slab((c - 0.08, -0.12, 0), (c + 0.08, 0.12, 0.014), 0.004))
    out.add("ring", finish.iron(p.wear), ring(0.05, 0.009, (0, 0, 0), 26, 8).turned(rot_y(np.pi / 2)).moved((0, 0, 0.5)), rod((0, 0, 0.4), (0, 0, 0.47), 0.012, 10))


def _stirrup(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        a = np.linspace(-0.25 * np.pi, 1.25 * np.pi, 26)
        out.add("iron", finish.metal("chrome", p.wear), tube(np.c_[s * 0.1 + 0.06 * np.cos(a), np.zeros(26), 0.075 + 0.06 * np.sin(a) + 0.012 * (a > 0) * np.sin(a)], 0.006, 10), slab((s * 0.1 - 0.05, -0.028, 0.0), (s * 0.1 + 0.05, 0.028, 0.032), 0.006))
        out.add("tread", finish.rubber("#22252a"), slab((s * 0.1 - 0.042, -0.024, 0.03), (s * 0.1 + 0.042, 0.024, 0.036), 0.002))
        line = spline([(s * 0.1, 0.0, 0.148), (s * 0.11, 0.03, 0.12), (s * 0.12, 0.06, 0.03), (s * 0.12, 0.16, 0.004), (s * 0.1, 0.3, 0.004)], 26)
        out.add("leather", dyed(finish.leather("#5a2f16", p.wear), p.color), thick(np.stack([line - [0.012, 0, 0], line + [0.012, 0, 0]], 1), 0.003))


def _milker(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(34, 16)
    out.add("can", dyed(finish.metal("brushed", p.wear), p.color), lathe([(0, 0), (0.15, 0), (0.165, 0.015), (0.165, 0.26), (0.12, 0.34), (0.09, 0.36), (0.09, 0.39), (0, 0.4)], n, 0.6))
    out.add("lid", finish.of("plastic", "#d8e2e4", 0.2), cylinder(0.095, 0.03, n, 0.008, (0, 0, 0.39)), cylinder(0.03, 0.04, 18, 0.006, (0.03, 0, 0.42)))
    out.add("handle", finish.metal("chrome"), tube(spline([(-0.14, 0, 0.3), (-0.12, 0, 0.46), (0, 0, 0.52), (0.12, 0, 0.46), (0.14, 0, 0.3)], 28), 0.01, 10))
    for k in range(4):
        x, y = 0.28 + 0.05 * (k % 2), -0.05 + 0.09 * (k // 2)
        out.add("cup", finish.metal("chrome", p.wear), lathe([(0, 0), (0.014, 0), (0.02, 0.02), (0.02, 0.12), (0.024, 0.13), (0, 0.132)], 18, 0.6).moved((x, y, 0)))
        out.add("liner", finish.rubber("#1b1d20"), cylinder(0.025, 0.03, 18, 0.008, (x, y, 0.12)))
        out.add("hose", finish.rubber("#1b1d20"), tube(spline([(x, y, 0.15), (x - 0.01, y, 0.24), (0.2, 0.0, 0.4), (0.05, 0.0, 0.47), (0.03, 0, 0.45)], 30), 0.008, 8))


def _frame(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    for k in range(3):
        y = 0.06 * (k - 1)
        out.add("frame", wood, slab((-0.24, y - 0.012, 0.21), (0.24, y + 0.012, 0.235), 0.003), slab((-0.215, y - 0.01, 0.0), (0.215, y + 0.01, 0.018), 0.002), *(slab((x - 0.008, y - 0.012, 0.0), (x + 0.008, y + 0.012, 0.21), 0.002) for x in (-0.21, 0.21)))
        out.add("comb", finish.of("wax", "#d8961a", 0.4), slab((-0.202, y - 0.011, 0.018), (0.202, y + 0.011, 0.21), 0.004))
    hexagon = arc(0.0085, 0, 2 * np.pi, 7)[:-1]
    cell = prism(hexagon, 0.001).turned(rot_x(np.pi / 2))
    out.add("cell", finish.of("food", "#8a4a08", 0.15), *(cell.moved((-0.19 + 0.0175 * i + 0.00875 * (j % 2), -0.0712, 0.032 + 0.0165 * j)) for i in range(22) for j in range(11)))


def _lasso(out: Collector, p: Params, kit: Kit) -> None:
    rope = dyed(finish.of("rope", "#b8945a", 0.85, p.wear), p.color)
    t = np.linspace(0, 8 * np.pi, 140)
    r = 0.19 + 0.012 * np.sin(t * 1.37)
    out.add("rope", rope, tube(np.c_[r * np.cos(t), r * np.sin(t), 0.008 + 0.0026 * t], 0.008, 8), tube(spline([(0.19, 0, 0.008), (0.3, -0.1, 0.008), (0.46, -0.02, 0.008), (0.44, 0.2, 0.008), (0.28, 0.22, 0.008), (0.25, 0.02, 0.012)], 50), 0.008, 8))
    out.add("knot", rope, sphere((0.016, 0.014, 0.014), 12, (0.25, 0.015, 0.014)))


KINDS: dict[str, Kin] = {
    "bridle": Kin(_bridle, 0.9), "horseshoe": Kin(_shoe, 0.4), "manger": Kin(_manger, 24.0), "cider_press": Kin(_press, 60.0), "salt_lick": Kin(_salt, 10.0), "ox_yoke": Kin(_yoke, 14.0), "stirrup": Kin(_stirrup, 1.2), "milking_machine": Kin(_milker, 14.0), "hive_frame": Kin(_frame, 4.0), "lasso": Kin(_lasso, 1.2),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
