"""World -> what can be traced: surfaces, water, sky, lamps, windows."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.render.path.camera import Frame, frame
from worldloom.render.path.fog import Fog, fog_of
from worldloom.render.path.gather import Batch
from worldloom.render.path.lamps import Lamp, lamps
from worldloom.render.path.land import land, sea
from worldloom.render.path.panes import key_window
from worldloom.render.path.sky import Dome, dome
from worldloom.render.path.things import things
from worldloom.render.path.wet import Pools, flooded, pools
from worldloom.world import Camera, World

if TYPE_CHECKING:
    from worldloom.render.path.device import Device


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
    """A world ready to trace, and what finishing needs of it: `device` where there is LLVM, Mitsuba's `scene` elsewhere."""

    view: Frame
    camera: Camera
    fog: Fog
    dome: Dome
    lamps: list[Lamp]
    device: Device | None
    scene: Any


@dataclass(frozen=True)
class Parts:
    """What a view of a world consists of, before any engine is asked: frame, sky, standing water, surfaces."""

    view: Frame
    dome: Dome
    pools: Pools
    batches: list[Batch]


def stage(world: World, camera: Camera, parts: Parts, *, llvm: bool, depth: int = 5, moving: Sequence[Batch] = ()) -> Stage:
    """Hand everything to the tracer. Needs the Mitsuba variant set; `llvm` chooses our kernel with its patterned materials, which
    can put what is `moving` elsewhere later (`Device.move`)."""
    view, sky, batches = parts.view, parts.dome, parts.batches
    lit, fog = lamps(world, view), fog_of(world, sky)
    if not llvm:
        from worldloom.render.path.plain import scene

        return Stage(view, camera, fog, sky, lit, None, scene(world, sky, camera, view, lit, batches, depth))
    from worldloom.render.path.device import device, lit_of

    sun = key_window(world, sky, view) if world.rooms else None
    lights, most = lit_of(world, sky, view, lit, batches), depth if world.rooms else depth - 1
    made = device(world, sky, fog, sun, lights, parts.pools, batches, most, moving)
    return Stage(view, camera, fog, sky, lit, made, None)


def built(world: World, camera: Camera, width: int, height: int) -> Parts:
    """The sky and all surfaces for a picture of this size."""
    return surfaces(world, frame(camera, width, height), detail_of(width))


def surfaces(world: World, view: Frame, fine: Detail, sky: Dome | None = None) -> Parts:
    """The sky, unless it is made already, and all surfaces that can matter to a view."""
    with ThreadPoolExecutor(2) as pool:  # numpy lets other threads run while it works on large arrays
        dome_, land_ = pool.submit(lambda: sky or dome(world.sky, world.seed)), pool.submit(land, world, view, *fine.land)
        seas = [pool.submit(sea, world, w, view, *fine.water) for w in world.waters]
        water = pool.submit(pools, world, view)
        made = things(world, view, fine.things)
        batches = [flooded(world, b, view) for b in (*land_.result(), *made)]
        batches += [b for f in seas if (b := f.result()) is not None]
        return Parts(view, dome_.result(), water.result(), batches)


__all__ = ["Detail", "Parts", "Stage", "built", "detail_of", "stage", "surfaces"]
