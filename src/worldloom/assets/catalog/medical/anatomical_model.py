"""An anatomical model for a desk or shelf: a skull, a spine with its pelvis, or a torso with its organs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres
from worldloom.assets.parts.kind_pieces import gathered, small
from worldloom.assets.parts.room_bones import skull, spine, torso

CARD = Card(
    "medical/anatomical_model", 1, "anatomical_model", ("anatomy model", "human anatomy model", "torso model", "spine model", "model spine", "skull", "human skull", "skull model"), ("model", "medical equipment"),
    ("indoor", "hospital", "clinic", "medical", "classroom", "school", "lab", "museum"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["torso", "skull", "spine"] = "torso"
    height: Annotated[float, metres(0.1, 1.0)] | None = None
    """By its kind where none is given."""
    color: Color = "#e6dcc4"
    """Of bone."""
    stand: bool = True
    wear: Wear = 0.2


TALL = {"skull": 0.21, "spine": 0.86, "torso": 0.88}
CALLED = {"anatomy model": "torso", "human anatomy model": "torso", "torso model": "torso", "spine model": "spine", "model spine": "spine", "human skull": "skull", "skull model": "skull"}
"""Other names of its kinds."""
PRESETS = {"skull": Params(kind="skull"), "spine": Params(kind="spine")}


def build(p: Params, kit: Kit) -> Part:
    """Faces -Y."""
    pieces = {"skull": skull, "spine": spine, "torso": torso}[p.kind](p.stand, p.wear, finish.of("bone", p.color, 0.5, p.wear), 0.02 if kit.detail < 0.5 else 0.009, kit.n(10, 6))
    found = gathered(pieces, scale=(p.height or 0.55 * TALL[p.kind] if p.kind != "skull" else p.height or TALL[p.kind]) / TALL[p.kind])
    return small(found, {"skull": 0.9, "spine": 1.5, "torso": 3.0}[p.kind], friction=1.0)
