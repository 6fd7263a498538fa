"""Drift: how far what can be pushed moves in two seconds of physics, from the colliders that the glTF carries."""

from __future__ import annotations

import numpy as np

from worldloom.evaluate.glb import Node
from worldloom.geometry import matrix_quat
from worldloom.sim import drifts
from worldloom.world import Entity, InputError, Pose, World

DRIFT = 0.01
"""Metres."""
Z_UP = np.array([[1.0, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1]])
"""glTF's frame to ours."""
_KEPT = ("attributes", "extent", "mass", "friction", "dynamic", "colliders")


def drifting(nodes: list[Node]) -> tuple[tuple[str, ...], int]:
    """(names of what drifts over a centimetre, how many things are free to)."""
    entities = tuple(_entity(n) for n in nodes if n.extras.get("colliders"))
    moved = drifts(World(version="0", prompt="", seed=0, entities=entities))
    return tuple(sorted(k for k, d in moved.items() if not d <= DRIFT)), len(moved)


def _entity(n: Node) -> Entity:
    m = Z_UP @ n.matrix @ Z_UP.T
    scale = float(np.cbrt(max(np.linalg.det(m[:3, :3]), 1e-9)))
    pose = Pose(position=tuple(m[:3, 3].tolist()), rotation=matrix_quat(m[:3, :3] / scale), scale=scale)
    try:
        return Entity.model_validate(
            {"id": n.name, "category": n.category, "maker": "seen/node@1", "pose": pose, "support": n.extras.get("support", "ground"),
             **{k: n.extras[k] for k in _KEPT if k in n.extras}}
        )  # fmt: skip
    except ValueError as e:
        raise InputError(f"{n.name[:80]} has extras that are no colliders: {str(e).splitlines()[0][:80]}") from None


__all__ = ["DRIFT", "drifting"]
