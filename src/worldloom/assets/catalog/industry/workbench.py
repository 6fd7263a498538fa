"""A carpenter's or mechanic's workbench: thick scarred top, square legs, drawers, a shelf below, and a vise at its left end."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.room_joinery import bar_handles, knobs
from worldloom.geometry import box, cylinder, rot_x, rot_y, slab

CARD = Card("industry/workbench", 1, "workbench", ("work bench", "carpenter's bench", "tool bench", "joiner's bench"), ("bench", "furniture"), ("indoor", "workshop", "garage", "warehouse"), "floor", (0.7, 0.0, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["wood", "steel"] = "wood"
    width: Annotated[float, metres(1.0, 3.0)] = 1.9
    depth: Annotated[float, metres(0.5, 1.0)] = 0.7
    height: Annotated[float, metres(0.75, 1.0)] = 0.88
    color: Color = "#35506b"
    """Of steel frame and drawers."""
    vise: bool = True
    wear: Wear = 0.55


PRESETS = {"steel": Params(style="steel", width=2.2), "small": Params(width=1.3, vise=False), "red": Params(style="steel", color="#8d231c", wear=0.3)}


def build(p: Params, kit: Kit) -> Part:
    """Top of laminated strips, frame with rails, drawers to the right, slatted shelf, vise with screw and bar."""
    out, w, d, h, g = Collector(), p.width / 2, p.depth / 2, p.height, kit.rng("boards")
    frame = finish.paint(p.color, p.wear) if p.style == "steel" else finish.wood("pine", p.wear, 0.6)
    timber = finish.wood("oak", p.wear, 0.6)
    n = max(5, round(p.depth / 0.09))
    ys = -d + (np.arange(n) + 0.5) * p.depth / n
    out.add("top", timber, boards((p.width, p.depth / n - 0.001, 0.06), np.c_[np.zeros(n), ys, np.full(n, h - 0.03)], 0.004, tints(g, n, 0.14)))
    leg = 0.06 if p.style == "steel" else 0.095
    x, y = w - 0.12, d - 0.1
    out.add("frame", frame, *(slab((a * x - leg / 2, b * y - leg / 2, 0), (a * x + leg / 2, b * y + leg / 2, h - 0.06), 0.006) for a in (-1, 1) for b in (-1, 1)))
    out.add("frame", frame, *(slab((-x, b * y - 0.02, z), (x, b * y + 0.02, z + 0.09), 0.005) for b in (-1, 1) for z in (0.14, h - 0.16)), *(slab((a * x - 0.02, -y, z), (a * x + 0.02, y, z + 0.09), 0.005) for a in (-1, 1) for z in (0.14, h - 0.16)))
    m = max(3, round(2 * y / 0.15))
    out.add("shelf", finish.wood("pine", p.wear), boards((2 * x, 2 * y / m - 0.012, 0.02), np.c_[np.zeros(m), -y + (np.arange(m) + 0.5) * 2 * y / m, np.full(m, 0.245)], 0.003, tints(g, m, 0.14)))
    wide = min(0.62, w)
    a, b = x - leg / 2 - wide, x - leg / 2
    out.add("case", frame, slab((a, -y + 0.02, h - 0.46), (b, y - 0.02, h - 0.07), 0.004))
    zs = [h - 0.46 + 0.13 * k for k in range(3)]
    out.add("drawer", frame, *(slab((a + 0.01, -y - 0.004, z + 0.006), (b - 0.01, -y + 0.026, z + 0.124), 0.005) for z in zs))
    pulls = [((a + b) / 2, -y - 0.004, z + 0.065) for z in zs]
    out.add("handle", finish.metal("steel", p.wear), bar_handles(pulls, 0.16) if p.style == "steel" else knobs(pulls, 0.016, 14))
    boxes = [box_collider((-w, -d, h - 0.07), (w, d, h)), box_collider((a, -y, 0.2), (b, y, h - 0.07)), box_collider((-x, -y, 0.14), (x, y, 0.26))]
    boxes += [box_collider((s * x - leg / 2, t * y - leg / 2, 0), (s * x + leg / 2, t * y + leg / 2, h - 0.06)) for s in (-1, 1) for t in (-1, 1)]
    if p.vise:
        _vise(out, p, -w + 0.28, -d, h)
        boxes.append(box_collider((-w + 0.18, -d - 0.1, h - 0.02), (-w + 0.38, -d + 0.2, h + 0.18)))
    free = p.width - 0.5 if p.vise else p.width - 0.1
    top = Support(name="top", center=((0.2 if p.vise else 0.0), 0.04, h), size=(free, p.depth - 0.2), clearance=1.2)
    return Part(out.surfaces(), colliders=tuple(boxes), mass=85.0, supports=(top, Support(name="shelf", center=(-0.25 * p.width, 0, 0.256), size=(0.42 * p.width, 2 * y - 0.1), clearance=h - 0.46)), functional_sides=("front",), affordances=("work",))


def _vise(out: Collector, p: Params, x: float, y: float, h: float) -> None:
    """Cast jaws on a turning base, screw towards the front, sliding bar."""
    iron, steel = finish.paint("#1f3d5c", p.wear), finish.metal("steel", p.wear)
    out.add("vise", iron, cylinder(0.085, 0.03, 24, 0.006, (x, y + 0.1, h)), box((0.1, 0.13, 0.09), 0.02, (x, y + 0.1, h + 0.075)), box((0.15, 0.045, 0.06), 0.01, (x, y + 0.045, h + 0.13)), box((0.15, 0.045, 0.06), 0.01, (x, y - 0.02, h + 0.13)), box((0.07, 0.16, 0.06), 0.012, (x, y - 0.02, h + 0.075)))
    out.add("jaw", steel, box((0.15, 0.01, 0.04), 0.002, (x, y + 0.019, h + 0.135)), box((0.15, 0.01, 0.04), 0.002, (x, y + 0.006, h + 0.135)))
    out.add("screw", steel, cylinder(0.016, 0.1, 14, 0.003).turned(rot_x(np.pi / 2)).moved((x, y - 0.09, h + 0.075)), cylinder(0.007, 0.2, 10, 0.002, (0, 0, -0.1)).turned(rot_y(np.pi / 2)).turned(rot_y(0.5)).moved((x, y - 0.165, h + 0.075)))
