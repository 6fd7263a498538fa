"""Film: a frame after each change of scene, as pictures."""

from __future__ import annotations

from typing import Any, BinaryIO

import numpy as np

from worldloom.ingest.decoded import Decoded, Reals, Wanted
from worldloom.ingest.image import bounded, picture
from worldloom.ingest.limits import Limits
from worldloom.ingest.media import declared, media
from worldloom.ingest.refusal import require

CHANGE = 0.10
"""Mean difference to the last kept frame, of 0..1 grey values, from which the scene counts as another."""
APART = 0.4
"""Seconds that two kept frames lie apart at least."""
SMALL = 32


def read_video(file: BinaryIO, limits: Limits, wanted: Wanted) -> list[Decoded]:
    """Between one and `limits.frames` pictures."""
    out: list[Decoded] = []
    with media(file, None, limits) as container:
        require(bool(container.streams.video), "it holds no pictures")
        stream = container.streams.video[0]
        declared(container, stream, limits)
        bounded(stream.codec_context.width, stream.codec_context.height, limits)
        last: Reals | None = None
        kept_at = -APART
        for number, frame in enumerate(container.decode(stream)):
            require(number < limits.decoded_frames, f"it has more than {limits.decoded_frames} frames", "too-large")
            bounded(frame.width, frame.height, limits)
            seconds = _seconds(frame, number, stream)
            require(seconds <= limits.seconds, f"it lasts longer than the {limits.seconds:.0f} s that are read", "too-large")
            small = _small(frame)
            if last is None or (seconds - kept_at >= APART and float(np.abs(small - last).mean()) > CHANGE):
                last, kept_at = small, seconds
                facts = {"seconds": round(seconds, 3), "frame": number}
                found = picture(frame.to_ndarray(format="rgb24"), wanted, facts)
                found.part = f"{seconds:.3f}s"
                out.append(found)
                if len(out) >= limits.frames:
                    break
    require(bool(out), "it holds no pictures")
    return out


def _seconds(frame: Any, number: int, stream: Any) -> float:
    """The frame's place by its number, where the film's rate is sound; its own clock may lie."""
    rate = float(stream.average_rate or 0)
    return number / rate if 1 <= rate <= 1000 else number / 25


def _small(frame: Any) -> Reals:
    grey = frame.reformat(width=SMALL, height=SMALL, format="gray").to_ndarray()
    return np.asarray(grey, np.float32) / np.float32(255)


__all__ = ["read_video"]
