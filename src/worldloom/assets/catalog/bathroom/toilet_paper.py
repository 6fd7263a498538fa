"""Toilet rolls: one with its end hanging, a few stacked, or kitchen paper on an upright holder."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, arc, lathe, rod, rot_z, sphere, tube

CARD = Card("bathroom/toilet_paper", 1, "toilet_paper", ("toilet roll", "toilet paper roll", "toilet tissue", "loo roll", "paper towel", "kitchen roll", "paper towel roll"), ("toiletry",), ("indoor", "bathroom", "kitchen"), "table")


class Params(Base):
    """Dials."""

    style: Literal["roll", "stack", "holder"] = "roll"
    """The holder is an upright rod on a foot, as for kitchen paper."""
    count: Annotated[int, Field(ge=1, le=6)] = 3
    """Of a stack."""
    width: Annotated[float, metres(0.09, 0.26)] = 0.1
    color: Color = "white"
    metal: Literal["chrome", "gunmetal", "brass"] = "chrome"


PRESETS = {"stack": Params(style="stack"), "kitchen": Params(style="holder", width=0.23, metal="gunmetal"), "pyramid": Params(style="stack", count=6)}


def build(p: Params, kit: Kit) -> Part:
    """Wound paper with its cardboard core, the outermost sheet loose."""
    out, r, h = Collector(), 0.055, p.width
    n = kit.n(44, 18)
    paper, card = finish.of("paper", finish.paint(p.color).color, 0.95, 0.0), finish.of("cardboard", (0.4, 0.3, 0.2), 0.9)
    spots: list[tuple[float, float, float]] = [(0.0, 0.0, 0.0)]
    if p.style == "stack":
        rows = (3, 2, 1) if p.count > 3 else (2, 1)
        spots = [((k - (m - 1) / 2) * 2.06 * r, 0.0, j * h) for j, m in enumerate(rows) for k in range(m)][: p.count]
    g = kit.rng("turn")
    base = 0.016 if p.style == "holder" else 0.0
    for x, y, z in spots:
        roll, core = _roll(r, h, n)
        turn = rot_z(float(g.uniform(0, 6.28)))
        out.add("paper", paper, roll.turned(turn).moved((x, y, z + base)))
        out.add("core", card, core.moved((x, y, z + base)))
    if p.style == "roll":
        out.add("paper", paper, _loose(r, h, 0.085, kit))
    if p.style == "holder":
        metal = finish.metal(p.metal, 0.05)
        out.add("foot", metal, lathe([(0, 0), (0.07, 0), (0.072, 0.004), (0.07, 0.012), (0.02, 0.015), (0, 0.015)], n, 0.6))
        out.add("rod", metal, rod((0, 0, 0.012), (0, 0, h + 0.05), 0.006, 12), sphere(0.012, 14, (0, 0, h + 0.055)), tube(np.array([(0.066, 0, 0.01), (0.066, 0, 0.7 * h), (0.066, 0, h)]), 0.004, 8))
    if p.style == "holder":
        return Part(out.surfaces(), colliders=(cylinder_collider(0.072, h + 0.06),), mass=0.7, dynamic=True, affordances=("take",))
    return tabletop(out.surfaces(), 0.12 * len(spots), p.style == "roll" or len(spots) == 1)


def _roll(r: float, h: float, n: int) -> tuple[Mesh, Mesh]:
    """The winding, its ends ringed, and the core's inner face."""
    rings = [(q, 0.0006 * (k % 2)) for k, q in enumerate(np.linspace(0.021, r - 0.001, 11))]
    prof = [(0.02, 0.0), *rings, (r, 0.0015), (r, h - 0.0015), *[(q, h - z) for q, z in rings[::-1]], (0.02, h)]
    return lathe(prof, n, 0.5), lathe([(0.0205, h), (0.019, h - 0.0005), (0.019, 0.0005), (0.0205, 0.0)], n, 0.4)


def _loose(r: float, h: float, long: float, kit: Kit) -> Mesh:
    """The last sheet, which leaves the roll and lies on the table in a curl."""
    a = arc(r + 0.001, 1.9, 0.0, 12)
    tail = np.stack([r + 0.001 + np.linspace(0.002, long, 12) * np.linspace(0.1, 0.55, 12), -np.linspace(0.004, long, 12)], 1)
    line = np.concatenate([a, tail])
    z = np.linspace(0.001, h - 0.001, 5)
    g = np.stack([np.broadcast_to(line[:, :1], (24, 5)), np.broadcast_to(line[:, 1:], (24, 5)), np.broadcast_to(z, (24, 5))], -1)
    return thick(g, 0.0006)


