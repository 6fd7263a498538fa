"""What one garment hides of those under it is left out, as what it hides of the skin is: nothing can show through when a body moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats, body, triangles
from worldloom.synth.people.cloths import LOW, SKIRTS
from worldloom.synth.people.figure import Piece
from worldloom.synth.people.garments import Worn


def uncovered(clothes: Sequence[Worn], skin: Floats) -> list[Piece]:
    """The pieces of all clothes, inner ones first, without the triangles that lie wholly under a garment worn over them; skin (n, 3)."""
    from scipy.spatial import cKDTree

    tree, out = cKDTree(skin), list[Piece]()
    for k, one in enumerate(clothes):
        none, above = np.zeros(len(skin), bool), [w for w in clothes[k + 1 :] if not _named(w, LOW)]
        tucked = np.any([none, *(w.hidden for w in above if _named(w, SKIRTS))], axis=0)
        wide = tucked | _wider(np.any([none, *(w.hidden for w in above if not _named(w, SKIRTS))], axis=0))
        out += [_without(p, wide[tree.query(p.points)[1]]) for p in one.pieces]
    return out


def _named(w: Worn, kinds: Sequence[str]) -> bool:
    """Whether it is one of these: shoes, which trousers fall over, or a skirt, whose waist is no wider than what is tucked into it."""
    return bool(w.pieces) and w.pieces[0].name in kinds


def _wider(hidden: np.ndarray) -> np.ndarray:
    """And the neighbours of what is hidden: a garment says that it hides only what lies well within its hems."""
    faces, _ = triangles(body())
    out = hidden.copy()
    out[faces[hidden[faces].any(1)]] = True
    return out


def _without(p: Piece, hidden: np.ndarray) -> Piece:
    """A piece without its hidden triangles, and without the points that only they had."""
    faces = p.faces[~hidden[p.faces].all(1)]
    if len(faces) == len(p.faces):
        return p
    used, f = np.unique(faces, return_inverse=True)
    morphs = {name: moved[used] for name, moved in p.morphs.items()}
    return replace(
        p, points=p.points[used], normals=p.normals[used], uv=p.uv[used], faces=f.reshape(-1, 3), bones=p.bones[used],
        weights=p.weights[used], morphs=morphs,
    )  # fmt: skip


__all__ = ["uncovered"]
