"""Moments of a motion side by side, each from two sides, drawn by the quick renderer: what an animator looks at."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.geometry import Floats, Mesh, box, torus
from worldloom.render.raster.batch import pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.post import Look
from worldloom.render.raster.stage import Stage
from worldloom.render.sheet import VIEWS, frame, studio
from worldloom.synth.people.figure import Figure, Finish, Piece
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.realise import Placed
from worldloom.world import Camera, Material

APART, GROUND = 200.0, 7.0
"""Metres between the moments both ways, so that none is in another's picture, and half the width of the ground under each."""
PAIRS = {"side": ("side", "quarter"), "quarter": ("quarter", "side"), "front": ("front", "side")}
"""What the two rows show."""
WIDEST, FEWEST = 2200, 4
"""Pixels of a sheet, and moments that it has however wide they are."""
LEFT_OUT = ("step", "desk", "bench")
"""Things that may go beyond the frame."""
SLIM = 0.75
RECIPES = {"skin": "skin", "hair": "fur", "eye": "ceramic", "cloth": "fabric"}


def moments(clip: Clip, count: int) -> Floats:
    """Seconds (count,): evenly over a round of a clip that loops, from its first moment to its last where it does not."""
    return np.linspace(0, clip.seconds * clip.shown, count, endpoint=not clip.loops)


def strip(
    figure: Figure, rig: Rig, clip: Clip, *, count: int = 8, height: int = 340, samples: int = 4, close: bool = False
) -> bytes:
    """The sheet as PNG: two rows of `count` moments, with their seconds. `close` shows the head alone."""
    from PIL import Image, ImageDraw

    t = moments(clip, count)
    shown = clip.at(t)
    made = [_moment(figure, rig, clip, shown, t, k) for k in range(count)]
    cloud = np.concatenate([s.mesh.vertices[::5] for one in made for s in one if s.role not in LEFT_OUT])
    if close:
        head = shown.placed(rig.heads)[1][:, BONES.index("head")]
        cloud = np.concatenate(
            [head + np.array(o) * rig.scale for o in ((0, -0.14, -0.06), (0.10, -0.05, 0.0), (-0.10, -0.05, 0.0), (0, 0, 0.19))]
        )
    views = ("front", "quarter") if close else PAIRS[clip.view]
    wide = max(_width(cloud, v, height) for v in views)
    if wide * count > WIDEST and count > FEWEST:
        return strip(figure, rig, clip, count=max(WIDEST // wide, FEWEST), height=height, samples=samples, close=close)
    rows, label = [_row(made, cloud, v, (wide, height), samples, not close) for v in views], 22
    width = wide * count
    out = Image.new("RGB", (width, sum(r.shape[0] for r in rows) + label), (24, 24, 26))
    pen, y = ImageDraw.Draw(out), 0
    for r in rows:
        out.paste(Image.fromarray(r), (0, y))
        y += r.shape[0]
    for k, seconds in enumerate(t):
        pen.text(
            (k * width // count + 6, y + 5),
            f"{clip.name}  {seconds:.2f} s" if k == 0 else f"{seconds:.2f} s",
            fill=(220, 220, 220),
        )
    buffer = io.BytesIO()
    out.save(buffer, "PNG")
    return buffer.getvalue()


def _row(
    made: Sequence[Sequence[Surface]], cloud: Floats, view: str, size: tuple[int, int], samples: int, ground: bool
) -> NDArray[np.uint8]:
    """One view of all moments, side by side, all framed alike, on the ground or before nothing."""
    finishes, lo, hi = Finishes(), cloud.min(0), cloud.max(0)
    placed = [Placed(str(k), "", "object", s, _shift(k), s.link) for k, one in enumerate(made) for s in one]
    low = float(min(s.mesh.vertices[:, 2].min() for one in made for s in one)) - 0.001
    square = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0.0]]) * GROUND + [0, 0, low]
    grey = Material(recipe="ceramic", color=(0.3, 0.3, 0.3), roughness=0.9, wear=0)
    under = surface("floor", Mesh(square, np.array([[0, 1, 2], [0, 2, 3]])), grey)
    placed += [Placed("floor", "", "object", under, _shift(k), "") for k in range(len(made) if ground else 0)]
    stage = Stage(pieces(placed, finishes), finishes, studio(), *size, texels=1024)
    camera = frame(lo, hi, view, size[0] / size[1], cloud)
    look = Look((0.8, 0.8, 0.8), bloom=0.04)
    return np.concatenate([stage.draw(_moved(camera, k), look=look, samples=samples) for k in range(len(made))], 1)


def _width(cloud: Floats, view: str, height: int) -> int:
    """Pixels that a moment needs beside its height."""
    lo, hi = cloud.min(0), cloud.max(0)
    azimuth, _ = VIEWS[view]
    wide = float(np.ptp(cloud[:, :2] @ [math.cos(azimuth), math.sin(azimuth)]))
    return int(height * float(np.clip(1.08 * wide / max(hi[2] - lo[2], 0.1), 0.42, 1.9)))


def _shift(k: int) -> Floats:
    out = np.eye(4)
    out[:2, 3] = APART * k, -APART * k
    return out


def _moved(c: Camera, k: int) -> Camera:
    (x, y, z), (u, v, w) = c.position, c.target
    return Camera(name=c.name, position=(x + APART * k, y - APART * k, z), target=(u + APART * k, v - APART * k, w), fov=c.fov)


def _moment(figure: Figure, rig: Rig, clip: Clip, shown: Frames, t: Floats, k: int) -> list[Surface]:
    """The figure and the motion's things at one of the times."""
    one = Frames(shown.turn[k : k + 1], shown.at[k : k + 1], {n: w[k : k + 1] for n, w in shown.face.items()})
    out = [posed(p, rig, one) for p in figure.pieces if len(p.faces) and p.finish.kind != "cornea"]
    for prop in clip.props:
        at, turn = prop.where(t[k : k + 1])
        mesh = box(prop.size) if prop.size[2] else torus(prop.size[0], prop.size[1])
        where = Mesh((mesh.vertices - (mesh.bounds[0] + mesh.bounds[1]) / 2) @ turn[0].T + at[0], mesh.faces)
        out.append(surface(prop.name, where, finish.of("plastic", prop.color, 0.6)))
    return out


def posed(p: Piece, rig: Rig, one: Frames) -> Surface:
    """A piece with its expressions, bent as the first frame has it; coloured by vertex."""
    weights = np.zeros((len(p.points), len(BONES)))
    for k in range(4):
        np.add.at(weights, (np.arange(len(weights)), p.bones[:, k]), p.weights[:, k] / 255.0)
    points = (p.points if p.finish.alpha is None else _slim(p.points)) + np.array([0.0, 0.0, rig.floor])
    for name, moved in p.morphs.items():
        if name in one.face and one.face[name][0] != 0:
            points = points + one.face[name][0] * moved
    turn, _ = one.placed(rig.heads)
    blended = (weights @ turn[0].reshape(len(BONES), 9)).reshape(-1, 3, 3)
    normals = np.einsum("vij,vj->vi", blended, p.normals)
    mesh = Mesh(
        one.skinned(points, weights, rig.heads)[0],
        p.faces,
        normals / np.linalg.norm(normals, axis=1, keepdims=True),
        p.uv,
        _colors(p),
    )
    kind = RECIPES.get(p.finish.kind, "plastic")
    return Surface(
        p.name, mesh, Material(recipe=kind, color=(1.0, 1.0, 1.0), roughness=0.55 if kind != "ceramic" else 0.1, wear=0.0)
    )


def _slim(points: Floats) -> Floats:
    """Ribbons, whose points go in pairs across, as narrow as what their pictures leave of them: this renderer cuts nothing out."""
    pairs = points.reshape(-1, 2, 3)
    middle = pairs.mean(1, keepdims=True)
    return np.asarray((middle + SLIM * (pairs - middle)).reshape(-1, 3))


def _colors(p: Piece) -> Floats:
    """Linear albedo of the points: the finish's picture where they are, its mean where it tiles or is cut out."""
    return np.asarray(np.array(p.finish.color) * _albedo(p.finish, p.uv))


def _albedo(f: Finish, uv: Floats) -> Floats:
    if f.albedo is None:
        return np.ones((len(uv), 3))
    h, w = f.albedo.shape[:2]
    if f.tiled or f.alpha is not None:
        rgb = np.tile(f.albedo.reshape(-1, 3).mean(0), (len(uv), 1))
    else:
        rgb = f.albedo[np.clip((uv[:, 1] * h).astype(int), 0, h - 1), np.clip((uv[:, 0] * w).astype(int), 0, w - 1)].astype(float)
    s = rgb / 255
    return np.asarray(np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4))


__all__ = ["moments", "posed", "strip"]
