"""RIFF WAVE, 16 bit at 48 kHz."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import ArrayLike

RATE = 48000


def wav16(x: ArrayLike, times: int = 1) -> bytes:
    """Samples (n,) or (n, 2) in [-1, 1], `times` over, as a WAV file; what lies outside is clipped."""
    a = np.asarray(x, float)
    channels = 1 if a.ndim == 1 else a.shape[1]
    data: bytes = (np.rint(np.clip(a, -1, 1) * 32767)).astype("<i2").tobytes() * times
    form = struct.pack("<HHIIHH", 1, channels, RATE, RATE * channels * 2, channels * 2, 16)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


__all__ = ["RATE", "wav16"]
