"""Tangents of normal-mapped meshes, so that every program sees the same relief."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, Ints
from worldloom.geometry.mesh import cross, lengths, unit


def tangents(vertices: Floats, normals: Floats, uv: Floats, faces: Ints) -> Floats:
    """(n, 4) tangent along u and the side of v, unit and at right angles to the normals (Lengyel 2001).

    `uv` as the makers give it, v upwards; w is 1 where v runs along cross(normal, tangent).
    """
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    p, q = uv[faces[:, 1]] - uv[faces[:, 0]], uv[faces[:, 2]] - uv[faces[:, 0]]
    det = p[:, 0] * q[:, 1] - q[:, 0] * p[:, 1]
    r = np.where(np.abs(det) > 1e-12, np.sign(det), 0.0)[:, None]  # weighted by area: only the sign of the determinant matters
    along = ((b - a) * q[:, 1:] - (c - a) * p[:, 1:]) * r
    across = ((c - a) * p[:, :1] - (b - a) * q[:, :1]) * r
    t, s = _gather(along, faces, len(vertices)), _gather(across, faces, len(vertices))
    t -= normals * dot(t, normals)[:, None]
    size = lengths(t)
    lost = size <= 1e-9
    t /= np.maximum(size, 1e-12)[:, None]
    t[lost] = _any(normals[lost])
    w = np.where(dot(cross(normals, t), s) < 0, -1.0, 1.0)
    return np.asarray(np.c_[t, w], float)


def dot(a: Floats, b: Floats) -> Floats:
    """Scalar products (n,) of rows (n, 3)."""
    return np.asarray(a[:, 0] * b[:, 0] + a[:, 1] * b[:, 1] + a[:, 2] * b[:, 2])


def _gather(rows: Floats, faces: Ints, n: int) -> Floats:
    flat = faces.T.ravel()
    return np.stack([np.bincount(flat, np.tile(rows[:, k], 3), n) for k in range(3)], 1)


def _any(normals: Floats) -> Floats:
    """A unit vector at right angles to each normal."""
    axis = np.where(np.abs(normals[:, 2:]) < 0.9, [0.0, 0.0, 1.0], [1.0, 0.0, 0.0])
    return unit(cross(axis, normals))


__all__ = ["tangents"]
