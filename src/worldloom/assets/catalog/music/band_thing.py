"""An instrument or gear of bands and orchestras: a tuba, a French horn, a sitar, a didgeridoo, a steel drum, a bass drum, a triangle on its stand, a harpsichord, an effects pedal, a pedalboard, a karaoke machine, a conductor's baton, a piano bench, a boom pole with its microphone, a stage monitor or a light stand."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import cased, keys, knob, screened, spoken, top
from worldloom.geometry import cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["tuba", "french_horn", "sitar", "didgeridoo", "steelpan", "bass_drum", "triangle_instrument", "harpsichord", "effects_pedal", "pedalboard", "karaoke_machine", "conductors_baton", "piano_bench", "boom_pole", "stage_monitor", "light_stand"]
CALLED = {"sousaphone": "tuba", "euphonium": "tuba", "steel pan": "steelpan", "steel drum instrument": "steelpan", "caribbean steel drum": "steelpan", "marching drum": "bass_drum", "kick drum": "bass_drum", "big drum": "bass_drum", "musical triangle": "triangle_instrument", "triangle and beater": "triangle_instrument", "clavichord": "harpsichord", "spinet": "harpsichord", "guitar pedal": "effects_pedal", "stomp box": "effects_pedal", "stompbox": "effects_pedal", "distortion pedal": "effects_pedal", "wah pedal": "effects_pedal", "guitar effects pedal": "effects_pedal", "pedal board": "pedalboard", "karaoke set": "karaoke_machine", "karaoke system": "karaoke_machine", "karaoke player": "karaoke_machine", "conductor's baton": "conductors_baton", "conducting baton": "conductors_baton",
          "piano stool": "piano_bench", "organ bench": "piano_bench", "keyboard bench": "piano_bench", "boom microphone": "boom_pole", "boom mic": "boom_pole", "microphone boom": "boom_pole", "shotgun microphone": "boom_pole", "floor monitor": "stage_monitor", "monitor wedge": "stage_monitor", "wedge monitor": "stage_monitor", "foldback monitor": "stage_monitor", "lighting stand": "light_stand", "tripod light": "light_stand", "film light": "light_stand", "movie light": "light_stand"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("music/band_thing", 1, "band_thing", spoken(get_args(Kind), CALLED), ("instrument",), ("indoor", "studio", "concert_hall", "music_room", "stage"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "tuba"
    size: Annotated[float, number(0.7, 1.3)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit, functional_sides=("front",))


def _tuba(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = dyed(finish.metal("brass", p.wear, 0.2), p.color), kit.n(36, 18)
    t = np.linspace(0, 1, 26)
    out.add("bell", brass, lathe([*np.c_[0.045 + 0.055 * t + 0.12 * t**7, 0.42 + 0.5 * t], *np.c_[0.045 + 0.053 * t[::-1] + 0.12 * t[::-1] ** 7 - 0.003, 0.42 + 0.5 * t[::-1]]], n, 0.9).moved((0.05, 0, 0)), ring(0.22, 0.005, (0.05, 0, 0.92), n, 8))
    body = spline([(0.05, 0, 0.45), (0.06, 0, 0.25), (0.02, 0, 0.1), (-0.09, 0, 0.07), (-0.17, 0, 0.14), (-0.19, 0, 0.35), (-0.17, 0, 0.55), (-0.1, 0, 0.6), (-0.06, -0.01, 0.5)], 60)
    out.add("tube", brass, tube(body, np.linspace(0.046, 0.02, 60), kit.n(18, 10)))
    for k in range(3):
        x = -0.115 + 0.05 * k
        out.add("valve", brass, rod((x, -0.055, 0.2), (x, -0.055, 0.38), 0.018, 16), tube(spline([(x, -0.06, 0.22), (x + 0.01, -0.1, 0.24), (x + 0.01, -0.1, 0.34), (x, -0.06, 0.36)], 18), 0.01, 10))
        out.add("cap", finish.metal("chrome"), rod((x, -0.055, 0.38), (x, -0.055, 0.42), 0.005, 8), cylinder(0.013, 0.006, 16, 0.002, (x, -0.055, 0.42)), *(cylinder(0.02, 0.008, 18, 0.002, (x, -0.055, h)) for h in (0.2, 0.372)))
    out.add("lead", brass, tube(spline([(-0.06, -0.01, 0.5), (-0.02, -0.05, 0.42), (0.02, -0.09, 0.5), (0.03, -0.16, 0.6)], 22), 0.009, 10))
    out.add("mouth", finish.metal("silver"), lathe([(0.006, 0), (0.007, 0.03), (0.019, 0.05), (0.02, 0.058), (0.012, 0.055), (0.004, 0.03), (0.006, 0)], 20, 0.7).turned(rot_x(0.6)).moved((0.03, -0.155, 0.592)))


def _horn(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = dyed(finish.metal("brass", p.wear, 0.2), p.color), kit.n(40, 20)
    a = np.linspace(0, 4.4 * np.pi, 110)
    r = 0.14 + 0.014 * np.sin(a / 2.2)
    coil = np.c_[r * np.cos(a), 0.03 * np.sin(a / 4.4), 0.16 + r * np.sin(a)]
    out.add("coil", brass, tube(coil, np.linspace(0.007, 0.022, 110), 14))
    t = np.linspace(0, 1, 18)
    bell = lathe([*np.c_[0.02 + 0.03 * t + 0.1 * t**4, 0.26 * t], *np.c_[0.0175 + 0.03 * t[::-1] + 0.1 * t[::-1] ** 4, 0.26 * t[::-1]]], n, 0.9)
    out.add("bell", brass, bell.turned(rot_y(0.9)).turned(rot_z(-0.5)).moved((0.07, 0.03, 0.06)))
    for k in range(3):
        out.add("valve", brass, drum(0.018, 0.05, (-0.03 + 0.045 * k, -0.035, 0.17), 18, 0.004, AHEAD), tube(spline([(-0.03 + 0.045 * k, -0.03, 0.17), (-0.03 + 0.045 * k, -0.03, 0.09), (-0.02 + 0.045 * k, -0.03, 0.085), (-0.02 + 0.045 * k, -0.03, 0.16)], 16), 0.006, 8))
        out.add("lever", finish.metal("silver"), slab((-0.034 + 0.045 * k, -0.075, 0.19), (-0.018 + 0.045 * k, -0.06, 0.26), 0.003))
    out.add("lead", brass, tube(spline([(-0.14, 0, 0.16), (-0.17, -0.03, 0.26), (-0.14, -0.06, 0.34)], 16), 0.006, 10))
    out.add("mouth", finish.metal("silver"), lathe([(0.004, 0), (0.005, 0.03), (0.012, 0.045), (0.012, 0.05), (0, 0.048)], 18, 0.7).turned(rot_x(0.5)).moved((-0.14, -0.058, 0.335)))


def _sitar(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = dyed(finish.wood("mahogany", p.wear, 0.25), p.color), kit.n(36, 18)
    lean = rot_x(-0.16)
    parts = [lathe([(0, 0), (0.1, 0.02), (0.17, 0.1), (0.17, 0.2), (0.1, 0.32), (0.05, 0.4), (0, 0.41)], n, True).scaled((1, 0.85, 1)), slab((-0.045, -0.04, 0.36), (0.045, 0.03, 1.18), 0.012), lathe([(0, 0.98), (0.06, 1.0), (0.085, 1.07), (0.06, 1.14), (0, 1.16)], n, True).moved((0, 0.1, 0))]
    out.add("body", wood, *(m.turned(lean) for m in parts))
    face = lathe([(0, 0), (0.155, 0), (0.15, 0.012), (0, 0.016)], n, 0.6).turned(rot_x(np.pi / 2)).moved((0, -0.115, 0.17))
    out.add("face", finish.wood("birch", p.wear), face.turned(lean))
    brass = finish.metal("brass", p.wear)
    out.add("fret", brass, *(tube(spline([(-0.05, -0.04, z), (0, -0.062, z + 0.006), (0.05, -0.04, z)], 10), 0.0028, 6).turned(lean) for z in np.linspace(0.46, 1.08, 16)))
    out.add("string", finish.metal("steel"), *(rod((x, -0.135 if z0 < 0.3 else -0.05, z0), (0.7 * x, -0.058, 1.16), 0.0009, 4).turned(lean) for x, z0 in ((-0.03, 0.14), (-0.018, 0.14), (-0.006, 0.14), (0.006, 0.14), (0.018, 0.14), (0.03, 0.14))))
    out.add("bridge", finish.of("bone", "#ece2cc", 0.4), slab((-0.05, -0.145, 0.125), (0.05, -0.12, 0.15), 0.003).turned(lean))
    out.add("peg", finish.wood("walnut"), *(rod((s * 0.045, -0.005, z), (s * 0.11, -0.005, z), 0.008, 10).turned(lean) for z in (0.95, 1.04, 1.12) for s in (-1, 1)), *(sphere((0.014, 0.014, 0.014), 12, (s * 0.115, -0.005, z)).turned(lean) for z in (0.95, 1.04, 1.12) for s in (-1, 1)))
    out.add("stand", finish.iron(p.wear), rod((-0.18, 0.06, 0.008), (0.18, 0.06, 0.008), 0.008, 8), *(rod((s * 0.18, -0.2, 0.008), (s * 0.18, 0.34, 0.008), 0.008, 8) for s in (-1, 1)), *(rod((s * 0.18, 0.34, 0.008), (s * 0.04, 0.2, 0.72), 0.008, 8) for s in (-1, 1)))


def _didge(out: Collector, p: Params, kit: Kit) -> None:
    lean = rot_x(-0.14)
    path = spline([(0, 0, 0), (0.012, 0, 0.4), (-0.01, 0, 0.85), (0.008, 0, 1.3)], 40)
    r = np.linspace(0.055, 0.024, 40) * (1 + 0.05 * np.sin(np.arange(40) * 0.9))
    out.add("wood", dyed(finish.wood("teak", p.wear, 0.5), p.color), tube(path, r, kit.n(22, 12)).turned(lean))
    tones = ("#e8dcc0", "#a8321c", "#d8a02c", "#17181a")
    for k in range(18):
        i = 3 + 2 * k
        if k % 3 == 0:
            out.add(f"band.{k % 4}", finish.paint(tones[k % 4], p.wear), ring(r[i] + 0.0006, 0.004, path[i], 22, 6).turned(lean))
        else:
            out.add("dot", finish.paint("#e8dcc0", p.wear), *(sphere((0.006, 0.006, 0.006), 8, path[i] + [r[i] * np.cos(a), r[i] * np.sin(a), 0]).turned(lean) for a in np.arange(9) * 0.698))
    out.add("wax", finish.of("wax", "#c8902c", 0.5), ring(0.022, 0.008, path[-1], 22, 8).turned(lean))


def _pan(out: Collector, p: Params, kit: Kit) -> None:
    chrome, n = dyed(finish.metal("chrome", p.wear, 0.12), p.color), kit.n(56, 28)
    tilt, at = rot_x(0.3), np.array([0, 0, 0.86])
    t = np.linspace(0, 1, 10)
    out.add("pan", chrome, *(m.turned(tilt).moved(at) for m in (lathe([(0.27, -0.16), (0.285, -0.16), (0.285, 0.0), (0.27, 0.0), (0.27, -0.16)], n, 0.3), lathe(np.c_[0.275 * t, -0.11 * (1 - t**2) - 0.002], n, True), ring(0.283, 0.011, (0, 0, 0), n, 8))))
    notes = [(0.19, 0.065, 9), (0.105, 0.045, 6)]
    out.add("note", finish.metal("steel", p.wear, 0.2), *(ring(np.array([r, 0.8 * r]), 0.0022, (0, 0, 0), 24, 5).turned(rot_y(0.62 * d / 0.19)).turned(rot_z(2 * np.pi * k / c)).moved((d * np.cos(2 * np.pi * k / c), d * np.sin(2 * np.pi * k / c), -0.11 * (1 - (d / 0.275) ** 2) + 0.006)).turned(tilt).moved(at) for d, r, c in notes for k in range(c)))
    iron = finish.paint("#17181a", p.wear)
    out.add("stand", iron, *(rod((s * 0.3, 0, 0), (s * 0.3, 0, 0.94), 0.013, 10) for s in (-1, 1)), *(rod((s * 0.3, -0.26, 0.013), (s * 0.3, 0.26, 0.013), 0.013, 10) for s in (-1, 1)), rod((-0.3, 0, 0.25), (0.3, 0, 0.25), 0.012, 10))
    for s in (-1, 1):
        out.add("stick", finish.wood("birch"), rod((s * 0.06, -0.2, 0.83), (s * 0.12, 0.02, 0.83), 0.006, 10))
        out.add("tip", finish.rubber("#c8281e"), rod((s * 0.115, 0.0, 0.83), (s * 0.126, 0.045, 0.83), 0.012, 12))


def _bass(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 28)
    turn = rot_x(np.pi / 2)
    c = (0, 0.2, 0.36)
    out.add("shell", dyed(finish.paint("#8a1418", p.wear, 0.15), p.color), cylinder(0.3, 0.4, n, 0.003).turned(turn).moved(c))
    out.add("head", finish.of("paper", "#f2eee2", 0.5), cylinder(0.292, 0.408, n, 0.002).turned(turn).moved((0, 0.204, 0.36)))
    out.add("hoop", finish.wood("birch", p.wear), *(lathe([(0.29, 0), (0.315, 0), (0.315, 0.035), (0.29, 0.035), (0.29, 0)], n, 0.3).turned(turn).moved((0, y, 0.36)) for y in (0.218, -0.183)))
    out.add("lug", finish.metal("chrome"), *(rod((0.325 * np.cos(a), -0.2, 0.36 + 0.325 * np.sin(a)), (0.325 * np.cos(a), 0.2, 0.36 + 0.325 * np.sin(a)), 0.0045, 8) for a in np.arange(8) * np.pi / 4 + 0.2), *(rod((s * 0.25, -0.1, 0.2), (s * 0.42, -0.2, 0.0), 0.011, 10) for s in (-1, 1)), *(rod((s * 0.25, 0.1, 0.2), (s * 0.42, 0.2, 0.0), 0.011, 10) for s in (-1, 1)))
    out.add("beater", finish.metal("chrome"), rod((0, -0.36, 0.04), (0, -0.25, 0.36), 0.006, 10), slab((-0.05, -0.5, 0.0), (0.05, -0.24, 0.02), 0.004), slab((-0.04, -0.49, 0.02), (0.04, -0.27, 0.03), 0.003))
    out.add("felt", finish.fabric("#f2ede0"), sphere((0.03, 0.03, 0.035), 16, (0, -0.235, 0.385)))


def _triangle(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear, 0.12), p.color)
    out.add("bar", steel, tube(spline([(0.085, 0, 0.1), (0.0, 0, 0.1), (-0.085, 0, 0.1), (-0.1, 0, 0.105), (-0.092, 0, 0.12), (-0.05, 0, 0.195), (-0.008, 0, 0.262), (0, 0, 0.268), (0.008, 0, 0.262), (0.05, 0, 0.195), (0.094, 0, 0.118)], 70), 0.0055, 10))
    out.add("cord", finish.of("rope", "#c8281e", 0.8), tube(spline([(0, 0, 0.262), (0.004, 0, 0.29), (0, 0, 0.31)], 10), 0.0014, 5))
    wood = finish.wood("walnut", p.wear)
    out.add("stand", wood, slab((-0.1, -0.05, 0), (0.1, 0.09, 0.016), 0.005), rod((0, 0.06, 0.01), (0, 0.06, 0.33), 0.008, 12), rod((0, 0.06, 0.325), (0, -0.01, 0.318), 0.006, 10))
    out.add("bar", steel, rod((-0.09, -0.03, 0.02), (0.07, -0.035, 0.02), 0.003, 10))


def _harpsi(out: Collector, p: Params, kit: Kit) -> None:
    case = dyed(finish.paint("#1e4a3a", p.wear, 0.3), p.color)
    curve = np.concatenate([[(-0.45, -0.6), (0.45, -0.6), (0.45, 0.1)], spline([(0.45, 0.1), (0.2, 0.42), (0.0, 0.95), (-0.2, 1.35)], 24)[1:], [(-0.45, 1.35)]])
    out.add("case", case, prism(curve, 0.2, 0.006).moved((0, 0, 0.68)), slab((-0.48, -0.88, 0.66), (0.48, -0.58, 0.74), 0.008), *(slab((s * 0.465 - 0.018, -0.88, 0.66), (s * 0.465 + 0.018, -0.58, 0.88), 0.006) for s in (-1, 1)))
    out.add("board", finish.wood("birch", p.wear), prism(curve * 0.965, 0.004).moved((0, 0, 0.878)))
    lid = prism(curve, 0.016, 0.004).moved((0.45, 0, 0)).turned(rot_y(-0.75)).moved((-0.45, 0, 0.89))
    out.add("lid", case, lid)
    out.add("prop", finish.wood("walnut"), rod((0.3, 0.15, 0.88), (0.1, 0.15, 1.38), 0.008, 8))
    w = 0.86 / 30
    out.add("natural", finish.wood("ebony", p.wear), *(slab((-0.43 + w * k + 0.0006, -0.86, 0.74), (-0.43 + w * (k + 1) - 0.0006, -0.62, 0.762), 0.002) for k in range(30)))
    out.add("sharp", finish.of("bone", "#efe6d0", 0.4), *(slab((-0.43 + w * (k + 1) - 0.006, -0.77, 0.762), (-0.43 + w * (k + 1) + 0.006, -0.62, 0.773), 0.002) for k in range(29) if k % 7 not in (2, 6)))
    gold = finish.metal("gold", p.wear)
    out.add("band", gold, *(tube(np.c_[curve * 1.004, np.full(len(curve), z)], 0.006, 6, closed=True) for z in (0.7, 0.86)))
    out.add("leg", case, *(lathe([(0, 0), (0.02, 0), (0.025, 0.03), (0.016, 0.06), (0.035, 0.3), (0.02, 0.36), (0.04, 0.52), (0.04, 0.68), (0, 0.68)], 18, 0.6).moved(q) for q in ((-0.4, -0.75, 0), (0.4, -0.75, 0), (0.36, 0.05, 0), (-0.38, 1.25, 0), (-0.4, 0.3, 0))))
    out.add("string", finish.metal("brass"), *(rod((x, -0.4, 0.89), (x, 1.2 - 1.1 * max(0.0, (x + 0.3) / 0.7) ** 0.8, 0.89), 0.0007, 4) for x in np.linspace(-0.4, 0.38, 26)))


def _stomp(out: Collector, p: Params, x: float, y: float, z: float, tone: str) -> None:
    out.add(f"box.{tone.strip('#')}", finish.paint(tone, p.wear, 0.3), cased((x - 0.036, y - 0.06, z), (x + 0.036, y + 0.06, z + 0.045), 0.008))
    out.add("knob", finish.plastic("#17181a", 0.4), *(cylinder(0.0085, 0.014, 16, 0.002, (x + dx, y + 0.036, z + 0.045)) for dx in (-0.021, 0.0, 0.021)))
    out.add("switch", finish.metal("chrome"), cylinder(0.008, 0.016, 16, 0.002, (x, y - 0.035, z + 0.045)), *(rod((x + s * 0.034, y + 0.01, z + 0.024), (x + s * 0.048, y + 0.01, z + 0.024), 0.007, 12) for s in (-1, 1)))
    out.add("led", finish.glow((1.0, 0.2, 0.1), 2.5), sphere(0.003, 8, (x, y + 0.005, z + 0.046)))


def _pedal(out: Collector, p: Params, kit: Kit) -> None:
    _stomp(out, p, 0, 0, 0, p.color or "#d8641c")


def _board(out: Collector, p: Params, kit: Kit) -> None:
    tilt = finish.paint("#17181a", p.wear, 0.4)
    out.add("board", dyed(tilt, p.color), *(slab((-0.3, -0.15 + 0.1 * k, 0.02), (0.3, -0.09 + 0.1 * k, 0.035), 0.004) for k in range(3)), *(slab((s * 0.3 - 0.012, -0.16, 0), (s * 0.3 + 0.012, 0.16, 0.04), 0.005) for s in (-1, 1)))
    tones = ("#d8641c", "#2a7ac8", "#2f8a4a", "#e8b81c", "#c8281e", "#e8e4dc", "#6a3a9c", "#17a0a0")
    for k, c in enumerate(tones):
        _stomp(out, p, -0.225 + 0.15 * (k % 4), -0.075 + 0.15 * (k // 4), 0.035, c)
    out.add("cable", finish.rubber(), *(tube(spline([(-0.177 + 0.15 * k, -0.065, 0.06), (-0.15 + 0.15 * k, -0.05, 0.075), (-0.122 + 0.15 * k, -0.065, 0.06)], 12), 0.0035, 7) for k in range(3)), tube(spline([(0.27, -0.065, 0.06), (0.36, -0.05, 0.04), (0.38, 0.1, 0.006), (0.3, 0.22, 0.005)], 24), 0.0035, 7))


def _karaoke(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#22252c", 0.3, p.wear), p.color), cased((-0.19, -0.17, 0), (0.19, 0.17, 0.78), 0.03))
    n = kit.n(40, 20)
    for z, r in ((0.2, 0.13), (0.47, 0.085)):
        out.add("cone", finish.plastic("#101113", 0.6), lathe([(0, 0.0), (0.3 * r, 0.012), (0.8 * r, -0.012), (r, 0.006), (1.05 * r, 0.01), (1.1 * r, 0.0), (0, -0.02)][::-1], n, 0.6).turned(rot_x(np.pi / 2)).moved((0, -0.172, z)))
        out.add("glow", finish.glow((0.6, 0.2, 1.0) if r > 0.1 else (0.1, 0.6, 1.0), 2.5), ring(1.12 * r, 0.005, (0, 0, 0), n, 6).turned(rot_x(np.pi / 2)).moved((0, -0.174, z)))
    screened(out, (0, -0.172, 0.665), 0.24, 0.11, (0.3, 0.7, 1.0), 1)
    out.add("knob", finish.metal("chrome"), *(knob(0.014, (-0.12 + 0.06 * k, -0.172, 0.58)) for k in range(5)))
    out.add("grip", finish.rubber(), tube(spline([(-0.1, 0, 0.78), (-0.08, 0, 0.83), (0.08, 0, 0.83), (0.1, 0, 0.78)], 18), 0.012, 10))
    for s in (-1, 1):
        out.add("mic", finish.plastic("#17181a", 0.4), rod((s * 0.225, -0.03, 0.45), (s * 0.225, -0.03, 0.63), 0.014, 14, 0.019))
        out.add("mesh", finish.metal("chrome"), sphere((0.03, 0.03, 0.034), 18, (s * 0.225, -0.03, 0.66)))
        out.add("clip", finish.plastic("#22252c"), slab((min(s * 0.185, s * 0.225), -0.045, 0.53), (max(s * 0.185, s * 0.225), -0.015, 0.56), 0.004))


def _baton(out: Collector, p: Params, kit: Kit) -> None:
    out.add("stick", finish.paint("#f6f4ee", p.wear, 0.3), rod((-0.13, 0, 0.0125), (0.24, 0.0, 0.006), 0.0024, 10, 0.0012))
    out.add("grip", dyed(finish.wood("cherry", p.wear), p.color), lathe([(0, 0), (0.008, 0.002), (0.0125, 0.018), (0.009, 0.045), (0.004, 0.06), (0, 0.062)], 18, 0.9).turned(rot_y(np.pi / 2)).moved((-0.17, 0, 0.0125)))


def _bench(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.paint("#121214", p.wear, 0.1), p.color)
    out.add("frame", black, slab((-0.38, -0.17, 0.38), (0.38, 0.17, 0.43), 0.008), *(lathe([(0, 0), (0.02, 0), (0.026, 0.02), (0.018, 0.05), (0.03, 0.34), (0.032, 0.38), (0, 0.38)], 18, 0.6).moved((sx * 0.33, sy * 0.13, 0)) for sx in (-1, 1) for sy in (-1, 1)))
    out.add("pad", finish.leather("#17171a", p.wear), soft_box((0.74, 0.32, 0.075), 0.03, 0.045, 0.012, center=(0, 0, 0.465)))
    out.add("button", finish.leather("#17171a", p.wear), *(sphere((0.012, 0.012, 0.005), 10, (-0.24 + 0.16 * i, -0.07 + 0.14 * j, 0.51)) for i in range(4) for j in range(2)))
    out.add("knob", finish.metal("brass"), *(drum(0.026, 0.03, (s * 0.4, 0, 0.4), 20, 0.005) for s in (-1, 1)))


def _boom(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.paint("#17181a", p.wear, 0.35)
    for a in np.arange(3) * 2.094 + 0.5:
        out.add("leg", steel, rod((0, 0, 0.55), (0.42 * np.cos(a), 0.42 * np.sin(a), 0.012), 0.011, 10))
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.3), (0, 0, 1.75), 0.014, 12))
    out.add("pole", dyed(finish.paint("#22252a", p.wear, 0.3), p.color), rod((0.75, 0.0, 1.55), (-1.15, 0.0, 2.1), 0.013, 12), rod((0.75, 0, 1.55), (0.35, 0, 1.666), 0.018, 12))
    out.add("joint", steel, drum(0.03, 0.05, (0, 0, 1.767), 18, 0.005, AHEAD))
    out.add("fur", finish.of("fur", "#8a8a88", 0.95, p.wear), sphere((0.17, 0.06, 0.06), 24, (-1.2, 0, 2.03)))
    out.add("clip", steel, rod((-1.15, 0, 2.1), (-1.15, 0, 2.05), 0.009, 10))
    out.add("weight", finish.fabric("#22252a"), soft_box((0.2, 0.14, 0.1), 0.04, 0.05, center=(0.62, 0, 1.47)))


def _wedge(out: Collector, p: Params, kit: Kit) -> None:
    side = [(-0.22, 0.0), (0.24, 0.0), (0.24, 0.12), (0.02, 0.38), (-0.08, 0.38), (-0.22, 0.1)]
    turn = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
    out.add("case", dyed(finish.paint("#1a1b1d", p.wear, 0.6), p.color), prism([(-y, z) for y, z in side][::-1], 0.58, 0.008).turned(turn).moved((-0.29, 0, 0)))
    d = np.array([0, -0.22, -0.26]) / 0.3406
    nrm = np.array([0, -0.26, 0.22]) / 0.3406
    mid = np.array([0, -0.13, 0.25])
    face = np.stack([[1.0, 0, 0], -d, nrm], 1)
    n = kit.n(40, 20)
    out.add("grille", finish.metal("gunmetal", p.wear), slab((-0.26, -0.155, 0.0), (0.26, 0.155, 0.006), 0.003).turned(face).moved(mid))
    out.add("cone", finish.plastic("#0c0d0e", 0.7), *(ring(r, 0.006, (x, 0, 0.007), n, 6).turned(face).moved(mid) for x, r in ((-0.09, 0.13), (0.16, 0.055), (-0.09, 0.05))))
    keys(out, (-0.05, 0.241, 0.06), 2, 1, 0.05, "#c8281e")


def _light(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.paint("#17181a", p.wear, 0.35)
    for a in np.arange(3) * 2.094 + 0.5:
        out.add("leg", steel, rod((0, 0, 0.62), (0.45 * np.cos(a), 0.45 * np.sin(a), 0.012), 0.011, 10))
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.25), (0, 0, 1.72), 0.013, 12))
    out.add("yoke", steel, tube(spline([(-0.15, 0, 1.88), (-0.15, 0, 1.76), (0, 0, 1.72), (0.15, 0, 1.76), (0.15, 0, 1.88)], 24), 0.009, 8))
    turn = rot_x(np.pi / 2 - 0.1)
    out.add("head", dyed(finish.paint("#d8a01c", p.wear, 0.4), p.color), lathe([(0, -0.14), (0.09, -0.14), (0.12, -0.1), (0.13, 0.08), (0.122, 0.08), (0.1, -0.1), (0, -0.12)], kit.n(36, 18), 0.5).turned(turn).moved((0, 0, 1.9)))
    out.add("lens", finish.glow((1.0, 0.9, 0.72), 6.0), cylinder(0.115, 0.012, 32, 0.003, (0, 0, 0.055)).turned(turn).moved((0, 0, 1.9)))
    for k, (x, z, w, h) in enumerate(((0, 0.15, 0.24, 0.14), (0, -0.15, 0.24, 0.14), (0.15, 0, 0.14, 0.22), (-0.15, 0, 0.14, 0.22))):
        flap = slab((-w / 2, -0.002, -h / 2), (w / 2, 0.002, h / 2), 0.001)
        tilt = rot_x(-0.6 if k == 0 else 0.6) if k < 2 else rot_z(-0.6 if k == 3 else 0.6)
        out.add("door", steel, flap.turned(tilt).moved((1.15 * x, -0.14, 1.9 + 0.02 + 1.15 * z)))


KINDS: dict[str, Kin] = {
    "tuba": Kin(_tuba, 9.0, affordances=("play", "pick up")), "french_horn": Kin(_horn, 2.5, affordances=("play", "pick up")), "sitar": Kin(_sitar, 3.5, affordances=("play",)), "didgeridoo": Kin(_didge, 3.0, affordances=("play", "pick up")), "steelpan": Kin(_pan, 12.0, affordances=("play",)), "bass_drum": Kin(_bass, 9.0, affordances=("play",)), "triangle_instrument": Kin(_triangle, 0.6, affordances=("play", "pick up")), "harpsichord": Kin(_harpsi, 90.0, dynamic=False, affordances=("play",)),
    "effects_pedal": Kin(_pedal, 0.5), "pedalboard": Kin(_board, 6.0), "karaoke_machine": Kin(_karaoke, 14.0, affordances=("switch",)), "conductors_baton": Kin(_baton, 0.02), "piano_bench": Kin(_bench, 14.0, affordances=("sit",), places={"seat": (0.0, 0.0, 0.5)}, supports=(top(0.7, 0.3, 0.512, "seat"),)), "boom_pole": Kin(_boom, 9.0, dynamic=False), "stage_monitor": Kin(_wedge, 16.0), "light_stand": Kin(_light, 9.0, dynamic=False),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and how it is used."""
