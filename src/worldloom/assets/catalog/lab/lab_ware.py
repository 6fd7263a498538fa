"""A thing on a laboratory bench: a reagent bottle, a wash bottle, a dropper bottle, a separating funnel in its ring, a distillation set, a desiccator, a crucible, a plasma globe, a brain in a jar, a magnetic stirrer, a pH meter, a Geiger counter, a thermal cycler, a tank for gels or a ray gun."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, rippled, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import ALONG, drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import BLUE, cap, cased, keys, knob, labelled, screened, spoken, wrapped
from worldloom.geometry import Floats, box, cylinder, lathe, prism, rod, rot_x, slab, sphere, spline, tube

Kind = Literal["reagent_bottle", "wash_bottle", "dropper_bottle", "separatory_funnel", "distillation_set", "desiccator", "crucible", "plasma_globe", "brain_jar", "magnetic_stirrer", "ph_meter", "geiger_counter", "thermal_cycler", "gel_tank", "ray_gun"]
CALLED = {"chemical bottle": "reagent_bottle", "acid bottle": "reagent_bottle", "bottle of acid": "reagent_bottle", "bottle of chemicals": "reagent_bottle", "glass reagent bottle": "reagent_bottle", "apothecary bottle": "reagent_bottle", "apothecary jar": "reagent_bottle", "poison bottle": "reagent_bottle", "bottle of poison": "reagent_bottle", "squeeze bottle": "wash_bottle", "distilled water bottle": "wash_bottle", "eye dropper": "dropper_bottle", "tincture bottle": "dropper_bottle", "iodine bottle": "dropper_bottle", "separating funnel": "separatory_funnel", "distillation apparatus": "distillation_set", "distillation setup": "distillation_set", "distilling apparatus": "distillation_set", "distiller": "distillation_set", "chemistry set": "distillation_set", "chemistry apparatus": "distillation_set", "condenser": "distillation_set", "glass condenser": "distillation_set",
          "melting pot": "crucible", "plasma ball": "plasma_globe", "plasma lamp": "plasma_globe", "brain in a jar": "brain_jar", "jar with a brain": "brain_jar", "pickled brain": "brain_jar", "stirrer": "magnetic_stirrer", "stir plate": "magnetic_stirrer", "hot plate stirrer": "magnetic_stirrer", "ph tester": "ph_meter", "radiation detector": "geiger_counter", "radiation meter": "geiger_counter", "pcr machine": "thermal_cycler", "thermocycler": "thermal_cycler", "dna sequencer": "thermal_cycler", "gel electrophoresis": "gel_tank", "electrophoresis tank": "gel_tank", "gel box": "gel_tank", "laser gun": "ray_gun", "raygun": "ray_gun", "blaster": "ray_gun", "laser pistol": "ray_gun", "laser blaster": "ray_gun", "space gun": "ray_gun"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("lab/lab_ware", 1, "lab_ware", spoken(get_args(Kind), CALLED), ("lab equipment",), ("indoor", "lab", "laboratory", "classroom", "space_station"), "table")


class Params(Kindred):
    """Dials; the colour is that of what is in it, or of its case."""

    kind: Kind = "reagent_bottle"
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _fluid(p: Params, hue: str) -> Material:
    """A clear liquid."""
    return dyed(finish.of("glass", hue, 0.05, 0.0, transmission=0.4), p.color)


def _reagent(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("glass", dyed(finish.of("glass", "#7a3a10", 0.04, 0.0, transmission=0.5), p.color), lathe([(0, 0.002), (0.04, 0), (0.045, 0.006), (0.045, 0.11), (0.04, 0.125), (0.018, 0.14), (0.016, 0.155), (0.019, 0.158), (0.019, 0.166), (0, 0.166)], n, 0.7))
    out.add("cap", finish.plastic("#1f5aa0", 0.35), cap(0.021, 0.024, 0.158), *(box((0.002, 0.004, 0.02), 0.0005).moved((0.0215 * np.cos(a), 0.0215 * np.sin(a), 0.17)) for a in np.linspace(0, 6.28, 24)[:-1]))
    out.add("label", finish.of("paper", "#f2efe4", 0.85), lathe([(0.0452, 0.03), (0.0458, 0.031), (0.0458, 0.094), (0.0452, 0.095)], n, 0.4))
    out.add("words", finish.paint("#a81c1c", 0.0), wrapped("ACID", 0.018, 0.0461, 0.072))
    out.add("line", finish.paint("#2a2a2c", 0.0), wrapped("HCL 1M", 0.009, 0.0461, 0.046))


def _wash(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 14)
    out.add("bottle", dyed(finish.of("plastic", "#e6ecee", 0.3), p.color), lathe([(0, 0), (0.036, 0), (0.04, 0.01), (0.04, 0.13), (0.03, 0.155), (0.017, 0.16), (0, 0.16)], n, 0.7))
    out.add("cap", finish.plastic("#c8281c", 0.35), cap(0.02, 0.026, 0.155))
    out.add("spout", finish.of("plastic", "#e6ecee", 0.3), tube(spline([(0, 0, 0.175), (0, 0, 0.2), (0.02, 0, 0.222), (0.055, 0, 0.2), (0.075, 0, 0.178)], 24), np.linspace(0.004, 0.002, 24), 8))
    out.add("words", finish.paint("#1d4a8a", 0.0), wrapped("WATER", 0.014, 0.0405, 0.09))


def _dropper(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    out.add("glass", dyed(finish.of("glass", "#7a3a10", 0.04, 0.0, transmission=0.45), p.color), lathe([(0, 0.001), (0.016, 0), (0.0175, 0.004), (0.0175, 0.05), (0.009, 0.062), (0.0085, 0.07), (0, 0.07)], n, 0.7))
    out.add("cap", finish.plastic("#17181a", 0.4), cap(0.011, 0.016, 0.067))
    out.add("bulb", finish.rubber("#22242a"), lathe([(0, 0.083), (0.007, 0.083), (0.0065, 0.095), (0.008, 0.108), (0.005, 0.118), (0, 0.12)], 18, 0.8))
    out.add("label", finish.of("paper", "#efe8d4", 0.85), lathe([(0.0177, 0.014), (0.0181, 0.0145), (0.0181, 0.044), (0.0177, 0.0445)], n, 0.4))


def _stand(out: Collector, h: float, x: float = 0.0, w: float = 0.09) -> None:
    """A foot and rod to hold glass by."""
    out.add("foot", finish.paint("#3a4047", 0.2), slab((x - w, -0.06, 0), (x + w, 0.09, 0.014), 0.005))
    out.add("rod", finish.metal("chrome"), rod((x, 0.06, 0.01), (x, 0.06, h), 0.005, 12))


def _separate(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    _stand(out, 0.42)
    out.add("ring", finish.metal("chrome"), ring(0.04, 0.003, (0, 0, 0.25), 32, 8), rod((0, 0.04, 0.25), (0, 0.06, 0.25), 0.003, 8))
    out.add("glass", finish.glass(), lathe([(0.005, 0.12), (0.006, 0.18), (0.02, 0.21), (0.048, 0.28), (0.05, 0.31), (0.03, 0.35), (0.013, 0.365), (0.013, 0.385), (0.011, 0.385), (0.011, 0.365), (0.028, 0.348), (0.047, 0.31), (0.045, 0.28), (0.018, 0.213), (0.004, 0.18), (0.003, 0.12), (0.005, 0.12)], n, 0.7))
    out.add("lower", _fluid(p, "#c8641c"), lathe([(0, 0.185), (0.018, 0.215), (0.036, 0.256), (0, 0.256)], n, 0.7))
    out.add("upper", finish.of("glass", "#e8d890", 0.05, 0.0, transmission=0.5), lathe([(0, 0.2565), (0.036, 0.2565), (0.045, 0.285), (0.046, 0.3), (0, 0.3)], n, 0.7))
    out.add("stopper", finish.plastic("#e8e6de"), cylinder(0.012, 0.02, 18, 0.003, (0, 0, 0.382)), drum(0.007, 0.03, (0, 0, 0.165), 16, 0.002))
    out.add("beaker", finish.glass(), hollow([(0, 0.014), (0.03, 0.014), (0.032, 0.018), (0.032, 0.085), (0.034, 0.088)], 0.002, n, 0.7))


def _distil(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(34, 16)
    _stand(out, 0.5, -0.16)
    _stand(out, 0.4, 0.18)
    glass = finish.glass()
    out.add("burner", finish.metal("brass"), cylinder(0.034, 0.012, 24, 0.003, (-0.16, -0.02, 0.014)), cylinder(0.009, 0.07, 18, 0.002, (-0.16, -0.02, 0.026)))
    out.add("flame", finish.glow((0.35, 0.55, 1.0), 5.0), lathe([(0, 0), (0.008, 0.008), (0.006, 0.026), (0, 0.042)], 14, 0.9).moved((-0.16, -0.02, 0.098)))
    out.add("gauze", finish.metal("steel"), ring(0.05, 0.003, (-0.16, -0.02, 0.16), 30, 6), slab((-0.205, -0.065, 0.158), (-0.115, 0.025, 0.162), 0.001), rod((-0.16, 0.03, 0.16), (-0.16, 0.06, 0.16), 0.003, 6))
    out.add("flask", glass, lathe([(0, 0.163), (0.02, 0.165), (0.05, 0.195), (0.052, 0.215), (0.042, 0.25), (0.015, 0.272), (0.014, 0.34), (0.012, 0.34), (0.012, 0.27), (0.04, 0.248), (0.05, 0.215), (0.048, 0.196), (0.02, 0.167), (0, 0.165)], n, 0.7).moved((-0.16, -0.02, 0)))
    out.add("liquid", _fluid(p, "#2f8fd0"), lathe([(0, 0.166), (0.02, 0.168), (0.048, 0.197), (0.05, 0.212), (0, 0.212)], n, 0.7).moved((-0.16, -0.02, 0)))
    out.add("head", glass, tube(spline([(-0.16, -0.02, 0.3), (-0.155, -0.02, 0.345), (-0.13, -0.02, 0.352), (-0.09, -0.02, 0.336)], 20), 0.008, 12), rod((-0.16, -0.02, 0.34), (-0.16, -0.02, 0.4), 0.004, 10))
    a, b = np.array([-0.1, -0.02, 0.34]), np.array([0.18, -0.02, 0.18])
    d = b - a
    out.add("jacket", glass, tube(np.array([a + 0.12 * d, a + 0.16 * d, a + 0.84 * d, a + 0.88 * d]), np.array([0.008, 0.019, 0.019, 0.008]), 20))
    t = np.linspace(0, 1, 140)
    u = np.cross(d / np.linalg.norm(d), [0, 1.0, 0])
    coil: Floats = a + (0.16 + 0.68 * t)[:, None] * d + 0.011 * (np.cos(60 * t)[:, None] * np.array([0, 1.0, 0]) + np.sin(60 * t)[:, None] * u)
    out.add("coil", finish.of("glass", "#d8ecf2", 0.05, 0.0, transmission=0.3), tube(coil, 0.003, 6))
    out.add("tail", glass, tube(np.array([a, a + 0.14 * d]), 0.007, 12), tube(spline([a + 0.86 * d, b, b + [0.015, 0, -0.03]], 12), 0.006, 12))
    out.add("hose", finish.of("rubber", "#c8641c", 0.6), tube(spline([a + 0.8 * d + [0, 0, -0.02], (0.08, -0.06, 0.1), (0.04, -0.14, 0.008), (-0.06, -0.17, 0.006)], 26), 0.005, 8), tube(spline([a + 0.2 * d + [0, 0, 0.02], (-0.02, 0.02, 0.4), (0.05, 0.14, 0.2), (0.02, 0.16, 0.006)], 26), 0.005, 8))
    out.add("receiver", glass, hollow([(0, 0.014), (0.034, 0.014), (0.038, 0.02), (0.013, 0.094), (0.012, 0.13), (0.015, 0.133)], 0.002, n, 0.7).moved((0.195, -0.02, 0)))
    out.add("drop", _fluid(p, "#2f8fd0"), lathe([(0, 0.016), (0.032, 0.016), (0.034, 0.022), (0.03, 0.036), (0, 0.036)], n, 0.6).moved((0.195, -0.02, 0)))
    out.add("clamp", finish.metal("chrome"), rod((-0.16, 0.06, 0.31), (-0.16, -0.004, 0.31), 0.004, 8), rod((0.18, 0.06, 0.23), (0.1, -0.0, 0.23), 0.004, 8))


def _desiccate(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.07, 0), (0.075, 0.06), (0.1, 0.08), (0.105, 0.14), (0.115, 0.142), (0.115, 0.148)], 0.004, n, 0.6), lathe([(0.115, 0.148), (0.115, 0.156), (0.1, 0.2), (0.05, 0.232), (0.016, 0.236), (0.016, 0.26), (0.022, 0.264), (0, 0.27), (0, 0.23), (0.048, 0.226), (0.096, 0.196), (0.11, 0.154), (0.115, 0.148)], n, 0.7))
    out.add("beads", _fluid(p, "#3a5ac0"), lathe([(0, 0.006), (0.066, 0.006), (0.068, 0.04), (0, 0.046)], n, 0.7))
    out.add("plate", finish.ceramic("#efece2"), cylinder(0.09, 0.005, n, 0.001, (0, 0, 0.085)))
    out.add("dish", finish.ceramic("#f6f4ee"), lathe([(0, 0.09), (0.02, 0.09), (0.03, 0.115), (0.028, 0.115), (0, 0.094)], 24, 0.6))


def _crucible(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("pot", dyed(finish.of("ceramic", "#5a5248", 0.85, 0.4), p.color), hollow([(0, 0), (0.045, 0), (0.06, 0.05), (0.07, 0.12), (0.072, 0.125)], 0.01, n, 0.6))
    out.add("melt", finish.glow((1.0, 0.42, 0.08), 5.0), cylinder(0.059, 0.006, n, 0.002, (0, 0, 0.108)))
    out.add("lip", finish.of("ceramic", "#3a342c", 0.9), prism([(-0.02, 0), (0.02, 0), (0, 0.024)], 0.01).moved((0, 0.064, 0.114)))


def _plasma(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 18), kit.rng("arcs")
    out.add("base", finish.plastic("#17181b", 0.3), lathe([(0, 0), (0.07, 0), (0.072, 0.01), (0.05, 0.06), (0.045, 0.075), (0, 0.075)], n, 0.5))
    out.add("globe", finish.glass((0.95, 0.93, 1.0)), sphere(0.1, n, (0, 0, 0.165)))
    out.add("core", finish.metal("gunmetal"), sphere(0.02, 18, (0, 0, 0.165)), rod((0, 0, 0.07), (0, 0, 0.15), 0.006, 10))
    for k in range(9):
        phi, th = np.arccos(1 - 2 * (k + 0.5) / 9), 2.4 * k
        d = np.array([np.cos(th) * np.sin(phi), np.sin(th) * np.sin(phi), np.cos(phi)])
        t = np.linspace(0.02, 0.097, 14)
        jit = g.normal(0, 0.0045, (14, 3)) * np.sin(np.linspace(0, np.pi, 14))[:, None]
        out.add("arc", finish.glow((0.75, 0.4, 1.0), 6.0), tube(np.array([0, 0, 0.165]) + t[:, None] * d + jit, np.linspace(0.0022, 0.001, 14), 5))
        out.add("spot", finish.glow((1.0, 0.5, 0.8), 3.0), sphere(0.004, 8, np.array([0, 0, 0.165]) + 0.096 * d))


def _brain(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    out.add("glass", finish.glass(), hollow([(0, 0.02), (0.085, 0.02), (0.09, 0.026), (0.09, 0.24), (0.086, 0.25)], 0.003, n, 0.6))
    out.add("liquid", dyed(finish.of("glass", "#b8f0c4", 0.03, 0.0, transmission=0.9), p.color), lathe([(0, 0.024), (0.086, 0.024), (0.086, 0.225), (0, 0.225)], n, 0.5))
    out.add("base", finish.metal("gunmetal", 0.2), lathe([(0, 0), (0.1, 0), (0.1, 0.018), (0.092, 0.024), (0, 0.024)], n, 0.4), lathe([(0, 0.248), (0.096, 0.248), (0.096, 0.262), (0.05, 0.275), (0, 0.278)], n, 0.4))
    z = 0.135
    form = blend([*(ball((s * 0.026, 0.004, z), (0.034, 0.058, 0.044)) for s in (-1, 1)), ball((0, 0.05, z - 0.032), (0.036, 0.024, 0.022))], 0.004)

    def folds(q: Floats) -> Floats:
        w = np.sin(q[:, 0] * 330 + 3 * np.sin(q[:, 1] * 120 + 2 * np.sin(q[:, 2] * 140))) * np.sin(q[:, 1] * 210 + 3 * np.sin(q[:, 2] * 150))
        return np.asarray(0.0022 * np.clip(w, -0.7, 0.6))

    out.add("brain", finish.of("skin", "#c88a8a", 0.4), skin(rippled(form, folds, 0.003), 0.0035 if kit.detail >= 0.7 else 0.009), tube(spline([(0, 0.03, z - 0.03), (0, 0.034, z - 0.06), (0.004, 0.03, z - 0.09)], 14), np.linspace(0.013, 0.006, 14), 10))
    out.add("wire", finish.metal("copper"), *(tube(spline([(s * 0.03, 0, z + 0.04), (s * 0.05, 0.01, z + 0.08), (s * 0.02, 0, 0.25)], 14), 0.0015, 5) for s in (-1, 1)))


def _stirrer(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 16)
    out.add("case", dyed(finish.plastic("#dfe4e6", 0.35, p.wear), p.color), cased((-0.08, -0.11, 0), (0.08, 0.08, 0.07), 0.014))
    out.add("plate", finish.ceramic("#f4f4f0", 0.3), slab((-0.072, -0.062, 0.07), (0.072, 0.075, 0.078), 0.003))
    out.add("knob", finish.plastic("#2a4a7a", 0.35), knob(0.015, (-0.04, -0.11, 0.035)), knob(0.015, (0.04, -0.11, 0.035)))
    screened(out, (0, -0.112, 0.036), 0.03, 0.018)
    out.add("glass", finish.glass(), hollow([(0, 0.078), (0.038, 0.078), (0.041, 0.082), (0.041, 0.17), (0.044, 0.174)], 0.002, n, 0.7))
    out.add("liquid", finish.of("glass", "#2f8fd0", 0.05, 0.0, transmission=0.4), lathe([(0, 0.081), (0.039, 0.081), (0.039, 0.14), (0.03, 0.134), (0.012, 0.115), (0, 0.108)], n, 0.7))
    out.add("bar", finish.plastic("#f4f4f0"), rod((-0.014, 0.004, 0.085), (0.014, -0.004, 0.085), 0.0035, 10))


def _ph(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#e4e7e8", 0.35, p.wear), p.color), cased((-0.1, -0.08, 0), (0.1, 0.08, 0.05), 0.014))
    out.add("face", finish.plastic("#2a3a4a", 0.3), slab((-0.085, -0.06, -0.003), (0.085, 0.055, 0.004), 0.003).turned(rot_x(0.12)).moved((0, 0, 0.052)))
    out.add("screen", finish.glow((0.55, 0.7, 0.6), 0.6), slab((-0.07, 0.0, 0.004), (0.07, 0.045, 0.006), 0.0).turned(rot_x(0.12)).moved((0, 0, 0.052)))
    out.add("words", finish.paint("#101a14", 0.0), *(m.turned(rot_x(0.12)).moved((0, 0, 0.052)) for m in (box((0.004, 0.024, 0.0006), 0.0).moved((-0.03, 0.022, 0.0066)), box((0.02, 0.004, 0.0006), 0.0).moved((-0.018, 0.032, 0.0066)), box((0.02, 0.004, 0.0006), 0.0).moved((0.02, 0.022, 0.0066)), box((0.004, 0.024, 0.0006), 0.0).moved((0.032, 0.022, 0.0066)))))
    out.add("button", finish.plastic("#d8dad8", 0.35), *(box((0.02, 0.014, 0.006), 0.003).moved((-0.05 + 0.033 * k, -0.03, 0.006)).turned(rot_x(0.12)).moved((0, 0, 0.052)) for k in range(4)))
    out.add("arm", finish.metal("chrome"), rod((0.12, 0.05, 0.0), (0.12, 0.05, 0.24), 0.005, 10), tube(spline([(0.12, 0.05, 0.23), (0.16, 0.02, 0.25), (0.19, -0.02, 0.22)], 12), 0.004, 8), cylinder(0.03, 0.008, 22, 0.002, (0.12, 0.05, 0)))
    out.add("probe", finish.plastic("#2a5a9a", 0.3), rod((0.19, -0.02, 0.24), (0.19, -0.02, 0.18), 0.007, 12), rod((0.19, -0.02, 0.18), (0.19, -0.02, 0.06), 0.0055, 12))
    out.add("glass", finish.glass(), hollow([(0, 0), (0.03, 0), (0.033, 0.004), (0.033, 0.09), (0.035, 0.092)], 0.002, 26, 0.7).moved((0.19, -0.02, 0)))
    out.add("liquid", finish.of("glass", "#c84a8a", 0.05, 0.0, transmission=0.4), lathe([(0, 0.003), (0.031, 0.003), (0.031, 0.065), (0, 0.065)], 26, 0.6).moved((0.19, -0.02, 0)))


def _geiger(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.paint("#d8a81c", min(p.wear + 0.1, 1.0), 0.35), p.color)
    out.add("case", shell, cased((-0.06, -0.13, 0), (0.06, 0.13, 0.1), 0.014))
    out.add("dial", finish.ceramic("#f2f0e4"), slab((-0.045, 0.02, 0.1), (0.045, 0.1, 0.103), 0.001))
    out.add("hand", finish.paint("#c8281c", 0.0), slab((-0.001, 0.025, 0.103), (0.001, 0.088, 0.1036), 0.0), *(slab((-0.03 + 0.01 * k, 0.085, 0.103), (-0.0285 + 0.01 * k, 0.094, 0.1035), 0.0) for k in range(7)))
    out.add("knob", finish.plastic("#17181a"), *(cylinder(0.015, 0.014, 20, 0.003, (x, -0.03, 0.1)) for x in (-0.025, 0.025)))
    out.add("handle", finish.metal("chrome"), tube(spline([(0, -0.11, 0.1), (0, -0.1, 0.16), (0, 0.08, 0.17), (0, 0.115, 0.1)], 22), 0.009, 10))
    out.add("probe", finish.metal("brushed"), rod((0.11, -0.1, 0.018), (0.11, 0.08, 0.018), 0.018, 20), rod((0.11, -0.2, 0.018), (0.11, -0.1, 0.018), 0.012, 14))
    out.add("cord", finish.rubber(), tube(spline([(0.11, -0.2, 0.018), (0.1, -0.27, 0.01), (0.02, -0.24, 0.006), (0.0, -0.13, 0.03)], 30), 0.004, 6))
    out.add("sign", finish.paint("#141210", 0.0), *(prism(np.r_[0.008 * np.c_[np.cos(t := np.linspace(a - 0.5, a + 0.5, 8)), np.sin(t)], 0.022 * np.c_[np.cos(t[::-1]), np.sin(t[::-1])]], 0.0006).moved((0, -0.075, 0.1)) for a in (np.pi / 2, np.pi / 2 + 2.09, np.pi / 2 + 4.19)), cylinder(0.004, 0.0006, 12, 0.0, (0, -0.075, 0.1)))


def _cycler(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e6e9ea", 0.3, p.wear), p.color)
    out.add("case", shell, cased((-0.13, -0.2, 0), (0.13, 0.18, 0.16), 0.03))
    out.add("lid", finish.plastic("#3a5a8a", 0.3), cased((-0.11, -0.04, 0.155), (0.11, 0.17, 0.21), 0.025))
    out.add("handle", finish.plastic("#e6e9ea", 0.3), cased((-0.05, -0.07, 0.17), (0.05, -0.03, 0.195), 0.01))
    screened(out, (-0.03, -0.203, 0.09), 0.13, 0.07, BLUE)
    keys(out, (0.07, -0.202, 0.065), 2, 3, 0.022)
    labelled(out, "PCR", 0.016, (0.075, -0.2035, 0.135), "#2a3a5a")


def _gel(out: Collector, p: Params, kit: Kit) -> None:
    clear = finish.of("plastic", "#cfe4ec", 0.08, 0.0, transmission=0.6)
    out.add("tank", clear, slab((-0.13, -0.07, 0), (0.13, 0.07, 0.008), 0.002), *(slab((-0.13, y - 0.003, 0), (0.13, y + 0.003, 0.08), 0.001) for y in (-0.067, 0.067)), *(slab((x - 0.003, -0.07, 0), (x + 0.003, 0.07, 0.08), 0.001) for x in (-0.127, 0.127)))
    out.add("gel", dyed(finish.of("glass", "#8fb8e0", 0.1, 0.0, transmission=0.4), p.color), slab((-0.07, -0.06, 0.03), (0.07, 0.06, 0.042), 0.002), slab((-0.075, -0.062, 0.008), (0.075, 0.062, 0.03), 0.002))
    g = kit.rng("bands")
    out.add("band", finish.glow((1.0, 0.5, 0.15), 1.5), *(slab((x, -0.05 + 0.02 * k, 0.042), (x + 0.003, -0.038 + 0.02 * k, 0.0425), 0.0) for k in range(6) for x in g.uniform(-0.06, 0.06, 4)))
    for s, hue in ((-1, "#17181a"), (1, "#c8281c")):
        out.add(f"lead.{s}", finish.rubber(hue), tube(spline([(s * 0.115, 0, 0.08), (s * 0.14, 0.03, 0.12), (s * 0.2, 0.08, 0.02), (s * 0.12, 0.17, 0.005)], 24), 0.004, 6))
    out.add("supply", finish.plastic("#3a4a5a", 0.35), cased((-0.09, 0.12, 0), (0.09, 0.24, 0.11), 0.012))
    screened(out, (0, 0.118, 0.07), 0.08, 0.03)


def _ray(out: Collector, p: Params, kit: Kit) -> None:
    chrome, red = finish.metal("chrome", p.wear), dyed(finish.paint("#c8281c", 0.1, 0.2), p.color)
    body = lathe([(0, -0.1), (0.02, -0.1), (0.034, -0.06), (0.04, 0.0), (0.034, 0.06), (0.02, 0.09), (0, 0.1)], kit.n(32, 16), 0.9).turned(ALONG)
    z = 0.04
    out.add("body", red, body.moved((0, 0.02, z)))
    out.add("barrel", chrome, rod((0.08, 0.02, z), (0.2, 0.02, z), 0.008, 16), *(lathe([(0.008, 0), (0.026 - 0.004 * k, 0.002), (0.026 - 0.004 * k, 0.006), (0.008, 0.008)], 28, 0.4).turned(ALONG).moved((0.1 + 0.026 * k, 0.02, z)) for k in range(4)))
    out.add("tip", finish.glow((0.3, 1.0, 0.5), 4.0), sphere(0.012, 14, (0.205, 0.02, z)))
    out.add("fin", chrome, prism([(-0.09, 0.03), (-0.02, 0.045), (-0.05, 0.075), (-0.1, 0.07)], 0.006, 0.001).moved((0, 0.02, z - 0.003)))
    out.add("grip", finish.plastic("#22252a", 0.5), prism([(-0.02, -0.01), (0.02, -0.01), (-0.005, -0.1), (-0.05, -0.09)], 0.03, 0.008).moved((-0.03, 0.0, z - 0.015)))
    out.add("guard", chrome, tube(spline([(0.0, -0.015, z), (0.03, -0.04, z), (0.015, -0.06, z), (-0.02, -0.05, z)], 18), 0.003, 8))
    out.add("window", finish.glow((0.3, 1.0, 0.5), 1.5), drum(0.012, 0.006, (0.0, 0.02, z + 0.038), 20, 0.002, np.eye(3)))


KINDS: dict[str, Kin] = {
    "reagent_bottle": Kin(_reagent, 0.5), "wash_bottle": Kin(_wash, 0.5), "dropper_bottle": Kin(_dropper, 0.06), "separatory_funnel": Kin(_separate, 1.5), "distillation_set": Kin(_distil, 3.5, cover="roles"), "desiccator": Kin(_desiccate, 2.2), "crucible": Kin(_crucible, 1.5), "plasma_globe": Kin(_plasma, 1.0, lights=(light((0, 0, 0.165), 3.0, True, (0.75, 0.45, 1.0), 0.05),)),
    "brain_jar": Kin(_brain, 4.0), "magnetic_stirrer": Kin(_stirrer, 1.8), "ph_meter": Kin(_ph, 1.0), "geiger_counter": Kin(_geiger, 1.6), "thermal_cycler": Kin(_cycler, 6.0), "gel_tank": Kin(_gel, 2.5), "ray_gun": Kin(_ray, 0.9),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
