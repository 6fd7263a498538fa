"""The poster: one call from a World to a finished picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.render.path.finish import finished
from worldloom.render.path.llvm import engine, variant
from worldloom.world import Camera, InputError, World

Picture = NDArray[np.uint8]


def still(world: World, *, width: int = 960, height: int = 540, spp: int = 12, camera: Camera | None = None) -> Picture:
    """A path-traced picture (height, width, 3), sRGB, of a world through its first camera or the one given; the same bytes for the
    same input. `spp` samples a pixel. Without a usable LLVM a slower tracer draws nearly the same picture."""
    if not (16 <= width <= 8192 and 16 <= height <= 8192 and 1 <= spp <= 4096):
        raise InputError(
            f"a still of {width} x {height} at {spp} samples is out of range; 16 to 8192 pixels and 1 to 4096 samples are possible"
        )
    eye = camera or (world.cameras[0] if world.cameras else None)
    if eye is None:
        raise InputError("this world has no camera; give one")
    from worldloom.render.path.scene import stage
    from worldloom.render.path.trace import trace

    llvm = prepare()
    s = stage(world, eye, width, height, llvm=llvm)
    layers = trace(s, spp, world.seed % 2**31, llvm=llvm, fast=width < 800)
    return finished(world, s, layers, world.seed)


def prepare() -> bool:
    """Sets the Mitsuba variant and registers our plugins; True where LLVM drives it."""
    mi = engine()
    name = variant()
    if mi.variant() != name:
        mi.set_variant(name)
    mi.set_log_level(mi.LogLevel.Error)
    if name.startswith("llvm"):
        from worldloom.render.path.integrator import register, register_texture

        register()
        register_texture()
        return True
    return False


__all__ = ["Picture", "prepare", "still"]
