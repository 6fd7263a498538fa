"""A human skeleton for teaching, all its bones, hanging from a pole on five castors or standing free."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.kind_pieces import gathered
from worldloom.assets.parts.room_bones import skeleton

CARD = Card(
    "medical/skeleton", 1, "skeleton", ("human skeleton", "skeleton model", "medical skeleton"), ("model", "medical equipment"),
    ("indoor", "hospital", "clinic", "medical", "classroom", "school", "lab", "museum"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.8, 1.95)] = 1.72
    color: Color = "#e6dcc4"
    stand: bool = True
    wear: Wear = 0.2


PRESETS = {"old": Params(color="#b8a884", wear=0.7, stand=False)}


def build(p: Params, kit: Kit) -> Part:
    """Faces -Y."""
    k = p.height / 1.72
    pieces = skeleton(p.stand, p.wear, finish.of("bone", p.color, 0.5, p.wear), 0.02 if kit.detail < 0.5 else 0.0095, kit.n(9, 6))
    found = gathered(pieces, scale=k, middle=False)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    solids = (cylinder_collider(0.22 * k, 0.1 * k), box_collider((0.8 * lo[0], 0.6 * lo[1], 0.1 * k), (0.8 * hi[0], 0.6 * hi[1], hi[2])))
    return Part(found, solids, mass=9.0, affordances=("look",))
