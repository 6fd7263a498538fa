"""A stage with people on it: they are lit in their own way (skin, hair, eyes), cast shadows, and may stand before a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.batch import Piece
from worldloom.render.raster.context import program, put
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.matrices import sun_matrix
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_draw import Drawn
from worldloom.render.raster.post import Look
from worldloom.render.raster.stage import FAR, NEAR, PLAIN, STILL, Poses, Stage, _Mover, _Shadow, gl
from worldloom.world import Camera


TILE = 16
"""Pixels of the squares in which people are lit: only those that hold the kind of surface at hand."""
LIT = ((0.08, 0.12), (0.18, 0.22), (0.23, 0.27), (0.13, 0.17), (0.28, 0.32))
"""Bounds of the kinds (`posed_draw.KINDS`): skin, hair, eye, cloth, plain."""


class Peopled(Stage):
    """As a stage; `people` are drawn with all else that is solid. `spread` softens the sun's shadows on them (metres), `disc_size` is the
    radius (radians) of the sun as eyes mirror it."""

    def __init__(self, pieces: Sequence[Piece], finishes: Finishes, rig: Rig, width: int, height: int, *, texels: int = 2048,
                 spread: float = 0.004, disc_size: float = 0.05) -> None:  # fmt: skip
        super().__init__(pieces, finishes, rig, width, height, texels=texels)
        kinds = (("SKIN",), ("HAIR",), ("EYE",), ("CLOTH",), ())
        self.tiles = self.ctx.buffer(reserve=8 * (width // TILE + 1) * (height // TILE + 1), dynamic=True)
        made = [program("tile.vert", "posed_light.frag", "common.glsl", define=k) for k in kinds]
        self.lighters = [self.ctx.vertex_array(p, [(self.tiles, "2f4/i", "in_tile")]) for p in made]
        self.people: list[Drawn] = []
        self.grain, self.spread, self.disc_size = 0.0, spread, disc_size

    def join(self, body: Body) -> Drawn:
        """A body that stands on the stage from now on."""
        out = Drawn(self.ctx, body)
        self.people.append(out)
        return out

    def surfaces(self, prog: Any, clip: Floats, eye: Floats, time: float, poses: Poses,
                 cut: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)) -> None:  # fmt: skip
        """People go with what is filled, not into mirrors."""
        super().surfaces(prog, clip, eye, time, poses, cut)
        if prog is self.filler:
            for one in self.people:
                one.fill(clip, self.grain)

    def solids(self, camera: Camera, clip: Floats, time: float, poses: Poses) -> None:
        """People's own light goes over what the stage made of them."""
        super().solids(camera, clip, time, poses)
        if self.people:
            self._lit(camera, clip)

    def _lit(self, camera: Camera, clip: Floats) -> None:
        ctx, f = self.ctx, np.asarray(camera.target) - camera.position
        own = {"fill_a": 8, "fill_b": 9, "fill_c": 10, "fill_depth": 11, "range": (NEAR, FAR), "forward": tuple(f / np.linalg.norm(f)),
               "unproject": gl(np.asarray(np.linalg.inv(clip), float)), "spread": self.spread, "grain": self.grain,
               "disc_size": self.disc_size}  # fmt: skip
        for unit, t in enumerate((*self.skins, self.post.depth), 8):
            t.use(unit)
        self.target.use()
        self.target.depth_mask, ctx.depth_func = False, ">"
        ctx.enable_only(ctx.DEPTH_TEST)
        kinds = np.frombuffer(self.skins[2].read(alignment=1), np.float16).reshape(self.size[1], self.size[0], 4)[..., 3]
        for lighter, (low, high) in zip(self.lighters, LIT, strict=True):
            tiles = _tiles((kinds > low) & (kinds < high))
            if len(tiles):
                self.tiles.write(tiles.tobytes())
                self.share(lighter.program)
                put(lighter.program, own | {"tile": (TILE / self.size[0], TILE / self.size[1])})
                lighter.render(ctx.TRIANGLES, 6, instances=len(tiles))
        ctx.depth_func = "<="
        ctx.enable(ctx.BLEND)
        ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA, ctx.ZERO, ctx.ONE
        for person in self.people:
            self.share(person.fine)
            person.brush(clip)
        ctx.disable(ctx.BLEND)
        self.target.depth_mask, ctx.depth_func = True, "<"

    def _cast(self, shadow: _Shadow, radius: float, centre: Floats, time: float, poses: Poses, movers: list[_Mover]) -> None:
        super()._cast(shadow, radius, centre, time, poses, movers)
        if shadow is not self.shadows[0] or not self.people:
            return
        if not movers:
            shadow.map = shadow.live_map
            self.ctx.copy_framebuffer(shadow.live, shadow.still)
            shadow.live.use()
            self.ctx.enable_only(self.ctx.DEPTH_TEST)
            self.ctx.viewport = (0, 0, self.texels, self.texels)
        for one in self.people:
            one.cast(shadow.matrix, 0.4)


class Portrait(Peopled):
    """People alone before a picture of light (h, w, 3), which `behind` sets; the shadow map is as tight as they are."""

    def __init__(self, rig: Rig, width: int, height: int, *, texels: int = 1536, spread: float = 0.012, disc_size: float = 0.2) -> None:
        super().__init__([], Finishes(), rig, width, height, texels=texels, spread=spread, disc_size=disc_size)
        self.painter = self.ctx.vertex_array(program("screen.vert", "backdrop.frag"), [])
        self.backdrop: Any = None
        self.window = (0.0, 0.0, 1.0, 1.0)
        """What part of the backdrop is seen: lower left corner and size, in shares."""

    def behind(self, light: NDArray[np.float32]) -> None:
        """The picture that is seen where nobody stands."""
        data = np.concatenate([light, np.ones_like(light[..., :1])], -1).astype("f2")[::-1]
        size = (light.shape[1], light.shape[0])
        if self.backdrop is None or self.backdrop.size != size:
            self.backdrop = self.ctx.texture(size, 4, dtype="f2")
            self.backdrop.repeat_x = self.backdrop.repeat_y = False
        self.backdrop.write(np.ascontiguousarray(data).tobytes())

    def shot(self, camera: Camera, look: Look = PLAIN, lamps: Sequence[Lamp] | None = None, samples: int = 1) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB. As `draw`, with hair cut finer the more samples there are; shadows are cast once."""
        total = np.zeros((self.size[1], self.size[0], 3), np.float32)
        for k in range(samples):
            self.grain = k / samples
            shift = ((k + 0.5) / samples - 0.5, ((k * 0.618) % 1.0) - 0.5) if samples > 1 else (0.0, 0.0)
            self.radiance(camera, 0.0, STILL, lamps, shift)
            total += self.post.finish(look, camera, NEAR, FAR)
        return (total / samples + 0.5).astype(np.uint8)

    def solids(self, camera: Camera, clip: Floats, time: float, poses: Poses) -> None:
        """People alone."""
        self.lit.use()
        self.ctx.clear(0.0, 0.0, 0.0, 0.0)
        self.fill.use()
        self.ctx.viewport = (0, 0, *self.size)
        self.ctx.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        self.ctx.enable_only(self.ctx.DEPTH_TEST)
        self.surfaces(self.filler, clip, np.asarray(camera.position), time, poses)
        self._lit(camera, clip)

    def dome(self, clip: Floats) -> None:
        """The backdrop where nobody stands."""
        if self.backdrop is None:
            super().dome(clip)
            return
        self.ctx.depth_func = "<="
        self.backdrop.use(0)
        put(self.painter.program, {"image": 0, "window": self.window})
        self.painter.render(self.ctx.TRIANGLES, 3)
        self.ctx.depth_func = "<"

    def cast(self, camera: Camera, time: float, poses: Poses) -> None:
        """One map round all people; not again for further samples of a frame."""
        if not np.any(self.rig.sun_light > 0) or not self.people or self.grain > 0:
            return
        at = np.array([one.model[:3, 3] for one in self.people])
        radius = 1.0 + float(np.linalg.norm(at - at.mean(0), axis=1).max())
        shadow, centre = self.shadows[0], at.mean(0) + [0, 0, 1.0]
        shadow.matrix, shadow.radius = sun_matrix(self.rig.sun, centre, radius, 8.0, self.texels), radius
        shadow.live.use()
        self.ctx.enable_only(self.ctx.DEPTH_TEST)
        self.ctx.viewport = (0, 0, self.texels, self.texels)
        shadow.live.clear(depth=1.0)
        shadow.map = shadow.live_map
        for one in self.people:
            one.cast(shadow.matrix, 0.4)


def _tiles(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """(k, 2) lower left corners, in tiles, of those in which anything is set."""
    h, w = mask.shape
    rows = np.logical_or.reduceat(mask, np.arange(0, h, TILE), axis=0)
    return np.argwhere(np.logical_or.reduceat(rows, np.arange(0, w, TILE), axis=1))[:, ::-1].astype(np.float32)


__all__ = ["Peopled", "Portrait"]
