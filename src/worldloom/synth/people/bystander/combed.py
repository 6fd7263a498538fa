"""Which way hair lies: metres across and along its strands at places of the head, and wisps that break the outline of a shell of hair."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array, marks, noise

GIRTH = 0.075
"""Metres of a turn of one radian about where hair comes from or goes to."""
ROUND = 0.2
"""Twice the metres of a head's radius, a little more: blades lie on it."""
CROWN, FRONT = -0.035, 0.04
"""Metres of the whorl before the ears, and of a parting's front before the eyes."""
POLES = {"back": -0.05, "tie": 0.03}
"""Metres over the eyes to where hair that is combed back goes."""


def lie(flow: str, canon: Floats) -> Floats:
    """(n, 2) metres across and along strands at places of the template, in the face's frame. Both sides are mirrored, so that nothing
    leaps in the middle. `flow`: from the "crown", from a "parting" or one at the "side", "back", to a "tie" or two "tails", or "coil"."""
    m, x, y, z = marks(), canon[:, 0], canon[:, 1], canon[:, 2]
    if flow == "coil":
        return np.asarray(canon[:, [0, 1]] + canon[:, [2, 2]] * 0.5)
    if flow in ("parting", "side"):
        return _from_parting(canon, 0.0 if flow == "parting" else 0.030)
    if flow == "tails":
        dy, dz = y - m.eye[1] - 0.005, z - m.ear[2] + 0.045
        return np.stack([GIRTH * np.arctan2(dz, dy), np.hypot(dy, dz)], 1)
    if flow in POLES:
        across = GIRTH * np.abs(np.arctan2(x, y - m.eye[1] - POLES[flow]))
        return np.stack([across + _stray(canon), m.eye[2] + 0.06 - z + np.maximum(m.eye[1] + 0.04 - y, 0) * (z < m.ear[2] - 0.05)], 1)
    dz = z - m.ear[2] - CROWN
    along = np.sqrt(x * x + dz * dz + (m.eye[1] + 0.115 - y) ** 2)
    return np.stack([GIRTH * np.abs(np.arctan2(x, dz)) + _stray(canon), along], 1)


def _stray(canon: Floats) -> Array:
    """Metres by which the two sides differ."""
    return 0.006 * noise(canon, 30, 1, 61)


def _from_parting(canon: Floats, at: float) -> Floats:
    """Down from a line on top: straight aside where it is, about its ends before and behind them."""
    m = marks()
    back, front = m.ear[2] + CROWN, m.eye[2] + FRONT
    dx, z = np.abs(canon[:, 0] - at), canon[:, 2]
    dz = z - np.clip(z, back, front)
    across = front - np.clip(z, back, front) - GIRTH * np.arctan2(dz, dx + 1e-9)
    along = np.sqrt(dx * dx + dz * dz + (m.eye[1] + 0.115 - canon[:, 1]) ** 2)
    return np.stack([across + _stray(canon), along], 1)


def slope(points: Floats, values: Array, faces: Ints) -> Floats:
    """(n, 3) unit ways in which values (n,) grow over a surface."""
    e, f = points[faces[:, 1]] - points[faces[:, 0]], points[faces[:, 2]] - points[faces[:, 0]]
    n = np.cross(e, f)
    a, b = values[faces[:, 1]] - values[faces[:, 0]], values[faces[:, 2]] - values[faces[:, 0]]
    g = np.cross(a[:, None] * f - b[:, None] * e, n) / np.maximum((n * n).sum(1, keepdims=True), 1e-18)
    out = np.zeros_like(points)
    for k in range(3):
        np.add.at(out, faces[:, k], g * np.linalg.norm(n, axis=1, keepdims=True))
    return np.asarray(out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-12))


class Wisps(NamedTuple):
    """Blades of five points that stand off a shell, with its normals, uv, and the vertices (k,) that they grow from, one for each point."""

    points: Floats
    normals: Floats
    uv: Floats
    faces: Ints
    root: Ints


def wisps(
    q: Floats, m: Floats, way: Floats, uv: Floats, root: Ints, size: tuple[float, float], lift: tuple[float, float]
) -> Wisps:
    """Blades at vertices `root` of a shell (n, 3) with unit normals `m`, along `way`, of a length and width in metres; middle and tip
    rise by `lift` of the length."""
    length, width = size
    r = np.random.Generator(np.random.PCG64(len(root)))
    k = len(root)
    long = length * r.uniform(0.65, 1.25, (k, 1))
    o, n = q[root], m[root]
    d = way[root] + 0.45 * r.normal(size=(k, 1)) * np.cross(n, way[root])
    d = d / (np.linalg.norm(d, axis=1, keepdims=True) + 1e-12)
    side = np.cross(n, d) * (width / 2 * r.uniform(0.7, 1.2, (k, 1)))
    bent = long / ROUND * n * long
    base, middle = o - 0.003 * n, o + 0.55 * long * d + lift[0] * long * n - 0.3 * bent
    tip = o + long * d + lift[1] * long * n - bent + 0.25 * long * r.normal(size=(k, 1)) * np.cross(n, d)
    p = np.stack([base - side, base + side, middle - 0.75 * side, middle + 0.75 * side, tip], 1)
    across = (np.linalg.norm(side, axis=1)[:, None] * [-1, 1, -0.75, 0.75, 0.0])[..., None]
    along = (long * [0, 0, 0.55, 0.55, 1.0])[..., None]
    cloth = uv[root][:, None] + np.concatenate([across, along], 2)
    blade = np.array([[0, 3, 1], [0, 2, 3], [2, 4, 3]])
    faces = (5 * np.arange(k)[:, None, None] + blade).reshape(-1, 3)
    return Wisps(p.reshape(-1, 3), np.repeat(n, 5, 0), cloth.reshape(-1, 2), faces, np.repeat(root, 5))


__all__ = ["Wisps", "lie", "slope", "wisps"]
