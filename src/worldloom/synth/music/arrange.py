"""Who plays what: notes without instruments, as a model writes them, become a score of a mood's players."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.music.compose import MOODS
from worldloom.synth.music.score import Note, Part, Score

Reals = NDArray[np.float64]
LOWEST, HIGHEST = 12, 108
"""What the players can play."""
BASS, GROUND, VOICE = 52, 44, 64
"""Pitches: what lies below is bass, or when it lasts a drone; what leads lies above."""
LONG = 0.85
"""Bars from which a note is the pad's."""
LOUD = 0.42
"""Velocity from which a note may lead."""


def arranged(notes: Reals, seconds: float, bar: float, mood: str, tonic: int = 0, mode: str = "major") -> Score:
    """A score of notes (m, 4): start and length in seconds, pitch, velocity 0..1; `bar` seconds make a bar.

    Only the names of worldloom's own moods have players; for others everything is a piano's.
    """
    out, known = list[Note](), MOODS.get(mood)
    leading = _leading(notes, bar)
    for (start, length, pitch, velocity), leads in zip(notes.tolist(), leading.tolist(), strict=True):
        start = min(max(start, 0.0), max(seconds - 0.05, 0.0))
        part: Part = "piano"
        if known is not None:
            part = _part(length / bar, int(pitch), leads and velocity >= LOUD, known.figure, known.voice)
        out.append(Note(start=start, length=min(max(length, 0.02), max(seconds - start, 0.02)), pitch=folded(int(pitch)),
                        velocity=min(max(velocity, 0.0), 1.0), part=part))  # fmt: skip
    ordered = tuple(sorted(out, key=lambda n: (n.start, n.part, n.pitch, n.length)))
    return Score(seconds=seconds, tonic=tonic, mode=mode, notes=ordered, chords=(), chord_seconds=bar, form=())


def _part(bars: float, pitch: int, leads: bool, figure: Part | None, voice: Part | None) -> Part:
    if pitch < BASS:
        return "drone" if bars > 2 and pitch < GROUND else "pad" if figure is None else "piano"
    if voice is not None and leads and pitch >= VOICE:
        return voice
    if bars >= LONG or figure is None:
        return "pad"
    return figure


def _leading(notes: Reals, bar: float) -> NDArray[np.bool_]:
    """Which notes are the highest of those that begin with them, and above all that is held meanwhile."""
    if not len(notes):
        return np.zeros(0, np.bool_)
    start, length, pitch, _ = notes.T
    _, which = np.unique(start, return_inverse=True)
    highest = np.full(int(which.max()) + 1, -1.0)
    np.maximum.at(highest, which, pitch)
    held = np.flatnonzero(length >= LONG * bar)
    sounds = (start[held] <= start[:, None]) & (start[:, None] < start[held] + length[held])
    under = sounds & (pitch[held] >= pitch[:, None]) & (held != np.arange(len(notes))[:, None])
    return np.asarray((pitch == highest[which]) & ~under.any(1))


def folded(pitch: int) -> int:
    """The same note in an octave that can be played."""
    while pitch < LOWEST:
        pitch += 12
    while pitch > HIGHEST:
        pitch -= 12
    return pitch


__all__ = ["arranged", "folded"]
