"""A thing of theatres, film sets and recording rooms: a director's chair, a C-stand with its flag, a teleprompter, a camera dolly on rails, a lighting truss with lamps, a rack of equipment, a puppet theatre, a reflector disc, a tape machine, a megaphone, a wig on its head, a palette knife, a drawing mannequin, a light meter, a script, a pulley with rope or a bottle of turpentine."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import GREEN, bottle, cap, cased, keys, knob, on_castors, printed, screened, spoken, wrapped
from worldloom.geometry import arc, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["directors_chair", "c_stand", "teleprompter", "camera_dolly", "lighting_truss", "equipment_rack", "puppet_theater", "light_reflector", "tape_machine", "megaphone", "wig", "palette_knife", "drawing_mannequin", "light_meter", "script", "pulley", "turpentine"]
CALLED = {"director's chair": "directors_chair", "director chair": "directors_chair", "c-stand": "c_stand", "grip stand": "c_stand", "prompter": "teleprompter", "camera track": "camera_dolly", "dolly track": "camera_dolly", "lighting rig": "lighting_truss", "light rig": "lighting_truss", "stage truss": "lighting_truss", "lighting bar": "lighting_truss", "truss": "lighting_truss", "rack of equipment": "equipment_rack", "audio rack": "equipment_rack", "patch bay": "equipment_rack", "effects rack": "equipment_rack", "rack unit": "equipment_rack", "puppet theatre": "puppet_theater", "puppet stage": "puppet_theater", "reflector": "light_reflector", "reflector disc": "light_reflector",
          "reel-to-reel": "tape_machine", "reel-to-reel recorder": "tape_machine", "reel to reel": "tape_machine", "tape recorder": "tape_machine", "reel-to-reel tape recorder": "tape_machine", "loudhailer": "megaphone", "bullhorn": "megaphone", "wig stand": "wig", "wig head": "wig", "painting knife": "palette_knife", "artist mannequin": "drawing_mannequin", "artist's mannequin": "drawing_mannequin", "wooden mannequin": "drawing_mannequin", "wooden figure": "drawing_mannequin", "lay figure": "drawing_mannequin", "mannequin figure": "drawing_mannequin", "exposure meter": "light_meter", "screenplay": "script", "manuscript": "script", "pulley block": "pulley", "block and tackle": "pulley", "jar of turpentine": "turpentine", "bottle of turpentine": "turpentine", "linseed oil": "turpentine"}  # fmt: skip
"""Other names of its kinds."""
SMALL = ("tape_machine", "megaphone", "wig", "palette_knife", "drawing_mannequin", "light_meter", "script", "pulley", "turpentine")
CARD = Card("studio/stage_gear", 1, "stage_gear", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "studio", "theatre", "theater", "film_set", "recording_studio"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "directors_chair"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    chair = p.kind == "directors_chair"
    use = "sit" if chair else "pick up" if p.kind in SMALL else "push"
    return drawn(KINDS, p, kit, functional_sides=("front",), anchors={"seat": (0.0, -0.02, 0.45 * p.size)} if chair else {}, affordances=(use,))


def _chair(out: Collector, p: Params, kit: Kit) -> None:
    wood, cloth = finish.wood("walnut", p.wear), dyed(finish.fabric("#15171a", p.wear, "canvas"), p.color)
    for y in (-0.2, 0.2):
        out.add("leg", wood, beam((-0.27, y, 0.01), (0.25, y, 0.44), 0.022, 0.035, 0.004), beam((0.27, y * 0.86, 0.01), (-0.25, y * 0.86, 0.44), 0.022, 0.035, 0.004))
    for x in (-0.27, 0.27):
        out.add("rail", wood, slab((x - 0.016, -0.24, 0.0), (x + 0.016, 0.24, 0.026), 0.005), slab((x - 0.016, -0.23, 0.43), (x + 0.016, 0.24, 0.465), 0.005), slab((x - 0.016, 0.2, 0.43), (x + 0.016, 0.235, 0.88), 0.005), slab((x - 0.014, -0.2, 0.44), (x + 0.014, -0.17, 0.66), 0.004), slab((x - 0.024, -0.25, 0.65), (x + 0.024, 0.235, 0.675), 0.006))
    u = np.linspace(-1, 1, 14)
    for rows in (np.stack([np.c_[0.265 * u, np.full(14, y), 0.45 - 0.028 * (1 - u**2)] for y in (-0.22, 0.22)], 1), np.stack([np.c_[0.265 * u, 0.217 + 0.03 * (1 - u**2), np.full(14, z)] for z in (0.7, 0.86)], 1)):
        out.add("cloth", cloth, thick(rows[::-1].copy(), 0.004))


def _tripod(out: Collector, high: float, reach: float = 0.34, wear: float = 0.15) -> None:
    chrome = finish.metal("chrome", wear)
    out.add("post", chrome, rod((0, 0, 0.2), (0, 0, high), 0.015, 14), rod((0, 0, 0.1), (0, 0, 0.55 * high), 0.02, 14))
    for a in np.arange(3) * 2.094 + 0.5:
        c, s = np.cos(a), np.sin(a)
        out.add("leg", chrome, tube([(0.02 * c, 0.02 * s, 0.2 + 0.05), (0.12 * c, 0.12 * s, 0.2), (reach * c, reach * s, 0.012)], 0.012, 10))
        out.add("foot", finish.rubber(), sphere((0.018, 0.018, 0.014), 12, (reach * c, reach * s, 0.014)))


def _cstand(out: Collector, p: Params, kit: Kit) -> None:
    _tripod(out, 1.75, 0.56, p.wear)
    out.add("knuckle", finish.metal("gunmetal"), drum(0.045, 0.06, (0, 0, 1.74), 24), *(rod((0.03, 0, z), (0.09, 0, z), 0.008, 10) for z in (0.95, 1.74)), cylinder(0.028, 0.06, 18, 0.004, (0, 0, 0.92)))
    out.add("arm", finish.metal("chrome", p.wear), rod((0.0, -0.03, 1.7), (-0.42, -0.03, 1.9), 0.008, 10))
    out.add("flag", dyed(finish.fabric("#101114", p.wear, "canvas"), p.color), slab((-0.74, -0.034, 1.55), (-0.38, -0.026, 2.05), 0.002))
    out.add("frame", finish.metal("steel"), *(rod(a, b, 0.005, 8) for a, b in (((-0.74, -0.03, 1.55), (-0.74, -0.03, 2.05)), ((-0.38, -0.03, 1.55), (-0.38, -0.03, 2.05)), ((-0.74, -0.03, 2.05), (-0.38, -0.03, 2.05)), ((-0.74, -0.03, 1.55), (-0.38, -0.03, 1.55)))))


def _prompter(out: Collector, p: Params, kit: Kit) -> None:
    _tripod(out, 1.35, 0.42, p.wear)
    out.add("plate", finish.metal("gunmetal", p.wear), slab((-0.16, -0.3, 1.34), (0.16, 0.2, 1.36), 0.004))
    out.add("hood", dyed(finish.plastic("#17191c", 0.5, p.wear), p.color), slab((-0.19, -0.12, 1.36), (-0.175, 0.2, 1.68), 0.003), slab((0.175, -0.12, 1.36), (0.19, 0.2, 1.68), 0.003), slab((-0.19, -0.12, 1.66), (0.19, 0.2, 1.68), 0.003))
    out.add("tablet", finish.plastic("#101214", 0.3), slab((-0.17, -0.34, 1.36), (0.17, -0.1, 1.375), 0.004))
    out.add("glass", finish.of("plastic", "#2a333a", 0.05), slab((-0.17, -0.003, -0.17), (0.17, 0.0, 0.17), 0.0).turned(rot_x(-0.72)).moved((0, -0.2, 1.52)))
    for k, w in enumerate((0.24, 0.18, 0.26, 0.2, 0.14)):
        out.add("line", finish.glow((0.9, 0.95, 1.0), 1.6), slab((-w / 2, -0.0045, -0.009), (w / 2, -0.0032, 0.009), 0.0).moved((0, 0, 0.1 - 0.05 * k)).turned(rot_x(-0.72)).moved((0, -0.2, 1.52)))
    out.add("camera", finish.plastic("#101114", 0.4), cased((-0.06, 0.0, 1.4), (0.06, 0.18, 1.56), 0.015), fronted(cylinder(0.045, 0.12, 24, 0.006), 0.0).moved((0, 0, 1.48)))


def _dolly(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("aluminium", p.wear)
    out.add("rail", steel, *(rod((-1.5, y, 0.05), (1.5, y, 0.05), 0.022, 14) for y in (-0.31, 0.31)))
    out.add("tie", finish.wood("pine", p.wear), *(slab((x - 0.05, -0.4, 0), (x + 0.05, 0.4, 0.03), 0.004) for x in np.linspace(-1.4, 1.4, 7)))
    out.add("deck", dyed(finish.wood("birch", p.wear), p.color), slab((-0.6, -0.38, 0.15), (0.6, 0.38, 0.18), 0.006))
    out.add("wheel", finish.rubber("#c8341c"), *(drum(0.05, 0.035, (0, 0, 0), 20).turned(rot_z(np.pi / 2)).moved((x, y, 0.118)) for x in (-0.5, -0.36, 0.36, 0.5) for y in (-0.31, 0.31)))
    out.add("post", finish.metal("gunmetal", p.wear), rod((0.1, 0, 0.18), (0.1, 0, 0.95), 0.045, 20), cylinder(0.12, 0.03, 26, 0.006, (0.1, 0, 0.18)), cylinder(0.08, 0.06, 24, 0.01, (0.1, 0, 0.95)))
    out.add("camera", finish.plastic("#15171a", 0.4), cased((-0.02, -0.18, 1.0), (0.22, 0.2, 1.22), 0.02), fronted(cylinder(0.075, 0.2, 28, 0.008), -0.18).moved((0.1, 0, 1.11)), *(fronted(cylinder(0.1, 0.05, 28, 0.008)).turned(rot_z(np.pi / 2)).moved((0.06 + 0.02, y, 1.31)) for y in (-0.06, 0.12)))
    out.add("handle", steel, tube([(-0.55, -0.2, 0.18), (-0.62, -0.2, 1.0), (-0.62, 0.2, 1.0), (-0.55, 0.2, 0.18)], 0.018, 12))
    out.add("seat", finish.leather("#1d1f22", p.wear), cylinder(0.17, 0.06, 28, 0.02, (-0.25, 0, 0.55)), rod((-0.25, 0, 0.18), (-0.25, 0, 0.56), 0.022, 14))


def _truss(out: Collector, p: Params, kit: Kit) -> None:
    alloy = dyed(finish.metal("aluminium", p.wear), p.color)
    for x in (-1.6, 1.6):
        out.add("foot", finish.iron(p.wear), slab((x - 0.35, -0.35, 0), (x + 0.35, 0.35, 0.02), 0.004))
        out.add("tower", alloy, *(rod((x + a, b, 0.02), (x + a, b, 2.5), 0.02, 10) for a in (-0.12, 0.12) for b in (-0.12, 0.12)), *(rod((x - 0.12 * (-1) ** k, b, 0.1 + 0.3 * k), (x + 0.12 * (-1) ** k, b, 0.4 + 0.3 * k), 0.009, 8) for k in range(8) for b in (-0.12, 0.12)))
    out.add("beam", alloy, *(rod((-1.72, b, z), (1.72, b, z), 0.02, 10) for b in (-0.12, 0.12) for z in (2.38, 2.62)), *(rod((-1.6 + 0.32 * k, b, 2.38 if k % 2 else 2.62), (-1.28 + 0.32 * k, b, 2.62 if k % 2 else 2.38), 0.009, 8) for k in range(10) for b in (-0.12, 0.12)))
    for k, c in enumerate(((1.0, 0.75, 0.4), (0.4, 0.6, 1.0), (1.0, 0.35, 0.3), (1.0, 0.75, 0.4))):
        x = -1.05 + 0.7 * k
        shell = lathe([(0, 0), (0.07, 0), (0.1, 0.05), (0.1, 0.26), (0.092, 0.26), (0.09, 0.06), (0, 0.03)], 26, 0.6).turned(rot_x(np.pi / 2 + 0.75))
        out.add("lamp", finish.plastic("#15171a", 0.45), shell.moved((x, -0.12, 2.22)), rod((x, -0.12, 2.24), (x, -0.12, 2.38), 0.012, 10))
        out.add(f"lens.{k}", finish.glow(c, 5.0), cylinder(0.09, 0.006, 26, 0.001, (0, 0, 0.24)).turned(rot_x(np.pi / 2 + 0.75)).moved((x, -0.12, 2.22)))


def _rack(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.24, 0.2, 0.035)
    out.add("case", dyed(finish.paint("#1a1c1f", p.wear, 0.4), p.color), slab((-0.29, -0.26, z), (-0.25, 0.26, 1.2), 0.005), slab((0.25, -0.26, z), (0.29, 0.26, 1.2), 0.005), slab((-0.29, -0.26, z), (0.29, 0.26, z + 0.03), 0.005), slab((-0.29, -0.26, 1.17), (0.29, 0.26, 1.2), 0.005), slab((-0.25, 0.22, z), (0.25, 0.25, 1.18), 0.004))
    h = 0.1275
    for k in range(8):
        a = z + 0.036 + h * k
        tone = ("#2a2e33", "#c9ccca", "#3a2a22", "#23344a")[k % 4]
        out.add(f"unit.{k % 4}", finish.paint(tone, p.wear, 0.4), slab((-0.248, -0.25, a), (0.248, 0.2, a + h - 0.006), 0.004))
        if k % 3 == 0:
            screened(out, (-0.1, -0.253, a + h / 2), 0.18, 0.06, GREEN, 1)
            out.add("knob", finish.plastic("#d8d8d2"), *(knob(0.018, (0.06 + 0.06 * i, -0.25, a + h / 2)) for i in range(3)))
        elif k % 3 == 1:
            out.add("jack", finish.metal("gunmetal"), *(fronted(cylinder(0.007, 0.006, 12, 0.002), -0.25).moved((-0.21 + 0.038 * i, 0, a + 0.035 + 0.045 * j)) for i in range(12) for j in range(2)))
        else:
            out.add("knob", finish.plastic("#d8d8d2"), *(knob(0.013, (-0.2 + 0.05 * i, -0.25, a + h / 2)) for i in range(6)))
            out.add("led", finish.glow((0.3, 1.0, 0.3), 3.0), *(box((0.008, 0.002, 0.02), 0.001, (0.13 + 0.014 * i, -0.251, a + h / 2)) for i in range(7)))
    out.add("cord", finish.rubber("#c8a01c"), tube(spline([(-0.17, -0.26, z + 0.24), (-0.16, -0.34, z + 0.1), (0.05, -0.34, z + 0.08), (0.09, -0.26, z + 0.2)], 24), 0.005, 8))


def _puppet(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.paint("#a8282a", p.wear, 0.35), p.color)
    out.add("front", wood, slab((-0.5, -0.02, 0), (0.5, 0.02, 0.62), 0.006), slab((-0.5, -0.02, 0.62), (-0.36, 0.02, 1.3), 0.006), slab((0.36, -0.02, 0.62), (0.5, 0.02, 1.3), 0.006), prism(np.concatenate([[(-0.5, 1.18), (-0.36, 1.18), (-0.36, 1.16)], [(x, 1.16 + 0.05 * np.sin(6.28 * (x + 0.36) / 0.36)) for x in np.linspace(-0.36, 0.36, 25)], [(0.36, 1.18), (0.5, 1.18), (0.5, 1.3), (0.0, 1.5), (-0.5, 1.3)]]), 0.04).turned(rot_x(np.pi / 2)).moved((0, 0.02, 0)))
    out.add("wing", wood, *(slab((s * 0.5 - 0.015, 0.0, 0), (s * 0.5 + 0.015, 0.4, 1.25), 0.005) for s in (-1, 1)))
    out.add("shelf", finish.wood("birch", p.wear), slab((-0.4, -0.1, 0.6), (0.4, 0.1, 0.625), 0.005))
    u = np.linspace(0, 1, 30)
    for s in (-1, 1):
        rows = np.stack([np.c_[s * (0.36 - 0.17 * u), 0.05 + 0.022 * np.sin(36 * u), np.full(30, z)] for z in (1.22, 0.63)], 1)
        out.add("curtain", finish.fabric("#7a1a24", p.wear, "velvet"), thick(rows if s > 0 else rows[::-1].copy(), 0.004))
    out.add("star", finish.metal("gold"), *(prism([(0.05 * (1 if k % 2 == 0 else 0.42) * np.sin(k * np.pi / 5), 0.05 * (1 if k % 2 == 0 else 0.42) * np.cos(k * np.pi / 5)) for k in range(10)], 0.006).turned(rot_x(np.pi / 2)).moved((x, -0.02, z)) for x, z in ((0, 1.35), (-0.3, 0.32), (0.3, 0.32), (0, 0.25))))
    for x, c in ((-0.12, "#2a62b0"), (0.13, "#2f8a4a")):
        out.add(f"puppet.{c[1:]}", finish.fabric(c), lathe([(0, 0), (0.07, 0), (0.05, 0.1), (0.025, 0.15), (0, 0.155)], 18, 0.8).moved((x, 0.0, 0.625)))
        out.add("head", finish.of("wood", "#d8a888", 0.5), sphere((0.045, 0.045, 0.05), 18, (x, 0.0, 0.81)), sphere(0.011, 10, (x, -0.046, 0.808)))
        out.add("eye", finish.paint("#101214"), *(sphere(0.006, 8, (x + s * 0.017, -0.04, 0.824)) for s in (-1, 1)))
        out.add(f"puppet.{c[1:]}", finish.fabric(c), cylinder(0.046, 0.07, 18, 0.001, (x, 0, 0.835), 0.004))


def _reflector(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 24)
    _tripod(out, 0.95, wear=p.wear)
    lean = rot_x(np.pi / 2 - 0.25)
    out.add("disc", dyed(finish.metal("gold", p.wear, 0.4), p.color), lathe([(0, -0.004), (0.55, -0.004), (0.55, 0.004), (0, 0.004)], n, 0.4).turned(lean).moved((0, -0.05, 1.2)))
    out.add("rim", finish.fabric("#15171a"), ring(0.55, 0.01, (0, 0, 0), n, 8).turned(lean).moved((0, -0.05, 1.2)))
    out.add("arm", finish.metal("gunmetal"), rod((0, 0.06, 0.72), (0, 0.03, 1.72), 0.01, 10))


def _tape(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", finish.wood("walnut", p.wear), cased((-0.23, -0.09, 0.0), (0.23, 0.1, 0.46), 0.008))
    out.add("face", dyed(finish.metal("brushed", p.wear), p.color), slab((-0.22, -0.096, 0.01), (0.22, -0.088, 0.45), 0.003))
    n = kit.n(40, 18)
    for x in (-0.112, 0.112):
        spokes = [arc(0.024, 0, 2 * np.pi, 16)[:-1] + 0.055 * np.array([np.cos(a), np.sin(a)]) for a in np.arange(3) * 2.094 + 0.5]
        out.add("reel", finish.metal("aluminium", p.wear), fronted(prism(arc(0.1, 0, 2 * np.pi, n + 1)[:-1], 0.002, 0.0004, spokes), -0.115).moved((x, 0, 0.32)), fronted(cylinder(0.014, 0.028, 18, 0.003), -0.094).moved((x, 0, 0.32)))
        out.add("tape", finish.plastic("#3a1f14", 0.2), fronted(lathe([(0.035, 0), (0.088 if x < 0 else 0.06, 0), (0.088 if x < 0 else 0.06, 0.008), (0.035, 0.008), (0.035, 0)], n, 0.4), -0.105).moved((x, 0, 0.32)))
    out.add("tape", finish.plastic("#3a1f14", 0.2), tube([(-0.17, -0.109, 0.26), (-0.09, -0.109, 0.17), (0.09, -0.109, 0.17), (0.15, -0.109, 0.275)], 0.0022, 6))
    out.add("head", finish.metal("chrome"), cased((-0.07, -0.118, 0.145), (0.07, -0.094, 0.185), 0.008))
    for x in (-0.13, 0.13):
        out.add("meter", finish.glow((1.0, 0.85, 0.5), 0.8), slab((x - 0.045, -0.0985, 0.07), (x + 0.045, -0.096, 0.125), 0.002))
        out.add("needle", finish.paint("#15171a"), rod((x, -0.0995, 0.075), (x + 0.016, -0.0995, 0.117), 0.001, 5))
    keys(out, (-0.05, -0.099, 0.05), 5, 1, 0.026, "#22252a")
    out.add("knob", finish.plastic("#15171a"), *(knob(0.013, (0.0 + 0.04 * k, -0.096, 0.095)) for k in (-1, 0, 1)))


def _mega(out: Collector, p: Params, kit: Kit) -> None:
    n, turn = kit.n(36, 16), rot_y(np.pi / 2)
    shell = dyed(finish.plastic("#f2f0ea", 0.35, p.wear), p.color)
    horn = lathe([(0.02, -0.13), (0.04, -0.1), (0.045, -0.02), (0.06, 0.06), (0.105, 0.16), (0.11, 0.16), (0.065, 0.05), (0.05, -0.02), (0.046, -0.105), (0.03, -0.13), (0.02, -0.13)][::-1], n, 0.7)
    out.add("horn", shell, horn.turned(turn).moved((0, 0, 0.11)))
    out.add("rim", finish.plastic("#c8201c", 0.35), ring(0.1075, 0.006, (0, 0, 0), n, 8).turned(turn).moved((0.16, 0, 0.11)), drum(0.047, 0.05, (-0.075, 0, 0.11), n, 0.004))
    out.add("core", finish.plastic("#22252a"), drum(0.04, 0.1, (-0.02, 0, 0.11), 24), drum(0.03, 0.02, (-0.132, 0, 0.11), 24))
    out.add("grip", finish.plastic("#22252a", 0.45), beam((-0.03, 0, 0.075), (-0.045, 0, 0.0), 0.026, 0.034, 0.009))
    out.add("trigger", finish.plastic("#c8201c"), box((0.01, 0.014, 0.024), 0.003, (-0.018, 0, 0.045)))


def _wig(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("head", finish.of("plaster", "#e8e2d8", 0.9, p.wear), lathe([(0, 0), (0.07, 0), (0.075, 0.015), (0.055, 0.05), (0.052, 0.1), (0, 0.1)], n, 0.8), sphere((0.075, 0.095, 0.115), n, (0, -0.005, 0.2)), sphere((0.012, 0.02, 0.018), 12, (0, -0.1, 0.185)))
    hair = dyed(finish.of("fur", "#7a3a14", 0.6, p.wear), p.color)
    out.add("hair", hair, sphere((0.088, 0.105, 0.1), n, (0, 0.018, 0.235)))
    g = kit.rng("locks")
    for _ in range(46):
        a = float(g.uniform(-0.35, np.pi + 0.35))
        c, s = np.cos(a), np.sin(a)
        r = float(g.uniform(0.92, 1.05))
        end = float(g.uniform(0.02, 0.1))
        out.add("hair", hair, tube(spline([(0.03 * c, 0.02 + 0.03 * s, 0.33), (0.085 * r * c, 0.02 + 0.1 * r * s, 0.27), (0.1 * r * c, 0.02 + 0.11 * r * s, 0.17), (0.095 * r * c, 0.02 + 0.105 * r * s, end), (0.085 * r * c, 0.02 + 0.1 * r * s, end - 0.02)], 14), np.r_[np.full(11, 0.013), 0.011, 0.007, 0.003], 7))
    for s in (-1, 1):
        out.add("hair", hair, tube(spline([(0.0, -0.07, 0.32), (s * 0.05, -0.1, 0.28), (s * 0.085, -0.06, 0.22)], 14), np.linspace(0.016, 0.01, 14), 8))


def _knife(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(finish.wood("cherry", p.wear), p.color), lathe([(0, 0), (0.008, 0.002), (0.0095, 0.05), (0.007, 0.1), (0, 0.104)], 16, 0.9).turned(rot_y(np.pi / 2)).moved((-0.13, 0, 0.0096)))
    out.add("neck", finish.metal("steel", p.wear), tube([(-0.03, 0, 0.0096), (0.0, 0, 0.0096), (0.012, 0, 0.004), (0.03, 0, 0.003)], 0.002, 8))
    out.add("blade", finish.metal("steel", p.wear), prism([(0.025, -0.005), (0.055, -0.013), (0.1, 0), (0.055, 0.013), (0.025, 0.005)], 0.0012, 0.0003).moved((0, 0, 0.0022)))
    out.add("paint", finish.of("food", "#2a62b0", 0.2), sphere((0.014, 0.007, 0.003), 12, (0.07, 0, 0.004)))


def _figure(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear), p.color)

    def limb(a: tuple[float, float, float], b: tuple[float, float, float], r: float) -> None:
        d = np.subtract(b, a)
        out.add("limb", wood, tube(np.asarray(a) + np.linspace(0, 1, 9)[:, None] * d, r * np.array([0.6, 0.9, 1, 1, 0.95, 0.9, 0.8, 0.7, 0.5]), 12), sphere(0.8 * r, 12, b))

    out.add("base", wood, cylinder(0.055, 0.014, kit.n(32, 14), 0.004))
    out.add("post", finish.metal("steel"), rod((0, 0.02, 0.01), (0, 0.02, 0.19), 0.0022, 8))
    out.add("body", wood, sphere((0.03, 0.02, 0.036), 18, (0, 0, 0.255)), sphere((0.025, 0.018, 0.02), 16, (0, 0, 0.19)), sphere((0.0165, 0.018, 0.024), 16, (0, 0, 0.325)), sphere(0.012, 12, (0, 0, 0.219)), rod((0, 0, 0.285), (0, 0, 0.31), 0.006, 10))
    limb((0.034, 0, 0.278), (0.075, -0.01, 0.24), 0.0095)
    limb((0.075, -0.01, 0.24), (0.085, -0.05, 0.28), 0.008)
    limb((-0.034, 0, 0.278), (-0.06, 0.0, 0.22), 0.0095)
    limb((-0.06, 0.0, 0.22), (-0.055, -0.03, 0.17), 0.008)
    limb((0.015, 0, 0.18), (0.028, -0.022, 0.105), 0.0125)
    limb((0.028, -0.022, 0.105), (0.026, 0.002, 0.03), 0.01)
    limb((-0.015, 0, 0.18), (-0.02, 0.0, 0.105), 0.0125)
    limb((-0.02, 0.0, 0.105), (-0.022, 0.004, 0.03), 0.01)
    out.add("limb", wood, *(soft_box((0.018, 0.045, 0.014), 0.006, 0.02, center=(x, -0.012, 0.021)) for x in (0.026, -0.022)))


def _meter(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#22252a", 0.4, p.wear), p.color), soft_box((0.065, 0.12, 0.024), 0.008, 0.03, center=(0, 0, 0.012)))
    out.add("dome", finish.of("plastic", "#f4f4f0", 0.5), sphere((0.022, 0.022, 0.018), 20, (0, 0.062, 0.016)))
    out.add("screen", finish.plastic("#a8b49c", 0.15), slab((-0.024, -0.005, 0.024), (0.024, 0.032, 0.0252), 0.0004))
    out.add("ink", finish.paint("#15171a", 0.0), printed("F:8", 0.016, 0, 0.014, 0.0256))
    out.add("key", finish.plastic("#c9ccca"), *(cylinder(0.006, 0.003, 14, 0.001, (-0.016 + 0.016 * i, -0.024 - 0.016 * j, 0.0235)) for i in range(3) for j in range(2)))


def _script(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("pages")
    page = finish.of("paper", "#f4f1e8", 0.88, p.wear)
    out.add("page", page, *(slab((-0.105, -0.148, 0.0018 * k), (0.105, 0.148, 0.0018 * k + 0.0016), 0.0002).turned(rot_z(float(g.normal(0, 0.006)))) for k in range(9)))
    out.add("cover", dyed(finish.of("paper", "#f4f1e8", 0.85), p.color), slab((-0.105, -0.148, 0.0164), (0.105, 0.148, 0.0172), 0.0002))
    out.add("ink", finish.paint("#1a1c1f", 0.0), printed("SCRIPT", 0.022, 0, 0.05, 0.0174), *(slab((-0.05, y - 0.0006, 0.0172), (0.05, y + 0.0006, 0.0175), 0.0) for y in (0.01, -0.004, -0.09)))
    out.add("brad", finish.metal("brass"), *(sphere((0.0045, 0.0045, 0.002), 12, (-0.092, y, 0.0178)) for y in (-0.1, 0.0, 0.1)))


def _pulley(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("cheek", dyed(finish.wood("oak", p.wear), p.color), *(sphere((0.075, 0.012, 0.1), n, (0, y, 0.1)) for y in (-0.032, 0.032)))
    out.add("wheel", finish.metal("brass", p.wear), fronted(lathe([(0, -0.016), (0.06, -0.016), (0.048, 0.0), (0.06, 0.016), (0, 0.016)], n, 0.4)).moved((0, 0, 0.1)))
    out.add("pin", finish.metal("steel"), fronted(cylinder(0.01, 0.1, 16, 0.002), 0.05).moved((0, 0, 0.1)))
    out.add("hook", finish.iron(p.wear), tube(spline([(0, 0, 0.19), (0, 0, 0.23), (0.03, 0, 0.26), (0, 0, 0.29), (-0.035, 0, 0.265)], 24), 0.008, 10))
    out.add("rope", finish.of("rope", "#c8b078", 0.85), tube(spline([(0.058, 0, 0.1), (0.07, 0.0, 0.03), (0.14, -0.03, 0.01), (0.2, 0.06, 0.01), (0.1, 0.14, 0.01), (-0.05, 0.12, 0.01), (-0.14, 0.02, 0.012), (-0.07, 0.0, 0.05), (-0.058, 0, 0.1)], 70), 0.0095, 9))


def _turps(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("bottle", finish.glass((0.75, 0.55, 0.25)), bottle(0.036, 0.17, 0.014, n))
    out.add("liquid", dyed(finish.of("food", "#c88a2a", 0.08), p.color), bottle(0.033, 0.12, 0.033, n))
    out.add("cap", finish.plastic("#15171a", 0.4, p.wear), cap(0.0165, 0.022, 0.155, n))
    out.add("label", finish.of("paper", "#f0e8d2", 0.7), cylinder(0.0366, 0.055, n, 0.0003, (0, 0, 0.03)))
    out.add("words", finish.paint("#7a1a14", 0.0), wrapped("TURPS", 0.013, 0.037, 0.058))


KINDS: dict[str, Kin] = {
    "directors_chair": Kin(_chair, 5.0), "c_stand": Kin(_cstand, 7.0), "teleprompter": Kin(_prompter, 9.0), "camera_dolly": Kin(_dolly, 80.0), "lighting_truss": Kin(_truss, 90.0), "equipment_rack": Kin(_rack, 60.0), "puppet_theater": Kin(_puppet, 14.0), "light_reflector": Kin(_reflector, 4.0), "tape_machine": Kin(_tape, 12.0),
    "megaphone": Kin(_mega, 0.9), "wig": Kin(_wig, 0.6), "palette_knife": Kin(_knife, 0.05), "drawing_mannequin": Kin(_figure, 0.3), "light_meter": Kin(_meter, 0.15), "script": Kin(_script, 0.3), "pulley": Kin(_pulley, 1.6), "turpentine": Kin(_turps, 0.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
