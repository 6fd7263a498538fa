"""A lobster pot: a half-round creel of bent wooden hoops and slats covered with netting, on a board, with a coil of line."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.geometry import Mesh, join, tube

CARD = Card(
    "harbour/lobster_pot",
    1,
    "lobster_pot",
    ("lobster trap", "crab pot", "crab trap", "creel", "lobster pots"),
    ("trap", "basket", "fishing gear"),
    ("harbour", "outdoor"),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.5, 1.2)] = 0.84
    color: Color = "teal"
    wear: Wear = 0.6


PRESETS = {"orange": Params(color="orange"), "small": Params(length=0.6, color="black")}


def build(p: Params, kit: Kit) -> Part:
    """Hoops, slats, diamond netting, a funnel, the line and its float."""
    out, s, rng = Collector(), p.length / 0.84, kit.rng("pot")
    a = np.linspace(0, np.pi, kit.n(14, 8))
    wood = finish.wood("weathered", p.wear)
    hoop = [
        tube(np.stack([0 * a + x, 0.27 * np.cos(a), 0.03 + 0.36 * np.sin(a)], 1) * s, 0.014 * s, 6)
        for x in (-0.4, -0.14, 0.14, 0.4)
    ]
    t = np.linspace(0, np.pi, 8)
    arc = np.stack([0 * t, 0.275 * np.cos(t), 0.03 + 0.365 * np.sin(t)], 1)
    out.add("frame", wood, *hoop, wires((arc + [-0.42, 0, 0]) * s, (arc + [0.42, 0, 0]) * s, 0.011 * s, 6))
    slats = [(0, y, 0.015) for y in np.linspace(-0.25, 0.25, 6)]
    out.add("base", wood, boards((0.88 * s, 0.075 * s, 0.022), np.asarray(slats) * [s, s, 1], 0.004, tints(rng, 6, 0.25)))
    out.add("net", finish.of("rope", p.color, 0.85), _netting(s, kit), *_ends(s))
    line = np.stack(
        [0.48 + 0.16 * np.cos(q := np.linspace(0, 15, 70)) + 0.02 * np.sin(3 * q), -0.1 + 0.16 * np.sin(q), 0.012 + 0.004 * q], 1
    ) * [s, s, 1]
    out.add("rope", finish.of("rope", "orange"), tube(line, 0.008, 5))
    return Part(
        out.surfaces(),
        colliders=(box_collider((-0.44 * s, -0.29 * s, 0), (0.44 * s, 0.29 * s, 0.4 * s)),),
        mass=14.0,
        dynamic=True,
        anchors={"top": (0, 0, 0.4 * s)},
        affordances=("pick_up",),
    )


def _netting(s: float, kit: Kit) -> Mesh:
    x = np.linspace(-0.41, 0.41, 16)
    lines = []
    for b in np.linspace(0.0, 3.0, kit.n(16, 8)):
        for turn in (0.9, -0.9):
            q = np.clip(b + turn * (x + 0.41) / 0.82, 0, np.pi)
            lines.append(tube(np.stack([x, 0.262 * np.cos(q), 0.03 + 0.35 * np.sin(q)], 1) * s, 0.004 * s, 3, caps=False))
    return join(lines)


def _ends(s: float) -> list[Mesh]:
    """Spokes of twine in each end, round a funnel's ring."""
    t = np.linspace(0, np.pi, 11)
    rim = np.stack([0 * t, 0.26 * np.cos(t), 0.03 + 0.35 * np.sin(t)], 1)
    out: list[Mesh] = []
    for x in (-0.41, 0.41):
        k = np.linspace(0, 2 * np.pi, 15)
        ring = np.stack([0 * k + 0.72 * x, 0.075 * np.cos(k), 0.19 + 0.075 * np.sin(k)], 1)
        inner = np.stack([0 * t + 0.72 * x, 0.075 * np.cos(t), 0.19 + 0.075 * np.sin(t)], 1)
        out += [wires((rim + [x, 0, 0]) * s, inner * s, 0.004 * s, 3), tube(ring * s, 0.008 * s, 5, closed=False)]
    return out
