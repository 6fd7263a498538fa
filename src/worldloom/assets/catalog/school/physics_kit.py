"""A thing of physics and chemistry lessons: a pendulum on its stand, a glass prism, a magnet, a Newton's cradle, a Tesla coil, a Van de Graaff generator, a lens on its stand, a spring scale, a set of brass weights, a gyroscope, a tuning fork, a retort stand with a flask, a burette, a molecular model, a model of DNA, a model volcano or a laser."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import cased, spoken
from worldloom.geometry import arc, box, cylinder, fbm, helix, lathe, prism, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["pendulum", "prism", "magnet", "newtons_cradle", "tesla_coil", "van_de_graaff", "lens", "spring_scale", "weight_set", "gyroscope", "tuning_fork", "retort_stand", "burette", "molecular_model", "dna_model", "model_volcano", "laser_unit"]
CALLED = {"pendulum stand": "pendulum", "foucault pendulum": "pendulum", "glass prism": "prism", "triangular prism": "prism", "horseshoe magnet": "magnet", "bar magnet": "magnet", "newton's cradle": "newtons_cradle", "newton cradle": "newtons_cradle", "van de graaff generator": "van_de_graaff", "static generator": "van_de_graaff", "glass lens": "lens", "convex lens": "lens", "optical lens": "lens", "spring balance": "spring_scale", "newton meter": "spring_scale", "force meter": "spring_scale",
          "weights set": "weight_set", "brass weights": "weight_set", "set of weights": "weight_set", "ring stand": "retort_stand", "clamp stand": "retort_stand", "molecule model": "molecular_model", "model of a molecule": "molecular_model", "atom model": "molecular_model", "double helix": "dna_model", "model of dna": "dna_model",
          "volcano model": "model_volcano", "laser": "laser_unit", "laser device": "laser_unit"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("school/physics_kit", 1, "physics_kit", spoken(get_args(Kind), CALLED), ("instrument", "science equipment"), ("indoor", "classroom", "school", "laboratory", "lab", "science"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "pendulum"
    size: Annotated[float, number(0.6, 1.6)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _foot(out: Collector, p: Params, w: float = 0.2, d: float = 0.13) -> None:
    out.add("base", dyed(finish.wood("walnut", p.wear), p.color), slab((-w / 2, -d / 2, 0), (w / 2, d / 2, 0.024), 0.006))


def _pendulum(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.26, 0.18)
    brass = finish.metal("brass", p.wear)
    out.add("frame", finish.metal("chrome", p.wear), *(rod((x, 0, 0.02), (x, 0, 0.5), 0.007, 14) for x in (-0.1, 0.1)), rod((-0.108, 0, 0.5), (0.108, 0, 0.5), 0.007, 14))
    end = np.array([0.062, 0, 0.13])
    out.add("line", finish.of("rope", "#e8e4d8", 0.8), rod((0, 0, 0.5), end + [0, 0, 0.03], 0.0013, 6))
    out.add("bob", brass, sphere(0.032, kit.n(28, 14), end), cylinder(0.005, 0.012, 12, 0.001, end + [-0.001, 0, 0.028]))
    t = np.linspace(0.2, 0.8, 13) * np.pi
    out.add("scale", finish.paint("#f2f0e6"), tube(np.c_[0.1 * np.cos(t), np.full(13, 0.03), 0.13 - 0.09 * np.sin(t) + 0.0], 0.004, 6), *(rod((x, 0.03, 0.02), (x, 0.03, 0.058), 0.003, 8) for x in (-0.06, 0.06)))


def _prism(out: Collector, p: Params, kit: Kit) -> None:
    tri = np.array([(-0.034, 0), (0.034, 0), (0, 0.059)])
    glass = finish.glass((0.92, 0.97, 1.0), 0.01)
    out.add("prism", glass.model_copy(update={"color": dyed(glass, p.color).color}), prism(tri, 0.12, 0.0015).turned(rot_x(np.pi / 2)).turned(rot_y(0)).moved((0, 0.06, 0)))
    for k, c in enumerate(RAYS):
        out.add(f"ray.{k}", finish.glow(c, 0.9), prism([(0.034, -0.012 + 0.004 * k), (0.034, -0.008 + 0.004 * k), (0.14, -0.022 + 0.0155 * k), (0.14, -0.036 + 0.0155 * k)], 0.0012))
    out.add("ray.w", finish.glow((1.0, 1.0, 1.0), 0.9), slab((-0.14, -0.003, 0), (-0.034, 0.003, 0.0012), 0.0))
    out.add("sheet", finish.of("paper", "#f4f2ec", 0.8, p.wear), slab((-0.15, -0.1, -0.0008), (0.15, 0.1, 0.0), 0.0))


RAYS = ((0.84, 0.12, 0.12), (0.91, 0.53, 0.1), (0.91, 0.85, 0.1), (0.18, 0.69, 0.22), (0.16, 0.38, 0.82), (0.42, 0.16, 0.69))
"""Colours that a prism parts white light into."""


def _magnet(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, np.pi, 24)
    outer, inner = np.c_[0.045 * np.cos(t), 0.045 * np.sin(t)], np.c_[0.023 * np.cos(t[::-1]), 0.023 * np.sin(t[::-1])]
    shape = np.concatenate([[(0.045, -0.04)], outer, [(-0.045, -0.04), (-0.023, -0.04)], inner, [(0.023, -0.04)]])
    out.add("magnet", dyed(finish.paint("#c8201c", p.wear, 0.35), p.color), prism(shape, 0.02, 0.002))
    out.add("pole", finish.metal("silver", p.wear), *(slab((min(a, b), -0.064, 0), (max(a, b), -0.04, 0.02), 0.002) for a, b in ((-0.045, -0.023), (0.023, 0.045))))


def _cradle(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.2, 0.14)
    chrome = finish.metal("chrome", p.wear)
    for y in (-0.055, 0.055):
        out.add("frame", chrome, tube([(-0.088, y, 0.02), (-0.088, y, 0.15), (-0.08, y, 0.158), (0.08, y, 0.158), (0.088, y, 0.15), (0.088, y, 0.02)], 0.004, 10))
    for k in range(5):
        x = 0.026 * (k - 2)
        a = -0.55 if k == 0 else 0.0
        end = np.array([x + 0.1 * np.sin(a), 0, 0.158 - 0.1 * np.cos(a)])
        out.add("ball", chrome, sphere(0.0128, 18, end))
        out.add("line", finish.of("rope", "#e6e6e2", 0.7), *(rod((x, y, 0.158), end, 0.0006, 5) for y in (-0.055, 0.055)))


def _tesla(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.3, 0.3)
    out.add("coil", finish.metal("copper", p.wear), cylinder(0.045, 0.34, kit.n(36, 16), 0.002, (0, 0, 0.05)), *(ring(0.0455, 0.0012, (0, 0, 0.06 + 0.0105 * k), kit.n(32, 12), 5) for k in range(31)))
    out.add("primary", finish.metal("copper", p.wear), tube(helix(0.11, 0.09, 5, kit.n(140, 60)) + [0, 0, 0.045], 0.005, 8))
    out.add("collar", finish.plastic("#1d1f22"), cylinder(0.055, 0.03, 28, 0.004, (0, 0, 0.024)), cylinder(0.05, 0.02, 28, 0.004, (0, 0, 0.39)))
    out.add("top", finish.metal("aluminium", p.wear), ring(0.1, 0.035, (0, 0, 0.445), kit.n(40, 16), 14), cylinder(0.1, 0.012, 32, 0.003, (0, 0, 0.439)))
    g = kit.rng("spark")
    for k in range(4):
        a = 1.6 * k + 0.4
        q = np.linspace(0, 1, 9)[:, None] * np.array([0.15 * np.cos(a), 0.15 * np.sin(a), 0.07]) + np.array([0.13 * np.cos(a), 0.13 * np.sin(a), 0.45]) + g.normal(0, 0.007, (9, 3))
        out.add("spark", finish.glow((0.6, 0.5, 1.0), 6.0), tube(q, np.linspace(0.0016, 0.0005, 9), 5))


def _graaff(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.26, 0.26)
    out.add("motor", finish.plastic("#2b2f35", 0.4), cased((-0.09, -0.07, 0.024), (0.09, 0.07, 0.12), 0.012))
    out.add("column", finish.plastic("#d8c88a", 0.25), cylinder(0.042, 0.34, 28, 0.003, (0, 0, 0.12)))
    out.add("dome", finish.metal("aluminium", p.wear, 0.12), lathe([(0, 0.42), (0.05, 0.42), (0.11, 0.46), (0.135, 0.52), (0.125, 0.59), (0.085, 0.645), (0.03, 0.665), (0, 0.666)], kit.n(44, 20), 0.9))
    out.add("wand", finish.metal("aluminium", p.wear), sphere(0.045, 22, (0.24, 0, 0.5)), rod((0.24, 0, 0.0), (0.24, 0, 0.47), 0.006, 12), cylinder(0.06, 0.014, 26, 0.004, (0.24, 0, 0)))
    out.add("knob", finish.plastic("#c8201c", 0.35), fronted(cylinder(0.016, 0.016, 16, 0.003), -0.07).moved((0, 0, 0.075)))


def _lens(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    _foot(out, p, 0.12, 0.09)
    out.add("post", finish.metal("brass", p.wear), rod((0, 0, 0.02), (0, 0, 0.09), 0.005, 12), fronted(ring(0.062, 0.005, segments=n)).moved((0, 0, 0.155)))
    out.add("glass", finish.glass((0.94, 0.98, 1.0), 0.01), fronted(lathe([(0, -0.014), (0.03, -0.011), (0.061, 0.0), (0.03, 0.011), (0, 0.014)], n, True)).moved((0, 0, 0.155)))


def _spring(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.16, 0.12)
    out.add("frame", finish.metal("chrome", p.wear), rod((0, 0.03, 0.02), (0, 0.03, 0.44), 0.006, 12), rod((0, 0.03, 0.43), (0, -0.025, 0.43), 0.005, 10))
    out.add("tube", finish.glass(), cylinder(0.014, 0.16, 20, 0.001, (0, -0.02, 0.24)))
    out.add("spring", finish.metal("steel"), tube(helix(0.0095, 0.1, 11, 120) + [0, -0.02, 0.29], 0.0011, 5))
    out.add("scale", finish.paint("#f3f1e8"), box((0.014, 0.002, 0.15), 0.0005, (0, -0.01, 0.32)))
    out.add("mark", finish.paint("#c8201c"), *(box((0.012 - 0.005 * (k % 2), 0.001, 0.0014), 0.0, (0, -0.0118, 0.26 + 0.011 * k)) for k in range(12)))
    out.add("hook", finish.metal("steel"), rod((0, -0.02, 0.29), (0, -0.02, 0.2), 0.0016, 8), rod((0, -0.02, 0.4), (0, -0.02, 0.43), 0.002, 8))
    out.add("weight", finish.metal("brass", p.wear), cylinder(0.022, 0.05, 24, 0.004, (0, -0.02, 0.14)), cylinder(0.006, 0.014, 12, 0.001, (0, -0.02, 0.188)))


def _weights(out: Collector, p: Params, kit: Kit) -> None:
    brass = finish.metal("brass", p.wear, 0.22)
    out.add("block", dyed(finish.wood("walnut", p.wear), p.color), slab((-0.13, -0.035, 0), (0.13, 0.035, 0.022), 0.004))
    x = -0.118
    for r in (0.026, 0.0225, 0.019, 0.016, 0.0135, 0.011, 0.009):
        x += r
        h = 2.1 * r
        out.add("weight", brass, lathe([(0, 0), (r, 0), (r, 0.8 * h), (0.85 * r, 0.92 * h), (0.35 * r, h), (0.3 * r, 1.12 * h), (0.45 * r, 1.25 * h), (0.4 * r, 1.38 * h), (0, 1.42 * h)], kit.n(26, 12), 0.6).moved((x, 0, 0.021)))
        x += r + 0.006


def _gyro(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 20)
    brass = dyed(finish.metal("brass", p.wear), p.color)
    out.add("base", finish.wood("walnut", p.wear), cylinder(0.055, 0.018, n, 0.004), cylinder(0.008, 0.05, 16, 0.001, (0, 0, 0.018)))
    out.add("frame", brass, fronted(ring(0.075, 0.004, segments=n)).moved((0, 0, 0.146)), ring(0.066, 0.0035, (0, 0, 0.146), n))
    out.add("rotor", finish.metal("steel", p.wear), lathe([(0, -0.006), (0.018, -0.006), (0.024, -0.003), (0.04, -0.003), (0.043, -0.013), (0.055, -0.013), (0.055, 0.013), (0.043, 0.013), (0.04, 0.003), (0.024, 0.003), (0.018, 0.006), (0, 0.006)], n, 0.4).turned(rot_y(0.35)).moved((0, 0, 0.146)), rod((-0.026, 0, 0.076), (0.026, 0, 0.216), 0.003, 10))


def _fork(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", dyed(finish.wood("pine", p.wear), p.color), slab((-0.09, -0.04, 0), (0.09, 0.04, 0.05), 0.003))
    out.add("hole", finish.paint("#120c06"), slab((0.0895, -0.032, 0.008), (0.0906, 0.032, 0.042), 0.0))
    steel = finish.metal("steel", p.wear)
    out.add("fork", steel, rod((0, 0, 0.05), (0, 0, 0.085), 0.005, 12), tube(np.concatenate([[(-0.014, 0, 0.22)], np.c_[arc(0.014, np.pi, 2 * np.pi, 12), np.zeros(12)][:, [0, 2, 1]] + [0, 0, 0.1], [(0.014, 0, 0.22)]]), 0.0045, 10))


def _retort(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    out.add("base", dyed(finish.paint("#2e3238", p.wear), p.color), slab((-0.1, -0.09, 0), (0.1, 0.09, 0.016), 0.004))
    chrome = finish.metal("chrome", p.wear)
    out.add("rod", chrome, rod((0, 0.06, 0.01), (0, 0.06, 0.56), 0.006, 12), rod((0, 0.07, 0.36), (0, -0.01, 0.36), 0.005, 10), rod((0, 0.07, 0.2), (0, 0.03, 0.2), 0.005, 10))
    out.add("boss", finish.metal("gunmetal"), *(box((0.03, 0.034, 0.03), 0.005, (0, 0.06, z)) for z in (0.2, 0.36)))
    out.add("ring", chrome, ring(0.05, 0.0035, (0, -0.02, 0.2), n), ring(0.016, 0.004, (0, -0.02, 0.36), 20))
    out.add("gauze", finish.of("fabric", "#8d9094", 0.7), slab((-0.055, -0.075, 0.203), (0.055, 0.035, 0.2055), 0.0005))
    out.add("flask", finish.glass(), hollow([(0, 0.206), (0.03, 0.208), (0.052, 0.235), (0.05, 0.27), (0.03, 0.298), (0.0125, 0.31), (0.0125, 0.385), (0.016, 0.388)], 0.0016, n, 0.8, 0.2085).moved((0, -0.02, 0)))
    out.add("liquid", finish.of("food", "#2f7ad0", 0.05), lathe([(0, 0.209), (0.029, 0.21), (0.05, 0.236), (0.0505, 0.25), (0, 0.25)], n, 0.8).moved((0, -0.02, 0)))


def _burette(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", dyed(finish.paint("#2e3238", p.wear), p.color), slab((-0.1, -0.09, 0), (0.1, 0.09, 0.016), 0.004))
    out.add("rod", finish.metal("chrome", p.wear), rod((0, 0.06, 0.01), (0, 0.06, 0.66), 0.006, 12), rod((0, 0.07, 0.48), (0, -0.006, 0.48), 0.005, 10))
    out.add("boss", finish.metal("gunmetal"), box((0.03, 0.034, 0.03), 0.005, (0, 0.06, 0.48)), box((0.034, 0.014, 0.02), 0.004, (0, -0.008, 0.48)))
    out.add("tube", finish.glass(), cylinder(0.0085, 0.5, 18, 0.001, (0, -0.02, 0.22)), rod((0, -0.02, 0.22), (0, -0.02, 0.15), 0.005, 12, 0.002))
    out.add("tap", finish.plastic("#2f6fd0", 0.3), rod((-0.018, -0.02, 0.205), (0.018, -0.02, 0.205), 0.006, 12), box((0.008, 0.02, 0.026), 0.002, (0.022, -0.02, 0.205)))
    out.add("liquid", finish.of("food", "#c02a6a", 0.05), cylinder(0.0068, 0.32, 14, 0.001, (0, -0.02, 0.225)))
    out.add("mark", finish.paint("#20242a"), *(ring(0.0087, 0.0004, (0, -0.02, 0.25 + 0.03 * k), 14, 4) for k in range(15)))
    out.add("flask", finish.glass(), hollow([(0, 0.017), (0.044, 0.017), (0.045, 0.022), (0.016, 0.095), (0.016, 0.115), (0.019, 0.117)], 0.0016, kit.n(30, 14), 0.6, 0.019).moved((0, -0.02, 0)))


def _molecule(out: Collector, p: Params, kit: Kit) -> None:
    _foot(out, p, 0.12, 0.12)
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.02), (0, 0, 0.14), 0.004, 10))
    a = np.arange(6) * np.pi / 3
    core = np.c_[0.075 * np.cos(a), 0.02 * (-1.0) ** np.arange(6), 0.215 + 0.075 * np.sin(a)]
    red, white, dark = finish.plastic("#c8201c", 0.25), finish.plastic("#eceae4", 0.25), finish.plastic("#1c1e22", 0.3)
    for k in range(6):
        q, d = core[k], (core[k] - [0, 0, 0.215]) * [1, 0, 1]
        out.add("carbon", dark, sphere(0.024, 18, q))
        out.add("bond", finish.plastic("#b9bcc0", 0.4), rod(q, core[(k + 1) % 6], 0.006, 10), rod(q, q + 0.85 * d, 0.006, 10))
        out.add("oxygen" if k % 3 == 0 else "hydrogen", red if k % 3 == 0 else white, sphere(0.021 if k % 3 == 0 else 0.016, 16, q + 0.85 * d))


def _dna(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", dyed(finish.plastic("#22262b", 0.4, p.wear), p.color), cylinder(0.075, 0.016, kit.n(36, 16), 0.004))
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.01), (0, 0, 0.42), 0.003, 8))
    t = np.linspace(0, 4 * np.pi, 60)
    for k, c in enumerate(("#c8302a", "#2a62c8")):
        out.add(f"strand.{k}", finish.plastic(c, 0.3), tube(np.c_[0.05 * np.cos(t + np.pi * k), 0.05 * np.sin(t + np.pi * k), 0.04 + 0.37 * t / t[-1]], 0.006, 8))
    for i in range(0, 60, 3):
        q = np.array([0.05 * np.cos(t[i]), 0.05 * np.sin(t[i]), 0.04 + 0.37 * t[i] / t[-1]])
        m = np.array([0, 0, q[2]])
        for s, c in ((1, ("#e0b81c", "#2fa04a")[i % 2]), (-1, ("#2fa04a", "#e0b81c")[i % 2])):
            out.add(f"rung.{c[1:]}", finish.plastic(c, 0.3), rod(m, m + s * (q - m), 0.0042, 8))


def _volcano(out: Collector, p: Params, kit: Kit) -> None:
    m = lathe([(0, 0.012), (0.2, 0.012), (0.16, 0.045), (0.11, 0.1), (0.07, 0.16), (0.05, 0.2), (0.03, 0.19), (0, 0.18)], kit.n(48, 20), 0.9)
    v = m.vertices
    r = 1 + 0.35 * np.asarray(fbm(v, 0.07, 4, 5)) * (v[:, 2] > 0.02)
    base = finish.of("rock", "#5a4634", 0.9, p.wear)
    out.add("cone", dyed(base, p.color), type(m)(np.c_[v[:, :2] * r[:, None], v[:, 2]], m.faces, None, m.uv))
    out.add("board", finish.wood("birch", p.wear), slab((-0.24, -0.24, 0), (0.24, 0.24, 0.014), 0.003))
    for k in range(6):
        a = 1.05 * k + 0.2
        c, s = np.cos(a), np.sin(a)
        out.add("lava", finish.glow((1.0, 0.22, 0.03), 1.4), tube(spline([(0.02 * c, 0.02 * s, 0.19), (0.055 * c, 0.055 * s, 0.2), (0.09 * c + 0.01, 0.09 * s, 0.14), (0.13 * c, 0.13 * s, 0.085 - 0.005 * (k % 3))], 20), np.linspace(0.014, 0.009, 20), 8))
    out.add("tree", finish.of("leaf", "#2f6a2a", 0.9), *(cylinder(0.018, 0.045, 10, 0.001, (0.2 * np.cos(a), 0.2 * np.sin(a), 0.014), 0.001) for a in (0.3, 0.9, 2.2, 3.4, 4.0, 5.3)))


def _laser(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.paint("#1d2024", p.wear, 0.4), p.color), cased((-0.15, -0.035, 0.02), (0.1, 0.035, 0.09), 0.006))
    out.add("fin", finish.metal("aluminium"), *(slab((-0.13 + 0.018 * k, -0.037, 0.03), (-0.125 + 0.018 * k, 0.037, 0.092), 0.001) for k in range(11)))
    out.add("nose", finish.metal("chrome"), rod((0.1, 0, 0.055), (0.13, 0, 0.055), 0.014, 18))
    out.add("beam", finish.glow((1.0, 0.06, 0.05), 6.0), rod((0.13, 0, 0.055), (0.34, 0, 0.055), 0.0014, 6))
    out.add("target", finish.paint("#e9e7e0"), slab((0.34, -0.05, 0.0), (0.346, 0.05, 0.11), 0.002), slab((0.32, -0.05, 0.0), (0.37, 0.05, 0.008), 0.002))
    out.add("foot", finish.rubber(), *(cylinder(0.01, 0.022, 12, 0.002, (x, y, 0)) for x in (-0.12, 0.07) for y in (-0.024, 0.024)))


KINDS: dict[str, Kin] = {
    "pendulum": Kin(_pendulum, 1.6), "prism": Kin(_prism, 0.5), "magnet": Kin(_magnet, 0.4), "newtons_cradle": Kin(_cradle, 0.9), "tesla_coil": Kin(_tesla, 5.0), "van_de_graaff": Kin(_graaff, 4.0), "lens": Kin(_lens, 0.4), "spring_scale": Kin(_spring, 1.2), "weight_set": Kin(_weights, 2.2),
    "gyroscope": Kin(_gyro, 0.8), "tuning_fork": Kin(_fork, 0.5), "retort_stand": Kin(_retort, 2.2), "burette": Kin(_burette, 2.0), "molecular_model": Kin(_molecule, 0.5), "dna_model": Kin(_dna, 0.8), "model_volcano": Kin(_volcano, 3.0), "laser_unit": Kin(_laser, 1.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
