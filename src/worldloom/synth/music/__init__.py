"""Music by rule: compose_score writes notes, play sounds them."""

from worldloom.synth.music.compose import MOODS, compose_score
from worldloom.synth.music.play import hertz, play
from worldloom.synth.music.score import Note, Score, Section

__all__ = ["MOODS", "compose_score", "play", "hertz", "Note", "Score", "Section"]
