"""What lies behind who speaks: a world drawn without them and gathered by a lens that is sharp where they stand."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.render.raster.context import program, put
from worldloom.render.raster.renderer import Renderer
from worldloom.render.raster.stage import FAR, NEAR
from worldloom.world import Camera, World

APERTURE = 0.011
"""Share of the picture's width that a point infinitely far away is spread over, half of it, in a shot of half a radian."""

SLACK = 0.05
"""Metres by which a thing must be nearer than somebody to hide them: soles stand on the floor, thighs lie on a seat."""


class Backdrop:
    """A world as light behind people, pictures `width` x `height`."""

    def __init__(self, world: World, width: int, height: int, detail: float) -> None:
        self.renderer = Renderer(world, width, height, detail=detail)
        self.stage = self.renderer.stage
        self.lens = self.stage.ctx.vertex_array(program("screen.vert", "lens.frag"), [])
        self.out = self.stage.ctx.framebuffer([self.stage.ctx.texture((width, height), 4, dtype="f2")])

    def at(self, camera: Camera, t: float) -> NDArray[np.float32]:
        """(h, w, 3) light, out of focus, at t seconds."""
        self._drawn(camera, t)
        post, size = self.stage.post, self.stage.size
        post.finish(self.renderer.look or self.renderer.meter([camera]), camera, NEAR, FAR)  # for the share of the sky that corners see
        wide = APERTURE * min(0.52 / camera.fov, 2.2)
        for unit, texture in enumerate((post.image, post.depth, post.shade.color_attachments[0])):
            texture.use(unit)
        put(self.lens.program, {"image": 0, "depth": 1, "shade": 2, "near": NEAR, "far": FAR, "focus": camera.focus, "wide": wide,
                                "aspect": size[0] / size[1]})  # fmt: skip
        self.out.use()
        self.stage.ctx.viewport = (0, 0, *size)
        self.stage.ctx.enable_only(self.stage.ctx.NOTHING)
        self.lens.render(self.stage.ctx.TRIANGLES, 3)
        data = np.frombuffer(self.out.read(components=4, dtype="f2", alignment=1), np.float16).reshape(size[1], size[0], 4)
        return np.asarray(data[::-1, :, :3], np.float32)

    def depth(self) -> NDArray[np.float32]:
        """(h, w), rows upward: the depth of what `at` drew last, as OpenGL has it, moved away by SLACK."""
        size = self.stage.size
        z = 2 * np.frombuffer(self.stage.post.depth.read(alignment=1), np.float32).reshape(size[1], size[0]).astype(float) - 1
        far = 2 * NEAR * FAR / (FAR + NEAR - z * (FAR - NEAR)) + SLACK
        return np.where(z >= 1, 1.0, ((FAR + NEAR) / (FAR - NEAR) - 2 * FAR * NEAR / ((FAR - NEAR) * far)) / 2 + 0.5).astype(np.float32)

    def surfaces(self, camera: Camera, t: float = 0.0) -> dict[str, NDArray[Any]]:
        """What lies under each pixel (`gbuffer`): depth in metres along the view, 0 where there is sky, albedo, normal."""
        from worldloom.render.raster.gbuffer import gbuffer

        self._drawn(camera, t)
        return gbuffer(self.stage)

    def lamps(self, t: float) -> list[Any]:
        """What shines at t seconds."""
        return self.renderer._moment(t)[1]

    def _drawn(self, camera: Camera, t: float) -> None:
        poses, lamps = self.renderer._moment(t)
        self.stage.radiance(camera, t, poses, lamps)


__all__ = ["APERTURE", "Backdrop"]
