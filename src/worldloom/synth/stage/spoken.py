"""A screenplay as one text to be read aloud: voices and moods as styles, pauses between beats, and who has which characters of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from worldloom.synth.stage.screenplay import Screenplay
from worldloom.synth.voice.mood import MOODS
from worldloom.synth.voice.script import Pause, Script, Style

BREATH = 0.55
"""Seconds between two beats."""
SCENE = 1.1
"""Seconds between two scenes."""


@dataclass(frozen=True)
class Stretch:
    """Characters [start, end) of the text: who says them, in which mood, as which beat."""

    start: int
    end: int
    who: str
    mood: str
    intensity: float
    beat: int


@dataclass(frozen=True)
class Lines:
    """The script for the voice, and its stretches in order."""

    script: Script
    stretches: tuple[Stretch, ...]
    actions: tuple[tuple[int, str, str], ...] = ()
    """(character before which it is done, who, motion)."""

    def of(self, at: int) -> Stretch:
        """The stretch of a character."""
        return next((s for s in self.stretches if at < s.end), self.stretches[-1])


def lines(play: Screenplay, voices: Mapping[str, str]) -> Lines:
    """All that is said; `voices` names each speaker's."""
    text, styles, pauses, ends, stretches, beat = "", list[tuple[int, Style]](), list[Pause](), list[int](), list[Stretch](), 0
    actions = list[tuple[int, str, str]]()
    for number, scene in enumerate(play.scenes):
        k = -1
        for b in scene.beats:
            if not b.phrases:
                actions += [(len(text), b.who, b.motion)] if b.motion else []
                continue
            k += 1
            if text:
                ends.append(len(text))
                text += "\n\n"
                pauses.append(Pause(len(text), SCENE if number and not k else BREATH))
            for j, p in enumerate(b.phrases):
                text += " " if j else ""
                styles.append((len(text), style(p.mood, p.intensity, voices.get(b.who, ""))))
                stretches.append(Stretch(len(text), len(text) + len(p.text), b.who, p.mood, p.intensity, beat))
                text += p.text
            beat += 1
    return Lines(Script(text, styles, {}, pauses, [], ends), tuple(stretches), tuple(actions))


def style(mood: str, intensity: float, voice: str) -> Style:
    """How a mood sounds for a stretch: pace, pitch, range and loudness of `voice.mood`; the voice's colour is the whole text's."""
    m = MOODS.get(mood, MOODS["neutral"])
    return Style(rate=1 + intensity * (m.rate - 1), pitch=intensity * m.pitch, span=1 + intensity * (m.span - 1),
                 gain=2.0 * intensity * m.energy, voice=voice)  # fmt: skip


__all__ = ["BREATH", "Lines", "SCENE", "Stretch", "lines", "style"]
