"""A cage or tank for a small pet: a domed birdcage on a stand, a hamster cage with its wheel and tubes, or a planted terrarium."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow, tuft
from worldloom.geometry import box, cylinder, lathe, rock, rod, rot_x, slab, sphere, spline, tube
CARD = Card("pets/cage", 1, "pet_enclosure", ("birdcage", "bird cage", "parrot cage", "canary cage", "hamster cage", "rabbit cage", "guinea pig cage", "pet cage", "terrarium", "reptile tank", "vivarium", "glass terrarium"), ("cage",), ("indoor", "bedroom", "living_room", "victorian"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["birdcage", "bird", "parrot", "canary", "hamster", "rabbit", "guinea", "pet", "terrarium", "reptile", "vivarium"] = "birdcage"
    color: Color | None = None
    """Of the wires or frame."""
    size: Annotated[float, number(0.6, 1.8)] = 1.0
    wear: Wear = 0.2


PRESETS = {"hamster": Params(kind="hamster"), "terrarium": Params(kind="terrarium"), "white": Params(color="#f1eee6")}


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table or the floor."""
    out = Collector()
    if p.kind in ("hamster", "rabbit", "guinea", "pet"):
        _hutch(out, p, kit)
    elif p.kind in ("terrarium", "reptile", "vivarium"):
        _tank(out, p, kit)
    else:
        _bird(out, p, kit)
    return gathered(out, 3.0, p.size)


def _bird(out: Collector, p: Params, kit: Kit) -> None:
    gold, n = dyed(finish.metal("brass", p.wear), p.color), kit.n(44, 20)
    out.add("tray", gold, lathe([(0, 0), (0.19, 0), (0.2, 0.008), (0.2, 0.045), (0.192, 0.05), (0.19, 0.012), (0, 0.01)], n, 0.5))
    line = spline([(0.19, 0.05), (0.19, 0.3), (0.18, 0.38), (0.13, 0.48), (0.05, 0.535), (0.005, 0.55)], 22)
    a = np.arange(32) * np.pi / 16
    for u, v in zip(line[:-1], line[1:], strict=True):
        out.add("wire", gold, wires(np.c_[u[0] * np.cos(a), u[0] * np.sin(a), np.full(32, u[1])], np.c_[v[0] * np.cos(a), v[0] * np.sin(a), np.full(32, v[1])], 0.0016, 4))
    out.add("wire", gold, *(ring(r, 0.0032, (0, 0, z), n, 6) for r, z in ((0.191, 0.06), (0.191, 0.2), (0.188, 0.335), (0.118, 0.49))), sphere(0.016, 12, (0, 0, 0.556)), ring(0.022, 0.0035, (0, 0, 0), 22, 6).turned(rot_x(np.pi / 2)).moved((0, 0, 0.59)))
    out.add("perch", finish.wood("birch"), rod((-0.18, 0.03, 0.22), (0.18, 0.03, 0.22), 0.006, 8), rod((-0.04, -0.02, 0.36), (0.04, -0.02, 0.36), 0.0055, 8))
    out.add("wire", gold, *(rod((s * 0.04, -0.02, 0.36), (s * 0.02, -0.01, 0.51), 0.0015, 5) for s in (-1, 1)))
    body = finish.of("feather", "#e8c42a", 0.8)
    out.add("bird", body, sphere((0.026, 0.04, 0.03), 16, (0.05, 0.03, 0.262)), sphere(0.02, 14, (0.05, -0.0, 0.292)), box((0.022, 0.06, 0.006), 0.002).turned(rot_x(0.6)).moved((0.05, 0.075, 0.24)))
    out.add("beak", finish.plastic("#d8701a", 0.4), rod((0.05, -0.017, 0.292), (0.05, -0.031, 0.289), 0.005, 8, 0.0005), *(rod((0.05 + s * 0.01, 0.03, 0.236), (0.05 + s * 0.01, 0.03, 0.22), 0.0025, 6) for s in (-1, 1)))
    out.add("eye", finish.plastic("#0a0a0a", 0.1), *(sphere(0.003, 8, (0.05 + s * 0.0165, -0.008, 0.297)) for s in (-1, 1)))
    out.add("cup", finish.ceramic("#eef0ee"), *(hollow([(0, 0), (0.02, 0), (0.024, 0.03)], 0.002, 20).moved((s * 0.145, -0.05, 0.1)) for s in (-1, 1)))


def _hutch(out: Collector, p: Params, kit: Kit) -> None:
    wire = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("tub", finish.plastic("#2f7ac0", 0.35, p.wear), *(slab(a, b, 0.006) for a, b in (((-0.3, -0.18, 0), (0.3, 0.18, 0.012)), ((-0.3, -0.18, 0), (-0.29, 0.18, 0.12)), ((0.29, -0.18, 0), (0.3, 0.18, 0.12)), ((-0.3, -0.18, 0), (0.3, -0.17, 0.12)), ((-0.3, 0.17, 0), (0.3, 0.18, 0.12)))))
    out.add("bedding", finish.of("straw", (0.62, 0.45, 0.22), 0.95), soft_box((0.575, 0.335, 0.045), 0.015, 0.05, 0.004, 0.012, 4, (0, 0, 0.035)))
    x, y = np.linspace(-0.29, 0.29, 30), np.linspace(-0.17, 0.17, 18)
    for s in (-1, 1):
        out.add("wire", wire, wires(np.c_[x, np.full(30, s * 0.172), np.full(30, 0.11)], np.c_[x, np.full(30, s * 0.172), np.full(30, 0.36)], 0.0014, 4), wires(np.c_[np.full(18, s * 0.29), y, np.full(18, 0.11)], np.c_[np.full(18, s * 0.29), y, np.full(18, 0.36)], 0.0014, 4))
    out.add("wire", wire, wires(np.c_[x, np.full(30, -0.172), np.full(30, 0.36)], np.c_[x, np.full(30, 0.172), np.full(30, 0.36)], 0.0014, 4), *(wires([(-0.29, -0.172, z), (-0.29, 0.172, z), (-0.29, -0.172, z), (0.29, -0.172, z)], [(0.29, -0.172, z), (0.29, 0.172, z), (-0.29, 0.172, z), (0.29, 0.172, z)], 0.003, 6) for z in (0.12, 0.24, 0.36)))
    wheel = finish.plastic("#e0a81c", 0.3)
    lay = rot_x(np.pi / 2)
    out.add("wheel", wheel, *(ring(0.075, 0.004, (0, 0, 0), 36, 8).turned(lay).moved((0.17, y0, 0.15)) for y0 in (0.04, 0.11)), cylinder(0.073, 0.004, 32, 0.001).turned(lay).moved((0.17, 0.115, 0.15)), wires(np.c_[0.17 + 0.075 * np.cos(a := np.arange(24) * np.pi / 12), np.full(24, 0.04), 0.15 + 0.075 * np.sin(a)], np.c_[0.17 + 0.075 * np.cos(a), np.full(24, 0.11), 0.15 + 0.075 * np.sin(a)], 0.003, 5))
    out.add("house", finish.wood("birch"), slab((-0.26, 0.0, 0.05), (-0.1, 0.15, 0.15), 0.004), box((0.18, 0.11, 0.01), 0.003).turned(rot_x(0.5)).moved((-0.18, 0.03, 0.175)), box((0.18, 0.11, 0.01), 0.003).turned(rot_x(-0.5)).moved((-0.18, 0.12, 0.175)))
    out.add("door", finish.plastic("#0e0c0a", 0.7), cylinder(0.03, 0.004, 22, 0.0).turned(lay).moved((-0.18, 0.0, 0.09)))
    out.add("bottle", finish.glass((0.75, 0.88, 0.95), 0.05), cylinder(0.02, 0.11, 20, 0.004, (-0.02, -0.195, 0.2)))
    out.add("hamster", finish.of("fur", "#c98a4a", 0.95), sphere((0.028, 0.042, 0.026), 16, (0.0, -0.02, 0.083)), sphere(0.022, 14, (0.0, -0.06, 0.09)), *(sphere((0.007, 0.004, 0.008), 8, (s * 0.014, -0.052, 0.109)) for s in (-1, 1)))
    out.add("eye", finish.plastic("#0a0a0a", 0.1), *(sphere(0.003, 8, (s * 0.01, -0.078, 0.096)) for s in (-1, 1)))


def _tank(out: Collector, p: Params, kit: Kit) -> None:
    frame, g = dyed(finish.plastic("#17181a", 0.4, p.wear), p.color), kit.rng("plants")
    w, d, h = 0.3, 0.17, 0.36
    out.add("frame", frame, *(slab(a, b, 0.003) for z in (0.0, h - 0.025) for a, b in (((-w, -d, z), (w, -d + 0.014, z + 0.025)), ((-w, d - 0.014, z), (w, d, z + 0.025)), ((-w, -d, z), (-w + 0.014, d, z + 0.025)), ((w - 0.014, -d, z), (w, d, z + 0.025)))), *(slab((x - 0.006, y - 0.006, 0), (x + 0.006, y + 0.006, h), 0.002) for x in (-w + 0.007, w - 0.007) for y in (-d + 0.007, d - 0.007)), slab((-w, -d, 0), (w, d, 0.008), 0.001))
    out.add("glass", finish.glass((0.93, 0.96, 0.95), 0.02), *(slab(a, b, 0.0005) for a, b in (((-w + 0.01, -d + 0.003, 0.02), (w - 0.01, -d + 0.006, h - 0.02)), ((-w + 0.01, d - 0.006, 0.02), (w - 0.01, d - 0.003, h - 0.02)), ((-w + 0.003, -d + 0.01, 0.02), (-w + 0.006, d - 0.01, h - 0.02)), ((w - 0.006, -d + 0.01, 0.02), (w - 0.003, d - 0.01, h - 0.02)))))
    out.add("soil", finish.of("soil", (0.13, 0.08, 0.045), 0.95), soft_box((2 * w - 0.024, 2 * d - 0.024, 0.07), 0.014, 0.04, 0.02, 0.012, 5, (0, 0, 0.045)))
    out.add("rock", finish.stone("granite"), rock((0.12, 0.09, 0.08), 3, 18, 0.3).moved((0.13, 0.04, 0.1)), rock((0.07, 0.06, 0.045), 8, 16, 0.3).moved((0.04, -0.06, 0.09)))
    out.add("wood", finish.of("bark", (0.2, 0.12, 0.07), 0.9), tube(spline([(-0.2, -0.06, 0.08), (-0.1, 0.0, 0.13), (0.02, 0.04, 0.2), (0.12, 0.02, 0.24)], 20), np.linspace(0.02, 0.009, 20), 9))
    leaf = finish.of("leaf", (0.09, 0.24, 0.06), 0.55, thin=True)
    out.add("leaf", leaf, *(tuft(9, float(q), 0.028, g, 1.0).moved((x, y, 0.085)) for x, y, q in ((-0.21, 0.08, 0.17), (-0.1, 0.1, 0.13), (0.22, -0.07, 0.1), (0.02, 0.1, 0.15), (-0.2, -0.09, 0.08))))
    skin = finish.of("skin", (0.22, 0.42, 0.1), 0.6)
    out.add("lizard", skin, tube(spline([(-0.02, 0.02, 0.2), (0.03, 0.035, 0.222), (0.07, 0.03, 0.235), (0.1, 0.022, 0.247)], 18), np.interp(np.arange(18), [0, 6, 13, 17], [0.003, 0.012, 0.013, 0.008]), 10), sphere((0.016, 0.01, 0.009), 14, (0.112, 0.02, 0.252)), *(rod((x, 0.03, 0.225), (x + 0.01, 0.03 + s * 0.026, 0.213), 0.0035, 6) for x in (0.03, 0.085) for s in (-1, 1)))
