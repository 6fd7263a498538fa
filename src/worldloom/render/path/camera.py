"""The pinhole of a Camera: pixel rays and projection, shared by every step that works on the finished picture."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats
from worldloom.world import Camera


@dataclass(frozen=True)
class Frame:
    """Eye (3,), unit forward, right and up (3,), tangent of half the horizontal field, size in pixels."""

    eye: Floats
    forward: Floats
    right: Floats
    up: Floats
    tangent: float
    width: int
    height: int

    def rays(self, step: int = 1) -> Floats:
        """(h, w, 3) unit directions through pixel centres, of every `step`-th pixel."""
        x = (np.arange(0, self.width, step) + 0.5 * step) / self.width * 2 - 1
        y = (1 - (np.arange(0, self.height, step) + 0.5 * step) / self.height * 2) * self.height / self.width
        d = self.forward + self.tangent * (x[None, :, None] * self.right + y[:, None, None] * self.up)
        return np.asarray(d / np.linalg.norm(d, axis=-1, keepdims=True))

    def project(self, points: ArrayLike) -> tuple[Floats, Floats, Floats]:
        """Pixel x, y and depth along the axis of points (n, 3); what lies behind the eye has depth under 0."""
        q = np.asarray(points, float).reshape(-1, 3) - self.eye
        z = q @ self.forward
        k = self.width / 2 / (np.where(np.abs(z) < 1e-3, 1e-3, z) * self.tangent)
        return self.width / 2 + q @ self.right * k, self.height / 2 - q @ self.up * k, z


def frame(camera: Camera, width: int, height: int) -> Frame:
    """The frame of a camera for a picture's size."""
    eye = np.asarray(camera.position, float)
    f = np.asarray(camera.target, float) - eye
    f = f / np.linalg.norm(f)
    r = np.cross(f, [0.0, 0.0, 1.0] if abs(f[2]) < 0.999 else [0.0, 1.0, 0.0])
    r = r / np.linalg.norm(r)
    return Frame(eye, f, r, np.cross(r, f), math.tan(camera.fov / 2), width, height)


__all__ = ["Frame", "frame"]
