"""A large thing of gyms and dance halls: a ballet barre on its feet, a power rack, a pull-up station, a cable machine, a leg press, parallel bars, a balance beam, a pommel horse, a vaulting box, a boxing ring, a dance pole, a rack of balls, a hurdle, a step platform or a plyo box."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import cased, labelled, spoken, top
from worldloom.geometry import beam, box, cylinder, rod, rot_x, slab, sphere, spline, tube

Kind = Literal["ballet_barre", "power_rack", "pullup_bar", "cable_machine", "leg_press", "parallel_bars", "balance_beam", "pommel_horse", "vaulting_box", "boxing_ring", "dance_pole", "ball_rack", "hurdle", "step_platform", "plyo_box"]
CALLED = {"barre": "ballet_barre", "wooden barre": "ballet_barre", "dance barre": "ballet_barre", "ballet bar": "ballet_barre", "practice barre": "ballet_barre", "squat rack": "power_rack", "smith machine": "power_rack", "weight cage": "power_rack", "power cage": "power_rack", "pull-up bar": "pullup_bar", "pull up bar": "pullup_bar", "chin-up bar": "pullup_bar", "dip station": "pullup_bar", "lat pulldown machine": "cable_machine", "lat pulldown": "cable_machine", "cable crossover": "cable_machine", "weight machine": "cable_machine", "multi gym": "cable_machine", "leg press machine": "leg_press",
          "gymnastics beam": "balance_beam", "gymnastic beam": "balance_beam", "vaulting horse": "pommel_horse", "gymnastics horse": "pommel_horse", "vault box": "vaulting_box", "gymnastics box": "vaulting_box", "pole dance pole": "dance_pole", "dancing pole": "dance_pole", "medicine ball rack": "ball_rack", "rack of balls": "ball_rack", "track hurdle": "hurdle", "aerobic step": "step_platform", "step board": "step_platform", "stepper platform": "step_platform", "jump box": "plyo_box", "plyometric box": "plyo_box"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("sport/gym_gear", 1, "gym_gear", spoken(get_args(Kind), CALLED), ("sports equipment", "equipment"), ("indoor", "gym", "dance_studio", "sports_hall", "fitness"), "floor", (0.4, 0.0, 0.2, 0.2))


class Params(Kindred):
    """Dials."""

    kind: Kind = "ballet_barre"
    size: Annotated[float, number(0.7, 1.3)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}
BLACK = finish.paint("#1d2024", 0.15, 0.35)


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X."""
    light = p.kind in ("hurdle", "step_platform", "plyo_box")
    return drawn(KINDS, p, kit, cover="roles" if p.kind in ("boxing_ring", "power_rack", "pullup_bar") else "whole", supports=TOPS.get(p.kind, ()), dynamic=light)


def _barre(out: Collector, p: Params, kit: Kit) -> None:
    out.add("rail", dyed(finish.wood("birch", p.wear, 0.35), p.color), *(rod((-1.0, 0, z), (1.0, 0, z), 0.021, 18) for z in (0.8, 1.08)))
    for x in (-0.8, 0.8):
        out.add("frame", finish.metal("brushed", p.wear), rod((x, 0, 0.03), (x, 0, 1.1), 0.018, 16), tube([(x, -0.3, 0.02), (x, -0.26, 0.035), (x, 0.26, 0.035), (x, 0.3, 0.02)], 0.018, 12))
        out.add("foot", finish.rubber(), *(slab((x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 0.03), 0.008) for y in (-0.29, 0.29)))
        out.add("frame", finish.metal("brushed", p.wear), *(sphere(0.027, 14, (x, 0, z)) for z in (0.8, 1.08)))


def _plates(out: Collector, x: float, y: float, z: float, s: int) -> None:
    for k, (r, w) in enumerate(((0.22, 0.045), (0.22, 0.045), (0.15, 0.03))):
        out.add("plate" if k < 2 else "plate.small", finish.rubber("#1a1b1e" if k < 2 else "#a8241c"), drum(r, w, (x + s * (0.03 + 0.048 * k), y, z), 36, 0.01))


def _rack(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#1d2024", p.wear, 0.35), p.color)
    for x in (-0.58, 0.58):
        out.add(f"post.{x > 0}", paint, *(slab((x - 0.035, y - 0.035, 0), (x + 0.035, y + 0.035, 2.2), 0.006) for y in (-0.45, 0.45)), slab((x - 0.035, -0.6, 0), (x + 0.035, 0.6, 0.06), 0.006), slab((x - 0.035, -0.45, 2.13), (x + 0.035, 0.45, 2.2), 0.006))
        out.add("hole", finish.metal("steel"), *(box((0.003, 0.02, 0.02), 0.001, (x - np.sign(x) * 0.036, -0.45, 0.3 + 0.1 * k)) for k in range(17)))
        out.add("hook", finish.metal("chrome"), slab((x - 0.03, -0.56, 1.3), (x + 0.03, -0.48, 1.32), 0.004), slab((x - 0.03, -0.57, 1.3), (x + 0.03, -0.55, 1.38), 0.004))
        out.add("spot", finish.metal("galvanised", p.wear), rod((x, -0.42, 0.7), (x, 0.42, 0.7), 0.022, 14))
    out.add("beam", paint, *(slab((-0.58, y - 0.03, 2.13), (0.58, y + 0.03, 2.2), 0.006) for y in (-0.45, 0.45)), slab((-0.58, 0.42, 0.2), (0.58, 0.48, 0.27), 0.006))
    out.add("bar", finish.metal("chrome", p.wear), rod((-1.08, -0.52, 1.348), (1.08, -0.52, 1.348), 0.015, 16))
    for s in (-1, 1):
        _plates(out, s * 0.74, -0.52, 1.348, s)
        out.add("sleeve", finish.metal("steel"), rod((s * 0.72, -0.52, 1.348), (s * 1.08, -0.52, 1.348), 0.025, 18))


def _pullup(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#1d2024", p.wear, 0.35), p.color)
    for x in (-0.5, 0.5):
        out.add(f"frame.{x > 0}", paint, slab((x - 0.03, -0.5, 0), (x + 0.03, 0.5, 0.06), 0.008), slab((x - 0.03, -0.03, 0.05), (x + 0.03, 0.03, 2.2), 0.006), *(beam((x, s * 0.42, 0.05), (x, 0, 0.7), 0.04, 0.04, 0.005) for s in (-1, 1)))
        out.add("arm", paint, beam((x, 0, 1.2), (x * 0.6, -0.55, 1.2), 0.05, 0.05, 0.008))
        out.add("grip", finish.rubber(), rod((x * 0.6, -0.42, 1.25), (x * 0.6, -0.58, 1.25), 0.02, 14))
    out.add("beam", paint, slab((-0.5, -0.03, 0.3), (0.5, 0.03, 0.36), 0.006))
    out.add("bar", finish.metal("chrome", p.wear), tube(spline([(-0.66, -0.16, 2.06), (-0.45, -0.05, 2.17), (-0.3, 0, 2.19), (0.3, 0, 2.19), (0.45, -0.05, 2.17), (0.66, -0.16, 2.06)], 40), 0.017, 12))
    out.add("back", finish.leather("#22252a", p.wear), soft_box((0.3, 0.06, 0.6), 0.025, 0.08, center=(0, -0.06, 1.35)))
    out.add("beam", paint, slab((-0.5, -0.03, 1.3), (0.5, 0.02, 1.36), 0.006))


def _cable(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#dfe1e0", p.wear, 0.35), p.color)
    out.add("base", paint, slab((-0.4, -0.1, 0), (0.4, 0.5, 0.06), 0.01), slab((-0.05, -1.1, 0), (0.05, 0.0, 0.06), 0.008))
    out.add("post", paint, *(slab((x - 0.035, 0.2, 0.06), (x + 0.035, 0.28, 2.1), 0.008) for x in (-0.32, 0.32)), slab((-0.36, 0.18, 2.08), (0.36, 0.3, 2.16), 0.01), beam((0, 0.24, 2.12), (0, -0.72, 2.16), 0.07, 0.07, 0.01))
    out.add("guide", finish.metal("chrome"), *(rod((x, 0.24, 0.06), (x, 0.24, 2.1), 0.011, 12) for x in (-0.12, 0.12)))
    out.add("weight", finish.iron(p.wear), *(slab((-0.19, 0.17, 0.1 + 0.052 * k), (0.19, 0.31, 0.147 + 0.052 * k), 0.005) for k in range(14)))
    out.add("pin", finish.plastic("#d8b01c"), rod((0, 0.16, 0.5), (0, 0.12, 0.5), 0.012, 12))
    out.add("pulley", finish.plastic("#1d2024"), drum(0.06, 0.03, (0, -0.7, 2.08), 26), drum(0.06, 0.03, (0, 0.2, 2.02), 26))
    out.add("cable", finish.metal("gunmetal"), rod((0, 0.24, 0.85), (0, 0.24, 2.05), 0.004, 8), rod((0, -0.76, 2.08), (0, -0.76, 1.72), 0.004, 8))
    out.add("bar", finish.metal("chrome", p.wear), tube(spline([(-0.56, -0.76, 1.6), (-0.4, -0.76, 1.68), (0, -0.76, 1.72), (0.4, -0.76, 1.68), (0.56, -0.76, 1.6)], 30), 0.014, 10))
    out.add("grip", finish.rubber(), *(rod((s * 0.42, -0.76, 1.672), (s * 0.56, -0.76, 1.6), 0.018, 12) for s in (-1, 1)))
    out.add("seat", finish.leather("#1d2024", p.wear), soft_box((0.36, 0.34, 0.08), 0.03, 0.08, center=(0, -0.72, 0.5)), *(drum(0.06, 0.26, (s * 0.16, -0.46, 0.72), 24, 0.01) for s in (-1, 1)))
    out.add("stem", paint, slab((-0.04, -0.76, 0.05), (0.04, -0.68, 0.47), 0.006), slab((-0.03, -0.5, 0.05), (0.03, -0.43, 0.72), 0.006), rod((-0.3, -0.46, 0.72), (0.3, -0.46, 0.72), 0.014, 12))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#22262b", p.wear, 0.35), p.color)
    for x in (-0.32, 0.32):
        out.add("rail", finish.metal("chrome", p.wear), rod((x, -0.7, 0.42), (x, 0.75, 1.5), 0.024, 16))
        out.add("frame", paint, slab((x - 0.04, -1.0, 0), (x + 0.04, 0.9, 0.07), 0.008), slab((x - 0.035, 0.72, 0.05), (x + 0.035, 0.82, 1.56), 0.008), slab((x - 0.035, -0.76, 0.05), (x + 0.035, -0.68, 0.46), 0.008))
    out.add("frame", paint, slab((-0.36, 0.74, 1.48), (0.36, 0.82, 1.56), 0.008), slab((-0.36, -1.0, 0), (0.36, -0.92, 0.07), 0.008), slab((-0.36, 0.82, 0), (0.36, 0.9, 0.07), 0.008), slab((-0.36, -0.2, 0.0), (0.36, -0.1, 0.06), 0.008))
    tilt = rot_x(-0.93)
    out.add("foot", finish.metal("galvanised", p.wear), box((0.62, 0.52, 0.03), 0.006).turned(tilt).moved((0, 0.06, 1.06)), box((0.7, 0.12, 0.14), 0.01).turned(rot_x(0.64)).moved((0, 0.15, 1.05)))
    for s in (-1, 1):
        _plates(out, s * 0.4, 0.2, 1.1, s)
        out.add("peg", finish.metal("chrome"), rod((s * 0.34, 0.2, 1.1), (s * 0.6, 0.2, 1.1), 0.024, 14))
    out.add("pad", finish.leather("#a8241c", p.wear), soft_box((0.46, 0.7, 0.1), 0.035, 0.08).turned(rot_x(-0.72)).moved((0, -0.66, 0.46)), soft_box((0.44, 0.34, 0.1), 0.035, 0.08).turned(rot_x(0.35)).moved((0, -0.28, 0.24)))
    out.add("frame", paint, beam((0, -0.98, 0.05), (0, -0.8, 0.5), 0.08, 0.08, 0.008), beam((0, -0.15, 0.04), (0, -0.3, 0.2), 0.08, 0.08, 0.008))


def _parallel(out: Collector, p: Params, kit: Kit) -> None:
    for y in (-0.26, 0.26):
        out.add("bar", dyed(finish.wood("birch", p.wear, 0.35), p.color), rod((-1.5, y, 1.5), (1.5, y, 1.5), 0.023, 18))
        out.add("post", finish.metal("brushed", p.wear), *(rod((x, y, 0.1), (x, y, 1.49), 0.026, 16) for x in (-1.05, 1.05)))
        out.add("collar", finish.metal("gunmetal"), *(cylinder(0.036, 0.1, 20, 0.006, (x, y, 0.85)) for x in (-1.05, 1.05)))
    paint = finish.paint("#2b2f35", p.wear)
    out.add("base", paint, *(slab((x - 0.06, -0.5, 0), (x + 0.06, 0.5, 0.1), 0.012) for x in (-1.05, 1.05)), *(slab((-1.05, y - 0.04, 0.02), (1.05, y + 0.04, 0.08), 0.01) for y in (-0.42, 0.42)))


def _beam(out: Collector, p: Params, kit: Kit) -> None:
    out.add("beam", dyed(finish.leather("#b98a52", p.wear), p.color), soft_box((3.0, 0.1, 0.13), 0.02, 0.3, center=(0, 0, 1.0)))
    out.add("leg", finish.metal("brushed", p.wear), *(beam((x, 0, 0.94), (x, s * 0.42, 0.03), 0.06, 0.05, 0.006) for x in (-1.1, 1.1) for s in (-1, 1)), *(slab((x - 0.03, -0.3, 0.3), (x + 0.03, 0.3, 0.34), 0.006) for x in (-1.1, 1.1)))
    out.add("foot", finish.rubber(), *(slab((x - 0.06, s * 0.42 - 0.06, 0), (x + 0.06, s * 0.42 + 0.06, 0.05), 0.01) for x in (-1.1, 1.1) for s in (-1, 1)))


def _pommel(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.leather("#8a4a20", p.wear), p.color), soft_box((1.55, 0.36, 0.3), 0.13, 0.12, center=(0, 0, 1.0)))
    out.add("handle", finish.wood("birch", p.wear), *(tube(spline([(x, -0.13, 1.12), (x, -0.11, 1.25), (x, 0.11, 1.25), (x, 0.13, 1.12)], 20), 0.019, 12) for x in (-0.21, 0.21)))
    steel = finish.metal("chrome", p.wear)
    out.add("leg", steel, *(rod((a * 0.55, b * 0.12, 0.86), (a * 0.75, b * 0.32, 0.02), 0.03, 16) for a in (-1, 1) for b in (-1, 1)))
    out.add("foot", finish.rubber(), *(cylinder(0.05, 0.04, 20, 0.008, (a * 0.75, b * 0.32, 0)) for a in (-1, 1) for b in (-1, 1)))


def _vault(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("birch", p.wear)
    for k in range(4):
        a, b = 0.72 - 0.035 * k, 0.4 - 0.03 * k
        c, d = a - 0.03, b - 0.026
        z = 0.215 * k
        out.add("section", wood, slab((-a, -b, z), (a, b, z + 0.03), 0.004), slab((-c, -d, z + 0.03), (c, d, z + 0.205), 0.008))
        out.add("hole", finish.paint("#1a120a"), *(slab((-0.14, s * d - 0.003, z + 0.1), (0.14, s * d + 0.003, z + 0.15), 0.002) for s in (-1, 1)))
    out.add("top", dyed(finish.leather("#8a4a20", p.wear), p.color), soft_box((1.24, 0.6, 0.16), 0.07, 0.1, 0.01, center=(0, 0, 0.93)))


def _ring(out: Collector, p: Params, kit: Kit) -> None:
    w = 2.3
    out.add("floor", finish.wood("pine", p.wear), slab((-w, -w, 0), (w, w, 0.34), 0.01))
    out.add("canvas", dyed(finish.fabric("#e4e0d6", p.wear, "canvas"), p.color), slab((-w, -w, 0.34), (w, w, 0.37), 0.01))
    out.add("skirt", finish.fabric("#1d2f5a", p.wear), *(slab(lo, hi, 0.004) for lo, hi in (((-w - 0.01, -w - 0.012, 0.01), (w + 0.01, -w, 0.33)), ((-w - 0.01, w, 0.01), (w + 0.01, w + 0.012, 0.33)), ((-w - 0.012, -w, 0.01), (-w, w, 0.33)), ((w, -w, 0.01), (w + 0.012, w, 0.33)))))
    q = w - 0.35
    for k, (x, y) in enumerate(((-q, -q), (q, -q), (q, q), (-q, q))):
        out.add(f"post.{k}", finish.metal("gunmetal"), rod((x, y, 0.36), (x, y, 1.6), 0.04, 16))
        c = ("#c8241c", "#e8e6e0", "#1d4a9a", "#e8e6e0")[k]
        out.add(f"pad.{k}", finish.leather(c, p.wear), *(soft_box((0.14, 0.14, 0.2), 0.04, 0.06, center=(x * 0.985, y * 0.985, z)) for z in (0.72, 1.02, 1.32)))
    for side, (a, b) in enumerate((((-q, -q), (q, -q)), ((q, -q), (q, q)), ((q, q), (-q, q)), ((-q, q), (-q, -q)))):
        for i, z in enumerate((0.68, 0.92, 1.16, 1.4)):
            out.add(f"rope.{side}.{i % 2}", finish.of("rope", ("#c8241c", "#e8e6e0")[i % 2], 0.7), rod((*a, z), (*b, z), 0.017, 8))


def _pole(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", finish.plastic("#15161a", 0.3), cylinder(0.62, 0.12, kit.n(48, 20), 0.02))
    out.add("rim", finish.metal("brushed"), ring(0.6, 0.014, (0, 0, 0.118), kit.n(48, 20), 8))
    out.add("pole", dyed(finish.metal("chrome", p.wear), p.color), rod((0, 0, 0.11), (0, 0, 2.45), 0.0225, 20), cylinder(0.07, 0.03, 26, 0.008, (0, 0, 0.118)), cylinder(0.05, 0.05, 24, 0.008, (0, 0, 2.42)))


def _balls(out: Collector, p: Params, kit: Kit) -> None:
    paint = BLACK
    for x in (-0.6, 0.6):
        out.add("frame", paint, beam((x, -0.26, 0.02), (x, 0.02, 1.0), 0.04, 0.04, 0.005), beam((x, 0.26, 0.02), (x, 0.02, 1.0), 0.04, 0.04, 0.005), slab((x - 0.025, -0.29, 0), (x + 0.025, 0.29, 0.04), 0.006))
    tones = ("#c8241c", "#1d4a9a", "#e0b01c", "#2f8a4a", "#26282c") if p.color is None else (p.color,) * 5
    for row, (z, y, r) in enumerate(((0.26, -0.04, 0.14), (0.6, 0.0, 0.12), (0.92, 0.02, 0.1))):
        out.add("rail", finish.metal("chrome", p.wear), *(rod((-0.6, y + s * 0.07, z - 0.02), (0.6, y + s * 0.07, z - 0.02), 0.012, 10) for s in (-1, 1)))
        for k in range(4):
            c = tones[(k + row) % 5]
            at = (-0.435 + 0.29 * k, y, z + float(np.sqrt(r**2 - 0.07**2)) - 0.012)
            out.add(f"ball.{c.strip('#')}", finish.rubber(c), sphere(r, kit.n(26, 12), at))
            out.add("seam", finish.rubber(), ring(r * 1.001, 0.003, at, 30, 5))


def _hurdle(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bar", dyed(finish.paint("#f0eee6", p.wear, 0.35), p.color), slab((-0.58, -0.012, 0.86), (0.58, 0.012, 0.93), 0.004))
    out.add("stripe", finish.paint("#c8241c", p.wear), *(slab((x - 0.07, -0.0135, 0.86), (x + 0.07, 0.0135, 0.93), 0.003) for x in (-0.5, -0.16, 0.16, 0.5)))
    for x in (-0.54, 0.54):
        out.add("post", finish.metal("aluminium", p.wear), slab((x - 0.016, -0.016, 0.03), (x + 0.016, 0.016, 0.86), 0.004), slab((x - 0.02, -0.02, 0.0), (x + 0.02, 0.6, 0.04), 0.006))
        out.add("foot", finish.rubber(), slab((x - 0.03, -0.04, 0), (x + 0.03, 0.04, 0.045), 0.008), slab((x - 0.03, 0.54, 0), (x + 0.03, 0.62, 0.045), 0.008))


def _step(out: Collector, p: Params, kit: Kit) -> None:
    out.add("riser", finish.plastic("#22252a", 0.45, p.wear), *(cased((s * 0.36 - 0.16, -0.19, 0), (s * 0.36 + 0.16, 0.19, 0.11), 0.02) for s in (-1, 1)))
    out.add("deck", dyed(finish.plastic("#2a6a9a", 0.4, p.wear), p.color), cased((-0.54, -0.2, 0.11), (0.54, 0.2, 0.17), 0.025))
    out.add("mat", finish.rubber("#1b1d20"), slab((-0.5, -0.17, 0.168), (0.5, 0.17, 0.178), 0.004), *(slab((-0.49, y - 0.004, 0.176), (0.49, y + 0.004, 0.182), 0.002) for y in np.linspace(-0.15, 0.15, 9)))


def _plyo(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", dyed(finish.wood("birch", p.wear), p.color), slab((-0.38, -0.25, 0), (0.38, 0.25, 0.6), 0.006))
    out.add("joint", finish.wood("oak", p.wear), *(slab((s * 0.381 - 0.001, -0.25 + 0.1 * k, 0.0), (s * 0.381 + 0.001, -0.2 + 0.1 * k, 0.6), 0.0) for s in (-1, 1) for k in (0, 4)))
    out.add("hole", finish.paint("#120c06"), *(slab((-0.07, s * 0.2505 - 0.001, 0.4), (0.07, s * 0.2505 + 0.001, 0.44), 0.0) for s in (-1, 1)))
    labelled(out, "60", 0.12, (0, -0.2518, 0.2), "#22252a")


KINDS: dict[str, Kin] = {
    "ballet_barre": Kin(_barre, 18.0), "power_rack": Kin(_rack, 220.0), "pullup_bar": Kin(_pullup, 60.0), "cable_machine": Kin(_cable, 200.0), "leg_press": Kin(_press, 250.0), "parallel_bars": Kin(_parallel, 120.0), "balance_beam": Kin(_beam, 80.0), "pommel_horse": Kin(_pommel, 110.0), "vaulting_box": Kin(_vault, 60.0),
    "boxing_ring": Kin(_ring, 900.0), "dance_pole": Kin(_pole, 40.0), "ball_rack": Kin(_balls, 60.0), "hurdle": Kin(_hurdle, 9.0), "step_platform": Kin(_step, 7.0), "plyo_box": Kin(_plyo, 22.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
TOPS = {"boxing_ring": (top(3.6, 3.6, 0.37),), "plyo_box": (top(0.7, 0.44, 0.6),), "step_platform": (top(0.96, 0.32, 0.182),), "vaulting_box": (top(1.0, 0.45, 1.01),)}
"""Where things and people stand on it, by kind."""
