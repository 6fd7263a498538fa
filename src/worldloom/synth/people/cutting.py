"""Cutting a pattern out of the skin: fields of the template decide where cloth ends, new vertices lie where they are zero, so
every hem is straight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp

from worldloom.geometry.pieces import pieces
from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array


@dataclass(frozen=True)
class Pattern:
    """A piece of the skin: `matrix` (n, skin) mixes its vertices from the skin's, triangles (m, 3), template points (n, 3) in
    the face's frame."""

    matrix: Any
    faces: Ints
    canon: Floats


def cut(canon: Floats, faces: Ints, fields: list[Array], share: float = 0.08) -> Pattern:
    """What lies where all fields (n,) over the skin are negative; connected parts under `share` of it fall away."""
    matrix = sp.identity(len(canon), format="csr")
    for field in fields:
        matrix, faces = _clipped(matrix, faces, matrix @ field)
    used, faces = np.unique(faces, return_inverse=True)
    faces, matrix = faces.reshape(-1, 3), matrix[used]
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]]])
    label = pieces(len(used), edges)
    sizes = np.bincount(label[faces[:, 0]], minlength=int(label.max(initial=-1)) + 1)
    faces = faces[np.isin(label[faces[:, 0]], np.flatnonzero(sizes > share * len(faces)))]
    used, faces = np.unique(faces, return_inverse=True)
    return Pattern(matrix[used], faces.reshape(-1, 3), (matrix @ canon)[used])


def _clipped(matrix: Any, faces: Ints, f: Array) -> tuple[Any, Ints]:
    """Triangles cut along f = 0, what is negative kept."""
    inside = f < 0
    count = inside[faces].sum(1)
    keep = faces[count == 3]
    one = _rolled(faces[count == 1], inside)
    two = _rolled(faces[count == 2], ~inside)
    crossing = np.concatenate([one[:, [0, 1]], one[:, [0, 2]], two[:, [0, 1]], two[:, [0, 2]]])
    pairs, number = np.unique(np.sort(crossing, 1), axis=0, return_inverse=True)
    number = number.ravel() + len(f)
    a, b = (np.split(number[s], 2) for s in (slice(0, 2 * len(one)), slice(2 * len(one), None)))
    new = [np.stack([one[:, 0], a[0], a[1]], 1), np.stack([b[0], two[:, 1], two[:, 2]], 1), np.stack([b[0], two[:, 2], b[1]], 1)]
    t = f[pairs[:, 0]] / (f[pairs[:, 0]] - f[pairs[:, 1]])
    rows = np.arange(len(pairs))
    mix = sp.csr_matrix((np.r_[1 - t, t], (np.r_[rows, rows], np.r_[pairs[:, 0], pairs[:, 1]])), (len(pairs), len(f)))
    return sp.vstack([matrix, mix @ matrix]).tocsr(), np.concatenate([keep, *new])


def _rolled(faces: Ints, odd: np.ndarray) -> Ints:
    """Triangles turned so that the only odd corner comes first."""
    first = odd[faces].argmax(1)
    return np.asarray(faces[np.arange(len(faces))[:, None], (first[:, None] + np.arange(3)) % 3])


def borders(faces: Ints) -> list[Ints]:
    """Closed loops of the edges that only one triangle has, each in the order of its triangles."""
    e = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    seen = {(a, b) for a, b in e.tolist()}
    follow = {a: b for a, b in e.tolist() if (b, a) not in seen}
    out = []
    while follow:
        start, at = next(iter(follow.items()))
        loop = [start]
        del follow[start]
        while at != start and at in follow:
            loop.append(at)
            at = follow.pop(at)
        out.append(np.array(loop))
    return sorted(out, key=len, reverse=True)


def adjacency(faces: Ints, count: int) -> Any:
    """(n, n) rows that average a vertex' neighbours."""
    e = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    a = sp.coo_matrix((np.ones(2 * len(e)), (np.r_[e[:, 0], e[:, 1]], np.r_[e[:, 1], e[:, 0]])), (count, count)).tocsr()
    a.data[:] = 1
    return sp.diags(1 / np.maximum(np.asarray(a.sum(1)).ravel(), 1)) @ a


__all__ = ["Pattern", "adjacency", "borders", "cut"]
