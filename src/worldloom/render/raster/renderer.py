"""Pictures of a World from any camera at any time: about a tenth of a second each at 640 x 360 on two cores."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.lamps import lamps_at
from worldloom.render.raster.light import Lamp
from worldloom.render.raster.posed_crowd import Crowd
from worldloom.render.raster.post import Look
from worldloom.render.raster.scene import Scene, scene_of
from worldloom.render.raster.sprites import Air
from worldloom.render.raster.stage import Stage
from worldloom.render.raster.veils import Sprites, WaterSheet
from worldloom.synth.realise import pose_matrix
from worldloom.world import Camera, World
from worldloom.world.motion import link_pose, poses_at

DETAIL = {"draft": 0.4, "standard": 0.5, "film": 1.0}
"""Of things in pictures of 1280 pixels and more."""
START = Camera(name="start", position=(0.0, -8.0, 2.0), target=(0.0, 0.0, 1.0))


class Renderer:
    """A World on the graphics card. Building it takes as long as making its meshes, unless a `scene` is given that another built.

    MissingError where there is no EGL.

    Frames follow from camera and time alone, but for those that are `next`; one Renderer may draw any number of them in any order.
    """

    def __init__(self, world: World, width: int, height: int, *, detail: float | None = None, scene: Scene | None = None) -> None:
        self.world = world
        self.scene = scene or scene_of(world, detail_of(world, width) if detail is None else detail)
        light, self.glows = self.scene.light, self.scene.glows
        self.stage = Stage(self.scene.pieces, self.scene.finishes, light, width, height, texels=2048 if width > 800 else 1024)
        lamps = sum((x.intensity for x in [*lamps_at(world, 0.0, {}), *self.glows]), np.zeros(3))
        air = Air(0.9 * (light.sh[0] + light.sun_light * 0.12) + np.minimum(lamps / 1500, 0.3), np.asarray(world.sky.wind))
        self.stage.extras = [*(WaterSheet(self.stage, world, w) for w in world.waters), Sprites(self.stage, world, air)]
        self.crowd = Crowd(world, self.scene.pieces, self.scene.hung, self.stage.movers)
        self.look: Look | None = None
        """Exposed for the whole world at the first frame."""

    def frame(self, camera: Camera, t: float = 0.0, samples: int = 1, *, next: bool = False) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB of the camera's view at t seconds; more samples a pixel for smoother edges.

        `next`: a frame of a film that follows the one drawn last, whose mirror images serve again.
        """
        self.look = self.look or self.meter()
        self.stage.keeps = next
        poses, lamps = self._moment(t)
        return self.stage.draw(camera, t, self.look, poses, lamps, samples)

    def meter(self, cameras: Sequence[Camera] = ()) -> Look:
        """One finish for the whole film: the stills' look, exposed by the middle tones of the shots' first views."""
        views = list(cameras) or [s.keys[0] for s in self.world.shots] or list(self.world.cameras[:1]) or [START]
        samples = []
        for c in views[:3]:
            self.stage.radiance(c, 0.0, *self._moment(0.0))
            samples.append(self.stage.post.light()[::2, ::2].reshape(-1, 3))
        return exposed(self.world, np.concatenate(samples))

    def _moment(self, t: float) -> tuple[dict[tuple[str, str], Floats], list[Lamp]]:
        self.crowd.move(t)
        poses = poses_at(self.world, t)
        out = {}
        for e in self.world.entities:
            for link in self.scene.moving.get(e.id, ()):
                m = pose_matrix(poses.get(e.id, e.pose))
                out[e.id, link] = m @ pose_matrix(link_pose(e, link, t)) if link else m
        return out, [*lamps_at(self.world, t, poses), *self.glows]


def detail_of(world: World, width: int) -> float:
    """Of things in pictures of a width."""
    return DETAIL[world.quality] * min(width / 1280, 1.0)


def preview(world: World, width: int, height: int, camera: Camera) -> NDArray[np.uint8]:
    """(h, w, 3) sRGB of one view, exposed for it."""
    r = Renderer(world, width, height, detail=0.5)
    r.look = r.meter([camera])
    return r.frame(camera, samples=4)


def exposed(world: World, light: Floats) -> Look:
    """The look of the world's stills for radiance (n, 3) of its views."""
    from worldloom.render.path.grade import agx, look

    k = look(world)
    mean = np.exp(np.log(light + 1e-6).mean(0))
    balance = (mean.mean() / mean) ** k.balance
    lum = (light * balance).mean(1)
    middle = float(np.exp(np.log(lum + 0.02 * lum.mean() + 1e-5).mean()))
    gain = np.clip(balance * k.key / middle, 0.02, 40.0)
    black = float(np.clip(np.percentile(agx(light * gain).mean(1), 0.3), 0.0, 0.3))
    hazy = world.sky.sun_elevation < -0.1 or world.sky.fog_density > 0.004
    r, g, b = (float(x) for x in gain)
    return Look((r, g, b), black, 0.11 if hazy else 0.06, k.saturation, k.contrast, k.vignette, k.shadow, k.light)


__all__ = ["DETAIL", "Renderer", "detail_of", "preview"]
