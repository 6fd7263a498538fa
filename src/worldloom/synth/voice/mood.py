"""Emotion in the voice: what each does to pace, pitch, loudness and colour.

Directions follow the reviews of vocal emotion by Murray and Arnott (1993) and Scherer (2003); the amounts are ours, for intensity 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from worldloom.synth.voice.engine import Timbre


@dataclass(frozen=True)
class Mood:
    """Changes against neutral speech."""

    rate: float = 1.0
    pitch: float = 0.0
    """Semitones."""
    span: float = 1.0
    """Times the range of pitch."""
    energy: float = 0.0
    """On the voice's own log scale; 1 is about 3 dB, with the colour of louder speech."""
    breath: float = 0.0
    """dB of noise."""
    tilt: float = 0.0
    """dB an octave."""
    pause: float = 1.0
    tremor: float = 0.0
    """Semitones, at 6.5 Hz."""
    final: float = 0.0
    """Semitones that the end of a sentence rises."""

    def timbre(self) -> Timbre:
        """Its colour."""
        return Timbre(breath=self.breath, tilt=self.tilt)


MOODS = {
    "neutral": Mood(),
    "joy": Mood(rate=1.07, pitch=2.2, span=1.45, energy=0.4, tilt=0.8, pause=0.85, final=0.8),
    "anger": Mood(rate=1.1, pitch=0.8, span=1.4, energy=1.2, tilt=1.6, pause=0.7, final=-2.0),
    "sadness": Mood(rate=0.82, pitch=-1.8, span=0.55, energy=-0.8, breath=4.0, tilt=-1.2, pause=1.5, final=-1.0),
    "fear": Mood(rate=1.15, pitch=3.2, span=0.8, energy=-0.2, breath=4.0, tilt=0.4, pause=0.8, tremor=0.45),
    "surprise": Mood(rate=1.02, pitch=2.8, span=1.6, energy=0.4, tilt=0.5, final=4.0),
    "disgust": Mood(rate=0.87, pitch=-1.4, span=0.85, energy=0.1, breath=2.0, tilt=-0.6, pause=1.2, final=-2.0),
}


def mood(emotion: str, intensity: float) -> Mood:
    """The mood of an emotion at an intensity from 0 (neutral) to 1."""
    full, rest = MOODS[emotion], Mood()
    mixed = {
        name: getattr(rest, name) + intensity * (getattr(full, name) - getattr(rest, name)) for name in Mood.__dataclass_fields__
    }
    return Mood(**mixed)


__all__ = ["MOODS", "Mood", "mood"]
