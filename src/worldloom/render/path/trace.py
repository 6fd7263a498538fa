"""Traces a stage and denoises its light groups: the layers that finishing mixes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.path.fog import transmittance
from worldloom.render.path.gather import F4, float4
from worldloom.render.path.llvm import engine
from worldloom.render.path.scene import Stage
from worldloom.render.path.sky import looked_up


@dataclass(frozen=True)
class Layers:
    """(h, w, 3) radiance of daylight `day`, of lamps `lamp`, of sources seen directly `seen`, all dimmed by the fog's transmittance;
    (h, w): `through` that transmittance, `depth` metres (large for sky), `sky` the share of a pixel that is open sky."""

    day: Floats
    lamp: Floats
    seen: Floats
    through: Floats
    depth: Floats
    sky: Floats


def trace(s: Stage, spp: int, seed: int, *, llvm: bool, fast: bool = False) -> Layers:
    """Render with `spp` samples a pixel and denoise."""
    mi = engine()

    integrator = s.scene.integrator()
    if llvm:
        integrator.groups(s.scene)
    picture = np.array(mi.render(s.scene, spp=spp, seed=seed))
    picture = np.where(np.isfinite(picture), picture, 0).astype(np.float32)
    return _grouped(picture[..., 4:], fast) if llvm else _single(s, picture, spp, seed, s.scene.environment() is None, fast)


def _grouped(c: F4, fast: bool) -> Layers:
    day, lamp, seen, albedo, normal = (c[..., k : k + 3] for k in (0, 3, 6, 9, 12))
    through, depth, sky = c[..., 15], c[..., 16], c[..., 17]
    guide = np.clip(albedo * through[..., None], 0, 1), normal * through[..., None]
    clean = [denoise(g, *guide, fast) if g.max() > 1e-7 else g for g in (day, lamp)]
    return Layers(*(x.astype(float) for x in (*clean, seen, through, depth, sky)))


def _single(s: Stage, c: F4, spp: int, seed: int, indoors: bool, fast: bool) -> Layers:
    """A plain path tracer's picture: fog is laid over from depth; lamps are not told apart; the sky's part is taken out again."""
    mi = engine()
    first = np.array(mi.render(s.scene, integrator=mi.load_dict({"type": "depth"}), spp=max(spp, 4), seed=seed + 1))
    cover = np.clip(first[..., 3], 0, 1).astype(float)
    light, albedo, normal, depth = c[..., :3], c[..., 4:7], c[..., 7:10], c[..., 10]
    d = s.view.rays()
    light = np.minimum(light, 25) if indoors else np.clip(light - (1 - cover)[..., None] * looked_up(s.dome, d), 0, 25)
    clean = denoise(light.astype(np.float32), np.clip(albedo, 0, 1), normal, fast).astype(float)
    far = np.where(cover > 1e-3, depth / np.maximum(cover, 1e-3), 1e5)
    t = transmittance(s.fog, np.broadcast_to(s.view.eye, d.shape), d, far)
    through = cover * t + 1 - cover
    return Layers(clean * t[..., None], np.zeros_like(clean), np.zeros_like(clean), through, far, 1 - cover)


def denoise(light: F4, albedo: F4, normal: F4, fast: bool = False) -> F4:
    """Intel Open Image Denoise with guides."""
    import pyoidn

    return np.asarray(
        pyoidn.denoise(
            float4(light), albedo=float4(albedo), normal=float4(normal), hdr=True, quality="balanced" if fast else "high"
        )
    )


__all__ = ["Layers", "denoise", "trace"]
