"""Camera and shadow matrices (4, 4), column vectors, depth -1..1."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, unit
from worldloom.world import Camera


def look(eye: ArrayLike, target: ArrayLike, up: ArrayLike = (0, 0, 1)) -> Floats:
    """World to view."""
    e = np.asarray(eye, float)
    f = unit(np.asarray(target, float) - e)
    u = np.asarray(up, float)
    s = np.cross(f, u if abs(float(f @ u)) < 0.9995 else np.array([0.0, 1.0, 0.0]))
    s = unit(s)
    m = np.eye(4)
    m[0, :3], m[1, :3], m[2, :3] = s, np.cross(s, f), -f
    m[:3, 3] = -m[:3, :3] @ e
    return m


def perspective(fov: float, aspect: float, near: float, far: float) -> Floats:
    """`fov` horizontal, radians."""
    x = 1 / math.tan(fov / 2)
    m = np.zeros((4, 4))
    m[0, 0], m[1, 1] = x, x * aspect
    m[2, 2], m[2, 3], m[3, 2] = -(far + near) / (far - near), -2 * far * near / (far - near), -1
    return m


def camera_matrix(c: Camera, aspect: float, near: float, far: float) -> Floats:
    """World to clip space."""
    return np.asarray(perspective(c.fov, aspect, near, far) @ look(c.position, c.target))


def sun_matrix(sun: Floats, centre: Floats, radius: float, depth: float, texels: int) -> Floats:
    """Orthographic light matrix round a centre, snapped to whole texels so that shadows do not swim."""
    view = look(sun, (0, 0, 0))
    c = view[:3, :3] @ centre
    step = 2 * radius / texels
    c[:2] = np.round(c[:2] / step) * step
    m = np.eye(4)
    m[:3, :3] = view[:3, :3]
    m[:3, 3] = -c
    scale = np.diag([1 / radius, 1 / radius, -1 / depth, 1.0])
    return np.asarray(scale @ m)


def visible(low: Floats, high: Floats, clip: Floats) -> np.ndarray:
    """(n,) bool: boxes (n, 3) that may touch the view of a clip matrix."""
    planes = np.stack([clip[3] + clip[0], clip[3] - clip[0], clip[3] + clip[1], clip[3] - clip[1], clip[3] + clip[2]])
    far = np.where(planes[:, None, :3] > 0, high[None], low[None])
    return np.asarray(((far * planes[:, None, :3]).sum(-1) + planes[:, None, 3] >= 0).all(0))


__all__ = ["look", "perspective", "camera_matrix", "sun_matrix", "visible"]
