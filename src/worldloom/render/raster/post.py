"""From linear light to a picture: ambient occlusion, bloom, AgX tone mapping, grade."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.context import program, put
from worldloom.world import Camera


@dataclass(frozen=True)
class Look:
    """How light becomes a picture; the same steps as the stills' (render.path.grade), without what needs the whole picture."""

    exposure: tuple[float, float, float] = (1.0, 1.0, 1.0)
    black: float = 0.0
    bloom: float = 0.06
    saturation: float = 1.12
    contrast: float = 1.12
    vignette: float = 0.12
    shadow: tuple[float, float, float] = (0.0, 0.0, 0.0)
    light: tuple[float, float, float] = (0.0, 0.0, 0.0)
    occlusion: bool = True


class Post:
    """Buffers and programs of one picture size. `input` receives linear light with the ambient share in alpha."""

    def __init__(self, ctx: Any, size: tuple[int, int]) -> None:
        self.ctx, self.size = ctx, size
        self.image, self.depth = ctx.texture(size, 4, dtype="f2"), ctx.depth_texture(size)
        self.depth.compare_func, self.depth.filter = "", (ctx.NEAREST, ctx.NEAREST)
        self.input = ctx.framebuffer([self.image], self.depth)
        self.rough, self.out = ctx.framebuffer([ctx.texture(size, 4)]), ctx.framebuffer([ctx.texture(size, 4)])
        files = ("bright.frag", "blur.frag", "occlusion.frag", "smooth.frag")
        self.bright, self.blur, self.occlusion, self.smooth = (ctx.vertex_array(program("screen.vert", f), []) for f in files)
        self.lasts = [ctx.vertex_array(program("screen.vert", "finish.frag", define=k), []) for k in ((), ("OCCLUSION",))]
        self.shade = ctx.framebuffer([ctx.texture((max(size[0] // 2, 1), max(size[1] // 2, 1)), 2, dtype="f2")])
        self.small = [[self._buffer(k) for _ in range(2)] for k in (4, 16)]
        for t in (self.image, self.depth):
            t.repeat_x = t.repeat_y = False

    def _buffer(self, k: int) -> Any:
        t = self.ctx.texture((max(self.size[0] // k, 2), max(self.size[1] // k, 2)), 4, dtype="f2")
        t.repeat_x = t.repeat_y = False
        return self.ctx.framebuffer([t])

    def finish(self, look: Look, camera: Camera, near: float, far: float) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB."""
        self.ctx.enable_only(self.ctx.NOTHING)
        source = self.image
        for (a, b), knee in zip(self.small, (1.1 / max(look.exposure[1], 1e-4), 0.0), strict=True):
            self._pass(self.bright, a, source, {"knee": knee, "step": (0.5 / a.size[0], 0.5 / a.size[1])})
            self._pass(self.blur, b, a.color_attachments[0], {"step": (1 / a.size[0], 0.0)})
            self._pass(self.blur, a, b.color_attachments[0], {"step": (0.0, 1 / a.size[1])})
            source = a.color_attachments[0]
        half = math.tan(camera.fov / 2)
        if look.occlusion:
            lens = {"lens": (half, half * self.size[1] / self.size[0]), "near": near, "far": far}
            self._pass(self.occlusion, self.shade, self.depth, lens)
        small = [a.color_attachments[0] for a, _ in self.small]
        for unit, t in enumerate((self.image, self.depth, *small, self.shade.color_attachments[0])):
            t.use(unit)
        last = self.lasts[look.occlusion]
        put(last.program, {
            "image": 0, "depth": 1, "bloom_a": 2, "bloom_b": 3, "shade": 4, "exposure": look.exposure, "bloom": look.bloom,
            "near": near, "far": far, "grade": (look.saturation, look.contrast, look.vignette), "black": look.black,
            "dark_tint": look.shadow, "light_tint": look.light,
        })  # fmt: skip
        self.rough.use()
        self.ctx.viewport = (0, 0, *self.size)
        last.render(self.ctx.TRIANGLES, 3)
        self._pass(self.smooth, self.out, self.rough.color_attachments[0], {"step": (1 / self.size[0], 1 / self.size[1])})
        data = np.frombuffer(self.out.read(components=3, alignment=1), np.uint8)
        return np.ascontiguousarray(data.reshape(self.size[1], self.size[0], 3)[::-1])

    def light(self) -> Floats:
        """(h, w, 3) linear light as it was drawn."""
        data = np.frombuffer(self.image.read(alignment=1), np.float16).reshape(self.size[1], self.size[0], 4)
        return np.asarray(data[::-1, :, :3], float)

    def _pass(self, array: Any, target: Any, source: Any, values: dict[str, Any]) -> None:
        target.use()
        self.ctx.viewport = (0, 0, *target.size)
        source.use(0)
        put(array.program, {"image": 0, **values})
        array.render(self.ctx.TRIANGLES, 3)


__all__ = ["Look", "Post"]
