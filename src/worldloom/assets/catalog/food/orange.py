"""An orange or a lemon, alone or a few together."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import lemon, orange, tabletop
from worldloom.geometry import stamp
CARD = Card("food/orange", 1, "orange", ("mandarin", "tangerine", "lemon", "citrus"), ("fruit", "food"), ("indoor", "kitchen", "market"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["orange", "lemon"] = "orange"
    count: Annotated[int, number(1, 5)] = 1
    radius: Annotated[float, metres(0.025, 0.06)] = 0.038


PRESETS = {"lemons": Params(kind="lemon", count=3, radius=0.03), "oranges": Params(count=4)}


def build(p: Params, kit: Kit) -> Part:
    """Pored skin, stalk scar."""
    r, out = p.radius, Collector()
    one = orange(r, kit.n(20, 8), kit.seed % 90) if p.kind == "orange" else lemon(r, kit.n(16, 8))
    at = np.array([(0, 0, 0), (2.2 * r, 0.3 * r, 0), (0.9 * r, 2.1 * r, 0), (-1.4 * r, 1.9 * r, 0), (0.7 * r, 0.9 * r, 1.55 * r)])[: p.count]
    at = at - at.mean(0) * [1, 1, 0]
    out.add("fruit", finish.of("food", (1.0, 1.0, 1.0), 0.35), stamp(one, at, np.arange(p.count) * 2.1))
    return tabletop(out.surfaces(), 0.2 * p.count, affordances=("pick up", "eat"))
