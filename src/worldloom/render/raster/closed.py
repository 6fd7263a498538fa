"""Which triangles enclose something: their backs are never seen, so they need not be drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, Ints, Mesh, cross

GRID = 1e-5
"""Metres within which corners are the same."""


def closed(mesh: Mesh) -> NDArray[np.bool_]:
    """(m,) faces of connected parts whose every edge joins two faces and whose volume is positive."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    corner, count = _welded(mesh.vertices)
    f = corner[mesh.faces]
    a, b = f.ravel(), np.roll(f, -1, axis=1).ravel()
    _, part = connected_components(coo_array((np.ones(len(a), np.int8), (a, b)), shape=(count, count)), directed=False)
    of = part[f[:, 0]]
    n = int(part.max(initial=-1)) + 1
    return np.asarray((_boundary(a, b, np.repeat(of, 3), n) == 0)[of] & (_volumes(mesh, of, n) > 0)[of])


def _welded(vertices: Floats) -> tuple[Ints, int]:
    """(n,) number of each vertex's place, and how many places there are."""
    q = np.round(vertices / GRID).astype(np.int64).astype(np.uint64)
    _, index = np.unique(_mixed(q[:, 0], _mixed(q[:, 1], q[:, 2])), return_inverse=True)
    return index.reshape(-1), int(index.max(initial=-1)) + 1


def _boundary(a: Ints, b: Ints, of: Ints, n: int) -> NDArray[np.uint64]:
    """(n,) sum of signed hashes of a part's edges: 0 where each runs as often one way as the other."""
    h = _mixed(np.minimum(a, b).astype(np.uint64), np.maximum(a, b).astype(np.uint64))
    signed = np.where(a == b, np.uint64(0), np.where(a < b, h, np.uint64(0) - h))
    out = np.zeros(n, np.uint64)
    np.add.at(out, of, signed)
    return out


def _volumes(mesh: Mesh, of: Ints, n: int) -> Floats:
    """(n,) signed volume of each part (divergence theorem)."""
    v = mesh.vertices - mesh.vertices.mean(0)
    a, b, c = (v[mesh.faces[:, k]] for k in range(3))
    return np.asarray(np.bincount(of, (a * cross(b, c)).sum(1), n), float)


def _mixed(a: NDArray[np.uint64], b: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of two numbers (the finalizer of MurmurHash3)."""
    x = a * np.uint64(0x9E3779B97F4A7C15) + b
    for k in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        x = (x ^ (x >> np.uint64(33))) * np.uint64(k)
    return np.asarray(x ^ (x >> np.uint64(33)))


__all__ = ["closed"]
