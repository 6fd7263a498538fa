"""A stage of people: lit in their own way (skin, hair, eyes, cloth), shadowed by themselves, before a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.context import program, put
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.matrices import sun_matrix
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_draw import Drawn
from worldloom.render.raster.post import Look
from worldloom.render.raster.stage import FAR, NEAR, PLAIN, STILL, Poses, Stage, gl
from worldloom.world import Camera

FULL = (0.0, 0.0, 1.0, 1.0)
SOLES = 16
"""Feet at most, as backdrop.frag knows them."""
CLEAR = 1e-5
"""Extinction a metre under which nobody sees fog between themselves and somebody."""
TILE = 16
"""Pixels of the squares in which people are lit: only those that hold the kind of surface at hand."""
DARKENED = 6.4
"""Radii of a sole within which the floor is darker, as backdrop.frag has it."""
LIT = ((0.08, 0.12), (0.18, 0.22), (0.23, 0.27), (0.13, 0.17), (0.28, 0.32))
"""Bounds of the kinds (`posed_draw.KINDS`): skin, hair, eye, cloth, plain."""


class Portrait(Stage):
    """People before a picture of light (h, w, 3), which `behind` sets. The shadow map is as tight as they are, `spread` softens the sun's
    shadows on them (metres), `disc_size` is the radius (radians) of the sun as eyes mirror it; `fine` as `Drawn` has it."""

    def __init__(self, rig: Rig, width: int, height: int, *, texels: int = 1536, spread: float = 0.012, disc_size: float = 0.2,
                 fine: bool = True) -> None:  # fmt: skip
        super().__init__([], Finishes(), rig, width, height, texels=texels)
        kinds = (("SKIN",), ("HAIR",), ("EYE",), ("CLOTH",), ())
        fog = ("FOG",) if max(rig.fog[0], rig.fog[2]) > CLEAR else ()
        self.tiles = self.ctx.buffer(reserve=8 * (width // TILE + 1) * (height // TILE + 1), dynamic=True)
        made = [program("tile.vert", "posed_light.frag", "common.glsl", define=k + fog) for k in kinds]
        self.lighters = [self.ctx.vertex_array(p, [(self.tiles, "2f4/i", "in_tile")]) for p in made]
        self.people: list[Drawn] = []
        self.grain, self.spread, self.disc_size, self.fine = 0.0, spread, disc_size, fine
        self.painter = self.ctx.vertex_array(program("screen.vert", "backdrop.frag"), [])
        self.ground = self.ctx.vertex_array(program("screen.vert", "backdrop.frag", define=("SOLES",)), [])
        self.eye = np.zeros(3)
        self.sum = self.ctx.framebuffer([self.ctx.texture((width, height), 4, dtype="f2")])
        self.backdrop: Any = None
        self.screen = self.ctx.vertex_array(program("screen.vert", "before.frag"), [])
        self.front: Any = None
        """The depth of what may stand before people, if anything may."""
        self.window = (0.0, 0.0, 1.0, 1.0)
        """What part of the backdrop is seen: lower left corner and size, in shares."""

    def join(self, body: Body) -> Drawn:
        """A body that stands on the stage from now on."""
        out = Drawn(self.ctx, body, self.fine)
        self.people.append(out)
        return out

    def behind(self, light: NDArray[np.float32]) -> None:
        """The picture that is seen where nobody stands."""
        data = np.concatenate([light, np.ones_like(light[..., :1])], -1).astype("f2")[::-1]
        size = (light.shape[1], light.shape[0])
        if self.backdrop is None or self.backdrop.size != size:
            self.backdrop = self.ctx.texture(size, 4, dtype="f2")
            self.backdrop.repeat_x = self.backdrop.repeat_y = False
        self.backdrop.write(np.ascontiguousarray(data).tobytes())

    def before(self, depth: NDArray[np.float32] | None) -> None:
        """The depth (h, w) of the backdrop, rows upward, as OpenGL has it: what is nearer than people hides them. None: nothing is."""
        if depth is None:
            self.front = None
            return
        size = (depth.shape[1], depth.shape[0])
        if self.front is None or self.front.size != size:
            self.front = self.ctx.texture(size, 1, dtype="f4")
            self.front.filter = (self.ctx.NEAREST, self.ctx.NEAREST)
            self.front.repeat_x = self.front.repeat_y = False
        self.front.write(np.ascontiguousarray(depth, np.float32).tobytes())

    def shot(self, camera: Camera, look: Look = PLAIN, lamps: Sequence[Lamp] | None = None, samples: int = 1) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB of the mean light of `samples`; hair is cut finer the more there are, shadows are cast once."""
        for k in range(samples):
            self.grain = k / samples
            shift = ((k + 0.5) / samples - 0.5, ((k * 0.618) % 1.0) - 0.5) if samples > 1 else (0.0, 0.0)
            self.radiance(camera, 0.0, STILL, lamps, shift)
            if samples > 1:
                self._paint(self.sum, self.post.image, 1 / samples, FULL, add=k > 0)
        if samples > 1:
            self._paint(self.lit, self.sum.color_attachments[0], 1.0, FULL)
        return self.post.finish(look, camera, NEAR, FAR)

    def _paint(self, target: Any, picture: Any, share: float, window: tuple[float, ...], add: bool = False) -> None:
        """A picture's light into a frame buffer, or on top of what is there."""
        ctx = self.ctx
        target.use()
        ctx.viewport = (0, 0, *self.size)
        ctx.enable_only(ctx.BLEND if add else ctx.NOTHING)
        ctx.blend_func = ctx.ONE, ctx.ONE
        picture.use(0)
        put(self.painter.program, {"image": 0, "window": window, "share": share})
        self.painter.render(ctx.TRIANGLES, 3)

    def solids(self, camera: Camera, clip: Floats, time: float, poses: Poses) -> None:
        """People alone."""
        self.eye = np.asarray(camera.position, float)
        self.lit.use()
        self.ctx.clear(0.0, 0.0, 0.0, 0.0)
        self.fill.use()
        self.ctx.viewport = (0, 0, *self.size)
        self.ctx.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        self.ctx.enable_only(self.ctx.DEPTH_TEST)
        if self.front is not None:
            self.ctx.depth_func = "1"
            self.front.use(0)
            put(self.screen.program, {"image": 0, "window": self.window})
            self.screen.render(self.ctx.TRIANGLES, 3)
            self.ctx.depth_func = "<"
        for one in self.people:
            one.fill(clip, self.grain)
        if self.front is not None:
            self.lit.use()
            self.ctx.enable_only(self.ctx.NOTHING)
            self._floor(clip)
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
        halves = np.frombuffer(self.skins[2].read(alignment=1), np.uint16).reshape(self.size[1], self.size[0], 4)
        kinds = np.ascontiguousarray(halves[..., 3])
        for lighter, bounds in zip(self.lighters, LIT, strict=True):
            tiles = _tiles(between_halves(kinds, *bounds))
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

    def dome(self, clip: Floats) -> None:
        """The backdrop where nobody stands, unless it was drawn already, for parts of it are nearer than people."""
        if self.front is not None:
            return
        if self.backdrop is None:
            super().dome(clip)
            return
        self.ctx.depth_func = "<="
        self._floor(clip)
        self.ctx.depth_func = "<"

    def _floor(self, clip: Floats) -> None:
        """The backdrop, darker under feet, into the frame buffer that is bound."""
        under = np.concatenate([np.zeros((0, 4)), *(one.standing() for one in self.people)])[:SOLES]
        under = under[_in_view(under, clip)]
        array = self.ground if len(under) else self.painter
        rows = [tuple(map(float, r)) for r in np.pad(under, ((0, SOLES - len(under)), (0, 0)))]
        self.backdrop.use(0)
        put(array.program, {"image": 0, "window": self.window, "share": 1.0, "unproject": gl(np.asarray(np.linalg.inv(clip), float)),
                            "eye": tuple(self.eye), "soles": rows})  # fmt: skip
        array.render(self.ctx.TRIANGLES, 3)

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


def between_halves(bits: NDArray[np.uint16], low: float, high: float) -> NDArray[np.bool_]:
    """Where half floats, none negative, are between two bounds: their bits are in the same order, and compared ten times as fast."""
    a, b = (int(np.float16(v).view(np.uint16)) for v in (low, high))
    return np.asarray((bits > a) & (bits < b))


def _in_view(soles: Floats, clip: Floats) -> NDArray[np.bool_]:
    """(k,) Whether what soles (k, 4), middles and radii, darken may be in the picture."""
    wide = (DARKENED * soles[:, 3:])[..., None] * np.array([(-1, -1, 0), (-1, 1, 0), (1, -1, 0), (1, 1, 0)])
    corners = soles[:, None, :3] + wide
    at = np.concatenate([corners, np.ones_like(corners[..., :1])], -1) @ clip.T
    out = [(side * at[..., k] > at[..., 3]).all(1) for k in (0, 1) for side in (-1, 1)]
    return np.asarray(~np.any(out, 0))


def _tiles(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """(k, 2) lower left corners, in tiles, of those in which anything is set."""
    h, w = mask.shape
    rows = np.logical_or.reduceat(mask, np.arange(0, h, TILE), axis=0)
    return np.argwhere(np.logical_or.reduceat(rows, np.arange(0, w, TILE), axis=1))[:, ::-1].astype(np.float32)


__all__ = ["Portrait", "between_halves"]
