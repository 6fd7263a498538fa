"""A thing on the wall of workplaces: an exit sign, a fire alarm, an emergency light, a convex mirror, a fire blanket in its case, a fire hose cabinet, a warning sign, an on-air sign, a punch clock, a scoreboard, wall bars, a wall barre, a large wall mirror, a plan that is pinned up, a periodic table, a key cabinet, a glove dispenser, a nurse call panel or a wheel of a wagon."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_marks import dial, text
from worldloom.assets.parts.vehicle_solid import front_prism, rounded
from worldloom.assets.parts.work_pieces import cased, keys, labelled, spoken
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere

Kind = Literal["exit_sign", "fire_alarm", "emergency_light", "convex_mirror", "fire_blanket", "fire_hose_cabinet", "warning_sign", "on_air_sign", "punch_clock", "scoreboard", "wall_bars", "wall_barre", "mirror_wall", "wall_plan", "periodic_table", "key_cabinet", "hand_sanitizer_dispenser", "nurse_call", "wagon_wheel"]
CALLED = {"emergency exit sign": "exit_sign", "fire exit sign": "exit_sign", "alarm": "fire_alarm", "alarm bell": "fire_alarm", "fire bell": "fire_alarm", "fire alarm button": "fire_alarm", "fire alarm box": "fire_alarm", "siren": "fire_alarm", "emergency lamp": "emergency_light", "safety mirror": "convex_mirror", "traffic mirror": "convex_mirror", "surveillance mirror": "convex_mirror", "fire hose": "fire_hose_cabinet", "fire hose reel": "fire_hose_cabinet", "hose cabinet": "fire_hose_cabinet", "danger sign": "warning_sign", "safety sign": "warning_sign", "hazard sign": "warning_sign", "no smoking sign": "warning_sign",
          "on air sign": "on_air_sign", "recording sign": "on_air_sign", "time clock": "punch_clock", "time card clock": "punch_clock", "score board": "scoreboard", "wall bar": "wall_bars", "swedish ladder": "wall_bars", "stall bars": "wall_bars", "gymnastic ladder": "wall_bars", "ballet barre": "wall_barre", "barre": "wall_barre", "wooden barre": "wall_barre", "dance barre": "wall_barre", "wall of mirrors": "mirror_wall", "wall mirror panel": "mirror_wall", "dance mirror": "mirror_wall", "site plan": "wall_plan", "floor plan": "wall_plan", "blueprint": "wall_plan", "evacuation plan": "wall_plan", "city plan": "wall_plan", "architectural drawing": "wall_plan", "technical drawing": "wall_plan",
          "periodic table of elements": "periodic_table", "key box": "key_cabinet", "key rack": "key_cabinet", "key board": "key_cabinet", "sanitizer dispenser": "hand_sanitizer_dispenser", "wall soap dispenser": "hand_sanitizer_dispenser", "nurse call button": "nurse_call", "call button": "nurse_call", "bed head panel": "nurse_call", "cart wheel": "wagon_wheel", "wooden wheel": "wagon_wheel"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("industry/wall_safety", 1, "workplace_fitting", spoken(get_args(Kind), CALLED), ("fitting", "fixture"), ("indoor", "warehouse", "factory", "workshop", "hospital", "school"), "wall")


class Params(Kindred):
    """Dials."""

    kind: Kind = "exit_sign"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}
GLASS = finish.metal("chrome").model_copy(update={"color": (0.82, 0.83, 0.83), "roughness": 0.02, "wear": 0.03})


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    return drawn(KINDS, p, kit, rest="wall", dynamic=False, functional_sides=("front",))


def _exit(out: Collector, p: Params, kit: Kit) -> None:
    green = dyed(finish.paint("#0f7a3a"), p.color).color
    out.add("case", finish.plastic("#e6e8e6", 0.35, p.wear), cased((-0.18, -0.045, -0.09), (0.18, 0, 0.09), 0.01))
    out.add("panel", finish.glow((green[0], green[1], green[2]), 2.2) if p.lit else dyed(finish.plastic("#0f7a3a"), p.color), slab((-0.17, -0.048, -0.08), (0.17, -0.044, 0.08), 0.002))
    white = finish.glow((1.0, 1.0, 1.0), 2.0) if p.lit else finish.paint("#f4f6f4", 0.0)
    out.add("words", white, text("EXIT", 0.07, (-0.05, 0.0), -0.0486, 0.17), front_prism([(0.09, -0.006), (0.12, -0.006), (0.12, -0.024), (0.155, 0.0), (0.12, 0.024), (0.12, 0.006), (0.09, 0.006)], -0.0492, -0.0486))


def _alarm(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    red = dyed(finish.paint("#c8201c", p.wear, 0.3), p.color)
    out.add("bell", red, fronted(lathe([(0, 0.02), (0.085, 0.02), (0.09, 0.03), (0.078, 0.055), (0.03, 0.068), (0, 0.07)], n, 0.8)).moved((0, 0, 0.08)), fronted(cylinder(0.03, 0.03, 20)).moved((0, 0, 0.08)))
    out.add("hub", finish.metal("chrome"), fronted(sphere((0.014, 0.014, 0.01), 14), -0.07).moved((0, 0, 0.08)))
    out.add("box", red, cased((-0.05, -0.045, -0.12), (0.05, 0, -0.02), 0.008))
    out.add("plate", finish.paint("#f2f0ea", p.wear), slab((-0.034, -0.0475, -0.1), (0.034, -0.044, -0.045), 0.002))
    out.add("button", finish.plastic("#16181b", 0.3) if not p.lit else finish.glow((1.0, 0.15, 0.1), 1.2), fronted(cylinder(0.013, 0.005, 20, 0.002), -0.047).moved((0, 0, -0.078)))
    labelled(out, "FIRE", 0.014, (0, -0.0457, -0.033), "#f4f2ec")


def _emergency(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#e6e8e4", 0.35, p.wear), p.color), cased((-0.13, -0.06, -0.055), (0.13, 0, 0.055), 0.015))
    for s in (-1, 1):
        out.add("head", finish.plastic("#dfe1dc", 0.35), fronted(lathe([(0, 0), (0.03, 0), (0.05, 0.05), (0.046, 0.05), (0.028, 0.006), (0, 0.006)], 28, 0.5), -0.05).turned(rot_x(0.2)).moved((s * 0.09, 0, 0.085)))
        out.add("lens", finish.glow((1.0, 0.96, 0.85), 5.0) if p.lit else finish.glass(), fronted(cylinder(0.045, 0.006, 26, 0.002), -0.092).turned(rot_x(0.2)).moved((s * 0.09, 0, 0.085)))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 3.0), box((0.006, 0.002, 0.006), 0.001, (0.05, -0.061, -0.02)))


def _convex(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(52, 22)
    out.add("mirror", GLASS, fronted(lathe([(0, 0.09), (0.28, 0.09), (0.2, 0.15), (0.1, 0.178), (0, 0.187)], n, 0.9)))
    out.add("rim", dyed(finish.plastic("#e8701a", 0.4, p.wear), p.color), fronted(ring(0.285, 0.014, (0, 0, 0.09), n, 8)))
    out.add("arm", finish.metal("gunmetal"), rod((0, 0.0, 0.0), (0, -0.1, 0), 0.018, 14), slab((-0.05, -0.012, -0.05), (0.05, 0, 0.05), 0.004))


def _blanket(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#c8201c", 0.3, p.wear), p.color), cased((-0.09, -0.04, -0.13), (0.09, 0, 0.15), 0.012))
    out.add("label", finish.paint("#f4f2ec", p.wear), slab((-0.075, -0.0425, -0.06), (0.075, -0.039, 0.12), 0.002))
    labelled(out, "FIRE", 0.026, (0, -0.0428, 0.085), "#c8201c")
    labelled(out, "BLANKET", 0.017, (0, -0.0428, 0.045), "#c8201c")
    out.add("flame", finish.paint("#c8201c"), front_prism([(-0.02, -0.04), (-0.028, -0.02), (-0.012, 0.0), (-0.006, 0.02), (0.012, 0.002), (0.026, -0.018), (0.018, -0.042)], -0.0432, -0.0426))
    out.add("tab", finish.fabric("#f2f0e8"), *(slab((x - 0.012, -0.026, -0.19), (x + 0.012, -0.022, -0.125), 0.001) for x in (-0.045, 0.045)))


def _hose(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 20)
    red = dyed(finish.paint("#c8201c", p.wear, 0.3), p.color)
    out.add("case", red, *(slab(lo, hi, 0.006) for lo, hi in (((-0.4, -0.02, -0.4), (0.4, 0, 0.4)), ((-0.4, -0.22, -0.4), (-0.37, 0, 0.4)), ((0.37, -0.22, -0.4), (0.4, 0, 0.4)), ((-0.4, -0.22, -0.4), (0.4, 0, -0.37)), ((-0.4, -0.22, 0.37), (0.4, 0, 0.4)))))
    out.add("reel", red, *(fronted(cylinder(0.28, 0.01, n, 0.003), y) for y in (-0.03, -0.19)), fronted(cylinder(0.06, 0.2, 26, 0.01), -0.01))
    out.add("hose", finish.rubber("#22252a"), *(fronted(ring(r, 0.017, (0, 0, 0.06 + 0.036 * k), n, 8)) for k in range(4) for r in (0.2, 0.235)))
    out.add("nozzle", finish.metal("brass", p.wear), rod((0.3, -0.16, -0.1), (0.3, -0.16, -0.3), 0.016, 16, 0.024))
    out.add("hub", finish.metal("chrome"), fronted(cylinder(0.04, 0.02, 22, 0.005), -0.2))
    out.add("pane", finish.glass(), slab((-0.37, -0.222, -0.37), (0.37, -0.218, 0.37), 0.001))
    labelled(out, "FIRE HOSE", 0.05, (0, -0.2235, 0.32), "#f4f2ec")


def _warn(out: Collector, p: Params, kit: Kit) -> None:
    tri = np.array([(-0.2, -0.15), (0.2, -0.15), (0.0, 0.2)])
    out.add("edge", finish.paint("#14161a", p.wear), front_prism(rounded(tri * 1.12 - [0, 0.0], 0.02), -0.006, 0))
    out.add("plate", dyed(finish.paint("#f0c010", p.wear, 0.35), p.color), front_prism(rounded(tri * 0.94, 0.016), -0.009, -0.006))
    out.add("mark", finish.paint("#14161a", 0.0), front_prism([(-0.014, 0.09), (0.014, 0.09), (0.009, -0.045), (-0.009, -0.045)], -0.0105, -0.009), fronted(cylinder(0.013, 0.0015, 20, 0.0003), -0.009).moved((0, 0, -0.075)))


def _air(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", finish.plastic("#1a1c1f", 0.35, p.wear), cased((-0.22, -0.08, -0.08), (0.22, 0, 0.08), 0.012))
    red = dyed(finish.paint("#e0201a"), p.color).color
    out.add("panel", finish.glow((red[0], red[1], red[2]), 2.4) if p.lit else finish.plastic("#5a1512"), slab((-0.205, -0.083, -0.065), (0.205, -0.079, 0.065), 0.002))
    out.add("words", finish.glow((1.0, 0.95, 0.9), 3.0) if p.lit else finish.paint("#d8c8c0"), text("ON AIR", 0.07, (0, 0), -0.0836, 0.16))


def _punch(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.paint("#6a7078", p.wear, 0.35), p.color), cased((-0.15, -0.16, -0.2), (0.15, 0, 0.2), 0.02))
    face, marks = dial(0.104, -0.166, 8.2, "arabic")
    out.add("face", finish.paint("#f4f3ec"), fronted(cylinder(0.11, 0.006, 40, 0.002), -0.158).moved((0, 0, 0.07)), face.moved((0, 0, 0.07)))
    out.add("ink", finish.paint("#15171a", 0.0), marks.moved((0, -0.0005, 0.07)))
    out.add("rim", finish.metal("chrome"), fronted(ring(0.112, 0.006, (0, 0, 0.16), 40, 8)).moved((0, 0, 0.07)))
    out.add("slot", finish.plastic("#0c0d0f"), slab((-0.06, -0.166, -0.09), (0.06, -0.158, -0.075), 0.002))
    out.add("card", finish.of("paper", "#f0e6c8", 0.8), slab((-0.045, -0.168, -0.17), (0.045, -0.163, -0.08), 0.0008))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 3.0) if p.lit else finish.plastic("#123a1a"), box((0.01, 0.003, 0.01), 0.001, (0.1, -0.161, -0.08)))


def _score(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.paint("#15181c", p.wear, 0.4), p.color), cased((-0.75, -0.09, -0.4), (0.75, 0, 0.4), 0.015))
    out.add("trim", finish.metal("aluminium"), *(slab((-0.76, -0.095, z - 0.01), (0.76, 0, z + 0.01), 0.004) for z in (-0.4, 0.4)))
    for x, t in ((-0.45, "42"), (0.45, "39")):
        out.add("digits", finish.glow((1.0, 0.25, 0.08), 3.0) if p.lit else finish.plastic("#3a1410"), text(t, 0.26, (x, -0.08), -0.0915, 0.13))
    out.add("time", finish.glow((1.0, 0.75, 0.15), 3.0) if p.lit else finish.plastic("#3a2c10"), text("12:05", 0.16, (0, 0.24), -0.0915, 0.12))
    labelled(out, "HOME", 0.075, (-0.45, -0.0912, 0.16), "#f2f2ec")
    labelled(out, "GUEST", 0.075, (0.45, -0.0912, 0.16), "#f2f2ec")
    out.add("line", finish.paint("#f2f2ec"), slab((-0.2, -0.0915, -0.1), (-0.06, -0.09, -0.08), 0.0), slab((0.06, -0.0915, -0.1), (0.2, -0.09, -0.08), 0.0))


def _bars(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear), p.color)
    out.add("side", wood, *(slab((x - 0.02, -0.14, -1.2), (x + 0.02, -0.01, 1.2), 0.006) for x in (-0.46, 0.46)), *(slab((x - 0.02, -0.16, 1.1), (x + 0.02, -0.01, 1.2), 0.006) for x in (0.0,)))
    out.add("bar", wood, *(rod((-0.46, -0.115 - 0.04 * (k == 13), -1.05 + 0.165 * k), (0.46, -0.115 - 0.04 * (k == 13), -1.05 + 0.165 * k), 0.018, 14) for k in range(14)))
    out.add("bracket", finish.metal("steel"), *(slab((x - 0.05, -0.015, z - 0.03), (x + 0.05, 0, z + 0.03), 0.003) for x in (-0.46, 0.46) for z in (-0.8, 0.8)))


def _barre(out: Collector, p: Params, kit: Kit) -> None:
    out.add("rail", dyed(finish.wood("oak", p.wear, 0.35), p.color), rod((-1.3, -0.2, 0), (1.3, -0.2, 0), 0.022, 20), *(sphere(0.0235, 14, (x, -0.2, 0)) for x in (-1.3, 1.3)))
    for x in (-1.1, 0.0, 1.1):
        out.add("bracket", finish.metal("brushed", p.wear), slab((x - 0.035, -0.012, -0.07), (x + 0.035, 0, 0.05), 0.004), rod((x, -0.005, -0.03), (x, -0.2, -0.022), 0.012, 12), fronted(ring(0.026, 0.006, (0, 0, 0), 20, 8)).turned(rot_y(np.pi / 2)).moved((x, -0.2, 0)))


def _mirrors(out: Collector, p: Params, kit: Kit) -> None:
    for k in range(4):
        x = -1.5 + 0.75 * k
        out.add("glass", GLASS, slab((x + 0.004, -0.012, -1.0), (x + 0.746, -0.006, 1.0), 0.002))
    out.add("rail", dyed(finish.metal("aluminium", p.wear), p.color), slab((-1.51, -0.02, -1.03), (1.51, 0, -1.0), 0.004), slab((-1.51, -0.02, 1.0), (1.51, 0, 1.03), 0.004), *(slab((x - 0.01, -0.02, -1.0), (x + 0.01, 0, 1.0), 0.004) for x in (-1.5, 1.5)), slab((-1.5, -0.006, -1.0), (1.5, 0, 1.0), 0.001))


def _plan(out: Collector, p: Params, kit: Kit) -> None:
    drawn = kit.make("office/drawing_ware", "plan", kind="site_plan", **({"color": p.color} if p.color else {}), wear=p.wear)
    for s in drawn.surfaces:
        out.add(s.role, s.material, s.mesh.turned(rot_x(np.pi / 2)).moved((0, -0.004, 0)))
    out.add("strip", finish.wood("birch", p.wear), *(slab((-0.43, -0.012, z - 0.012), (0.43, 0, z + 0.012), 0.003) for z in (-0.3, 0.3)))
    out.add("pin", finish.metal("brass"), *(fronted(sphere((0.007, 0.007, 0.004), 12), -0.013).moved((x, 0, 0.3)) for x in (-0.38, 0.38)))


def _periodic(out: Collector, p: Params, kit: Kit) -> None:
    out.add("sheet", finish.of("paper", "#f2f0e8", 0.8, p.wear), slab((-0.6, -0.006, -0.38), (0.6, 0, 0.38), 0.001))
    tones = ("#d86a5a", "#e0a85a", "#e8d86a", "#8ac07a", "#6ab0c8", "#8a8ad0", "#c08ac0")
    for col in range(18):
        for row in range(7):
            if row == 0 and 0 < col < 17 or row in (1, 2) and 1 < col < 12:
                continue
            x, z = -0.55 + 0.0612 * col, 0.24 - 0.066 * row
            c = tones[0 if col == 0 else 1 if col == 1 else 2 if col < 12 else 3 + (col - 12) // 2]
            out.add(f"cell.{c[1:]}", dyed(finish.paint(c, p.wear), p.color) if col == 0 else finish.paint(c, p.wear), slab((x, -0.0068, z), (x + 0.056, -0.006, z + 0.06), 0.0))
    for row in range(2):
        out.add("cell.b", finish.paint("#c8b8a0", p.wear), *(slab((-0.4 + 0.0612 * k, -0.0068, -0.27 - 0.066 * row), (-0.344 + 0.0612 * k, -0.006, -0.21 - 0.066 * row), 0.0) for k in range(15)))
    out.add("words", finish.paint("#1d2a3a", 0.0), text("PERIODIC TABLE", 0.036, (0.03, 0.28), -0.0072))
    out.add("strip", finish.paint("#1d2024"), *(slab((-0.61, -0.014, z - 0.01), (0.61, 0, z + 0.01), 0.003) for z in (-0.385, 0.385)))


def _keys(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("board", wood, slab((-0.3, -0.02, -0.2), (0.3, 0, 0.2), 0.004), *(slab(lo, hi, 0.004) for lo, hi in (((-0.32, -0.06, -0.22), (-0.3, 0, 0.22)), ((0.3, -0.06, -0.22), (0.32, 0, 0.22)), ((-0.32, -0.06, 0.2), (0.32, 0, 0.22)), ((-0.32, -0.06, -0.22), (0.32, 0, -0.2)))))
    for i in range(6):
        for j in range(3):
            x, z = -0.24 + 0.096 * i, 0.13 - 0.125 * j
            out.add("hook", finish.metal("brass", p.wear), rod((x, -0.018, z), (x, -0.045, z), 0.003, 8), sphere(0.0045, 8, (x, -0.046, z)))
            out.add("key", finish.metal("steel" if (i + j) % 2 else "brass", p.wear), fronted(ring(0.012, 0.0022, (0, 0, 0.03), 18, 6)).moved((x, 0, z - 0.016)), slab((x - 0.002, -0.032, z - 0.07), (x + 0.002, -0.029, z - 0.028), 0.0006), slab((x, -0.032, z - 0.07), (x + 0.009, -0.029, z - 0.058), 0.0006))


def _sanitizer(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#e8eaea", 0.3, p.wear), p.color), cased((-0.06, -0.1, -0.1), (0.06, 0, 0.14), 0.025))
    out.add("window", finish.of("plastic", "#8ac0d8", 0.1), slab((-0.015, -0.1015, -0.02), (0.015, -0.098, 0.1), 0.004))
    out.add("spout", finish.plastic("#8a9096", 0.35), slab((-0.02, -0.085, -0.125), (0.02, -0.03, -0.095), 0.006))
    out.add("lamp", finish.glow((0.2, 0.6, 1.0), 3.0) if p.lit else finish.plastic("#1a2a4a"), box((0.008, 0.002, 0.008), 0.001, (0.035, -0.1005, -0.05)))
    out.add("tray", finish.plastic("#c9cdd0", 0.35), slab((-0.05, -0.1, -0.24), (0.05, 0, -0.225), 0.005), slab((-0.03, -0.012, -0.24), (0.03, 0, -0.1), 0.004))


def _nurse(out: Collector, p: Params, kit: Kit) -> None:
    out.add("rail", dyed(finish.metal("aluminium", p.wear), p.color), cased((-0.7, -0.06, -0.08), (0.7, 0, 0.08), 0.02))
    out.add("light", finish.glow((1.0, 0.95, 0.85), 2.5) if p.lit else finish.plastic("#d8d8d0"), slab((-0.6, -0.05, 0.078), (0.6, -0.012, 0.086), 0.002))
    for k, (x, c) in enumerate(((-0.45, "#f4f4f0"), (-0.33, "#f4f4f0"), (0.3, "#2f8a4a"), (0.42, "#d8a01c"))):
        out.add(f"port.{k}", finish.plastic(c, 0.3), fronted(cylinder(0.03, 0.014, 24, 0.004), -0.058).moved((x, 0, 0)))
        out.add("hole", finish.metal("gunmetal"), fronted(cylinder(0.012, 0.004, 16, 0.001), -0.071).moved((x, 0, 0)))
    out.add("call", finish.glow((1.0, 0.15, 0.1), 1.6), fronted(cylinder(0.02, 0.01, 22, 0.004), -0.059))
    keys(out, (0.1, -0.061, -0.02), 3, 2, 0.034)
    out.add("cord", finish.plastic("#e8e8e4", 0.4), rod((-0.12, -0.055, -0.05), (-0.12, -0.055, -0.3), 0.004, 8), cased((-0.14, -0.07, -0.4), (-0.1, -0.04, -0.29), 0.012))


def _wheel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 24)
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    out.add("rim", wood, fronted(lathe([(0.4, 0.0), (0.47, 0.0), (0.47, 0.05), (0.4, 0.05), (0.4, 0.0)], n, 0.4)))
    out.add("tire", finish.iron(0.5), fronted(lathe([(0.468, -0.002), (0.478, -0.002), (0.478, 0.052), (0.468, 0.052), (0.468, -0.002)], n, 0.4)))
    out.add("spoke", wood, *(rod((0.05 * np.cos(a), -0.025, 0.05 * np.sin(a)), (0.42 * np.cos(a), -0.025, 0.42 * np.sin(a)), 0.02, 10, 0.015) for a in np.arange(12) * np.pi / 6))
    out.add("hub", wood, fronted(lathe([(0, -0.0), (0.06, 0.0), (0.075, 0.02), (0.075, 0.06), (0.055, 0.1), (0, 0.1)], 28, 0.7)))
    out.add("band", finish.iron(0.5), fronted(ring(0.074, 0.005, (0, 0, 0.06), 28, 6)), fronted(cylinder(0.025, 0.02, 18, 0.004), -0.095))


KINDS: dict[str, Kin] = {
    "exit_sign": Kin(_exit, 1.2), "fire_alarm": Kin(_alarm, 1.0), "emergency_light": Kin(_emergency, 1.6), "convex_mirror": Kin(_convex, 2.0), "fire_blanket": Kin(_blanket, 1.0), "fire_hose_cabinet": Kin(_hose, 28.0), "warning_sign": Kin(_warn, 0.5), "on_air_sign": Kin(_air, 1.2), "punch_clock": Kin(_punch, 4.0), "scoreboard": Kin(_score, 20.0),
    "wall_bars": Kin(_bars, 45.0), "wall_barre": Kin(_barre, 8.0), "mirror_wall": Kin(_mirrors, 60.0), "wall_plan": Kin(_plan, 0.6), "periodic_table": Kin(_periodic, 0.6), "key_cabinet": Kin(_keys, 3.0), "hand_sanitizer_dispenser": Kin(_sanitizer, 0.8), "nurse_call": Kin(_nurse, 5.0), "wagon_wheel": Kin(_wheel, 22.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
