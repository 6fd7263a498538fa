"""A world on the device: one mesh of what rests and one of what moves, tables of lights, sky and textures, fog, camera."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.path.camera import Frame
from worldloom.render.path.fog import Fog
from worldloom.render.path.gather import F4, SIZE, Batch, Finish, float4, packed
from worldloom.render.path.kernel import CHANNELS, trace_pixels
from worldloom.render.path.lamps import Lamp, glows
from worldloom.render.path.lights import Choice, balls, bulb, chosen, drawn, triangles
from worldloom.render.path.garden import garden
from worldloom.render.path.panes import Window, fill, lit_windows
from worldloom.render.path.sky import Dome
from worldloom.render.path.surface import Mesh, laid_out
from worldloom.render.path.tables import Air, Lane, Lens, Tables, dr, mi
from worldloom.render.path.wet import NEAR, REACH, Pools
from worldloom.world import Camera, World

CLAMP = 8.0


@dataclass
class Device:
    """A scene that can be traced: Mitsuba's for the rays, tables for the rest."""

    scene: Any
    tables: Tables
    air: Air
    limit: Any
    lit: Choice
    moved: Moved | None = None

    def trace(self, lens: Lens, spp: int, seed: int) -> Callable[[], F4]:
        """Starts the kernel, which works while Python goes on; what is returned waits for (h, w, CHANNELS) means of `spp` samples."""
        out, w, h = self.start(lens, spp, seed), int(lens.width[0]), int(lens.height[0])
        return lambda: np.stack([np.array(x) for x in out], 1).reshape(h, w, CHANNELS)

    def start(self, lens: Lens, spp: int, seed: int) -> list[Lane]:
        """Starts the kernel; the channels as lanes."""
        w, h = int(lens.width[0]), int(lens.height[0])
        pixel = dr.arange(mi.UInt32, w * h)
        dr.make_opaque(pixel)
        few = _opaque(spp), self.limit, _float(CLAMP)
        out: list[Lane] = trace_pixels(self.scene, self.tables, self.air, lens, *few, pixel, _opaque(seed))
        dr.eval(out)
        return out


    def move(self, positions: F4, normals: F4) -> None:
        """Put the vertices (n, 3) of all that moves elsewhere; waits for what is being traced."""
        if self.moved is None:
            return
        m, t = self.moved, self.tables
        m.records[:, 0:3], m.records[:, 4:7] = positions, normals
        dr.scatter(t.verts, mi.Float(m.records.ravel()), dr.arange(mi.UInt32, m.records.size) + m.first * m.records.shape[1])
        m.handle["group.moved.vertex_positions"] = mi.Float(np.ascontiguousarray(positions, np.float32).ravel())
        m.handle.update()

    def light(self, bulbs: Sequence[Lamp]) -> None:
        """The same bulbs elsewhere, or of another flux."""
        rows = self.lit.lights.copy()
        for k, lamp in enumerate(bulbs, len(rows) - len(bulbs)):
            rows[k] = bulb(lamp, float(rows[k, 0, 1]))
        self.tables.lights, self.tables.spheres = mi.Float(rows.ravel()), _spheres(balls(rows))
        dr.make_opaque(self.tables.lights, self.tables.spheres)


@dataclass
class Moved:
    """What moves: records (n, 16) that begin at row `first` of the table, and the handle of its scene."""

    records: F4
    first: int
    handle: Any


@dataclass
class Hit:
    """What a ray meets first of two scenes; `shape` is null in the second."""

    t: Any
    shape: Any
    prim_index: Any
    prim_uv: Any

    def is_valid(self) -> Any:
        """Whether it meets anything."""
        return self.t < dr.inf


class Both:
    """Two scenes traced as one: what rests is sorted once and well, what moves in every frame and quickly (as the group of an
    instance, which Mitsuba builds seven times as fast, and whose shapes it does not name)."""

    def __init__(self, rests: Any, moves: Any) -> None:
        self.rests, self.moves = rests, moves

    def ray_intersect_preliminary(self, ray: Any, coherent: bool = False) -> Hit:
        """The nearer of the two hits."""
        a = self.rests.ray_intersect_preliminary(ray, coherent=coherent)
        near = mi.Ray3f(ray.o, ray.d)
        near.maxt = dr.minimum(ray.maxt, a.t)
        b = self.moves.ray_intersect_preliminary(near, coherent=coherent)
        closer = b.is_valid()
        pairs = ((b.t, a.t), (b.shape, a.shape), (b.prim_index, a.prim_index), (b.prim_uv, a.prim_uv))
        return Hit(*(dr.select(closer, x, y) for x, y in pairs))

    def ray_test(self, ray: Any, active: Any) -> Any:
        """Whether either is met."""
        blocked = self.rests.ray_test(ray, active)
        return blocked | self.moves.ray_test(ray, active & ~blocked)


class Glazed(Both):
    """A scene behind panes, which rays to lights pass: so sampling a light and meeting it through the pane are weighed alike."""

    def ray_test(self, ray: Any, active: Any) -> Any:
        """Whether anything else is met."""
        return self.rests.ray_test(ray, active)


def _spheres(rows: F4) -> Any:
    return mi.Float(rows.ravel() if len(rows) else np.zeros(8, np.float32))


def _opaque(x: int) -> Any:
    return dr.opaque(mi.UInt32, x)


def _float(x: float) -> Any:
    return dr.opaque(mi.Float, float(x))


def _vector(x: Floats) -> Any:
    return mi.Vector3f(*(dr.opaque(mi.Float, float(k)) for k in x))


def lens_of(camera: Camera, view: Frame) -> Lens:
    """The kernel's lens of a camera."""
    up = view.up * view.tangent * view.height / view.width
    right = _vector(view.right * view.tangent)
    focus = camera.focus if camera.aperture > 0 else 1.0
    size = _opaque(view.width), _opaque(view.height)
    return Lens(_vector(view.eye), _vector(view.forward), right, _vector(up), _float(camera.aperture), _float(focus), *size)


def air_of(world: World, fog: Fog, sun: tuple[Floats, Floats] | None) -> Air:
    """Fog and indoor sun as the kernel's numbers."""
    to, power = sun or (fog.direction, np.zeros(3))
    lo, hi = np.full(3, -1e4), np.full(3, 1e4)
    if sun is not None:
        p = np.concatenate([np.asarray(r.polygon) for r in world.rooms])
        lo, hi = np.r_[p.min(0), -1.0] - 0.32, np.r_[p.max(0), max(r.height for r in world.rooms)] + 0.32
    s0, h, sb, skip, g = (_float(x) for x in (fog.sigma, fog.height, fog.base, fog.skip, fog.g))
    amb, glow, shine = (mi.Color3f(_vector(x)) for x in (fog.ambient, fog.sun, power))
    indoor = dr.opaque(mi.Bool, sun is not None and float(power.max()) > 0)
    return Air(s0, h, sb, skip, g, amb, glow, _vector(to), shine, _vector(lo), _vector(hi), indoor)


@dataclass(frozen=True)
class Lit:
    """Lights of a world before they are tables: shining batches with weight, whether a lamp, whether paths meet them; bulbs with
    weight; the sky's weight."""

    shining: list[tuple[Batch, float, bool, bool]]
    bulbs: list[tuple[Lamp, float]]
    day: float


def lit_of(world: World, sky: Dome, view: Frame, lit: list[Lamp], batches: Sequence[Batch]) -> Lit:
    """How often each light is sampled follows what it gives."""
    shining = glows([b for b in batches if b.finish.kind == "glow"], view)
    total = sum(l.weight for l in lit) ** 0.6 + sum(w for _, w in shining) ** 0.6 + 1e-6
    day = max(float(np.pi * sky.ambient.mean() + sky.irradiance.mean()) ** 0.6, 0.35 * total)
    lamps = [(b, max(w**0.6, 0.01 * total), True, True) for b, w in shining]
    bulbs = [(l, max(l.weight**0.6, 0.02 * total)) for l in lit]
    if not world.rooms:
        return Lit(lamps, bulbs, day)
    picture = garden(world, sky)
    panes = [(panel(w, np.ascontiguousarray(picture[::step, ::step])), day / share, False, True)
        for w, share, step in lit_windows(world, view)]
    return Lit([*lamps, *panes, (_behind(world, sky, view), 0.4 * day, False, False)], bulbs, 0.0)


def panel(w: Window, picture: F4) -> Batch:
    """A grid outside a window that shines inward with a picture of the garden, a pixel a corner."""
    s = np.linspace(-1, 1, len(picture))
    x, y = (a.ravel() for a in np.meshgrid(s, s))
    return _quad(w.matrix(), np.stack([x, y], 1), picture.reshape(-1, 3), len(picture) - 1)


def _behind(world: World, sky: Dome, view: Frame) -> Batch:
    """An unseen panel behind the eye that fills the fronts."""
    at, radiance = fill(world, sky, view)
    return _quad(at, np.array([[-1.0, -1], [1, -1], [-1, 1], [1, 1]]), np.tile(radiance, (4, 1)), 1)


def _quad(matrix: Floats, xy: Floats, color: Floats | F4, cells: int) -> Batch:
    """A grid of cells over [-1, 1]^2, placed by a matrix, facing its third axis."""
    v = xy @ matrix[:3, :2].T + matrix[:3, 3]
    i = (np.arange(cells)[:, None] * (cells + 1) + np.arange(cells)).ravel()
    faces = np.concatenate([np.stack([i, i + 1, i + cells + 2], 1), np.stack([i, i + cells + 2, i + cells + 1], 1)])
    n = np.tile(matrix[:3, 2] / np.linalg.norm(matrix[:3, 2]), (len(v), 1))
    flat = np.tile([0.0, 0.5, 0.0], (len(v), 1))
    return Batch(Finish("panel"), float4(v), float4(n), float4(xy), float4(color), float4(flat), faces.astype(np.uint32))


def device(world: World, sky: Dome, fog: Fog, sun: tuple[Floats, Floats] | None, lit: Lit, pools: Pools, batches: Sequence[Batch],
           limit: int, moving: Sequence[Batch] = ()) -> Device:  # fmt: skip
    """Everything on the device; glow batches come with `lit`."""
    weights = [w for _, w, _, _ in lit.shining] + [w for _, w in lit.bulbs]
    whole = sum(weights) + lit.day
    share = lit.day / whole
    parts = [triangles(b, w / whole, lamp, met) for b, w, lamp, met in lit.shining]
    parts += [(np.array([w / whole]), bulb(l, w / whole)) for l, w in lit.bulbs]
    choice = chosen(parts, share)
    texels = packed([*batches, *moving])
    solid, glass = ([b for b in batches if b.finish.kind not in ("glow", "glass")], [b for b in batches if b.finish.kind == "glass"])
    seen = [(b, w) for b, w, _, met in lit.shining if met]
    density = [w / whole / area(b) for b, w in seen]
    still = laid_out([*solid, *(b for b, _ in seen)], [0.0] * len(solid) + density)
    scene = mi.load_dict({"type": "scene", "still": _shape("still", still)}, parallel=False)
    meshes, first, panes, moved = [still], {_number(scene): 0}, None, None
    if glass:
        meshes.append(mesh := laid_out(glass, [0.0] * len(glass)))
        panes = mi.load_dict({"type": "scene", "panes": _shape("panes", mesh)}, parallel=False)
        first[_number(panes)] = len(still.faces)
        mesh.faces[:, :3] += np.uint32(len(still.positions))
    if moving:
        before = sum(len(m.positions) for m in meshes)
        first[0] = sum(len(m.faces) for m in meshes)
        meshes.append(mesh := laid_out(moving, [0.0] * len(moving)))
        second = mi.load_dict(_grouped(_shape("moved", mesh)), parallel=False)
        scene, moved = Both(scene, second), Moved(mesh.records, before, mi.traverse(second))
        mesh.faces[:, :3] += np.uint32(before)
    scene = Glazed(scene, panes) if panes is not None else scene
    radiance, pick = drawn(sky.radiance, share) if lit.day > 0 else (np.zeros((2, 2, 4), np.float32), np.zeros(1, np.uint32))
    tables = Tables(
        _offsets(first),
        mi.UInt32(np.concatenate([m.faces for m in meshes]).ravel()),
        mi.Float(np.concatenate([m.records for m in meshes]).ravel()),
        mi.UInt32(texels.ravel()),
        SIZE,
        mi.Float(radiance.ravel()),
        _float(radiance.shape[0]),
        _float(radiance.shape[1]),
        mi.UInt32(pick),
        _opaque(len(pick)),
        _float(share),
        mi.Float(choice.steps),
        mi.Float(choice.lights.ravel()),
        _spheres(choice.spheres),
        _opaque(len(choice.spheres)),
        mi.Float(pools.texels.ravel()),
        *_laid(pools),
    )
    dr.make_opaque([getattr(tables, f.name) for f in fields(tables) if f.name != "size"])
    return Device(scene, tables, air_of(world, fog, sun), _opaque(limit), choice, moved)


def _laid(p: Pools) -> list[Any]:
    """Where the table of puddles lies, as the kernel's three vectors."""
    rows, columns = p.texels.shape[0] - 1, p.texels.shape[1] - 1
    a, k = p.yaw, rows / np.log(REACH / NEAR)
    pond = p.eye[0], p.eye[1], np.sin(a), np.cos(a)
    lie = k * np.log(NEAR), k, columns / (2 * p.half), columns / 2
    return [mi.Vector4f(*map(float, pond)), mi.Vector4f(*map(float, lie)), mi.Vector2f(rows, columns)]


def area(b: Batch) -> float:
    """Square metres of a batch."""
    v, f = b.v.astype(float), b.faces
    return max(float(np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1).sum() / 2), 1e-12)


def _shape(name: str, mesh: Mesh) -> Any:
    m = mi.Mesh(name, len(mesh.positions), len(mesh.faces))
    p = mi.traverse(m)
    p["vertex_positions"], p["faces"] = mi.Float(mesh.positions.ravel()), mi.UInt32(mesh.faces[:, :3].ravel())
    p.update()
    return m


def _grouped(shape: Any) -> dict[str, Any]:
    group, all_of_it = {"type": "shapegroup", "moved": shape}, {"type": "instance", "of": {"type": "ref", "id": "group"}}
    return {"type": "scene", "group": group, "all": all_of_it}


def _number(scene: Any) -> int:
    """What the kernel knows a scene's only shape by; it is never 0, which stands for what moves."""
    return int(dr.reinterpret_array(mi.UInt32, mi.ShapePtr(scene.shapes()[0]))[0])


def _offsets(first: dict[int, int]) -> Any:
    """First face by the number of the shape."""
    table = np.zeros(max(first) + 1, np.uint32)
    table[list(first)] = list(first.values())
    return mi.UInt32(table)


__all__ = ["Both", "Device", "Glazed", "Moved", "device", "lens_of", "lit_of", "panel"]
