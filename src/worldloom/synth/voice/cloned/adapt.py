"""A voice of ours made to sound like somebody: its pitch is moved where it is made, its formants and colour in the finished sound.

Pitch and its range are changed in the contour from which the network makes sound, so no vocoder touches it. Formants move by stretching the
smooth part of each moment's spectrum (its cepstral envelope) while the fine structure, which carries the pitch, and all phases stay. The
average spectrum is then drawn towards the sample's, band by band.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from worldloom.compute.signals import signal
from worldloom.synth.voice.cloned import likeness, measure
from worldloom.synth.voice.cloned.likeness import Embedder, embedded, similarity
from worldloom.synth.voice.cloned.measure import BANDS, Traits, average, traits
from worldloom.synth.voice.engine import RATE, Floats, Timbre, Voice
from worldloom.synth.voice.say import Manner, say
from worldloom.synth.voice.script import Script
from worldloom.world.base import Frozen

TEXT = (
    "When you reach the old bridge, turn left and follow the wall until the garden begins. It was a cold morning, and nobody had "
    "answered the letters; she thought about them for a long while."
)
"""What each voice says to be measured by."""
SIZE, HOP = 1024, 256
"""Samples of a frame in which the spectrum is changed, and from one to the next."""
RATIOS = tuple(float(r) for r in np.round(np.geomspace(0.78, 1.28, 17), 4))
"""Formants that are tried, times those of the voice."""
MOST = 15.0
"""dB that a band of the average spectrum is raised or lowered at most."""
CAUTION = 20.0
"""dB by which vowels must be nearer for an octave of moved formants, squared, where only spectra judge."""
VOICED = 40.0

Array = NDArray[np.float64]


class Adaptation(Frozen):
    """What turns a voice into a likeness."""

    base: str = Field(max_length=60)
    """The voice that speaks."""
    own: float = Field(gt=0, le=1000)
    """Its median pitch in Hz."""
    pitch: float = Field(gt=0, le=1000)
    """The median wanted."""
    span: float = Field(default=1.0, ge=0.25, le=4)
    """Times the range of its pitch, in octaves."""
    formants: float = Field(default=1.0, ge=0.5, le=2)
    """Times its formants."""
    colour: tuple[Annotated[float, Field(ge=-24, le=24)], ...] = Field(default=(0.0,) * BANDS, min_length=BANDS, max_length=BANDS)
    """dB a band of the average spectrum."""


class CopiedVoice:
    """A voice (engine.Voice) that is another's, adapted."""

    def __init__(self, base: Voice, how: Adaptation, name: str) -> None:
        self.base, self.how, self.name = base, how, name
        self.british, self.longest = base.british, base.longest

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations, unchanged."""
        return self.base.begin(ids)

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """Pitch and energy a frame, the pitch moved to the wanted median and range."""
        pitch, energy = self.base.prosody(state, units)
        voiced = pitch > VOICED
        moved = self.how.pitch * (np.where(voiced, pitch, self.how.own) / self.how.own) ** self.how.span
        return np.where(voiced, np.clip(moved, 55, 600), pitch).astype(np.float32), energy

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech, with formants and colour changed."""
        return reshaped(self.base.sound(state, units, pitch, energy, seed, timbre), self.how.formants, self.how.colour)


def reshaped(x: Floats, formants: float, colour: Sequence[float]) -> Floats:
    """Speech (n,) at 24 kHz with its formants moved and its bands raised, as loud as before. About 0.02 CPU-s a second."""
    if (formants == 1 and not any(colour)) or not len(x):
        return x
    _, _, spectrum = signal.stft(x.astype(float), nperseg=SIZE, noverlap=SIZE - HOP)
    gain = _raised(colour)[:, None] * (np.log(10) / 20)
    if formants != 1:
        smooth = measure.envelope((np.abs(spectrum.T) * SIZE) ** 2, RATE).T
        rows = np.arange(len(smooth)) / formants
        low = np.minimum(rows.astype(int), len(smooth) - 2)
        share = np.clip(rows - low, 0, 1)[:, None]
        moved = smooth[low] * (1 - share) + smooth[low + 1] * share
        gain = gain + np.clip((moved - smooth) / 2, -3, 3)
    _, y = signal.istft(spectrum * np.exp(gain), nperseg=SIZE, noverlap=SIZE - HOP)
    y = y[: len(x)] if len(y) >= len(x) else np.pad(y, (0, len(x) - len(y)))
    before, after = (float(np.sqrt(np.mean(np.square(v, dtype=np.float64)))) for v in (x, y))
    return np.asarray(y * (before / max(after, 1e-9)), np.float32)


def _raised(colour: Sequence[float]) -> Array:
    """dB a row of the spectrum; outside the bands as at their edge."""
    return np.asarray(np.interp(np.fft.rfftfreq(SIZE, 1 / RATE), measure.centres(), np.asarray(colour, float)))


def sample_of(voice: Voice, text: str = TEXT, rate: int = measure.RATE) -> Floats:
    """What a voice sounds like, (n,) at a rate that divides 48,000: TEXT, said plainly."""
    said = say(Script(text), Manner(voice=voice.name), find=lambda name: voice)
    return np.asarray(signal.resample_poly(said.samples.astype(float), 1, 48_000 // rate), np.float32)


def adapted(
    voice: Voice, own: Traits, wanted: Traits, embedder: Embedder | None = None, target: Floats | None = None
) -> Adaptation:
    """How `voice`, whose traits are `own`, comes nearest to `wanted`: judged by the embedder's vector `target`, or without one by spectra."""
    base = Adaptation(
        base=voice.name, own=own.pitch or 150.0, pitch=wanted.pitch or own.pitch or 150.0,
        span=float(np.clip(wanted.spread / max(own.spread, 0.5), 0.6, 1.6)),
    )  # fmt: skip
    spoken = sample_of(CopiedVoice(voice, base, voice.name), rate=RATE)
    if embedder is None or target is None:
        ratio = min(RATIOS, key=lambda r: _apart(_at16(reshaped(spoken, r, base.colour)), wanted) + CAUTION * np.log2(r) ** 2)
        return base.model_copy(update={"formants": ratio, "colour": _colour(spoken, ratio, wanted)})
    rows = [base, *(base.model_copy(update={"formants": r, "colour": _colour(spoken, r, wanted)}) for r in RATIOS)]
    return max(rows, key=lambda a: similarity(embedded(embedder, _at16(reshaped(spoken, a.formants, a.colour))), target))


def _at16(x: Floats) -> Floats:
    return np.asarray(signal.resample_poly(x.astype(float), 2, 3), np.float32)


def _apart(x: Floats, wanted: Traits) -> float:
    """How far the vowels of speech are from those wanted, in dB between 250 and 4,500 Hz, whatever the slope."""
    rows = (np.fft.rfftfreq(measure.FRAME, 1 / measure.RATE) > 250) & (np.fft.rfftfreq(measure.FRAME, 1 / measure.RATE) < 4500)
    gap = (traits(x).vowels - wanted.vowels)[rows]
    at = np.linspace(-1, 1, len(gap))
    return float(np.std(gap - np.polyval(np.polyfit(at, gap, 1), at)))


def _colour(x: Floats, ratio: float, wanted: Traits) -> tuple[float, ...]:
    """The bands of `wanted` over those of speech with its formants moved, bounded: found twice, since bands overlap."""
    total = np.zeros(BANDS)
    for _ in range(2):
        total += wanted.spectrum - average(_at16(reshaped(x, ratio, tuple(total))))
    smooth = np.convolve(np.pad(total, 1, mode="edge"), (0.05, 0.9, 0.05), "valid")
    return tuple(round(float(v), 2) for v in np.clip(smooth, -MOST, MOST))


assert likeness.RATE == measure.RATE == 16_000

__all__ = ["TEXT", "Adaptation", "CopiedVoice", "adapted", "reshaped", "sample_of"]
