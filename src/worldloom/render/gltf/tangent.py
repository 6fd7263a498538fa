"""Tangents of normal-mapped meshes, so that every program sees the same relief."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, Ints
from worldloom.geometry.mesh import cross, unit


def tangents(vertices: Floats, normals: Floats, uv: Floats, faces: Ints) -> Floats:
    """(n, 4) tangent along u and the side of v, unit and at right angles to the normals (Lengyel 2001).

    `uv` as the makers give it, v upwards; w is 1 where v runs along cross(normal, tangent).
    """
    corners = np.ascontiguousarray(faces.T)
    (pu, pv), (qu, qv) = _sides(uv, corners)
    det = pu * qv - qu * pv
    r = np.where(np.abs(det) > 1e-12, np.sign(det), 0.0)  # weighted by area: only the sign of the determinant matters
    flat, n = corners.ravel(), np.ascontiguousarray(normals.T)
    t, s = np.empty_like(n), np.empty_like(n)
    for k, (b, c) in enumerate(zip(*_sides(vertices, corners), strict=True)):
        t[k] = np.bincount(flat, np.concatenate([(b * qv - c * pv) * r] * 3), len(vertices))
        s[k] = np.bincount(flat, np.concatenate([(c * pu - b * qu) * r] * 3), len(vertices))
    t -= n * dot(t, n)
    size = np.sqrt(t[0] * t[0] + t[1] * t[1] + t[2] * t[2])
    lost = size <= 1e-9
    t /= np.maximum(size, 1e-12)
    t[:, lost] = _any(normals[lost]).T
    (x, y, z), (i, j, k) = n, t
    turned = (y * k - z * j) * s[0] + (z * i - x * k) * s[1] + (x * j - y * i) * s[2]
    return np.stack([*t, np.where(turned < 0, -1.0, 1.0)], 1)


def dot(a: Floats, b: Floats) -> Floats:
    """Scalar products (n,) of columns (3, n)."""
    return np.asarray(a[0] * b[0] + a[1] * b[1] + a[2] * b[2])


def _sides(points: Floats, corners: Ints) -> tuple[list[Floats], list[Floats]]:
    """From the first corner of each triangle to its second and to its third, by columns."""
    taken = [[column.take(corner) for corner in corners] for column in np.ascontiguousarray(points.T)]
    return [b - a for a, b, _ in taken], [c - a for a, _, c in taken]


def _any(normals: Floats) -> Floats:
    """A unit vector at right angles to each normal."""
    axis = np.where(np.abs(normals[:, 2:]) < 0.9, [0.0, 0.0, 1.0], [1.0, 0.0, 0.0])
    return unit(cross(axis, normals))


__all__ = ["tangents"]
