"""Bodies on the graphics card: their pictures go there once, points and normals each frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.raster.context import program, put
from worldloom.render.raster.matrices import sun_matrix
from worldloom.render.raster.posed import Body, Part, Single
from worldloom.synth.people.figure import Finish

KINDS = {"skin": 0.10, "cloth": 0.15, "hair": 0.20, "eye": 0.25, "plain": 0.30}
"""As posed_light.frag knows them."""
SINGLE, DARK = 0.35, 0.5
"""Kind of brows and lashes, and what is left of their colour: they are too thin to shine."""
SRGB8_ALPHA8 = 0x8C43
TINT, RELIEF = 12, 13
RAYS, MAP = 40, 384
"""Directions from which a body is looked at to know what it sees of its surroundings, and pixels of such a look."""
ON_FLOOR, LEAST = 0.045, 0.06
"""Metres of height up to which something is on the floor, and of the radius of a foot at least."""
EVENED = 3
"""Times that what a point sees is drawn toward what its neighbours see."""


@dataclass(frozen=True)
class _Look:
    tint: Any
    relief: Any
    values: dict[str, Any]
    cut: bool
    """Whether its picture cuts holes; what has none is drawn faster, for its depth is known before its surface."""
    closed: bool
    """Whether its backs are never seen."""


class Drawn:
    """One body. `move` puts it into a pose; `model` (4, 4) into the world. Its pictures are `fine` where two sizes of them are blended."""

    def __init__(self, ctx: Any, body: Body, fine: bool = True) -> None:
        self.ctx, self.body, self.model = ctx, body, np.eye(4)
        self.soles = np.zeros((0, 4))
        """Middles (k, 3) and radii of the feet that are on the floor, against the model."""
        self.casters = [program("posed.vert", "posed_depth.frag", define=k) for k in ((), ("CUT",))]
        self.fillers = [program("posed.vert", "posed.frag", define=k) for k in ((), ("CUT",), ("CUT", "HAIR"))]
        self.fine = program("posed.vert", "posed_fine.frag", "common.glsl")
        self.moving = ctx.buffer(reserve=len(body.points) * 24, dynamic=True)
        self.open = ctx.buffer(reserve=len(body.points) * 12)
        self._opened(np.ones(len(body.points), np.float32))
        uv, index = ctx.buffer(body.uv.tobytes()), ctx.buffer(body.faces.astype("u4").tobytes())
        layout = [(self.moving, "3f4 3f4", "in_pos", "in_normal"), (uv, "2f4", "in_uv"), (self.open, "3f4", "in_open")]
        self.arrays = {id(p): ctx.vertex_array(p, layout, index, skip_errors=True) for p in (*self.casters, self.fine, *self.fillers)}
        self.looks = [_look(ctx, p.finish, fine) for p in body.parts]
        hair = next((p.finish for p in body.parts if p.finish.kind == "hair" and p.finish.alpha is not None), None)
        self.roots = hair.color if hair else (0.0, 0.0, 0.0)

    def move(self, points: Single, normals: Single) -> None:
        """Points and normals (n, 3) against the model."""
        self.soles = soles(points)
        self.moving.write(np.concatenate([points, normals], 1, dtype=np.float32).tobytes())

    def standing(self) -> Floats:
        """(k, 4) `soles` in the world."""
        middles = np.column_stack([self.soles[:, :3], np.ones(len(self.soles))]) @ self.model.T
        return np.column_stack([middles[:, :3], self.soles[:, 3]])

    def fill(self, clip: Floats, grain: float = 0.0) -> None:
        """What its surfaces are made of, into the frame buffer that is bound; `grain` shifts which hairs are cut."""
        for prog in self.fillers:
            put(prog, {"view_proj": _gl(clip), "model": _gl(self.model), "grain": grain})
            put(prog, {"tint": TINT, "relief": RELIEF, "roots": self.roots})
        for part, look in zip(self.body.parts, self.looks, strict=True):
            if look.values["kind"] != SINGLE:
                hair = look.values["kind"] == KINDS["hair"]
                self._draw(self.fillers[2 if hair else look.cut], part, look, part.count)

    def brush(self, clip: Floats) -> None:
        """Brows and lashes, blended over what is lit already."""
        put(self.fine, {"view_proj": _gl(clip), "model": _gl(self.model), "tint": TINT, "relief": RELIEF})
        for part, look in zip(self.body.parts, self.looks, strict=True):
            if look.values["kind"] == SINGLE:
                self._draw(self.fine, part, look, part.count)

    def cast(self, clip: Floats, share: float = 1.0) -> None:
        """Its depth; of hair a `share`, which shadows do not miss."""
        for prog in self.casters:
            put(prog, {"view_proj": _gl(clip), "model": _gl(self.model), "tint": TINT})
        for part, look in zip(self.body.parts, self.looks, strict=True):
            hair = look.values["kind"] == KINDS["hair"]
            if look.values["kind"] != SINGLE:
                self._draw(self.casters[look.cut], part, look, int(part.count * share) // 3 * 3 if hair else part.count)

    def _draw(self, prog: Any, part: Part, look: _Look, count: int) -> None:
        look.tint.use(TINT)
        look.relief.use(RELIEF)
        put(prog, look.values)
        if look.closed:
            self.ctx.enable(self.ctx.CULL_FACE)
        self.arrays[id(prog)].render(self.ctx.TRIANGLES, vertices=count, first=part.first)
        self.ctx.disable(self.ctx.CULL_FACE)

    def shade(self, points: Single, normals: Single) -> None:
        """Measure what each point sees of its surroundings, in this pose, and keep it. Half a second."""
        self.move(points, normals)
        self._opened(evenly_seen(seen(self, points, normals), self.body.faces))

    def _opened(self, share: NDArray[Any]) -> None:
        self.open.write(np.column_stack([share, self.body.scalp]).astype("f4").tobytes())


def soles(points: Single) -> Floats:
    """(k, 4) middles and radii of what of points (n, 3) is on the floor: a foot each side, or one patch of who sits or lies there."""
    low = points[points[:, 2] < ON_FLOOR]
    if not len(low):
        return np.zeros((0, 4))
    middle = (low[:, 0].min() + low[:, 0].max()) / 2
    feet = [low[low[:, 0] < middle], low[low[:, 0] >= middle]]
    rows = [(*(f.min(0) + f.max(0))[:2] / 2, 0.0, max(float(np.ptp(f[:, :2], axis=0).max()) / 2, LEAST)) for f in feet if len(f)]
    return np.array(rows)


def seen(drawn: Drawn, points: Single, normals: Single) -> NDArray[np.float64]:
    """(n,) share of the hemisphere over each point that is free, weighted by cosine: depth maps from evenly spread directions."""
    ctx, depth = drawn.ctx, drawn.ctx.depth_texture((MAP, MAP))
    target = ctx.framebuffer([ctx.renderbuffer((MAP, MAP), 1)], depth)
    middle = (points.min(0) + points.max(0)) / 2
    radius = float(np.linalg.norm(points - middle, axis=1).max()) * 1.02
    free, whole, home = np.zeros(len(points)), np.full(len(points), 1e-6), drawn.model
    drawn.model = np.eye(4)
    for way in _sphere(RAYS):
        m = sun_matrix(way, middle, radius, 2 * radius, MAP)
        target.use()
        ctx.enable_only(ctx.DEPTH_TEST)
        ctx.viewport = (0, 0, MAP, MAP)
        target.clear(depth=1.0)
        drawn.cast(m, 0.4)
        z = np.frombuffer(depth.read(alignment=1), np.float32).reshape(MAP, MAP)
        q = (points + normals * 0.004) @ m[:3, :3].T + m[:3, 3]
        x, y = (np.clip(((q[:, k] * 0.5 + 0.5) * MAP).astype(int), 0, MAP - 1) for k in (0, 1))
        weight = np.maximum(normals @ way, 0)
        free += weight * (q[:, 2] * 0.5 + 0.5 <= z[y, x] + 0.006 / radius)
        whole += weight
    drawn.model = home
    for item in (target, depth):
        item.release()
    return np.asarray(np.clip(free / whole, 0.08, 1.0))


def evenly_seen(share: NDArray[np.float64], faces: NDArray[Any]) -> NDArray[np.float64]:
    """(n,) shares with each drawn toward those beside it on the mesh: pixels of a depth map are 5 mm wide, and a point on the edge of
    one sees more or less than its neighbours, which shows as bright triangles on cloth."""
    a, b = (np.concatenate([faces[:, k] for k in order]).astype(np.int64) for order in ((0, 1, 2, 1, 2, 0), (1, 2, 0, 0, 1, 2)))
    many = np.maximum(np.bincount(b, minlength=len(share)), 1)
    for _ in range(EVENED):
        share = 0.4 * share + 0.6 * np.where(many > 1, np.bincount(b, share[a], len(share)) / many, share)
    return share


def _sphere(n: int) -> Floats:
    k = np.arange(n) + 0.5
    z, turn = 1 - 2 * k / n, k * np.pi * (3 - np.sqrt(5))
    return np.stack([np.sqrt(1 - z * z) * np.cos(turn), np.sqrt(1 - z * z) * np.sin(turn), z], 1)


def _look(ctx: Any, f: Finish, fine: bool) -> _Look:
    albedo = f.albedo if f.albedo is not None else np.full((4, 4, 3), 255, np.uint8)
    cover = f.alpha if f.alpha is not None else np.full(albedo.shape[:2], 255, np.uint8)
    tint = _texture(ctx, np.dstack([_sized(albedo, cover.shape), cover]), SRGB8_ALPHA8, fine)
    flat = np.tile(np.array([128, 128, 255], np.uint8), (4, 4, 1))
    relief = (f.relief if f.relief is not None else flat).copy()
    relief[..., 2] = _sized(f.matte, relief.shape[:2]) if f.matte is not None else 255
    single = f.kind == "hair" and f.alpha is None
    color = tuple(DARK * c for c in f.color) if single else f.color
    values = {"finish": (*color, f.roughness), "kind": SINGLE if single else KINDS.get(f.kind, 0.30), "bumpy": float(f.relief is not None)}
    bumps = _texture(ctx, np.dstack([relief, np.full(relief.shape[:2], 255, np.uint8)]), None, fine)
    return _Look(tint, bumps, values, f.alpha is not None, f.kind in ("skin", "eye"))


def _sized(a: NDArray[np.uint8], shape: Sequence[int]) -> NDArray[np.uint8]:
    """A picture brought to (h, w)."""
    from PIL import Image

    return a if a.shape[:2] == tuple(shape) else np.asarray(Image.fromarray(a).resize((shape[1], shape[0])))


def _texture(ctx: Any, a: NDArray[np.uint8], kind: int | None, fine: bool) -> Any:
    out = ctx.texture((a.shape[1], a.shape[0]), 4, np.ascontiguousarray(a).tobytes(), internal_format=kind)
    out.build_mipmaps()
    out.filter = (ctx.LINEAR_MIPMAP_LINEAR if fine else ctx.LINEAR_MIPMAP_NEAREST, ctx.LINEAR)
    return out


def _gl(m: Floats) -> bytes:
    return np.ascontiguousarray(m.T, "f4").tobytes()


__all__ = ["Drawn", "KINDS", "evenly_seen", "seen"]
