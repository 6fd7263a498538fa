"""What earlier frames of a shot knew, carried along motion vectors: few samples a frame become many a pixel.

Every pixel's first surface is found again where it was a frame ago (Yang, Liu and Salvi 2020, "A survey of temporal antialiasing
techniques"): what stands still by the camera's move, what moves by its own. Old values are read with Catmull-Rom weights and kept
where the old depth agrees; the mean runs over at most `MOST` frames, over `WATER` where waves change what is mirrored. Light is denoised
before it enters the mean: noise that has been carried between pixels looks like texture to a denoiser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.path.gather import F4
from worldloom.render.path.tables import Lane, Lens, dr, mi

MOST, MOVING, WATER = 16.0, 8.0, 3.0
"""Frames that a mean runs over: what rests, what moves, water."""
AGREE = 0.03
"""Share by which depths of one surface may differ."""


@dataclass
class Owners:
    """Whose a moving face is: `faces` (m,) numbers of rigid parts from 1 on, the last number water; 0 is all that rests."""

    faces: Any
    count: int

    @staticmethod
    def of(faces: Sequence[int], numbers: Sequence[int]) -> Owners:
        """From the count of faces of each batch and whose it is."""
        return Owners(mi.UInt32(np.repeat(np.asarray(numbers, np.uint32), faces)), max(numbers, default=0))


class History:
    """The running means of a shot: for every frame `begin`, `guides`, then `light` once that is denoised."""

    def __init__(self, scene: Any, owners: Owners, swell: int) -> None:
        self.scene, self.owners, self.swell = scene, owners, swell
        self.rows: Any = None
        self.lit: Any = None
        self.lens: Lens | None = None
        self.counts: Any = None
        self.far: Any = None
        self.track: Track | None = None

    def begin(self, lens: Lens) -> tuple[Any, Any, Any]:
        """Starts looking for the first surfaces of a frame: point, distance, owner."""
        pixel = dr.arange(mi.UInt32, int(lens.width[0]) * int(lens.height[0]))
        seen = first(self.scene, self.owners, lens, pixel)
        dr.eval(seen)
        return seen

    def guides(self, seen: tuple[Any, Any, Any], lens: Lens, now: Sequence[Lane], back: Sequence[Floats], weight: float) -> Guides:
        """The means with a frame's 11 lanes (seen 3, albedo 3, normal 3, transmittance, open sky) that count as `weight` frames;
        `back` (4, 4) of each rigid part takes it where it was a frame ago."""
        p, far, owner = seen
        self.far = far
        rows = [mi.Vector4f(*now[0:3], far), mi.Vector4f(*now[3:6], now[9]), mi.Vector4f(*now[6:9], now[10])]
        self.track = None
        if self.rows is not None and self.lens is not None:
            self.track, old = self._tracked(p, far, owner, back, weight)
            rows = [mi.Vector4f(dr.select(self.track.agreed, o + (n - o) * self.track.share, n)) for o, n in zip(old, rows, strict=True)]
            rows[0].w = far
            dr.eval(self.track)
        else:
            self.counts = dr.full(mi.Float, weight, len(far))
        self.rows, self.lens = _flat(rows), lens
        out = np.array(self.rows).reshape(int(lens.height[0]), int(lens.width[0]), 3, 4)
        parts = [np.ascontiguousarray(x) for x in (*(out[..., k, :3] for k in range(3)), *(out[..., k, 3] for k in range(3)))]
        return Guides(*parts)

    def light(self, denoised: F4) -> F4:
        """The mean (h, w, 3) of light free of albedo, with a frame's."""
        h, w = denoised.shape[:2]
        row = mi.Vector4f(*(mi.Float(np.ascontiguousarray(denoised[..., k]).ravel()) for k in range(3)), self.far)
        t = self.track
        if t is not None and self.lit is not None:
            assert self.lens is not None
            (old,), _ = tapped(self.lit, 1, self.lens, t.x, t.y, t.expected, t.agreed)
            row = mi.Vector4f(dr.select(t.agreed, old + (row - old) * t.share, row))
            row.w = self.far
        self.lit = _flat([row])
        return np.ascontiguousarray(np.array(self.lit).reshape(h, w, 4)[..., :3])

    def _tracked(self, p: Lane, far: Lane, owner: Lane, back: Sequence[Floats], weight: float) -> tuple[Track, list[Lane]]:
        """Where each pixel's surface was, how much the frame counts there, and the old rows."""
        lens = self.lens
        assert lens is not None
        moves = mi.Float(np.concatenate([np.eye(4)[:3].ravel(), *(np.asarray(m)[:3].ravel() for m in back)]))
        rigid = dr.select(owner > len(back), 0, owner)
        a, b, c = (dr.gather(mi.Vector4f, moves, rigid * 3 + k) for k in range(3))
        was = mi.Point3f(*(r.x * p.x + r.y * p.y + r.z * p.z + r.w for r in (a, b, c)))
        x, y, z = projected(lens, was)
        inside = (z > 1e-3) & (x > -0.5) & (y > -0.5) & (x < mi.Float(lens.width) - 0.5) & (y < mi.Float(lens.height) - 0.5)
        expected = dr.select(far < 9e4, dr.norm(was - lens.eye), 1e5)
        old, agreed = tapped(self.rows, 3, lens, x, y, expected, inside)
        most = dr.select(owner == 0, MOST, dr.select(owner == self.swell, WATER, MOVING))
        nearest = mi.UInt32(dr.clip(y + 0.5, 0, mi.Float(lens.height) - 1)) * lens.width
        nearest += mi.UInt32(dr.clip(x + 0.5, 0, mi.Float(lens.width) - 1))
        count = dr.select(agreed, dr.minimum(dr.gather(mi.Float, self.counts, nearest, inside), most), 0)
        self.counts = count + weight
        dr.eval(self.counts)
        return Track(x, y, expected, agreed, weight / (count + weight)), old


@dataclass
class Track:
    """Pixel coordinates a frame ago, distance then, whether the same surface was there, share of the new frame."""

    x: Any
    y: Any
    expected: Any
    agreed: Any
    share: Any


@dataclass(frozen=True)
class Guides:
    """(h, w, 3) light straight from sources, albedo, normal; (h, w) distance to the first surface, transmittance, open sky."""

    seen: F4
    albedo: F4
    normal: F4
    depth: F4
    through: F4
    sky: F4


def _flat(rows: Sequence[Lane]) -> Lane:
    """Rows side by side, a pixel after the other."""
    n = dr.width(rows[0])
    out, at = dr.zeros(mi.Float, 4 * len(rows) * n), dr.arange(mi.UInt32, n) * len(rows)
    for k, row in enumerate(rows):
        dr.scatter(out, row, at + k)
    dr.eval(out)
    return out


def first(scene: Any, owners: Owners, lens: Lens, pixel: Lane) -> tuple[Lane, Lane, Lane]:
    """The first surface in the middle of each pixel."""
    pinhole = Lens(lens.eye, lens.forward, lens.right, lens.up, mi.Float(0), mi.Float(1), lens.width, lens.height)
    o, d = pinhole.ray(pixel, mi.Vector2f(0.5), mi.Vector2f(0))
    hit = scene.ray_intersect_preliminary(mi.Ray3f(o, d), coherent=True)
    valid = hit.is_valid()
    far = dr.select(valid, hit.t, 1e5)
    moving = valid & (dr.reinterpret_array(mi.UInt32, hit.shape) == 0)
    owner = dr.select(moving, dr.gather(mi.UInt32, owners.faces, hit.prim_index, moving), 0) if owners.count else mi.UInt32(0)
    return o + d * far, far, owner + dr.zeros(mi.UInt32, dr.width(pixel))


def projected(lens: Lens, p: Lane) -> tuple[Lane, Lane, Lane]:
    """Pixel coordinates (0 the middle of the first) and depth."""
    q = mi.Vector3f(p - lens.eye)
    z = dr.dot(q, lens.forward)
    inverse = dr.rcp(dr.select(dr.abs(z) < 1e-6, 1e-6, z))
    x = dr.dot(q, lens.right) / dr.squared_norm(lens.right) * inverse
    y = dr.dot(q, lens.up) / dr.squared_norm(lens.up) * inverse
    return (x + 1) * 0.5 * mi.Float(lens.width) - 0.5, (1 - y) * 0.5 * mi.Float(lens.height) - 0.5, z


def tapped(flat: Lane, count: int, lens: Lens, x: Lane, y: Lane, expected: Lane, active: Lane) -> tuple[list[Lane], Lane]:
    """`count` old rows between pixels, the first with distance as its fourth number, and whether one of the nearest four is as far away
    as `expected`; what is read stays within those that are, lest birds leave trails in the sky."""
    i, j = dr.floor(x), dr.floor(y)
    wx, wy = _weights(x - i), _weights(y - j)
    out, low, high = ([mi.Vector4f(k) for _ in range(count)] for k in (0, 1e9, -1e9))
    agreed = mi.Bool(False)
    for b in range(4):
        row = mi.UInt32(dr.clip(j + (b - 1), 0, mi.Float(lens.height) - 1)) * lens.width
        for a in range(4):
            at = (row + mi.UInt32(dr.clip(i + (a - 1), 0, mi.Float(lens.width) - 1))) * count
            taps = [dr.gather(mi.Vector4f, flat, at + k, active) for k in range(count)]
            out = [o + t * (wx[a] * wy[b]) for o, t in zip(out, taps, strict=True)]
            if a in (1, 2) and b in (1, 2):
                same = dr.abs(taps[0].w - expected) < AGREE * expected
                agreed = agreed | same
                low = [dr.select(same, dr.minimum(v, t), v) for v, t in zip(low, taps, strict=True)]
                high = [dr.select(same, dr.maximum(v, t), v) for v, t in zip(high, taps, strict=True)]
    return [dr.clip(o, v, w) for o, v, w in zip(out, low, high, strict=True)], active & agreed


def _weights(f: Lane) -> list[Lane]:
    """Catmull-Rom weights of four neighbours at a share f of the way from the second to the third."""
    return [
        f * (-0.5 + f * (1 - 0.5 * f)), 1 + f * f * (1.5 * f - 2.5), f * (0.5 + f * (2 - 1.5 * f)), f * f * (0.5 * f - 0.5),
    ]  # fmt: skip


__all__ = ["Guides", "History", "Owners", "Track", "first", "projected", "tapped"]
