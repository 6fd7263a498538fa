"""Looks for marks in a file: `python -m worldloom.trust.mark.found FILE` prints {"picture": [code, strength], "sound": ...} as JSON.

It is run as a process of its own with bounded memory, for the file may be anybody's.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.decoded import Wanted
from worldloom.ingest.image import bounded, read_image
from worldloom.ingest.limits import Limits
from worldloom.ingest.media import media
from worldloom.ingest.refusal import Refused
from worldloom.trust.mark import picture, sound
from worldloom.trust.mark.tiles import Reading

MEMORY = 3 * 1024**3
"""Address space, bytes, where the system can limit it."""
LIMITS = Limits(seconds=4 * 3600.0, pixels=40_000_000)
FRAMES, APART = 24, 8
"""Frames of a film that are looked at, and how far they are from one another."""
RATE = 48_000


def found(file: BinaryIO) -> dict[str, Reading | None]:
    """`picture` and `sound`, each where the file has it: the mark in it, or None. Refused where it has neither."""
    out: dict[str, Reading | None] = {}
    for kind, look in (("picture", _still), ("picture", _film), ("sound", _sound)):
        file.seek(0)
        with contextlib.suppress(Refused):
            if kind not in out:
                out[kind] = look(file)
    if not out:
        raise Refused("unknown-kind", "it holds neither a picture, a film nor sound of a kind that is read")
    return out


def _still(file: BinaryIO) -> Reading | None:
    item = read_image(file, LIMITS, Wanted())[0]
    pixels = item.arrays.get("image")
    if pixels is None:
        raise Refused("unknown-kind", "it is a heightmap")
    return picture.read([pixels])


def _film(file: BinaryIO) -> Reading | None:
    with media(file, None, LIMITS) as container:
        return picture.read(list(_frames(container)))


def _frames(container: Any) -> Iterator[NDArray[np.uint8]]:
    if not container.streams.video:
        raise Refused("unknown-kind", "it holds no pictures")
    for k, frame in enumerate(container.decode(container.streams.video[0])):
        bounded(frame.width, frame.height, LIMITS)
        if k % APART == 0:
            yield frame.to_ndarray(format="rgb24")
        if k >= APART * (FRAMES - 1):
            return


def _sound(file: BinaryIO) -> Reading | None:
    import av

    with media(file, None, LIMITS) as container:
        if not container.streams.audio:
            raise Refused("unknown-kind", "it holds no sound")
        mono = av.AudioResampler(format="flt", layout="mono", rate=RATE)
        pieces, count = list[NDArray[np.float32]](), 0
        for frame in container.decode(container.streams.audio[0]):
            frame.pts = None  # times of hostile files are not trusted; samples follow each other
            pieces += [np.asarray(out.to_ndarray(), np.float32).reshape(-1) for out in mono.resample(frame)]
            count += pieces[-1].size if pieces else 0
            if count > sound.LONGEST * RATE:
                break
    return sound.read(np.concatenate(pieces), RATE) if pieces else None


def _bounded(memory: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows, or a limit that is lower already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(path: str, say: Callable[[str], object]) -> None:
    """Say what is in a file, or {"refused": why}."""
    _bounded(MEMORY)
    try:
        with Path(path).open("rb") as file:
            say(json.dumps({k: r and [r.code, round(r.strength, 1)] for k, r in found(file).items()}))
    except (Refused, OSError, MemoryError) as error:
        why = error.why if isinstance(error, Refused) else getattr(error, "strerror", None) or "it takes too much memory"
        say(json.dumps({"refused": why[:200]}))


if __name__ == "__main__":
    main(sys.argv[1], print)

__all__ = ["FRAMES", "found", "main"]
