"""The poster: one call from a World to a finished picture."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from worldloom.render.path.finish import finished
from worldloom.render.path.llvm import engine, library, variant
from worldloom.world import Camera, InputError, World

Picture = NDArray[np.uint8]


def still(world: World, *, width: int = 960, height: int = 540, spp: int = 10, camera: Camera | None = None) -> Picture:
    """A path-traced picture (height, width, 3), sRGB, of a world through its first camera or the one given; the same bytes for the
    same input. `spp` samples a pixel. Without a usable LLVM a slower tracer draws nearly the same picture."""
    if not (16 <= width <= 8192 and 16 <= height <= 8192 and 1 <= spp <= 4096):
        raise InputError(
            f"a still of {width} x {height} at {spp} samples is out of range; 16 to 8192 pixels and 1 to 4096 samples are possible"
        )
    eye = camera or (world.cameras[0] if world.cameras else None)
    if eye is None:
        raise InputError("this world has no camera; give one")
    from worldloom.render.path.scene import built, stage
    from worldloom.render.path.trace import trace

    with ThreadPoolExecutor(1) as pool:
        pool.submit(library)  # tried in a process of its own, while the surfaces are made
        parts = built(world, eye, width, height)
    s = stage(world, eye, parts, llvm=prepare())
    return finished(world, s, trace(s, spp, world.seed % 2**31), world.seed)


def prepare() -> bool:
    """Sets the Mitsuba variant; True where LLVM drives it."""
    mi = engine()
    name = variant()
    if mi.variant() != name:
        mi.set_variant(name)
    mi.set_log_level(mi.LogLevel.Error)
    return name.startswith("llvm")


__all__ = ["Picture", "prepare", "still"]
