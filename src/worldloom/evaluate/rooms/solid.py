"""An object as the room metrics see it: its surface, and the box round it that is turned with it about the vertical."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.evaluate.glb import Node
from worldloom.geometry import Floats, spread

SPACING = 0.025
"""Metres between points on a surface."""
MAX_POINTS = 12_000
CELLS = 16
"""Points of a box along each of its axes."""
SIDES = {"left": (0, -1), "right": (0, 1), "front": (1, -1), "back": (1, 1), "bottom": (2, -1), "top": (2, 1)}
"""Axis of the box's own frame, and which end of it: the front of an object is its -Y."""
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Solid:
    """A node with its geometry's frame; distances and shares between solids are methods of it."""

    node: Node

    @property
    def name(self) -> str:
        """The entity's id."""
        return self.node.name

    @cached_property
    def axes(self) -> Floats:
        """(3, 3): rows are its own X, Y and Z in the world; Z stays vertical."""
        m = self.node.matrix
        front = np.array([m[0, 2], -m[2, 2], 0.0])
        size = np.linalg.norm(front)
        f = front / size if size > 1e-6 else np.array([0.0, -1.0, 0.0])
        return np.array([[-f[1], f[0], 0.0], -f, [0.0, 0.0, 1.0]])

    @cached_property
    def spans(self) -> Floats:
        """(2, 3): lowest and highest of its vertices along its axes."""
        local = self.node.vertices @ self.axes.T
        return np.array([local.min(0), local.max(0)])

    @property
    def half(self) -> Floats:
        """Half of the box's size along its axes (3,)."""
        return np.asarray(np.maximum((self.spans[1] - self.spans[0]) / 2, 1e-4))

    @cached_property
    def center(self) -> Floats:
        """Middle of the box in the world (3,)."""
        return np.asarray(self.spans.mean(0) @ self.axes)

    @cached_property
    def cells(self) -> Floats:
        """Points spread evenly inside the box, in the world: (CELLS ** 3, 3)."""
        t = (np.arange(CELLS) + 0.5) / CELLS * 2 - 1
        grid = np.stack(np.meshgrid(t, t, t, indexing="ij"), -1).reshape(-1, 3)
        return np.asarray((grid * self.half) @ self.axes + self.center)

    @cached_property
    def surface(self) -> Floats:
        """Vertices, and points at most about SPACING apart on its faces: (n, 3)."""
        v, f = self.node.vertices, self.node.faces
        corners = v[:: max(1, len(v) // MAX_POINTS)]
        return np.concatenate([corners, spread(v[f], SPACING, MAX_POINTS)])

    @cached_property
    def tree(self) -> Any:
        """A k-d tree of the surface."""
        from scipy.spatial import cKDTree

        return cKDTree(self.surface)

    @property
    def front(self) -> Floats:
        """Unit vector to where it looks, in plan (2,)."""
        return -self.axes[1, :2]

    def local(self, points: Floats) -> Floats:
        """Points of the world in the box's frame, its middle at zero."""
        return np.asarray((points - self.center) @ self.axes.T)

    def contains(self, points: Floats) -> Mask:
        """Which points lie in the box."""
        return np.asarray((np.abs(self.local(points)) <= self.half + 1e-6).all(1))

    def beside(self, points: Floats, side: str, *, wider: float = 0.0, beyond: bool = True) -> Mask:
        """Which points lie over a side face made so much wider, past the face, or (`beyond` off) past the middle."""
        axis, sign = SIDES[side]
        p = self.local(points)
        past = p[:, axis] * sign >= (self.half[axis] if beyond else 0.0) - 1e-6
        others = [k for k in range(3) if k != axis]
        return np.asarray(past & (np.abs(p[:, others]) <= self.half[others] * (1 + wider) + 1e-9).all(1))

    def gap(self, other: Solid) -> float:
        """Metres between the nearest points of the two surfaces, within about SPACING ** 2 / gap; zero where they meet."""
        small, large = sorted((self, other), key=lambda s: len(s.surface))
        return float(large.tree.query(small.surface)[0].min())


__all__ = ["SIDES", "Mask", "Solid"]
