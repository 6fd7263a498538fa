"""Seashells as parametric surfaces: ribbed fans and turned spirals."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.geometry import Mesh, rot_x, sheet


def scallop(width: float, kit: Kit, ribs: int = 13) -> Mesh:
    """A ribbed fan lying hollow side down on z = 0, hinge at +Y."""
    n, k = kit.n(ribs * 4, 12), kit.n(12, 5)
    a, t = np.meshgrid(np.linspace(-1.0, 1.0, n), np.linspace(0.02, 1, k), indexing="ij")
    rib = 0.035 * np.abs(np.sin(a * ribs * np.pi / 2)) * t
    r = width * 0.62 * t * (1 + 0.02 * np.cos(a * ribs * np.pi)) * (1 - 0.06 * a**4)
    x, y = r * np.sin(a * 1.08), 0.42 * width - r * np.cos(a * 1.08) * 0.98
    z = width * (0.27 * np.sin(np.pi * np.clip(t, 0, 1) ** 0.75) ** 0.9 * (1 - 0.45 * a**2) + rib * 0.9)
    top = np.stack([x, y, z], -1)
    m = sheet(top)
    band = 0.78 + 0.3 * np.sin(t * 17 + 0.5) * 0.4 + 0.15 * np.cos(a * ribs * np.pi)
    nn = m.normals
    assert nn is not None
    m = m if nn[:, 2].mean() > 0 else Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    return m.tinted(np.clip(band, 0.4, 1.1).ravel())


def whorl(length: float, kit: Kit, turns: float = 5.5, slim: float = 0.42) -> Mesh:
    """A turned spiral shell lying on its side along X, its mouth at -X."""
    n, k = kit.n(turns * 18, 22), kit.n(12, 6)
    s, b = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 2 * np.pi, k), indexing="ij")
    grow = np.exp(-3.0 * s)
    a = 2 * np.pi * turns * s
    ring = slim * length * 0.5 * grow
    r = ring * (0.62 + 0.5 * np.cos(b) * (1 + 0.1 * np.cos(9 * a)))
    axis = length * (1 - grow) * 0.92 + ring * 0.85 * np.sin(b)
    p = np.stack([r * np.cos(a), r * np.sin(a), axis], -1)
    m = sheet(p)
    nn = m.normals
    assert nn is not None
    mid = np.stack([0.62 * ring * np.cos(a), 0.62 * ring * np.sin(a), length * (1 - grow) * 0.92], -1).reshape(-1, 3)
    if ((m.vertices - mid) * nn).sum() < 0:
        m = Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    m = m.tinted(np.clip(0.85 + 0.25 * np.sin(3 * a + 2 * b), 0.45, 1.1).ravel())
    m = m.turned(rot_x(0.0)).turned(np.array([[0.0, 0, 1], [0, 1, 0], [-1, 0, 0]]))
    lo, hi = m.bounds
    return m.moved((-(lo[0] + hi[0]) / 2, -(lo[1] + hi[1]) / 2, -lo[2] - 0.06 * (hi[2] - lo[2])))


__all__ = ["scallop", "whorl"]
