"""A toy that children play with by hand: a marble run, a bead maze, a shape sorter, a puzzle cube, a tipper truck, an animal on wheels, a toy telephone, a toy piano, a water pistol, an action figure, a plush unicorn, a plush giraffe, a plush penguin, a toy parrot, a box of watercolours, a toy till or a bubble wand with its pot."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, finish, np
from worldloom.assets.parts.body_form import Form, ball, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import soft_box, soft_prism, thick
from worldloom.assets.parts.work_pieces import cased, labelled, printed, spoken
from worldloom.geometry import Floats, Mesh, arc, box, cylinder, fbm, helix, lathe, prism, rod, rot_x, rot_y, rot_z, slab, smoothstep, sphere, spline, tube
from worldloom.world.color import rgb

Kind = Literal["marble_run", "bead_maze", "shape_sorter", "puzzle_cube", "toy_truck", "pull_toy", "toy_phone", "toy_piano", "water_gun", "action_figure", "plush_unicorn", "plush_giraffe", "plush_penguin", "toy_parrot", "paint_set", "toy_till", "bubble_wand"]
CALLED = {"marble track": "marble_run", "marble maze": "marble_run", "wire maze": "bead_maze", "bead rollercoaster": "bead_maze", "activity cube": "shape_sorter", "shape sorting cube": "shape_sorter", "shape box": "shape_sorter", "sorting box": "shape_sorter", "rubik's cube": "puzzle_cube", "rubiks cube": "puzzle_cube", "rubik cube": "puzzle_cube", "magic cube": "puzzle_cube",
          "dump truck toy": "toy_truck", "toy dump truck": "toy_truck", "toy lorry": "toy_truck", "toy digger": "toy_truck", "toy tractor": "toy_truck", "pull-along toy": "pull_toy", "pull along toy": "pull_toy", "push toy": "pull_toy", "pull-along duck": "pull_toy", "wooden duck": "pull_toy", "toy telephone": "toy_phone", "play phone": "toy_phone", "toy keyboard": "toy_piano", "play piano": "toy_piano",
          "water pistol": "water_gun", "squirt gun": "water_gun", "toy gun": "water_gun", "toy blaster": "water_gun", "superhero figure": "action_figure", "superhero figurine": "action_figure", "superhero toy": "action_figure", "toy figure": "action_figure", "unicorn plush": "plush_unicorn", "stuffed unicorn": "plush_unicorn", "toy unicorn": "plush_unicorn", "unicorn": "plush_unicorn", "unicorn toy": "plush_unicorn",
          "stuffed giraffe": "plush_giraffe", "toy giraffe": "plush_giraffe", "giraffe plush": "plush_giraffe", "giraffe toy": "plush_giraffe", "stuffed penguin": "plush_penguin", "toy penguin": "plush_penguin", "penguin plush": "plush_penguin", "plush parrot": "toy_parrot", "stuffed parrot": "toy_parrot", "parrot toy": "toy_parrot", "watercolor set": "paint_set", "watercolour set": "paint_set", "paint box": "paint_set", "paintbox": "paint_set", "box of paints": "paint_set", "set of paints": "paint_set", "watercolors": "paint_set", "watercolours": "paint_set", "toy cash register": "toy_till", "play till": "toy_till", "toy register": "toy_till", "bubble wands": "bubble_wand", "bubble mixture": "bubble_wand", "bottle of bubbles": "bubble_wand", "bubble blower": "bubble_wand"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("toys/plaything", 1, "plaything", spoken(get_args(Kind), CALLED), ("toy",), ("indoor", "playroom", "nursery", "bedroom", "classroom"), "table")
BRIGHT = ("#c8281e", "#e8b81c", "#2a62b0", "#2f8a4a", "#d8641c", "#6a3a9c")


class Params(Kindred):
    """Dials."""

    kind: Kind = "marble_run"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _gloss(color: str, p: Params) -> Material:
    return finish.paint(color, p.wear, 0.25)


def _marble(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("birch", p.wear)
    out.add("base", wood, slab((-0.2, -0.07, 0), (0.2, 0.07, 0.014), 0.004))
    for x in (-0.185, 0.185):
        out.add("post", wood, slab((x - 0.011, -0.03, 0.014), (x + 0.011, 0.03, 0.34), 0.004))
    u = arc(0.016, np.pi, 2 * np.pi, 9)
    shape = np.concatenate([u * 1.25, u[::-1]])
    for k in range(4):
        z, s = 0.29 - 0.075 * k, 1 if k % 2 == 0 else -1
        m = prism(shape, 0.34, 0.0).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.17, 0, 0))
        out.add(f"track.{k}", dyed(_gloss(BRIGHT[k], p), p.color) if k == 0 else _gloss(BRIGHT[k], p), m.turned(rot_y(0.11 * s)).moved((0, 0, z)))
        out.add(f"marble.{k}", finish.of("glass", (("#d83020", "#3a8ad8", "#3aa860", "#e8c030")[k]), 0.05), sphere(0.0095, 14, (s * (0.1 - 0.05 * k), 0, z - 0.0045 - s * 0.11 * s * (0.1 - 0.05 * k))))
    out.add("cup", _gloss(BRIGHT[2], p), lathe([(0, 0.015), (0.03, 0.015), (0.034, 0.045), (0.031, 0.045), (0.027, 0.02), (0, 0.02)], kit.n(28, 14), 0.5).moved((0.12, 0, 0)))


def _maze(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", finish.wood("birch", p.wear), slab((-0.15, -0.11, 0), (0.15, 0.11, 0.028), 0.008))
    paths = [spline([(-0.12, -0.05, 0.02), (-0.12, -0.05, 0.2), (-0.05, 0.0, 0.28), (0.02, -0.07, 0.16), (0.08, 0.0, 0.25), (0.12, -0.05, 0.12), (0.12, -0.05, 0.02)], 60), spline([(-0.12, 0.06, 0.02), (-0.11, 0.06, 0.13), (-0.04, 0.05, 0.2), (0.0, 0.07, 0.08), (0.06, 0.05, 0.2), (0.12, 0.06, 0.16), (0.12, 0.06, 0.02)], 60)]
    coil = helix(0.035, 0.14, 3, 60) + np.array([-0.02, 0.0, 0.07])
    paths.append(np.concatenate([[(0.015, 0, 0.02)], coil, [(0.015, 0.0, 0.24), (0.06, 0.02, 0.2), (0.06, 0.02, 0.02)]]))
    for k, q in enumerate(paths):
        out.add(f"wire.{k}", dyed(_gloss(BRIGHT[(0, 2, 3)[k]], p), p.color) if k == 0 else _gloss(BRIGHT[(0, 2, 3)[k]], p), tube(q, 0.0032, 8))
        for j, at in enumerate(np.linspace(4, len(q) * 0.42, 5).astype(int)):
            out.add(f"bead.{(j + k) % 6}", _gloss(BRIGHT[(j + k) % 6], p), sphere((0.0135, 0.0135, 0.0125) if j % 2 else (0.0125, 0.0125, 0.0125), 14, q[at]))


def _sorter(out: Collector, p: Params, kit: Kit) -> None:
    shapes = [arc(0.022, 0, 2 * np.pi, 25)[:-1], np.array([(-0.02, -0.02), (0.02, -0.02), (0.02, 0.02), (-0.02, 0.02)]), arc(0.026, np.pi / 2, 2.5 * np.pi, 4)[:-1]]
    square = np.array([(-0.075, -0.075), (0.075, -0.075), (0.075, 0.075), (-0.075, 0.075)])
    wood = dyed(finish.wood("birch", p.wear), p.color)
    wells = [s + np.array(q) for s, q in zip(shapes, ((-0.035, 0.035), (0.035, 0.035), (0.0, -0.035)), strict=True)]
    out.add("box", wood, prism(square, 0.01, 0.002, wells).moved((0, 0, 0.14)), fronted(prism(square, 0.01, 0.002, wells), -0.065).moved((0, 0, 0.075)), slab((-0.075, 0.065, 0), (0.075, 0.075, 0.15), 0.003), slab((-0.075, -0.064, 0), (-0.065, 0.064, 0.14), 0.003), slab((0.065, -0.064, 0), (0.075, 0.064, 0.14), 0.003), slab((-0.065, -0.065, 0), (0.065, 0.065, 0.01), 0.002))
    for k, (s, q) in enumerate(zip(shapes, ((-0.13, -0.06), (0.125, -0.08), (0.13, 0.03)), strict=True)):
        out.add(f"block.{k}", _gloss(BRIGHT[k], p), prism(s * 0.92, 0.042, 0.003).turned(rot_z(0.4 * k)).moved((*q, 0)))
    out.add("block.0", _gloss(BRIGHT[0], p), prism(shapes[0] * 0.9, 0.03, 0.003).moved((-0.035, 0.035, 0.13)))


def _cube(out: Collector, p: Params, kit: Kit) -> None:
    black, g = finish.plastic("#131416", 0.3, p.wear), kit.rng("turns")
    tones = ("#d8d8d0", "#c81e1e", "#1e4fb0", "#e87a1a", "#1e8a3c", "#e8d01e")
    cells = [(i, j, k) for i in (-1, 0, 1) for j in (-1, 0, 1) for k in (-1, 0, 1)]
    lift, twist = 0.029, rot_z(0.35)
    for i, j, k in cells:
        m = box((0.0186,) * 3, 0.0014, (0.019 * i, 0.019 * j, 0.019 * k))
        out.add("cell", dyed(black, p.color), (m.turned(twist) if k == 1 else m).moved((0, 0, lift)))
        for axis, v in enumerate((i, j, k)):
            if v:
                size, at = np.full(3, 0.0152), np.array([i, j, k]) * 0.019
                size[axis] = 0.0008
                at[axis] += v * 0.0094
                face = box(size, 0.0003, at)
                out.add(f"tile.{(t := int(g.integers(6)))}", finish.plastic(tones[t], 0.3), (face.turned(twist) if k == 1 else face).moved((0, 0, lift)))


def _wheels(out: Collector, places: tuple[tuple[float, float], ...], r: float, wide: float, n: int, tone: str = "#1a1c1f") -> None:
    for x, y in places:
        out.add("tyre", finish.rubber(tone), drum(r, wide, (x, y, r), n, 0.004))
        out.add("hub", finish.plastic("#e8b81c", 0.3), drum(0.5 * r, wide + 0.006, (x, y, r), n, 0.002))


def _truck(out: Collector, p: Params, kit: Kit) -> None:
    red, n = dyed(finish.plastic("#c8281e", 0.25, p.wear), p.color), kit.n(26, 12)
    _wheels(out, tuple((x, y) for x in (-0.075, 0.075) for y in (-0.12, 0.06, 0.13)), 0.036, 0.034, n)
    out.add("frame", finish.plastic("#22252a", 0.4), slab((-0.055, -0.17, 0.035), (0.055, 0.16, 0.06), 0.006))
    out.add("cab", red, cased((-0.08, -0.175, 0.055), (0.08, -0.06, 0.16), 0.016), slab((-0.085, -0.19, 0.045), (0.085, -0.165, 0.075), 0.008))
    out.add("glass", finish.plastic("#1c2a38", 0.08), slab((-0.066, -0.1775, 0.105), (0.066, -0.172, 0.148), 0.004), slab((-0.0825, -0.15, 0.105), (0.0825, -0.085, 0.148), 0.004))
    tip = [(-0.05, 0.07), (0.17, 0.07), (0.2, 0.16), (-0.05, 0.16), (-0.075, 0.172), (-0.16, 0.172), (-0.16, 0.18), (-0.06, 0.18)]
    bed = dyed(finish.plastic("#e8b81c", 0.25, p.wear), None)
    for x in (-0.088, 0.08):
        out.add("bed", bed, prism(tip, 0.008, 0.001).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x, 0, 0)))
    out.add("bed", bed, slab((-0.085, -0.05, 0.066), (0.085, 0.175, 0.076), 0.003), slab((-0.085, -0.055, 0.07), (0.085, -0.045, 0.18), 0.003))
    out.add("lamp", finish.plastic("#f4f0d8", 0.15), *(fronted(cylinder(0.011, 0.008, 16, 0.002), -0.176).moved((s * 0.055, 0, 0.085)) for s in (-1, 1)))


def _pull(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    outline = spline([(-0.1, 0.02), (0.03, 0.0), (0.095, 0.03), (0.1, 0.075), (0.06, 0.06), (0.0, 0.068), (-0.035, 0.095), (-0.032, 0.14), (-0.06, 0.16), (-0.09, 0.145), (-0.095, 0.12), (-0.13, 0.11), (-0.095, 0.1), (-0.085, 0.075), (-0.115, 0.05)], 70, True)
    out.add("body", dyed(_gloss("#e8b81c", p), p.color), soft_prism(outline[::-1] if np.sum(np.diff(np.r_[outline[:, 0], outline[0, 0]]) * (np.r_[outline[1:, 1], outline[:1, 1]] + outline[:, 1])) > 0 else outline, 0.04, 0.008).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.02, 0, 0.045)))
    out.add("wing", _gloss("#c8281e", p), *(sphere((0.008, 0.042, 0.024), 18, (s * 0.02, 0.03, 0.085)) for s in (-1, 1)))
    out.add("eye", finish.plastic("#101214", 0.1), *(sphere(0.005, 10, (s * 0.021, -0.068, 0.187)) for s in (-1, 1)))
    out.add("base", finish.wood("birch", p.wear), slab((-0.04, -0.11, 0.03), (0.04, 0.11, 0.048), 0.006))
    for x in (-0.05, 0.05):
        for y in (-0.075, 0.075):
            out.add("wheel", _gloss("#c8281e", p), drum(0.03, 0.016, (x, y, 0.03), n, 0.004))
            out.add("hub", finish.wood("birch"), drum(0.008, 0.024, (x, y, 0.03), 12, 0.002))
    out.add("cord", finish.of("rope", "#f0e8d2", 0.85), tube(spline([(0, -0.11, 0.04), (0.01, -0.17, 0.012), (0.06, -0.22, 0.005), (0.03, -0.28, 0.005)], 30), 0.0022, 7))
    out.add("bead", _gloss("#2a62b0", p), sphere(0.011, 14, (0.03, -0.285, 0.011)))


def _phone(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.plastic("#e8e4da", 0.25, p.wear), p.color), cased((-0.085, -0.075, 0.024), (0.085, 0.075, 0.09), 0.024))
    _wheels(out, tuple((x, y) for x in (-0.08, 0.08) for y in (-0.045, 0.045)), 0.026, 0.014, 20, "#c8281e")
    dial = rot_x(0.85)
    out.add("dial", finish.plastic("#2a62b0", 0.25), cylinder(0.044, 0.012, 32, 0.004).turned(dial).moved((0, -0.055, 0.068)))
    for k in range(8):
        a = 0.8 + k * 0.66
        out.add(f"hole.{k % 3}", finish.plastic(BRIGHT[(0, 1, 3)[k % 3]], 0.3), cylinder(0.008, 0.004, 14, 0.001).moved((0.03 * np.cos(a), 0.03 * np.sin(a), 0.011)).turned(dial).moved((0, -0.055, 0.068)))
    red = finish.plastic("#c8281e", 0.25, p.wear)
    out.add("handset", red, tube(spline([(-0.085, 0.02, 0.115), (-0.06, 0.02, 0.135), (0.06, 0.02, 0.135), (0.085, 0.02, 0.115)], 20), 0.013, 12), *(cylinder(0.028, 0.026, 24, 0.008).moved((s * 0.085, 0.02, 0.092)) for s in (-1, 1)))
    out.add("eye", finish.plastic("#f4f4f0", 0.15), *(sphere((0.013, 0.006, 0.013), 14, (s * 0.022, -0.07, 0.096)) for s in (-1, 1)))
    out.add("pupil", finish.plastic("#101214", 0.1), *(sphere(0.006, 10, (s * 0.02, -0.075, 0.096)) for s in (-1, 1)))


def _piano(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.paint("#c8281e", p.wear, 0.15), p.color)
    curve = np.concatenate([[(-0.2, -0.1), (0.2, -0.1), (0.2, 0.02)], spline([(0.2, 0.02), (0.12, 0.08), (0.06, 0.16), (-0.08, 0.2), (-0.2, 0.2)], 24)])
    out.add("case", tone, prism(curve, 0.05, 0.004).moved((0, 0, 0.16)), slab((-0.2, -0.1, 0.21), (0.2, -0.085, 0.225), 0.003))
    out.add("lid", tone, prism(np.concatenate([[(-0.2, -0.05), (0.2, -0.05)], curve[2:]]), 0.008, 0.002).moved((0.2, 0, 0)).turned(rot_y(-0.6)).moved((-0.2, 0, 0.212)))
    out.add("prop", tone, rod((0.1, 0.03, 0.21), (0.06, 0.03, 0.385), 0.004, 8))
    w = 0.38 / 15
    out.add("key", finish.plastic("#f2f0e8", 0.2), *(slab((-0.19 + w * k + 0.0006, -0.16, 0.175), (-0.19 + w * (k + 1) - 0.0006, -0.09, 0.19), 0.002) for k in range(15)))
    out.add("bed", tone, slab((-0.2, -0.165, 0.16), (0.2, -0.1, 0.175), 0.003), *(slab((s * 0.2 - 0.006, -0.165, 0.16), (s * 0.2 + 0.006, -0.1, 0.2), 0.003) for s in (-1, 1)))
    out.add("black", finish.plastic("#131416", 0.2), *(slab((-0.19 + w * (k + 1) - 0.007, -0.135, 0.19), (-0.19 + w * (k + 1) + 0.007, -0.09, 0.198), 0.002) for k in range(14) if k % 7 not in (2, 6)))
    out.add("leg", tone, *(lathe([(0, 0), (0.009, 0), (0.012, 0.012), (0.009, 0.03), (0.016, 0.15), (0.018, 0.162), (0, 0.162)], 16, 0.6).moved(q) for q in ((-0.17, -0.12, 0), (0.17, -0.12, 0), (-0.1, 0.15, 0))))


def _gun(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#2fa84a", 0.2, p.wear), p.color)
    out.add("tank", finish.of("plastic", "#e87a1a", 0.12, p.wear), drum(0.032, 0.15, (0.02, 0, 0.03 + 0.028), 28, 0.014))
    body = np.array([(-0.2, 0.0), (0.12, -0.005), (0.14, -0.07), (0.18, -0.15), (0.13, -0.155), (0.08, -0.05), (0.0, -0.05), (-0.04, -0.028), (-0.2, -0.025)])
    side = prism(body[::-1], 0.034, 0.006).moved((0, 0.045, -0.017 + 0.03))
    out.add("body", shell, side)
    out.add("nozzle", finish.plastic("#e8d01e", 0.25), drum(0.01, 0.05, (-0.22, 0.032, 0.03), 18, 0.003))
    out.add("trigger", finish.plastic("#e8d01e", 0.25), cased((0.055, -0.035, 0.024), (0.07, 0.0, 0.036), 0.004))
    out.add("pump", finish.plastic("#e8d01e", 0.25), cased((-0.13, -0.02, 0.012), (-0.06, 0.016, 0.048), 0.012))


def _hero(out: Collector, p: Params, kit: Kit) -> None:
    suit, red, skin_ = dyed(finish.plastic("#2348a0", 0.3, p.wear), p.color), finish.plastic("#c81e1e", 0.3, p.wear), finish.plastic("#d8a078", 0.4)
    c = cell(kit.detail, 0.0036)
    torso = blend([ball((0, 0, 0.148), (0.03, 0.018, 0.026)), ball((0, 0, 0.12), (0.021, 0.015, 0.022)), *(chain([(s * 0.03, 0, 0.16), (s * 0.05, 0.004, 0.13), (s * 0.048, -0.014, 0.105)], (0.0115, 0.0095, 0.008), 0.004) for s in (-1, 1)), *(chain([(s * 0.014, 0, 0.105), (s * 0.021, -0.003, 0.06), (s * 0.026, 0.003, 0.02)], (0.0145, 0.011, 0.0085), 0.004) for s in (-1, 1))], 0.008)
    out.add("suit", suit, skin(torso, c, 2, 0.3))
    out.add("trunks", red, skin(blend([ball((0, 0, 0.102), (0.0225, 0.017, 0.0125))], 0.004), c, 2, 0.2), *(skin(blend([bone((s * 0.023, 0.002, 0.034), (s * 0.026, 0.003, 0.008), 0.0105, 0.0095), ball((s * 0.026, -0.01, 0.006), (0.009, 0.018, 0.0065))], 0.006), c, 2, 0.2) for s in (-1, 1)))
    out.add("skin", skin_, sphere((0.0125, 0.0145, 0.0165), 18, (0, -0.002, 0.196)), rod((0, 0, 0.165), (0, 0, 0.185), 0.0075, 12), *(sphere(0.0088, 12, (s * 0.048, -0.018, 0.1)) for s in (-1, 1)))
    out.add("hair", finish.plastic("#191410", 0.4), sphere((0.0135, 0.0145, 0.012), 16, (0, 0.002, 0.204)))
    out.add("mask", red, sphere((0.0126, 0.006, 0.004), 14, (0, -0.0115, 0.199)))
    out.add("belt", finish.plastic("#e8c01e", 0.3), ring(np.array([0.0215, 0.0162]), 0.003, (0, 0, 0.113), 24, 6))
    u, v = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(0, 1, 12), indexing="ij")
    cape = np.stack([u * (0.026 + 0.032 * v), 0.016 + 0.03 * v + 0.006 * np.cos(7 * u) * v, 0.166 - 0.135 * v], -1)
    out.add("cape", red, thick(cape[::-1].copy(), 0.002))
    out.add("base", finish.plastic("#22252a", 0.4), cylinder(0.042, 0.005, kit.n(28, 14), 0.002))


def _plush(out: Collector, p: Params, kit: Kit, form: Form, tone: Callable[[Floats], Floats]) -> None:
    """A soft body with short pile, coloured by its points (n, 3)."""
    m = skin(form, cell(kit.detail, 0.009), 2, 0.4)
    v, nrm = m.vertices, m.normals if m.normals is not None else m.vertices
    pile = v + nrm * (0.0016 * fbm(v, 0.012, 2, 5))[:, None]
    drift = (1 + 0.13 * fbm(v, 0.03, 2, kit.seed % 60))[:, None]
    out.add("coat", finish.of("fur", (1.0, 1.0, 1.0), 0.95, p.wear), Mesh(pile, m.faces, m.normals, m.uv, m.color).tinted(tone(v) * drift))


def _coat(p: Params, usual: tuple[float, float, float]) -> Floats:
    return np.array(rgb(p.color) if p.color else usual)


def _eyes(out: Collector, x: float, y: float, z: float, r: float) -> None:
    out.add("eye", finish.plastic((0.012, 0.01, 0.009), 0.06), *(sphere((r, 0.7 * r, r), 14, (s * x, y, z)) for s in (-1, 1)))


def _unicorn(out: Collector, p: Params, kit: Kit) -> None:
    legs = [chain([(s * 0.05, y, 0.1), (s * 0.062, y - 0.005, 0.05), (s * 0.064, y - 0.008, 0.03)], (0.038, 0.03, 0.03), 0.01) for s in (-1, 1) for y in (-0.07, 0.075)]
    form = blend([ball((0, 0, 0.13), (0.075, 0.12, 0.07)), bone((0, -0.08, 0.15), (0, -0.13, 0.24), 0.05, 0.045), ball((0, -0.14, 0.26), (0.058, 0.058, 0.056)), bone((0, -0.17, 0.25), (0, -0.215, 0.235), 0.042, 0.036), *legs, *(bone((s * 0.035, -0.125, 0.3), (s * 0.045, -0.12, 0.34), 0.015, 0.006) for s in (-1, 1))], 0.025)
    _plush(out, p, kit, form, lambda v: np.tile(_coat(p, (0.78, 0.74, 0.72)), (len(v), 1)))
    out.add("hoof", finish.of("velvet", "#b070b8", 0.9), *(cylinder(0.031, 0.024, 20, 0.006, (s * 0.064, y - 0.008, 0)) for s in (-1, 1) for y in (-0.07, 0.075)))
    a = np.linspace(0, 1, 40)
    out.add("horn", finish.of("metal", "#d8b048", 0.35), lathe([(0.015, 0), (0.011, 0.025), (0.006, 0.055), (0, 0.075)], 18, 0.9).turned(rot_x(0.5)).moved((0, -0.165, 0.305)), tube(np.c_[0.0145 * (1 - a) * np.cos(20 * a), 0.0145 * (1 - a) * np.sin(20 * a), 0.073 * a], 0.0022, 6).turned(rot_x(0.5)).moved((0, -0.165, 0.305)))
    g, locks = kit.rng("mane"), ("#e0609a", "#8a5ac8", "#48a8d8", "#f0c048")
    for k in range(14):
        t = k / 13
        at = np.array([0, -0.13 + 0.09 * t, 0.312 - 0.13 * t])
        s = 1 if k % 2 else -1
        out.add(f"mane.{k % 4}", finish.of("fur", locks[k % 4], 0.9), tube(spline([at, at + [s * 0.03, 0.03, 0.0], at + [s * 0.055, 0.035, -0.05 - 0.02 * float(g.random())]], 12), np.linspace(0.011, 0.003, 12), 8))
    for k in range(6):
        out.add(f"mane.{k % 4}", finish.of("fur", locks[k % 4], 0.9), tube(spline([(0, 0.11, 0.16), (0.012 * (k - 2.5), 0.16, 0.15), (0.018 * (k - 2.5), 0.185, 0.09), (0.014 * (k - 2.5), 0.18, 0.045)], 14), np.r_[np.full(11, 0.011), 0.008, 0.005, 0.003], 8))
    _eyes(out, 0.05, -0.17, 0.268, 0.009)


def _giraffe(out: Collector, p: Params, kit: Kit) -> None:
    legs = [chain([(s * 0.042, y, 0.15), (s * 0.05, y, 0.08), (s * 0.052, y, 0.022)], (0.03, 0.022, 0.02), 0.01) for s in (-1, 1) for y in (-0.055, 0.06)]
    neck = chain([(0, -0.05, 0.18), (0, -0.085, 0.28), (0, -0.1, 0.36)], (0.045, 0.033, 0.03), 0.02)
    form = blend([ball((0, 0, 0.17), (0.062, 0.1, 0.056)), neck, ball((0, -0.11, 0.385), (0.038, 0.042, 0.038)), bone((0, -0.13, 0.378), (0, -0.175, 0.36), 0.03, 0.027), *legs, *(bone((s * 0.03, -0.1, 0.405), (s * 0.068, -0.095, 0.415), 0.012, 0.009) for s in (-1, 1)), bone((0, 0.09, 0.18), (0, 0.12, 0.11), 0.009, 0.007)], 0.02)

    def tone(v: Floats) -> Floats:
        spots = smoothstep(np.abs(fbm(v, 0.04, 1, 11)), 0.16, 0.22) * smoothstep(v[:, 2], 0.05, 0.09) * smoothstep(v[:, 1], -0.15, -0.12)
        return np.asarray(_coat(p, (0.62, 0.4, 0.1)) * (1 - spots[:, None]) + np.array((0.2, 0.075, 0.02)) * spots[:, None])

    _plush(out, p, kit, form, tone)
    out.add("horn", finish.of("fur", "#4a2a14", 0.9), *(rod((s * 0.016, -0.1, 0.415), (s * 0.02, -0.1, 0.45), 0.005, 10) for s in (-1, 1)), *(sphere(0.0095, 12, (s * 0.02, -0.1, 0.452)) for s in (-1, 1)), sphere((0.014, 0.014, 0.022), 12, (0, 0.122, 0.1)), *(cylinder(0.0225, 0.026, 18, 0.006, (s * 0.052, y, 0)) for s in (-1, 1) for y in (-0.055, 0.06)))
    _eyes(out, 0.034, -0.132, 0.395, 0.007)
    out.add("nostril", finish.plastic("#2a1a10", 0.5), *(sphere(0.003, 8, (s * 0.012, -0.201, 0.366)) for s in (-1, 1)))


def _penguin(out: Collector, p: Params, kit: Kit) -> None:
    form = blend([ball((0, 0, 0.11), (0.085, 0.075, 0.1)), ball((0, -0.005, 0.235), (0.065, 0.06, 0.06)), *(chain([(s * 0.075, 0, 0.17), (s * 0.11, 0.0, 0.11), (s * 0.115, -0.01, 0.07)], (0.022, 0.02, 0.012), 0.01) for s in (-1, 1))], 0.03)

    def tone(v: Floats) -> Floats:
        front = smoothstep(v[:, 1], -0.02, -0.04) * smoothstep(np.abs(v[:, 0]), 0.068, 0.055)
        face = front * np.where(v[:, 2] > 0.2, smoothstep((np.abs(v[:, 0]) - 0.024) ** 2 + (v[:, 2] - 0.238) ** 2, 0.0011, 0.0007), 1.0)
        return np.asarray(_coat(p, (0.022, 0.026, 0.04)) * (1 - face[:, None]) + np.array((0.78, 0.76, 0.72)) * face[:, None])

    _plush(out, p, kit, form, tone)
    out.add("beak", finish.of("velvet", "#e8901c", 0.85), lathe([(0.02, 0), (0.015, 0.02), (0, 0.036)], 16, 0.9).turned(rot_x(np.pi / 2)).moved((0, -0.055, 0.225)), *(sphere((0.033, 0.045, 0.013), 18, (s * 0.04, -0.05, 0.012)) for s in (-1, 1)))
    _eyes(out, 0.024, -0.058, 0.25, 0.0075)


def _parrot(out: Collector, p: Params, kit: Kit) -> None:
    form = blend([ball((0, 0.01, 0.12), (0.062, 0.06, 0.085)), ball((0, -0.008, 0.215), (0.05, 0.05, 0.05))], 0.03)
    _plush(out, p, kit, form, lambda v: np.tile(_coat(p, (0.62, 0.03, 0.02)), (len(v), 1)))
    for s in (-1, 1):
        wing = blend([ball((s * 0.064, 0.02, 0.125), (0.016, 0.045, 0.072), rot_x(0.25)), bone((s * 0.06, 0.045, 0.09), (s * 0.045, 0.085, 0.045), 0.016, 0.008)], 0.015)
        m = skin(wing, cell(kit.detail, 0.007), 2, 0.2)
        t = m.vertices[:, 2:3]
        tone = np.where(t > 0.145, (0.6, 0.04, 0.02), np.where(t > 0.115, (0.72, 0.5, 0.03), (0.03, 0.14, 0.5)))
        out.add("wing", finish.of("velvet", (1.0, 1.0, 1.0), 0.9, p.wear), m.tinted(tone))
    tails = ("#1c4fb0", "#c81e1e", "#1c4fb0")
    for k in (-1, 0, 1):
        out.add(f"tail.{k % 2}", finish.of("velvet", tails[k + 1], 0.9), soft_box((0.026, 0.008, 0.15), 0.004, 0.03).turned(rot_x(-0.75)).turned(rot_z(0.14 * k)).moved((0.018 * k, 0.09, 0.055)))
    out.add("face", finish.of("velvet", "#f2ece0", 0.9), *(sphere((0.012, 0.021, 0.022), 16, (s * 0.041, -0.028, 0.215)) for s in (-1, 1)))
    out.add("beak", finish.of("velvet", "#e8b040", 0.8), tube(spline([(0, -0.05, 0.225), (0, -0.078, 0.222), (0, -0.088, 0.2), (0, -0.082, 0.186)], 14), np.linspace(0.02, 0.004, 14), 14), sphere((0.014, 0.014, 0.011), 14, (0, -0.058, 0.195)))
    out.add("foot", finish.of("velvet", "#3a3a3c", 0.85), *(tube([(s * 0.025, -0.015, 0.04), (s * 0.027, -0.03, 0.008), (s * 0.027 + dx, -0.055, 0.006)], 0.0065, 8) for s in (-1, 1) for dx in (-0.012, 0.012)))
    _eyes(out, 0.051, -0.03, 0.22, 0.0075)


def _paints(out: Collector, p: Params, kit: Kit) -> None:
    tin = dyed(finish.paint("#1a1c1f", p.wear, 0.3), p.color)
    out.add("case", tin, cased((-0.11, -0.045, 0), (0.11, 0.045, 0.012), 0.004), cased((-0.11, 0.045, 0.004), (0.11, 0.05, 0.094), 0.003))
    out.add("white", finish.paint("#f4f2ec", 0.1, 0.3), slab((-0.105, -0.041, 0.0105), (0.105, 0.041, 0.0128), 0.001), slab((-0.105, 0.0435, 0.01), (0.105, 0.0456, 0.09), 0.001))
    tones = ("#f0d01e", "#e87a1a", "#c81e1e", "#a01e5a", "#5a2a8a", "#1e3a9a", "#1e7ac8", "#1e8a6a", "#2f8a2a", "#8a6a1e", "#5a3a1e", "#15171a")
    for k, t in enumerate(tones):
        out.add(f"pan.{k}", finish.of("paint", t, 0.55), cased((-0.098 + 0.033 * (k % 6), -0.036 + 0.03 * (k // 6), 0.012), (-0.07 + 0.033 * (k % 6), -0.012 + 0.03 * (k // 6), 0.017), 0.002))
    out.add("brush", finish.wood("cherry", p.wear), rod((-0.1, 0.032, 0.017), (0.06, 0.032, 0.017), 0.0034, 10, 0.0026))
    out.add("ferrule", finish.metal("chrome"), rod((0.06, 0.032, 0.017), (0.078, 0.032, 0.017), 0.003, 10))
    out.add("hair", finish.of("fur", "#5a3a1e", 0.8), rod((0.078, 0.032, 0.017), (0.096, 0.032, 0.0165), 0.0035, 10, 0.0004))


def _till(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.plastic("#2a8ac8", 0.25, p.wear), p.color), prism([(-0.1, 0), (0.1, 0), (0.1, 0.1), (0.03, 0.16), (-0.02, 0.1), (-0.1, 0.07)], 0.24, 0.008).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.12, 0, 0)))
    out.add("drawer", finish.plastic("#e8b81c", 0.3), cased((-0.105, -0.112, 0.008), (0.105, -0.09, 0.052), 0.006))
    out.add("grip", finish.plastic("#c8281e", 0.3), cased((-0.03, -0.122, 0.026), (0.03, -0.108, 0.038), 0.004))
    slope = rot_x(0.36)
    for i in range(4):
        for j in range(3):
            out.add(f"key.{(i + j) % 4}", finish.plastic(BRIGHT[(i + j) % 4], 0.3), box((0.024, 0.014, 0.012), 0.004).turned(slope).moved((-0.06 + 0.04 * i, -0.085 + 0.024 * j, 0.079 + 0.009 * j)))
    out.add("screen", finish.plastic("#1c2a20", 0.1), box((0.15, 0.004, 0.035), 0.002).turned(rot_x(-0.7)).moved((0, 0.002, 0.13)))
    labelled(out, "1.25", 0.022, (0.0, -0.0085, 0.122), "#8af0a0")
    out.add("coin", finish.plastic("#e8c01e", 0.3), *(cylinder(0.016, 0.004, 20, 0.001, (0.14 + 0.012 * k, -0.06 + 0.03 * k, 0)) for k in range(3)))


def _bubbles(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(24, 12)
    out.add("pot", dyed(finish.plastic("#2a8ac8", 0.2, p.wear), p.color), lathe([(0, 0), (0.024, 0), (0.027, 0.004), (0.027, 0.075), (0.02, 0.09), (0.02, 0.1), (0, 0.1)], n, 0.6))
    out.add("label", finish.of("paper", "#f4e24a", 0.6), cylinder(0.0275, 0.04, n, 0.0003, (0, 0, 0.02)))
    pink = finish.plastic("#e0408a", 0.25, p.wear)
    out.add("wand", pink, rod((0.04, -0.06, 0.006), (0.09, 0.05, 0.006), 0.004, 10), ring(0.02, 0.003, (0.098, 0.07, 0.006), 24, 8), *(sphere(0.005, 8, (0.098 + 0.022 * np.cos(a), 0.07 + 0.022 * np.sin(a), 0.006)) for a in np.arange(8) * np.pi / 4), sphere(0.007, 10, (0.04, -0.06, 0.007)))
    out.add("words", finish.paint("#1e3a9a", 0.0), printed("O", 0.02, 0, 0, 0.1005))


KINDS: dict[str, Kin] = {
    "marble_run": Kin(_marble, 0.9), "bead_maze": Kin(_maze, 0.8), "shape_sorter": Kin(_sorter, 0.9), "puzzle_cube": Kin(_cube, 0.1), "toy_truck": Kin(_truck, 0.7), "pull_toy": Kin(_pull, 0.4), "toy_phone": Kin(_phone, 0.4), "toy_piano": Kin(_piano, 2.5), "water_gun": Kin(_gun, 0.3), "action_figure": Kin(_hero, 0.1),
    "plush_unicorn": Kin(_unicorn, 0.3), "plush_giraffe": Kin(_giraffe, 0.3), "plush_penguin": Kin(_penguin, 0.25), "toy_parrot": Kin(_parrot, 0.2), "paint_set": Kin(_paints, 0.2), "toy_till": Kin(_till, 0.7), "bubble_wand": Kin(_bubbles, 0.12),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
