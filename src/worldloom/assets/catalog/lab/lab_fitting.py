"""A large thing of laboratories: an emergency shower, a biosafety cabinet, an electron microscope, a glove box for work behind glass, a vacuum chamber, a tank of liquid nitrogen, a barrel of toxic waste, a particle accelerator's ring, a time machine or a mainframe with its reels."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism, side_prism
from worldloom.assets.parts.work_pieces import BLUE, cased, keys, knob, labelled, on_castors, screened, spoken, steel, top, wrapped
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_z, slab, sphere, spline, tube

Kind = Literal["safety_shower", "biosafety_cabinet", "electron_microscope", "isolator", "vacuum_chamber", "nitrogen_tank", "toxic_barrel", "particle_accelerator", "time_machine", "mainframe"]
CALLED = {"emergency shower": "safety_shower", "lab shower": "safety_shower", "decontamination shower": "safety_shower", "biological safety cabinet": "biosafety_cabinet", "laminar flow hood": "biosafety_cabinet", "laminar flow cabinet": "biosafety_cabinet", "clean bench": "biosafety_cabinet", "scanning electron microscope": "electron_microscope", "glovebox": "isolator", "containment box": "isolator", "isolation chamber": "isolator", "containment chamber": "isolator",
          "liquid nitrogen tank": "nitrogen_tank", "nitrogen dewar": "nitrogen_tank", "dewar": "nitrogen_tank", "cryogenic dewar": "nitrogen_tank", "cryo tank": "nitrogen_tank", "barrel of toxic waste": "toxic_barrel", "toxic waste barrel": "toxic_barrel", "barrels of toxic waste": "toxic_barrel", "chemical barrel": "toxic_barrel", "chemical drum": "toxic_barrel", "nuclear barrel": "toxic_barrel", "radioactive barrel": "toxic_barrel", "toxic waste drum": "toxic_barrel", "collider": "particle_accelerator", "cyclotron": "particle_accelerator", "beamline": "particle_accelerator", "time portal": "time_machine", "mainframe computer": "mainframe", "tape drive": "mainframe", "supercomputer": "mainframe", "vintage computer": "mainframe"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("lab/lab_fitting", 1, "lab_fitting", spoken(get_args(Kind), CALLED), ("lab equipment", "equipment"), ("indoor", "laboratory", "lab", "space_station", "hospital"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "biosafety_cabinet"


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "biosafety_cabinet"}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


def _shower(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    green = dyed(finish.paint("#1f8a4a", p.wear, 0.3), p.color)
    out.add("pipe", green, rod((0, 0, 0.03), (0, 0, 2.2), 0.03, 18), tube(spline([(0, 0, 2.18), (0, -0.04, 2.25), (0, -0.2, 2.27), (0, -0.44, 2.27), (0, -0.5, 2.22)], 20), 0.026, 14), rod((0, 0, 0.95), (0, -0.3, 0.95), 0.022, 12))
    out.add("foot", green, cylinder(0.16, 0.03, n, 0.008))
    out.add("rose", finish.paint("#e0c01c", p.wear, 0.3), lathe([(0, 2.22), (0.03, 2.22), (0.12, 2.14), (0.13, 2.12), (0, 2.12)], n, 0.5).moved((0, -0.5, 0)))
    out.add("bowl", steel(p.wear), lathe([(0, 0.97), (0.05, 0.97), (0.13, 1.0), (0.15, 1.05), (0.145, 1.05), (0.12, 1.01), (0, 0.985)], n, 0.6).moved((0, -0.32, 0)))
    out.add("jet", finish.plastic("#e0c01c"), *(sphere((0.022, 0.022, 0.03), 14, (x, -0.32, 1.06)) for x in (-0.05, 0.05)))
    out.add("rodpull", finish.metal("steel"), rod((0.0, -0.26, 2.24), (0.0, -0.26, 1.72), 0.006, 8), tube([(-0.07, -0.26, 1.6), (0.07, -0.26, 1.6), (0, -0.26, 1.72)], 0.008, 8, closed=True))
    out.add("sign", finish.paint("#1f8a4a", 0.0), slab((-0.14, -0.04, 1.3), (0.14, -0.03, 1.58), 0.003))
    labelled(out, "SAFETY", 0.045, (0, -0.0415, 1.5), "#f4f4f0")
    labelled(out, "SHOWER", 0.045, (0, -0.0415, 1.4), "#f4f4f0")


def _biosafety(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.paint("#dfe4e6", p.wear, 0.35), p.color)
    w = 0.65
    out.add("stand", finish.metal("brushed", p.wear), *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, 0.74), 0.005) for x in (-w + 0.06, w - 0.06) for y in (-0.28, 0.28)), *(slab((-w + 0.06, y - 0.02, 0.2), (w - 0.06, y + 0.02, 0.24), 0.004) for y in (0.28,)))
    out.add("case", shell, slab((-w, -0.36, 0.72), (w, 0.36, 0.8), 0.012), slab((-w, 0.3, 0.78), (w, 0.36, 1.5), 0.008), slab((-w, -0.36, 0.78), (-w + 0.05, 0.36, 1.5), 0.01), slab((w - 0.05, -0.36, 0.78), (w, 0.36, 1.5), 0.01), side_prism([(-0.36, 1.72), (-0.3, 1.46), (0.36, 1.46), (0.36, 2.1), (-0.36, 2.1)], -w, w, 0.012))
    out.add("bench", steel(p.wear), slab((-w + 0.05, -0.34, 0.8), (w - 0.05, 0.3, 0.812), 0.003), slab((-w + 0.05, 0.285, 0.812), (w - 0.05, 0.3, 1.46), 0.002))
    out.add("glass", finish.glass((0.85, 0.95, 0.95)), slab((-w + 0.05, -0.345, 1.02), (w - 0.05, -0.338, 1.5), 0.0).turned(rot_x(-0.1)).moved((0, 0.115, 0.02)))
    out.add("lamp", finish.glow((0.9, 0.96, 1.0), 5.0), slab((-0.5, 0.05, 1.448), (0.5, 0.1, 1.46), 0.0))
    out.add("grille", finish.plastic("#9aa2a8", 0.5), *(slab((-w + 0.06, -0.335 + 0.018 * k, 0.812), (w - 0.06, -0.327 + 0.018 * k, 0.818), 0.0) for k in range(4)))
    screened(out, (0.38, -0.362, 1.94), 0.22, 0.1, BLUE)
    keys(out, (0.0, -0.361, 1.94), 5, 1, 0.05)
    labelled(out, "BIOSAFETY", 0.06, (-0.36, -0.3615, 1.94), "#c8461c")


def _electron(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    shell = dyed(finish.paint("#e4e7e8", p.wear, 0.3), p.color)
    out.add("desk", shell, cased((-0.95, -0.4, 0.66), (0.5, 0.4, 0.72), 0.015), slab((-0.93, -0.34, 0), (-0.88, 0.36, 0.67), 0.008))
    out.add("case", shell, cased((0.05, -0.42, 0), (0.95, 0.42, 0.82), 0.03))
    out.add("chamber", finish.metal("brushed", p.wear), cased((0.2, -0.25, 0.8), (0.8, 0.3, 1.1), 0.03), fronted(cylinder(0.14, 0.05, n, 0.01), -0.24).moved((0.5, 0, 0.95)))
    column = [(0, 1.08), (0.14, 1.08), (0.14, 1.2), (0.11, 1.22), (0.11, 1.36), (0.13, 1.38), (0.13, 1.48), (0.09, 1.5), (0.09, 1.62), (0.11, 1.64), (0.11, 1.78), (0.07, 1.82), (0.04, 1.9), (0, 1.92)]
    out.add("column", finish.metal("steel", p.wear), lathe(column, n, 0.3).moved((0.5, 0.02, 0)))
    out.add("port", finish.metal("brass", p.wear), *(rod((0.5, 0.02, z), (0.5 + s * 0.24, -0.02, z + 0.03), 0.026, 14) for s, z in ((1, 1.3), (-1, 1.43), (1, 1.7))))
    out.add("cable", finish.rubber(), tube(spline([(0.5, 0.02, 1.9), (0.62, 0.12, 2.0), (0.85, 0.3, 1.7), (0.88, 0.36, 0.8)], 30), 0.018, 8))
    for x in (-0.72, -0.28):
        screened(out, (x, 0.1, 1.0), 0.38, 0.28, (0.75, 0.78, 0.8), 1)
        out.add("foot", finish.plastic("#22252a"), slab((x - 0.1, 0.05, 0.72), (x + 0.1, 0.2, 0.735), 0.004), rod((x, 0.13, 0.73), (x, 0.12, 0.95), 0.018, 10))
    out.add("board", finish.plastic("#2b2f35", 0.4), cased((-0.7, -0.28, 0.72), (-0.26, -0.14, 0.74), 0.006))
    out.add("knob", finish.plastic("#22252a", 0.3), *(cylinder(0.022, 0.025, 18, 0.004, (x, -0.2, 0.72)) for x in (-0.18, -0.1)))


def _isolator(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    metal = dyed(steel(p.wear), p.color)
    z = on_castors(out, 0.55, 0.28, 0.05)
    out.add("stand", metal, *(slab((x - 0.03, y - 0.03, z), (x + 0.03, y + 0.03, 0.8), 0.006) for x in (-0.55, 0.55) for y in (-0.28, 0.28)), slab((-0.55, -0.3, 0.25), (0.55, 0.3, 0.28), 0.006))
    out.add("case", metal, slab((-0.62, -0.36, 0.78), (0.62, 0.36, 0.84), 0.012), slab((-0.62, 0.3, 0.82), (0.62, 0.36, 1.5), 0.01), slab((-0.62, -0.12, 1.46), (0.62, 0.36, 1.52), 0.012), *(side_prism([(-0.36, 0.82), (0.36, 0.82), (0.36, 1.5), (-0.12, 1.5)], x - 0.025, x + 0.025, 0.008) for x in (-0.6, 0.6)))
    tilt = np.arctan2(0.24, 0.68)
    out.add("glass", finish.glass((0.85, 0.95, 0.97)), slab((-0.58, -0.006, 0.0), (0.58, 0.004, 0.7), 0.0).turned(rot_x(-tilt)).moved((0, -0.355, 0.83)))
    for x in (-0.26, 0.26):
        at = np.array([x, -0.29, 1.06])
        out.add("port", finish.plastic("#1b1d20", 0.4), fronted(lathe([(0.085, -0.015), (0.12, -0.015), (0.12, 0.03), (0.085, 0.03), (0.085, -0.015)], n, 0.4)).turned(rot_x(-tilt)).moved(at))
        path = spline([at, at + [0.01, 0.16, -0.02], at + [-0.02 * np.sign(x), 0.32, -0.1]], 24)
        out.add("glove", finish.rubber("#16181a"), tube(path, 0.085 - 0.03 * np.linspace(0, 1, 24) + 0.003 * np.sin(np.arange(24) * 2.3), 14), sphere((0.05, 0.07, 0.035), 16, path[-1] + [0, 0.04, -0.02]))
    out.add("lock", metal, drum(0.16, 0.3, (0.76, 0.05, 1.1), n, 0.01), drum(0.19, 0.03, (0.92, 0.05, 1.1), n, 0.008))
    out.add("gauge", finish.metal("brass", p.wear), fronted(cylinder(0.045, 0.03, 24, 0.005), -0.1).moved((-0.3, -0.02, 1.56)), rod((-0.3, 0.0, 1.5), (-0.3, -0.1, 1.55), 0.012, 10))
    out.add("lamp", finish.glow((0.95, 0.98, 1.0), 5.0), slab((-0.4, 0.05, 1.452), (0.4, 0.12, 1.46), 0.0))
    labelled(out, "DANGER", 0.06, (0, -0.362, 0.81), "#c8281c")


def _vacuum(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    metal = dyed(steel(p.wear), p.color)
    z = on_castors(out, 0.36, 0.3, 0.045)
    out.add("cabinet", finish.paint("#3a4a5a", p.wear, 0.35), cased((-0.44, -0.38, z), (0.44, 0.38, 0.74), 0.02))
    out.add("plate", metal, cylinder(0.38, 0.04, n, 0.008, (0, 0, 0.74)), lathe([(0.3, 0.78), (0.33, 0.78), (0.33, 0.81), (0.3, 0.81), (0.3, 0.78)], n, 0.4))
    out.add("bell", finish.glass((0.9, 0.97, 0.96)), lathe([(0.3, 0.785), (0.3, 1.25), (0.24, 1.42), (0.1, 1.5), (0, 1.51), (0, 1.503), (0.1, 1.493), (0.235, 1.414), (0.293, 1.25), (0.293, 0.785), (0.3, 0.785)], n, 0.6))
    out.add("knob", finish.plastic("#17191c"), sphere(0.03, 16, (0, 0, 1.535)))
    out.add("stage", metal, cylinder(0.12, 0.02, n, 0.004, (0, 0, 0.9)), *(rod((0.09 * np.cos(a), 0.09 * np.sin(a), 0.78), (0.09 * np.cos(a), 0.09 * np.sin(a), 0.9), 0.008, 8) for a in (0.5, 2.6, 4.7)))
    out.add("sample", finish.metal("copper"), sphere(0.055, 20, (0, 0, 0.975)))
    out.add("pump", finish.paint("#2a5a9a", p.wear), drum(0.09, 0.3, (0.62, 0.0, 0.16), 26, 0.012))
    out.add("base", finish.metal("gunmetal"), slab((0.46, -0.12, 0), (0.8, 0.12, 0.07), 0.01))
    out.add("hose", metal, tube(spline([(0.62, 0, 0.25), (0.66, 0, 0.5), (0.55, 0, 0.68), (0.42, 0, 0.62)], 40), 0.03 + 0.003 * (np.arange(40) % 2), 12))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.055, 0.02, 26, 0.004), -0.38).moved((-0.24, 0, 0.6)))
    out.add("hand", finish.paint("#c8281c"), slab((-0.242, -0.403, 0.6), (-0.238, -0.401, 0.645), 0.0))
    screened(out, (0.14, -0.383, 0.58), 0.22, 0.1)
    out.add("button", finish.plastic("#c8281c", 0.3), knob(0.022, (-0.05, -0.38, 0.45)))


def _nitrogen(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    shell = dyed(finish.metal("brushed", p.wear), p.color)
    z = on_castors(out, 0.2, 0.2, 0.045)
    out.add("base", finish.metal("gunmetal"), cylinder(0.3, 0.03, n, 0.008, (0, 0, z - 0.01)))
    out.add("tank", shell, lathe([(0, z + 0.02), (0.24, z + 0.02), (0.3, z + 0.08), (0.3, 0.95), (0.25, 1.06), (0.12, 1.12), (0.1, 1.2), (0, 1.2)], n, 0.6))
    out.add("cap", finish.plastic("#2b5fa8", 0.35), cylinder(0.11, 0.06, n, 0.012, (0, 0, 1.19)))
    out.add("valve", finish.metal("brass", p.wear), rod((0.12, 0, 1.08), (0.18, 0, 1.24), 0.014, 12), rod((-0.12, 0, 1.08), (-0.2, 0, 1.2), 0.014, 12))
    out.add("wheel", finish.paint("#c8281c"), ring(0.045, 0.009, (0.185, 0, 1.255), 26, 8), ring(0.035, 0.007, (-0.205, 0, 1.215), 24, 8))
    out.add("gauge", finish.ceramic("#f0eee4"), fronted(cylinder(0.045, 0.025, 24, 0.004), -0.1).moved((-0.05, 0, 1.26)))
    out.add("guard", finish.metal("chrome"), ring(0.24, 0.014, (0, 0, 1.34), 44, 8), *(rod((0.24 * np.cos(a), 0.24 * np.sin(a), 1.34), (0.27 * np.cos(a), 0.27 * np.sin(a), 1.0), 0.011, 10) for a in np.arange(4) * np.pi / 2 + 0.78))
    out.add("frost", finish.of("snow", "#eef4f8", 0.9), tube(spline([(-0.2, 0, 1.2), (-0.3, -0.02, 1.24), (-0.36, -0.04, 1.1)], 16), 0.02, 10))
    out.add("words", finish.paint("#1d4a8a", 0.0), wrapped("LN2", 0.2, 0.3025, 0.68))


def _barrel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 20)
    paint = dyed(finish.paint("#d8b81c", p.wear, 0.4), p.color)
    r = 0.29
    rows = [(0, 0.01), (r - 0.01, 0.01), (r + 0.006, 0.0), (r + 0.006, 0.025), (r, 0.035), (r, 0.28), (r + 0.016, 0.3), (r, 0.32), (r, 0.56), (r + 0.016, 0.58), (r, 0.6), (r, 0.845), (r + 0.006, 0.855), (r + 0.006, 0.88), (r - 0.01, 0.88), (r - 0.015, 0.865), (0, 0.865)]
    out.add("drum", paint, lathe(rows, n, 0.4))
    out.add("bung", finish.metal("steel"), cylinder(0.035, 0.012, 18, 0.003, (0.15, 0.05, 0.864)), cylinder(0.02, 0.012, 16, 0.003, (-0.17, -0.02, 0.864)))
    for k in range(3):
        a = np.pi / 2 + k * 2 * np.pi / 3
        t = np.linspace(a - 0.5, a + 0.5, 12)
        blade = np.r_[0.035 * np.c_[np.cos(t), np.sin(t)], 0.1 * np.c_[np.cos(t[::-1]), np.sin(t[::-1])]]
        m = front_prism(blade, -0.002, 0.0)
        v = m.vertices
        q = v[:, 0] / (r + 0.002)
        out.add("sign", finish.paint("#141210", 0.0), replace(m, vertices=np.c_[(r + 0.002) * np.sin(q), -(r + 0.002) * np.cos(q) + v[:, 1], 0.44 + v[:, 2]], normals=None))
    out.add("sign", finish.paint("#141210", 0.0), sphere((0.022, 0.004, 0.022), 16, (0, -r - 0.0, 0.44)))
    out.add("slime", finish.glow((0.35, 1.0, 0.1), 1.3), *(tube(spline([(r * 0.98 * np.cos(a), r * 0.98 * np.sin(a), 0.885), ((r + 0.012) * np.cos(a), (r + 0.012) * np.sin(a), 0.86), ((r + 0.014) * np.cos(a), (r + 0.014) * np.sin(a), 0.86 - d)], 12), np.linspace(0.02, 0.026, 12), 8) for a, d in ((-2.2, 0.2), (-2.0, 0.1), (-0.9, 0.26), (0.8, 0.15), (2.4, 0.2))), cylinder(0.2, 0.008, 30, 0.003, (0.02, -0.02, 0.864)))


def _accelerator(out: Collector, p: Params, kit: Kit) -> None:
    n = 72
    r = 1.1
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    z = 0.9
    blue = dyed(finish.paint("#2a5ab0", p.wear, 0.35), p.color)
    out.add("beam", finish.metal("chrome"), tube(np.c_[r * np.cos(a), r * np.sin(a), np.full(n, z)], 0.05, 12, closed=True))
    for k in range(12):
        t = k * np.pi / 6
        turn = rot_z(t)
        hue = blue if k % 2 else finish.paint("#d8641c", p.wear, 0.35)
        out.add(f"magnet.{k % 2}", hue, cased((r - 0.18, -0.15, z - 0.18), (r + 0.18, 0.15, z + 0.18), 0.02).turned(turn))
        out.add("coil", finish.metal("copper"), *(box((0.26, 0.03, 0.26), 0.02, (r, s * 0.165, z)).turned(turn) for s in (-1, 1)))
        out.add("stand", finish.metal("gunmetal", p.wear), slab((r - 0.05, -0.05, 0), (r + 0.05, 0.05, z - 0.17), 0.008).turned(turn), slab((r - 0.16, -0.1, 0), (r + 0.16, 0.1, 0.03), 0.008).turned(turn))
    out.add("glow", finish.glow((0.4, 0.8, 1.0), 5.0), *(ring(0.056, 0.01, (0, 0, 0), 22, 6).turned(rot_x(np.pi / 2)).turned(rot_z(t)).moved((r * np.cos(t), r * np.sin(t), z)) for t in np.arange(12) * np.pi / 6 + np.pi / 12))
    out.add("core", steel(p.wear), lathe([(0, 0), (0.4, 0), (0.4, 0.5), (0.3, 0.56), (0.3, 1.2), (0.36, 1.24), (0.36, 1.34), (0, 1.36)], 44, 0.4))
    screened(out, (0, -0.402, 0.3), 0.34, 0.2, BLUE)
    out.add("pipe", finish.metal("steel"), *(rod((0.3 * np.cos(t), 0.3 * np.sin(t), 1.0), (r * np.cos(t), r * np.sin(t), z + 0.1), 0.02, 10) for t in np.arange(3) * 2 * np.pi / 3 + 0.5))


def _time(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    brass = dyed(finish.metal("brass", p.wear), p.color)
    out.add("base", finish.wood("mahogany", p.wear), slab((-0.62, -0.95, 0.06), (0.62, 0.75, 0.16), 0.03))
    out.add("rail", brass, *(tube(spline([(s * 0.6, -0.9, 0.18), (s * 0.66, -0.3, 0.24), (s * 0.66, 0.5, 0.24), (s * 0.58, 0.74, 0.5)], 24), 0.026, 10) for s in (-1, 1)), *(sphere(0.05, 14, (x, y, 0.04)) for x in (-0.55, 0.55) for y in (-0.85, 0.65)))
    cloth = finish.leather("#6a1a1c", p.wear)
    out.add("seat", cloth, soft_box((0.56, 0.5, 0.14), 0.055, 0.07, 0.015, center=(0, 0.05, 0.47)), soft_box((0.54, 0.13, 0.62), 0.05, 0.07, 0.012).turned(rot_x(-0.15)).moved((0, 0.33, 0.82)), *(soft_box((0.09, 0.44, 0.08), 0.035, 0.07, center=(s * 0.32, 0.08, 0.68)) for s in (-1, 1)))
    out.add("frame", brass, *(tube(spline([(s * 0.28, -0.16, 0.16), (s * 0.31, -0.12, 0.42), (s * 0.33, -0.1, 0.66), (s * 0.33, 0.3, 0.66), (s * 0.28, 0.42, 1.12)], 24), 0.02, 10) for s in (-1, 1)))
    out.add("disc", finish.metal("copper", p.wear), fronted(lathe([(0.16, 0), (0.68, 0.0), (0.74, 0.03), (0.72, 0.06), (0.16, 0.09), (0.16, 0)], n, 0.5), 0.68).moved((0, 0, 0.98)))
    out.add("hub", brass, fronted(lathe([(0, 0), (0.18, 0.02), (0.15, 0.12), (0.06, 0.18), (0, 0.19)], n, 0.6), 0.66).moved((0, 0, 0.98)), fronted(ring(0.74, 0.026, (0, 0, 0.03), 60, 8), 0.68).moved((0, 0, 0.98)))
    out.add("stud", brass, *(sphere((0.026, 0.02, 0.026), 10, (0.58 * np.cos(t), 0.615, 0.98 + 0.58 * np.sin(t))) for t in np.arange(16) * np.pi / 8), *(rod((0.2 * np.cos(t), 0.6, 0.98 + 0.2 * np.sin(t)), (0.56 * np.cos(t), 0.61, 0.98 + 0.56 * np.sin(t)), 0.008, 8) for t in np.arange(16) * np.pi / 8))
    out.add("desk", finish.wood("mahogany", p.wear), cased((-0.26, -0.62, 0.6), (0.26, -0.48, 0.9), 0.03), slab((-0.05, -0.6, 0.15), (0.05, -0.5, 0.62), 0.01))
    for k, hue in enumerate(((1.0, 0.3, 0.1), (0.3, 1.0, 0.4), (1.0, 0.75, 0.2))):
        out.add(f"display.{k}", finish.glow(hue, 1.8), slab((-0.18, -0.479, 0.82 - 0.08 * k), (0.1, -0.476, 0.86 - 0.08 * k), 0.0))
        out.add("knob", brass, sphere(0.016, 10, (0.17, -0.47, 0.84 - 0.08 * k)))
    out.add("lever", brass, rod((0.3, -0.42, 0.62), (0.34, -0.48, 0.98), 0.012, 10))
    out.add("grip", finish.of("glass", "#8fd8ff", 0.05), sphere(0.034, 16, (0.342, -0.482, 1.0)))
    out.add("lamp", finish.glow((0.45, 0.75, 1.0), 5.0), *(sphere(0.035, 12, (s * 0.6, -0.88, 0.26)) for s in (-1, 1)))


def _mainframe(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    shell = dyed(finish.paint("#c9cdc6", p.wear, 0.35), p.color)
    g = kit.rng("lamps")
    for x in (-0.65, 0.0, 0.65):
        out.add("case", shell, cased((x - 0.32, -0.36, 0.06), (x + 0.32, 0.36, 1.86), 0.02))
        out.add("kick", finish.paint("#22252a"), slab((x - 0.31, -0.34, 0), (x + 0.31, 0.34, 0.07), 0.006))
        out.add("panel", finish.plastic("#2a3036", 0.35), slab((x - 0.28, -0.368, 0.92), (x + 0.28, -0.355, 1.8), 0.008))
        if x:
            for q in (-0.13, 0.13):
                reel = fronted(lathe([(0, 0), (0.03, 0), (0.03, 0.02), (0.115, 0.02), (0.12, 0.012), (0.118, 0.03), (0.02, 0.032), (0, 0.03)], n, 0.4), -0.368).moved((x + q, 0, 1.58))
                out.add("reel", finish.plastic("#d8d4c8", 0.3), reel)
                out.add("tape", finish.plastic("#3a2a20", 0.3), fronted(lathe([(0.03, 0.0), (0.09, 0.0), (0.09, 0.022), (0.03, 0.022), (0.03, 0.0)], n, 0.4), -0.37).moved((x + q, 0, 1.58)))
            out.add("door", finish.glass((0.8, 0.85, 0.86)), slab((x - 0.26, -0.412, 1.02), (x + 0.26, -0.406, 1.76), 0.0))
            out.add("tape", finish.plastic("#3a2a20", 0.3), tube(spline([(x - 0.13, -0.39, 1.49), (x - 0.1, -0.39, 1.2), (x - 0.06, -0.39, 1.08), (x, -0.39, 1.24), (x + 0.06, -0.39, 1.08), (x + 0.1, -0.39, 1.2), (x + 0.13, -0.39, 1.49)], 30), 0.003, 5))
        else:
            lit = g.random((9, 12)) < 0.5
            for j in range(9):
                for i in range(12):
                    hue = ("amber", "green", "red")[(i + j) % 3]
                    col = {"amber": (1.0, 0.65, 0.15), "green": (0.3, 1.0, 0.4), "red": (1.0, 0.25, 0.15)}[hue]
                    on = bool(lit[j, i])
                    out.add(f"lamp.{hue}.{on}", finish.glow(col, 2.5 if on else 0.08), box((0.02, 0.006, 0.016), 0.002, (-0.231 + 0.042 * i, -0.37, 1.28 + 0.055 * j)))
            keys(out, (-0.2, -0.37, 1.02), 9, 3, 0.05)
        out.add("vent", finish.paint("#8d918a"), *(slab((x - 0.24, -0.364, 0.2 + 0.05 * k), (x + 0.24, -0.358, 0.22 + 0.05 * k), 0.0) for k in range(10)))
        out.add("stripe", finish.paint("#2a5a9a", 0.0), slab((x - 0.32, -0.3625, 0.84), (x + 0.32, -0.358, 0.89), 0.001))


KINDS: dict[str, Kin] = {
    "safety_shower": Kin(_shower, 30.0, dynamic=False, cover="roles", sides=("front",)), "biosafety_cabinet": Kin(_biosafety, 210.0, dynamic=False, cover="roles", supports=(top(1.1, 0.5, 0.815, "bench", (0.0, 0.0), 0.6), top(1.2, 0.6, 2.1)), sides=("front",), lights=(light((0, 0.05, 1.42), 6.0, True, (0.95, 0.98, 1.0), 0.2),)),
    "electron_microscope": Kin(_electron, 700.0, dynamic=False, cover="roles", sides=("front",)), "isolator": Kin(_isolator, 160.0, dynamic=False, sides=("front",)), "vacuum_chamber": Kin(_vacuum, 140.0, dynamic=False, sides=("front",)), "nitrogen_tank": Kin(_nitrogen, 90.0, affordances=("push",)),
    "toxic_barrel": Kin(_barrel, 180.0, dynamic=False, supports=(top(0.4, 0.4, 0.885),)), "particle_accelerator": Kin(_accelerator, 4000.0, dynamic=False, lights=(light((0, 0, 1.0), 6.0, True, (0.5, 0.8, 1.0), 0.3),)), "time_machine": Kin(_time, 220.0, dynamic=False, affordances=("sit",), sides=("left", "right"), supports=(top(0.5, 0.44, 0.55, "seat", (0.0, 0.05), 1.1),), places={"seat": (0.0, 0.05, 0.55)}),
    "mainframe": Kin(_mainframe, 900.0, dynamic=False, sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
