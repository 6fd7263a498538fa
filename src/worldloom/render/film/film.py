"""A World's film: frames of its shots, drawn or path traced, with sound and captions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.apart import Apart
from worldloom.render.film.camera import camera_at
from worldloom.render.film.halves import halved
from worldloom.render.film.mp4 import RATE, Caption, Sound, mp4
from worldloom.world import Camera, MissingError, World
from worldloom.world.motion import poses_at

SPP = {"film": 6, "standard": 4, "draft": 2}
"""Samples a pixel of path-traced frames."""
Draw = Callable[[Camera, float], NDArray[np.uint8]]


def film(world: World, *, seconds: float = 8.0, width: int = 640, height: int = 360, quality: str = "draft",
         audio: Sound | None = None, captions: Sequence[Caption] = (), second: Apart | None = None) -> bytes:  # fmt: skip
    """MP4 bytes: H.264 at 24 frames a second, AAC at 48 kHz, a captions track.

    `audio` gives (n, 2) in [-1, 1] at 48 kHz, and is asked for after the last frame. "film" traces every frame; others are drawn by
    the rasteriser, or traced with few samples where there is no OpenGL; `second` helps to draw where a processor stands in for a
    graphics card. The same world gives the same bytes on one machine.
    """
    width, height = width // 2 * 2, height // 2 * 2
    return mp4(frames(world, seconds, width, height, quality, second), width, height, audio=audio, captions=captions, title=world.prompt)


def frames(world: World, seconds: float, width: int, height: int, quality: str,
           second: Apart | None = None) -> Iterator[NDArray[np.uint8]]:  # fmt: skip
    """The film's pictures (h, w, 3) in order."""
    painter = None if quality == "film" else _painter(world, width, height)
    if painter is not None and second is not None and _soft():
        yield from halved(world, painter, seconds, width, height, second)
        return
    draw = painter or _tracer(world, width, height, quality)
    for k in range(max(1, round(seconds * RATE))):
        t = k / RATE
        yield draw(camera_at(world, t, seconds), t)


def _painter(world: World, width: int, height: int) -> Draw | None:
    from worldloom.render.raster import Renderer

    try:
        return Renderer(world, width, height).frame
    except MissingError:
        return None


def _soft() -> bool:
    """Whether the processor draws, so that a second process draws as much again."""
    from worldloom.render.raster.context import context

    return any(name in str(context().info["GL_RENDERER"]).lower() for name in ("llvmpipe", "softpipe"))


def _tracer(world: World, width: int, height: int, quality: str) -> Draw:
    from worldloom.render.path import still

    def draw(camera: Camera, t: float) -> NDArray[np.uint8]:
        picture: Any = np.asarray(still(at(world, t), width=width, height=height, spp=SPP[quality], camera=camera))
        return picture if picture.dtype == np.uint8 else np.asarray(np.clip(picture, 0, 1) * 255 + 0.5, np.uint8)

    return draw


def at(world: World, t: float) -> World:
    """The world with everything that moves where it is at t seconds (links keep their place)."""
    poses = poses_at(world, t)
    moved = tuple(e.model_copy(update={"pose": poses[e.id]}) if e.id in poses else e for e in world.entities)
    return world.model_copy(update={"entities": moved})


__all__ = ["at", "film", "frames"]
