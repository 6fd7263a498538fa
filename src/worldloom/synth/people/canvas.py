"""A garment's picture while it is drawn: heights of its cloth and how light it is, by places in its charts, in metres."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

import worldloom.compute.science  # noqa: F401  (before SciPy)
from worldloom.synth.people.charts import Box

Single = NDArray[np.float32]
Place = tuple[float, float]
"""u and v."""


class Canvas:
    """Height (h, w) in metres and light (h, w), 1 where cloth is neither worn nor in a groove."""

    def __init__(self, box: Box, fine: float) -> None:
        """`fine` pixels a metre."""
        self.box, self.fine = box, fine
        shape = (max(8, round(box.high * fine)), max(8, round(box.wide * fine)))
        self.height, self.light = np.zeros(shape, np.float32), np.ones(shape, np.float32)

    def window(self, left: float, top: float, right: float, low: float) -> tuple[tuple[slice, slice], Single, Single]:
        """Rows and columns of a rectangle, with u (1, w) and v (h, 1) there."""
        h, w = self.height.shape
        i, j = (np.clip([int((a - o) * self.fine), int((b - o) * self.fine) + 1], 0, n) for a, b, o, n in (
            (top, low, self.box.top, h), (left, right, self.box.left, w)))  # fmt: skip
        u = self.box.left + (np.arange(*j, dtype=np.float32) + np.float32(0.5)) / np.float32(self.fine)
        v = self.box.top + (np.arange(*i, dtype=np.float32) + np.float32(0.5)) / np.float32(self.fine)
        return (slice(*i), slice(*j)), u[None], v[:, None]

    def fold(self, a: Place, b: Place, wide: float, deep: float, bend: float = 0.0, way: float = 1.0) -> None:
        """A ridge from a to b, bent aside by `bend` metres: soft on the side that `way` says, sharp with a furrow on the other."""
        room = 3 * wide + abs(bend)
        at, u, v = self.window(min(a[0], b[0]) - room, min(a[1], b[1]) - room, max(a[0], b[0]) + room, max(a[1], b[1]) + room)
        x, y = b[0] - a[0], b[1] - a[1]
        long = max(float(np.hypot(x, y)), 1e-6)
        s = ((u - a[0]) * x + (v - a[1]) * y) / long**2
        q = way * (((v - a[1]) * x - (u - a[0]) * y) / long - bend * 4 * s * (1 - s)) / wide
        ridge = np.exp(-np.where(q > 0, (q / 1.7) ** 2, (q / 0.75) ** 2)) - 0.4 * np.exp(-((q + 1.6) ** 2))
        self.height[at] += deep * np.sin(np.pi * np.clip(s, 0, 1)) ** 0.8 * ridge

    def line(self, places: Sequence[Place], groove: float = 0.0009, dark: float = 0.25, wide: float = 0.0013, dash: float = 0.0) -> None:
        """A seam along places: a groove, darker; with a `dash` a row of stitches of that length."""
        c, room = np.array(places), 4 * wide
        at, u, v = self.window(*(c.min(0) - room), *(c.max(0) + room))
        mark = np.zeros(np.broadcast_shapes(u.shape, v.shape), np.float32)
        for a, b in zip(places, places[1:], strict=False):
            x, y = b[0] - a[0], b[1] - a[1]
            long = max(float(np.hypot(x, y)), 1e-6)
            s = ((u - a[0]) * x + (v - a[1]) * y) / long**2
            d = np.hypot(u - a[0] - np.clip(s, 0, 1) * x, v - a[1] - np.clip(s, 0, 1) * y)
            one = np.exp(-((d / wide) ** 2))
            mark = np.maximum(mark, one * (np.mod(s * long / dash, 1.0) < 0.62) if dash else one)
        self.height[at] -= groove * mark
        self.light[at] *= 1 - dark * mark

    def plate(self, corners: Sequence[Place], deep: float = 0.0012, dark: float = 0.32, stitch: float = 0.004) -> None:
        """A patch with these corners (convex, clockwise as seen) sewn on: it stands out, its edge throws a little shade."""
        c = np.array(corners)
        at, u, v = self.window(*(c.min(0) - 0.02), *(c.max(0) + 0.02))
        away = np.full(np.broadcast_shapes(u.shape, v.shape), -np.inf, np.float32)
        for a, b in zip(c, np.roll(c, -1, 0), strict=True):
            x, y = (b - a) / np.linalg.norm(b - a)
            away = np.maximum(away, (u - a[0]) * y - (v - a[1]) * x)
        self.height[at] += deep * np.clip(0.5 - away / 0.003, 0, 1)
        self.light[at] *= 1 - dark * np.exp(-((np.maximum(away, 0) / 0.003) ** 2)) * (away > -0.0012)
        if stitch:
            self.light[at] *= 1 - 0.16 * np.exp(-(((away + stitch) / 0.0011) ** 2))
            self.height[at] -= 0.0003 * np.exp(-(((away + stitch) / 0.0014) ** 2))

    def ribs(self, left: float, top: float, right: float, low: float, pitch: float = 0.0065, deep: float = 0.0009) -> None:
        """A knitted band that draws together: ribs down it."""
        at, u, v = self.window(left, top, right, low)
        wave = np.cos(2 * np.pi * u / pitch) + 0 * v
        self.height[at] += (deep * wave).astype(np.float32)
        self.light[at] *= 0.93 + 0.07 * wave

    def pictures(self, soft: float) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """A normal map (h, w, 3), green up, and a shade; valleys are darker, `soft` metres wide."""
        from scipy.ndimage import gaussian_filter

        down, along = np.gradient(self.height * np.float32(self.fine))
        n = np.stack([-along, down, np.ones_like(down)], -1)
        n /= np.linalg.norm(n, axis=2, keepdims=True)
        low = gaussian_filter(self.height, soft * self.fine) - self.height
        shade = np.clip(self.light * 0.95 * (1 - np.clip(95 * low, -0.05, 0.32)), 0, 1)
        return np.round((n * 0.5 + 0.5) * 255).astype(np.uint8), np.round(np.repeat(shade[..., None], 3, 2) * 255).astype(np.uint8)


__all__ = ["Canvas", "Place"]
