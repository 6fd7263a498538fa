"""Frames of a talk drawn by two processes at once, where a processor stands in for a graphics card: both read the script."""

from __future__ import annotations

import contextlib
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.compute.apart import Answer, Apart
from worldloom.compute.stages import Stages
from worldloom.pipeline_present_read import Wish, read_aloud, set_up
from worldloom.pipeline_voice import Speakers
from worldloom.world import MissingError

if TYPE_CHECKING:
    from worldloom.render.film.present import Picture, Talk

READY, DRAWN = "worldloom.pipeline_present_halves:ready", "worldloom.pipeline_present_halves:drawn"
BLOCK, AHEAD = 8, 6
"""Frames that one process draws without looking up, and how many blocks may lie ready: 140 MB in a film of 1280 x 720."""
LONG = 240
"""Letters of a script that is worth a second process: about 15 seconds of speech."""
_talks: dict[str, Talk] = {}
"""What the process that helps draws."""


@contextlib.contextmanager
def second_for(text: str, wish: Wish) -> Iterator[Apart | None]:
    """Another process that gets ready to draw the same talk; None where it would not pay."""
    if len(text) < LONG or not _soft():
        yield None
        return
    with Apart() as second:
        if second.alive:
            second.ask(READY, text.encode(), json.dumps(asdict(wish)).encode())
        yield second if second.alive else None


def halved(talk: Talk, count: int, second: Apart | None) -> Iterator[Picture]:
    """All frames (h, w, 3) of a talk in order: the same as `talk` alone draws."""
    if second is None:
        yield from talk.frames(count)
        return
    firsts = range(0, count, BLOCK)
    asked, mine = deque[Answer](), dict[int, "list[Picture]"]()
    for i, first in enumerate(firsts):
        asked.extend(second.ask(DRAWN, json.dumps(_span(k, count)).encode()) for k in firsts[i + len(asked) : i + AHEAD])
        answer = asked.popleft()
        if i not in mine and not answer.take():
            k = next((k for k, a in enumerate(asked, i + 1) if not mine and a.take()), None)
            if k is not None:
                mine[k] = _drawn(talk, firsts[k], count)
            if (parts := answer.parts()) is not None:
                yield from np.frombuffer(parts["frames"], np.uint8).reshape(-1, talk.size[1], talk.size[0], 3)
                continue
        yield from mine.pop(i, None) or _drawn(talk, first, count)


def _span(first: int, count: int) -> tuple[int, int]:
    return first, min(first + BLOCK, count)


def _drawn(talk: Talk, first: int, count: int) -> list[Picture]:
    return [talk.frame(k) for k in range(*_span(first, count))]


def _soft() -> bool:
    from worldloom.render.raster.context import soft

    try:
        return soft()
    except MissingError:
        return False


def ready(text: bytes, wish: bytes) -> dict[str, bytes]:
    """In the other process: read the script and set everybody up, as the caller does."""
    told: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(wish).items()}
    asked = Wish(**told)
    stages = Stages(None, ("set", "speech", "people"))
    _talks["talk"] = set_up(read_aloud(text.decode(), asked, Speakers(datetime.now(UTC)), stages), asked)
    return {}


def drawn(span: bytes) -> dict[str, bytes]:
    """In the other process: `frames` first..last of the talk, one after the other."""
    first, last = json.loads(span)
    return {"frames": b"".join(_talks["talk"].frame(k).tobytes() for k in range(first, last))}


__all__ = ["BLOCK", "LONG", "drawn", "halved", "ready", "second_for"]
