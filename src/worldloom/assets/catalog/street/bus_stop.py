"""A bus stop: a shelter with glass walls, a roof and a bench, or a pole with a flag; the sign with the lines, a timetable beside it."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, cylinder, slab, tube

CARD = Card(
    "street/bus_stop", 1, "bus_stop", ("bus shelter", "tram stop", "bus stop sign", "bus stand", "shelter"), ("street_furniture",),
    ("street", "city", "modern", "outdoor"), clearance=(1.6, 0.1, 0.3, 0.3),
)  # fmt: skip


class Params(Base):
    """Dials. `width` and `height` are the roof's."""

    style: Literal["shelter", "pole"] = "shelter"
    width: Annotated[float, metres(2.0, 5.0)] = 3.4
    height: Annotated[float, metres(2.2, 2.9)] = 2.5
    color: Color = "#2f3a44"
    sign: Color = "#1f5fa8"
    wear: Wear = 0.3


PRESETS = {"pole": Params(style="pole"), "red": Params(color="#7a1f1c", sign="#c2201c"), "wide": Params(width=4.8)}
DEEP, POST = 1.35, 0.035
"""Metres of the roof from back to front, and half of a post."""


def build(p: Params, kit: Kit) -> Part:
    """Posts and roof, panes behind and at one side, a bench of slats; the pole with its flag to the right of it."""
    out, paint = Collector(), finish.paint(p.color, p.wear, 0.3)
    side = p.width / 2 + 0.45 if p.style == "shelter" else 0.0
    _pole(out, p, side, kit)
    boxes = [box_collider((side - 0.13, -0.36, 0), (side + 0.47, -0.24, 2.72))]
    if p.style == "pole":
        return Part(out.surfaces(), colliders=tuple(boxes), mass=60.0)
    w, d, h = p.width / 2, DEEP / 2, p.height
    out.add("frame", paint, *(slab((x - POST, y - POST, 0), (x + POST, y + POST, h - 0.06), 0.006) for x in (-w + 0.08, w - 0.08) for y in (d - 0.08, -0.1)),
            *(slab((-w + 0.08, d - 0.1, z), (w - 0.08, d - 0.06, z + 0.04), 0.004) for z in (0.18, h - 0.34)),
            *(slab((x - 0.02, d - 0.1, 0.18), (x + 0.02, d - 0.06, h - 0.3), 0.004) for x in np.linspace(-w + 0.08, w - 0.08, 4)[1:-1]))  # fmt: skip
    out.add("roof", paint, slab((-w, -d, h - 0.06), (w, d, h), 0.02), slab((-w - 0.02, -d - 0.02, h - 0.11), (w + 0.02, -d + 0.02, h + 0.01), 0.008))
    out.add("panes", finish.glass((0.86, 0.93, 0.92)), slab((-w + 0.1, d - 0.085, 0.22), (w - 0.1, d - 0.075, h - 0.34), 0.001), slab((-w + 0.075, -0.06, 0.22), (-w + 0.085, d - 0.1, h - 0.34), 0.001))
    out.add("bench", finish.wood("oak", p.wear), *(slab((-w + 0.35, y, 0.42), (w - 0.7, y + 0.075, 0.455), 0.006) for y in np.arange(4) * 0.09 + 0.16))
    out.add("legs", finish.metal("steel", p.wear), *(_leg(x, kit) for x in (-w + 0.6, w - 0.95)))
    out.add("poster", finish.of("paper", (0.83, 0.8, 0.74), 0.6), slab((w - 0.62, d - 0.115, 0.75), (w - 0.17, d - 0.102, 1.55), 0.002))
    _bands(out, p, w - 0.62, d - 0.117)
    out.add("lamp", finish.glow((1.0, 0.96, 0.88), 5.0), slab((-0.5 * w, -0.04, h - 0.075), (0.5 * w, 0.04, h - 0.06), 0.003))
    boxes += [box_collider((-w, -d, h - 0.1), (w, d, h)), box_collider((-w, d - 0.12, 0), (w, d - 0.04, h)), box_collider((-w + 0.35, 0.14, 0), (w - 0.7, 0.52, 0.46))]
    seats = {f"seat.{k}": (round(float(x), 3), 0.3, 0.455) for k, x in enumerate(np.linspace(-w + 0.65, w - 1.0, max(int((p.width - 1.0) / 0.65), 1)))}
    lamp = Light(name="lamp", position=(0, 0, round(h - 0.12, 3)), color=(1.0, 0.95, 0.86), power=9.0, radius=0.08, on=kit.detail > 0)
    return Part(out.surfaces(), colliders=tuple(boxes), mass=420.0, anchors=seats, lights=(lamp,), affordances=("sit", "wait"), functional_sides=("front",))


def _pole(out: Collector, p: Params, x: float, kit: Kit) -> None:
    """The pole, its flag with a ring, and the timetable."""
    y = -0.3
    out.add("pole", finish.metal("steel", p.wear), cylinder(0.032, 2.75, kit.n(16, 8), 0.004, (x, y, 0)), cylinder(0.09, 0.02, kit.n(20, 8), 0.004, (x, y, 0)))
    out.add("flag", finish.paint(p.sign, p.wear, 0.3), slab((x + 0.03, y - 0.012, 2.2), (x + 0.47, y + 0.012, 2.72), 0.006))
    white = finish.paint("#f0efe9", 0.1, 0.4)
    out.add("marks", white, *(slab((x + 0.1, y + s * 0.0125 - 0.001, 2.5), (x + 0.4, y + s * 0.0125 + 0.001, 2.64), 0.0005) for s in (-1, 1)),
            *(slab((x + 0.1, y + s * 0.0125 - 0.001, z), (x + 0.34, y + s * 0.0125 + 0.001, z + 0.035), 0.0005) for s in (-1, 1) for z in (2.28, 2.36)))  # fmt: skip
    out.add("timetable", white, slab((x - 0.13, y - 0.046, 1.25), (x + 0.13, y - 0.034, 1.72), 0.003))
    out.add("ink", finish.paint("#2a2d33", 0.0, 0.6), *(slab((x - 0.1, y - 0.048, z), (x + 0.1 - 0.04 * (k % 3), y - 0.0455, z + 0.012), 0.0003) for k, z in enumerate(np.arange(1.3, 1.66, 0.04))))


def _bands(out: Collector, p: Params, x: float, y: float) -> None:
    """What the poster shows: a field, a disc and lines of words."""
    out.add("print", finish.paint(p.sign, 0.0, 0.6), slab((x + 0.03, y - 0.0015, 1.1), (x + 0.42, y, 1.5), 0.0004))
    out.add("print_light", finish.paint("#e0a52e", 0.0, 0.6), slab((x + 0.14, y - 0.003, 1.2), (x + 0.31, y - 0.0016, 1.37), 0.0004))
    out.add("ink", finish.paint("#2a2d33", 0.0, 0.6), *(slab((x + 0.05, y - 0.0015, z), (x + 0.38 - 0.07 * k, y, z + 0.02), 0.0003) for k, z in enumerate((1.02, 0.96, 0.9, 0.84))))


def _leg(x: float, kit: Kit) -> Mesh:
    rows: Floats = np.array([[x, 0.2, 0.0], [x, 0.2, 0.4], [x, 0.24, 0.42], [x, 0.48, 0.42]])
    return tube(rows, 0.018, kit.n(10, 6))
