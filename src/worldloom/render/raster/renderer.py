"""Pictures of a World from any camera at any time: about a tenth of a second each at 640 x 360 on two cores."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.path.fog import fog_of
from worldloom.render.path.sky import dome
from worldloom.render.raster.batch import pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.lamps import glowing, lamps_at
from worldloom.render.raster.light import Lamp, Rig, rig
from worldloom.render.raster.post import Look
from worldloom.render.raster.sprites import Air
from worldloom.render.raster.stage import Stage
from worldloom.render.raster.veils import Sprites, WaterSheet
from worldloom.synth.realise import Placed, pose_matrix, realise
from worldloom.world import Camera, World
from worldloom.world.motion import link_pose, poses_at

DETAIL = {"draft": 0.5, "standard": 0.8, "film": 1.0}


class Renderer:
    """A World on the graphics card. Building it takes as long as making its meshes; MissingError where there is no EGL.

    Frames follow from camera and time alone; one Renderer may draw any number of them in any order.
    """

    def __init__(self, world: World, width: int, height: int, *, detail: float | None = None) -> None:
        self.world = world
        placed = list(realise(world, DETAIL[world.quality] if detail is None else detail))
        self.moving = _moving(world, placed)
        finishes = Finishes()
        light = light_of(world)
        self.glows = glowing(world, placed)
        self.stage = Stage(pieces(placed, finishes, self.moving), finishes, light, width, height)
        air = Air(0.9 * (light.sh[0] + light.sun_light * 0.12), np.asarray(world.sky.wind))
        self.stage.extras = [*(WaterSheet(self.stage, world, w) for w in world.waters), Sprites(self.stage, world, air)]
        self.look = _mood(world)
        self.exposure: float | None = None

    def frame(self, camera: Camera, t: float = 0.0, samples: int = 1) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB of the camera's view at t seconds; more samples a pixel for smoother edges."""
        if self.exposure is None:
            self.exposure = self.meter()
        poses, lamps = self._moment(t)
        return self.stage.draw(camera, t, replace(self.look, exposure=self.exposure), poses, lamps, samples)

    def meter(self, cameras: Sequence[Camera] = ()) -> float:
        """One exposure for the whole world: by the middle tones of its shots' first views; the eye adapts only in part."""
        views = list(cameras) or [s.keys[0] for s in self.world.shots] or list(self.world.cameras[:1])
        levels = []
        for c in views[:3]:
            self.stage.radiance(c, 0.0, *self._moment(0.0))
            y = self.stage.post.light() @ [0.2126, 0.7152, 0.0722]
            levels.append(float(np.log(np.clip(y, 1e-4, 4.0)).mean() * 0.7 + math.log(max(float(np.percentile(y, 90)), 1e-4) * 0.4) * 0.3))
        return float(np.clip(0.165 * math.exp(-0.82 * (sum(levels) / max(len(levels), 1))), 0.12, 12.0)) if levels else 1.0

    def _moment(self, t: float) -> tuple[dict[tuple[str, str], Floats], list[Lamp]]:
        poses = poses_at(self.world, t)
        out = {}
        for e in self.world.entities:
            for link in self.moving.get(e.id, ()):
                m = pose_matrix(poses.get(e.id, e.pose))
                out[e.id, link] = m @ pose_matrix(link_pose(e, link, t)) if link else m
        return out, [*lamps_at(self.world, t, poses), *self.glows]


def preview(world: World, width: int, height: int, camera: Camera) -> NDArray[np.uint8]:
    """(h, w, 3) sRGB of one view, exposed for it."""
    r = Renderer(world, width, height, detail=0.5)
    r.exposure = r.meter([camera])
    return r.frame(camera, samples=4)


def light_of(world: World) -> Rig:
    """The light rig of a world: sky, fog, room, wind, wetness."""
    sky = dome(world.sky, world.seed)
    r, fog = rig(sky, world.sky), fog_of(world, sky)
    r = replace(r, fog=(fog.sigma, fog.height, fog.base, fog.skip), fog_amb=fog.ambient, fog_sun=fog.sun, wet=world.sky.rain)
    if not world.rooms:
        return r
    p = np.concatenate([np.asarray(room.polygon) for room in world.rooms])
    tall = max(room.height for room in world.rooms)
    lo, hi = np.r_[p.min(0) - 0.1, -0.2], np.r_[p.max(0) + 0.1, tall + 0.05]
    area = 2 * float(np.prod((hi - lo)[:2])) + 2 * float((hi - lo)[:2].sum()) * tall
    lamps = sum((x.intensity for x in lamps_at(world, 0.0, {})), np.zeros(3)) * 4 * math.pi
    bounce = 0.5 / (1 - 0.5) * lamps / area / math.pi
    return replace(r, room=(lo, hi), room_ambient=bounce + 0.07 * sky.ambient + 0.05 * sky.irradiance.mean(), room_sky=0.16)


def _moving(world: World, placed: Sequence[Placed]) -> dict[str, frozenset[str]]:
    """Entity id -> its links that move by themselves or with it."""
    whole = set(poses_at(world, 0.0))
    links = {(e.id, m.link) for e in world.entities for m in e.motions if m.link}
    out: dict[str, set[str]] = {}
    for p in placed:
        if p.entity_id in whole or (p.entity_id, p.link) in links:
            out.setdefault(p.entity_id, set()).add(p.link)
    return {k: frozenset(v) for k, v in out.items()}


def _mood(world: World) -> Look:
    night = world.sky.sun_elevation < -0.1
    warm = 0.03 if world.sky.time in ("sunset", "dusk", "dawn", "evening") else -0.03 if night and not world.interior else 0.0
    hazy = night or world.sky.fog_density > 0.004
    return Look(warmth=warm, bloom=0.12 if hazy else 0.06, vignette=0.22 if night or world.interior else 0.14)


__all__ = ["DETAIL", "Renderer", "light_of", "preview"]
