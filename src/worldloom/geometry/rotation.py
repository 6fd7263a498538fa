"""Rotations: matrices for meshes, quaternions (w, x, y, z) for poses. Angles in radians, right-handed."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry.mesh import Floats, cross, unit
from worldloom.world import Pose, Quat


def rot_x(a: float) -> Floats:
    """(3, 3) about +X."""
    c, s = math.cos(a), math.sin(a)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def rot_y(a: float) -> Floats:
    """(3, 3) about +Y."""
    c, s = math.cos(a), math.sin(a)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def rot_z(a: float) -> Floats:
    """(3, 3) about +Z."""
    c, s = math.cos(a), math.sin(a)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])


def axis_angle(axis: ArrayLike, a: float) -> Floats:
    """(3, 3) about any axis (Rodrigues)."""
    x, y, z = unit(np.asarray(axis, float))
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + math.sin(a) * k + (1 - math.cos(a)) * k @ k)


def align(direction: ArrayLike, up: ArrayLike = (0, 0, 1)) -> Floats:
    """(3, 3) that turns +Z to `direction`, keeping +Y as near to `up` as it can."""
    z = unit(np.asarray(direction, float))
    u = np.asarray(up, float)
    if abs(float(z @ unit(u))) > 0.999:
        u = np.array([0.0, 1.0, 0.0]) if abs(z[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
    x = unit(cross(u, z))
    return np.stack([x, cross(z, x), z], 1)


def yaw_quat(yaw: float) -> Quat:
    """Quaternion of a turn about +Z."""
    return (math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2))


def quat_matrix(q: Quat) -> Floats:
    """(3, 3) of a unit quaternion."""
    w, x, y, z = q
    return np.array([
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ])  # fmt: skip


def matrix_quat(m: Floats) -> Quat:
    """Unit quaternion of a (3, 3) rotation, w >= 0 (Shepperd's method)."""
    t = np.array([m[0, 0] + m[1, 1] + m[2, 2], m[0, 0], m[1, 1], m[2, 2]])
    k = int(t.argmax())
    if k == 0:
        q = np.array([1 + t[0], m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]])
    else:
        i, j, l = k - 1, k % 3, (k + 1) % 3
        q = np.zeros(4)
        q[0] = m[l, j] - m[j, l]
        q[1 + i] = 1 + m[i, i] - m[j, j] - m[l, l]
        q[1 + j] = m[j, i] + m[i, j]
        q[1 + l] = m[l, i] + m[i, l]
    q = q / np.linalg.norm(q)
    q = -q if q[0] < 0 else q
    return (float(q[0]), float(q[1]), float(q[2]), float(q[3]))


def apply(pose: Pose, points: ArrayLike) -> Floats:
    """Points (n, 3) of an entity's frame in world space."""
    p = np.asarray(points, float)
    return np.asarray(p * pose.scale @ quat_matrix(pose.rotation).T + np.asarray(pose.position))


def yaw_of(q: Quat) -> float:
    """Heading of a quaternion about +Z."""
    m = quat_matrix(q)
    return math.atan2(m[1, 0], m[0, 0])


__all__ = ["rot_x", "rot_y", "rot_z", "axis_angle", "align", "yaw_quat", "quat_matrix", "matrix_quat", "apply", "yaw_of"]
