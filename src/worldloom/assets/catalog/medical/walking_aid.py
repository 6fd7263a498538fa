"""A walking aid: a pair of crutches or a cane that lean at a wall, or a walking frame on four legs with grips, with or without wheels."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered, leaning
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, lathe, rod, rot_z, spline, tube

CARD = Card(
    "medical/walking_aid", 1, "walking_aid",
    ("crutch", "crutches", "pair of crutches", "cane", "walking stick", "walking cane", "walking frame", "zimmer frame", "rollator", "medical walker", "folding walker", "rolling walker", "walker"),
    ("medical equipment",), ("indoor", "hospital", "clinic", "medical", "hospital_room", "bedroom", "hallway"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["crutches", "cane", "frame"] = "crutches"
    height: Annotated[float, metres(0.75, 1.45)] | None = None
    """By its kind where none is given."""
    material: Literal["aluminium", "wood"] = "aluminium"
    color: Color = "#3a3f46"
    """Of pads and grips."""
    wheels: bool = False
    """Of a walking frame."""
    wear: Wear = 0.2


TALL = {"crutches": 1.28, "cane": 0.92, "frame": 0.88}
CALLED = {"crutch": "crutches", "pair of crutche": "crutches", "walking stick": "cane", "walking cane": "cane", "walking frame": "frame", "zimmer frame": "frame", "rollator": "frame", "medical walker": "frame", "folding walker": "frame", "rolling walker": "frame", "walker": "frame"}
"""Other names of its kinds."""
PRESETS = {"cane": Params(kind="cane", material="wood"), "frame": Params(kind="frame"), "rollator": Params(kind="frame", wheels=True, color="#1f4f8f"), "wooden": Params(material="wood")}


def build(p: Params, kit: Kit) -> Part:
    """Crutches and canes lean back to +Y; a frame stands open to +Y, where its user walks."""
    h, n = p.height or TALL[p.kind], kit.n(14, 8)
    bar = finish.metal("aluminium", p.wear) if p.material == "aluminium" else finish.wood("oak", p.wear)
    soft = finish.of("rubber", p.color, 0.7, p.wear)
    if p.kind == "crutches":
        one = _crutch(h, bar, soft, n)
        both = [(r, m, q.moved((-0.11, 0, 0))) for r, m, q in one] + [(r, m, q.turned(rot_z(0.12)).moved((0.13, 0.0, 0))) for r, m, q in one]
        return leaning(both, h, 2.0, 0.15)
    if p.kind == "cane":
        return leaning(_cane(h, bar, soft, n, p), h, 0.4, 0.16)
    return _frame(p, h, bar, soft, n)


def _crutch(h: float, bar: Material, soft: Material, n: int) -> list[Piece]:
    out: list[Piece] = []
    for s in (-1, 1):
        line = spline([(s * 0.012, 0, 0.33 * h), (s * 0.03, 0, 0.42 * h), (s * 0.058, 0, 0.62 * h), (s * 0.075, 0, 0.85 * h), (s * 0.08, 0, 0.965 * h)], 22)
        out.append(("bar", bar, tube(line, 0.0105, n)))
    out += [("bar", bar, cylinder(0.0115, 0.34 * h, n, 0.002, (0, 0, 0.02))), ("clamp", bar, rod((-0.02, 0, 0.34 * h), (0.02, 0, 0.34 * h), 0.013, n)), ("tip", soft, lathe([(0, 0), (0.024, 0), (0.025, 0.012), (0.016, 0.03), (0.015, 0.055), (0, 0.055)], n, 0.6))]
    out += [("pad", soft, tube(spline([(-0.088, 0, 0.965 * h), (-0.06, 0, 0.985 * h), (0, 0, 0.972 * h), (0.06, 0, 0.985 * h), (0.088, 0, 0.965 * h)], 20), 0.0215, n + 4)), ("grip", soft, rod((-0.06, 0, 0.64 * h), (0.06, 0, 0.64 * h), 0.0165, n))]
    out += [("button", bar, rod((0, -0.016, z), (0, 0.016, z), 0.004, 8)) for z in np.linspace(0.14, 0.3, 5) * h]
    return out


def _cane(h: float, bar: Material, soft: Material, n: int, p: Params) -> list[Piece]:
    crook = spline([(0, 0, 0.05), (0, 0, 0.5 * h), (0, 0, 0.86 * h), (0.006, 0, 0.94 * h), (0.045, 0, h - 0.012), (0.09, 0, 0.955 * h), (0.098, 0, 0.9 * h)], 44)
    out: list[Piece] = [("bar", bar, tube(crook, np.linspace(0.0095, 0.0125, 44), n)), ("tip", soft, lathe([(0, 0), (0.019, 0), (0.02, 0.012), (0.0135, 0.028), (0.0125, 0.055), (0, 0.055)], n, 0.6))]
    return [*out, ("collar", finish.metal("brass", p.wear), cylinder(0.0135, 0.025, n, 0.003, (0, 0, 0.8 * h)))] if p.material == "wood" else [*out, ("grip", soft, tube(crook[30:], 0.0155, n))]


def _frame(p: Params, h: float, bar: Material, soft: Material, n: int) -> Part:
    out: list[Piece] = []
    for s in (-1, 1):
        hoop = spline([(s * 0.3, -0.2, 0.04), (s * 0.27, -0.17, 0.5 * h), (s * 0.25, -0.14, 0.93 * h), (s * 0.248, -0.1, h), (s * 0.248, 0.1, h), (s * 0.25, 0.14, 0.93 * h), (s * 0.275, 0.18, 0.5 * h), (s * 0.31, 0.22, 0.04)], 60)
        out += [("bar", bar, tube(hoop, 0.0135, n)), ("bar", bar, rod((s * 0.283, -0.18, 0.36 * h), (s * 0.29, 0.195, 0.36 * h), 0.011, n)), ("grip", soft, rod((s * 0.248, -0.09, h), (s * 0.248, 0.1, h), 0.0205, n + 4))]
        for y, x in ((-0.205, 0.302), (0.222, 0.311)):
            if p.wheels and y < 0:
                out += [("wheel", finish.rubber(), drum(0.062, 0.024, (s * x, y, 0.062), 24, 0.006)), ("hub", finish.plastic("#c8c9cc"), drum(0.03, 0.028, (s * x, y, 0.062), 18, 0.004))]
            else:
                out.append(("tip", soft, lathe([(0, 0), (0.024, 0), (0.025, 0.012), (0.018, 0.03), (0.016, 0.06), (0, 0.06)], n, 0.6).moved((s * x, y, 0))))
    out += [("bar", bar, rod((-0.262, -0.155, z * h), (0.262, -0.155, z * h), 0.0125, n)) for z in (0.86, 0.62)] + [("joint", soft, soft_box((0.05, 0.034, 0.05), 0.01, 0.03, center=(s * 0.2, -0.155, 0.62 * h))) for s in (-1, 1)]
    if p.wheels:
        out.append(("seat", soft, soft_box((0.44, 0.24, 0.03), 0.012, 0.06, center=(0, 0.0, 0.62 * h))))
    found = gathered(out, middle=False)
    solids = [box_collider((s * 0.32, -0.23, 0), (s * 0.235, 0.245, h)) for s in (-1, 1)] + [box_collider((-0.25, -0.18, 0.55 * h), (0.25, -0.13, 0.9 * h))]
    return Part(found, colliders=tuple(solids), mass=2.8, dynamic=True, friction=0.9, affordances=("push", "hold"), functional_sides=("back",))
