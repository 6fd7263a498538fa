"""A small game or toy: dominoes, dice, mahjong tiles, poker chips, marbles, a yo-yo, a frisbee, a skipping rope, a hula hoop, a jack-in-the-box, a pinwheel, a dreidel, a roulette wheel, a matryoshka or a pinata."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, arc, box, cylinder, helix, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("games/pastime", 1, "pastime", ("domino", "dominoes", "set of dominoes", "dice", "pair of dice", "mahjong", "mahjong set", "mahjong tile", "mahjong tiles", "poker chip", "poker chips", "casino chip", "gambling chip", "stack of chips", "marbles", "marble toy", "glass marble", "yo-yo", "yoyo", "frisbee", "flying disc", "jump rope", "skipping rope", "hula hoop", "hoop toy", "jack-in-the-box", "jack in the box", "pinwheel", "toy windmill", "dreidel", "roulette wheel", "roulette", "matryoshka", "matryoshka doll", "russian doll", "nesting doll", "pinata", "piñata"),
            ("toy", "game"), ("indoor", "playroom", "living_room", "bedroom"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["dominoes", "dice", "mahjong", "chips", "marbles", "yoyo", "frisbee", "jump_rope", "hula_hoop", "jack_box", "pinwheel", "dreidel", "roulette", "matryoshka", "pinata"] = "dominoes"
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.12


CALLED = {"domino": "dominoes", "set of dominoes": "dominoes", "pair of dice": "dice", "mahjong set": "mahjong", "mahjong tile": "mahjong", "mahjong tiles": "mahjong", "poker chip": "chips", "poker chips": "chips", "casino chip": "chips", "gambling chip": "chips", "stack of chips": "chips", "marble toy": "marbles", "glass marble": "marbles", "yo yo": "yoyo", "flying disc": "frisbee", "jump rope": "jump_rope", "skipping rope": "jump_rope", "hula hoop": "hula_hoop", "hoop toy": "hula_hoop", "jack in the box": "jack_box",
          "toy windmill": "pinwheel", "roulette wheel": "roulette", "matryoshka doll": "matryoshka", "russian doll": "matryoshka", "nesting doll": "matryoshka"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on a table; a hoop on the floor."""
    return drawn(KINDS, p, kit)


PIPS = {1: ((0, 0),), 2: ((-1, -1), (1, 1)), 3: ((-1, -1), (0, 0), (1, 1)), 4: ((-1, -1), (1, 1), (-1, 1), (1, -1)), 5: ((-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)), 6: ((-1, -1), (1, 1), (-1, 1), (1, -1), (-1, 0), (1, 0))}


def _dominoes(out: Collector, p: Params, kit: Kit) -> None:
    g, tile = kit.rng("tiles"), box((0.024, 0.048, 0.008), 0.0018)
    ivory, pip = dyed(finish.plastic("#efe9dc", 0.25, p.wear), p.color), finish.plastic("#141416", 0.3)
    places = [(0.026 * k - 0.08, 0.0, 0.0) for k in range(5)] + [(0.07, 0.04, 1.2), (0.1, -0.02, 0.5), (-0.05, 0.075, 1.5)]
    for x, y, a in places:
        out.add("tile", ivory, tile.turned(rot_z(a)).moved((x, y, 0.004)))
        marks = [(0.0055 * i, 0.0125 * s + 0.0055 * j) for s in (-1, 1) for i, j in PIPS[int(g.integers(1, 7))]]
        dot = cylinder(0.0018, 0.0004, 10, 0.0)
        out.add("pip", pip, *(dot.moved((u, v, 0.0079)).turned(rot_z(a)).moved((x, y, 0)) for u, v in marks), box((0.019, 0.0009, 0.0004), 0.0, (0, 0, 0.0081)).turned(rot_z(a)).moved((x, y, 0)))
    for k in range(5):
        out.add("tile", ivory, box((0.024, 0.008, 0.048), 0.0018, (-0.085 + 0.028 * k, -0.075, 0.024)))
        out.add("pip", pip, *(cylinder(0.0018, 0.0004, 10, 0.0).turned(rot_x(np.pi / 2)).moved((-0.085 + 0.028 * k + 0.0055 * i, -0.079, 0.024 + 0.0125 * s + 0.0055 * j)) for s in (-1, 1) for i, j in PIPS[1 + (k + s) % 6]))


def _dice(out: Collector, p: Params, kit: Kit) -> None:
    faces = (((0, 0, 1), 1), ((0, -1, 0), 2), ((1, 0, 0), 3), ((-1, 0, 0), 4), ((0, 1, 0), 5), ((0, 0, -1), 6))
    for at, a, up in (((-0.016, 0, 0.009), 0.4, 0), ((0.017, 0.008, 0.009), 1.3, 1)):
        turn = rot_z(a) @ (rot_x(np.pi / 2) if up else np.eye(3))
        out.add("die", dyed(finish.plastic("#f2efe6", 0.2, p.wear), p.color), box((0.018, 0.018, 0.018), 0.0028).turned(turn).moved(at))
        for n, count in faces:
            nn = np.array(n, float)
            u = np.array([0, 0, 1.0]) if abs(n[2]) < 0.5 else np.array([1.0, 0, 0])
            w = np.cross(nn, u)
            out.add("pip", finish.plastic("#141416", 0.3), *(sphere(0.0017, 8, nn * 0.0082 + 0.0046 * (i * u + j * w)).turned(turn).moved(at) for i, j in PIPS[count]))


def _mahjong(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("tiles")
    ivory, back = finish.plastic("#efe9dc", 0.25, p.wear), dyed(finish.plastic("#1f7a4a", 0.3), p.color)
    for s in range(4):
        turn = rot_z(s * np.pi / 2)
        for k in range(9):
            for level in range(2):
                at = np.array([0.0265 * (k - 4), -0.15, 0.008 + 0.017 * level])
                out.add("tile", ivory, box((0.026, 0.035, 0.0095), 0.0015).moved(at - [0, 0, 0.003]).turned(turn))
                out.add("back", back, box((0.026, 0.035, 0.006), 0.0015).moved(at + [0, 0, 0.0045]).turned(turn))
    for k in range(9):
        q, a = g.uniform(-0.08, 0.08, 2), float(g.uniform(0, 6.3))
        out.add("tile", ivory, box((0.026, 0.035, 0.015), 0.0018).turned(rot_z(a)).moved((*q, 0.0075)))
        out.add(f"mark.{k % 3}", finish.paint(("#b3261e", "#1f6a3c", "#1f3f8a")[k % 3]), *(cylinder(0.0034, 0.0005, 14, 0.0).moved((u, v, 0.0149)).turned(rot_z(a)).moved((*q, 0)) for u, v in ((-0.006, -0.009), (0.006, -0.009), (-0.006, 0.009), (0.006, 0.009), (0, 0))[: 2 + k % 4]))


def _chips(out: Collector, p: Params, kit: Kit) -> None:
    chip, edge = cylinder(0.0195, 0.0033, kit.n(32, 14), 0.0005), finish.plastic("#f2f0ea", 0.4)
    for k, (tone, x, y, n) in enumerate(((p.color or "#b3161e", -0.045, 0.0, 9), ("#1f3f9a", 0.0, 0.008, 7), ("#16171a", 0.045, -0.004, 11), ("#1f7a3c", 0.02, -0.044, 5))):
        out.add(f"chip.{k}", finish.plastic(tone, 0.4, p.wear), *(chip.moved((x + 0.0006 * (i % 3), y - 0.0005 * (i % 2), 0.0034 * i)) for i in range(n)))
        a = np.arange(6) * np.pi / 3
        out.add("edge", edge, *(box((0.0022, 0.0065, 0.0034), 0.0003).turned(rot_z(float(t) + 0.3 * i)).moved((x + 0.0006 * (i % 3) + 0.0188 * np.cos(t + 0.3 * i), y - 0.0005 * (i % 2) + 0.0188 * np.sin(t + 0.3 * i), 0.0034 * i + 0.0017)) for i in range(n) for t in a), ring(0.012, 0.0007, (x, y, 0.0034 * n), 24, 5))


def _marbles(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("marbles")
    spots = [(0.019 * i + 0.0095 * (j % 2), 0.0165 * j, 0.008) for i in range(4) for j in range(3)] + [(0.11, 0.0, 0.008), (0.095, 0.055, 0.008), (-0.035, 0.05, 0.008)]
    tones = ("#1f5fb0", "#b3261e", "#2f8a4c", "#e0a81c", "#7a3aa0")
    for k, q in enumerate(spots):
        tone = p.color or tones[k % 5]
        m = sphere(0.008, 18)
        f = np.sin(3 * np.arctan2(m.vertices[:, 1], m.vertices[:, 0]) + 500 * m.vertices[:, 2])[:, None] > 0.2
        tint = np.where(f, [list(finish.paint(tone).color)], [[0.75, 0.82, 0.84]])
        out.add("marble", finish.of("glass", (1.0, 1.0, 1.0), 0.04, p.wear), m.tinted(tint).turned(rot_x(float(g.uniform(0, 3)))).turned(rot_z(float(g.uniform(0, 6)))).moved(q))


def _yoyo(out: Collector, p: Params, kit: Kit) -> None:
    half = lathe([(0, 0.002), (0.006, 0.002), (0.026, 0.006), (0.0285, 0.012), (0.026, 0.017), (0.012, 0.019), (0, 0.019)], kit.n(36, 16), True)
    red = dyed(finish.plastic("#c21a1a", 0.15, p.wear), p.color)
    out.add("body", red, *(half.turned(rot_y(s * np.pi / 2)).moved((0, 0, 0.0285)) for s in (-1, 1)), rod((-0.003, 0, 0.0285), (0.003, 0, 0.0285), 0.006, 12))
    out.add("star", finish.paint("#f2d24a"), *(cylinder(0.009, 0.0008, 5, 0.0).turned(rot_y(s * np.pi / 2)).moved((s * 0.0188, 0, 0.0285)) for s in (-1, 1)))
    out.add("string", finish.fabric("#efece4"), tube(spline([(0, -0.01, 0.05), (0, -0.03, 0.03), (0.01, -0.05, 0.002), (0.04, -0.07, 0.002), (0.06, -0.04, 0.002), (0.08, -0.06, 0.002), (0.095, -0.05, 0.002), (0.09, -0.035, 0.002), (0.08, -0.05, 0.003)], 60), 0.0009, 5))


def _frisbee(out: Collector, p: Params, kit: Kit) -> None:
    out.add("disc", dyed(finish.plastic("#e0401c", 0.3, p.wear), p.color), lathe([(0.128, 0), (0.134, 0.004), (0.135, 0.018), (0.125, 0.028), (0.1, 0.031), (0, 0.033), (0, 0.031), (0.1, 0.029), (0.122, 0.026), (0.131, 0.017), (0.128, 0)], kit.n(56, 20), 0.6))
    out.add("ring", finish.paint("#f4f2ea"), *(ring(r, 0.0009, (0, 0, 0.0335 - 0.02 * max(r - 0.1, 0)), 48, 5) for r in (0.04, 0.07, 0.1)))


def _jump(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 1, 150)
    a = 2 * np.pi * 3.15 * t
    r = 0.13 + 0.02 * np.sin(7 * t) + 0.012 * t
    path = np.c_[r * np.cos(a) * 1.15, r * np.sin(a), 0.004 + 0.007 * np.floor(3.15 * t) * np.clip(np.sin(np.pi * ((3.15 * t) % 1)) * 2.5, 0, 1) ** 0.5]
    path = spline(np.concatenate([[(0.3, -0.06, 0.012)], path[6:-4:3], [(-0.14, -0.15, 0.012), (-0.2, -0.19, 0.012)]]), 180)
    out.add("rope", finish.of("rope", (0.75, 0.68, 0.52), 0.9, p.wear), tube(path, 0.004, 6))
    grip = lathe([(0, 0), (0.011, 0.002), (0.0135, 0.03), (0.011, 0.08), (0.013, 0.11), (0.008, 0.125), (0, 0.126)], 18, True).turned(rot_y(np.pi / 2))
    out.add("grip", dyed(finish.paint("#b3261e", p.wear, 0.3), p.color), grip.turned(rot_z(0.15)).moved((0.3, -0.06, 0.0135)), grip.turned(rot_z(np.pi + 0.5)).moved((-0.2, -0.19, 0.0135)))


def _hula(out: Collector, p: Params, kit: Kit) -> None:
    m = ring(0.42, 0.0125, (0, 0, 0.0125), kit.n(84, 30), 10)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    tone = np.where((np.sin(14 * a) > 0)[:, None], [list(dyed(finish.paint("#d81f7a"), p.color).color)], [[0.85, 0.84, 0.8]])
    out.add("hoop", finish.of("plastic", (1.0, 1.0, 1.0), 0.25, p.wear), m.tinted(tone))


def _jack(out: Collector, p: Params, kit: Kit) -> None:
    tin, trim = dyed(finish.paint("#1f5fb0", p.wear, 0.35), p.color), finish.paint("#e0a81c", p.wear, 0.3)
    out.add("box", tin, box((0.15, 0.15, 0.15), 0.003, (0, 0, 0.075)))
    out.add("trim", trim, *(box((0.156, 0.156, 0.008), 0.002, (0, 0, z)) for z in (0.004, 0.148)), box((0.15, 0.008, 0.15), 0.003, (0, 0.08, 0.225)), cylinder(0.03, 0.002, 28, 0.0).turned(rot_x(np.pi / 2)).moved((0, -0.075, 0.075)))
    star = np.array([((0.045 if k % 2 == 0 else 0.019) * np.sin(k * np.pi / 5), (0.045 if k % 2 == 0 else 0.019) * np.cos(k * np.pi / 5)) for k in range(10)])
    out.add("star", finish.paint("#c22a1e"), fronted(prism(star, 0.0015), -0.0755).moved((0, 0, 0.075)))
    out.add("spring", finish.metal("chrome", p.wear), tube(helix(0.03, 0.13, 5, 90) + [0, 0, 0.15], 0.003, 6))
    cloth = finish.fabric("#c22a1e", recipe="velvet")
    out.add("ruff", finish.fabric("#f2e24a", recipe="velvet"), lathe([(0, 0.27), (0.055, 0.272), (0.06, 0.28), (0.03, 0.292), (0, 0.292)], 12, 0.3))
    out.add("head", finish.of("skin", (0.85, 0.66, 0.52), 0.6), sphere((0.036, 0.036, 0.04), 24, (0, 0, 0.325)))
    out.add("nose", finish.paint("#c2161e"), sphere(0.009, 14, (0, -0.038, 0.322)))
    out.add("eye", finish.plastic("#101012", 0.1), *(sphere(0.0042, 10, (s * 0.0135, -0.033, 0.336)) for s in (-1, 1)), tube(np.c_[arc(0.018, np.pi + 0.5, 2 * np.pi - 0.5, 12, (0, 0.316))[:, 0], np.full(12, -0.0345), arc(0.018, np.pi + 0.5, 2 * np.pi - 0.5, 12, (0, 0.316))[:, 1]], 0.0014, 6))
    out.add("hat", cloth, lathe([(0, 0.345), (0.036, 0.345), (0.03, 0.37), (0.01, 0.41), (0, 0.42)], 24, True))
    out.add("ruff", finish.fabric("#f2e24a", recipe="velvet"), sphere(0.012, 14, (0, 0, 0.424)))
    out.add("crank", finish.metal("brass"), rod((0.075, 0, 0.075), (0.1, 0, 0.075), 0.004, 10), rod((0.1, 0, 0.075), (0.1, 0, 0.115), 0.004, 10), sphere(0.009, 14, (0.106, 0, 0.117)))


def _pinwheel(out: Collector, p: Params, kit: Kit) -> None:
    out.add("stick", finish.wood("birch", p.wear), rod((0, 0.008, 0.012), (0, 0.008, 0.36), 0.0045, 10))
    out.add("foot", finish.wood("birch", p.wear), lathe([(0, 0), (0.045, 0), (0.045, 0.01), (0.01, 0.016), (0, 0.016)], 28, 0.4).moved((0, 0.008, 0)))
    for k, tone in enumerate((p.color or "#d81f4a", "#f2c81c", "#1f7ad6", "#2f9a4c")):
        u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 9), indexing="ij")
        x, z = 0.11 * u, 0.105 * u * v
        curl = np.sin(np.pi * v * 0.5) ** 2 * u
        grid = np.stack([x * (1 - 0.5 * curl), -0.03 * np.sin(np.pi * curl * 0.8), z * (1 - 0.35 * curl)], -1)
        out.add(f"sail.{k}", finish.of("paper", tone, 0.4), thick(grid, 0.0008).turned(rot_y(k * np.pi / 2)).moved((0, 0, 0.34)))
    out.add("pin", finish.metal("brass"), sphere(0.007, 14, (0, -0.012, 0.34)), rod((0, -0.012, 0.34), (0, 0.012, 0.34), 0.002, 8))


def _dreidel(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear, 0.35), p.color)
    tilt = rot_y(np.pi / 2 - 0.38)
    body = [box((0.03, 0.03, 0.03), 0.002, (0, 0, 0.034)), rod((0, 0, 0.048), (0, 0, 0.075), 0.0042, 12), lathe([(0, 0), (0.0212, 0.02)], 4, 0.1).turned(rot_z(np.pi / 4))]
    out.add("body", wood, *(m.turned(tilt).moved((0, 0, 0.021)) for m in body))
    out.add("letter", finish.paint("#1f3f9a"), *(m.turned(tilt).moved((0, 0, 0.021)) for m in (text("J", 0.019, (0, 0.034), -0.0154), text("L", 0.019, (0, 0.034), -0.0154).turned(rot_z(-np.pi / 2)))))


def _roulette(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(74, 37)
    out.add("bowl", dyed(finish.wood("mahogany", p.wear, 0.25), p.color), lathe([(0, 0), (0.34, 0), (0.4, 0.03), (0.41, 0.09), (0.395, 0.1), (0.375, 0.095), (0.3, 0.06), (0.27, 0.052), (0, 0.05)], n, 0.5))
    a = np.arange(37) * 2 * np.pi / 37
    for k in range(37):
        t0, t1 = a[k], a[k] + 2 * np.pi / 37
        wedge = np.concatenate([arc(0.268, t0, t1, 4), arc(0.2, t1, t0, 4)])
        out.add("green" if k == 0 else "red" if k % 2 else "black", finish.paint("#0f6a2c" if k == 0 else "#a8141c" if k % 2 else "#111113", p.wear, 0.25), prism(wedge, 0.003).moved((0, 0, 0.052)))
    steel = finish.metal("chrome", p.wear)
    out.add("fret", steel, copies(box((0.07, 0.0022, 0.012), 0.0005), np.c_[0.233 * np.cos(a), 0.233 * np.sin(a), np.full(37, 0.06)], a), ring(0.27, 0.004, (0, 0, 0.055), n, 6), ring(0.2, 0.004, (0, 0, 0.056), n, 6))
    out.add("cone", finish.wood("walnut", p.wear, 0.25), lathe([(0, 0.05), (0.198, 0.052), (0.12, 0.075), (0.04, 0.095), (0, 0.1)], n, 0.5))
    out.add("turret", finish.metal("brass", p.wear), lathe([(0, 0.09), (0.03, 0.092), (0.012, 0.11), (0.016, 0.13), (0.008, 0.15), (0.012, 0.165), (0, 0.175)], 24, 0.8), *(rod((0, 0, 0.125), (0.07 * np.cos(t), 0.07 * np.sin(t), 0.135), 0.0045, 8) for t in np.arange(4) * np.pi / 2), *(sphere(0.009, 12, (0.07 * np.cos(t), 0.07 * np.sin(t), 0.135)) for t in np.arange(4) * np.pi / 2))
    out.add("ball", finish.ceramic("#f4f2ec"), sphere(0.009, 16, (0.232 * np.cos(1.02), 0.232 * np.sin(1.02), 0.064)))


def _matryoshka(out: Collector, p: Params, kit: Kit) -> None:
    prof = spline([(0.001, 0), (0.03, 0.001), (0.034, 0.006), (0.042, 0.05), (0.036, 0.085), (0.029, 0.1), (0.031, 0.122), (0.024, 0.142), (0.01, 0.15), (0.001, 0.151)], 64)
    prof[[0, -1], 0] = 0
    m = lathe(prof, kit.n(64, 28), True)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0]) + np.pi / 2
    red, face = np.array(dyed(finish.paint("#b3161e"), p.color).color), np.hypot(0.03 * a, v[:, 2] - 0.122) < 0.0185
    apron = (np.hypot(0.038 * a / 1.05, (v[:, 2] - 0.052) / 1.25) < 0.027)
    tone = np.where(apron[:, None], [[0.85, 0.72, 0.2]], np.where((v[:, 2] > 0.098)[:, None], [[0.1, 0.26, 0.14]], red[None]))
    tone = np.where(face[:, None], [[0.86, 0.66, 0.52]], tone)
    for k, (x, s) in enumerate(((-0.06, 1.0), (0.03, 0.78), (0.095, 0.58))):
        out.add("doll", finish.of("paint", (1.0, 1.0, 1.0), 0.2, p.wear), m.tinted(tone).scaled(s).moved((x, 0.01 * k, 0)))
        out.add("eye", finish.plastic("#141416"), *(sphere((0.0026, 0.0015, 0.003), 8, (x + s * q, 0.01 * k - s * 0.0298, s * 0.125)) for q in (-0.0065, 0.0065)))
        out.add("lip", finish.paint("#b3161e"), sphere((0.003, 0.0014, 0.0014), 8, (x, 0.01 * k - s * 0.0308, s * 0.113)), *(sphere((0.0055, 0.002, 0.0055), 8, (x + s * q, 0.01 * k - s * 0.0385, s * z)) for q, z in ((-0.009, 0.05), (0.009, 0.056), (0, 0.038))))


def _pinata(out: Collector, p: Params, kit: Kit) -> None:
    tones = (p.color or "#d81f7a", "#f2c81c", "#1f9ad6", "#3fae4c", "#f27a1c")
    shape = [((0.2, 0.13, 0.13), (0, 0, 0.33)), ((0.07, 0.065, 0.11), (-0.19, 0, 0.47)), ((0.09, 0.06, 0.065), (-0.25, 0, 0.55))]
    for k, tone in enumerate(tones):
        for (rx, ry, rz), at in shape:
            m = sphere((rx, ry, rz), kit.n(30, 16), at)
            band = np.floor((m.vertices[:, 2] - at[2] + rz) / 0.036).astype(int) % 5 == k
            keep = band[m.faces].sum(1) >= 2
            puff = m.vertices + (m.normals if m.normals is not None else 0) * (0.009 * ((m.vertices[:, 2:] * 1000 // 9) % 2))
            out.add(f"paper.{k}", finish.of("paper", tone, 0.85, p.wear), Mesh(puff, m.faces[keep], None, m.uv))
    for x in (-0.12, 0.12):
        for y in (-0.07, 0.07):
            for k in range(6):
                out.add(f"paper.{k % 5}", finish.of("paper", tones[k % 5], 0.85), cylinder(0.042, 0.046, 16, 0.006, (x, y, 0.045 * k), 0.036))
    out.add("paper.0", finish.of("paper", tones[0], 0.85), *(rod((-0.2, s * 0.03, 0.6), (-0.19, s * 0.05, 0.7), 0.022, 10, 0.004) for s in (-1, 1)), tube(spline([(0.19, 0, 0.36), (0.26, 0, 0.33), (0.28, 0, 0.22)], 12), np.linspace(0.014, 0.03, 12), 8))
    out.add("eye", finish.plastic("#141416"), *(sphere(0.012, 12, (-0.275, s * 0.05, 0.57)) for s in (-1, 1)))
    out.add("cord", finish.of("rope", (0.6, 0.5, 0.36), 0.9), ring(0.02, 0.003, (0, 0, 0), 18).turned(rot_x(np.pi / 2)).moved((0, 0, 0.475)))


KINDS: dict[str, Kin] = {
    "dominoes": Kin(_dominoes, 0.25), "dice": Kin(_dice, 0.02), "mahjong": Kin(_mahjong, 1.8), "chips": Kin(_chips, 0.35), "marbles": Kin(_marbles, 0.1), "yoyo": Kin(_yoyo, 0.06), "frisbee": Kin(_frisbee, 0.18), "jump_rope": Kin(_jump, 0.3), "hula_hoop": Kin(_hula, 0.4), "jack_box": Kin(_jack, 0.8),
    "pinwheel": Kin(_pinwheel, 0.15), "dreidel": Kin(_dreidel, 0.02), "roulette": Kin(_roulette, 20.0), "matryoshka": Kin(_matryoshka, 0.3), "pinata": Kin(_pinata, 2.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "dominoes"}
