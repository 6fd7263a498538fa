"""World -> Mitsuba scene: merged meshes, water, sky, lamps, windows, sensor."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.path.camera import Frame, frame
from worldloom.render.path.fog import Fog, fog_of
from worldloom.render.path.gather import Batch, Finish, float4, gather, layer_of, merge, packed, texture_of
from worldloom.render.path.integrator import load_texels
from worldloom.render.path.lamps import Lamp, glows, lamps
from worldloom.render.path.land import land, sea
from worldloom.render.path.llvm import engine
from worldloom.render.path.materials import Node, attribute, scattering
from worldloom.render.path.panes import Window, fill, garden, key_window, windows
from worldloom.render.path.sky import Dome, dome
from worldloom.render.path.wet import flooded
from worldloom.synth.realise import realise
from worldloom.world import Camera, World


@dataclass(frozen=True)
class Detail:
    """How fine geometry is made: of things, and rows and columns of ground and water."""

    things: float
    land: tuple[int, int]
    water: tuple[int, int]


def detail_of(width: int) -> Detail:
    """What a picture of this width can show."""
    k = float(np.clip(width / 960, 0.5, 1.5))
    return Detail(min(1.0, 0.45 + 0.55 * k), (int(400 * k), int(330 * k)), (int(520 * k), int(330 * k)))


@dataclass
class Stage:
    """A scene ready to trace, and what finishing needs of it."""

    scene: Any
    view: Frame
    fog: Fog
    dome: Dome
    lamps: list[Lamp]
    sun: tuple[Floats, Floats] | None
    """Indoor sun: direction to it and its irradiance."""


def stage(world: World, camera: Camera, width: int, height: int, *, llvm: bool, depth: int = 5) -> Stage:
    """Build everything. Needs the Mitsuba variant set; `llvm` chooses patterned materials and our integrator."""
    mi = engine()

    view, fine = frame(camera, width, height), detail_of(width)
    with ThreadPoolExecutor(2) as pool:  # numpy lets other threads run while it works on large arrays
        dome_, land_ = pool.submit(dome, world.sky, world.seed), pool.submit(land, world, view, *fine.land)
        seas = [pool.submit(sea, world, w, view, *fine.water) for w in world.waters]
        things = list(realise(world.model_copy(update={"terrain": None}), fine.things))
        list(pool.map(texture_of, sorted({layer_of(p.surface.material) for p in things})))
        batches = land_.result() + gather(world, things, view)
        batches = [flooded(world, b, view) for b in batches] + [b for f in seas if (b := f.result()) is not None]
        sky = dome_.result()
    lit, sun = lamps(world, view), _sun(world, sky, view)
    nodes: Node = {"type": "scene", **_light_nodes(world, sky, view, lit, batches, llvm), **_solids(batches, llvm)}
    fog = fog_of(world, sky)
    nodes["sensor"] = _sensor(camera, view, width, height)
    nodes["integrator"] = _integrator(world, fog, sun, depth if world.rooms else depth - 1) if llvm else _plain(depth)
    return Stage(mi.load_dict(nodes, parallel=False), view, fog, sky, lit, sun)


def _solids(batches: list[Batch], llvm: bool) -> Node:
    mi = engine()

    out: Node = {}
    texels = packed(batches)
    if llvm:
        load_texels(texels.ravel())
    for kind in ("solid", "thin", "glass", "water"):
        parts = [b for b in batches if b.finish.kind == kind] or [_speck(kind)]
        out[kind] = mesh(kind, merge(parts), mi.load_dict(scattering(Finish(kind), llvm)))
    return out


def _speck(kind: str) -> Batch:
    """A triangle far below: every scene holds every kind of surface, so that one compiled kernel serves all worlds."""
    v = np.array([[0.0, 0, -900], [0.1, 0, -900], [0, 0.1, -900]])
    return Batch(
        Finish(kind),
        float4(v),
        float4([[0, 0, 1]] * 3),
        float4(v[:, :2]),
        float4(np.full((3, 3), 0.2)),
        float4([[0, 0.5, 0]] * 3),
        np.array([[0, 1, 2]], np.uint32),
    )


def mesh(name: str, b: Batch, bsdf: Any, emitter: Any = None) -> Any:
    """A Mitsuba mesh of a batch."""
    mi = engine()

    props = mi.Properties()
    props["bsdf"] = bsdf
    if emitter is not None:
        props["emitter"] = emitter
    m = mi.Mesh(name, len(b.v), len(b.faces), has_vertex_normals=True, has_vertex_texcoords=True, props=props)
    m.add_attribute("vertex_color", 3, b.color.ravel())
    if emitter is None:
        m.add_attribute("vertex_kind", 3, b.kind.ravel())
        m.add_attribute("vertex_rough", 1, np.ascontiguousarray(b.kind[:, 1]))
        m.add_attribute("vertex_metal", 1, np.ascontiguousarray(b.kind[:, 2]))
    p = mi.traverse(m)
    p["vertex_positions"], p["vertex_normals"] = b.v.ravel(), b.n.ravel()
    p["vertex_texcoords"], p["faces"] = b.uv.ravel(), b.faces.ravel()
    p.update()
    return m


def _light_nodes(world: World, sky: Dome, view: Frame, lit: list[Lamp], batches: list[Batch], llvm: bool) -> Node:
    """Environment, lamps, shining surfaces, windows; how often each is sampled follows what it gives."""
    mi = engine()

    shining = glows([b for b in batches if b.finish.kind == "glow"], view)
    total = sum(l.weight for l in lit) ** 0.6 + sum(w for _, w in shining) ** 0.6 + 1e-6
    daylight = float(np.pi * sky.ambient.mean() + sky.irradiance.mean())
    day = max(daylight**0.6, 0.35 * total)
    out: Node = {}
    if world.rooms:
        out |= _window_nodes(windows(world), world, sky, view, day)
    else:
        out["sky"] = {
            "type": "envmap",
            "bitmap": mi.Bitmap(sky.radiance.astype(np.float32)),
            "sampling_weight": day,
            "to_world": mi.ScalarTransform4f().rotate([1, 0, 0], 90),
        }
    for k, l in enumerate(lit):
        out |= _lamp_node(k, l, max(l.weight**0.6, 0.02 * total), llvm)
    black = mi.load_dict(scattering(Finish("glow"), False))
    for k, (b, w) in enumerate(shining):
        e = mi.load_dict({"type": "area", "radiance": attribute("color"), "sampling_weight": max(w**0.6, 0.01 * total)})
        out[f"lampglow{k:02d}"] = mesh(f"lampglow{k:02d}", b, black, e)
    return out


def _lamp_node(k: int, l: Lamp, weight: float, llvm: bool) -> Node:
    """A spot, or a sphere that our integrator does not show; a plain tracer would show it and so gets a point."""
    mi = engine()

    if l.angle < 0.9:
        to = mi.ScalarTransform4f().look_at(
            origin=l.position.tolist(), target=(l.position + l.direction).tolist(), up=_up(l.direction)
        )
        spread = 2 * math.pi * (1 - math.cos(l.angle))
        return {
            f"lampspot{k}": {
                "type": "spot",
                "to_world": to,
                "cutoff_angle": math.degrees(l.angle),
                "beam_width": 0.6 * math.degrees(l.angle),
                "intensity": _rgb(l.flux / spread),
                "sampling_weight": weight,
            }
        }
    if not llvm:
        at = {
            "type": "point",
            "position": l.position.tolist(),
            "intensity": _rgb(l.flux / (4 * math.pi)),
            "sampling_weight": weight,
        }
        return {f"lamppoint{k}": at}
    radiance = l.flux / (4 * math.pi**2 * l.radius**2)
    return {
        f"lampghost{k}": {
            "type": "sphere",
            "center": l.position.tolist(),
            "radius": l.radius,
            "bsdf": {"type": "null"},
            "emitter": {"type": "area", "radiance": _rgb(radiance), "sampling_weight": weight},
        }
    }


def _rgb(a: Floats) -> Node:
    return {"type": "rgb", "value": [float(x) for x in a]}


def _up(d: Floats) -> list[float]:
    return [0.0, 0.0, 1.0] if abs(d[2]) < 0.99 else [0.0, 1.0, 0.0]


def _window_nodes(found: list[Window], world: World, sky: Dome, view: Frame, day: float) -> Node:
    """A panel of garden and sky outside each window, and an unseen panel behind the eye that fills the fronts."""
    mi = engine()

    picture = mi.load_dict({"type": "bitmap", "bitmap": mi.Bitmap(garden(world, sky)), "raw": True, "wrap_mode": "clamp"})
    out: Node = {}
    for k, w in enumerate(found):
        out[f"window{k}"] = {
            "type": "rectangle",
            "to_world": mi.ScalarTransform4f(w.matrix()),
            "bsdf": {"type": "diffuse", "reflectance": 0.0},
            "emitter": {"type": "area", "radiance": picture, "sampling_weight": day / max(len(found), 1)},
        }
    at, radiance = fill(world, sky, view)
    out["fillghost"] = {
        "type": "rectangle",
        "to_world": mi.ScalarTransform4f(at),
        "bsdf": {"type": "null"},
        "emitter": {"type": "area", "radiance": {"type": "rgb", "value": radiance}, "sampling_weight": 0.4 * day},
    }
    return out


def _sun(world: World, sky: Dome, view: Frame) -> tuple[Floats, Floats] | None:
    return key_window(world, sky, view) if world.rooms else None


def _integrator(world: World, fog: Fog, sun: tuple[Floats, Floats] | None, depth: int) -> Node:
    to, power = sun or (fog.direction, np.zeros(3))
    out: Node = {
        "type": "worldpath",
        "max_depth": depth,
        "sigma": fog.sigma,
        "height": fog.height,
        "base": fog.base,
        "skip": fog.skip,
        "g": fog.g,
    }
    for name, value in (("amb", fog.ambient), ("sun", fog.sun), ("power", power)):
        out |= {name + c: float(x) for c, x in zip("rgb", value, strict=True)}
    out |= {"dir" + c: float(x) for c, x in zip("xyz", to, strict=True)}
    out["indoor"] = sun is not None
    if sun is not None:
        p = np.concatenate([np.asarray(r.polygon) for r in world.rooms])
        lo, hi = np.r_[p.min(0), -1.0] - 0.32, np.r_[p.max(0), max(r.height for r in world.rooms)] + 0.32
        out |= {"lo" + c: float(x) for c, x in zip("xyz", lo, strict=True)} | {
            "hi" + c: float(x) for c, x in zip("xyz", hi, strict=True)
        }
    return out


def _plain(depth: int) -> Node:
    return {
        "type": "aov",
        "aovs": "alb:albedo,nn:sh_normal,dd:depth",
        "img": {"type": "path", "max_depth": depth, "rr_depth": 3},
    }


def _sensor(camera: Camera, view: Frame, width: int, height: int) -> Node:
    mi = engine()

    to = mi.ScalarTransform4f().look_at(origin=list(camera.position), target=list(camera.target), up=[0, 0, 1])
    film = {"type": "hdrfilm", "width": width, "height": height, "rfilter": {"type": "box"}, "pixel_format": "rgba"}
    out: Node = {
        "type": "perspective",
        "fov": math.degrees(camera.fov),
        "fov_axis": "x",
        "near_clip": 0.05,
        "far_clip": 2e4,
        "to_world": to,
        "film": film,
        "sampler": {"type": "independent"},
    }
    if camera.aperture > 0:
        out |= {"type": "thinlens", "aperture_radius": camera.aperture, "focus_distance": camera.focus}
    return out


__all__ = ["Detail", "Stage", "detail_of", "mesh", "stage"]
