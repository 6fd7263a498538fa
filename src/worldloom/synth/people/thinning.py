"""Fewer triangles over the same vertices, in rounds of half-edge collapses that lie apart: fast enough for clothes as they are cut.

The cost is the plane quadric of the vertex that goes, as it stands (Lindstrom and Turk 1998, Fast and Memory Efficient Polygonal
Simplification).
"""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from worldloom.synth.people.body import Floats, Ints

ROUNDS = 40
RIM = 25.0
"""How much more a border counts than a surface."""


def thinned(points: Floats, faces: Ints, target: int, locked: np.ndarray | None = None) -> Ints:
    """Faces (k, 3), about `target` of them where borders and orientation allow, over points (n, 3); `locked` (n,) vertices stay."""
    stay = np.zeros(len(points), bool) if locked is None else locked
    for _ in range(ROUNDS):
        if len(faces) <= target:
            break
        gone, kept = _chosen(points, faces, stay, (len(faces) - target + 1) // 2)
        if not len(gone):
            break
        onto = np.arange(len(points))
        onto[gone] = kept
        faces = onto[faces]
        faces = faces[(faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])]
    return faces


def _chosen(points: Floats, faces: Ints, stay: np.ndarray, most: int) -> tuple[Ints, Ints]:
    """The cheapest collapses whose surroundings are apart: which vertices go (k,), and to where (k,)."""
    n = len(points)
    half = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    low, high = half.min(1), half.max(1)
    key, count = np.unique(low * n + high, return_counts=True)
    ends = np.stack([key // n, key % n], 1)
    graph = sp.csr_matrix((np.ones(2 * len(key), np.int32), (ends.ravel(), ends[:, ::-1].ravel())), (n, n))
    common = np.asarray(graph[ends[:, 0]].multiply(graph[ends[:, 1]]).sum(1)).ravel()
    border = np.zeros(n, bool)
    border[ends[count == 1].ravel()] = True
    gone, kept = ends.ravel(), ends[:, ::-1].ravel()
    rim, shared = np.repeat(count == 1, 2), np.repeat(common, 2)
    free = ~stay[gone] & np.where(border[gone], rim & (shared == 1), shared == 2)
    gone, kept = gone[free], kept[free]
    order = np.argsort(_cost(points, faces, ends[count == 1], gone, kept), kind="stable")
    order = order[: max(len(order) // 3, 8)]
    gone, kept = gone[order], kept[order]
    upright = _upright(points, faces, gone, kept)
    picked = _apart(graph, gone[upright], kept[upright], most)
    return picked[:, 0], picked[:, 1]


def _cost(points: Floats, faces: Ints, rims: Ints, gone: Ints, kept: Ints) -> Floats:
    """Squared distance of the kept point from the planes and rims of the one that goes, with a little of its own length."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    area = np.linalg.norm(normal, axis=1, keepdims=True)
    outer = (normal[:, :, None] * (normal / np.maximum(area, 1e-15))[:, None]).reshape(-1, 9)
    q = _summed(faces, outer, len(points))
    way = points[rims[:, 1]] - points[rims[:, 0]]
    long = np.linalg.norm(way, axis=1)[:, None, None]
    edge = long * (long * np.eye(3) - way[:, :, None] * way[:, None] / np.maximum(long, 1e-12))
    q += RIM * _summed(rims, edge.reshape(-1, 9), len(points))
    d = points[kept] - points[gone]
    return np.asarray(np.einsum("ni,nij,nj->n", d, q[gone].reshape(-1, 3, 3), d) + 1e-5 * (d * d).sum(1) ** 2)


def _summed(corners: Ints, values: Floats, count: int) -> Floats:
    """(count, 9) what the corners (m, k) of all rows of values (m, 9) come to."""
    n, k = corners.shape
    spread = sp.csr_matrix((np.ones(n * k), (corners.ravel(), np.repeat(np.arange(n), k))), (count, n))
    return np.asarray(spread @ values)


def _upright(points: Floats, faces: Ints, gone: Ints, kept: Ints) -> np.ndarray:
    """Whether no triangle turns by over 75 degrees or becomes a sliver."""
    corner = np.argsort(faces.ravel(), kind="stable")
    start = np.searchsorted(faces.ravel()[corner], np.arange(len(points) + 1))
    number = start[gone + 1] - start[gone]
    which = np.repeat(np.arange(len(gone)), number)
    at = corner[np.repeat(start[gone] - np.r_[0, np.cumsum(number)[:-1]], number) + np.arange(len(which))]
    old = faces[at // 3]
    new = np.where(old == gone[which][:, None], kept[which][:, None], old)
    live = ~(old == kept[which][:, None]).any(1)
    was, now = (np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]) for p in (points[old], points[new]))
    size, p = np.linalg.norm(now, axis=1), points[new]
    longest = np.max([((p[:, k] - p[:, k - 1]) ** 2).sum(1) for k in range(3)], axis=0)
    bad = live & (((was * now).sum(1) < 0.26 * np.linalg.norm(was, axis=1) * size) | (size < 0.08 * longest))
    return np.asarray(np.bincount(which[bad], minlength=len(gone)) == 0)


def _apart(graph: sp.csr_matrix, gone: Ints, kept: Ints, most: int) -> Ints:
    """Rows of (gone, kept) whose surroundings do not meet, cheapest first, at most `most`."""
    taken, out = set[int](), list[tuple[int, int]]()
    near, start = graph.indices.tolist(), graph.indptr.tolist()  # rings are a few numbers: sets of them take a fifth of the time of arrays
    for v, u in zip(gone.tolist(), kept.tolist(), strict=True):
        ring = near[start[v] : start[v + 1]]
        if v in taken or not taken.isdisjoint(ring):
            continue
        taken.add(v)
        taken.update(ring)
        out.append((v, u))
        if len(out) >= most:
            break
    return np.array(out, dtype=np.int64).reshape(-1, 2)


__all__ = ["thinned"]
