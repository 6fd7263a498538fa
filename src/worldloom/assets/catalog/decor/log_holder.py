"""A log holder beside a fireplace: a hoop, a basket or an open frame of iron, or a copper tub, with firewood or empty."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import lathe, rod, rot_x, slab, tube
CARD = Card("decor/log_holder", 1, "log_holder", ("log rack", "log basket", "firewood holder", "firewood rack", "firewood basket", "log hoop", "wood holder", "wood basket", "log carrier", "log store", "log bin"), ("container", "storage"), ("indoor", "living_room", "cosy", "cabin"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["hoop", "frame", "tub"] = "hoop"
    logs: Annotated[int, number(0, 16)] = 12
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.3


PRESETS = {"frame": Params(style="frame"), "tub": Params(style="tub"), "empty": Params(logs=0)}
HOLDING = {"logs": 0}
"""Dials of one that holds what the words put in it."""


def build(p: Params, kit: Kit) -> Part:
    """Logs lie along Y."""
    out = Collector()
    {"hoop": _hoop, "frame": _frame, "tub": _tub}[p.style](out, p, kit)
    if p.logs:
        _logs(out, p, kit)
    floor = {"hoop": 0.09, "frame": 0.08, "tub": 0.02}[p.style]
    part = gathered(out, 6.0 + 1.2 * p.logs, p.size, supports=(Support(name="inside", center=(0, 0, floor), size=(0.24, 0.24), clearance=0.4),))
    if p.logs:
        return part
    (x0, y0, _), (x1, y1, z1) = part.bounds
    return replace(part, colliders=shell((x0, y0, 0), (x1, y1, z1), 0.02, "top", floor=part.supports[0].center[2]))


def _hoop(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear) if p.color is None else finish.paint("black", p.wear), p.color)
    t = np.linspace(0, 2 * np.pi, kit.n(56, 24) + 1)[:-1]
    for y in (-0.13, 0.13):
        out.add("hoop", iron, tube(np.c_[0.3 * np.cos(t), np.full(len(t), y), 0.36 + 0.3 * np.sin(t)], 0.011, 8, closed=True))
        out.add("foot", iron, slab((-0.2, y - 0.02, 0), (0.2, y + 0.02, 0.06), 0.006))
    out.add("bar", iron, *(rod((0.3 * np.cos(a), -0.13, 0.36 + 0.3 * np.sin(a)), (0.3 * np.cos(a), 0.13, 0.36 + 0.3 * np.sin(a)), 0.008, 8) for a in np.linspace(-2.6, -0.54, 7)))


def _frame(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear) if p.color is None else finish.paint("black", p.wear), p.color)
    for y in (-0.14, 0.14):
        out.add("side", iron, *(slab((x - 0.012, y - 0.012, 0), (x + 0.012, y + 0.012, 0.72), 0.003) for x in (-0.28, 0.28)), slab((-0.28, y - 0.012, 0.05), (0.28, y + 0.012, 0.075), 0.003))
    out.add("bar", iron, *(slab((x - 0.012, -0.14, z), (x + 0.012, 0.14, z + 0.022), 0.003) for x in (-0.28, 0.28) for z in (0.055, 0.38, 0.7)), *(slab((x - 0.01, -0.14, 0.058), (x + 0.01, 0.14, 0.074), 0.002) for x in (-0.14, 0.0, 0.14)))


def _tub(out: Collector, p: Params, kit: Kit) -> None:
    copper = dyed(finish.metal("copper", p.wear), p.color)
    out.add("tub", copper, hollow([(0, 0), (0.2, 0), (0.24, 0.02), (0.29, 0.36), (0.3, 0.37)], 0.006, kit.n(44, 18), 0.7))
    out.add("handle", finish.metal("brass", p.wear), *(tube([(s * 0.288, -0.07, 0.3), (s * 0.34, -0.05, 0.3), (s * 0.34, 0.05, 0.3), (s * 0.288, 0.07, 0.3)], 0.009, 8) for s in (-1, 1)))


def _logs(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("logs")
    width = {"hoop": 0.27, "frame": 0.25, "tub": 0.17}[p.style]
    z0 = {"hoop": 0.135, "frame": 0.125, "tub": 0.07}[p.style]
    placed = 0
    row = 0
    while placed < p.logs and row < 8:
        z = z0 + 0.082 * row
        half = np.sqrt(max(0.27**2 - (z - 0.36) ** 2, 0.0)) - 0.03 if p.style == "hoop" else width - 0.02 if p.style == "frame" else 0.16 + 0.1 * z
        count = max(1, int(2 * half / 0.1))
        for k in range(min(count, p.logs - placed)):
            r = float(g.uniform(0.038, 0.046))
            x = (k - (count - 1) / 2) * 0.098
            long = float(g.uniform(0.16, 0.18)) if p.style != "tub" else 0.15
            log = lathe([(0, -long), (0.9 * r, -long), (r, -long + 0.006), (r, long - 0.006), (0.9 * r, long), (0, long)], 14, 0.4).turned(rot_x(np.pi / 2))
            out.add("bark", finish.of("bark", "#6a4a30", 0.9, p.wear), log.moved((x, 0, z)))
            out.add("cut", finish.wood("pine", p.wear), *(lathe([(0, 0), (0.86 * r, 0), (0.84 * r, 0.002), (0, 0.002)], 14, 0.4).turned(rot_x(s * np.pi / 2)).moved((x, -s * long, z)) for s in (-1, 1)))
        placed += count
        row += 1
