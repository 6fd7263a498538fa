"""Frames drawn by two processes at once, where a processor stands in for a graphics card: blocks in order, each by whoever is free."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.apart import Answer, Apart
from worldloom.render.film.camera import camera_at
from worldloom.render.film.mp4 import RATE
from worldloom.world import Camera, World

TASK = "worldloom.render.film.halves:drawn"
BLOCK = 4
"""Frames that are drawn without looking up."""
Picture = NDArray[np.uint8]
Draw = Callable[[Camera, float], Picture]


def halved(world: World, draw: Draw, seconds: float, width: int, height: int, second: Apart) -> Iterator[Picture]:
    """The film's pictures (h, w, 3) in order: the same as `draw` alone gives."""
    n = max(1, round(seconds * RATE))
    data = world.model_dump_json().encode()
    answers = []
    for a in range(0, n, BLOCK):
        asked = {"first": a, "last": min(a + BLOCK, n), "seconds": seconds, "width": width, "height": height}
        answers.append(second.ask(TASK, data, json.dumps(asked).encode()))
    mine: dict[int, list[Picture]] = {}
    for i, answer in enumerate(answers):
        if i not in mine and not answer.take():
            _another(answers, i, mine, lambda k: _block(world, draw, seconds, k * BLOCK, min((k + 1) * BLOCK, n)))
            yield from np.frombuffer(answer.result()["frames"], np.uint8).reshape(-1, height, width, 3)
        else:
            yield from mine.pop(i, None) or _block(world, draw, seconds, i * BLOCK, min((i + 1) * BLOCK, n))


def _another(answers: Sequence[Answer], i: int, mine: dict[int, list[Picture]], draw: Callable[[int], list[Picture]]) -> None:
    """While block i is drawn next door: the next that nobody has begun, unless one lies ready."""
    free = () if mine else (k for k in range(i + 1, len(answers)) if answers[k].take())
    for k in free:
        mine[k] = draw(k)
        return


def _block(world: World, draw: Draw, seconds: float, first: int, last: int) -> list[Picture]:
    return [draw(camera_at(world, k / RATE, seconds), k / RATE) for k in range(first, last)]


def drawn(world_json: bytes, asked: bytes) -> dict[str, bytes]:
    """`frames`: pictures first..last of a film, one after the other."""
    q = json.loads(asked)
    world, draw = _renderer(world_json, q["width"], q["height"])
    return {"frames": b"".join(x.tobytes() for x in _block(world, draw, q["seconds"], q["first"], q["last"]))}


@lru_cache(maxsize=1)
def _renderer(world_json: bytes, width: int, height: int) -> tuple[World, Draw]:
    from worldloom.render.raster import Renderer

    world = World.model_validate_json(world_json)
    return world, Renderer(world, width, height).frame


__all__ = ["BLOCK", "TASK", "drawn", "halved"]
