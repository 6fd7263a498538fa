"""A path-traced film: a shot is staged once, a frame adds a sample or two a pixel to what earlier frames knew, then is denoised and
finished while the next is traced."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.learn.shading import exposure, guides, tint
from worldloom.render.film.camera import camera_at, cuts
from worldloom.render.film.exposure import Exposure, Panorama, developed, metered
from worldloom.render.film.history import Guides, History
from worldloom.render.film.mp4 import RATE
from worldloom.render.film.staged import Shot
from worldloom.render.path.camera import Frame, frame
from worldloom.render.path.device import lens_of
from worldloom.render.path.effects import veils
from worldloom.render.path.finish import airlight, lamp_gain
from worldloom.render.path.fog import glow
from worldloom.render.path.gather import F4, float4
from worldloom.render.path.grade import blur, look, shine
from worldloom.render.path.learnt import Denoiser
from worldloom.render.path.scene import Stage
from worldloom.render.path.sky import Dome, dome
from worldloom.render.path.tables import Lane, dr
from worldloom.render.path.trace import Layers, denoise, grouped
from worldloom.render.path.weather import weathered
from worldloom.world import Camera, World

WARM = 12
"""Frames' worth of samples that the first of a shot gets."""
PALE = 0.03
"""Added to the albedo that light is divided by while it is kept, so that textures stay sharp."""
AHEAD = 1
"""Frames that are being finished while the next is traced."""
METER = 4
"""The exposure is measured on pictures of a quarter of the size."""
Picture = NDArray[np.uint8]


def traced(world: World, seconds: float, width: int, height: int, spp: int, clean: Denoiser | None = None) -> Iterator[Picture]:
    """The film's pictures (h, w, 3) in order, denoised by OIDN or by `clean`. Needs `still.prepare`'s variant of Mitsuba, with LLVM."""
    sky = dome(world.sky, world.seed)
    for first, last in cuts(world, seconds, max(1, round(seconds * RATE))):
        yield from _shot(world, sky, seconds, range(first, last), (width, height), spp, clean)


def _shot(world: World, sky: Dome, seconds: float, numbers: range, size: tuple[int, int], spp: int,
          clean: Denoiser | None) -> Iterator[Picture]:  # fmt: skip
    cameras = [camera_at(world, k / RATE, seconds) for k in numbers]
    shot = Shot(world, cameras, *size, sky)
    lab = Lab(shot, cameras, size, numbers[0] / RATE, clean)
    device = shot.stage.device
    assert device is not None
    history = History(device.scene, shot.owners, shot.swell)
    lighten: Callable[[], Callable[[], Picture]] | None = None
    with ThreadPoolExecutor(1) as finisher:
        ready: deque[Future[Picture]] = deque()
        for i, (k, camera) in enumerate(zip(numbers, cameras, strict=True)):
            now, view = shot.at(k / RATE), frame(camera, *size)
            lens, warm = lens_of(camera, view), WARM if i == 0 else 1
            lanes = device.start(lens, spp * warm, world.seed % 2**31 + 7919 * k)
            seen = history.begin(lens)
            if lighten is not None:
                ready.append(finisher.submit(lighten()))
            if len(ready) > AHEAD:
                yield ready.popleft().result()
            own = guiding(lanes)
            known, noisy = history.guides(seen, lens, own, shot.back, float(warm)), lab.noisy(lanes, own)
            lighten = partial(lab.lit, now, view, noisy, known, history, k / RATE)
        if lighten is not None:
            ready.append(finisher.submit(lighten()))
        yield from (picture.result() for picture in ready)


class Lab:
    """What turns a shot's light into pictures, all alike."""

    def __init__(self, shot: Shot, cameras: Sequence[Camera], size: tuple[int, int], start: float, clean: Denoiser | None = None) -> None:
        self.world, self.stage, self.look, self.clean = shot.world, shot.stage, look(shot.world), clean
        self.mix, self.scale = 1.0, 1.0
        views = [frame(c, *size) for c in cameras]
        indoors = bool(self.world.rooms)
        self.sky = None if indoors else Panorama(self.world, self.stage.dome, self.stage.fog, views[:: max(len(views) // 12, 1)])
        self.exposure = self._metered(shot, [cameras[0], cameras[len(cameras) // 2], cameras[-1]], size, start)

    def _metered(self, shot: Shot, cameras: Sequence[Camera], size: tuple[int, int], start: float) -> Exposure:
        """From three small pictures of the shot."""
        now, device = shot.at(start), shot.stage.device
        assert device is not None
        views = [frame(c, *(x // METER // 2 * 2 for x in size)) for c in cameras]
        layers = [grouped(device.trace(lens_of(c, v), 16, 5)()) for c, v in zip(cameras, views, strict=True)]
        self.mix = float(np.mean([lamp_gain(self.world, x) for x in layers]))
        lights = [denoise(x.day + np.float32(self.mix) * x.lamp, x.albedo, x.normal) for x in layers]
        if self.clean is not None:
            self.scale = float(np.exp(np.mean([np.log(exposure(l, 1 - x.sky)) for l, x in zip(lights, layers, strict=True)])))
        shown = [self._shone(now, v, l, guides_of(x), start) for v, l, x in zip(views, lights, layers, strict=True)]
        return metered(shown, self.look)

    def noisy(self, c: Sequence[Lane], own: Sequence[Lane]) -> list[Lane]:
        """The three lanes of light that need denoising; a learnt denoiser asks for albedo and sky of their samples behind them."""
        out = [dr.select(dr.isfinite(a + b), a + b * self.mix, 0) for a, b in zip(c[0:3], c[3:6], strict=True)]
        out += [] if self.clean is None else [*own[3:6], own[10]]
        dr.eval(out)
        return out

    def lit(self, now: World, view: Frame, noisy: Sequence[Lane], g: Guides, history: History, t: float) -> Callable[[], Picture]:
        """Denoises a frame's light; what is left of the work touches no device and may be done beside the next frame's."""
        planes = np.stack([np.array(x).reshape(g.depth.shape) for x in noisy], 2)
        if self.clean is None:
            light = denoise(planes, np.clip(g.albedo, 0, 1), g.normal, quality="fast")
            light = history.light(light / (g.albedo + PALE)) * (g.albedo + PALE)
        else:
            beside = guides(g.albedo, g.normal, g.depth, 1 - g.sky, np.stack([view.right, view.up, view.forward]))
            free = self.clean(planes[..., :3], tint(planes[..., 3:6], 1 - planes[..., 6]), beside, self.scale)
            light = history.light(free) * tint(g.albedo, 1 - g.sky)
        return lambda: self.shown(now, view, light, g, t)

    def shown(self, now: World, view: Frame, light: F4, g: Guides, t: float) -> Picture:
        """The finished picture of light (h, w, 3) without noise."""
        return developed(self._shone(now, view, light, g, t), self.look, self.exposure)

    def _shone(self, now: World, view: Frame, denoised: F4, g: Guides, t: float) -> F4:
        """(h, w, 3) radiance behind the lens of denoised light; float32 all through, which halves its time."""
        s, outdoors = replace(self.stage, view=view), self.sky is not None
        light: Any = denoised
        seen: Any = g.seen * max(self.mix, 0.5)
        depth: Any = g.depth
        if self.sky is not None:
            d = view.rays()
            light = light + (1 - g.through)[..., None] * float4(glow(s.fog, d)) + self.sky.seen(d, g.sky)
            light = light + _haze(s, d, g.depth) * np.float32(self.mix)
        v = veils(now, view, g.depth.astype(float), t)
        if v.cover.any():
            around = blur(light + np.minimum(seen, 4.0), 26 * view.width / 960) * 1.2 + 0.25 * s.dome.ambient * outdoors
            light = light * (1 - v.cover)[..., None] + around * v.tint * v.cover[..., None]
            seen = seen * (1 - 0.8 * v.cover)[..., None]
        if v.light.any():
            seen = seen + v.light * max(self.mix, 0.75)
        light = weathered(now, view, light, light + np.minimum(seen, 4.0), depth, t)
        light, seen = float4(light), float4(seen)
        return float4(shine(light, seen, self.look))


def guiding(c: Sequence[Lane]) -> list[Lane]:
    """The kernel's channels as the 11 that history keeps: seen 3, albedo 3, normal 3, transmittance, open sky."""
    through = c[15]
    return [dr.select(dr.isfinite(x), x, 0) for x in (*c[6:9], *(x * through for x in c[9:15]), through, c[17])]


def guides_of(x: Layers) -> Guides:
    """What finishing needs of layers, besides the light."""
    return Guides(x.seen, x.albedo, x.normal, x.depth, x.through, x.sky)


def _haze(s: Stage, d: Floats, depth: F4) -> F4:
    """Airlight round lamps, which is smooth, at half the size."""
    small = float4(airlight(s, d[::2, ::2], depth[::2, ::2].astype(float)))
    h, w = depth.shape
    return small.repeat(2, 0).repeat(2, 1)[:h, :w]


__all__ = ["Lab", "guides_of", "traced"]
