"""Primitive solids. All are centred as their docstring says, wound outward, with normals and metre texture coordinates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry.mesh import Floats, Ints, Mesh, crease_normals, cross, join, lengths, unit
from worldloom.geometry.rotation import align


@lru_cache(maxsize=512)
def _grid_faces(rows: int, cols: int) -> Ints:
    """Two triangles a cell; shared between calls, so read only."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(cols - 1), indexing="ij")
    a = (i * cols + j).ravel()
    b, c, d = a + cols, a + cols + 1, a + 1
    out = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    out.flags.writeable = False
    return out


def sheet(points: ArrayLike, smooth: bool = True) -> Mesh:
    """A surface through a grid of points (rows, cols, 3); front where rows x cols points. uv = arc lengths in metres."""
    p = np.asarray(points, float)
    mesh = _grid(p)
    if not smooth:
        return crease_normals(mesh, SHARP)
    n = cross(_slope(p), _slope(p.swapaxes(0, 1)).swapaxes(0, 1)).reshape(-1, 3)
    return Mesh(mesh.vertices, mesh.faces, unit(n), mesh.uv)


SHARP = 0.35
"""Radians of turn from which an edge of a sheet that is not smooth is one."""


def _grid(p: Floats) -> Mesh:
    """A sheet without normals."""
    rows, cols = p.shape[:2]
    uv = np.zeros((rows, cols, 2))
    uv[1:, :, 0] = np.cumsum(lengths(p[1:] - p[:-1]).sum(1) / cols)[:, None]
    uv[:, 1:, 1] = np.cumsum(lengths(p[:, 1:] - p[:, :-1]).sum(0) / rows)
    return Mesh(p.reshape(-1, 3), _grid_faces(rows, cols), uv=uv.reshape(-1, 2))


def _slope(p: Floats) -> Floats:
    """Central differences along the first axis, one-sided at its ends."""
    out = np.empty_like(p)
    out[1:-1] = (p[2:] - p[:-2]) / 2
    out[0], out[-1] = p[1] - p[0], p[-1] - p[-2]
    return out


_SIGNS = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)


def _bevel_box_topology() -> tuple[Floats, Ints, Ints]:
    """Corner signs (24, 3), face axis of each vertex (24,), 44 outward triangles. Vertex 3 c + a is corner c's on the face across a."""
    sign, axis = np.repeat(_SIGNS, 3, 0), np.tile(np.arange(3), 8)
    p = sign * (1 - 0.2 * (np.arange(3)[None] != axis[:, None]))
    corner = {tuple(s): 3 * k for k, s in enumerate(_SIGNS.astype(int).tolist())}
    tris = [(3 * c, 3 * c + 1, 3 * c + 2) for c in range(8)]
    for a in range(3):
        b, c = (a + 1) % 3, (a + 2) % 3
        for s in (-1, 1):
            ring = [corner[_signs(a, s, b, x, c, y)] + a for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
            tris += [(ring[0], ring[1], ring[2]), (ring[0], ring[2], ring[3])]
            for t in (-1, 1):
                q, r = corner[_signs(a, s, b, t, c, -1)], corner[_signs(a, s, b, t, c, 1)]
                tris += [(q + a, r + a, r + b), (q + a, r + b, q + b)]
    f = np.array(tris, np.int64)
    n = cross(p[f[:, 1]] - p[f[:, 0]], p[f[:, 2]] - p[f[:, 0]])
    flip = (n * p[f].mean(1)).sum(1) < 0
    f[flip] = f[flip][:, ::-1]
    return sign, axis, f[np.lexsort(f.T[::-1])]


def _signs(a: int, s: int, b: int, t: int, c: int, u: int) -> tuple[int, ...]:
    """The corner whose coordinates along the axes a, b, c have the signs s, t, u."""
    return tuple(v for _, v in sorted(((a, s), (b, t), (c, u))))


@lru_cache(maxsize=3)
def _bevel_box(long: int) -> tuple[Floats, Ints, np.ndarray, Ints]:
    """Signs, faces, which coordinate is the face's own, and the texture axes (24, 2) for a box that is longest along `long`."""
    sign, axis, faces = _bevel_box_topology()
    other = np.array([[(a + 1) % 3, (a + 2) % 3] for a in range(3)])[axis]
    swap = other[:, 1] == long
    other[swap] = other[swap][:, ::-1]
    return sign, faces, np.arange(3)[None] == axis[:, None], other


_CORNER = np.arange(24)[:, None]


def box(size: ArrayLike, bevel: float = 0.006, center: ArrayLike = (0, 0, 0)) -> Mesh:
    """A box of full extents `size` about `center` with edges chamfered by `bevel` metres and shaded round. 44 triangles.

    u runs along the longest side, so that wood grain does too.
    """
    h = np.asarray(size, float) / 2
    b = min(bevel, 0.45 * float(h.min()))
    sign, faces, own, other = _bevel_box(int(np.argmax(h)))
    v = sign * (h - b * ~own)
    uv = v[_CORNER, other]
    return Mesh(v + np.asarray(center, float), faces, np.where(own, sign, 0.0), uv + h[other])


def slab(lo: ArrayLike, hi: ArrayLike, bevel: float = 0.006) -> Mesh:
    """A bevelled box given by two opposite corners."""
    a, b = np.asarray(lo, float), np.asarray(hi, float)
    return box(np.abs(b - a), bevel, (a + b) / 2)


def lathe(profile: ArrayLike, segments: int = 32, smooth: bool | float = 0.6) -> Mesh:
    """A (radius, height) profile (k, 2), from bottom to top along the outside, turned about +Z. Closed where radius is 0.

    `smooth` is the crease angle in radians between profile steps (True: all smooth, False: all sharp).
    """
    p = np.asarray(profile, float)
    step = np.diff(p, axis=0)
    long = np.linalg.norm(step, axis=1)
    live = (long > 1e-9) & (p[:-1, 0] + p[1:, 0] > 1e-9)
    angle = 3.2 if smooth is True else 0.01 if smooth is False else float(smooth)
    rows, normals, pairs = _lathe_rows(p, step, long, live, max(angle, 2 * np.pi / segments * 1.05))
    a = np.linspace(0, 2 * np.pi, segments + 1)
    c, s = np.cos(a), np.sin(a)
    q, n = p[rows], np.asarray(normals)
    along = np.concatenate([[0], np.cumsum(long)])[rows]
    v = _spread(q[:, :1] * c, q[:, :1] * s, q[:, 1:])
    m = _spread(n[:, :1] * c, n[:, :1] * s, n[:, 1:])
    uv = _spread(np.tile(a * max(float(p[:, 0].max()), 1e-6), (len(rows), 1)), along[:, None])
    faces = _lathe_faces(np.asarray(pairs), q[:, 0] > 1e-9, segments + 1)
    return Mesh(v.reshape(-1, 3), faces, m.reshape(-1, 3), uv.reshape(-1, 2))


def _spread(first: Floats, *others: Floats) -> Floats:
    """Arrays stacked along a new last axis, the others spread over the shape of the first."""
    out = np.empty((*first.shape, 1 + len(others)))
    for k, x in enumerate((first, *others)):
        out[..., k] = x
    return out


def _lathe_rows(
    p: Floats, step: Floats, long: Floats, live: np.ndarray, crease: float
) -> tuple[list[int], list[tuple[float, float]], list[tuple[int, int]]]:
    """Profile index and normal (radial, up) of each ring of vertices, and the rings (below, above) of each live step.

    Rings are doubled where the profile turns by more than `crease`.
    """
    normal = [tuple(n) for n in (np.stack([step[:, 1], -step[:, 0]], 1) / np.maximum(long, 1e-12)[:, None]).tolist()]
    weight, radius = (long * (p[:-1, 0] + p[1:, 0])).tolist(), p[:, 0].tolist()
    rows: list[int] = []
    normals: list[tuple[float, float]] = []
    pairs: list[tuple[int, int]] = []
    last = -1
    limit = math.cos(min(crease, math.pi))
    for i in np.flatnonzero(live).tolist():
        (x, z), (x0, z0) = normal[i], normal[last]
        if last >= 0 and x0 * x + z0 * z > limit:
            mx, mz = x0 * weight[last] + x * weight[i], z0 * weight[last] + z * weight[i]
            size = max(math.sqrt(mx * mx + mz * mz), 1e-12)
            normals[-1] = (mx / size, mz / size)
        else:
            rows.append(i)
            normals.append(_pole(x, z, radius[i]))
        rows.append(i + 1)
        normals.append(_pole(x, z, radius[i + 1]))
        pairs.append((len(rows) - 2, len(rows) - 1))
        last = i
    return rows, normals, pairs


def _pole(x: float, z: float, radius: float) -> tuple[float, float]:
    """A step's normal; on the axis a blunt end is shaded flat."""
    return (0.0, math.copysign(1.0, z)) if radius < 1e-9 and abs(z) > 0.6 else (x, z)


def _lathe_faces(pairs: Ints, wide: np.ndarray, cols: int) -> Ints:
    """Triangles between the rings of each pair, without those that have no area at the axis."""
    j = np.arange(cols - 1)
    low, high = pairs[:, :1] * cols + j, pairs[:, 1:] * cols + j
    upper = np.stack([low, high + 1, high], -1)[wide[pairs[:, 1]]]
    lower = np.stack([low, low + 1, high + 1], -1)[wide[pairs[:, 0]]]
    return np.concatenate([upper.reshape(-1, 3), lower.reshape(-1, 3)])


def cylinder(
    radius: float,
    height: float,
    segments: int = 24,
    bevel: float = 0.004,
    center: ArrayLike = (0, 0, 0),
    top: float | None = None,
) -> Mesh:
    """A capped cylinder standing on z = 0 plus `center`; `top` gives another radius above (a cone frustum)."""
    r1 = radius if top is None else top
    b = min(bevel, 0.4 * height, 0.45 * max(min(radius, r1), 1e-4))
    prof = [(0, 0), (radius - b, 0), (radius, b), (r1, height - b), (max(r1 - b, 0), height), (0, height)]
    return lathe(prof, segments, 0.9).moved(center)


def rod(start: ArrayLike, end: ArrayLike, radius: float, segments: int = 8, top: float | None = None) -> Mesh:
    """A capped round bar between two points; `top` is the radius at the end."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    length = float(np.linalg.norm(b - a))
    return cylinder(radius, length, segments, 0.2 * radius, top=top).turned(align(b - a)).moved(a)


def beam(start: ArrayLike, end: ArrayLike, width: float, depth: float, bevel: float = 0.004) -> Mesh:
    """A bevelled rectangular bar between two points; `width` lies level, `depth` in the plane of the bar and +Z."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    length = float(np.linalg.norm(b - a))
    return box((width, depth, length), bevel, (0, 0, length / 2)).turned(align(b - a)).moved(a)


def sphere(radius: ArrayLike = 1.0, segments: int = 24, center: ArrayLike = (0, 0, 0)) -> Mesh:
    """A sphere or, with (3,) radii, an ellipsoid about `center`."""
    t = np.linspace(-np.pi / 2, np.pi / 2, segments // 2 + 1)
    prof = np.stack([np.cos(t), np.sin(t)], 1)
    prof[[0, -1], 0] = 0
    return lathe(prof, segments, True).scaled(radius).moved(center)


def _frames(path: Floats, closed: bool) -> tuple[Floats, Floats]:
    """Two unit vectors across a path, carried along without twist (double reflection, Wang et al. 2008)."""
    t = unit(np.roll(path, -1, 0) - np.roll(path, 1, 0) if closed else np.gradient(path, axis=0))
    ref = np.array([0.0, 0, 1]) if abs(t[0, 2]) < 0.9 else np.array([1.0, 0, 0])
    first = unit(cross(t[0], ref))
    if len(path) == 2:
        u = np.stack([first, first])
    else:
        u = unit(np.array(_carried(path.tolist(), t.tolist(), first.tolist())))
    return u, cross(t, u)


def _carried(path: list[list[float]], t: list[list[float]], first: list[float]) -> list[list[float]]:
    """`first` reflected from point to point; plain numbers, since the steps depend on each other."""
    out = [first]
    ux, uy, uz = first
    for i in range(len(path) - 1):
        (ax, ay, az), (bx, by, bz), (px, py, pz), (qx, qy, qz) = path[i], path[i + 1], t[i], t[i + 1]
        dx, dy, dz = bx - ax, by - ay, bz - az
        c = 2 / ((dx * dx + dy * dy + dz * dz) or 1e-12)
        k, m = c * (dx * ux + dy * uy + dz * uz), c * (dx * px + dy * py + dz * pz)
        ux, uy, uz = ux - k * dx, uy - k * dy, uz - k * dz
        wx, wy, wz = qx - px + m * dx, qy - py + m * dy, qz - pz + m * dz
        c2 = wx * wx + wy * wy + wz * wz
        if c2 >= 1e-14:
            k = 2 / c2 * (wx * ux + wy * uy + wz * uz)
            ux, uy, uz = ux - k * wx, uy - k * wy, uz - k * wz
        out.append([ux, uy, uz])
    return out


def tube(path: ArrayLike, radius: ArrayLike = 0.02, segments: int = 8, closed: bool = False, caps: bool = True) -> Mesh:
    """A round tube along points (k, 3); `radius` a number or (k,)."""
    p = np.asarray(path, float)
    r = np.broadcast_to(np.asarray(radius, float), len(p))
    u, w = _frames(p, closed)
    if closed:
        p, r, u, w = (np.concatenate([x, x[:1]]) for x in (p, r, u, w))
    a = np.linspace(0, 2 * np.pi, segments + 1)
    n = np.cos(a)[None, :, None] * u[:, None] + np.sin(a)[None, :, None] * w[:, None]
    length = np.concatenate([[0], np.cumsum(lengths(p[1:] - p[:-1]))])
    uv = _spread(np.repeat(length[:, None], len(a), 1), a * float(r.mean())).reshape(-1, 2)
    v = p[:, None] + r[:, None, None] * n
    body = Mesh(v.reshape(-1, 3), _grid_faces(len(p), segments + 1)[:, ::-1], n.reshape(-1, 3), uv)
    if closed or not caps:
        return body
    return join([body, _cap(v[0, :-1][::-1]), _cap(v[-1, :-1])])


_SKEW = np.array([0.31, 0.77, 0.56])


def _cap(ring: Floats) -> Mesh:
    """A flat fan over a ring (k, 3) wound counter-clockwise seen from outside."""
    k = len(ring)
    v = np.concatenate([ring, ring.mean(0, keepdims=True)])
    f = np.stack([np.arange(k), (np.arange(k) + 1) % k, np.full(k, k)], 1)
    n = unit(cross(ring[1] - ring[0], ring[k // 2] - ring[0]))
    c = v - v[-1]
    side = unit(cross(n, _SKEW))
    uv = np.stack([c @ side, c @ cross(n, side)], 1)
    return Mesh(v, f, np.broadcast_to(n, v.shape).copy(), uv)


def torus(ring: float, radius: float, segments: int = 32, sides: int = 12) -> Mesh:
    """A torus about +Z, centred on the origin."""
    a = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    return tube(np.stack([ring * np.cos(a), ring * np.sin(a), 0 * a], 1), radius, sides, closed=True)


def prism(outline: ArrayLike, height: float, bevel: float = 0.0, holes: Sequence[ArrayLike] = ()) -> Mesh:
    """A polygon (k, 2), any winding, with holes, extruded from z = 0 to `height`; top and bottom edges chamfered by `bevel`."""
    from shapely import constrained_delaunay_triangles, get_coordinates
    from shapely.geometry import Polygon
    from shapely.geometry.polygon import orient

    poly = orient(Polygon(np.asarray(outline, float), [np.asarray(h, float) for h in holes]).buffer(0))
    inner = orient(poly.buffer(-bevel, join_style="mitre")) if bevel else poly
    tris = get_coordinates(constrained_delaunay_triangles(inner)).reshape(-1, 4, 2)[:, :3]
    (ax, ay), (bx, by) = (tris[:, 1] - tris[:, 0]).T, (tris[:, 2] - tris[:, 0]).T
    flat = np.where((ax * by > ay * bx)[:, None, None], tris, tris[:, ::-1]).reshape(-1, 2)
    faces = np.arange(len(flat)).reshape(-1, 3)
    up = np.broadcast_to([0.0, 0, 1], (len(flat), 3)).copy()
    top = Mesh(np.c_[flat, np.full(len(flat), height)], faces, up, flat)
    bottom = Mesh(np.c_[flat, np.zeros(len(flat))], faces[:, ::-1], -up, flat)
    sides = []
    for k, ring in enumerate([poly.exterior, *poly.interiors]):
        rows = [(np.asarray(ring.coords), bevel), (np.asarray(ring.coords), height - bevel)]
        if bevel and inner.geom_type == "Polygon" and len(inner.interiors) == len(poly.interiors):
            inset = np.asarray([inner.exterior, *inner.interiors][k].coords)
            if len(inset) == len(rows[0][0]):
                inset = np.roll(inset[:-1], -_nearest(inset[:-1], rows[0][0][0]), 0)
                inset = np.concatenate([inset, inset[:1]])
                rows = [(inset, 0.0), *rows, (inset, height)]
        pts = np.stack([np.c_[r, np.full(len(r), z)] for r, z in rows])
        sides.append(_grid(pts.transpose(1, 0, 2)))
    return join([top, bottom, crease_normals(join(sides), SHARP)])


def _nearest(points: Floats, p: Floats) -> int:
    return int(((points - p) ** 2).sum(1).argmin())


def sweep(profile: ArrayLike, path: ArrayLike, closed: bool = False, up: ArrayLike = (0, 0, 1)) -> Mesh:
    """A profile (k, 2) of (outward, up) carried along a path (n, 3): mouldings, rails, gutters, kerbs.

    Outward is the right-hand side of the path seen from above; corners are mitred.
    """
    prof, p = np.asarray(profile, float), np.asarray(path, float)
    z = unit(np.asarray(up, float))
    d = unit(np.diff(np.concatenate([p, p[:1]]) if closed else p, axis=0))
    before = np.concatenate([d[-1:] if closed else d[:1], d if not closed else d[:-1]])[: len(p)]
    after = d if closed else np.concatenate([d, d[-1:]])
    side0, side1 = unit(cross(before, z)), unit(cross(after, z))
    mitre = unit(side0 + side1)
    mitre = mitre / np.maximum((mitre * side0).sum(1, keepdims=True), 0.3)
    pts = p[:, None] + prof[None, :, :1] * mitre[:, None] + prof[None, :, 1:] * z
    if closed:
        pts = np.concatenate([pts, pts[:1]])
    return sheet(pts, smooth=False)


def rock(size: ArrayLike, seed: int, segments: int = 20, rough: float = 0.45) -> Mesh:
    """A weathered boulder about the origin with full extents near `size`."""
    from worldloom.geometry.noise import fbm

    base = sphere(1.0, segments)
    v = base.vertices
    key, inverse = np.unique(np.round(v, 6), axis=0, return_inverse=True)
    v = key * (1 + rough * fbm(key + (seed % 977) * 3.7, 1.1, 4, seed % 60))[:, None]
    v = np.sign(v) * np.abs(v) ** 0.82
    v = v / np.ptp(v, axis=0) * np.asarray(size, float)
    return crease_normals(Mesh(v[inverse.ravel()], base.faces, uv=None), 0.6)


def stamp(mesh: Mesh, positions: ArrayLike, yaws: ArrayLike | None = None, scales: ArrayLike = 1.0) -> Mesh:
    """Copies of one mesh at positions (n, 3) with headings (n,) and scales (n,), merged without a loop."""
    p = np.asarray(positions, float).reshape(-1, 3)
    a = np.zeros(len(p)) if yaws is None else np.asarray(yaws, float)
    s = np.broadcast_to(np.asarray(scales, float), len(p))
    c, si = np.cos(a)[:, None], np.sin(a)[:, None]
    v = _headed(mesh.vertices, c, si) * s[:, None, None] + p[:, None]
    k = len(mesh.vertices)
    f = (mesh.faces[None] + (np.arange(len(p)) * k)[:, None, None]).reshape(-1, 3)
    n = None if mesh.normals is None else _headed(mesh.normals, c, si).reshape(-1, 3)
    uv, color, sway = (_repeated(x, len(p)) for x in (mesh.uv, mesh.color, mesh.sway))
    return Mesh(v.reshape(-1, 3), f, n, uv, color, sway)


def _headed(rows: Floats, c: Floats, s: Floats) -> Floats:
    """Rows (k, 3) turned about z by angles of which c and s (n, 1) are cosine and sine -> (n, k, 3)."""
    x, y, z = rows.T
    out = np.empty((len(c), len(rows), 3))
    out[..., 0], out[..., 1], out[..., 2] = c * x - s * y, s * x + c * y, z
    return out


def _repeated(values: Floats | None, times: int) -> Floats | None:
    return None if values is None else np.tile(values, (times, *([1] * (values.ndim - 1))))


__all__ = [
    "sheet", "box", "slab", "lathe", "cylinder", "rod", "beam", "sphere", "tube", "torus", "prism", "sweep", "rock", "stamp",
]  # fmt: skip
