"""A long-handled garden tool that leans back against a wall: rake, leaf rake, hoe, shovel, spade, pitchfork or scythe."""

from __future__ import annotations

from shapely.geometry import LineString, Polygon

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, leaning, plate
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_y, slab, spline, tube

CARD = Card(
    "farm/garden_tool", 1, "garden_tool",
    ("gardening tool", "rake", "leaf rake", "hoe", "shovel", "spade", "snow shovel", "pitchfork", "hay fork", "garden fork", "scythe", "sickle", "garden tools"), ("tool",),
    ("indoor", "outdoor", "garden", "farm", "barn", "garage", "shed", "greenhouse"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["rake", "leaf", "hoe", "shovel", "spade", "pitchfork", "scythe"] = "rake"
    height: Annotated[float, metres(0.9, 1.8)] = 1.45
    color: Color | None = None
    """Of the working end; bare steel where none is given."""
    material: Literal["wood", "metal", "plastic"] = "wood"
    """Of the handle."""
    wear: Wear = 0.4


VARIETY = {"kind": ("rake", "shovel", "hoe", "pitchfork")}
"""What several of them take in turn."""
CALLED = {"leaf rake": "leaf", "snow shovel": "shovel", "hay fork": "pitchfork", "garden fork": "pitchfork", "sickle": "scythe"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("leaf", "hoe", "pitchfork", "scythe")} | {"shovel": Params(kind="shovel", material="plastic"), "spade": Params(kind="spade", height=1.05, color="dark_green")}


def build(p: Params, kit: Kit) -> Part:
    """Its working end on the floor, its top leant back to +Y."""
    n, low = kit.n(16, 8), {"rake": 0.09, "leaf": 0.36, "hoe": 0.12, "shovel": 0.3, "spade": 0.3, "pitchfork": 0.42, "scythe": 0.04}[p.kind]
    wood = {"wood": finish.wood("oak", p.wear), "metal": finish.metal("aluminium", p.wear), "plastic": finish.plastic("#1d1f22", 0.4, p.wear)}[p.material]
    work = finish.paint(p.color, p.wear) if p.color else finish.metal("steel", p.wear, 0.4)
    dee = p.kind in ("shovel", "spade")
    pole: list[Piece] = [("handle", wood, cylinder(0.0155, p.height - low - (0.09 if dee else 0), n, 0.006, (0, 0, low)))]
    if dee:
        h = p.height
        pole += [("dee", wood, tube(spline([(s * 0.0, 0, h - 0.12), (s * 0.035, 0, h - 0.08), (s * 0.055, 0, h - 0.012)], 8), 0.0115, 8)) for s in (-1, 1)]
        pole.append(("dee", wood, drum(0.0145, 0.13, (0, 0, h - 0.012), n)))
    elif p.kind == "scythe":
        pole += [("dee", wood, rod((0, -0.005, z * p.height), (0, -0.13, z * p.height + 0.03), 0.012, n)) for z in (0.45, 0.75)]
    return leaning([*pole, *ENDS[p.kind](work, n)], p.height, 1.6, 0.14)


def _ferrule(work: Material, z: float, n: int) -> Piece:
    return ("ferrule", work, lathe([(0.012, z), (0.018, z + 0.01), (0.0185, z + 0.12), (0.0155, z + 0.125)], n, 0.6))


def _rake(work: Material, n: int) -> list[Piece]:
    bow = tube(spline([(0, 0, 0.14), (0.0, -0.01, 0.1), (0, -0.02, 0.09)], 8), 0.009, 8)
    teeth = [rod((x, -0.02, 0.08), (x, -0.028, 0.0), 0.006, 8, 0.003) for x in np.linspace(-0.19, 0.19, 14)]
    return [_ferrule(work, 0.1, n), ("head", work, bow), ("head", work, slab((-0.2, -0.028, 0.076), (0.2, -0.012, 0.092), 0.003)), *(("tooth", work, m) for m in teeth)]


def _leaf(work: Material, n: int) -> list[Piece]:
    tines = []
    for x in np.linspace(-1, 1, 19):
        line = spline([(0.012 * x, 0, 0.4), (0.08 * x, 0, 0.26), (0.17 * x, -0.004, 0.1), (0.22 * x, -0.012, 0.025), (0.222 * x, -0.045, 0.0)], 14)
        tines.append(tube(line, 0.0028, 6))
    a = np.linspace(-0.62, 0.62, 18)
    bars = [tube(np.c_[r * np.sin(a), 0 * a - 0.003, 0.42 - r * np.cos(a)], 0.0036, 6) for r in (0.17, 0.27)]
    return [_ferrule(work, 0.33, n), *(("tine", work, m) for m in tines), *(("bar", work, m) for m in bars)]


def _hoe(work: Material, n: int) -> list[Piece]:
    neck = tube(spline([(0, 0, 0.2), (0, 0, 0.15), (0, -0.02, 0.135), (0, -0.05, 0.115)], 14), 0.0075, 8)
    blade = prism([(-0.055, 0.11), (0.055, 0.11), (0.08, 0.0), (-0.08, 0.0)], 0.0035, 0.001).turned(rot_x(np.pi / 2 + 0.18)).moved((0, -0.05, 0.0))
    return [_ferrule(work, 0.13, n), ("neck", work, neck), ("blade", work, blade)]


def _blade(work: Material, n: int, point: float, dish: float) -> list[Piece]:
    u, t = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(0, 1, 15), indexing="ij")
    tip = point * 0.1 * (1 - np.abs(u) ** 1.8)
    wide = 0.105 * (0.82 + 0.18 * np.sin(np.pi * np.clip(t * 0.9 + 0.1, 0, 1)) - 0.1 * point * t**3)
    z = 0.36 - t * (0.26 + tip + (1 - point) * 0.1) + 0.01 * np.abs(u) ** 3 * (1 - t)
    y = dish * (0.02 * u**2 - 0.024 * np.sin(np.pi * t * 0.8)) + 0.004
    shell = thick(np.stack([u * wide, -y, z], -1).transpose(1, 0, 2), 0.0028)
    return [_ferrule(work, 0.3, n), ("blade", work, shell), ("step", work, slab((-0.09, -0.016, 0.352), (-0.016, 0.008, 0.362), 0.003)), ("step", work, slab((0.016, -0.016, 0.352), (0.09, 0.008, 0.362), 0.003))]


def _shovel(work: Material, n: int) -> list[Piece]:
    return _blade(work, n, 1.0, 1.3)


def _spade(work: Material, n: int) -> list[Piece]:
    return _blade(work, n, 0.05, 0.35)


def _pitchfork(work: Material, n: int) -> list[Piece]:
    tines = []
    for x in (-0.085, -0.029, 0.029, 0.085):
        line = spline([(0.15 * x, 0, 0.42), (0.8 * x, 0, 0.375), (x, -0.004, 0.33), (1.02 * x, -0.022, 0.15), (x, -0.012, 0.0)], 22)
        tines.append(tube(line, np.linspace(0.0062, 0.0022, 22), 8))
    return [_ferrule(work, 0.4, n), *(("tine", work, m) for m in tines)]


def _scythe(work: Material, n: int) -> list[Piece]:
    t = np.linspace(0, 1, 18)
    mid = np.c_[0.02 - 0.68 * t, 0.1 * np.sin(np.pi * t * 0.75)]
    shape = Polygon(np.concatenate([mid + np.c_[0 * t, 0.045 * (1 - t**1.5) + 0.002], mid[::-1]])).union(LineString(mid).buffer(0.004))
    return [("blade", work, plate(shape, 0.0045, 0.001).turned(AHEAD).moved((0, 0.0, 0.02))), ("ring", work, lathe([(0.0155, 0.03), (0.021, 0.032), (0.021, 0.09), (0.0155, 0.092)], n, 0.4)), ("tang", work, box((0.03, 0.012, 0.1), 0.003, (-0.004, 0.0, 0.06)).turned(rot_y(0.1)))]


ENDS = {"rake": _rake, "leaf": _leaf, "hoe": _hoe, "shovel": _shovel, "spade": _spade, "pitchfork": _pitchfork, "scythe": _scythe}
