"""A figure as arrays that bend quickly: expressions on the head alone, bones by linear blending, normals with both. No graphics here.

Cost: about 4 ms a frame for a body of 30,000 triangles on one core.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

import worldloom.compute.science  # noqa: F401  (before SciPy)
import scipy.sparse as sp

from worldloom.geometry import Floats
from worldloom.synth.people.figure import Figure, Finish, Piece
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.surface import normals

Single = NDArray[np.float32]
SKIN = ("skin", "eye", "plain")
"""Finishes whose normals follow expressions; hair keeps its own."""
SLIM, BEARD, SINGLE = 0.9, 0.9, 3.2
"""Width of ribbons of hair, of those of beards, and of single hairs, which are drawn as wide and as clear as a pixel sees them, against
the figure's."""
SHORT = 0.62
"""Of the length of lashes."""
ROOTS, NEAREST = 0.011, 6
"""Metres round a root of hair in which the scalp is darkened, and of how many roots the length counts."""
SHADE = (0.012, 0.035), (0.74, 0.4)
"""Metres of hair, and what is left of its colour at the roots: between cropped hair light falls on the scalp."""
LEAST = 5e-5
"""Metres below which an expression moves nothing."""


@dataclass(frozen=True)
class Part:
    """Triangles of one finish: rows of the index buffer."""

    name: str
    first: int
    count: int
    finish: Finish


@dataclass(frozen=True)
class Body:
    """A figure in the bind pose, its soles on z = 0: points and normals (n, 3) float32, uv (n, 2), faces (m, 3), and how they follow
    bones (n, 54) and expressions (3n, k): one matrix of displacements, one of changes of the normals."""

    points: Single
    normals: Single
    uv: Single
    faces: NDArray[np.uint32]
    parts: tuple[Part, ...]
    heads: Floats
    expressions: tuple[str, ...]
    bones: Any
    moved: Any
    turned: Any
    scalp: Single
    """(n, 2) How far roots of hair cover the skin, and what is left of the hair's colour down there."""

    @classmethod
    def of(cls, figure: Figure, rig: Rig) -> Body:
        """From a figure and its rig, which knows the floor. Corneas are left out: eyes have their bulge."""
        solid = [p for p in figure.pieces if p.finish.kind == "skin" and len(p.faces)]
        skin = np.concatenate([np.concatenate([p.points, p.normals], 1) for p in solid])
        shown = [_combed(p, skin) for p in figure.pieces if len(p.faces) and p.finish.kind != "cornea"]
        known = list(dict.fromkeys(id(p.finish) for p in shown))
        mine = sorted(shown, key=lambda p: known.index(id(p.finish)))
        start = np.cumsum([0, *(len(p.points) for p in mine)])
        up = np.array([0.0, 0.0, rig.floor])
        points = np.concatenate([p.points for p in mine]) + up
        faces = np.concatenate([p.faces + s for p, s in zip(mine, start, strict=False)])
        moved, turned = _expressions(mine, figure.expressions, points, faces)
        facing, uv = (np.concatenate(x).astype("f4") for x in ([p.normals for p in mine], [p.uv for p in mine]))
        return cls(points.astype("f4"), facing, uv, faces.astype(np.uint32), _parts(mine), rig.heads, figure.expressions,
                   _bones(mine), moved, turned, _scalp(mine))  # fmt: skip

    def bent(self, turn: Floats, at: Floats, face: Mapping[str, float]) -> tuple[Single, Single]:
        """Points and unit normals (n, 3) with bones turned (54, 3, 3), their heads at (54, 3), and weights of expressions."""
        w = np.array([face.get(name, 0.0) for name in self.expressions], np.float32)
        p = self.points + (self.moved @ w).reshape(-1, 3)
        n = self.normals + (self.turned @ w).reshape(-1, 3)
        rows = np.concatenate([turn, (at - np.einsum("bij,bj->bi", turn, self.heads))[..., None]], 2).astype(np.float32)
        m = (self.bones @ rows.reshape(len(BONES), 12)).reshape(-1, 3, 4)
        p = np.einsum("vij,vj->vi", m[..., :3], p) + m[..., 3]
        n = np.einsum("vij,vj->vi", m[..., :3], n)
        return p, n / np.sqrt(np.einsum("vi,vi->v", n, n))[:, None].clip(1e-9)

    def at(self, frames: Frames, k: int, face: Mapping[str, float] | None = None) -> tuple[Single, Single]:
        """Points and normals of the k-th frame, with another face if one is given."""
        one = Frames(frames.turn[k : k + 1], frames.at[k : k + 1], {})
        turn, at = one.placed(self.heads)
        return self.bent(turn[0], at[0], {name: float(w[k]) for name, w in frames.face.items()} if face is None else face)


def _combed(p: Piece, skin: Floats) -> Piece:
    """Hair whose ribbons are slimmer, for finer ones hide their edges, and lie in any order, so that a first part of them is a thinner
    head of hair; without those that go through skin (points and normals (n, 6)). Points go in pairs across; a ribbon begins where v is
    0."""
    from scipy.spatial import cKDTree

    if p.finish.kind != "hair":
        return p
    pairs = p.points.reshape(-1, 2, 3)
    middle = pairs.mean(1, keepdims=True)
    width = SINGLE if p.finish.alpha is None else SLIM if p.name in ("hair", "tail") else BEARD
    points = (middle + width * (pairs - middle)).reshape(-1, 3)
    own = (np.cumsum(p.uv[:, 1] == 0) - 1) // 2
    if p.name.endswith("lashes"):  # as wide as a pixel they would look twice as long
        root = points[np.flatnonzero(p.uv[:, 1] == 0)[::2]][own]
        points = root + SHORT * (points - root)
    ribbon = own[p.faces[:, 0]]
    order = np.random.Generator(np.random.PCG64(7)).permutation(int(own.max()) + 1)[ribbon]
    if p.finish.alpha is not None:
        near = skin[cKDTree(skin[:, :3]).query(points)[1]]
        deep = ((points - near[:, :3]) * near[:, 3:]).sum(1) < -0.006
        through = np.unique(own[deep & (p.uv[:, 1] > 0.4)])
        if len(through) < 0.25 * (own.max() + 1):
            order = np.where(np.isin(ribbon, through), -1, order)
    faces = p.faces[np.argsort(order, kind="stable")]
    return replace(p, points=points, faces=faces[int((order < 0).sum()) :])


def _scalp(pieces: Sequence[Piece]) -> Single:
    """Of the head's skin by how many roots are near."""
    from scipy.spatial import cKDTree

    cards = [p for p in pieces if p.finish.kind == "hair" and p.finish.alpha is not None and p.name in ("hair", "tail")]
    out = [np.zeros((len(p.points), 2)) for p in pieces]
    if cards:
        roots, long = (np.concatenate(x) for x in zip(*map(_rooted, cards), strict=True))
        near = cKDTree(roots)
        for p, rows in zip(pieces, out, strict=True):
            if p.finish.kind == "skin":
                count = near.query_ball_point(p.points, ROOTS, return_length=True)
                beside = long[near.query(p.points, k=range(1, min(NEAREST, len(roots)) + 1))[1]].mean(1)
                rows[:, 0] = np.clip((np.asarray(count) - 2) / 6.0, 0, 1)
                rows[:, 1] = np.interp(beside, *SHADE)
    return np.concatenate(out).astype("f4")


def _rooted(p: Piece) -> tuple[Floats, Floats]:
    """Where a piece's ribbons begin (n, 3), both sides of each, and how long they are (n,)."""
    starts = np.flatnonzero(p.uv[:, 1] == 0)
    ends = np.append(starts[2::2], len(p.points)) - 1
    long = np.linalg.norm(p.points[ends] - p.points[starts[::2]], axis=1)
    return p.points[starts], np.repeat(long, 2)


def _parts(pieces: Sequence[Piece]) -> tuple[Part, ...]:
    """One a run of pieces that share a finish."""
    out, first = list[Part](), 0
    for p in pieces:
        if out and out[-1].finish is p.finish:
            out[-1] = Part(out[-1].name, out[-1].first, out[-1].count + p.faces.size, p.finish)
        else:
            out.append(Part(p.name, first, p.faces.size, p.finish))
        first += p.faces.size
    return tuple(out)


def _bones(pieces: Sequence[Piece]) -> Any:
    bones, weights = np.concatenate([p.bones for p in pieces]), np.concatenate([p.weights for p in pieces]).astype("f4") / 255
    rows = np.repeat(np.arange(len(bones)), 4)
    out = sp.csr_matrix((weights.ravel(), (rows, bones.ravel())), (len(bones), len(BONES)), dtype=np.float32)
    out.eliminate_zeros()
    return out


def _expressions(pieces: Sequence[Piece], names: Sequence[str], points: Floats, faces: NDArray[np.int64]) -> tuple[Any, Any]:
    """Displacements, and changes of normals where skin is: points that lie in one place are one point, so that seams stay closed."""
    soft = np.concatenate([np.full(len(p.points), p.finish.kind in SKIN) for p in pieces])
    _, weld = np.unique(np.round(points, 6), axis=0, return_inverse=True)
    weld = weld.ravel()
    mine = soft[faces].all(1)
    moves = np.concatenate([np.full(len(p.points), bool(p.morphs)) for p in pieces])
    rows = np.flatnonzero(np.isin(weld, np.unique(weld[moves & soft])) & soft)
    own = faces[mine & np.isin(weld[faces], weld[rows]).any(1)]
    first = np.zeros(weld.max() + 1, int)
    first[weld[::-1]] = np.arange(len(points))[::-1]
    still = normals(points, first[weld[own]])
    moved, turned = [], []
    for name in names:
        d = np.concatenate([p.morphs.get(name, np.zeros((len(p.points), 3))) for p in pieces])
        d[np.abs(d).max(1) < LEAST] = 0
        n = np.zeros_like(d)
        if d.any():
            change = normals(points + d[first[weld]], first[weld[own]]) - still
            n[rows] = change[first[weld[rows]]]
        moved.append(sp.csc_matrix(d.reshape(-1, 1).astype("f4")))
        turned.append(sp.csc_matrix(np.where(np.abs(n) > 2e-3, n, 0).reshape(-1, 1).astype("f4")))
    return tuple(sp.hstack(x, format="csr") for x in (moved, turned))


__all__ = ["Body", "Part", "Single"]
