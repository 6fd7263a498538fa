"""What is drawn over the solids: water with its mirror image, and sprites."""

from __future__ import annotations

from typing import Any

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.raster import sprites
from worldloom.render.raster.batch import Piece, pack
from worldloom.render.raster.context import program, put
from worldloom.render.raster.stage import Batch, Stage, gl
from worldloom.synth.terrain import water_mesh
from worldloom.world import Camera, Water, World

CLIP_DISTANCE0 = 0x3000
NEAR_ENOUGH = 0.5
"""Metres that eye or target may have moved since a mirror image that is kept; more is another shot."""


class WaterSheet:
    """One body of water: a moving surface that mirrors what stands above it."""

    def __init__(self, stage: Stage, world: World, water: Water) -> None:
        self.water, self.prog = water, program("scene.vert", "water.frag", "common.glsl")
        mesh = water_mesh(world, water)
        sheet = [Piece(*pack(mesh, np.eye(4), 0), mesh.bounds[0], mesh.bounds[1])] if len(mesh) else []
        self.batch = Batch(stage.ctx, sheet, [self.prog])
        size = (stage.size[0] * 2 // 5, stage.size[1] * 2 // 5)
        self.picture = stage.ctx.texture(size, 4, dtype="f2")
        self.picture.repeat_x = self.picture.repeat_y = False
        self.target = stage.ctx.framebuffer([self.picture], stage.ctx.depth_renderbuffer(size))
        w = np.asarray(world.sky.wind)
        self.wind = w / max(float(np.linalg.norm(w)), 1e-6)
        self.seen: tuple[Floats, Floats] | None = None
        """Clip matrix and camera (eye, target) of the mirror image."""

    def before(self, stage: Stage, camera: Camera, clip: Floats, time: float, poses: Any) -> None:
        """Draw the mirror image, unless the last one may be kept and was seen from nearly the same place."""
        level = self.water.level
        if not self.batch.count or camera.position[2] <= level or not self.batch.seen(clip):
            self.seen = None
            return
        view = np.array([camera.position, camera.target])
        if stage.keeps and self.seen is not None and float(np.abs(view - self.seen[1]).max()) < NEAR_ENOUGH:
            return
        self.seen = clip, view
        flip = np.diag([1.0, 1.0, -1.0, 1.0])
        flip[2, 3] = 2 * level
        eye = np.array([*camera.position[:2], 2 * level - camera.position[2]])
        ctx = stage.ctx
        self.target.use()
        ctx.viewport = (0, 0, *self.picture.size)
        ctx.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        ctx.enable_only(ctx.DEPTH_TEST)
        ctx.enable_direct(CLIP_DISTANCE0)
        put(stage.scene, {"eye": tuple(eye), "mirrored": -1.0, "lamp_count": min(stage.values["lamp_count"], 4)})
        stage.surfaces(stage.scene, clip @ flip, np.asarray(camera.position), time, poses, cut=(0.0, 0.0, 1.0, -level + 0.02))
        stage.share(stage.scene)
        ctx.disable_direct(CLIP_DISTANCE0)

    def draw(self, stage: Stage, camera: Camera, clip: Floats, time: float) -> None:
        """Blend the surface over the ground below it."""
        if not self.batch.count:
            return
        ctx = stage.ctx
        stage.share(self.prog)
        self.picture.use(7)
        w = self.water
        put(self.prog, {"view_proj": gl(clip), "model": gl(np.eye(4)), "clip": (0.0, 0.0, 0.0, 1.0), "wind": (0.0, 0.0), "clock": time})
        mirrored = gl(clip if self.seen is None else self.seen[0])
        put(self.prog, {"mirror_clip": mirrored, "water": (*w.color, w.waves), "flow": w.flow, "wind_dir": tuple(self.wind)})
        ctx.enable(ctx.BLEND)
        ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA, ctx.ZERO, ctx.ONE_MINUS_SRC_ALPHA
        self.batch.draw(self.prog, clip)
        ctx.disable(ctx.BLEND)


class Sprites:
    """Effects and weather of a world."""

    def __init__(self, stage: Stage, world: World, air: sprites.Air) -> None:
        self.world, self.air, self.prog = world, air, program("sprite.vert", "sprite.frag", "common.glsl")
        self.buffer = stage.ctx.buffer(reserve=sprites.SPRITE.itemsize * 16384)
        self.array = stage.ctx.vertex_array(self.prog, [(self.buffer, sprites.FORMAT, *sprites.NAMES)], skip_errors=True)

    def draw(self, stage: Stage, camera: Camera, clip: Floats, time: float) -> None:
        """Light adds up, cover dims what is behind."""
        rows = sprites.world_sprites(self.world, camera, time, self.air)[-16384:]
        if not len(rows):
            return
        ctx = stage.ctx
        self.buffer.write(np.ascontiguousarray(rows).tobytes())
        stage.share(self.prog)
        put(self.prog, {"view_proj": gl(clip), "clock": time})
        ctx.enable(ctx.BLEND)
        ctx.blend_func = ctx.ONE, ctx.ONE_MINUS_SRC_ALPHA, ctx.ZERO, ctx.ONE_MINUS_SRC_ALPHA
        stage.target.depth_mask = False
        self.array.render(ctx.TRIANGLE_STRIP, vertices=4, instances=len(rows))
        stage.target.depth_mask = True
        ctx.disable(ctx.BLEND)


__all__ = ["Sprites", "WaterSheet"]
