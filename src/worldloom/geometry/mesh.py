"""Triangle meshes as arrays. Functions take and return them; nothing here loops over vertices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Rows = TypeVar("Rows", Floats, Ints)


@dataclass(frozen=True, slots=True)
class Mesh:
    """Counter-clockwise triangles seen from outside.

    vertices (n, 3) metres; faces (m, 3); optional per vertex: normals (n, 3) unit, uv (n, 2) metres of surface,
    color (n, 3) linear factor on the material's albedo, sway (n,) 0..1 how far wind moves it.
    """

    vertices: Floats
    faces: Ints
    normals: Floats | None = None
    uv: Floats | None = None
    color: Floats | None = None
    sway: Floats | None = None

    def __len__(self) -> int:
        return len(self.faces)

    @property
    def bounds(self) -> Floats:
        """(2, 3): lowest and highest corner."""
        return extremes(self.vertices)

    def moved(self, offset: ArrayLike) -> Mesh:
        """Shifted by `offset` (3,)."""
        return replace(self, vertices=self.vertices + np.asarray(offset, float))

    def turned(self, rotation: ArrayLike) -> Mesh:
        """Rotated by a (3, 3) matrix about the origin."""
        r = np.asarray(rotation, float)
        return replace(self, vertices=self.vertices @ r.T, normals=None if self.normals is None else self.normals @ r.T)

    def scaled(self, factor: ArrayLike) -> Mesh:
        """Scaled by a number or (3,); texture coordinates keep their metres only for uniform factors."""
        s = np.broadcast_to(np.asarray(factor, float), 3)
        n = None if self.normals is None else unit(self.normals / s)
        f = self.faces[:, ::-1] if np.prod(s) < 0 else self.faces
        uv = None if self.uv is None else self.uv * abs(float(np.prod(s))) ** (1 / 3)
        return replace(self, vertices=self.vertices * s, normals=n, faces=f, uv=uv)

    def tinted(self, color: ArrayLike) -> Mesh:
        """Vertex colour multiplied by (3,) or (n, 3) or a number."""
        base = np.ones((len(self.vertices), 3)) if self.color is None else self.color
        c = np.asarray(color, float)
        return replace(self, color=base * (c[:, None] if c.ndim == 1 and len(c) != 3 else c))

    def swaying(self, amount: ArrayLike) -> Mesh:
        """Wind weight set to a number or (n,)."""
        return replace(self, sway=np.broadcast_to(np.asarray(amount, float), len(self.vertices)).copy())

    def mirrored(self, axis: int) -> Mesh:
        """Reflected in the plane through the origin across `axis`."""
        s = np.ones(3)
        s[axis] = -1
        return self.scaled(s)


def cross(a: Floats, b: Floats) -> Floats:
    """Cross products of (..., 3) arrays that broadcast; `numpy.cross` without its checks, five times faster on few rows."""
    ax, ay, az = a[..., 0], a[..., 1], a[..., 2]
    bx, by, bz = b[..., 0], b[..., 1], b[..., 2]
    x = ay * bz - az * by
    out = np.empty((*x.shape, 3))
    out[..., 0] = x
    out[..., 1] = az * bx - ax * bz
    out[..., 2] = ax * by - ay * bx
    return out


def extremes(points: Rows) -> Rows:
    """(2, d): lowest and highest of points (n, d) along each axis; twenty times faster than `min(0)` on long thin arrays."""
    columns = np.ascontiguousarray(points.T)
    return np.stack([columns.min(1), columns.max(1)])


def spans(vertices: Floats, faces: Ints) -> Floats:
    """(2, d, m): lowest and highest of each triangle along each axis, by columns."""
    corners, out = np.ascontiguousarray(faces.T), np.empty((2, vertices.shape[1], len(faces)))
    for axis, column in enumerate(np.ascontiguousarray(vertices.T)):
        a, b, c = (column.take(k) for k in corners)
        np.minimum(np.minimum(a, b), c, out=out[0, axis])
        np.maximum(np.maximum(a, b), c, out=out[1, axis])
    return out


def lengths(v: Floats) -> Floats:
    """Euclidean lengths (...,) of rows (..., 3)."""
    x, y, z = v[..., 0], v[..., 1], v[..., 2]
    return np.asarray(np.sqrt(x * x + y * y + z * z))


def unit(v: Floats) -> Floats:
    """Rows scaled to length one; zero rows stay zero."""
    n = lengths(v) if v.shape[-1] == 3 else np.linalg.norm(v, axis=-1)
    return np.asarray(v / np.maximum(n, 1e-12)[..., None])


def face_normals(mesh: Mesh) -> Floats:
    """(m, 3) normals with length twice the triangle's area."""
    a, b, c = (mesh.vertices.take(mesh.faces[:, k], 0) for k in range(3))  # `take` gathers rows much faster than indexing does
    return cross(b - a, c - a)


def smooth_normals(mesh: Mesh) -> Mesh:
    """Area-weighted vertex normals over shared vertices."""
    n = face_normals(mesh)
    out = np.zeros_like(mesh.vertices)
    for axis in range(3):
        out[:, axis] = sum(np.bincount(mesh.faces[:, k], n[:, axis], len(mesh.vertices)) for k in range(3))
    return replace(mesh, normals=unit(out))


def split_faces(mesh: Mesh) -> Mesh:
    """Every triangle gets its own three vertices and its flat normal."""
    idx = mesh.faces.ravel()
    n = np.repeat(unit(face_normals(mesh)), 3, 0)
    uv, color, sway = (_picked(a, idx) for a in (mesh.uv, mesh.color, mesh.sway))
    return Mesh(mesh.vertices.take(idx, 0), np.arange(len(idx)).reshape(-1, 3), n, uv, color, sway)


def crease_normals(mesh: Mesh, angle: float = 0.7) -> Mesh:
    """Normals smooth across edges flatter than `angle` radians, sharp elsewhere; splits vertices where needed.

    Faces meeting at one position are compared even where vertices are not shared.
    """
    if not len(mesh.faces):
        return replace(mesh, normals=np.zeros_like(mesh.vertices))
    weld = _same(np.round(mesh.vertices / 1e-5).astype(np.int64))[1]
    fn = face_normals(mesh)
    un = unit(fn)
    corner_v = weld[mesh.faces].ravel()
    corner_f = np.repeat(np.arange(len(mesh.faces)), 3)
    order = np.argsort(corner_v, kind="stable")
    start = np.searchsorted(corner_v[order], np.arange(weld.max() + 2))
    count = (start[1:] - start[:-1])[corner_v]
    left = np.repeat(np.arange(len(corner_v)), count)
    right = order[np.repeat(start[corner_v], count) + np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)]
    lf, rf = corner_f.take(left), corner_f.take(right)
    x, y, z = np.ascontiguousarray(un.T)
    near = x.take(lf) * x.take(rf) + y.take(lf) * y.take(rf) + z.take(lf) * z.take(rf) > np.cos(angle)
    left, rf = left[near], rf[near]
    n = unit(np.stack([np.bincount(left, c.take(rf), len(corner_v)).astype(np.float64) for c in np.ascontiguousarray(fn.T)], 1))
    tag = np.concatenate([mesh.faces.ravel()[:, None], np.round(n * 512).astype(np.int64)], 1)
    first, inverse = _same(tag)
    src = mesh.faces.ravel()[first]
    uv, color, sway = (_picked(a, src) for a in (mesh.uv, mesh.color, mesh.sway))
    return Mesh(mesh.vertices.take(src, 0), inverse.reshape(-1, 3), n.take(first, 0), uv, color, sway)


def _same(rows: Ints) -> tuple[Ints, Ints]:
    """Index of the first of each distinct row (m, k), in the rows' order, and which of them each row equals (n,)."""
    low, high = extremes(rows)
    span = high - low + 1
    if float(np.prod(span.astype(float))) < 2.0**62:  # one number a row sorts five times faster than rows do
        key = rows[:, 0] - low[0]
        for k in range(1, rows.shape[1]):
            key = key * span[k] + (rows[:, k] - low[k])
        _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    else:
        _, first, inverse = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return first, inverse.ravel()


def box_uv(mesh: Mesh) -> Mesh:
    """Planar texture coordinates in metres along each face's dominant axis; splits vertices between the three."""
    axis = np.abs(face_normals(mesh)).argmax(1)
    parts = []
    for a in range(3):
        f = mesh.faces[axis == a]
        if not len(f):
            continue
        used, inverse = np.unique(f, return_inverse=True)
        v = mesh.vertices.take(used, 0)
        uv = v[:, [(a + 1) % 3, (a + 2) % 3]] if a != 0 else v[:, [1, 2]]
        if a == 1:
            uv = v[:, [0, 2]]
        normals, color, sway = (_picked(x, used) for x in (mesh.normals, mesh.color, mesh.sway))
        parts.append(Mesh(v, inverse.reshape(-1, 3), normals, uv + 0.37 * a, color, sway))
    return join(parts)


def _picked(values: Floats | None, used: Ints) -> Floats | None:
    return None if values is None else values.take(used, 0)


def join(meshes: Sequence[Mesh]) -> Mesh:
    """One mesh of all; an attribute that any has is filled in for the others (colour 1, sway 0, uv by box)."""
    meshes = [m for m in meshes if len(m.faces)]
    if not meshes:
        return Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int64))
    if len(meshes) == 1:
        return meshes[0]
    if any(m.uv is not None for m in meshes):
        meshes = [m if m.uv is not None else box_uv(m) for m in meshes]
    if any(m.normals is not None for m in meshes):
        meshes = [m if m.normals is not None else crease_normals(m) for m in meshes]
    offset = np.cumsum([0, *(len(m.vertices) for m in meshes[:-1])])
    return Mesh(
        np.concatenate([m.vertices for m in meshes]),
        np.concatenate([m.faces + o for m, o in zip(meshes, offset, strict=True)]),
        _cat([m.normals for m in meshes], meshes, 3, 0.0),
        _cat([m.uv for m in meshes], meshes, 2, 0.0),
        _cat([m.color for m in meshes], meshes, 3, 1.0),
        _cat([m.sway for m in meshes], meshes, 0, 0.0),
    )


def _cat(arrays: list[Floats | None], meshes: Sequence[Mesh], width: int, fill: float) -> Floats | None:
    if all(a is None for a in arrays):
        return None
    shape = (lambda n: (n, width)) if width else (lambda n: (n,))
    return np.concatenate([np.full(shape(len(m.vertices)), fill) if a is None else a for a, m in zip(arrays, meshes, strict=True)])


def finish(mesh: Mesh, angle: float = 0.7) -> Mesh:
    """The mesh with normals and texture coordinates, whatever it lacked, ready for a renderer."""
    if mesh.normals is None:
        mesh = crease_normals(mesh, angle)
    return mesh if mesh.uv is not None else box_uv(mesh)


def place(mesh: Mesh, position: ArrayLike = (0, 0, 0), rotation: ArrayLike | None = None, scale: ArrayLike = 1.0) -> Mesh:
    """Scale, then rotate, then shift."""
    out = mesh if np.ndim(scale) == 0 and float(np.asarray(scale)) == 1.0 else mesh.scaled(scale)
    return (out if rotation is None else out.turned(rotation)).moved(position)


def area(mesh: Mesh) -> float:
    """Total area in square metres."""
    return float(lengths(face_normals(mesh)).sum() / 2)


def volume(mesh: Mesh) -> float:
    """Signed volume of a closed mesh in cubic metres (divergence theorem)."""
    v, f = mesh.vertices, mesh.faces
    return float(np.einsum("ij,ij->", v[f[:, 0]], cross(v[f[:, 1]], v[f[:, 2]])) / 6)


__all__ = [
    "Mesh", "Floats", "Ints", "cross", "extremes", "spans", "lengths", "unit", "face_normals", "smooth_normals", "split_faces",
    "crease_normals", "box_uv", "join", "finish", "place", "area", "volume",
]  # fmt: skip
