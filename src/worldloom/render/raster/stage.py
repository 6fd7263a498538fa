"""Draws pieces under a light rig: shadow maps, scene, glass, bloom, tone mapping. Geometry goes to the card once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.batch import FORMAT, NAMES, Piece
from worldloom.render.raster.context import context, program, put
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.matrices import camera_matrix, sun_matrix, visible
from worldloom.render.raster.post import Look, Post
from worldloom.world import Camera

NEAR, FAR = 0.12, 6000.0
LAMPS = 16
SUN, MOON = 0.0065, 0.0097
"""Radii in radians; the moon as large as the eye remembers it."""
UNITS = {"table": 0, "maps": 1, "bumps": 2, "clouds": 3, "env": 4, "shadow_near": 5, "shadow_far": 6, "mirror": 7}
Poses = Mapping[tuple[str, str], Floats]
"""(entity, link) -> (4, 4)."""
STILL: Poses = {}
IDENTITY: Floats = np.eye(4)
PLAIN = Look()


class Stage:
    """`pieces` under `rig`; `draw` gives pictures of `width` x `height`."""

    def __init__(self, pieces: Sequence[Piece], finishes: Finishes, rig: Rig, width: int, height: int, *, texels: int = 2048) -> None:
        self.ctx, self.rig, self.size, self.texels = context(), rig, (width, height), texels
        wet = ("WET",) if rig.wet > 0 else ()
        self.scene = program("scene.vert", "scene.frag", "common.glsl", "skin.glsl", "shade.glsl", define=wet)
        self.caster = program("scene.vert", "depth.frag")
        self.filler = program("scene.vert", "fill.frag", "skin.glsl", define=wet)
        self.lighter = program("screen.vert", "light.frag", "common.glsl")
        self.sky, self.light = (self.ctx.vertex_array(p, []) for p in (program("screen.vert", "sky.frag", "common.glsl"), self.lighter))
        self.textures = finishes.upload(self.ctx) | {"env": _dome(self.ctx, rig.env)}
        still = [p for p in pieces if p.key is None]
        both = (self.scene, self.caster, self.filler)
        self.solid = Batch(self.ctx, [p for p in still if not p.glass], both)
        self.panes = Batch(self.ctx, [p for p in still if p.glass], both)
        keys = dict.fromkeys((p.key, p.glass) for p in pieces if p.key is not None)
        self.movers = [_Mover(k, g, Batch(self.ctx, [p for p in pieces if (p.key, p.glass) == (k, g)], both)) for k, g in keys if k]
        self.shadows = [_Shadow(self.ctx, texels) for _ in range(2)]
        self.post = Post(self.ctx, self.size)
        self.target = self.post.input
        self.skins = [self.ctx.texture(self.size, 4, dtype=kind) for kind in ("f1", "f2", "f2")]
        self.fill, self.lit = self.ctx.framebuffer(self.skins, self.post.depth), self.ctx.framebuffer([self.post.image])
        self.extras: list[Any] = []
        """Things with `draw(stage, camera, clip, time)` that are drawn after solids: water, effects, rain."""
        self.keeps = False
        """Whether mirror images of the frame before may serve for this one."""

    def draw(self, camera: Camera, time: float = 0.0, look: Look = PLAIN, poses: Poses = STILL,
             lamps: Sequence[Lamp] | None = None, samples: int = 1) -> NDArray[np.uint8]:  # fmt: skip
        """(h, w, 3) sRGB, the mean of `samples` pictures shifted within a pixel; llvmpipe's own multisampling is nine times as slow."""
        total = np.zeros((self.size[1], self.size[0], 3))
        for k in range(samples):
            shift = ((k + 0.5) / samples - 0.5, ((k * 0.618) % 1.0) - 0.5) if samples > 1 else (0.0, 0.0)
            self.radiance(camera, time, poses, lamps, shift)
            total += self.post.finish(look, camera, NEAR, FAR)
        return (total / samples + 0.5).astype(np.uint8)

    def radiance(self, camera: Camera, time: float, poses: Poses, lamps: Sequence[Lamp] | None,
                 shift: tuple[float, float] = (0.0, 0.0)) -> None:  # fmt: skip
        """Draw linear light into the post stage's buffer; `shift` in pixels."""
        ctx, clip = self.ctx, camera_matrix(camera, self.size[0] / self.size[1], NEAR, FAR)
        clip = clip + np.outer([2 * shift[0] / self.size[0], 2 * shift[1] / self.size[1], 0, 0], clip[3])
        self.cast(camera, time, poses)
        self.bind(camera, time, self.rig.lamps if lamps is None else lamps)
        for extra in self.extras:
            if hasattr(extra, "before"):
                extra.before(self, camera, clip, time, poses)
        self.solids(camera, clip, time, poses)
        self.target.use()
        ctx.enable_only(ctx.DEPTH_TEST)
        self.dome(clip)
        for extra in self.extras:
            extra.draw(self, camera, clip, time)
        self.glass(clip, np.asarray(camera.position), time, poses)

    def solids(self, camera: Camera, clip: Floats, time: float, poses: Poses) -> None:
        """What surfaces are made of first, then light once a pixel: small triangles make shading in place three times as dear."""
        ctx = self.ctx
        self.fill.use()
        ctx.viewport = (0, 0, *self.size)
        ctx.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        ctx.enable_only(ctx.DEPTH_TEST)
        put(self.filler, {"from": tuple(camera.position)})
        self.surfaces(self.filler, clip, np.asarray(camera.position), time, poses)
        self.lit.use()
        ctx.clear(0.0, 0.0, 0.0, 0.0)
        self.target.use()  # its depth is read and tested but not written, which OpenGL 4.5 (9.3.1) defines
        self.target.depth_mask, ctx.depth_func = False, ">"
        ctx.enable_only(ctx.DEPTH_TEST)
        for unit, t in enumerate((*self.skins, self.post.depth), 8):
            t.use(unit)
        f = np.asarray(camera.target) - camera.position
        put(self.lighter, {"fill_a": 8, "fill_b": 9, "fill_c": 10, "fill_depth": 11, "range": (NEAR, FAR)})
        put(self.lighter, {"forward": tuple(f / np.linalg.norm(f)), "unproject": gl(np.asarray(np.linalg.inv(clip), float))})
        self.light.render(ctx.TRIANGLES, 3)
        self.target.depth_mask, ctx.depth_func = True, "<"

    def surfaces(self, prog: Any, clip: Floats, eye: Floats, time: float, poses: Poses,
                 cut: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)) -> None:  # fmt: skip
        """Opaque pieces, nearest first; `cut` is the plane in front of which they are kept: what it opens shows its inside."""
        self._matrices(prog, clip, time)
        put(prog, {"glass": 0.0, "clip": cut})
        whole = cut[:3] == (0.0, 0.0, 0.0)
        self.solid.draw(prog, clip, eye, backs=not whole)
        for mover in self.movers:
            if not mover.glass:
                mover.draw(prog, clip, poses, eye, backs=not whole)

    def glass(self, clip: Floats, eye: Floats, time: float, poses: Poses) -> None:
        """Blended pieces, farthest first."""
        ctx = self.ctx
        ctx.enable(ctx.BLEND)
        ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA, ctx.ZERO, ctx.ONE_MINUS_SRC_ALPHA
        self.target.depth_mask = False
        self._matrices(self.scene, clip, time)
        put(self.scene, {"glass": 1.0})
        self.panes.draw(self.scene, clip, eye, far_first=True)
        for mover in self.movers:
            if mover.glass:
                mover.draw(self.scene, clip, poses, eye)
        self.target.depth_mask = True
        ctx.disable(ctx.BLEND)

    def dome(self, clip: Floats) -> None:
        """The sky where nothing stands."""
        ctx = self.ctx
        ctx.depth_func = "<="
        put(self.sky.program, {"unproject": gl(np.asarray(np.linalg.inv(clip), float)), "env": UNITS["env"]})
        put(self.sky.program, {"disc": tuple(self.rig.disc), "wide": MOON if self.rig.disc.max() < 1 else SUN})
        self.sky.render(ctx.TRIANGLES, 3)
        ctx.depth_func = "<"

    def cast(self, camera: Camera, time: float, poses: Poses) -> None:
        """Shadow maps: drawn anew when the camera leaves the near map's middle, or for what moves."""
        if not np.any(self.rig.sun_light > 0):
            return
        f = np.asarray(camera.target) - camera.position
        far = min(max(float(np.linalg.norm(f)) * 1.3, 3.0), 45.0)
        reach = 3.0 * 1.5 ** round(math.log(far / 3.0) / math.log(1.5))
        ahead = np.asarray(camera.position) + f / max(float(np.linalg.norm(f)), 1e-6) * reach * 0.7
        centre = np.round(ahead / (reach / 3)) * (reach / 3)
        self._cast(self.shadows[0], reach, centre, time, poses, self.movers)
        self._cast(self.shadows[1], 320.0, np.round(ahead / 80) * 80, time, poses, [])

    def _cast(self, shadow: _Shadow, radius: float, centre: Floats, time: float, poses: Poses, movers: list[_Mover]) -> None:
        key = (radius, *centre.tolist())
        ctx, matrix = self.ctx, sun_matrix(self.rig.sun, centre, radius, max(4 * radius, 200.0), self.texels)
        if shadow.key != key:
            shadow.key, shadow.matrix, shadow.radius = key, matrix, radius
            shadow.still.use()
            ctx.enable_only(ctx.DEPTH_TEST)
            ctx.viewport = (0, 0, self.texels, self.texels)
            shadow.still.clear(depth=1.0)
            self._matrices(self.caster, matrix, time)
            self.solid.draw(self.caster, matrix)
        if not movers:
            shadow.map = shadow.still_map
            return
        shadow.map = shadow.live_map
        ctx.copy_framebuffer(shadow.live, shadow.still)
        shadow.live.use()
        ctx.enable_only(ctx.DEPTH_TEST)
        ctx.viewport = (0, 0, self.texels, self.texels)
        self._matrices(self.caster, matrix, time)
        for mover in movers:
            if not mover.glass:
                mover.draw(self.caster, matrix, poses)

    def bind(self, camera: Camera, time: float, lamps: Sequence[Lamp]) -> None:
        """Uniforms that every lit program shares."""
        r = self.rig
        near = chosen(lamps, camera, float(r.sh[0].mean() + 0.2 * r.sun_light.mean()))
        room = r.room or (np.full(3, 1e9), np.full(3, 1e9))
        self.values = {
            "eye": tuple(camera.position), "sun_dir": tuple(r.sun), "sun_light": tuple(r.sun_light), "sh": [tuple(x) for x in r.sh],
            "env_lods": 6.0, "sun_near": gl(self.shadows[0].matrix), "sun_far": gl(self.shadows[1].matrix), "shadow_on": 1.0,
            "fog": tuple(r.fog), "fog_amb": tuple(r.fog_amb), "fog_sun": tuple(r.fog_sun), "lamp_count": len(near),
            "room_lo": tuple(room[0]), "room_hi": tuple(room[1]), "room_ambient": tuple(r.room_ambient), "room_sky": r.room_sky,
            "time": time, "flicker": 1.0, "mirrored": 1.0, **_lamps(near),
            "bias": tuple(2.2 * x.radius / self.texels for x in self.shadows),
            "wet": r.wet,
        }  # fmt: skip
        for name, texture in self.textures.items():
            texture.use(UNITS[name])
        for shadow, unit in zip(self.shadows, (5, 6), strict=True):
            shadow.map.use(unit)
        for prog in (self.scene, self.filler, self.lighter, self.sky.program):
            self.share(prog)

    def share(self, prog: Any) -> None:
        """Give a program the shared uniforms and texture units."""
        put(prog, self.values | UNITS)

    def _matrices(self, prog: Any, clip: Floats, time: float) -> None:
        put(prog, {"view_proj": gl(clip), "model": gl(np.eye(4)), "clip": (0.0, 0.0, 0.0, 1.0), "wind": self.rig.wind, "clock": time})


class Batch:
    """Pieces in one buffer, drawn by one indirect call."""

    def __init__(self, ctx: Any, pieces: Sequence[Piece], programs: Sequence[Any]) -> None:
        self.ctx, self.count = ctx, len(pieces)
        if not pieces:
            return
        vertices = np.concatenate([p.vertices for p in pieces])
        indices = np.concatenate([p.indices.ravel() for p in pieces])
        vbo, ibo = ctx.buffer(vertices.tobytes()), ctx.buffer(indices.tobytes())
        self.vertices, self.held = vbo, len(vertices)
        self.low, self.high = np.stack([p.low for p in pieces]), np.stack([p.high for p in pieces])
        self.closed = np.array([p.closed for p in pieces])
        n = np.array([p.indices.size for p in pieces])
        self.commands = np.zeros((len(pieces), 5), np.uint32)
        self.commands[:, 0], self.commands[:, 1], self.commands[:, 2] = n, 1, np.cumsum([0, *n[:-1]])
        self.commands[:, 3] = np.cumsum([0, *(len(p.vertices) for p in pieces[:-1])])
        self.indirect = ctx.buffer(self.commands.tobytes())
        self.arrays = {id(p): ctx.vertex_array(p, [(vbo, FORMAT, *NAMES)], ibo, skip_errors=True) for p in programs}

    def seen(self, clip: Floats) -> bool:
        """Whether any piece may be in view."""
        return bool(visible(self.low, self.high, clip).any())

    def draw(self, prog: Any, clip: Floats, eye: Floats | None = None, far_first: bool = False, backs: bool = False) -> None:
        """Those that may be seen, in order of distance from `eye`; closed ones without their backs unless `backs` or the eye is in them."""
        if not self.count:
            return
        chosen = np.nonzero(visible(self.low - 0.3, self.high + 0.3, clip))[0]
        bare = self.closed[chosen] & (not backs)
        if eye is not None:
            gap = (np.maximum(np.maximum(self.low - eye, eye - self.high), 0)[chosen] ** 2).sum(1)
            order = np.argsort(-gap if far_first else gap, kind="stable")
            chosen, bare = chosen[order], (bare & (gap > 0))[order]
        if not len(chosen):
            return
        self.indirect.write(np.ascontiguousarray(self.commands[np.concatenate([chosen[bare], chosen[~bare]])]).tobytes())
        first = int(bare.sum())
        if first:
            self.ctx.enable(self.ctx.CULL_FACE)
            self.arrays[id(prog)].render_indirect(self.indirect, count=first)
            self.ctx.disable(self.ctx.CULL_FACE)
        if first < len(chosen):
            self.arrays[id(prog)].render_indirect(self.indirect, count=len(chosen) - first, first=first)


@dataclass(frozen=True)
class _Mover:
    """A link of an entity, drawn where a pose puts it."""

    key: tuple[str, str]
    glass: bool
    batch: Batch

    def draw(self, prog: Any, clip: Floats, poses: Poses, eye: Floats | None = None, backs: bool = False) -> None:
        """Its pieces, if any may be seen; `prog` keeps the model matrix."""
        m = poses.get(self.key, IDENTITY)
        put(prog, {"model": gl(m)})
        self.batch.draw(prog, clip @ m, None if eye is None else np.linalg.solve(m, [*eye, 1.0])[:3], backs=backs)


class _Shadow:
    """A depth map of what stands still and a copy with what moves."""

    def __init__(self, ctx: Any, texels: int) -> None:
        self.still_map, self.live_map = (ctx.depth_texture((texels, texels)) for _ in range(2))
        for m in (self.still_map, self.live_map):
            m.compare_func = "<="
            m.repeat_x = m.repeat_y = False
        # A colour buffer that nobody reads: without one copy_framebuffer copies no depth, and all that moves darkens the world.
        self.still, self.live = (ctx.framebuffer([ctx.renderbuffer((texels, texels), 1)], m) for m in (self.still_map, self.live_map))
        self.map: Any = self.still_map
        self.key: tuple[float, ...] | None = None
        self.matrix: Floats = np.eye(4)
        self.radius = 1.0


def chosen(lamps: Sequence[Lamp], camera: Camera, level: float) -> list[Lamp]:
    """At most LAMPS lamps that light something in view by more than a thirtieth of `level`, the weightiest first; those at the limit
    are faded, so that none springs up as the camera moves."""
    eye = np.asarray(camera.position)
    ahead = np.asarray(camera.target) - eye
    ahead = ahead / max(float(np.linalg.norm(ahead)), 1e-9)
    rated = []
    for lamp in lamps:
        power = float(lamp.intensity.max())
        reach = math.sqrt(power / (0.03 * level + 2e-4))
        q = lamp.position - eye
        gap = float(np.linalg.norm(q))
        if float(q @ ahead) > -reach and gap > 0:
            rated.append((power / (1.0 + max(gap - 0.5 * reach, 0.0)) ** 2, lamp))
    rated.sort(key=lambda x: -x[0])
    least = max([0.002 * level, *(weight for weight, _ in rated[LAMPS : LAMPS + 1])])
    fade = [(min((weight / least - 1) / 0.6, 1.0), lamp) for weight, lamp in rated[:LAMPS] if weight > least]
    return [replace(lamp, intensity=lamp.intensity * f) for f, lamp in fade]


def _lamps(lamps: Sequence[Lamp]) -> dict[str, Any]:
    rows = [((*x.position, x.radius), (*x.intensity, x.cosine), tuple(x.direction)) for x in lamps]
    rows += [((0.0,) * 4, (0.0,) * 4, (0.0,) * 3)] * (LAMPS - len(rows))
    return {name: [r[i] for r in rows] for i, name in enumerate(("lamp_at", "lamp_color", "lamp_dir"))}


def _dome(ctx: Any, env: NDArray[np.float16]) -> Any:
    four = np.concatenate([env, np.ones_like(env[..., :1])], -1)
    out = ctx.texture((env.shape[1], env.shape[0]), 4, np.ascontiguousarray(four).tobytes(), dtype="f2")
    out.build_mipmaps()
    out.filter = (ctx.LINEAR_MIPMAP_LINEAR, ctx.LINEAR)
    out.repeat_y = False
    return out


def gl(m: Floats) -> bytes:
    """A matrix as OpenGL reads it."""
    return np.ascontiguousarray(m.T, "f4").tobytes()


__all__ = ["Stage", "Batch", "Poses", "NEAR", "FAR", "UNITS", "gl"]
