"""People who act in path-traced films: points of their surfaces, in the world as they were staged, bent to where their joints are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

import worldloom.compute.science  # noqa: F401  (before SciPy)
import scipy.sparse as sp

from worldloom.geometry import Floats
from worldloom.render.gltf.lips import lips_of
from worldloom.render.path.gather import F4
from worldloom.synth.people.acting import JOINTS, Player, Stances, home_of, player_of, rigged_of
from worldloom.synth.people.acting.murmur import mouth_at
from worldloom.world import Entity


@dataclass(frozen=True)
class Soft:
    """What hangs on a person's joints: points and normals (n, 3) in the person's frame, weights (n, 57), and how an open and a rounded
    mouth move the points (2, n, 3)."""

    player: Player
    home: Stances
    points: F4
    normals: F4
    hung: Any
    lips: F4
    mouth: Callable[[float], tuple[float, float]]

    @classmethod
    def of(cls, e: Entity, home: Floats, v: F4, n: F4) -> Soft | None:
        """Of an entity's staged vertices, which `home` (4, 4) put into the world; None for one whose body cannot be moved."""
        from scipy.spatial import cKDTree

        player, r = player_of(e), rigged_of(e, 1.0)
        if player is None or r is None:
            return None
        back = np.linalg.inv(home)
        points, turn = v @ back[:3, :3].T + back[:3, 3], back[:3, :3] / np.cbrt(np.linalg.det(back[:3, :3]))
        near = cKDTree(np.concatenate([s.mesh.vertices for s in r.part.surfaces])).query(points)[1]
        bones, weights = (np.concatenate([b[k] for b in r.bonds])[near] for k in (0, 1))
        rows = np.repeat(np.arange(len(points)), 4)
        hung = sp.csr_matrix(((weights.astype("f4") / 255).ravel(), (rows, bones.ravel())), (len(points), len(JOINTS)))
        lips = lips_of(r)[:, near].astype("f4") if any(a.clip == "talk" for a in e.acts) else np.zeros((2, 0, 3), "f4")
        return cls(player, home_of(r.pose), points.astype("f4"), (n @ turn.T).astype("f4"), hung, lips, partial(mouth_at, e, player))

    def moves(self, t: float) -> Floats:
        """(57, 4, 4) of the joints in the person's frame at t seconds, from how the maker posed them."""
        out = np.tile(np.eye(4), (len(JOINTS), 1, 1))
        out[:, :3] = self.player.at([t]).since(self.home)[0]
        return out

    @cached_property
    def owner(self) -> NDArray[np.int64]:
        """(n,) the joint that each point hangs on most."""
        return np.asarray(self.hung.argmax(1)).ravel().astype(np.int64)

    def at(self, moves: Floats, t: float) -> tuple[F4, F4]:
        """Points and normals in the person's frame where joints have moved so, with the mouth of that time."""
        opened, rounded = self.mouth(t) if self.lips.size else (0.0, 0.0)
        said = opened * self.lips[0] + rounded * self.lips[1] if opened or rounded else np.float32(0)
        m = (self.hung @ moves[:, :3].astype(np.float32).reshape(len(JOINTS), 12)).reshape(-1, 3, 4)
        return np.einsum("vij,vj->vi", m[..., :3], self.points + said) + m[..., 3], np.einsum("vij,vj->vi", m[..., :3], self.normals)


__all__ = ["Soft"]
