"""A World's film: frames of its shots, drawn or path traced, with sound and captions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.apart import Apart
from worldloom.render.film.camera import camera_at
from worldloom.render.film.halves import BLOCK, Draw, Painter, halved, painter
from worldloom.render.film.mp4 import RATE, Caption, Sound, mp4
from worldloom.render.raster.context import soft
from worldloom.world import MissingError, World
from worldloom.world.motion import poses_at

if TYPE_CHECKING:
    from worldloom.render.path.learnt import Denoiser

SPP = {"draft": 1, "standard": 1, "film": 3}
"""Samples a pixel of path-traced frames, on top of what earlier frames knew."""
Mark = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]
Told = Callable[[int, int], None]
"""Told frames done and frames in all."""


def film(world: World, *, seconds: float = 8.0, width: int = 640, height: int = 360, quality: str = "draft", audio: Sound | None = None,
         captions: Sequence[Caption] = (), second: Apart | None = None, told: Told | None = None,
         clean: Denoiser | None = None, mark: Mark | None = None) -> bytes:  # fmt: skip
    """MP4 bytes: H.264 at 24 frames a second, AAC at 48 kHz, a captions track.

    `audio` gives (n, 2) in [-1, 1] at 48 kHz, and is asked for after the last frame. Drafts are drawn by the rasteriser, others are
    path traced, each by the other's means where one is missing; `second` helps to draw where a processor stands in for a graphics card;
    `clean` stands for OIDN, where frames are path traced; `mark` changes each picture before it is packed.
    The same world gives the same bytes on one machine.
    """
    width, height = width // 2 * 2, height // 2 * 2
    pictures = counted(frames(world, seconds, width, height, quality, second, clean), max(1, round(seconds * RATE)), told)
    return mp4(map(mark, pictures) if mark else pictures, width, height, audio=audio, captions=captions, title=world.prompt)


def counted(pictures: Iterator[NDArray[np.uint8]], count: int, told: Told | None) -> Iterator[NDArray[np.uint8]]:
    """The same pictures, each of them told."""
    for k, picture in enumerate(pictures, 1):
        if told is not None:
            told(k, count)
        yield picture


def frames(world: World, seconds: float, width: int, height: int, quality: str,
           second: Apart | None = None, clean: Denoiser | None = None) -> Iterator[NDArray[np.uint8]]:  # fmt: skip
    """The film's pictures (h, w, 3) in order. MissingError where they cannot be traced and `clean` was to denoise them."""
    if clean is not None and (quality == "draft" or not _llvm()):
        raise MissingError("only path-traced films are denoised: they need --quality standard or film, and LLVM")
    paint = _painter(world, width, height, second) if quality == "draft" else None
    if paint is None and _llvm():
        from worldloom.render.film.traced import traced

        yield from traced(world, seconds, width, height, SPP[quality], clean)
        return
    paint = paint or _painter(world, width, height, second)
    if paint is not None and second is not None and soft():
        yield from halved(world, paint, seconds, second)
        return
    draw: Draw = paint or _still(world, width, height)
    for k in range(max(1, round(seconds * RATE))):
        t = k / RATE
        yield draw(camera_at(world, t, seconds), t, k % BLOCK > 0)


def _llvm() -> bool:
    """Whether the path tracer's kernel runs here; a film without it takes hours."""
    from worldloom.render.path.still import prepare

    return prepare()


def _painter(world: World, width: int, height: int, second: Apart | None) -> Painter | None:
    try:
        return painter(world, width, height, second)
    except MissingError:
        return None


def _still(world: World, width: int, height: int) -> Draw:
    """Frames as posters, where there is neither OpenGL nor LLVM."""
    from worldloom.render.path import still

    return lambda camera, t, _: still(at(world, t), width=width, height=height, spp=2, camera=camera)


def at(world: World, t: float) -> World:
    """The world with everything that moves where it is at t seconds (links keep their place)."""
    poses = poses_at(world, t)
    moved = tuple(e.model_copy(update={"pose": poses[e.id]}) if e.id in poses else e for e in world.entities)
    return world.model_copy(update={"entities": moved})


__all__ = ["Told", "at", "film", "frames"]
