"""Lines of a wooden boat: a hull surface by station and height, its planking, deck, rails and inner bulwarks. Bow along +X."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, Mesh, join, sheet, smoothstep, tube


@dataclass(frozen=True)
class Hull:
    """`u` runs 0 at the transom to 1 at the stem, `v` 0 at the keel to 1 at the sheer. Waterline at z = 0."""

    length: float
    beam: float
    sheer: float = 0.8
    """Freeboard amidships, metres."""
    rise: float = 0.95
    """How much higher the bow is."""
    draught: float = 0.55
    transom: float = 0.8
    """Width of the stern as a share of the beam."""
    rake: float = 0.55
    """How far the stem leans forward, metres."""
    fine: float = 2.3
    """Larger is a fuller bow."""
    stations: int = 49

    @property
    def u(self) -> Floats:
        """(stations,) from stern to bow."""
        return np.linspace(0, 1, self.stations)

    def half(self, u: ArrayLike) -> Floats:
        """Half breadth at the sheer."""
        t = np.asarray(u, float)
        aft = self.transom + (1 - self.transom) * np.sin(np.clip(t / 0.45, 0, 1) * np.pi / 2)
        fore = 1 - np.clip((t - 0.45) / 0.55, 0, 1) ** self.fine
        return np.asarray(self.beam / 2 * np.where(t < 0.45, aft, fore) + 0.015)

    def point(self, u: ArrayLike, v: ArrayLike, out: float = 0.0) -> Floats:
        """(..., 3) on the port side (+Y), pushed outward by `out` metres."""
        t, h = np.broadcast_arrays(np.asarray(u, float), np.asarray(v, float))
        top = self.sheer + 0.12 * (1 - t) ** 2 + self.rise * t**3
        keel = -self.draught + 0.45 * self.draught * (1 - t) ** 3 + 0.1 * t**6
        z = keel + (top - keel) * h
        y = self.half(t) * np.maximum(h, 0) ** (0.28 + 0.55 * t**2) + out
        x = self.length * (t - 0.5) + self.rake * t**6 * (h - 0.4) * 2 - 0.12 * (1 - t) ** 8 * (1 - h)
        return np.stack([x, y, z], -1)

    def at(self, x: float, v: float = 1.0, side: float = 1.0, out: float = 0.0) -> Floats:
        """(3,) on the hull at a place along the boat; side 0 is the middle line."""
        line = self.point(np.linspace(0, 1, 121), v, out)
        return np.array([x, side * np.interp(x, line[:, 0], line[:, 1]), np.interp(x, line[:, 0], line[:, 2])])

    def strake(self, v0: float, v1: float, side: int, lap: float = 0.02) -> Mesh:
        """One plank from v0 to v1, its lower edge standing `lap` proud."""
        u = self.u
        rows = np.stack(
            [self.point(u, v0), self.point(u, v0, lap), self.point(u, (v0 + v1) / 2, lap / 2), self.point(u, v1, 0.001)]
        )
        rows[0, :, 2] += 0.004
        return _side(rows, side)

    def planking(self, levels: ArrayLike, tint: ArrayLike, lap: float = 0.02) -> list[tuple[Mesh, Mesh]]:
        """(port, starboard) for each strake between levels (k + 1,), tinted by (k,)."""
        v, t = np.asarray(levels, float), np.asarray(tint, float)
        return [
            (self.strake(v[k], v[k + 1], 1, lap).tinted(t[k]), self.strake(v[k], v[k + 1], -1, lap).tinted(t[k]))
            for k in range(len(v) - 1)
        ]

    def stern(self) -> Mesh:
        """The flat transom."""
        p = self.point(0.0, np.linspace(0.01, 1, 12))
        return sheet(np.stack([p * [1, -1, 1], p * [1, 0, 1], p], 1), smooth=False)

    def deck(self, v: float, bow: float = 1.0, camber: float = 0.04) -> Mesh:
        """A cambered deck at level v, from the stern to u = bow."""
        u = np.linspace(0, bow, self.stations)
        p = self.point(u, v, -0.03)
        lat = np.linspace(-1, 1, 9)[None, :, None]
        q = p[:, None] * [1, 0, 1] + lat * p[:, None] * [0, 1, 0]
        q[..., 2] += camber * (1 - lat[..., 0] ** 2)
        return sheet(q)

    def inside(self, low: float, inset: float = 0.06) -> Mesh:
        """The inner faces from level `low` to the sheer, with the transom's, so that the shell has thickness."""
        levels = np.linspace(low, 1, 6)
        rows = np.stack([self.point(self.u, v, -inset) for v in levels])
        rows[..., 1] = np.maximum(rows[..., 1], 0.004)
        rows[..., 0] = np.maximum(rows[..., 0], -self.length / 2 + inset)
        port, star = _side(rows[::-1], 1), _side(rows[::-1], -1)
        p = rows[:, 0]
        stern = sheet(np.stack([p, p * [1, 0, 1], p * [1, -1, 1]], 1), smooth=False)
        return join([port, star, stern])

    def rail(self, v: float, radius: float, out: float = 0.0, lift: float = 0.0, ends: tuple[float, float] = (0.0, 1.0)) -> Mesh:
        """A rubbing strake or cap rail along both sides at level v."""
        p = self.point(np.linspace(*ends, self.stations), v, out) + [0, 0, lift]
        return join([tube(p, radius, 8), tube(p * [1, -1, 1], radius, 8)])

    def stem(self, radius: float = 0.045) -> Mesh:
        """Stem post and keel."""
        post = self.point(1.0, np.linspace(0.0, 1.03, 12)) * [1, 0, 1]
        keel = self.point(np.linspace(0, 1, 12), 0.0) * [1, 0, 1]
        return tube(np.concatenate([keel, post[1:]]), radius, 8)


def _side(rows: Floats, side: int) -> Mesh:
    return sheet((rows * [1, side, 1])[:, :: -1 if side < 0 else 1])


def tide_line(mesh: Mesh, height: float = 0.12) -> Mesh:
    """Weed and dirt towards the waterline, chalky above."""
    t = smoothstep(mesh.vertices[:, 2], -0.05, height + 0.25)[:, None]
    return mesh.tinted(np.array([0.62, 0.66, 0.55]) * (1 - t) + t)


__all__ = ["Hull", "tide_line"]
