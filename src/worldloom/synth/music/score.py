"""A score as notes: what a rule wrote, before anything sounds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from worldloom.world.base import Frozen

Part = Literal["piano", "pad", "pluck", "bell", "drone", "flute"]
PARTS: tuple[Part, ...] = ("piano", "pad", "pluck", "bell", "drone", "flute")


class Note(Frozen):
    """One note: seconds, seconds, MIDI number (60 is middle C), 0..1, instrument."""

    start: float = Field(ge=0)
    length: float = Field(gt=0)
    pitch: int = Field(ge=12, le=108)
    velocity: float = Field(ge=0, le=1)
    part: Part


class Section(Frozen):
    """A stretch of the form: intro, A, B or A'."""

    name: str
    start: float
    end: float


class Score(Frozen):
    """Notes with their key, chords and form. `chords` are pitch classes, root first, `chord_seconds` each."""

    seconds: float
    tonic: int
    """Pitch class 0..11."""
    mode: str
    notes: tuple[Note, ...]
    chords: tuple[tuple[int, ...], ...]
    chord_seconds: float
    form: tuple[Section, ...]


__all__ = ["Part", "PARTS", "Note", "Section", "Score"]
