"""Gear for small children and pets: a pet carrier, a dog bone, a rope toy, a potty, a bib, a baby bouncer, a baby gate, a baby walker, a toy castle, tubs of play dough, a sand bucket with a spade, or a hamster wheel."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, rounded_rect, sphere, spline, tube
CARD = Card("pets/young_gear", 1, "young_gear", ("pet carrier", "cat carrier", "dog carrier", "pet crate", "animal carrier", "transport box", "dog bone", "chew bone", "dog toy", "rope toy", "potty", "baby potty", "potty chair", "bib", "baby bib", "baby bouncer", "bouncer", "baby rocker", "baby seat", "baby gate", "safety gate", "stair gate", "pet gate", "baby walker", "toy castle", "castle toy", "play dough", "playdough", "modelling clay", "modeling clay", "plasticine", "sand bucket", "toy bucket", "beach bucket", "bucket and spade", "toy shovel", "hamster wheel", "exercise wheel"),
            ("toy", "gear"), ("indoor", "nursery", "playroom", "home", "veterinary"), "floor")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["carrier", "bone", "rope_toy", "potty", "bib", "bouncer", "gate", "walker", "castle", "dough", "sand_bucket", "hamster_wheel"] = "carrier"
    wear: Wear = 0.12


CALLED = {"pet carrier": "carrier", "cat carrier": "carrier", "dog carrier": "carrier", "pet crate": "carrier", "animal carrier": "carrier", "transport box": "carrier", "dog bone": "bone", "chew bone": "bone", "dog toy": "rope_toy", "rope toy": "rope_toy", "baby potty": "potty", "potty chair": "potty", "baby bib": "bib", "baby bouncer": "bouncer", "baby rocker": "bouncer", "baby seat": "bouncer", "baby gate": "gate", "safety gate": "gate", "stair gate": "gate", "pet gate": "gate", "baby walker": "walker", "toy castle": "castle", "castle toy": "castle", "play dough": "dough", "playdough": "dough", "modelling clay": "dough", "modeling clay": "dough", "plasticine": "dough",
          "sand bucket": "sand_bucket", "toy bucket": "sand_bucket", "beach bucket": "sand_bucket", "bucket and spade": "sand_bucket", "toy shovel": "sand_bucket", "hamster wheel": "hamster_wheel", "exercise wheel": "hamster_wheel"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on the floor, its front to -Y."""
    return drawn(KINDS, p, kit)


def _carrier(out: Collector, p: Params, kit: Kit) -> None:
    low, top = dyed(finish.plastic("#3f6f9a", 0.35, p.wear), p.color), finish.plastic("#d8d6ce", 0.35, p.wear)
    out.add("tray", low, soft_box((0.34, 0.5, 0.17), 0.035, 0.06, center=(0, 0.01, 0.085)), soft_box((0.37, 0.53, 0.02), 0.009, 0.06, center=(0, 0.01, 0.17)))
    out.add("hood", top, soft_box((0.33, 0.49, 0.2), 0.075, 0.05, center=(0, 0.01, 0.25)), soft_box((0.05, 0.2, 0.03), 0.012, 0.02, center=(0, 0.01, 0.365)), *(soft_box((0.05, 0.03, 0.05), 0.012, 0.02, center=(0, y, 0.352)) for y in (-0.08, 0.1)))
    out.add("dark", finish.plastic("#101113", 0.7), prism(rounded_rect(0.23, 0.21, 0.05), 0.012).turned(rot_x(np.pi / 2)).moved((0, -0.232, 0.2)), *(soft_box((0.004, 0.025, 0.012), 0.0015, 0.02, center=(s * 0.164, y, z)) for s in (-1, 1) for y in (-0.08, -0.02, 0.04, 0.1) for z in (0.24, 0.27)))
    x, z = np.linspace(-0.1, 0.1, 9), np.linspace(0.11, 0.29, 8)
    steel = finish.metal("chrome", p.wear)
    out.add("door", steel, wires(np.c_[x, 0 * x - 0.247, 0 * x + 0.1], np.c_[x, 0 * x - 0.247, 0 * x + 0.3], 0.0025), wires(np.c_[0 * z - 0.11, 0 * z - 0.249, z], np.c_[0 * z + 0.11, 0 * z - 0.249, z], 0.0025), tube(np.c_[(q := rounded_rect(0.23, 0.21, 0.05))[:, 0], np.full(len(q), -0.247), q[:, 1] + 0.2], 0.004, 6, closed=True))
    out.add("latch", low, soft_box((0.03, 0.02, 0.04), 0.006, 0.02, center=(0.085, -0.256, 0.2)), *(soft_box((0.02, 0.03, 0.045), 0.006, 0.02, center=(s * 0.18, y, 0.18)) for s in (-1, 1) for y in (-0.14, 0.16)))


def _bone(out: Collector, p: Params, kit: Kit) -> None:
    bone = dyed(finish.of("bone", (0.78, 0.7, 0.54), 0.6, p.wear), p.color)
    out.add("bone", bone, tube([(-0.07, 0, 0.02), (-0.03, 0, 0.018), (0.03, 0, 0.018), (0.07, 0, 0.02)], [0.018, 0.013, 0.013, 0.018], 16), *(sphere((0.023, 0.022, 0.02), 18, (s * 0.08, q * 0.018, 0.02)) for s in (-1, 1) for q in (-1, 1)))


def _rope(out: Collector, p: Params, kit: Kit) -> None:
    for k, tone in enumerate((p.color or "#c22a3a", "#2f6ab0", "#f2efe6")):
        t = np.linspace(0, 1, 70)
        a = 26 * t + k * 2.094
        out.add(f"strand.{k}", finish.of("rope", tone, 0.95, p.wear), tube(np.c_[0.24 * (t - 0.5), 0.012 * np.cos(a), 0.024 + 0.012 * np.sin(a)], 0.0105, 8))
    for s in (-1, 1):
        out.add("knot", finish.of("rope", "#f2efe6", 0.95), sphere((0.03, 0.032, 0.028), 16, (s * 0.115, 0, 0.03)), *(rod((s * 0.13, 0, 0.026), (s * 0.18, 0.03 * np.cos(a), 0.02 + 0.014 * np.sin(a)), 0.005, 6) for a in np.arange(8) * 0.785))


def _potty(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(44, 18), dyed(finish.plastic("#5ab0d6", 0.25, p.wear), p.color)
    m = hollow([(0, 0), (0.15, 0), (0.155, 0.01), (0.125, 0.13), (0.135, 0.18), (0.13, 0.19)], 0.02, n, 0.7, 0.04)
    v = m.vertices.copy()
    back = np.clip(v[:, 1] / 0.13, 0, 1) ** 2 * np.clip((v[:, 2] - 0.14) / 0.05, 0, 1)
    front = np.clip(-v[:, 1] / 0.13, 0, 1) ** 6 * np.clip((v[:, 2] - 0.14) / 0.05, 0, 1)
    out.add("potty", shell, Mesh(v + np.c_[0 * back, 0.02 * back, 0.12 * back + 0.04 * front], m.faces, None, m.uv))


def _bib(out: Collector, p: Params, kit: Kit) -> None:
    from shapely.geometry import Point, box as rect

    shape = rect(-0.11, -0.14, 0.11, 0.05).union(Point(0, 0.08).buffer(0.105)).buffer(-0.03).buffer(0.03).difference(Point(0, 0.1).buffer(0.055)).difference(rect(-0.012, 0.1, 0.012, 0.25)).buffer(0.008)
    q = np.asarray(shape.exterior.segmentize(0.012).coords)[:-1]
    out.add("cloth", dyed(finish.fabric("#f2d24a", p.wear), p.color), prism(q, 0.006, 0.002))
    out.add("piping", finish.fabric("#f4f2ea"), tube(np.c_[q, np.full(len(q), 0.004)], 0.004, 6, closed=True))
    out.add("patch", finish.fabric("#8a5a34"), cylinder(0.036, 0.002, 28, 0.0, (0, -0.06, 0.0055)), *(cylinder(0.015, 0.002, 18, 0.0, (s * 0.03, -0.03, 0.0055)) for s in (-1, 1)))
    out.add("face", finish.fabric("#2a1a10"), *(cylinder(0.004, 0.001, 12, 0.0, (s * 0.013, -0.055, 0.0075)) for s in (-1, 1)), cylinder(0.006, 0.001, 12, 0.0, (0, -0.068, 0.0075)))


def _bouncer(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    for s in (-1, 1):
        out.add("frame", steel, tube(spline([(s * 0.2, 0.3, 0.012), (s * 0.22, -0.3, 0.012), (s * 0.2, -0.38, 0.03), (s * 0.19, -0.32, 0.12), (s * 0.18, 0.0, 0.22), (s * 0.17, 0.34, 0.52)], 40), 0.009, 8))
    out.add("frame", steel, rod((-0.2, 0.3, 0.012), (0.2, 0.3, 0.012), 0.009, 8), tube(spline([(-0.17, 0.34, 0.52), (-0.1, 0.39, 0.58), (0.1, 0.39, 0.58), (0.17, 0.34, 0.52)], 14), 0.009, 8))
    line = spline([(-0.36, 0.05), (-0.3, 0.12), (-0.1, 0.16), (0.05, 0.18), (0.2, 0.34), (0.36, 0.55)], 30)
    u = np.linspace(-1, 1, 11)
    grid = np.stack([np.stack([0.185 * u, np.full(11, y), z - 0.035 * (1 - u**2)], 1) for y, z in line])
    cloth = dyed(finish.fabric("#8ab0a0", p.wear), p.color)
    out.add("seat", cloth, thick(grid, 0.025))
    out.add("belt", finish.fabric("#f2efe6"), soft_box((0.36, 0.06, 0.02), 0.008, 0.03, 0.02, center=(0, 0.0, 0.2)), soft_box((0.16, 0.1, 0.03), 0.013, 0.03, center=(0, 0.28, 0.42)))
    bar = spline([(-0.19, 0.0, 0.22), (-0.17, -0.1, 0.44), (0.17, -0.1, 0.44), (0.19, 0.0, 0.22)], 30)
    out.add("frame", steel, tube(bar, 0.008, 8))
    for k, (tone, x) in enumerate((("#e0401c", -0.08), ("#f2c81c", 0.0), ("#2f8ad6", 0.08))):
        out.add(f"toy.{k}", finish.fabric(tone, recipe="velvet"), sphere(0.027, 14, (x, -0.1, 0.385)))
        out.add("belt", finish.fabric("#f2efe6"), rod((x, -0.1, 0.4), (x, -0.1, 0.445), 0.003, 6))


def _gate(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.paint("#f4f3ee", p.wear), p.color)
    x = np.linspace(-0.36, 0.36, 13)
    out.add("gate", white, *(rod((q, 0, 0.06), (q, 0, 0.74), 0.008, 8) for q in x), *(box((0.84, 0.028, 0.032), 0.006, (0, 0, z)) for z in (0.05, 0.755)), *(box((0.03, 0.03, 0.78), 0.006, (s * 0.41, 0, 0.39)) for s in (-1, 1)), *(box((0.05, 0.4, 0.03), 0.008, (s * 0.41, 0, 0.015)) for s in (-1, 1)))
    out.add("latch", finish.plastic("#3a3d42", 0.4), soft_box((0.05, 0.05, 0.09), 0.012, 0.03, center=(0.34, 0, 0.755)), *(cylinder(0.022, 0.03, 18, 0.004).turned(rot_y(np.pi / 2)).moved((s * 0.44 - 0.015, 0, z)) for s in (-1, 1) for z in (0.06, 0.74)))


def _walker(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(44, 18), dyed(finish.plastic("#f2c81c", 0.3, p.wear), p.color)
    out.add("base", shell, ring(0.32, 0.035, (0, 0, 0.1), n, 10), ring(0.24, 0.03, (0, 0, 0.38), n, 10))
    out.add("strut", finish.plastic("#f4f3ee", 0.35), *(rod((0.31 * np.cos(a), 0.31 * np.sin(a), 0.1), (0.235 * np.cos(a), 0.235 * np.sin(a), 0.38), 0.014, 10) for a in np.arange(4) * np.pi / 2 + 0.785))
    out.add("tray", shell, soft_box((0.4, 0.2, 0.03), 0.012, 0.04, center=(0, -0.27, 0.4)))
    out.add("seat", finish.fabric("#2f8ad6", p.wear), hollow([(0, 0.2), (0.1, 0.21), (0.17, 0.28), (0.215, 0.39)], 0.012, n, True, 0.215))
    out.add("wheel", finish.rubber(), *(cylinder(0.04, 0.03, 18, 0.006).turned(rot_y(np.pi / 2)).turned(rot_z(a)).moved((0.32 * np.cos(a), 0.32 * np.sin(a), 0.04)) for a in np.arange(6) * np.pi / 3))
    for k, (tone, x) in enumerate((("#e0401c", -0.12), ("#3fae4c", 0.0), ("#7a3ab0", 0.12))):
        out.add(f"toy.{k}", finish.plastic(tone, 0.25), sphere((0.028, 0.028, 0.022), 14, (x, -0.29, 0.425)))


def _castle(out: Collector, p: Params, kit: Kit) -> None:
    stone, roof, n = dyed(finish.plastic("#b8b2a6", 0.5, p.wear), p.color), finish.plastic("#2f5ab0", 0.35), kit.n(24, 12)
    w = 0.2
    for x in (-w, w):
        for y in (-0.15, 0.15):
            out.add("tower", stone, cylinder(0.06, 0.26, n, 0.003, (x, y, 0)), *(box((0.022, 0.022, 0.025), 0.002).turned(rot_z(a)).moved((x + 0.055 * np.cos(a), y + 0.055 * np.sin(a), 0.272)) for a in np.arange(8) * np.pi / 4))
            if y > 0:
                out.add("roof", roof, lathe([(0, 0.285), (0.066, 0.285), (0.0, 0.4)], n, 0.3).moved((x, y, 0)), cylinder(0.05, 0.03, n, 0.0, (x, y, 0.26)))
                out.add("flag", finish.plastic("#c22a1e", 0.4), prism([(0, 0), (0.05, 0.014), (0, 0.028)], 0.003).turned(rot_x(np.pi / 2)).moved((x, y, 0.42)), rod((x, y, 0.39), (x, y, 0.45), 0.002, 6))
    out.add("tower", stone, *(box((2 * w, 0.03, 0.18), 0.002, (0, s * 0.15, 0.09)) for s in (-1, 1)), *(box((0.03, 0.3, 0.18), 0.002, (s * w, 0, 0.09)) for s in (-1, 1)), box((0.14, 0.14, 0.3), 0.003, (0, 0.06, 0.15)), *(box((0.024, 0.03, 0.024), 0.002, (x, -0.15, 0.19)) for x in np.linspace(-0.13, 0.13, 6)), *(box((0.028, 0.14, 0.024), 0.002, (x, 0.06, 0.311)) for x in (-0.056, 0.0, 0.056)))
    out.add("gate", finish.wood("oak"), prism([(-0.045, 0), (0.045, 0), (0.045, 0.08), (0.03, 0.108), (0, 0.118), (-0.03, 0.108), (-0.045, 0.08)], 0.006, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.165, 0)), box((0.09, 0.12, 0.008), 0.002, (0, -0.225, 0.004)))
    out.add("window", finish.plastic("#1a1c22", 0.6), *(box((0.014, 0.003, 0.034), 0.001, (x, y, z)) for x, y, z in ((-w, -0.2105, 0.16), (w, -0.2105, 0.16), (-0.035, -0.0105, 0.22), (0.035, -0.0105, 0.22))))


def _dough(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    for k, (tone, x, y) in enumerate(((p.color or "#e0301c", -0.08, 0.03), ("#f2c81c", 0.0, 0.05), ("#2f8ad6", 0.08, 0.02), ("#3fae4c", 0.03, -0.05))):
        out.add(f"tub.{k}", finish.plastic(tone, 0.35, p.wear), lathe([(0, 0), (0.03, 0), (0.032, 0.003), (0.032, 0.055), (0, 0.055)], n, 0.4).moved((x, y, 0)))
        out.add("lid", finish.plastic("#f4f3ee", 0.35), lathe([(0, 0.053), (0.034, 0.053), (0.034, 0.064), (0.03, 0.066), (0, 0.066)], n, 0.4).moved((x, y, 0)))
    out.add("lump", finish.of("plaster", "#f27ab0", 0.8), sphere((0.03, 0.026, 0.02), 14, (-0.05, -0.055, 0.018)), tube(spline([(-0.1, -0.1, 0.008), (-0.03, -0.11, 0.008), (0.05, -0.1, 0.008)], 12), 0.009, 8))


def _sand(out: Collector, p: Params, kit: Kit) -> None:
    n, red = kit.n(40, 16), dyed(finish.plastic("#e0301c", 0.25, p.wear), p.color)
    out.add("bucket", red, hollow([(0, 0), (0.065, 0), (0.07, 0.006), (0.095, 0.17), (0.1, 0.174)], 0.003, n, 0.5), ring(0.098, 0.005, (0, 0, 0.172), n, 8))
    out.add("sand", finish.of("sand", (0.68, 0.55, 0.36), 0.95), lathe([(0, 0.14), (0.088, 0.14), (0.05, 0.168), (0, 0.178)], n, 0.5))
    a = np.linspace(0, np.pi, 24)
    out.add("handle", finish.plastic("#f2c81c", 0.3), tube(np.c_[0.098 * np.cos(a), 0.09 * np.sin(a), 0.168 - 0.02 * np.sin(a)], 0.004, 8))
    blade = [box((0.075, 0.006, 0.09), 0.003, (0, 0, 0.045)), *(box((0.006, 0.02, 0.09), 0.002, (s * 0.036, -0.008, 0.045)) for s in (-1, 1))]
    lean = rot_y(0.5)
    out.add("spade", finish.plastic("#2f8ad6", 0.3), *(m.turned(lean).moved((0.02, 0.0, 0.09)) for m in blade), rod((0.06, 0, 0.165), (0.15, 0, 0.33), 0.008, 10), rod((0.15, -0.028, 0.33), (0.15, 0.028, 0.33), 0.008, 10))


def _hamster(out: Collector, p: Params, kit: Kit) -> None:
    n, tone, up = kit.n(40, 18), dyed(finish.plastic("#3fae9a", 0.3, p.wear), p.color), rot_x(np.pi / 2)
    out.add("wheel", tone, *(ring(0.1, 0.006, (0, 0, 0), n, 8).turned(up).moved((0, y, 0.125)) for y in (-0.035, 0.035)), *(box((0.018, 0.07, 0.003), 0.001, (0, 0, -0.1)).turned(rot_y(a)).moved((0, 0, 0.125)) for a in np.arange(28) * np.pi / 14), *(rod((0, 0.035, 0.125), (0.1 * np.cos(a), 0.035, 0.125 + 0.1 * np.sin(a)), 0.004, 6) for a in np.arange(6) * np.pi / 3))
    out.add("stand", finish.plastic("#f4f3ee", 0.35), rod((0, -0.01, 0.125), (0, 0.06, 0.125), 0.008, 12), *(rod((0, 0.055, 0.125), (s * 0.085, 0.055, 0.012), 0.008, 10) for s in (-1, 1)), soft_box((0.2, 0.15, 0.014), 0.006, 0.04, center=(0, 0.02, 0.007)))


KINDS: dict[str, Kin] = {
    "carrier": Kin(_carrier, 2.0), "bone": Kin(_bone, 0.1), "rope_toy": Kin(_rope, 0.15), "potty": Kin(_potty, 0.5), "bib": Kin(_bib, 0.05), "bouncer": Kin(_bouncer, 3.0), "gate": Kin(_gate, 4.0), "walker": Kin(_walker, 4.0), "castle": Kin(_castle, 1.5), "dough": Kin(_dough, 0.5), "sand_bucket": Kin(_sand, 0.6), "hamster_wheel": Kin(_hamster, 0.3),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "carrier"}
