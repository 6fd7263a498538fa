"""Mouths of people of worlds: two shapes of the skin as morph targets, by VRM's names `aa` (open) and `ou` (rounded)."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from worldloom.assets.part import Surface
from worldloom.geometry import Floats, quat_matrix
from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.frame import y_up
from worldloom.synth.people.body import BODY, body
from worldloom.synth.people.canon import face_frame
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.surface import net
from worldloom.synth.voice.visemes import POSES
from worldloom.world import Pose

TARGETS = ("aa", "ou")
LEAST = 2e-4
"""Metres below which a vertex is left alone."""


@cache
def _moves() -> tuple[dict[tuple[float, float], int], Floats]:
    """Rows of the body's vertices about the mouth by their texture point, which is their place on the body's canon; and how each
    shape moves them (shapes, rows, 3), metres in the bind pose."""
    face, moved = body().face, np.zeros((len(TARGETS), BODY, 3))
    for k, viseme in enumerate(TARGETS):
        for name, amount in POSES[viseme].items():
            for full in (name, f"{name}Left", f"{name}Right"):
                if full in face.names:
                    moved[k] += amount * face.dense(full, BODY)
    rows = np.flatnonzero(np.abs(moved).max((0, 2)) > LEAST)
    c = face_frame(net(False).canon)[rows]
    uv = c[:, [0, 1]] + c[:, [2, 2]] * 0.5
    return {(float(u), float(v)): k for k, (u, v) in enumerate(uv)}, moved[:, rows]


def lip_moves(r: Rigged, surface: Surface, blend: Floats, pose: Pose) -> Floats | None:
    """How the shapes move a surface's vertices (shapes, n, 3) in the world, its joints having moved by `blend` (n, 3, 4).

    None for what is no skin, or is coarser than a mouth.
    """
    if surface.role != "skin" or surface.mesh.uv is None:
        return None
    known, moved = _moves()
    rows = np.array([known.get((float(u), float(v)), -1) for u, v in surface.mesh.uv])
    mine = np.flatnonzero(rows >= 0)
    if not len(mine):
        return None
    out = np.zeros((len(TARGETS), len(rows), 3))
    turn = quat_matrix(pose.rotation) @ blend[mine, :, :3] @ r.pose.turn[index("head")]
    out[:, mine] = pose.scale * np.einsum("nab,knb->kna", turn, moved[:, rows[mine]])
    return out


def lips_of(r: Rigged) -> Floats:
    """How the shapes move all vertices of a person (shapes, n, 3) as their maker posed them, surface after surface."""
    still = np.broadcast_to(np.eye(3, 4), (1, 3, 4))
    moved = [lip_moves(r, s, np.repeat(still, len(s.mesh.vertices), 0), Pose()) for s in r.part.surfaces]
    none = [np.zeros((len(TARGETS), len(s.mesh.vertices), 3)) for s in r.part.surfaces]
    return np.concatenate([n if m is None else m for m, n in zip(moved, none, strict=True)], 1)


def targets(g: Gltf, moved: Floats | None, count: int) -> list[dict[str, Any]]:
    """A morph target a shape, as sparse accessors; zeros where nothing moves, for all primitives of a mesh must have as many."""
    return [{"POSITION": _sparse(g, None if moved is None else moved[k], count)} for k in range(len(TARGETS))]


def _sparse(g: Gltf, moved: Floats | None, count: int) -> int:
    item: dict[str, Any] = {"componentType": 5126, "count": count, "type": "VEC3", "min": [0.0] * 3, "max": [0.0] * 3}
    rows = np.flatnonzero(np.abs(moved).max(1) > LEAST / 4) if moved is not None else np.zeros(0, int)
    if moved is not None and len(rows):
        values = np.ascontiguousarray(np.round(np.stack(y_up(moved[rows].T), 1), 5).astype("<f4") + np.float32(0))
        whole = values if len(rows) == count else np.concatenate([values, np.zeros((1, 3), "<f4")])
        item["min"], item["max"] = [float(x) for x in whole.min(0)], [float(x) for x in whole.max(0)]
        item["sparse"] = {
            "count": len(rows), "indices": {"bufferView": g.view(rows.astype("<u2").tobytes()), "componentType": 5123},
            "values": {"bufferView": g.view(values.tobytes())},
        }  # fmt: skip
    return g.add("accessors", item)


__all__ = ["TARGETS", "lip_moves", "lips_of", "targets"]
