"""Cloth coordinates across seams: where a sleeve is set in, and where a tube of cloth closes, they leap from one piece of the pattern to
the next. A triangle that spans such a leap would show the whole picture of the weave, squeezed into a dark patch."""

from __future__ import annotations

from typing import Any

import numpy as np
import scipy.sparse as sp

from worldloom.synth.people.body import Floats, Ints

LEAP, LEAST = 1.9, 0.008
"""Metres of cloth for a metre of an edge, and metres beside that, from which on an edge leaps."""
FLAT = 0.4
"""Metres of cloth for a metre under which what triangles about a point say is of no use."""


def unseamed(points: Floats, metres: Floats, faces: Ints) -> tuple[Ints, Floats, Ints]:
    """Which of the points (n, 3) each vertex is, its metres (m, 2) of cloth, and the triangles: as they were, but for those across a seam,
    whose odd corner has a vertex of its own on the side of the other two."""
    own = np.arange(len(points))
    leaps = _leaping(points, metres, faces)
    bad = leaps.any(1)
    if not bad.any():
        return own, metres, faces
    slope = _slopes(points, metres, faces[~bad])
    out, corners = faces.copy(), faces[bad]
    lost = np.linalg.norm(slope, axis=2).min(1) < FLAT
    first = np.where(~leaps[bad, 1], 1, np.where(~leaps[bad, 2], 2, 0))  # of an edge that does not leap, or any corner
    a = corners[np.arange(len(corners)), first]
    which, cloth, new = [own], [metres], len(points)
    for k in range(3):
        at = corners[:, k]
        apart = (k != first) & ~_near(points, metres, a, at)
        rows = np.flatnonzero(bad)[apart]
        way = points[at[apart]] - points[a[apart]]
        which.append(at[apart])
        turned = np.where(lost[a[apart], None, None], _plain(points, corners[apart]), slope[a[apart]])
        cloth.append(metres[a[apart]] + np.einsum("kij,kj->ki", turned, way))
        out[rows, k] = new + np.arange(len(rows))
        new += len(rows)
    return np.concatenate(which), np.concatenate(cloth), out


def _plain(points: Floats, faces: Ints) -> Floats:
    """(n, 2, 3) the slopes of cloth that lies on triangles as it is, its threads along one of their edges."""
    e, f = points[faces[:, 1]] - points[faces[:, 0]], points[faces[:, 2]] - points[faces[:, 0]]
    e /= np.linalg.norm(e, axis=1, keepdims=True) + 1e-12
    f = f - e * (e * f).sum(1, keepdims=True)
    return np.stack([e, f / (np.linalg.norm(f, axis=1, keepdims=True) + 1e-12)], 1)


def _near(points: Floats, metres: Floats, a: Ints, b: Ints) -> np.ndarray:
    """Whether cloth between points a (k,) and b (k,) is about as long as the way between them."""
    cloth, way = (np.linalg.norm(x[a] - x[b], axis=1) for x in (metres, points))
    return np.asarray(cloth <= LEAP * way + LEAST)


def _leaping(points: Floats, metres: Floats, faces: Ints) -> np.ndarray:
    """(n, 3) of triangles: whether the edge from each corner to the next leaps."""
    return np.stack([~_near(points, metres, faces[:, k], faces[:, (k + 1) % 3]) for k in range(3)], 1)


def _slopes(points: Floats, metres: Floats, faces: Ints) -> Floats:
    """(n, 2, 3) metres of cloth for a metre of each axis at a point: the mean of the triangles about it, weighed by their size."""
    e, m = (x[faces[:, 1:]] - x[faces[:, :1]] for x in (points, metres))  # (k, 2, 3), (k, 2, 2)
    normal = np.cross(e[:, 0], e[:, 1])
    area = np.linalg.norm(normal, axis=1)
    good = area > 1e-10
    frame = np.concatenate([e[good], normal[good][:, None] / area[good][:, None, None]], 1)
    flat = np.concatenate([m[good], np.zeros((int(good.sum()), 1, 2))], 1)
    slope = np.swapaxes(np.linalg.solve(frame, flat), 1, 2)
    rows = faces[good].ravel()
    gather: Any = sp.csr_matrix((np.repeat(area[good], 3), (rows, np.repeat(np.arange(len(slope)), 3))), (len(points), len(slope)))
    total = np.maximum(np.asarray(gather.sum(1)).ravel(), 1e-12)
    return np.asarray((gather @ slope.reshape(-1, 6) / total[:, None]).reshape(-1, 2, 3))


__all__ = ["unseamed"]
