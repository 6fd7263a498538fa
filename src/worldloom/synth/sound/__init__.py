"""What a world sounds like: recipes of procedural sound, and which of them are heard where."""

from worldloom.synth.sound.scene import score_ambience
from worldloom.synth.sound.sources import source_for

__all__ = ["score_ambience", "source_for"]
