"""What a picture of a room would show, by a few hundred rays against the boxes of what stands in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, yaw_of
from worldloom.world import Entity

ACROSS, DOWN = 26, 15
"""Rays of a picture."""
HIGH = 9 / 16
"""Of a picture, where its width is 1."""
FAR = 99.0


@dataclass(frozen=True)
class Boxes:
    """Upright boxes: middles and half extents (n, 3), headings (n,)."""

    middle: Floats
    half: Floats
    yaw: Floats

    def corners(self) -> Floats:
        """(n, 8, 3)."""
        sign = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
        p = self.half[:, None] * sign
        c, s = np.cos(self.yaw)[:, None], np.sin(self.yaw)[:, None]
        turned = np.stack([c * p[..., 0] - s * p[..., 1], s * p[..., 0] + c * p[..., 1], p[..., 2]], -1)
        return np.asarray(self.middle[:, None] + turned)


def boxes_of(entities: Sequence[Entity]) -> Boxes:
    """The boxes of things where they stand."""
    yaw = np.array([yaw_of(e.pose.rotation) for e in entities], float)
    scale = np.array([e.pose.scale for e in entities], float).reshape(-1, 1)
    at = np.array([e.center for e in entities], float).reshape(-1, 3) * scale
    c, s = np.cos(yaw), np.sin(yaw)
    at = np.stack([c * at[:, 0] - s * at[:, 1], s * at[:, 0] + c * at[:, 1], at[:, 2]], 1)
    place = np.array([e.pose.position for e in entities], float).reshape(-1, 3)
    return Boxes(place + at, np.array([e.extent for e in entities], float).reshape(-1, 3) * scale / 2, yaw)


@dataclass(frozen=True)
class Look:
    """A place to look from, what is looked at, and radians across."""

    eye: Floats
    target: Floats
    fov: float

    def axes(self) -> Floats:
        """(3, 3): rows to the right, up and ahead."""
        return self._axes

    @cached_property
    def _axes(self) -> Floats:
        f = (self.target - self.eye) / max(float(np.linalg.norm(self.target - self.eye)), 1e-9)
        r = np.array([f[1], -f[0], 0.0]) / max(math.hypot(f[0], f[1]), 1e-9)
        return np.stack([r, np.cross(r, f), f])

    def rays(self) -> Floats:
        """(ACROSS * DOWN, 3): directions through the middles of cells, one metre deep, row by row from above."""
        return self._rays

    @cached_property
    def _rays(self) -> Floats:
        x = (np.arange(ACROSS) + 0.5) / ACROSS * 2 - 1
        y = (1 - (np.arange(DOWN) + 0.5) / DOWN * 2) * HIGH
        g = np.stack(np.meshgrid(x, y), -1).reshape(-1, 2) * math.tan(self.fov / 2)
        return np.asarray(np.concatenate([g, np.ones((len(g), 1))], 1) @ self.axes())

    def frames(self, boxes: Boxes) -> Floats:
        """(n, 5): left, low, right, high in half widths of the picture, and metres ahead of the nearest corner."""
        if not len(boxes.yaw):
            return np.zeros((0, 5))
        p = (boxes.corners() - self.eye) @ self.axes().T
        q = p[..., :2] / (np.maximum(p[..., 2:], 0.15) * math.tan(self.fov / 2))
        return np.concatenate([q.min(1), q.max(1), p[..., 2].min(1)[:, None]], 1)


def struck(look: Look, boxes: Boxes) -> Floats:
    """(rays, n) metres ahead at which each ray enters each box; FAR where it misses it or begins in it."""
    d, o = look.rays(), look.eye - boxes.middle
    c, s = np.cos(boxes.yaw), np.sin(boxes.yaw)
    near, far = np.full((len(d), len(c)), -FAR), np.full((len(d), len(c)), FAR)
    local = ((c * o[:, 0] + s * o[:, 1], np.outer(d[:, 0], c) + np.outer(d[:, 1], s)),
             (c * o[:, 1] - s * o[:, 0], np.outer(d[:, 1], c) - np.outer(d[:, 0], s)), (o[:, 2], d[:, 2:3]))  # fmt: skip
    for k, (at, along) in enumerate(local):
        inv = 1.0 / np.where(np.abs(along) < 1e-9, 1e-9, along)
        a, b = (-boxes.half[:, k] - at) * inv, (boxes.half[:, k] - at) * inv
        np.maximum(near, np.minimum(a, b), out=near)
        np.minimum(far, np.maximum(a, b), out=far)
    return np.where((near < far) & (near > 0.0), near, FAR)


def ends(look: Look, low: Floats, high: Floats, ceiling: float) -> Floats:
    """(rays,) metres ahead at which rays leave a room."""
    d = look.rays()
    room = np.stack([np.array([*low, 0.0]), np.array([*high, ceiling])])
    along = np.abs(d) < 1e-9
    t = (room[(d > 0).astype(int), np.arange(3)] - look.eye) / np.where(along, 1.0, d)
    return np.asarray(np.where(along, FAR, t).min(1))


def free_ahead(look: Look, boxes: Boxes) -> float:
    """Metres to the nearest box that is met in the middle third of the picture; FAR where none is."""
    t = struck(look, boxes).reshape(DOWN, ACROSS, -1)[:, ACROSS // 3 : ACROSS - ACROSS // 3]
    return float(t.min()) if t.size else FAR


def shares(first: NDArray[np.intp], n: int) -> Floats:
    """(n,) share of the picture that each box has, of `first` (rays,) the box that each ray meets, n where none."""
    return np.bincount(first, minlength=n + 1)[:n] / max(len(first), 1)


__all__ = ["ACROSS", "DOWN", "FAR", "HIGH", "Boxes", "Look", "boxes_of", "ends", "free_ahead", "shares", "struck"]
