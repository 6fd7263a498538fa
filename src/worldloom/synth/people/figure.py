"""What a person consists of, ready for any renderer: pieces of surface with finish, skin weights and expressions, and the skeleton."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import Floats, Ints

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Finish:
    """A look. `color` and `roughness` multiply the pictures (h, w, 3): `albedo` in sRGB, `relief` a tangent-space normal map,
    `matte` roughness (h, w);
    `alpha` (h, w) cuts out. `kind`: skin, cloth, hair, eye, cornea, plain."""

    name: str
    kind: str = "plain"
    color: tuple[float, float, float] = (1.0, 1.0, 1.0)
    roughness: float = 1.0
    albedo: Picture | None = None
    relief: Picture | None = None
    matte: Picture | None = None
    alpha: Picture | None = None
    tiled: bool = False
    two_sided: bool = False


@dataclass(frozen=True)
class Piece:
    """A surface in the bind pose: points and unit normals (n, 3), uv (n, 2) with v down, faces (m, 3), four bones a vertex with
    weights of 255;
    `morphs` are displacements (n, 3) by expression. Pieces of a `group` are one mesh."""

    name: str
    group: str
    points: Floats
    normals: Floats
    uv: Floats
    faces: Ints
    bones: NDArray[np.uint8]
    weights: NDArray[np.uint8]
    finish: Finish
    morphs: Mapping[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A whole person in the bind pose (arms half lowered), Z up, front -Y, feet on z = 0."""

    name: str
    pieces: tuple[Piece, ...]
    heads: Floats
    """(54, 3) heads of the bones."""
    expressions: tuple[str, ...]

    @property
    def triangles(self) -> int:
        """Of all pieces."""
        return sum(len(p.faces) for p in self.pieces)


def split(points: Floats, faces: Ints, uv: Floats, uv_faces: Ints) -> tuple[Ints, Floats, Ints]:
    """Vertices a pair of point and texture point: which point each is (k,), its texture point (k, 2), faces (m, 3)."""
    pair, where = np.unique(faces.ravel() * np.int64(len(uv)) + uv_faces.ravel(), return_inverse=True)
    return pair // len(uv), uv[pair % len(uv)], where.reshape(faces.shape)


__all__ = ["Figure", "Finish", "Picture", "Piece", "split"]
