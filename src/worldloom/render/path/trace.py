"""Traces a stage: the layers that finishing mixes, and the denoiser it cleans the mixture with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from worldloom.render.path.fog import transmittance
from worldloom.render.path.gather import F4, float4
from worldloom.render.path.llvm import engine
from worldloom.render.path.scene import Stage
from worldloom.render.path.sky import looked_up


@dataclass(frozen=True)
class Layers:
    """(h, w, 3) noisy radiance of daylight `day`, of lamps `lamp`, of sources seen directly `seen`, all dimmed by the fog's
    transmittance; `albedo` and `normal` dimmed likewise, to guide the denoiser; (h, w): `through` that transmittance, `depth` metres
    (large for sky), `sky` the share of a pixel that is open sky."""

    day: F4
    lamp: F4
    seen: F4
    albedo: F4
    normal: F4
    through: F4
    depth: F4
    sky: F4


def trace(s: Stage, spp: int, seed: int) -> Callable[[], Layers]:
    """Start to render with `spp` samples a pixel; what is returned waits for the layers."""
    if s.device is None:
        return lambda: _plain(s, spp, seed)
    from worldloom.render.path.device import lens_of

    pending = s.device.trace(lens_of(s.camera, s.view), spp, seed)
    return lambda: grouped(pending())


def grouped(c: F4) -> Layers:
    """Layers of the kernel's channels."""
    c = np.where(np.isfinite(c), c, 0)
    through = c[..., 15, None]
    return Layers(c[..., 0:3], c[..., 3:6], c[..., 6:9], np.clip(c[..., 9:12] * through, 0, 1), c[..., 12:15] * through,
                  c[..., 15], c[..., 16], c[..., 17])  # fmt: skip


def _plain(s: Stage, spp: int, seed: int) -> Layers:
    """A plain path tracer's picture: fog is laid over from depth; lamps are not told apart; the sky's part is taken out again."""
    mi = engine()
    c = np.array(mi.render(s.scene, spp=spp, seed=seed))
    c = np.where(np.isfinite(c), c, 0).astype(np.float32)
    first = np.array(mi.render(s.scene, integrator=mi.load_dict({"type": "depth"}), spp=max(spp, 4), seed=seed + 1))
    cover = np.clip(first[..., 3], 0, 1).astype(float)
    light, albedo, normal, depth = c[..., :3], c[..., 4:7], c[..., 7:10], c[..., 10]
    d = s.view.rays()
    indoors = s.scene.environment() is None
    light = np.minimum(light, 25) if indoors else np.clip(light - (1 - cover)[..., None] * looked_up(s.dome, d), 0, 25)
    far = np.where(cover > 1e-3, depth / np.maximum(cover, 1e-3), 1e5)
    t = transmittance(s.fog, np.broadcast_to(s.view.eye, d.shape), d, far)
    day, none, through = light * t[..., None], np.zeros_like(light), cover * t + 1 - cover
    day4, none4, albedo4, through4, far4, sky4 = map(float4, (day, none, np.clip(albedo, 0, 1), through, far, 1 - cover))
    return Layers(day4, none4, none4, albedo4, normal, through4, far4, sky4)


def denoise(light: F4, albedo: F4, normal: F4, quality: str = "high") -> F4:
    """Intel Open Image Denoise with guides; `quality` "fast" takes half as long."""
    import mitsuba_oidn as oidn

    how = {"high": oidn.Quality.High, "fast": oidn.Quality.Fast}[quality]
    return np.asarray(oidn.denoise(float4(light), albedo=float4(albedo), normal=float4(normal), hdr=True, quality=how))


__all__ = ["Layers", "denoise", "grouped", "trace"]
