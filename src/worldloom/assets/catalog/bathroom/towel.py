"""Folded towels: a stack of bath towels, or rolled ones side by side."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import lathe, rot_y, rot_z

CARD = Card("bathroom/towel", 1, "towel", ("bath towel", "hand towel", "folded towels", "towels", "washcloth", "face towel", "dish towel", "tea towel", "rolled towels"), ("textile",), ("indoor", "bathroom", "spa", "bedroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["folded", "rolled"] = "folded"
    count: Annotated[int, Field(ge=1, le=6)] = 2
    color: Color = "#cfc4b2"


VARIETY = {"color": ("#cfc4b2", "#e6e2da", "#7d95a0")}
"""What several of them take in turn."""
PRESETS = {"one": Params(count=1, color="white"), "rolled": Params(style="rolled", count=3), "tall": Params(count=5, color="#5d7a86")}


def build(p: Params, kit: Kit) -> Part:
    """Soft slabs a little askew, each fold rounded at the front; rolls show their spiral."""
    out, g = Collector(), kit.rng("fold")
    cloth = finish.fabric(p.color, 0.1, "knit")
    if p.style == "folded":
        z = 0.0
        for k in range(p.count):
            h = float(g.uniform(0.034, 0.046))
            for q in range(2):
                layer = soft_box((0.36 - 0.01 * q, 0.24 - 0.008 * q, h / 2), h / 4.2, 0.06, 0.002, 0.002, kit.seed % 71 + 2 * k + q, (0, 0, z + h * (q + 0.5) / 2))
                out.add("towel", cloth, layer.turned(rot_z(float(g.normal(0, 0.03)))).tinted(np.full((len(layer.vertices), 3), 1 - 0.06 * float(g.random()))))
            z += h
    else:
        ring = [(r, 0.004 * (k % 2)) for k, r in enumerate(np.linspace(0.05, 0.006, 8))]
        roll = lathe([(0, 0), *ring[::-1], (0.055, 0.012), (0.055, 0.258), *[(r, 0.27 - q) for r, q in ring], (0, 0.27)], kit.n(24, 12))
        for k in range(p.count):
            x, z = ((k - (p.count - 1) / 2) * 0.112, 0.055) if p.count < 4 else ((k % 3 - 1 + 0.5 * (k // 3)) * 0.112, 0.055 + 0.095 * (k // 3))
            out.add("towel", cloth, roll.moved((0, 0, -0.135)).turned(rot_z(np.pi / 2) @ rot_y(np.pi / 2)).moved((x, 0, z)))
    return tabletop(out.surfaces(), 0.5 * p.count, False, affordances=("pick up",))
