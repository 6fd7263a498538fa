"""A dumbbell or a pair of them with hexagonal rubber heads and steel handles, a kettlebell, or a loaded barbell on the floor."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.gym_weights import ALONG_X, end_caps, handle, hex_heads, kettlebell, plate_disc, ring_collar
from worldloom.geometry import cylinder, rot_x, rot_z
CARD = Card("sport/dumbbell", 1, "dumbbell", ("dumbbells", "weight", "weights", "hand weight", "kettlebell", "barbell", "free weights", "weight plate"),
            ("gym equipment", "sports equipment"), ("indoor", "gym", "sports"), "floor")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["pair", "dumbbell", "kettlebell", "barbell"] = "pair"
    size: Annotated[float, metres(0.04, 0.12)] = 0.06
    """Radius of a head."""
    color: Color = "#1b1b1d"
    """Of the rubber or the coat."""
    metal: Literal["chrome", "steel", "gunmetal"] = "chrome"
    wear: Wear = 0.2


PRESETS = {"kettlebell": Params(kind="kettlebell", size=0.1, color="#24303c"), "one": Params(kind="dumbbell", size=0.045, color="#8a2f4a"), "barbell": Params(kind="barbell", size=0.1, color="#23262b")}


def build(p: Params, kit: Kit) -> Part:
    """Heads, grip and discs; the second of a pair lies a little turned beside the first."""
    out, r = Collector(), p.size
    coat, steel = finish.of("rubber", p.color, 0.62, p.wear), finish.metal(p.metal, p.wear)
    if p.kind == "kettlebell":
        bell, arch = kettlebell(r, kit.n(28, 12))
        out.add("bell", finish.paint(p.color, p.wear, 0.5), bell)
        out.add("handle", steel, arch)
    elif p.kind == "barbell":
        big = 2.2 * r
        out.add("bar", steel, cylinder(0.014, 1.9, kit.n(14, 8), 0.003).moved((0, 0, -0.95)).turned(ALONG_X).moved((0, 0, big)), *(cylinder(0.025, 0.36, kit.n(14, 8), 0.004).turned(ALONG_X).moved((x, 0, big)) for x in (-0.95, 0.59)))
        out.add("plate", coat, *(plate_disc(q, 0.05, kit.n(36, 14)).moved((s * x, 0, big)) for s in (-1, 1) for q, x in ((big, 0.65), (0.78 * big, 0.705))))
        out.add("collar", finish.metal("gunmetal", p.wear), *(ring_collar(0.032, 0.02).moved((s * 0.745, 0, big)) for s in (-1, 1)))
    else:
        width, grip = 1.25 * r, 0.125
        low = 0.866 * r
        spots = [(0.0, -0.02, 0.0)] if p.kind == "dumbbell" else [(0.0, -1.2 * r, 0.08), (0.01, 1.25 * r, -0.12)]
        tip = rot_x(np.pi / 6)
        for x, y, turn in spots:
            for role, material, m in (("head", coat, hex_heads(r, width, grip)), ("handle", steel, handle(grip, segments=kit.n(14, 8))), ("disc", steel, end_caps(r, width, grip, kit.n(20, 10)))):
                m = m.turned(tip) if role == "head" else m
                out.add(role, material, m.turned(rot_z(turn)).moved((x, y, low)))
    parts = out.surfaces()
    mass = {"kettlebell": 9000.0, "barbell": 30000.0}.get(p.kind, 14000.0) * r**3
    return Part(parts, bounding_colliders(parts), mass=max(1.0, mass * (2 if p.kind == "pair" else 1)), dynamic=True, friction=0.9, affordances=("pick up", "lift"))
