"""Leaves, blossoms and fruit of plants in pots, set one by one: a folded leaf, and many of it along stems. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.geometry import Floats, Mesh, join, lathe, rot_x, rot_y, rot_z, sheet, sphere
from worldloom.world import Material


def green(color: str) -> Material:
    """A leaf of a colour, seen from both sides."""
    return finish.of("leaf", color, 0.6, 0.1, thin=True)


def leaf(long: float, wide: float, fold: float = 0.25, droop: float = 0.3, rows: int = 6) -> Mesh:
    """A pointed leaf from the origin along +X, folded along its rib, its tip sinking by `droop` of its length."""
    t = np.linspace(0, 1, rows)
    w = wide / 2 * np.sin(np.pi * np.clip(t, 0.02, 0.985) ** 0.8)
    rib = np.stack([long * t, 0 * t, -droop * long * t**2], 1)
    side = np.stack([0 * t, w, fold * w], 1)
    return sheet(np.stack([rib - side * [1, 1, -1], rib, rib + side], 0))


def set_leaves(one: Mesh, at: Floats, turns: Floats, tilts: Floats, sizes: Floats, rng: np.random.Generator) -> Mesh:
    """Copies of a leaf at points (n, 3), turned about +Z, raised by tilts (radians), scaled, each of its own tone."""
    return join([one.scaled(float(s)).turned(rot_y(-float(q))).turned(rot_z(float(a))).moved(p).tinted(float(rng.uniform(0.75, 1.15))) for p, a, q, s in zip(at, turns, tilts, sizes, strict=True)])


def blossom(radius: float, petals: int = 5, cup: float = 0.35) -> Mesh:
    """Petals round the origin, facing +Z."""
    one = leaf(radius, 1.1 * radius, 0.1, -cup, 4)
    return join([one.turned(rot_z(k * 2 * np.pi / petals)) for k in range(petals)])


def fruit(kind: str, radius: float) -> Mesh:
    """A fruit hanging from the origin: round, bell, long, berry or grapes."""
    r = radius
    if kind == "bell":
        return lathe([(0, -2.2 * r), (0.5 * r, -2.15 * r), (0.85 * r, -1.2 * r), (r, -0.5 * r), (0.6 * r, -0.05 * r), (0, -0.12 * r)], 14, 0.9)
    if kind == "long":
        return lathe([(0, -7 * r), (0.7 * r, -6.6 * r), (r, -5 * r), (r, -1.5 * r), (0.6 * r, -0.2 * r), (0, 0)], 12, 0.9)
    if kind == "berry":
        return lathe([(0, -2.2 * r), (0.45 * r, -1.7 * r), (r, -0.7 * r), (0.8 * r, -0.15 * r), (0, 0)], 12, 0.9)
    if kind == "grapes":
        rows = [(0, 0.0), (3, 0.55), (6, 1.2), (7, 1.25), (6, 1.05), (4, 0.7), (1, 0.0)]
        return join([sphere(r, 8, (w * 1.35 * r * np.cos(a + k), w * 1.35 * r * np.sin(a + k), -1.35 * r * k - r)) for k, (n, w) in enumerate(rows) for a in np.linspace(0, 2 * np.pi, max(n, 1) + 1)[:-1]])
    return sphere((r, r, 0.92 * r), 14, (0, 0, -r))


def faced(mesh: Mesh, yaw: float, tip: float) -> Mesh:
    """What faces +Z, tipped over so far (radians) towards a heading."""
    return mesh.turned(rot_x(-tip)).turned(rot_z(yaw))


__all__ = ["blossom", "faced", "fruit", "green", "leaf", "set_leaves"]
