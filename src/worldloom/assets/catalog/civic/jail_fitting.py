"""A fitting of prisons, dungeons and checkpoints: a barred cell with its door, a wall of bars, a gallows, a guillotine, an iron maiden, a rack, a headsman's block, a ball and chain, a walk-through metal detector, a body scanner or a turnstile."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.work_pieces import cased, labelled, screened, spoken, top
from worldloom.geometry import Mesh, beam, box, cylinder, join, lathe, prism, rod, rot_x, rot_y, slab, sphere, spline, stamp, tube

Kind = Literal["jail_cell", "prison_bars", "gallows", "guillotine", "iron_maiden", "torture_rack", "execution_block", "ball_and_chain", "metal_detector", "body_scanner", "turnstile"]
CALLED = {"prison cell": "jail_cell", "holding cell": "jail_cell", "dungeon cell": "jail_cell", "cell bars": "prison_bars", "jail bars": "prison_bars", "iron bars": "prison_bars", "barred door": "prison_bars", "cell door": "prison_bars", "barred gate": "prison_bars", "hangman's gallows": "gallows", "gallow": "gallows", "noose": "gallows", "hangman's noose": "gallows", "rack of torture": "torture_rack", "stretching rack": "torture_rack",
          "executioner's block": "execution_block", "headsman's block": "execution_block", "beheading block": "execution_block", "prisoner's ball": "ball_and_chain", "walk-through metal detector": "metal_detector", "metal detector gate": "metal_detector", "security gate": "metal_detector", "security arch": "metal_detector", "security scanner": "body_scanner", "full body scanner": "body_scanner", "ticket gate": "turnstile", "ticket barrier": "turnstile", "entry gate": "turnstile", "fare gate": "turnstile"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("civic/jail_fitting", 1, "jail_fitting", spoken(get_args(Kind), CALLED), ("fixture",), ("indoor", "prison", "jail", "castle_hall", "dungeon", "station"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "jail_cell"
    wear: Wear = 0.15


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front, where its door is, looks to -Y."""
    return drawn(KINDS, p, kit)


def bars(x0: float, x1: float, z0: float, z1: float, pitch: float = 0.12, radius: float = 0.013) -> Mesh:
    """Upright bars along X between two heights, with three flat rails, about y = 0."""
    n = max(2, round((x1 - x0) / pitch))
    xs = x0 + (np.arange(n) + 0.5) * (x1 - x0) / n
    rails = [slab((x0, -0.008, z), (x1, 0.008, z + 0.05), 0.003) for z in (z0, (z0 + z1) / 2, z1 - 0.05)]
    return join([stamp(cylinder(radius, z1 - z0, 12, 0.0), np.c_[xs, 0 * xs, np.full(n, z0)]), *rails])


def _door(out: Collector, p: Params, x0: float, x1: float, y: float, high: float) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    out.add("door", iron, bars(x0 + 0.04, x1 - 0.04, 0.06, high, 0.11).moved((0, y, 0)), *(slab((x - 0.02, y - 0.02, 0.05), (x + 0.02, y + 0.02, high), 0.004) for x in (x0 + 0.02, x1 - 0.02)), link="door")
    out.add("lock", finish.metal("steel", p.wear), slab((x1 - 0.2, y - 0.045, 0.98), (x1 - 0.0, y + 0.04, 1.14), 0.008), link="door")
    out.add("keyhole", finish.paint("#08080a"), slab((x1 - 0.105, y - 0.0465, 1.03), (x1 - 0.095, y - 0.044, 1.07), 0.0), drum(0.009, 0.003, (x1 - 0.1, y - 0.045, 1.075), 14, 0.0, rot_x(np.pi / 2)), link="door")


def _cell(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    w, d, h = 1.25, 1.1, 2.2
    for x in (-w, w):
        out.add("bars", iron, bars(-d, d, 0, h).turned([[0, -1, 0], [1, 0, 0], [0, 0, 1]]).moved((x, 0, 0)))
    out.add("bars", iron, bars(-w, w, 0, h).moved((0, d, 0)), bars(-w, 0.15, 0, h).moved((0, -d, 0)), bars(1.0, w, 0, h).moved((0, -d, 0)), slab((0.15, -d - 0.02, h - 0.1), (1.0, -d + 0.02, h), 0.004))
    out.add("post", iron, *(slab((x - 0.035, y - 0.035, 0), (x + 0.035, y + 0.035, h + 0.02), 0.006) for x in (-w, w) for y in (-d, d)), *(slab((x - 0.025, -d - 0.025, 0), (x + 0.025, -d + 0.025, h), 0.005) for x in (0.15, 1.0)))
    out.add("frame", iron, *(slab((-w, y - 0.03, h), (w, y + 0.03, h + 0.05), 0.005) for y in (-d, d)), *(slab((x - 0.03, -d, h), (x + 0.03, d, h + 0.05), 0.005) for x in (-w, w)))
    _door(out, p, 0.17, 0.98, -d, 2.06)
    out.add("bunk", finish.metal("steel", p.wear), slab((-w + 0.05, 0.35, 0.42), (0.75, d - 0.05, 0.46), 0.008), slab((-w + 0.05, 0.34, 0.4), (0.75, 0.37, 0.5), 0.006))
    out.add("mattress", finish.fabric("#7d8187", p.wear, "canvas"), slab((-w + 0.07, 0.38, 0.46), (0.73, d - 0.06, 0.54), 0.03))


def _bars(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    out.add("bars", iron, bars(-1.3, -0.42, 0, 2.3), bars(0.5, 1.3, 0, 2.3), slab((-0.42, -0.02, 2.18), (0.5, 0.02, 2.3), 0.004), bars(-0.42, 0.5, 2.1, 2.3))
    out.add("post", iron, *(slab((x - 0.035, -0.035, 0), (x + 0.035, 0.035, 2.36), 0.006) for x in (-1.3, -0.44, 0.52, 1.3)), slab((-1.3, -0.035, 2.3), (1.3, 0.035, 2.37), 0.006))
    _door(out, p, -0.4, 0.48, 0.0, 2.08)


def _gallows(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    out.add("deck", wood, *(slab((-1.0 + 0.2 * k, -0.8, 0.56), (-0.81 + 0.2 * k, 0.8, 0.61), 0.004) for k in range(10)), *(slab((-1.0, y - 0.05, 0.46), (1.0, y + 0.05, 0.56), 0.006) for y in (-0.7, 0.0, 0.7)))
    out.add("leg", wood, *(slab((x - 0.07, y - 0.07, 0), (x + 0.07, y + 0.07, 0.48), 0.008) for x in (-0.9, 0.9) for y in (-0.7, 0.7)), *(beam((-0.9, y, 0.1), (0.9, y, 0.42), 0.06, 0.08, 0.005) for y in (-0.74, 0.74)))
    out.add("beam", wood, slab((-0.85, 0.45, 0.61), (-0.7, 0.6, 2.45), 0.01), slab((-0.95, 0.46, 2.3), (0.55, 0.59, 2.45), 0.01), beam((-0.76, 0.52, 1.8), (-0.2, 0.52, 2.35), 0.1, 0.1, 0.008))
    out.add("step", wood, *(slab((1.0 + 0.24 * k, -0.45, 0.4 - 0.2 * k), (1.26 + 0.24 * k, 0.45, 0.45 - 0.2 * k), 0.005) for k in range(2)), *(beam((1.0, y, 0.52), (1.5, y, 0.05), 0.05, 0.14, 0.005) for y in (-0.42, 0.42)))
    rope = finish.of("rope", "#b8945a", 0.85, p.wear)
    t = np.linspace(-0.5 * np.pi, 1.5 * np.pi, 34)
    out.add("noose", rope, rod((0.4, 0.52, 1.7), (0.4, 0.52, 2.31), 0.014, 10), tube(np.c_[0.4 + 0.09 * np.cos(t) * (1 - 0.25 * np.sin(t)), np.full(34, 0.52), 1.41 + 0.13 * np.sin(t)], 0.014, 8, closed=True), *(ring(0.022, 0.012, (0.4, 0.52, 1.55 + 0.02 * k), 16, 6) for k in range(8)), *(ring((0.075, 0.075), 0.014, (0, 0, 0), 20, 6).turned(rot_y(np.pi / 2)).moved((0.4 + 0.03 * k, 0.52, 2.375)) for k in (-1, 0, 1)))


def _guillotine(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("dark", p.wear), p.color)
    out.add("frame", wood, *(slab((s * 0.32 - 0.05, -0.05, 0.1), (s * 0.32 + 0.05, 0.05, 2.6), 0.008) for s in (-1, 1)), slab((-0.42, -0.06, 2.55), (0.42, 0.06, 2.68), 0.01), *(slab((s * 0.32 - 0.06, -0.6, 0), (s * 0.32 + 0.06, 0.7, 0.12), 0.01) for s in (-1, 1)), *(beam((s * 0.32, 0.6, 0.12), (s * 0.32, 0.05, 1.1), 0.07, 0.07, 0.006) for s in (-1, 1)))
    out.add("stock", wood, *(front_prism(np.r_[[(-0.27, z0), (0.27, z0)], [(0.27, z1), *((0.085 * np.cos(a), z1 + f * 0.085 * np.sin(a)) for a in np.linspace(0, np.pi, 14)), (-0.27, z1)]], -0.04, 0.04, 0.004) for z0, z1, f in ((0.56, 0.78, -1),)), front_prism(np.r_[[(-0.27, 1.0), (0.27, 1.0), (0.27, 0.785)], [(0.085 * np.cos(a), 0.785 + 0.085 * np.sin(a)) for a in np.linspace(0, np.pi, 14)], [(-0.27, 0.785)]], -0.04, 0.04, 0.004))
    out.add("blade", finish.metal("steel", p.wear, 0.18), front_prism([(-0.265, 1.95), (0.265, 2.12), (0.265, 2.36), (-0.265, 2.36)], -0.006, 0.006))
    out.add("weight", finish.iron(p.wear), slab((-0.265, -0.03, 2.32), (0.265, 0.03, 2.44), 0.008))
    out.add("bench", wood, slab((-0.22, 0.08, 0.6), (0.22, 1.5, 0.66), 0.01), *(slab((s * 0.18 - 0.03, 1.3, 0), (s * 0.18 + 0.03, 1.38, 0.61), 0.006) for s in (-1, 1)))
    out.add("basket", finish.of("wicker", "#7a5a34", 0.9, p.wear), lathe([(0, 0.01), (0.2, 0.0), (0.25, 0.34), (0.27, 0.36), (0.23, 0.35), (0.19, 0.03), (0, 0.03)], kit.n(32, 16), 0.6).moved((0, -0.32, 0)))
    out.add("rope", finish.of("rope", "#b8945a", 0.85), rod((0, 0, 2.44), (0, 0, 2.56), 0.009, 8), tube(spline([(0.02, 0.06, 2.6), (0.36, 0.07, 2.4), (0.38, 0.07, 1.2), (0.38, 0.06, 0.9)], 30), 0.009, 8))


def _maiden(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    iron = dyed(finish.iron(p.wear, (0.09, 0.075, 0.06)), p.color)
    body = [(0, 0), (0.46, 0), (0.5, 0.06), (0.44, 0.5), (0.4, 1.0), (0.45, 1.35), (0.36, 1.5), (0.16, 1.56), (0.19, 1.66), (0.2, 1.8), (0.13, 1.93), (0, 1.98)]
    out.add("body", iron, lathe(np.array(body), n, 0.5).scaled((1, 0.82, 1)))
    out.add("band", finish.metal("gunmetal", p.wear), *(lathe([(r, z), (r + 0.014, z + 0.004), (r + 0.014, z + 0.05), (r, z + 0.054)], n, 0.4).scaled((1, 0.82, 1)) for r, z in ((0.475, 0.2), (0.425, 0.7), (0.425, 1.15))))
    out.add("rivet", finish.metal("steel", p.wear), *(sphere(0.014, 8, ((r + 0.014) * np.cos(a), 0.82 * (r + 0.014) * np.sin(a), z + 0.027)) for r, z in ((0.475, 0.2), (0.425, 0.7), (0.425, 1.15)) for a in np.linspace(0, 2 * np.pi, 15)[:-1]))
    out.add("seam", finish.paint("#060607"), slab((-0.006, -0.42, 0.1), (0.006, -0.32, 1.5), 0.0))
    out.add("face", iron, sphere((0.035, 0.04, 0.05), 12, (0, -0.165, 1.76)), slab((-0.07, -0.172, 1.83), (0.07, -0.15, 1.845), 0.004), slab((-0.05, -0.165, 1.675), (0.05, -0.15, 1.688), 0.003))
    out.add("eye", finish.paint("#060607"), *(sphere((0.024, 0.012, 0.01), 10, (x, -0.158, 1.805)) for x in (-0.06, 0.06)))
    out.add("hinge", finish.metal("gunmetal", p.wear), *(cylinder(0.02, 0.12, 12, 0.003, (s * 0.44, -0.02, z)) for s in (-1, 1) for z in (0.35, 1.2)), ring(0.05, 0.008, (0, 0, 0), 22, 8).turned(rot_x(np.pi / 2)).moved((0.07, -0.36, 0.95)), ring(0.05, 0.008, (0, 0, 0), 22, 8).turned(rot_x(np.pi / 2)).moved((-0.07, -0.36, 0.95)))


def _rack(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    out.add("frame", wood, *(slab((-1.05, y - 0.05, 0.6), (1.05, y + 0.05, 0.72), 0.008) for y in (-0.34, 0.34)), *(slab((x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, 0.62), 0.008) for x in (-0.95, 0.95) for y in (-0.34, 0.34)), *(slab((-0.95, y - 0.03, 0.18), (0.95, y + 0.03, 0.25), 0.005) for y in (-0.34, 0.34)))
    out.add("plank", wood, *(slab((-0.6, -0.29 + 0.15 * k, 0.66), (0.6, -0.155 + 0.15 * k, 0.7), 0.005) for k in range(4)))
    turn = rot_x(np.pi / 2)
    for x in (-0.88, 0.88):
        out.add("roller", wood, cylinder(0.085, 0.72, 20, 0.006, (0, 0, -0.36)).turned(turn).moved((x, 0, 0.78)))
        out.add("spoke", finish.wood("dark", p.wear), *(rod((x - 0.34 * np.cos(a), -0.42, 0.78 - 0.34 * np.sin(a)), (x + 0.34 * np.cos(a), -0.42, 0.78 + 0.34 * np.sin(a)), 0.02, 10) for a in (0.3, 1.35, 2.4)), cylinder(0.07, 0.08, 20, 0.008, (0, 0, -0.04)).turned(turn).moved((x, -0.42, 0.78)))
        out.add("rope", finish.of("rope", "#b8945a", 0.85), *(tube(spline([(x, y, 0.87), (x * 0.75, y * 0.9, 0.76), (x * 0.55, y * 0.85, 0.72)], 12), 0.012, 8) for y in (-0.12, 0.12)), *(ring((0.05, 0.05), 0.014, (x * 0.5, y * 0.85, 0.715), 18, 8) for y in (-0.12, 0.12)))


def _block(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    a = np.linspace(np.pi, 2 * np.pi, 16)
    out.add("block", wood, front_prism(np.r_[[(-0.26, 0.0), (0.26, 0.0), (0.24, 0.55)], np.c_[0.13 * np.cos(a[::-1]), 0.55 + 0.09 * np.sin(a[::-1])], [(-0.24, 0.55)]], -0.22, 0.22, 0.012))
    out.add("band", finish.iron(p.wear), slab((-0.263, -0.226, 0.06), (0.263, 0.226, 0.1), 0.004))
    out.add("handle", finish.wood("dark", p.wear), beam((0.16, 0.03, 0.52), (0.3, 0.1, 1.22), 0.034, 0.04, 0.008))
    out.add("axe", finish.metal("steel", p.wear), front_prism([(-0.02, 0.0), (0.06, -0.02), (0.17, -0.12), (0.19, 0.06), (0.17, 0.24), (0.06, 0.09), (-0.02, 0.07)], -0.008, 0.008, 0.002).turned(rot_y(2.74)).moved((0.14, 0.02, 0.62)))


def _ball(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    out.add("ball", iron, sphere(0.13, kit.n(32, 16), (0, 0, 0.13)), sphere((0.03, 0.03, 0.02), 12, (0.05, 0, 0.255)))
    path = spline([(0.1, 0, 0.24), (0.16, -0.02, 0.12), (0.22, -0.06, 0.014), (0.42, -0.14, 0.012), (0.56, 0.02, 0.012), (0.72, 0.02, 0.012)], 19)
    for k, (a, b) in enumerate(zip(path[:-1], path[1:], strict=True)):
        d = (b - a) / np.linalg.norm(b - a)
        side = np.array([-d[1], d[0], 0.0]) / max(np.hypot(d[0], d[1]), 1e-6)
        up = np.cross(d, side)
        m = np.stack([d, side, up] if k % 2 else [d, up, -side], 1)
        out.add("chain", iron, ring((0.026, 0.014), 0.0055, (0, 0, 0), 18, 6).turned(m).moved((a + b) / 2 + [0, 0, 0.006]))
    out.add("shackle", iron, ring(0.055, 0.011, (0.79, 0.02, 0.014), 30, 8), box((0.03, 0.05, 0.026), 0.004, (0.845, 0.02, 0.014)))


def _detector(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#c9ced2", 0.35, p.wear * 0.3), p.color)
    for s in (-1, 1):
        out.add("panel", shell, slab((s * 0.42 - 0.05, -0.3, 0), (s * 0.42 + 0.05, 0.3, 2.1), 0.03))
        out.add("lamp", finish.glow((0.2, 1.0, 0.35), 2.0), *(slab((s * 0.42 - 0.012, -0.303, 0.4 + 0.22 * k), (s * 0.42 + 0.012, -0.296, 0.55 + 0.22 * k), 0.002) for k in range(7)))
        out.add("foot", finish.plastic("#2b3036", 0.5), slab((s * 0.42 - 0.08, -0.34, 0), (s * 0.42 + 0.08, 0.34, 0.05), 0.012))
    out.add("head", shell, slab((-0.47, -0.3, 2.08), (0.47, 0.3, 2.3), 0.04))
    out.add("board", finish.plastic("#181b1f", 0.3), slab((-0.2, -0.306, 2.13), (0.2, -0.29, 2.25), 0.004))
    labelled(out, "READY", 0.06, (-0.02, -0.3075, 2.19), "#3ad060")


def _scanner(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 24)
    shell = dyed(finish.plastic("#dfe3e6", 0.3, p.wear * 0.3), p.color)
    out.add("base", finish.plastic("#3a4047", 0.5), cylinder(0.95, 0.06, n, 0.02))
    out.add("roof", shell, cylinder(0.95, 0.14, n, 0.03, (0, 0, 2.24)))
    for s in (-1, 1):
        a = np.linspace(-0.75, 0.75, 20) + (0 if s > 0 else np.pi)
        shape = np.r_[np.c_[0.92 * np.cos(a), 0.92 * np.sin(a)], np.c_[0.8 * np.cos(a[::-1]), 0.8 * np.sin(a[::-1])]]
        out.add("wall", shell, prism(shape, 2.2, 0.01).moved((0, 0, 0.05)))
        out.add("strip", finish.glow((0.3, 0.7, 1.0), 2.5), *(rod((0.795 * np.cos(t), 0.795 * np.sin(t), 0.2), (0.795 * np.cos(t), 0.795 * np.sin(t), 2.1), 0.012, 8) for t in (a[4], a[-5])))
    out.add("foot", finish.paint("#e0b01c", 0.1), *(cased((s * 0.14 - 0.05, -0.14, 0.058), (s * 0.14 + 0.05, 0.14, 0.066), 0.004) for s in (-1, 1)))
    screened(out, (0.0, -0.94, 2.31), 0.34, 0.1)


def _turnstile(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("brushed", p.wear * 0.5), p.color)
    out.add("cabinet", steel, slab((-0.14, -0.55, 0), (0.14, 0.55, 0.96), 0.02), slab((-0.15, -0.57, 0.94), (0.15, 0.57, 1.0), 0.02))
    out.add("panel", finish.plastic("#1c2024", 0.3), slab((-0.11, -0.56, 0.55), (0.11, -0.545, 0.9), 0.006))
    out.add("arrow", finish.glow((0.2, 1.0, 0.35), 2.5), front_prism([(-0.03, 0.74), (0.02, 0.74), (0.02, 0.71), (0.07, 0.76), (0.02, 0.81), (0.02, 0.78), (-0.03, 0.78)], -0.563, -0.56))
    out.add("reader", finish.plastic("#101316", 0.25), cylinder(0.05, 0.008, 28, 0.002, (0, -0.4, 1.0)))
    out.add("mark", finish.glow((0.3, 0.7, 1.0), 1.6), ring(0.035, 0.003, (0, -0.4, 1.009), 24, 6))
    hub = np.array([0.14, 0.0, 0.8])
    out.add("hub", finish.metal("chrome"), rod(hub - [0.02, 0, 0], hub + [0.1, 0, -0.06], 0.06, 24))
    for d in ((0.46, 0.0, 0.06), (0.05, 0.28, -0.4), (0.05, -0.28, -0.4)):
        out.add("arm", finish.metal("chrome"), rod(hub + [0.06, 0, -0.03], hub + np.array(d), 0.018, 14), sphere(0.019, 10, hub + np.array(d)))


KINDS: dict[str, Kin] = {
    "jail_cell": Kin(_cell, 450.0, cover="roles", supports=(top(1.7, 0.55, 0.54, "bunk", (-0.25, 0.71)),), dynamic=False, affordances=("open",), sides=("front",), joints=(Joint(name="door", origin=(0.17, -1.1, 0.0), limits=(-1.7, 0.0)),)),
    "prison_bars": Kin(_bars, 160.0, dynamic=False, affordances=("open",), sides=("front",), joints=(Joint(name="door", origin=(-0.4, 0.0, 0.0), limits=(-1.7, 0.0)),)),
    "gallows": Kin(_gallows, 320.0, cover="roles", supports=(top(1.6, 1.3, 0.61),), dynamic=False), "guillotine": Kin(_guillotine, 180.0, cover="roles", dynamic=False),
    "iron_maiden": Kin(_maiden, 260.0, dynamic=False, sides=("front",)), "torture_rack": Kin(_rack, 110.0, dynamic=False, supports=(top(1.1, 0.5, 0.7),)), "execution_block": Kin(_block, 45.0, dynamic=False),
    "ball_and_chain": Kin(_ball, 9.0), "metal_detector": Kin(_detector, 75.0, cover="roles", dynamic=False, sides=("front",)), "body_scanner": Kin(_scanner, 320.0, cover="roles", dynamic=False, sides=("front",)), "turnstile": Kin(_turnstile, 85.0, dynamic=False, affordances=("push",), sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
