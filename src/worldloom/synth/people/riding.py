"""What moves with the skin: bones of what the head carries, expressions of vertices, and of hairs that stand on a face."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import BODY, Body, Floats, Ints, triangles
from worldloom.synth.people.canon import face_frame
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.surface import normals

AROUND, FEW = 18, 3
"""Vertices of the skin whose turn a hair takes over, and samples of its triangles whose place."""
SAMPLES = np.array([[1, 1, 1], [4, 1, 1], [1, 4, 1], [1, 1, 4], [5, 5, 1], [1, 5, 5], [5, 1, 5]]) / [[3], [6], [6], [6], [11], [11], [11]]
"""Places in a triangle."""
REACH = 0.030
"""Metres of a hair that turn with its root; what hangs farther only goes along."""
DEEP, OFF = 0.025, 0.0005
"""Metres from the skin within which a hair is kept out of it, and how far out."""
STILL = 1e-6


def expressions(b: Body, which: Ints) -> dict[str, Floats]:
    """Displacements of these vertices by every expression that moves them."""
    out = {}
    for name in b.face.names:
        moved = b.face.dense(name, b.count)[which]
        if np.abs(moved).max() > 0:
            out[name] = moved
    return out


def bound(count: int, bone: str) -> tuple[np.ndarray, np.ndarray]:
    """Bones and weights (n, 4) of what one bone carries."""
    bones, weights = np.zeros((count, 4), np.uint8), np.zeros((count, 4), np.uint8)
    bones[:, 0], weights[:, 0] = index(bone), 255
    return bones, weights


def ridden(b: Body, bind: Floats, points: Floats, roots: Floats, free: Floats) -> dict[str, Floats]:
    """How expressions move points (n, 3) of hairs that stand at `roots` (n, 3) on the skin, in the frame of the world: they go and turn
    with the skin at the root (Kabsch 1976 over the vertices about it); at full weight those that are `free` (n,) of it stay outside."""
    faces = triangles(b)[0]
    used = np.unique(faces)
    rest = bind[:BODY]
    skin = tree(rest[used])
    alone, own = np.unique(np.round(roots, 7), axis=0, return_inverse=True)
    own = own.ravel()
    away, near = skin.query(alone, k=AROUND)
    near, offset = used[near], points - roots
    offset = offset * np.minimum(1, REACH / np.maximum(np.linalg.norm(offset, axis=1), 1e-9))[:, None]
    corners, share = _places(rest, faces, alone)
    soft = np.exp(-((away / (away[:, -1:] * 0.7)) ** 2))
    at = used[skin.query(points)[1]]
    height = ((points - rest[at]) * normals(rest, faces)[at]).sum(1)
    out = {}
    for name in b.face.names:
        moved = b.face.dense(name, b.count)[:BODY]
        if np.abs(moved[near]).max() < STILL:
            continue
        turn = _turns(rest[near], moved[near], soft) - np.eye(3)
        go = np.einsum("nk,nkj->nj", share, moved[corners])[own] + np.einsum("nij,nj->ni", turn[own], offset)
        out[name] = go + free[:, None] * _outside(rest + moved, faces, used, points + go, height)
    return out


def _places(skin: Floats, faces: Ints, points: Floats) -> tuple[Ints, Floats]:
    """Vertices (n, 9) and shares of them that make a place on the skin by each point (n, 3): the samples of triangles next to it."""
    low, high = points.min(0) - 0.03, points.max(0) + 0.03
    t = faces[((skin[faces] > low) & (skin[faces] < high)).all((1, 2))]
    at = np.einsum("sk,nkj->nsj", SAMPLES, skin[t]).reshape(-1, 3)
    away, near = tree(at).query(points, k=FEW)
    w = 1 / (away + 1e-4) ** 2
    share = SAMPLES[near % len(SAMPLES)] * (w / w.sum(1, keepdims=True))[..., None]
    return t[near // len(SAMPLES)].reshape(len(points), -1), share.reshape(len(points), -1)


def _turns(rest: Floats, moved: Floats, weights: Floats) -> Floats:
    """(n, 3, 3) rotations that bring places (n, k, 3) nearest to where they move."""
    w = weights[..., None] / weights.sum(1)[:, None, None]
    x, y = rest - (rest * w).sum(1, keepdims=True), rest + moved
    y = y - (y * w).sum(1, keepdims=True)
    u, _, v = np.linalg.svd(np.einsum("nki,nkj->nij", y * w, x))
    u[:, :, 2] *= np.sign(np.linalg.det(u) * np.linalg.det(v))[:, None]
    return np.asarray(u @ v)


def _outside(skin: Floats, faces: Ints, used: Ints, points: Floats, height: Floats) -> Floats:
    """(n, 3) what brings points out of a skin as far as they were, or `OFF`."""
    away, near = tree(skin[used]).query(points, distance_upper_bound=DEEP)
    rows = np.flatnonzero(np.isfinite(away))
    at = used[near[rows]]
    nor, out = normals(skin, faces)[at], np.zeros_like(points)
    now = ((points[rows] - skin[at]) * nor).sum(1)
    out[rows] = nor * np.maximum(np.minimum(height[rows], OFF) - now, 0)[:, None]
    return out


def carried(b: Body, bind: Floats, points: Floats, roots: Floats) -> dict[str, Floats]:
    """Expressions of short hairs (points and roots (n, 3) in the face's frame): they go where the vertex nearest to the root goes."""
    skin = face_frame(bind[:BODY])
    used = np.unique(triangles(b)[0])
    return expressions(b, used[tree(skin[used]).query(roots)[1]])


__all__ = ["bound", "carried", "expressions", "ridden"]
