"""The plain way, for machines without LLVM: Mitsuba's own path tracer and materials, without textures or light groups."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import Batch, Finish, merge
from worldloom.render.path.lamps import Lamp, glows
from worldloom.render.path.llvm import engine
from worldloom.render.path.materials import Node, attribute, scattering
from worldloom.render.path.garden import garden
from worldloom.render.path.panes import Window, fill, windows
from worldloom.render.path.sky import Dome
from worldloom.world import Camera, World


def scene(world: World, sky: Dome, camera: Camera, view: Frame, lit: list[Lamp], batches: list[Batch], depth: int) -> Any:
    """The Mitsuba scene."""
    mi = engine()

    nodes: Node = {"type": "scene", **_light_nodes(world, sky, view, lit, batches), **_solids(batches)}
    nodes["sensor"] = _sensor(camera, view)
    nodes["integrator"] = {
        "type": "aov",
        "aovs": "alb:albedo,nn:sh_normal,dd:depth",
        "img": {"type": "path", "max_depth": depth, "rr_depth": 3},
    }
    return mi.load_dict(nodes, parallel=False)


def _solids(batches: list[Batch]) -> Node:
    mi = engine()

    out: Node = {}
    for kind in ("solid", "thin", "glass", "water"):
        parts = [b for b in batches if b.finish.kind == kind]
        if parts:
            out[kind] = _mesh(kind, merge(parts), mi.load_dict(scattering(Finish(kind))))
    return out


def _mesh(name: str, b: Batch, bsdf: Any, emitter: Any = None) -> Any:
    """A Mitsuba mesh of a batch."""
    mi = engine()

    props = mi.Properties()
    props["bsdf"] = bsdf
    if emitter is not None:
        props["emitter"] = emitter
    m = mi.Mesh(name, len(b.v), len(b.faces), has_vertex_normals=True, has_vertex_texcoords=True, props=props)
    m.add_attribute("vertex_color", 3, b.color.ravel())
    if emitter is None:
        m.add_attribute("vertex_rough", 1, np.ascontiguousarray(b.kind[:, 1]))
        m.add_attribute("vertex_metal", 1, np.ascontiguousarray(b.kind[:, 2]))
    p = mi.traverse(m)
    p["vertex_positions"], p["vertex_normals"] = b.v.ravel(), b.n.ravel()
    p["vertex_texcoords"], p["faces"] = b.uv.ravel(), b.faces.ravel()
    p.update()
    return m


def _light_nodes(world: World, sky: Dome, view: Frame, lit: list[Lamp], batches: list[Batch]) -> Node:
    """Environment, lamps, shining surfaces, windows."""
    mi = engine()

    out: Node = {}
    if world.rooms:
        out |= _window_nodes(windows(world), world, sky, view)
    else:
        out["sky"] = {
            "type": "envmap",
            "bitmap": mi.Bitmap(sky.radiance.astype(np.float32)),
            "to_world": mi.ScalarTransform4f().rotate([1, 0, 0], 90),
        }
    for k, l in enumerate(lit):
        out[f"lamp{k}"] = _lamp_node(l)
    black = mi.load_dict(scattering(Finish("glow")))
    for k, (b, _) in enumerate(glows([b for b in batches if b.finish.kind == "glow"], view)):
        e = mi.load_dict({"type": "area", "radiance": attribute("color")})
        out[f"glow{k:02d}"] = _mesh(f"glow{k:02d}", b, black, e)
    return out


def _lamp_node(l: Lamp) -> Node:
    """A spot, or a point: a sphere would be seen."""
    mi = engine()

    if l.angle >= 0.9:
        return {"type": "point", "position": l.position.tolist(), "intensity": _rgb(l.flux / (4 * math.pi))}
    up = [0.0, 0.0, 1.0] if abs(l.direction[2]) < 0.99 else [0.0, 1.0, 0.0]
    return {
        "type": "spot",
        "to_world": mi.ScalarTransform4f().look_at(origin=l.position.tolist(), target=(l.position + l.direction).tolist(), up=up),
        "cutoff_angle": math.degrees(l.angle),
        "beam_width": 0.6 * math.degrees(l.angle),
        "intensity": _rgb(l.flux / (2 * math.pi * (1 - math.cos(l.angle)))),
    }


def _rgb(a: Any) -> Node:
    return {"type": "rgb", "value": [float(x) for x in a]}


def _window_nodes(found: list[Window], world: World, sky: Dome, view: Frame) -> Node:
    """A panel of garden and sky outside each window, and an unseen panel behind the eye that fills the fronts."""
    mi = engine()

    picture = mi.load_dict({"type": "bitmap", "bitmap": mi.Bitmap(garden(world, sky)), "raw": True, "wrap_mode": "clamp"})
    out: Node = {}
    for k, w in enumerate(found):
        out[f"window{k}"] = {
            "type": "rectangle",
            "to_world": mi.ScalarTransform4f(w.matrix()),
            "bsdf": {"type": "diffuse", "reflectance": 0.0},
            "emitter": {"type": "area", "radiance": picture},
        }
    at, radiance = fill(world, sky, view)
    out["fill"] = {
        "type": "rectangle",
        "to_world": mi.ScalarTransform4f(at),
        "bsdf": {"type": "null"},
        "emitter": {"type": "area", "radiance": _rgb(radiance)},
    }
    return out


def _sensor(camera: Camera, view: Frame) -> Node:
    mi = engine()

    to = mi.ScalarTransform4f().look_at(origin=list(camera.position), target=list(camera.target), up=[0, 0, 1])
    film = {"type": "hdrfilm", "width": view.width, "height": view.height, "rfilter": {"type": "box"}, "pixel_format": "rgba"}
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


__all__ = ["scene"]
