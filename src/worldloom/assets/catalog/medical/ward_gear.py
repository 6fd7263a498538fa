"""A large thing of hospitals: an overbed table, an operating table, a ventilator, an anaesthesia machine, an ultrasound machine, a dialysis machine, a baby incubator, an X-ray machine, a scanner ring with its couch, a weighing scale with a height rod, or an infusion pump on its pole."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import BLUE, cased, keys, knob, labelled, on_castors, screened, spoken, steel, top
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["overbed_table", "operating_table", "ventilator", "anesthesia_machine", "ultrasound_machine", "dialysis_machine", "baby_incubator", "x_ray_machine", "mri_scanner", "physician_scale", "infusion_pump"]
CALLED = {"over-bed table": "overbed_table", "bed table": "overbed_table", "hospital table": "overbed_table", "patient table": "overbed_table", "surgical table": "operating_table", "surgery table": "operating_table", "operation table": "operating_table", "respirator machine": "ventilator", "breathing machine": "ventilator", "anaesthesia machine": "anesthesia_machine", "anesthesia cart": "anesthesia_machine", "ultrasound": "ultrasound_machine", "ultrasound scanner": "ultrasound_machine", "sonograph": "ultrasound_machine",
          "suction machine": "dialysis_machine", "infant incubator": "baby_incubator", "neonatal incubator": "baby_incubator", "x-ray machine": "x_ray_machine", "xray machine": "x_ray_machine", "x-ray unit": "x_ray_machine", "ct scanner": "mri_scanner", "mri machine": "mri_scanner", "mri": "mri_scanner", "height rod": "physician_scale", "doctor's scale": "physician_scale", "medical scale": "physician_scale", "syringe pump": "infusion_pump", "iv pump": "infusion_pump"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("medical/ward_gear", 1, "ward_gear", spoken(get_args(Kind), CALLED), ("medical equipment", "equipment"), ("indoor", "hospital_room", "hospital", "operating_room", "medical", "clinic"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "ventilator"
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in ("overbed_table", "operating_table", "anesthesia_machine", "ultrasound_machine", "dialysis_machine", "baby_incubator", "x_ray_machine", "mri_scanner", "physician_scale", "infusion_pump")}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    heavy = p.kind in ("operating_table", "x_ray_machine", "mri_scanner")
    return drawn(KINDS, p, kit, cover="roles" if p.kind in ("overbed_table", "mri_scanner", "operating_table") else "whole", supports=TOPS.get(p.kind, ()), dynamic=not heavy, affordances=("push",), functional_sides=("front",))


def _overbed(out: Collector, p: Params, kit: Kit) -> None:
    frame = finish.metal("chrome", p.wear)
    out.add("top", dyed(finish.wood("birch", p.wear, 0.35), p.color), slab((-0.4, -0.2, 0.82), (0.4, 0.2, 0.842), 0.008))
    out.add("edge", finish.plastic("#8f959a", 0.4), *(slab((-0.4, y - 0.004, 0.838), (0.4, y + 0.004, 0.85), 0.003) for y in (-0.196, 0.196)))
    out.add("column", frame, box((0.07, 0.05, 0.74), 0.01, (0.33, 0, 0.44)), box((0.05, 0.034, 0.2), 0.006, (0.33, 0, 0.73)))
    out.add("foot", frame, slab((-0.36, -0.2, 0.055), (0.36, -0.16, 0.085), 0.008), slab((-0.36, 0.16, 0.055), (0.36, 0.2, 0.085), 0.008), slab((0.29, -0.2, 0.055), (0.36, 0.2, 0.09), 0.008))
    out.add("wheel", finish.rubber(), *(cylinder(0.028, 0.022, 16, 0.004, (0, 0, -0.011)).turned(rot_y(np.pi / 2)).moved((x, y, 0.028)) for x in (-0.34, 0.34) for y in (-0.18, 0.18)))


def _operating(out: Collector, p: Params, kit: Kit) -> None:
    pad, metal = dyed(finish.leather("#1c2126", p.wear), p.color), steel(p.wear)
    out.add("base", metal, cased((-0.27, -0.5, 0), (0.27, 0.5, 0.14), 0.03), box((0.26, 0.34, 0.6), 0.02, (0, 0, 0.42)), box((0.32, 0.42, 0.05), 0.01, (0, 0, 0.71)))
    for y0, y1 in ((-1.0, -0.36), (-0.34, 0.34), (0.36, 0.66), (0.68, 0.98)):
        out.add("frame", metal, slab((-0.25, y0, 0.735), (0.25, y1, 0.765), 0.006))
        out.add("pad", pad, soft_box((0.52, y1 - y0, 0.085), 0.03, 0.1, 0.006, center=(0, (y0 + y1) / 2, 0.808)))
    out.add("rail", finish.metal("chrome"), *(box((0.012, 1.1, 0.03), 0.003, (x, -0.1, 0.75)) for x in (-0.285, 0.285)))
    out.add("arm", metal, *(slab((s * 0.29 - 0.01, 0.3, 0.74), (s * 0.29 + 0.01, 0.4, 0.78), 0.004) for s in (-1, 1)))
    out.add("armrest", pad, *(soft_box((0.42, 0.12, 0.05), 0.022, 0.1, center=(s * 0.5, 0.35, 0.8)) for s in (-1, 1)))


def _tower(out: Collector, p: Params, hue: str, lo: float, hi: float, w: float = 0.42, d: float = 0.46) -> float:
    """A cabinet on castors from a height to another; its front's y."""
    z = on_castors(out, w / 2 - 0.04, d / 2 - 0.04, 0.045)
    out.add("base", finish.plastic("#5d646b", 0.45), cased((-w / 2 - 0.02, -d / 2 - 0.02, z - 0.02), (w / 2 + 0.02, d / 2 + 0.02, z + 0.05), 0.02))
    out.add("case", dyed(finish.plastic(hue, 0.35, p.wear), p.color), cased((-w / 2, -d / 2, max(lo, z + 0.03)), (w / 2, d / 2, hi), 0.025))
    return -d / 2


def _ventilator(out: Collector, p: Params, kit: Kit) -> None:
    out.add("column", finish.plastic("#8d959c", 0.4), box((0.14, 0.14, 0.7), 0.02, (0, 0.04, 0.5)))
    f = _tower(out, p, "#e4e8ea", 0.8, 1.06, 0.36, 0.34)
    out.add("neck", finish.metal("gunmetal"), rod((0, 0.02, 1.05), (0, 0.02, 1.14), 0.03, 16))
    out.add("monitor", finish.plastic("#dfe3e5", 0.35), cased((-0.21, -0.06, 1.1), (0.21, 0.02, 1.42), 0.018))
    screened(out, (0, -0.063, 1.26), 0.36, 0.24, rows=3)
    out.add("knob", finish.plastic("#2d6fb0", 0.3), knob(0.022, (0.12, f, 0.88)), *(knob(0.012, (x, f, 0.86)) for x in (-0.02, 0.03)))
    for k, c in enumerate(("#3f8fd0", "#e8eaea")):
        x = -0.12 + 0.06 * k
        out.add("port", finish.metal("chrome"), fronted(cylinder(0.016, 0.03, 16)).moved((x, f, 0.87)))
        path = spline([(x, f - 0.03, 0.87), (x, f - 0.16, 0.8 + 0.03 * k), (-0.3, f - 0.16, 0.86), (-0.42, f + 0.05, 1.12), (-0.4, 0.05, 1.3)], 60)
        out.add(f"hose.{k}", finish.plastic(c, 0.4), tube(path, 0.0125 + 0.002 * np.sin(np.arange(60) * 2.1), 10))
    out.add("arm", finish.metal("aluminium"), tube([(-0.16, 0.05, 1.02), (-0.34, 0.05, 1.18), (-0.4, 0.05, 1.34)], 0.01, 10))


def _anesthesia(out: Collector, p: Params, kit: Kit) -> None:
    f = _tower(out, p, "#e4e8ea", 0.15, 0.78, 0.62, 0.5)
    out.add("drawer", finish.plastic("#c3cad0", 0.4), *(slab((-0.28, f - 0.008, z), (0.28, f + 0.01, z + 0.15), 0.006) for z in (0.2, 0.37, 0.54)))
    out.add("pull", finish.metal("aluminium"), *(box((0.2, 0.016, 0.014), 0.005, (0, f - 0.014, z + 0.12)) for z in (0.2, 0.37, 0.54)))
    out.add("worktop", steel(p.wear), slab((-0.33, -0.27, 0.78), (0.33, 0.25, 0.8), 0.006))
    out.add("back", finish.plastic("#dfe3e5", 0.35), cased((-0.31, 0.1, 0.8), (0.31, 0.24, 1.4), 0.02))
    screened(out, (-0.1, 0.095, 1.22), 0.32, 0.24, rows=3)
    out.add("bellows", finish.rubber("#22272c"), lathe([(0, 0), *((0.06 + 0.012 * (k % 2), 0.012 * k) for k in range(1, 15)), (0, 0.17)], kit.n(28, 14), 0.4).moved((0.19, 0.0, 0.83)))
    out.add("jar", finish.glass(), lathe([(0.085, 0), (0.085, 0.24), (0.05, 0.26), (0, 0.265), (0, 0.262), (0.048, 0.256), (0.081, 0.238), (0.081, 0)], kit.n(28, 14), 0.5).moved((0.19, 0.0, 0.815)))
    for k, c in enumerate(("#d9b81c", "#7a2fa0")):
        out.add(f"vaporizer.{k}", finish.plastic(c, 0.35), cylinder(0.04, 0.11, 20, 0.008, (0.1 + 0.11 * k, 0.07, 1.12)))
    out.add("meter", finish.glass(), *(cylinder(0.012, 0.2, 14, 0.003, (-0.24 + 0.05 * k, 0.07, 0.85)) for k in range(3)))
    out.add("hose", finish.plastic("#2f8fd0", 0.4), tube(spline([(0.28, -0.02, 0.83), (0.42, -0.14, 0.8), (0.44, -0.2, 1.0), (0.36, -0.1, 1.2)], 50), 0.0125 + 0.002 * np.sin(np.arange(50) * 2.1), 10))
    for s in (-1, 1):
        out.add("cylinder", finish.paint(("#e8e8e6", "#1d5fa8")[s > 0], p.wear), lathe([(0, 0), (0.055, 0), (0.06, 0.02), (0.06, 0.5), (0.035, 0.58), (0.018, 0.6), (0.018, 0.64), (0, 0.64)], 24, 0.6).moved((s * 0.13, 0.33, 0.16)))


def _ultrasound(out: Collector, p: Params, kit: Kit) -> None:
    f = _tower(out, p, "#e9ebee", 0.12, 0.68, 0.44, 0.5)
    out.add("grille", finish.plastic("#9aa2a8", 0.5), *(slab((-0.16, f - 0.003, 0.22 + 0.03 * k), (0.16, f + 0.002, 0.235 + 0.03 * k), 0.001) for k in range(6)))
    desk = soft_box((0.5, 0.42, 0.07), 0.025, 0.1).turned(rot_x(0.12)).moved((0, -0.2, 0.82))
    out.add("desk", finish.plastic("#3b4148", 0.4), desk, box((0.12, 0.12, 0.2), 0.02, (0, 0.0, 0.74)))
    out.add("key", finish.plastic("#d9dde0", 0.35), *(box((0.02, 0.018, 0.012), 0.003).moved((-0.16 + 0.029 * i, -0.14 - 0.032 * j, 0.0)).moved((0, 0, 0.862 - 0.0 + 0.12 * (0.06 - 0.032 * j))) for i in range(12) for j in range(3)))
    out.add("ball", finish.plastic("#d03a2a", 0.2), sphere(0.024, 18, (0, -0.29, 0.847)))
    out.add("arm", finish.metal("gunmetal"), rod((0, 0.02, 0.8), (0, 0.05, 1.2), 0.026, 16))
    out.add("monitor", finish.plastic("#23272b", 0.4), cased((-0.26, -0.01, 1.06), (0.26, 0.05, 1.42), 0.014))
    screened(out, (0, -0.013, 1.24), 0.44, 0.28, BLUE, 1)
    fan = np.concatenate([[(0, 1.35)], np.array([0, 1.35]) + 0.21 * np.c_[np.sin(np.linspace(-0.7, 0.7, 16)), -np.cos(np.linspace(-0.7, 0.7, 16))]])
    from worldloom.assets.parts.vehicle_solid import front_prism

    out.add("scan", finish.glow((0.5, 0.55, 0.6), 0.9), front_prism(fan, -0.0185, -0.0165))
    for k in range(3):
        x = 0.25 + 0.045 * k
        out.add("probe", finish.plastic("#cfd4d8", 0.35), rod((x, -0.2, 0.8), (x, -0.2, 0.9), 0.016, 14, 0.012), soft_box((0.03, 0.045, 0.03), 0.012, center=(x, -0.2, 0.79)))
        out.add("cord", finish.rubber(), tube(spline([(x, -0.2, 0.9), (x + 0.02, -0.22, 0.98), (x + 0.06, -0.16, 0.6 - 0.06 * k), (0.2, -0.12, 0.4)], 40), 0.006, 7))


def _dialysis(out: Collector, p: Params, kit: Kit) -> None:
    f = _tower(out, p, "#e6e9ea", 0.12, 1.2, 0.46, 0.42)
    out.add("panel", finish.plastic("#a9c3d4", 0.4), cased((-0.2, f - 0.012, 0.62), (0.2, f + 0.02, 1.17), 0.01))
    screened(out, (0, f - 0.015, 1.04), 0.32, 0.18, BLUE)
    for x in (-0.1, 0.1):
        out.add("pump", finish.plastic("#eef0f0", 0.3), fronted(cylinder(0.072, 0.03, kit.n(32, 14), 0.008)).moved((x, f - 0.012, 0.8)))
        out.add("rotor", finish.metal("steel"), fronted(cylinder(0.02, 0.02, 18, 0.004)).moved((x, f - 0.042, 0.8)), box((0.1, 0.014, 0.022), 0.005, (x, f - 0.045, 0.8)))
        out.add("blood", finish.plastic("#9a1418", 0.2), tube(np.c_[x + 0.085 * np.cos(t := np.linspace(-0.4, 3.5, 30)), np.full(30, f - 0.03), 0.8 + 0.085 * np.sin(t)], 0.0055, 8))
    out.add("filter", finish.of("plastic", "#f2efe6", 0.2), cylinder(0.024, 0.26, 20, 0.004, (0.29, f + 0.1, 0.66)))
    out.add("end", finish.plastic("#b01a1e", 0.3), cylinder(0.028, 0.03, 20, 0.004, (0.29, f + 0.1, 0.91)), cylinder(0.028, 0.03, 20, 0.004, (0.29, f + 0.1, 0.64)))
    out.add("clip", finish.metal("steel"), rod((0.22, f + 0.1, 0.79), (0.28, f + 0.1, 0.79), 0.008, 10))
    out.add("blood", finish.plastic("#9a1418", 0.2), tube(spline([(0.29, f + 0.1, 0.94), (0.27, f - 0.02, 1.02), (0.2, f - 0.05, 0.9), (0.185, f - 0.03, 0.8)], 30), 0.0055, 8))
    out.add("pole", finish.metal("chrome"), rod((0.14, 0.05, 1.18), (0.14, 0.05, 1.7), 0.01, 12), tube([(0.06, 0.05, 1.68), (0.06, 0.05, 1.7), (0.22, 0.05, 1.7), (0.22, 0.05, 1.68)], 0.005, 8))
    out.add("bag", finish.of("plastic", "#dfe9ea", 0.15), soft_box((0.12, 0.035, 0.2), 0.016, 0.06, center=(0.06, 0.05, 1.57)))
    keys(out, (-0.12, f - 0.016, 0.66), 7, 1, 0.04)


def _incubator(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.36, 0.22, 0.05)
    out.add("frame", steel(p.wear), slab((-0.4, -0.26, z - 0.02), (0.4, 0.26, z + 0.03), 0.01), *(box((0.09, 0.09, 0.62), 0.012, (x, 0, 0.45)) for x in (-0.24, 0.24)))
    out.add("tray", dyed(finish.plastic("#dfe6ea", 0.35, p.wear), p.color), cased((-0.5, -0.3, 0.74), (0.5, 0.3, 0.94), 0.03))
    screened(out, (-0.2, -0.303, 0.84), 0.24, 0.1)
    keys(out, (0.05, -0.302, 0.82), 6, 2, 0.04)
    out.add("mattress", finish.fabric("#f2f0ea"), soft_box((0.72, 0.42, 0.05), 0.02, 0.1, center=(0, 0, 0.965)))
    out.add("blanket", finish.fabric("#a8cfe0", recipe="knit"), soft_box((0.3, 0.3, 0.03), 0.014, 0.06, 0.008, 0.006, center=(0.16, 0, 1.0)))
    out.add("pillow", finish.fabric("#f8f6f0"), soft_box((0.16, 0.24, 0.04), 0.018, 0.06, 0.01, center=(-0.24, 0, 1.0)))
    glass = finish.glass((0.93, 0.97, 0.99))
    for q in ((-0.46, -0.262, 0.46, -0.255), (-0.46, 0.255, 0.46, 0.262), (-0.467, -0.26, -0.46, 0.26), (0.46, -0.26, 0.467, 0.26)):
        out.add("pane", glass, slab((q[0], q[1], 0.94), (q[2], q[3], 1.3), 0.002))
    out.add("pane", glass, slab((-0.467, -0.262, 1.3), (0.467, 0.262, 1.307), 0.002))
    out.add("port", finish.plastic("#4a7fa8", 0.3), *(fronted(lathe([(0.07, 0), (0.085, 0), (0.085, 0.014), (0.07, 0.014), (0.07, 0)], kit.n(32, 14), 0.4), -0.262).moved((x, 0, 1.1)) for x in (-0.2, 0.2)))


def _x_ray(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.plastic("#e8ebed", 0.35, p.wear), p.color)
    z = on_castors(out, 0.26, 0.34, 0.06)
    out.add("base", white, cased((-0.3, -0.4, z), (0.3, 0.4, 0.3), 0.04), cased((-0.25, 0.02, 0.3), (0.25, 0.38, 0.95), 0.04))
    t = np.linspace(-0.5 * np.pi, 0.5 * np.pi, 40)
    out.add("arc", white, tube(np.c_[np.zeros(40), -0.25 - 0.62 * np.cos(t), 1.15 + 0.62 * np.sin(t)], 0.045, 12))
    out.add("arm", finish.metal("gunmetal"), rod((0, 0.2, 1.0), (0, 0.2, 1.2), 0.06, 18), rod((0, 0.22, 1.15), (0, -0.84, 1.15), 0.045, 16))
    out.add("detector", white, cylinder(0.17, 0.16, kit.n(36, 16), 0.02, (0, -0.24, 1.62)), cylinder(0.1, 0.05, 24, 0.01, (0, -0.24, 1.77)))
    out.add("tube", finish.plastic("#454b52", 0.4), cased((-0.11, -0.36, 0.42), (0.11, -0.12, 0.6), 0.03), cylinder(0.07, 0.06, 24, 0.008, (0, -0.24, 0.6)))
    out.add("handle", finish.metal("chrome"), tube([(-0.22, 0.38, 0.85), (-0.22, 0.46, 0.92), (0.22, 0.46, 0.92), (0.22, 0.38, 0.85)], 0.012, 10))
    keys(out, (-0.12, 0.018, 0.8), 7, 3, 0.04)
    labelled(out, "X-RAY", 0.07, (0, 0.017, 0.62), "#2b6ea8")


def _scanner(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(64, 28)
    shell = dyed(finish.plastic("#eceff1", 0.3, p.wear), p.color)
    ring = lathe([(0.36, -0.4), (0.95, -0.4), (1.02, -0.3), (1.02, 0.4), (0.95, 0.5), (0.36, 0.5), (0.34, 0.4), (0.34, -0.3), (0.36, -0.4)], n, 0.5)
    out.add("ring", shell, fronted(ring).moved((0, 0.45, 1.02)))
    out.add("foot", shell, slab((-0.85, 0.0, 0), (0.85, 0.82, 0.3), 0.03))
    out.add("light", finish.glow(BLUE, 1.6), fronted(lathe([(0.42, 0), (0.45, 0), (0.45, 0.012), (0.42, 0.012), (0.42, 0)], n, 0.4), -0.045).moved((0, 0, 1.02)))
    out.add("plinth", shell, cased((-0.25, -1.9, 0), (0.25, -0.25, 0.62), 0.06))
    out.add("couch", finish.plastic("#d5dadd", 0.35), cased((-0.28, -2.0, 0.66), (0.28, 0.7, 0.74), 0.03), slab((-0.2, -1.7, 0.6), (0.2, -0.3, 0.68), 0.02))
    out.add("pad", finish.leather("#2f5f86", p.wear), soft_box((0.48, 1.8, 0.05), 0.022, 0.12, center=(0, -1.05, 0.765)))
    out.add("pillow", finish.fabric("#f4f4f0"), soft_box((0.36, 0.26, 0.08), 0.035, 0.06, 0.015, center=(0, -0.3, 0.82)))
    screened(out, (0.66, -0.065, 1.42), 0.2, 0.13, BLUE, 1)


def _scale(out: Collector, p: Params, kit: Kit) -> None:
    white, chrome = dyed(finish.paint("#e6e8e6", p.wear, 0.3), p.color), finish.metal("chrome", p.wear)
    out.add("foot", white, cased((-0.2, -0.3, 0), (0.2, 0.3, 0.07), 0.02))
    out.add("mat", finish.rubber("#202326"), slab((-0.17, -0.27, 0.068), (0.17, 0.15, 0.078), 0.004))
    out.add("post", white, box((0.09, 0.06, 1.2), 0.015, (0, 0.22, 0.65)), cased((-0.22, 0.19, 1.24), (0.22, 0.25, 1.36), 0.015))
    out.add("beam", chrome, slab((-0.2, 0.176, 1.31), (0.2, 0.19, 1.322), 0.002), slab((-0.2, 0.176, 1.275), (0.2, 0.19, 1.287), 0.002))
    out.add("weight", finish.metal("gunmetal"), box((0.03, 0.02, 0.032), 0.004, (-0.05, 0.18, 1.318)), box((0.04, 0.02, 0.032), 0.004, (0.07, 0.18, 1.28)))
    out.add("rod", chrome, box((0.022, 0.012, 0.72), 0.002, (0, 0.235, 1.62)), rod((0, 0.235, 1.78), (0, -0.06, 1.78), 0.006, 10))
    out.add("mark", finish.paint("#1a1a1c"), *(slab((-0.008, 0.2275, 1.4 + 0.02 * k), (0.008 - 0.008 * (k % 5 > 0), 0.2287, 1.402 + 0.02 * k), 0.0) for k in range(28)))


def _pump(out: Collector, p: Params, kit: Kit) -> None:
    n = 5
    out.add("pole", finish.metal("chrome", p.wear), rod((0, 0, 0.1), (0, 0, 1.75), 0.0125, 14), tube([(-0.14, 0, 1.72), (-0.13, 0, 1.75), (0.13, 0, 1.75), (0.14, 0, 1.72)], 0.006, 8))
    for k in range(n):
        a = 2 * np.pi * k / n + np.pi / 2
        c, s = np.cos(a), np.sin(a)
        out.add("leg", finish.metal("aluminium"), rod((0, 0, 0.13), (0.27 * c, 0.27 * s, 0.075), 0.014, 12))
        out.add("wheel", finish.rubber(), sphere((0.032, 0.032, 0.036), 14, (0.27 * c, 0.27 * s, 0.036)))
    for k in range(2):
        z = 1.0 + 0.19 * k
        out.add("pump", dyed(finish.plastic("#dfe4e7", 0.35, p.wear), p.color), cased((-0.15, -0.12, z), (0.15, 0.02, z + 0.16), 0.015))
        screened(out, (-0.05, -0.122, z + 0.1), 0.13, 0.06, BLUE, 1)
        keys(out, (0.055, -0.121, z + 0.05), 3, 3, 0.032)
        out.add("syringe", finish.plastic("#f4f6f6", 0.2), rod((-0.12, -0.125, z + 0.03), (0.0, -0.125, z + 0.03), 0.011, 14))
    out.add("bag", finish.of("plastic", "#e2ecee", 0.15), soft_box((0.12, 0.035, 0.2), 0.016, 0.06, center=(-0.13, 0, 1.6)))
    out.add("line", finish.plastic("#e8eef0", 0.2), tube(spline([(-0.13, 0, 1.5), (-0.16, -0.06, 1.3), (-0.2, -0.12, 1.0), (-0.22, -0.1, 0.7), (-0.1, -0.08, 0.9)], 40), 0.0028, 6))
    out.add("clamp", finish.plastic("#3b4148", 0.4), *(box((0.05, 0.07, 0.05), 0.008, (0, 0.02, z)) for z in (1.08, 1.27)))


KINDS: dict[str, Kin] = {
    "overbed_table": Kin(_overbed, 15.0), "operating_table": Kin(_operating, 210.0), "ventilator": Kin(_ventilator, 45.0), "anesthesia_machine": Kin(_anesthesia, 120.0), "ultrasound_machine": Kin(_ultrasound, 80.0), "dialysis_machine": Kin(_dialysis, 75.0),
    "baby_incubator": Kin(_incubator, 80.0), "x_ray_machine": Kin(_x_ray, 250.0), "mri_scanner": Kin(_scanner, 2500.0), "physician_scale": Kin(_scale, 18.0), "infusion_pump": Kin(_pump, 14.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
TOPS = {"overbed_table": (top(0.76, 0.36, 0.842),), "operating_table": (top(0.46, 1.8, 0.85),), "anesthesia_machine": (top(0.3, 0.3, 0.8, at=(-0.12, -0.1), clearance=0.4),), "mri_scanner": (top(0.4, 1.5, 0.79, at=(0, -1.05)),)}
"""Where things lie on it, by kind."""
