"""A contact sheet of makers: default and presets at three-quarter view on a neutral ground, with name and size.

`python -m worldloom.render.sheet MAKER [MAKER ...] -o sheet.png [--view front] [--detail 2]`
"""

from __future__ import annotations

import argparse
import io
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Part, surface
from worldloom.assets.registry import build, module_of
from worldloom.geometry import Mesh
from worldloom.render.path.sky import dome
from worldloom.render.raster.batch import pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.light import Lamp, Rig, rig
from worldloom.render.raster.post import Look
from worldloom.render.raster.stage import Stage
from worldloom.synth.realise import Placed
from worldloom.world import Camera, Material, Sky

VIEWS = {"quarter": (-0.62, 0.34), "front": (0.0, 0.12), "back": (2.6, 0.3), "side": (-math.pi / 2, 0.12), "top": (-0.4, 1.2),
         "low": (-0.5, 0.03)}  # fmt: skip
"""Azimuth from -Y and elevation of the eye, radians."""


def variants(maker: str, presets: bool = True) -> list[tuple[str, dict[str, Any]]]:
    """(caption, dials) of the default and of every preset."""
    module = module_of(maker)
    rows: list[tuple[str, dict[str, Any]]] = [(maker, {})]
    if presets:
        rows += [(f"{maker.split('/')[1]}: {k}", v.model_dump(exclude_defaults=True)) for k, v in getattr(module, "PRESETS", {}).items()]
    return rows


def picture(part: Part, size: int = 400, view: str = "quarter", samples: int = 4) -> NDArray[np.uint8]:
    """(size * 3 / 4, size, 3) sRGB of a part framed by its bounds."""
    lo, hi = part.bounds
    camera = frame(lo, hi, view, 4 / 3, np.concatenate([s.mesh.vertices[::7] for s in part.surfaces]))
    finishes = Finishes()
    floor = _floor(lo, hi)
    placed = [Placed("part", "", "object", s, np.eye(4), s.link) for s in (*part.surfaces, floor)]
    light = replace(studio(), lamps=tuple(_lamp(x) for x in part.lights if x.on))
    stage = Stage(pieces(placed, finishes), finishes, light, size, size * 3 // 4, texels=1024)
    return stage.draw(camera, look=Look((0.8, 0.8, 0.8), bloom=0.04), samples=samples)


def frame(lo: NDArray[np.float64], hi: NDArray[np.float64], view: str, aspect: float, shape: NDArray[np.float64] | None = None) -> Camera:
    """A camera whose view holds the box, or points (n, 3) of the `shape` in it, which may fill it less."""
    azimuth, elevation = VIEWS[view]
    d = np.array([math.sin(azimuth) * math.cos(elevation), -math.cos(azimuth) * math.cos(elevation), math.sin(elevation)])
    fov = 0.55
    centre = (lo + hi) / 2
    corners = np.array([[x, y, z] for x in (lo[0], hi[0]) for y in (lo[1], hi[1]) for z in (lo[2], hi[2])]) - centre
    corners = corners if shape is None else shape - centre
    right = np.cross(-d, [0, 0, 1.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, -d)
    k = math.tan(fov / 2)
    need = np.maximum(np.abs(corners @ right) / k, np.abs(corners @ up) / (k / aspect)) + corners @ d
    eye = centre + d * float(need.max()) * (1.12 if shape is None else 1.2)
    return Camera(name="sheet", position=tuple(eye), target=tuple(centre), fov=fov)


def _floor(lo: NDArray[np.float64], hi: NDArray[np.float64]) -> Any:
    r, z = 40 * max(float((hi - lo).max()), 1.0), min(float(lo[2]), 0.0)
    v = np.array([[-r, -r, z], [r, -r, z], [r, r, z], [-r, r, z]]) + np.array([*(lo + hi)[:2] / 2, -0.002])
    return surface("floor", Mesh(v, np.array([[0, 1, 2], [0, 2, 3]])), Material(color=(0.3, 0.3, 0.3), roughness=0.9, wear=0))


@lru_cache(maxsize=1)
def studio() -> Rig:
    """A soft sun over a grey room."""
    sky = Sky(sun_azimuth=-2.3, sun_elevation=0.72, cloud_cover=0.0, turbidity=3.0, weather="clear", fog_density=0.0)
    r = rig(dome(sky), sky, np.array([0.3, 0.28, 0.26]))
    grey = r.sh.mean(1, keepdims=True) * [1.04, 1.0, 0.98]
    env = (0.2 * r.env + 0.8 * r.env.mean(-1, keepdims=True)).astype(np.float16)  # bare metal is not blue
    return replace(r, sh=0.35 * r.sh + 0.65 * grey, env=env, fog=(0.0, 20.0, 0.0, 0.0), wind=(0.0, 0.0))


def _lamp(x: Any) -> Lamp:
    cosine = math.cos(x.angle) if x.kind == "spot" else -1.0
    return Lamp(np.asarray(x.position), np.asarray(x.color) * x.power / (4 * math.pi), x.radius, np.asarray(x.direction), cosine)


def sheet(makers: Sequence[str], *, columns: int = 4, size: int = 400, detail: float = 1.0, view: str = "quarter",
          presets: bool = True) -> bytes:  # fmt: skip
    """The contact sheet as PNG."""
    from PIL import Image, ImageDraw

    cells = []
    for maker in makers:
        for caption, dials in variants(maker, presets):
            part = build(maker, dials, 1, detail)
            cells.append((caption, f"{_metres(part)}  {part.triangles:,} triangles", picture(part, size, view)))
    columns = min(columns, len(cells))
    w, h = size, size * 3 // 4 + 36
    out = Image.new("RGB", (w * columns, h * math.ceil(len(cells) / columns)), (24, 24, 26))
    pen = ImageDraw.Draw(out)
    for i, (caption, note, pixels) in enumerate(cells):
        x, y = i % columns * w, i // columns * h
        out.paste(Image.fromarray(pixels), (x, y))
        pen.text((x + 6, y + h - 33), caption, fill=(235, 235, 235))
        pen.text((x + 6, y + h - 18), note, fill=(160, 160, 165))
    buffer = io.BytesIO()
    out.save(buffer, "PNG")
    return buffer.getvalue()


def _metres(part: Part) -> str:
    x, y, z = part.bounds[1] - part.bounds[0]
    return f"{x:.2f} x {y:.2f} x {z:.2f} m"


def main(arguments: Sequence[str] | None = None) -> None:
    """Hand the sheet to the file or pipe that the shell gave: a developers' tool, no artefact."""
    parser = argparse.ArgumentParser(prog="python -m worldloom.render.sheet", description="A contact sheet of makers as PNG.")
    parser.add_argument("makers", nargs="+", metavar="MAKER")
    parser.add_argument("-o", "--out", type=argparse.FileType("wb"), default="-", help="file, or - for standard output")
    parser.add_argument("--view", choices=sorted(VIEWS), default="quarter")
    parser.add_argument("--detail", type=float, default=1.0)
    parser.add_argument("--size", type=int, default=400)
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--no-presets", action="store_true")
    a = parser.parse_args(arguments)
    data = sheet(a.makers, columns=a.columns, size=a.size, detail=a.detail, view=a.view, presets=not a.no_presets)
    a.out.write(data)
    a.out.flush()


__all__ = ["sheet", "picture", "frame", "studio", "variants", "VIEWS"]

if __name__ == "__main__":
    main()
