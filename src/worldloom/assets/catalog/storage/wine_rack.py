"""A wine rack full of bottles: a wooden lattice, a tower of pigeonholes, arches of wrought iron, or a small rack for the table."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.room_bottles import LENGTH, RADIUS, wine_bottles
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Floats, arc, join, prism, slab, stamp, tube

CARD = Card("storage/wine_rack", 1, "wine_rack", ("wine rack", "wine shelf", "bottle rack", "wine holder", "wine stand"), ("storage", "furniture"), ("indoor", "kitchen", "dining_room", "bar", "wine_cellar", "cellar", "restaurant"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["lattice", "pigeonhole", "iron", "counter"] = "pigeonhole"
    columns: Annotated[int, Field(ge=2, le=10)] = 5
    rows: Annotated[int, Field(ge=1, le=14)] = 8
    wood: Literal["oak", "walnut", "pine", "mahogany", "dark"] = "oak"
    color: Color | None = None
    """Painted instead of bare."""
    fill: Annotated[float, Field(ge=0, le=1)] = 0.75
    """Share of the places with a bottle."""
    depth: Annotated[float, metres(0.2, 0.34)] = 0.27
    wear: Wear = 0.2


PRESETS = {"lattice": Params(style="lattice", columns=6, rows=7, wood="walnut"), "iron": Params(style="iron", columns=4, rows=6), "counter": Params(style="counter", columns=4, rows=2, wood="mahogany"), "empty": Params(fill=0.0, columns=3, rows=5, wood="pine")}
CELL = 0.105


def build(p: Params, kit: Kit) -> Part:
    """The frame first, then bottles with their necks to the front in the places that the seed fills."""
    out, d = Collector(), p.depth / 2
    wood = finish.paint(p.color, p.wear) if p.color else finish.wood(p.wood, p.wear, 0.4)
    frame = {"lattice": _lattice, "pigeonhole": _pigeonholes, "iron": _iron, "counter": _counter}[p.style]
    feet, w, h = frame(out, p, kit, wood, d)
    g = kit.rng("bottles")
    keep = g.random(len(feet)) < p.fill
    wine_bottles(out, feet[keep] + np.c_[np.zeros(keep.sum()), g.uniform(-0.008, 0.008, keep.sum()), np.zeros(keep.sum())], g, kit.n(14, 8))
    sup = () if p.style in ("iron", "counter") else (Support(name="top", center=(0, 0, h), size=(2 * w - 0.04, 2 * d - 0.04)),)
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h)),), mass=6 + 1.3 * float(keep.sum()), dynamic=p.style == "counter", supports=sup, affordances=("take",), functional_sides=("front",), anchors={"top": (0, 0, h)})


def _grid(p: Params, z0: float, pitch: float = CELL) -> Floats:
    x, z = np.meshgrid((np.arange(p.columns) - (p.columns - 1) / 2) * pitch, z0 + np.arange(p.rows) * pitch, indexing="ij")
    return np.stack([x.ravel(), np.full(x.size, LENGTH / 2 - 0.03), z.ravel()], 1)


def _pigeonholes(out: Collector, p: Params, kit: Kit, wood: Material, d: float) -> tuple[Floats, float, float]:
    """Boards that cross in square holes, a plinth and a moulded top."""
    w, t, z0 = p.columns * CELL / 2, 0.011, 0.07
    h = z0 + p.rows * CELL
    for x in np.linspace(-w, w, p.columns + 1):
        out.add("frame", wood, slab((x - t / 2, -d, z0), (x + t / 2, d, h), 0.0015))
    for z in np.linspace(z0, h, p.rows + 1):
        out.add("frame", wood, slab((-w, -d + 0.002, z - t / 2), (w, d, z + t / 2), 0.0015))
    out.add("frame", wood, slab((-w - 0.014, -d - 0.01, h), (w + 0.014, d + 0.006, h + 0.022), 0.005), slab((-w - 0.004, -d + 0.015, 0), (w + 0.004, d, z0), 0.004), slab((-w, d - 0.006, z0), (w, d - 0.001, h), 0.001))
    return _grid(p, z0 + t / 2 + RADIUS), w + 0.014, h + 0.022


def _lattice(out: Collector, p: Params, kit: Kit, wood: Material, d: float) -> tuple[Floats, float, float]:
    """A case with crossed boards, which hold the bottles in diamonds."""
    cell = 1.42 * CELL
    w, t, z0 = max(2, p.columns // 2 + 1) * cell / 2, 0.012, 0.09
    tall = max(2, round(p.rows / 1.6)) * cell
    h = z0 + tall
    out.add("frame", wood, *(slab((s * w - 0.011, -d, 0), (s * w + 0.011, d, h), 0.003) for s in (-1, 1)), slab((-w - 0.02, -d - 0.01, h), (w + 0.02, d, h + 0.024), 0.005), slab((-w, -d, z0 - 0.02), (w, d, z0), 0.002), slab((-w, d - 0.006, z0), (w, d, h), 0.001))
    for slope in (1, -1):
        for c in np.arange(-2 * w - tall, 2 * w + tall, cell):
            ends = _clipped(float(c) + (0.0 if slope > 0 else -w * 2 % cell), slope, w - 0.011, tall)
            if ends is None:
                continue
            (x0, q0), (x1, q1) = ends
            mid, long = np.array([(x0 + x1) / 2, 0.0, z0 + (q0 + q1) / 2]), float(np.hypot(x1 - x0, q1 - q0))
            a = np.arctan2(q1 - q0, x1 - x0)
            turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
            out.add("frame", wood, boards((long, 2 * d - 0.012, t), [mid], 0.0015, turns=turn))
    spots = []
    nx, nz = int(round(2 * w / cell)), int(round(tall / cell))
    for i in range(nx):
        for j in range(nz):
            spots += [(-w + (i + 0.5) * cell, z0 + j * cell + 0.5 * cell)]
    drop = cell / 2 - (RADIUS + t / 2) * 2**0.5
    return np.array([(x, LENGTH / 2 - 0.03, z - drop) for x, z in spots]), w + 0.02, h + 0.024


def _clipped(c: float, slope: int, w: float, tall: float) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """The piece of the line z = slope * (x - c) within |x| < w, 0 < z < tall; None if it misses."""
    xs = sorted((c, c + slope * tall))
    a, b = max(xs[0], -w), min(xs[1], w)
    return ((a, slope * (a - c)), (b, slope * (b - c))) if b - a > 0.03 else None


def _iron(out: Collector, p: Params, kit: Kit, wood: Material, d: float) -> tuple[Floats, float, float]:
    """Two ladders of scalloped rods between posts with curled tops."""
    pitch, z0, r = 0.12, 0.12, 0.006
    w, h = p.columns * pitch / 2 + 0.02, z0 + p.rows * pitch + 0.04
    metal = finish.iron(p.wear) if p.color is None else finish.paint(p.color, p.wear)
    cup = arc(RADIUS + r, np.pi, 2 * np.pi, kit.n(12, 6))
    wave = np.concatenate([cup + [x, 0] for x in (np.arange(p.columns) - (p.columns - 1) / 2) * pitch])
    wave = np.concatenate([[(-w, 0)], wave, [(w, 0)]])
    rows = z0 + np.arange(p.rows) * pitch
    for y in (-d + 0.06, d - 0.05):
        row = tube(np.c_[wave[:, 0], np.zeros(len(wave)), wave[:, 1] + RADIUS], r * 0.8, 6)
        out.add("frame", metal, stamp(row, np.c_[0 * rows, 0 * rows + y, rows - RADIUS]))
        out.add("frame", metal, wires([(s * w, y, 0) for s in (-1, 1)], [(s * w, y, h) for s in (-1, 1)], r, 8))
    top = arc(2 * w / 2, 0, np.pi, 22)
    for y in (-d + 0.06, d - 0.05):
        out.add("frame", metal, tube(np.c_[top[:, 0], np.full(22, y), h + 0.35 * top[:, 1]], r, 8))
    out.add("frame", metal, wires([(s * w, -d + 0.06, z) for s in (-1, 1) for z in (0.05, h - 0.02)], [(s * w, d - 0.05, z) for s in (-1, 1) for z in (0.05, h - 0.02)], r * 0.9, 8))
    return _grid(p, z0 + 0.001, pitch), w + r, h + 0.35 * w


def _counter(out: Collector, p: Params, kit: Kit, wood: Material, d: float) -> tuple[Floats, float, float]:
    """Scalloped rails on dowels, stacked like a small bridge."""
    pitch = 0.1
    w, t = p.columns * pitch / 2 + 0.012, 0.018
    x = np.linspace(-w, w, 16 * p.columns + 1)
    dip = 0.03 * np.clip(np.cos(np.pi * ((x + w - 0.012) / pitch - 0.5) % np.pi - np.pi / 2), 0, 1) * (np.abs(x) < w - 0.012)
    outline = np.concatenate([np.stack([x, 0.042 - dip], 1)[::-1], [(-w, 0), (w, 0)]])
    rail = upright(prism(outline, t, 0.0015))
    zs = 0.02 + np.arange(p.rows) * 0.1
    out.add("frame", wood, join([stamp(rail, [(0, y, z) for z in zs]) for y in (-0.09, 0.06)]))
    posts = [(s * (w - 0.012), y + t / 2) for s in (-1, 1) for y in (-0.09, 0.06)]
    h = float(zs[-1]) + 0.05
    out.add("post", wood, wires([(a, b, 0) for a, b in posts], [(a, b, h) for a, b in posts], 0.009, 10))
    return np.array([(q[0], q[1], z + 0.012 + RADIUS) for z in zs for q in _grid(p, 0, pitch)[:: p.rows]]), w + 0.01, h + RADIUS
