"""A seashell lying on the sand: a ribbed scallop, a spiral conch or a turret shell."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, rgb, surface
from worldloom.assets.parts.camp_shells import scallop, whorl
from worldloom.geometry import fbm

CARD = Card("beach/seashell", 1, "seashell", ("shell", "conch", "shells", "seashells", "scallop", "clam"), ("shell",), ("beach", "shore", "underwater", "outdoor"))


class Params(Base):
    """Dials."""

    kind: Literal["scallop", "conch", "turret"] = "scallop"
    size: Annotated[float, metres(0.02, 0.6)] = 0.1
    color: Color = "beige"


PRESETS = {"conch": Params(kind="conch", size=0.18, color="pink"), "turret": Params(kind="turret", size=0.12, color="tan"), "giant": Params(size=0.45)}


def build(p: Params, kit: Kit) -> Part:
    """One shell with bands of its colour."""
    m = scallop(p.size, kit) if p.kind == "scallop" else whorl(p.size, kit, 4.2, 0.62) if p.kind == "conch" else whorl(p.size, kit, 8.0, 0.34)
    r, g, b = (0.35 + 0.55 * c for c in rgb(p.color))
    m = m.tinted(np.clip(1 + 0.25 * fbm(m.vertices, 0.3 * p.size, 3, kit.seed % 60), 0.6, 1.2))
    lo, hi = m.bounds
    return Part((surface("shell", m, finish.ceramic((r, g, b), 0.4)),), colliders=(box_collider(lo, hi),), mass=60 * p.size**2, dynamic=True, affordances=("pick up", "listen"))
