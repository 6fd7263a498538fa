"""Hooks on a wall: one brass or iron hook, or a row of them on a board, with or without a bag and a scarf on them."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, rot_x, slab, sphere, spline, tube

CARD = Card("clothes/wall_hook", 1, "hook", ("wall hook", "coat hook", "coat hooks", "hook rail", "towel hook", "hooks", "peg rail", "row of hooks"), ("fixture",), ("indoor", "hallway", "bathroom", "bedroom", "kitchen", "school"), "wall")


class Params(Base):
    """Dials."""

    count: Annotated[int, number(1, 8)] = 1
    pitch: Annotated[float, metres(0.08, 0.2)] = 0.14
    metal: Literal["brass", "iron", "chrome"] = "brass"
    color: Color | None = None
    """Of the board; bare oak where none is given."""
    load: Literal["empty", "hung"] = "empty"
    wear: Wear = 0.2


PRESETS = {"rail": Params(count=5), "hung": Params(count=4, metal="iron", color="white", load="hung")}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall y = 0, its foot at z = 0."""
    sides = kit.n(9, 6)
    out, z = Collector(), 0.09 if p.load == "empty" else 0.6
    metal = {"brass": finish.metal("brass", p.wear), "iron": finish.iron(p.wear), "chrome": finish.metal("chrome", p.wear)}[p.metal]
    xs = (np.arange(p.count) - (p.count - 1) / 2) * p.pitch
    board = p.count > 1
    back = -0.02 if board else 0.0
    if board:
        wood = finish.paint(p.color, p.wear) if p.color else finish.wood("oak", p.wear)
        out.add("board", wood, slab((xs[0] - 0.08, -0.02, z - 0.05), (xs[-1] + 0.08, 0, z + 0.05), 0.006))
    for x in xs:
        out.add("hook", metal, soft_box((0.026, 0.006, 0.085), 0.0028, 0.02, center=(x, back - 0.003, z)), tube(spline([(x, back - 0.004, z - 0.01), (x, back - 0.03, z - 0.045), (x, back - 0.06, z - 0.03), (x, back - 0.066, z)], 18), 0.0055, sides), tube(spline([(x, back - 0.004, z + 0.015), (x, back - 0.04, z + 0.02), (x, back - 0.075, z + 0.045)], 14), 0.0055, sides), *(sphere(0.0095, 12, q) for q in ((x, back - 0.066, z), (x, back - 0.077, z + 0.047))))
        out.add("screw", finish.metal("steel"), *(cylinder(0.004, 0.003, 10, 0.001).turned(rot_x(np.pi / 2)).moved((x, back - 0.006, z + q)) for q in (-0.032, 0.034)))
    if p.load == "hung":
        x, y = float(xs[0]), back - 0.06
        bag = finish.fabric("#c9b48a", p.wear, "canvas")
        out.add("bag", bag, soft_box((0.26, 0.06, 0.28), 0.028, 0.04, 0.0, 0.006, 4, center=(x, y + 0.01, 0.15)), *(tube(spline([(x + a * 0.07, y + 0.01, 0.28), (x + a * 0.045, y, 0.45), (x, y, z - 0.04), (x, y, z - 0.04 + 0.001)], 16), 0.008, 8) for a in (-1, 1)))
        x = float(xs[-1])
        out.add("scarf", finish.fabric("#8a2f3a", p.wear, "knit"), *(soft_box((0.075, 0.018, 0.5 - 0.06 * k), 0.008, 0.03, 0.0, 0.004, k, center=(x + (k - 0.5) * 0.05, y + 0.01 - 0.012 * k, z - 0.04 - (0.5 - 0.06 * k) / 2)) for k in range(2)))
    parts = out.surfaces()
    lo, hi = np.min([s.mesh.bounds[0] for s in parts], 0), np.max([s.mesh.bounds[1] for s in parts], 0)
    return Part(parts, (box_collider(lo, hi),), mass=0.3 * p.count, functional_sides=("front",), affordances=("hang",))
