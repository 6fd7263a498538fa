"""A long-handled broom, push broom, mop or squeegee that leans back against a wall."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.kind_pieces import Piece, drum, leaning
from worldloom.geometry import Mesh, cylinder, lathe, rot_x, rot_y, slab, spline, tube

CARD = Card(
    "cleaning/broom", 1, "broom", ("mop", "push broom", "squeegee", "broomstick", "floor mop", "sweeping brush", "string mop", "besom"), ("cleaning tool", "cleaning supply", "tool"),
    ("indoor", "kitchen", "laundry", "workshop", "garage", "barn", "storage_room"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["broom", "push", "mop", "squeegee", "besom"] = "broom"
    height: Annotated[float, metres(1.0, 1.7)] = 1.38
    color: Color = "#b8302a"
    """Of what holds the bristles or strings."""
    material: Literal["wood", "metal", "plastic"] = "wood"
    """Of the handle."""
    wear: Wear = 0.3


CALLED = {"push broom": "push", "floor mop": "mop", "string mop": "mop", "broomstick": "besom"}
"""Other names of its kinds."""
PRESETS = {"mop": Params(kind="mop", color="#2f6fb0", material="metal"), "push": Params(kind="push", color="#31353a"), "squeegee": Params(kind="squeegee", material="metal", color="#20242a"), "besom": Params(kind="besom", height=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Its head at the foot, its top leant back to +Y."""
    shaft = {"wood": finish.wood("pine", p.wear), "metal": finish.metal("aluminium", p.wear), "plastic": finish.plastic(p.color, 0.35, p.wear)}[p.material]
    n = kit.n(16, 8)
    low = {"broom": 0.25, "push": 0.1, "mop": 0.25, "squeegee": 0.09, "besom": 0.3}[p.kind]
    pole = [("handle", shaft, cylinder(0.0125, p.height - low, n, 0.004, (0, 0, low))), ("cap", finish.plastic(p.color, 0.35, p.wear), cylinder(0.0145, 0.05, n, 0.006, (0, 0, p.height - 0.045)))]
    return leaning([*pole, *HEADS[p.kind](p, kit, n)], p.height, 0.9, affordances=("pick up", "sweep"))


def _bristles(kit: Kit, width: float, depth: float, top: float, flare: float, count: int) -> list[Mesh]:
    rng = kit.rng("bristles")
    u, v = rng.uniform(-1, 1, count), rng.uniform(-1, 1, count)
    one = lathe([(0.0035, 0), (0.0028, 1.0), (0.0, 1.0)], 5, 0.9)
    x, y = u * width / 2, v * depth / 2
    parts = []
    for k in range(count):
        m = one.scaled((1, 1, top)).turned(rot_y(-flare * float(u[k])) @ rot_x(0.2 * flare * float(v[k]))).turned(rot_x(np.pi)).moved((x[k], y[k], top))
        parts.append(m.tinted(0.8 + 0.35 * float(rng.random())))
    return parts


def _broom(p: Params, kit: Kit, n: int) -> list[Piece]:
    hold = finish.plastic(p.color, 0.35, p.wear)
    shoulder = [slab((-0.135, -0.022, 0.16), (0.135, 0.022, 0.205), 0.012), lathe([(0.03, 0.2), (0.022, 0.22), (0.018, 0.28), (0.0125, 0.285)], n, 0.8)]
    straw = finish.of("straw", "#c99f4e", 0.9, p.wear)
    hairs = _bristles(kit, 0.25, 0.034, 0.165, 0.24, kit.n(230, 60))
    return [*(("head", hold, m) for m in shoulder), *(("bristle", straw, m) for m in hairs)]


def _push(p: Params, kit: Kit, n: int) -> list[Piece]:
    block = slab((-0.23, -0.035, 0.06), (0.23, 0.035, 0.095), 0.008)
    hairs = _bristles(kit, 0.44, 0.055, 0.065, 0.04, kit.n(330, 80))
    socket = lathe([(0.026, 0.09), (0.02, 0.12), (0.0165, 0.16), (0.0125, 0.165)], n, 0.8)
    return [("head", finish.wood("pine", p.wear), block), ("socket", finish.plastic(p.color, 0.4, p.wear), socket), *(("bristle", finish.plastic(p.color, 0.8), m) for m in hairs)]


def _mop(p: Params, kit: Kit, n: int) -> list[Piece]:
    rng, strings = kit.rng("strings"), []
    for k in range(kit.n(78, 26)):
        a, r = 2.4 * k, 0.06 + 0.075 * float(rng.random())
        x, y = r * np.cos(a), 0.75 * r * np.sin(a)
        line = spline([(0.16 * x, 0.16 * y, 0.24), (0.5 * x, 0.5 * y, 0.2), (0.85 * x, 0.85 * y, 0.1), (x, y, 0.02 + 0.02 * float(rng.random())), (1.15 * x, 1.15 * y, 0.006)], 10)
        strings.append(tube(line, 0.0052, 5).tinted(0.82 + 0.3 * float(rng.random())))
    clamp = [lathe([(0.045, 0.2), (0.05, 0.215), (0.034, 0.245), (0.02, 0.26), (0.018, 0.32), (0.0125, 0.325)], 2 * n, 0.7)]
    return [*(("strings", finish.of("knit", "#d9d4c6", 0.95, p.wear), m) for m in strings), *(("head", finish.plastic(p.color, 0.35, p.wear), m) for m in clamp)]


def _squeegee(p: Params, kit: Kit, n: int) -> list[Piece]:
    bar = [slab((-0.23, -0.014, 0.03), (0.23, 0.014, 0.055), 0.005), lathe([(0.02, 0.05), (0.017, 0.08), (0.0165, 0.15), (0.0125, 0.155)], n, 0.8)]
    return [*(("head", finish.metal("steel", p.wear), m) for m in bar), ("blade", finish.rubber(), slab((-0.235, -0.004, 0), (0.235, 0.004, 0.034), 0.0015)), ("clip", finish.plastic(p.color), drum(0.02, 0.05, (0, 0, 0.07), n))]


def _besom(p: Params, kit: Kit, n: int) -> list[Piece]:
    rng, twigs = kit.rng("twigs"), []
    for k in range(kit.n(150, 50)):
        a, r = 2.4 * k, 0.09 * np.sqrt(float(rng.random()))
        x, y, z = r * np.cos(a), r * np.sin(a), 0.05 * float(rng.random())
        twigs.append(tube(spline([(0.3 * x, 0.3 * y, 0.42), (0.55 * x, 0.55 * y, 0.3), (x, y, 0.12), (0.9 * x, 0.9 * y, z)], 7), 0.0036, 5).tinted(0.7 + 0.5 * float(rng.random())))
    bands = [cylinder(0.034 - 0.004 * k, 0.014, 2 * n, 0.004, (0, 0, 0.33 + 0.04 * k)) for k in range(2)]
    return [*(("twig", finish.of("straw", "#8a6234", 0.95, p.wear), m) for m in twigs), *(("band", finish.of("rope", p.color, 0.9), m) for m in bands)]


HEADS = {"broom": _broom, "push": _push, "mop": _mop, "squeegee": _squeegee, "besom": _besom}
