"""Sound: whatever FFmpeg reads, as 48 kHz, 16 bits, one or two channels."""

from __future__ import annotations

from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.decoded import Bytes, Decoded, Wanted
from worldloom.ingest.image import LOOK
from worldloom.ingest.limits import Limits
from worldloom.ingest.media import declared, media
from worldloom.ingest.refusal import require

RATE = 48_000
BANDS = LOOK
"""Bands of the spectral picture, spaced evenly in octaves from 60 Hz to 16 kHz."""


def read_audio(file: BinaryIO, limits: Limits, wanted: Wanted) -> list[Decoded]:
    """One recording, (n, channels) int16."""
    with media(file, None, limits) as container:
        require(bool(container.streams.audio), "it holds no sound")
        stream = container.streams.audio[0]
        declared(container, stream, limits)
        context = stream.codec_context
        rate, channels = int(context.sample_rate or 0), int(context.channels or 0)
        require(1000 <= rate <= 768_000, f"it claims {rate} samples a second")
        require(1 <= channels <= limits.channels, f"it claims {channels} channels; at most {limits.channels} are read", "too-large")
        samples = _resampled(container, stream, 1 if channels == 1 else 2, limits)
    require(len(samples) > 0, "it holds no sound")
    facts = {"seconds": round(len(samples) / RATE, 3), "channels": samples.shape[1], "source_rate": rate}
    return [Decoded("audio", {"audio": samples}, facts, look=spectral(samples))]


def _resampled(container: Any, stream: Any, channels: int, limits: Limits) -> NDArray[np.int16]:
    import av

    resampler = av.AudioResampler(format="s16", layout="mono" if channels == 1 else "stereo", rate=RATE)
    pieces, count = [], 0

    def take(frame: Any) -> None:
        nonlocal count
        for out in resampler.resample(frame):
            piece = out.to_ndarray().reshape(-1, channels)
            count += len(piece)
            require(count <= limits.seconds * RATE, f"it lasts longer than the {limits.seconds:.0f} s that are read", "too-large")
            pieces.append(piece)

    for frame in container.decode(stream):
        frame.pts = None  # times of hostile files are not trusted; samples follow each other
        take(frame)
    if pieces:
        take(None)
    return np.concatenate(pieces) if pieces else np.zeros((0, channels), np.int16)


def spectral(samples: NDArray[np.int16]) -> Bytes:
    """Energy by band and time as a picture, (32, 32, 3): low at the bottom, left to right; loudness and length forgotten."""
    mono = samples.mean(1, dtype=np.float32)
    loud = np.flatnonzero(np.abs(mono) > 0.01 * max(float(np.abs(mono).max()), 1.0))
    mono = mono[loud[0] : loud[-1] + 1] if len(loud) else mono[:1]
    edges = np.geomspace(60, 16_000, BANDS + 1)
    window = 4096
    shown = np.zeros((BANDS, LOOK), np.float32)
    bounds = np.linspace(0, len(mono), LOOK + 1).astype(int)
    bins = np.searchsorted(np.fft.rfftfreq(window, 1 / RATE), edges)
    for column, (start, end) in enumerate(zip(bounds, bounds[1:])):
        starts = np.unique(np.linspace(start, max(start, end - window), 8).astype(int))  # at most eight looks a column, whatever its length
        power = sum(np.abs(np.fft.rfft(mono[s : s + window] * np.hanning(len(mono[s : s + window])), window)) ** 2 for s in starts)
        total = np.concatenate([[0.0], np.cumsum(power)])
        shown[:, column] = (total[np.maximum(bins[1:], bins[:-1] + 1)] - total[bins[:-1]]) / len(starts)
    level = 10 * np.log10(shown / max(float(shown.max()), 1e-9) + 1e-6)
    grey = np.rint((level + 60) / 60 * 255).astype(np.uint8)[::-1]
    return np.repeat(grey[:, :, None], 3, 2)


__all__ = ["RATE", "read_audio", "spectral"]
