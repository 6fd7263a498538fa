"""Water that moves: the sum of sines of `render.path.land` at any time as one matrix product, over points that stay."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import F4, Batch
from worldloom.render.path.land import Sheet, fits, sea, sheet, spectrum
from worldloom.world import Water, World


class Swell:
    """A water in a view: `batch` as the stills have it, `at(t)` its positions and normals at t seconds."""

    @staticmethod
    def of(world: World, water: Water, view: Frame, rows: int, columns: int) -> Swell | None:
        """None where the water is not in the view."""
        lies, made = sheet(world, water, view, rows, columns), sea(world, water, view, rows, columns, 0.0)
        return None if lies is None or made is None else Swell(world, water, lies, made)

    def __init__(self, world: World, water: Water, lies: Sheet, batch: Batch) -> None:
        """`sines` (96, n): every wave's sine and cosine at time 0, times how much of it the cells hold."""
        self.batch, self.level = batch, water.level
        c = spectrum(world, water, lies.p)
        cell, p = lies.cell.astype(np.float32), lies.p.astype(np.float32)
        self.speed, self.slope = c.speed, c.slope
        self.k, self.heading = c.k, np.stack([np.cos(c.angle), np.sin(c.angle)])
        self.sines = np.empty((2 * len(c.k), len(p)), np.float32)
        for i, k in enumerate(c.k):
            held = fits(k, cell) * (c.calm if 2 * np.pi / k < 3 else np.float32(1))
            turn = p @ (k * self.heading[:, i]).astype(np.float32) + np.float32(c.phase[i])
            self.sines[2 * i], self.sines[2 * i + 1] = held * np.sin(turn), held * np.cos(turn)
        shore = smoothstep(lies.depth, 0.0, 0.5).astype(np.float32)
        self.shore = np.stack([shore, 0.3 + 0.7 * shore, 0.3 + 0.7 * shore])

    def at(self, t: float) -> tuple[F4, F4]:
        """Positions and unit normals (n, 3)."""
        h, gx, gy = (self._weights(t) @ self.sines) * self.shore
        v, n = self.batch.v.copy(), np.stack([-gx, -gy, np.ones_like(gx)], 1)
        v[:, 2] = self.level + h
        return v, n / np.linalg.norm(n, axis=1, keepdims=True)

    def _weights(self, t: float) -> F4:
        """(3, 96) that turn sines and cosines at time 0 into height and slopes at t."""
        s, c = np.sin(self.speed * t), np.cos(self.speed * t)
        high, steep = self.slope / self.k, self.slope * self.heading
        rows: list[Floats] = [np.stack([high * c, high * s], 1), *(np.stack([-g * s, g * c], 1) for g in steep)]
        return np.stack([r.ravel() for r in rows]).astype(np.float32)


__all__ = ["Swell"]
