"""Surfaces of a body at two finenesses: the data's own quads, and one step of Catmull-Clark as a sparse matrix that carries
everything along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

import worldloom.compute.science  # noqa: F401  (before SciPy)
import scipy.sparse as sp

from worldloom.synth.people.body import BODY, Body, Floats, Ints, body
from worldloom.synth.people.skeleton import BONES

HEAD_U, HEAD_V = (0.635, 1.0), (0.145, 0.83)
"""Where the head lies in the texture; it is stretched over a texture of its own."""


@dataclass(frozen=True)
class Net:
    """The skin's topology: `matrix` (n, BODY) makes its vertices from the data's, quads (m, 4) and their texture points (t, 2)."""

    matrix: Any
    quads: Ints
    uvs: Ints
    uv: Floats
    canon: Floats
    """(n, 3) places on the template body, which painting and cutting go by."""
    weights: Floats
    """(n, 54)"""

    @property
    def faces(self) -> Ints:
        """(2m, 3)"""
        return np.concatenate([self.quads[:, [0, 1, 2]], self.quads[:, [0, 2, 3]]])

    @property
    def uv_faces(self) -> Ints:
        """(2m, 3) texture points of `faces`."""
        return np.concatenate([self.uvs[:, [0, 1, 2]], self.uvs[:, [0, 2, 3]]])


@cache
def net(fine: bool) -> Net:
    """The skin as the data have it (13,346 quads), or divided once (53,384). 0.3 s, once."""
    b = body()
    q, t = b.quads["body"]
    dense = dense_weights(b)[:BODY]
    if not fine:
        return Net(sp.identity(BODY, format="csr"), q, t, b.uv, b.points[:BODY], dense)
    matrix, quads, uvs, uv = divided(q, t, BODY, b.uv)
    return Net(matrix, quads, uvs, uv, matrix @ b.points[:BODY], matrix @ dense)


def dense_weights(b: Body) -> Floats:
    """(n, 54) skin weights of all vertices."""
    out = np.zeros((b.count, len(BONES)))
    np.add.at(out, (np.arange(b.count)[:, None], b.bones), b.weights / 255)
    return out


def four(weights: Floats) -> tuple[np.ndarray, np.ndarray]:
    """(n, 4) bones and weights of 255 of dense weights."""
    order = np.argsort(-weights, 1, kind="stable")[:, :4]
    most = np.take_along_axis(weights, order, 1)
    most = np.round(most / most.sum(1, keepdims=True) * 255).astype(np.int64)
    most[:, 0] += 255 - most.sum(1)
    return np.where(most > 0, order, 0).astype(np.uint8), most.astype(np.uint8)


def divided(quads: Ints, uvs: Ints, count: int, uv: Floats) -> tuple[Any, Ints, Ints, Floats]:
    """One Catmull-Clark step (Catmull and Clark 1978; borders as cubic curves): matrix, quads, their texture points, texture points."""
    n, around = len(quads), [(k, (k + 1) % 4) for k in range(4)]
    edges = np.sort(np.concatenate([quads[:, list(e)] for e in around]), 1)
    keys, first, back, sides = np.unique(
        edges[:, 0] * count + edges[:, 1], return_index=True, return_inverse=True, return_counts=True
    )
    ends, m = edges[first], len(keys)
    face = _mean(quads, count)
    middle = _mean(ends, count)
    of_edge = sp.csr_matrix((np.ones(4 * n), (back, np.tile(np.arange(n), 4))), (m, n))
    inner = sp.diags(0.5 * (sides == 2)) @ (middle + sp.diags(1 / np.maximum(sides, 1)) @ of_edge @ face)
    edge = inner + sp.diags(1.0 * (sides != 2)) @ middle
    of_vertex = sp.csr_matrix((np.ones(4 * n), (quads.ravel(), np.repeat(np.arange(n), 4))), (count, n))
    to_edge = sp.csr_matrix((np.ones(2 * m), (ends.ravel(), np.repeat(np.arange(m), 2))), (count, m))
    valence = np.maximum(np.asarray(of_vertex.sum(1)).ravel(), 1)
    border = np.zeros(count, bool)
    border[ends[sides != 2].ravel()] = True
    smooth = (
        sp.diags(1 / valence**2) @ of_vertex @ face
        + sp.diags(2 / valence**2) @ to_edge @ middle
        + sp.diags((valence - 3) / valence)
    )
    rim = to_edge @ sp.diags(1.0 * (sides != 2))
    rims = np.maximum(np.asarray(rim.sum(1)).ravel(), 1)
    still = 0.5 * sp.identity(count) + 0.5 * sp.diags(1 / rims) @ rim @ middle
    loose = np.asarray(of_vertex.sum(1)).ravel() == 0
    vertex = sp.diags(1.0 * ~(border | loose)) @ smooth + sp.diags(1.0 * border) @ still + sp.diags(1.0 * loose)
    out = _corners(quads, back.reshape(4, n).T + count, count + m)
    e2 = np.sort(np.concatenate([uvs[:, list(e)] for e in around]), 1)
    k2, first2, back2 = np.unique(e2[:, 0] * len(uv) + e2[:, 1], return_index=True, return_inverse=True)
    uv2 = np.concatenate([uv, uv[e2[first2]].mean(1), uv[uvs].mean(1)])
    return sp.vstack([vertex, edge, face]).tocsr(), out, _corners(uvs, back2.reshape(4, n).T + len(uv), len(uv) + len(k2)), uv2


def _mean(rows: Ints, count: int) -> Any:
    k = rows.shape[1]
    return sp.csr_matrix((np.full(rows.size, 1 / k), (np.repeat(np.arange(len(rows)), k), rows.ravel())), (len(rows), count))


def _corners(quads: Ints, edge: Ints, faces: int) -> Ints:
    middle = faces + np.arange(len(quads))
    return np.concatenate([np.stack([quads[:, k], edge[:, k], middle, edge[:, (k - 1) % 4]], 1) for k in range(4)])


def normals(points: Floats, faces: Ints) -> Floats:
    """(n, 3) unit vertex normals, weighted by area."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    n = np.cross(b - a, c - a)
    out = np.stack([sum(np.bincount(faces[:, k], n[:, axis], len(points)) for k in range(3)) for axis in range(3)], 1)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def head_uv(uv: Floats) -> Floats:
    """Texture points of the head on a texture of its own."""
    return np.stack([(uv[:, 0] - HEAD_U[0]) / (HEAD_U[1] - HEAD_U[0]), (uv[:, 1] - HEAD_V[0]) / (HEAD_V[1] - HEAD_V[0])], 1)


def in_head(middle: Floats) -> np.ndarray:
    """Whether faces with these middles (m, 2) of texture points are the head's."""
    u, v = middle.T
    return np.asarray((u > HEAD_U[0]) & (v > HEAD_V[0]) & (v < HEAD_V[1]))


__all__ = ["HEAD_U", "HEAD_V", "Net", "dense_weights", "divided", "four", "head_uv", "in_head", "net", "normals"]
