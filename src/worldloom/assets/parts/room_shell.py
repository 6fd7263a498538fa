"""Shared pieces of rooms: walls with real holes as grids of quads, floors cut to a polygon, dirt in the corners."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Annotated

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.kit import metres
from worldloom.geometry import Floats, Mesh, join, smoothstep
from worldloom.world import Frozen

Hole = tuple[float, float, float, float]
"""Centre x, bottom z, width, height."""


class Opening(Frozen):
    """A hole in a wall: centre x along it, bottom z, width and height in metres."""

    x: float = 0.0
    z: Annotated[float, metres(0, 20)] = 0.0
    width: Annotated[float, metres(0.1, 40)] = 0.9
    height: Annotated[float, metres(0.1, 20)] = 2.05


def breaks(lo: float, hi: float, cuts: Sequence[float], step: float) -> Floats:
    """Grid lines from lo to hi through every cut, no further apart than `step`."""
    edges = np.unique(np.round(np.clip([lo, hi, *cuts], lo, hi), 5))
    parts = [np.linspace(a, b, max(2, int(np.ceil((b - a) / step)) + 1))[:-1] for a, b in itertools.pairwise(edges)]
    return np.concatenate([*parts, [hi]])


def mask(xs: Floats, zs: Floats, holes: Sequence[Hole]) -> np.ndarray:
    """(columns, rows) True where a cell is solid."""
    cx, cz = (xs[:-1] + xs[1:]) / 2, (zs[:-1] + zs[1:]) / 2
    solid = np.ones((len(cx), len(cz)), bool)
    for x, z, w, h in holes:
        solid &= ~((np.abs(cx - x) < w / 2)[:, None] & ((cz > z) & (cz < z + h))[None])
    return solid


def wall_meshes(
    length: float, height: float, thickness: float, holes: Sequence[Hole], step: float = 0.5
) -> tuple[Mesh, Mesh, Mesh]:
    """Front (y = 0), back (y = thickness) and reveal faces; together watertight. uv of the faces is (x, z) in metres."""
    xs = breaks(-length / 2, length / 2, [e for x, _, w, _ in holes for e in (x - w / 2, x + w / 2)], step)
    zs = breaks(0, height, [e for _, z, _, h in holes for e in (z, z + h)], step)
    solid = mask(xs, zs, holes)
    i, j = np.nonzero(solid)
    corners = [(xs[i], zs[j]), (xs[i + 1], zs[j]), (xs[i + 1], zs[j + 1]), (xs[i], zs[j + 1])]
    front = _quads(np.stack([np.stack([x, 0 * x, z], -1) for x, z in corners], 1), (0, -1, 0), [0, 2])
    back = _quads(np.stack([np.stack([x, 0 * x + thickness, z], -1) for x, z in corners[::-1]], 1), (0, 1, 0), [0, 2])
    pad = np.pad(solid, 1).astype(int)
    sides = []
    for s in (1, -1):
        k, r = np.nonzero(np.diff(pad[:, 1:-1], axis=0) == s)
        sides.append(_edge(xs[k], xs[k], zs[r], zs[r + 1], thickness, (-s, 0, 0)))
        c, k = np.nonzero(np.diff(pad[1:-1], axis=1) == s)
        sides.append(_edge(xs[c], xs[c + 1], zs[k], zs[k], thickness, (0, 0, -s)))
    return corner_shade(front, height), back, join(sides)


def _edge(x0: Floats, x1: Floats, z0: Floats, z1: Floats, t: float, normal: Sequence[float]) -> Mesh:
    p = np.stack(
        [
            np.stack([x0, 0 * x0, z0], -1),
            np.stack([x1, 0 * x0, z1], -1),
            np.stack([x1, 0 * x0 + t, z1], -1),
            np.stack([x0, 0 * x0 + t, z0], -1),
        ],
        1,
    )
    n = np.asarray(normal, float)
    if len(p) and np.cross(p[0, 1] - p[0, 0], p[0, 2] - p[0, 0]) @ n < 0:
        p = p[:, ::-1]
    return _quads(p, normal, [1, 2] if n[0] else [0, 1])


def _quads(p: Floats, normal: ArrayLike, uv: Sequence[int]) -> Mesh:
    k = np.arange(len(p))[:, None] * 4
    f = np.concatenate([k + np.array([0, 1, 2]), k + np.array([0, 2, 3])])
    v = p.reshape(-1, 3)
    return Mesh(v, f, np.tile(np.asarray(normal, float), (len(v), 1)), v[:, list(uv)])


def corner_shade(mesh: Mesh, height: float, reach: float = 0.45, depth: float = 0.22) -> Mesh:
    """Darker towards floor, ceiling and the two ends, as dust and lost light make it."""
    v = mesh.vertices
    half = float(np.abs(v[:, 0]).max())
    d = np.minimum(np.minimum(v[:, 2], height - v[:, 2]), half - np.abs(v[:, 0]))
    tone = 1 - depth * (1 - smoothstep(d, -0.1, reach))
    return mesh.tinted(np.repeat(tone[:, None], 3, 1))


def solid_boxes(length: float, height: float, holes: Sequence[Hole]) -> list[tuple[float, float, float, float]]:
    """(x0, x1, z0, z1) rectangles that cover a wall outside its holes: few, for colliders."""
    xs = breaks(-length / 2, length / 2, [e for x, _, w, _ in holes for e in (x - w / 2, x + w / 2)], 1e6)
    zs = breaks(0, height, [e for _, z, _, h in holes for e in (z, z + h)], 1e6)
    solid, out = mask(xs, zs, holes), []
    a = 0
    for b in range(1, len(solid) + 1):
        if b == len(solid) or (solid[b] != solid[a]).any():
            edge = np.flatnonzero(np.diff(np.concatenate([[0], solid[a].astype(int), [0]])))
            out += [(float(xs[a]), float(xs[b]), float(zs[p]), float(zs[q])) for p, q in edge.reshape(-1, 2)]
            a = b
    return out


def gaps(length: float, holes: Sequence[Hole], z0: float, z1: float) -> list[tuple[float, float]]:
    """Stretches of x along a wall that no hole touches between heights z0 and z1."""
    cuts = sorted((x - w / 2, x + w / 2) for x, z, w, h in holes if z < z1 - 1e-6 and z + h > z0 + 1e-6)
    out, at = [], -length / 2
    for a, b in cuts:
        if a > at + 0.02:
            out.append((at, a))
        at = max(at, b)
    return out + ([(at, length / 2)] if at < length / 2 - 0.02 else [])


def polygon_plate(outline: ArrayLike, top: float, thickness: float, step: float = 0.6, down: bool = False) -> Mesh:
    """A flat polygon from top - thickness to top, its shown face (upper, or lower when `down`) cut fine and shaded at the edges."""
    from shapely import constrained_delaunay_triangles, points
    from shapely.geometry import Polygon
    from shapely.geometry.polygon import orient

    poly = orient(Polygon(np.asarray(outline, float)).buffer(0))
    tri = np.array([np.asarray(t.exterior.coords)[:3] for t in constrained_delaunay_triangles(poly).geoms])
    a, b = tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]
    turn = a[:, 0] * b[:, 1] < a[:, 1] * b[:, 0]
    tri[turn] = tri[turn][:, ::-1]
    fine = tri
    while np.linalg.norm(fine - np.roll(fine, 1, 1), axis=-1).max() > 3 * step and len(fine) < 3000:
        fine = _split(fine)
    d = poly.exterior.distance(points(fine.reshape(-1, 2)))
    tone = 1 - 0.25 * (1 - smoothstep(d, -0.15, 0.5))
    ring = np.asarray(poly.exterior.coords)
    z0, z1 = top - thickness, top
    rim = np.stack(
        [
            np.c_[ring[:-1], np.full(len(ring) - 1, z0)],
            np.c_[ring[1:], np.full(len(ring) - 1, z0)],
            np.c_[ring[1:], np.full(len(ring) - 1, z1)],
            np.c_[ring[:-1], np.full(len(ring) - 1, z1)],
        ],
        1,
    )
    edge = [_quads(rim[i : i + 1], _out(rim[i]), [0, 2]) for i in range(len(rim))]
    shown = _flat(fine, z0 if down else z1, not down).tinted(np.repeat(tone[:, None], 3, 1))
    return join([shown, _flat(tri, z1 if down else z0, down), *edge])


def _out(q: Floats) -> Floats:
    n = np.cross(q[1] - q[0], q[2] - q[0])
    return np.asarray(n / max(float(np.linalg.norm(n)), 1e-9))


def _split(t: Floats) -> Floats:
    m = (t + np.roll(t, -1, 1)) / 2
    a = [np.stack([t[:, k], m[:, k], m[:, (k + 2) % 3]], 1) for k in range(3)]
    return np.concatenate([*a, m])


def _flat(tri: Floats, z: float, up: bool) -> Mesh:
    p = tri.reshape(-1, 2)
    f = np.arange(len(p)).reshape(-1, 3)
    return Mesh(np.c_[p, np.full(len(p), z)], f if up else f[:, ::-1], np.tile([0, 0, 1.0 if up else -1.0], (len(p), 1)), p)


def spans(outline: ArrayLike, at: float, axis: int) -> list[tuple[float, float]]:
    """Where the line x = at (axis 0) or y = at (axis 1) runs inside a polygon: intervals of the other coordinate."""
    from shapely.geometry import LineString, Polygon

    p = np.asarray(outline, float)
    lo, hi = p.min(0) - 1, p.max(0) + 1
    line = LineString([(at, lo[1]), (at, hi[1])] if axis == 0 else [(lo[0], at), (hi[0], at)])
    cut = Polygon(p).buffer(0).intersection(line)
    lines = [g for g in getattr(cut, "geoms", [cut]) if g.geom_type == "LineString" and g.length > 0.05]
    other = 1 - axis
    return sorted((min(c[0][other], c[1][other]), max(c[0][other], c[1][other])) for c in (np.asarray(g.coords) for g in lines))


def hull_boxes(outline: ArrayLike, z0: float, z1: float) -> list[Floats]:
    """Corner points (k, 3) of convex pieces of a plate: itself if convex, else its triangles (at most 12)."""
    from shapely import constrained_delaunay_triangles
    from shapely.geometry import Polygon

    poly = Polygon(np.asarray(outline, float)).buffer(0)
    whole = poly.convex_hull.area - poly.area < 0.01 * poly.area
    rings = [poly.convex_hull] if whole else list(constrained_delaunay_triangles(poly).geoms)
    if len(rings) > 12:
        rings = [poly.convex_hull]
    return [
        np.concatenate([np.c_[c, np.full(len(c), z)] for z in (z0, z1)])
        for c in (np.asarray(r.exterior.coords)[:-1] for r in rings)
    ]


__all__ = ["Hole", "Opening", "breaks", "wall_meshes", "corner_shade", "solid_boxes", "gaps", "polygon_plate", "spans", "hull_boxes"]
