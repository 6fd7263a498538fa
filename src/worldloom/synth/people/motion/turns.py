"""Rotations by the row: angles (n,) in, matrices (n, 3, 3) out, all frames of a clip at once. Radians, right-handed.

Front is -Y and the left side +X, so a turn about X leans forward, one about Y to the left, one about Z turns to the left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.synth.people.body import Floats


def _about(k: int, angle: ArrayLike) -> Floats:
    a = np.asarray(angle, float)
    out = np.zeros((*a.shape, 3, 3))
    i, j = (k + 1) % 3, (k + 2) % 3
    out[..., k, k] = 1
    out[..., i, i] = out[..., j, j] = np.cos(a)
    out[..., j, i] = np.sin(a)
    out[..., i, j] = -out[..., j, i]
    return out


def about_x(angle: ArrayLike) -> Floats:
    """Leaning forward."""
    return _about(0, angle)


def about_y(angle: ArrayLike) -> Floats:
    """Leaning to the left."""
    return _about(1, angle)


def about_z(angle: ArrayLike) -> Floats:
    """Turning to the left."""
    return _about(2, angle)


def about(axis: Floats, angle: ArrayLike) -> Floats:
    """About one axis (3,) or an axis a row (n, 3); Rodrigues."""
    a = np.asarray(angle, float)[..., None, None]
    u = unit(axis)
    k = np.zeros((*u.shape, 3))
    k[..., 0, 1], k[..., 0, 2], k[..., 1, 2] = -u[..., 2], u[..., 1], -u[..., 0]
    k = k - np.swapaxes(k, -1, -2)
    return np.asarray(np.eye(3) + np.sin(a) * k + (1 - np.cos(a)) * (k @ k))


def unit(v: Floats) -> Floats:
    """Rows of length one."""
    return np.asarray(v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12))


def carried(turn: Floats, v: Floats) -> Floats:
    """Vectors (n, 3) or (3,) turned by (n, 3, 3)."""
    return np.asarray(np.einsum("...ij,...j->...i", turn, v))


def basis(down: Floats, back: Floats) -> Floats:
    """Axes as columns of a limb's frame: -Z along it, Y to its back as near as can be, X its hinge."""
    z = -unit(down)
    y = unit(back - z * (back * z).sum(-1, keepdims=True))
    return np.stack([np.cross(y, z), y, z], -1)


def back(turn: Floats) -> Floats:
    """The inverse."""
    return np.swapaxes(turn, -1, -2)


def quats(turn: Floats) -> Floats:
    """Unit quaternions (..., 4) w, x, y, z of (..., 3, 3), by Shepperd's method; the sign is free."""
    m = turn
    t = np.stack([m[..., 0, 0] + m[..., 1, 1] + m[..., 2, 2], m[..., 0, 0], m[..., 1, 1], m[..., 2, 2]], -1)
    k = t.argmax(-1)
    full = np.empty((*k.shape, 4, 4))
    full[..., 0, 0] = 1 + t[..., 0]
    for i in range(3):
        j, n = (i + 1) % 3, (i + 2) % 3
        full[..., 0, i + 1] = full[..., i + 1, 0] = m[..., n, j] - m[..., j, n]
        full[..., i + 1, i + 1] = 1 + m[..., i, i] - m[..., j, j] - m[..., n, n]
        full[..., i + 1, j + 1] = full[..., j + 1, i + 1] = m[..., j, i] + m[..., i, j]
    return unit(np.take_along_axis(full, k[..., None, None], -2)[..., 0, :])


def matrices(q: Floats) -> Floats:
    """The inverse of `quats`."""
    w, x, y, z = np.moveaxis(unit(q), -1, 0)
    rows = [[1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)]]  # fmt: skip
    return np.stack([np.stack(r, -1) for r in rows], -2)


def mixed(a: Floats, b: Floats, share: ArrayLike) -> Floats:
    """The turn at a share of the shorter way between two, row by row."""
    p, q = quats(a), quats(b)
    dot = (p * q).sum(-1, keepdims=True)
    q, dot = np.where(dot < 0, -q, q), np.abs(dot)
    angle = np.arccos(np.clip(dot, 0, 1))
    s, w = np.sin(angle), np.broadcast_to(np.asarray(share, float), dot.shape[:-1])[..., None]
    near = s < 1e-6
    s = np.where(near, 1.0, s)
    return matrices(np.where(near, p + (q - p) * w, (np.sin((1 - w) * angle) * p + np.sin(w * angle) * q) / s))


__all__ = ["about", "about_x", "about_y", "about_z", "back", "basis", "carried", "matrices", "mixed", "quats", "unit"]
