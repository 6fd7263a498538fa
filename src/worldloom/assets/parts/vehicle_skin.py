"""Lofted bodies of vehicles: a skin through cross-sections from which panels, glass, seals and linings are cut. Forward is -Y."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from worldloom.geometry import Floats, Mesh, join, monotone, tube, unit

Mask = NDArray[np.bool_]


def breaks(values: Sequence[float], step: float) -> Floats:
    """Sorted positions that hold every value given, filled so that no gap is above `step`."""
    v = np.unique(np.round(values, 5))
    pieces = [np.linspace(a, b, max(2, int(np.ceil((b - a) / step)) + 1))[:-1] for a, b in zip(v[:-1], v[1:], strict=True)]
    return np.concatenate([*pieces, v[-1:]])


@dataclass(frozen=True)
class Skin:
    """A closed ring at every row. Columns run from the bottom centre up the +X side, over the top and down the -X side."""

    points: Floats
    """(rows, cols, 3)."""
    normals: Floats
    """(rows, cols, 3) outward."""
    knots: tuple[int, ...]
    """Half column of every control point of the profile."""
    gone: Mask
    """(rows - 1, cols - 1) cells that are cut away."""

    @property
    def half(self) -> int:
        """Cells of one half ring."""
        return int(self.points.shape[1] - 1) // 2

    def mask(self, y0: float, y1: float, k0: float, k1: float, side: int = 0) -> Mask:
        """Cells with y in [y0, y1] between control points k0 and k1 of the profile (shares of a span allowed); side -1, 0 both, 1."""
        rows = self.points.shape[0] - 1
        y = self.points[:, 0, 1]
        mid = (y[1:] + y[:-1]) / 2
        pos = np.interp(np.arange(self.half) + 0.5, self.knots, np.arange(len(self.knots)))
        band = (pos > k0) & (pos < k1)
        full = np.concatenate([band if side >= 0 else band & False, (band if side <= 0 else band & False)[::-1]])
        return np.asarray(np.broadcast_to((mid > y0) & (mid < y1), (1, rows)).T & full[None])

    def cells(self, mask: Mask, offset: float = 0.0, flip: bool = False) -> Mesh:
        """The cells of a mask as one mesh, moved along the normals; `flip` turns it inside out (linings)."""
        p = self.points + offset * self.normals
        rows, cols = p.shape[:2]
        i, j = np.nonzero(mask & ~self.gone)
        a = i * cols + j
        f = np.concatenate([np.stack([a, a + cols, a + cols + 1], 1), np.stack([a, a + cols + 1, a + 1], 1)])
        v = p.reshape(-1, 3)
        area = np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1)
        f = f[area > 1e-9]
        used, inverse = np.unique(f, return_inverse=True)
        f = inverse.reshape(-1, 3)
        n = self.normals.reshape(-1, 3)[used]
        u = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(self.points, axis=0), axis=-1).mean(1))])
        w = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(self.points, axis=1), axis=-1).max(0))])
        uv = np.stack(np.meshgrid(u, w, indexing="ij"), -1).reshape(rows * cols, 2)[used]
        return Mesh(v[used], f[:, ::-1] if flip else f, -n if flip else n, uv)

    def sheetlike(self, mask: Mask, thick: float, gap: float = 0.0) -> Mesh:
        """Outer face and inner lining of the cells, `thick` apart."""
        return join([self.cells(mask, gap), self.cells(mask, gap - thick, True)])

    def rim(self, mask: Mask, radius: float, offset: float = 0.0, sides: int = 5) -> Mesh:
        """A round bead along the outline of a mask: seals, frames, drip rails."""
        m = np.pad(mask & ~self.gone, 1)
        p = self.points + offset * self.normals
        across = np.argwhere(m[1:, 1:-1] != m[:-1, 1:-1])
        along = np.argwhere(m[1:-1, 1:] != m[1:-1, :-1])
        cols = p.shape[1]
        e = np.concatenate([np.c_[across[:, 0] * cols + across[:, 1], across[:, 0] * cols + across[:, 1] + 1],
                            np.c_[along[:, 0] * cols + along[:, 1], (along[:, 0] + 1) * cols + along[:, 1]]])  # fmt: skip
        return beads(p.reshape(-1, 3), e, radius, sides)

    def row(self, y: float, k0: float, k1: float, side: int = 1, offset: float = 0.0) -> Floats:
        """(n, 3) points along the ring nearest to y between control points."""
        i = int(np.abs(self.points[:, 0, 1] - y).argmin())
        a, b = (int(round(float(np.interp(k, np.arange(len(self.knots)), self.knots)))) for k in (k0, k1))
        j = np.arange(a, b + 1) if side > 0 else self.points.shape[1] - 1 - np.arange(a, b + 1)
        return np.asarray(self.points[i, j] + offset * self.normals[i, j])

    def column(self, k: float, y0: float, y1: float, side: int = 1, offset: float = 0.0) -> Floats:
        """(n, 3) points along the body at one control point between y0 and y1."""
        j = int(round(float(np.interp(k, np.arange(len(self.knots)), self.knots))))
        j = j if side > 0 else self.points.shape[1] - 1 - j
        y = self.points[:, j, 1]
        i = np.nonzero((y >= y0 - 1e-6) & (y <= y1 + 1e-6))[0]
        return np.asarray(self.points[i, j] + offset * self.normals[i, j])

    def arch(self, y: float, z: float, radius: float, low: float) -> Skin:
        """The skin with a wheel arch cut through both sides below height `low` of x extent; edges snap to the circle."""
        p = self.points.copy()
        side = np.abs(p[..., 0]) > low
        mid = (p[1:, 1:] + p[:-1, 1:] + p[1:, :-1] + p[:-1, :-1]) / 4
        d = mid[..., 1:] - [y, z]
        inside = (np.abs(mid[..., 0]) > low) & ((np.hypot(d[..., 0], d[..., 1]) < radius) | ((d[..., 1] < 0) & (np.abs(d[..., 0]) < radius)))
        edge = np.zeros(side.shape, bool)
        for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
            edge[a : a + mid.shape[0], b : b + mid.shape[1]] |= inside
        solid = np.zeros(side.shape, bool)
        for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
            solid[a : a + mid.shape[0], b : b + mid.shape[1]] |= ~inside
        snap = edge & solid & side
        dy, dz = p[..., 1] - y, p[..., 2] - z
        r = np.maximum(np.hypot(dy, dz), 1e-6)
        up = dz > 0
        p[..., 1] = np.where(snap, np.where(up, y + dy / r * radius, y + np.sign(dy) * radius), p[..., 1])
        p[..., 2] = np.where(snap & up, z + dz / r * radius, p[..., 2])
        return Skin(p, self.normals, self.knots, self.gone | inside)


def beads(points: Floats, edges: ArrayLike, radius: float, sides: int = 5) -> Mesh:
    """Short round bars along edges (n, 2) of points (k, 3), a little longer than the edges so that corners close."""
    from worldloom.assets.parts.built_pieces import wires

    e = np.asarray(edges, int).reshape(-1, 2)
    a, b = points[e[:, 0]], points[e[:, 1]]
    keep = np.linalg.norm(b - a, axis=1) > 1e-5
    a, b = a[keep], b[keep]
    if not len(a):
        return Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int64))
    d = unit(b - a) * radius * 0.4
    return wires(a - d, b + d, radius, sides)


def skin(ys: ArrayLike, profiles: ArrayLike, rows: ArrayLike, per: Sequence[int], round_: float = 1.0) -> Skin:
    """A skin lofted through half profiles (k, m, 2) of (x, z), bottom centre to top centre, standing at `ys` (k,), sampled at `rows`.

    `per` (m - 1,) gives the samples of each span; `round_` blends straight spans (0) into shape-keeping cubics (1).
    """
    y, prof, at = np.asarray(ys, float), np.asarray(profiles, float), np.asarray(rows, float)
    lines = monotone(y, prof, at)
    flip = np.array([-1.0, 1.0])
    ext = np.concatenate([lines[:, 1:2] * flip, lines, lines[:, -2:-1] * flip], 1)
    m = prof.shape[1]
    t = np.concatenate([k + np.arange(n) / n for k, n in enumerate(per)] + [[m - 1]])
    curve = monotone(np.arange(-1, m + 1), ext.transpose(1, 0, 2), t).transpose(1, 0, 2)
    i = np.minimum(t.astype(int), m - 2)
    f = (t - i)[None, :, None]
    straight = lines[:, i] * (1 - f) + lines[:, i + 1] * f
    half = straight + round_ * (curve - straight)
    half[:, [0, -1], 0] = 0
    ring = np.concatenate([half, half[:, -2::-1] * flip], 1)
    p = np.stack([ring[..., 0], np.broadcast_to(at[:, None], ring.shape[:2]), ring[..., 1]], -1)
    n = _normals(p)
    return Skin(p, n, tuple(int(k) for k in np.concatenate([[0], np.cumsum(per)])), np.zeros((len(at) - 1, p.shape[1] - 1), bool))


def _normals(p: Floats) -> Floats:
    """Smooth outward normals of a ring grid; the seam at the bottom wraps round."""
    wide = np.concatenate([p[:, -2:-1], p, p[:, 1:2]], 1)
    across = np.gradient(wide, axis=1)[:, 1:-1]
    along = np.gradient(p, p[:, 0, 1], axis=0)
    return unit(np.cross(along, across))


def cap(ring: ArrayLike, bulge: float = 0.0, outward: ArrayLike = (0, -1, 0), steps: int = 4) -> Mesh:
    """A domed cover over a ring (k, 3): concentric rings to its centre, standing out by `bulge` metres."""
    from worldloom.geometry import crease_normals

    r = np.asarray(ring, float)
    r = r[:-1] if np.allclose(r[0], r[-1]) else r
    c, d = r.mean(0), np.asarray(outward, float)
    s = np.cos(np.linspace(0, np.pi / 2, steps + 1))[:-1]
    layers = [c + (r - c) * k + d * bulge * np.sqrt(1 - k * k) for k in s]
    v = np.concatenate([*layers, [c + d * bulge]])
    n, m = len(layers), len(r)
    i, j = np.meshgrid(np.arange(n - 1), np.arange(m), indexing="ij")
    a, b = (i * m + j).ravel(), (i * m + (j + 1) % m).ravel()
    f = np.concatenate([np.stack([a, b, b + m], 1), np.stack([a, b + m, a + m], 1)]) if n > 1 else np.zeros((0, 3), np.int64)
    last = (n - 1) * m + np.arange(m)
    f = np.concatenate([f, np.stack([last, (n - 1) * m + (np.arange(m) + 1) % m, np.full(m, len(v) - 1)], 1)])
    mesh = Mesh(v, f)
    total = np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]).sum(0)
    return crease_normals(mesh if total @ d > 0 else Mesh(v, f[:, ::-1]), 0.9)


def seam(path: ArrayLike, radius: float = 0.004) -> Mesh:
    """A thin dark line along a path (k, 3): shut lines of doors, hatches and panels."""
    p = np.asarray(path, float)
    return tube(p, radius, 4, caps=False) if len(p) > 1 else Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int64))


__all__ = ["Skin", "skin", "breaks", "beads", "cap", "seam"]
