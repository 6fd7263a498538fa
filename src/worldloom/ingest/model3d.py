"""3D models: glTF and GLB, OBJ, PLY by own parsers that only look at geometry, bounded before anything is allocated."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.decoded import Decoded, digest_of
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import require

Part = Callable[[str], bytes]
"""The bytes of a buffer beside the model, by its name. Refused when there is none."""


class Triangles(NamedTuple):
    """One mesh."""

    vertices: NDArray[np.float64]
    """(n, 3)"""
    faces: NDArray[np.int64]
    """(m, 3)"""
    up: str
    """Axis that points up, where the format says so: z, or '' when it does not."""


def read_model(data: bytes, suffix: str, part: Part, limits: Limits) -> list[Decoded]:
    """One model as a single triangle mesh."""
    from worldloom.ingest import gltf, obj, ply

    with np.errstate(all="ignore"):  # what is not finite is refused below
        mesh = gltf.read(data, part, limits) if suffix in (".glb", ".gltf") else (obj if suffix == ".obj" else ply).read(data, limits)
    vertices, faces = mesh.vertices, mesh.faces
    require(len(faces) > 0, "it has no faces", "empty")
    require(bool(np.isfinite(vertices).all()), "it has vertices that are not finite numbers")
    require(float(np.abs(vertices).max()) < 1e9, "it has vertices that are farther away than 1e9")
    require(int(faces.min()) >= 0 and int(faces.max()) < len(vertices), "it has faces that name vertices it does not have")
    used, inverse = np.unique(faces, return_inverse=True)
    vertices, faces = vertices[used].astype(np.float32), inverse.reshape(-1, 3).astype(np.int32)
    low, high = vertices.min(0), vertices.max(0)
    reach = max(float((high - low).max()), 1e-9)
    shape = np.unique(np.rint((vertices - low) / reach * 500).astype(np.int32), axis=0)
    extent = [round(float(x), 4) for x in high - low]
    facts = {"vertices": len(vertices), "faces": len(faces), "extent": extent, "up": mesh.up or "unstated"}
    return [Decoded("mesh", {"mesh.vertices": vertices, "mesh.faces": faces}, facts, alike=digest_of(shape))]


__all__ = ["Part", "Triangles", "read_model"]
