"""Cells cut from any grid of points: panels, windows and beads of domes, dishes, tanks and tunnels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.parts.vehicle_skin import beads
from worldloom.geometry import Floats, Mesh, unit


def normals(p: Floats) -> Floats:
    """Unit normals of a grid (rows, cols, 3) whose front is where rows x cols points."""
    return unit(np.cross(np.gradient(p, axis=0), np.gradient(p, axis=1)))


def patch(p: Floats, mask: NDArray[np.bool_] | None = None, offset: float = 0.0, flip: bool = False) -> Mesh:
    """The cells of a mask (rows - 1, cols - 1) of a grid, moved along its normals."""
    n = normals(p)
    q = p + offset * n
    rows, cols = p.shape[:2]
    i, j = np.nonzero(np.ones((rows - 1, cols - 1), bool) if mask is None else mask)
    a = i * cols + j
    f = np.concatenate([np.stack([a, a + cols, a + cols + 1], 1), np.stack([a, a + cols + 1, a + 1], 1)])
    v = q.reshape(-1, 3)
    area = np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1)
    used, inverse = np.unique(f[area > 1e-9], return_inverse=True)
    f = inverse.reshape(-1, 3)
    u = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=-1).max(1))])
    w = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=1), axis=-1).max(0))])
    uv = np.stack(np.meshgrid(u, w, indexing="ij"), -1).reshape(rows * cols, 2)[used]
    nn = n.reshape(-1, 3)[used]
    return Mesh(v[used], f[:, ::-1] if flip else f, -nn if flip else nn, uv)


def frame(p: Floats, mask: NDArray[np.bool_], radius: float, offset: float = 0.0, sides: int = 6) -> Mesh:
    """Round bars along the outline of a mask."""
    q = p + offset * normals(p)
    m = np.pad(mask, 1)
    across = np.argwhere(m[1:, 1:-1] != m[:-1, 1:-1])
    along = np.argwhere(m[1:-1, 1:] != m[1:-1, :-1])
    cols = p.shape[1]
    e = np.concatenate([np.c_[across[:, 0] * cols + across[:, 1], across[:, 0] * cols + across[:, 1] + 1],
                        np.c_[along[:, 0] * cols + along[:, 1], (along[:, 0] + 1) * cols + along[:, 1]]])  # fmt: skip
    return beads(q.reshape(-1, 3), e, radius, sides)


__all__ = ["normals", "patch", "frame"]
