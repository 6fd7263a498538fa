"""Garments over one another after thinning: each was thinned by itself, so where they lie close the inner one would show in patches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from numpy.typing import NDArray

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.bystander.bound import Bound
from worldloom.synth.people.nearby import tree

Truths = NDArray[np.bool_]
NEAR = 0.015
"""Metres across from a point within which cloth that covers it has samples."""
GRAIN = 4
"""Samples along each edge of a triangle."""
AMONG, RIM = 0.75, 0.92
"""How far the middle of the nearest samples may be from a point, in their mean distance: under cloth, and under the edge of it."""
CLEAR = 0.010
"""Metres that the inner one keeps under the outer one."""
THROUGH = -0.02
"""Metres by which thinned cloth may stand out of what covers it; what stands out farther is meant to."""


def beneath(inner: Bound, outer: Sequence[Bound], skin: Floats, scale: float) -> Bound:
    """A garment without what lies wholly under others, drawn in at their edges; skin (n, 3) in the bind pose."""
    used = np.unique(inner.faces)
    gone, sunk = np.zeros(len(inner.off), bool), np.zeros(len(inner.off))
    gone[used], sunk[used] = lying(inner.over(skin, scale)[used], inner.normals[used], outer, skin, scale)
    return replace(inner, off=inner.off - sunk[:, None] / scale * inner.normals, faces=left(inner.faces, gone, sunk))


def left(faces: Ints, gone: Truths, sunk: Floats) -> Ints:
    """Faces (m, 3) without those that lie under cloth: with all corners under it, or most of them and the last under its edge."""
    return np.asarray(faces[~((gone[faces].sum(1) > 1) & (gone | (sunk > 0))[faces].all(1))])


def lying(p: Floats, n: Floats, outer: Sequence[Bound], skin: Floats, scale: float) -> tuple[Truths, Floats]:
    """Which of some points (n, 3) with these normals lie under cloth, and metres (n,) that they are to be drawn in: 0 in the open."""
    if not outer or not len(p):
        return np.zeros(len(p), bool), np.zeros(len(p))
    box = p.min(0) - NEAR, p.max(0) + NEAR
    q = np.concatenate([_samples(b.over(skin, scale), b.faces, box) for b in outer])
    if len(q) < 8:
        return np.zeros(len(p), bool), np.zeros(len(p))
    away = q[tree(q).query(p, k=8)[1]] - p[:, None]
    rise = (away * n[:, None]).sum(2)
    flat = away - rise[..., None] * n[:, None]
    far = np.linalg.norm(flat, axis=2)
    apart, height = np.linalg.norm(flat.mean(1), axis=1) / (far.mean(1) + 1e-9), rise.mean(1)
    lies = (far.min(1) < NEAR) & (height > THROUGH)
    return lies & (apart < AMONG), np.where(lies & (apart < RIM), np.clip(CLEAR - height, 0, CLEAR - THROUGH), 0.0)


def _samples(p: Floats, faces: Ints, box: tuple[Floats, Floats]) -> Floats:
    """Places all over the triangles that reach into a box."""
    t = p[faces]
    t = t[((t.max(1) > box[0]) & (t.min(1) < box[1])).all(1)]
    i, j = (x.ravel() for x in np.meshgrid(np.arange(GRAIN), np.arange(GRAIN), indexing="ij"))
    i, j = i[i + j < GRAIN], j[i + j < GRAIN]
    share = (np.stack([i, j, GRAIN - 1 - i - j], 1) + 1 / 3) / GRAIN
    return np.asarray(np.einsum("sk,fkd->fsd", share, t).reshape(-1, 3))


__all__ = ["beneath", "left", "lying"]
