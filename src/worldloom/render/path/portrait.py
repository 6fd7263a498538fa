"""People close up: a studio of three lights, skin that light enters, hair as fibres. Mitsuba with its own materials; the kernel
of worlds knows neither.

Skin is traced twice, the second time black: the difference is what was scattered inside it, which is spread over the picture by d'Eon and
Luebke's sum of Gaussians (GPU Gems 3, chapter 14, table 14-1), scaled from millimetres to pixels, and put back.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from worldloom.geometry import Floats
from worldloom.render.path.llvm import engine
from worldloom.render.path.still import prepare
from worldloom.render.path.trace import denoise
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.sitter import Modelled, Surface
from worldloom.synth.people.strands import Strands

VARIANCES = np.array([0.0064, 0.0484, 0.187, 0.567, 1.99, 7.41]) * 1e-6
"""Square metres."""
SHARES = np.array(
    [[0.233, 0.455, 0.649], [0.1, 0.336, 0.344], [0.118, 0.198, 0], [0.113, 0.007, 0.007], [0.358, 0.004, 0], [0.078, 0, 0]]
)
KEY, RIM, FILL, AROUND = (
    np.array([15, 13.6, 11.8]),
    np.array([7.2, 7.7, 8.8]),
    np.array([0.9, 1.05, 1.3]) * 0.55,
    (0.17, 0.20, 0.25),
)
"""Radiance of the lights, and of the room."""
BRIGHT = 12.0
Image = NDArray[np.float32]


@dataclass(frozen=True)
class View:
    """A camera: what it looks at from where, its vertical field in degrees, and the picture's size."""

    eye: Floats
    target: Floats
    field: float
    width: int
    height: int

    @property
    def pixel(self) -> float:
        """Metres of a pixel at the target."""
        return float(2 * np.linalg.norm(self.eye - self.target) * np.tan(np.radians(self.field / 2)) / self.height)


def close_up(s: Modelled, width: int, height: int) -> View:
    """Head and shoulders from a little to the side."""
    target = s.eyes + [0, 0.03, -0.055]
    return View(target + 1.25 * np.array([0.28, -0.95, 0.03]), target, 19.0, width, height)


def whole(s: Modelled, width: int, height: int) -> View:
    """From head to foot."""
    target = np.array([0, 0, s.top / 2 - 0.01])
    return View(target + s.top / 1.75 * np.array([1.3, -4.6, 0.25]), target, 24.0, width, height)


def photographed(sitter: Modelled, view: View, samples: int, seed: int = 0) -> NDArray[np.uint8]:
    """(h, w, 3) sRGB picture. 256 x 320 at 32 samples: about 20 CPU-s."""
    mi = engine()
    prepare()
    with tempfile.TemporaryDirectory() as folder:
        first, albedo, _ = _traced(mi, _scene(mi, sitter, view, Path(folder)), samples, seed)
        dark = replace(
            sitter, surfaces=tuple(replace(s, finish=_black(s.finish)) if s.finish.kind == "skin" else s for s in sitter.surfaces)
        )
        second, other, _ = _traced(mi, _scene(mi, dark, view, Path(folder)), max(samples // 2, 4), seed)
    mask = np.clip(albedo - other, 0, 1)
    inside = np.clip(first - second, 0, None) * (mask.mean(2) > 2e-3)[..., None]
    light = first - inside + _spread(inside, mask, view.pixel)
    return _developed(light)


def _traced(mi: Any, scene: dict[str, Any], samples: int, seed: int) -> tuple[Image, Image, Image]:
    """Denoised radiance, albedo, normal."""
    raw = np.nan_to_num(np.array(mi.render(mi.load_dict(scene), spp=samples, seed=seed)).astype(np.float32))
    albedo, normal = np.clip(raw[..., -6:-3], 0, 1), raw[..., -3:]
    return denoise(np.minimum(raw[..., :3], BRIGHT), albedo, normal), albedo, normal


def _black(f: Finish) -> Finish:
    return replace(f, albedo=None, color=(0.0, 0.0, 0.0))


def _spread(inside: Image, mask: Image, pixel: float) -> Image:
    """Light spread inside the skin, only over skin."""
    grey = mask.mean(2)
    seen = grey[grey > 1e-3]
    w = np.clip(grey / max(float(np.percentile(seen, 60)) if len(seen) else 1.0, 1e-4), 0, 1)
    light, out = np.clip(inside / np.maximum(mask, 1e-3), 0, 50) * (grey > 2e-3)[..., None], np.zeros_like(inside)
    for variance, share in zip(VARIANCES, SHARES, strict=True):
        sigma = float(np.sqrt(variance)) / pixel
        if sigma < 0.25:
            out += light * share.astype(np.float32)
            continue
        weight = gaussian_filter(w, sigma) + 1e-5
        for k in np.flatnonzero(share):
            out[..., k] += np.float32(share[k]) * gaussian_filter(light[..., k] * w, sigma) / weight
    return np.asarray(out * mask)


def _developed(light: Image) -> NDArray[np.uint8]:
    """A little bloom, Narkowicz' fit of the ACES curve, sRGB's gamma."""
    x = np.maximum(light, 0)
    glow = np.stack([gaussian_filter(np.maximum(x[..., k] - 1.2, 0), 9 * len(x) / 600) for k in range(3)], -1)
    x = (x + 0.05 * glow) * 0.78
    y = np.clip((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0, 1) ** (1 / 2.2)
    return np.asarray(np.round(y * 255).astype(np.uint8))


def _scene(mi: Any, s: Modelled, v: View, folder: Path) -> dict[str, Any]:
    inner = {"type": "path", "max_depth": 6, "rr_depth": 4}
    out: dict[str, Any] = {
        "type": "scene", "integrator": {"type": "aov", "aovs": "alb:albedo,nn:sh_normal", "img": inner},
        "around": {"type": "constant", "radiance": _rgb(AROUND)}, **_lights(mi, s), **_studio(mi, s),
        "camera": {
            "type": "perspective", "fov": v.field, "fov_axis": "y", "to_world": _look(mi, v.eye, v.target),
            "film": {"type": "hdrfilm", "width": v.width, "height": v.height, "rfilter": {"type": "box"}},
                "sampler": {"type": "multijitter"},
        },
    }  # fmt: skip
    for k, solid in enumerate(s.surfaces):
        out[f"solid{k}"] = _mesh(mi, solid)
    for k, one in enumerate(s.strands):
        for white in (False, True):
            if (one.white == white).any():
                out[f"strands{k}{white:d}"] = _fibres(one, white, folder / f"{k}{white:d}.txt")
    return out


def _lights(mi: Any, s: Modelled) -> dict[str, Any]:
    def lamp(offset: Sequence[float], size: float, radiance: Floats) -> dict[str, Any]:
        to_world = _look(mi, s.eyes + np.array(offset), s.eyes) @ mi.ScalarTransform4f().scale([size, size, 1])
        return {"type": "rectangle", "to_world": to_world, "emitter": {"type": "area", "radiance": _rgb(radiance)}}

    return {
        "key": lamp((-0.95, -1.15, 0.75), 0.34, KEY),
        "rim": lamp((1.1, 1.0, 0.55), 0.30, RIM),
        "fill": lamp((1.6, -1.4, 0.2), 0.7, FILL),
    }


def _studio(mi: Any, s: Modelled) -> dict[str, Any]:
    """A wall with a soft glow behind the sitter, and a floor."""
    y, x = np.mgrid[0:128, 0:128] / 127
    glow = 0.55 + 0.9 * np.exp(-(((x - 0.5) / 0.28) ** 2 + ((y - 0.5) / 0.3) ** 2))
    wall = mi.ScalarTransform4f().translate([0.0, 1.9, float(s.eyes[2])]).rotate([1, 0, 0], 90).scale([3.4, 3.4, 1])
    floor = mi.ScalarTransform4f().scale([6, 6, 1])
    return {
        "wall": {"type": "rectangle", "to_world": wall, "bsdf": {"type": "twosided", "of": {"type": "diffuse",
            "reflectance": _bitmap(mi, glow[..., None] * [0.16, 0.17, 0.18])}}},
        "floor": {"type": "rectangle", "to_world": floor, "bsdf": {"type": "principled", "base_color": _rgb((0.20, 0.19, 0.175)),
            "roughness": 0.55}},
    }  # fmt: skip


def _look(mi: Any, eye: Floats, target: Floats) -> Any:
    return mi.ScalarTransform4f().look_at([float(x) for x in eye], [float(x) for x in target], [0, 0, 1])


def _rgb(c: Any) -> dict[str, Any]:
    return {"type": "rgb", "value": [float(x) for x in c]}


def _bitmap(mi: Any, a: Floats | Image, tiled: bool = False) -> dict[str, Any]:
    return {
        "type": "bitmap",
        "bitmap": mi.Bitmap(np.ascontiguousarray(a, np.float32)),
        "raw": True,
        "wrap_mode": "repeat" if tiled else "clamp",
    }


def _mesh(mi: Any, s: Surface) -> Any:
    p = mi.Properties()
    p["bsdf"] = mi.load_dict(_material(mi, s.finish))
    mesh = mi.Mesh(s.name, len(s.points), len(s.faces), has_vertex_normals=True, has_vertex_texcoords=True, props=p)
    q = mi.traverse(mesh)
    q["vertex_positions"], q["vertex_normals"] = s.points.astype(np.float32).ravel(), s.normals.astype(np.float32).ravel()
    q["vertex_texcoords"], q["faces"] = s.uv.astype(np.float32).ravel(), s.faces.astype(np.uint32).ravel()
    q.update()
    return mesh


def _material(mi: Any, f: Finish) -> dict[str, Any]:
    color: Any = _rgb(f.color)
    if f.albedo is not None:
        x = f.albedo.astype(np.float32) / 255
        color = _bitmap(
            mi, np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4) * np.array(f.color, np.float32), f.tiled
        )
    rough: Any = (
        f.roughness if f.matte is None else _bitmap(mi, f.matte[..., None].astype(np.float32) / 255 * f.roughness, f.tiled)
    )
    out: dict[str, Any] = {
        "type": "principled",
        "base_color": color,
        "roughness": rough,
        "specular": {"skin": 0.38, "cloth": 0.2}.get(f.kind, 0.5),
    }
    if f.kind == "cloth":
        out |= {"sheen": 0.35, "sheen_tint": 0.4}
    if f.kind == "eye":
        out |= {"roughness": 0.22, "clearcoat": 1.0, "clearcoat_gloss": 0.985}
    if f.relief is not None:  # v runs down here, so green does
        out = {
            "type": "normalmap",
            "normalmap": _bitmap(mi, np.abs(f.relief.astype(np.float32) / 255 - [0, 1, 0]), f.tiled),
            "of": out,
        }
    if f.alpha is not None:
        out = {"type": "mask", "opacity": _bitmap(mi, f.alpha[..., None].astype(np.float32) / 255, f.tiled), "of": out}
        return out
    return {"type": "twosided", "of": out}


def _fibres(s: Strands, white: bool, path: Path) -> dict[str, Any]:
    """B-splines through the strands' points, written to scratch: one a paragraph, a point and a radius a line."""
    k = s.white == white
    p, r = s.points[k], s.radii[k]
    p = np.concatenate([2 * p[:, :1] - p[:, 1:2], p, 2 * p[:, -1:] - p[:, -2:-1]], 1)
    r = np.concatenate([r[:, :1], r, r[:, -1:]], 1)
    rows = np.concatenate([p, np.maximum(r, 4e-6)[..., None]], 2).astype(np.float32)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", dir=path.parent, delete=False) as file:
        for one in rows:
            file.write("\n".join(f"{x:.6f} {y:.6f} {z:.6f} {radius:.7f}" for x, y, z, radius in one) + "\n\n")
    eu, pheo = (0.055, 0.01) if white else (max(s.eumelanin, 0.02), s.pheomelanin)
    fibre = {
        "type": "hair",
        "eumelanin": float(eu),
        "pheomelanin": float(pheo),
        "longitudinal_roughness": 0.32,
        "azimuthal_roughness": 0.42,
        "scale_tilt": 2.5,
    }
    return {"type": "bsplinecurve", "filename": file.name, "bsdf": fibre}


__all__ = ["View", "close_up", "photographed", "whole"]
