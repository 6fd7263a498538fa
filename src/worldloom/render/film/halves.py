"""Frames drawn by two processes at once, where a processor stands in for a graphics card: blocks in order, each by whoever is free."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.apart import Answer, Apart
from worldloom.render.film.camera import camera_at
from worldloom.render.film.mp4 import RATE
from worldloom.render.raster import Look, Renderer
from worldloom.render.raster.context import context
from worldloom.render.raster.renderer import detail_of
from worldloom.render.raster.scene import LIGHT, arrived, carried, light_arrived, scene_of
from worldloom.world import Camera, World

TASK, SETUP = "worldloom.render.film.halves:drawn", "worldloom.render.film.halves:set_up"
BLOCK = 4
"""Frames that are drawn without looking up; all but the first may use what the one before left."""
Picture = NDArray[np.uint8]
Draw = Callable[[Camera, float, bool], Picture]
"""The view of a camera at a time; True where it may use what the frame before left."""


@dataclass(frozen=True)
class Painter:
    """The rasteriser for a film's frames."""

    renderer: Renderer

    def __call__(self, camera: Camera, t: float, next: bool) -> Picture:
        """The view of a camera at a time; `next` where it may use what the frame before left."""
        return self.renderer.frame(camera, t, next=next)


def painter(world: World, width: int, height: int, second: Apart | None = None) -> Painter:
    """MissingError where there is no EGL. `second` makes the light while the meshes are made here."""
    if second is None or not second.alive:
        return Painter(Renderer(world, width, height))
    context()
    lit = second.ask(LIGHT, world.model_dump_json().encode())
    scene = scene_of(world, detail_of(world, width), lambda: light_arrived(lit.result(hurry=True)))
    return Painter(Renderer(world, width, height, scene=scene))


def halved(world: World, paint: Painter, seconds: float, second: Apart) -> Iterator[Picture]:
    """The film's pictures (h, w, 3) in order: the same as `paint` alone gives."""
    n = max(1, round(seconds * RATE))
    renderer, data = paint.renderer, world.model_dump_json().encode()
    width, height = renderer.stage.size
    size = {"width": width, "height": height}
    second.ask(SETUP, data, carried(renderer.scene), json.dumps(size).encode())
    look = renderer.look = renderer.look or renderer.meter()
    answers = []
    for a in range(0, n, BLOCK):
        asked = {**size, "first": a, "last": min(a + BLOCK, n), "seconds": seconds, "look": asdict(look)}
        answers.append(second.ask(TASK, data, json.dumps(asked).encode()))
    mine: dict[int, list[Picture]] = {}
    for i, answer in enumerate(answers):
        if i not in mine and not answer.take():
            _another(answers, i, mine, lambda k: _block(world, paint, seconds, k * BLOCK, min((k + 1) * BLOCK, n)))
            yield from np.frombuffer(answer.result()["frames"], np.uint8).reshape(-1, height, width, 3)
        else:
            yield from mine.pop(i, None) or _block(world, paint, seconds, i * BLOCK, min((i + 1) * BLOCK, n))


def _another(answers: Sequence[Answer], i: int, mine: dict[int, list[Picture]], draw: Callable[[int], list[Picture]]) -> None:
    """While block i is drawn next door: the next that nobody has begun, unless one lies ready."""
    free = () if mine else (k for k in range(i + 1, len(answers)) if answers[k].take())
    for k in free:
        mine[k] = draw(k)
        return


def _block(world: World, draw: Draw, seconds: float, first: int, last: int) -> list[Picture]:
    return [draw(camera_at(world, k / RATE, seconds), k / RATE, k % BLOCK > 0) for k in range(first, last)]


def set_up(world_json: bytes, scene: bytes, size: bytes) -> dict[str, bytes]:
    """Make ready to draw a scene as the other process built it: draw once, so that the shaders are compiled."""
    q, world = json.loads(size), World.model_validate_json(world_json)
    paint = Painter(Renderer(world, q["width"], q["height"], scene=arrived(scene)))
    paint.renderer.look = Look()
    paint(camera_at(world, 0.0, 1.0), 0.0, False)
    _ready[world_json] = world, paint
    return {}


_ready: dict[bytes, tuple[World, Painter]] = {}
"""World JSON -> what draws it, in the process that helps."""


def drawn(world_json: bytes, asked: bytes) -> dict[str, bytes]:
    """`frames`: pictures first..last of a film, one after the other."""
    q = json.loads(asked)
    if world_json not in _ready:
        world = World.model_validate_json(world_json)
        _ready[world_json] = world, painter(world, q["width"], q["height"])
    look: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in q["look"].items()}
    _ready[world_json][1].renderer.look = Look(**look)
    return {"frames": b"".join(x.tobytes() for x in _block(*_ready[world_json], q["seconds"], q["first"], q["last"]))}


__all__ = ["BLOCK", "Draw", "Painter", "drawn", "halved", "painter", "set_up"]
