"""Finishing that does not flicker: the stills' steps (`render.path.finish`, `grade`) with what depends on the picture measured once a
shot, and the sky painted once for all its views."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.path.camera import Frame
from worldloom.render.path.fog import Fog, glow, transmittance
from worldloom.render.path.gather import F4, float4
from worldloom.render.path.grade import OUTSET, Look, agx, blur
from worldloom.render.path.sky import Dome, radiance
from worldloom.world import World


@dataclass(frozen=True)
class Exposure:
    """`balance` (3,) of the greys, `pivot` mean of the local log luminance, `gain`, `floor` of the logarithm, `black` point."""

    balance: Floats
    pivot: float
    gain: float
    floor: float
    black: float


def metered(lights: Sequence[F4], k: Look) -> Exposure:
    """One exposure for several pictures (h, w, 3) of a shot, as `grade.exposed` and `graded` choose it for one."""
    mean = np.exp(np.mean([np.log(x.mean((0, 1)) + 1e-6) for x in lights], 0))
    balance = (mean.mean() / mean) ** k.balance
    floor = 0.02 * float(np.mean([(x * balance).mean() for x in lights])) + 1e-5
    local = [_local(x * balance, floor, k) for x in lights]
    pivot = float(np.mean(local))
    dimmed = [x * balance * np.exp(-k.graduated * (l - pivot))[..., None] for x, l in zip(lights, local, strict=True)]
    gain = k.key / math.exp(float(np.mean([np.log(x.mean(2) + floor).mean() for x in dimmed])))
    black = float(np.mean([np.percentile(agx(x * gain).mean(2), 0.3) for x in dimmed]))
    return Exposure(balance, pivot, gain, floor, black)


def _local(light: F4 | Floats, floor: float, k: Look) -> Floats:
    return blur(np.log(light.mean(2) + floor), light.shape[1] * k.reach)


def developed(light: F4, k: Look, e: Exposure) -> NDArray[np.uint8]:
    """The picture (h, w, 3), sRGB, of radiance."""
    x: Any = light * float4(e.balance)
    x = x * (np.exp(-k.graduated * (_local(x, e.floor, k) - e.pivot)) * e.gain).astype(np.float32)[..., None]
    x = agx(x).astype(np.float32)
    x = (x - 0.7 * e.black) / (1 - 0.7 * e.black)
    x = 0.5 + (x - 0.475) * k.contrast
    lum = x.mean(2, keepdims=True)
    x = lum + (x - lum) * k.saturation
    shade = np.clip(1 - lum * 2, 0, 1)
    x = np.clip((x + shade * float4(k.shadow) + (1 - shade) * float4(k.light)) @ float4(OUTSET).T, 0, 1)
    h, w = x.shape[:2]
    yy, xx = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j]
    x = x * float4(1 - k.vignette * (xx**2 + yy**2) ** 1.2 / 2)[..., None]
    return np.asarray(np.clip(x, 0, 1) * 255 + 0.5, np.uint8)


class Panorama:
    """The sky through the air, over the part of it that a shot's views see."""

    def __init__(self, world: World, dome: Dome, fog: Fog, views: Sequence[Frame]) -> None:
        self.fog, step = fog, 2 * views[0].tangent / views[0].width / 1.25
        rays = [v.rays(step=8) for v in views]
        self.middle = math.atan2(*np.sum([v.forward for v in views], 0)[:2])
        turns, rises = zip(*(self._angles(d) for d in rays), strict=True)
        margin = 12 * step
        self.low, self.step = (min(float(r.min()) for r in rises) - margin, min(float(a.min()) for a in turns) - margin), step
        high = max(float(r.max()) for r in rises) + margin, max(float(a.max()) for a in turns) + margin
        rise = np.arange(self.low[0], min(high[0], math.pi / 2), step)[:, None]
        turn = np.arange(self.low[1], high[1], step)[None] + self.middle
        c = np.cos(rise)
        d = np.stack([np.sin(turn) * c, np.cos(turn) * c, np.sin(rise) + 0 * turn], -1)
        eye = np.mean([v.eye for v in views], 0)
        through = transmittance(fog, np.broadcast_to(eye, d.shape), d, np.full(d.shape[:2], 20000.0))[..., None]
        quiet = world.sky.model_copy(update={"lightning": False})
        self.picture = float4(radiance(quiet, d, dome, world.seed) * through + (1 - through) * glow(fog, d))

    def _angles(self, d: Floats) -> tuple[Floats, Floats]:
        turn = np.arctan2(d[..., 0], d[..., 1]) - self.middle
        return (turn + math.pi) % (2 * math.pi) - math.pi, np.arcsin(np.clip(d[..., 2], -1, 1))

    def seen(self, d: Floats, cover: F4) -> F4:
        """(h, w, 3) sky in unit directions (h, w, 3) where `cover` (h, w) of it is open."""
        out = np.zeros(d.shape, np.float32)
        open_ = cover > 1e-3
        turn, rise = self._angles(d[open_])
        y, x = (rise - self.low[0]) / self.step, (turn - self.low[1]) / self.step
        h, w = self.picture.shape[:2]
        i, j = np.clip(y.astype(int), 0, h - 2), np.clip(x.astype(int), 0, w - 2)
        fy, fx = (np.clip(a - b, 0, 1).astype(np.float32)[:, None] for a, b in ((y, i), (x, j)))
        p = self.picture
        upper, lower = p[i, j] * (1 - fx) + p[i, j + 1] * fx, p[i + 1, j] * (1 - fx) + p[i + 1, j + 1] * fx
        out[open_] = (upper * (1 - fy) + lower * fy) * cover[open_][:, None]
        return out


__all__ = ["Exposure", "Panorama", "developed", "metered"]
