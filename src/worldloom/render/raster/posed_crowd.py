"""People of worlds in the rasteriser: where each of their vertices hangs, found once, and where it is at a time.

They stay pieces like all else that moves, with the materials of worlds; only their points and normals are written anew each frame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

import worldloom.compute.science  # noqa: F401  (before SciPy)
import scipy.sparse as sp

from worldloom.render.gltf.lips import lips_of
from worldloom.render.raster.batch import VERTEX, Piece
from worldloom.synth.people.acting import JOINTS, Player, Stances, home_of, player_of, rigged_of
from worldloom.synth.people.acting.murmur import mouth_at
from worldloom.synth.realise import detail_for
from worldloom.world import World

RATE, AHEAD = 24, 24
"""Frames a second of films, and how many are made at once."""
Bytes = NDArray[np.uint8]
Key = tuple[str, bool]
"""An entity, and whether it is its glass."""


@dataclass(frozen=True)
class Hung:
    """Four joints a vertex (n, 4) with weights of 255, in the order of an entity's pieces."""

    bones: Bytes
    weights: Bytes
    lips: NDArray[np.float32]
    """How an open and a rounded mouth move them (2, n, 3), metres; none (2, 0, 3) of somebody who says nothing."""


def acting(world: World) -> frozenset[str]:
    """Ids of entities whose bodies move."""
    return frozenset(e.id for e in world.entities if e.acts and rigged_of(e) is not None)


def hung(world: World, pieces: Sequence[Piece], detail: float) -> dict[str, Hung]:
    """By entity, glass last: what the vertices of its pieces hang on. Made at the detail of the pieces."""
    from scipy.spatial import cKDTree

    out = {}
    mine = acting(world)
    for e in world.entities:
        r = rigged_of(e, detail_for(world, e, detail)) if e.id in mine else None
        if r is None:
            continue
        points = np.concatenate([s.mesh.vertices for s in r.part.surfaces])
        bones, weights = (np.concatenate([b[k] for b in r.bonds]) for k in (0, 1))
        near = cKDTree(points).query(_vertices(pieces, e.id)["pos"].astype(float))[1]
        lips = np.ascontiguousarray(lips_of(r)[:, near] if any(a.clip == "talk" for a in e.acts) else np.zeros((2, 0, 3)), "f4")
        out[e.id] = Hung(np.ascontiguousarray(bones[near], np.uint8), np.ascontiguousarray(weights[near], np.uint8), lips)
    return out


def _vertices(pieces: Sequence[Piece], id: str) -> NDArray[np.void]:
    own = [p for p in pieces if p.key is not None and p.key[0] == id]
    parts = [p.vertices for glass in (False, True) for p in own if p.glass == glass]
    return np.concatenate(parts) if parts else np.zeros(0, VERTEX)


class Crowd:
    """All who act. `move(t)` bends them on the stage whose batches they are."""

    def __init__(self, world: World, pieces: Sequence[Piece], hangs: Mapping[str, Hung], movers: Sequence[Any]) -> None:
        self.people = []
        for e in world.entities:
            if e.id in hangs and (player := player_of(e)) is not None and (r := rigged_of(e)) is not None:
                batches = [m.batch for glass in (False, True) for m in movers if m.key[0] == e.id and m.glass == glass]
                mouth = partial(mouth_at, e, player)
                self.people.append(_Acting(player, home_of(r.pose), hangs[e.id], _vertices(pieces, e.id), batches, mouth))

    def move(self, t: float) -> None:
        """To where they are at t seconds."""
        for one in self.people:
            one.move(t)


class _Acting:
    """One person, whose vertices lie in a batch, and those of its glass in a second one."""

    def __init__(self, player: Player, home: Stances, hangs: Hung, vertices: NDArray[np.void], batches: Sequence[Any],
                 mouth: Callable[[float], tuple[float, float]]) -> None:  # fmt: skip
        self.player, self.home, self.batches, self.mouth = player, home, batches, mouth
        self.rest, self.now = vertices, vertices.copy()
        n = len(vertices)
        rows = np.repeat(np.arange(n), 4)
        weights = (hangs.weights.astype("f4") / 255).ravel()
        self.blend = sp.csr_matrix((weights, (rows, hangs.bones.ravel())), (n, len(JOINTS)), dtype=np.float32)
        self.points, self.normals = vertices["pos"].astype("f4").copy(), vertices["normal"][:, :3].astype("f4")
        self.lips = np.flatnonzero(np.abs(hangs.lips).max((0, 2), initial=0.0) > 0)
        self.shapes = hangs.lips[:, self.lips]
        self.known: dict[int, NDArray[np.float32]] = {}

    def moves(self, t: float) -> NDArray[np.float32]:
        """(57, 3, 4) at t seconds; those of the frames that follow are made with them, for many moments cost little more than one."""
        key = round(t * 1e5)
        if key not in self.known:
            times = t + np.arange(AHEAD) / RATE
            found = self.player.at(times).since(self.home).astype(np.float32)
            self.known = {round(x * 1e5): m for x, m in zip(times, found, strict=True)}
        return self.known[key]

    def move(self, t: float) -> None:
        moves = self.moves(t)
        if len(self.lips):
            opened, rounded = self.mouth(t)
            self.points[self.lips] = self.rest["pos"][self.lips] + opened * self.shapes[0] + rounded * self.shapes[1]
        m = (self.blend @ moves.reshape(len(JOINTS), 12)).reshape(-1, 3, 4)
        self.now["pos"] = np.einsum("vij,vj->vi", m[..., :3], self.points) + m[..., 3]
        n = np.einsum("vij,vj->vi", m[..., :3], self.normals)
        self.now["normal"][:, :3] = n / np.sqrt(np.einsum("vi,vi->v", n, n))[:, None].clip(1e-9)
        low, high = self.now["pos"].min(0).astype(float), self.now["pos"].max(0).astype(float)
        at = 0
        for batch in self.batches:
            batch.vertices.write(self.now[at : at + batch.held].tobytes())
            batch.low[:], batch.high[:] = low, high
            at += batch.held


__all__ = ["Crowd", "Hung", "acting", "hung"]
