"""A voice of one's own: one of the voices by name, its pace, pitch and formants moved; the same wherever its owner speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field

from worldloom.world.base import Frozen

if TYPE_CHECKING:
    from worldloom.synth.voice.engine import Floats, Timbre, Voice

VOICED, LOWEST, HIGHEST = 40.0, 55.0, 600.0
"""Hz: from where a frame is voiced, and between which a pitch is kept."""


class Tone(Frozen):
    """How somebody speaks, in plain data."""

    base: str = Field(default="heart", pattern=r"^(kokoro:)?[^:\x00-\x1f]{1,60}$")
    """The voice that it is made of: worldloom's own, one of Kokoro's, or a copied one, whose consent is judged when it speaks."""
    rate: float = Field(default=1.0, ge=0.5, le=2)
    """Times the voice's own pace."""
    pitch: float = Field(default=0.0, ge=-12, le=12)
    """Semitones."""
    span: float = Field(default=1.0, ge=0.5, le=2)
    """Times the range of its pitch."""
    formants: float = Field(default=1.0, ge=0.75, le=1.35)
    """Times its formants: under 1 a longer throat."""

    @property
    def told(self) -> str:
        """In a few words, such as "heart, 9.4 semitones lower, pace 0.92"."""
        way = "lower" if self.pitch < 0 else "higher"
        parts = [f"{abs(self.pitch):.1f} semitones {way}" if round(self.pitch, 1) else "", f"pace {self.rate:g}" if self.rate != 1 else ""]
        return ", ".join([self.base, *filter(None, parts)])


class Toned:
    """A voice (`engine.Voice`) that is another's, as a tone has it."""

    def __init__(self, base: Voice, tone: Tone, name: str) -> None:
        self.base, self.tone, self.name = base, tone, name
        self.british, self.longest = base.british, base.longest

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations at its own pace."""
        raw, state = self.base.begin(ids)
        return (raw / np.float32(self.tone.rate) if self.tone.rate != 1 else raw), state

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """Pitch, moved and with its own range, and energy."""
        pitch, energy = self.base.prosody(state, units)
        voiced = pitch > VOICED
        if not voiced.any() or (self.tone.pitch, self.tone.span) == (0, 1):
            return pitch, energy
        mean = float(np.exp(np.mean(np.log(pitch[voiced]))))
        moved = mean * (np.where(voiced, pitch, mean) / mean) ** self.tone.span * 2 ** (self.tone.pitch / 12)
        return np.where(voiced, np.clip(moved, LOWEST, HIGHEST), pitch).astype(np.float32), energy

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech, its formants moved."""
        from worldloom.synth.voice.cloned.adapt import reshaped
        from worldloom.synth.voice.cloned.measure import BANDS

        return reshaped(self.base.sound(state, units, pitch, energy, seed, timbre), self.tone.formants, (0.0,) * BANDS)


__all__ = ["Tone", "Toned"]
