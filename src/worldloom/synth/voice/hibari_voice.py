"""The voice inside: hibari-tts (Apache-2.0, 8 MB), distilled from Kokoro-82M's af_heart.

Its network gives a spectrum a frame in five parts, which `hibari.dsp` makes audible: harmonics of a pulse train at the given pitch, shaped
by `lh` and `theta`; noise shaped by `ln`; and a part with phases of its own, `lr` and `phi`. Pitch is the source's and formants are the
filter's, so one is changed without the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from worldloom.synth.voice.engine import FRAME, RATE, UNIT, Edges, Floats, Timbre, assets, run, sessions

EDGES = Edges(raw="/Sub_output_0", units=("/Clip_output_0", 1), text="/Transpose_22_output_0", hidden="/Transpose_55_output_0", pitch="f0",
              energy="/Mul_62_output_0", sound=("lh", "theta", "ln", "lr", "phi"))  # fmt: skip
RANGE = (110.0, 380.0)
"""Hz that the network has heard. Beyond, it is told the nearest pitch, and only the source has the wanted one."""
DB = np.log(10) / 20
BINS = np.arange(601) * (RATE / 1200)
"""Hz of the spectrum's rows."""


class HibariVoice:
    """One speaker, American English."""

    name, british, longest = "heart", False, 400

    def __init__(self) -> None:
        self._begin, self._prosody, self._sound = sessions((assets() / "hibari.onnx").read_bytes(), EDGES)

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations in units, and what the later stages need."""
        raw, text, hidden = run(self._begin, {"ids": np.asarray([ids], np.int64)})
        return raw, {EDGES.text: text, EDGES.hidden: hidden}

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """Pitch and energy a frame."""
        pitch, energy = run(self._prosody, {**state, EDGES.units[0]: units})
        return pitch[0], energy[0]

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech."""
        from hibari import dsp

        told = np.where(pitch > 40, np.clip(pitch, *RANGE), pitch).astype(np.float32)
        feeds = {**state, EDGES.units[0]: units, EDGES.pitch: told[None], EDGES.energy: energy[None]}
        lh, theta, ln, lr, phi = (x[0] for x in run(self._sound, feeds))
        if timbre != Timbre():
            lh, theta, ln, lr = _coloured(lh, theta, ln, lr, timbre)
        return np.asarray(dsp.synth(lh, theta, ln, lr, phi, pitch, np.random.default_rng(seed)), np.float32)


def _coloured(lh: Floats, theta: Floats, ln: Floats, lr: Floats, timbre: Timbre) -> tuple[Floats, Floats, Floats, Floats]:
    """Spectra (601, frames) with their formants moved, tilted, and with more or less breath."""
    if timbre.formants != 1:
        lh, theta, ln, lr = (_stretched(x, timbre.formants) for x in (lh, theta, ln, lr))
    slope = (timbre.tilt * np.log2(np.clip(BINS, 500, 6000) / 500) * DB).astype(np.float32)[:, None]
    return lh + slope, theta, ln + slope + np.float32(timbre.breath * DB), lr + slope


def _stretched(x: Floats, ratio: float) -> Floats:
    """Rows moved up by `ratio`, between rows linearly; the topmost row stands for what lies above."""
    at = np.minimum(np.arange(len(x)) / ratio, len(x) - 1)
    low = at.astype(int)
    share = (at - low).astype(np.float32)[:, None]
    return np.asarray(x[low] * (1 - share) + x[np.minimum(low + 1, len(x) - 1)] * share)


@lru_cache(maxsize=1)
def hibari() -> HibariVoice:
    """The voice, loaded once: 0.5 s."""
    return HibariVoice()


assert UNIT == 2 * FRAME

__all__ = ["HibariVoice", "hibari"]
