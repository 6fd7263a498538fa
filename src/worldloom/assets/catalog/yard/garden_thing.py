"""A thing of gardens, balconies and old farms: a garden gnome, a raised bed, a compost bin, a window box, a bird house on a pole, a seesaw, a hot tub, a swim ring, a pergola, a wedding arch, a clothesline, a washtub with its board, a butter churn, a milk churn, a beer keg or stocks."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, box_collider, finish, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow, leaf_blade
from worldloom.geometry import Mesh, arc, box, cylinder, fbm, hang, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("yard/garden_thing", 1, "garden_thing", ("garden gnome", "gnome", "raised bed", "raised garden bed", "vegetable bed", "planter bed", "compost bin", "composter", "compost heap", "window box", "flower box", "window planter", "balcony planter", "bird house", "birdhouse", "nesting box", "nest box", "seesaw", "see-saw", "teeter totter", "hot tub", "jacuzzi", "whirlpool tub", "wooden hot tub", "swim ring", "inflatable ring", "pool float", "pool ring", "pergola", "arbor", "wedding arch", "flower arch", "garden arch", "rose arch", "clothesline", "washing line", "laundry line", "clothes line", "washtub", "wash tub", "washboard", "butter churn", "milk churn", "milk can", "beer keg", "keg of beer", "wooden stocks", "pillory"),
            ("garden",), ("outdoor", "garden", "balcony", "terrace", "farm", "yard"), "ground")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["gnome", "raised_bed", "compost_bin", "window_box", "bird_house", "seesaw", "hot_tub", "swim_ring", "pergola", "flower_arch", "clothesline", "washtub", "butter_churn", "milk_churn", "keg", "stocks"] = "gnome"
    wear: Wear = 0.2


CALLED = {"garden gnome": "gnome", "raised bed": "raised_bed", "raised garden bed": "raised_bed", "vegetable bed": "raised_bed", "planter bed": "raised_bed", "compost bin": "compost_bin", "composter": "compost_bin", "compost heap": "compost_bin", "window box": "window_box", "flower box": "window_box", "window planter": "window_box", "balcony planter": "window_box", "bird house": "bird_house", "birdhouse": "bird_house", "nesting box": "bird_house", "nest box": "bird_house", "see saw": "seesaw", "teeter totter": "seesaw", "hot tub": "hot_tub", "jacuzzi": "hot_tub", "whirlpool tub": "hot_tub", "wooden hot tub": "hot_tub", "swim ring": "swim_ring", "inflatable ring": "swim_ring", "pool float": "swim_ring", "pool ring": "swim_ring",
          "arbor": "pergola", "wedding arch": "flower_arch", "flower arch": "flower_arch", "garden arch": "flower_arch", "rose arch": "flower_arch", "washing line": "clothesline", "laundry line": "clothesline", "clothes line": "clothesline", "wash tub": "washtub", "washboard": "washtub", "butter churn": "butter_churn", "milk churn": "milk_churn", "milk can": "milk_churn", "beer keg": "keg", "keg of beer": "keg", "pillory": "stocks", "wooden stocks": "stocks"}  # fmt: skip
"""Other names of its kinds."""


POSTS = {"pergola": ((-1.4, -1.1), (-1.4, 1.1), (1.4, -1.1), (1.4, 1.1)), "flower_arch": ((-0.75, 0.0), (0.75, 0.0)), "clothesline": ((-1.6, 0.0), (1.6, 0.0))}
"""Where what people walk under stands, in metres."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on the ground."""
    part = drawn(KINDS, p, kit, dynamic=KINDS[p.kind].mass < 15)
    posts = POSTS.get(p.kind)
    return part if posts is None else replace(part, colliders=tuple(box_collider((p.size * (x - 0.1), p.size * (y - 0.1), 0), (p.size * (x + 0.1), p.size * (y + 0.1), 1.8 * p.size)) for x, y in posts))


def _gnome(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("base", finish.paint("#4a6a2f", p.wear), lathe([(0, 0), (0.1, 0), (0.105, 0.01), (0.09, 0.025), (0, 0.025)], n, 0.6))
    out.add("boot", finish.paint("#3a2214", p.wear), *(sphere((0.032, 0.052, 0.034), n, (s * 0.036, -0.02, 0.05)) for s in (-1, 1)))
    out.add("coat", finish.paint("#2f5a9a", p.wear), lathe([(0, 0.07), (0.075, 0.07), (0.085, 0.13), (0.075, 0.2), (0.05, 0.26), (0, 0.265)], n, True), *(tube(spline([(s * 0.065, 0, 0.22), (s * 0.1, -0.02, 0.17), (s * 0.06, -0.08, 0.15)], 12), 0.025, 10) for s in (-1, 1)))
    out.add("belt", finish.paint("#241a14"), ring(0.084, 0.008, (0, 0, 0.135), n, 6))
    out.add("skin", finish.paint("#e0a888", p.wear), sphere((0.052, 0.05, 0.05), n, (0, -0.005, 0.29)), sphere(0.015, 14, (0, -0.058, 0.288)), *(sphere(0.02, 12, (s * 0.055, -0.085, 0.148)) for s in (-1, 1)))
    beard = lathe([(0, 0.165), (0.022, 0.19), (0.045, 0.245), (0.05, 0.28), (0, 0.285)], n, True)
    out.add("beard", finish.paint("#f2eee4", p.wear), Mesh(beard.vertices * [1, 0.75, 1] + [0, -0.035, 0], beard.faces, None, beard.uv), *(rod((0, -0.058, 0.275), (s * 0.035, -0.05, 0.265), 0.009, 8, 0.004) for s in (-1, 1)))
    out.add("hat", dyed(finish.paint("#b3201a", p.wear), p.color), lathe([(0, 0.305), (0.062, 0.305), (0.055, 0.34), (0.03, 0.41), (0.008, 0.47), (0, 0.475)], n, True))
    out.add("eye", finish.plastic("#141416", 0.1), *(sphere(0.006, 10, (s * 0.02, -0.05, 0.302)) for s in (-1, 1)))
    out.add("lamp", finish.metal("brass"), rod((0.055, -0.09, 0.15), (0.055, -0.09, 0.1), 0.003, 6))
    out.add("light", finish.glow((1.0, 0.7, 0.3), 1.5), sphere((0.016, 0.016, 0.02), 12, (0.055, -0.09, 0.085)))


def _bed(out: Collector, p: Params, kit: Kit) -> None:
    g, wood = kit.rng("leaves"), dyed(finish.wood("pine", p.wear), p.color)
    out.add("frame", wood, *(box((1.6, 0.04, 0.19), 0.005, (0, s * 0.42, z)) for s in (-1, 1) for z in (0.095, 0.29)), *(box((0.04, 0.8, 0.19), 0.005, (s * 0.78, 0, z)) for s in (-1, 1) for z in (0.095, 0.29)), *(box((0.07, 0.07, 0.42), 0.005, (a * 0.77, b * 0.41, 0.21)) for a in (-1, 1) for b in (-1, 1)))
    out.add("soil", finish.of("soil", (0.07, 0.045, 0.03), 0.95), soft_box((1.52, 0.8, 0.06), 0.02, 0.05, 0.01, 0.02, 4, (0, 0, 0.33)))
    leaf = leaf_blade(0.14, 0.07, -0.4, 6)
    for row, (tone, size) in enumerate((((0.14, 0.3, 0.05), 1.0), ((0.07, 0.2, 0.04), 0.75), ((0.22, 0.34, 0.08), 1.1))):
        for x in np.linspace(-0.64, 0.64, 7):
            a = np.arange(9) * 0.75 + g.uniform(0, 6)
            out.add(f"leaf.{row}", finish.of("leaf", tone, 0.6, thin=True), copies(leaf.turned(rot_y(-0.35)), np.tile([[x, 0.25 * (row - 1), 0.355]], (9, 1)), a, size * g.uniform(0.7, 1.15, 9)))


def _compost(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = dyed(finish.wood("weathered", p.wear), p.color), kit.rng("heap")
    z = np.linspace(0.06, 0.74, 6)
    out.add("slat", wood, *(boards((0.9, 0.025, 0.09), np.c_[0 * z, 0 * z + s * 0.42, z], 0.004, tints(g, 6)) for s in (-1, 1)), *(boards((0.025, 0.84, 0.09), np.c_[0 * z + s * 0.44, 0 * z, z], 0.004, tints(g, 6)) for s in (-1, 1)), *(box((0.05, 0.05, 0.82), 0.005, (a * 0.42, b * 0.39, 0.41)) for a in (-1, 1) for b in (-1, 1)))
    heap = lathe([(0, 0.4), (0.4, 0.42), (0.34, 0.58), (0.2, 0.68), (0, 0.72)], 30, 0.5)
    out.add("heap", finish.of("soil", (0.1, 0.07, 0.04), 0.98), Mesh(heap.vertices * (1 + 0.08 * fbm(heap.vertices, 0.12, 3, 3))[:, None], heap.faces, None, heap.uv))
    q = np.c_[g.normal(0, 0.17, (50, 2)), np.zeros(50)]
    q[:, 2] = 0.73 - 0.5 * np.hypot(q[:, 0], q[:, 1])
    for k, tone in enumerate(((0.16, 0.3, 0.06), (0.36, 0.24, 0.08))):
        out.add(f"leaf.{k}", finish.of("leaf", tone, 0.7, thin=True), copies(leaf_blade(0.08, 0.04, 0.4), q[k::2], g.uniform(0, 6, 25)))


def _window_box(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("flowers")
    out.add("box", dyed(finish.of("ceramic", "terracotta", 0.8, p.wear), p.color), prism([(-0.075, 0), (0.075, 0), (0.1, 0.17), (-0.1, 0.17)], 0.8, 0.004).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.4, 0, 0)), box((0.83, 0.23, 0.025), 0.006, (0, 0, 0.165)))
    out.add("soil", finish.of("soil", (0.07, 0.045, 0.03), 0.95), box((0.78, 0.18, 0.01), 0.002, (0, 0, 0.175)))
    q = np.c_[g.uniform(-0.37, 0.37, 70), g.uniform(-0.09, 0.08, 70), np.full(70, 0.18)]
    out.add("leaf", finish.of("leaf", (0.07, 0.2, 0.04), 0.6, thin=True), copies(leaf_blade(0.1, 0.045, -0.3).turned(rot_y(-0.5)), q, g.uniform(0, 6, 70), g.uniform(0.6, 1.2, 70)), copies(leaf_blade(0.16, 0.04, 1.2), np.c_[g.uniform(-0.37, 0.37, 16), np.full(16, -0.09), np.full(16, 0.18)], g.uniform(-2.2, -0.9, 16)))
    petal = sphere((0.014, 0.014, 0.006), 8)
    bloom = np.concatenate([np.c_[0.016 * np.cos(a := np.arange(5) * 1.257), 0.016 * np.sin(a), 0 * a], [[0, 0, 0.004]]])
    for k, tone in enumerate(("#c2163a", "#f2f0ea", "#e06aa0")):
        at = np.c_[g.uniform(-0.37, 0.37, 14), g.uniform(-0.11, 0.07, 14), g.uniform(0.24, 0.31, 14)]
        out.add(f"flower.{k}", finish.of("leaf", tone, 0.6), copies(petal, (at[:, None] + bloom[None]).reshape(-1, 3)))


def _bird_house(out: Collector, p: Params, kit: Kit) -> None:
    wood, roof = dyed(finish.paint("#e8e2d2", p.wear), p.color), finish.wood("dark", p.wear)
    out.add("pole", finish.wood("weathered", p.wear), box((0.06, 0.06, 1.5), 0.005, (0, 0.03, 0.75)), box((0.3, 0.3, 0.04), 0.006, (0, 0.03, 0.02)))
    out.add("house", wood, prism([(-0.09, 0), (0.09, 0), (0.09, 0.14), (0, 0.24), (-0.09, 0.14)], 0.17, 0.003).turned(rot_x(np.pi / 2)).moved((0, 0.1, 1.5)))
    out.add("roof", roof, *(box((0.17, 0.25, 0.012), 0.003, (0.075, 0, 0)).turned(rot_y(0.838)).turned(rot_z(0 if s > 0 else np.pi)).moved((0, 0.012, 1.752)) for s in (-1, 1)))
    out.add("hole", finish.plastic("#0c0a08", 0.9), cylinder(0.026, 0.002, 24, 0.0).turned(rot_x(np.pi / 2)).moved((0, -0.0695, 1.62)))
    out.add("perch", roof, rod((0, -0.07, 1.57), (0, -0.12, 1.57), 0.006, 8), box((0.2, 0.2, 0.014), 0.003, (0, 0.01, 1.5)))


def _seesaw(out: Collector, p: Params, kit: Kit) -> None:
    paint, steel = dyed(finish.paint("#c22a1e", p.wear), p.color), finish.metal("gunmetal", p.wear)
    tilt = rot_y(0.16)
    parts = [box((2.6, 0.2, 0.05), 0.01, (0, 0, 0.5))] + [soft_box((0.36, 0.26, 0.05), 0.02, 0.08, center=(s * 1.08, 0, 0.55)) for s in (-1, 1)]
    out.add("beam", paint, parts[0].turned(tilt))
    out.add("seat", finish.plastic("#e0b01c", 0.4), *(m.turned(tilt) for m in parts[1:]))
    out.add("handle", steel, *(tube(spline([(s * 0.82, -0.09, 0.52), (s * 0.82, -0.09, 0.74), (s * 0.82, 0.09, 0.74), (s * 0.82, 0.09, 0.52)], 18), 0.013, 8).turned(tilt) for s in (-1, 1)))
    out.add("frame", finish.paint("#2f5a9a", p.wear), *(rod((a * 0.25, b * 0.2, 0), (0, b * 0.13, 0.5), 0.028, 10) for a in (-1, 1) for b in (-1, 1)), rod((0, -0.17, 0.5), (0, 0.17, 0.5), 0.03, 12), *(rod((a * 0.25, -0.2, 0.02), (a * 0.25, 0.2, 0.02), 0.02, 10) for a in (-1, 1)))


def _hot_tub(out: Collector, p: Params, kit: Kit) -> None:
    n, g = 40, kit.rng("staves")
    a = np.arange(n) * 2 * np.pi / n
    out.add("stave", dyed(finish.wood("cherry", p.wear), p.color), boards((0.045, 0.145, 0.95), np.c_[0.92 * np.cos(a), 0.92 * np.sin(a), np.full(n, 0.475)], 0.008, tints(g, n), np.stack([rot_z(float(t)) for t in a])))
    out.add("hoop", finish.metal("steel", p.wear), *(ring(0.945, 0.009, (0, 0, z), 64, 6) for z in (0.16, 0.5, 0.84)))
    out.add("bench", finish.wood("cherry", p.wear), lathe([(0.52, 0.4), (0.9, 0.4), (0.9, 0.44), (0.52, 0.44), (0.52, 0.4)], n, 0.3), cylinder(0.9, 0.05, n, 0.0))
    out.add("water", finish.of("water", (0.18, 0.42, 0.46), 0.05), cylinder(0.9, 0.02, n, 0.0, (0, 0, 0.76)))
    q = np.c_[g.normal(0, 0.35, (60, 2)), np.full(60, 0.782)]
    q = q[np.hypot(q[:, 0], q[:, 1]) < 0.8]
    out.add("foam", finish.of("snow", (0.9, 0.93, 0.95), 0.9), copies(sphere((0.03, 0.03, 0.008), 8), q, None, g.uniform(0.5, 1.6, len(q))))
    out.add("step", finish.wood("cherry", p.wear), *(box((0.7, 0.28, 0.04), 0.006, (0, -1.12 - 0.28 * k, 0.52 - 0.24 * k)) for k in range(2)), *(box((0.05, 0.54, 0.26), 0.006, (x, -1.24, 0.13)) for x in (-0.3, 0.3)), *(box((0.05, 0.26, 0.26), 0.006, (x, -1.1, 0.38)) for x in (-0.3, 0.3)))


def _ring(out: Collector, p: Params, kit: Kit) -> None:
    m = ring(0.34, 0.13, (0, 0, 0.13), kit.n(60, 24), 16)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    tone = np.where((np.sin(6 * a) > 0)[:, None], [list(dyed(finish.paint("#e0301c"), p.color).color)], [[0.88, 0.87, 0.84]])
    out.add("ring", finish.of("plastic", (1.0, 1.0, 1.0), 0.15, p.wear), Mesh(m.vertices * [1, 1, 0.85], m.faces, None, m.uv).tinted(tone))
    out.add("valve", finish.plastic("#f2f2f0", 0.3), cylinder(0.012, 0.02, 14, 0.003, (0.34, 0, 0.215)))


def _pergola(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("post", wood, *(box((0.14, 0.14, 2.25), 0.01, (x, y, 1.125)) for x in (-1.4, 1.4) for y in (-1.1, 1.1)))
    out.add("beam", wood, *(box((3.5, 0.06, 0.18), 0.01, (0, y + d, 2.3)) for y in (-1.1, 1.1) for d in (-0.1, 0.1)))
    out.add("rafter", wood, *(box((0.05, 2.9, 0.14), 0.008, (x, 0, 2.45)) for x in np.linspace(-1.6, 1.6, 9)), *(box((3.5, 0.04, 0.04), 0.005, (0, y, 2.54)) for y in np.linspace(-1.2, 1.2, 9)))
    out.add("brace", wood, *(rod((x * 1.4, y * 1.1, 1.8), (x * 0.95, y * 1.1, 2.24), 0.045, 4) for x in (-1, 1) for y in (-1, 1)))


def _arch(out: Collector, p: Params, kit: Kit) -> None:
    g, iron = kit.rng("roses"), finish.paint("#f2f0ea", p.wear)
    path = np.concatenate([[(-0.75, 0.0), (-0.75, 0.8)], arc(0.75, np.pi, 0, 26, (0, 1.6)), [(0.75, 0.8), (0.75, 0.0)]])
    for y in (-0.2, 0.2):
        out.add("frame", iron, tube(np.c_[path[:, 0], np.full(len(path), y), path[:, 1]], 0.016, 8))
    t = np.linspace(0, len(path) - 1.001, 24)
    rungs = np.stack([np.interp(t, np.arange(len(path)), path[:, k]) for k in (0, 1)], 1)
    out.add("frame", iron, *(rod((q[0], -0.2, q[1]), (q[0], 0.2, q[1]), 0.009, 6) for q in rungs))
    long = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    s = g.uniform(0, long[-1], 520)
    at = np.c_[np.interp(s, long, path[:, 0]), g.uniform(-0.24, 0.24, 520), np.interp(s, long, path[:, 1])] + g.normal(0, 0.05, (520, 3))
    at[:, 2] = np.maximum(at[:, 2], 0.05)
    out.add("leaf", finish.of("leaf", (0.06, 0.19, 0.04), 0.6, thin=True), copies(leaf_blade(0.11, 0.055, 0.4), at, g.uniform(0, 6, 520), g.uniform(0.6, 1.2, 520)))
    rose = lathe([(0, 0), (0.02, 0.004), (0.034, 0.02), (0.03, 0.034), (0.022, 0.03), (0.02, 0.04), (0.01, 0.034), (0, 0.04)], 12, True)
    for k, tone in enumerate((p.color or "#f4e6e0", "#e8a8b4")):
        out.add(f"rose.{k}", finish.of("leaf", tone, 0.6), copies(rose, at[k : 240 : 4] + g.normal(0, 0.03, at[k:240:4].shape), g.uniform(0, 6, len(at[k:240:4])), g.uniform(0.8, 1.6, len(at[k:240:4]))))


def _line(out: Collector, p: Params, kit: Kit) -> None:
    wood, cord = finish.wood("weathered", p.wear), finish.of("rope", (0.75, 0.72, 0.64), 0.9)
    out.add("post", wood, *(box((0.09, 0.09, 1.95), 0.006, (s * 1.6, 0, 0.975)) for s in (-1, 1)), *(box((0.06, 0.8, 0.07), 0.006, (s * 1.6, 0, 1.85)) for s in (-1, 1)), *(box((0.4, 0.4, 0.06), 0.008, (s * 1.6, 0, 0.03)) for s in (-1, 1)))
    for y in (-0.3, 0.3):
        line = hang((-1.6, y, 1.88), (1.6, y, 1.88), 0.09, 40)
        out.add("line", cord, tube(line, 0.004, 6))
        for k, (x, w, h) in enumerate(((-1.15, 0.5, 0.7), (-0.45, 0.42, 0.5), (0.2, 0.6, 0.8), (0.95, 0.5, 0.6))):
            u, v = np.meshgrid(np.linspace(-0.5, 0.5, 15), np.linspace(0, 1, 12), indexing="ij")
            top = np.interp(x + w * u, line[:, 0], line[:, 2])
            yy = y + 0.03 * v * np.sin(9 * u + k + 3 * y) + 0.004
            out.add(f"cloth.{(k + (y > 0)) % 4}", finish.fabric((p.color or "#f2f0ea", "#7fa8c9", "#e8c9a0", "#c96a6a")[(k + (y > 0)) % 4], p.wear), thick(np.stack([x + w * u * (1 - 0.05 * v), yy, top - 0.006 - h * v], -1), 0.003))
            out.add("peg", finish.wood("birch"), *(box((0.012, 0.018, 0.06), 0.002, (x + q * w, y, float(np.interp(x + q * w, line[:, 0], line[:, 2])) - 0.012)) for q in (-0.42, 0.42)))


def _washtub(out: Collector, p: Params, kit: Kit) -> None:
    n, zinc = kit.n(48, 18), dyed(finish.metal("galvanised", p.wear), p.color)
    out.add("tub", zinc, hollow([(0, 0), (0.26, 0), (0.27, 0.01), (0.33, 0.3), (0.34, 0.305)], 0.004, n, 0.5), *(ring(r, 0.006, (0, 0, z), n, 6) for r, z in ((0.337, 0.305), (0.285, 0.08), (0.31, 0.2))), *(ring(0.045, 0.007, (0, 0, 0), 20).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((s * 0.335, 0, 0.24)) for s in (-1, 1)))
    out.add("water", finish.of("water", (0.4, 0.48, 0.5), 0.1), cylinder(0.305, 0.01, n, 0.0, (0, 0, 0.2)))
    lean = rot_x(-0.42)
    wood = finish.wood("pine", p.wear)
    board = [box((0.03, 0.024, 0.62), 0.004, (s * 0.15, 0, 0.31)) for s in (-1, 1)] + [box((0.27, 0.02, 0.09), 0.004, (0, 0, 0.57)), box((0.27, 0.02, 0.03), 0.004, (0, 0, 0.16))]
    out.add("board", wood, *(m.turned(lean).moved((0, 0.02, 0.02)) for m in board))
    out.add("tub", zinc, *(rod((-0.135, -0.006, z), (0.135, -0.006, z), 0.009, 8).turned(lean).moved((0, 0.02, 0.02)) for z in np.linspace(0.18, 0.51, 20)))


def _churn(out: Collector, p: Params, kit: Kit) -> None:
    n, wood = 18, dyed(finish.wood("oak", p.wear), p.color)
    out.add("stave", wood, lathe([(0, 0), (0.16, 0), (0.165, 0.01), (0.115, 0.58), (0.125, 0.6), (0, 0.6)], n, 0.25))
    out.add("hoop", finish.iron(p.wear), *(lathe([(r, z), (r + 0.005, z + 0.002), (r + 0.002, z + 0.034), (r - 0.002, z + 0.036)], 36, 0.4) for r, z in ((0.1615, 0.05), (0.1405, 0.28), (0.1205, 0.5))))
    out.add("lid", wood, lathe([(0, 0.6), (0.13, 0.6), (0.135, 0.615), (0.05, 0.64), (0.03, 0.66), (0, 0.66)], 32, 0.5))
    out.add("dasher", finish.wood("birch", p.wear), rod((0, 0, 0.6), (0, 0, 1.05), 0.014, 12), sphere((0.02, 0.02, 0.015), 12, (0, 0, 1.05)))


def _milk(out: Collector, p: Params, kit: Kit) -> None:
    n, alu = kit.n(44, 18), dyed(finish.metal("galvanised", p.wear), p.color)
    out.add("can", alu, lathe([(0, 0), (0.165, 0), (0.17, 0.01), (0.17, 0.38), (0.15, 0.43), (0.09, 0.5), (0.085, 0.57), (0.105, 0.59), (0.105, 0.6), (0, 0.6)], n, 0.6), lathe([(0, 0.59), (0.112, 0.59), (0.115, 0.62), (0.07, 0.64), (0.06, 0.665), (0, 0.67)], n, 0.5), *(ring(0.1705, 0.006, (0, 0, z), n, 6) for z in (0.03, 0.36)))
    out.add("handle", alu, *(tube(spline([(s * 0.09, 0, 0.52), (s * 0.17, 0, 0.53), (s * 0.19, 0, 0.47), (s * 0.155, 0, 0.41)], 16), 0.011, 8) for s in (-1, 1)))


def _keg(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(48, 18), dyed(finish.metal("brushed", p.wear), p.color)
    out.add("keg", steel, lathe([(0.0, 0.05), (0.12, 0.05), (0.185, 0.08), (0.195, 0.12), (0.195, 0.19), (0.203, 0.2), (0.203, 0.215), (0.195, 0.225), (0.195, 0.34), (0.203, 0.35), (0.203, 0.365), (0.195, 0.375), (0.195, 0.45), (0.185, 0.49), (0.12, 0.52), (0.0, 0.525)], n, 0.6))
    out.add("rim", steel, *(lathe([(0.175, z), (0.188, z), (0.188, z + 0.07), (0.175, z + 0.07), (0.175, z)], n, 0.3) for z in (0.0, 0.51)))
    out.add("valve", finish.metal("chrome"), cylinder(0.035, 0.03, 24, 0.004, (0, 0, 0.52)), cylinder(0.02, 0.02, 20, 0.003, (0, 0, 0.55)))


def _stocks(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    holes = [0.09 * arc(1, 0, 2 * np.pi, 25)[:-1] + [0, 1.35], *(0.045 * arc(1, 0, 2 * np.pi, 21)[:-1] + [x, 1.35] for x in (-0.3, 0.3))]
    out.add("board", wood, prism([(-0.55, 1.16), (0.55, 1.16), (0.55, 1.54), (-0.55, 1.54)], 0.07, 0.006, holes).turned(rot_x(np.pi / 2)).moved((0, 0.035, 0)))
    out.add("seam", finish.plastic("#140e0a", 0.9), box((1.1, 0.074, 0.006), 0.0, (0, 0, 1.35)))
    out.add("post", wood, *(box((0.12, 0.12, 1.7), 0.008, (s * 0.56, 0, 0.85)) for s in (-1, 1)), *(box((0.1, 0.8, 0.1), 0.008, (s * 0.56, 0, 0.05)) for s in (-1, 1)), box((1.5, 1.0, 0.06), 0.008, (0, 0, 0.03)))
    out.add("iron", finish.iron(0.5), *(box((0.06, 0.09, 0.14), 0.004, (s * 0.47, 0, 1.35)) for s in (-1, 1)))


KINDS: dict[str, Kin] = {
    "gnome": Kin(_gnome, 4.0), "raised_bed": Kin(_bed, 350.0), "compost_bin": Kin(_compost, 120.0), "window_box": Kin(_window_box, 14.0), "bird_house": Kin(_bird_house, 8.0), "seesaw": Kin(_seesaw, 35.0), "hot_tub": Kin(_hot_tub, 1500.0), "swim_ring": Kin(_ring, 0.5), "pergola": Kin(_pergola, 250.0), "flower_arch": Kin(_arch, 25.0),
    "clothesline": Kin(_line, 40.0), "washtub": Kin(_washtub, 9.0), "butter_churn": Kin(_churn, 8.0), "milk_churn": Kin(_milk, 9.0), "keg": Kin(_keg, 14.0), "stocks": Kin(_stocks, 90.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "gnome"}
