"""A slanted block of wood full of knives."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, beam, prism, sphere
CARD = Card("kitchen/knife_block", 1, "knife_block", ("knife set",), ("kitchenware",), ("indoor", "kitchen"), "table")


class Params(Base):
    """Dials."""

    knives: Annotated[int, number(2, 8)] = 6
    wood: Literal["oak", "walnut", "bamboo", "birch"] = "walnut"
    wear: Wear = 0.2


PRESETS = {"few": Params(knives=3, wood="bamboo")}


def build(p: Params, kit: Kit) -> Part:
    """A leaning block with dark slots and riveted handles sticking out at the top."""
    out = Collector()
    side = [(-0.09, 0.0), (0.07, 0.0), (0.11, 0.14), (0.02, 0.215)]
    block = prism([(y, z) for y, z in side], 0.1, 0.004)
    out.add("block", finish.wood(p.wood, p.wear), Mesh(block.vertices[:, [2, 0, 1]] - [0.05, 0, 0], block.faces, None))
    a, b = np.array([0, 0.11, 0.14]), np.array([0, 0.02, 0.215])
    axis = np.array([0, 0.075, 0.09])
    axis = axis / np.linalg.norm(axis)
    for k in range(p.knives):
        t = (k // 2 + 0.6) / ((p.knives + 1) // 2 + 0.2)
        at = a + (b - a) * t + np.array([0.026 * (-1 if k % 2 == 0 else 1), 0, 0])
        long = 0.1 - 0.012 * (k % 3)
        out.add("grip", finish.plastic((0.02, 0.02, 0.021), 0.4), beam(at + 0.012 * axis, at + (0.012 + long) * axis, 0.016, 0.026, 0.005))
        out.add("bolster", finish.metal("steel"), beam(at - 0.002 * axis, at + 0.014 * axis, 0.012, 0.024, 0.002))
        out.add("rivet", finish.metal("steel"), *(sphere((0.0095, 0.003, 0.003), 8, at + (0.03 + 0.025 * i) * axis) for i in range(2)))
    return Part(out.surfaces(), colliders=(box_collider((-0.05, -0.09, 0), (0.05, 0.11, 0.2)), box_collider((-0.045, 0.04, 0.15), (0.045, 0.2, 0.32))), mass=2.5, dynamic=True, affordances=("pick up",))
