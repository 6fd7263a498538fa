"""Ears for tests and demonstrations: a recogniser that writes what it was told, an embedder that goes by spectra, and a murmur to hear.

No command uses them, and a record made with them is refused by the real ones, since it names what listened.
"""

from __future__ import annotations

import hashlib
import io
import wave
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.signals import signal
from worldloom.synth.voice.cloned import measure
from worldloom.trust.consent.ears import Ears

RATE = 16_000
Floats = NDArray[np.float32]


@dataclass
class Told:
    """A recogniser (ears.Recogniser) that writes `text`, whatever it hears; `calls` counts."""

    text: str = ""
    calls: int = 0
    name: str = "stand-in recogniser"
    version: str = "1"
    sha256: str = field(default=hashlib.sha256(b"told").hexdigest())

    def heard(self, samples: Floats) -> str:
        """What it was told."""
        self.calls += 1
        return self.text


@dataclass(frozen=True)
class BySpectrum:
    """An embedder (likeness.Embedder) whose vector is the average spectrum of each 1.6 s without its slope."""

    name: str = "stand-in embedder"
    version: str = "1"
    sha256: str = hashlib.sha256(b"by spectrum").hexdigest()

    def windows(self, samples: Floats) -> Floats:
        """Unit vectors (windows, 28)."""
        size, step = int(1.6 * RATE), int(0.8 * RATE)
        starts = range(0, max(1, len(samples) - size + 1), step)
        rows = np.stack([measure.average(samples[s : s + size]) for s in starts])
        at = np.linspace(-1, 1, rows.shape[1])
        rows = rows - rows @ np.outer(at, at) / (at @ at)  # all speech falls towards the top
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def standins(text: str = "") -> tuple[Ears, Told]:
    """Both, and the recogniser, to be told what to hear."""
    told = Told(text)
    return Ears(told, BySpectrum()), told


def murmur(pitch: float, formants: tuple[float, ...], seconds: float, seed: int) -> Floats:
    """Somebody murmuring (n,) at 16 kHz: pulses at a wandering pitch through resonances at `formants` Hz, in syllables. Peak 0.5."""
    rng, t = np.random.default_rng(seed), np.arange(int(seconds * RATE)) / RATE
    bend = np.interp(t, np.arange(0, seconds + 1, 0.3), rng.normal(0, 0.12, len(np.arange(0, seconds + 1, 0.3))))
    pulses = np.diff(np.floor(np.cumsum(pitch * 2**bend) / RATE), prepend=0.0) + rng.normal(0, 0.003, len(t))
    for f in formants:
        radius = np.exp(-np.pi * 90 / RATE)
        pulses = signal.lfilter([1.0], [1, -2 * radius * np.cos(2 * np.pi * f / RATE), radius**2], pulses)
    x = pulses * np.clip(0.6 + np.sin(2 * np.pi * 3.1 * t), 0.02, 1)
    return np.asarray(0.5 * x / np.abs(x).max(), np.float32)


def wav(x: Floats, rate: int = RATE) -> bytes:
    """A plain WAV of 16 bits, without credentials."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.rint(np.clip(x, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


__all__ = ["BySpectrum", "Told", "murmur", "standins", "wav"]
